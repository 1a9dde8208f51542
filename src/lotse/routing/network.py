"""The network of partners: areas, entries, channels, organizations and services with typed edges, indexed by place.

What a household can reach is found among the entries of its own municipality, Kreis, Land and the federation alone, so that the
size of the country does not count; it is found once per routing situation and kept.
"""

import datetime as dt
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import networkx as nx

from lotse.model.directory import FEDERATION, Channel, Directory, Location, Organization, Service
from lotse.model.plan import Coverage
from lotse.routing.distance import Point, middle, nearest_first, point
from lotse.routing.labels import Cost, Label, best_ways, no_more

Node = tuple[str, str]
LEVELS: tuple[Coverage, ...] = ("municipality", "district", "land", "federation")
ALWAYS_OPEN = ("professional", "self")
DIRECT, CHANNELLED = 10, 9
_DIGITS: dict[int, Coverage] = {8: "municipality", 5: "district", 2: "land"}
_REFERS = ("refers_to", "leads_to")


@dataclass(frozen=True, eq=False)  # a network has each once, and what is kept for an offer is looked up often
class Offer:
    """A service as one household can reach it, by one way.

    `locations` stand with the nearest first. `via` are the channels and services passed on the way, in order; `cost` orders ways to the
    same service: 10 for each handoff, a little less where a channel leads to it. `waiting_days` is what is known of the waiting, here and
    on the way; `offices` counts the rooms of authorities passed on the way; `distance_km` is None where coordinates are missing.
    """

    service: Service
    organization: Organization
    locations: tuple[Location, ...]
    coverage: Coverage
    entry: str
    via: tuple[Node, ...]
    cost: int
    waiting_days: int = 0
    offices: int = 0
    distance_km: float | None = None

    @property
    def handoffs(self) -> int:
        """How often the household is handed on until it is there: once, and once more for each service on the way."""
        return 1 + sum(kind == "service" for kind, _ in self.via)

    def expired(self, on: dt.date) -> bool:
        """Tell whether the offer has ended before `on`."""
        return self.service.last_day is not None and self.service.last_day < on


@dataclass(frozen=True)
class Standpoint:
    """Where a household stands in the network on a day: its routing situation.

    Services that are `barred` are not for it; `refused` are ids of services and organizations, with all that these offer.
    """

    municipality: str | None
    channel: str | None
    on: dt.date
    barred: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Near:
    """What stands in one area, by its AGS prefix."""

    services: list[Service] = field(default_factory=list)
    channels: list[Channel] = field(default_factory=list)


