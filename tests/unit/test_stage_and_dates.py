"""What the stated stage of a tenancy says of letters that nobody mentions."""

import datetime as dt

import pytest

from lotse.model.household import Household
from lotse.rules.facts import NEVER
from lotse.rules.reading import read_facts

ON = dt.date(2026, 11, 23)


def dates(**tenancy):
    household = Household.model_validate({"id": "h", "tenancy": tenancy})
    values = read_facts(household, ON, {}).values
    return {name.removeprefix("tenancy."): value for name, value in values.items() if name.endswith("_on")}


def none(*names):
    return dict.fromkeys(names, (NEVER, NEVER))


def test_a_warned_household_has_had_no_notice_suit_judgment_or_eviction():
    assert dates(stage="warning") == none(
        "notice_received_on", "ordinary_notice_ends_on", "suit_served_on", "title_on", "eviction_on", "evicted_on"
    )


@pytest.mark.parametrize("stage", ["notice_immediate", "notice_ordinary", "notice_both"])
def test_after_a_notice_its_date_is_unknown_and_the_suit_has_not_come(stage):
    assert dates(stage=stage) == none("suit_served_on", "title_on", "eviction_on", "evicted_on")


def test_after_a_judgment_the_eviction_may_be_set_for_any_day():
    assert dates(stage="title") == none("evicted_on")


def test_a_date_that_is_stated_counts_whatever_the_stage():
    assert dates(stage="none", suit_served_on="2026-11-20")["suit_served_on"] == (-3, -3)


def test_of_several_possible_stages_the_furthest_decides():
    assert dates(stage={"one_of": ["warning", "suit_served"]}) == none("title_on", "eviction_on", "evicted_on")


def test_an_unknown_stage_says_nothing():
    assert dates() == {}


def test_once_the_eviction_date_has_passed_nobody_knows_whether_it_was_carried_out():
    assert dates(stage="eviction_date", eviction_on="2026-11-22") == {"eviction_on": (-1, -1)}
    assert dates(stage="eviction_date", eviction_on="2026-11-24") == {"eviction_on": (1, 1), **none("evicted_on")}


def test_a_court_letter_that_nobody_has_read_may_be_a_suit_or_a_judgment():
    found = dates(stage="late", court_letter_unread_on="2026-11-20")
    assert "suit_served_on" not in found
    assert "title_on" not in found
    assert found["eviction_on"] == (NEVER, NEVER)
