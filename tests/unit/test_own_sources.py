"""Partners from a source of a plugin's own, by the hook `lotse_directory`: checked like a file, told place by place, left out alone."""

import datetime as dt
import json

import pytest

from lotse import Household
from lotse.cli import app
from strategies import document

STAMP = {"source": "erfunden", "verified_on": "2026-11-20"}
CHARITY = {"id": "verein", "name": "Verein", "kind": "charity", **STAMP}
OFFER = {
    "name": "Beratung",
    "organization": "verein",
    "service_types": ["debt_counselling"],
    "areas": ["05562"],
    **STAMP,
}
INDEBTED = Household.model_validate(
    document("h", {"debts.creditors": 11, "debts.total": 28000, "municipality": "05562020"})
)
HOOK = """
from lotse.errors import Finding, InputError, PluginError
from lotse.hookspecs import hookimpl
from lotse.model.directory import Directory

@hookimpl
def lotse_directory():
    {body}
"""


@pytest.fixture
def kiel(plugin, load):
    """A function that loads a plugin with one offer in its directory and a hook with this body; `path` is where it stands."""

    def made(body):
        path = plugin("kiel", organizations=[CHARITY], services=[{"id": "zu_hause", **OFFER}])
        manifest = json.loads((path / "plugin.yaml").read_text(encoding="utf-8"))
        manifest["plugin"]["module"] = "hooks.py"
        (path / "plugin.yaml").write_text(json.dumps(manifest), encoding="utf-8")
        (path / "hooks.py").write_text(HOOK.format(body=body), encoding="utf-8")
        return load(path)

    return made


def named(matcher):
    """The services that debt counselling goes to, and the plan's warnings about plugins."""
    plan = matcher.match(INDEBTED, on=dt.date(2026, 11, 23))
    path = next(path for path in plan.paths if path.service_type == "debt_counselling")
    offers = {path.steps[-1].service, *(each.service for each in path.alternatives)}
    return sorted(offers), [str(each.text.en) for each in plan.warnings if each.code == "PLUGIN-FAILED"]


def returning(**entry):
    return f"return Directory.model_validate({{'services': [{ {**OFFER, **entry} }]}})"


def test_partners_of_an_own_source_stand_beside_those_of_the_file_and_may_name_its_organizations(kiel):
    matcher = kiel(returning(id="aus_dem_register"))
    assert matcher.failures == ()
    assert named(matcher) == (["aus_dem_register", "zu_hause"], [])


def test_two_registers_never_go_by_one_digest(kiel):
    digests = {kiel(returning(id=name)).rulebook for name in ("one", "other")}
    assert len(digests) == 2


def test_none_adds_nothing(kiel):
    matcher = kiel("return None")
    assert (matcher.failures, matcher.further) == ((), ())


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            returning(id="aus_dem_register", organization="vereim"),
            ["kiel: lotse_directory: DIRECTORY-REFERENCE: services[0].organization: no such id in organizations: 'vereim'; did you mean 'verein'?"],
        ),
        (
            "raise ValueError('row 7')",
            ["kiel: PLUGIN-HOOK: its hook lotse_directory failed (ValueError); its partners are left out"],
        ),
        (
            "raise PluginError([Finding('register.csv', 7, 0, 'REGISTER-ROW', 'no such date', 'since')])",
            [
                "kiel: PLUGIN-HOOK: its hook lotse_directory failed (PluginError); its partners are left out",
                "register.csv:7: REGISTER-ROW: since: no such date",
            ],
        ),
        (
            "return {'services': []}",
            ["kiel: PLUGIN-HOOK: its hook lotse_directory failed (returned dict, no Directory); its partners are left out"],
        ),
    ],
)  # fmt: skip
def test_a_source_with_mistakes_is_left_out_alone_and_says_where_it_is_wrong(kiel, body, told):
    matcher = kiel(body)
    (failure,) = matcher.failures
    assert (failure.plugin, failure.used) == ("kiel", True)
    assert [str(finding) for finding in failure.findings] == told
    count = "1 finding" if len(told) == 1 else f"{len(told)} findings"
    warning = f"plugin “kiel”: the partners from its own source are missing ({count}, see lotse check)"
    assert named(matcher) == (["zu_hause"], [warning])


def test_lotse_plugins_counts_them(kiel, tmp_path):
    from typer.testing import CliRunner  # noqa: PLC0415 - as in the tests of the command line

    kiel(returning(id="aus_dem_register"))
    printed = CliRunner().invoke(app, ["plugins", "--plugin", str(tmp_path / "kiel")]).output
    assert [line.split()[4] for line in printed.splitlines() if line.startswith("kiel")] == ["2"]
