# language: de
Funktionalität: Endlich ein ZUHAUSE! im Kreis Recklinghausen

  Grundlage:
    Angenommen das Plugin recklinghausen

  Szenariogrundriss: Das Projekt gilt in allen Kommunen des Kreises und nur dort
    Angenommen ein Haushalt in <Gemeinde>
    Und tenancy.own_lease ist true
    Und tenancy.stage ist notice_immediate
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_retention_project <Ergebnis>

    Beispiele:
      | Gemeinde | Ergebnis   |
      | 05562020 | gilt       |
      | 05562032 | gilt       |
      | 05562012 | gilt       |
      | 05562036 | gilt       |
      | 05513000 | gilt nicht |

  Szenario: Das abgelaufene Projekt wird genannt, das Regelangebot tritt an seine Stelle
    Angenommen ein Haushalt in 05562020
    Und tenancy.own_lease ist true
    Und tenancy.stage ist notice_immediate
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_retention_project geht an regulaer_kirchenverband_dorsten
    Und das Angebot zuhause_kirchenverband_dorsten ist als abgelaufen genannt
    Und das Angebot zuhause_diakonie_recklinghausen_ev ist als abgelaufen genannt
    Und das Angebot zuhause_diakonie_kirchenkreis_recklinghausen ist als abgelaufen genannt
    Und der Plan warnt mit SERVICE-EXPIRED

  Szenario: Am letzten Tag der Förderung gilt das Projekt noch
    Angenommen ein Haushalt in 05562020
    Und tenancy.own_lease ist true
    Und tenancy.stage ist notice_immediate
    Wenn am 31.12.2025 abgeglichen wird
    Dann housing_retention_project geht an zuhause_diakonie_recklinghausen_ev

  Szenario: Auch ohne Leistungen vom Jobcenter
    Angenommen ein Haushalt in 05562020
    Und tenancy.own_lease ist true
    Und tenancy.stage ist notice_immediate
    Und benefits.basic_income_support ist none
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_retention_project gilt

  Szenario: Haftentlassung
    Angenommen ein Haushalt in 05562012
    Und members.a.role ist adult
    Und members.a.detained_until ist 2026-12-09
    Und tenancy.own_lease ist false
    Und accommodation.kind ist prison
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_retention_project gilt
    Und die Hilfe housing_search_support gilt
    Und emergency_accommodation steht vor housing_retention_project

  Szenario: Geflüchtete nach mehr als einem Jahr
    Angenommen ein Haushalt
      """
      municipality: "05562036"
      members: [{id: a, role: adult, age: 35, nationality: other, residence_status: recognised_refugee}]
      tenancy: {own_lease: false}
      accommodation: {kind: municipal_shelter, since: {min: 2025-09-01, max: 2025-09-30}}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist housing_search_support
    Und die Hilfe housing_retention_project gilt
    Und housing_search_support steht vor migration_counselling_adults

  Szenario: Ohne Bedarf erscheint das Projekt nicht
    Angenommen ein Haushalt in 05562032
    Und tenancy.own_lease ist true
    Und tenancy.stage ist none
    Und tenancy.open_rents ist []
    Und accommodation.kind ist own_home
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_retention_project steht nicht im Plan
