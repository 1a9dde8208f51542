"""Binds the features of this plugin, so that `pytest plugins/leg_stiftung` runs them, and looks at what no plan shows."""

from pathlib import Path

from pytest_bdd import scenarios

from lotse.plugins import read_plugin
from lotse.routing import PartnerNetwork

pytest_plugins = ["lotse.testing"]

scenarios(".")

DIRECTORY = read_plugin(Path(__file__).parents[1]).directory


def test_the_analysis_and_the_contacts_run_in_parallel_before_results_are_compared():
    after = {step.id: step.after for step in DIRECTORY.process}
    assert after == {
        "sozialraumanalyse": (),
        "kontakte": (),
        "abgleich": ("sozialraumanalyse", "kontakte"),
        "schwerpunkte": ("abgleich",),
        "projekte": ("schwerpunkte",),
    }
    assert DIRECTORY.priorities == ()  # the source names none


def test_nine_cities_have_projects_six_are_next_and_five_are_served():
    names = {
        state: {each.name for each in DIRECTORY.places if each.state == state}
        for state in ("served", "projects", "rollout")
    }
    assert names == {
        "served": {"Köln", "Duisburg", "Düsseldorf", "Dortmund", "Gelsenkirchen"},
        "projects": {
            *("Köln", "Plettenberg", "Hagen", "Recklinghausen", "Duisburg"),
            *("Soest", "Dortmund", "Mönchengladbach", "Gelsenkirchen"),
        },
        "rollout": {"Neuss", "Bochum", "Recklinghausen", "Kiel", "Bonn", "Essen"},
    }


def test_the_branches_have_their_state():
    states = {each.id: each.state for each in DIRECTORY.channels if each.form == "pilot"}
    assert states == {
        **dict.fromkeys(
            ("lotse_koeln", "lotse_duisburg", "lotse_duesseldorf", "lotse_dortmund", "lotse_gelsenkirchen"), "active"
        ),
        "lotse_nord": "active",
        "lotse_westfalen": "soon",
        "lotse_bergkamen": "advertised",
    }


def test_a_funded_project_whose_help_nobody_names_gives_none():
    network = PartnerNetwork([DIRECTORY])
    for each in ("projekt_cvjm_moenchengladbach", "projekt_dekull_moenchengladbach"):
        assert network.services[each].service_types == ()
        assert network.services[each].funding
