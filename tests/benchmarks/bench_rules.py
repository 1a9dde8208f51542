"""lotse beside other ways to run the same rules: `python tests/benchmarks/bench_rules.py`.

Every engine starts from the same dict of attributes and ends with the set of ids of the rules that hold. lotse answers
in three values (certain, open, not met), the others in two: what is missing makes their comparisons false. All run in
one process pinned to one core, in turns; a ratio compares two engines within one turn. Where nothing is missing all
results must be equal, or the script ends with 1. lotse's answers on incomplete households are checked against a plain
three-valued evaluator. Needs the extra `bench`.
"""

import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import clips
import zen
from workload import (
    BOOLEANS,
    CHOICES,
    NUMBERS,
    UNKNOWN,
    Attributes,
    LotseRules,
    Rule,
    Tree,
    alternatives,
    households,
    rulebook,
)

ROUNDS = 7
COMPARED = 1000
SECONDS = 0.25
"""About how long an engine runs in one turn."""

Evaluate = Callable[[Attributes], set[str]]
Strata = Sequence[Sequence[Rule]]


def lotse(strata: Strata, _: bool) -> Evaluate:
    """The library, in three values; the certain rules are what it is compared by."""
    rules = LotseRules(strata)
    return lambda attributes: rules.evaluate(attributes)[0]


def zen_table(strata: Strata, _: bool) -> Evaluate:
    """zen-engine: a decision table per stratum, hit policy collect, as its documentation has it.

    A column per attribute with unary tests in the cells, an empty cell where a rule does not care, a row per
    alternative; the content is precompiled. The second table is a second decision: it reads the derived facts, handed
    over in Python, as further columns.
    """
    facts = sorted({rule.derives for rule in strata[0] if rule.derives})
    attributes = [*NUMBERS, *BOOLEANS, *CHOICES]
    first = _decision(strata[0], attributes)
    second = _decision(strata[1], [*attributes, *facts])
    derives = {rule.id: rule.derives for rule in strata[0]}
    nothing = dict.fromkeys(facts, False)

    def evaluate(household: Attributes) -> set[str]:
        held = {row["rule"] for row in first.evaluate(household)["result"]}
        derived = nothing | {fact: True for rule in held if (fact := derives[rule])}
        return held | {row["rule"] for row in second.evaluate(household | derived)["result"]}

    return evaluate


def _decision(rules: Sequence[Rule], columns: Sequence[str]) -> Any:
    rows = []
    for rule in rules:
        for number, path in enumerate(alternatives(rule.when)):
            row = {"_id": f"{rule.id}.{number}", "rule": json.dumps(rule.id), **dict.fromkeys(columns, "")}
            row |= {leaf[0]: _cell(leaf) for leaf in path}
            rows.append(row)
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": name, "name": name, "field": name} for name in columns],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": rows,
    }
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        {"id": "table", "type": "decisionTableNode", "name": "table", "content": table},
        {"id": "out", "type": "outputNode", "name": "out"},
    ]
    edges = [{"id": "1", "sourceId": "in", "targetId": "table"}, {"id": "2", "sourceId": "table", "targetId": "out"}]
    return zen.ZenEngine().create_decision(zen.ZenDecisionContent(json.dumps({"nodes": nodes, "edges": edges})))


def _cell(leaf: Tree) -> str:
    _, operator, value = leaf
    match operator:
        case "==":
            return "true" if value else "false"
        case "in":
            return ", ".join(f"'{each}'" for each in value)
        case "not in":
            return "$ not in [" + ", ".join(f"'{each}'" for each in value) + "]"
        case _:
            return f"{operator} {value}"


