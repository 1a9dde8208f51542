"""Referral statistics: how many households and people plans have named an offer to, per half-year and year, safe to publish."""

from typing import Literal

from lotse.model.base import Frozen


class Figure(Frozen):
    """A number as it may be published: `rounded`, or known only to lie `below` something; neither: withheld."""

    rounded: int | None = None
    below: int | None = None


class Counted(Frozen):
    """Households, and the people in those whose plan says how many they are."""

    households: Figure
    people: Figure


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
