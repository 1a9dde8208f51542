"""What a rule bears on: the parts of a plan that may read otherwise without it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotse.rules.conditions import facts_of
from lotse.rules.rulebook import Advise, Effect, Entitle, Exclude, RaiseNeed, Require, Rule, Warn
from lotse.rules.strata import made_by, read_by
from lotse.scenarios.reading import Scenario
from lotse.step import Part


@dataclass(frozen=True)
class View:
    """Parts of a plan, and the codes that are meant: which a rule bears on, or at which a scenario looks."""

    parts: frozenset[Part]
    codes: frozenset[str]

    def meets(self, other: "View") -> bool:
        """Tell whether two views share a part; of lines and their advice, one of the same code."""
        shared = self.parts & other.parts
        return bool(shared - {"line", "advice"}) or bool(shared and self.codes & other.codes)


class Bearing:
    """Follows, through a rulebook, what rules make and what other rules read of it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._readers: dict[str, list[Rule]] = {}
        self._serving: dict[str, set[str]] = {}
        for rule in rules:
            for name in set(names_read(rule)):
                self._readers.setdefault(name, []).append(rule)
            for effect in rule.effects:
                if isinstance(effect, Entitle):
                    for need in effect.needs:
                        self._serving.setdefault(need, set()).add(effect.service_type)

    def of(self, rule: Rule) -> View:
        """Return what a rule bears on, by itself and through the rules that read what it makes."""
        met: dict[int, Rule] = {}
        made: set[str] = set()
        waiting = [rule]
        while waiting:
            each = waiting.pop()
            met[id(each)] = each
            new = set(made_by(each)) - made
            made |= new
            waiting += self.reading(new)
        return self.of_all(met.values())

    def reading(self, facts: Iterable[str]) -> list[Rule]:
        """Return the rules that read one of these facts, in any of their parts."""
        return [reader for name in facts for reader in self._readers.get(name, ())]

    def of_all(self, rules: Iterable[Rule]) -> View:
        """Return what rules bear on by themselves."""
        effects = [effect for rule in rules for effect in rule.effects]
        parts = {part for effect in effects for part in _PARTS.get(type(effect), ())}
        codes = {code for effect in effects for code in codes_of(effect)}
        serving = {code for need in codes for code in self._serving.get(need, ())}
        return View(frozenset(parts), frozenset(codes | serving))


def looked_at(scenario: Scenario) -> View:
    """Return what a scenario's expectations look at."""
    steps = [step for step in scenario.steps if step.step.kind == "then"]
    named = (code for step in steps for code in step.codes)
    return View(frozenset(step.step.sees for step in steps), frozenset(named))


def codes_of(effect: Effect) -> tuple[str, ...]:
    """Return the codes of needs and kinds of help whose lines an effect changes."""
    match effect:
        case RaiseNeed(code):
            return (code,)
        case Entitle(service_type) | Exclude(service_type):
            return (service_type,)
        case Advise(_, service_types):
            return service_types
        case Require(first, before):
            return (first, *before)
    return ()


def names_read(rule: Rule) -> Iterator[str]:
    """Yield the names of all facts that a rule reads, in its condition and in its effects' conditions and dates."""
    yield from (fact.name for fact in read_by(rule))
    yield from effects_read(rule)


def effects_read(rule: Rule) -> Iterator[str]:
    """Yield the names of the facts that a rule's effects read: in suspicions, deadlines and estimates."""
    for effect in rule.effects:
        if isinstance(effect, (RaiseNeed, Entitle)):
            if effect.suspected is not None:
                yield from (fact.name for fact in facts_of(effect.suspected))
            if effect.deadline is not None and effect.deadline.anchor is not None:
                yield effect.deadline.anchor.name
            if isinstance(effect, Entitle) and effect.estimate is not None:
                yield effect.estimate.name


# ---------------------------------------------------------------------------------------------- private

# A line that comes, goes or changes may take with it its place, its questions and what the plan warns of it.
_WITH_A_LINE: set[Part] = {"line", "advice", "order", "questions", "warnings", "offers"}
_PARTS: dict[type[Effect], set[Part]] = {
    RaiseNeed: _WITH_A_LINE,
    Entitle: _WITH_A_LINE,
    Exclude: _WITH_A_LINE,
    Advise: {"advice"},
    Require: {"order"},
    Warn: {"warnings"},
}
