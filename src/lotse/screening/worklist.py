"""Which rows to write: those that meet a few plain conditions, such as `tier<=2 and need=rent_arrears`."""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from lotse.errors import Finding, InputError, nearest

Field = Literal["tier", "safe_by", "need", "met", "path", "gap", "warning", "municipality"]
FIELDS: tuple[Field, ...] = ("tier", "safe_by", "need", "met", "path", "gap", "warning", "municipality")
ORDERED = ("tier", "safe_by")
_CONDITION = re.compile(r"\s*(\w+)\s*(<=|>=|==|=|<|>)\s*([\w-]+)\s*\Z")
_AND = re.compile(r"\s+and\s+")


@dataclass(frozen=True)
class Condition:
    """One condition on a row: `value` is a number for `tier`, a date for `safe_by`, else a code or the beginning of an AGS."""

    field: Field
    operator: Literal["<", "<=", "=", ">=", ">"]
    value: int | dt.date | str


def conditions(
    text: str, needs: Collection[str], service_types: Collection[str], warnings: Collection[str]
) -> tuple[Condition, ...]:
    """Return the conditions of `--only`, all of which a row has to meet; raises InputError SCREEN-ONLY with every mistake."""
    known: dict[str, Collection[str]] = {
        "need": needs,
        "met": needs,
        "path": service_types,
        "gap": service_types,
        "warning": warnings,
    }
    found, mistakes = [], []
    for part in _AND.split(text.strip()):
        try:
            found.append(_condition(part, known))
        except ValueError as error:
            mistakes.append(Finding("--only", 0, 0, "SCREEN-ONLY", f"'{part}' {error}"))
    if mistakes:
        raise InputError(mistakes)
    return tuple(found)


# ---------------------------------------------------------------------------------------------- private


def _condition(part: str, known: dict[str, Collection[str]]) -> Condition:
    split = _CONDITION.match(part)
    if split is None:
        raise ValueError("is no condition; write one such as tier<=2 or need=rent_arrears, several joined by and")
    name, operator, value = split.groups()
    field = next((each for each in FIELDS if each == name), None)
    if field is None:
        raise ValueError(f"reads no field of a row{nearest(name, FIELDS)}; there are {', '.join(FIELDS)}")
    sign = "=" if operator == "==" else operator
    if sign != "=" and field not in ORDERED:
        raise ValueError(f"compares codes by '{sign}'; write {field}={value}")
    return Condition(field, sign, _value(field, value, known))  # type: ignore[arg-type]  # one of five signs


def _value(field: Field, value: str, known: dict[str, Collection[str]]) -> int | dt.date | str:
    if field == "tier":
        if not re.fullmatch("[0-6]", value):
            raise ValueError("needs a tier from 0 to 6")
        return int(value)
    if field == "safe_by":
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise ValueError("needs a day such as 2026-12-04") from None
    if field == "municipality":
        if not re.fullmatch(r"\d{2}|\d{5}|\d{8}", value):
            raise ValueError("needs an AGS or its beginning: 2, 5 or 8 digits")
        return value
    if value not in known[field]:
        raise ValueError(f"names no known code{nearest(value, known[field])}")
    return value
