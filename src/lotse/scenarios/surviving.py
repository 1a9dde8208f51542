"""Survivors: changed rules that no scenario notices.

Only scenarios that can notice are run again, the likeliest first, up to the first that fails. Whether one can is seen from what it knew:
where a changed condition is as true as before, it may at most ask, cite or nearly miss something else.
"""

import datetime as dt
import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from functools import cache
from typing import Any, NoReturn, cast

from lotse.matcher import Matcher
from lotse.model.plan import ReferralPlan
from lotse.model.vocabulary import generic
from lotse.planner import Sketch
from lotse.rules.conditions import Condition, facts_of, truth
from lotse.rules.facts import Facts, Interval
from lotse.rules.rulebook import Effect, Entitle, RaiseNeed, Rule
from lotse.rules.strata import made_by
from lotse.scenarios.bearing import Bearing, View, codes_of, effects_read
from lotse.scenarios.case import Case, Matched, ScenarioFailure
from lotse.scenarios.coverage import Key, TestedRule, key_of, look_of
from lotse.scenarios.mutations import Change, changes
from lotse.scenarios.running import Result, nothing_to_load, still_passes
from lotse.scenarios.skeletons import Quest, Skeleton, skeleton
from lotse.scenarios.steps import STEPS


@dataclass(frozen=True)
class Mutant:
    """A changed rule, and the scenario that notices, or None where it survives; then perhaps a skeleton of one that would."""

    id: str
    tested: TestedRule
    change: Change
    killer: Result | None
    skeleton: Skeleton | None = None

    @property
    def survives(self) -> bool:
        """Whether nobody notices."""
        return self.killer is None


def mutants(
    rules: Sequence[TestedRule],
    results: Sequence[Result],
    jobs: int = 1,
    *,
    sketched: Callable[[str], bool] = lambda _: False,
) -> tuple[Mutant, ...]:
    """Return all mutants of rules, each with the scenario that fails with it and passes with the rule as it stands.

    jobs      the rules are shared between so many processes, on systems that can split one into two
    sketched  for which survivors, by id, to look for a skeleton
    """
    trial = _Trial([result for result in results if result.passed], sketched)
    names = _names(rules)
    found: Iterable[list[_Tried]]
    if jobs > 1 and "fork" in multiprocessing.get_all_start_methods():
        _SHARED.append((trial, rules, names))
        try:
            with multiprocessing.get_context("fork").Pool(jobs) as pool:
                found = pool.map(_shared, range(len(rules)), chunksize=1)
        finally:
            _SHARED.pop()
    else:
        found = [trial.of(each, name) for each, name in zip(rules, names, strict=True)]
    return tuple(
        Mutant(_id(name, change), tested, change, None if killer is None else trial.results[killer], found_for)
        for name, tested, of_rule in zip(names, rules, found, strict=True)
        for change, killer, found_for in of_rule
    )


# ---------------------------------------------------------------------------------------------- private

_Tried = tuple[Change, int | None, Skeleton | None]
_SHARED: list[tuple["_Trial", Sequence[TestedRule], Sequence[str]]] = []
LENDERS = 4
"""From how many scenarios a household is borrowed for a skeleton."""


def _shared(at: int) -> list[_Tried]:
    trial, rules, names = _SHARED[-1]
    return trial.of(rules[at], names[at])


def _names(rules: Sequence[TestedRule]) -> list[str]:
    """The names of rules: their ids, those of several versions with the day from which each is valid."""
    many = Counter(each.rule.ref.id for each in rules)
    return [
        f"{each.rule.ref.id}@{each.rule.valid_from or 'first'}" if many[each.rule.ref.id] > 1 else each.rule.ref.id
        for each in rules
    ]


def _id(name: str, change: Change) -> str:
    return f"{name} {change.at}" if change.kind == "rule" else f"{name}/{change.at}"


@dataclass(frozen=True)
class _Seen:
    """What a result knew of one household that it matched: the facts, and the truth of each rule in force."""

    facts: Facts
    truths: dict[Key, Interval]
    declined: frozenset[str]


@dataclass(frozen=True)
class _Chance:
    """A scenario that may notice: how often it has noticed a change of the rule (negative), whether it looks at another code than
    those of the rule, whether nothing certain is at stake, its row in an outline, its number. The lowest comes first.
    """

    noticed: int
    elsewhere: bool
    uncertain: bool
    row: int
    result: int


