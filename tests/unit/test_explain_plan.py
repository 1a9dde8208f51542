"""The plan as text, Markdown and HTML, compared whole; the household, its place and its partners are invented."""

import datetime as dt
import re
from html.parser import HTMLParser

import pytest

from lotse import explain
from lotse.explain import plan_html, plan_markdown, plan_text, questions_text
from lotse.model.base import Text
from lotse.model.plan import (
    Alternative,
    Consent,
    Declined,
    DueFrom,
    Factor,
    Gap,
    NearMiss,
    PlannedNeed,
    PlanWarning,
    PluginVersion,
    Provenance,
    Question,
    ReferralPath,
    ReferralPlan,
    RuleRef,
    Score,
    Status,
    Step,
    Trace,
)
from lotse.model.vocabulary import FactLabel, Labels, NeedCode, ServiceTypeCode, Vocabulary

TODAY = dt.date(2026, 11, 23)
MET, OPEN, NOT_MET = Status.MET, Status.OPEN, Status.NOT_MET
SCORE = Score(total=7, factors=(Factor(name="urgency", value=7, weight=1),))


def text(de, en=None):
    return {"de": de, "en": en}


LABELS = Labels(
    Vocabulary(
        tiers={
            1: text("Wohnung verloren oder Frist bis 14 Tage", "home lost, or a date within 14 days"),
            3: text("Einkommen und Ansprüche", "income and entitlements"),
        },
        needs={
            "housing_loss_threat": NeedCode(
                de="drohender Wohnungsverlust", en="threat of losing the home", field="home"
            ),
            "rent_arrears": NeedCode(de="Mietschulden", en="rent arrears", field="home"),
            "low_income": NeedCode(de="zu geringes Einkommen", en="income too low", field="income"),
            "loneliness": NeedCode(de="Vereinsamung", en="loneliness", field="quality"),
        },
        service_types={
            "prevention": ServiceTypeCode(
                de="Fachstelle zur Wohnungssicherung", en="Housing-loss prevention office", field="home"
            ),
            "assumption": ServiceTypeCode(
                de="Mietschuldenübernahme Sozialamt", en="Assumption of rent debts", field="home"
            ),
            "assumption_jobcenter": ServiceTypeCode(
                de="Mietschuldenübernahme Jobcenter", en="Assumption by the Jobcenter", field="home"
            ),
            "housing_benefit": ServiceTypeCode(de="Wohngeld", en="Housing benefit", field="income"),
            "visiting": ServiceTypeCode(de="Besuchsdienst", en="Visiting service", field="quality"),
            "legal_advice": ServiceTypeCode(de="Rechtsberatung", en="Legal advice", field="home"),
        },
    ),
    {
        "tenancy.stage": FactLabel(
            label=text("Stand des Mietverfahrens", "stage of the tenancy case"),
            values={"suit_served": text("Räumungsklage zugestellt", "eviction suit served")},
        ),
        "tenancy.suit_served_on": FactLabel(label=text("Klage zugestellt am", "suit served on")),
        "tenancy.open_rent_total": FactLabel(label=text("Mietrückstand", "rent owed")),
        "savings": FactLabel(label=text("Ersparnisse", "savings"), sensitive=True),
        "tenancy.future_rent_payable": FactLabel(label=text("Künftige Miete zahlbar", "future rent payable")),
        "benefits.basic_income_support": FactLabel(
            label=text("Grundsicherung für Arbeitsuchende", "basic income support"),
            values={"none": text("kein Bezug", "not received"), "receiving": text("wird bezogen", "received")},
        ),
        "income.gross_monthly": FactLabel(label=text("Bruttoeinkommen im Monat", "gross income a month")),
    },
)


def rule(name, title, reference, verified=True):
    return RuleRef(
        id=name,
        title=title,
        reference=reference,
        verified_on=dt.date(2026, 11, 20) if verified else None,
        plugin="national",
        file="rules/court.yaml",
        line=14,
    )


def fact(status, name, op, operand, value, value_type, **more):
    return Trace(
        kind="fact", status=status, fact=name, op=op, operand=operand, value=value, value_type=value_type,
        given=value is not None, **more,
    )  # fmt: skip


STAGE = fact(MET, "tenancy.stage", "==", "suit_served", "suit_served", "choice")
SERVED = fact(MET, "tenancy.suit_served_on", ">=", "today - 2 months", "2026-10-05", "date")
SAVINGS = fact(OPEN, "savings", "<=", "500.00", None, "money")
PAYABLE = fact(OPEN, "tenancy.future_rent_payable", "is", True, None, "bool")
JOBCENTER = fact(NOT_MET, "benefits.basic_income_support", "==", "receiving", "none", "choice")
GROSS = fact(OPEN, "income.gross_monthly", "<=", "2800.00", {"min": "2600.00", "max": "3050.50"}, "money")


