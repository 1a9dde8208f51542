"""Rules that follow each other in time: those that are in force together for a while, and the days that two leave to neither."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from lotse.audit.sites import Site, side_by_side
from lotse.errors import Finding
from lotse.rules.conditions import All, AnyOf, AtLeast, Condition, Count, Leaf, Members, Not, Threshold, positive
from lotse.rules.rulebook import Advise, Derive, Entitle, Exclude, RaiseNeed


def overlaps(site: Site, others: Sequence[Site]) -> Iterator[Finding]:
    """Yield a finding for a rule that replaces another one, by another id, before that has ended.

    One replaces the other where both do the same to the same need or help, compare the same facts in the same way, and the later one goes
    on after the earlier has ended.
    """
    rule = site.rule
    for other in others:
        start, end = rule.valid_from, other.rule.valid_until
        if start is not None and end is not None and _staggered(other, site) and start <= end and _alike(site, other):
            message = (
                f"rule '{rule.ref.id}' is in force beside {other.named}, which it seems to replace, from {start} to {end} "
                f"{side_by_side(site, other)}; end that one before {start}, or say what both are for"
            )
            yield site.finding("RULE-DATE-OVERLAP", message, "valid_from")


def unended(site: Site, others: Sequence[Site]) -> Iterator[Finding]:
    """Yield a hint for a rule that begins while another one, which it may be meant to replace, goes on at least as long."""
    rule = site.rule
    for other in others:
        start, earlier = rule.valid_from, other.rule.valid_from
        if start is None or (earlier or dt.date.min) >= start or (other.rule.valid_until or dt.date.max) < start:
            continue
        if not _staggered(other, site) and site.unguarded != other.unguarded and _alike(site, other):
            message = (
                f"rule '{rule.ref.id}' begins on {start} while {other.named} goes on, which does the same and compares the same facts "
                f"{side_by_side(site, other)}; end that one before {start}, if this one replaces it"
            )
            yield site.finding("RULE-DATE-OVERLAP", message, "valid_from")


def pauses(sites: Sequence[Site]) -> Iterator[Finding]:
    """Yield a hint for each version of a rule that begins later than on the day after the one before it has ended."""
    versions: dict[str, list[Site]] = defaultdict(list)
    for site in sites:
        versions[site.rule.ref.id].append(site)
    for same in versions.values():
        ordered = sorted(same, key=lambda each: each.rule.valid_from or dt.date.min)
        for first, second in pairwise(ordered):
            end, start = first.rule.valid_until, second.rule.valid_from
            if end is not None and start is not None and end + dt.timedelta(days=1) < start:
                days = f"from {end + dt.timedelta(days=1)} to {start - dt.timedelta(days=1)}"
                message = f"no version of rule '{second.rule.ref.id}' is in force {days}; begin where the other ends, if they are to meet"
                yield second.finding("RULE-GAP", message, "valid_from")


# ---------------------------------------------------------------------------------------------- private


def _staggered(earlier: Site, later: Site) -> bool:
    begins = (earlier.rule.valid_from or dt.date.min) < (later.rule.valid_from or dt.date.min)
    return begins and (earlier.rule.valid_until or dt.date.max) < (later.rule.valid_until or dt.date.max)


def _alike(one: Site, other: Site) -> bool:
    """Whether two rules of different ids do the same, and compare the same facts in the same way."""
    does = _does(one)
    same = one.rule.ref.id != other.rule.ref.id and bool(does) and does == _does(other)
    return same and _shape(one.unguarded) == _shape(other.unguarded)


def _does(site: Site) -> list[tuple[str, ...]]:
    """What a rule does to which code, without its words."""
    found: list[tuple[str, ...]] = []
    for effect in site.rule.effects:
        match effect:
            case Derive(fact):
                found.append(("derive", fact.name))
            case RaiseNeed(code):
                found.append(("need", code))
            case Entitle(code, needs):
                found.append(("entitle", code, *sorted(needs)))
            case Exclude(code):
                found.append(("exclude", code))
            case Advise(_, codes):  # two tips are about the same thing where their rules have one title
                found.append(("advise", site.rule.ref.title.de, *sorted(codes)))
    return sorted(found)


def _shape(condition: Condition) -> Any:
    """A condition without its bounds: what it compares, which way, and how the parts are joined."""
    match condition:
        case Threshold(Count(conditions, members), _, upper):
            return "count", members, upper, tuple(map(_shape, conditions))
        case Threshold(prop, _, upper):
            return prop, upper
        case All(children) | AnyOf(children):
            return type(condition).__name__, tuple(map(_shape, children))
        case Not() | AtLeast() | Members() | Leaf():
            return _shape(positive(condition))
