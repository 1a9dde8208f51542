"""The register, the network and what no plan may name."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lotse import Household, Matcher

PLUGIN = Path(__file__).parents[1]
ON = dt.date(2026, 11, 23)
NEVER_NAMED = {"sportstaetten_senftenberg", "kulturveranstaltungen_senftenberg", "ambulante_pflege_senftenberg"}
OF_THE_CARITAS = {
    "gefaehrdetenarbeit_senftenberg",
    "sozialberatung_senftenberg",
    "schuldnerberatung_senftenberg",
    "tagesstaette_senftenberg",
    "familienzentrum_senftenberg",
    "ambulante_pflege_senftenberg",
}
OWING = {
    "id": "h",
    "municipality": "12066304",
    "tenancy": {"own_lease": True, "stage": "reminder", "open_rents": [{"due": "2026-10-05", "open": 460}]},
    "accommodation": {"kind": "own_home"},
    "wishes": ["low_income"],
}


@pytest.fixture(scope="module")
def senftenberg():
    return Matcher.load([PLUGIN])


@pytest.fixture
def kept(tmp_path):
    """A function that loads the plugin with another register: what is replaced in its text, by what."""

    def load(old, new, encoding="utf-8", count=1):
        copy = tmp_path / "senftenberg"
        shutil.copytree(PLUGIN, copy, ignore=shutil.ignore_patterns("features", "tests", "__pycache__"))
        text = (PLUGIN / "register.csv").read_text(encoding="utf-8")
        assert old in text
        (copy / "register.csv").write_text(text.replace(old, new, count), encoding=encoding)
        return Matcher.load([copy])

    return load


def plan(matcher, **household):
    return matcher.match(Household.model_validate({**OWING, **household}), on=ON)


def told(matcher):
    return [
        str(finding).rpartition("/")[2]
        for failure in matcher.failures
        for finding in failure.findings
        if finding.code != "PLUGIN-HOOK"
    ]


# ---------------------------------------------------------------------------------------------- the network


def test_every_offer_of_the_caritas_comes_from_the_register_alone(senftenberg):
    assert "caritas_senftenberg:" not in (PLUGIN / "directory.yaml").read_text(encoding="utf-8")
    found = {each.id for each in senftenberg.network.services.values() if each.organization == "caritas_senftenberg"}
    assert (senftenberg.failures, found) == ((), OF_THE_CARITAS)


def test_two_offers_at_one_address_share_one_location(senftenberg):
    at = {name for name, each in senftenberg.network.services.items() if each.locations}
    assert at == {"gefaehrdetenarbeit_senftenberg", "sozialberatung_senftenberg", "familienzentrum_senftenberg"}
    assert [each.name for each in senftenberg.network.locations.values()] == ["Burglehnstraße 2, Senftenberg"]


def test_who_works_with_whom_stands_in_the_network(senftenberg):
    edges = {
        (one[1], other[1])
        for one, other, kind in senftenberg.network.graph.edges(data="kind")
        if kind == "works_with" and one[1].endswith("senftenberg")
    }
    others = {"kwg_senftenberg", "stadt_senftenberg", "caritas_senftenberg"}
    assert edges == {(one, other) for one in others for other in others if one != other} | {
        ("caritas_senftenberg", each)
        for each in ("landkreis_osl", "liga_senftenberg", "wohnungsunternehmen_senftenberg")
    }


def test_only_the_city_offers_statutory_help(senftenberg):
    vocabulary = senftenberg.book.vocabulary.service_types
    offered = {
        (each.organization, code)
        for each in senftenberg.network.services.values()
        for code in each.service_types
        if vocabulary[code].statutory
    }
    assert offered == {("stadt_senftenberg", "housing_benefit"), ("stadt_senftenberg", "emergency_accommodation")}


def test_no_plan_ever_names_a_duty_that_is_no_help_whatever_a_household_needs(senftenberg):
    assert {name for name, each in senftenberg.network.services.items() if not each.service_types} == NEVER_NAMED
    for need in senftenberg.book.vocabulary.needs:
        for kind in ("own_home", "street"):
            text = plan(senftenberg, wishes=[need], accommodation={"kind": kind}).model_dump_json()
            assert not [each for each in NEVER_NAMED if each in text], need


# ---------------------------------------------------------------------------------------------- the register


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("2023-01-01", "Frühjahr 2023", "register.csv:6: REGISTER-ROW: valid_from: Input should be a valid date or datetime, invalid character in year: 'Frühjahr 2023'"),
        (",family_centre meeting_centre,", ",,", "register.csv:6: REGISTER-ROW: service_types: is empty; write - for an offer that no plan is to name"),
        ("familienzentrum_senftenberg,caritas_senftenberg,", "familienzentrum_senftenberg,,", "register.csv:6: REGISTER-ROW: organization_id: is empty"),
        ("12066304,2023-01-01", "Senftenberg,2023-01-01", "register.csv:6: REGISTER-ROW: service_area: Value error, must be an AGS prefix in quotes: 2 digits (Land), 5 (Kreis), 8 (Gemeinde), or \"de\": 'Senftenberg'"),
        ("Familienzentrum der Caritas,", "Familienzentrum, Caritas,", "register.csv:6: REGISTER-ROW: has more cells than there are columns; put a text with a comma in quotes"),
        ("id,organization_id,", "id,organisation,", "register.csv:1: REGISTER-ROW: missing or unknown columns: organisation, organization_id"),
        ("family_centre meeting_centre", "family_center meeting_centre", "senftenberg: lotse_directory: DIRECTORY-CODE: services[4].service_types: unknown service type 'family_center'; did you mean 'family_centre'?"),
    ],
)  # fmt: skip
def test_a_broken_row_is_named_with_its_line_and_column(kept, old, new, finding):
    assert told(kept(old, new)) == [finding]


def test_every_broken_row_is_told_at_once_and_the_rest_of_the_plugin_answers(kept):
    matcher = kept("2026-11-25", "gestern", count=-1)
    assert [finding.split(": ")[0] for finding in told(matcher)] == [f"register.csv:{line}" for line in (2, 3, 6, 7)]
    found = plan(matcher)
    services = {path.service_type: path.steps[-1].service for path in found.paths}
    assert services["housing_benefit"] == "wohngeldstelle_senftenberg"
    assert services["rent_debt_counselling"] is None
    assert {path.service_type: path.status.value for path in found.paths}["housing_retention_project"] == "met"
    assert [each.text.de for each in found.warnings if each.code == "PLUGIN-FAILED"] == [
        "Plugin „senftenberg“: Die Partner aus seiner eigenen Quelle fehlen (5 Befunde, siehe lotse check)"
    ]


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_register_in_another_encoding_is_told(kept, encoding):
    (finding,) = told(kept("Familienzentrum", "Familienzentrum", encoding=encoding))
    assert finding == "register.csv: REGISTER-ROW: cannot be read (UnicodeDecodeError)"
