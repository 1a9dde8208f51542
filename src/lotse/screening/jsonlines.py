"""Strict JSON, quickly: what a line or a cell holds, or why it holds none."""

import json
import re
from decimal import Decimal
from typing import Any, NoReturn

from lotse.errors import Finding, InputError
from lotse.source import MAX_BYTES, MAX_DIGITS


def parsed(file: str, raw: bytes) -> Any:
    """Return what JSON holds; raises InputError where it is none, or none that a household can be read from."""
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
    except _TwiceError as error:
        raise _refused(file, "JSON-SYNTAX", f"names '{error}' twice; keep one") from None
    except json.JSONDecodeError as error:
        raise _refused(file, "JSON-SYNTAX", f"is no JSON (column {error.colno}: {error.msg})") from None
    except UnicodeEncodeError:
        raise _refused(file, "JSON-SYNTAX", "holds half a character (a lone surrogate); write the character") from None
    except RecursionError:
        raise _refused(file, "JSON-SYNTAX", "is nested too deeply for a household") from None
    except ValueError:
        raise _refused(file, "JSON-SYNTAX", "holds a number that is none; leave out what is unknown") from None
    return data


# ---------------------------------------------------------------------------------------------- private

_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


class _TwiceError(ValueError):
    """A field stands in one mapping twice."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(name for name in names if names.count(name) > 1))
    return found


def _exact(text: str) -> Any:
    """A decimal number as it stands; one in another notation stays text, which no field takes for an amount."""
    return text if len(text) >= MAX_DIGITS or "e" in text.lower() else Decimal(text)


def _no_number(_: str) -> NoReturn:
    raise ValueError


_JSON = json.JSONDecoder(object_pairs_hook=_once, parse_float=_exact, parse_constant=_no_number)


def _refused(file: str, code: str, message: str) -> InputError:
    return InputError([Finding(file, 0, 0, code, message)])
