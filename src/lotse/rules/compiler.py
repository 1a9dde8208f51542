"""Compiles rules into strata of flat rules for the engine, and evaluates a household's facts through them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass, replace

from lotse.rules.conditions import IMPOSSIBLE, All, AnyOf, Condition, Count, Property, Threshold, positive, truth
from lotse.rules.encoding import Comparison
from lotse.rules.engine import Engine, FlatRule
from lotse.rules.facts import FALSE, NEVER, TRUE, UNKNOWN, Fact, Facts, Interval, Value
from lotse.rules.readers import PropertyReader
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Derive, DeriveDate, Entitle, Exclude, RaiseNeed, Rule
from lotse.rules.strata import strata

MAX_ALTERNATIVES = 12
MAX_COMPARISONS = 100
Path = dict[tuple[Property, bool], int]
Grant = tuple[str, tuple[tuple[int, bool], ...], tuple[int, ...]]
"""An `entitlements.…` fact, the rules that entitle (each with whether it leaves the entitlement open), the rules that exclude."""


@dataclass(frozen=True)
class Activations:
    """What the rules say of one household: which conditions are certain and which possible, by index, and all facts.

    `facts` hold the derived ones as well.
    """

    certain: AbstractSet[int]
    possible: AbstractSet[int]
    facts: Facts

    def truth(self, index: int) -> Interval:
        """Return the truth of a rule's condition."""
        return int(index in self.certain), int(index in self.possible)


@dataclass(frozen=True)
class _Stratum:
    """Rules that read only what lower strata decide.

    indexes   the rules
    raising   the yes/no facts that each rule makes true
    granting  what settles each `entitlements.…` fact that is settled here (rules of all strata)
    """

    indexes: frozenset[int]
    reader: PropertyReader
    engine: Engine
    raising: Mapping[int, tuple[str, ...]]
    granting: tuple[Grant, ...]


class CompiledRuleBook:
    """The rules in force on one day, compiled once and shared between threads."""

    def __init__(self, rules: Sequence[Rule], facts: Mapping[str, Fact]) -> None:
        self.rules = tuple(rules)
        self.facts = facts
        self._dates = _dates_in_order(self.rules)
        self._grants = _grants(self.rules)
        self._strata = tuple(self._stratum(indexes) for indexes in strata(self.rules) if indexes)
        self._start = _start(facts)
        self._reworded: dict[int, Condition] = {}

    def without(self, index: int) -> "CompiledRuleBook":
        """Return these rules with one taken out, as if it had never been written; nothing is compiled again.

        The rule keeps its index: its condition is neither certain nor possible, and in `rules` it has no effects.
        """
        return self.rewording(index, replace(self.rules[index], when=IMPOSSIBLE, effects=()))

    def rewording(self, index: int, rule: Rule) -> "CompiledRuleBook":
        """Return these rules with one in other words, whose condition the oracle evaluates; nothing is compiled again.

        The new words may read and make only what the old ones do, or less.
        """
        other = copy(self)
        old, other.rules = self.rules[index], (*self.rules[:index], rule, *self.rules[index + 1 :])
        other._reworded = self._reworded | {index: rule.when}
        if rule.effects != old.effects:
            other._dates = _dates_in_order(other.rules)
            other._grants = _grants(other.rules)
            granted = {f"{ENTITLEMENTS}{code}": code for code in _granted_by(old)}
            other._strata = tuple(other._remade(stratum, index, granted) for stratum in self._strata)
        return other

    def evaluate(self, facts: Facts) -> Activations:
        """Evaluate all rules on what is known of one household."""
        values: dict[str, Value] = {**self._start, **facts.values}
        live = Facts(facts.on, facts.land, values, facts.members, facts.member_ids, facts.given)
        for effect in self._dates:
            values[effect.fact.name] = effect.date.interval(live)
        all_certain: set[int] = set()
        all_possible: set[int] = set()
        for stratum in self._strata:
            certain, possible = stratum.engine.evaluate(*stratum.reader.read(values, live))
            for index in self._reworded.keys() & stratum.indexes:
                low, high = truth(self._reworded[index], live)
                (certain.add if low else certain.discard)(index)
                (possible.add if high else possible.discard)(index)
            all_certain |= certain
            all_possible |= possible
            for index in all_possible & stratum.raising.keys():
                sure = index in all_certain
                for name in stratum.raising[index]:
                    if sure:
                        values[name] = TRUE
                    elif values[name] == FALSE:
                        values[name] = UNKNOWN
            for name, entitling, excluding in stratum.granting:
                values[name] = _granted(entitling, excluding, all_certain, all_possible)
        return Activations(all_certain, all_possible, live)

    def _stratum(self, indexes: Sequence[int]) -> _Stratum:
        paths = [(index, path) for index in indexes for path in alternatives(self.rules[index].when)]
        reader = PropertyReader(prop for _, path in paths for prop, _ in path)
        places = {prop: place for place, prop in enumerate(reader.order)}
        flat = [FlatRule(key, tuple(_comparisons(path, places))) for key, path in paths]
        raising = {index: names for index in indexes if (names := tuple(_raised(self.rules[index])))}
        granted = dict.fromkeys(code for index in indexes for code in _granted_by(self.rules[index]))
        granting = tuple(self._grants[code] for code in granted)
        engine = Engine(flat, reader.ranged, reader.choices)
        return _Stratum(frozenset(indexes), reader, engine, raising, granting)

    def _remade(self, stratum: _Stratum, index: int, granted: Mapping[str, str]) -> _Stratum:
        """A stratum after the effects of a rule changed, which made these `entitlements.…` facts, here with their codes."""
        raising = {**stratum.raising}
        if raising.pop(index, None) and (names := tuple(_raised(self.rules[index]))):
            raising[index] = names
        granting = tuple(
            self._grants.get(granted[each[0]], (each[0], (), ())) if each[0] in granted else each
            for each in stratum.granting
        )
        return replace(stratum, raising=raising, granting=granting)


