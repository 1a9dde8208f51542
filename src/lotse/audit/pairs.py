"""Two rules that do not go together: one repeats, hides or rules out the other."""

import datetime as dt
from collections.abc import Iterator, Sequence

from lotse.audit.deciding import Decider
from lotse.audit.meaning import between, in_force
from lotse.audit.sites import Site, side_by_side
from lotse.errors import Finding
from lotse.plugins import NATIONAL
from lotse.rules.conditions import Condition
from lotse.rules.rulebook import Advise, Derive, Effect, Entitle, Exclude, RaiseNeed, Require, Rule, Warn


def repeats(site: Site, earlier: Sequence[Site], later: Sequence[Site], decider: Decider) -> Iterator[Finding]:
    """Yield a finding for each rule that has an effect of a rule under the same condition on all of its days.

    Of two rules in force on the same days the one that stands later is told, else the one that is in force for a shorter time.
    """
    for other in (*earlier, *later):
        if not _covers(other.rule, site.rule) or (other in later and _covers(site.rule, other.rule)):
            continue
        repeated = any(_superfluous(effect, other.rule) for effect in site.rule.effects)
        if repeated and _implies(site, other, decider) and _implies(other, site, decider):
            message = (
                f"rule '{site.rule.ref.id}' repeats {other.named}: the same effect under the same condition "
                f"{side_by_side(site, other)}; remove it, or say what it adds"
            )
            yield site.finding("RULE-REPEATED", message, "then")


def shadows(site: Site, others: Sequence[Site], decider: Decider) -> Iterator[Finding]:
    """Yield a finding for each rule that has all effects of a rule under a wider condition on all of its days.

    A rule that reads whether something is known is there to have it asked, and adds that.
    """
    for other in others:
        superfluous = all(_superfluous(effect, other.rule) for effect in site.rule.effects)
        if other is site or site.asks or not superfluous or not _covers(other.rule, site.rule):
            continue
        if _implies(site, other, decider) and not _implies(other, site, decider):
            message = (
                f"rule '{site.rule.ref.id}' adds nothing to {other.named}, which has the same effect under a wider condition "
                f"{side_by_side(site, other)}; remove it, or say what it adds"
            )
            yield site.finding("RULE-SHADOWED", message, "then")


def contradictions(site: Site, others: Sequence[Site], decider: Decider) -> Iterator[Finding]:
    """Yield a finding for each kind of help that a rule gives and others exclude whenever it applies."""
    rule = site.rule
    for effect in dict.fromkeys(each.service_type for each in rule.effects if isinstance(each, Entitle)):
        excluding = [other for other in (*others, site) if effect in _excluded(other.rule) and other.rule.enabled]
        if not excluding or not (told := _ruled_out(site, excluding, decider)):
            continue
        responsible, since = told
        names = " and ".join(each.named for each in responsible)
        verb = "excludes" if len(responsible) == 1 else "together exclude"
        day = f" from {since} on" if since else ""
        remedy = f"end it before {since}" if since else "remove it"
        message = (
            f"rule '{rule.ref.id}' entitles '{effect}', which {names} {verb} whenever it applies{day}, so it never holds "
            f"{side_by_side(site, responsible[0])}; {remedy}, or correct its condition"
        )
        yield site.finding("RULE-CONTRADICTED", message, "then")


def interruptions(site: Site, others: Sequence[Site], decider: Decider) -> Iterator[Finding]:
    """Yield a hint for each kind of help that a rule gives and another one excludes whenever it applies, but on some days only."""
    rule, holds = site.rule, decider.meaning.of_rule(site.rule)
    for service_type in dict.fromkeys(each.service_type for each in rule.effects if isinstance(each, Entitle)):
        for other in others:
            last = other.rule.valid_until
            if last is None or service_type not in _excluded(other.rule) or not meet(rule, other.rule):
                continue
            if decider.impossible(rule, in_force(other.rule), holds, decider.meaning.of_rule(other.rule, negated=True)):
                first = max(rule.valid_from or dt.date.min, other.rule.valid_from or dt.date.min)
                days = f"until {last}" if first == dt.date.min else f"from {first} to {last}"
                message = (
                    f"rule '{rule.ref.id}' entitles '{service_type}', which {other.named} excludes {days} whenever it applies "
                    f"{side_by_side(site, other)}; leave these days out of one of them, if that is not meant"
                )
                yield site.finding("RULE-CONTRADICTED", message, "then")


