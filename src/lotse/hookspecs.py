"""The whole contract of a Python plugin. Most plugins need none of it: a directory with a `plugin.yaml` is a plugin.

A plugin's directory names the module with its hooks in `plugin.yaml` (`module: hooks.py`). A package announces itself in the entry point
group `lotse`; the entry point names a module beside `plugin.yaml`. A hook that raises or never returns is reported with its plugin's
name, and the others still answer. What a hook returns depends on its arguments alone, or the same household would get two plans.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pluggy

from lotse.model.directory import Directory
from lotse.model.household import Household
from lotse.model.plan import Factor
from lotse.routing import Demand, Offer
from lotse.step import Step

PROJECT = "lotse"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def lotse_directories() -> Sequence[Path]:  # type: ignore[empty-body]  # a specification
    """Return the directories with a `plugin.yaml` that this package brings.

    Called once per `Matcher.load`, on modules of packages alone. An empty list means none; then the package only adds hooks.
    """


@hookspec
def lotse_directory() -> Directory | None:
    """Return partners from a source of one's own, such as a register that is kept elsewhere.

    Called once per `Matcher.load`, within ten seconds. The entries are checked like those of a `directory.yaml` and stand beside them.
    None: nothing to add.
    """


@hookspec
def lotse_facts(household: Household, on: dt.date) -> Mapping[str, Any] | None:
    """Return facts that the plugin declares in its `facts.yaml` and that only a program can work out, as a household would state them.

    Called once per plan, within a second. What the household states itself goes first. None or a fact left out: unknown.
    """


@hookspec
def lotse_ranking_factors(demand: Demand, offer: Offer | None) -> Sequence[Factor]:  # type: ignore[empty-body]
    """Return further factors for the score of one kind of help with one provider (None: with no partner in reach).

    Called for every kind of help and provider, within a second each, so it must be quick; what it answered for the same two may be used
    again. An empty list adds nothing. A value times weight below 1 000 000 never outweighs urgency or a missed safe date.
    """


@hookspec
def lotse_steps() -> Sequence[Step]:  # type: ignore[empty-body]
    """Return further steps for the scenarios that lie in the plugin's directory or load the plugin.

    Called once per run of scenarios, within ten seconds; no plan depends on it. A step that reads like one of lotse is a finding, and
    none of the plugin's is used. An empty list adds nothing.
    """
