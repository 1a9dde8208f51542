"""Warnings: what the reader must know before trusting a line."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from lotse.explain.values import join
from lotse.model.base import Text
from lotse.model.directory import Service
from lotse.model.plan import PlanWarning
from lotse.planner.helps import Help
from lotse.planner.situation import Situation
from lotse.routing.paths import Route
from lotse.rules.rulebook import Warn

SOON_DAYS = 90
Key = tuple[str, str]
"""Code and subject of a warning."""


def cautions(
    situation: Situation, helps: tuple[Help, ...], routes: Mapping[str, Route], unshared: tuple[str, ...] = ()
) -> tuple[PlanWarning, ...]:
    """Return each warning once, sorted by code: contradicting data, passed deadlines, ended offers, unverified entries.

    `unshared` are kinds of help for which the parties of a conflict have no appointment in common.
    """
    found = dict(_occasions(situation, helps, routes, unshared))
    return tuple(PlanWarning(code=key[0], subject=key[1], text=found[key]()) for key in sorted(found))


def warned_of(situation: Situation, helps: tuple[Help, ...], routes: Mapping[str, Route]) -> tuple[Key, ...]:
    """Return code and subject of each warning, sorted, without its text."""
    return tuple(sorted({key for key, _ in _occasions(situation, helps, routes, ())}))


# ---------------------------------------------------------------------------------------------- private

_Occasion = tuple[Key, Callable[[], Text]]


def _occasions(
    situation: Situation, helps: tuple[Help, ...], routes: Mapping[str, Route], unshared: tuple[str, ...]
) -> Iterator[_Occasion]:
    """Yield what there is to warn of, with what makes the text of it."""
    on = situation.facts.on
    for index, effect in situation.effects(Warn):
        if situation.truth(index)[0]:
            about = situation.rules[index].ref.id
            yield ("DATA-CONTRADICTION", about), partial(_contradiction, situation, index, effect)
    if situation.doubt and situation.doubt.contradicting:
        yield ("PLACE-MISMATCH", "municipality"), partial(_mismatch, situation, situation.doubt.contradicting)
    for each in helps:
        way = routes[each.service_type]
        for offer in way.ended:
            if offer.service.last_day is not None:
                expired = partial(_expired, offer.service.name, offer.service.last_day)
                yield ("SERVICE-EXPIRED", offer.service.id), expired
        named = situation.network.services.get(way.service or "")
        if named is not None:
            yield from _about(named, on)
        if each.due.end is not None and each.due.end < on:
            yield ("DEADLINE-PASSED", each.service_type), partial(_passed, situation, each.service_type)
    for code in unshared:
        yield ("NO-SHARED-APPOINTMENT", code), partial(_not_shared, situation, code)


def _about(named: Service, on: dt.date) -> Iterator[_Occasion]:
    if named.verified_on is None:
        yield ("SERVICE-UNVERIFIED", named.id), partial(_unverified, named.name)
    if named.last_day is not None and on <= named.last_day <= on + dt.timedelta(days=SOON_DAYS):
        yield ("SERVICE-ENDS-SOON", named.id), partial(_ends_soon, named.name, named.last_day)


def _contradiction(situation: Situation, index: int, effect: Warn) -> Text:
    """The warning, with the facts that the household states and that do not fit together."""
    leaves = [node for node in situation.tracer.of_rule(index, effect).walk() if node.kind == "fact" and node.given]
    names = dict.fromkeys(node.fact for node in leaves if node.fact)
    text = {
        lang: f"{effect.text.in_(lang)} ({', '.join(situation.labels.fact(name).in_(lang) for name in names)})"
        for lang in ("de", "en")
    }
    return Text(de=text["de"], en=text["en"])


def _mismatch(situation: Situation, facts: tuple[str, ...]) -> Text:
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
    return Text(de=de, en=en)


def _expired(name: str, until: dt.date) -> Text:
    de = f"„{name}“ ist nur bis {until:%d.%m.%Y} belegt; ob und wie es weitergeht, beim Träger erfragen"
    en = f"“{name}” is documented until {until} only; ask the provider whether and how it goes on"
    return Text(de=de, en=en)


def _ends_soon(name: str, last: dt.date) -> Text:
    de = f"„{name}“ endet am {last:%d.%m.%Y}; vorher beim Träger erfragen, wie es weitergeht"
    en = f"“{name}” ends on {last}; ask the provider before that how it goes on"
    return Text(de=de, en=en)


def _unverified(name: str) -> Text:
    de = f"„{name}“ hat noch niemand nachgeprüft; vor dem Verweis anrufen"
    en = f"nobody has verified “{name}” yet; call before referring"
    return Text(de=de, en=en)


def _passed(situation: Situation, service_type: str) -> Text:
    label = situation.labels.service_type(service_type)
    de = f"Frist abgelaufen: {label.de}; sofort klären, ob noch etwas möglich ist"
    en = f"deadline has passed: {label.in_('en')}; find out at once whether anything is left"
    return Text(de=de, en=en)


def _not_shared(situation: Situation, service_type: str) -> Text:
    """The warning that both parties have no appointment in common; why the other one has none is not for this file."""
    label = situation.labels.service_type(service_type)
    de = f"{label.de}: kein gemeinsamer Termin für beide Seiten möglich; mit jeder Seite für sich sprechen"
    en = f"{label.in_('en')}: no appointment in common is possible; talk to each party separately"
    return Text(de=de, en=en)
