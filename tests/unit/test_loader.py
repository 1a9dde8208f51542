"""Loading rules: names, types, codes, periods and circles are checked, every mistake is told at once with its place."""

import datetime as dt
import json
import re

import pytest

from lotse import Household, source
from lotse.errors import LotseError, RuleError
from lotse.model.directory import Directory
from lotse.rules.conditions import All
from lotse.rules.figures import FigureFile
from lotse.rules.loader import RuleSource, add_rules, empty_book
from lotse.rules.schema import FactFile, Manifest, PluginFile, RuleFile
from strategies import DECLARED, VOCABULARY

HEAD = "  - id: gen.rule\n    title: Regel\n    reference: § 1\n    verified_on: 2026-11-20\n"
MADE = "    then: {derive: gen.made}\n"


def loaded(text, *, facts=None, plugin="gen", onto=None, areas=()):
    """Add a rule file, given as text, to a book."""
    document = source.parse(text, f"{plugin}/rules/gen.yaml")
    words = source.parse(json.dumps({"facts": DECLARED if facts is None else facts}), f"{plugin}/facts.yaml")
    brought = RuleSource(
        Manifest(name=plugin, version="0.1.0", title=plugin, areas=areas),
        source.validate(FactFile, words, "SCHEMA", RuleError).facts,
        words,
        {"rules/gen.yaml": (document, source.validate(RuleFile, document, "SCHEMA", RuleError))},
    )
    return add_rules(empty_book(VOCABULARY) if onto is None else onto, brought)


def mistakes(body, **options):
    """What is said of one rule: its condition and effects follow the head, which fills lines 2 to 5."""
    with pytest.raises(LotseError) as error:
        loaded(f"rules:\n{HEAD}{body}", **options)
    return [str(finding).removeprefix("gen/rules/gen.yaml:") for finding in error.value.findings]


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("gen.yess", "6:5: RULE-CONDITION: rules[0].when: unknown fact 'gen.yess'; did you mean 'gen.yes'?"),
        ("not gen.yess", "6:9: RULE-CONDITION: rules[0].when: unknown fact 'gen.yess'; did you mean 'gen.yes'?"),
        (
            "gen.count >= gen.debt",
            "6:5: RULE-CONDITION: rules[0].when: compares a number with 'gen.debt', which is a money",
        ),
        ("{anyy: [gen.yes]}", "6:12: RULE-CONDITION: rules[0].when.anyy: unknown word 'anyy'; did you mean 'any'?"),
        (
            "{xyz: [gen.yes]}",
            "6:12: RULE-CONDITION: rules[0].when.xyz: unknown word 'xyz'; "
            "known are all, any, not, at_least, any_member, all_members, count_members",
        ),
        ("{all: []}", "6:12: RULE-CONDITION: rules[0].when.all: all takes a list of conditions"),
        (
            "{all: [gen.yes], any: [gen.yes]}",
            "6:5: RULE-CONDITION: rules[0].when: a condition is a comparison or exactly one of "
            "all, any, not, at_least, any_member, all_members, count_members",
        ),
        (
            "{at_least: {n: 3, of: [gen.yes]}}",
            "6:12: RULE-CONDITION: rules[0].when.at_least: at_least takes {n: 2, of: [conditions]}, n between 1 and their number",
        ),
        (
            "members.age >= 3",
            "6:5: RULE-MEMBER: rules[0].when: members.… belongs under any_member, all_members or count_members",
        ),
        (
            "{any_member: gen.yes}",
            "6:12: RULE-CONDITION: rules[0].when.any_member: reads nothing of a member; write for example members.age >= 18",
        ),
        (
            "{any_member: {any_member: members.age >= 3}}",
            "6:25: RULE-CONDITION: rules[0].when.any_member.any_member: members cannot be counted within a member",
        ),
        (
            "{count_members: {where: members.age >= 3}}",
            "6:12: RULE-CONDITION: rules[0].when.count_members: count_members takes {where: CONDITION, at_least: 2} (or at_most, exactly)",
        ),
    ],
)
def test_a_condition_that_cannot_be_read_is_told_with_its_place(when, message):
    assert mistakes(f"    when: {when}\n{MADE}") == [message]


