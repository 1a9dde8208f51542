"""The rulebook on many households at once: certain and possible conditions as polars expressions, stratum by stratum.

It says of each household of a table what `CompiledRuleBook` says of it. Each threshold becomes two Boolean columns, what is certain of it
and what is possible, which all rules share; a rule combines them with `&` and `|`; what a stratum derives is two columns again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from lotse.rules.columns import (
    HOUSEHOLD,
    MEMBERS_KNOWN,
    NEVER,
    Columns,
    Ends,
    Layout,
    all_of,
    any_of,
    thresholds,
)
from lotse.rules.compiler import Activations
from lotse.rules.conditions import MANY, All, AnyOf, Condition, Count, Property, Threshold, positive
from lotse.rules.facts import FALSE, Fact, Facts, Value
from lotse.rules.rulebook import Rule
from lotse.rules.settling import dates_in_order, grants_of, raised_by, start_values
from lotse.rules.strata import strata

SPECIALISED_FROM = 50_000
"""From so many households on, it pays to look for facts that are exact in all of them: what rests on those alone is worked out once."""


class ColumnarRuleBook:
    """The rules in force on one day, compiled once for tables of households. Safe to share between threads."""

    def __init__(self, rules: Sequence[Rule], facts: Mapping[str, Fact]) -> None:
        self.rules = tuple(rules)
        self._start = start_values(facts)
        self._derived = tuple(dict.fromkeys((*_falses(self._start), *(name for name, _ in _settled(self.rules)))))
        self._dates = dates_in_order(self.rules)
        self._layout = Layout(prop for rule in self.rules for prop, _ in thresholds(rule.when))
        self._strata = lru_cache(maxsize=32)(self._compile)

    def layout(self, households: Sequence[Facts]) -> Columns:
        """Return what is known of households in the columns that the rules read, one row per household."""
        return self._layout.of([self._dated(facts) for facts in households])

    def evaluate(self, columns: Columns) -> pl.DataFrame:
        """Return what the rules say, one row per household; all columns are Boolean.

        `3.certain` and `3.possible` for the rule with that index; `<fact>.lo` and `<fact>.hi` for each yes/no fact that rules derive.
        """
        start = [each for fact in self._derived for each in _named((NEVER, NEVER), f"{fact}.lo", f"{fact}.hi")]
        found = columns.households.lazy().with_columns(start)
        large = columns.households.height >= SPECIALISED_FROM
        for stratum in self._strata(self._layout.exact(columns.households) if large else frozenset()):
            if stratum.counted:
                found = _with_counts(stratum, Columns(_collected(found), columns.members)).lazy()
            for step in (stratum.cuts, stratum.rules, stratum.derived):
                found = found.with_columns(step)
        return _collected(found.select(*self._names(), *self._derived_names()))

    def activations(self, evaluated: pl.DataFrame, households: Sequence[Facts]) -> list[Activations]:
        """Return what `CompiledRuleBook.evaluate` returns for each of the households that were laid out and evaluated."""
        truths: tuple[list[set[int]], ...] = ([set() for _ in households], [set() for _ in households])
        for place, name in enumerate(self._names()):
            for row in evaluated[name].arg_true().to_list():
                truths[place % 2][row].add(place // 2)
        live = [self._dated(facts) for facts in households]
        derived = evaluated.select(self._derived_names())
        for facts, row in zip(live, derived.iter_rows(), strict=True):
            ends = zip(map(int, row[::2]), map(int, row[1::2]), strict=True)
            facts.values.update(zip(self._derived, ends, strict=True))  # type: ignore[attr-defined]  # a dict, made by `_dated`
        return [Activations(*each) for each in zip(*truths, live, strict=True)]

    # ------------------------------------------------------------------------------------------ private

    def _compile(self, exact: frozenset[str]) -> tuple["_Stratum", ...]:
        """The strata for tables in which these facts are exact."""
        never_made = {*self._derived} - {name for name, _ in _settled(self.rules)}
        return tuple(_strata(self.rules, self._layout, {*exact, *never_made}))

    def _names(self) -> list[str]:
        return [name for index in range(len(self.rules)) for name in _rule_names(index)]

    def _derived_names(self) -> list[str]:
        return [f"{fact}.{end}" for fact in self._derived for end in ("lo", "hi")]

    def _dated(self, facts: Facts) -> Facts:
        """The facts with derived ones where they start, and with derived dates."""
        values: dict[str, Value] = {**self._start, **facts.values}
        live = Facts(facts.on, facts.land, values, facts.members, facts.member_ids, facts.given)
        for effect in self._dates:
            values[effect.fact.name] = effect.date.interval(live)
        return live


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Stratum:
    """Rules that read only what lower strata decide, step by step. What a lower stratum has worked out is not worked out again.

    counted   whether each member certainly and possibly meets a condition, 0 or 1, for each quantifier
    borrowed  the columns of the household that these conditions read
    cuts      what is certain and what is possible of each threshold
    rules     and of each rule
    derived   and of each yes/no fact that is settled here
    """

    counted: tuple[pl.Expr, ...]
    borrowed: tuple[str, ...]
    cuts: tuple[pl.Expr, ...]
    rules: tuple[pl.Expr, ...]
    derived: tuple[pl.Expr, ...]


def _falses(start: Mapping[str, Value]) -> Iterator[str]:
    return (name for name, value in start.items() if value == FALSE)


def _strata(rules: Sequence[Rule], layout: Layout, exact: set[str]) -> Iterator[_Stratum]:
    """The strata for tables in which these facts are exact; facts that follow exactly from them are added."""
    writer = _Writer(layout, exact)
    waiting = dict(_settled(rules))
    decided: set[int] = set()
    decided_exactly: set[int] = set()
    for indexes in filter(None, strata(rules)):
        truths: list[pl.Expr] = []
        for index in indexes:
            low, high = writer.ends(rules[index].when)
            truths += _named((low, high), *_rule_names(index))
            if low.meta == high:
                decided_exactly.add(index)
        decided.update(indexes)
        derived: list[pl.Expr] = []
        for name in [name for name, fact in waiting.items() if fact.makers <= decided]:
            fact = waiting.pop(name)
            derived += _named(fact.truth, f"{name}.lo", f"{name}.hi")
            if fact.makers <= decided_exactly and not fact.open_at_most:
                exact.add(name)
        yield _Stratum(*writer.prepared(), tuple(truths), tuple(derived))


@dataclass(frozen=True)
class _Settled:
    """A yes/no fact that rules make: by their indexes the rules, its truth from theirs, whether it is never certain by one of them."""

    makers: frozenset[int]
    truth: Ends
    open_at_most: bool = False


def _settled(rules: Sequence[Rule]) -> Iterator[tuple[str, _Settled]]:
    """Yield each yes/no fact that rules make."""
    raising: dict[str, list[int]] = {}
    for index, rule in enumerate(rules):
        for name in raised_by(rule):
            raising.setdefault(name, []).append(index)
    for name, makers in raising.items():
        yield name, _Settled(frozenset(makers), (any_of(_certain(makers)), any_of(_possible(makers))))
    for name, certainly, possibly, excluding in grants_of(rules).values():
        certain = any_of(_certain(sorted(certainly))) & ~any_of(_possible(sorted(excluding)))
        possible = any_of(_possible(sorted(possibly))) & ~any_of(_certain(sorted(excluding)))
        yield name, _Settled(possibly | excluding, (certain, possible), open_at_most=certainly != possibly)


def _collected(frame: pl.LazyFrame) -> pl.DataFrame:
    """Work a table out, a part of its rows at a time, so that what is worked out for a part stays in the processor's cache."""
    return frame.collect(engine="streaming")


