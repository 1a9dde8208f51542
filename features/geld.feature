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

  Szenario: Das P-Konto besteht schon
    Angenommen debts.protection_account ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann garnishment_protection_account steht nicht im Plan

  Szenario: Endet der Monat an einem Wochenende, wirkt das P-Konto bis zum nächsten Werktag zurück
    Angenommen debts.account_garnished_on ist 2026-10-21
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für garnishment_protection_account endet am 2026-11-23
