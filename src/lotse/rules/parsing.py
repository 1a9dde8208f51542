"""Parses the nesting of conditions in a rule file: all, any, not, at_least, and quantifiers over members."""

from dataclasses import replace
from typing import Any

from lotse.errors import Finding, nearest
from lotse.rules.conditions import ALWAYS, MANY, All, AnyOf, AtLeast, Condition, Members, Not, facts_of
from lotse.rules.leaves import FactTable, LeafError, parse_leaf
from lotse.source import Document, Where

QUANTIFIERS = ("any_member", "all_members")


class ConditionParser:
    """Parses conditions against a table of facts and collects every mistake in `found`."""

    def __init__(self, table: FactTable, found: list[Finding]) -> None:
        self.table = table
        self.found = found

    def _error(self, document: Document, where: Where, code: str, message: str) -> None:
        self.found.append(document.finding(where, code, message))

    def parse(self, document: Document, where: Where, raw: Any, *, member: bool = False) -> Condition:
        """Return the condition at `where`; what is wrong with it goes to the findings. `member`: inside a quantifier."""
        if isinstance(raw, str):
            return self._leaf(document, where, raw, member=member)
        if isinstance(raw, list):
            return All(tuple(self.parse(document, (*where, i), each, member=member) for i, each in enumerate(raw)))
        if not isinstance(raw, dict) or len(raw) != 1:
            message = "a condition is a comparison or exactly one of all, any, not, at_least, any_member, all_members, count_members"
            self._error(document, where, "RULE-CONDITION", message)
            return ALWAYS
        key, inner = next(iter(raw.items()))
        here = (*where, key)
        if key in ("all", "any"):
            if not isinstance(inner, list) or not inner:
                self._error(document, here, "RULE-CONDITION", f"{key} takes a list of conditions")
                return ALWAYS
            parts = tuple(self.parse(document, (*here, i), each, member=member) for i, each in enumerate(inner))
            return All(parts) if key == "all" else AnyOf(parts)
        if key == "not":
            return Not(self.parse(document, here, inner, member=member))
        if key == "at_least":
            return self._at_least(document, here, inner, member=member)
        if key in (*QUANTIFIERS, "count_members"):
            return self._members(document, here, key, inner, member=member)
        known = ("all", "any", "not", "at_least", *QUANTIFIERS, "count_members")
        hint = nearest(key, known) or f"; known are {', '.join(known)}"
        self._error(document, here, "RULE-CONDITION", f"unknown word '{key}'{hint}")
        return ALWAYS

    def _at_least(self, document: Document, where: Where, raw: Any, *, member: bool) -> Condition:
        n, of = (raw["n"], raw["of"]) if isinstance(raw, dict) and raw.keys() == {"n", "of"} else (0, [])
        if not _count(n) or not isinstance(of, list) or not 1 <= n <= len(of):
            message = "at_least takes {n: 2, of: [conditions]}, n between 1 and their number"
            self._error(document, where, "RULE-CONDITION", message)
            return ALWAYS
        return AtLeast(
            n, tuple(self.parse(document, (*where, "of", i), each, member=member) for i, each in enumerate(of))
        )

    def _members(self, document: Document, where: Where, kind: str, raw: Any, *, member: bool) -> Condition:
        if member:
            self._error(document, where, "RULE-CONDITION", "members cannot be counted within a member")
            return ALWAYS
        if kind in QUANTIFIERS:
            return Members(kind, self._quantified(document, where, raw))
        bounds = (
            {name: raw[name] for name in ("at_least", "at_most", "exactly") if name in raw}
            if isinstance(raw, dict)
            else {}
        )
        fits = bounds and "where" in raw and raw.keys() <= {"where", "at_least", "at_most", "exactly"}
        if not fits or not all(map(_count, bounds.values())) or bounds.get("at_least", 0) > bounds.get("at_most", MANY):
            message = "count_members takes {where: CONDITION, at_least: 2} (or at_most, exactly)"
            self._error(document, where, "RULE-CONDITION", message)
            return ALWAYS
        exactly = bounds.get("exactly")
        least = bounds.get("at_least", exactly)
        return Members(
            kind, self._quantified(document, (*where, "where"), raw["where"]), least, bounds.get("at_most", exactly)
        )

    def _quantified(self, document: Document, where: Where, raw: Any) -> Condition:
        child = self.parse(document, where, raw, member=True)
        if not any(fact.of_member for fact in facts_of(child)) and not self.found:
            self._error(
                document, where, "RULE-CONDITION", "reads nothing of a member; write for example members.age >= 18"
            )
        return child

    def _leaf(self, document: Document, where: Where, text: str, *, member: bool) -> Condition:
        try:
            condition = parse_leaf(text, self.table)
        except LeafError as error:
            finding = document.finding(where, "RULE-CONDITION", str(error))
            self.found.append(replace(finding, column=finding.column + error.at))
            return ALWAYS
        if not member and any(fact.of_member for fact in facts_of(condition)):
            self._error(
                document, where, "RULE-MEMBER", "members.… belongs under any_member, all_members or count_members"
            )
        return condition


def _count(raw: Any) -> bool:
    return isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0
