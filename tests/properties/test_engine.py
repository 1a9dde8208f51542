"""The engine says what the oracle says: a compiled rulebook against a plain walk over each condition."""

from hypothesis import event, given, settings
from hypothesis import strategies as st

from lotse.model.base import Text
from lotse.model.plan import RuleRef
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import Leaf, Members, Not, truth
from lotse.rules.facts import NEVER, Fact
from lotse.rules.rulebook import Derive, DeriveDate, Entitle, Exclude, RaiseNeed, Rule
from lotse.rules.strata import strata
from strategies import FACTS, book_of, facts, rule_documents, rulebooks, trees

REF = RuleRef(id="gen.tree", title=Text(de="Baum"), reference="§ 1", verified_on=None, plugin="gen", file="-", line=1)
HOLDS = Fact("gen.holds", "bool", origin="derived")


@given(rulebooks(), facts())
def test_a_rulebook_says_of_every_rule_and_derived_fact_what_the_oracle_says(book, known):
    found = CompiledRuleBook(book.rules, book.facts).evaluate(known)
    for index, rule in enumerate(book.rules):
        assert found.truth(index) == truth(rule.when, found.facts), rule.when
        event(f"truth {found.truth(index)}")
        for effect in rule.effects:
            if isinstance(effect, DeriveDate):
                assert found.facts.values[effect.fact.name] == effect.date.interval(found.facts)
    for name, fact in book.facts.items():
        if fact.origin == "derived" and fact.kind == "bool":
            assert found.facts.values[name] == _derived(book, found.truth, name), name


@given(trees(), facts())
def test_every_tree_is_as_true_as_the_oracle_says(tree, known):
    book = CompiledRuleBook([Rule(REF, tree, (Derive(HOLDS),))], {**FACTS, HOLDS.name: HOLDS})
    assert book.evaluate(known).truth(0) == truth(tree, known)


@given(rulebooks(), facts(), facts())
def test_an_evaluation_leaves_nothing_behind_for_the_next_household(book, first, second):
    compiled = CompiledRuleBook(book.rules, book.facts)
    alone = CompiledRuleBook(book.rules, book.facts).evaluate(second)
    compiled.evaluate(first)
    after = compiled.evaluate(second)
    assert after == alone


@given(rule_documents(), facts())
def test_the_order_of_rules_in_a_file_changes_no_truth(rules, known):
    forward, backward = book_of(rules), book_of({"rules": rules["rules"][::-1]})
    one = CompiledRuleBook(forward.rules, forward.facts).evaluate(known)
    other = CompiledRuleBook(backward.rules, backward.facts).evaluate(known)
    last = len(forward.rules) - 1
    assert [one.truth(index) for index in range(last + 1)] == [other.truth(last - index) for index in range(last + 1)]
    assert one.facts.values == other.facts.values


@given(rulebooks().filter(lambda book: book.rules), facts(), st.data())
def test_a_rule_taken_out_of_the_compiled_rules_is_as_if_it_had_never_been_there(book, known, data):
    out = data.draw(st.integers(0, len(book.rules) - 1))
    whole = CompiledRuleBook(book.rules, book.facts)
    before = whole.evaluate(known)
    masked = whole.without(out).evaluate(known)
    left = [index for index in range(len(book.rules)) if index != out]
    compiled = CompiledRuleBook([book.rules[index] for index in left], book.facts).evaluate(known)
    assert [masked.truth(index) for index in left] == [compiled.truth(index) for index in range(len(left))]
    assert masked.facts.values == compiled.facts.values
    assert masked.truth(out) == (0, 0)
    assert whole.evaluate(known) == before


def test_the_strategies_reach_every_kind_of_condition_fact_and_truth():
    seen = set()

    @settings(max_examples=120, derandomize=True, database=None)
    @given(rulebooks(), facts())
    def look(book, known):
        found = CompiledRuleBook(book.rules, book.facts).evaluate(known)
        seen.update(f"truth {found.truth(index)}" for index in range(len(book.rules)))
        seen.add(f"strata {sum(map(bool, strata(book.rules)))}")
        seen.add("members unknown" if known.members is None else "members known")
        for value in known.values.values():
            if isinstance(value, tuple):
                seen.add("known" if value[0] == value[1] else "range")
                seen.update({"never"} if value == (NEVER, NEVER) else ())
        for rule in book.rules:
            seen.update(type(effect).__name__ for effect in rule.effects)
            _look_at(rule.when, known, seen)

    look()
    operators = {
        "==",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "in",
        "not in",
        "is",
        "is none",
        "is set",
        "is known",
        "contains",
        "within",
    }
    shapes = {
        "All",
        "AnyOf",
        "Not",
        "AtLeast",
        "any_member",
        "all_members",
        "count_members",
        "factor",
        "two facts",
        "shifted",
    }
    kinds = {"bool", "number", "money", "date", "choice", "text", "codes", "area"}
    effects = {"Derive", "DeriveDate", "RaiseNeed", "Entitle", "Exclude"}
    truths = {"truth (0, 0)", "truth (0, 1)", "truth (1, 1)"}
    household = {"known", "range", "never", "missing", "members known", "members unknown"}
    levels = {"strata 1", "strata 2", "strata 3", "strata 4"}
    wanted = operators | shapes | kinds | effects | truths | household | levels
    assert wanted - seen == set()


def _derived(book, truth_of, name):
    """What a derived fact should be, from the truths of all rules."""

    def most(found):
        found = list(found)
        return max((low for low, _ in found), default=0), max((high for _, high in found), default=0)

    effects = [(truth_of(index), effect) for index, rule in enumerate(book.rules) for effect in rule.effects]
    kind, _, code = name.partition(".")
    if kind == "needs":
        return most(found for found, effect in effects if isinstance(effect, RaiseNeed) and effect.code == code)
    if kind == "entitlements":
        low, high = most(
            (0, found[1]) if effect.open_at_most else found
            for found, effect in effects
            if isinstance(effect, Entitle) and effect.service_type == code
        )
        barred = most(found for found, effect in effects if isinstance(effect, Exclude) and effect.service_type == code)
        return min(low, 1 - barred[1]), min(high, 1 - barred[0])
    return most(found for found, effect in effects if isinstance(effect, Derive) and effect.fact.name == name)


def _look_at(condition, known, seen):
    if isinstance(condition, Leaf):
        seen.update((condition.op, condition.fact.kind))
        if (
            condition.fact.origin in ("given", "extra")
            and not condition.fact.of_member
            and condition.fact.name not in known.values
        ):
            seen.add("missing")
        text = str(condition.operand)
        seen.update({"factor"} if " * " in text else ())
        seen.update({"two facts"} if "gen." in text else ())
        seen.update({"shifted"} if any(unit in text for unit in ("day", "week", "month", "year")) else ())
        return
    seen.add(condition.kind if isinstance(condition, Members) else type(condition).__name__)
    if isinstance(condition, (Not, Members)):
        _look_at(condition.child, known, seen)
    for child in getattr(condition, "children", ()):
        _look_at(child, known, seen)
