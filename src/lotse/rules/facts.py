"""Facts: what may be read, of which type, and what is known of each, as a range of what is possible.

Numbers, money (cents), dates (days relative to the day of the plan) and yes/no (0 or 1) are closed intervals (lowest, highest).
A choice or text is the set of values still possible; a list of codes is the set itself; None is "anything".
A date that is known not to exist lies at NEVER, beyond every real date.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from lotse.model.ranges import MAX_CENTS, MAX_NUMBER
from lotse.rules.calendar import next_working_day, shift

Interval = tuple[int, int]
Value = Interval | frozenset[str] | None
Kind = Literal["bool", "choice", "number", "money", "date", "text", "codes", "area", "rents"]
Origin = Literal["given", "computed", "derived", "extra", "figure"]

FAR_PAST, LAST_DAY, NEVER = -1_000_000, 1_000_000, 2_000_000
NUMERIC: frozenset[str] = frozenset({"bool", "number", "money", "date"})
TRUE: Interval = (1, 1)
FALSE: Interval = (0, 0)
UNKNOWN: Interval = (0, 1)
MEMBER = "members."

_UNKNOWN: dict[str, Value] = {
    "bool": UNKNOWN,
    "number": (0, MAX_NUMBER),
    "money": (0, MAX_CENTS),
    "date": (FAR_PAST, NEVER),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A declared fact. `inputs` are the facts that a computed one is worked out from; `values` the choices of a choice.

    `unknown` is everything that is possible while nothing is known; `of_member` says that each member has its own.
    """

    name: str
    kind: Kind
    values: tuple[str, ...] = ()
    origin: Origin = "given"
    inputs: tuple[str, ...] = ()
    plugin: str = ""

    unknown: Value = field(init=False, compare=False, repr=False)
    of_member: bool = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # asked for at every comparison, so worked out once
        unknown = frozenset(self.values) if self.kind == "choice" else _UNKNOWN.get(self.kind)
        object.__setattr__(self, "unknown", unknown)
        object.__setattr__(self, "of_member", self.name.startswith(MEMBER))


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one household on one day. `values` and each member hold only what is known at least in part."""

    on: dt.date
    land: str | None
    values: Mapping[str, Value]
    members: Sequence[Mapping[str, Value]] | None = None
    member_ids: tuple[str, ...] = ()
    given: frozenset[str] = field(default=frozenset())

    def get(self, fact: Fact, member: int | None = None) -> Value:
        """Return what is known of a fact; of a member's fact, of that member."""
        if fact.of_member and member is not None and self.members is not None:
            return self.members[member].get(fact.name, fact.unknown)
        return self.values.get(fact.name, fact.unknown)

    def states(self, fact: Fact, member: int | None = None) -> bool:
        """Tell whether the household itself says something about a fact; what follows from the stage alone is not stated."""
        if fact.of_member and member is not None and self.members is not None:
            return fact.origin == "given" and fact.name in self.members[member]
        return fact.name in self.given

    def known(self, fact: Fact, member: int | None = None) -> bool:
        """Tell whether nothing about the fact is left to ask."""
        return is_known(fact, self.get(fact, member))

    def name(self, fact: Fact, member: int | None = None) -> str:
        """Return the fact's name, a member's with its id: `members[a].age`."""
        if member is None or not fact.of_member:
            return fact.name
        return of_member(fact, self.member_ids[member])

    def show(self, fact: Fact, value: Value) -> Any:
        """Return a value in the notation of the household file: scalar, {min, max}, {one_of}, "none", or None for unknown."""
        if value is None or value == fact.unknown:
            return None
        if not isinstance(value, tuple):
            if fact.kind in ("codes", "rents"):
                return sorted(value) or "none"
            shown = [each for each in fact.values if each in value] if fact.kind == "choice" else sorted(value)
            return shown[0] if len(shown) == 1 else {"one_of": shown}
        low, high = value
        if low == high:
            return _shown(fact.kind, low, self.on)
        ends = {"min": low if low > _floor(fact.kind) else None, "max": high if high < _ceiling(fact.kind) else None}
        return {end: _shown(fact.kind, bound, self.on) for end, bound in ends.items() if bound is not None}


def is_known(fact: Fact, value: Value) -> bool:
    """Tell whether nothing about a fact of which this is known is left to ask."""
    if isinstance(value, tuple):
        return value[0] == value[1]
    return value is not None and (len(value) == 1 or fact.kind in ("codes", "rents"))


def of_member(fact: Fact, member: str) -> str:
    """Return the name of a member's fact, with the member's id: `members[a].age`."""
    return f"members[{member}].{fact.name.removeprefix(MEMBER)}"


def days(day: dt.date, on: dt.date) -> int:
    """Return a date as days relative to `on`."""
    return (day - on).days


def shift_interval(value: Interval, count: int, unit: str, on: dt.date) -> Interval:
    """Move both ends of a date's interval by days, weeks, months or years; open ends stay open."""
    low, high = (_shift_end(end, count, unit, on) for end in value)
    return low, high


def roll_interval(value: Interval, facts: "Facts") -> Interval:
    """Move both ends of a date's interval to the next working day of the Land; an unknown Land widens the interval."""
    return _roll_end(value[0], facts, latest=False), _roll_end(value[1], facts, latest=True)


def difference(left: Interval, right: Interval) -> Interval:
    """Return the interval of left minus right."""
    return left[0] - right[1], left[1] - right[0]


def _roll_end(end: int, facts: "Facts", *, latest: bool) -> int:
    if not FAR_PAST < end < LAST_DAY:
        return end
    return days(next_working_day(facts.on + dt.timedelta(days=end), facts.land, any_land=latest), facts.on)


def _shift_end(end: int, count: int, unit: str, on: dt.date) -> int:
    if not FAR_PAST < end < LAST_DAY:
        return end
    if unit in ("days", "weeks"):
        return end + count * (7 if unit == "weeks" else 1)
    return days(shift(on + dt.timedelta(days=end), count, unit), on)


def _shown(kind: str, value: int, on: dt.date) -> Any:
    if kind == "bool":
        return bool(value)
    if kind == "money":
        return f"{value // 100}.{value % 100:02d}"
    if kind == "date":
        return "none" if value >= NEVER else (on + dt.timedelta(days=value)).isoformat()
    return value


def _floor(kind: str) -> int:
    return FAR_PAST if kind == "date" else 0


def _ceiling(kind: str) -> int:
    return {"date": LAST_DAY, "money": MAX_CENTS, "number": MAX_NUMBER}.get(kind, 1)


def each_member(facts: Facts) -> Iterator[int]:
    """Yield the index of each known member."""
    yield from range(len(facts.members or ()))
