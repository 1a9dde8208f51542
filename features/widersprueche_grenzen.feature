# language: de
Funktionalität: Wo ein Widerspruch anfängt und wo er aufhört

  Gewarnt wird nur, wo die Angaben wirklich nicht zusammenpassen. Was zusammenpasst, gibt keine Warnung, und was erst morgen ist, zählt heute noch nicht.

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, detained_until: null}, {id: b, role: adult, age: 38, detained_until: null}]
      tenancy:
        own_lease: true
        rent_warm: 600
        open_rents: []
        stage: none
        notice_received_on: null
        ordinary_notice_ends_on: null
        cured_notice_on: null
        suit_served_on: null
        suit_decided: false
        title_on: null
        eviction_on: null
        evicted_on: null
        court_letter_unread_on: null
      accommodation: {kind: own_home, since: 2020-01-01}
      energy: {arrears: 0, cut_threat_on: null, cut_announced_for: null}
      """
    Und heute ist der 23.11.2026

  Regel: Der Stand und die Briefe

    Szenariogrundriss: Eine Klage passt nicht zu einem Stand vor der Klage (<Stand>, Klage: <Klage>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.suit_served_on ist <Klage>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "Eine Räumungsklage ist als zugestellt eingetragen, der Stand nennt sie aber nicht"

      Beispiele:
        | Stand            | Klage      | warnt oder nicht |
        | none             | 2026-11-23 | warnt            |
        | late             | 2026-11-23 | warnt            |
        | reminder         | 2026-11-23 | warnt            |
        | warning          | 2026-11-23 | warnt            |
        | notice_ordinary  | 2026-11-23 | warnt            |
        | notice_both      | 2026-11-23 | warnt            |
        | notice_immediate | 2026-11-24 | warnt nicht      |
        | suit_served      | 2026-11-23 | warnt nicht      |

    Szenariogrundriss: Eine Kündigung passt nicht zu einem Stand vor der Kündigung (<Stand>, Zugang: <Kündigung>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.notice_received_on ist <Kündigung>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "Ein Kündigungsdatum ist eingetragen, der Stand nennt keine Kündigung"

      Beispiele:
        | Stand            | Kündigung  | warnt oder nicht |
        | none             | 2026-11-23 | warnt            |
        | late             | 2026-11-23 | warnt            |
        | reminder         | 2026-11-23 | warnt            |
        | warning          | 2026-11-24 | warnt nicht      |
        | notice_immediate | 2026-11-23 | warnt nicht      |

    Szenariogrundriss: Ein Urteil passt nicht zu einem Stand vor dem Urteil (<Stand>, Urteil: <Urteil>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.title_on ist <Urteil>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "Ein Räumungsurteil ist eingetragen, der Stand liegt davor"

      Beispiele:
        | Stand            | Urteil     | warnt oder nicht |
        | none             | 2026-11-23 | warnt            |
        | late             | 2026-11-23 | warnt            |
        | reminder         | 2026-11-23 | warnt            |
        | warning          | 2026-11-23 | warnt            |
        | notice_immediate | 2026-11-23 | warnt            |
        | notice_ordinary  | 2026-11-23 | warnt            |
        | notice_both      | 2026-11-23 | warnt            |
        | suit_served      | 2026-11-24 | warnt nicht      |
        | title            | 2026-11-23 | warnt nicht      |

    Szenariogrundriss: Ein Räumungstermin gehört zum Stand, solange er bevorsteht (<Stand>, Termin: <Termin>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.eviction_on ist <Termin>
      Wenn abgeglichen wird
      Dann der Plan <Stand nennt ihn nicht> "Ein Räumungstermin ist eingetragen, der Stand nennt ihn nicht"
      Und der Plan <Termin ist vorbei> "Der eingetragene Räumungstermin ist vorbei"

      Beispiele:
        | Stand         | Termin     | Stand nennt ihn nicht | Termin ist vorbei |
        | title         | 2026-11-23 | warnt                 | warnt nicht       |
        | title         | 2026-11-22 | warnt nicht           | warnt             |
        | eviction_date | 2026-11-23 | warnt nicht           | warnt nicht       |
        | evicted       | 2026-11-23 | warnt nicht           | warnt nicht       |
        | evicted       | 2026-11-22 | warnt nicht           | warnt nicht       |

    Szenariogrundriss: Geräumt ist, wenn der Stand es sagt oder der Tag da ist (<Stand>, Räumung: <Räumung>, jetzt: <Unterkunft>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.evicted_on ist <Räumung>
      Und accommodation.kind ist <Unterkunft>
      Wenn abgeglichen wird
      Dann der Plan <Stand nennt sie nicht> "Ein Tag der Räumung ist eingetragen, der Stand nennt keine Räumung"
      Und der Plan <zugleich Unterkunft> "Die Wohnung gilt als geräumt und zugleich als Unterkunft"

      Beispiele:
        | Stand         | Räumung    | Unterkunft        | Stand nennt sie nicht | zugleich Unterkunft |
        | eviction_date | 2026-11-23 | own_home          | warnt                 | warnt               |
        | eviction_date | 2026-11-24 | own_home          | warnt nicht           | warnt nicht         |
        | evicted       | 2026-11-23 | own_home          | warnt nicht           | warnt               |
        | evicted       | unbekannt  | own_home          | warnt nicht           | warnt               |
        | evicted       | 2026-11-23 | municipal_shelter | warnt nicht           | warnt nicht         |

    Szenariogrundriss: Zu dem, was der Stand nennt, gehört ein Tag (<Stand>, <Brief>: <Tag>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.<Brief> ist <Tag>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "der Tag dazu ist aber als „gibt es nicht“ eingetragen"

      Beispiele:
        | Stand            | Brief              | Tag        | warnt oder nicht |
        | notice_immediate | notice_received_on | null       | warnt            |
        | notice_both      | notice_received_on | null       | warnt            |
        | notice_immediate | notice_received_on | 2026-11-02 | warnt nicht      |
        | title            | title_on           | 2026-11-02 | warnt nicht      |
        | eviction_date    | eviction_on        | 2026-12-20 | warnt nicht      |
        | evicted          | evicted_on         | 2026-11-02 | warnt nicht      |
        | none             | title_on           | null       | warnt nicht      |

    Szenariogrundriss: Zur zugestellten Klage gehört der Tag auf dem gelben Umschlag (<Stand>, Klage: <Klage>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.suit_served_on ist <Klage>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "Bitte auf dem gelben Umschlag nachsehen"

      Beispiele:
        | Stand            | Klage      | warnt oder nicht |
        | suit_served      | null       | warnt            |
        | suit_served      | 2026-11-02 | warnt nicht      |
        | notice_immediate | null       | warnt nicht      |

    Szenariogrundriss: Ist über die Klage entschieden, gehört das in den Stand (<Stand>, entschieden: <entschieden>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.suit_served_on ist 2026-10-05
      Und tenancy.suit_decided ist <entschieden>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "ob und wann ein Urteil ergangen ist"

      Beispiele:
        | Stand       | entschieden | warnt oder nicht |
        | suit_served | ja          | warnt            |
        | suit_served | nein        | warnt nicht      |
        | title       | ja          | warnt nicht      |

    Szenariogrundriss: Gekündigt und verklagt werden nur Mieter (<Stand>, eigener Vertrag: <Vertrag>)
      Angenommen tenancy.own_lease ist <Vertrag>
      Und tenancy.stage ist <Stand>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "Bitte klären, wer Mieter ist"

      Beispiele:
        | Stand           | Vertrag | warnt oder nicht |
        | notice_ordinary | nein    | warnt            |
        | notice_both     | nein    | warnt            |
        | suit_served     | nein    | warnt            |
        | title           | nein    | warnt            |
        | eviction_date   | nein    | warnt            |
        | warning         | nein    | warnt nicht      |
        | notice_both     | ja      | warnt nicht      |

  Regel: Die Reihenfolge der Briefe

    Szenariogrundriss: Am selben Tag ist noch die richtige Reihenfolge, außer bei Kündigungen und ihrem Ende (<früher> am <Tag>)
      Angenommen tenancy.stage ist evicted
      Und tenancy.<später> ist 2026-10-02
      Und tenancy.<früher> ist <Tag>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "<Warnung>"

      Beispiele:
        | später             | früher                  | Tag        | warnt oder nicht | Warnung                            |
        | notice_received_on | suit_served_on          | 2026-10-01 | warnt            | Die Klage ist früher eingetragen   |
        | notice_received_on | suit_served_on          | 2026-10-02 | warnt nicht      | Die Klage ist früher eingetragen   |
        | suit_served_on     | title_on                | 2026-10-01 | warnt            | Das Urteil ist früher eingetragen  |
        | suit_served_on     | title_on                | 2026-10-02 | warnt nicht      | Das Urteil ist früher eingetragen  |
        | title_on           | eviction_on             | 2026-10-01 | warnt            | liegt vor dem eingetragenen Urteil |
        | title_on           | eviction_on             | 2026-10-02 | warnt nicht      | liegt vor dem eingetragenen Urteil |
        | title_on           | evicted_on              | 2026-10-01 | warnt            | liegt vor dem eingetragenen Urteil |
        | title_on           | evicted_on              | 2026-10-02 | warnt nicht      | liegt vor dem eingetragenen Urteil |
        | cured_notice_on    | notice_received_on      | 2026-10-02 | warnt            | ob es zwei Kündigungen gab         |
        | cured_notice_on    | notice_received_on      | 2026-10-03 | warnt nicht      | ob es zwei Kündigungen gab         |
        | notice_received_on | ordinary_notice_ends_on | 2026-10-02 | warnt            | liegt nicht nach ihrem Zugang      |
        | notice_received_on | ordinary_notice_ends_on | 2026-10-03 | warnt nicht      | liegt nicht nach ihrem Zugang      |

    Szenariogrundriss: Was heute geschieht, liegt nicht in der Zukunft (<Feld>)
      Angenommen <Feld> ist 2026-11-23
      Wenn abgeglichen wird
      Dann der Plan warnt nicht "mit einem Tag eingetragen, der noch nicht war"

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

  Regel: Geld, Unterkunft und Energie

    Szenariogrundriss: Netto und brutto dürfen gleich sein, auf den Cent (netto <netto>)
      Angenommen income ist {net_monthly: <netto>, gross_monthly: 1500}
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "Das Nettoeinkommen ist höher eingetragen"

      Beispiele:
        | netto   | warnt oder nicht |
        | 1500.01 | warnt            |
        | 1500    | warnt nicht      |

    Szenariogrundriss: Nur wer beides bezieht, muss mit einer Rückforderung rechnen (Jobcenter: <Jobcenter>, Wohngeld: <Wohngeld>)
      Angenommen benefits ist {basic_income_support: <Jobcenter>, housing_benefit: <Wohngeld>}
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "sonst droht eine Rückforderung"

      Beispiele:
        | Jobcenter | Wohngeld  | warnt oder nicht |
        | receiving | receiving | warnt            |
        | receiving | applied   | warnt nicht      |
        | applied   | receiving | warnt nicht      |

    Szenariogrundriss: Wer heute eingezogen ist, wohnt dort schon (seit <Tag>)
      Angenommen accommodation.since ist <Tag>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "„dort seit“ in der Zukunft"

      Beispiele:
        | Tag        | warnt oder nicht |
        | 2026-11-24 | warnt            |
        | 2026-11-23 | warnt nicht      |

    Szenariogrundriss: Am Tag der Entlassung schläft niemand mehr in Haft, bis dahin schon (<Unterkunft>, Haft bis <Tag>)
      Angenommen accommodation ist {kind: <Unterkunft>}
      Und members.a.detained_until ist <Tag>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "das Ende der Haft liegt aber zurück"

      Beispiele:
        | Unterkunft | Tag        | warnt oder nicht |
        | prison     | 2026-11-22 | warnt            |
        | prison     | 2026-11-23 | warnt nicht      |
        | own_home   | 2026-11-22 | warnt nicht      |

    Szenariogrundriss: Eine Sperre ohne Rückstand passt nicht, eines allein schon (<Rückstand> €, Androhung: <Androhung>)
      Angenommen energy.arrears ist <Rückstand>
      Und energy.cut_threat_on ist <Androhung>
      Wenn abgeglichen wird
      Dann der Plan <warnt oder nicht> "als Rückstand beim Versorger stehen aber 0 Euro"

      Beispiele:
        | Rückstand | Androhung  | warnt oder nicht |
        | 0         | 2026-11-20 | warnt            |
        | 0.01      | 2026-11-20 | warnt nicht      |
        | 0         | null       | warnt nicht      |
