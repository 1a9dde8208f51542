"""Scalars of a household: known, or a range of what is still possible.

A number or date may be `{min: …, max: …}` (either end may be left out), a choice or yes/no `{one_of: […]}`. Missing is `None`: unknown.
Money is euros in files and integer cents in memory.
"""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from lotse.errors import nearest
from lotse.model.base import Frozen

Scalar = TypeVar("Scalar")

MAX_NUMBER = 1_000_000
MAX_CENTS = 100_000_000_000
FIRST_DATE, LAST_DATE = dt.date(1900, 1, 1), dt.date(2199, 12, 31)

_AMOUNT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\Z")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


class Between(Frozen, Generic[Scalar]):
    """Something from `min` to `max`, both included; an end left out is open."""

    min: Scalar | None = None
    max: Scalar | None = None


class OneOf(Frozen, Generic[Scalar]):
    """One of these values, not known which."""

    one_of: tuple[Scalar, ...]


def read_number(raw: Any) -> int:
    """Read a whole number from 0 to a million; raises ValueError."""
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise ValueError("must be a whole number or a range {min: …, max: …}")
    if not 0 <= raw <= MAX_NUMBER:
        raise ValueError(f"must lie between 0 and {MAX_NUMBER}")
    return raw


def read_money(raw: Any) -> int:
    """Read euros as a decimal number with at most two places and return cents; raises ValueError."""
    if isinstance(raw, bool) or not isinstance(raw, (int, float, Decimal, str)):
        raise ValueError("must be an amount in euros or a range {min: …, max: …}")
    if isinstance(raw, str) and not _AMOUNT.match(raw):
        raise ValueError("must be an amount in euros such as 1110 or 68.50 (with a point, without a currency sign)")
    cents = Decimal(str(raw)) * 100
    if not cents.is_finite() or cents != cents.to_integral_value():
        raise ValueError("must have at most two decimal places (cents)")
    if cents < 0:
        raise ValueError("must not be negative")
    if cents > MAX_CENTS:
        raise ValueError(f"must be at most {MAX_CENTS // 100} euros")
    return int(cents)


def read_date(raw: Any) -> dt.date:
    """Read an ISO 8601 date; raises ValueError."""
    if isinstance(raw, str) and _ISO_DATE.match(raw):
        try:
            raw = dt.date.fromisoformat(raw)
        except ValueError:
            raise ValueError("is no day of the calendar") from None
    if not isinstance(raw, dt.date) or isinstance(raw, dt.datetime):
        raise ValueError("must be a date such as 2026-11-23 or a range {min: …, max: …}")
    if not FIRST_DATE <= raw <= LAST_DATE:
        raise ValueError(f"must lie between {FIRST_DATE} and {LAST_DATE}")
    return raw


def read_bool(raw: Any) -> bool:
    """Read true or false; raises ValueError."""
    if not isinstance(raw, bool):
        raise ValueError("must be true or false; leave the field out where it is unknown")
    return raw


def _between(read: Callable[[Any], Any], nothing: str | None) -> Callable[[Any], Any]:
    def validate(raw: Any) -> Any:
        if raw is None:
            if nothing:
                raise ValueError(nothing)
            return None
        if isinstance(raw, Between):
            return raw
        if isinstance(raw, dict):
            if not raw or not raw.keys() <= {"min", "max"}:
                raise ValueError("a range has the fields min and max")
            low, high = (None if raw.get(end) is None else read(raw[end]) for end in ("min", "max"))
            if low is None and high is None:
                raise ValueError("a range needs min or max; leave the field out where it is unknown")
            if low is not None and high is not None and low > high:
                raise ValueError("min must not be greater than max")
            return low if low == high else Between(min=low, max=high)
        return read(raw)

    return validate


