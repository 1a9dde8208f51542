"""A household's file: every mistake at once with line and nearest name; ranges, nothing known, known to be nothing."""

import datetime as dt
import json

import pytest
from hypothesis import given, settings

from lotse import Household, Matcher, source
from lotse.errors import InputError
from lotse.model.ranges import Between, OneOf
from lotse.rules.facts import FAR_PAST, LAST_DAY, NEVER
from lotse.rules.reading import read_facts
from strategies import ON, households


def home(text):
    return Household.from_document(source.parse(text, "h.yaml"))


def known(text, on=dt.date(2026, 11, 23)):
    return read_facts(home(f"id: h\n{text}"), on, {}).values


MANY_MISTAKES = """id: h
municipality: 5562020
tenency: {stage: title}
tenancy:
  stage: suit_servd
  rent_warm: -5
  open_rents: [{due: 2026-02-30, open: 1.005}]
  suit_served_on: 5.10.2026
members:
  - {id: a, role: adult, age: 131, care_grade: 6}
  - {id: a, role: kid, agee: 3}
savings: {min: 10, max: 5}
benefits: {applied_on: [1], missed_appointments: 1.5}
home: {neglected: ja}
energy: null
wishes: x
"""


def test_every_mistake_is_told_at_once_with_its_line_and_the_nearest_name():
    with pytest.raises(InputError) as error:
        home(MANY_MISTAKES)
    assert str(error.value).splitlines() == [
        'h.yaml:2:1: HOUSEHOLD-FIELD: municipality: must be the AGS, 8 digits in quotes, such as "05562032"',
        "h.yaml:3:1: HOUSEHOLD-FIELD: tenency: unknown field; did you mean 'tenancy'?",
        "h.yaml:5:3: HOUSEHOLD-FIELD: tenancy.stage: must be one of none, late, reminder, warning, notice_immediate, "
        "notice_ordinary, notice_both, suit_served, title, eviction_date, evicted; did you mean 'suit_served'?",
        "h.yaml:6:3: HOUSEHOLD-FIELD: tenancy.rent_warm: must not be negative",
        "h.yaml:7:17: HOUSEHOLD-FIELD: tenancy.open_rents[0].due: is no day of the calendar",
        "h.yaml:7:34: HOUSEHOLD-FIELD: tenancy.open_rents[0].open: must have at most two decimal places (cents)",
        "h.yaml:8:3: HOUSEHOLD-FIELD: tenancy.suit_served_on: must be a date such as 2026-11-23 or a range {min: …, max: …}",
        "h.yaml:10:26: HOUSEHOLD-FIELD: members[0].age: must be at most 130 years",
        "h.yaml:10:36: HOUSEHOLD-FIELD: members[0].care_grade: must be a Pflegegrad from 0 to 5",
        "h.yaml:11:13: HOUSEHOLD-FIELD: members[1].role: must be one of adult, child",
        "h.yaml:11:24: HOUSEHOLD-FIELD: members[1].agee: unknown field; did you mean 'age'?",
        "h.yaml:12:1: HOUSEHOLD-FIELD: savings: min must not be greater than max",
        "h.yaml:13:12: HOUSEHOLD-FIELD: benefits.applied_on: must be a date such as 2026-11-23 or a range {min: …, max: …}",
        "h.yaml:13:29: HOUSEHOLD-FIELD: benefits.missed_appointments: must be a whole number or a range {min: …, max: …}",
        "h.yaml:14:8: HOUSEHOLD-FIELD: home.neglected: must be true or false; leave the field out where it is unknown",
        "h.yaml:15:1: HOUSEHOLD-FIELD: energy: must be a mapping of fields",
        "h.yaml:16:1: HOUSEHOLD-FIELD: wishes: must be a list",
    ]


