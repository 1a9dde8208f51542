"""Runs scenarios again on sketches of plans: only what a scenario looks at is worked out."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, NoReturn

from lotse.matcher import Matcher
from lotse.model.vocabulary import generic
from lotse.planner import Sketch
from lotse.scenarios.bearing import View, looked_at
from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.expectations import cites, cites_not, explained, explained_without, would_apply
from lotse.scenarios.running import Result, nothing_to_load
from lotse.scenarios.steps import STEPS
from lotse.step import Part

_EXPLAINED = {cites, cites_not, explained, explained_without, would_apply}

Sketched = tuple[Matcher, Sketch]


class Looking:
    """What the expectations of a scenario that passed look at.

    row   which example of its outline it is
    """

    def __init__(self, result: Result, row: int) -> None:
        self.result = result
        self.row = row
        self._expected = [step for step in result.scenario.steps if step.step.kind == "then"]
        seen = looked_at(result.scenario)
        ranked = frozenset[Part](("order",) if any("datatable" in step.arguments for step in self._expected) else ())
        self.view = View(seen.parts | ranked, seen.codes)  # a table may have a column of ranks
        self.facts = frozenset(generic(step.arguments["fact"]) for step in self._expected if "fact" in step.arguments)
        """The facts that are named: that they are asked for, or decide."""
        self.deep = any(step.step.run in _EXPLAINED for step in self._expected)
        """Whether one reads in an explanation: a reference, words, or the change with which a help would apply."""

    @cached_property
    def sketchable(self) -> bool:
        """Whether sketches of its plans are enough: with those of the rules as they stand it passes, too.

        They are not for what is warned of plugins that fail, nor for steps of plugins, which may look at anything, nor where something
        was refused or there is another party.
        """
        if any(step.step not in STEPS for step in self._expected):
            return False
        if any(each.without or each.other_party for each in self.result.matched):
            return False
        return self.passes(self.sketches(lambda matcher: matcher))

    def sketches(self, change: Callable[[Matcher], Matcher]) -> list[Sketched]:
        """Return sketches of its plans by changed matchers."""
        return [
            (matcher := change(each.matcher), matcher.sketch(each.household, on=each.day, told=self.deep))
            for each in self.result.matched
        ]

    def passes(self, sketches: Sequence[Sketched]) -> bool:
        """Tell whether the scenario passes with these sketches instead of its plans."""
        case = _Sketching(self.result, sketches)
        try:
            for step in self.result.scenario.steps:
                step.step.run(case, **step.arguments)
        except ScenarioFailure:
            return False
        return True


# ---------------------------------------------------------------------------------------------- private


class _Sketching(Case):
    """A case whose plans are sketches that are there already."""

    def __init__(self, result: Result, sketches: Sequence[Sketched]) -> None:
        super().__init__(nothing_to_load)
        self._before = iter(zip(result.matched, sketches, strict=True))

    def match(self, day: dt.date | None = None) -> None:  # noqa: ARG002 - the sketches are of their days
        """Take the next sketch."""
        each, (matcher, sketch) = next(self._before)
        plan: Any = sketch  # it has the parts of a plan under the same names, and the steps of lotse read nothing else
        self.matched.append(replace(each, matcher=matcher, plan=plan))

    def fail(self, what: str, en: str | None = None, *, about: Sequence[str] = ()) -> NoReturn:  # noqa: ARG002 - nobody reads it
        """End the scenario without a look at the rest of the plan."""
        raise ScenarioFailure(what)
