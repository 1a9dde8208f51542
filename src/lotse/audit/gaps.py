"""Thresholds of two rules that should meet and leave a value between them to neither."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from lotse.audit.deciding import Decider
from lotse.audit.meaning import in_force
from lotse.audit.pairs import meet
from lotse.audit.sites import Site, conjuncts, side_by_side
from lotse.errors import Finding
from lotse.rules.conditions import All, Condition, Count, Difference, Property, Threshold, facts_of
from lotse.rules.facts import NUMERIC

WIDEST = 1
WIDEST_OF_MONEY = 199
WIDEST_SHARE = 0.5
"""How many values in a row are taken for a slip: one number, one day, all cents between 99 and 101 euros, or half of the lower bound."""


def gaps(site: Site, earlier: Sequence[Site], decider: Decider) -> Iterator[Finding]:
    """Yield a hint for each earlier rule that differs by one threshold alone and leaves what lies between to neither."""
    for other in earlier:
        gap = _gap(site, other) if meet(site.rule, other.rule) else None
        if gap is None:
            continue
        value = decider.meaning.of(gap.condition)
        filled = any(
            decider.possible(in_force(each.rule), value, decider.meaning.of_rule(each.rule)) is not False
            for each in earlier
            if each is not other and set(gap.prop.facts()) & set(facts_of(each.rule.when))
        )
        if not filled and decider.possible(in_force(site.rule), in_force(other.rule), value):
            message = (
                f"rule '{site.rule.ref.id}' and {other.named} leave {gap.told} to neither "
                f"{side_by_side(site, other)}; write <= or >= in one of them, if they are to meet"
            )
            yield site.finding("RULE-GAP", message, "when")


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Gap:
    """The values from `low` to `high` of a property, where all that two rules share holds; `member`: of one member."""

    prop: Difference | Count
    low: int
    high: int
    shared: tuple[Condition, ...]
    member: bool = False
    beside: tuple[Condition, ...] = ()

    @property
    def condition(self) -> Condition:
        between = All((*self.shared, Threshold(self.prop, self.low), Threshold(self.prop, self.high, upper=True)))
        return All((*self.beside, Threshold(Count((between,), members=True), 1))) if self.member else between

    @property
    def told(self) -> str:
        """What lies in it, in words."""
        fact = next(self.prop.facts())
        ends = dict.fromkeys((self.low, self.high))
        if isinstance(self.prop, Count):
            return f"{' to '.join(map(str, ends))} of those counted by {fact.name}"
        if self.prop.right is not None or self.prop.left.shifts or self.prop.left.factor != 1 or fact.kind == "date":
            return f"the value of {fact.name} between them"
        amounts = [f"{each // 100}.{each % 100:02d}" if fact.kind == "money" else str(each) for each in ends]
        return f"{fact.name} == {amounts[0]}" if len(amounts) == 1 else f"{fact.name} from {amounts[0]} to {amounts[1]}"


def _gap(one: Site, other: Site) -> _Gap | None:
    """What lies between two conditions that are the same but for the thresholds on one property, also on one of some member."""
    gap = _between(one.parts, other.parts)
    if gap is not None:
        return gap
    mine, yours = (_alone(first, second) for first, second in ((one.parts, other.parts), (other.parts, one.parts)))
    if mine is None or yours is None:
        return None
    first, second = ({repr(each): each for each in conjuncts(inner)} for inner in (mine, yours))
    gap = _between(first, second, widest_share=0)
    beside = tuple(each for key, each in one.parts.items() if key in other.parts)
    return None if gap is None else replace(gap, member=True, beside=beside)


def _between(
    one: Mapping[str, Condition], other: Mapping[str, Condition], widest_share: float = WIDEST_SHARE
) -> _Gap | None:
    differing = [each for key, each in (*one.items(), *other.items()) if not (key in one and key in other)]
    props = {each.prop for each in differing if isinstance(each, Threshold)}
    if len(props) != 1 or not all(isinstance(each, Threshold) for each in differing):
        return None
    prop = props.pop()
    if not isinstance(prop, (Difference, Count)) or not _numeric(prop):
        return None
    spans = sorted(_span(prop, each.values()) for each in (one, other))
    low, high = spans[0][1], spans[1][0]
    money = next(prop.facts()).kind == "money" and isinstance(prop, Difference)
    if not 1 <= high - low - 1 <= max(WIDEST_OF_MONEY if money else WIDEST, low * widest_share):
        return None
    shared = tuple(each for each in one.values() if not isinstance(each, Threshold) or each.prop != prop)
    return _Gap(prop, int(low) + 1, int(high) - 1, shared)


def _span(prop: Property, conditions: Iterable[Condition]) -> tuple[float, float]:
    """The lowest and the highest value that conditions leave to a property."""
    found = [each for each in conditions if isinstance(each, Threshold) and each.prop == prop]
    lows, highs = ([each.bound for each in found if each.upper is upper] for upper in (False, True))
    return max(lows, default=-inf), min(highs, default=inf)


def _alone(one: Mapping[str, Condition], other: Mapping[str, Condition]) -> Condition | None:
    """What some member must fulfil, where that alone is not in the other condition as well."""
    match [each for key, each in one.items() if key not in other]:
        case [Threshold(Count((inner,), members=True), 1, upper=False)]:
            return inner
    return None


def _numeric(prop: Difference | Count) -> bool:
    return prop.members if isinstance(prop, Count) else any(fact.kind in NUMERIC for fact in prop.facts())
