"""Partners: who covers a household, which office is competent, how one gets in, what happens to ended offers."""

import datetime as dt

import pytest

from lotse import Household
from lotse.model.directory import Directory
from lotse.model.plan import Consent
from lotse.routing import Demand, PartnerNetwork, Router, Standpoint
from lotse.routing.consent import Papers
from lotse.routing.paths import Place, in_order, route
from lotse.routing.ranking import WEIGHTS, tie_break

ON = dt.date(2026, 11, 23)
HERTEN = "05562020"
STAMP = {"source": "erfunden", "verified_on": "2026-11-20"}


def organization(name, kind="charity"):
    return {"id": name, "name": name.title(), "kind": kind, **STAMP}


def service(name, areas=("05562",), organization="charity", **more):
    defaults = {"service_types": ["debt_counselling"], "areas": list(areas), "organization": organization}
    return {"id": name, "name": name.title(), **defaults, **STAMP, **more}


def network(*services, channels=(), locations=()):
    organizations = [organization("charity"), organization("office", "authority")]
    entries = {"organizations": organizations, "services": services, "channels": channels, "locations": locations}
    return PartnerNetwork([Directory.model_validate(entries)])


def demand(**more):
    defaults = {
        "service_type": "debt_counselling",
        "tier": 4,
        "certain": True,
        "safe_by": None,
        "irreversible": False,
        "statutory": False,
    }
    return Demand(**{**defaults, "on": ON, **more})


def way(found, *, municipality=HERTEN, channel=None, household="h", **wanted):
    place = Place(household, Standpoint(municipality, channel, ON))
    return route(Router(found), place, demand(**wanted), Papers(), lambda _, __: ())


# ---------------------------------------------------------------------------------------------- area


@pytest.mark.parametrize(
    ("area", "level"),
    [
        ("05562020", "municipality"),
        ("05562", "district"),
        ("05", "land"),
        ("de", "federation"),
        ("05562032", None),
        ("08", None),
    ],
)
def test_a_service_covers_a_household_at_the_level_of_its_area(area, level):
    last = way(network(service("advice", [area]))).steps[-1]
    assert (last.service, last.coverage) == (("advice", level) if level else (None, None))


def test_the_narrowest_of_several_areas_counts():
    assert way(network(service("advice", ["de", "05", "05562020"]))).steps[-1].coverage == "municipality"


def test_no_area_means_unknown_and_not_everywhere():
    assert way(network(service("advice", []))).service is None


def test_of_a_household_without_municipality_only_the_federation_is_sure():
    found = network(service("near", ["05562020"]), service("federal", ["de"]))
    assert way(found, municipality=None).service == "federal"


def test_where_directories_disagree_on_the_middle_of_a_municipality_their_order_does_not_show():
    office = {"id": "buero", "name": "Büro", "latitude": 51.6, "longitude": 7.1}
    place = {"municipality": HERTEN, "name": "Herten", "state": "served", "longitude": 7.1, "source": "erfunden"}
    others = [Directory.model_validate({"places": [{**place, "latitude": latitude}]}) for latitude in (51.6, 51.8)]
    directory = Directory.model_validate(
        {
            "organizations": [organization("charity")],
            "locations": [office],
            "services": [service("a", locations=["buero"])],
        }
    )
    for order in (others, others[::-1]):
        (step,) = way(PartnerNetwork([*order, directory])).steps
        assert step.distance_km == 11.1  # from the middle of both


def test_the_nearest_provider_goes_first():
    found = way(
        network(service("federal", ["de"]), service("land", ["05"]), service("town", ["05562020"]), service("district"))
    )
    assert [found.service, *(each.service for each in found.alternatives)] == ["town", "district", "land", "federal"]


def test_a_gap_says_at_which_level_a_partner_is_known_elsewhere():
    found = network(service("neighbour", ["05562032"]))
    assert found.nearest_level("debt_counselling", HERTEN) == "district"
    assert found.nearest_level("debt_counselling", "05111000") == "land"
    assert found.nearest_level("debt_counselling", "08119020") == "federation"
    assert found.nearest_level("addiction_counselling", HERTEN) is None


# ---------------------------------------------------------------------------------------------- the competent office


def test_a_statutory_help_comes_from_the_authority_of_the_narrowest_area_alone():
    found = network(
        service("charity_in_town", ["05562020"]),
        service("office_of_land", ["05"], "office"),
        service("office_of_district", ["05562"], "office"),
        service("office_next_door", ["05111"], "office"),
    )
    path = way(found, statutory=True)
    assert (path.service, path.alternatives) == ("office_of_district", ())


