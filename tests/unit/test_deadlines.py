"""Deadlines as the plan shows them: unrolled, rolled, of a range, in an unknown Land."""

import datetime as dt

import pytest

from lotse.rules.conditions import truth
from lotse.rules.deadlines import DateSpec, safe_day
from lotse.rules.facts import FAR_PAST, LAST_DAY, NEVER, Fact, Facts
from lotse.rules.leaves import FactTable, parse_leaf

SERVED = Fact("t.served_on", "date")
TWO_MONTHS = DateSpec(SERVED, 2, "months")
SUIT = dt.date(2026, 10, 5)  # two months end on Saturday, 5 December


def known(on, first=SUIT, last=None, land="05"):
    ends = [(day - on).days for day in (first, last or first)]
    return Facts(on, land, {SERVED.name: tuple(ends)})


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (dt.date(2026, 11, 23), dt.date(2026, 12, 5)),
        (dt.date(2026, 12, 5), dt.date(2026, 12, 5)),
        (dt.date(2026, 12, 6), dt.date(2026, 12, 7)),
        (dt.date(2026, 12, 7), dt.date(2026, 12, 7)),
        (dt.date(2026, 12, 8), dt.date(2026, 12, 5)),
    ],
)
def test_a_period_that_ends_on_a_saturday_can_be_kept_until_monday_and_is_over_then(on, shown):
    assert TWO_MONTHS.earliest(known(on)) == shown


@pytest.mark.parametrize(("on", "kept"), [(dt.date(2026, 12, 7), (1, 1)), (dt.date(2026, 12, 8), (0, 0))])
def test_a_condition_rolls_only_where_the_rule_says_so(on, kept):
    table = FactTable({SERVED.name: SERVED})
    assert truth(parse_leaf("today <= t.served_on + 2 months rolled", table), known(on)) == kept
    assert truth(parse_leaf("today <= t.served_on + 2 months", table), known(on)) == (0, 0)


def test_a_date_counted_backwards_never_moves_later():
    two_weeks_before = DateSpec(SERVED, -2, "weeks")
    on = dt.date(2026, 12, 20)
    eviction = dt.date(2027, 1, 2)  # two weeks before is Saturday, 19 December
    assert two_weeks_before.earliest(known(on, eviction)) == dt.date(2026, 12, 19)


def test_of_a_range_days_that_have_passed_no_longer_count_while_a_later_one_is_possible():
    on = dt.date(2026, 11, 23)
    assert TWO_MONTHS.earliest(known(on, dt.date(2026, 9, 20), dt.date(2026, 10, 20))) is None
    assert TWO_MONTHS.earliest(known(on, dt.date(2026, 10, 1), dt.date(2026, 10, 20))) == dt.date(2026, 12, 1)
    assert TWO_MONTHS.earliest(known(on, dt.date(2026, 8, 1), dt.date(2026, 8, 20))) == dt.date(2026, 10, 1)


@pytest.mark.parametrize("ends", [(FAR_PAST, NEVER), (NEVER, NEVER), (FAR_PAST, LAST_DAY)])
def test_what_nothing_bounds_has_no_date(ends):
    assert TWO_MONTHS.earliest(Facts(SUIT, "05", {SERVED.name: ends})) is None


def test_the_safe_day_is_the_last_working_day_of_the_land_on_or_before_the_end():
    reformation_day = dt.date(2025, 10, 31)  # a Friday, and a holiday in Brandenburg, not in North Rhine-Westphalia
    assert safe_day(reformation_day, known(SUIT, land="05")) == reformation_day
    assert safe_day(reformation_day, known(SUIT, land="12")) == dt.date(2025, 10, 30)
    assert safe_day(reformation_day, known(SUIT, land=None)) == dt.date(2025, 10, 30)
