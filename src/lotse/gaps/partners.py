"""The partners by themselves: hubs on which much hangs, and services that nobody gets to."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from lotse.gaps.outlook import covering
from lotse.gaps.supply import Net
from lotse.model.directory import Service
from lotse.model.gaps import Hub, Load, Reason, Unreachable
from lotse.routing.network import Node, PartnerNetwork

MANY = 5
Hanging = Mapping[Node, Iterable[tuple[str, str]]]


def hubs(net: Net, municipalities: Iterable[str], on: dt.date, hanging: Hanging) -> tuple[Hub, ...]:
    """Return the offers and channels that lead on to others and on which much hangs, or which have no room, the most loaded first.

    `hanging` says for each node which (municipality, need) would be served no more without it. Much is from MANY on: entries that lead
    to it and to which it leads, or needs, or municipalities.
    """
    network = net.network
    targets = {
        node: tuple(to for to in network.referred_to(node) if _there(network, to, on)) for node in _nodes(network)
    }
    coming: dict[Node, int] = {}
    for node, into in targets.items():
        for to in into if _there(network, node, on) else ():
            coming[to] = coming.get(to, 0) + 1
    reached = {
        node for each in municipalities for way in net.reached(each, on, frozenset()).ways.values() for node in way
    }
    found = [
        _hub(network, node, coming.get(node, 0), len(targets[node]), hanging.get(node, ()))
        for node in sorted(reached)
        if targets[node] or coming.get(node, 0) or (node[0] == "service" and network.services[node[1]].hub)
    ]
    loaded = (each for each in found if each.because)
    return tuple(sorted(loaded, key=lambda each: (each.because, -len(each.needs), -each.referred_by, each.id)))


def unreachable(net: Net, municipalities: Iterable[str], on: dt.date) -> tuple[Unreachable, ...]:
    """Return the services of the region, and those without any area, that no household gets to or that take nobody, by id."""
    places = tuple(municipalities)
    reached = {name for each in places for name in net.reached(each, on, frozenset()).ways}
    referred = {to for node in _nodes(net.network) for to in net.network.referred_to(node)}
    without_area = (service for service in net.network.services.values() if not service.areas)
    found = {each.id: each for each in (*covering(net, places), *without_area)}
    listed = []
    for name in sorted(found):
        service = found[name]
        because = tuple(
            _reasons(net.network, service, on, reached=name in reached, referred=("service", name) in referred)
        )
        if because:
            day = {"ended": service.last_day, "not_begun": service.valid_from}.get(because[-1])
            listed.append(Unreachable(service=name, because=because, day=day))
    return tuple(listed)


# ---------------------------------------------------------------------------------------------- private


def _nodes(network: PartnerNetwork) -> Iterator[Node]:
    yield from (("service", name) for name in network.services)
    yield from (("channel", name) for name in network.channels)


def _there(network: PartnerNetwork, node: Node, on: dt.date) -> bool:
    kind, name = node
    return network.runs(network.services[name], on) if kind == "service" else network.channels[name].state == "active"


def _hub(network: PartnerNetwork, node: Node, coming: int, going: int, hanging: Iterable[tuple[str, str]]) -> Hub:
    kind, name = node
    service = network.services[name] if kind == "service" else None
    places = tuple(dict.fromkeys(place for place, _ in hanging))
    needs = tuple(dict.fromkeys(need for _, need in hanging))
    because: list[Load] = []
    if service is not None and (service.capacity in ("waiting", "full", "paused") or service.waiting_days):
        because.append("capacity")
    if max(coming + going, len(places), len(needs)) >= MANY:
        because.append("many")
    return Hub(
        kind="service" if service is not None else "channel",
        id=name,
        referred_by=coming,
        refers_to=going,
        needs=needs,
        municipalities=places,
        capacity=service.capacity if service is not None else None,
        waiting_days=service.waiting_days if service is not None else None,
        because=tuple(because),
    )


def _reasons(
    network: PartnerNetwork, service: Service, on: dt.date, *, reached: bool, referred: bool
) -> Iterator[Reason]:
    """Every reason why nobody gets to a service; what depends on the day stands last."""
    if not service.areas:
        yield "no_area"
    if not service.service_types:
        yield "no_kind"
    if network.organizations[service.organization].partnership != "partner":
        yield "no_partner"
    if service.state != "active":
        yield "announced"
    if not service.accepts and not referred:
        yield "no_way_in"
    if service.takes_nobody:
        yield "takes_nobody"
    if service.valid_from is not None and service.valid_from > on:
        yield "not_begun"
    elif service.last_day is not None and service.last_day < on:
        yield "ended"
    elif not reached and service.areas and not service.accepts and referred and network.to_be_had(service):
        yield "way_closed"
