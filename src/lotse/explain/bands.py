"""One area of the map of a network: ways in on the left, organizations with their offers on the right, arrows between them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lotse.explain.captions import caption
from lotse.explain.svg import (
    SMALL,
    TEXT,
    WIDTH,
    Pattern,
    arrow,
    box,
    line,
    pattern_fill,
    sign,
    text_block,
    text_height,
    text_width,
    wrap,
)
from lotse.explain.values import GLUE
from lotse.model.base import Lang

Use = Literal["", "busy", "planned", "ended"]
_PATTERNS: Mapping[Use, Pattern] = {"busy": "hatch", "planned": "dots", "ended": "cross"}
_PICTURE = "network-1"  # whose patterns all bands use
_PAD = 9.0
_CHANNEL = 216.0
_GUTTER = 66.0
_RIGHT = 56.0
_GAP = 9.0
_TRACK = 7.0
_MOST_TRACKS = 7
_BADGE = 22.0
_TEXT_LEFT = 34.0
_STRIP = 9.0
_ANCHOR = 18.0


@dataclass(frozen=True)
class Spot:
    """A service or a channel on the map: its number, name and marks in words, whether it is to be had, to which numbers it leads."""

    number: int
    name: str
    marks: tuple[str, ...] = ()
    use: Use = ""
    hub: bool = False
    to: tuple[int, ...] = ()
    along: frozenset[int] = frozenset()


@dataclass(frozen=True)
class House:
    """An organization in a band with its offers there."""

    id: str
    name: str
    marks: tuple[str, ...]
    spots: tuple[Spot, ...]
    works_with: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Band:
    """An area with its ways in and its organizations."""

    title: str
    level: str
    channels: tuple[Spot, ...] = ()
    houses: tuple[House, ...] = ()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All that has a number here."""
        return (*self.channels, *(spot for house in self.houses for spot in house.spots))


def band(area: Band, lang: Lang) -> tuple[str, float]:
    """Draw an area; return its shapes and its height."""
    titles = wrap(area.title, WIDTH - 150, TEXT, bold=True)
    shapes = text_block(titles, _PAD + 4, 8, TEXT, bold=True, kind="marked")
    shapes += text_block(area.level, WIDTH - _PAD - 4, 8, SMALL, align="end", kind="quiet")
    top = 8 + text_height(len(titles)) + 8
    drawn, height = _Drawn(area, top, lang).result()
    total = top + height + _PAD
    return box(1, 1, WIDTH - 2, total - 1, "band", radius=8) + shapes + drawn, total


def legend(bands: Sequence[Band], top: float, lang: Lang) -> tuple[str, float]:
    """What the signs mean, as far as the map has them; the shapes and their height."""
    spots = [spot for each in bands for spot in each.spots]
    uses = {spot.use for spot in spots}
    parts: list[tuple[str, Callable[[float, float], str]]] = []
    if any(spot.to for spot in spots):
        parts.append(("legend_refers", lambda x, y: arrow([(x, y), (x + 26, y)])))
    if any(spot.along for spot in spots):
        parts.append(
            ("legend_map_along", lambda x, y: arrow([(x, y), (x + 26, y)], "edge strong-edge", "strong-tip", 9))
        )
    if any(house.works_with for each in bands for house in each.houses):
        parts.append(("legend_works", lambda x, y: line([(x, y), (x + 26, y)], "edge dashed")))
    if any(spot.hub for spot in spots):
        parts.append(("legend_hub", lambda x, y: sign("hexagon", x + 13, y, 18, "solid")))
    parts += [(f"legend_{use}", _swatch(use)) for use in _PATTERNS if use in uses]
    shapes, x, y = "", _PAD, top
    for key, mark in parts:
        words = caption(key, lang)
        width = 34 + text_width(words, SMALL) + 18
        if x + width > WIDTH and x > _PAD:
            x, y = _PAD, y + 21
        shapes += mark(x, y + 8) + text_block(words, x + 34, y, SMALL, kind="quiet")
        x += width
    return shapes, y + 21 - top if parts else 0.0