def service_type(code, status, *rules):
    return Trace(kind="service_type", status=status, code=code, children=rules)


def applied(ref, role, status, *children):
    return Trace(kind="rule", status=status, rule=ref, role=role, children=children)


SUIT = service_type(
    "prevention",
    MET,
    applied(
        rule("court.suit", text("Schonfrist läuft", "The grace period runs"), "§ 569 Abs. 3 Nr. 2 BGB"),
        "entitle",
        MET,
        Trace(kind="all", status=MET, children=(STAGE, SERVED)),
    ),
)
ASSUMPTION = service_type(
    "assumption",
    OPEN,
    applied(
        rule(
            "sgb12.36",
            text("Sozialamt kann Schulden übernehmen", "The social office can take over debts"),
            "§ 36 SGB XII",
            verified=False,
        ),
        "entitle",
        OPEN,
        Trace(kind="all", status=OPEN, children=(STAGE, SAVINGS, PAYABLE)),
    ),
)
BENEFIT = service_type(
    "housing_benefit",
    OPEN,
    applied(
        rule("wogg.4", text("Einkommen unter der Grenze", "Income below the limit"), "§ 4 WoGG"), "entitle", OPEN, GROSS
    ),
)
DECLINED = service_type(
    "assumption_jobcenter",
    NOT_MET,
    applied(
        rule(
            "sgb2.22.8",
            text("Jobcenter kann Schulden übernehmen", "The Jobcenter can take over debts"),
            "§ 22 Abs. 8 SGB II",
        ),
        "entitle",
        NOT_MET,
        JOBCENTER,
    ),
)

THREAT = Trace(
    kind="need",
    status=MET,
    code="housing_loss_threat",
    children=(
        applied(rule("court.sued", text("Vermieter klagt", "The landlord sues"), "§ 546 BGB"), "need", MET, STAGE),
    ),
)
ARREARS = Trace(
    kind="need",
    status=MET,
    code="rent_arrears",
    children=(
        applied(
            rule("arrears.open", text("Miete ist offen", "Rent is owed"), "§ 535 Abs. 2 BGB"),
            "need",
            MET,
            fact(MET, "tenancy.open_rent_total", ">", "0.00", "1280.00", "money"),
        ),
    ),
)

PROVENANCE = Provenance(
    lotse="0.1.0",
    rulebook="sha256:3f9c12ab77",
    plugins=(PluginVersion(name="national", version="0.1.0"), PluginVersion(name="seestadt", version="0.2.0")),
)

