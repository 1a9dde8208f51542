"""What was known in the scenarios that were run: facts, which rules held, what was declined."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import is_not
from typing import Any

from lotse.planner import Situation
from lotse.rules.compiler import Activations
from lotse.rules.conditions import Condition, facts_of
from lotse.rules.facts import Facts, Interval
from lotse.rules.rulebook import Entitle, Rule
from lotse.scenarios.case import Matched
from lotse.scenarios.running import Result
from lotse.scenarios.tested import Key, key_of


@dataclass(frozen=True)
class Known:
    """What was known of one household that a scenario matched: the facts, the truth of each rule in force, what was declined."""

    facts: Facts
    truths: dict[Key, Interval]
    declined: frozenset[str]
    rules: Sequence[Rule]
    activations: Activations

    @classmethod
    def of(cls, matched: Matched) -> "Known":
        """Return what was known when a household was matched."""
        situation = matched.matcher.situation(matched.household, on=matched.day)
        truths = {key_of(rule): situation.truth(index) for index, rule in enumerate(situation.rules)}
        declined = frozenset(line.service_type for line in matched.plan.declined)
        return cls(situation.facts, truths, declined, situation.rules, situation.activations)

    def at_work(self, rule: Rule) -> bool:
        """Tell whether a rule may hold, or fails where the plan declines its help."""
        return self.works(key_of(rule), _entitled_by(rule))

    def works(self, key: Key, entitled: AbstractSet[str]) -> bool:
        """Tell the same of the rule with this key, which entitles to these kinds of help."""
        truth = self.truths.get(key)
        return truth is not None and bool(truth[1] or entitled & self.declined)

    def told_apart(self, situation: Situation) -> list[Rule]:
        """Return the rules that hold otherwise in a situation in which the same rules are in force, at most one in other words."""
        now, then = situation.activations, self.activations
        if len(situation.rules) == len(self.rules) and sum(map(is_not, situation.rules, self.rules)) <= 1:
            changed = (now.certain ^ then.certain) | (now.possible ^ then.possible)
            return [self.rules[index] for index in changed]
        truths = {key_of(rule): situation.truth(index) for index, rule in enumerate(situation.rules)}
        both = {key_of(rule): rule for rule in (*situation.rules, *self.rules)}
        return [rule for key, rule in both.items() if truths.get(key) != self.truths.get(key)]


@dataclass(frozen=True)
class Alike:
    """Results, by number, in which the same was known of what a condition reads; the facts of one of them."""

    facts: Facts
    results: dict[int, None]


class Experience:
    """All that was known in some results."""

    def __init__(self, results: Sequence[Result]) -> None:
        self._known = [[Known.of(each) for each in result.matched] for result in results]

    def __getitem__(self, result: int) -> list[Known]:
        return self._known[result]

    def at_work(self, rule: Rule) -> dict[int, bool]:
        """Return the results in which a rule is at work, each with whether it certainly holds."""
        key, entitled = key_of(rule), _entitled_by(rule)
        return {
            at: any(each.truths.get(key) == (1, 1) for each in known)
            for at, known in enumerate(self._known)
            if any(each.works(key, entitled) for each in known)
        }

    def alike(self, rule: Rule, condition: Condition) -> list[Alike]:
        """Return the results in which a rule is in force, together where they know the same of what a condition reads."""
        key = key_of(rule)
        reads = _Reads(condition)
        found: dict[Any, Alike] = {}
        for at, known in enumerate(self._known):
            for each in known:
                if key in each.truths:
                    found.setdefault(reads.of(each.facts), Alike(each.facts, {})).results[at] = None
        return list(found.values())


# ---------------------------------------------------------------------------------------------- private


def _entitled_by(rule: Rule) -> set[str]:
    return {effect.service_type for effect in rule.effects if isinstance(effect, Entitle)}


class _Reads:
    """What a condition reads of facts. Dates are days from the day of the plan; how they move depends on that day and on the Land."""

    def __init__(self, condition: Condition) -> None:
        facts = list(facts_of(condition))
        self._names = tuple(sorted({fact.name for fact in facts}))
        self._of_members = tuple(sorted({fact.name for fact in facts if fact.of_member}))
        self._dated = any(fact.kind == "date" for fact in facts)

    def of(self, facts: Facts) -> Any:
        """Return all that a condition reads; where that is the same, it has the same truth."""
        values = tuple(facts.values.get(name) for name in self._names)
        people = facts.members if self._of_members else ()
        members = None if people is None else tuple(tuple(one.get(name) for name in self._of_members) for one in people)
        return values, members, (facts.on, facts.land) if self._dated else ()
