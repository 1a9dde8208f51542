"""Offers of help are to meet at the meeting centre in Nordhausen-Nord; so an offer at a hub in Nordhausen counts a little more."""

from collections.abc import Sequence

from lotse.hookspecs import hookimpl
from lotse.model.plan import Factor
from lotse.routing import Demand, Offer

NORDHAUSEN = "16062041"
WEIGHT = (
    600  # between few handoffs (50) and trust (1 000): a hub decides where nearness, trust and certainty are the same
)


@hookimpl
def lotse_ranking_factors(demand: Demand, offer: Offer | None) -> Sequence[Factor]:
    """Return the factor `hub` for an offer at a hub in Nordhausen, nothing for any other."""
    at_hub = offer is not None and any(each.hub and each.municipality == NORDHAUSEN for each in offer.locations)
    return [Factor(name="hub", value=1, weight=WEIGHT)] if at_hub else []
