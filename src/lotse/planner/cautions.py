"""Warnings: what the reader must know before trusting a line."""

import datetime as dt
from collections.abc import Iterator, Mapping

from lotse.explain.values import join
from lotse.model.base import Text
from lotse.model.directory import Service
from lotse.model.plan import PlanWarning
from lotse.planner.helps import Help
from lotse.planner.situation import Situation
from lotse.routing.paths import Route
from lotse.rules.rulebook import Warn

SOON_DAYS = 90


def cautions(
    situation: Situation, helps: tuple[Help, ...], routes: Mapping[str, Route], unshared: tuple[str, ...] = ()
) -> tuple[PlanWarning, ...]:
    """Return each warning once, sorted by code: contradicting data, passed deadlines, ended offers, unverified entries.

    `unshared` are kinds of help for which the parties of a conflict have no appointment in common.
    """
    every = [*_all(situation, helps, routes), *(_not_shared(code, situation) for code in unshared)]
    found = {(each.code, each.subject): each for each in every}
    return tuple(found[key] for key in sorted(found))


def _all(situation: Situation, helps: tuple[Help, ...], routes: Mapping[str, Route]) -> Iterator[PlanWarning]:
    for index, effect in situation.effects(Warn):
        if situation.truth(index)[0]:
            yield _contradiction(situation, index, effect)
    if situation.doubt and situation.doubt.contradicting:
        yield _mismatch(situation, situation.doubt.contradicting)
    for each in helps:
        way = routes[each.service_type]
        for offer in way.ended:
            if offer.service.last_day is not None:
                yield _expired(offer.service.id, offer.service.name, offer.service.last_day)
        named = situation.network.services.get(way.service or "")
        if named is not None:
            yield from _about(named, situation.facts.on)
        if each.due.end is not None and each.due.end < situation.facts.on:
            yield _passed(each.service_type, situation.labels.service_type(each.service_type))


def _about(named: Service, on: dt.date) -> Iterator[PlanWarning]:
    if named.verified_on is None:
        yield _unverified(named.id, named.name)
    if named.last_day is not None and on <= named.last_day <= on + dt.timedelta(days=SOON_DAYS):
        yield _ends_soon(named.id, named.name, named.last_day)


def _contradiction(situation: Situation, index: int, effect: Warn) -> PlanWarning:
    """The warning, with the facts that the household states and that do not fit together."""
    leaves = [node for node in situation.tracer.of_rule(index, effect).walk() if node.kind == "fact" and node.given]
    names = dict.fromkeys(node.fact for node in leaves if node.fact)
    text = {
        lang: f"{effect.text.in_(lang)} ({', '.join(situation.labels.fact(name).in_(lang) for name in names)})"
        for lang in ("de", "en")
    }
    text_both = Text(de=text["de"], en=text["en"])
    return PlanWarning(code="DATA-CONTRADICTION", subject=situation.rules[index].ref.id, text=text_both)


def _mismatch(situation: Situation, facts: tuple[str, ...]) -> PlanWarning:
    """The warning that the household's place is not clear; what is stated stays as it is stated."""
    de = join([situation.labels.fact(name).de for name in facts], "de") + " passen nicht zusammen"
    en = join([situation.labels.fact(name).in_("en") for name in facts], "en") + " do not fit together"
    if len(facts) == 1:
        de, en = "die angegebene Gemeinde gibt es nicht", "the municipality stated does not exist"
    if situation.household.municipality:
        de += "; bis das geklärt ist, gilt die Gemeinde, wie sie angegeben ist"
        en += "; until this is settled, the municipality counts as stated"
    else:
        de += "; bis das geklärt ist, gilt die Gemeinde als unbekannt"
        en += "; until this is settled, the municipality counts as unknown"
    return PlanWarning(code="PLACE-MISMATCH", subject="municipality", text=Text(de=de, en=en))


def _expired(subject: str, name: str, until: dt.date) -> PlanWarning:
    de = f"„{name}“ ist nur bis {until:%d.%m.%Y} belegt; ob und wie es weitergeht, beim Träger erfragen"
    en = f"“{name}” is documented until {until} only; ask the provider whether and how it goes on"
    return PlanWarning(code="SERVICE-EXPIRED", subject=subject, text=Text(de=de, en=en))


def _ends_soon(subject: str, name: str, last: dt.date) -> PlanWarning:
    de = f"„{name}“ endet am {last:%d.%m.%Y}; vorher beim Träger erfragen, wie es weitergeht"
    en = f"“{name}” ends on {last}; ask the provider before that how it goes on"
    return PlanWarning(code="SERVICE-ENDS-SOON", subject=subject, text=Text(de=de, en=en))


def _unverified(subject: str, name: str) -> PlanWarning:
    de = f"„{name}“ hat noch niemand nachgeprüft; vor dem Verweis anrufen"
    en = f"nobody has verified “{name}” yet; call before referring"
    return PlanWarning(code="SERVICE-UNVERIFIED", subject=subject, text=Text(de=de, en=en))


def _passed(service_type: str, label: Text) -> PlanWarning:
    de = f"Frist abgelaufen: {label.de}; sofort klären, ob noch etwas möglich ist"
    en = f"deadline has passed: {label.in_('en')}; find out at once whether anything is left"
    return PlanWarning(code="DEADLINE-PASSED", subject=service_type, text=Text(de=de, en=en))


def _not_shared(service_type: str, situation: Situation) -> PlanWarning:
    """The warning that both parties have no appointment in common; why the other one has none is not for this file."""
    label = situation.labels.service_type(service_type)
    de = f"{label.de}: kein gemeinsamer Termin für beide Seiten möglich; mit jeder Seite für sich sprechen"
    en = f"{label.in_('en')}: no appointment in common is possible; talk to each party separately"
    return PlanWarning(code="NO-SHARED-APPOINTMENT", subject=service_type, text=Text(de=de, en=en))
