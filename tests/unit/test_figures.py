"""Figures of the law by date: what a file may say, and what a plan says where nothing is entered."""

import datetime as dt

import pytest

from lotse import Household
from lotse.errors import RuleError
from lotse.rules.figures import FigureFile
from lotse.source import parse, validate

RATE = """figures:
  figures.rate:
    label: Satz
    reference: § 1
    values:
{values}
"""


def read(text):
    return validate(FigureFile, parse(text, "figures.yaml"), "SCHEMA", RuleError)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            "      - {from: 2024-01-01, until: 2024-12-31, amount: 1, verified_on: null}\n"
            "      - {from: 2024-12-31, amount: 2, verified_on: null}",
            "figures.yaml:2:3: SCHEMA: figures.figures.rate: two periods overlap from 2024-12-31; end the earlier one with until",
        ),
        (
            "      - {from: 2024-01-02, until: 2024-01-01, amount: 1, verified_on: null}",
            "figures.yaml:6:9: SCHEMA: figures.figures.rate.values[0]: until lies before from",
        ),
        (
            "      - {from: 2024-01-01, amount: 5.001, verified_on: null}",
            "figures.yaml:6:28: SCHEMA: figures.figures.rate.values[0].amount: must have at most two decimal places (cents)",
        ),
        (
            "      - {from: 2024-01-01, amount: 1}",
            "figures.yaml:6:9: SCHEMA: figures.figures.rate.values[0].verified_on: required field is missing; add it",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(values, message):
    with pytest.raises(RuleError) as error:
        read(RATE.format(values=values))
    assert str(error.value) == message


def test_a_rule_reads_a_figure_and_names_it(national):
    household = Household.from_dict({"id": "h", "income": {"net_monthly": "562.99"}, "tenancy": {"own_lease": True}})
    assert national.book.facts["figures.standard_rate_single"].kind == "money"
    assert national.match(household, on=dt.date(2026, 11, 23)).warnings == ()


def test_a_plan_says_for_which_day_nothing_is_entered_and_asks_nobody_for_the_law(national):
    plan = national.match(Household.from_dict({"id": "h", "income": {"net_monthly": 600}}), on=dt.date(2027, 1, 1))
    assert [(each.code, each.subject) for each in plan.warnings if each.code == "FIGURES-MISSING"] == [
        ("FIGURES-MISSING", "2027")
    ]
    assert not any(question.fact.startswith("figures.") for question in plan.questions)


def test_only_the_nationwide_rules_have_figures(plugin, load):
    path = plugin("kiel")
    (path / "figures.yaml").write_text(
        RATE.format(values="      - {from: 2024-01-01, amount: 1, verified_on: null}"), encoding="utf-8"
    )
    (failure,) = load(path).failures
    assert [finding.code for finding in failure.findings] == ["FILE-UNREAD"]
