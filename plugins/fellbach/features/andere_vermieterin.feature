# language: de
Funktionalität: Was die WDF rät und ordnet, gilt nur ihren Mieterinnen und Mietern

  Grundlage:
    Angenommen das Plugin fellbach
    Und ein Haushalt
      """
      municipality: "08119020"
      members: [{id: a, role: adult, age: 40, employment: employed}, {id: b, role: child, age: 5}]
      tenancy: {own_lease: true, tenant_of_cooperation_partner: false, rent_warm: 800, open_rents: [{due: 2026-11-04, open: 400}], stage: reminder}
      accommodation: {kind: own_home}
      income: {gross_monthly: 1900, net_monthly: 1450}
      savings: 0
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, housing_benefit: none}
      wishes: [low_income, parenting]
      energy: {monthly_instalment: 60, arrears: 190, reminder_on: 2026-10-20, cut_threat_on: 2026-11-02}
      conflict: {about: noise, threat_or_violence: false}
      """

  Szenario: Wer bei einer anderen Vermieterin wohnt, hört nichts vom Vorgehen der WDF
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling rät nicht "Ablauf bei der WDF"
    Und rent_debt_counselling rät nicht "droht als Nächstes die Kündigung"
    Und budget_counselling rät nicht "Miete und Energie gehen allen anderen Ausgaben vor"
    Und landlord_arrears_agreement rät nicht "Erst klären, was aus eigenen Mitteln geht"
    Und housing_benefit rät nicht "Zwei Wege gleichzeitig"
    Und energy_cut_prevention rät nicht "Ohne Zahlung droht die Liefersperre"
    Und parenting_counselling rät nicht "Das Sozialmanagement der WDF"
    Und neighbour_mediation rät nicht "stehen auf keiner Seite"

  Szenariogrundriss: Was noch offen ist, hält die Absprache mit dem Vermieter nur bei der WDF auf
    Angenommen tenancy.tenant_of_cooperation_partner ist <WDF>
    Und benefits ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann <zuerst> steht vor <danach>

    Beispiele:
      | WDF   | zuerst                     | danach                     |
      | true  | standing_order             | landlord_arrears_agreement |
      | false | landlord_arrears_agreement | standing_order             |

  Szenariogrundriss: Endet die Schonfrist bald, wartet die Absprache mit dem Vermieter nur bei der WDF auf die Beratung
    Angenommen tenancy.tenant_of_cooperation_partner ist <WDF>
    Und tenancy.stage ist suit_served
    Und tenancy.suit_served_on ist 2026-10-01
    Wenn am 23.11.2026 abgeglichen wird
    Dann <zuerst> steht vor <danach>
    Und landlord_arrears_agreement steht vor standing_order

    Beispiele:
      | WDF   | zuerst                     | danach                     |
      | true  | rent_debt_counselling      | landlord_arrears_agreement |
      | false | landlord_arrears_agreement | rent_debt_counselling      |

  Szenario: Die Abtretung an die WDF betrifft nur deren Wohnungen
    Angenommen benefits.basic_income_support ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann direct_payment rät nicht "Abtretungserklärung"

  Szenariogrundriss: Auch nach Kündigung und Urteil gilt der Rat der WDF nur den eigenen Mieterinnen und Mietern
    Angenommen tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office rät nicht "<Rat>"
    Und parenting_counselling rät nicht "wenigstens zum Teil gesichert"

    Beispiele:
      | Stand            | Rat                                  |
      | notice_immediate | Nach der Kündigung droht die Räumung |
      | title            | droht die Wohnungslosigkeit          |
