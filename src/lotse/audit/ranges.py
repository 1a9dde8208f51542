"""Tells by ranges alone whether a condition can hold: each fact for itself, one alternative after the other.

What compares two facts, moves a date by months or counts members is held to be anything, whatever the others are. Where it is that on
which the answer depends, ranges cannot tell.
"""

from dataclasses import dataclass, field
from itertools import combinations
from math import comb

from lotse.audit.meaning import FINAL_DAY, FIRST_DAY, TODAY
from lotse.audit.solver import HIGHEST, LOWEST, OPEN_RENTS
from lotse.rules.conditions import MANY, All, AnyOf, Condition, Count, Difference, Membership, Property, Term, Threshold
from lotse.rules.facts import FAR_PAST, LAST_DAY, NEVER, Fact, Interval

MOST_BRANCHES = 400
MOST_COMBINATIONS = 20
_ANYTHING = (-(10**15), 10**15)
_TOGETHER = ("household.size", "household.adults", "household.children")
_FROM_EACH_OTHER = (("accommodation.days", "accommodation.since"), OPEN_RENTS)


def satisfiable(condition: Condition) -> bool | None:
    """Tell whether there is a situation in which a condition holds, as `Meaning` writes it; None: ranges cannot tell."""
    search = _Search()
    found = search.any_of(_Box(), [condition])
    if found:
        return True
    return None if search.unsure else False


# ---------------------------------------------------------------------------------------------- private


@dataclass
class _Box:
    """What one alternative leaves possible: an interval for each property, and the values of each choice or text."""

    ranges: dict[Property, Interval] = field(default_factory=dict)
    values: dict[Fact, frozenset[str]] = field(default_factory=dict)
    not_in: dict[Fact, frozenset[str]] = field(default_factory=dict)
    inside: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()

    def copy(self) -> "_Box":
        return _Box(dict(self.ranges), dict(self.values), dict(self.not_in), self.inside, self.outside)

    def narrow(self, threshold: Threshold) -> bool:
        """Keep what a threshold leaves; False where nothing is left."""
        prop, bound, upper = threshold.prop, threshold.bound, threshold.upper
        if isinstance(prop, Membership) and prop.fact.kind in ("choice", "text", "area"):
            trivial = bound > 0 if upper else bound <= 0
            return trivial or (0 <= bound <= 1 and self._member(prop, inside=not upper))
        prop, bound = _plain(prop, bound, upper=upper)
        low, high = self.ranges.get(prop) or _domain(prop)
        low, high = (low, min(high, bound)) if upper else (max(low, bound), high)
        if isinstance(prop, Difference) and prop.right is None and _of_date(prop.left):
            low = NEVER if low > LAST_DAY else low
            high = LAST_DAY if LAST_DAY < high < NEVER else high
        self.ranges[prop] = low, high
        return low <= high

    def _member(self, prop: Membership, *, inside: bool) -> bool:
        fact = prop.fact
        if fact.kind == "area":
            return self._area(prop.values, inside=inside)
        if fact.kind == "choice":
            left = self.values.get(fact, frozenset(fact.values))
            self.values[fact] = left & prop.values if inside else left - prop.values
            return bool(self.values[fact])
        if not inside:
            self.not_in[fact] = self.not_in.get(fact, frozenset()) | prop.values
        elif fact in self.values:
            self.values[fact] &= prop.values
        else:
            self.values[fact] = prop.values
        return fact not in self.values or bool(self.values[fact] - self.not_in.get(fact, frozenset()))

    def _area(self, prefixes: frozenset[str], *, inside: bool) -> bool:
        if inside:
            self.inside |= prefixes
        else:
            self.outside |= prefixes
        longest = max(self.inside, key=len, default="")
        nested = all(longest.startswith(each) for each in self.inside)
        return nested and not (longest and longest.startswith(tuple(self.outside)))

    def sure(self) -> bool:
        """Whether all that is left can be so at once."""
        names = [_name(prop) for prop in self.ranges]
        counted = sum(name in _TOGETHER for name in names) + sum(isinstance(prop, Count) for prop in self.ranges)
        linked = max(sum(name in group for name in names) for group in _FROM_EACH_OTHER)
        return all(names) and counted <= 1 and linked <= 1


