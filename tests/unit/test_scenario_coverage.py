"""A rule is covered when a scenario fails without it, and listed when none does."""

from pathlib import Path

import pytest

from lotse.scenarios import (
    Matchers,
    read_features,
    reported,
    rules_under_test,
    run,
    told_counts,
    told_uncovered,
    uncovered,
)
from lotse.scenarios.bearing import Bearing

RULE = {"title": {"de": "Regel", "en": "Rule"}, "reference": "§ 1", "verified_on": "2026-11-20"}
FACTS = {f"kiel.{name}": {"type": "bool", "label": name} for name in ("member", "other")}
FACTS["kiel.joined_on"] = {"type": "date", "label": "Beitritt"}


def rule(name, then, when="kiel.member", **more):
    return {"id": f"kiel.{name}", **RULE, **({"when": when} if when else {}), "then": then, **more}


HELP = {"entitle": "energy_advice", "for": "overindebtedness"}
RULES = {
    "help": rule("help", HELP),
    "advise": rule("advise", {"advise": "Karte mitbringen.", "for": "energy_advice"}),
    "require": rule("require", {"require": "debt_counselling", "before": "energy_advice"}),
    "warn": rule("warn", {"warn": "Das geht nicht"}, {"all": ["kiel.member", "kiel.other"]}),
    "exclude": rule("exclude", {"exclude": "energy_advice"}, "kiel.other"),
    "derive": rule("derive", {"derive": "kiel.derived"}),
    "reads": rule("reads", HELP, "kiel.derived"),
    "date": rule("date", {"derive": "kiel.day", "date": {"after": "kiel.joined_on", "by": {"months": 1}}}, None),
    "by_date": rule("by_date", HELP, "kiel.day > today"),
    "draft": rule("draft", HELP, enabled=False),
    "old": rule("version", HELP, valid_until="2025-12-31"),
    "new": rule("version", HELP, valid_from="2026-01-01"),
}
BACKGROUND = """Feature: kiel

  Background:
    Given the plugin kiel
    And debts.creditors is 11
    And debts.total is 28000

  Scenario: one
"""


@pytest.fixture
def missed(plugin, tmp_path, monkeypatch):
    """A function from rules and a scenario's steps to what is listed as not covered."""
    monkeypatch.chdir(tmp_path)

    def look(rules, *scenarios):
        path = plugin("kiel", facts=FACTS, rules=[RULES[name] for name in rules.split()])
        (path / "features").mkdir(exist_ok=True)
        scenario = "\n  Scenario: more\n".join(
            "".join(f"    {step}\n" for step in steps.split("; ")) for steps in scenarios
        )
        (path / "features/a.feature").write_text(BACKGROUND + scenario, encoding="utf-8")
        return listed(path)

    return look


def listed(*paths):
    found = read_features(paths)
    matchers = Matchers.of(found)
    results = tuple(run(found, matchers))
    assert [result.message for result in results if not result.passed] == []
    return [each.rule.ref.id for each in uncovered(rules_under_test(found, matchers), results)]


MEMBER = "Given kiel.member is true; When matched on 2026-11-23; Then "
STANDS = MEMBER + "energy_advice stands in the plan"


@pytest.mark.parametrize(
    ("rules", "steps", "expected"),
    [
        ("help", STANDS, []),
        ("help", MEMBER + "debt_counselling stands in the plan", ["kiel.help"]),
        ("help", "Given kiel.member is unknown; When matched on 2026-11-23; Then energy_advice stands in the plan", []),
        ("help", "Given kiel.member is unknown; When matched on 2026-11-23; Then the plan asks for kiel.member", []),
        ("help", "Given kiel.member is false; When matched on 2026-11-23; Then energy_advice does not stand in the plan", ["kiel.help"]),
        ("help", "Given kiel.member is false; When matched on 2026-11-23; Then energy_advice is declined", []),
        ("help advise", STANDS, ["kiel.advise"]),
        ("help advise", MEMBER + 'energy_advice advises "Karte"', []),
        ("help require", STANDS, ["kiel.require"]),
        ("help require", MEMBER + "debt_counselling comes before energy_advice", []),
        ("help require", MEMBER + "energy_advice stands in the plan; And the first help is debt_counselling", []),
        ("help warn", STANDS, ["kiel.warn"]),
        ("warn", "Given kiel.member is true; And kiel.other is true; When matched on 2026-11-23; Then the plan warns with DATA-CONTRADICTION", []),
        ("help exclude", STANDS, ["kiel.exclude"]),
        ("help exclude", "Given kiel.member is true; And kiel.other is true; When matched on 2026-11-23; Then energy_advice is declined", []),
        ("derive reads", STANDS, []),
        ("help derive reads", STANDS, ["kiel.help", "kiel.derive", "kiel.reads"]),
        ("date by_date", "Given kiel.joined_on is 2026-11-01; When matched on 2026-11-23; Then energy_advice stands in the plan", []),
        ("date by_date", "Given kiel.joined_on is 2026-01-01; When matched on 2026-11-23; Then energy_advice does not stand in the plan", ["kiel.date", "kiel.by_date"]),
        ("draft", MEMBER + "debt_counselling stands in the plan", ["kiel.draft"]),
        ("draft", f"Given the draft kiel.draft applies; {STANDS}", []),
        ("old new", STANDS, ["kiel.version"]),
        ("old", "Given kiel.member is true; When matched on 2026-11-23; Then the plan warns with RULE-ENDED", ["kiel.version"]),
    ],
)  # fmt: skip
def test_a_rule_is_listed_unless_a_scenario_fails_without_it(missed, rules, steps, expected):
    assert missed(rules, steps) == expected


