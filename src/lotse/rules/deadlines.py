"""Dates counted from facts: the end of a period, and the safe day on or before it."""

import datetime as dt
from dataclasses import dataclass

from lotse.rules.calendar import add_working_days, last_working_day, month_end, next_working_day, shift
from lotse.rules.facts import FAR_PAST, LAST_DAY, Fact, Facts, Interval, days
from lotse.rules.schema import DateModel


@dataclass(frozen=True, slots=True)
class DateSpec:
    """A declared date. `anchor` None is the end of the current month; `count` is negative for dates before the anchor."""

    anchor: Fact | None
    count: int = 0
    unit: str = "days"
    saturday: bool = False
    roll: bool = False
    accrual: bool = False

    @classmethod
    def from_model(cls, model: DateModel, anchor: Fact) -> "DateSpec":
        """Build a date from its declaration and the fact that it names."""
        count, unit, saturday = 0, "days", False
        if model.by is not None:
            unit, count = next((unit, count) for unit, count in model.by.parts.items() if count is not None)
            saturday = model.by.saturday
        sign = -1 if model.before else 1
        return cls(anchor, sign * count, unit, saturday, model.roll is not None, model.kind == "accrual")

    @property
    def moved(self) -> str | None:
        """By how much the anchor is moved: `+ 2 months`, `- 2 weeks`."""
        return f"{'-' if self.count < 0 else '+'} {abs(self.count)} {self.unit}" if self.count else None

    def interval(self, facts: Facts) -> Interval:
        """Return the days on which the date may lie, relative to the day of the plan; rolled to a working day where declared."""
        if self.anchor is None:
            end = days(month_end(facts.on), facts.on)
            return end, end
        known = facts.get(self.anchor)
        assert isinstance(known, tuple)  # noqa: S101 - the loader lets only dates be anchors
        return self._ends(known, facts, roll=self.roll)

    def earliest(self, facts: Facts) -> dt.date | None:
        """Return the earliest statutory end that is still possible, None where nothing bounds it or the anchor has not happened.

        The end is the unrolled one; once that has passed and the next working day has not, it is that day (§ 193 BGB). Of
        a range, days that have passed no longer count while a later one is possible.
        """
        if self.anchor is None:
            return month_end(facts.on)
        known = facts.get(self.anchor)
        assert isinstance(known, tuple)  # noqa: S101 - as above
        low, high = self._ends(known, facts, roll=False)
        if not FAR_PAST < low < LAST_DAY:
            return None
        if low < 0 and self.count > 0:
            rolled = self._ends(known, facts, roll=True)
            low = rolled[0] if rolled[0] >= 0 else low
            high = max(high, rolled[1])
        if low < 0 <= high:
            return None
        return facts.on + dt.timedelta(days=low)

    def _ends(self, known: Interval, facts: Facts, *, roll: bool) -> Interval:
        """Where the anchor's interval leads."""
        return self._end(known[0], facts, latest=False, roll=roll), self._end(known[1], facts, latest=True, roll=roll)

    def _end(self, end: int, facts: Facts, *, latest: bool, roll: bool) -> int:
        """Return where one end of the anchor's interval leads; holidays of an unknown Land widen the interval."""
        if not FAR_PAST < end < LAST_DAY:
            return end
        day = facts.on + dt.timedelta(days=end)
        if self.unit == "working_days":
            later = latest == (self.count > 0)
            day = add_working_days(day, self.count, facts.land, saturday=self.saturday, any_land=later)
        else:
            day = shift(day, self.count, self.unit)
        return days(next_working_day(day, facts.land, any_land=latest) if roll else day, facts.on)


MONTH_END = DateSpec(None, accrual=True)


def safe_day(end: dt.date, facts: Facts) -> dt.date:
    """Return the last working day of the Land on or before a statutory end."""
    return last_working_day(end, facts.land)
