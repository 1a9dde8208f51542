"""Slices: an input file cut into parts of a few thousand households, each of which somebody can work on alone."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Literal

from lotse.errors import Finding, InputError
from lotse.screening import tables
from lotse.screening.cells import check_columns

Kind = Literal["jsonl", "csv", "parquet"]
KINDS: dict[str, Kind] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
ROWS = 2_000
MAX_SLICE = 16_000_000
"""So many bytes end a slice of text, however few rows it holds."""


@dataclass(frozen=True)
class Slice:
    """A part of an input file: all that a process needs to know to screen it.

    number              its place among the slices, from 0
    start, end          of text, the bytes from and to; of Parquet, the rows
    first               the line, or of Parquet the row, with which it begins, from 1
    columns, delimiter  of CSV, the names in the header, and what separates cells
    root                where the file's name starts from in a process that stands elsewhere
    """

    file: str
    kind: Kind
    number: int = 0
    start: int = 0
    end: int = 0
    first: int = 1
    columns: tuple[str, ...] = ()
    delimiter: str = ","
    root: str = ""

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self.root, self.file)


def kind_of(path: Path) -> Kind:
    """Return which kind of file it is, by the ending of its name; raises InputError FILE-KIND."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        message = f"ends in none of {', '.join(KINDS)}; name the file after what it holds"
        raise InputError([Finding(str(path), 0, 0, "FILE-KIND", message)])
    return kind


def slices(path: Path, rows: int = ROWS) -> Iterator[Slice]:
    """Yield the slices of a file, read once from beginning to end; nothing of it is kept.

    Raises InputError where the file cannot be read or its columns name no fields of a household.
    """
    kind = kind_of(path)
    whole = Slice(str(path), kind)
    if kind == "parquet":
        columns, count = tables.shape(path)
        check_columns(str(path), columns)
        yield from _of_rows(whole, count, rows)
        return
    with path.open("rb") as stream:
        if kind == "csv":
            whole = _header(stream, whole)
        yield from _of_lines(stream, whole, rows)


def size(path: Path) -> int:
    """Return how large a file is, in the unit in which its slices begin and end."""
    return tables.shape(path)[1] if kind_of(path) == "parquet" else path.stat().st_size


# ---------------------------------------------------------------------------------------------- private


def _of_rows(whole: Slice, count: int, rows: int) -> Iterator[Slice]:
    for number, start in enumerate(range(0, count, rows)):
        yield replace(whole, number=number, start=start, end=min(start + rows, count), first=start + 1)


def _of_lines(stream: IO[bytes], at: Slice, rows: int) -> Iterator[Slice]:
    """Cut where a row ends: in CSV a line may end within quotes, and the row goes on."""
    quoting = at.kind == "csv"
    end, held, inside = at.start, 0, False
    line = at.first - 1
    for line, text in enumerate(stream, start=at.first):
        end += len(text)
        inside = inside != bool(quoting and text.count(b'"') % 2)
        held += not inside
        if (held >= rows and not inside) or end - at.start >= MAX_SLICE:
            yield replace(at, end=end)
            at = replace(at, number=at.number + 1, start=end, first=line + 1)
            held, inside = 0, False
    if end > at.start:
        yield replace(at, end=end)


def _header(stream: IO[bytes], whole: Slice) -> Slice:
    """Read the names of the columns; cells are separated by commas, or as in a German spreadsheet by semicolons."""
    raw = stream.readline(MAX_SLICE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError([Finding(whole.file, 1, 0, "FILE-ENCODING", "is not UTF-8; save it as UTF-8")]) from None
    counted = Counter(text)
    delimiter = ";" if counted[";"] > counted[","] else ","
    columns: Sequence[str] = next(csv.reader([text], delimiter=delimiter), [])
    check_columns(whole.file, columns)
    return replace(whole, start=len(raw), first=2, columns=tuple(columns), delimiter=delimiter)
