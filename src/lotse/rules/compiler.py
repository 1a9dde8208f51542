"""Compiles rules into strata of flat rules for the engine, and evaluates a household's facts through them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from lotse.rules.conditions import All, AnyOf, Condition, Count, Property, Threshold, positive
from lotse.rules.engine import Comparison, Engine, FlatRule
from lotse.rules.facts import FALSE, NEVER, TRUE, UNKNOWN, Fact, Facts, Interval, Value
from lotse.rules.readers import PropertyReader
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Derive, DeriveDate, Entitle, Exclude, RaiseNeed, Rule
from lotse.rules.strata import made_by, strata

MAX_ALTERNATIVES = 12
Path = dict[tuple[Property, bool], int]


@dataclass(frozen=True)
class Activations:
    """What the rules say of one household: which conditions are certain and which possible, by index, and all facts.

    `facts` hold the derived ones as well.
    """

    certain: Set[int]
    possible: Set[int]
    facts: Facts

    def truth(self, index: int) -> Interval:
        """Return the truth of a rule's condition."""
        return int(index in self.certain), int(index in self.possible)


@dataclass(frozen=True)
class _Stratum:
    reader: PropertyReader
    engine: Engine


class CompiledRuleBook:
    """The rules in force on one day, compiled once and shared between threads."""

    def __init__(self, rules: Sequence[Rule], facts: Mapping[str, Fact]) -> None:
        self.rules = tuple(rules)
        self._dates = _dates_in_order(self.rules)
        self._strata = tuple(self._stratum(indexes) for indexes in strata(self.rules) if indexes)
        self._start = _start(facts)
        self._concluding = {index for index, rule in enumerate(rules) if any(made_by(rule))}

    def evaluate(self, facts: Facts) -> Activations:
        """Evaluate all rules on what is known of one household."""
        values: dict[str, Value] = {**self._start, **facts.values}
        live = replace(facts, values=values)
        for effect in self._dates:
            values[effect.fact.name] = effect.date.interval(live)
        all_certain: set[int] = set()
        all_possible: set[int] = set()
        excluded: dict[str, Interval] = {}
        entitled: dict[str, Interval] = {}
        for stratum in self._strata:
            certain, possible = stratum.engine.evaluate(*stratum.reader.read(values, live))
            for index in possible & self._concluding:
                truth = TRUE if index in certain else UNKNOWN
                self._conclude(index, truth, values, entitled, excluded)
            all_certain |= certain
            all_possible |= possible
        return Activations(all_certain, all_possible, live)

    def _conclude(
        self,
        index: int,
        truth: Interval,
        values: dict[str, Value],
        entitled: dict[str, Interval],
        excluded: dict[str, Interval],
    ) -> None:
        for effect in self.rules[index].effects:
            match effect:
                case Derive(fact):
                    values[fact.name] = _either(values[fact.name], truth)
                case RaiseNeed(code):
                    values[f"{NEEDS}{code}"] = _either(values[f"{NEEDS}{code}"], truth)
                case Entitle(service_type, open_at_most=capped):
                    entitled[service_type] = _either(
                        entitled.get(service_type, FALSE), (0, truth[1]) if capped else truth
                    )
                    values[f"{ENTITLEMENTS}{service_type}"] = _unless(entitled, excluded, service_type)
                case Exclude(service_type):
                    excluded[service_type] = _either(excluded.get(service_type, FALSE), truth)
                    values[f"{ENTITLEMENTS}{service_type}"] = _unless(entitled, excluded, service_type)

    def _stratum(self, indexes: Iterable[int]) -> _Stratum:
        paths = [(index, path) for index in indexes for path in alternatives(self.rules[index].when)]
        reader = PropertyReader(prop for _, path in paths for prop, _ in path)
        places = {prop: place for place, prop in enumerate(reader.order)}
        flat = [FlatRule(key, tuple(_comparisons(path, places))) for key, path in paths]
        return _Stratum(reader, Engine(flat, len(places)))


def alternatives(condition: Condition) -> list[Path]:
    """Return the conjunctions of thresholds any of which makes a condition true.

    Where alternatives would multiply beyond a dozen, the larger parts are counted as one property instead.
    """
    return _paths(positive(condition))


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


def _joined(left: Path, right: Path) -> Path:
    joined = dict(left)
    for key, bound in right.items():
        tighter = min if key[1] else max
        joined[key] = tighter(joined[key], bound) if key in joined else bound
    return joined


def _either(known: Value, truth: Interval) -> Interval:
    low, high = known if isinstance(known, tuple) else FALSE
    return max(low, truth[0]), max(high, truth[1])


def _unless(entitled: Mapping[str, Interval], excluded: Mapping[str, Interval], service_type: str) -> Interval:
    low, high = entitled.get(service_type, FALSE)
    barred_low, barred_high = excluded.get(service_type, FALSE)
    return min(low, 1 - barred_high), min(high, 1 - barred_low)


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
