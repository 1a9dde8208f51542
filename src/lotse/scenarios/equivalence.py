"""Equivalence: whether two conditions can ever differ, on whatever is known of a household.

Both are written as thresholds under `all` and `any`. What they compare is cut into the stretches between the thresholds, and both
are evaluated on every range of stretches: a finite table, and a complete one as long as nothing but the thresholds relates the properties.
Properties that are related otherwise (two facts and their difference) are tried in more ways than there are, so "equivalent" is never
said of conditions that differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from math import ceil, floor, prod
from random import Random

from lotse.model.household import MAX_AGE, MAX_CARE_GRADE
from lotse.model.ranges import MAX_CENTS, MAX_NUMBER
from lotse.rules.conditions import (
    MANY,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    Difference,
    Leaf,
    Members,
    Membership,
    Not,
    Property,
    Stated,
    Term,
    Threshold,
    facts_of,
    positive,
)
from lotse.rules.facts import FALSE, FAR_PAST, NEVER, TRUE, Fact, Interval

LARGEST_TABLE = 5_000
Variable = Property | str  # a choice by the name of its fact
State = Interval | frozenset[int]
_HIGHEST = {"members.age": MAX_AGE, "members.care_grade": MAX_CARE_GRADE}


def equivalent(one: Condition, other: Condition) -> bool:
    """Tell whether two conditions are certain together and possible together, always.

    Where the table would have more than five thousand rows the answer is no.
    """
    one, other = _narrowed(one, other)
    if one == other:
        return True
    one, other = _normal(one), _normal(other)
    table = _Table([one, other])
    if table.size > LARGEST_TABLE:
        return False
    return all(table.truth(one, row) == table.truth(other, row) for row in table.rows())


# ---------------------------------------------------------------------------------------------- private


class _Table:
    """All that can be known of the variables of some conditions, as far as their thresholds can tell."""

    def __init__(self, conditions: Sequence[Condition]) -> None:
        thresholds = [each for condition in conditions for each in _thresholds(condition)]
        self._classes = _classes(thresholds)
        cuts: dict[Variable, set[int]] = {}
        for each in thresholds:
            cut = each.bound + (1 if each.upper else 0)
            cuts.setdefault(_variable(each.prop), set()).add(cut)
        self._states = {variable: self._of(variable, found) for variable, found in cuts.items()}
        self.size = prod(len(states) for states in self._states.values())

    def rows(self) -> Iterator[dict[Variable, State]]:
        """Yield all rows, in an order in which conditions that differ do so soon."""
        for number in Random(0).sample(range(self.size), self.size):  # noqa: S311 - an order, no secret
            row: dict[Variable, State] = {}
            for variable, states in self._states.items():
                number, at = divmod(number, len(states))  # noqa: PLW2901 - the number is written in digits of several bases
                row[variable] = states[at]
            yield row

    def truth(self, condition: Condition, row: dict[Variable, State]) -> Interval:
        match condition:
            case All(children):
                truths = [self.truth(child, row) for child in children]
                return min((low for low, _ in truths), default=1), min((high for _, high in truths), default=1)
            case AnyOf(children):
                truths = [self.truth(child, row) for child in children]
                return max((low for low, _ in truths), default=0), max((high for _, high in truths), default=0)
            case Threshold(prop, bound, upper):
                low, high = self._value(prop, row[_variable(prop)])
                return (int(high <= bound), int(low <= bound)) if upper else (int(low >= bound), int(high >= bound))
        raise AssertionError(condition)

    def _of(self, variable: Variable, cuts: set[int]) -> list[State]:
        if isinstance(variable, str):
            classes = range(max(self._classes[variable].values()) + 1)
            return [frozenset(each) for n in classes for each in combinations(classes, n + 1)]
        low, high = _domain(variable)
        ends = [low, *sorted(cut for cut in cuts if low < cut <= high)]
        if isinstance(variable, Stated):
            return [(0, 1), (1, 1)]
        return [(ends[i], ends[j]) for i in range(len(ends)) for j in range(i, len(ends))]

    def _value(self, prop: Property, state: State) -> Interval:
        if isinstance(state, tuple):
            return state
        assert isinstance(prop, Membership)  # noqa: S101 - only choices have classes
        inside = {self._classes[prop.fact.name][value] for value in prop.values}
        return int(state <= inside), int(not state.isdisjoint(inside))


def _classes(thresholds: Sequence[Threshold]) -> dict[str, dict[str, int]]:
    """For each choice its values, those that no membership tells apart with the same number."""
    sets: dict[Fact, list[frozenset[str]]] = {}
    for each in thresholds:
        if isinstance(each.prop, Membership) and each.prop.fact.kind == "choice":
            sets.setdefault(each.prop.fact, []).append(each.prop.values)
    found: dict[str, dict[str, int]] = {}
    for fact, of_it in sets.items():
        known = {value: tuple(value in values for values in of_it) for value in fact.values}
        numbers = {each: number for number, each in enumerate(dict.fromkeys(known.values()))}
        found[fact.name] = {value: numbers[each] for value, each in known.items()}
    return found


def _variable(prop: Property) -> Variable:
    return prop.fact.name if isinstance(prop, Membership) and prop.fact.kind == "choice" else prop


def _domain(prop: Property) -> Interval:
    """The lowest and highest value of a property."""
    match prop:
        case Membership() | Stated():
            return 0, 1
        case Count(conditions, members):
            return 0, MANY if members else len(conditions)
        case Difference(left, None) if left.fact is not None and not left.shifts and not left.rolled:
            if left.fact.name in _HIGHEST:
                return 0, _HIGHEST[left.fact.name]
            kinds = {"bool": (0, 1), "number": (0, MAX_NUMBER), "money": (0, MAX_CENTS), "date": (FAR_PAST, NEVER)}
            return kinds[left.fact.kind]
    return -MAX_CENTS * MAX_NUMBER, MAX_CENTS * MAX_NUMBER


def _thresholds(condition: Condition) -> Iterator[Threshold]:
    match condition:
        case Threshold():
            yield condition
        case All(children) | AnyOf(children):
            for child in children:
                yield from _thresholds(child)


def _normal(condition: Condition) -> Condition:
    """Write a condition as thresholds under `all` and `any`, each with its fact on the left."""
    return _turned(positive(_spelt_out(condition)))


def _turned(condition: Condition) -> Condition:
    match condition:
        case All(children):
            return All(tuple(map(_turned, children)))
        case AnyOf(children):
            return AnyOf(tuple(map(_turned, children)))
        case Threshold(Difference(Term(fact=None, day=None, shifts=(), rolled=False) as value, Term() as other)):
            return _turned(Threshold(Difference(other), value.constant - condition.bound, upper=not condition.upper))
        case Threshold(Difference(Term(factor=factor, shifts=()) as term, None), bound, upper) if factor != 1:
            whole = floor(bound / factor) if upper else ceil(bound / factor)  # 2 × n >= 5 is n >= 3
            return Threshold(Difference(replace(term, factor=1)), whole, upper)
    return condition


def _spelt_out(condition: Condition) -> Condition:
    """Write `at_least` as the alternatives that it stands for."""
    match condition:
        case AtLeast(n, children):
            parts = [_spelt_out(child) for child in children]
            return AnyOf(tuple(All(each) for each in combinations(parts, n)))
        case All(children):
            return All(tuple(map(_spelt_out, children)))
        case AnyOf(children):
            return AnyOf(tuple(map(_spelt_out, children)))
        case Not(child):
            return Not(_spelt_out(child))
        case Leaf(means=means):
            return means
    return condition


def _narrowed(one: Condition, other: Condition) -> tuple[Condition, Condition]:
    """The parts in which two conditions differ, where the truth of these parts can tell, whatever stands beside them."""
    match one, other:
        case Not(mine), Not(theirs):
            return _narrowed(mine, theirs)
        case Members(kind, mine, least, most), Members(kind2, theirs, least2, most2):
            counts = kind != "count_members" or least or most is not None
            if (kind, least, most) == (kind2, least2, most2) and counts:
                return _narrowed(mine, theirs)
        case All(mine), All(theirs):
            return _apart(one, other, (mine, theirs), All, TRUE)
        case AnyOf(mine), AnyOf(theirs):
            return _apart(one, other, (mine, theirs), AnyOf, FALSE)
    return one, other


def _apart(
    one: Condition,
    other: Condition,
    children: tuple[Sequence[Condition], Sequence[Condition]],
    joined: type[All | AnyOf],
    neutral: Interval,
) -> tuple[Condition, Condition]:
    """The one child that differs, where the others read no fact of it and can all be what does not decide."""
    mine, theirs = children
    at = [i for i, (left, right) in enumerate(zip(mine, theirs, strict=False)) if left != right]
    if len(mine) != len(theirs) or len(at) != 1:
        return one, other
    beside = (*mine[: at[0]], *mine[at[0] + 1 :])
    read = {fact.name for each in beside for fact in facts_of(each)}
    inside = {fact.name for each in (mine[at[0]], theirs[at[0]]) for fact in facts_of(each)}
    apart = not read & inside and _can_be(joined(beside), neutral)
    return _narrowed(mine[at[0]], theirs[at[0]]) if apart else (one, other)


@lru_cache(maxsize=4096)
def _can_be(condition: Condition, wanted: Interval) -> bool:
    """Whether a condition has some truth for some household; taken to be so where the table would be too large."""
    spelt = _normal(condition)
    table = _Table([spelt])
    return table.size > LARGEST_TABLE or any(table.truth(spelt, row) == wanted for row in table.rows())
