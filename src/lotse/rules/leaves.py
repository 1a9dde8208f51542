"""Parses one comparison in plain words, checks its types against the declared facts, and says what it means."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from lotse.errors import nearest
from lotse.model.ranges import read_date, read_money
from lotse.rules.conditions import (
    All,
    AnyOf,
    Condition,
    Difference,
    Leaf,
    Membership,
    Not,
    Stated,
    Term,
    Threshold,
    is_set,
)
from lotse.rules.facts import NUMERIC, Fact

_COMPARE = re.compile(r"\s(==|!=|<=|>=|<|>|=)(?=\s|$)")
_IN = re.compile(r"(?P<fact>\S+)\s+(?P<negated>not\s+)?in\s+\[(?P<values>.*)\]\Z")
_WORD = re.compile(r"(?P<fact>\S+)\s+(?P<op>contains|within)\s+(?P<value>\S+)\Z")
_IS = re.compile(r"(?P<fact>\S+)\s+is\s+(?P<what>none|set|known)\Z")
_NAME = re.compile(r"[a-z_][A-Za-z0-9_]*(?:\.[a-z_][A-Za-z0-9_]*)*\Z")
_SHIFT = re.compile(r"\s*([+-])\s*(\d{1,4})\s+(day|week|month|year)s?")
_TERM = re.compile(
    r"(?:(?P<factor>\d{1,4})\s*\*\s*)?(?P<base>[^\s+]+?)(?P<shifts>(?:\s*[+-]\s*\d{1,4}\s+(?:day|week|month|year)s?)*)(?P<rolled>\s+rolled)?\Z"
)
LONGEST_SHIFT = {"days": 36_135, "weeks": 5_162, "months": 1_188, "years": 99}
_FLIPPED = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!="}


class LeafError(ValueError):
    """What is wrong with a comparison, and `at` which character of it."""

    def __init__(self, message: str, at: int = 0) -> None:
        super().__init__(message)
        self.at = at


class FactTable:
    """The facts that may be read, by name."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self.facts = facts

    def find(self, name: str, at: int = 0) -> Fact:
        """Return a declared fact; raises LeafError with the nearest known name."""
        if name in self.facts:
            return self.facts[name]
        if not _NAME.match(name):
            raise LeafError(f"'{name}' is no name of a fact; write for example tenancy.stage", at)
        raise LeafError(f"unknown fact '{name}'{nearest(name, self.facts) or '; declare it in facts.yaml'}", at)


def parse_leaf(text: str, table: FactTable) -> Condition:
    """Parse a comparison such as `energy.arrears >= 2 * energy.monthly_instalment`; raises LeafError."""
    stripped = text.strip()
    at = len(text) - len(text.lstrip())
    if stripped.startswith("not "):
        try:
            return Not(parse_leaf(stripped[4:], table))
        except LeafError as error:
            raise LeafError(str(error), error.at + at + 4) from None
    if found := _IS.match(stripped):
        return _set_or_none(table.find(found["fact"], at), found["what"], at)
    if found := _IN.match(stripped):
        values = [value.strip() for value in found["values"].split(",")]
        leaf = _among(table.find(found["fact"], at), values, at + found.start("values"))
        return replace(leaf, op="not in", means=Not(leaf.means)) if found["negated"] else leaf
    if found := _WORD.match(stripped):
        return _word(table.find(found["fact"], at), found["op"], found["value"].strip("\"'"), at)
    parts = _COMPARE.split(f" {stripped}")
    if len(parts) == 3:  # noqa: PLR2004 - left, operator, right
        return _compare(parts[0].strip(), parts[1], parts[2].strip(), table, at)
    if len(parts) > 3:  # noqa: PLR2004
        raise LeafError("compares twice; write two conditions under all:", at)
    return _flag(stripped, table, at)


# ---------------------------------------------------------------------------------------------- private


def _flag(name: str, table: FactTable, at: int) -> Leaf:
    fact = table.find(name, at)
    if fact.kind != "bool":
        raise LeafError(f"'{name}' is a {fact.kind}, not yes or no; compare it, for example {_example(fact)}", at)
    return Leaf(fact, "is", True, Threshold(Difference(Term(fact)), 1))  # noqa: FBT003 - the operand is the value true


