"""Steps that plugins bring to scenarios: where they are known, what a mistake in them stops, and what goes on."""

import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from commandline import lotse
from lotse.errors import InputError
from lotse.hooks import Hooks
from lotse.scenarios import (
    Library,
    Matchers,
    feature_files,
    library,
    read_features,
    reported,
    rules_under_test,
    run,
    told_counts,
    uncovered,
)
from lotse.step import Step

ROOT = Path(__file__).parents[2]
FACTS = {"kiel.member": {"type": "bool", "label": "Mitglied"}, "kiel.since": {"type": "date", "label": "seit"}}
RULE = {
    "id": "kiel.help",
    "title": "Regel",
    "reference": "§ 1",
    "verified_on": "2026-11-20",
    "when": "kiel.member",
    "then": {"entitle": "energy_advice", "for": "overindebtedness"},
}
HOOKS = """
from lotse.hookspecs import hookimpl
from lotse.scenarios import Step

def member(case, docstring):
    case.set_household(docstring)
    case.set_fact("kiel.member", "true")

def later(case, day):
    case.match(__import__("datetime").date.fromisoformat(day))

def helps(case, code):
    if not case.path(code):
        case.fail(f"Kiel does not help with {code}.")

@hookimpl
def lotse_steps():
    return [
        Step("given", "ein Mitglied", "a member", member),
        Step("when", "Kiel am {day} abgleicht", "Kiel matches on {day}", later),
        Step("then", "Kiel hilft mit {code}", "Kiel helps with {code}", helps),
    ]
"""
MEMBER = '    Given a member\n      """\n      debts: {creditors: 11, total: 28000}\n      """\n'
OWN = f"{MEMBER}    When Kiel matches on 2026-11-23\n    Then Kiel helps with energy_advice\n"
PLAIN = "    Given savings is 3\n    When matched on 2026-11-23\n    Then the need rent_arrears is open\n"


@pytest.fixture
def kiel(plugin):
    """A function that writes the plugin kiel with a module of hooks."""

    def write(hooks=HOOKS, name="kiel"):
        path = plugin(name, facts=FACTS if name == "kiel" else None, rules=[RULE] if name == "kiel" else ())
        manifest = json.loads((path / "plugin.yaml").read_text(encoding="utf-8"))
        manifest["plugin"]["module"] = "hooks.py"
        (path / "plugin.yaml").write_text(json.dumps(manifest), encoding="utf-8")
        (path / "hooks.py").write_text(hooks, encoding="utf-8")
        return path

    return write


@pytest.fixture
def played(tmp_path, monkeypatch):
    """A function that writes features, by directory, and returns what came of them and the library of steps."""
    monkeypatch.chdir(tmp_path)

    def play(**features):
        for name, scenarios in features.items():
            (tmp_path / name).mkdir(exist_ok=True)
            text = "".join(f"  Scenario: {number}\n{each}" for number, each in enumerate(scenarios))
            (tmp_path / name / "a.feature").write_text(f"Feature: {name}\n{text}", encoding="utf-8")
        paths = [tmp_path / name for name in features]
        known = Library(Matchers.around(feature_files(paths)))
        return tuple(run(read_features(paths, known), Matchers.around(feature_files(paths)))), known

    return play


LOADING = "    Given the plugin kiel\n"


def test_the_steps_of_a_plugin_are_known_where_a_scenario_lies_in_it_or_loads_it(kiel, played):
    kiel()
    found, known = played(
        kiel=[LOADING + OWN, MEMBER + PLAIN.replace("savings is 3", "the plugin kiel")], other=[LOADING + OWN]
    )
    assert [(result.message, known.findings) for result in found] == [("", ())] * 3


def test_elsewhere_and_before_the_line_that_loads_it_nobody_knows_them(kiel, played):
    kiel()
    for scenario in (OWN, MEMBER + LOADING):
        with pytest.raises(InputError, match="SCENARIO-STEP: no such step: Given a member"):
            played(other=[scenario])


def test_the_nearest_step_may_be_one_of_a_plugin(kiel, played):
    kiel()
    with pytest.raises(InputError, match="did you mean 'Kiel hilft mit energy_advice'"):
        played(kiel=["    When matched on 2026-11-23\n    Then Kiel hilf mit energy_advice\n"])