@pytest.mark.parametrize(
    ("then", "message"),
    [
        ("{need: need9}", "6:12: RULE-CODE: rules[0].then.need: unknown need 'need9'; did you mean 'need3'?"),
        (
            "{exclude: help00}",
            "6:12: RULE-CODE: rules[0].then.exclude: unknown service type 'help00'; did you mean 'help0'?",
        ),
        (
            "{advise: Tipp, for: nix}",
            "6:26: RULE-CODE: rules[0].then.for: unknown service type 'nix'; see vocabulary.yaml",
        ),
        (
            "{require: help0, before: [help1, halp2]}",
            "6:28: RULE-CODE: rules[0].then.before: unknown service type 'halp2'; did you mean 'help2'?",
        ),
        ("{grant: help0}", "6:12: SCHEMA: rules[0].then.grant: unknown field; remove it"),
        (
            "{need: need0, derive: gen.made}",
            "6:5: SCHEMA: rules[0].then[0]: an effect names exactly one of derive, need, entitle, exclude, require, advise, warn",
        ),
        ("{need: need0, for: help0}", "6:5: SCHEMA: rules[0].then[0]: for does not belong to need"),
        ("{entitle: help0}", "6:5: SCHEMA: rules[0].then[0]: entitle needs for: which need"),
        (
            "{entitle: help0, for: need0, at_most: open}",
            "6:5: SCHEMA: rules[0].then[0]: at_most: open needs to_check: what has to be checked",
        ),
        (
            "{entitle: help0, for: need0, deadline: soon}",
            "6:40: SCHEMA: rules[0].then.deadline: must be month_end or a mapping such as "
            "{after: tenancy.suit_served_on, by: {months: 2}}",
        ),
        (
            "{derive: gen.day, date: {after: gen.start}}",
            "6:29: SCHEMA: rules[0].then.date: after and before need by: {months: 2}; on stands alone",
        ),
        (
            "{derive: gen.day, date: {after: gen.strt, by: {days: 1}}}",
            "6:29: RULE-FACT: rules[0].then.date: unknown fact 'gen.strt'; did you mean 'gen.start'?",
        ),
        (
            "{derive: gen.day, date: {after: gen.count, by: {days: 1}}}",
            "6:29: RULE-TYPE: rules[0].then.date: 'gen.count' is a number; count from a date of the household",
        ),
        (
            "{derive: gen.day, date: {after: members.job_lost_on, by: {days: 1}}}",
            "6:29: RULE-TYPE: rules[0].then.date: 'members.job_lost_on' is a date of a member; count from a date of the household",
        ),
        (
            "{derive: gen.day, date: {after: gen.start, by: {wochen: 8}}}",
            "6:54: SCHEMA: rules[0].then.date.by: unknown unit 'wochen'; units: days, weeks, months, years, working_days",
        ),
        (
            "{derive: gen.day, date: {after: gen.start, by: {month: 8}}}",
            "6:54: SCHEMA: rules[0].then.date.by: unknown unit 'month'; did you mean 'months'?",
        ),
        *(
            (
                f"{{derive: gen.day, date: {{after: gen.start, by: {spoken}}}}}",
                f"6:54: SCHEMA: rules[0].then.date.by: a period is a mapping; write by: {written}",
            )
            for spoken, written in (
                ("8 weeks", "{weeks: 8}"),
                ("1 Monat", "{months: 1}"),
                ("3 Wochen", "{weeks: 3}"),
                ("14 Tage", "{days: 14}"),
                ("2 Jahre", "{years: 2}"),
                ("5 working days", "{working_days: 5}"),
                ("5 Werktage", "{working_days: 5}"),
                ("soon", "{weeks: 8}"),
                ("8", "{weeks: 8}"),
            )
        ),
        (
            "{derive: gen.day, date: {after: gen.start, weeks: 2}}",
            "6:29: SCHEMA: rules[0].then.date: a period stands under by; write by: {weeks: 2}",
        ),
        (
            "{need: need0, deadline: {after: gen.start, weeks: 8}}",
            "6:25: SCHEMA: rules[0].then.deadline: a period stands under by; write by: {weeks: 8}",
        ),
        (
            "{need: need0, deadline: {after: gen.start, by: 8 weeks}}",
            "6:54: SCHEMA: rules[0].then.deadline.by: a period is a mapping; write by: {weeks: 8}",
        ),
        (
            "{derive: gen.day, date: {after: gen.start, by: {days: -1}}}",
            "6:59: SCHEMA: rules[0].then.date.by.days: must be at least 0",
        ),
        (
            "{derive: gen.day, date: {after: gen.start, by: {days: viele}}}",
            "6:59: SCHEMA: rules[0].then.date.by.days: must be a whole number",
        ),
        ("[]", "6:5: SCHEMA: rules[0].then: must not be empty"),
        (
            "{derive: tenancy.stage}",
            "6:12: FACT-REDEFINED: rules[0].then.derive: redefines a fact: 'tenancy.stage' by the core; choose another name",
        ),
        (
            "{derive: members.made}",
            "6:12: FACT-NAME: rules[0].then.derive: a derived fact is named section.name, and not under members, needs, entitlements or figures",
        ),
    ],
)
def test_an_effect_that_cannot_be_is_told_with_its_place(then, message):
    assert mistakes(f"    then: {then}\n") == [message]


