"""Compares the plans of one household on two sides, and separates what the law does from what time does.

A third plan lies between the two: the day of the second side under the law of the first. What differs between the first and the third
is time; what differs between the third and the second is law.
"""

import datetime as dt
from dataclasses import dataclass, replace

from lotse.changes.causes import Causes
from lotse.changes.lines import Code, Lines, change_of, differing, parts_of, turned
from lotse.matcher import Matcher
from lotse.model.changes import (
    Cause,
    Change,
    ComparedSide,
    DeadlineReason,
    FigureReason,
    HouseholdChanges,
    OfferReason,
    OrderReason,
    Part,
    Reason,
    Standing,
)
from lotse.model.household import Household
from lotse.model.plan import ReferralPlan
from lotse.planner import Situation


@dataclass(frozen=True)
class Side:
    """One side of a comparison: rules, the day of the facts and the day of the law; None: the same day."""

    matcher: Matcher
    on: dt.date
    law: dt.date | None = None

    def plan(self, household: Household) -> ReferralPlan:
        """Return the plan on this side."""
        return self.matcher.match(household, on=self.on, law=self.law)

    def situation(self, household: Household) -> Situation:
        """Return what the plan on this side rests on."""
        return self.matcher.situation(household, on=self.on, law=self.law)

    def seen_on(self, on: dt.date) -> "Side":
        """Return the same law, applied to the facts of another day."""
        return replace(self, on=on, law=self.law or self.on)

    def described(self) -> ComparedSide:
        """Return what this side is worked out with."""
        return ComparedSide(
            on=self.on, law=self.law or self.on, drafts=self.matcher.drafts, rulebook=self.matcher.rulebook
        )


def compare(household: Household, before: Side, after: Side, file: str = "") -> HouseholdChanges:
    """Return what is different in the plan of the second side, line by line, each with its reasons.

    Raises what `Matcher.match` raises.
    """
    first, second = Lines(before.plan(household)), Lines(after.plan(household))
    lines, elsewhere = differing(first, second)
    if not lines:
        return HouseholdChanges(household=household.id, file=file)
    why = _Why(household, (before, first), (after, second))
    changes = [why.change(line, elsewhere) for line in lines]
    return HouseholdChanges(household=household.id, file=file, changes=tuple(changes))


# ---------------------------------------------------------------------------------------------- private

_BESIDE_RULES: frozenset[Part] = frozenset(
    {"estimate", "provider"}
)  # follow from figures and offers, not from what rules say


class _Why:
    """Finds the reasons of each line that differs for one household."""

    def __init__(self, household: Household, before: tuple[Side, Lines], after: tuple[Side, Lines]) -> None:
        (self.side_before, self.before), (self.side_after, self.after) = before, after
        between = self.side_before.seen_on(self.side_after.on)
        self.between = Lines(between.plan(household))
        start, middle, end = (side.situation(household) for side in (self.side_before, between, self.side_after))
        self.time = Causes(start, middle, "time")
        self.law = Causes(middle, end, "law")

    def change(self, line: Code, elsewhere: frozenset[str]) -> Change:
        """Return one line that differs."""
        parts = parts_of(line, self.before, self.after, elsewhere)
        because = (*self._law(line, parts), *self._time(line, parts))
        return change_of(line, self.before, self.after, elsewhere, because)

    def _law(self, line: Code, parts: tuple[Part, ...]) -> tuple[Reason, ...]:
        step = self._step(line, parts, self.between, self.after)
        if not step:
            return ()
        found: list[Reason] = [*self.law.of(line, self._needs(line))] if step - _BESIDE_RULES else []
        if "estimate" in step:
            found += self._figures(line, self.between, self.after, "law")
        return tuple(found) or (OrderReason(cause="law"),)

    def _time(self, line: Code, parts: tuple[Part, ...]) -> tuple[Reason, ...]:
        step = self._step(line, parts, self.before, self.between)
        if not step:
            return ()
        found: list[Reason] = [*self.time.of(line, self._needs(line))] if step - _BESIDE_RULES else []
        if "estimate" in step:
            found += self._figures(line, self.before, self.between, "time")
        if "provider" in step:
            found += self._offers(line)
        if not found:
            found += self._deadlines(line, parts)
        return tuple(found) or (OrderReason(cause="time"),)

    def _step(self, line: Code, parts: tuple[Part, ...], one: Lines, other: Lines) -> frozenset[Part]:
        """The parts that the whole way changes and this step too."""
        return turned(line, parts, (self.before, self.after), one, other)

    def _needs(self, line: Code) -> tuple[str, ...]:
        """The needs that a line serves on either side, and the need itself."""
        kind, code = line
        if kind == "need":
            return (code,)
        paths = [path for lines in (self.before, self.between, self.after) if (path := lines.paths.get(code))]
        return tuple(dict.fromkeys(need for path in paths for need in (path.need, *path.also_for)))

    def _deadlines(self, line: Code, parts: tuple[Part, ...]) -> list[DeadlineReason]:
        """The nearest day of the line, or of the need it serves, where urgency or a deadline is what differs."""
        if not {"tier", "deadline", "safe_by"} & set(parts):
            return []
        own: list[Standing | None] = [self.before.standing(line), self.after.standing(line)]
        needs: list[Code] = [("need", code) for code in self._needs(line)]
        own += [self.after.standing(need) for need in needs]
        day = next((each.deadline for each in own if each is not None and each.deadline is not None), None)
        return [DeadlineReason(deadline=day, days=(day - self.side_after.on).days)] if day else []

    def _figures(self, line: Code, one: Lines, other: Lines, cause: Cause) -> list[FigureReason]:
        """The estimate, which comes to another sum in this step."""
        known = next(path.estimate for lines in (other, one) if (path := lines.paths.get(line[1])) and path.estimate)
        new = other.paths[line[1]].estimate if line[1] in other.paths else None
        return [
            FigureReason(
                cause=cause,
                fact=known.fact,
                figures_from=new.figures_from if new else None,
                reference=new.reference if new else None,
            )
        ]

    def _offers(self, line: Code) -> list[OfferReason]:
        """The offers that one of the two plans refers to and that are there on one of the two days only."""
        found = []
        for side, lines in ((self.side_before, self.before), (self.side_after, self.after)):
            standing = lines.standing(line)
            service = side.matcher.network.services.get(standing.provider or "") if standing else None
            if service is None:
                continue
            ended = service.last_day is not None and service.last_day < self.side_after.on
            began = service.valid_from is not None and service.valid_from > self.side_before.on
            if ended or began:
                found.append(
                    OfferReason(
                        service=service.id,
                        service_name=service.name,
                        valid_from=service.valid_from if began else None,
                        valid_until=service.last_day if ended else None,
                    )
                )
        return found
