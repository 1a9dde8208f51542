"""What differs between two states of the rules: rule by rule, and everything else by its kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, get_args

from lotse.changes.rulebooks import RuleChange, changed_rules
from lotse.matcher import Matcher
from lotse.model.plan import Status, Trace
from lotse.model.rulediff import OtherDifference, OtherKind, RuleDifference, RulePart
from lotse.rules.conditions import All, AnyOf, AtLeast, Condition, Leaf, Members, Not
from lotse.rules.rulebook import Rule

_ENTRIES = ("organizations", "locations", "services", "channels")


@dataclass(frozen=True)
class RuleStates:
    """A rule with those of its versions that differ, in the first and in the second state."""

    id: str
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]


def rules_that_differ(before: Matcher, after: Matcher) -> tuple[tuple[RuleDifference, RuleStates], ...]:
    """Return each rule that is not the same, as it is told and as it is evaluated."""
    changes = changed_rules(before.book, after.book)
    ids = [{rule.ref.id for rule in side.book.rules} for side in (before, after)]
    return tuple(_rule(name, tuple(found), ids[0], ids[1]) for name, found in groupby(changes, key=_id))


def others_that_differ(before: Matcher, after: Matcher) -> tuple[OtherDifference, ...]:
    """Return what differs beside rules, each kind once."""
    found = (_other(kind, _named(kind, before), _named(kind, after)) for kind in _NAMED)
    return tuple(each for each in found if each is not None)


# ---------------------------------------------------------------------------------------------- private


def _id(change: RuleChange) -> str:
    rule = change.before or change.after
    assert rule is not None  # noqa: S101 - a change has one side at least
    return rule.ref.id


def _rule(
    name: str, changes: Sequence[RuleChange], old_ids: set[str], new_ids: set[str]
) -> tuple[RuleDifference, RuleStates]:
    before = tuple(each.before for each in changes if each.before is not None)
    after = tuple(each.after for each in changes if each.after is not None)
    parts = {part for each in changes for part in each.parts}
    if name in old_ids and name in new_ids and any(None in (each.before, each.after) for each in changes):
        parts.add("dates")  # a version more or less
    old, new = ([leaf for rule in rules for leaf in _leaves(rule.when)] for rules in (before, after))
    told = RuleDifference(
        id=name,
        change="added" if name not in old_ids else "removed" if name not in new_ids else "changed",
        parts=tuple(part for part in get_args(RulePart) if part in parts),
        before=tuple(rule.ref for rule in before),
        after=tuple(rule.ref for rule in after),
        went_conditions=tuple(_asked(leaf) for leaf in old if leaf not in new),
        came_conditions=tuple(_asked(leaf) for leaf in new if leaf not in old),
    )
    return told, RuleStates(name, before, after)


def _leaves(condition: Condition) -> Iterator[Leaf]:
    match condition:
        case Leaf():
            yield condition
        case Not(child) | Members(child=child):
            yield from _leaves(child)
        case All(children) | AnyOf(children) | AtLeast(children=children):
            for each in children:
                yield from _leaves(each)


def _asked(leaf: Leaf) -> Trace:
    """A comparison as it is written, without anything known."""
    operand = list(leaf.operand) if isinstance(leaf.operand, (list, tuple)) else leaf.operand
    return Trace(
        kind="fact",
        status=Status.OPEN,
        fact=leaf.fact.name,
        op=leaf.op,
        operand=operand,
        moved=leaf.moved,
        value_type=leaf.fact.kind,
    )


def _other(kind: OtherKind, old: Mapping[str, Any], new: Mapping[str, Any]) -> OtherDifference | None:
    if old == new:
        return None
    return OtherDifference(
        kind=kind,
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(name for name in old.keys() & new.keys() if old[name] != new[name])),
    )


def _named(kind: OtherKind, matcher: Matcher) -> dict[str, Any]:
    return dict(_NAMED[kind](matcher))


def _figures(matcher: Matcher) -> Iterator[tuple[str, Any]]:
    figures = matcher.book.figures
    yield from figures.figures.items()
    yield "housing_benefit", figures.housing_benefit
    yield "rent_levels", figures.rent_levels


def _vocabulary(matcher: Matcher) -> Iterator[tuple[str, Any]]:
    words = matcher.book.vocabulary
    yield from words.needs.items()
    yield from words.service_types.items()
    yield from ((str(tier), text) for tier, text in words.tiers.items())


def _partners(matcher: Matcher) -> Iterator[tuple[str, Any]]:
    for directory in matcher.directories:
        for entry in (each for name in _ENTRIES for each in getattr(directory, name)):
            yield entry.id, entry


def _directory_rest(matcher: Matcher) -> Iterator[tuple[str, Any]]:
    for plugin in matcher.plugins:
        rest = plugin.directory.model_copy(update=dict.fromkeys(_ENTRIES, ()))
        yield plugin.manifest.name, rest


def _facts(matcher: Matcher) -> Iterator[tuple[str, Any]]:
    yield from matcher.book.extra.items()


def _words(matcher: Matcher) -> Iterator[tuple[str, Any]]:
    for name, words in matcher.book.words.items():
        if name not in matcher.book.figures.figures:
            yield name, (words.label, words.question, words.values, words.unit, words.sensitive)


def _programs(matcher: Matcher) -> Iterator[tuple[str, Any]]:
    for plugin in matcher.plugins:
        if plugin.manifest.module is not None:
            yield plugin.manifest.name, Path(plugin.path / plugin.manifest.module).read_bytes()


_NAMED: dict[OtherKind, Callable[[Matcher], Iterable[tuple[str, Any]]]] = {
    "figures": _figures,
    "vocabulary": _vocabulary,
    "partners": lambda matcher: [*_partners(matcher), *_directory_rest(matcher)],
    "facts": _facts,
    "program": _programs,
    "words": _words,
}
