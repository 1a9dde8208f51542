# language: de
Funktionalität: Energieschulden und Sperre

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05315000"
      members: [{id: a, role: adult, age: 52, employment: employed}]
      tenancy: {own_lease: true, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      energy: {monthly_instalment: 68, arrears: 190, cut_threat_on: 2026-11-02, cut_announced_for: null, basic_supply: true, health_risk: false}
      savings: 0
      benefits: {basic_income_support: receiving, rent_paid_directly: true}
      """

  Szenariogrundriss: Gesperrt werden darf erst ab zwei Abschlägen und 100 Euro
    Angenommen energy.monthly_instalment ist <Abschlag>
    Und energy.arrears ist <Rückstand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_cut_prevention gilt
    Und die Hilfe energy_debt_assumption <Darlehen>
    Und energy_cut_prevention beruft sich auf "§ 41f"

    Beispiele:
      | Abschlag | Rückstand | Darlehen   |
      | 68       | 136       | gilt       |
      | 68       | 135.99    | gilt nicht |
      | 40       | 100       | gilt       |
      | 40       | 99.99     | gilt nicht |

  Szenario: Vier Wochen nach der Androhung
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für energy_cut_threat endet am 2026-11-30
    Und energy_cut_threat hat die Stufe 1
    Und die erste Hilfe ist energy_cut_prevention
    Und energy_cut_prevention steht vor energy_debt_assumption
    Und energy_debt_assumption steht vor budget_counselling
    Und die Hilfe direct_payment gilt
    Und emergency_accommodation steht nicht im Plan
    Und housing_loss_prevention_office steht nicht im Plan

  Szenario: Die Androhung ist frisch, die Frist noch weit
    Angenommen energy.cut_threat_on ist 2026-11-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für energy_cut_threat endet am 2026-12-18
    Und energy_cut_threat hat die Stufe 2

  Szenario: Die Sperre ist für einen Tag angekündigt
    Angenommen energy.cut_announced_for ist 2026-12-03
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für energy_cut_threat endet am 2026-12-03
    Und energy_cut_threat hat die Stufe 1

  Szenario: Gemahnt und über der Schwelle, aber noch nichts angedroht
    Angenommen energy.cut_threat_on ist null
    Und energy.reminder_on ist 2026-11-10
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf energy_cut_threat gilt
    Und energy_cut_threat hat die Stufe 2

  Szenario: Rückstand ohne Mahnung und Androhung
    Angenommen energy.cut_threat_on ist null
    Und energy.reminder_on ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf energy_arrears gilt
    Und der Bedarf energy_cut_threat gilt nicht
    Und energy_debt_assumption steht nicht im Plan

  Szenario: Wie hoch der Abschlag ist, weiß niemand
    Angenommen energy.monthly_instalment ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_debt_assumption ist offen
    Und gefragt wird nach energy.monthly_instalment

  Szenario: Ersparnisse decken den Rückstand
    Angenommen savings ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_debt_assumption steht nicht im Plan

  Szenario: Ohne Leistungen vom Amt ist das Sozialamt zuständig
    Angenommen benefits.basic_income_support ist none
    Und benefits.old_age_basic_security ist none
    Und benefits.subsistence_aid ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_debt_assumption beruft sich auf "§ 36"
    Und direct_payment steht nicht im Plan

  Szenario: Die Androhung gibt das Datum, auch wenn noch niemand den Tag der Sperre kennt
    Angenommen energy.cut_announced_for ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für energy_cut_threat endet am 2026-11-30
    Und gefragt wird nach energy.cut_announced_for

  Szenariogrundriss: Ohne Abschläge zählt ein Sechstel der Jahresrechnung
    Angenommen energy.monthly_instalment ist 0
    Und energy.arrears ist <Rückstand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_cut_prevention <Abwehr>
    Und die Hilfe energy_debt_assumption <Darlehen>

    Beispiele:
      | Rückstand | Abwehr    | Darlehen   |
      | 190       | ist offen | ist offen  |
      | 100       | ist offen | ist offen  |
      | 99.99     | gilt      | gilt nicht |

  Szenariogrundriss: Die Abwendungsvereinbarung gibt es erst nach einer Androhung
    Angenommen energy.reminder_on ist 2026-11-10
    Und energy.cut_threat_on ist <Androhung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention beruft sich auf "<Grundlage>"

    Beispiele:
      | Androhung  | Grundlage |
      | 2026-11-12 | § 41g     |
      | null       | § 41f     |

  Szenariogrundriss: Gesperrt werden soll, obwohl nichts offen ist
    Angenommen energy.arrears ist 0
    Und energy.cut_threat_on ist <Androhung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf energy_cut_threat <Ergebnis>

    Beispiele:
      | Androhung  | Ergebnis   |
      | 2026-11-12 | gilt       |
      | null       | gilt nicht |

  Szenariogrundriss: Laufzeit der Raten, je nachdem wie viel offen ist
    Angenommen energy.arrears ist <Rückstand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention rät "<Laufzeit>"

    Beispiele:
      | Rückstand | Laufzeit                       |
      | 300       | sechs bis 18 Monate            |
      | 300.01    | zwölf und höchstens 24 Monate  |

  Szenariogrundriss: Der Versorger muss nach der Androhung vier Wochen warten
    Angenommen energy.cut_announced_for ist <Sperre>
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention sagt "<Schritt>"
    Und energy_cut_prevention rät "acht Werktage vor der Sperre"
    Und die Frist für energy_cut_threat endet am <Sperre>

    Beispiele:
      | Sperre     | Schritt                                  |
      | 2026-11-30 | noch nicht vorbei                        |
      | 2026-12-01 | ein Angebot für zinsfreie Raten verlangen |

  Szenario: Kommt die Sperre zu früh, wird auch das gerügt
    Angenommen energy.cut_announced_for ist 2026-11-29
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention rät "weniger als vier Wochen nach der Androhung"

  Szenario: Ist zu wenig offen, wird der Sperre widersprochen
    Angenommen energy.arrears ist 135.99
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention sagt "unter zwei Abschlägen oder unter 100 Euro"

  Szenario: Außerhalb der Grundversorgung zählt, woraus gezahlt wird
    Angenommen energy.basic_supply ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_cut_prevention gilt
    Und energy_cut_prevention sagt "wann und woraus gezahlt wird"

  Szenario: Eine Gefahr für die Gesundheit wird zusätzlich mitgeteilt
    Angenommen energy.health_risk ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention rät "Sie allein kann die Sperre unzulässig machen"

  Szenario: Eine Gefahr für die Gesundheit genügt, auch wenn sonst nichts bekannt ist
    Angenommen energy ist {arrears: 500, cut_threat_on: 2026-11-02, health_risk: true}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_cut_prevention gilt
    Und energy_cut_prevention sagt "Gefahr für die Gesundheit"

  Szenario: Auch wer nur im Rückstand ist, kann Energie sparen
    Angenommen energy ist {arrears: 0.01, cut_threat_on: null, cut_announced_for: null, reminder_on: null, monthly_instalment: 68}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf energy_arrears gilt
    Und die Hilfe energy_advice gilt
    Und der Bedarf energy_cut_threat gilt nicht

  Szenario: Gemahnt ohne Abschläge
    Angenommen energy ist {arrears: 190, monthly_instalment: 0, cut_threat_on: null, cut_announced_for: null, reminder_on: 2026-11-10}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf energy_cut_threat gilt
    Und energy_cut_prevention sagt "Jahresrechnung durch sechs teilen"

  Szenariogrundriss: Das Sozialamt übernimmt sicher nur, wer nicht zum Jobcenter gehört, und nur ohne eigene Mittel
    Angenommen benefits ist {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, asylum_seekers_benefits: none}
    Und members.a.age ist <Alter>
    Und members.a.employment ist <Arbeit>
    Und members.a.can_work ist <kann>
    Und members.a.nationality ist de
    Und savings ist <Ersparnisse>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_debt_assumption <Ergebnis>

    Beispiele:
      | Alter | Arbeit     | kann  | Ersparnisse | Ergebnis   |
      | 72    | retired    | false | 189.99      | gilt       |
      | 72    | retired    | false | 190         | gilt nicht |
      | 72    | retired    | false | unbekannt   | ist offen  |
      | 52    | unemployed | true  | 0           | ist offen  |

  Szenariogrundriss: Die Androhung kommt heute, oder ihr letzter Tag ist heute
    Angenommen energy.cut_threat_on ist <Androhung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_threat hat die Stufe <Stufe>
    Und die Frist für energy_cut_threat endet am <Ende>

    Beispiele:
      | Androhung  | Stufe | Ende       |
      | 2026-11-23 | 2     | 2026-12-21 |
      | 2026-11-09 | 1     | 2026-12-07 |
      | 2026-11-10 | 2     | 2026-12-08 |
      | 2026-10-26 | 1     | 2026-11-23 |

  Szenariogrundriss: Bis zum 22.12.2025 galten die Verordnungen über die Grundversorgung
    Angenommen energy.cut_threat_on ist 2025-12-10
    Und energy.reminder_on ist 2025-11-20
    Wenn am <Tag> abgeglichen wird
    Dann die Frist für energy_cut_threat endet am 2026-01-07
    Und energy_cut_prevention beruft sich auf "<Grundlage>"
    Und energy_arrears beruft sich auf "<Grundlage>"

    Beispiele:
      | Tag        | Grundlage          |
      | 2025-12-22 | § 19 Abs. 2        |
      | 2025-12-23 | § 41f Abs. 1       |

  Szenariogrundriss: Vorher schützte die Schwelle nur in der Grundversorgung
    Angenommen energy.cut_threat_on ist 2025-12-10
    Und energy.basic_supply ist <Grundversorgung>
    Und energy.arrears ist <Rückstand>
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe energy_debt_assumption <Darlehen>

    Beispiele:
      | Tag        | Grundversorgung | Rückstand | Darlehen   |
      | 2025-12-22 | true            | 136       | gilt       |
      | 2025-12-22 | true            | 135.99    | gilt nicht |
      | 2025-12-22 | unbekannt       | 136       | ist offen  |
      | 2025-12-22 | false           | 136       | gilt nicht |
      | 2025-12-23 | false           | 136       | gilt       |

  Szenario: Sind die vier Wochen vorbei, kann der Brief jeden Tag kommen
    Angenommen energy.cut_threat_on ist 2026-10-25
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention rät "Die vier Wochen nach der Androhung sind vorbei"
    Und energy_cut_threat hat die Stufe 1

  Szenariogrundriss: Was bis 2025 in der Grundversorgung galt
    Angenommen energy ist {monthly_instalment: 68, basic_supply: true, health_risk: <Gefahr>, arrears: <Rückstand>, reminder_on: <Mahnung>, cut_threat_on: <Androhung>, cut_announced_for: <Sperre>}
    Wenn am 2025-12-22 abgeglichen wird
    Dann der Bedarf energy_cut_threat gilt
    Und energy_cut_prevention sagt "<Schritt>"

    Beispiele:
      | Gefahr | Rückstand | Mahnung    | Androhung  | Sperre     | Schritt                         |
      | false  | 190       | 2025-11-20 | null       | null       | wann und woraus gezahlt wird    |
      | false  | 190       | 2025-11-20 | 2025-12-10 | null       | Angebot für zinsfreie Raten     |
      | false  | 135.99    | 2025-11-20 | 2025-12-10 | null       | unter zwei Abschlägen           |
      | true   | {min: 90} | 2025-11-20 | 2025-12-10 | null       | Gefahr für die Gesundheit       |

  Szenario: Auch bis 2025 wurde die Sperre acht Werktage vorher angekündigt
    Angenommen energy ist {monthly_instalment: 68, basic_supply: true, arrears: 190, reminder_on: 2025-11-20, cut_threat_on: 2025-11-21, cut_announced_for: 2026-01-05}
    Wenn am 2025-12-22 abgeglichen wird
    Dann die Frist für energy_cut_threat endet am 2026-01-05
    Und energy_cut_prevention rät "acht Werktage vor der Sperre"

  Szenario: Auch bis 2025 genügte die Androhung, wenn niemand den Tag der Sperre kannte
    Angenommen energy ist {monthly_instalment: 68, basic_supply: true, arrears: 50, reminder_on: null, cut_threat_on: 2025-12-10}
    Wenn am 2025-12-22 abgeglichen wird
    Dann der Bedarf energy_cut_threat gilt
