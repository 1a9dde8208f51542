"""What no scenario would notice is listed in plain words, with a scenario that would; what somebody decided so is not."""

import json
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lotse.cli import app
from lotse.errors import InputError, RuleError
from lotse.scenarios import Matchers, coverage_of, read_features, rules_under_test, run
from lotse.scenarios.gaps import told_gaps, told_shares
from lotse.scenarios.mutations import changes
from lotse.scenarios.running import still_passes
from lotse.scenarios.surviving import mutants
from lotse.scenarios.tested import key_of

RULE = {"title": {"de": "Regel", "en": "Rule"}, "reference": "§ 1", "verified_on": "2026-11-20"}
FACTS = {
    "kiel.member": {"type": "bool", "label": {"de": "Mitglied", "en": "member"}},
    "kiel.months": {"type": "number", "label": {"de": "Monate", "en": "months"}},
    "kiel.ends_on": {"type": "date", "label": {"de": "Ende", "en": "end"}},
    "kiel.kind": {
        "type": "choice",
        "label": {"de": "Art", "en": "kind"},
        "values": {each: {"de": each.upper(), "en": each.upper()} for each in "abc"},
    },
}
HELP = {"entitle": "energy_advice", "for": "overindebtedness"}
FEATURE = """Feature: kiel

  Background:
    Given the plugin kiel
    And debts.creditors is 11
    And debts.total is 28000

  Scenario Outline: one
    Given kiel.member is <member>
    And kiel.months is <months>
    When matched on 2026-11-23
    Then the help energy_advice <status>

    Examples:
      | member | months | status     |
"""


def rule(name, when, then=HELP, **more):
    return {"id": f"kiel.{name}", **RULE, "when": when, "then": then, **more}


@pytest.fixture
def kiel(plugin, tmp_path, monkeypatch):
    """A function that writes the plugin `kiel` with rules and the rows of an outline, or with a whole feature."""
    monkeypatch.chdir(tmp_path)

    def write(rules, *rows, feature=FEATURE, survivors=None):
        path = plugin("kiel", facts=FACTS, rules=rules)
        (path / "features").mkdir(exist_ok=True)
        table = "".join(f"      | {' | '.join(row.split())} |\n".replace("_", " ") for row in rows)
        (path / "features/a.feature").write_text(feature + table, encoding="utf-8")
        if survivors is not None:
            (path / "survivors.yaml").write_text(survivors, encoding="utf-8")
        return path

    return write


def tried(path, **options):
    """The mutants of the plugin's rules."""
    found = read_features([path / "features"])
    matchers = Matchers.of(found)
    results = tuple(run(found, matchers))
    assert [result.message for result in results if not result.passed] == []
    return mutants(rules_under_test(found, matchers), results, **options)


def surviving(path):
    return [each.id for each in tried(path) if each.survives]


def lotse(*arguments):
    found = CliRunner().invoke(app, ["mutants", *map(str, arguments), "--jobs", "1"])
    return found.exit_code, found.stdout.replace(f"{Path.cwd()}/", "").splitlines(), found.exception


TWO_MONTHS = rule("two_months", {"all": ["kiel.member", "kiel.months >= 2"]})
BOTH_SIDES = ("true 2 is_met", "true 1 is_not_met", "false 5 is_not_met")


def test_scenarios_on_both_sides_of_a_threshold_leave_no_survivor(kiel):
    path = kiel([TWO_MONTHS], *BOTH_SIDES)
    assert surviving(path) == []
    code, lines, _ = lotse(path / "features", "--lang", "en")
    assert (code, lines) == (
        0,
        [
            "kiel/rules/local.yaml: 8 mutants, 8 noticed, 0 not noticed (100.0 %)",
            "together: 8 mutants, 8 noticed, 0 not noticed (100.0 %)",
        ],
    )


def test_a_survivor_is_told_in_plain_words_with_a_scenario_that_would_notice(kiel):
    path = kiel([TWO_MONTHS], "true 3 is_met", "true 1 is_not_met", "false 5 is_not_met")
    code, lines, _ = lotse(path / "features")
    assert code == 1
    assert lines == [
        "kiel/rules/local.yaml:3: kiel.two_months/when.all.2 threshold+1",
        "    Niemand würde merken, wenn in „Regel“ aus [Monate: mindestens 2] würde: [Monate: mindestens 3].",
        "    Dieses Szenario würde es merken; ob die Regel so stimmt, ist am Gesetz zu prüfen:",
        "      Szenario: Wer kiel.two_months/when.all.2 threshold+1 ändert, merkt es",
        "        Angenommen ein Haushalt",
        '          """',
        "          debts:",
        "            creditors: 11",
        "            total: 28000",
        "          extra:",
        "            kiel.member: true",
        "            kiel.months: 2",
        '          """',
        "        Und das Plugin kiel",
        "        Wenn am 23.11.2026 abgeglichen wird",
        "        Dann die Hilfe energy_advice gilt",
        "kiel/rules/local.yaml: 8 Mutanten, 7 bemerkt, 1 nicht bemerkt (87,5 %)",
        "zusammen: 8 Mutanten, 7 bemerkt, 1 nicht bemerkt (87,5 %)",
    ]


