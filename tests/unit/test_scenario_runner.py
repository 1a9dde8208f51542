"""Scenarios without pytest: files are read with all their mistakes, steps hold or say what the plan holds instead."""

import pytest

from lotse.errors import InputError
from lotse.scenarios import STEPS, Matchers, read_features, reported, run, told, told_counts
from lotse.scenarios.reading import parse_feature, read_feature

GERMAN = """# language: de
@alle
Funktionalität: Rückstand

  Grundlage:
    Angenommen ein Haushalt
      \"\"\"
      municipality: "05562020"
      tenancy: {rent_warm: 600, open_rents: [{due: 2026-11-04, open: <offen>}]}
      \"\"\"

  @grenze
  Szenariogrundriss: <offen> Euro fehlen
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears <Stand>

    @viel
    Beispiele:
      | offen | Stand |
      | 600   | gilt  |

    Beispiele: nichts
      | offen | Stand      |
      | 0     | gilt nicht |
"""
ENGLISH = """Feature: arrears

  Background:
    Given a household in 05562020

  Rule: what is unknown stays open

    Background:
      Given savings is 3
      And savings is unknown

    @slow @other
    Scenario: nothing is known
      When matched on 2026-11-23
      Then the need rent_arrears is open
      But the need rent_arrears is met
      * the plan asks for tenancy.rent_warm
"""


def read(text, file="a.feature"):
    return parse_feature(text, file)


def mistakes(text):
    with pytest.raises(InputError) as caught:
        read(text)
    return [str(finding) for finding in caught.value.findings]


# ---------------------------------------------------------------------------------------------- reading


def test_an_outline_becomes_a_scenario_per_row_with_its_line_its_tags_and_its_values_everywhere():
    found = read(GERMAN)
    assert [(each.line, each.name, each.tags, each.feature, each.rule) for each in found] == [
        (20, "600 Euro fehlen", ("alle", "grenze", "viel"), "Rückstand", ""),
        (24, "0 Euro fehlen", ("alle", "grenze"), "Rückstand", ""),
    ]
    assert [[(step.line, str(step)) for step in each.steps] for each in found] == [
        [
            (6, "Angenommen ein Haushalt"),
            (14, "Wenn am 23.11.2026 abgeglichen wird"),
            (15, f"Dann der Bedarf rent_arrears {state}"),
        ]
        for state in ("gilt", "gilt nicht")
    ]
    assert found[0].steps[0].arguments["docstring"].endswith("open: 600}]}")


def test_backgrounds_of_feature_and_rule_come_first_and_and_continues_the_kind():
    (found,) = read(ENGLISH)
    assert (found.line, found.rule, found.tags) == (13, "what is unknown stays open", ("slow", "other"))
    assert [(step.line, step.step.kind) for step in found.steps] == [
        (4, "given"),
        (9, "given"),
        (10, "given"),
        (14, "when"),
        (15, "then"),
        (16, "then"),
        (17, "then"),
    ]


