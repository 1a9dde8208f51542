"""What holds of every plan, whatever the household."""

import json
import random
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lotse import Household, Matcher, source
from lotse.assembly import Parts
from lotse.hooks import Hooks
from lotse.model.plan import Status
from lotse.plugins import national_directory
from strategies import ON, directories, households, random_household

few = settings(max_examples=settings.default.max_examples // 2)


def plan_of(matcher, document):
    return matcher.match(Household.model_validate(document), on=ON)


# ---------------------------------------------------------------------------------------------- order


@few
@given(households().filter(lambda each: len(each.get("members", ())) > 1), st.randoms(use_true_random=False))
def test_the_order_of_members_never_changes_the_plan(national, household, shuffler):
    members = list(household["members"])
    shuffler.shuffle(members)
    assert told(plan_of(national, household)) == told(plan_of(national, {**household, "members": members}))


@few
@given(households())
def test_the_order_of_keys_in_the_file_never_changes_the_plan(national, household):
    assert plan_of(national, household) == plan_of(national, backwards(household))


@pytest.fixture(scope="module")
def shuffled(tmp_path_factory):
    """The national rules with the rules of each file in another order."""
    path = tmp_path_factory.mktemp("rules") / "national"
    shutil.copytree(national_directory(), path)
    for file in path.glob("*.yaml"):
        data = source.read(file).data
        if "rules" in data:
            random.Random(file.name).shuffle(data["rules"])
            file.write_text(json.dumps(data, default=str, ensure_ascii=False), encoding="utf-8")
    return Matcher.from_directories(path, [])


@few
@given(households())
def test_the_order_of_rules_in_a_file_changes_at_most_which_sentence_is_cited_first(national, shuffled, household):
    assert substance(plan_of(national, household)) == substance(plan_of(shuffled, household))


def test_the_order_of_plugins_never_changes_the_plan(plugin, load):
    rule = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}
    help_ = {"entitle": "debt_counselling", "for": "overindebtedness"}
    paths = [
        plugin(name, rules=[{"id": f"{name}.rule", **rule, "then": {**help_, "action": f"Zu {name} gehen."}}])
        for name in ("kiel", "plauen")
    ]
    household = {"id": "h", "debts": {"creditors": 11, "total": 28000}}
    forward, backward = (plan_of(load(*order), household) for order in (paths, paths[::-1]))
    assert forward.model_dump_json() == backward.model_dump_json()


@few
@given(households(), st.data())
def test_a_matcher_without_a_rule_plans_as_if_the_rule_had_never_been_written(national, household, data):
    out = data.draw(st.integers(0, len(national.book.rules) - 1))
    left = tuple(rule for index, rule in enumerate(national.book.rules) if index != out)
    rewritten = Matcher(Parts(replace(national.book, rules=left), national.plugins, (), Hooks(), ()))
    assert plan_of(national.without(out), household) == plan_of(rewritten, household)


@few
@given(households(), st.data())
def test_several_rules_are_taken_out_one_after_the_other(national, household, data):
    last = len(national.book.rules) - 1
    out = data.draw(st.lists(st.integers(0, last), min_size=2, max_size=5, unique=True))
    left = tuple(rule for index, rule in enumerate(national.book.rules) if index not in out)
    rewritten = Matcher(Parts(replace(national.book, rules=left), national.plugins, (), Hooks(), ()))
    reduced = national
    for index in out:
        reduced = reduced.without(index)
    assert plan_of(reduced, household) == plan_of(rewritten, household)


