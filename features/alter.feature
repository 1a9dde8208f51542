# language: de
Funktionalität: Einkommen im Alter und bei dauerhafter Erwerbsminderung

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 71, employment: retired, disability: false, nationality: de}]
      tenancy: {own_lease: true, rent_warm: 900, rent_gross_cold: 800, stage: none, open_rents: []}
      accommodation: {kind: own_home}
      income: {net_monthly: 1000}
      savings: 0
      wishes: []
      benefits: {pension: receiving, basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, asylum_seekers_benefits: none, housing_benefit: none}
      """

  Szenariogrundriss: Wenig Einkommen im Alter
    Angenommen members.a.age ist <Alter>
    Und members.a.employment ist <Arbeit>
    Und income.net_monthly ist <netto>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf old_age_income <Ergebnis>

    Beispiele:
      | Alter | Arbeit  | netto | Ergebnis   |
      | 71    | retired | 1000  | gilt       |
      | 67    | none    | 1000  | gilt       |
      | 63    | retired | 1000  | gilt       |
      | 63    | none    | 1000  | gilt nicht |
      | 71    | retired | 3000  | ist offen  |

  Szenariogrundriss: Nach dem Tod der Partnerin, auch wenn das Einkommen unbekannt ist
    Angenommen income ist unbekannt
    Und members.a.partner_died_on ist <Tag>
    Und members.a.employment ist <Arbeit>
    Und members.a.age ist <Alter>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf old_age_income <Ergebnis>

    Beispiele:
      | Tag        | Arbeit  | Alter | Ergebnis   |
      | 2024-11-23 | retired | 71    | gilt       |
      | 2024-11-22 | retired | 71    | ist offen  |
      | 2026-10-20 | none    | 50    | gilt nicht |

  Szenariogrundriss: Altersgrenze erreicht und keine Rente
    Angenommen members.a.age ist <Alter>
    Und members.a.employment ist none
    Und benefits.pension ist <Rente>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe pension_advice <Ergebnis>

    Beispiele:
      | Alter | Rente     | Ergebnis   |
      | 67    | none      | gilt       |
      | 66    | none      | ist offen  |
      | 65    | none      | gilt nicht |
      | 67    | receiving | gilt nicht |

  Szenario: Keine Rente ist ein Bedarf, auch wenn das Einkommen unbekannt ist
    Angenommen income ist unbekannt
    Und benefits.pension ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf old_age_income gilt

  Szenariogrundriss: Grundsicherung im Alter nach dem Geburtsjahrgang
    Angenommen members ist [{id: a, role: adult, birth_date: <geboren>, employment: none, disability: false, nationality: de}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe old_age_basic_security <Ergebnis>

    Beispiele:
      | geboren    | Ergebnis   |
      | 1960-06-23 | gilt       |
      | 1960-07-24 | gilt nicht |

  Szenariogrundriss: Aufenthaltsrecht und Asylbewerberleistungen im Alter
    Angenommen members.a.nationality ist <Staat>
    Und members.a.residence_status ist <Titel>
    Und benefits.asylum_seekers_benefits ist <Asyl>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe old_age_basic_security <Ergebnis>

    Beispiele:
      | Staat | Titel              | Asyl      | Ergebnis   |
      | de    | citizen            | none      | gilt       |
      | other | recognised_refugee | none      | gilt       |
      | eu    | eu_free_movement   | none      | ist offen  |
      | other | tolerated          | none      | gilt nicht |
      | other | humanitarian_title | receiving | gilt nicht |
      | other | unbekannt          | receiving | ist offen  |

  Szenario: Aus der Europäischen Union zuerst das Aufenthaltsrecht klären
    Angenommen members.a.nationality ist eu
    Und members.a.residence_status ist eu_free_movement
    Wenn am 23.11.2026 abgeglichen wird
    Dann old_age_basic_security rät "Überbrückungsleistungen"

  Szenariogrundriss: Auch mit Wohngeld reicht die Rente nicht, auf den Cent
    Angenommen income.net_monthly ist <netto>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe old_age_basic_security <Sozialamt>
    Und die Hilfe housing_benefit <Wohngeld>

    Beispiele:
      | netto   | Sozialamt | Wohngeld   |
      | 1101.99 | gilt      | gilt nicht |
      | 1102    | ist offen | ist offen  |

  Szenario: Wohngeld steht vor der Grundsicherung, auch wenn es noch zu klären ist
    Angenommen savings ist 8000
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_benefit ist offen
    Und die Hilfe old_age_basic_security gilt
    Und housing_benefit steht vor old_age_basic_security

  Szenariogrundriss: Erstausstattung im Alter
    Angenommen wishes ist [furnishing]
    Und income.net_monthly ist 3000
    Und members.a.age ist <Alter>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe old_age_basic_security <Ergebnis>

    Beispiele:
      | Alter | Ergebnis   |
      | 67    | ist offen  |
      | 65    | gilt nicht |

  Szenario: Der Antrag wirkt auf den Monatsersten zurück und wird mit Wohngeld verglichen
    Angenommen income.net_monthly ist 1200
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für old_age_basic_security endet am 30.11.2026
    Und old_age_basic_security sagt "was mehr bringt"
    Und basic_income_support steht nicht im Plan

  Szenariogrundriss: Ersparnisse im Alter
    Angenommen savings ist <Erspartes>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe old_age_basic_security <Ergebnis>

    Beispiele:
      | Erspartes | Ergebnis   |
      | 10000     | gilt       |
      | 10000.01  | gilt nicht |
      | unbekannt | ist offen  |

  Szenariogrundriss: Wer schon bezieht, beantragt nicht noch einmal
    Angenommen benefits.old_age_basic_security ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann old_age_basic_security steht nicht im Plan

    Beispiele:
      | Stand     |
      | receiving |
      | applied   |

  Szenariogrundriss: Auf Dauer voll erwerbsgemindert
    Angenommen members.a.employment ist none
    Und members.a.age ist <Alter>
    Und members.a.can_work ist <kann>
    Und income.net_monthly ist 400
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe old_age_basic_security <Ergebnis>

    Beispiele:
      | Alter | kann  | Ergebnis   |
      | 40    | false | ist offen  |
      | 18    | false | ist offen  |
      | 17    | false | gilt nicht |
      | 40    | true  | gilt nicht |
