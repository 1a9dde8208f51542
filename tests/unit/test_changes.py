"""Two plans compared: what came, went and changed, and whether the law or the day is the reason."""

import datetime as dt
import json

import pytest

from lotse import Household, InputError, Matcher
from lotse.changes import Side, compare, compare_files
from lotse.changes.lines import moved
from lotse.explain import changes_markdown, changes_text

ON = dt.date(2026, 11, 23)
OLD, NEW = dt.date(2026, 12, 31), dt.date(2027, 1, 1)
FACTS = {
    "ort.saved": {"type": "money", "label": {"de": "Rücklage", "en": "reserve"}},
    "ort.letter_on": {"type": "date", "label": {"de": "Brief vom", "en": "letter of"}},
}


def rule(name, when, then, reference="Satzung § 1", **more):
    title = {"de": f"Regel {name}", "en": f"rule {name}"}
    return {
        "id": f"ort.{name}",
        "title": title,
        "reference": reference,
        "verified_on": "2026-11-23",
        **more,
        **({"when": when} if when else {}),
        "then": then,
    }


def household(name="h", **extra):
    return Household.model_validate(
        {"id": name, "wishes": [], "extra": {f"ort.{key}": value for key, value in extra.items()}}
    )


@pytest.fixture
def matcher(plugin, load):
    """A function from local rules to a matcher that knows them beside the national ones."""
    return lambda *rules: load(plugin("ort", rules=rules, facts=FACTS))


@pytest.fixture
def told(matcher):
    """A function from rules, a household and two days to what is said of it in German."""

    def tell(rules, home, first=OLD, second=NEW, then_enable=(), lang="de", **choices):
        book = matcher(*rules)
        before, after = Side(book, first), Side(book.enabling(then_enable), second)
        comparison, _ = compare_files(["h.yaml"], before, after, read=lambda _: home, **choices)
        return changes_text(comparison, book.labels, lang, **choices).splitlines()

    return tell


def by_code(changes):
    return {change.code: change for change in changes.changes}


def causes(change):
    return [reason.cause for reason in change.because]


# ---------------------------------------------------------------------------------------------- law


LIMIT = (
    rule("limit", "ort.saved >= 100", {"need": "parenting"}, valid_until=OLD),
    rule("limit", "ort.saved >= 200", {"need": "parenting"}, "Satzung § 1 n. F.", valid_from=NEW),
)


def test_a_rule_with_a_successor_that_asks_for_more_is_law(told):
    assert told(LIMIT, household(saved=150)) == [
        "1 Haushalt verglichen, 1 mit anderem Plan                              Do 31.12.2026 → Fr 01.01.2027",
        "",
        "Haushalt h · h.yaml",
        " Recht      „Regel limit“ gilt ab Fr 01.01.2027 in neuer Fassung (Satzung § 1 n. F.)",
        " –  Bedarf Erziehungsfragen: entfällt",
        " –  Erziehungsberatung: entfällt",
    ]


def test_the_same_in_english_and_in_the_other_direction(told):
    assert told(LIMIT, household(saved=150), NEW, OLD, lang="en") == [
        "1 household compared, 1 with another plan                           Fri 1 Jan 2027 → Thu 31 Dec 2026",
        "",
        "Household h · h.yaml",
        " law        “rule limit” holds in another version on the second side (Satzung § 1)",
        " +  Need questions of upbringing: new, applies, urgency 5",
        " +  Parenting counselling: new, open, urgency 5, place 1",
    ]


@pytest.mark.parametrize("saved", [99, 200])
def test_who_is_on_the_same_side_of_both_limits_is_only_counted(told, saved):
    counted = "1 Haushalt verglichen, 0 mit anderem Plan                              Do 31.12.2026 → Fr 01.01.2027"
    assert told(LIMIT, household(saved=saved)) == [counted]
    assert told(LIMIT, household(saved=saved), full=True)[1:] == ["", "DERSELBE PLAN", "    Haushalt h · h.yaml"]


def test_what_was_certain_and_is_only_possible_is_no_longer_shown_but_asked(told):
    assert " ~  Bedarf Erziehungsfragen: gilt → nur gefragt" in told(LIMIT, household(saved={"min": 100, "max": 300}))


def test_a_rule_of_one_day_is_followed_through_what_it_derives(told):
    rules = (
        rule("poor", "ort.saved < 500", {"derive": "ort.poor"}, valid_until=OLD),
        rule("need", "ort.poor", {"need": "parenting"}),
        rule("other", "ort.saved < 500", {"derive": "ort.unread"}, valid_from=NEW),
    )
    lines = told(rules, household(saved=150))
    assert [line for line in lines if line.startswith(" Recht")] == [
        " Recht      „Regel poor“ gilt nur bis Do 31.12.2026 (Satzung § 1)"
    ]


