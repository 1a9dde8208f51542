"""Explanation trees: walks a condition with the facts and says at each node what is known and why; finds near misses."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from lotse.model.plan import Status, Trace
from lotse.rules.compiler import Activations, CompiledRuleBook
from lotse.rules.conditions import (
    All,
    AnyOf,
    AtLeast,
    Condition,
    Leaf,
    Members,
    Not,
    Threshold,
    alternative,
    conjunction,
    facts_of,
)
from lotse.rules.facts import FALSE, TRUE, UNKNOWN, Fact, Facts, Interval, each_member, is_known
from lotse.rules.rulebook import DeriveDate, Effect, Exclude, RaiseNeed, Rule

_LISTS = ("tenancy.open_rents", "tenancy.paid_rents")
_MET, _OPEN, _NOT_MET = Status.MET, Status.OPEN, Status.NOT_MET
Each = TypeVar("Each")


def status(value: Interval) -> Status:
    """Return the three-valued truth of an interval of 0 and 1."""
    return _MET if value[0] else _OPEN if value[1] else _NOT_MET


class OpenFact(NamedTuple):
    """An undecided fact of the household, of one member where `member` says so."""

    fact: Fact
    member: int | None
    rule: Rule


class Tracer:
    """Explains one evaluation: the rules in force, what they gave, and the facts behind it."""

    def __init__(self, compiled: CompiledRuleBook, activations: Activations) -> None:
        self.rules = compiled.rules
        self.declared = compiled.facts
        self.activations = activations
        self.facts: Facts = activations.facts
        self._makers = compiled.effects.makers
        self._conditions: dict[int, tuple[Trace, ...]] = {}
        self._undecided: dict[int, tuple[OpenFact, ...]] = {}
        self._kept: dict[Hashable, tuple[OpenFact, ...]] = {}
        self._key_of: Callable[[int], Hashable] = lambda index: index
        self._plain: dict[str | tuple[str, int | None], Trace] = {}
        self._truths: dict[int | tuple[int, int], Interval] = {}

    # trees -------------------------------------------------------------------------------------

    def of_rule(self, index: int, effect: Effect | None = None) -> Trace:
        """Return the tree of one rule, for one of its effects."""
        rule, known = self.rules[index], self.activations.truth(index)
        children = self._conditions.get(index)
        if children is None:
            node = self._node(rule.when, None, known)
            children = self._conditions[index] = node.children if node.kind == "all" else (node,)
        return Trace.of_known(kind="rule", status=status(known), rule=rule.ref, role=_role(effect), children=children)

    def of_makers(self, name: str, kinds: type[Effect] | tuple[type[Effect], ...]) -> tuple[Trace, ...]:
        """Return the trees of the rules that make a derived fact, of those that decide it."""
        making = [
            (index, effect)
            for index, effects in self._makers.get(name, ())
            for effect in effects
            if isinstance(effect, kinds)
        ]
        return tuple([self.of_rule(index, effect) for index, effect in self._that_decide(making)])

    def _that_decide(self, making: Sequence[tuple[int, Effect]]) -> Sequence[tuple[int, Effect]]:
        return deciding(making, [self.activations.truth(index) for index, _ in making])

    def _truth(self, condition: Condition, member: int | None) -> Interval:
        """The truth of a condition that a rule keeps, worked out once; conditions made on the way would share a recycled id."""
        key = id(condition) if member is None else (id(condition), member)
        found = self._truths.get(key)
        if found is None:
            means = condition.means.truth(self.facts, member) if type(condition) is Leaf else None
            found = self._truths[key] = means or self._worked_out(condition, member)
        return found

    def _worked_out(self, condition: Condition, member: int | None) -> Interval:
        """What the oracle says, from the parts that are worked out already."""
        match condition:
            case All(children):
                return conjunction(self._truth(child, member) for child in children)
            case AnyOf(children):
                return alternative(self._truth(child, member) for child in children)
            case Not(child):
                low, high = self._truth(child, member)
                return 1 - high, 1 - low
            case Members(kind="any_member", child=child) if self.facts.members is not None:
                return alternative(self._truth(child, each) for each in each_member(self.facts))
            case Members(kind="all_members", child=child) if self.facts.members is not None:
                return conjunction(self._truth(child, each) for each in each_member(self.facts))
        return condition.truth(self.facts, member)

    def _node(self, condition: Condition, member: int | None, known: Interval) -> Trace:
        """The tree of a condition of which it is `known` how true it is."""
        if type(condition) is Leaf:
            return self._leaf(condition, member, condition.op, condition.operand, known)
        match condition:
            case All(children):
                if known == TRUE:
                    nodes = [self._node(child, member, TRUE) for child in children]
                else:
                    nodes = [self._node(child, member, self._truth(child, member)) for child in children]
                return Trace.of_known(kind="all", status=status(known), children=tuple(nodes))
            case AnyOf(children):
                truths = [known if known == FALSE else self._truth(child, member) for child in children]
                kept = deciding(list(zip(children, truths, strict=True)), truths)
                nodes = [self._node(child, member, each) for child, each in kept]
                return Trace.of_known(kind="any", status=status(known), children=tuple(nodes))
            case Not(Leaf(op="is", operand=True) as leaf):
                return self._leaf(leaf, member, "is", False, known)  # noqa: FBT003 - the operand is the value
            case Not(child):
                node = self._node(child, member, (1 - known[1], 1 - known[0]))
                return Trace.of_known(kind="not", status=status(known), children=(node,))
            case AtLeast(n, children):
                nodes = [self._node(child, member, self._truth(child, member)) for child in children]
                return Trace.of_known(kind="at_least", status=status(known), n=n, children=tuple(nodes))
            case Members(kind, child, least, most):
                asked_for = least if least is not None else most
                found = self._members(kind, child)
                return Trace.of_known(kind=kind, status=status(known), n=asked_for, children=found)
        facts = tuple([self._fact(fact, member) for fact in facts_of(condition)])  # a comparison without words
        return Trace.of_known(kind="all", status=status(known), children=facts)

    def _members(self, kind: str, child: Condition) -> tuple[Trace, ...]:
        """A condition's tree for each member, of any member for those that decide."""
        if self.facts.members is None:
            return (self._fact(self.declared["members"], None),)
        truths = [self._truth(child, member) for member in each_member(self.facts)]
        every: Sequence[tuple[int, Interval]] = list(enumerate(truths))
        return tuple(
            [
                self._node(child, member, known).but(member=self.facts.member_ids[member])
                for member, known in (deciding(every, truths) if kind == "any_member" else every)
            ]
        )

    def of_leaf(self, leaf: Leaf, member: int | None = None) -> Trace:
        """Return one comparison with what is known of its facts."""
        return self._leaf(leaf, member, leaf.op, leaf.operand, leaf.truth(self.facts, member))

    def _leaf(self, leaf: Leaf, member: int | None, op: str, operand: Any, known: Interval) -> Trace:
        node = self._fact(leaf.fact, member)
        children = node.children
        if leaf.others:
            children = (*children, *[self._fact(fact, member) for fact in leaf.others])
        if isinstance(operand, tuple):
            operand = list(operand)
        return node.but(status=status(known), op=op, operand=operand, moved=leaf.moved, children=children)

    def _fact(self, fact: Fact, member: int | None) -> Trace:
        key = (fact.name, member) if fact.of_member else fact.name
        found = self._plain.get(key)
        if found is None:
            facts = self.facts
            known = facts.get(fact, member)
            found = self._plain[key] = Trace.of_known(
                kind="fact",
                status=_MET if is_known(fact, known) else _OPEN,
                fact=facts.name(fact, member),
                value=facts.show(fact, known),
                value_type=fact.kind,
                given=facts.states(fact, member),
                children=self._origin(fact, member) if fact.origin in ("computed", "derived") else (),
            )
        return found

    def _origin(self, fact: Fact, member: int | None) -> tuple[Trace, ...]:
        if fact.origin == "computed":
            return tuple([self._fact(self.declared[name], member) for name in fact.inputs])
        making = [(index, effect) for index, effects in self._makers.get(fact.name, ()) for effect in effects]
        return tuple([self._making(index, effect) for index, effect in self._that_decide(making)])

    def _making(self, index: int, effect: Effect) -> Trace:
        """The tree of a rule that makes a fact; of a date, that from which it is counted."""
        if not isinstance(effect, DeriveDate):
            return self.of_rule(index, effect)
        anchor = (self._fact(effect.date.anchor, None),) if effect.date.anchor else ()
        known = status(self.activations.truth(index))
        return Trace.of_known(
            kind="rule", status=known, rule=self.rules[index].ref, role=_role(effect), children=anchor
        )

    # what is open ------------------------------------------------------------------------------

    def share(self, kept: dict[Hashable, tuple[OpenFact, ...]], key_of: Callable[[int], Hashable]) -> None:
        """Share what is open with others: where a rule has the same key for two evaluations, the same facts are open in it."""
        self._kept, self._key_of = kept, key_of

    def open_facts(self, index: int) -> tuple[OpenFact, ...]:
        """Return the undecided facts of the household on which a rule depends, each once."""
        found = self._undecided.get(index)
        if found is None:
            found = self._undecided[index] = self._open_in(index)
        return found

    def _open_in(self, index: int) -> tuple[OpenFact, ...]:
        if status(self.activations.truth(index)) is not Status.OPEN:
            return ()
        key = self._key_of(index)
        found = self._kept.get(key)
        if found is None:
            rule = self.rules[index]
            each = self._open(rule.when, rule, None)
            found = self._kept[key] = tuple({(one.fact.name, one.member): one for one in each}.values())
        return found

    def open_makers(self, name: str) -> tuple[OpenFact, ...]:
        """Return the undecided facts of the household on which a derived fact depends."""
        return tuple(each for index, _ in self._makers.get(name, ()) for each in self.open_facts(index))

    def _open(self, condition: Condition, rule: Rule, member: int | None) -> Iterator[OpenFact]:
        if self._truth(condition, member) != UNKNOWN:
            return
        match condition:
            case Leaf(reads=facts):
                yield from self._unknown(facts, rule, member)
            case Not(child):
                yield from self._open(child, rule, member)
            case All(children) | AnyOf(children) | AtLeast(_, children):
                for each in children:
                    yield from self._open(each, rule, member)
            case Members(child=child):
                if self.facts.members is None:
                    yield OpenFact(self.declared["members"], None, rule)
                for each_one in each_member(self.facts):
                    yield from self._open(child, rule, each_one)
            case Threshold(prop):
                yield from self._unknown(prop.facts(), rule, member)

    def _unknown(self, facts: Iterable[Fact], rule: Rule, member: int | None) -> Iterator[OpenFact]:
        for fact in facts:
            if self.facts.known(fact, member):
                continue
            if fact.origin == "computed":
                for name in self._missing(fact, member):
                    yield OpenFact(self.declared[name], member if fact.of_member else None, rule)
            elif fact.origin == "derived":
                yield from self._unknown_in_makers(fact.name)
            else:
                yield OpenFact(fact, member, rule)

    def _unknown_in_makers(self, name: str) -> Iterator[OpenFact]:
        for index, effects in self._makers.get(name, ()):
            for effect in effects:
                if isinstance(effect, DeriveDate) and effect.date.anchor is not None:
                    yield from self._unknown((effect.date.anchor,), self.rules[index], None)
            yield from self.open_facts(index)

    def _missing(self, fact: Fact, member: int | None) -> list[str]:
        """The inputs to ask for before a computed fact is known; of several that say the same, the first."""
        missing = [name for name in fact.inputs if not self.facts.known(self.declared[name], member)]
        if fact.of_member:
            return missing[:1]
        if not missing:  # the lists are there, and a month or an amount in them is not
            return [name for name in fact.inputs if name in _LISTS]
        return [name for name in missing if name != _LISTS[1] or missing == [name] or _LISTS[0] not in missing]

    # near misses -------------------------------------------------------------------------------

    def near_miss(
        self, condition: Condition, member: int | None = None, *, wanted: bool = True
    ) -> tuple[Leaf, bool] | None:
        """Return the one comparison that alone keeps a condition from holding (or, not wanted, from failing), and what it should be."""
        low, high = self._truth(condition, member)
        if (high if wanted else not low) or isinstance(condition, (Threshold, Members, AtLeast)):
            return None
        match condition:
            case Leaf(fact) if fact.origin == "derived" and fact.kind == "bool":
                return self._near_maker(fact, wanted=wanted)
            case Leaf():
                return condition, wanted
            case Not(child):
                return self.near_miss(child, member, wanted=not wanted)
            case All(children) | AnyOf(children):
                against = [each for each in children if not _holds(self._truth(each, member), wanted=wanted)]
                if isinstance(condition, All) == wanted and len(against) != 1:
                    return None
                found = (self.near_miss(each, member, wanted=wanted) for each in against)
                return next((each for each in found if each), None)
        return None

    def _near_maker(self, fact: Fact, *, wanted: bool) -> tuple[Leaf, bool] | None:
        found = (self.near_miss(self.rules[index].when, wanted=wanted) for index, _ in self._makers.get(fact.name, ()))
        return next((each for each in found if each), None)


def deciding(alternatives: Sequence[Each], truths: Sequence[Interval]) -> Sequence[Each]:
    """Of alternatives, each with its truth, keep those that hold; if none does, those that are open; else all."""
    wanted = max(truths, default=FALSE)
    if wanted[1] == 0:
        return alternatives
    return [each for each, known in zip(alternatives, truths, strict=True) if known == wanted]


# ---------------------------------------------------------------------------------------------- private


def _role(effect: Effect | None) -> str | None:
    if effect is None:
        return None
    names = {RaiseNeed: "need", DeriveDate: "derive", Exclude: "exclude"}
    return names.get(type(effect), type(effect).__name__.lower())


def _holds(value: Interval, *, wanted: bool) -> bool:
    return bool(value[1]) if wanted else not value[0]
