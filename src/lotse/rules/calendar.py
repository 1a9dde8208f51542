"""Working days and the ends of periods by the calendar of a Land (§§ 187, 188, 193 BGB)."""

import calendar
import datetime as dt
from functools import lru_cache

LAENDER = {
    "01": "SH", "02": "HH", "03": "NI", "04": "HB", "05": "NW", "06": "HE", "07": "RP", "08": "BW",
    "09": "BY", "10": "SL", "11": "BE", "12": "BB", "13": "MV", "14": "SN", "15": "ST", "16": "TH",
}  # fmt: skip
UNITS = ("days", "weeks", "months", "years", "working_days")
SATURDAY, SUNDAY = 5, 6


def shift(day: dt.date, count: int, unit: str) -> dt.date:
    """Return `day` plus `count` days, weeks, months or years; a month without that day ends on its last (§ 188 Abs. 2, 3 BGB)."""
    if unit == "days":
        return day + dt.timedelta(days=count)
    if unit == "weeks":
        return day + dt.timedelta(weeks=count)
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "years" else 1)
    year, month = divmod(months, 12)
    return dt.date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def month_end(day: dt.date) -> dt.date:
    """Return the last day of the month of `day`."""
    return day.replace(day=_days_in(day.year, day.month))


def is_working_day(day: dt.date, land: str | None, *, saturday: bool = False, any_land: bool = True) -> bool:
    """Tell whether `day` is a working day in a Land (AGS, 2 digits).

    Where the Land is unknown, a holiday of any Land counts (`any_land`), or only those of all Länder. `saturday` says whether Saturday is
    a working day, which differs by rule (§ 573c BGB and § 41f EnWG against § 556b BGB).
    """
    if day.weekday() == SUNDAY or (day.weekday() == SATURDAY and not saturday):
        return False
    return day not in _holidays(LAENDER.get(land or ""), day.year, any_land=any_land)


def last_working_day(day: dt.date, land: str | None) -> dt.date:
    """Return the last working day on or before `day`: the safe day. Where the Land is unknown, the earliest of all."""
    while not is_working_day(day, land):
        day -= dt.timedelta(days=1)
    return day


def next_working_day(day: dt.date, land: str | None, *, any_land: bool = False) -> dt.date:
    """Return `day`, or the next working day where a period would end on Saturday, Sunday or a holiday (§ 193 BGB).

    Where the Land is unknown, only holidays of all Länder move the end, or with `any_land` those of any: the latest possible end.
    """
    while not is_working_day(day, land, any_land=any_land):
        day += dt.timedelta(days=1)
    return day


def add_working_days(
    day: dt.date, count: int, land: str | None, *, saturday: bool = False, any_land: bool = True
) -> dt.date:
    """Return the day that lies `count` working days after (or, negative, before) `day`."""
    step = dt.timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, land, saturday=saturday, any_land=any_land):
            day += step
    return day


def rent_due(year: int, month: int, land: str | None) -> dt.date:
    """Return the third working day of a month, Saturday not counted (§ 556b Abs. 1 BGB, BGH VIII ZR 129/09).

    Where the Land is unknown, the earliest that it can be.
    """
    return add_working_days(dt.date(year, month, 1) - dt.timedelta(days=1), 3, land, any_land=False)


@lru_cache(maxsize=4096)
def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


@lru_cache(maxsize=1024)
def _holidays(code: str | None, year: int, *, any_land: bool) -> frozenset[dt.date]:
    import holidays  # slow to import, and many runs ask for no working day

    if code:
        return frozenset(holidays.country_holidays("DE", subdiv=code, years=[year]))
    if not any_land:
        return frozenset(holidays.country_holidays("DE", years=[year]))
    return frozenset().union(*(_holidays(each, year, any_land=True) for each in LAENDER.values()))
