"""Turns a household into facts: every field known, a range, or left out."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any

from pydantic import BaseModel

from lotse.errors import Finding, InputError, nearest
from lotse.model.household import STAGES, Household, Member, OpenRent
from lotse.model.ranges import (
    FIRST_DATE,
    LAST_DATE,
    MAX_CENTS,
    MAX_NUMBER,
    Between,
    Choices,
    Kind,
    OneOf,
    read_bool,
    read_date,
    read_money,
    read_number,
    read_range,
)
from lotse.rules.computed import COMPUTED, age_on, compute, ends, past_age_limit
from lotse.rules.facts import FAR_PAST, LAST_DAY, NEVER, Fact, Facts, Value, days
from lotse.rules.figures import NO_FIGURES, FiguresOnDay

_SPECIAL: dict[str, str] = {
    "municipality": "area",
    "place": "text",
    "postcode": "text",
    "wishes": "codes",
    "contact.languages": "codes",
    "tenancy.landlord": "text",
    "tenancy.open_rents": "rents",
    "tenancy.paid_rents": "rents",
    "members": "rents",
    "conflict.with": "text",
}
OTHER_HOUSEHOLD = "…"  # rules may know that there is another household, its id stays in the file
_OF_OTHERS = frozenset({"conflict.with"})
_STAGE_OF_DATE = {
    "tenancy.notice_received_on": "notice_immediate",
    "tenancy.ordinary_notice_ends_on": "notice_immediate",
    "tenancy.suit_served_on": "suit_served",
    "tenancy.title_on": "title",
    "tenancy.eviction_on": "title",  # after a title, eviction may be scheduled any day
    "tenancy.evicted_on": "evicted",
}
_NOTICES = {"notice_ordinary": "notice_immediate", "notice_both": "notice_immediate"}
_READERS: dict[str, Callable[[Any], Any]] = {
    "bool": read_bool,
    "number": read_number,
    "money": read_money,
    "date": read_date,
}


@cache
def core_facts() -> Mapping[str, Fact]:
    """Return the facts that the core declares: the household's own fields and what is computed from them."""
    found = {fact.name: fact for _, _, fact in (*_fields(Household, ""), *_fields(Member, "members."))}
    return {**found, **{fact.name: fact for fact in COMPUTED}}


def read_facts(
    household: Household,
    on: dt.date,
    extra: Mapping[str, Fact],
    figures: FiguresOnDay = NO_FIGURES,
    worked_out: Mapping[str, Value] | None = None,
) -> Facts:
    """Return what is known of a household on a day.

    extra        the facts that plugins declare; the household gives them under `extra:`
    figures      those of the law to apply
    worked_out   facts that plugins work out; what the household states itself goes first

    Raises InputError where one has the wrong type.
    """
    if not FIRST_DATE <= on <= LAST_DATE:
        message = f"the day of the plan must lie between {FIRST_DATE} and {LAST_DATE}"
        raise InputError([Finding(household.id, 0, 0, "DATE-RANGE", message, "on")])
    values: dict[str, Value] = {}
    for owner_of, fields in _plan(Household, ""):
        owner = owner_of(household)
        if owner.model_fields_set:
            _read_section(owner, fields, on, values)
    values.update(_read_extra(household, on, extra))
    given = frozenset(values)
    values.update(_not_yet(values))
    land = household.municipality[:2] if household.municipality else None
    values = {**(worked_out or {}), **values}
    members = None if household.members is None else tuple(_read_member(member, on) for member in household.members)
    values.update(figures.values)
    values.update(compute(household, values, members, figures, on))
    ids = () if household.members is None else tuple(member.id for member in household.members)
    return Facts(on, land, values, members, ids, given)


def read_worked_out(raw: Mapping[str, Any], declared: Mapping[str, Fact], on: dt.date) -> dict[str, Value]:
    """Return facts that a plugin worked out; raises ValueError where it does not declare one or the value does not fit.

    `raw` is written as a household would state it; None is left out as unknown.
    """
    values: dict[str, Value] = {}
    for name, value in raw.items():
        fact = declared.get(name)
        if fact is None:
            raise ValueError(f"'{name}' is no fact that this plugin declares{nearest(name, declared)}")
        if value is not None:
            values[name] = _value(fact, read_range(value, fact.kind, fact.values, _READERS.get(fact.kind)), on)
    return values


def unread_extra(household: Household, extra: Mapping[str, Fact]) -> list[str]:
    """Return the names under `extra:` that no loaded plugin declares."""
    return sorted(set(household.extra) - set(extra))


# ---------------------------------------------------------------------------------------------- private

_Field = tuple[str, str, Fact]


def _fields(model: type[BaseModel], prefix: str) -> list[_Field]:
    """Every readable field: path of attributes, path of the section that owns it, and the fact."""
    found: list[_Field] = []
    for name, field in model.model_fields.items():
        path = f"{prefix}{field.alias or name}"
        owner = prefix.rstrip(".")
        values = next((each for each in field.metadata if isinstance(each, Choices)), None)
        kind = next((str(each) for each in field.metadata if isinstance(each, Kind)), _SPECIAL.get(path))
        if values is not None:
            found.append((name, owner, Fact(path, "choice", tuple(values))))
        elif kind is not None:
            found.append((name, owner, Fact(path, kind)))  # type: ignore[arg-type]  # the table above holds kinds only
        elif isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            found.extend(_fields(field.annotation, f"{path}."))
    return found