def test_no_office_of_another_area_stands_in_for_the_competent_one():
    assert way(network(service("office_next_door", ["05111"], "office")), statutory=True).service is None


# ---------------------------------------------------------------------------------------------- ways in


EARLY_WARNING = {
    "id": "warning",
    "channel": "jobcenter",
    "name": "Frühwarnung",
    "refers_to": ["project"],
    "source": "erfunden",
}


def test_an_early_warning_system_is_the_first_step_for_whom_the_jobcenter_sends():
    found = network(service("project", accepts=["professional"]), channels=[EARLY_WARNING])
    assert [(step.action, step.channel) for step in way(found, channel="jobcenter").steps] == [
        ("channel", "jobcenter"),
        ("handoff", "jobcenter"),
    ]
    assert [(step.action, step.channel) for step in way(found, channel="self").steps] == [("handoff", "professional")]


def channel(name, entry, leads_to, **more):
    return {"id": name, "channel": entry, "name": name.title(), "refers_to": leads_to, "source": "erfunden", **more}


def test_a_channel_leads_on_to_another_one_that_is_open_where_the_household_lives():
    found = network(
        service("tips", accepts=["professional"]),
        channels=[
            channel("stand", "outreach", ["pilot_here", "pilot_there"]),
            channel("pilot_here", "professional", ["tips"], areas=["05562"], form="pilot"),
            channel("pilot_there", "professional", ["tips"], areas=["05111"], form="pilot"),
        ],
    )
    steps = {entry: way(found, channel=entry).steps for entry in ("outreach", "court")}
    assert [each.note.de for each in steps["outreach"][:-1]] == ["Stand", "Pilot_Here"]
    assert [each.note.de for each in steps["court"][:-1]] == ["Pilot_Here"]


@pytest.mark.parametrize("state", ["soon", "advertised", "planned"])
def test_a_channel_that_is_not_there_yet_leads_nowhere(state):
    pilot = channel("pilot", "professional", ["tips"], state=state)
    assert [step.action for step in way(network(service("tips"), channels=[pilot])).steps] == ["handoff"]


@pytest.mark.parametrize(("partnership", "opens"), [("partner", True), ("wanted", False), ("ended", False)])
def test_a_channel_of_who_is_no_partner_leads_nowhere(partnership, opens):
    owner = {**organization("owner"), "partnership": partnership}
    flyer = {"id": "flyer", "channel": "self", "name": "Flyer", "organization": "owner", "refers_to": ["inside"]}
    entries = {
        "organizations": [organization("charity"), owner],
        "services": [service("inside", accepts=[])],
        "channels": [{**flyer, "source": "erfunden"}],
    }
    found = way(PartnerNetwork([Directory.model_validate(entries)]))
    assert (found.service == "inside") is opens


def test_a_service_that_takes_nobody_from_outside_is_reached_through_the_one_that_refers_to_it():
    found = network(
        service("hub", service_types=["budget_counselling"], refers_to=["clinic"]), service("clinic", accepts=[])
    )
    assert [step.service for step in way(found).steps] == ["hub", "clinic"]
    assert way(network(service("clinic", accepts=[]))).service is None


# ---------------------------------------------------------------------------------------------- consent


@pytest.mark.parametrize(
    ("given", "enough"),
    [
        ([{"recipient": "charity", "fields": ["tenancy", "income"]}], True),
        ([{"recipient": "charity", "fields": ["tenancy"]}, {"recipient": "charity", "fields": ["income"]}], True),
        ([{"recipient": "charity", "fields": ["tenancy"]}], False),
        ([{"recipient": "landlord", "fields": ["tenancy", "income"]}], False),
        ([{"recipient": "charity", "fields": ["tenancy", "income"], "until": "2026-11-23"}], True),
        ([{"recipient": "charity", "fields": ["tenancy", "income"], "until": "2026-11-22"}], False),
        ([], False),
    ],
)
def test_consent_is_for_one_recipient_all_fields_and_until_a_day(given, enough):
    consents = Household.model_validate(
        {"id": "h", "consents": [{"purpose": "advice", **each} for each in given]}
    ).consents
    place = Place("h", Standpoint(HERTEN, None, ON), consents)
    found = route(
        Router(network(service("advice"))), place, demand(), Papers(fields=("tenancy", "income")), lambda _, __: ()
    )
    assert found.steps[-1].consent == Consent(needed=True, given=enough, fields=("tenancy", "income"))


