"""Weighs what can be reached: once per routing situation, however many households share it."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from lotse.model.plan import Factor
from lotse.routing.network import Offer, PartnerNetwork, Standpoint
from lotse.routing.ranking import Wish, of_offer

Made = TypeVar("Made")


@dataclass(frozen=True)
class Weighed:
    """One way to one provider, with the factors that tell it from others and what they add up to."""

    offer: Offer
    factors: tuple[Factor, ...]
    worth: int


@dataclass(frozen=True)
class Candidates:
    """Who may give a kind of help: each way of those that run, and the offers that have ended.

    `tied` says that some are worth the same, so that only the household's id tells which goes first.
    """

    current: tuple[Weighed, ...]
    ended: tuple[Offer, ...]
    tied: bool


class Router:
    """Finds who may give a kind of help in a network; immutable, shared between threads."""

    def __init__(self, network: PartnerNetwork) -> None:
        self.network = network
        self._kept = lru_cache(maxsize=16384)(self._weigh)
        self._made = lru_cache(maxsize=16384)(self._make)

    def candidates(self, stand: Standpoint, wish: Wish) -> Candidates:
        """Return who may give a kind of help at a standpoint; of an authority's help only the one of the narrowest area is competent."""
        return self._kept(stand, wish)

    def refused(self, stand: Standpoint, names: Iterable[str]) -> Standpoint:
        """Return the standpoint from which services and organizations that were refused do not count."""
        return replace(stand, refused=frozenset(names))

    def once(self, make: Callable[..., Made], *situation: Hashable) -> Made:
        """Return what `make` makes of this router and a routing situation: made once, and shared by all who are in that situation."""
        made: Made = self._made(make, *situation)
        return made

    # ------------------------------------------------------------------------------------------ private

    def _make(self, make: Callable[..., Made], *situation: Hashable) -> Made:
        return make(self, *situation)

    def _weigh(self, stand: Standpoint, wish: Wish) -> Candidates:
        current, ended = self._fitting(stand, wish)
        if wish.statutory:  # a refusal makes no other office competent
            unrefused = self._fitting(replace(stand, refused=frozenset()), wish)[0] if stand.refused else current
            current = [offer for offer in current if offer.coverage == unrefused[0].coverage]
        weighed = tuple(_weighed(wish, offer) for offer in current)
        return Candidates(weighed, tuple(ended.values()), _tied(weighed))

    def _fitting(self, stand: Standpoint, wish: Wish) -> tuple[list[Offer], dict[str, Offer]]:
        """Return the offers of a kind of help that run, the nearest level first, and by id those that have ended."""
        fitting = [
            offer
            for offer in self.network.offering(wish.service_type, stand)
            if (not wish.statutory or offer.organization.is_authority) and not _begins_later(offer, stand)
        ]
        ended = {offer.service.id: offer for offer in fitting if offer.expired(stand.on)}
        return [offer for offer in fitting if offer.service.id not in ended], ended


# ---------------------------------------------------------------------------------------------- private


def _tied(weighed: Iterable[Weighed]) -> bool:
    """Whether two providers are worth the same by some of their ways."""
    owners: dict[tuple[int, int, int, int], str] = {}
    for each in weighed:
        offer = each.offer
        same = (each.worth, offer.cost, offer.waiting_days, offer.offices)
        if owners.setdefault(same, offer.service.id) != offer.service.id:
            return True
    return False


def _weighed(wish: Wish, offer: Offer) -> Weighed:
    factors = of_offer(wish, offer)
    return Weighed(offer, factors, sum(factor.value * factor.weight for factor in factors))


def _begins_later(offer: Offer, stand: Standpoint) -> bool:
    return offer.service.valid_from is not None and offer.service.valid_from > stand.on
