# language: de
Funktionalität: Schwellen und Tage vor Gericht

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, employment: employed}]
      tenancy:
        own_lease: true
        rent_warm: 600
        open_rents: [{due: 2026-07-03, open: 600}, {due: 2026-08-05, open: 600}]
        paid_rents: [2026-09-03, 2026-10-05, 2026-11-04]
        stage: suit_served
        notice_received_on: 2026-08-20
        suit_served_on: 2026-10-05
        title_on: null
        eviction_on: null
        evicted_on: null
        court_letter_unread_on: null
        ordinary_notice_ends_on: null
        cured_notice_on: null
      accommodation: {kind: own_home}
      benefits: {basic_income_support: none}
      """

  Regel: Später als der eingetragene Stand zählt der Brief, und erst ab seinem Tag

    Szenariogrundriss: Ein Urteil zählt, auch wenn der Stand noch „<Stand>“ heißt (Urteil am <Urteil>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.title_on ist <Urteil>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Frist>

      Beispiele:
        | Stand            | Urteil     | Frist                                              |
        | none             | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | late             | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | reminder         | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | warning          | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | notice_immediate | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | notice_ordinary  | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | notice_both      | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | suit_served      | 2026-11-10 | die Frist für legal_aid_advice endet am 2026-11-24 |
        | suit_served      | 2026-11-23 | die Frist für legal_aid_advice endet am 2026-12-07 |
        | suit_served      | 2026-11-24 | für legal_aid_advice läuft keine Frist             |

    Szenariogrundriss: Eine Klage zählt, auch wenn der Stand noch „<Stand>“ heißt (Klage am <Klage>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.suit_served_on ist <Klage>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Frist>

      Beispiele:
        | Stand            | Klage      | Frist                                              |
        | none             | 2026-11-16 | die Frist für legal_aid_advice endet am 2026-11-30 |
        | late             | 2026-11-16 | die Frist für legal_aid_advice endet am 2026-11-30 |
        | reminder         | 2026-11-16 | die Frist für legal_aid_advice endet am 2026-11-30 |
        | warning          | 2026-11-16 | die Frist für legal_aid_advice endet am 2026-11-30 |
        | notice_immediate | 2026-11-23 | die Frist für legal_aid_advice endet am 2026-12-07 |
        | notice_immediate | 2026-11-24 | für legal_aid_advice läuft keine Frist             |

    Szenariogrundriss: Eine Kündigung zählt, auch wenn keine Miete offen ist (Stand „<Stand>“, Zugang am <Kündigung>)
      Angenommen tenancy.open_rents ist []
      Und tenancy.suit_served_on ist null
      Und tenancy.stage ist <Stand>
      Und tenancy.notice_received_on ist <Kündigung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf housing_loss_threat <Ergebnis>

      Beispiele:
        | Stand       | Kündigung  | Ergebnis   |
        | notice_both | 2026-08-20 | gilt       |
        | none        | 2026-11-20 | gilt       |
        | late        | 2026-11-20 | gilt       |
        | reminder    | 2026-11-20 | gilt       |
        | warning     | 2026-11-23 | gilt       |
        | warning     | 2026-11-24 | gilt nicht |

    Szenario: Eine Klage von morgen ist noch keine, auch nicht als ungelesener Brief
      Angenommen tenancy.open_rents ist []
      Und tenancy.stage ist warning
      Und tenancy.notice_received_on ist null
      Und tenancy.suit_served_on ist 2026-11-24
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf housing_loss_threat gilt nicht

    Szenariogrundriss: Geräumt ist erst am Tag der Räumung (<Räumung>)
      Angenommen tenancy.stage ist title
      Und tenancy.title_on ist 2026-10-20
      Und tenancy.evicted_on ist <Räumung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann eviction_protection steht <im Plan>

      Beispiele:
        | Räumung    | im Plan       |
        | 2026-11-24 | im Plan       |
        | 2026-11-23 | nicht im Plan |

    Szenariogrundriss: Ein ungelesener Brief ist nur ein Verdacht, solange der Stand keine Klage nennt (<Stand>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.open_rents ist []
      Und tenancy.suit_served_on ist unbekannt
      Und tenancy.title_on ist <Urteil>
      Und tenancy.eviction_on ist <Termin>
      Und tenancy.court_letter_unread_on ist <Brief>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Frist>

      Beispiele:
        | Stand            | Urteil     | Termin     | Brief      | Frist                                                 |
        | notice_immediate | null       | null       | 2026-11-16 | die Frist für housing_loss_threat endet am 2026-11-30 |
        | notice_immediate | null       | null       | 2026-11-12 | die Frist für housing_loss_threat endet am 2026-11-26 |
        | suit_served      | null       | null       | 2026-11-16 | für housing_loss_threat läuft keine Frist             |
        | title            | 2026-10-20 | null       | 2026-11-16 | für housing_loss_threat läuft keine Frist             |
        | eviction_date    | 2026-10-20 | 2026-12-20 | 2026-11-16 | die Frist für housing_loss_threat endet am 2026-12-20 |

  Regel: Die Schonfrist wird auf den Tag genau genommen

    Szenario: Auch eine Kündigung vom Tag vor der jetzigen war eine frühere
      Angenommen tenancy.cured_notice_on ist 2026-08-19
      Wenn am 23.11.2026 abgeglichen wird
      Dann für housing_loss_threat läuft keine Frist

    Szenario: Ist nur die Klage bekannt und nicht der Stand, läuft die Frist vorsorglich
      Angenommen tenancy.stage ist unbekannt
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf housing_loss_threat wird vermutet
      Und die Frist für housing_loss_threat endet am 2026-12-05

    Szenariogrundriss: Dass Zahlung diesmal nicht heilt, steht bei <Hilfe>
      Angenommen tenancy.cured_notice_on ist 2025-03-01
      Und tenancy.future_rent_payable ist true
      Und savings ist 0
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> rät "Zahlung heilt die Kündigung diesmal nicht"

      Beispiele:
        | Hilfe                          | Jobcenter |
        | housing_loss_prevention_office | none      |
        | legal_aid_advice               | none      |
        | rent_debt_assumption_sgb12     | none      |
        | rent_debt_assumption_sgb2      | receiving |

    Szenariogrundriss: Die Warnung vor der zweiten Heilung gehört zu Kündigung und Klage (<Stand>, früher geheilt: <früher>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.suit_served_on ist <Klage>
      Und tenancy.title_on ist <Urteil>
      Und tenancy.cured_notice_on ist <früher>
      Wenn am 23.11.2026 abgeglichen wird
      Dann legal_aid_advice <rät oder nicht> "Zahlung heilt die Kündigung diesmal nicht"

      Beispiele:
        | Stand            | Klage      | Urteil     | früher     | rät oder nicht |
        | notice_immediate | null       | null       | 2025-03-01 | rät            |
        | notice_immediate | null       | null       | null       | rät nicht      |
        | suit_served      | 2026-10-05 | null       | null       | rät nicht      |
        | title            | 2026-10-05 | 2026-11-10 | 2025-03-01 | rät nicht      |

    Szenariogrundriss: Ein Urteil vor Ablauf der zwei Monate wird geprüft (<Stand>, am <Tag>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.title_on ist <Urteil>
      Und tenancy.cured_notice_on ist <früher>
      Wenn am <Tag> abgeglichen wird
      Dann legal_aid_advice <rät oder nicht> "ob volle Zahlung noch etwas rettet"

      Beispiele:
        | Stand           | Urteil     | früher     | Tag        | rät oder nicht |
        | title           | 2026-11-10 | null       | 2026-12-07 | rät            |
        | title           | 2026-11-10 | null       | 2026-12-08 | rät nicht      |
        | suit_served     | null       | null       | 2026-11-23 | rät nicht      |
        | notice_ordinary | 2026-11-10 | null       | 2026-11-23 | rät nicht      |
        | title           | 2026-11-10 | 2025-03-01 | 2026-11-23 | rät nicht      |

  Regel: Was gegen eine ordentliche Kündigung hilft und was nicht

    Szenariogrundriss: Dass Zahlung sie nicht beseitigt, steht bei <Hilfe> (<Stand>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.future_rent_payable ist true
      Und savings ist 0
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> <rät oder nicht> "<Rat>"

      Beispiele:
        | Stand            | Jobcenter | Hilfe                          | rät oder nicht | Rat                                                |
        | notice_ordinary  | none      | rent_debt_assumption_sgb12     | rät            | Zahlung beseitigt eine ordentliche Kündigung nicht |
        | notice_ordinary  | receiving | rent_debt_assumption_sgb2      | rät            | Zahlung beseitigt eine ordentliche Kündigung nicht |
        | notice_immediate | none      | housing_loss_prevention_office | rät nicht      | Zahlung beseitigt eine ordentliche Kündigung nicht |
        | notice_both      | none      | legal_aid_advice               | rät            | Zahlung beseitigt nur die fristlose Kündigung      |
        | notice_both      | none      | rent_debt_assumption_sgb12     | rät            | Zahlung beseitigt nur die fristlose Kündigung      |
        | notice_both      | receiving | rent_debt_assumption_sgb2      | rät            | Zahlung beseitigt nur die fristlose Kündigung      |
        | notice_immediate | none      | legal_aid_advice               | rät nicht      | Zahlung beseitigt nur die fristlose Kündigung      |

    Szenariogrundriss: Ob neben der Klage eine ordentliche Kündigung steht, sagt ihr Ende (<Stand>, Ende: <Ende>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.title_on ist <Urteil>
      Und tenancy.ordinary_notice_ends_on ist <Ende>
      Wenn am 23.11.2026 abgeglichen wird
      Dann legal_aid_advice <rät oder nicht> "Zahlung beseitigt nur die fristlose Kündigung"
      Und legal_aid_advice <rät oder nicht> "dritten Werktag eines Monats"

      Beispiele:
        | Stand       | Urteil     | Ende       | rät oder nicht |
        | notice_both | null       | null       | rät            |
        | suit_served | null       | 2026-11-30 | rät            |
        | suit_served | null       | null       | rät nicht      |
        | title       | 2026-10-20 | 2026-11-30 | rät nicht      |

    Szenariogrundriss: 80 Tage hat eine ordentliche Kündigung immer (<Stand>, Ende: <Ende>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.title_on ist <Urteil>
      Und tenancy.ordinary_notice_ends_on ist <Ende>
      Wenn am 23.11.2026 abgeglichen wird
      Dann legal_aid_advice <rät oder nicht> "weniger als 80 Tage"

      Beispiele:
        | Stand           | Urteil     | Ende       | rät oder nicht |
        | notice_ordinary | null       | 2026-11-07 | rät            |
        | notice_both     | null       | 2026-11-07 | rät            |
        | suit_served     | null       | 2026-11-07 | rät            |
        | notice_ordinary | null       | 2026-11-08 | rät nicht      |
        | title           | 2026-10-20 | 2026-11-07 | rät nicht      |

    Szenariogrundriss: Der Widerspruch steht zwei Monate vor dem Ende offen (<Stand>, am <Tag>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.open_rents ist []
      Und tenancy.suit_served_on ist <Klage>
      Und tenancy.title_on ist <Urteil>
      Und tenancy.ordinary_notice_ends_on ist 2027-03-31
      Wenn am <Tag> abgeglichen wird
      Dann <Frist>

      Beispiele:
        | Stand           | Klage      | Urteil     | Tag        | Frist                                              |
        | notice_ordinary | null       | null       | 2026-11-23 | die Frist für legal_aid_advice endet am 2027-01-31 |
        | suit_served     | 2026-10-05 | null       | 2027-01-31 | die Frist für legal_aid_advice endet am 2027-01-31 |
        | suit_served     | 2026-10-05 | null       | 2027-02-01 | für legal_aid_advice läuft keine Frist             |
        | title           | 2026-10-05 | 2026-10-20 | 2026-11-23 | für legal_aid_advice läuft keine Frist             |

    Szenariogrundriss: Ab dem Tag danach hängt der Widerspruch am Hinweis des Vermieters (<Stand>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.open_rents ist []
      Und tenancy.suit_served_on ist <Klage>
      Und tenancy.ordinary_notice_ends_on ist 2027-03-31
      Wenn am 01.02.2027 abgeglichen wird
      Dann legal_aid_advice verlangt zu prüfen "rechtzeitig auf Möglichkeit, Form und Frist"

      Beispiele:
        | Stand           | Klage      |
        | notice_ordinary | null       |
        | suit_served     | 2026-10-05 |

  Regel: Verteidigung und Einspruch

    Szenariogrundriss: Am letzten Tag der zwei Wochen nach der Klage und am Tag danach (<Tag>)
      Angenommen tenancy.suit_served_on ist 2026-11-10
      Wenn am <Tag> abgeglichen wird
      Dann <Frist>
      Und legal_aid_advice beruft sich auf "<Norm>"

      Beispiele:
        | Tag        | Frist                                              | Norm                |
        | 2026-11-24 | die Frist für legal_aid_advice endet am 2026-11-24 | § 276 Abs. 1 Satz 1 |
        | 2026-11-25 | für legal_aid_advice läuft keine Frist             | § 331 Abs. 3 Satz 1 |

    Szenariogrundriss: Am letzten Tag der zwei Wochen nach dem Urteil und am Tag danach (<Tag>)
      Angenommen tenancy.stage ist title
      Und tenancy.title_on ist 2026-11-10
      Wenn am <Tag> abgeglichen wird
      Dann <Frist>
      Und legal_aid_advice verlangt zu prüfen "<Frage>"

      Beispiele:
        | Tag        | Frist                                              | Frage                               |
        | 2026-11-24 | die Frist für legal_aid_advice endet am 2026-11-24 | Mit diesem Tag beginnt die Frist    |
        | 2026-11-25 | für legal_aid_advice läuft keine Frist             | an welchem Tag wurde es zugestellt? |

    Szenario: Nach dem Urteil läuft der Einspruch und nicht mehr die Verteidigung
      Angenommen tenancy.stage ist title
      Und tenancy.suit_served_on ist 2026-11-10
      Und tenancy.title_on ist 2026-11-20
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Frist für legal_aid_advice endet am 2026-12-04

    Szenario: Auch mit einem Räumungstermin läuft der Einspruch gegen ein frisches Urteil weiter
      Angenommen tenancy.stage ist eviction_date
      Und tenancy.title_on ist 2026-11-16
      Und tenancy.eviction_on ist 2026-12-20
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Frist für legal_aid_advice endet am 2026-11-30
      Und legal_aid_advice beruft sich auf "§ 339 Abs. 1"

    Szenario: Ist der Tag des Urteils ungewiss, kann der Einspruch noch rechtzeitig sein
      Angenommen tenancy.stage ist title
      Und tenancy.title_on ist {min: 2026-10-20, max: 2026-11-09}
      Wenn am 23.11.2026 abgeglichen wird
      Dann legal_aid_advice verlangt zu prüfen "Vielleicht „Der Einspruch zählt ab der Zustellung"
      Und legal_aid_advice verlangt zu prüfen "Vielleicht „Einspruch gegen ein Versäumnisurteil"

    Szenario: Ist der Tag der Klage ungewiss, kann die Verteidigung noch rechtzeitig sein
      Angenommen tenancy.suit_served_on ist {min: 2026-10-05, max: 2026-11-09}
      Wenn am 23.11.2026 abgeglichen wird
      Dann legal_aid_advice verlangt zu prüfen "Vielleicht „Bis zum Urteil kann die Verteidigung noch angezeigt werden"
      Und legal_aid_advice verlangt zu prüfen "Vielleicht „Dem Gericht die Verteidigung anzeigen"

    Szenariogrundriss: Ob der Widerspruch zu spät kommt, ist ungewiss (Ende: <Ende>, Miete: <Miete>)
      Angenommen tenancy.stage ist notice_ordinary
      Und tenancy.suit_served_on ist null
      Und tenancy.open_rents ist <offen>
      Und tenancy.rent_warm ist <Miete>
      Und tenancy.ordinary_notice_ends_on ist <Ende>
      Wenn am 23.11.2026 abgeglichen wird
      Dann legal_aid_advice verlangt zu prüfen "Vielleicht „Fehlte der Hinweis"

      Beispiele:
        | offen                                                        | Miete     | Ende                               |
        | []                                                           | 600       | {min: 2027-01-10, max: 2027-01-23} |
        | [{due: 2026-07-03, open: 600}, {due: 2026-08-05, open: 600}] | unbekannt | 2027-01-15                         |

    Szenariogrundriss: Ist der Stand unbekannt, bleibt jeder Grund für die Rechtsberatung offen (<Angabe>)
      Angenommen tenancy.stage ist unbekannt
      Und tenancy.open_rents ist []
      Und tenancy.suit_served_on ist <Klage>
      Und tenancy.title_on ist <Urteil>
      Und tenancy.ordinary_notice_ends_on ist <Ende>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe legal_aid_advice ist offen
      Und legal_aid_advice beruft sich auf "<Angabe>"
      Und legal_aid_advice beruft sich auf "§ 568 Abs. 1, § 569 Abs. 4"

      Beispiele:
        | Angabe        | Klage      | Urteil     | Ende       |
        | § 331 Abs. 3  | 2026-10-05 | null       | null       |
        | § 339 Abs. 1  | 2026-10-05 | 2026-10-20 | null       |
        | § 574b Abs. 2 | null       | null       | 2027-01-15 |

    Szenario: Ein Ende ohne Kündigung führt nicht zum Widerspruch
      Angenommen tenancy.stage ist late
      Und tenancy.suit_served_on ist null
      Und tenancy.notice_received_on ist null
      Und tenancy.ordinary_notice_ends_on ist 2027-01-15
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf housing_loss_threat gilt
      Und legal_aid_advice steht nicht im Plan

    Szenariogrundriss: Was sicher zu tun ist, steht vor dem, was nur vielleicht noch geht (<Stand>, Urteil: <Urteil>)
      Angenommen tenancy.stage ist <Stand>
      Und tenancy.open_rents ist []
      Und tenancy.title_on ist <Urteil>
      Und tenancy.ordinary_notice_ends_on ist <Ende>
      Wenn am 23.11.2026 abgeglichen wird
      Dann legal_aid_advice sagt "Form, Grund und Zeitpunkt der Kündigung prüfen lassen"
      Und legal_aid_advice verlangt zu prüfen "<Frage>"

      Beispiele:
        | Stand           | Urteil     | Ende       | Frage                              |
        | suit_served     | null       | null       | Hat das Gericht schon entschieden? |
        | notice_ordinary | null       | 2027-01-15 | rechtzeitig auf Möglichkeit        |
        | title           | 2026-11-10 | null       | Mit diesem Tag beginnt die Frist   |
        | title           | 2026-10-20 | null       | an welchem Tag wurde es zugestellt |

  Regel: Räumung

    Szenariogrundriss: Nach dem Urteil zählt der Räumungstermin auf den Tag (<Termin>)
      Angenommen tenancy.stage ist title
      Und tenancy.title_on ist 2026-10-20
      Und tenancy.eviction_on ist <Termin>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Frist für housing_loss_threat endet am <Termin>

      Beispiele:
        | Termin     |
        | 2026-11-23 |
        | 2026-12-20 |

    Szenariogrundriss: Was der Räumungstermin noch zulässt (<Termin>, geräumt: <Räumung>)
      Angenommen tenancy.stage ist eviction_date
      Und tenancy.title_on ist 2026-10-20
      Und tenancy.eviction_on ist <Termin>
      Und tenancy.evicted_on ist <Räumung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Ergebnis>

      Beispiele:
        | Termin     | Räumung    | Ergebnis                                                        |
        | 2026-12-06 | null       | eviction_protection sagt "Sofort zum Vollstreckungsgericht"     |
        | 2026-12-07 | null       | eviction_protection sagt "nicht bis zum letzten Tag warten"     |
        | 2026-11-23 | null       | eviction_protection sagt "Sofort zum Vollstreckungsgericht"     |
        | 2026-11-22 | null       | eviction_protection sagt "Heute beim Gerichtsvollzieher fragen" |
        | 2026-11-22 | null       | die Hilfe eviction_protection ist offen                         |
        | 2026-11-25 | 2026-11-23 | eviction_protection steht nicht im Plan                         |

    Szenariogrundriss: Ist der Räumungstermin ungewiss, gilt das Erste, was noch möglich ist (<Termin>)
      Angenommen tenancy.stage ist eviction_date
      Und tenancy.title_on ist 2026-10-20
      Und tenancy.eviction_on ist <Termin>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe eviction_protection ist offen
      Und eviction_protection sagt "<Handlung>"

      Beispiele:
        | Termin                             | Handlung                                             |
        | unbekannt                          | Beim Vollstreckungsgericht Räumungsschutz beantragen |
        | {min: 2026-11-25, max: 2026-12-07} | Beim Vollstreckungsgericht Räumungsschutz beantragen |
        | {min: 2026-11-20, max: 2026-11-23} | Sofort zum Vollstreckungsgericht                     |

  @entwurf
  Regel: Der Entwurf gilt zwischen Klage und Urteil und nur, wo eine ordentliche Kündigung steht

    Szenariogrundriss: Die Frist des Entwurfs läuft nur von der Klage bis zum Urteil
      Angenommen der Entwurf court.late_payment_cures_ordinary_notice gilt
      Und tenancy.stage ist notice_ordinary
      Und tenancy.suit_served_on ist <Klage>
      Und tenancy.title_on ist <Urteil>
      Und tenancy.eviction_on ist <Termin>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Frist>

      Beispiele:
        | Klage      | Urteil     | Termin     | Frist                                                            |
        | 2026-11-23 | null       | null       | die Frist für housing_loss_prevention_office endet am 2027-01-23 |
        | 2026-11-24 | null       | null       | für housing_loss_prevention_office läuft keine Frist             |
        | 2026-10-05 | 2026-11-10 | null       | für housing_loss_prevention_office läuft keine Frist             |
        | 2026-10-05 | null       | 2026-12-20 | für housing_loss_prevention_office läuft keine Frist             |

    Szenariogrundriss: Wo der Entwurf heilt, warnt nichts mehr vor der ordentlichen Kündigung (<Stand>)
      Angenommen der Entwurf court.late_payment_cures_ordinary_notice gilt
      Und tenancy.stage ist <Stand>
      Und tenancy.ordinary_notice_ends_on ist <Ende>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_loss_prevention_office rät nicht "Zahlung beseitigt"

      Beispiele:
        | Stand           | Ende       |
        | notice_ordinary | null       |
        | notice_both     | null       |
        | suit_served     | 2026-11-30 |

  Regel: Das heutige Mietrecht gilt seit dem 1. September 2001

    Szenario: Die Schonfrist von zwei Monaten gibt es ab diesem Tag
      Angenommen tenancy.open_rents ist [{due: 2001-05-04, open: 600}, {due: 2001-06-05, open: 600}]
      Und tenancy.paid_rents ist []
      Und tenancy.notice_received_on ist 2001-06-20
      Und tenancy.suit_served_on ist 2001-07-05
      Wenn am 01.09.2001 abgeglichen wird
      Dann die Frist für housing_loss_threat endet am 2001-09-05

    Szenariogrundriss: Auch was die Schonfrist sperrt und was ihr folgt, gilt ab diesem Tag (<Rat>, am <Tag>)
      Angenommen tenancy.open_rents ist []
      Und tenancy.paid_rents ist []
      Und tenancy.stage ist <Stand>
      Und tenancy.notice_received_on ist 2001-06-20
      Und tenancy.suit_served_on ist 2001-07-05
      Und tenancy.title_on ist <Urteil>
      Und tenancy.cured_notice_on ist <früher>
      Und tenancy.ordinary_notice_ends_on ist <Ende>
      Und tenancy.court_letter_unread_on ist 2001-08-30
      Wenn am <Tag> abgeglichen wird
      Dann legal_aid_advice <rät oder nicht> "<Rat>"

      Beispiele:
        | Stand           | Urteil     | früher     | Ende       | Tag        | rät oder nicht | Rat                                       |
        | suit_served     | null       | 2000-12-01 | null       | 2001-09-01 | rät            | Zahlung heilt die Kündigung diesmal nicht |
        | title           | 2001-08-20 | null       | null       | 2001-09-01 | rät            | ob volle Zahlung noch etwas rettet        |
        | notice_ordinary | null       | null       | 2001-08-31 | 2001-09-01 | rät            | dritten Werktag eines Monats              |
        | notice_ordinary | null       | null       | 2001-08-31 | 2001-08-31 | rät nicht      | dritten Werktag eines Monats              |
        | notice_ordinary | null       | null       | 2001-08-31 | 2001-09-01 | rät            | weniger als 80 Tage                       |
        | notice_ordinary | null       | null       | 2001-08-31 | 2001-08-31 | rät nicht      | weniger als 80 Tage                       |
