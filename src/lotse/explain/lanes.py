"""The steps of a plan as a picture: a lane for each phase, arrows from what comes first, side by side what can happen at once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from lotse.explain.captions import caption
from lotse.explain.svg import (
    SMALL,
    TEXT,
    WIDTH,
    Point,
    arrow,
    box,
    drawing,
    framed,
    line,
    sign,
    text_block,
    text_height,
    text_width,
    wrap,
)
from lotse.explain.values import GLUE
from lotse.model.base import Lang

_COLUMNS = 3
_PAD, _GUTTER = 9.0, 42.0
_NODE = (WIDTH - 2 * _PAD) / _COLUMNS - _GUTTER
_BADGE = 11.0
_TEXT_LEFT = 36.0
_GAP = 12.0
_ANCHOR = 22.0  # below the upper edge of a node, where arrows come in and go out
_TRACKS = (5.0, 11.0)  # where arrows turn in a gutter
_MOST_FULL = 12
_STUB = 20.0
_FROM_ABOVE = 19.0


@dataclass(frozen=True)
class Node:
    """A path in the picture.

    `after` are the numbers of paths that come first, without those that come before them anyway; `before` says what comes first and has
    no number. `due` and `status` are words; `dashed` marks what is open, `late` what comes too late.
    """

    rank: int
    title: str
    provider: str
    status: str
    due: str
    dashed: bool = False
    late: bool = False
    after: tuple[int, ...] = ()
    before: str = ""


@dataclass(frozen=True)
class Lane:
    """A phase: its title, its deadline in words, its paths by number."""

    title: str
    due: str
    nodes: tuple[Node, ...]


def lanes_picture(lanes: Sequence[Lane], lang: Lang) -> str:
    """Draw all phases; those behind the first dozen paths are condensed."""
    totals = accumulate(len(lane.nodes) for lane in lanes)
    full = [
        lane for place, (lane, total) in enumerate(zip(lanes, totals, strict=True)) if not place or total <= _MOST_FULL
    ]
    drawings = []
    for place, lane in enumerate(lanes):
        top = _FROM_ABOVE if place else 1.0
        shapes = arrow([(WIDTH / 2, 2), (WIDTH / 2, top - 2)], "edge strong-edge", "strong-tip", 9) if place else ""
        drawn, height = _lane(lane, top, lang, full=place < len(full))
        legend, below = _legend(lanes, full, top + height + 8, lang) if lane is lanes[-1] else ("", 0.0)
        told = "; ".join(_told(node, lang) for node in lane.nodes)
        size = (WIDTH, top + height + 1 + (below + 8 if below else 0))
        drawings.append(drawing(f"plan-steps-{place + 1}", lane.title, told, size, shapes + drawn + legend))
    return framed(caption("steps_title", lang), drawings)


def without_detours(after: Mapping[int, Iterable[int]]) -> dict[int, tuple[int, ...]]:
    """Leave out, for each number, what comes before another of those that come first."""
    found: dict[int, set[int]] = {}

    def all_before(rank: int) -> set[int]:
        if rank not in found:
            found[rank] = set()  # a circle ends here
            direct = set(after.get(rank, ()))
            found[rank] = direct.union(*(all_before(each) for each in direct))
        return found[rank]

    return {
        rank: tuple(
            sorted(
                each for each in set(direct) if not any(each in all_before(other) for other in direct if other != each)
            )
        )
        for rank, direct in after.items()
    }


# ---------------------------------------------------------------------------------------------- private


def _told(node: Node, lang: Lang) -> str:
    """A node in words, as a screen reader says it instead of the picture."""
    after = caption("after", lang, numbers=_numbers(node.after)) if node.after else ""
    late = caption("late", lang) if node.late else ""
    return ", ".join(filter(None, [f"{node.rank} {node.title}", node.status, node.due, late, after, node.before]))


def _numbers(numbers: Sequence[int]) -> str:
    return f",{GLUE}".join(map(str, numbers))


@dataclass(frozen=True)
class _Grid:
    """Where the nodes of a lane stand, which arrows are drawn, and which numbers are told beside a node instead."""

    cells: dict[int, tuple[int, int]]
    arrows: list[tuple[int, int]]
    stubs: dict[int, tuple[int, ...]]

    @property
    def rows(self) -> int:
        return 1 + max(row for _, row in self.cells.values())


def _grid(nodes: Sequence[Node]) -> _Grid:
    """Put each node one column right of what comes first; chains have rows of their own, the rest fill further rows."""
    depth: dict[int, int] = {}
    parents: dict[int, list[int]] = {}
    for node in nodes:
        parents[node.rank] = [each for each in node.after if each in depth]
        depth[node.rank] = max((depth[each] + 1 for each in parents[node.rank]), default=0)
        if depth[node.rank] >= _COLUMNS:  # goes on in a row of its own
            depth[node.rank], parents[node.rank] = 0, []
    tied = {rank for rank, above in parents.items() if above} | {each for above in parents.values() for each in above}
    lead = {
        rank: next(each for each in above if depth[each] == depth[rank] - 1) for rank, above in parents.items() if above
    }
    cells: dict[int, tuple[int, int]] = {}
    free = 0

    def place(rank: int) -> None:
        nonlocal free
        cells[rank] = (depth[rank], free)
        for number, child in enumerate(each for each in lead if lead[each] == rank):
            free += number > 0
            place(child)

    for rank in (node.rank for node in nodes if node.rank in tied and node.rank not in lead):
        place(rank)
        free += 1
    for number, rank in enumerate(node.rank for node in nodes if node.rank not in tied):
        cells[rank] = (number % _COLUMNS, free + number // _COLUMNS)
    arrows = [(first, rank) for rank, above in parents.items() for first in above if _is_clear(cells, first, rank)]
    arrows = _on_tracks(cells, lead, arrows)
    drawn = set(arrows)
    stubs = {node.rank: tuple(each for each in node.after if (each, node.rank) not in drawn) for node in nodes}
    return _Grid(cells, arrows, stubs)


def _is_clear(cells: Mapping[int, tuple[int, int]], first: int, rank: int) -> bool:
    """Tell whether nothing stands between two nodes in the row of the first."""
    (left, row), (right, _) = cells[first], cells[rank]
    return not any((column, row) in cells.values() for column in range(left + 1, right))


def _on_tracks(
    cells: Mapping[int, tuple[int, int]], lead: Mapping[int, int], arrows: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Keep the arrows that have room: those in the chains, and of the others one giver for each column."""
    kept = [pair for pair in arrows if lead.get(pair[1]) == pair[0]]
    second: dict[int, int] = {}
    for first, rank in arrows:
        if lead.get(rank) != first and second.setdefault(cells[rank][0], first) == first:
            kept.append((first, rank))
    return kept


