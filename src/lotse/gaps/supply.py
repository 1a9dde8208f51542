"""How a need is served in a municipality: by whom, for whom, and on whom alone it hangs."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lotse.gaps.region import Answer
from lotse.model.directory import Service
from lotse.model.gaps import LOST, CellOffer, Supply, Takes
from lotse.model.plan import Coverage
from lotse.model.vocabulary import Vocabulary
from lotse.routing.network import ALWAYS_OPEN, LEVELS, Node, PartnerNetwork

Gone = frozenset[Node]
NOBODY_GONE: Gone = frozenset()


@dataclass(frozen=True)
class Reached:
    """What somebody in a municipality gets to: a way to each service, its level, and whom it takes.

    Not everybody is whom only a court, a landlord or another partner can bring there.
    """

    ways: Mapping[str, tuple[Node, ...]]
    levels: Mapping[str, Coverage]
    everybody: frozenset[str]


@dataclass(frozen=True)
class Served:
    """How a need is served: `offers` with the nearest first, those that take everybody before those that do not.

    `partners` is the supply without offices and other competent bodies, `serving` are the offers on which the supply rests: at its level,
    or for its group.
    """

    supply: Supply
    partners: Supply
    offers: tuple[CellOffer, ...]
    serving: tuple[CellOffer, ...]
    kinds: frozenset[str]

    @property
    def lost(self) -> bool:
        """Whether nobody gets help."""
        return self.supply in LOST


class Net:
    """The network of a region on any day, with or without some of its partners."""

    def __init__(self, network: PartnerNetwork, vocabulary: Vocabulary) -> None:
        self.network = network
        self._kinds = vocabulary.service_types
        self._for_groups: Gone = frozenset(("service", each.id) for each in network.services.values() if each.only_for)
        self.reached: Callable[..., Reached] = lru_cache(maxsize=4096)(self._reached)

    def served(self, answer: Answer, municipality: str, on: dt.date, gone: Gone = NOBODY_GONE) -> Served:
        """Return how a need is served; kinds of help that only go along with others do not serve it by themselves."""
        reached = self.reached(municipality, on, gone)
        offers = sorted(self._offers(reached, (*answer.kinds, *answer.offices, *answer.accompanying)), key=_nearest)
        kinds = frozenset(kind for each in offers if each.takes != "nobody" for kind in each.kinds)
        best = _best(offers, (*answer.kinds, *answer.offices))
        nobody: Supply = "office" if answer.by_law or not answer.kinds else "none"
        supply = _supply(best, nobody)
        serving = tuple(
            each
            for each in offers
            if best
            and each.takes == best.takes != "nobody"
            and supply in ("group", each.coverage)
            and _helps(each, (*answer.kinds, *answer.offices))
        )
        return Served(supply, _supply(_best(offers, answer.kinds), nobody), tuple(offers), serving, kinds)

    def pillars(self, found: Iterable[tuple[Answer, Served]], municipality: str, on: dt.date) -> dict[Node, set[str]]:
        """Return the organizations, services and channels without any one of which some needs would be served no more, with these needs.

        A need hangs on nobody beside whom one way leads to one offer, so only who stands on each of the ways found is worth to be tried
        without.
        """
        reached = self.reached(municipality, on, NOBODY_GONE)
        tried: dict[Node, list[Answer]] = {}
        for answer, each in found:
            helping = [
                offer
                for offer in each.offers
                if offer.takes != "nobody" and _helps(offer, (*answer.kinds, *answer.offices))
            ]
            ways = [self._passed(reached.ways[offer.service]) for offer in helping]
            for node in sorted(frozenset.intersection(*ways)) if ways else ():
                tried.setdefault(node, []).append(answer)
        hanging = {
            node: {answer.need for answer in on_it if self.served(answer, municipality, on, frozenset({node})).lost}
            for node, on_it in tried.items()
        }
        return {node: needs for node, needs in hanging.items() if needs}

    def gives(self, service: Service, kind: str) -> bool:
        """Tell whether a service gives a kind of help; what the law leaves to offices only an office gives."""
        if kind not in service.service_types:
            return False
        return not self._kinds[kind].statutory or self.network.organizations[service.organization].is_authority

    # ------------------------------------------------------------------------------------------ private

    def _passed(self, way: Iterable[Node]) -> frozenset[Node]:
        """The services and channels of a way, and whose they are."""
        nodes = tuple(way)
        carriers = (("organization", name) for node in nodes if (name := self.network.carrier(node)))
        return frozenset((*nodes, *carriers))

    def _reached(self, municipality: str, on: dt.date, gone: Gone) -> Reached:
        ways = self.network.ways_in(municipality, on, gone)
        everybody = self.network.ways_in(municipality, on, gone | self._for_groups, ALWAYS_OPEN)
        levels = {each.id: level for each, level in self.network.covering(municipality) if each.id in ways}
        return Reached(ways, levels, frozenset(everybody))

    def _offers(self, reached: Reached, wanted: Iterable[str]) -> Iterator[CellOffer]:
        order = tuple(wanted)
        for name, level in reached.levels.items():
            service = self.network.services[name]
            kinds = tuple(kind for kind in order if self.gives(service, kind))
            if kinds:
                takes: Takes = (
                    "nobody" if service.takes_nobody else "everybody" if name in reached.everybody else "group"
                )
                yield CellOffer(service=name, coverage=level, kinds=kinds, takes=takes)


_TAKES: tuple[Takes, ...] = ("everybody", "group", "nobody")


def _nearest(offer: CellOffer) -> tuple[int, int, str]:
    return _TAKES.index(offer.takes), LEVELS.index(offer.coverage), offer.service


def _helps(offer: CellOffer, kinds: Sequence[str]) -> bool:
    return not set(offer.kinds).isdisjoint(kinds)


def _best(offers: Iterable[CellOffer], kinds: Sequence[str]) -> CellOffer | None:
    return next((each for each in offers if _helps(each, kinds)), None)


def _supply(best: CellOffer | None, nobody: Supply) -> Supply:
    if best is None:
        return nobody
    by_taking: dict[Takes, Supply] = {"everybody": best.coverage, "group": "group", "nobody": "waiting"}
    return by_taking[best.takes]
