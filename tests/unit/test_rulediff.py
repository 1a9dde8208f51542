"""Two states of the rules compared: what differs, whom it concerns, and whose plan changes by what."""

import json

import pytest

from commandline import lotse
from conftest import dump

ON = ("--on", "2026-11-23")
VOCABULARY = {
    "tiers": {"5": {"de": "Alltag", "en": "daily life"}},
    "needs": {
        "parenting": {"de": "Erziehungsfragen", "en": "questions of upbringing", "field": "quality"},
        "loneliness": {"de": "Einsamkeit", "en": "loneliness", "field": "quality"},
    },
    "service_types": {
        "counselling": {"de": "Beratung", "en": "counselling", "field": "quality"},
        "meeting": {"de": "Begegnung", "en": "meeting", "field": "quality"},
    },
}


def rule(name, when, then, **more):
    title = {"de": f"Regel {name}", "en": f"rule {name}"}
    head = {"id": name, "title": title, "reference": "Satzung § 1", "verified_on": "2026-11-23"}
    return {**head, **more, "when": when, "then": then}


def household(name, savings, **more):
    return {"id": name, "wishes": [], "savings": savings, **more}


NEED = rule("life.parenting", "savings >= 100", {"need": "parenting"})
HELP = rule("life.counselling", "needs.parenting", {"entitle": "counselling", "for": "parenting"})


@pytest.fixture
def state(tmp_path):
    """A function that writes a small state of nationwide rules and returns its directory."""

    def write(name, rules, *, vocabulary=VOCABULARY, **files):
        path = tmp_path / name
        path.mkdir(parents=True)
        manifest = {"name": "national", "version": "0.1.0", "title": "National", "areas": []}
        dump(path / "plugin.yaml", {"plugin": manifest})
        dump(path / "vocabulary.yaml", vocabulary)
        dump(path / "life.yaml", {"rules": rules})
        for file, data in files.items():
            dump(path / f"{file}.yaml", data)
        return path

    return write


@pytest.fixture
def diff(tmp_path, state):
    """A function from the rules of two states and households to what the command prints of them."""

    def run(before, after, households, *options):
        for name, rules in (("a", before), ("b", after)):
            if not (tmp_path / name).exists():
                state(name, rules)
        (tmp_path / "h.jsonl").write_text("".join(json.dumps(each) + "\n" for each in households), encoding="utf-8")
        return lotse("diff", "a", "b", "--households", "h.jsonl", *ON, *options, cwd=tmp_path)

    return run


def data(found):
    assert found.stderr == ""
    return json.loads(found.stdout)


# ---------------------------------------------------------------------------------------------- what is told

STRICTER = rule("life.parenting", "savings >= 200", {"need": "parenting"}, reference="Satzung § 1 n. F.")
GONE = rule("life.tip", "needs.parenting", {"advise": {"de": "Nachfragen.", "en": "Ask."}, "for": "counselling"})
NOBODY = rule("life.rich", "savings >= 900000", {"need": "loneliness"})
RENAMED = HELP | {"title": {"de": "Andere Worte", "en": "other words"}}
BEFORE, AFTER = [NEED, HELP, GONE], [STRICTER, RENAMED, NOBODY]
HOMES = [household("h1", 150), household("h2", 99), household("h3", 300)]


