# language: de
Funktionalität: Kleine Stellschrauben: Was sich ändern müsste, damit eine abgelehnte Hilfe gilt

  Grundlage:
    Angenommen das Plugin senftenberg

  Szenariogrundriss: Ein Cent fehlt bis zum Kinderzuschlag
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      members: [{id: a, role: adult, age: 34, employment: employed}, {id: b, role: child, age: 4}]
      tenancy: {own_lease: true, stage: none, open_rents: [], rent_warm: 460}
      income: {gross_monthly: <brutto>, net_monthly: 560}
      benefits: {child_benefit: receiving, child_supplement: none, housing_benefit: none, basic_income_support: none}
      wishes: [low_income]
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann child_supplement <Ergebnis>

    Beispiele:
      | brutto | Ergebnis                               |
      | 599.99 | würde gelten mit "mindestens 600 €"    |
      | 600    | steht im Plan                          |

  Szenario: Eine Direktzahlung an die KWG wird möglich, sobald das Jobcenter die Miete zahlt
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      members: [{id: a, role: adult, age: 45, employment: employed}]
      tenancy: {own_lease: true, stage: reminder, rent_warm: 460, open_rents: [{due: 2026-10-05, open: 460}], tenant_of_cooperation_partner: true}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann direct_payment würde gelten mit "Grundsicherung für Arbeitsuchende"