PLAN = ReferralPlan(
    household="H1",
    municipality="01999001",
    place="Seestadt",
    on=TODAY,
    provenance=PROVENANCE,
    needs=(
        PlannedNeed(
            code="housing_loss_threat",
            status=MET,
            tier=1,
            deadline=dt.date(2026, 12, 5),
            safe_by=dt.date(2026, 12, 4),
            because=(THREAT,),
        ),
        PlannedNeed(code="rent_arrears", status=MET, tier=2, because=(ARREARS,)),
        PlannedNeed(code="low_income", status=OPEN, tier=3, suspected=True),
        PlannedNeed(code="loneliness", status=OPEN, tier=6),
    ),
    paths=(
        ReferralPath(
            rank=1,
            need="housing_loss_threat",
            service_type="prevention",
            status=MET,
            tier=1,
            phase=1,
            deadline=dt.date(2026, 12, 5),
            safe_by=dt.date(2026, 12, 4),
            action=text(
                "Übernahme schriftlich zusagen lassen, an Vermieter und Gericht",
                "Get the promise in writing, to landlord and court",
            ),
            steps=(
                Step(
                    action="channel",
                    service_type="prevention",
                    channel="landlord",
                    note=text("Lotse am Hafen", "pilot of the port"),
                ),
                Step(
                    action="handoff",
                    service_type="prevention",
                    service="office",
                    service_name="Fachstelle zur Wohnungssicherung",
                    organization="town",
                    organization_name="Stadt Seestadt",
                    coverage="municipality",
                    channel="professional",
                    documents=("Klage", "Mietvertrag"),
                    consent=Consent(needed=True, given=False, fields=("tenancy", "income")),
                ),
            ),
            score=SCORE,
            because=(SUIT,),
            also_for=("rent_arrears",),
            alternatives=(
                Alternative(
                    service="project",
                    service_name="Projekt Bleiben",
                    organization="carrier",
                    organization_name="Träger Hafen",
                    coverage="district",
                    expired_on=dt.date(2026, 6, 30),
                    score=SCORE,
                ),
            ),
        ),
        ReferralPath(
            rank=2,
            need="housing_loss_threat",
            service_type="assumption",
            status=OPEN,
            tier=1,
            phase=1,
            deadline=dt.date(2026, 11, 20),
            safe_by=dt.date(2026, 11, 20),
            steps=(Step(action="handoff", service_type="assumption"),),
            score=SCORE,
            because=(ASSUMPTION,),
            to_check=(text("Ist die Übernahme gerechtfertigt?", "Is taking over justified?"),),
            open_facts=("savings", "tenancy.future_rent_payable"),
        ),
        ReferralPath(
            rank=3,
            need="low_income",
            service_type="housing_benefit",
            status=OPEN,
            tier=3,
            phase=3,
            deadline=dt.date(2026, 11, 30),
            depends_on=DueFrom(kind="accrual"),
            safe_by=dt.date(2026, 11, 30),
            steps=(
                Step(
                    action="handoff",
                    service_type="housing_benefit",
                    service="benefit_office",
                    service_name="Wohngeldstelle",
                    organization="district",
                    organization_name="Seekreis",
                    coverage="district",
                    channel="self",
                    consent=Consent(needed=False, given=False),
                ),
            ),
            score=SCORE,
            because=(BENEFIT,),
            advice=(
                text("Antrag formlos stellen, Unterlagen nachreichen.", "Apply informally, hand in papers later."),
            ),
            open_facts=("income.gross_monthly",),
        ),
    ),
    questions=(
        Question(
            fact="savings",
            text=text("Hat die Familie Ersparnisse?", "Does the family have savings?"),
            why=text("Eigene Mittel gehen vor (§ 36 SGB XII).", "Own means come first (§ 36 SGB XII)."),
            decides=("assumption",),
            weight=9,
            sensitive=True,
        ),
        Question(
            fact="social.isolated",
            text=text("Fühlt sich jemand allein?", "Does anyone feel alone?"),
            why=text("Danach fragt der Besuchsdienst.", "The visiting service asks for it."),
            decides=("housing_benefit", "loneliness", "visiting"),
            weight=1,
        ),
    ),
    declined=(
        Declined(
            service_type="assumption_jobcenter",
            need="housing_loss_threat",
            status=NOT_MET,
            because=(DECLINED,),
            near_miss=NearMiss(fact="benefits.basic_income_support", would_need=text("wird bezogen", "received")),
        ),
    ),
    gaps=(
        Gap(need="housing_loss_threat", service_type="assumption", municipality="01999001", nearest_level="district"),
    ),
    warnings=(
        PlanWarning(
            code="SERVICE-EXPIRED",
            subject="project",
            text=text("Das Angebot ist am 30.06.2026 ausgelaufen.", "The offer ended on 30 June 2026."),
        ),
    ),
)
EMPTY = ReferralPlan(household="H0", on=TODAY, provenance=Provenance(lotse="0.1.0", rulebook="sha256:00", plugins=()))


GERMAN = """\
Haushalt H1 · Seestadt · Stand Mo 23.11.2026                      Orientierung, keine Rechtsberatung
Bedarf  drohender Wohnungsverlust: Räumungsklage zugestellt (§ 546 BGB)
        Mietschulden: Mietrückstand 1.280 € (§ 535 Abs. 2 BGB)
        zu geringes Einkommen (offen)

JETZT · Wohnung sichern                                bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage)
 1  Fachstelle zur Wohnungssicherung · Stadt Seestadt                                           gilt
    Übernahme schriftlich zusagen lassen, an Vermieter und Gericht
    weil    Räumungsklage zugestellt; Klage zugestellt am Mo 05.10. (§ 569 Abs. 3 Nr. 2 BGB)
    Kontakt Lotse am Hafen
    mit     Klage, Mietvertrag · Einwilligung nötig: Mietdaten, Einkommen
 2  Mietschuldenübernahme Sozialamt · kein Partner verzeichnet     offen: Ersparnisse? und 1 weitere
    wann    Frist abgelaufen am Fr 20.11. (vor 3 Tagen)
    weil    Räumungsklage zugestellt; Ersparnisse: höchstens 500 €? Künftige Miete zahlbar? (§ 36
            SGB XII, ungeprüft)
    prüfen  Ist die Übernahme gerechtfertigt?

DANN · Einkommen                                             Antrag noch im November wirkt ab 01.11.
 3  Wohngeld · Wohngeldstelle · Seekreis · im Kreis                 offen: Bruttoeinkommen im Monat?
    weil    Bruttoeinkommen im Monat 2.600 bis 3.050,50 €: höchstens 2.800 €? (§ 4 WoGG)

FRAGEN, die am meisten entscheiden
 ?  Hat die Familie Ersparnisse? [vertraulich]                                         entscheidet 2
 ?  Fühlt sich jemand allein?                                                          entscheidet 3

NICHT
 –  Mietschuldenübernahme Jobcenter: gälte, falls Grundsicherung für Arbeitsuchende: wird bezogen

ZU BEACHTEN
 !  Das Angebot ist am 30.06.2026 ausgelaufen.
 ·  ohne Partner im Verzeichnis: 2 (nächster anderswo im Kreis)
 ·  Einwilligung nötig vor der Weitergabe: 1

national 0.1.0, seestadt 0.2.0 · Regelwerk 3f9c12ab · alles: --full · Gründe: lotse explain"""

