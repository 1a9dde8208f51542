"""A large network in numbers: how many offers there are, by area and part of life."""

from collections.abc import Mapping, Sequence

from lotse.explain.captions import area_name, caption
from lotse.explain.phrases import FIELDS, word
from lotse.explain.svg import SMALL, TEXT, WIDTH, box, details, figure, line, text_block, text_height, wrap
from lotse.model.base import Lang
from lotse.model.directory import FEDERATION, Service
from lotse.model.vocabulary import Labels

MOST_ROWS = 36
_LABEL = 196.0
_ROW = 27.0
Cell = tuple[int, int]  # offers to be had, and others


def counts_picture(services: Sequence[Service], uses: Mapping[str, str], labels: Labels, lang: Lang) -> str:
    """Return a table of counts as a picture; `uses` says of each service why it is not to be had, or nothing.

    Rows are municipalities or, where these are too many, Kreise or Länder; an offer counts in each area and part of life that it serves.
    """
    digits = next(
        (each for each in (8, 5) if len({_cut(area, each) for s in services for area in s.areas}) <= MOST_ROWS), 2
    )
    columns = [key for key in (*FIELDS, "any") if any(key in _fields(service, labels) for service in services)]
    cells: dict[str, dict[str, Cell]] = {}
    for service in services:
        for area in dict.fromkeys(_cut(each, digits) for each in service.areas) or ("",):
            row = cells.setdefault(area, {})
            for key in _fields(service, labels):
                had, other = row.get(key, (0, 0))
                row[key] = (had, other + 1) if uses[service.id] else (had + 1, other)
    rows = sorted(cells, key=lambda area: (area == "", area == FEDERATION, area))
    names = {area: area_name(area, lang) for area in rows}
    heads = [caption("any", lang) if key == "any" else word(FIELDS, key, lang) for key in columns]
    shapes, height = _table([(names[area], [cells[area].get(key, (0, 0)) for key in columns]) for area in rows], heads)
    legend = wrap(caption("legend_counts", lang), WIDTH, SMALL)
    shapes += text_block(legend, 0, height + 6, SMALL, kind="quiet")
    size = (WIDTH, height + 6 + text_height(len(legend), SMALL))
    told = caption("counts_desc", lang, n=len(services), legend=caption("legend_counts", lang))
    said = (
        f"{names[area]}: "
        + "; ".join(
            f"{head} {_shown(cells[area][key])}" for key, head in zip(columns, heads, strict=True) if key in cells[area]
        )
        for area in rows
    )
    listed = details(caption("in_words", lang), said, ordered=False)
    return figure("network", caption("counts_title", lang), told, size, shapes, said=listed)


def level_of(area: str) -> str:
    """Return the level of an area."""
    return {8: "municipality", 5: "district"}.get(len(area), "federation" if area == FEDERATION else "land")


# ---------------------------------------------------------------------------------------------- private


def _cut(area: str, digits: int) -> str:
    return area if area == FEDERATION else area[:digits]


def _fields(service: Service, labels: Labels) -> list[str]:
    """The parts of life that an offer serves."""
    kinds = (labels.vocabulary.service_types.get(code) for code in service.service_types)
    return list(dict.fromkeys(kind.field if kind else "any" for kind in kinds))


def _table(rows: Sequence[tuple[str, Sequence[Cell]]], heads: Sequence[str]) -> tuple[str, float]:
    width = (WIDTH - _LABEL) / len(heads)
    titles = [wrap(head, width - 6, SMALL, bold=True) for head in heads]
    top = max(text_height(len(each), SMALL) for each in titles) + 8
    most = max(had + other for _, cells in rows for had, other in cells) or 1
    shapes = ""
    for place, title in enumerate(titles):
        x = _LABEL + (place + 0.5) * width
        shapes += text_block(title, x, top - 6 - text_height(len(title), SMALL), SMALL, align="middle", bold=True)
    y = top
    for name, cells in rows:
        lines = wrap(name, _LABEL - 10, TEXT, most=2)
        height = max(_ROW, text_height(len(lines)) + 8)
        shapes += line([(0, y), (WIDTH, y)], "frame") + text_block(lines, 0, y + 5, TEXT)
        for place, cell in enumerate(cells):
            x = _LABEL + place * width
            if any(cell):
                long = (width - 10) * sum(cell) / most
                shapes += box(x + 5, y + height - 7, max(long, 3), 4, "solid" if cell[0] else "sheet", radius=0)
            words = _shown(cell) if any(cell) else "–"
            shapes += text_block(
                words, x + width / 2, y + 3, TEXT, align="middle", bold=cell[0] > 0, kind=None if any(cell) else "quiet"
            )
        y += height
    return shapes, y + 2


def _shown(cell: Cell) -> str:
    had, other = cell
    return f"{had} ({other})" if other else str(had)
