"""The reference of steps is what the steps say, the examples of docs/scenarios.md run, and a scenario that fails says why once.

They run as they do for people whose tests run with pytest; `lotse test` has its tests in tests/unit.
"""

import importlib
import os
import re
import subprocess
import sys
import tomllib
from itertools import combinations
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
KINDS = ("given", "when", "then")


def examples(kind):
    """Each step of a kind as the reference shows it, German and English."""
    return [shown for step in steps(kind) for lang in ("de", "en") for shown in step.shown(lang)]


def steps(kind):
    """The steps of a kind."""
    return [step for step in STEPS if step.kind == kind]


def patterns(kind):
    """Each step of a kind, German and English."""
    return [pattern.pattern for step in steps(kind) for pattern in step.patterns]


@pytest.mark.parametrize(("document", "lang"), [("scenarios", "en"), ("szenarien", "de")])
def test_the_reference_in_the_documents_is_what_the_steps_say(document, lang):
    text = (ROOT / f"docs/{document}.md").read_text(encoding="utf-8")
    shown = text.partition(f"<!-- lotse steps --lang {lang} --format md -->\n")[2].partition("\n## ")[0]
    assert shown.rstrip() == scenarios.steps_markdown(lang).rstrip()


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_reference_has_every_step_and_says_what_it_does(lang):
    tables, text = scenarios.steps_markdown(lang), scenarios.steps_text(lang)
    for step in STEPS:
        assert all(step.does), step.german
        assert all(f"`{shown}`" in tables for each in ("de", "en") for shown in step.shown(each))
        assert all(f"\n  {shown}\n" in text for shown in step.shown(lang))


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_is_never_two(kind):
    for shown in examples(kind):
        assert len([step for step in steps(kind) if step.arguments(shown) is not None]) == 1, shown


def test_no_two_steps_read_alike():
    assert [(one.german, other.german) for one, other in combinations(STEPS, 2) if one.reads_like(other)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_pytest_knows_the_same_steps(kind):
    """Imported late, as pytest wants to import its plugins itself."""
    prefix = f"pytestbdd_stepdef_{kind}_"
    known = [
        name.removeprefix(prefix) for name in vars(importlib.import_module("lotse.testing")) if name.startswith(prefix)
    ]
    assert known == patterns(kind)


ENTRY = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]["pytest11"]


def run(directory, *features):
    """Run features as a plugin's author does: next to one module that binds them."""
    for number, feature in enumerate(features):
        (directory / f"example{number}.feature").write_text(feature, encoding="utf-8")
    (directory / "test_features.py").write_text(BLOCKS["python"][0], encoding="utf-8")
    installed = directory / "installed/lotse-0.1.0.dist-info"  # as if lotse was installed as it stands here
    installed.mkdir(parents=True, exist_ok=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: lotse\nVersion: 0.1.0\n", encoding="utf-8")
    entries = "".join(f"{name} = {module}\n" for name, module in ENTRY.items())
    (installed / "entry_points.txt").write_text(f"[pytest11]\n{entries}", encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(installed.parent), str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "--strict-markers", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, "--rootdir", directory, directory],
        capture_output=True,
        encoding="utf-8",
        cwd=directory,
        env={**os.environ, "PYTHONPATH": path},
        timeout=120,
        check=False,
    ).stdout


def test_the_examples_run(tmp_path):
    assert "2 passed" in run(tmp_path, *BLOCKS["gherkin"])
    found = scenarios.run(scenarios.read_features([tmp_path]), scenarios.Matchers([]))
    assert [result.message for result in found] == ["", ""]


TABLES = """# language: de
Funktionalität: Tabellen

  @plugin:kiel
  Szenariogrundriss: mit Plugin, Tabellen und heute
    Angenommen heute ist der 23.11.2026
    Und der Haushalt:
      | Feld            | Wert        |
      | debts.creditors | 11          |
      | debts.total     | <Schulden>  |
      | kiel.member     | ja          |
    Und die Mitglieder:
      | id | role  | age |
      | a  | adult | 38  |
      | b  | child |     |
    Und die Liste tenancy.open_rents:
      | due        | open |
      | 04.11.2026 | 600  |
    Wenn abgeglichen wird
    Dann der Plan enthält:
      | Hilfe           | Stand |
      | energy_advice   | gilt  |
      | housing_benefit | <Stand> |

    Beispiele:
      | Schulden | Stand      |
      | 28000 €  | gilt nicht |
      | 28000    | gilt       |
"""


def test_tables_and_tags_work_as_with_lotse_test_and_a_failure_says_why_in_the_language_of_its_step(tmp_path, plugin):
    plugin("kiel", facts=FACTS, rules=[RULE])
    found = run(tmp_path, TABLES)
    assert "1 failed, 1 passed" in found, found
    assert "housing_benefit gilt nicht, erwartet: gilt." in found
    assert (
        "housing_benefit (Wohngeld) hilft bei low_income, old_age_income; dafür spricht nichts, was bekannt ist"
        in found
    )


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
