"""Rows as tables: the only module that imports polars, an extra of the package (`lotse[screen]`)."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from lotse.errors import Finding, InputError
from lotse.screening.rows import FORMAT, Row
from lotse.screening.worklist import Condition

if TYPE_CHECKING:
    import polars as pl


LINE = "line"
_LINES = 10_000


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


def shape(path: Path) -> tuple[list[str], int]:
    """Return the columns of a Parquet file and how many rows it has; raises InputError FILE-UNREADABLE."""
    import polars as pl

    try:
        found = pl.scan_parquet(path)
        return found.collect_schema().names(), found.select(pl.len()).collect().item()
    except (pl.exceptions.PolarsError, OSError) as error:
        message = f"cannot be read as Parquet ({type(error).__name__}); write it anew"
        raise InputError([Finding(str(path), 0, 0, "FILE-UNREADABLE", message)]) from None


def rows_between(path: Path, start: int, end: int) -> list[dict[str, Any]]:
    """Return rows of a Parquet file, each by its columns."""
    import polars as pl

    return pl.scan_parquet(path).slice(start, end - start).collect().to_dicts()


def table(rows: Iterable[Row]) -> "pl.DataFrame":
    """Return rows as a table."""
    import polars as pl

    return pl.DataFrame(list(rows), schema=schema(), orient="row")


def frame_of(given: Any) -> "pl.DataFrame":
    """Return a table of any library that speaks Arrow as one of polars; raises TypeError for anything else."""
    import polars as pl

    if not isinstance(given, pl.DataFrame) and not hasattr(given, "__arrow_c_stream__"):
        raise TypeError(f"frame must be a polars DataFrame or an Arrow table, not {type(given).__name__}")
    return given if isinstance(given, pl.DataFrame) else pl.DataFrame(given)


def frame_of_rows(rows: Sequence[Row]) -> "pl.DataFrame":
    """Return rows as a table with the column `set_aside`, null where there is a row."""
    import polars as pl

    reason = pl.Struct({"code": pl.String, "field": pl.String, "message": pl.String})
    columns = {**schema(), "set_aside": pl.List(reason)}
    return pl.DataFrame([{name: row.get(name) for name in columns} for row in rows], schema=columns, orient="row")


def write_part(rows: Iterable[Row], lines: Iterable[int], path: Path) -> None:
    """Write the rows of a slice, each with the line where its household stands; the file is there as a whole or not at all."""
    import polars as pl

    into = unfinished(path)
    table(rows).with_columns(pl.Series(LINE, list(lines), dtype=pl.UInt64)).write_parquet(into)
    into.replace(path)


def unfinished(path: Path) -> Path:
    """Return where to write a file until it is whole: nobody else writes there, even where two work on the same slice."""
    return path.with_name(f"{path.name}.{uuid4().hex}.tmp")


def repeated(parts: Sequence[Path]) -> list[tuple[int, str, int, int]]:
    """Return each row whose household stood in an earlier one: number of its part, id, its line, the line of the first.

    Eight bytes of each household are kept, and the ids of those alone of which these are the same.
    """
    import polars as pl

    hashes = [pl.read_parquet(part, columns=["household"])["household"].hash() for part in parts]
    twice = pl.concat(hashes).is_duplicated() if hashes else pl.Series([], dtype=pl.Boolean)
    if not twice.any():
        return []
    first: dict[str, int] = {}
    found = []
    offset = 0
    for number, (part, hashed) in enumerate(zip(parts, hashes, strict=True)):
        suspects = twice.slice(offset, len(hashed))
        offset += len(hashed)
        if suspects.any():
            rows = pl.read_parquet(part, columns=["household", LINE]).filter(suspects)
            for household, line in rows.iter_rows():
                if household in first:
                    found.append((number, household, line, first[household]))
                else:
                    first[household] = line
    return found


def without_lines(part: Path, lines: Sequence[int], into: Path) -> Path:
    """Write a part without some of its rows, given by their lines, to another file; return that file."""
    import polars as pl

    pl.read_parquet(part).filter(~pl.col(LINE).is_in(list(lines))).write_parquet(into)
    return into


def earlier(last: Path) -> "pl.LazyFrame":
    """Return the rows of an earlier run, as far as they are compared; raises InputError SCREEN-LAST where the file holds none."""
    import polars as pl

    wanted = {name: kind for name, kind in schema().items() if name in ("format", "household", "tier", "needs")}
    try:
        if last.suffix == ".parquet":
            found = pl.scan_parquet(last).select(pl.col(name).cast(kind) for name, kind in wanted.items())
        else:
            found = _of_json(last, wanted)
        strange = found.filter(pl.col("format").ne_missing(FORMAT)).select(pl.len()).collect().item()
    except (pl.exceptions.PolarsError, OSError, ValueError, TypeError, KeyError) as error:
        message = (
            f"cannot be read as rows of a screening ({type(error).__name__}); name what an earlier run has written"
        )
        raise InputError([Finding(str(last), 0, 0, "SCREEN-LAST", message)]) from None
    if strange:
        message = f"holds rows of another format than {FORMAT}; name what an earlier run has written"
        raise InputError([Finding(str(last), 0, 0, "SCREEN-LAST", message)])
    return found.unique("household", keep="first")


def join(parts: Sequence[Path], out: Path, only: Sequence[Condition] = (), last: Path | None = None) -> int:
    """Write the rows of parts one after the other, as Parquet or, by the name of the file, JSON Lines; return how many.

    only   conditions that a row has to meet
    last   the rows of an earlier run: only what got worse since then is written, with what got worse in the column `worse`
    """
    import polars as pl

    whole = {**schema(), LINE: pl.UInt64()}
    found = pl.scan_parquet(list(parts), schema=whole) if parts else pl.LazyFrame(schema=whole)
    found = found.drop(LINE)
    for each in only:
        found = found.filter(_meets(each))
    if last is not None:
        found = _worse(found, earlier(last))
    unfinished = out.with_name(f"{out.name}.tmp")
    if out.suffix == ".parquet":
        found.sink_parquet(unfinished, maintain_order=True)
        written = int(pl.scan_parquet(unfinished).select(pl.len()).collect().item())
    else:
        found.sink_ndjson(unfinished, maintain_order=True)
        with unfinished.open("rb") as lines:
            written = sum(1 for _ in lines)
    unfinished.replace(out)
    return written


# ---------------------------------------------------------------------------------------------- private


def _meets(condition: Condition) -> "pl.Expr":
    import polars as pl

    value = condition.value
    match condition.field:
        case "need" | "met":
            live = pl.element().struct.field("code") == value
            if condition.field == "met":
                live &= pl.element().struct.field("status") == "met"
            return pl.col("needs").list.eval(live).list.any()
        case "path":
            return pl.col("paths").list.eval(pl.element().struct.field("service_type") == value).list.any()
        case "gap":
            return pl.col("gaps").list.contains(value)
        case "warning":
            return pl.col("warnings").list.eval(pl.element().struct.field("code") == value).list.any()
        case "municipality":
            return pl.col("municipality").str.starts_with(str(value))
    compared = {"<": "lt", "<=": "le", "=": "eq", ">=": "ge", ">": "gt"}[condition.operator]
    found: pl.Expr = getattr(pl.col(condition.field), compared)(pl.lit(value))
    return found


def _of_json(last: Path, wanted: Mapping[str, Any]) -> "pl.LazyFrame":
    """The columns that are wanted of rows in JSON Lines; raises ValueError, TypeError or KeyError where there is something else."""
    import polars as pl

    parts = [pl.DataFrame(schema=wanted)]
    with last.open("rb") as lines:
        while some := list(islice(lines, _LINES)):
            rows = [json.loads(line) for line in some]
            needs = [
                [{**need, **{name: _day(need[name]) for name in ("deadline", "safe_by")}} for need in row["needs"]]
                for row in rows
            ]
            told = [
                {**{name: row[name] for name in wanted}, "needs": each} for row, each in zip(rows, needs, strict=True)
            ]
            parts.append(pl.DataFrame(told, schema=wanted))
    return pl.concat(parts).lazy()


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _worse(now: "pl.LazyFrame", then: "pl.LazyFrame") -> "pl.LazyFrame":
    """The rows that got worse, with what got worse: `household` (new), `tier`, `need:CODE`, `deadline:CODE`."""
    import polars as pl

    before = then.select("household", pl.col("tier").alias("tier_then"), pl.lit(value=True).alias("known"))
    paired = _needs_of(now).join(_needs_of(then), on=["household", "code"], how="left", suffix="_then")
    paired = paired.join(before.select("household"), on="household", how="semi")
    code, met = pl.col("code"), pl.col("status") == "met"
    earlier = (pl.col("deadline") < pl.col("deadline_then")) | (
        pl.col("status_then").is_not_null() & pl.col("deadline").is_not_null() & pl.col("deadline_then").is_null()
    )
    told = pl.concat(
        [
            paired.filter(met & pl.col("status_then").ne_missing("met")).select("household", "need:" + code),
            paired.filter(earlier).select("household", "deadline:" + code),
        ]
    )
    reasons = told.group_by("household").agg(pl.col("literal").sort().alias("of_needs"))
    joined = now.join(before, on="household", how="left", maintain_order="left").join(
        reasons, on="household", how="left", maintain_order="left"
    )
    lower = pl.col("tier").is_not_null() & (pl.col("tier_then").is_null() | (pl.col("tier") < pl.col("tier_then")))
    new = pl.col("known").is_null()
    first = (
        pl.when(new)
        .then(pl.lit(["household"]))
        .when(lower)
        .then(pl.lit(["tier"]))
        .otherwise(pl.lit([], pl.List(pl.String)))
    )
    of_needs = pl.col("of_needs").fill_null(pl.lit([], pl.List(pl.String)))
    found = joined.with_columns(first.list.concat(of_needs).alias("worse")).filter(pl.col("worse").list.len() > 0)
    return found.drop("known", "tier_then", "of_needs")


def _needs_of(rows: "pl.LazyFrame") -> "pl.LazyFrame":
    """The needs of households, one row each."""
    return (
        rows.select("household", "needs")
        .explode("needs")
        .unnest("needs")
        .drop_nulls("code")
        .select("household", "code", "status", "deadline")
    )
