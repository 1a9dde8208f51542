"""Compares two states of the rules on many households, one at a time; one that cannot be used does not stop the others."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from lotse.changes.attributing import Attribution
from lotse.changes.inventory import others_that_differ, rules_that_differ
from lotse.changes.undoing import Undoing
from lotse.errors import Finding, InputError
from lotse.matcher import Matcher
from lotse.model.household import Household
from lotse.model.rulediff import Cause, ChangedHousehold, Concern, RulesComparison, RulesState

Place = Callable[[Finding], Finding]
_Told = TypeVar("_Told", bound=Concern)


def compare_rules(
    households: Iterable[tuple[Household, Place]],
    before: tuple[str, Matcher],
    after: tuple[str, Matcher],
    on: dt.date,
    mistakes: list[Finding],
) -> RulesComparison:
    """Return what differs between two states of the rules, and who gets another plan by what.

    households     each with a function that says of a finding about it where it stands
    before, after  the directory as it was given, and what was loaded from it
    mistakes       grows by what is wrong with households, here and where they are read; its length is told
    """
    rules = rules_that_differ(before[1], after[1])
    others = others_that_differ(before[1], after[1])
    causes = tuple(Cause(kind=each.kind) for each in others if each.kind != "words")
    undoing = Undoing(before[1], after[1], {told.id: states for told, states in rules})
    attribution = Attribution(undoing, causes, on)
    counted = _Counted()
    compared = 0
    for household, place in households:
        try:
            found = attribution.of(household)
        except InputError as error:
            mistakes += [place(each) for each in error.findings]
            continue
        compared += 1
        if found is not None:
            counted.add(found)
    return RulesComparison(
        on=on,
        drafts=tuple(sorted({*before[1].drafts, *after[1].drafts})),
        before=RulesState(directory=before[0], rulebook=before[1].rulebook),
        after=RulesState(directory=after[0], rulebook=after[1].rulebook),
        compared=compared,
        changed=len(counted.households),
        mistakes=len(mistakes),
        rules=tuple(counted.concern(told, Cause(kind="rule", id=told.id), undoing) for told, _ in rules),
        others=tuple(counted.concern(told, Cause(kind=told.kind), undoing) for told in others),
        households=tuple(counted.households),
    )


# ---------------------------------------------------------------------------------------------- private


@dataclass
class _Counted:
    """The households with another plan, and whom each cause concerns."""

    households: list[ChangedHousehold] = field(default_factory=list)
    by_cause: dict[Cause, list[str]] = field(default_factory=dict)

    def add(self, found: ChangedHousehold) -> None:
        self.households.append(found)
        for cause in dict.fromkeys(cause for change in found.changes for cause in change.causes):
            self.by_cause.setdefault(cause, []).append(found.household)

    def concern(self, told: _Told, cause: Cause, undoing: Undoing) -> _Told:
        """Return a difference with how many it concerns."""
        found = self.by_cause.get(cause, [])
        testable = undoing.without(frozenset([cause])) is not None
        return told.model_copy(
            update={
                "testable": testable,
                "households": len(found) if found or testable else None,
                "example": found[0] if found else None,
            }
        )