def test_a_version_that_says_the_same_to_this_household_is_no_reason(told):
    rules = (
        rule("poor", "ort.saved < 500", {"derive": "ort.poor"}, valid_until=OLD),
        rule("poor", "ort.saved < 600", {"derive": "ort.poor"}, valid_from=NEW),
        rule("need", "ort.poor", {"need": "parenting"}, valid_until=OLD),
    )
    assert [line for line in told(rules, household(saved=150)) if line.startswith(" Recht")] == [
        " Recht      „Regel need“ gilt nur bis Do 31.12.2026 (Satzung § 1)"
    ]


def test_a_rule_says_its_date_in_both_directions(told):
    rules = (rule("need", "ort.saved >= 1", {"need": "parenting"}, valid_from=NEW),)
    for first, second, sign in ((OLD, NEW, "+"), (NEW, OLD, "–")):
        lines = told(rules, household(saved=1), first, second)
        assert lines[3] == " Recht      „Regel need“ gilt ab Fr 01.01.2027 (Satzung § 1)"
        assert lines[4].startswith(f" {sign}  Bedarf Erziehungsfragen")


def test_a_figure_of_another_day_is_law(matcher):
    book = matcher(rule("rate", "ort.saved < figures.standard_rate_single", {"need": "parenting"}))
    before, after = Side(book, ON), Side(book, ON, law=dt.date(2022, 6, 1))
    comparison, _ = compare_files(["h"], before, after, read=lambda _: household(saved=400))
    lines = changes_text(comparison, book.labels).splitlines()
    assert lines[1:8] == [
        "                                      Mo 23.11.2026 → Mo 23.11.2026 nach dem Recht vom Mi 01.06.2022",
        "",
        "Haushalt h · h",
        " Recht      Rücklage: 400 €, verlangt: weniger als Regelbedarf für Alleinstehende; Regelbedarf für",
        "            Alleinstehende: 563 € → unbekannt; traf zu, ist jetzt offen („Regel rate“, Satzung § 1)",
        " ~  Bedarf Erziehungsfragen: gilt → nur gefragt",
        " –  Erziehungsberatung: entfällt",
    ]
    assert " –  Bedarf Energieschulden: danach wird nicht mehr gefragt" in lines  # rules on energy that came in between


def test_an_estimate_without_figures_is_law(national):
    home = Household.model_validate(
        {
            "id": "h",
            "municipality": "05562020",
            "members": [{"id": "a", "role": "adult", "age": 40, "employment": "employed"}],
            "tenancy": {"own_lease": True, "rent_warm": 700, "rent_gross_cold": 600},
            "income": {"gross_monthly": 1500},
        }
    )
    changes = by_code(compare(home, Side(national, ON), Side(national, ON, law=dt.date(2150, 1, 1))))
    line = changes["housing_benefit"]
    assert "estimate" in line.parts
    assert [reason.kind for reason in line.because][-1] == "figure"
    assert set(causes(line)) == {"law"}


DRAFT = (
    rule("need", "ort.saved >= 1", {"need": "parenting"}),
    rule(
        "tip",
        None,
        {"advise": {"de": "Früh fragen.", "en": "Ask early."}, "for": "parenting_counselling"},
        enabled=False,
    ),
)


def test_a_draft_on_the_second_side_is_law_and_its_text_is_said(told):
    assert told(DRAFT, household(saved=1), NEW, NEW, ["ort.tip"]) == [
        "1 Haushalt verglichen, 1 mit anderem Plan                              Fr 01.01.2027 → Fr 01.01.2027",
        "Entwürfe nur auf der zweiten Seite: ort.tip",
        "",
        "Haushalt h · h.yaml",
        " Recht      Entwurf „Regel tip“ (Satzung § 1)",
        " ~  Erziehungsberatung: der Text ist ein anderer",
        "    + „Früh fragen.“",
    ]


def test_a_draft_on_both_sides_changes_nothing(matcher):
    book = matcher(*DRAFT).enabling(["ort.tip"])
    assert compare(household(saved=1), Side(book, OLD), Side(book, NEW)).changes == ()


def test_a_draft_that_does_not_exist_is_refused(matcher):
    with pytest.raises(InputError, match=r"RULE-UNKNOWN: no such rule to enable; did you mean 'ort\.tip'"):
        matcher(*DRAFT).enabling(["ort.tipp"])


