"""The rules in columns say what the engine and the oracle say, for every household of a table."""

from random import Random
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from lotse import Household
from lotse.model.base import Text
from lotse.model.plan import RuleRef
from lotse.rules import columnar
from lotse.rules.columnar import ColumnarRuleBook
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import truth
from lotse.rules.facts import Fact
from lotse.rules.figures import figures_on
from lotse.rules.reading import read_facts
from lotse.rules.rulebook import Derive, Rule
from strategies import FACTS, MENU, ON, book_of, facts, known_facts, random_household, rulebooks, trees

REF = RuleRef(id="gen.tree", title=Text(de="Baum"), reference="§ 1", verified_on=None, plugin="gen", file="-", line=1)
HOLDS = Fact("gen.holds", "bool", origin="derived")
FULLNESS = (0.1, 0.4, 0.8)
OF_ROUTING = ("contact.", "conflict.", "municipality", "place", "postcode")

large = st.booleans()
"""Whether a table counts as large, so that what is exact in all of its households is worked out once."""


@given(rulebooks(), st.lists(facts(), max_size=4) | st.lists(known_facts(), max_size=2), large)
def test_columns_say_of_every_household_what_the_engine_says(book, known, large):
    engine = CompiledRuleBook(book.rules, book.facts)
    assert _in_columns(book.rules, book.facts, known, large) == [engine.evaluate(each) for each in known]


@given(trees(), st.lists(facts(), min_size=1, max_size=3), large)
def test_columns_say_of_every_tree_what_the_oracle_says(tree, known, large):
    rule = Rule(REF, tree, (Derive(HOLDS),))
    found = _in_columns([rule], {**FACTS, HOLDS.name: HOLDS}, known, large)
    assert [each.truth(0) for each in found] == [truth(tree, each) for each in known]


MIXED = {
    "gen.grown": "gen.yes",
    "gen.found": {
        "any_member": {
            "all": [
                "members.age >= gen.count",
                "gen.grown",
                {"any": ["wishes contains need0", "gen.start + 1 month <= today", "members.job_lost_on > gen.end"]},
            ]
        }
    },
    "gen.many": {"count_members": {"where": {"any": ["members.pregnant", "not gen.found"]}, "at_most": 1}},
    "gen.all": {
        "all_members": {"at_least": {"n": 2, "of": ["members.role == child", "gen.many", "gen.stage in [a, b]"]}}
    },
}


@given(st.lists(facts(), min_size=1, max_size=4), large)
def test_a_quantifier_may_read_facts_of_the_household_and_facts_that_rules_derive(known, large):
    head = {"title": "Regel", "reference": "§ 1", "verified_on": None}
    rules = [{"id": name, **head, "when": when, "then": {"derive": name}} for name, when in MIXED.items()]
    book = book_of({"rules": rules})
    engine = CompiledRuleBook(book.rules, book.facts)
    assert _in_columns(book.rules, book.facts, known, large) == [engine.evaluate(each) for each in known]


def test_columns_say_of_the_national_rules_what_the_engine_says(national, thorough):
    random = Random(3)
    documents = [random_household(random, "h", random.choice(FULLNESS)) for _ in range(2000 if thorough else 50)]
    read = [Household.from_dict(document) for document in documents]
    situations = [national.situation(household, on=ON) for household in read]
    known = [_facts(national, household) for household in read]
    for large in (False, True):
        found = _in_columns(situations[0].rules, national.book.facts, known, large)
        assert found == [situation.activations for situation in situations]


def test_small_integers_do_not_overflow_where_two_facts_are_compared(load, plugin):
    path = plugin(
        "gen",
        facts={each: {"type": "number", "label": each} for each in ("gen.one", "gen.other")},
        rules=[
            {
                "id": "gen.more",
                "title": "mehr",
                "reference": "§ 1",
                "verified_on": None,
                "when": {"any": ["gen.one > gen.other", "2 * gen.one <= gen.other"]},
                "then": {"derive": "gen.found"},
            }
        ],
    )
    matcher = load(path)
    read = [
        Household(id="h", extra={"gen.one": one, "gen.other": other}) for one, other in ((0, 127), (127, 0), (100, 120))
    ]
    rules = [rule for rule in matcher.book.rules if rule.ref.plugin == "gen"]
    found = _in_columns(rules, matcher.book.facts, [_facts(matcher, each) for each in read], large=False)
    assert [each.truth(0) for each in found] == [(1, 1), (1, 1), (0, 0)]


def _in_columns(rules, declared, known, large):
    book = ColumnarRuleBook(rules, declared)
    with patch.object(columnar, "SPECIALISED_FROM", 0 if large else columnar.SPECIALISED_FROM):
        return book.activations(book.evaluate(book.layout(known)), known)


def _facts(matcher, household):
    return read_facts(household, ON, matcher.book.extra, figures_on(matcher.book.figures, ON))


def _changed(document, random):
    """The same household with another value in one of the fields that it states."""
    stated = [name for name in MENU if not name.startswith(OF_ROUTING) and _states(document, name)]
    if not stated:
        return document
    name = random.choice(stated)
    section, _, field = name.rpartition(".")
    if not section:
        return {**document, field: random.choice(MENU[name])}
    return {**document, section: {**document[section], field: random.choice(MENU[name])}}


def _states(document, name):
    section, _, field = name.rpartition(".")
    return field in (document.get(section, {}) if section else document)


def _plan(matcher, household):
    sketch = matcher.sketch(household, on=ON, told=False)
    declined = [each.model_copy(update={"because": ()}) for each in sketch.declined]
    return sketch.needs, sketch.paths, sketch.questions, declined, sketch.gaps, sketch.warnings