@cache
def _plan(model: type[BaseModel], prefix: str) -> tuple[tuple[Callable[[Any], Any], tuple[tuple[str, Fact], ...]], ...]:
    """How to get at each section of a household or member, with the fields that are read of it; no field has a default but None."""
    sections: dict[str, list[tuple[str, Fact]]] = {}
    for name, owner, fact in _fields(model, prefix):
        sections.setdefault("" if owner in ("", "members") else owner, []).append((name, fact))
    return tuple((attrgetter(name) if name else _itself, tuple(fields)) for name, fields in sections.items())


def _read_section(owner: BaseModel, fields: Iterable[tuple[str, Fact]], on: dt.date, values: dict[str, Value]) -> None:
    """Add what one section states; what it says nothing of stays out."""
    stated = vars(owner)
    for name, fact in fields:
        raw = stated[name]
        value = _read(fact, raw, owner, on)
        if value is not None:
            values[fact.name] = value


def _itself(thing: Any) -> Any:
    return thing


def _not_yet(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the dates that lie beyond the stage of the tenancy and that nobody states: they have not happened."""
    stages = values.get("tenancy.stage")
    if not isinstance(stages, frozenset):
        return {}
    furthest = max(STAGES.index(_NOTICES.get(stage, stage)) for stage in stages)
    beyond = {name for name, stage in _STAGE_OF_DATE.items() if STAGES.index(stage) > furthest and name not in values}
    eviction = values.get("tenancy.eviction_on")
    if (
        isinstance(eviction, tuple) and eviction[0] < 0
    ):  # that day may have passed: nobody knows whether it was carried out
        beyond.discard("tenancy.evicted_on")
    letter = values.get("tenancy.court_letter_unread_on")
    if isinstance(letter, tuple) and letter[1] <= LAST_DAY:  # what is in the letter may be a suit or a judgment
        beyond -= {"tenancy.suit_served_on", "tenancy.title_on"}
    return dict.fromkeys(sorted(beyond), (NEVER, NEVER))


def _read_member(member: Member, on: dt.date) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for owner_of, fields in _plan(Member, "members."):
        _read_section(owner_of(member), fields, on, values)
    worked_out = {"members.age": age_on(member, on), "members.past_age_limit": past_age_limit(member, on)}
    return values | {name: value for name, value in worked_out.items() if value is not None}


def _read(fact: Fact, raw: Any, owner: BaseModel, on: dt.date) -> Value:
    if raw is None:
        named = fact.name.rpartition(".")[2]
        return (NEVER, NEVER) if fact.kind == "date" and named in owner.model_fields_set else None
    return _value(fact, raw, on)


def _value(fact: Fact, raw: Any, on: dt.date) -> Value:
    if fact.name in _OF_OTHERS:
        return frozenset((OTHER_HOUSEHOLD,))
    match fact.kind:
        case "choice":
            return frozenset(raw.one_of) if isinstance(raw, OneOf) else frozenset((raw,))
        case "bool":
            options = raw.one_of if isinstance(raw, OneOf) else (raw,)
            return int(min(options)), int(max(options))
        case "number" | "money":
            return ends(raw, 0, MAX_CENTS if fact.kind == "money" else MAX_NUMBER)
        case "date":
            if isinstance(raw, Between):
                return (
                    FAR_PAST if raw.min is None else days(raw.min, on),
                    LAST_DAY if raw.max is None else days(raw.max, on),
                )
            return days(raw, on), days(raw, on)
        case "rents":
            return frozenset(_entry(entry) for entry in raw)
        case "codes":
            return frozenset(raw)
        case _:
            return frozenset((raw,))


def _entry(entry: OpenRent | Member | dt.date) -> str:
    """One entry of a list, for people: a due date with what is open, a due date, a member's id."""
    if isinstance(entry, OpenRent):
        return f"{entry.due.isoformat()} {_euros(entry.open)}"
    return entry.id if isinstance(entry, Member) else entry.isoformat()


def _euros(value: int | Between[int] | None) -> str:
    if isinstance(value, Between):
        return "–".join("?" if end is None else _euros(end) for end in (value.min, value.max))
    return "?" if value is None else f"{value // 100}.{value % 100:02d}"


def _read_extra(household: Household, on: dt.date, extra: Mapping[str, Fact]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    mistakes = []
    for name, raw in household.extra.items():
        fact = extra.get(name)
        if fact is None:
            continue
        try:
            if fact.kind == "date" and raw is None:
                values[name] = (NEVER, NEVER)
            else:
                values[name] = _value(fact, read_range(raw, fact.kind, fact.values, _READERS.get(fact.kind)), on)
        except ValueError as error:
            mistakes.append(Finding(household.id, 0, 0, "HOUSEHOLD-FIELD", str(error), f"extra.{name}"))
    if mistakes:
        raise InputError(mistakes)
    return values
