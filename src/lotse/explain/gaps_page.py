"""The survey of a region as one HTML page: a matrix as picture, then tables; no script, nothing loaded."""

from html import escape
from math import cos, radians, sin

from lotse.explain import svg
from lotse.explain.gaps_rows import Section
from lotse.explain.gaps_view import GapsView, Mark, gaps_view, marks
from lotse.explain.gaps_words import SUPPLY, say
from lotse.explain.phrases import pick
from lotse.explain.style import document
from lotse.explain.values import clean, unglue
from lotse.model.base import Lang
from lotse.model.gaps import GapReport, Supply
from lotse.model.vocabulary import Labels

_STYLE = """
main { max-width: 60rem; }
header .means { color: var(--ink); margin-top: .7rem; }
.note { margin: .3rem 0 0; color: var(--soft); font-size: .95rem; }
.gaps th:first-child { width: 25%; } .gaps td:nth-child(2) { width: 19%; }
.gaps dl { grid-template-columns: 4.6rem minmax(0, 1fr); margin: 0; }
.rank { color: var(--soft); font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.4rem; list-style: none; margin: .7rem 0 0; padding: 0; font-size: .92rem; }
.legend b { display: inline-block; min-width: 1.2rem; }
@media (max-width: 40rem) { .gaps tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .gaps th, .gaps td { display: block; width: auto !important; border: 0; padding: .1rem 0; } }
@media print { main { max-width: none; } }
"""

_MOST_COLUMNS = 30  # more municipalities than these stand together where their picture is the same
_SIDE, _GAP, _PAD = 25.0, 2.0, 6.0
_LABEL = 290.0
_DOWN = 4.0  # from the upper edge of a box to that of its text
_TILT = 55
_BOX: dict[Supply, tuple[str, svg.Pattern | None, str]] = {
    "municipality": ("solid", None, "inverse"),
    "district": ("accent", None, ""),
    "land": ("sheet", None, ""),
    "federation": ("sheet", None, ""),
    "group": ("frame", "hatch", ""),
    "waiting": ("frame", "dots", ""),
    "none": ("edge dashed", None, "warned"),
    "office": ("wash", None, "quiet"),
}


def gaps_html(report: GapReport, labels: Labels, lang: Lang = "de", network: str = "") -> str:
    """Return the survey as a self-contained HTML5 document; everything that a directory says is escaped.

    `network` is a map of the partners as an HTML figure that stands below the matrix; none is left out.
    """
    view = gaps_view(report, labels, lang)
    title = f"{view.title} · {view.region}"
    body = [
        "<main>",
        "<header>",
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(view.as_of)}</p>",
        *(f'<p class="means">{escape(paragraph)}</p>' for paragraph in view.summary),
        "</header>",
        "<section>",
        f"<h2>{escape(say('matrix', lang))}</h2>",
        '<ul class="legend">',
        *(f"<li><b>{escape(sign)}</b> {escape(meaning)}</li>" for sign, meaning in view.legend),
        "</ul>",
        gaps_matrix(report, view),
        "</section>",
        *([f"<section>\n{network}\n</section>"] if network else []),
        *(line for section in view.sections for line in _section(section)),
        f"<footer><p>{escape(view.footer)}</p></footer>",
        "</main>",
    ]
    return unglue(document(title, lang, "\n".join(body), svg.STYLE + _STYLE))