def clips_rules(strata: Strata, incomplete: bool) -> Evaluate:
    """CLIPS: one deftemplate for the household, constraints in its slots, a defrule per alternative.

    Strings are passed as symbols. The first stratum has the higher salience and asserts what it derives; the second
    matches it, or its absence. Each rule that fires calls a Python function: asserted results would be slower to read
    back. A number that may be missing is tested for being one first, else CLIPS stops.
    """
    held: set[str] = set()
    environment = clips.Environment()
    environment.build(
        "(deftemplate household " + " ".join(f"(slot {n})" for n in [*NUMBERS, *BOOLEANS, *CHOICES]) + ")"
    )
    environment.define_function(lambda rule: held.add(str(rule)), "hold")
    environment.build("(deftemplate derived (slot fact))")
    for salience, stratum in zip((10, 0), strata, strict=True):
        for rule in stratum:
            for number, path in enumerate(alternatives(rule.when)):
                slots = " ".join(_slot(leaf, incomplete) for leaf in path if not leaf[0].startswith("derived"))
                facts = [
                    f"(derived (fact {leaf[0]}))" if leaf[2] else f"(not (derived (fact {leaf[0]})))"
                    for leaf in path
                    if leaf[0].startswith("derived")
                ]
                then = f"(hold {rule.id})"
                if rule.derives:
                    then += f" (assert (derived (fact {rule.derives})))"
                environment.build(
                    f"(defrule {rule.id}-{number} (declare (salience {salience})) "
                    f"(household {slots}) {' '.join(facts)} => {then})"
                )
    household = environment.find_template("household")
    symbols = {value: clips.Symbol(value) for values in CHOICES.values() for value in values}

    def evaluate(attributes: Attributes) -> set[str]:
        environment.reset()
        household.assert_fact(**{name: symbols.get(value, value) for name, value in attributes.items()})
        held.clear()
        environment.run()
        return held.copy()

    return evaluate


def _slot(leaf: Tree, incomplete: bool) -> str:
    name, operator, value = leaf
    match operator:
        case "==":
            return f"({name} {'TRUE' if value else 'FALSE'})"
        case "in":
            return f"({name} {'|'.join(value)})"
        case "not in":
            return f"({name} ~nil&" + "&".join(f"~{each}" for each in value) + ")"
        case _ if incomplete:
            return f"({name} ?x{name}&:(and (numberp ?x{name}) ({operator} ?x{name} {value})))"
        case _:
            return f"({name} ?x{name}&:({operator} ?x{name} {value}))"


def interpreter(strata: Strata, _: bool) -> Evaluate:
    """A plain recursive function over each rule's tree."""

    def holds(tree: Tree, attributes: Attributes, negative: bool) -> bool:
        kind = tree[0]
        if kind == "not":
            return holds(tree[1], attributes, not negative)
        if kind in ("all", "any"):
            every = (kind == "all") != negative
            for part in tree[1]:
                if holds(part, attributes, negative) is not every:
                    return not every
            return bool(every)
        name, operator, wanted = tree
        value = attributes.get(name)
        if value is None:
            return False
        if operator == ">=":
            result = value >= wanted
        elif operator == "<=":
            result = value <= wanted
        elif operator == "==":
            result = value == wanted
        else:
            result = value in wanted
        return bool(result) != negative

    return _two_strata(strata, lambda rule: lambda attributes: holds(rule.when, attributes, False))


def closures(strata: Strata, _: bool) -> Evaluate:
    """Each rule compiled to one Python function: as fast as a rule can be in Python, and opaque once compiled."""

    def expression(tree: Tree, negative: bool) -> str:
        kind = tree[0]
        if kind == "not":
            return expression(tree[1], not negative)
        if kind in ("all", "any"):
            word = " and " if (kind == "all") != negative else " or "
            return "(" + word.join(expression(part, negative) for part in tree[1]) + ")"
        name, operator, wanted = tree
        test = f"a[{name!r}] {operator} {wanted!r}"
        return f"({name!r} in a and {f'not {test}' if negative else test})"

    return _two_strata(strata, lambda rule: eval(f"lambda a: {expression(rule.when, False)}"))


def _two_strata(strata: Strata, compiled: Callable[[Rule], Callable[[Attributes], bool]]) -> Evaluate:
    first, second = ([(rule.id, rule.derives, compiled(rule)) for rule in stratum] for stratum in strata)
    nothing = {rule.derives: False for rule in strata[0] if rule.derives}

    def evaluate(attributes: Attributes) -> set[str]:
        held = set()
        everything = attributes | nothing
        for name, derives, holds in first:
            if holds(attributes):
                held.add(name)
                if derives:
                    everything[derives] = True
        held.update(name for name, _, holds in second if holds(everything))
        return held

    return evaluate


CONTENDERS: dict[str, Callable[[Strata, bool], Evaluate]] = {
    "lotse (three values)": lotse,
    "zen-engine": zen_table,
    "clipspy": clips_rules,
    "tree interpreter": interpreter,
    "compiled closures": closures,
}


