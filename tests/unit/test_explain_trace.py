"""Explanation trees and short reasons, compared whole."""

import datetime as dt

import pytest

from lotse.explain import reason_line, trace_text
from lotse.model.plan import RuleRef, Status, Trace
from lotse.model.vocabulary import FactLabel, Labels, NeedCode, ServiceTypeCode, Vocabulary

MET, OPEN, NOT_MET = Status.MET, Status.OPEN, Status.NOT_MET

LABELS = Labels(
    Vocabulary(
        tiers={},
        needs={
            "housing_loss_threat": NeedCode(
                de="drohender Wohnungsverlust",
                en="threat of losing the home",
                field="home",
                explain={"de": "Jemand muss vielleicht ausziehen.", "en": "Somebody may have to move out."},
            )
        },
        service_types={"legal_advice": ServiceTypeCode(de="Rechtsberatung", en="Legal advice", field="home")},
    ),
    {
        "tenancy.stage": FactLabel(
            label={"de": "Stand des Mietverfahrens", "en": "stage of the tenancy case"},
            values={
                "suit_served": {"de": "Räumungsklage zugestellt", "en": "suit served"},
                "evicted": {"de": "geräumt", "en": "evicted"},
            },
        ),
        "tenancy.open_rent_total": FactLabel(label={"de": "offene Mieten", "en": "open rents"}),
        "tenancy.rent_warm": FactLabel(label={"de": "Warmmiete", "en": "rent with heating"}),
        "tenancy.notice_received_on": FactLabel(label={"de": "Kündigung erhalten am", "en": "notice received on"}),
        "tenancy.title_on": FactLabel(label={"de": "Räumungstitel vom", "en": "title for eviction of"}),
        "tenancy.suit_served_on": FactLabel(label={"de": "Klage zugestellt am", "en": "suit served on"}),
        "members.age": FactLabel(label={"de": "Alter", "en": "age"}, unit="years"),
        "savings": FactLabel(label={"de": "Ersparnisse", "en": "savings"}),
    },
)


def fact(status, name, op=None, operand=None, value=None, value_type="bool", children=(), given=None, member=None):
    known = value is not None if given is None else given
    return Trace(
        kind="fact",
        status=status,
        fact=name,
        op=op,
        operand=operand,
        value=value,
        value_type=value_type,
        given=known,
        member=member,
        children=children,
    )


def rule(role, status, title, reference, *children, verified=True):
    ref = RuleRef(
        id="court.rule",
        title=title,
        reference=reference,
        verified_on=dt.date(2026, 11, 20) if verified else None,
        plugin="national",
        file="rules/court.yaml",
        line=14,
    )
    return Trace(kind="rule", status=status, role=role, rule=ref, children=children)


def node(kind, status, *children, **more):
    return Trace(kind=kind, status=status, children=children, **more)


RIGHT = fact(
    MET,
    "tenancy.termination_right",
    "is",
    True,
    True,
    given=False,
    children=(
        rule(
            "derive",
            MET,
            {"de": "Zwei Mieten sind offen", "en": "Two rents are open"},
            "§ 543 Abs. 2 BGB",
            fact(
                MET,
                "tenancy.open_rent_total",
                ">=",
                "2 * tenancy.rent_warm",
                "3330.00",
                "money",
                given=False,
                children=(
                    fact(MET, "tenancy.open_rents", value=["2026-08-05"], value_type="rents"),
                    fact(MET, "tenancy.rent_warm", value="1110.00", value_type="money"),
                ),
            ),
        ),
    ),
)
NEED = node(
    "need",
    MET,
    rule(
        "need",
        MET,
        {"de": "Rückstand berechtigt zur Kündigung", "en": "Arrears give a right to notice"},
        "§ 543 BGB",
        RIGHT,
        node("not", MET, fact(NOT_MET, "tenancy.stage", "==", "evicted", "suit_served", "choice")),
    ),
    rule(
        "need",
        OPEN,
        {"de": "Vermieter hat gekündigt", "en": "The landlord has given notice"},
        "§ 569 BGB",
        node(
            "any",
            OPEN,
            fact(OPEN, "tenancy.notice_received_on", "is set", value_type="date"),
            fact(NOT_MET, "tenancy.title_on", "is set", value="none", value_type="date"),
        ),
        verified=False,
    ),
    code="housing_loss_threat",
)
HELP = node(
    "service_type",
    OPEN,
    rule(
        "entitle",
        MET,
        {"de": "Beratungshilfe", "en": "Legal aid"},
        "§ 1 BerHG",
        RIGHT,
        fact(MET, "needs.housing_loss_threat", "is", True, True, given=False, children=(NEED,)),
    ),
    rule(
        "exclude",
        OPEN,
        {"de": "Versicherung geht vor", "en": "Insurance comes first"},
        "§ 1 Abs. 1 Nr. 2 BerHG",
        node(
            "any_member",
            OPEN,
            fact(NOT_MET, "members[a].age", ">=", 18, 12, "number", member="a"),
            fact(OPEN, "members[b].age", ">=", 18, {"min": 17, "max": 19}, "number", member="b"),
        ),
    ),
    code="legal_advice",
)


