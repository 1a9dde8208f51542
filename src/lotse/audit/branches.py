"""Parts of a rule that do nothing though the rule does: dead alternatives, what stands twice, suspicions and deadlines ruled out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from lotse.audit.deciding import Decider
from lotse.audit.sites import Site, written
from lotse.errors import Finding
from lotse.rules.conditions import ALWAYS, All, AnyOf, Condition, Members, is_set, positive
from lotse.rules.rulebook import Entitle, RaiseNeed


def dead(site: Site, decider: Decider) -> Iterator[Finding]:
    """Yield a finding for each alternative under `any` that holds in no situation in which the rest of the condition does."""
    for fork in _forks(site):
        rest = [decider.meaning.of(each) for each in fork.rest]
        for part in fork.parts:
            if decider.impossible(site.rule, *rest, decider.meaning.of(part.condition)):
                message = (
                    f"'{written(part.raw)}' never holds where the rest of the condition of rule '{site.rule.ref.id}' does; "
                    "correct it, or remove this alternative"
                )
                yield site.finding("RULE-NEVER", message, *part.where)


def ruled_out(site: Site, decider: Decider) -> Iterator[Finding]:
    """Yield a finding for each suspicion and each deadline of an effect that the rule's condition rules out."""
    holds = decider.meaning.of_rule(site.rule)
    for number, effect in enumerate(site.rule.effects):
        if not isinstance(effect, (RaiseNeed, Entitle)):
            continue
        suspected = None if effect.suspected is None else decider.meaning.of(effect.suspected)
        if suspected is not None and decider.possible(suspected) and decider.impossible(site.rule, holds, suspected):
            message = f"suspected_when of rule '{site.rule.ref.id}' rules out its `when`, so it shows nothing; correct it, or leave it out"
            yield site.effect_finding("RULE-NEVER", message, number)
        anchor = effect.deadline.anchor if effect.deadline is not None else None
        if anchor is not None and decider.impossible(site.rule, holds, decider.meaning.of(is_set(anchor))):
            message = (
                f"the deadline of rule '{site.rule.ref.id}' counts from {anchor.name}, which is none wherever the rule applies; "
                "correct the condition, or leave the deadline out"
            )
            yield site.effect_finding("RULE-NEVER", message, number)


def superfluous(site: Site, decider: Decider) -> Iterator[Finding]:
    """Yield a hint for each part of a condition that always holds or stands twice, and each alternative within another one."""
    rule = site.rule.ref.id
    for each in _junctions(site):
        for number, part in enumerate(each.parts):
            if any(part.meant == other.meant for other in each.parts[:number]):
                message = f"'{written(part.raw)}' stands twice in the condition of rule '{rule}'; remove one"
                yield site.finding("RULE-REPEATED", message, *part.where)
            elif not each.fork and len(each.parts) > 1 and not part.asks and _always(site, part, decider):
                message = (
                    f"'{written(part.raw)}' holds in every situation, so it adds nothing to the condition of rule '{rule}'; "
                    "remove it, or correct it"
                )
                yield site.finding("RULE-ALWAYS", message, *part.where)
    for fork in (each for each in _forks(site) if not each.every):
        dropped: list[_Part] = []
        for part in fork.parts:
            wider = _wider(site, fork, dropped, part, decider)
            if wider is not None:
                dropped.append(part)
                message = (
                    f"'{written(part.raw)}' adds nothing to the alternative '{written(wider.raw)}' of rule '{rule}'; "
                    "remove it, or correct it"
                )
                yield site.finding("RULE-SHADOWED", message, *part.where)


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True, eq=False)
class _Part:
    """One condition under `all` or `any`, as it is written and as it is read, and where it stands."""

    raw: Any
    condition: Condition
    where: tuple[str | int, ...]

    @cached_property
    def meant(self) -> str:
        """What it comes down to; equal for two that mean the same literally."""
        return repr(positive(self.condition))

    @property
    def asks(self) -> bool:
        """Whether it reads if something is known at all: it is there to have it asked."""
        return "Stated(" in self.meant