def gaps_matrix(report: GapReport, view: GapsView) -> str:
    """Return the picture of the gaps as an HTML figure: needs in rows, municipalities in columns, letters in boxes of different kinds."""
    lang = view.lang
    columns = [(column.places, column.marks) for column in view.columns]
    if len(report.municipalities) <= _MOST_COLUMNS:
        by_ags = marks(report)
        columns = [(clean(place.name), by_ags[place.ags]) for place in report.municipalities]
    heads = [svg.cut(name, 190, svg.SMALL) for name, _ in columns]
    longest = max(svg.text_width(head, svg.SMALL) for head in heads)
    top = longest * sin(radians(_TILT)) + 2 * svg.SMALL
    drawn: list[str] = []
    step = _SIDE + _GAP
    for number, (head, (_, cells)) in enumerate(zip(heads, columns, strict=True)):
        left = _LABEL + number * step
        at = f"translate({svg.number(left + _SIDE / 2)} {svg.number(top - _PAD)}) rotate(-{_TILT})"
        drawn.append(svg.element("text", escape(head), transform=at, font_size=svg.SMALL))
        for row, mark in enumerate(cells):
            if mark:
                drawn += _box(mark, left, top + row * step, lang)
    for row, need in enumerate(view.needs):
        name = svg.cut(need, _LABEL - 2 * _PAD, svg.TEXT)
        drawn.append(svg.text_block(name, _LABEL - _PAD, top + row * step + _DOWN, align="end"))
    width = _LABEL + len(columns) * step + longest * cos(radians(_TILT)) + _PAD
    places = (
        say("one_place", lang)
        if len(report.municipalities) == 1
        else say("many_places", lang, n=len(report.municipalities))
    )
    description = say("picture_text", lang, needs=len(view.needs), places=places)
    said = svg.details(say("in_words", lang), _in_words(view), ordered=False)
    return _natural(
        svg.figure(
            "gaps",
            say("picture", lang),
            description,
            (width, top + len(view.needs) * step + _PAD),
            "".join(drawn),
            patterns=("hatch", "dots"),
            said=said,
        ),
        width,
    )


# ---------------------------------------------------------------------------------------------- private


def _box(mark: Mark, left: float, top: float, lang: Lang) -> list[str]:
    kind, pattern, ink = _BOX[mark.supply]
    fill = svg.pattern_fill("gaps", pattern) if pattern else None
    letter = svg.text_block(
        mark.letter(lang), left + _SIDE / 2, top + _DOWN, align="middle", bold=True, kind=ink or None
    )
    return [svg.box(left, top, _SIDE, _SIDE, kind, fill=fill), letter]


def _natural(figure: str, width: float) -> str:
    """The figure about as wide as it is drawn, so that a matrix of few municipalities is not blown up."""
    look = f"max-width: {svg.number(width * 1.15)}px; min-width: min({svg.number(width * 0.85)}px, 40rem)"
    return figure.replace('<svg id="gaps"', f'<svg id="gaps" style="{look}"', 1)


def _in_words(view: GapsView) -> list[str]:
    """For each need where it is served how."""
    told = []
    for row, need in enumerate(view.needs):
        by_supply: dict[str, list[str]] = {}
        for column in view.columns:
            if mark := column.marks[row]:
                by_supply.setdefault(mark.supply, []).append(column.places)
        parts = (f"{pick(SUPPLY[supply], view.lang)}: {', '.join(places)}" for supply, places in by_supply.items())
        told.append(f"{need} – {'; '.join(parts)}")
    return told


def _section(section: Section) -> list[str]:
    lines = ["<section>", f"<h2>{escape(section.title)}</h2>"]
    lines += [f'<p class="note">{escape(section.note)}</p>'] if section.note else []
    if not section.rows:
        return [*lines, f"<p>{escape(section.empty)}</p>", "</section>"]
    lines += ['<table class="gaps">', "<tbody>"]
    for row in section.rows:
        rank = f'<span class="rank">{escape(row.sign)}</span> ' if row.sign.isdecimal() else ""
        details, last = "", ""
        for word, text in row.details:
            term = "" if word == last else f"<dt>{escape(word)}</dt>"
            details += f"{term}<dd>{escape(text)}</dd>"
            last = word
        inner = f"<dl>{details}</dl>" if details else ""
        lines.append(
            f'<tr><th scope="row">{rank}{escape(row.title)}</th><td>{escape(row.beside)}</td><td>{inner}</td></tr>'
        )
    return [*lines, "</tbody>", "</table>", "</section>"]
