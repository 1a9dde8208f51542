"""Strata: which rules must be decided before which, and the cycle where there is no such order."""

from collections.abc import Iterator, Sequence

import networkx as nx

from lotse.errors import Finding
from lotse.rules.conditions import facts_of
from lotse.rules.facts import Fact
from lotse.rules.rulebook import (
    ENTITLEMENTS,
    NEEDS,
    Derive,
    DeriveDate,
    Effect,
    Entitle,
    Exclude,
    RaiseNeed,
    Require,
    Rule,
)

Node = tuple[str, str | int]


def read_by(rule: Rule) -> Iterator[Fact]:
    """Yield every fact that a rule reads, in its condition or its effects."""
    yield from facts_of(rule.when)
    for effect in rule.effects:
        if isinstance(effect, DeriveDate) and effect.date.anchor is not None:
            yield effect.date.anchor


def made_by(rule: Rule) -> Iterator[str]:
    """Yield the name of every derived fact that a rule may change."""
    for effect in rule.effects:
        yield from made_by_effect(effect)


def made_by_effect(effect: Effect) -> tuple[str, ...]:
    """Return the names of the derived facts that one effect changes."""
    match effect:
        case Derive(fact) | DeriveDate(fact):
            return (fact.name,)
        case RaiseNeed(code):
            return (f"{NEEDS}{code}",)
        case Entitle(service_type) | Exclude(service_type):
            return (f"{ENTITLEMENTS}{service_type}",)
    return ()


def strata(rules: Sequence[Rule]) -> list[list[int]]:
    """Return the indexes of rules by stratum: each reads only what lower strata decide."""
    graph = _graph(rules)
    depth: dict[Node, int] = {}
    for node in nx.topological_sort(graph):
        below = max((depth[each] for each in graph.predecessors(node)), default=0)
        depth[node] = below + 1 if node[0] == "fact" and graph.in_degree(node) else below
    levels: list[list[int]] = []
    for index in range(len(rules)):
        level = depth[("rule", index)]
        while len(levels) <= level:
            levels.append([])
        levels[level].append(index)
    return levels


def check_cycles(rules: Sequence[Rule]) -> list[Finding]:
    """Return a finding that prints the cycle where rules depend on themselves, or where help is put before itself."""
    return [*_dependence(rules), *_order(rules)]


def _dependence(rules: Sequence[Rule]) -> Iterator[Finding]:
    try:
        cycle = nx.find_cycle(_graph(rules))
    except nx.NetworkXNoCycle:
        return
    # start at the rule that stands first, so that the same cycle always reads the same
    indexes = [int(node[1]) for node, _ in cycle if node[0] == "rule"]
    start = next(i for i, (node, _) in enumerate(cycle) if node == ("rule", min(indexes)))
    turned = [node for node, _ in (*cycle[start:], *cycle[:start])]
    steps = [rules[int(node[1])].ref.id if node[0] == "rule" else str(node[1]) for node in (*turned, turned[0])]
    ref = rules[min(indexes)].ref
    message = f"rules depend on themselves: {' → '.join(steps)}; break the circle"
    yield Finding(ref.file, ref.line, 0, "RULE-CYCLE", message)


def _order(rules: Sequence[Rule]) -> Iterator[Finding]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    for index, rule in enumerate(rules):
        for effect in rule.effects:
            if isinstance(effect, Require):
                graph.add_edges_from(((effect.first, later) for later in effect.before), rule=index)
    try:
        cycle = nx.find_cycle(graph)
    except nx.NetworkXNoCycle:
        return
    ref = rules[max(graph.edges[edge]["rule"] for edge in cycle)].ref
    steps = " before ".join([first for first, _ in cycle] + [cycle[0][0]])
    message = f"rule '{ref.id}' closes a circle of order: {steps}; drop one `require`"
    yield Finding(ref.file, ref.line, 0, "RULE-CYCLE", message)


def _graph(rules: Sequence[Rule]) -> "nx.DiGraph[Node]":
    graph: nx.DiGraph[Node] = nx.DiGraph()
    for index, rule in enumerate(rules):
        graph.add_node(("rule", index))
        for fact in read_by(rule):
            if fact.origin == "derived":
                graph.add_edge(("fact", fact.name), ("rule", index))
        for name in made_by(rule):
            graph.add_edge(("rule", index), ("fact", name))
    return graph
