# language: de
Funktionalität: Nach dem Tod der Partnerin oder des Partners

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 71, employment: retired, partner_died_on: 2026-10-20, widows_pension: none}]
      tenancy: {own_lease: true, rent_warm: 720, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {net_monthly: 905}
      wishes: []
      benefits: {pension: receiving, basic_income_support: none, housing_benefit: none}
      """

  Szenariogrundriss: Trauer ist zwei Jahre lang ein Anlass
    Angenommen members.a.partner_died_on ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf bereavement <Ergebnis>
    Und die Hilfe grief_counselling <Ergebnis>

    Beispiele:
      | Tag        | Ergebnis   |
      | 2026-11-23 | gilt       |
      | 2024-11-23 | gilt       |
      | 2024-11-22 | gilt nicht |
      | null       | gilt nicht |

  Szenariogrundriss: Hinterbliebenenrente
    Angenommen members.a.widows_pension ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe pension_advice <Ergebnis>

    Beispiele:
      | Stand     | Ergebnis   |
      | none      | gilt       |
      | applied   | gilt       |
      | receiving | gilt nicht |
      | unbekannt | ist offen  |

  Szenariogrundriss: Zwölf Monate wirkt der Antrag ganz zurück, danach zählt jeder Monat
    Angenommen members.a.partner_died_on ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe pension_advice gilt
    Und pension_advice sagt "<Satz>"

    Beispiele:
      | Tag        | Satz                     |
      | 2025-11-23 | von Anfang an            |
      | 2025-11-22 | noch in diesem Monat     |

  Szenariogrundriss: Bestattungskosten, wenn wenig Geld da ist
    Angenommen members.a.partner_died_on ist <Tag>
    Und income.net_monthly ist <netto>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe burial_costs <Ergebnis>

    Beispiele:
      | Tag        | netto | Ergebnis   |
      | 2025-11-23 | 905   | ist offen  |
      | 2025-11-22 | 905   | gilt nicht |
      | 2026-10-20 | 3500  | gilt nicht |

  Szenario: Erst das Geld, dann die Trauer, und die Wohnung bleibt vorerst
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist pension_advice
    Und pension_advice steht vor burial_costs
    Und pension_advice steht vor grief_counselling
    Und housing_benefit steht vor grief_counselling
    Und burial_costs steht vor grief_counselling
    Und pension_advice hat die Stufe 3
    Und grief_counselling hat die Stufe 5
    Und old_age_basic_security rät "mindestens zwölf Monate nach dem Sterbemonat"
    Und housing_benefit rät "zählt der verstorbene Mensch"

  Szenario: Wer nach dem Tod eine Wohnung sucht, klärt erst, ob die alte zu halten ist
    Angenommen wishes ist [housing_search]
    Wenn am 23.11.2026 abgeglichen wird
    Dann pension_advice steht vor housing_search_support
