"""Which households are alike to the rules: so that one of them is planned and the others share what came of it.

All that rules and planner ask of a fact is on which side of a constant it lies, whether it is known, and where periods begin. So a
household's key holds, of each fact that it states, the place among the constants that anything compares it with; of what is compared
with another fact or moved by months, the place of that difference; and of dates from which periods run, the date itself. Equal keys
mean equal truth of every condition, equal dates and equal questions. What decides only about partners (the place, languages, consents)
is not in it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from lotse.rules.conditions import All, AnyOf, AtLeast, Condition, Count, Difference, Leaf, Members, Membership, Not, Property, Stated, Term, Threshold
from lotse.rules.facts import NUMERIC, Fact, Facts, Value
from lotse.rules.rulebook import DeriveDate, Entitle, RaiseNeed, Rule

GIVEN = frozenset({"given", "computed", "extra"})
Code = Callable[[Any], Hashable]


class Likeness:
    """Makes keys for the rules in force on one day. `facts` are all that are declared."""

    def __init__(self, rules: Sequence[Rule], facts: Mapping[str, Fact]) -> None:
        bounds: dict[Property, set[int]] = defaultdict(set)
        for condition in _conditions(rules):
            for prop, bound in _thresholds(condition):
                bounds[prop].add(bound)
        cuts: dict[str, set[int]] = defaultdict(set)
        sets: dict[str, set[frozenset[str]]] = defaultdict(set)
        exact = {each.name for each in _anchors(rules)}
        self._worked_out: list[tuple[Property, list[int]]] = []
        self._touching: dict[str, list[int]] = defaultdict(list)
        self._of_members: list[tuple[Property, list[int], frozenset[str]]] = []
        for prop, found in bounds.items():
            read = {fact.name: fact for fact in prop.facts()}
            if plain := _plain(prop):
                cuts[plain.name] |= found
            elif isinstance(prop, Membership) and prop.fact.kind == "choice":
                sets[prop.fact.name].add(prop.values)
            elif isinstance(prop, Stated):
                pass  # every code says whether anything is stated
            elif any(fact.origin == "derived" for fact in read.values()):
                exact |= {name for name, fact in read.items() if fact.origin in GIVEN}
            elif any(fact.of_member for fact in read.values()):
                self._of_members.append((prop, sorted(found), frozenset(read)))
            else:
                for name in read:
                    self._touching[name].append(len(self._worked_out))
                self._worked_out.append((prop, sorted(found)))
        self._codes = {
            name: _exact(number)
            if name in exact
            else _choice(number, fact, tuple(sorted(sets[name], key=sorted)))
            if fact.kind == "choice"
            else _code(number, fact, sorted(cuts[name]))
            for number, (name, fact) in enumerate(sorted(facts.items()))
            if fact.origin in GIVEN
        }

    def key(self, facts: Facts) -> Hashable:
        """Return the key of a household, from what is known of it before any rule."""
        values, codes, touching = facts.values, self._codes, self._touching
        stated: list[Hashable] = []
        touched: set[int] = set()
        for name, value in values.items():
            if code := codes.get(name):
                stated.append(code(value))
                if name in touching:
                    touched.update(touching[name])
        for number in sorted(touched):
            prop, cuts = self._worked_out[number]
            low, high = prop.value(facts)
            stated.append((-1 - number, bisect_right(cuts, low), bisect_right(cuts, high)))
        if facts.members is None:
            return facts.land, tuple(stated)
        members = tuple(self._of_member(facts, at, known) for at, known in enumerate(facts.members))
        return facts.land, tuple(stated), members, _order(facts.member_ids)

    # ------------------------------------------------------------------------------------------ private

    def _of_member(self, facts: Facts, at: int, known: Mapping[str, Value]) -> Hashable:
        codes = self._codes
        stated: list[Hashable] = [codes[name](value) for name, value in known.items()]
        for number, (prop, cuts, read) in enumerate(self._of_members):
            if any(name in known or name in facts.values for name in read):
                low, high = prop.value(facts, at)
                stated.append((-1 - number, bisect_right(cuts, low), bisect_right(cuts, high)))
        return tuple(stated)


# ---------------------------------------------------------------------------------------------- private


def _exact(number: int) -> Code:
    """A date stands in the key as it is where periods run from it."""
    return lambda value: (number, value)


def _choice(number: int, fact: Fact, sets: tuple[frozenset[str], ...]) -> Code:
    """What is known of a choice stands in the key by the sets of values that conditions name."""

    @lru_cache(maxsize=256)
    def place(value: frozenset[str]) -> Hashable:
        truths = tuple((value <= each, value.isdisjoint(each)) for each in sets)
        return number, truths, len(value) == 1, value == fact.unknown

    return place


def _code(number: int, fact: Fact, cuts: list[int]) -> Code:
    """A number, amount or date stands in the key by its place among the constants, of a text or list only that it is there."""
    if fact.kind not in NUMERIC:  # what it holds is asked as a property
        return lambda value: (number, fact.kind in ("codes", "rents") or len(value) == 1)
    unknown = fact.unknown

    def place(value: Any) -> Hashable:
        low, high = value
        return number, bisect_right(cuts, low), bisect_right(cuts, high), low == high, value == unknown

    return place


def _order(ids: Sequence[str]) -> tuple[int, ...]:
    """The order in which questions about members sort; their names are not in the key."""
    return tuple(sorted(range(len(ids)), key=lambda at: f"{ids[at]}]"))


def _plain(prop: Property) -> Fact | None:
    """The fact of a property that compares a fact as it stands."""
    match prop:
        case Difference(Term(fact, 1, shifts=(), rolled=False), None) if fact is not None:
            return fact
    return None


def _conditions(rules: Iterable[Rule]) -> Iterator[Condition]:
    for rule in rules:
        yield rule.when
        for effect in rule.effects:
            if isinstance(effect, (RaiseNeed, Entitle)) and effect.suspected is not None:
                yield effect.suspected


def _thresholds(condition: Condition) -> Iterator[tuple[Property, int]]:
    """Yield each property with the least value from which something is different: at least `bound`, or more than `bound`."""
    match condition:
        case Threshold(Count(conditions)):
            for each in conditions:
                yield from _thresholds(each)
        case Threshold(prop, bound, upper):
            yield prop, bound + 1 if upper else bound
        case Leaf(means=means):
            yield from _thresholds(means)
        case Not(child) | Members(child=child):
            yield from _thresholds(child)
        case All(children) | AnyOf(children) | AtLeast(children=children):
            for each in children:
                yield from _thresholds(each)


def _anchors(rules: Iterable[Rule]) -> Iterator[Fact]:
    """Yield the facts from which dates are counted."""
    for rule in rules:
        for effect in rule.effects:
            spec = effect.deadline if isinstance(effect, (RaiseNeed, Entitle)) else None
            spec = effect.date if isinstance(effect, DeriveDate) else spec
            if spec is not None and spec.anchor is not None:
                yield spec.anchor
