"""The plan as text, Markdown and HTML, compared whole; the household, its place and its partners are invented."""

import datetime as dt
import re
from html.parser import HTMLParser

import pytest

from lotse.explain import explain, plan_html, plan_markdown, plan_text, questions_text
from lotse.model.plan import (
    Alternative,
    Consent,
    Declined,
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
            code="housing_loss_threat", status=MET, tier=1, deadline=dt.date(2026, 12, 5), safe_by=dt.date(2026, 12, 4)
        ),
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
                Step(action="channel", service_type="prevention", channel="landlord"),
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
Bedarf  gilt: drohender Wohnungsverlust; offen: zu geringes Einkommen

JETZT · Wohnung sichern                                bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage)
 1  Fachstelle zur Wohnungssicherung · Stadt Seestadt           gilt
    Übernahme schriftlich zusagen lassen, an Vermieter und Gericht
    weil    Schonfrist läuft – Stand des Mietverfahrens: Räumungsklage zugestellt; Klage zugestellt
            am Mo 05.10.2026 (§ 569 Abs. 3 Nr. 2 BGB)
    Kontakt über den Vermieter
    mit     Klage, Mietvertrag · Einwilligung nötig: Mietdaten, Einkommen
    auch    für den Bedarf: Mietschulden
    oder    Projekt Bleiben · Träger Hafen · im Kreis (abgelaufen am Di 30.06.2026)
 2  Mietschuldenübernahme Sozialamt · kein Partner im           offen: Ersparnisse? Künftige Miete
    Verzeichnis                                                 zahlbar?
    wann    abgelaufen seit 3 Tagen (Frist Fr 20.11.)
    weil    Sozialamt kann Schulden übernehmen – noch offen: Ersparnisse, verlangt: höchstens 500 €;
            Künftige Miete zahlbar (§ 36 SGB XII, nicht geprüft)
    prüfen  Ist die Übernahme gerechtfertigt?

DANN · Einkommen                                                         bis Mo 30.11. (noch 7 Tage)
 3  Wohngeld · Wohngeldstelle · Seekreis · im Kreis             offen: Bruttoeinkommen im Monat?
    weil    Einkommen unter der Grenze – noch offen: Bruttoeinkommen im Monat: 2.600 bis 3.050,50 €,
            verlangt: höchstens 2.800 € (§ 4 WoGG)
    Kontakt der Haushalt meldet sich selbst
    Tipp    Antrag formlos stellen, Unterlagen nachreichen.

FRAGEN, die am meisten entscheiden
 ?  Hat die Familie Ersparnisse? [vertraulich]                  entscheidet 2
 ?  Fühlt sich jemand allein?                                   entscheidet 3, Vereinsamung und
                                                                Besuchsdienst

OHNE PARTNER im Verzeichnis
 ·  nächster Partner anderswo im Kreis: Mietschuldenübernahme Sozialamt

NICHT
 –  Mietschuldenübernahme Jobcenter: Grundsicherung für Arbeitsuchende: kein Bezug (§ 22 Abs. 8
    SGB II); würde gelten mit Grundsicherung für Arbeitsuchende: wird bezogen

ZU BEACHTEN
 !  Das Angebot ist am 30.06.2026 ausgelaufen. [SERVICE-EXPIRED project]

Regeln: national 0.1.0, seestadt 0.2.0 · Regelwerk 3f9c12ab · lotse 0.1.0 · Gründe im Ganzen:
lotse explain HAUSHALT prevention"""

ENGLISH = """\
Household H1 · Seestadt · as of Mon 23 Nov 2026    Orientation, not legal advice
Needs  applies: threat of losing the home; open: income too low

NOW · Secure the home            by Fri 4 Dec (deadline Sat 5 Dec, 11 days left)
 1  Housing-loss prevention office · Fachstelle    applies
    zur Wohnungssicherung · Stadt Seestadt
    Get the promise in writing, to landlord and court
    because The grace period runs – stage of the tenancy case: eviction suit
            served; suit served on Mon 5 Oct 2026 (§ 569 Abs. 3 Nr. 2 BGB)
    contact through the landlord
    with    Klage, Mietvertrag · consent needed: tenancy, income
    also    for the need: rent arrears
    or      Projekt Bleiben · Träger Hafen · in the district (expired on
            Tue 30 Jun 2026)
 2  Assumption of rent debts · no partner in the   open: savings? future rent
    directory                                      payable?
    when    passed 3 days ago (deadline Fri 20 Nov)
    because The social office can take over debts – still open: savings,
            required: at most €500; future rent payable (§ 36 SGB XII, not
            verified)
    check   Is taking over justified?

THEN · Income                                        by Mon 30 Nov (7 days left)
 3  Housing benefit · Wohngeldstelle · Seekreis ·  open: gross income a month?
    in the district
    because Income below the limit – still open: gross income a month: €2,600 to
            €3,050.50, required: at most €2,800 (§ 4 WoGG)
    contact the household makes contact itself
    tip     Apply informally, hand in papers later.

QUESTIONS that decide most
 ?  Does the family have savings? [confidential]   decides 2
 ?  Does anyone feel alone?                        decides 3, loneliness and
                                                   Visiting service

NO PARTNER in the directory
 ·  nearest partner elsewhere in the district: Assumption of rent debts

NOT
 –  Assumption by the Jobcenter: basic income support: not received (§ 22 Abs. 8
    SGB II); would apply with basic income support: received

