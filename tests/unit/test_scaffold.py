"""`lotse plugin new`: what it writes works as it stands, and where something is wrong it writes nothing."""

import datetime as dt
import subprocess
import sys
import zipfile
from importlib.util import find_spec

import pytest

from commandline import lotse
from lotse import Household, Matcher
from lotse.audit import audit
from lotse.errors import LotseError
from lotse.scaffold import lay_out
from lotse.scenarios import Matchers, read_features, rules_under_test, run, uncovered

ON = dt.date(2026, 11, 23)
AREAS = [
    ("de", "01002000", False),  # the first that the table knows
    ("01002", "01002000", True),
    ("05562036", "05562036", False),
    ("05562", "05562004", False),
    ("13", "13000000", False),  # the table knows none there
    ("09162000", "09162000", False),
]


@pytest.mark.parametrize(("area", "municipality", "python"), AREAS)
def test_a_new_plugin_passes_its_checks_and_its_scenario(tmp_path, area, municipality, python):
    made = lay_out("neu", tmp_path, area=area, python=python)
    matcher = Matcher.load([made.path])
    assert matcher.failures == ()
    assert {each.manifest.areas for each in matcher.plugins if each.manifest.name == "neu"} == {(area,)}
    assert audit(matcher.plugins, matcher.book, ON, {"neu"}).findings == ()
    found = read_features([made.path])
    matchers = Matchers.of(found)
    results = tuple(run(found, matchers))
    assert [result.message for result in results] == [""]
    assert uncovered(rules_under_test(found, matchers), results) == ()
    household = Household.from_file(made.path / "examples" / "haushalt.yaml")
    assert household.municipality == municipality
    plan = matcher.match(household, on=ON)
    assert [each.code for each in plan.warnings] == ["SERVICE-UNVERIFIED"]


def test_it_says_what_it_wrote(tmp_path):
    made = lay_out("neu", tmp_path, python=True)
    assert made.files == (
        "plugin.yaml",
        "directory.yaml",
        "rules/neu.yaml",
        "features/neu.feature",
        "features/test_neu.py",
        "examples/haushalt.yaml",
        "README.md",
        "pyproject.toml",
        "__init__.py",
        "hooks.py",
    )
    assert sorted(made.files) == sorted(
        each.relative_to(made.path).as_posix() for each in made.path.rglob("*") if each.is_file()
    )
    assert [each.name for each in tmp_path.iterdir()] == ["neu"]
    assert not any("$" in (made.path / each).read_text(encoding="utf-8") for each in made.files)


def test_its_examples_in_comments_work_once_they_are_none(tmp_path):
    """Every `# - id:` of the rules and every commented line of the service is taken at its word."""
    made = lay_out("neu", tmp_path, area="05562")
    rules = made.path / "rules" / "neu.yaml"
    lines = [
        line.replace("  # ", "  ", 1) if line.startswith(("  # - id", "  #   ")) else line
        for line in rules.read_text(encoding="utf-8").splitlines()
    ]
    rules.write_text("\n".join(lines), encoding="utf-8")
    partners = made.path / "directory.yaml"
    text = partners.read_text(encoding="utf-8").replace("# locations:\n#   -", "locations:\n  -")
    for name in ("locations", "languages", "capacity", "valid_until"):
        text = text.replace(f"    # {name}:", f"    {name}:")
    partners.write_text(text, encoding="utf-8")
    matcher = Matcher.load([made.path])
    assert matcher.failures == ()
    assert len([rule for rule in matcher.book.rules if rule.ref.plugin == "neu"]) == 3
    assert audit(matcher.plugins, matcher.book, ON, {"neu"}).findings == ()
    (service,) = matcher.plugins[-1].directory.services
    assert (service.locations, service.languages, service.capacity) == (("neu_laden",), ("de", "ar"), "waiting")


def test_its_hook_is_called(tmp_path):
    made = lay_out("neu", tmp_path, python=True)
    partners = made.path / "directory.yaml"
    text = partners.read_text(encoding="utf-8")
    partners.write_text(text.replace("    accepts:", "    hub: true\n    accepts:"), encoding="utf-8")
    plan = Matcher.load([made.path]).match(Household.from_file(made.path / "examples/haushalt.yaml"), on=ON)
    (path,) = [each for each in plan.paths if each.service_type == "debt_counselling"]
    assert ("hub", 15) in [(each.name, each.weight) for each in path.score.factors]