NOT_EMPTY = "must not be empty; leave the field out where it is unknown"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "id: h\ncontact: {languages: [de, Polnisch]}",
            "h.yaml:2:27: HOUSEHOLD-FIELD: contact.languages[1]: must be the two letters of ISO 639-1, such as tr",
        ),
        ("- a", "h.yaml:1:1: HOUSEHOLD-EMPTY: holds no household; it needs at least the field id"),
        ("", "h.yaml:1:1: HOUSEHOLD-EMPTY: holds no household; it needs at least the field id"),
        ("savings: 3", "h.yaml:1:1: HOUSEHOLD-FIELD: id: required field is missing; add it"),
        ("id: 7", "h.yaml:1:1: HOUSEHOLD-FIELD: id: must be text; put it in quotes"),
        ("id: h\nsavings: null", f"h.yaml:2:1: HOUSEHOLD-FIELD: savings: {NOT_EMPTY}"),
        ("id: h\nhome: {neglected: null}", f"h.yaml:2:8: HOUSEHOLD-FIELD: home.neglected: {NOT_EMPTY}"),
        ("id: h\nsavings: {min: 1, mx: 2}", "h.yaml:2:1: HOUSEHOLD-FIELD: savings: a range has the fields min and max"),
        (
            "id: h\nsavings: {min: null}",
            "h.yaml:2:1: HOUSEHOLD-FIELD: savings: a range needs min or max; leave the field out where it is unknown",
        ),
        (
            "id: h\nsavings: 12 €",
            "h.yaml:2:1: HOUSEHOLD-FIELD: savings: must be an amount in euros such as 1110 or 68.50 (with a point, without a currency sign)",
        ),
        ("id: h\nsavings: 1000000000.01", "h.yaml:2:1: HOUSEHOLD-FIELD: savings: must be at most 1000000000 euros"),
        (
            "id: h\npostcode: 70734",
            'h.yaml:2:1: HOUSEHOLD-FIELD: postcode: must be 5 digits in quotes, such as "45657"',
        ),
        (
            "id: h\ntenancy: {title_on: 1899-12-31}",
            "h.yaml:2:11: HOUSEHOLD-FIELD: tenancy.title_on: must lie between 1900-01-01 and 2199-12-31",
        ),
        (
            "id: h\nhome: {neglected: {one_of: []}}",
            "h.yaml:2:8: HOUSEHOLD-FIELD: home.neglected: a range of choices is {one_of: [first, second]}",
        ),
        (
            "id: h\nviolence: {by: {one_of: [partner, fiend]}}",
            "h.yaml:2:12: HOUSEHOLD-FIELD: violence.by: must be one of partner, relative, cohabitant, other",
        ),
        (
            "id: h\nmembers: [{id: a}, {id: a}]",
            "h.yaml:2:1: HOUSEHOLD-FIELD: members: two members have the same id; give each its own",
        ),
        (
            "id: h\nmembers: []",
            "h.yaml:2:1: HOUSEHOLD-FIELD: members: a household has at least one member; leave the list out where it is unknown",
        ),
        (
            "id: h\nmembers: [{id: a, role: adult, age: 30}, {id: b, role: child, age: 31}]",
            "h.yaml:2:1: HOUSEHOLD-FIELD: members: a child is older than every adult; check age, birth_date and role",
        ),
        (
            "id: h\ntenancy:\n  open_rents: [{due: 2026-10-05, open: 5}]\n  paid_rents: [2026-10-05]",
            "h.yaml:2:1: HOUSEHOLD-FIELD: tenancy: the same due date stands in open_rents and in paid_rents; decide for one",
        ),
        (
            "id: h\ntenancy:\n  open_rents: [{due: 2026-10-05, open: 5}, {due: 2026-10-05, open: 5}]",
            "h.yaml:3:3: HOUSEHOLD-FIELD: tenancy.open_rents: a due date stands in it twice; add the open amounts up",
        ),
    ],
)
def test_a_mistake_says_what_to_write_instead(text, message):
    with pytest.raises(InputError) as error:
        home(text)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "household: HOUSEHOLD-FIELD: id: required field is missing; add it"),
        ([], "household: HOUSEHOLD-EMPTY: holds no household; it needs at least the field id"),
        ({"id": ""}, "household: HOUSEHOLD-FIELD: id: must not be empty"),
        ({"id": 101 * "h"}, "household: HOUSEHOLD-FIELD: id: must have at most 100 characters"),
        (
            {"id": "h", 1: 2},
            "household: HOUSEHOLD-FIELD: [1]: the name of a field must be text; put it in quotes",
        ),
        (
            {"id": "h", "tenancy": {"stge": "title"}},
            "household: HOUSEHOLD-FIELD: tenancy.stge: unknown field; did you mean 'stage'?",
        ),
        (
            {"id": "h", "rent_warm": 500},
            "household: HOUSEHOLD-FIELD: rent_warm: unknown field here; it stands under tenancy",
        ),
        (
            {"id": "h", "members": [{"id": "a", "own_lease": True}]},
            "household: HOUSEHOLD-FIELD: members[0].own_lease: unknown field; remove it",
        ),
        (
            {"id": "h", "home": {"untidy": True}},
            "household: HOUSEHOLD-FIELD: home.untidy: unknown field; known are neglected, immediate_danger",
        ),
        (
            {"id": "h", "extra": {"kiel": {"member": True}, "kiel.member": False}},
            "household: HOUSEHOLD-FIELD: extra: 'kiel.member' stands in it twice; keep one",
        ),
        ({"id": "h", "extra": [1]}, "household: HOUSEHOLD-FIELD: extra: must be a mapping"),
    ],
    ids=str,
)
def test_plain_data_is_read_as_a_file_would_be(data, message):
    with pytest.raises(InputError) as error:
        Household.from_dict(data)
    assert str(error.value) == message


