"""What `lotse test` prints: as text, for machines, as a page; and which scenarios it runs."""

import json
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from lotse.cli import app

GERMAN = """# language: de
@kiel
Funktionalität: Mitglieder <b>

  Szenario: Mitglieder bekommen Hilfe
    Angenommen das Plugin kiel
    Und debts.creditors ist 11
    Und kiel.member ist ja
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_advice gilt

  Szenariogrundriss: Andere nicht
    Angenommen das Plugin kiel
    Und debts.creditors ist 11
    Und kiel.member ist <Mitglied>
    Wenn am 23.11.2026 abgeglichen wird
    Dann die Hilfe energy_advice gilt

    Beispiele:
      | Mitglied |
      | nein     |
"""
ENGLISH = """Feature: days

  Scenario: today
    Given today is 2026-11-23
    When matched
    Then the need rent_arrears is open
"""
WRONG = "Feature: wrong\n\n  Scenario: a\n    When matchd on 2026-11-23\n"
RULE = {
    "id": "kiel.help",
    "title": {"de": "Hilfe für Mitglieder", "en": "Help for members"},
    "reference": "Satzung",
    "verified_on": "2026-11-20",
    "when": "kiel.member",
    "then": {"entitle": "energy_advice", "for": "overindebtedness"},
}


@pytest.fixture
def lotse(tmp_path, monkeypatch, plugin):
    """A function that runs the command line in a directory with a plugin and three feature files, one of them wrong."""
    plugin("kiel", facts={"kiel.member": {"type": "bool", "label": "Mitglied"}}, rules=[RULE])
    for name, text in (("a", GERMAN), ("b", ENGLISH), ("c", WRONG)):
        (tmp_path / f"{name}.feature").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(app, arguments)


def test_each_file_is_told_in_its_language_with_what_was_expected_found_and_why(lotse):
    found = lotse("test", "a.feature", "b.feature")
    assert found.exit_code == 1
    head, plan = found.stdout.split("      im Plan:     ")
    assert (
        head
        == """Mitglieder <b> · a.feature

  ✓ bestanden    Mitglieder bekommen Hilfe
  ✗ gescheitert  Andere nicht · Mitglied: nein
      a.feature:17
      erwartet:    Dann die Hilfe energy_advice gilt
      gefunden:    Die Hilfe energy_advice gilt nicht.
      warum:       energy_advice (Energiespartipps, Stromspar-Check)
                     Mitglied: nein (Satzung)
                       → Regel kiel.help (kiel, rules/local.yaml:3)
"""
    )
    assert plan.startswith(
        "Bedarfe:\n                     overindebtedness: gilt, Stufe 4\n                   Hilfen:\n"
    )
    assert plan.endswith("""

days · b.feature

  ✓ passed       today

3 Szenarien: 2 bestanden, 1 gescheitert
""")


def test_quiet_prints_what_failed_and_lang_sets_the_language_of_all(lotse):
    found = lotse("test", "a.feature", "b.feature", "--quiet", "--lang", "en")
    lines = found.stdout.splitlines()
    assert lines[2:7] == [
        "  ✗ failed       Andere nicht · Mitglied: nein",
        "      a.feature:17",
        "      expected:    Dann die Hilfe energy_advice gilt",
        "      found:       The help energy_advice is not met.",
        "      because:     energy_advice (energy saving advice)",
    ]
    assert "days" not in found.stdout
    assert lines[-1] == "3 scenarios: 2 passed, 1 failed"


def test_a_file_with_mistakes_is_told_and_all_others_run(lotse):
    found = lotse("test", ".", "--quiet")
    assert found.exit_code == 2
    assert found.stdout.endswith("""
Diese Dateien laufen nicht, bis ihre Fehler behoben sind:

c.feature:4: SCENARIO-STEP: no such step: When matchd on 2026-11-23; did you mean 'matched on 2026-11-23'?

3 Szenarien: 2 bestanden, 1 gescheitert; 1 Fehler in den Dateien
""")


@pytest.mark.parametrize(
    ("tags", "counts"),
    [
        (["kiel"], "2 Szenarien: 1 bestanden, 1 gescheitert\n"),
        (["@kiel", "other"], "2 Szenarien: 1 bestanden, 1 gescheitert\n"),
        (["other"], "0 Szenarien: 0 bestanden, 0 gescheitert\n"),
    ],
)
def test_tags_choose_scenarios(lotse, tags, counts):
    options = [word for tag in tags for word in ("--tags", tag)]
    assert lotse("test", "a.feature", "b.feature", *options).stdout.endswith(counts)


def test_json_holds_all_that_the_text_tells(lotse):
    report = json.loads(lotse("test", ".", "--format", "json").stdout)
    counts = {key: report[key] for key in ("format", "passed", "failed", "left_out")}
    assert counts == {"format": "lotse.test/1", "passed": 2, "failed": 1, "left_out": 0}
    assert [(each["file"], each["language"], len(each["scenarios"])) for each in report["features"]] == [
        ("a.feature", "de", 2),
        ("b.feature", "en", 1),
    ]
    scenario = report["features"][0]["scenarios"][1]
    failed = scenario["failed"]
    assert (scenario["line"], scenario["tags"], scenario["example"]) == (21, ["kiel"], {"Mitglied": "nein"})
    assert (failed["line"], failed["found"]) == (17, ["Die Hilfe energy_advice gilt nicht."])
    assert failed["because"] == [
        {
            "code": "energy_advice",
            "label": "Energiespartipps, Stromspar-Check",
            "note": "",
            "rules": [
                {
                    "rule": "kiel.help",
                    "reason": "Mitglied: nein (Satzung)",
                    "reference": "Satzung",
                    "plugin": "kiel",
                    "file": "rules/local.yaml",
                    "line": 3,
                }
            ],
        }
    ]
    assert [(each["file"], each["line"], each["code"]) for each in report["mistakes"]] == [
        ("c.feature", 4, "SCENARIO-STEP")
    ]


