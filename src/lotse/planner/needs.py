"""Needs: which are met, open or suspected, how urgent, by when."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lotse.model.plan import DueFrom, PlannedNeed, Status, Trace
from lotse.planner.situation import Situation
from lotse.rules.deadlines import DateSpec, safe_day
from lotse.rules.facts import LAST_DAY, TRUE
from lotse.rules.rulebook import NEEDS, RaiseNeed
from lotse.rules.tracing import status

TIER_OF_FIELD = {
    "danger": 0,
    "home_lost": 1,
    "home": 2,
    "energy": 2,
    "income": 3,
    "money": 4,
    "cause": 5,
    "quality": 6,
}
URGENT_TIER = 1
NEAR_DAYS = 14


@dataclass(frozen=True)
class Due:
    """A deadline as it falls: its earliest statutory end, whether it makes a line urgent, and what it is counted from."""

    end: dt.date | None
    urgent: bool
    spec: DateSpec | None = None

    @property
    def depends_on(self) -> DueFrom | None:
        """What the end is counted from."""
        if self.spec is None:
            return None
        anchor = self.spec.anchor.name if self.spec.anchor else None
        return DueFrom.of_known(fact=anchor, moved=self.spec.moved, kind="accrual" if self.spec.accrual else "cutoff")

    def safe_by(self, situation: Situation) -> dt.date | None:
        """Return the last working day on or before the end."""
        return safe_day(self.end, situation.facts) if self.end else None


@dataclass(frozen=True)
class Need:
    """A need that is certain or not excluded; `rules` are the indexes of those that may raise it."""

    code: str
    status: Status
    tier: int
    due: Due
    suspected: bool
    rules: tuple[int, ...]

    @property
    def live(self) -> bool:
        """Whether the need shows paths: it is certain, or a known fact speaks for it."""
        return self.status is Status.MET or self.suspected


def assess(situation: Situation) -> dict[str, Need]:
    """Return the needs that are met or open, by code."""
    possible = situation.activations.possible
    codes = dict.fromkeys(effect.code for index, effect in situation.effects(RaiseNeed) if index in possible)
    return {code: need for code in codes if (need := need_of(situation, code))}


def need_of(situation: Situation, code: str) -> Need | None:
    """Return a need, None where it is not met."""
    possible = situation.activations.possible
    raised = [(index, effect) for index, effect in situation.compiled.effects.raising[code] if index in possible]
    return _need(situation, code, raised) if raised else None


def earliest(situation: Situation, deadlines: Iterable[tuple[DateSpec | None, bool]]) -> Due:
    """Return the earliest of several deadlines, each with whether its rule is certain.

    It is urgent where it lies within 14 days, or where it certainly runs and its date is unknown.
    """
    ends: list[tuple[dt.date, DateSpec]] = []
    urgent = False
    for spec, certain in deadlines:
        if spec is None:
            continue
        end = spec.earliest(situation.facts)
        if end is not None:
            ends.append((end, spec))
            urgent = urgent or (not spec.accrual and (end - situation.facts.on).days <= NEAR_DAYS)
        elif certain and runs(spec, situation):
            urgent = urgent or not spec.accrual
    first, spec = min(ends, key=_in_time, default=(None, None))
    return Due(first, urgent, spec)


def _in_time(dated: tuple[dt.date, DateSpec]) -> tuple[dt.date, bool, str, str]:
    """Sorts by day; on one day what is lost comes before what only begins, then by name, so that rule order never shows."""
    end, spec = dated
    return end, spec.accrual, spec.anchor.name if spec.anchor else "", spec.moved or ""


def runs(spec: DateSpec, situation: Situation) -> bool:
    """Tell whether the date may come at all: its anchor is not known to be none."""
    return spec.interval(situation.facts)[0] <= LAST_DAY


def planned(situation: Situation, needs: Iterable[Need], *, told: bool = True) -> tuple[PlannedNeed, ...]:
    """Return the needs as the plan shows them, with their explanation where `told`: certain ones first, then by tier."""
    shown = [
        PlannedNeed.of_known(
            code=need.code,
            status=need.status,
            tier=need.tier,
            deadline=need.due.end,
            safe_by=need.due.safe_by(situation),
            depends_on=need.due.depends_on,
            suspected=need.suspected,
            because=(need_trace(situation, need),) if told and need.live else (),
        )
        for need in needs
    ]
    return in_order(shown)


def in_order(shown: Iterable[PlannedNeed]) -> tuple[PlannedNeed, ...]:
    """Return needs in the order of the plan: certain ones first, then by tier."""
    return tuple(sorted(shown, key=lambda n: (n.status is not Status.MET, not n.suspected, n.tier, n.code)))


def need_trace(situation: Situation, need: Need) -> Trace:
    """Return the explanation of a need."""
    children = situation.tracer.of_makers(f"{NEEDS}{need.code}", RaiseNeed)
    return Trace.of_known(kind="need", code=need.code, status=need.status, children=children)


def _need(situation: Situation, code: str, raised: Sequence[tuple[int, RaiseNeed]]) -> Need:
    known = status(situation.fact(f"{NEEDS}{code}"))
    suspects = [i for i, effect in raised if situation.truth(i) != TRUE and situation.certain(effect.suspected)]
    holding = [effect for index, effect in raised if situation.truth(index)[0] or index in suspects]
    due = earliest(situation, [(effect.deadline, True) for effect in holding])
    field = situation.vocabulary.needs[code].field
    tier = URGENT_TIER if due.urgent and field in ("home", "energy") else TIER_OF_FIELD[field]
    suspected = known is Status.OPEN and bool(suspects)
    return Need(code, known, tier, due, suspected, tuple(index for index, _ in raised))