ENGLISH = """\
Household H1 · Seestadt · as of Mon 23 Nov 2026    Orientation, not legal advice
Needs  threat of losing the home: eviction suit served (§ 546 BGB)
       rent arrears: rent owed €1,280 (§ 535 Abs. 2 BGB)
       income too low (open)

NOW · Secure the home            by Fri 4 Dec (deadline Sat 5 Dec, 11 days left)
 1  Housing-loss prevention office · Stadt Seestadt                      applies
    Get the promise in writing, to landlord and court
    because eviction suit served; suit served on Mon 5 Oct (§ 569 Abs. 3 Nr. 2
            BGB)
    contact pilot of the port
    with    Klage, Mietvertrag · consent needed: tenancy, income
 2  Assumption of rent debts · no partner listed       open: savings? and 1 more
    when    deadline passed on Fri 20 Nov (3 days ago)
    because eviction suit served; savings: at most €500? future rent payable?
            (§ 36 SGB XII, unverified)
    check   Is taking over justified?

THEN · Income                       applying in November still counts from 1 Nov
 3  Housing benefit · Wohngeldstelle · Seekreis      open: gross income a month?
    because gross income a month €2,600 to €3,050.50: at most €2,800? (§ 4 WoGG)

QUESTIONS that decide most
 ?  Does the family have savings? [confidential]                       decides 2
 ?  Does anyone feel alone?                                            decides 3

NOT
 –  Assumption by the Jobcenter: would apply if basic income support: received

TO NOTE
 !  The offer ended on 30 June 2026.
 ·  no partner in the directory: 2 (nearest elsewhere in the district)
 ·  consent needed before passing on: 1

national 0.1.0, seestadt 0.2.0 · rulebook 3f9c12ab · all: --full · reasons:
lotse explain"""

GERMAN_FULL = """\
Haushalt H1 · Seestadt · Stand Mo 23.11.2026                      Orientierung, keine Rechtsberatung
Bedarf  drohender Wohnungsverlust (gilt): Vermieter klagt – Stand des Mietverfahrens: Räumungsklage
        zugestellt (§ 546 BGB)
        Mietschulden (gilt): Miete ist offen – Mietrückstand: 1.280 € (§ 535 Abs. 2 BGB)
        zu geringes Einkommen (offen)

JETZT · Wohnung sichern                                bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage)
 1  Fachstelle zur Wohnungssicherung · Stadt Seestadt           gilt
    Übernahme schriftlich zusagen lassen, an Vermieter und Gericht
    weil    Schonfrist läuft – Stand des Mietverfahrens: Räumungsklage zugestellt; Klage zugestellt
            am Mo 05.10.2026 (§ 569 Abs. 3 Nr. 2 BGB)
    Kontakt Lotse am Hafen
    mit     Klage, Mietvertrag · Einwilligung nötig: Mietdaten, Einkommen
    auch    für den Bedarf: Mietschulden
    oder    Projekt Bleiben · Träger Hafen · im Kreis (abgelaufen am Di 30.06.2026)
 2  Mietschuldenübernahme Sozialamt · kein Partner im           offen: Ersparnisse? Künftige Miete
    Verzeichnis                                                 zahlbar?
    wann    Frist abgelaufen am Fr 20.11. (vor 3 Tagen)
    weil    Sozialamt kann Schulden übernehmen – noch offen: Ersparnisse, verlangt: höchstens 500 €;
            Künftige Miete zahlbar (§ 36 SGB XII, nicht geprüft)
    prüfen  Ist die Übernahme gerechtfertigt?

DANN · Einkommen                                             Antrag noch im November wirkt ab 01.11.
 3  Wohngeld · Wohngeldstelle · Seekreis · im Kreis             offen: Bruttoeinkommen im Monat?
    weil    Einkommen unter der Grenze – noch offen: Bruttoeinkommen im Monat: 2.600 bis 3.050,50 €,
            verlangt: höchstens 2.800 € (§ 4 WoGG)
    Kontakt der Haushalt meldet sich selbst
    Tipp    Antrag formlos stellen, Unterlagen nachreichen.

FRAGEN, die am meisten entscheiden
 ?  Hat die Familie Ersparnisse? [vertraulich]                  entscheidet 2
    warum   Eigene Mittel gehen vor (§ 36 SGB XII).
 ?  Fühlt sich jemand allein?                                   entscheidet 3, Vereinsamung und
                                                                Besuchsdienst
    warum   Danach fragt der Besuchsdienst.

OHNE PARTNER im Verzeichnis
 ·  nächster Partner anderswo im Kreis: Mietschuldenübernahme Sozialamt

NICHT
 –  Mietschuldenübernahme Jobcenter: Grundsicherung für Arbeitsuchende: kein Bezug (§ 22 Abs. 8
    SGB II); würde gelten mit Grundsicherung für Arbeitsuchende: wird bezogen

ZU BEACHTEN
 !  Das Angebot ist am 30.06.2026 ausgelaufen. [SERVICE-EXPIRED project]

Regeln: national 0.1.0, seestadt 0.2.0 · Regelwerk 3f9c12ab · lotse 0.1.0 · Gründe im Ganzen:
lotse explain HAUSHALT prevention"""

