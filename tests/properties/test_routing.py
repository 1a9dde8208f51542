"""On small networks the route to a kind of help is the one that trying every way finds."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from lotse.model.directory import Directory
from lotse.routing import Demand, PartnerNetwork, Standpoint
from lotse.routing.consent import Papers
from lotse.routing.paths import Place, route
from lotse.routing.ranking import score, tie_break
from strategies import ON, directories

LEVELS = {8: "municipality", 5: "district", 2: "land"}
ORDER = ["municipality", "district", "land", "federation"]
PLACES = st.sampled_from(["05562020", "05562032", "05111000", "08119020", None])
CHANNELS = st.sampled_from([None, "jobcenter", "court", "self"])
DEMANDS = st.builds(
    Demand,
    service_type=st.just("debt_counselling"),
    tier=st.integers(0, 6),
    certain=st.booleans(),
    safe_by=st.sampled_from([None, ON, ON + dt.timedelta(days=30)]),
    irreversible=st.booleans(),
    statutory=st.booleans(),
    on=st.just(ON),
    avoids_authorities=st.booleans(),
    languages=st.sampled_from([frozenset(), frozenset(["tr"])]),
)


@given(directories(), PLACES, CHANNELS, DEMANDS)
def test_the_route_is_the_one_that_trying_every_way_finds(entries, municipality, channel, demand):
    directory = Directory.model_validate(entries)
    network = PartnerNetwork([directory])
    found = route(network, Place("h", municipality, channel, (), ON), demand, Papers(), lambda _, __: ())
    expected = tried(directory, network, municipality, channel, demand)
    current = [other for other in found.alternatives if other.expired_on is None]
    assert [found.service, *(other.service for other in current)] == (expected or [None])


@given(directories(), PLACES, CHANNELS)
def test_every_offer_covers_the_municipality_at_the_level_it_says(entries, municipality, channel):
    network = PartnerNetwork([Directory.model_validate(entries)])
    for offer in network.offers(Standpoint(municipality, channel, ON)):
        assert offer.coverage == covers(offer.service, municipality)


def tried(directory, network, municipality, channel, demand):
    """Every service that helps, best first: each reached by the cheapest of all ways that never pass one twice."""
    covering = {each.id: covers(each, municipality) for each in directory.services}
    open_ = {each.id for each in directory.services if covering[each.id] and not ended(each)}
    kinds = {each.id: each.kind for each in directory.organizations}
    found = []
    for service in directory.services:
        fits = demand.service_type in service.service_types
        competent = not demand.statutory or kinds[service.organization] == "authority"
        if service.id in open_ and fits and competent:
            costs = [cost for cost, last in ways(directory, channel, open_) if last == service.id]
            if costs:
                found.append((service, min(costs)))
    if demand.statutory and found:
        nearest = min(ORDER.index(covering[service.id]) for service, _ in found)
        found = [pair for pair in found if ORDER.index(covering[pair[0].id]) == nearest]
    offers = {offer.service.id: offer for offer in network.offers(Standpoint(municipality, channel, ON))}
    found.sort(key=lambda pair: (-score(demand, offers[pair[0].id]).total, pair[1], tie_break("h", pair[0].id)))
    return [service.id for service, _ in found]


def ways(directory, channel, open_):
    """Yield (cost, last service) of every way in: 10 for an entry or referral, 9 for a channel's referral."""
    services = {each.id: each for each in directory.services}
    entries = {"self", "professional", *((channel,) if channel else ())}
    todo = [(10, (each.id,)) for each in directory.services if each.id in open_ and entries & set(each.accepts)]
    for way in directory.channels:
        if entries & set(way.channel):
            todo += [(9, (target,)) for target in way.refers_to if target in open_]
    while todo:
        cost, path = todo.pop()
        yield cost, path[-1]
        todo += [
            (cost + 10, (*path, next_))
            for next_ in services[path[-1]].refers_to
            if next_ in open_ and next_ not in path
        ]


def covers(service, municipality):
    """The narrowest level at which a service covers a municipality."""
    levels = [
        "federation" if area == "de" else LEVELS[len(area)] for area in service.areas if covers_area(area, municipality)
    ]
    return min(levels, key=ORDER.index, default=None)


def covers_area(area, municipality):
    return area == "de" or (municipality or "").startswith(area)


def ended(service):
    return service.valid_until is not None and service.valid_until < ON
