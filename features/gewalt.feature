# language: de
Funktionalität: Gewalt zuerst

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, sex: f}, {id: b, role: child, age: 6}]
      tenancy: {own_lease: true, rent_warm: 600, stage: warning, open_rents: [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]}
      accommodation: {kind: own_home}
      violence: {last_act_on: 2026-11-20, by: partner}
      """

  Szenario: Gewalt steht vor den Mietschulden
    Wenn am 23.11.2026 abgeglichen wird
    Dann violence hat die Stufe 0
    Und die Hilfe violence_helpline gilt
    Und violence_helpline steht vor housing_loss_prevention_office
    Und violence_helpline geht an violence_helpline_116016

  Szenariogrundriss: Drei Monate, um die gemeinsame Wohnung zu verlangen
    Angenommen violence.last_act_on ist <Tat>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe protection_order gilt
    Und die Frist für protection_order endet am 2026-11-23

    Beispiele:
      | Tat        |
      | 2026-08-23 |

  Szenario: Nach drei Monaten bleibt der Schutz vor weiterer Gewalt
    Angenommen violence.last_act_on ist 2026-08-22
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe protection_order gilt
    Und für protection_order läuft keine Frist

  Szenario: Vor dem Ende der Wegweisung zum Gericht
    Angenommen violence.perpetrator_barred_until ist 2026-12-04
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für protection_order endet am 2026-12-04

  Szenario: Keine Gewalt bekannt, kein Verdacht
    Angenommen violence.last_act_on ist unbekannt
    Und violence.by ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann violence_helpline steht nicht im Plan
    Und protection_order steht nicht im Plan

  Szenario: Erst der sichere Kontakt, dann das Gericht
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist violence_helpline
    Und violence_helpline steht vor protection_order

  Szenariogrundriss: Das Jugendamt nur, wenn Kinder betroffen sind
    Angenommen violence.children_affected ist <betroffen>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe youth_office_support <Ergebnis>

    Beispiele:
      | betroffen | Ergebnis   |
      | true      | ist offen  |
      | false     | gilt nicht |
      | unbekannt | ist offen  |
