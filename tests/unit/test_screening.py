"""A whole portfolio in one go: what comes in, what comes out, what is set aside, what happens in between."""

import datetime as dt
import json
import multiprocessing
import os
import signal
from pathlib import Path

import polars as pl
import pytest

from commandline import lotse
from lotse import Household, InputError, Matcher
from lotse.plugins import national_directory
from lotse.screening import Screener, Screening, conditions, row_of, run, screen_slice, slices
from lotse.screening.tables import schema

ON = dt.date(2026, 11, 23)
DAY = ["--on", "2026-11-23"]
CALM = {"tenancy": {"stage": "none"}, "municipality": "05562020"}
SUIT = {
    "municipality": "05562020",
    "tenancy": {"stage": "suit_served", "suit_served_on": "2026-10-05", "notice_received_on": "2026-09-10"},
}
DEBTS = {"municipality": "05562020", "debts": {"creditors": 9, "total": 12000}}


@pytest.fixture
def portfolio(tmp_path):
    """A function that writes households as JSON Lines, texts as they are, and returns the file."""

    def write(*lines, name="portfolio.jsonl"):
        path = tmp_path / name
        path.write_text("".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in lines))
        return path

    return write


@pytest.fixture
def screened(tmp_path, national):
    """A function that screens a file with the national rules alone and returns what came of it, the rows, and what was set aside."""

    def screen(path, out="rows.jsonl", **options):
        work = Screening(path, tmp_path / out, ON, lambda: national, **options)
        outcome = run(work, national.rulebook)
        aside = [json.loads(line) for line in work.aside.read_text(encoding="utf-8").splitlines()]
        return outcome, read(work.out), aside

    return screen


def load_national():
    return Matcher.load([])


def read(path):
    if path.suffix == ".parquet":
        return pl.read_parquet(path).to_dicts()
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# ---------------------------------------------------------------------------------------------- rows


def test_a_row_says_what_the_plan_says(portfolio, screened, national):
    households = [{"id": "calm", **CALM}, {"id": "suit", **SUIT}, {"id": "debts", **DEBTS}]
    _, rows, _ = screened(portfolio(*households), "rows.parquet")
    assert rows == [row_of(national.match(Household.from_dict(each), on=ON)) for each in households]


def test_a_row_in_json(portfolio, screened):
    _, (row,), _ = screened(portfolio({"id": "suit", **SUIT}))
    assert list(row) == list(schema())
    assert (row["format"], row["household"], row["on"], row["tier"]) == ("lotse.screen/1", "suit", "2026-11-23", 1)
    assert (row["safe_by"], row["needs"][0]) == (
        "2026-12-04",
        {
            "code": "housing_loss_threat",
            "status": "met",
            "tier": 1,
            "deadline": "2026-12-05",
            "safe_by": "2026-12-04",
            "suspected": False,
        },
    )
    assert len(row["paths"]) == 3 < row["path_count"]
    assert len(row["questions"]) == 5 < row["question_count"]


def test_households_that_are_alike_get_their_own_members_and_order(national):
    """They share what was worked out; what an id decides is decided for each."""
    family = {"members": [{"id": "x", "role": "adult"}, {"id": "y", "role": "child"}], **DEBTS}
    renamed = {"members": [{"id": "anna", "role": "adult"}, {"id": "ben", "role": "child"}], **DEBTS}
    reordered = {"members": [{"id": "z", "role": "adult"}, {"id": "y", "role": "child"}], **DEBTS}
    households = [
        Household.from_dict({"id": f"h{number}-{at}", **each})
        for number in range(8)
        for at, each in enumerate((family, renamed, reordered))
    ]
    rows = Screener(national, ON).rows(households)
    assert rows == [row_of(national.match(each, on=ON)) for each in households]


def test_what_fails_in_a_plugin_is_told_in_its_row_and_stops_nobody(plugin):
    path = plugin("broken", facts={"broken.fact": {"type": "bool", "label": "x"}})
    (path / "hooks.py").write_text(
        "from lotse.hookspecs import hookimpl\n\n@hookimpl\ndef lotse_facts(household, on):\n"
        "    if household.id == 'b':\n        raise RuntimeError\n    return {}\n"
    )
    (path / "plugin.yaml").write_text(
        '{"plugin": {"name": "broken", "version": "0.1.0", "title": "x", "module": "hooks.py"}}'
    )
    matcher = Matcher.from_directories(national_directory(), [path])
    households = [Household.from_dict({"id": each, **CALM}) for each in "abc"]
    rows = Screener(matcher, ON).rows(households)
    assert rows == [row_of(matcher.match(each, on=ON)) for each in households]
    assert [row["failed"] for row in rows] == [[], [{"code": "PLUGIN-HOOK", "plugin": "broken"}], []]