def _one_of(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def validate(raw: Any) -> Any:
        if raw is None:
            raise ValueError(_NOT_NULL)
        if isinstance(raw, OneOf):
            return raw
        if isinstance(raw, dict):
            if raw.keys() != {"one_of"} or not isinstance(raw["one_of"], (list, tuple)) or not raw["one_of"]:
                raise ValueError("a range of choices is {one_of: [first, second]}")
            values = tuple(dict.fromkeys(read(value) for value in raw["one_of"]))
            return values[0] if len(values) == 1 else OneOf(one_of=values)
        return read(raw)

    return validate


def _range_schema(scalar: dict[str, Any], *, nullable: bool = False) -> dict[str, Any]:
    ends = {"min": scalar, "max": scalar}
    span = {"type": "object", "properties": ends, "additionalProperties": False, "minProperties": 1}
    return {"anyOf": [scalar, span, *([{"type": "null"}] if nullable else [])]}


def _choice_schema(scalar: dict[str, Any]) -> dict[str, Any]:
    values = {"type": "array", "items": scalar, "minItems": 1}
    return {
        "anyOf": [
            scalar,
            {"type": "object", "properties": {"one_of": values}, "required": ["one_of"], "additionalProperties": False},
        ]
    }


def _dump(value: Any, scalar: Callable[[Any], Any] = lambda known: known) -> Any:
    if isinstance(value, Between):
        return {end: scalar(known) for end, known in (("min", value.min), ("max", value.max)) if known is not None}
    if isinstance(value, OneOf):
        return {"one_of": list(value.one_of)}
    return None if value is None else scalar(value)


def _dump_money(value: Any) -> Any:
    return _dump(value, lambda cents: f"{cents // 100}.{cents % 100:02d}")


def _read_choice(values: tuple[str, ...]) -> Callable[[Any], str]:
    def read(raw: Any) -> str:
        if not isinstance(raw, str) or raw not in values:
            raise ValueError(f"must be one of {', '.join(values)}{nearest(str(raw), values)}")
        return raw

    return read


def read_range(raw: Any, kind: str, values: tuple[str, ...], read: Callable[[Any], Any] | None) -> Any:
    """Read a scalar or range of a fact that a plugin declares; raises ValueError."""
    if kind == "choice":
        return _one_of(_read_choice(values))(raw)
    if read is None:
        if not isinstance(raw, str):
            raise ValueError("must be text; put it in quotes")
        return raw
    return _one_of(read)(raw) if kind == "bool" else _between(read, _NOT_NULL)(raw)


def choice(*values: str) -> Any:
    """Return the annotation of a field that takes one of `values` or a range {one_of: […]} of them."""
    return Annotated[
        Any,
        PlainValidator(_one_of(_read_choice(values))),
        PlainSerializer(_dump),
        WithJsonSchema(_choice_schema({"enum": list(values)})),
        Choices(values),
    ]


class Choices(tuple[str, ...]):
    """The values that a choice field takes, readable from its annotation."""

    __slots__ = ()


class Kind(str):
    """The type of fact that a field holds, readable from its annotation: number, money, date, bool."""

    __slots__ = ()


_NOT_NULL = "must not be empty; leave the field out where it is unknown"

Number = Annotated[
    int | Between[int] | None,
    PlainValidator(_between(read_number, _NOT_NULL)),
    WithJsonSchema(_range_schema({"type": "integer", "minimum": 0, "maximum": MAX_NUMBER})),
    PlainSerializer(_dump),
    Kind("number"),
]
Money = Annotated[
    int | Between[int] | None,
    PlainValidator(_between(read_money, _NOT_NULL)),
    PlainSerializer(_dump_money),
    WithJsonSchema(_range_schema({"type": "number", "minimum": 0, "multipleOf": 0.01})),
    Kind("money"),
]
Date = Annotated[
    dt.date | Between[dt.date] | None,
    PlainValidator(_between(read_date, None)),
    WithJsonSchema(_range_schema({"type": "string", "format": "date"}, nullable=True)),
    PlainSerializer(_dump),
    Kind("date"),
]
Bool = Annotated[
    bool | OneOf[bool] | None,
    PlainValidator(_one_of(read_bool)),
    WithJsonSchema(_choice_schema({"type": "boolean"})),
    PlainSerializer(_dump),
    Kind("bool"),
]
