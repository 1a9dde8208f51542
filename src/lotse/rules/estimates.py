"""Estimates in euros a month: what housing benefit may come to (§ 19 WoGG), what the household needs at least, what it has.

An estimate is a range on stated assumptions and no determination: only the office's notice says what is paid.
What is assumed, beyond what the household states:

- All members live on one budget, and the lease covers them all.
- From gross income go the flat deductions of § 16 WoGG: 20 to 30 per cent where somebody is employed, 10 to 20 where the adults are
  retired, up to 10 where nobody works, up to 30 where nobody knows; and the flat sum for work expenses of each who is employed.
- Where only net income is known, the income of § 14 WoGG lies between 85 and 110 per cent of it.
- Net income is stated without housing benefit, child supplement and maintenance advance; where one of them is paid, the means may
  reach as far as with all of them.
- The allowances of § 17 WoGG for one who brings up children alone and, where somebody is known to be disabled, for disability.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from lotse.model.ranges import MAX_CENTS
from lotse.rules.calendar import month_end, shift
from lotse.rules.facts import Interval, Value
from lotse.rules.figures import LISTED_MEMBERS, LISTED_RENTS, FiguresOnDay, HousingBenefitTable

MAIN = "estimate.housing_benefit"
AT_MOST = "estimate.housing_benefit_at_most"
NEED = "estimate.subsistence_need"
MEANS = "estimate.means"
WITH_PRIOR = "estimate.means_with_prior_benefits"

_WORKING = {"employed", "training"}
_EARNING = _WORKING | {"self_employed"}
_RETIRED = {"retired"}
_WORK_EXPENSES = 102_50  # § 9a Satz 1 Nr. 1 EStG, 1,230 euros a year
_LONE_PARENT, _DISABLED = 110_00, 150_00  # § 17 Nr. 3 and 1 WoGG, 1,320 and 1,800 euros a year
_HIGHEST_DEDUCTION = 30
_FROM_NET = (85, 110)
_TEN_PLACES = Decimal("0.0000000001")
_ADULT, _YOUTH, _CHILD = 18, 14, 6
_LONE_PARENT_CHILD, _LONE_PARENT_CHILDREN = 7, 16
_SUPPLEMENT_ONE_ADULT, _SUPPLEMENT_COUPLE = 600_00, 900_00  # § 6a Abs. 1 Nr. 2 BKGG
_END_OF_CHILDHOOD = 25
_PRIOR = ("housing_benefit", "child_supplement", "maintenance_advance")
_RECEIVING = "receiving"
_IS_ADULT, _IS_CHILD = frozenset({"adult"}), frozenset({"child"})


@dataclass(frozen=True)
class _Known:
    """What the estimates read of a household; amounts are ranges in cents, None where nothing is stated."""

    members: Sequence[Mapping[str, Value]]
    gross: Interval | None
    net: Interval | None
    rent_cold: Interval | None
    rent_warm: Interval | None
    municipality: str | None
    gets_child_benefit: bool
    maintenance_may_be_missing: bool
    may_get: frozenset[str]
    on: dt.date


def estimate(
    values: Mapping[str, Value],
    members: Sequence[Mapping[str, Value]] | None,
    municipality: str | None,
    figures: FiguresOnDay,
    on: dt.date,
) -> dict[str, Interval]:
    """Return the estimates of which anything can be said, in cents a month; nothing where the members are unknown.

    `values` and `members` are the facts of a household as it states them; `figures` those of the law to apply.
    """
    if members is None:
        return {}
    known = _known(values, members, municipality, on)
    found = {NEED: _need(known, figures)}
    means = _means(known, figures)
    if means is not None:
        found[MEANS] = means if not known.may_get else (means[0], MAX_CENTS)
    if figures.housing_benefit is not None:
        likely = _housing_benefit(known, figures, figures.housing_benefit, at_most=False)
        if likely is not None:
            found[MAIN] = likely
        most = _housing_benefit(known, figures, figures.housing_benefit, at_most=True)
        if most is not None:
            found[AT_MOST] = (most[1], most[1])
            if means is not None:
                prior = min(MAX_CENTS, means[1] + most[1] + _other_prior(known, figures))
                found[WITH_PRIOR] = means[0], prior
                found[MEANS] = means[0], prior if known.may_get else means[1]
    return found


def housing_benefit(table: HousingBenefitTable, size: int, rent: int, income: int) -> int:
    """Return the monthly housing benefit in cents, rounded to euros, by § 19 WoGG and Anlage 3; 0 where nothing is left.

    size     members to be considered (from 1)
    rent     M: rent to be considered in cents, relief for heating included (§ 11 WoGG)
    income   Y: monthly total income in cents (§ 13 WoGG)
    """
    place = min(size, LISTED_MEMBERS) - 1
    m = Decimal(max(rent, table.least_rent[place])) / 100
    y = Decimal(max(income, table.least_income[place])) / 100
    z1 = _fixed(table.a[place] + table.b[place] * m + table.c[place] * y)
    z2 = _fixed(z1 * y)
    z3 = _fixed(m - z2)
    z4 = _fixed(Decimal("1.15") * z3)
    amount = int(max(z4, Decimal(0)).quantize(Decimal(1), ROUND_HALF_UP)) * 100
    if size > LISTED_MEMBERS and amount:
        amount = min(amount + (size - LISTED_MEMBERS) * table.further_member, max(amount, int(m * 100)))
    return amount


def considered_rent(table: HousingBenefitTable, size: int, level: int, rent: int) -> int:
    """Return the rent to be considered in cents: rent without heating up to the highest amount, plus relief for heating (§§ 11, 12)."""
    listed, further = min(size, LISTED_RENTS) - 1, max(0, size - LISTED_RENTS)
    highest = table.highest_rent[listed][level - 1] + further * table.highest_rent_further[level - 1]
    climate = table.climate[listed] + further * table.climate_further
    heating = table.heating_relief[listed] + further * table.heating_relief_further
    return min(rent, highest + climate) + heating


# ---------------------------------------------------------------------------------------------- private


def _known(
    values: Mapping[str, Value], members: Sequence[Mapping[str, Value]], municipality: str | None, on: dt.date
) -> _Known:
    paid = values.get("maintenance_paid")
    return _Known(
        members,
        _interval(values.get("income.gross_monthly")),
        _interval(values.get("income.net_monthly")),
        _interval(values.get("tenancy.rent_gross_cold")),
        _interval(values.get("tenancy.rent_warm")),
        municipality,
        values.get("benefits.child_benefit") == frozenset({"receiving"}),
        paid != (1, 1),
        frozenset(name for name in _PRIOR if _RECEIVING in (values.get(f"benefits.{name}") or ())),
        on,
    )


def _interval(value: Value) -> Interval | None:
    return value if isinstance(value, tuple) else None


def _housing_benefit(
    known: _Known, figures: FiguresOnDay, table: HousingBenefitTable, *, at_most: bool
) -> Interval | None:
    """The range of the benefit; `at_most` takes every deduction and allowance that may apply, so that its upper end is safe."""
    income = _income(known, at_most=at_most)
    rent = known.rent_cold or (None if known.rent_warm is None else (0, known.rent_warm[1]))
    if income is None or rent is None:
        return None
    found = [
        benefit
        for size in _sizes(known)
        for level in figures.levels_of(known.municipality)
        for each_rent in rent
        for benefit in _over_incomes(table, size, considered_rent(table, size, level, each_rent), income)
    ]
    return min(found), max(found)


def _over_incomes(table: HousingBenefitTable, size: int, rent: int, income: Interval) -> Iterator[int]:
    """The benefit at both ends of the income and, where it peaks between them, there; for one rent it is a parabola in income."""
    yield from (housing_benefit(table, size, rent, end) for end in income)
    place = min(size, LISTED_MEMBERS) - 1
    peak = -(table.a[place] * 100 + table.b[place] * rent) / (2 * table.c[place])
    if income[0] < peak < income[1]:
        yield housing_benefit(table, size, rent, int(peak))


def _sizes(known: _Known) -> range:
    """How many members may have to be considered: who died may count for twelve months after the month of death (§ 6 Abs. 2 WoGG)."""
    died = (_interval(member.get("members.partner_died_on")) for member in known.members)
    counting = sum(_may_count(each, known.on) for each in died if each)
    return range(len(known.members), len(known.members) + counting + 1)


def _may_count(died: Interval, on: dt.date) -> bool:
    if died[0] > 0:
        return False
    last = on + dt.timedelta(days=min(died[1], 0))
    return on <= month_end(shift(last, 12, "months"))


def _income(known: _Known, *, at_most: bool) -> Interval | None:
    """Monthly total income of §§ 13 to 17 WoGG."""
    low, high = _income_before_allowances(known, at_most=at_most)
    if high is None:
        return None
    lone = _lone_parent(known) and any(_age(child)[0] < _ADULT for child in _children(known))
    disability = [_interval(member.get("members.disability")) or (0, 1) for member in known.members]
    perhaps = sum(each[1] if at_most else each[0] for each in disability)
    low -= lone * _LONE_PARENT + perhaps * _DISABLED
    return max(0, low), max(0, high - (0 if at_most else lone * _LONE_PARENT))


def _income_before_allowances(known: _Known, *, at_most: bool) -> tuple[int, int | None]:
    gross, net = known.gross, known.net
    if gross is not None and (gross[1] < MAX_CENTS or net is None):
        kinds = [_choice(member, "members.employment") for member in _adults(known)]
        least, most = (0, _HIGHEST_DEDUCTION) if at_most else _deductions(kinds)
        workers = sum(bool(kind & _WORKING) for kind in kinds)
        return (gross[0] - workers * _WORK_EXPENSES) * (100 - most) // 100, gross[1] * (100 - least) // 100
    if net is not None:
        low_share = 100 - _HIGHEST_DEDUCTION if at_most else _FROM_NET[0]
        return net[0] * low_share // 100, min(MAX_CENTS, net[1] * _FROM_NET[1] // 100)
    return 0, None


def _deductions(kinds: Sequence[frozenset[str]]) -> tuple[int, int]:
    """The least and the most of § 16 WoGG in per cent, by what the adults do."""
    if not kinds or any(not kind for kind in kinds):
        return 0, _HIGHEST_DEDUCTION
    if any(kind <= _WORKING for kind in kinds):
        return 20, _HIGHEST_DEDUCTION
    if any(kind & _EARNING for kind in kinds):
        return 0, _HIGHEST_DEDUCTION
    return (10, 20) if all(kind <= _RETIRED for kind in kinds) else (0, 10)


def _need(known: _Known, figures: FiguresOnDay) -> Interval:
    """Standard rates, the supplement for one parent, and rent: what is needed at least; further needs may come on top (§§ 19 to 22)."""
    adults = sum(member.get("members.role") == _IS_ADULT for member in known.members)
    single, partner, grown = (
        figures.amount(f"standard_rate_{name}")[0] for name in ("single", "partner", "adult_child")
    )
    lone = _lone_parent(known)
    total = single if lone else min(2, adults) * partner + max(0, adults - 2) * grown
    total += sum(_child_rate(member, figures) for member in known.members if member.get("members.role") != _IS_ADULT)
    if lone:
        total += single * _lone_parent_percent(_children(known)) // 100
    return total + (known.rent_warm[0] if known.rent_warm else 0), MAX_CENTS


def _child_rate(member: Mapping[str, Value], figures: FiguresOnDay) -> int:
    low, high = _age(member)
    names = [
        name
        for name, first, last in (
            ("standard_rate_infant", 0, _CHILD - 1),
            ("standard_rate_child", _CHILD, _YOUTH - 1),
            ("standard_rate_youth", _YOUTH, _ADULT - 1),
            ("standard_rate_adult_child", _ADULT, MAX_CENTS),
        )
        if low <= last and first <= high
    ]
    return min(figures.amount(name)[0] for name in names)


def _lone_parent_percent(children: Sequence[Mapping[str, Value]]) -> int:
    """The supplement of § 21 Abs. 3 SGB II that is certain, in per cent of the single person's standard rate."""
    minors = [_age(child)[1] for child in children if _age(child)[1] < _ADULT]
    by_head = min(60, 12 * len(minors))
    small = len(minors) == 1 and minors[0] < _LONE_PARENT_CHILD
    some = len(minors) in (2, 3) and sum(age < _LONE_PARENT_CHILDREN for age in minors) >= 2  # noqa: PLR2004 - "two or three"
    return max(by_head, 36 if small or some else 0)