# ---------------------------------------------------------------------------------------------- what goes in


def test_csv_parquet_and_json_lines_give_the_same_rows(portfolio, screened, tmp_path):
    of_json = screened(portfolio({"id": "suit", **SUIT, "wishes": ["housing_search"]}, {"id": "debts", **DEBTS}))[1]
    table = (
        "id;municipality;tenancy.stage;tenancy.suit_served_on;tenancy.notice_received_on;debts.creditors;debts.total;wishes\n"
        'suit;05562020;suit_served;2026-10-05;2026-09-10;;;"[""housing_search""]"\n'
        "debts;05562020;;;;9;12000;\n"
    )
    (tmp_path / "table.csv").write_text(table, encoding="utf-8")
    pl.DataFrame(
        {
            "id": ["suit", "debts"],
            "municipality": ["05562020"] * 2,
            "tenancy": [
                {
                    "stage": "suit_served",
                    "suit_served_on": dt.date(2026, 10, 5),
                    "notice_received_on": dt.date(2026, 9, 10),
                },
                None,
            ],
            "debts.creditors": [None, 9.0],
            "debts.total": [None, 12000],
            "wishes": [["housing_search"], None],
        }
    ).write_parquet(tmp_path / "table.parquet")
    assert screened(tmp_path / "table.csv")[1] == of_json
    assert screened(tmp_path / "table.parquet")[1] == of_json


@pytest.mark.parametrize(
    ("cell", "stated"),
    [
        ("", {}),
        ("null", {"tenancy": {"cured_notice_on": None}}),
        ("2026-01-02", {"tenancy": {"cured_notice_on": "2026-01-02"}}),
        ('"{""min"": ""2026-01-02""}"', {"tenancy": {"cured_notice_on": {"min": "2026-01-02"}}}),
    ],
)
def test_an_empty_cell_states_nothing_and_null_states_that_there_is_none(screened, national, tmp_path, cell, stated):
    path = tmp_path / "table.csv"
    path.write_text(f"id,tenancy.stage,tenancy.cured_notice_on\nh,suit_served,{cell}\n", encoding="utf-8")
    document = {"id": "h", "tenancy": {"stage": "suit_served", **stated.get("tenancy", {})}}
    _, rows, _ = screened(path, "rows.parquet")
    assert rows == [row_of(national.match(Household.from_dict(document), on=ON))]


