# language: de
Funktionalität: Wer Mietschulden übernimmt

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, employment: employed}]
      tenancy:
        own_lease: true
        rent_warm: 600
        open_rents: [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]
        stage: warning
        future_rent_payable: true
      accommodation: {kind: own_home}
      income: {net_monthly: 1400}
      savings: 0
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none}
      """

  Szenariogrundriss: Das Jobcenter nur, solange es Unterkunftskosten zahlt, sonst das Sozialamt
    Angenommen benefits.basic_income_support ist <Leistung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb2 <Jobcenter>
    Und die Hilfe rent_debt_assumption_sgb12 <Sozialamt>

    Beispiele:
      | Leistung  | Jobcenter  | Sozialamt  |
      | receiving | gilt       | gilt nicht |
      | none      | gilt nicht | ist offen  |
      | rejected  | gilt nicht | ist offen  |
      | ended     | gilt nicht | ist offen  |
      | applied   | gilt nicht | ist offen  |

  Szenario: Ist der Bezug unbekannt, bleiben beide offen
    Angenommen benefits.basic_income_support ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb2 ist offen
    Und die Hilfe rent_debt_assumption_sgb12 ist offen
    Und gefragt wird nach benefits.basic_income_support

  Szenariogrundriss: Eigene Mittel gehen vor, auf den Cent
    Angenommen savings ist <Ersparnisse>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb12 <Ergebnis>

    Beispiele:
      | Ersparnisse | Ergebnis   |
      | 1199.99     | ist offen  |
      | 1200        | gilt nicht |
      | unbekannt   | ist offen  |

  Szenario: Kann die künftige Miete nicht gezahlt werden, rettet die Übernahme die Wohnung nicht
    Angenommen tenancy.future_rent_payable ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_assumption_sgb12 steht nicht im Plan

  Szenario: Nach der Zusage fragen, wenn die künftige Miete ungeklärt ist
    Angenommen tenancy.future_rent_payable ist unbekannt
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb12 ist offen
    Und gefragt wird nach tenancy.future_rent_payable
    Und rent_debt_assumption_sgb12 beruft sich auf "§ 36"

  Szenario: Droht nichts, wird nichts übernommen
    Angenommen tenancy.open_rents ist [{due: 2026-11-04, open: 600}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_assumption_sgb12 steht nicht im Plan
    Und rent_debt_assumption_sgb2 steht nicht im Plan

  Szenario: In der Schonfrist hat auch die Zusage der Behörde eine Frist
    Angenommen tenancy.stage ist suit_served
    Und tenancy.suit_served_on ist 2026-10-05
    Und tenancy.cured_notice_on ist null
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für rent_debt_assumption_sgb12 endet am 2026-12-05
    Und rent_debt_assumption_sgb12 ist sicher bis 2026-12-04
    Und housing_loss_prevention_office steht vor rent_debt_assumption_sgb12

  Szenariogrundriss: Direktzahlung nur bei Unterkunftskosten vom Amt, sonst Dauerauftrag
    Angenommen benefits.basic_income_support ist <Leistung>
    Und benefits.rent_paid_directly ist <direkt>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe direct_payment <Direktzahlung>
    Und die Hilfe standing_order <Dauerauftrag>

    Beispiele:
      | Leistung  | direkt | Direktzahlung | Dauerauftrag |
      | receiving | false  | gilt          | gilt nicht   |
      | receiving | true   | gilt nicht    | gilt nicht   |
      | none      | false  | gilt nicht    | gilt         |

  Szenariogrundriss: Das Sozialamt ist sicher nur für Menschen zuständig, die nicht zum Jobcenter gehören
    Angenommen members.a.age ist <Alter>
    Und members.a.employment ist <Arbeit>
    Und members.a.can_work ist <kann arbeiten>
    Und benefits.asylum_seekers_benefits ist <Asyl>
    Und members.a.nationality ist other
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb12 <Ergebnis>

    Beispiele:
      | Alter | Arbeit       | kann arbeiten | Asyl      | Ergebnis  |
      | 72    | retired      | false         | none      | gilt      |
      | 72    | retired      | false         | receiving | ist offen |
      | 66    | none         | true          | none      | ist offen |
      | 40    | incapacitated | false        | none      | gilt      |
      | 40    | unemployed   | true          | none      | ist offen |

  Szenariogrundriss: Die Altersgrenze folgt auch hier dem Geburtsjahr
    Angenommen members ist [{id: a, role: adult, birth_date: <geboren>, employment: employed, nationality: de}]
    Und benefits.basic_income_support ist <Jobcenter>
    Und benefits.asylum_seekers_benefits ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb2 <SGB II>
    Und die Hilfe rent_debt_assumption_sgb12 <SGB XII>

    Beispiele:
      | geboren    | Jobcenter | SGB II     | SGB XII    |
      | 1960-07-01 | none      | gilt nicht | gilt       |
      | 1960-07-24 | none      | gilt nicht | ist offen  |
      | 1960-07-01 | receiving | gilt nicht | gilt       |
      | 1960-07-24 | receiving | gilt       | gilt nicht |

  Szenariogrundriss: In der Schonfrist läuft auch die Frist des Jobcenters
    Angenommen benefits.basic_income_support ist receiving
    Und tenancy.stage ist suit_served
    Und tenancy.suit_served_on ist 2026-10-05
    Und tenancy.cured_notice_on ist null
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb2 gilt
    Und <Frist>

    Beispiele:
      | Tag        | Frist                                                      |
      | 2026-11-23 | die Frist für rent_debt_assumption_sgb2 endet am 2026-12-05 |
      | 2026-12-07 | die Frist für rent_debt_assumption_sgb2 endet am 2026-12-07 |
      | 2026-12-08 | für rent_debt_assumption_sgb2 läuft keine Frist            |

  Szenariogrundriss: In der Schonfrist sagt das Sozialamt für die zu, die nicht zum Jobcenter gehören
    Angenommen members.a.age ist 72
    Und members.a.employment ist retired
    Und members.a.can_work ist false
    Und members.a.nationality ist de
    Und benefits.asylum_seekers_benefits ist none
    Und tenancy.stage ist suit_served
    Und tenancy.suit_served_on ist 2026-10-05
    Und tenancy.cured_notice_on ist null
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb12 gilt
    Und <Frist>

    Beispiele:
      | Tag        | Frist                                                        |
      | 2026-11-23 | die Frist für rent_debt_assumption_sgb12 endet am 2026-12-05 |
      | 2026-12-08 | für rent_debt_assumption_sgb12 läuft keine Frist             |

  Szenario: Mit der Übernahme werden laufende Leistungen und die Tilgung bedacht
    Angenommen benefits.basic_income_support ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_assumption_sgb2 rät "Wohngeld, Kinderzuschlag und Grundsicherung prüfen"
    Und rent_debt_assumption_sgb2 rät "Tilgung beginnt im Monat nach der Auszahlung"
    Und rent_debt_assumption_sgb2 verlangt zu prüfen "Bleibt die Wohnung nach der Zahlung erhalten"

  Szenariogrundriss: Auch wer Sozialhilfe bekommt, kann die Miete direkt zahlen lassen
    Angenommen benefits ist {basic_income_support: none, old_age_basic_security: <Grundsicherung>, subsistence_aid: none, rent_paid_directly: false}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe direct_payment <Ergebnis>

    Beispiele:
      | Grundsicherung | Ergebnis   |
      | receiving      | gilt       |
      | applied        | gilt nicht |

  Szenariogrundriss: Eigene Mittel gehen auch beim Jobcenter vor, auf den Cent
    Angenommen benefits.basic_income_support ist receiving
    Und savings ist <Ersparnisse>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_assumption_sgb2 <Ergebnis>

    Beispiele:
      | Ersparnisse              | Ergebnis   |
      | 1199.99                  | gilt       |
      | 1200                     | gilt nicht |
      | {min: 1000, max: 1200}   | ist offen  |

  Szenario: Die Fachstelle kommt vor dem Antrag beim Jobcenter
    Angenommen benefits.basic_income_support ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist housing_loss_prevention_office
    Und housing_loss_prevention_office steht vor rent_debt_assumption_sgb2

  Szenario: Erst beraten, dann den Dauerauftrag einrichten
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling steht vor standing_order
