"""Arrears counted in due dates and cents, as § 543 Abs. 2 Satz 1 Nr. 3 BGB asks for them."""

import datetime as dt

import pytest

from lotse import Household
from lotse.model.ranges import MAX_CENTS
from lotse.rules.reading import read_facts

NOTHING = (0, 0)


def arrears(open_rents, *, on="2026-11-23", paid=(), rent=1000, municipality="05562020"):
    """(total in cents, longest run, largest two consecutive, due dates spanned), each as a range."""
    tenancy = {"open_rents": open_rents, "paid_rents": list(paid), **({"rent_warm": rent} if rent else {})}
    place = {"municipality": municipality} if municipality else {}
    household = Household.model_validate({"id": "h", **place, "tenancy": tenancy})
    values = read_facts(household, dt.date.fromisoformat(on), {}).values
    names = ("open_rent_total", "consecutive_open_rents", "open_rent_of_two_consecutive", "open_rent_dates_spanned")
    return tuple(values[f"tenancy.{name}"] for name in names)


def owed(**months):
    """Due dates in 2026 by month, with what is open: owed(sep=500)."""
    number = {"jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11}
    return [
        {"due": f"2026-{number[name]:02d}-04", **({} if each is None else {"open": each})}
        for name, each in months.items()
    ]


def test_of_unknown_arrears_nothing_is_computed():
    values = read_facts(Household(id="h"), dt.date(2026, 11, 23), {}).values
    assert not any(name.startswith("tenancy.") for name in values)


def test_a_tenant_who_owes_nothing_owes_nothing():
    assert arrears([]) == (NOTHING, NOTHING, NOTHING, NOTHING)


def test_two_consecutive_months_are_one_run():
    assert arrears(owed(oct=1000, nov="0.01")) == ((100_001, 100_001), (2, 2), (100_001, 100_001), (2, 2))


def test_a_paid_month_breaks_the_run_but_not_the_span():
    assert arrears(owed(sep=500, nov=500), paid=["2026-10-05"]) == ((100_000, 100_000), (1, 1), NOTHING, (3, 3))


def test_a_month_of_which_nothing_is_known_may_be_paid_or_wholly_open():
    assert arrears(owed(sep=500, nov=500)) == ((100_000, 200_000), (1, 3), (0, 150_000), (3, 3))


def test_a_month_without_an_amount_owes_at_least_a_cent_and_at_most_the_rent():
    assert arrears(owed(oct=None, nov=1000)) == ((100_001, 200_000), (2, 2), (100_001, 200_000), (2, 2))


def test_where_the_rent_is_unknown_nothing_bounds_what_may_be_open():
    total, *_ = arrears(owed(oct=None), paid=["2026-11-04"], rent=None)
    assert total == (1, MAX_CENTS)


def test_a_range_of_what_is_open_goes_into_every_sum():
    found = arrears(owed(oct={"min": 100, "max": 300}, nov={"max": 500}))
    assert found == ((10_000, 80_000), (1, 2), (0, 80_000), (1, 2))


def test_an_amount_of_zero_is_a_paid_month():
    assert arrears(owed(sep=500, oct=0, nov=500)) == ((100_000, 100_000), (1, 1), NOTHING, (3, 3))


def test_arrears_run_over_the_turn_of_the_year():
    rents = [{"due": "2025-12-03", "open": 600}, {"due": "2026-01-07", "open": 600}]
    assert arrears(rents, on="2026-01-20") == ((120_000, 120_000), (2, 2), (120_000, 120_000), (2, 2))


def test_the_largest_pair_counts_not_the_last():
    assert arrears(owed(jul=900, aug=800, sep=100, oct=100), paid=["2026-11-04"])[2] == (170_000, 170_000)


@pytest.mark.parametrize(("on", "unknown"), [("2026-11-04", 0), ("2026-11-05", 100_000)])
def test_this_months_rent_counts_once_its_third_working_day_has_passed(on, unknown):
    total, *_ = arrears(owed(oct=500), on=on)
    assert total == (50_000, 50_000 + unknown)


def test_where_the_land_is_unknown_this_months_rent_may_be_due_already():
    """On 6 November 2024 the rent was overdue in Berlin, and due that day in Nordrhein-Westfalen."""
    rents = [{"due": "2024-10-04", "open": 500}]
    berlin, anywhere = (arrears(rents, on="2024-11-06", municipality=place)[0] for place in ("11000000", None))
    assert berlin == (50_000, 150_000)
    assert anywhere == (50_000, 150_000)


def test_a_rent_due_today_or_later_is_not_yet_in_default():
    rents = [{"due": "2026-10-05", "open": 600}, {"due": "2026-11-04", "open": 600}, {"due": "2026-12-03", "open": 600}]
    assert arrears(rents, on="2026-11-04") == ((60_000, 60_000), (1, 1), NOTHING, (1, 1))
    assert arrears(rents, on="2026-11-05") == ((120_000, 120_000), (2, 2), (120_000, 120_000), (2, 2))
    assert arrears(rents[2:], on="2026-11-05") == (NOTHING, NOTHING, NOTHING, NOTHING)


def test_a_month_whose_due_date_is_given_and_still_ahead_is_not_unknown():
    """The lease has its rent due in the middle of the month: that of November is not late on the tenth."""
    rents = [{"due": "2026-10-15", "open": 600}, {"due": "2026-11-15", "open": 600}]
    assert arrears(rents, on="2026-11-10") == ((60_000, 60_000), (1, 1), NOTHING, (1, 1))
    assert arrears(rents[:1], on="2026-11-10")[0] == (60_000, 160_000)


@pytest.mark.parametrize(("due", "unknown"), [("2026-10-01", 100_000), ("2026-10-05", 0)])
def test_who_owes_the_rent_on_an_earlier_day_may_owe_this_months_before_the_third_working_day(due, unknown):
    assert arrears([{"due": due, "open": 600}], on="2026-11-03")[0] == (60_000, 60_000 + unknown)


def test_two_due_dates_in_one_month_are_one_month():
    rents = [{"due": "2026-10-05", "open": 300}, {"due": "2026-10-15", "open": "300.01"}]
    assert arrears(rents, paid=["2026-11-04"]) == ((60_001, 60_001), (1, 1), NOTHING, (1, 1))


def test_a_remainder_of_a_month_partly_paid_counts_with_what_is_open():
    rents = [{"due": "2026-09-03", "open": "0.01"}, {"due": "2026-11-04", "open": 1000}]
    assert arrears(rents, paid=["2026-10-05"]) == ((100_001, 100_001), (1, 1), NOTHING, (3, 3))


def test_an_amount_that_may_be_nothing_spans_only_perhaps():
    assert arrears(owed(sep={"max": 500}, nov=500), paid=["2026-10-05"])[3] == (1, 3)


def test_rents_of_the_last_century_are_counted_like_any_other():
    rents = [{"due": "2000-12-05", "open": 600}, {"due": "2001-01-03", "open": 600}]
    paid = [f"2001-{month:02d}-05" for month in range(2, 10)]
    assert arrears(rents, on="2001-09-20", paid=paid) == ((120_000, 120_000), (2, 2), (120_000, 120_000), (2, 2))


def test_a_sum_beyond_all_money_stays_a_range():
    most = MAX_CENTS // 100
    total, _, pair, _ = arrears(owed(oct=most, nov=most))
    assert total == pair == (MAX_CENTS, MAX_CENTS)


def test_a_month_without_an_amount_owes_a_cent_even_where_the_rent_is_nothing():
    assert arrears(owed(oct=None), paid=["2026-11-04"], rent="0.00")[0] == (1, 1)


@pytest.mark.parametrize(
    ("place", "on", "unknown"),
    [
        ("08119020", "2025-01-07", 0),  # Heilige Drei Könige is no working day in Baden-Württemberg: 2, 3, 7 January
        ("08119020", "2025-01-08", 100_000),
        ("05562020", "2025-01-07", 100_000),  # 2, 3, 6 January
        (
            "09761000",
            "2025-08-06",
            100_000,
        ),  # the Friedensfest of Augsburg is later in the month, and of one town alone
    ],
)
def test_the_third_working_day_follows_the_holidays_of_the_land(place, on, unknown):
    before = {"2025-01": "2024-12-04", "2025-08": "2025-07-03"}[on[:7]]
    total, *_ = arrears([{"due": before, "open": 500}], on=on, municipality=place)
    assert total == (50_000, 50_000 + unknown)


def test_heads_are_counted_by_role_and_an_unknown_role_may_be_either():
    household = Household.model_validate(
        {"id": "h", "members": [{"id": "a", "role": "adult"}, {"id": "b"}, {"id": "c", "role": "child"}]}
    )
    values = read_facts(household, dt.date(2026, 11, 23), {}).values
    assert [values[f"household.{name}"] for name in ("size", "adults", "children")] == [(3, 3), (1, 2), (1, 2)]


@pytest.mark.parametrize(
    ("since", "days"),
    [
        ("2025-11-23", (365, 365)),
        ({"max": "2026-11-22"}, (1, 1_000_000)),
        ({"min": "2026-11-13"}, (0, 10)),
        ("2026-12-24", (0, 0)),
    ],
)
def test_days_in_an_accommodation_are_counted_from_its_first(since, days):
    household = Household.model_validate({"id": "h", "accommodation": {"since": since}})
    assert read_facts(household, dt.date(2026, 11, 23), {}).values["accommodation.days"] == days