def test_a_failed_step_says_what_the_plan_holds_and_one_that_raises_fails_its_scenario_alone(kiel, played):
    kiel(
        HOOKS.replace(
            'case.set_fact("kiel.member", "true")', 'case.set_fact("kiel.member", "false"); docstring = docstring[0]'
        )
    )
    found, _ = played(kiel=[LOADING + OWN, PLAIN])
    assert [result.message.splitlines()[:2] for result in found] == [
        ["Kiel does not help with energy_advice.", "Needs:"],
        [],
    ]
    kiel(HOOKS.replace("case.set_household(docstring)", "raise KeyError(docstring)"))
    found, known = played(kiel=[LOADING + OWN, PLAIN])
    assert [result.message for result in found] == ["This step of plugin 'kiel' cannot be run (KeyError).", ""]
    assert known.findings == ()


def test_a_step_that_never_returns_fails_its_scenario_alone(kiel, played, monkeypatch):
    monkeypatch.setattr(library, "STEP_SECONDS", 1.0)
    kiel(HOOKS.replace("case.set_household(docstring)", "__import__('time').sleep(60)"))
    found, _ = played(kiel=[LOADING + OWN, PLAIN])
    assert [result.message for result in found] == [
        "This step of plugin 'kiel' cannot be run (no answer within 1 s).",
        "",
    ]


@pytest.mark.parametrize(
    ("hooks", "said"),
    [
        (HOOKS.replace("    return [", "    raise OSError; return ["), "PLUGIN-HOOK: its hook lotse_steps failed (OSError); its steps are left out"),
        (HOOKS.replace("    return [", "    return str() or [1] + ["), "PLUGIN-HOOK: its hook lotse_steps failed (returned list, no list of steps); its steps are left out"),
        (HOOKS.replace("    return [", "    return 3 or ["), "PLUGIN-HOOK: its hook lotse_steps failed (returned int, no list of steps); its steps are left out"),
        (HOOKS.replace("    return [", "    __import__('time').sleep(60); return ["), "PLUGIN-HOOK: its hook lotse_steps failed (no answer within 1 s); its steps are left out"),
        (HOOKS.replace("mit {code}", "mit {cod}"), "PLUGIN-HOOK: its hook lotse_steps failed (KeyError); its steps are left out"),
        (HOOKS.replace("ein Mitglied", "savings ist {value}"), "SCENARIO-CLASH: its step 'savings ist …' reads like '… ist …' of lotse; choose other words"),
        (HOOKS.replace("a member", "a household"), "SCENARIO-CLASH: its step 'ein Mitglied' reads like 'ein Haushalt' of lotse; choose other words"),
        (HOOKS.replace('"then", "Kiel hilft mit {code}"', '"given", "ein M{value}"'), "SCENARIO-CLASH: its step 'ein M…' reads like 'ein Mitglied' of plugin 'kiel'; choose other words"),
        ("raise OSError", "PLUGIN-IMPORT: cannot be imported (OSError); correct it or take `module` out of plugin.yaml"),
    ],
)  # fmt: skip
def test_a_plugin_whose_steps_cannot_be_used_is_named_and_all_that_does_not_need_them_runs(
    kiel, played, monkeypatch, hooks, said
):
    monkeypatch.setattr(library, "STEP_SECONDS", 1.0)
    kiel(hooks)
    found, known = played(kiel=[LOADING + OWN, PLAIN, LOADING + OWN], other=[PLAIN, LOADING + OWN])
    assert [(result.scenario.name, result.message) for result in found] == [("1", ""), ("0", "")]
    assert [str(finding).partition(": ")[2] for finding in known.findings] == [said]
    report = reported(found, known.findings, known.left_out)
    assert (known.left_out, told_counts(report, "de")) == (
        3,
        "5 Szenarien: 2 bestanden, 0 gescheitert, 3 ausgelassen; 1 Fehler in den Dateien",
    )


def test_a_hook_is_asked_once_however_many_scenarios_need_it(kiel, played, tmp_path):
    kiel(
        HOOKS.replace(
            "    return [", f"    __import__('os').mkdir({str(tmp_path / 'asked')!r}); raise OSError; return ["
        )
    )
    _, known = played(kiel=[OWN, LOADING + OWN, OWN])
    assert [finding.message for finding in known.findings] == [
        "its hook lotse_steps failed (OSError); its steps are left out"
    ]


