# language: de
Funktionalität: Wohngeld

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, employment: employed, can_work: true, disability: false, nationality: de}]
      tenancy: {own_lease: true, rent_warm: 640, rent_gross_cold: 540, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {gross_monthly: 1800}
      savings: 0
      benefits:
        basic_income_support: none
        old_age_basic_security: none
        subsistence_aid: none
        housing_benefit: none
        asylum_seekers_benefits: none
        unemployment_benefit: ended
      """

  Szenariogrundriss: Nach der Schätzung mindestens zehn Euro, auf den Cent
    Angenommen income.gross_monthly ist <brutto>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | brutto  | Ergebnis  |
      | 1886.74 | gilt      |
      | 1886.75 | ist offen |

  Szenariogrundriss: Unter zehn Euro gibt es nichts
    Angenommen income.gross_monthly ist <brutto>
    Und wishes ist [low_income]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | brutto  | Ergebnis   |
      | 2258.78 | ist offen  |
      | 2258.79 | gilt nicht |

  Szenariogrundriss: Ein Drittel netto oder ein Viertel brutto ist ein Anzeichen
    Angenommen tenancy.rent_gross_cold ist unbekannt
    Und members ist unbekannt
    Und income ist {<Einkommen>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income <Ergebnis>

    Beispiele:
      | Einkommen              | Ergebnis  |
      | net_monthly: 1919.99   | gilt      |
      | net_monthly: 1920      | ist offen |
      | gross_monthly: 2559.99 | gilt      |
      | gross_monthly: 2560    | ist offen |

  Szenario: Die Schätzung allein ist ein Anzeichen, auch wenn die Miete noch tragbar wirkt
    Angenommen members ist [{id: a, role: adult, age: 34, employment: employed, disability: false}, {id: b, role: adult, age: 34, employment: none, disability: false}, {id: c, role: child, age: 7}, {id: d, role: child, age: 5}]
    Und income ist {gross_monthly: 2600}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income gilt
    Und low_income beruft sich auf "§ 21 Nr. 1 WoGG"
    Und die Hilfe housing_benefit gilt

  Szenario: Wohngeld gibt es ab dem Monat des Antrags
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für housing_benefit endet am 30.11.2026
    Und housing_benefit hat die Stufe 3
    Und housing_benefit sagt "noch in diesem Monat"

  Szenariogrundriss: Ohne Einkommen sagt die Schätzung noch nicht, dass es Wohngeld gibt
    Angenommen income ist {net_monthly: <netto>}
    Und tenancy.rent_warm ist 200
    Und tenancy.rent_gross_cold ist 200
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | netto  | Ergebnis  |
      | 563    | gilt      |
      | 562.99 | ist offen |

  Szenariogrundriss: Ohne Mietvertrag kein Mietzuschuss
    Angenommen tenancy.own_lease ist <Vertrag>
    Und accommodation.kind ist relatives
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | Vertrag   | Ergebnis   |
      | true      | gilt       |
      | false     | gilt nicht |
      | unbekannt | ist offen  |

  Szenariogrundriss: Bekommt die Großmutter Grundsicherung im Alter, kann es für die anderen Wohngeld geben
    Angenommen members ist [{id: a, role: adult, age: 34, employment: <Arbeit>, disability: false, nationality: de}, {id: b, role: child, age: 7}, {id: g, role: adult, age: 70, employment: retired, disability: false, nationality: de}]
    Und benefits.old_age_basic_security ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | Arbeit     | Ergebnis   |
      | employed   | ist offen  |
      | unemployed | gilt nicht |

  Szenario: Für Wohngeld neben der Grundsicherung anderer zählt nur der eigene Anteil an der Miete
    Angenommen members ist [{id: a, role: adult, age: 34, employment: employed, disability: false, nationality: de}, {id: g, role: adult, age: 70, employment: retired, disability: false, nationality: de}]
    Und benefits.old_age_basic_security ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_benefit rät "Anteil an der Miete"

  Szenariogrundriss: Im eigenen Haus gibt es Wohngeld als Lastenzuschuss
    Angenommen tenancy.own_lease ist false
    Und accommodation.kind ist <Unterkunft>
    Und benefits.housing_benefit ist <Wohngeld>
    Und tenancy.evicted_on ist <geräumt>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | Unterkunft | Wohngeld  | geräumt    | Ergebnis   |
      | own_home   | none      | null       | ist offen  |
      | own_home   | applied   | null       | gilt nicht |
      | own_home   | none      | 2026-11-20 | gilt nicht |
      | relatives  | none      | null       | gilt nicht |

  Szenario: Wem die Wohnung gehört, ist zu klären
    Angenommen tenancy.own_lease ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_benefit verlangt zu prüfen "Gehört die Wohnung der Person"

  Szenariogrundriss: Kein Wohngeld neben Leistungen zum Lebensunterhalt
    Angenommen benefits.<Leistung> ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | Leistung                | Stand     | Ergebnis   |
      | basic_income_support    | receiving | gilt nicht |
      | old_age_basic_security  | receiving | gilt nicht |
      | subsistence_aid         | receiving | gilt nicht |
      | asylum_seekers_benefits | receiving | gilt nicht |
      | asylum_seekers_benefits | unbekannt | ist offen  |
      | basic_income_support    | ended     | gilt       |
      | housing_benefit         | receiving | gilt nicht |
      | housing_benefit         | applied   | gilt nicht |

  Szenariogrundriss: Während über Grundsicherung entschieden wird, nur wenn Wohngeld reichen kann
    Angenommen benefits.<Antrag> ist applied
    Und income ist {net_monthly: <netto>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | Antrag                 | netto  | Ergebnis   |
      | basic_income_support   | 730.99 | gilt nicht |
      | basic_income_support   | 731    | ist offen  |
      | old_age_basic_security | 730.99 | gilt nicht |
      | subsistence_aid        | 731    | ist offen  |

  Szenario: Neben dem laufenden Antrag muss Wohngeld die Hilfebedürftigkeit beenden
    Angenommen benefits.basic_income_support ist applied
    Und income ist {net_monthly: 800}
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_benefit verlangt zu prüfen "Vermeidet Wohngeld die Hilfebedürftigkeit?"

  Szenario: Läuft der Antrag und reicht auch Wohngeld nicht, ist es abgelehnt und nennt § 8 WoGG
    Angenommen benefits.basic_income_support ist applied
    Und income ist {net_monthly: 0}
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_benefit wird abgelehnt
    Und housing_benefit steht nicht im Plan

  Szenariogrundriss: Reicht auch Wohngeld nicht, ist die Grundsicherung der Weg, außer wer vom Ersparten lebt
    Angenommen income ist {net_monthly: <netto>}
    Und savings ist <Erspartes>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Wohngeld>
    Und die Hilfe basic_income_support <Grundsicherung>

    Beispiele:
      | netto  | Erspartes | Wohngeld   | Grundsicherung |
      | 730.99 | 5000      | gilt nicht | gilt           |
      | 730.99 | 5000.01   | ist offen  | gilt           |
      | 730.99 | 30000     | ist offen  | gilt nicht     |
      | 730.99 | unbekannt | gilt nicht | ist offen      |
      | 731    | 5000      | ist offen  | gilt           |

  Szenario: Kann Wohngeld reichen, steht es vor der Grundsicherung
    Angenommen income ist {net_monthly: 1000}
    Und members ist [{id: a, role: adult, age: 34, employment: employed, can_work: true, nationality: de}, {id: b, role: child, age: 7, nationality: de}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support gilt
    Und housing_benefit steht vor basic_income_support
    Und child_supplement steht vor basic_income_support

  Szenariogrundriss: Ob die Schätzung genügt, hängt auch davon ab, wovon der Haushalt lebt
    Angenommen tenancy.rent_warm ist 640
    Und income ist {net_monthly: <netto>}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | netto   | Ergebnis  |
      | 1280    | gilt      |
      | 1279.99 | ist offen |

  Szenariogrundriss: Erhebliches Vermögen
    Angenommen members ist <Menschen>
    Und income ist {gross_monthly: 1300}
    Und savings ist <Erspartes>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | Menschen                                                                                              | Erspartes | Ergebnis   |
      | [{id: a, role: adult, age: 34, employment: employed}]                                                 | 60000     | gilt       |
      | [{id: a, role: adult, age: 34, employment: employed}]                                                 | 60000.01  | gilt nicht |
      | [{id: a, role: adult, age: 34, employment: employed}, {id: b, role: child, age: 3}]                   | 90000     | gilt       |
      | [{id: a, role: adult, age: 34, employment: employed}, {id: b, role: child, age: 3}]                   | 90000.01  | gilt nicht |
      | [{id: a, role: adult, age: 34, employment: employed}]                                                 | unbekannt | ist offen  |

  Szenario: Sind alle in Ausbildung, kommt erst die Ausbildungsförderung
    Angenommen members.a.employment ist student
    Und income ist {net_monthly: 800}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit ist offen
    Und housing_benefit rät "dem Grunde nach"

  Szenariogrundriss: Nach einer Ablehnung wirkt der Wohngeldantrag zurück
    Angenommen benefits.<Leistung> ist rejected
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_benefit rät "bis zum Ende des Monats"

    Beispiele:
      | Leistung               |
      | basic_income_support   |
      | old_age_basic_security |