def test_plain_data_may_hold_what_python_has_for_it():
    stated = {"id": "h", "savings": 68.5, "tenancy": {"suit_served_on": dt.date(2026, 10, 5)}}
    assert Household.from_dict(stated) == home("id: h\nsavings: 68.50\ntenancy: {suit_served_on: 2026-10-05}")


def test_a_plugins_facts_may_stand_nested_under_its_name():
    nested = home("id: h\nextra: {kiel: {member: true, fee: {min: 9.5}}, other.x: {one_of: [a, b]}, kiel.since: null}")
    assert nested.extra == {
        "kiel.member": True,
        "kiel.fee": {"min": "9.5"},
        "other.x": {"one_of": ["a", "b"]},
        "kiel.since": None,
    }


def test_a_child_older_than_its_parents_is_a_mistake_also_by_date_of_birth():
    with pytest.raises(InputError):
        home(
            "id: h\nmembers: [{id: a, role: adult, birth_date: 2000-01-01}, {id: b, role: child, birth_date: 1999-01-01}]"
        )


def test_an_error_never_repeats_a_value_of_the_household():
    with pytest.raises(InputError) as error:
        home("id: Erika Mustermann\nviolence: {by: Max Mustermann}\nsavings: geheim\npostcode: Herten")
    assert "Muster" not in str(error.value)
    assert "geheim" not in str(error.value)
    assert "Herten" not in str(error.value)


def test_a_model_printed_by_accident_shows_no_data():
    household = home("id: Erika\nmembers: [{id: Max, age: 30}]")
    assert (str(household), repr(household.members[0])) == ("<Household>", "<Member>")


# ---------------------------------------------------------------------------------------------- money, ranges, nothing


@pytest.mark.parametrize(
    ("written", "cents"),
    [("1110", 111_000), ("68.5", 6_850), ("0.01", 1), ("0", 0), ("'19.99'", 1_999), ("1000000000", 100_000_000_000)],
)
def test_money_is_exact_to_the_cent(written, cents):
    assert home(f"id: h\nsavings: {written}").savings == cents


def test_a_range_keeps_what_is_possible():
    household = home(
        "id: h\nsavings: {min: 600, max: 650.5}\nincome: {net_monthly: {max: 800}}\nhome: {neglected: {one_of: [true, false]}}\n"
        "tenancy: {suit_served_on: {min: 2026-10-01}, stage: {one_of: [suit_served, title]}}"
    )
    assert household.savings == Between(min=60_000, max=65_050)
    assert household.income.net_monthly == Between(max=80_000)
    assert household.home.neglected == OneOf(one_of=(True, False))
    assert household.tenancy.suit_served_on == Between(min=dt.date(2026, 10, 1))
    assert household.tenancy.stage == OneOf(one_of=("suit_served", "title"))


