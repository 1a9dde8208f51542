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
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lotse.planner import Part
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import (
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
)
from lotse.rules.facts import NUMERIC, Fact, Facts, Value
from lotse.rules.rulebook import DeriveDate, Entitle, RaiseNeed, Rule
from lotse.rules.strata import read_by

GIVEN = frozenset({"given", "computed", "extra"})
Code = Callable[[Any], Hashable]
Name = str | int
"""The name of a fact, or the number of a property that is worked out of several."""
Basis = tuple[tuple[Name, ...], tuple[Name, ...]]
"""What a part of the rules rests on: of the household's own, and of its members."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of household: `key` is equal for those that are alike; `told` and `members` say what it tells of each fact.

    In the key and in `own` stand the days from which deadlines run. What is true or open does not need them: in `told` stands their place.
    """

    key: Hashable
    land: str | None
    own: Mapping[Name, Hashable]
    told: Mapping[Name, Hashable]
    members: tuple[Mapping[Name, Hashable], ...] | None


class Likeness:
    """Tells which households are alike to the rules in force on one day."""

    def __init__(self, compiled: CompiledRuleBook) -> None:
        rules, facts = compiled.rules, compiled.facts
        self._compiled = compiled
        self._bases = cache(self._found_bases)
        bounds: dict[Property, set[int]] = defaultdict(set)
        for condition in _conditions(rules):
            for prop, bound in _thresholds(condition):
                bounds[prop].add(bound)
        cuts: dict[str, set[int]] = defaultdict(set)
        sets: dict[str, set[frozenset[str]]] = defaultdict(set)
        deriving = {effect.date.anchor.name for _, effect in compiled.effects.of(DeriveDate) if effect.date.anchor}
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
                deriving |= {name for name, fact in read.items() if fact.origin in GIVEN}
            elif any(fact.of_member for fact in read.values()):
                self._of_members.append((prop, sorted(found), frozenset(read)))
            else:
                for name in read:
                    self._touching[name].append(len(self._worked_out))
                self._worked_out.append((prop, sorted(found)))
        exact |= deriving
        placed = {
            name: _choice(fact, tuple(sorted(sets[name], key=sorted)))
            if fact.kind == "choice"
            else _code(fact, sorted(cuts[name]))
            for name, fact in facts.items()
            if fact.origin in GIVEN
        }
        self._codes = {name: _exact if name in exact else code for name, code in placed.items()}
        self._placed = {name: placed[name] for name in exact - deriving if name in placed}
        self._one: dict[
            Hashable, Hashable
        ] = {}  # what is equal is kept once: keys are many, and what stands in them is not

    def of(self, facts: Facts) -> "Kind":
        """Return which kind of household it is, from what is known of it before any rule."""
        codes, touching, one = self._codes, self._touching, self._one.setdefault
        own: dict[Name, Hashable] = {}
        places: dict[Name, Hashable] = {}
        touched: set[int] = set()
        for name, value in facts.values.items():
            if code := codes.get(name):
                told = code(value)
                own[name] = one(told, told)
                if name in self._placed:
                    place = self._placed[name](value)
                    places[name] = one(place, place)
                if name in touching:
                    touched.update(touching[name])
        for number in sorted(touched):
            prop, cuts = self._worked_out[number]
            low, high = prop.value(facts)
            span = bisect_right(cuts, low), bisect_right(cuts, high)
            own[number] = one(span, span)
        if facts.members is None:
            return Kind((facts.land, self._items(own)), facts.land, own, {**own, **places}, None)
        members = tuple(self._of_member(facts, at, known) for at, known in enumerate(facts.members))
        key = facts.land, self._items(own), tuple(map(self._items, members)), _order(facts.member_ids)
        return Kind(key, facts.land, own, {**own, **places}, members)

    def of_rule(self, kind: "Kind", index: int) -> Hashable:
        """Return what of a kind of household a rule can tell: for equal keys it has the same truth, and the same is open in it."""
        return index, _told(kind, kind.told, self._bases(index))

    def of_part(self, kind: "Kind", part: Part) -> Hashable:
        """Return what of a kind of household the rules of a need or a kind of help can tell, with the days from which deadlines run."""
        return _told(kind, kind.own, self._bases(part))

    def forget(self) -> None:
        """Let go of what was kept once for keys that nobody has any more."""
        self._one = {}

    # ------------------------------------------------------------------------------------------ private

    def _items(self, told: Mapping[Name, Hashable]) -> Hashable:
        """What is told, as a part of a key: the names, which many have in common, and the values."""
        names = tuple(told)
        return self._one.setdefault(names, names), tuple(told.values())

    def _of_member(self, facts: Facts, at: int, known: Mapping[str, Value]) -> dict[Name, Hashable]:
        codes, one = self._codes, self._one.setdefault
        stated: dict[Name, Hashable] = {}
        for name, value in known.items():
            told = codes[name](value)
            stated[name] = one(told, told)
        for number, (prop, cuts, read) in enumerate(self._of_members):
            if any(name in known or name in facts.values for name in read):
                low, high = prop.value(facts, at)
                span = bisect_right(cuts, low), bisect_right(cuts, high)
                stated[number] = one(span, span)
        return stated

    def _found_bases(self, of: int | Part) -> Basis:
        """What of the household's own and of its members' facts a rule, a need or a kind of help rests on, whatever derives it."""
        rules, declared = self._compiled.rules, self._compiled.facts
        waiting = {fact.name for fact in (read_by(rules[of]) if isinstance(of, int) else self._read_for(of))}
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            found.add(name)
            further = {
                fact.name for maker, _ in self._compiled.effects.makers.get(name, ()) for fact in read_by(rules[maker])
            }
            further |= set(declared[name].inputs) if name in declared else set()
            waiting |= further - found
        own: list[Name] = sorted(name for name in found if name in self._codes and not declared[name].of_member)
        of_members: list[Name] = sorted(name for name in found if name in self._codes and declared[name].of_member)
        own += [
            n for n, (prop, _) in enumerate(self._worked_out) if found.issuperset(each.name for each in prop.facts())
        ]
        of_members += [n for n, (_, _, read) in enumerate(self._of_members) if found.issuperset(read)]
        return tuple(own), tuple(of_members)

    def _read_for(self, part: Part) -> Iterator[Fact]:
        """The facts that the rules of a need or a kind of help read, also to suspect it and to count its deadlines."""
        section, code = part
        effects = self._compiled.effects
        speaking = effects.raising[code] if section == "need" else effects.entitling[code]
        for index, effect in speaking:
            yield from read_by(self._compiled.rules[index])
            yield from () if effect.suspected is None else facts_of(effect.suspected)
            if effect.deadline is not None and effect.deadline.anchor is not None:
                yield effect.deadline.anchor
        for index in effects.excluding.get(code, ()) if section == "help" else ():
            yield from read_by(self._compiled.rules[index])


