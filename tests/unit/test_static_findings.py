"""Faults that rules have without any household: each class in several shapes, beside what looks alike and is in order."""

import datetime as dt
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lotse.audit import audit, ranges, solver
from lotse.audit.deciding import Decider
from lotse.audit.meaning import in_force
from lotse.plugins import read_plugin
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import All, AnyOf, AtLeast, Members, Not, truth
from lotse.rules.facts import NEVER, Facts
from lotse.rules.leaves import parse_leaf
from lotse.rules.loader import add_rules
from strategies import TABLE, book_of, known_facts, rulebooks

ON = dt.date(2026, 11, 23)
RULE = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}
HELP = {"entitle": "housing_retention_project", "for": "overindebtedness"}  # no nationwide rule entitles to it
NEED = {"need": "low_income"}
NO_HELP = {"exclude": "housing_retention_project"}


@pytest.fixture
def told(national, plugin):
    """A function from a plugin's rules to its findings and hints; `areas` are those of the plugin."""

    def look(*rules, areas=(), facts=None, **entries):
        rules = [{"id": f"local.r{number}", **RULE, **rule} for number, rule in enumerate(rules)]
        loaded = read_plugin(plugin("local", rules=rules, areas=areas, facts=facts, **entries))
        book = add_rules(national.book, loaded.rules)
        return audit([*national.plugins, loaded], book, ON, {"local"})

    return look


@pytest.fixture
def codes(told):
    """A function from a plugin's rules to the code and field of each finding, and of each hint."""

    def look(*rules, **more):
        found = told(*rules, **more)
        return [[(each.code, each.field) for each in listed] for listed in (found.findings, found.hints)]

    return look


def in_order(when):
    return {"when": when, "then": NEED}


# ---------------------------------------------------------------------------------------------- never

NEVER_HOLDS = {
    "numbers": ["debts.creditors >= 5", "debts.creditors < 5"],
    "cents": ["savings > 100", "savings < 100.01"],
    "beyond what can be": {"any_member": "members.care_grade > 5"},
    "a choice": ["tenancy.stage in [late, reminder]", "tenancy.stage == title"],
    "yes and no": ["tenancy.own_lease", {"not": {"any": ["tenancy.own_lease", "savings > 3"]}}],
    "dates": ["tenancy.suit_served_on < today", "tenancy.suit_served_on > today + 3 days"],
    "a date that is none": ["tenancy.title_on is none", "tenancy.title_on <= today"],
    "months and days": ["accommodation.since <= today - 6 months", "accommodation.since > today - 170 days"],
    "two months after, one month after": [
        "today > tenancy.suit_served_on + 2 months",
        "today <= tenancy.suit_served_on + 1 month",
    ],
    "a chain of facts": [
        "tenancy.title_on < tenancy.suit_served_on",
        "tenancy.suit_served_on < tenancy.notice_received_on",
        "tenancy.notice_received_on <= tenancy.title_on",
    ],
    "a multiple": ["energy.arrears >= 2 * energy.monthly_instalment", "energy.monthly_instalment > energy.arrears"],
    "at least two of three": [
        {"at_least": {"n": 2, "of": ["savings > 9", "debts.creditors > 9", "tenancy.own_lease"]}},
        {"not": "tenancy.own_lease"},
        {"any": ["savings < 5", "debts.creditors < 5"]},
    ],
    "all members and one": [
        {"all_members": "members.age >= 18"},
        {"any_member": ["members.age < 18", "members.role == adult"]},
    ],
    "a household of nobody": [{"all_members": "members.pregnant"}, {"not": {"any_member": "members.pregnant"}}],
    "two counts": [
        {"count_members": {"where": "members.age >= 18", "at_most": 1}},
        {"count_members": {"where": "members.age >= 20", "at_least": 2}},
    ],
    "alone with a child and an adult": [
        "household.size == 1",
        {"any_member": "members.role == child"},
        {"any_member": "members.role == adult"},
    ],
    "areas": ["municipality within 05562", "not municipality within 05"],
    "a list": ["wishes contains housing_search", {"not": {"any": ["wishes contains housing_search", "savings > 1"]}}],
    "what is known": ["violence.by is known", "not violence.by is known"],
    "more children than people": ["household.children > household.size"],
    "people who are nobody": ["household.size == 2", "household.adults == 1", "household.children == 0"],
    "rents in a row beyond all of them": [
        "tenancy.consecutive_open_rents >= 5",
        "tenancy.open_rent_dates_spanned <= 3",
    ],
    "open rents without money": ["tenancy.open_rent_total == 0", "tenancy.consecutive_open_rents >= 2"],
    "two rents above all of them": "tenancy.open_rent_of_two_consecutive > tenancy.open_rent_total",
}

