"""The rules in columns beside polars by hand and beside zen-engine: `python tests/benchmarks/bench_columnar.py`.

A million households, 60 generated rules in two strata, everything on one core, in one process, in turns; a ratio compares two contenders
within one turn. lotse answers in three values. By hand the same rules are written as polars expressions in two values, what is missing
making comparisons false; they are written in several ways, and the fastest of them in a turn counts. zen-engine decides household by
household; it has the first of them only.

Everybody starts from a table with one column per attribute, null where it is missing, in the smallest type that holds it; lotse's time is
told with and without laying the table out as ranges. Time is that of the processor, so that what else the machine does counts less.

Where nothing is missing, the truth of every rule must be the same for every household, or the script ends with 1; what lotse says of
incomplete households is checked against its engine and a plain three-valued evaluator. It ends with 1, too, where lotse's evaluation (of
what is laid out) falls short of 0.35 times polars by hand or of 50 times zen-engine. Needs the extra `bench`.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"  # read when polars is imported

import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial, reduce
from operator import and_, or_
from typing import Any

import polars as pl
from bench_rules import three_valued, zen_table
from workload import BOOLEANS, CHOICES, NUMBERS, PLUGIN, Attributes, LotseRules, Rule, Tree, rulebook

from lotse.model.ranges import MAX_NUMBER
from lotse.rules.columnar import ColumnarRuleBook
from lotse.rules.columns import HOUSEHOLD, MEMBERS_KNOWN, Columns

HOUSEHOLDS, RULES = 1_000_000, 60
ROUNDS = 9
COMPARED = 1000
OF_POLARS, OF_ZEN = 0.35, 50
LAID_OUT, FROM_TABLE, ZEN = "lotse, laid out", "lotse, from the table", "zen-engine"

Strata = Sequence[Sequence[Rule]]


def table(count: int, missing: float) -> pl.DataFrame:
    """Households as a register has them; this share of the attributes is null."""
    columns = {
        **{name: (_drawn(count, name) % (most + 1)).cast(_number_type(most)) for name, most in NUMBERS.items()},
        **{name: _drawn(count, name) % 2 == 0 for name in BOOLEANS},
        **{
            name: (_drawn(count, name) % len(values)).cast(pl.UInt8).cat.to(pl.Enum(values))
            for name, values in CHOICES.items()
        },
    }
    if not missing:
        return pl.DataFrame(columns)
    given = {name: _drawn(count, f"{name} is given") % 1000 >= missing * 1000 for name in columns}
    return pl.DataFrame(columns).select(pl.when(given[name]).then(pl.col(name)).alias(name) for name in columns)


def _drawn(count: int, name: str) -> pl.Series:
    return pl.int_range(count, eager=True).hash(sum(name.encode()) + 1000 * len(name))


def _number_type(most: int) -> type[pl.DataType]:
    return pl.UInt8 if most <= 255 else pl.Int32


def attributes(households: pl.DataFrame) -> list[Attributes]:
    """Households as those have them who decide one by one; what is missing is left out."""
    return [{name: value for name, value in row.items() if value is not None} for row in households.rows(named=True)]


# lotse


def laid_out(households: pl.DataFrame) -> Columns:
    """The table in lotse's columns: missing is the whole range."""
    numbers = [
        pl.col(name).fill_null(end).alias(f"{PLUGIN}.{name}.{side}")
        for name in NUMBERS
        for side, end in (("lo", 0), ("hi", MAX_NUMBER))
    ]
    booleans = [
        end.alias(f"{PLUGIN}.{name}.{side}")
        for name in BOOLEANS
        for side, end in (
            ("lo", pl.col(name) & pl.col(name).is_not_null()),
            ("hi", pl.col(name) | pl.col(name).is_null()),
        )
    ]
    choices = [
        ((pl.col(name) == value) | pl.col(name).is_null()).alias(f"{PLUGIN}.{name}={value}")
        for name, values in CHOICES.items()
        for value in values
    ]
    return Columns(
        households.lazy()
        .select(*numbers, *booleans, *choices, pl.lit(False).alias(MEMBERS_KNOWN))
        .collect(engine="streaming"),
        pl.DataFrame(schema={HOUSEHOLD: pl.UInt32}),
    )


# polars by hand


def by_hand(strata: Strata, among: Callable[[pl.Expr, Sequence[str]], pl.Expr], engine: Any) -> Callable[..., Any]:
    """One expression per rule, one column per derived fact; the optimizer sees to it that nothing is compared twice."""
    lower, upper = ([_expression(rule.when, among).alias(rule.id) for rule in stratum] for stratum in strata)
    deriving: dict[str, list[pl.Expr]] = {}
    for rule in strata[0]:
        if rule.derives:
            deriving.setdefault(rule.derives, []).append(pl.col(rule.id))
    derived = [reduce(or_, rules).fill_null(False).alias(fact) for fact, rules in deriving.items()]
    ids = [rule.id for stratum in strata for rule in stratum]

    def evaluate(households: pl.DataFrame) -> pl.DataFrame:
        wanted = households.lazy().with_columns(lower).with_columns(derived).with_columns(upper).select(ids)
        return wanted.collect(engine=engine)

    return evaluate


