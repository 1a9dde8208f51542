"""docs/scenarios.md names every Gherkin step in both languages, its examples run, and a scenario that fails says why once.

They run as they do for people whose tests run with pytest; `lotse test` has its tests in tests/unit.
"""

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lotse import scenarios
from lotse.scenarios import STEPS

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/scenarios.md").read_text(encoding="utf-8")
BLOCKS = {
    language: re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    for language in ("python", "gherkin")
}
SECTIONS = {
    kind: re.search(rf"^## {kind.title()} .*?(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)[0]
    for kind in ("given", "when", "then")
}


def examples(kind):
    """Each documented step of a kind, German and English."""
    rows = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \| .+ \|$", SECTIONS[kind], re.MULTILINE)
    return [step for row in rows for step in row]


def steps(kind):
    """The steps of a kind."""
    return [step for step in STEPS if step.kind == kind]


def patterns(kind):
    """Each step of a kind, German and English."""
    return [pattern.pattern for step in steps(kind) for pattern in step.patterns]


@pytest.mark.parametrize("kind", SECTIONS)
def test_every_step_is_documented_and_every_documented_step_is_one(kind):
    known, shown = patterns(kind), examples(kind)
    assert known
    assert shown
    assert [each for each in known if not any(re.fullmatch(each, step) for step in shown)] == [], (
        "not in docs/scenarios.md"
    )
    assert [step for step in shown if not any(re.fullmatch(each, step) for each in known)] == [], "no step reads this"


@pytest.mark.parametrize("kind", SECTIONS)
def test_a_step_is_never_two(kind):
    for shown in examples(kind):
        assert len([step for step in steps(kind) if step.arguments(shown) is not None]) == 1, shown


@pytest.mark.parametrize("kind", SECTIONS)
def test_pytest_knows_the_same_steps(kind):
    """Imported late, as pytest wants to import its plugins itself."""
    prefix = f"pytestbdd_stepdef_{kind}_"
    known = [
        name.removeprefix(prefix) for name in vars(importlib.import_module("lotse.testing")) if name.startswith(prefix)
    ]
    assert known == patterns(kind)


def run(directory, *features):
    """Run features as a plugin's author does: next to one module that binds them."""
    for number, feature in enumerate(features):
        (directory / f"example{number}.feature").write_text(feature, encoding="utf-8")
    (directory / "test_features.py").write_text(BLOCKS["python"][0], encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", directory, directory]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=directory, timeout=120, check=False
    ).stdout


def test_the_examples_run(tmp_path):
    assert "2 passed" in run(tmp_path, *BLOCKS["gherkin"])
    found = scenarios.run(scenarios.read_features([tmp_path]), scenarios.Matchers([]))
    assert [result.message for result in found] == ["", ""]


FACTS = {"kiel.member": {"type": "bool", "label": "Mitglied"}}
RULE = {
    "id": "kiel.rule",
    "title": "Regel",
    "reference": "§ 1",
    "verified_on": "2026-11-20",
    "when": "kiel.member",
    "then": {"entitle": "energy_advice", "for": "overindebtedness"},
}
HEAD = """Feature: facts of a plugin

  Background:
    Given the plugin kiel
    And debts.creditors is 11
    And debts.total is 28000

"""


def test_a_plugins_fact_is_set_by_its_name_with_or_without_extra(tmp_path, plugin):
    plugin("kiel", facts=FACTS, rules=[RULE])
    found = run(
        tmp_path,
        HEAD
        + "\n".join(
            f"  Scenario: {path} {value}\n    Given {path} is {value}\n    When matched on 2026-11-23\n"
            f"    Then the help energy_advice is {status}\n"
            for path in ("kiel.member", "extra.kiel.member")
            for value, status in (("true", "met"), ("false", "not met"), ("unknown", "open"))
        ),
    )
    assert "6 passed" in found


MISTAKES = {
    "    Given kiel.membr is true\n": "'kiel.membr' is no field of the household and no fact of a loaded plugin; did you mean 'kiel.member'?",
    "    Given tenency.stage is title\n": "'tenency.stage' is no field of the household and no fact of a loaded plugin; did you mean 'tenancy.stage'?",
    "    Given tenancy.stage is titel\n": "HOUSEHOLD-FIELD: tenancy.stage: must be one of none,",
    "    Given tenancy.stage is [\n": "YAML-SYNTAX",
    "    Given savngs is 3\n": "HOUSEHOLD-FIELD: savngs: unknown field; did you mean 'savings'?",
    '    Given a household\n      """\n      - a\n      """\n': "is no mapping of fields",
    "    When matched on 2026-13-01\n": "'2026-13-01' is no date; write 2026-11-23 or 23.11.2026.",
}


def test_each_mistake_in_a_scenario_is_told_once(tmp_path, plugin):
    plugin("kiel", facts=FACTS, rules=[RULE])
    wrong = (
        f"  Scenario: mistake {number}\n{steps}    When matched on 2026-11-23\n"
        for number, steps in enumerate(MISTAKES)
    )
    found, *_ = run(tmp_path, HEAD + "\n".join(wrong)).partition("short test summary")
    assert "During handling" not in found
    assert "Traceback" not in found
    _, *parts = re.split(r"^_+ test_mistake_(\d+) _+$", found, flags=re.MULTILINE)
    told = dict(zip(map(int, parts[::2]), parts[1::2], strict=True))
    assert {number: told[number].count(said) for number, said in enumerate(MISTAKES.values())} == dict.fromkeys(told, 1)
    assert len(told) == len(MISTAKES)