MAY_HOLD = [
    ["debts.creditors >= 5", "debts.creditors < 6"],
    ["savings > 100", "savings < 100.02"],
    ["tenancy.suit_served_on < today", "tenancy.suit_served_on > today - 2 days"],
    ["accommodation.since <= today - 6 months", "accommodation.since > today - 184 days"],
    ["today > tenancy.suit_served_on + 1 month", "today <= tenancy.suit_served_on + 2 months"],
    ["energy.arrears >= 2 * energy.monthly_instalment", "energy.monthly_instalment >= energy.arrears"],
    [{"all_members": "members.age >= 18"}, {"any_member": "members.age >= 60"}],
    [{"any_member": "members.age < 18"}, {"any_member": "members.age >= 18"}],
    [{"count_members": {"where": "members.age >= 20", "at_most": 1}}, "household.size >= 3"],
    ["violence.by is known", "violence.by == partner"],
    ["tenancy.title_on is none", "tenancy.suit_served_on <= today"],
    ["municipality within 05", "not municipality within 05562"],
    ["household.children >= household.size"],
    ["tenancy.consecutive_open_rents == 2", "tenancy.open_rent_total > tenancy.open_rent_of_two_consecutive"],
]


@pytest.mark.parametrize("when", NEVER_HOLDS.values(), ids=NEVER_HOLDS)
def test_a_condition_that_can_never_hold(codes, when):
    assert codes(in_order(when)) == [[("RULE-NEVER", "rules[0].when")], []]


@pytest.mark.parametrize("when", MAY_HOLD, ids=str)
def test_a_condition_that_may_hold_is_in_order(codes, when):
    assert codes(in_order(when)) == [[], []]


def test_a_suspicion_that_can_never_hold(codes):
    suspicion = ["debts.creditors >= 5", "debts.creditors < 5"]
    assert codes({"when": "savings < 9", "then": {**NEED, "suspected_when": suspicion}}) == [
        [("RULE-NEVER", "rules[0].then")],
        [],
    ]


def test_a_rule_that_contradicts_the_areas_of_its_plugin(told):
    (found,) = told(in_order("municipality within 12"), areas=["05562"]).findings
    assert found.message == (
        "rule 'local.r0' can never apply: 'municipality within 12' and 'the areas of plugin local' never hold together; "
        "correct the condition, or remove the rule"
    )


def test_what_two_strata_of_derived_facts_rule_out_is_told_with_its_sources(told):
    found = told(
        {"when": "savings > 500", "then": {"derive": "local.rich"}},
        {"when": ["local.rich", "tenancy.own_lease"], "then": {"derive": "local.safe"}},
        in_order(["local.safe", "debts.creditors >= 2", "savings <= 500"]),
    )
    (finding,) = found.findings
    assert (finding.code, finding.line) == ("RULE-NEVER", 31)
    assert finding.message == (
        "rule 'local.r2' can never apply: 'local.safe' and 'savings <= 500' never hold together "
        "('local.safe' by local.r1 (local: rules/local.yaml:13)); correct the condition, or remove the rule"
    )


def test_a_derived_fact_counts_on_the_days_of_its_rule(codes):
    ended = {"when": "savings > 500", "valid_until": "2024-12-31", "then": {"derive": "local.rich"}}
    assert codes(ended, {**in_order("local.rich"), "valid_from": "2025-01-01"})[0] == [("RULE-NEVER", "rules[1].when")]
    last = {"valid_from": "2024-12-31", "valid_until": "2024-12-31"}
    assert codes(ended, {**in_order("local.rich"), **last})[0] == []


def test_a_rule_outlives_what_it_reads(told):
    first = {"when": "savings > 5", "valid_until": "2024-12-31", "then": {"derive": "local.rich"}}
    second = {"when": "savings > 7", "valid_until": "2025-06-30", "then": {"derive": "local.rich"}}
    (found,) = told(first, second, in_order(["tenancy.own_lease", "local.rich"])).findings
    assert (found.code, found.field, found.message) == (
        "RULE-NEVER",
        "rules[2].when",
        "rule 'local.r2' can never apply after 2025-06-30: what it reads ends then ('local.rich' by local.r0 "
        "(local: rules/local.yaml:3), local.r1 (local: rules/local.yaml:14)); end it on that day, or correct its condition",
    )
    for reader in ({"any": ["tenancy.own_lease", "local.rich"]}, ["savings > 5", "not local.rich"]):
        assert told(first, second, in_order(reader)).findings == ()
    assert told(first, {**in_order("local.rich"), "valid_until": "2024-12-31"}).findings == ()


def test_help_for_a_need_that_the_condition_rules_out(told):
    help_ = {"entitle": "housing_retention_project", "for": "rent_arrears"}
    for when in ("not needs.rent_arrears", "tenancy.open_rent_total == 0"):
        (found,) = told({"when": ["savings > 5", when], "then": [HELP, help_]}).findings
        assert (found.code, found.field, found.message) == (
            "RULE-NEVER",
            "rules[0].then[1]",
            "rule 'local.r0' entitles 'housing_retention_project' for rent_arrears, which is never a need where the rule applies; "
            "correct its condition, or name another need",
        )
    either = {**help_, "for": ["rent_arrears", "overindebtedness"]}
    assert told({"when": "tenancy.open_rent_total == 0", "then": either}).findings == ()


