"""Explanation trees: walks a condition with the facts and says at each node what is known and why; finds near misses."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lotse.model.plan import Status, Trace
from lotse.rules.compiler import Activations, CompiledRuleBook
from lotse.rules.conditions import All, AnyOf, AtLeast, Condition, Leaf, Members, Not, Threshold, facts_of, truth
from lotse.rules.facts import Fact, Facts, Interval, each_member
from lotse.rules.rulebook import DeriveDate, Effect, Exclude, RaiseNeed, Rule
from lotse.rules.strata import made_by

_LISTS = ("tenancy.open_rents", "tenancy.paid_rents")


def status(value: Interval) -> Status:
    """Return the three-valued truth of an interval of 0 and 1."""
    return Status.MET if value[0] else Status.OPEN if value[1] else Status.NOT_MET


@dataclass(frozen=True)
class OpenFact:
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
        self.makers = compiled.makers
        self._conditions: dict[int, tuple[Trace, ...]] = {}
        self._undecided: dict[int, tuple[OpenFact, ...]] = {}
        self._kept: dict[Hashable, tuple[OpenFact, ...]] = {}
        self._key_of: Callable[[int], Hashable] = lambda index: index
        self._plain: dict[tuple[str, int | None], Trace] = {}
        self._truths: dict[tuple[int, int | None], Interval] = {}

    # trees -------------------------------------------------------------------------------------

    def of_rule(self, index: int, effect: Effect | None = None) -> Trace:
        """Return the tree of one rule, for one of its effects."""
        rule = self.rules[index]
        if index not in self._conditions:
            node = self._node(rule.when, None)
            self._conditions[index] = node.children if node.kind == "all" else (node,)
        known = status(self.activations.truth(index))
        return Trace(kind="rule", status=known, rule=rule.ref, role=_role(effect), children=self._conditions[index])

    def of_makers(self, name: str, kinds: type[Effect] | tuple[type[Effect], ...]) -> tuple[Trace, ...]:
        """Return the trees of the rules that make a derived fact, those that decide it first."""
        trees = [
            self.of_rule(index, effect)
            for index in self.makers.get(name, ())
            for effect in self.rules[index].effects
            if isinstance(effect, kinds) and name in made_by_effect(effect, self.rules[index])
        ]
        return tuple(_deciding(trees))

    def _truth(self, condition: Condition, member: int | None) -> Interval:
        """The truth of a condition that a rule keeps, worked out once; conditions made on the way would share a recycled id."""
        key = (id(condition), member)
        found = self._truths.get(key)
        if found is None:
            found = self._truths[key] = self._worked_out(condition, member)
        return found

    def _worked_out(self, condition: Condition, member: int | None) -> Interval:
        """What `truth` gives, from the parts that are worked out already."""
        match condition:
            case All(children):
                parts = [self._truth(each, member) for each in children]
                return min([low for low, _ in parts], default=1), min([high for _, high in parts], default=1)
            case AnyOf(children):
                parts = [self._truth(each, member) for each in children]
                return max([low for low, _ in parts], default=0), max([high for _, high in parts], default=0)
            case Not(child):
                low, high = self._truth(child, member)
                return 1 - high, 1 - low
        return truth(condition, self.facts, member)

    def _node(self, condition: Condition, member: int | None) -> Trace:
        match condition:
            case Leaf():
                return self.of_leaf(condition, member, self._truth(condition, member))
            case Not(Leaf(fact, "is", True) as leaf):
                return self.of_leaf(Leaf(fact, "is", False, Not(leaf.means)), member)  # noqa: FBT003 - the operand is the value
            case Members(kind, child, least, most):
                return self._members(condition, kind, child, least if least is not None else most)
            case Threshold(prop):
                children = tuple(self._fact(fact, member) for fact in prop.facts())
                return Trace(kind="all", status=status(self._truth(condition, member)), children=children)
        value = status(self._truth(condition, member))
        inner = (condition.child,) if isinstance(condition, Not) else condition.children
        nodes = [self._node(child, member) for child in inner]
        kind = {All: "all", AnyOf: "any", Not: "not", AtLeast: "at_least"}[type(condition)]
        if kind == "any":
            nodes = _deciding(nodes)
        n = condition.n if isinstance(condition, AtLeast) else None
        return Trace(kind=kind, status=value, n=n, children=tuple(nodes))  # type: ignore[arg-type]  # one of four names

    def _members(self, condition: Condition, kind: str, child: Condition, n: int | None) -> Trace:
        value = status(self._truth(condition, None))
        if self.facts.members is None:
            children: tuple[Trace, ...] = (self._fact(self.declared["members"], None),)
        else:
            nodes = [self._node(child, member) for member in each_member(self.facts)]
            named = [
                node.model_copy(update={"member": self.facts.member_ids[member]}) for member, node in enumerate(nodes)
            ]
            children = tuple(_deciding(named)) if kind == "any_member" else tuple(named)
        return Trace(kind=kind, status=value, n=n, children=children)  # type: ignore[arg-type]  # one of three names

    def of_leaf(self, leaf: Leaf, member: int | None = None, known: Interval | None = None) -> Trace:
        """Return one comparison with what is known of its facts; `known` is its truth, where that is worked out."""
        node = self._fact(leaf.fact, member)
        value = status(truth(leaf.means, self.facts, member) if known is None else known)
        others = {fact.name: fact for fact in facts_of(leaf.means) if fact.name != leaf.fact.name}
        further = tuple(self._fact(fact, member) for fact in others.values())
        operand = list(leaf.operand) if isinstance(leaf.operand, (list, tuple)) else leaf.operand
        update = {
            "status": value,
            "op": leaf.op,
            "operand": operand,
            "moved": leaf.moved,
            "children": (*node.children, *further),
        }
        return node.model_copy(update=update)

    def _fact(self, fact: Fact, member: int | None) -> Trace:
        key = (fact.name, member if fact.of_member else None)
        if key not in self._plain:
            known = self.facts.get(fact, member)
            self._plain[key] = Trace(
                kind="fact",
                status=Status.MET if self.facts.known(fact, member) else Status.OPEN,
                fact=self.facts.name(fact, member),
                value=self.facts.show(fact, known),
                value_type=fact.kind,
                given=self.facts.states(fact, member),
                children=self._origin(fact, member),
            )
        return self._plain[key]

    def _origin(self, fact: Fact, member: int | None) -> tuple[Trace, ...]:
        if fact.origin == "computed":
            return tuple(self._fact(self.declared[name], member) for name in fact.inputs)
        if fact.origin != "derived":
            return ()
        trees = []
        for index in self.makers.get(fact.name, ()):
            for effect in self.rules[index].effects:
                if isinstance(effect, DeriveDate) and effect.fact == fact:
                    anchor = (self._fact(effect.date.anchor, None),) if effect.date.anchor else ()
                    trees.append(self.of_rule(index, effect).model_copy(update={"children": anchor}))
                elif fact.name in made_by_effect(effect, self.rules[index]):
                    trees.append(self.of_rule(index, effect))
        return tuple(_deciding(trees))

    # what is open ------------------------------------------------------------------------------

    def share(self, kept: dict[Hashable, tuple[OpenFact, ...]], key_of: Callable[[int], Hashable]) -> None:
        """Share what is open with others: where a rule has the same key for two evaluations, the same facts are open in it."""
        self._kept, self._key_of = kept, key_of

    def open_facts(self, index: int) -> tuple[OpenFact, ...]:
        """Return the undecided facts of the household on which a rule depends."""
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
            found = self._kept[key] = tuple(self._open(rule.when, rule, None, frozenset()))
        return found

    def open_makers(self, name: str) -> tuple[OpenFact, ...]:
        """Return the undecided facts of the household on which a derived fact depends."""
        return tuple(each for index in self.makers.get(name, ()) for each in self.open_facts(index))

    def _open(self, condition: Condition, rule: Rule, member: int | None, seen: frozenset[str]) -> Iterator[OpenFact]:
        if status(self._truth(condition, member)) is not Status.OPEN:
            return
        match condition:
            case Not(child):
                yield from self._open(child, rule, member, seen)
            case All(children) | AnyOf(children) | AtLeast(_, children):
                for each in children:
                    yield from self._open(each, rule, member, seen)
            case Members(child=child):
                if self.facts.members is None:
                    yield OpenFact(self.declared["members"], None, rule)
                for each_one in each_member(self.facts):
                    yield from self._open(child, rule, each_one, seen)
            case _:
                for fact in facts_of(condition):
                    yield from self._unknown(fact, rule, member, seen)

    def _unknown(self, fact: Fact, rule: Rule, member: int | None, seen: frozenset[str]) -> Iterator[OpenFact]:
        if fact.name in seen or self.facts.known(fact, member):
            return
        if fact.origin == "computed":
            for name in self._missing(fact, member):
                yield OpenFact(self.declared[name], member if fact.of_member else None, rule)
        elif fact.origin == "derived":
            for index in self.makers.get(fact.name, ()):
                maker = self.rules[index]
                for effect in maker.effects:
                    if isinstance(effect, DeriveDate) and effect.fact == fact and effect.date.anchor is not None:
                        yield from self._unknown(effect.date.anchor, maker, None, seen | {fact.name})
                yield from self._open(maker.when, maker, None, seen | {fact.name})
        else:
            yield OpenFact(fact, member, rule)

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
        found = (self.near_miss(self.rules[index].when, wanted=wanted) for index in self.makers.get(fact.name, ()))
        return next((each for each in found if each), None)


def made_by_effect(effect: Effect, rule: Rule) -> Iterable[str]:
    """Return the derived facts that one effect of a rule changes."""
    return made_by(Rule(rule.ref, rule.when, (effect,)))


# ---------------------------------------------------------------------------------------------- private


def _role(effect: Effect | None) -> str | None:
    if effect is None:
        return None
    names = {RaiseNeed: "need", DeriveDate: "derive", Exclude: "exclude"}
    return names.get(type(effect), type(effect).__name__.lower())


def _deciding(nodes: Sequence[Trace]) -> list[Trace]:
    """Of alternatives, keep those that hold; if none does, those that are open; else all."""
    for wanted in (Status.MET, Status.OPEN):
        kept = [node for node in nodes if node.status is wanted]
        if kept:
            return kept
    return list(nodes)


def _holds(value: Interval, *, wanted: bool) -> bool:
    return bool(value[1]) if wanted else not value[0]
