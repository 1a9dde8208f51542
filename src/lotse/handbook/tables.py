"""Tables: what sheets and lists are made of."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lotse.explain.phrases import FIELDS, pick, word
from lotse.handbook.drawing import Picture, draw
from lotse.handbook.edition import Edition, Row
from lotse.handbook.phrases import STATES
from lotse.handbook.relations import Graph, made_in, read_in
from lotse.handbook.words import Said, Target, Word
from lotse.model.directory import Service
from lotse.plugins import LoadedPlugin
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Rule

Column = tuple[str, Callable[[Rule], Said]]  # the key of its heading, and what stands in it for a rule


@dataclass(frozen=True)
class Table:
    """A table under a heading; without rows it says `empty`. The first cell of a row heads it."""

    title: Said
    heads: tuple[str, ...]
    rows: tuple[tuple[Said, ...], ...]
    empty: str = ""
    anchor: str = ""
    lead: Said = ()


@dataclass(frozen=True)
class Sheet:
    """A page about one thing: what it is called and means, what is known of it, its graph, and tables of what belongs to it."""

    section: str
    title: Word
    lead: tuple[Said, ...] = ()
    rows: tuple[Row, ...] = ()
    picture: Picture | None = None
    tables: tuple[Table, ...] = ()


class Tables:
    """Makes tables of one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.words, self.book = edition, edition.words, edition.book
        self.say = edition.say
        self.relations = edition.book.relations
        self.vocabulary = edition.book.matcher.book.vocabulary
        self.facts = {
            name: fact
            for name, fact in edition.book.matcher.book.facts.items()
            if not name.startswith((NEEDS, ENTITLEMENTS, "figures."))
        }

    def rules(self, title: Said, rules: Sequence[Rule], *columns: Column) -> Table:
        """Return a table of rules with their paragraph, state and plugin, and with further columns."""
        heads = self.heads("rule", *(head for head, _ in columns), "reference", "state", "plugin")
        rows = tuple(
            (
                (self.words.rule(rule),),
                *(cell(rule) or ("–",) for _, cell in columns),
                (self.words.german(rule.ref.reference),),
                (pick(STATES[self.book.state(rule)], self.edition.lang),),
                (Word(rule.ref.plugin, Target("plugin", rule.ref.plugin)),),
            )
            for rule in rules
        )
        return Table(title, heads, rows, self.say("no_rule"))

    def making(self, key: str, rules: Sequence[Rule], *columns: Column) -> Table:
        """Return a table of rules with what they read."""
        return self.rules((self.say(key),), rules, ("reads", lambda rule: self._facts(read_in(rule))), *columns)

    def reading(self, name: str) -> Table:
        """Return a table of the rules that read a fact, with what they make of it."""
        rules = self.relations.reading(name)
        return self.rules((self.say("read_by"),), rules, ("makes", lambda rule: self._facts(made_in(rule))))

    def topics(self, plugin: LoadedPlugin, title: Said) -> Table:
        """Return a table of a plugin's topics, with the parts of life to which they belong."""
        name = plugin.manifest.name
        rows = tuple(
            (
                (self.edition.chapter(chapter),),
                (str(len(rules)),),
                (", ".join(word(FIELDS, each, self.edition.lang) for each in self.relations.fields(chapter)) or "–",),
            )
            for chapter, rules in self.book.chapters.items()
            if chapter[0] == name
        )
        heads = self.heads("topic", "number_rules", "of_life")
        return Table(title, heads, rows, self.say("no_rule"))

    def table(self, key: str, heads: Sequence[str], rows: tuple[tuple[Said, ...], ...], empty: str = "") -> Table:
        """Return a table by the keys of its title, of its columns' headings and of what it says where it is empty."""
        return Table((self.say(key),), self.heads(*heads), rows, self.say(empty) if empty else "")

    def heads(self, *keys: str) -> tuple[str, ...]:
        """Return headings by their keys."""
        return tuple(map(self.say, keys))

    def field(self, field: str) -> Row:
        """Return the part of life to which a need or kind of help belongs."""
        shown = self.say("any_field") if field == "any" else word(FIELDS, field, self.edition.lang)
        return Row(self.say("of_life"), (shown,))

    def services(self, plugin: LoadedPlugin) -> Iterator[tuple[Service, tuple[Said, ...]]]:
        """Yield the services that a plugin brings, each with organization, areas and day of verification."""
        name = plugin.manifest.name
        brought = [each for owner, each in self.book.matcher.further if owner == name]
        for directory in (plugin.directory, *brought):
            names = {each.id: each.name for each in directory.organizations}
            for service in directory.services:
                organization = self.words.german(names.get(service.organization, service.organization))
                areas = ", ".join(service.areas) or "–"
                verified = self.edition.day(service.verified_on, "unverified")
                yield service, ((organization,), (areas,), (verified,))

    def drawn(self, graph: Graph, *, whole: bool = False) -> Picture | None:
        """Return a graph as a picture, None where it joins nothing; `whole`: with every node, however many."""
        if not graph.edges:
            return None
        return draw(
            graph,
            lambda node: self.edition.node(node).text,
            lambda n: self.say("picture_more", n=n),
            most=len(self.book.chapters) if whole else None,
        )

    def _facts(self, names: Sequence[str]) -> Said:
        return self.words.listed([*map(self.words.fact, names)])
