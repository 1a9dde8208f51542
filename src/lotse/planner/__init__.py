"""Planning for one household: activations become needs, kinds of help, paths, questions and what does not apply."""

import itertools
from collections.abc import Mapping

from lotse.model.plan import PlanWarning, Provenance, ReferralPlan, Status, Trace
from lotse.planner.helps import help_trace, weigh
from lotse.planner.needs import assess, need_trace
from lotse.planner.outline import MOST_ASKED, Asked, Layout, Outline, Variant
from lotse.planner.pieces import Part, Pieces
from lotse.planner.situation import Situation
from lotse.planner.sketch import NOTHING_REFUSED, Sketch
from lotse.planner.ways import Worth, worth_to
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Exclude, RaiseNeed
from lotse.rules.tracing import status

__all__ = [
    "MOST_ASKED",
    "Asked",
    "Layout",
    "Outline",
    "Part",
    "Pieces",
    "Situation",
    "Sketch",
    "Variant",
    "explain_code",
    "make_plan",
    "shared_worth",
]


def make_plan(
    situation: Situation,
    provenance: Provenance,
    known_warnings: tuple[PlanWarning, ...] = (),
    without: Mapping[str, str | None] = NOTHING_REFUSED,
    other: Worth | None = None,
) -> ReferralPlan:
    """Return the whole plan for one household.

    without  ids of services and organizations to do without, each with the reason, if one is given
    other    what the services that the parties of a conflict share are worth to the other party; None: nothing is known of it
    """
    household = situation.household
    sketch = Sketch(situation, known_warnings, without, other)
    return ReferralPlan(
        household=household.id,
        municipality=household.municipality,
        place=household.place,
        people=_people(situation),
        on=situation.facts.on,
        provenance=provenance,
        needs=sketch.needs,
        without=sketch.without,
        paths=sketch.paths,
        questions=sketch.questions,
        declined=sketch.declined,
        gaps=sketch.gaps,
        warnings=sketch.warnings,
    )


def shared_worth(situation: Situation) -> Worth:
    """Return what the services that the parties of a conflict share are worth to this one, by kind of help."""
    return worth_to(situation, weigh(situation, assess(situation)).offered)


def explain_code(situation: Situation, code: str) -> tuple[Trace, ...]:
    """Return the explanation of a need or service type, whether or not the plan shows it."""
    if code in situation.vocabulary.needs:
        trees = situation.tracer.of_makers(f"{NEEDS}{code}", RaiseNeed)
        return (Trace(kind="need", code=code, status=status(situation.fact(f"{NEEDS}{code}")), children=trees),)
    helps = weigh(situation, assess(situation))
    for each in itertools.chain(helps.offered, helps.asked, helps.declined):
        if each.service_type == code:
            return help_trace(situation, each), need_trace(situation, each.need)
    entitling = [
        situation.tracer.of_rule(i, effect) for i, effect in situation.compiled.effects.entitling.get(code, ())
    ]
    barring = situation.compiled.effects.excluding.get(code, ())
    excluding = [situation.tracer.of_rule(index, Exclude(code)) for index in barring]
    children = (*entitling, *(tree for tree in excluding if tree.status is not Status.NOT_MET))
    known = status(situation.fact(f"{ENTITLEMENTS}{code}"))
    return (Trace(kind="service_type", code=code, status=known, children=children),)


def _people(situation: Situation) -> int | None:
    """How many live in the household, None where that is not known exactly."""
    size = situation.facts.values.get("household.size")
    return size[0] if isinstance(size, tuple) and size[0] == size[1] > 0 else None