MARKDOWN = """\
# Referral plan · Household H1

Seestadt · as of Mon 23 Nov 2026 · *Orientation, not legal advice*

## Needs

- **threat of losing the home** (applies): The landlord sues – stage of the tenancy case: eviction suit served (§ 546 BGB)
- **rent arrears** (applies): Rent is owed – rent owed: €1,280 (§ 535 Abs. 2 BGB)
- **income too low** (open)

## NOW · Secure the home

**by Fri 4 Dec (deadline Sat 5 Dec, 11 days left)**

### 1. Housing-loss prevention office · Fachstelle zur Wohnungssicherung · Stadt Seestadt

**applies** – Get the promise in writing, to landlord and court

- because: The grace period runs – stage of the tenancy case: eviction suit served; suit served on Mon 5 Oct 2026 (§ 569 Abs. 3 Nr. 2 BGB)
- contact: pilot of the port
- with: Klage, Mietvertrag · consent needed: tenancy, income
- also: for the need: rent arrears
- or: Projekt Bleiben · Träger Hafen · in the district (expired on Tue 30 Jun 2026)

### 2. Assumption of rent debts · no partner in the directory

**open: savings? future rent payable?**

- when: deadline passed on Fri 20 Nov (3 days ago)
- because: The social office can take over debts – still open: savings, required: at most €500; future rent payable (§ 36 SGB XII, not verified)
- check: Is taking over justified?

## THEN · Income

**applying in November still counts from 1 Nov**

### 3. Housing benefit · Wohngeldstelle · Seekreis · in the district

**open: gross income a month?**

- because: Income below the limit – still open: gross income a month: €2,600 to €3,050.50, required: at most €2,800 (§ 4 WoGG)
- contact: the household makes contact itself
- tip: Apply informally, hand in papers later.

## QUESTIONS that decide most

| Question | Decides | Why |
| --- | --- | --- |
| Does the family have savings? \\[confidential\\] | 2 | Own means come first (§ 36 SGB XII). |
| Does anyone feel alone? | 3, loneliness and Visiting service | The visiting service asks for it. |

## NO PARTNER in the directory

| Help | Need | In the directory |
| --- | --- | --- |
| Assumption of rent debts | threat of losing the home | nearest partner elsewhere in the district |

## NOT

| Help | Need | Reason | What would have to change |
| --- | --- | --- | --- |
| Assumption by the Jobcenter | threat of losing the home | basic income support: not received (§ 22 Abs. 8 SGB II) | would apply with basic income support: received |

## TO NOTE

- The offer ended on 30 June 2026. \\[SERVICE-EXPIRED project\\]

---

Rules: national 0.1.0, seestadt 0.2.0 · rulebook 3f9c12ab · lotse 0.1.0 · All reasons: lotse explain HOUSEHOLD prevention
"""


def test_german_text():
    assert plan_text(PLAN, LABELS) == GERMAN
    assert explain(PLAN, LABELS) == GERMAN


def test_german_full_text():
    assert plan_text(PLAN, LABELS, full=True) == GERMAN_FULL


def test_english_text_at_80_columns():
    assert plan_text(PLAN, LABELS, "en", 80) == ENGLISH


def test_markdown():
    assert plan_markdown(PLAN, LABELS, "en") == MARKDOWN


def test_empty_plan():
    assert (
        plan_text(EMPTY, LABELS, width=72)
        == """\
Haushalt H0 · Stand Mo 23.11.2026     Orientierung, keine Rechtsberatung

Aus den bekannten Angaben folgt keine Hilfe.

lotse 0.1.0 · Regelwerk 00"""
    )
    assert (
        plan_text(EMPTY, LABELS, "en", 72)
        == """\
Household H0 · as of Mon 23 Nov 2026       Orientation, not legal advice

No help follows from what is known.

lotse 0.1.0 · rulebook 00"""
    )
    assert "Aus den bekannten Angaben folgt keine Hilfe." in plan_markdown(EMPTY, LABELS)
    assert "<p>No help follows from what is known.</p>" in plan_html(EMPTY, LABELS, "en")


