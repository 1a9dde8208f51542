"""Referral statistics: how many households and people plans have named an offer to, per half-year and year, safe to publish."""

from typing import Literal

from lotse.model.base import Frozen


class Figure(Frozen):
    """A number as it may be published: `rounded`, or known only to lie `below` something; neither: withheld."""

    rounded: int | None = None
    below: int | None = None

    @classmethod
    def of(cls, number: int, limit: int) -> "Figure":
        """Return a true number as it may be published: withheld below the limit, else rounded to a multiple of it."""
        if number < limit:
            return cls(below=limit)
        return cls(rounded=(2 * number + limit) // (2 * limit) * limit)


class Counted(Frozen):
    """Households, and the people in those whose plan says how many they are."""

    households: Figure
    people: Figure

    @classmethod
    def of(cls, households: int, sized: int, people: int, limit: int) -> "Counted":
        """Return true numbers as they may be published; `people` live in the `sized` households of which it is known how many they are."""
        if households < limit or sized < limit:
            return cls(households=Figure.of(households, limit), people=Figure())
        return cls(households=Figure.of(households, limit), people=Figure.of(people, limit))


class KindCount(Frozen):
    """What was counted for one kind of help."""

    service_type: str
    counted: Counted


class OrganizationCount(Frozen):
    """What was counted for one organization."""

    organization: str
    name: str
    counted: Counted


class Period(Frozen):
    """A half-year, or a year where `half` is None.

    planned   every household with a plan
    named     those whose plan names an offer; kind of help and organization are those of the first one that it names
    """

    year: int
    half: Literal[1, 2] | None
    planned: Counted
    named: Counted
    by_service_type: tuple[KindCount, ...]
    by_organization: tuple[OrganizationCount, ...]


class Statistics(Frozen):
    """What `lotse statistics` prints: periods in order, each year after its half-years. No household stands in it."""

    format: Literal["lotse.statistics/1"] = "lotse.statistics/1"
    suppress_below: int
    periods: tuple[Period, ...] = ()
