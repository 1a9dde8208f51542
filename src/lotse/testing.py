"""The steps of scenarios as a pytest plugin, for rule authors whose tests run with pytest-bdd.

A test module names it and binds its features: `pytest_plugins = ["lotse.testing"]`, then `scenarios(".")` of pytest-bdd.
What the steps do stands in `lotse.scenarios`; `steps_of("..")` adds those of a plugin.

PYTEST_DONT_REWRITE: a test module imports `steps_of` before pytest has loaded its plugins, and there are no asserts here.
"""

import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, then, when
from pytest_bdd.parsers import re

from lotse.errors import PluginError
from lotse.matcher import Matcher
from lotse.scenarios import STEPS, Case, Matchers, ScenarioFailure, Step
from lotse.scenarios import steps_of as steps_brought_by

_DECORATORS = {"given": given, "when": when, "then": then}


@pytest.fixture(scope="session")
def lotse_matchers(request: pytest.FixtureRequest) -> Matchers:
    """The matchers that scenarios need, each loaded once per test run."""
    return Matchers([request.config.rootpath])


@pytest.fixture
def case(lotse_matchers: Matchers) -> Case:
    """The scenario's household, empty at first: everything is unknown."""
    return Case(lotse_matchers)


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


def _failing(run: Callable[..., None]) -> Callable[..., None]:
    """The function of a step, whose failure pytest reports without a traceback."""

    @wraps(run)
    def told(*arguments: Any, **named: Any) -> None:
        try:
            run(*arguments, **named)
        except ScenarioFailure as failure:
            raise pytest.fail.Exception(str(failure), pytrace=False) from None

    return told


def _register(steps: Iterable[Step], depth: int) -> None:
    """Make steps known in the module that is so many calls above."""
    for step in steps:
        for pattern in step.patterns:
            _DECORATORS[step.kind](re(pattern.pattern), stacklevel=depth + 1)(_failing(step.run))


_register(STEPS, depth=1)
