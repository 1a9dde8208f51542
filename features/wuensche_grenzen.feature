# language: de
Funktionalität: Was ein Wunsch bewirkt und was nicht

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, detained_until: null}, {id: b, role: adult, age: 38, detained_until: null}]
      """
    Und heute ist der 23.11.2026

  Regel: Was niemand nennt, wird nicht behauptet

    Szenariogrundriss: Ohne den Wunsch gilt der Bedarf nicht schon (<Bedarf>)
      Angenommen wishes ist []
      Wenn abgeglichen wird
      Dann der Bedarf <Bedarf> <Ergebnis>

      Beispiele:
        | Bedarf                  | Ergebnis   |
        | violence                | ist offen  |
        | child_welfare           | gilt nicht |
        | low_income              | ist offen  |
        | old_age_income          | ist offen  |
        | furnishing              | ist offen  |
        | education_participation | gilt nicht |
        | care_need               | ist offen  |
        | household_overload      | ist offen  |
        | loneliness              | ist offen  |
        | addiction               | ist offen  |
        | mental_illness          | ist offen  |
        | chronic_illness         | ist offen  |
        | disability              | ist offen  |
        | hoarding_neglect        | ist offen  |
        | legal_capacity          | gilt nicht |
        | bereavement             | ist offen  |
        | parenting               | gilt nicht |
        | childcare               | gilt nicht |
        | separation              | gilt nicht |
        | neighbour_conflict      | ist offen  |
        | language_integration    | ist offen  |
        | bureaucracy_help        | ist offen  |

    Szenariogrundriss: Solange niemand gefragt hat, wird kein Anliegen vermutet (<Bedarf>)
      Angenommen members ist unbekannt
      Wenn abgeglichen wird
      Dann der Bedarf <Bedarf> ist offen
      Und der Bedarf <Bedarf> wird nicht vermutet

      Beispiele:
        | Bedarf                 |
        | dependent_cohabitation |
        | housing_search         |
        | rent_arrears           |
        | housing_loss_threat    |
        | homelessness           |
        | release_without_home   |
        | refugee_accommodation  |
        | energy_arrears         |
        | energy_cut_threat      |
        | overindebtedness       |
        | account_garnished      |
        | benefit_delay          |
        | benefit_sanction       |

  Regel: Wort und Angaben zusammen

    Szenariogrundriss: Die Begründung nennt das Wort des Haushalts nur, wenn es fiel (<Feld> <Wert>, Wünsche: <Wünsche>)
      Angenommen accommodation ist {kind: own_home}
      Und <Feld> ist <Wert>
      Und wishes ist <Wünsche>
      Wenn abgeglichen wird
      Dann der Bedarf <Bedarf> <Ergebnis>
      Und die Begründung von <Bedarf> <Begründung>

      Beispiele:
        | Bedarf                 | Feld                    | Wert                                                          | Wünsche                  | Ergebnis   | Begründung                                                                            |
        | dependent_cohabitation | accommodation.dependent | true                                                          | [dependent_cohabitation] | gilt       | enthält "Jemand will aus einem abhängigen Wohnverhältnis heraus"                      |
        | dependent_cohabitation | accommodation.dependent | true                                                          | []                       | gilt       | enthält nicht "Jemand will aus einem abhängigen Wohnverhältnis heraus"                |
        | housing_search         | tenancy.stage           | none                                                          | [housing_search]         | gilt       | enthält "Der Haushalt sucht eine Wohnung"                                             |
        | housing_search         | tenancy.stage           | none                                                          | []                       | gilt nicht | enthält "Der Haushalt sucht eine Wohnung: begründet den Bedarf nicht"                 |
        | rent_arrears           | tenancy.open_rents      | [{due: 2026-11-04, open: 0.01}]                               | [rent_arrears]           | gilt       | enthält "Der Haushalt nennt Mietschulden"                                             |
        | rent_arrears           | tenancy.open_rents      | [{due: 2026-11-04, open: 0.01}]                               | []                       | gilt       | enthält nicht "Der Haushalt nennt Mietschulden"                                       |
        | energy_arrears         | energy.arrears          | 0.01                                                          | [energy_arrears]         | gilt       | enthält "Der Haushalt nennt Schulden beim Versorger"                                  |
        | energy_arrears         | energy.arrears          | 0.01                                                          | []                       | gilt       | enthält nicht "Der Haushalt nennt Schulden beim Versorger"                            |
        | energy_cut_threat      | energy                  | {cut_threat_on: 2026-11-20}                                   | [energy_cut_threat]      | gilt       | enthält "Der Haushalt fürchtet eine Energiesperre"                                    |
        | energy_cut_threat      | energy                  | {cut_threat_on: null, cut_announced_for: 2026-12-10}          | [energy_cut_threat]      | gilt       | enthält "Der Haushalt fürchtet eine Energiesperre"                                    |
        | energy_cut_threat      | energy                  | {cut_threat_on: null, cut_announced_for: 2026-12-10}          | []                       | gilt       | enthält nicht "Der Haushalt fürchtet eine Energiesperre"                              |
        | overindebtedness       | debts                   | {creditors: 1, total: 0, account_garnished_on: null}          | [overindebtedness]       | gilt       | enthält "Der Haushalt nennt Schulden"                                                 |
        | overindebtedness       | debts                   | {creditors: 0, total: 0.01, account_garnished_on: null}       | [overindebtedness]       | gilt       | enthält "Der Haushalt nennt Schulden"                                                 |
        | overindebtedness       | debts                   | {creditors: 0, total: 0, account_garnished_on: 2026-11-20}    | [overindebtedness]       | gilt       | enthält "Der Haushalt nennt Schulden"                                                 |
        | overindebtedness       | debts                   | {creditors: 1, total: 100, account_garnished_on: null}        | []                       | gilt nicht | enthält "Der Haushalt nennt Schulden: begründet den Bedarf nicht"                     |
        | account_garnished      | debts                   | {account_garnished_on: 2026-11-20, protection_account: false} | [account_garnished]      | gilt       | enthält "Der Haushalt nennt eine Kontopfändung"                                       |
        | account_garnished      | debts                   | {account_garnished_on: 2026-11-20, protection_account: true}  | [account_garnished]      | gilt nicht | enthält "Der Haushalt nennt eine Kontopfändung: begründet den Bedarf nicht"           |
        | account_garnished      | debts                   | {account_garnished_on: 2026-11-20, protection_account: false} | []                       | gilt       | enthält nicht "Der Haushalt nennt eine Kontopfändung"                                 |
        | benefit_sanction       | benefits                | {basic_income_support: receiving, missed_appointments: 1}     | [benefit_sanction]       | gilt       | enthält "Der Haushalt fürchtet, dass das Jobcenter kürzt"                             |
        | benefit_sanction       | benefits                | {basic_income_support: receiving, missed_appointments: 0}     | [benefit_sanction]       | gilt nicht | enthält "Der Haushalt fürchtet, dass das Jobcenter kürzt: begründet den Bedarf nicht" |
        | benefit_sanction       | benefits                | {basic_income_support: receiving, missed_appointments: 1}     | []                       | gilt       | enthält nicht "Der Haushalt fürchtet, dass das Jobcenter kürzt"                       |

    Szenariogrundriss: Wer um die Wohnung fürchtet, wird ernst genommen, sobald etwas vorliegt (<Stand>, offen: <offen>, Wünsche: <Wünsche>)
      Angenommen tenancy ist {own_lease: true, rent_warm: 600, paid_rents: [], open_rents: <offen>, stage: <Stand>, notice_received_on: null, suit_served_on: null, title_on: null, eviction_on: null, evicted_on: null, court_letter_unread_on: null}
      Und wishes ist <Wünsche>
      Wenn abgeglichen wird
      Dann der Bedarf housing_loss_threat <Ergebnis>
      Und die Begründung von housing_loss_threat <Begründung>

      Beispiele:
        | Stand            | offen                                                        | Wünsche               | Ergebnis   | Begründung                                                                 |
        | warning          | [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}] | [housing_loss_threat] | gilt       | enthält "Der Haushalt fürchtet um die Wohnung"                             |
        | warning          | [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}] | []                    | gilt       | enthält nicht "Der Haushalt fürchtet um die Wohnung"                       |
        | notice_immediate | []                                                           | [housing_loss_threat] | gilt       | enthält "Der Haushalt fürchtet um die Wohnung"                             |
        | suit_served      | []                                                           | [housing_loss_threat] | gilt       | enthält "Der Haushalt fürchtet um die Wohnung"                             |
        | title            | []                                                           | [housing_loss_threat] | gilt       | enthält "Der Haushalt fürchtet um die Wohnung"                             |
        | eviction_date    | []                                                           | [housing_loss_threat] | gilt       | enthält "Der Haushalt fürchtet um die Wohnung"                             |
        | evicted          | [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}] | [housing_loss_threat] | gilt nicht | enthält "Der Haushalt fürchtet um die Wohnung: begründet den Bedarf nicht" |

    Szenariogrundriss: Die Entlassung liegt heute oder in den nächsten sechs Monaten (<Tag>, Wünsche: <Wünsche>)
      Angenommen members.a.detained_until ist <Tag>
      Und tenancy.own_lease ist false
      Und accommodation ist {kind: prison}
      Und wishes ist <Wünsche>
      Wenn abgeglichen wird
      Dann der Bedarf release_without_home <Ergebnis>
      Und die Begründung von release_without_home <Begründung>

      Beispiele:
        | Tag        | Wünsche                | Ergebnis   | Begründung                                                                            |
        | 2026-11-22 | [release_without_home] | gilt       | enthält nicht "Jemand kommt aus der Haft und hat keine Wohnung"                       |
        | 2026-11-23 | [release_without_home] | gilt       | enthält "Jemand kommt aus der Haft und hat keine Wohnung"                             |
        | 2027-05-23 | [release_without_home] | gilt       | enthält "Jemand kommt aus der Haft und hat keine Wohnung"                             |
        | 2027-05-24 | [release_without_home] | gilt nicht | enthält "Jemand kommt aus der Haft und hat keine Wohnung: begründet den Bedarf nicht" |
        | 2027-05-23 | []                     | gilt       | enthält nicht "Jemand kommt aus der Haft und hat keine Wohnung"                       |

    Szenariogrundriss: Nach mehr als einem Jahr in der Unterkunft (<seit>, Wünsche: <Wünsche>)
      Angenommen accommodation ist {kind: municipal_shelter, since: <seit>}
      Und wishes ist <Wünsche>
      Wenn abgeglichen wird
      Dann der Bedarf refugee_accommodation <Ergebnis>
      Und die Begründung von refugee_accommodation <Begründung>

      Beispiele:
        | seit       | Wünsche                 | Ergebnis   | Begründung                                                                                     |
        | 2025-11-22 | [refugee_accommodation] | gilt       | enthält "Der Haushalt will aus der Unterkunft der Gemeinde heraus"                             |
        | 2025-11-23 | [refugee_accommodation] | gilt nicht | enthält "Der Haushalt will aus der Unterkunft der Gemeinde heraus: begründet den Bedarf nicht" |
        | 2025-11-22 | []                      | ist offen  | enthält nicht "Der Haushalt will aus der Unterkunft der Gemeinde heraus"                       |

    Szenariogrundriss: Auf ein Amt wartet, wer vor einem Monat beantragt hat (<Leistung> seit <Antrag>, Wünsche: <Wünsche>)
      Angenommen benefits ist {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, housing_benefit: none, child_supplement: none, maintenance_advance: none, unemployment_benefit: none, applied_on: <Antrag>}
      Und benefits.<Leistung> ist <Stand>
      Und wishes ist <Wünsche>
      Wenn abgeglichen wird
      Dann der Bedarf benefit_delay <Ergebnis>
      Und die Begründung von benefit_delay <Begründung>

      Beispiele:
        | Leistung               | Stand     | Antrag     | Wünsche         | Ergebnis   | Begründung                                                            |
        | basic_income_support   | applied   | 2026-10-23 | [benefit_delay] | gilt       | enthält "Der Haushalt wartet auf ein Amt"                             |
        | old_age_basic_security | applied   | 2026-10-23 | [benefit_delay] | gilt       | enthält "Der Haushalt wartet auf ein Amt"                             |
        | subsistence_aid        | applied   | 2026-10-23 | [benefit_delay] | gilt       | enthält "Der Haushalt wartet auf ein Amt"                             |
        | housing_benefit        | applied   | 2026-10-23 | [benefit_delay] | gilt       | enthält "Der Haushalt wartet auf ein Amt"                             |
        | child_supplement       | applied   | 2026-10-23 | [benefit_delay] | gilt       | enthält "Der Haushalt wartet auf ein Amt"                             |
        | maintenance_advance    | applied   | 2026-10-23 | [benefit_delay] | gilt       | enthält "Der Haushalt wartet auf ein Amt"                             |
        | unemployment_benefit   | applied   | 2026-10-23 | [benefit_delay] | gilt       | enthält "Der Haushalt wartet auf ein Amt"                             |
        | housing_benefit        | applied   | 2026-10-24 | [benefit_delay] | gilt nicht | enthält "Der Haushalt wartet auf ein Amt: begründet den Bedarf nicht" |
        | housing_benefit        | receiving | 2026-10-23 | [benefit_delay] | ist offen  | enthält nicht "Der Haushalt wartet auf ein Amt"                       |
        | housing_benefit        | applied   | 2026-10-23 | []              | gilt       | enthält nicht "Der Haushalt wartet auf ein Amt"                       |

  Regel: Widersprüche werden gesagt, und nur sie

    Szenariogrundriss: Gewarnt wird, wo ein Anliegen den Angaben widerspricht (<Wunsch>, <Feld> <Wert>)
      Angenommen accommodation ist {kind: own_home}
      Und tenancy ist {own_lease: true, stage: none, open_rents: [], paid_rents: [2026-11-04]}
      Und energy ist {arrears: 0}
      Und debts ist {account_garnished_on: null}
      Und <Feld> ist <Wert>
      Und wishes ist [<Wunsch>]
      Wenn abgeglichen wird
      Dann der Plan <warnt> "nennt ein Anliegen, zu dem die Angaben nicht passen"

      Beispiele:
        | Wunsch              | Feld                       | Wert                            | warnt       |
        | loneliness          | savings                    | 0                               | warnt nicht |
        | rent_arrears        | savings                    | 0                               | warnt       |
        | rent_arrears        | tenancy.open_rents         | [{due: 2026-10-05, open: 0.01}] | warnt nicht |
        | housing_loss_threat | savings                    | 0                               | warnt       |
        | housing_loss_threat | tenancy.stage              | late                            | warnt nicht |
        | housing_loss_threat | tenancy.open_rents         | [{due: 2026-10-05, open: 0.01}] | warnt nicht |
        | homelessness        | savings                    | 0                               | warnt       |
        | homelessness        | accommodation.kind         | relatives                       | warnt nicht |
        | homelessness        | tenancy.own_lease          | false                           | warnt nicht |
        | energy_arrears      | savings                    | 0                               | warnt       |
        | energy_arrears      | energy.arrears             | 0.01                            | warnt nicht |
        | account_garnished   | savings                    | 0                               | warnt       |
        | account_garnished   | debts.account_garnished_on | 2026-11-20                      | warnt nicht |
