"""Loose ends: codes and facts that one side names and the other does not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotse.audit.sites import Site
from lotse.errors import Finding, nearest
from lotse.plugins import LoadedPlugin
from lotse.rules.conditions import facts_of
from lotse.rules.rulebook import (
    ENTITLEMENTS,
    NEEDS,
    Advise,
    Derive,
    DeriveDate,
    Entitle,
    Exclude,
    RaiseNeed,
    Require,
    Rule,
    RuleBook,
)
from lotse import source


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
    for number, effect in enumerate(site.rule.effects):
        match effect:
            case Derive(fact) | DeriveDate(fact) if fact.name not in ends.read:
                message = f"rule '{rule}' derives '{fact.name}', which no rule and no service reads; read it, or remove the rule"
                yield site.effect_finding("RULE-DANGLING", message, number)
            case Advise(_, codes):
                yield from _ungiven(site, number, "advises on", codes, ends)
            case Require(first, before):
                yield from _ungiven(site, number, "orders", (first, *before), ends)
            case Exclude(code):
                yield from _ungiven(site, number, "excludes", (code,), ends)
            case Entitle(code, needs):
                for need in (each for each in needs if each not in ends.raised):
                    message = f"rule '{rule}' entitles '{code}' for '{need}', which no rule raises{_instead(need, ends.raised)}"
                    yield site.effect_finding("RULE-DANGLING", message, number)


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


def _read(rule: Rule) -> Iterator[str]:
    """The name of every fact that a rule reads in its condition or in an effect."""
    yield from (fact.name for fact in facts_of(rule.when))
    for effect in rule.effects:
        match effect:
            case DeriveDate(_, date):
                dates, conditions = (date,), ()
            case RaiseNeed(_, deadline, suspected):
                dates, conditions = (deadline,), (suspected,)
            case Entitle():
                dates, conditions = (effect.deadline,), (effect.suspected,)
                yield from [] if effect.estimate is None else [effect.estimate.name]
            case _:
                continue
        yield from (date.anchor.name for date in dates if date and date.anchor)
        yield from (fact.name for condition in conditions if condition for fact in facts_of(condition))


def _ungiven(site: Site, number: int, verb: str, codes: Iterable[str], ends: Ends) -> Iterator[Finding]:
    for code in (each for each in codes if each not in ends.given):
        message = f"rule '{site.rule.ref.id}' {verb} '{code}', to which no rule entitles{_instead(code, ends.given)}"
        yield site.effect_finding("RULE-DANGLING", message, number)


def _instead(code: str, known: Iterable[str]) -> str:
    return nearest(code, known) or "; write such a rule, or correct the code"
