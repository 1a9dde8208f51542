"""Paths: from where contact arose, by channels and handoffs, to the service that helps; and the order of kinds of help."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from lotse.model.directory import Location
from lotse.model.household import GivenConsent
from lotse.model.plan import Alternative, Consent, Factor, Score, Step
from lotse.routing.consent import Papers, consent_for
from lotse.routing.network import ALWAYS_OPEN, Node, Offer, PartnerNetwork, Standpoint
from lotse.routing.ranking import Demand, of_help, score, sum_up, tie_break
from lotse.routing.weighing import Router

MOST_ALTERNATIVES = 4
ExtraFactors = Callable[[Demand, Offer | None], Sequence[Factor]]
Ranked = tuple[Score, Offer]
Rating = tuple[int, int, int, int]
"""The negative score, the cost of the way, the days of waiting, the rooms of authorities on it: less is better."""


@dataclass(frozen=True)
class Place:
    """Where a household stands in the network, and what it has consented to."""

    household: str
    stand: Standpoint
    consents: tuple[GivenConsent, ...] = ()


@dataclass(frozen=True)
class Together:
    """What the two parties of a conflict share: a key for ties, and what each service is worth to the other party (None: not known)."""

    key: str
    worth: Mapping[str, int] | None = None


@dataclass(frozen=True)
class Route:
    """The way to one kind of help: its steps, its score, other providers, offers that have ended, and those that take nobody for now.

    `waits` says for each step how many days are known to pass until the last step is done.
    """

    steps: tuple[Step, ...]
    score: Score
    alternatives: tuple[Alternative, ...]
    ended: tuple[Offer, ...]
    service: str | None
    busy: tuple[Offer, ...] = ()
    late: bool = False
    waits: tuple[int, ...] = field(default=(0,))


@dataclass(frozen=True)
class Scored:
    """The ways to a kind of help, each with what it is put in order by before ties are broken, and the offers that have ended."""

    current: tuple[tuple[Rating, Ranked], ...]
    ended: tuple[Offer, ...]


@dataclass(frozen=True)
class Ordered:
    """A kind of help in its place; `phase` counts from 1 and `tier` is that of what pulled it forward."""

    service_type: str
    phase: int


def route(  # noqa: PLR0913 - the network, who asks for what, what goes along, what plugins and another party add
    router: Router,
    place: Place,
    demand: Demand,
    papers: Papers,
    extra: ExtraFactors,
    *,
    together: Together | None = None,
) -> Route:
    """Return the best way to a kind of help; its last step names no service where no partner in reach offers it and takes anybody.

    Where nothing about the household but its situation counts, households in the same situation share what is found once.
    """
    found = router.candidates(place.stand, demand.wish)
    offers: list[Offer | None] = [each.offer for each in found.current]
    if together or found.tied or any(extra(demand, offer) for offer in offers or [None]):
        return _routed(router, place, demand, papers, extra, together)
    return router.once(_shared_route, place.stand, demand, papers, place.consents)


def ranking(
    router: Router, place: Place, demand: Demand, extra: ExtraFactors, together: Together | None = None
) -> tuple[list[Ranked], tuple[Offer, ...]]:
    """Return each provider of a kind of help by its best way, the best first, and the offers that have ended."""
    found = scored(router, place.stand, demand, extra, together.worth if together else None)
    return in_their_order(found.current, together.key if together else place.household), found.ended


def scored(
    router: Router, stand: Standpoint, demand: Demand, extra: ExtraFactors, both: Mapping[str, int] | None = None
) -> Scored:
    """Return the ways to a kind of help with their scores; `both` are services that both parties of a conflict may share."""
    found, common = router.candidates(stand, demand.wish), of_help(demand)
    current = []
    for each in found.current:
        offer = each.offer
        if both is None or offer.service.id in both:
            total = sum_up((*common, *each.factors, *extra(demand, offer)))
            shared = total.total + (both or {}).get(offer.service.id, 0)
            current.append(((-shared, offer.cost, offer.waiting_days, offer.offices), (total, offer)))
    return Scored(tuple(current), found.ended)


def in_their_order(current: Sequence[tuple[Rating, Ranked]], key: str) -> list[Ranked]:
    """Return each provider by its best way, the best first; `key` breaks ties, so that no provider is always first."""

    def order(way: tuple[Rating, Ranked]) -> tuple[Rating, str]:
        return way[0], tie_break(key, way[1][1].service.id)

    best: dict[str, Ranked] = {}
    for _, pair in sorted(current, key=order) if len(current) > 1 else current:
        best.setdefault(pair[1].service.id, pair)
    return list(best.values())


def different(ranked: Sequence[Ranked], chosen: Sequence[Ranked], most: int = MOST_ALTERNATIVES) -> list[Ranked]:
    """Return the best further ways that share as little as possible with those chosen and with each other.

    Another organization counts most, then another way in; among ways that share as much, the better one.
    """
    if not ranked:
        return []
    taken, left = [offer for _, offer in chosen], list(ranked)
    found: list[Ranked] = []
    while left and len(found) < most:
        index = min(range(len(left)), key=lambda at: (_shared(left[at][1], taken), at))
        found.append(left.pop(index))
        taken.append(found[-1][1])
    return found


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


def _shared_route(
    router: Router, stand: Standpoint, demand: Demand, papers: Papers, consents: tuple[GivenConsent, ...]
) -> Route:
    """The best way for every household in a situation in which there is no tie and no plugin has a say."""
    return _routed(router, Place("", stand, consents), demand, papers, lambda _, __: (), None)


def _routed(  # noqa: PLR0913, PLR0917 - as `route`
    router: Router, place: Place, demand: Demand, papers: Papers, extra: ExtraFactors, together: Together | None
) -> Route:
    ranked, ended = ranking(router, place, demand, extra, together)
    free = [pair for pair in ranked if not pair[1].service.takes_nobody]
    busy = [pair for pair in ranked if pair[1].service.takes_nobody]
    others = (*different(free[1:], free[:1]), *busy[:MOST_ALTERNATIVES])
    alternatives = (
        *(_alternative(demand, offer, total) for total, offer in others),
        *(_alternative(demand, offer, score(demand, offer), ended=True) for offer in ended),
    )
    waiting = tuple(offer for _, offer in busy)
    network, on = router.network, place.stand.on
    if not free:
        consent = consent_for(papers, None, place.consents, on)
        empty = Step(action="handoff", service_type=demand.service_type, documents=papers.documents, consent=consent)
        worth = score(demand, None, extra(demand, None))
        return Route((empty,), worth, alternatives, ended, None, waiting)
    best, offer = free[0]
    through = tuple(
        network.organizations[network.services[name].organization] for kind, name in offer.via if kind == "service"
    )
    consents = [consent_for(papers, each, place.consents, on, through) for each in (*through, offer.organization)]
    steps = (*_way(network, offer, demand, consents), _handoff(network, offer, demand, papers, consents[-1]))
    late = demand.wish.missed_by(offer)
    return Route(steps, best, alternatives, ended, offer.service.id, waiting, late, _waits(network, offer))


def _shared(offer: Offer, taken: Iterable[Offer]) -> tuple[int, int]:
    """How many of the ways taken have the same organization, and the same way in."""
    return (
        sum(other.organization.id == offer.organization.id for other in taken),
        sum((other.entry, other.via) == (offer.entry, offer.via) for other in taken),
    )


def _way(network: PartnerNetwork, offer: Offer, demand: Demand, consents: Iterable[Consent]) -> Iterator[Step]:
    """The steps before the last handoff: channels by which contact arises, services that hand the household on.

    Who hands on learns what goes along: `consents` are theirs, in order.
    """
    agreed = iter(consents)
    for before, (kind, name) in pairwise((("entry", offer.entry), *offer.via)):
        if kind == "channel":
            channel = network.channels[name]
            organization = network.organizations.get(channel.organization or "")
            yield Step(
                action="channel",
                who=_who(before) if offer.entry in ALWAYS_OPEN else "partner",
                service_type=demand.service_type,
                organization=organization.id if organization else None,
                organization_name=organization.name if organization else None,
                channel=offer.entry,
                goes_along=network.goes_along(before, (kind, name)),
                note=channel.name,
            )
        else:
            service = network.services[name]
            organization = network.organizations[service.organization]
            location, location_name, address = _where([network.locations[each] for each in service.locations])
            yield Step(
                action="handoff",
                who=_who(before),
                service_type=demand.service_type,
                service=service.id,
                service_name=service.name,
                organization=organization.id,
                organization_name=organization.name,
                location=location,
                location_name=location_name,
                address=address,
                goes_along=network.goes_along(before, (kind, name)),
                waiting_days=service.waiting_days,
                phone=service.phone,
                free=service.free,
                documents=service.documents,
                consent=next(agreed),
            )


def _handoff(network: PartnerNetwork, offer: Offer, demand: Demand, papers: Papers, consent: Consent) -> Step:
    service = offer.service
    before: Node = offer.via[-1] if offer.via else ("entry", offer.entry)
    common = demand.languages & set(service.languages)
    location, location_name, address = _where(offer.locations)
    return Step(
        action="handoff",
        who=_who(before),
        service_type=demand.service_type,
        service=service.id,
        service_name=service.name,
        organization=offer.organization.id,
        organization_name=offer.organization.name,
        location=location,
        location_name=location_name,
        address=address,
        coverage=offer.coverage,
        distance_km=None if offer.distance_km is None else round(offer.distance_km, 1),
        channel=offer.entry,
        goes_along=network.goes_along(before, ("service", service.id)),
        waiting_days=service.waiting_days,
        languages=tuple(each for each in service.languages if each in common or not demand.languages),
        interpreter=bool(demand.languages and service.languages and not common),
        phone=service.phone,
        free=service.free,
        documents=tuple(dict.fromkeys((*papers.documents, *service.documents))),
        note=service.note,
        consent=consent,
    )


def _where(locations: Sequence[Location]) -> tuple[str | None, str | None, str | None]:
    """Where a step leads: id, name and address of the one place or, of several, their names."""
    if len(locations) != 1:
        return None, " / ".join(each.name for each in locations) or None, None
    at = locations[0]
    return at.id, at.name, ", ".join(filter(None, [at.address, at.locality])) if at.address else None


def _who(before: Node) -> Literal["household", "pilot", "partner"]:
    """Who brings the household to a service, by what stands before it on the way."""
    if before[0] != "entry":
        return "partner"
    return "household" if before[1] == "self" else "pilot"


def _waits(network: PartnerNetwork, offer: Offer) -> tuple[int, ...]:
    """For each step of the way the days that are known to pass from it until the household is there."""
    own = [network.services[name].waiting_days or 0 if kind == "service" else 0 for kind, name in offer.via]
    days = [*own, offer.service.waiting_days or 0]
    return tuple(sum(days[at:]) for at in range(len(days)))


def _alternative(demand: Demand, offer: Offer, total: Score, *, ended: bool = False) -> Alternative:
    at = offer.locations[0] if len(offer.locations) == 1 else None
    return Alternative(
        service=offer.service.id,
        service_name=offer.service.name,
        organization=offer.organization.id,
        organization_name=offer.organization.name,
        location=at.id if at else None,
        location_name=at.name if at else None,
        coverage=offer.coverage,
        channel=offer.entry,
        via=tuple(name for kind, name in offer.via if kind == "service"),
        capacity=offer.service.capacity,
        waiting_days=offer.service.waiting_days,
        late=not ended and demand.wish.missed_by(offer),
        expired_on=offer.service.last_day if ended else None,
        score=total,
    )
