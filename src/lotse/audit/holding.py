"""Conditions that never hold, and conditions that always do."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from lotse.audit.deciding import Decider
from lotse.audit.meaning import in_force
from lotse.audit.sites import Site, written
from lotse.errors import Finding
from lotse.rules.conditions import ALWAYS, All, Condition, facts_of
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Derive, DeriveDate, Entitle, Exclude, RaiseNeed, RuleBook


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
                return f"{told} {what}{_derived((each for _, each, _ in some), decider.meaning.book)}"
    return f"'{site.written}' holds in no situation{_derived([site.unguarded], decider.meaning.book)}"


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


def _derived(conditions: Any, book: RuleBook) -> str:
    """Where the derived facts of conditions come from."""
    names = dict.fromkeys(
        fact.name for condition in conditions for fact in facts_of(condition) if fact.origin == "derived"
    )
    told = [f"'{name}' by {', '.join(rules)}" for name in names if (rules := list(_makers(name, book)))]
    return f" ({'; '.join(told)})" if told else ""


def _makers(name: str, book: RuleBook) -> Iterator[str]:
    for rule in book.rules:
        for effect in rule.effects:
            match effect:
                case Derive(fact) | DeriveDate(fact):
                    made = fact.name
                case RaiseNeed(code):
                    made = f"{NEEDS}{code}"
                case Entitle(service_type) | Exclude(service_type):
                    made = f"{ENTITLEMENTS}{service_type}"
                case _:
                    continue
            if made == name:
                yield f"{rule.ref.id} ({rule.ref.plugin}: {rule.ref.file}:{rule.ref.line})"
