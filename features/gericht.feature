# language: de
Funktionalität: Klage, Schonfrist und Räumung

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
        cured_notice_on: null
      accommodation: {kind: own_home}
      benefits: {basic_income_support: none}
      """

  Szenariogrundriss: Die Schonfrist endet zwei Monate nach Zustellung
    Angenommen tenancy.suit_served_on ist <Zustellung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am <Ende>
    Und housing_loss_threat ist sicher bis <sicher>
    Und housing_loss_threat hat die Stufe <Stufe>

    Beispiele:
      | Zustellung | Ende       | sicher     | Stufe |
      | 2026-10-05 | 2026-12-05 | 2026-12-04 | 1     |
      | 2026-10-07 | 2026-12-07 | 2026-12-07 | 1     |
      | 2026-10-08 | 2026-12-08 | 2026-12-08 | 2     |
      | 2026-09-23 | 2026-11-23 | 2026-11-23 | 1     |

  Szenariogrundriss: Fällt das Ende auf ein Wochenende, läuft die Frist bis zum nächsten Werktag
    Wenn am <Tag> abgeglichen wird
    Dann die Frist für housing_loss_threat endet am <Ende>

    Beispiele:
      | Tag        | Ende       |
      | 2026-12-05 | 2026-12-05 |
      | 2026-12-06 | 2026-12-07 |
      | 2026-12-07 | 2026-12-07 |

  Szenario: Am Tag danach ist die Schonfrist vorbei
    Wenn am 2026-12-08 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
    Und für housing_loss_threat läuft keine Frist
    Und housing_loss_threat hat die Stufe 2

  Szenariogrundriss: Eine frühere geheilte Kündigung sperrt die Schonfrist zwei Jahre lang
    Angenommen tenancy.cured_notice_on ist <früher>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
    Und housing_loss_threat hat die Stufe <Stufe>

    Beispiele:
      | früher     | Stufe |
      | 2024-08-19 | 1     |
      | 2024-08-20 | 2     |
      | 2025-03-01 | 2     |
      | null       | 1     |

  Szenario: Ob es eine frühere Kündigung gab, ist unbekannt
    Angenommen tenancy.cured_notice_on ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2026-12-05
    Und housing_loss_threat hat die Stufe 1
    Und gefragt wird nach tenancy.cured_notice_on

  Szenario: Nach dem Urteil keine Schonfrist mehr
    Angenommen tenancy.stage ist title
    Und tenancy.title_on ist 2026-11-10
    Und tenancy.eviction_on ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann für housing_loss_threat läuft keine Frist
    Und die Hilfe eviction_protection ist offen
    Und die Frist für legal_aid_advice endet am 2026-11-24

  Szenario: Mit Urteil und ohne Wissen über einen Termin ist Eile geboten
    Angenommen tenancy.stage ist title
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_threat hat die Stufe 1
    Und gefragt wird nach tenancy.eviction_on

  Szenariogrundriss: Verteidigung binnen zwei Wochen anzeigen
    Angenommen tenancy.suit_served_on ist <Zustellung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für legal_aid_advice endet am <Ende>
    Und legal_aid_advice hat die Stufe 1
    Und legal_aid_advice beruft sich auf "§ 276"

    Beispiele:
      | Zustellung | Ende       |
      | 2026-11-09 | 2026-11-23 |
      | 2026-11-20 | 2026-12-04 |

  Szenario: Nach zwei Wochen bleibt die Rechtsberatung, ohne diese Frist
    Angenommen tenancy.suit_served_on ist 2026-11-06
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe legal_aid_advice gilt
    Und für legal_aid_advice läuft keine Frist

  Szenariogrundriss: Räumungsschutz spätestens zwei Wochen vor dem Termin
    Angenommen tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist <Termin>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe eviction_protection <Ergebnis>
    Und die Frist für eviction_protection endet am <Antrag>
    Und eviction_protection hat die Stufe 1

    Beispiele:
      | Termin     | Ergebnis  | Antrag     |
      | 2026-12-08 | gilt      | 2026-11-24 |
      | 2026-12-07 | gilt      | 2026-11-23 |
      | 2026-12-06 | ist offen | 2026-12-06 |

  Szenario: Nach der Räumung schützt kein Gericht mehr die Wohnung
    Angenommen tenancy.stage ist evicted
    Und tenancy.evicted_on ist 2026-11-12
    Und tenancy.own_lease ist false
    Und accommodation.kind ist relatives
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt nicht
    Und eviction_protection steht nicht im Plan
    Und landlord_arrears_agreement steht nicht im Plan
    Und rent_debt_assumption_sgb12 steht nicht im Plan

  Szenario: Der Stand ist unbekannt, aber eine Klage wurde zugestellt
    Angenommen tenancy.stage ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat wird vermutet
    Und die Hilfe housing_loss_prevention_office ist offen
    Und gefragt wird nach tenancy.stage

  Szenario: Ein ungelesener Brief ist ein Verdacht, kein Beweis
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      tenancy: {own_lease: true, court_letter_unread_on: 2026-11-16}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat wird vermutet
    Und housing_loss_threat hat die Stufe 1
    Und die Frist für legal_aid_advice endet am 2026-11-30
    Und die Hilfe legal_aid_advice gilt

  Szenariogrundriss: Der ordentlichen Kündigung zwei Monate vor ihrem Ende widersprechen
    Angenommen tenancy.stage ist notice_ordinary
    Und tenancy.open_rents ist []
    Und tenancy.suit_served_on ist null
    Und tenancy.ordinary_notice_ends_on ist 2027-01-31
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe legal_aid_advice gilt
    Und die Frist für legal_aid_advice endet am <Frist>

    Beispiele:
      | Tag        | Frist      |
      | 2026-11-23 | 2026-11-30 |
      | 2026-11-30 | 2026-11-30 |

  Szenario: Zu spät für den Widerspruch
    Angenommen tenancy.stage ist notice_ordinary
    Und tenancy.open_rents ist []
    Und tenancy.suit_served_on ist null
    Und tenancy.ordinary_notice_ends_on ist 2027-01-31
    Wenn am 2026-12-01 abgeglichen wird
    Dann für legal_aid_advice läuft keine Frist

  Szenario: Der eingetragene Stand hinkt der zugestellten Klage hinterher
    Angenommen tenancy.stage ist notice_immediate
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2026-12-05
    Und housing_loss_threat hat die Stufe 1

  Szenario: Wer den Stand nennt, wird nicht nach späteren Briefen gefragt
    Angenommen tenancy.stage ist notice_immediate
    Und tenancy.suit_served_on ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_threat hat die Stufe 2
    Und nicht gefragt wird nach tenancy.suit_served_on

  Szenariogrundriss: In den zwei Wochen vor der Räumung wird eine Unterkunft vorbereitet
    Angenommen tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist <Termin>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe emergency_accommodation <Ergebnis>

    Beispiele:
      | Termin     | Ergebnis   |
      | 2026-12-07 | gilt       |
      | 2026-12-08 | gilt nicht |

  Szenariogrundriss: Ein Räumungstermin zählt, auch wenn der Stand ihn nicht nennt
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40}]
      tenancy: {own_lease: true, eviction_on: 2026-11-24}
      """
    Und tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
    Und housing_loss_threat hat die Stufe 1
    Und die Frist für housing_loss_threat endet am 2026-11-24
    Und eviction_protection beruft sich auf "§ 765a"
    Und die Hilfe housing_loss_prevention_office gilt
    Und emergency_accommodation steht im Plan
    Und der Plan warnt mit DATA-CONTRADICTION

    Beispiele:
      | Stand            |
      | none             |
      | warning          |
      | notice_immediate |
      | suit_served      |
      | title            |

  Szenario: Ohne Räumungstermin und ohne Rückstand droht nichts
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40}]
      tenancy: {own_lease: true, stage: none, open_rents: [], eviction_on: null, suit_served_on: null, notice_received_on: null, title_on: null, evicted_on: null, court_letter_unread_on: null}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt nicht
    Und eviction_protection steht nicht im Plan

  Szenariogrundriss: Mit Urteil und Termin gilt die Zweiwochenfrist
    Angenommen tenancy.stage ist title
    Und tenancy.title_on ist 2026-10-20
    Und tenancy.eviction_on ist <Termin>
    Und tenancy.evicted_on ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe eviction_protection <Ergebnis>
    Und die Frist für eviction_protection endet am <Frist>

    Beispiele:
      | Termin     | Ergebnis  | Frist      |
      | 2026-12-07 | gilt      | 2026-11-23 |
      | 2026-12-06 | ist offen | 2026-12-06 |

  Szenario: Nach der Räumung nützt der Räumungsschutz nichts, auch wenn der Stand noch den Termin nennt
    Angenommen tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist 2026-12-10
    Und tenancy.evicted_on ist 2026-11-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann eviction_protection steht nicht im Plan
    Und landlord_arrears_agreement steht nicht im Plan
    Und der Bedarf homelessness gilt

  Szenario: Abgemahnt, aber die Klage ist schon da
    Angenommen tenancy.stage ist warning
    Und tenancy.suit_served_on ist 2026-11-16
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2027-01-16
    Und die Frist für legal_aid_advice endet am 2026-11-30
    Und legal_aid_advice beruft sich auf "§ 276"
    Und der Plan warnt mit DATA-CONTRADICTION

  Szenariogrundriss: Abgemahnt, mit dem Tag einer Kündigung
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      tenancy: {own_lease: true, stage: warning, open_rents: [], suit_served_on: null, eviction_on: null, title_on: null, evicted_on: null, court_letter_unread_on: null}
      """
    Und tenancy.notice_received_on ist <Kündigung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat <Ergebnis>

    Beispiele:
      | Kündigung  | Ergebnis   |
      | 2026-11-20 | gilt       |
      | null       | gilt nicht |

  Szenariogrundriss: Eine ordentliche Kündigung heilt keine Zahlung
    Angenommen tenancy.stage ist <Stand>
    Und tenancy.suit_decided ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Schonfrist>
    Und die Hilfe eviction_protection gilt
    Und die Hilfe legal_aid_advice gilt

    Beispiele:
      | Stand           | Schonfrist                                           |
      | notice_ordinary | für housing_loss_threat läuft keine Frist            |
      | notice_both     | die Frist für housing_loss_threat endet am 2026-12-05 |

  Szenariogrundriss: Endet die Verteidigungsfrist an einem Wochenende, läuft sie bis zum nächsten Werktag
    Angenommen tenancy.suit_served_on ist <Zustellung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frist>

    Beispiele:
      | Zustellung | Frist                                            |
      | 2026-11-07 | die Frist für legal_aid_advice endet am 2026-11-23 |
      | 2026-11-06 | für legal_aid_advice läuft keine Frist           |

  Szenariogrundriss: Der Einspruch bleibt möglich, denn er zählt ab der Zustellung
    Angenommen tenancy.stage ist title
    Und tenancy.title_on ist <Urteil>
    Und tenancy.eviction_on ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frist>
    Und legal_aid_advice beruft sich auf "§ 339"

    Beispiele:
      | Urteil     | Frist                                            |
      | 2026-11-08 | die Frist für legal_aid_advice endet am 2026-11-23 |
      | 2026-10-01 | für legal_aid_advice läuft keine Frist           |

  Szenariogrundriss: Widerspruch nach Ablauf der zwei Monate
    Angenommen tenancy.stage ist notice_ordinary
    Und tenancy.open_rents ist []
    Und tenancy.suit_served_on ist null
    Und tenancy.ordinary_notice_ends_on ist <Ende>
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice beruft sich auf "<Absatz>"

    Beispiele:
      | Ende       | Absatz                |
      | 2027-01-22 | Abs. 2 Satz 1, 2      |
      | 2027-01-23 | Abs. 2 Satz 1 BGB     |

  Szenariogrundriss: Angaben zur Klage, die sich widersprechen
    Angenommen <Angabe>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt mit DATA-CONTRADICTION

    Beispiele:
      | Angabe                            |
      | tenancy.suit_decided ist true     |
      | tenancy.suit_served_on ist null   |

  Szenariogrundriss: Ein ungelesener Brief zählt, auch wenn der Stand ihn noch nicht kennt
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, employment: employed}]
      tenancy: {own_lease: true, rent_warm: 600, stage: late, open_rents: [{due: 2026-11-04, open: 600}]}
      """
    Und tenancy.court_letter_unread_on ist <Brief>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office steht <im Plan>

    Beispiele:
      | Brief      | im Plan       |
      | 2026-11-16 | im Plan       |
      | null       | nicht im Plan |

  Szenariogrundriss: Wer schon einmal so geheilt hat, erfährt es
    Angenommen tenancy.cured_notice_on ist <früher>
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frist>

    Beispiele:
      | früher     | Frist                                                 |
      | 2025-08-20 | für housing_loss_threat läuft keine Frist             |
      | null       | die Frist für housing_loss_threat endet am 2026-12-05 |

  Szenario: Mit dem Urteil endet die Schonfrist, auch wenn der Stand noch die Klage nennt
    Angenommen tenancy.title_on ist 2026-11-10
    Und tenancy.suit_decided ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann für housing_loss_threat läuft keine Frist
    Und die Hilfe eviction_protection ist offen
    Und legal_aid_advice rät "ob volle Zahlung noch etwas rettet"
    Und der Plan warnt "Ein Räumungsurteil ist eingetragen"

  Szenario: Mit dem Räumungstermin läuft keine Schonfrist mehr
    Angenommen tenancy.eviction_on ist 2026-12-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2026-12-20
    Und die Frist für eviction_protection endet am 2026-12-06
    Und die Hilfe housing_loss_prevention_office gilt
    Und für housing_loss_prevention_office läuft keine Frist

  Szenario: Was bei einer fristlosen Kündigung in der Schonfrist zu tun ist
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office sagt "Nutzungsentschädigung vollständig zahlen"
    Und housing_loss_prevention_office verlangt zu prüfen "neben der fristlosen eine ordentliche"

  Szenario: Wer binnen zwei Jahren schon so geheilt hat, zahlt nicht ohne Zusage
    Angenommen tenancy.cured_notice_on ist 2024-08-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office rät "heilt die Kündigung diesmal nicht"

  Szenariogrundriss: Eine „frühere“ geheilte Kündigung, die nicht früher war, sperrt nichts
    Angenommen tenancy.cured_notice_on ist <früher>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2026-12-05
    Und der Plan warnt "ob es zwei Kündigungen gab"

    Beispiele:
      | früher     |
      | 2026-08-20 |
      | 2026-09-01 |

  Szenario: Ist der Zugang der Kündigung unbekannt, kann die frühere noch sperren
    Angenommen tenancy.cured_notice_on ist 2024-08-20
    Und tenancy.notice_received_on ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2026-12-05
    Und gefragt wird nach tenancy.notice_received_on

  Szenariogrundriss: In einem Land mit Feiertag läuft die Frist einen Tag länger
    Angenommen municipality ist "<Ort>"
    Und tenancy.suit_served_on ist 2025-08-31
    Und tenancy.notice_received_on ist 2025-07-20
    Wenn am <Tag> abgeglichen wird
    Dann <Frist>

    Beispiele:
      | Ort      | Tag        | Frist                                                 |
      | 05562032 | 2025-10-31 | die Frist für housing_loss_threat endet am 2025-10-31 |
      | 05562032 | 2025-11-03 | für housing_loss_threat läuft keine Frist             |
      | 16062041 | 2025-11-03 | die Frist für housing_loss_threat endet am 2025-11-03 |
      | 12066304 | 2025-11-03 | die Frist für housing_loss_threat endet am 2025-11-03 |
      | 12066304 | 2025-11-04 | für housing_loss_threat läuft keine Frist             |

  Szenario: Der sichere Tag liegt vor dem Feiertag des Landes
    Angenommen municipality ist "12066304"
    Und tenancy.suit_served_on ist 2025-08-31
    Und tenancy.notice_received_on ist 2025-07-20
    Wenn am 2025-10-20 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2025-10-31
    Und housing_loss_threat ist sicher bis 2025-10-30

  Szenario: Die ordentliche Kündigung bleibt trotz Zahlung, und ihre Frist wird nachgerechnet
    Angenommen tenancy.stage ist notice_ordinary
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office rät "beseitigt eine ordentliche Kündigung nicht"
    Und legal_aid_advice rät "dritten Werktag eines Monats"

  Szenariogrundriss: Neben der fristlosen steht eine ordentliche Kündigung
    Angenommen tenancy.stage ist <Stand>
    Und tenancy.ordinary_notice_ends_on ist 2026-11-30
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2026-12-05
    Und housing_loss_prevention_office rät "Zahlung beseitigt nur die fristlose Kündigung"

    Beispiele:
      | Stand       |
      | notice_both |
      | suit_served |

  Szenario: Weniger als 80 Tage sind für eine ordentliche Kündigung zu kurz
    Angenommen tenancy.stage ist notice_ordinary
    Und tenancy.ordinary_notice_ends_on ist 2026-11-07
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice rät "weniger als 80 Tage"

  Szenariogrundriss: Auch nach der Klage läuft die Frist für den Widerspruch
    Angenommen tenancy.open_rents ist []
    Und tenancy.ordinary_notice_ends_on ist 2027-01-31
    Wenn am <Tag> abgeglichen wird
    Dann <Frist>

    Beispiele:
      | Tag        | Frist                                              |
      | 2026-11-30 | die Frist für legal_aid_advice endet am 2026-11-30 |
      | 2026-12-01 | für legal_aid_advice läuft keine Frist             |

  Szenariogrundriss: Wo ein Grund zur fristlosen Kündigung bestand, gibt es keinen Widerspruch
    Angenommen tenancy.stage ist notice_ordinary
    Und tenancy.suit_served_on ist null
    Und tenancy.ordinary_notice_ends_on ist 2027-01-31
    Und tenancy.open_rents ist <offen>
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frist>

    Beispiele:
      | offen                                                        | Frist                                              |
      | [{due: 2026-07-03, open: 600}, {due: 2026-08-05, open: 0.01}] | für legal_aid_advice läuft keine Frist             |
      | [{due: 2026-07-03, open: 600}]                               | die Frist für legal_aid_advice endet am 2026-11-30 |

  Szenario: Nach den zwei Monaten wird der Widerspruch trotzdem erklärt
    Angenommen tenancy.stage ist notice_ordinary
    Und tenancy.open_rents ist []
    Und tenancy.suit_served_on ist null
    Und tenancy.ordinary_notice_ends_on ist 2027-01-22
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice verlangt zu prüfen "rechtzeitig auf Möglichkeit, Form und Frist"

  Szenariogrundriss: Die Räumungsfrist wird verlangt, solange nicht entschieden ist
    Angenommen tenancy.suit_decided ist <entschieden>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe eviction_protection <Ergebnis>

    Beispiele:
      | entschieden | Ergebnis   |
      | false       | gilt       |
      | unbekannt   | ist offen  |
      | true        | gilt nicht |

  Szenario: Nach zwei Wochen wird zuerst nach dem Urteil gefragt
    Angenommen tenancy.suit_served_on ist 2026-11-06
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice beruft sich auf "§ 331 Abs. 3 Satz 1"

  Szenario: Der ungelesene Brief wird gemeinsam geöffnet
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      tenancy: {own_lease: true, stage: evicted, evicted_on: 2026-11-01, court_letter_unread_on: 2026-11-16}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf bureaucracy_help gilt
    Und legal_aid_advice sagt "Den Brief heute gemeinsam öffnen"

  Szenariogrundriss: Am letzten Tag steht der Räumungsschutz noch, am Tag danach ist es die späte Regel
    Angenommen tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist 2026-12-25
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe eviction_protection <Ergebnis>
    Und die Frist für eviction_protection endet am <Frist>

    Beispiele:
      | Tag        | Ergebnis  | Frist      |
      | 2026-12-10 | gilt      | 2026-12-11 |
      | 2026-12-11 | gilt      | 2026-12-11 |
      | 2026-12-12 | ist offen | 2026-12-25 |
      | 2026-12-25 | ist offen | 2026-12-25 |

  Szenario: Fällt der letzte Tag vor der Räumung auf einen Sonntag, rückt er nicht nach hinten
    Angenommen tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist 2026-12-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für eviction_protection endet am 2026-12-06
    Und eviction_protection ist sicher bis 2026-12-04

  Szenario: Der Räumungstermin ist vorbei
    Angenommen tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist 2026-11-22
    Wenn am 23.11.2026 abgeglichen wird
    Dann eviction_protection steht nicht im Plan
    Und der Bedarf homelessness wird vermutet
    Und der Plan warnt "Der eingetragene Räumungstermin ist vorbei"

  Szenariogrundriss: Der Termin ist vorbei, aber geräumt wurde nicht
    Angenommen tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist 2026-11-22
    Und tenancy.evicted_on ist <Räumung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann eviction_protection steht <im Plan>

    Beispiele:
      | Räumung    | im Plan       |
      | null       | im Plan       |
      | unbekannt  | nicht im Plan |
      | 2026-11-22 | nicht im Plan |

  Szenario: Ohne den Entwurf heilt keine Zahlung die ordentliche Kündigung
    Angenommen tenancy.stage ist notice_ordinary
    Wenn am 23.11.2026 abgeglichen wird
    Dann für housing_loss_threat läuft keine Frist
    Und für housing_loss_prevention_office läuft keine Frist

  @entwurf
  Szenariogrundriss: Nach dem Entwurf heilt die Zahlung einmal je Mietverhältnis auch die ordentliche Kündigung
    Angenommen der Entwurf court.late_payment_cures_ordinary_notice gilt
    Und tenancy.stage ist notice_ordinary
    Und tenancy.cured_notice_on ist <früher>
    Wenn am <Tag> abgeglichen wird
    Dann <Frist>

    Beispiele:
      | früher     | Tag        | Frist                                                            |
      | null       | 2026-11-23 | die Frist für housing_loss_prevention_office endet am 2026-12-05 |
      | null       | 2026-12-07 | die Frist für housing_loss_prevention_office endet am 2026-12-07 |
      | null       | 2026-12-08 | für housing_loss_prevention_office läuft keine Frist             |
      | 2020-03-01 | 2026-11-23 | für housing_loss_prevention_office läuft keine Frist             |
      | 2024-08-20 | 2026-11-23 | für housing_loss_prevention_office läuft keine Frist             |

  @entwurf
  Szenario: Der Entwurf gibt auch der Zusage der Behörde eine Frist
    Angenommen der Entwurf court.late_payment_cures_ordinary_notice gilt
    Und tenancy.stage ist notice_ordinary
    Und tenancy.future_rent_payable ist true
    Und savings ist 0
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_loss_threat endet am 2026-12-05
    Und die Frist für rent_debt_assumption_sgb12 endet am 2026-12-05
    Und housing_loss_prevention_office sagt "Nach dem Entwurf"

  @entwurf
  Szenario: Ob schon einmal geheilt wurde, fragt auch der Entwurf
    Angenommen der Entwurf court.late_payment_cures_ordinary_notice gilt
    Und tenancy.stage ist notice_ordinary
    Und tenancy.cured_notice_on ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach tenancy.cured_notice_on
    Und die Frist für housing_loss_threat endet am 2026-12-05
