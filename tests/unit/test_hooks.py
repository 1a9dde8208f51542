"""Hooks of Python plugins: what each may answer, and that one which fails in any way is named and stops nobody else."""

import datetime as dt
import threading
from types import SimpleNamespace

import pytest

from lotse import Household, Matcher
from lotse.errors import PluginError
from lotse.hooks import HookError, Hooks, Limits, call, module_of
from lotse.hookspecs import hookimpl
from lotse.model.directory import Directory, Organization
from lotse.model.plan import Factor
from lotse.plugins import national_directory

ON = dt.date(2026, 11, 23)
SOON = Limits(loading=0.05, planning=0.05)
HOUSEHOLD = Household.model_validate({"id": "h", "debts": {"creditors": 11, "total": 28000}})
FOREVER = threading.Event()  # nobody ever sets it


def plugin_with(hook, function):
    """A plugin with this one hook."""
    function.__name__ = hook
    return SimpleNamespace(**{hook: hookimpl(function)})


def answered(hook, ask, *functions, limits=SOON):
    """What plugins a, b, … answer to a hook, and the troubles they had."""
    named = [(name, plugin_with(hook, each)) for name, each in zip("abc", functions, strict=False)]
    troubles = {}
    return ask(Hooks(named, limits), troubles), {name: str(each) for name, each in troubles.items()}


def raising():
    raise KeyError("secret")


def leaving():
    raise SystemExit(3)


def dict_of_nothing():
    return {}


def waiting():
    FOREVER.wait(10)


# ---------------------------------------------------------------------------------------------- one call


def test_a_call_returns_what_the_function_returns():
    assert call("a", "lotse_facts", lambda: 3, 1) == 3


@pytest.mark.parametrize(
    ("function", "kind"), [(raising, "KeyError"), (leaving, "SystemExit"), (waiting, "no answer within 0.05 s")]
)
def test_a_call_that_fails_says_whose_and_how_but_not_what(function, kind):
    with pytest.raises(HookError) as error:
        call("a", "lotse_facts", function, 0.05)
    assert (error.value.plugin, error.value.hook, error.value.kind) == ("a", "lotse_facts", kind)
    assert str(error.value) == f"plugin 'a': lotse_facts failed ({kind})"


def test_the_thread_of_a_call_that_never_returns_does_not_keep_the_process():
    with pytest.raises(HookError):
        call("slow", "lotse_facts", waiting, 0.01)
    left = [each for each in threading.enumerate() if each.name == "lotse-hook"]
    assert left
    assert all(each.daemon for each in left)


# ---------------------------------------------------------------------------------------------- facts


def facts(hooks, troubles):
    return hooks.facts(HOUSEHOLD, ON, troubles)


def test_facts_are_told_by_plugin_and_none_adds_nothing():
    found = answered("lotse_facts", facts, lambda household, on: {"a.x": household.id, "a.on": on}, lambda: None)
    assert found == ({"a": {"a.x": "h", "a.on": ON}}, {})


@pytest.mark.parametrize(
    ("function", "kind"),
    [
        (raising, "KeyError"),
        (waiting, "no answer within 0.05 s"),
        (lambda: ["a.x"], "returned list, no mapping of names"),
        (lambda: {3: True}, "returned dict, no mapping of names"),
        (lambda: "a.x", "returned str, no mapping of names"),
    ],
)
def test_facts_that_fail_are_named_and_the_others_stand(function, kind):
    found = answered("lotse_facts", facts, function, lambda: {"b.x": 1})
    assert found == ({"b": {"b.x": 1}}, {"a": f"plugin 'a': lotse_facts failed ({kind})"})


def test_a_plugin_that_has_failed_is_not_asked_again():
    asked = []
    hooks = Hooks([("a", plugin_with("lotse_facts", lambda household: asked.append(1) or raising()))], SOON)
    troubles = {}
    assert [hooks.facts(HOUSEHOLD, ON, troubles) for _ in range(3)] == [{}, {}, {}]
    assert len(asked) == 1
    hooks.facts(HOUSEHOLD, ON, {})
    assert len(asked) == 2


# ---------------------------------------------------------------------------------------------- partners


def partners(hooks, troubles):
    return [(name, [each.id for each in found.organizations]) for name, found in hooks.partners(troubles)]


def test_partners_are_told_by_plugin_and_whoever_fails_is_named():
    verein = Organization(id="verein", name="Verein", kind="association", source="erfunden", verified_on=None)
    found = answered("lotse_directory", partners, lambda: Directory(organizations=(verein,)), leaving, lambda: {"x": 1})
    assert found == (
        [("a", ["verein"])],
        {
            "b": "plugin 'b': lotse_directory failed (SystemExit)",
            "c": "plugin 'c': lotse_directory failed (returned dict, no Directory)",
        },
    )


