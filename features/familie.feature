# language: de
Funktionalität: Kinder, Eltern und junge Menschen

  Szenariogrundriss: Kinder, die Gewalt in der Familie miterlebt haben
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 34, sex: f}, {id: b, role: child, age: <Alter>}]
    Und violence ist {last_act_on: 2026-11-20, by: <Wer>, children_affected: <Kinder>}
    Und home.neglected ist false
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf child_welfare <Ergebnis>

    Beispiele:
      | Alter | Wer     | Kinder | Ergebnis   |
      | 17    | partner | true   | gilt       |
      | 18    | partner | true   | gilt nicht |
      | 6     | partner | false  | gilt nicht |
      | 6     | other   | true   | gilt nicht |

  Szenario: Wer die Gewalt ausübte, ist unbekannt
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 34, sex: f}, {id: b, role: child, age: 6}]
    Und violence ist {last_act_on: 2026-11-20, children_affected: true}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf child_welfare wird vermutet
    Und gefragt wird nach violence.by

  Szenariogrundriss: Gefahr in der Wohnung ist ein gewichtiges Anzeichen
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 34}, {id: b, role: child, age: <Alter>}]
    Und home.neglected ist true
    Und home.immediate_danger ist <Gefahr>
    Und violence.last_act_on ist null
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf child_welfare <Ergebnis>

    Beispiele:
      | Alter | Gefahr    | Ergebnis   |
      | 17    | true      | gilt       |
      | 18    | true      | gilt nicht |
      | 6     | false     | gilt nicht |
      | 6     | unbekannt | ist offen  |

  Szenario: Bei Gefahr heute nach den Kindern sehen
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 34}, {id: b, role: child, age: 6}]
    Und home ist {neglected: true, immediate_danger: true}
    Und violence.last_act_on ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann home_visit hat die Stufe 0
    Und die Hilfe youth_office_support ist offen
    Und youth_office_support hat die Stufe 0
    Und youth_office_support beruft sich auf "§ 4 Abs. 1, 2, 3 KKG"
    Und home_visit steht vor youth_office_support

  Szenario: Ein Lärmstreit ist kein Anzeichen für eine Gefahr
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult}, {id: b, role: child, age: 5}, {id: c, role: child, age: 1}]
    Und conflict ist {about: noise, complained_on: 2026-11-12, threat_or_violence: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann youth_office_support steht nicht im Plan
    Und family_centre steht nicht im Plan
    Und parenting_counselling steht nicht im Plan
    Und die erste Hilfe ist neighbour_mediation

  Szenariogrundriss: Erziehungsfragen
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 30}, {id: b, role: <Rolle>, age: 9}]
    Und wishes ist [parenting]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe parenting_counselling <Ergebnis>
    Und die Hilfe family_centre <Ergebnis>

    Beispiele:
      | Rolle | Ergebnis   |
      | child | gilt       |
      | adult | gilt nicht |

  Szenario: Überforderte Eltern finden ins Familienzentrum
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 30}, {id: b, role: child, age: 2}]
    Und social.overloaded ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe family_centre gilt
    Und youth_office_support steht nicht im Plan

  Szenariogrundriss: Beratung bei Trennung, solange Kinder minderjährig sind
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 45}, {id: b, role: child, age: <Alter>}]
    Und wishes ist [separation]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe parenting_counselling <Beratung>
    Und die Hilfe legal_aid_advice gilt

    Beispiele:
      | Alter | Beratung   |
      | 17    | gilt       |
      | 18    | gilt nicht |

  Szenariogrundriss: Ein Betreuungsplatz nach dem Alter des Kindes
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 30}, {id: b, role: child, <Kind>}]
    Und wishes ist [childcare]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe childcare_place <Ergebnis>
    Und childcare_place beruft sich auf "<Absatz>"

    Beispiele:
      | Kind                   | Ergebnis  | Absatz       |
      | birth_date: 2025-11-24 | ist offen | § 24 Abs. 1  |
      | birth_date: 2025-11-23 | gilt      | § 24 Abs. 2  |
      | birth_date: 2023-11-24 | gilt      | § 24 Abs. 2  |
      | birth_date: 2023-11-23 | gilt      | § 24 Abs. 3  |
      | birth_date: 2020-11-24 | gilt      | § 24 Abs. 3  |
      | birth_date: 2020-11-23 | ist offen | Abs. 4 SGB VIII |
      | age: 13                | ist offen | Abs. 4 SGB VIII |

  Szenariogrundriss: Kein Kind im passenden Alter, kein Platz
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 45}, {id: b, role: <Rolle>, age: <Alter>}]
    Und wishes ist [childcare]
    Wenn am 23.11.2026 abgeglichen wird
    Dann childcare_place steht nicht im Plan

    Beispiele:
      | Rolle | Alter |
      | child | 14    |
      | adult | 19    |

  Szenario: Das Alter des Kindes ist unbekannt
    Angenommen ein Haushalt in 08119020
    Und members ist [{id: a, role: adult, age: 30}, {id: b, role: child}]
    Und wishes ist [childcare]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe childcare_place ist offen
    Und gefragt wird nach members.age

  Szenariogrundriss: Jugendsozialarbeit bis 26
    Angenommen ein Haushalt in 01002000
    Und members ist [{id: a, role: adult, age: <Alter>, employment: <Arbeit>}]
    Und tenancy ist {own_lease: true, stage: notice_immediate, notice_received_on: 2026-11-19}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe youth_social_work <Ergebnis>

    Beispiele:
      | Alter | Arbeit     | Ergebnis   |
      | 26    | training   | ist offen  |
      | 26    | unemployed | ist offen  |
      | 27    | training   | gilt nicht |
      | 26    | employed   | gilt nicht |

  Szenario: Erst die Wohnung, dann die Jugendsozialarbeit
    Angenommen ein Haushalt in 01002000
    Und members ist [{id: a, role: adult, age: 22, employment: training}]
    Und tenancy ist {own_lease: true, stage: notice_immediate, notice_received_on: 2026-11-19}
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office steht vor youth_social_work
    Und youth_social_work beruft sich auf "§ 13 Abs. 1"

  Szenariogrundriss: Ein Bildungsprojekt, wenn Kinder mitmachen wollen
    Angenommen ein Haushalt in 05112000
    Und members ist [{id: a, role: adult, age: 40}, {id: b, role: <Rolle>, age: 12}]
    Und wishes ist [education_participation]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe education_project <Ergebnis>

    Beispiele:
      | Rolle | Ergebnis   |
      | child | gilt       |
      | adult | gilt nicht |