def test_every_mistake_of_a_file_is_found_at_its_line_and_the_nearest_step_is_named():
    assert mistakes("""Feature: wrong
  Background:
    And a household in 05562020
  Scenario: steps
    Given a household
    Given a household in 05562020
      | a | b |
    When matched at 2026-11-23
      \"\"\"
      text
      \"\"\"
    When matched on 2026-11-23
      \"\"\"
      text
      \"\"\"
    Then the need rent_arrears met
    Then something else entirely
  Scenario Outline: a <col>
    When matched on <day>
    Examples:
      | dya        |
      | 2026-11-23 |
  Scenario Outline: no row
    When matched on <day>
    Examples:
      | day |
""") == [
        "a.feature:3: SCENARIO-SYNTAX: 'And' continues no step; begin with a Given, When or Then (Angenommen, Wenn, Dann)",
        'a.feature:5: SCENARIO-SYNTAX: needs a text below it, between lines of """',
        "a.feature:6: SCENARIO-SYNTAX: this step takes no table; remove it",
        "a.feature:8: SCENARIO-STEP: no such step: When matched at 2026-11-23; did you mean 'matched on 2026-11-23'?",
        "a.feature:12: SCENARIO-SYNTAX: this step takes no text below it; remove it",
        "a.feature:16: SCENARIO-STEP: no such step: Then the need rent_arrears met; did you mean 'the need rent_arrears is met'?",
        "a.feature:17: SCENARIO-STEP: no such step: Then something else entirely; all steps: lotse steps --lang en",
        "a.feature:18: SCENARIO-PLACEHOLDER: the examples have no column <col>; columns: dya",
        "a.feature:19: SCENARIO-PLACEHOLDER: the examples have no column <day>; columns: dya",
        "a.feature:19: SCENARIO-STEP: no such step: When matched on ; did you mean 'matched on …'?",
        "a.feature:23: SCENARIO-SYNTAX: its examples have no row; add one or remove them",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["a.feature: SCENARIO-SYNTAX: holds no feature; begin with 'Feature: …'"]),
        ("# language: en\n", ["a.feature:2: SCENARIO-SYNTAX: holds no feature; begin with 'Feature: …'"]),
        ("Feature: a\n  @tag\n", ["a.feature:3: SCENARIO-SYNTAX: the file ends too early; add what is missing"]),
        ("# language: xx\nFeature: a\n", ["a.feature:1:1: SCENARIO-SYNTAX: Language not supported: xx"]),
        ("Funktionalität: a\n", ["a.feature:1: SCENARIO-SYNTAX: Diese Datei ist auf Deutsch geschrieben; schreiben Sie als erste Zeile: # language: de"]),
        (
            "Feature: a\n  Scenario: b\n    Given c\n    stray\n    astray\n",
            [f"a.feature:{line}:5: SCENARIO-SYNTAX: '{word}' cannot stand here; a step begins with Given, When, Then, And or But" for line, word in ((4, "stray"), (5, "astray"))],
        ),
        (
            "Feature: a\n  Scenario: b\n    Given c\n    Ten d\n",
            ["a.feature:4:5: SCENARIO-SYNTAX: 'Ten' is no keyword, so this line does not count; did you mean 'Then'?"],
        ),
        (
            "Feature: a\n  Scenario: b\n    Given c\n      | a | b |\n      | 1 |\n",
            ["a.feature:5:7: SCENARIO-SYNTAX: inconsistent cell count within the table"],
        ),
        (
            'Feature: a\n  Scenario: b\n    Given a household\n      """\n      id: h\n',
            ['a.feature:6: SCENARIO-SYNTAX: the text below the step has no end; close it with a line """'],
        ),
    ],
)  # fmt: skip
def test_what_is_no_gherkin_is_told_with_its_place(text, said):
    assert mistakes(text) == said