# ---------------------------------------------------------------------------------------------- ended offers


@pytest.mark.parametrize(("until", "ended"), [("2026-11-23", False), ("2026-11-22", True)])
def test_an_offer_ends_after_its_last_day(until, ended):
    found = way(network(service("project", valid_until=until)))
    assert (found.service is None, len(found.ended)) == (ended, int(ended))


def test_an_ended_offer_is_shown_behind_the_one_that_follows_it():
    found = way(network(service("project", valid_until="2025-12-31", fallback="regular"), service("regular")))
    assert (found.service, [(each.service, each.expired_on) for each in found.alternatives]) == (
        "regular",
        [("project", dt.date(2025, 12, 31))],
    )


def test_an_offer_that_has_not_begun_is_not_named():
    found = way(network(service("project", valid_from="2026-11-24")))
    assert (found.service, found.alternatives) == (None, ())


def test_an_ended_service_refers_nobody():
    hub = service("hub", service_types=["budget_counselling"], refers_to=["clinic"], valid_until="2026-11-22")
    assert way(network(hub, service("clinic", accepts=[]))).service is None


# ---------------------------------------------------------------------------------------------- rank


def test_equal_providers_are_told_apart_by_a_stable_hash_that_differs_by_household():
    found = network(*(service(f"s{number}") for number in range(6)))
    orders = {}
    for household in (f"h{number}" for number in range(20)):
        path = way(found, household=household)
        orders[household] = [path.service, *(each.service for each in path.alternatives)]
        assert orders[household] == sorted(orders[household], key=lambda name: tie_break(household, name))
    assert len({order[0] for order in orders.values()}) > 1


@pytest.mark.parametrize(
    ("better", "worse", "wanted"),
    [
        ({"capacity": "open"}, {"capacity": "full"}, {}),
        ({"capacity": "open"}, {"capacity": "waiting"}, {}),
        ({}, {"capacity": "paused"}, {}),
        ({"languages": ["tr"]}, {"languages": ["de"]}, {"languages": frozenset({"tr"})}),
        ({"authority_free": True, "areas": ["05"]}, {"areas": [HERTEN]}, {"avoids_authorities": True}),
        ({"languages": ["tr"], "areas": ["05"]}, {"areas": [HERTEN]}, {"languages": frozenset({"tr"})}),
        ({"areas": [HERTEN]}, {"languages": ["de"], "areas": ["05"]}, {"languages": frozenset({"de"})}),
        ({"waiting_days": 7}, {"waiting_days": 180, "capacity": "open"}, {}),
        ({}, {"waiting_days": 60}, {}),
        ({"waiting_days": 20, "areas": ["de"]}, {"waiting_days": 40}, {"finish_by": ON + dt.timedelta(days=30)}),
        ({"verified_on": "2026-10-01"}, {"verified_on": "2025-10-01"}, {}),
    ],
)
def test_what_suits_the_household_better_goes_first(better, worse, wanted):
    assert way(network(service("a", **better), service("b", **worse)), **wanted).service == "a"
    assert way(network(service("a", **worse), service("b", **better)), **wanted).service == "b"


def test_no_lower_weight_can_outweigh_a_higher_one():
    most = {
        "urgency": 6,
        "safe_date_missed": 1,
        "deadline": 400,
        "irreversible_harm": 1,
        "responsible_office": 1,
        "certainty": 1,
        "trust": 1,
        "language": 1,
        "nearness": 4,
        "short_wait": 4,
        "capacity": 3,
        "few_handoffs": 4,
        "distance": 4,
        "freshness": 3,
    }
    assert list(WEIGHTS) == list(most)
    below = [WEIGHTS[name] * most[name] for name in most]
    for place, name in enumerate(most, start=1):
        assert WEIGHTS[name] > sum(below[place:]), name


def test_what_must_come_first_is_pulled_forward_and_a_circle_ends():
    scores = {"deposit": (300, 2), "search": (100, 2), "benefit": (200, 3)}
    assert [each.service_type for each in in_order(scores, {"deposit": ["search"]}, "h")] == [
        "search",
        "deposit",
        "benefit",
    ]
    circle = in_order(scores, {"deposit": ["search"], "search": ["deposit"]}, "h")
    assert sorted(each.service_type for each in circle) == ["benefit", "deposit", "search"]


@pytest.mark.parametrize("free", [True, False, None])
def test_a_step_says_whether_the_offer_costs_anything(free):
    assert way(network(service("advice", free=free))).steps[-1].free is free
