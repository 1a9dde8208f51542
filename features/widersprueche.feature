# language: de
Funktionalität: Angaben, die nicht zusammenpassen

  Nichts wird erraten: der Plan warnt und nennt, was zu klären ist.

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40}]
      tenancy: {own_lease: true, rent_warm: 600, open_rents: []}
      accommodation: {kind: own_home, since: 2020-01-01}
      """

  Szenariogrundriss: Der Stand liegt hinter den Briefen zurück
    Angenommen tenancy.stage ist <Stand>
    Und tenancy.<Datum> ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "<Warnung>"

    Beispiele:
      | Stand            | Datum              | Tag        | Warnung                                        |
      | notice_immediate | suit_served_on     | 2026-11-23 | Eine Räumungsklage ist als zugestellt          |
      | warning          | notice_received_on | 2026-11-23 | Ein Kündigungsdatum ist eingetragen            |
      | suit_served      | title_on           | 2026-11-23 | Ein Räumungsurteil ist eingetragen             |
      | title            | eviction_on        | 2026-11-23 | Ein Räumungstermin ist eingetragen             |
      | title            | eviction_on        | 2026-11-22 | Der eingetragene Räumungstermin ist vorbei     |
      | eviction_date    | eviction_on        | 2026-11-22 | Der eingetragene Räumungstermin ist vorbei     |
      | eviction_date    | evicted_on         | 2026-11-23 | Ein Tag der Räumung ist eingetragen            |
      | evicted          | evicted_on         | 2026-11-20 | Die Wohnung gilt als geräumt und zugleich      |

  Szenariogrundriss: Der Stand nennt einen Brief, den es nicht gibt
    Angenommen tenancy.stage ist <Stand>
    Und tenancy.<Datum> ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "<Warnung>"

    Beispiele:
      | Stand           | Datum              | Warnung                                  |
      | notice_ordinary | notice_received_on | Bitte Stand und Briefe vergleichen       |
      | title           | title_on           | Bitte Stand und Briefe vergleichen       |
      | eviction_date   | eviction_on        | Bitte Stand und Briefe vergleichen       |
      | evicted         | evicted_on         | Bitte Stand und Briefe vergleichen       |
      | suit_served     | suit_served_on     | der Tag der Zustellung ist aber als      |

  Szenariogrundriss: Daten in falscher Reihenfolge
    Angenommen tenancy.stage ist evicted
    Und tenancy.<erst> ist 2026-10-01
    Und tenancy.<dann> ist 2026-10-02
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "<Warnung>"

    Beispiele:
      | erst                    | dann               | Warnung                                       |
      | suit_served_on          | notice_received_on | Die Klage ist früher eingetragen              |
      | title_on                | suit_served_on     | Das Urteil ist früher eingetragen             |
      | eviction_on             | title_on           | liegt vor dem eingetragenen Urteil            |
      | evicted_on              | title_on           | liegt vor dem eingetragenen Urteil            |
      | notice_received_on      | cured_notice_on    | ob es zwei Kündigungen gab                    |
      | ordinary_notice_ends_on | notice_received_on | liegt nicht nach ihrem Zugang                 |

  Szenariogrundriss: Ein Ereignis liegt in der Zukunft
    Angenommen <Feld> ist 2026-11-24
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "mit einem Tag eingetragen, der noch nicht war"

    Beispiele:
      | Feld                           |
      | tenancy.suit_served_on         |
      | tenancy.notice_received_on     |
      | tenancy.title_on               |
      | tenancy.evicted_on             |
      | tenancy.court_letter_unread_on |
      | energy.cut_threat_on           |
      | debts.account_garnished_on     |
      | violence.last_act_on           |
      | benefits.applied_on            |

  Szenario: Entschieden, aber kein Urteil genannt
    Angenommen tenancy.stage ist suit_served
    Und tenancy.suit_decided ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "ob und wann ein Urteil ergangen ist"

  Szenario: Gekündigt ohne eigenen Mietvertrag
    Angenommen tenancy.own_lease ist false
    Und tenancy.stage ist notice_immediate
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "Bitte klären, wer Mieter ist"

  Szenario: Netto höher als brutto
    Angenommen income ist {net_monthly: 1500.01, gross_monthly: 1500}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "Das Nettoeinkommen ist höher eingetragen"

  Szenario: Grundsicherung und Wohngeld zugleich
    Angenommen benefits ist {basic_income_support: receiving, housing_benefit: receiving}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "sonst droht eine Rückforderung"

  Szenario: Die Unterkunft beginnt erst in der Zukunft
    Angenommen accommodation.since ist 2026-11-24
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "„dort seit“ in der Zukunft"

  Szenario: Haft eingetragen, Entlassung vorbei
    Angenommen accommodation ist {kind: prison}
    Und members.a.detained_until ist 2026-11-22
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "das Ende der Haft liegt aber zurück"

  Szenariogrundriss: Sperre ohne Rückstand
    Angenommen energy ist {arrears: 0, <Brief>: 2026-11-20}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt "als Rückstand beim Versorger stehen aber 0 Euro"

    Beispiele:
      | Brief             |
      | cut_threat_on     |
      | cut_announced_for |
