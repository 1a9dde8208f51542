"""Housing benefit by § 19 WoGG against figures worked out by hand, and the estimates around it.

How the figures were worked out: M is the rent without heating, at most the highest amount of Anlage 1 plus the climate component, plus the relief
for heating (§ 11 Abs. 1, § 12 Abs. 6, 7 WoGG). Then Anlage 3 Nr. 2 step by step, on paper: z1 = a + b·M + c·Y, z2 = z1·Y,
z3 = M − z2, z4 = 1.15·z3, rounded to whole euros. Each case below shows its steps.
"""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse import Household
from lotse.model.ranges import MAX_CENTS
from lotse.rules.estimates import considered_rent, housing_benefit
from lotse.rules.figures import figures_on
from lotse.rules.reading import read_facts

ON = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def file(national):
    return national.book.figures


@pytest.fixture(scope="module")
def table(file):
    return figures_on(file, ON).housing_benefit


def euros(value):
    return round(value * 100)


# members, Mietenstufe, rent without heating, monthly income Y, M by hand, benefit by hand
BY_HAND = [
    # highest 946 + 34.40 = 980.40 < 1000; M = 980.40 + 197.80 = 1178.20
    # z1 = 0.01 + 0.0002163·1178.20 + 0.0000176·1960 = 0.01 + 0.25484466 + 0.034496 = 0.29934066
    # z2 = 586.7076936; z3 = 591.4923064; z4 = 680.216…
    (4, 5, 1000, 1960, "1178.20", 680),
    # the same home with 1,888.25: z1 = 0.01 + 0.25484466 + 0.0332332 = 0.29807786; z2 = 562.845…; z3 = 615.354…; z4 = 707.657…
    (4, 5, 1000, "1888.25", "1178.20", 708),
    # one person, Stufe II, 320 below the highest of 408 + 19.20; M = 320 + 110.40 = 430.40
    # z1 = 0.04 + 0.0004797·430.40 + 0.0000408·900 = 0.04 + 0.20646288 + 0.03672 = 0.28318288; z2 = 254.864592; z3 = 175.535408; z4 = 201.865…
    (1, 2, 320, 900, "430.40", 202),
    # income below the least of 679 counts as 679: two people, Stufe III, 500; M = 500 + 142.60 = 642.60
    # z1 = 0.03 + 0.0003571·642.60 + 0.0000304·679 = 0.03 + 0.22947246 + 0.0206416 = 0.28011406; z2 = 190.197446…; z3 = 452.402…; z4 = 520.262…
    (2, 3, 500, 0, "642.60", 520),
    # six people: highest of five and one further, 875 + 106 = 981, climate 39.20 + 4.80 = 44: 1025 is the limit, 1100 is more; relief 225.40 + 27.60 = 253
    # M = 1278; z1 = −0.01 + 0.0001722·1278 + 0.0000166·2500 = −0.01 + 0.2200716 + 0.0415 = 0.2515716; z2 = 628.929; z3 = 649.071; z4 = 746.43…
    (6, 3, 1100, 2500, "1278.00", 746),
]


@pytest.mark.parametrize(("size", "level", "rent", "income", "m", "benefit"), BY_HAND)
def test_the_benefit_by_hand(table, size, level, rent, income, m, benefit):
    considered = considered_rent(table, size, level, euros(rent))
    assert considered == euros(float(m))
    assert housing_benefit(table, size, considered, euros(float(income))) == euros(benefit)


def test_above_twelve_members_each_adds_65_euros_up_to_the_rent(table):
    rent, income = euros(2000), euros(4000)
    twelve = housing_benefit(table, 12, rent, income)
    assert housing_benefit(table, 13, rent, income) == twelve + euros(65)
    assert housing_benefit(table, 40, rent, income) == max(twelve, rent)


def test_nothing_is_left_of_the_benefit_with_a_high_income(table):
    assert housing_benefit(table, 1, euros(500), euros(3000)) == 0


@given(
    size=st.integers(1, 14), rent=st.integers(0, 300_000), more=st.integers(0, 100_000), income=st.integers(0, 900_000)
)
def test_more_rent_never_means_less_benefit(national, size, rent, more, income):
    table = figures_on(national.book.figures, ON).housing_benefit
    assert housing_benefit(table, size, rent + more, income) >= housing_benefit(table, size, rent, income)


@given(
    size=st.integers(1, 12), rent=st.integers(0, 300_000), income=st.integers(0, 900_000), more=st.integers(0, 100_000)
)
def test_more_income_never_means_more_benefit(national, size, rent, income, more):
    table = figures_on(national.book.figures, ON).housing_benefit
    assert housing_benefit(table, size, rent, income + more) <= housing_benefit(table, size, rent, income)


# ---------------------------------------------------------------------------------------------- of a household


FAMILY = {
    "municipality": "08119020",
    "members": [
        {"id": "a", "role": "adult", "age": 38, "employment": "employed"},
        {"id": "b", "role": "adult", "age": 36, "employment": "unemployed"},
        {"id": "c", "role": "child", "age": 9},
        {"id": "d", "role": "child", "age": 4},
    ],
    "tenancy": {"rent_warm": 1110, "rent_gross_cold": 1000},
    "income": {"gross_monthly": 2800},
    "benefits": {"child_benefit": "receiving"},
}


