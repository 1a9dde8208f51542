"""The table of municipalities: what it says, and that whatever does not fit together becomes a question and never a guess."""

import csv
import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lotse
from lotse import Household, explain
from lotse.places import Doubt, doubt, impossible
from strategies import document

ON = dt.date(2026, 11, 23)
DATA = Path(lotse.__file__).parent / "data"


def rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


TOWNS, DISTRICTS = rows("municipalities.csv"), rows("districts.csv")
NAMES = {row["ags"]: row["name"] for row in TOWNS}


def meant(found: Doubt | None):
    return found and (found.contradicting, [each.described for each in found.candidates])


# ---------------------------------------------------------------------------------------------- the table


def test_every_key_stands_once_in_a_district_of_the_table_and_in_order():
    keys, districts = list(NAMES), [row["district"] for row in DISTRICTS]
    assert keys == sorted(keys)
    assert len(NAMES) == len(TOWNS)
    assert districts == sorted(set(districts))
    assert {key[:5] for key in keys} == set(districts)


def test_every_row_has_the_form_of_its_columns():
    for row in TOWNS:
        assert re.fullmatch(r"[01]\d{7}", row["ags"]), row
        assert re.fullmatch(r"\d{5}( \d{5})*", row["postcodes"]), row
        assert row["postcodes"].split() == sorted(set(row["postcodes"].split())), row
        assert "," not in row["name"], "the name as it stands in the register, without ', Stadt'"
    for row in DISTRICTS:
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row["complete_on"]), row


@pytest.mark.parametrize(
    ("district", "count"), [("05562", 10), ("08119", 31), ("12066", 25), ("16062", 15), ("05315", 1)]
)
def test_a_complete_district_has_all_its_municipalities(district, count):
    assert sum(key.startswith(district) for key in NAMES) == count
    assert next(row["complete_on"] for row in DISTRICTS if row["district"] == district) == "2020-12-31"


def test_a_city_that_is_its_own_district_ends_in_three_zeros():
    own = [row["district"] for row in DISTRICTS if f"{row['district']}000" in NAMES]
    assert len(own) == 11
    for district in own:
        assert [key for key in NAMES if key.startswith(district)] == [f"{district}000"]


def test_the_table_comes_with_the_package():
    assert {path.name for path in DATA.glob("*.csv")} == {"districts.csv", "municipalities.csv"}


# ---------------------------------------------------------------------------------------------- what fits


@pytest.mark.parametrize(
    ("ags", "place", "postcode"),
    [
        ("05562032", "Recklinghausen", "45657"),
        ("05562032", "RECKLINGHAUSEN", "45665"),
        ("05562032", "Recklinghausen-Süd", "45663"),
        ("05562032", "Stadt Recklinghausen", None),
        ("05562032", "45657 Recklinghausen, Stadt", None),
        ("05562032", "Suderwich", "45665"),  # not in the table
        ("05562016", "Haltern", "45721"),
        ("05562016", "Haltern a. See", None),
        ("05315000", "Köln-Mülheim", "51063"),
        ("05315000", "Koeln", None),
        ("05315000", "Ko\u0308ln", None),
        ("05116000", "Moenchengladbach Rheydt", "41236"),
        ("08119024", "Grosserlach", "71577"),
        ("08119076", "Urbach", "73660"),
        ("12066196", "Lübbenau (Spreewald)", "03222"),
        ("16062054", "Urbach", "99765"),
        ("01001000", "Flensburg", "24937"),  # nothing of it in the table
        ("03453006", "Essen (Oldenburg)", "49632"),  # another Essen
        ("05974028", "Soest", "59555"),  # Lippstadt: its district is not complete in the table, so nobody can tell
        ("05562032", None, None),
        ("05562032", "", None),
        (None, "Flensburg", "24937"),
        (None, "Essen (Oldenburg)", "49632"),
        (None, None, "01945"),  # eleven municipalities share it
        (None, None, None),
        (None, "45657", None),
    ],
)
def test_what_fits_or_what_nobody_can_tell_raises_no_doubt(ags, place, postcode):
    assert doubt(ags, place, postcode) is None


