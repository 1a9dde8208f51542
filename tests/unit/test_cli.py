"""The command line as people meet it: its output, its exit code, and never a traceback."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from commandline import COMMAND, lotse, lotse_process

ROOT = Path(__file__).parents[2]
SUIT = """id: h
municipality: "05562020"
tenancy: {stage: suit_served, suit_served_on: 2026-10-05, notice_received_on: 2026-09-10, cured_notice_on: null}
"""
ON = ["--on", "2026-11-23"]


@pytest.fixture
def home(tmp_path):
    path = tmp_path / "h.yaml"
    path.write_text(SUIT, encoding="utf-8")
    return path


# ---------------------------------------------------------------------------------------------- what is printed


@pytest.mark.parametrize(("lang", "word"), [("de", "drohender Wohnungsverlust"), ("en", "threat of losing the home")])
@pytest.mark.parametrize("format_", ["text", "md", "html"])
def test_match_prints_the_plan_in_each_format_and_language(home, format_, lang, word):
    found = lotse("match", home, *ON, "--format", format_, "--lang", lang)
    assert (found.returncode, found.stderr) == (0, "")
    assert word.lower() in found.stdout.lower()
    assert "\x1b[" not in found.stdout


def test_match_prints_the_plan_as_json_by_the_contract(home):
    found = lotse("match", home, *ON, "--format", "json")
    plan = json.loads(found.stdout)
    assert (found.returncode, plan["format"], plan["household"], plan["on"]) == (0, "lotse.plan/1", "h", "2026-11-23")
    assert {"provenance", "notice", "needs", "paths", "questions", "declined", "gaps", "warnings"} <= plan.keys()


def test_a_dash_reads_standard_input_and_gives_the_same_bytes(home):
    arguments = (*ON, "--format", "json")
    piped = lotse_process("match", "-", *arguments, text=SUIT).stdout
    assert piped == lotse("match", "-", *arguments, text=SUIT).stdout == lotse("match", home, *arguments).stdout
    assert json.loads(piped)["household"] == "h"


def test_the_same_household_as_json_gives_the_same_bytes(home, tmp_path):
    data = {
        "id": "h",
        "municipality": "05562020",
        "tenancy": {
            "stage": "suit_served",
            "suit_served_on": "2026-10-05",
            "notice_received_on": "2026-09-10",
            "cured_notice_on": None,
        },
    }
    (tmp_path / "h.json").write_text(json.dumps(data), encoding="utf-8")
    arguments = (*ON, "--format", "json")
    assert lotse("match", tmp_path / "h.json", *arguments).stdout == lotse("match", home, *arguments).stdout


@pytest.mark.parametrize(("lang", "word"), [("de", "Schonfrist"), ("en", "cure period")])
@pytest.mark.parametrize("code", ["housing_loss_threat", "housing_loss_prevention_office"])
def test_explain_goes_down_to_fact_rule_and_paragraph(home, code, lang, word):
    found = lotse("explain", home, code, *ON, "--lang", lang)
    assert (found.returncode, found.stderr) == (0, "")
    assert word in found.stdout
    assert "§ 569 Abs. 3 Nr. 2" in found.stdout.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("code", "lang", "line"),
    [
        ("housing_loss_threat", "de", "│ Es geht um Menschen, die ausziehen müssen könnten,"),
        ("housing_loss_threat", "en", "│ This is about people who may have to move out,"),
        ("housing_loss_prevention_office", "de", "│ Fachkräfte von Gemeinde oder Kreis beraten"),
        ("housing_loss_prevention_office", "en", "│ Staff of the municipality or district advise"),
    ],
)
def test_explain_says_under_its_first_line_what_the_code_means(home, code, lang, line):
    found = lotse("explain", home, code, *ON, "--lang", lang)
    assert found.stdout.splitlines()[1].startswith(line)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_ask_prints_as_many_questions_as_wanted(home, lang):
    one, two = (lotse("ask", home, *ON, "--lang", lang, "--limit", limit) for limit in (1, 2))
    assert (one.returncode, one.stderr) == (0, "")
    assert 0 < len(one.stdout) < len(two.stdout)


FEATURE = """Feature: arrears

  Scenario: unknown
    When matched on 2026-11-23
    Then the need rent_arrears is {status}
