"""Facts of many households in columns: one row per household, one per member.

Facts are laid out as far as rules read them, each as the range of what is possible:

- yes/no: `<fact>.lo`, `<fact>.hi` (Boolean); numbers, money and dates: the same as the smallest integers that fit.
- a choice: a Boolean column `<fact>=<value>` per value, true while the value is still possible.
- what has no such form is read once per household by the code that the engine uses: whether a text, list or area lies in a set, months
  counted by the calendar, days moved to the next working day. These columns are numbered, `#3.lo` and `#3.hi`.

Missing is the whole range; no column holds nulls.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

import polars as pl

from lotse.rules.conditions import (
    All,
    AnyOf,
    Condition,
    Count,
    Difference,
    Membership,
    Property,
    Stated,
    Term,
    Threshold,
    positive,
)
from lotse.rules.facts import FAR_PAST, LAST_DAY, NUMERIC, Fact, Facts

Ends = tuple[pl.Expr, pl.Expr]
"""What is certain and what is possible of a condition, or the lowest and the highest end of an amount."""

HOUSEHOLD = "household"
MEMBERS_KNOWN = "members.known"
ALWAYS, NEVER = pl.lit(value=True), pl.lit(value=False)
_IN_DAYS = {"days": 1, "weeks": 7}


@dataclass(frozen=True)
class Columns:
    """Households in columns, in their order; in `members`, the column `household` tells the row of the household of each."""

    households: pl.DataFrame
    members: pl.DataFrame

    def lending(self, names: Sequence[str]) -> pl.DataFrame:
        """Return the members with columns of their households beside their own."""
        if not names:
            return self.members
        return self.members.hstack(self.households.select(names)[self.members[HOUSEHOLD]])


class Layout:
    """Which columns some properties, none of them a count, need, and how each property is read from them."""

    def __init__(self, properties: Iterable[Property]) -> None:
        self.facts: dict[str, Fact] = {}
        self._numbered: dict[Property, int] = {}
        for prop in properties:
            if _has_form(prop):
                self.facts |= {fact.name: fact for fact in prop.facts() if not from_rules(fact)}
            else:
                self._numbered.setdefault(prop, len(self._numbered))
        self._of_members = frozenset(name for name, _, _ in self._columns(of_member=True))

    def of(self, households: Sequence[Facts]) -> Columns:
        """Lay out households; derived dates are among their values, derived yes/no facts need not be."""
        frame = {
            name: _series([get(facts, None) for facts in households], numeric=numeric)
            for name, numeric, get in self._columns(of_member=False)
        }
        rows = [(row, member) for row, facts in enumerate(households) for member in range(len(facts.members or ()))]
        members = {
            name: _series([get(households[row], member) for row, member in rows], numeric=numeric)
            for name, numeric, get in self._columns(of_member=True)
        }
        return Columns(
            pl.DataFrame({**frame, MEMBERS_KNOWN: _series([f.members is not None for f in households], numeric=False)}),
            pl.DataFrame({**members, HOUSEHOLD: pl.Series([row for row, _ in rows], dtype=pl.UInt32)}),
        )

    def reached(self, prop: Property, least: int) -> Ends:
        """Return what is certain and what is possible of a property, no count, being at least so much."""
        match prop:
            case Difference(Term(fact, 1, shifts=()), None) if fact is not None and fact.kind == "bool":
                return _of_bit(ends_of(fact), least)
            case Difference():
                low, high = self._amount(prop)
                return low >= least, high >= least
            case Membership() | Stated():
                return _of_bit(self._truth(prop), least)
        raise AssertionError(prop)

    def borrowed(self, expressions: Iterable[pl.Expr]) -> tuple[str, ...]:
        """Return the columns that expressions over members read of their household."""
        return tuple(sorted({name for each in expressions for name in each.meta.root_names()} - self._of_members))

    # ------------------------------------------------------------------------------------------ private

    def _amount(self, prop: Difference) -> Ends:
        """The ends of a difference, as integers."""
        if prop in self._numbered:
            return self._ends_of_number(prop)
        left = _term(prop.left)
        if prop.right is None:
            return left
        right = _term(prop.right)
        return left[0] - right[1], left[1] - right[0]

    def _truth(self, prop: Membership | Stated) -> Ends:
        """Whether a property is certainly and possibly 1, as Booleans."""
        if prop in self._numbered:
            low, high = self._ends_of_number(prop)
            return low == 1, high == 1
        if isinstance(prop, Stated):
            return _stated(prop.fact), ALWAYS
        may = {value: pl.col(f"{prop.fact.name}={value}") for value in prop.fact.values}
        inside = [column for value, column in may.items() if value in prop.values]
        outside = [column for value, column in may.items() if value not in prop.values]
        return ~any_of(outside), any_of(inside)

    def _ends_of_number(self, prop: Property) -> Ends:
        return pl.col(f"#{self._numbered[prop]}.lo"), pl.col(f"#{self._numbered[prop]}.hi")

    def _columns(self, *, of_member: bool) -> Iterator[tuple[str, bool, Callable[[Facts, int | None], Any]]]:
        """Yield the name of each column, whether it holds integers, and what stands in it."""
        for fact in self.facts.values():
            if fact.of_member != of_member:
                continue
            if fact.kind == "choice":
                for value in fact.values:
                    yield f"{fact.name}={value}", False, _may_be(fact, value)
            else:
                for end, name in enumerate(("lo", "hi")):
                    yield f"{fact.name}.{name}", fact.kind != "bool", _end_of_fact(fact, end)
        for prop, number in self._numbered.items():
            if any(fact.of_member for fact in prop.facts()) == of_member:
                for end, name in enumerate(("lo", "hi")):
                    yield f"#{number}.{name}", True, _end_of_property(prop, end)


def thresholds(condition: Condition) -> Iterator[tuple[Property, int]]:
    """Yield what a condition compares with what: properties other than counts, those within counts as well, each with the least amount.

    At most 4 is not at least 5, so both are one threshold.
    """
    match positive(condition):
        case Threshold(Count(conditions)):
            for each in conditions:
                yield from thresholds(each)
        case Threshold(prop, bound, upper):
            yield prop, bound + upper
        case All(children) | AnyOf(children):
            for each in children:
                yield from thresholds(each)


def from_rules(fact: Fact) -> bool:
    """Tell whether rules settle a fact: it is derived and no date, which is counted before any rule is looked at."""
    return fact.origin == "derived" and fact.kind != "date"


def ends_of(fact: Fact) -> Ends:
    """Return the two columns of a fact that is a range."""
    return pl.col(f"{fact.name}.lo"), pl.col(f"{fact.name}.hi")


def all_of(parts: Iterable[pl.Expr]) -> pl.Expr:
    """Return an expression that is true where all parts are."""
    found = list(parts)
    return reduce(and_, found) if found else ALWAYS


def any_of(parts: Iterable[pl.Expr]) -> pl.Expr:
    """Return an expression that is true where any part is."""
    found = list(parts)
    return reduce(or_, found) if found else NEVER


# ---------------------------------------------------------------------------------------------- private


def _has_form(prop: Property) -> bool:
    """Whether a property is an expression over the columns of its facts."""
    match prop:
        case Difference(left, right):
            return all(_in_days(term) for term in (left, right) if term is not None)
        case Stated(fact):
            return fact.kind in NUMERIC or fact.kind == "choice"
        case Membership(fact):
            return fact.kind == "choice"
    return False


def _in_days(term: Term) -> bool:
    """Whether a term needs no calendar."""
    return term.day is None and not term.rolled and all(unit in _IN_DAYS for _, unit in term.shifts)


def _term(term: Term) -> Ends:
    if term.fact is None:
        constant = term.constant
        for count, unit in term.shifts:
            constant += count * _IN_DAYS[unit]
        return pl.lit(constant, pl.Int64), pl.lit(constant, pl.Int64)
    low, high = ends_of(term.fact)
    if term.factor == 1 and not term.shifts and term.fact.kind != "bool":
        return low, high
    return _moved(low, term), _moved(high, term)


def _moved(end: pl.Expr, term: Term) -> pl.Expr:
    found = end.cast(pl.Int64) * term.factor
    for count, unit in term.shifts:
        real = (found > FAR_PAST) & (found < LAST_DAY)
        found = pl.when(real).then(found + count * _IN_DAYS[unit]).otherwise(found)
    return found


def _stated(fact: Fact) -> pl.Expr:
    if fact.kind == "choice":
        return ~all_of(pl.col(f"{fact.name}={value}") for value in fact.values)
    low, high = ends_of(fact)
    if fact.kind == "bool":
        return low | ~high
    unknown = fact.unknown
    assert isinstance(unknown, tuple)  # noqa: S101 - numeric facts are ranges
    return (low != unknown[0]) | (high != unknown[1])


def _may_be(fact: Fact, value: str) -> Callable[[Facts, int | None], bool]:
    return lambda facts, member: value in facts.get(fact, member)  # type: ignore[operator]  # a choice is a set


def _end_of_fact(fact: Fact, end: int) -> Callable[[Facts, int | None], int]:
    return lambda facts, member: facts.get(fact, member)[end]  # type: ignore[index]  # a numeric fact is a range


def _end_of_property(prop: Property, end: int) -> Callable[[Facts, int | None], int]:
    return lambda facts, member: prop.value(facts, member)[end]


def _of_bit(ends: Ends, least: int) -> Ends:
    """What is certain and what is possible of a yes or no being at least so much."""
    return ends if least == 1 else (ALWAYS, ALWAYS) if least < 1 else (NEVER, NEVER)


def _series(values: Sequence[int], *, numeric: bool) -> pl.Series:
    if not numeric:
        return pl.Series(values, dtype=pl.Boolean, strict=False)
    return pl.Series(values, dtype=pl.Int64).shrink_dtype()