# ---------------------------------------------------------------------------------------------- factors


def factors(hooks, troubles):
    return [each.name for each in hooks.factors(None, None, troubles)]


@pytest.mark.parametrize(
    ("function", "kind"),
    [
        (lambda: None, "returned NoneType, no list of factors"),
        (lambda: [1], "returned list, no list of factors"),
        (lambda: iter(()), "returned tuple_iterator, no list of factors"),
        (waiting, "no answer within 0.05 s"),
    ],
)
def test_factors_that_are_none_are_named_and_the_others_count(function, kind):
    found = answered(
        "lotse_ranking_factors", factors, function, lambda demand: [Factor(name="near", value=1, weight=2)]
    )
    assert found == (["near"], {"a": f"plugin 'a': lotse_ranking_factors failed ({kind})"})


# ---------------------------------------------------------------------------------------------- the contract


@pytest.mark.parametrize(
    ("hook", "function", "message"),
    [
        ("lotse_fact", dict_of_nothing, "there is no such hook; did you mean 'lotse_facts'?"),
        ("hookspec", dict_of_nothing, "there is no such hook"),
        ("lotse_facts", lambda houshold: {}, "it has no argument 'houshold'; it takes household, on"),
        ("lotse_directory", lambda on: None, "it has no argument 'on'; it takes none"),
    ],
)
def test_a_hook_that_is_none_of_the_contract_is_refused(hook, function, message):
    hooks = Hooks()
    with pytest.raises(HookError) as error:
        hooks.add("a", plugin_with(hook, function))
    assert error.value.kind.startswith(message)
    hooks.add("a", plugin_with("lotse_facts", lambda: {"a.x": 1}))
    assert hooks.facts(HOUSEHOLD, ON, {}) == {"a": {"a.x": 1}}


def test_hooks_may_be_methods_and_names_without_the_mark_are_none():
    class Plugin:
        def lotse_ranking_factors(self):
            raise AssertionError

        @hookimpl
        def lotse_facts(self, on):
            return {"a.on": on}

    hooks = Hooks([("a", Plugin())])
    assert hooks.facts(HOUSEHOLD, ON, {}) == {"a": {"a.on": ON}}
    assert hooks.factors(None, None, {}) == []


# ---------------------------------------------------------------------------------------------- the module of a directory


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "def lotse_facts(:\n",
            "cannot be imported (SyntaxError in line 1); correct it or take `module` out of plugin.yaml",
        ),
        ("import no_such_module\n", "cannot be imported (ModuleNotFoundError: no_such_module); correct it or take"),
        ("raise SystemExit\n", "cannot be imported (SystemExit); correct it or take"),
        ("import time; time.sleep(5)\n", "cannot be imported (no answer within 0.2 s); correct it or take"),
        (None, "no such Python file; correct `module` in plugin.yaml"),
    ],
)
def test_a_module_that_cannot_be_imported_is_told_with_its_place(tmp_path, code, said):
    if code:
        (tmp_path / "hooks.py").write_text(code, encoding="utf-8")
    with pytest.raises(PluginError) as error:
        module_of(tmp_path, "a", "hooks.py", seconds=0.2)
    assert str(error.value).startswith(f"{tmp_path / 'hooks.py'}: PLUGIN-IMPORT: {said}")


# ---------------------------------------------------------------------------------------------- in a plan

HEAD = (
    "import threading\nfrom lotse.hookspecs import hookimpl\nfrom lotse.model.directory import Directory\n@hookimpl\n"
)
STAMP = {"source": "erfunden", "verified_on": "2026-11-20"}
GOOD = {
    "organizations": [{"id": "verein", "name": "Verein", "kind": "charity", **STAMP}],
    "services": [
        {
            "id": "beratung",
            "name": "Beratung",
            "organization": "verein",
            "service_types": ["debt_counselling"],
            "areas": ["de"],
            **STAMP,
        }
    ],
}
FACTS = {"python.member": {"type": "bool", "label": "Mitglied"}}
RULE = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}


@pytest.fixture
def beside(plugin):
    """A function that loads a plugin of data beside one with the code of a module, within short limits."""

    def write(code, **more):
        good, python = plugin("good", **GOOD), plugin("python", **more)
        manifest = python / "plugin.yaml"
        manifest.write_text(
            manifest.read_text(encoding="utf-8").replace('"name"', '"module": "hooks.py", "name"'), encoding="utf-8"
        )
        (python / "hooks.py").write_text(code, encoding="utf-8")
        return Matcher.from_directories(national_directory(), [good, python], Limits(loading=0.3, planning=0.3))

    return write


