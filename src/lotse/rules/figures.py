"""Figures of the law by date: standard rates, child benefit, the tables behind housing benefit. What holds on a day, as facts.

Outside all periods that are entered a figure is unknown: nothing is carried into a year for which nobody has read the law.
"""

import datetime as dt
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema, model_validator

from lotse.model.base import Frozen, Text
from lotse.model.household import Day
from lotse.model.ranges import MAX_CENTS, read_money
from lotse.rules.facts import Fact, Interval

SECTION = "figures."
LEVELS, LISTED_RENTS, LISTED_MEMBERS = 7, 5, 12

_Amount = {"type": "number", "minimum": 0, "multipleOf": 0.01}


def _read_coefficient(raw: Any) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, (int, Decimal)):
        raise ValueError("must be a decimal number such as 0.0004797")
    return Decimal(raw)


Cents = Annotated[int, PlainValidator(read_money), PlainSerializer(int), WithJsonSchema(_Amount)]
Coefficient = Annotated[Decimal, PlainValidator(_read_coefficient), WithJsonSchema({"type": "number"})]
ByLevel = Annotated[tuple[Cents, ...], Field(min_length=LEVELS, max_length=LEVELS)]
ByMembers = Annotated[tuple[Cents, ...], Field(min_length=LISTED_MEMBERS, max_length=LISTED_MEMBERS)]
Coefficients = Annotated[tuple[Coefficient, ...], Field(min_length=LISTED_MEMBERS, max_length=LISTED_MEMBERS)]
UpToFive = Annotated[tuple[Cents, ...], Field(min_length=LISTED_RENTS, max_length=LISTED_RENTS)]


class Dated(Frozen):
    """Something that holds from a day to a day, both included; no `until`: until something newer is entered."""

    from_: Day = Field(alias="from")
    until: Day | None = None
    reference: Annotated[str, Field(min_length=1)] | None = None
    verified_on: Day | None

    @model_validator(mode="after")
    def _in_order(self) -> "Dated":
        if self.until is not None and self.until < self.from_:
            raise ValueError("until lies before from")
        return self

    def holds_on(self, day: dt.date) -> bool:
        """Tell whether it holds on a day."""
        return self.from_ <= day and (self.until is None or day <= self.until)


class Amount(Dated):
    """An amount of money in a period."""

    amount: Cents


class FigureModel(Frozen):
    """A figure of the law. `never_falls`: beyond the last period it is at least what it was there."""

    label: Text
    reference: Annotated[str, Field(min_length=1)]
    never_falls: bool = False
    values: tuple[Amount, ...]

    @model_validator(mode="after")
    def _one_at_a_time(self) -> "FigureModel":
        if not self.values:
            raise ValueError("has no values; enter at least one period")
        _check_periods(self.values)
        return self

    def on(self, day: dt.date) -> Interval | None:
        """Return the amount on a day in cents, a range where only a lower end is known, None where nothing is."""
        for value in self.values:
            if value.holds_on(day):
                return value.amount, value.amount
        last = max(self.values, key=lambda value: value.from_)
        return (last.amount, MAX_CENTS) if self.never_falls and day > last.from_ else None


class HousingBenefitTable(Dated):
    """What §§ 12 and 19 WoGG and their annexes say in a period; lists go by the number of members to be considered, from one."""

    highest_rent: Annotated[tuple[ByLevel, ...], Field(min_length=LISTED_RENTS, max_length=LISTED_RENTS)]
    highest_rent_further: ByLevel
    heating_relief: UpToFive
    heating_relief_further: Cents
    climate: UpToFive
    climate_further: Cents
    a: Coefficients
    b: Coefficients
    c: Coefficients
    least_rent: ByMembers
    least_income: ByMembers
    further_member: Cents


class RentLevels(Dated):
    """The Mietenstufe of municipalities in a period, by AGS."""

    levels: dict[Annotated[str, Field(pattern=r"^\d{8}$")], Annotated[int, Field(ge=1, le=LEVELS)]]


class FigureFile(Frozen):
    """The file `figures.yaml`."""

    figures: dict[Annotated[str, Field(pattern=r"^figures\.[a-z][a-z0-9_]*$")], FigureModel] = Field(
        default_factory=dict
    )
    housing_benefit: tuple[HousingBenefitTable, ...] = ()
    rent_levels: tuple[RentLevels, ...] = ()

    @model_validator(mode="after")
    def _one_at_a_time(self) -> "FigureFile":
        _check_periods(self.housing_benefit)
        _check_periods(self.rent_levels)
        return self


@dataclass(frozen=True)
class FiguresOnDay:
    """What is known of the figures on one day. `values` are cents, and hold only what is known at least in part."""

    values: Mapping[str, Interval] = field(default_factory=dict)
    housing_benefit: HousingBenefitTable | None = None
    rent_levels: Mapping[str, int] = field(default_factory=dict)

    def amount(self, name: str) -> Interval:
        """Return a figure by its name without section, anything from nothing on where it is unknown."""
        return self.values.get(SECTION + name, (0, MAX_CENTS))

    def levels_of(self, municipality: str | None) -> range:
        """Return the Mietenstufen that a municipality may have."""
        level = self.rent_levels.get(municipality or "")
        return range(1, LEVELS + 1) if level is None else range(level, level + 1)


NO_FIGURES = FiguresOnDay()


def figures_on(file: FigureFile, day: dt.date) -> FiguresOnDay:
    """Return the figures that hold on a day."""
    known = {name: value for name, figure in file.figures.items() if (value := figure.on(day)) is not None}
    table = next((each for each in file.housing_benefit if each.holds_on(day)), None)
    levels = next((each.levels for each in file.rent_levels if each.holds_on(day)), {})
    return FiguresOnDay(known, table, levels)


_TABLES = (
    ("housing_benefit", Text(de="Wohngeldtabellen", en="tables of housing benefit")),
    ("rent_levels", Text(de="Mietenstufen", en="rent levels (Mietenstufen)")),
)


def missing_on(file: FigureFile, day: dt.date) -> list[Text]:
    """Return what no entry says for a day, by its label."""
    figures = [each.label for each in file.figures.values() if not any(value.holds_on(day) for value in each.values)]
    entered = ((label, getattr(file, name)) for name, label in _TABLES)
    return figures + [
        label for label, periods in entered if periods and not any(each.holds_on(day) for each in periods)
    ]


def figure_facts(file: FigureFile) -> dict[str, Fact]:
    """Return the facts that rules may read: one sum of money for each figure."""
    return {name: Fact(name, "money", origin="figure") for name in file.figures}


# ---------------------------------------------------------------------------------------------- private


def _check_periods(periods: Sequence[Dated]) -> None:
    for first, second in itertools.pairwise(sorted(periods, key=lambda period: period.from_)):
        if first.until is None or first.until >= second.from_:
            raise ValueError(f"two periods overlap from {second.from_}; end the earlier one with until")