def test_a_skeleton_holds_as_it_stands_and_kills_its_mutant(kiel):
    path = kiel([TWO_MONTHS], "true 3 is_met")
    before = [each for each in tried(path, sketched=lambda _: True) if each.survives]
    assert [each.id for each in before if each.skeleton is None] == []
    texts = {lang: [each.skeleton.text(each.id, lang) for each in before] for lang in ("de", "en")}
    for lang, head in (("de", "# language: de\nFunktionalität: mehr\n"), ("en", "Feature: more\n")):
        scenarios = "\n".join(texts[lang])
        more = path / "features" / f"{lang}.feature"
        more.write_text(head + "\n".join(f"  {line}" for line in scenarios.splitlines()) + "\n", encoding="utf-8")
        assert surviving(path) == []
        more.unlink()


SLIPS = {
    "any": {"any": ["kiel.member", "kiel.months >= 2"]},
    "nested": {"any": [{"not": {"all": ["kiel.member", "kiel.months == 0"]}}, "kiel.kind in [a, b]"]},
    "counted": {"at_least": {"n": 2, "of": ["kiel.member", "kiel.months < 7", "kiel.kind == a"]}},
    "members": {"count_members": {"where": "members.age >= 18", "at_least": 1}},
    "date": "kiel.ends_on <= today + 14 days",
}


def test_slips_are_named_by_their_place_in_the_rule(kiel):
    path = kiel(
        [rule(name, when) for name, when in SLIPS.items()]
        + [
            rule("effects", "kiel.member", [{**HELP, "for": ["overindebtedness", "energy_arrears"]}, {"warn": "Nein"}]),
            rule("due", "kiel.member", {**HELP, "deadline": {"after": "kiel.ends_on", "by": {"months": 2}}}),
            rule("version", "kiel.member", valid_until="2025-12-31"),
            rule("version", "kiel.member", valid_from="2026-01-01"),
        ],
        "true 3 is_met",
    )
    found = {}
    for each in tried(path):
        name, _, at = each.id.removeprefix("kiel.").partition("/")
        found.setdefault(name.removesuffix(" dropped"), []).append(at or "dropped")
    assert found == {
        "any": [
            *["dropped", "when.any all", "when.any.1 dropped", "when.any.2 dropped", "when.any.1 negated"],
            *["when.any.2 negated", "when.any.2 threshold+1", "when.any.2 threshold-1"],
        ],
        "nested": [
            *["dropped", "when.any all", "when.any.1 dropped", "when.any.2 dropped", "when.any.1.not dropped"],
            *["when.any.1.not.all any", "when.any.1.not.all.1 dropped", "when.any.1.not.all.2 dropped"],
            *["when.any.1.not.all.1 negated", "when.any.1.not.all.2 negated"],
            *["when.any.2 negated", "when.any.2 without a", "when.any.2 without b"],
        ],
        "counted": [
            *["dropped", "when dropped", "when.at_least threshold+1", "when.at_least threshold-1"],
            *["when.at_least.1 negated", "when.at_least.2 negated", "when.at_least.2 threshold+1"],
            *["when.at_least.2 threshold-1", "when.at_least.3 negated"],
        ],
        "members": [
            *["dropped", "when dropped", "when.count_members least+1"],
            *["when.count_members negated", "when.count_members threshold+1", "when.count_members threshold-1"],
        ],
        "date": ["dropped", "when dropped", "when negated", "when threshold+1", "when threshold-1"],
        "effects": [
            *["dropped", "when dropped", "when negated", "then.1 dropped"],
            *["then.1.for without overindebtedness", "then.1.for without energy_arrears", "then.2 dropped"],
        ],
        "due": ["dropped", "when dropped", "when negated", "then.deadline+1", "then.deadline-1"],
        "version@first": ["dropped", "valid_until-1", "valid_until+1", "when dropped", "when negated"],
        "version@2026-01-01": ["dropped", "valid_from-1", "valid_from+1", "when dropped", "when negated"],
    }