def alternatives(condition: Condition) -> list[Path]:
    """Return the conjunctions of thresholds any of which makes a condition true.

    Where alternatives would multiply beyond a dozen, or one compares more than a hundred properties, larger parts are counted as one
    property instead.
    """
    return [path if len(path) <= MAX_COMPARISONS else _as_one(path) for path in _paths(positive(condition))]


# ---------------------------------------------------------------------------------------------- private


def _comparisons(path: Path, places: Mapping[Property, int]) -> Iterator[Comparison]:
    for (prop, upper), bound in path.items():
        yield places[prop], "<=" if upper else ">=", bound


def _paths(condition: Condition) -> list[Path]:
    match condition:
        case Threshold(prop, bound, upper):
            return [{(prop, upper): bound}]
        case AnyOf(children):
            return [path for child in children for path in _paths(child)]
        case All(children):
            found: list[Path] = [{}]
            for child in sorted((_paths(child) for child in children), key=len):
                found = [_joined(left, right) for left in found for right in child]
                if len(found) > MAX_ALTERNATIVES:
                    return _counted(children)
            return found
    raise AssertionError(condition)


def _counted(children: Sequence[Condition]) -> list[Path]:
    """A conjunction with too many alternatives: each part that has several becomes one property, counted by the oracle."""
    found: Path = {}
    for child in children:
        paths = _paths(child)
        counted: Path = {(Count((child,)), False): 1}
        part = paths[0] if len(paths) == 1 else counted
        found = _joined(found, part)
    return [found]


def _as_one(path: Path) -> Path:
    """A conjunction longer than the engine takes, as one property."""
    parts = tuple(Threshold(prop, bound, upper) for (prop, upper), bound in path.items())
    return {(Count((All(parts),)), False): 1}


def _joined(left: Path, right: Path) -> Path:
    joined = dict(left)
    for key, bound in right.items():
        tighter = min if key[1] else max
        joined[key] = tighter(joined[key], bound) if key in joined else bound
    return joined


def _raised(rule: Rule) -> Iterator[str]:
    for effect in rule.effects:
        if isinstance(effect, Derive):
            yield effect.fact.name
        elif isinstance(effect, RaiseNeed):
            yield f"{NEEDS}{effect.code}"


def _granted_by(rule: Rule) -> Iterator[str]:
    for effect in rule.effects:
        if isinstance(effect, (Entitle, Exclude)):
            yield effect.service_type


def _grants(rules: Sequence[Rule]) -> dict[str, Grant]:
    """What settles the fact of each service type that rules grant or exclude."""
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


def _granted(
    entitling: Iterable[tuple[int, bool]],
    excluding: Iterable[int],
    certain: AbstractSet[int],
    possible: AbstractSet[int],
) -> Interval:
    """Entitled and not excluded; an entitlement that is open at most is never certain."""
    low = any(index in certain and not capped for index, capped in entitling)
    high = any(index in possible for index, _ in entitling)
    return int(low and possible.isdisjoint(excluding)), int(high and certain.isdisjoint(excluding))


def _start(facts: Mapping[str, Fact]) -> dict[str, Value]:
    """Derived facts are false, and derived dates never, until a rule in force says otherwise."""
    derived = (fact for fact in facts.values() if fact.origin == "derived")
    return {fact.name: (NEVER, NEVER) if fact.kind == "date" else FALSE for fact in derived}


def _dates_in_order(rules: Iterable[Rule]) -> tuple[DeriveDate, ...]:
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
