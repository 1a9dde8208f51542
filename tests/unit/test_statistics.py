"""Referral statistics: who counts, by what, and what nobody can find out from them."""

import io
import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from lotse import Household
from lotse.cli import app
from lotse.explain import statistics_markdown, statistics_text
from lotse.statistics import FiledPlan, count, read_plans


def plan(household, on="2026-03-10", *, to="beratung", kind="debt_counselling", people=2, rank=1):
    steps = [
        {"action": "channel", "organization": "verein"},
        {"service": to, "organization": to and f"{to}_ev", "organization_name": to and to.title()},
    ]
    return {"format": "lotse.plan/1", "household": household, "on": on, "people": people, "later": {},
            "paths": [{"rank": rank, "service_type": kind, "steps": steps}]}  # fmt: skip


def plans(number, on="2026-03-10", *, first=0, **more):
    return [plan(f"h{first + each}", on, **more) for each in range(number)]


def counted(found, limit=5):
    return count([FiledPlan.model_validate(each) for each in found], limit)


def shown(figure):
    return figure.rounded if figure.below is None else f"< {figure.below}"


def table(found, limit=5):
    """Each period with what it shows of households and people: all, named, by kind, by organization."""

    def pair(cell):
        return shown(cell.households), shown(cell.people)

    return {
        (each.year, each.half): [
            pair(each.planned),
            pair(each.named),
            {row.service_type: pair(row.counted) for row in each.by_service_type},
            {row.name: pair(row.counted) for row in each.by_organization},
        ]
        for each in counted(found, limit).periods
    }


def test_households_and_people_count_by_half_year_and_year_by_kind_and_organization():
    found = [*plans(12), *plans(10, "2026-07-01", first=20, to="treff", kind="meeting_centre", people=1)]
    assert table(found) == {
        (2026, 1): [(10, 25), (10, 25), {"debt_counselling": (10, 25), "meeting_centre": ("< 5", None)},
                    {"Beratung": (10, 25), "Treff": ("< 5", None)}],
        (2026, 2): [(10, 10), (10, 10), {"meeting_centre": (10, 10), "debt_counselling": ("< 5", None)},
                    {"Treff": (10, 10), "Beratung": ("< 5", None)}],
        (2026, None): [(20, 35), (20, 35), {"debt_counselling": (None, None), "meeting_centre": (None, None)},
                       {"Beratung": (None, None), "Treff": (None, None)}],
    }  # fmt: skip


@pytest.mark.parametrize(("day", "half"), [("2026-06-30", 1), ("2026-07-01", 2)])
def test_the_day_of_the_plan_decides_the_half_year(day, half):
    assert {period: cells[0][0] for period, cells in table(plans(5, day)).items()} == {
        (2026, half): 5,
        (2026, 3 - half): "< 5",
        (2026, None): 5,
    }


@pytest.mark.parametrize(("households", "told"), [(4, "< 5"), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15)])
def test_a_number_is_rounded_and_below_the_limit_withheld(households, told):
    assert table(plans(households))[2026, 1][1][0] == told


def test_a_household_counts_once_with_its_last_plan_that_names_an_offer():
    again = [plan(f"h{each}", "2026-04-10", to="treff", kind="meeting_centre", people=3) for each in range(6)]
    without = [plan(f"h{each}", "2026-05-10", to=None) for each in range(6)]
    found = table([*plans(6), *without, *again])
    assert found[2026, 1] == [(5, 20), (5, 20), {"meeting_centre": (5, 20)}, {"Treff": (5, 20)}]


def test_only_the_first_path_that_names_a_service_counts():
    found = plans(5)
    for each in found:
        each["paths"] += [
            *plan("", to=None, rank=0)["paths"],
            *plan("", to="treff", kind="meeting_centre", rank=2)["paths"],
        ]
    assert table(found)[2026, 1][2] == {"debt_counselling": (5, 10)}


def test_a_household_without_an_offer_counts_as_one_with_a_plan_only():
    assert table([*plans(10), *plans(10, first=50, to=None)])[2026, 1][:2] == [(20, 40), (10, 20)]


def test_people_are_withheld_where_fewer_households_than_the_limit_say_how_many_they_are():
    assert table([*plans(4), *plans(6, first=10, people=None)])[2026, 1][1] == (10, None)
    assert table([*plans(5), *plans(6, first=10, people=None)])[2026, 1][1] == (10, 10)


