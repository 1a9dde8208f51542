# language: de
Funktionalität: Konto, Budget, Schulden

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05112000"
      members: [{id: a, role: adult, age: 44}]
      tenancy: {own_lease: true, rent_warm: 500, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {net_monthly: 1900}
      debts: {creditors: 11, total: 28000, account_garnished_on: 2026-11-17, protection_account: false}
      """

  Szenariogrundriss: Das P-Konto wirkt binnen eines Monats zurück
    Angenommen debts.account_garnished_on ist <Pfändung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe garnishment_protection_account gilt
    Und die Frist für garnishment_protection_account endet am <Ende>

    Beispiele:
      | Pfändung   | Ende       |
      | 2026-11-17 | 2026-12-17 |
      | 2026-10-23 | 2026-11-23 |

  Szenario: Nach einem Monat schützt es nur noch nach vorn
    Angenommen debts.account_garnished_on ist 2026-10-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe garnishment_protection_account gilt
    Und für garnishment_protection_account läuft keine Frist

  Szenario: Erst das Konto, dann der Rest
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist garnishment_protection_account
    Und garnishment_protection_account steht vor debt_counselling
    Und garnishment_protection_account steht vor budget_counselling
    Und debt_counselling steht vor insolvency_counselling
    Und insolvency_counselling setzt debt_counselling voraus

  Szenario: Das P-Konto besteht schon
    Angenommen debts.protection_account ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann garnishment_protection_account steht nicht im Plan

  Szenario: Endet der Monat an einem Wochenende, wirkt das P-Konto bis zum nächsten Werktag zurück
    Angenommen debts.account_garnished_on ist 2026-10-21
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für garnishment_protection_account endet am 2026-11-23

  Szenariogrundriss: Der geschützte Betrag ändert sich zum 1. Juli
    Angenommen debts.account_garnished_on ist <Pfändung>
    Wenn am <Tag> abgeglichen wird
    Dann garnishment_protection_account rät "<Betrag>"

    Beispiele:
      | Pfändung   | Tag        | Betrag                |
      | 2024-06-20 | 2024-06-30 | 1.410 Euro            |
      | 2024-06-20 | 2024-07-01 | 1.500 Euro            |
      | 2025-06-20 | 2025-06-30 | 1.500 Euro            |
      | 2025-06-20 | 2025-07-01 | 1.560 Euro            |
      | 2026-06-20 | 2026-06-30 | 1.560 Euro            |
      | 2026-06-20 | 2026-07-01 | 1.590 Euro            |
      | 2027-06-20 | 2027-06-30 | 1.590 Euro            |
      | 2027-06-20 | 2027-07-01 | jedes Jahr zum 1. Juli |

  Szenario: Umgewandelt sein muss das Konto, nicht nur beantragt
    Wenn am 23.11.2026 abgeglichen wird
    Dann garnishment_protection_account sagt "erst am vierten Geschäftstag danach"
    Und garnishment_protection_account verlangt zu prüfen "An welchem Tag bekam die Bank die Pfändung"
    Und account_garnished beruft sich auf "§ 850k Abs. 1, 2"
    Und die Frist für account_garnished endet am 2026-12-17
    Und garnishment_protection_account ist sicher bis 2026-12-17

  Szenariogrundriss: Am letzten Tag wirkt das P-Konto noch zurück, am Tag danach nicht mehr
    Angenommen debts.account_garnished_on ist 2026-10-21
    Wenn am <Tag> abgeglichen wird
    Dann <Frist>
    Und die Hilfe garnishment_protection_account gilt

    Beispiele:
      | Tag        | Frist                                                            |
      | 2026-11-20 | die Frist für garnishment_protection_account endet am 2026-11-21 |
      | 2026-11-23 | die Frist für garnishment_protection_account endet am 2026-11-23 |
      | 2026-11-24 | für garnishment_protection_account läuft keine Frist             |

  Szenariogrundriss: Überschuldet ab drei Gläubigern
    Angenommen debts ist {creditors: <Gläubiger>, total: 28000, account_garnished_on: null, protection_account: false}
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf overindebtedness <Ergebnis>
    Und der Bedarf account_garnished gilt nicht

    Beispiele:
      | Gläubiger | Ergebnis   |
      | 3         | gilt       |
      | 2         | gilt nicht |
      | {min: 2}  | ist offen  |

  Szenario: Schuldner- und Budgetberatung gehören zur Überschuldung, die Insolvenz wird geprüft
    Angenommen debts ist {creditors: 3, total: 28000, account_garnished_on: null, protection_account: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe debt_counselling gilt
    Und die Hilfe budget_counselling gilt
    Und die Hilfe insolvency_counselling ist offen
    Und insolvency_counselling beruft sich auf "§ 305 Abs. 1 Nr. 1 InsO"

  Szenario: Ohne Schulden bei mehreren hilft die Schuldnerberatung dem gepfändeten Konto
    Angenommen debts.creditors ist 1
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe debt_counselling gilt
    Und insolvency_counselling steht nicht im Plan

  Szenario: Ob das Konto schon geschützt ist, wird gefragt
    Angenommen debts.protection_account ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe garnishment_protection_account ist offen
    Und die Frist für garnishment_protection_account endet am 2026-12-17
    Und gefragt wird nach debts.protection_account

  Szenariogrundriss: Vor jedem Geld, das auf das Konto kommt, steht sein Schutz
    Angenommen income ist {net_monthly: 900, gross_monthly: 1170}
    Und tenancy ist {own_lease: true, rent_warm: 600, rent_gross_cold: 500, stage: none, open_rents: [{due: 2026-11-04, open: 600}]}
    Und benefits ist {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, housing_benefit: none}
    Und debts.protection_account ist <geschützt>
    Wenn am 23.11.2026 abgeglichen wird
    Dann garnishment_protection_account steht vor standing_order
    Und garnishment_protection_account steht vor basic_income_support

    Beispiele:
      | geschützt |
      | false     |
      | unbekannt |
