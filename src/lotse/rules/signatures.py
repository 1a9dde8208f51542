"""Signatures: what distinguishes households as far as rules and plans can tell.

Two households with the same signature lie on the same side of every threshold of the rulebook. So all rules have the same truth for both,
the same facts are open, and the same deadlines run. Their plans differ at most in what follows from who they are and where they live (id,
municipality, place, postcode, channel and languages of contact, avoided offices, conflict, consents, which sensitive sections are filled
in) and in the values that explanations quote.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_

import polars as pl

from lotse.rules.columns import MEMBERS_KNOWN, Columns, Layout, ends_of, from_rules, thresholds
from lotse.rules.conditions import Condition, Property, facts_of
from lotse.rules.facts import Fact, Facts
from lotse.rules.rulebook import DeriveDate, Entitle, RaiseNeed, Rule, Warn
from lotse.rules.strata import made_by, read_by

Signature = tuple[Hashable, ...]
SIZE = "household.size"
_WORD = 63  # bits in an integer with a sign


class Signer:
    """Says of households in columns which are the same to a rulebook."""

    def __init__(self, rules: Sequence[Rule], facts: Mapping[str, Fact], layout: Layout) -> None:
        read = {fact.name: fact for rule in rules for fact in (*read_by(rule), *_facts_of_conditions(rule))}
        read |= {name: facts[name] for fact in [*read.values()] for name in fact.inputs}
        asked = dict.fromkeys(each for rule in rules for when in conditions_of(rule) for each in thresholds(when))
        bits: dict[bool, list[pl.Expr]] = {False: [pl.col(MEMBERS_KNOWN)], True: []}
        for prop, least in asked:
            if not any(map(from_rules, prop.facts())):
                bits[_of_member(prop)] += layout.reached(prop, least)
        for name in layout.facts.keys() & read.keys():
            bits[layout.facts[name].of_member] += _knowledge(layout.facts[name])
        self._own, self._of_members = (_words(bits[of_member]) for of_member in (False, True))
        self._borrowed = layout.borrowed(self._of_members)
        unseen = [fact for name, fact in read.items() if name not in layout.facts and fact.origin != "derived"]
        self._unseen = {each: [fact for fact in unseen if fact.of_member == each] for each in (False, True)}
        self._ranges = tuple(dict.fromkeys((SIZE, *(name for rule in rules for name in _amounts(rule)))))
        self._warned = _named_in_warnings(rules, facts)

    def sign(self, columns: Columns, households: Sequence[Facts]) -> list[Signature]:
        """Return the signature of each household that was laid out."""
        own = columns.households.select(self._own).rows()
        rows = iter(columns.lending(self._borrowed).select(self._of_members).rows() if self._of_members else ())
        return [
            (
                *(facts.on, facts.land, facts.given & self._warned, *map(facts.values.get, self._ranges)),
                *(word, *(facts.known(fact) for fact in self._unseen[False])),
                *(self._member(facts, member, next(rows, ())) for member in range(len(facts.members or ()))),
            )
            for facts, word in zip(households, own, strict=True)
        ]

    # ------------------------------------------------------------------------------------------ private

    def _member(self, facts: Facts, member: int, word: tuple[int, ...]) -> Signature:
        known = (facts.known(fact, member) for fact in self._unseen[True])
        stated = self._warned.intersection((facts.members or ())[member])
        return facts.member_ids[member], word, *known, stated


def conditions_of(rule: Rule) -> Iterator[Condition]:
    """Yield the condition of a rule, and those under which its effects show although it is open."""
    yield rule.when
    for effect in rule.effects:
        if isinstance(effect, (RaiseNeed, Entitle)) and effect.suspected is not None:
            yield effect.suspected


# ---------------------------------------------------------------------------------------------- private


def _facts_of_conditions(rule: Rule) -> Iterator[Fact]:
    for condition in conditions_of(rule):
        yield from facts_of(condition)


def _of_member(prop: Property) -> bool:
    return any(fact.of_member for fact in prop.facts())


def _knowledge(fact: Fact) -> Iterator[pl.Expr]:
    """What of a fact is known, beyond its thresholds: the exact choice or yes/no, and of a number whether it is exact."""
    if fact.kind == "choice":
        yield from (pl.col(f"{fact.name}={value}") for value in fact.values)
    elif fact.kind == "bool":
        yield from ends_of(fact)
    else:
        low, high = ends_of(fact)
        yield low == high


def _words(bits: Iterable[pl.Expr]) -> list[pl.Expr]:
    """Put Booleans together into integers."""
    found = list({str(each): each for each in bits}.values())
    places = [found[start : start + _WORD] for start in range(0, len(found), _WORD)]
    return [
        reduce(or_, (bit.cast(pl.Int64) * (1 << place) for place, bit in enumerate(word))).alias(str(number))
        for number, word in enumerate(places)
    ]


def _amounts(rule: Rule) -> Iterator[str]:
    """The dates from which deadlines of a rule count, and the sums that it shows. Derived dates follow from those that they count from."""
    for effect in rule.effects:
        spec = effect.date if isinstance(effect, DeriveDate) else getattr(effect, "deadline", None)
        if spec is not None and spec.anchor is not None and spec.anchor.origin != "derived":
            yield spec.anchor.name
        if isinstance(effect, Entitle) and effect.estimate is not None:
            yield effect.estimate.name


def _named_in_warnings(rules: Sequence[Rule], facts: Mapping[str, Fact]) -> frozenset[str]:
    """The facts that a warning of contradicting data may name: those that its rule reads, and what they follow from."""
    reading: dict[str, set[str]] = {}
    for rule in rules:
        for name in made_by(rule):
            reading.setdefault(name, set()).update(fact.name for fact in read_by(rule))
    waiting = {fact.name for rule in rules if any(isinstance(e, Warn) for e in rule.effects) for fact in read_by(rule)}
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        further = {*reading.get(name, ()), *(facts[name].inputs if name in facts else ())}
        waiting |= further - found
    return frozenset(found)
