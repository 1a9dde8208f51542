"""Skeletons: scenarios that would notice what no scenario notices yet.

A scenario that there is lends its household. One fact of it, or its day, is moved to where the rule and the changed rule part; both are
tried, and what then reads differently in the plan is what the skeleton expects. So a skeleton holds with the rule as it stands and fails
with the change. Whether the rule as it stands is right is for people to say.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import Any

import yaml

from lotse import source
from lotse.errors import LotseError
from lotse.matcher import Matcher
from lotse.model.base import Lang
from lotse.model.household import Household
from lotse.model.plan import ReferralPath, Status
from lotse.planner import Situation, Sketch
from lotse.rules.conditions import Condition, Difference, Threshold, truth
from lotse.rules.facts import LAST_DAY, MEMBER, Fact, Facts
from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.mutations import Change
from lotse.scenarios.running import Result, nothing_to_load

TRIES = 30
"""How many changes of one household are tried for a skeleton."""
MOVES = 6
"""How many values are tried beside each fact that is made unknown."""

_WORDS: dict[Lang, dict[str, str]] = {
    "de": {
        "scenario": "Szenario: {name}",
        "household": "Angenommen ein Haushalt",
        "plugins": "Und die Plugins {names}",
        "plugin": "Und das Plugin {names}",
        "draft": "Und der Entwurf {rule} gilt",
        "when": "Wenn am {day:%d.%m.%Y} abgeglichen wird",
        "then": "Dann {expected}",
        "need": "der Bedarf {code} {status}",
        "suspected": "der Bedarf {code} wird vermutet",
        "help": "die Hilfe {code} {status}",
        "absent": "{code} steht nicht im Plan",
        "declined": "{code} wird abgelehnt",
        "deadline": "die Frist für {code} endet am {day:%d.%m.%Y}",
        "no_deadline": "für {code} läuft keine Frist",
        "tier": "{code} hat die Stufe {tier}",
        "asks": "gefragt wird nach {fact}",
        "asks_not": "nicht gefragt wird nach {fact}",
        "because": "{code} ist offen wegen {fact}",
        "says": '{code} sagt "{words}"',
        "advises": '{code} rät "{words}"',
        "advises_not": '{code} rät nicht "{words}"',
        "check": '{code} verlangt zu prüfen "{words}"',
        "requires": "{later} setzt {first} voraus",
        "before": "{first} steht vor {later}",
        "warns": 'der Plan warnt "{words}"',
        "met": "gilt",
        "open": "ist offen",
        "not_met": "gilt nicht",
    },
    "en": {
        "scenario": "Scenario: {name}",
        "household": "Given a household",
        "plugins": "And the plugins {names}",
        "plugin": "And the plugin {names}",
        "draft": "And the draft {rule} applies",
        "when": "When matched on {day}",
        "then": "Then {expected}",
        "need": "the need {code} {status}",
        "suspected": "the need {code} is suspected",
        "help": "the help {code} {status}",
        "absent": "{code} does not stand in the plan",
        "declined": "{code} is declined",
        "deadline": "the deadline of {code} is {day}",
        "no_deadline": "{code} has no deadline",
        "tier": "{code} has tier {tier}",
        "asks": "the plan asks for {fact}",
        "asks_not": "the plan does not ask for {fact}",
        "because": "{code} is open because of {fact}",
        "says": '{code} says "{words}"',
        "advises": '{code} advises "{words}"',
        "advises_not": '{code} does not advise "{words}"',
        "check": '{code} asks to check "{words}"',
        "requires": "{later} requires {first}",
        "before": "{first} comes before {later}",
        "warns": 'the plan warns "{words}"',
        "met": "is met",
        "open": "is open",
        "not_met": "is not met",
    },
}


@dataclass(frozen=True)
class Expectation:
    """What a plan says with the rule as it stands and would not say with the change: a wording and what fills it."""

    key: str
    parts: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Skeleton:
    """A scenario that would notice: its household as it would stand in a file, what to load, the day, what to expect."""

    household: dict[str, Any]
    plugins: tuple[str, ...]
    drafts: tuple[str, ...]
    day: dt.date
    expected: Expectation

    def text(self, name: str, lang: Lang) -> str:
        """Return the scenario as it would stand in a feature file."""
        words = _WORDS[lang]
        parts = dict(self.expected.parts)
        if "status" in parts:
            parts["status"] = words[parts["status"]]
        if isinstance(parts.get("words"), tuple):
            parts["words"] = parts["words"][lang == "en"]
        lines = [words["household"], '  """', *(f"  {line}" for line in _yaml(self.household)), '  """']
        if self.plugins:
            key = "plugin" if len(self.plugins) == 1 else "plugins"
            lines.append(words[key].format(names=", ".join(self.plugins)))
        lines += [words["draft"].format(rule=rule) for rule in self.drafts]
        lines += [
            words["when"].format(day=self.day),
            words["then"].format(expected=words[self.expected.key].format(**parts)),
        ]
        return "\n".join([words["scenario"].format(name=name), *(f"  {line}" for line in lines)])


@dataclass(frozen=True)
class Quest:
    """What a skeleton is looked for.

    change   what nobody notices
    old      the condition that it touches, as it stands; None where it touches none
    new      the same after the change
    days     the days on which the rule is in force before and not after, or the other way round
    changed  makes a matcher that plans with the change
    reach    the names of the facts below what changed, the nearest first
    beside   the facts that have to be unknown for a suspicion to matter
    """

    change: Change
    old: Condition | None
    new: Condition | None
    days: tuple[dt.date, ...]
    changed: Callable[[Matcher], Matcher]
    reach: Callable[[Matcher], Sequence[str]]
    beside: tuple[str, ...] = ()


def skeleton(quest: Quest, lenders: Iterable[Result]) -> Skeleton | None:
    """Return a scenario that would notice, with the household of one that there is; None where none was found."""
    for result in lenders:
        lent = _Lent.of(result)
        for variant in islice(lent.variants(quest), TRIES) if lent else ():
            found = variant.tried(quest)
            if found is not None:
                data = {name: value for name, value in variant.data.items() if name != "id"}
                return Skeleton(data, tuple(variant.plugins), tuple(variant.drafts), variant.day, found)
    return None


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Lent:
    """A household as a scenario gives it, perhaps with another fact or day."""

    data: dict[str, Any]
    plugins: list[str]
    drafts: list[str]
    day: dt.date
    matcher: Matcher

    @classmethod
    def of(cls, result: Result) -> "_Lent | None":
        case = Case(nothing_to_load)
        try:
            for step in result.scenario.steps:
                if step.step.kind != "given":
                    break
                step.step.run(case, **step.arguments)
        except ScenarioFailure:
            return None
        first = result.matched[0]
        return cls(case.data, case.plugins, case.drafts, first.day, first.matcher)

    def variants(self, quest: Quest) -> Iterator["_Lent"]:
        """Yield it as it is, on other days where these matter, and with one fact moved."""
        yield self
        if quest.days:
            yield from (replace(self, day=day) for day in quest.days)
            return
        if quest.old is None or quest.new is None:
            return
        people = self.data.get("members")
        if isinstance(people, list):
            yield replace(self, data={**self.data, "members": [*people, {"id": "noch_jemand"}]})
        yield from self._with_one_moved(quest)
        for name in quest.beside:
            for unknown in self._with_one(self.matcher.book.facts.get(name), lambda _: ("unknown",)):
                yield unknown
                yield from islice(unknown._with_one_moved(quest), MOVES)  # noqa: SLF001 - one of its own kind

    def _with_one_moved(self, quest: Quest) -> Iterator["_Lent"]:
        for name in quest.reach(self.matcher):
            yield from self._with_one(self.matcher.book.facts.get(name), lambda place: _values(*place, quest))

    def tried(self, quest: Quest) -> Expectation | None:
        """Return what the plan says here with the rule as it stands and not with the change."""
        situation = self._situation()
        if situation is None:
            return None
        if quest.old is not None and quest.new is not None:
            before, after = truth(quest.old, situation.facts), truth(quest.new, situation.facts)
            if before == after and before in ((0, 0), (1, 1)):
                return None
        household = situation.household
        one, other = (
            each.sketch(household, on=self.day, told=False) for each in (self.matcher, quest.changed(self.matcher))
        )
        return next(_differences(one, other), None)

    def _situation(self) -> Situation | None:
        try:
            household = Household.from_document(source.Document("scenario", self.data, {}))
            return self.matcher.situation(household, on=self.day)
        except LotseError:
            return None

    def _with_one(
        self, fact: Fact | None, values: Callable[[tuple[Fact, Facts, int | None]], Iterable[str]]
    ) -> Iterator["_Lent"]:
        """Yield it with other values of one fact of the household, of each member in turn."""
        situation = self._situation()
        if situation is None or fact is None or fact.origin in ("derived", "figure"):
            return
        facts = situation.facts
        places: list[tuple[str, int | None]] = [(fact.name, None)]
        if fact.of_member:
            places = [(facts.name(fact, each), each) for each in range(len(facts.members or ()))]
        for path, member in places:
            for text in dict.fromkeys(values((fact, facts, member))):
                case = Case(nothing_to_load, deepcopy(self.data))
                with suppress(ScenarioFailure, TypeError):
                    case.set_fact(path, text)
                    yield replace(self, data=case.data)


def _values(fact: Fact, facts: Facts, member: int | None, quest: Quest) -> Iterator[str]:
    """Values at which a condition and the changed one may part, as a file would hold them."""
    if fact.kind == "bool":
        yield from ("true", "false", "unknown")
    elif fact.kind == "choice":
        yield from (*fact.values, "unknown")
    elif fact.kind in ("number", "money", "date"):
        ends = {
            end
            for condition in (quest.old, quest.new)
            if condition is not None
            for threshold in _thresholds(condition)
            for end in _at_bound(fact, threshold, facts, member)
        }
        for end in sorted(ends):
            with suppress(OverflowError):
                yield _written(fact, end, facts.on)
        if fact.kind == "date":
            yield from ("null", "unknown")


def _written(fact: Fact, value: int, on: dt.date) -> str:
    if fact.kind == "date":
        return (on + dt.timedelta(days=value)).isoformat()
    return (
        f"{value // 100}.{value % 100:02d}"
        if fact.kind == "money" and value % 100
        else str(value // 100 if fact.kind == "money" else value)
    )


def _thresholds(condition: Any) -> Iterator[Threshold]:
    match condition:
        case Threshold(prop):
            yield condition
            for inner in getattr(prop, "conditions", ()):
                yield from _thresholds(inner)
        case _ if hasattr(condition, "means"):
            yield from _thresholds(condition.means)
        case _ if hasattr(condition, "child"):
            yield from _thresholds(condition.child)
        case _:
            for child in condition.children:
                yield from _thresholds(child)


def _at_bound(fact: Fact, threshold: Threshold, facts: Facts, member: int | None) -> Iterator[int]:
    """The values of a fact with which a threshold is just met or just missed."""
    prop = threshold.prop
    if not isinstance(prop, Difference) or fact not in set(prop.facts()) or threshold.bound == LAST_DAY:
        return
    start = 0
    values = {**facts.values}
    people = [dict(one) for one in facts.members or ()]
    if member is None:
        values[fact.name] = (start, start)
    else:
        people[member][fact.name] = (start, start)
    there = replace(facts, values=values, members=people if facts.members is not None else None)
    low, high = prop.value(there, member)
    if low != high:
        return
    term = prop.left if prop.left.fact == fact else prop.right
    factor = (term.factor if term else 1) * (1 if term is prop.left else -1)
    for more in (-1, 0, 1):
        steps, rest = divmod(threshold.bound + more - low, factor)
        if (steps >= 0 or fact.kind == "date") and not rest:
            yield steps


def _differences(one: Sketch, other: Sketch) -> Iterator[Expectation]:
    """What the first plan says and the second does not, the plainest first."""
    yield from _of_needs(one, other)
    mine, theirs = ({path.service_type: path for path in each.paths} for each in (one, other))
    for code in dict.fromkeys((*mine, *theirs)):
        if code not in mine:
            yield _expected("absent", code=code)
        elif code not in theirs or mine[code].status is not theirs[code].status:
            yield _expected("help", code=code, status=mine[code].status.value)
        else:
            yield from _of_paths(mine[code], theirs[code])
    for code in sorted({each.service_type for each in one.declined} - {each.service_type for each in other.declined}):
        yield _expected("declined", code=code)
    yield from _of_order(one, other)
    for path in one.paths:
        before = {step.service_type for step in path.steps if step.action == "first"}
        after = {step.service_type for step in theirs[path.service_type].steps if step.action == "first"}
        for code in sorted(before - after):
            yield _expected("requires", later=path.service_type, first=code)
    asked, asks = ({each.fact for each in sketch.questions} for sketch in (one, other))
    for name in sorted(asked - asks):
        yield _expected("asks", fact=name)
    for name in sorted(asks - asked):
        yield _expected("asks_not", fact=name)
    known = {each.text.de for each in other.warnings}
    for warning in one.warnings:
        if warning.text.de not in known:
            yield _expected("warns", words=_quoted(warning.text.de, warning.text.in_("en")))


def _of_needs(one: Sketch, other: Sketch) -> Iterator[Expectation]:
    mine, theirs = ({need.code: need for need in each.needs} for each in (one, other))
    for code in dict.fromkeys((*mine, *theirs)):
        before, after = mine.get(code), theirs.get(code)
        status = before.status if before else Status.NOT_MET
        if status is not (after.status if after else Status.NOT_MET):
            yield _expected("need", code=code, status=status.value)
        elif before and after:
            if before.suspected and not after.suspected:
                yield _expected("suspected", code=code)
            if before.deadline != after.deadline:
                yield _expected("deadline" if before.deadline else "no_deadline", code=code, day=before.deadline)
            elif before.tier != after.tier:
                yield _expected("tier", code=code, tier=before.tier)


def _of_paths(before: ReferralPath, after: ReferralPath) -> Iterator[Expectation]:
    code = before.service_type
    if before.deadline != after.deadline:
        yield _expected("deadline" if before.deadline else "no_deadline", code=code, day=before.deadline)
    if before.tier != after.tier:
        yield _expected("tier", code=code, tier=before.tier)
    if before.action and before.action != after.action:
        yield _expected("says", code=code, words=_quoted(before.action.de, before.action.in_("en")))
    for name, key in (("advice", "advises"), ("to_check", "check")):
        texts, others = getattr(before, name), getattr(after, name)
        for text in texts:
            if text not in others:
                yield _expected(key, code=code, words=_quoted(text.de, text.in_("en")))
        for text in others if name == "advice" else ():
            if text not in texts:
                yield _expected("advises_not", code=code, words=_quoted(text.de, text.in_("en")))
    for name_ in before.open_facts:
        if name_ not in after.open_facts:
            yield _expected("because", code=code, fact=name_)


def _of_order(one: Sketch, other: Sketch) -> Iterator[Expectation]:
    ranks = {path.service_type: path.rank for path in other.paths}
    codes = [path.service_type for path in one.paths if path.service_type in ranks]
    for first, later in zip(codes, codes[1:], strict=False):
        if ranks[first] > ranks[later]:
            yield _expected("before", first=first, later=later)


def _expected(key: str, **parts: Any) -> Expectation:
    return Expectation(key, tuple(parts.items()))


def _quoted(german: str, english: str) -> tuple[str, str]:
    """Texts as a step quotes them: whole, or up to the first quotation mark in them."""
    return german.partition('"')[0].strip(), english.partition('"')[0].strip()


class _Dumper(yaml.SafeDumper):
    """Writes decimals as numbers."""


def _decimal(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))


_Dumper.add_representer(Decimal, _decimal)


def _yaml(data: dict[str, Any]) -> list[str]:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    return text.splitlines()
