"""What the engine bears: many rules at once, many facts, many threads."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor

from lotse.model.base import Text
from lotse.model.plan import RuleRef
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import All, AnyOf, Not, truth
from lotse.rules.facts import Fact, Facts
from lotse.rules.leaves import FactTable, parse_leaf
from lotse.rules.rulebook import Derive, Rule
from strategies import ON

REF = RuleRef(id="gen.rule", title=Text(de="Regel"), reference="§ 1", verified_on=None, plugin="gen", file="-", line=1)
NUMBERS = {f"gen.n{index}": Fact(f"gen.n{index}", "number") for index in range(400)}
TABLE = FactTable(NUMBERS)


def compiled(conditions):
    made = [Fact(f"gen.made{index}", "bool", origin="derived") for index in range(len(conditions))]
    rules = [Rule(REF, condition, (Derive(fact),)) for condition, fact in zip(conditions, made, strict=True)]
    return CompiledRuleBook(rules, {**NUMBERS, **{fact.name: fact for fact in made}})


def truths(book, known):
    """The truth of every rule, in order."""
    found = book.evaluate(known)
    return [found.truth(index) for index in range(len(book.rules))]


def household(values):
    return Facts(ON, "05", values)


def random_household(generator):
    known = generator.sample(sorted(NUMBERS), 300)
    return household({name: tuple(sorted((generator.randint(0, 9), generator.randint(0, 9)))) for name in known})


def random_conditions(count, seed=0):
    generator = random.Random(seed)

    def leaf():
        return parse_leaf(
            f"gen.n{generator.randrange(400)} {generator.choice(['<=', '>=', '==', '!='])} {generator.randint(0, 9)}",
            TABLE,
        )

    def several():
        return tuple(leaf() for _ in range(generator.randint(1, 3)))

    return [generator.choice([All(several()), AnyOf(several()), Not(All(several()))]) for _ in range(count)]


def test_two_thousand_rules_may_hold_at_once():
    book = compiled([parse_leaf(f"gen.n{index % 400} >= {1 + index // 400}", TABLE) for index in range(2000)])
    assert truths(book, household(dict.fromkeys(NUMBERS, (5, 5)))) == 2000 * [(1, 1)]
    assert truths(book, household(dict.fromkeys(NUMBERS, (0, 0)))) == 2000 * [(0, 0)]


def test_one_rule_may_have_hundreds_of_alternatives_and_one_hundreds_of_conditions():
    leaves = tuple(parse_leaf(f"{name} >= 5", TABLE) for name in list(NUMBERS)[:200])
    book = compiled([AnyOf(leaves), All(leaves)])
    only_last = {**dict.fromkeys(NUMBERS, (0, 0)), "gen.n199": (5, 5)}
    assert truths(book, household(only_last)) == [(1, 1), (0, 0)]
    assert truths(book, household(dict.fromkeys(NUMBERS, (5, 5)))) == [(1, 1), (1, 1)]
    assert truths(book, household({})) == [(0, 1), (0, 1)]


def test_rules_over_four_hundred_facts_agree_with_the_oracle():
    conditions = random_conditions(300)
    book = compiled(conditions)
    generator = random.Random("facts")
    for _ in range(20):
        known = random_household(generator)
        assert truths(book, known) == [truth(condition, known) for condition in conditions]


def test_five_thousand_evaluations_in_eight_threads_agree_with_the_oracle():
    conditions = random_conditions(20)
    book = compiled(conditions)
    generator = random.Random("threads")
    homes = [random_household(generator) for _ in range(100)]
    expected = [[truth(condition, home) for condition in conditions] for home in homes]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda turn: truths(book, homes[turn % 100]) == expected[turn % 100], range(5000)))
    assert found == 5000 * [True]


def test_three_thousand_short_threads_leave_nothing_behind():
    conditions = random_conditions(5)
    book = compiled(conditions)
    known = random_household(random.Random("short"))
    expected = [truth(condition, known) for condition in conditions]
    wrong = []

    def run():
        if truths(book, known) != expected:
            wrong.append(threading.get_ident())

    for _ in range(300):
        crowd = [threading.Thread(target=run) for _ in range(10)]
        for each in crowd:
            each.start()
        for each in crowd:
            each.join()
    assert wrong == []


def test_rulebooks_come_and_go():
    for number in range(300):
        book = compiled([parse_leaf(f"gen.n0 >= {number}", TABLE)])
        assert truths(book, household({"gen.n0": (number, number)})) == [(1, 1)]


def test_one_rule_may_compare_more_facts_than_a_ruleset_of_the_engine_takes():
    book = compiled([All(tuple(parse_leaf(f"{name} >= 1", TABLE) for name in NUMBERS))])
    known = dict.fromkeys(NUMBERS, (1, 1))
    assert truths(book, household(known)) == [(1, 1)]
    assert truths(book, household(known | {"gen.n399": (0, 1)})) == [(0, 1)]
    assert truths(book, household(known | {"gen.n399": (0, 0)})) == [(0, 0)]
