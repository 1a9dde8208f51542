"""On small networks the way to a kind of help is the one that trying every simple path finds, and it moves only for a reason."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lotse.model.directory import Directory
from lotse.routing import Demand, Offer, PartnerNetwork, Router, Standpoint
from lotse.routing.consent import Papers
from lotse.routing.paths import MOST_ALTERNATIVES, Place, route
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
    safe_by=st.sampled_from([None, ON, ON + dt.timedelta(days=15), ON + dt.timedelta(days=60)]),
    irreversible=st.booleans(),
    statutory=st.booleans(),
    on=st.just(ON),
    avoids_authorities=st.booleans(),
    languages=st.sampled_from([frozenset(), frozenset(["tr"])]),
    finish_by=st.sampled_from(
        [None, ON - dt.timedelta(days=1), ON, ON + dt.timedelta(days=15), ON + dt.timedelta(days=60)]
    ),
)


def found_in(entries, municipality, channel, demand):
    network = PartnerNetwork([Directory.model_validate(entries)])
    return route(Router(network), Place("h", Standpoint(municipality, channel, ON)), demand, Papers(), lambda _, __: ())


def shown(found):
    """All that a plan shows of a way."""
    return replace(found, ended=(), busy=())


def services_in(steps):
    return [step.service for step in steps if step.service]


@given(directories(), PLACES, CHANNELS, DEMANDS)
def test_the_way_is_the_one_that_trying_every_simple_path_finds(entries, municipality, channel, demand):
    found = found_in(entries, municipality, channel, demand)
    tried = every_way(Directory.model_validate(entries), municipality, channel, demand)
    assert (services_in(found.steps), found.score) == tried


@given(directories(), PLACES, CHANNELS, DEMANDS, st.data())
def test_a_service_that_no_path_uses_can_go(entries, municipality, channel, demand, data):
    found = found_in(entries, municipality, channel, demand)
    used = {*services_in(found.steps), *(name for each in found.alternatives for name in (each.service, *each.via))}
    unused = [each["id"] for each in entries["services"] if each["id"] not in used]
    if not unused:
        return
    gone = data.draw(st.sampled_from(unused))
    assert shown(found_in(less(entries, gone), municipality, channel, demand)) == shown(found)


@given(directories(), PLACES, CHANNELS, DEMANDS, st.data())
def test_a_service_more_never_makes_the_best_path_worse(entries, municipality, channel, demand, data):
    every = found_in(entries, municipality, channel, demand)
    gone = data.draw(st.sampled_from([each["id"] for each in entries["services"]]))
    fewer = found_in(less(entries, gone), municipality, channel, demand)
    if not demand.statutory:  # a nearer office takes over by law, whatever else it is worth
        assert fewer.service is None or every.score.total >= fewer.score.total
    assert every.service is not None or fewer.service is None


@given(directories(), PLACES, CHANNELS, DEMANDS, st.randoms(use_true_random=False))
def test_the_order_of_entries_and_files_never_shows(entries, municipality, channel, demand, chance):
    place = Place("h", Standpoint(municipality, channel, ON))
    found = found_in(entries, municipality, channel, demand)
    mixed = {name: chance.sample(rows, len(rows)) for name, rows in entries.items()}
    files = [{name: rows} for name, rows in mixed.items()]
    chance.shuffle(files)
    network = PartnerNetwork([Directory.model_validate(each) for each in files])
    other = route(Router(network), place, demand, Papers(), lambda _, __: ())
    assert shown(other) == shown(found)


@given(directories(), PLACES, CHANNELS, DEMANDS)
def test_who_takes_nobody_is_never_first_and_refers_nobody(entries, municipality, channel, demand):
    found = found_in(entries, municipality, channel, demand)
    closed = {each["id"] for each in entries["services"] if each["capacity"] in ("full", "paused")}
    assert closed.isdisjoint(services_in(found.steps))


@given(directories(), PLACES, CHANNELS, DEMANDS)
def test_alternatives_begin_with_those_of_other_organizations(entries, municipality, channel, demand):
    found = found_in(entries, municipality, channel, demand)
    free = [each for each in found.alternatives if each.expired_on is None and each.capacity not in ("full", "paused")]
    organizations = [found.steps[-1].organization, *(each.organization for each in free)]
    first_of = [organizations.index(each) == place for place, each in enumerate(organizations)]
    assert first_of == sorted(first_of, reverse=True)
    assert len(free) <= MOST_ALTERNATIVES


@given(directories(), PLACES, CHANNELS)
def test_every_offer_covers_the_municipality_at_the_level_it_says(entries, municipality, channel):
    network = PartnerNetwork([Directory.model_validate(entries)])
    for offer in network.offers(Standpoint(municipality, channel, ON)):
        assert offer.coverage == covers(offer.service, municipality)


def every_way(directory, municipality, channel, demand):
    """The best of all simple paths: the services on it and its score."""
    organizations = {each.id: each for each in directory.organizations}
    offers = [
        Offer(
            service=way[-1],
            organization=organizations[way[-1].organization],
            locations=(),
            coverage=covers(way[-1], municipality),
            entry=entry,
            via=(*channels, *(("service", each.id) for each in way[:-1])),
            cost=10 * len(way) - bool(channels),
            waiting_days=sum(each.waiting_days or 0 for each in way),
            offices=sum(organizations[each.organization].is_authority and not each.authority_free for each in way[:-1]),
        )
        for entry, channels, way in simple_paths(directory, municipality, channel)
    ]
    fitting = [
        offer
        for offer in offers
        if demand.service_type in offer.service.service_types
        and not offer.expired(ON)
        and (not demand.statutory or offer.organization.is_authority)
    ]
    if demand.statutory and fitting:
        nearest = min(ORDER.index(offer.coverage) for offer in fitting)
        fitting = [offer for offer in fitting if ORDER.index(offer.coverage) == nearest]
    free = [offer for offer in fitting if offer.service.capacity not in ("full", "paused")]
    if not free:
        return [], score(demand, None)
    entries = [channel, "professional", "self"]

    def order(offer):
        worth = score(demand, offer).total
        costs = (offer.cost, offer.waiting_days, offer.offices)
        return -worth, costs, tie_break("h", offer.service.id), entries.index(offer.entry), offer.via

    best = min(free, key=order)
    return [*(name for kind, name in best.via if kind == "service"), best.service.id], score(demand, best)


def simple_paths(directory, municipality, channel):
    """Yield (entry, channels, services) of every way in that passes nothing twice."""
    services = {each.id: each for each in directory.services if covers(each, municipality)}
    channels = {each.id: each for each in directory.channels if opens(each, municipality)}
    todo = [(entry, (), ()) for entry in dict.fromkeys([*([channel] if channel else []), "professional", "self"])]
    while todo:
        entry, passed, way = todo.pop()
        if way:
            yield entry, tuple(("channel", name) for name in passed), way
        if way and (way[-1].capacity in ("full", "paused") or ended(way[-1])):
            continue
        if way:
            onward = way[-1].refers_to
        elif passed:
            onward = channels[passed[-1]].refers_to
        else:
            onward = [name for name, each in services.items() if entry in each.accepts]
            onward += [name for name, each in channels.items() if entry in each.channel]
        for name in onward:
            if name in services and services[name] not in way:
                todo.append((entry, passed, (*way, services[name])))
            if name in channels and name not in passed and not way:
                todo.append((entry, (*passed, name), ()))


def less(entries, gone):
    """The same directory without a service, and nobody refers to it."""
    kept = [each for each in entries["services"] if each["id"] != gone]
    services = [{**each, "refers_to": [name for name in each["refers_to"] if name != gone]} for each in kept]
    channels = [
        {**each, "refers_to": [name for name in each["refers_to"] if name != gone]} for each in entries["channels"]
    ]
    return {**entries, "services": services, "channels": channels}


def covers(service, municipality):
    """The narrowest level at which a service covers a municipality."""
    levels = [
        "federation" if area == "de" else LEVELS[len(area)] for area in service.areas if covers_area(area, municipality)
    ]
    return min(levels, key=ORDER.index, default=None)


def covers_area(area, municipality):
    return area == "de" or (municipality or "").startswith(area)


def opens(channel, municipality):
    return not channel.areas or any(covers_area(area, municipality) for area in channel.areas)


def ended(service):
    return service.valid_until is not None and service.valid_until < ON
