# language: de
Funktionalität: Tage und Grenzfälle, wenn die Wohnung verloren ist

  Grundlage:
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 40, sex: m, nationality: de, residence_status: citizen, detained_until: null}]
      tenancy: {own_lease: false, stage: none, open_rents: [], title_on: null, eviction_on: null, evicted_on: null}
      accommodation: {kind: relatives, since: 2026-06-01, dependent: false, must_leave_on: null}
      wishes: []
      """

  Regel: Nach der Räumung ist wohnungslos, wer nicht wieder eine eigene Wohnung hat

    Szenariogrundriss: Geräumt am <Räumung>, eigener Mietvertrag: <Mietvertrag>, <Unterkunft> seit <seit>, Stand „<Stand>“
      Angenommen tenancy.evicted_on ist <Räumung>
      Und tenancy.own_lease ist <Mietvertrag>
      Und accommodation.kind ist <Unterkunft>
      Und accommodation.since ist <seit>
      Und tenancy.stage ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness <Ergebnis>

      Beispiele: der Tag der Räumung
        | Räumung    | Mietvertrag | Unterkunft | seit       | Stand   | Ergebnis   |
        | 2026-11-23 | true        | own_home   | 2020-01-01 | none    | gilt       |
        | 2026-11-24 | true        | own_home   | 2020-01-01 | none    | gilt nicht |
        | unbekannt  | true        | own_home   | 2020-01-01 | evicted | gilt       |

      Beispiele: wo der Haushalt danach lebt
        | Räumung    | Mietvertrag | Unterkunft | seit       | Stand         | Ergebnis   |
        | 2026-11-20 | false       | own_home   | 2026-11-21 | none          | gilt       |
        | 2026-11-20 | true        | relatives  | 2026-11-21 | none          | gilt       |
        | 2026-11-20 | true        | own_home   | 2026-11-20 | none          | gilt       |
        | 2026-11-20 | true        | own_home   | 2026-11-21 | none          | gilt nicht |
        | 2026-11-20 | true        | own_home   | 2026-11-21 | title         | gilt       |
        | 2026-11-20 | true        | own_home   | 2026-11-21 | eviction_date | gilt       |

    Szenario: Wer nach der Räumung wieder eine eigene Wohnung hat, ist nicht wohnungslos, auch wenn der alte Termin noch eingetragen ist
      Angenommen tenancy.eviction_on ist 2026-11-20
      Und tenancy.evicted_on ist 2026-11-20
      Und tenancy.own_lease ist true
      Und accommodation.kind ist own_home
      Und accommodation.since ist 2026-11-21
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness gilt nicht

    Szenariogrundriss: Ob geräumt ist, weiß niemand; wahrscheinlich macht es nur ein Termin, der vorbei ist (<Termin>, Stand „<Stand>“)
      Angenommen tenancy.own_lease ist true
      Und tenancy.stage ist <Stand>
      Und tenancy.eviction_on ist <Termin>
      Und tenancy.evicted_on ist <Räumung>
      Und accommodation.kind ist own_home
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness <Ergebnis>
      Und storage_of_belongings <im Plan>
      Und emergency_accommodation <Unterkunft>

      Beispiele:
        | Stand         | Termin     | Räumung                            | Ergebnis            | im Plan             | Unterkunft                                  |
        | eviction_date | 2026-11-22 | unbekannt                          | wird vermutet       | steht im Plan       | sagt "Heute klären, ob geräumt wurde"       |
        | eviction_date | 2026-11-22 | {min: 2026-11-23, max: 2026-11-25} | wird vermutet       | steht im Plan       | sagt "Heute klären, ob geräumt wurde"       |
        | eviction_date | 2026-11-23 | {min: 2026-11-23, max: 2026-11-25} | wird nicht vermutet | steht nicht im Plan | sagt "Die Gemeinde über den Räumungstermin" |
        | unbekannt     | unbekannt  | unbekannt                          | wird nicht vermutet | steht nicht im Plan | steht nicht im Plan                         |

    Szenario: Fest steht nur, dass geräumt ist, nicht ob es wieder eine Wohnung gibt
      Angenommen tenancy.evicted_on ist 2026-11-20
      Und tenancy.own_lease ist unbekannt
      Und accommodation.kind ist unbekannt
      Und accommodation.since ist unbekannt
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness wird vermutet
      Und die Hilfe emergency_accommodation ist offen
      Und die Hilfe storage_of_belongings ist offen

    Szenariogrundriss: Heute klären, ob geräumt wurde, heißt es nur, wo noch die alte Wohnung eingetragen ist (<Unterkunft>)
      Angenommen tenancy.evicted_on ist 2026-11-20
      Und accommodation.kind ist <Unterkunft>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness gilt
      Und emergency_accommodation <im Plan>

      Beispiele:
        | Unterkunft        | im Plan                               |
        | own_home          | sagt "Heute klären, ob geräumt wurde" |
        | relatives         | sagt "für alle gemeinsam"             |
        | municipal_shelter | steht nicht im Plan                   |

    Szenariogrundriss: Wer in einer Wohnung schläft, wird nicht in die Notunterkunft geschickt, auch wenn er sagt, er habe keine (geräumt: <Räumung>)
      Angenommen wishes ist [homelessness]
      Und accommodation.kind ist own_home
      Und tenancy.stage ist <Stand>
      Und tenancy.evicted_on ist <Räumung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness gilt
      Und emergency_accommodation steht nicht im Plan

      Beispiele:
        | Stand     | Räumung   |
        | none      | null      |
        | unbekannt | unbekannt |

  Regel: Die Habe wird einen Monat lang herausgegeben, die Kosten sind binnen zwei Monaten zu zahlen

    Szenariogrundriss: Am <Tag> zur Räumung vom 20.10.2026
      Angenommen tenancy.evicted_on ist 2026-10-20
      Wenn am <Tag> abgeglichen wird
      Dann storage_of_belongings sagt "<Handlung>"
      Und die Begründung von storage_of_belongings <Kosten> "Die Kosten der Lagerung binnen zwei Monaten"
      Und die Begründung von storage_of_belongings <danach> "Nach dem Monat sofort nach den Sachen fragen"

      Beispiele:
        | Tag        | Handlung                                      | Kosten        | danach        |
        | 2026-11-20 | Beim Gerichtsvollzieher die Sachen            | enthält nicht | enthält nicht |
        | 2026-11-21 | Wurden die Sachen im ersten Monat abgefordert | enthält       | enthält       |
        | 2026-12-21 | Wurden die Sachen im ersten Monat abgefordert | enthält       | enthält       |
        | 2026-12-22 | Den Gerichtsvollzieher heute fragen           | enthält nicht | enthält       |

    Szenario: Vor der Räumung gibt es nichts abzuholen
      Angenommen tenancy.evicted_on ist 2026-11-24
      Und accommodation.kind ist street
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness gilt
      Und storage_of_belongings steht nicht im Plan

  Regel: Wer ausziehen muss, braucht vorher ein Dach, es sei denn, er hat eine eigene Wohnung

    Szenariogrundriss: <Unterkunft>, eigener Mietvertrag: <Mietvertrag>, muss ausziehen am <Auszug>
      Angenommen accommodation.kind ist <Unterkunft>
      Und tenancy.own_lease ist <Mietvertrag>
      Und accommodation.must_leave_on ist <Auszug>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness <Bedarf>
      Und die Hilfe emergency_accommodation <Hilfe>
      Und emergency_accommodation sagt "<Handlung>"
      Und <Frist>

      Beispiele: der Tag liegt vor ihm
        | Unterkunft        | Mietvertrag | Auszug     | Bedarf        | Hilfe     | Handlung                | Frist                                                     |
        | relatives         | true        | 2026-11-23 | gilt          | gilt      | Vor dem Tag des Auszugs | die Frist für homelessness endet am 2026-11-23            |
        | municipal_shelter | true        | 2026-11-27 | gilt          | gilt      | Vor dem Tag des Auszugs | die Frist für emergency_accommodation endet am 2026-11-27 |
        | own_home          | false       | 2026-11-27 | gilt          | gilt      | Vor dem Tag des Auszugs | die Frist für homelessness endet am 2026-11-27            |
        | own_home          | unbekannt   | 2026-11-23 | wird vermutet | ist offen | Vor dem Tag des Auszugs | die Frist für emergency_accommodation endet am 2026-11-23 |

      Beispiele: der Tag ist vorbei
        | Unterkunft        | Mietvertrag | Auszug     | Bedarf        | Hilfe     | Handlung               | Frist                                         |
        | relatives         | true        | 2026-11-22 | gilt          | gilt      | Heute bei der Gemeinde | für emergency_accommodation läuft keine Frist |
        | municipal_shelter | true        | 2026-11-22 | gilt          | gilt      | Heute bei der Gemeinde | für emergency_accommodation läuft keine Frist |
        | own_home          | false       | 2026-11-22 | gilt          | gilt      | Heute bei der Gemeinde | für emergency_accommodation läuft keine Frist |
        | own_home          | unbekannt   | 2026-11-22 | wird vermutet | ist offen | Heute bei der Gemeinde | für emergency_accommodation läuft keine Frist |

      Beispiele: genau weiß es niemand
        | Unterkunft | Mietvertrag | Auszug                             | Bedarf | Hilfe     | Handlung                | Frist                                         |
        | own_home   | false       | {min: 2026-11-22, max: 2026-11-25} | gilt   | ist offen | Vor dem Tag des Auszugs | für emergency_accommodation läuft keine Frist |

    Szenariogrundriss: In der eigenen Wohnung mit eigenem Mietvertrag muss niemand ausziehen (<Auszug>)
      Angenommen accommodation.kind ist own_home
      Und tenancy.own_lease ist true
      Und accommodation.must_leave_on ist <Auszug>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness gilt nicht

      Beispiele:
        | Auszug     |
        | 2026-11-22 |
        | 2026-11-23 |

    Szenariogrundriss: Nach der Räumung der eigenen Wohnung wird erst geklärt, wo alle schlafen, auch wenn ein Auszug eingetragen ist (<Auszug>)
      Angenommen accommodation.kind ist own_home
      Und tenancy.own_lease ist true
      Und tenancy.stage ist evicted
      Und tenancy.evicted_on ist 2026-11-20
      Und accommodation.must_leave_on ist <Auszug>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness gilt
      Und die Hilfe emergency_accommodation ist offen
      Und emergency_accommodation sagt "Heute klären, ob geräumt wurde"
      Und für emergency_accommodation läuft keine Frist

      Beispiele:
        | Auszug     |
        | 2026-11-20 |
        | 2026-11-27 |

    Szenario: Am Tag des Auszugs ist er noch nicht vorbei
      Angenommen accommodation.must_leave_on ist 2026-11-23
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Begründung von emergency_accommodation enthält "Der Tag des Auszugs steht fest"
      Und die Begründung von emergency_accommodation enthält nicht "Der Tag des Auszugs ist schon vorbei"

    Szenario: Spricht nichts für einen Auszug, wird nur gefragt
      Angenommen wishes ist [homelessness]
      Und accommodation.kind ist own_home
      Und accommodation.must_leave_on ist unbekannt
      Und tenancy.own_lease ist unbekannt
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness wird vermutet
      Und emergency_accommodation steht nicht im Plan
      Und gefragt wird nach accommodation.must_leave_on

  Regel: In der Unterkunft der Gemeinde zählt, wer dort wie lange lebt

    Szenariogrundriss: <Unterkunft> seit <seit>, eigener Mietvertrag: <Mietvertrag>, Aufenthalt: <a> und <b>
      Angenommen accommodation.kind ist <Unterkunft>
      Und accommodation.since ist <seit>
      Und tenancy.own_lease ist <Mietvertrag>
      Und members ist [{id: a, role: adult, age: 40, detained_until: null}, {id: b, role: adult, age: 38, detained_until: null}]
      Und members[a].residence_status ist <a>
      Und members[b].residence_status ist <b>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness <wohnungslos>
      Und der Bedarf refugee_accommodation <lange untergebracht>

      Beispiele: ohne Fluchtgeschichte
        | Unterkunft        | seit       | Mietvertrag | a       | b       | wohnungslos   | lange untergebracht |
        | municipal_shelter | 2025-11-22 | false       | citizen | citizen | gilt          | gilt nicht          |
        | relatives         | 2025-11-22 | false       | citizen | citizen | gilt nicht    | gilt nicht          |
        | municipal_shelter | 2025-11-22 | true        | citizen | citizen | gilt nicht    | gilt nicht          |
        | municipal_shelter | 2025-11-22 | unbekannt   | citizen | citizen | wird vermutet | gilt nicht          |

      Beispiele: nach der Flucht, auch wenn nur eine Person geflüchtet ist
        | Unterkunft        | seit       | Mietvertrag | a                  | b       | wohnungslos | lange untergebracht |
        | relatives         | 2025-11-22 | false       | recognised_refugee | citizen | gilt nicht  | gilt nicht          |
        | municipal_shelter | 2025-11-22 | false       | recognised_refugee | citizen | gilt nicht  | gilt                |
        | municipal_shelter | 2025-11-22 | false       | humanitarian_title | citizen | gilt nicht  | gilt                |
        | municipal_shelter | 2025-11-22 | false       | tolerated          | citizen | gilt nicht  | gilt                |
        | municipal_shelter | 2025-11-22 | false       | asylum_procedure   | citizen | gilt nicht  | gilt                |
        | municipal_shelter | unbekannt  | false       | recognised_refugee | citizen | gilt nicht  | wird vermutet       |
        | municipal_shelter | unbekannt  | false       | humanitarian_title | citizen | gilt nicht  | wird vermutet       |
        | municipal_shelter | unbekannt  | false       | tolerated          | citizen | gilt nicht  | wird vermutet       |
        | municipal_shelter | unbekannt  | false       | asylum_procedure   | citizen | gilt nicht  | wird vermutet       |

      Beispiele: etwas davon ist unbekannt
        | Unterkunft        | seit       | Mietvertrag | a                  | b         | wohnungslos         | lange untergebracht |
        | unbekannt         | 2025-11-22 | false       | recognised_refugee | citizen   | wird nicht vermutet | wird nicht vermutet |
        | municipal_shelter | 2025-11-22 | false       | citizen            | unbekannt | wird vermutet       | wird nicht vermutet |

  Regel: Vor und nach der Haftentlassung

    Szenariogrundriss: Entlassung am <Entlassung> (<Unterkunft>, eigener Mietvertrag: <Mietvertrag>)
      Angenommen members[a].detained_until ist <Entlassung>
      Und accommodation.kind ist <Unterkunft>
      Und tenancy.own_lease ist <Mietvertrag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf release_without_home <Bedarf>

      Beispiele:
        | Entlassung                         | Unterkunft | Mietvertrag | Bedarf        |
        | 2027-05-24                         | prison     | false       | gilt nicht    |
        | 2026-11-22                         | relatives  | false       | gilt nicht    |
        | 2026-11-22                         | prison     | false       | gilt          |
        | 2026-11-22                         | prison     | true        | gilt nicht    |
        | 2026-11-22                         | prison     | unbekannt   | wird vermutet |
        | {min: 2026-12-01, max: 2028-12-01} | prison     | false       | wird vermutet |

    Szenariogrundriss: Bis zum Tag der Entlassung muss alles stehen, vom ersten bis zum letzten Tag der sechs Monate (<Entlassung>)
      Angenommen members[a].detained_until ist <Entlassung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Frist für release_without_home endet am <Entlassung>
      Und die Frist für emergency_accommodation endet am <Entlassung>

      Beispiele:
        | Entlassung |
        | 2026-11-23 |
        | 2027-05-23 |

    Szenariogrundriss: Zwei Personen in Haft, die erste bis <a>, die zweite bis <b> (<Unterkunft>, eigener Mietvertrag: <Mietvertrag>)
      Angenommen members ist [{id: a, role: adult, age: 40}, {id: b, role: adult, age: 38}]
      Und members[a].detained_until ist <a>
      Und members[b].detained_until ist <b>
      Und accommodation.kind ist <Unterkunft>
      Und tenancy.own_lease ist <Mietvertrag>
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf release_without_home <Bedarf>

      Beispiele:
        | a          | b          | Unterkunft | Mietvertrag | Bedarf              |
        | 2026-11-01 | 2026-11-23 | relatives  | false       | gilt                |
        | 2026-11-01 | 2026-11-22 | relatives  | false       | gilt nicht          |
        | 2026-11-22 | null       | prison     | false       | gilt                |
        | 2026-11-23 | null       | relatives  | unbekannt   | wird vermutet       |
        | 2027-05-23 | null       | relatives  | unbekannt   | wird vermutet       |
        | 2027-05-24 | unbekannt  | relatives  | false       | wird nicht vermutet |
        | 2026-11-22 | unbekannt  | relatives  | false       | wird nicht vermutet |

    Szenario: Am Tag der Entlassung ist er noch nicht vorbei
      Angenommen members[a].detained_until ist 2026-11-23
      Und accommodation.kind ist prison
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Begründung von release_without_home enthält "Der Tag der Entlassung steht fest"
      Und die Begründung von release_without_home enthält nicht "Der Tag der Entlassung ist vorbei"

    Szenario: Wer entlassen wird, bekommt Hilfe bei der Suche und einen Wohnberechtigungsschein
      Angenommen members[a].detained_until ist 2026-12-09
      Und accommodation.kind ist prison
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Plan enthält:
        | Hilfe                           | Stand     | Frist      |
        | emergency_accommodation         | gilt      | 2026-12-09 |
        | housing_search_support          | gilt      |            |
        | housing_entitlement_certificate | ist offen |            |
        | homelessness_assistance         | gilt      |            |
      Und emergency_accommodation steht vor homelessness_assistance

  Regel: Auch andere ohne sichere Wohnung bekommen Unterkunft und Hilfe bei der Suche

    Szenario: Wer für die Bleibe etwas leisten muss, das er nicht will
      Angenommen accommodation ist {kind: cohabiting, dependent: true, must_leave_on: null}
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Plan enthält:
        | Hilfe                           | Stand     |
        | emergency_accommodation         | gilt      |
        | housing_search_support          | gilt      |
        | housing_entitlement_certificate | ist offen |
        | homelessness_assistance         | gilt      |

    Szenario: Wer von der Gemeinde untergebracht ist, braucht keine zweite Unterkunft, aber eine Wohnung
      Angenommen accommodation.kind ist municipal_shelter
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf homelessness gilt
      Und emergency_accommodation steht nicht im Plan
      Und die Hilfe housing_search_support gilt

    Szenario: Wer nach der Flucht lange untergebracht ist, bekommt Hilfe bei der Suche und einen Wohnberechtigungsschein
      Angenommen accommodation ist {kind: municipal_shelter, since: 2025-09-01, dependent: false, must_leave_on: null}
      Und members[a].residence_status ist recognised_refugee
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_search_support gilt
      Und die Hilfe housing_entitlement_certificate ist offen

  Regel: Zwei Wochen vor der Räumung wird eine Unterkunft vorbereitet

    Szenariogrundriss: Räumungstermin am <Termin>
      Angenommen tenancy.own_lease ist true
      Und tenancy.stage ist eviction_date
      Und tenancy.title_on ist 2026-09-01
      Und tenancy.eviction_on ist <Termin>
      Und accommodation.kind ist own_home
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Ergebnis>

      Beispiele:
        | Termin     | Ergebnis                                                  |
        | 2026-11-22 | emergency_accommodation steht nicht im Plan               |
        | 2026-11-23 | die Frist für emergency_accommodation endet am 2026-11-23 |
        | 2026-12-07 | die Frist für emergency_accommodation endet am 2026-12-07 |
        | 2026-12-08 | emergency_accommodation steht nicht im Plan               |

    Szenario: Wer heute geräumt wurde und schon untergebracht ist, muss nichts mehr vorbereiten
      Angenommen tenancy.stage ist eviction_date
      Und tenancy.title_on ist 2026-09-01
      Und tenancy.eviction_on ist 2026-11-23
      Und tenancy.evicted_on ist 2026-11-23
      Und accommodation ist {kind: municipal_shelter, since: 2026-11-23, dependent: false, must_leave_on: null}
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf housing_search gilt
      Und emergency_accommodation steht nicht im Plan

  Regel: Erst ein Dach, dann alles andere, und die Kaution erst, wenn eine Wohnung gefunden ist

    Szenariogrundriss: Nach der Räumung setzt <Hilfe> <davor> voraus
      Angenommen tenancy.evicted_on ist 2026-11-12
      Und accommodation.must_leave_on ist 2026-11-27
      Und income.net_monthly ist 0
      Und savings ist 0
      Und benefits.basic_income_support ist none
      Und members[a].can_work ist true
      Und members[a].employment ist unemployed
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> setzt <davor> voraus

      Beispiele:
        | Hilfe                           | davor                   |
        | storage_of_belongings           | emergency_accommodation |
        | housing_search_support          | emergency_accommodation |
        | housing_entitlement_certificate | emergency_accommodation |
        | homelessness_assistance         | emergency_accommodation |
        | basic_income_support            | emergency_accommodation |
        | housing_entitlement_certificate | housing_search_support  |

    Szenario: Wer vom Jobcenter lebt, sucht erst die Wohnung und fragt dann nach der Kaution
      Angenommen accommodation.kind ist street
      Und benefits.basic_income_support ist receiving
      Wenn am 23.11.2026 abgeglichen wird
      Dann deposit_loan setzt housing_search_support voraus

  Regel: Wer keine Wohnung hat, braucht Ausweis und Konto, damit Hilfe ankommt

    Szenariogrundriss: Ausweis und Konto, <wo> am <Tag>
      Angenommen accommodation.kind ist <wo>
      Und members[a].detained_until ist <Haft bis>
      Wenn am <Tag> abgeglichen wird
      Dann identity_documents <steht> im Plan

      Beispiele:
        | wo        | Haft bis         | Tag        | steht       |
        | street    | nicht geschehen  | 23.11.2026 | steht       |
        | prison    | 2026-12-09       | 23.11.2026 | steht       |
        | relatives | nicht geschehen  | 23.11.2026 | steht nicht |

    Szenario: Ob der Ausweis oder das Konto fehlt, fragt ein Mensch, und das Dach geht vor
      Angenommen accommodation.kind ist street
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe identity_documents ist offen
      Und identity_documents verlangt zu prüfen "Fehlt der Ausweis"
      Und identity_documents sagt "Basiskonto"
      Und emergency_accommodation steht vor identity_documents