def test_small_kinds_are_in_the_totals_and_named_nowhere():
    small = [
        *plans(3, first=10, to="treff", kind="meeting_centre"),
        *plans(2, first=20, to="sucht", kind="addiction_counselling"),
    ]
    found = table([*plans(10), *small])
    assert found[2026, 1] == [(15, 30), (15, 30), {"debt_counselling": (10, 20)}, {"Beratung": (10, 20)}]


def test_a_year_says_no_more_than_its_half_years_where_both_are_withheld():
    found = table([*plans(4), *plans(4, "2026-08-01", first=10)])
    assert [found[2026, half][1] for half in (1, 2, None)] == [("< 5", None), ("< 5", None), ("< 10", None)]
    assert table(plans(4))[2026, None][1] == ("< 10", None)


def test_a_kind_of_help_has_a_number_for_the_year_where_both_half_years_have_one():
    assert table([*plans(6), *plans(8, "2026-07-01", first=20)])[2026, None][2] == {"debt_counselling": (15, 30)}


@pytest.mark.parametrize("limit", [3, 4, 5, 10])
def test_nobody_finds_a_withheld_half_year_from_the_totals_of_the_year_and_of_the_other_half(limit):
    seen = {}
    for one, other in itertools.product(range(1, 5 * limit), range(limit)):
        found = table([*plans(one, people=None), *plans(other, "2026-08-01", first=100, people=None)], limit)
        told = tuple((period, str(cells)) for period, cells in found.items())
        seen.setdefault(told, set()).add((one, other))
    for alike in seen.values():
        if max(one for one, _ in alike) < 4 * limit:  # beyond that, the table of what is alike is cut off
            assert len({other for _, other in alike}) > 1


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from("abcd"), st.integers(1, 9)), max_size=60)
)
def test_no_number_below_the_limit_and_no_household_is_ever_printed(drawn):
    found = counted(
        [plan(f"geheim{who}", f"2026-{month:02}-01", to=where, people=size) for who, month, where, size in drawn]
    )
    text = found.model_dump_json()
    assert "geheim" not in text
    cells = [
        cell
        for period in found.periods
        for cell in (
            period.planned,
            period.named,
            *(row.counted for row in (*period.by_service_type, *period.by_organization)),
        )
    ]
    for figure in itertools.chain.from_iterable((cell.households, cell.people) for cell in cells):
        assert figure.rounded is None or (figure.rounded >= 5 and figure.rounded % 5 == 0)


@given(st.permutations([*plans(6), *plans(7, "2026-09-01", first=3, to="treff", kind="meeting_centre")]))
def test_the_order_of_plans_changes_nothing(shuffled):
    assert counted(shuffled) == counted(
        [*plans(6), *plans(7, "2026-09-01", first=3, to="treff", kind="meeting_centre")]
    )


# ---------------------------------------------------------------------------------------------- reading


def read(text):
    mistakes = []
    found = list(read_plans(["-"], io.BytesIO(text.encode()), mistakes))
    return [each.household for each in found], [str(each) for each in mistakes]


@pytest.mark.parametrize("indent", [None, 0, 1, 4])
def test_plans_may_follow_one_another_in_any_layout(indent):
    text = "\ufeff" + "\n".join(json.dumps(each, indent=indent) for each in plans(3)) + "\n\n"
    if indent == 0:  # the one layout in which nothing tells where a plan ends
        assert len(read(text)[1]) > 0
    else:
        assert read(text) == (["h0", "h1", "h2"], [])


def test_what_is_no_plan_is_named_with_its_line_and_the_others_are_read():
    good, broken = json.dumps(plan("h1")), json.dumps(plan("h2"))[:-30]
    other = json.dumps({**plan("h3"), "format": "lotse.plan/2"})
    assert read(f"{good}\n{broken}\n{other}\nnothing\n") == (
        ["h1"],
        [
            "standard input:2: PLAN-UNREADABLE: is no JSON; write one with `lotse match --format json`",
            "standard input:3: PLAN-UNREADABLE: format: is no plan of the format lotse.plan/1; write one with `lotse match --format json`",
            "standard input:4: PLAN-UNREADABLE: is no JSON; write one with `lotse match --format json`",
        ],
    )


