"""Reads the rows of a slice: each becomes a household, or all reasons why it cannot."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from lotse.errors import Finding, InputError
from lotse.model.household import Household
from lotse.screening import tables
from lotse.screening.cells import document_of
from lotse.screening.jsonlines import parsed
from lotse.screening.slicing import Slice
from lotse.source import Document


@dataclass(frozen=True, slots=True)
class Filed:
    """A row of the input: its line (of a table, its row), what stood there, and the household, or None with what is wrong."""

    line: int
    raw: Any
    household: Household | None
    findings: tuple[Finding, ...] = ()


def households(part: Slice) -> Iterator[Filed]:
    """Yield the rows of a slice, except empty lines."""
    if part.kind == "parquet":
        rows = tables.rows_between(part.path, part.start, part.end)
        yield from of_records(part.file, rows, part.first)
        return
    with part.path.open("rb") as stream:
        stream.seek(part.start)
        raw = stream.read(part.end - part.start)
    if part.kind == "csv":
        yield from _of_csv(part, raw)
        return
    for line, each in enumerate(raw.split(b"\n"), start=part.first):
        if each.strip():
            text = each.removeprefix(_BOM) if line == 1 else each
            shown = text.decode("utf-8", errors="backslashreplace").rstrip("\r")
            yield _filed(part.file, line, shown, lambda text=text: parsed(part.file, text))  # type: ignore[misc]  # bound at once


def of_records(file: str, records: Iterable[Mapping[str, Any]], first: int) -> Iterator[Filed]:
    """Yield the rows of a table, given by their cells, as households."""
    for number, cells in enumerate(records, start=first):
        stated = {name: cell for name, cell in cells.items() if cell is not None}
        yield _filed(file, number, stated, lambda stated=stated: document_of(file, stated))  # type: ignore[misc]  # bound at once


# ---------------------------------------------------------------------------------------------- private

_BOM = b"\xef\xbb\xbf"


def _of_csv(part: Slice, raw: bytes) -> Iterator[Filed]:
    text = raw.decode("utf-8", errors="surrogateescape")
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=part.delimiter, strict=True)
    begun = part.first
    while True:
        place = lines.tell()
        problem, cells = "", []
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problem = f"is no row of CSV ({error}); quote texts that hold quotes"
        line, begun = begun, part.first + reader.line_num
        if not cells and not problem:
            continue
        shown = (
            dict(zip(part.columns, cells, strict=False))
            if len(cells) == len(part.columns)
            else cells or _between(text, lines, place)
        )
        if not problem and len(cells) != len(part.columns):
            problem = f"has {len(cells)} cells, and the header names {len(part.columns)} columns"
        code = "CSV-ROW"
        if not problem and any(not each.isascii() and _broken(each) for each in cells):
            code, problem = "FILE-ENCODING", "is not UTF-8; save it as UTF-8"
        if problem:
            yield Filed(line, _legible(shown), None, (Finding(part.file, line, 0, code, problem),))
            continue
        yield _filed(part.file, line, shown, lambda shown=shown: document_of(part.file, shown))  # type: ignore[misc]  # bound at once


def _between(text: str, lines: io.StringIO, start: int) -> str:
    return text[start : lines.tell()].rstrip("\r\n")


def _broken(text: str) -> bool:
    """Whether a text holds bytes that are no UTF-8."""
    return any("\ud800" <= each <= "\udfff" for each in text)


def _legible(shown: Any) -> Any:
    """What stood there, with bytes that are no UTF-8 written out."""
    match shown:
        case str():
            return shown.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        case dict():
            return {name: _legible(each) for name, each in shown.items()}
    return [_legible(each) for each in shown]


def _filed(file: str, line: int, raw: Any, document: Callable[[], Any]) -> Filed:
    """A household from a row, whose document may turn out to be none."""
    try:
        return Filed(line, raw, Household.from_document(Document(file, document(), {})))
    except InputError as error:
        return Filed(line, raw, None, tuple(replace(each, line=line) for each in error.findings))
