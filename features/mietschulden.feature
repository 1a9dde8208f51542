# language: de
Funktionalität: Mietschulden und Kündigungsrecht

  Zwei Wege führen zum Recht auf fristlose Kündigung (§ 543 Abs. 2 Satz 1 Nr. 3, § 569 Abs. 3 Nr. 1 BGB). Beide haben eine Schwelle auf den Cent.

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, employment: employed}]
      tenancy: {own_lease: true, rent_warm: 600, stage: reminder, court_letter_unread_on: null}
      accommodation: {kind: own_home}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none}
      """

  Szenariogrundriss: Zwei aufeinanderfolgende Termine, zusammen mehr als eine Miete
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: <Oktober>}, {due: 2026-11-04, open: <November>}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat <Ergebnis>
    Und der Bedarf rent_arrears gilt

    Beispiele:
      | Oktober | November | Ergebnis   |
      | 300     | 300      | gilt nicht |
      | 300     | 300.01   | gilt       |
      | 600     | 0.01     | gilt       |
      | 600     | 600      | gilt       |

  Szenariogrundriss: Rückstand über mehr als zwei Termine, zusammen zwei Mieten
    Angenommen tenancy.open_rents ist [{due: 2026-09-03, open: <September>}, {due: 2026-11-04, open: <November>}]
    Und tenancy.paid_rents ist [2026-10-05]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat <Ergebnis>

    Beispiele:
      | September | November | Ergebnis   |
      | 600       | 600      | gilt       |
      | 600       | 599.99   | gilt nicht |

  Szenario: Der Zeitraum zählt, nicht die Zahl der offenen Monate
    Angenommen tenancy.open_rents ist [{due: 2026-09-03, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.paid_rents ist [2026-10-05]
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_threat beruft sich auf "§ 543 Abs. 2 Satz 1 Nr. 3"
    Und housing_loss_threat hat die Stufe 2

  Szenario: Ein Monat offen ist noch kein Kündigungsgrund
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}]
    Und tenancy.paid_rents ist [2026-11-04]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und der Bedarf housing_loss_threat gilt nicht
    Und die Hilfe rent_debt_counselling gilt
    Und rent_debt_counselling steht vor standing_order
    Und rent_debt_assumption_sgb2 steht nicht im Plan
    Und rent_debt_assumption_sgb12 steht nicht im Plan
    Und emergency_accommodation steht nicht im Plan
    Und eviction_protection steht nicht im Plan

  Szenario: Ob der November bezahlt ist, weiß niemand
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat wird vermutet
    Und die Hilfe housing_loss_prevention_office ist offen
    Und gefragt wird nach tenancy.paid_rents

  Szenario: Die Miete ist nicht bekannt
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.rent_warm ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat wird vermutet
    Und gefragt wird nach tenancy.rent_warm

  Szenario: Die Miete liegt in einer Spanne, die nichts mehr ändert
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.rent_warm ist {min: 580, max: 620}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt

  Szenario: Keine Schulden, kein Bedarf
    Angenommen tenancy.open_rents ist []
    Und tenancy.stage ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt nicht
    Und der Bedarf housing_loss_threat gilt nicht
    Und landlord_arrears_agreement steht nicht im Plan

  Szenario: Vor Zugang der Kündigung hilft vollständige Zahlung
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office beruft sich auf "§ 543 Abs. 2 Satz 2"
    Und die erste Hilfe ist housing_loss_prevention_office

  Szenario: Ohne eigenen Mietvertrag keine Vereinbarung mit dem Vermieter
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.own_lease ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann landlord_arrears_agreement steht nicht im Plan
    Und rent_debt_assumption_sgb12 steht nicht im Plan

  Szenario: Erst der Überblick, dann die Rate
    Angenommen tenancy.open_rents ist [{due: 2026-11-04, open: 600}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann landlord_arrears_agreement rät "auf ein Blatt schreiben"
    Und budget_counselling rät "auf ein Blatt schreiben"
    Und landlord_arrears_agreement verlangt zu prüfen "Raten allein heilen eine fristlose Kündigung nicht"

  Szenariogrundriss: Was heute fällig ist, ist noch nicht offen
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Wenn am <Tag> abgeglichen wird
    Dann der Bedarf housing_loss_threat <Ergebnis>
    Und der Bedarf rent_arrears gilt

    Beispiele:
      | Tag        | Ergebnis   |
      | 2026-11-04 | gilt nicht |
      | 2026-11-05 | gilt       |

  Szenariogrundriss: Der dritte Werktag zählt den Samstag nicht und folgt den Feiertagen des Landes
    Angenommen municipality ist "<Ort>"
    Und tenancy.open_rents ist [{due: 2024-12-04, open: 600}]
    Wenn am <Tag> abgeglichen wird
    Dann der Bedarf housing_loss_threat <Ergebnis>

    Beispiele:
      | Ort      | Tag        | Ergebnis   |
      | 05562032 | 2025-01-06 | gilt nicht |
      | 05562032 | 2025-01-07 | ist offen  |
      | 08119020 | 2025-01-07 | gilt nicht |
      | 08119020 | 2025-01-08 | ist offen  |

  Szenario: Der Rückstand geht über den Jahreswechsel
    Angenommen tenancy.open_rents ist [{due: 2025-12-03, open: 600}, {due: 2026-01-07, open: 0.01}]
    Wenn am 2026-01-20 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt

  Szenario: Wie viel vom Oktober offen ist, weiß niemand
    Angenommen tenancy.open_rents ist [{due: 2026-10-05}, {due: 2026-11-04, open: 600}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt

  Szenario: Zwei Monate sind offen, aber niemand weiß wie viel
    Angenommen tenancy.open_rents ist [{due: 2026-10-05}, {due: 2026-11-04}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und der Bedarf housing_loss_threat wird vermutet

  Szenariogrundriss: Wo gekündigt ist, hilft Zahlung nicht mehr wie vorher
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office sagt "<Schritt>"

    Beispiele:
      | Stand            | Schritt                             |
      | none             | bevor eine Kündigung im Briefkasten |
      | warning          | bevor eine Kündigung im Briefkasten |
      | notice_immediate | Noch diese Woche                    |

  Szenario: Nach der Kündigung wird sie geprüft
    Angenommen tenancy.open_rents ist []
    Und tenancy.stage ist notice_immediate
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
    Und die Hilfe legal_aid_advice gilt
    Und legal_aid_advice sagt "Form, Grund und Zeitpunkt"
    Und die Hilfe housing_loss_prevention_office gilt