@pytest.mark.parametrize(
    ("name", "area", "said"),
    [
        ("Kiel", "de", "Kiel: PLUGIN-NAME: is no name for a plugin; use small letters a to z, digits and _, beginning with a letter; did you mean 'kiel'?"),
        ("Köln-Süd", "de", "Köln-Süd: PLUGIN-NAME: is no name for a plugin; use small letters a to z, digits and _, beginning with a letter; did you mean 'koeln_sued'?"),
        ("../neu", "de", "../neu: PLUGIN-NAME: is no name for a plugin; use small letters a to z, digits and _, beginning with a letter; did you mean 'neu'?"),
        ("", "de", "NAME: PLUGIN-NAME: is no name for a plugin; use small letters a to z, digits and _, beginning with a letter"),
        ("1", "de", "1: PLUGIN-NAME: is no name for a plugin; use small letters a to z, digits and _, beginning with a letter"),
        ("tenancy", "de", "tenancy: PLUGIN-NAME: is a word of lotse's own; choose another name, such as tenancy_region"),
        ("national", "de", "national: PLUGIN-NAME: is a word of lotse's own; choose another name, such as national_region"),
        ("neu", "0556", "--area: DIRECTORY-AREA: '0556' is no AGS; 2 digits are a Land, 5 a Kreis, 8 a Gemeinde, and \"de\" is everywhere"),
        ("neu", "17", "--area: DIRECTORY-AREA: '17' lies in no Land; an AGS begins with 01 to 16"),
        ("neu", "05562021", "--area: DIRECTORY-AREA: '05562021' is no municipality of Kreis Recklinghausen, Nordrhein-Westfalen (as of 2020-12-31); did you mean '05562020', Herten?"),
    ],
)  # fmt: skip
def test_a_wrong_name_or_area_is_told_and_nothing_is_written(tmp_path, name, area, said):
    into = tmp_path / "below"
    into.mkdir()
    with pytest.raises(LotseError) as error:
        lay_out(name, into, area=area)
    assert said in str(error.value).splitlines()[-1]
    assert [each.name for each in tmp_path.rglob("*")] == ["below"]


def test_all_mistakes_are_told_at_once(tmp_path):
    with pytest.raises(LotseError) as error:
        lay_out("neu-hier", tmp_path / "gone", area="1")
    assert [each.code for each in error.value.findings] == ["DIRECTORY-AREA", "PLUGIN-UNWRITABLE", "PLUGIN-NAME"]


@pytest.mark.parametrize("kind", ["directory", "file", "link"])
def test_what_is_there_already_stays_as_it_is(tmp_path, kind):
    there = tmp_path / "neu"
    {"directory": there.mkdir, "file": there.touch, "link": lambda: there.symlink_to("nowhere")}[kind]()
    with pytest.raises(LotseError) as error:
        lay_out("neu", tmp_path)
    assert str(error.value) == f"{there}: PLUGIN-EXISTS: exists already; choose another name, or remove it yourself"
    assert [each.name for each in tmp_path.rglob("*")] == ["neu"]


def test_a_disk_that_refuses_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lotse.scaffold.shutil.move", full)
    with pytest.raises(LotseError) as error:
        lay_out("neu", tmp_path)
    assert str(error.value) == (
        f"{tmp_path / 'neu'}: PLUGIN-UNWRITABLE: cannot be written (No space left on device); name another directory with --into"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_command_line_makes_a_plugin_or_says_why_not(tmp_path):
    found = lotse("plugin", "new", "neu", "--area", "01002", "--lang", "en", cwd=tmp_path)
    lines = found.stdout.splitlines()
    assert (found.returncode, found.stderr, lines[0], lines[-1]) == (
        0,
        "",
        "This is the new plugin neu:",
        "  lotse match neu/examples/haushalt.yaml --plugin neu",
    )
    again = lotse("plugin", "new", "neu", cwd=tmp_path)
    assert (again.returncode, again.stdout) == (2, "")
    assert again.stderr == "neu: PLUGIN-EXISTS: exists already; choose another name, or remove it yourself\n"


@pytest.mark.skipif(not (find_spec("build") and find_spec("hatchling")), reason="build or hatchling is not installed")
@pytest.mark.parametrize("python", [False, True])
def test_in_its_wheel_the_manifest_stands_beside_the_module(tmp_path, python):
    made = lay_out("neu_hier", tmp_path, python=python)
    (made.path / "facts.yaml").write_text("facts: {}", encoding="utf-8")  # what comes later is in it as well
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, made.path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = {each for each in packed.namelist() if not each.startswith("lotse_neu_hier-")}
        entries = packed.read("lotse_neu_hier-0.1.0.dist-info/entry_points.txt").decode()
    assert names == {
        f"lotse_neu_hier/{each}"
        for each in ("__init__.py", "plugin.yaml", "directory.yaml", "facts.yaml", "rules/neu_hier.yaml")
    } | ({"lotse_neu_hier/hooks.py"} if python else set())
    assert "[lotse]\nneu_hier = lotse_neu_hier" in entries
