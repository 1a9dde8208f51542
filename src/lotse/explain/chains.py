"""The ways of a plan as a picture: who hands on to whom, from where the household stands to the service that helps."""

from collections.abc import Sequence
from dataclasses import dataclass

from lotse.explain.captions import caption
from lotse.explain.svg import SMALL, TEXT, arrow, box, figure, text_block, text_height, wrap
from lotse.explain.values import ranks
from lotse.model.base import Lang

WIDTH = 792.0
_IN_A_ROW = 4
_GAP = 62.0
_BELOW = 46.0  # between the rows of a way that is too long for one

Lines = tuple[tuple[tuple[str, ...], float, bool, str | None], ...]


@dataclass(frozen=True)
class Stop:
    """Where a way leads: what it is, its name, in words who brings the household there, whether somebody goes along, the waiting."""

    kind: str
    name: str
    brought: str = ""
    along: bool = False
    waiting: str = ""


@dataclass(frozen=True)
class Chain:
    """A way and the numbers of the paths that take it."""

    ranks: tuple[int, ...]
    stops: tuple[Stop, ...]


def chains_picture(chains: Sequence[Chain], lang: Lang) -> str:
    """Draw each way as boxes with arrows; no ways, no picture."""
    if not chains:
        return ""
    columns = min(_IN_A_ROW, max(len(chain.stops) for chain in chains))
    content, top = "", 0.0
    for chain in chains:
        drawn, height = _chain(chain, top, columns, lang)
        content += drawn
        top += height + 18
    if any(stop.along for chain in chains for stop in chain.stops):
        content += arrow([(1, top + 9), (30, top + 9)], "edge strong-edge", "strong-tip", 9)
        content += text_block(caption("legend_along", lang), 38, top, SMALL, kind="quiet")
        top += 22
    told = caption("way_desc", lang) if len(chains) == 1 else caption("ways_desc", lang, n=len(chains))
    return figure(
        "plan-ways",
        caption("ways_title", lang),
        f"{told} {caption('list_below', lang)}",
        (WIDTH, top),
        content,
    )


# ---------------------------------------------------------------------------------------------- private


def _width(columns: int) -> float:
    return (WIDTH - 2 - (columns - 1) * _GAP) / columns


def _chain(chain: Chain, top: float, columns: int, lang: Lang) -> tuple[str, float]:
    """Draw a way; it goes on in a further row where it is long. Return the shapes and their height."""
    width = _width(columns)
    numbers = wrap(caption("numbers", lang, numbers=ranks(chain.ranks)), WIDTH - 2, TEXT, bold=True)
    shapes = text_block(numbers, 1, top, TEXT, bold=True, kind="marked")
    y = top + text_height(len(numbers)) + 4
    for start in range(0, len(chain.stops), columns):
        stops = chain.stops[start : start + columns]
        texts = [_text(stop, width) for stop in stops]
        height = max(_height(text, stop) for text, stop in zip(texts, stops, strict=True))
        for place, (stop, text) in enumerate(zip(stops, texts, strict=True)):
            x = 1 + place * (width + _GAP)
            last = start + place == len(chain.stops) - 1
            shapes += box(x, y, width, height, "accent" if last else "sheet") + _write(text, x + 10, y + 7)
            if place:
                shapes += _between(stop, x, y + height / 2)
        if start:
            left, right = 1 + width / 2, 1 + (columns - 1) * (width + _GAP) + width / 2
            shapes += arrow([(right, y - _BELOW), (right, y - 14), (left, y - 14), (left, y - 2)], *_look(stops[0]))
            shapes += text_block(stops[0].brought, WIDTH / 2, y - 32, SMALL, align="middle", kind="quiet")
        y += height + _BELOW
    return shapes, y - _BELOW - top


def _between(stop: Stop, x: float, y: float) -> str:
    """The arrow that leads to a box, and who brings the household there."""
    lines = wrap(stop.brought, _GAP - 2, SMALL)
    above = text_block(lines, x - _GAP / 2, y - 5 - text_height(len(lines), SMALL), SMALL, align="middle", kind="quiet")
    return arrow([(x - _GAP + 3, y), (x - 2, y)], *_look(stop)) + above


def _look(stop: Stop) -> tuple[str, str, float]:
    return ("edge strong-edge", "strong-tip", 10) if stop.along else ("edge", "tip", 7)


def _text(stop: Stop, width: float) -> Lines:
    room = width - 20
    return (
        (wrap(stop.kind, room, SMALL), SMALL, False, "quiet"),
        (wrap(stop.name, room, TEXT, bold=True, most=5), TEXT, True, None),
        (wrap(stop.waiting, room, SMALL), SMALL, False, None),
    )


def _height(text: Lines, stop: Stop) -> float:
    beside = 2 * text_height(len(wrap(stop.brought, _GAP - 2, SMALL)), SMALL) + 12
    return max(16 + sum(text_height(len(lines), size) for lines, size, _, _ in text), beside)


def _write(text: Lines, x: float, y: float) -> str:
    shapes = ""
    for lines, size, bold, kind in text:
        shapes += text_block(lines, x, y, size, bold=bold, kind=kind)
        y += text_height(len(lines), size)
    return shapes