# ---------------------------------------------------------------------------------------------- private


def _told(kind: Kind, own: Mapping[Name, Hashable], basis: Basis) -> Hashable:
    names, of_members = basis
    told = tuple([own.get(name) for name in names])
    if kind.members is None or not of_members:
        return kind.land, told, kind.members is None
    return kind.land, told, tuple([tuple([each.get(name) for name in of_members]) for each in kind.members])


def _exact(value: Hashable) -> Hashable:
    """A date stands in the key as it is where periods run from it."""
    return value


def _choice(fact: Fact, sets: tuple[frozenset[str], ...]) -> Code:
    """What is known of a choice stands in the key by the sets of values that conditions name."""

    @lru_cache(maxsize=256)
    def place(value: frozenset[str]) -> Hashable:
        truths = tuple((value <= each, value.isdisjoint(each)) for each in sets)
        return truths, len(value) == 1, value == fact.unknown

    return place


def _code(fact: Fact, cuts: list[int]) -> Code:
    """A number, amount or date stands in the key by its place among the constants, of a text or list only that it is there."""
    if fact.kind not in NUMERIC:  # what it holds is asked as a property
        return lambda value: fact.kind in ("codes", "rents") or len(value) == 1
    unknown = fact.unknown

    def place(value: Any) -> Hashable:
        low, high = value
        return bisect_right(cuts, low), bisect_right(cuts, high), low == high, value == unknown

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
