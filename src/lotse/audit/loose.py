"""Loose ends: codes and facts that one side names and the other does not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotse import source
from lotse.audit.sites import Site
from lotse.errors import Finding, nearest
from lotse.model.directory import FEDERATION
from lotse.places import impossible
from lotse.plugins import LoadedPlugin
from lotse.rules.conditions import All, AnyOf, Condition, Count, Membership, Threshold, facts_of, positive
from lotse.rules.deadlines import DateSpec
from lotse.rules.facts import Fact
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
    RuleBook,
)


@dataclass(frozen=True)
class Ends:
    """What rules give and take: needs that are raised and answered, help that is given, facts that are read."""

    raised: frozenset[str]
    answered: frozenset[str]
    given: frozenset[str]
    read: frozenset[str]

    @classmethod
    def of(cls, book: RuleBook, plugins: Sequence[LoadedPlugin]) -> "Ends":
        """Collect them from a rulebook and from the services that are only for a group."""
        effects = [effect for rule in book.rules for effect in rule.effects]
        groups = (service.only_for for plugin in plugins for service in plugin.directory.services)
        return cls(
            frozenset(each.code for each in effects if isinstance(each, RaiseNeed)),
            frozenset(need for each in effects if isinstance(each, Entitle) for need in each.needs),
            frozenset(each.service_type for each in effects if isinstance(each, Entitle)),
            frozenset(name for rule in book.rules for name in _read(rule)) | frozenset(filter(None, groups)),
        )


def dangling(site: Site, ends: Ends) -> Iterator[Finding]:
    """Yield a finding for each code and fact of a rule that leads nowhere."""
    rule = site.rule.ref.id
    for fact in dict.fromkeys(facts_of(site.rule.when)):
        for section, known, what in ((NEEDS, ends.raised, "raises"), (ENTITLEMENTS, ends.given, "entitles to")):
            code = fact.name.removeprefix(section)
            if fact.name.startswith(section) and code not in known:
                message = f"rule '{rule}' reads {fact.name}, but no rule {what} '{code}'{_instead(code, known)}"
                yield site.finding("RULE-DANGLING", message, "when")
    for area in sorted(_areas(site.rule.when)):
        if why := impossible(area):
            yield site.finding("DIRECTORY-AREA", f"rule '{rule}' reads an area that cannot be: {why}", "when")
    for number, effect in enumerate(site.rule.effects):
        for message in _leading_nowhere(effect, ends):
            yield site.effect_finding("RULE-DANGLING", f"rule '{rule}' {message}", number)


def unanswered(site: Site, ends: Ends) -> Iterator[Finding]:
    """Yield a hint for each need that a rule raises and no help answers."""
    for number, effect in enumerate(site.rule.effects):
        if isinstance(effect, RaiseNeed) and effect.code not in ends.answered:
            message = (
                f"rule '{site.rule.ref.id}' raises '{effect.code}', but no rule entitles to help for it: "
                "the plan will name the need and no way; write such a rule"
            )
            yield site.effect_finding("NEED-UNANSWERED", message, number)


def unused(plugin: LoadedPlugin, ends: Ends) -> Iterator[Finding]:
    """Yield a hint for each fact that a plugin declares and no rule reads, and each code of its vocabulary that no rule gives."""
    document = plugin.rules.facts_document
    for name, model in plugin.rules.facts.items():
        if document is not None and model.type is not None and name not in ends.read:
            message = f"no rule reads '{name}', so stating it changes no plan; read it, or remove it"
            yield document.finding(("facts", name), "FACT-UNREAD", message)
    if plugin.vocabulary is None:
        return
    vocabulary = source.read(plugin.path / "vocabulary.yaml")
    for code in plugin.vocabulary.needs:
        if code not in ends.answered and code not in ends.raised:
            message = f"no rule raises '{code}' and none entitles to help for it; write them"
            yield vocabulary.finding(("needs", code), "NEED-UNANSWERED", message)
    for code in plugin.vocabulary.service_types:
        if code not in ends.given:
            message = f"no rule entitles to '{code}', so no plan names it; write one, unless regions are to"
            yield vocabulary.finding(("service_types", code), "HELP-UNENTITLED", message)


# ---------------------------------------------------------------------------------------------- private


def _areas(condition: Condition) -> set[str]:
    """The areas that a condition names."""
    match positive(condition):
        case Threshold(Membership(fact, values)) if fact.kind == "area":
            return set(values) - {FEDERATION}
        case All(children) | AnyOf(children) | Threshold(Count(children)):
            return {area for each in children for area in _areas(each)}
    return set()


def _read(rule: Rule) -> Iterator[str]:
    """The name of every fact that a rule reads in its condition or in an effect."""
    facts = list(facts_of(rule.when))
    for effect in rule.effects:
        match effect:
            case DeriveDate(_, date):
                facts += _anchor(date)
            case RaiseNeed() | Entitle():
                facts += _anchor(effect.deadline)
                facts += [] if effect.suspected is None else facts_of(effect.suspected)
        if isinstance(effect, Entitle) and effect.estimate is not None:
            facts.append(effect.estimate)
    return (fact.name for fact in facts)


def _anchor(date: DateSpec | None) -> list[Fact]:
    return [] if date is None or date.anchor is None else [date.anchor]


def _leading_nowhere(effect: Effect, ends: Ends) -> Iterator[str]:
    match effect:
        case Derive(fact) | DeriveDate(fact) if fact.name not in ends.read:
            yield f"derives '{fact.name}', which no rule and no service reads; read it, or remove the rule"
        case Advise(_, codes):
            yield from _ungiven("advises on", codes, ends)
        case Require(first, before):
            yield from _ungiven("orders", (first, *before), ends)
        case Exclude(code):
            yield from _ungiven("excludes", (code,), ends)
        case Entitle(code, needs):
            for need in (each for each in needs if each not in ends.raised):
                yield f"entitles '{code}' for '{need}', which no rule raises{_instead(need, ends.raised)}"


def _ungiven(verb: str, codes: Iterable[str], ends: Ends) -> Iterator[str]:
    for code in (each for each in codes if each not in ends.given):
        yield f"{verb} '{code}', to which no rule entitles{_instead(code, ends.given)}"


def _instead(code: str, known: Iterable[str]) -> str:
    return nearest(code, known) or "; write such a rule, or correct the code"