class _Search:
    """A search through the alternatives. `unsure`: one of them may hold, and ranges cannot tell."""

    def __init__(self) -> None:
        self.unsure = False
        self.left = MOST_BRANCHES

    def any_of(self, box: _Box, waiting: list[Condition]) -> bool:
        """Whether a box has something left in which all that waits holds."""
        choices: list[AnyOf] = []
        waiting = list(waiting)
        while waiting:
            each = waiting.pop()
            match each:
                case All(children):
                    waiting += children
                case AnyOf(children) if len(children) == 1:
                    waiting.append(children[0])
                case AnyOf():
                    choices.append(each)
                case Threshold(Count(conditions, members=False), bound, upper=False) if (
                    comb(len(conditions), bound) <= MOST_COMBINATIONS
                ):
                    choices.append(AnyOf(tuple(All(some) for some in combinations(conditions, bound))))
                case Threshold(Membership(fact, values), 1, upper=False) if fact.kind == "area" and len(values) > 1:
                    single = (Threshold(Membership(fact, frozenset({value})), 1) for value in sorted(values))
                    choices.append(AnyOf(tuple(single)))
                case Threshold():
                    if not box.narrow(each):
                        return False
        return self._branch(box, choices)

    def _branch(self, box: _Box, choices: list[AnyOf]) -> bool:
        open_ = [each for each in choices if not any(_holds(child, box) for child in each.children)]
        if not open_:
            if box.sure():
                return True
            self.unsure = True
            return False
        first = min(open_, key=lambda each: len(each.children))
        rest: list[Condition] = [each for each in open_ if each is not first]
        for child in first.children:
            if self.left <= 0:
                self.unsure = True
                return False
            self.left -= 1
            if self.any_of(box.copy(), [child, *rest]):
                return True
        return False


def _holds(condition: Condition, box: _Box) -> bool:
    """Whether a threshold holds wherever the box is."""
    if not isinstance(condition, Threshold):
        return False
    prop, bound, upper = condition.prop, condition.bound, condition.upper
    if isinstance(prop, Membership):
        left = box.values.get(prop.fact)
        if left is None or prop.fact.kind != "choice" or bound != int(not upper):
            return False
        return left.isdisjoint(prop.values) if upper else left <= prop.values
    prop, bound = _plain(prop, bound, upper=upper)
    found = box.ranges.get(prop)
    return found is not None and (found[1] <= bound if upper else found[0] >= bound)


def _plain(prop: Property, bound: int, *, upper: bool) -> tuple[Property, int]:
    """A multiple of one fact is bounded where the fact is."""
    match prop:
        case Difference(Term(fact, factor, shifts=()), None) if fact is not None and factor > 1:
            return Difference(Term(fact)), bound // factor if upper else -(-bound // factor)
    return prop, bound


def _name(prop: Property) -> str:
    """The name of the one fact that a property is, or is about; nothing where it depends on several, or on the calendar."""
    match prop:
        case Difference(Term(fact, 1, shifts=(), rolled=False), None) if fact is not None:
            single = fact.origin != "figure" and not (fact.kind == "date" and fact.origin == "derived")
            return fact.name if single else ""
        case Difference() | Count():
            return ""
    return "a value or a list"


def _of_date(term: Term) -> bool:
    return term.fact is not None and term.fact.kind == "date" and not term.shifts


def _domain(prop: Property) -> Interval:
    match prop:
        case Difference(Term(fact, 1, shifts=(), rolled=False), None) if fact is not None:
            if fact == TODAY:
                return FIRST_DAY, FINAL_DAY
            low, high = fact.unknown if isinstance(fact.unknown, tuple) else _ANYTHING
            return (
                (FAR_PAST + 1, NEVER)
                if fact.kind == "date"
                else (LOWEST.get(fact.name, low), HIGHEST.get(fact.name, high))
            )
        case Difference():
            return _ANYTHING
        case Count(conditions, members):
            return 0, MANY if members else len(conditions)
    return 0, 1
