"""What the survey of a region shows, in words and in order; text, Markdown and HTML lay it out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lotse.explain.gaps_rows import Names, Section, by_office, number, sections
from lotse.explain.gaps_words import BY_OFFICE, LEGEND, LETTER, STATES, UNCHECKED, say
from lotse.explain.phrases import pick
from lotse.explain.values import clean, date, join
from lotse.model.base import Lang
from lotse.model.gaps import SUPPLIES, GapReport, Supply
from lotse.model.vocabulary import Labels


@dataclass(frozen=True)
class Mark:
    """How a need is served in a municipality.

    checked    somebody has verified an offer that serves it at that level
    by_office  only offices and other competent bodies serve it at that level
    """

    supply: Supply
    checked: bool
    by_office: bool

    def letter(self, lang: Lang) -> str:
        """Return its letter, and behind it what to know of it."""
        marks = (BY_OFFICE if self.by_office else "") + ("" if self.checked else UNCHECKED)
        return pick(LETTER[self.supply], lang) + marks


@dataclass(frozen=True)
class Column:
    """Municipalities in which every need is served alike."""

    head: str
    places: str
    marks: tuple[Mark | None, ...]


@dataclass(frozen=True)
class GapsView:
    """The whole survey in words. `needs` are the rows of the matrix, `legend` says what its letters mean."""

    title: str
    region: str
    as_of: str
    summary: tuple[str, ...]
    needs: tuple[str, ...]
    columns: tuple[Column, ...]
    legend: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    footer: str
    lang: Lang


def gaps_view(report: GapReport, labels: Labels, lang: Lang) -> GapsView:
    """Return what the survey shows."""
    words = Names(report, labels, lang)
    columns = tuple(_columns(words))
    shown = {each for column in columns for each in column.marks if each}
    return GapsView(
        title=say("title", lang),
        region=words.region(),
        as_of=say("as_of", lang, day=date(report.on, lang)),
        summary=tuple(_summary(words)),
        needs=tuple(words.need(code) for code in report.needs),
        columns=columns,
        legend=tuple(_legend(shown, lang)),
        sections=tuple(sections(words)),
        footer=words.footer(),
        lang=lang,
    )


def marks(report: GapReport) -> dict[str, tuple[Mark | None, ...]]:
    """Return for each municipality how its needs are served, in the order of the report; None: no rule raises the need there."""
    found: dict[str, dict[str, Mark]] = {place.ags: {} for place in report.municipalities}
    for cell in report.cells:
        found[cell.municipality][cell.need] = Mark(cell.supply, cell.checked, by_office(cell))
    return {ags: tuple(each.get(need) for need in report.needs) for ags, each in found.items()}


# ---------------------------------------------------------------------------------------------- private


def _legend(shown: Collection[Mark], lang: Lang) -> Iterator[tuple[str, str]]:
    supplies = {each.supply for each in shown}
    yield from ((pick(LETTER[each], lang), pick(LEGEND[each], lang)) for each in SUPPLIES if each in supplies)
    if any(each.by_office for each in shown):
        yield f"…{BY_OFFICE}", say("by_office", lang)
    if not all(each.checked for each in shown):
        yield f"…{UNCHECKED}", say("unchecked", lang)


def _summary(words: Names) -> Iterator[str]:
    report, lang = words.report, words.lang
    by_need: dict[str, set[str]] = {}
    for cell in report.cells:
        by_need.setdefault(cell.need, set()).add(cell.supply)
    answered = {cell.need for cell in report.cells if cell.answering}
    offices = len(by_need.keys() - answered)
    gaps = len({gap.need for gap in report.gaps})
    yield say(
        "counted",
        lang,
        needs=len(by_need),
        places=words.count(len(report.municipalities), "one_place", "many_places"),
        served=len(by_need) - gaps - offices,
        gaps=gaps,
        offices=offices,
    )
    yield say("means", lang)
    by_state: dict[str, list[str]] = {}
    for place in report.municipalities:
        for state in place.states:
            by_state.setdefault(state, []).append(clean(place.name))
    if by_state:
        states = (
            say("state", lang, state=pick(STATES[state], lang), names=join(by_state[state], lang))
            for state in STATES
            if state in by_state
        )
        yield say("states", lang, states="; ".join(states))
    if report.unknown:
        yield say("unknown", lang, areas=join(report.unknown, lang))
    if report.in_part:
        yield say("in_part", lang, areas=join(report.in_part, lang))
    if report.households:
        read = report.households
        yield say(
            "read",
            lang,
            counted=number(read.counted.households),
            people=number(read.counted.people),
            elsewhere=number(read.elsewhere.households),
            nowhere=number(read.nowhere.households),
            limit=read.suppress_below,
            most=read.suppress_below - 1,
        )


def _columns(words: Names) -> Iterator[Column]:
    """Municipalities with the same picture in one column, in the order of the first of each."""
    alike: dict[tuple[Mark | None, ...], list[str]] = {}
    for ags, each in marks(words.report).items():
        alike.setdefault(each, []).append(ags)
    for column, (each, places) in enumerate(alike.items(), start=1):
        yield Column(str(column), words.places(places), each)