TO NOTE
 !  The offer ended on 30 June 2026. [SERVICE-EXPIRED project]

Rules: national 0.1.0, seestadt 0.2.0 · rulebook 3f9c12ab · lotse 0.1.0 · All
reasons: lotse explain HOUSEHOLD prevention"""

MARKDOWN = """\
# Referral plan · Household H1

Seestadt · as of Mon 23 Nov 2026 · *Orientation, not legal advice*

**Needs:** threat of losing the home (applies); income too low (open)

## NOW · Secure the home

**by Fri 4 Dec (deadline Sat 5 Dec, 11 days left)**

### 1. Housing-loss prevention office · Fachstelle zur Wohnungssicherung · Stadt Seestadt

**applies** – Get the promise in writing, to landlord and court

- because: The grace period runs – stage of the tenancy case: eviction suit served; suit served on Mon 5 Oct 2026 (§ 569 Abs. 3 Nr. 2 BGB)
- contact: through the landlord
- with: Klage, Mietvertrag · consent needed: tenancy, income
- also: for the need: rent arrears
- or: Projekt Bleiben · Träger Hafen · in the district (expired on Tue 30 Jun 2026)

### 2. Assumption of rent debts · no partner in the directory

**open: savings? future rent payable?**

- when: passed 3 days ago (deadline Fri 20 Nov)
- because: The social office can take over debts – still open: savings, required: at most €500; future rent payable (§ 36 SGB XII, not verified)
- check: Is taking over justified?

## THEN · Income

**by Mon 30 Nov (7 days left)**

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

Regelwerk 00 · lotse 0.1.0"""
    )
    assert (
        plan_text(EMPTY, LABELS, "en", 72)
        == """\
Household H0 · as of Mon 23 Nov 2026       Orientation, not legal advice

No help follows from what is known.

rulebook 00 · lotse 0.1.0"""
    )
    assert "Aus den bekannten Angaben folgt keine Hilfe." in plan_markdown(EMPTY, LABELS)
    assert "<p>No help follows from what is known.</p>" in plan_html(EMPTY, LABELS, "en")


def test_without_labels_codes_are_shown():
    assert " 2  assumption · kein Partner im Verzeichnis" in explain(PLAN)
    assert "JETZT · 1 " in explain(PLAN)


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 140])
def test_lines_fit_and_end_without_spaces(lang, width):
    lines = plan_text(PLAN, LABELS, lang, width).split("\n")
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip() or "\u00a0" in line] == []


def test_colour_changes_no_character():
    coloured = plan_text(PLAN, LABELS, color=True)
    assert "\x1b[32mgilt\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == GERMAN
    assert "\x1b" not in GERMAN


def test_beyond_the_limit_a_path_keeps_its_deadline_and_paragraph():
    shortened = plan_text(PLAN, LABELS, limit=1)
    assert shortened.count("(§ 569 Abs. 3 Nr. 2 BGB)") == 1
    assert (
        """\
 2  Mietschuldenübernahme Sozialamt · kein Partner im           offen: Ersparnisse? Künftige Miete
    Verzeichnis                                                 zahlbar?
    wann    abgelaufen seit 3 Tagen (Frist Fr 20.11.)
    weil    Sozialamt kann Schulden übernehmen (§ 36 SGB XII, nicht geprüft)

DANN · Einkommen                                                         bis Mo 30.11. (noch 7 Tage)
 3  Wohngeld · Wohngeldstelle · Seekreis · im Kreis             offen: Bruttoeinkommen im Monat?
    weil    Einkommen unter der Grenze (§ 4 WoGG)"""
        in shortened
    )
    assert plan_text(PLAN, LABELS, limit=None) == GERMAN


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
    shown = plan_text(PLAN.model_copy(update={"paths": (path,)}), LABELS, width=140)
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
        PLAN.model_copy(update={"paths": (PLAN.paths[0], again), "questions": (), "declined": (), "gaps": ()}), LABELS
    )
    assert (
        """\
 2  Rechtsberatung · kein Partner im Verzeichnis                gilt
    Übernahme schriftlich zusagen lassen, an Vermieter und Gericht
    weil    wie bei Nr. 1
    zuvor   Nr. 1 Fachstelle zur Wohnungssicherung; Besuchsdienst · kein Partner im Verzeichnis"""
        in shown
    )


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
    assert "url(" not in page
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
        "<dt>wann</dt><dd>abgelaufen seit 3 Tagen (Frist Fr 20.11.)</dd>\n"
        "<dt>weil</dt><dd>Sozialamt kann Schulden übernehmen – noch offen: Ersparnisse, verlangt: höchstens 500 €; "
        "Künftige Miete zahlbar (§ 36 SGB XII, nicht geprüft)</dd>\n"
        "<dt>prüfen</dt><dd>Ist die Übernahme gerechtfertigt?</dd>\n</dl>\n</li>"
    )
    assert path in plan_html(PLAN, LABELS).replace("\u00a0", " ")


def test_all_formats_say_the_same_in_any_order_of_calls():
    first = [plan_text(PLAN, LABELS), plan_html(PLAN, LABELS), plan_markdown(PLAN, LABELS)]
    again = ReferralPlan.model_validate_json(PLAN.model_dump_json())
    assert [plan_text(again, LABELS), plan_html(again, LABELS), plan_markdown(again, LABELS)] == first
