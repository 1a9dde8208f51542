"""The deadlines of a plan as a picture: a bar for each from today to its safe day and on to its statutory end, on one scale of days."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lotse.explain.captions import caption, counted
from lotse.explain.svg import (
    SMALL,
    TEXT,
    WIDTH,
    Pattern,
    arrow,
    box,
    figure,
    line,
    pattern_fill,
    sign,
    text_block,
    text_height,
    text_width,
    wrap,
)
from lotse.explain.values import date, ranks, short_date
from lotse.model.base import Lang

_NAME = "plan-dates"
_TEXT = 322.0  # the words to the left of the bars
_LEFT, _RIGHT = 350.0, WIDTH - 26
_BAR = 14.0
_TIMES_NEAREST = 5  # the scale ends at so many times the nearest deadline, so that the near ones can be told apart
_SHORTEST = 21


@dataclass(frozen=True)
class Row:
    """A deadline and the numbers of the paths that have it.

    `accrual`: no deadline, the day says from when money counts. `begin` is the last day to begin where waiting is known to follow.
    """

    ranks: tuple[int, ...]
    words: str
    safe_by: dt.date
    end: dt.date
    accrual: bool = False
    begin: dt.date | None = None
    waiting: int = 0
    late: bool = False
    hint: str = ""


def timeline_picture(rows: Sequence[Row], on: dt.date, lang: Lang) -> str:
    """Draw deadlines, the nearest first, and apart from them the days from which money counts; no rows, no picture."""
    if not rows:
        return ""
    scale = _scale(rows, on)
    content, top = "", 46.0
    ordered = sorted(rows, key=lambda row: (row.accrual, row.end, row.safe_by, row.ranks))
    for place, row in enumerate(ordered):
        if place and row.accrual and not ordered[place - 1].accrual:
            content += line([(0, top), (WIDTH, top)], "frame")
            top += 10
        drawn, height = _row(row, top, scale, lang)
        content += drawn
        top += height + 12
    axis = _axis(scale, top - 4, lang)
    legend, height = _legend(ordered, top + 6, lang)
    told = "; ".join(f"{caption('numbers', lang, numbers=ranks(row.ranks))}: {row.words}" for row in ordered)
    patterns: list[Pattern] = ["hatch", "dots"]
    return figure(
        _NAME,
        caption("dates_title", lang),
        caption("dates_desc", lang, today=date(on, lang), rows=f"{counted('row', 'rows', len(rows), lang)}: {told}"),
        (WIDTH, top + 6 + height),
        axis + content + legend,
        patterns=patterns,
    )


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Scale:
    """From days to places: `first` is at the left edge of the bars, `last` at the right one."""

    on: dt.date
    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> float:
        """The place of a day; one beyond the scale is at its end."""
        days = min(max((day - self.first).days, 0), self.days)
        return _LEFT + (_RIGHT - _LEFT) * days / self.days

    @property
    def days(self) -> int:
        return (self.last - self.first).days


def _scale(rows: Sequence[Row], on: dt.date) -> _Scale:
    ends = [row.end for row in rows if row.end >= on]
    nearest = min(((end - on).days for end in ends), default=0)
    furthest = max(((end - on).days for end in ends), default=0)
    days = max(min(furthest, max(nearest, _SHORTEST) * _TIMES_NEAREST), 7)
    past = max(((on - row.end).days for row in rows if row.end < on), default=0)
    first = on - dt.timedelta(days=min(past, max(days // 2, 7)) + 1 if past else 0)
    return _Scale(on, first, on + dt.timedelta(days=days + 1))


def _row(row: Row, top: float, scale: _Scale, lang: Lang) -> tuple[str, float]:
    """Draw words and bar of a deadline; return the shapes and their height."""
    numbers = wrap(caption("numbers", lang, numbers=ranks(row.ranks)), _TEXT, TEXT, bold=True)
    words = wrap(row.words, _TEXT, SMALL)
    hints = wrap(row.hint, _TEXT, SMALL)
    shapes = text_block(numbers, 0, top, TEXT, bold=True)
    y = top + text_height(len(numbers))
    shapes += text_block(words, 0, y, SMALL)
    y += text_height(len(words), SMALL)
    shapes += text_block(hints, 0, y, SMALL, bold=row.late, kind="warned" if row.late else "quiet")
    y += text_height(len(hints), SMALL)
    return shapes + _bar(row, (top + y) / 2 - _BAR / 2, scale), y - top


def _bar(row: Row, y: float, scale: _Scale) -> str:
    now, safe, end = scale.x(scale.on), scale.x(row.safe_by), scale.x(row.end)
    middle = y + _BAR / 2
    if row.end < scale.on:
        return line([(end, middle), (now, middle)], "edge dotted") + sign("cross", end, middle, 12)
    if row.accrual:
        return box(now, y, max(end - now, 3), _BAR, "sheet", radius=3)
    shapes = ""
    if row.end > row.safe_by:
        shapes += box(min(safe, end - 4), y, max(end - safe, 4), _BAR, "sheet", radius=0)
        shapes += box(min(safe, end - 4), y, max(end - safe, 4), _BAR, radius=0, fill=pattern_fill(_NAME, "hatch"))
    if row.safe_by >= scale.on:
        shapes += box(now, y, max(safe - now, 3), _BAR, "solid", radius=0)
    if row.waiting:
        begin = row.begin or scale.on
        start = scale.x(begin)
        until = scale.x(begin + dt.timedelta(days=row.waiting))
        shapes += box(start, y + _BAR + 3, max(until - start, 4), 8, "sheet", radius=0)
        shapes += box(start, y + _BAR + 3, max(until - start, 4), 8, radius=0, fill=pattern_fill(_NAME, "dots"))
        shapes += sign("triangle", until + 9, y + _BAR + 7, 10, "warned") if row.late and until < _RIGHT else ""
    if row.end > scale.last:
        shapes += arrow([(end, middle), (end + 20, middle)])
    else:
        shapes += line([(end, y - 4), (end, y + _BAR + 4)], "edge strong-edge")
    return shapes


def _axis(scale: _Scale, bottom: float, lang: Lang) -> str:
    """Today as a strong line with its date, other days as thin ones: Mondays, or the first of months where the scale is long."""
    now = scale.x(scale.on)
    words = caption("now", lang, date=short_date(scale.on, scale.on, lang))
    shapes = line([(now, 20), (now, bottom)], "edge strong-edge")
    shapes += text_block(words, now, 0, SMALL, bold=True, kind="marked")
    taken = _LEFT - 20
    for day in _ticks(scale):
        label = short_date(day, scale.on, lang)
        x, half = scale.x(day), text_width(label, SMALL) / 2
        room = now - 8 if day < scale.on else WIDTH
        if x - half < (taken if day < scale.on else max(taken, now + 8)) or x + half > room:
            continue
        shapes += line([(x, 36), (x, bottom)], "frame") + text_block(label, x, 18, SMALL, align="middle", kind="quiet")
        taken = x + half + 10
    return shapes


def _ticks(scale: _Scale) -> list[dt.date]:
    every = [scale.first + dt.timedelta(days=n) for n in range(1, scale.days + 1)]
    if scale.days <= 10 * 7:
        return [day for day in every if day.weekday() == 0 and day != scale.on]
    return [day for day in every if day.day == 1 and day != scale.on]


def _legend(rows: Sequence[Row], top: float, lang: Lang) -> tuple[str, float]:
    """What the bars mean, as far as there are such."""
    cutoff = [row for row in rows if not row.accrual]
    parts = []
    if cutoff:
        parts.append(("legend_safe", box(0, 0, 24, 10, "solid", radius=0)))
    if any(row.end > row.safe_by for row in cutoff):
        hatched = box(0, 0, 24, 10, "sheet", radius=0) + box(0, 0, 24, 10, radius=0, fill=pattern_fill(_NAME, "hatch"))
        parts.append(("legend_end", hatched))
    if any(row.waiting for row in rows):
        dotted = box(0, 0, 24, 10, "sheet", radius=0) + box(0, 0, 24, 10, radius=0, fill=pattern_fill(_NAME, "dots"))
        parts.append(("legend_wait", dotted))
    if len(cutoff) < len(rows):
        parts.append(("legend_accrual", box(0, 0, 24, 10, "sheet", radius=3)))
    shapes, x, y = "", 0.0, top
    for key, mark in parts:
        words = caption(key, lang)
        width = 32 + text_width(words, SMALL) + 18
        if x + width > WIDTH and x:
            x, y = 0.0, y + 20
        shapes += f'<g transform="translate({x:.1f} {y + 3:.1f})">{mark}</g>'
        shapes += text_block(words, x + 32, y, SMALL, kind="quiet")
        x += width
    return shapes, y + 20 - top if parts else 0.0