def test_the_area_of_a_plugin_is_no_part_of_its_rules(plugin, tmp_path, load):
    path = plugin("kiel", facts=FACTS, areas=["01002"], rules=[rule("one", "kiel.member"), TWO_MONTHS])
    one, two = load(path).book.rules[-2:]
    assert [each.at for each in changes(one, guarded=True)] == ["dropped", "when dropped", "when negated"]
    assert [each.at for each in changes(two, guarded=True)][1:4] == [
        "when.all any",
        "when.all.1 dropped",
        "when.all.2 dropped",
    ]
    guard = one.when.children[0]
    assert all(each.rule.when.children[0] == guard for each in changes(two, guarded=True) if each.rule)


MORE = """
  Scenario: questions and reasons
    Given kiel.member is true
    And kiel.months is unknown
    When matched on 2026-11-23
    Then energy_advice is open because of kiel.months
    And the plan asks for kiel.months
    And energy_advice cites "§ 1"

  Scenario: the reason of a reason
    Given kiel.member is false
    And kiel.kind is a
    And kiel.months is 12
    When matched on 2026-11-23
    Then the explanation of energy_advice contains "at least 9"

  Scenario: order and warnings
    Given kiel.kind is a
    And kiel.member is true
    And kiel.months is 4
    When matched on 2026-11-23
    Then debt_counselling comes before energy_advice
    And the plan warns "Nein"
    Given kiel.ends_on is 2026-11-30
    When matched on 2026-11-24
    Then the deadline of energy_advice is 2027-01-30
    And energy_advice advises "Karte"
"""


def test_only_scenarios_that_can_notice_run_and_none_that_would_is_passed_over(kiel):
    due = {**HELP, "deadline": {"after": "kiel.ends_on", "by": {"months": 2}}}
    path = kiel(
        [
            TWO_MONTHS,
            rule("derive", {"any": ["kiel.kind in [a, b]", "kiel.months >= 9"]}, {"derive": "kiel.derived"}),
            rule("through", "kiel.derived"),
            rule("order", "kiel.derived", {"require": "debt_counselling", "before": "energy_advice"}),
            rule("warn", {"all": ["kiel.member", "kiel.derived"]}, {"warn": "Nein"}),
            rule("due", "kiel.ends_on >= today", due),
            rule("advise", {"not": "kiel.months >= 5"}, {"advise": "Karte", "for": "energy_advice"}),
        ],
        *("true 2 is_met", "true 1 is_open", "false 5 is_open"),
        feature=FEATURE.replace("\n  Scenario Outline", f"{MORE}\n  Scenario Outline"),
    )
    found = read_features([path / "features"])
    matchers = Matchers.of(found)
    results = tuple(run(found, matchers))
    assert [result.message for result in results if not result.passed] == []
    rules = rules_under_test(found, matchers)
    for each in mutants(rules, results):

        @cache
        def changed(matcher, each=each):
            rules = matcher.book.rules
            at = next(at for at, rule in enumerate(rules) if key_of(rule) == key_of(each.tested.rule))
            return matcher.without(at) if each.change.rule is None else matcher.rewording(at, each.change.rule)

        noticed = any(not still_passes(result, changed) for result in results)
        assert noticed is not each.survives, each.id


REASON = 'survivors:\n  - mutant: "kiel.two_months/when.all.2 threshold+1"\n    reason: {de: "Gleichgültig", en: "No matter"}\n'


def test_a_deliberate_survivor_is_no_finding_and_its_reason_stands_in_the_report(kiel):
    path = kiel([TWO_MONTHS], "true 3 is_met", "true 1 is_not_met", "false 5 is_not_met", survivors=REASON)
    code, lines, _ = lotse(path / "features")
    assert (code, lines[-1]) == (
        0,
        "zusammen: 8 Mutanten, 7 bemerkt, 1 nicht bemerkt (davon 1 mit Absicht) (87,5 %)",
    )
    assert lotse(path / "features", "--fail-under", "90")[0] == 1
    report = json.loads("\n".join(lotse(path / "features", "--format", "json", "--lang", "en")[1]))
    assert report == {
        "format": "lotse.mutants/1",
        "total": 8,
        "killed": 7,
        "survived": 1,
        "deliberate": 1,
        "percent": 87.5,
        "files": [
            {"file": "kiel/rules/local.yaml", "total": 8, "killed": 7, "survived": 1, "deliberate": 1, "percent": 87.5}
        ],
        "survivors": [
            {
                "mutant": "kiel.two_months/when.all.2 threshold+1",
                "kind": "threshold",
                "rule": "kiel.two_months",
                "file": "kiel/rules/local.yaml",
                "line": 3,
                "text": "Nobody would notice if in “Rule” [months: at least 2] became [months: at least 3].",
                "scenario": None,
                "deliberate": "No matter",
            }
        ],
        "outdated": [],
    }