GERMAN = """\
✓ Bedarf drohender Wohnungsverlust [housing_loss_threat]: gilt (1)
│ Jemand muss vielleicht ausziehen.
├─ ✓ Rückstand berechtigt zur Kündigung: begründet den Bedarf
│  │ § 543 BGB · geprüft am Fr 20.11.2026 · Plugin national · rules/court.yaml:14
│  ├─ ✓ Zwei Mieten sind offen: ja (abgeleitet) (2)
│  │  │ § 543 Abs. 2 BGB · geprüft am Fr 20.11.2026 · Plugin national · rules/court.yaml:14
│  │  └─ ✓ offene Mieten: 3.330 €, verlangt: mindestens 2 × Warmmiete (berechnet)
│  │     ├─ • tenancy.open_rents: Mi 05.08.2026 (angegeben)
│  │     └─ • Warmmiete: 1.110 € (angegeben)
│  └─ ✓ Stand des Mietverfahrens: Räumungsklage zugestellt (angegeben)
└─ ? Vermieter hat gekündigt: begründet den Bedarf vielleicht
   │ § 569 BGB · nicht geprüft! · Plugin national · rules/court.yaml:14
   └─ ? offen, ob eines davon zutrifft
      ├─ ? Kündigung erhalten am: unbekannt, verlangt: ein Datum
      └─ ✗ Räumungstitel vom: nicht geschehen, verlangt: ein Datum (angegeben)

? Hilfe Rechtsberatung [legal_advice]: offen
├─ ✓ Beratungshilfe: begründet die Hilfe
│  │ § 1 BerHG · geprüft am Fr 20.11.2026 · Plugin national · rules/court.yaml:14
│  ├─ ✓ Zwei Mieten sind offen: ja (abgeleitet), siehe (2)
│  └─ ✓ Bedarf drohender Wohnungsverlust [housing_loss_threat]: gilt, siehe (1)
└─ ? Versicherung geht vor: schließt die Hilfe vielleicht aus
   │ § 1 Abs. 1 Nr. 2 BerHG · geprüft am Fr 20.11.2026 · Plugin national · rules/court.yaml:14
   └─ ? offen, ob es auf jemanden zutrifft
      ├─ ✗ Alter (a): 12 Jahre, verlangt: mindestens 18 Jahre (angegeben)
      └─ ? Alter (b): 17 bis 19 Jahre, verlangt: mindestens 18 Jahre (angegeben)

Zeichen: ✓ gilt · ? offen · ✗ gilt nicht · • bekannt"""

ENGLISH = """\
✓ Need threat of losing the home [housing_loss_threat]: applies (1)
│ Somebody may have to move out.
├─ ✓ Arrears give a right to notice: raises the need
│  │ § 543 BGB · verified on Fri 20 Nov 2026 · plugin national · rules/court.yaml:14
│  ├─ ✓ Two rents are open: yes (derived) (2)
│  │  │ § 543 Abs. 2 BGB · verified on Fri 20 Nov 2026 · plugin national · rules/court.yaml:14
│  │  └─ ✓ open rents: €3,330, required: at least 2 × rent with heating (computed)
│  │     ├─ • tenancy.open_rents: Wed 5 Aug 2026 (given)
│  │     └─ • rent with heating: €1,110 (given)
│  └─ ✓ stage of the tenancy case: suit served (given)
└─ ? The landlord has given notice: may raise the need
   │ § 569 BGB · not verified! · plugin national · rules/court.yaml:14
   └─ ? open whether one of these holds
      ├─ ? notice received on: unknown, required: a date
      └─ ✗ title for eviction of: has not happened, required: a date (given)

? Help Legal advice [legal_advice]: open
├─ ✓ Legal aid: gives the help
│  │ § 1 BerHG · verified on Fri 20 Nov 2026 · plugin national · rules/court.yaml:14
│  ├─ ✓ Two rents are open: yes (derived), see (2)
│  └─ ✓ Need threat of losing the home [housing_loss_threat]: applies, see (1)
└─ ? Insurance comes first: may rule the help out
   │ § 1 Abs. 1 Nr. 2 BerHG · verified on Fri 20 Nov 2026 · plugin national · rules/court.yaml:14
   └─ ? open whether it holds for someone
      ├─ ✗ age (a): 12 years, required: at least 18 years (given)
      └─ ? age (b): 17 to 19 years, required: at least 18 years (given)

Signs: ✓ applies · ? open · ✗ does not apply · • known"""


