# language: de
Funktionalität: Energiesperre nach dem Recht bis 2025

  Vom 24.12.2022 bis zum 22.12.2025 regelten die Verordnungen die Sperre, und nur in der Grundversorgung.

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05315000"
      members: [{id: a, role: adult, age: 72, employment: retired, can_work: false, nationality: de}]
      tenancy: {own_lease: true, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      energy:
        monthly_instalment: 68
        arrears: 190
        reminder_on: 2025-11-20
        cut_threat_on: 2025-12-10
        cut_announced_for: null
        basic_supply: true
        health_risk: false
      savings: 0
      benefits:
        basic_income_support: none
        old_age_basic_security: none
        subsistence_aid: none
        asylum_seekers_benefits: none
      """
    Und heute ist der 22.12.2025

  Szenariogrundriss: Schon ein Cent ist ein Rückstand (<Rückstand>)
    Angenommen energy.arrears ist <Rückstand>
    Wenn abgeglichen wird
    Dann der Bedarf energy_arrears <Ergebnis>

    Beispiele:
      | Rückstand | Ergebnis   |
      | 0.01      | gilt       |
      | 0         | gilt nicht |

  Szenariogrundriss: Angedroht ist angedroht, was auch offen ist (<Rückstand>, <Androhung>, <Sperre>)
    Angenommen energy.arrears ist <Rückstand>
    Und energy.reminder_on ist null
    Und energy.cut_threat_on ist <Androhung>
    Und energy.cut_announced_for ist <Sperre>
    Wenn abgeglichen wird
    Dann der Bedarf energy_cut_threat gilt
    Und <Frist>

    Beispiele:
      | Rückstand | Androhung  | Sperre     | Frist                                               |
      | 0         | 2025-12-10 | null       | die Frist für energy_cut_threat endet am 2026-01-07 |
      | 190       | 2025-12-10 | unbekannt  | die Frist für energy_cut_threat endet am 2026-01-07 |
      | 0         | null       | 2026-01-05 | die Frist für energy_cut_threat endet am 2026-01-05 |
      | 0         | 2025-11-24 | null       | die Frist für energy_cut_threat endet am 2025-12-22 |
      | 0         | 2025-11-23 | null       | für energy_cut_threat läuft keine Frist             |
      | 0.01      | 2025-11-20 | null       | die Frist für energy_cut_threat endet am 2025-12-18 |

  Szenariogrundriss: Vor der Androhung droht die Sperre erst mit Mahnung und Schwelle (<Abschlag>, <Rückstand>, Mahnung: <Mahnung>)
    Angenommen energy.cut_threat_on ist null
    Und energy.monthly_instalment ist <Abschlag>
    Und energy.arrears ist <Rückstand>
    Und energy.reminder_on ist <Mahnung>
    Und energy.basic_supply ist <Grundversorgung>
    Wenn abgeglichen wird
    Dann der Bedarf energy_cut_threat <Ergebnis>

    Beispiele:
      | Abschlag  | Rückstand | Mahnung    | Grundversorgung | Ergebnis            |
      | 68        | 136       | 2025-11-20 | ja              | gilt                |
      | 68        | 136       | 2025-11-20 | nein            | gilt nicht          |
      | 68        | 136       | null       | ja              | gilt nicht          |
      | 68        | 136       | unbekannt  | ja              | wird vermutet       |
      | 68        | 135.99    | 2025-11-20 | ja              | gilt nicht          |
      | 40        | 100       | 2025-11-20 | ja              | gilt                |
      | 40        | 99.99     | 2025-11-20 | ja              | gilt nicht          |
      | 0         | 100       | 2025-11-20 | ja              | gilt nicht          |
      | 0.01      | 100       | 2025-11-20 | ja              | gilt                |
      | unbekannt | 190       | 2025-11-20 | ja              | wird nicht vermutet |

  Szenario: Weiß niemand von einer Androhung, wird nach ihr gefragt und nichts vermutet
    Angenommen energy.reminder_on ist null
    Und energy.cut_threat_on ist unbekannt
    Wenn abgeglichen wird
    Dann der Bedarf energy_cut_threat wird nicht vermutet
    Und die Frage nach energy.cut_threat_on entscheidet energy_cut_threat

  Szenariogrundriss: Wie die Sperre abgewendet wird (<Rückstand>, Grundversorgung: <Grundversorgung>, Gefahr: <Gefahr>)
    Angenommen energy.monthly_instalment ist <Abschlag>
    Und energy.arrears ist <Rückstand>
    Und energy.basic_supply ist <Grundversorgung>
    Und energy.health_risk ist <Gefahr>
    Und energy.cut_threat_on ist <Androhung>
    Und energy.cut_announced_for ist <Sperre>
    Wenn abgeglichen wird
    Dann die Hilfe energy_cut_prevention gilt
    Und energy_cut_prevention sagt "<Handlung>"
    Und energy_cut_prevention <Gesundheit> "Sie allein kann die Sperre unzulässig machen"
    Und energy_cut_prevention <Brief> "acht Werktage vor der Sperre"

    Beispiele:
      | Abschlag | Rückstand | Grundversorgung | Gefahr | Androhung  | Sperre     | Handlung                     | Gesundheit | Brief     |
      | 68       | 135.99    | ja              | nein   | 2025-12-10 | null       | unter zwei Abschlägen        | rät nicht  | rät nicht |
      | 0        | 99.99     | ja              | nein   | 2025-12-10 | null       | unter zwei Abschlägen        | rät nicht  | rät nicht |
      | 68       | 136       | ja              | nein   | 2025-12-10 | null       | zinsfreie Raten              | rät nicht  | rät nicht |
      | 68       | 136       | ja              | nein   | null       | 2026-01-05 | zinsfreie Raten              | rät nicht  | rät       |
      | 68       | 136       | ja              | nein   | null       | null       | wann und woraus gezahlt wird | rät nicht  | rät nicht |
      | 68       | 136       | ja              | ja     | 2025-12-10 | null       | zinsfreie Raten              | rät        | rät nicht |
      | 0        | 190       | ja              | ja     | 2025-12-10 | null       | Gefahr für die Gesundheit    | rät        | rät nicht |

  Szenariogrundriss: Außerhalb der Grundversorgung, und ohne Abschläge, ist nichts sicher (Abschlag <Abschlag>, Grundversorgung: <Grundversorgung>)
    Angenommen energy.monthly_instalment ist <Abschlag>
    Und energy.arrears ist <Rückstand>
    Und energy.basic_supply ist <Grundversorgung>
    Und energy.health_risk ist <Gefahr>
    Wenn abgeglichen wird
    Dann energy_cut_prevention steht nicht im Plan

    Beispiele:
      | Abschlag | Rückstand | Grundversorgung | Gefahr |
      | 68       | 99.99     | nein            | nein   |
      | 68       | 136       | nein            | ja     |
      | 0        | 100       | ja              | nein   |

  Szenariogrundriss: Am 24.12.2022 beginnt, was hier steht (<was>, am <Tag>)
    Angenommen energy.monthly_instalment ist 68
    Und energy.arrears ist <Rückstand>
    Und energy.health_risk ist <Gefahr>
    Und energy.reminder_on ist 2022-11-20
    Und energy.cut_threat_on ist <Androhung>
    Und energy.cut_announced_for ist <Sperre>
    Wenn am <Tag> abgeglichen wird
    Dann die Begründung von <was> <Ergebnis> "<Recht>"

    Beispiele:
      | was                   | Rückstand | Gefahr | Androhung  | Sperre     | Tag        | Ergebnis      | Recht                            |
      | energy_arrears        | 190       | nein   | null       | null       | 2022-12-23 | enthält nicht | § 19                             |
      | energy_arrears        | 190       | nein   | null       | null       | 2022-12-24 | enthält       | § 19                             |
      | energy_cut_threat     | 190       | nein   | null       | null       | 2022-12-23 | enthält nicht | § 19                             |
      | energy_cut_threat     | 190       | nein   | null       | null       | 2022-12-24 | enthält       | berechtigt zur Sperre            |
      | energy_cut_threat     | 190       | nein   | 2022-12-10 | unbekannt  | 2022-12-23 | enthält nicht | § 19                             |
      | energy_cut_threat     | 190       | nein   | 2022-12-10 | unbekannt  | 2022-12-24 | enthält       | ist angedroht                    |
      | energy_cut_threat     | 190       | nein   | 2022-12-10 | null       | 2022-12-24 | enthält       | Vier Wochen nach                 |
      | energy_cut_threat     | 190       | nein   | null       | 2023-01-05 | 2022-12-24 | enthält       | für einen Tag angekündigt        |
      | energy_cut_prevention | 190       | ja     | 2022-12-10 | null       | 2022-12-23 | enthält nicht | § 19                             |
      | energy_cut_prevention | 135.99    | nein   | 2022-12-10 | null       | 2022-12-24 | enthält       | reicht für eine Sperre nicht aus |
      | energy_cut_prevention | 190       | nein   | 2022-12-10 | null       | 2022-12-24 | enthält       | Abwendungsvereinbarung           |
      | energy_cut_prevention | 190       | nein   | null       | null       | 2022-12-24 | enthält       | Wer darlegt                      |
      | energy_cut_prevention | 190       | ja     | 2022-12-10 | null       | 2022-12-24 | enthält       | Gefahr für Leib oder Leben       |

  Szenariogrundriss: Vom ersten Tag an zählt der Brief acht Werktage vorher
    Angenommen energy.cut_threat_on ist null
    Und energy.cut_announced_for ist 2023-01-05
    Wenn am 24.12.2022 abgeglichen wird
    Dann energy_cut_prevention rät "acht Werktage vor der Sperre"
