"""Comparisons in plain words: what each form means, and what is said where one cannot be read."""

import datetime as dt

import pytest

from lotse.rules.conditions import truth
from lotse.rules.facts import NEVER, Facts
from lotse.rules.leaves import LeafError, parse_leaf
from strategies import TABLE

CERTAIN, OPEN, IMPOSSIBLE = (1, 1), (0, 1), (0, 0)


def says(text, on=dt.date(2026, 11, 23), **values):
    """The truth of a comparison where facts of the small world, named without their section, are known."""
    known = {name if name in ("wishes", "municipality") else f"gen.{name}": value for name, value in values.items()}
    return truth(parse_leaf(text, TABLE), Facts(on, "05", known))


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("gen.yes", {"yes": (1, 1)}, CERTAIN),
        ("gen.yes", {}, OPEN),
        ("not gen.yes", {"yes": (1, 1)}, IMPOSSIBLE),
        ("not gen.yes", {}, OPEN),
        ("gen.yes == false", {"yes": (0, 0)}, CERTAIN),
        ("gen.yes != true", {"yes": (0, 0)}, CERTAIN),
        ("gen.count >= 3", {"count": (3, 3)}, CERTAIN),
        ("gen.count >= 3", {"count": (2, 3)}, OPEN),
        ("gen.count > 3", {"count": (2, 3)}, IMPOSSIBLE),
        ("gen.count == 3", {"count": (3, 3)}, CERTAIN),
        ("gen.count == 3", {"count": (3, 4)}, OPEN),
        ("gen.count != 3", {"count": (4, 5)}, CERTAIN),
        ("3 <= gen.count", {"count": (3, 3)}, CERTAIN),
        ("gen.count < 0", {}, IMPOSSIBLE),
        ("gen.debt > 68.5", {"debt": (6850, 6850)}, IMPOSSIBLE),
        ("gen.debt > 68.50", {"debt": (6851, 6851)}, CERTAIN),
        ("gen.debt >= 2 * gen.rent", {"debt": (2000, 2000), "rent": (1000, 1000)}, CERTAIN),
        ("gen.debt >= 2 * gen.rent", {"debt": (1999, 1999), "rent": (1000, 1000)}, IMPOSSIBLE),
        ("gen.debt >= 2 * gen.rent", {"debt": (2000, 2000), "rent": (900, 1100)}, OPEN),
        ("2 * gen.rent <= gen.debt", {"debt": (2000, 2000), "rent": (1000, 1000)}, CERTAIN),
        ("gen.stage == a", {"stage": frozenset("a")}, CERTAIN),
        ("gen.stage == a", {"stage": frozenset("ab")}, OPEN),
        ("gen.stage != a", {"stage": frozenset("bc")}, CERTAIN),
        ("gen.stage in [a, b]", {"stage": frozenset("ab")}, CERTAIN),
        ("gen.stage in ['a', \"b\"]", {"stage": frozenset("bc")}, OPEN),
        ("gen.stage not in [a, b]", {"stage": frozenset("c")}, CERTAIN),
        ("gen.stage is known", {"stage": frozenset("ab")}, CERTAIN),
        ("gen.stage is known", {}, OPEN),
        ("gen.name == alpha", {"name": frozenset(["alpha"])}, CERTAIN),
        ("gen.name in [beta, gamma]", {"name": frozenset(["alpha"])}, IMPOSSIBLE),
        ("wishes contains need0", {"wishes": frozenset(["need0", "need1"])}, CERTAIN),
        ("wishes contains need0", {"wishes": frozenset()}, IMPOSSIBLE),
        ("wishes contains need0", {}, OPEN),
        ("municipality within 05562", {"municipality": frozenset(["05562020"])}, CERTAIN),
        ("municipality within 05", {"municipality": frozenset(["08119020"])}, IMPOSSIBLE),
        ("municipality within 05562", {}, OPEN),
        ("gen.end >= today + 14 days", {"end": (14, 14)}, CERTAIN),
        ("gen.end >= today + 2 weeks", {"end": (13, 13)}, IMPOSSIBLE),
        ("gen.end == 2026-11-24", {"end": (1, 1)}, CERTAIN),
        ("today <= gen.end + 2 months", {"end": (-61, -61)}, CERTAIN),  # 23 September
        ("today <= gen.end + 2 months", {"end": (-62, -62)}, IMPOSSIBLE),
        ("gen.end > gen.start + 1 month - 1 day", {"end": (30, 30), "start": (0, 0)}, CERTAIN),
        ("gen.end > gen.start + 1 month - 1 day", {"end": (29, 29), "start": (0, 0)}, IMPOSSIBLE),
        ("gen.end is none", {"end": (NEVER, NEVER)}, CERTAIN),
        ("gen.end is none", {}, OPEN),
        ("gen.end is set", {"end": (5, 5)}, CERTAIN),
        ("gen.end is set", {"end": (NEVER, NEVER)}, IMPOSSIBLE),
    ],
)
def test_a_comparison_is_certain_open_or_impossible(text, values, expected):
    assert says(text, **values) == expected


@pytest.mark.parametrize("op", ["==", "!=", "<", "<=", ">", ">="])
@pytest.mark.parametrize("other", ["today", "2026-12-31", "gen.start", "gen.start + 2 months", "today - 1 year"])
def test_a_date_that_never_comes_makes_every_comparison_false(op, other):
    for start in ((0, 0), (NEVER, NEVER)):
        assert says(f"gen.end {op} {other}", end=(NEVER, NEVER), start=start) == IMPOSSIBLE
        assert says(f"{other} {op} gen.end", end=(NEVER, NEVER), start=start) == IMPOSSIBLE


