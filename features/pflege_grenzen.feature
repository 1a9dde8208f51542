# language: de
Funktionalität: Pflege, Alltag und Gesellschaft: Grenzen, andere im Haushalt, was ungewiss bleibt

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "16062041"
      members:
        - {id: a, role: adult, age: 50, employment: employed, chronic_illness: false, disability: false, care_grade: 0, help_needed_months: 0}
        - {id: b, role: adult, age: 50, employment: employed, chronic_illness: false, disability: false, care_grade: 0, help_needed_months: 0}
      accommodation: {kind: own_home}
      social: {overloaded: false, isolated: false, wants_company: false}
      wishes: []
      """

  Regel: Pflegebedarf

    Szenariogrundriss: Es genügt, wenn jemand im Haushalt Pflege braucht (<Angabe>: <Wert>)
      Angenommen members.a.<Angabe> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf care_need <Ergebnis>

      Beispiele:
        | Angabe             | Wert | Ergebnis   |
        | care_grade         | 1    | gilt       |
        | care_grade         | 0    | gilt nicht |
        | help_needed_months | 1    | gilt       |
        | help_needed_months | 0    | gilt nicht |

    Szenariogrundriss: Vermutet wird er, wenn der Alltag zu viel ist und jemand alt oder krank ist (<Angabe>: <Wert>, Alltag zu viel: <Alltag>)
      Angenommen members.a.help_needed_months ist unbekannt
      Und members.a.<Angabe> ist <Wert>
      Und social.overloaded ist <Alltag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf care_need <Ergebnis>

      Beispiele:
        | Angabe          | Wert | Alltag | Ergebnis            |
        | age             | 64   | ja     | wird nicht vermutet |
        | age             | 65   | ja     | wird vermutet       |
        | chronic_illness | ja   | ja     | wird vermutet       |
        | disability      | ja   | ja     | wird vermutet       |
        | age             | 65   | nein   | wird nicht vermutet |

    Szenariogrundriss: Ob ein Pflegegrad zu beantragen ist, steht nur bei Anzeichen im Plan (<Angabe>: <Wert>, Alltag zu viel: <Alltag>)
      Angenommen wishes ist [care_need]
      Und members.a.help_needed_months ist unbekannt
      Und members.a.<Angabe> ist <Wert>
      Und social.overloaded ist <Alltag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann care_grade_application <Ergebnis>
      Und gefragt wird nach members.help_needed_months

      Beispiele:
        | Angabe             | Wert     | Alltag | Ergebnis            |
        | age                | 64       | ja     | steht nicht im Plan |
        | age                | 65       | ja     | steht im Plan       |
        | age                | 65       | nein   | steht nicht im Plan |
        | help_needed_months | {min: 1} | nein   | steht im Plan       |

    Szenariogrundriss: Einen Pflegegrad beantragt, wer sechs Monate Hilfe braucht, nicht der ganze Haushalt (<Monate>)
      Angenommen members.a.help_needed_months ist <Monate>
      Wenn am 23.11.2026 abgeglichen wird
      Dann care_grade_application <Ergebnis>

      Beispiele:
        | Monate | Ergebnis            |
        | 5      | steht nicht im Plan |
        | 6      | steht im Plan       |

    Szenariogrundriss: Erst mit einem Pflegegrad gibt es das Recht auf einen Versorgungsplan (<Grad>)
      Angenommen members.a.help_needed_months ist 3
      Und members.a.care_grade ist <Grad>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe care_counselling gilt
      Und care_counselling sagt "<Handlung>"

      Beispiele:
        | Grad | Handlung                              |
        | 0    | die Beratung nimmt auch den Antrag an |
        | 1    | einen Versorgungsplan aufstellen      |

  Regel: Hilfe im Haushalt und Altenhilfe

    Szenariogrundriss: Den Entlastungsbetrag gibt es mit Pflegegrad und zu Hause (<Grad>, <Ort>)
      Angenommen members.a.help_needed_months ist 3
      Und members.a.care_grade ist <Grad>
      Und accommodation.kind ist <Ort>
      Wenn am 23.11.2026 abgeglichen wird
      Dann household_help <Ergebnis>

      Beispiele:
        | Grad      | Ort         | Ergebnis            |
        | 1         | own_home    | steht im Plan       |
        | 1         | relatives   | steht im Plan       |
        | 1         | cohabiting  | steht im Plan       |
        | 1         | institution | steht nicht im Plan |
        | 0         | own_home    | steht nicht im Plan |
        | 1         | unbekannt   | steht im Plan       |
        | unbekannt | own_home    | steht nicht im Plan |

    Szenario: Ist nicht bekannt, ob es einen Pflegegrad gibt, wird auch bei zu viel Alltag an den Entlastungsbetrag gedacht
      Angenommen members.a.care_grade ist unbekannt
      Und social.overloaded ist ja
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe household_help ist offen
      Und household_help verlangt zu prüfen "Vielleicht „Entlastungsbetrag für Hilfe im Haushalt"

    Szenariogrundriss: Altenhilfe für jemanden ab 65, oder in Rente, solange das Alter unbekannt ist (<Alter>, <Arbeit>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und social.overloaded ist ja
      Wenn am 23.11.2026 abgeglichen wird
      Dann elderly_assistance <Ergebnis>

      Beispiele:
        | Alter     | Arbeit   | Ergebnis            |
        | 65        | employed | steht im Plan       |
        | 64        | retired  | steht nicht im Plan |
        | unbekannt | retired  | steht im Plan       |
        | unbekannt | employed | steht nicht im Plan |

    Szenariogrundriss: Die Altenhilfe hilft bei allem, was im Alter schwer wird (<Bedarf>)
      Angenommen members.a.age ist 75
      Und wishes ist [<Bedarf>]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe elderly_assistance gilt
      Und elderly_assistance hilft bei <Bedarf>

      Beispiele:
        | Bedarf             |
        | loneliness         |
        | household_overload |
        | care_need          |
        | bereavement        |

  Regel: Gesellschaft

    Szenariogrundriss: Besuch bekommt, wer ihn sich wünscht und alt oder krank ist (<Angabe>: <Wert>)
      Angenommen wishes ist [loneliness]
      Und members.a.<Angabe> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe visiting_service <Ergebnis>
      Und die Hilfe meeting_centre gilt

      Beispiele:
        | Angabe          | Wert | Ergebnis   |
        | age             | 64   | gilt nicht |
        | age             | 65   | gilt       |
        | care_grade      | 1    | gilt       |
        | chronic_illness | ja   | gilt       |
        | disability      | ja   | gilt       |

    Szenariogrundriss: Ist der Wunsch nach Gesellschaft unbekannt, steht Besuch im Plan, wo jemand alt oder krank ist (<Angabe>: <Wert>)
      Angenommen social ist {isolated: true}
      Und members.a.<Angabe> ist <Wert>
      Und members.b.chronic_illness ist unbekannt
      Wenn am 23.11.2026 abgeglichen wird
      Dann visiting_service <Ergebnis>

      Beispiele:
        | Angabe          | Wert | Ergebnis            |
        | age             | 64   | steht nicht im Plan |
        | age             | 65   | steht im Plan       |
        | care_grade      | 1    | steht im Plan       |
        | chronic_illness | ja   | steht im Plan       |
        | disability      | ja   | steht im Plan       |

    Szenario: Erst der Besuch zu Hause, dann unter Leute
      Angenommen members.a.age ist 75
      Und wishes ist [loneliness]
      Wenn am 23.11.2026 abgeglichen wird
      Dann meeting_centre setzt visiting_service voraus
      Und leisure_offer setzt visiting_service voraus
      Und leisure_offer setzt meeting_centre voraus