RECKLINGHAUSEN = "Recklinghausen (Kreis Recklinghausen, 05562032)"
HERTEN = "Herten (Kreis Recklinghausen, 05562020)"


@pytest.mark.parametrize(
    ("ags", "place", "postcode", "contradicting", "candidates"),
    [
        ("05562032", "Recklinghausen", "45699", ("municipality", "postcode"), [RECKLINGHAUSEN, HERTEN]),
        ("05562032", None, "80331", ("municipality", "postcode"), [RECKLINGHAUSEN]),
        ("05562032", "Herten", "45657", ("municipality", "place"), [RECKLINGHAUSEN, HERTEN]),
        ("05562032", "Herten", None, ("municipality", "place"), [RECKLINGHAUSEN, HERTEN]),
        ("05562032", "Herten-Westerholt", "45701", ("municipality", "place", "postcode"), [RECKLINGHAUSEN, HERTEN]),
        ("05652032", "Recklinghausen", "45657", ("municipality", "place", "postcode"), [RECKLINGHAUSEN]),
        ("05562033", "Recklinghausen", None, ("municipality",), [RECKLINGHAUSEN]),
        ("05562000", None, None, ("municipality",), []),
        ("17000000", None, None, ("municipality",), []),
        (None, "Recklinghausen", "45699", ("place", "postcode"), [RECKLINGHAUSEN, HERTEN]),
        (None, "Recklinghausen", "54657", ("place", "postcode"), [RECKLINGHAUSEN]),
        (None, "Recklinghausen-Süd", "45657", (), [RECKLINGHAUSEN]),
        (None, "Köln-Mülheim", None, (), ["Köln (05315000)"]),
        (None, None, "45701", (), [HERTEN]),
        (None, "Suderwich", "45665", (), [RECKLINGHAUSEN]),  # the place is not in the table, its postcode is
        (
            None,
            "Urbach",
            None,
            (),
            ["Urbach (Rems-Murr-Kreis, 08119076)", "Urbach (Landkreis Nordhausen, 16062054)"],
        ),
        (None, "Urbach", "99765", (), ["Urbach (Landkreis Nordhausen, 16062054)"]),
        (None, "Ruhland", "01945", (), ["Ruhland (Landkreis Oberspreewald-Lausitz, 12066272)"]),
    ],
)
def test_what_does_not_fit_or_only_points_somewhere_names_the_candidates(
    ags, place, postcode, contradicting, candidates
):
    assert meant(doubt(ags, place, postcode)) == (contradicting, candidates)


@given(st.sampled_from(TOWNS), st.sampled_from(["{}", "Stadt {}", "{}, Stadt", "{}-Mitte"]), st.data())
def test_a_municipality_never_contradicts_its_own_name_and_postcodes(town, form, data):
    place = form.format(data.draw(st.sampled_from([town["name"], town["name"].upper(), town["name"].casefold()])))
    postcode = data.draw(st.sampled_from(town["postcodes"].split()))
    assert doubt(town["ags"], place, postcode) is None
    assert doubt(town["ags"], place, None) is None
    assert not impossible(town["ags"])
    pointed = doubt(None, place, postcode)
    assert pointed is not None
    assert town["ags"] in {each.ags for each in pointed.candidates}
    assert pointed.contradicting == ()


@given(
    st.one_of(st.none(), st.from_regex(r"[0-9]{8}", fullmatch=True), st.sampled_from(sorted(NAMES))),
    st.one_of(st.none(), st.text(), st.sampled_from(sorted(NAMES.values()))),
    st.one_of(st.none(), st.from_regex(r"[0-9]{5}", fullmatch=True)),
)
def test_whatever_is_stated_a_doubt_says_what_does_not_fit_or_names_somebody(ags, place, postcode):
    found = doubt(ags, place, postcode)
    if found is not None:
        given_ = {"municipality": ags, "place": place, "postcode": postcode}
        assert found.contradicting or found.candidates
        assert all(given_[name] for name in found.contradicting)
        assert ags is None or "municipality" in found.contradicting
        assert len(found.candidates) <= 4


