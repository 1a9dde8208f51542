"""Why a line differs between two evaluations: rules that only one of them has, and comparisons that turned in the rules they share.

The walk starts at the rules with an effect on the line and follows, through the facts that rules derive, only what is not the
same on both sides. It ends at rules of one side alone and at comparisons of what the household states.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotse.changes.lines import Code
from lotse.model.changes import Cause, FactReason, Reason, RuleReason
from lotse.model.plan import Trace
from lotse.planner import Situation
from lotse.rules.conditions import All, AnyOf, AtLeast, Condition, Leaf, Members, Not, Threshold, facts_of, truth
from lotse.rules.facts import FALSE, Interval, each_member
from lotse.rules.rulebook import (
    ENTITLEMENTS,
    NEEDS,
    Advise,
    Derive,
    DeriveDate,
    Effect,
    Entitle,
    Exclude,
    RaiseNeed,
    Require,
    Rule,
)
from lotse.rules.strata import made_by


@dataclass(frozen=True)
class _Pair:
    """One rule on both sides, each with its index there, or on one side alone; `old` and `new` are its versions."""

    before: int | None
    after: int | None
    old: Rule
    new: Rule

    @property
    def one_sided(self) -> bool:
        """Whether one side alone has the rule."""
        return self.before is None or self.after is None


class Causes:
    """Two evaluations of one household: with the same rules on two days, or with two sets of rules on one day."""

    def __init__(self, before: Situation, after: Situation, cause: Cause) -> None:
        self.before, self.after, self.cause = before, after, cause
        self.pairs = list(_paired(before.rules, after.rules))
        self.makers: dict[str, list[_Pair]] = {}
        for pair in self.pairs:
            for name in dict.fromkeys((*made_by(pair.old), *made_by(pair.new))):
                self.makers.setdefault(name, []).append(pair)

    def of(self, line: Code, needs: Iterable[str]) -> tuple[Reason, ...]:
        """Return what turned behind a line; `needs` are those that the line serves."""
        found: list[Reason] = []
        wanted = frozenset(needs)
        for pair in self.pairs:
            old, new = (list(_bearing(rule, line, wanted)) for rule in (pair.old, pair.new))
            if not old and not new:
                continue
            found.extend(self._rule(pair, other_effects=old != new))
            if not pair.one_sided:
                for effect in new:
                    found.extend(self._effect(effect, pair.new))
        return _each_once(found)

    # ------------------------------------------------------------------------------------------ private

    def _rule(self, pair: _Pair, *, other_effects: bool) -> Iterator[Reason]:
        """What one rule contributes: itself where it is another one on each side and says something, or what turned below it."""
        turned = self._truth_before(pair) != self._truth_after(pair)
        if pair.one_sided:
            rewritten = turned or any(isinstance(effect, DeriveDate) for effect in pair.new.effects)
        else:
            rewritten = (turned and pair.old.when != pair.new.when) or (
                other_effects and self._truth_after(pair)[1] > 0
            )
        if rewritten:
            yield RuleReason(
                side="after" if pair.before is None else "before" if pair.after is None else "both",
                rule=pair.new.ref,
                former=None if pair.one_sided else pair.old.ref,
                valid_from=pair.new.valid_from,
                valid_until=pair.new.valid_until,
                draft=not pair.new.enabled,
            )
        elif turned:
            yield from self._condition(pair.new.when, pair.new, None)
        if not pair.one_sided:
            for effect in pair.new.effects:
                if isinstance(effect, DeriveDate) and effect.date.anchor is not None:
                    yield from self._made(effect.date.anchor.name)

    def _truth_before(self, pair: _Pair) -> Interval:
        return FALSE if pair.before is None else self.before.truth(pair.before)

    def _truth_after(self, pair: _Pair) -> Interval:
        return FALSE if pair.after is None else self.after.truth(pair.after)

    def _effect(self, effect: Effect, rule: Rule) -> Iterator[Reason]:
        """What turned in the condition under which an open line is shown, or in the day from which a deadline counts."""
        if not isinstance(effect, (RaiseNeed, Entitle)):
            return
        if effect.suspected is not None:
            yield from self._condition(effect.suspected, rule, None)
        anchor = effect.deadline.anchor if effect.deadline else None
        if anchor is not None:
            yield from self._made(anchor.name)

    def _condition(self, condition: Condition, rule: Rule, member: int | None) -> Iterator[Reason]:
        facts, now = self.before.facts, self.after.facts
        if truth(condition, facts, member) == truth(condition, now, member):
            return
        match condition:
            case Leaf():
                yield from self._leaf(condition, rule, member)
            case Not(child):
                yield from self._condition(child, rule, member)
            case All(children) | AnyOf(children) | AtLeast(_, children):
                for child in children:
                    yield from self._condition(child, rule, member)
            case Members(child=child):
                for each in each_member(now):
                    yield from self._condition(child, rule, each)
            case Threshold(prop):
                for fact in prop.facts():
                    yield from self._made(fact.name)

    def _leaf(self, leaf: Leaf, rule: Rule, member: int | None) -> Iterator[Reason]:
        deeper = [reason for fact in facts_of(leaf.means) for reason in self._made(fact.name)]
        if deeper:
            yield from deeper
            return
        yield FactReason(
            cause=self.cause,
            rule=rule.ref,
            before=_bare(self.before.tracer.of_leaf(leaf, member)),
            after=_bare(self.after.tracer.of_leaf(leaf, member)),
        )

    def _made(self, name: str) -> Iterator[Reason]:
        for pair in self.makers.get(name, ()):
            old, new = ([effect for effect in rule.effects if _makes(effect, name)] for rule in (pair.old, pair.new))
            yield from self._rule(pair, other_effects=old != new)


# ---------------------------------------------------------------------------------------------- private


def _paired(before: Sequence[Rule], after: Sequence[Rule]) -> Iterator[_Pair]:
    """Pair the rules of two evaluations by their ids, of which each has one version in force at a time."""
    later = {rule.ref.id: index for index, rule in enumerate(after)}
    for index, rule in enumerate(before):
        twin = later.pop(rule.ref.id, None)
        yield _Pair(index, twin, rule, rule if twin is None else after[twin])
    for index in later.values():
        yield _Pair(None, index, after[index], after[index])


def _bearing(rule: Rule, line: Code, needs: frozenset[str]) -> Iterator[Effect]:
    """Yield the effects of a rule on a line."""
    kind, code = line
    for effect in rule.effects:
        match effect:
            case RaiseNeed(raised) if raised in needs:
                yield effect
            case Entitle(service_type, served) if (
                kind == "service_type" and service_type == code and needs & set(served)
            ):
                yield effect
            case Exclude(service_type) if kind == "service_type" and service_type == code:
                yield effect
            case Advise(_, service_types) if kind == "service_type" and code in service_types:
                yield effect
            case Require(first, later) if kind == "service_type" and (code == first or code in later):
                yield effect


def _makes(effect: Effect, name: str) -> bool:
    """Tell whether an effect changes a derived fact."""
    match effect:
        case Derive(fact) | DeriveDate(fact):
            return fact.name == name
        case RaiseNeed(code):
            return name == f"{NEEDS}{code}"
        case Entitle(service_type) | Exclude(service_type):
            return name == f"{ENTITLEMENTS}{service_type}"
        case _:
            return False


def _bare(leaf: Trace) -> Trace:
    """The comparison and the facts that it reads, without what lies behind them."""
    children = tuple(child.model_copy(update={"children": ()}) for child in leaf.children if child.kind == "fact")
    return leaf.model_copy(update={"children": children})


def _each_once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    kept: list[Reason] = []
    for reason in reasons:
        if reason not in kept:
            kept.append(reason)
    return tuple(kept)
