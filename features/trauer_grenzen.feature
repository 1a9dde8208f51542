# language: de
Funktionalität: Nach dem Tod der Partnerin oder des Partners: Tage, andere im Haushalt, was ungewiss bleibt

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members:
        - {id: a, role: adult, age: 71, employment: retired, partner_died_on: 2026-10-20, widows_pension: none}
        - {id: b, role: child, age: 17, employment: school, partner_died_on: null, widows_pension: none}
      tenancy: {own_lease: true, rent_warm: 720, stage: none, open_rents: [], court_letter_unread_on: null}
      accommodation: {kind: own_home}
      income: {net_monthly: 905}
      wishes: []
      benefits: {pension: receiving, basic_income_support: none, old_age_basic_security: none, housing_benefit: none}
      """

  Regel: Der Anlass

    Szenariogrundriss: Trauer ist ein Anlass vom Todestag an, auch wenn nicht alle im Haushalt jemanden verloren haben (<Todestag>)
      Angenommen members.a.partner_died_on ist <Todestag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf bereavement <Ergebnis>

      Beispiele:
        | Todestag   | Ergebnis   |
        | 2026-11-22 | gilt       |
        | 2026-11-23 | gilt       |
        | 2026-11-24 | gilt nicht |

  Regel: Hinterbliebenenrente

    Szenariogrundriss: In den ersten zwölf Monaten von Anfang an, und ohne Frist (<Todestag>)
      Angenommen members.a.partner_died_on ist <Todestag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe pension_advice gilt
      Und pension_advice sagt "bekommt sie von Anfang an"
      Und für pension_advice läuft keine Frist

      Beispiele:
        | Todestag   |
        | 2026-11-23 |
        | 2026-10-20 |
        | 2025-11-23 |

    Szenario: Ob sie schon gezahlt wird, ist offen, solange es niemand gesagt hat
      Angenommen members.a.widows_pension ist unbekannt
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe pension_advice ist offen
      Und pension_advice ist offen wegen members.widows_pension

    Szenario: Danach zählt jeder Monat
      Angenommen members.a.partner_died_on ist 2025-11-22
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe pension_advice gilt
      Und pension_advice sagt "nur für zwölf Monate gezahlt"
      Und die Frist für pension_advice endet am 30.11.2026

    Szenariogrundriss: Nach zwölf Monaten nur, wer sie noch nicht hat und nicht beantragt hat (<Stand>)
      Angenommen members ist [{id: a, role: adult, age: 71, employment: retired, partner_died_on: 2025-06-10}]
      Und members.a.widows_pension ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe pension_advice <Ergebnis>

      Beispiele:
        | Stand     | Ergebnis   |
        | none      | gilt       |
        | unbekannt | ist offen  |
        | applied   | gilt nicht |
        | receiving | gilt nicht |

    Szenario: Das gilt auch, wenn andere im Haushalt niemanden verloren haben
      Angenommen members.a.partner_died_on ist 2025-06-10
      Und members.a.widows_pension ist unbekannt
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe pension_advice ist offen

    Szenariogrundriss: Wer trauert, aber niemanden aus der Partnerschaft verloren hat, bekommt keine (<Todestag>)
      Angenommen wishes ist [bereavement]
      Und members.a.partner_died_on ist <Todestag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann pension_advice steht nicht im Plan

      Beispiele:
        | Todestag   |
        | null       |
        | 2026-11-24 |

    Szenario: Ist kein Todestag bekannt, wird erst danach gefragt
      Angenommen wishes ist [bereavement]
      Und members ist [{id: a, role: adult, age: 71, employment: retired, widows_pension: none}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann pension_advice steht nicht im Plan
      Und gefragt wird nach members.partner_died_on

    Szenario: Ist der Todestag nur ungefähr bekannt, steht die Rente im Plan und der Monat zählt vorsorglich
      Angenommen members.a.partner_died_on ist {min: 2025-10-01, max: 2026-01-31}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe pension_advice ist offen
      Und die Frist für pension_advice endet am 30.11.2026

  Regel: Bestattungskosten

    Szenariogrundriss: Gefragt wird zwölf Monate lang nach den Kosten, wenn das Geld fehlt (<Todestag>)
      Angenommen wishes ist [bereavement]
      Und members.a.partner_died_on ist <Todestag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann burial_costs <Ergebnis>

      Beispiele:
        | Todestag                           | Ergebnis            |
        | 2026-11-23                         | steht im Plan       |
        | 2026-11-24                         | steht nicht im Plan |
        | 2025-11-23                         | steht im Plan       |
        | 2025-11-22                         | steht nicht im Plan |
        | {min: 2025-10-01, max: 2026-01-31} | steht im Plan       |

  Regel: Die Wohnung bleibt vorerst

    Szenariogrundriss: Zwölf Monate nach dem Tod eilt kein Umzug, und beim Wohngeld zählt der verstorbene Mensch mit (<Todestag>)
      Angenommen wishes ist [bereavement, housing_search]
      Und members.a.partner_died_on ist <Todestag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann old_age_basic_security <rät oder nicht> "Ein Umzug eilt also nicht"
      Und housing_search_support <rät oder nicht> "Ein Umzug eilt also nicht"
      Und housing_benefit <rät oder nicht> "noch zwölf Monate nach dem Sterbemonat als Haushaltsmitglied"

      Beispiele:
        | Todestag   | rät oder nicht |
        | 2026-11-23 | rät            |
        | 2026-11-24 | rät nicht      |
        | 2025-11-23 | rät            |
        | 2025-11-22 | rät nicht      |
        | null       | rät nicht      |

    Szenario: Wer jünger ist, hört es beim Jobcenter
      Angenommen members ist [{id: a, role: adult, age: 45, employment: unemployed, can_work: true, nationality: de, partner_died_on: 2026-10-20}]
      Und income ist {net_monthly: 0}
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support rät "Ein Umzug eilt also nicht"
      Und basic_income_support setzt pension_advice voraus

  Regel: Die Reihenfolge

    Szenariogrundriss: Erst die Hinterbliebenenrente, dann was vom Einkommen abhängt (<Hilfe>)
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> setzt pension_advice voraus

      Beispiele:
        | Hilfe                  |
        | housing_benefit        |
        | old_age_basic_security |
        | burial_costs           |

    Szenario: Geht es um die Altersrente und nicht um einen Todesfall, wartet das Wohngeld nicht darauf
      Angenommen members ist [{id: a, role: adult, age: 71, employment: none, partner_died_on: null}]
      Und benefits.pension ist none
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht vor pension_advice

    Szenariogrundriss: Erst klären, ob die Wohnung zu halten ist, dann suchen (eigener Vertrag: <Vertrag>, <Todestag>)
      Angenommen wishes ist [bereavement, housing_search]
      Und benefits.pension ist none
      Und tenancy.own_lease ist <Vertrag>
      Und members.a.partner_died_on ist <Todestag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <erst> steht vor <dann>

      Beispiele:
        | Vertrag | Todestag   | erst                   | dann                   |
        | ja      | 2026-11-23 | pension_advice         | housing_search_support |
        | ja      | 2025-11-23 | pension_advice         | housing_search_support |
        | ja      | 2026-11-24 | housing_search_support | pension_advice         |
        | ja      | 2025-11-22 | housing_search_support | pension_advice         |
        | nein    | 2026-10-20 | housing_search_support | pension_advice         |