def test_help_that_is_open_at_most_may_be_given_or_not(codes):
    rules = (
        {"when": "savings > 5", "then": {**HELP, "at_most": "open", "to_check": "Ja?"}},
        in_order(["not entitlements.housing_retention_project", "savings > 5"]),
    )
    assert codes(*rules)[0] == []


def test_a_figure_is_what_the_law_says_on_the_day(codes):
    least = "income.net_monthly < figures.standard_rate_single"
    assert codes(
        {**in_order([least, "income.net_monthly > 600"]), "valid_from": "2026-01-01", "valid_until": "2026-06-30"}
    )[0] == [("RULE-NEVER", "rules[0].when")]
    assert (
        codes(
            {**in_order([least, "income.net_monthly > 500"]), "valid_from": "2026-01-01", "valid_until": "2026-06-30"}
        )[0]
        == []
    )


# ---------------------------------------------------------------------------------------------- parts


@pytest.mark.parametrize(
    ("when", "field"),
    [
        ({"any": ["tenancy.own_lease", ["savings > 5", "savings < 2"]]}, "when.any[1]"),
        (["savings < 2", {"any": ["tenancy.own_lease", "savings > 5"]}], "when[1].any[1]"),
        (
            {
                "all": [
                    "savings < 2",
                    {
                        "any": [
                            {"all": ["tenancy.own_lease", {"any": ["savings > 5", "savings < 1"]}]},
                            "debts.creditors > 3",
                        ]
                    },
                ]
            },
            "when.all[1].any[0].all[1].any[0]",
        ),
        (
            {"any_member": ["members.pregnant", {"any": ["not members.pregnant", "members.age > 9"]}]},
            "when.any_member[1].any[0]",
        ),
        (
            {"all_members": ["members.age > 9", {"any": ["members.age < 5", "members.pregnant"]}]},
            "when.all_members[1].any[0]",
        ),
        (
            [{"all_members": "members.age > 9"}, {"any_member": {"any": ["members.age < 5", "members.pregnant"]}}],
            "when[1].any_member.any[0]",
        ),
    ],
    ids=["by itself", "by what stands beside it", "three levels down", "of some member", "of every member", "outside"],
)
def test_an_alternative_that_can_never_hold(codes, when, field):
    assert codes(in_order(when)) == [[("RULE-NEVER", f"rules[0].{field}")], []]


def test_an_alternative_outside_the_areas_of_its_plugin_can_never_hold(told):
    rule = in_order({"any": ["municipality within 12", "savings > 5"]})
    (found,) = told(rule, areas=["05562"]).findings
    assert (found.field, found.message) == (
        "rules[0].when.any[0]",
        "'municipality within 12' never holds where the rest of the condition of rule 'local.r0' does; "
        "correct it, or remove this alternative",
    )


@pytest.mark.parametrize(
    ("when", "hint"),
    [
        ({"any": ["savings > 5", "savings > 9"]}, ("RULE-SHADOWED", "rules[0].when.any[1]")),
        ({"any": ["savings > 9", "tenancy.own_lease", "savings > 5"]}, ("RULE-SHADOWED", "rules[0].when.any[0]")),
        (["savings < 9", "savings < 9"], ("RULE-REPEATED", "rules[0].when[1]")),
        ({"any": ["savings < 9", {"not": "savings >= 9"}]}, ("RULE-REPEATED", "rules[0].when.any[1]")),
        ({"any": ["savings < 9", "tenancy.own_lease"]}, None),
        (["tenancy.stage == title", "tenancy.stage in [title, evicted]"], None),
        ({"any": ["violence.by is known", "savings > 5"]}, None),
        (["savings >= 0", "tenancy.own_lease"], ("RULE-ALWAYS", "rules[0].when[0]")),
        (
            {"any_member": {"any": ["members.age > 5", "members.age > 9"]}},
            ("RULE-SHADOWED", "rules[0].when.any_member.any[1]"),
        ),
        ([{"all_members": {"any": ["members.age < 5", "members.age > 9"]}}, {"any_member": "members.age > 9"}], None),
    ],
    ids=str,
)
def test_a_part_that_adds_nothing_is_a_hint(codes, when, hint):
    assert codes(in_order(when)) == [[], [hint] if hint else []]


def test_a_suspicion_that_the_condition_rules_out(codes):
    rule = {"when": "savings < 2", "then": {**NEED, "suspected_when": "savings > 5"}}
    assert codes(rule) == [[("RULE-NEVER", "rules[0].then")], []]


def test_a_deadline_from_a_date_that_the_condition_rules_out(told):
    deadline = {"after": "tenancy.suit_served_on", "by": {"months": 2}}
    rule = {"when": "tenancy.suit_served_on is none", "then": [HELP, {**NEED, "deadline": deadline}]}
    (found,) = told(rule).findings
    assert (found.code, found.field, found.message) == (
        "RULE-NEVER",
        "rules[0].then[1]",
        "the deadline of rule 'local.r0' counts from tenancy.suit_served_on, which is none wherever the rule applies; "
        "correct the condition, or leave the deadline out",
    )


# ---------------------------------------------------------------------------------------------- always