def test_a_date_is_derived_without_a_condition():
    body = "    when: gen.yes\n    then: {derive: gen.day, date: {on: gen.start}}\n"
    assert mistakes(body) == ["6:5: RULE-DATE: rules[0].when: a rule that derives a date has no condition; move it"]


def test_a_condition_left_empty_is_a_mistake_and_not_a_rule_that_always_holds():
    assert len(mistakes(f"    when:\n{MADE}")) == 1


def test_a_mistake_in_a_deadline_is_told_once():
    found = mistakes("    then: {entitle: help0, for: need0, deadline: {aftr: gen.start, by: {days: 1}}}\n")
    assert found == ["6:51: SCHEMA: rules[0].then.deadline.aftr: unknown field; did you mean 'after'?"]


@pytest.mark.parametrize("n", ["true", "0", "1.0"])
def test_at_least_takes_a_whole_number(n):
    assert len(mistakes(f"    when: {{at_least: {{n: {n}, of: [gen.yes]}}}}\n{MADE}")) == 1


def test_every_mistake_of_a_file_is_told_at_once():
    found = mistakes(
        "    when:\n"
        "      all:\n"
        "        - gen.yess\n"
        "        - any:\n"
        "            - gen.stage == aa\n"
        "            - members.pregnant\n"
        "    then:\n"
        "      - need: need9\n"
        "      - exclude: help9\n"
    )
    assert found == [
        "8:11: RULE-CONDITION: rules[0].when.all[0]: unknown fact 'gen.yess'; did you mean 'gen.yes'?",
        "10:15: RULE-CONDITION: rules[0].when.all[1].any[0]: 'aa' is no value of gen.stage; did you mean 'a'?",
        "11:15: RULE-MEMBER: rules[0].when.all[1].any[1]: members.… belongs under any_member, all_members or count_members",
        "13:9: RULE-CODE: rules[0].then[0].need: unknown need 'need9'; did you mean 'need3'?",
        "14:9: RULE-CODE: rules[0].then[1].exclude: unknown service type 'help9'; did you mean 'help3'?",
    ]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (
            "{id: gen.x, title: R, verified_on: null, then: {need: need0}}",
            "2:5: SCHEMA: rules[0].reference: required field is missing; add it",
        ),
        (
            "{id: gen.x, title: R, reference: § 1, then: {need: need0}}",
            "2:5: SCHEMA: rules[0].verified_on: required field is missing; add it",
        ),
        (
            "{id: gen.x, title: R, reference: '', verified_on: null, then: {need: need0}}",
            "2:27: SCHEMA: rules[0].reference: must not be empty",
        ),
        (
            "{id: gen.x, title: R, reference: § 1, verified_on: null, valid_from: 2026-01-02, valid_until: 2026-01-01, then: {need: need0}}",
            "2:5: SCHEMA: rules[0]: valid_from lies after valid_until",
        ),
        (
            "{id: gen.x, title: R, reference: § 1, verified_on: null, wen: gen.yes, then: {need: need0}}",
            "2:62: SCHEMA: rules[0].wen: unknown field; did you mean 'when'?",
        ),
        (
            "{id: Mieten, title: R, reference: § 1, verified_on: null, then: {need: need0}}",
            "2:6: SCHEMA: rules[0].id: must be words of small letters, digits and _ joined by points, such as arrears.second_notice",
        ),
        *(
            (
                f"{{id: gen.x, title: R, reference: § 1, verified_on: {day}, then: {{need: need0}}}}",
                "2:43: SCHEMA: rules[0].verified_on: must be a date such as 2026-11-20",
            )
            for day in ("20.11.2026", "2026-02-30", "heute", "[1]", "2026-11-20T10:00")
        ),
        (
            "{id: gen.x, title: R, reference: § 1, verified_on: null, suspected_when: gen.yes, then: {need: need0}}",
            "2:62: SCHEMA: rules[0].suspected_when: unknown field here; it stands under then",
        ),
    ],
)
def test_a_rule_without_its_law_does_not_load(rule, message):
    with pytest.raises(RuleError) as error:
        loaded(f"rules:\n  - {rule}\n")
    assert str(error.value) == f"gen/rules/gen.yaml:{message}"