def test_without_labels_the_words_of_the_national_rules_are_used_and_unknown_codes_shown():
    assert " 2  assumption · kein Partner verzeichnet" in explain(PLAN)
    assert "JETZT · Wohnung" in explain(PLAN)


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 140])
def test_lines_fit_and_end_without_spaces(lang, width):
    lines = [line for full in (False, True) for line in plan_text(PLAN, LABELS, lang, width, full=full).split("\n")]
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip() or "\u00a0" in line] == []


def test_colour_changes_no_character():
    coloured = plan_text(PLAN, LABELS, color=True)
    assert "\x1b[32mgilt\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == GERMAN
    assert "\x1b" not in GERMAN


def many(number, per_phase):
    texts = text(
        "Schriftlich Raten vereinbaren, die neben der Miete bezahlbar sind, und den Verzicht auf die Kündigung festhalten."
    )
    steps = (PLAN.paths[0].steps[1],)
    return tuple(
        PLAN.paths[0].model_copy(
            update={
                "rank": rank,
                "phase": 1 + (rank - 1) // per_phase,
                "action": PlanWarning(code="X", subject="x", text=texts).text,
                "steps": steps,
                "to_check": (PLAN.paths[1].to_check[0],),
            }
        )
        for rank in range(1, number + 1)
    )


@pytest.mark.parametrize(("number", "per_phase"), [(4, 4), (13, 6), (17, 5), (40, 40)])
def test_one_screen_lists_every_path(number, per_phase):
    plan = PLAN.model_copy(update={"paths": many(number, per_phase)})
    lines = plan_text(plan, LABELS).split("\n")
    assert len(lines) <= (60 if number < 40 else 115)
    assert [int(line[:2]) for line in lines if re.match(r"[ \d]\d  ", line)] == list(range(1, number + 1))


def test_what_does_not_fit_ends_in_a_whole_clause():
    shown = plan_text(PLAN.model_copy(update={"paths": many(5, 5)}), LABELS)
    assert "    Schriftlich Raten vereinbaren, die neben der Miete bezahlbar sind …\n" in shown


def test_what_puts_everything_in_doubt_comes_first_and_like_warnings_together():
    offers = [
        PlanWarning(
            code="SERVICE-EXPIRED",
            subject=f"offer_{number}",
            text=text(
                f"„Bleiben (Träger {number})“ ist nur bis 2025-12-31 belegt; beim Träger erfragen",
                f"“Bleiben (Träger {number})” is documented until 2025-12-31 only; ask the provider",
            ),
        )
        for number in (1, 2, 3)
    ]
    doubt = PlanWarning(
        code="DATA-CONTRADICTION",
        subject="court.dates",
        text=text("Die Klage liegt vor der Kündigung.", "The suit is older than the notice."),
    )
    failed = PlanWarning(code="PLUGIN-FAILED", subject="seestadt", text=text("Plugin fehlt", "plugin is missing"))
    plan = PLAN.model_copy(update={"warnings": (*offers, doubt, failed)})
    german, english = plan_text(plan, LABELS).split("\n"), plan_text(plan, LABELS, "en").split("\n")
    assert german[1:3] == [
        " !  WIDERSPRUCH: Die Klage liegt vor der Kündigung. [court.dates]",
        " !  ACHTUNG: Plugin fehlt [seestadt]",
    ]
    assert english[1] == " !  CONTRADICTION: The suit is older than the notice. [court.dates]"
    assert " !  „Bleiben“ (3 Angebote) ist nur bis 31.12.2025 belegt; beim Träger erfragen" in german
    assert " !  “Bleiben” (3 offers) is documented until 31 Dec 2025 only; ask the provider" in english
    whole = plan_text(plan, LABELS, full=True)
    assert whole.split("\n")[1:3] == german[1:3]
    assert whole.count("WIDERSPRUCH") == 1
    assert "> **!** CONTRADICTION: The suit is older than the notice. \\[court.dates\\]\n\n" in plan_markdown(
        plan, LABELS, "en"
    )
    page = plan_html(plan, LABELS)
    assert '<p class="grave">! WIDERSPRUCH: Die Klage liegt vor der Kündigung. [court.dates]</p>' in page
    assert page.count("Die Klage liegt") == 1


def test_note_of_an_unverified_partner_takes_the_place_of_a_check():
    step = PLAN.paths[0].steps[1].model_copy(update={"note": PLAN.warnings[0].text, "phone": "0999 123"})
    path = PLAN.paths[0].model_copy(update={"steps": (step,), "to_check": PLAN.paths[1].to_check})
    trusted = PLAN.model_copy(update={"paths": (path,)})
    doubt = PlanWarning(code="SERVICE-UNVERIFIED", subject="office", text=text("„Fachstelle“ ungeprüft"))
    shown = plan_text(trusted.model_copy(update={"warnings": (doubt,)}), LABELS)
    assert "    Hinweis Das Angebot ist am 30.06.2026 ausgelaufen.\n" in shown
    assert "    Kontakt Tel. 0999 123\n" in shown
    assert "prüfen" not in shown
    assert "Hinweis" not in plan_text(trusted, LABELS)
    assert "    prüfen  Ist die Übernahme gerechtfertigt?\n" in plan_text(trusted, LABELS)


