# language: de
Funktionalität: Grundsicherung für Arbeitsuchende: Grenzen, Ausnahmen, was ungewiss bleibt

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: de}]
      tenancy: {own_lease: true, rent_warm: 640, stage: none, open_rents: [], court_letter_unread_on: null}
      accommodation: {kind: own_home}
      income: {net_monthly: 0, gross_monthly: 0}
      savings: 0
      wishes: []
      benefits:
        basic_income_support: none
        old_age_basic_security: none
        subsistence_aid: none
        housing_benefit: none
        child_supplement: none
        maintenance_advance: none
        unemployment_benefit: none
        training_allowance: none
        pension: none
        asylum_seekers_benefits: none
      """

  Regel: Wann das Geld knapp scheint

    Szenario: Reicht das Geld sicher nicht, wird auch im eigenen Haus das Wohngeld geprüft
      Angenommen tenancy ist {own_lease: false}
      Und income ist {net_monthly: 550}
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf low_income gilt
      Und housing_benefit steht im Plan

    Szenario: Wer sagt, dass das Geld fehlt, dem wird geglaubt
      Angenommen income ist unbekannt
      Und wishes ist [low_income]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf low_income gilt
      Und housing_benefit steht im Plan

    Szenariogrundriss: Mietschulden ohne Lohn sind ein Anzeichen (<Arbeit>)
      Angenommen income ist unbekannt
      Und tenancy.open_rents ist [{due: 2026-11-04, open: 640}]
      Und members ist [{id: a, role: adult, age: 34, employment: <Arbeit>, nationality: de}, {id: b, role: adult, age: 34, employment: employed, nationality: de}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf low_income <Ergebnis>

      Beispiele:
        | Arbeit        | Ergebnis            |
        | unemployed    | wird vermutet       |
        | training      | wird vermutet       |
        | student       | wird vermutet       |
        | none          | wird vermutet       |
        | incapacitated | wird vermutet       |
        | retired       | wird vermutet       |
        | employed      | wird nicht vermutet |
        | self_employed | wird nicht vermutet |

  Regel: Wer Grundsicherung beantragen kann

    Szenariogrundriss: Mit welchem Status der Anspruch sicher ist (<Staat>, <Titel>, <Arbeit>)
      Angenommen members.a.nationality ist <Staat>
      Und members.a.residence_status ist <Titel>
      Und members.a.employment ist <Arbeit>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support <Ergebnis>

      Beispiele:
        | Staat     | Titel              | Arbeit        | Ergebnis  |
        | unbekannt | citizen            | unemployed    | gilt      |
        | other     | recognised_refugee | unemployed    | gilt      |
        | other     | other_title        | employed      | ist offen |
        | eu        | eu_free_movement   | self_employed | gilt      |
        | eu        | eu_free_movement   | employed      | gilt      |
        | eu        | eu_free_movement   | unemployed    | ist offen |

    Szenariogrundriss: Ohne Wohnung gilt der Anspruch ebenso, und noch in diesem Monat (<Bedarf>)
      Angenommen tenancy ist {own_lease: false}
      Und accommodation ist <Unterkunft>
      Und members.a.detained_until ist <Haft>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt
      Und basic_income_support hilft bei <Bedarf>
      Und basic_income_support hilft bei low_income
      Und die Frist für basic_income_support endet am 30.11.2026

      Beispiele:
        | Unterkunft                         | Haft       | Bedarf                 |
        | {kind: street}                     | null       | homelessness           |
        | {kind: relatives}                  | 2026-12-09 | release_without_home   |
        | {kind: relatives, dependent: true} | null       | dependent_cohabitation |

    Szenario: Auch bei unbekanntem Einkommen läuft der Monat, wenn jemand keine Wohnung hat
      Angenommen tenancy ist {own_lease: false}
      Und accommodation ist {kind: street}
      Und income ist unbekannt
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support ist offen
      Und die Frist für basic_income_support endet am 30.11.2026

    Szenariogrundriss: Bei unbekanntem Einkommen führen nur Anzeichen zum Jobcenter (<Arbeit>, Einkommen fällt weg: <Tag>)
      Angenommen wishes ist [low_income]
      Und members.a.employment ist <Arbeit>
      Und income ist {drops_on: <Tag>}
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <Ergebnis>

      Beispiele:
        | Arbeit        | Tag        | Ergebnis            |
        | employed      | null       | steht nicht im Plan |
        | employed      | 2026-11-22 | steht nicht im Plan |
        | employed      | 2026-11-23 | steht im Plan       |
        | employed      | 2027-02-23 | steht im Plan       |
        | employed      | 2027-02-24 | steht nicht im Plan |
        | unemployed    | null       | steht im Plan       |
        | none          | null       | steht im Plan       |
        | incapacitated | null       | steht im Plan       |

    Szenario: Reicht das Geld sicher nicht, steht der Antrag im Plan, auch wenn offen ist, ob jemand arbeiten kann
      Angenommen members ist [{id: a, role: adult, age: 34, employment: employed, nationality: de}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support ist offen
      Und basic_income_support ist offen wegen members.can_work

    Szenariogrundriss: Anzeichen ist, dass ein Erwachsener keine Arbeit hat (<Rolle>)
      Angenommen wishes ist [low_income]
      Und income ist unbekannt
      Und members ist [{id: a, role: adult, age: 44, employment: employed, nationality: de}, {id: b, role: <Rolle>, age: <Alter>, employment: none, nationality: de}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <Ergebnis>

      Beispiele:
        | Rolle | Alter | Ergebnis            |
        | adult | 40    | steht im Plan       |
        | child | 16    | steht nicht im Plan |

  Regel: In Ausbildung, Schule oder Studium ist es offen

    Szenariogrundriss: Was den Weg verschließt (<Feld>: <Wert>)
      Angenommen members.a.employment ist student
      Und wishes ist [low_income]
      Und <Feld> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support steht <im Plan>

      Beispiele:
        | Feld                          | Wert                | im Plan       |
        | benefits.basic_income_support | rejected            | im Plan       |
        | benefits.basic_income_support | receiving           | nicht im Plan |
        | benefits.basic_income_support | applied             | nicht im Plan |
        | income                        | {net_monthly: 3000} | nicht im Plan |
        | members.a.can_work            | nein                | nicht im Plan |
        | members.a.age                 | 70                  | nicht im Plan |

    Szenariogrundriss: Auch wer bei der Großmutter lebt, hat einen eigenen Anspruch, ab 15 Jahren (<Alter>)
      Angenommen members ist [{id: a, role: adult, age: 68, employment: retired, can_work: false, nationality: de}, {id: b, role: child, age: <Alter>, employment: school, can_work: true, nationality: de}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support <Ergebnis>

      Beispiele:
        | Alter | Ergebnis   |
        | 14    | gilt nicht |
        | 15    | ist offen  |

    Szenariogrundriss: Ohne Wohnung gilt das ebenso, und noch in diesem Monat (<Bedarf>)
      Angenommen members.a.employment ist student
      Und tenancy ist {own_lease: false}
      Und accommodation ist <Unterkunft>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support ist offen
      Und basic_income_support hilft bei <Bedarf>
      Und basic_income_support hilft bei low_income
      Und basic_income_support sagt "auch einen Härtefall"
      Und die Frist für basic_income_support endet am 30.11.2026

      Beispiele:
        | Unterkunft                         | Bedarf                 |
        | {kind: street}                     | homelessness           |
        | {kind: relatives, dependent: true} | dependent_cohabitation |

    Szenariogrundriss: Ist ungewiss, ob jemand arbeiten kann, steht es für Erwachsene im Plan, sonst wird gefragt (<Rolle>, <Arbeit>)
      Angenommen members ist [{id: a, role: adult, age: 68, employment: retired, can_work: false, nationality: de}, {id: b, role: <Rolle>, age: <Alter>, employment: <Arbeit>, nationality: de}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <Ergebnis>
      Und gefragt wird nach members.can_work

      Beispiele:
        | Rolle | Alter | Arbeit   | Ergebnis            |
        | adult | 20    | student  | steht im Plan       |
        | adult | 20    | training | steht im Plan       |
        | adult | 20    | school   | steht im Plan       |
        | child | 16    | school   | steht nicht im Plan |

    Szenario: Ist auch das Einkommen unbekannt, steht es noch nicht im Plan
      Angenommen members.a.employment ist student
      Und income ist unbekannt
      Und wishes ist [low_income]
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support steht nicht im Plan
      Und gefragt wird nach income.net_monthly

  Regel: In Rente vor der Altersgrenze kommt es auf die Rente an

    Szenariogrundriss: Was den Weg verschließt (<Feld>: <Wert>)
      Angenommen members.a.age ist 60
      Und members.a.employment ist retired
      Und benefits.pension ist receiving
      Und wishes ist [low_income]
      Und <Feld> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support steht <im Plan>

      Beispiele:
        | Feld                          | Wert      | im Plan       |
        | benefits.basic_income_support | rejected  | im Plan       |
        | benefits.basic_income_support | receiving | nicht im Plan |
        | benefits.basic_income_support | applied   | nicht im Plan |
        | accommodation.kind            | prison    | nicht im Plan |
        | members.a.can_work            | nein      | nicht im Plan |
        | members.a.age                 | 70        | nicht im Plan |

    Szenario: Ohne Wohnung gilt das ebenso, auch neben jemandem über der Altersgrenze
      Angenommen members ist [{id: a, role: adult, age: 60, employment: retired, can_work: true, nationality: de}, {id: b, role: adult, age: 70, employment: retired, can_work: false, nationality: de}]
      Und tenancy ist {own_lease: false}
      Und accommodation ist {kind: street}
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support ist offen
      Und basic_income_support hilft bei homelessness
      Und basic_income_support sagt "Den Rentenbescheid mitnehmen"
      Und die Frist für basic_income_support endet am 30.11.2026

    Szenariogrundriss: Bei unbekanntem Einkommen führt dahin, wer in Rente ist und arbeiten kann (arbeiten: <Arbeit>)
      Angenommen members ist [{id: a, role: adult, age: 60, employment: retired, nationality: de}, {id: b, role: adult, age: 70, employment: retired, can_work: false, nationality: de}]
      Und members.a.can_work ist <Arbeit>
      Und income ist unbekannt
      Und wishes ist [low_income]
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <Ergebnis>

      Beispiele:
        | Arbeit    | Ergebnis                           |
        | ja        | ist offen wegen income.net_monthly |
        | unbekannt | steht nicht im Plan                |

  Regel: In Haft wird der Antrag vorbereitet

    Szenariogrundriss: Wer den Antrag vorbereiten kann (<Feld>: <Wert>)
      Angenommen accommodation.kind ist prison
      Und tenancy ist {own_lease: false}
      Und members.a.detained_until ist 2026-12-09
      Und <Feld> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support <Ergebnis>

      Beispiele:
        | Feld                          | Wert      | Ergebnis   |
        | benefits.basic_income_support | ended     | gilt       |
        | benefits.basic_income_support | receiving | gilt nicht |
        | benefits.basic_income_support | applied   | gilt nicht |
        | members.a.age                 | 14        | gilt nicht |
        | members.a.age                 | 15        | gilt       |
        | members.a.age                 | 70        | gilt nicht |
        | members.a.can_work            | nein      | gilt nicht |
        | members.a.employment          | retired   | gilt nicht |

    Szenariogrundriss: Der Antrag hilft bei allem, was nach der Entlassung droht (<Bedarf>)
      Angenommen accommodation ist {kind: prison, dependent: <abhängig>}
      Und tenancy ist {own_lease: <Vertrag>}
      Und members ist [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: de, detained_until: 2026-12-09}, {id: b, role: adult, age: 70, employment: retired, can_work: false, nationality: de}]
      Und wishes ist [<Wunsch>]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt
      Und basic_income_support hilft bei <Bedarf>
      Und basic_income_support sagt "Den Antrag jetzt vorbereiten"
      Und für basic_income_support läuft keine Frist

      Beispiele:
        | Vertrag | abhängig | Wunsch       | Bedarf                 |
        | true    | false    |              | low_income             |
        | false   | false    |              | release_without_home   |
        | true    | true     |              | dependent_cohabitation |
        | false   | false    | homelessness | homelessness           |

    Szenario: Auch im Studium wird in Haft erst vorbereitet; eine Frist läuft noch nicht
      Angenommen accommodation.kind ist prison
      Und members.a.employment ist student
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt
      Und für basic_income_support läuft keine Frist

    Szenario: Ebenso ohne deutschen Pass
      Angenommen accommodation.kind ist prison
      Und members.a.nationality ist other
      Und members.a.residence_status ist humanitarian_title
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt
      Und für basic_income_support läuft keine Frist

    Szenariogrundriss: Nur wer sicher in Haft ist, findet den Antrag schon im Plan, wenn noch etwas ungewiss ist (<Unterkunft>)
      Angenommen accommodation.kind ist <Unterkunft>
      Und members.a.employment ist employed
      Und members.a.can_work ist unbekannt
      Und income ist unbekannt
      Und wishes ist [low_income]
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <Ergebnis>

      Beispiele:
        | Unterkunft | Ergebnis            |
        | prison     | steht im Plan       |
        | unbekannt  | steht nicht im Plan |

    Szenariogrundriss: Der Rat für die Haft gilt bis zum Tag der Entlassung (<Haft>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: de, detained_until: <Haft>}, {id: b, role: child, age: 3, detained_until: null}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <rät oder nicht> "vorher ruht der Anspruch"

      Beispiele:
        | Haft       | rät oder nicht |
        | 2026-11-23 | rät            |
        | 2026-11-22 | rät nicht      |
        | null       | rät nicht      |

    Szenario: In der eigenen Wohnung muss niemand erklären, dass andere nicht für ihn einstehen
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support rät nicht "niemand für den anderen einsteht"

  Regel: Aus dem Ausland kommt es auf das Aufenthaltsrecht an

    Szenariogrundriss: Was den Weg verschließt (<Feld>: <Wert>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: none, can_work: true, nationality: other, residence_status: humanitarian_title}, {id: b, role: adult, age: 70, employment: retired, can_work: false, nationality: de}]
      Und wishes ist [low_income]
      Und <Feld> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support steht <im Plan>

      Beispiele:
        | Feld                          | Wert                | im Plan       |
        | benefits.basic_income_support | rejected            | im Plan       |
        | benefits.basic_income_support | receiving           | nicht im Plan |
        | benefits.basic_income_support | applied             | nicht im Plan |
        | income                        | {net_monthly: 3000} | nicht im Plan |
        | members.a.can_work            | nein                | nicht im Plan |
        | members.a.age                 | 14                  | nicht im Plan |
        | members.a.age                 | 15                  | im Plan       |
        | members.a.age                 | 70                  | nicht im Plan |

    Szenariogrundriss: Ohne Wohnung gilt das ebenso, und noch in diesem Monat (<Bedarf>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: none, can_work: true, nationality: other, residence_status: humanitarian_title, detained_until: <Haft>}]
      Und tenancy ist {own_lease: false}
      Und accommodation ist <Unterkunft>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support ist offen
      Und basic_income_support hilft bei <Bedarf>
      Und basic_income_support hilft bei low_income
      Und die Frist für basic_income_support endet am 30.11.2026

      Beispiele:
        | Unterkunft                         | Haft       | Bedarf                 |
        | {kind: street}                     | null       | homelessness           |
        | {kind: relatives}                  | 2026-12-09 | release_without_home   |
        | {kind: relatives, dependent: true} | null       | dependent_cohabitation |

    Szenariogrundriss: Reicht das Geld sicher nicht, steht es im Plan; ist auch das Einkommen unbekannt, wird gefragt (<Staat>, netto: <netto>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: none, nationality: <Staat>, residence_status: <Titel>}]
      Und wishes ist [low_income]
      Und income ist {net_monthly: <netto>}
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <Ergebnis>

      Beispiele:
        | Staat | Titel              | netto    | Ergebnis            |
        | other | humanitarian_title | 0        | steht im Plan       |
        | eu    | eu_free_movement   | 0        | steht im Plan       |
        | eu    | eu_free_movement   | {min: 0} | steht nicht im Plan |

    Szenariogrundriss: Für Schule, Ausbildung und Rente gelten die eigenen Regeln, auch ohne deutschen Pass (<Arbeit>)
      Angenommen members ist [{id: a, role: adult, age: 70, employment: none, can_work: false, nationality: other, residence_status: humanitarian_title}, {id: b, role: <Rolle>, age: <Alter>, employment: <Arbeit>, nationality: other, residence_status: humanitarian_title}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann basic_income_support <Ergebnis>
      Und gefragt wird nach members.can_work

      Beispiele:
        | Rolle | Alter | Arbeit     | Ergebnis            |
        | child | 17    | school     | steht nicht im Plan |
        | child | 17    | training   | steht nicht im Plan |
        | child | 17    | student    | steht nicht im Plan |
        | adult | 60    | retired    | steht nicht im Plan |
        | child | 17    | unemployed | steht im Plan       |

    Szenariogrundriss: Wo das Aufenthaltsrecht nicht fraglich sein kann, wird danach nicht gefragt (<Staat>, <Titel>)
      Angenommen members.a.nationality ist <Staat>
      Und members.a.residence_status ist <Titel>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt
      Und nicht gefragt wird nach members.<Angabe>

      Beispiele:
        | Staat     | Titel              | Angabe           |
        | de        | unbekannt          | residence_status |
        | unbekannt | citizen            | nationality      |
        | unbekannt | recognised_refugee | nationality      |

    Szenariogrundriss: Wen die Asylbewerberleistungen nicht ausschließen (<Staat>, <Titel>)
      Angenommen benefits.asylum_seekers_benefits ist receiving
      Und members ist [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: <Staat>, residence_status: <Titel>}, {id: b, role: child, age: 3, residence_status: humanitarian_title}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support <Ergebnis>

      Beispiele:
        | Staat | Titel              | Ergebnis   |
        | other | humanitarian_title | gilt nicht |
        | other | recognised_refugee | gilt       |
        | other | citizen            | gilt       |
        | other | eu_free_movement   | ist offen  |
        | other | other_title        | ist offen  |

    Szenariogrundriss: Mit einer Duldung gibt es auch im Alter Asylbewerberleistungen statt Grundsicherung (<Titel>)
      Angenommen members ist [{id: a, role: adult, age: 70, employment: none, nationality: other, residence_status: <Titel>}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann old_age_basic_security <Ergebnis>

      Beispiele:
        | Titel              | Ergebnis            |
        | tolerated          | steht nicht im Plan |
        | asylum_procedure   | steht nicht im Plan |
        | recognised_refugee | steht im Plan       |

    Szenario: Wer deutsch ist, wird nicht ausgeschlossen, was immer zu den Leistungen angegeben ist
      Angenommen benefits.asylum_seekers_benefits ist receiving
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt

  Regel: Erspartes vor und nach dem 1. Juli 2026

    Szenario: Zu zweit war auch vor dem 1. Juli 2026 mehr als der Freibetrag für eine Person frei
      Angenommen members ist [{id: a, role: adult, age: 34, can_work: true, employment: unemployed, nationality: de}, {id: b, role: adult, age: 36, nationality: de}]
      Und savings ist 50000
      Wenn am 30.06.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt

    Szenario: Ab dem 1. Juli 2026 wird nicht mehr mit dem alten Freibetrag begründet
      Angenommen savings ist 50000
      Wenn am 01.07.2026 abgeglichen wird
      Dann die Hilfe basic_income_support gilt nicht
      Und die Begründung von basic_income_support enthält "§ 12 SGB II (Fassung ab 1.7.2026)"
      Und die Begründung von basic_income_support enthält nicht "Fassung bis 30.6.2026"

    Szenariogrundriss: Was frei bleibt, steht ab 5.000 Euro dabei, in der Fassung des Tages (<Erspartes>, <Tag>)
      Angenommen savings ist <Erspartes>
      Wenn am <Tag> abgeglichen wird
      Dann basic_income_support <bis Juni> "bleiben 40.000 Euro und 15.000 Euro"
      Und basic_income_support <ab Juli> "ab dem 51. 20.000 Euro"

      Beispiele:
        | Tag        | Erspartes | bis Juni  | ab Juli   |
        | 2026-06-30 | 5000.01   | rät       | rät nicht |
        | 2026-06-30 | 5000      | rät nicht | rät nicht |
        | 2026-07-01 | 5000.01   | rät nicht | rät       |
        | 2026-07-01 | 5000      | rät nicht | rät nicht |

  Regel: Wenn das Amt säumig ist

    Szenariogrundriss: Zu jeder Leistung gibt es einen Vorschuss, wenn ein Antrag seit einem Monat liegt (<Leistung>: <Stand>)
      Angenommen income ist {net_monthly: 3000, gross_monthly: 4000}
      Und benefits.<Leistung> ist <Stand>
      Und benefits.applied_on ist 2026-10-23
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf benefit_delay <Ergebnis>
      Und die Hilfe benefit_advance <Ergebnis>
      Und die Begründung von benefit_advance enthält "Über einen Antrag auf Geld ist noch nicht entschieden"

      Beispiele:
        | Leistung               | Stand    | Ergebnis   |
        | basic_income_support   | applied  | gilt       |
        | old_age_basic_security | applied  | gilt       |
        | subsistence_aid        | applied  | gilt       |
        | housing_benefit        | applied  | gilt       |
        | child_supplement       | applied  | gilt       |
        | maintenance_advance    | applied  | gilt       |
        | unemployment_benefit   | applied  | gilt       |
        | training_allowance     | applied  | gilt       |
        | pension                | applied  | gilt       |
        | housing_benefit        | rejected | gilt nicht |

    Szenariogrundriss: Fehlt das Geld zum Leben, wartet niemand den Monat ab (<Leistung>)
      Angenommen benefits.<Leistung> ist applied
      Und benefits.applied_on ist 2026-11-20
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf benefit_delay <Ergebnis>

      Beispiele:
        | Leistung               | Ergebnis   |
        | basic_income_support   | gilt       |
        | old_age_basic_security | gilt       |
        | subsistence_aid        | gilt       |
        | housing_benefit        | gilt nicht |

    Szenariogrundriss: Ist die Wohnung in Gefahr, ebenso (<Stand>)
      Angenommen income ist {net_monthly: 3000, gross_monthly: 4000}
      Und tenancy.stage ist <Stand>
      Und benefits.basic_income_support ist applied
      Und benefits.applied_on ist 2026-11-20
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf benefit_delay <Ergebnis>

      Beispiele:
        | Stand            | Ergebnis  |
        | notice_immediate | gilt      |
        | none             | ist offen |

    Szenario: Läuft sicher kein Antrag, gibt es keinen Vorschuss, auch wenn der Haushalt auf ein Amt wartet
      Angenommen wishes ist [benefit_delay]
      Und benefits.applied_on ist 2026-10-01
      Wenn am 23.11.2026 abgeglichen wird
      Dann benefit_advance steht nicht im Plan

    Szenariogrundriss: Der Vorschuss kommt vor dem, was länger dauert (<Hilfe>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: employed, can_work: true, nationality: de}, {id: b, role: child, age: 7}]
      Und maintenance_paid ist nein
      Und income ist {net_monthly: 1100, gross_monthly: 1400}
      Und benefits.<Antrag> ist applied
      Und benefits.applied_on ist 2026-10-01
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> setzt benefit_advance voraus

      Beispiele:
        | Antrag               | Hilfe                   |
        | housing_benefit      | maintenance_advance     |
        | unemployment_benefit | housing_benefit         |
        | unemployment_benefit | child_supplement        |
        | housing_benefit      | education_participation |

  Regel: Versäumte Termine

    Szenariogrundriss: Vermutet wird eine Kürzung nur, wenn Termine versäumt sind (Bezug: <Bezug>, Termine: <Termine>)
      Angenommen benefits.basic_income_support ist <Bezug>
      Und benefits.missed_appointments ist <Termine>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf benefit_sanction <Ergebnis>

      Beispiele:
        | Bezug     | Termine   | Ergebnis            |
        | unbekannt | 1         | wird vermutet       |
        | receiving | unbekannt | wird nicht vermutet |

    Szenariogrundriss: Was ein Termin kostet, steht nur bei versäumten, in der Fassung des Tages (<Termine>, <Tag>)
      Angenommen wishes ist [bureaucracy_help]
      Und benefits.basic_income_support ist receiving
      Und benefits.missed_appointments ist <Termine>
      Wenn am <Tag> abgeglichen wird
      Dann jobcenter_accompaniment <bis Juni> "zehn Prozent des Regelbedarfs"
      Und jobcenter_accompaniment <ab Juli> "nach dem dritten in Folge"

      Beispiele:
        | Tag        | Termine | bis Juni  | ab Juli   |
        | 2026-06-30 | 1       | rät       | rät nicht |
        | 2026-06-30 | 0       | rät nicht | rät nicht |
        | 2026-07-01 | 1       | rät nicht | rät       |
        | 2026-07-01 | 0       | rät nicht | rät nicht |

    Szenariogrundriss: Der versäumte Termin geht vor (<Hilfe>)
      Angenommen members ist [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: de}, {id: b, role: child, age: 7}]
      Und maintenance_paid ist nein
      Und benefits.basic_income_support ist receiving
      Und benefits.child_benefit ist none
      Und benefits.missed_appointments ist 1
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> setzt jobcenter_accompaniment voraus

      Beispiele:
        | Hilfe                   |
        | education_participation |
        | maintenance_advance     |
        | child_benefit           |

    Szenario: Ohne versäumten Termin hat die Hilfe mit Briefen Zeit
      Angenommen members ist [{id: a, role: adult, age: 34, employment: unemployed, can_work: true, nationality: de}, {id: b, role: child, age: 7}]
      Und wishes ist [bureaucracy_help]
      Und benefits.basic_income_support ist receiving
      Und benefits.missed_appointments ist 0
      Wenn am 23.11.2026 abgeglichen wird
      Dann education_participation steht vor jobcenter_accompaniment

  Regel: In die eigene Wohnung

    Szenariogrundriss: Möbel braucht, wer aus Straße oder Unterkunft in einen Mietvertrag kommt (<Unterkunft>, Vertrag: <Vertrag>, Stand: <Stand>)
      Angenommen accommodation.kind ist <Unterkunft>
      Und tenancy ist {evicted_on: null}
      Und tenancy.own_lease ist <Vertrag>
      Und tenancy.stage ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf furnishing <Ergebnis>

      Beispiele:
        | Unterkunft        | Vertrag   | Stand     | Ergebnis            |
        | municipal_shelter | ja        | none      | gilt                |
        | municipal_shelter | ja        | evicted   | gilt nicht          |
        | municipal_shelter | ja        | unbekannt | wird vermutet       |
        | street            | ja        | unbekannt | wird vermutet       |
        | municipal_shelter | unbekannt | none      | wird nicht vermutet |
        | unbekannt         | ja        | none      | wird nicht vermutet |

    Szenariogrundriss: Wer die Erstausstattung beim Jobcenter beantragt (<Wer>)
      Angenommen members ist [{id: a, role: adult, age: 70, employment: retired, can_work: false}, {id: b, <Wer>}]
      Und accommodation.kind ist <Unterkunft>
      Und income ist {net_monthly: 3000, gross_monthly: 4000}
      Und wishes ist [furnishing]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe basic_income_support <Ergebnis>

      Beispiele:
        | Wer                                       | Unterkunft | Ergebnis   |
        | role: child, age: 15, employment: school  | own_home   | ist offen  |
        | role: child, age: 14, employment: school  | own_home   | gilt nicht |
        | role: adult, age: 34, employment: none    | own_home   | ist offen  |
        | role: adult, age: 70, employment: none    | own_home   | gilt nicht |
        | role: adult, age: 60, employment: retired | own_home   | gilt nicht |
        | role: adult, age: 34, employment: none    | prison     | gilt nicht |

    Szenariogrundriss: Mit welcher Leistung das Amt die Kaution leiht (<Leistung>: <Stand>)
      Angenommen wishes ist [housing_search]
      Und tenancy ist {own_lease: false, stage: none}
      Und accommodation.kind ist relatives
      Und income ist {net_monthly: 1800, gross_monthly: 2400}
      Und benefits.<Leistung> ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann deposit_loan <Ergebnis>

      Beispiele:
        | Leistung               | Stand     | Ergebnis            |
        | basic_income_support   | receiving | steht im Plan       |
        | basic_income_support   | applied   | steht im Plan       |
        | old_age_basic_security | receiving | steht im Plan       |
        | old_age_basic_security | applied   | steht im Plan       |
        | subsistence_aid        | receiving | steht im Plan       |
        | subsistence_aid        | applied   | steht im Plan       |
        | subsistence_aid        | rejected  | steht nicht im Plan |
        | basic_income_support   | unbekannt | steht nicht im Plan |

    Szenariogrundriss: Die Kaution hilft überall, wo eine Wohnung gesucht wird (<Bedarf>)
      Angenommen members ist [{id: a, role: adult, age: 24, employment: none, can_work: true, nationality: other, residence_status: <Titel>, detained_until: <Haft>}, {id: b, role: child, age: 3, nationality: other, residence_status: <Titel>}]
      Und tenancy ist {own_lease: false, stage: none}
      Und accommodation ist {kind: <Unterkunft>, since: 2025-01-01, dependent: <abhängig>}
      Und wishes ist [<Wunsch>]
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe deposit_loan ist offen
      Und deposit_loan hilft bei <Bedarf>
      Und deposit_loan rät "Wer unter 25 ist"

      Beispiele:
        | Unterkunft        | Titel              | Haft       | abhängig | Wunsch         | Bedarf                 |
        | street            | recognised_refugee | null       | false    |                | homelessness           |
        | relatives         | recognised_refugee | 2026-12-09 | false    |                | release_without_home   |
        | cohabiting        | recognised_refugee | null       | true     |                | dependent_cohabitation |
        | municipal_shelter | recognised_refugee | null       | false    |                | refugee_accommodation  |
        | relatives         | recognised_refugee | null       | false    | housing_search | housing_search         |

    Szenariogrundriss: Vor dem Auszug ohne Zusicherung wird nur gewarnt, wer erwachsen und unter 25 ist (<Rolle>, <Alter>)
      Angenommen wishes ist [housing_search]
      Und members ist [{id: a, role: adult, age: 44, employment: none}, {id: b, role: <Rolle>, age: <Alter>}]
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_search_support <rät oder nicht> "Wer unter 25 ist"

      Beispiele:
        | Rolle | Alter | rät oder nicht |
        | adult | 24    | rät            |
        | adult | 25    | rät nicht      |
        | child | 24    | rät nicht      |
