"""Binds the features of this plugin, and tests what no scenario can say: its data, and the hub in the score."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_bdd import scenarios

from lotse import Household, Matcher
from lotse.model.directory import Directory
from lotse.plugins import read_plugin
from lotse.routing import PartnerNetwork, Standpoint
from lotse.routing.ranking import WEIGHTS

pytest_plugins = ["lotse.testing"]

scenarios(".")

HERE = Path(__file__).parents[1]
NORDHAUSEN, ON = "16062041", dt.date(2026, 11, 23)
LONELY = {
    "municipality": NORDHAUSEN,
    "members": [{"id": "a", "role": "adult", "age": 74}],
    "tenancy": {"landlord": "SWG", "open_rents": [{"due": "2026-11-04", "open": 400}]},
    "social": {"isolated": True, "wants_company": True, "overloaded": True},
}


@pytest.fixture(scope="module")
def matcher():
    return Matcher.load([HERE])


@pytest.fixture(scope="module")
def directory():
    return read_plugin(HERE).directory


def plan(matcher, name="h", **fields):
    return matcher.match(Household.from_dict({"id": name, **LONELY, **fields}), on=ON)


def hubs(score):
    return [factor.value * factor.weight for factor in score.factors if factor.name == "hub"]


# ---------------------------------------------------------------------------------------------- the data


def test_four_trends_stand_for_needs_and_the_plan_has_help_for_each_of_them(matcher, directory):
    wishes = {each.id: each.needs for each in directory.priorities}
    assert list(wishes) == ["zu_und_abwanderung", "vereinsamung", "einkommensunterschiede", "demografischer_wandel"]
    for needs in wishes.values():
        found = plan(matcher, wishes=list(needs))
        assert {need.code for need in found.needs if need.status == "met" or need.suspected} >= set(needs)
        assert {code for path in found.paths for code in (path.need, *path.also_for)} >= set(needs)


@pytest.mark.parametrize(("open_rents", "named"), [([{"due": "2026-11-04", "open": 400}], True), ([], False)])
def test_the_experience_of_the_swg_is_a_reason_only_where_rent_is_open(matcher, open_rents, named):
    found = plan(matcher, tenancy={"landlord": "SWG", "open_rents": open_rents}, debts={"creditors": 3})
    (need,) = [each for each in found.needs if each.code == "overindebtedness"]
    rules = {node.rule.id for tree in need.because for node in tree.walk() if node.rule}
    assert (need.status, "nordhausen.further_creditors" in rules, "money.overindebted" in rules) == ("met", named, True)


def test_a_carrier_becomes_a_partner_step_by_step(directory):
    steps = [(step.id, step.after) for step in directory.process]
    assert steps == [
        ("sozialmanagement", ()),
        ("partner_gesucht", ("sozialmanagement",)),
        ("interessenbekundung", ("partner_gesucht",)),
        ("partnerschaft", ("interessenbekundung",)),
        ("knotenpunkt", ("partnerschaft",)),
    ]


@pytest.mark.parametrize(
    ("partnership", "named"), [("wanted", False), ("interested", False), ("partner", True), ("ended", False)]
)
def test_of_a_carrier_only_a_partners_offer_is_named_even_once_it_runs(directory, partnership, named):
    changed = changed_to(directory, partnership, state="active")
    offers = PartnerNetwork([changed]).offers(Standpoint(NORDHAUSEN, None, ON))
    assert ("traeger_nachbetreuung" in [offer.service.id for offer in offers]) == named


def test_the_offer_of_a_partner_is_not_named_while_it_is_planned(directory):
    found = PartnerNetwork([changed_to(directory, "partner", state="planned")])
    assert "traeger_nachbetreuung" not in [offer.service.id for offer in found.offers(Standpoint(NORDHAUSEN, None, ON))]
    announced = [each.id for each in found.announced("follow_up_support", NORDHAUSEN)]
    assert announced == ["beratungszentrum_nordhaus", "traeger_nachbetreuung"]


def changed_to(directory, partnership, state):
    """The directory with the carrier that was wanted at another point of its way, and its offer in another state."""
    raw = directory.model_dump(by_alias=True)
    next(each for each in raw["organizations"] if each["id"] == "freie_traeger_gesucht")["partnership"] = partnership
    next(each for each in raw["services"] if each["id"] == "traeger_nachbetreuung")["state"] = state
    return Directory.model_validate(raw)


def test_partners_of_2017_and_2018_are_known_with_their_year_and_offer_nothing(directory):
    former = [each for each in directory.organizations if each.id in ("caritas", "horizont", "jugendsozialwerk")]
    assert len(former) == 3
    assert all("2017/18" in each.note.de and "nachfragen" in each.note.de for each in former)
    assert {each.organization for each in directory.services} == {"swg", "freie_traeger_gesucht"}


def test_what_ran_in_2016_says_to_ask_first(directory):
    running = [each for each in directory.services if each.state == "active"]
    assert running
    assert [each.id for each in running if "vor der Vermittlung nachfragen" not in each.note.de] == []


def test_the_meeting_centre_is_a_hub_that_refers_to_what_is_planned_in_it(directory):
    services = {each.id: each for each in directory.services}
    centre = services["begegnungszentrum_nordhaus"]
    (place,) = directory.locations
    assert (centre.hub, place.hub, centre.locations) == (True, True, (place.id,))
    assert {services[each].state for each in centre.refers_to} == {"planned"}
    assert services["beratungszentrum_nordhaus"].locations == (place.id,)


# ---------------------------------------------------------------------------------------------- the hub in the score


def test_of_two_meeting_places_the_hub_goes_first_for_every_household(matcher):
    for number in range(12):  # without the factor a hash of the household's id decides
        path = next(each for each in plan(matcher, f"h{number}").paths if each.service_type == "meeting_centre")
        assert path.steps[-1].service == "begegnungszentrum_nordhaus"
        assert [each.service for each in path.alternatives] == ["swg_mietergespraeche"]
        assert (hubs(path.score), hubs(path.alternatives[0].score)) == ([600], [])


def test_a_hub_outweighs_neither_urgency_nor_any_of_the_weightier_factors(matcher):
    for found in (plan(matcher), plan(matcher, wishes=["low_income"], debts={"creditors": 5})):
        assert max(sum(hubs(path.score)) for path in found.paths) == 600
        with_hub = [path.tier for path in found.paths if hubs(path.score)]
        behind = found.paths[next(i for i, path in enumerate(found.paths) if hubs(path.score)) :]
        assert len(found.paths) > len(behind)
        assert all(path.tier >= with_hub[0] for path in behind)
    heavier = ("urgency", "deadline", "irreversible_harm", "responsible_office", "certainty", "nearness", "trust")
    assert all(WEIGHTS[name] > 600 for name in heavier)


def test_help_without_a_hub_or_even_a_partner_stays_before_less_urgent_help_at_one(matcher):
    found = plan(matcher)
    ranks = {path.service_type: path.rank for path in found.paths}
    assert ranks["rent_debt_counselling"] < ranks["household_help"] < ranks["meeting_centre"]


def test_an_offer_elsewhere_gets_no_factor_from_this_plugin():
    with_both = Matcher.load([HERE, HERE.parent / "recklinghausen"])
    found = plan(with_both, municipality="05562020", wishes=["housing_search"])
    assert [path.service_type for path in found.paths if hubs(path.score)] == []