def test_whole_tree_cites_a_shared_cause_by_its_number():
    assert trace_text((NEED, HELP), LABELS) == GERMAN
    assert trace_text((NEED, HELP), LABELS, "en") == ENGLISH


def test_a_need_that_is_explained_on_its_own_is_only_named_below_the_help():
    mention = Trace(kind="need", status=MET, code=NEED.code)
    asked = HELP.model_copy(update={"children": (mention, *HELP.children[:1])})
    shown = trace_text((asked, NEED), LABELS)
    assert "├─ ✓ Bedarf drohender Wohnungsverlust [housing_loss_threat]: gilt, Gründe unten\n" in shown
    assert "\n\n✓ Bedarf drohender Wohnungsverlust [housing_loss_threat]: gilt" in shown
    alone = trace_text((asked,), LABELS)
    assert "├─ ✓ Bedarf drohender Wohnungsverlust [housing_loss_threat]: gilt\n" in alone


def test_what_a_code_means_stands_under_its_root_once():
    bare = Trace(kind="need", status=NOT_MET, code=NEED.code)
    assert trace_text((bare,), LABELS).startswith(
        "✗ Bedarf drohender Wohnungsverlust [housing_loss_threat]: gilt nicht, keine Regel spricht dafür\n"
        "  Jemand muss vielleicht ausziehen.\n"
    )
    assert trace_text((HELP,), LABELS).count("Jemand muss vielleicht ausziehen.") == 0
    assert trace_text((HELP, NEED), LABELS).count("Jemand muss vielleicht ausziehen.") == 1


def test_no_traces():
    assert trace_text((), LABELS) == "Keine Gründe aufgezeichnet."
    assert reason_line((), LABELS) == ""


