"""How a need is served in a municipality: by whom, for whom, and on whom alone it hangs."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lotse.gaps.region import Answer
from lotse.model.directory import Service
from lotse.model.gaps import LOST, CellOffer, Supply
from lotse.model.plan import Coverage
from lotse.model.vocabulary import Vocabulary
from lotse.routing.network import LEVELS, Node, PartnerNetwork

Gone = frozenset[Node]
NOBODY_GONE: Gone = frozenset()
SUPPLIES: tuple[Supply, ...] = (*LEVELS, "group", *LOST)


@dataclass(frozen=True)
class Reached:
    """What somebody in a municipality gets to: a way to each service, its level, and whom it takes."""

    ways: Mapping[str, tuple[Node, ...]]
    levels: Mapping[str, Coverage]
    everybody: frozenset[str]


@dataclass(frozen=True)
class Served:
    """How a need is served: `offers` with the nearest first, those that take everybody before those that do not."""

    supply: Supply
    offers: tuple[CellOffer, ...]
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
        self.reached: Callable[..., Reached] = lru_cache(maxsize=65_536)(self._reached)

    def served(self, answer: Answer, municipality: str, on: dt.date, gone: Gone = NOBODY_GONE) -> Served:
        """Return how a need is served; kinds of help that only go along with others do not serve it by themselves."""
        reached = self.reached(municipality, on, gone)
        wanted = (*answer.kinds, *answer.offices)
        offers = sorted(self._offers(reached, (*wanted, *answer.accompanying)), key=_nearest)
        helping = [each for each in offers if not set(each.kinds).isdisjoint(wanted)]
        kinds = frozenset(kind for each in offers if each.takes != "nobody" for kind in each.kinds)
        supply: Supply = "none" if answer.kinds else "office"
        if helping:
            best = helping[0]
            supply = {"everybody": best.coverage, "group": "group", "nobody": "waiting"}[best.takes]
        return Served(supply, tuple(offers), kinds)

    def pillars(
        self, found: Iterable[tuple[Answer, Served]], municipality: str, on: dt.date, gone: Gone = NOBODY_GONE
    ) -> dict[Node, set[str]]:
        """Return the organizations, services and channels without any one of which some needs would be served no more, with these needs.

        A need that is served without somebody on one way does not hang on anybody beside that way, so one way to one offer says whom to try
        to do without.
        """
        reached = self.reached(municipality, on, gone)
        served = [(answer, each) for answer, each in found if not each.lost]
        tried: dict[Node, list[Answer]] = {}
        for answer, each in served:
            offer = next(one for one in each.offers if one.takes != "nobody" and self._helps(one, answer))
            way = reached.ways[offer.service]
            carriers = (("organization", name) for node in way if (name := self.network.carrier(node)))
            for node in dict.fromkeys((*way, *carriers)):
                tried.setdefault(node, []).append(answer)
        hanging = {
            node: {answer.need for answer in on_it if self.served(answer, municipality, on, gone | {node}).lost}
            for node, on_it in tried.items()
        }
        return {node: needs for node, needs in hanging.items() if needs}

    def gives(self, service: Service, kind: str) -> bool:
        """Tell whether a service gives a kind of help; what the law leaves to offices only an office gives."""
        if kind not in service.service_types:
            return False
        return not self._kinds[kind].statutory or self.network.organizations[service.organization].is_authority

    # ------------------------------------------------------------------------------------------ private

    def _reached(self, municipality: str, on: dt.date, gone: Gone) -> Reached:
        ways = self.network.ways_in(municipality, on, gone)
        everybody = ways if not self._for_groups else self.network.ways_in(municipality, on, gone | self._for_groups)
        levels = {each.id: level for each, level in self.network.covering(municipality) if each.id in ways}
        return Reached(ways, levels, frozenset(everybody))

    def _offers(self, reached: Reached, wanted: Iterable[str]) -> Iterator[CellOffer]:
        order = tuple(wanted)
        for name, level in reached.levels.items():
            service = self.network.services[name]
            kinds = tuple(kind for kind in order if self.gives(service, kind))
            if kinds:
                takes = "nobody" if service.takes_nobody else "everybody" if name in reached.everybody else "group"
                yield CellOffer(service=name, coverage=level, kinds=kinds, takes=takes)

    @staticmethod
    def _helps(offer: CellOffer, answer: Answer) -> bool:
        return not set(offer.kinds).isdisjoint((*answer.kinds, *answer.offices))


_TAKES = ("everybody", "group", "nobody")


def _nearest(offer: CellOffer) -> tuple[int, int, str]:
    return _TAKES.index(offer.takes), LEVELS.index(offer.coverage), offer.service
