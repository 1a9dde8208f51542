"""Lists: the pages that lead to rules, needs, kinds of help, facts, plugins and scenarios, and the figures of the law."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from lotse.explain.phrases import FIELDS, SECTIONS, word
from lotse.explain.values import clean, money
from lotse.handbook.addresses import fact_section
from lotse.handbook.drawing import Picture
from lotse.handbook.edition import Row
from lotse.handbook.phrases import ORIGINS
from lotse.handbook.tables import Sheet, Table, Tables
from lotse.handbook.words import Said, Target, Word
from lotse.model.vocabulary import NeedCode, ServiceTypeCode
from lotse.plugins import NATIONAL
from lotse.rules.figures import Dated, FigureModel, HousingBenefitTable


class Lists(Tables):
    """Makes the lists of one edition."""

    def lists(self) -> Iterator[tuple[str, Sheet]]:
        """Yield the sheets that list a section, by the section's name."""
        yield "start", self._start()
        yield "rules", self._list("rules", self._topics(), self._overview())
        yield "needs", self._list("needs", self._codes(self.vocabulary.needs, "need"))
        yield "help", self._list("help", self._codes(self.vocabulary.service_types, "help"))
        yield "facts", self._list("facts", self._fact_groups())
        yield "figures", self._figures()
        yield "plugins", self._list("plugins", [self._plugins()])
        yield "scenarios", self._list("scenarios", self._features())

    # ------------------------------------------------------------------------------------------ private

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
            tables.insert(0, self.table("count_failed", ("scenarios", "result"), lines))
        return Sheet("start", Word(self.say("handbook")), tuple(lead), tuple(rows), tables=tuple(tables))

    def _topics(self) -> Iterator[Table]:
        for plugin in self.book.matcher.plugins:
            yield self.topics(plugin, (self.edition.plugin(plugin.manifest.name),))

    def _overview(self) -> Picture | None:
        """The nationwide topics and the parts of life to which they belong."""
        chapters = [chapter for chapter in self.book.chapters if chapter[0] == NATIONAL]
        return self.drawn(self.relations.of_chapters(chapters), whole=True)

    def _list(self, section: str, tables: Iterable[Table], picture: Picture | None = None) -> Sheet:
        lead: list[Said] = [(self.say(f"{section}_lead"),)]
        if section == "scenarios":
            lead = (
                [(self.say("scenarios_none"),)] if self.book.results is None else [*lead, (self.say("evidence_means"),)]
            )
        return Sheet(section, Word(self.say(section)), tuple(lead), picture=picture, tables=tuple(tables))

    def _codes(self, codes: dict[str, NeedCode] | dict[str, ServiceTypeCode], kind: str) -> Iterator[Table]:
        groups: dict[str, list[tuple[Said, ...]]] = {}
        for code, each in codes.items():
            shown = self.words.need(code) if kind == "need" else self.words.help(code)
            about = each.explain
            groups.setdefault(each.field, []).append(((shown,), (self.words.text(about),) if about else ()))
        for field in (*FIELDS, "any"):
            if field in groups:
                heads = self.heads("column_need" if kind == "need" else "column_help", "means")
                yield Table(self.field(field).said, heads, tuple(groups[field]))

    def _fact_groups(self) -> Iterator[Table]:
        groups: dict[str, list[tuple[Said, ...]]] = {}
        for name, fact in self.facts.items():
            cells = ((self.words.fact(name),), (word(ORIGINS, fact.origin, self.edition.lang),), (name,))
            groups.setdefault(fact_section(name), []).append(cells)
        plugins = {plugin.manifest.name for plugin in self.book.matcher.plugins}
        for section, rows in groups.items():
            title = self.edition.plugin(section) if section in plugins else Word(self._section(section))
            yield Table((title,), self.heads("facts", "from_where", "code"), tuple(rows))

    def _section(self, name: str) -> str:
        shown = self.say("household") if name == "household" else word(SECTIONS, name, self.edition.lang)
        return shown[:1].upper() + shown[1:]

    def _plugins(self) -> Table:
        rows = []
        for plugin in self.book.matcher.plugins:
            name = plugin.manifest.name
            rules = sum(rule.ref.plugin == name for rule in self.book.rules)
            areas = ", ".join(plugin.manifest.areas) or self.say("everywhere")
            offers = sum(1 for _ in self.services(plugin))
            rows.append(
                ((self.edition.plugin(name),), (plugin.manifest.version,), (areas,), (str(rules),), (str(offers),))
            )
        return self.table("plugins", ("plugin", "version", "areas", "number_rules", "number_offers"), tuple(rows))

    def _features(self) -> Iterator[Table]:
        rows = []
        for feature in self.book.features.values():
            failed = sum(not result.passed for result in feature.results)
            told = self.say("some_failed", n=failed) if failed else self.say("all_passed")
            title = Word(clean(feature.title), Target("feature", feature.name), self.edition.other(feature.lang))
            rows.append(((title,), (feature.name,), (str(len(feature.results)),), (told,)))
        if rows:
            yield self.table("scenarios", ("topic", "place", "scenarios", "result"), tuple(rows))

    def _figures(self) -> Sheet:
        file = self.book.matcher.book.figures
        tables = []
        for name, figure in file.figures.items():
            rows = tuple(
                (*self._period(each), (self._amount(each.amount),), self._checked(each)) for each in figure.values
            )
            title, lead = (self.words.text(figure.label),), self._about(name, figure)
            heads = self.heads("since", "until", "amount", "verified")
            tables.append(Table(title, heads, rows, anchor=name, lead=lead))
        tables += [self._highest_rents(each) for each in file.housing_benefit]
        for levels in file.rent_levels:
            lines: tuple[tuple[Said, ...], ...] = tuple(((ags,), (str(n),)) for ags, n in levels.levels.items())
            heads = (self.say("municipality"), self.say("rent_level"))
            lead = (self.words.german(levels.reference or ""),)
            tables.append(Table((f"{self.say('rent_levels')}, {self._span(levels)}",), heads, lines, lead=lead))
        return Sheet("figures", Word(self.say("figures")), ((self.say("figures_lead"),),), tables=tuple(tables))

    def _about(self, name: str, figure: FigureModel) -> Said:
        """A figure's paragraph, what holds beyond its periods, and the rules that read it."""
        said: list[str | Word] = [self.words.german(figure.reference)]
        if figure.never_falls:
            said += [". ", self.say("never_falls")]
        if readers := self.relations.reading(name):
            said += [f" {self.say('read_by')}: ", *self.words.listed([*map(self.words.rule, readers)])]
        return tuple(said)

    def _amount(self, cents: int) -> str:
        return money(Decimal(cents) / 100, self.edition.lang)

    def _highest_rents(self, table: HousingBenefitTable) -> Table:
        lines = [*((str(at), line) for at, line in enumerate(table.highest_rent, 1))]
        lines.append((self.say("each_further"), table.highest_rent_further))
        rows = tuple(((who,), *((self._amount(cents),) for cents in line)) for who, line in lines)
        levels = [self.say("level", n=n) for n in range(1, len(table.highest_rent_further) + 1)]
        title = (f"{self.say('housing_benefit')}: {self.say('highest_rent')}, {self._span(table)}",)
        lead = (self.words.german(table.reference or ""), " · ", self.say("verified"), " ", *self._checked(table))
        return Table(title, (self.say("members_in_table"), *levels), rows, lead=lead)

    def _period(self, dated: Dated) -> tuple[Said, Said]:
        return (self.edition.day(dated.from_, "open_end"),), (self.edition.day(dated.until, "open_end"),)

    def _span(self, dated: Dated) -> str:
        since, until = (self.edition.day(day, "open_end") for day in (dated.from_, dated.until))
        return self.say("holds_between", since=since, until=until)

    def _checked(self, dated: Dated) -> Said:
        return (self.edition.day(dated.verified_on, "unverified"),)
