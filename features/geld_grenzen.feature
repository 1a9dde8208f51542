# language: de
Funktionalität: Grenzen bei Konto, Budget und Schulden

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 44, nationality: de}]
      tenancy: {own_lease: true, rent_warm: 600, rent_gross_cold: 500, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {net_monthly: 900, gross_monthly: 1170}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, housing_benefit: none}
      debts: {creditors: 1, total: 3000, account_garnished_on: 2026-10-21, protection_account: false}
      wishes: []
      """

  Regel: Das gepfändete Konto und sein Schutz

    Szenariogrundriss: Wer das P-Konto schon hat, braucht keines mehr (P-Konto: <P-Konto>)
      Angenommen debts.protection_account ist <P-Konto>
      Wenn am 24.11.2026 abgeglichen wird
      Dann der Bedarf account_garnished <Bedarf>
      Und die Hilfe garnishment_protection_account <Hilfe>
      Und die Begründung von garnishment_protection_account enthält "P-Konto auch nach einem Monat: <begründet>"

      Beispiele:
        | P-Konto   | Bedarf     | Hilfe      | begründet                      |
        | false     | gilt       | gilt       | begründet die Hilfe            |
        | true      | gilt nicht | gilt nicht | begründet die Hilfe nicht      |
        | unbekannt | ist offen  | ist offen  | begründet die Hilfe vielleicht |

    Szenariogrundriss: Vermutet wird die Pfändung nur, wo eine bekannt ist (<Pfändung>)
      Angenommen debts ist {account_garnished_on: <Pfändung>}
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf account_garnished <Ergebnis>

      Beispiele:
        | Pfändung   | Ergebnis            |
        | 2026-10-21 | wird vermutet       |
        | null       | wird nicht vermutet |

    Szenario: Ob ein Konto gepfändet ist, macht eine leere Akte nicht wahrscheinlich
      Angenommen debts ist {}
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf account_garnished ist offen
      Und der Bedarf account_garnished wird nicht vermutet

    Szenariogrundriss: Am Ende des Monats wirkt das P-Konto zurück, danach nur nach vorn (<Tag>)
      Wenn am <Tag> abgeglichen wird
      Dann garnishment_protection_account beruft sich auf "<Norm>"
      Und die Begründung von garnishment_protection_account enthält nicht "<nicht>"

      Beispiele:
        | Tag        | Norm                                | nicht                         |
        | 2026-11-23 | § 899 Abs. 1 Satz 2                 | P-Konto auch nach einem Monat |
        | 2026-11-24 | § 850k Abs. 1 Satz 1, Abs. 2 Satz 1 | P-Konto binnen eines Monats   |

    Szenariogrundriss: Jeder Betrag gilt nur in seinem Jahr (<Tag>)
      Angenommen debts.account_garnished_on ist <Pfändung>
      Wenn am <Tag> abgeglichen wird
      Dann garnishment_protection_account <rät oder nicht> "<Betrag>"

      Beispiele:
        | Pfändung   | Tag        | rät oder nicht | Betrag                 |
        | 2023-06-20 | 2023-06-30 | rät nicht      | 1.410 Euro             |
        | 2023-06-20 | 2023-07-01 | rät            | 1.410 Euro             |
        | 2024-06-20 | 2024-06-30 | rät nicht      | 1.500 Euro             |
        | 2024-06-20 | 2024-07-01 | rät nicht      | 1.410 Euro             |
        | 2025-06-20 | 2025-06-30 | rät nicht      | 1.560 Euro             |
        | 2025-06-20 | 2025-07-01 | rät nicht      | 1.500 Euro             |
        | 2026-06-20 | 2026-06-30 | rät nicht      | 1.590 Euro             |
        | 2026-06-20 | 2026-07-01 | rät nicht      | 1.560 Euro             |
        | 2027-06-20 | 2027-06-30 | rät nicht      | jedes Jahr zum 1. Juli |
        | 2027-06-20 | 2027-07-01 | rät nicht      | 1.590 Euro             |

    Szenariogrundriss: Erst wird das Konto geschützt, dann kommt <Hilfe>
      Angenommen members ist [{id: a, role: adult, age: 44, nationality: de}, {id: b, role: child, age: 8}]
      Und income ist {net_monthly: <netto>, gross_monthly: <brutto>}
      Und tenancy.open_rents ist [{due: 2026-11-04, open: 600}]
      Und benefits ist {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, housing_benefit: none, child_supplement: none, child_benefit: receiving}
      Und debts.creditors ist 3
      Und wishes ist [education_participation]
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> setzt garnishment_protection_account voraus
      Und garnishment_protection_account steht vor <Hilfe>

      Beispiele:
        | Hilfe                   | netto | brutto |
        | basic_income_support    | 700   | 900    |
        | housing_benefit         | 1300  | 1700   |
        | child_supplement        | 1300  | 1700   |
        | education_participation | 1300  | 1700   |
        | standing_order          | 1300  | 1700   |
        | budget_counselling      | 1300  | 1700   |
        | debt_counselling        | 1300  | 1700   |

  Regel: Überschuldung

    Szenariogrundriss: Wie viele Gläubiger es sind, ist unbekannt (Pfändung: <Pfändung>, Schulden: <Schulden>)
      Angenommen debts ist {protection_account: false}
      Und debts.total ist <Schulden>
      Und debts.account_garnished_on ist <Pfändung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf overindebtedness <Ergebnis>

      Beispiele:
        | Pfändung   | Schulden  | Ergebnis            |
        | 2026-10-21 | unbekannt | wird vermutet       |
        | null       | 0.01      | wird vermutet       |
        | null       | 0         | wird nicht vermutet |
        | null       | unbekannt | wird nicht vermutet |

    Szenariogrundriss: Einnahmen und Ausgaben zu ordnen hilft bei <Bedarf>
      Angenommen debts ist {creditors: <Gläubiger>, total: 3000, account_garnished_on: <Pfändung>, protection_account: false}
      Und tenancy.open_rents ist <Miete>
      Und energy ist {arrears: <Strom>}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe budget_counselling gilt
      Und budget_counselling hilft bei <Bedarf>
      Und die Hilfe debt_counselling <Schuldnerberatung>

      Beispiele:
        | Bedarf            | Gläubiger | Pfändung   | Miete                          | Strom | Schuldnerberatung |
        | rent_arrears      | 1         | null       | [{due: 2026-11-04, open: 600}] | 0     | gilt nicht        |
        | energy_arrears    | 1         | null       | []                             | 120   | gilt nicht        |
        | overindebtedness  | 3         | null       | []                             | 0     | gilt              |
        | account_garnished | 1         | 2026-10-21 | []                             | 0     | gilt              |

    Szenario: Ob eine Einigung gescheitert ist, prüft die Beratungsstelle, und erst nach der Schuldnerberatung
      Angenommen debts ist {creditors: 3, total: 28000, account_garnished_on: null, protection_account: false}
      Wenn am 23.11.2026 abgeglichen wird
      Dann insolvency_counselling verlangt zu prüfen "in den letzten sechs Monaten gescheitert"
      Und insolvency_counselling setzt debt_counselling voraus
