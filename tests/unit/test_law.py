"""Thresholds of the national rules, through the door: on the day and the day after, to the cent and a cent beside it."""

import datetime as dt

import pytest

from lotse import Household, Matcher
from lotse.rules.calendar import LAENDER, add_working_days, month_end, shift

THREAT, OFFICE, PROTECTION = "housing_loss_threat", "housing_loss_prevention_office", "eviction_protection"
NW, BB = "05562020", "12066304"


@pytest.fixture
def plan(national):
    """A function from a day and a household's fields to its plan."""

    def match(on, **fields):
        household = {"id": "h", "municipality": NW, **fields}
        return national.match(Household.model_validate(household), on=dt.date.fromisoformat(on))

    return match


def line(lines, code):
    """The line of a need or kind of help, None where the plan has none."""
    return next(
        (each for each in lines if code in (getattr(each, "service_type", None), getattr(each, "code", None))), None
    )


# ---------------------------------------------------------------------------------------------- § 543 Abs. 2 Satz 1 Nr. 3 BGB


def tenancy(rents, paid, **more):
    due = {"aug": "2026-08-05", "sep": "2026-09-03", "oct": "2026-10-05", "nov": "2026-11-04"}
    return {
        "own_lease": True,
        "stage": "late",
        "rent_warm": 1000,
        "open_rents": [{"due": due[month], "open": amount} for month, amount in rents.items()],
        **({"paid_rents": [due[month] for month in paid]} if paid else {}),
        "court_letter_unread_on": None,
        **more,
    }


@pytest.mark.parametrize(
    ("second", "status"), [("500.00", None), ("500.01", "met"), ({"min": 500, "max": "500.01"}, "open")]
)
def test_two_consecutive_dates_give_a_right_to_notice_from_one_cent_above_one_rent(statuses, second, status):
    found = statuses(municipality=NW, tenancy=tenancy({"oct": 500, "nov": second}, paid=[]))
    assert found.get(THREAT) == status
    assert found["rent_arrears"] == "met"


@pytest.mark.parametrize(("second", "status"), [("1000.00", "met"), ("999.99", None)])
def test_arrears_over_more_than_two_dates_give_a_right_to_notice_from_two_whole_rents(statuses, second, status):
    found = statuses(municipality=NW, tenancy=tenancy({"aug": 1000, "oct": second}, paid=["sep", "nov"]))
    assert found.get(THREAT) == status


def test_arrears_of_two_rents_on_two_dates_apart_do_not_count_as_consecutive(statuses):
    found = statuses(municipality=NW, tenancy=tenancy({"sep": 999, "nov": 999}, paid=["oct"]))
    assert found.get(THREAT) is None


def test_whether_the_month_between_is_paid_decides_and_is_asked(plan):
    found = plan("2026-11-23", tenancy=tenancy({"sep": 600, "nov": 600}, paid=[]))
    assert line(found.needs, THREAT).status.value == "open"
    assert "tenancy.paid_rents" in [question.fact for question in found.questions]


def test_without_a_rent_the_right_to_notice_is_open_and_never_denied(statuses):
    rents = tenancy({"oct": 500, "nov": 500}, paid=[])
    del rents["rent_warm"]
    assert statuses(municipality=NW, tenancy=rents)[THREAT] == "open"


# ---------------------------------------------------------------------------------------------- § 569 Abs. 3 Nr. 2 BGB


def suit(served, **more):
    return {
        "stage": "suit_served",
        "suit_served_on": served,
        "notice_received_on": "2026-09-10",
        "cured_notice_on": None,
        **more,
    }


@pytest.mark.parametrize(
    ("served", "on", "place", "deadline", "safe"),
    [
        ("2026-10-05", "2026-11-23", NW, "2026-12-05", "2026-12-04"),  # a Saturday: act by Friday
        ("2026-10-05", "2026-12-05", NW, "2026-12-05", "2026-12-04"),
        ("2026-10-05", "2026-12-07", NW, "2026-12-07", "2026-12-07"),  # § 193 BGB: Monday
        ("2026-10-05", "2026-12-08", NW, None, None),
        ("2025-08-31", "2025-10-31", BB, "2025-10-31", "2025-10-30"),  # Reformationstag, a Friday
        ("2025-08-31", "2025-11-03", BB, "2025-11-03", "2025-11-03"),
        ("2025-08-31", "2025-11-04", BB, None, None),
        ("2025-08-31", "2025-10-31", NW, "2025-10-31", "2025-10-31"),
        ("2025-08-31", "2025-11-03", NW, None, None),
        ("2026-12-31", "2027-02-26", NW, "2027-02-28", "2027-02-26"),  # no 31 February
    ],
)
def test_the_schonfrist_ends_after_two_months_and_never_on_a_free_day(plan, served, on, place, deadline, safe):
    found = plan(on, municipality=place, tenancy=suit(served))
    threat = line(found.needs, THREAT)
    assert [day and day.isoformat() for day in (threat.deadline, threat.safe_by)] == [deadline, safe]


