# language: de
Funktionalität: Schwellen und Tage der Energiesperre

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05315000"
      members: [{id: a, role: adult, age: 72, employment: retired, can_work: false, nationality: de}]
      tenancy: {own_lease: true, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      energy:
        monthly_instalment: 68
        arrears: 190
        reminder_on: 2026-10-20
        cut_threat_on: 2026-11-02
        cut_announced_for: null
        basic_supply: true
        health_risk: false
      savings: 0
      benefits:
        basic_income_support: none
        old_age_basic_security: none
        subsistence_aid: none
        asylum_seekers_benefits: none
      """
    Und heute ist der 23.11.2026

  Regel: Ab wann eine Sperre droht

    Szenariogrundriss: Angedroht ist angedroht, was auch offen ist: Wer nichts schuldet, muss ebenso vor dem Tag widersprechen (<Rückstand>)
      Angenommen energy.arrears ist <Rückstand>
      Und energy.cut_threat_on ist <Androhung>
      Und energy.cut_announced_for ist <Sperre>
      Wenn abgeglichen wird
      Dann der Plan enthält:
        | Bedarf            | Stand | Stufe | Frist  |
        | energy_cut_threat | gilt  | 1     | <Ende> |
      Und energy_cut_prevention steht im Plan

      Beispiele:
        | Rückstand | Androhung  | Sperre     | Ende       |
        | 190       | 2026-11-02 | null       | 2026-11-30 |
        | 0.01      | 2026-11-02 | null       | 2026-11-30 |
        | 0         | 2026-11-02 | null       | 2026-11-30 |
        | unbekannt | 2026-11-02 | null       | 2026-11-30 |
        | 0         | 2026-10-26 | 2026-12-03 | 2026-12-03 |
        | 0         | null       | 2026-12-03 | 2026-12-03 |
        | unbekannt | null       | 2026-12-03 | 2026-12-03 |

    Szenariogrundriss: Ist alles bezahlt und der Tag der alten Androhung vorbei, geht sie der Wohnung nicht mehr vor (<Rückstand>, <Androhung>)
      Angenommen energy.arrears ist <Rückstand>
      Und energy.cut_threat_on ist <Androhung>
      Wenn abgeglichen wird
      Dann der Bedarf energy_cut_threat gilt
      Und energy_cut_prevention hat die Stufe <Stufe>
      Und <Frist>

      Beispiele:
        | Rückstand | Androhung  | Stufe | Frist                                               |
        | 0         | 2026-10-26 | 1     | die Frist für energy_cut_threat endet am 2026-11-23 |
        | 0         | 2026-10-25 | 2     | für energy_cut_threat läuft keine Frist             |
        | 0.01      | 2026-10-23 | 1     | die Frist für energy_cut_threat endet am 2026-11-20 |
        | unbekannt | 2026-10-23 | 1     | die Frist für energy_cut_threat endet am 2026-11-20 |

    Szenario: Wer nichts schuldet, hat keine Energieschulden, auch wenn eine Sperre angedroht ist
      Angenommen energy.arrears ist 0
      Wenn abgeglichen wird
      Dann der Bedarf energy_arrears gilt nicht
      Und energy_cut_prevention sagt "Der Sperre schriftlich widersprechen"

    Szenariogrundriss: Vor der Androhung droht die Sperre erst mit Mahnung und Schwelle (Abschlag <Abschlag>, Mahnung <Mahnung>)
      Angenommen energy.cut_threat_on ist null
      Und energy.monthly_instalment ist <Abschlag>
      Und energy.reminder_on ist <Mahnung>
      Und energy.arrears ist <Rückstand>
      Wenn abgeglichen wird
      Dann der Bedarf energy_cut_threat <Ergebnis>

      Beispiele:
        | Abschlag | Mahnung    | Rückstand | Ergebnis      |
        | 68       | 2026-10-20 | 136       | gilt          |
        | 68       | 2026-10-20 | 135.99    | gilt nicht    |
        | 68       | null       | 136       | gilt nicht    |
        | 68       | unbekannt  | 136       | wird vermutet |
        | 0.01     | 2026-10-20 | 100       | gilt          |
        | 0        | 2026-10-20 | 100       | gilt          |
        | 0        | 2026-10-20 | 99.99     | gilt nicht    |
        | 0        | null       | 100       | gilt nicht    |

    Szenario: Weiß niemand von einer Androhung, wird nach ihr gefragt und nichts vermutet
      Angenommen energy.reminder_on ist null
      Und energy.cut_threat_on ist unbekannt
      Wenn abgeglichen wird
      Dann der Bedarf energy_cut_threat wird nicht vermutet
      Und die Frage nach energy.cut_threat_on entscheidet energy_cut_threat

    Szenariogrundriss: Nach vier Wochen ohne Brief kann jeden Tag einer kommen (<Androhung>, angekündigt für <Sperre>)
      Angenommen energy.cut_threat_on ist <Androhung>
      Und energy.cut_announced_for ist <Sperre>
      Wenn abgeglichen wird
      Dann energy_cut_prevention <vorbei> "Die vier Wochen nach der Androhung sind vorbei"
      Und energy_cut_prevention <Brief> "acht Werktage vor der Sperre"

      Beispiele:
        | Androhung  | Sperre     | vorbei    | Brief     |
        | 2026-10-25 | null       | rät       | rät nicht |
        | 2026-10-26 | null       | rät nicht | rät nicht |
        | 2026-10-25 | 2026-12-03 | rät nicht | rät       |

  Regel: Wie die Sperre abgewendet wird

    Szenariogrundriss: Die Abwendungsvereinbarung gibt es in der Grundversorgung nach der Androhung (<Androhung>, angekündigt für <Sperre>)
      Angenommen energy.basic_supply ist <Grundversorgung>
      Und energy.cut_threat_on ist <Androhung>
      Und energy.cut_announced_for ist <Sperre>
      Wenn abgeglichen wird
      Dann die Hilfe energy_cut_prevention gilt
      Und energy_cut_prevention sagt "<Handlung>"

      Beispiele:
        | Grundversorgung | Androhung  | Sperre     | Handlung                                  |
        | ja              | 2026-11-02 | null       | ein Angebot für zinsfreie Raten verlangen |
        | ja              | null       | 2026-12-03 | ein Angebot für zinsfreie Raten verlangen |
        | ja              | null       | null       | wann und woraus gezahlt wird              |
        | nein            | 2026-11-02 | null       | wann und woraus gezahlt wird              |

    Szenariogrundriss: Wie lange die Raten laufen, regelt das Gesetz nur in der Grundversorgung (<Rückstand> €, Grundversorgung: <Grundversorgung>)
      Angenommen energy.basic_supply ist <Grundversorgung>
      Und energy.arrears ist <Rückstand>
      Wenn abgeglichen wird
      Dann energy_cut_prevention <kurz> "sechs bis 18 Monate"
      Und energy_cut_prevention <lang> "mindestens zwölf und höchstens 24 Monate"

      Beispiele:
        | Grundversorgung | Rückstand | kurz      | lang      |
        | ja              | 300       | rät       | rät nicht |
        | ja              | 300.01    | rät nicht | rät       |
        | nein            | 300       | rät nicht | rät nicht |
        | nein            | 300.01    | rät nicht | rät nicht |

    Szenario: Ist ohne Abschläge der Rückstand unbekannt, wird vor dem Gang zum Amt danach gefragt
      Angenommen energy.monthly_instalment ist 0
      Und energy.arrears ist unbekannt
      Wenn abgeglichen wird
      Dann die Hilfe energy_cut_prevention ist offen
      Und energy_debt_assumption steht nicht im Plan
      Und die Frage nach energy.arrears entscheidet energy_debt_assumption

  Regel: Wer die Schulden übernimmt

    Szenariogrundriss: Beim Jobcenter, wer von dort bezieht, sonst beim Sozialamt, und nur wenn eigene Mittel fehlen (<Alter> Jahre, <Jobcenter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist <Jobcenter>
      Und energy.arrears ist <Rückstand>
      Und savings ist <Ersparnisse>
      Wenn abgeglichen wird
      Dann der Bedarf energy_cut_threat gilt
      Und die Hilfe energy_debt_assumption <Ergebnis>

      Beispiele:
        | Alter | Arbeit     | kann | Jobcenter | Rückstand | Ersparnisse | Ergebnis   |
        | 40    | unemployed | ja   | receiving | 136       | 135.99      | gilt       |
        | 40    | unemployed | ja   | receiving | 136       | 136         | gilt nicht |
        | 40    | unemployed | ja   | receiving | 135.99    | 0           | gilt nicht |
        | 40    | unemployed | ja   | none      | 136       | 135.99      | ist offen  |
        | 40    | unemployed | ja   | none      | 136       | 136         | gilt nicht |
        | 40    | unemployed | ja   | none      | 135.99    | 0           | gilt nicht |
        | 72    | retired    | nein | none      | 136       | 135.99      | gilt       |
        | 72    | retired    | nein | none      | 136       | 136         | gilt nicht |
        | 72    | retired    | nein | none      | 135.99    | 0           | gilt nicht |

    Szenariogrundriss: Steht das Amt fest, ist nur seine Norm genannt (<Alter> Jahre, <Jobcenter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn abgeglichen wird
      Dann die Hilfe energy_debt_assumption gilt
      Und energy_debt_assumption sagt "<Handlung>"
      Und die Begründung von energy_debt_assumption enthält nicht "<die andere Norm>"
      Und die Begründung von energy_debt_assumption enthält nicht "Zuständigkeit noch zu klären"

      Beispiele:
        | Alter | Arbeit        | kann | Jobcenter | Handlung                                | die andere Norm |
        | 40    | unemployed    | ja   | receiving | Beim Jobcenter ein Darlehen             | § 36 Abs. 1     |
        | 40    | incapacitated | nein | receiving | Beim Jobcenter ein Darlehen             | § 36 Abs. 1     |
        | 72    | retired       | nein | none      | Beim Sozialamt die Übernahme beantragen | § 22 Abs. 8     |

    Szenario: Ist die Zuständigkeit offen, wird sofort und bei beiden Ämtern beantragt
      Angenommen members.a.age ist 40
      Und members.a.employment ist unemployed
      Und members.a.can_work ist ja
      Wenn abgeglichen wird
      Dann energy_debt_assumption sagt "ist das Jobcenter zuständig, dort noch am selben Tag"

    Szenariogrundriss: Direkt zahlt das Amt, wenn die Schwelle erreicht ist und es Unterkunftskosten zahlt (<Rückstand>, <Bezug>)
      Angenommen benefits.old_age_basic_security ist <Bezug>
      Und energy.monthly_instalment ist <Abschlag>
      Und energy.arrears ist <Rückstand>
      Wenn abgeglichen wird
      Dann direct_payment steht <im Plan>

      Beispiele:
        | Bezug     | Abschlag  | Rückstand | im Plan       |
        | receiving | 68        | 136       | im Plan       |
        | receiving | 68        | 135.99    | nicht im Plan |
        | receiving | unbekannt | 136       | im Plan       |
        | unbekannt | 68        | 136       | nicht im Plan |
        | none      | 68        | 136       | nicht im Plan |

    Szenario: Erst die Sperre abwenden, dann das Amt direkt zahlen lassen
      Angenommen benefits.old_age_basic_security ist receiving
      Wenn abgeglichen wird
      Dann direct_payment setzt energy_cut_prevention voraus
      Und energy_debt_assumption setzt energy_cut_prevention voraus

  Regel: Das neue Recht gilt seit dem 23.12.2025

    Grundlage:
      Angenommen energy.reminder_on ist 2025-11-15
      Und energy.cut_threat_on ist 2025-11-20

    Szenariogrundriss: Bis zum letzten Tag trägt nur das alte Recht, vom ersten Tag an nur das neue (<was>, am <Tag>)
      Angenommen energy.arrears ist <Rückstand>
      Und energy.health_risk ist <Gefahr>
      Und energy.cut_threat_on ist <Androhung>
      Und energy.cut_announced_for ist <Sperre>
      Wenn am <Tag> abgeglichen wird
      Dann <was> beruft sich auf "<Recht>"
      Und die Begründung von <was> enthält nicht "<nicht>"

      Beispiele:
        | was                   | Rückstand | Gefahr | Androhung  | Sperre     | Tag        | Recht                       | nicht |
        | energy_arrears        | 190       | nein   | 2025-11-20 | null       | 2025-12-22 | § 19                        | § 41  |
        | energy_arrears        | 190       | nein   | 2025-11-20 | null       | 2025-12-23 | § 41f                       | § 19  |
        | energy_cut_threat     | 190       | nein   | 2025-11-20 | null       | 2025-12-22 | § 19                        | § 41  |
        | energy_cut_threat     | 190       | nein   | 2025-11-20 | null       | 2025-12-23 | § 41f                       | § 19  |
        | energy_cut_threat     | 190       | nein   | null       | 2026-01-05 | 2025-12-22 | § 19                        | § 41  |
        | energy_cut_threat     | 190       | nein   | null       | 2026-01-05 | 2025-12-23 | § 41f Abs. 5                | § 19  |
        | energy_cut_threat     | 190       | nein   | null       | null       | 2025-12-22 | § 19                        | § 41  |
        | energy_cut_threat     | 190       | nein   | null       | null       | 2025-12-23 | § 41f                       | § 19  |
        | energy_cut_prevention | 190       | nein   | 2025-11-20 | null       | 2025-12-22 | § 19                        | § 41  |
        | energy_cut_prevention | 190       | nein   | 2025-11-20 | null       | 2025-12-23 | § 41g                       | § 19  |
        | energy_cut_prevention | 190       | ja     | null       | 2026-01-05 | 2025-12-22 | § 19                        | § 41  |
        | energy_cut_prevention | 190       | ja     | null       | 2026-01-05 | 2025-12-23 | § 41f Abs. 1 Satz 2, Abs. 2 | § 19  |
        | energy_cut_prevention | 135.99    | nein   | 2025-11-20 | null       | 2025-12-22 | § 19                        | § 41  |
        | energy_cut_prevention | 135.99    | nein   | 2025-11-20 | null       | 2025-12-23 | § 41f Abs. 3                | § 19  |

    Szenariogrundriss: Ein Sechstel der Jahresrechnung zählt erst mit dem neuen Recht (<was>)
      Angenommen energy.monthly_instalment ist 0
      Und energy.cut_threat_on ist <Androhung>
      Wenn am 22.12.2025 abgeglichen wird
      Dann die Begründung von <was> enthält nicht "§ 41"

      Beispiele:
        | was                   | Androhung  |
        | energy_cut_threat     | null       |
        | energy_cut_prevention | 2025-11-20 |

    Szenariogrundriss: Welche Ratschläge blieben, und welche das neue Recht brachte (<Rat>, am <Tag>)
      Angenommen energy.cut_threat_on ist 2025-11-20
      Und energy.arrears ist <Rückstand>
      Und energy.cut_announced_for ist <Sperre>
      Wenn am <Tag> abgeglichen wird
      Dann energy_cut_prevention <rät oder nicht> "<Rat>"

      Beispiele:
        | Rückstand | Sperre     | Tag        | rät oder nicht | Rat                                |
        | 190       | 2026-01-05 | 2025-12-22 | rät            | acht Werktage vor der Sperre       |
        | 190       | 2026-01-05 | 2025-12-23 | rät            | acht Werktage vor der Sperre       |
        | 190       | null       | 2025-12-22 | rät nicht      | Die vier Wochen nach der Androhung |
        | 190       | null       | 2025-12-23 | rät            | Die vier Wochen nach der Androhung |
        | 190       | 2025-12-18 | 2025-12-22 | rät nicht      | zu früh angekündigt                |
        | 190       | 2025-12-18 | 2025-12-23 | rät            | zu früh angekündigt                |
        | 300       | null       | 2025-12-22 | rät nicht      | sechs bis 18 Monate                |
        | 300       | null       | 2025-12-23 | rät            | sechs bis 18 Monate                |
        | 300.01    | null       | 2025-12-22 | rät nicht      | höchstens 24 Monate                |
        | 300.01    | null       | 2025-12-23 | rät            | höchstens 24 Monate                |

    Szenario: Die Androhung genügt am ersten Tag des neuen Rechts, auch wenn niemand den Tag der Sperre kennt
      Angenommen energy.reminder_on ist null
      Und energy.cut_announced_for ist unbekannt
      Wenn am 23.12.2025 abgeglichen wird
      Dann der Bedarf energy_cut_threat gilt

    Szenario: Ohne Abschläge zählt die Jahresrechnung vom ersten Tag des neuen Rechts an
      Angenommen energy.monthly_instalment ist 0
      Und energy.cut_threat_on ist null
      Wenn am 23.12.2025 abgeglichen wird
      Dann der Bedarf energy_cut_threat gilt
      Und energy_cut_prevention sagt "Jahresrechnung durch sechs teilen"

    Szenariogrundriss: Zur Energieberatung wird mit dem neuen Recht geraten (am <Tag>)
      Wenn am <Tag> abgeglichen wird
      Dann energy_advice steht <im Plan>

      Beispiele:
        | Tag        | im Plan       |
        | 2025-12-22 | nicht im Plan |
        | 2025-12-23 | im Plan       |
