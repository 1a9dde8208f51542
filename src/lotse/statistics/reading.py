"""Reads plans as `lotse match --format json` prints them: one per file, a directory of them, or one after the other."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import IO, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from lotse.errors import Finding
from lotse.filing import MAX_DOCUMENT_BYTES, documents, lines_of, streams

_ENDINGS = (".json", ".jsonl")


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
    for file, stream in streams(given, _ENDINGS, standard_input, mistakes):
        yield from _plans(stream, file, mistakes)


# ---------------------------------------------------------------------------------------------- private


def _plans(stream: IO[bytes], file: str, mistakes: list[Finding]) -> Iterator[FiledPlan]:
    line = 0
    for line, raw in documents(lines_of(stream)):
        if raw is None:
            message = f"is larger than {MAX_DOCUMENT_BYTES // 1_000_000} MB, which no plan is"
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