def _set_or_none(fact: Fact, what: str, at: int) -> Leaf:
    if what == "known":
        return Leaf(fact, "is known", None, Threshold(Stated(fact), 1))
    if fact.kind == "date":
        exists: Condition = is_set(fact)
    elif fact.kind in ("codes", "rents"):
        raise LeafError(f"'{fact.name}' is a list; use contains, or a computed fact", at)
    else:
        raise LeafError(f"'{fact.name}' is a {fact.kind}; only a date can be none", at)
    return Leaf(fact, f"is {what}", None, exists if what == "set" else Not(exists))


def _among(fact: Fact, values: list[str], at: int) -> Leaf:
    if fact.kind not in ("choice", "text"):
        raise LeafError(
            f"'{fact.name}' is a {fact.kind}; 'in' needs a choice, for example tenancy.stage in [title]", at
        )
    cleaned = [value.strip("\"'") for value in values]
    for value in cleaned:
        if fact.kind == "choice" and value not in fact.values:
            raise LeafError(f"'{value}' is no value of {fact.name}{nearest(value, fact.values) or _known(fact)}", at)
    if fact.kind == "choice" and set(cleaned) == set(fact.values):
        raise LeafError(f"names every value of {fact.name} and always holds; write '{fact.name} is known'", at)
    return Leaf(fact, "in", tuple(cleaned), Threshold(Membership(fact, frozenset(cleaned)), 1))


def _word(fact: Fact, op: str, value: str, at: int) -> Leaf:
    if op == "contains" and fact.kind != "codes":
        raise LeafError(f"'{fact.name}' is a {fact.kind}, not a list; use == or in", at)
    if op == "contains" and fact.values and value not in fact.values:
        raise LeafError(f"'{value}' is no code that {fact.name} can hold{nearest(value, fact.values)}", at)
    if op == "within":
        if fact.kind != "area":
            raise LeafError(f"'{fact.name}' is a {fact.kind}, not an area; only municipality lies within one", at)
        if not (value.isdecimal() and len(value) in (2, 5, 8)):
            raise LeafError(f"'{value}' is no AGS prefix; 2 digits are a Land, 5 a Kreis, 8 a Gemeinde", at)
    return Leaf(fact, op, value, Threshold(Membership(fact, frozenset({value})), 1))


def _compare(left: str, op: str, right: str, table: FactTable, at: int) -> Leaf:
    if op == "=":
        raise LeafError("write == to compare", at)
    if not right:
        raise LeafError(f"nothing stands after {op}", at)
    first = _fact_in(left, table)
    second = _fact_in(right, table)
    fact = first or second
    if fact is None:
        table.find(left if _NAME.match(left) else right, at)
        raise LeafError("names no fact", at)
    if first and second is None and first.kind in ("choice", "text"):
        if op not in ("==", "!="):
            raise LeafError(f"'{first.name}' is a {first.kind}; compare it with == or !=, or in [..]", at)
        leaf = _among(first, [right], at)
        return Leaf(first, op, leaf.operand[0], leaf.means if op == "==" else Not(leaf.means))
    if fact.kind not in NUMERIC:
        raise LeafError(f"'{fact.name}' is a {fact.kind} and cannot be compared with {op}", at)
    terms = [_term(side, fact.kind, table, at) for side in (left, right)]
    if fact.kind == "bool" and op not in ("==", "!="):
        raise LeafError(f"'{fact.name}' is yes or no; write it alone, or 'not {fact.name}'", at)
    means = _means(terms[0], op, terms[1], date=fact.kind == "date")
    if first is None:
        return _leaf(fact, _FLIPPED[op], terms[::-1], left, means)
    return _leaf(fact, op, terms, right, means)


def _leaf(fact: Fact, op: str, terms: list[Term], operand: Any, means: Condition) -> Leaf:
    """Build the leaf with its fact on the left, as people read it."""
    near, far = terms
    if far.fact is None and not far.shifts and not far.rolled and near.factor == 1 and operand != "today":
        operand = _shown(far, fact.kind)
    factor = [f"* {near.factor}"] if near.factor != 1 else []
    shifts = [f"{'+' if n > 0 else '-'} {abs(n)} {unit}" for n, unit in near.shifts]
    moved = " ".join([*factor, *shifts, *(["rolled"] if near.rolled else [])]) or None
    return Leaf(fact, op, operand, means, moved)