TEXT = """\
3 Haushalte verglichen, 2 mit anderem Plan                                     Mo 23.11.2026 · a → b

REGELN
 ~  life.counselling: Titel geändert; ändert keinen der 3 Pläne
    „Andere Worte“ (Satzung § 1) · national: life.yaml:16
 ~  life.parenting: Bedingung und Fundstelle geändert; ändert 1 Plan: h1
    „Regel life.parenting“ (Satzung § 1 n. F.) · national: life.yaml:3
    – Ersparnisse: mindestens 100 €
    + Ersparnisse: mindestens 200 €
 +  life.rich: neu; ändert keinen der 3 Pläne
    „Regel life.rich“ (Satzung § 1) · national: life.yaml:30
 –  life.tip: entfällt; ändert 1 Plan: h3
    „Regel life.tip“ (Satzung § 1) · national: life.yaml:30

HAUSHALTE MIT ANDEREM PLAN

Haushalt h1
 durch      life.parenting
 –  Bedarf Erziehungsfragen: entfällt
 –  Beratung: entfällt

Haushalt h3
 durch      life.tip
 ~  Beratung: der Text ist ein anderer
    – „Nachfragen.“
"""
MD = """\
## 3 households compared, 2 with another plan

Mon 23 Nov 2026 · a → b

### Rules

- \\~ **life.counselling:** title changed; changes none of the 3 plans
  - “other words” (Satzung § 1) · national: life.yaml:16
- \\~ **life.parenting:** condition and reference changed; changes 1 plan: h1
  - “rule life.parenting” (Satzung § 1 n. F.) · national: life.yaml:3
  - – savings: at least €100
  - \\+ savings: at least €200
- \\+ **life.rich:** new; changes none of the 3 plans
  - “rule life.rich” (Satzung § 1) · national: life.yaml:30
- – **life.tip:** removed; changes 1 plan: h3
  - “rule life.tip” (Satzung § 1) · national: life.yaml:30

<details>
<summary>Households with another plan (2)</summary>

#### Household h1

**by** life.parenting

- – **Need questions of upbringing:** no longer in the plan
- – **Counselling:** no longer in the plan

#### Household h3

**by** life.tip

- \\~ **Counselling:** the text is another one
  - – “Ask.”

</details>
"""


def test_the_report_names_every_rule_with_whom_it_concerns_and_then_the_households(diff):
    assert diff(BEFORE, AFTER, HOMES).stdout == TEXT


def test_the_same_in_english_as_a_comment_on_a_pull_request(diff):
    assert diff(BEFORE, AFTER, HOMES, "--format", "md", "--lang", "en").stdout == MD


def test_as_data_nothing_stands_of_a_household_but_its_id_and_what_changed(diff):
    found = data(diff(BEFORE, AFTER, [household("h1", 150.37)], "--format", "json"))
    assert (found["format"], found["compared"], found["changed"]) == ("lotse.rulediff/1", 1, 1)
    assert [(each["id"], each["change"], each["households"], each["example"]) for each in found["rules"]] == [
        ("life.counselling", "changed", 0, None),
        ("life.parenting", "changed", 1, "h1"),
        ("life.rich", "added", 0, None),
        ("life.tip", "removed", 0, None),
    ]
    assert "150" not in json.dumps(found)


def test_two_equal_states_change_nobody(diff):
    found = diff([NEED, HELP], [HELP, NEED], HOMES, "--exit-code")
    assert (found.returncode, found.stdout.splitlines()[1:]) == (
        0,
        ["Die Regeln und alles Übrige sind auf beiden Seiten gleich"],
    )


def test_exit_code_tells_that_a_plan_is_another_one(diff):
    assert diff(BEFORE, AFTER, HOMES, "--exit-code").returncode == 1


# ---------------------------------------------------------------------------------------------- who is the cause


def causes(found):
    """Each line of each household with its causes, whether they act together and whether that is all."""
    return [
        (
            change["change"]["code"],
            [each["id"] or each["kind"] for each in change["causes"]],
            change["together"],
            change["complete"],
        )
        for home in found["households"]
        for change in home["changes"]
    ]


def test_two_rules_of_which_each_is_needed_act_together(diff):
    poor = rule("life.poor", "savings < 500", {"derive": "life.poor"})
    need = rule("life.lonely", "life.poor", {"need": "loneliness"})
    found = diff([rule("life.poor", "savings < 100", {"derive": "life.poor"})], [poor, need], [household("h", 300)])
    assert " durch      life.lonely und life.poor zusammen" in found.stdout.splitlines()


