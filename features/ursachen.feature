# language: de
Funktionalität: Was dahinter liegt

  Szenariogrundriss: Die Migrationsberatung richtet sich nach dem Alter
    Angenommen ein Haushalt in 05562032
    Und members.a.role ist adult
    Und members.a.age ist <Alter>
    Und members.a.nationality ist other
    Und members.a.german_level ist A2
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe migration_counselling_adults <Erwachsene>
    Und die Hilfe youth_migration_service <Jugend>

    Beispiele:
      | Alter | Erwachsene | Jugend     |
      | 26    | gilt nicht | gilt       |
      | 27    | gilt       | gilt nicht |

  Szenario: Die Ursache folgt, wenn das Dach sicher ist
    Angenommen ein Haushalt
      """
      municipality: "05562032"
      members: [{id: a, role: adult, age: 39, addiction: true}]
      tenancy: {own_lease: true, rent_warm: 600, stage: warning, open_rents: [{due: 2026-10-05, open: 600}, {due: 2026-11-04, open: 600}]}
      accommodation: {kind: own_home}
      income: {net_monthly: 3100}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office steht vor addiction_counselling
    Und budget_counselling steht vor addiction_counselling
    Und addiction_counselling hat die Stufe 5

  Szenariogrundriss: Nach Sucht werden nur Erwachsene gefragt
    Angenommen ein Haushalt in 05562032
    Und members ist [{id: a, role: <Rolle>, age: 9}]
    Wenn am 23.11.2026 abgeglichen wird
    Dann <Frage> members.addiction

    Beispiele:
      | Rolle | Frage                  |
      | adult | gefragt wird nach      |
      | child | nicht gefragt wird nach |