@pytest.mark.parametrize(
    "when",
    [
        {"any": ["savings < 100", "savings >= 100"]},
        {"any": ["tenancy.title_on is none", "tenancy.title_on <= today", "tenancy.title_on > today"]},
        "savings >= 0",
        {"any": [{"all_members": "members.age >= 18"}, {"any_member": "members.age < 18"}]},
        {"any": ["tenancy.rent_warm > savings", "savings >= tenancy.rent_warm"]},
        {"any_member": "members.age >= 0"},
        "household.size >= 1",
    ],
    ids=str,
)
def test_a_condition_that_always_holds_is_a_hint(codes, when):
    assert codes(in_order(when)) == [[], [("RULE-ALWAYS", "rules[0].when")]]
    assert codes(in_order(when), areas=["05562"]) == [[], [("RULE-ALWAYS", "rules[0].when")]]


@pytest.mark.parametrize(
    "when",
    [
        {"any": ["savings < 100", "savings > 100"]},
        {"any": ["tenancy.title_on <= today", "tenancy.title_on > today"]},
        "violence.by is known",
    ],
    ids=str,
)
def test_a_condition_that_fails_somewhere_is_in_order(codes, when):
    assert codes(in_order(when)) == [[], []]


# ---------------------------------------------------------------------------------------------- two rules


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("savings >= 100", {"not": "savings < 100"}, "RULE-REPEATED"),
        ("savings >= 100", ["savings > 99.99", {"any": ["savings > 50", "tenancy.own_lease"]}], "RULE-REPEATED"),
        ({"any_member": "members.pregnant"}, {"not": {"all_members": "not members.pregnant"}}, "RULE-REPEATED"),
        ("savings >= 100", "savings >= 200", "RULE-SHADOWED"),
        ({"any": ["savings > 1", "tenancy.own_lease"]}, ["tenancy.own_lease", "debts.creditors > 3"], "RULE-SHADOWED"),
        ("tenancy.title_on < today", "tenancy.title_on < today - 1 month", "RULE-SHADOWED"),
        ({"any_member": "members.age >= 18"}, {"any_member": "members.age >= 60"}, "RULE-SHADOWED"),
        ("savings >= 200", "savings >= 100", "first"),
        ("savings >= 100", ["savings >= 200", "contact.safe_contact is known"], None),
        ("savings >= 100", "debts.creditors > 3", None),
        ({"any_member": "members.age >= 18"}, {"all_members": "members.age >= 60"}, "RULE-SHADOWED"),
        ({"all_members": "members.age >= 18"}, {"any_member": "members.age >= 60"}, None),
    ],
)
def test_a_rule_that_another_makes_superfluous(codes, first, second, code):
    expected = [("RULE-SHADOWED", "rules[0].then")] if code == "first" else [(code, "rules[1].then")] if code else []
    assert codes({"when": first, "then": HELP}, {"when": second, "then": HELP})[0] == expected


@pytest.mark.parametrize(
    "effect",
    [
        NEED,
        {"exclude": "womens_counselling"},
        {"advise": "Tipp", "for": "debt_counselling"},
        {"warn": "Bitte prüfen"},
        {**HELP, "action": "Anrufen"},
    ],
    ids=str,
)
def test_every_effect_can_be_superfluous(codes, effect):
    rules = ({"when": "savings > 1", "then": effect}, {"when": "savings > 2", "then": effect})
    assert codes(*rules)[0] == [("RULE-SHADOWED", "rules[1].then")]


def test_two_rules_are_told_side_by_side(told):
    (found,) = told({"when": "savings > 100", "then": HELP}, {"when": "savings > 200", "then": HELP}).findings
    assert str(found).endswith(
        "/local/rules/local.yaml:20:4: RULE-SHADOWED: rules[1].then: rule 'local.r1' adds nothing to 'local.r0' "
        "(local: rules/local.yaml:3), which has the same effect under a wider condition "
        "(here: savings > 200 | there: savings > 100); remove it, or say what it adds"
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({}, {"valid_until": "2027-12-31"}, ["rules[1].then"]),
        ({"valid_until": "2027-12-31"}, {"valid_from": "2028-01-01"}, []),
        ({"valid_until": "2027-12-31"}, {}, ["rules[0].then"]),
    ],
)
def test_only_on_all_its_days_is_a_rule_superfluous(codes, one, other, found):
    rules = ({"when": "savings > 1", "then": HELP, **one}, {"when": "savings > 1", "then": HELP, **other})
    assert codes(*rules)[0] == [("RULE-REPEATED", each) for each in found]


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        ("savings > 100", "savings > 100", True),
        ("savings > 100", "savings > 200", True),
        ({"any_member": "members.age >= 65"}, {"any_member": "members.age >= 67"}, True),
        ("savings > 100", "savings < 100", False),
        ("savings > 100", "debts.creditors > 100", False),
    ],
)
def test_a_rule_that_replaces_another_before_that_has_ended(told, earlier, later, found):
    old = {"when": earlier, "then": HELP, "valid_from": "2025-01-01", "valid_until": "2027-12-31"}
    for start, together in (("2027-06-01", found), ("2027-12-31", found), ("2028-01-01", False)):
        new = {"when": later, "then": {**HELP, "action": "Anrufen"}, "valid_from": start}
        assert [each.code for each in told(old, new).findings] == ["RULE-DATE-OVERLAP"] * together
    shorter = {"when": later, "then": HELP, "valid_from": "2027-06-01", "valid_until": "2027-07-01"}
    assert "RULE-DATE-OVERLAP" not in [each.code for each in told(old, shorter).findings]


