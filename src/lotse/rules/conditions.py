"""Conditions: the tree behind a rule's `when`, and what each comparison asks of intervals.

Every leaf comes down to thresholds: an interval compared with an integer constant. `not` is pushed to the leaves, so that
certainty and possibility of a condition follow from the lowest and highest ends alone.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lotse.rules.facts import (
    FALSE,
    LAST_DAY,
    TRUE,
    UNKNOWN,
    Fact,
    Facts,
    Interval,
    Value,
    days,
    difference,
    each_member,
    roll_interval,
    shift_interval,
)

# ------------------------------------------------------------------------------------------ properties: intervals to compare


@dataclass(frozen=True, slots=True)
class Term:
    """One side of a comparison: `factor * fact`, or a constant, or (dates) a day; moved by `shifts` of (count, unit).

    `rolled`: the end of the period moves to the next working day (§ 193 BGB).
    """

    fact: Fact | None = None
    factor: int = 1
    constant: int = 0
    day: dt.date | None = None
    shifts: tuple[tuple[int, str], ...] = ()
    rolled: bool = False

    def value(self, facts: Facts, member: int | None = None) -> Interval:
        """Return the interval of what the term may be."""
        if self.fact is not None:
            known = facts.get(self.fact, member)
            assert isinstance(known, tuple)  # noqa: S101 - the parser lets only numeric facts into a term
            interval: Interval = known if self.factor == 1 else (known[0] * self.factor, known[1] * self.factor)
        else:
            start = days(self.day, facts.on) if self.day else self.constant
            interval = (start, start)
        for count, unit in self.shifts:
            interval = shift_interval(interval, count, unit, facts.on)
        return roll_interval(interval, facts) if self.rolled else interval


@dataclass(frozen=True, slots=True)
class Difference:
    """The interval of left minus right; of left alone where there is no right side. `plain` is the fact that is compared as it is."""

    left: Term
    right: Term | None = None
    plain: Fact | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        left = self.left
        plain = self.right is None and left.factor == 1 and not left.shifts and not left.rolled
        object.__setattr__(self, "plain", left.fact if plain else None)

    def value(self, facts: Facts, member: int | None = None) -> Interval:
        """Return the interval on what is known."""
        plain = self.plain
        if plain is not None:
            known = facts.get(plain, member) if plain.of_member else facts.values.get(plain.name, plain.unknown)
            assert isinstance(known, tuple)  # noqa: S101 - the parser lets only numeric facts into a term
            return known
        left = self.left.value(facts, member)
        return left if self.right is None else difference(left, self.right.value(facts, member))

    def facts(self) -> Iterator[Fact]:
        """Yield the facts read."""
        for term in (self.left, self.right):
            if term is not None and term.fact is not None:
                yield term.fact


@dataclass(frozen=True, slots=True)
class Membership:
    """1 where a choice or text lies in `values`, a list contains one of them, or an area lies within one of them; 0 where not."""

    fact: Fact
    values: frozenset[str]
    prefixes: tuple[str, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "prefixes", tuple(sorted(self.values)))

    def value(self, facts: Facts, member: int | None = None) -> Interval:
        """Return (1, 1), (0, 1) or (0, 0)."""
        fact = self.fact
        known: Value = facts.get(fact, member) if fact.of_member else facts.values.get(fact.name, fact.unknown)
        if known is None or isinstance(known, tuple):
            return UNKNOWN
        kind = fact.kind
        if kind == "codes":
            return FALSE if known.isdisjoint(self.values) else TRUE
        if kind == "area":
            hits = [area.startswith(self.prefixes) for area in known]
            return int(all(hits)), int(any(hits))
        return (1 if known <= self.values else 0), (0 if known.isdisjoint(self.values) else 1)

    def facts(self) -> Iterator[Fact]:
        """Yield the fact read."""
        yield self.fact


@dataclass(frozen=True, slots=True)
class Stated:
    """1 where the household says anything about a fact, open where it says nothing."""

    fact: Fact

    def value(self, facts: Facts, member: int | None = None) -> Interval:
        """Return (1, 1) or (0, 1)."""
        return int(facts.get(self.fact, member) != self.fact.unknown), 1

    def facts(self) -> Iterator[Fact]:
        """Yield the fact read."""
        yield self.fact


@dataclass(frozen=True, slots=True)
class Count:
    """How many of several conditions hold, or for how many members one condition holds."""

    conditions: "tuple[Condition, ...]"
    members: bool = False

    def value(self, facts: Facts, member: int | None = None) -> Interval:
        """Return (certainly, possibly) counted."""
        if not self.members:
            truths = [each.truth(facts, member) for each in self.conditions]
        elif facts.members is None:
            return 0, MANY
        else:
            truths = [self.conditions[0].truth(facts, each) for each in each_member(facts)]
        return sum([low for low, _ in truths]), sum([high for _, high in truths])

    def facts(self) -> Iterator[Fact]:
        """Yield the facts read."""
        for condition in self.conditions:
            yield from facts_of(condition)


Property = Difference | Membership | Stated | Count
MANY = 1_000_000


# ------------------------------------------------------------------------------------------ conditions


@dataclass(frozen=True, slots=True)
class Threshold:
    """A property at least (or, where `upper`, at most) `bound`."""

    prop: Property
    bound: int
    upper: bool = False

    def truth(self, facts: Facts, member: int | None = None) -> Interval:
        """Return its truth on what is known."""
        low, high = self.prop.value(facts, member)
        bound = self.bound
        if self.upper:
            return (1 if high <= bound else 0), (1 if low <= bound else 0)
        return (1 if low >= bound else 0), (1 if high >= bound else 0)


@dataclass(frozen=True, slots=True)
class All:
    """Every child holds; no children: always."""

    children: "tuple[Condition, ...]" = ()

    def truth(self, facts: Facts, member: int | None = None) -> Interval:
        """Return its truth on what is known."""
        return conjunction(child.truth(facts, member) for child in self.children)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one child holds; no children: never."""

    children: "tuple[Condition, ...]" = ()

    def truth(self, facts: Facts, member: int | None = None) -> Interval:
        """Return its truth on what is known."""
        return alternative(child.truth(facts, member) for child in self.children)