def patterns(schema):
    """Every pattern in a JSON Schema."""
    if isinstance(schema, dict):
        for name, each in schema.items():
            if name == "pattern" and isinstance(each, str):
                yield each
            else:
                yield from patterns(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from patterns(each)


@pytest.mark.parametrize("model", [Household, RuleFile, FactFile, FigureFile, PluginFile, Directory])
def test_every_pattern_is_told_in_words_with_an_example_that_fits(model):
    for pattern in patterns(model.model_json_schema()):
        said = source._PATTERNS[pattern]
        assert re.search(pattern, said.partition("such as ")[2].strip('"'))


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        (
            {"name": "Kreis Kiel"},
            "plugin.name: must be one word of small letters, digits and _, such as recklinghausen",
        ),
        ({"version": "1.0"}, "plugin.version: must be three numbers joined by points, such as 0.1.0"),
        ({"verified_on": "bald"}, "plugin.verified_on: must be a date such as 2026-11-20"),
        (
            {"vesrion": "1.0"},
            "plugin.vesrion: unknown field; did you mean 'version'?",
        ),
    ],
)
def test_a_manifest_is_told_in_words(manifest, message):
    data = {"plugin": {"name": "kiel", "version": "0.1.0", "title": "Kiel", **manifest}}
    with pytest.raises(RuleError) as error:
        source.validate(PluginFile, source.Document("plugin.yaml", data, {}), "SCHEMA", RuleError)
    assert str(error.value) == f"plugin.yaml: SCHEMA: {message}"


def test_a_field_of_another_kind_of_entry_is_no_hint():
    data = {
        "services": [
            {
                "id": "s",
                "name": "S",
                "organization": "o",
                "service_types": [],
                "source": "s",
                "verified_on": None,
                "kind": "x",
            }
        ]
    }
    with pytest.raises(RuleError) as error:
        source.validate(Directory, source.Document("directory.yaml", data, {}), "SCHEMA", RuleError)
    assert "services[0].kind: unknown field" in str(error.value)
    assert "organizations" not in str(error.value)


def test_a_directorys_id_is_told_in_words():
    data = {
        "organizations": [{"id": "Caritas Herten", "name": "C", "kind": "charity", "source": "s", "verified_on": None}]
    }
    with pytest.raises(RuleError) as error:
        source.validate(Directory, source.Document("directory.yaml", data, {}), "SCHEMA", RuleError)
    assert str(error.value) == (
        "directory.yaml: SCHEMA: organizations[0].id: must be small letters, digits, _, . and -, such as caritas-herten"
    )


# ---------------------------------------------------------------------------------------------- rules among each other


def rule(name, body):
    return HEAD.replace("gen.rule", name) + body


def test_a_circle_is_printed_from_the_rule_that_stands_first():
    text = (
        "rules:\n"
        + rule("gen.one", "    when: gen.c\n    then: {derive: gen.a}\n")
        + rule("gen.two", "    when: gen.a\n    then: {derive: gen.b}\n")
        + rule("gen.three", "    when: {not: gen.b}\n    then: {derive: gen.c}\n")
    )
    with pytest.raises(RuleError) as error:
        loaded(text)
    assert str(error.value) == (
        "gen/rules/gen.yaml:2: RULE-CYCLE: rules depend on themselves: "
        "gen.one → gen.a → gen.two → gen.b → gen.three → gen.c → gen.one; break the circle"
    )


def test_a_need_that_hangs_on_itself_is_a_circle():
    assert mistakes("    when: needs.need0\n    then: {need: need0}\n") == [
        "2: RULE-CYCLE: rules depend on themselves: gen.rule → needs.need0 → gen.rule; break the circle"
    ]


def versions(first, second):
    return f"rules:\n{HEAD}    {first}\n{MADE}{HEAD}    {second}\n{MADE}"


