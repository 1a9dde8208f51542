"""The shape of rule files, fact files and `plugin.yaml`; what editors complete and check (`lotse schema NAME`)."""

import datetime as dt
import re
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Discriminator, Field, Tag, field_validator, model_validator

from lotse.errors import nearest
from lotse.model.base import Frozen, Text
from lotse.model.directory import Area
from lotse.model.vocabulary import FactLabel

Unit = Literal["days", "weeks", "months", "years", "working_days"]
_SPOKEN = re.compile(
    r"\s*(\d+)\s+(?:(working) days?|(day|week|month|year|Tag|Woche|Monat|Jahr|Werktag)\w*)\s*\Z", re.IGNORECASE
)
_GERMAN = {"tag": "days", "woche": "weeks", "monat": "months", "jahr": "years", "werktag": "working_days"}
EFFECTS = ("derive", "need", "entitle", "exclude", "require", "advise", "warn")
_COMPANIONS: dict[str, set[str]] = {
    "derive": {"date"},
    "need": {"deadline", "suspected_when"},
    "entitle": {"for", "suspected_when", "deadline", "action", "documents", "to_check", "at_most", "estimate"},
    "exclude": set(),
    "require": {"before"},
    "advise": {"for"},
    "warn": set(),
}
Condition = Any  # parsed and checked by lotse.rules.loader, which reports columns
CONDITION_SCHEMA: dict[str, Any] = {
    "description": "one comparison in plain words, or a nesting of them",
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"$ref": "#/$defs/condition"}},
        {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
            "properties": {
                "all": {"type": "array", "items": {"$ref": "#/$defs/condition"}},
                "any": {"type": "array", "items": {"$ref": "#/$defs/condition"}, "minItems": 1},
                "not": {"$ref": "#/$defs/condition"},
                "at_least": {
                    "type": "object",
                    "properties": {
                        "n": {"type": "integer"},
                        "of": {"type": "array", "items": {"$ref": "#/$defs/condition"}},
                    },
                    "required": ["n", "of"],
                    "additionalProperties": False,
                },
                "any_member": {"$ref": "#/$defs/condition"},
                "all_members": {"$ref": "#/$defs/condition"},
                "count_members": {
                    "type": "object",
                    "properties": {
                        "where": {"$ref": "#/$defs/condition"},
                        **{name: {"type": "integer", "minimum": 0} for name in ("at_least", "at_most", "exactly")},
                    },
                    "required": ["where"],
                    "additionalProperties": False,
                },
            },
        },
    ],
}


def _as_tuple(raw: Any) -> Any:
    return (raw,) if isinstance(raw, (str, dict)) else raw


Codes = Annotated[tuple[str, ...], BeforeValidator(_as_tuple, json_schema_input_type=str | list[str])]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_tuple, json_schema_input_type=str | dict[str, str] | list[Any])]


def _as_period(raw: Any) -> str:
    """How a length of time that somebody wrote in words is to be written."""
    found = _SPOKEN.match(raw) if isinstance(raw, str) else None
    if not found:
        return "by: {weeks: 8}"
    word = (found[3] or "").lower()
    unit = "working_days" if found[2] else _GERMAN.get(word, f"{word}s")
    return f"by: {{{unit}: {found[1]}}}"


class Period(Frozen):
    """A length of time in exactly one unit. `saturday`: Saturday counts as a working day."""

    days: int | None = Field(default=None, ge=0, le=9999)
    weeks: int | None = Field(default=None, ge=0, le=999)
    months: int | None = Field(default=None, ge=0, le=999)
    years: int | None = Field(default=None, ge=0, le=99)
    working_days: int | None = Field(default=None, ge=0, le=999)
    saturday: bool = False

    @model_validator(mode="before")
    @classmethod
    def _in_a_mapping(cls, raw: Any) -> Any:
        if not isinstance(raw, (dict, cls)):
            raise ValueError(f"a period is a mapping; write {_as_period(raw)}")
        units = get_args(Unit)
        for name in raw if isinstance(raw, dict) else ():
            if name not in cls.model_fields:
                hint = nearest(str(name), cls.model_fields) or f"; units: {', '.join(units)}"
                raise ValueError(f"unknown unit '{name}'{hint}")
        return raw

    @model_validator(mode="after")
    def _one_unit(self) -> "Period":
        if sum(value is not None for value in self.parts.values()) != 1:
            raise ValueError("a period names exactly one of days, weeks, months, years, working_days")
        return self

    @property
    def parts(self) -> dict[str, int | None]:
        """The length in each unit, of which exactly one is given."""
        return {
            "days": self.days,
            "weeks": self.weeks,
            "months": self.months,
            "years": self.years,
            "working_days": self.working_days,
        }


