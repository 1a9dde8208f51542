"""Sheets: a page for each need, kind of help, fact and plugin."""

from collections.abc import Iterator

from lotse.explain.leaves import name_of, one_value
from lotse.explain.phrases import SECTIONS, UNITS, pick, word
from lotse.explain.values import clean
from lotse.handbook.edition import Entry, Row
from lotse.handbook.phrases import KINDS, ORIGINS
from lotse.handbook.relations import Chapter
from lotse.handbook.tables import Column, Sheet, Table, Tables
from lotse.handbook.words import Said, Target
from lotse.model.vocabulary import NeedCode, ServiceTypeCode
from lotse.plugins import NATIONAL, LoadedPlugin
from lotse.rules.facts import Fact
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS


class Sheets(Tables):
    """Makes the sheets of one edition, and what the search knows of them."""

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

    def topic(self, chapter: Chapter) -> Sheet:
        """Return what a topic shows beside its rules: its place among the others."""
        tables = []
        sources, users = self.relations.sources(chapter), self.relations.users(chapter)
        for key, others in (("reads_from", sources), ("read_in", users)):
            if others:
                rows = tuple(((self.edition.chapter(each),), (self.edition.plugin(each[0]),)) for each in others)
                tables.append(self.table(key, ("topic", "plugin"), rows))
        lead = (self.edition.plugin(chapter[0]), f" · {chapter[1]}")
        picture = self.drawn(self.relations.around_chapter(chapter))
        return Sheet("rules", self.edition.chapter(chapter), (lead,), picture=picture, tables=tuple(tables))

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

    # ------------------------------------------------------------------------------------------ private

    def _need(self, code: str, need: NeedCode) -> Sheet:
        helps = tuple(
            ((self.words.help(each),), self.words.listed([*map(self.words.rule, rules)]))
            for each, rules in self.relations.helping(code).items()
        )
        return Sheet(
            "needs",
            self.words.need(code),
            self._explained(need),
            (self.field(need.field), Row(self.say("code"), (code,))),
            self.drawn(self.relations.around_need(code)),
            (
                self.making("raised_by", self.relations.raising(code)),
                self.table("helped_by", ("help", "through"), helps, "no_need_of_it"),
                *self._read(f"{NEEDS}{code}"),
            ),
        )

    def _help(self, code: str, help_: ServiceTypeCode) -> Sheet:
        rows = [self.field(help_.field)]
        if help_.basis:
            rows.append(Row(self.say("basis"), (self.words.german(help_.basis),)))
        if help_.at:
            rows.append(Row(self.say("given_by"), (self.words.text(help_.at),)))
        if help_.fields:
            named = ", ".join(map(self._section, help_.fields))
            rows.append(Row(self.say("handoff"), (named,)))
        rows.append(Row(self.say("code"), (code,)))
        marks = [key for key, told in (("statutory", help_.statutory), ("irreversible", help_.irreversible)) if told]
        offers = tuple(self._offers(code))
        heads = ("offer", "organization", "areas", "verified", "plugin")
        return Sheet(
            "help",
            self.words.help(code),
            (*self._explained(help_), *((self.say(key),) for key in marks)),
            tuple(rows),
            self.drawn(self.relations.around_help(code)),
            (*self._deciding(code), *([self.table("offers", heads, offers)] if offers else [])),
        )

    def _deciding(self, help_: str) -> Iterator[Table]:
        """The rules that decide on a kind of help."""
        entitling = self.relations.entitling(help_)
        needs: Column = (
            "for_needs",
            lambda rule: self.words.listed([*map(self.words.need, self.relations.needs_of([rule], help_))]),
        )
        yield self.making("entitled_by", entitling, needs)
        for key, rules in (
            ("excluded_by", self.relations.excluding(help_)),
            ("ordered_by", self.relations.ordering(help_)),
            ("advised_by", self.relations.advising(help_)),
        ):
            if rules:
                yield self.making(key, rules)
        yield from self._read(f"{ENTITLEMENTS}{help_}")

    def _fact(self, name: str, fact: Fact) -> Sheet:
        labels, lang = self.words.labels, self.edition.lang
        label = labels.facts.get(name)
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
                Row("" if at else self.say("values"), (f"{one_value(name, value, 'choice', labels, lang)} ({value})",))
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
            self.drawn(self.relations.around_fact(name)),
            (*([self.making("derived_by", deriving)] if deriving else []), self.reading(name)),
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
            for service, rest in self.services(plugin)
        )
        tables = [self.topics(plugin, (self.say("column_topics"),))]
        tables += [self.rules((self.edition.chapter(each),), self.book.chapters[each]) for each in chapters]
        if declared:
            tables.append(self.table("declared", ("facts", "kind", "code"), declared))
        tables.append(self.table("offers", ("offer", "help", "organization", "areas", "verified"), offers, "nothing"))
        return Sheet(
            "plugins",
            self.edition.plugin(manifest.name),
            ((self.say("national_lead" if national else "adds_lead"),),),
            tuple(rows),
            self.drawn(self.relations.of_chapters(chapters)),
            tuple(tables),
        )

    def _read(self, name: str) -> list[Table]:
        return [self.reading(name)] if self.relations.reading(name) else []

    def _section(self, field: str) -> str:
        """A section or field of the household, as a handoff names it."""
        lang = self.edition.lang
        return word(SECTIONS, field, lang) if field in SECTIONS else name_of(field, self.words.labels, lang)

    def _explained(self, code: NeedCode | ServiceTypeCode) -> tuple[Said, ...]:
        return ((self.words.text(code.explain),),) if code.explain else ()

    def _about(self, code: NeedCode | ServiceTypeCode) -> str:
        return code.explain.in_(self.edition.lang) if code.explain else ""

    def _offers(self, code: str) -> Iterator[tuple[Said, ...]]:
        for plugin in self.book.matcher.plugins:
            for service, rest in self.services(plugin):
                if code in service.service_types:
                    yield ((self.words.german(service.name),), *rest, (self.edition.plugin(plugin.manifest.name),))