def local_exclusions(site: Site, nationwide: Sequence[Site], decider: Decider) -> Iterator[Finding]:
    """Yield a finding for each nationwide help that a rule of a region takes away there altogether; a region adds and never modifies."""
    if site.rule.ref.plugin == NATIONAL:
        return
    guard = decider.meaning.of(site.guard)
    for service_type in sorted(_excluded(site.rule)):
        for other in nationwide:
            gives = any(isinstance(each, Entitle) and each.service_type == service_type for each in other.rule.effects)
            if not gives or not other.rule.enabled or not meet(site.rule, other.rule):
                continue
            entitled = decider.meaning.applies(other.rule)
            if decider.impossible(site.rule, guard, entitled, decider.meaning.of_rule(site.rule, negated=True)):
                message = (
                    f"rule '{site.rule.ref.id}' excludes '{service_type}' wherever {other.named} entitles to it "
                    f"{side_by_side(site, other)}; a region adds and never takes away: narrow its condition, or remove it"
                )
                yield site.finding("RULE-CONTRADICTED", message, "then")
                break


def meet(one: Rule, other: Rule) -> bool:
    """Whether two rules are in force on a common day."""
    first = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    return first <= min(one.valid_until or dt.date.max, other.valid_until or dt.date.max)


# ---------------------------------------------------------------------------------------------- private


def _implies(one: Site, other: Site, decider: Decider) -> bool:
    """Whether a rule surely applies where another does, in the areas of both."""
    meaning = decider.meaning
    guards = [meaning.of(each.guard) for each in (one, other)]
    days = [in_force(each.rule) for each in (one, other)]
    return decider.impossible(
        one.rule, *days, *guards, meaning.of_rule(one.rule), meaning.of_rule(other.rule, negated=True)
    )


def _ruled_out(site: Site, excluding: Sequence[Site], decider: Decider) -> tuple[list[Site], dt.date | None] | None:
    """Which exclusions leave nothing of an entitlement, and from which day on if not from the beginning."""
    meaning, rule = decider.meaning, site.rule
    holds = meaning.of_rule(rule)
    for other in excluding:
        if decider.impossible(rule, holds, meaning.applies(other.rule, negated=True)):
            return [other], None
    if len(excluding) > 1 and decider.impossible(
        rule, holds, *(meaning.applies(other.rule, negated=True) for other in excluding)
    ):
        return _needed(rule, holds, excluding, decider), None
    for other in excluding:
        since = other.rule.valid_from
        lasting = (other.rule.valid_until or dt.date.max) >= (rule.valid_until or dt.date.max)
        if since is None or not lasting or not meet(rule, other.rule):
            continue
        if decider.impossible(rule, between(since, None), holds, meaning.of_rule(other.rule, negated=True)):
            return [other], since
    return None


def _needed(rule: Rule, holds: Condition, excluding: Sequence[Site], decider: Decider) -> list[Site]:
    """Those of several exclusions that are enough to leave nothing of an entitlement."""
    needed = list(excluding)
    for other in excluding:
        fewer = [each for each in needed if each is not other]
        if decider.impossible(rule, holds, *(decider.meaning.applies(each.rule, negated=True) for each in fewer)):
            needed = fewer
    return needed


def _excluded(rule: Rule) -> set[str]:
    return {each.service_type for each in rule.effects if isinstance(each, Exclude)}


def _superfluous(effect: Effect, other: Rule) -> bool:
    return any(_adds_nothing(effect, stated) for stated in other.effects)


def _adds_nothing(effect: Effect, stated: Effect) -> bool:
    """Whether an effect does nothing that a stated one does not do under the same condition."""
    match effect, stated:
        case Derive(fact=one), Derive(fact=other):
            return one.name == other.name
        case RaiseNeed(), RaiseNeed():
            same = effect.code == stated.code
            return same and effect.deadline in (None, stated.deadline) and effect.suspected in (None, stated.suspected)
        case Entitle(), Entitle():
            same = effect.service_type == stated.service_type and set(effect.needs) <= set(stated.needs)
            limits = effect.suspected == stated.suspected and effect.open_at_most == stated.open_at_most
            more = (
                (effect.deadline, stated.deadline),
                (effect.action, stated.action),
                (effect.documents, stated.documents),
                (effect.to_check, stated.to_check),
                (effect.estimate, stated.estimate),
            )
            return same and limits and all(not one or one == other for one, other in more)
        case Exclude(), Exclude():
            return effect == stated
        case Require(), Require():
            return effect.first == stated.first and set(effect.before) <= set(stated.before)
        case Advise(), Advise():
            return effect.text == stated.text and set(effect.service_types) <= set(stated.service_types)
        case Warn(), Warn():
            return effect == stated
        case _:
            return False


def _covers(other: Rule, rule: Rule) -> bool:
    """Whether one rule is in force on every day on which another is."""
    begins = (other.valid_from or dt.date.min) <= (rule.valid_from or dt.date.min)
    return begins and (other.valid_until or dt.date.max) >= (rule.valid_until or dt.date.max)