def test_a_range_of_one_value_is_that_value():
    household = home("id: h\nsavings: {min: 5, max: 5.00}\ntenancy: {stage: {one_of: [title, title]}}")
    assert (household.savings, household.tenancy.stage) == (500, "title")


def test_missing_is_unknown_and_null_is_known_to_be_none():
    assert known("home: {neglected: true}") == {"home.neglected": (1, 1)}
    assert known("tenancy: {eviction_on: null}") == {"tenancy.eviction_on": (NEVER, NEVER)}
    assert known("wishes: []") == known("wishes: null") == {"wishes": frozenset()}


def test_every_kind_of_knowledge_becomes_a_range():
    values = known(
        "savings: {min: 600, max: 650}\nincome: {net_monthly: {min: 800}, drops_on: {max: 2026-12-01}}\n"
        "tenancy: {suit_served_on: {min: 2026-11-13}, own_lease: true, rent_warm: 500, suit_decided: {one_of: [true, false]}}"
    )
    assert values == {
        "savings": (60_000, 65_000),
        "income.net_monthly": (80_000, 100_000_000_000),
        "income.drops_on": (FAR_PAST, 8),
        "tenancy.suit_served_on": (-10, LAST_DAY),
        "tenancy.own_lease": (1, 1),
        "tenancy.rent_warm": (50_000, 50_000),
        "tenancy.suit_decided": (0, 1),
    }


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ("2008-11-24", "2026-11-23", 17),
        ("2008-11-23", "2026-11-23", 18),
        ("2008-02-29", "2024-02-28", 15),
        ("2008-02-29", "2024-02-29", 16),
        ("2008-02-29", "2026-03-01", 18),
        ("2026-11-24", "2026-11-23", 0),
    ],
)
def test_a_year_of_life_is_complete_on_the_birthday(born, on, age):
    assert _age(f"birth_date: {born}", on) == (age, age)


def test_who_was_born_on_29_february_completes_a_common_year_when_28_february_has_passed():
    """§ 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB: the year ends with the day before the one that bears the number."""
    assert _age("birth_date: 2008-02-29", "2026-02-28") == (17, 17)


def test_an_unsure_date_of_birth_gives_a_range_of_ages_and_a_stated_age_goes_first():
    assert _age("birth_date: {min: 1990-01-01, max: 2001-11-24}", "2026-11-23") == (24, 36)
    assert _age("birth_date: {min: 1990-01-01}", "2026-11-23") == (0, 36)
    assert _age("age: {max: 17}, birth_date: 1990-01-01", "2026-11-23") == (0, 17)


def _age(member, on):
    facts = read_facts(home(f"id: h\nmembers: [{{id: a, {member}}}]"), dt.date.fromisoformat(on), {})
    return facts.members[0]["members.age"]


# ---------------------------------------------------------------------------------------------- written out

RICH = """id: h
municipality: "05562032"
contact: {channel: landlord, languages: [de, tr], avoids_authorities: {one_of: [true, false]}}
members:
  - {id: a, role: adult, age: {min: 30, max: 38}, job_lost_on: null, care_grade: 0}
  - {id: b, role: child, birth_date: {max: 2020-02-29}}
tenancy:
  landlord: WDF
  rent_warm: {min: 600.50}
  open_rents: [{due: 2026-08-05, open: {min: 0.01, max: 600}}, {due: 2026-09-03}]
  paid_rents: []
  stage: {one_of: [suit_served, title]}
  suit_served_on: {min: 2026-10-01, max: 2026-10-31}
  title_on: null
energy: {}
savings: 68.5
conflict: {with: nachbar, about: noise}
wishes: []
extra: {kiel: {member: true, fee: 68.55, since: null, kind: {one_of: [full, guest]}, until: {max: 2027-01-01}}}
consents: [{recipient: landlord, purpose: arrears_agreement, fields: [tenancy], until: 2027-05-31}]
"""
NULLS = """id: h
place: null
contact: {languages: null}
tenancy: {open_rents: null, paid_rents: null, eviction_on: null, landlord: null}
income: {drops_on: null}
wishes: null
consents: []
"""


