"""Asks an SMT solver whether a condition can hold: the only module that imports z3, an extra of the package (`lotse[check]`).

Its limit counts steps, not seconds, so that the same rules get the same answer on every machine. What follows is held possible where
it cannot be told exactly: a month has between 28 and 31 days, a period that is rolled ends at most ten days later.
"""

import datetime as dt
from collections import Counter
from functools import lru_cache
from importlib.util import find_spec
from itertools import combinations
from typing import Any

from lotse.audit.meaning import FINAL_DAY, FIRST_DAY, TODAY, Meaning, in_force
from lotse.model.household import MAX_AGE, MAX_CARE_GRADE
from lotse.model.ranges import MAX_CENTS, MAX_NUMBER
from lotse.rules.calendar import shift
from lotse.rules.conditions import All, AnyOf, Condition, Count, Difference, Membership, Stated, Term, Threshold
from lotse.rules.deadlines import DateSpec
from lotse.rules.facts import FAR_PAST, LAST_DAY, NEVER, Fact

LIMIT = 2_000_000
HIGHEST = {"members.age": MAX_AGE, "members.care_grade": MAX_CARE_GRADE}
LOWEST = {"household.size": 1}
OPEN_RENTS = (
    "tenancy.open_rent_total",
    "tenancy.open_rent_of_two_consecutive",
    "tenancy.consecutive_open_rents",
    "tenancy.open_rent_dates_spanned",
)
_MOST_COUNTED = 8
_LATEST_ROLL = 10
_HEADS = {"household.size": None, "household.adults": "adult", "household.children": "child"}


@lru_cache(maxsize=1)
def installed() -> bool:
    """Tell whether the solver can be asked."""
    return find_spec("z3") is not None


def satisfiable(condition: Condition, meaning: Meaning, limit: int = LIMIT) -> bool | None:
    """Tell whether there is a situation in which a condition holds, as `Meaning` writes it; None: not within the limit."""
    import z3  # an extra; and it takes longer to load than most commands take

    encoding = _Encoding(z3, meaning, max(1, _witnesses(condition)))
    solver = z3.Solver()
    solver.set("rlimit", limit)
    solver.add(encoding.condition(condition, None))
    solver.add(*encoding.rules())
    answer = solver.check()
    return None if answer == z3.unknown else bool(answer == z3.sat)


# ---------------------------------------------------------------------------------------------- private


