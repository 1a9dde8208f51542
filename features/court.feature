Feature: Suit and cure period, in English

  Background:
    Given a household
      """
      municipality: "08119020"
      members: [{id: a, role: adult, age: 38, employment: employed}]
      tenancy:
        own_lease: true
        rent_warm: 1110
        open_rents: [{due: 2026-08-05, open: 1110}, {due: 2026-09-03, open: 1110}, {due: 2026-10-05, open: 1110}]
        paid_rents: [2026-11-04]
        stage: suit_served
        notice_received_on: 2026-09-10
        suit_served_on: 2026-10-05
        cured_notice_on: null
      accommodation: {kind: own_home}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none}
      """

  Scenario: The cure period sets the pace
    When matched on 2026-11-23
    Then the need housing_loss_threat is met
    And housing_loss_threat has tier 1
    And the deadline of housing_loss_prevention_office is 2026-12-05
    And housing_loss_prevention_office is safe by 2026-12-04
    And housing_loss_prevention_office cites "§ 569 Abs. 3 Nr. 2"
    And the first help is housing_loss_prevention_office
    And rent_debt_assumption_sgb12 comes before landlord_arrears_agreement
    And rent_debt_assumption_sgb2 does not stand in the plan
    And the help rent_debt_assumption_sgb12 is open
    And the plan asks for savings
    And there is a gap for housing_loss_prevention_office

  Scenario Outline: An earlier cured notice bars the cure for two years
    Given tenancy.cured_notice_on is <earlier>
    When matched on 2026-11-23
    Then housing_loss_threat has tier <tier>

    Examples:
      | earlier    | tier |
      | 2024-09-09 | 1    |
      | 2024-09-10 | 2    |

  Scenario: An unknown stage is asked for, not assumed
    Given tenancy.stage is unknown
    When matched on 2026-11-23
    Then the need housing_loss_threat is suspected
    And the plan asks for tenancy.stage
