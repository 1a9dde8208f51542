"""Planning for one household: activations become needs, kinds of help, paths, questions and what does not apply."""

import itertools
from collections.abc import Mapping
from functools import cached_property

from lotse.model.plan import (
    Declined,
    Gap,
    PlannedNeed,
    PlanWarning,
    Provenance,
    Question,
    ReferralPath,
    ReferralPlan,
    Status,
    Trace,
)
from lotse.planner.asking import declined, questions
from lotse.planner.cautions import cautions
from lotse.planner.helps import Helps, entitlements, help_trace, weigh
from lotse.planner.needs import Need, assess, need_trace, planned
from lotse.planner.situation import Situation
from lotse.planner.ways import find_routes, gaps, ordered_paths
from lotse.routing.paths import Route
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Exclude, RaiseNeed
from lotse.rules.tracing import status

__all__ = ["Situation", "Sketch", "explain_code", "make_plan"]


class Sketch:
    """A plan in parts, each worked out when somebody looks at it: for those who look at few.

    told   with the explanations of needs and paths
    """

    def __init__(self, situation: Situation, warnings: tuple[PlanWarning, ...] = (), *, told: bool = True) -> None:
        self.situation = situation
        self._known_warnings = warnings
        self._told = told

    @cached_property
    def needs(self) -> tuple[PlannedNeed, ...]:
        """The needs, certain ones first."""
        return planned(self.situation, self._needs.values(), told=self._told)

    @cached_property
    def paths(self) -> tuple[ReferralPath, ...]:
        """The paths in the order of acting."""
        return ordered_paths(self.situation, self._helps.offered, self._routes, told=self._told)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What to ask."""
        return questions(self.situation, self._needs, self._helps, self._routes)

    @cached_property
    def declined(self) -> tuple[Declined, ...]:
        """What the needs suggest and the facts rule out."""
        return declined(self.situation, self._helps)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What no partner offers."""
        return gaps(self.situation, self._helps.offered, self._routes)

    @cached_property
    def warnings(self) -> tuple[PlanWarning, ...]:
        """What to know before trusting a line."""
        return *cautions(self.situation, self._helps.offered, self._routes), *self._known_warnings

    @cached_property
    def _needs(self) -> Mapping[str, Need]:
        return assess(self.situation)

    @cached_property
    def _helps(self) -> Helps:
        return weigh(self.situation, self._needs)

    @cached_property
    def _routes(self) -> Mapping[str, Route]:
        return find_routes(self.situation, self._helps.offered)


def make_plan(
    situation: Situation, provenance: Provenance, known_warnings: tuple[PlanWarning, ...] = ()
) -> ReferralPlan:
    """Return the whole plan for one household."""
    household = situation.household
    sketch = Sketch(situation, known_warnings)
    return ReferralPlan(
        household=household.id,
        municipality=household.municipality,
        place=household.place,
        people=_people(situation),
        on=situation.facts.on,
        provenance=provenance,
        needs=sketch.needs,
        paths=sketch.paths,
        questions=sketch.questions,
        declined=sketch.declined,
        gaps=sketch.gaps,
        warnings=sketch.warnings,
    )


def explain_code(situation: Situation, code: str) -> tuple[Trace, ...]:
    """Return the explanation of a need or service type, whether or not the plan shows it."""
    if code in situation.vocabulary.needs:
        trees = situation.tracer.of_makers(f"{NEEDS}{code}", RaiseNeed)
        return (Trace(kind="need", code=code, status=status(situation.fact(f"{NEEDS}{code}")), children=trees),)
    helps = weigh(situation, assess(situation))
    for each in itertools.chain(helps.offered, helps.asked, helps.declined):
        if each.service_type == code:
            return help_trace(situation, each), need_trace(situation, each.need)
    entitling = [situation.tracer.of_rule(i, effect) for i, effect in entitlements(situation).get(code, ())]
    barring = [i for i, effect in situation.effects(Exclude) if effect.service_type == code]
    excluding = [situation.tracer.of_rule(i, Exclude(code)) for i in barring]
    children = (*entitling, *(tree for tree in excluding if tree.status is not Status.NOT_MET))
    known = status(situation.fact(f"{ENTITLEMENTS}{code}"))
    return (Trace(kind="service_type", code=code, status=known, children=children),)


def _people(situation: Situation) -> int | None:
    """How many live in the household, None where that is not known exactly."""
    size = situation.facts.values.get("household.size")
    return size[0] if isinstance(size, tuple) and size[0] == size[1] > 0 else None
