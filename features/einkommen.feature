# language: de
Funktionalität: Einkommen und Ansprüche rund um die Wohnung

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, sex: f, employment: unemployed, can_work: true}, {id: b, role: child, age: 7}]
      tenancy: {own_lease: true, rent_warm: 640, stage: none, open_rents: [], court_letter_unread_on: null}
      accommodation: {kind: own_home}
      income: {gross_monthly: 0, net_monthly: 0}
      benefits:
        basic_income_support: applied
        old_age_basic_security: none
        subsistence_aid: none
        housing_benefit: none
        child_benefit: receiving
        child_supplement: none
        maintenance_advance: none
        asylum_seekers_benefits: none
        applied_on: 2026-09-21
      maintenance_paid: false
      """

  Szenariogrundriss: Ein Antrag ist nach einem Monat verzögert
    Angenommen income.gross_monthly ist 1500
    Und income.net_monthly ist 1200
    Und benefits.applied_on ist <Antrag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf benefit_delay <Ergebnis>
    Und die Hilfe benefit_advance <Ergebnis>

    Beispiele:
      | Antrag     | Ergebnis   |
      | 2026-10-23 | gilt       |
      | 2026-10-24 | gilt nicht |

  Szenario: Ohne Einkommen wird der Vorschuss sofort verlangt
    Angenommen benefits.applied_on ist 2026-11-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe benefit_advance gilt
    Und benefit_advance beruft sich auf "§ 42"
    Und benefit_advance hat die Stufe 3

  Szenariogrundriss: Kein Wohngeld neben Grundsicherung
    Angenommen benefits.basic_income_support ist <Leistung>
    Und income.gross_monthly ist <brutto>
    Und income.net_monthly ist <netto>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit <Ergebnis>

    Beispiele:
      | Leistung  | brutto | netto  | Ergebnis   |
      | receiving | 1500   | 1200   | gilt nicht |
      | applied   | 0      | 0      | gilt nicht |
      | applied   | 700    | 562.99 | gilt nicht |
      | applied   | 700    | 563    | ist offen  |
      | none      | 1500   | 1200   | ist offen  |

  Szenariogrundriss: Kinderzuschlag erst ab der Mindestgrenze
    Angenommen members ist <Menschen>
    Und benefits.basic_income_support ist none
    Und income.gross_monthly ist <brutto>
    Und income.net_monthly ist 500
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe child_supplement <Ergebnis>

    Beispiele:
      | Menschen                                                                                         | brutto | Ergebnis   |
      | [{id: a, role: adult, age: 34}, {id: b, role: child, age: 7}]                                    | 600    | ist offen  |
      | [{id: a, role: adult, age: 34}, {id: b, role: child, age: 7}]                                    | 599.99 | gilt nicht |
      | [{id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}]     | 900    | ist offen  |
      | [{id: a, role: adult, age: 34}, {id: c, role: adult, age: 36}, {id: b, role: child, age: 7}]     | 899.99 | gilt nicht |
      | [{id: a, role: adult, age: 34}]                                                                  | 900    | gilt nicht |

  Szenariogrundriss: Unterhaltsvorschuss nach Alter und Bezug
    Angenommen members.b.age ist <Alter>
    Und benefits.basic_income_support ist <Leistung>
    Und income.gross_monthly ist <brutto>
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

  Szenario: Zahlt der andere Elternteil, gibt es keinen Vorschuss
    Angenommen maintenance_paid ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann maintenance_advance steht nicht im Plan

  Szenariogrundriss: Grundsicherung für Arbeitsuchende nach Alter
    Angenommen members ist [{id: a, role: adult, age: <Alter>, can_work: true, employment: unemployed}]
    Und benefits.basic_income_support ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe basic_income_support <Ergebnis>

    Beispiele:
      | Alter | Ergebnis   |
      | 14    | gilt nicht |
      | 15    | gilt       |
      | 65    | gilt       |
      | 66    | ist offen  |
      | 67    | gilt nicht |

  Szenariogrundriss: Angaben zum Einkommen, die sich widersprechen
    Angenommen income ist <Einkommen>
    Und benefits ist <Leistungen>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt mit DATA-CONTRADICTION

    Beispiele:
      | Einkommen                                   | Leistungen                                                   |
      | {net_monthly: 1500, gross_monthly: 1400}    | {basic_income_support: none}                                 |
      | {net_monthly: 500, gross_monthly: 600}      | {basic_income_support: receiving, housing_benefit: receiving} |

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

  Szenario: Auch 2027 zeigt das geringe Einkommen noch Wege
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, can_work: true, employment: unemployed}]
      income: {net_monthly: 300, gross_monthly: 300}
      accommodation: {kind: own_home}
      benefits: {basic_income_support: none}
      """
    Wenn am 2027-02-01 abgeglichen wird
    Dann der Bedarf low_income gilt
    Und die Hilfe basic_income_support gilt