# ---------------------------------------------------------------------------------------------- time


LETTER = (
    rule(
        "letter",
        "today <= ort.letter_on + 14 days",
        {"need": "parenting", "deadline": {"after": "ort.letter_on", "by": {"days": 14}}},
    ),
)


def test_a_day_that_passes_is_time(told):
    assert told(LETTER, household(letter_on=dt.date(2026, 12, 17))) == [
        "1 Haushalt verglichen, 1 mit anderem Plan                              Do 31.12.2026 → Fr 01.01.2027",
        "",
        "Haushalt h · h.yaml",
        " Zeit       Brief vom: Do 17.12.2026, verlangt: plus 14 Tage frühestens heute; traf zu, trifft nicht",
        "            mehr zu („Regel letter“, Satzung § 1)",
        " –  Bedarf Erziehungsfragen: entfällt",
        " –  Erziehungsberatung: entfällt",
    ]


def test_what_the_calendar_alone_brings_is_not_law_though_a_rule_ends_as_well(matcher):
    rules = (*LETTER, rule("tip", None, DRAFT[1]["then"], valid_until=OLD))
    book = matcher(*rules)
    changes = by_code(compare(household(letter_on=dt.date(2026, 12, 17)), Side(book, OLD), Side(book, NEW)))
    assert causes(changes["parenting"]) == causes(changes["parenting_counselling"]) == ["time"]


def test_law_and_time_are_both_named_where_both_are_needed(told):
    rules = (
        rule("need", "ort.saved >= 1", {"need": "parenting"}),
        rule("note", "today > ort.letter_on + 14 days", {**DRAFT[1]["then"], "advise": "Erst nach dem Brief."}),
        rule("tip", None, DRAFT[1]["then"], valid_from=NEW),
    )
    assert told(rules, household(saved=1, letter_on=dt.date(2026, 12, 17)))[3:] == [
        " Recht      „Regel tip“ gilt ab Fr 01.01.2027 (Satzung § 1)",
        " Zeit       Brief vom: Do 17.12.2026, verlangt: plus 14 Tage vor: heute; traf nicht zu, trifft jetzt",
        "            zu („Regel note“, Satzung § 1)",
        " ~  Erziehungsberatung: der Text ist ein anderer",
        "    + „Erst nach dem Brief.“",
        "    + „Früh fragen.“",
    ]


def test_a_deadline_that_comes_near_is_time(told):
    rules = (rule("need", "ort.saved >= 1", {"need": "hoarding_neglect", "deadline": {"on": "ort.letter_on"}}),)
    home = household(saved=1, letter_on=dt.date(2026, 12, 15))
    assert told(rules, home, dt.date(2026, 11, 30), dt.date(2026, 12, 1))[3:5] == [
        " Zeit       Frist Di 15.12.2026: noch 14 Tage",
        " ~  Bedarf Verwahrlosung: Dringlichkeit 2 → 1",
    ]


def test_the_end_of_the_month_moves_along_and_changes_nothing(national):
    home = Household.model_validate({"id": "h", "income": {"net_monthly": 500}, "tenancy": {"own_lease": True}})
    days = dt.date(2026, 10, 31), dt.date(2026, 11, 1)
    plans = [national.match(home, on=day) for day in days]
    assert [next(path.deadline for path in plan.paths if path.deadline) for plan in plans] == [
        days[0],
        dt.date(2026, 11, 30),
    ]
    assert compare(home, *(Side(national, day) for day in days)).changes == ()


# ---------------------------------------------------------------------------------------------- the national rules


SUIT = {
    "id": "h",
    "municipality": "05562020",
    "tenancy": {"stage": "suit_served", "suit_served_on": "2026-10-05", "cured_notice_on": None},
}


def test_the_end_of_the_cure_period_is_time(national):
    before, after = (Side(national, dt.date(2026, 12, day)) for day in (7, 8))
    comparison, mistakes = compare_files(["h"], before, after, read=lambda _: Household.model_validate(SUIT))
    assert mistakes == ()
    (found,) = comparison.households
    threat = by_code(found)["housing_loss_threat"]
    assert (threat.change, causes(threat)) == ("changed", ["time"])
    reason = threat.because[0]
    assert (reason.after.fact, reason.after.op, reason.after.operand, reason.after.value) == (
        "tenancy.schonfrist_ends_on",
        ">=",
        "today",
        "2026-12-07",
    )
    assert {cause for change in found.changes for cause in causes(change)} == {"time"}
    assert changes_text(comparison, national.labels).splitlines()[3:6] == [
        " Zeit       Ende der Schonfrist: Mo 07.12.2026, verlangt: frühestens heute; traf zu, trifft nicht",
        "            mehr zu („Schonfrist läuft“, § 569 Abs. 3 Nr. 2 Satz 1 BGB)",
        " ~  Bedarf drohender Wohnungsverlust: Dringlichkeit 1 → 2; Frist Mo 07.12.2026 → keine",
    ]


