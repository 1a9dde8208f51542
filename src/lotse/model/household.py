"""What goes in: a household, every field of it known, a range, or missing (unknown)."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from lotse import source
from lotse.errors import InputError
from lotse.model.base import Language, Stated
from lotse.model.ranges import Between, Bool, Date, Money, Number, choice, read_date

_Iso = {"type": "string", "format": "date"}
Day = Annotated[
    dt.date, PlainValidator(read_date), PlainSerializer(dt.date.isoformat, when_used="json"), WithJsonSchema(_Iso)
]


def _none_is_empty(raw: Any) -> Any:
    return () if raw is None else raw


KnownNone = BeforeValidator(_none_is_empty)
Words = Annotated[tuple[str, ...] | None, KnownNone]

STAGES = (
    "none", "late", "reminder", "warning", "notice_immediate", "notice_ordinary", "notice_both",
    "suit_served", "title", "eviction_date", "evicted",
)  # fmt: skip
MAX_AGE, MAX_CARE_GRADE = 130, 5
BENEFIT_STATES = ("none", "applied", "receiving", "rejected", "ended")


class Contact(Stated):
    channel: choice("landlord", "outreach", "self", "jobcenter", "court", "partner", "prison_service") = None
    languages: Annotated[tuple[Language, ...] | None, KnownNone] = None
    safe_contact: choice("phone_mobile", "phone", "post", "email", "in_person_only") = None
    avoids_authorities: Bool = None


class Member(Stated):
    id: str
    role: choice("adult", "child") = None
    age: Number = None
    birth_date: Date = None
    sex: choice("f", "m", "x") = None
    nationality: choice("de", "eu", "other") = None
    residence_status: choice(
        "citizen",
        "eu_free_movement",
        "recognised_refugee",
        "humanitarian_title",
        "tolerated",
        "asylum_procedure",
        "other_title",
    ) = None
    german_level: choice("none", "A1", "A2", "B1", "B2", "C1", "C2", "native") = None
    employment: choice(
        "employed", "self_employed", "training", "student", "school", "unemployed", "incapacitated", "retired", "none"
    ) = None
    job_lost_on: Date = None
    can_work: Bool = None
    pregnant: Bool = None
    care_grade: Number = None
    help_needed_months: Number = None
    disability: Bool = None
    chronic_illness: Bool = None
    addiction: Bool = None
    mental_illness: Bool = None
    detained_until: Date = None
    sick_pay_until: Date = None
    partner_died_on: Date = None
    widows_pension: choice("none", "applied", "receiving") = None
    legal_guardian: Bool = None

    @field_validator("age")
    @classmethod
    def _plausible_age(cls, age: Any) -> Any:
        if (_highest(age) or 0) > MAX_AGE:
            raise ValueError(f"must be at most {MAX_AGE} years")
        return age

    @field_validator("care_grade")
    @classmethod
    def _known_care_grade(cls, grade: Any) -> Any:
        if (_highest(grade) or 0) > MAX_CARE_GRADE:
            raise ValueError(f"must be a Pflegegrad from 0 to {MAX_CARE_GRADE}")
        return grade


class OpenRent(Stated):
    due: Day
    open: Money = None


class Tenancy(Stated):
    landlord: str | None = None
    own_lease: Bool = None
    tenant_of_cooperation_partner: Bool = None
    rent_warm: Money = None
    rent_gross_cold: Money = None
    open_rents: Annotated[tuple[OpenRent, ...] | None, KnownNone] = None
    paid_rents: Annotated[tuple[Day, ...] | None, KnownNone] = None
    stage: choice(*STAGES) = None
    reminder_on: Date = None
    warning_on: Date = None
    notice_received_on: Date = None
    ordinary_notice_ends_on: Date = None
    suit_served_on: Date = None
    suit_decided: Bool = None
    cured_notice_on: Date = None
    title_on: Date = None
    eviction_on: Date = None
    evicted_on: Date = None
    future_rent_payable: Bool = None
    court_letter_unread_on: Date = None

    @field_validator("open_rents")
    @classmethod
    def _one_entry_per_due_date(cls, rents: tuple[OpenRent, ...] | None) -> Any:
        days = [rent.due for rent in rents or ()]
        if len(days) != len(set(days)):
            raise ValueError("a due date stands in it twice; add the open amounts up")
        return rents

    @model_validator(mode="after")
    def _open_or_paid(self) -> "Tenancy":
        if {rent.due for rent in self.open_rents or () if rent.open != 0} & set(self.paid_rents or ()):
            raise ValueError("the same due date stands in open_rents and in paid_rents; decide for one")
        return self


class Accommodation(Stated):
    kind: choice("own_home", "cohabiting", "relatives", "municipal_shelter", "institution", "prison", "street") = None
    since: Date = None
    dependent: Bool = None
    must_leave_on: Date = None


class Energy(Stated):
    monthly_instalment: Money = None
    arrears: Money = None
    reminder_on: Date = None
    cut_threat_on: Date = None
    cut_announced_for: Date = None
    basic_supply: Bool = None
    health_risk: Bool = None


class Income(Stated):
    net_monthly: Money = None
    gross_monthly: Money = None
    drops_on: Date = None


class Benefits(Stated):
    basic_income_support: choice(*BENEFIT_STATES) = None
    old_age_basic_security: choice(*BENEFIT_STATES) = None
    subsistence_aid: choice(*BENEFIT_STATES) = None
    housing_benefit: choice(*BENEFIT_STATES) = None
    child_benefit: choice(*BENEFIT_STATES) = None
    child_supplement: choice(*BENEFIT_STATES) = None
    maintenance_advance: choice(*BENEFIT_STATES) = None
    unemployment_benefit: choice(*BENEFIT_STATES) = None
    asylum_seekers_benefits: choice(*BENEFIT_STATES) = None
    pension: choice(*BENEFIT_STATES) = None
    training_allowance: choice(*BENEFIT_STATES) = None
    applied_on: Date = None
    missed_appointments: Number = None
    rent_paid_directly: Bool = None


class Debts(Stated):
    creditors: Number = None
    total: Money = None
    account_garnished_on: Date = None
    protection_account: Bool = None


class Home(Stated):
    neglected: Bool = None
    immediate_danger: Bool = None


class Social(Stated):
    isolated: Bool = None
    wants_company: Bool = None
    overloaded: Bool = None


class Violence(Stated):
    last_act_on: Date = None
    by: choice("partner", "relative", "cohabitant", "other") = None
    perpetrator_barred_until: Date = None
    children_affected: Bool = None


class Conflict(Stated):
    with_: str | None = Field(default=None, alias="with")
    about: choice("noise", "cleanliness", "culture", "generations", "other") = None
    complained_on: Date = None
    threat_or_violence: Bool = None


class GivenConsent(Stated):
    recipient: str
    purpose: str
    fields: tuple[str, ...]
    until: Day | None = None


class Household(Stated):
    """A household's situation as the contract has it. Missing means unknown; a date or list given as null or [] is known to be none."""

    id: Annotated[str, Field(min_length=1, max_length=100)]
    municipality: Annotated[str, Field(pattern=r"^\d{8}$")] | None = None
    place: str | None = None
    postcode: Annotated[str, Field(pattern=r"^\d{5}$")] | None = None
    contact: Contact = Contact()
    members: tuple[Member, ...] | None = None
    tenancy: Tenancy = Tenancy()
    accommodation: Accommodation = Accommodation()
    energy: Energy = Energy()
    income: Income = Income()
    savings: Money = None
    benefits: Benefits = Benefits()
    maintenance_paid: Bool = None
    debts: Debts = Debts()
    home: Home = Home()
    social: Social = Social()
    violence: Violence = Violence()
    conflict: Conflict = Conflict()
    wishes: Words = None
    extra: dict[str, Any] = Field(default_factory=dict)
    consents: tuple[GivenConsent, ...] = ()

    @field_validator("extra", mode="before")
    @classmethod
    def _flat_extra(cls, raw: Any) -> Any:
        """Read `{kiel: {member: true}}` as `{kiel.member: true}`."""
        if not isinstance(raw, dict):
            return raw
        flat: dict[Any, Any] = {}
        for name, value in raw.items():
            nested = isinstance(value, dict) and isinstance(name, str) and "." not in name
            for key, each in (
                ((f"{name}.{inner}", each) for inner, each in value.items()) if nested else ((name, value),)
            ):
                if key in flat:
                    raise ValueError(f"'{key}' stands in it twice; keep one")
                flat[key] = _plain(each)
        return flat

    @field_validator("municipality", mode="before")
    @classmethod
    def _eight_digits(cls, raw: Any) -> Any:
        return _digits(raw, 8, 'must be the AGS, 8 digits in quotes, such as "05562032"')

    @field_validator("postcode", mode="before")
    @classmethod
    def _five_digits(cls, raw: Any) -> Any:
        return _digits(raw, 5, 'must be 5 digits in quotes, such as "45657"')

    @field_validator("members")
    @classmethod
    def _consistent_members(cls, members: tuple[Member, ...] | None) -> Any:
        if members is None:
            raise ValueError("must be a list; leave it out where it is unknown")
        if not members:
            raise ValueError("a household has at least one member; leave the list out where it is unknown")
        ids = [member.id for member in members]
        if len(ids) != len(set(ids)):
            raise ValueError("two members have the same id; give each its own")
        adults = [member for member in members if member.role == "adult"]
        children = [member for member in members if member.role == "child"]
        if adults and any(all(_older(child, adult) for adult in adults) for child in children):
            raise ValueError("a child is older than every adult; check age, birth_date and role")
        return members

    @classmethod
    def from_file(cls, path: Path | str) -> "Household":
        """Read a household from a YAML or JSON file; raises InputError with every mistake at once."""
        return cls.from_document(source.read(path))

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Household":
        """Read a household from plain data, as a file would hold it; raises InputError with every mistake at once."""
        return cls.from_document(source.Document("household", data, {}))

    @classmethod
    def from_document(cls, document: source.Document) -> "Household":
        """Read a household from a parsed document; raises InputError with every mistake at once."""
        if not isinstance(document.data, dict):
            message = "holds no household; it needs at least the field id"
            raise InputError([document.finding((), "HOUSEHOLD-EMPTY", message)])
        return source.validate(cls, document, "HOUSEHOLD-FIELD", InputError)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of a household file."""
        return cls.model_json_schema(by_alias=True)


def _plain(value: Any) -> Any:
    """A value of `extra` as text where JSON has no exact form for it, so that a household written out reads the same."""
    match value:
        case Decimal() | float():
            return str(value)
        case dt.date():
            return value.isoformat()
        case dict():
            return {name: _plain(each) if name in ("min", "max", "one_of") else each for name, each in value.items()}
        case list() | tuple():
            return [each if isinstance(each, (dict, list, tuple)) else _plain(each) for each in value]
    return value


def _older(first: Member, second: Member) -> bool:
    """Tell whether one member is certainly older than another, by age or by date of birth."""
    youngest, oldest = _lowest(first.age), _highest(second.age)
    if youngest is not None and oldest is not None:
        return bool(youngest > oldest)
    born, before = _highest(first.birth_date), _lowest(second.birth_date)
    return bool(born and before and born < before)


def _digits(raw: Any, count: int, message: str) -> Any:
    """Check a code of digits before anything could read it as a number and drop its leading zero."""
    if isinstance(raw, int) or (isinstance(raw, str) and not (raw.isdecimal() and raw.isascii() and len(raw) == count)):
        raise ValueError(message)
    return raw


def _highest(value: Any) -> Any:
    return value.max if isinstance(value, Between) else value


def _lowest(value: Any) -> Any:
    return value.min if isinstance(value, Between) else value
