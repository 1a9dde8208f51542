# language: de
Funktionalität: Streit in der Nachbarschaft: welches Schreiben geprüft wird, was zuerst kommt

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "08119020"
      members: [{id: a, role: adult, age: 38}, {id: b, role: child, age: 5}]
      tenancy: {own_lease: true, stage: none, open_rents: [], court_letter_unread_on: null}
      accommodation: {kind: own_home}
      conflict: {about: noise, threat_or_violence: false}
      social: {wants_company: true}
      wishes: [parenting]
      """

  Szenariogrundriss: Ein Schreiben des Vermieters wird auch wegen des Streits geprüft (<Stand>, Kündigung: <Kündigung>)
    Angenommen tenancy.stage ist <Stand>
    Und tenancy.notice_received_on ist <Kündigung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe legal_aid_advice <Ergebnis>
    Und legal_aid_advice hilft bei neighbour_conflict
    Und legal_aid_advice verlangt zu prüfen "Geht es in dem Schreiben um den Streit?"

    Beispiele:
      | Stand            | Kündigung  | Ergebnis  |
      | warning          | null       | ist offen |
      | notice_immediate | null       | gilt      |
      | notice_ordinary  | null       | gilt      |
      | notice_both      | null       | gilt      |
      | reminder         | 2026-11-16 | gilt      |

  Szenario: Ohne Abmahnung und Kündigung führt der Streit allein nicht zum Anwalt
    Angenommen tenancy.stage ist reminder
    Und tenancy.notice_received_on ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice steht nicht im Plan

  Szenario: Ist der Stand unbekannt, die Kündigung aber da, wird sie auch wegen des Streits geprüft
    Angenommen tenancy.stage ist unbekannt
    Und tenancy.notice_received_on ist 2026-11-16
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice hilft bei neighbour_conflict

  Szenario: Ist vom Stand nichts bekannt, wird gefragt, und der Streit allein führt nicht zum Anwalt
    Angenommen tenancy ist {own_lease: true, open_rents: []}
    Wenn am 23.11.2026 abgeglichen wird
    Dann legal_aid_advice steht nicht im Plan
    Und gefragt wird nach tenancy.stage

  Szenariogrundriss: Erst vermitteln, dann Angebote und Beratung (<Hilfe>)
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Hilfe> setzt neighbour_mediation voraus

    Beispiele:
      | Hilfe                 |
      | meeting_centre        |
      | leisure_offer         |
      | family_centre         |
      | parenting_counselling |
