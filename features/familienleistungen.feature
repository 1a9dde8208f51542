# language: de
Funktionalität: Kindergeld, Kinderzuschlag, Unterhaltsvorschuss, Bildung und Teilhabe

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
      """

  Szenariogrundriss: Kindergeld, das niemand beantragt hat
    Angenommen benefits.child_benefit ist <Stand>
    Und members.b.age ist <Alter>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe child_benefit <Ergebnis>

    Beispiele:
      | Stand     | Alter | Ergebnis   |
      | none      | 17    | gilt       |
      | ended     | 7     | gilt       |
      | none      | 18    | gilt nicht |
      | receiving | 7     | gilt nicht |
      | applied   | 7     | gilt nicht |
      | unbekannt | 7     | gilt nicht |

  Szenario: Ob Kindergeld da ist, wird gefragt
    Angenommen benefits.child_benefit ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach benefits.child_benefit

  Szenario: Fehlendes Kindergeld allein überschwemmt den Plan nicht
    Angenommen income ist {gross_monthly: 6000, net_monthly: 4000}
    Und benefits.child_benefit ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist child_benefit
    Und housing_benefit steht nicht im Plan
    Und basic_income_support steht nicht im Plan
    Und child_supplement steht nicht im Plan

  Szenariogrundriss: Familienleistungen hängen am Aufenthaltstitel
    Angenommen members.a.residence_status ist <Titel>
    Und benefits.child_benefit ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann child_benefit rät "im Asylverfahren ist oder eine Duldung hat"

    Beispiele:
      | Titel            |
      | asylum_procedure |
      | tolerated        |

  Szenariogrundriss: Kinderzuschlag erst ab der Mindestgrenze
    Angenommen members ist <Menschen>
    Und income ist {gross_monthly: <brutto>, net_monthly: 500}
    Und maintenance_paid ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe child_supplement <Ergebnis>

    Beispiele:
      | Menschen                                                                                     | brutto | Ergebnis   |
      | [{id: a, role: adult, age: 34}, {id: b, role: child, age: 24}]                               | 600    | ist offen  |
      | [{id: a, role: adult, age: 50}, {id: b, role: child, age: 25}]                               | 600    | gilt nicht |
      | [{id: a, role: adult, age: 34}, {id: b, role: child, age: 7}]                                | 599.99 | gilt nicht |
      | [{id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}] | 900    | ist offen  |
      | [{id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}] | 599.99 | gilt nicht |
      | [{id: a, role: adult, age: 34}]                                                              | 900    | gilt nicht |

  Szenario: Bei Paaren zählen 900 Euro
    Angenommen members ist [{id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}]
    Und income ist {gross_monthly: 900, net_monthly: 800}
    Wenn am 23.11.2026 abgeglichen wird
    Dann child_supplement beruft sich auf "Abs. 7 BKGG"

  Szenario: Zwischen 600 und 900 Euro kommt es darauf an, wer die zweite erwachsene Person ist
    Angenommen members ist [{id: a, role: adult, age: 34}, {id: o, role: adult, age: 70}, {id: b, role: child, age: 7}]
    Und income ist {gross_monthly: 899.99, net_monthly: 800}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe child_supplement ist offen
    Und child_supplement verlangt zu prüfen "Wer ist die andere erwachsene Person?"

  Szenario: Reicht schon das Netto über die Grenze, fehlt das Brutto nicht
    Angenommen income ist {net_monthly: 600}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe child_supplement ist offen

  Szenariogrundriss: Kein Kinderzuschlag neben Leistungen zum Lebensunterhalt
    Angenommen benefits.<Leistung> ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe child_supplement gilt nicht

    Beispiele:
      | Leistung             |
      | basic_income_support |
      | subsistence_aid      |

  Szenariogrundriss: Kein Kinderzuschlag, wenn beim Jobcenter beantragt ist und das Geld auch damit nicht reicht
    Angenommen tenancy ist {own_lease: true, stage: none, rent_warm: 1400, rent_gross_cold: 1250, open_rents: []}
    Und income ist {net_monthly: <netto>}
    Und benefits.basic_income_support ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe child_supplement <Ergebnis>

    Beispiele:
      | netto   | Stand   | Ergebnis   |
      | 1278.55 | applied | gilt nicht |
      | 1278.56 | applied | ist offen  |
      | 1278.55 | none    | ist offen  |

  Szenariogrundriss: Unterhaltsvorschuss nach Alter und Bezug
    Angenommen maintenance_paid ist false
    Und members.b.age ist <Alter>
    Und benefits.basic_income_support ist <Leistung>
    Und income ist {gross_monthly: <brutto>, net_monthly: 0}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe maintenance_advance <Ergebnis>

    Beispiele:
      | Alter | Leistung  | brutto | Ergebnis   |
      | 11    | receiving | 0      | gilt       |
      | 12    | receiving | 599.99 | ist offen  |
      | 12    | receiving | 600    | gilt       |
      | 12    | none      | 0      | gilt       |
      | 17    | none      | 0      | gilt       |
      | 18    | none      | 0      | gilt nicht |

  Szenario: Bleibt der Unterhalt aus, ist das ein Bedarf, auch wenn das Einkommen unbekannt ist
    Angenommen income ist unbekannt
    Und maintenance_paid ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income gilt
    Und die Frist für maintenance_advance endet am 30.11.2026

  Szenario: Neben dem Jobcenter hilft der Vorschuss älteren Kindern, wenn er den Bedarf beendet
    Angenommen maintenance_paid ist false
    Und members.b.age ist 13
    Und income ist {gross_monthly: 0, net_monthly: 0}
    Und benefits.basic_income_support ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann maintenance_advance verlangt zu prüfen "Vermeidet der Unterhaltsvorschuss"

  Szenario: Zahlt der andere Elternteil, gibt es keinen Vorschuss
    Wenn am 23.11.2026 abgeglichen wird
    Dann maintenance_advance steht nicht im Plan

  Szenariogrundriss: Eine Großmutter im Haushalt schließt den Unterhaltsvorschuss nicht aus
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34}, {id: o, role: adult, age: 70}, {id: b, role: child, age: 6}]
      benefits: {maintenance_advance: none}
      """
    Und maintenance_paid ist <gezahlt>
    Wenn am 23.11.2026 abgeglichen wird
    Dann maintenance_advance steht <im Plan>

    Beispiele:
      | gezahlt | im Plan       |
      | false   | im Plan       |
      | true    | nicht im Plan |

  Szenario: Unterhaltsvorschuss vor der Grundsicherung, auch wenn er noch zu klären ist
    Angenommen members ist [{id: a, role: adult, age: 34, employment: none, can_work: true, nationality: de}, {id: o, role: adult, age: 70, nationality: de}, {id: b, role: child, age: 7, nationality: de}]
    Und maintenance_paid ist false
    Und income ist {gross_monthly: 0, net_monthly: 0}
    Wenn am 23.11.2026 abgeglichen wird
    Dann maintenance_advance steht vor basic_income_support

  Szenariogrundriss: Bildung und Teilhabe neben laufender Leistung
    Angenommen benefits.<Leistung> ist receiving
    Und members.b.age ist <Alter>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe education_participation <Ergebnis>

    Beispiele:
      | Leistung                | Alter | Ergebnis   |
      | basic_income_support    | 24    | gilt       |
      | basic_income_support    | 25    | gilt nicht |
      | housing_benefit         | 7     | gilt       |
      | child_supplement        | 7     | gilt       |
      | subsistence_aid         | 7     | gilt       |
      | asylum_seekers_benefits | 7     | gilt       |

  Szenario: Ohne laufende Leistung kommt Bildung und Teilhabe nach Wohngeld und Kinderzuschlag
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe education_participation ist offen
    Und education_participation sagt "mit dem Bescheid über Wohngeld, Kinderzuschlag oder Grundsicherung"
    Und housing_benefit steht vor education_participation
    Und child_supplement steht vor education_participation
