"""The survey of a region as text and as Markdown."""

from collections.abc import Iterator, Sequence

from lotse.explain.gaps_rows import Section
from lotse.explain.gaps_view import Column, GapsView, gaps_view
from lotse.explain.gaps_words import say
from lotse.explain.layout import Page
from lotse.explain.markdown import escaped
from lotse.explain.values import unglue
from lotse.model.base import Lang
from lotse.model.gaps import GapReport
from lotse.model.vocabulary import Labels

_CELL = 4
_NAME = 38


def gaps_text(report: GapReport, labels: Labels, lang: Lang = "de", *, width: int = 100, color: bool = False) -> str:
    """Return the survey as text: a matrix in letters, then the sections, at the end the gaps by weight."""
    view = gaps_view(report, labels, lang)
    page = Page(width, lang, color=color)
    page.across(f"{view.title} · {view.region}", view.as_of, "bold", "dim")
    for paragraph in view.summary:
        page.gap()
        page.wrapped(paragraph)
    page.heading(say("matrix", lang))
    for columns in _blocks(view.columns, page.width):
        _matrix(page, view, columns)
    for sign, meaning in view.legend:
        page.columns(f" {sign:<3}", meaning, "")
    for section in view.sections:
        _section(page, section)
    page.gap()
    page.wrapped(view.footer, style="dim")
    return page.text() + "\n"


def gaps_markdown(report: GapReport, labels: Labels, lang: Lang = "de") -> str:
    """Return the survey as Markdown; everything that a directory says is escaped."""
    view = gaps_view(report, labels, lang)
    lines = [f"# {escaped(view.title)} · {escaped(view.region)}", "", escaped(view.as_of), ""]
    lines += [f"{escaped(paragraph)}\n" for paragraph in view.summary]
    lines += [f"## {escaped(say('matrix', lang))}", "", *_table(view), ""]
    lines += [f"- **{escaped(sign)}** {escaped(meaning)}" for sign, meaning in view.legend]
    for section in view.sections:
        lines += ["", f"## {escaped(section.title)}", ""]
        lines += [f"*{escaped(section.note)}*", ""] if section.note else []
        for row in section.rows:
            lines.append(f"- **{escaped(row.title)}**" + (f" – {escaped(row.beside)}" if row.beside else ""))
            lines += [f"  - {escaped(word)}: {escaped(text)}" for word, text in row.details]
        lines += [] if section.rows else [escaped(section.empty)]
    lines += ["", "---", "", escaped(view.footer), ""]
    return unglue("\n".join(lines))


# ---------------------------------------------------------------------------------------------- private


def _blocks(columns: Sequence[Column], width: int) -> Iterator[Sequence[Column]]:
    """The columns in parts that fit beside the names of the needs."""
    most = max(1, (width - _NAME) // _CELL)
    for start in range(0, len(columns), most):
        yield columns[start : start + most]


def _matrix(page: Page, view: GapsView, columns: Sequence[Column]) -> None:
    for column in columns:
        page.item(column.head, column.places)
    page.gap()
    page.lines.append(" " * _NAME + "".join(column.head.rjust(_CELL) for column in columns))
    for place, need in enumerate(view.needs):
        letters = (mark.letter(view.lang) if (mark := column.marks[place]) else "" for column in columns)
        name = page.cut(need, page.width - _NAME + 2)
        page.lines.append((f" {name}".ljust(_NAME) + "".join(each.rjust(_CELL) for each in letters)).rstrip())
    page.gap()


def _section(page: Page, section: Section) -> None:
    page.heading(section.title)
    if section.note:
        page.wrapped(section.note, style="dim")
    for row in section.rows:
        page.columns(f" {row.sign:<3}", row.title, row.beside, "bold")
        for word, text in row.details:
            page.wrapped(text, word=word, indent=4)
    if not section.rows:
        page.item(" ", section.empty)


def _table(view: GapsView) -> Iterator[str]:
    yield f"| {escaped(say('need', view.lang))} | " + " | ".join(escaped(each.places) for each in view.columns) + " |"
    yield "|---" * (len(view.columns) + 1) + "|"
    for place, need in enumerate(view.needs):
        cells = [mark.letter(view.lang) if (mark := each.marks[place]) else "" for each in view.columns]
        yield f"| {escaped(need)} | {' | '.join(cells)} |"