def test_without_a_partner_the_competent_office_is_named_as_such():
    statutory = LABELS.vocabulary.service_types["assumption"].model_copy(update={"statutory": True})
    types = {**LABELS.vocabulary.service_types, "assumption": statutory}
    labels = Labels(LABELS.vocabulary.model_copy(update={"service_types": types}), LABELS.facts)
    assert " 2  Mietschuldenübernahme Sozialamt · zuständige Stelle nicht verzeichnet " in plan_text(
        PLAN, labels, width=120
    )
    assert " 2  Mietschuldenübernahme Sozialamt · Stelle nicht verzeichnet " in plan_text(PLAN, labels)
    assert "competent office not in the directory" in plan_markdown(PLAN, labels, "en")


def test_a_benefit_that_counts_from_the_first_is_no_deadline():
    path = PLAN.paths[2].model_copy(update={"phase": 1})
    together = PLAN.model_copy(update={"paths": (PLAN.paths[0], path)})
    lines = plan_text(together, LABELS, width=120).split("\n")
    due = "bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage); Nr. 3: Antrag noch im November wirkt ab 01.11."
    assert any(line.endswith(due) for line in lines)
    assert "wann" not in plan_text(together, LABELS)
    last = PLAN.model_copy(update={"on": dt.date(2026, 11, 30), "paths": (path,)})
    assert "Antrag heute noch wirkt ab 01.11." in plan_text(last, LABELS)
    assert "applying today still counts from 1 Nov" in plan_text(last, LABELS, "en")
    over = PLAN.model_copy(update={"on": dt.date(2026, 12, 1), "paths": (path,)})
    assert "Frist abgelaufen am Mo 30.11. (vor 1 Tag)" in plan_text(over, LABELS)


def test_questions():
    assert (
        questions_text(PLAN.questions, LABELS, plan=PLAN)
        == """\
 ?  Hat die Familie Ersparnisse? [vertraulich]                  entscheidet 2
    warum   Eigene Mittel gehen vor (§ 36 SGB XII).
 ?  Fühlt sich jemand allein?                                   entscheidet 3, Vereinsamung und
                                                                Besuchsdienst
    warum   Danach fragt der Besuchsdienst."""
    )
    assert (
        questions_text(PLAN.questions, LABELS, "en", 1, width=80)
        == """\
 ?  Does the family have savings? [confidential]   decides Assumption of rent
                                                   debts
    why     Own means come first (§ 36 SGB XII).
    and 1 more"""
    )
    assert questions_text((), LABELS) == "Keine Frage offen."


def test_alternatives_and_expiry_fill_one_line():
    others = [
        Alternative(
            service=f"s{number}",
            service_name=f"Dienst {number}",
            organization="o",
            organization_name="Träger Hafen",
            coverage="municipality",
            expired_on=dt.date(2026, 12, 31) if number == 1 else None,
            score=SCORE,
        )
        for number in range(1, 6)
    ]
    path = PLAN.paths[0].model_copy(update={"alternatives": tuple(others)})
    shown = plan_text(PLAN.model_copy(update={"paths": (path,)}), LABELS, width=140, full=True)
    assert (
        "    oder    Dienst 1 · Träger Hafen (läuft am Do 31.12.2026 ab); Dienst 2 · Träger Hafen; und 3 weitere\n"
        in shown
    )


def test_what_an_earlier_path_has_told_is_cited_by_its_number():
    steps = (Step(action="first", service_type="prevention"), Step(action="first", service_type="visiting"))
    again = PLAN.paths[0].model_copy(
        update={
            "rank": 2,
            "service_type": "legal_advice",
            "steps": (*steps, PLAN.paths[1].steps[0]),
            "also_for": (),
            "alternatives": (),
        }
    )
    shown = plan_text(
        PLAN.model_copy(update={"paths": (PLAN.paths[0], again), "questions": (), "declined": (), "gaps": ()}),
        LABELS,
        full=True,
    )
    assert (
        """\
 2  Rechtsberatung · kein Partner im Verzeichnis                gilt
    Übernahme schriftlich zusagen lassen, an Vermieter und Gericht
    weil    wie bei Nr. 1
    zuvor   Nr. 1 Fachstelle zur Wohnungssicherung; Besuchsdienst · kein Partner im Verzeichnis"""
        in shown
    )