@dataclass(frozen=True)
class _Reach:
    """What can be reached from one standpoint, altogether and by kind of help."""

    offers: tuple[Offer, ...]
    by_type: Mapping[str, tuple[Offer, ...]]


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
        self._near = self._by_area()
        self._centres = self._middles(directories)
        self._known_in = self._prefixes()
        self._reach = lru_cache(maxsize=4096)(self._offers)

    def offers(self, stand: Standpoint) -> tuple[Offer, ...]:
        """Return every service that covers a municipality and can be reached, ended ones included, nearest level first.

        A service stands in it once for each way that no other way beats. Found once per standpoint. Where the municipality is unknown, only
        federal offers are sure to cover it.
        """
        return self._reach(stand).offers

    def offering(self, service_type: str, stand: Standpoint) -> tuple[Offer, ...]:
        """Return the offers of one kind of help, as `offers` does."""
        return self._reach(stand).by_type.get(service_type, ())

    def covering(self, municipality: str | None) -> Iterator[tuple[Service, Coverage]]:
        """Yield each service that covers a municipality with the narrowest level at which it does, whether or not it is to be had."""
        seen: set[str] = set()
        for area, level in _around(municipality):
            for service in self._near[area].services if area in self._near else ():
                if service.id not in seen:
                    seen.add(service.id)
                    yield service, level

    def nearest_level(self, service_type: str, municipality: str | None) -> Coverage | None:
        """Return the level at which some partner elsewhere offers the help: same Kreis, same Land or federation; None if nobody does."""
        known = self._known_in.get(service_type)
        if known is None:
            return None
        within: tuple[tuple[Coverage, int], ...] = (("district", 5), ("land", 2))
        return next((level for level, n in within if municipality and municipality[:n] in known), "federation")

    def to_be_had(self, service: Service) -> bool:
        """Tell whether an offer is there to be named: active, and of a partner."""
        organization = self.organizations[service.organization]
        return service.state == "active" and organization.partnership == "partner"

    def announced(self, service_type: str, municipality: str | None) -> tuple[Service, ...]:
        """Return the offers of a kind of help for a municipality that are not to be had yet, by id."""
        found = [
            service
            for service, _ in self.covering(municipality)
            if service.state != "active" and service_type in service.service_types
        ]
        return tuple(sorted(found, key=lambda service: service.id))

    def goes_along(self, one: Node, other: Node) -> bool:
        """Tell whether somebody goes along from one node of a way to the next (warm handoff)."""
        kind, name = one
        giver = self.services.get(name) if kind == "service" else self.channels.get(name) if kind == "channel" else None
        return giver is not None and other[1] in giver.goes_along_to

    def runs(self, service: Service, on: dt.date) -> bool:
        """Tell whether an offer is to be had on a day: active, of a partner, begun and not over."""
        return self.to_be_had(service) and _runs(service, on)

    def ways_in(
        self,
        municipality: str,
        on: dt.date,
        gone: frozenset[Node] = frozenset(),
        entries: Collection[str] | None = None,
    ) -> dict[str, tuple[Node, ...]]:
        """Return one shortest way to each service that runs in a municipality and that somebody gets to by an entry of these (None: any).

        A way holds the channels and services that are passed, the service itself last. `gone` are services, channels and organizations
        that are no more; what an organization offers goes with it.
        """
        open_: set[Node] = {("service", each.id) for each, _ in self.covering(municipality) if self.runs(each, on)}
        open_ |= {("channel", each.id) for each in self._channels_in(municipality)}
        open_ -= gone
        open_ = {node for node in open_ if ("organization", self.carrier(node) or "") not in gone}
        queue: deque[tuple[Node, ...]] = deque((node,) for node in sorted(open_) if self._has_entry(node, entries))
        found: dict[Node, tuple[Node, ...]] = {}
        while queue:
            way = queue.popleft()
            here = way[-1]
            if here in found:
                continue
            found[here] = way
            if here[0] == "channel" or not self.services[here[1]].takes_nobody:
                queue.extend((*way, node) for node in self.referred_to(here) if node in open_)
        return {name: way for (kind, name), way in found.items() if kind == "service"}

    def carrier(self, node: Node) -> str | None:
        """Return the organization of a service or channel, None where a channel names none."""
        kind, name = node
        return self.services[name].organization if kind == "service" else self.channels[name].organization

    def referred_to(self, node: Node) -> tuple[Node, ...]:
        """Return the services and channels to which a service or channel refers, in order."""
        return tuple(sorted(to for to, edge in self.graph.adj[node].items() if edge["kind"] in _REFERS))

    # ------------------------------------------------------------------------------------------ private

    def _has_entry(self, node: Node, entries: Collection[str] | None) -> bool:
        kind, name = node
        accepted = self.services[name].accepts if kind == "service" else self.channels[name].channel
        return bool(accepted) if entries is None else not set(accepted).isdisjoint(entries)

    def _channels_in(self, municipality: str | None) -> Iterator[Channel]:
        """The channels of a municipality that are there: active, and of a partner where they are anybody's."""
        for area, _ in _around(municipality):
            for channel in self._near[area].channels if area in self._near else ():
                owner = self.organizations.get(channel.organization or "")
                if channel.state == "active" and (owner is None or owner.partnership == "partner"):
                    yield channel

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

    def _by_area(self) -> dict[str, _Near]:
        """What stands in each area; a channel without areas is wherever that is what it refers to."""
        found: dict[str, _Near] = {}
        for service in self.services.values():
            for area in dict.fromkeys(service.areas):
                found.setdefault(area, _Near()).services.append(service)
        for channel in self.channels.values():
            for area in dict.fromkeys(channel.areas or (FEDERATION,)):
                found.setdefault(area, _Near()).channels.append(channel)
        return found

    def _middles(self, directories: Sequence[Directory]) -> dict[str, Point]:
        """The middle of each municipality: as directories state it, else that of the locations known there."""
        known: dict[str, list[Point]] = {}
        for location in self.locations.values():
            if location.municipality and (there := point(location.latitude, location.longitude)):
                known.setdefault(location.municipality, []).append(there)
        stated: dict[str, list[Point]] = {}
        for place in (each for directory in directories for each in directory.places):
            if there := point(place.latitude, place.longitude):
                stated.setdefault(place.municipality, []).append(there)
        return {municipality: middle(points) for municipality, points in (known | stated).items()}

    def _prefixes(self) -> dict[str, set[str]]:
        """For each kind of help the Kreise and Länder in which some partner offers it."""
        found: dict[str, set[str]] = {}
        for service in self.services.values():
            if service.areas and self.to_be_had(service):
                prefixes = {area[:digits] for area in service.areas for digits in (5, 2)}
                for code in service.service_types:
                    found.setdefault(code, set()).update(prefixes)
        return found

    def _offers(self, stand: Standpoint) -> _Reach:
        covering = {each.id: level for each, level in self.covering(stand.municipality) if self._may_go(each, stand)}
        centre = self._centres.get(stand.municipality or "")
        found: list[Offer] = []
        for node, labels in self._ways(stand, covering).items():
            if node[0] == "service":
                service = self.services[node[1]]
                locations, away = nearest_first((self.locations[each] for each in service.locations), centre)
                found += [
                    Offer(
                        service=service,
                        organization=self.organizations[service.organization],
                        locations=locations,
                        coverage=covering[service.id],
                        entry=label.way[0][1],
                        via=label.way[1:-1],
                        cost=label.cost[0],
                        waiting_days=label.cost[1] + (service.waiting_days or 0),
                        offices=label.cost[2],
                        distance_km=away,
                    )
                    for label in labels
                ]
        found.sort(key=lambda each: (LEVELS.index(each.coverage), each.cost, each.service.id))
        by_type: dict[str, list[Offer]] = {}
        for offer in found:
            for code in dict.fromkeys(offer.service.service_types):
                by_type.setdefault(code, []).append(offer)
        return _Reach(tuple(found), {code: tuple(offers) for code, offers in by_type.items()})

    def _may_go(self, service: Service, stand: Standpoint) -> bool:
        named = {service.id, service.organization}
        return self.to_be_had(service) and service.id not in stand.barred and stand.refused.isdisjoint(named)

    def _ways(self, stand: Standpoint, covering: Mapping[str, Coverage]) -> dict[Node, list[Label[Node]]]:
        """The ways from where the household stands, each with its cost, the days of waiting and the offices passed on it."""
        entries = dict.fromkeys((*((stand.channel,) if stand.channel else ()), *ALWAYS_OPEN))
        there = self._channels_in(stand.municipality)
        channels = {channel.id for channel in there if channel.organization not in stand.refused}

        def onward(node: Node) -> Iterator[tuple[Node, Cost]]:
            kind, name = node
            waiting = offices = 0
            if kind == "service":
                service = self.services[name]
                if service.takes_nobody or not _runs(service, stand.on):
                    return
                waiting = service.waiting_days or 0
                offices = int(self.organizations[service.organization].is_authority and not service.authority_free)
            for following, edge in self.graph.adj[node].items():
                open_here = covering if following[0] == "service" else channels
                if edge["kind"] in _REFERS and following[1] in open_here:
                    yield following, (edge["cost"], waiting, offices)

        best: dict[Node, list[Label[Node]]] = {}
        for entry in entries:
            start: Node = ("entry", entry)
            direct = [("service", name) for name in covering] + [("channel", name) for name in channels]
            starts = [
                Label((self.graph.edges[start, node]["cost"], 0, 0), (start, node))
                for node in direct
                if self.graph.has_edge(start, node)
            ]
            for node, labels in best_ways(starts, onward).items():
                kept = best.setdefault(node, [])
                kept += [each for each in labels if not any(no_more(other.cost, each.cost) for other in kept)]
        return best


def coverage(areas: Iterable[str], municipality: str | None) -> Coverage | None:
    """Return the narrowest level at which areas cover a municipality, None where they do not or none is given."""
    given = set(areas)
    return next((level for area, level in _around(municipality) if area in given), None)


# ---------------------------------------------------------------------------------------------- private


def _around(municipality: str | None) -> Iterator[tuple[str, Coverage]]:
    """The areas in which a municipality lies, the narrowest first."""
    for digits, level in _DIGITS.items() if municipality else ():
        yield (municipality or "")[:digits], level
    yield FEDERATION, "federation"


def _runs(service: Service, on: dt.date) -> bool:
    return (service.valid_from is None or service.valid_from <= on) and (
        service.last_day is None or service.last_day >= on
    )
