# language: de
Funktionalität: Verwahrloste Wohnung

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "08119020"
      members: [{id: a, role: adult, age: 63, sex: m}]
      tenancy: {own_lease: true, open_rents: [], stage: none}
      accommodation: {kind: own_home}
      home: {neglected: true, immediate_danger: false}
      """

  Szenario: Zuerst der Besuch, dann alles andere
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf hoarding_neglect gilt
    Und hoarding_neglect beruft sich auf "§ 543 Abs. 1"
    Und die erste Hilfe ist home_visit
    Und home_visit hat die Stufe 2
    Und home_visit beruft sich auf "§ 543 Abs. 3 Satz 1"
    Und die Hilfe social_psychiatric_service gilt
    Und die Hilfe homelessness_assistance ist offen
    Und homelessness_assistance beruft sich auf "§ 67 Satz 1, 2"
    Und die Hilfe household_help ist offen
    Und household_help beruft sich auf "§ 18 Abs. 1"
    Und home_visit steht vor homelessness_assistance
    Und home_visit steht vor social_psychiatric_service
    Und home_visit steht vor household_help

  Szenariogrundriss: Ohne Anzeichen kein Besuch
    Angenommen home ist <Angabe>
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf hoarding_neglect <Ergebnis>
    Und home_visit steht nicht im Plan

    Beispiele:
      | Angabe                                      | Ergebnis   |
      | {neglected: false, immediate_danger: false} | gilt nicht |
      | {}                                          | ist offen  |

  Szenario: Gefahr in der Wohnung macht den Bedarf wahrscheinlich
    Angenommen home ist {immediate_danger: true}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf hoarding_neglect wird vermutet
    Und die Hilfe home_visit ist offen

  Szenariogrundriss: Unterkunft nur bei unmittelbarer Gefahr
    Angenommen home.immediate_danger ist <Gefahr>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe emergency_accommodation <Ergebnis>

    Beispiele:
      | Gefahr    | Ergebnis   |
      | true      | ist offen  |
      | false     | gilt nicht |
      | unbekannt | gilt nicht |

  Szenario: Rechtliche Betreuung steht ohne Krankheit nicht im Plan
    Wenn am 23.11.2026 abgeglichen wird
    Dann guardianship_office steht nicht im Plan

  Szenariogrundriss: Rechtliche Betreuung ist das letzte Mittel
    Angenommen members.a.<Krankheit> ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe guardianship_office ist offen
    Und guardianship_office beruft sich auf "§ 1814 Abs. 1, 2, 3"
    Und home_visit steht vor guardianship_office
    Und social_psychiatric_service steht vor guardianship_office
    Und household_help steht vor guardianship_office
    Und homelessness_assistance steht vor guardianship_office

    Beispiele:
      | Krankheit      |
      | mental_illness |
      | addiction      |
      | disability     |

  Szenariogrundriss: Wer schon eine Betreuung hat, braucht die Behörde nicht
    Angenommen members.a.mental_illness ist true
    Und members.a.legal_guardian ist <Betreuung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe guardianship_office <Behörde>

    Beispiele:
      | Betreuung | Behörde    |
      | false     | ist offen  |
      | true      | gilt nicht |

  Szenario: Eine bestehende Betreuung wird einbezogen
    Angenommen members.a.legal_guardian ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann home_visit rät "ob die rechtliche Betreuung"
    Und social_psychiatric_service rät "ob die rechtliche Betreuung"

  Szenario: Eine Minderjährige bekommt keine rechtliche Betreuung
    Angenommen members ist [{id: a, role: adult, age: 40, mental_illness: false, addiction: false, disability: false}, {id: b, role: child, age: 17, disability: true}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe guardianship_office gilt nicht

  Szenario: Mit 18 kommt sie in Frage
    Angenommen members ist [{id: a, role: adult, age: 18, disability: true}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe guardianship_office ist offen

  Szenario: Rechtliche Betreuung auf eigenen Wunsch
    Angenommen home ist {neglected: false}
    Und wishes ist [legal_capacity]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe guardianship_office ist offen
    Und guardianship_office beruft sich auf "§ 1814 Abs. 1, 3, 4"

  Szenario: Eingliederungshilfe nach dem Besuch und vor der rechtlichen Betreuung
    Angenommen members.a.mental_illness ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann home_visit steht vor integration_assistance
    Und integration_assistance steht vor guardianship_office

  Szenario: Alleinerziehend in verwahrloster Wohnung, ohne unmittelbare Gefahr
    Angenommen members ist [{id: a, role: adult, age: 31, sex: f}, {id: b, role: child, age: 4}]
    Und violence.last_act_on ist null
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist home_visit
    Und home_visit rät "Bei den Kindern auf Schlafplatz"
    Und der Bedarf child_welfare gilt nicht
    Und die Hilfe youth_office_support ist offen
    Und youth_office_support hat die Stufe 2
    Und youth_office_support beruft sich auf "§ 31 Satz 1"
    Und home_visit steht vor youth_office_support

  Szenariogrundriss: Freiwillige Familienhilfe nur, wo Kinder leben
    Angenommen members ist [{id: a, role: adult, age: 40}, {id: b, role: child, age: <Alter>}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe youth_office_support <Ergebnis>

    Beispiele:
      | Alter | Ergebnis   |
      | 17    | ist offen  |
      | 18    | gilt nicht |

  Szenario: Wer die Wohnung schon verloren hat, wartet nicht auf einen Besuch dort
    Angenommen tenancy ist {own_lease: false, stage: evicted, evicted_on: 2026-11-12}
    Und accommodation ist {kind: relatives, since: 2026-11-12, must_leave_on: 2026-11-27}
    Wenn am 23.11.2026 abgeglichen wird
    Dann homelessness_assistance steht vor home_visit

  Szenario: Wer gerade Gewalt erlebt, wartet nicht auf den Besuch in der Wohnung
    Angenommen members ist [{id: a, role: adult, age: 31, sex: f}, {id: b, role: child, age: 4}]
    Und violence ist {last_act_on: 2026-11-20, by: partner, children_affected: true}
    Wenn am 23.11.2026 abgeglichen wird
    Dann youth_office_support steht vor home_visit