@pytest.mark.parametrize(
    ("later", "told_of"),
    [
        ({"when": "savings > 9", "valid_from": "2026-07-01"}, True),
        ({"when": "savings > 9", "valid_from": "2026-07-01", "valid_until": "2026-12-31"}, True),
        ({"when": "savings > 9", "valid_from": "2025-01-01"}, False),
        ({"when": "debts.creditors > 9", "valid_from": "2026-07-01"}, False),
    ],
)
def test_a_rule_goes_on_beside_the_one_that_may_replace_it(told, later, told_of):
    first = {"when": "savings > 5", "valid_from": "2025-01-01", "then": {**HELP, "action": "Alt"}}
    found = told(first, {**later, "then": {**HELP, "action": "Neu"}})
    messages = [
        "rule 'local.r1' begins on 2026-07-01 while 'local.r0' (local: rules/local.yaml:3) goes on, which does the same and compares "
        "the same facts (here: savings > 9 | there: savings > 5); end that one before 2026-07-01, if this one replaces it"
    ]
    assert (found.findings, [each.message for each in found.hints]) == ((), messages if told_of else [])


@pytest.mark.parametrize(("title", "code"), [("Regel", ["RULE-DATE-OVERLAP"]), ("Andere", [])])
def test_two_tips_of_one_title_overlap(told, title, code):
    tip = {"advise": "100 Euro", "for": "debt_counselling"}
    old = {"valid_from": "2025-01-01", "valid_until": "2026-12-31", "then": tip}
    new = {"title": title, "valid_from": "2026-07-01", "then": {**tip, "advise": "200 Euro"}}
    assert [each.code for each in told(old, new).findings] == code


def test_days_between_two_versions_of_a_rule_are_a_hint(told):
    first = {"id": "local.same", "when": "savings > 5", "then": HELP, "valid_until": "2026-06-30"}
    second = {"id": "local.same", "when": "savings > 9", "then": HELP, "valid_from": "2026-08-01"}
    (hint,) = told(first, second).hints
    assert (hint.code, hint.field, hint.message) == (
        "RULE-GAP",
        "rules[1].valid_from",
        "no version of rule 'local.same' is in force from 2026-07-01 to 2026-07-31; begin where the other ends, if they are to meet",
    )
    assert told(first, second | {"valid_from": "2026-07-01"}).hints == ()


def test_two_versions_that_overlap_keep_the_plugin_from_being_loaded(national, plugin):
    versions = [
        {"id": "local.same", **RULE, **in_order("savings > 5"), "valid_until": "2026-06-30"},
        {"id": "local.same", **RULE, **in_order("savings > 9"), "valid_from": "2026-06-30"},
    ]
    with pytest.raises(Exception, match=r"RULE-DATE-OVERLAP.*overlaps the one at rules/local.yaml:3 from 2026-06-30"):
        add_rules(national.book, read_plugin(plugin("local", rules=versions)).rules)


CONTRADICTED = {
    "numbers": ("savings >= 100", {"not": "savings < 50"}),
    "dates": ("tenancy.title_on < today - 1 month", "tenancy.title_on < today - 2 weeks"),
    "choices": (
        {"any": ["tenancy.stage == late", "tenancy.stage == title"]},
        "tenancy.stage in [late, title, reminder]",
    ),
    "members": ({"all_members": "members.pregnant"}, {"any_member": "members.pregnant"}),
    "two facts": (
        ["savings > tenancy.rent_warm", "tenancy.rent_warm > debts.total"],
        {"any": ["savings > debts.total", "tenancy.own_lease"]},
    ),
    "counts": (
        {"at_least": {"n": 2, "of": ["tenancy.own_lease", "savings > 5", "debts.creditors > 1"]}},
        {"any": ["tenancy.own_lease", "savings > 5"]},
    ),
}


@pytest.mark.parametrize(("entitled", "excluded"), CONTRADICTED.values(), ids=CONTRADICTED)
def test_help_that_is_always_excluded(codes, entitled, excluded):
    rules = ({"when": entitled, "then": HELP}, {"when": excluded, "then": NO_HELP})
    assert codes(*rules)[0] == [("RULE-CONTRADICTED", "rules[0].then")]
    turned = ({"when": excluded, "then": HELP}, {"when": entitled, "then": NO_HELP})
    assert codes(*turned)[0] == []


def test_help_that_a_rule_gives_and_takes(codes):
    assert codes({"when": "savings > 5", "then": [HELP, NO_HELP]})[0] == [("RULE-CONTRADICTED", "rules[0].then")]


