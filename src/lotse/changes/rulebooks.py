"""Two rulebooks compared, rule by rule: which rules only one of them has, and which say something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lotse.model.rulediff import RulePart
from lotse.rules.rulebook import Rule, RuleBook


@dataclass(frozen=True)
class RuleChange:
    """A rule that one rulebook alone has (the other side is None), or that says something else: `parts` names what."""

    before: Rule | None
    after: Rule | None
    parts: tuple[RulePart, ...] = ()


def changed_rules(before: RuleBook, after: RuleBook) -> tuple[RuleChange, ...]:
    """Return each rule that is not the same in both, by id; where it stands in a file is no difference.

    Versions of one rule are paired by their first day, and those that are left over in the order of these days.
    """
    old, new = _by_id(before), _by_id(after)
    return tuple(
        change for name in sorted(old.keys() | new.keys()) for change in _versions(old.get(name, []), new.get(name, []))
    )


# ---------------------------------------------------------------------------------------------- private


def _by_id(book: RuleBook) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in sorted(book.rules, key=lambda each: str(each.valid_from or "")):
        found.setdefault(rule.ref.id, []).append(rule)
    return found


def _versions(old: Sequence[Rule], new: Sequence[Rule]) -> Iterator[RuleChange]:
    starts = {rule.valid_from for rule in old} & {rule.valid_from for rule in new}
    shared = [[rule for rule in rules if rule.valid_from in starts] for rules in (old, new)]
    rest = [[rule for rule in rules if rule.valid_from not in starts] for rules in (old, new)]
    for was, now in (*zip(*shared, strict=True), *zip_longest(*rest)):
        if was is None or now is None:
            yield RuleChange(was, now)
        elif parts := _parts(was, now):
            yield RuleChange(was, now, parts)


def _parts(was: Rule, now: Rule) -> tuple[RulePart, ...]:
    differs: dict[RulePart, bool] = {
        "condition": was.when != now.when,
        "effect": was.effects != now.effects,
        "dates": (was.valid_from, was.valid_until) != (now.valid_from, now.valid_until),
        "draft": was.enabled != now.enabled,
        "reference": was.ref.reference != now.ref.reference,
        "verified_on": was.ref.verified_on != now.ref.verified_on,
        "title": was.ref.title != now.ref.title,
    }
    return tuple(part for part, other in differs.items() if other)
