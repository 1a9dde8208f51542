# language: de
Funktionalität: Wie der Kontakt zum Sozialmanagement der WDF entsteht

  Grundlage:
    Angenommen das Plugin fellbach
    Und ein Haushalt
      """
      municipality: "08119020"
      tenancy: {own_lease: true, tenant_of_cooperation_partner: true, rent_warm: 800, open_rents: [{due: 2026-11-04, open: 400}], stage: reminder}
      """

  Szenariogrundriss: Der erste Schritt sagt, wie der Kontakt entsteht
    Angenommen contact.channel ist <Weg>
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling geht an wdf_mietschuldenberatung
    Und der Kontakt für rent_debt_counselling entsteht über "<Kontakt>"

    Beispiele:
      | Weg       | Kontakt                                   |
      | landlord  | im Auftrag des Bestandsmanagements        |
      | outreach  | Sozialmanagement der WDF sucht            |
      | self      | fragt selbst beim Sozialmanagement der WDF |
      | unbekannt | fragt selbst beim Sozialmanagement der WDF |

  Szenario: Auch die Vermittlung unter Nachbarn kommt über das Bestandsmanagement zustande
    Angenommen contact.channel ist landlord
    Und conflict ist {about: noise, threat_or_violence: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann neighbour_mediation geht an wdf_nachbarschaft
    Und der Kontakt für neighbour_mediation entsteht über "im Auftrag des Bestandsmanagements"

  Szenario: Die Beratung ist kostenlos
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling ist kostenlos
    Und budget_counselling ist kostenlos

  Szenario: Wer bei einer anderen Vermieterin wohnt, wird nicht zur WDF geschickt
    Angenommen tenancy.tenant_of_cooperation_partner ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_counselling gilt
    Und es fehlt ein Angebot für rent_debt_counselling
    Und es fehlt ein Angebot für budget_counselling
    Und es fehlt ein Angebot für landlord_arrears_agreement

  Szenario: Ist die Vermieterin unbekannt, wird nach ihr gefragt
    Angenommen tenancy.tenant_of_cooperation_partner ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling geht an wdf_mietschuldenberatung
    Und gefragt wird nach tenancy.tenant_of_cooperation_partner

  Szenario: Außerhalb von Fellbach gilt nichts davon
    Angenommen municipality ist "08119091"
    Wenn am 23.11.2026 abgeglichen wird
    Dann es fehlt ein Angebot für rent_debt_counselling

  Szenario: Anlass offene Forderungen
    Angenommen tenancy ist {own_lease: true, tenant_of_cooperation_partner: true}
    Und fellbach.occasion ist open_claims
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears wird vermutet
    Und rent_debt_counselling geht an wdf_mietschuldenberatung
    Und gefragt wird nach tenancy.open_rents

  Szenario: Schon ein offener Cent ist eine offene Forderung
    Angenommen tenancy.open_rents ist [{due: 2026-11-04, open: 0.01}]
    Und fellbach.occasion ist open_claims
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und rent_arrears beruft sich auf "Jahrestext des WDF-Sozialmanagements"

  Szenariogrundriss: Ohne den Anlass oder Grund wird nichts vermutet
    Angenommen tenancy ist {own_lease: true, tenant_of_cooperation_partner: true}
    Und <Angabe> ist <Wert>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf <Bedarf> ist offen
    Und <Hilfe> steht nicht im Plan

    Beispiele:
      | Angabe            | Wert                | Bedarf             | Hilfe                 |
      | fellbach.occasion | unbekannt           | rent_arrears       | rent_debt_counselling |
      | fellbach.occasion | neighbour_complaint | rent_arrears       | rent_debt_counselling |
      | fellbach.occasion | open_claims         | neighbour_conflict | neighbour_mediation   |
      | fellbach.occasion | open_claims         | household_overload | home_visit            |
      | fellbach.reason   | unbekannt           | benefit_delay      | benefit_advance       |
      | fellbach.reason   | job_loss            | bereavement        | grief_counselling     |
      | fellbach.reason   | job_loss            | benefit_delay      | benefit_advance       |

  Szenario: Offene Forderungen, aber keine offene Miete
    Angenommen tenancy ist {own_lease: true, tenant_of_cooperation_partner: true, open_rents: [], stage: none}
    Und wishes ist []
    Und fellbach.occasion ist open_claims
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt nicht

  Szenario: Anlass Beschwerde aus der Nachbarschaft
    Angenommen fellbach.occasion ist neighbour_complaint
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf neighbour_conflict gilt
    Und neighbour_mediation geht an wdf_nachbarschaft
    Und gefragt wird nach conflict.threat_or_violence

  Szenariogrundriss: Anlass Lebenssituation und Unterstützungsbedarf
    Angenommen fellbach.occasion ist <Anlass>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf household_overload wird vermutet
    Und home_visit geht an wdf_mietschuldenberatung
    Und home_visit sagt "gemeinsam einschätzen"
    Und gefragt wird nach social.overloaded

    Beispiele:
      | Anlass           |
      | living_situation |
      | need_of_support  |

  Szenario: Wer sagt, dass der Alltag gelingt, ist nicht überlastet
    Angenommen fellbach.occasion ist living_situation
    Und social.overloaded ist false
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf household_overload gilt nicht

  Szenario: Das Gespräch in der Wohnung gehört zum Anlass, nicht zur Überlastung
    Angenommen fellbach.occasion ist open_claims
    Und social.overloaded ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf household_overload gilt
    Und home_visit steht nicht im Plan

  Szenario: Ohne Anlass kein Besuch
    Wenn am 23.11.2026 abgeglichen wird
    Dann home_visit steht nicht im Plan

  Szenariogrundriss: Die sieben Gründe, warum das Geld nicht mehr reicht
    Angenommen fellbach.reason ist <Grund>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income gilt

    Beispiele:
      | Grund            |
      | job_loss         |
      | illness          |
      | accident         |
      | separation       |
      | divorce          |
      | death_of_partner |
      | authority_delay  |

  Szenario: Ohne Grund bleibt offen, ob das Geld reicht
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income ist offen

  Szenariogrundriss: Was der Grund sonst noch anzeigt
    Angenommen wishes ist []
    Und fellbach.reason ist <Grund>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf <Bedarf> <Ergebnis>

    Beispiele:
      | Grund            | Bedarf        | Ergebnis      |
      | separation       | separation    | gilt          |
      | divorce          | separation    | gilt          |
      | job_loss         | separation    | gilt nicht    |
      | death_of_partner | bereavement   | gilt          |
      | authority_delay  | benefit_delay | wird vermutet |

  Szenariogrundriss: Ein junger Antrag zieht sich nur hin, wo er der Grund ist
    Angenommen benefits ist {applied_on: <Antrag>, housing_benefit: applied, basic_income_support: none, old_age_basic_security: none, subsistence_aid: none}
    Und wishes ist []
    Und fellbach.reason ist <Grund>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf benefit_delay <Ergebnis>

    Beispiele:
      | Grund           | Antrag     | Ergebnis   |
      | authority_delay | 2026-11-10 | gilt       |
      | authority_delay | null       | gilt nicht |
      | job_loss        | 2026-11-10 | gilt nicht |

  Szenario: Bei verzögertem Antrag wird nach dessen Tag gefragt
    Angenommen fellbach.reason ist authority_delay
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach benefits.applied_on
