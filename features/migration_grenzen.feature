# language: de
Funktionalität: Für wen Beratung, Sprachkurs und Sprachmittlung da sind

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562036"
      members: [{id: a, role: adult, age: 40, nationality: de, residence_status: citizen, german_level: native, employment: none}]
      contact: {languages: [de]}
      tenancy: {own_lease: true, stage: none, open_rents: [], court_letter_unread_on: null}
      accommodation: {kind: own_home, must_leave_on: null}
      wishes: []
      """

  Regel: Die Migrationsberatung ist für alle Zugewanderten da, ab 27 die für Erwachsene, davor der Jugendmigrationsdienst

    Szenariogrundriss: Staatsangehörigkeit „<Staat>“, Aufenthalt „<Status>“, ungelesener Brief
      Angenommen tenancy.court_letter_unread_on ist 2026-11-20
      Und members[a].age ist <Alter>
      Und members[a].nationality ist <Staat>
      Und members[a].residence_status ist <Status>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe migration_counselling_adults <Erwachsene>
      Und die Hilfe youth_migration_service <Jugend>

      Beispiele: Erwachsene
        | Alter | Staat     | Status             | Erwachsene | Jugend     |
        | 27    | eu        | citizen            | gilt       | gilt nicht |
        | 27    | other     | citizen            | gilt       | gilt nicht |
        | 27    | unbekannt | eu_free_movement   | gilt       | gilt nicht |
        | 27    | unbekannt | recognised_refugee | gilt       | gilt nicht |
        | 27    | unbekannt | humanitarian_title | gilt       | gilt nicht |
        | 27    | unbekannt | tolerated          | gilt       | gilt nicht |
        | 27    | unbekannt | asylum_procedure   | gilt       | gilt nicht |
        | 27    | unbekannt | other_title        | gilt       | gilt nicht |
        | 27    | de        | citizen            | gilt nicht | gilt nicht |

      Beispiele: Jugendliche und junge Erwachsene
        | Alter | Staat     | Status             | Erwachsene | Jugend     |
        | 26    | eu        | citizen            | gilt nicht | gilt       |
        | 26    | other     | citizen            | gilt nicht | gilt       |
        | 26    | unbekannt | eu_free_movement   | gilt nicht | gilt       |
        | 26    | unbekannt | recognised_refugee | gilt nicht | gilt       |
        | 26    | unbekannt | humanitarian_title | gilt nicht | gilt       |
        | 26    | unbekannt | tolerated          | gilt nicht | gilt       |
        | 26    | unbekannt | asylum_procedure   | gilt nicht | gilt       |
        | 26    | unbekannt | other_title        | gilt nicht | gilt       |
        | 26    | de        | citizen            | gilt nicht | gilt nicht |

      Beispiele: das Alter ist unbekannt
        | Alter     | Staat     | Status             | Erwachsene | Jugend     |
        | unbekannt | eu        | citizen            | ist offen  | ist offen  |
        | unbekannt | other     | citizen            | ist offen  | ist offen  |
        | unbekannt | unbekannt | eu_free_movement   | ist offen  | ist offen  |
        | unbekannt | unbekannt | recognised_refugee | ist offen  | ist offen  |
        | unbekannt | unbekannt | humanitarian_title | ist offen  | ist offen  |
        | unbekannt | unbekannt | tolerated          | ist offen  | ist offen  |
        | unbekannt | unbekannt | asylum_procedure   | ist offen  | ist offen  |
        | unbekannt | unbekannt | other_title        | ist offen  | ist offen  |
        | unbekannt | unbekannt | unbekannt          | gilt nicht | gilt nicht |

    Szenario: Eine zugewanderte Person im Haushalt genügt, auch wenn ihr Alter unbekannt ist
      Angenommen tenancy.court_letter_unread_on ist 2026-11-20
      Und members ist [{id: a, role: adult, age: 40, nationality: de, residence_status: citizen}, {id: b, role: adult, nationality: other}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe migration_counselling_adults ist offen
      Und die Hilfe youth_migration_service ist offen

    Szenario: Wo das Deutsch noch nicht reicht, ist die Beratung nahe, auch wenn die Herkunft unbekannt ist
      Angenommen members ist [{id: a, role: adult, german_level: A2}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf language_integration gilt
      Und die Hilfe migration_counselling_adults ist offen
      Und die Hilfe youth_migration_service ist offen

    Szenariogrundriss: Auch wer lange in einer Unterkunft lebt und gut Deutsch spricht (<Alter> Jahre)
      Angenommen members ist [{id: a, role: adult, age: <Alter>, nationality: other, residence_status: recognised_refugee, german_level: B2}]
      Und accommodation ist {kind: municipal_shelter, since: 2025-09-01, must_leave_on: null}
      Und tenancy.own_lease ist false
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> hilft bei refugee_accommodation

      Beispiele:
        | Alter | Hilfe                        |
        | 27    | migration_counselling_adults |
        | 26    | youth_migration_service      |

  Regel: Der Integrationskurs: Anspruch für Anerkannte, Zulassung für andere, nicht für Kinder und Schule

    Szenariogrundriss: Jemand mit „<Status>“, <Alter> Jahre, Deutsch <Niveau>, <Arbeit>
      Angenommen contact.languages ist [ar]
      Und members ist [{id: a, role: <Rolle>, nationality: other}, {id: b, role: adult, age: 45, nationality: de, residence_status: citizen, german_level: native, employment: employed}]
      Und members[a].age ist <Alter>
      Und members[a].residence_status ist <Status>
      Und members[a].german_level ist <Niveau>
      Und members[a].employment ist <Arbeit>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe integration_course ist offen
      Und die Begründung von integration_course <Anspruch> "Anspruch auf einen Integrationskurs, ein Jahr lang"
      Und die Begründung von integration_course <Zulassung> "Zulassung zum Integrationskurs auf freie Plätze"

      Beispiele: der Aufenthalt
        | Rolle | Alter | Status             | Niveau | Arbeit | Anspruch      | Zulassung |
        | adult | 30    | recognised_refugee | A2     | none   | enthält       | enthält   |
        | adult | 30    | humanitarian_title | A2     | none   | enthält nicht | enthält   |
        | adult | 30    | tolerated          | A2     | none   | enthält nicht | enthält   |

      Beispiele: das Deutsch
        | Rolle | Alter | Status             | Niveau | Arbeit | Anspruch | Zulassung |
        | adult | 30    | recognised_refugee | none   | none   | enthält  | enthält   |
        | adult | 30    | recognised_refugee | A1     | none   | enthält  | enthält   |

      Beispiele: Alter und Schule
        | Rolle | Alter | Status             | Niveau | Arbeit | Anspruch | Zulassung |
        | adult | 27    | recognised_refugee | A2     | school | enthält  | enthält   |
        | adult | 26    | recognised_refugee | A2     | none   | enthält  | enthält   |

      Beispiele: etwas davon ist unbekannt
        | Rolle | Alter     | Status             | Niveau    | Arbeit    | Anspruch      | Zulassung |
        | adult | 30        | recognised_refugee | unbekannt | none      | enthält       | enthält   |
        | adult | unbekannt | tolerated          | none      | unbekannt | enthält nicht | enthält   |
        | adult | unbekannt | tolerated          | A1        | unbekannt | enthält nicht | enthält   |
        | adult | unbekannt | tolerated          | A2        | unbekannt | enthält nicht | enthält   |

    Szenariogrundriss: Kein Kurs: <Rolle>, „<Status>“, <Alter> Jahre, Deutsch <Niveau>, <Arbeit>
      Angenommen contact.languages ist [ar]
      Und members ist [{id: a, role: <Rolle>, nationality: other}, {id: b, role: adult, age: 45, nationality: de, residence_status: citizen, german_level: B1, employment: employed}]
      Und members[a].age ist <Alter>
      Und members[a].residence_status ist <Status>
      Und members[a].german_level ist <Niveau>
      Und members[a].employment ist <Arbeit>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf language_integration gilt
      Und integration_course steht nicht im Plan

      Beispiele:
        | Rolle | Alter | Status             | Niveau    | Arbeit |
        | adult | 30    | recognised_refugee | B1        | none   |
        | adult | 26    | recognised_refugee | A2        | school |
        | child | 16    | recognised_refugee | A2        | none   |
        | child | 27    | recognised_refugee | A2        | none   |
        | adult | 30    | tolerated          | unbekannt | none   |
        | adult | 30    | unbekannt          | unbekannt | none   |

    Szenario: Dass ein Kind noch wenig Deutsch kann, heißt nichts für das Deutsch der Mutter
      Angenommen contact.languages ist [ar]
      Und members ist [{id: a, role: adult, age: 40, residence_status: tolerated}, {id: b, role: child, age: 13, german_level: A1, residence_status: tolerated, employment: school}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf language_integration gilt
      Und integration_course steht nicht im Plan
      Und gefragt wird nach members[a].german_level

    Szenariogrundriss: Die Beratung meldet zum Kurs an (<Alter> Jahre)
      Angenommen members ist [{id: a, role: adult, age: <Alter>, nationality: other, residence_status: recognised_refugee, german_level: A2, employment: none}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann integration_course setzt <Beratung> voraus
      Und follow_up_support setzt <Beratung> voraus

      Beispiele:
        | Alter | Beratung                     |
        | 27    | migration_counselling_adults |
        | 26    | youth_migration_service      |

  Regel: Sprachmittlung, wo Deutsch noch ganz am Anfang steht, in allem, was eilt

    Szenariogrundriss: Zwei Personen, <a> mit Deutsch <a Deutsch>, <b> mit Deutsch <b Deutsch>
      Angenommen members ist [{id: a, role: <a>, age: 40}, {id: b, role: <b>, age: 15}]
      Und members[a].german_level ist <a Deutsch>
      Und members[b].german_level ist <b Deutsch>
      Und wishes ist [language_integration]
      Wenn am 23.11.2026 abgeglichen wird
      Dann interpreter <im Plan>

      Beispiele:
        | a     | a Deutsch | b     | b Deutsch | im Plan             |
        | adult | none      | child | native    | steht im Plan       |
        | adult | A1        | child | native    | steht im Plan       |
        | adult | A2        | child | native    | steht nicht im Plan |
        | adult | B1        | child | A1        | steht nicht im Plan |
        | adult | unbekannt | child | A1        | steht nicht im Plan |

    Szenariogrundriss: Sprachmittlung hilft bei <Bedarf>
      Angenommen contact.languages ist [ar]
      Und tenancy.court_letter_unread_on ist <Brief>
      Und accommodation.kind ist <Unterkunft>
      Und accommodation.since ist 2025-09-01
      Und tenancy.own_lease ist <Mietvertrag>
      Und tenancy.stage ist <Stand>
      Und members[a].residence_status ist <Status>
      Und energy.cut_announced_for ist <Sperre>
      Und benefits.basic_income_support ist receiving
      Und benefits.missed_appointments ist <versäumt>
      Wenn am 23.11.2026 abgeglichen wird
      Dann interpreter hilft bei <Bedarf>

      Beispiele:
        | Bedarf                | Brief      | Unterkunft        | Mietvertrag | Stand            | Status             | Sperre     | versäumt |
        | language_integration  | null       | own_home          | true        | none             | citizen            | null       | 0        |
        | bureaucracy_help      | 2026-11-20 | own_home          | true        | none             | citizen            | null       | 0        |
        | housing_loss_threat   | null       | own_home          | true        | notice_immediate | citizen            | null       | 0        |
        | homelessness          | null       | street            | false       | none             | citizen            | null       | 0        |
        | energy_cut_threat     | null       | own_home          | true        | none             | citizen            | 2026-12-04 | 0        |
        | refugee_accommodation | null       | municipal_shelter | false       | none             | recognised_refugee | null       | 0        |
        | benefit_sanction      | null       | own_home          | true        | none             | citizen            | null       | 3        |

  Regel: Vor dem Mietvertrag die Wohnsitzpflicht klären

    Szenariogrundriss: Zwei Erwachsene, „<a>“ und „<b>“
      Angenommen members ist [{id: a, role: adult, age: 40, residence_status: <a>}, {id: b, role: adult, age: 38, residence_status: <b>}]
      Und wishes ist [housing_search]
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_search_support <rät oder nicht> "Pflicht gilt, im zugewiesenen Land"

      Beispiele:
        | a                  | b                | rät oder nicht |
        | recognised_refugee | citizen          | rät            |
        | humanitarian_title | citizen          | rät            |
        | citizen            | citizen          | rät nicht      |
        | eu_free_movement   | asylum_procedure | rät nicht      |
