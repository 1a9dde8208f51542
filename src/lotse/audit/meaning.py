"""What a condition means over a whole rulebook: derived facts are replaced by the conditions of the rules that derive them.

A condition is judged over complete situations: every fact has one value, and the day of the plan is one more of them. What no rule
decides for certain, such as help that is `open` at most, becomes a fact of its own that may be either; so more is held possible than is,
never less, and what is shown to be impossible is.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lotse.model.ranges import FIRST_DATE, LAST_DATE
from lotse.rules.conditions import ALWAYS, All, AnyOf, Condition, Count, Difference, Term, Threshold, positive
from lotse.rules.facts import Fact
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Derive, DeriveDate, Entitle, Exclude, RaiseNeed, Rule, RuleBook

TODAY = Fact("today", "number")
"""The day of the plan, as a day since 1 January of year 1."""
FIRST_DAY, FINAL_DAY = FIRST_DATE.toordinal(), LAST_DATE.toordinal()
NOTHING = AnyOf()


class Meaning:
    """Reads conditions with the derived facts of one rulebook replaced. What comes out has thresholds, `All` and `AnyOf` alone.

    Parts that occur more than once are one object, so that nobody need work through them twice.
    """

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self._sources: dict[str, list[_Source]] = defaultdict(list)
        self._excluding: dict[str, list[Rule]] = defaultdict(list)
        self._dates: dict[str, tuple[Rule, DeriveDate]] = {}
        for rule in book.rules:
            for effect in rule.effects:
                match effect:
                    case Derive(fact):
                        self._sources[fact.name].append(_Source(rule))
                    case DeriveDate(fact):
                        self._dates[fact.name] = rule, effect
                    case RaiseNeed(code):
                        self._sources[f"{NEEDS}{code}"].append(_Source(rule))
                    case Entitle(service_type):
                        self._sources[f"{ENTITLEMENTS}{service_type}"].append(_Source(rule, effect.open_at_most))
                    case Exclude(service_type):
                        self._excluding[f"{ENTITLEMENTS}{service_type}"].append(rule)
        self._known: dict[tuple[str, bool], Condition] = {}
        self._rules: dict[tuple[int, bool], Condition] = {}

    def of(self, condition: Condition, *, negated: bool = False) -> Condition:
        """Return when a condition holds, or when it does not."""
        return self._resolved(positive(condition, negated=negated))

    def of_rule(self, rule: Rule, *, negated: bool = False) -> Condition:
        """Return when a rule's condition holds, or does not, on whatever day."""
        key = id(rule), negated
        if key not in self._rules:
            self._rules[key] = self.of(rule.when, negated=negated)
        return self._rules[key]

    def applies(self, rule: Rule, *, negated: bool = False) -> Condition:
        """Return when a rule is in force and its condition holds, or when not both. A draft may be in force or not."""
        period = in_force(rule, negated=negated)
        if not rule.enabled:
            draft = Threshold(Difference(Term(Fact(f"enabled:{rule.ref.id}", "bool"))), 0 if negated else 1, negated)
            period = AnyOf((period, draft)) if negated else All((period, draft))
        return (AnyOf if negated else All)((period, self.of_rule(rule, negated=negated)))

    def excluded(self, service_type: str) -> tuple[Rule, ...]:
        """Return the rules that exclude a kind of help; drafts are none."""
        return tuple(rule for rule in self._excluding.get(f"{ENTITLEMENTS}{service_type}", ()) if rule.enabled)

    def makers(self, name: str) -> Iterator[Rule]:
        """Yield the rules that decide on a derived fact, a need or help: those that make it, and those that exclude it."""
        yield from (each.rule for each in self._sources.get(name, ()))
        yield from self._excluding.get(name, ())
        if name in self._dates:
            yield self._dates[name][0]

    def date(self, name: str) -> tuple[Rule, DeriveDate] | None:
        """Return the rule that declares a date, with the effect that does."""
        return self._dates.get(name)

    # -------------------------------------------------------------------------------------------- private

    def _resolved(self, condition: Condition) -> Condition:
        match condition:
            case All(children):
                return All(tuple(self._resolved(each) for each in children))
            case AnyOf(children):
                return AnyOf(tuple(self._resolved(each) for each in children))
            case Threshold(Difference(Term(fact, 1, shifts=()), None), bound, upper) if (
                fact is not None and fact.origin == "derived" and fact.kind == "bool"
            ):
                value = bound + 1 if upper else bound  # x <= 0 says what not (x >= 1) does
                always, never = (NOTHING, ALWAYS) if upper else (ALWAYS, NOTHING)
                return always if value <= 0 else never if value > 1 else self._derived(fact.name, negated=upper)
            case Threshold(Count(conditions, members=True), bound, upper):
                return Threshold(Count((self.of(conditions[0]),), members=True), bound, upper)
            case Threshold(Count(conditions), bound, upper):  # at most m of k hold: at least k - m do not
                least = len(conditions) - bound if upper else bound
                return _at_least(least, tuple(self.of(each, negated=upper) for each in conditions))
        return condition

    def _derived(self, name: str, *, negated: bool) -> Condition:
        key = name, negated
        if key not in self._known:
            sources = tuple(self._source(name, each, negated=negated) for each in self._sources.get(name, ()))
            excluding = tuple(self.applies(rule, negated=not negated) for rule in self._excluding.get(name, ()))
            made: Condition = All(sources) if negated else AnyOf(sources)
            if excluding:
                made = AnyOf((made, *excluding)) if negated else All((made, *excluding))
            self._known[key] = made
        return self._known[key]

    def _source(self, name: str, source: "_Source", *, negated: bool) -> Condition:
        holds = self.applies(source.rule, negated=negated)
        if not source.open_at_most:
            return holds
        checked = Threshold(Difference(Term(Fact(f"granted:{name}", "bool"))), 0 if negated else 1, negated)
        return AnyOf((holds, checked)) if negated else All((holds, checked))


def in_force(rule: Rule, *, negated: bool = False) -> Condition:
    """Return on which days a rule is in force, or is not."""
    return between(rule.valid_from, rule.valid_until, negated=negated)


def between(first: dt.date | None, last: dt.date | None, *, negated: bool = False) -> Condition:
    """Return that the day of the plan lies in a period, or does not; None: no end."""
    today = Difference(Term(TODAY))
    ends = []
    if first is not None:
        ends.append(Threshold(today, first.toordinal()))
    if last is not None:
        ends.append(Threshold(today, last.toordinal(), upper=True))
    return positive(All(tuple(ends)), negated=negated)


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Source:
    rule: Rule
    open_at_most: bool = False


def _at_least(least: int, conditions: tuple[Condition, ...]) -> Condition:
    if least <= 0:
        return ALWAYS
    if least > len(conditions):
        return NOTHING
    if least == 1:
        return AnyOf(conditions)
    return All(conditions) if least == len(conditions) else Threshold(Count(conditions), least)
