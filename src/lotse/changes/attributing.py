"""Whose plan changes by which difference between two states of the rules.

A difference is undone alone on the second side, and the plan made again: it changes a line where that is another one then. Where no
single one is enough, several are undone together; where nothing that can be undone is enough, that is said.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from lotse.changes.lines import Code, Lines, change_of, differing, parts_of, turned
from lotse.changes.undoing import NEVER_UNDONE, Undoing
from lotse.model.changes import Part
from lotse.model.household import Household
from lotse.model.rulediff import Cause, CausedChange, ChangedHousehold

_MOST_REDUCED = 12


@dataclass(frozen=True)
class Attribution:
    """Compares one household after another on a day. `others` are the differences beside rules; each may concern anybody."""

    undoing: Undoing
    others: tuple[Cause, ...]
    on: dt.date

    def of(self, household: Household) -> ChangedHousehold | None:
        """Return what is different in the household's plan and by what, None where nothing is; raises what `Matcher.match` raises."""
        before, after = self.undoing.before, self.undoing.after
        situations = [side.situation(household, on=self.on) for side in (before, after)]
        candidates = (*self.undoing.concerned(*situations), *self.others)
        if not candidates:
            return None  # every rule comes to the same, and there is nothing else: so does the plan
        first, second = (Lines(side.match(household, on=self.on)) for side in (before, after))
        lines, elsewhere = differing(first, second)
        if not lines:
            return None
        asked = _Asked(self, household, (first, second), candidates)
        changes = []
        for line in lines:
            change = change_of(line, first, second, elsewhere)
            parts: tuple[Part, ...] = parts_of(line, first, second, elsewhere)
            if change.change == "went":
                parts = ("status",)  # what a line said that is gone is no matter
            causes, together, complete = asked.causes(line, parts)
            changes.append(
                CausedChange(
                    change=change,
                    causes=causes,
                    together=together,
                    complete=complete,
                )
            )
        untested = () if all(each.complete for each in changes) else asked.untested
        return ChangedHousehold(household=household.id, changes=tuple(changes), untested=untested)


# ---------------------------------------------------------------------------------------------- private


class _Asked:
    """The plans of one household with differences undone, each made when it is asked for."""

    def __init__(
        self, among: Attribution, household: Household, way: tuple[Lines, Lines], candidates: Iterable[Cause]
    ) -> None:
        self.undoing, self.on, self.household, self.way = among.undoing, among.on, household, way
        self.plans: dict[frozenset[Cause], Lines | None] = {}
        self.candidates = tuple(candidates)
        self.tested = tuple(each for each in self.candidates if self._undone([each]) is not None)
        self.untested = tuple(each for each in self.candidates if each not in self.tested)

    def causes(self, line: Code, parts: tuple[Part, ...]) -> tuple[tuple[Cause, ...], bool, bool]:
        """Return what a line hangs on, whether several act together, and whether that is all."""
        alone = {cause: found for cause in self.tested if (found := self._turned(line, parts, [cause]))}
        causes = list(alone)
        together = sum(map(len, alone.values())) > len(frozenset().union(*alone.values()))
        if left := tuple(part for part in parts if not any(part in found for found in alone.values())):
            joint = self._jointly(line, left)
            together = together or bool(joint)
            causes = [cause for cause in self.candidates if cause in alone or cause in joint]
        undone = self._undone(causes) if causes else None
        complete = undone is not None and not turned(line, parts, self.way, self.way[0], undone)
        return tuple(causes), together, complete

    def _jointly(self, line: Code, parts: tuple[Part, ...]) -> tuple[Cause, ...]:
        """Return differences that change these parts only when all of them are undone; none where that is not so.

        One that cannot be undone alone may be with others: a rule together with the code that it needs.
        """
        undoable = [cause for cause in self.candidates if cause.kind not in NEVER_UNDONE]
        kept = next((each for each in (undoable, list(self.tested)) if self._turned(line, parts, each)), [])
        for cause in tuple(kept) if len(kept) <= _MOST_REDUCED else ():
            fewer = [each for each in kept if each != cause]
            if self._turned(line, parts, fewer):
                kept = fewer
        return tuple(kept)

    def _turned(self, line: Code, parts: tuple[Part, ...], causes: Iterable[Cause]) -> frozenset[Part]:
        undone = self._undone(causes)
        return frozenset() if undone is None else turned(line, parts, self.way, undone, self.way[1])

    def _undone(self, causes: Iterable[Cause]) -> Lines | None:
        wanted = frozenset(causes)
        if wanted not in self.plans:
            matcher = self.undoing.without(wanted)
            self.plans[wanted] = None if matcher is None else Lines(matcher.match(self.household, on=self.on))
        return self.plans[wanted]