def test_two_versions_of_a_rule_must_not_overlap_by_a_day():
    with pytest.raises(RuleError) as error:
        loaded(versions("valid_until: 2025-01-01", "valid_from: 2025-01-01"))
    assert str(error.value) == (
        "gen/rules/gen.yaml:8: RULE-DATE-OVERLAP: rule 'gen.rule' overlaps the one at rules/gen.yaml:2 from 2025-01-01; "
        "end one of them with valid_until, or choose another id"
    )


def test_of_two_versions_the_one_of_the_day_is_in_force():
    book = loaded(versions("valid_until: 2024-12-31", "valid_from: 2025-01-01"))
    assert (book.in_force(dt.date(2024, 12, 31)), book.in_force(dt.date(2025, 1, 1))) == ((0,), (1,))


def test_a_draft_applies_only_where_it_is_enabled():
    book = loaded(f"rules:\n{HEAD}    enabled: false\n{MADE}")
    assert book.in_force(dt.date(2026, 1, 1)) == ()
    assert book.in_force(dt.date(2026, 1, 1), frozenset({"gen.rule"})) == (0,)


def test_a_plugin_that_redefines_a_rule_is_told_with_both_names():
    first = loaded(f"rules:\n{HEAD}{MADE}")
    with pytest.raises(RuleError) as error:
        loaded(f"rules:\n{HEAD}    then: {{need: need0}}\n", plugin="kiel", facts={}, onto=first)
    assert [str(finding) for finding in error.value.findings] == [
        "kiel/rules/gen.yaml:2:5: RULE-REDEFINED: rules[0].id: rule 'gen.rule' (plugin 'kiel') redefines the one of plugin 'gen' "
        "(rules/gen.yaml:2); a plugin adds and never modifies: choose another id"
    ]


def test_a_plugin_derives_nothing_that_another_derives():
    first = loaded(f"rules:\n{HEAD}{MADE}")
    with pytest.raises(RuleError) as error:
        loaded("rules:\n" + rule("kiel.rule", MADE), plugin="kiel", facts={}, onto=first)
    assert [finding.message for finding in error.value.findings] == [
        "redefines a fact: 'gen.made' by plugin 'gen'; choose another name"
    ]


def test_a_book_that_gains_nothing_stays_as_it_was():
    book = loaded(f"rules:\n{HEAD}{MADE}")
    with pytest.raises(RuleError):
        loaded(f"rules:\n{HEAD}{MADE}", plugin="kiel", facts={}, onto=book)
    assert [each.ref.id for each in book.rules] == ["gen.rule"]


def test_the_rules_of_a_region_hold_only_in_its_areas():
    regional, federal = (
        loaded(f"rules:\n{HEAD}    when: gen.yes\n{MADE}", areas=areas) for areas in (["05562"], ["de"])
    )
    assert isinstance(regional.rules[0].when, All)
    assert (regional.rules[0].when.children[0].fact.name, regional.rules[0].when.children[0].operand) == (
        "municipality",
        "05562",
    )
    assert regional.rules[0].when.children[1:] == (federal.rules[0].when,)


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        (
            {"gen.x": {"type": "choice", "label": "x"}},
            "FACT-VALUES: facts.gen.x: a choice, and only a choice, lists its values",
        ),
        (
            {"kiel.x": {"type": "bool", "label": "x"}},
            "FACT-NAME: facts.kiel.x: a plugin's facts start with its name: gen.kiel.x",
        ),
        (
            {"tenancy.stage": {"type": "bool", "label": "x"}},
            "FACT-REDEFINED: facts.tenancy.stage: 'tenancy.stage' is declared already by the core; a plugin adds and never modifies",
        ),
        (
            {"tenancy.stge": {"label": "x"}},
            "FACT-UNKNOWN: facts.tenancy.stge: no such fact; did you mean 'tenancy.stage'?",
        ),
        (
            {"gen.x": {"type": "boolean", "label": "x"}},
            "SCHEMA: facts.gen.x.type: must be one of 'bool', 'choice', 'number', 'money', 'date' or 'text'",
        ),
        ({"gen.x": {"type": "bool"}}, "SCHEMA: facts.gen.x.label: required field is missing; add it"),
    ],
)
def test_a_fact_is_declared_once_under_its_plugins_name(facts, message):
    with pytest.raises(LotseError) as error:
        loaded("rules: []", facts=facts)
    assert [f"{each.code}: {each.field}: {each.message}" for each in error.value.findings] == [message]