@dataclass(frozen=True)
class _Junction:
    """The parts of one `all` or, where `fork`, of one `any`, and what has to hold beside it.

    Under a quantifier a part stands for some member who fulfils it; where `every`, others have to fulfil the rest.
    """

    parts: tuple[_Part, ...]
    fork: bool
    rest: tuple[Condition, ...]
    every: bool = False

    def quantified(self, outer: Members, rest: tuple[Condition, ...]) -> "_Junction":
        """What stands under a quantifier, seen from outside of it."""
        every = outer.kind == "all_members"
        parts = (replace(each, condition=_some(*self.rest, each.condition)) for each in self.parts)
        return _Junction(tuple(parts), self.fork, (*rest, outer) if every else rest, every)


def _forks(site: Site) -> Iterator[_Junction]:
    return (each for each in _junctions(site) if each.fork)


def _junctions(site: Site) -> Iterator[_Junction]:
    """The places in a rule's condition at which several are joined; what stands under `not`, or is counted, is left alone."""
    guard = () if site.guard == ALWAYS else (site.guard,)
    whole = site.unguarded
    if site.guard != ALWAYS and isinstance(whole, All) and len(whole.children) == 1:
        whole = whole.children[0]
    yield from _below(_Part(site.raw.get("when"), whole, ("when",)), guard)


def _below(part: _Part, rest: tuple[Condition, ...]) -> Iterator[_Junction]:
    if isinstance(part.condition, Members) and isinstance(part.raw, dict) and part.condition.kind in part.raw:
        kind = part.condition.kind
        inner = _Part(part.raw[kind], part.condition.child, (*part.where, kind))
        yield from (each.quantified(part.condition, rest) for each in _below(inner, ()) if kind != "count_members")
    joined, where = _joined(part)
    if not isinstance(part.condition, (All, AnyOf)) or len(joined) != len(part.condition.children):
        return
    pairs = enumerate(zip(joined, part.condition.children, strict=True))
    parts = tuple(_Part(raw, child, (*where, number)) for number, (raw, child) in pairs)
    fork = isinstance(part.condition, AnyOf)
    yield _Junction(parts, fork, rest)
    for each in parts:
        beside = () if fork else tuple(other.condition for other in parts if other is not each)
        yield from _below(each, (*rest, *beside))


def _some(*conditions: Condition) -> Condition:
    return Members("any_member", All(conditions))


def _joined(part: _Part) -> tuple[list[Any], tuple[str | int, ...]]:
    """The conditions under `all` or `any` as they are written, and where; nothing for any other condition."""
    if isinstance(part.raw, list):
        return part.raw, part.where
    if isinstance(part.raw, dict) and len(part.raw) == 1:
        key, inner = next(iter(part.raw.items()))
        if key in ("all", "any") and isinstance(inner, list):
            return inner, (*part.where, key)
    return [], part.where


def _always(site: Site, part: _Part, decider: Decider) -> bool:
    key = part.meant, site.rule.valid_from, site.rule.valid_until  # the same part stands in many rules
    if key not in decider.always:
        decider.always[key] = decider.impossible(site.rule, decider.meaning.of(part.condition, negated=True))
    return decider.always[key]


def _wider(site: Site, fork: _Junction, dropped: Sequence[_Part], part: _Part, decider: Decider) -> _Part | None:
    """Another alternative that holds wherever this one does, if this one may hold at all."""
    meaning = decider.meaning
    holds = [meaning.of(each) for each in (*fork.rest, part.condition)]
    if part.asks or decider.impossible(site.rule, *holds):
        return None
    others = (each for each in fork.parts if each not in dropped and each.meant != part.meant)
    return next(
        (o for o in others if decider.impossible(site.rule, *holds, meaning.of(o.condition, negated=True))), None
    )
