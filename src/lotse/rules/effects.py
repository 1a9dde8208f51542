"""Effects on facts: what each rule raises, grants or excludes, where derived facts start, in which order dates are counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from lotse.rules.facts import FALSE, NEVER, Fact, Interval, Value
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Derive, DeriveDate, Entitle, Exclude, RaiseNeed, Rule

Grant = tuple[str, tuple[tuple[int, bool], ...], tuple[int, ...]]
"""An `entitlements.…` fact, the rules that entitle (each with whether it leaves the entitlement open), the rules that exclude."""


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
    entitling: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    excluding: dict[str, list[int]] = defaultdict(list)
    for index, rule in enumerate(rules):
        for effect in rule.effects:
            if isinstance(effect, Entitle):
                entitling[effect.service_type].append((index, effect.open_at_most))
            elif isinstance(effect, Exclude):
                excluding[effect.service_type].append(index)
    codes = entitling.keys() | excluding.keys()
    return {code: (f"{ENTITLEMENTS}{code}", tuple(entitling[code]), tuple(excluding[code])) for code in codes}


def granted(
    entitling: Iterable[tuple[int, bool]],
    excluding: Iterable[int],
    certain: AbstractSet[int],
    possible: AbstractSet[int],
) -> Interval:
    """Return whether a service type is granted: entitled and not excluded; an entitlement that is open at most is never certain."""
    low = any(index in certain and not capped for index, capped in entitling)
    high = any(index in possible for index, _ in entitling)
    return int(low and possible.isdisjoint(excluding)), int(high and certain.isdisjoint(excluding))


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