class DateModel(Frozen):
    """A date counted from a fact: `after` it, `before` it, or `on` it."""

    after: str | None = None
    before: str | None = None
    on: str | None = None
    by: Period | None = None
    roll: Literal["next_working_day"] | None = None
    kind: Literal["cutoff", "accrual"] = "cutoff"

    @model_validator(mode="before")
    @classmethod
    def _period_under_by(cls, raw: Any) -> Any:
        for unit in get_args(Unit) if isinstance(raw, dict) else ():
            if unit in raw:
                length = raw[unit] if isinstance(raw[unit], int) else 8
                raise ValueError(f"a period stands under by; write by: {{{unit}: {length}}}")
        return raw

    @model_validator(mode="after")
    def _one_anchor(self) -> "DateModel":
        if sum(anchor is not None for anchor in (self.after, self.before, self.on)) != 1:
            raise ValueError("a date names exactly one of after, before, on")
        if (self.by is None) != (self.on is not None):
            raise ValueError("after and before need by: {months: 2}; on stands alone")
        return self


def _form_of(raw: Any) -> str:
    return "word" if isinstance(raw, str) else "date"


Deadline = Annotated[
    Annotated[DateModel, Tag("date")] | Annotated[Literal["month_end"], Tag("word")], Discriminator(_form_of)
]


class EffectModel(Frozen):
    """What a rule does; exactly one of derive, need, entitle, exclude, require, advise, warn, with what belongs to it."""

    derive: str | None = None
    date: DateModel | None = None
    need: str | None = None
    deadline: Deadline | None = None
    suspected_when: Condition = None
    entitle: str | None = None
    for_: Codes = Field(default=(), alias="for")
    action: Text | None = None
    documents: tuple[str, ...] = ()
    to_check: Texts = ()
    at_most: Literal["open"] | None = None
    estimate: str | None = None
    exclude: str | None = None
    require: str | None = None
    before: Codes = ()
    advise: Text | None = None
    warn: Text | None = None

    @property
    def kind(self) -> str:
        """The one effect that is named."""
        return next(name for name in EFFECTS if getattr(self, name) is not None)

    @field_validator("deadline", mode="before")
    @classmethod
    def _readable_deadline(cls, raw: Any) -> Any:
        if isinstance(raw, str) and raw != "month_end":
            raise ValueError("must be month_end or a mapping such as {after: tenancy.suit_served_on, by: {months: 2}}")
        return raw

    @model_validator(mode="after")
    def _one_effect(self) -> "EffectModel":
        named = [name for name in EFFECTS if getattr(self, name) is not None]
        if len(named) != 1:
            raise ValueError(f"an effect names exactly one of {', '.join(EFFECTS)}")
        given = {type(self).model_fields[name].alias or name for name in self.model_fields_set} - {named[0]}
        if stray := sorted(given - _COMPANIONS[named[0]]):
            raise ValueError(f"{', '.join(stray)} does not belong to {named[0]}")
        for name, field in (("entitle", "for"), ("require", "before"), ("advise", "for")):
            if named[0] == name and field not in given:
                raise ValueError(f"{name} needs {field}: which {'need' if name == 'entitle' else 'service type'}")
        if self.at_most and not self.to_check:
            raise ValueError("at_most: open needs to_check: what has to be checked")
        return self


class RuleModel(Frozen):
    """One rule: its law, its dates, its condition and what follows."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)+$")]
    title: Text
    reference: Annotated[str, Field(min_length=1)]
    verified_on: dt.date | None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    enabled: bool = True
    when: Condition = None
    then: Annotated[
        tuple[EffectModel, ...],
        BeforeValidator(_as_tuple, json_schema_input_type=EffectModel | list[EffectModel]),
        Field(min_length=1),
    ]
    note: str | None = None

    @field_validator("when")
    @classmethod
    def _not_empty(cls, when: Condition) -> Condition:
        if when is None:
            raise ValueError("is empty; write a condition, or leave `when` out where the rule always holds")
        return when

    @model_validator(mode="after")
    def _dates_in_order(self) -> "RuleModel":
        if self.valid_from and self.valid_until and self.valid_from > self.valid_until:
            raise ValueError("valid_from lies after valid_until")
        return self


class RuleFile(Frozen):
    """A file of rules: one field of law or one local topic, called by its title."""

    title: Text | None = None
    rules: tuple[RuleModel, ...]


class FactModel(FactLabel):
    """A fact that a plugin declares, or the words for one that the core knows (then without `type`)."""

    type: Literal["bool", "choice", "number", "money", "date", "text"] | None = None


class FactFile(Frozen):
    """The file `facts.yaml`."""

    facts: dict[str, FactModel]


class Manifest(Frozen):
    """Who a plugin is. Where `areas` are given, its rules hold only for households there. `module` is the Python file with its hooks."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    title: Text
    areas: tuple[Area, ...] = ()
    source: str | None = None
    verified_on: dt.date | None = None
    module: Annotated[str, Field(pattern=r"^[a-z_][a-z0-9_]*\.py$")] | None = None


class PluginFile(Frozen):
    """The file `plugin.yaml`."""

    plugin: Manifest
