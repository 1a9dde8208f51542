"""Whom a need concerns: households and people by municipality and need, published as `lotse statistics` does (docs/decisions/0018)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lotse.errors import Finding, InputError
from lotse.gaps.households import Filed
from lotse.matcher import Matcher
from lotse.model.gaps import Concerned, HouseholdsRead
from lotse.model.plan import Status
from lotse.model.statistics import Counted
from lotse.planner import Situation
from lotse.planner.needs import Need, assess

Cell = tuple[str, str]


@dataclass
class Tally:
    """True numbers, never to be published as they are; `people` live in the `sized` households of which it is known how many they are."""

    households: int = 0
    sized: int = 0
    people: int = 0

    def add(self, people: int | None) -> None:
        """Count one more household."""
        self.households += 1
        self.sized += people is not None
        self.people += people or 0

    def with_(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(self.households + other.households, self.sized + other.sized, self.people + other.people)

    def published(self, limit: int) -> Counted:
        """Return what may be told of it."""
        return Counted.of(self.households, self.sized, self.people, limit)


@dataclass
class Tallies:
    """True numbers by municipality and need: of households that have the need, are suspected to, or may have it."""

    limit: int
    by_place: dict[str | None, Tally] = field(default_factory=dict)
    met: dict[Cell, Tally] = field(default_factory=dict)
    suspected: dict[Cell, Tally] = field(default_factory=dict)
    open: dict[Cell, Tally] = field(default_factory=dict)

    def places(self) -> frozenset[str]:
        """Return the municipalities in which as many households live as may be told."""
        return frozenset(ags for ags, tally in self.by_place.items() if ags and tally.households >= self.limit)

    def concerned(self, need: str, municipalities: Iterable[str]) -> Concerned:
        """Return whom a need concerns in some municipalities altogether."""
        cells = [(each, need) for each in municipalities]
        parts = (_sum(table, cells).published(self.limit) for table in (self.met, self.suspected, self.open))
        met, suspected, open_ = parts
        return Concerned(met=met, suspected=suspected, open=open_)

    def read(self, municipalities: Iterable[str]) -> HouseholdsRead:
        """Return how many were counted, and how many of them live elsewhere than in the municipalities under survey."""
        here = set(municipalities)
        elsewhere = [each for each in self.by_place if each and each not in here]
        return HouseholdsRead(
            counted=_sum(self.by_place, self.by_place).published(self.limit),
            elsewhere=_sum(self.by_place, elsewhere).published(self.limit),
            nowhere=_sum(self.by_place, [None]).published(self.limit),
            suppress_below=self.limit,
        )


def tally(matcher: Matcher, households: Iterable[Filed], on: dt.date, limit: int, mistakes: list[Finding]) -> Tallies:
    """Count households, each once by its id; one that cannot be evaluated is named in `mistakes` with its file."""
    found = Tallies(limit)
    seen: set[str] = set()
    for filed in households:
        household = filed.household
        if household.id in seen:
            continue
        seen.add(household.id)
        try:
            situation = matcher.situation(household, on=on)
        except InputError as error:
            mistakes += [filed.blamed(each) for each in error.findings]
            continue
        people = _people(situation)
        found.by_place.setdefault(household.municipality, Tally()).add(people)
        for need in assess(situation).values() if household.municipality else ():
            cell = (household.municipality or "", need.code)
            _table(found, need).setdefault(cell, Tally()).add(people)
    return found


# ---------------------------------------------------------------------------------------------- private


def _table(found: Tallies, need: Need) -> dict[Cell, Tally]:
    if need.status is Status.MET:
        return found.met
    return found.suspected if need.suspected else found.open


def _sum(table: Mapping[Cell, Tally] | Mapping[str | None, Tally], keys: Iterable[object]) -> Tally:
    total = Tally()
    for key in keys:
        total = total.with_(table.get(key, Tally()))  # type: ignore[call-overload]
    return total


def _people(situation: Situation) -> int | None:
    """How many live in the household, None where that is not known exactly."""
    size = situation.facts.values.get("household.size")
    return size[0] if isinstance(size, tuple) and size[0] == size[1] > 0 else None