def _lane(lane: Lane, top: float, lang: Lang, *, full: bool) -> tuple[str, float]:
    """Draw a phase; return its shapes and its height."""
    titles = wrap(lane.title, WIDTH - 2 * _PAD, TEXT, bold=True)
    dues = wrap(lane.due, WIDTH - 2 * _PAD, SMALL)
    head = text_height(len(titles), TEXT) + text_height(len(dues), SMALL) + 10
    words = text_block(titles, _PAD + 4, top + 7, TEXT, bold=True, kind="marked")
    words += text_block(dues, _PAD + 4, top + 7 + text_height(len(titles), TEXT), SMALL)
    drawn, height = (_full if full else _condensed)(lane.nodes, top + head + 6, lang)
    total = head + 6 + height + _PAD
    return box(0.5, top, WIDTH - 1, total, "band", radius=8) + words + drawn, total


def _full(nodes: Sequence[Node], top: float, lang: Lang) -> tuple[str, float]:
    grid = _grid(nodes)
    texts = {node.rank: _text(node, lang) for node in nodes}
    heights = [0.0] * grid.rows
    for node in nodes:
        row = grid.cells[node.rank][1]
        heights[row] = max(heights[row], texts[node.rank].height, _ANCHOR + _STUB * len(grid.stubs[node.rank]))
    tops = [top + before for before in accumulate((height + _GAP for height in heights), initial=0.0)]
    corner = {rank: (_left(column), tops[row]) for rank, (column, row) in grid.cells.items()}
    leads = Counter(rank for _, rank in grid.arrows)
    shapes = "".join(_arrow(corner[first], corner[rank], first, rank, grid) for first, rank in grid.arrows)
    for node in nodes:
        x, y = corner[node.rank]
        shapes += texts[node.rank].draw(x, y, heights[grid.cells[node.rank][1]])
        shapes += _stubs(grid.stubs[node.rank], x, y + (_STUB if leads[node.rank] else 0))
    return shapes, tops[-1] - top - _GAP


def _left(column: int) -> float:
    return _PAD + _GUTTER + column * (_NODE + _GUTTER)


def _arrow(start: Point, end: Point, first: int, rank: int, grid: _Grid) -> str:
    """An arrow from a node to one further right; it turns in the gutter before the latter."""
    (_, row), (column, to_row) = grid.cells[first], grid.cells[rank]
    y1, y2 = start[1] + _ANCHOR, end[1] + _ANCHOR
    chain = next(each for each, other in grid.arrows if other == rank) == first
    turn = _left(column) - _GUTTER + _TRACKS[0 if chain else 1]
    points = [(start[0] + _NODE, y1), (turn, y1), (turn, y2), (end[0], y2)]
    return arrow(points if row != to_row else [points[0], points[-1]])


def _stubs(numbers: Sequence[int], x: float, y: float) -> str:
    """Circles with the numbers of what comes first where no arrow leads from there."""
    shapes = ""
    for place, rank in enumerate(numbers):
        middle = (x - 24, y + _ANCHOR + place * _STUB)
        shapes += arrow([(middle[0] + 9, middle[1]), (x, middle[1])], size=6)
        shapes += sign("ring", *middle, 20) + text_block(str(rank), middle[0], middle[1] - 7.2, 11, align="middle")
    return shapes


