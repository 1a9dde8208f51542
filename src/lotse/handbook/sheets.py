"""Sheets: pages of needs, kinds of help, facts, plugins and figures, and the lists that lead there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotse.explain.leaves import one_value
from lotse.explain.phrases import FIELDS, SECTIONS, UNITS, pick, word
from lotse.explain.values import clean, money
from lotse.handbook.addresses import fact_section
from lotse.handbook.drawing import Picture, draw
from lotse.handbook.edition import Edition, Entry, Row
from lotse.handbook.phrases import KINDS, ORIGINS, STATES
from lotse.handbook.relations import Chapter, Graph
from lotse.handbook.words import Said, Target, Word
from lotse.model.directory import Service
from lotse.model.vocabulary import NeedCode, ServiceTypeCode
from lotse.plugins import NATIONAL, LoadedPlugin
from lotse.rules.facts import Fact
from lotse.rules.figures import Dated, HousingBenefitTable
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Rule


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


class Sheets:
    """Makes the sheets of one edition, and what the search knows of them."""

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

    def all(self) -> Iterator[tuple[Target, Sheet]]:
        """Yield every sheet with what it is about."""
        for code, need in self.vocabulary.needs.items():
            yield Target("need", code), self._need(code, need)
        for code, help_ in self.vocabulary.service_types.items():
            yield Target("help", code), self._help(code, help_)
        for name, fact in self.facts.items():
            yield Target("fact", name), self._fact(name, fact)
        for plugin in self.book.matcher.plugins:
            yield Target("plugin", plugin.manifest.name), self._plugin(plugin)
        yield Target("section", "figures"), self._figures()

    def lists(self) -> Iterator[tuple[str, Sheet]]:
        """Yield the sheets that list a section, by the section's name."""
        yield "start", self._start()
        yield "rules", self._list("rules", self._topics())
        yield "needs", self._list("needs", self._codes(self.vocabulary.needs, "need"))
        yield "help", self._list("help", self._codes(self.vocabulary.service_types, "help"))
        yield "facts", self._list("facts", self._fact_groups())
        yield "plugins", self._list("plugins", [self._plugins()])
        yield "scenarios", self._list("scenarios", self._features())

    def entries(self) -> Iterator[Entry]:
        """Yield what the search knows of the sheets."""
        for code, need in self.vocabulary.needs.items():
            yield Entry("needs", self.words.need(code), code, self._about(need))
        for code, help_ in self.vocabulary.service_types.items():
            yield Entry("help", self.words.help(code), help_.basis or code, f"{code} {self._about(help_)}")
        for name in self.facts:
            label = self.words.labels.facts.get(name)
            question = label.question.in_(self.edition.lang) if label and label.question else ""
            yield Entry("facts", self.words.fact(name), name, question)
        for name, figure in self.book.matcher.book.figures.figures.items():
            yield Entry("figures", self.words.fact(name), clean(figure.reference), name)
        for plugin in self.book.matcher.plugins:
            yield Entry("plugins", self.edition.plugin(plugin.manifest.name), plugin.manifest.name)

    # things ------------------------------------------------------------------------------------

    def _need(self, code: str, need: NeedCode) -> Sheet:
        helps = tuple(
            ((self.words.help(each),), self.words.listed([*map(self.words.rule, rules)]))
            for each, rules in self.relations.helping(code).items()
        )
        return Sheet(
            "needs",
            self.words.need(code),
            self._explained(need),
            (self._field(need.field), Row(self.say("code"), (code,))),
            self._drawn(self.relations.around_need(code)),
            (
                self._rules("raised_by", self.relations.raising(code)),
                self._table("helped_by", ("help", "through"), helps, "no_need_of_it"),
                *self._read_by(f"{NEEDS}{code}"),
            ),
        )

    def _help(self, code: str, help_: ServiceTypeCode) -> Sheet:
        rows = [self._field(help_.field)]
        if help_.basis:
            rows.append(Row(self.say("basis"), (self.words.german(help_.basis),)))
        if help_.at:
            rows.append(Row(self.say("given_by"), (self.words.text(help_.at),)))
        if help_.fields:
            named = ", ".join(word(SECTIONS, each, self.edition.lang) for each in help_.fields)
            rows.append(Row(self.say("handoff"), (named,)))
        rows.append(Row(self.say("code"), (code,)))
        marks = [key for key, told in (("statutory", help_.statutory), ("irreversible", help_.irreversible)) if told]
        entitling = self.relations.entitling(code)
        further = (
            ("excluded_by", self.relations.excluding(code)),
            ("ordered_by", self.relations.ordering(code)),
            ("advised_by", self.relations.advising(code)),
        )
        offers = tuple(self._offers(code))
        return Sheet(
            "help",
            self.words.help(code),
            (*self._explained(help_), *((self.say(key),) for key in marks)),
            tuple(rows),
            self._drawn(self.relations.around_help(code)),
            (
                self._entitling(code, entitling),
                *(self._rules(key, rules) for key, rules in further if rules),
                *self._read_by(f"{ENTITLEMENTS}{code}"),
                *(
                    [self._table("offers", ("offer", "organization", "areas", "verified", "plugin"), offers)]
                    if offers
                    else []
                ),
            ),
        )

    def _fact(self, name: str, fact: Fact) -> Sheet:
        label = self.words.labels.facts.get(name)
        lang = self.edition.lang
        rows = [Row(self.say("kind"), (word(KINDS, fact.kind, lang),))]
        rows.append(Row(self.say("from_where"), (word(ORIGINS, fact.origin, lang),)))
        if fact.inputs:
            rows.append(Row(self.say("inputs"), self.words.listed([*map(self.words.fact, fact.inputs)])))
        if label and label.question:
            rows.append(Row(self.say("question"), (self.words.text(label.question),)))
        if label and label.unit:
            rows.append(
                Row(self.say("unit"), (pick(UNITS[label.unit][1], lang) if label.unit in UNITS else label.unit,))
            )
        if fact.kind == "choice":
            rows += [
                Row(
                    self.say("values") if at == 0 else "",
                    (f"{one_value(name, value, 'choice', self.words.labels, lang)} ({value})",),
                )
                for at, value in enumerate(fact.values)
            ]
        if fact.plugin:
            rows.append(Row(self.say("plugin"), (self.edition.plugin(fact.plugin),)))
        rows.append(Row(self.say("code"), (name,)))
        lead: tuple[Said, ...] = ((self.say("sensitive"),),) if label and label.sensitive else ()
        deriving = self.relations.deriving(name)
        return Sheet(
            "facts",
            self.words.fact(name),
            lead,
            tuple(rows),
            self._drawn(self.relations.around_fact(name)),
            (
                *([self._rules("derived_by", deriving)] if deriving else []),
                *self._read_by(name, always=True),
            ),
        )

    def _plugin(self, plugin: LoadedPlugin) -> Sheet:
        manifest, national = plugin.manifest, plugin.manifest.name == NATIONAL
        rows = [Row(self.say("version"), (manifest.version,))]
        rows.append(Row(self.say("areas"), (", ".join(manifest.areas) or self.say("everywhere"),)))
        if manifest.source:
            rows.append(Row(self.say("source"), (self.words.german(manifest.source),)))
        rows.append(Row(self.say("verified"), (self.edition.day(manifest.verified_on, "unverified"),)))
        rows.append(Row(self.say("code"), (manifest.name,)))
        chapters = [each for each in self.book.chapters if each[0] == manifest.name]
        declared = tuple(
            ((self.words.fact(name),), (word(KINDS, fact.kind, self.edition.lang),), (name,))
            for name, fact in self.facts.items()
            if fact.plugin == manifest.name
        )
        offers = tuple(
            (
                (self.words.german(service.name),),
                self.words.listed([*map(self.words.help, service.service_types)]),
                *rest,
            )
            for service, rest in self._services(plugin)
        )
        tables = [
            self._rules("", self.book.chapters[chapter], title=(self.edition.chapter(chapter),)) for chapter in chapters
        ]
        if declared:
            tables.append(self._table("declared", ("facts", "kind", "code"), declared))
        tables.append(self._table("offers", ("offer", "help", "organization", "areas", "verified"), offers, "nothing"))
        return Sheet(
            "plugins",
            self.edition.plugin(manifest.name),
            ((self.say("national_lead" if national else "adds_lead"),),),
            tuple(rows),
            self._drawn(self.relations.of_chapters(chapters)),
            tuple(tables),
        )

    def _figures(self) -> Sheet:
        file = self.book.matcher.book.figures
        tables = []
        for name, figure in file.figures.items():
            rows = tuple(
                (*self._period(each), (money(str(each.amount / 100), self.edition.lang),), self._checked(each))
                for each in figure.values
            )
            lead = (
                self.words.german(figure.reference),
                *([" · ", self.say("never_falls")] if figure.never_falls else []),
            )
            title = (self.words.text(figure.label),)
            tables.append(
                Table(title, self._heads("since", "until", "amount", "verified"), rows, anchor=name, lead=lead)
            )
            readers = self.relations.reading(name)
            if readers:
                tables.append(self._rules("read_by", readers))
        tables += [self._highest_rents(each) for each in file.housing_benefit]
        for levels in file.rent_levels:
            rows = tuple(((ags,), (str(level),)) for ags, level in levels.levels.items())
            title = (f"{self.say('rent_levels')}, {self._span(levels)}",)
            lead = (self.words.german(levels.reference or ""),)
            tables.append(Table(title, (self.say("municipality"), self.say("level", n="")), rows, lead=lead))
        return Sheet("figures", Word(self.say("figures")), ((self.say("figures_lead"),),), tables=tuple(tables))

    def _highest_rents(self, table: HousingBenefitTable) -> Table:
        lines = [*((str(at), line) for at, line in enumerate(table.highest_rent, 1))]
        lines.append((self.say("each_further"), table.highest_rent_further))
        rows = tuple(
            ((who,), *((money(str(cents / 100), self.edition.lang),) for cents in line)) for who, line in lines
        )
        levels = [self.say("level", n=n) for n in range(1, len(table.highest_rent_further) + 1)]
        title = (f"{self.say('housing_benefit')}: {self.say('highest_rent')}, {self._span(table)}",)
        lead = (self.words.german(table.reference or ""), " · ", self.say("verified"), " ", *self._checked(table))
        return Table(title, (self.say("members_in_table"), *levels), rows, lead=lead)

    def topic(self, chapter: Chapter) -> Sheet:
        """Return what a topic shows beside its rules: its place among the others."""
        tables = []
        for key, others in (
            ("reads_from", self.relations.sources(chapter)),
            ("read_in", self.relations.users(chapter)),
        ):
            if others:
                rows = tuple(((self.edition.chapter(each),), (self.edition.plugin(each[0]),)) for each in others)
                tables.append(self._table(key, ("topic", "plugin"), rows))
        lead = (self.edition.plugin(chapter[0]), f" · {chapter[1]}")
        picture = self._drawn(self.relations.around_chapter(chapter))
        return Sheet("rules", self.edition.chapter(chapter), (lead,), picture=picture, tables=tuple(tables))

    # lists -------------------------------------------------------------------------------------

    def _start(self) -> Sheet:
        results = self.book.results
        lead: list[Said] = [(self.say("start_lead"),), (self.say("missing_is_open"),)]
        failed = [result for result in results or () if not result.passed]
        if results is None:
            lead.append((self.say("scenarios_none"),))
        rows = [
            Row(self.say("rules"), (Word(str(len(self.book.rules)), Target("section", "rules")),)),
            Row(self.say("needs"), (Word(str(len(self.vocabulary.needs)), Target("section", "needs")),)),
            Row(self.say("help"), (Word(str(len(self.vocabulary.service_types)), Target("section", "help")),)),
            Row(self.say("facts"), (Word(str(len(self.facts)), Target("section", "facts")),)),
        ]
        if results is not None:
            told = self.say("some_failed", n=len(failed)) if failed else self.say("all_passed")
            rows.append(
                Row(self.say("scenarios"), (Word(str(len(results)), Target("section", "scenarios")), f", {told}"))
            )
        tables = [self._plugins()]
        if failed:
            lines = tuple(((self.edition.scenario(each),), (each.message.partition("\n")[0],)) for each in failed)
            tables.insert(0, self._table("count_failed", ("scenarios", "result"), lines))
        chapters = [chapter for chapter in self.book.chapters if chapter[0] == NATIONAL]
        picture = self._drawn(self.relations.of_chapters(chapters), whole=True)
        return Sheet("start", Word(self.say("handbook")), tuple(lead), tuple(rows), picture, tuple(tables))

    def _list(self, section: str, tables: Iterable[Table]) -> Sheet:
        lead: list[Said] = [(self.say(f"{section}_lead"),)]
        if section == "scenarios" and self.book.results is None:
            lead = [(self.say("scenarios_none"),)]
        return Sheet(section, Word(self.say(section)), tuple(lead), tables=tuple(tables))

    def _topics(self) -> Iterator[Table]:
        for plugin in self.book.matcher.plugins:
            name = plugin.manifest.name
            rows = tuple(
                (
                    (self.edition.chapter(chapter),),
                    (str(len(rules)),),
                    (", ".join(word(FIELDS, each, self.edition.lang) for each in self.relations.fields(chapter)),),
                )
                for chapter, rules in self.book.chapters.items()
                if chapter[0] == name
            )
            heads = self._heads("topic", "number_rules", "of_life")
            yield Table((self.edition.plugin(name),), heads, rows, self.say("no_rule"))

    def _codes(self, codes: dict[str, NeedCode] | dict[str, ServiceTypeCode], kind: str) -> Iterator[Table]:
        groups: dict[str, list[tuple[Said, ...]]] = {}
        for code, each in codes.items():
            shown = self.words.need(code) if kind == "need" else self.words.help(code)
            about = each.explain
            groups.setdefault(each.field, []).append(((shown,), (self.words.text(about),) if about else ()))
        for field in (*FIELDS, "any"):
            if field in groups:
                heads = self._heads("column_need" if kind == "need" else "column_help", "means")
                yield Table(self._field(field).said, heads, tuple(groups[field]))

    def _fact_groups(self) -> Iterator[Table]:
        groups: dict[str, list[tuple[Said, ...]]] = {}
        for name, fact in self.facts.items():
            cells = ((self.words.fact(name),), (word(ORIGINS, fact.origin, self.edition.lang),), (name,))
            groups.setdefault(fact_section(name), []).append(cells)
        plugins = {plugin.manifest.name for plugin in self.book.matcher.plugins}
        for section, rows in groups.items():
            title = self.edition.plugin(section) if section in plugins else Word(self._section(section))
            yield Table((title,), self._heads("facts", "from_where", "code"), tuple(rows))

    def _section(self, name: str) -> str:
        shown = self.say("household") if name == "household" else word(SECTIONS, name, self.edition.lang)
        return shown[:1].upper() + shown[1:]

    def _plugins(self) -> Table:
        rows = []
        for plugin in self.book.matcher.plugins:
            name = plugin.manifest.name
            rules = sum(rule.ref.plugin == name for rule in self.book.rules)
            areas = ", ".join(plugin.manifest.areas) or self.say("everywhere")
            offers = sum(1 for _ in self._services(plugin))
            rows.append(
                ((self.edition.plugin(name),), (plugin.manifest.version,), (areas,), (str(rules),), (str(offers),))
            )
        return self._table("plugins", ("plugin", "version", "areas", "number_rules", "number_offers"), tuple(rows))

    def _features(self) -> Iterator[Table]:
        rows = []
        for feature in self.book.features.values():
            failed = sum(not result.passed for result in feature.results)
            told = self.say("some_failed", n=failed) if failed else self.say("all_passed")
            title = Word(clean(feature.title), Target("feature", feature.name), self.edition.other(feature.lang))
            rows.append(((title,), (feature.name,), (str(len(feature.results)),), (told,)))
        if rows:
            yield self._table("scenarios", ("topic", "place", "scenarios", "result"), tuple(rows))

    # parts -------------------------------------------------------------------------------------

    def _rules(self, key: str, rules: Sequence[Rule], title: Said = ()) -> Table:
        rows = tuple(
            (
                (self.words.rule(rule),),
                (self.words.german(rule.ref.reference),),
                (pick(STATES[self.book.state(rule)], self.edition.lang),),
                (self.edition.plugin(rule.ref.plugin),),
            )
            for rule in rules
        )
        heads = self._heads("rule", "reference", "state", "plugin")
        return Table(title or (self.say(key),), heads, rows, self.say("no_rule"))

    def _entitling(self, code: str, rules: Sequence[Rule]) -> Table:
        rows = tuple(
            (
                (self.words.rule(rule),),
                self.words.listed([*map(self.words.need, self.relations.needs_of([rule], code))]),
                (self.words.german(rule.ref.reference),),
                (pick(STATES[self.book.state(rule)], self.edition.lang),),
                (self.edition.plugin(rule.ref.plugin),),
            )
            for rule in rules
        )
        return self._table("entitled_by", ("rule", "for_needs", "reference", "state", "plugin"), rows, "no_rule")

    def _read_by(self, name: str, *, always: bool = False) -> list[Table]:
        readers = self.relations.reading(name)
        return [self._rules("read_by", readers)] if readers or always else []

    def _table(self, key: str, heads: Sequence[str], rows: tuple[tuple[Said, ...], ...], empty: str = "") -> Table:
        return Table((self.say(key),), self._heads(*heads), rows, self.say(empty) if empty else "")

    def _heads(self, *keys: str) -> tuple[str, ...]:
        return tuple(map(self.say, keys))

    def _field(self, field: str) -> Row:
        shown = self.say("any_field") if field == "any" else word(FIELDS, field, self.edition.lang)
        return Row(self.say("of_life"), (shown,))

    def _explained(self, code: NeedCode | ServiceTypeCode) -> tuple[Said, ...]:
        return ((self.words.text(code.explain),),) if code.explain else ()

    def _about(self, code: NeedCode | ServiceTypeCode) -> str:
        return code.explain.in_(self.edition.lang) if code.explain else ""

    def _services(self, plugin: LoadedPlugin) -> Iterator[tuple[Service, tuple[Said, ...]]]:
        """The services that a plugin brings, each with organization, areas and day of verification."""
        name = plugin.manifest.name
        brought = [each for owner, each in self.book.matcher.further if owner == name]
        for directory in (plugin.directory, *brought):
            names = {each.id: each.name for each in directory.organizations}
            for service in directory.services:
                organization = self.words.german(names.get(service.organization, service.organization))
                areas = ", ".join(service.areas) or "–"
                verified = self.edition.day(service.verified_on, "unverified")
                yield service, ((organization,), (areas,), (verified,))

    def _offers(self, code: str) -> Iterator[tuple[Said, ...]]:
        for plugin in self.book.matcher.plugins:
            for service, rest in self._services(plugin):
                if code in service.service_types:
                    yield ((self.words.german(service.name),), *rest, (self.edition.plugin(plugin.manifest.name),))

    def _period(self, dated: Dated) -> tuple[Said, Said]:
        return (self.edition.day(dated.from_, "open_end"),), (self.edition.day(dated.until, "open_end"),)

    def _span(self, dated: Dated) -> str:
        since, until = (self.edition.day(day, "open_end") for day in (dated.from_, dated.until))
        return self.say("holds_between", since=since, until=until)

    def _checked(self, dated: Dated) -> Said:
        return (self.edition.day(dated.verified_on, "unverified"),)

    def _drawn(self, graph: Graph, *, whole: bool = False) -> Picture | None:
        if not graph.edges:
            return None
        return draw(
            graph,
            lambda node: self.edition.node(node).text,
            lambda n: self.say("picture_more", n=n),
            most=len(self.book.chapters) if whole else None,
        )
