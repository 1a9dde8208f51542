"""Binds the features of this plugin, and shows what needs more than one household or the shape of a whole plan."""

import datetime as dt
from pathlib import Path

import networkx as nx
import pytest
from pytest_bdd import scenarios

from lotse import Household, Matcher, explain

pytest_plugins = ["lotse.testing"]

scenarios(".")

PLUGIN = Path(__file__).parents[1]
ON = dt.date(2026, 11, 23)
APPLICATIONS = ("housing_benefit", "basic_income_support", "rent_debt_assumption_sgb2", "rent_debt_assumption_sgb12")


@pytest.fixture(scope="module")
def matcher():
    found = Matcher.load([PLUGIN])
    assert found.failures == ()
    return found


def party(name, other, day, *, about="noise", **more):
    conflict = {"with": other, "about": about, "complained_on": day, "threat_or_violence": False}
    fields = {"tenancy": {"tenant_of_cooperation_partner": True}, "conflict": conflict, **more}
    return Household.model_validate({"id": name, "municipality": "08119020", **fields})


PARTIES = (
    party("haus-unten", "haus-oben", "2026-11-03", members=[{"id": "rentnerin", "role": "adult", "age": 68}]),
    party(
        "haus-oben",
        "haus-unten",
        "2026-11-12",
        members=[{"id": "mutter", "role": "adult"}, {"id": "kleinkind", "role": "child", "birth_date": "2023-02-14"}],
        contact={"channel": "outreach", "languages": ["tr"]},
    ),
    party(
        "haus-daneben", "haus-unten", "2026-10-29", about="cleanliness", members=[{"id": "student", "role": "adult"}]
    ),
)
OWN = {
    "haus-unten": ("haus-unten", "rentnerin", "2026-11-03", "03.11."),
    "haus-oben": ("haus-oben", "mutter", "kleinkind", "2026-11-12", "12.11.", "2023-02-14", "14.02.2023", "outreach"),
    "haus-daneben": ("haus-daneben", "student", "2026-10-29", "29.10.", "cleanliness", "Sauberkeit"),
}


def said(matcher, household):
    """Everything that is said of a household: the plan as data and as text, and why."""
    plan = matcher.match(household, on=ON)
    why = matcher.explain(household, "neighbour_conflict", on=ON)
    return "\n".join([plan.model_dump_json(), explain(plan, matcher.labels), *(tree.model_dump_json() for tree in why)])


def test_no_partys_plan_holds_anything_of_the_others_file(matcher):
    together = {household.id: said(matcher, household) for household in PARTIES}
    for name, text in together.items():
        foreign = [word for other, words in OWN.items() if other != name for word in words]
        assert [word for word in foreign if word in text] == []
        assert [word for word in OWN[name][:3] if word in text]  # the words would be found if they were there


def test_a_plan_does_not_depend_on_which_party_was_planned_before(matcher):
    forwards = [said(matcher, household) for household in PARTIES]
    backwards = [said(matcher, household) for household in reversed(PARTIES)]
    assert forwards == backwards[::-1]
    assert forwards == [said(Matcher.load([PLUGIN]), household) for household in PARTIES]


def test_every_party_is_offered_the_same_neutral_third(matcher):
    for household in PARTIES:
        first = matcher.match(household, on=ON).paths[0]
        assert (first.service_type, first.steps[-1].service) == ("neighbour_mediation", "wdf_nachbarschaft")


def indebted(**more):
    tenancy = {"own_lease": True, "tenant_of_cooperation_partner": True, "rent_warm": 800, "stage": "reminder"}
    fields = {"tenancy": {**tenancy, "open_rents": [{"due": "2026-11-04", "open": 400}]}, **more}
    return Household.model_validate({"id": "h", "municipality": "08119020", "income": {"net_monthly": 1450}, **fields})


def test_a_consent_towards_the_landlord_is_none_towards_the_social_management(matcher):
    consent = {"recipient": "landlord", "purpose": "arrears_agreement", "fields": ["tenancy", "income"]}
    plan = matcher.match(indebted(consents=[{**consent, "until": "2027-05-31"}]), on=ON)
    given = {path.service_type: path.steps[-1].consent.given for path in plan.paths}
    assert given["landlord_arrears_agreement"]
    assert not given["rent_debt_counselling"]


def test_nothing_orders_instalments_and_applications(matcher):
    """Not by what the rules require, not even through a third help in between."""
    household = indebted(wishes=["low_income"])
    order = nx.DiGraph()
    for rule, status in matcher.in_force(household, on=ON):
        for effect in rule.effects:
            if status != "not_met" and hasattr(effect, "before"):
                order.add_edges_from((effect.first, later) for later in effect.before)
    assert nx.is_directed_acyclic_graph(order)
    assert nx.has_path(order, "rent_debt_counselling", "landlord_arrears_agreement")
    for each in APPLICATIONS:
        if each in order:
            assert not nx.has_path(order, each, "landlord_arrears_agreement")
            assert not nx.has_path(order, "landlord_arrears_agreement", each)


def test_the_procedure_in_the_directory_has_its_parallel_branch(matcher):
    steps = next(each for each in matcher.plugins if each.manifest.name == "fellbach").directory.process
    order = nx.DiGraph((before, step.id) for step in steps for before in step.after)
    order.add_nodes_from(step.id for step in steps)
    main = ["overview", "budget", "running_payments", "own_means", "instalments"]
    assert list(nx.lexicographical_topological_sort(order.subgraph(main))) == main
    assert not nx.ancestors(order, "applications") | nx.descendants(order, "applications")


def test_the_example_is_counselled_step_by_step(matcher):
    household = Household.from_file(PLUGIN / "examples" / "haushalt.yaml")
    plan = matcher.match(household, on=ON)
    rank = {path.service_type: path.rank for path in plan.paths}
    way = ["rent_debt_counselling", "standing_order", "landlord_arrears_agreement", "budget_counselling"]
    assert sorted(way, key=rank.__getitem__) == way
    counselling = next(path for path in plan.paths if path.service_type == "rent_debt_counselling")
    assert [(step.action, step.channel) for step in counselling.steps] == [
        ("channel", "landlord"),
        ("handoff", "landlord"),
    ]
    assert "im Auftrag des Bestandsmanagements der WDF" in explain(plan, matcher.labels)
