# language: de
Funktionalität: Streit in der Nachbarschaft

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "08119020"
      members: [{id: a, role: adult, age: 68, sex: f}]
      tenancy: {own_lease: true, stage: none}
      accommodation: {kind: own_home}
      """

  Szenariogrundriss: Was einen Streit anzeigt
    Angenommen conflict ist <Streit>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf neighbour_conflict gilt
    Und neighbour_conflict hat die Stufe 5

    Beispiele:
      | Streit                       |
      | {about: noise}               |
      | {with: nachbarin}            |
      | {complained_on: 2026-11-03}  |
      | {threat_or_violence: true}   |

  Szenario: Ohne Angaben keine Vermittlung
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf neighbour_conflict ist offen
    Und neighbour_mediation steht nicht im Plan

  Szenariogrundriss: Vermittelt wird nur, wo niemand bedroht ist
    Angenommen conflict.about ist noise
    Und conflict.threat_or_violence ist <Drohung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe neighbour_mediation <Vermittlung>
    Und legal_aid_advice <Rat>

    Beispiele:
      | Drohung   | Vermittlung | Rat                 |
      | false     | gilt        | steht nicht im Plan |
      | unbekannt | ist offen   | steht nicht im Plan |
      | true      | gilt nicht  | steht im Plan       |

  Szenario: Nach Drohung wird gefragt, bei Drohung geht Schutz vor
    Angenommen conflict ist {about: noise, threat_or_violence: true}
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice beruft sich auf "§ 1 Abs. 1 Satz 1, Abs. 2 Satz 1 GewSchG"
    Und der Bedarf violence wird vermutet
    Und violence_helpline steht im Plan

  Szenario: Die Seite, die sich beschwert hat
    Angenommen conflict ist {with: V11b, about: noise, complained_on: 2026-11-03, threat_or_violence: false}
    Und social.wants_company ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist neighbour_mediation
    Und neighbour_mediation steht vor meeting_centre
    Und neighbour_mediation steht vor leisure_offer
    Und youth_office_support steht nicht im Plan
    Und legal_aid_advice steht nicht im Plan

  Szenario: Die Familie, über die sich jemand beschwert
    Angenommen members ist [{id: a, role: adult}, {id: b, role: child, age: 5}]
    Und conflict ist {with: V11a, about: noise, threat_or_violence: false}
    Und wishes ist [parenting]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist neighbour_mediation
    Und neighbour_mediation steht vor family_centre
    Und neighbour_mediation steht vor parenting_counselling
    Und youth_office_support steht nicht im Plan

  Szenariogrundriss: Eine Abmahnung wegen des Streits wird geprüft
    Angenommen conflict ist {about: noise, threat_or_violence: false}
    Und tenancy ist {own_lease: true, open_rents: [], stage: <Stand>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice <Ergebnis>

    Beispiele:
      | Stand           | Ergebnis            |
      | warning         | steht im Plan       |
      | notice_ordinary | steht im Plan       |
      | reminder        | steht nicht im Plan |
      | none            | steht nicht im Plan |

  Szenario: Nach der Abmahnung erst reden, dann zum Anwalt
    Angenommen conflict ist {about: noise, threat_or_violence: false}
    Und tenancy ist {own_lease: true, open_rents: [], stage: warning}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe legal_aid_advice ist offen
    Und legal_aid_advice beruft sich auf "§ 569 Abs. 2 BGB"
    Und neighbour_mediation steht vor legal_aid_advice

  Szenario: Auch wenn die Drohung noch unklar ist, zuerst fragen und vermitteln
    Angenommen id ist streit
    Und conflict ist {about: noise}
    Und tenancy ist {own_lease: true, open_rents: [], stage: warning}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe neighbour_mediation ist offen
    Und neighbour_mediation steht vor legal_aid_advice

  Szenariogrundriss: Wo die Wohnung oder eine Frist in Gefahr ist, wartet niemand auf das Gespräch
    Angenommen conflict ist {about: noise, threat_or_violence: false}
    Und tenancy ist {own_lease: true, stage: <Stand>, court_letter_unread_on: <Brief>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice steht vor neighbour_mediation

    Beispiele:
      | Stand            | Brief      |
      | notice_immediate | null       |
      | none             | 2026-11-20 |
