"""What more knowledge may do: decide what was open, never overturn what was decided."""

from hypothesis import given
from hypothesis import strategies as st

from lotse import Household
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import truth
from lotse.rules.reading import read_facts
from strategies import MEMBER_MENU, MENU, ON, facts, households, known_facts, narrowed, rulebooks, trees


def decided_before(before, after):
    """Whether what was certain stays certain, and what was impossible stays impossible."""
    return before[0] <= after[0] and after[1] <= before[1]


@given(trees(), facts(), st.data())
def test_an_answer_never_overturns_a_decided_condition(tree, known, data):
    more = data.draw(narrowed(known))
    assert decided_before(truth(tree, known), truth(tree, more)), (truth(tree, known), truth(tree, more))


@given(rulebooks(), facts(), st.data())
def test_an_answer_never_overturns_a_decided_rule_need_or_entitlement(book, known, data):
    compiled = CompiledRuleBook(book.rules, book.facts)
    before, after = compiled.evaluate(known), compiled.evaluate(data.draw(narrowed(known)))
    for index, rule in enumerate(book.rules):
        assert decided_before(before.truth(index), after.truth(index)), rule.when
    for name, fact in book.facts.items():
        if fact.origin == "derived":
            low, high = before.facts.values[name]
            assert low <= after.facts.values[name][0] <= after.facts.values[name][1] <= high, name


@given(trees(), known_facts())
def test_a_household_of_which_everything_is_known_leaves_nothing_open(tree, known):
    low, high = truth(tree, known)
    assert low == high


@given(households(), st.data())
def test_an_answer_to_a_missing_field_never_overturns_a_decided_need_or_kind_of_help(national, household, data):
    missing = sorted(name for name in MENU if not _given(household, name) and not _entangled(household, name))
    name = data.draw(st.sampled_from(missing))
    answered = _with(household, name, data.draw(st.sampled_from(MENU[name])))
    _compare(national, household, answered)


@given(households().filter(lambda each: "members" in each), st.data())
def test_an_answer_about_a_member_never_overturns_a_decided_need_or_kind_of_help(national, household, data):
    name = data.draw(st.sampled_from(sorted(set(MEMBER_MENU) - {"birth_date"})))
    first, *others = household["members"]
    asked = {key: value for key, value in first.items() if key != name}
    answered = {**asked, name: data.draw(st.sampled_from(MEMBER_MENU[name]))}
    _compare(national, {**household, "members": [asked, *others]}, {**household, "members": [answered, *others]})


@given(households(), st.data())
def test_ignorance_of_a_field_never_denies_a_need_or_kind_of_help(national, household, data):
    given_names = sorted(name for name in MENU if _given(household, name) and not _entangled(household, name))
    if not given_names:
        return
    ignorant = _without(household, data.draw(st.sampled_from(given_names)))
    knowing, unknowing = _truths(national, household), _truths(national, ignorant)
    denied = {name for name, (_, high) in unknowing.items() if not high}
    assert denied <= {name for name, (_, high) in knowing.items() if not high}


@given(households(), st.data())
def test_an_answer_never_turns_met_into_not_met_in_the_plan_nor_back(national, household, data):
    missing = sorted(name for name in MENU if not _given(household, name) and not _entangled(household, name))
    name = data.draw(st.sampled_from(missing))
    before = _statuses(national, household)
    after = _statuses(national, _with(household, name, data.draw(st.sampled_from(MENU[name]))))
    flips = {line: (status, after[line]) for line, status in before.items() if line in after and status != "open"}
    assert all(status == then for status, then in flips.values()), flips


# ---------------------------------------------------------------------------------------------- helpers

ENTANGLED = {"tenancy.open_rents", "tenancy.rent_warm", "postcode"}
"""Fields whose menus may contradict each other: an open amount above the rent narrows nothing, it corrects."""
LETTERS = {
    "tenancy.notice_received_on",
    "tenancy.ordinary_notice_ends_on",
    "tenancy.suit_served_on",
    "tenancy.title_on",
    "tenancy.eviction_on",
    "tenancy.evicted_on",
    "tenancy.court_letter_unread_on",
}


def _entangled(household, name):
    """Whether an answer would contradict what is stated: a stage says which letters have not come, and a letter says so too."""
    letter = name in LETTERS and _given(household, "tenancy.stage")
    stage = name == "tenancy.stage" and any(_given(household, each) for each in LETTERS)
    return name in ENTANGLED or letter or stage


def _truths(matcher, household):
    """The interval of every need, entitlement and derived fact."""
    book = matcher.book
    known = _compiled(book).evaluate(read_facts(Household.model_validate(household), ON, book.extra)).facts
    return {name: known.values[name] for name, fact in book.facts.items() if fact.origin == "derived"}


def _compiled(book):
    in_force = tuple(book.rules[index] for index in book.in_force(ON))
    return _COMPILED.setdefault(id(book), (book, CompiledRuleBook(in_force, book.facts)))[1]


_COMPILED = {}


def _statuses(matcher, household):
    """The status of each need, and of each kind of help for each need."""
    plan = matcher.match(Household.model_validate(household), on=ON)
    found = {need.code: need.status.value for need in plan.needs}
    return found | {(each.need, each.service_type): each.status.value for each in (*plan.paths, *plan.declined)}


def _compare(matcher, household, answered):
    before, after = _truths(matcher, household), _truths(matcher, answered)
    for name, (low, high) in before.items():
        assert low <= after[name][0] <= after[name][1] <= high, (name, before[name], after[name])


def _given(household, name):
    section, _, field = name.rpartition(".")
    return field in (household.get(section, {}) if section else household)


def _with(household, name, value):
    section, _, field = name.rpartition(".")
    if not section:
        return {**household, field: value}
    return {**household, section: {**household.get(section, {}), field: value}}


def _without(household, name):
    section, _, field = name.rpartition(".")
    if not section:
        return {key: value for key, value in household.items() if key != field}
    return {**household, section: {key: value for key, value in household[section].items() if key != field}}
