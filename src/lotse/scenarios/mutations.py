"""Mutations: what one slip of the hand may make of a rule.

A threshold one unit off, a comparison turned round, a condition, an effect or the whole rule lost, a date shifted. What can never be told
from the rule as it stands is left out, and so is what equals another mutant.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from lotse.rules.conditions import (
    ALWAYS,
    IMPOSSIBLE,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Difference,
    Leaf,
    Members,
    Membership,
    Not,
    Threshold,
)
from lotse.rules.deadlines import DateSpec
from lotse.rules.facts import FAR_PAST, LAST_DAY, Facts
from lotse.rules.rulebook import Advise, DeriveDate, Effect, Entitle, RaiseNeed, Require, Rule
from lotse.scenarios.equivalence import equivalent

Kind = Literal["rule", "validity", "threshold", "comparison", "condition", "connective", "effect", "deadline"]
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """What a slip makes of a rule.

    at      where in the rule, and what: `when.all.2 threshold+1`
    before  what stood there: a part of the condition, an effect, a date; None for the rule itself
    after   what stands there instead; None where it is gone
    rule    the rule as it reads then; None where all of it is gone
    """

    kind: Kind
    at: str
    before: object
    after: object
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Shifted(DateSpec):
    """A date counted from a day later (or earlier) than declared."""

    later: int = 0

    def _end(self, end: int, facts: Facts, *, latest: bool, roll: bool) -> int:
        moved = end + self.later if FAR_PAST < end < LAST_DAY else end
        return DateSpec._end(self, moved, facts, latest=latest, roll=roll)  # noqa: SLF001 - its own class; slots leave no super()


def changes(rule: Rule, *, guarded: bool = False, kind: Kind | None = None) -> tuple[Change, ...]:
    """Return what slips may make of a rule, each once.

    guarded  the first part of the condition is the area of its plugin, which stands in no rule
    kind     those of this kind alone; None: all
    """
    found: list[Change] = [Change("rule", "dropped", None, None, None)]
    if kind == "rule":
        return tuple(found)
    found += _validity(rule)
    found += _of_condition(rule, guarded=guarded)
    for number, effect in enumerate(rule.effects):
        at = f"then.{number + 1}" if len(rule.effects) > 1 else "then"
        for change in _of_effect(effect, at):
            effects = tuple(
                new for i, each in enumerate(rule.effects) if (new := change.effect if i == number else each)
            )
            if effects:
                found.append(
                    Change(change.kind, change.at, change.before, change.after, replace(rule, effects=effects))
                )
    return tuple(each for each in found if kind in (None, each.kind))


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Slip:
    """A slip in a condition. `whole` is the condition as it reads then; `alike` says the same and has the parts of the original."""

    kind: Kind
    at: str
    before: Condition
    after: Condition | None
    whole: Condition
    alike: Condition


@dataclass(frozen=True)
class _EffectSlip:
    kind: Kind
    at: str
    before: object
    after: object
    effect: Effect | None


def _validity(rule: Rule) -> Iterator[Change]:
    for name in ("valid_from", "valid_until"):
        day: dt.date | None = getattr(rule, name)
        for sign, step in (("-", -DAY), ("+", DAY)) if day else ():
            assert day is not None  # noqa: S101 - no step without a day
            changed = (
                replace(rule, valid_from=day + step) if name == "valid_from" else replace(rule, valid_until=day + step)
            )
            if changed.valid_from is None or changed.valid_until is None or changed.valid_from <= changed.valid_until:
                yield Change("validity", f"{name}{sign}1", day, day + step, changed)


def _of_condition(rule: Rule, *, guarded: bool) -> Iterator[Change]:
    guard: tuple[Condition, ...] = ()
    when = rule.when
    if guarded and isinstance(when, All):
        guard, rest = when.children[:1], when.children[1:]
        when = rest[0] if len(rest) == 1 else All(rest)
    for slip in _distinct(when):
        whole = All((*guard, *_parts(slip.whole))) if guard else slip.whole
        yield Change(slip.kind, f"when{slip.at}", slip.before, slip.after, replace(rule, when=whole))


def _distinct(when: Condition) -> Iterator[_Slip]:
    """The slips in a condition that differ from it and from one another."""
    seen: list[_Slip] = []
    for slip in _slips(when, top=True):
        if equivalent(when, slip.alike) or any(
            equivalent(each.alike, slip.alike) for each in seen if _near(each, slip)
        ):
            continue
        seen.append(slip)
        yield slip


def _near(one: _Slip, other: _Slip) -> bool:
    """Whether two slips touch the same part, or one a part of what the other touches."""
    first, second = one.at.partition(" ")[0], other.at.partition(" ")[0]
    return first.startswith(second) or second.startswith(first)


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return condition.children if isinstance(condition, All) else (condition,)


def _slips(condition: Condition, *, top: bool = False) -> Iterator[_Slip]:
    """The slips in a condition, the gravest first, so that of two that come to the same the graver is kept."""
    if top and condition != ALWAYS and not isinstance(condition, (All, AnyOf)):
        yield _Slip("condition", " dropped", condition, None, ALWAYS, ALWAYS)
    match condition:
        case All(children):
            yield from _joined("all", condition, children, All, ALWAYS)
        case AnyOf(children):
            yield from _joined("any", condition, children, AnyOf, IMPOSSIBLE)
        case AtLeast():
            yield from _of_at_least(condition)
        case Not(child):
            yield _Slip("connective", ".not dropped", condition, child, child, child)
            for slip in _slips(child):
                if slip.at != " negated":
                    yield _wrapped(slip, ".not", Not)
        case Members():
            yield from _of_members(condition)
        case Leaf():
            yield from _of_leaf(condition)


def _of_at_least(condition: AtLeast) -> Iterator[_Slip]:
    n, children = condition.n, condition.children
    for more in (1, -1):
        if 1 <= n + more <= len(children):
            changed = AtLeast(n + more, children)
            yield _Slip("threshold", f".at_least threshold{more:+}", condition, changed, changed, changed)
    yield from _within("at_least", children, lambda kept: AtLeast(n, kept))


def _joined(
    word: str,
    condition: All | AnyOf,
    children: Sequence[Condition],
    joined: Callable[[tuple[Condition, ...]], Condition],
    neutral: Condition,
) -> Iterator[_Slip]:
    other, name = (AnyOf, "any") if isinstance(condition, All) else (All, "all")
    if len(children) > 1:
        swapped = other(tuple(children))
        yield _Slip("connective", f".{word} {name}", condition, swapped, swapped, swapped)
    for i, child in enumerate(children):
        kept = (*children[:i], *children[i + 1 :])
        alike = joined((*children[:i], neutral, *children[i + 1 :]))
        yield _Slip("condition", f".{word}.{i + 1} dropped", child, None, joined(kept), alike)
    yield from _within(word, children, joined)


def _within(
    word: str, children: Sequence[Condition], joined: Callable[[tuple[Condition, ...]], Condition]
) -> Iterator[_Slip]:
    for i, child in enumerate(children):
        before, after = tuple(children[:i]), tuple(children[i + 1 :])
        for slip in _slips(child):
            whole, alike = joined((*before, slip.whole, *after)), joined((*before, slip.alike, *after))
            yield replace(slip, at=f".{word}.{i + 1}{slip.at}", whole=whole, alike=alike)


def _wrapped(slip: _Slip, at: str, around: Callable[[Condition], Condition]) -> _Slip:
    return replace(slip, at=f"{at}{slip.at}", whole=around(slip.whole), alike=around(slip.alike))


def _of_members(condition: Members) -> Iterator[_Slip]:
    kind, child = condition.kind, condition.child
    if kind in ("any_member", "all_members"):
        other = "all_members" if kind == "any_member" else "any_member"
        changed = Members(other, child)
        yield _Slip("connective", f".{kind} {other}", condition, changed, changed, changed)
    for name in ("least", "most"):
        bound = getattr(condition, name)
        for more in (1, -1) if bound is not None else ():
            if bound + more >= 0:
                changed = (
                    replace(condition, least=bound + more) if name == "least" else replace(condition, most=bound + more)
                )
                yield _Slip("threshold", f".{kind} {name}{more:+}", condition, changed, changed, changed)
    for slip in _slips(child):
        yield _wrapped(slip, f".{kind}", lambda new: replace(condition, child=new))


def _of_leaf(leaf: Leaf) -> Iterator[_Slip]:
    for at, kind, changed in _leaves(leaf):
        if equivalent(changed, ALWAYS) or equivalent(changed, IMPOSSIBLE):
            continue  # to drop a condition says so already
        yield _Slip(kind, f" {at}", leaf, changed, changed, changed)


def _leaves(leaf: Leaf) -> Iterator[tuple[str, Kind, Condition]]:
    yield "negated", "comparison", Not(leaf)
    values = leaf.operand if leaf.op in ("in", "not in") else ()
    for value in values if len(values) > 1 else ():
        kept = tuple(each for each in values if each != value)
        means: Condition = Threshold(Membership(leaf.fact, frozenset(kept)), 1)
        if leaf.op == "not in":
            means = Not(means)
        yield f"without {value}", "condition", replace(leaf, operand=kept, means=means)
    if leaf.fact.kind not in ("number", "money", "date"):
        return
    if leaf.op in ("==", "!="):
        low, high = _ends(leaf)
        pairs = ((">=", low), ("<=", high)) if leaf.op == "==" else ((">", low), ("<", high))
        for op, means in pairs:
            yield op, "threshold", replace(leaf, op=op, means=means)
    elif leaf.op in (">=", ">", "<=", "<"):
        for more in (1, -1):
            changed = replace(leaf, operand=_moved(leaf, more), means=_shifted(leaf, leaf.means, more))
            yield f"threshold{more:+}", "threshold", changed


def _ends(leaf: Leaf) -> tuple[Condition, Condition]:
    """The two comparisons that `==` or `!=` consists of: that with what is greater first, as the fact of the leaf sees it."""
    means = leaf.means
    assert isinstance(means, (All, AnyOf))  # noqa: S101 - the parser writes `==` and `!=` as two comparisons
    first, second = means.children
    return (first, second) if _on_the_left(leaf, first) else (second, first)


def _on_the_left(leaf: Leaf, means: Condition) -> bool:
    """Whether the fact of a leaf is what its threshold subtracts from."""
    threshold = next(each for each in _flat(means) if each.upper is False or each.bound != LAST_DAY)
    assert isinstance(threshold.prop, Difference)  # noqa: S101 - numbers, money and dates are compared by difference
    return threshold.prop.left.fact == leaf.fact


def _flat(means: Condition) -> Iterator[Threshold]:
    if isinstance(means, Threshold):
        yield means
    elif isinstance(means, (All, AnyOf)):
        for each in means.children:
            yield from _flat(each)


def _shifted(leaf: Leaf, means: Condition, more: int) -> Condition:
    """What a comparison comes down to once its right side is greater by so much."""
    match means:
        case All((exists, threshold)):
            return All((exists, _shifted(leaf, threshold, more)))
        case Threshold(Difference(left), bound, upper):
            return Threshold(means.prop, bound + (more if left.fact == leaf.fact else -more), upper)
    raise AssertionError(means)


def _moved(leaf: Leaf, more: int) -> object:
    """The right side of a comparison, greater by one unit, as people read it."""
    operand = leaf.operand
    if leaf.fact.kind == "date":
        with_day = str(operand)
        return f"{with_day} {'+' if more > 0 else '-'} 1 day"
    if isinstance(operand, int):
        return operand + more
    if leaf.fact.kind == "money":
        cent = Decimal(more) / 100
        try:
            return f"{Decimal(str(operand)) + cent:.2f}"
        except ArithmeticError:
            return f"{operand} {'+' if more > 0 else '-'} 0.01"
    return f"{operand} {'+' if more > 0 else '-'} 1"


def _of_effect(effect: Effect, at: str) -> Iterator[_EffectSlip]:
    yield _EffectSlip("effect", f"{at} dropped", effect, None, None)
    name = {Entitle: "needs", Advise: "service_types", Require: "before"}.get(type(effect), "")
    word = "before" if isinstance(effect, Require) else "for"
    codes: tuple[str, ...] = getattr(effect, name, ())
    for code in codes if len(codes) > 1 else ():
        left: dict[str, Any] = {name: tuple(each for each in codes if each != code)}
        yield _EffectSlip("effect", f"{at}.{word} without {code}", effect, code, replace(effect, **left))
    if isinstance(effect, Entitle) and effect.open_at_most:
        yield _EffectSlip("effect", f"{at}.at_most dropped", effect, None, replace(effect, open_at_most=False))
    if isinstance(effect, DeriveDate):
        for sign, date in _other_dates(effect.date):
            yield _EffectSlip("deadline", f"{at}.date{sign}1", effect.date, date, replace(effect, date=date))
    if isinstance(effect, (RaiseNeed, Entitle)):
        yield from _of_line(effect, at)


def _of_line(effect: RaiseNeed | Entitle, at: str) -> Iterator[_EffectSlip]:
    """The slips in the deadline and the suspicion of a need or help."""
    due = effect.deadline
    if due is not None and due.anchor is None:
        yield _EffectSlip("deadline", f"{at}.deadline dropped", due, None, replace(effect, deadline=None))
    for sign, date in _other_dates(due) if due is not None else ():
        yield _EffectSlip("deadline", f"{at}.deadline{sign}1", due, date, replace(effect, deadline=date))
    for slip in _distinct(effect.suspected) if effect.suspected is not None else ():
        changed = replace(effect, suspected=slip.whole)
        yield _EffectSlip(slip.kind, f"{at}.suspected_when{slip.at}", slip.before, slip.after, changed)


def _other_dates(date: DateSpec) -> Iterator[tuple[str, DateSpec]]:
    if date.anchor is None:
        return
    names = (date.anchor, date.count, date.unit, date.saturday, date.roll, date.accrual)
    for sign, more in (("+", 1), ("-", -1)):
        if date.unit == "working_days":
            yield sign, replace(date, count=date.count + more)
        else:
            yield sign, Shifted(*names, later=more)
