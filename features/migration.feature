# language: de
Funktionalität: Sprache, Ankommen und Ämter

  Szenariogrundriss: Unter B1 reicht Deutsch für Ämter noch nicht
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: 30, german_level: <Niveau>}]
    Und contact.languages ist [de]
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf language_integration <Ergebnis>

    Beispiele:
      | Niveau | Ergebnis   |
      | none   | gilt       |
      | A1     | gilt       |
      | A2     | gilt       |
      | B1     | gilt nicht |
      | native | gilt nicht |

  Szenariogrundriss: Nach Deutsch wird ab zwölf Jahren gefragt
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: child, age: <Alter>}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frage> members.german_level

    Beispiele:
      | Alter | Frage                  |
      | 12    | gefragt wird nach      |
      | 11    | nicht gefragt wird nach |

  Szenariogrundriss: Beratung auf Deutsch ist nicht möglich
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: 30, german_level: B1}]
    Und contact.languages ist <Sprachen>
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf language_integration <Ergebnis>
    Und die Hilfe interpreter <Ergebnis>

    Beispiele:
      | Sprachen | Ergebnis   |
      | [ar]     | gilt       |
      | [ar, de] | gilt nicht |

  Szenariogrundriss: Die Migrationsberatung richtet sich nach dem Alter
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: <Alter>, nationality: <Staat>, residence_status: <Status>, german_level: A2}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe migration_counselling_adults <Erwachsene>
    Und die Hilfe youth_migration_service <Jugend>

    Beispiele:
      | Alter | Staat | Status           | Erwachsene | Jugend     |
      | 26    | other | other_title      | gilt nicht | gilt       |
      | 27    | other | other_title      | gilt       | gilt nicht |
      | 27    | eu    | eu_free_movement | gilt       | gilt nicht |
      | 27    | de    | citizen          | gilt nicht | gilt nicht |
      | 26    | de    | citizen          | gilt nicht | gilt nicht |

  Szenariogrundriss: Der Jugendmigrationsdienst beginnt mit zwölf
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: 40, nationality: other, german_level: A2}, {id: b, role: child, age: <Alter>, nationality: other}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe youth_migration_service <Ergebnis>
    Und die Hilfe migration_counselling_adults gilt

    Beispiele:
      | Alter | Ergebnis   |
      | 11    | gilt nicht |
      | 12    | gilt       |

  Szenariogrundriss: Der Aufenthaltsstatus genügt, wo die Staatsangehörigkeit fehlt
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: <Alter>, residence_status: recognised_refugee, german_level: A2}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe <Hilfe> gilt

    Beispiele:
      | Alter | Hilfe                        |
      | 27    | migration_counselling_adults |
      | 26    | youth_migration_service      |

  Szenario: Die Staatsangehörigkeit ist unbekannt
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: 40, german_level: A2}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe migration_counselling_adults ist offen
    Und gefragt wird nach members.nationality

  Szenario: Ein ungelesener Brief ist kein Anzeichen für Migration
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: 40}]
    Und tenancy.court_letter_unread_on ist 2026-11-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf bureaucracy_help gilt
    Und die Hilfe follow_up_support gilt
    Und migration_counselling_adults steht nicht im Plan
    Und interpreter steht nicht im Plan

  Szenario: Ein junger Geflüchteter mit A1
    Angenommen ein Haushalt
      """
      municipality: "16062041"
      members: [{id: a, role: adult, age: 24, nationality: other, residence_status: recognised_refugee, german_level: A1, employment: none}]
      tenancy: {own_lease: true, open_rents: [], stage: none}
      accommodation: {kind: own_home}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe youth_migration_service gilt
    Und die Hilfe interpreter gilt
    Und die Hilfe follow_up_support gilt
    Und die Hilfe integration_course ist offen
    Und integration_course beruft sich auf "§ 44 Abs. 1"
    Und youth_migration_service steht vor integration_course
    Und youth_migration_service steht vor follow_up_support
    Und migration_counselling_adults steht nicht im Plan

  Szenario: Eine Familie, beide Eltern über 27 und anerkannt
    Angenommen ein Haushalt
      """
      municipality: "16062041"
      members:
        - {id: a, role: adult, age: 31, nationality: other, residence_status: recognised_refugee, german_level: A2}
        - {id: b, role: adult, age: 29, nationality: other, residence_status: recognised_refugee, german_level: A2}
        - {id: c, role: child, age: 6}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann migration_counselling_adults steht vor integration_course
    Und migration_counselling_adults steht vor follow_up_support
    Und die Hilfe integration_course ist offen
    Und youth_migration_service steht nicht im Plan
    Und interpreter steht nicht im Plan

  Szenariogrundriss: Wer einen Anspruch auf den Integrationskurs haben kann
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: <Alter>, nationality: other, residence_status: <Status>, german_level: <Niveau>, employment: <Arbeit>}]
    Und contact.languages ist [ar]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe integration_course <Ergebnis>

    Beispiele:
      | Alter | Status             | Niveau | Arbeit   | Ergebnis   |
      | 30    | recognised_refugee | A2     | none     | ist offen  |
      | 30    | recognised_refugee | B1     | none     | gilt nicht |
      | 26    | recognised_refugee | A2     | school   | gilt nicht |
      | 27    | recognised_refugee | A2     | school   | ist offen  |
      | 30    | asylum_procedure   | A2     | none     | ist offen  |

  Szenario: Ohne Anspruch bleibt die Zulassung auf freie Plätze
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 30, nationality: other, residence_status: tolerated, german_level: A2, employment: none}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe integration_course ist offen
    Und integration_course beruft sich auf "§ 44 Abs. 4"

  Szenariogrundriss: Sprachmittlung bis A1
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 40, german_level: <Niveau>}]
    Und contact.languages ist [de]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe interpreter <Ergebnis>

    Beispiele:
      | Niveau | Ergebnis   |
      | none   | gilt       |
      | A1     | gilt       |
      | A2     | gilt nicht |

  Szenario: Wo die Wohnung bedroht ist, kommt die Sprachmittlung mit
    Angenommen ein Haushalt
      """
      municipality: "16062041"
      members: [{id: a, role: adult, age: 40, german_level: A1}]
      tenancy: {own_lease: true, stage: notice_immediate, notice_received_on: 2026-11-19}
      accommodation: {kind: own_home}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann interpreter hat die Stufe 2
    Und housing_loss_prevention_office steht vor interpreter

  Szenariogrundriss: Die Wohnsitzpflicht prüfen, bevor anderswo gesucht wird
    Angenommen ein Haushalt in 05562036
    Und members ist [{id: a, role: adult, age: 35, residence_status: <Status>}]
    Und accommodation ist {kind: municipal_shelter, since: 2025-09-01}
    Und tenancy.own_lease ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_search_support gilt
    Und housing_search_support rät "drei Jahre ab Anerkennung"

    Beispiele:
      | Status             |
      | recognised_refugee |
      | humanitarian_title |
