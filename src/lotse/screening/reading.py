"""Reads the rows of a slice: each becomes a household, or all reasons why it cannot."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from lotse.errors import Finding, InputError
from lotse.model.household import Household
from lotse.screening.slices import Slice
from lotse.source import MAX_BYTES, MAX_DIGITS, Document


@dataclass(frozen=True, slots=True)
class Filed:
    """A row of the input: its place, what stood there, and the household, or None with the findings that say why."""

    line: int
    raw: Any
    household: Household | None
    findings: tuple[Finding, ...] = ()


def households(part: Slice) -> Iterator[Filed]:
    """Yield the rows of a slice, except empty lines."""
    with Path(part.file).open("rb") as stream:
        stream.seek(part.start)
        lines = stream.read(part.end - part.start).split(b"\n")
    for line, raw in enumerate(lines, start=part.first):
        if raw.strip():
            yield _of_line(part.file, line, raw.removeprefix(_BOM) if line == 1 else raw)


# ---------------------------------------------------------------------------------------------- private

_BOM = b"\xef\xbb\xbf"
_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def _of_line(file: str, line: int, raw: bytes) -> Filed:
    text = raw.decode("utf-8", errors="backslashreplace").rstrip("\r")
    try:
        return Filed(line, text, Household.from_document(Document(file, _parsed(file, raw), {})))
    except InputError as error:
        return Filed(line, text, None, tuple(replace(each, line=line) for each in error.findings))


def _parsed(file: str, raw: bytes) -> Any:
    """What a line of JSON holds; raises InputError where it is none, or none that a household can be read from."""
    if len(raw) > MAX_BYTES:
        raise _refused(file, "FILE-TOO-LARGE", f"is larger than {MAX_BYTES // 1_000_000} MB, which no household is")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _refused(file, "FILE-ENCODING", "is not UTF-8; write it as UTF-8") from None
    try:
        data = _JSON.decode(text)
        if _ESCAPED_SURROGATE.search(raw):
            json.dumps(data, ensure_ascii=False, default=str).encode()
    except _Twice as error:
        raise _refused(file, "JSON-SYNTAX", f"names '{error}' twice; keep one") from None
    except json.JSONDecodeError as error:
        message = f"is no JSON (column {error.colno}: {error.msg}); write one household on each line"
        raise _refused(file, "JSON-SYNTAX", message) from None
    except UnicodeEncodeError:
        raise _refused(file, "JSON-SYNTAX", "holds half a character (a lone surrogate); write the character") from None
    except RecursionError:
        raise _refused(file, "JSON-SYNTAX", "is nested too deeply for a household") from None
    except ValueError:
        raise _refused(file, "JSON-SYNTAX", "holds a number that is none; leave out what is unknown") from None
    return data


class _Twice(ValueError):
    """A field stands in one mapping twice."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return found


def _exact(text: str) -> Any:
    """A decimal number as it stands; one in another notation stays text, which no field takes for an amount."""
    return text if len(text) >= MAX_DIGITS or "e" in text.lower() else Decimal(text)


def _no_number(_: str) -> NoReturn:
    raise ValueError


_JSON = json.JSONDecoder(object_pairs_hook=_once, parse_float=_exact, parse_constant=_no_number)


def _refused(file: str, code: str, message: str) -> InputError:
    return InputError([Finding(file, 0, 0, code, message)])
