"""Working days by Land, ends of months, the day on which rent is due (§§ 187, 188, 193, 556b BGB)."""

import datetime as dt

import pytest

from lotse.rules.calendar import (
    LAENDER,
    add_working_days,
    is_working_day,
    last_working_day,
    month_end,
    next_working_day,
    rent_due,
    shift,
)
from lotse.rules.deadlines import DateSpec
from lotse.rules.facts import Fact, Facts
from lotse.rules.schema import Period

NW, BB, SN, BW, BE, TH, BY = "05", "12", "14", "08", "11", "16", "09"


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        ("2026-01-31", 1, "months", "2026-02-28"),
        ("2028-01-31", 1, "months", "2028-02-29"),
        ("2026-08-31", 1, "months", "2026-09-30"),
        ("2026-12-31", 2, "months", "2027-02-28"),
        ("2026-10-05", 2, "months", "2026-12-05"),
        ("2026-03-31", -1, "months", "2026-02-28"),
        ("2028-02-29", 1, "years", "2029-02-28"),
        ("2028-02-29", 4, "years", "2032-02-29"),
        ("2026-12-30", 2, "weeks", "2027-01-13"),
        ("2026-02-27", 2, "days", "2026-03-01"),
    ],
)
def test_a_period_ends_by_188_bgb(start, count, unit, end):
    assert shift(day(start), count, unit) == day(end)


@pytest.mark.parametrize(
    ("start", "end"), [("2026-11-23", "2026-11-30"), ("2028-02-01", "2028-02-29"), ("2026-12-31", "2026-12-31")]
)
def test_the_month_ends_on_its_last_day(start, end):
    assert month_end(day(start)) == day(end)


@pytest.mark.parametrize(
    ("date", "land", "works"),
    [
        ("2025-10-31", BB, False),  # Reformationstag
        ("2025-10-31", NW, True),
        ("2025-10-31", BE, True),
        ("2026-11-18", SN, False),  # Buß- und Bettag
        ("2026-11-18", NW, True),
        ("2026-01-06", BW, False),  # Heilige Drei Könige
        ("2026-01-06", NW, True),
        ("2024-11-01", NW, False),  # Allerheiligen
        ("2024-11-01", BE, True),
        ("2025-10-31", TH, False),
        ("2024-11-01", BB, True),
        ("2024-11-01", BW, False),
        ("2025-06-19", NW, False),  # Fronleichnam
        ("2025-06-19", BB, True),
        ("2025-08-08", BY, True),  # the Friedensfest of Augsburg: one town, not modelled
        ("2026-11-21", NW, False),  # Saturday
        ("2026-11-22", NW, False),  # Sunday
        ("2026-12-25", NW, False),
        ("2026-04-03", NW, False),  # Karfreitag
        ("2025-10-31", None, False),  # a holiday somewhere: the earlier day is the safe one
    ],
)
def test_a_working_day_follows_the_calendar_of_the_land(date, land, works):
    assert is_working_day(day(date), land) is works


def test_saturday_is_a_working_day_where_a_rule_says_so():
    assert is_working_day(day("2026-11-21"), NW, saturday=True)
    assert not is_working_day(day("2026-11-22"), NW, saturday=True)
    assert add_working_days(day("2026-11-20"), 1, NW, saturday=True) == day("2026-11-21")
    assert add_working_days(day("2026-11-20"), 1, NW) == day("2026-11-23")


def test_every_land_has_its_calendar_and_new_year_in_it():
    assert [land for land in LAENDER if is_working_day(day("2026-01-01"), land)] == []


@pytest.mark.parametrize(
    ("date", "land", "safe", "rolled"),
    [
        ("2026-12-05", NW, "2026-12-04", "2026-12-07"),  # Saturday
        ("2025-10-31", BB, "2025-10-30", "2025-11-03"),  # holiday before a weekend
        ("2025-10-31", NW, "2025-10-31", "2025-10-31"),
        ("2026-12-25", NW, "2026-12-24", "2026-12-28"),
        ("2026-04-03", NW, "2026-04-02", "2026-04-07"),
    ],
)
def test_the_safe_day_lies_before_and_the_end_by_193_bgb_after_a_free_day(date, land, safe, rolled):
    assert last_working_day(day(date), land) == day(safe)
    assert next_working_day(day(date), land) == day(rolled)


@pytest.mark.parametrize(
    ("year", "month", "land", "due"),
    [
        (2026, 11, NW, "2026-11-04"),  # the first is a Sunday
        (2026, 8, NW, "2026-08-05"),  # the first is a Saturday, which does not count
        (2026, 10, NW, "2026-10-05"),
        (2026, 1, NW, "2026-01-06"),
        (2026, 1, BW, "2026-01-07"),
        (2024, 11, NW, "2024-11-06"),
        (2024, 11, BE, "2024-11-05"),
        (2026, 5, NW, "2026-05-06"),
    ],
)
def test_rent_is_due_on_the_third_working_day_saturday_not_counted(year, month, land, due):
    assert rent_due(year, month, land) == day(due)


@pytest.mark.parametrize(
    ("count", "start", "land", "end"),
    [(8, "2026-11-12", SN, "2026-11-25"), (8, "2026-11-12", NW, "2026-11-24"), (-3, "2026-11-23", NW, "2026-11-18")],
)
def test_working_days_are_counted_over_weekends_and_holidays(count, start, land, end):
    assert add_working_days(day(start), count, land) == day(end)


# ---------------------------------------------------------------------------------------------- the Land is unknown

START = Fact("gen.start", "date")


def interval(spec, start, land):
    on = day("2026-11-23")
    low, high = spec.interval(Facts(on, land, {"gen.start": ((day(start) - on).days,) * 2}))
    return on + dt.timedelta(days=low), on + dt.timedelta(days=high)


@pytest.mark.parametrize(
    ("spec", "start"),
    [
        (DateSpec(START, 2, "months", roll=True), "2025-08-31"),  # Reformationstag, a Friday
        (DateSpec(START, 8, "working_days"), "2026-11-12"),  # Buß- und Bettag in between
        (DateSpec(START, -8, "working_days"), "2026-11-25"),
    ],
    ids=["rolled by § 193 BGB", "working days after", "working days before"],
)
def test_where_the_land_is_unknown_a_date_may_lie_wherever_some_land_puts_it(spec, start):
    low, high = interval(spec, start, None)
    for land in LAENDER:
        there, _ = interval(spec, start, land)
        assert low <= there <= high, land


def test_a_period_names_one_unit():
    with pytest.raises(ValueError, match="a period names exactly one of days, weeks, months, years, working_days"):
        Period(days=1, weeks=1)