@pytest.mark.parametrize("width", [60, 72, 100])
def test_lines_fit(width):
    lines = trace_text((NEED, HELP), LABELS, width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


def test_near_miss():
    missed = node(
        "service_type",
        NOT_MET,
        rule(
            "entitle",
            NOT_MET,
            "Hilfe für Ältere",
            "§ 71 SGB XII",
            node(
                "all",
                NOT_MET,
                fact(NOT_MET, "savings", "<=", "5000", "6000.50", "money"),
                fact(MET, "tenancy.own_lease", "is", True, True),
            ),
        ),
        code="legal_advice",
    )
    assert "\n→ es fehlt nur Ersparnisse: 6.000,50 €, verlangt: höchstens 5.000 €\n" in trace_text((missed,), LABELS)
    assert reason_line((missed,), LABELS) == "Ersparnisse: 6.000,50 €, verlangt: höchstens 5.000 € (§ 71 SGB XII)"


def test_members_counts_and_connectives():
    counted = node(
        "count_members",
        NOT_MET,
        node(
            "all",
            NOT_MET,
            fact(MET, "members[a].age", ">=", 18, 40, "number"),
            fact(NOT_MET, "members[a].disability", "is", True, False),
            member="a",
        ),
        fact(MET, "members[b].age", ">=", 18, 19, "number", member="b"),
        n=2,
    )
    tree = node(
        "all_members", NOT_MET, counted, node("at_least", OPEN, fact(OPEN, "savings", "<", 100, None, "money"), n=1)
    )
    assert (
        trace_text((tree,), LABELS)
        == """\
✗ trifft nicht auf alle im Haushalt zu
├─ ✗ trifft nicht auf so viele Personen zu wie verlangt (2)
│  ├─ ✗ a: nicht alles davon trifft zu
│  │  ├─ ✓ Alter (a): 40 Jahre, verlangt: mindestens 18 Jahre (angegeben)
│  │  └─ ✗ members[a].disability: nein (angegeben)
│  └─ ✓ Alter (b): 19 Jahre, verlangt: mindestens 18 Jahre (angegeben)
└─ ? offen, ob mindestens 1 davon zutreffen
   └─ ? Ersparnisse: unbekannt, verlangt: weniger als 100 €

Zeichen: ✓ gilt · ? offen · ✗ gilt nicht · • bekannt"""
    )
    assert reason_line((tree,), LABELS) == "members[a].disability: nein"


REASONS = [
    (
        (NEED,),
        "de",
        "Rückstand berechtigt zur Kündigung – Zwei Mieten sind offen: ja; Stand des Mietverfahrens: Räumungsklage zugestellt (§ 543 BGB)",
    ),
    (
        (NEED,),
        "en",
        "Arrears give a right to notice – Two rents are open: yes; stage of the tenancy case: suit served (§ 543 BGB)",
    ),
    (
        (HELP, NEED),
        "de",
        "vielleicht ausgeschlossen: Versicherung geht vor – noch offen: Alter (b): 17 bis 19 Jahre, verlangt: mindestens 18 Jahre (§ 1 Abs. 1 Nr. 2 BerHG)",
    ),
    (
        (HELP,),
        "en",
        "may be ruled out: Insurance comes first – still open: age (b): 17 to 19 years, required: at least 18 years (§ 1 Abs. 1 Nr. 2 BerHG)",
    ),
]


@pytest.mark.parametrize(("traces", "lang", "sentence"), REASONS)
def test_reason(traces, lang, sentence):
    assert reason_line(traces, LABELS, lang) == sentence


def test_reason_of_an_exclusion_is_what_holds():
    ruled_out = node(
        "service_type",
        NOT_MET,
        rule("entitle", MET, "Hilfe passt", "§ 1 A", fact(MET, "savings", "<=", 500, "0.00", "money")),
        rule(
            "exclude",
            MET,
            "Andere Leistung geht vor",
            "§ 2 B",
            fact(MET, "tenancy.stage", "in", ["suit_served", "evicted"], "suit_served", "choice"),
        ),
        code="legal_advice",
    )
    assert (
        reason_line((ruled_out,), LABELS)
        == "ausgeschlossen: Andere Leistung geht vor – Stand des Mietverfahrens: Räumungsklage zugestellt (§ 2 B)"
    )


def test_reason_follows_an_open_derived_date_to_the_missing_one():
    computed = rule("derive", MET, "Schonfrist", "§ 569 BGB", fact(OPEN, "tenancy.suit_served_on", value_type="date"))
    ends = fact(OPEN, "tenancy.schonfrist_ends_on", ">=", "today", None, "date", children=(computed,))
    help_open = node(
        "service_type", OPEN, rule("entitle", OPEN, "Schonfrist läuft", "§ 569 BGB", ends), code="legal_advice"
    )
    assert reason_line((help_open,), LABELS) == "Schonfrist läuft – noch offen: Klage zugestellt am … (§ 569 BGB)"


def test_help_that_always_fits_its_need_gives_the_reason_of_the_need():
    always = node(
        "service_type", MET, rule("entitle", MET, "Beratung hilft immer", "§ 11 SGB XII"), code="legal_advice"
    )
    assert (
        reason_line((always, NEED), LABELS)
        == "Beratung hilft immer (§ 11 SGB XII); Rückstand berechtigt zur Kündigung – Zwei Mieten sind offen: ja; Stand des Mietverfahrens: Räumungsklage zugestellt (§ 543 BGB)"
    )


def test_many_facts_are_counted():
    facts = [fact(MET, f"extra.f{number}", "is", True, True) for number in range(5)]
    many = node("service_type", MET, rule("entitle", MET, "Viel", "§ 1 A", *facts), code="legal_advice")
    assert reason_line((many,), LABELS) == "Viel – extra.f0: ja; extra.f1: ja; extra.f2: ja und 2 weitere (§ 1 A)"


def test_what_no_rule_speaks_for():
    bare = node("service_type", NOT_MET, code="legal_advice")
    assert trace_text((bare,), LABELS).startswith(
        "✗ Hilfe Rechtsberatung [legal_advice]: gilt nicht, keine Regel spricht dafür\n"
    )
    assert reason_line((bare,), LABELS, "en") == "no rule speaks for it"


def test_the_need_under_a_help_explains_the_need_and_not_the_help():
    own = rule(
        "entitle", OPEN, "Nur mit wenig Erspartem", "§ 90 SGB XII", fact(OPEN, "savings", "<", 500, value_type="money")
    )
    below = node("service_type", OPEN, NEED, own, code="legal_advice")
    expected = "Nur mit wenig Erspartem – noch offen: Ersparnisse, verlangt: weniger als 500 € (§ 90 SGB XII)"
    assert reason_line((below,), LABELS) == expected


def test_rules_with_the_same_facts_tell_them_once():
    low = fact(NOT_MET, "savings", ">", 500, "0.00", "money")
    rules = [rule("entitle", NOT_MET, title, law, low) for title, law in (("Eins", "§ 1 A"), ("Zwei", "§ 2 B"))]
    refused = node("service_type", NOT_MET, *rules, code="legal_advice")
    assert reason_line((refused,), LABELS) == "Ersparnisse: 0 €, verlangt: mehr als 500 € (§ 1 A; § 2 B)"
