"""Settling: what each rule raises, grants or excludes, where derived facts start, in which order dates are counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from lotse.rules.facts import FALSE, NEVER, Fact, Interval, Value
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Derive, DeriveDate, Entitle, Exclude, RaiseNeed, Rule


class Grant(NamedTuple):
    """An `entitlements.…` fact, the rules that may settle it (all that entitle, `certainly` or open at most), the rules that exclude."""

    name: str
    certainly: frozenset[int] = frozenset()
    possibly: frozenset[int] = frozenset()
    excluding: frozenset[int] = frozenset()

    def truth(self, certain: AbstractSet[int], possible: AbstractSet[int]) -> Interval:
        """Return whether it is granted: entitled and not excluded; an entitlement that is open at most is never certain."""
        if possible.isdisjoint(self.possibly):
            return FALSE
        low = not certain.isdisjoint(self.certainly) and possible.isdisjoint(self.excluding)
        return int(low), int(certain.isdisjoint(self.excluding))


def raised_by(rule: Rule) -> Iterator[str]:
    """Yield the yes/no facts that a rule makes true."""
    for effect in rule.effects:
        if isinstance(effect, Derive):
            yield effect.fact.name
        elif isinstance(effect, RaiseNeed):
            yield f"{NEEDS}{effect.code}"


def granted_by(rule: Rule) -> Iterator[str]:
    """Yield the service types that a rule grants or excludes."""
    for effect in rule.effects:
        if isinstance(effect, (Entitle, Exclude)):
            yield effect.service_type


def grants_of(rules: Sequence[Rule]) -> dict[str, Grant]:
    """Return what settles the fact of each service type that rules grant or exclude, by its code."""
    certainly: dict[str, set[int]] = defaultdict(set)
    possibly: dict[str, set[int]] = defaultdict(set)
    excluding: dict[str, set[int]] = defaultdict(set)
    for index, rule in enumerate(rules):
        for effect in rule.effects:
            if isinstance(effect, Entitle):
                possibly[effect.service_type].add(index)
                if not effect.open_at_most:
                    certainly[effect.service_type].add(index)
            elif isinstance(effect, Exclude):
                excluding[effect.service_type].add(index)
    return {
        code: Grant(f"{ENTITLEMENTS}{code}", *(frozenset(each[code]) for each in (certainly, possibly, excluding)))
        for code in possibly.keys() | excluding.keys()
    }


def start_values(facts: Mapping[str, Fact]) -> dict[str, Value]:
    """Return where derived facts start: they are false, and derived dates never, until a rule in force says otherwise."""
    derived = (fact for fact in facts.values() if fact.origin == "derived")
    return {fact.name: (NEVER, NEVER) if fact.kind == "date" else FALSE for fact in derived}


def dates_in_order(rules: Iterable[Rule]) -> tuple[DeriveDate, ...]:
    """Return the effects that declare dates, each after the one from whose date it counts."""
    waiting = {effect.fact.name: effect for rule in rules for effect in rule.effects if isinstance(effect, DeriveDate)}
    ordered: list[DeriveDate] = []
    while waiting:
        ready = [
            name
            for name, effect in waiting.items()
            if effect.date.anchor is None or effect.date.anchor.name not in waiting
        ]
        ordered.extend(waiting.pop(name) for name in ready)
    return tuple(ordered)