def test_a_list_of_deliberate_survivors_that_is_out_of_date_is_a_finding(kiel):
    path = kiel(
        [TWO_MONTHS], *BOTH_SIDES, survivors=REASON + REASON.partition("\n")[2].replace("threshold+1", "treshold-1")
    )
    code, lines, _ = lotse(path / "features", "--lang", "en")
    assert code == 1
    assert lines[:2] == [
        "kiel/survivors.yaml:2:5: SURVIVOR-OUTDATED: survivors[0].mutant: a scenario notices it by now (kiel/features/a.feature:16); remove it",
        "kiel/survivors.yaml:4:5: SURVIVOR-OUTDATED: survivors[1].mutant: no such mutant 'kiel.two_months/when.all.2 treshold-1'; did you mean 'kiel.two_months/when.all.2 threshold-1'?",
    ]


def test_a_list_of_deliberate_survivors_needs_reasons(kiel):
    path = kiel([TWO_MONTHS], *BOTH_SIDES, survivors="survivors:\n  - mutant: x\n")
    _, _, error = lotse(path / "features")
    assert isinstance(error, RuleError)
    assert str(error) == f"{path}/survivors.yaml:2:5: SCHEMA: survivors[0].reason: required field is missing; add it"


def test_one_rule_alone_is_changed_where_it_is_named(kiel):
    path = kiel([TWO_MONTHS, rule("other", "kiel.member", {"warn": "Nein"})], *BOTH_SIDES, survivors=REASON)
    _, lines, _ = lotse(path / "features", "--rule", "kiel.other")
    assert lines[:2] == [
        "kiel/rules/local.yaml:22: kiel.other dropped",
        "    Niemand würde merken, wenn es die Regel „Regel“ nicht gäbe.",
    ]
    _, _, error = lotse(path / "features", "--rule", "kiel.othr")
    assert isinstance(error, InputError)
    assert str(error) == "kiel.othr: RULE-UNKNOWN: no such rule under test; did you mean 'kiel.other'?"


def test_scenarios_that_fail_are_told_and_nothing_is_changed(kiel):
    code, lines, _ = lotse(kiel([TWO_MONTHS], "true 2 is_open") / "features", "--lang", "en")
    assert code == 1
    assert lines[:6] == [
        "kiel · kiel/features/a.feature",
        "",
        "  ✗ failed       one · member: true · months: 2 · status: is open",
        "      kiel/features/a.feature:12",
        "      expected:    Then the help energy_advice is open",
        "      found:       The help energy_advice is met.",
    ]


def test_coverage_counts_what_some_scenario_would_miss_by_file_and_lists_the_rest(kiel):
    path = kiel(
        [TWO_MONTHS, rule("due", "kiel.ends_on < today", {"warn": "Nein"}, valid_from="2026-01-01")],
        *("true 3 is_met", "true 1 is_not_met", "false 5 is_not_met"),
        feature=FEATURE.replace(
            "    And kiel.months", "    And kiel.ends_on is 2026-11-01\n    And kiel.months"
        ).replace("    Then the", '    Then the plan warns "Nein"\n    And the'),
    )
    found = coverage_of(tried(path))
    assert list(told_shares(found, "de")) == [
        "kiel/rules/local.yaml: Regeln 2/2, Bedingungen 3/4, Schwellen 0/2, Stichtage 0/1 (55,5 %)"
    ]
    assert list(told_gaps(found, "de")) == [
        "kiel/rules/local.yaml:3: kiel.two_months/when.all.2: kein Szenario liegt auf beiden Seiten dicht daran: Monate: mindestens 2",
        "kiel/rules/local.yaml:22: kiel.due/valid_from: kein Szenario liegt auf beiden Seiten des Tages: Do 01.01.2026",
        "kiel/rules/local.yaml:22: kiel.due/when: kein Szenario hängt daran: Ende: vor: heute",
        "kiel/rules/local.yaml:22: kiel.due/when: kein Szenario liegt auf beiden Seiten dicht daran: Ende: vor: heute",
    ]
    deliberate = {("kiel", each.id) for each in tried(path) if each.survives}
    assert coverage_of(tried(path), deliberate).total.percent == 100


def test_processes_share_the_rules_and_find_the_same(kiel):
    path = kiel([TWO_MONTHS, rule("other", "kiel.member", {"warn": "Nein"})], *BOTH_SIDES)
    one, two = ([(each.id, each.survives) for each in tried(path, jobs=jobs)] for jobs in (1, 2))
    assert one == two