def test_a_rule_taken_out_takes_its_warning_that_it_has_ended_along(plugin, load):
    rule = {"id": "kiel.rule", "title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}
    matcher = load(plugin("kiel", rules=[{**rule, "valid_until": "2025-12-31", "then": {"need": "overindebtedness"}}]))
    household = {"id": "h"}
    assert [warning.code for warning in plan_of(matcher, household).warnings] == ["RULE-ENDED"]
    assert plan_of(matcher.without(len(matcher.book.rules) - 1), household).warnings == ()


# ---------------------------------------------------------------------------------------------- one household


def test_of_an_unknown_household_nothing_is_certain_and_much_is_asked(national):
    plan = plan_of(national, {"id": "unknown"})
    assert [path.service_type for path in plan.paths if path.status is Status.MET] == []
    assert [need.code for need in plan.needs if need.status is Status.MET] == []
    assert plan.declined == ()
    assert len(plan.questions) > 20


@given(households())
def test_every_explanation_ends_in_a_fact_a_reference_or_a_need_explained_beside_it(national, household):
    plan = plan_of(national, household)
    explained = {need.code for need in plan.needs if need.because}
    for tree in (tree for line in (*plan.needs, *plan.paths, *plan.declined) for tree in line.because):
        for node in tree.walk():
            assert node.rule is None or node.rule.reference
            if not node.children:
                assert node.kind == "fact" or node.rule or (node.kind == "need" and node.code in explained), node


@given(households())
def test_ranks_count_from_one_and_a_kind_of_help_stands_once(national, household):
    paths = plan_of(national, household).paths
    assert [path.rank for path in paths] == list(range(1, len(paths) + 1))
    assert len({path.service_type for path in paths}) == len(paths)


@given(households())
def test_an_open_path_names_the_fact_or_the_check_that_decides_it(national, household):
    for path in plan_of(national, household).paths:
        if path.status is Status.OPEN:
            assert path.open_facts or path.to_check, path.service_type


@given(households())
def test_a_score_is_the_sum_of_values_times_weights(national, household):
    for path in plan_of(national, household).paths:
        for score in (path.score, *(other.score for other in path.alternatives)):
            assert score.total == sum(factor.value * factor.weight for factor in score.factors)


@given(households())
def test_what_must_come_first_stands_before_what_needs_it(national, household):
    plan = plan_of(national, household)
    ranks = {path.service_type: path.rank for path in plan.paths}
    for path in plan.paths:
        for step in path.steps:
            if step.action == "first":
                assert ranks[step.service_type] < path.rank, (step.service_type, path.service_type)


@given(households())
@example({"id": "h1", "accommodation": {"dependent": True}, "income": {"net_monthly": 0}})
def test_what_must_come_first_is_listed_in_the_order_of_acting(national, household):
    plan = plan_of(national, household)
    ranks = {path.service_type: path.rank for path in plan.paths}
    for path in plan.paths:
        first = [ranks[step.service_type] for step in path.steps if step.action == "first"]
        assert first == sorted(first), path.service_type


@given(households())
def test_apart_from_what_must_come_first_urgency_alone_orders_the_paths(national, household):
    paths = plan_of(national, household).paths
    pulled = {step.service_type for path in paths for step in path.steps if step.action == "first"}
    tiers = [path.tier for path in paths if path.service_type not in pulled]
    assert tiers == sorted(tiers)


@given(households())
def test_a_safe_day_lies_on_or_before_its_deadline(national, household):
    plan = plan_of(national, household)
    for line in (*plan.needs, *plan.paths):
        assert (line.deadline is None) == (line.safe_by is None)
        assert line.deadline is None or line.safe_by <= line.deadline


# ---------------------------------------------------------------------------------------------- many households


@pytest.mark.slow
def test_two_households_never_mix(national, thorough):
    """The same bytes in another order and from matchers that have seen others."""
    count = 2000 if thorough else 150
    generator = random.Random("households")
    homes = [random_household(generator, f"h{number}", generator.choice([0.05, 0.3, 0.7])) for number in range(count)]
    models = [Household.model_validate(each) for each in homes]
    first = {model.id: national.match(model, on=ON).model_dump_json() for model in models}
    generator.shuffle(models)
    for start in range(0, count, 75):
        fresh = Matcher.load(plugins=[])
        for model in models[start : start + 75]:
            assert fresh.match(model, on=ON).model_dump_json() == first[model.id]
    if thorough:
        assert {model.id: national.match(model, on=ON).model_dump_json() for model in models} == first


def test_threads_share_a_matcher_and_no_household(national):
    generator = random.Random("threads")
    models = [Household.model_validate(random_household(generator, f"h{number}", 0.3)) for number in range(40)]
    alone = [national.match(model, on=ON).model_dump_json() for model in models]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda model: national.match(model, on=ON).model_dump_json(), models)) == alone


