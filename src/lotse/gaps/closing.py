"""The gaps by how much they matter, each with what would close it."""

import datetime as dt
from collections.abc import Iterable, Sequence

from lotse.gaps.counting import Tallies
from lotse.gaps.outlook import Answers
from lotse.gaps.region import priorities
from lotse.matcher import Matcher
from lotse.model.base import Text
from lotse.model.directory import FEDERATION, Service
from lotse.model.gaps import SUPPLIES, Cell, Closing, Concerned, RegionGap, Supply
from lotse.model.plan import Coverage
from lotse.routing.network import LEVELS

Topics = dict[str, tuple[int, Text]]
WELL: tuple[Supply, ...] = ("municipality", "district")


def region_gaps(
    matcher: Matcher, wanted: Answers, cells: Iterable[Cell], on: dt.date, tallies: Tallies | None
) -> tuple[RegionGap, ...]:
    """Return the needs that partners do not serve, not for everybody, or only from farther than the Kreis, the weightiest first.

    Priorities of the directories come first, in their order, then what concerns more people, as far as that may be told, then what is more
    urgent.
    Municipalities in which a need is served alike and the same help is missing stand together.
    """
    tiers = {answer.need: answer.tier for each in wanted.values() for answer in each}
    order = list(matcher.book.vocabulary.needs)
    rows: dict[tuple[str, Supply, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]], list[str]] = {}
    named: Topics = {}
    for cell in cells:
        if cell.answering and cell.partners not in WELL:
            stand_for = priorities(matcher, cell.municipality, cell.need)
            named |= {name.de: (place, name) for place, name in stand_for}
            waiting = tuple(each.service for each in cell.offers if each.takes == "nobody")
            named_for = {
                matcher.network.services[each.service].only_for for each in cell.offers if each.takes == "group"
            }
            alone = tuple(sorted(filter(None, named_for))) if cell.partners == "group" else ()
            topics = tuple(name.de for _, name in stand_for)
            key = (cell.need, cell.partners, cell.missing, topics, waiting, alone)
            rows.setdefault(key, []).append(cell.municipality)
    elsewhere = _Elsewhere(matcher, on)
    found = []
    for (need, supply, missing, topics, waiting, groups), places in rows.items():
        concerned = tallies.concerned(need, places) if tallies else None
        weight = (
            min((named[each][0] for each in topics), default=len(order)),
            *_people(concerned),
            tiers[need],
            -SUPPLIES.index(supply),
            -len(places),
            order.index(need),
        )
        gap = RegionGap(
            rank=0,
            need=need,
            supply=supply,
            municipalities=tuple(places),
            tier=tiers[need],
            priorities=tuple(named[each][1] for each in topics),
            closing=tuple(elsewhere.closing(kind, places) for kind in missing),
            waiting=waiting,
            only_for=groups,
            concerned=concerned,
        )
        found.append((weight, gap))
    found.sort(key=lambda pair: pair[0])
    return tuple(gap.model_copy(update={"rank": rank}) for rank, (_, gap) in enumerate(found, start=1))


# ---------------------------------------------------------------------------------------------- private


def _people(concerned: Concerned | None) -> tuple[int, int]:
    """What sorts by people, then households: only what is published, so that the order tells nothing more."""
    if concerned is None:
        return 0, 0
    return -(concerned.met.people.rounded or 0), -(concerned.met.households.rounded or 0)


class _Elsewhere:
    """Who gives a kind of help in other municipalities, or has announced it."""

    def __init__(self, matcher: Matcher, on: dt.date) -> None:
        self.network = matcher.network
        self.by_kind: dict[str, list[Service]] = {}
        for service in self.network.services.values():
            if self.network.runs(service, on) and not service.takes_nobody:
                for kind in service.service_types:
                    self.by_kind.setdefault(kind, []).append(service)

    def closing(self, kind: str, municipalities: Sequence[str]) -> Closing:
        levels = {self._nearest(kind, each) for each in municipalities}
        announced = {service.id for each in municipalities for service in self.network.announced(kind, each)}
        nearest = tuple(level for level in LEVELS if level in levels)
        return Closing(service_type=kind, nearest=nearest, announced=tuple(sorted(announced)))

    def _nearest(self, kind: str, municipality: str) -> Coverage | None:
        areas = {area for service in self.by_kind.get(kind, ()) for area in service.areas}
        within: tuple[tuple[Coverage, int], ...] = (("district", 5), ("land", 2))
        for level, digits in within:
            if any(area != FEDERATION and area[:digits] == municipality[:digits] for area in areas):
                return level
        return "federation" if areas else None