def told(plan):
    return [(each.code, each.subject) for each in plan.warnings if each.code.startswith("PLUGIN")]


@pytest.mark.parametrize(
    ("code", "failure", "warned"),
    [
        ("def broken(:", ["PLUGIN-IMPORT"], [("PLUGIN-FAILED", "python")]),
        (HEAD + "def lotse_fact(): return {}", ["PLUGIN-HOOK"], [("PLUGIN-FAILED", "python")]),
        (HEAD + "def lotse_facts(house): return {}", ["PLUGIN-HOOK"], [("PLUGIN-FAILED", "python")]),
        (HEAD + "def lotse_directory(): raise OSError", ["PLUGIN-HOOK"], [("PLUGIN-FAILED", "python")]),
        (HEAD + "def lotse_directory(): threading.Event().wait(5)", ["PLUGIN-HOOK"], [("PLUGIN-FAILED", "python")]),
        (HEAD + "def lotse_directory(): return []", ["PLUGIN-HOOK"], [("PLUGIN-FAILED", "python")]),
        (
            HEAD + "def lotse_directory(): return Directory.model_validate({'services': [{'id': 's', 'name': 'S',"
            "'organization': 'nobody', 'service_types': ['debt_counselling'], 'source': 'x', 'verified_on': None}]})",
            ["DIRECTORY-REFERENCE"],
            [("PLUGIN-FAILED", "python")],
        ),
        (HEAD + "def lotse_facts(): raise ValueError", [], [("PLUGIN-HOOK", "python")]),
        (HEAD + "def lotse_facts(): threading.Event().wait(5)", [], [("PLUGIN-HOOK", "python")]),
        (HEAD + "def lotse_facts(): return 3", [], [("PLUGIN-HOOK", "python")]),
        (HEAD + "def lotse_facts(): return {'python.member': 'ja'}", [], [("PLUGIN-HOOK", "python")]),
        (HEAD + "def lotse_facts(): return {'python.unknown': True}", [], [("PLUGIN-HOOK", "python")]),
        (HEAD + "def lotse_facts(): return {3: True}", [], [("PLUGIN-HOOK", "python")]),
        (HEAD + "def lotse_ranking_factors(): raise ValueError", [], [("PLUGIN-HOOK", "python")]),
        (HEAD + "def lotse_ranking_factors(): return 3", [], [("PLUGIN-HOOK", "python")]),
    ],
)
def test_whatever_a_module_does_the_plan_is_made_and_says_so(beside, code, failure, warned):
    matcher = beside(code, facts=FACTS)
    assert [finding.code for each in matcher.failures for finding in each.findings] == failure
    plan = matcher.match(HOUSEHOLD, on=ON)
    assert told(plan) == warned
    (path,) = [each for each in plan.paths if each.service_type == "debt_counselling"]
    assert path.steps[-1].service == "beratung"


def test_a_fact_that_a_program_works_out_serves_rules_and_the_household_goes_first(beside):
    rule = {
        "id": "python.rule",
        **RULE,
        "when": "python.member",
        "then": {"entitle": "energy_advice", "for": "overindebtedness"},
    }
    matcher = beside(HEAD + "def lotse_facts(): return {'python.member': True}", facts=FACTS, rules=[rule])

    def status(**extra):
        household = HOUSEHOLD.model_validate({**HOUSEHOLD.model_dump(exclude_unset=True), **extra})
        plan = matcher.match(household, on=ON)
        assert told(plan) == []
        return next((each.status.value for each in plan.paths if each.service_type == "energy_advice"), None)

    assert (status(), status(extra={"python.member": False})) == ("met", None)


def test_a_source_of_partners_is_named_in_the_plan(beside):
    code = HEAD + (
        "def lotse_directory(): return Directory.model_validate({'services': [{'id': 'register', 'name': 'Register',"
        "'organization': 'verein', 'service_types': ['budget_counselling'], 'areas': ['de'], 'source': 'x', 'verified_on': None}]})"
    )
    plan = beside(code).match(HOUSEHOLD, on=ON)
    assert [each.steps[-1].service for each in plan.paths if each.service_type == "budget_counselling"] == ["register"]


def test_mistakes_of_directory_and_rules_are_told_at_once(plugin, load):
    rule = {"id": "local.rule", **RULE, "when": "local.unknown", "then": {"need": "low_income"}}
    services = [{**GOOD["services"][0], "organization": "nobody", "areas": ["17"]}]
    (failure,) = load(plugin("local", rules=[rule], services=services)).failures
    assert sorted(each.code for each in failure.findings) == ["DIRECTORY-AREA", "DIRECTORY-REFERENCE", "RULE-CONDITION"]
