# language: de
Funktionalität: Grenzen beim Einkommen im Alter und bei Erwerbsminderung

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members:
        - {id: a, role: adult, age: 71, employment: retired, can_work: true, nationality: de, partner_died_on: null}
        - {id: b, role: adult, age: 50, employment: employed, can_work: true, nationality: de, partner_died_on: null, job_lost_on: null}
      tenancy: {own_lease: true, rent_warm: 900, rent_gross_cold: 800, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {net_monthly: 1500, drops_on: null}
      savings: 0
      wishes: []
      benefits: {pension: receiving, basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, asylum_seekers_benefits: none, housing_benefit: none, unemployment_benefit: none}
      """
    Und heute ist der 23.11.2026

  Regel: Wann das Einkommen im Alter ein Bedarf ist

    Szenario: Es genügt, dass eine Person im Haushalt alt ist
      Wenn abgeglichen wird
      Dann der Bedarf old_age_income gilt
      Und die Begründung von old_age_income enthält "Im Alter reicht das Einkommen nicht"

    Szenariogrundriss: Das Einkommen ist unbekannt, die Miete ist offen oder nicht (<Alter>, <Arbeit>, <Miete>)
      Angenommen income ist unbekannt
      Und members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und tenancy.open_rents ist <Miete>
      Wenn abgeglichen wird
      Dann der Bedarf old_age_income <Ergebnis>

      Beispiele:
        | Alter     | Arbeit  | Miete                          | Ergebnis            |
        | 71        | none    | [{due: 2026-11-04, open: 900}] | wird vermutet       |
        | 63        | retired | [{due: 2026-11-04, open: 900}] | wird vermutet       |
        | 71        | retired | []                             | wird nicht vermutet |
        | unbekannt | none    | [{due: 2026-11-04, open: 900}] | wird nicht vermutet |

    Szenariogrundriss: Zwei Jahre nach dem Tod der Partnerin, im Alter oder in Rente (<Tag>, <Alter>, <Arbeit>)
      Angenommen income ist unbekannt
      Und members.a.partner_died_on ist <Tag>
      Und members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Wenn abgeglichen wird
      Dann der Bedarf old_age_income <Ergebnis>

      Beispiele:
        | Tag        | Alter | Arbeit  | Ergebnis  |
        | 2026-11-23 | 71    | none    | gilt      |
        | 2026-11-23 | 63    | retired | gilt      |
        | 2026-11-24 | 71    | retired | ist offen |

    Szenariogrundriss: Altersgrenze erreicht und keine Rente (<Alter>, Rente: <Rente>)
      Angenommen income.net_monthly ist 4000
      Und members.a.employment ist none
      Und members.a.age ist <Alter>
      Und benefits.pension ist <Rente>
      Wenn abgeglichen wird
      Dann der Bedarf old_age_income <Ergebnis>

      Beispiele:
        | Alter              | Rente     | Ergebnis            |
        | 67                 | none      | gilt                |
        | 67                 | ended     | gilt                |
        | 67                 | applied   | ist offen           |
        | 66                 | none      | wird vermutet       |
        | 66                 | ended     | wird vermutet       |
        | zwischen 65 und 67 | none      | wird nicht vermutet |
        | unbekannt          | none      | wird nicht vermutet |
        | 67                 | unbekannt | wird nicht vermutet |

    Szenariogrundriss: Dann hilft die Rentenberatung (<Alter>, Rente: <Rente>)
      Angenommen income.net_monthly ist 4000
      Und members.a.employment ist none
      Und members.a.age ist <Alter>
      Und benefits.pension ist <Rente>
      Und wishes ist [old_age_income]
      Wenn abgeglichen wird
      Dann pension_advice steht <im Plan>

      Beispiele:
        | Alter              | Rente     | im Plan       |
        | 66                 | none      | im Plan       |
        | 66                 | ended     | im Plan       |
        | zwischen 65 und 67 | none      | nicht im Plan |
        | unbekannt          | none      | nicht im Plan |
        | 67                 | unbekannt | nicht im Plan |

  Regel: Grundsicherung im Alter

    Szenario: Zu zweit wird geprüft, ob das Geld reicht, für beide Bedarfe und in diesem Monat
      Wenn abgeglichen wird
      Dann die Hilfe old_age_basic_security ist offen
      Und old_age_basic_security hilft bei old_age_income
      Und old_age_basic_security hilft bei low_income
      Und die Frist für old_age_basic_security endet am 30.11.2026

    Szenariogrundriss: Geprüft wird, wo das Geld knapp scheint (netto <netto>, <Alter>)
      Angenommen income.net_monthly ist <netto>
      Und members.a.age ist <Alter>
      Und wishes ist [old_age_income]
      Wenn abgeglichen wird
      Dann old_age_basic_security steht <im Plan>

      Beispiele:
        | netto | Alter | im Plan       |
        | 1500  | 71    | im Plan       |
        | 1500  | 66    | im Plan       |
        | 1500  | 65    | nicht im Plan |
        | 4000  | 71    | nicht im Plan |
        | 4000  | 66    | nicht im Plan |

    Szenario: Ist das Einkommen unbekannt, wird erst danach gefragt
      Angenommen members ist [{id: a, role: adult, age: 71, employment: retired, nationality: de, partner_died_on: null}]
      Und income ist unbekannt
      Und wishes ist [old_age_income]
      Wenn abgeglichen wird
      Dann old_age_basic_security steht nicht im Plan
      Und gefragt wird nach income.net_monthly

    Szenariogrundriss: Sicher reicht die Rente nur bei einer Person nicht (<Staat>, <Titel>, zweite Person: <zweite>)
      Angenommen members ist [{id: a, role: adult, age: 71, employment: retired, partner_died_on: null}<zweite>]
      Und members.a.nationality ist <Staat>
      Und members.a.residence_status ist <Titel>
      Und income.net_monthly ist 1000
      Wenn abgeglichen wird
      Dann die Hilfe old_age_basic_security <Ergebnis>

      Beispiele:
        | Staat     | Titel     | zweite                                                                                       | Ergebnis  |
        | de        | unbekannt |                                                                                              | gilt      |
        | unbekannt | citizen   |                                                                                              | gilt      |
        | unbekannt | unbekannt |                                                                                              | ist offen |
        | de        | unbekannt | , {id: b, role: adult, age: 71, employment: retired, nationality: de, partner_died_on: null} | ist offen |

    Szenario: Reicht die Rente sicher nicht, ist der erste Grund das zu geringe Einkommen
      Angenommen members ist [{id: a, role: adult, age: 71, employment: retired, nationality: de, partner_died_on: null}]
      Und income.net_monthly ist 1000
      Wenn abgeglichen wird
      Dann die Begründung von old_age_basic_security enthält "Bedarf zu geringes Einkommen [low_income]: gilt"
      Und old_age_basic_security hilft bei old_age_income

    Szenariogrundriss: Ersparnisse über 10.000 Euro schließen nur eine Person allein aus (zweite Person: <zweite>)
      Angenommen members ist [{id: a, role: adult, age: 71, employment: retired, nationality: de, partner_died_on: null}<zweite>]
      Und income.net_monthly ist 1000
      Und savings ist 10000.01
      Wenn abgeglichen wird
      Dann die Hilfe old_age_basic_security <Ergebnis>

      Beispiele:
        | zweite                                                                                       | Ergebnis   |
        |                                                                                              | gilt nicht |
        | , {id: b, role: adult, age: 71, employment: retired, nationality: de, partner_died_on: null} | ist offen  |

    Szenario: Die Erstausstattung gibt es auch, wenn nur eine Person alt ist
      Angenommen income.net_monthly ist 4000
      Und wishes ist [furnishing]
      Wenn abgeglichen wird
      Dann die Hilfe old_age_basic_security ist offen
      Und old_age_basic_security hilft bei furnishing

  Regel: Menschen aus dem Ausland

    Szenariogrundriss: Zuerst das Aufenthaltsrecht klären, wenn niemand eines durch Staatsangehörigkeit oder Anerkennung hat (<Staat>, <Titel>)
      Angenommen members ist [{id: a, role: adult, age: 71, employment: retired, partner_died_on: null}]
      Und members.a.nationality ist <Staat>
      Und members.a.residence_status ist <Titel>
      Wenn abgeglichen wird
      Dann old_age_basic_security <rät oder nicht> "Vor dem Antrag das Aufenthaltsrecht klären"

      Beispiele:
        | Staat | Titel              | rät oder nicht |
        | eu    | eu_free_movement   | rät            |
        | other | humanitarian_title | rät            |
        | other | recognised_refugee | rät nicht      |
        | other | citizen            | rät nicht      |
        | de    | eu_free_movement   | rät nicht      |

    Szenario: Hat eine Person im Haushalt ein sicheres Aufenthaltsrecht, gilt der Rat nicht allen
      Angenommen members.a.nationality ist eu
      Und members.a.residence_status ist eu_free_movement
      Wenn abgeglichen wird
      Dann old_age_basic_security rät nicht "Vor dem Antrag das Aufenthaltsrecht klären"

    Szenariogrundriss: Asylbewerberleistungen schließen nur aus, wer keinen anderen Titel hat (<Staat>, <Titel>, Asyl: <Asyl>)
      Angenommen members ist [{id: a, role: adult, age: 71, employment: retired, partner_died_on: null}]
      Und members.a.nationality ist <Staat>
      Und members.a.residence_status ist <Titel>
      Und benefits.asylum_seekers_benefits ist <Asyl>
      Wenn abgeglichen wird
      Dann die Hilfe old_age_basic_security <Ergebnis>

      Beispiele:
        | Staat     | Titel              | Asyl      | Ergebnis   |
        | other     | humanitarian_title | receiving | gilt nicht |
        | other     | humanitarian_title | none      | ist offen  |
        | unbekannt | humanitarian_title | receiving | ist offen  |
        | other     | eu_free_movement   | receiving | ist offen  |
        | other     | other_title        | receiving | ist offen  |
        | other     | citizen            | receiving | ist offen  |
        | other     | recognised_refugee | receiving | ist offen  |

    Szenariogrundriss: Im Haushalt genügt eine Person mit anderem Titel (zweite Person: <Staat>, <Titel>)
      Angenommen members.a.nationality ist other
      Und members.a.residence_status ist humanitarian_title
      Und members.b.nationality ist <Staat>
      Und members.b.residence_status ist <Titel>
      Und benefits.asylum_seekers_benefits ist receiving
      Wenn abgeglichen wird
      Dann die Hilfe old_age_basic_security <Ergebnis>

      Beispiele:
        | Staat     | Titel              | Ergebnis   |
        | other     | recognised_refugee | ist offen  |
        | unbekannt | asylum_procedure   | gilt nicht |

  Regel: Dauerhafte volle Erwerbsminderung

    Szenariogrundriss: Wer auf Dauer nicht arbeiten kann, beantragt in diesem Monat (Stand: <Stand>)
      Angenommen members.a.age ist 40
      Und members.a.employment ist none
      Und members.a.can_work ist false
      Und benefits.old_age_basic_security ist <Stand>
      Wenn abgeglichen wird
      Dann old_age_basic_security steht <im Plan>
      Und <Frist>

      Beispiele:
        | Stand     | im Plan       | Frist                                                    |
        | none      | im Plan       | die Frist für old_age_basic_security endet am 30.11.2026 |
        | rejected  | im Plan       | die Frist für old_age_basic_security endet am 30.11.2026 |
        | receiving | nicht im Plan | der Bedarf low_income gilt                               |
        | applied   | nicht im Plan | der Bedarf low_income gilt                               |

    Szenariogrundriss: Im Alter ist die Erwerbsminderung nicht mehr der Grund (<Alter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist none
      Und members.a.can_work ist false
      Wenn abgeglichen wird
      Dann old_age_basic_security beruft sich auf "<Norm>"
      Und die Begründung von old_age_basic_security enthält nicht "<nicht>"

      Beispiele:
        | Alter | Norm           | nicht                                                  |
        | 65    | § 41 Abs. 1, 3 | Grundsicherung im Alter prüfen                         |
        | 71    | § 43 Abs. 1    | Grundsicherung bei dauerhafter voller Erwerbsminderung |

    Szenariogrundriss: Fehlt das Geld nur, weil Arbeit weg ist, kommt das Sozialamt noch nicht in den Plan (Stand: <Stand>)
      Angenommen members.a.age ist 40
      Und members.a.employment ist none
      Und members.a.can_work ist false
      Und members.b.employment ist unemployed
      Und members.b.job_lost_on ist 2026-10-31
      Und income.net_monthly ist 4000
      Und benefits.old_age_basic_security ist <Stand>
      Wenn abgeglichen wird
      Dann der Bedarf low_income gilt
      Und old_age_basic_security steht nicht im Plan

      Beispiele:
        | Stand     |
        | none      |
        | unbekannt |

    Szenariogrundriss: Ob schon beantragt ist, weiß niemand; ist jemand erwerbsunfähig? (<Alter>, kann arbeiten: <kann>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist none
      Und members.a.can_work ist <kann>
      Und benefits.old_age_basic_security ist unbekannt
      Wenn abgeglichen wird
      Dann old_age_basic_security steht <im Plan>

      Beispiele:
        | Alter              | kann      | im Plan       |
        | zwischen 18 und 40 | false     | im Plan       |
        | zwischen 17 und 40 | false     | nicht im Plan |
        | 40                 | unbekannt | nicht im Plan |