def test_help_that_two_rules_together_always_exclude(told):
    (found,) = told(
        {"when": "savings > 100", "then": HELP},
        {"when": "tenancy.own_lease", "then": NO_HELP},
        {"when": ["savings > 50", "not tenancy.own_lease"], "then": NO_HELP},
    ).findings
    assert (
        "which 'local.r1' (local: rules/local.yaml:14) and 'local.r2' (local: rules/local.yaml:24) together exclude"
        in (found.message)
    )


def test_help_that_is_excluded_through_derived_facts(codes):
    rules = (
        {"when": "savings > 500", "then": {"derive": "local.rich"}},
        {"when": ["local.rich", "tenancy.own_lease"], "then": {"derive": "local.safe"}},
        {"when": "local.safe", "then": HELP},
        {"when": "savings > 400", "then": NO_HELP},
    )
    assert codes(*rules)[0] == [("RULE-CONTRADICTED", "rules[2].then")]


@pytest.mark.parametrize(
    ("entitled", "excluded", "told_of"),
    [
        ({"valid_until": "2025-12-31"}, {"valid_from": "2026-01-01"}, None),
        ({}, {"valid_until": "2025-12-31"}, None),
        ({}, {"valid_from": "2026-01-01"}, "excludes whenever it applies from 2026-01-01 on"),
        ({"valid_from": "2026-02-01"}, {"valid_from": "2026-01-01"}, "excludes whenever it applies, so"),
    ],
)
def test_two_rules_contradict_each_other_on_common_days_alone(told, entitled, excluded, told_of):
    found = told(
        {"when": "savings > 9", "then": HELP, **entitled}, {"when": "savings > 5", "then": NO_HELP, **excluded}
    )
    messages = [each.message for each in found.findings]
    assert len(messages) == (1 if told_of else 0)
    assert not told_of or told_of in messages[0]


@pytest.mark.parametrize(
    ("excluded", "days"),
    [
        ({"valid_until": "2027-06-30"}, "until 2027-06-30"),
        ({"valid_from": "2026-01-01", "valid_until": "2026-12-31"}, "from 2026-01-01 to 2026-12-31"),
    ],
)
def test_help_that_is_excluded_for_a_time_is_a_hint(told, excluded, days):
    found = told({"when": "savings > 9", "then": HELP}, {"when": "savings > 5", "then": NO_HELP, **excluded})
    assert found.findings == ()
    assert [(each.code, each.field, each.message) for each in found.hints] == [
        (
            "RULE-CONTRADICTED",
            "rules[0].then",
            f"rule 'local.r0' entitles 'housing_retention_project', which 'local.r1' (local: rules/local.yaml:14) excludes {days} "
            "whenever it applies (here: savings > 9 | there: savings > 5); leave these days out of one of them, if that is not meant",
        )
    ]


def test_only_those_who_are_needed_for_a_contradiction_are_named(told):
    (found,) = told(
        {"when": "savings > 100", "then": HELP},
        {"when": "debts.creditors > 5", "then": NO_HELP},
        {"when": "tenancy.own_lease", "then": NO_HELP},
        {"when": "not tenancy.own_lease", "then": NO_HELP},
    ).findings
    assert "'local.r1'" not in found.message
    assert (
        "'local.r2' (local: rules/local.yaml:24) and 'local.r3' (local: rules/local.yaml:34) together" in found.message
    )


def test_a_region_takes_no_nationwide_help_away(codes):
    found, _ = codes({"then": {"exclude": "womens_counselling"}}, areas=["05562"])
    assert found == [("RULE-CONTRADICTED", "rules[0].then")]
    narrow = {"when": "tenancy.own_lease", "then": {"exclude": "womens_counselling"}}
    assert codes(narrow, areas=["05562"])[0] == []


# ---------------------------------------------------------------------------------------------- gaps


@pytest.mark.parametrize(
    ("below", "above", "gap"),
    [
        ("savings < 100", "savings > 100", "savings == 100.00"),
        ("savings <= 99", "savings >= 101", "savings from 99.01 to 100.99"),
        ("debts.creditors < 3", "debts.creditors > 3", "debts.creditors == 3"),
        ("tenancy.title_on < today", "tenancy.title_on > today", "the value of tenancy.title_on between them"),
        (["tenancy.own_lease", "savings < 100"], ["savings > 100", "tenancy.own_lease"], "savings == 100.00"),
        ("savings < 100", "savings >= 100", None),
        ("savings < 1000", "savings > 1200", "savings from 1000.00 to 1200.00"),
        ("savings < 100", "savings > 500", None),
        ("debts.creditors < 3", "debts.creditors >= 3", None),
        (["tenancy.own_lease", "savings < 100"], "savings > 100", None),
        (["savings >= 50", "savings < 100"], ["savings > 100", "savings <= 200"], "savings == 100.00"),
        (["savings >= 50", "savings < 100"], ["savings >= 100", "savings <= 200"], None),
        ({"any_member": "members.age < 25"}, {"any_member": "members.age > 25"}, "members.age == 25"),
        (
            [{"any_member": ["members.role == child", "members.age < 25"]}, "savings > 5"],
            ["savings > 5", {"any_member": ["members.role == child", "members.age > 25"]}],
            "members.age == 25",
        ),
        ({"any_member": "members.age < 25"}, {"any_member": "members.age >= 25"}, None),
        ({"any_member": "members.age < 18"}, {"any_member": "members.age >= 25"}, None),
        (
            {"count_members": {"where": "members.age < 18", "at_most": 1}},
            {"count_members": {"where": "members.age < 18", "at_least": 3}},
            "2 of those counted by members.age",
        ),
    ],
)
def test_a_value_that_two_rules_leave_to_neither_is_a_hint(told, below, above, gap):
    for rules in ((below, above), (above, below)):
        found = told(*({"when": when, "then": {**HELP, "action": str(when)}} for when in rules))
        assert found.findings == ()
        assert [(each.code, each.field) for each in found.hints] == ([("RULE-GAP", "rules[1].when")] if gap else [])
        assert not gap or f"leave {gap} to neither" in found.hints[0].message


