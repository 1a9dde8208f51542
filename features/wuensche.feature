# language: de
Funktionalität: Was der Haushalt selbst nennt

  Szenariogrundriss: Ein Wort des Haushalts genügt, wo es um sein Leben geht
    Angenommen ein Haushalt in 05562032
    Und wishes ist [<Wunsch>]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf <Wunsch> gilt

    Beispiele:
      | Wunsch                  |
      | violence                |
      | child_welfare           |
      | low_income              |
      | old_age_income          |
      | furnishing              |
      | education_participation |
      | care_need               |
      | household_overload      |
      | loneliness              |
      | addiction               |
      | mental_illness          |
      | chronic_illness         |
      | disability              |
      | hoarding_neglect        |
      | legal_capacity          |
      | bereavement             |
      | parenting               |
      | childcare               |
      | separation              |
      | neighbour_conflict      |
      | language_integration    |
      | bureaucracy_help        |

  Szenariogrundriss: Wo Tage, Beträge oder die Bleibe entscheiden, macht das Wort den Bedarf wahrscheinlich
    Angenommen ein Haushalt in 05562032
    Und wishes ist [<Wunsch>]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf <Wunsch> wird vermutet
    Und gefragt wird nach <Frage>

    Beispiele:
      | Wunsch                 | Frage                         |
      | dependent_cohabitation | accommodation.dependent       |
      | housing_search         | tenancy.stage                 |
      | rent_arrears           | tenancy.open_rents            |
      | housing_loss_threat    | tenancy.stage                 |
      | homelessness           | accommodation.kind            |
      | release_without_home   | members                       |
      | refugee_accommodation  | accommodation.kind            |
      | energy_arrears         | energy.arrears                |
      | energy_cut_threat      | energy.cut_threat_on          |
      | overindebtedness       | debts.creditors               |
      | account_garnished      | debts.account_garnished_on    |
      | benefit_delay          | benefits.applied_on           |
      | benefit_sanction       | benefits.missed_appointments  |

  Szenariogrundriss: Was die Angaben widerlegen, wird kein Bedarf
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, detained_until: null}]
      accommodation: {kind: own_home, since: 2020-01-01, dependent: false}
      tenancy: {own_lease: true, stage: none, open_rents: [], paid_rents: [2026-11-04]}
      energy: {arrears: 0, cut_threat_on: null, cut_announced_for: null}
      debts: {creditors: 0, total: 0, account_garnished_on: null}
      benefits: {basic_income_support: none, old_age_basic_security: none, subsistence_aid: none, applied_on: null}
      """
    Und wishes ist [<Wunsch>]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf <Wunsch> gilt nicht

    Beispiele:
      | Wunsch                 |
      | dependent_cohabitation |
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

  Szenariogrundriss: Wort und Angaben zusammen
    Angenommen ein Haushalt in 05562032
    Und <Angabe>
    Und wishes ist [<Wunsch>]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf <Wunsch> <Ergebnis>

    Beispiele:
      | Angabe                           | Wunsch           | Ergebnis   |
      | accommodation.kind ist relatives | homelessness     | gilt       |
      | debts.creditors ist 1            | overindebtedness | gilt       |
      | tenancy.stage ist none           | housing_search   | gilt       |
      | tenancy.stage ist evicted        | housing_search   | gilt nicht |

  Szenariogrundriss: Ohne Mietvertrag in der eigenen Wohnung
    Angenommen ein Haushalt in 05562032
    Und accommodation.kind ist own_home
    Und tenancy ist {own_lease: <Vertrag>, stage: none}
    Und wishes ist [homelessness]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness <Ergebnis>

    Beispiele:
      | Vertrag | Ergebnis   |
      | false   | gilt       |
      | true    | gilt nicht |

  Szenario: Kein Wunsch genannt, nichts behauptet
    Angenommen ein Haushalt in 05562032
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf loneliness ist offen
    Und gefragt wird nach wishes
    Und meeting_centre steht nicht im Plan

  Szenariogrundriss: Auf den Wunsch folgt die Hilfe
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: adult, age: 40, addiction: false, mental_illness: false}]
    Und wishes ist [<Wunsch>]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe <Hilfe> <Ergebnis>

    Beispiele:
      | Wunsch             | Hilfe                      | Ergebnis  |
      | addiction          | addiction_counselling      | gilt      |
      | mental_illness     | social_psychiatric_service | gilt      |
      | disability         | participation_counselling  | gilt      |
      | loneliness         | meeting_centre             | gilt      |
      | loneliness         | leisure_offer              | gilt      |
      | hoarding_neglect   | home_visit                 | gilt      |
      | bureaucracy_help   | follow_up_support          | gilt      |
      | household_overload | household_help             | ist offen |
      | child_welfare      | youth_office_support       | ist offen |

  Szenariogrundriss: Was nicht zusammenpasst, wird gesagt
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      accommodation: {kind: own_home}
      tenancy: {own_lease: true, stage: none, open_rents: [], paid_rents: [2026-11-04]}
      energy: {arrears: 0}
      debts: {account_garnished_on: null}
      """
    Und wishes ist [<Wunsch>]
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt mit DATA-CONTRADICTION

    Beispiele:
      | Wunsch              |
      | rent_arrears        |
      | housing_loss_threat |
      | homelessness        |
      | energy_arrears      |
      | account_garnished   |