@pytest.mark.parametrize(
    ("notice", "deadline"), [("2026-09-10", None), ("2026-09-11", dt.date(2026, 12, 5)), ("2026-09-09", None)]
)
def test_who_cured_a_notice_within_two_years_cannot_cure_again(plan, notice, deadline):
    found = plan("2026-11-23", tenancy=suit("2026-10-05", notice_received_on=notice, cured_notice_on="2024-09-10"))
    assert line(found.needs, THREAT).deadline == deadline


def test_whether_an_earlier_notice_was_cured_is_asked(plan):
    unknown = suit("2026-10-05")
    del unknown["cured_notice_on"]
    found = plan("2026-11-23", tenancy=unknown)
    assert line(found.paths, OFFICE).deadline == dt.date(2026, 12, 5)
    assert "tenancy.cured_notice_on" in [question.fact for question in found.questions]


def test_a_suit_of_unknown_date_is_urgent_and_its_date_is_the_question(plan):
    unknown = suit("2026-10-05")
    del unknown["suit_served_on"]
    found = plan("2026-11-23", tenancy=unknown)
    assert line(found.needs, THREAT).tier == 1
    assert found.questions[0].fact == "tenancy.suit_served_on"


@pytest.mark.parametrize(("on", "tier"), [("2026-11-20", 2), ("2026-11-21", 1)])
def test_a_deadline_is_urgent_from_fourteen_days_before(plan, on, tier):
    assert line(plan(on, tenancy=suit("2026-10-05")).needs, THREAT).tier == tier


# ---------------------------------------------------------------------------------------------- § 765a Abs. 3 ZPO


@pytest.mark.parametrize(
    ("days", "status", "deadline"),
    [
        (15, "met", "2026-11-24"),
        (14, "met", "2026-11-23"),
        (13, "open", "2026-12-06"),
        (0, "open", "2026-11-23"),
        (-1, None, None),
    ],
)
def test_protection_from_eviction_is_asked_for_two_weeks_before_the_date(plan, days, status, deadline):
    eviction = dt.date(2026, 11, 23) + dt.timedelta(days=days)
    found = plan("2026-11-23", tenancy={"stage": "eviction_date", "eviction_on": eviction.isoformat()})
    path = line(found.paths, PROTECTION)
    assert (path and path.status.value, path and path.deadline.isoformat()) == (status, deadline)


def test_nothing_is_cured_once_the_household_is_evicted(statuses):
    found = statuses(municipality=NW, tenancy={**suit("2026-10-05"), "stage": "evicted", "evicted_on": "2026-11-20"})
    assert THREAT not in found
    assert found["homelessness"] != "not_met"


# ---------------------------------------------------------------------------------------------- judgment, ordinary notice, draft

LEGAL_ADVICE, DRAFT = "legal_aid_advice", "court.late_payment_cures_ordinary_notice"


def advised(plan, code, words):
    """Whether advice with these words stands beside a kind of help."""
    path = line(plan.paths, code)
    return path is not None and any(words in text.de for text in path.advice)


@pytest.mark.parametrize(("on", "said"), [("2026-12-05", True), ("2026-12-07", True), ("2026-12-08", False)])
def test_a_judgment_ends_the_schonfrist_and_within_two_months_of_the_suit_the_payment_is_checked(plan, on, said):
    found = plan(on, tenancy=suit("2026-10-05", title_on="2026-11-10"))
    assert line(found.needs, THREAT).deadline is None
    assert advised(found, LEGAL_ADVICE, "ob volle Zahlung noch etwas rettet") is said


@pytest.mark.parametrize(("ends", "said"), [("2026-11-07", True), ("2026-11-08", False), ("2026-11-30", False)])
def test_an_ordinary_notice_of_less_than_eighty_days_is_too_short(plan, ends, said):
    notice = {"stage": "notice_ordinary", "notice_received_on": "2026-08-20", "ordinary_notice_ends_on": ends}
    assert advised(plan("2026-09-01", tenancy=notice), LEGAL_ADVICE, "weniger als 80 Tage") is said


