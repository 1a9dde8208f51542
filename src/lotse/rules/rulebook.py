"""The rulebook: rules ready to be evaluated, each with its law and its origin."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lotse.model.base import Text
from lotse.model.plan import RuleRef
from lotse.model.vocabulary import Vocabulary
from lotse.rules.conditions import Condition
from lotse.rules.deadlines import DateSpec
from lotse.rules.facts import Fact
from lotse.rules.figures import FigureFile
from lotse.rules.schema import FactModel


@dataclass(frozen=True, slots=True)
class Derive:
    """Makes a yes/no fact true."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class DeriveDate:
    """Declares a date counted from another."""

    fact: Fact
    date: DateSpec


@dataclass(frozen=True, slots=True)
class RaiseNeed:
    """Raises a need; `suspected` says when it shows paths although it is open."""

    code: str
    deadline: DateSpec | None = None
    suspected: Condition | None = None


@dataclass(frozen=True, slots=True)
class Entitle:
    """Says that a kind of help fits certain needs; `suspected`, where given, says when it shows a path although it is open.

    `estimate` is the sum of money that the plan shows beside it, as an estimate.
    """

    service_type: str
    needs: tuple[str, ...]
    suspected: Condition | None = None
    deadline: DateSpec | None = None
    action: Text | None = None
    documents: tuple[str, ...] = ()
    to_check: tuple[Text, ...] = ()
    open_at_most: bool = False
    estimate: Fact | None = None


@dataclass(frozen=True, slots=True)
class Exclude:
    """Rules a kind of help out: priority law."""

    service_type: str


@dataclass(frozen=True, slots=True)
class Require:
    """Puts one kind of help before others, where both are in the plan."""

    first: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advise:
    """Adds a tip to kinds of help."""

    text: Text
    service_types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Warn:
    """Tells the reader that the household's data contradict each other."""

    text: Text


Effect = Derive | DeriveDate | RaiseNeed | Entitle | Exclude | Require | Advise | Warn


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its law (`ref`), its period, its condition and its effects."""

    ref: RuleRef
    when: Condition
    effects: tuple[Effect, ...]
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    enabled: bool = True

    def applies_on(self, day: dt.date) -> bool:
        """Tell whether the rule is in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


@dataclass(frozen=True)
class RuleBook:
    """All rules that were loaded, the facts they may read, the figures of the law and the vocabulary they speak."""

    vocabulary: Vocabulary
    rules: tuple[Rule, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    words: Mapping[str, FactModel] = field(default_factory=dict)
    figures: FigureFile = field(default_factory=FigureFile)

    @cached_property
    def extra(self) -> dict[str, Fact]:
        """The facts that plugins declare, which households give under `extra:`."""
        return {name: fact for name, fact in self.facts.items() if fact.origin == "extra"}

    def in_force(self, day: dt.date, enabled: frozenset[str] = frozenset()) -> tuple[int, ...]:
        """Return the indexes of the rules in force on a day; `enabled` names drafts to apply as well."""
        return tuple(
            index
            for index, rule in enumerate(self.rules)
            if rule.applies_on(day) and (rule.enabled or rule.ref.id in enabled)
        )

    def ended(self, day: dt.date) -> tuple[Rule, ...]:
        """Return the last version of each rule that is no longer in force on a day and has no successor."""
        last: dict[str, Rule] = {}
        for rule in self.rules:
            known = last.get(rule.ref.id)
            if known is None or (rule.valid_from or dt.date.min) > (known.valid_from or dt.date.min):
                last[rule.ref.id] = rule
        return tuple(rule for rule in last.values() if rule.enabled and rule.valid_until and rule.valid_until < day)


NEEDS, ENTITLEMENTS = "needs.", "entitlements."
