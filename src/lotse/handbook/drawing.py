"""Drawing: a layered graph as boxes and curves at coordinates, for SVG."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from lotse.handbook.relations import Edge, Graph, Node

_BOX, _LINE, _BETWEEN, _TOP, _PAGE = 184, 15, 8, 30, 1070  # in pixels
_NARROW, _WIDE = 36, 170  # the least and the most room between two columns
_LETTERS, _LINES = 25, 3  # of a label: letters in a line, lines in a box
_MOST = 14  # boxes in a column; more are one box that counts them
_SWEEPS = 4


@dataclass(frozen=True)
class Box:
    """A node in its place. `node` is None for the box that counts those without room."""

    node: Node | None
    lines: tuple[str, ...]
    title: str
    x: int
    y: int
    height: int
    width: int = _BOX


@dataclass(frozen=True)
class Curve:
    """An arrow as an SVG path."""

    path: str
    kind: str


@dataclass(frozen=True)
class Picture:
    """A drawn graph; `heads` are the columns' headings with their x."""

    width: int
    height: int
    heads: tuple[tuple[str, int], ...]
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of arrows in it."""
        return frozenset(curve.kind for curve in self.curves)


def draw(graph: Graph, label: Callable[[Node], str], more: Callable[[int], str], *, most: int | None = None) -> Picture:
    """Place a graph: columns from left to right, each ordered so that few arrows cross, the longest one setting the height.

    label  what stands in a node's box
    more   what stands in the box for so many nodes without room
    most   boxes in a column; None: as many as are read at a glance
    """
    orders = _ordered([_kept(nodes, most or _MOST) for _, nodes in graph.columns], graph.edges)
    number = len(orders)
    between = min(_WIDE, max(_NARROW, (_PAGE - number * _BOX) // max(number - 1, 1)))
    starts = [1 + at * (_BOX + between) for at in range(number)]
    columns: list[list[Box]] = []
    for x, (_, nodes), order in zip(starts, graph.columns, orders, strict=True):
        hidden = len(nodes) - len(order)
        columns.append(_column(x, order, label, more(hidden) if hidden else ""))
    height = max((boxes[-1].y + boxes[-1].height for boxes in columns), default=0)
    columns = [_spread(boxes, height) for boxes in columns]
    where: dict[Node, list[Box]] = {}
    for (_, nodes), boxes in zip(graph.columns, columns, strict=True):
        places = {box.node: box for box in boxes}
        for node in nodes:
            where.setdefault(node, []).append(places.get(node, boxes[-1]))
    curves = [_curve(edge, where) for edge in graph.edges]
    heads = tuple((head, x) for x, (head, _) in zip(starts, graph.columns, strict=True))
    return Picture(
        max(starts, default=0) + _BOX + 1,
        height + 2,
        heads,
        tuple(box for boxes in columns for box in boxes),
        tuple(dict.fromkeys(filter(None, curves))),
    )


# ---------------------------------------------------------------------------------------------- private


def _kept(nodes: Sequence[Node], most: int) -> Sequence[Node]:
    return nodes if len(nodes) <= most else nodes[: most - 1]


def _ordered(columns: list[Sequence[Node]], edges: Sequence[Edge]) -> list[list[Node]]:
    """Each column by the mean place of its nodes' neighbours, swept to and fro; equal means keep the order they had."""
    orders = [list(column) for column in columns]
    beside: dict[Node, list[Node]] = {}
    for edge in edges:
        beside.setdefault(edge.start, []).append(edge.end)
        beside.setdefault(edge.end, []).append(edge.start)
    for _ in range(_SWEEPS):
        for at in (*range(1, len(orders)), *reversed(range(len(orders) - 1))):
            places = {node: place / len(order) for order in orders for place, node in enumerate(order)}
            means = {
                node: _mean([places[each] for each in beside.get(node, ()) if each in places]) for node in orders[at]
            }
            orders[at].sort(key=lambda node: means[node])
    return orders


def _mean(places: list[float]) -> float:
    return sum(places) / len(places) if places else 0.0


def _column(x: int, nodes: Sequence[Node], label: Callable[[Node], str], more: str) -> list[Box]:
    boxes: list[Box] = []
    y = _TOP
    for node, text in [*((node, label(node)) for node in nodes), *([(None, more)] if more else [])]:
        lines = textwrap.wrap(text, _LETTERS, max_lines=_LINES, placeholder=" …") or [""]
        height = _LINE * len(lines) + 12
        boxes.append(Box(node, tuple(lines), text, x, y, height))
        y += height + _BETWEEN
    return boxes


def _spread(boxes: list[Box], height: int) -> list[Box]:
    """The boxes of a column with the room that is left shared out between, above and below them."""
    room = (height - boxes[-1].y - boxes[-1].height) // (len(boxes) + 1)
    return [replace(box, y=box.y + room * at) for at, box in enumerate(boxes, 1)]


def _curve(edge: Edge, where: Mapping[Node, Sequence[Box]]) -> Curve | None:
    """An arrow from the right side of a box to the left side of the nearest one; a node may stand in several columns."""
    pairs = [(start, end) for start in where[edge.start] for end in where[edge.end] if start.x < end.x]
    if not pairs:
        return None
    start, end = min(pairs, key=lambda pair: pair[1].x - pair[0].x)
    x1, y1, x2, y2 = start.x + _BOX, start.y + start.height // 2, end.x - 5, end.y + end.height // 2
    middle = (x1 + x2) // 2
    return Curve(f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}", edge.kind)
