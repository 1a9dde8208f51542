"""Rows as tables: the only module that imports polars, an extra of the package (`lotse[screen]`)."""

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lotse.errors import Finding, InputError
from lotse.screening.rows import Row

if TYPE_CHECKING:
    import polars as pl


LINE = "line"


def check_installed() -> None:
    """Raise InputError EXTRA-MISSING where polars cannot be imported."""
    if find_spec("polars") is None:
        message = "is not installed and a screening needs it; pip install 'lotse[screen]'"
        raise InputError([Finding("polars", 0, 0, "EXTRA-MISSING", message)])


def schema() -> "dict[str, Any]":
    """Return the columns of a screening with their types."""
    import polars as pl

    need = {
        "code": pl.String,
        "status": pl.String,
        "tier": pl.Int8,
        "deadline": pl.Date,
        "safe_by": pl.Date,
        "suspected": pl.Boolean,
    }
    path = {
        "need": pl.String,
        "service_type": pl.String,
        "status": pl.String,
        "tier": pl.Int8,
        "deadline": pl.Date,
        "safe_by": pl.Date,
        "service": pl.String,
        "organization": pl.String,
    }
    return {
        "format": pl.String,
        "household": pl.String,
        "municipality": pl.String,
        "on": pl.Date,
        "rulebook": pl.String,
        "tier": pl.Int8,
        "safe_by": pl.Date,
        "needs": pl.List(pl.Struct(need)),
        "open_needs": pl.List(pl.String),
        "paths": pl.List(pl.Struct(path)),
        "path_count": pl.UInt32,
        "questions": pl.List(pl.Struct({"fact": pl.String, "decides": pl.List(pl.String)})),
        "question_count": pl.UInt32,
        "gaps": pl.List(pl.String),
        "warnings": pl.List(pl.Struct({"code": pl.String, "count": pl.UInt32})),
        "failed": pl.List(pl.Struct({"code": pl.String, "plugin": pl.String})),
    }


def table(rows: Iterable[Row]) -> "pl.DataFrame":
    """Return rows as a table."""
    import polars as pl

    return pl.DataFrame(list(rows), schema=schema(), orient="row")


def write_part(rows: Iterable[Row], lines: Iterable[int], path: Path) -> None:
    """Write the rows of a slice, each with the line where its household stands; the file is there as a whole or not at all."""
    import polars as pl

    unfinished = path.with_suffix(".tmp")
    table(rows).with_columns(pl.Series(LINE, list(lines), dtype=pl.UInt64)).write_parquet(unfinished)
    unfinished.replace(path)


def ids(part: Path) -> "pl.DataFrame":
    """Return the households of a part and the lines where they stand."""
    import polars as pl

    return pl.read_parquet(part, columns=["household", LINE])


def join(parts: Sequence[Path], out: Path) -> int:
    """Write the rows of parts one after the other, as Parquet or, by the name of the file, JSON Lines; return how many."""
    import polars as pl

    found = pl.scan_parquet(list(parts), schema={**schema(), LINE: pl.UInt64()}).drop(LINE)
    unfinished = out.with_name(f"{out.name}.tmp")
    if out.suffix == ".parquet":
        found.sink_parquet(unfinished, maintain_order=True)
    else:
        found.sink_ndjson(unfinished, maintain_order=True)
    unfinished.replace(out)