def test_junit_is_what_continuous_integration_reads(lotse):
    found = lotse("test", ".", "--format", "junit")
    assert found.exit_code == 2
    root = ET.fromstring(found.stdout)
    assert root.attrib == {"name": "lotse test", "tests": "4", "failures": "1", "errors": "1"}
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("errors")) for suite in root] == [
        ("Mitglieder <b>", "2", "1", "0"),
        ("days", "1", "0", "0"),
        ("c.feature", "1", "0", "1"),
    ]
    failed = root.find("./testsuite/testcase[failure]")
    assert failed.attrib == {
        "name": "Andere nicht · Mitglied: nein",
        "classname": "Mitglieder <b>",
        "file": "a.feature",
        "line": "21",
        "time": "0",
    }
    assert failed[0].get("message") == "Die Hilfe energy_advice gilt nicht."
    assert failed[0].text.startswith(
        "a.feature:17: Dann die Hilfe energy_advice gilt\nDie Hilfe energy_advice gilt nicht."
    )
    assert "did you mean 'matched on 2026-11-23'" in root.find("./testsuite/testcase/error").get("message")


def test_what_no_scenario_would_miss_is_told_in_every_format(lotse, tmp_path):
    inside = tmp_path / "kiel/features/a.feature"
    inside.parent.mkdir()
    inside.write_text(GERMAN.partition("  Szenariogrundriss")[0].replace("gilt", "steht im Plan"), encoding="utf-8")
    asked = ("test", str(inside), "--coverage", "--jobs", "1", "--format")
    coverage = json.loads(lotse(*asked, "json").stdout)["coverage"]
    parts = {"rules": {"covered": 1, "total": 1}, "conditions": {"covered": 0, "total": 1}}
    assert coverage["files"] == [{"file": "kiel/rules/local.yaml", "percent": 50.0, "parts": parts}]
    assert [each["text"] for each in coverage["uncovered"]] == ["kein Szenario hängt daran: Mitglied: ja"]
    inside.write_text(inside.read_text(encoding="utf-8").replace("energy_advice", "debt_counselling"), encoding="utf-8")
    found = json.loads(lotse(*asked, "json").stdout)["coverage"]
    told = "ohne diese Regel scheitert kein Szenario"
    assert found["uncovered"] == [
        {"file": "kiel/rules/local.yaml", "line": 3, "part": "rules", "name": "kiel.help", "text": told}
    ]
    junit = ET.fromstring(lotse(*asked, "junit").stdout)
    assert (junit.get("failures"), junit.find(".//failure[@type='uncovered']").text) == ("1", told)
    page = lotse(*asked, "html").stdout
    assert Page(page).open == []
    assert f"kiel/rules/local.yaml:3: kiel.help: {told}" in page


class Page(HTMLParser):
    """Which elements a page has, what they link to and whether all are closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.languages = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.open += [tag] * (tag not in ("meta", "br"))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.languages += [given["lang"]] if "lang" in given else []

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_page_stands_alone_and_says_in_words_what_went_wrong(lotse):
    text = lotse("test", ".", "--format", "html").stdout
    page = Page(text)
    assert page.open == []
    assert [f"#{each}" for each in page.ids] == page.links == ["#f0", "#f1"]
    assert page.languages == ["de", "en", "en"]
    assert "<script" not in text
    assert "Mitglieder &lt;b&gt;" in text
    assert '<span class="status not_met">✗ gescheitert</span>' in text
    assert '<span class="status met">✓ passed</span>' in text
    assert "1 von 2 gescheitert" in text
    assert "c.feature:4: SCENARIO-STEP" in text


def test_steps_prints_every_step_with_what_it_does(lotse):
    german, english = lotse("steps").stdout, lotse("steps", "--lang", "en").stdout
    assert german.startswith(
        "Angenommen: der Haushalt und der Tag\n\n  ein Haushalt\n      nimmt den Haushalt aus dem Text"
    )
    assert (
        "  the need rent_arrears is met\n  the need rent_arrears is not met\n  the need rent_arrears is open\n"
        in english
    )
    assert lotse("steps", "--format", "md").stdout.startswith("### Angenommen: der Haushalt und der Tag\n\n| deutsch |")


def test_every_warning_of_the_documents_may_be_named():
    from lotse.model.plan import WARNING_CODES  # noqa: PLC0415

    text = (Path(__file__).parents[2] / "docs/errors.md").read_text(encoding="utf-8")
    rows = text.partition("## Warnings of a plan")[2].splitlines()
    told = [row.split("`")[1] for row in rows if row.startswith("| `")]
    assert sorted([*told, "PLUGIN-HOOK"]) == list(WARNING_CODES)  # which stands among the findings as well
