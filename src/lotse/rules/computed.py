"""Facts that are worked out from others by arithmetic on intervals: arrears in due dates, ages, heads, days."""

import datetime as dt
from collections.abc import Mapping, Sequence

from lotse.model.household import Household, Member, OpenRent
from lotse.model.ranges import MAX_CENTS, MAX_NUMBER, Between
from lotse.rules.calendar import month_end, rent_due, shift
from lotse.rules.estimates import AT_MOST, MAIN, MEANS, NEED, WITH_PRIOR, estimate
from lotse.rules.facts import FAR_PAST, LAST_DAY, NEVER, Fact, Interval, Value, days
from lotse.rules.figures import FiguresOnDay

_RENTS = ("tenancy.open_rents", "tenancy.paid_rents", "tenancy.rent_warm")
_INCOME = ("members", "income.gross_monthly")
_HOUSING_BENEFIT = (*_INCOME, "tenancy.rent_gross_cold", "municipality")

COMPUTED: tuple[Fact, ...] = (
    Fact("tenancy.open_rent_total", "money", origin="computed", inputs=_RENTS),
    Fact("tenancy.consecutive_open_rents", "number", origin="computed", inputs=_RENTS[:2]),
    Fact("tenancy.open_rent_of_two_consecutive", "money", origin="computed", inputs=_RENTS),
    Fact("tenancy.open_rent_dates_spanned", "number", origin="computed", inputs=_RENTS[:2]),
    Fact("household.size", "number", origin="computed", inputs=("members",)),
    Fact("household.adults", "number", origin="computed", inputs=("members",)),
    Fact("household.children", "number", origin="computed", inputs=("members",)),
    Fact("household.release_on", "date", origin="computed", inputs=("members",)),
    Fact("accommodation.days", "number", origin="computed", inputs=("accommodation.since",)),
    Fact("members.past_age_limit", "bool", origin="computed", inputs=("members.age", "members.birth_date")),
    Fact(MAIN, "money", origin="computed", inputs=_HOUSING_BENEFIT),
    Fact(AT_MOST, "money", origin="computed", inputs=_HOUSING_BENEFIT),
    Fact(NEED, "money", origin="computed", inputs=("members", "tenancy.rent_warm")),
    Fact(MEANS, "money", origin="computed", inputs=("members", "income.net_monthly")),
    Fact(WITH_PRIOR, "money", origin="computed", inputs=("income.net_monthly", *_HOUSING_BENEFIT)),
)
_AGE_LIMIT = dt.date(1947, 1, 1), dt.date(1958, 1, 1), dt.date(1964, 1, 1)


def compute(
    household: Household,
    values: Mapping[str, Value],
    members: Sequence[Mapping[str, Value]] | None,
    figures: FiguresOnDay,
    on: dt.date,
) -> dict[str, Interval]:
    """Return the computed facts of which anything is known. `values` and `members` are what the household states, relative to `on`."""
    land = household.municipality[:2] if household.municipality else None
    found = {**_rents(household, on, land), **_heads(household.members), **_release(household.members, on)}
    since = values.get("accommodation.since")
    if isinstance(since, tuple):
        longest = -since[0] if since[0] > FAR_PAST else MAX_NUMBER
        shortest = -since[1] if since[1] < LAST_DAY else 0
        found["accommodation.days"] = (max(0, shortest), max(0, longest))
    return found | estimate(values, members, household.municipality, figures, on)


def age_on(member: Member, on: dt.date) -> Interval | None:
    """Return the years a member may have completed on a day, from the age or else the date of birth."""
    if member.age is not None:
        return ends(member.age, 0, MAX_NUMBER)
    born = member.birth_date
    if born is None:
        return None
    low, high = (born.min, born.max) if isinstance(born, Between) else (born, born)
    return (_years(high, on) if high else 0, _years(low, on) if low else MAX_NUMBER)


def past_age_limit(member: Member, on: dt.date) -> Interval | None:
    """Return whether the age limit is reached, from the date of birth or else the age: § 7a SGB II, § 41 Abs. 2 SGB XII.

    In the rest of the month in which the age is completed it is open: basic security in old age may begin, and basic income support
    has not ended.
    """
    born = member.birth_date
    if born is not None:
        low, high = (born.min, born.max) if isinstance(born, Between) else (born, born)
    elif member.age is not None:
        years = ends(member.age, 0, MAX_NUMBER)
        low = None if years[1] == MAX_NUMBER else shift(on, -years[1] - 1, "years") + dt.timedelta(days=1)
        high = shift(on, -years[0], "years")
    else:
        return None
    youngest = _reached(high, on) if high else 0
    return int(youngest == _SURELY), int(low is None or _reached(low, on) > 0)


def ends(value: int | Between[int], low: int, high: int) -> Interval:
    """Return a known number or range as an interval; an open end is `low` or `high`."""
    if isinstance(value, Between):
        return (low if value.min is None else value.min, high if value.max is None else value.max)
    return value, value


# ---------------------------------------------------------------------------------------------- private


_SURELY = 2