def test_a_third_rule_fills_a_gap(codes):
    rules = ({"when": "savings == 100", "then": NEED}, {"when": "savings < 100", "then": HELP})
    assert codes(*rules, {"when": "savings > 100", "then": {**HELP, "action": "x"}}) == [[], []]


# ---------------------------------------------------------------------------------------------- loose ends


@pytest.mark.parametrize(
    "effect",
    [
        {"advise": "Tipp", "for": "housing_retention_project"},
        {"exclude": "housing_retention_project"},
        {"require": "housing_retention_project", "before": ["deposit_loan"]},
        {"require": "debt_counselling", "before": ["housing_retention_project"]},
        {"derive": "local.unread"},
    ],
    ids=str,
)
def test_an_effect_that_leads_nowhere(codes, effect):
    assert codes({"when": "savings > 5", "then": effect}) == [[("RULE-DANGLING", "rules[0].then")], []]


def test_an_effect_that_leads_somewhere(codes):
    help_ = {"entitle": "housing_retention_project", "for": "low_income"}
    rules = ({"when": "savings > 5", "then": {"advise": "Tipp", "for": "housing_retention_project"}}, {"then": help_})
    assert codes(*rules) == [[], []]


def test_an_area_that_cannot_be(told):
    found = told(in_order({"any": ["municipality within 99", "savings > 5"]}), in_order("municipality within 05562"))
    assert [(each.code, each.field, each.message) for each in found.findings] == [
        (
            "DIRECTORY-AREA",
            "rules[0].when",
            "rule 'local.r0' reads an area that cannot be: '99' lies in no Land; an AGS begins with 01 to 16",
        )
    ]


def test_an_offer_of_help_to_which_no_rule_entitles(told):
    organization = {"id": "carrier", "name": "Träger", "kind": "charity", "source": "x", "verified_on": "2026-11-20"}
    offer = {"id": "offer", "name": "Angebot", "organization": "carrier", "areas": ["05562"], "accepts": ["self"]}
    offer |= {"service_types": ["housing_retention_project"], "source": "x", "verified_on": "2026-11-20"}
    entries = {"organizations": [organization], "services": [offer]}
    (found,) = told(**entries).findings
    assert (found.code, found.field, found.message) == (
        "SERVICE-UNREACHABLE",
        "services[0].service_types",
        "no plan can name 'offer': no rule entitles to housing_retention_project; write such a rule, or a note why not",
    )
    assert told({"when": "savings > 5", "then": HELP}, **entries).findings == ()
    assert told(**{**entries, "services": [offer | {"note": "Es fehlt noch eine Regel."}]}).findings == ()


def test_help_that_no_rule_gives_is_read(codes):
    found, _ = codes(in_order("entitlements.housing_retention_project"))
    assert found == [("RULE-DANGLING", "rules[0].when"), ("RULE-NEVER", "rules[0].when")]


def test_a_fact_that_no_rule_reads_is_a_hint(codes):
    facts = {name: {"type": "bool", "label": "Ja"} for name in ("local.read", "local.unread")}
    assert codes(in_order("local.read"), facts=facts) == [[], [("FACT-UNREAD", "facts.local.unread")]]


def test_a_code_that_no_rule_gives_is_a_hint_of_the_nationwide_rules(national):
    found = audit(national.plugins, national.book, ON)
    assert [(each.code, each.field) for each in found.hints if not each.code.startswith("AGE-")] == [
        ("HELP-UNENTITLED", "service_types.housing_retention_project"),
    ]
    assert found.findings == ()


# ---------------------------------------------------------------------------------------------- undecided


def test_without_the_solver_ranges_decide_and_the_rest_is_told_as_undecided(told, codes, monkeypatch):
    monkeypatch.setattr(solver, "installed", lambda: False)
    hard = in_order([{"all_members": "members.pregnant"}, {"not": {"any_member": "members.pregnant"}}])
    found = told(in_order(["savings > 5", "savings < 5"]), hard)
    assert [each.code for each in found.findings] == ["RULE-NEVER"]
    (hint,) = found.hints
    assert (hint.code, hint.field) == ("RULE-UNDECIDED", "rules[1].when")
    assert hint.message == (
        "whether the conditions of 1 of 2 rules can hold, and what they imply, is undecided, first of all of 'local.r1': "
        "ranges alone do not tell; install the extra lotse[check]"
    )


