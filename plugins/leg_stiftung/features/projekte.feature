# language: de
Funktionalität: Projekte mit Partnern und das Ende ihrer Förderung

  Grundlage:
    Angenommen das Plugin leg_stiftung

  Szenario: In Duisburg vermittelt der Lotse an die Kinderakademie
    Angenommen ein Haushalt in 05112000
    Und members[k].role ist child
    Und wishes ist [education_participation]
    Wenn am 23.11.2026 abgeglichen wird
    Dann education_project geht an kinderakademie_hochfeld
    Und der Kontakt für education_project entsteht über "Niederlassung Duisburg"

  Szenariogrundriss: Andere Städte mit Projekten nennen keine, deren Inhalt die Quelle nicht sagt
    Angenommen ein Haushalt in <Gemeinde>
    Und members[k].role ist child
    Und wishes ist [education_participation]
    Wenn am 23.11.2026 abgeglichen wird
    Dann es fehlt ein Angebot für education_project

    Beispiele:
      | Gemeinde |
      | 05315000 |
      | 05962052 |
      | 05974040 |
      | 05116000 |

  Szenariogrundriss: Die Talentmetropole Ruhr gilt, solange ihre Förderung belegt ist
    Angenommen ein Haushalt in 05978004
    Und members[k].role ist child
    Und wishes ist [education_participation]
    Wenn am <Tag> abgeglichen wird
    Dann education_project geht an talentmetropole_ruhr
    Und der Kontakt für education_project entsteht nicht über "Lotse"
    Und education_project rät "Projekte mit Partnern"
    Und der Plan warnt <Warnung>

    Beispiele:
      | Tag        | Warnung                     |
      | 01.10.2025 | nicht mit SERVICE-ENDS-SOON |
      | 02.10.2025 | mit SERVICE-ENDS-SOON       |
      | 31.12.2025 | mit SERVICE-ENDS-SOON       |

  Szenario: Vom Tag nach dem belegten Ende an ist sie als abgelaufen genannt
    Angenommen ein Haushalt in 05978004
    Und members[k].role ist child
    Und wishes ist [education_participation]
    Wenn am 01.01.2026 abgeglichen wird
    Dann es fehlt ein Angebot für education_project
    Und das Angebot talentmetropole_ruhr ist als abgelaufen genannt
    Und der Plan warnt mit SERVICE-EXPIRED
    Und der Plan warnt nicht mit SERVICE-ENDS-SOON

  Szenariogrundriss: Kiel hat andere Feiertage als die Städte in Nordrhein-Westfalen
    Angenommen ein Haushalt in <Gemeinde>
    Und tenancy.own_lease ist true
    Und tenancy.stage ist suit_served
    Und tenancy.suit_served_on ist <Klage>
    Wenn am <Tag> abgeglichen wird
    Dann housing_loss_threat ist sicher bis <sicher>

    # Fronleichnam am 04.06.2026 und Allerheiligen nur in Nordrhein-Westfalen, der Reformationstag nur in Schleswig-Holstein
    Beispiele:
      | Gemeinde | Klage      | Tag        | sicher     |
      | 01002000 | 2026-04-04 | 20.05.2026 | 2026-06-04 |
      | 05314000 | 2026-04-04 | 20.05.2026 | 2026-06-03 |
      | 01002000 | 2027-09-01 | 20.10.2027 | 2027-11-01 |
      | 05162024 | 2027-09-01 | 20.10.2027 | 2027-10-29 |
      | 01002000 | 2025-08-31 | 20.10.2025 | 2025-10-30 |
      | 05911000 | 2025-08-31 | 20.10.2025 | 2025-10-31 |
