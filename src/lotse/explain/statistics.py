"""Referral statistics as text and as Markdown tables."""

import textwrap
from collections.abc import Iterator

from lotse.explain.layout import Page
from lotse.explain.markdown import escaped
from lotse.explain.phrases import Pair, pick
from lotse.explain.values import clean
from lotse.model.base import Lang
from lotse.model.statistics import Counted, Figure, Period, Statistics
from lotse.model.vocabulary import Labels

_NUMBER = 12
_WORDS: dict[str, Pair] = {
    "title": ("Vermittlungen", "Referrals"),
    "half": ("{half}. Halbjahr {year}", "Half-year {half} of {year}"),
    "year": ("Jahr {year}", "Year {year}"),
    "households": ("Haushalte", "households"),
    "people": ("Menschen", "people"),
    "planned": ("Haushalte mit einem Plan", "households with a plan"),
    "named": ("davon mit benanntem Angebot", "of these with an offer named"),
    "by_kind": ("nach Art der Hilfe", "by kind of help"),
    "by_organization": ("nach Stelle", "by organization"),
    "nothing": ("Keine Pläne.", "No plans."),
    "counted": (
        (
            "Gezählt ist, was die Pläne nennen, nicht ob die Hilfe zustande kam. Ein Haushalt zählt je Zeitraum einmal: mit "
            "seinem letzten Plan, der ein Angebot nennt, und dem ersten Angebot darin. Menschen zählen, wo der Plan ihre Zahl nennt."
        ),
        (
            "Counted is what the plans name, not whether the help came about. A household counts once per period: with its last "
            "plan that names an offer, and the first offer in it. People count where the plan says how many they are."
        ),
    ),
    "rounded": (
        (
            "Jede Zahl ist für sich auf ein Vielfaches von {limit} gerundet, Summen gehen deshalb nicht auf. „< {limit}“ heißt: "
            "keiner bis {most}. Arten der Hilfe und Stellen, die in keinem Halbjahr {limit} Haushalte erreichen, stehen nur in den "
            "Summen. „–“: nicht bekannt, oder gesperrt, weil sich sonst eine kleine Zahl errechnen ließe."
        ),
        (
            "Each number is rounded by itself to a multiple of {limit}, so sums do not add up. “< {limit}” means none to {most}. "
            "Kinds of help and organizations that reach {limit} households in no half-year are in the sums only. “–”: not known, "
            "or withheld because a small number could be worked out from it."
        ),
    ),
}


def statistics_text(found: Statistics, labels: Labels, lang: Lang = "de", width: int = 100) -> str:
    """Return the statistics as text, a block for each period; lines have at most `width` characters."""
    page = Page(width, lang, color=False)
    page.wrapped(_say("title", lang))
    for period in found.periods:
        page.gap()
        page.lines += _row(page.width, _title(period, lang), (_say("households", lang), _say("people", lang)))
        for indent, name, counted in _rows(period, labels, lang):
            page.lines += _row(page.width, "  " * indent + name, _numbers(counted) if counted else ())
    page.gap()
    for note in _notes(found, lang):
        page.wrapped(note)
    return page.text()


def statistics_markdown(found: Statistics, labels: Labels, lang: Lang = "de") -> str:
    """Return the statistics as Markdown, a table for each period."""
    lines = [f"# {_say('title', lang)}", ""]
    for period in found.periods:
        head = f"| | {_say('households', lang)} | {_say('people', lang)} |"
        lines += [f"## {escaped(_title(period, lang))}", "", head, "|---|---:|---:|"]
        for _, name, counted in _rows(period, labels, lang):
            cells = [escaped(each) for each in _numbers(counted)] if counted else ["", ""]
            lines.append(f"| {escaped(name) if counted else f'*{escaped(name)}*'} | {' | '.join(cells)} |")
        lines.append("")
    lines += [f"{escaped(note)}\n" for note in _notes(found, lang)]
    return "\n".join(lines)


# ---------------------------------------------------------------------------------------------- private


def _say(key: str, lang: Lang, **values: object) -> str:
    return pick(_WORDS[key], lang).format(**values)


def _title(period: Period, lang: Lang) -> str:
    return _say("half" if period.half else "year", lang, half=period.half, year=period.year)


def _notes(found: Statistics, lang: Lang) -> tuple[str, ...]:
    if not found.periods:
        return (_say("nothing", lang),)
    limit = found.suppress_below
    return _say("counted", lang), _say("rounded", lang, limit=limit, most=limit - 1)


def _rows(period: Period, labels: Labels, lang: Lang) -> Iterator[tuple[int, str, Counted | None]]:
    """Yield depth, name and numbers of each row; a heading has no numbers."""
    yield 1, _say("planned", lang), period.planned
    yield 1, _say("named", lang), period.named
    if period.by_service_type:
        yield 1, _say("by_kind", lang), None
    for kind in period.by_service_type:
        yield 2, clean(labels.service_type(kind.service_type).in_(lang)), kind.counted
    if period.by_organization:
        yield 1, _say("by_organization", lang), None
    for each in period.by_organization:
        yield 2, clean(each.name), each.counted


def _numbers(counted: Counted) -> tuple[str, str]:
    return _number(counted.households), _number(counted.people)


def _number(figure: Figure) -> str:
    if figure.rounded is not None:
        return str(figure.rounded)
    return "–" if figure.below is None else f"< {figure.below}"


def _row(width: int, name: str, numbers: tuple[str, ...]) -> list[str]:
    """One row: the name, broken where it is long, and the numbers at the right edge of its first line."""
    indent = len(name) - len(name.lstrip())
    room = width - 2 * _NUMBER
    first, *rest = textwrap.wrap(name, room, initial_indent="", subsequent_indent=" " * (indent + 2)) or [""]
    return [(first.ljust(room) + "".join(each.rjust(_NUMBER) for each in numbers)).rstrip(), *rest]