def _expression(tree: Tree, among: Callable[[pl.Expr, Sequence[str]], pl.Expr]) -> pl.Expr:
    if tree[0] in ("all", "any"):
        return reduce(and_ if tree[0] == "all" else or_, [_expression(part, among) for part in tree[1]])
    if tree[0] == "not":
        return ~_expression(tree[1], among)
    name, operator, value = tree
    column = pl.col(name)
    match operator:
        case ">=":
            return column >= value
        case "<=":
            return column <= value
        case "==":
            return column if value else ~column
    return among(column, value)


def _is_in(column: pl.Expr, values: Sequence[str]) -> pl.Expr:
    return column.is_in(values)


def _one_by_one(column: pl.Expr, values: Sequence[str]) -> pl.Expr:
    return reduce(or_, [column == value for value in values])


HAND = {
    f"by hand, {way}, {engine}": (among, engine)
    for way, among in (("is_in", _is_in), ("==", _one_by_one))
    for engine in ("streaming", "in-memory")
}


def main() -> int:
    versions = f"Python {platform.python_version()}, polars {pl.__version__}, {platform.machine()}"
    print(f"{versions}, one core, {HOUSEHOLDS:,} households, {RULES} rules, {ROUNDS} turns\n")
    strata = rulebook(RULES)
    good = True
    for missing in (0.0, 0.1):
        households = table(HOUSEHOLDS, missing)
        rules = LotseRules(strata)
        columnar = ColumnarRuleBook(rules.book.rules, rules.book.facts)
        hand = {name: by_hand(strata, *way) for name, way in HAND.items()}
        zen = zen_table(strata, bool(missing))
        good &= agree(strata, households, missing, rules, columnar, hand.values(), zen)
        good &= measure(households, missing, columnar, hand, zen)
    return 0 if good else 1


def agree(
    strata: Strata,
    households: pl.DataFrame,
    missing: float,
    rules: LotseRules,
    columnar: ColumnarRuleBook,
    hand: Iterable[Callable[[pl.DataFrame], pl.DataFrame]],
    zen: Callable[[Attributes], set[str]],
) -> bool:
    """Tell whether all agree where nothing is missing, and lotse's ways with the oracle."""
    ids = [rule.id for stratum in strata for rule in stratum]
    found = columnar.evaluate(laid_out(households))
    certain = found.select(pl.col(f"{index}.certain").alias(each) for index, each in enumerate(ids))
    possible = found.select(pl.col(f"{index}.possible").alias(each) for index, each in enumerate(ids))
    one_by_one = attributes(households.head(COMPARED))
    answers = [*zip(_held(certain), _held(possible), strict=True)]
    oracle = three_valued(strata)
    checks = {
        "three-valued oracle": answers == [oracle(each) for each in one_by_one],
        "lotse's engine": answers == [rules.evaluate(each) for each in one_by_one],
    }
    if not missing:
        checks |= {
            "certain and possible": certain.equals(possible),
            "polars by hand": all(certain.equals(evaluate(households)) for evaluate in hand),
            "zen-engine": [held for held, _ in answers] == [zen(each) for each in one_by_one],
        }
    for name, equal in checks.items():
        if not equal:
            print(f"{missing:.0%} missing: the answers differ: {name}", file=sys.stderr)
    return all(checks.values())


def _held(truths: pl.DataFrame) -> list[set[str]]:
    return [{name for name, held in row.items() if held} for row in truths.head(COMPARED).rows(named=True)]


def measure(
    households: pl.DataFrame,
    missing: float,
    columnar: ColumnarRuleBook,
    hand: dict[str, Callable[[pl.DataFrame], pl.DataFrame]],
    zen: Callable[[Attributes], set[str]],
) -> bool:
    """Print households per second, and tell whether lotse is as fast as it has to be."""
    laid, one_by_one = laid_out(households), attributes(households.head(COMPARED))
    contenders: dict[str, tuple[int, Callable[[], object]]] = {
        LAID_OUT: (HOUSEHOLDS, lambda: columnar.evaluate(laid)),
        FROM_TABLE: (HOUSEHOLDS, lambda: columnar.evaluate(laid_out(households))),
        **{name: (HOUSEHOLDS, partial(evaluate, households)) for name, evaluate in hand.items()},
        ZEN: (COMPARED, lambda: [zen(each) for each in one_by_one]),
    }
    turns: list[dict[str, float]] = []
    for turn in range(ROUNDS):
        order = [*contenders][turn % len(contenders) :] + [*contenders][: turn % len(contenders)]
        turns.append({name: contenders[name][0] / _seconds(contenders[name][1]) for name in order})
    fastest = [max(speeds[name] for name in hand) for speeds in turns]
    print(f"{missing:.0%} of the attributes missing")
    print(f"  {'':30}{'per second':>12}   {'of polars by hand':>24}   {'of zen-engine':>14}")
    good = True
    for name in contenders:
        of_hand = [speeds[name] / best for speeds, best in zip(turns, fastest, strict=True)]
        of_zen = [speeds[name] / speeds[ZEN] for speeds in turns]
        span = f"{statistics.median(of_hand):.2f} ({min(of_hand):.2f}..{max(of_hand):.2f})"
        speed = statistics.median(speeds[name] for speeds in turns)
        print(f"  {name:30}{speed:>12,.0f}   {span:>24}   {statistics.median(of_zen):>14,.0f}")
        if name == LAID_OUT:
            good &= statistics.median(of_hand) >= OF_POLARS and statistics.median(of_zen) >= OF_ZEN
    print(f"  {'wanted' if good else 'wanted, and missed':30}{'':>12}   {OF_POLARS:>24}   {OF_ZEN:>14}\n", flush=True)
    return good


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
