# language: de
Funktionalität: Was bei bedrohter Wohnung immer hilft

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, employment: employed}]
      tenancy:
        own_lease: true
        rent_warm: 600
        open_rents: [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
        paid_rents: []
        stage: warning
        notice_received_on: null
        suit_served_on: null
        title_on: null
        eviction_on: null
        evicted_on: null
        court_letter_unread_on: null
        ordinary_notice_ends_on: null
        cured_notice_on: null
        future_rent_payable: true
      accommodation: {kind: own_home}
      income: {net_monthly: 1400}
      savings: 0
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none}
      """

  Szenariogrundriss: Die Fachstelle hilft von der drohenden Kündigung bis zur Räumung (<Stand>)
    Angenommen tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_loss_prevention_office gilt
    Und housing_loss_prevention_office beruft sich auf "§ 22 Abs. 8 SGB II, § 36 Abs. 1 SGB XII"
    Und die Begründung von housing_loss_prevention_office enthält "Die Fachstelle sichert die Wohnung"

    Beispiele:
      | Stand            |
      | warning          |
      | notice_immediate |
      | eviction_date    |

  Szenario: Ist gekündigt, sagt der Plan, was bei der Fachstelle zu klären ist
    Angenommen tenancy.stage ist notice_immediate
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office sagt "Noch diese Woche bei der Fachstelle vorsprechen"
    Und für housing_loss_prevention_office ist mitzubringen "Schreiben des Vermieters"

  Szenariogrundriss: Rechtlich geprüft wird, sobald gekündigt ist, und bei jedem Stand danach (<Stand>)
    Angenommen tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe legal_aid_advice <Ergebnis>
    Und die Begründung von legal_aid_advice enthält "Kündigung und Klage rechtlich prüfen lassen: <begründet>"

    Beispiele:
      | Stand            | Ergebnis   | begründet                 |
      | reminder         | gilt nicht | begründet die Hilfe nicht |
      | warning          | gilt nicht | begründet die Hilfe nicht |
      | notice_immediate | gilt       | begründet die Hilfe       |
      | notice_ordinary  | gilt       | begründet die Hilfe       |
      | notice_both      | gilt       | begründet die Hilfe       |
      | suit_served      | gilt       | begründet die Hilfe       |
      | title            | gilt       | begründet die Hilfe       |
      | eviction_date    | gilt       | begründet die Hilfe       |

  Szenario: Geprüft wird, welche Kündigung eine Zahlung noch beseitigt
    Angenommen tenancy.stage ist notice_both
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice sagt "welche Kündigung eine Zahlung noch beseitigt"
    Und für legal_aid_advice ist mitzubringen "Kündigung"

  Szenariogrundriss: Die Fachstelle kommt vor <Hilfe>
    Angenommen benefits.basic_income_support ist <Jobcenter>
    Und benefits.rent_paid_directly ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Hilfe> setzt housing_loss_prevention_office voraus
    Und housing_loss_prevention_office steht vor <Hilfe>

    Beispiele:
      | Hilfe                      | Jobcenter |
      | rent_debt_assumption_sgb2  | receiving |
      | rent_debt_assumption_sgb12 | none      |
      | rent_debt_counselling      | none      |
      | landlord_arrears_agreement | none      |
      | direct_payment             | receiving |

  Szenario: Erst wird beraten, dann der Dauerauftrag eingerichtet
    Wenn am 23.11.2026 abgeglichen wird
    Dann standing_order setzt rent_debt_counselling voraus
    Und rent_debt_counselling steht vor standing_order
