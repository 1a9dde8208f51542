# language: de
Funktionalität: Gewalt: wer Schutz bekommt, bis wann und in welcher Reihenfolge

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, sex: f}, {id: b, role: child, age: 6, sex: m}]
      tenancy: {own_lease: true, stage: none, open_rents: []}
      accommodation: {kind: own_home, dependent: false, must_leave_on: null}
      conflict: {threat_or_violence: false}
      wishes: []
      """

  Regel: Was auf Gewalt hindeutet, macht sie wahrscheinlich, auch ohne Tag

    Szenariogrundriss: Bekannt ist nur: <Angabe> ist <Wert>
      Angenommen <Angabe> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf violence <Bedarf>
      Und violence_helpline <im Plan>

      Beispiele:
        | Angabe                            | Wert       | Bedarf              | im Plan             |
        | violence.last_act_on              | 2026-11-20 | gilt                | steht im Plan       |
        | violence.perpetrator_barred_until | 2026-11-01 | gilt                | steht im Plan       |
        | violence.by                       | other      | wird vermutet       | steht im Plan       |
        | conflict.threat_or_violence       | true       | wird vermutet       | steht im Plan       |
        | violence.children_affected        | true       | wird vermutet       | steht im Plan       |
        | conflict.threat_or_violence       | false      | wird nicht vermutet | steht nicht im Plan |
        | violence.children_affected        | false      | wird nicht vermutet | steht nicht im Plan |

  Regel: Hilfetelefon, Beratung und Frauenhaus sind für erwachsene Frauen da, auch in abhängigen Verhältnissen

    Szenariogrundriss: <a> mit Kind (<b>), Gewalt am <Tat>, abhängig: <abhängig>
      Angenommen violence.last_act_on ist <Tat>
      Und accommodation.dependent ist <abhängig>
      Und members ist [{id: a, role: adult, age: 34, sex: <a>}, {id: b, role: child, age: 16, sex: <b>}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann violence_helpline <im Plan>
      Und womens_counselling <im Plan>
      Und women_shelter <im Plan>
      Und die Hilfe emergency_accommodation ist offen

      Beispiele:
        | a | b | Tat        | abhängig | im Plan             |
        | f | m | 2026-11-20 | nein     | steht im Plan       |
        | m | f | 2026-11-20 | nein     | steht nicht im Plan |
        | f | m | null       | ja       | steht im Plan       |
        | m | f | null       | ja       | steht nicht im Plan |

    Szenariogrundriss: Wie man die Frau gefahrlos erreicht, wird gefragt, solange es niemand weiß (Gewalt am <Tat>, abhängig: <abhängig>)
      Angenommen violence.last_act_on ist <Tat>
      Und accommodation.dependent ist <abhängig>
      Und contact.safe_contact ist <Weg>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe womens_counselling gilt
      Und <Frage> contact.safe_contact
      Und die Begründung von womens_counselling <Grund> "Ohne sicheren Kontaktweg kein Anruf und kein Brief"

      Beispiele:
        | Tat        | abhängig | Weg       | Frage                   | Grund         |
        | 2026-11-20 | nein     | unbekannt | gefragt wird nach       | enthält nicht |
        | 2026-11-20 | nein     | post      | nicht gefragt wird nach | enthält       |
        | null       | ja       | unbekannt | gefragt wird nach       | enthält nicht |
        | null       | ja       | post      | nicht gefragt wird nach | enthält       |

  Regel: Zum Gericht, bevor die Wegweisung endet und bevor drei Monate um sind

    Szenariogrundriss: Tat am <Tat> durch „<Täter>“, Wegweisung bis <Wegweisung>
      Angenommen violence ist {by: <Täter>}
      Und violence.last_act_on ist <Tat>
      Und violence.perpetrator_barred_until ist <Wegweisung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe protection_order <Stand>
      Und <Frist>

      Beispiele: die gemeinsame Wohnung
        | Täter      | Tat        | Wegweisung | Stand | Frist                                              |
        | partner    | 2026-10-20 | null       | gilt  | die Frist für protection_order endet am 2027-01-20 |
        | relative   | 2026-10-20 | null       | gilt  | die Frist für protection_order endet am 2027-01-20 |
        | cohabitant | 2026-10-20 | null       | gilt  | die Frist für protection_order endet am 2027-01-20 |
        | other      | 2026-10-20 | null       | gilt  | für protection_order läuft keine Frist             |

      Beispiele: die Wegweisung, wer immer es war
        | Täter   | Tat        | Wegweisung | Stand     | Frist                                              |
        | partner | 2026-10-20 | 2026-11-23 | gilt      | die Frist für protection_order endet am 2026-11-23 |
        | other   | 2026-10-20 | 2026-11-23 | gilt      | die Frist für protection_order endet am 2026-11-23 |
        | other   | unbekannt  | 2026-11-23 | gilt      | die Frist für protection_order endet am 2026-11-23 |
        | other   | unbekannt  | 2026-11-22 | ist offen | für protection_order läuft keine Frist             |

    Szenariogrundriss: Ob die Polizei jemanden weggewiesen hat, wird nicht behauptet, solange es niemand weiß (<Täter>, Tat am <Tat>)
      Angenommen violence ist {by: <Täter>}
      Und violence.last_act_on ist <Tat>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe protection_order <Stand>
      Und protection_order sagt "<Handlung>"
      Und gefragt wird nach violence.perpetrator_barred_until

      Beispiele:
        | Täter   | Tat        | Stand     | Handlung                                |
        | other   | unbekannt  | ist offen | hat ihn die Polizei aus der Wohnung     |
        | partner | unbekannt  | ist offen | hat ihn die Polizei aus der Wohnung     |
        | other   | 2026-11-20 | gilt      | die Rechtsantragstelle nimmt den Antrag |

  Regel: Das Jugendamt hilft, wenn Kinder des Haushalts betroffen sind

    Szenariogrundriss: Kinder betroffen: <betroffen>, zweite Person: <Rolle>
      Angenommen violence ist {last_act_on: 2026-11-20, by: partner, children_affected: <betroffen>}
      Und members[b].role ist <Rolle>
      Wenn am 23.11.2026 abgeglichen wird
      Dann youth_office_support <im Plan>

      Beispiele:
        | betroffen | Rolle | im Plan             |
        | true      | child | steht im Plan       |
        | false     | child | steht nicht im Plan |
        | true      | adult | steht nicht im Plan |

  Regel: Sicherheit vor allem anderen

    Szenariogrundriss: Vor <Hilfe> steht das Hilfetelefon
      Angenommen violence ist {last_act_on: 2026-11-20, by: partner}
      Und conflict ist {complained_on: 2026-11-10, threat_or_violence: false, about: noise}
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> setzt violence_helpline voraus

      Beispiele:
        | Hilfe                   |
        | protection_order        |
        | women_shelter           |
        | emergency_accommodation |
        | neighbour_mediation     |
