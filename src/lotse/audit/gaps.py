"""Thresholds of two rules that should meet and leave a value between them to neither."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotse.audit.deciding import Decider
from lotse.audit.meaning import in_force
from lotse.audit.pairs import meet
from lotse.audit.sites import Site, side_by_side
from lotse.errors import Finding
from lotse.rules.conditions import All, Condition, Difference, Property, Threshold, facts_of
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
    """The values from `low` to `high` of a property, where all that two rules share holds."""

    prop: Difference
    low: int
    high: int
    shared: tuple[Condition, ...]

    @property
    def condition(self) -> Condition:
        return All((*self.shared, Threshold(self.prop, self.low), Threshold(self.prop, self.high, upper=True)))

    @property
    def told(self) -> str:
        """What lies in it, in words."""
        fact = next(self.prop.facts())
        if self.prop.right is not None or self.prop.left.shifts or self.prop.left.factor != 1 or fact.kind == "date":
            return f"the value of {fact.name} between them"
        ends = dict.fromkeys((self.low, self.high))
        amounts = [f"{each // 100}.{each % 100:02d}" if fact.kind == "money" else str(each) for each in ends]
        return f"{fact.name} == {amounts[0]}" if len(amounts) == 1 else f"{fact.name} from {amounts[0]} to {amounts[1]}"


def _gap(one: Site, other: Site) -> _Gap | None:
    """What lies between two conditions that are the same but for one threshold on one property."""
    mine, yours = one.parts.keys() - other.parts.keys(), other.parts.keys() - one.parts.keys()
    if len(mine) != 1 or len(yours) != 1:
        return None
    pair = [one.parts[next(iter(mine))], other.parts[next(iter(yours))]]
    lower = next((each for each in pair if isinstance(each, Threshold) and not each.upper), None)
    upper = next((each for each in pair if isinstance(each, Threshold) and each.upper), None)
    if lower is None or upper is None or lower.prop != upper.prop or not _numeric(lower.prop):
        return None
    assert isinstance(lower.prop, Difference)  # noqa: S101 - that is what numeric ones are
    money = next(lower.prop.facts()).kind == "money"
    width = lower.bound - upper.bound - 1
    if not 1 <= width <= max(WIDEST_OF_MONEY if money else WIDEST, upper.bound * WIDEST_SHARE):
        return None
    shared = tuple(each for key, each in one.parts.items() if key not in mine)
    return _Gap(lower.prop, upper.bound + 1, lower.bound - 1, shared)


def _numeric(prop: Property) -> bool:
    return isinstance(prop, Difference) and any(fact.kind in NUMERIC for fact in prop.facts())
