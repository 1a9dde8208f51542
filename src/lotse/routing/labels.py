"""The best ways to every node under several costs at once: a label-setting search (Martins 1984, On a multicriteria shortest path problem).

A way is dropped only where another one to the same node costs no more in any respect; so the best way under whatever weighing of the
costs, as long as more never counts as better, is among those that stay.
"""

import heapq
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Cost = tuple[int, ...]
Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True)
class Label(Generic[Node]):
    """A way to a node, its first and last node included, and what it costs in each respect."""

    cost: Cost
    way: tuple[Node, ...]


def best_ways(
    starts: Iterable[Label[Node]], onward: Callable[[Node], Iterable[tuple[Node, Cost]]]
) -> dict[Node, list[Label[Node]]]:
    """Return, for each node that can be reached, the ways to it that no other way beats, the first cost counting first.

    `onward` gives the nodes that follow on a node, each with what the step there costs; no cost is negative. Of ways that cost the same in
    all respects the one stays whose nodes sort first, so that the order of entries never shows.
    """
    found: dict[Node, list[Label[Node]]] = {}
    waiting = [(label.cost, label.way) for label in starts]
    heapq.heapify(waiting)
    while waiting:
        cost, way = heapq.heappop(waiting)
        here = found.setdefault(way[-1], [])
        if any(no_more(other.cost, cost) for other in here):
            continue
        here.append(Label(cost, way))
        for node, step in onward(way[-1]):
            further = tuple(map(sum, zip(cost, step, strict=True)))
            if not any(no_more(other.cost, further) for other in found.get(node, ())):
                heapq.heappush(waiting, (further, (*way, node)))
    return found


def no_more(one: Cost, other: Cost) -> bool:
    """Tell whether one cost is not above another in any respect."""
    return all(mine <= theirs for mine, theirs in zip(one, other, strict=True))
