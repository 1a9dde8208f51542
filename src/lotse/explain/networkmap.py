"""The network of a region as a map: areas as bands, organizations with their offers, ways in, and who hands on to whom."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lotse.explain.bands import Band, House, Spot, Use, band, legend
from lotse.explain.captions import area_name, caption
from lotse.explain.counts import counts_picture, level_of
from lotse.explain.svg import WIDTH, details, drawing, framed
from lotse.explain.values import clean, date, join
from lotse.model.base import Lang
from lotse.model.directory import Channel, Directory, Organization, Service
from lotse.model.vocabulary import Labels

MOST_SERVICES = 40
_ON_A_PAGE = 16  # organizations and offers in one band
_ANYWHERE = ("",)  # where a channel is that states no areas
_PARTNERSHIP = {"wanted": "wanted", "interested": "interested", "ended": "no_partner_now"}


def network_map(directories: Sequence[Directory], labels: Labels, on: dt.date, lang: Lang) -> str:
    """Return the partners of all directories on a day as an HTML figure, empty where there are none.

    A network of more than 40 offers is counted by area and part of life instead.
    """
    services = [service for each in directories for service in each.services]
    if len(services) > MOST_SERVICES:
        return counts_picture(services, {each.id: use_of(each, on) for each in services}, labels, lang)
    bands = _Atlas(directories, on, lang).bands()
    if not bands:
        return ""
    drawings = []
    for number, each in enumerate(bands):
        shapes, height = band(each, lang)
        last, below = legend(bands, height + 8, lang) if number == len(bands) - 1 else ("", 0.0)
        told = "; ".join(_told(spot, lang) for spot in each.spots)
        title = f"{each.title} · {each.level}" if each.level else each.title
        size = (WIDTH, height + 6 + (below + 8 if below else 0))
        drawings.append(
            drawing(f"network-{number + 1}", title, told, size, shapes + last, patterns=("hatch", "dots", "cross"))
        )
    return framed(
        caption("map_title", lang), drawings, details(caption("in_words", lang), _in_words(bands, lang), ordered=False)
    )


def use_of(service: Service, on: dt.date) -> Use:
    """Return whether an offer is to be had, else why not."""
    if service.last_day is not None and service.last_day < on:
        return "ended"
    if service.state != "active" or (service.valid_from is not None and service.valid_from > on):
        return "planned"
    return "busy" if service.takes_nobody else ""


# ---------------------------------------------------------------------------------------------- private


@dataclass
class _Content:
    channels: list[Channel] = field(default_factory=list)
    services: list[Service] = field(default_factory=list)


class _Atlas:
    """Numbers what stands in the directories and puts it into bands."""

    def __init__(self, directories: Sequence[Directory], on: dt.date, lang: Lang) -> None:
        self.on, self.lang = on, lang
        self.organizations = {each.id: each for d in directories for each in d.organizations}
        self.locations = {each.id: each for d in directories for each in d.locations}
        self.contents: dict[tuple[str, ...], _Content] = {}
        for directory in directories:
            for channel in directory.channels:
                self.contents.setdefault(
                    ("", *sorted(channel.areas)) if not channel.areas else _areas(channel.areas), _Content()
                ).channels.append(channel)
            for service in directory.services:
                self.contents.setdefault(_areas(service.areas), _Content()).services.append(service)
        self.order = sorted(self.contents, key=_order)
        self.numbers: dict[str, int] = {}
        for areas in self.order:
            content = self.contents[areas]
            owners = list(dict.fromkeys(service.organization for service in content.services))
            offered = [each.id for owner in owners for each in content.services if each.organization == owner]
            for each in (*(channel.id for channel in content.channels), *offered):
                self.numbers.setdefault(each, len(self.numbers) + 1)
        self.mutual = self._mutual()
        self.told: set[str] = set()  # organizations of which it is said with whom they work

    def bands(self) -> tuple[Band, ...]:
        """Return the bands, the narrowest areas first; who offers nothing stands where a partner of it does."""
        placed = {each.organization for content in self.contents.values() for each in content.services}
        bands = []
        for areas in self.order:
            content = self.contents[areas]
            owners = list(dict.fromkeys(service.organization for service in content.services))
            guests = [
                each for each in self.organizations if each not in placed and self.mutual.get(each, set()) & set(owners)
            ]
            placed.update(guests)
            title, level = self._area(areas)
            houses = [
                self._house(each, [s for s in content.services if s.organization == each])
                for each in (*owners, *guests)
            ]
            channels = tuple(map(self._channel, content.channels))
            for number, part in enumerate(_pages(houses) or [()]):
                more = caption("continued", self.lang, title=title) if number else title
                bands.append(Band(more, level, () if number else channels, part))
        rest = [self._house(each, []) for each in self.organizations if each not in placed]
        if rest:
            bands.append(Band(caption("without_offer", self.lang), "", (), tuple(rest)))
        return tuple(bands)

    def _mutual(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for one in self.organizations.values():
            for other in one.works_with:
                found.setdefault(one.id, set()).add(other)
                found.setdefault(other, set()).add(one.id)
        return found

    def _house(self, organization: str, services: Sequence[Service]) -> House:
        known = self.organizations.get(organization)
        others = self.mutual.get(organization, set())
        names = [
            clean(each.name)
            for each in self.organizations.values()
            if each.id in others and organization not in self.told
        ]
        self.told.add(organization)
        marks = [caption("works_with", self.lang, names=join(names, self.lang))] if names else []
        if known is not None and known.partnership in _PARTNERSHIP:
            marks.insert(0, caption(_PARTNERSHIP[known.partnership], self.lang))
        return House(
            organization,
            clean(known.name if known else organization),
            tuple(marks),
            tuple(self._service(each, known) for each in services),
            frozenset(others),
        )

    def _service(self, service: Service, organization: Organization | None) -> Spot:
        use, end = use_of(service, self.on), service.last_day
        if use == "" and organization is not None and organization.partnership != "partner":
            use = "ended" if organization.partnership == "ended" else "planned"
        marks = []
        hubs = [
            self.locations[each] for each in service.locations if each in self.locations and self.locations[each].hub
        ]
        if service.hub or hubs:
            marks.append(caption("hub", self.lang))
        marks += [
            caption("at", self.lang, name=clean(each.name))
            for each in hubs
            if each.name.casefold() != service.name.casefold()
        ]
        if end is not None:
            marks.append(caption("ended" if end < self.on else "until", self.lang, date=date(end, self.lang)))
        if service.state != "active":
            marks.append(caption(service.state, self.lang))
        elif service.valid_from is not None and service.valid_from > self.on:
            marks.append(caption("starts", self.lang, date=date(service.valid_from, self.lang)))
        if service.capacity in ("full", "paused", "waiting"):
            marks.append(caption("waiting_list" if service.capacity == "waiting" else service.capacity, self.lang))
        return self._spot(service, clean(service.name), marks, use, hub=bool(service.hub or hubs))

    def _channel(self, channel: Channel) -> Spot:
        owner = self.organizations.get(channel.organization or "")
        marks = [clean(owner.name)] if owner else []
        marks += [caption(channel.state, self.lang)] if channel.state != "active" else []
        use: Use = "" if channel.state == "active" else "planned"
        return self._spot(channel, clean(channel.name.in_(self.lang)), marks, use)

    def _spot(self, each: Service | Channel, name: str, marks: list[str], use: Use, *, hub: bool = False) -> Spot:
        to = [self.numbers[other] for other in each.refers_to if other in self.numbers]
        along = frozenset(self.numbers[other] for other in each.goes_along_to if other in self.numbers)
        return Spot(self.numbers[each.id], name, tuple(marks), use, hub, tuple(sorted(set(to))), along)

    def _area(self, areas: tuple[str, ...]) -> tuple[str, str]:
        if not areas:
            return caption("area_unknown", self.lang), ""
        if areas == _ANYWHERE:
            return caption("area_anywhere", self.lang), ""
        names = [area_name(each, self.lang) for each in areas]
        return join(names, self.lang), caption(level_of(areas[0]) if len(areas) == 1 else "municipalities", self.lang)


def _pages(houses: Sequence[House]) -> list[tuple[House, ...]]:
    """Organizations in parts that fit on a page; what one offers goes on in the next part where it is much."""
    parts: list[list[House]] = []
    room = 0
    for house in houses:
        spots = house.spots
        while True:
            if room <= 1 + bool(spots):
                parts.append([])
                room = _ON_A_PAGE
            here, spots = spots[: room - 1], spots[room - 1 :]
            parts[-1].append(replace(house, spots=here))
            room -= 1 + len(here)
            if not spots:
                break
    return [tuple(part) for part in parts]


def _areas(areas: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(areas)))


def _order(areas: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    """Single areas from the municipality to the federation, then several, then what has none."""
    if areas in ((), _ANYWHERE):
        return (9, 0, areas)
    levels = {"municipality": 0, "district": 2, "land": 3, "federation": 4}
    return (levels[level_of(areas[0])] if len(areas) == 1 else 1, len(areas), areas)


def _told(spot: Spot, lang: Lang) -> str:
    leads = caption("refers", lang, numbers=join(list(map(str, spot.to)), lang)) if spot.to else ""
    return ", ".join(filter(None, [f"{spot.number} {spot.name}", *spot.marks, leads]))


def _in_words(bands: Iterable[Band], lang: Lang) -> Iterable[str]:
    """The whole map, line by line."""
    bands = tuple(bands)
    names: Mapping[int, str] = {spot.number: spot.name for each in bands for spot in each.spots}
    for each in bands:
        place = f"{each.title} ({each.level})" if each.level else each.title
        for spot in each.channels:
            yield f"{place}: {_line(spot, names, 'leads', lang)}"
        for house in each.houses:
            yield f"{place}: {', '.join([house.name, *house.marks])}"
            for spot in house.spots:
                yield f"{place}, {house.name}: {_line(spot, names, 'refers', lang)}"


def _line(spot: Spot, names: Mapping[int, str], key: str, lang: Lang) -> str:
    along = caption("goes_along", lang)
    to = [f"{each} {names[each]}" + (f" ({along})" if each in spot.along else "") for each in spot.to]
    leads = caption(key, lang, numbers=join(to, lang)) if to else ""
    return ", ".join(filter(None, [f"{spot.number} {spot.name}", *spot.marks, leads]))
