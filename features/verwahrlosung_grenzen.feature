# language: de
Funktionalität: Grenzen bei verwahrloster Wohnung und rechtlicher Betreuung

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "08119020"
      members:
        - {id: a, role: adult, age: 63, mental_illness: false, addiction: false, disability: false, legal_guardian: false}
        - {id: b, role: adult, age: 61, mental_illness: false, addiction: false, disability: false, legal_guardian: false}
      tenancy: {own_lease: true, open_rents: [], stage: none}
      accommodation: {kind: own_home}
      home: {neglected: true, immediate_danger: false}
      violence: {last_act_on: null}
      wishes: []
      """
    Und heute ist der 23.11.2026

  Regel: Kinder in der Wohnung

    Szenariogrundriss: Auf Kinder wird geachtet, solange sie minderjährig sind (<Rolle>, <Alter>)
      Angenommen members[c] ist {role: <Rolle>, age: <Alter>, mental_illness: false, addiction: false, disability: false, legal_guardian: false}
      Wenn abgeglichen wird
      Dann home_visit <rät oder nicht> "Bei den Kindern auf Schlafplatz"
      Und youth_office_support steht <im Plan>

      Beispiele:
        | Rolle | Alter | rät oder nicht | im Plan       |
        | child | 17    | rät            | im Plan       |
        | child | 18    | rät nicht      | nicht im Plan |
        | adult | 17    | rät nicht      | nicht im Plan |

    Szenariogrundriss: Familienhilfe steht erst im Plan, wenn sicher ein minderjähriges Kind da ist (<Rolle>, <Alter>; <weitere Rolle>, <weiteres Alter>)
      Angenommen members[c].role ist <Rolle>
      Und members[c].age ist <Alter>
      Und members[d] ist {role: <weitere Rolle>, age: <weiteres Alter>}
      Wenn abgeglichen wird
      Dann youth_office_support steht <im Plan>

      Beispiele:
        | Rolle     | Alter              | weitere Rolle | weiteres Alter | im Plan       |
        | child     | 17                 | child         | 18             | im Plan       |
        | child     | zwischen 10 und 18 | adult         | 18             | nicht im Plan |
        | child     | unbekannt          | child         | 18             | nicht im Plan |
        | unbekannt | 10                 | adult         | 17             | nicht im Plan |
        | unbekannt | unbekannt          | adult         | 18             | nicht im Plan |

    Szenariogrundriss: Ist nur die Gefahr bekannt, gehört eine Unterkunft schon in den Plan (<Gefahr>)
      Angenommen home ist {}
      Und home.immediate_danger ist <Gefahr>
      Wenn abgeglichen wird
      Dann emergency_accommodation steht <im Plan>

      Beispiele:
        | Gefahr | im Plan       |
        | true   | im Plan       |
        | false  | nicht im Plan |

  Regel: Rechtliche Betreuung

    Szenariogrundriss: Betreuung kommt nur infrage, wo eine erwachsene Person krank ist und keine hat (<Krankheit> <ja>, <Alter>, Betreuung: <Betreuung>)
      Angenommen members.a.<Krankheit> ist <ja>
      Und members.a.age ist <Alter>
      Und members.a.legal_guardian ist <Betreuung>
      Wenn abgeglichen wird
      Dann guardianship_office steht <im Plan>

      Beispiele:
        | Krankheit      | ja    | Alter | Betreuung | im Plan       |
        | mental_illness | true  | 63    | false     | im Plan       |
        | addiction      | true  | 63    | false     | im Plan       |
        | disability     | true  | 63    | false     | im Plan       |
        | disability     | true  | 18    | false     | im Plan       |
        | disability     | true  | 17    | false     | nicht im Plan |
        | disability     | true  | 63    | true      | nicht im Plan |
        | disability     | false | 63    | false     | nicht im Plan |

    Szenariogrundriss: Ob schon eine Betreuung besteht, weiß niemand (<Krankheit> <ja>, <Rolle>)
      Angenommen members[c] ist {role: <Rolle>, mental_illness: false, addiction: false, disability: false}
      Und members[c].<Krankheit> ist <ja>
      Wenn abgeglichen wird
      Dann guardianship_office steht <im Plan>

      Beispiele:
        | Krankheit      | ja    | Rolle | im Plan       |
        | mental_illness | true  | adult | im Plan       |
        | addiction      | true  | adult | im Plan       |
        | disability     | true  | adult | im Plan       |
        | disability     | false | adult | nicht im Plan |
        | disability     | true  | child | nicht im Plan |

    Szenariogrundriss: Wer eine Betreuung hat, wird nach ihr gefragt, auch bei <Hilfe> (<Rolle>, Betreuung: <Betreuung>)
      Angenommen members.b.disability ist true
      Und members[c] ist {role: <Rolle>, age: 17, mental_illness: false, addiction: false, disability: false, legal_guardian: <Betreuung>}
      Wenn abgeglichen wird
      Dann <Hilfe> <rät oder nicht> "ob die rechtliche Betreuung"

      Beispiele:
        | Hilfe                      | Rolle | Betreuung | rät oder nicht |
        | home_visit                 | adult | true      | rät            |
        | social_psychiatric_service | adult | true      | rät            |
        | integration_assistance     | adult | true      | rät            |
        | home_visit                 | adult | false     | rät nicht      |
        | home_visit                 | child | true      | rät nicht      |

    Szenariogrundriss: Betreuung ist das letzte Mittel, nach <Hilfe>
      Angenommen members.a.mental_illness ist true
      Wenn abgeglichen wird
      Dann guardianship_office setzt <Hilfe> voraus

      Beispiele:
        | Hilfe                      |
        | social_psychiatric_service |
        | integration_assistance     |
        | household_help             |
        | homelessness_assistance    |

    Szenario: Erst der Besuch, dann das Sozialamt
      Wenn abgeglichen wird
      Dann homelessness_assistance setzt home_visit voraus
