"""The one door: what it refuses, what it warns of, what it adds to a line."""

import datetime as dt

import pytest

from lotse import Household, InputError, Matcher

ON = dt.date(2026, 11, 23)
HEAD = "plugin: {name: ort, version: 0.1.0, title: Ort}\n"


def matcher_with(tmp_path, rules):
    (tmp_path / "plugin.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "ort.yaml").write_text("rules:\n" + rules, encoding="utf-8")
    return Matcher.load([tmp_path])


def rule(name, then, more=""):
    return f"  - {{id: ort.{name}, title: {name}, reference: Satzung, verified_on: null, {more}then: {then}}}\n"


def household(**fields):
    return Household.model_validate({"id": "h", **fields})


@pytest.mark.parametrize("on", ["2026-11-23", None, dt.datetime(2026, 11, 23, tzinfo=dt.UTC)])
def test_the_day_must_be_a_date(on):
    with pytest.raises(TypeError, match=r"on must be a datetime\.date"):
        Matcher.load([]).match(household(), on=on)


def test_the_household_must_be_one():
    with pytest.raises(TypeError, match=r"household must be a lotse\.Household, not dict"):
        Matcher.load([]).match({"id": "h"}, on=ON)


def test_a_draft_that_does_not_exist_cannot_be_enabled():
    with pytest.raises(InputError, match="RULE-UNKNOWN: no such rule to enable"):
        Matcher.load([], enable=["court.nothing"])


def test_one_plugin_may_be_named_without_a_list(tmp_path):
    (tmp_path / "plugin.yaml").write_text(HEAD, encoding="utf-8")
    assert [plugin.manifest.name for plugin in Matcher.load(tmp_path).plugins] == ["national", "ort"]


def test_help_put_before_itself_is_a_circle_and_printed(tmp_path):
    first = rule("first", "{require: standing_order, before: [debt_counselling]}")
    second = rule("second", "{require: debt_counselling, before: [standing_order]}")
    (finding,) = matcher_with(tmp_path, first + second).failures[0].findings
    assert finding.code == "RULE-CYCLE"
    assert finding.message == (
        "rule 'ort.second' closes a circle of order: "
        "standing_order before debt_counselling before standing_order; drop one `require`"
    )


def test_a_rule_that_has_ended_without_a_successor_is_told(tmp_path):
    ended = rule("ended", "{need: low_income}", "valid_until: 2026-06-30, ")
    warnings = matcher_with(tmp_path, ended).match(household(), on=ON).warnings
    assert [(each.code, each.subject) for each in warnings] == [("RULE-ENDED", "ort.ended")]


def test_a_rule_that_has_a_successor_is_not_told(tmp_path):
    old = rule("changed", "{need: low_income}", "valid_until: 2026-06-30, ")
    new = rule("changed", "{need: low_income}", "valid_from: 2026-07-01, ")
    assert matcher_with(tmp_path, old + new).match(household(), on=ON).warnings == ()


def test_a_certain_help_still_asks_for_what_would_add_to_it(tmp_path):
    sure = rule("sure", "[{need: loneliness}, {entitle: meeting_centre, for: loneliness, action: Hingehen.}]")
    perhaps = rule(
        "more", "{entitle: meeting_centre, for: loneliness, action: Fahrdienst.}", "when: social.overloaded, "
    )
    alone = household(wishes=[], social={"wants_company": False})  # the national rules offer nothing then
    plan = matcher_with(tmp_path, sure + perhaps).match(alone, on=ON)
    (path,) = [path for path in plan.paths if path.service_type == "meeting_centre"]
    assert path.status == "met"
    assert path.action.de == "Hingehen."
    assert [text.de for text in path.to_check] == ["Vielleicht „more“: Fahrdienst."]
    assert "social.overloaded" in [question.fact for question in plan.questions]


def test_help_that_is_certain_for_one_need_stays_certain_beside_a_more_urgent_open_one(tmp_path):
    certain = rule("certain", "[{need: loneliness}, {entitle: home_visit, for: [loneliness, violence]}]")
    open_one = rule("open", "{need: violence, suspected_when: wishes is known}", "when: social.overloaded, ")
    plan = matcher_with(tmp_path, certain + open_one).match(household(wishes=[]), on=ON)
    (path,) = [path for path in plan.paths if path.service_type == "home_visit"]
    assert (path.need, path.also_for, path.status, path.tier) == ("violence", ("loneliness",), "met", 0)


def test_a_date_that_only_follows_from_the_stage_is_not_called_stated():
    lease = {"own_lease": True, "stage": "notice_immediate", "notice_received_on": "2026-11-10"}
    traces = Matcher.load([]).explain(household(tenancy=lease), "eviction_protection", on=ON)
    said = {node.fact: node.given for trace in traces for node in trace.walk() if node.kind == "fact"}
    assert said["tenancy.stage"] is True
    assert said["tenancy.suit_served_on"] is False


def test_a_plan_never_repeats_the_id_of_the_other_party():
    plan = Matcher.load([]).match(household(conflict={"with": "nachbar-7", "about": "noise"}), on=ON)
    assert [path.service_type for path in plan.paths] == ["neighbour_mediation"]
    assert "nachbar-7" not in plan.model_dump_json()