def _reached(born: dt.date, on: dt.date) -> int:
    """0 before the age limit, 1 in the month in which it is completed, 2 after that month.

    Who is born on the first of a month completes a year with the day before (§ 187 Abs. 2, § 188 Abs. 2 BGB).
    """
    first, raised, last = _AGE_LIMIT
    if born < first:
        months = 0
    elif born < raised:
        months = born.year - first.year + 1
    elif born < last:
        months = 12 + 2 * (born.year - raised.year)
    else:
        months = 24
    completed = shift(born, 65 * 12 + months, "months") - dt.timedelta(days=1)
    return 0 if on <= completed else 1 if on <= month_end(completed) else _SURELY


def _years(born: dt.date, on: dt.date) -> int:
    """Completed years: a year is complete when its last day has passed, on the birthday (§ 187 Abs. 2, § 188 Abs. 2 BGB)."""
    years = on.year - born.year
    birthday = shift(born, years, "years")
    if birthday.day != born.day:  # born on 29 February: that year ends with the last of February (§ 188 Abs. 3 BGB)
        birthday += dt.timedelta(days=1)
    return max(0, years - (birthday > on))


def _heads(members: Sequence[Member] | None) -> dict[str, Interval]:
    if members is None:
        return {}
    found = {"household.size": (len(members), len(members))}
    for role, name in (("adult", "household.adults"), ("child", "household.children")):
        sure = sum(member.role == role for member in members)
        found[name] = (sure, sure + sum(not isinstance(member.role, str) for member in members))
    return found


def _release(members: Sequence[Member] | None, on: dt.date) -> dict[str, Interval]:
    """The first release of an adult; one of whom nothing is known may be released any day, or never have been detained."""
    if members is None:
        return {}
    adults = [member for member in members if member.role != "child"]
    ends_of = [_day_interval(member, on) for member in adults]
    if not any(low > FAR_PAST for low, _ in ends_of):
        return {}
    return {"household.release_on": (min(low for low, _ in ends_of), min(high for _, high in ends_of))}


def _day_interval(member: Member, on: dt.date) -> Interval:
    until = member.detained_until
    if until is None:
        return (NEVER, NEVER) if "detained_until" in member.model_fields_set else (FAR_PAST, NEVER)
    low, high = (until.min, until.max) if isinstance(until, Between) else (until, until)
    return (days(low, on) if low else FAR_PAST, days(high, on) if high else LAST_DAY)


def _rents(household: Household, on: dt.date, land: str | None) -> dict[str, Interval]:
    """Tenancy arithmetic for § 543 Abs. 2 Satz 1 Nr. 3 BGB.

    The open rents given are all that is known to be open; what is due today or later is not yet in default. A month between the first
    of them and today that stands neither there nor among the paid ones is unknown: from nothing to a full rent.
    """
    rents = household.tenancy.open_rents
    if rents is None:
        return {}
    warm = household.tenancy.rent_warm
    full = MAX_CENTS if warm is None else ends(warm, 0, MAX_CENTS)[1]
    months: dict[int, Interval] = {}
    for rent in (rent for rent in rents if rent.due < on):  # in default from the day after
        low, high = (1, max(1, full)) if rent.open is None else ends(rent.open, 0, MAX_CENTS)
        before = months.get(_month(rent.due), (0, 0))
        months[_month(rent.due)] = (before[0] + low, before[1] + high)
    if months:
        settled = {_month(day) for day in household.tenancy.paid_rents or ()} | {_month(rent.due) for rent in rents}
        early = _days_before_the_third_working_day(rents, land)
        for month in range(min(months), _month(on) + 1):
            if month not in settled and _earliest_due(month, early, land) < on:
                months[month] = (0, full)
    sure = {month: low for month, (low, _) in months.items() if low > 0}
    maybe = {month: high for month, (_, high) in months.items() if high > 0}
    return {
        "tenancy.open_rent_total": _capped(sum(sure.values()), sum(maybe.values())),
        "tenancy.consecutive_open_rents": (_longest_run(sure), _longest_run(maybe)),
        "tenancy.open_rent_of_two_consecutive": _capped(_largest_pair(sure), _largest_pair(maybe)),
        "tenancy.open_rent_dates_spanned": (_span(sure), _span(maybe)),
    }


def _days_before_the_third_working_day(rents: Sequence[OpenRent], land: str | None) -> tuple[int, ...]:
    """The days of the month on which a lease has its rent due, as far as given, where they lie before the third working day."""
    return tuple(rent.due.day for rent in rents if rent.due < rent_due(rent.due.year, rent.due.month, land))


def _earliest_due(month: int, early: Sequence[int], land: str | None) -> dt.date:
    year, number = month // 12, month % 12 + 1
    return min((rent_due(year, number, land), *(dt.date(year, number, day) for day in early)))


def _capped(low: int, high: int) -> Interval:
    return min(MAX_CENTS, low), min(MAX_CENTS, high)


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _longest_run(months: Mapping[int, int]) -> int:
    longest = run = 0
    for month in sorted(months):
        run = run + 1 if month - 1 in months else 1
        longest = max(longest, run)
    return longest


def _largest_pair(months: Mapping[int, int]) -> int:
    return max((amount + months[month + 1] for month, amount in months.items() if month + 1 in months), default=0)


def _span(months: Mapping[int, int]) -> int:
    return max(months) - min(months) + 1 if months else 0