def _means(known: _Known, figures: FiguresOnDay) -> Interval | None:
    """Net income and child benefit; of gross income alone, no more than it."""
    if known.net is not None:
        low, high = known.net
    elif known.gross is not None:
        low, high = 0, known.gross[1]
    else:
        return None
    children = [member for member in _children(known) if _may_be(member, below=_END_OF_CHILDHOOD)]
    sure = [member for member in children if _age(member)[1] < _ADULT] if known.gets_child_benefit else []
    rate = figures.amount("child_benefit")
    return low + len(sure) * rate[0], min(MAX_CENTS, high + len(children) * rate[1])


def _other_prior(known: _Known, figures: FiguresOnDay) -> int:
    """Child supplement and maintenance advance at most."""
    children = [member for member in _children(known) if _may_be(member, below=_END_OF_CHILDHOOD)]
    floor = _SUPPLEMENT_ONE_ADULT if _may_be_lone(known) else _SUPPLEMENT_COUPLE
    highest_income = max((each[1] for each in (known.gross or known.net,) if each), default=MAX_CENTS)
    supplement = figures.amount("child_supplement")[1] if highest_income >= floor else 0
    advance = figures.amount("maintenance_advance")[1] if known.maintenance_may_be_missing else 0
    return min(MAX_CENTS, len(children) * (supplement + advance))