def test_files_are_found_below_directories_once_each_and_all_their_mistakes_are_told(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.feature").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "below/b.feature").write_text(GERMAN, encoding="utf-8")
    found = read_features([tmp_path, tmp_path / "a.feature"])
    assert [each.file for each in found] == [str(tmp_path / "a.feature"), *[str(tmp_path / "below/b.feature")] * 2]
    (tmp_path / "below/b.feature").write_bytes(b"Feature: \xff")
    (tmp_path / "below/c.feature").write_text("", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_features([tmp_path, tmp_path / "empty", tmp_path / "none.feature"])
    assert [finding.code for finding in caught.value.findings] == [
        "FILE-ENCODING",
        "SCENARIO-SYNTAX",
        "SCENARIO-MISSING",
        "FILE-MISSING",
    ]


def test_the_steps_can_be_others(tmp_path):
    (tmp_path / "a.feature").write_text("Feature: a\n  Scenario: b\n    When matched on 2026-11-23\n", encoding="utf-8")
    with pytest.raises(
        InputError, match=r"no such step: When matched on 2026-11-23; all steps: lotse steps --lang en$"
    ):
        read_feature(tmp_path / "a.feature", [step for step in STEPS if step.kind != "when"])


# ---------------------------------------------------------------------------------------------- running


@pytest.fixture
def results(tmp_path):
    """A function from the text of a feature to its results, with plugins in `tmp_path`."""
    return lambda text: tuple(run(read(text), Matchers([tmp_path])))


def test_a_failure_tells_its_scenario_its_step_and_what_the_plan_holds_instead(results):
    found = results(ENGLISH)
    report = reported(found)
    lines = list(told(report, "en"))
    assert lines[:6] == [
        "arrears · a.feature",
        "",
        "  ✗ failed       nothing is known",
        "      a.feature:16",
        "      expected:    But the need rent_arrears is met",
        "      found:       The need rent_arrears is open.",
    ]
    assert lines[-5:-2] == [
        "      in the plan: Needs: none",
        "                   Help: none",
        "                   Declined: none",
    ]
    assert told_counts(report, "en") == "1 scenario: 0 passed, 1 failed"
    german = list(told(reported(found, lang="de"), "de"))
    assert german[2:6] == [
        "  ✗ gescheitert  nothing is known",
        "      a.feature:16",
        "      erwartet:    But the need rent_arrears is met",
        "      gefunden:    Der Bedarf rent_arrears ist offen.",
    ]
    report = reported(results(GERMAN))
    assert list(told(report, "en")) == [
        "Rückstand · a.feature",
        "",
        "  ✓ bestanden    600 Euro fehlen · Stand: gilt",
        "  ✓ bestanden    0 Euro fehlen · Stand: gilt nicht",
        "",
    ]
    assert list(told(report, "de", all_of_them=False)) == []
    assert told_counts(report, "de") == "2 Szenarien: 2 bestanden, 0 gescheitert"


FACTS = {name: {"type": "bool", "label": name} for name in ("kiel.member", "kiel.other")}
RULE = {"title": {"de": "Regel", "en": "Rule"}, "reference": "§ 1", "verified_on": "2026-11-20"}
HELP = {
    "entitle": "energy_advice",
    "for": "overindebtedness",
    "action": {"de": "Anrufen und fragen.", "en": "Call and ask."},
    "at_most": "open",
    "to_check": [{"de": "Ist der Ausweis gültig?", "en": "Is the card valid?"}],
}
RULES = [
    {"id": "kiel.help", **RULE, "when": "kiel.member", "then": HELP},
    {
        "id": "kiel.tip",
        **RULE,
        "when": "kiel.member",
        "then": {"advise": {"de": "Den Ausweis mitbringen.", "en": "Bring the card."}, "for": "energy_advice"},
    },
    {
        "id": "kiel.odd",
        **RULE,
        "when": {"all": ["kiel.member", "kiel.other"]},
        "then": {"warn": {"de": "Beides geht nicht", "en": "Both cannot be"}},
    },
    {"id": "kiel.draft", **RULE, "enabled": False, "when": "kiel.other", "then": {"exclude": "energy_advice"}},
]
HEAD = """Feature: kiel

  Scenario: all
    Given the plugin kiel
    And the draft kiel.draft applies
    And debts.creditors is 11
    And debts.total is 28000
    And kiel.member is {member}
    And kiel.other is {other}
    When matched on 2026-11-23
"""


@pytest.mark.parametrize(
    ("member", "other", "step", "said"),
    [
        ("true", "false", 'energy_advice sagt "und fragen"', None),
        ("true", "false", 'energy_advice says "Call"', None),
        ("true", "false", 'energy_advice says "Write"', "energy_advice does not say “Write”. Found:\n  Call and ask."),
        ("true", "false", 'energy_advice rät "Ausweis mitbringen"', None),
        ("true", "false", 'energy_advice advises "Bring the card"', None),
        ("true", "false", 'energy_advice advises "Leave"', "energy_advice does not advise “Leave”. Found:\n"),
        ("unknown", "false", 'energy_advice advises "Bring"', "energy_advice does not advise “Bring”. Found: nothing"),
        ("false", "false", 'energy_advice advises "Bring"', "energy_advice does not stand in the plan."),
        ("false", "false", 'energy_advice rät nicht "Ausweis"', "energy_advice does not stand in the plan."),
        ("unknown", "false", 'energy_advice rät nicht "Ausweis"', None),
        ("true", "false", 'energy_advice does not advise "Leave"', None),
        ("true", "false", 'energy_advice does not advise "Bring"', "energy_advice advises “Bring the card.”."),
        ("true", "false", 'energy_advice verlangt zu prüfen "Ausweis gültig"', None),
        ("true", "false", 'energy_advice asks to check "card valid"', None),
        ("true", "false", 'energy_advice asks to check "key"', "energy_advice does not ask to check “key”."),
        ("true", "true", 'der Plan warnt "Beides geht"', None),
        ("true", "true", 'the plan warns "Both cannot be"', None),
        ("true", "false", 'the plan warns "Both cannot be"', "The plan does not warn “Both cannot be”."),
        ("true", "true", "energy_advice wird abgelehnt", None),
        ("false", "false", "the help energy_advice is declined", None),
        ("true", "false", "energy_advice is declined", "energy_advice is not declined; it stands in the plan."),
        ("true", "false", "housing_benefit is declined", "housing_benefit is not declined; it is not spoken of in the plan."),
        ("true", "false", 'energy_advice would apply with "x"', "energy_advice is not declined; it stands in the plan."),
        ("false", "false", 'energy_advice would apply with "Mitglied"', "energy_advice would not apply with “Mitglied”. Found: nothing"),
        ("true", "unknown", "energy_advice ist offen wegen kiel.other", None),
        ("unknown", "false", "energy_advice is open because of kiel.member", None),
        ("unknown", "false", "energy_advice is open because of kiel.other", "energy_advice is not open because of kiel.other. It is decided by: kiel.member."),
        ("true", "false", "energy_advise is declined", "'energy_advise' is no kind of help; did you mean 'energy_advice'"),
    ],
)  # fmt: skip
def test_steps_hold_or_say_what_the_plan_holds_instead(results, plugin, member, other, step, said):
    plugin("kiel", facts=FACTS, rules=RULES)
    (found,) = results(f"{HEAD.format(member=member, other=other)}    Then {step}\n")
    assert found.passed == (said is None), found.message
    assert (said or "") in found.message


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ('der Kontakt für debt_counselling entsteht über "beim Markt"', None),
        ('contact for debt_counselling arises through "at the market"', None),
        (
            'contact for debt_counselling arises through "door"',
            "Contact for debt_counselling does not arise through “door”.",
        ),
        (
            'contact for insolvency_counselling arises through "market"',
            "does not arise through “market”. Found: nothing",
        ),
        ("debt_counselling ist kostenlos", None),
        ("debt_counselling is free of charge", None),
        ("insolvency_counselling is free of charge", "insolvency_counselling is not said to be free of charge."),
    ],
)
def test_steps_on_channels_and_price(results, plugin, step, said):
    stamp = {"source": "erfunden", "verified_on": "2026-11-20"}
    stand = {"de": "Stand beim Markt", "en": "stand at the market"}
    offer = {"id": "s", "name": "S", "organization": "o", "service_types": ["debt_counselling"], "areas": ["05562"]}
    plugin(
        "kiel",
        organizations=[{"id": "o", "name": "O", "kind": "charity", **stamp}],
        services=[{**offer, "free": True, **stamp}],
        channels=[{"id": "c", "channel": "outreach", "name": stand, "refers_to": ["s"], "source": "erfunden"}],
    )
    (found,) = results(f"""Feature: a
  Scenario: b
    Given the plugin kiel
    And a household in 05562020
    And debts.creditors is 11
    And contact.channel is outreach
    When matched on 2026-11-23
    Then {step}
""")
    assert found.passed == (said is None), found.message
    assert (said or "") in found.message


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ('für energy_advice ist "Hilfe von" angekündigt', None),
        ('"Hilfe von morgen" is announced for energy_advice', None),
        ('"morgen" is announced for energy_advice', None),
        ('"gestern" is announced for energy_advice', "For energy_advice the plan names Hilfe von morgen as announced."),
        ('"morgen" is announced for debt_counselling', "For debt_counselling the plan names nothing as announced."),
        ('"morgen" is announced for legal_aid_advice', "There is no gap for legal_aid_advice; gaps: "),
    ],
)  # fmt: skip
def test_an_offer_is_announced_where_nobody_offers_the_help(results, plugin, step, said):
    names = {"source": "erfunden", "verified_on": None}
    offer = {"id": "later", "name": "Hilfe von morgen", "organization": "kiel", "service_types": ["energy_advice"]}
    directory = {
        "organizations": [{"id": "kiel", "name": "Kiel", "kind": "charity", **names}],
        "services": [{**offer, "areas": ["de"], "state": "planned", **names}],
    }
    plugin("kiel", facts=FACTS, rules=[RULES[0]], directory=directory)
    head = HEAD.replace("    And the draft kiel.draft applies\n", "").format(member="true", other="false")
    (found,) = results(f"{head}    Then {step}\n")
    assert found.passed == (said is None), found.message
    assert (said or "") in found.message


