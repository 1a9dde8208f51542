"""Generated rules and households, the same for every engine, and how lotse evaluates them.

A rule is a tree: `("all", parts)`, `("any", parts)`, `("not", part)` or a leaf `(attribute, operator, value)` with
`>=` or `<=` on numbers, `==` on booleans and on facts other rules derive, `in` on choices.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from lotse.rules.engine import Comparison, Engine, FlatRule

Tree = tuple[Any, ...]
Attributes = dict[str, Any]

NUMBERS = {f"number{index}": 100 if index % 2 else 250_000 for index in range(12)}
BOOLEANS = [f"flag{index}" for index in range(10)]
CHOICES = {f"choice{index}": [f"v{value}" for value in range(4 + index % 4)] for index in range(8)}
UNKNOWN = 10**15


@dataclass(frozen=True)
class Rule:
    id: str
    when: Tree
    derives: str | None = None


# Generation: two to six comparisons a rule, each on an attribute of its own.


def rulebook(count: int, seed: int = 1) -> tuple[list[Rule], list[Rule]]:
    """Return two strata: three quarters of the rules read attributes, the others derived facts as well."""
    rnd = random.Random(seed)
    derived = [f"derived{index}" for index in range(max(6, count // 20))]
    lower = [
        Rule(
            f"rule{index}", _tree(rnd, _leaves(rnd, rnd.randint(2, 6))), rnd.choice(derived) if index % 4 == 0 else None
        )
        for index in range(count * 3 // 4)
    ]
    facts = sorted({rule.derives for rule in lower if rule.derives})
    upper = []
    for index in range(count * 3 // 4, count):
        read = [(fact, "==", rnd.random() < 0.7) for fact in rnd.sample(facts, rnd.choice([1, 1, 2]))]
        upper.append(Rule(f"rule{index}", _tree(rnd, [*read, *_leaves(rnd, rnd.randint(1, 4))])))
    return lower, upper


def _leaves(rnd: random.Random, count: int) -> list[Tree]:
    leaves: list[Tree] = []
    for name in rnd.sample([*NUMBERS, *BOOLEANS, *CHOICES], count):
        if name in NUMBERS:
            leaves.append(
                (name, rnd.choice([">=", "<="]), round(NUMBERS[name] * rnd.choice([0.2, 0.3, 0.5, 0.7, 0.8])))
            )
        elif name in CHOICES:
            leaves.append((name, "in", tuple(rnd.sample(CHOICES[name], rnd.randint(1, 3)))))
        else:
            leaves.append((name, "==", rnd.random() < 0.5))
    return leaves


def _tree(rnd: random.Random, leaves: list[Tree]) -> Tree:
    parts = [("not", leaf) if leaf[1] != "==" and rnd.random() < 0.15 else leaf for leaf in leaves]
    if len(parts) >= 4 and rnd.random() < 0.4:
        inner = ("any", parts[-2:])
        parts = [*parts[:-2], ("not", ("all", parts[-2:])) if rnd.random() < 0.25 else inner]
    return ("all", parts)


def households(count: int, missing: float, seed: int = 2) -> list[Attributes]:
    """Return attributes; this share of them is left out."""
    rnd = random.Random(seed)
    everything = []
    for _ in range(count):
        attributes: Attributes = {name: rnd.randint(0, most) for name, most in NUMBERS.items()}
        attributes |= {name: rnd.random() < 0.5 for name in BOOLEANS}
        attributes |= {name: rnd.choice(values) for name, values in CHOICES.items()}
        everything.append({name: value for name, value in attributes.items() if rnd.random() >= missing})
    return everything


# Flattening: a tree as alternatives, each a conjunction of leaves. `not` is pushed down to the leaves.


def negated(leaf: Tree) -> Tree:
    name, operator, value = leaf
    match operator:
        case ">=":
            return name, "<=", value - 1
        case "<=":
            return name, ">=", value + 1
        case "==":
            return name, "==", not value
        case "in":
            return name, "not in", value
    raise ValueError(operator)


def alternatives(tree: Tree, negative: bool = False) -> list[list[Tree]]:
    if tree[0] == "not":
        return alternatives(tree[1], not negative)
    if tree[0] not in ("all", "any"):
        return [[negated(tree) if negative else tree]]
    parts = [alternatives(part, negative) for part in tree[1]]
    if (tree[0] == "any") != negative:
        return [path for part in parts for path in part]
    return [[leaf for path in paths for leaf in path] for paths in product(*parts)]


# What lotse does with them. The one place to put the library's own compiler in.


class LotseRules:
    """Two strata of flat rules; from attributes to the ids of the rules that certainly and possibly hold."""

    def __init__(self, strata: Sequence[Sequence[Rule]]) -> None:
        rules = [rule for stratum in strata for rule in stratum]
        self._ids = [rule.id for rule in rules]
        paths = {rule.id: alternatives(rule.when) for rule in rules}
        sets = sorted(
            {leaf[:1] + leaf[2:] for each in paths.values() for path in each for leaf in path if "in" in leaf[1]}
        )
        facts = sorted({rule.derives for rule in rules if rule.derives})
        self._scalars = [*NUMBERS, *BOOLEANS]
        self._bounds = [(-UNKNOWN, UNKNOWN)] * len(NUMBERS) + [(0, 1)] * len(BOOLEANS)
        names: list[Any] = [*self._scalars, *sets, *facts]
        place = {name: index for index, name in enumerate(names)}
        # A choice becomes one 0/1 property per set of values that a rule mentions.
        self._choices = []
        for name, values in CHOICES.items():
            mentioned = [members for attribute, members in sets if attribute == name]
            flags = {value: tuple(int(value in members) for members in mentioned) for value in values}
            table = {value: (each, each) for value, each in flags.items()}
            self._choices.append((name, table, ((0,) * len(mentioned), (1,) * len(mentioned))))
        keys = {rule.id: key for key, rule in enumerate(rules)}
        self._engines = [
            Engine([flat for rule in stratum for flat in flatten(keys[rule.id], paths[rule.id], place)], len(names))
            for stratum in strata
        ]
        self._derivers = [frozenset(keys[rule.id] for rule in rules if rule.derives == fact) for fact in facts]
        self._unread = [0] * len(facts)

    def evaluate(self, attributes: Mapping[str, Any]) -> tuple[set[str], set[str]]:
        values = list(map(attributes.get, self._scalars))
        if None in values:
            pairs = list(zip(values, self._bounds, strict=True))
            lo = [bounds[0] if value is None else value for value, bounds in pairs]
            hi = [bounds[1] if value is None else value for value, bounds in pairs]
        else:
            lo, hi = values, values.copy()
        for name, table, unknown in self._choices:
            least, most = table.get(attributes.get(name, ""), unknown)
            lo += least
            hi += most
        below = len(lo)
        lo += self._unread
        hi += self._unread
        certain, possible = self._engines[0].evaluate(lo, hi)
        lo[below:] = [not keys.isdisjoint(certain) for keys in self._derivers]
        hi[below:] = [not keys.isdisjoint(possible) for keys in self._derivers]
        more_certain, more_possible = self._engines[1].evaluate(lo, hi)
        ids = self._ids
        certain |= more_certain
        possible |= more_possible
        return {ids[key] for key in certain}, {ids[key] for key in possible}


def flatten(key: int, paths: Sequence[Sequence[Tree]], place: Mapping[Any, int]) -> Iterator[FlatRule]:
    """Return a flat rule per alternative."""
    for path in paths:
        yield FlatRule(key, tuple(_comparison(leaf, place) for leaf in path))


def _comparison(leaf: Tree, place: Mapping[Any, int]) -> Comparison:
    name, operator, value = leaf
    match operator:
        case ">=" | "<=":
            return place[name], operator, value
        case "==":
            return (place[name], ">=", 1) if value else (place[name], "<=", 0)
        case "in":
            return place[name, value], ">=", 1
        case _:
            return place[name, value], "<=", 0
