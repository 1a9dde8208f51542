# language: de
Funktionalität: Mietschuldenberatung der WDF

  Grundlage:
    Angenommen das Plugin fellbach
    Und ein Haushalt
      """
      municipality: "08119020"
      contact: {channel: landlord}
      members: [{id: a, role: adult, age: 40, employment: employed}]
      tenancy: {own_lease: true, tenant_of_cooperation_partner: true, rent_warm: 800, open_rents: [{due: 2026-11-04, open: 400}], stage: reminder}
      income: {gross_monthly: 1900, net_monthly: 1450}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, housing_benefit: none}
      wishes: [low_income]
      """

  Szenario: Das Verfahren in seiner Reihenfolge
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling rät "1. Überblick über Einnahmen, Ausgaben und Schulden; 2. Budgetberatung; 3. Dauerauftrag oder Abtretung; 4. eigene Mittel"
    Und standing_order setzt rent_debt_counselling voraus
    Und landlord_arrears_agreement setzt rent_debt_counselling voraus
    Und landlord_arrears_agreement setzt standing_order voraus
    Und budget_counselling setzt rent_debt_counselling voraus
    Und rent_debt_counselling steht vor standing_order
    Und standing_order steht vor landlord_arrears_agreement
    Und landlord_arrears_agreement rät "Erst klären, was aus eigenen Mitteln geht"

  Szenario: Mit Leistungen vom Jobcenter tritt die Abtretung an die Stelle des Dauerauftrags
    Angenommen benefits.basic_income_support ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann standing_order steht nicht im Plan
    Und direct_payment rät "Abtretungserklärung"
    Und direct_payment setzt rent_debt_counselling voraus
    Und landlord_arrears_agreement setzt direct_payment voraus

  Szenario: Raten und Anträge stehen nebeneinander
    Wenn am 23.11.2026 abgeglichen wird
    Dann landlord_arrears_agreement rät "Zwei Wege gleichzeitig"
    Und housing_benefit rät "Keiner wartet auf den anderen"

  Szenariogrundriss: Jeder Antrag sagt, dass er nicht auf die Raten wartet
    Angenommen tenancy.open_rents ist [{due: 2026-09-03, open: 800}, {due: 2026-10-05, open: 800}, {due: 2026-11-04, open: 800}]
    Und tenancy.stage ist notice_immediate
    Und savings ist 0
    Und members ist [{id: a, role: adult, age: <Alter>, nationality: de, employment: <Arbeit>, can_work: true}]
    Und benefits.basic_income_support ist <Jobcenter>
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Hilfe> rät "Keiner wartet auf den anderen"

    Beispiele:
      | Alter | Arbeit     | Jobcenter | Hilfe                       |
      | 40    | unemployed | none      | basic_income_support        |
      | 70    | retired    | none      | old_age_basic_security      |
      | 40    | unemployed | receiving | rent_debt_assumption_sgb2   |
      | 70    | retired    | none      | rent_debt_assumption_sgb12  |

  Szenario: Ohne offene Miete ist vom zweiten Weg keine Rede
    Angenommen tenancy.open_rents ist []
    Und tenancy.stage ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann landlord_arrears_agreement steht nicht im Plan
    Und housing_benefit rät nicht "Zwei Wege gleichzeitig"

  Szenario: Ist die Wohnung bedroht, geht die Fachstelle vor, und die Absprache wartet nicht auf den Dauerauftrag
    Angenommen tenancy.open_rents ist [{due: 2026-09-03, open: 800}, {due: 2026-10-05, open: 800}, {due: 2026-11-04, open: 800}]
    Und tenancy.stage ist notice_immediate
    Und tenancy.notice_received_on ist 2026-11-16
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist housing_loss_prevention_office
    Und rent_debt_counselling steht vor landlord_arrears_agreement
    Und landlord_arrears_agreement steht vor budget_counselling

  Szenario: Miete und Energie haben Vorrang im Haushaltsplan
    Wenn am 23.11.2026 abgeglichen wird
    Dann budget_counselling rät "Miete und Energie gehen allen anderen Ausgaben vor"
    Und standing_order rät "Liefersperre, Kündigung und Räumung"

  Szenario: Was droht, bevor Strom oder Gas gesperrt sind
    Angenommen energy ist {monthly_instalment: 60, arrears: 190, reminder_on: 2026-10-20, cut_threat_on: 2026-11-02}
    Und savings ist 0
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_cut_prevention rät "Ohne Zahlung droht die Liefersperre"
    Und energy_debt_assumption rät "Ohne Zahlung droht die Liefersperre"
    Und budget_counselling rät "Ohne Zahlung droht die Liefersperre"

  Szenario: Ohne Rückstand beim Strom ist von der Sperre keine Rede
    Angenommen energy ist {monthly_instalment: 60, arrears: 0}
    Wenn am 23.11.2026 abgeglichen wird
    Dann budget_counselling rät nicht "Ohne Zahlung droht die Liefersperre"

  Szenariogrundriss: Was als Nächstes droht, hängt vom Stand ab
    Angenommen tenancy.open_rents ist [{due: 2026-09-03, open: 800}, {due: 2026-10-05, open: 800}, {due: 2026-11-04, open: 800}]
    Und tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Hilfe> rät "<Rat>"
    Und <Hilfe> rät nicht "<nicht dieser>"

    Beispiele:
      | Stand            | Hilfe                          | Rat                                  | nicht dieser                         |
      | none             | rent_debt_counselling          | droht als Nächstes die Kündigung     | Nach der Kündigung droht die Räumung |
      | late             | rent_debt_counselling          | droht als Nächstes die Kündigung     | Nach der Kündigung droht die Räumung |
      | reminder         | rent_debt_counselling          | droht als Nächstes die Kündigung     | Nach der Kündigung droht die Räumung |
      | warning          | rent_debt_counselling          | droht als Nächstes die Kündigung     | Nach der Kündigung droht die Räumung |
      | notice_immediate | rent_debt_counselling          | Nach der Kündigung droht die Räumung | droht als Nächstes die Kündigung     |
      | notice_ordinary  | housing_loss_prevention_office | Nach der Kündigung droht die Räumung | droht die Wohnungslosigkeit          |
      | notice_both      | housing_loss_prevention_office | Nach der Kündigung droht die Räumung | droht die Wohnungslosigkeit          |
      | suit_served      | housing_loss_prevention_office | Nach der Kündigung droht die Räumung | droht die Wohnungslosigkeit          |
      | title            | eviction_protection            | droht die Wohnungslosigkeit          | Nach der Kündigung droht die Räumung |
      | eviction_date    | housing_loss_prevention_office | droht die Wohnungslosigkeit          | Nach der Kündigung droht die Räumung |

  Szenario: Steht nicht fest, ob Miete offen ist, ist von der Kündigung keine Rede
    Angenommen tenancy.open_rents ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears wird vermutet
    Und rent_debt_counselling rät nicht "droht als Nächstes die Kündigung"

  Szenario: Bei einer Kündigung ohne offene Miete ist von Gläubigern keine Rede
    Angenommen tenancy.open_rents ist []
    Und tenancy.stage ist notice_ordinary
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office rät nicht "Behörden und Gläubigern"

  Szenariogrundriss: Schuldnerberatung, solange die Stadt sie fördert
    Angenommen debts ist {creditors: 5, total: 9000}
    Wenn am <Tag> abgeglichen wird
    Dann debt_counselling geht an fellbach_schuldnerberatung
    Und debt_counselling rät "stimmt die Hilfen ab"

    Beispiele:
      | Tag        |
      | 23.11.2026 |
      | 31.12.2027 |

  Szenario: Nach dem Ende der Förderung ist die Schuldnerberatung als abgelaufen genannt
    Angenommen debts ist {creditors: 5, total: 9000}
    Wenn am 01.01.2028 abgeglichen wird
    Dann das Angebot fellbach_schuldnerberatung ist als abgelaufen genannt
    Und der Plan warnt mit SERVICE-EXPIRED

  Szenario: Die Schuldnerberatung steht allen in Fellbach offen
    Angenommen debts ist {creditors: 5, total: 9000}
    Und tenancy.tenant_of_cooperation_partner ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann debt_counselling geht an fellbach_schuldnerberatung
