# language: de
Funktionalität: Was die Stadt Senftenberg tut, und was davon Hilfe ist

  Grundlage:
    Angenommen das Plugin senftenberg

  Szenariogrundriss: Wohngeld bearbeitet die Stadt, nur für die eigene Gemeinde
    Angenommen ein Haushalt
      """
      municipality: "<Gemeinde>"
      members: [{id: a, role: adult, age: 45, employment: employed}]
      tenancy: {own_lease: true, rent_warm: 460}
      income: {gross_monthly: 1500}
      wishes: [low_income]
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_benefit steht im Plan
    Und <Stelle>

    Beispiele:
      | Gemeinde | Stelle                                                  |
      | 12066304 | housing_benefit geht an wohngeldstelle_senftenberg      |
      | 12066112 | es fehlt ein Angebot für housing_benefit                |

  Szenariogrundriss: Wer keine Bleibe hat, wird an das Obdachlosenhaus der Stadt verwiesen
    Angenommen ein Haushalt in <Gemeinde>
    Und accommodation.kind ist street
    Wenn am 23.11.2026 abgeglichen wird
    Dann die erste Hilfe ist emergency_accommodation
    Und <Stelle>

    Beispiele:
      | Gemeinde | Stelle                                                        |
      | 12066304 | emergency_accommodation geht an obdachlosenhaus_senftenberg   |
      | 12066112 | es fehlt ein Angebot für emergency_accommodation              |

  Szenario: Sportstätten und Kulturveranstaltungen sind kein Freizeitangebot für einen Haushalt
    Angenommen ein Haushalt in 12066304
    Und social.wants_company ist true
    Und social.isolated ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann leisure_offer steht im Plan
    Und es fehlt ein Angebot für leisure_offer