@pytest.mark.parametrize("text", ["id: h", RICH, NULLS], ids=["nothing", "much", "nulls"])
def test_a_household_written_out_reads_the_same(text):
    same(home(text))


@pytest.mark.parametrize("name", ["data", "json"])
def test_what_was_not_stated_is_not_written(name):
    household = home("id: h\ntenancy: {eviction_on: null}\nenergy: {}\nmembers: [{id: a}]\nconflict: {with: b}")
    dumped = household.model_dump() if name == "data" else json.loads(household.model_dump_json())
    members = dumped.pop("members")
    assert dumped == {"id": "h", "tenancy": {"eviction_on": None}, "conflict": {"with": "b"}}
    assert list(members) == [{"id": "a"}]


@settings(max_examples=40)
@given(households())
def test_any_household_written_out_reads_the_same_and_says_the_same(made):
    same(Household.from_dict(made))


def same(household):
    """Compare what was read with itself written out, as JSON and as data, down to which fields were stated."""
    written = household.model_dump_json()
    for again in (
        Household.model_validate_json(written),
        Household.model_validate(household.model_dump()),
        Household.from_dict(json.loads(written)),
        home(written),
    ):
        assert again == household
        assert again.model_dump_json() == written
        assert read_facts(again, ON, {}) == read_facts(household, ON, {})


def test_the_plan_of_a_household_written_out_is_the_same(national: Matcher):
    household = home(RICH)
    again = Household.model_validate_json(household.model_dump_json())
    assert national.match(again, on=ON).model_dump_json() == national.match(household, on=ON).model_dump_json()


@pytest.mark.parametrize(
    ("born", "on", "reached"),
    [
        ("1946-12-31", "2026-11-23", (1, 1)),
        ("1959-09-30", "2025-11-29", (0, 0)),  # 66 years and two months on 30 November 2025
        ("1959-09-30", "2025-11-30", (0, 1)),  # completed, and the month not over
        ("1959-09-30", "2025-12-01", (1, 1)),
        ("1960-07-15", "2026-11-14", (0, 0)),
        ("1960-07-15", "2026-11-15", (0, 1)),
        ("1960-07-15", "2026-12-01", (1, 1)),
        ("1964-01-02", "2031-01-01", (0, 0)),
        ("1964-01-02", "2031-01-02", (0, 1)),
        ("1964-01-02", "2031-02-01", (1, 1)),
        (
            "1964-01-01",
            "2030-12-31",
            (0, 0),
        ),  # born on the first: the 67th year ends with December (§ 187 Abs. 2, § 188 Abs. 2 BGB)
        ("1964-01-01", "2031-01-01", (1, 1)),
    ],
)
def test_the_age_limit_follows_from_the_year_of_birth(born, on, reached):
    assert _limit(f"birth_date: {born}", on) == reached


@pytest.mark.parametrize(
    ("member", "reached"),
    [
        ("age: 65", (0, 0)),
        ("age: 66", (0, 1)),  # born between 24 November 1959 and 23 November 1960: some have reached it
        ("age: 67", (1, 1)),
        ("age: {min: 60, max: 70}", (0, 1)),
        ("age: {min: 70}", (1, 1)),
        ("birth_date: {max: 1950-01-01}", (1, 1)),
    ],
)
def test_an_age_alone_may_leave_the_age_limit_open(member, reached):
    assert _limit(member, "2026-11-23") == reached


def _limit(member, on):
    facts = read_facts(home(f"id: h\nmembers: [{{id: a, {member}}}]"), dt.date.fromisoformat(on), {})
    return facts.members[0]["members.past_age_limit"]
