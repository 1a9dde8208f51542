# language: de
Funktionalität: Die Begründung nennt beides, was das Gesetz zum Kündigungsrecht verlangt

  Szenariogrundriss: Offen sind <Mieten>
    Angenommen ein Haushalt in 05562032
    Und tenancy.own_lease ist true
    Und tenancy.rent_warm ist 600
    Und tenancy.stage ist warning
    Und tenancy.open_rents ist <Mieten>
    Und tenancy.paid_rents ist <bezahlt>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
    Und housing_loss_threat beruft sich auf "<Fundstelle>"
    Und die Begründung von housing_loss_threat enthält "<Termine>"
    Und die Begründung von housing_loss_threat enthält "<Summe>"

    Beispiele:
      | Mieten                                                       | bezahlt                  | Fundstelle             | Termine                                                                                   | Summe                                                                                     |
      | [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}] | []                       | Satz 1 Nr. 3 Buchst. a | aufeinanderfolgende offene Monate: 2 Termine, verlangt: mindestens 2 Termine              | offene Miete an zwei aufeinanderfolgenden Terminen: 1.200 €, verlangt: mehr als Warmmiete |
      | [{due: 2026-08-05, open: 600}, {due: 2026-10-05, open: 600}] | [2026-09-03, 2026-11-04] | Satz 1 Nr. 3 Buchst. b | Zahltermine vom ersten bis zum letzten Rückstand: 3 Termine, verlangt: mehr als 2 Termine | Mietrückstand insgesamt: 1.200 €, verlangt: mindestens 2 × Warmmiete                      |