def three_valued(strata: Strata) -> Callable[[Attributes], tuple[set[str], set[str]]]:
    """The oracle: a range per leaf, combined by the smallest and the largest."""
    numbers = dict.fromkeys(NUMBERS, (-UNKNOWN, UNKNOWN))

    def leaf(tree: Tree, known: dict[str, Any]) -> tuple[bool, bool]:
        name, operator, wanted = tree
        value = known.get(name)
        if isinstance(value, tuple):  # a derived fact
            return value if wanted else (not value[1], not value[0])
        if value is None:
            lo, hi = numbers.get(name, (0, 1))
            if name not in numbers:
                return False, True
            return (lo >= wanted, hi >= wanted) if operator == ">=" else (hi <= wanted, lo <= wanted)
        result = {">=": lambda: value >= wanted, "<=": lambda: value <= wanted, "==": lambda: value == wanted}
        holds = result[operator]() if operator in result else value in wanted
        return holds, holds

    def holds(tree: Tree, known: dict[str, Any]) -> tuple[bool, bool]:
        if tree[0] == "not":
            certain, possible = holds(tree[1], known)
            return not possible, not certain
        if tree[0] in ("all", "any"):
            parts = [holds(part, known) for part in tree[1]]
            combine = all if tree[0] == "all" else any
            return combine(part[0] for part in parts), combine(part[1] for part in parts)
        return leaf(tree, known)

    def evaluate(attributes: Attributes) -> tuple[set[str], set[str]]:
        known: dict[str, Any] = {rule.derives: (False, False) for rule in strata[0] if rule.derives} | attributes
        answers = {rule.id: holds(rule.when, known) for rule in strata[0]}
        for rule in strata[0]:
            if rule.derives:
                was = known[rule.derives]
                known[rule.derives] = was[0] or answers[rule.id][0], was[1] or answers[rule.id][1]
        answers |= {rule.id: holds(rule.when, known) for rule in strata[1]}
        return {rule for rule, each in answers.items() if each[0]}, {rule for rule, each in answers.items() if each[1]}

    return evaluate


def main() -> int:
    print(f"Python {platform.python_version()}, {platform.machine()}, one core, {ROUNDS} turns each\n")
    equal = True
    for count in (60, 600):
        strata = rulebook(count)
        for missing in (0.0, 0.1):
            equal &= compare(strata, missing)
            engines = {name: make(strata, bool(missing)) for name, make in CONTENDERS.items()}
            measure(count, missing, engines)
    return 0 if equal else 1


def compare(strata: Strata, missing: float) -> bool:
    """Tell whether all engines agree (nothing missing), and lotse with the oracle (anything missing)."""
    data = households(COMPARED, missing)
    equal = True
    rules, oracle = LotseRules(strata), three_valued(strata)
    equal &= report("three-valued oracle", sum(rules.evaluate(each) != oracle(each) for each in data))
    if not missing:
        wanted = [rules.evaluate(each)[0] for each in data]
        for name, make in CONTENDERS.items():
            evaluate = make(strata, False)
            equal &= report(name, sum(evaluate(each) != held for each, held in zip(data, wanted, strict=True)))
    return equal


def report(name: str, different: int) -> bool:
    if different:
        print(f"{name}: {different} of {COMPARED} households differ", file=sys.stderr)
    return not different


def measure(count: int, missing: float, engines: dict[str, Evaluate]) -> None:
    data = households(COMPARED, missing, seed=3)
    speeds: dict[str, list[float]] = {name: [] for name in engines}
    sizes = {
        name: max(20, min(COMPARED, int(SECONDS / _seconds(evaluate, data[:20]) * 20)))
        for name, evaluate in engines.items()
    }
    for turn in range(ROUNDS):
        order = list(engines)[turn % len(engines) :] + list(engines)[: turn % len(engines)]
        for name in order:
            part = data[: sizes[name]]
            speeds[name].append(len(part) / _seconds(engines[name], part))
    held = statistics.mean(len(engines["lotse (three values)"](each)) for each in data)
    print(f"{count} rules, {missing:.0%} of the attributes missing, {held:.1f} rules hold")
    print(f"  {'':22}{'per second':>12}   {'lotse is faster by':>18}  {'min..max':>14}")
    for name, each in speeds.items():
        ratios = [own / other for own, other in zip(speeds["lotse (three values)"], each, strict=True)]
        line = f"  {name:22}{statistics.median(each):>12,.0f}"
        if name != "lotse (three values)":
            line += f"   {statistics.median(ratios):>17.2f}x  {min(ratios):>6.2f}..{max(ratios):<6.2f}"
        print(line)
    print(flush=True)


def _seconds(evaluate: Evaluate, data: Sequence[Attributes]) -> float:
    started = time.perf_counter()
    for each in data:
        evaluate(each)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