def test_a_plugin_that_does_not_load_is_told_by_the_scenarios_that_do_not_need_its_steps(kiel, played):
    (kiel() / "rules/local.yaml").write_text("rules: 3", encoding="utf-8")
    found, known = played(kiel=[LOADING + PLAIN])
    assert "SCHEMA" in found[0].message
    assert (known.findings, known.left_out) == ((), 0)


def test_a_line_that_is_a_step_of_two_plugins_is_told_at_its_place(kiel, played):
    kiel()
    kiel(HOOKS.replace("a member", "a mem.*"), name="plauen")
    with pytest.raises(InputError) as caught:
        played(other=[LOADING + "    Given the plugin plauen\n" + OWN])
    assert next((each.line, each.code, each.message) for each in caught.value.findings) == (
        5, "SCENARIO-CLASH", "is two steps at once, 'ein Mitglied' and 'ein Mitglied'; choose other words for one of them"
    )  # fmt: skip


def test_coverage_runs_them_again(kiel, played):
    path = kiel()
    found, _ = played(kiel=[LOADING + OWN])
    rules = rules_under_test([result.scenario for result in found], Matchers([]))
    assert [each.plugin.path for each in rules] == [path]
    assert uncovered(rules, found) == ()


def test_the_command_line_names_the_mistake_runs_the_rest_and_exits_with_2(kiel, played):
    path = kiel(HOOKS.replace("a member", "a household"))
    played(kiel=[LOADING + OWN, PLAIN])
    found = lotse("test", path, "--lang", "en")
    told = "kiel: SCENARIO-CLASH: its step 'ein Mitglied' reads like 'ein Haushalt' of lotse; choose other words\n"
    assert (found.returncode, found.stderr) == (2, "")
    assert found.stdout.endswith(
        "These files do not run until their mistakes are corrected:\n\n"
        f"{told}\n2 scenarios: 1 passed, 0 failed, 1 left out; 1 mistake in the files\n"
    )
    checked = lotse("check", path)
    assert (checked.returncode, checked.stdout.splitlines()[0]) == (1, told.strip())


TEST_MODULE = """
from pytest_bdd import scenarios
from lotse.testing import steps_of

pytest_plugins = ["lotse.testing"]
steps_of("..")
scenarios(".")
"""


def test_pytest_knows_them_where_the_module_that_binds_the_features_says_so(kiel, played):
    path = kiel()
    (path / "features").mkdir()
    (path / "features/a.feature").write_text(
        f"Feature: a\n  Scenario: b\n{LOADING.replace('kiel', str(path))}{OWN}", encoding="utf-8"
    )
    (path / "features/test_kiel.py").write_text(TEST_MODULE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--rootdir", path, path]
    found = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False).stdout
    assert "1 passed" in found, found
    (path / "hooks.py").write_text(HOOKS.replace("a member", "a household"), encoding="utf-8")
    found = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False).stdout
    assert "kiel: SCENARIO-CLASH: its step 'ein Mitglied' reads like" in found


def test_the_example_in_the_documents_works(kiel, played):
    text = (ROOT / "docs/plugins.md").read_text(encoding="utf-8")
    example = re.search(r"### `lotse_steps.*?^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[1]
    module = ModuleType("example")
    exec(example, vars(module))
    assert [step.wordings for step in Hooks([("kiel", module)]).steps(1, {})["kiel"]] == [
        ("ein Mitglied seit …", "a member since …")
    ]
    kiel(example)
    given = "    Given the plugin kiel\n    And a member since 2026-11-01\n    And debts.creditors is 11\n    And debts.total is 28000\n"
    found, _ = played(other=[f"{given}    When matched on 2026-11-23\n    Then the help energy_advice is met\n"])
    assert [result.message for result in found] == [""]


def test_an_example_of_a_step_shows_that_two_read_alike():
    def step(german, kind="then"):
        return Step(kind, german, "x", print)

    assert step('{code} sagt "{words}"').reads_like(step(".* sagt .*"))
    assert step("am {day} im Gebiet {area}").reads_like(step(r"am [\d-]+ im Gebiet \d{8}"))
    assert not step("{code} liegt vor").reads_like(Step("then", "{code} liegt nicht vor", "y", print))
    assert not step("{code} liegt vor").reads_like(step("{code} liegt vor", "given"))