def test_a_plan_that_is_too_large_is_named_and_the_next_one_is_read(monkeypatch):
    monkeypatch.setattr("lotse.filing.MAX_DOCUMENT_BYTES", 400)
    large = json.dumps({**plan("h1"), "notes": ["x" * 50] * 20}, indent=1)
    assert [len(each) for each in read(f"{large}\n{json.dumps(plan('h2'))}\n")] == [1, 1]


def test_nothing_at_all_is_no_plan():
    assert read("\n") == (
        [],
        ["standard input: PLAN-UNREADABLE: holds no plan; write one with `lotse match --format json`"],
    )


def test_plans_of_the_matcher_are_counted_with_their_people(national, on, tmp_path):
    for number, members in enumerate(([{"id": "a"}, {"id": "b"}], None)):
        fields = {
            "violence": {"last_act_on": "2026-11-20", "by": "partner"},
            **({"members": members} if members else {}),
        }
        made = national.match(Household.model_validate({"id": f"h{number}", **fields}), on=on)
        assert made.people == (2 if members else None)
        (tmp_path / f"{number}.json").write_text(made.model_dump_json(indent=1), encoding="utf-8")
    mistakes = []
    found = list(read_plans([str(tmp_path)], io.BytesIO(), mistakes))
    assert ([each.people for each in found], mistakes) == ([2, None], [])
    assert count(found, 5).periods[0].named.households.below == 5


# ---------------------------------------------------------------------------------------------- in words

SOME = [*plans(12), *plans(8, first=20, to="treff", kind="meeting_centre", people=3), *plans(3, "2026-07-01", first=40)]
TEXT = """\
Vermittlungen

1. Halbjahr 2026                                   Haushalte    Menschen
  Haushalte mit einem Plan                                20          50
  davon mit benanntem Angebot                             20          50
  nach Art der Hilfe
    Schuldnerberatung                                     10          25
    Begegnungszentrum, Treff                              10          25
  nach Stelle
    Beratung                                              10          25
    Treff                                                 10          25

2. Halbjahr 2026                                   Haushalte    Menschen
  Haushalte mit einem Plan                               < 5           –
  davon mit benanntem Angebot                            < 5           –
  nach Art der Hilfe
    Schuldnerberatung                                    < 5           –
    Begegnungszentrum, Treff                             < 5           –
  nach Stelle
    Beratung                                             < 5           –
    Treff                                                < 5           –

Jahr 2026                                          Haushalte    Menschen
  Haushalte mit einem Plan                                25           –
"""


def test_german_text(national):
    found = statistics_text(counted(SOME), national.labels, "de", 72)
    assert found.startswith(TEXT)
    assert max(map(len, found.splitlines())) <= 72
    assert "„< 5“ heißt: keiner bis 4." in " ".join(found.split())


def test_markdown_escapes_what_a_directory_says(national):
    found = statistics_markdown(counted(plans(5, to="a|b*")), national.labels, "en")
    assert (
        "## Half-year 1 of 2026\n\n| | households | people |\n|---|---:|---:|\n| households with a plan | 5 | 10 |\n"
        in found
    )
    assert "| A\\|B\\* | 5 | 10 |" in found


def test_no_plans_are_told_as_such(national):
    assert statistics_text(counted([]), national.labels, "en") == "Referrals\n\nNo plans."


# ---------------------------------------------------------------------------------------------- the command


def test_the_command_counts_what_it_can_names_the_rest_and_fails(tmp_path):
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/many.jsonl").write_text("\n".join(map(json.dumps, plans(6))), encoding="utf-8")
    (tmp_path / "plans/bad.json").write_text("{}", encoding="utf-8")
    (tmp_path / "plans/readme.txt").write_text("not read", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    result = CliRunner().invoke(
        app, ["statistics", *(str(tmp_path / each) for each in ("plans", "empty", "gone.json")), "--format", "json"]
    )
    assert json.loads(result.stdout)["periods"][0]["named"] == {
        "households": {"rounded": 5, "below": None},
        "people": {"rounded": 10, "below": None},
    }
    assert [(each.code, each.file.removeprefix(str(tmp_path))) for each in result.exception.findings] == [
        ("FILE-MISSING", "/empty"),
        ("FILE-MISSING", "/gone.json"),
        ("PLAN-UNREADABLE", "/plans/bad.json"),
    ]


def test_a_limit_below_three_is_refused():
    result = CliRunner().invoke(app, ["statistics", "-", "--suppress-below", "2"])
    assert result.exit_code == 2
    assert "--suppress-below" in result.stderr