def test_two_rules_of_which_either_is_enough_are_undone_together(diff):
    twins = [rule(f"life.{name}", "savings >= 100", {"need": "parenting"}) for name in ("one", "two")]
    found = data(diff([HELP], [HELP, *twins, NOBODY], [household("h", 150)], "--format", "json"))
    assert causes(found) == [(code, ["life.one", "life.two"], True, True) for code in ("parenting", "counselling")]
    assert [each["households"] for each in found["rules"]] == [1, 0, 1]


def test_rules_for_different_lines_are_told_apart(diff):
    lonely = rule("life.lonely", "savings < 200", {"need": "loneliness"})
    found = data(diff([HELP], [HELP, NEED, lonely], [household("h", 150)], "--format", "json"))
    assert causes(found) == [
        ("loneliness", ["life.lonely"], False, True),
        ("parenting", ["life.parenting"], False, True),
        ("counselling", ["life.parenting"], False, True),
    ]


def test_a_version_for_another_period_is_undone_with_its_rule(diff):
    split = [NEED | {"valid_until": "2026-10-31"}, STRICTER | {"valid_from": "2026-11-01"}]
    found = data(diff([NEED], split, [household("h", 150)], "--format", "json"))
    assert [(each["id"], each["change"], each["parts"], each["households"]) for each in found["rules"]] == [
        ("life.parenting", "changed", ["dates"], 1)
    ]


def test_a_removed_rule_that_would_close_a_circle_cannot_be_tested_by_itself(diff):
    one = rule("life.one", "savings >= 100", {"derive": "life.a"})
    old, new = rule("life.two", "life.a", {"derive": "life.b"}), rule("life.one", "life.b", {"derive": "life.a"})
    start = rule("life.three", "savings >= 100", {"derive": "life.b"})
    need = rule("life.lonely", "life.a", {"need": "loneliness"})
    found = data(diff([one, old, need], [new, start], [household("h", 150)], "--format", "json"))
    told = {each["id"]: (each["testable"], each["households"]) for each in found["rules"]}
    assert told["life.two"] == (False, None)


def test_figures_and_the_vocabulary_are_causes_of_their_own(state, diff):
    rules = [rule("life.parenting", "savings >= figures.free", {"need": "parenting"})]
    for name, amount, field in (("a", 100, "quality"), ("b", 200, "income")):
        free = {"label": {"de": "Freibetrag", "en": "free"}, "reference": "Satzung § 2", "values": []}
        free["values"] = [{"from": "2026-01-01", "amount": amount, "verified_on": "2026-11-23"}]
        needs = {**VOCABULARY["needs"], "parenting": VOCABULARY["needs"]["parenting"] | {"field": field}}
        state(name, rules, vocabulary=VOCABULARY | {"needs": needs}, figures={"figures": {"figures.free": free}})
    found = data(diff([], [], [household("h1", 150), household("h2", 300)], "--format", "json"))
    assert causes(found) == [("parenting", ["figures"], False, True), ("parenting", ["vocabulary"], False, True)]
    assert [(each["kind"], each["changed"], each["households"]) for each in found["others"]] == [
        ("figures", ["figures.free"], 1),
        ("vocabulary", ["parenting"], 1),
    ]


def test_a_rule_that_went_with_its_need_is_undone_together_with_it(state, diff):
    state("b", [HELP], vocabulary=VOCABULARY | {"needs": {"parenting": VOCABULARY["needs"]["parenting"]}})
    lonely = rule("life.lonely", "savings < 200", {"need": "loneliness"})
    found = data(diff([HELP, lonely], [], [household("h", 150)], "--format", "json"))
    assert causes(found) == [("loneliness", ["life.lonely", "vocabulary"], True, True)]
    assert [(each["testable"], each["households"]) for each in (*found["rules"], *found["others"])] == [
        (False, 1),
        (True, 1),
    ]


def partners(name):
    source = {"source": "Register", "verified_on": "2026-11-23"}
    service = {"id": f"{name}_talk", "name": name, "organization": name, "service_types": ["counselling"]}
    return {
        "organizations": [{"id": name, "name": name, "kind": "charity", **source}],
        "services": [{**service, "areas": ["05562020"], **source}],
    }


