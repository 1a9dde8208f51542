"""Runs scenarios again on sketches of plans: only what a scenario looks at is worked out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, NoReturn

from lotse.model.vocabulary import generic
from lotse.planner import Sketch
from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.running import Result, nothing_to_load
from lotse.scenarios.steps import STEPS
from lotse.scenarios.tested import look_of


class Looking:
    """What the expectations of a scenario that passed look at.

    row   which example of its outline it is
    """

    def __init__(self, result: Result, row: int) -> None:
        self.result = result
        self.row = row
        self.view = look_of(result.scenario)
        self._expected = [step for step in result.scenario.steps if step.step.kind == "then"]
        self.facts = frozenset(generic(step.arguments["fact"]) for step in self._expected if "fact" in step.arguments)
        """The facts that are named: that they are asked for, or decide."""
        self.deep = any(
            "reference" in step.arguments or step.step.run.__name__ == "would_apply" for step in self._expected
        )
        """Whether one reads in an explanation: a reference, or the change with which a help would apply."""

    @cached_property
    def sketchable(self) -> bool:
        """Whether sketches of its plans are enough: with those of the rules as they stand it passes, too.

        They are not for what is warned of plugins that fail, nor for steps of plugins, which may look at anything.
        """
        if any(step.step not in STEPS for step in self._expected):
            return False
        matched = self.result.matched
        sketches = [each.matcher.sketch(each.household, on=each.day, told=self.deep) for each in matched]
        return self.passes(sketches)

    def passes(self, sketches: Sequence[Sketch]) -> bool:
        """Tell whether the scenario passes with these sketches instead of its plans."""
        case = _Sketched(self.result, sketches)
        try:
            for step in self.result.scenario.steps:
                step.step.run(case, **step.arguments)
        except ScenarioFailure:
            return False
        return True


# ---------------------------------------------------------------------------------------------- private


class _Sketched(Case):
    """A case whose plans are sketches that are there already."""

    def __init__(self, result: Result, sketches: Sequence[Sketch]) -> None:
        super().__init__(nothing_to_load)
        self._before = iter(zip(result.matched, sketches, strict=True))

    def match(self, day: dt.date) -> None:
        """Take the next sketch."""
        each, sketch = next(self._before)
        plan: Any = sketch  # it has the parts of a plan under the same names, and the steps of lotse read nothing else
        self.matched.append(replace(each, day=day, plan=plan))

    def fail(self, what: str) -> NoReturn:
        """End the scenario without a look at the rest of the plan."""
        raise ScenarioFailure(what)
