"""Counts households and people, and publishes only what points to nobody (docs/decisions/0018).

Each number is rounded by itself to a multiple of the limit, and those below it are withheld. A kind of help or organization that reaches
the limit in no half-year is not listed. A year says nothing from which a withheld half-year could be found.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lotse.model.statistics import Counted, Figure, KindCount, OrganizationCount, Period, Statistics
from lotse.statistics.reading import FiledPlan

Half = Literal[1, 2]
HALVES: tuple[Half, ...] = (1, 2)
Rows = Mapping[str, "_Tally"]
_WITHHELD = Figure()


def count(plans: Iterable[FiledPlan], suppress_below: int) -> Statistics:
    """Return the statistics of plans. A household counts once per period, with its last plan that names an offer."""
    cases = [_Case.of(plan) for plan in plans]
    names: dict[str, tuple[str, str]] = {}
    for case in cases:  # an organization is called as in the latest plan
        names[case.organization] = max(names.get(case.organization, ("", "")), (case.day, case.organization_name))
    periods: list[Period] = []
    for year in sorted({case.year for case in cases}):
        of_year = [case for case in cases if case.year == year]
        halves = {half: _Table.of(case for case in of_year if case.half == half) for half in HALVES}
        safe = _Safe(suppress_below, tuple(halves.values()))
        called = {code: name for code, (_, name) in names.items()}
        periods += [_period(safe, year, half, table, called) for half, table in halves.items()]
        periods.append(_period(safe, year, None, _Table.of(of_year), called))
    return Statistics(suppress_below=suppress_below, periods=tuple(periods))


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True, order=True)
class _Case:
    """What counts of one plan; `service_type` is empty where it names no offer. Greater is what counts for a household."""

    named: bool
    day: str
    service_type: str
    organization: str
    organization_name: str
    people: int
    household: str

    @classmethod
    def of(cls, plan: FiledPlan) -> "_Case":
        named = ("", "", "")
        for path in sorted(plan.paths, key=lambda each: each.rank):
            step = path.steps[-1] if path.steps else None
            if step is not None and step.service and step.organization:
                named = (path.service_type, step.organization, step.organization_name or step.organization)
                break
        people = -1 if plan.people is None else plan.people
        return cls(bool(named[0]), plan.on.isoformat(), *named, people, plan.household)

    @property
    def year(self) -> int:
        return int(self.day[:4])

    @property
    def half(self) -> Half:
        return 1 if self.day[5:7] <= "06" else 2


@dataclass(frozen=True)
class _Tally:
    """True numbers, never to be published as they are: `people` live in the `sized` households whose plan says how many they are."""

    households: int = 0
    sized: int = 0
    people: int = 0

    @classmethod
    def of(cls, cases: Sequence[_Case]) -> "_Tally":
        known = [case.people for case in cases if case.people >= 0]
        return cls(len(cases), len(known), sum(known))


@dataclass(frozen=True)
class _Table:
    """The true numbers of one period."""

    planned: _Tally
    named: _Tally
    by_service_type: Rows
    by_organization: Rows

    @classmethod
    def of(cls, cases: Iterable[_Case]) -> "_Table":
        last: dict[str, _Case] = {}
        for case in cases:
            last[case.household] = max(last.get(case.household, case), case)
        named = [case for case in last.values() if case.named]

        def rows(code: Callable[[_Case], str]) -> Rows:
            found: dict[str, list[_Case]] = {}
            for case in named:
                found.setdefault(code(case), []).append(case)
            return {each: _Tally.of(group) for each, group in found.items()}

        by_organization = rows(lambda case: case.organization)
        return cls(
            _Tally.of(list(last.values())), _Tally.of(named), rows(lambda case: case.service_type), by_organization
        )


@dataclass(frozen=True)
class _Safe:
    """What of one year may be published: below `limit` nothing is told, and `halves` hold what its half-years tell."""

    limit: int
    halves: tuple[_Table, ...]

    def half(self, tally: _Tally) -> Counted:
        """A cell of a half-year."""
        return Counted.of(tally.households, tally.sized, tally.people, self.limit)

    def year(self, tally: _Tally, parts: Sequence[_Tally]) -> Counted:
        """The total of a year, whose half-years are `parts`."""
        if all(part.households < self.limit for part in parts):
            return Counted(households=Figure(below=self.limit * len(parts)), people=_WITHHELD)
        counted = self.half(tally)
        if all(part.sized >= self.limit for part in parts):
            return counted
        return Counted(households=counted.households, people=_WITHHELD)

    def year_row(self, tally: _Tally, parts: Sequence[_Tally]) -> Counted:
        """A kind of help or organization in a year: told only where nobody can find a withheld half-year from it."""
        if any(part.households < self.limit for part in parts):
            return Counted(households=_WITHHELD, people=_WITHHELD)
        return self.year(tally, parts)

    def listed(self, rows: Callable[[_Table], Rows]) -> list[str]:
        """The codes that reach the limit in some half-year."""
        return sorted(
            {code for half in self.halves for code, tally in rows(half).items() if tally.households >= self.limit}
        )


def _period(safe: _Safe, year: int, half: Half | None, table: _Table, names: Mapping[str, str]) -> Period:
    def total(cell: Callable[[_Table], _Tally]) -> Counted:
        return safe.half(cell(table)) if half else safe.year(cell(table), [cell(each) for each in safe.halves])

    def row(rows: Callable[[_Table], Rows], code: str) -> Counted:
        found, *parts = (rows(each).get(code, _Tally()) for each in (table, *safe.halves))
        return safe.half(found) if half else safe.year_row(found, parts)

    kinds = [
        KindCount(service_type=code, counted=row(lambda each: each.by_service_type, code))
        for code in safe.listed(lambda each: each.by_service_type)
    ]
    organizations = [
        OrganizationCount(organization=code, name=names[code], counted=row(lambda each: each.by_organization, code))
        for code in safe.listed(lambda each: each.by_organization)
    ]
    return Period(
        year=year,
        half=half,
        planned=total(lambda each: each.planned),
        named=total(lambda each: each.named),
        by_service_type=tuple(sorted(kinds, key=lambda each: (_rank(each.counted), each.service_type))),
        by_organization=tuple(sorted(organizations, key=lambda each: (_rank(each.counted), each.organization))),
    )


def _rank(counted: Counted) -> int:
    """Sorts by what is published, so that the order tells nothing more."""
    return -(counted.households.rounded or 0)