def test_each_version_needs_a_day_of_its_own(missed):
    assert missed("old new", STANDS, STANDS.replace("2026-11-23", "2025-11-23")) == []


def test_what_is_matched_twice_is_matched_again_twice(missed):
    steps = f"{STANDS}; Given kiel.member is false; When matched on 2026-11-24; Then energy_advice does not stand in the plan"
    assert missed("help", steps) == []


def test_a_rule_of_a_plugin_is_covered_by_scenarios_elsewhere_and_each_directory_lists_its_own(
    plugin, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    kiel = plugin("kiel", facts=FACTS, rules=[RULES["help"], RULES["advise"]])
    for path, expectation in (
        (kiel / "features", "debt_counselling stands in the plan"),
        (tmp_path / "all", "energy_advice stands in the plan"),
    ):
        path.mkdir()
        (path / "a.feature").write_text(
            f"{BACKGROUND}    {(MEMBER + expectation).replace('; ', chr(10) + '    ')}\n", encoding="utf-8"
        )
    national = {rule.ref.id for rule in Matchers([])().book.rules}
    assert listed(kiel) == ["kiel.help", "kiel.advise"]
    both = listed(kiel / "features", tmp_path / "all")
    assert "kiel.help" not in both
    assert both[0] == "kiel.advise"
    assert set(both[1:]) < national
    assert set(listed(tmp_path / "all")) == {*both[1:], "money.debt_counselling"}


def test_a_listed_rule_is_told_with_its_place_and_version(plugin, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = plugin("kiel", facts=FACTS, rules=[RULES["new"], RULES["draft"]])
    (path / "a.feature").write_text(f"{BACKGROUND}    When matched on 2026-11-23\n", encoding="utf-8")
    found = read_features([path])
    results = tuple(run(found, Matchers.of(found)))
    rules = rules_under_test(found, Matchers.of(found))
    missing = uncovered(rules, results)
    assert list(told_uncovered(missing, "en")) == [
        "kiel/rules/local.yaml:3: kiel.version (from 2026-01-01): no scenario fails without this rule",
        "kiel/rules/local.yaml:18: kiel.draft (draft): no scenario fails without this rule",
    ]
    assert list(told_uncovered(missing, "de"))[1] == (
        "kiel/rules/local.yaml:18: kiel.draft (Entwurf): ohne diese Regel scheitert kein Szenario"
    )
    assert told_counts(reported(results), "en", rules, missing) == (
        "1 scenario: 1 passed, 0 failed; 2 rules: 0 covered, 2 without a scenario"
    )


def test_what_a_rule_bears_on_is_followed_through_facts_conditions_of_suspicion_deadlines_and_needs(plugin, load):
    kiel = plugin(
        "kiel",
        facts=FACTS,
        rules=[
            RULES["derive"],
            rule("need", {"need": "overindebtedness", "suspected_when": "kiel.derived"}, "kiel.other"),
            RULES["date"],
            rule("due", {**HELP, "deadline": {"on": "kiel.joined_on"}}),
            rule("tip", {"advise": "Ja.", "for": "legal_aid_advice"}, "kiel.day > today"),
            RULES["warn"],
        ],
    )
    book = load(kiel).book
    bearing = Bearing(book.rules)
    found = {each.ref.id: bearing.of(each) for each in book.rules}
    assert {"overindebtedness", "debt_counselling", "energy_advice"} <= found["kiel.derive"].codes
    assert {"line", "order", "questions"} <= found["kiel.derive"].parts
    assert (found["kiel.date"].parts, found["kiel.date"].codes) == ({"advice"}, {"legal_aid_advice"})
    assert (found["kiel.warn"].parts, found["kiel.warn"].codes) == ({"warnings"}, set())


def test_a_directory_of_the_national_rules_stands_for_them(tmp_path):
    for name in ("plugin.yaml", "vocabulary.yaml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "a.feature").write_text("Feature: a\n  Scenario: b\n    When matched on 2026-11-23\n", encoding="utf-8")
    found = rules_under_test(read_features([tmp_path]), Matchers([]))
    assert {each.plugin.manifest.name for each in found} == {"national"}
    assert all(each.file.is_file() for each in found)
    assert {each.file.parent for each in found} == {Path(found[0].plugin.path)}
