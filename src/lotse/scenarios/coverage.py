"""Coverage: of what rules consist of, how much some scenario would miss.

A rule, a condition, a threshold, an effect or a date of validity is covered when each slip in it is noticed: when a scenario fails that
passes with the rule as it stands. So a threshold is covered when scenarios decide within one unit on either side of it.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lotse.scenarios.mutations import Kind
from lotse.scenarios.report import near
from lotse.scenarios.running import Result
from lotse.scenarios.surviving import Mutant
from lotse.scenarios.tested import TestedRule
from lotse.scenarios.trial import Trial

PARTS = ("rules", "conditions", "thresholds", "effects", "dates")
_PART_OF: Mapping[Kind, str] = {
    "rule": "rules",
    "comparison": "conditions",
    "condition": "conditions",
    "connective": "conditions",
    "threshold": "thresholds",
    "effect": "effects",
    "deadline": "effects",
    "validity": "dates",
}


@dataclass(frozen=True)
class Item:
    """A part of a rule and the slips in it that nobody notices; it is covered where there are none.

    name   the rule and the place in it
    """

    part: str
    name: str
    tested: TestedRule
    survivors: tuple[Mutant, ...]

    @property
    def covered(self) -> bool:
        """Whether each slip in it is noticed."""
        return not self.survivors


@dataclass(frozen=True)
class Share:
    """How many of some items are covered."""

    covered: int
    total: int

    @property
    def percent(self) -> float:
        """The covered ones of a hundred, never rounded up; a hundred where there is none at all."""
        return math.floor(self.covered * 1000 / self.total) / 10 if self.total else 100.0


@dataclass(frozen=True)
class Coverage:
    """All items of the rules under test, but those whose slips nobody need notice by decision."""

    items: tuple[Item, ...] = field(default=())

    @property
    def uncovered(self) -> tuple[Item, ...]:
        """The items with a slip that nobody notices."""
        return tuple(each for each in self.items if not each.covered)

    @property
    def total(self) -> Share:
        """The share of all items."""
        return _share(self.items)

    @property
    def shares(self) -> dict[str, Share]:
        """The share of each part."""
        return {part: _share(each for each in self.items if each.part == part) for part in PARTS}

    @property
    def files(self) -> dict[str, "Coverage"]:
        """The coverage of each file of rules."""
        found: dict[str, list[Item]] = {}
        for each in self.items:
            found.setdefault(str(near(each.tested.file)), []).append(each)
        return {file: Coverage(tuple(found[file])) for file in sorted(found)}


def coverage_of(mutants: Iterable[Mutant], deliberate: Collection[tuple[str, str]] = ()) -> Coverage:
    """Return what the scenarios cover that were tried on these mutants.

    deliberate   the plugins and ids of mutants that nobody need notice; they do not count
    """
    found: dict[tuple[str, str, str], list[Mutant]] = {}
    for each in mutants:
        plugin = each.tested.rule.ref.plugin
        if (plugin, each.id) not in deliberate:
            found.setdefault((plugin, _PART_OF[each.change.kind], _place(each)), []).append(each)
    return Coverage(
        tuple(
            Item(part, name, same[0].tested, tuple(each for each in same if each.survives))
            for (_, part, name), same in found.items()
        )
    )


def uncovered(rules: Iterable[TestedRule], results: Sequence[Result]) -> tuple[TestedRule, ...]:
    """Return the rules without which no scenario fails that passes with them; nothing else is tried."""
    trial = Trial([result for result in results if result.passed])
    return tuple(each for each in rules if all(killer is None for _, killer in trial.killers(each, "rule")))


# ---------------------------------------------------------------------------------------------- private


def _place(mutant: Mutant) -> str:
    """A mutant's id without what has changed at its place."""
    place, _, what = mutant.id.rpartition(" ")
    return place or what.removesuffix("+1").removesuffix("-1")


def _share(items: Iterable[Item]) -> Share:
    found = [each.covered for each in items]
    return Share(sum(found), len(found))
