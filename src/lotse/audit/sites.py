"""Where the rules of a plugin stand, and how two of them are told side by side."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lotse.errors import Finding
from lotse.model.directory import FEDERATION
from lotse.plugins import LoadedPlugin
from lotse.rules.conditions import ALWAYS, All, AnyOf, Condition, facts_of, is_set, positive
from lotse.rules.rulebook import Rule, RuleBook
from lotse.source import Document, Where

LONGEST = 160


@dataclass(frozen=True, eq=False)
class Site:
    """A rule with the document and the place in which it stands. `raw` is that part of the document."""

    rule: Rule
    document: Document
    index: int
    plugin: LoadedPlugin

    @property
    def raw(self) -> dict[str, Any]:
        """What stands in the file."""
        raw: dict[str, Any] = self.document.data["rules"][self.index]
        return raw

    @property
    def guard(self) -> Condition:
        """The areas of the rule's plugin, which the loader puts before its condition."""
        when = self.rule.when
        return when.children[0] if self._guarded and isinstance(when, All) else ALWAYS

    @property
    def unguarded(self) -> Condition:
        """The condition as it stands in the file."""
        when = self.rule.when
        return All(when.children[1:]) if self._guarded and isinstance(when, All) else when

    @property
    def named(self) -> str:
        """How another rule's message names this one."""
        ref = self.rule.ref
        return f"'{ref.id}' ({ref.plugin}: {ref.file}:{ref.line})"

    @property
    def written(self) -> str:
        """The condition in one line."""
        return written(self.raw["when"]) if self.raw.get("when") is not None else "always"

    @cached_property
    def parts(self) -> dict[str, Condition]:
        """The conditions that all have to hold, by what they are in writing."""
        return {repr(each): each for each in conjuncts(self.unguarded)}

    @property
    def asks(self) -> bool:
        """Whether the condition reads if something is known at all, as `is known` does."""
        return any("Stated(" in key for key in self.parts)

    def finding(self, code: str, message: str, *below: str | int) -> Finding:
        """Return a finding about a part of the rule."""
        where: Where = ("rules", self.index, *below)
        return self.document.finding(where, code, message)

    def effect_finding(self, code: str, message: str, number: int) -> Finding:
        """Return a finding about one effect."""
        listed = isinstance(self.raw["then"], list)
        return self.finding(code, message, "then", *((number,) if listed else ()))

    @property
    def _guarded(self) -> bool:
        areas = self.plugin.manifest.areas
        return bool(areas) and FEDERATION not in areas


def sites(plugin: LoadedPlugin, book: RuleBook) -> list[Site]:
    """Return the rules of a plugin with their places, in the order in which they are applied."""
    places = dict(_places(plugin))
    name = plugin.manifest.name
    return [Site(rule, *places[rule.ref.file, rule.ref.line], plugin) for rule in book.rules if rule.ref.plugin == name]


def conjuncts(condition: Condition) -> Iterator[Condition]:
    """Yield the conditions that all have to hold for one to hold; that a date exists, which others imply, is left out."""
    waiting: list[Condition] = [positive(condition)]
    while waiting:
        each = waiting.pop(0)
        match each:
            case All(children):
                waiting = [*children, *waiting]
            case AnyOf((only,)):
                waiting = [only, *waiting]
            case _ if each not in (is_set(fact) for fact in facts_of(each)):
                yield each


def side_by_side(one: Site, other: Site) -> str:
    """Return the conditions of two rules for a comparison by eye."""
    return f"(here: {one.written} | there: {other.written})"


def written(raw: Any) -> str:
    """Return a condition as it stands in a file in one line, cut where it is long."""
    text = raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False).replace('"', "")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


# ---------------------------------------------------------------------------------------------- private


def _places(plugin: LoadedPlugin) -> Iterator[tuple[tuple[str, int], tuple[Document, int]]]:
    for inside, (document, file) in plugin.rules.files.items():
        for index, _ in enumerate(file.rules):
            yield (inside, document.mark(("rules", index))[0]), (document, index)
