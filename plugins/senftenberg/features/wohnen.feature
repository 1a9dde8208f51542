# language: de
Funktionalität: KWG, Stadt und Caritas helfen gemeinsam, die Wohnung zu behalten

  Grundlage:
    Angenommen das Plugin senftenberg

  Szenariogrundriss: Die Gefährdetenarbeit ist für Haushalte in Senftenberg da, auch bei anderen Vermietern
    Angenommen ein Haushalt in <Gemeinde>
    Und tenancy.own_lease ist true
    Und tenancy.stage ist notice_immediate
    Und senftenberg.kwg_tenant ist false
    Und tenancy.tenant_of_cooperation_partner ist false
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_retention_project <Ergebnis>

    Beispiele:
      | Gemeinde | Ergebnis   |
      | 12066304 | gilt       |
      | 12066112 | gilt nicht |

  Szenario: Mietschulden führen in das gemeinsame Projekt
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      tenancy: {own_lease: true, stage: reminder, rent_warm: 460, open_rents: [{due: 2026-10-05, open: 460}], tenant_of_cooperation_partner: false}
      extra: {senftenberg.kwg_tenant: false}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann rent_debt_counselling geht an gefaehrdetenarbeit_senftenberg
    Und housing_retention_project geht an gefaehrdetenarbeit_senftenberg
    Und housing_retention_project sagt "gemeinsam planen"
    Und landlord_arrears_agreement rät nicht "Das Sozialmanagement der KWG"

  Szenario: Nach der Räumung ist keine Wohnung mehr zu behalten
    Angenommen ein Haushalt in 12066304
    Und tenancy.stage ist evicted
    Und tenancy.evicted_on ist 2026-11-20
    Und tenancy.open_rents ist [{due: 2026-09-03, open: 460}]
    Und senftenberg.kwg_tenant ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und housing_retention_project wird abgelehnt

  Szenario: Auch eine Stromschuld führt nach der Räumung nicht mehr in das Projekt
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      tenancy: {stage: evicted, evicted_on: 2026-11-20, open_rents: []}
      energy: {arrears: 90}
      extra: {senftenberg.kwg_tenant: true}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf energy_arrears gilt
    Und housing_retention_project steht nicht im Plan

  Szenariogrundriss: Bei Mieterinnen und Mietern der KWG kommt deren Sozialmanagement dazu
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      tenancy: {own_lease: true, stage: reminder, rent_warm: 460, open_rents: [{due: 2026-10-05, open: 460}]}
      """
    Und <Angabe> ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_retention_project sagt "das Sozialmanagement der KWG dazuholen"
    Und landlord_arrears_agreement rät "Wenn der Haushalt einwilligt"

    Beispiele:
      | Angabe                                |
      | senftenberg.kwg_tenant                |
      | tenancy.tenant_of_cooperation_partner |

  Szenario: Kündigt die KWG, ohne dass Miete fehlt, ist ihr Sozialmanagement genauso dabei
    Angenommen ein Haushalt in 12066304
    Und tenancy.own_lease ist true
    Und tenancy.stage ist notice_ordinary
    Und tenancy.open_rents ist []
    Und senftenberg.kwg_tenant ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
    Und der Bedarf rent_arrears gilt nicht
    Und housing_retention_project sagt "das Sozialmanagement der KWG dazuholen"

  Szenario: Ist unbekannt, wer vermietet, wird danach gefragt
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      tenancy: {own_lease: true, stage: reminder, rent_warm: 460, open_rents: [{due: 2026-10-05, open: 460}]}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_retention_project gilt
    Und housing_retention_project sagt "gemeinsam planen"
    Und gefragt wird nach senftenberg.kwg_tenant

  Szenario: Nicht bei der KWG und doch beim Partner: Das wird geklärt, bevor jemand mit der KWG spricht
    Angenommen ein Haushalt in 12066304
    Und senftenberg.kwg_tenant ist false
    Und tenancy.tenant_of_cooperation_partner ist true
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt mit DATA-CONTRADICTION
    Und der Plan warnt "klären, wer vermietet"

  Szenariogrundriss: Passen die Angaben zum Vermieter zusammen, ist nichts zu klären
    Angenommen ein Haushalt in 12066304
    Und senftenberg.kwg_tenant ist <KWG>
    Und tenancy.tenant_of_cooperation_partner ist <Partner>
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Plan warnt nicht mit DATA-CONTRADICTION

    Beispiele:
      | KWG       | Partner |
      | true      | true    |
      | false     | false   |
      | unbekannt | true    |

  Szenariogrundriss: Wer bei der KWG wohnt, bekommt Hilfe, bevor eine Miete fehlt
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      tenancy: {own_lease: true, stage: none, open_rents: []}
      """
    Und <Angabe> ist <Wert>
    Und senftenberg.kwg_tenant ist <KWG>
    Und tenancy.tenant_of_cooperation_partner ist <KWG>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe housing_retention_project <Ergebnis>

    Beispiele:
      | Angabe                    | Wert       | KWG       | Ergebnis   |
      | energy.arrears            | 90         | true      | gilt       |
      | energy.arrears            | 90         | false     | gilt nicht |
      | energy.arrears            | 90         | unbekannt | ist offen  |
      | debts.creditors           | 5          | true      | gilt       |
      | debts.creditors           | 5          | false     | gilt nicht |
      | social.overloaded         | true       | true      | gilt       |
      | home.neglected            | true       | true      | gilt       |
      | social.wants_company      | true       | true      | gilt nicht |

  Szenario: Auch eine Kontopfändung ist ein Grund, früh zu kommen
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      tenancy: {own_lease: true, stage: none, open_rents: []}
      debts: {creditors: 1, account_garnished_on: 2026-11-17, protection_account: false}
      extra: {senftenberg.kwg_tenant: true}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf account_garnished gilt
    Und die Hilfe housing_retention_project gilt

  Szenario: Offen heißt gefragt: Vermietet die KWG?
    Angenommen ein Haushalt
      """
      municipality: "12066304"
      tenancy: {own_lease: true, stage: none, open_rents: []}
      energy: {arrears: 90}
      """
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_retention_project ist offen wegen senftenberg.kwg_tenant
    Und housing_retention_project sagt "auch wenn noch keine Miete fehlt"