class _Trial:
    """Tries changed rules on results; what each knew is worked out once."""

    def __init__(self, results: Sequence[Result], sketched: Callable[[str], bool]) -> None:
        self.results = results
        self._sketched = sketched
        self._looks = [look_of(result.scenario) for result in results]
        self._named = [_facts_named(result) for result in results]
        self._deep = [_looks_deep(result) for result in results]
        rows: Counter[tuple[str, str]] = Counter()
        self._rows = []
        for result in results:
            rows[result.scenario.file, result.scenario.name] += 1
            self._rows.append(rows[result.scenario.file, result.scenario.name])
        self._seen = [[_seen(each) for each in result.matched] for result in results]
        self._killed: Counter[int] = Counter()
        self._bearing = cache(lambda matcher: Bearing(matcher.book.rules))
        self._reach = cache(_reach)
        self._groups_only = cache(lambda matcher: {each.only_for for each in matcher.network.services.values()})
        self._whole = [_needs_all(result, look) for result, look in zip(results, self._looks, strict=True)]
        self._places = cache(lambda matcher: {key_of(rule): at for at, rule in enumerate(matcher.book.rules)})

    def of(self, tested: TestedRule, name: str) -> list[_Tried]:
        """Return all changes of a rule, each with the first result that notices, or perhaps a skeleton of one that would."""
        rule = tested.rule
        groups: dict[str, list[_Group]] = {}
        self._killed = Counter()
        found: list[_Tried] = []
        for change in changes(rule, guarded=tested.guarded):
            candidates = self._candidates(rule, change, groups)
            killer = next((at for at in candidates if self._notices(at, rule, change)), None)
            if killer is not None:
                self._killed[killer] += 1
            wanted = killer is None and self._sketched(_id(name, change))
            found.append((change, killer, self._skeleton(rule, change) if wanted else None))
        return found

    def _changing(self, rule: Rule, change: Change) -> Callable[[Matcher], Matcher]:
        """What makes a matcher that plans with a change."""

        @cache
        def changed(matcher: Matcher) -> Matcher:
            place = self._places(matcher).get(key_of(rule))
            if place is None:
                return matcher
            return matcher.without(place) if change.rule is None else matcher.rewording(place, change.rule)

        return changed

    def _skeleton(self, rule: Rule, change: Change) -> Skeleton | None:
        """A scenario that would notice a change, with the household of one in which the rule may hold."""
        own = {code for effect in rule.effects for code in codes_of(effect)}
        work = self._at_work(rule)
        lenders = sorted(work, key=lambda at: (not work[at], self._looks[at].codes.isdisjoint(own), self._rows[at], at))
        days: tuple[dt.date, ...] = ()
        old, new, parts = None, None, []
        if change.kind == "validity" and change.rule is not None:
            ends = [day for day in (change.before, change.after) if isinstance(day, dt.date)]
            days = tuple(day for day in sorted(ends) if rule.applies_on(day) != change.rule.applies_on(day))
        elif change.rule is not None and change.kind not in ("effect", "deadline"):
            old, new = _conditions(rule, change)
            parts = [each for each in (change.before, change.after) if each is not None]

        def reach(matcher: Matcher) -> list[str]:
            near = list(dict.fromkeys(fact.name for part in parts for fact in facts_of(cast("Condition", part))))
            return list(dict.fromkeys((*near, *(deep for name in near for deep in sorted(self._reach(matcher, name))))))

        beside = ()
        if change.rule is not None and old is not None and old != rule.when:
            beside = tuple(dict.fromkeys(fact.name for fact in facts_of(rule.when)))
        quest = Quest(change, old, new, days, self._changing(rule, change), reach, beside)
        return skeleton(quest, [self.results[at] for at in lenders[:LENDERS]])

    def _notices(self, at: int, rule: Rule, change: Change) -> bool:
        changed = self._changing(rule, change)
        result, look = self.results[at], self._looks[at]
        if self._whole[at]:
            return not still_passes(result, changed)
        told = self._deep[at]
        sketches = [changed(each.matcher).sketch(each.household, on=each.day, told=told) for each in result.matched]
        known = zip(result.matched, self._seen[at], sketches, strict=True)
        if not any(self._differs(at, look, rule, change, *each) for each in known):
            return False
        return not _passes(result, sketches)

    def _differs(
        self, at: int, look: View, rule: Rule, change: Change, matched: Matched, seen: "_Seen", sketch: Sketch
    ) -> bool:
        """Whether what a scenario looks at may read otherwise, as the rules that changed with a rule tell."""
        matcher, situation = matched.matcher, sketch.situation
        truths = {key_of(each): situation.truth(index) for index, each in enumerate(situation.rules)}
        old, new = seen.facts.values, situation.facts.values
        facts = {name for name in new if old.get(name) != new[name]}
        if facts & self._groups_only(matcher):
            return True
        rules = matcher.book.rules
        strong = [each for each in rules if truths.get(key_of(each)) != seen.truths.get(key_of(each))]
        bearing = self._bearing(matcher)
        readers = bearing.reading(facts)
        strong += [each for each in readers if facts & set(effects_read(each))]
        if change.rule is None or change.rule.when == rule.when:
            strong.append(rule)
        if look.meets(bearing.of_all(strong)):
            return True
        subtle = self._deep[at] or bool(self._named[at])
        return subtle and look.meets(bearing.of_all([*strong, *readers, rule]))

    def _candidates(self, rule: Rule, change: Change, groups: dict[str, list["_Group"]]) -> Iterator[int]:
        """Yield the results that may notice, the likeliest first."""
        key = key_of(rule)
        own = {code for effect in rule.effects for code in codes_of(effect)}
        borne = cache(lambda matcher: self._bearing(matcher).of(rule))
        first: dict[int, bool] = {}  # result: whether a certain truth is at stake
        then: list[int] = []
        if change.rule is None or change.kind in ("effect", "deadline"):
            first = self._at_work(rule)
        elif change.kind == "validity":
            for at, result in enumerate(self.results):
                days = [each.day for each in result.matched]
                if any(rule.applies_on(day) != change.rule.applies_on(day) for day in days):
                    first[at] = True
        else:
            old, new = _conditions(rule, change)
            name = repr(old)
            if name not in groups:
                groups[name] = self._grouped(key, old)
            same: list[_Group] = []
            for group in groups[name]:
                before, after = truth(old, group.facts), truth(new, group.facts)
                if before != after:
                    certain = 1 in (before[0], after[0])
                    first |= dict.fromkeys(group.results, certain)
                else:
                    same.append(group)
            then = self._subtle(rule, change, same)
        for chosen in (first, dict.fromkeys(then, True)):
            chances = [
                _Chance(-self._killed[at], self._looks[at].codes.isdisjoint(own), not certain, self._rows[at], at)
                for at, certain in chosen.items()
                if self._looks[at].meets(borne(self.results[at].matched[-1].matcher))
            ]
            for chance in sorted(chances, key=astuple):
                yield chance.result

    def _at_work(self, rule: Rule) -> dict[int, bool]:
        """The results in which a rule may hold, with whether it does, and those whose plan declines its help."""
        key = key_of(rule)
        entitled = {effect.service_type for effect in rule.effects if isinstance(effect, Entitle)}
        found: dict[int, bool] = {}
        for at, seen in enumerate(self._seen):
            for each in seen:
                low, high = each.truths.get(key, (0, 0))
                if high or (key in each.truths and entitled & each.declined):
                    found[at] = found.get(at, False) or bool(low)
        return found

    def _grouped(self, key: Key, condition: Condition) -> list["_Group"]:
        """The results in which a rule is in force, together where they know the same of what its condition reads."""
        reads = _Reads.of(condition)
        found: dict[Any, _Group] = {}
        for at, seen in enumerate(self._seen):
            for each in seen:
                if key in each.truths:
                    found.setdefault(reads.known(each.facts), _Group(each.facts, {})).results[at] = None
        return list(found.values())

    def _subtle(self, rule: Rule, change: Change, groups: Iterable["_Group"]) -> list[int]:
        """The results that look at what a rule asks, cites or nearly misses, though it is as true as before."""
        key = key_of(rule)
        entitled = {effect.service_type for effect in rule.effects if isinstance(effect, Entitle)}
        parts = [each for each in (change.before, change.after) if each is not None]
        found = []
        for at in dict.fromkeys(at for group in groups for at in group.results):
            if not (self._named[at] or self._deep[at]):
                continue
            work = [each for each in self._seen[at] if key in each.truths]
            if not any(each.truths[key][1] or entitled & each.declined for each in work):
                continue
            matcher = self.results[at].matched[-1].matcher
            if self._deep[at] or self._named[at] & self._facts_below(matcher, parts):
                found.append(at)
        return found

    def _facts_below(self, matcher: Matcher, parts: Sequence[Any]) -> set[str]:
        names = {fact.name for part in parts for fact in facts_of(part)}
        return {deep for name in names for deep in self._reach(matcher, name)}


