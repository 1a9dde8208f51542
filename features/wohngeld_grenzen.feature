# language: de
Funktionalität: Wohngeld, auf beiden Seiten der Grenze

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
        child_benefit: receiving
        child_supplement: none
        asylum_seekers_benefits: none
        unemployment_benefit: ended
      wishes: []
      """

  Regel: Woran man sieht, dass das Geld knapp ist

    Szenariogrundriss: Zehn Euro nach der Schätzung sind ein Bedarf, auf den Cent des Einkommens (<brutto>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: employed, disability: false}, {id: b, role: adult, age: 34, employment: none, disability: false}, {id: c, role: child, age: 7, disability: false}, {id: d, role: child, age: 5, disability: false}]
      Und income.gross_monthly ist <brutto>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf low_income <Bedarf>
      Und child_supplement steht <im Plan>

      Beispiele:
        | brutto  | Bedarf    | im Plan       |
        | 4029.37 | gilt      | im Plan       |
        | 4029.38 | ist offen | nicht im Plan |

    Szenario: Ist nur die hohe Miete bekannt, steht Wohngeld als offener Weg im Plan
      Angenommen members ist unbekannt
      Und tenancy.rent_gross_cold ist unbekannt
      Und income ist {net_monthly: 1000}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit ist offen

    Szenario: Die Begründung nennt, dass das Geld knapp scheint
      Angenommen income ist {net_monthly: 1000}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Begründung von housing_benefit enthält "das Geld scheint nicht zu reichen: ja"

    Szenariogrundriss: Scheint das Geld zu reichen oder weiß man es nicht, ist Wohngeld kein Weg (<Fall>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: employed}, {id: b, role: child, age: 7}]
      Und benefits.child_benefit ist none
      Und income ist {net_monthly: 4000}
      Und tenancy.rent_warm ist unbekannt
      Und tenancy.rent_gross_cold ist unbekannt
      Und <Fall>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf low_income gilt
      Und housing_benefit steht nicht im Plan

      Beispiele:
        | Fall                                      |
        | savings ist 0                             |
        | savings ist 6000                          |
        | tenancy.own_lease ist nein                |
        | benefits.basic_income_support ist applied |

  Regel: Wohngeld ist ein Zuschuss zur Miete der eigenen Wohnung oder zur Last des eigenen Hauses

    Szenariogrundriss: Nach der Räumung gibt es keinen Mietzuschuss mehr (<Fall>)
      Angenommen <Fall>
      Und savings ist 6000
      Und wishes ist [low_income]
      Und tenancy.stage ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht <im Plan>

      Beispiele:
        | Fall                                      | Stand   | im Plan       |
        | income ist {gross_monthly: 1800}          | none    | im Plan       |
        | income ist {gross_monthly: 1800}          | evicted | nicht im Plan |
        | income ist {net_monthly: 1000}            | none    | im Plan       |
        | income ist {net_monthly: 1000}            | evicted | nicht im Plan |
        | income ist {net_monthly: 700}             | none    | im Plan       |
        | income ist {net_monthly: 700}             | evicted | nicht im Plan |
        | benefits.basic_income_support ist applied | none    | im Plan       |
        | benefits.basic_income_support ist applied | evicted | nicht im Plan |

    Szenariogrundriss: Ohne eigenen Mietvertrag bei Verwandten gibt es kein Wohngeld (<Fall>)
      Angenommen <Fall>
      Und savings ist 6000
      Und tenancy.own_lease ist false
      Und accommodation.kind ist relatives
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht nicht im Plan

      Beispiele:
        | Fall                                      |
        | income ist {net_monthly: 700}             |
        | benefits.basic_income_support ist applied |

    Szenariogrundriss: Wer Wohngeld schon hat oder beantragt hat, braucht keinen neuen Antrag (<Fall>)
      Angenommen <Fall>
      Und savings ist 6000
      Und benefits.housing_benefit ist <Wohngeld>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht nicht im Plan

      Beispiele:
        | Fall                                      | Wohngeld  |
        | income ist {net_monthly: 700}             | applied   |
        | income ist {net_monthly: 700}             | receiving |
        | benefits.basic_income_support ist applied | applied   |
        | benefits.basic_income_support ist applied | receiving |
        | tenancy.own_lease ist nein                | receiving |

    Szenariogrundriss: Jeder Weg zum Wohngeld gilt ab dem Monat des Antrags und auch im Alter (<Weg>)
      Angenommen members ist [{id: a, role: adult, age: 70, employment: retired}, {id: b, role: adult, age: 70, employment: retired}<dritte>]
      Und wishes ist [old_age_income]
      Und income ist {gross_monthly: <netto>, net_monthly: <netto>}
      Und savings ist <Erspartes>
      Und benefits.old_age_basic_security ist <Grundsicherung>
      Und tenancy.own_lease ist <Mietvertrag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Begründung von housing_benefit enthält "<Weg>: begründet die Hilfe"
      Und housing_benefit hilft bei old_age_income
      Und die Frist für housing_benefit endet am 30.11.2026

      Beispiele:
        | Weg                                                       | dritte                                               | netto | Erspartes | Grundsicherung | Mietvertrag |
        | Wohngeld prüfen und im laufenden Monat beantragen         |                                                      | 1250  | 0         | none           | ja          |
        | Wohngeld lohnt sich nach der Schätzung                    | , {id: c, role: adult, age: 70, employment: retired} | 1280  | 0         | none           | ja          |
        | Wohngeld auch für das eigene Haus oder die eigene Wohnung |                                                      | 1250  | 0         | none           | nein        |
        | Wohngeld, wenn Erspartes das kleine Einkommen ergänzt     |                                                      | 800   | 6000      | none           | ja          |
        | Wohngeld statt Grundsicherung, wenn es reicht             |                                                      | 1250  | 0         | applied        | ja          |

  Regel: Nach der Schätzung lohnt es sich, wenn das Einkommen zum Leben reicht

    Szenariogrundriss: Auch das Brutto genügt dafür, auf den Cent (brutto <brutto>, Warmmiete <Miete>)
      Angenommen income ist {gross_monthly: <brutto>}
      Und tenancy.rent_warm ist <Miete>
      Und tenancy.rent_gross_cold ist <Miete>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit <Ergebnis>

      Beispiele:
        | brutto  | Miete | Ergebnis  |
        | 1280    | 640   | gilt      |
        | 1279.99 | 640   | ist offen |
        | 563     | 200   | gilt      |
        | 562.99  | 200   | ist offen |

    Szenariogrundriss: Ist der Mietvertrag unbekannt und reicht auch Wohngeld nicht, zählt das Einkommen (<Einkommen>, Warmmiete <Miete>)
      Angenommen members ist [{id: a, role: adult, age: 70, employment: retired, disability: false}, {id: b, role: adult, age: 70, employment: retired, disability: false}, {id: c, role: adult, age: 70, employment: retired, disability: false}]
      Und tenancy ist {rent_warm: <Miete>, rent_gross_cold: <Miete>, stage: none, open_rents: []}
      Und income ist {<Einkommen>}
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht <im Plan>

      Beispiele:
        | Einkommen              | Miete | im Plan       |
        | net_monthly: 1280      | 640   | im Plan       |
        | net_monthly: 1279.99   | 640   | nicht im Plan |
        | net_monthly: 563       | 200   | im Plan       |
        | net_monthly: 562.99    | 200   | nicht im Plan |
        | gross_monthly: 1280    | 640   | im Plan       |
        | gross_monthly: 1279.99 | 640   | nicht im Plan |
        | gross_monthly: 563     | 200   | im Plan       |
        | gross_monthly: 562.99  | 200   | nicht im Plan |

    Szenariogrundriss: Sind alle in Ausbildung, bleibt Wohngeld offen und der Rat nennt die Ausbildungsförderung (<Menschen>)
      Angenommen members ist [<Menschen>]
      Und income ist {gross_monthly: 1300}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit <Ergebnis>
      Und die Frist für housing_benefit endet am 30.11.2026
      Und housing_benefit <Rat> "dem Grunde nach Ausbildungsbeihilfe oder BAföG"

      Beispiele:
        | Menschen                                                                                                | Ergebnis  | Rat       |
        | {id: a, role: adult, age: 22, employment: training}                                                     | ist offen | rät       |
        | {id: a, role: adult, age: 22, employment: student}                                                      | ist offen | rät       |
        | {id: a, role: adult, age: 22, employment: school}                                                       | ist offen | rät       |
        | {id: a, role: adult, age: 22, employment: student}, {id: b, role: adult, age: 22, employment: employed} | gilt      | rät nicht |
        | {id: a, role: adult, age: 22, employment: employed}                                                     | gilt      | rät nicht |

  Regel: Während über Grundsicherung entschieden wird, nur wenn Wohngeld reichen kann

    Szenariogrundriss: Dann gilt nur der Weg statt der Grundsicherung, nie der einfache Antrag (<Einkommen>)
      Angenommen benefits.basic_income_support ist applied
      Und income ist {<Einkommen>}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit ist offen
      Und die Begründung von housing_benefit enthält "Wohngeld statt Grundsicherung, wenn es reicht"
      Und die Begründung von housing_benefit enthält "das Geld scheint nicht zu reichen: ja"
      Und die Begründung von housing_benefit enthält nicht "Wohngeld prüfen und im laufenden Monat beantragen"
      Und die Begründung von housing_benefit enthält nicht "Wohngeld lohnt sich nach der Schätzung"

      Beispiele:
        | Einkommen           |
        | net_monthly: 1000   |
        | gross_monthly: 1500 |

    Szenario: Auch mit unbekanntem Mietvertrag bleibt während des Verfahrens der Weg statt der Grundsicherung
      Angenommen tenancy.own_lease ist unbekannt
      Und accommodation.kind ist relatives
      Und benefits.basic_income_support ist applied
      Und income ist {net_monthly: 1000}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit ist offen
      Und die Begründung von housing_benefit enthält "Wohngeld statt Grundsicherung, wenn es reicht"
      Und die Begründung von housing_benefit enthält nicht "Wohngeld prüfen und im laufenden Monat beantragen"

    Szenario: Auch Eigentümer können während des Verfahrens Wohngeld bekommen, wenn es reicht
      Angenommen tenancy.own_lease ist false
      Und benefits.basic_income_support ist applied
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit ist offen
      Und housing_benefit verlangt zu prüfen "Während über Grundsicherung entschieden wird"

    Szenariogrundriss: Von einem Lastenzuschuss ist nur die Rede, wo kein Mietvertrag besteht (eigener Mietvertrag: <Mietvertrag>, <Unterkunft>)
      Angenommen tenancy.own_lease ist <Mietvertrag>
      Und accommodation.kind ist <Unterkunft>
      Und benefits.basic_income_support ist applied
      Und income ist {net_monthly: 1000}
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit sagt "<Handlung>"

      Beispiele:
        | Mietvertrag | Unterkunft | Handlung                        |
        | ja          | own_home   | Ausrechnen lassen, ob           |
        | unbekannt   | unbekannt  | Ausrechnen lassen, ob           |
        | unbekannt   | own_home   | Ausrechnen lassen, ob           |
        | nein        | own_home   | einen Lastenzuschuss beantragen |

    Szenariogrundriss: Nach einer abgelehnten Grundsicherung wirkt der Antrag zurück, sonst nicht (<Stand>)
      Angenommen benefits.subsistence_aid ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit <Rat> "bis zum Ende des Monats"

      Beispiele:
        | Stand    | Rat       |
        | rejected | rät       |
        | ended    | rät nicht |

  Regel: Im eigenen Haus und mit Erspartem bleibt der Weg nur offen, wo etwas dafür spricht

    Szenariogrundriss: Ob schon geräumt ist, weiß man nicht; Eigentum und knappes Geld sprechen für den Lastenzuschuss (<Unterkunft>)
      Angenommen tenancy.stage ist unbekannt
      Und tenancy.own_lease ist nein
      Und accommodation.kind ist <Unterkunft>
      Und income ist {net_monthly: 500}
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht <im Plan>

      Beispiele:
        | Unterkunft | im Plan       |
        | own_home   | im Plan       |
        | unbekannt  | nicht im Plan |

    Szenario: Ist der Mietvertrag unbekannt und reicht auch Wohngeld nicht, spricht nichts dafür
      Angenommen tenancy.own_lease ist unbekannt
      Und income ist {net_monthly: 100}
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht nicht im Plan

    Szenariogrundriss: Vom Ersparten leben kann nur, wer mehr als 5000 Euro hat (<Erspartes>)
      Angenommen tenancy.own_lease ist unbekannt
      Und accommodation.kind ist relatives
      Und income ist {net_monthly: 500}
      Und savings ist <Erspartes>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht <im Plan>

      Beispiele:
        | Erspartes               | im Plan       |
        | 5000                    | nicht im Plan |
        | zwischen 5000 und 10000 | nicht im Plan |
        | 5000.01                 | im Plan       |

    Szenario: Kann Wohngeld reichen, kommt es auf das Ersparte nicht an
      Angenommen savings ist 6000
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit gilt
      Und die Begründung von housing_benefit enthält nicht "Erspartes das kleine Einkommen ergänzt"

  Regel: Bekommt jemand im Haushalt Sozialhilfe, gibt es Wohngeld nur für die anderen

    Szenariogrundriss: Wer neben der Sozialhilfe anderer arbeitet, kann Wohngeld bekommen (<Leistung>, <Alter> Jahre, <Arbeit>)
      Angenommen members ist [{id: a, role: adult, age: <Alter>, employment: <Arbeit>, disability: false}, {id: g, role: adult, age: 70, employment: retired, disability: false}]
      Und benefits.<Leistung> ist receiving
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_benefit <Ergebnis>

      Beispiele:
        | Leistung               | Alter | Arbeit        | Ergebnis   |
        | old_age_basic_security | 15    | training      | ist offen  |
        | old_age_basic_security | 14    | training      | gilt nicht |
        | old_age_basic_security | 34    | self_employed | ist offen  |
        | subsistence_aid        | 34    | employed      | ist offen  |
        | subsistence_aid        | 34    | unemployed    | gilt nicht |

    Szenariogrundriss: Dann sagt der Rat, dass nur der eigene Anteil zählt (<Leistung>: <Stand>, <Arbeit>)
      Angenommen members ist [{id: a, role: adult, age: 34, <Arbeit>disability: false}, {id: g, role: adult, age: 70, employment: retired, disability: false}]
      Und benefits.<Leistung> ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit <Rat> "nur ihr Anteil an der Miete"

      Beispiele:
        | Leistung               | Stand     | Arbeit                     | Rat       |
        | old_age_basic_security | receiving | employment: employed,      | rät       |
        | old_age_basic_security | receiving | employment: self_employed, | rät       |
        | old_age_basic_security | receiving | employment: training,      | rät       |
        | subsistence_aid        | receiving | employment: employed,      | rät       |
        | old_age_basic_security | receiving |                            | rät nicht |
        | old_age_basic_security | none      | employment: employed,      | rät nicht |

  Regel: Erhebliches Vermögen beginnt bei 60.000 Euro und 30.000 Euro für jede weitere Person

    Szenariogrundriss: <Personen> Personen mit <Erspartes> Euro
      Angenommen members ist [{id: a, role: adult, age: 34, employment: employed, disability: false}<weitere>]
      Und income ist {gross_monthly: 1300}
      Und savings ist <Erspartes>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_benefit steht <im Plan>

      Beispiele:
        | Personen | weitere                                                                                                                                                                              | Erspartes | im Plan       |
        | 1        |                                                                                                                                                                                      | 60000     | im Plan       |
        | 1        |                                                                                                                                                                                      | 60000.01  | nicht im Plan |
        | 2        | , {id: b, role: child, age: 3}                                                                                                                                                       | 90000     | im Plan       |
        | 2        | , {id: b, role: child, age: 3}                                                                                                                                                       | 90000.01  | nicht im Plan |
        | 3        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}                                                                                                                         | 120000    | im Plan       |
        | 3        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}                                                                                                                         | 120000.01 | nicht im Plan |
        | 4        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}, {id: d, role: child, age: 3}                                                                                           | 150000    | im Plan       |
        | 4        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}, {id: d, role: child, age: 3}                                                                                           | 150000.01 | nicht im Plan |
        | 5        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}, {id: d, role: child, age: 3}, {id: e, role: child, age: 3}                                                             | 180000    | im Plan       |
        | 5        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}, {id: d, role: child, age: 3}, {id: e, role: child, age: 3}                                                             | 180000.01 | nicht im Plan |
        | 6        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}, {id: d, role: child, age: 3}, {id: e, role: child, age: 3}, {id: f, role: child, age: 3}                               | 210000    | im Plan       |
        | 6        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}, {id: d, role: child, age: 3}, {id: e, role: child, age: 3}, {id: f, role: child, age: 3}                               | 210000.01 | nicht im Plan |
        | 7        | , {id: b, role: child, age: 3}, {id: c, role: child, age: 3}, {id: d, role: child, age: 3}, {id: e, role: child, age: 3}, {id: f, role: child, age: 3}, {id: g, role: child, age: 3} | 210000.01 | im Plan       |
