"""Slices: an input file cut into parts of a few thousand households, each of which somebody can work on alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from lotse.errors import Finding, InputError

Kind = Literal["jsonl", "csv", "parquet"]
KINDS: dict[str, Kind] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
ROWS = 2_000
MAX_BYTES = 16_000_000
"""A slice ends with the row that makes it so large, however few it holds."""


@dataclass(frozen=True)
class Slice:
    """A part of an input file: all that a process needs to know to screen it.

    number       its place among the slices, from 0
    start, end   of text, the bytes from and to; of Parquet, the rows
    first        the line, or of Parquet the row, with which it begins, from 1
    columns      of CSV, the header
    """

    file: str
    kind: Kind
    number: int
    start: int
    end: int
    first: int
    columns: tuple[str, ...] = ()


def kind_of(path: Path) -> Kind:
    """Return which kind of file it is, by the ending of its name; raises InputError FILE-KIND."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        message = f"is none of {', '.join(KINDS)}; name the file after what it holds"
        raise InputError([Finding(str(path), 0, 0, "FILE-KIND", message)])
    return kind


def slices(path: Path, rows: int = ROWS) -> Iterator[Slice]:
    """Yield the slices of a file, read once from beginning to end; nothing of it is kept."""
    kind = kind_of(path)
    with path.open("rb") as stream:
        yield from _of_lines(stream, Slice(str(path), kind, 0, 0, 0, 1), rows)


# ---------------------------------------------------------------------------------------------- private


def _of_lines(stream: IO[bytes], at: Slice, rows: int) -> Iterator[Slice]:
    number, start, first, line = 0, 0, 1, 0
    end = 0
    for text in stream:
        line += 1
        end += len(text)
        if line - first + 1 >= rows or end - start >= MAX_BYTES:
            yield Slice(at.file, at.kind, number, start, end, first)
            number, start, first = number + 1, end, line + 1
    if end > start:
        yield Slice(at.file, at.kind, number, start, end, first)
