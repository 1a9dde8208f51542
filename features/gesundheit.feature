# language: de
Funktionalität: Sucht, Krankheit und Behinderung

  Szenario: Die Ursache folgt, wenn das Dach sicher ist
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 39, addiction: true}]
      tenancy: {own_lease: true, rent_warm: 600, stage: warning, open_rents: [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]}
      accommodation: {kind: own_home}
      income: {net_monthly: 3100}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf addiction gilt
    Und die Hilfe addiction_counselling gilt
    Und housing_loss_prevention_office steht vor addiction_counselling
    Und budget_counselling steht vor addiction_counselling
    Und addiction_counselling hat die Stufe 5

  Szenariogrundriss: Nach Sucht wird ab zwölf Jahren gefragt
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: <Rolle>, age: <Alter>}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frage> members.addiction

    Beispiele:
      | Rolle | Alter | Frage                  |
      | adult | 39    | gefragt wird nach      |
      | child | 12    | gefragt wird nach      |
      | child | 11    | nicht gefragt wird nach |

  Szenario: Auch Jugendliche mit einer Sucht finden Beratung
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: 45, addiction: false}, {id: b, role: child, age: 16, addiction: true}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe addiction_counselling gilt

  Szenariogrundriss: Was über die Gesundheit gesagt ist, wird ein Bedarf
    Angenommen ein Haushalt in 12066304
    Und members ist [{id: a, role: adult, age: 58, <Angabe>: <Wert>}]
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf <Angabe> <Ergebnis>

    Beispiele:
      | Angabe          | Wert  | Ergebnis   |
      | chronic_illness | true  | gilt       |
      | chronic_illness | false | gilt nicht |
      | mental_illness  | true  | gilt       |
      | mental_illness  | false | gilt nicht |
      | disability      | true  | gilt       |
      | disability      | false | gilt nicht |
      | addiction       | true  | gilt       |
      | addiction       | false | gilt nicht |

  Szenario: Ohne Angaben wird gefragt, aber nichts gezeigt
    Angenommen ein Haushalt in 12066304
    Und members ist [{id: a, role: adult, age: 58}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach members.mental_illness
    Und gefragt wird nach members.disability
    Und social_psychiatric_service steht nicht im Plan
    Und integration_assistance steht nicht im Plan

  Szenario: Seelische Erkrankung führt zum Sozialpsychiatrischen Dienst
    Angenommen ein Haushalt in 12066304
    Und members ist [{id: a, role: adult, age: 58, mental_illness: true}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe social_psychiatric_service gilt
    Und social_psychiatric_service hat die Stufe 5
    Und die Hilfe participation_counselling ist offen
    Und participation_counselling beruft sich auf "von Behinderung bedrohte"
    Und integration_assistance steht nicht im Plan

  Szenariogrundriss: Assistenz beim Wohnen, wenn der Alltag oder die Wohnung leidet
    Angenommen ein Haushalt in 12066304
    Und members ist [{id: a, role: adult, age: 58, mental_illness: true}]
    Und home.neglected ist <Wohnung>
    Und social.overloaded ist <Alltag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann integration_assistance <Ergebnis>

    Beispiele:
      | Wohnung | Alltag | Ergebnis            |
      | true    | false  | steht im Plan       |
      | false   | true   | steht im Plan       |
      | false   | false  | steht nicht im Plan |

  Szenario: Der Dienst bereitet den Antrag auf Eingliederungshilfe vor
    Angenommen ein Haushalt in 12066304
    Und members ist [{id: a, role: adult, age: 58, mental_illness: true}]
    Und social.overloaded ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann social_psychiatric_service steht vor integration_assistance
    Und integration_assistance beruft sich auf "§ 90 Abs. 5"

  Szenario: Ein belastetes Kind geht nicht zum Dienst für Erwachsene
    Angenommen ein Haushalt in 12066304
    Und members ist [{id: a, role: adult, age: 40, mental_illness: false}, {id: b, role: child, age: 10, mental_illness: true}]
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe parenting_counselling gilt
    Und die Hilfe social_psychiatric_service gilt nicht

  Szenario: Bei Behinderung erst die unabhängige Beratung, dann der Antrag
    Angenommen ein Haushalt in 12066304
    Und members ist [{id: a, role: adult, age: 30, disability: true}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe participation_counselling gilt
    Und die Hilfe integration_assistance ist offen
    Und integration_assistance beruft sich auf "§ 99 Abs. 1"
    Und participation_counselling steht vor integration_assistance