def test_beyond_its_limit_the_solver_claims_nothing():
    book = book_of({"rules": [{"id": "gen.rule", **RULE, "when": HARD, "then": {"need": "need0"}}]})
    decider = Decider(book, limit=1)
    assert decider.possible(decider.meaning.of_rule(book.rules[0])) is None
    assert Decider(book).possible(decider.meaning.of_rule(book.rules[0])) is False


HARD = ["gen.start < gen.end", "gen.end < gen.start", {"any_member": "members.pregnant"}]


# ---------------------------------------------------------------------------------------------- the oracle

NUMBERS = [f"gen.count {op} {n}" for op in ("<", "==", ">=") for n in range(4)]
NUMBERS += [f"{factor} * gen.count {op} gen.limit" for factor in (1, 2) for op in ("<", "!=", ">=")]
NUMBERS += ["gen.limit >= 2", "gen.limit < 1", "gen.yes", "gen.stage == a", "gen.stage in [b, c]"]
DATES = [f"gen.{each} {op} today + {n} days" for each in ("start", "end") for op in ("<", "==", ">=") for n in range(3)]
DATES += [f"gen.start {op} gen.end" for op in ("<", "==", ">")] + ["gen.start is none", "gen.end is set"]
OF_MEMBERS = ["members.pregnant", "members.role == child"]


def nested(inner):
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    counted = several.flatmap(lambda each: st.integers(1, len(each)).map(lambda n: AtLeast(n, each)))
    return several.map(All) | several.map(AnyOf) | inner.map(Not) | counted


def trees(leaves, more=None):
    written = st.sampled_from(leaves).map(lambda text: parse_leaf(text, TABLE))
    return st.recursive(written if more is None else written | more, nested, max_leaves=5)


def of_members():
    one = trees(OF_MEMBERS)
    quantified = st.builds(Members, st.sampled_from(["any_member", "all_members"]), one)
    bounds = st.sampled_from([(1, None), (2, None), (None, 0), (None, 1), (1, 1)])
    counted = st.tuples(one, bounds).map(lambda pair: Members("count_members", pair[0], *pair[1]))
    return st.recursive(quantified | counted, nested, max_leaves=2)


def flag(value):
    return int(value), int(value)


def of_numbers():
    for count, limit, yes, stage in product(range(9), range(9), range(2), "abd"):
        known = {
            "gen.count": flag(count),
            "gen.limit": flag(limit),
            "gen.yes": flag(yes),
            "gen.stage": frozenset(stage),
        }
        yield Facts(ON, "05", known)


def of_dates():
    for start, end in product([*range(-2, 6), NEVER], repeat=2):
        yield Facts(ON, "05", {"gen.start": flag(start), "gen.end": flag(end)})


def of_households():
    kinds = [
        {"members.pregnant": flag(pregnant), "members.role": frozenset({role})}
        for pregnant in range(2)
        for role in ("adult", "child")
    ]
    for numbers in product(range(3), repeat=len(kinds)):  # no count here asks for more than two of a kind
        members = tuple(kind for number, kind in zip(numbers, kinds, strict=True) for _ in range(number))
        if members:
            yield Facts(ON, "05", {}, members, tuple(f"m{number}" for number in range(len(members))))


WORLDS = {
    "numbers": (trees(NUMBERS), list(of_numbers())),
    "dates": (trees(DATES), list(of_dates())),
    "members": (of_members(), list(of_households())),
}
EMPTY = book_of({"rules": []})


@pytest.mark.parametrize("world", WORLDS)
@given(data=st.data())
def test_what_can_hold_is_what_holds_in_some_situation(world, data):
    conditions, situations = WORLDS[world]
    one, other = data.draw(conditions), data.draw(conditions)
    decider = Decider(EMPTY)
    meant = decider.meaning.of
    holds = [(truth(one, each), truth(other, each)) for each in situations]
    some, never = any(here == (1, 1) for here, _ in holds), any(here == (0, 0) for here, _ in holds)
    implied = all(there == (1, 1) for here, there in holds if here == (1, 1))
    assert decider.possible(meant(one)) == some
    assert decider.possible(meant(one, negated=True)) == never
    assert decider.possible(meant(one), meant(other, negated=True)) != implied
    assert ranges.satisfiable(meant(one)) in (some, None)
    assert ranges.satisfiable(All((meant(one), meant(other, negated=True)))) in (not implied, None)
    assert solver.satisfiable(meant(one), decider.meaning) == some


@given(rulebooks(), known_facts())
def test_what_holds_for_somebody_is_never_said_to_be_impossible(book, facts):
    compiled = CompiledRuleBook(book.rules, book.facts)
    certain = sorted(compiled.evaluate(facts).certain)
    assume(certain)
    decider = Decider(book)
    for index in certain:
        rule = book.rules[index]
        assert decider.possible(in_force(rule), decider.meaning.of_rule(rule)) is not False
