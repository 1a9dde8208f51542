# language: de
Funktionalität: Rückstand und Kündigung an ihren Grenzen

  Jede Bedingung der Regeln zu Rückstand und Kündigung hat hier ein Beispiel auf beiden Seiten.

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, employment: employed}]
      tenancy: {own_lease: true, rent_warm: 600, stage: reminder, court_letter_unread_on: null, notice_received_on: null, suit_served_on: null, title_on: null, eviction_on: null}
      accommodation: {kind: own_home}
      income: {net_monthly: 1400, gross_monthly: 1900}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none}
      wishes: []
      """

  Szenariogrundriss: Vor der Mietrechtsreform vom 1. September 2001 galt anderes Recht, nach dem hier nichts feststeht
    Angenommen tenancy.open_rents ist <Miete>
    Und tenancy.paid_rents ist [2001-07-04]
    Und tenancy.stage ist <Stand>
    Und wishes ist unbekannt
    Wenn am <Tag> abgeglichen wird
    Dann der Bedarf <Bedarf> <Ergebnis>

    Beispiele:
      | Tag        | Miete                                                        | Stand           | Bedarf              | Ergebnis  |
      | 2001-08-31 | [{due: 2001-08-03, open: 600}]                               | unbekannt       | rent_arrears        | ist offen |
      | 2001-09-01 | [{due: 2001-08-03, open: 600}]                               | unbekannt       | rent_arrears        | gilt      |
      | 2001-08-31 | []                                                           | notice_ordinary | housing_loss_threat | ist offen |
      | 2001-09-01 | []                                                           | notice_ordinary | housing_loss_threat | gilt      |
      | 2001-09-01 | [{due: 2001-06-05, open: 600}, {due: 2001-08-03, open: 600}] | reminder        | housing_loss_threat | gilt      |
      | 2001-09-01 | [{due: 2001-05-04, open: 300}, {due: 2001-06-05, open: 600}] | reminder        | housing_loss_threat | gilt      |

  Szenario: Am Tag der Mietrechtsreform hilft auch die Zahlung vor der Kündigung
    Angenommen tenancy.open_rents ist [{due: 2001-07-04, open: 600}, {due: 2001-08-03, open: 600}]
    Wenn am 2001-09-01 abgeglichen wird
    Dann housing_loss_prevention_office sagt "bevor eine Kündigung im Briefkasten"

  Szenario: Zwei Mieten an einem einzigen Termin geben dieses Kündigungsrecht nicht
    Angenommen tenancy.open_rents ist [{due: 2026-11-04, open: 1200}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt nicht

  Szenario: Schon ein Cent ist ein Rückstand
    Angenommen tenancy.open_rents ist [{due: 2026-11-04, open: 0.01}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und die Hilfe landlord_arrears_agreement gilt

  Szenariogrundriss: Wie viel offen ist, weiß niemand: Der Stand entscheidet, ob ein Rückstand vermutet wird
    Angenommen tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears ist offen
    Und rent_debt_counselling <steht> im Plan
    Und housing_loss_prevention_office steht nicht im Plan

    Beispiele:
      | Stand    | steht       |
      | none     | steht nicht |
      | late     | steht       |
      | reminder | steht       |
      | warning  | steht       |

  Szenario: Ein Cent genügt, um die Wohnung in Gefahr zu vermuten, wenn der nächste Monat unbekannt ist
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 0.01}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat wird vermutet

  Szenario: Ist die Wohnung geräumt, geht es nicht mehr um ihren Erhalt
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.stage ist evicted
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und der Bedarf housing_loss_threat gilt nicht
    Und rent_debt_counselling steht nicht im Plan
    Und landlord_arrears_agreement steht nicht im Plan
    Und standing_order steht nicht im Plan

  Szenario: Ohne eigenen Mietvertrag ist mit dem Vermieter nichts zu vereinbaren
    Angenommen tenancy.open_rents ist [{due: 2026-11-04, open: 600}]
    Und tenancy.own_lease ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling steht nicht im Plan
    Und landlord_arrears_agreement steht nicht im Plan
    Und standing_order steht nicht im Plan

  Szenariogrundriss: Von der Kündigung bis zum Räumungstermin ist die Wohnung bedroht, auch ohne offene Miete
    Angenommen tenancy.open_rents ist []
    Und tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
    Und housing_loss_threat beruft sich auf "§§ 543, 569, 573 BGB"
    Und landlord_arrears_agreement steht nicht im Plan

    Beispiele:
      | Stand           |
      | notice_ordinary |
      | suit_served     |
      | title           |
      | eviction_date   |

  Szenariogrundriss: Ein Brief mit Datum genügt für die Vermutung, wenn niemand den Stand kennt
    Angenommen tenancy ist {own_lease: true, rent_warm: 600, open_rents: [], court_letter_unread_on: null, <Brief>: <Tag>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat wird vermutet

    Beispiele:
      | Brief              | Tag        |
      | notice_received_on | 2026-11-16 |
      | suit_served_on     | 2026-08-03 |
      | title_on           | 2026-11-02 |
      | eviction_on        | 2026-12-15 |

  Szenariogrundriss: Zahlen, bevor die Kündigung kommt: nur, solange kein Datum dagegen spricht
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.stage ist <Stand>
    Und tenancy.<Brief> ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office sagt "<Schritt>"

    Beispiele:
      | Stand    | Brief              | Tag        | Schritt                             |
      | late     | notice_received_on | null       | bevor eine Kündigung im Briefkasten |
      | reminder | notice_received_on | null       | bevor eine Kündigung im Briefkasten |
      | reminder | notice_received_on | 2026-11-16 | Noch diese Woche                    |
      | reminder | suit_served_on     | 2026-08-03 | Noch diese Woche                    |
      | reminder | title_on           | 2026-11-02 | Noch diese Woche                    |
      | reminder | eviction_on        | 2026-12-15 | Noch diese Woche                    |

  Szenario: Steht das Kündigungsrecht nicht fest, klärt die Fachstelle zuerst, wer den Rückstand trägt
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_loss_prevention_office ist offen
    Und housing_loss_prevention_office sagt "Noch diese Woche"

  Szenario: Endet die Schonfrist bald, ist auch die Absprache mit dem Vermieter eilig
    Angenommen tenancy.open_rents ist [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
    Und tenancy.stage ist suit_served
    Und tenancy.suit_served_on ist 2026-10-01
    Wenn am 23.11.2026 abgeglichen wird
    Dann landlord_arrears_agreement hat die Stufe 1
    Und rent_debt_counselling hat die Stufe 2

  Szenariogrundriss: Ein Dauerauftrag braucht eigenes Geld auf dem Konto
    Angenommen tenancy.open_rents ist [{due: 2026-11-04, open: 600}]
    Und income ist <Einkommen>
    Und benefits.basic_income_support ist <Jobcenter>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe standing_order <Ergebnis>

    Beispiele:
      | Einkommen                               | Jobcenter | Ergebnis   |
      | {net_monthly: 0.01, gross_monthly: 0}   | none      | gilt       |
      | {net_monthly: 0, gross_monthly: 0.01}   | none      | gilt       |
      | {net_monthly: 0, gross_monthly: 0}      | none      | gilt nicht |
      | {net_monthly: 1400, gross_monthly: 1900} | receiving | gilt nicht |

  Szenario: Nach einer Kontopfändung sichert der Dauerauftrag die laufende Miete, auch ohne Rückstand
    Angenommen tenancy.open_rents ist []
    Und tenancy.stage ist none
    Und debts ist {account_garnished_on: 2026-11-10, protection_account: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe standing_order gilt