def estimates(file, on=ON, **changes):
    household = Household.from_dict({"id": "h", **FAMILY, **changes})
    values = read_facts(household, on, {}, figures_on(file, on)).values
    return {name.removeprefix("estimate."): value for name, value in values.items() if name.startswith("estimate.")}


def test_the_range_of_a_family_with_known_gross_income(file):
    # 30 per cent off 2,800 less work expenses of 102.50, and 20 per cent off 2,800: Y from 1,888.25 to 2,240
    # Y = 2240: z1 = 0.01 + 0.25484466 + 0.039424 = 0.30426866; z2 = 681.5617984; z3 = 496.6382016; z4 = 571.13…
    assert estimates(file)["housing_benefit"] == (euros(571), euros(708))


def test_what_a_family_needs_at_least(file):
    # 2 · 506 + 390 + 357 + 1,110
    assert estimates(file)["subsistence_need"] == (euros(2869), MAX_CENTS)


@pytest.mark.parametrize(
    ("ages", "percent"),
    [
        ([6], 36),
        ([7], 12),
        ([15, 15], 36),
        ([16, 16], 24),
        ([3, 4, 5], 36),
        ([1, 2, 3, 4], 48),
        ([1, 2, 3, 4, 5, 6], 60),
    ],
)
def test_one_parent_needs_a_supplement_by_the_childrens_ages(file, ages, percent):
    children = [{"id": f"c{number}", "role": "child", "age": age} for number, age in enumerate(ages)]
    members = [{"id": "a", "role": "adult", "age": 40}, *children]
    rates = sum(357 if age < 6 else 390 if age < 14 else 471 for age in ages)
    need = estimates(file, members=members, tenancy={"rent_warm": 0})["subsistence_need"][0]
    assert need == euros(563 + rates + 563 * percent / 100)


def test_net_income_and_child_benefit_are_the_means(file):
    found = estimates(file, income={"net_monthly": 2000})
    assert found["means"] == (euros(2000 + 2 * 259), euros(2000 + 2 * 259))
    assert found["means_with_prior_benefits"][1] > found["means"][1] + found["housing_benefit"][1]


def test_an_unknown_municipality_may_have_any_rent_level(file):
    known, unknown = estimates(file), estimates(file, municipality="08119999")
    assert unknown["housing_benefit"][0] < known["housing_benefit"][0]
    assert unknown["housing_benefit"][1] >= known["housing_benefit"][1]


def test_a_narrower_income_lies_within_a_wider_one(file):
    wide = estimates(file, income={"gross_monthly": {"min": 2000, "max": 3000}})["housing_benefit"]
    narrow = estimates(file)["housing_benefit"]
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]


def test_who_died_counts_for_twelve_months_after_the_month_of_death(file):
    def most(died):
        members = [{"id": "a", "role": "adult", "age": 71, "employment": "retired", "partner_died_on": died}]
        return estimates(file, members=members, income={"net_monthly": 900}, benefits={})["housing_benefit"][1]

    alone = most(None)
    assert most("2025-11-01") > alone  # counts until 30 November 2026
    assert most("2025-10-31") == alone


def test_without_income_rent_or_members_nothing_is_estimated(file):
    assert "housing_benefit" not in estimates(file, income={})
    assert "housing_benefit" not in estimates(file, tenancy={})
    household = Household.from_dict({"id": "h", "income": {"net_monthly": 900}, "tenancy": {"rent_gross_cold": 400}})
    assert not any(name.startswith("estimate.") for name in read_facts(household, ON, {}, figures_on(file, ON)).values)


def test_a_year_that_nobody_has_entered_has_no_estimate_and_rates_that_are_at_least_the_last(file):
    later = dt.date(2027, 1, 1)
    assert "housing_benefit" not in estimates(file, on=later)
    assert figures_on(file, later).values["figures.standard_rate_single"] == (euros(563), MAX_CENTS)
    assert "figures.standard_rate_single" not in figures_on(file, dt.date(2022, 6, 1)).values


def test_the_law_of_the_day_counts(file):
    # 2024: highest 909 + 34.40 = 943.40; M = 1141.20; b = 0.0002251, c = 0.00002
    # Y = 2240: z1 = 0.01 + 0.25688412 + 0.0448 = 0.31168412; z2 = 698.1724288; z3 = 443.0275712; z4 = 509.48…
    # but the Mietenstufe of Fellbach is entered from 2025 on: from I to VII
    low, high = estimates(file, on=dt.date(2024, 6, 1))["housing_benefit"]
    assert low < euros(509) < high
    assert figures_on(file, dt.date(2024, 6, 1)).values["figures.standard_rate_single"] == (euros(563), euros(563))
    assert figures_on(file, dt.date(2023, 6, 1)).values["figures.standard_rate_single"] == (euros(502), euros(502))
