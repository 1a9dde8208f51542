"""The ways of a plan as a picture: who hands on to whom, from where the household stands to the service that helps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotse.explain.captions import caption
from lotse.explain.svg import SMALL, TEXT, WIDTH, arrow, box, figure, text_block, text_height, wrap
from lotse.explain.values import ranks
from lotse.model.base import Lang

_IN_A_ROW = 4
_START = 110.0
_GAP = 66.0
_BELOW = 46.0  # between the rows of a way that is too long for one

Lines = tuple[tuple[tuple[str, ...], float, bool, str | None], ...]


@dataclass(frozen=True)
class Stop:
    """Where a way leads: what it is, its name, whose, who brings the household there, whether somebody goes along, and the waiting."""

    kind: str
    name: str
    of: str = ""
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


def _places(columns: int) -> list[tuple[float, float]]:
    """Left edge and width of each column; the first one is narrow, for it only says who starts."""
    width = (WIDTH - 2 - _START - (columns - 1) * _GAP) / (columns - 1)
    return [(1.0, _START), *((1 + _START + _GAP + each * (width + _GAP), width) for each in range(columns - 1))]


def _chain(chain: Chain, top: float, columns: int, lang: Lang) -> tuple[str, float]:
    """Draw a way; it goes on in a further row where it is long. Return the shapes and their height."""
    numbers = wrap(caption("numbers", lang, numbers=ranks(chain.ranks)), WIDTH - 2, TEXT, bold=True)
    shapes = text_block(numbers, 1, top, TEXT, bold=True, kind="marked")
    y = top + text_height(len(numbers)) + 4
    for start, stops in _rows(chain.stops, columns):
        places = _places(columns)[1 if start else 0 :]
        texts = [_text(stop, width) for stop, (_, width) in zip(stops, places, strict=False)]
        height = max(_height(text, stop) for text, stop in zip(texts, stops, strict=True))
        for stop, text, (x, width) in zip(stops, texts, places, strict=False):
            shapes += box(x, y, width, height, "accent" if stop is chain.stops[-1] else "sheet")
            shapes += _write(text, x + 10, y + 7)
            if stop is not stops[0]:
                shapes += _between(stop, x, y + height / 2)
        if start:
            left, right = (x + width / 2 for x, width in (places[0], places[-1]))
            shapes += arrow([(right, y - _BELOW), (right, y - 14), (left, y - 14), (left, y - 2)], *_look(stops[0]))
            shapes += text_block(stops[0].brought, (left + right) / 2, y - 32, SMALL, align="middle", kind="quiet")
        y += height + _BELOW
    return shapes, y - _BELOW - top


def _rows(stops: Sequence[Stop], columns: int) -> Iterator[tuple[int, Sequence[Stop]]]:
    """The stops row by row, each row with the place of its first stop; rows after the first are indented under the second column."""
    yield 0, stops[:columns]
    for start in range(columns, len(stops), columns - 1):
        yield start, stops[start : start + columns - 1]


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
        (wrap(stop.of, room, SMALL, most=3), SMALL, False, None),
        (wrap(stop.waiting, room, SMALL), SMALL, False, "marked"),
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