@dataclass(frozen=True)
class _NodeText:
    """The lines of text in a node."""

    node: Node
    title: tuple[str, ...]
    small: tuple[tuple[str, str | None], ...]

    @property
    def height(self) -> float:
        return 13 + text_height(len(self.title)) + text_height(len(self.small), SMALL) + (8 if self.small else 6)

    def draw(self, x: float, y: float, height: float) -> str:
        kind = "sheet dashed" if self.node.dashed else "sheet"
        shapes = box(x, y, _NODE, height, kind) + sign("dot", x + 19, y + _ANCHOR, 2 * _BADGE, "solid")
        shapes += text_block(
            str(self.node.rank), x + 19, y + _ANCHOR - 7.8, 12, align="middle", bold=True, kind="inverse"
        )
        shapes += text_block(self.title, x + _TEXT_LEFT, y + 13, TEXT, bold=True)
        below = y + 15 + text_height(len(self.title))
        for place, (words, look) in enumerate(self.small):
            shapes += text_block(words, x + _TEXT_LEFT, below + text_height(place, SMALL), SMALL, kind=look)
        if self.node.late:
            shapes += sign("triangle", x + 19, y + _ANCHOR + 24, 13, "warned")
        return shapes


def _text(node: Node, lang: Lang) -> _NodeText:
    room = _NODE - _TEXT_LEFT - 6
    title = wrap(node.title, room, TEXT, bold=True, most=4)
    late = caption("late", lang) if node.late else ""
    small: list[tuple[str, str | None]] = [(each, "quiet") for each in wrap(node.provider, room, SMALL, most=2)]
    small += [(each, "quiet") for each in wrap(node.before, room, SMALL, most=2)]
    standing = " · ".join(filter(None, [node.status, node.due]))
    parts = [standing] if text_width(standing, SMALL) <= room else [node.status, node.due]
    small += [(each, None) for part in parts for each in wrap(part, room, SMALL)]
    small += [(each, "warned strong") for each in wrap(late, room, SMALL, bold=True)]
    return _NodeText(node, title, tuple(small))


def _condensed(nodes: Sequence[Node], top: float, lang: Lang) -> tuple[str, float]:
    """A box with number, title and what comes first for each node, row by row."""
    gap = 8.0
    width = (WIDTH - 2 * _PAD - (_COLUMNS - 1) * gap) / _COLUMNS
    shapes, y = "", top
    for start in range(0, len(nodes), _COLUMNS):
        row = nodes[start : start + _COLUMNS]
        texts = []
        for node in row:
            words = [node.due, caption("late", lang) if node.late else ""]
            words += [
                caption("after", lang, numbers=_numbers(node.after)) if node.after else "",
                node.before,
            ]
            room = width - _TEXT_LEFT - 8
            texts.append((wrap(node.title, room, TEXT, most=3), wrap(" · ".join(filter(None, words)), room, SMALL)))
        height = max(13 + text_height(len(one)) + text_height(len(two), SMALL) for one, two in texts)
        for place, (node, (title, small)) in enumerate(zip(row, texts, strict=True)):
            x = _PAD + place * (width + gap)
            shapes += box(x, y, width, height, "sheet dashed" if node.dashed else "sheet")
            shapes += sign("dot", x + 19, y + 17, 2 * _BADGE, "solid")
            shapes += text_block(str(node.rank), x + 19, y + 17 - 7.8, 12, align="middle", bold=True, kind="inverse")
            shapes += text_block(title, x + _TEXT_LEFT - 2, y + 7, TEXT)
            shapes += text_block(small, x + _TEXT_LEFT - 2, y + 7 + text_height(len(title)), SMALL, kind="quiet")
        y += height + gap
    return shapes, y - top - gap


def _legend(lanes: Sequence[Lane], full: Sequence[Lane], top: float, lang: Lang) -> tuple[str, float]:
    """What arrows, circles and lines mean, as far as the picture has them."""
    nodes = [node for lane in lanes for node in lane.nodes]
    parts: list[tuple[str, str]] = []
    grids = [_grid(lane.nodes) for lane in full]
    if any(grid.arrows for grid in grids):
        parts.append(("arrow", caption("legend_first", lang)))
    if any(numbers for grid in grids for numbers in grid.stubs.values()):
        parts.append(("number", caption("legend_number", lang)))
    if any(node.dashed for node in nodes):
        parts.append(("open", caption("legend_open", lang)))
    if any(node.late for node in nodes):
        parts.append(("late", caption("legend_late", lang)))
    if not parts:
        return "", 0.0
    shapes, x, y = "", _PAD, top
    for mark, words in parts:
        width = 34 + text_width(words, SMALL) + 18
        if x + width > WIDTH and x > _PAD:
            x, y = _PAD, y + 20
        middle = y + 8
        shapes += {
            "arrow": arrow([(x, middle), (x + 26, middle)]),
            "number": sign("ring", x + 8, middle, 15) + arrow([(x + 15, middle), (x + 28, middle)], size=6),
            "open": line([(x, middle), (x + 28, middle)], "edge dashed"),
            "late": sign("triangle", x + 14, middle, 12, "warned"),
        }[mark]
        shapes += text_block(words, x + 34, y, SMALL, kind="quiet")
        x += width
    return shapes, y + 20 - top