def _means(left: Term, op: str, right: Term, *, date: bool) -> Condition:
    if op == "==":
        return All((_means(left, ">=", right, date=date), _means(left, "<=", right, date=date)))
    if op == "!=":
        return AnyOf((_means(left, ">", right, date=date), _means(left, "<", right, date=date)))
    prop, bound = _property(left, right)
    upper = op in ("<=", "<")
    threshold = Threshold(prop, bound + {">": 1, "<": -1}.get(op, 0), upper)
    greater = (right if upper else left).fact  # a date that never happens lies beyond all others and must not win
    if date and greater is not None:
        return All((is_set(greater), threshold))
    return threshold


def _property(left: Term, right: Term) -> tuple[Difference, int]:
    if (
        right.fact is None
        and right.day is None
        and not right.rolled
        and all(unit in ("days", "weeks") for _, unit in right.shifts)
    ):
        offset = sum(count * (7 if unit == "weeks" else 1) for count, unit in right.shifts)
        return Difference(left), right.constant + offset
    return Difference(left, right), 0


def _fact_in(side: str, table: FactTable) -> Fact | None:
    found = _TERM.match(side)
    return table.facts.get(found["base"]) if found else None


def _term(side: str, kind: str, table: FactTable, at: int) -> Term:
    found = _TERM.match(side)
    if not found:
        raise LeafError(f"'{side}' cannot be read; write a fact, a value, or for example 2 * fact, today + 14 days", at)
    shifts = tuple((int(sign + count), f"{unit}s") for sign, count, unit in _SHIFT.findall(found["shifts"]))
    if any(count > LONGEST_SHIFT[unit] for count, unit in ((abs(count), unit) for count, unit in shifts)):
        raise LeafError("moves a date by more than 99 years", at)
    base, factor = found["base"], int(found["factor"] or 1)
    rolled = bool(found["rolled"])
    if (shifts or rolled) and kind != "date":
        raise LeafError("only dates can be moved by days, weeks, months or years", at)
    if base in table.facts or (_NAME.match(base) and base not in ("today", "true", "false")):
        fact = table.find(base, at)
        if fact.kind != kind:
            raise LeafError(f"compares a {kind} with '{fact.name}', which is a {fact.kind}", at)
        if factor != 1 and kind not in ("number", "money"):
            raise LeafError(f"a {kind} cannot be multiplied", at)
        return Term(fact, factor, shifts=shifts, rolled=rolled)
    if found["factor"]:
        raise LeafError("multiply a fact, not a value", at)
    return replace(_literal(base, kind, at), shifts=shifts, rolled=rolled)


def _literal(text: str, kind: str, at: int) -> Term:
    if kind == "date":
        if text == "today":
            return Term()
        try:
            return Term(day=read_date(text))
        except ValueError:
            raise LeafError(f"'{text}' is no date; write today, 2026-11-23, or today + 14 days", at) from None
    if kind == "bool":
        if text not in ("true", "false"):
            raise LeafError(f"'{text}' is neither true nor false", at)
        return Term(constant=int(text == "true"))
    try:
        constant = read_money(text) if kind == "money" else int(text)
    except ValueError:
        wanted = "an amount in euros such as 68.50" if kind == "money" else "a whole number"
        raise LeafError(f"'{text}' is not {wanted}", at) from None
    return Term(constant=constant)


def _shown(term: Term, kind: str) -> Any:
    if isinstance(term.day, dt.date):
        return term.day.isoformat()
    if kind == "money":
        return f"{Decimal(term.constant) / 100:.2f}"
    return bool(term.constant) if kind == "bool" else term.constant


def _example(fact: Fact) -> str:
    examples = {
        "choice": f"== {fact.values[0] if fact.values else '…'}",
        "date": "<= today",
        "codes": "contains …",
        "area": "within 05562",
    }
    return f"{fact.name} {examples.get(fact.kind, '>= 1')}"


def _known(fact: Fact) -> str:
    return f"; known are {', '.join(fact.values)}"