def _with_counts(stratum: _Stratum, columns: Columns) -> pl.DataFrame:
    """The households with two columns for each quantifier of a stratum: how many members certainly and possibly meet its condition."""
    members = columns.lending(stratum.borrowed).select(HOUSEHOLD, *stratum.counted)
    counts = members.group_by(HOUSEHOLD).sum()
    rows = columns.households.select(pl.int_range(pl.len(), dtype=pl.UInt32).alias(HOUSEHOLD), MEMBERS_KNOWN)
    found = rows.join(counts, on=HOUSEHOLD, how="left", maintain_order="left").fill_null(0)
    unknown = ~pl.col(MEMBERS_KNOWN)
    highs = (name for name in counts.columns if name.endswith(".hi"))
    found = found.with_columns(pl.when(unknown).then(MANY).otherwise(pl.col(name)).alias(name) for name in highs)
    return columns.households.hstack(found.drop(HOUSEHOLD, MEMBERS_KNOWN))


class _Writer:
    """Writes conditions as expressions over columns, and notes what has to be worked out before: counts and thresholds."""

    def __init__(self, layout: Layout, exact: AbstractSet[str]) -> None:
        self._layout = layout
        self._exact = exact
        self._cuts: dict[tuple[Property, int], int] = {}
        self._counts: dict[Count, int] = {}
        self._new_cuts: list[pl.Expr] = []
        self._new_counts: list[pl.Expr] = []

    def ends(self, condition: Condition, *, member: bool = False) -> Ends:
        """Return what is certain and what is possible of a condition, of a household or of one member."""
        match positive(condition):
            case Threshold(prop, bound, upper=False):
                return self._reached(prop, bound, member=member)
            case Threshold(prop, bound):  # at most 4 is not at least 5
                low, high = self._reached(prop, bound + 1, member=member)
                return ~high, ~low
            case All(children):
                parts = [self.ends(child, member=member) for child in children]
                return all_of(low for low, _ in parts), all_of(high for _, high in parts)
            case AnyOf(children):
                parts = [self.ends(child, member=member) for child in children]
                return any_of(low for low, _ in parts), any_of(high for _, high in parts)
        raise AssertionError(condition)

    def prepared(self) -> tuple[tuple[pl.Expr, ...], tuple[str, ...], tuple[pl.Expr, ...]]:
        """Return what has to be worked out before what was written since the last time: counts with what they borrow, thresholds."""
        counts, cuts = tuple(self._new_counts), tuple(self._new_cuts)
        self._new_counts, self._new_cuts = [], []
        return counts, self._layout.borrowed(counts), cuts

    # ------------------------------------------------------------------------------------------ private

    def _reached(self, prop: Property, least: int, *, member: bool) -> Ends:
        """What is certain and what is possible of a property being at least so much."""
        if isinstance(prop, Count):
            low, high = self._count(prop, member=member)
            return low >= least, high >= least
        found = self._layout.reached(prop, least, self._exact)
        if member or all(each.meta.is_column() or each.meta.is_literal() for each in found):
            return found
        number = self._cuts.get((prop, least))
        if number is None:
            number = self._cuts[prop, least] = len(self._cuts)
            self._new_cuts += _named(found, f"@{number}.certain", f"@{number}.possible")
        certain, possible = pl.col(f"@{number}.certain"), pl.col(f"@{number}.possible")
        return (certain, certain) if found[0] is found[1] else (certain, possible)

    def _count(self, count: Count, *, member: bool) -> Ends:
        if not count.members:
            parts = [self.ends(each, member=member) for each in count.conditions]
            return _sum(low for low, _ in parts), _sum(high for _, high in parts)
        number = self._counts.get(count)
        if number is None:
            number = self._counts[count] = len(self._counts)
            low, high = self.ends(count.conditions[0], member=True)
            ends = low.cast(pl.Int32), high.cast(pl.Int32)
            self._new_counts += _named(ends, f"%{number}.lo", f"%{number}.hi")
        return pl.col(f"%{number}.lo"), pl.col(f"%{number}.hi")


def _sum(parts: Iterable[pl.Expr]) -> pl.Expr:
    return sum((part.cast(pl.Int32) for part in parts), start=pl.lit(0, pl.Int32))


def _named(ends: Ends, low: str, high: str) -> tuple[pl.Expr, pl.Expr]:
    return ends[0].alias(low), ends[1].alias(high)


def _rule_names(index: int) -> tuple[str, str]:
    return f"{index}.certain", f"{index}.possible"


def _certain(indexes: Iterable[int]) -> Iterator[pl.Expr]:
    return (pl.col(f"{index}.certain") for index in indexes)


def _possible(indexes: Iterable[int]) -> Iterator[pl.Expr]:
    return (pl.col(f"{index}.possible") for index in indexes)
