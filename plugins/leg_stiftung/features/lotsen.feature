# language: de
Funktionalität: Lotsen der Stiftung „Dein Zuhause hilft“

  Grundlage:
    Angenommen das Plugin leg_stiftung

  Szenariogrundriss: In besetzten Niederlassungen ist der Lotse Ansprechperson, in den anderen noch nicht
    Angenommen ein Haushalt in <Gemeinde>
    Und energy.arrears ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_advice geht an <Angebot>
    Und der Kontakt für energy_advice entsteht über "Lotse der Stiftung, Niederlassung <Niederlassung>"

    Beispiele:
      | Gemeinde | Niederlassung | Angebot                        |
      | 05315000 | Köln          | sozialmanagement_koeln         |
      | 05112000 | Duisburg      | sozialmanagement_duisburg      |
      | 05111000 | Düsseldorf    | sozialmanagement_duesseldorf   |
      | 05913000 | Dortmund      | sozialmanagement_dortmund      |
      | 05513000 | Gelsenkirchen | sozialmanagement_gelsenkirchen |

  Szenario: Die ausgeschriebene Stelle in Bergkamen ist angekündigt, nicht angeboten
    Angenommen ein Haushalt in 05978004
    Und energy.arrears ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann es fehlt ein Angebot für energy_advice
    Und für energy_advice ist "Niederlassung Bergkamen" angekündigt
    Und der Kontakt für energy_advice entsteht nicht über "Lotse"

  Szenariogrundriss: An den Orten des Rollouts ist das Sozialmanagement geplant
    Angenommen ein Haushalt in <Gemeinde>
    Und energy.arrears ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann es fehlt ein Angebot für energy_advice
    Und für energy_advice ist "(Rollout)" angekündigt
    Und der Kontakt für energy_advice entsteht nicht über "Lotse"

    Beispiele:
      | Gemeinde |
      | 05162024 |
      | 05911000 |
      | 05562032 |
      | 01002000 |
      | 05314000 |
      | 05113000 |

  Szenariogrundriss: Zu welchen Orten Nord und Westfalen gehören, sagt die Quelle nicht: sie werden nirgends genannt
    Angenommen ein Haushalt in <Gemeinde>
    Und leg_stiftung.branch ist <Niederlassung>
    Und energy.arrears ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann es fehlt ein Angebot für energy_advice
    Und der Kontakt für energy_advice entsteht nicht über "Lotse"

    Beispiele:
      | Gemeinde | Niederlassung |
      | 01002000 | nord          |
      | 05974040 | westfalen     |

  Szenariogrundriss: Auch wer nicht bei der LEG mietet, findet den Lotsen
    Angenommen ein Haushalt in 05315000
    Und tenancy.tenant_of_cooperation_partner ist <Mieter>
    Und energy.arrears ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Kontakt für energy_advice entsteht über "Lotse der Stiftung, Niederlassung Köln"

    Beispiele:
      | Mieter    |
      | true      |
      | false     |
      | unbekannt |

  Szenariogrundriss: Flyer, Präsenz und Infostand führen zum Lotsen
    Angenommen ein Haushalt in 05315000
    Und contact.channel ist <Kontakt>
    Und energy.arrears ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Kontakt für energy_advice entsteht über "<Weg>"
    Und der Kontakt für energy_advice entsteht über "Lotse der Stiftung, Niederlassung Köln"

    Beispiele:
      | Kontakt   | Weg                             |
      | self      | Flyer                           |
      | landlord  | während der Mieterservicezeiten |
      | partner   | bei sozialen Akteuren           |
      | outreach  | Infostand                       |
      | jobcenter | Niederlassung Köln              |

  Szenario: Wo kein Lotse ist, führt auch der Flyer nirgendwohin
    Angenommen ein Haushalt in 05978004
    Und contact.channel ist self
    Und energy.arrears ist 190
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Kontakt für energy_advice entsteht nicht über "Flyer"

  Szenariogrundriss: Die Ansprechperson folgt aus der Gemeinde, oder jemand gibt die Niederlassung an
    Angenommen ein Haushalt in <Gemeinde>
    Und leg_stiftung.branch ist <angegeben>
    Und debts.creditors ist 11
    Und debts.total ist 28000
    Wenn am 23.11.2026 abgeglichen wird
    Dann debt_counselling rät "<Rat>"

    Beispiele:
      | Gemeinde | angegeben | Rat                        |
      | 05112000 | unbekannt | Ansprechperson im Quartier |
      | 05978004 | unbekannt | noch nicht besetzt         |
      | 01002000 | nord      | Ansprechperson im Quartier |
      | 05974040 | westfalen | noch nicht besetzt         |
      | 05112000 | westfalen | noch nicht besetzt         |

  Szenariogrundriss: Bei jeder Hilfe, an die er vermittelt, ist der Lotse jeder besetzten Niederlassung genannt; wo keiner ist, steht das dabei
    Angenommen ein Haushalt
      """
      municipality: "05562020"
      tenancy: {own_lease: true, stage: notice_immediate}
      debts: {creditors: 11, total: 28000}
      benefits: {basic_income_support: receiving}
      wishes: [housing_search, bureaucracy_help, loneliness]
      """
    Und leg_stiftung.branch ist <Niederlassung>
    Wenn am 23.11.2026 abgeglichen wird
    Dann housing_loss_prevention_office rät "<Rat>"
    Und budget_counselling rät "<Rat>"
    Und debt_counselling rät "<Rat>"
    Und housing_search_support rät "<Rat>"
    Und jobcenter_accompaniment rät "<Rat>"
    Und meeting_centre rät "<Rat>"
    Und budget_counselling rät nicht "<nicht>"

    Beispiele:
      | Niederlassung | Rat                        | nicht                      |
      | koeln         | Ansprechperson im Quartier | noch nicht besetzt         |
      | duisburg      | Ansprechperson im Quartier | noch nicht besetzt         |
      | duesseldorf   | Ansprechperson im Quartier | noch nicht besetzt         |
      | dortmund      | Ansprechperson im Quartier | noch nicht besetzt         |
      | gelsenkirchen | Ansprechperson im Quartier | noch nicht besetzt         |
      | nord          | Ansprechperson im Quartier | noch nicht besetzt         |
      | westfalen     | noch nicht besetzt         | Ansprechperson im Quartier |
      | bergkamen     | noch nicht besetzt         | Ansprechperson im Quartier |

  Szenariogrundriss: Tipps zum Energiesparen gibt der Lotse auch bei Überschuldung
    Angenommen ein Haushalt in <Gemeinde>
    Und debts.creditors ist 11
    Und debts.total ist 28000
    Wenn am 23.11.2026 abgeglichen wird
    Dann energy_advice <Ergebnis>

    Beispiele:
      | Gemeinde | Ergebnis                                            |
      | 05112000 | verlangt zu prüfen "Passen Tipps zum Energiesparen" |
      | 05978004 | steht nicht im Plan                                 |
      | 05562020 | steht nicht im Plan                                 |

  Szenariogrundriss: Wo das Geld knapp ist, gibt jeder Lotse Tipps zum Energiesparen; ob sie jetzt passen, bleibt offen
    Angenommen ein Haushalt in 05562020
    Und leg_stiftung.branch ist <Niederlassung>
    Und wishes ist [low_income]
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_advice <Ergebnis>

    Beispiele:
      | Niederlassung               | Ergebnis            |
      | koeln                       | ist offen           |
      | duisburg                    | ist offen           |
      | duesseldorf                 | ist offen           |
      | dortmund                    | ist offen           |
      | gelsenkirchen               | ist offen           |
      | nord                        | ist offen           |
      | westfalen                   | steht nicht im Plan |
      | bergkamen                   | steht nicht im Plan |
      | {one_of: [nord, westfalen]} | ist offen           |

  Szenario: Ist die Niederlassung unbekannt, wird nach ihr gefragt
    Angenommen ein Haushalt in 05562020
    Und debts.creditors ist 11
    Und debts.total ist 28000
    Wenn am 23.11.2026 abgeglichen wird
    Dann gefragt wird nach leg_stiftung.branch