def test_columns_that_are_no_fields_are_told_at_once_before_anything_is_screened(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("ID,tenancy.stge,savings,savings,tenancy\n", encoding="utf-8")
    found = lotse("screen", path, "--out", tmp_path / "rows.jsonl", *DAY, "--plugin", "plugins/fellbach")
    assert (found.returncode, found.stderr.replace(str(path), "table.csv")) == (
        2,
        "table.csv:1: SCREEN-COLUMN: column 'ID' is no field of a household\n"
        "table.csv:1: SCREEN-COLUMN: column 'savings' stands in it twice; keep one\n"
        "table.csv:1: SCREEN-COLUMN: column 'tenancy.stge' is no field of a household; did you mean 'tenancy.stage'?\n"
        "table.csv:1: SCREEN-COLUMN: has no column 'id'; every household needs one\n",
    )


# ---------------------------------------------------------------------------------------------- what is set aside


def test_what_is_no_household_is_set_aside_with_all_its_reasons_and_as_it_was(portfolio, screened):
    path = portfolio(
        {"id": "good", **CALM},
        '{"id": "broken"',
        {"id": "two", "tenancy": {"stage": "notice"}, "savngs": 3},
        {**CALM},
        {"id": "good", **SUIT},
        {"id": "wish", "wishes": ["housing_serch"], "extra": {}},
        '{"id": "twice", "id": "twice"}',
        "",
        '{"id": "half \\ud83d"}',
        "[1]",
        {"id": "also good", **CALM},
    )
    with path.open("ab") as stream:
        stream.write(b'{"id": "latin \xe4"}\n')
    outcome, rows, aside = screened(path)
    assert [row["household"] for row in rows] == ["good", "also good"]
    told = [(each["line"], *((why["code"], why["field"]) for why in each["reasons"])) for each in aside]
    assert told == [
        (2, ("JSON-SYNTAX", "")),
        (3, ("HOUSEHOLD-FIELD", "savngs"), ("HOUSEHOLD-FIELD", "tenancy.stage")),
        (4, ("HOUSEHOLD-FIELD", "id")),
        (5, ("HOUSEHOLD-REPEATED", "id")),
        (6, ("HOUSEHOLD-FIELD", "wishes")),
        (7, ("JSON-SYNTAX", "")),
        (9, ("JSON-SYNTAX", "")),
        (10, ("HOUSEHOLD-EMPTY", "")),
        (12, ("FILE-ENCODING", "")),
    ]
    assert aside[0]["row"] == '{"id": "broken"'
    assert aside[3]["reasons"][0]["message"] == "the same id stands already in line 1; give each household its own"
    assert aside[4]["reasons"][0]["message"] == "unknown need 'housing_serch'; did you mean 'housing_search'?"
    assert aside[-1]["row"] == '{"id": "latin \\xe4"}'
    assert (outcome.households, outcome.written, outcome.set_aside) == (11, 2, 9)
    assert outcome.reasons == {
        "FILE-ENCODING": 1,
        "HOUSEHOLD-EMPTY": 1,
        "HOUSEHOLD-FIELD": 4,
        "HOUSEHOLD-REPEATED": 1,
        "JSON-SYNTAX": 3,
    }


def test_rows_of_csv_that_are_none_are_set_aside_and_the_next_ones_are_read(screened, tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes(b'id,place\nshort\n"a"b,c\n"two\nlines",x\nh\xe4,y\ngood,Herten\n')
    _, rows, aside = screened(path)
    assert [row["household"] for row in rows] == ["two\nlines", "good"]
    assert [(each["line"], each["reasons"][0]["code"], each["row"]) for each in aside] == [
        (2, "CSV-ROW", ["short"]),
        (3, "CSV-ROW", '"a"b,c'),
        (6, "FILE-ENCODING", {"id": "h\\xe4", "place": "y"}),
    ]


def test_a_household_that_cannot_be_planned_is_set_aside_and_the_others_are_not(portfolio, tmp_path, national):
    class Failing(Screener):
        def rows(self, households):
            if any(each.id == "b" for each in households):
                raise ZeroDivisionError
            return super().rows(households)

    (task,) = slices(portfolio(*({"id": each, **CALM} for each in "abc")))
    part = screen_slice(Failing(national, ON), task, tmp_path)
    assert (part.rows, part.set_aside, part.reasons) == (2, 1, {"SCREEN-FAILED": 1})


# ---------------------------------------------------------------------------------------------- several processes, interrupted runs


def test_slices_hold_every_row_once(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("id,place\n" + "".join(f'{at},"a\nb"\n' for at in range(7)), encoding="utf-8")
    raw = path.read_bytes()
    found = list(slices(path, rows=3))
    assert [(each.number, each.first) for each in found] == [(0, 2), (1, 8), (2, 14)]
    assert b"".join(raw[each.start : each.end] for each in found) == raw[len(b"id,place\n") :]


def killed_after_one_slice(source, out):
    """Screen, and end like `kill -9` when the first slice is done."""

    def step(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    run(Screening(source, out, ON, load_national, rows=4), load_national().rulebook, step)


@pytest.mark.parametrize("out", ["rows.parquet", "rows.jsonl"])
def test_a_run_that_was_killed_goes_on_and_gives_the_same_bytes(portfolio, tmp_path, national, out):
    path = portfolio(*({"id": f"h{at}", **(CALM, SUIT, DEBTS)[at % 3]} for at in range(10)), '{"id": ', {"id": "h1"})
    begun = tmp_path / out
    process = multiprocessing.get_context("spawn").Process(target=killed_after_one_slice, args=(path, begun))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert not begun.exists()
    seen = []
    work = Screening(path, begun, ON, lambda: national, rows=4)
    run(work, national.rulebook, lambda task, part: seen.append((task.number, part.earlier)))
    assert seen == [(0, True), (1, False), (2, False)]
    whole = Screening(path, tmp_path / f"whole-{out}", ON, lambda: national, rows=4)
    run(whole, national.rulebook)
    assert work.out.read_bytes() == whole.out.read_bytes()
    assert work.aside.read_bytes() == whole.aside.read_bytes()
    assert not work.parts.exists()


def test_a_run_that_was_begun_otherwise_is_refused_until_it_begins_anew(portfolio, tmp_path):
    path = portfolio({"id": "h", **CALM})
    out = tmp_path / "rows.jsonl"
    begun = tmp_path / "rows.jsonl.parts"
    begun.mkdir()
    (begun / "journal.json").write_text('{"format": "lotse.screen-journal/1", "day": "2026-11-22"}')
    arguments = ("screen", path, "--out", out, *DAY, "--plugin", "plugins/fellbach", "--jobs", "1", "--lang", "en")
    refused = lotse(*arguments)
    assert (refused.returncode, refused.stderr.replace(str(begun), "rows.jsonl.parts")) == (
        2,
        "rows.jsonl.parts: SCREEN-JOURNAL: an unfinished run lies here that was begun with another input, another day, another rulebook, another slices; "
        "finish it as it was begun, or begin anew with --restart\n",
    )
    assert lotse(*arguments, "--restart").stdout.replace(str(out), "rows.jsonl") == (
        "households read: 1; rows written: 1 (rows.jsonl)\n"
    )


def test_several_processes_give_the_same_bytes(portfolio, tmp_path, national):
    path = portfolio(*({"id": f"h{at}", **(CALM, SUIT, DEBTS)[at % 3]} for at in range(9)))
    works = [Screening(path, tmp_path / f"{jobs}.parquet", ON, load_national, jobs, rows=4) for jobs in (1, 2)]
    for work in works:
        run(work, national.rulebook)
    assert works[0].out.read_bytes() == works[1].out.read_bytes()


# ---------------------------------------------------------------------------------------------- the worklist


def test_the_worklist_holds_what_got_worse_and_says_what(portfolio, screened, tmp_path, national):
    before = {
        "same": SUIT,
        "better": SUIT,
        "calm": CALM,
        "worse": DEBTS,
        "sooner": {**SUIT, "tenancy": {**SUIT["tenancy"], "suit_served_on": "2026-10-20"}},
    }
    now = {**before, "better": CALM, "worse": {**DEBTS, **SUIT}, "sooner": SUIT, "new": CALM}
    for last in ("last.jsonl", "last.parquet"):
        screened(portfolio(*({"id": name, **each} for name, each in before.items())), last)
        path = portfolio(*({"id": name, **each} for name, each in now.items()), name="now.jsonl")
        _, rows, _ = screened(path, "worklist.parquet", last=tmp_path / last)
        assert {row["household"]: row["worse"] for row in rows} == {
            "worse": ["tier", "need:housing_loss_threat"],
            "sooner": ["tier", "deadline:housing_loss_threat"],
            "new": ["household"],
        }


def test_only_rows_that_meet_the_conditions_are_written(portfolio, screened, national):
    codes = national.book.vocabulary
    path = portfolio({"id": "calm", **CALM}, {"id": "suit", **SUIT}, {"id": "debts", **DEBTS})
    for text, expected in {
        "tier<=2": ["suit"],
        "tier>1": ["debts"],
        "need=overindebtedness and municipality=05": ["debts"],
        "safe_by<2026-12-05": ["suit"],
        "met=housing_loss_threat": ["suit"],
        "path=debt_counselling": ["debts"],
        "gap=debt_counselling": ["debts"],
        "municipality=08": [],
    }.items():
        only = conditions(text, codes.needs, codes.service_types, ())
        assert [row["household"] for row in screened(path, only=only)[1]] == expected, text


def test_every_mistake_of_only_is_told_at_once(national):
    codes = national.book.vocabulary
    with pytest.raises(InputError) as raised:
        conditions("tier<9 and ned=x and need=debts and path<y and so", codes.needs, codes.service_types, ())
    assert str(raised.value) == (
        "--only: SCREEN-ONLY: 'ned=x' reads no field of a row; did you mean 'need'?; "
        "there are tier, safe_by, need, met, path, gap, warning, municipality\n"
        "--only: SCREEN-ONLY: 'need=debts' names no known code\n"
        "--only: SCREEN-ONLY: 'path<y' compares codes by '<'; write path=y\n"
        "--only: SCREEN-ONLY: 'so' is no condition; write one such as tier<=2 or need=rent_arrears, several joined by and\n"
        "--only: SCREEN-ONLY: 'tier<9' needs a tier from 0 to 6"
    )


@pytest.mark.parametrize("last", ["last.jsonl", "last.parquet"])
def test_what_is_no_earlier_run_is_refused_before_anything_is_screened(portfolio, tmp_path, last):
    (tmp_path / last).write_text('{"household": "h"}\n')
    found = lotse(
        "screen", portfolio({"id": "h"}), "--out", tmp_path / "rows.jsonl", "--new-since", tmp_path / last, *DAY
    )
    assert found.returncode == 2
    assert "SCREEN-LAST: cannot be read as rows of a screening" in found.stderr


# ---------------------------------------------------------------------------------------------- tables in memory


class Arrow:
    """A table of another library: it speaks Arrow, and that is all that is known of it."""

    def __init__(self, frame):
        self.__arrow_c_stream__ = frame.__arrow_c_stream__


def test_a_table_gives_a_table_in_which_nothing_is_lost(national):
    households = [{"id": "suit", **SUIT}, {"id": "debts", **DEBTS}]
    frame = pl.DataFrame(
        {
            "id": ["suit", "debts", None, "suit"],
            "municipality": ["05562020"] * 4,
            "tenancy": [SUIT["tenancy"], None, None, None],
            "debts.creditors": [None, 9, None, None],
            "debts.total": [None, 12000, None, None],
        }
    )
    for given in (frame, Arrow(frame)):
        found = national.screen(given, on=ON)
        rows = found.drop("set_aside").to_dicts()
        assert rows[:2] == [row_of(national.match(Household.from_dict(each), on=ON)) for each in households]
        assert found["household"].to_list() == ["suit", "debts", None, "suit"]
        assert [each and each[0]["code"] for each in found["set_aside"].to_list()] == [
            None,
            None,
            "HOUSEHOLD-FIELD",
            "HOUSEHOLD-REPEATED",
        ]


def test_a_table_needs_columns_that_are_fields_and_must_be_a_table(national):
    with pytest.raises(InputError, match="column 'name' is no field of a household"):
        national.screen(pl.DataFrame({"id": ["h"], "name": ["x"]}), on=ON)
    with pytest.raises(TypeError, match="frame must be a polars DataFrame or an Arrow table, not list"):
        national.screen([{"id": "h"}], on=ON)


# ---------------------------------------------------------------------------------------------- the command


def test_the_command_says_what_came_of_it_and_exits_1_where_rows_were_set_aside(portfolio, tmp_path):
    path = portfolio({"id": "suit", **SUIT}, '{"id": ')
    out = tmp_path / "rows.jsonl"
    said = {
        "de": "Haushalte gelesen: 2; Zeilen geschrieben: 1 (rows.jsonl)\n"
        "beiseitegelegt: 1 (rows.jsonl.set-aside.jsonl)\n"
        "  wegen: JSON-SYNTAX 1\n"
        "Zeilen mit Warnung: SERVICE-EXPIRED 1, SERVICE-UNVERIFIED 1\n",
        "en": "households read: 2; rows written: 1 (rows.jsonl)\n"
        "set aside: 1 (rows.jsonl.set-aside.jsonl)\n"
        "  because of: JSON-SYNTAX 1\n"
        "rows with a warning: SERVICE-EXPIRED 1, SERVICE-UNVERIFIED 1\n",
    }
    for lang, expected in said.items():
        arguments = ("--plugin", "plugins/recklinghausen", "--jobs", "1", "--lang", lang)
        found = lotse("screen", path, "--out", out, *DAY, *arguments)
        assert (found.returncode, found.stderr) == (1, "")
        assert found.stdout.replace(str(out), "rows.jsonl") == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.jsonl", "--out", "rows.jsonl"), "missing.jsonl: FILE-MISSING: no such file; check the path"),
        (
            ("there.txt", "--out", "rows.jsonl"),
            "there.txt: FILE-KIND: ends in none of .jsonl, .ndjson, .csv, .parquet; name the file after what it holds",
        ),
        (
            ("there.jsonl", "--out", "rows.csv"),
            "rows.csv: FILE-KIND: ends in none of .parquet, .jsonl; the ending says how the rows are written",
        ),
        (
            ("there.jsonl", "--out", "nowhere/rows.jsonl"),
            "nowhere/rows.jsonl: FILE-MISSING: no such directory to write into; make it first",
        ),
        (("there.parquet", "--out", "rows.jsonl"), "there.parquet: FILE-UNREADABLE: cannot be read as Parquet"),
    ],
)
def test_what_cannot_be_read_or_written_is_told_before_anything_is_screened(tmp_path, arguments, message):
    for name in ("there.txt", "there.jsonl", "there.parquet"):
        (tmp_path / name).write_text('{"id": "h"}\n')
    found = lotse("screen", *arguments, *DAY, "--plugin", PLUGIN, cwd=tmp_path)
    assert (found.returncode, found.stderr.strip()[: len(message)]) == (2, message)


PLUGIN = Path("plugins/fellbach").resolve()
