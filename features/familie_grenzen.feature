# language: de
Funktionalität: Kinder, Eltern und junge Menschen, auf beiden Seiten der Grenze

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "08119020"
      members: [{id: a, role: adult, age: 34, sex: f, employment: employed}, {id: b, role: child, age: 6}]
      home: {neglected: false, immediate_danger: false}
      violence: {last_act_on: null}
      social: {overloaded: false}
      accommodation: {kind: own_home}
      benefits: {basic_income_support: none}
      wishes: []
      """

  Regel: Ein Kind ist in Gefahr, wenn es Gewalt in der Familie miterlebt oder in einer gefährlichen Wohnung lebt

    Szenariogrundriss: Gewalt in der Familie ist Gewalt von Partnern, Angehörigen und Mitbewohnern (<Wer>)
      Angenommen violence ist {last_act_on: 2026-11-20, by: <Wer>, children_affected: true}
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf child_welfare <Ergebnis>

      Beispiele:
        | Wer        | Ergebnis   |
        | partner    | gilt       |
        | relative   | gilt       |
        | cohabitant | gilt       |
        | other      | gilt nicht |

    Szenariogrundriss: Es geht um Kinder, nicht um junge Eltern (Rolle: <Rolle>, <Alter> Jahre)
      Angenommen members ist [{id: a, <Rolle>, age: <Alter>, sex: f, employment: school}]
      Und violence ist <Gewalt>
      Und home.neglected ist <verwahrlost>
      Und home.immediate_danger ist <verwahrlost>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf child_welfare <Ergebnis>

      Beispiele:
        | Rolle       | Alter | Gewalt                                                           | verwahrlost | Ergebnis   |
        | role: adult | 17    | {last_act_on: 2026-11-20, by: relative, children_affected: true} | nein        | gilt nicht |
        | role: child | 17    | {last_act_on: 2026-11-20, by: relative, children_affected: true} | nein        | gilt       |
        | role: adult | 17    | {last_act_on: null}                                              | ja          | gilt nicht |
        | role: child | 17    | {last_act_on: null}                                              | ja          | gilt       |

    Szenariogrundriss: Ist in der Wohnung gerade Gefahr, sieht man heute nach dem Kind, auch bevor der Zustand geklärt ist
      Angenommen home ist {<Wohnung>}
      Und members ist [{id: a, role: adult, age: 34}, {id: b, <Rolle>age: 6}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf child_welfare ist offen
      Und der Bedarf child_welfare wird <Verdacht>
      Und home_visit hat die Stufe <Stufe>

      Beispiele:
        | Wohnung                | Rolle        | Verdacht       | Stufe |
        | immediate_danger: true | role: child, | vermutet       | 0     |
        | immediate_danger: true |              | nicht vermutet | 2     |
        | neglected: true        | role: child, | nicht vermutet | 2     |

    Szenariogrundriss: Das Jugendamt steht für das Kindeswohl im Plan, wenn Gefahr in der Wohnung ist (<Wohnung>)
      Angenommen home ist {<Wohnung>}
      Und violence ist {last_act_on: 2026-11-20, by: partner, children_affected: true}
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf child_welfare gilt
      Und die Begründung von youth_office_support <enthält> "Ein Kind schützen, mit den Eltern"
      Und die Begründung von youth_office_support enthält "Kinder haben die Gewalt miterlebt"

      Beispiele:
        | Wohnung                                  | enthält       |
        | neglected: true, immediate_danger: true  | enthält       |
        | neglected: true, immediate_danger: false | enthält nicht |
        | neglected: false, immediate_danger: true | enthält nicht |

    Szenariogrundriss: Sorgt sich die Familie selbst, hilft das Jugendamt auch ohne Gefahr in der Wohnung
      Angenommen wishes ist [<Wunsch>]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf child_welfare <Bedarf>
      Und youth_office_support steht <im Plan>

      Beispiele:
        | Wunsch        | Bedarf     | im Plan       |
        | child_welfare | gilt       | im Plan       |
        | parenting     | gilt nicht | nicht im Plan |

    Szenariogrundriss: Der Besuch wegen des Kindes ist nur bei Gefahr sofort nötig (<Wohnung>)
      Angenommen home ist {<Wohnung>}
      Und wishes ist [child_welfare]
      Wenn am 23.11.2026 abgeglichen wird
      Dann home_visit <Zeile>

      Beispiele:
        | Wohnung                                  | Zeile               |
        | neglected: true, immediate_danger: true  | hat die Stufe 0     |
        | immediate_danger: true                   | hat die Stufe 0     |
        | neglected: true, immediate_danger: false | hat die Stufe 2     |
        | neglected: true                          | hat die Stufe 2     |
        | neglected: false, immediate_danger: true | steht nicht im Plan |

  Regel: Beratung und Familienzentrum sind für Familien mit Kindern

    Szenariogrundriss: Bei Trennung wird beraten, wo ein minderjähriges Kind lebt; ist die Rolle unbekannt, wird gefragt (<Menschen>)
      Angenommen members ist [<Menschen>]
      Und wishes ist [separation]
      Wenn am 23.11.2026 abgeglichen wird
      Dann parenting_counselling steht <Beratung>
      Und family_centre steht <Zentrum>

      Beispiele:
        | Menschen                                                     | Beratung      | Zentrum       |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 6}  | im Plan       | im Plan       |
        | {id: a, role: adult, age: 34}, {id: b, role: child}          | im Plan       | im Plan       |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 18} | nicht im Plan | im Plan       |
        | {id: a, role: adult, age: 34}, {id: b, age: 6}               | nicht im Plan | nicht im Plan |
        | {id: a, role: adult, age: 17}, {id: b, role: adult, age: 19} | nicht im Plan | nicht im Plan |

    Szenario: Ist die Rolle des Kindes unbekannt, wird danach gefragt
      Angenommen members ist [{id: a, role: adult, age: 34}, {id: b, age: 6}]
      Und wishes ist [separation]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Frage nach members.role entscheidet parenting_counselling
      Und die Frage nach members.role entscheidet family_centre

    Szenariogrundriss: Ein Bildungsprojekt ist für Kinder; ist die Rolle unbekannt, wird gefragt (<Rolle>)
      Angenommen members ist [{id: a, role: adult, age: 34}, {id: b, <Rolle>age: 12}]
      Und wishes ist [education_participation]
      Wenn am 23.11.2026 abgeglichen wird
      Dann education_project steht <im Plan>

      Beispiele:
        | Rolle        | im Plan       |
        | role: child, | im Plan       |
        |              | nicht im Plan |

  Regel: Welcher Anspruch auf Betreuung gilt, entscheidet das Alter auf das Jahr

    Szenariogrundriss: Jedes Alter hat genau einen Absatz (<Alter> Jahre)
      Angenommen members.b.age ist <Alter>
      Und wishes ist [childcare]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Begründung von childcare_place enthält "<ja>"
      Und die Begründung von childcare_place enthält nicht "<nein>"

      Beispiele:
        | Alter | ja                                    | nein                                  |
        | 0     | Vor dem ersten Geburtstag             | vom ersten bis zum dritten Geburtstag |
        | 1     | vom ersten bis zum dritten Geburtstag | Vor dem ersten Geburtstag             |
        | 2     | vom ersten bis zum dritten Geburtstag | vom dritten Geburtstag bis zur Schule |
        | 3     | vom dritten Geburtstag bis zur Schule | vom ersten bis zum dritten Geburtstag |
        | 5     | vom dritten Geburtstag bis zur Schule | noch Kita oder schon Schule           |
        | 6     | noch Kita oder schon Schule           | vom dritten Geburtstag bis zur Schule |
        | 13    | noch Kita oder schon Schule           | vom dritten Geburtstag bis zur Schule |

    Szenariogrundriss: Ist unbekannt, ob es das Kind der Familie ist, bleibt der Platz offen (<Alter> Jahre)
      Angenommen members ist [{id: a, role: adult, age: 34}, {id: b, age: <Alter>}]
      Und wishes ist [childcare]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe childcare_place ist offen
      Und childcare_place ist offen wegen members.role

      Beispiele:
        | Alter |
        | 0     |
        | 2     |
        | 4     |
        | 10    |

    Szenario: Ist ein Schulkind dreizehn oder vierzehn, bleibt der Platz offen, und das Alter wird gefragt
      Angenommen members.b.age ist zwischen 13 und 14
      Und wishes ist [childcare]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe childcare_place ist offen
      Und childcare_place ist offen wegen members.age

  Regel: Jugendsozialarbeit ist für junge Erwachsene vor dem 27. Geburtstag ohne feste Arbeit

    Szenariogrundriss: Ein junger Mensch im Haushalt genügt (<Arbeit>)
      Angenommen members ist [{id: a, role: adult, age: 50, employment: employed}, {id: b, role: adult, age: 26, employment: <Arbeit>}]
      Und wishes ist [low_income]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe youth_social_work <Ergebnis>

      Beispiele:
        | Arbeit        | Ergebnis   |
        | training      | ist offen  |
        | school        | ist offen  |
        | unemployed    | ist offen  |
        | none          | ist offen  |
        | student       | gilt nicht |
        | incapacitated | gilt nicht |

    Szenariogrundriss: Jugendsozialarbeit hilft bei <Bedarf>
      Angenommen members ist [{id: a, role: adult, age: 22, employment: unemployed}]
      Und tenancy.own_lease ist false
      Und <Angabe>
      Wenn am 23.11.2026 abgeglichen wird
      Dann youth_social_work hilft bei <Bedarf>

      Beispiele:
        | Bedarf               | Angabe                                                                |
        | housing_loss_threat  | tenancy ist {stage: notice_immediate, notice_received_on: 2026-11-19} |
        | homelessness         | accommodation.kind ist street                                         |
        | release_without_home | members.a.detained_until ist 2027-01-15                               |
        | low_income           | wishes ist [low_income]                                               |

    Szenariogrundriss: Fehlt eine Angabe über den jungen Menschen, wird erst gefragt (<Menschen>)
      Angenommen members ist [<Menschen>]
      Und wishes ist [low_income]
      Wenn am 23.11.2026 abgeglichen wird
      Dann youth_social_work steht nicht im Plan
      Und die Frage nach <Frage> entscheidet youth_social_work

      Beispiele:
        | Menschen                                                                             | Frage              |
        | {id: a, role: adult, age: 22}                                                        | members.employment |
        | {id: a, role: adult, employment: unemployed}                                         | members.age        |
        | {id: a, age: 22, employment: unemployed}                                             | members.role       |
        | {id: a, role: adult, age: 22}, {id: b, role: child, age: 17, employment: school}     | members.employment |
        | {id: a, role: adult, age: 22}, {id: b, role: adult, age: 27, employment: unemployed} | members.employment |
        | {id: a, role: adult, age: 22}, {id: b, role: adult, age: 26, employment: employed}   | members.employment |
