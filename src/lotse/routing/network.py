"""The network of partners: areas, entries, channels, organizations and services with typed edges, indexed by place."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import networkx as nx

from lotse.model.directory import FEDERATION, Channel, Directory, Location, Organization, Service
from lotse.model.plan import Coverage

Node = tuple[str, str]
LEVELS: tuple[Coverage, ...] = ("municipality", "district", "land", "federation")
ALWAYS_OPEN = ("professional", "self")
DIRECT, CHANNELLED = 10, 9


@dataclass(frozen=True)
class Offer:
    """A service as one household can reach it.

    `via` are the channels and services passed on the way, in order; `cost` orders routes to the same service.
    """

    service: Service
    organization: Organization
    locations: tuple[Location, ...]
    coverage: Coverage
    entry: str
    via: tuple[Node, ...]
    cost: int

    def expired(self, on: dt.date) -> bool:
        """Tell whether the offer has ended before `on`."""
        return self.service.last_day is not None and self.service.last_day < on


class PartnerNetwork:
    """A directed graph over all directories; immutable once built, shared between threads."""

    def __init__(self, directories: Sequence[Directory]) -> None:
        self.organizations: Mapping[str, Organization] = {
            each.id: each for d in directories for each in d.organizations
        }
        self.locations: Mapping[str, Location] = {each.id: each for d in directories for each in d.locations}
        self.services: Mapping[str, Service] = {each.id: each for d in directories for each in d.services}
        self.channels: Mapping[str, Channel] = {each.id: each for d in directories for each in d.channels}
        self.graph = self._graph()
        self._reach = lru_cache(maxsize=4096)(self._offers)

    def offers(self, municipality: str | None, channel: str | None, on: dt.date) -> tuple[Offer, ...]:
        """Return every service that covers a municipality and can be reached, ended ones included, nearest level first.

        Computed once per place, channel and day. Where the municipality is unknown, only federal offers are sure to cover it.
        """
        return self._reach(municipality, channel, on)

    def nearest_level(self, service_type: str, municipality: str | None) -> Coverage | None:
        """Return the level at which some partner elsewhere offers the help: same Kreis, same Land or federation; None if nobody does."""
        best: int | None = None
        for service in self.services.values():
            if service_type not in service.service_types or not self.to_be_had(service):
                continue
            for area in service.areas:
                level = next((i for i, n in ((1, 5), (2, 2)) if municipality and area[:n] == municipality[:n]), 3)
                best = level if best is None else min(best, level)
        return None if best is None else LEVELS[best]

    def to_be_had(self, service: Service) -> bool:
        """Tell whether an offer is there to be named: active, and of a partner."""
        organization = self.organizations[service.organization]
        return service.state == "active" and organization.partnership == "partner"

    def announced(self, service_type: str, municipality: str | None) -> tuple[Service, ...]:
        """Return the offers of a kind of help for a municipality that are not to be had yet, by id."""
        return tuple(
            service
            for _, service in sorted(self.services.items())
            if service_type in service.service_types
            and service.state != "active"
            and coverage(service.areas, municipality)
        )

    # ------------------------------------------------------------------------------------------ private

    def _graph(self) -> "nx.DiGraph[Node]":
        graph: nx.DiGraph[Node] = nx.DiGraph()
        for service in self.services.values():
            node = ("service", service.id)
            graph.add_edge(node, ("organization", service.organization), kind="offered_by")
            for location in service.locations:
                graph.add_edge(node, ("location", location), kind="at")
            for area in service.areas:
                graph.add_edge(node, ("area", area), kind="covers")
            for entry in service.accepts:
                graph.add_edge(("entry", entry), node, kind="accepts", cost=DIRECT)
            for target in service.refers_to:
                graph.add_edge(node, ("service", target), kind="refers_to", cost=DIRECT)
        for organization in self.organizations.values():
            others = ((("organization", organization.id), ("organization", other)) for other in organization.works_with)
            graph.add_edges_from(others, kind="works_with")
        for channel in self.channels.values():
            opened: Node = ("channel", channel.id)
            graph.add_edges_from(((("entry", entry), opened) for entry in channel.channel), kind="opens", cost=0)
            for target in channel.refers_to:
                if target in self.services:
                    graph.add_edge(opened, ("service", target), kind="refers_to", cost=CHANNELLED)
                else:
                    graph.add_edge(opened, ("channel", target), kind="leads_to", cost=0)
        return graph

    def _offers(self, municipality: str | None, channel: str | None, on: dt.date) -> tuple[Offer, ...]:
        covering = {
            service.id: level
            for service in self.services.values()
            if self.to_be_had(service) and (level := coverage(service.areas, municipality))
        }
        passable: set[Node] = {
            ("service", each) for each in covering if (until := self.services[each].last_day) is None or until >= on
        }
        passable |= {("channel", each.id) for each in self.channels.values() if _opens(each, municipality)}
        found = [
            Offer(
                service=self.services[name],
                organization=self.organizations[self.services[name].organization],
                locations=tuple(self.locations[each] for each in self.services[name].locations),
                coverage=level,
                entry=route[0][1],
                via=tuple(route[1:-1]),
                cost=cost,
            )
            for name, level in covering.items()
            for cost, route in self._routes(name, channel, passable)
        ]
        return tuple(sorted(found, key=lambda offer: (LEVELS.index(offer.coverage), offer.cost, offer.service.id)))

    def _routes(self, name: str, channel: str | None, passable: set[Node]) -> Iterator[tuple[int, list[Node]]]:
        """Yield the cheapest route from where the household stands to a service, if there is one."""
        target: Node = ("service", name)
        entries = [("entry", entry) for entry in (*((channel,) if channel else ()), *ALWAYS_OPEN)]
        keep = {*passable, target, *entries}
        view = self.graph.subgraph(keep)
        best: tuple[int, list[Node]] | None = None
        for entry in entries:
            if entry in view:
                try:
                    found: Any = nx.single_source_dijkstra(view, entry, target, weight="cost")
                except nx.NetworkXNoPath:
                    continue
                cost, route = found
                if best is None or cost < best[0]:
                    best = (int(cost), route)
        if best is not None:
            yield best


def _opens(channel: Channel, municipality: str | None) -> bool:
    return channel.state == "active" and (not channel.areas or coverage(channel.areas, municipality) is not None)


def coverage(areas: Iterable[str], municipality: str | None) -> Coverage | None:
    """Return the narrowest level at which areas cover a municipality, None where they do not or none is given."""
    levels = []
    for area in areas:
        if area == FEDERATION:
            levels.append(3)
        elif municipality and municipality.startswith(area):
            levels.append({8: 0, 5: 1, 2: 2}[len(area)])
    return LEVELS[min(levels)] if levels else None
