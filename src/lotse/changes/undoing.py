"""The second state of the rules with some of its differences undone, so that one sees in a plan what they do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from lotse.changes.inventory import RuleStates
from lotse.matcher import Matcher
from lotse.model.rulediff import Cause
from lotse.planner import Situation
from lotse.rules.conditions import facts_of
from lotse.rules.facts import FALSE, Fact, Interval
from lotse.rules.rulebook import (
    ENTITLEMENTS,
    NEEDS,
    Advise,
    Derive,
    DeriveDate,
    Entitle,
    RaiseNeed,
    Require,
    Rule,
    RuleBook,
)
from lotse.rules.strata import check_cycles, made_by, read_by

NEVER_UNDONE = frozenset({"facts", "program"})


class CannotUndoError(Exception):
    """The second state does not hold together without its difference: facts, codes or an order are missing."""


@dataclass(frozen=True, eq=False)
class Undoing:
    """Two states, and the rules that differ between them."""

    before: Matcher
    after: Matcher
    rules: Mapping[str, RuleStates]

    def concerned(self, first: Situation, second: Situation) -> tuple[Cause, ...]:
        """Return the rules whose own outcome differs for one household: their condition turned, or what follows from it is another."""
        places = [{id(rule): index for index, rule in enumerate(side.rules)} for side in (first, second)]
        found = []
        for name, states in self.rules.items():
            old, new = (
                [(each, side.truth(at[id(each)])) for each in versions if id(each) in at]
                for side, at, versions in ((first, places[0], states.before), (second, places[1], states.after))
            )
            if _outcome(old) != _outcome(new):
                found.append(Cause(kind="rule", id=name))
        return tuple(found)

    @lru_cache(maxsize=256)  # noqa: B019 - it lives as long as the comparison
    def without(self, causes: frozenset[Cause]) -> Matcher | None:
        """Return the second state with these differences undone at once, None where it does not hold together like that."""
        names = [each.id for each in causes if each.kind == "rule"]
        kinds = {str(each.kind) for each in causes} - {"rule", "words"}
        if kinds & NEVER_UNDONE:
            return None
        if not kinds and not any(self.rules[name].before for name in names):
            return self._without_added(names)
        try:
            return self.after.amended(self._book(names, kinds), self._partners(kinds))
        except CannotUndoError:
            return None

    # ------------------------------------------------------------------------------------------ private

    def _without_added(self, names: Iterable[str]) -> Matcher:
        """Nothing is compiled again where rules are only taken out."""
        places = {id(rule): index for index, rule in enumerate(self.after.book.rules)}
        found = self.after
        for rule in (rule for name in names for rule in self.rules[name].after):
            found = found.without(places[id(rule)])
        return found

    def _book(self, names: Iterable[str], kinds: set[str]) -> RuleBook:
        old, book = self.before.book, self.after.book
        if "figures" in kinds:
            if old.figures.figures.keys() != book.figures.figures.keys():
                raise CannotUndoError
            book = replace(book, figures=old.figures)
        if "vocabulary" in kinds:
            words, newer = old.vocabulary, book.vocabulary
            if newer.needs.keys() - words.needs.keys() or newer.service_types.keys() - words.service_types.keys():
                raise CannotUndoError
            codes = {name: fact for name, fact in old.facts.items() if name.startswith((NEEDS, ENTITLEMENTS))}
            book = replace(book, vocabulary=words, facts={**codes, **book.facts})
        for name in names:
            book = self._restored(book, self.rules[name])
        if any(self.rules[name].before for name in names) and check_cycles(book.rules):
            raise CannotUndoError
        return book

    def _restored(self, book: RuleBook, states: RuleStates) -> RuleBook:
        """The book with the first state's versions of a rule, each where it stands there: behind the same rule."""
        taken_out = {id(rule) for rule in states.after}
        rules = list(book.rules)
        places = {id(rule): index for index, rule in enumerate(self.before.book.rules)}
        for rule in states.before:
            earlier = {each.ref.id for each in self.before.book.rules[: places[id(rule)]]}
            behind = [index for index, each in enumerate(rules) if each.ref.id in earlier]
            same = [index for index, each in enumerate(rules) if each.ref.id == states.id]
            rules.insert(same[0] if same else behind[-1] + 1 if behind else 0, rule)
        facts = dict(book.facts)
        for fact in (fact for rule in states.before for fact in _facts(rule)):
            _declare(facts, fact)
        known = {*facts, *book.vocabulary.needs, *book.vocabulary.service_types}
        if any(name not in known for rule in states.before for name in (*made_by(rule), *_codes(rule))):
            raise CannotUndoError
        return replace(book, rules=tuple(each for each in rules if id(each) not in taken_out), facts=facts)

    def _partners(self, kinds: set[str]) -> Matcher | None:
        if "partners" not in kinds:
            return None
        book = self.after.book
        for service in (service for directory in self.before.directories for service in directory.services):
            known = service.only_for is None or service.only_for in book.facts
            if not known or set(service.service_types) - book.vocabulary.service_types.keys():
                raise CannotUndoError
        return self.before


# ---------------------------------------------------------------------------------------------- private


def _outcome(versions: Iterable[tuple[Rule, Interval]]) -> list[object]:
    """What the versions of a rule in force come to; a date that one declares does not hang on its condition."""
    found: list[object] = []
    for rule, truth in versions:
        dates = [effect for effect in rule.effects if isinstance(effect, DeriveDate)]
        if truth != FALSE or dates:
            found.append((truth, rule.effects if truth != FALSE else dates))
    return found


def _facts(rule: Rule) -> Iterator[Fact]:
    """Every fact that a rule reads or derives."""
    yield from read_by(rule)
    for effect in rule.effects:
        match effect:
            case Derive(fact) | DeriveDate(fact):
                yield fact
            case RaiseNeed(deadline=deadline, suspected=suspected) | Entitle(deadline=deadline, suspected=suspected):
                yield from facts_of(suspected) if suspected is not None else ()
                if deadline is not None and deadline.anchor is not None:
                    yield deadline.anchor
                if isinstance(effect, Entitle) and effect.estimate is not None:
                    yield effect.estimate


def _codes(rule: Rule) -> Iterator[str]:
    """Every need and kind of help that the effects of a rule name beside what they make."""
    for effect in rule.effects:
        match effect:
            case Entitle(needs=codes) | Advise(service_types=codes):
                yield from codes
            case Require(first, before):
                yield from (first, *before)


def _declare(facts: dict[str, Fact], fact: Fact) -> None:
    """Add a fact that the rule itself brought along; another one of its name, or one that households give, cannot be."""
    known = facts.get(fact.name)
    own = fact.origin == "derived" and not fact.name.startswith((NEEDS, ENTITLEMENTS))
    if known is None and own:
        facts[fact.name] = fact
    elif known != fact:
        raise CannotUndoError