def test_the_law_of_another_day_is_applied_to_the_facts_of_this_one(national):
    home = Household.model_validate(SUIT)
    on, before_the_rule = dt.date(2026, 11, 23), dt.date(2001, 8, 31)
    today = national.match(home, on=on)
    assert national.match(home, on=on, law=on) == today
    then = national.match(home, on=on, law=before_the_rule)
    assert then.on == on
    assert then != today
    with pytest.raises(TypeError, match=r"law must be a datetime\.date, not str"):
        national.match(home, on=on, law="2001-08-31")


# ---------------------------------------------------------------------------------------------- many households


def test_nothing_of_one_household_stands_in_the_lines_of_another(matcher):
    book = matcher(*LIMIT)
    homes = {name: household(name, saved=saved) for name, saved in (("a", 150), ("b", 120), ("c", 400))}
    sides = Side(book, OLD), Side(book, NEW)
    comparison, _ = compare_files(homes, *sides, read=homes.__getitem__, full=True)
    assert (comparison.compared, comparison.changed) == (3, 2)
    assert [each.household for each in (*comparison.households, *comparison.unchanged)] == ["a", "b", "c"]
    for each in comparison.households:
        alone, _ = compare_files([each.file], *sides, read=homes.__getitem__)
        assert alone.households == (each,)
        assert "150" not in each.model_dump_json()


def test_markdown_escapes_and_says_the_same(matcher):
    book = matcher(*LIMIT)
    read = lambda _: household("h*_", saved=150)  # noqa: E731
    comparison, _ = compare_files(["h.yaml"], Side(book, OLD), Side(book, NEW), read=read)
    assert changes_markdown(comparison, book.labels, "en").splitlines() == [
        "# 1 household compared, 1 with another plan",
        "",
        "Thu 31 Dec 2026 → Fri 1 Jan 2027",
        "",
        r"## Household h\*\_ · h.yaml",
        "",
        "**law:** “rule limit” holds in a new version from Fri 1 Jan 2027 (Satzung § 1 n. F.)",
        "",
        "- – **Need questions of upbringing:** no longer in the plan",
        "- – **Parenting counselling:** no longer in the plan",
    ]


def test_json_is_the_contract(matcher):
    book = matcher(*LIMIT)
    comparison, _ = compare_files(["h"], Side(book, OLD), Side(book, NEW), read=lambda _: household(saved=150))
    data = json.loads(comparison.model_dump_json())
    assert (data["format"], data["compared"], data["changed"], data["unreadable"]) == ("lotse.diff/1", 1, 1, 0)
    assert (data["before"]["on"], data["after"]["law"], data["after"]["drafts"]) == ("2026-12-31", "2027-01-01", [])
    (found,) = data["households"]
    assert (found["household"], found["file"]) == ("h", "h")
    need = found["changes"][0]
    assert (need["kind"], need["code"], need["change"]) == ("need", "parenting", "went")
    assert (need["before"]["status"], need["after"]) == ("met", None)
    (reason,) = need["because"]
    assert (reason["kind"], reason["cause"], reason["side"]) == ("rule", "law", "both")
    assert (reason["rule"]["reference"], reason["former"]["reference"]) == ("Satzung § 1 n. F.", "Satzung § 1")


@pytest.mark.parametrize(
    ("before", "after", "changed", "expected"),
    [
        ("abc", "abc", "", ""),
        ("abcd", "bcd", "", ""),  # what goes lets the others move up
        ("abc", "xabc", "", ""),
        ("abc", "bca", "", "a"),
        ("abcd", "acdb", "cd", "cd"),  # what is different in itself moves, not what it passes
        ("ab", "ba", "b", "b"),
    ],
)
def test_a_line_moves_only_where_the_order_differs(before, after, changed, expected):
    assert moved(before, after, set(changed)) == set(expected)


def test_a_matcher_with_a_draft_leaves_the_first_as_it_was():
    book = Matcher.load([])
    assert (book.enabling(["court.late_payment_cures_ordinary_notice"]).drafts, book.drafts) == (
        ("court.late_payment_cures_ordinary_notice",),
        (),
    )
