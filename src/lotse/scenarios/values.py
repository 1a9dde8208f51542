"""Values of a household in words: `ja`, `zwischen 600 und 650`, `05.10.2026`; everything else is read as in a file."""

import datetime as dt
import re
from contextlib import suppress
from typing import Any

from lotse import source

UNKNOWN = ("unbekannt", "unknown")
TEXTS = frozenset({"id", "municipality", "place", "postcode", "tenancy.landlord", "conflict.with"})

_WORDS = {
    "ja": True,
    "yes": True,
    "nein": False,
    "no": False,
    "nicht geschehen": None,
    "not happened": None,
    "keine": None,
    "nothing": None,
}
_BETWEEN = re.compile(r"(?:zwischen|between) (?P<min>.+) (?:und|and) (?P<max>.+)")
_LEAST = re.compile(r"(?:mindestens|frühestens|at least|at the earliest) (?P<min>.+)")
_MOST = re.compile(r"(?:höchstens|spätestens|at most|at the latest) (?P<max>.+)")
_EITHER = re.compile(r"(?:entweder|either) (?P<choices>.+ (?:oder|or) .+)")
_OR = re.compile(r",? (?:oder|or) |, ")
_EUROS = re.compile(r"(?P<euros>\d+)(?:[.,](?P<cents>\d{1,2}))? ?(?:€|Euro|euros?)")
_GERMAN_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


def read_value(text: str, path: str) -> Any:
    """Return the value that a text gives a field; raises InputError where it is no YAML either."""
    if path in TEXTS:
        return text.strip("\"'")
    if text in _WORDS:
        return _WORDS[text]
    for pattern in (_BETWEEN, _LEAST, _MOST):
        if found := pattern.fullmatch(text):
            return {end: _single(each, path) for end, each in found.groupdict().items()}
    if found := _EITHER.fullmatch(text):
        return {"one_of": [_single(each, path) for each in _OR.split(found["choices"])]}
    return _single(text, path)


def read_day(text: str) -> dt.date | None:
    """Return the day that a text names as 2026-11-23 or 23.11.2026; None where it is none."""
    with suppress(ValueError):
        if "-" in text:
            return dt.date.fromisoformat(text)
        day, month, year = text.split(".")
        return dt.date(int(year), int(month), int(day))
    return None


# ---------------------------------------------------------------------------------------------- private


def _single(text: str, path: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if found := _EUROS.fullmatch(text):
        text = f"{found['euros']}.{found['cents'] or '0'}"
    return _with_days(source.parse(f"value: {text}", path).data["value"])


def _with_days(value: Any) -> Any:
    """A value in which days as 23.11.2026 stand as 2026-11-23; one that the calendar does not have stays as it is."""
    if isinstance(value, dict):
        return {name: _with_days(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_with_days(each) for each in value]
    if isinstance(value, str) and _GERMAN_DAY.fullmatch(value) and (day := read_day(value)):
        return day.isoformat()
    return value