@pytest.mark.parametrize("year", [2024, 2025, 2026, 2027])
def test_no_notice_that_keeps_the_statutory_period_is_called_too_short(year):
    """From the third working day, whether or not Saturday counts, to the end of the month after next there are 80 days or more."""
    for land in LAENDER:
        for month in range(1, 13):
            eve = dt.date(year, month, 1) - dt.timedelta(days=1)
            received = add_working_days(eve, 3, land)  # without Saturday: never earlier than with it
            assert month_end(shift(received.replace(day=1), 2, "months")) >= received + dt.timedelta(days=80)


@pytest.mark.parametrize(("stage", "said"), [("notice_both", True), ("notice_immediate", False)])
def test_only_where_both_notices_were_given_the_ordinary_one_is_spoken_of(plan, stage, said):
    found = plan("2026-11-23", tenancy=suit("2026-10-05", stage=stage))
    assert line(found.needs, THREAT).deadline == dt.date(2026, 12, 5)
    assert advised(found, OFFICE, "nur die fristlose") is said


@pytest.mark.parametrize(
    ("enabled", "on", "cured", "deadline"),
    [
        (False, "2026-11-23", None, None),
        (True, "2026-11-23", None, "2026-12-05"),
        (True, "2026-12-07", None, "2026-12-07"),  # § 193 BGB: Monday
        (True, "2026-12-08", None, None),
        (True, "2026-11-23", "2015-01-01", None),  # once per tenancy, however long ago
    ],
)
def test_under_the_draft_a_payment_in_time_cures_an_ordinary_notice_once(enabled, on, cured, deadline):
    matcher = Matcher.load(plugins=[], enable=[DRAFT] if enabled else [])
    tenancy_ = suit("2026-10-05", stage="notice_ordinary", cured_notice_on=cured)
    household = Household.model_validate({"id": "h", "municipality": NW, "tenancy": tenancy_})
    found = matcher.match(household, on=dt.date.fromisoformat(on))
    office = line(found.paths, OFFICE)
    assert (office.deadline and office.deadline.isoformat()) == deadline
    assert office.action.de.startswith("Nach dem Entwurf") is bool(deadline)
    assert advised(found, OFFICE, "beseitigt eine ordentliche Kündigung nicht") is not bool(deadline)


def test_under_the_draft_an_older_cure_leaves_the_schonfrist_of_the_immediate_notice_alone(plan):
    both = suit("2026-10-05", stage="notice_both", cured_notice_on="2020-03-01")
    found = Matcher.load(plugins=[], enable=[DRAFT]).match(
        Household.model_validate({"id": "h", "municipality": NW, "tenancy": both}), on=dt.date(2026, 11, 23)
    )
    assert line(found.needs, THREAT).deadline == dt.date(2026, 12, 5)
    assert advised(found, OFFICE, "nur die fristlose")


# ---------------------------------------------------------------------------------------------- § 41f EnWG


@pytest.mark.parametrize(("on", "said"), [("2026-11-30", False), ("2026-12-01", True)])
def test_four_weeks_after_the_threat_the_letter_may_come_any_day(plan, on, said):
    energy = {"arrears": 190, "monthly_instalment": 68, "cut_threat_on": "2026-11-02", "cut_announced_for": None}
    found = plan(on, energy={**energy, "basic_supply": True})
    assert advised(found, "energy_cut_prevention", "Die vier Wochen nach der Androhung sind vorbei") is said


@pytest.mark.parametrize(("cut", "said"), [("2026-11-30", True), ("2026-12-01", False)])
def test_a_cut_on_a_day_of_the_four_weeks_is_too_early(plan, cut, said):
    energy = {"arrears": 190, "monthly_instalment": 68, "cut_threat_on": "2026-11-02", "cut_announced_for": cut}
    assert advised(plan("2026-11-23", energy=energy), "energy_cut_prevention", "zu früh angekündigt") is said


# ---------------------------------------------------------------------------------------------- § 305 InsO


def test_before_the_insolvency_comes_the_attempt_to_settle_with_debt_counselling(plan):
    found = plan("2026-11-23", debts={"creditors": 11, "total": 28000, "account_garnished_on": None})
    steps = line(found.paths, "insolvency_counselling").steps
    assert [step.service_type for step in steps if step.action == "first"] == ["debt_counselling"]
