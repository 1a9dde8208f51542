"""Ranking: a sum of named factors, each an integer times a weight from one table.

The weights keep the order of help: urgency before dates, dates before irreversible harm, harm before the responsible
office, the office before certainty, then nearness, trust, capacity and language. No lower factor can outweigh a higher one.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lotse.model.plan import Factor, Score
from lotse.routing.network import LEVELS, Offer

WEIGHTS: Mapping[str, int] = {
    "urgency": 1_000_000,
    "deadline": 1_000,
    "irreversible_harm": 500,
    "responsible_office": 200,
    "certainty": 100,
    "nearness": 20,
    "trust": 10,
    "capacity": 2,
    "language": 1,
}
LAST_TIER = 6
HORIZON_DAYS = 400
_CAPACITY = {"open": 3, None: 2, "waiting": 1, "full": 0, "paused": 0}


@dataclass(frozen=True)
class Demand:
    """What matters for ranking one kind of help for one household."""

    service_type: str
    tier: int
    certain: bool
    safe_by: dt.date | None
    irreversible: bool
    statutory: bool
    on: dt.date
    avoids_authorities: bool = False
    languages: frozenset[str] = frozenset()


def score(demand: Demand, offer: Offer | None, extra: Sequence[Factor] = ()) -> Score:
    """Return the score of a kind of help with one provider, or without any."""
    values = {
        "urgency": LAST_TIER - demand.tier,
        "deadline": _closeness(demand.safe_by, demand.on),
        "irreversible_harm": int(demand.irreversible),
        "responsible_office": int(demand.statutory),
        "certainty": int(demand.certain),
        **(_offer_values(demand, offer) if offer else {}),
    }
    factors = (
        *(Factor(name=name, value=value, weight=WEIGHTS[name]) for name, value in values.items() if value),
        *extra,
    )
    return Score(total=sum(factor.value * factor.weight for factor in factors), factors=factors)


def tie_break(household: str, service: str) -> str:
    """Return a stable hash, so that no provider is always first and every run agrees."""
    return hashlib.sha256(f"{household}\x00{service}".encode()).hexdigest()


def _offer_values(demand: Demand, offer: Offer) -> dict[str, int]:
    service = offer.service
    return {
        "nearness": len(LEVELS) - LEVELS.index(offer.coverage),
        "trust": int(demand.avoids_authorities and service.authority_free),
        "capacity": _CAPACITY[service.capacity],
        "language": int(bool(demand.languages & set(service.languages))),
    }


def _closeness(safe_by: dt.date | None, on: dt.date) -> int:
    if safe_by is None:
        return 0
    return max(1, HORIZON_DAYS - max(0, (safe_by - on).days))