@dataclass(frozen=True)
class _Group:
    facts: Facts
    results: dict[int, None]


@dataclass(frozen=True)
class _Reads:
    """What a condition reads of facts."""

    names: tuple[str, ...]
    members: tuple[str, ...]
    counted: bool
    dated: bool

    @classmethod
    def of(cls, condition: Condition) -> "_Reads":
        facts = list(facts_of(condition))
        names = tuple(sorted({fact.name for fact in facts if not fact.of_member}))
        members = tuple(sorted({fact.name for fact in facts if fact.of_member}))
        return cls(names, members, bool(members), any(fact.kind == "date" for fact in facts))

    def known(self, facts: Facts) -> Any:
        values = tuple(facts.values.get(name) for name in self.names)
        members: Any = ()
        if self.counted:
            people = facts.members
            members = None if people is None else tuple(tuple(one.get(name) for name in self.members) for one in people)
            values = (*values, *(facts.values.get(name) for name in self.members))
        return values, members, (facts.on, facts.land) if self.dated else ()


def _seen(matched: Any) -> _Seen:
    situation = matched.matcher.situation(matched.household, on=matched.day)
    truths = {key_of(rule): situation.truth(index) for index, rule in enumerate(situation.rules)}
    return _Seen(situation.facts, truths, frozenset(line.service_type for line in matched.plan.declined))