# ---------------------------------------------------------------------------------------------- the plan


def plan_of(national, **stated):
    stated = {name: value for name, value in stated.items() if value}
    notice = {"tenancy.stage": "notice_both", "tenancy.notice_received_on": "2026-11-10"}
    return national.match(Household.model_validate(document("h", {**notice, **stated})), on=ON)


def mismatches(plan):
    return [(each.subject, each.text.de, each.text.en) for each in plan.warnings if each.code == "PLACE-MISMATCH"]


@pytest.mark.parametrize(
    ("stated", "german", "english"),
    [
        (
            {"municipality": "05562032", "place": "Herten", "postcode": "45699"},
            "Gemeinde, Ort und Postleitzahl passen nicht zusammen; bis das geklärt ist, gilt die Gemeinde, wie sie angegeben ist",
            "municipality, place and postcode do not fit together; until this is settled, the municipality counts as stated",
        ),
        (
            {"municipality": "05562032", "postcode": "45699"},
            "Gemeinde und Postleitzahl passen nicht zusammen; bis das geklärt ist, gilt die Gemeinde, wie sie angegeben ist",
            "municipality and postcode do not fit together; until this is settled, the municipality counts as stated",
        ),
        (
            {"place": "Recklinghausen", "postcode": "45699"},
            "Ort und Postleitzahl passen nicht zusammen; bis das geklärt ist, gilt die Gemeinde als unbekannt",
            "place and postcode do not fit together; until this is settled, the municipality counts as unknown",
        ),
        (
            {"municipality": "05562033"},
            "die angegebene Gemeinde gibt es nicht; bis das geklärt ist, gilt die Gemeinde, wie sie angegeben ist",
            "the municipality stated does not exist; until this is settled, the municipality counts as stated",
        ),
    ],
)
def test_what_does_not_fit_is_a_warning_and_the_first_question(national, stated, german, english):
    plan = plan_of(national, **stated)
    assert mismatches(plan) == [("municipality", german, english)]
    assert plan.questions[0].fact == "municipality"
    assert plan.questions[0].weight > plan.questions[1].weight
    assert [each.fact for each in plan.questions].count("municipality") == 1


def test_the_question_names_who_may_be_meant_and_what_hangs_on_it(national):
    plan = plan_of(national, municipality="05562032", place="Herten", postcode="45699")
    first = plan.questions[0]
    assert first.text.de == f"Welche Gemeinde ist gemeint: {RECKLINGHAUSEN}, {HERTEN} oder eine andere?"
    assert first.text.en == f"Which municipality is meant: {RECKLINGHAUSEN}, {HERTEN} or another?"
    assert first.why.de == "Von der Gemeinde hängt ab, welche Stelle zuständig ist und wer in der Nähe hilft"
    assert first.why.en == "Which office is competent and who helps nearby depends on the municipality"
    assert set(first.decides) >= {path.service_type for path in plan.paths}
    assert plan.municipality == "05562032"


def test_on_the_screen_the_contradiction_stands_above_everything(national):
    plan = plan_of(national, municipality="05562032", place="Herten")
    assert "WIDERSPRUCH: Gemeinde und Ort passen nicht zusammen" in explain(plan).splitlines()[1]


def test_where_nobody_can_be_named_the_question_stands_alone(national):
    first = plan_of(national, municipality="17000000").questions[0]
    assert (first.text.de, first.text.en) == ("Welche Gemeinde ist gemeint?", "Which municipality is meant?")


def test_a_municipality_to_which_place_and_postcode_point_is_asked_for_and_never_filled_in(national):
    plan = plan_of(national, place="Herten", postcode="45699")
    assert plan.municipality is None
    assert mismatches(plan) == []
    assert plan.questions[0].text.de == f"Welche Gemeinde ist gemeint: {HERTEN} oder eine andere?"
    assert plan.paths == plan_of(national).paths


