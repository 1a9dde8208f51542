"""The whole contract of a Python plugin. Most plugins need none of it: a directory with a `plugin.yaml` is a plugin.

A package announces itself in the entry point group `lotse`; the entry point names a module. A module without hooks is a data
plugin: its `plugin.yaml` stands beside it. A hook that raises is reported with its plugin's name, and the others still answer.
"""

from collections.abc import Sequence
from pathlib import Path

import pluggy

from lotse.model.plan import Factor
from lotse.routing import Demand, Offer

PROJECT = "lotse"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def lotse_directories() -> Sequence[Path]:  # type: ignore[empty-body]  # a specification
    """Return the directories with a `plugin.yaml` that this package brings.

    Called once per `Matcher.load`. An empty list means none; then the package only adds ranking factors.
    """


@hookspec
def lotse_ranking_factors(demand: Demand, offer: Offer | None) -> Sequence[Factor]:  # type: ignore[empty-body]
    """Return further factors for the score of one kind of help with one provider (None: with no partner in reach).

    Called for every kind of help and provider of every plan, so it must be quick and depend on its arguments alone.
    An empty list adds nothing. Weights below 1 000 000 never outweigh urgency.
    """
