# language: de
Funktionalität: Welches Amt Mietschulden übernimmt, und bis wann

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 72, employment: retired, can_work: false, nationality: de}]
      tenancy:
        own_lease: true
        rent_warm: 600
        open_rents: [{due: 2026-07-03, open: 600}, {due: 2026-08-05, open: 600}]
        paid_rents: [2026-09-03, 2026-10-05, 2026-11-04]
        stage: warning
        notice_received_on: null
        suit_served_on: null
        title_on: null
        eviction_on: null
        evicted_on: null
        cured_notice_on: null
        future_rent_payable: true
      accommodation: {kind: own_home}
      income: {net_monthly: 1400}
      savings: 0
      benefits:
        basic_income_support: none
        old_age_basic_security: none
        subsistence_aid: none
        asylum_seekers_benefits: none
        rent_paid_directly: false
      """
    Und heute ist der 23.11.2026

  Regel: Wer zuständig ist, steht fest, oder der Plan sagt, wie es zu klären ist

    Szenariogrundriss: Wer nicht zum Jobcenter gehört, geht zum Sozialamt (<Alter> Jahre, <Arbeit>, erwerbsfähig: <kann>, Jobcenter: <Jobcenter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn abgeglichen wird
      Dann rent_debt_assumption_sgb2 steht nicht im Plan
      Und die Hilfe rent_debt_assumption_sgb12 gilt
      Und die Begründung von rent_debt_assumption_sgb12 enthält nicht "Zuständigkeit noch zu klären"
      Und die Begründung von rent_debt_assumption_sgb12 enthält nicht "während der Antrag beim Jobcenter läuft"

      Beispiele:
        | Alter | Arbeit        | kann | Jobcenter |
        | 72    | retired       | nein | none      |
        | 72    | retired       | nein | applied   |
        | 72    | retired       | nein | receiving |
        | 40    | incapacitated | nein | none      |
        | 64    | retired       | ja   | none      |

    Szenario: Zahlt das Jobcenter, ist das Sozialamt nicht zuständig
      Angenommen members.a.age ist 40
      Und members.a.employment ist incapacitated
      Und benefits.basic_income_support ist receiving
      Wenn abgeglichen wird
      Dann die Hilfe rent_debt_assumption_sgb2 gilt
      Und rent_debt_assumption_sgb12 steht nicht im Plan

    Szenariogrundriss: Oft ist es noch zu klären, und keine Zeit zu verlieren (<Alter> Jahre, <Arbeit>, erwerbsfähig: <kann>, Jobcenter: <Jobcenter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn abgeglichen wird
      Dann rent_debt_assumption_sgb2 steht nicht im Plan
      Und die Hilfe rent_debt_assumption_sgb12 ist offen
      Und rent_debt_assumption_sgb12 sagt "<Handlung>"
      Und für rent_debt_assumption_sgb12 läuft keine Frist

      Beispiele:
        | Alter | Arbeit        | kann      | Jobcenter | Handlung                                              |
        | 40    | incapacitated | nein      | applied   | Jobcenter und Sozialamt schriftlich bitten            |
        | 40    | employed      | ja        | applied   | Jobcenter und Sozialamt schriftlich bitten            |
        | 40    | employed      | ja        | none      | Sofort beim Sozialamt beantragen und auf die drohende |
        | 40    | employed      | unbekannt | none      | Sofort beim Sozialamt beantragen und auf die drohende |
        | 40    | self_employed | unbekannt | none      | Sofort beim Sozialamt beantragen und auf die drohende |
        | 20    | training      | unbekannt | none      | Sofort beim Sozialamt beantragen und auf die drohende |

    Szenariogrundriss: Zum Jobcenter gehört der Haushalt mit einem Menschen ab 15 (Enkelkind von <Alter> Jahren, Jobcenter: <Jobcenter>)
      Angenommen die Mitglieder:
        | id | role  | age     | employment | can_work | nationality |
        | b  | child | <Alter> | training   | ja       | de          |
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn abgeglichen wird
      Dann die Hilfe rent_debt_assumption_sgb2 <SGB II>
      Und die Hilfe rent_debt_assumption_sgb12 <SGB XII>

      Beispiele:
        | Alter | Jobcenter | SGB II     | SGB XII    |
        | 15    | receiving | gilt       | gilt nicht |
        | 14    | receiving | gilt nicht | gilt       |
        | 15    | none      | gilt nicht | ist offen  |
        | 14    | none      | gilt nicht | gilt       |

    Szenariogrundriss: Wer Asylbewerberleistungen bezieht, lässt die Sozialhilfe prüfen (<a> und <b>, Asylbewerberleistungen: <Asyl>, Jobcenter: <Jobcenter>)
      Angenommen members ist [{id: a, role: adult, age: 72, employment: retired, can_work: false, nationality: <a>}, {id: b, role: adult, age: 70, employment: retired, can_work: false, nationality: <b>}]
      Und benefits.asylum_seekers_benefits ist <Asyl>
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn abgeglichen wird
      Dann die Hilfe rent_debt_assumption_sgb12 <SGB XII>

      Beispiele:
        | a  | b     | Asyl      | Jobcenter | SGB XII   |
        | de | other | receiving | none      | ist offen |
        | de | other | receiving | applied   | ist offen |
        | de | other | none      | none      | gilt      |
        | de | de    | receiving | none      | gilt      |

  Regel: Übernommen wird nur, was fehlt und die Wohnung erhält

    Szenariogrundriss: Ohne bezahlbare künftige Miete übernimmt niemand (<Alter> Jahre, Jobcenter: <Jobcenter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist incapacitated
      Und benefits.basic_income_support ist <Jobcenter>
      Und tenancy.future_rent_payable ist nein
      Wenn abgeglichen wird
      Dann der Bedarf housing_loss_threat gilt
      Und rent_debt_assumption_sgb2 steht nicht im Plan
      Und rent_debt_assumption_sgb12 steht nicht im Plan

      Beispiele:
        | Alter | Jobcenter |
        | 72    | none      |
        | 40    | receiving |
        | 40    | applied   |

    Szenariogrundriss: Schon ein Cent offener Miete zählt, ohne offene Miete ist nichts zu übernehmen (<offen>, Ersparnisse: <Ersparnisse>)
      Angenommen tenancy.stage ist notice_ordinary
      Und tenancy.open_rents ist <offen>
      Und savings ist <Ersparnisse>
      Wenn abgeglichen wird
      Dann der Bedarf housing_loss_threat gilt
      Und die Hilfe rent_debt_assumption_sgb12 <Ergebnis>

      Beispiele:
        | offen                           | Ersparnisse | Ergebnis   |
        | [{due: 2026-08-05, open: 0.01}] | 0           | gilt       |
        | []                              | 0           | gilt nicht |
        | []                              | unbekannt   | gilt nicht |

    Szenariogrundriss: Ist geräumt, rettet die Übernahme die Wohnung nicht mehr (Räumung: <Räumung>)
      Angenommen tenancy.stage ist title
      Und tenancy.title_on ist 2026-10-20
      Und tenancy.evicted_on ist <Räumung>
      Wenn abgeglichen wird
      Dann die Hilfe rent_debt_assumption_sgb12 <Ergebnis>

      Beispiele:
        | Räumung    | Ergebnis   |
        | null       | gilt       |
        | 2026-11-20 | gilt nicht |

    Szenario: Ohne eigenen Mietvertrag gibt es keine Mietschulden, die ein Amt übernimmt
      Angenommen tenancy.own_lease ist nein
      Wenn abgeglichen wird
      Dann rent_debt_assumption_sgb12 steht nicht im Plan

    Szenario: Auch wer zum Sozialamt geht, prüft in derselben Woche laufende Leistungen
      Wenn abgeglichen wird
      Dann rent_debt_assumption_sgb12 rät "Wohngeld, Kinderzuschlag und Grundsicherung prüfen"

  Regel: In der Schonfrist muss das zuständige Amt bis zu ihrem Ende zusagen

    Grundlage:
      Angenommen tenancy.stage ist suit_served
      Und tenancy.notice_received_on ist 2026-08-20
      Und tenancy.suit_served_on ist 2026-10-05

    Szenariogrundriss: Die Frist steht bei dem Amt, das zusagen kann (<Alter> Jahre, <Arbeit>, Jobcenter: <Jobcenter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn abgeglichen wird
      Dann die Hilfe <zuständig> <Stand>
      Und die Frist für <zuständig> endet am 2026-12-05
      Und <zuständig> sagt "die volle Zahlung vor Ablauf der Frist schriftlich gegenüber dem Vermieter zusagen"
      Und <das andere> steht nicht im Plan

      Beispiele:
        | Alter | Arbeit        | kann | Jobcenter | zuständig                  | Stand     | das andere                 |
        | 72    | retired       | nein | none      | rent_debt_assumption_sgb12 | gilt      | rent_debt_assumption_sgb2  |
        | 72    | retired       | nein | applied   | rent_debt_assumption_sgb12 | gilt      | rent_debt_assumption_sgb2  |
        | 72    | retired       | nein | receiving | rent_debt_assumption_sgb12 | gilt      | rent_debt_assumption_sgb2  |
        | 40    | incapacitated | nein | none      | rent_debt_assumption_sgb12 | gilt      | rent_debt_assumption_sgb2  |
        | 40    | employed      | ja   | none      | rent_debt_assumption_sgb12 | ist offen | rent_debt_assumption_sgb2  |
        | 40    | incapacitated | nein | receiving | rent_debt_assumption_sgb2  | gilt      | rent_debt_assumption_sgb12 |
        | 40    | employed      | ja   | receiving | rent_debt_assumption_sgb2  | gilt      | rent_debt_assumption_sgb12 |

    Szenario: Ist die Zuständigkeit klar, bleibt nichts zu klären
      Wenn abgeglichen wird
      Dann die Begründung von rent_debt_assumption_sgb12 enthält nicht "Zuständigkeit noch zu klären"

    Szenariogrundriss: Läuft der Antrag beim Jobcenter, müssen sich die Ämter sofort einigen (<Arbeit>)
      Angenommen members.a.age ist 40
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist applied
      Wenn abgeglichen wird
      Dann die Hilfe rent_debt_assumption_sgb12 ist offen
      Und rent_debt_assumption_sgb12 sagt "Jobcenter und Sozialamt schriftlich bitten"

      Beispiele:
        | Arbeit        | kann |
        | incapacitated | nein |
        | employed      | ja   |

    Szenario: Auch wer Asylbewerberleistungen bezieht, hat die Frist, gleich wie das Jobcenter entscheidet
      Angenommen members.a.nationality ist other
      Und benefits.asylum_seekers_benefits ist receiving
      Und benefits.basic_income_support ist applied
      Wenn abgeglichen wird
      Dann die Hilfe rent_debt_assumption_sgb12 ist offen
      Und die Frist für rent_debt_assumption_sgb12 endet am 2026-12-05

    Szenariogrundriss: Auch in der Schonfrist übernimmt niemand ohne bezahlbare künftige Miete (<Alter> Jahre, Jobcenter: <Jobcenter>)
      Angenommen members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist <Jobcenter>
      Und tenancy.future_rent_payable ist nein
      Wenn abgeglichen wird
      Dann der Bedarf housing_loss_threat gilt
      Und rent_debt_assumption_sgb2 steht nicht im Plan
      Und rent_debt_assumption_sgb12 steht nicht im Plan

      Beispiele:
        | Alter | Arbeit   | kann | Jobcenter |
        | 72    | retired  | nein | none      |
        | 40    | employed | ja   | none      |
        | 40    | employed | ja   | receiving |

    @entwurf
    Szenariogrundriss: Nach dem Entwurf gilt die Frist auch für die ordentliche Kündigung (<Alter> Jahre, Jobcenter: <Jobcenter>)
      Angenommen der Entwurf court.late_payment_cures_ordinary_notice gilt
      Und tenancy.stage ist notice_ordinary
      Und members.a.age ist <Alter>
      Und members.a.employment ist <Arbeit>
      Und members.a.can_work ist <kann>
      Und benefits.basic_income_support ist <Jobcenter>
      Wenn abgeglichen wird
      Dann die Frist für <zuständig> endet am 2026-12-05

      Beispiele:
        | Alter | Arbeit   | kann | Jobcenter | zuständig                  |
        | 72    | retired  | nein | none      | rent_debt_assumption_sgb12 |
        | 40    | employed | ja   | none      | rent_debt_assumption_sgb12 |
        | 40    | employed | ja   | receiving | rent_debt_assumption_sgb2  |

  Regel: Miete direkt vom Amt

    Szenariogrundriss: Wer Unterkunftskosten vom Amt hat, kann sie an den Vermieter zahlen lassen
      Angenommen benefits.<Leistung> ist <Bezug>
      Und tenancy.open_rents ist <offen>
      Und tenancy.paid_rents ist []
      Und tenancy.stage ist <Stand>
      Und tenancy.own_lease ist <Vertrag>
      Und benefits.rent_paid_directly ist <direkt>
      Wenn abgeglichen wird
      Dann die Hilfe direct_payment <Ergebnis>

      Beispiele:
        | Leistung               | Bezug     | offen                          | Stand           | Vertrag | direkt    | Ergebnis   |
        | subsistence_aid        | receiving | [{due: 2026-11-04, open: 600}] | reminder        | ja      | nein      | gilt       |
        | subsistence_aid        | applied   | [{due: 2026-11-04, open: 600}] | reminder        | ja      | nein      | gilt nicht |
        | basic_income_support   | receiving | []                             | notice_ordinary | ja      | nein      | gilt       |
        | old_age_basic_security | receiving | [{due: 2026-11-04, open: 600}] | reminder        | nein    | nein      | gilt nicht |
        | old_age_basic_security | receiving | [{due: 2026-11-04, open: 600}] | evicted         | ja      | nein      | gilt nicht |
        | old_age_basic_security | receiving | [{due: 2026-11-04, open: 600}] | reminder        | ja      | unbekannt | ist offen  |

    Szenario: Weiß niemand, ob ein Amt die Unterkunft zahlt, wird erst danach gefragt
      Angenommen benefits.subsistence_aid ist unbekannt
      Wenn abgeglichen wird
      Dann direct_payment steht nicht im Plan
      Und die Frage nach benefits.subsistence_aid entscheidet direct_payment
