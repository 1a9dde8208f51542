"""Cells: a household spread over the columns of a table, each named after a field: `id`, `tenancy.stage`, `extra.kiel.member`.

A column may hold a whole section or list: as nested data in Parquet, as JSON in a cell of CSV. An empty cell states nothing.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from lotse.errors import Finding, InputError, nearest
from lotse.model.household import Household
from lotse.rules.reading import core_facts
from lotse.screening.jsonlines import parsed
from lotse.source import scalar

EXTRA = "extra."


def check_columns(file: str, columns: Iterable[str]) -> None:
    """Raise InputError SCREEN-COLUMN for each column that is no field of a household, stands twice, or is missing."""
    names = list(columns)
    mistakes = []
    for name in dict.fromkeys(names):
        section = name.partition(".")[0]
        if name not in _fields() and not name.startswith(EXTRA):
            message = f"column '{name}' is no field of a household{nearest(name, _fields())}"
        elif names.count(name) > 1:
            message = f"column '{name}' stands in it twice; keep one"
        elif section != name and section in names:
            message = f"column '{name}' stands beside the column '{section}', which holds it already; keep one"
        else:
            continue
        mistakes.append(Finding(file, 1, 0, "SCREEN-COLUMN", message))
    if "id" not in names:
        mistakes.append(Finding(file, 1, 0, "SCREEN-COLUMN", "has no column 'id'; every household needs one"))
    if mistakes:
        raise InputError(mistakes)


def document_of(file: str, cells: Mapping[str, Any]) -> dict[str, Any]:
    """Return the household document that the cells of a row make up; raises InputError where one holds JSON that is none."""
    found: dict[str, Any] = {}
    mistakes: list[Finding] = []
    for name, cell in cells.items():
        try:
            stated, value = _value(file, name, cell)
        except InputError as error:
            mistakes += [Finding(file, 0, 0, each.code, each.message, name) for each in error.findings]
            continue
        if not stated:
            continue
        section, _, field = name.partition(".")
        if field:
            found.setdefault(section, {})[field] = value
        else:
            found[name] = value
    if mistakes:
        raise InputError(mistakes)
    return found


# ---------------------------------------------------------------------------------------------- private


@cache
def _fields() -> frozenset[str]:
    """Every field that may have a column: sections and lists as a whole, and the fields of sections."""
    found = set()
    for name, field in Household.model_fields.items():
        found.add(name)
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            found |= {f"{name}.{inner.alias or each}" for each, inner in field.annotation.model_fields.items()}
    return frozenset(found)


@cache
def _texts() -> frozenset[str]:
    """The fields that hold text, of which no cell is taken for a number."""
    return frozenset({"id", *(name for name, fact in core_facts().items() if fact.kind in ("text", "area"))})


def _value(file: str, name: str, cell: Any) -> tuple[bool, Any]:
    """Whether a cell states anything, and what."""
    if isinstance(cell, str):
        text = cell if name in _texts() else cell.strip()
        if not text:
            return False, None
        if name in _texts():
            return True, text
        return True, parsed(file, text.encode()) if text[0] in '{["' else scalar(text)
    plain = _plain(cell)
    return plain is not None, plain


def _plain(value: Any) -> Any:
    """A value of a typed column without what it does not state; a number that is whole is written as one."""
    match value:
        case dict():
            kept = {name: _plain(each) for name, each in value.items() if each is not None}
            return {name: each for name, each in kept.items() if each is not None} or None
        case list():
            return [_plain(each) for each in value]
        case float() if value.is_integer():
            return int(value)
        case dt.date() | str() | bool() | int() | float() | None:
            return value
    return value