def test_partners_that_came_and_went_are_a_cause(state, diff):
    for name, partner in (("a", "alt"), ("b", "neu")):
        state(name, [NEED, HELP], directory=partners(partner))
    lines = diff([], [], [household("h", 150, municipality="05562020")]).stdout.splitlines()
    assert lines[2:] == [
        "WEITERE UNTERSCHIEDE",
        " ~  Verzeichnis der Partner: neu neu, neu_talk; entfällt alt, alt_talk; ändert 1 Plan: h",
        "",
        "HAUSHALTE MIT ANDEREM PLAN",
        "",
        "Haushalt h",
        " durch      Verzeichnis der Partner",
        " ~  Beratung: an: alt → neu",
    ]


# ---------------------------------------------------------------------------------------------- checkouts and plugins


PROGRAM = """
from lotse.hookspecs import hookimpl


@hookimpl
def lotse_facts(household, on):
    return {{"ort.advice": {}}}
"""


@pytest.fixture
def checkout(tmp_path, state, plugin):
    """A function that writes a checkout with one plugin `ort`, whose program works out a fact."""

    def write(name, answer, label="Rat", rules=()):
        state(f"{name}/rules", [HELP])
        fact = {"ort.advice": {"type": "bool", "label": {"de": label, "en": "advice"}}}
        local = [rule("ort.parenting", "ort.advice", {"need": "parenting"}), *rules]
        path = plugin("ort", rules=local, facts=fact, into=tmp_path / name / "plugins")
        manifest = {"name": "ort", "version": "0.1.0", "title": "Ort", "areas": [], "module": "hooks.py"}
        dump(path / "plugin.yaml", {"plugin": manifest})
        (path / "hooks.py").write_text(PROGRAM.format(answer), encoding="utf-8")
        return path

    return write


def test_modules_of_one_name_in_two_checkouts_answer_each_for_its_side(checkout, diff):
    checkout("a", False)
    checkout("b", True, label="Ratschlag")
    lines = diff([], [], [household("h", 150)]).stdout.splitlines()
    assert lines[2:] == [
        "WEITERE UNTERSCHIEDE",
        " ~  Programm eines Plugins: geändert ort; nicht einzeln prüfbar",
        " ~  Wörter für Angaben: geändert ort.advice; ändert den Plan nicht",
        "",
        "HAUSHALTE MIT ANDEREM PLAN",
        "",
        "Haushalt h",
        " durch      etwas, das nicht einzeln prüfbar ist; in Frage kommt: Programm eines Plugins",
        " +  Bedarf Erziehungsfragen: neu, gilt, Dringlichkeit 6",
        " +  Beratung: neu, gilt, Dringlichkeit 6, Platz 1",
    ]


def test_a_removed_rule_that_reads_what_nobody_declares_any_more_cannot_be_tested(checkout, diff):
    checkout("a", True)
    path = checkout("b", True)
    for file in ("facts.yaml", "rules/local.yaml", "hooks.py"):
        (path / file).unlink()
    dump(path / "plugin.yaml", {"plugin": {"name": "ort", "version": "0.1.0", "title": "Ort", "areas": []}})
    found = data(diff([], [], [household("h", 150)], "--format", "json"))
    assert causes(found) == [("parenting", [], False, False), ("counselling", [], False, False)]
    assert [each["households"] for each in (*found["rules"], *found["others"])] == [None, None, None, 0]
    assert found["households"][0]["untested"][0] == {"kind": "rule", "id": "ort.parenting"}


def test_a_plugin_alone_is_compared_under_the_shipped_rules(plugin, tmp_path, diff):
    for name, limit in (("a", 100), ("b", 200)):
        local = [rule("ort.parenting", f"savings >= {limit}", {"need": "parenting"})]
        (plugin("ort", rules=local, into=tmp_path / name)).rename(tmp_path / name / "moved")
        (tmp_path / name).rename(tmp_path / f"{name}_")
        (tmp_path / f"{name}_" / "moved").rename(tmp_path / name)
    found = diff([], [], [household("h", 150)]).stdout
    assert " ~  ort.parenting: Bedingung geändert; ändert 1 Plan: h" in found.splitlines()


