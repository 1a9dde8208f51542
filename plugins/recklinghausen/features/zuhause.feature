# language: de
Funktionalität: Endlich ein ZUHAUSE! im Kreis Recklinghausen

  Grundlage:
    Angenommen das Plugin recklinghausen

  Regel: Die drei Träger beraten in allen Kommunen des Kreises und nur dort

    Szenariogrundriss: <Name>, solange das Projekt belegt ist
      Angenommen ein Haushalt in <Gemeinde>
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 31.12.2025 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt
      Und housing_retention_project sagt "Räumen ohne Behörde"
      Und housing_retention_project geht an zuhause_diakonie_recklinghausen_ev
      Und housing_retention_project geht an zuhause_kirchenverband_dorsten
      Und housing_retention_project geht an zuhause_diakonie_kirchenkreis_recklinghausen

      Beispiele:
        | Gemeinde | Name             |
        | 05562004 | Castrop-Rauxel   |
        | 05562008 | Datteln          |
        | 05562012 | Dorsten          |
        | 05562014 | Gladbeck         |
        | 05562016 | Haltern am See   |
        | 05562020 | Herten           |
        | 05562024 | Marl             |
        | 05562028 | Oer-Erkenschwick |
        | 05562032 | Recklinghausen   |
        | 05562036 | Waltrop          |

    Szenariogrundriss: <Name>, nach dem belegten Ende
      Angenommen ein Haushalt in <Gemeinde>
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt
      Und housing_retention_project geht an regulaer_diakonie_recklinghausen_ev
      Und housing_retention_project geht an regulaer_kirchenverband_dorsten
      Und housing_retention_project geht an regulaer_diakonie_kirchenkreis_recklinghausen

      Beispiele:
        | Gemeinde | Name             |
        | 05562004 | Castrop-Rauxel   |
        | 05562008 | Datteln          |
        | 05562012 | Dorsten          |
        | 05562014 | Gladbeck         |
        | 05562016 | Haltern am See   |
        | 05562020 | Herten           |
        | 05562024 | Marl             |
        | 05562028 | Oer-Erkenschwick |
        | 05562032 | Recklinghausen   |
        | 05562036 | Waltrop          |

    Szenariogrundriss: <Name> gehört nicht zum Kreis
      Angenommen ein Haushalt in <Gemeinde>
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 31.12.2025 abgeglichen wird
      Dann housing_retention_project steht nicht im Plan

      Beispiele:
        | Gemeinde | Name          |
        | 05513000 | Gelsenkirchen |
        | 05913000 | Dortmund      |
        | 05315000 | Köln          |

    Szenario: Wo der Haushalt wohnt, ist nicht bekannt
      Angenommen tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_retention_project ist offen wegen municipality

  Regel: Was abgelaufen ist, wird so genannt, und das Regelangebot tritt an seine Stelle

    Szenario: Am letzten belegten Tag wird an das Projekt vermittelt
      Angenommen ein Haushalt in 05562020
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 31.12.2025 abgeglichen wird
      Dann housing_retention_project geht an zuhause_kirchenverband_dorsten
      Und der Plan warnt mit SERVICE-ENDS-SOON

    Szenariogrundriss: Ab dem Tag danach ist <Projekt> abgelaufen
      Angenommen ein Haushalt in 05562020
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 01.01.2026 abgeglichen wird
      Dann das Angebot <Projekt> ist als abgelaufen genannt
      Und housing_retention_project geht an <Regelangebot>
      Und housing_retention_project verlangt zu prüfen "Bietet der Träger die Hilfe noch an?"
      Und der Plan warnt mit SERVICE-EXPIRED
      Und der Plan warnt mit SERVICE-UNVERIFIED

      Beispiele:
        | Projekt                                     | Regelangebot                                 |
        | zuhause_diakonie_recklinghausen_ev          | regulaer_diakonie_recklinghausen_ev          |
        | zuhause_kirchenverband_dorsten              | regulaer_kirchenverband_dorsten              |
        | zuhause_diakonie_kirchenkreis_recklinghausen | regulaer_diakonie_kirchenkreis_recklinghausen |

    Szenariogrundriss: Auch bei der Wohnungssuche, am <Tag>
      Angenommen ein Haushalt in 05562024
      Und tenancy.own_lease ist false
      Und accommodation.kind ist street
      Wenn am <Tag> abgeglichen wird
      Dann housing_search_support geht an <Angebot>
      Und die Hilfe housing_retention_project gilt
      Und housing_retention_project sagt "Suche, Besichtigung und Gesprächen mit Vermietern und Ämtern"

      Beispiele:
        | Tag        | Angebot                            |
        | 31.12.2025 | zuhause_diakonie_recklinghausen_ev  |
        | 01.01.2026 | regulaer_diakonie_recklinghausen_ev |

    Szenariogrundriss: Wer keine eigene Wohnung hat, gehört auch vor dem belegten Ende dazu (<Bedarf>)
      Angenommen ein Haushalt in 05562012
      Und members ist [{id: a, role: adult, age: 30, nationality: other, residence_status: recognised_refugee, detained_until: <Haft>}]
      Und tenancy.own_lease ist <Mietvertrag>
      Und accommodation ist <Bleibe>
      Wenn am 31.12.2025 abgeglichen wird
      Dann der Bedarf <Bedarf> gilt
      Und die Hilfe housing_retention_project gilt

      Beispiele:
        | Bedarf                 | Haft       | Mietvertrag | Bleibe                                       |
        | release_without_home   | 2026-01-10 | false       | {kind: prison}                               |
        | dependent_cohabitation | null       | true        | {kind: cohabiting, dependent: true}          |
        | refugee_accommodation  | null       | false       | {kind: municipal_shelter, since: 2024-12-30} |

  Regel: Das Jobcenter meldet früh, aber auch ohne seine Leistungen gehört man dazu

    Szenario: Die Meldung führt zum Träger, mit Einwilligung
      Angenommen ein Haushalt in 05562032
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Und das Frühwarnsystem meldet den Haushalt mit Einwilligung
      Wenn am 01.12.2025 abgeglichen wird
      Dann housing_retention_project kommt über das Frühwarnsystem zu zuhause_diakonie_recklinghausen_ev
      Und für housing_retention_project liegt die Einwilligung vor
      Und housing_retention_project rät "Mit Einwilligung kann das Jobcenter das Team"
      Und diakonie_recklinghausen_ev arbeitet mit jobcenter_recklinghausen zusammen
      Und kirchenverband_dorsten arbeitet mit jobcenter_recklinghausen zusammen
      Und diakonie_kirchenkreis_recklinghausen arbeitet mit jobcenter_recklinghausen zusammen

    Szenario: Ohne Einwilligung fehlt sie vor der Weitergabe
      Angenommen ein Haushalt in 05562032
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Und das Frühwarnsystem meldet den Haushalt ohne Einwilligung
      Wenn am 01.12.2025 abgeglichen wird
      Dann für housing_retention_project fehlt noch die Einwilligung

    Szenario: Nach dem belegten Ende führt kein Weg mehr über das Frühwarnsystem
      Angenommen ein Haushalt in 05562032
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Und das Frühwarnsystem meldet den Haushalt mit Einwilligung
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_retention_project kommt nicht über das Frühwarnsystem

    Szenariogrundriss: Grundsicherung ist <Leistung>
      Angenommen ein Haushalt in 05562020
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Und benefits.basic_income_support ist <Leistung>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt
      Und housing_retention_project <rät oder nicht> "Frühwarnsystem"

      Beispiele:
        | Leistung  | rät oder nicht |
        | applied   | rät            |
        | receiving | rät            |
        | none      | rät nicht      |
        | unbekannt | rät nicht      |

  Regel: Was das Team für die Zielgruppen tut

    Szenariogrundriss: Haftentlassung am <Entlassung>
      Angenommen ein Haushalt in 05562012
      Und members.a.role ist adult
      Und members.a.detained_until ist <Entlassung>
      Und tenancy.own_lease ist false
      Und accommodation.kind ist <Bleibe>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt
      Und die Hilfe housing_search_support gilt
      Und housing_retention_project rät "vertrauen Ämtern nicht mehr"
      Und housing_search_support rät "in Räumen, die keine Behörde sind"
      Und emergency_accommodation steht vor housing_retention_project

      Beispiele:
        | Entlassung | Bleibe |
        | 2026-12-09 | prison |
        | 2026-11-22 | street |

    Szenario: Eine Entlassung in der Familie genügt
      Angenommen ein Haushalt in 05562012
      Und members ist [{id: a, role: adult, detained_until: 2026-11-22}, {id: b, role: adult, detained_until: null}]
      Und tenancy.own_lease ist false
      Und accommodation.kind ist street
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_search_support rät "Haftentlassene"

    Szenariogrundriss: Nicht in der Zielgruppe Haftentlassene: <Wer>
      Angenommen ein Haushalt in 05562012
      Und members.a.role ist adult
      Und members.a.detained_until ist <Haft>
      Und tenancy.own_lease ist <Mietvertrag>
      Und accommodation.kind ist <Bleibe>
      Und tenancy.stage ist <Stand>
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_retention_project rät nicht "Haftentlassene"

      Beispiele:
        | Wer                                       | Haft       | Mietvertrag | Bleibe   | Stand            |
        | wer ohne Haft wohnungslos ist             | null       | false       | street   | unbekannt        |
        | wer aus der Haft in die Wohnung zurückkam | 2026-11-22 | true        | own_home | notice_immediate |

    Szenariogrundriss: Chronisch Erkrankte, auch mit Sucht (<Angabe> ist <Wert>)
      Angenommen ein Haushalt in 05562014
      Und members.a.role ist adult
      Und <Angabe> ist <Wert>
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_retention_project <rät oder nicht> "Drogen- und Suchthilfe, Gesundheitssystem, Trägern von Tagesstruktur und Kliniken"
      Und housing_retention_project <rät oder nicht> "Willigt der Haushalt ein"

      Beispiele:
        | Angabe                    | Wert      | rät oder nicht |
        | members.a.chronic_illness | true      | rät            |
        | members.a.addiction       | true      | rät            |
        | members.a.chronic_illness | false     | rät nicht      |
        | members.a.addiction       | unbekannt | rät nicht      |

    Szenariogrundriss: Für die Zielgruppe chronisch Erkrankte genügt ein Mensch im Haushalt, mit Sucht ein erwachsener
      Angenommen ein Haushalt in 05562014
      Und members ist [{id: a, role: adult, chronic_illness: false, addiction: false}, <zweite Person>]
      Und tenancy.own_lease ist <Mietvertrag>
      Und <Lage>
      Wenn am 23.11.2026 abgeglichen wird
      Dann <Hilfe> <rät oder nicht> "Chronisch Erkrankte"

      Beispiele:
        | zweite Person                                                  | Mietvertrag | Lage                              | Hilfe                     | rät oder nicht |
        | {id: b, role: child, chronic_illness: true, addiction: false}  | true        | tenancy.stage ist notice_immediate | housing_retention_project | rät            |
        | {id: b, role: adult, chronic_illness: false, addiction: true}  | true        | tenancy.stage ist notice_immediate | housing_retention_project | rät            |
        | {id: b, role: child, chronic_illness: false, addiction: true}  | true        | tenancy.stage ist notice_immediate | housing_retention_project | rät nicht      |
        | {id: b, role: adult, chronic_illness: true, addiction: false}  | false       | accommodation.kind ist street      | housing_search_support    | rät            |

    Szenariogrundriss: Abhängig mitwohnen (<Angabe> ist <Wert>)
      Angenommen ein Haushalt
        """
        municipality: "05562020"
        contact: {safe_contact: phone_mobile}
        members: [{id: a, role: adult, age: 27, sex: f}]
        tenancy: {own_lease: false}
        accommodation: {kind: cohabiting, dependent: true}
        """
      Und <Angabe> ist <Wert>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt
      Und housing_search_support <rät oder nicht> "sich aus der Abhängigkeit zu lösen"
      Und housing_search_support <rät oder nicht> "nur über den sicheren Weg"
      Und housing_retention_project <rät oder nicht> "Frauen ohne eigenen Mietvertrag"

      Beispiele:
        | Angabe                  | Wert                                                         | rät oder nicht |
        | members.a.sex           | f                                                            | rät            |
        | members.a.sex           | m                                                            | rät nicht      |
        | tenancy.own_lease       | true                                                         | rät nicht      |
        | members                 | [{id: a, role: adult, sex: f}, {id: b, role: child, sex: m}] | rät            |
        | members                 | [{id: a, role: adult, sex: m}, {id: b, role: child, sex: f}] | rät nicht      |

    Szenario: Eine wohnungslose Frau, die von niemandem abhängt, gehört nicht in diese Zielgruppe
      Angenommen ein Haushalt
        """
        municipality: "05562020"
        members: [{id: a, role: adult, age: 27, sex: f}]
        tenancy: {own_lease: false}
        accommodation: {kind: street, dependent: false}
        """
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_retention_project rät nicht "Frauen ohne eigenen Mietvertrag"

    Szenariogrundriss: Familie, der die Wohnung genommen zu werden droht (<Rolle>)
      Angenommen ein Haushalt in 05562016
      Und members.a.role ist adult
      Und members.b.role ist <Rolle>
      Und tenancy.own_lease ist true
      Und tenancy.stage ist notice_immediate
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_retention_project <rät oder nicht> "spricht mit dem Vermieter und den anderen beteiligten Stellen"
      Und housing_retention_project rät nicht "begleitet zu Besichtigungen"

      Beispiele:
        | Rolle | rät oder nicht |
        | child | rät            |
        | adult | rät nicht      |

    Szenariogrundriss: Wohnungslose Familie (<Rolle>)
      Angenommen ein Haushalt in 05562028
      Und members.a.role ist adult
      Und members.b.role ist <Rolle>
      Und tenancy.own_lease ist false
      Und accommodation.kind ist relatives
      Und accommodation.must_leave_on ist 2026-11-27
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_search_support <rät oder nicht> "begleitet zu Besichtigungen und hilft im Kontakt mit Ämtern"
      Und housing_retention_project <rät oder nicht> "Das Team hilft bei der Suche"

      Beispiele:
        | Rolle | rät oder nicht |
        | child | rät            |
        | adult | rät nicht      |

    Szenario: Nach der Räumung gibt es für die Familie keine Wohnung mehr zu halten
      Angenommen ein Haushalt
        """
        municipality: "05562016"
        members: [{id: a, role: adult}, {id: b, role: child}]
        tenancy: {stage: evicted, evicted_on: 2026-11-20, own_lease: false}
        accommodation: {kind: relatives}
        """
      Wenn am 23.11.2026 abgeglichen wird
      Dann der Bedarf housing_loss_threat gilt nicht
      Und housing_retention_project rät nicht "spricht mit dem Vermieter und den anderen beteiligten Stellen"

    Szenario: Geflüchtete nach mehr als einem Jahr in kommunaler Unterkunft
      Angenommen ein Haushalt
        """
        municipality: "05562036"
        members: [{id: a, role: adult, age: 35, nationality: other, residence_status: recognised_refugee}]
        tenancy: {own_lease: false}
        accommodation: {kind: municipal_shelter, since: 2025-11-22}
        """
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt
      Und housing_retention_project rät "Geflüchtete ohne eigenen Mietvertrag"
      Und housing_search_support rät "spricht Vermieter an und begleitet zu Besichtigungen"

    Szenariogrundriss: Nicht in der Zielgruppe Geflüchtete: <Wer>
      Angenommen ein Haushalt
        """
        municipality: "05562036"
        members: [{id: a, role: adult, age: 35, nationality: other, residence_status: recognised_refugee}]
        """
      Und tenancy.own_lease ist <Mietvertrag>
      Und accommodation ist <Bleibe>
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt
      Und housing_retention_project rät nicht "Geflüchtete ohne eigenen Mietvertrag"

      Beispiele:
        | Wer                                | Mietvertrag | Bleibe                                       |
        | wer schon einen Mietvertrag hat    | true        | {kind: municipal_shelter, since: 2025-11-22} |
        | wer auf der Straße lebt            | false       | {kind: street, since: 2025-11-22}            |

    Szenario: Nach genau einem Jahr in kommunaler Unterkunft noch nicht
      Angenommen ein Haushalt
        """
        municipality: "05562036"
        members: [{id: a, role: adult, age: 35, nationality: other, residence_status: recognised_refugee}]
        tenancy: {own_lease: false}
        accommodation: {kind: municipal_shelter, since: 2025-11-23}
        """
      Wenn am 23.11.2026 abgeglichen wird
      Dann die Hilfe housing_retention_project gilt nicht

    Szenario: Geflüchtete suchen zuerst eine Wohnung
      Angenommen ein Haushalt
        """
        municipality: "05562036"
        members: [{id: a, role: adult, age: 35, nationality: other, residence_status: recognised_refugee}]
        tenancy: {own_lease: false}
        accommodation: {kind: municipal_shelter, since: {min: 2025-09-01, max: 2025-09-30}}
        """
      Wenn am 23.11.2026 abgeglichen wird
      Dann die erste Hilfe ist housing_search_support
      Und housing_search_support steht vor migration_counselling_adults

    Szenario: Ohne Bedarf erscheint das Projekt nicht
      Angenommen ein Haushalt in 05562032
      Und tenancy.own_lease ist true
      Und tenancy.stage ist none
      Und tenancy.open_rents ist []
      Und accommodation.kind ist own_home
      Wenn am 23.11.2026 abgeglichen wird
      Dann housing_retention_project steht nicht im Plan
