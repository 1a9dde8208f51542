# language: de
Funktionalität: Die Angebote der Caritas kommen aus einem eigenen Register

  Grundlage:
    Angenommen das Plugin senftenberg

  Szenario: Beratung in sozialen Fragen
    Angenommen ein Haushalt in 12066304
    Und wishes ist [bureaucracy_help]
    Wenn am 23.11.2026 abgeglichen wird
    Dann follow_up_support geht an sozialberatung_senftenberg

  Szenario: Schuldnerberatung
    Angenommen ein Haushalt in 12066304
    Und debts.creditors ist 5
    Wenn am 23.11.2026 abgeglichen wird
    Dann debt_counselling geht an schuldnerberatung_senftenberg

  Szenario: Ambulante Pflege wird bei der Pflegeberatung erwähnt
    Angenommen ein Haushalt in 12066304
    Und members[a].help_needed_months ist 8
    Und members[a].care_grade ist 0
    Wenn am 23.11.2026 abgeglichen wird
    Dann care_counselling rät "bietet auch die Caritas ambulante Pflege"
    Und care_grade_application rät "bietet auch die Caritas ambulante Pflege"
    Und es fehlt ein Angebot für care_counselling

  Szenariogrundriss: Das Familienzentrum gibt es seit 2023
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      members: [{id: a, role: adult, age: 34}, {id: b, role: child, age: 4}]
      wishes: [parenting]
      """
    Wenn am <Tag> abgeglichen wird
    Dann family_centre steht im Plan
    Und <Stelle>

    Beispiele:
      | Tag        | Stelle                                                |
      | 31.12.2022 | es fehlt ein Angebot für family_centre                |
      | 01.01.2023 | family_centre geht an familienzentrum_senftenberg     |
      | 23.11.2026 | family_centre geht an familienzentrum_senftenberg     |

  Szenario: Alle Wege werden genannt: Wer Gesellschaft sucht, hat zwei Orte
    Angenommen ein Haushalt in 12066304
    Und social.wants_company ist true
    Und social.isolated ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann meeting_centre geht an tagesstaette_senftenberg
    Und meeting_centre geht an familienzentrum_senftenberg

  Szenario: Alle Wege werden genannt: Bei einer Mietschuld steht jedes Mittel im Plan, das die Wohnung hält
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      members: [{id: a, role: adult, age: 45, employment: employed}]
      tenancy: {own_lease: true, stage: reminder, rent_warm: 460, open_rents: [{due: 2026-10-05, open: 460}], tenant_of_cooperation_partner: true}
      income: {gross_monthly: 1500}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, housing_benefit: none}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling steht vor landlord_arrears_agreement
    Und housing_retention_project steht vor housing_benefit
    Und standing_order steht vor housing_benefit
    Und housing_benefit geht an wohngeldstelle_senftenberg
    Und budget_counselling steht im Plan
