"""A trial: whether a scenario notices a changed rule.

Only scenarios that can notice are run again, the likeliest first, up to the first that fails. Whether one can is seen from what was known
in it: where a changed condition is as true as before, it may at most ask, cite or nearly miss something else. And what has changed
through the rule, step by step, must bear on what it looks at.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import cache, cached_property
from typing import Any

from lotse.matcher import Matcher
from lotse.planner import Sketch
from lotse.rules.conditions import Condition, facts_of, truth
from lotse.rules.facts import TRUE, UNKNOWN
from lotse.rules.rulebook import Effect, Entitle, RaiseNeed, Rule, Warn
from lotse.rules.strata import made_by
from lotse.scenarios.bearing import Bearing, codes_of, effects_read
from lotse.scenarios.case import Matched
from lotse.scenarios.knowing import Alike, Experience, Known
from lotse.scenarios.lending import Quest, skeleton
from lotse.scenarios.mutations import Change, Kind, changes
from lotse.scenarios.running import Result, still_passes
from lotse.scenarios.skeletons import Skeleton
from lotse.scenarios.sketching import Looking
from lotse.scenarios.tested import TestedRule, key_of

LENDERS = 4
"""From how many scenarios a household is borrowed for a skeleton."""


class Trial:
    """Tries changed rules on results that passed; what was known in each is worked out once."""

    def __init__(self, results: Sequence[Result]) -> None:
        self.results = results
        rows: Counter[tuple[str, str]] = Counter()
        self._looking: list[Looking] = []
        for result in results:
            outline = result.scenario.file, result.scenario.name
            rows[outline] += 1
            self._looking.append(Looking(result, rows[outline]))
        self._experience = Experience(results)
        self._bearing = cache(lambda matcher: Bearing(matcher.book.rules))
        self._reach = cache(_reach)
        self._groups = cache(lambda matcher: {each.only_for for each in matcher.network.services.values()})
        self._places = cache(lambda matcher: {key_of(rule): at for at, rule in enumerate(matcher.book.rules)})

    def killers(self, tested: TestedRule, kind: Kind | None = None) -> list[tuple[Change, int | None]]:
        """Return all changes of a rule, or those of one kind, each with the number of the first result that notices, or None."""
        killed: Counter[int] = Counter()  # who has noticed one change of the rule is likely to notice the next
        found: list[tuple[Change, int | None]] = []
        verdicts: dict[Any, bool] = {}
        for change in changes(tested.rule, guarded=tested.guarded, kind=kind):
            slip = _Slip(tested.rule, change, self._changing(tested.rule, change))
            killer = next((at for at in self._candidates(slip, killed) if self._fails(at, slip, verdicts)), None)
            if killer is not None:
                killed[killer] += 1
            found.append((change, killer))
        return found

    def skeleton(self, tested: TestedRule, change: Change) -> Skeleton | None:
        """Return a scenario that would notice a change, with the household of one in which the rule is at work."""
        slip = _Slip(tested.rule, change, self._changing(tested.rule, change))
        work = self._experience.at_work(slip.rule)

        def rank(at: int) -> tuple[bool, bool, int, int]:
            looking = self._looking[at]
            return not work[at], looking.view.codes.isdisjoint(slip.codes), looking.row, at

        def reach(matcher: Matcher) -> Sequence[str]:
            near = list(dict.fromkeys(slip.facts))
            return list(dict.fromkeys((*near, *(deep for name in near for deep in sorted(self._reach(matcher, name))))))

        old, new = slip.conditions
        beside = (
            tuple(dict.fromkeys(fact.name for fact in facts_of(slip.rule.when))) if slip.suspicion is not None else ()
        )
        quest = Quest(old, new, slip.days, slip.changed, reach, beside)
        return skeleton(quest, [self.results[at] for at in sorted(work, key=rank)[:LENDERS]])

    # ------------------------------------------------------------------------------------------ private

    def _changing(self, rule: Rule, change: Change) -> Callable[[Matcher], Matcher]:
        """What makes a matcher that plans with a change."""

        @cache
        def changed(matcher: Matcher) -> Matcher:
            place = self._places(matcher).get(key_of(rule))
            if place is None:
                return matcher
            return matcher.without(place) if change.rule is None else matcher.rewording(place, change.rule)

        return changed

    def _candidates(self, slip: "_Slip", killed: Counter[int]) -> Iterator[int]:
        """Yield the results that may notice, the likeliest first."""
        borne = cache(lambda matcher: self._bearing(matcher).of(slip.rule))
        for chosen in self._touched(slip):
            chances = []
            for at, certain in chosen.items():
                looking = self._looking[at]
                if looking.view.meets(borne(self.results[at].matched[-1].matcher)):
                    elsewhere = looking.view.codes.isdisjoint(slip.codes)
                    chances.append(_Chance(-killed[at], elsewhere, not certain, looking.row, at))
            yield from (chance.result for chance in sorted(chances, key=astuple))

    def _touched(self, slip: "_Slip") -> Iterator[dict[int, bool]]:
        """Yield the results on which a change can tell, each with whether something certain is at stake.

        First those in which something is true otherwise, then those that may see it in questions and explanations alone.
        """
        old, new = slip.conditions
        if slip.days:
            days = [{each.day for each in result.matched} for result in self.results]
            yield {at: True for at, of_it in enumerate(days) if not of_it.isdisjoint(slip.days)}
        elif old is None or new is None:
            yield self._experience.at_work(slip.rule)
        else:
            other: dict[int, bool] = {}
            same: list[Alike] = []
            for alike in self._experience.alike(slip.rule, old):
                before, after = truth(old, alike.facts), truth(new, alike.facts)
                if before == after:
                    same.append(alike)
                else:
                    other |= dict.fromkeys(alike.results, 1 in (before[0], after[0]))
            yield other
            yield dict.fromkeys(self._subtle(slip, same), True)

    def _subtle(self, slip: "_Slip", same: Iterable[Alike]) -> Iterator[int]:
        """The results that look at what a rule asks, cites or nearly misses, though it is as true as before."""
        for at in dict.fromkeys(at for alike in same for at in alike.results):
            looking = self._looking[at]
            if not (looking.facts or looking.deep) or not any(each.at_work(slip.rule) for each in self._experience[at]):
                continue
            matcher = self.results[at].matched[-1].matcher
            below = {deep for name in slip.facts for deep in self._reach(matcher, name)}
            if looking.deep or looking.facts & below:
                yield at

    def _fails(self, at: int, slip: "_Slip", verdicts: dict[Any, bool]) -> bool:
        """Whether a scenario fails with a change: found out once for all changes of the rule that come to the same in it."""
        outcome = self._outcome(at, slip)
        if outcome is None:
            return self._notices(at, slip)
        if (at, outcome) not in verdicts:
            verdicts[at, outcome] = self._notices(at, slip)
        return verdicts[at, outcome]

    def _outcome(self, at: int, slip: "_Slip") -> Any:
        """What a changed condition comes to in a scenario that does not look at the condition itself; None where it does."""
        looking, (_, new) = self._looking[at], slip.conditions
        if new is None or not looking.sketchable:
            return None
        truths = tuple(truth(new, known.facts) for known in self._experience[at])
        if slip.suspicion is not None:
            return slip.suspicion, tuple(each == TRUE for each in truths)
        asked = UNKNOWN in truths and (looking.facts or "questions" in looking.view.parts)
        named = "warnings" in looking.view.parts and any(isinstance(effect, Warn) for effect in slip.rule.effects)
        return None if looking.deep or asked or named else truths

    def _notices(self, at: int, slip: "_Slip") -> bool:
        """Whether a scenario fails with a change."""
        looking, result = self._looking[at], self.results[at]
        if not looking.sketchable:
            return not still_passes(result, slip.changed)
        sketches = looking.sketches(slip.changed)
        plans = zip(result.matched, self._experience[at], sketches, strict=True)
        differs = any(self._differs(looking, slip, matched, known, plan) for matched, known, (_, plan) in plans)
        return differs and not looking.passes(sketches)

    def _differs(self, looking: Looking, slip: "_Slip", matched: Matched, known: Known, sketch: Sketch) -> bool:
        """Whether what a scenario looks at may read otherwise, as the rules and facts that changed through the rule tell."""
        matcher, situation = matched.matcher, sketch.situation
        old, new = known.facts.values, situation.facts.values
        facts = {name for name in new if old.get(name) != new[name]}
        if facts & self._groups(matcher):
            return True
        bearing = self._bearing(matcher)
        readers = bearing.reading(facts)
        changed = known.told_apart(situation)
        changed += [rule for rule in readers if facts & set(effects_read(rule))]
        if slip.change.rule is None or slip.change.rule.when == slip.rule.when:
            changed.append(slip.rule)
        subtle = looking.deep or bool(looking.facts)  # what is told of a condition may differ where it is as true
        return subtle or looking.view.meets(bearing.of_all(changed))


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Slip:
    """A rule, what a slip makes of it, and what makes a matcher that plans so."""

    rule: Rule
    change: Change
    changed: Callable[[Matcher], Matcher]

    @property
    def codes(self) -> set[str]:
        """The codes that the rule's effects name."""
        return {code for effect in self.rule.effects for code in codes_of(effect)}

    @property
    def facts(self) -> list[str]:
        """The facts that the part of a condition reads which has changed."""
        if self.conditions == (None, None):
            return []
        parts: Any = (self.change.before, self.change.after)
        return [fact.name for part in parts if part is not None for fact in facts_of(part)]

    @property
    def days(self) -> tuple[Any, ...]:
        """The days on which the rule is in force before and not after, or the other way round."""
        changed = self.change.rule
        if self.change.kind != "validity" or changed is None:
            return ()
        ends: tuple[Any, ...] = (self.change.before, self.change.after)
        return tuple(day for day in sorted(ends) if self.rule.applies_on(day) != changed.applies_on(day))

    @property
    def suspicion(self) -> int | None:
        """Which effect's suspicion has changed, if any has."""
        old, _ = self.conditions
        if old is None or self.change.rule is None or self.change.rule.when != self.rule.when:
            return None
        pairs = zip(self.rule.effects, self.change.rule.effects, strict=True)
        return next(number for number, (before, after) in enumerate(pairs) if before != after)

    @cached_property
    def conditions(self) -> tuple[Condition | None, Condition | None]:
        """The condition that has changed, the rule's own or that of a suspicion, before and after; nothing where none has."""
        changed = self.change.rule
        if changed is None:
            return None, None
        if changed.when != self.rule.when:
            return self.rule.when, changed.when
        for old, new in zip(self.rule.effects, changed.effects, strict=False):
            before, after = _suspicion(old), _suspicion(new)
            if self.change.kind not in ("effect", "deadline") and before != after:
                return before, after
        return None, None


@dataclass(frozen=True)
class _Chance:
    """A result that may notice, and how likely: the lowest comes first.

    noticed    how often it has noticed other changes of the rule, as a negative number
    elsewhere  whether it names no code of the rule
    uncertain  whether nothing certain is at stake
    row        which example of an outline it is
    """

    noticed: int
    elsewhere: bool
    uncertain: bool
    row: int
    result: int


def _suspicion(effect: Effect) -> Condition | None:
    return effect.suspected if isinstance(effect, (RaiseNeed, Entitle)) else None


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
            makers = (rule for rule in matcher.book.rules if each in made_by(rule))
            waiting += [read.name for rule in makers for read in facts_of(rule.when)]
    return frozenset(found)
