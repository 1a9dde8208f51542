"""Mutants: what a slip makes of a rule is evaluated as if it had been written so, and none equals the rule as it stands."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.model.base import Text
from lotse.model.plan import RuleRef
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import All, AnyOf, Not, truth
from lotse.rules.facts import Facts
from lotse.rules.rulebook import RaiseNeed, Rule
from lotse.scenarios.equivalence import equivalent
from lotse.scenarios.mutations import changes
from strategies import GIVEN, ON, _nested, book_of, conditions, facts, leaves, rulebooks, trees

REF = RuleRef(id="gen.tree", title=Text(de="Baum"), reference="§ 1", verified_on=None, plugin="gen", file="-", line=1)
FEW = {"gen.yes": "bool", "gen.count": "number", "gen.stage": "choice"}
ENDS = (*range(11), 1_000_000)
STAGES = [
    frozenset(word for word, kept in zip("abcd", bits, strict=True) if kept) for bits in product((0, 1), repeat=4)
]


def tree_of(document):
    head = {"id": "gen.tree", "title": "Baum", "reference": "§ 1", "verified_on": "2026-11-20"}
    return book_of({"rules": [{**head, "when": document, "then": {"need": "need0"}}]}).rules[0].when


def rule(when):
    return Rule(REF, when, (RaiseNeed("need0"),))


def changed_conditions(when):
    return [each.rule.when for each in changes(rule(when)) if each.rule is not None]


few = settings(max_examples=20)


@few
@given(rulebooks().filter(lambda book: book.rules), facts(), st.data())
def test_a_rule_in_other_words_is_evaluated_as_if_it_had_been_written_so(book, known, data):
    at = data.draw(st.integers(0, len(book.rules) - 1))
    made = [each.rule for each in changes(book.rules[at]) if each.rule is not None]
    other = data.draw(st.sampled_from(made or [book.rules[at]]))
    rules = [other if index == at else each for index, each in enumerate(book.rules)]
    written = CompiledRuleBook(rules, book.facts).evaluate(known)
    reworded = CompiledRuleBook(book.rules, book.facts).rewording(at, other).evaluate(known)
    assert (written.certain, written.possible) == (reworded.certain, reworded.possible)
    assert written.facts.values == reworded.facts.values


@few
@given(conditions(GIVEN).map(tree_of), trees(), st.lists(facts(), min_size=5, max_size=5))
def test_conditions_that_are_said_to_be_equivalent_are_as_true_as_each_other(one, other, several):
    for each in (All((one, one)), AnyOf((one,)), Not(Not(one)), All((one, AnyOf((one, other)))), other):
        if equivalent(one, each):
            assert [truth(one, known) for known in several] == [truth(each, known) for known in several], each


def known_of_few():
    """All that can be known of three facts, as far as small numbers can tell."""
    counts = [(low, high) for low in ENDS for high in ENDS if low <= high]
    for yes, count, stage in product([(0, 0), (0, 1), (1, 1)], counts, STAGES):
        if stage:
            yield Facts(ON, "05", {"gen.yes": yes, "gen.count": count, "gen.stage": stage})


@few
@given(st.recursive(leaves(FEW).filter(lambda text: "known" not in text), _nested, max_leaves=5).map(tree_of))
def test_each_slip_tells_for_some_household(tree):
    different = dict.fromkeys(range(len(found := changed_conditions(tree))), False)
    for known in known_of_few():
        as_it_stands = truth(tree, known)
        for at in [at for at, told in different.items() if not told]:
            different[at] = truth(found[at], known) != as_it_stands
        if all(different.values()):
            break
    assert [found[at] for at, told in different.items() if not told] == []


def test_equivalence_knows_bounds_of_what_is_counted_factors_choices_and_dates():
    def same(one, other):
        return equivalent(tree_of(one), tree_of(other))

    assert same("gen.count > 4", "gen.count >= 5")
    assert same("2 * gen.count >= 5", "gen.count >= 3")
    assert same("gen.count >= 0", {"any": ["gen.yes", {"not": "gen.yes"}, "gen.count >= 0"]})
    assert same("gen.count == 0", "gen.count <= 0")
    assert same("gen.stage in [a, b, c]", "gen.stage != d")
    assert same({"any": ["gen.stage in [a, b]", "gen.stage == a"]}, "gen.stage in [a, b]")
    assert not same({"all": ["gen.stage in [a, b]", "gen.stage != a"]}, "gen.stage == b")  # open where it is a or c
    assert same({"at_least": {"n": 1, "of": ["gen.yes", "gen.sure"]}}, {"any": ["gen.yes", "gen.sure"]})
    assert same({"any_member": "members.age <= 120"}, {"any_member": "members.age < 121"})
    assert not same({"any": ["gen.yes", {"not": "gen.yes"}]}, "gen.count >= 0")  # open while nothing is known
    assert not same("gen.start <= today", "gen.start < today")
    assert not same("gen.count >= 1", "gen.count >= 2")