@pytest.mark.parametrize("wrong", [{"place": "Herten"}, {"postcode": "45699"}, {"place": "Köln", "postcode": "50667"}])
def test_a_contradiction_changes_nothing_but_the_warning_and_the_questions(national, wrong):
    clear = plan_of(national, municipality="05562032")
    doubtful = plan_of(national, municipality="05562032", **wrong)
    assert doubtful.paths == clear.paths
    assert doubtful.gaps == clear.gaps
    assert doubtful.needs == clear.needs
    assert doubtful.questions[1:] == tuple(each for each in clear.questions if each.fact != "municipality")
    assert [each for each in doubtful.warnings if each.code != "PLACE-MISMATCH"] == list(clear.warnings)


def test_a_household_whose_place_fits_is_not_asked_for_it(national):
    plan = plan_of(national, municipality="05562032", place="Recklinghausen-Süd", postcode="45663")
    assert mismatches(plan) == []
    assert "municipality" not in {each.fact for each in plan.questions}


# ---------------------------------------------------------------------------------------------- areas of plugins


@pytest.mark.parametrize(
    ("area", "message"),
    [
        ("00", "'00' lies in no Land; an AGS begins with 01 to 16"),
        ("17062", "'17062' lies in no Land; an AGS begins with 01 to 16"),
        ("50562032", "'50562032' lies in no Land; an AGS begins with 01 to 16"),
        (
            "05562023",
            "'05562023' is no municipality of Kreis Recklinghausen, Nordrhein-Westfalen (as of 2020-12-31); did you mean '05562024', Marl?",
        ),
        (
            "05562000",
            "'05562000' is no municipality of Kreis Recklinghausen, Nordrhein-Westfalen (as of 2020-12-31); did you mean '05562', all of it?",
        ),
        (
            "05315001",
            "'05315001' is no municipality of Köln, Nordrhein-Westfalen (as of 2020-12-31); did you mean '05315000', Köln?",
        ),
    ],
)
def test_an_area_that_cannot_be_says_why(area, message):
    assert impossible(area) == message


@pytest.mark.parametrize("area", ["01", "16", "05562", "05999", "05562032", "05974028", "05974999", "14713000"])
def test_an_area_that_is_or_that_nobody_can_tell_is_none(area):
    assert impossible(area) == ""


@given(st.from_regex(r"(0[1-9]|1[0-6])[0-9]{3}([0-9]{3})?", fullmatch=True))
def test_only_eight_digits_in_a_complete_district_can_be_wrong(area):
    complete = {row["district"] for row in DISTRICTS if row["complete_on"]}
    assert bool(impossible(area)) == (len(area) == 8 and area[:5] in complete and area not in NAMES)


def test_both_files_of_a_plugin_are_checked_for_areas_that_cannot_be(plugin, load):
    stamp = {"source": "erfunden", "verified_on": "2026-11-20"}
    service = {"id": "s", "name": "S", "organization": "o", "service_types": ["debt_counselling"], **stamp}
    organization = {"id": "o", "name": "O", "kind": "charity", **stamp}
    wrong_directory = plugin(
        "services", organizations=[organization], services=[{**service, "areas": ["de", "05562", "05562033"]}]
    )
    wrong_manifest = plugin("manifest", areas=["05562", "99"])
    matcher = load(wrong_directory, wrong_manifest)
    assert [
        str(finding).split("/")[-1].partition(": ")[2] for failure in matcher.failures for finding in failure.findings
    ] == [
        "DIRECTORY-AREA: plugin.areas[1]: '99' lies in no Land; an AGS begins with 01 to 16",
        "DIRECTORY-AREA: services[0].areas[2]: '05562033' is no municipality of Kreis Recklinghausen, Nordrhein-Westfalen "
        "(as of 2020-12-31); did you mean '05562032', Recklinghausen?",
    ]