"""


@pytest.fixture
def feature(tmp_path):
    """A function that writes `features/a.feature` into a directory and returns its path."""

    def write(text, into=tmp_path):
        (into / "features").mkdir()
        (into / "features/a.feature").write_text(text, encoding="utf-8")
        return into / "features/a.feature"

    return write


def test_test_runs_the_features_here_and_prints_each_scenario(feature, tmp_path):
    feature(FEATURE.format(status="open"))
    found = lotse("test", cwd=tmp_path)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == (
        "arrears · features/a.feature\n\n  ✓ passed       unknown\n\n1 scenario: 1 passed, 0 failed\n"
    )


def test_test_runs_what_it_can_and_exits_with_2_for_what_it_cannot(feature, tmp_path):
    path = feature(FEATURE.format(status="true"))
    (tmp_path / "features/b.feature").write_text(FEATURE.format(status="open"), encoding="utf-8")
    found = lotse("test", tmp_path)
    assert (found.returncode, found.stderr) == (2, "")
    assert f"\n{path}:5: SCENARIO-STEP: no such step: Then the need rent_arrears is true; did you" in found.stdout
    assert found.stdout.endswith("1 scenario: 1 passed, 0 failed; 1 mistake in the files\n")
    missing = lotse("test", ROOT / "docs")
    assert (missing.returncode, "SCENARIO-MISSING" in missing.stdout) == (2, True)


def test_coverage_lists_the_rules_of_the_plugin_around_the_features(feature, plugin, tmp_path):
    rule = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}
    need = {"need": "rent_arrears"}
    kiel = plugin("kiel", rules=[{"id": f"kiel.{name}", **rule, "then": need} for name in ("one", "two")])
    plauen = plugin("plauen", rules=[{"id": "plauen.one", **rule, "then": need}])
    for path in (kiel, plauen):
        feature(FEATURE.format(status="met").replace("When", f"Given the plugin {path.name}\n    When"), path)
    found = lotse("test", kiel / "features", "--coverage", "--lang", "en")
    assert found.returncode == 1
    assert found.stdout.splitlines()[-4:-1] == [
        f"{kiel}/rules/local.yaml:3: kiel.one: no scenario fails without this rule",
        f"{kiel}/rules/local.yaml:12: kiel.two: no scenario fails without this rule",
        f"{kiel}/rules/local.yaml: rules 0/2 (0.0 %)",
    ]
    covered = lotse("test", plauen, "--coverage")
    assert covered.returncode == 0
    assert covered.stdout.endswith(
        "/local.yaml: rules 1/1 (100.0 %)\n1 scenario: 1 passed, 0 failed; 1 rule: 1 covered, 0 without a scenario\n"
    )


def test_check_names_only_what_regions_are_to_add_to_clean_rules(plugin):
    found = lotse("check", ROOT / "rules", *ON)
    hints = [line.split(": ")[1:3] for line in found.stdout.splitlines()]
    assert (found.returncode, hints) == (0, [["HELP-UNENTITLED", "service_types.housing_retention_project"]])
    assert found.stderr.endswith("rules of national: no findings, 1 hint\n")
    assert lotse("check", plugin("local"), *ON, "--quiet").stderr == ""


def test_check_says_its_last_line_in_either_language(plugin):
    path = plugin("local")
    assert lotse("check", path, *ON, "--lang", "de").stderr.endswith("Regeln aus national, local: keine Befunde\n")
    (path / "facts.yml").write_text("facts: {}", encoding="utf-8")
    assert lotse("check", path).stderr == "1 finding\n"
    assert lotse("check", path, "--lang", "de").stderr == "1 Befund\n"


def test_check_prints_hints_without_failing_unless_it_shall(plugin):
    verein = {"id": "verein", "name": "Verein", "kind": "association", "source": "x", "verified_on": "2025-12-01"}
    path = plugin("local", organizations=[verein])
    hint = (
        f"{path}/directory.yaml:8:4: AGE-OLD: organizations[0].verified_on: "
        "'verein' was last verified on 2025-12-01, more than 12 months ago; verify it again\n"
    )
    found = lotse("check", path, "--on", "2026-12-02")
    assert (found.returncode, found.stdout) == (0, hint)
    assert found.stderr.endswith(" rules of national, local: no findings, 1 hint\n")
    found = lotse("check", path, "--on", "2026-12-02", "--lang", "de")
    assert found.stderr.endswith(" Regeln aus national, local: keine Befunde, 1 Hinweis\n")
    found = lotse("check", path, "--on", "2026-12-02", "--strict")
    assert (found.returncode, found.stdout, found.stderr) == (1, hint, "1 finding\n")
    found = lotse("check", path, "--on", "2026-12-01", "--strict")
    assert (found.returncode, found.stdout) == (0, "")


def test_check_tells_hints_only_of_what_was_asked_for(plugin):
    assert lotse("check", plugin("local"), "--on", "2030-01-01").stdout == ""
    assert "AGE-OLD" in lotse("check", ROOT / "plugins" / "senftenberg", "--on", "2030-01-01").stdout


BROKEN = {
    "syntax": ("rules/local.yaml", "rules: [\n", "YAML-SYNTAX", "PLUGIN-FAILED"),
    "area": (
        "plugin.yaml",
        'plugin: {name: local, version: 0.1.0, title: X, areas: ["17"]}',
        "DIRECTORY-AREA",
        "PLUGIN-FAILED",
    ),
    "module": ("hooks.py", "import nothing_of_this_name", "PLUGIN-IMPORT", "PLUGIN-FAILED"),
    "forever": (
        "hooks.py",
        "import threading\nfrom lotse.hookspecs import hookimpl\n@hookimpl\ndef lotse_facts(): threading.Event().wait(50)\n",
        "",
        "PLUGIN-HOOK",
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_whatever_is_wrong_with_a_plugin_match_prints_a_plan_and_ends(plugin, home, mistake):
    """A hook that never returns is left behind with its thread; only a process shows that it ends all the same."""
    run = lotse_process if mistake == "forever" else lotse
    file, text, finding, warning = BROKEN[mistake]
    path = plugin("local")
    if file == "hooks.py":
        manifest = "plugin: {name: local, version: 0.1.0, title: X, module: hooks.py}"
        (path / "plugin.yaml").write_text(manifest, encoding="utf-8")
    (path / file).write_text(text, encoding="utf-8")
    found = run("match", home, *ON, "--plugin", path, "--format", "json")
    plan = json.loads(found.stdout)
    assert found.returncode == 0
    assert finding in found.stderr
    assert [each["code"] for each in plan["warnings"] if each["subject"] == "local"] == [warning]
    assert plan["paths"]


def test_json_as_most_programs_write_it_is_read(tmp_path):
    file = tmp_path / "h.json"
    file.write_text(json.dumps({"id": "h", "place": "Herten 👨‍👩‍👧"}), encoding="utf-8")
    assert lotse("match", file, *ON, "--format", "json").returncode == 0


def test_no_terminal_obeys_a_field_of_a_household(tmp_path):
    file = tmp_path / "h.yaml"
    file.write_text('id: h\n"\\e[2J": 1\n', encoding="utf-8")
    found = lotse("match", file, *ON)
    refused(found, r"\x1b[2J: unknown field")
    assert "\x1b" not in found.stderr


def test_check_prints_each_finding_and_exits_1(plugin):
    path = plugin("local", services=[])
    (path / "rules" / "bad.yaml").write_text("rules:\n  - id: local.bad\n    wen: x\n", encoding="utf-8")
    found = lotse("check", path)
    file = path / "rules" / "bad.yaml"
    assert found.stdout.splitlines() == [
        f"{file}:2:5: SCHEMA: rules[0].reference: required field is missing; add it",
        f"{file}:2:5: SCHEMA: rules[0].then: required field is missing; add it",
        f"{file}:2:5: SCHEMA: rules[0].title: required field is missing; add it",
        f"{file}:2:5: SCHEMA: rules[0].verified_on: required field is missing; add it",
        f"{file}:3:5: SCHEMA: rules[0].wen: unknown field; did you mean 'when'?",
    ]
    assert (found.returncode, found.stderr) == (1, "5 findings\n")
    assert lotse("check", path, "-q").stderr == ""


@pytest.mark.parametrize("lang", ["de", "en"])
def test_plugins_lists_what_is_installed(lang):
    found = lotse("plugins", "--lang", lang, "--plugin", ROOT / "plugins" / "recklinghausen")
    assert (found.returncode, found.stderr) == (0, "")
    assert [line.split()[0].lower() for line in found.stdout.splitlines()] == ["plugin", "national", "recklinghausen"]


@pytest.mark.parametrize("name", ["household", "rules", "facts", "plugin", "directory"])
def test_schema_prints_json_schema(name):
    found = lotse("schema", name)
    assert json.loads(found.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


DAYS = ("--on", "2026-12-07", "--on", "2026-12-08")


@pytest.mark.parametrize(("lang", "cause"), [("de", "Zeit"), ("en", "time")])
@pytest.mark.parametrize("format_", ["text", "md"])
def test_diff_says_who_gets_another_plan_and_why(home, format_, lang, cause):
    found = lotse("diff", home, *DAYS, "--format", format_, "--lang", lang)
    assert (found.returncode, found.stderr) == (0, "")
    assert cause in found.stdout
    assert str(home) in found.stdout.replace("\\", "")


def test_diff_takes_a_directory_and_standard_input_and_goes_on_after_a_broken_file(home):
    (home.parent / "broken.yaml").write_text("id: [", encoding="utf-8")
    (home.parent / "other.json").write_text('{"id": "other", "wishes": ["nothing"]}', encoding="utf-8")
    (home.parent / "notes.txt").write_text("no household", encoding="utf-8")
    found = lotse("diff", home.parent, "-", home.parent / "gone", *DAYS, "--format", "json", text=SUIT)
    comparison = json.loads(found.stdout)
    assert found.returncode == 2
    assert [(each["household"], each["file"]) for each in comparison["households"]] == [("h", str(home)), ("h", "-")]
    assert [comparison[key] for key in ("compared", "changed", "unreadable")] == [2, 2, 3]
    assert [line.split(": ")[1] for line in found.stderr.splitlines()] == [
        "YAML-SYNTAX",
        "FILE-MISSING",
        "HOUSEHOLD-FIELD",
    ]


def test_diff_applies_a_draft_on_the_second_side_or_on_both(home):
    draft = "court.late_payment_cures_ordinary_notice"
    home.write_text(SUIT.replace("cured", "ordinary_notice_ends_on: 2026-12-31, cured"), encoding="utf-8")
    one = lotse("diff", home, *ON, *ON, "--then-enable", draft, "--format", "json")
    assert (one.returncode, json.loads(one.stdout)["changed"]) == (0, 1)
    both = lotse("diff", home, *ON, *ON, "--enable", draft, "--format", "json")
    assert (both.returncode, json.loads(both.stdout)["changed"]) == (0, 0)


def test_version_and_help():
    assert lotse("--version").stdout.startswith("lotse ")
    assert lotse("--help").returncode == 0


def test_the_process_says_the_same_in_utf_8_whatever_the_locale(home, tmp_path):
    for arguments in (("--version",), ("match", home, *ON), ("match", tmp_path / "gone.yaml")):
        here, process = (
            lotse(*arguments),
            lotse_process(*arguments, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"),
        )
        assert (process.returncode, process.stdout, process.stderr) == (here.returncode, here.stdout, here.stderr)
    assert lotse_process(PYTHONUTF8="0").returncode == lotse().returncode


def test_a_broken_plugin_is_named_on_standard_error_and_the_plan_is_printed(home, plugin):
    path = plugin("broken")
    (path / "directory.yaml").write_text("servces: []\n", encoding="utf-8")
    found = lotse("match", home, *ON, "--plugin", path, "--format", "json")
    assert (found.returncode, json.loads(found.stdout)["household"]) == (0, "h")
    assert found.stderr.splitlines() == [
        "plugin 'broken' is left out:",
        f"  {path}/directory.yaml:1:1: SCHEMA: servces: unknown field; did you mean 'services'?",
    ]
    assert lotse("match", home, *ON, "--plugin", path, "--quiet").stderr == ""


def test_no_color_is_honoured_where_there_is_a_terminal(home):
    def coloured(*more, **environment):
        pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
        parent, child = pty.openpty()
        arguments = [*COMMAND, "match", str(home), *ON, *more]
        clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        process = subprocess.Popen(arguments, stdout=child, stderr=child, env={**clean, "TERM": "xterm", **environment})
        os.close(child)
        printed = b""
        while True:
            try:
                part = os.read(parent, 65536)
            except OSError:
                break
            if not part:
                break
            printed += part
        os.close(parent)
        assert process.wait(60) == 0
        return b"\x1b[" in printed

    assert coloured()
    assert not coloured(NO_COLOR="1")
    assert not coloured("--no-color")


# ---------------------------------------------------------------------------------------------- bad input


BOMB = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("id: [", "YAML-SYNTAX"),
        (BOMB, "YAML-ALIAS"),
        ("id: h\nid: g\n", "YAML-DUPLICATE"),
        ("id: !!python/object:os.system x", "YAML-TAG"),
        (10_000_000 * "a", "FILE-TOO-LARGE"),
        (b"id: \xff", "FILE-ENCODING"),
        ("", "HOUSEHOLD-EMPTY"),
        ("id: h\ntenancy: {stage: suit_servd}", "HOUSEHOLD-FIELD"),
        ("id: h\nsavings: .nan", "HOUSEHOLD-FIELD"),
    ],
    ids=["broken", "alias bomb", "duplicate", "tag", "10 MB", "Latin-1", "empty", "unknown value", "not a number"],
)
def test_a_household_that_cannot_be_used_exits_2_and_says_why(tmp_path, content, code):
    path = tmp_path / "h.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = lotse("match", path, *ON)
    refused(found, code)
    assert found.stderr.startswith(str(path))


def test_several_bad_inputs_exit_2_and_say_why(tmp_path, home):
    file = tmp_path / "file"
    file.write_text("x")
    cases = (
        (("match", tmp_path / "gone.yaml"), "FILE-MISSING: no such file; check the path"),
        (("match", tmp_path), "FILE-UNREADABLE: is a directory; name a file in it"),
        (("match", file / "below"), "FILE-UNREADABLE"),
        (("check", tmp_path / ("x" * 5000)), "FILE-REFUSED: the system refuses it (File name too long)"),
        (("match", home, "--plugin", tmp_path / "gone"), "PLUGIN-MISSING"),
        (("match", home, "--plugin", file), "PLUGIN-MISSING"),
        (("match", home, "--on", "23.11.2026"), "'23.11.2026'"),
        (("match", home, "--on", "2026-02-30"), "2026-02-30"),
        (("match", home, "--format", "pdf"), "pdf"),
        (("match", home, "--lang", "fr"), "fr"),
        (("match", home, "--colour"), "--colour"),
        (("match",), "HOUSEHOLD"),
        (
            ("explain", home, "housing_los_threat"),
            "CODE-UNKNOWN: is neither a need nor a service type; did you mean 'housing_loss_threat'?",
        ),
        (("ask", home, "--limit", "0"), "--limit"),
        (("diff", home, *ON), "--on: needs two days"),
        (("diff", home, *ON, *ON, *ON), "and has 3"),
        (("diff", *ON, *ON), "HOUSEHOLD"),
        (("diff", home, *ON, *ON, "--then-enable", "court.nothing"), "RULE-UNKNOWN"),
        (("diff", home, *ON, *ON, "--format", "html"), "html"),
        (("check", tmp_path / "gone"), "PLUGIN-MISSING"),
        (("check", file), "PLUGIN-MISSING"),
        (("schema", "plan"), "plan"),
        (("frobnicate",), "frobnicate"),
    )
    for arguments, said in cases:
        refused(lotse(*arguments), said)


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31", "1899-12-31"])
def test_a_day_beyond_the_calendar_is_refused_or_answered_but_never_crashes(home, on):
    found = lotse("match", home, "--on", on, "--format", "json")
    assert "Traceback" not in found.stderr
    assert found.returncode in (0, 2)


def test_a_reader_that_closes_the_pipe_early_is_no_error(home):
    shell = f"{' '.join(COMMAND)} match {home} --on 2026-11-23 --format json | head -c 10"
    found = subprocess.run(
        ["bash", "-o", "pipefail", "-c", shell], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert (len(found.stdout), found.stderr, found.returncode) == (10, "", 0)


def test_no_message_repeats_what_the_household_says(tmp_path):
    path = tmp_path / "h.yaml"
    path.write_text("id: h\nviolence: {by: Max Mustermann}\nsavings: geheim\n", encoding="utf-8")
    found = lotse("match", path, *ON)
    assert "Mustermann" not in found.stderr
    assert "geheim" not in found.stderr


def refused(found, said):
    assert "Traceback" not in found.stderr
    assert (found.returncode, found.stdout) == (2, "")
    assert said in found.stderr
