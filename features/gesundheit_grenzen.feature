# language: de
Funktionalität: Sucht, Krankheit und Behinderung, auf beiden Seiten der Grenze

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      members: [{id: a, role: adult, age: 58}]
      home: {neglected: false, immediate_danger: false}
      social: {overloaded: false}
      wishes: []
      """

  Regel: Es genügt, dass ein Mensch im Haushalt betroffen ist

    Szenariogrundriss: Einer von zweien genügt (<Angabe>)
      Angenommen members ist [{id: a, role: adult, age: 58, <Angabe>: true}, {id: b, role: adult, age: 60, <Angabe>: false}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf <Angabe> gilt
      Und die Hilfe <Hilfe> <Stand>
      Und <Hilfe> hilft bei <Angabe>

      Beispiele:
        | Angabe          | Hilfe                      | Stand     |
        | addiction       | addiction_counselling      | gilt      |
        | mental_illness  | social_psychiatric_service | gilt      |
        | mental_illness  | participation_counselling  | ist offen |
        | disability      | participation_counselling  | gilt      |
        | chronic_illness | participation_counselling  | ist offen |

    Szenariogrundriss: Erwachsene mit einer Sucht zählen, wie alt sie auch sind; Kinder ab zwölf (<Mensch>)
      Angenommen members ist [{id: a, addiction: true, <Mensch>}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf addiction <Ergebnis>

      Beispiele:
        | Mensch               | Ergebnis   |
        | role: adult          | gilt       |
        | role: child, age: 12 | gilt       |
        | role: child, age: 11 | gilt nicht |
        | role: child          | ist offen  |

  Regel: Ein seelisch belastetes Kind geht zur Erziehungsberatung

    Szenariogrundriss: Nur wenn das Kind selbst belastet ist; sonst wird gefragt (<Menschen>)
      Angenommen members ist [<Menschen>]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf mental_illness gilt
      Und parenting_counselling steht <im Plan>

      Beispiele:
        | Menschen                                                                                                                       | im Plan       |
        | {id: a, role: adult, mental_illness: false}, {id: b, role: child, age: 10, mental_illness: true}                               | im Plan       |
        | {id: a, role: adult, mental_illness: true}, {id: b, role: child, age: 10, mental_illness: false}                               | nicht im Plan |
        | {id: a, role: adult, mental_illness: true}, {id: b, role: child, age: 10}                                                      | nicht im Plan |
        | {id: a, role: adult, mental_illness: true}, {id: b, role: child, age: 10}, {id: c, role: child, age: 7, mental_illness: false} | nicht im Plan |

    Szenario: Ob auch das Kind belastet ist, wird gefragt
      Angenommen members ist [{id: a, role: adult, mental_illness: true}, {id: b, role: child, age: 10}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Frage nach members.mental_illness entscheidet parenting_counselling

  Regel: Assistenz beim Wohnen ist für Erwachsene, deren Alltag oder Wohnung leidet

    Szenariogrundriss: Wer krank ist und wem der Alltag zu viel wird, dem kann Assistenz helfen (<Menschen>)
      Angenommen members ist [<Menschen>]
      Und social.overloaded ist true
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf mental_illness gilt
      Und die Hilfe integration_assistance <Ergebnis>

      Beispiele:
        | Menschen                                                                                         | Ergebnis   |
        | {id: a, role: adult, mental_illness: true}, {id: b, role: adult, mental_illness: false}          | ist offen  |
        | {id: a, role: adult, mental_illness: false}, {id: b, role: child, age: 10, mental_illness: true} | gilt nicht |

    Szenariogrundriss: Weiß man es noch nicht, bleibt Assistenz nur offen, wo Alltag oder Wohnung leiden (<Alltag>, <Wohnung>)
      Angenommen wishes ist [mental_illness]
      Und social.overloaded ist <Alltag>
      Und home.neglected ist <Wohnung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann integration_assistance steht <im Plan>

      Beispiele:
        | Alltag    | Wohnung   | im Plan       |
        | ja        | nein      | im Plan       |
        | nein      | ja        | im Plan       |
        | nein      | unbekannt | nicht im Plan |
        | unbekannt | nein      | nicht im Plan |
        | unbekannt | unbekannt | nicht im Plan |

    Szenario: Ist ein Kind krank, wird keinem Erwachsenen eine Krankheit unterstellt, sondern danach gefragt
      Angenommen members ist [{id: a, role: adult}, {id: b, role: child, age: 10, mental_illness: true}]
      Und social.overloaded ist true
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf mental_illness gilt
      Und integration_assistance steht nicht im Plan
      Und die Frage nach members.mental_illness entscheidet integration_assistance

    Szenario: Erst das Gespräch beim Sozialpsychiatrischen Dienst, dann der Antrag
      Angenommen members.a.mental_illness ist true
      Und social.overloaded ist true
      Wenn am 23.11.2026 abgeglichen wird
      Dann integration_assistance setzt social_psychiatric_service voraus
      Und integration_assistance setzt participation_counselling voraus
      Und die Hilfe integration_assistance ist offen
