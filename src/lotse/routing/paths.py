"""Paths: which provider for a kind of help, by which steps, and all kinds of help in the order of acting."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotse.model.directory import Channel
from lotse.model.household import GivenConsent
from lotse.model.plan import Alternative, Consent, Factor, Score, Step
from lotse.routing.network import Offer, PartnerNetwork
from lotse.routing.ranking import Demand, score, tie_break

ExtraFactors = Callable[[Demand, Offer | None], Sequence[Factor]]


@dataclass(frozen=True)
class Place:
    """Where a household stands: its municipality, the channel by which contact arose, its consents; services that are not for it."""

    household: str
    municipality: str | None
    channel: str | None
    consents: tuple[GivenConsent, ...]
    on: dt.date
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Papers:
    """What goes along: the sections of the household that the handoff needs consent for, and documents to bring."""

    fields: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Route:
    """The way to one kind of help: its steps, its score, other providers, and offers that have ended."""

    steps: tuple[Step, ...]
    score: Score
    alternatives: tuple[Alternative, ...]
    ended: tuple[Offer, ...]
    service: str | None


@dataclass(frozen=True)
class Ordered:
    """A kind of help in its place; `phase` counts from 1 and `tier` is that of what pulled it forward."""

    service_type: str
    phase: int


def route(network: PartnerNetwork, place: Place, demand: Demand, papers: Papers, extra: ExtraFactors) -> Route:
    """Return the best way to a kind of help; its last step names no service where no partner in reach offers it."""
    offers = network.offers(place.municipality, place.channel, place.on)
    fitting = [offer for offer in offers if _fits(offer, demand) and not _barred(offer, place)]
    started = [offer for offer in fitting if offer.service.valid_from is None or offer.service.valid_from <= place.on]
    ended = tuple(offer for offer in started if offer.expired(place.on))
    current = [offer for offer in started if not offer.expired(place.on)]
    if demand.statutory and current:  # the competent office is the one of the narrowest area
        current = [offer for offer in current if offer.coverage == current[0].coverage]
    ranked = sorted(
        ((score(demand, offer, extra(demand, offer)), offer) for offer in current),
        key=lambda pair: (-pair[0].total, pair[1].cost, tie_break(place.household, pair[1].service.id)),
    )
    consent = _consent(place, papers.fields, ranked[0][1] if ranked else None)
    if not ranked:
        empty = Step(action="handoff", service_type=demand.service_type, documents=papers.documents, consent=consent)
        return Route((empty,), score(demand, None, extra(demand, None)), _alternatives((), ended, demand), ended, None)
    best, offer = ranked[0]
    steps = (*_way(network, offer, demand), _handoff(offer, demand, papers.documents, consent))
    return Route(steps, best, _alternatives(ranked[1:], ended, demand), ended, offer.service.id)


def in_order(
    scores: Mapping[str, tuple[int, int]], before: Mapping[str, Iterable[str]], household: str
) -> list[Ordered]:
    """Put kinds of help in the order of acting: by score, and each behind what must come first.

    `scores` maps a service type to (score total, tier); `before` maps one to those that must precede it. What must come first is pulled
    forward, never the other way round, so nothing urgent waits for something that is not.
    """
    queue = sorted(scores, key=lambda code: (-scores[code][0], tie_break(household, code)))
    placed: dict[str, int] = {}
    visiting: set[str] = set()

    def place(code: str, tier: int) -> None:
        if code in placed or code in visiting:
            return
        visiting.add(code)
        for first in sorted(before.get(code, ()), key=lambda each: queue.index(each) if each in scores else -1):
            if first in scores:
                place(first, tier)
        placed[code] = tier

    for code in queue:
        place(code, scores[code][1])
    phases = {tier: number for number, tier in enumerate(dict.fromkeys(placed.values()), start=1)}
    return [Ordered(code, phases[tier]) for code, tier in placed.items()]


# ---------------------------------------------------------------------------------------------- private


def _fits(offer: Offer, demand: Demand) -> bool:
    if demand.service_type not in offer.service.service_types:
        return False
    return not demand.statutory or offer.organization.kind == "authority"


def _barred(offer: Offer, place: Place) -> bool:
    """Whether the service, or one that the way to it leads through, is not for this household."""
    through = {name for kind, name in offer.via if kind == "service"}
    return not place.barred.isdisjoint({offer.service.id, *through})


def _way(network: PartnerNetwork, offer: Offer, demand: Demand) -> Iterable[Step]:
    for kind, name in offer.via:
        if kind == "channel":
            channel = network.channels[name]
            yield _contact(network, channel, offer, demand)
        else:
            service = network.services[name]
            organization = network.organizations[service.organization]
            yield Step(
                action="handoff",
                service_type=demand.service_type,
                service=service.id,
                service_name=service.name,
                organization=organization.id,
                organization_name=organization.name,
            )


def _contact(network: PartnerNetwork, channel: Channel, offer: Offer, demand: Demand) -> Step:
    organization = network.organizations.get(channel.organization or "")
    return Step(
        action="channel",
        service_type=demand.service_type,
        organization=organization.id if organization else None,
        organization_name=organization.name if organization else None,
        channel=offer.entry,
        note=channel.name,
    )


def _handoff(offer: Offer, demand: Demand, documents: tuple[str, ...], consent: Consent) -> Step:
    service, at = offer.service, offer.locations[0] if len(offer.locations) == 1 else None
    return Step(
        action="handoff",
        service_type=demand.service_type,
        service=service.id,
        service_name=service.name,
        organization=offer.organization.id,
        organization_name=offer.organization.name,
        location=at.id if at else None,
        location_name=at.name if at else " / ".join(each.name for each in offer.locations) or None,
        coverage=offer.coverage,
        channel=offer.entry,
        phone=service.phone,
        free=service.free,
        documents=tuple(dict.fromkeys((*documents, *service.documents))),
        note=service.note,
        consent=consent,
    )


def _alternatives(
    ranked: Iterable[tuple[Score, Offer]], ended: Iterable[Offer], demand: Demand
) -> tuple[Alternative, ...]:
    lapsed = tuple((score(demand, offer), offer) for offer in ended)
    return tuple(
        Alternative(
            service=offer.service.id,
            service_name=offer.service.name,
            organization=offer.organization.id,
            organization_name=offer.organization.name,
            location=offer.locations[0].id if len(offer.locations) == 1 else None,
            location_name=offer.locations[0].name if len(offer.locations) == 1 else None,
            coverage=offer.coverage,
            expired_on=offer.service.last_day if offer.expired(demand.on) else None,
            score=total,
        )
        for total, offer in (*ranked, *lapsed)
    )


def _consent(place: Place, fields: tuple[str, ...], offer: Offer | None) -> Consent:
    """Consent is per recipient, purpose and fields, and until a day (after § 67b Abs. 2 SGB X)."""
    recipients = {offer.organization.id, offer.organization.kind} if offer else set()
    covered: set[str] = set()
    for consent in place.consents:
        if consent.recipient in recipients and (consent.until is None or consent.until >= place.on):
            covered.update(consent.fields)
    given = all(field in covered or field.partition(".")[0] in covered for field in fields)
    return Consent(needed=bool(fields), given=bool(fields) and given, fields=fields)
