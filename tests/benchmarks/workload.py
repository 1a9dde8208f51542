"""Generated rules and households, the same for every engine, and how lotse evaluates them.

A rule is a tree: `("all", parts)`, `("any", parts)`, `("not", part)` or a leaf `(attribute, operator, value)` with
`>=` or `<=` on numbers, `==` on booleans and on facts other rules derive, `in` on choices.
"""

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from lotse.model.base import Text
from lotse.model.vocabulary import ServiceTypeCode, Vocabulary
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.facts import Facts, Value
from lotse.rules.loader import RuleSource, add_rules, empty_book
from lotse.rules.schema import FactModel, Manifest, RuleFile, RuleModel
from lotse.source import Document

Tree = tuple[Any, ...]
Attributes = dict[str, Any]

NUMBERS = {f"number{index}": 100 if index % 2 else 250_000 for index in range(12)}
BOOLEANS = [f"flag{index}" for index in range(10)]
CHOICES = {f"choice{index}": [f"v{value}" for value in range(4 + index % 4)] for index in range(8)}
UNKNOWN = 10**15
PLUGIN = "bench"
LABEL = Text(de="erzeugt")
DAY = dt.date(2026, 11, 23)


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


# What lotse does with them: rules as a plugin would bring them, through loader, type check and compiler.


class LotseRules:
    """The library's own way, from attributes to the ids of the rules that certainly and possibly hold."""

    def __init__(self, strata: Sequence[Sequence[Rule]]) -> None:
        rules = [RuleModel.model_validate(written(rule, _TIP)) for stratum in strata for rule in stratum]
        facts = {name: FactModel.model_validate(fact) for name, fact in declared().items()}
        manifest = Manifest(name=PLUGIN, version="0.0.0", title=LABEL)
        document = Document("rules.yaml", {}, {})
        source = RuleSource(manifest, facts, document, {"rules.yaml": (document, RuleFile(rules=tuple(rules)))})
        vocabulary = Vocabulary(tiers={}, needs={}, service_types={"help": ServiceTypeCode(de="Hilfe", field="any")})
        book = add_rules(empty_book(vocabulary), source)
        self.book = book
        self._compiled = CompiledRuleBook(book.rules, book.facts)
        self._ids = [rule.ref.id.partition(".")[2] for rule in book.rules]
        self._names = {name: f"{PLUGIN}.{name}" for name in (*NUMBERS, *BOOLEANS, *CHOICES)}
        self._choices = {value: frozenset((value,)) for values in CHOICES.values() for value in values}

    def evaluate(self, attributes: Mapping[str, Any]) -> tuple[set[str], set[str]]:
        names, choices = self._names, self._choices
        values: dict[str, Value] = {
            names[name]: choices[value] if isinstance(value, str) else (int(value), int(value))
            for name, value in attributes.items()
        }
        found = self._compiled.evaluate(Facts(DAY, None, values))
        ids = self._ids
        return {ids[index] for index in found.certain}, {ids[index] for index in found.possible}


_TIP = {"advise": "a tip", "for": "help"}


def declared() -> dict[str, dict[str, Any]]:
    """Return the attributes as a plugin's `facts.yaml` declares them."""
    label = {"de": "erzeugt"}
    facts: dict[str, dict[str, Any]] = {f"{PLUGIN}.{name}": {"type": "number", "label": label} for name in NUMBERS}
    facts |= {f"{PLUGIN}.{name}": {"type": "bool", "label": label} for name in BOOLEANS}
    for name, values in CHOICES.items():
        facts[f"{PLUGIN}.{name}"] = {"type": "choice", "label": label, "values": dict.fromkeys(values, label)}
    return facts


def written(rule: Rule, effect: Mapping[str, Any]) -> dict[str, Any]:
    """Return a rule as a rule file has it, with this effect where it derives nothing."""
    return {
        "id": f"{PLUGIN}.{rule.id}",
        "title": rule.id,
        "reference": "generated",
        "verified_on": None,
        "when": _condition(rule.when),
        "then": {"derive": f"{PLUGIN}.{rule.derives}"} if rule.derives else dict(effect),
    }


def _condition(tree: Tree) -> Any:
    if tree[0] in ("all", "any"):
        return {tree[0]: [_condition(part) for part in tree[1]]}
    if tree[0] == "not":
        return {"not": _condition(tree[1])}
    name, operator, value = tree
    shown = f"[{', '.join(value)}]" if operator == "in" else str(value).lower()
    return f"{PLUGIN}.{name} {operator} {shown}"