@dataclass(frozen=True, slots=True)
class Not:
    """The child does not hold."""

    child: "Condition"

    def truth(self, facts: Facts, member: int | None = None) -> Interval:
        """Return its truth on what is known."""
        low, high = self.child.truth(facts, member)
        return 1 - high, 1 - low


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `n` of the children hold; `means` is what that comes down to."""

    n: int
    children: "tuple[Condition, ...]"
    means: "Condition" = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "means", Threshold(Count(self.children), self.n))

    def truth(self, facts: Facts, member: int | None = None) -> Interval:
        """Return its truth on what is known."""
        return self.means.truth(facts, member)


@dataclass(frozen=True, slots=True)
class Members:
    """A quantifier over members: `kind` is any_member, all_members or count_members with `least` and `most`.

    `means` is what it comes down to.
    """

    kind: str
    child: "Condition"
    least: int | None = None
    most: int | None = None
    means: "Condition" = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "means", _quantified(self))

    def truth(self, facts: Facts, member: int | None = None) -> Interval:
        """Return its truth on what is known."""
        return self.means.truth(facts, member)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One comparison as written. `means` is what it comes down to; the rest is for people.

    `moved` says by how much the fact is moved before it is compared: `+ 2 months`. `reads` are the facts that it reads, `others` those
    of them that are not `fact`.
    """

    fact: Fact
    op: str
    operand: Any
    means: "Condition"
    moved: str | None = None
    reads: tuple[Fact, ...] = field(init=False, compare=False, repr=False)
    others: tuple[Fact, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        reads = {fact.name: fact for fact in facts_of(self.means)}
        object.__setattr__(self, "reads", tuple(reads.values()))
        object.__setattr__(self, "others", tuple(fact for name, fact in reads.items() if name != self.fact.name))

    def truth(self, facts: Facts, member: int | None = None) -> Interval:
        """Return its truth on what is known."""
        return self.means.truth(facts, member)


Condition = Threshold | All | AnyOf | Not | AtLeast | Members | Leaf
ALWAYS, IMPOSSIBLE = All(), AnyOf()


def truth(condition: Condition, facts: Facts, member: int | None = None) -> Interval:
    """Evaluate a condition on what is known: (1, 1) certain, (0, 1) open, (0, 0) impossible.

    This is the oracle against which the engine is tested; shapes: a tree in, an interval of 0 and 1 out.
    """
    return condition.truth(facts, member)


def positive(condition: Condition, *, negated: bool = False) -> Condition:
    """Push `not` to the thresholds and leave only thresholds, `All` and `AnyOf`."""
    match condition:
        case Threshold(prop, bound, upper):
            return Threshold(prop, bound + (1 if upper else -1), not upper) if negated else condition
        case Leaf(means=means):
            return positive(means, negated=negated)
        case Not(child):
            return positive(child, negated=not negated)
        case All(children) | AnyOf(children):
            kept = tuple(positive(child, negated=negated) for child in children)
            return All(kept) if isinstance(condition, All) != negated else AnyOf(kept)
        case _:
            return positive(condition.means, negated=negated)


def conjunction(parts: Iterable[Interval]) -> Interval:
    """Return the truth of several conditions together; the first that fails decides."""
    found = TRUE
    for low, high in parts:
        if not high:
            return FALSE
        if not low:
            found = UNKNOWN
    return found


def alternative(parts: Iterable[Interval]) -> Interval:
    """Return the truth of one condition or another; the first that certainly holds decides."""
    found = FALSE
    for low, high in parts:
        if low:
            return TRUE
        if high:
            found = UNKNOWN
    return found


def bare(condition: Condition) -> Condition:
    """Return a condition without the words for people: what its comparisons mean instead of the comparisons."""
    match condition:
        case Leaf(means=means):
            return bare(means)
        case Not(child):
            return Not(bare(child))
        case All(children):
            return All(tuple([bare(child) for child in children]))
        case AnyOf(children):
            return AnyOf(tuple([bare(child) for child in children]))
        case AtLeast(n, children):
            return AtLeast(n, tuple([bare(child) for child in children]))
        case Members(kind, child, least, most):
            return Members(kind, bare(child), least, most)
    return condition


def facts_of(condition: Condition) -> Iterator[Fact]:
    """Yield every fact that a condition reads, in order, with repetitions."""
    match condition:
        case Threshold(prop):
            yield from prop.facts()
        case Leaf(means=means):
            yield from facts_of(means)
        case Not(child) | Members(child=child):
            yield from facts_of(child)
        case All(children) | AnyOf(children) | AtLeast(children=children):
            for each in children:
                yield from facts_of(each)


def is_set(fact: Fact) -> Condition:
    """Return the condition that a date exists."""
    return Threshold(Difference(Term(fact)), LAST_DAY, upper=True)


# ---------------------------------------------------------------------------------------------- private


def _quantified(condition: Members) -> Condition:
    """Write a quantifier as thresholds on a count, without the words for people: each member is asked."""
    child = bare(condition.child)
    count = Count((child,), members=True)
    if condition.kind == "any_member":
        return Threshold(count, 1)
    if condition.kind == "all_members":
        return Threshold(Count((Not(child),), members=True), 0, upper=True)
    least = () if condition.least is None else (Threshold(count, condition.least),)
    most = () if condition.most is None else (Threshold(count, condition.most, upper=True),)
    return All((*least, *most))
