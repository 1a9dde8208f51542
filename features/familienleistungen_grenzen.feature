# language: de
Funktionalität: Leistungen für Familien, auf beiden Seiten der Grenze

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, employment: employed, can_work: true, disability: false, nationality: de}, {id: b, role: child, age: 7}]
      tenancy: {own_lease: true, rent_warm: 640, rent_gross_cold: 540, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {gross_monthly: 1000, net_monthly: 800}
      savings: 0
      benefits:
        basic_income_support: none
        old_age_basic_security: none
        subsistence_aid: none
        housing_benefit: none
        child_benefit: receiving
        child_supplement: none
        maintenance_advance: none
        asylum_seekers_benefits: none
      maintenance_paid: true
      wishes: []
      """

  Regel: Kindergeld gibt es für Kinder unter 18 Jahren

    Szenariogrundriss: Solange Alter oder Rolle fehlen, bleibt Kindergeld offen (<Kind>, <Kindergeld>)
      Angenommen members ist [{id: a, role: adult, age: 34}, {id: b, <Kind>}]
      Und benefits.child_benefit ist <Kindergeld>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe child_benefit <Ergebnis>

      Beispiele:
        | Kind        | Kindergeld | Ergebnis   |
        | role: child | none       | ist offen  |
        | role: child | ended      | ist offen  |
        | age: 7      | none       | ist offen  |
        | role: child | unbekannt  | gilt nicht |

    Szenario: Für sich selbst bekommt eine 17-Jährige hier kein Kindergeld
      Angenommen members ist [{id: a, role: adult, age: 17}]
      Und benefits.child_benefit ist none
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe child_benefit gilt nicht

    Szenariogrundriss: Auf den Aufenthaltstitel kommt es bei jeder dieser Leistungen an (<Hilfe>, <Titel>)
      Angenommen members.a.nationality ist other
      Und members.a.residence_status ist <Titel>
      Und benefits.child_benefit ist none
      Und maintenance_paid ist false
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> <Rat> "im Asylverfahren ist oder eine Duldung hat"

      Beispiele:
        | Hilfe               | Titel              | Rat       |
        | child_benefit       | tolerated          | rät       |
        | child_supplement    | tolerated          | rät       |
        | maintenance_advance | asylum_procedure   | rät       |
        | child_benefit       | recognised_refugee | rät nicht |
        | child_supplement    | humanitarian_title | rät nicht |

  Regel: Kinderzuschlag verlangt 900 Euro brutto von Paaren und 600 Euro von Alleinerziehenden

    Szenariogrundriss: Welche Grenze gilt, entscheiden die Erwachsenen im Haushalt (<Menschen>; brutto <brutto>)
      Angenommen members ist [<Menschen>]
      Und income ist {gross_monthly: <brutto>, net_monthly: 0}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe child_supplement ist offen
      Und die Frist für child_supplement endet am 30.11.2026
      Und die Begründung von child_supplement enthält "<ja>: begründet die Hilfe"
      Und die Begründung von child_supplement enthält nicht "<nein>"

      Beispiele:
        | Menschen                                                                                    | brutto | ja                    | nein                  |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 24}                                | 600    | für Alleinerziehende  | bei Paaren            |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 7}                                 | 900    | für Alleinerziehende  | nicht der Partner ist |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 7}                                 | 900    | für Alleinerziehende  | bei Paaren            |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 24} | 900    | bei Paaren            | für Alleinerziehende  |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 24} | 899.99 | nicht der Partner ist | bei Paaren            |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 24} | 600    | nicht der Partner ist | bei Paaren            |

    Szenariogrundriss: Ohne Kind unter 25 und ohne Erwachsene gibt es keinen Kinderzuschlag (<Menschen>)
      Angenommen members ist [<Menschen>]
      Und benefits.child_supplement ist <Kinderzuschlag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann child_supplement steht <im Plan>

      Beispiele:
        | Menschen                                                                                    | Kinderzuschlag | im Plan       |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 24} | none           | im Plan       |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 25} | none           | nicht im Plan |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 24}                                | none           | nicht im Plan |
        | {id: a, role: adult, age: 24}                                                               | none           | nicht im Plan |
        | {id: a, role: child, age: 16}, {id: b, role: child, age: 7}                                 | none           | nicht im Plan |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 7}                                 | applied        | nicht im Plan |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 7}                                 | receiving      | nicht im Plan |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}  | applied        | nicht im Plan |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}  | receiving      | nicht im Plan |

    Szenariogrundriss: Ist nur das Netto bekannt, genügt es, wenn schon das Netto reicht (<Menschen>; netto <netto>)
      Angenommen members ist [<Menschen>, {id: b, role: child, age: 7}]
      Und income ist {net_monthly: <netto>}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Begründung von child_supplement enthält "<ja>"
      Und die Begründung von child_supplement enthält nicht "<nein>"

      Beispiele:
        | Menschen                                                     | netto  | ja                                                    | nein                                                  |
        | {id: a, role: adult, age: 34}                                | 600    | für Alleinerziehende: begründet die Hilfe             | für Alleinerziehende: begründet die Hilfe vielleicht  |
        | {id: a, role: adult, age: 34}                                | 599.99 | für Alleinerziehende: begründet die Hilfe vielleicht  | bei Paaren                                            |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | 900    | bei Paaren: begründet die Hilfe                       | bei Paaren: begründet die Hilfe vielleicht            |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | 899.99 | nicht der Partner ist: begründet die Hilfe            | bei Paaren                                            |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | 600    | nicht der Partner ist: begründet die Hilfe            | nicht der Partner ist: begründet die Hilfe vielleicht |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | 599.99 | nicht der Partner ist: begründet die Hilfe vielleicht | für Alleinerziehende                                  |

    Szenariogrundriss: Reicht das Geld, ist Kinderzuschlag kein Weg, auch wenn sonst etwas fehlt (<Menschen>; Warmmiete <Miete>)
      Angenommen members ist [<Menschen>, {id: b, role: child, age: 7}]
      Und income ist {gross_monthly: 6000, net_monthly: 4000}
      Und tenancy.rent_warm ist <Miete>
      Und tenancy.rent_gross_cold ist unbekannt
      Und benefits.child_benefit ist none
      Wenn am 23.11.2026 abgeglichen wird
      Dann child_benefit steht im Plan
      Und child_supplement steht nicht im Plan

      Beispiele:
        | Menschen                                                     | Miete     |
        | {id: a, role: adult, age: 34}                                | 640       |
        | {id: a, role: adult, age: 34}                                | unbekannt |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | 640       |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | unbekannt |

    Szenariogrundriss: Ist das Alter des Kindes offen, kommt es auf das Geld und auf den Unterhalt an (<brutto> Euro brutto, Unterhalt: <Unterhalt>)
      Angenommen members ist [{id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child}]
      Und income ist {gross_monthly: <brutto>, net_monthly: 500}
      Und maintenance_paid ist <Unterhalt>
      Wenn am 23.11.2026 abgeglichen wird
      Dann child_supplement steht <im Plan>

      Beispiele:
        | brutto | Unterhalt | im Plan       |
        | 900    | unbekannt | im Plan       |
        | 700    | unbekannt | nicht im Plan |
        | 700    | ja        | im Plan       |

  Regel: Bleibt der Unterhalt für ein Kind unter 18 aus, gibt es Unterhaltsvorschuss

    Szenariogrundriss: Fehlender Unterhalt ist ein Bedarf, auch wenn das Einkommen hoch ist (<Menschen>)
      Angenommen members ist [<Menschen>]
      Und income ist {gross_monthly: 6000, net_monthly: 4000}
      Und maintenance_paid ist false
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf low_income <Bedarf>
      Und die Begründung von low_income <enthält> "Kindesunterhalt bleibt aus: begründet den Bedarf"

      Beispiele:
        | Menschen                                                                                   | Bedarf    | enthält       |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 17}                               | gilt      | enthält       |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7} | gilt      | enthält nicht |
        | {id: a, role: adult, age: 44}, {id: b, role: child, age: 18}                               | ist offen | enthält nicht |
        | {id: a, role: adult, age: 17}                                                              | ist offen | enthält nicht |
        | {id: a, role: child, age: 16}, {id: b, role: child, age: 7}                                | ist offen | enthält nicht |

    Szenariogrundriss: Wer den Vorschuss schon hat, für wen gezahlt wird oder wer 18 ist, braucht keinen (<Menschen>, <Unterhalt>, <Vorschuss>)
      Angenommen members ist [<Menschen>]
      Und wishes ist [low_income]
      Und maintenance_paid ist <Unterhalt>
      Und benefits.maintenance_advance ist <Vorschuss>
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn am 23.11.2026 abgeglichen wird
      Dann maintenance_advance steht nicht im Plan

      Beispiele:
        | Menschen                                                                                    | Unterhalt | Vorschuss | Jobcenter |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 7}                                 | nein      | applied   | none      |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 7}                                 | nein      | receiving | none      |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 13}                                | nein      | applied   | none      |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 13}                                | nein      | receiving | none      |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 13}                                | ja        | none      | none      |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 13}                                | nein      | applied   | receiving |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 13}                                | nein      | receiving | receiving |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 13}                                | ja        | none      | receiving |
        | {id: a, role: adult, age: 44}, {id: b, role: child, age: 18}                                | nein      | none      | receiving |
        | {id: a, role: adult}, {id: b, role: child, age: 18}                                         | nein      | none      | none      |
        | {id: a, role: child, age: 16}, {id: b, role: child, age: 7}                                 | nein      | none      | none      |
        | {id: a, role: child, age: 16}, {id: b, role: child, age: 7}                                 | nein      | none      | receiving |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}  | nein      | applied   | none      |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}  | nein      | receiving | none      |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}  | unbekannt | none      | none      |
        | {id: a, role: adult, age: 44}, {id: c, role: adult, age: 46}, {id: b, role: child, age: 18} | nein      | none      | none      |
        | {id: a, role: adult, age: 44}, {id: c, role: adult, age: 17}                                | nein      | none      | none      |

    Szenariogrundriss: Nach Alter, Erwachsenen und Jobcenter gilt ein anderer Absatz (<Menschen>, <Jobcenter>)
      Angenommen members ist [<Menschen>]
      Und wishes ist [low_income]
      Und income ist {gross_monthly: 599.99, net_monthly: 500}
      Und maintenance_paid ist false
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe maintenance_advance <Ergebnis>
      Und die Frist für maintenance_advance endet am 30.11.2026
      Und die Begründung von maintenance_advance enthält "<ja>: begründet die Hilfe"
      Und die Begründung von maintenance_advance enthält nicht "<nein>"

      Beispiele:
        | Menschen                                                                                    | Jobcenter | Ergebnis  | ja                                  | nein                        |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 11}                                | none      | gilt      | bis zum zwölften Geburtstag         | bis zum 18. Geburtstag      |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 11}                                | receiving | gilt      | bis zum zwölften Geburtstag         | nicht mehr hilfebedürftig   |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 12}                                | none      | gilt      | bis zum 18. Geburtstag              | nicht mehr hilfebedürftig   |
        | {id: a, role: adult}, {id: b, role: child, age: 14}                                         | none      | gilt      | bis zum 18. Geburtstag              | bis zum zwölften Geburtstag |
        | {id: a, role: adult, age: 17}, {id: b, role: child, age: 1}                                 | none      | gilt      | bis zum zwölften Geburtstag         | bis zum 18. Geburtstag      |
        | {id: a, role: adult, age: 17}, {id: b, role: child, age: 1}                                 | receiving | gilt      | bis zum zwölften Geburtstag         | nicht mehr hilfebedürftig   |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 12}                                | receiving | ist offen | nicht mehr hilfebedürftig ist       | bis zum 18. Geburtstag      |
        | {id: a, role: adult, age: 34}, {id: b, role: child, age: 17}                                | receiving | ist offen | nicht mehr hilfebedürftig ist       | jemand Erwachsenes          |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 11} | none      | ist offen | jemand Erwachsenes im Haushalt lebt | bis zum zwölften Geburtstag |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 17} | none      | ist offen | jemand Erwachsenes im Haushalt lebt | bis zum 18. Geburtstag      |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 13} | receiving | ist offen | jemand Erwachsenes im Haushalt lebt | nicht mehr hilfebedürftig   |

    Szenariogrundriss: Ob Unterhalt fehlt, wird bei mehreren Erwachsenen nur vermutet, wo er ausbleibt (<Menschen>, <Unterhalt>)
      Angenommen members ist [<Menschen>, {id: b, role: child}]
      Und income ist {gross_monthly: 6000, net_monthly: 4000}
      Und maintenance_paid ist <Unterhalt>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf low_income wird <Verdacht>
      Und maintenance_advance steht <im Plan>

      Beispiele:
        | Menschen                                                     | Unterhalt | Verdacht       | im Plan       |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | nein      | vermutet       | im Plan       |
        | {id: a, role: adult, age: 34}, {id: c, role: adult, age: 36} | unbekannt | nicht vermutet | nicht im Plan |
        | {id: a, role: adult, age: 34}, {id: c, age: 36}              | nein      | nicht vermutet | nicht im Plan |

  Regel: Bildung und Teilhabe ist für Kinder unter 25 Jahren

    Szenario: Junge Erwachsene ohne Kind bekommen hier kein Bildungspaket
      Angenommen members ist [{id: a, role: adult, age: 24}]
      Und benefits.basic_income_support ist receiving
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf education_participation gilt nicht
      Und die Hilfe education_participation gilt nicht

    Szenariogrundriss: Das Bildungspaket folgt auf die Leistung, die beantragt oder in Sicht ist (<Feld>: <Wert>)
      Angenommen tenancy.own_lease ist false
      Und accommodation.kind ist relatives
      Und income ist {gross_monthly: 599.99, net_monthly: 500}
      Und benefits.basic_income_support ist ended
      Und savings ist 6000
      Und <Feld> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe education_participation <Ergebnis>

      Beispiele:
        | Feld                          | Wert    | Ergebnis   |
        | tenancy.own_lease             | nein    | gilt nicht |
        | tenancy.own_lease             | ja      | ist offen  |
        | income.gross_monthly          | 600     | ist offen  |
        | benefits.basic_income_support | applied | ist offen  |
        | benefits.housing_benefit      | applied | ist offen  |
        | benefits.child_supplement     | applied | ist offen  |

    Szenariogrundriss: Das Bildungspaket folgt nur für Kinder unter 25 Jahren (<Menschen>)
      Angenommen members ist [<Menschen>]
      Und benefits.housing_benefit ist applied
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe education_participation <Ergebnis>

      Beispiele:
        | Menschen                                                     | Ergebnis   |
        | {id: a, role: adult, age: 44}, {id: b, role: child, age: 24} | ist offen  |
        | {id: a, role: adult, age: 44}, {id: b, role: child, age: 25} | gilt nicht |
        | {id: a, role: adult, age: 24}                                | gilt nicht |

    Szenariogrundriss: Reicht das Geld, folgt kein Bildungspaket (Warmmiete <Miete>)
      Angenommen income ist {gross_monthly: 6000, net_monthly: 4000}
      Und tenancy.rent_warm ist <Miete>
      Und tenancy.rent_gross_cold ist unbekannt
      Und benefits.child_benefit ist none
      Und benefits.housing_benefit ist applied
      Wenn am 23.11.2026 abgeglichen wird
      Dann child_benefit steht im Plan
      Und education_participation steht nicht im Plan

      Beispiele:
        | Miete     |
        | 640       |
        | unbekannt |
