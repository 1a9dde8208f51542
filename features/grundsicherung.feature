# language: de
Funktionalität: Grundsicherung für Arbeitsuchende

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: de}]
      tenancy: {own_lease: true, rent_warm: 640, stage: none, open_rents: [], court_letter_unread_on: null}
      accommodation: {kind: own_home}
      income: {net_monthly: 0, gross_monthly: 0}
      savings: 0
      benefits:
        basic_income_support: none
        old_age_basic_security: none
        subsistence_aid: none
        housing_benefit: none
        unemployment_benefit: ended
        asylum_seekers_benefits: none
      """

  Szenariogrundriss: Zu wenig Geld für Lebensunterhalt und Miete, auf den Cent
    Angenommen income ist {net_monthly: <netto>}
    Und tenancy.rent_warm ist <Miete>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income <Bedarf>
    Und die Hilfe basic_income_support <Hilfe>

    Beispiele:
      | netto   | Miete | Bedarf    | Hilfe      |
      | 1202.99 | 640   | gilt      | gilt       |
      | 1203    | 640   | gilt      | ist offen  |
      | 762.99  | 200   | gilt      | gilt       |
      | 763     | 200   | ist offen | gilt nicht |

  Szenariogrundriss: Der Regelbedarf für eine Person gilt auch, wenn niemand weiß, wer im Haushalt lebt
    Angenommen members ist unbekannt
    Und tenancy ist unbekannt
    Und income ist {<Art>_monthly: <Betrag>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income <Ergebnis>

    Beispiele:
      | Art   | Betrag | Ergebnis  |
      | net   | 562.99 | gilt      |
      | net   | 563    | ist offen |
      | gross | 562.99 | gilt      |
      | gross | 563    | ist offen |

  Szenariogrundriss: Mietschulden und keine Arbeit lassen vermuten, dass das Geld fehlt
    Angenommen income ist unbekannt
    Und tenancy.open_rents ist <offen>
    Und members.a.employment ist <Arbeit>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_benefit steht <im Plan>

    Beispiele:
      | offen                            | Arbeit     | im Plan       |
      | [{due: 2026-11-04, open: 0.01}]  | unemployed | im Plan       |
      | [{due: 2026-11-04, open: 640}]   | training   | im Plan       |
      | [{due: 2026-11-04, open: 640}]   | employed   | nicht im Plan |
      | []                               | unemployed | nicht im Plan |

  Szenariogrundriss: Das Einkommen fällt bald weg
    Angenommen income ist {drops_on: <Tag>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann basic_income_support steht <im Plan>
    Und housing_benefit steht <im Plan>

    Beispiele:
      | Tag        | im Plan       |
      | 2026-11-23 | im Plan       |
      | 2027-02-23 | im Plan       |
      | 2027-02-24 | nicht im Plan |
      | 2026-11-22 | nicht im Plan |

  Szenario: Auch in einem Jahr, dessen Beträge noch fehlen, zeigt das geringe Einkommen Wege
    Angenommen income.net_monthly ist 300
    Und income.gross_monthly ist 300
    Wenn am 2027-02-01 abgeglichen wird
    Dann der Bedarf low_income gilt
    Und die Hilfe basic_income_support gilt

  Szenariogrundriss: Grundsicherung für Arbeitsuchende nach Alter
    Angenommen members ist [{id: a, role: adult, <Alter>, can_work: true, employment: unemployed, nationality: de}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support <Ergebnis>

    Beispiele:
      | Alter                   | Ergebnis   |
      | age: 14                 | gilt nicht |
      | age: 15                 | gilt       |
      | age: 65                 | gilt       |
      | age: 66                 | ist offen  |
      | birth_date: 1960-07-02  | ist offen  |
      | birth_date: 1960-07-01  | gilt nicht |
      | age: 67                 | gilt nicht |

  Szenariogrundriss: Wer schon bezieht oder beantragt hat, beantragt nicht noch einmal
    Angenommen benefits.basic_income_support ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support <Ergebnis>

    Beispiele:
      | Stand     | Ergebnis   |
      | receiving | gilt nicht |
      | applied   | gilt nicht |
      | rejected  | gilt       |
      | ended     | gilt       |

  Szenario: Der Antrag wirkt auf den Monatsersten zurück
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für basic_income_support endet am 30.11.2026
    Und basic_income_support hat die Stufe 3
    Und basic_income_support sagt "auf den Ersten zurück"

  Szenario: Ob jemand arbeiten kann, wird gefragt und nicht vermutet
    Angenommen members.a.can_work ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support ist offen
    Und gefragt wird nach members.can_work

  Szenario: Ohne Angaben zum Einkommen bleibt der Anspruch offen
    Angenommen income ist unbekannt
    Und wishes ist [low_income]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support ist offen
    Und gefragt wird nach income.net_monthly

  Szenariogrundriss: Ausbildung, Studium und Schule
    Angenommen members.a.employment ist <Arbeit>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support <Ergebnis>

    Beispiele:
      | Arbeit     | Ergebnis  |
      | unemployed | gilt      |
      | training   | ist offen |
      | student    | ist offen |
      | school     | ist offen |

  Szenario: Im Studium gibt es in der Regel nur Mehrbedarfe oder ein Darlehen
    Angenommen members.a.employment ist student
    Wenn am 23.11.2026 abgeglichen wird
    Dann basic_income_support verlangt zu prüfen "Darlehen im Härtefall"

  Szenario: In Rente vor der Altersgrenze kommt es auf die Art der Rente an
    Angenommen members.a.employment ist retired
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support ist offen
    Und basic_income_support verlangt zu prüfen "Altersrente"

  Szenariogrundriss: Wer Wohngeld, Kinderzuschlag oder Unterhaltsvorschuss schon bekommt, kommt vielleicht damit aus
    Angenommen members ist [{id: a, role: adult, age: 35, employment: employed, can_work: true, nationality: de}, {id: b, role: child, age: 5}]
    Und tenancy ist {own_lease: true, rent_warm: 600, rent_gross_cold: 520, stage: none, open_rents: []}
    Und income ist {gross_monthly: 1300, net_monthly: 1050}
    Und benefits.<Leistung> ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann basic_income_support <Ergebnis>

    Beispiele:
      | Leistung            | Stand     | Ergebnis            |
      | housing_benefit     | none      | steht im Plan       |
      | housing_benefit     | receiving | steht nicht im Plan |
      | child_supplement    | receiving | steht nicht im Plan |
      | maintenance_advance | receiving | steht nicht im Plan |

  Szenariogrundriss: Asylbewerberleistungen statt Grundsicherung
    Angenommen members.a.nationality ist other
    Und members.a.residence_status ist <Titel>
    Und benefits.asylum_seekers_benefits ist <Leistung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support <Ergebnis>

    Beispiele:
      | Titel                | Leistung  | Ergebnis   |
      | tolerated            | receiving | gilt nicht |
      | asylum_procedure     | receiving | gilt nicht |
      | unbekannt            | receiving | ist offen  |
      | recognised_refugee   | receiving | gilt       |
      | tolerated            | none      | gilt nicht |
      | asylum_procedure     | none      | gilt nicht |
      | tolerated            | unbekannt | gilt nicht |
      | humanitarian_title   | receiving | gilt nicht |
      | humanitarian_title   | none      | ist offen  |
      | unbekannt            | none      | ist offen  |

  Szenario: Zählt im Haushalt jemand nicht zu den Asylbewerberleistungen, ist die Grundsicherung nicht ausgeschlossen
    Angenommen members ist [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: other, residence_status: tolerated}, {id: b, role: adult, age: 30, employment: none, can_work: true, nationality: de}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support gilt

  Szenariogrundriss: Aus der Europäischen Union: sicher nur mit Arbeit, sonst ist das Aufenthaltsrecht zu klären
    Angenommen members.a.nationality ist <Staat>
    Und members.a.employment ist <Arbeit>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support <Ergebnis>

    Beispiele:
      | Staat     | Arbeit     | Ergebnis  |
      | de        | unemployed | gilt      |
      | eu        | unemployed | ist offen |
      | eu        | employed   | gilt      |
      | unbekannt | unemployed | ist offen |

  Szenario: Bei Arbeitslosen aus der Europäischen Union zählt die Dauer des Aufenthalts
    Angenommen members.a.nationality ist eu
    Wenn am 23.11.2026 abgeglichen wird
    Dann basic_income_support verlangt zu prüfen "fünf Jahre Aufenthalt"

  Szenariogrundriss: In Haft wird der Antrag vorbereitet, nach der Entlassung zählt er
    Angenommen members.a.detained_until ist 2026-12-09
    Und tenancy ist {own_lease: false}
    Und accommodation.kind ist <Unterkunft>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support gilt
    Und basic_income_support sagt "<Satz>"
    Und basic_income_support rät "am Tag der Entlassung abgeben"

    Beispiele:
      | Unterkunft | Satz                        |
      | prison     | am Tag der Entlassung       |
      | relatives  | auf den Ersten zurück       |

  Szenario: Wer bei anderen wohnt, hat einen eigenen Anspruch
    Angenommen accommodation.kind ist cohabiting
    Und tenancy ist {own_lease: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann basic_income_support rät "niemand für den anderen einsteht"

  Szenariogrundriss: Ersparnisse über jedem Freibetrag, vor und nach dem 1. Juli 2026
    Angenommen savings ist <Erspartes>
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe basic_income_support <Ergebnis>

    Beispiele:
      | Tag        | Erspartes | Ergebnis   |
      | 2026-06-30 | 40000     | gilt       |
      | 2026-06-30 | 40000.01  | gilt nicht |
      | 2026-07-01 | 20000     | gilt       |
      | 2026-07-01 | 20000.01  | gilt nicht |
      | 2026-11-23 | unbekannt | ist offen  |

  Szenariogrundriss: Wie viel frei bleibt, steht dabei
    Angenommen savings ist 9000
    Wenn am <Tag> abgeglichen wird
    Dann basic_income_support rät "<Betrag>"

    Beispiele:
      | Tag        | Betrag          |
      | 2026-06-30 | 40.000 Euro     |
      | 2026-07-01 | ab dem 51. 20.000 Euro |

  Szenario: Zu zweit entscheidet erst das Amt über das Ersparte
    Angenommen members ist [{id: a, role: adult, age: 34, can_work: true, employment: unemployed, nationality: de}, {id: b, role: adult, age: 36, nationality: de}]
    Und savings ist 60000
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support gilt

  Szenariogrundriss: Ein Antrag ist nach einem Monat verzögert
    Angenommen income ist {net_monthly: 1500, gross_monthly: 1900}
    Und benefits.<Leistung> ist applied
    Und benefits.applied_on ist <Antrag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe benefit_advance <Ergebnis>

    Beispiele:
      | Leistung               | Antrag     | Ergebnis   |
      | basic_income_support   | 2026-10-23 | gilt       |
      | housing_benefit        | 2026-10-23 | gilt       |
      | housing_benefit        | 2026-10-24 | gilt nicht |
      | unemployment_benefit   | 2026-10-23 | gilt       |
      | training_allowance     | 2026-10-23 | gilt       |
      | pension                | 2026-10-23 | gilt       |

  Szenario: Wann der Antrag gestellt wurde, wird gefragt
    Angenommen income ist {net_monthly: 1500, gross_monthly: 1900}
    Und benefits.basic_income_support ist applied
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf benefit_delay wird vermutet
    Und gefragt wird nach benefits.applied_on

  Szenario: Ohne Einkommen wird der Vorschuss sofort verlangt
    Angenommen benefits.basic_income_support ist applied
    Und benefits.applied_on ist 2026-11-20
    Und members ist [{id: a, role: adult, age: 34, employment: unemployed}, {id: b, role: child, age: 7}]
    Und maintenance_paid ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe benefit_advance gilt
    Und benefit_advance beruft sich auf "§ 42"
    Und benefit_advance hat die Stufe 3
    Und benefit_advance steht vor maintenance_advance
    Und benefit_advance sagt "spätestens einen Kalendermonat nachdem dieser Antrag eingegangen ist"

  Szenariogrundriss: Versäumte Termine beim Jobcenter
    Angenommen benefits.basic_income_support ist <Bezug>
    Und benefits.missed_appointments ist <Termine>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf benefit_sanction <Ergebnis>
    Und die Hilfe jobcenter_accompaniment <Ergebnis>

    Beispiele:
      | Bezug     | Termine | Ergebnis   |
      | receiving | 1       | gilt       |
      | receiving | 0       | gilt nicht |
      | none      | 1       | gilt nicht |
      | unbekannt | 1       | ist offen  |

  Szenariogrundriss: Was versäumte Termine kosten, vor und nach dem 1. Juli 2026
    Angenommen benefits.basic_income_support ist receiving
    Und benefits.missed_appointments ist 1
    Wenn am <Tag> abgeglichen wird
    Dann jobcenter_accompaniment rät "<Folge>"

    Beispiele:
      | Tag        | Folge                   |
      | 2026-06-30 | zehn Prozent            |
      | 2026-07-01 | nach dem dritten in Folge |

  Szenario: Der versäumte Termin steht vor dem, was warten kann
    Angenommen members ist [{id: a, role: adult, age: 34, employment: unemployed}, {id: b, role: child, age: 7}]
    Und maintenance_paid ist false
    Und benefits.maintenance_advance ist none
    Und benefits.basic_income_support ist receiving
    Und benefits.missed_appointments ist 1
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist jobcenter_accompaniment
    Und jobcenter_accompaniment steht vor maintenance_advance
    Und jobcenter_accompaniment steht vor education_participation

  Szenariogrundriss: Hilfe mit Briefen heißt auch Begleitung zum Jobcenter
    Angenommen wishes ist [bureaucracy_help]
    Und benefits.basic_income_support ist <Bezug>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe jobcenter_accompaniment <Ergebnis>

    Beispiele:
      | Bezug     | Ergebnis   |
      | receiving | gilt       |
      | applied   | gilt       |
      | none      | gilt nicht |

  Szenariogrundriss: Aus der Unterkunft in die eigene Wohnung
    Angenommen accommodation.kind ist <Unterkunft>
    Und tenancy.own_lease ist <Vertrag>
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf furnishing <Ergebnis>

    Beispiele:
      | Unterkunft        | Vertrag   | Ergebnis   |
      | municipal_shelter | true      | gilt       |
      | street            | true      | gilt       |
      | municipal_shelter | false     | gilt nicht |
      | municipal_shelter | unbekannt | ist offen  |
      | own_home          | true      | gilt nicht |

  Szenario: Die Erstausstattung wird auch neben laufender Leistung gesondert beantragt
    Angenommen wishes ist [furnishing]
    Und benefits.basic_income_support ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support ist offen
    Und basic_income_support sagt "Erstausstattung"

  Szenariogrundriss: Kaution nur nach der Zusicherung und nach der Suche
    Angenommen wishes ist [housing_search]
    Und tenancy ist {own_lease: false, stage: none}
    Und accommodation.kind ist relatives
    Und income ist {net_monthly: <netto>}
    Und benefits.basic_income_support ist <Bezug>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe deposit_loan <Ergebnis>

    Beispiele:
      | netto  | Bezug     | Ergebnis   |
      | 1800   | receiving | ist offen  |
      | 562.99 | none      | ist offen  |
      | 1800   | none      | gilt nicht |

  Szenario: Erst suchen, dann die Kaution
    Angenommen wishes ist [housing_search]
    Und tenancy ist {own_lease: false, stage: none}
    Und accommodation.kind ist relatives
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_search_support steht vor deposit_loan
    Und deposit_loan setzt housing_search_support voraus
    Und deposit_loan sagt "Vor der Unterschrift"

  Szenario: Unter 25 nicht ohne Zusicherung ausziehen
    Angenommen wishes ist [housing_search]
    Und members.a.age ist 24
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_search_support rät "unter 25"
