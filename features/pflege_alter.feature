# language: de
Funktionalität: Pflege, Alltag und Gesellschaft

  Szenariogrundriss: Ein Pflegegrad ist ein Pflegebedarf
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 74, care_grade: <Grad>, help_needed_months: 0}]
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf care_need <Ergebnis>

    Beispiele:
      | Grad | Ergebnis   |
      | 0    | gilt nicht |
      | 1    | gilt       |

  Szenariogrundriss: Hilfe im Alltag ist ein Pflegebedarf
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 74, care_grade: 0, help_needed_months: <Monate>}]
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf care_need <Ergebnis>

    Beispiele:
      | Monate | Ergebnis   |
      | 0      | gilt nicht |
      | 1      | gilt       |

  Szenariogrundriss: Einen Pflegegrad gibt es bei Hilfe für mindestens sechs Monate
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 74, care_grade: <Grad>, help_needed_months: <Monate>}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe care_grade_application <Ergebnis>

    Beispiele:
      | Grad | Monate   | Ergebnis   |
      | 0    | 5        | gilt nicht |
      | 0    | 6        | gilt       |
      | 0    | {min: 1} | ist offen  |
      | 1    | 6        | gilt nicht |

  Szenario: Ist die Dauer unbekannt, wird danach gefragt
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 74, care_grade: 0, help_needed_months: {min: 1}}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach members.help_needed_months
    Und care_grade_application beruft sich auf "§ 14 Abs. 1 Satz 3"
    Und care_grade_application steht vor care_counselling

  Szenariogrundriss: Anzeichen eines Pflegebedarfs
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, <Angabe>}]
    Und social.overloaded ist <Alltag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann care_grade_application <Ergebnis>
    Und gefragt wird nach members.help_needed_months

    Beispiele:
      | Angabe                          | Alltag | Ergebnis            |
      | age: 65                         | true   | steht im Plan       |
      | age: 64                         | true   | steht nicht im Plan |
      | age: 40, chronic_illness: true | true   | steht im Plan       |
      | age: 40, disability: true      | true   | steht im Plan       |
      | age: 65                         | false  | steht nicht im Plan |

  Szenario: Ein überforderter alter Mensch wird als Pflegebedarf vermutet
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 80}]
    Und social.overloaded ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf care_need wird vermutet
    Und die Hilfe care_grade_application ist offen

  Szenario: Ein Paar, beide mit Pflegegrad, braucht keinen Antrag mehr
    Angenommen ein Haushalt
      """
      municipality: "16062041"
      members: [{id: a, role: adult, age: 82, care_grade: 2}, {id: b, role: adult, age: 79, care_grade: 3}]
      accommodation: {kind: own_home}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe care_counselling gilt
    Und care_counselling beruft sich auf "§ 7a Abs. 1 Satz 1 SGB XI"
    Und die Hilfe household_help gilt
    Und household_help beruft sich auf "§ 45b"
    Und die Hilfe elderly_assistance gilt
    Und care_grade_application steht nicht im Plan
    Und visiting_service steht nicht im Plan

  Szenario: Ohne Pflegegrad berät die Stelle, die auch den Antrag annimmt
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 50, care_grade: 0, help_needed_months: 3}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe care_counselling gilt
    Und care_counselling beruft sich auf "Abs. 2 Satz 6"
    Und care_counselling hat die Stufe 5

  Szenariogrundriss: Den Entlastungsbetrag gibt es zu Hause
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 82, care_grade: <Grad>}]
    Und accommodation.kind ist <Ort>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe household_help <Ergebnis>

    Beispiele:
      | Grad | Ort         | Ergebnis   |
      | 1    | own_home    | gilt       |
      | 1    | relatives   | gilt       |
      | 1    | institution | gilt nicht |
      | 0    | own_home    | gilt nicht |

  Szenario: Zu viel Alltag, Hilfe zur Weiterführung des Haushalts
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 40, chronic_illness: false, disability: false}]
    Und social.overloaded ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf household_overload gilt
    Und die Hilfe household_help ist offen
    Und household_help beruft sich auf "§ 70 Abs. 1"
    Und elderly_assistance steht nicht im Plan

  Szenariogrundriss: Altenhilfe ab 65
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: <Alter>}]
    Und social.overloaded ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe elderly_assistance <Ergebnis>

    Beispiele:
      | Alter | Ergebnis   |
      | 64    | gilt nicht |
      | 65    | gilt       |

  Szenario: Der einsame Witwer, dessen Hilfebedarf noch niemand kennt
    Angenommen ein Haushalt
      """
      municipality: "16062041"
      members: [{id: a, role: adult, age: 80, sex: m, employment: retired, care_grade: 0, help_needed_months: {min: 1}}]
      accommodation: {kind: own_home}
      social: {isolated: true, overloaded: true, wants_company: true}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf loneliness gilt
    Und loneliness hat die Stufe 6
    Und die Hilfe visiting_service gilt
    Und die Hilfe meeting_centre gilt
    Und die Hilfe leisure_offer gilt
    Und care_counselling steht vor visiting_service
    Und elderly_assistance steht vor meeting_centre
    Und visiting_service steht vor meeting_centre
    Und visiting_service steht vor leisure_offer
    Und meeting_centre steht vor leisure_offer
    Und meeting_centre hat die Stufe 6

  Szenariogrundriss: Gesellschaft nur, wo sie willkommen ist
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: 74}]
    Und social.isolated ist <Zurückgezogen>
    Und social.wants_company ist <Wunsch>
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf loneliness <Bedarf>
    Und die Hilfe meeting_centre <Hilfe>
    Und die Hilfe visiting_service <Hilfe>
    Und die Hilfe leisure_offer <Hilfe>

    Beispiele:
      | Zurückgezogen | Wunsch    | Bedarf     | Hilfe      |
      | false         | true      | gilt       | gilt       |
      | true          | false     | gilt       | gilt nicht |
      | true          | unbekannt | gilt       | ist offen  |
      | false         | false     | gilt nicht | gilt nicht |

  Szenariogrundriss: Besuch bekommen alte und kranke Menschen
    Angenommen ein Haushalt in 16062041
    Und members ist [{id: a, role: adult, age: <Alter>, care_grade: <Grad>, chronic_illness: <krank>, disability: false}]
    Und social.wants_company ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe visiting_service <Besuch>
    Und die Hilfe meeting_centre gilt

    Beispiele:
      | Alter | Grad | krank | Besuch     |
      | 64    | 0    | false | gilt nicht |
      | 65    | 0    | false | gilt       |
      | 30    | 1    | false | gilt       |
      | 30    | 0    | true  | gilt       |