def _conditions(rule: Rule, change: Change) -> tuple[Condition, Condition]:
    """The condition that a change touches, before and after: the rule's own or that of a suspicion."""
    assert change.rule is not None  # noqa: S101 - a rule that is gone has no condition
    if change.rule.when != rule.when:
        return rule.when, change.rule.when
    for old, new in zip(rule.effects, change.rule.effects, strict=True):
        if old != new:
            before, after = _suspicion(old), _suspicion(new)
            assert before is not None and after is not None  # noqa: S101, PT018 - nothing else of an effect has a condition
            return before, after
    raise AssertionError(change)


def _suspicion(effect: Effect) -> Condition | None:
    return effect.suspected if isinstance(effect, (RaiseNeed, Entitle)) else None


def _facts_named(result: Result) -> frozenset[str]:
    """The facts that expectations name."""
    steps = [step for step in result.scenario.steps if step.step.kind == "then"]
    return frozenset(generic(step.arguments["fact"]) for step in steps if "fact" in step.arguments)


def _looks_deep(result: Result) -> bool:
    """Whether an expectation reads in an explanation: a reference, or the change with which a help would apply."""
    steps = [step for step in result.scenario.steps if step.step.kind == "then"]
    return any("reference" in step.arguments or step.step.run.__name__ == "would_apply" for step in steps)


def _needs_all(result: Result, look: View) -> bool:
    """Whether a plan in parts is not enough: for warnings of plugins that fail, and for steps that nobody knows here."""
    return "warnings" in look.parts or any(
        step.step.kind == "then" and step.step not in STEPS for step in result.scenario.steps
    )


class _Sketched(Case):
    """A case whose plans are worked out already, in parts."""

    def __init__(self, result: Result, sketches: Sequence[Sketch]) -> None:
        super().__init__(nothing_to_load)
        self._before = iter(zip(result.matched, sketches, strict=True))

    def match(self, day: dt.date) -> None:
        """Take the next plan."""
        each, sketch = next(self._before)
        self.matched.append(replace(each, plan=cast("ReferralPlan", sketch)))

    def fail(self, what: str) -> NoReturn:
        """End the scenario without a look at the rest of the plan."""
        raise ScenarioFailure(what)


def _passes(result: Result, sketches: Sequence[Sketch]) -> bool:
    case = _Sketched(result, sketches)
    try:
        for step in result.scenario.steps:
            step.step.run(case, **step.arguments)
    except ScenarioFailure:
        return False
    return True


def _reach(matcher: Matcher, name: str) -> frozenset[str]:
    """A fact and all from which it follows."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each in found:
            continue
        found.add(each)
        fact = matcher.book.facts.get(each)
        waiting += fact.inputs if fact is not None else ()
        if fact is not None and fact.origin == "derived":
            for rule in matcher.book.rules:
                if each in made_by(rule):
                    waiting += [read.name for read in facts_of(rule.when)]
    return frozenset(found)
