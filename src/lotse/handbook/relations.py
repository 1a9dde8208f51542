"""Relations: which rules make and read what, and the neighbourhood of a need, a kind of help, a fact or a topic as a layered graph."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotse.model.vocabulary import Vocabulary
from lotse.rules.facts import Fact
from lotse.rules.rulebook import (
    ENTITLEMENTS,
    NEEDS,
    Advise,
    Effect,
    Entitle,
    Exclude,
    RaiseNeed,
    Require,
    Rule,
)
from lotse.rules.strata import made_by
from lotse.scenarios.bearing import names_read

Chapter = tuple[str, str]  # a plugin and one of its rule files


@dataclass(frozen=True)
class Node:
    """Something in a graph: a `need`, `help`, `fact`, `rule` (by its id), `chapter`, or a `field` of life."""

    kind: str
    name: str


@dataclass(frozen=True)
class Edge:
    """An arrow; `kind` is gives, excludes or orders."""

    start: Node
    end: Node
    kind: str = "gives"


@dataclass(frozen=True)
class Graph:
    """Nodes in columns from left to right, each column with the key of its heading; edges lead to the right."""

    columns: tuple[tuple[str, tuple[Node, ...]], ...]
    edges: tuple[Edge, ...]


class Relations:
    """Looks up who makes and who reads what, in the order of the rulebook."""

    def __init__(self, rules: Sequence[Rule], facts: Mapping[str, Fact], vocabulary: Vocabulary) -> None:
        self.rules = tuple(rules)
        self._facts = facts
        self._vocabulary = vocabulary
        self._makers: dict[str, list[Rule]] = {}
        self._readers: dict[str, list[Rule]] = {}
        for rule in rules:
            for name in made_in(rule):
                self._makers.setdefault(name, []).append(rule)
            for name in read_in(rule):
                self._readers.setdefault(name, []).append(rule)

    # who does what -----------------------------------------------------------------------------

    def deriving(self, fact: str) -> tuple[Rule, ...]:
        """Return the rules that make a derived fact."""
        return tuple(self._makers.get(fact, ()))

    def reading(self, fact: str) -> tuple[Rule, ...]:
        """Return the rules that read a fact."""
        return tuple(self._readers.get(fact, ()))

    def raising(self, need: str) -> tuple[Rule, ...]:
        """Return the rules that raise a need."""
        return self._with(lambda effect: isinstance(effect, RaiseNeed) and effect.code == need)

    def helping(self, need: str) -> dict[str, list[Rule]]:
        """Return the kinds of help for a need, each with the rules that say so."""
        found: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for effect in rule.effects:
                if isinstance(effect, Entitle) and need in effect.needs:
                    found.setdefault(effect.service_type, []).append(rule)
        return found

    def entitling(self, help_: str) -> tuple[Rule, ...]:
        """Return the rules by which a kind of help fits."""
        return self._with(lambda effect: isinstance(effect, Entitle) and effect.service_type == help_)

    def excluding(self, help_: str) -> tuple[Rule, ...]:
        """Return the rules that rule a kind of help out."""
        return self._with(lambda effect: isinstance(effect, Exclude) and effect.service_type == help_)

    def ordering(self, help_: str) -> tuple[Rule, ...]:
        """Return the rules that put a kind of help before or after another."""
        return self._with(lambda effect: isinstance(effect, Require) and help_ in (effect.first, *effect.before))

    def advising(self, help_: str) -> tuple[Rule, ...]:
        """Return the rules with a tip for a kind of help."""
        return self._with(lambda effect: isinstance(effect, Advise) and help_ in effect.service_types)

    def needs_of(self, rules: Iterable[Rule], help_: str) -> tuple[str, ...]:
        """Return the needs for which rules say that a kind of help fits."""
        effects = (effect for rule in rules for effect in rule.effects if isinstance(effect, Entitle))
        return tuple(dict.fromkeys(need for each in effects if each.service_type == help_ for need in each.needs))

    def sources(self, chapter: Chapter) -> tuple[Chapter, ...]:
        """Return the other topics whose results the rules of a topic read."""
        read = [name for rule in self._of(chapter) for name in read_in(rule)]
        return _others(chapter, (rule for name in read for rule in self.deriving(name)))

    def users(self, chapter: Chapter) -> tuple[Chapter, ...]:
        """Return the other topics whose rules read the results of a topic."""
        made = [name for rule in self._of(chapter) for name in made_by(rule)]
        return _others(chapter, (rule for name in made for rule in self.reading(name)))

    def fields(self, chapter: Chapter) -> tuple[str, ...]:
        """Return the parts of life in which the rules of a topic raise needs, or give, advise on or rule out help."""
        found = [field for rule in self._of(chapter) for effect in rule.effects for field in self._fields(effect)]
        return tuple(dict.fromkeys(found))

    # neighbourhoods ----------------------------------------------------------------------------

    def around_need(self, need: str) -> Graph:
        """Return what raises a need and which help there is for it."""
        node = Node("need", need)
        rules = self.raising(need)
        inputs, first = _inputs(rules)
        helps = [Node("help", each) for each in self.helping(need)]
        edges = [*first, *(Edge(each, node) for each in _nodes(rules)), *(Edge(node, each) for each in helps)]
        return _graph(edges, column_facts=inputs, column_rules=_nodes(rules), column_need=[node], column_help=helps)

    def around_help(self, help_: str) -> Graph:
        """Return what entitles to a kind of help, rules it out or orders it, and for which needs it is."""
        node = Node("help", help_)
        entitling, excluding, ordering = self.entitling(help_), self.excluding(help_), self.ordering(help_)
        rules = _once([*entitling, *excluding, *ordering])
        inputs, edges = _inputs(rules)
        needs = self.needs_of(entitling, help_)
        for kind, group in (("gives", entitling), ("excludes", excluding), ("orders", ordering)):
            edges += [Edge(each, node, kind) for each in _nodes(group)]
        ends = [Node("need", need) for need in needs]
        edges += [Edge(node, end) for end in ends]
        return _graph(edges, column_facts=inputs, column_rules=_nodes(rules), column_help=[node], column_needs=ends)

    def around_fact(self, name: str) -> Graph:
        """Return from what a fact follows, which rules read it, and what they make of it."""
        node = Node("fact", name)
        makers = self.deriving(name)
        inputs, edges = _inputs(makers)
        edges += [Edge(each, node) for each in _nodes(makers)]
        computed = [Node("fact", each) for each in (self._facts[name].inputs if name in self._facts else ())]
        edges += [Edge(each, node) for each in computed]
        readers = self.reading(name)
        edges += [Edge(node, each) for each in _nodes(readers)]
        results, last = _results(readers)
        return _graph(
            [*edges, *last],
            column_facts=inputs,
            column_inputs=computed,
            column_rules=_nodes(makers),
            column_fact=[node],
            column_readers=_nodes(readers),
            column_results=[each for each in results if each != node],
        )

    def around_chapter(self, chapter: Chapter) -> Graph:
        """Return the topics on whose results a topic rests, and those that rest on its own."""
        node = _chapter(chapter)
        sources, users = ([*map(_chapter, each)] for each in (self.sources(chapter), self.users(chapter)))
        edges = [*(Edge(each, node) for each in sources), *(Edge(node, each) for each in users)]
        return _graph(edges, reads_from=sources, column_topic=[node], read_in=users)

    def of_chapters(self, chapters: Iterable[Chapter]) -> Graph:
        """Return in which parts of life the rules of topics do something."""
        pairs = [(_chapter(each), Node("field", field)) for each in chapters for field in self.fields(each)]
        nodes = dict.fromkeys(start for start, _ in pairs), dict.fromkeys(end for _, end in pairs)
        return _graph([Edge(*pair) for pair in pairs], column_topics=list(nodes[0]), column_fields=list(nodes[1]))

    # ------------------------------------------------------------------------------------------ private

    def _with(self, wanted: Callable[[Effect], bool]) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if any(map(wanted, rule.effects)))

    def _of(self, chapter: Chapter) -> Iterable[Rule]:
        return (rule for rule in self.rules if chapter_of(rule) == chapter)

    def _fields(self, effect: Effect) -> Iterable[str]:
        match effect:
            case RaiseNeed(code):
                needs: tuple[str, ...] = (code,)
                helps: tuple[str, ...] = ()
            case Entitle(needs=needs):
                helps = ()
            case Exclude(service_type):
                needs, helps = (), (service_type,)
            case Advise(_, helps):
                needs = ()
            case _:
                return
        yield from (self._vocabulary.needs[need].field for need in needs)
        fields = (self._vocabulary.service_types[each].field for each in helps)
        yield from (field for field in fields if field != "any")


def chapter_of(rule: Rule) -> Chapter:
    """Return the topic in which a rule stands."""
    return rule.ref.plugin, rule.ref.file


def read_in(rule: Rule) -> tuple[str, ...]:
    """Return the names of the facts that a rule reads, each once."""
    return tuple(dict.fromkeys(names_read(rule)))


def made_in(rule: Rule) -> tuple[str, ...]:
    """Return the names of the facts, needs and kinds of help that a rule changes, each once."""
    return tuple(dict.fromkeys(made_by(rule)))


# ---------------------------------------------------------------------------------------------- private


def _nodes(rules: Iterable[Rule]) -> list[Node]:
    """The nodes of rules; the versions of one rule are one node."""
    return list(dict.fromkeys(Node("rule", rule.ref.id) for rule in rules))


def _once(rules: Iterable[Rule]) -> list[Rule]:
    return list({id(rule): rule for rule in rules}.values())


def _fact(name: str) -> Node:
    for section, kind in ((NEEDS, "need"), (ENTITLEMENTS, "help")):
        if name.startswith(section):
            return Node(kind, name.removeprefix(section))
    return Node("fact", name)


def _inputs(rules: Iterable[Rule]) -> tuple[list[Node], list[Edge]]:
    """What rules read, and the arrows from there."""
    edges = [Edge(_fact(name), Node("rule", rule.ref.id)) for rule in rules for name in read_in(rule)]
    return list(dict.fromkeys(edge.start for edge in edges)), edges


def _results(rules: Iterable[Rule]) -> tuple[list[Node], list[Edge]]:
    """What rules make, and the arrows there."""
    edges: list[Edge] = []
    for rule in rules:
        excluded = {f"{ENTITLEMENTS}{effect.service_type}" for effect in rule.effects if isinstance(effect, Exclude)}
        for name in made_by(rule):
            kind = "excludes" if name in excluded else "gives"
            edges.append(Edge(Node("rule", rule.ref.id), _fact(name), kind))
    return list(dict.fromkeys(edge.end for edge in edges)), edges


def _chapter(chapter: Chapter) -> Node:
    return Node("chapter", "/".join(chapter))


def _others(chapter: Chapter, rules: Iterable[Rule]) -> tuple[Chapter, ...]:
    return tuple(each for each in dict.fromkeys(map(chapter_of, rules)) if each != chapter)


def _graph(edges: Iterable[Edge], **columns: list[Node]) -> Graph:
    kept = tuple((head, tuple(nodes)) for head, nodes in columns.items() if nodes)
    return Graph(kept, tuple(dict.fromkeys(edges)))