# ---------------------------------------------------------------------------------------------- mistakes


def test_a_row_that_cannot_be_used_is_named_and_the_others_are_compared(diff, tmp_path):
    (tmp_path / "bad.jsonl").write_text(
        json.dumps(household("h1", 150)) + '\n{"id": "h2", "savngs": 1}\n{"id": \n', encoding="utf-8"
    )
    (tmp_path / "h.yaml").write_text("id: h4\nwishes: []\nsavings: 150\n", encoding="utf-8")
    more = ("--households", "bad.jsonl", "--households", "h.yaml", "--households", "gone.yaml", "--format", "json")
    found = diff([NEED], [STRICTER], [household("h0", 99)], *more)
    told = json.loads(found.stdout)
    assert (found.returncode, told["compared"], told["changed"], told["mistakes"]) == (2, 3, 2, 3)
    assert [line.split(": ")[:2] for line in found.stderr.splitlines()] == [
        ["bad.jsonl:2:14", "HOUSEHOLD-FIELD"],
        ["bad.jsonl:4:1", "YAML-SYNTAX"],
        ["gone.yaml", "FILE-MISSING"],
    ]


def test_a_household_that_only_one_side_understands_is_named_with_its_line(diff, tmp_path, state):
    state("b", [], vocabulary=VOCABULARY | {"needs": {"loneliness": VOCABULARY["needs"]["loneliness"]}})
    found = diff([], [], [household("h1", 1), {"id": "h2", "wishes": ["parenting"]}])
    assert (found.returncode, found.stderr) == (2, "h.jsonl:2: HOUSEHOLD-FIELD: wishes: unknown need 'parenting'\n")


def test_all_mistakes_of_both_sides_are_told_at_once(diff):
    found = diff(
        [rule("life.a", "savngs >= 1", {"need": "parenting"})], [rule("life.b", "savings >= 1", {"need": "x"})], []
    )
    assert (found.returncode, found.stdout) == (2, "")
    assert [line.split(": ")[:2] for line in found.stderr.splitlines()] == [
        ["a/life.yaml:11:4", "RULE-CONDITION"],
        ["b/life.yaml:13:5", "RULE-CODE"],
    ]


def test_a_broken_plugin_stops_the_comparison(checkout, diff):
    checkout("a", True, rules=[rule("ort.b", "savings >= x", {"need": "parenting"})])
    (checkout("b", True) / "hooks.py").write_text("import nothing_like_it\n", encoding="utf-8")
    found = diff([], [], [])
    assert [line.split(": ")[:2] for line in found.stderr.splitlines()] == [
        ["a/plugins/ort/rules/local.yaml:24:4", "RULE-CONDITION"],
        ["b/plugins/ort/hooks.py", "PLUGIN-IMPORT"],
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a",), "two directories are compared, RULES_A and RULES_B, and 1 are named"),
        (("a", "b", "a"), "and 3 are named"),
        (("a", "b", *ON), "both sides have the same day"),
        (("a", "b", "--plugin", "ort"), "--plugin: does not go with --households"),
        (("a", "b", "--then-enable", "life.a"), "--then-enable: does not go with --households"),
        (("a", "b", "--enable", "life.parentin"), "no such rule to enable; did you mean 'life.parenting'?"),
        (("a", "gone"), "gone: RULES-DIRECTORY: is no directory"),
        (("a", "."), ".: RULES-DIRECTORY: has neither a plugin.yaml nor rules/plugin.yaml"),
        (("a", "c"), "c: RULES-DIRECTORY: holds a checkout, but a holds the nationwide rules"),
    ],
)
def test_what_cannot_be_compared_is_refused(state, tmp_path, arguments, said):
    for name in ("a", "b", "c/rules"):
        state(name, [NEED])
    found = lotse("diff", *arguments, "--households", "-", *ON, cwd=tmp_path)
    assert (found.returncode, found.stdout) == (2, "")
    assert said in " ".join(found.stderr.replace("│", "").split())