# ---------------------------------------------------------------------------------------------- private


def _swatch(use: Use) -> Callable[[float, float], str]:
    return lambda x, y: box(x, y - 6, 26, 12, radius=0) + box(x, y - 6, 26, 12, radius=0, fill=_fill(use))


def _fill(use: Use) -> str:
    return pattern_fill(_PICTURE, _PATTERNS[use])


@dataclass(frozen=True)
class _Place:
    """Where a spot stands: its edges, and the height at which arrows leave it and come in."""

    left: float
    right: float
    y: float


class _Drawn:
    """Draws the content of one area."""

    def __init__(self, area: Band, top: float, lang: Lang) -> None:
        self.area, self.top, self.lang = area, top, lang
        self.places: dict[int, _Place] = {}
        self.heads: dict[str, float] = {}
        offered = {spot.number for house in area.houses for spot in house.spots}
        leading = [spot for spot in area.channels if offered & set(spot.to)]
        handing = [spot for house in area.houses for spot in house.spots if offered & set(spot.to)]
        self.leading = leading if len(leading) <= _MOST_TRACKS else []
        pairs = self._pairs()
        self.handing = handing if len(handing) + len(pairs) <= _MOST_TRACKS else []
        self.pairs = pairs if len(handing) + len(pairs) <= _MOST_TRACKS else []
        self.offered = offered
        self.arrivals = {number: [s.number for s in self.leading if number in s.to] for number in offered}

    def result(self) -> tuple[str, float]:
        """Return the shapes and their height."""
        left = _PAD + (_CHANNEL + _GUTTER if self.area.channels else 0)
        right = WIDTH - _PAD - (_RIGHT if self.handing or self.pairs else 0)
        shapes, y = "", self.top
        for spot in self.area.channels:
            drawn, height = self._spot(spot, _PAD, y, _CHANNEL if self.area.houses else WIDTH - 2 * _PAD)
            shapes += drawn
            y += height + _GAP
        below = y
        y = self.top
        for house in self.area.houses:
            drawn, height = self._house(house, left, y, right - left)
            shapes += drawn
            y += height + _GAP
        return shapes + self._arrows(right), max(below, y) - _GAP - self.top

    def _pairs(self) -> list[tuple[str, str]]:
        """The organizations here that work together, each pair once."""
        here = [house.id for house in self.area.houses]
        return [
            (house.id, other)
            for place, house in enumerate(self.area.houses)
            for other in here[place + 1 :]
            if other in house.works_with
        ]

    def _house(self, house: House, x: float, y: float, width: float) -> tuple[str, float]:
        name = wrap(house.name, width - 20, TEXT, bold=True)
        marks = [each for mark in house.marks for each in wrap(mark, width - 20, SMALL)]
        if not house.spots and self.area.spots:
            marks += wrap(caption("no_offer", self.lang), width - 20, SMALL)
        words = text_block(name, x + 10, y + 7, TEXT, bold=True)
        words += text_block(marks, x + 10, y + 7 + text_height(len(name)), SMALL, kind="quiet")
        self.heads[house.id] = y + 7 + TEXT * 0.65
        inside = y + 7 + text_height(len(name)) + text_height(len(marks), SMALL) + 6
        columns = 1 if self.area.channels or self.handing or self.pairs or len(house.spots) == 1 else 2
        tile = (width - 20 - (columns - 1) * _GAP) / columns
        for start in range(0, len(house.spots), columns):
            row = house.spots[start : start + columns]
            drawn = [self._spot(spot, x + 10 + place * (tile + _GAP), inside, tile) for place, spot in enumerate(row)]
            words += "".join(shapes for shapes, _ in drawn)
            inside += max(height for _, height in drawn) + _GAP
        height = inside - y - (0 if house.spots else 2)
        return box(x, y, width, height, "house") + words, height

    def _spot(self, spot: Spot, x: float, y: float, width: float) -> tuple[str, float]:
        strip = _STRIP if spot.use else 0.0
        room = width - _TEXT_LEFT - strip - 8
        name = wrap(spot.name, room, TEXT, bold=spot.hub)
        elsewhere = self._elsewhere(spot)
        small = wrap(" · ".join((*spot.marks, *elsewhere)), room, SMALL)
        height = max(
            19 + text_height(len(name)) + text_height(len(small), SMALL),
            2 * _ANCHOR,
            _TRACK * len(self.arrivals.get(spot.number, ())) + 12,
        )
        middle = y + (height / 2 if len(self.arrivals.get(spot.number, ())) > 4 else _ANCHOR)  # noqa: PLR2004 - more need the whole edge
        self.places[spot.number] = _Place(x, x + width, middle)
        shapes = box(x, y, width, height, "accent" if spot.hub else "sheet dashed" if spot.use else "sheet")
        if spot.use:
            shapes += box(x + 2, y + 2, strip, height - 4, "wash", radius=0, fill=_fill(spot.use))
        badge = (x + strip + 18, y + _ANCHOR)
        shapes += sign("hexagon" if spot.hub else "dot", *badge, _BADGE + (4 if spot.hub else 0), "solid")
        shapes += text_block(
            str(spot.number), badge[0], badge[1] - 7.5, 11.5, align="middle", bold=True, kind="inverse"
        )
        shapes += text_block(name, x + strip + _TEXT_LEFT, y + 9.5, TEXT, bold=spot.hub)
        shapes += text_block(small, x + strip + _TEXT_LEFT, y + 9.5 + text_height(len(name)), SMALL, kind="quiet")
        return shapes, height

    def _elsewhere(self, spot: Spot) -> list[str]:
        """In words to which numbers a spot leads where no arrow is drawn."""
        arrows = self.offered if spot in self.leading or spot in self.handing else frozenset()
        rest = [each for each in spot.to if each not in arrows]
        key = "leads" if spot in self.area.channels else "refers"
        along = caption("goes_along", self.lang)
        told = [f"{each}{GLUE}({along})" if each in spot.along else str(each) for each in rest]
        return [caption(key, self.lang, numbers=", ".join(told))] if told else []

    def _arrows(self, right: float) -> str:
        shapes = ""
        for track, spot in enumerate(self.leading):
            turn = _PAD + _CHANNEL + 10 + track * _TRACK
            start = self.places[spot.number]
            for target in self._inside(spot):
                end = self.places[target]
                y = end.y + self._shift(self.arrivals[target], spot.number)
                shapes += arrow(
                    [(start.right, start.y), (turn, start.y), (turn, y), (end.left, y)], *_look(spot, target)
                )
        track = 0
        for spot in self.handing:
            start = self.places[spot.number]
            for target in self._inside(spot):
                end, turn = self.places[target], right + 8 + track * _TRACK
                shapes += arrow(
                    [(start.right, start.y), (turn, start.y), (turn, end.y - 8), (end.right, end.y - 8)],
                    *_look(spot, target),
                )
            track += 1
        for one, other in self.pairs:
            turn = right + 8 + track * _TRACK
            shapes += line(
                [
                    (right, self.heads[one]),
                    (turn, self.heads[one]),
                    (turn, self.heads[other]),
                    (right, self.heads[other]),
                ],
                "edge dashed",
            )
            track += 1
        return shapes

    def _inside(self, spot: Spot) -> list[int]:
        return [each for each in spot.to if each in self.offered and each != spot.number]

    @staticmethod
    def _shift(arrivals: Sequence[int], number: int) -> float:
        """How far from the middle an arrow comes in beside the others."""
        return (arrivals.index(number) - (len(arrivals) - 1) / 2) * _TRACK


def _look(spot: Spot, target: int) -> tuple[str, str, float]:
    return ("edge strong-edge", "strong-tip", 9) if target in spot.along else ("edge", "tip", 6)
