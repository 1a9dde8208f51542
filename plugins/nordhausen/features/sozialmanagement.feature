# language: de
Funktionalität: Sozialmanagement der SWG in Nordhausen

  Grundlage:
    Angenommen das Plugin nordhausen
    Und ein Haushalt in 16062041

  # ------------------------------------------------------------------------------------------- Mieter der SWG

  Szenariogrundriss: Wer Mieter der SWG ist, sagt der Haushalt oder der Name der Vermieterin
    Angenommen social.overloaded ist true
    Und members[a].age ist 70
    Und tenancy.landlord ist <Vermieterin>
    Und tenancy.tenant_of_cooperation_partner ist <Kooperation>
    Wenn am 23.11.2026 abgeglichen wird
    Dann household_help rät "2017/18"

    Beispiele:
      | Vermieterin                        | Kooperation |
      | SWG                                | unbekannt   |
      | SWG Nordhausen                     | false       |
      | Städtische Wohnungsbaugesellschaft | unbekannt   |
      | Wohnungsgesellschaft               | true        |
      | unbekannt                          | true        |

  Szenario: Ob die SWG vermietet, wird gefragt, nicht vermutet
    Angenommen members[a].age ist 70
    Und members[a].help_needed_months ist 3
    Wenn am 23.11.2026 abgeglichen wird
    Dann household_help ist offen wegen tenancy.tenant_of_cooperation_partner
    Und household_help ist offen wegen tenancy.landlord

  Szenario: Wer anderswo mietet, bekommt die Vermittlung der SWG nicht
    Angenommen members[a].age ist 70
    Und members[a].help_needed_months ist 3
    Und members[a].care_grade ist 0
    Und tenancy.landlord ist Wohnungsgesellschaft
    Und tenancy.tenant_of_cooperation_partner ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann household_help steht nicht im Plan

  Szenariogrundriss: Die Regeln gelten in Nordhausen und nur dort
    Angenommen ein Haushalt in <Gemeinde>
    Und social.isolated ist true
    Und tenancy.landlord ist SWG
    Und members[a].age ist 70
    Und members[a].help_needed_months ist 3
    Und members[a].care_grade ist 0
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe household_help <Ergebnis>

    Beispiele:
      | Gemeinde | Ergebnis   |
      | 16062041 | ist offen  |
      | 16062005 | gilt nicht |
      | 05562020 | gilt nicht |

  Szenariogrundriss: Der Rat, der nur für Mieter der SWG gilt, steht bei niemandem sonst
    Angenommen tenancy.own_lease ist true
    Und tenancy.landlord ist <Vermieterin>
    Und tenancy.tenant_of_cooperation_partner ist false
    Und tenancy.open_rents ist [{due: 2026-11-04, open: 410}]
    Und debts.creditors ist 3
    Und wishes ist [care_need, loneliness, household_overload]
    Und members[a].age ist 70
    Und members[b].age ist 58
    Und conflict.about ist noise
    Und conflict.threat_or_violence ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling <rät> "2017/18"
    Und household_help <rät> "2017/18"
    Und rent_debt_counselling <rät> "erst Miete und Energie, dann die anderen"
    Und debt_counselling <rät> "Nach allen Gläubigern fragen"
    Und neighbour_mediation <rät> "ersetzen keine Vermittlung"
    Und care_counselling <rät> "nach einem Pflegedienst fragen"
    Und leisure_offer <rät> "was es für ältere Mieter gibt"

    Beispiele:
      | Vermieterin          | rät       |
      | SWG                  | rät       |
      | Wohnungsgesellschaft | rät nicht |

  # ------------------------------------------------------------------------------------------- vier Trends

  Szenario: Zu- und Abwanderung: Eine Familie sucht eine Wohnung
    Angenommen wishes ist [housing_search, bureaucracy_help]
    Und members[a].role ist adult
    Und members[a].age ist 31
    Und members[a].residence_status ist recognised_refugee
    Und members[a].german_level ist A2
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_search wird vermutet
    Und der Bedarf bureaucracy_help gilt
    Und der Bedarf language_integration gilt
    Und housing_search_support geht an swg_wohnungssuche
    Und follow_up_support steht im Plan

  Szenario: Vereinsamung: Ein älterer Mieter lebt allein
    Angenommen tenancy.landlord ist SWG
    Und members[a].age ist 78
    Und social.isolated ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf loneliness gilt
    Und meeting_centre geht an begegnungszentrum_nordhaus
    Und leisure_offer geht an swg_vermittlung

  Szenario: Wachsende Einkommensunterschiede: Das Geld reicht nicht, die Miete ist offen
    Angenommen tenancy.landlord ist SWG
    Und tenancy.own_lease ist true
    Und tenancy.open_rents ist [{due: 2026-11-04, open: 410}]
    Und debts.creditors ist 4
    Und wishes ist [low_income]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf low_income gilt
    Und der Bedarf rent_arrears gilt
    Und der Bedarf overindebtedness gilt
    Und rent_debt_counselling steht vor debt_counselling

  Szenario: Demografischer Wandel: Der Haushalt wird im Alter zu viel
    Angenommen tenancy.landlord ist SWG
    Und members[a].age ist 81
    Und members[a].care_grade ist 1
    Und social.overloaded ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf household_overload gilt
    Und der Bedarf care_need gilt
    Und household_help geht an swg_vermittlung

  # ------------------------------------------------------------------------------------------- Zugewanderte

  Szenariogrundriss: Auch bei der SWG nach einer Wohnung fragen
    Angenommen wishes ist [housing_search]
    Und tenancy.stage ist none
    Und <Angabe> ist <Wert>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_search_support geht an swg_wohnungssuche
    Und housing_search_support rät "Auch bei der SWG nach einer Wohnung fragen"
    Und die Hilfe follow_up_support ist offen
    Und follow_up_support verlangt zu prüfen "Gibt es sie, und bei welchem Träger?"

    Beispiele:
      | Angabe                      | Wert               |
      | members[a].nationality      | eu                 |
      | members[a].nationality      | other              |
      | members[a].residence_status | eu_free_movement   |
      | members[a].residence_status | recognised_refugee |
      | members[a].residence_status | humanitarian_title |
      | members[a].residence_status | tolerated          |
      | members[a].residence_status | asylum_procedure   |
      | members[a].residence_status | other_title        |

  Szenario: Es genügt, wenn eine Person im Haushalt zugewandert ist
    Angenommen wishes ist [housing_search]
    Und members[a].nationality ist de
    Und members[a].residence_status ist citizen
    Und members[b].nationality ist other
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_search_support rät "Auch bei der SWG nach einer Wohnung fragen"
    Und die Hilfe follow_up_support ist offen

  Szenario: Wer nicht zugewandert ist, dem verspricht niemand Nachbetreuung
    Angenommen wishes ist [housing_search]
    Und members[a].nationality ist de
    Und members[a].residence_status ist citizen
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_search_support geht an swg_wohnungssuche
    Und housing_search_support rät nicht "Auch bei der SWG nach einer Wohnung fragen"
    Und follow_up_support steht nicht im Plan

  Szenario: Ist nicht bekannt, wer im Haushalt lebt, wird Nachbetreuung nicht vermutet
    Angenommen wishes ist [housing_search]
    Wenn am 23.11.2026 abgeglichen wird
    Dann follow_up_support steht nicht im Plan
    Und gefragt wird nach members

  Szenario: Hilfe bei Behördengängen für eine Familie, die bei der SWG wohnt
    Angenommen tenancy.tenant_of_cooperation_partner ist true
    Und members[a].residence_status ist recognised_refugee
    Und wishes ist [bureaucracy_help]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe follow_up_support gilt
    Und es fehlt ein Angebot für follow_up_support
    Und für follow_up_support ist "Nachbetreuung und Hilfe im Alltag" angekündigt
    Und für follow_up_support ist "Beratungszentrum in der Stolberger Straße (Stand 2016)" angekündigt
    Und follow_up_support rät "Caritas, Horizont e. V. und Jugendsozialwerk"
    Und follow_up_support rät "nicht belegt"

  Szenariogrundriss: Hilfe im Alltag und bei Ämtern, auch wenn das Deutsch reicht
    Angenommen members[a].nationality ist other
    Und members[a].german_level ist C1
    Und contact.languages ist [de]
    Und <Angabe> ist <Wert>
    Und <Weitere> ist <Stand>
    Und tenancy.landlord ist <Vermieterin>
    Und tenancy.tenant_of_cooperation_partner ist <Kooperation>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe follow_up_support <Ergebnis>

    Beispiele:
      | Angabe                       | Wert       | Weitere                       | Stand     | Vermieterin          | Kooperation | Ergebnis   |
      | social.overloaded            | true       | savings                       | 0         | SWG                  | unbekannt   | ist offen  |
      | social.overloaded            | true       | savings                       | 0         | Wohnungsgesellschaft | unbekannt   | ist offen  |
      | social.overloaded            | true       | savings                       | 0         | Wohnungsgesellschaft | false       | gilt nicht |
      | benefits.missed_appointments | 1          | benefits.basic_income_support | receiving | SWG                  | unbekannt   | ist offen  |
      | benefits.applied_on          | 2026-09-01 | benefits.basic_income_support | applied   | SWG                  | unbekannt   | ist offen  |

  Szenariogrundriss: Ist ein Mieter der SWG überlastet, wird ihm Nachbetreuung nur genannt, wenn er zugewandert ist
    Angenommen tenancy.landlord ist SWG
    Und social.overloaded ist true
    Und contact.languages ist [de]
    Und members[a].nationality ist <Staatsangehörigkeit>
    Und members[a].residence_status ist <Aufenthalt>
    Wenn am 23.11.2026 abgeglichen wird
    Dann follow_up_support <Ergebnis>

    Beispiele:
      | Staatsangehörigkeit | Aufenthalt | Ergebnis            |
      | other               | unbekannt  | steht im Plan       |
      | de                  | citizen    | steht nicht im Plan |
      | unbekannt           | unbekannt  | steht nicht im Plan |

  # ------------------------------------------------------------------------------------------- Ältere allein

  Szenariogrundriss: Vermittlung haushaltsnaher Dienste ab 65 Jahren
    Angenommen tenancy.landlord ist SWG
    Und members[a].age ist <Alter>
    Und members[a].care_grade ist 0
    Und members[a].help_needed_months ist 2
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe household_help <Ergebnis>

    Beispiele:
      | Alter | Ergebnis   |
      | 65    | ist offen  |
      | 64    | gilt nicht |

  Szenariogrundriss: Ob ein Dienst in Frage kommt, solange die Vermieterin oder das Alter nicht genau bekannt ist
    Angenommen tenancy.landlord ist <Vermieterin>
    Und members[a].age ist <Alter>
    Und members[a].care_grade ist 0
    Und members[a].help_needed_months ist 2
    Und members[b].age ist 58
    Und members[b].care_grade ist 0
    Wenn am 23.11.2026 abgeglichen wird
    Dann household_help <Ergebnis>

    Beispiele:
      | Vermieterin | Alter              | Ergebnis                         |
      | SWG         | 65                 | steht im Plan                    |
      | unbekannt   | 65                 | ist offen wegen tenancy.landlord |
      | unbekannt   | 64                 | steht nicht im Plan              |
      | SWG         | unbekannt          | steht nicht im Plan              |
      | SWG         | {min: 64, max: 70} | steht nicht im Plan              |

  Szenario: Wird der Haushalt im Alter zu viel, kommt die Vermittlung der SWG auch ohne Pflegebedarf in Frage
    Angenommen tenancy.landlord ist SWG
    Und members[a].age ist 70
    Und members[a].care_grade ist 0
    Und members[a].help_needed_months ist 0
    Und social.overloaded ist true
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf care_need gilt nicht
    Und household_help verlangt zu prüfen "Vermittelt die SWG solche Dienste heute?"

  Szenario: Die SWG vermittelt und leistet nicht selbst
    Angenommen tenancy.landlord ist SWG
    Und members[a].age ist 74
    Und members[a].care_grade ist 0
    Und members[a].help_needed_months ist 2
    Wenn am 23.11.2026 abgeglichen wird
    Dann household_help geht an swg_vermittlung
    Und household_help sagt "Beim Sozialmanagement der SWG"
    Und household_help verlangt zu prüfen "Vermittelt die SWG solche Dienste heute?"
    Und care_counselling rät "nach einem Pflegedienst fragen"
    Und es fehlt ein Angebot für care_counselling

  Szenario: Freizeit für ältere Mieter, wenn sie Gesellschaft wünschen
    Angenommen tenancy.landlord ist SWG
    Und members[a].age ist 74
    Und social.wants_company ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe leisure_offer gilt
    Und leisure_offer geht an swg_vermittlung
    Und leisure_offer rät "was es für ältere Mieter gibt"

  Szenario: Ob Gesellschaft erwünscht ist, wird gefragt
    Angenommen tenancy.landlord ist SWG
    Und members[a].age ist 74
    Und social.isolated ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe leisure_offer ist offen
    Und leisure_offer ist offen wegen social.wants_company

  Szenario: Im Nordhaus ist montags AGATHE-Sprechstunde
    Angenommen members[a].age ist 74
    Und social.wants_company ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann meeting_centre rät "montags AGATHE-Sprechstunde"
    Und elderly_assistance rät "um wie viel Uhr und für wen"

  # ------------------------------------------------------------------------------------------- Mietschulden

  Szenariogrundriss: Wer der SWG Miete schuldet, hat vermutlich weitere Gläubiger
    Angenommen tenancy.own_lease ist true
    Und tenancy.landlord ist <Vermieterin>
    Und tenancy.tenant_of_cooperation_partner ist <Kooperation>
    Und tenancy.open_rents ist [{due: 2026-11-04, open: 410}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und der Bedarf overindebtedness ist offen
    Und debt_counselling <Ergebnis>
    Und gefragt wird nach debts.creditors

    Beispiele:
      | Vermieterin          | Kooperation | Ergebnis            |
      | SWG                  | unbekannt   | steht im Plan       |
      | unbekannt            | true        | steht im Plan       |
      | Wohnungsgesellschaft | false       | steht nicht im Plan |
      | unbekannt            | unbekannt   | steht nicht im Plan |

  Szenario: Ob die SWG vermietet, wird gefragt: Davon hängt ab, ob weitere Gläubiger zu vermuten sind
    Angenommen tenancy.own_lease ist true
    Und tenancy.open_rents ist [{due: 2026-11-04, open: 410}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach tenancy.landlord

  Szenario: Die Vermutung bleibt offen, bis die Zahl der Gläubiger bekannt ist
    Angenommen tenancy.landlord ist SWG
    Und tenancy.own_lease ist true
    Und tenancy.open_rents ist [{due: 2026-11-04, open: 410}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf overindebtedness wird vermutet
    Und debt_counselling ist offen wegen debts.creditors
    Und overindebtedness beruft sich auf "Mitteilung der SWG vom 29.04.2016"

  Szenariogrundriss: Die Antwort entscheidet
    Angenommen tenancy.landlord ist SWG
    Und tenancy.own_lease ist true
    Und tenancy.open_rents ist [{due: 2026-11-04, open: 410}]
    Und debts.creditors ist <Zahl>
    Und wishes ist []
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf overindebtedness <Ergebnis>

    Beispiele:
      | Zahl | Ergebnis   |
      | 3    | gilt       |
      | 2    | gilt nicht |

  Szenariogrundriss: Weitere Schulden sind nur zu vermuten, wenn eine offene Miete bekannt ist, und sei es ein Cent
    Angenommen tenancy.landlord ist SWG
    Und tenancy.own_lease ist true
    Und tenancy.open_rents ist <offen>
    Wenn am 23.11.2026 abgeglichen wird
    Dann debt_counselling <Ergebnis>

    Beispiele:
      | offen                           | Ergebnis            |
      | [{due: 2026-11-04, open: 0.01}] | steht im Plan       |
      | []                              | steht nicht im Plan |
      | unbekannt                       | steht nicht im Plan |

  Szenariogrundriss: Die Erfahrung der SWG steht als Grund ab einem Cent Rückstand und ab drei Gläubigern
    Angenommen tenancy.landlord ist SWG
    Und tenancy.open_rents ist [{due: 2026-11-04, open: <offen>}]
    Und debts.creditors ist <Zahl>
    Wenn am 23.11.2026 abgeglichen wird
    Dann overindebtedness beruft sich auf "Mitteilung der SWG vom 29.04.2016"

    Beispiele:
      | offen | Zahl |
      | 410   | 3    |
      | 0.01  | 5    |

  Szenario: Ohne Rückstand rät niemand, die Miete vor anderen Schulden zu ordnen
    Angenommen tenancy.landlord ist SWG
    Und tenancy.open_rents ist []
    Und debts.creditors ist 4
    Wenn am 23.11.2026 abgeglichen wird
    Dann debt_counselling rät nicht "Nach allen Gläubigern fragen"

  Szenario: Die Mietschuldenberatung der SWG war 2016 nur ein Plan
    Angenommen tenancy.landlord ist SWG
    Und tenancy.stage ist late
    Und tenancy.own_lease ist true
    Und tenancy.open_rents ist [{due: 2026-11-04, open: 410}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe rent_debt_counselling gilt
    Und es fehlt ein Angebot für rent_debt_counselling
    Und für rent_debt_counselling ist "Soziale Mietschuldenberatung der SWG (Stand 2016)" angekündigt
    Und für rent_debt_counselling ist "Beratungszentrum in der Stolberger Straße (Stand 2016)" angekündigt
    Und rent_debt_counselling rät "erst Miete und Energie, dann die anderen"
    Und debt_counselling rät "Nach allen Gläubigern fragen"

  # ------------------------------------------------------------------------------------------- Nachbarn

  Szenario: Neu im Haus: Mietergespräch, damit man sich kennenlernt
    Angenommen tenancy.landlord ist SWG
    Und social.isolated ist true
    Und nordhausen.new_in_house ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann meeting_centre geht an swg_mietergespraeche
    Und meeting_centre verlangt zu prüfen "Mietergespräche von 2016"
    Und neighbour_mediation steht nicht im Plan

  Szenariogrundriss: Wer neu im Haus ist und noch Deutsch lernt
    Angenommen tenancy.landlord ist <Vermieterin>
    Und tenancy.tenant_of_cooperation_partner ist <Kooperation>
    Und members[a].role ist adult
    Und members[a].german_level ist A2
    Und nordhausen.new_in_house ist <neu>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe meeting_centre <Ergebnis>

    Beispiele:
      | Vermieterin          | Kooperation | neu       | Ergebnis            |
      | SWG                  | unbekannt   | true      | ist offen           |
      | SWG                  | unbekannt   | false     | steht nicht im Plan |
      | SWG                  | unbekannt   | unbekannt | steht nicht im Plan |
      | unbekannt            | unbekannt   | true      | ist offen           |
      | Wohnungsgesellschaft | false       | true      | steht nicht im Plan |

  Szenario: Ob jemand neu im Haus ist, wird gefragt
    Angenommen tenancy.landlord ist SWG
    Und members[a].role ist adult
    Und members[a].german_level ist A2
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach nordhausen.new_in_house

  Szenario: Im Streit steht das Mietergespräch neben der Vermittlung und hinter ihr
    Angenommen tenancy.landlord ist SWG
    Und nordhausen.new_in_house ist true
    Und conflict.about ist noise
    Und conflict.threat_or_violence ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe neighbour_mediation gilt
    Und es fehlt ein Angebot für neighbour_mediation
    Und neighbour_mediation rät "ersetzen keine Vermittlung"
    Und meeting_centre geht an swg_mietergespraeche
    Und meeting_centre sagt "den Streit selbst klärt die Vermittlung"
    Und neighbour_mediation steht vor meeting_centre

  Szenariogrundriss: Auch im Streit ist das Mietergespräch nur für Häuser der SWG, in denen jemand neu ist, und bleibt offen
    Angenommen tenancy.landlord ist <Vermieterin>
    Und tenancy.tenant_of_cooperation_partner ist <Kooperation>
    Und nordhausen.new_in_house ist <neu>
    Und conflict.about ist noise
    Und conflict.threat_or_violence ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe meeting_centre <Ergebnis>

    Beispiele:
      | Vermieterin          | Kooperation | neu       | Ergebnis            |
      | SWG                  | unbekannt   | true      | ist offen           |
      | SWG                  | unbekannt   | false     | steht nicht im Plan |
      | SWG                  | unbekannt   | unbekannt | steht nicht im Plan |
      | unbekannt            | unbekannt   | true      | ist offen           |
      | Wohnungsgesellschaft | false       | true      | steht nicht im Plan |

  Szenario: Ohne Drohung rät niemand vom Mietergespräch ab
    Angenommen social.wants_company ist true
    Und conflict.about ist noise
    Und conflict.threat_or_violence ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann meeting_centre rät nicht "nicht zum Mietergespräch mit derselben Seite einladen"

  Szenariogrundriss: Bei Drohung kein gemeinsamer Tisch
    Angenommen tenancy.landlord ist SWG
    Und nordhausen.new_in_house ist true
    Und conflict.about ist noise
    Und conflict.threat_or_violence ist <gedroht>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe meeting_centre <Ergebnis>

    Beispiele:
      | gedroht   | Ergebnis   |
      | true      | gilt nicht |
      | unbekannt | ist offen  |

  Szenario: Wer bedroht wurde und Gesellschaft sucht, soll der anderen Seite dort nicht begegnen
    Angenommen tenancy.landlord ist SWG
    Und nordhausen.new_in_house ist true
    Und social.wants_company ist true
    Und conflict.threat_or_violence ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann meeting_centre rät "nicht zum Mietergespräch mit derselben Seite einladen"

  # ------------------------------------------------------------------------------------------- Dringendes zuerst

  Szenario: Der Knotenpunkt zählt ein wenig, aber nie mehr als die Dringlichkeit
    Angenommen tenancy.landlord ist SWG
    Und tenancy.own_lease ist true
    Und tenancy.stage ist notice_immediate
    Und social.wants_company ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann meeting_centre geht an begegnungszentrum_nordhaus
    Und es fehlt ein Angebot für housing_loss_prevention_office
    Und housing_loss_prevention_office steht vor meeting_centre
