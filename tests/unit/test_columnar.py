"""What a table of households looks like, and what the rules say of it."""

import pytest

from lotse.rules.columnar import ColumnarRuleBook
from lotse.rules.facts import NEVER, Facts
from strategies import ON, book_of

HEAD = {"title": "Regel", "reference": "§ 1", "verified_on": None}
RULES = {
    "rules": [
        {"id": "gen.poor", **HEAD, "when": "gen.debt > 100", "then": {"derive": "gen.owes"}},
        {
            "id": "gen.soon",
            **HEAD,
            "then": {"derive": "gen.last_day", "date": {"after": "gen.start", "by": {"months": 1}}},
        },
        {
            "id": "gen.help",
            **HEAD,
            "when": {
                "all": ["gen.owes", "gen.stage in [a, b]", {"any_member": "members.age < 18"}, "gen.last_day >= today"]
            },
            "then": {"entitle": "help0", "for": "need0"},
        },
    ]
}
OWES = {"gen.debt": (20_000, 20_000), "gen.stage": frozenset("a"), "gen.start": (-7, -7)}


@pytest.fixture
def book():
    loaded = book_of(RULES)
    return ColumnarRuleBook(loaded.rules, loaded.facts)


def household(values, *ages, on=ON):
    members = tuple({} if age is None else {"members.age": (age, age)} for age in ages)
    return Facts(on, "05", values, members or None, tuple("abc"[: len(ages)]))


def test_missing_is_the_whole_range_and_members_have_a_row_each(book):
    columns = book.layout([household(OWES, 40, None), household({})])
    assert {name: columns.households[name].to_list() for name in columns.households.columns} == {
        "gen.debt.lo": [20_000, 0],
        "gen.debt.hi": [20_000, 100_000_000_000],
        "gen.stage=a": [True, True],
        "gen.stage=b": [False, True],
        "gen.stage=c": [False, True],
        "gen.stage=d": [False, True],
        "gen.last_day.lo": [23, -1_000_000],
        "gen.last_day.hi": [23, NEVER],
        "members.known": [True, False],
    }
    assert {name: columns.members[name].to_list() for name in columns.members.columns} == {
        "members.age.lo": [40, 0],
        "members.age.hi": [40, 1_000_000],
        "household": [0, 0],
    }


def test_each_rule_has_two_columns_and_so_has_each_fact_that_rules_derive(book):
    known = [household(OWES, 40, 7), household(OWES, 40, None), household(OWES, 40), household({})]
    found = book.evaluate(book.layout(known))
    shown = ("2.certain", "2.possible", "gen.owes.lo", "gen.owes.hi", "entitlements.help0.lo", "entitlements.help0.hi")
    assert found.select(shown).rows() == [
        (True, True, True, True, True, True),
        (False, True, True, True, False, True),
        (False, False, True, True, False, False),
        (False, True, False, True, False, True),
    ]


def test_a_table_may_be_empty(book):
    columns = book.layout([])
    assert book.evaluate(columns).height == 0
    assert book.activations(book.evaluate(columns), []) == []
