"""The steps of scenarios as a pytest plugin, for rule authors whose tests run with pytest-bdd.

Pytest finds it by itself where lotse is installed (entry point `pytest11`), so that a test module only binds its features:
`scenarios(".")` of pytest-bdd. What the steps do stands in `lotse.scenarios`; `steps_of("..")` adds those of a plugin.

PYTEST_DONT_REWRITE: a test module imports `steps_of` before pytest has loaded its plugins, and there are no asserts here.
"""

import sys
from collections.abc import Callable, Iterable
from functools import wraps
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from lotse.errors import PluginError
from lotse.matcher import Matcher
from lotse.model.base import Lang
from lotse.scenarios import STEPS, Case, Matchers, ScenarioFailure, Step, because, because_lines, plugins_in
from lotse.scenarios import steps_of as steps_brought_by


@pytest.fixture(scope="session")
def lotse_matchers(request: pytest.FixtureRequest) -> Matchers:
    """The matchers that scenarios need, each loaded once per test run."""
    return Matchers([request.config.rootpath])


@pytest.fixture
def case(request: pytest.FixtureRequest, lotse_matchers: Matchers) -> Case:
    """The scenario's household, empty at first: everything is unknown. Plugins of its tags are loaded."""
    return Case(lotse_matchers, plugins=sorted(getattr(request.function, _PLUGINS, ())))


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_bdd_apply_tag(tag: str, function: Callable[..., object]) -> bool | None:
    """Keep a tag that loads a plugin for the scenario's case; it is no mark of pytest's."""
    named = plugins_in([tag])
    if not named:
        return None
    setattr(function, _PLUGINS, {*getattr(function, _PLUGINS, ()), *named})
    return True


def steps_of(directory: str | Path) -> None:
    """Add the steps of a plugin, given by its directory as seen from the calling test module, to this module's scenarios.

    Raises PluginError where the plugin or its steps cannot be used.
    """
    module = Path(sys._getframe(1).f_globals["__file__"])  # noqa: SLF001 - as pytest-bdd finds the module that binds features
    matcher = Matcher.load(plugins=[module.parent / directory])
    if matcher.failures:
        raise PluginError(finding for failure in matcher.failures for finding in failure.findings)
    for steps in steps_brought_by(matcher).values():
        _register(steps, depth=2)


# ---------------------------------------------------------------------------------------------- private


_PLUGINS = "lotse_plugins"


def _failing(run: Callable[..., None], lang: Lang) -> Callable[..., None]:
    """The function of a step, whose failure pytest reports without a traceback, in the language of the step."""

    @wraps(run)
    def told(case: Case, *arguments: Any, **named: Any) -> None:
        try:
            run(case, *arguments, **named)
        except ScenarioFailure as failure:
            reasons = because(case.matched[-1], failure.about, lang) if failure.about else ()
            lines = [*failure.told(lang), *(line for each in reasons for line in because_lines(each, lang))]
            raise pytest.fail.Exception("\n".join(lines), pytrace=False) from None

    return told


def _register(steps: Iterable[Step], depth: int) -> None:
    """Make steps known in the module that is so many calls above."""
    from pytest_bdd import given, then, when  # noqa: PLC0415 - where lotse is installed and pytest-bdd is not, pytest still runs
    from pytest_bdd.parsers import re  # noqa: PLC0415

    decorators = {"given": given, "when": when, "then": then}
    languages: tuple[Lang, Lang] = ("de", "en")
    for step in steps:
        for pattern, lang in zip(step.patterns, languages, strict=True):
            decorators[step.kind](re(pattern.pattern), stacklevel=depth + 1)(_failing(step.run, lang))


if find_spec("pytest_bdd"):
    _register(STEPS, depth=1)
