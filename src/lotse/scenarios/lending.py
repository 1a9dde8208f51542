"""Lends the households of scenarios, so that a skeleton of one can be made that notices what no scenario notices yet.

One fact of a household, or its day, is moved to where a rule and the changed rule part; both are tried, and what then reads differently
in the plan is what the skeleton expects. So a skeleton holds with the rule as it stands and fails with the change. Whether the rule as it
stands is right is for people to say.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from lotse import source
from lotse.errors import LotseError
from lotse.matcher import Matcher
from lotse.model.household import Household
from lotse.planner import Situation
from lotse.rules.conditions import Condition, Difference, Threshold, truth
from lotse.rules.facts import LAST_DAY, Fact, Facts
from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.differing import differences
from lotse.scenarios.running import Result, nothing_to_load
from lotse.scenarios.skeletons import Expectation, Skeleton

TRIES = 30
"""How many changes of one household are tried for a skeleton."""
MOVES = 6
"""How many values are tried beside each fact that is made unknown."""


@dataclass(frozen=True)
class Quest:
    """What a skeleton is looked for.

    old      the condition that it touches, as it stands; None where it touches none
    new      the same after the change
    days     the days on which the rule is in force before and not after, or the other way round
    changed  makes a matcher that plans with the change
    reach    the names of the facts below what changed, the nearest first
    beside   the facts that have to be unknown for a suspicion to matter
    """

    old: Condition | None
    new: Condition | None
    days: tuple[dt.date, ...]
    changed: Callable[[Matcher], Matcher]
    reach: Callable[[Matcher], Sequence[str]]
    beside: tuple[str, ...] = ()


def skeleton(quest: Quest, lenders: Iterable[Result]) -> Skeleton | None:
    """Return a scenario that would notice, with the household of one that there is; None where none was found."""
    for result in lenders:
        lent = _Lent.of(result)
        for variant in islice(lent.variants(quest), TRIES) if lent else ():
            found = variant.tried(quest)
            if found is not None:
                data = {name: value for name, value in variant.data.items() if name != "id"}
                return Skeleton(data, tuple(variant.plugins), tuple(variant.drafts), variant.day, found)
    return None


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Lent:
    """A household as a scenario gives it, perhaps with another fact or day."""

    data: dict[str, Any]
    plugins: list[str]
    drafts: list[str]
    day: dt.date
    matcher: Matcher

    @classmethod
    def of(cls, result: Result) -> "_Lent | None":
        case = Case(nothing_to_load, plugins=list(result.scenario.plugins))
        try:
            for step in result.scenario.steps:
                if step.step.kind != "given":
                    break
                step.step.run(case, **step.arguments)
        except ScenarioFailure:
            return None
        first = result.matched[0]
        return cls(case.data, case.plugins, case.drafts, first.day, first.matcher)

    def variants(self, quest: Quest) -> Iterator["_Lent"]:
        """Yield it as it is, on other days where these matter, and with one fact moved."""
        yield self
        if quest.days:
            yield from (replace(self, day=day) for day in quest.days)
            return
        if quest.old is None or quest.new is None:
            return
        people = self.data.get("members")
        if isinstance(people, list):
            yield replace(self, data={**self.data, "members": [*people, {"id": "noch_jemand"}]})
        yield from self.with_one_moved(quest)
        for name in quest.beside:
            for unknown in self._with_one(self.matcher.book.facts.get(name), lambda _: ("unknown",)):
                yield unknown
                yield from islice(unknown.with_one_moved(quest), MOVES)

    def with_one_moved(self, quest: Quest) -> Iterator["_Lent"]:
        """Yield it with one fact below the condition moved to where it may tell."""
        for name in quest.reach(self.matcher):
            yield from self._with_one(self.matcher.book.facts.get(name), lambda place: _values(*place, quest))

    def tried(self, quest: Quest) -> Expectation | None:
        """Return what the plan says here with the rule as it stands and not with the change."""
        situation = self._situation()
        if situation is None:
            return None
        if quest.old is not None and quest.new is not None:
            before, after = truth(quest.old, situation.facts), truth(quest.new, situation.facts)
            if before == after and before in ((0, 0), (1, 1)):
                return None
        household = situation.household
        one, other = (
            each.sketch(household, on=self.day, told=False) for each in (self.matcher, quest.changed(self.matcher))
        )
        return next(differences(one, other), None)

    def _situation(self) -> Situation | None:
        try:
            household = Household.from_document(source.Document("scenario", self.data, {}))
            return self.matcher.situation(household, on=self.day)
        except LotseError:
            return None

    def _with_one(
        self, fact: Fact | None, values: Callable[[tuple[Fact, Facts, int | None]], Iterable[str]]
    ) -> Iterator["_Lent"]:
        """Yield it with other values of one fact of the household, of each member in turn."""
        situation = self._situation()
        if situation is None or fact is None or fact.origin in ("derived", "figure"):
            return
        facts = situation.facts
        places: list[tuple[str, int | None]] = [(fact.name, None)]
        if fact.of_member:
            places = [(facts.name(fact, each), each) for each in range(len(facts.members or ()))]
        for path, member in places:
            for text in dict.fromkeys(values((fact, facts, member))):
                case = Case(nothing_to_load, deepcopy(self.data))
                with suppress(ScenarioFailure, TypeError):
                    case.set_fact(path, text)
                    yield replace(self, data=case.data)


def _values(fact: Fact, facts: Facts, member: int | None, quest: Quest) -> Iterator[str]:
    """Values at which a condition and the changed one may part, as a file would hold them."""
    if fact.kind == "bool":
        yield from ("true", "false", "unknown")
    elif fact.kind == "choice":
        yield from (*fact.values, "unknown")
    elif fact.kind in ("number", "money", "date"):
        ends = {
            end
            for condition in (quest.old, quest.new)
            if condition is not None
            for threshold in _thresholds(condition)
            for end in _at_bound(fact, threshold, facts, member)
        }
        for end in sorted(ends):
            with suppress(OverflowError):
                yield _written(fact, end, facts.on)
        if fact.kind == "date":
            yield from ("null", "unknown")


def _written(fact: Fact, value: int, on: dt.date) -> str:
    if fact.kind == "date":
        return (on + dt.timedelta(days=value)).isoformat()
    return (
        f"{value // 100}.{value % 100:02d}"
        if fact.kind == "money" and value % 100
        else str(value // 100 if fact.kind == "money" else value)
    )


def _thresholds(condition: Any) -> Iterator[Threshold]:
    match condition:
        case Threshold(prop):
            yield condition
            for inner in getattr(prop, "conditions", ()):
                yield from _thresholds(inner)
        case _ if hasattr(condition, "means"):
            yield from _thresholds(condition.means)
        case _ if hasattr(condition, "child"):
            yield from _thresholds(condition.child)
        case _:
            for child in condition.children:
                yield from _thresholds(child)


def _at_bound(fact: Fact, threshold: Threshold, facts: Facts, member: int | None) -> Iterator[int]:
    """The values of a fact with which a threshold is just met or just missed."""
    prop = threshold.prop
    if not isinstance(prop, Difference) or fact not in set(prop.facts()) or threshold.bound == LAST_DAY:
        return
    start = 0
    values = {**facts.values}
    people = [dict(one) for one in facts.members or ()]
    if member is None:
        values[fact.name] = (start, start)
    else:
        people[member][fact.name] = (start, start)
    there = replace(facts, values=values, members=people if facts.members is not None else None)
    low, high = prop.value(there, member)
    if low != high:
        return
    term = prop.left if prop.left.fact == fact else prop.right
    factor = (term.factor if term else 1) * (1 if term is prop.left else -1)
    for more in (-1, 0, 1):
        steps, rest = divmod(threshold.bound + more - low, factor)
        if (steps >= 0 or fact.kind == "date") and not rest:
            yield steps
