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
    Angenommen violence.last_act_on ist 2026-08-20
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

  Szenario: Eine Wegweisung ist Gewalt, auch ohne Tag der Tat
    Angenommen violence ist {perpetrator_barred_until: 2026-12-04}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf violence gilt
    Und die Hilfe emergency_accommodation ist offen
    Und gefragt wird nach contact.safe_contact

  Szenario: Der sichere Kontaktweg ist bekannt
    Angenommen contact ist {safe_contact: phone_mobile}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe womens_counselling gilt
    Und nicht gefragt wird nach contact.safe_contact

  Szenariogrundriss: Sind Kinder mitbetroffen, liegt Gewalt nahe
    Angenommen violence ist {children_affected: <betroffen>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann violence_helpline steht <im Plan>

    Beispiele:
      | betroffen | im Plan       |
      | true      | im Plan       |
      | false     | nicht im Plan |

  Szenariogrundriss: Hilfen für Frauen brauchen eine erwachsene Frau
    Angenommen members ist [{id: a, role: adult, age: 34, sex: <a>}, {id: b, role: child, age: 6, sex: f}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann womens_counselling steht <im Plan>

    Beispiele:
      | a | im Plan       |
      | f | im Plan       |
      | m | nicht im Plan |

  Szenariogrundriss: Abhängigkeit zählt auch in der eigenen Wohnung
    Angenommen accommodation ist {kind: own_home, dependent: <abhängig>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf dependent_cohabitation <Ergebnis>

    Beispiele:
      | abhängig | Ergebnis   |
      | true     | gilt       |
      | false    | gilt nicht |

  Szenario: Endet die Dreimonatsfrist an einem Wochenende, läuft sie bis zum nächsten Werktag
    Angenommen violence.last_act_on ist 2026-08-21
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für protection_order endet am 2026-11-23

  Szenariogrundriss: Am letzten Tag der drei Monate und am Tag danach
    Angenommen violence.last_act_on ist 2026-08-21
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe protection_order gilt
    Und <Frist>

    Beispiele:
      | Tag        | Frist                                              |
      | 2026-11-20 | die Frist für protection_order endet am 2026-11-21 |
      | 2026-11-23 | die Frist für protection_order endet am 2026-11-23 |
      | 2026-11-24 | für protection_order läuft keine Frist             |

  Szenariogrundriss: Die Wegweisung endet heute oder endete gestern
    Angenommen violence ist {last_act_on: 2026-08-01, by: partner, perpetrator_barred_until: <Ende>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frist>

    Beispiele:
      | Ende       | Frist                                              |
      | 2026-11-23 | die Frist für protection_order endet am 2026-11-23 |
      | 2026-11-22 | für protection_order läuft keine Frist             |

  Szenariogrundriss: Die gemeinsame Wohnung verlangt nur, wer mit dem Täter lebt
    Angenommen violence ist {last_act_on: 2026-11-20, by: <Täter>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe protection_order gilt
    Und <Frist>

    Beispiele:
      | Täter   | Frist                                              |
      | partner | die Frist für protection_order endet am 2027-02-20 |
      | other   | für protection_order läuft keine Frist             |

  Szenario: Wer die Wohnung verlangt, tut es schriftlich; stehen beide im Vertrag, ist es befristet
    Wenn am 23.11.2026 abgeglichen wird
    Dann protection_order sagt "vom Täter schriftlich verlangen"
    Und protection_order verlangt zu prüfen "wer steht im Mietvertrag"
    Und die Hilfe women_shelter ist offen
    Und women_shelter verlangt zu prüfen "ist ein Platz frei"

  Szenario: Auch ein Mann braucht eine Unterkunft, wenn die Wohnung nicht sicher ist
    Angenommen members ist [{id: a, role: adult, age: 34, sex: m}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe emergency_accommodation ist offen
    Und women_shelter steht nicht im Plan
    Und violence_helpline steht nicht im Plan

  Szenario: Die Frauenberatung steht offen, auch wenn der sichere Weg noch unbekannt ist
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe womens_counselling gilt
    Und womens_counselling sagt "Nur über den sicheren Kontaktweg"
    Und gefragt wird nach contact.safe_contact