@pytest.mark.parametrize(
    ("on", "end", "holds"),
    [
        ("2026-02-28", "2026-01-31", True),  # 31 January and a month is 28 February
        ("2026-03-01", "2026-01-31", False),
        ("2028-02-29", "2028-01-31", True),
    ],
)
def test_a_month_without_that_day_ends_on_its_last(on, end, holds):
    day = dt.date.fromisoformat(on)
    start = (dt.date.fromisoformat(end) - day).days
    assert says("today <= gen.end + 1 month", day, end=(start, start)) == (CERTAIN if holds else IMPOSSIBLE)


@pytest.mark.parametrize("shift", ["+ 9999 years", "- 9999 years", "+ 9999 months", "- 9999 weeks"])
def test_a_period_beyond_the_calendar_is_refused_or_answered_but_never_crashes(shift):
    try:
        leaf = parse_leaf(f"gen.end >= today {shift}", TABLE)
    except LeafError:
        return
    assert truth(leaf, Facts(dt.date(2026, 11, 23), "05", {"gen.end": (0, 0)})) in (CERTAIN, IMPOSSIBLE)


@pytest.mark.parametrize(
    ("text", "operand"),
    [
        ("gen.count >= 2 * gen.limit", "2 * gen.limit"),
        ("gen.debt > 68.5", "68.50"),
        ("gen.end >= today + 14 days", "today + 14 days"),
        ("gen.end <= 2026-07-01", "2026-07-01"),
        ("gen.end <= 2026-07-01 - 1 year", "2026-07-01 - 1 year"),
        ("gen.end > gen.start + 1 month - 1 day", "gen.start + 1 month - 1 day"),
        ("gen.stage in [a, b]", ("a", "b")),
        ("3 <= gen.count", 3),
    ],
)
def test_an_explanation_shows_the_comparison_as_it_was_written(text, operand):
    assert parse_leaf(text, TABLE).operand == operand


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ("gen.yess", "unknown fact 'gen.yess'; did you mean 'gen.yes'?", 0),
        ("   not gen.yess", "unknown fact 'gen.yess'; did you mean 'gen.yes'?", 7),
        ("tenancy.stge == late", "unknown fact 'tenancy.stge'; did you mean 'tenancy.stage'?", 0),
        ("gen.count >= gen.count2", "unknown fact 'gen.count2'; did you mean 'gen.count'?", 0),
        ("gen.count >= x", "unknown fact 'x'; declare it in facts.yaml", 0),
        ("gen.stage", "'gen.stage' is a choice, not yes or no; compare it, for example gen.stage == a", 0),
        ("gen.count", "'gen.count' is a number, not yes or no; compare it, for example gen.count >= 1", 0),
        ("Mieter", "'Mieter' is no name of a fact; write for example tenancy.stage", 0),
        ("gen.count>=3", "'gen.count>=3' is no name of a fact; write for example tenancy.stage", 0),
        ("", "'' is no name of a fact; write for example tenancy.stage", 0),
        ("gen.count = 3", "write == to compare", 0),
        ("gen.count >=", "nothing stands after >=", 0),
        ("1 <= gen.count <= 3", "compares twice; write two conditions under all:", 0),
        ("gen.count >= gen.debt", "compares a number with 'gen.debt', which is a money", 0),
        ("gen.count >= 1.5", "'1.5' is not a whole number", 0),
        ("gen.debt >= 1.005", "'1.005' is not an amount in euros such as 68.50", 0),
        ("gen.debt >= 3 * 100", "multiply a fact, not a value", 0),
        ("2 * gen.end >= today", "a date cannot be multiplied", 0),
        ("gen.count + 3 days > 3", "only dates can be moved by days, weeks, months or years", 0),
        ("gen.stage == x", "'x' is no value of gen.stage; known are a, b, c, d", 0),
        ("gen.stage in [a, aa]", "'aa' is no value of gen.stage; did you mean 'a'?", 14),
        ("gen.stage in []", "'' is no value of gen.stage; known are a, b, c, d", 14),
        (
            "gen.stage in [a, b, c, d]",
            "names every value of gen.stage and always holds; write 'gen.stage is known'",
            14,
        ),
        ("gen.stage >= a", "'gen.stage' is a choice; compare it with == or !=, or in [..]", 0),
        ("gen.count in [1]", "'gen.count' is a number; 'in' needs a choice, for example tenancy.stage in [title]", 14),
        ("gen.count is none", "'gen.count' is a number; only a date can be none", 0),
        ("wishes is set", "'wishes' is a list; use contains, or a computed fact", 0),
        ("gen.yes contains x", "'gen.yes' is a bool, not a list; use == or in", 0),
        ("gen.yes within 05", "'gen.yes' is a bool, not an area; only municipality lies within one", 0),
        ("municipality within 055", "'055' is no AGS prefix; 2 digits are a Land, 5 a Kreis, 8 a Gemeinde", 0),
        ("gen.yes >= true", "'gen.yes' is yes or no; write it alone, or 'not gen.yes'", 0),
        ("gen.yes == 1", "'1' is neither true nor false", 0),
        ("gen.end >= 23.11.2026", "'23.11.2026' is no date; write today, 2026-11-23, or today + 14 days", 0),
        (
            "gen.end >= today + 14",
            "'today + 14' cannot be read; write a fact, a value, or for example 2 * fact, today + 14 days",
            0,
        ),
        (
            "gen.count >= 3 and gen.yes",
            "'3 and gen.yes' cannot be read; write a fact, a value, or for example 2 * fact, today + 14 days",
            0,
        ),
    ],
)
def test_a_mistake_says_what_is_wrong_and_where(text, message, at):
    with pytest.raises(LeafError) as error:
        parse_leaf(text, TABLE)
    assert (str(error.value), error.value.at) == (message, at)