def _adults(known: _Known) -> list[Mapping[str, Value]]:
    """Members who are or may be adults."""
    return [member for member in known.members if member.get("members.role") != _IS_CHILD]


def _children(known: _Known) -> list[Mapping[str, Value]]:
    """Members who are children for certain."""
    return [member for member in known.members if member.get("members.role") == _IS_CHILD]


def _lone_parent(known: _Known) -> bool:
    """Whether one adult, and nobody else who may be one, lives in the household."""
    adults = _adults(known)
    return len(adults) == 1 and adults[0].get("members.role") == _IS_ADULT


def _may_be_lone(known: _Known) -> bool:
    return sum(member.get("members.role") == _IS_ADULT for member in known.members) <= 1


def _age(member: Mapping[str, Value]) -> Interval:
    return _interval(member.get("members.age")) or (0, MAX_CENTS)


def _may_be(member: Mapping[str, Value], *, below: int) -> bool:
    return _age(member)[0] < below


def _choice(member: Mapping[str, Value], name: str) -> frozenset[str]:
    """What a choice of a member may be; empty where nothing is stated."""
    value = member.get(name)
    return value if isinstance(value, frozenset) else frozenset()


def _fixed(value: Decimal) -> Decimal:
    """A number with ten decimal places, as Anlage 3 calculates."""
    return value.quantize(_TEN_PLACES, ROUND_DOWN)