# ---------------------------------------------------------------------------------------------- services


@settings(max_examples=settings.default.max_examples // 3)
@given(directories(), households(), st.sampled_from(["jobcenter", "self", None]))
def test_a_service_that_no_path_names_can_go_and_nothing_changes(plugin_in, directory, household, channel):
    household = {**household, **DEBTS, **({"contact": {"channel": channel}} if channel else {})}
    before = plan_of(plugin_in(directory), household)
    named = {step.service for path in before.paths for step in path.steps}
    named |= {other.service for path in before.paths for other in path.alternatives}
    named |= {target for each in (*directory["services"], *directory["channels"]) for target in each["refers_to"]}
    missing = {gap.service_type for gap in before.gaps}  # a gap says how near the next partner is
    kept = [each for each in directory["services"] if each["id"] in named or missing & set(each["service_types"])]
    after = plan_of(plugin_in({**directory, "services": kept}), household)
    assert told(after) == told(before)


DEBTS = {"debts": {"creditors": 11, "total": 28000}}


@pytest.fixture(scope="module")
def plugin_in(tmp_path_factory):
    """A function from a directory's entries to a matcher with them."""

    def build(directory):
        path = tmp_path_factory.mktemp("plugin") / "local"
        path.mkdir()
        manifest = {"plugin": {"name": "local", "version": "0.1.0", "title": "Ort"}}
        (path / "plugin.yaml").write_text(json.dumps(manifest), encoding="utf-8")
        (path / "directory.yaml").write_text(json.dumps(directory), encoding="utf-8")
        matcher = Matcher.from_directories(national_directory(), [path])
        assert matcher.failures == ()
        return matcher

    return build


# ---------------------------------------------------------------------------------------------- helpers


def backwards(data):
    """The same mapping with its keys in reverse order, all the way down."""
    if isinstance(data, dict):
        return {key: backwards(data[key]) for key in reversed(data)}
    return [backwards(each) for each in data] if isinstance(data, list) else data


def told(plan):
    """The plan without the digest and the lines of files, and with reasons and open facts of equal standing in one order."""
    dumped = plan.model_dump(mode="json")
    del dumped["provenance"]
    return json.dumps(_sorted(dumped), sort_keys=True)


def substance(plan):
    """What the plan decides: everything but sentences, which stand in the order of the rules that say them."""
    dumped = json.loads(told(plan))
    for question in dumped["questions"]:
        del question["why"]
    for path in dumped["paths"]:
        del path["action"]
        path |= {name: sorted(map(str, path[name])) for name in ("to_check", "advice")}
        path["steps"].sort(key=lambda step: (step["action"] != "first", step["service_type"]))
        for step in path["steps"]:
            step["documents"] = sorted(step["documents"])
    for each in dumped["declined"]:
        each["near_miss"] = bool(each["near_miss"])
    return dumped


def _sorted(data):
    if isinstance(data, list):
        return [_sorted(each) for each in data]
    if isinstance(data, dict):
        found = {key: _sorted(value) for key, value in data.items() if key != "line"}
        for key in ("children", "because"):
            if key in found:
                found[key] = sorted(found[key], key=lambda each: json.dumps(each, sort_keys=True))
        found |= {"open_facts": sorted(found["open_facts"])} if "open_facts" in found else {}
        return found
    return data
