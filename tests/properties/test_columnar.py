"""The rules in columns say what the engine and the oracle say, for every household of a table."""

from hypothesis import given
from hypothesis import strategies as st

from lotse.model.base import Text
from lotse.model.plan import RuleRef
from lotse.rules.columnar import ColumnarRuleBook
from lotse.rules.compiler import CompiledRuleBook
from lotse.rules.conditions import truth
from lotse.rules.facts import Fact
from lotse.rules.rulebook import Derive, Rule
from strategies import FACTS, facts, rulebooks, trees

REF = RuleRef(id="gen.tree", title=Text(de="Baum"), reference="§ 1", verified_on=None, plugin="gen", file="-", line=1)
HOLDS = Fact("gen.holds", "bool", origin="derived")


@given(rulebooks(), st.lists(facts(), max_size=4))
def test_columns_say_of_every_household_what_the_engine_says(book, households):
    columnar, engine = (kind(book.rules, book.facts) for kind in (ColumnarRuleBook, CompiledRuleBook))
    evaluated = columnar.evaluate(columnar.layout(households))
    assert columnar.activations(evaluated, households) == [engine.evaluate(each) for each in households]


@given(trees(), st.lists(facts(), min_size=1, max_size=3))
def test_columns_say_of_every_tree_what_the_oracle_says(tree, households):
    book = ColumnarRuleBook([Rule(REF, tree, (Derive(HOLDS),))], {**FACTS, HOLDS.name: HOLDS})
    found = book.activations(book.evaluate(book.layout(households)), households)
    assert [each.truth(0) for each in found] == [truth(tree, each) for each in households]
