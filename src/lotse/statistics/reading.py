"""Reads plans as `lotse match --format json` prints them: one per file, a directory of them, or one after the other."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from lotse.errors import Finding

MAX_PLAN_BYTES = 20_000_000
STANDARD_INPUT = "-"
_ENDINGS = (".json", ".jsonl")
_BOM = b"\xef\xbb\xbf"


class _Part(BaseModel):
    """A part of a plan; what statistics do not need, and what later versions add, is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class FiledStep(_Part):
    """A step, as far as it says where it leads."""

    service: str | None = None
    organization: str | None = None
    organization_name: str | None = None


class FiledPath(_Part):
    """A path, as far as it says which kind of help leads where."""

    rank: int
    service_type: str
    steps: tuple[FiledStep, ...] = ()


class FiledPlan(_Part):
    """A plan, as far as it is counted."""

    format: Literal["lotse.plan/1"]
    household: str
    on: dt.date
    people: int | None = None
    paths: tuple[FiledPath, ...] = ()


def read_plans(given: Iterable[str], standard_input: IO[bytes], mistakes: list[Finding]) -> Iterator[FiledPlan]:
    """Yield every plan; what is none is named in `mistakes`, and the others are still read.

    given   files with one plan or several one after the other (JSON Lines), directories of `*.json` and `*.jsonl`, `-`
    """
    for each in given:
        if each == STANDARD_INPUT:
            yield from _plans(standard_input, "standard input", mistakes)
            continue
        for path in _files(Path(each), mistakes):
            try:
                with path.open("rb") as stream:
                    yield from _plans(stream, str(path), mistakes)
            except FileNotFoundError:
                mistakes.append(Finding(str(path), 0, 0, "FILE-MISSING", "no such file; check the path"))
            except OSError as error:
                mistakes.append(Finding(str(path), 0, 0, "FILE-UNREADABLE", f"cannot be read ({error.strerror})"))


# ---------------------------------------------------------------------------------------------- private


def _files(path: Path, mistakes: list[Finding]) -> list[Path]:
    try:
        if not path.is_dir():
            return [path]
        inside = sorted(each for each in path.iterdir() if each.suffix in _ENDINGS)
    except OSError as error:
        mistakes.append(Finding(str(path), 0, 0, "FILE-UNREADABLE", f"cannot be read ({error.strerror})"))
        return []
    if not inside:
        message = "no *.json or *.jsonl stands in this directory; name the one with the plans"
        mistakes.append(Finding(str(path), 0, 0, "FILE-MISSING", message))
    return inside


def _plans(stream: IO[bytes], file: str, mistakes: list[Finding]) -> Iterator[FiledPlan]:
    line = 0
    for line, raw in _documents(stream):
        if raw is None:
            message = f"is larger than {MAX_PLAN_BYTES // 1_000_000} MB, which no plan is"
            mistakes.append(Finding(file, line, 0, "PLAN-UNREADABLE", message))
            continue
        try:
            yield FiledPlan.model_validate_json(raw)
        except ValidationError as error:
            mistakes.append(Finding(file, line, 0, "PLAN-UNREADABLE", *_blamed(error)))
    if not line:
        mistakes.append(Finding(file, 0, 0, "PLAN-UNREADABLE", f"holds no plan; {_WRITE_ONE}"))


_WRITE_ONE = "write one with `lotse match --format json`"


def _blamed(error: ValidationError) -> tuple[str, str]:
    """What is wrong, and in which field, without repeating what the plan holds."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    field = ".".join(map(str, first["loc"]))
    return (f"is no plan of the format lotse.plan/1; {_WRITE_ONE}" if field else f"is no JSON; {_WRITE_ONE}"), field


def _documents(stream: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Yield each document with its first line, None where it is too large.

    One begins with `{` at the edge, and ends with its line, with a `}` at the edge, or where the next one begins.
    """
    kept: list[bytes] = []
    begun = number = size = 0

    def document() -> tuple[int, bytes | None]:
        found = (begun, None if size > MAX_PLAN_BYTES else b"".join(kept))
        kept.clear()
        return found

    while line := stream.readline(MAX_PLAN_BYTES + 1):
        number += 1
        line = line.removeprefix(_BOM) if number == 1 else line
        if size and line.startswith(b"{"):
            yield document()
            size = 0
        if not size:
            if not line.strip():
                continue
            begun = number
        alone = not size
        size += len(line)
        if size <= MAX_PLAN_BYTES:
            kept.append(line)
        if line.rstrip() == b"}" or (alone and line.startswith(b"{") and line.rstrip().endswith(b"}")):
            yield document()
            size = 0
    if size:
        yield document()
