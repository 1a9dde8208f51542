# language: de
Funktionalität: Arbeit endet, Krankheit dauert, Ausbildung läuft

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 45, employment: unemployed, can_work: true, nationality: de, sick_pay_until: null}]
      tenancy: {own_lease: true, rent_warm: 500, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {net_monthly: 2500, gross_monthly: 3400}
      benefits: {basic_income_support: none, unemployment_benefit: none, pension: none, housing_benefit: none, training_allowance: none}
      """

  Szenariogrundriss: Die Arbeit ist weg
    Angenommen members.a.job_lost_on ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income <Bedarf>

    Beispiele:
      | Tag        | Bedarf    |
      | 2026-11-23 | gilt      |
      | 2025-11-23 | gilt      |
      | 2025-11-22 | ist offen |
      | 2026-11-24 | ist offen |

  Szenariogrundriss: Arbeitslosengeld, wenn die Arbeit weg ist
    Angenommen members.a.job_lost_on ist 2026-10-31
    Und members.a.employment ist <Arbeit>
    Und members.a.age ist <Alter>
    Und benefits.unemployment_benefit ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe unemployment_benefit <Ergebnis>

    Beispiele:
      | Arbeit     | Alter | Stand     | Ergebnis   |
      | none       | 45    | none      | ist offen  |
      | none       | 45    | unbekannt | ist offen  |
      | none       | 45    | receiving | gilt nicht |
      | none       | 45    | applied   | gilt nicht |
      | none       | 45    | ended     | gilt nicht |
      | employed   | 45    | none      | gilt nicht |
      | none       | 67    | none      | gilt nicht |

  Szenario: Gezahlt wird erst ab der Meldung
    Angenommen members.a.job_lost_on ist 2026-10-31
    Wenn am 23.11.2026 abgeglichen wird
    Dann unemployment_benefit sagt "arbeitslos melden"
    Und unemployment_benefit verlangt zu prüfen "zwölf Monate versicherungspflichtig"
    Und unemployment_benefit hat die Stufe 3

  Szenariogrundriss: Arbeitslos, und niemand weiß, seit wann
    Angenommen members.a.job_lost_on ist 2024-05-31
    Und wishes ist [low_income]
    Und benefits.basic_income_support ist <Jobcenter>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe unemployment_benefit <Ergebnis>

    Beispiele:
      | Jobcenter | Ergebnis   |
      | none      | ist offen  |
      | receiving | gilt nicht |

  Szenariogrundriss: Die Arbeit endet, und der Tag steht fest
    Angenommen members.a.employment ist employed
    Und income.drops_on ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe unemployment_benefit ist offen
    Und unemployment_benefit sagt "<Satz>"
    Und die Frist für unemployment_benefit endet am <Frist>

    Beispiele:
      | Tag        | Satz                            | Frist      |
      | 2027-02-23 | Spätestens drei Monate vor      | 2026-11-23 |
      | 2027-03-31 | Spätestens drei Monate vor      | 2026-12-31 |
      | 2027-02-22 | Heute bei der Agentur           | 2027-02-22 |
      | 2026-11-30 | Heute bei der Agentur           | 2026-11-30 |

  Szenariogrundriss: Die Kündigung der Arbeit liegt schon vor
    Angenommen members.a.employment ist employed
    Und members.a.job_lost_on ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann unemployment_benefit steht <im Plan>

    Beispiele:
      | Tag        | im Plan       |
      | 2026-11-24 | im Plan       |
      | 2026-11-23 | nicht im Plan |

  Szenariogrundriss: Das Krankengeld endet
    Angenommen members.a.employment ist incapacitated
    Und members.a.sick_pay_until ist <Tag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe unemployment_benefit <Ergebnis>
    Und die Hilfe disability_pension <Ergebnis>

    Beispiele:
      | Tag        | Ergebnis   |
      | 2027-02-23 | ist offen  |
      | 2027-02-24 | gilt nicht |
      | 2026-08-23 | ist offen  |
      | 2026-08-22 | gilt nicht |

  Szenario: Bis die Rentenversicherung entscheidet, zahlt die Agentur für Arbeit
    Angenommen members.a.employment ist incapacitated
    Und members.a.sick_pay_until ist 2026-12-31
    Und income ist {net_monthly: 980}
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income gilt
    Und die erste Hilfe ist unemployment_benefit
    Und unemployment_benefit steht vor basic_income_support
    Und unemployment_benefit steht vor housing_benefit
    Und unemployment_benefit steht vor disability_pension
    Und unemployment_benefit sagt "bis die Rentenversicherung entschieden hat"
    Und disability_pension sagt "innerhalb eines Monats"

  Szenariogrundriss: Wer nicht arbeiten kann und keine Rente hat
    Angenommen wishes ist [low_income]
    Und members.a.employment ist none
    Und members.a.age ist <Alter>
    Und members.a.can_work ist <kann>
    Und benefits.pension ist <Rente>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe disability_pension <Ergebnis>

    Beispiele:
      | Alter | kann  | Rente     | Ergebnis   |
      | 45    | false | none      | ist offen  |
      | 45    | true  | none      | gilt nicht |
      | 45    | false | receiving | gilt nicht |
      | 18    | false | none      | ist offen  |
      | 17    | false | none      | gilt nicht |
      | 67    | false | none      | gilt nicht |

  Szenariogrundriss: Auszubildende mit eigener Wohnung
    Angenommen members ist [{id: a, role: adult, age: 22, employment: training}]
    Und income ist unbekannt
    Und tenancy.own_lease ist <Vertrag>
    Wenn am 23.11.2026 abgeglichen wird
    Dann vocational_training_allowance steht <im Plan>

    Beispiele:
      | Vertrag | im Plan       |
      | true    | im Plan       |
      | false   | nicht im Plan |

  Szenario: Ausbildungsbeihilfe vor Wohngeld
    Angenommen members ist [{id: a, role: adult, age: 22, employment: training}]
    Und income ist {net_monthly: 800}
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe vocational_training_allowance ist offen
    Und vocational_training_allowance steht vor housing_benefit
    Und die Frist für vocational_training_allowance endet am 30.11.2026

  Szenario: Wer Ausbildungsbeihilfe schon bezieht, beantragt sie nicht noch einmal
    Angenommen members ist [{id: a, role: adult, age: 22, employment: training}]
    Und income ist {net_monthly: 800}
    Und benefits.training_allowance ist receiving
    Wenn am 23.11.2026 abgeglichen wird
    Dann vocational_training_allowance steht nicht im Plan
