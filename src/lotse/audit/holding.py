"""Conditions that never hold, and conditions that always do."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from lotse.audit.deciding import Decider
from lotse.audit.meaning import Meaning, between, in_force
from lotse.audit.sites import Site, written
from lotse.errors import Finding
from lotse.rules.conditions import ALWAYS, All, AnyOf, Condition, Difference, Term, Threshold, facts_of
from lotse.rules.facts import Fact
from lotse.rules.rulebook import NEEDS, Entitle, RaiseNeed, Rule, RuleBook


def never(site: Site, decider: Decider) -> Iterator[Finding]:
    """Yield a finding where a rule's condition, or that of a suspicion, holds in no situation on any day of the rule."""
    if decider.impossible(site.rule, decider.meaning.of_rule(site.rule)):
        message = f"rule '{site.rule.ref.id}' can never apply: {_why(site, decider)}; correct the condition, or remove the rule"
        yield site.finding("RULE-NEVER", message, "when")
        return
    for number, effect in enumerate(site.rule.effects):
        suspected = effect.suspected if isinstance(effect, (RaiseNeed, Entitle)) else None
        if suspected is not None and decider.impossible(site.rule, decider.meaning.of(suspected)):
            message = f"suspected_when of rule '{site.rule.ref.id}' holds in no situation; correct it, or leave it out"
            yield site.effect_finding("RULE-NEVER", message, number)


def outlived(site: Site, decider: Decider) -> Iterator[Finding]:
    """Yield a finding for a rule that can never apply any more once the rules that make what it reads have ended."""
    rule = site.rule
    ends = sorted({end for end in _ends(rule, decider.meaning) if end < (rule.valid_until or dt.date.max)})
    ends = [end for end in ends if end >= (rule.valid_from or dt.date.min)]
    gone = None
    while ends and decider.impossible(
        rule, between(ends[-1] + dt.timedelta(days=1), None), decider.meaning.of_rule(rule)
    ):
        gone = ends.pop()
    if gone is not None:
        message = (
            f"rule '{rule.ref.id}' can never apply after {gone}: what it reads ends then"
            f"{_derived([site.unguarded], decider.meaning)}; end it on that day, or correct its condition"
        )
        yield site.finding("RULE-NEVER", message, "when")


def needless(site: Site, decider: Decider) -> Iterator[Finding]:
    """Yield a finding for each effect that gives help for needs none of which there is wherever the rule applies."""
    meaning = decider.meaning
    for number, effect in enumerate(site.rule.effects):
        if not isinstance(effect, Entitle):
            continue
        needs = [meaning.of(Threshold(Difference(Term(fact)), 1)) for fact in _needs(effect, meaning.book)]
        raised = {fact.name for each in needs for fact in facts_of(each)}
        apart = raised.isdisjoint(fact.name for fact in facts_of(meaning.of_rule(site.rule)))  # then both may hold
        if needs and not apart and decider.impossible(site.rule, meaning.of_rule(site.rule), AnyOf(tuple(needs))):
            message = (
                f"rule '{site.rule.ref.id}' entitles '{effect.service_type}' for {' and '.join(effect.needs)}, "
                "which is never a need where the rule applies; correct its condition, or name another need"
            )
            yield site.effect_finding("RULE-NEVER", message, number)


def always(site: Site, decider: Decider) -> Iterator[Finding]:
    """Yield a hint where a rule's condition holds in every situation on each day of the rule."""
    if site.unguarded == ALWAYS:
        return
    if decider.impossible(site.rule, decider.meaning.of(site.unguarded, negated=True), decider.meaning.of(site.guard)):
        message = (
            f"rule '{site.rule.ref.id}' always applies: {site.written} holds in every situation; "
            "leave `when` out, or correct it"
        )
        yield site.finding("RULE-ALWAYS", message, "when")


# ---------------------------------------------------------------------------------------------- private


def _ends(rule: Rule, meaning: Meaning) -> Iterator[dt.date]:
    """The last days of the rules that make, in whatever steps, what a rule reads."""
    seen: set[str] = set()
    waiting = [fact.name for fact in facts_of(rule.when)]
    while waiting:
        name = waiting.pop()
        for each in meaning.makers(name) if name not in seen else ():
            waiting += [fact.name for fact in facts_of(each.when)]
            if each.valid_until is not None:
                yield each.valid_until
        seen.add(name)


def _needs(effect: Entitle, book: RuleBook) -> list[Fact]:
    return [book.facts[name] for code in effect.needs if (name := f"{NEEDS}{code}") in book.facts]


def _why(site: Site, decider: Decider) -> str:
    """The one part of a condition, or the two, that never hold, and the rules that derive what they read."""
    parts = _parts(site)
    period = in_force(site.rule)
    meant = [(raw, each, decider.meaning.of(each)) for raw, each in parts]
    for number in (1, 2):
        for some in combinations(meant, number):
            if decider.possible(period, *(each for _, _, each in some)) is False:
                told = " and ".join(f"'{written(raw)}'" for raw, _, _ in some)
                what = "holds in no situation" if number == 1 else "never hold together"
                return f"{told} {what}{_derived((each for _, each, _ in some), decider.meaning)}"
    return f"'{site.written}' holds in no situation{_derived([site.unguarded], decider.meaning)}"


def _parts(site: Site) -> list[tuple[Any, Condition]]:
    """The conditions under a rule's `all`, each as it is written and as it is read, with the areas of its plugin."""
    raw, when = site.raw.get("when"), site.unguarded
    while isinstance(raw, dict) and raw.keys() == {"all"}:
        raw = raw["all"]
    if isinstance(when, All) and len(when.children) == 1 and not isinstance(raw, list):
        when = when.children[0]
    parts: list[tuple[Any, Condition]] = [(raw, when)]
    if isinstance(raw, list) and isinstance(when, All) and len(raw) == len(when.children):
        parts = list(zip(raw, when.children, strict=True))
    area = f"the areas of plugin {site.plugin.manifest.name}"
    return [*parts, *([] if site.guard == ALWAYS else [(area, site.guard)])]


def _derived(conditions: Iterable[Condition], meaning: Meaning) -> str:
    """Where the derived facts of conditions come from."""
    names = dict.fromkeys(
        fact.name for condition in conditions for fact in facts_of(condition) if fact.origin == "derived"
    )
    makers = {name: dict.fromkeys(_named(rule) for rule in meaning.makers(name)) for name in names}
    told = [f"'{name}' by {', '.join(rules)}" for name, rules in makers.items() if rules]
    return f" ({'; '.join(told)})" if told else ""


def _named(rule: Rule) -> str:
    return f"{rule.ref.id} ({rule.ref.plugin}: {rule.ref.file}:{rule.ref.line})"
