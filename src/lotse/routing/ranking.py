"""Ranking: a sum of named factors, each an integer times a weight from one table.

The weights keep the order of help: urgency first, then whether the safe date can be met, dates, irreversible harm, the responsible office,
certainty; and of several ways to the same help trust, a language in common, the nearest level, a short wait, capacity, few handoffs,
distance and a fresh entry. No lower factor can outweigh a higher one.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lotse.model.plan import Factor, Score
from lotse.routing.distance import closeness
from lotse.routing.network import LEVELS, Offer

WEIGHTS: Mapping[str, int] = {
    "urgency": 500_000_000,
    "safe_date_missed": 201_000_000,
    "deadline": 500_000,
    "irreversible_harm": 240_000,
    "responsible_office": 120_000,
    "certainty": 60_000,
    "trust": 30_000,
    "language": 15_000,
    "nearness": 3_000,
    "short_wait": 600,
    "capacity": 150,
    "few_handoffs": 25,
    "distance": 5,
    "freshness": 1,
}
LAST_TIER = 6
HORIZON_DAYS = 400
MOST_HANDOFFS = 5
_CAPACITY = {"open": 3, None: 2, "waiting": 1, "full": 0, "paused": 0}
_FRESH_DAYS = (180, 365, 730)
_WAIT_DAYS = (90, 30, 14, 7)
_UNKNOWN_WAIT = 2
_GERMAN = "de"


@dataclass(frozen=True)
class Demand:
    """What matters for ranking one kind of help for one household.

    `safe_by` is the help's own date. `finish_by` is the day after which the help comes too late for the need: None where nothing is lost by
    then, as with a date that only says from when money flows.
    """

    service_type: str
    tier: int
    certain: bool
    safe_by: dt.date | None
    irreversible: bool
    statutory: bool
    on: dt.date
    avoids_authorities: bool = False
    languages: frozenset[str] = frozenset()
    finish_by: dt.date | None = None
    municipality: str | None = None

    @cached_property
    def wish(self) -> "Wish":
        """The part of it that tells one provider from another."""
        return Wish(
            self.service_type,
            self.statutory,
            self.on,
            self.avoids_authorities,
            self.languages,
            self.finish_by,
            self.municipality,
        )


@dataclass(frozen=True)
class Wish:
    """What of a demand tells one provider from another: the rest of it counts the same for all."""

    service_type: str
    statutory: bool
    on: dt.date
    avoids_authorities: bool
    languages: frozenset[str]
    finish_by: dt.date | None
    municipality: str | None

    def missed_by(self, offer: Offer) -> bool:
        """Tell whether the known waiting times of an offer lead past a day that has not passed yet."""
        if self.finish_by is None or self.finish_by < self.on:
            return False
        return self.on + dt.timedelta(days=offer.waiting_days) > self.finish_by


def score(demand: Demand, offer: Offer | None, extra: Sequence[Factor] = ()) -> Score:
    """Return the score of a kind of help by one way to one provider, or without any."""
    return sum_up((*of_help(demand), *(of_offer(demand.wish, offer) if offer else ()), *extra))


def sum_up(factors: tuple[Factor, ...]) -> Score:
    """Return the score that some factors add up to."""
    return Score.of_known(total=sum([factor.value * factor.weight for factor in factors]), factors=factors)


def of_help(demand: Demand) -> tuple[Factor, ...]:
    """Return the factors that count the same for every provider of a kind of help."""
    return _factors(
        urgency=LAST_TIER - demand.tier,
        deadline=_pressing(demand.safe_by, demand.on),
        irreversible_harm=int(demand.irreversible),
        responsible_office=int(demand.statutory),
        certainty=int(demand.certain),
    )


def of_offer(wish: Wish, offer: Offer) -> tuple[Factor, ...]:
    """Return the factors that tell one way to one provider from another."""
    service = offer.service
    return _factors(
        safe_date_missed=-int(wish.missed_by(offer)),
        trust=int(wish.avoids_authorities and service.authority_free and not offer.offices),
        language=int(_understood(wish.languages, service.languages)),
        nearness=len(LEVELS) - LEVELS.index(offer.coverage),
        short_wait=_short_wait(offer),
        capacity=_CAPACITY[service.capacity],
        few_handoffs=max(0, MOST_HANDOFFS - offer.handoffs),
        distance=closeness(offer.distance_km, offer.locations, wish.municipality),
        freshness=_freshness(service.verified_on, wish.on),
    )


def tie_break(household: str, service: str) -> str:
    """Return a stable hash, so that no provider is always first and every run agrees."""
    return hashlib.sha256(f"{household}\x00{service}".encode()).hexdigest()


# ---------------------------------------------------------------------------------------------- private


def _factors(**values: int) -> tuple[Factor, ...]:
    return tuple([_factor(name, value) for name, value in values.items() if value])


@lru_cache(maxsize=2048)
def _factor(name: str, value: int) -> Factor:
    return Factor(name=name, value=value, weight=WEIGHTS[name])


def _pressing(safe_by: dt.date | None, on: dt.date) -> int:
    if safe_by is None:
        return 0
    return max(1, HORIZON_DAYS - max(0, (safe_by - on).days))


def _understood(household: frozenset[str], service: Sequence[str]) -> bool:
    """Whether household and service may have a language in common; where the service states none, it is German."""
    return not household or not household.isdisjoint(service or (_GERMAN,))


def _short_wait(offer: Offer) -> int:
    """How short the wait is: 4 up to a week, 3 up to two, 2 up to a month or not known, 1 up to three months, 0 longer."""
    known = sum(offer.waiting_days <= days for days in _WAIT_DAYS)
    return known if offer.service.waiting_days is not None else min(known, _UNKNOWN_WAIT)


def _freshness(verified_on: dt.date | None, on: dt.date) -> int:
    """How lately somebody checked the entry: 3 within half a year, 2 within a year, 1 within two, 0 longer ago or never."""
    return 0 if verified_on is None else sum((on - verified_on).days <= days for days in _FRESH_DAYS)
