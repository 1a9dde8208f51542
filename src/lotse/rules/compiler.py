"""Compiles rules into strata of flat rules for the engine, and evaluates a household's facts through them."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass, replace

from lotse.rules.conditions import IMPOSSIBLE, All, AnyOf, Condition, Count, Property, Threshold, positive, truth
from lotse.rules.effects import Effects
from lotse.rules.encoding import Comparison
from lotse.rules.engine import Engine, FlatRule
from lotse.rules.facts import FALSE, TRUE, UNKNOWN, Fact, Facts, Interval, Value
from lotse.rules.readers import PropertyReader
from lotse.rules.rulebook import ENTITLEMENTS, Rule
from lotse.rules.settling import (
    Grant,
    dates_in_order,
    granted_by,
    grants_of,
    raised_by,
    start_values,
)
from lotse.rules.strata import strata

MAX_ALTERNATIVES = 12
MAX_COMPARISONS = 100
Path = dict[tuple[Property, bool], int]


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
        return TRUE if index in self.certain else UNKNOWN if index in self.possible else FALSE


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
        self.effects = Effects(self.rules)
        self.facts = facts
        self._dates = dates_in_order(self.rules)
        self._grants = grants_of(self.rules)
        self._strata = tuple(self._stratum(indexes) for indexes in strata(self.rules) if indexes)
        self._start = start_values(facts)
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
            other.effects = Effects(other.rules)
            other._dates = dates_in_order(other.rules)
            other._grants = grants_of(other.rules)
            granted = {f"{ENTITLEMENTS}{code}": code for code in granted_by(old)}
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
            for grant in stratum.granting:
                values[grant.name] = grant.truth(all_certain, all_possible)
        return Activations(all_certain, all_possible, live)

    def _stratum(self, indexes: Sequence[int]) -> _Stratum:
        paths = [(index, path) for index in indexes for path in alternatives(self.rules[index].when)]
        reader = PropertyReader(prop for _, path in paths for prop, _ in path)
        places = {prop: place for place, prop in enumerate(reader.order)}
        flat = [FlatRule(key, tuple(_comparisons(path, places))) for key, path in paths]
        raising = {index: names for index in indexes if (names := tuple(raised_by(self.rules[index])))}
        granted = dict.fromkeys(code for index in indexes for code in granted_by(self.rules[index]))
        granting = tuple(self._grants[code] for code in granted)
        engine = Engine(flat, reader.ranged, reader.choices)
        return _Stratum(frozenset(indexes), reader, engine, raising, granting)

    def _remade(self, stratum: _Stratum, index: int, granted: Mapping[str, str]) -> _Stratum:
        """A stratum after the effects of a rule changed, which made these `entitlements.…` facts, here with their codes."""
        raising = {**stratum.raising}
        if raising.pop(index, None) and (names := tuple(raised_by(self.rules[index]))):
            raising[index] = names
        granting = tuple(
            self._grants.get(granted[each.name], Grant(each.name)) if each.name in granted else each
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