def test_the_change_with_which_a_declined_help_would_apply(results, plugin):
    plugin("kiel", rules=[{"id": "kiel.rule", **RULE, "when": "savings >= 100", "then": HELP}])
    (found, other) = results("""Feature: a
  Scenario Outline: b
    Given the plugin kiel
    And debts.creditors is 11
    And savings is 99.99
    When matched on 2026-11-23
    Then energy_advice would apply with "<words>"

    Examples:
      | words            |
      | mindestens 100 € |
      | mindestens 99 €  |
""")
    assert (found.passed, other.passed) == (True, False), found.message
    assert other.message.startswith("energy_advice would not apply with “mindestens 99 €”. Found:")


def test_any_member_decides_where_the_step_names_none(results, plugin):
    rule = {"id": "kiel.young", **RULE, "when": {"any_member": "members.age < 18"}, "then": HELP}
    plugin("kiel", rules=[rule])
    (found,) = results("""Feature: a
  Scenario: b
    Given the plugin kiel
    And debts.creditors is 11
    And debts.total is 28000
    And members[a].role is child
    When matched on 2026-11-23
    Then energy_advice is open because of members.age
    And energy_advice is open because of members[a].age
""")
    assert found.passed, found.message


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("Then the need rent_arrears is met", "Nothing was matched yet;"),
        ("Given savings is 3\nAnd savings.more is 4", "'savings.more' cannot be set; what it lies in is no mapping of fields."),
        ("Given savings is 3\nAnd savings.more.less is 4", "'more' cannot be set; what it lies in is no mapping of fields."),
        ("Given members is [a]\nAnd members[a].age is 4\nWhen matched on 2026-11-23", "The household, a plugin or a draft cannot be used:"),
        ("Given members[a] is 4", "'members[a]' cannot be set; what it lies in is no mapping of fields."),
        ("Given the plugin nowhere\nWhen matched on 2026-11-23", "The household, a plugin or a draft cannot be used:"),
        ("Given the draft court.nothing applies\nWhen matched on 2026-11-23", "The household, a plugin or a draft cannot be used:"),
        ("When matched on 2026-02-30", "'2026-02-30' is no date; write 2026-11-23 or 23.11.2026."),
    ],
)  # fmt: skip
def test_a_mistake_of_a_scenario_is_a_failure(results, steps, said):
    (found,) = results("Feature: a\n  Scenario: b\n" + "".join(f"    {step}\n" for step in steps.split("\n")))
    assert not found.passed
    assert said in found.message


def test_a_plugin_that_has_mistakes_fails_the_scenario_with_all_of_them(results, plugin):
    plugin("kiel", rules=[{**RULES[0], "reference": ""}])
    (found,) = results(HEAD.format(member="true", other="true"))
    assert "SCHEMA" in found.message


def test_a_plugin_is_found_beside_the_one_in_which_the_scenario_lies(plugin, tmp_path, monkeypatch):
    plugin("kiel", facts=FACTS, rules=RULES)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    (tmp_path / "kiel/features").mkdir()
    text = HEAD.format(member="true", other="false") + "    Then energy_advice stands in the plan\n"
    (tmp_path / "kiel/features/a.feature").write_text(text, encoding="utf-8")
    scenarios = read_features([tmp_path / "kiel"])
    assert [result.message for result in run(scenarios, Matchers.of(scenarios))] == [""]
