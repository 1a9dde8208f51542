# language: de
Funktionalität: Was hinter dem Geldproblem liegt, Nachbarschaft, genannte Orte

  Grundlage:
    Angenommen das Plugin fellbach
    Und ein Haushalt
      """
      municipality: "08119020"
      members: [{id: a, role: adult, age: 40}, {id: b, role: child, age: 5}]
      tenancy: {own_lease: true, tenant_of_cooperation_partner: true}
      accommodation: {kind: own_home}
      """

  Szenario: Ursachen kommen, wenn die Wohnung wenigstens zum Teil gesichert ist
    Angenommen tenancy.stage ist notice_immediate
    Und wishes ist [parenting, addiction]
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office steht vor parenting_counselling
    Und legal_aid_advice steht vor addiction_counselling
    Und parenting_counselling rät "erst beginnen, wenn die Wohnung wenigstens zum Teil gesichert ist"
    Und addiction_counselling rät "stimmt die Hilfen ab"

  Szenariogrundriss: Nur solange die Wohnung bedroht ist, warten die Ursachen
    Angenommen tenancy.stage ist <Stand>
    Und members[a].partner_died_on ist 2026-09-01
    Und wishes ist [parenting, addiction]
    Wenn am 23.11.2026 abgeglichen wird
    Dann addiction_counselling <rät> "wenigstens zum Teil gesichert"
    Und parenting_counselling <rät> "wenigstens zum Teil gesichert"
    Und family_centre <rät> "wenigstens zum Teil gesichert"
    Und grief_counselling <rät> "wenigstens zum Teil gesichert"
    Und addiction_counselling rät "geht die ersten Schritte mit"
    Und parenting_counselling rät "geht die ersten Schritte mit"
    Und grief_counselling rät "geht die ersten Schritte mit"

    Beispiele:
      | Stand            | rät       |
      | notice_immediate | rät       |
      | none             | rät nicht |

  Szenario: Bei Verwahrlosung kommt das Sozialmanagement zuerst ins Haus
    Angenommen home ist {neglected: true, immediate_danger: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist home_visit
    Und home_visit geht an wdf_mietschuldenberatung
    Und home_visit rät "geht die ersten Schritte mit"
    Und social_psychiatric_service rät "geht die ersten Schritte mit"

  Szenario: Die WDF vermittelt als neutrale dritte Seite
    Angenommen conflict ist {about: noise, complained_on: 2026-11-03, threat_or_violence: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann neighbour_mediation geht an wdf_nachbarschaft
    Und neighbour_mediation rät "stehen auf keiner Seite und helfen zwei oder mehr Parteien"
    Und neighbour_mediation rät "Jede Partei bekommt eine eigene Akte"

  Szenario: Wer bedroht wird, wird nicht an einen Tisch gesetzt
    Angenommen conflict ist {about: noise, threat_or_violence: true}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe neighbour_mediation gilt nicht

  Szenario: Der WDF-Treff wird genannt, nach der Vermittlung
    Angenommen conflict ist {about: noise, threat_or_violence: false}
    Und wishes ist [loneliness]
    Wenn am 23.11.2026 abgeglichen wird
    Dann meeting_centre geht an wdf_treff
    Und neighbour_mediation steht vor meeting_centre

  Szenariogrundriss: Unterkünfte für Geflüchtete: Das Konzept Wiesenäcker wird dort genannt, nichts darüber hinaus
    Angenommen tenancy ist {own_lease: false}
    Und accommodation ist {kind: <Unterkunft>, since: 2025-09-01}
    Und members ist [{id: a, role: adult, age: 35, nationality: other, residence_status: recognised_refugee}]
    Und wishes ist [housing_search]
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_search_support <rät> "Sozial- und Betreuungskonzept Wiesenäcker"
    Und es fehlt ein Angebot für housing_search_support

    Beispiele:
      | Unterkunft        | rät       |
      | municipal_shelter | rät       |
      | prison            | rät nicht |
