# language: de
Funktionalität: Wohnungslosigkeit, Haftentlassung, abhängiges Mitwohnen

  Szenario: Nach der Räumung bei Verwandten, in vier Tagen auf der Straße
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      members: [{id: a, role: adult, age: 33}, {id: b, role: child, age: 8}]
      tenancy: {own_lease: false, stage: evicted, evicted_on: 2026-11-12}
      accommodation: {kind: relatives, must_leave_on: 2026-11-27}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness gilt
    Und die erste Hilfe ist emergency_accommodation
    Und die Frist für emergency_accommodation endet am 2026-11-27
    Und emergency_accommodation steht vor housing_search_support
    Und emergency_accommodation steht vor homelessness_assistance
    Und die Frist für storage_of_belongings endet am 2026-12-12
    Und storage_of_belongings ist sicher bis 2026-12-11
    Und eviction_protection steht nicht im Plan
    Und housing_benefit steht nicht im Plan

  Szenariogrundriss: Die Habe bleibt einen Monat lang abholbar
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      tenancy: {own_lease: false, stage: evicted, evicted_on: 2026-10-23}
      accommodation: {kind: relatives}
      """
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe storage_of_belongings <Ergebnis>

    Beispiele:
      | Tag        | Ergebnis   |
      | 2026-11-23 | gilt       |
      | 2026-11-24 | ist offen  |

  Szenariogrundriss: Haftentlassung ohne Wohnung
    Angenommen ein Haushalt in 05562012
    Und members.a.role ist adult
    Und members.a.age ist 41
    Und members.a.detained_until ist <Entlassung>
    Und tenancy.own_lease ist <Mietvertrag>
    Und accommodation.kind ist prison
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf release_without_home <Ergebnis>

    Beispiele:
      | Entlassung | Mietvertrag | Ergebnis   |
      | 2026-12-09 | false       | gilt       |
      | 2026-12-09 | true        | gilt nicht |
      | 2026-12-09 | unbekannt   | ist offen  |
      | 2027-05-23 | false       | gilt       |
      | 2027-05-24 | false       | gilt nicht |

  Szenario: Vor der Entlassung wird die erste Nacht gesichert
    Angenommen ein Haushalt in 05562012
    Und members.a.role ist adult
    Und members.a.age ist 41
    Und members.a.can_work ist true
    Und members.a.employment ist none
    Und members.a.detained_until ist 2026-12-09
    Und tenancy.own_lease ist false
    Und accommodation.kind ist prison
    Und benefits.basic_income_support ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann emergency_accommodation hat die Stufe 1
    Und emergency_accommodation steht vor basic_income_support
    Und die Hilfe offender_aid gilt
    Und die Hilfe homelessness_assistance gilt
    Und landlord_arrears_agreement steht nicht im Plan

  Szenario: Abhängiges Mitwohnen: Sicherheit vor Unterkunft vor Geld
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      members: [{id: a, role: adult, age: 27, sex: f, employment: employed}]
      tenancy: {own_lease: false}
      accommodation: {kind: cohabiting, dependent: true}
      income: {gross_monthly: 538}
      benefits: {basic_income_support: none}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann violence_helpline hat die Stufe 0
    Und violence_helpline steht vor emergency_accommodation
    Und emergency_accommodation hat die Stufe 1
    Und emergency_accommodation steht vor basic_income_support
    Und violence_helpline geht an violence_helpline_116016
    Und die Hilfe housing_entitlement_certificate ist offen

  Szenariogrundriss: Geflüchtete länger als ein Jahr in kommunaler Unterkunft
    Angenommen ein Haushalt
      """
      municipality: "05562036"
      members: [{id: a, role: adult, age: 35, nationality: other, residence_status: recognised_refugee}]
      tenancy: {own_lease: false}
      accommodation: {kind: municipal_shelter}
      """
    Und accommodation.since ist <seit>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf refugee_accommodation <Ergebnis>
    Und emergency_accommodation steht nicht im Plan

    Beispiele:
      | seit       | Ergebnis   |
      | 2025-11-22 | gilt       |
      | 2025-11-23 | gilt nicht |
      | 2026-06-01 | gilt nicht |
      | unbekannt  | ist offen  |

  Szenario: Auf der Straße
    Angenommen ein Haushalt in 05562032
    Und accommodation.kind ist street
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness gilt
    Und homelessness hat die Stufe 1
    Und die erste Hilfe ist emergency_accommodation

  Szenario: In der eigenen Wohnung braucht niemand eine Notunterkunft
    Angenommen ein Haushalt in 05562032
    Und accommodation.kind ist own_home
    Und tenancy.own_lease ist true
    Und tenancy.stage ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness gilt nicht
    Und emergency_accommodation steht nicht im Plan

  Szenario: Widersprüchliche Angaben nach einem verstrichenen Räumungstermin
    Angenommen ein Haushalt in 05562032
    Und tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist 2026-11-20
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness wird vermutet
    Und gefragt wird nach tenancy.evicted_on

  Szenario: Der Tag der Räumung ist bekannt, der Stand nicht
    Angenommen ein Haushalt in 05562032
    Und tenancy.own_lease ist false
    Und tenancy.evicted_on ist 2026-11-10
    Und accommodation.kind ist relatives
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness gilt
    Und die Frist für storage_of_belongings endet am 2026-12-10

  Szenariogrundriss: Vor den Sachen kommt das Dach
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      tenancy: {own_lease: false, stage: evicted, evicted_on: 2026-10-24}
      """
    Und accommodation ist <Unterkunft>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist emergency_accommodation
    Und emergency_accommodation steht vor storage_of_belongings

    Beispiele:
      | Unterkunft                                       |
      | {kind: street}                                   |
      | {kind: relatives, must_leave_on: 2026-11-20}     |

  Szenariogrundriss: Endet der Monat für die Habe an einem Wochenende, läuft er bis zum nächsten Werktag
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      tenancy: {own_lease: false, stage: evicted}
      accommodation: {kind: relatives}
      """
    Und tenancy.evicted_on ist <Räumung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe storage_of_belongings <Ergebnis>

    Beispiele:
      | Räumung    | Ergebnis  |
      | 2026-10-21 | gilt      |
      | 2026-10-20 | ist offen |
      | 2024-10-20 | ist offen |

  Szenariogrundriss: Wer ausziehen muss, verliert die Bleibe, wo immer das ist
    Angenommen ein Haushalt in 05562032
    Und accommodation.kind ist <Unterkunft>
    Und tenancy.own_lease ist <Mietvertrag>
    Und tenancy.stage ist none
    Und accommodation.must_leave_on ist 2026-11-27
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness <Ergebnis>

    Beispiele:
      | Unterkunft        | Mietvertrag | Ergebnis   |
      | municipal_shelter | false       | gilt       |
      | cohabiting        | true        | gilt       |
      | relatives         | false       | gilt       |
      | institution       | false       | gilt       |
      | own_home          | false       | gilt       |
      | own_home          | true        | gilt nicht |

  Szenario: Auch aus der Unterkunft der Gemeinde muss niemand ohne neues Dach
    Angenommen ein Haushalt in 05562032
    Und accommodation.kind ist municipal_shelter
    Und accommodation.must_leave_on ist 2026-11-27
    Und tenancy.own_lease ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für emergency_accommodation endet am 2026-11-27
    Und die Frist für homelessness endet am 2026-11-27

  Szenariogrundriss: Der eigene Mietvertrag verdeckt die Räumung nicht
    Angenommen ein Haushalt in 05562032
    Und tenancy.own_lease ist true
    Und tenancy.stage ist <Stand>
    Und tenancy.evicted_on ist 2026-11-20
    Und accommodation.kind ist own_home
    Und accommodation.since ist <seit>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness <Ergebnis>
    Und die Hilfe emergency_accommodation <Unterbringung>

    Beispiele:
      | Stand         | seit       | Ergebnis   | Unterbringung |
      | evicted       | 2020-01-01 | gilt       | ist offen     |
      | eviction_date | 2020-01-01 | gilt       | ist offen     |
      | none          | 2020-01-01 | gilt       | ist offen     |
      | none          | 2026-11-21 | gilt nicht | gilt nicht    |

  Szenario: Der Räumungstermin ist vorbei, heute Nacht muss geklärt sein
    Angenommen ein Haushalt in 05562032
    Und tenancy.own_lease ist true
    Und tenancy.stage ist eviction_date
    Und tenancy.eviction_on ist 2026-11-20
    Und accommodation.kind ist own_home
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness wird vermutet
    Und die Hilfe emergency_accommodation ist offen
    Und gefragt wird nach tenancy.evicted_on

  Szenariogrundriss: Der Tag der Entlassung ist vorbei, die Haft noch eingetragen
    Angenommen ein Haushalt in 05562012
    Und members.a.role ist adult
    Und members.a.age ist 41
    Und members.a.detained_until ist 2026-11-20
    Und tenancy.own_lease ist false
    Und accommodation.kind ist <Unterkunft>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf release_without_home <Ergebnis>

    Beispiele:
      | Unterkunft | Ergebnis   |
      | prison     | gilt       |
      | relatives  | gilt nicht |

  Szenario: Auch wer die Haft gerade verlassen hat, braucht heute ein Dach
    Angenommen ein Haushalt in 05562012
    Und members.a.role ist adult
    Und members.a.age ist 41
    Und members.a.detained_until ist 2026-11-20
    Und tenancy.own_lease ist false
    Und accommodation.kind ist prison
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe emergency_accommodation gilt
    Und emergency_accommodation sagt "wo die erste Nacht"

  Szenario: Bis zum Tag der Entlassung muss die Unterkunft stehen, der Antrag zählt ab da
    Angenommen ein Haushalt in 05562012
    Und members.a.role ist adult
    Und members.a.age ist 41
    Und members.a.nationality ist de
    Und members.a.can_work ist true
    Und members.a.employment ist none
    Und members.a.detained_until ist 2026-12-09
    Und tenancy.own_lease ist false
    Und accommodation.kind ist prison
    Und benefits.basic_income_support ist none
    Und benefits.asylum_seekers_benefits ist none
    Und savings ist 0
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Frist für emergency_accommodation endet am 2026-12-09
    Und die Frist für release_without_home endet am 2026-12-09
    Und die Hilfe basic_income_support gilt
    Und für basic_income_support läuft keine Frist

  Szenariogrundriss: Der Wunsch nach einer Wohnung zeigt Wege, auch wenn der Stand unbekannt ist
    Angenommen ein Haushalt in 05562032
    Und wishes ist <Wünsche>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_search_support <Ergebnis>

    Beispiele:
      | Wünsche          | Ergebnis            |
      | [housing_search] | steht im Plan       |
      | []               | steht nicht im Plan |

  Szenariogrundriss: Nach dem Monat läuft noch die Frist für die Kosten
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      tenancy: {own_lease: false, stage: evicted, evicted_on: 2026-10-20}
      accommodation: {kind: relatives}
      """
    Wenn am <Tag> abgeglichen wird
    Dann die Hilfe storage_of_belongings <Ergebnis>
    Und <Frist>

    Beispiele:
      | Tag        | Ergebnis  | Frist                                                   |
      | 2026-11-20 | gilt      | die Frist für storage_of_belongings endet am 2026-11-20 |
      | 2026-11-21 | ist offen | die Frist für storage_of_belongings endet am 2026-12-20 |
      | 2026-12-20 | ist offen | die Frist für storage_of_belongings endet am 2026-12-20 |
      | 2026-12-21 | ist offen | die Frist für storage_of_belongings endet am 2026-12-21 |
      | 2026-12-22 | ist offen | für storage_of_belongings läuft keine Frist             |

  Szenario: Nach zwei Monaten wird gefragt, was noch da ist
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      tenancy: {own_lease: false, stage: evicted, evicted_on: 2026-08-20}
      accommodation: {kind: relatives}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann storage_of_belongings sagt "was noch da ist"
    Und für storage_of_belongings läuft keine Frist

  Szenariogrundriss: Heute ausziehen oder gestern
    Angenommen ein Haushalt in 05562032
    Und accommodation.kind ist relatives
    Und tenancy.own_lease ist false
    Und accommodation.must_leave_on ist <Auszug>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness gilt
    Und die Hilfe emergency_accommodation gilt
    Und emergency_accommodation sagt "<Schritt>"

    Beispiele:
      | Auszug     | Schritt                    |
      | 2026-11-24 | Vor dem Tag des Auszugs    |
      | 2026-11-23 | Vor dem Tag des Auszugs    |
      | 2026-11-22 | Heute bei der Gemeinde     |

  Szenariogrundriss: In der Unterkunft der Gemeinde
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 35, residence_status: <Aufenthalt>}]
      tenancy: {own_lease: false, stage: none}
      accommodation: {kind: municipal_shelter, since: 2026-06-01, must_leave_on: null}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf homelessness <Ergebnis>

    Beispiele:
      | Aufenthalt           | Ergebnis   |
      | citizen              | gilt       |
      | recognised_refugee   | gilt nicht |

  Szenario: Mit dem Räumungsurteil beginnt die Suche
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      tenancy: {own_lease: true, stage: title, title_on: 2026-11-10, eviction_on: null, evicted_on: null}
      wishes: []
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_search gilt
    Und die Hilfe housing_search_support gilt
    Und housing_search_support steht vor housing_entitlement_certificate

  Szenario: Die Sachen nach der Räumung, und wer berät
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      members: [{id: a, role: adult, age: 33}]
      tenancy: {own_lease: false, stage: evicted, evicted_on: 2026-11-12}
      accommodation: {kind: relatives}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe homelessness_assistance gilt
    Und homelessness_assistance beruft sich auf "§ 67"
    Und die Hilfe housing_search_support gilt
    Und die Hilfe housing_entitlement_certificate ist offen
    Und emergency_accommodation steht vor storage_of_belongings
    Und die Hilfe emergency_accommodation gilt

  Szenariogrundriss: Kommt erst die zweite Person frei, ist auch das eine Entlassung ohne Wohnung
    Angenommen ein Haushalt
      """
      municipality: "05562012"
      members: [{id: a, role: adult, age: 41, detained_until: 2026-11-01}, {id: b, role: adult, age: 40, detained_until: <Entlassung>}]
      tenancy: {own_lease: false}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf release_without_home <Ergebnis>

    Beispiele:
      | Entlassung | Ergebnis   |
      | 2026-12-09 | gilt       |
      | 2027-05-23 | gilt       |

  Szenariogrundriss: Nach der Habe wird nur geraten, wo von einer Räumung die Rede ist
    Angenommen ein Haushalt in 05562032
    Und accommodation.kind ist street
    Und tenancy.own_lease ist false
    Und tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann storage_of_belongings <Ergebnis>
    Und gefragt wird nach tenancy.evicted_on

    Beispiele:
      | Stand     | Ergebnis            |
      | evicted   | steht im Plan       |
      | unbekannt | steht nicht im Plan |

  Szenariogrundriss: Wer nur eine Wohnung sucht, wird nicht in die Notunterkunft geschickt
    Angenommen ein Haushalt in 05562032
    Und wishes ist [housing_search]
    Und accommodation.kind ist own_home
    Und tenancy.stage ist <Stand>
    Wenn am 23.11.2026 abgeglichen wird
    Dann emergency_accommodation <Ergebnis>

    Beispiele:
      | Stand         | Ergebnis            |
      | eviction_date | steht im Plan       |
      | unbekannt     | steht nicht im Plan |
