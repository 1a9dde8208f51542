"""Values in words: money, dates with their weekday, ranges, units, deadlines.

Inside this package a no-break space glues what no line break may tear apart; public functions return plain spaces.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from lotse.explain.phrases import MONTH_NAMES, MONTHS, UNITS, WEEKDAYS, pick, say
from lotse.model.base import Lang

GLUE = "\u00a0"

# Control characters (a terminal would obey them), line ends, and marks that reverse the direction of the text.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
_PARAGRAPH_GAP = re.compile(r"(§§?|\b(?:Abs|Nr|Buchst|Kap|Art)\.|\b(?:Satz|Halbsatz)|\bSGB(?= [IVX]+\b)) (?=\S)")
_ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_CURRENCY_GAP = re.compile(r"(?<=\d) (?=€)")


def clean(text: str) -> str:
    """Return `text` on one line, without control characters, with paragraphs and amounts glued together."""
    line = re.sub(r" {2,}", " ", _UNPRINTABLE.sub(" ", text)).strip()
    return _CURRENCY_GAP.sub(GLUE, _PARAGRAPH_GAP.sub(lambda found: found[1] + GLUE, line))


def unglue(text: str) -> str:
    """Return `text` with ordinary spaces."""
    return text.replace(GLUE, " ")


def money(amount: Any, lang: Lang) -> str:
    """Return euros (a number or decimal text) as `1.110,50 €` or `€1,110.50`; whole euros without cents."""
    plain = _digits(amount)
    if plain is None:
        return clean(str(amount))
    if lang == "en":
        return f"-€{plain[1:]}" if plain.startswith("-") else f"€{plain}"
    return _german(plain) + GLUE + "€"


def date(day: dt.date, lang: Lang) -> str:
    """Return a day as `Sa 05.12.2026` or `Sat 5 Dec 2026`."""
    if lang == "en":
        return f"{_weekday(day, lang)}{GLUE}{day.day}{GLUE}{MONTHS[day.month - 1]}{GLUE}{day.year}"
    return f"{_weekday(day, lang)}{GLUE}{day:%d.%m.}{day.year}"


def short_date(day: dt.date, on: dt.date, lang: Lang) -> str:
    """Return a day as `Sa 05.12.` or `Sat 5 Dec`; with its year where that is not the year of `on`."""
    if day.year != on.year:
        return date(day, lang)
    if lang == "en":
        return f"{_weekday(day, lang)}{GLUE}{day.day}{GLUE}{MONTHS[day.month - 1]}"
    return f"{_weekday(day, lang)}{GLUE}{day:%d.%m.}"


def count(number: int, unit: str, lang: Lang, *, dative: bool = False) -> str:
    """Return a whole number with its unit, such as `1 Tag`, `11 Tage`; dative: `seit 11 Tagen`."""
    plain = f"{number:,}"
    shown = plain if lang == "en" else _german(plain)
    if unit not in UNITS:
        return f"{shown}{GLUE}{clean(unit)}"
    one, many = UNITS[unit]
    noun = pick(one if number == 1 else many, lang)
    if dative and lang == "de" and number != 1 and noun.endswith("e"):
        noun += "n"
    return f"{shown}{GLUE}{noun.replace(' ', GLUE)}"


def join(words: Sequence[str], lang: Lang, last: str = "last_and") -> str:
    """Return a list in words: `a, b und c`."""
    if len(words) <= 1:
        return "".join(words)
    return ", ".join(words[:-1]) + say(last, lang) + words[-1]


def deadline(end: dt.date | None, safe_by: dt.date | None, on: dt.date, lang: Lang) -> str | None:
    """Return a deadline as seen from the day `on`: ahead, today or passed; None where there is none.

    The days left count to the last working day, and to the statutory end once that working day is over.
    """
    end = end or safe_by
    if end is None:
        return None
    safe = safe_by or end
    words = {"date": short_date(end, on, lang), "safe": short_date(safe, on, lang)}
    left = (end - on).days
    if left < 0:
        return say("passed", lang, left=count(-left, "days", lang, dative=True), **words)
    if safe < on:
        key = "late_safe" if left else "late_safe_today"
    elif safe == on:
        key = "today" if safe == end else "today_safe"
    else:
        key, left = ("by" if safe == end else "by_safe"), (safe - on).days
    return say(key, lang, left=count(left, "days", lang), **words)


def accrual(on: dt.date, lang: Lang) -> str:
    """Return in words that a benefit applied for in the month of `on` counts from the month's first day."""
    first = on.replace(day=1)
    last = (on + dt.timedelta(days=1)).day == 1
    shown = f"{first.day}{GLUE}{MONTHS[first.month - 1]}" if lang == "en" else f"{first:%d.%m.}"
    return say("accrual_today" if last else "accrual", lang, month=pick(MONTH_NAMES[on.month - 1], lang), first=shown)


def plain_dates(text: str, lang: Lang) -> str:
    """Return `text` with dates such as 2025-12-31 as `31.12.2025` or `31 Dec 2025`."""

    def put(found: re.Match[str]) -> str:
        try:
            day = dt.date.fromisoformat(found[0])
        except ValueError:
            return found[0]
        return f"{day.day}{GLUE}{MONTHS[day.month - 1]}{GLUE}{day.year}" if lang == "en" else f"{day:%d.%m.%Y}"

    return _ISO_DATE.sub(put, text)


def ranks(numbers: Iterable[int]) -> str:
    """Return numbers in order, runs of three or more joined: `1, 2, 5–13`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)  # noqa: PLR2004 - two are no run
    return ", ".join(parts)


def amount(value: Any, value_type: str | None, unit: str | None, lang: Lang) -> str:
    """Return one known scalar of type money, date or number in words, anything else as it stands."""
    if value_type == "money":
        return money(value, lang)
    if value_type == "date":
        try:
            return date(value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value)), lang)
        except ValueError:
            return clean(str(value))
    if isinstance(value, bool):
        return say("yes" if value else "no", lang)
    plain = _digits(value) if value_type == "number" else None
    if plain is None:
        return clean(str(value))
    if unit is not None and "." not in plain:
        return count(int(Decimal(str(value))), unit, lang)
    return plain if lang == "en" else _german(plain)


def span(low: Any, high: Any, value_type: str | None, unit: str | None, lang: Lang) -> str:
    """Return a range in words: `600 bis 650 €`, `mindestens 600 €`, `unbekannt` where both ends are open."""
    of_dates = value_type == "date"
    if low is None and high is None:
        return say("unknown", lang)
    if high is None:
        return say("from_date" if of_dates else "at_least", lang, x=amount(low, value_type, unit, lang))
    if low is None:
        return say("to_date" if of_dates else "at_most", lang, x=amount(high, value_type, unit, lang))
    first, last = amount(low, value_type, unit, lang), amount(high, value_type, unit, lang)
    if not of_dates and not (value_type == "money" and lang == "en"):
        first = first.split(GLUE)[0]  # the unit is said once, after the second number
    return say("from_to", lang, low=first, high=last)


def _weekday(day: dt.date, lang: Lang) -> str:
    return pick(WEEKDAYS[day.weekday()], lang)


def _digits(number: Any) -> str | None:
    """Return a number in English notation, cents only where there are any; None for what is no number."""
    try:
        exact = Decimal(str(number))
    except InvalidOperation:
        return None
    if isinstance(number, bool) or not exact.is_finite():
        return None
    return f"{int(exact):,}" if exact == exact.to_integral_value() else f"{exact:,.2f}"


def _german(english: str) -> str:
    return english.translate(str.maketrans(",.", ".,"))
