"""The site: every page of the handbook as HTML, by its path."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from lotse.explain.style import document
from lotse.explain.values import date
from lotse.handbook.addresses import SECTIONS, relative
from lotse.handbook.edition import Book, Edition, Entry
from lotse.handbook.lists import Lists
from lotse.handbook.phrases import say
from lotse.handbook.relations import Chapter, Node
from lotse.handbook.sheets import Sheets
from lotse.handbook.tables import Sheet
from lotse.handbook.words import Target
from lotse.matcher import lotse_version
from lotse.model.base import Lang

_LANGUAGES: tuple[Lang, Lang] = ("de", "en")
_LINKED = ("need", "help", "fact", "chapter")  # nodes of graphs that have an address of their own


def pages(book: Book) -> Iterator[tuple[str, str]]:
    """Yield each page of the site with its path: a German tree, an English one, and the page where one chooses."""
    yield "index.html", _choice(book)
    for lang in _LANGUAGES:
        edition = _Pages(book, lang)
        for address, html in edition.all():
            yield f"{lang}/{address}", html


# ---------------------------------------------------------------------------------------------- private


@cache
def _templates() -> Environment:
    loader = PackageLoader("lotse.handbook")
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=False
    )


@cache
def _asset(name: str) -> str:
    """A style or script as it stands in its file."""
    loader = _templates().loader
    assert loader is not None  # noqa: S101 - it is given above
    return loader.get_source(_templates(), name)[0]


class _Pages:
    """The pages of one language."""

    def __init__(self, book: Book, lang: Lang) -> None:
        self.book, self.lang = book, lang
        self.edition = Edition(book, lang)
        self.sheets, self.lists = Sheets(self.edition), Lists(self.edition)
        self.sections = {name: book.addresses.section(name) for name in SECTIONS}

    def all(self) -> Iterator[tuple[str, str]]:
        """Yield every page of the tree with its address in it."""
        addresses = self.book.addresses
        for name, sheet in self.lists.lists():
            yield self._sheet(addresses.section(name), sheet)
        for target, sheet in self.sheets.all():
            yield self._sheet(addresses.of(target), sheet)
        for chapter in self.book.chapters:
            yield self._topic(chapter)
        for name, feature in self.book.features.items():
            yield self._page(
                addresses.of(Target("feature", name)),
                "feature.html",
                "scenarios",
                feature.title,
                heading=feature.title,
                name=name,
                lang=self.edition.other(feature.lang),
                scenarios=self.edition.scenarios(feature),
            )
        yield self._search()

    def _sheet(self, address: str, sheet: Sheet) -> tuple[str, str]:
        return self._page(address, "sheet.html", sheet.section, sheet.title.text, sheet=sheet)

    def _topic(self, chapter: Chapter) -> tuple[str, str]:
        title = self.edition.chapter(chapter)
        sheet = self.sheets.topic(chapter)
        return self._page(
            self.book.addresses.chapter(chapter),
            "topic.html",
            "rules",
            title.text,
            heading=title,
            lead=sheet.lead[0],
            drawn=sheet.picture,
            tables=sheet.tables,
            rules=[self.edition.rule(rule) for rule in self.book.chapters[chapter]],
        )

    def _search(self) -> tuple[str, str]:
        groups: dict[str, list[Entry]] = {name: [] for name in SECTIONS}
        for rule in self.book.rules:
            groups["rules"].append(self.edition.found_by(rule))
        for chapter in self.book.chapters:
            groups["rules"].append(Entry("rules", self.edition.chapter(chapter), "/".join(chapter)))
        for entry in self.sheets.entries():
            groups[entry.section].append(entry)
        for result in self.book.results or ():
            groups["scenarios"].append(
                Entry("scenarios", self.edition.scenario(result), self.book.mark(result.scenario))
            )
        kept = [(name, entries) for name, entries in groups.items() if entries]
        return self._page(
            self.sections["search"],
            "search.html",
            "search",
            self.edition.say("search"),
            script=_asset("search.js"),
            groups=kept,
            total=sum(len(entries) for _, entries in kept),
        )

    def _page(
        self, address: str, template: str, section: str, title: str, script: str = "", **data: object
    ) -> tuple[str, str]:
        """A page at an address: its template, filled, within the document that all pages share."""
        other: Lang = "en" if self.lang == "de" else "de"
        up = "../" * (address.count("/") + 1)
        context: Mapping[str, Any] = {
            "say": self.edition.say,
            "href": lambda target: relative(self.book.addresses.of(target), address),
            "to": lambda wanted: relative(wanted, address),
            "node": self._target,
            "sections": self.sections,
            "section": section,
            "page": address,
            "other": f"{up}{other}/{address}",
            "other_lang": other,
            "notice": self._notice,
            **data,
        }
        body = _templates().get_template(template).render(context)
        named = title if section == "start" else f"{title} – {self.edition.say('handbook')}"
        return address, document(named, self.lang, body.strip(), _asset("site.css"), script)

    def _target(self, node: Node) -> Target | None:
        if node.kind == "rule":
            return Target("rule", self.book.anchor(self.book.current[node.name]))
        return Target(node.kind, node.name) if node.kind in _LINKED else None

    @cached_property
    def _notice(self) -> str:
        matcher = self.book.matcher
        plugins = ", ".join(f"{each.manifest.name} {each.manifest.version}" for each in matcher.plugins)
        digest = matcher.rulebook.removeprefix("sha256:")[:12]
        told = self.edition.say("notice", version=lotse_version(), plugins=plugins, digest=digest)
        return f"{self.edition.say('as_of', date=date(self.book.on, self.lang))}. {told}"


def _choice(book: Book) -> str:
    """The page at the root of the site, in both languages."""
    links = "\n".join(
        f'<li><a href="{lang}/index.html" hreflang="{lang}" lang="{lang}">{name}</a></li>'
        for lang, name in (("de", f"Deutsch: {say('handbook', 'de')}"), ("en", f"English: {say('handbook', 'en')}"))
    )
    body = f"<main>\n<h1>lotse</h1>\n<ul>\n{links}\n</ul>\n<p>{book.on}</p>\n</main>"
    return document("lotse", "de", body, _asset("site.css"))
