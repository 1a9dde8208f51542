"""Plugins that come as packages: found by the entry point group `lotse`, isolated from each other."""

import datetime as dt

import pytest

from commandline import lotse
from lotse import Household, Matcher

MANIFEST = "plugin: {name: {name}, version: 0.1.0, title: Paket}\n"
RULES = """\
rules:
  - id: {name}.lonely
    title: Treff
    reference: Satzung
    verified_on: null
    then: [{{need: loneliness}}, {{entitle: meeting_centre, for: loneliness}}]
"""
DIRECTORY = """\
organizations: [{{id: {name}_verein, name: Verein, kind: association, source: erfunden, verified_on: 2026-11-01}}]
services:
  - id: {name}_treff
    name: Treff
    organization: {name}_verein
    service_types: [meeting_centre]
    areas: ["de"]
    source: erfunden
    verified_on: 2026-11-01
"""
HOOKS = """
from pathlib import Path
from lotse.hookspecs import hookimpl
from lotse.model.plan import Factor

@hookimpl
def lotse_directories():
    return [Path(__file__).parent / "data"]

@hookimpl
def lotse_ranking_factors(demand, offer):
    return [Factor(name="local", value=1, weight=3)] if offer else []
"""


def package(site, name, code="", data="."):
    """Lay out an installed package: a module, its data, and the entry point in its metadata."""
    folder = site / name / data
    (folder / "rules").mkdir(parents=True)
    (site / name / "__init__.py").write_text(code, encoding="utf-8")
    (folder / "plugin.yaml").write_text(MANIFEST.replace("{name}", name), encoding="utf-8")
    (folder / "rules" / "local.yaml").write_text(RULES.format(name=name), encoding="utf-8")
    (folder / "directory.yaml").write_text(DIRECTORY.format(name=name), encoding="utf-8")
    info = site / f"{name}-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[lotse]\n{name} = {name}\n", encoding="utf-8")


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def plan(matcher):
    return matcher.match(Household.model_validate({"id": "h"}), on=dt.date(2026, 11, 23))


def test_a_data_package_needs_no_code(site):
    package(site, "datenpaket")
    matcher = Matcher.load()
    assert "datenpaket" in [each.manifest.name for each in matcher.plugins]
    (path,) = [path for path in plan(matcher).paths if path.service_type == "meeting_centre"]
    assert path.steps[-1].service == "datenpaket_treff"


def test_an_installed_plugin_can_be_asked_for_by_name_and_left_out(site):
    package(site, "namenspaket")
    assert [each.manifest.name for each in Matcher.load(["namenspaket"]).plugins] == ["national", "namenspaket"]
    assert [each.manifest.name for each in Matcher.load([]).plugins] == ["national"]


def test_a_package_with_hooks_brings_directories_and_ranking_factors(site):
    package(site, "hakenpaket", HOOKS, "data")
    (path,) = [path for path in plan(Matcher.load(["hakenpaket"])).paths if path.service_type == "meeting_centre"]
    assert ("local", 1, 3) in [(each.name, each.value, each.weight) for each in path.score.factors]
    assert path.score.total == sum(each.value * each.weight for each in path.score.factors)


def test_a_package_that_cannot_be_imported_is_reported_and_the_others_answer(site):
    package(site, "gutespaket")
    package(site, "kaputtespaket", "raise RuntimeError('broken')\n")
    matcher = Matcher.load()
    assert [(each.plugin, each.findings[0].code) for each in matcher.failures] == [("kaputtespaket", "PLUGIN-IMPORT")]
    assert "gutespaket" in [each.manifest.name for each in matcher.plugins]
    assert [each.code for each in plan(matcher).warnings if each.code.startswith("PLUGIN")] == ["PLUGIN-FAILED"]


@pytest.mark.parametrize(
    ("name", "code", "finding"),
    [
        (
            "satzbau",
            "def broken(:\n",
            "PLUGIN-IMPORT: its module 'satzbau' cannot be imported (SyntaxError in line 1); reinstall or remove it",
        ),
        (
            "gegangenes",
            "raise SystemExit\n",
            "PLUGIN-IMPORT: its module 'gegangenes' cannot be imported (SystemExit); reinstall or remove it",
        ),
        (
            "vertipptes",
            HOOKS.replace("lotse_ranking_factors(demand", "lotse_ranking_factors(deman"),
            "PLUGIN-HOOK: its hook lotse_ranking_factors failed (it has no argument 'deman'; it takes demand, offer); "
            "the plugin is left out",
        ),
        (
            "falsches",
            HOOKS.replace("return [Path", "return 3 and [3, Path"),
            "PLUGIN-HOOK: its hook lotse_directories failed (TypeError); the plugin is left out",
        ),
    ],
)
def test_a_broken_package_is_named_also_where_it_was_asked_for_and_the_others_answer(site, name, code, finding):
    package(site, name, code)
    package(site, "gutpaket")
    for matcher in (Matcher.load(), Matcher.load([name, "gutpaket"])):
        assert [str(each) for failure in matcher.failures for each in failure.findings] == [f"{name}: {finding}"]
        assert "gutpaket" in [each.manifest.name for each in matcher.plugins]
        assert [each.subject for each in plan(matcher).warnings if each.code == "PLUGIN-FAILED"] == [name]


def test_a_broken_package_that_nobody_asked_for_is_not_imported(site):
    package(site, "fernpaket", "raise RuntimeError\n")
    assert Matcher.load([]).failures == ()


def test_a_plugin_asked_for_twice_is_loaded_once(site):
    package(site, "doppelpaket", HOOKS, "data")
    assert Matcher.load(["doppelpaket", "doppelpaket"]).failures == ()


def test_a_hook_that_raises_is_reported_and_the_others_answer(site):
    package(site, "wurfpaket", HOOKS.replace("return [Path", "raise OSError; [Path"), "data")
    (failure,) = Matcher.load().failures
    assert (failure.plugin, failure.findings[0].code) == ("wurfpaket", "PLUGIN-HOOK")


def test_the_command_line_finds_installed_packages(site):
    package(site, "zeilenpaket")
    done = lotse("plugins")
    assert done.returncode == 0
    assert "zeilenpaket" in done.stdout