class _Encoding:
    """Variables for the facts of one household with so many members, and what is known of them whatever the household.

    Of a household in which a condition holds, a few members suffice as witnesses: for each count that has to reach `n`, `n` of them. With
    the others left out it holds as well, as what limits counts from above still does.
    """

    def __init__(self, z3: Any, meaning: Meaning, members: int) -> None:
        self.z3 = z3
        self.meaning = meaning
        self.members = range(members)
        self.known: dict[Any, Any] = {}
        self.done: dict[tuple[int, int | None], Any] = {}
        self.kept: list[Condition] = []  # what `done` names by its id must live as long
        self.always: list[Any] = []
        self.moved: list[tuple[Any, int, Any]] = []
        self.rolled: list[tuple[Any, Any]] = []
        self.areas: dict[str, Any] = {}
        self.present = [z3.Bool(f"present:{index}") for index in self.members]
        self.always += [self.present[0]]
        self.always += [
            z3.Implies(later, earlier) for earlier, later in zip(self.present, self.present[1:], strict=False)
        ]
        self.today = self._variable(TODAY.name, z3.Int)
        self.always += [self.today >= FIRST_DAY, self.today <= FINAL_DAY]

    def rules(self) -> list[Any]:
        """Return what holds in every situation, as far as the facts read so far go."""
        z3 = self.z3
        found = list(self.always)
        for (one, less, first), (other, more, second) in combinations(sorted(self.moved, key=lambda each: each[1]), 2):
            found.append(z3.Implies(one <= other, first <= second))
            if less == more:
                found.append(z3.Implies(other <= one, second <= first))
        for (one, first), (other, second) in combinations(self.rolled, 2):
            found += [z3.Implies(one <= other, first <= second), z3.Implies(other <= one, second <= first)]
        for narrow, wide in ((a, b) for a in self.areas for b in self.areas if a != b):
            if narrow.startswith(wide):
                found.append(z3.Implies(self.areas[narrow], self.areas[wide]))
            elif not wide.startswith(narrow):
                found.append(z3.Not(z3.And(self.areas[narrow], self.areas[wide])))
        return found

    # conditions ---------------------------------------------------------------------------------

    def condition(self, condition: Condition, member: int | None) -> Any:
        key = id(condition), member
        if key not in self.done:
            self.kept.append(condition)
            self.done[key] = self._condition(condition, member)
        return self.done[key]

    def _condition(self, condition: Condition, member: int | None) -> Any:
        z3 = self.z3
        match condition:
            case All(children):
                return z3.And([self.condition(each, member) for each in children])
            case AnyOf(children):
                return z3.Or([self.condition(each, member) for each in children])
            case Threshold(Count(conditions, members), bound, upper):
                return (
                    self._counted([self.condition(each, member) for each in conditions], bound, upper=upper)
                    if (not members)
                    else self._counted(self._each_member(conditions[0]), bound, upper=upper)
                )
            case Threshold(Difference(Term(fact, 1, shifts=()), None), bound, upper) if (
                fact is not None and fact.name in _HEADS and bound <= _MOST_COUNTED
            ):
                return self._counted(self._heads(_HEADS[fact.name]), bound, upper=upper)
            case Threshold(Difference(left, right), bound, upper):
                value = self._term(left, member) - (0 if right is None else self._term(right, member))
                return value <= bound if upper else value >= bound
            case Threshold(Membership() | Stated() as prop, bound, upper):
                holds = self._is_in(prop, member) if isinstance(prop, Membership) else self._stated(prop, member)
                if upper:
                    return (
                        z3.BoolVal(val=True) if bound >= 1 else z3.Not(holds) if bound == 0 else z3.BoolVal(val=False)
                    )
                return z3.BoolVal(val=True) if bound <= 0 else holds if bound == 1 else z3.BoolVal(val=False)
        raise AssertionError(condition)

    def _counted(self, truths: list[Any], bound: int, *, upper: bool) -> Any:
        z3 = self.z3
        if upper:
            return z3.BoolVal(bound >= 0) if bound < 0 or bound >= len(truths) else z3.AtMost(*truths, bound)
        return z3.BoolVal(bound <= 0) if bound <= 0 or bound > len(truths) else z3.AtLeast(*truths, bound)

    def _each_member(self, condition: Condition) -> list[Any]:
        return [self.z3.And(self.present[index], self.condition(condition, index)) for index in self.members]

    def _heads(self, role: str | None) -> list[Any]:
        fact = self.meaning.book.facts.get("members.role")
        if role is None or fact is None:
            return list(self.present)
        return self._each_member(self._role(fact, role))

    def _role(self, fact: Fact, role: str) -> Condition:
        key = "role", role
        if key not in self.known:
            self.known[key] = Threshold(Membership(fact, frozenset({role})), 1)
        kept: Condition = self.known[key]
        return kept

    # facts --------------------------------------------------------------------------------------

    def _variable(self, name: Any, sort: Any) -> Any:
        if name not in self.known:
            self.known[name] = sort(str(name))
        return self.known[name]

    def _name(self, fact: Fact, member: int | None) -> Any:
        return (fact.name, member) if fact.of_member and member is not None else fact.name

    def _is_in(self, prop: Membership, member: int | None) -> Any:
        z3, fact = self.z3, prop.fact
        name = self._name(fact, member)
        if fact.kind == "area":
            for prefix in prop.values:
                self.areas.setdefault(prefix, z3.Bool(f"area:{prefix}"))
            return z3.Or([self.areas[prefix] for prefix in sorted(prop.values)])
        if fact.kind == "codes":
            return z3.Or([self._variable((name, value), z3.Bool) for value in sorted(prop.values)])
        new = name not in self.known
        chosen = self._variable(name, z3.Int)
        if fact.kind == "choice":
            if new:
                self.always += [chosen >= 0, chosen < len(fact.values)]
            return z3.Or([chosen == fact.values.index(value) for value in sorted(prop.values)])
        words = self.known.setdefault(("words",), {})  # of a text anything is possible, also what nobody mentions
        return z3.Or([chosen == words.setdefault(value, len(words)) for value in sorted(prop.values)])

    def _stated(self, prop: Stated, member: int | None) -> Any:
        return self._variable(("stated", self._name(prop.fact, member)), self.z3.Bool)

    def _term(self, term: Term, member: int | None) -> Any:
        """A side of a comparison: cents, a number, 0 or 1, or days relative to the day of the plan."""
        z3 = self.z3
        if term.day is not None:
            day = term.day
            for count, unit in term.shifts:
                day = shift(day, count, unit)
            value = z3.IntVal(day.toordinal()) - self.today
        elif term.fact is None:
            value = self._shifted(z3.IntVal(term.constant), "today", term)
        else:
            name = self._name(term.fact, member)
            value = self._shifted(self._fact(term.fact, name) * term.factor, name, term)
        return self._roll(value, (term.fact, member, term)) if term.rolled else value

    def _shifted(self, value: Any, name: Any, term: Term) -> Any:
        for count, unit in term.shifts:
            name = (name, count, unit)
            value = self._move(value, count, unit, name)
        return value

    def _fact(self, fact: Fact, name: Any) -> Any:
        z3 = self.z3
        if fact.kind == "bool":
            return z3.If(self._variable(("flag", name), z3.Bool), 1, 0)
        new = name not in self.known
        value = self._variable(name, z3.Int)
        if not new or fact is TODAY:
            return value
        if fact.kind == "date":
            self._date(fact, value)
        else:
            highest = HIGHEST.get(fact.name, MAX_CENTS if fact.kind == "money" else MAX_NUMBER)
            self.always += [value >= LOWEST.get(fact.name, 0), value <= highest]
            if fact.origin == "figure":
                self._figure(fact, value)
            elif fact.name == "accommodation.days":
                since = self.meaning.book.facts["accommodation.since"]
                begun = self._fact(since, since.name)
                self.always.append(value == z3.If(begun < 0, -begun, 0))
            elif fact.name in OPEN_RENTS:
                self._open_rents()
            elif fact.name in _HEADS:
                size, adults, children = (self._named(each) for each in _HEADS)
                self.always.append(size == adults + children)
        return value

    def _named(self, name: str) -> Any:
        return self._fact(self.meaning.book.facts[name], name)

    def _open_rents(self) -> None:
        total, pair, run, span = (self._named(each) for each in OPEN_RENTS)
        some = total > 0
        self.always += [pair <= total, run <= span, some == (run >= 1), some == (span >= 1), (pair > 0) == (run > 1)]

    def _date(self, fact: Fact, value: Any) -> None:
        z3 = self.z3
        if fact.origin != "derived":
            day = value + self.today
            self.always.append(z3.Or(value == NEVER, z3.And(day >= FIRST_DAY, day <= FINAL_DAY)))
            return
        declared = self.meaning.date(fact.name)
        if declared is None or not declared[0].enabled:
            return
        rule, effect = declared
        applies = self.condition(in_force(rule), None)
        self.always.append(z3.If(applies, value == self._declared(effect.date), value == NEVER))

    def _declared(self, date: DateSpec) -> Any:
        """Where a declared date lies that is counted from another; one without an anchor is the end of the month."""
        z3 = self.z3
        if date.anchor is None:
            end = self._variable("month_end", z3.Int)
            self.always += [end >= 0, end <= 30]  # noqa: PLR2004 - days until the month is over
            return end
        name = date.anchor.name
        value = self._fact(date.anchor, name)
        if date.count:
            value = self._move(value, date.count, date.unit, (name, date.count, date.unit))
        return self._roll(value, (name, date)) if date.roll else value

    def _figure(self, fact: Fact, value: Any) -> None:
        z3 = self.z3
        figure = self.meaning.book.figures.figures[fact.name]
        for each in figure.values:
            inside = [self.today >= each.from_.toordinal()]
            inside += [] if each.until is None else [self.today <= each.until.toordinal()]
            self.always.append(z3.Implies(z3.And(inside), value == each.amount))
        if figure.never_falls:
            last = max(figure.values, key=lambda each: each.from_)
            self.always.append(z3.Implies(self.today > last.from_.toordinal(), value >= last.amount))

    # moving dates -------------------------------------------------------------------------------

    def _move(self, value: Any, count: int, unit: str, name: Any) -> Any:
        """A date moved by a period; one that never happens stays there."""
        z3 = self.z3
        if unit in ("days", "weeks"):
            days = count * (7 if unit == "weeks" else 1)
            return z3.If(value >= LAST_DAY, value, value + days)
        new = ("moved", name) not in self.known
        moved = self._variable(("moved", name), z3.Int)
        if new:
            low, high = _working(count) if unit == "working_days" else _length(count * (12 if unit == "years" else 1))
            regular = z3.And(moved >= value + low, moved <= value + high)
            self.always.append(z3.If(value >= LAST_DAY, moved == value, regular))
            if unit != "working_days":
                self.moved.append((value, count * (12 if unit == "years" else 1), moved))
        return moved

    def _roll(self, value: Any, name: Any) -> Any:
        z3 = self.z3
        new = ("rolled", name) not in self.known
        rolled = self._variable(("rolled", name), z3.Int)
        if new:
            regular = z3.And(rolled >= value, rolled <= value + _LATEST_ROLL)
            self.always.append(z3.If(z3.Or(value >= LAST_DAY, value <= FAR_PAST), rolled == value, regular))
            self.rolled.append((value, rolled))
        return rolled


