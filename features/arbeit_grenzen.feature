# language: de
Funktionalität: Grenzen bei Arbeit, Krankheit und Ausbildung

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members:
        - {id: a, role: adult, age: 45, employment: none, can_work: true, nationality: de, job_lost_on: null, sick_pay_until: null}
        - {id: b, role: adult, age: 43, employment: none, can_work: true, nationality: de, job_lost_on: null, sick_pay_until: null}
      tenancy: {own_lease: true, rent_warm: 600, rent_gross_cold: 500, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {net_monthly: 4000, gross_monthly: 5500, drops_on: null}
      benefits: {basic_income_support: none, unemployment_benefit: none, pension: none, housing_benefit: none, training_allowance: none}
      wishes: []
      """
    Und heute ist der 23.11.2026

  Regel: Die Arbeit ist weg

    Szenariogrundriss: Arbeitslos ist, wer keine andere Arbeit, Ausbildung oder Rente hat (<Arbeit>, Arbeitslosengeld: <Stand>)
      Angenommen members.a.job_lost_on ist 2026-10-31
      Und members.a.employment ist <Arbeit>
      Und benefits.unemployment_benefit ist <Stand>
      Wenn abgeglichen wird
      Dann der Bedarf low_income <Ergebnis>

      Beispiele:
        | Arbeit        | Stand     | Ergebnis  |
        | none          | none      | gilt      |
        | incapacitated | none      | gilt      |
        | employed      | none      | ist offen |
        | self_employed | none      | ist offen |
        | training      | none      | ist offen |
        | retired       | none      | ist offen |
        | none          | receiving | ist offen |
        | none          | applied   | ist offen |
        | none          | ended     | ist offen |
        | none          | rejected  | ist offen |

    Szenariogrundriss: Ob Arbeitslosengeld beantragt ist, weiß niemand; zählt das Ende der Arbeit? (<Tag>)
      Angenommen benefits.unemployment_benefit ist unbekannt
      Und members.a.job_lost_on ist <Tag>
      Wenn abgeglichen wird
      Dann der Bedarf low_income <Bedarf>

      Beispiele:
        | Tag                                | Bedarf              |
        | zwischen 23.11.2025 und 23.11.2026 | wird vermutet       |
        | zwischen 22.11.2025 und 23.11.2026 | wird nicht vermutet |
        | zwischen 23.11.2025 und 24.11.2026 | wird nicht vermutet |
        | spätestens 23.11.2026              | wird nicht vermutet |
        | frühestens 23.11.2025              | wird nicht vermutet |
        | unbekannt                          | wird nicht vermutet |

    Szenariogrundriss: Auch der Antrag auf Arbeitslosengeld steht dann im Plan (<Tag>)
      Angenommen benefits.unemployment_benefit ist unbekannt
      Und members.a.job_lost_on ist <Tag>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann unemployment_benefit steht <im Plan>

      Beispiele:
        | Tag                                | im Plan       |
        | zwischen 23.11.2025 und 23.11.2026 | im Plan       |
        | zwischen 22.11.2025 und 23.11.2026 | nicht im Plan |
        | zwischen 23.11.2025 und 24.11.2026 | nicht im Plan |
        | spätestens 23.11.2026              | nicht im Plan |
        | frühestens 23.11.2025              | nicht im Plan |
        | unbekannt                          | nicht im Plan |

    Szenario: Nach Arbeit und Krankengeld der Kinder wird nicht gefragt
      Angenommen members[c] ist {role: child, age: 10}
      Und benefits.maintenance_advance ist none
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann unemployment_benefit steht nicht im Plan
      Und nicht gefragt wird nach members.job_lost_on
      Und nicht gefragt wird nach members.sick_pay_until

    Szenariogrundriss: Wer arbeitslos ist, klärt den Anspruch, solange nichts beantragt ist (<Arbeit>, <Alter>, Arbeitslosengeld: <Stand>)
      Angenommen members.a.employment ist <Arbeit>
      Und members.a.age ist <Alter>
      Und benefits.unemployment_benefit ist <Stand>
      Und benefits.basic_income_support ist <Jobcenter>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann unemployment_benefit steht <im Plan>

      Beispiele:
        | Arbeit     | Alter | Stand     | Jobcenter | im Plan       |
        | unemployed | 45    | none      | none      | im Plan       |
        | unemployed | 45    | ended     | none      | nicht im Plan |
        | unemployed | 67    | none      | none      | nicht im Plan |
        | unemployed | 45    | none      | unbekannt | im Plan       |
        | unemployed | 45    | unbekannt | unbekannt | nicht im Plan |
        | unbekannt  | 45    | none      | unbekannt | nicht im Plan |

  Regel: Das Ende der Arbeit steht bevor

    Szenariogrundriss: Es genügt, dass eine Person angestellt ist (<Tag>)
      Angenommen members.a.employment ist employed
      Und income.drops_on ist <Tag>
      Wenn abgeglichen wird
      Dann der Bedarf low_income <Ergebnis>
      Und unemployment_benefit steht <im Plan>

      Beispiele:
        | Tag        | Ergebnis  | im Plan       |
        | 2026-11-22 | ist offen | nicht im Plan |
        | 2026-11-23 | gilt      | im Plan       |
        | 2027-02-23 | gilt      | im Plan       |

    Szenariogrundriss: Drei Monate vorher oder binnen drei Tagen, nie beides (<Tag>)
      Angenommen members.a.employment ist employed
      Und income.drops_on ist <Tag>
      Wenn abgeglichen wird
      Dann unemployment_benefit beruft sich auf "<Norm>"
      Und die Begründung von unemployment_benefit enthält nicht "<nicht>"

      Beispiele:
        | Tag        | Norm                  | nicht                    |
        | 2027-02-22 | § 38 Abs. 1 Satz 2    | Drei Monate vor dem Ende |
        | 2027-02-23 | § 38 Abs. 1 Satz 1, 4 | binnen drei Tagen melden |

    Szenariogrundriss: Fällt anderes Einkommen weg als das aus Arbeit, ist niemand arbeitsuchend zu melden (<Tag>)
      Angenommen income.drops_on ist <Tag>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann unemployment_benefit steht nicht im Plan

      Beispiele:
        | Tag        |
        | 2026-11-30 |
        | 2027-03-31 |

    Szenariogrundriss: Die Kündigung einer Person genügt, ab 15 Jahren auch die eines Kindes (<Rolle>, <Alter>)
      Angenommen members[c] ist {role: <Rolle>, age: <Alter>, employment: employed, job_lost_on: 2026-11-24}
      Wenn abgeglichen wird
      Dann der Bedarf low_income <Ergebnis>

      Beispiele:
        | Rolle | Alter              | Ergebnis  |
        | adult | 30                 | gilt      |
        | adult | {min: 10, max: 30} | gilt      |
        | child | 15                 | gilt      |
        | child | 14                 | ist offen |

    Szenariogrundriss: Ob jemand angestellt ist, weiß niemand; zählt der Tag, ab dem Einkommen wegfällt? (<Tag>)
      Angenommen members.a.employment ist unbekannt
      Und income.drops_on ist <Tag>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann unemployment_benefit steht <im Plan>

      Beispiele:
        | Tag                                | im Plan       |
        | frühestens 23.02.2027              | im Plan       |
        | frühestens 22.02.2027              | nicht im Plan |
        | zwischen 23.11.2026 und 22.02.2027 | im Plan       |
        | zwischen 22.11.2026 und 22.02.2027 | nicht im Plan |
        | zwischen 23.11.2026 und 23.02.2027 | nicht im Plan |

    Szenariogrundriss: Ob jemand angestellt ist, weiß niemand; zählt das Ende der Arbeit? (<Tag>)
      Angenommen members.a.employment ist unbekannt
      Und members.a.job_lost_on ist <Tag>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann unemployment_benefit steht <im Plan>

      Beispiele:
        | Tag                   | im Plan       |
        | frühestens 24.11.2026 | im Plan       |
        | frühestens 23.11.2026 | nicht im Plan |

  Regel: Das Krankengeld endet

    Szenariogrundriss: Wer Arbeitslosengeld hat oder im Rentenalter ist, braucht die Meldung nicht (<Stand>, <Alter>)
      Angenommen members.a.sick_pay_until ist 2026-12-31
      Und members.a.employment ist incapacitated
      Und members.a.age ist <Alter>
      Und benefits.unemployment_benefit ist <Stand>
      Wenn abgeglichen wird
      Dann der Bedarf low_income <Ergebnis>

      Beispiele:
        | Stand     | Alter | Ergebnis  |
        | none      | 45    | gilt      |
        | receiving | 45    | ist offen |
        | applied   | 45    | ist offen |
        | ended     | 45    | ist offen |
        | rejected  | 45    | ist offen |
        | none      | 67    | ist offen |

    Szenariogrundriss: Ob Arbeitslosengeld und Rente beantragt sind, weiß niemand; zählt das Ende des Krankengeldes? (<Tag>)
      Angenommen benefits.unemployment_benefit ist unbekannt
      Und members.a.sick_pay_until ist <Tag>
      Wenn abgeglichen wird
      Dann der Bedarf low_income <Bedarf>

      Beispiele:
        | Tag                                | Bedarf              |
        | zwischen 23.08.2026 und 23.02.2027 | wird vermutet       |
        | zwischen 22.08.2026 und 23.02.2027 | wird nicht vermutet |
        | zwischen 23.08.2026 und 24.02.2027 | wird nicht vermutet |
        | unbekannt                          | wird nicht vermutet |

    Szenariogrundriss: Auch Arbeitslosengeld und Rente stehen dann im Plan (<Tag>)
      Angenommen benefits.unemployment_benefit ist unbekannt
      Und benefits.pension ist unbekannt
      Und members.a.sick_pay_until ist <Tag>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann unemployment_benefit steht <im Plan>
      Und disability_pension steht <im Plan>

      Beispiele:
        | Tag                                | im Plan       |
        | zwischen 23.08.2026 und 23.02.2027 | im Plan       |
        | zwischen 22.08.2026 und 23.02.2027 | nicht im Plan |
        | zwischen 23.08.2026 und 24.02.2027 | nicht im Plan |
        | unbekannt                          | nicht im Plan |

    Szenariogrundriss: Rehabilitation oder Rente, wenn das Krankengeld endet und keine Rente läuft (<Tag>, <Alter>, Rente: <Rente>)
      Angenommen members.a.sick_pay_until ist <Tag>
      Und members.a.age ist <Alter>
      Und benefits.pension ist <Rente>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann disability_pension steht <im Plan>

      Beispiele:
        | Tag        | Alter | Rente     | im Plan       |
        | 2026-08-22 | 45    | none      | nicht im Plan |
        | 2026-08-23 | 45    | none      | im Plan       |
        | 2027-02-23 | 45    | none      | im Plan       |
        | 2027-02-24 | 45    | none      | nicht im Plan |
        | 2026-12-31 | 67    | none      | nicht im Plan |
        | 2026-12-31 | 45    | receiving | nicht im Plan |
        | 2026-12-31 | 45    | applied   | nicht im Plan |
        | 2026-12-31 | 45    | rejected  | im Plan       |

  Regel: Auf Dauer nicht erwerbsfähig

    Szenariogrundriss: Es genügt, dass eine Person nicht arbeiten kann (Rente: <Rente>)
      Angenommen members.a.can_work ist false
      Und benefits.pension ist <Rente>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann disability_pension steht <im Plan>

      Beispiele:
        | Rente   | im Plan       |
        | none    | im Plan       |
        | ended   | im Plan       |
        | applied | nicht im Plan |

    Szenariogrundriss: Ob eine Rente läuft, weiß niemand; ist jemand erwerbsunfähig? (<Alter>, kann arbeiten: <kann>)
      Angenommen benefits.pension ist unbekannt
      Und members.a.age ist <Alter>
      Und members.a.can_work ist <kann>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann disability_pension steht <im Plan>

      Beispiele:
        | Alter              | kann      | im Plan       |
        | zwischen 18 und 45 | false     | im Plan       |
        | zwischen 17 und 45 | false     | nicht im Plan |
        | zwischen 45 und 70 | false     | nicht im Plan |
        | 45                 | unbekannt | nicht im Plan |

  Regel: Ausbildung

    Szenariogrundriss: Ausbildungsbeihilfe für Erwachsene, die nicht untergebracht sind (<Rolle>, <Bleibe>, beantragt: <Stand>)
      Angenommen members.a.employment ist training
      Und members.a.age ist 22
      Und members.a.role ist <Rolle>
      Und accommodation.kind ist <Bleibe>
      Und benefits.training_allowance ist <Stand>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann vocational_training_allowance steht <im Plan>

      Beispiele:
        | Rolle | Bleibe            | Stand     | im Plan       |
        | adult | own_home          | none      | im Plan       |
        | adult | institution       | none      | im Plan       |
        | adult | prison            | none      | nicht im Plan |
        | adult | street            | none      | nicht im Plan |
        | adult | municipal_shelter | none      | nicht im Plan |
        | child | own_home          | none      | nicht im Plan |
        | adult | own_home          | receiving | nicht im Plan |
        | adult | own_home          | applied   | nicht im Plan |

    Szenariogrundriss: Ob die Beihilfe beantragt ist, weiß niemand; ist jemand in Ausbildung? (<Rolle>, <Arbeit>)
      Angenommen benefits.training_allowance ist unbekannt
      Und members.a.employment ist <Arbeit>
      Und members.a.role ist <Rolle>
      Und wishes ist [low_income]
      Wenn abgeglichen wird
      Dann vocational_training_allowance steht <im Plan>

      Beispiele:
        | Rolle     | Arbeit    | im Plan       |
        | adult     | training  | im Plan       |
        | adult     | unbekannt | nicht im Plan |
        | unbekannt | training  | nicht im Plan |

    Szenariogrundriss: Warum das Geld in der Ausbildung nicht reicht, steht dabei (<netto>, <Rolle>, <Arbeit>, Vertrag: <Vertrag>, beantragt: <Stand>)
      Angenommen members.a.employment ist <Arbeit>
      Und members.a.role ist <Rolle>
      Und members.a.age ist 22
      Und income ist {net_monthly: <netto>}
      Und tenancy.own_lease ist <Vertrag>
      Und benefits.training_allowance ist <Stand>
      Wenn abgeglichen wird
      Dann der Bedarf low_income gilt
      Und die Begründung von low_income <enthält> "Wer in der Ausbildung allein wohnt"

      Beispiele:
        | netto   | Rolle | Arbeit   | Vertrag | Stand     | enthält       |
        | 1611.99 | adult | training | true    | none      | enthält       |
        | 1612    | adult | training | true    | none      | enthält nicht |
        | 1611.99 | adult | none     | true    | none      | enthält nicht |
        | 1000    | child | training | true    | none      | enthält nicht |
        | 1611.99 | adult | training | false   | none      | enthält nicht |
        | 1611.99 | adult | training | true    | receiving | enthält nicht |
        | 1611.99 | adult | training | true    | applied   | enthält nicht |

    Szenariogrundriss: In der Ausbildung mit eigenem Vertrag ist knappes Geld zu vermuten (<Rolle>, <Arbeit>, Vertrag: <Vertrag>)
      Angenommen members.a.employment ist <Arbeit>
      Und members.a.role ist <Rolle>
      Und income ist unbekannt
      Und tenancy.own_lease ist <Vertrag>
      Wenn abgeglichen wird
      Dann der Bedarf low_income <Ergebnis>

      Beispiele:
        | Rolle     | Arbeit    | Vertrag   | Ergebnis            |
        | adult     | training  | true      | wird vermutet       |
        | adult     | training  | unbekannt | wird nicht vermutet |
        | adult     | unbekannt | true      | wird nicht vermutet |
        | unbekannt | training  | true      | wird nicht vermutet |

  Regel: Was zuerst kommt

    Szenariogrundriss: Erst das Arbeitslosengeld, dann <Hilfe>
      Angenommen members.a.employment ist incapacitated
      Und members.a.sick_pay_until ist 2026-12-31
      Und income ist {net_monthly: <netto>}
      Wenn abgeglichen wird
      Dann <Hilfe> setzt unemployment_benefit voraus
      Und unemployment_benefit steht vor <Hilfe>

      Beispiele:
        | Hilfe                | netto |
        | basic_income_support | 980   |
        | housing_benefit      | 1500  |
        | disability_pension   | 980   |