@pytest.mark.parametrize(("free", "price"), [(True, "kostenlos"), (False, "kostet etwas"), (None, "")])
def test_a_named_channel_stands_for_the_way_in_and_the_price_beside_it(free, price):
    way, handoff = PLAN.paths[0].steps
    named = way.model_copy(update={"note": Text(de="im Auftrag des Hausmeisters")})
    reached = handoff.model_copy(update={"channel": "landlord", "free": free})
    path = PLAN.paths[0].model_copy(update={"steps": (named, reached)})
    plan = PLAN.model_copy(update={"paths": (path,)})
    contact = next(line for line in plan_text(plan, LABELS, "de").splitlines() if "Kontakt" in line)
    assert contact.split("Kontakt")[1].strip() == " · ".join(filter(None, ["im Auftrag des Hausmeisters", price]))
    page = plan_markdown(plan, LABELS, "de")
    assert "im Auftrag des Hausmeisters" in page
    assert "über den Vermieter" not in page
    assert ("Kosten" in page) is bool(price)
    assert price in page


def test_open_without_a_question_is_for_a_person_to_check():
    path = PLAN.paths[1].model_copy(update={"open_facts": ()})
    assert "offen: zu prüfen" in plan_text(PLAN.model_copy(update={"paths": (path,)}), LABELS)


HOSTILE = "<script>alert('x')</script> & \"quoted\" | *bold*\x1b[31m\u202e\n# not a heading"


@pytest.fixture
def hostile():
    step = PLAN.paths[0].steps[1].model_copy(update={"service_name": HOSTILE, "documents": (HOSTILE,)})
    path = PLAN.paths[0].model_copy(
        update={"steps": (step,), "action": PLAN.warnings[0].text.model_copy(update={"de": HOSTILE})}
    )
    return PLAN.model_copy(update={"household": HOSTILE, "place": HOSTILE, "paths": (path,)})


def test_text_lets_no_control_character_through(hostile):
    shown = plan_text(hostile, LABELS)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", shown)
    assert "\n#" not in shown


def test_markdown_escapes(hostile):
    shown = plan_markdown(hostile, LABELS)
    assert "<script>" not in shown.replace("\\<", "")
    assert r"\| \*bold\* \[31m \# not a heading" in shown
    assert "\n# not" not in shown


class _Reader(HTMLParser):
    """Notes every element and attribute, and what is left open."""

    VOID = frozenset({"meta"})

    def __init__(self):
        super().__init__()
        self.elements, self.open, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(page):
    reader = _Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def test_html_escapes_everything(hostile):
    page = plan_html(hostile, LABELS)
    assert "script" not in read(page).elements
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;quoted&quot;" in page
    assert "\x1b" not in page


@pytest.mark.parametrize("lang", ["de", "en"])
def test_html_is_self_contained_and_accessible(lang):
    page = plan_html(PLAN, LABELS, lang)
    reader = read(page)
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')
    assert not {"script", "link", "img", "iframe"} & set(reader.elements)
    assert not [each for each in reader.attributes if each[1] in ("src", "href", "onclick", "style")]
    assert not re.search(r"url\((?!#)", page)  # patterns of the pictures stand in the page itself
    assert "@import" not in page
    assert reader.elements.count("h1") == 1
    assert [each[2] for each in reader.attributes if each[:2] == ("th", "scope")].count("row") == 4
    assert reader.elements.count("h3") == len(PLAN.paths)
    assert "prefers-color-scheme: dark" in page
    assert "size: A4" in page


def test_html_of_a_path():
    path = (
        '<li class="path" value="2">\n<div class="top"><span class="rank">2</span>'
        '<h3>Mietschuldenübernahme Sozialamt <span class="provider">kein Partner im Verzeichnis</span></h3>'
        '<span class="status open">offen: Ersparnisse? Künftige Miete zahlbar?</span></div>\n<dl>\n'
        "<dt>wann</dt><dd>Frist abgelaufen am Fr 20.11. (vor 3 Tagen)</dd>\n"
        "<dt>weil</dt><dd>Sozialamt kann Schulden übernehmen – noch offen: Ersparnisse, verlangt: höchstens 500 €; "
        "Künftige Miete zahlbar (§ 36 SGB XII, nicht geprüft)</dd>\n"
        "<dt>prüfen</dt><dd>Ist die Übernahme gerechtfertigt?</dd>\n</dl>\n</li>"
    )
    assert path in plan_html(PLAN, LABELS).replace("\u00a0", " ")


def test_all_formats_say_the_same_in_any_order_of_calls():
    first = [plan_text(PLAN, LABELS), plan_html(PLAN, LABELS), plan_markdown(PLAN, LABELS)]
    again = ReferralPlan.model_validate_json(PLAN.model_dump_json())
    assert [plan_text(again, LABELS), plan_html(again, LABELS), plan_markdown(again, LABELS)] == first
