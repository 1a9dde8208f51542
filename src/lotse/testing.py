"""The steps of scenarios as a pytest plugin, for rule authors whose tests run with pytest-bdd.

A test module names it and binds its features: `pytest_plugins = ["lotse.testing"]`, then `scenarios(".")` of pytest-bdd.
What the steps do stands in `lotse.scenarios`.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

import pytest
from pytest_bdd import given, then, when
from pytest_bdd.parsers import re

from lotse.scenarios import STEPS, Case, Matchers, ScenarioFailure

_DECORATORS = {"given": given, "when": when, "then": then}


@pytest.fixture(scope="session")
def lotse_matchers(request: pytest.FixtureRequest) -> Matchers:
    """The matchers that scenarios need, each loaded once per test run."""
    return Matchers([request.config.rootpath])


@pytest.fixture
def case(lotse_matchers: Matchers) -> Case:
    """The scenario's household, empty at first: everything is unknown."""
    return Case(lotse_matchers)


def _failing(run: Callable[..., None]) -> Callable[..., None]:
    """The function of a step, whose failure pytest reports without a traceback."""

    @wraps(run)
    def told(*arguments: Any, **named: Any) -> None:
        try:
            run(*arguments, **named)
        except ScenarioFailure as failure:
            raise pytest.fail.Exception(str(failure), pytrace=False) from None

    return told


for _step in STEPS:
    for _pattern in _step.patterns:
        _DECORATORS[_step.kind](re(_pattern.pattern))(_failing(_step.run))