def _witnesses(condition: Condition) -> int:
    """How many members a household needs for every count in a condition that has to reach something."""
    needed: Counter[object] = Counter()
    seen: set[int] = set()
    waiting = [condition]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        match each:
            case All(children) | AnyOf(children) | Threshold(Count(children, members=False)):
                waiting += children
            case Threshold(Count() as prop, bound, upper=False):
                needed[prop] = max(needed[prop], bound)
            case Threshold(Difference(Term(fact, 1, shifts=()), None), bound, upper=False) if (
                fact is not None and fact.name in _HEADS and bound <= _MOST_COUNTED
            ):
                needed[fact] = max(needed[fact], bound)
    return sum(needed.values())


@lru_cache(maxsize=1024)
def _length(months: int) -> tuple[int, int]:
    """The fewest and the most days by which so many months move a date."""
    if abs(months) > 24:  # noqa: PLR2004 - beyond two years a few days more or less decide nothing
        middle = months * 30.436875
        return int(middle) - 5, int(middle) + 5
    first = dt.date(1892, 1, 1)  # with leap years, and with 1900, which is none
    days = [first + dt.timedelta(days=number) for number in range(20 * 366)]
    lengths = {(shift(day, months, "months") - day).days for day in days}
    return min(lengths), max(lengths)


def _working(count: int) -> tuple[int, int]:
    """The fewest and the most days by which so many working days move a date: never more than two for one, and a fortnight of holidays."""
    furthest = 2 * abs(count) + 14
    return (count, furthest) if count > 0 else (-furthest, count)
