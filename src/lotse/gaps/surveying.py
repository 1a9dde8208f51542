"""The survey: puts together what `lotse gaps` prints."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lotse.errors import Finding, InputError, nearest
from lotse.gaps.closing import region_gaps
from lotse.gaps.counting import Tallies
from lotse.gaps.outlook import Answers, endings, losses
from lotse.gaps.partners import MANY, hubs, unreachable
from lotse.gaps.region import Answer, answers, region, titles
from lotse.gaps.supply import NOBODY_GONE, Gone, Net, Served
from lotse.matcher import Matcher
from lotse.model.base import Text
from lotse.model.gaps import Break, Cell, GapReport, Lone, Loss, MissingOffice, Partner
from lotse.model.vocabulary import Vocabulary
from lotse.routing.network import Node, PartnerNetwork

Found = Mapping[str, Sequence[tuple[Answer, Served]]]


def survey(
    matcher: Matcher,
    on: dt.date,
    *,
    until: dt.date | None = None,
    without: Iterable[str] = (),
    tallies: Tallies | None = None,
) -> GapReport:
    """Return how the needs of a region are served on a day, and where they are not.

    until     a second day: what breaks from the first to this one
    without   ids of services, channels and organizations: what breaks without them (on the second day, if there is one)
    tallies   households that were counted: whom each need concerns

    The rules are those in force on the first day. Raises InputError where nobody has an id in `without`, or where no municipality is known.
    """
    ids = tuple(dict.fromkeys(without))
    gone = _gone(matcher.network, ids)
    where = region(matcher, tallies.places() if tallies else ())
    if not where.places:
        raise InputError([_nowhere(matcher, where.unknown)])
    net = Net(matcher.network, matcher.book.vocabulary)
    wanted: Answers = {place.ags: answers(matcher, place.ags, on) for place in where.places}
    found: Found = {ags: [(answer, net.served(answer, ags, on)) for answer in each] for ags, each in wanted.items()}
    pillars = {ags: net.pillars(each, ags, on) for ags, each in found.items()}
    cells = tuple(_cells(matcher.network, found, pillars, tallies))
    broken = None
    if ids or until:
        day = until or on
        lost = losses(net, wanted, (on, NOBODY_GONE), (day, gone))
        broken = Break(without=ids, day=day, losses=tuple(_concerning(lost, tallies)))
    report = GapReport(
        on=on,
        provenance=matcher.provenance,
        titles=titles(matcher),
        municipalities=where.places,
        unknown=where.unknown,
        in_part=where.in_part,
        needs=tuple(_needs(wanted, matcher.book.vocabulary)),
        cells=cells,
        partners=(),
        single=tuple(_single(matcher.network, found, pillars)),
        breaks=broken,
        endings=endings(net, wanted, on),
        hubs=hubs(net, wanted, on, _hanging(pillars)),
        many=MANY,
        unreachable=unreachable(net, wanted, on),
        offices=tuple(_offices(cells, matcher.book.vocabulary)),
        households=tallies.read(wanted) if tallies else None,
        gaps=region_gaps(matcher, wanted, cells, on, tallies),
    )
    return report.model_copy(update={"partners": tuple(_partners(matcher.network, report))})


# ---------------------------------------------------------------------------------------------- private


def _gone(network: PartnerNetwork, ids: Sequence[str]) -> Gone:
    tables: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("service", network.services),
        ("channel", network.channels),
        ("organization", network.organizations),
    )
    known = {name for _, table in tables for name in table}
    message = "no service, channel or organization has this id"
    mistakes = [
        Finding(name, 0, 0, "PARTNER-UNKNOWN", f"{message}{nearest(name, known)}") for name in ids if name not in known
    ]
    if mistakes:
        raise InputError(mistakes)
    return frozenset((kind, name) for kind, table in tables for name in ids if name in table)


def _nowhere(matcher: Matcher, unknown: Sequence[str]) -> Finding:
    if unknown:
        message = (
            f"no municipality of {', '.join(unknown)} is known; name those that the directory is for, "
            "in areas of its services or in places"
        )
    elif len(matcher.plugins) > 1:
        message = "the plugins name no municipality; name those that the directory is for, in areas of its services or in places"
    else:
        message = "no regional plugin is loaded, so there is no region to look at; name one with --plugin"
    return Finding("plugins", 0, 0, "REGION-UNKNOWN", message)


def _needs(wanted: Answers, vocabulary: Vocabulary) -> Iterator[str]:
    """The needs that some rule raises somewhere, the most urgent first."""
    tiers = {answer.need: answer.tier for each in wanted.values() for answer in each}
    yield from sorted((code for code in vocabulary.needs if code in tiers), key=lambda code: tiers[code])


def _cells(
    network: PartnerNetwork, found: Found, pillars: Mapping[str, Mapping[Node, set[str]]], tallies: Tallies | None
) -> Iterator[Cell]:
    for ags, each in found.items():
        alone: dict[str, list[str]] = {}
        for (kind, name), needs in sorted(pillars[ags].items()):
            for need in needs if kind == "organization" else ():
                alone.setdefault(need, []).append(name)
        for answer, served in each:
            yield Cell(
                municipality=ags,
                need=answer.need,
                supply=served.supply,
                partners=served.partners,
                available=len(served.kinds.intersection(answer.kinds)),
                answering=len(answer.kinds),
                offers=served.offers,
                missing=tuple(kind for kind in (*answer.kinds, *answer.accompanying) if kind not in served.kinds),
                offices=tuple(kind for kind in answer.offices if kind not in served.kinds),
                checked=served.lost or any(network.services[each.service].verified_on for each in served.serving),
                hangs_on=tuple(alone.get(answer.need, ())),
                concerned=tallies.concerned(answer.need, [ags]) if tallies else None,
            )


def _concerning(lost: Iterable[Loss], tallies: Tallies | None) -> Iterator[Loss]:
    for each in lost:
        concerned = tallies.concerned(each.need, each.municipalities) if tallies else None
        yield each.model_copy(update={"concerned": concerned})


def _single(network: PartnerNetwork, found: Found, pillars: Mapping[str, Mapping[Node, set[str]]]) -> Iterator[Lone]:
    """Needs on a single organization, those that hang in most municipalities first."""
    rows: dict[tuple[str, str, bool], list[str]] = {}
    for ags, each in found.items():
        for answer, served in each:
            helping = {network.services[one.service].organization for one in served.offers if one.takes != "nobody"}
            for (kind, name), needs in sorted(pillars[ags].items()):
                if kind == "organization" and answer.need in needs:
                    rows.setdefault((name, answer.need, name not in helping), []).append(ags)
    ordered = sorted(rows.items(), key=lambda row: (row[0][0], -len(row[1])))
    for (name, need, leads), places in ordered:
        yield Lone(organization=name, need=need, municipalities=tuple(places), leads=leads)


def _hanging(pillars: Mapping[str, Mapping[Node, set[str]]]) -> dict[Node, list[tuple[str, str]]]:
    found: dict[Node, list[tuple[str, str]]] = {}
    for ags, nodes in pillars.items():
        for node, needs in nodes.items():
            found.setdefault(node, []).extend((ags, need) for need in sorted(needs))
    return found


def _offices(cells: Iterable[Cell], vocabulary: Vocabulary) -> Iterator[MissingOffice]:
    rows: dict[str, dict[str, None]] = {}
    for cell in cells:
        for kind in cell.offices:
            rows.setdefault(kind, {})[cell.municipality] = None
    for kind, known in vocabulary.service_types.items():
        if kind in rows:
            yield MissingOffice(service_type=kind, statutory=known.statutory, municipalities=tuple(rows[kind]))


def _partners(network: PartnerNetwork, report: GapReport) -> Iterator[Partner]:
    """What the report names by an id, with what it is called; an organization that is named through an offer as well."""
    broken = report.breaks.without if report.breaks else ()
    ended = [offer for ending in report.endings for offer in ending.offers]
    announced = [name for gap in report.gaps for each in gap.closing for name in each.announced]
    services = {
        *(offer.service for cell in report.cells for offer in cell.offers),
        *(offer.service for offer in ended),
        *(each.service for each in report.unreachable),
        *(offer.fallback for offer in ended if offer.fallback),
        *(hub.id for hub in report.hubs if hub.kind == "service"),
        *(name for gap in report.gaps for name in gap.waiting),
        *announced,
        *(name for name in broken if name in network.services),
    }
    channels = {hub.id for hub in report.hubs if hub.kind == "channel"} | network.channels.keys() & set(broken)
    organizations = {each.organization for each in report.single} | network.organizations.keys() & set(broken)
    for name in sorted(services):
        service = network.services[name]
        organizations.add(service.organization)
        yield Partner(
            kind="service",
            id=name,
            name=Text(de=service.name),
            organization=service.organization,
            only_for=service.only_for,
            verified_on=service.verified_on,
        )
    for name in sorted(channels):
        channel = network.channels[name]
        organizations |= {channel.organization} if channel.organization else set()
        yield Partner(kind="channel", id=name, name=channel.name, organization=channel.organization)
    for name in sorted(organizations):
        known = network.organizations[name]
        yield Partner(kind="organization", id=name, name=Text(de=known.name), authority=known.is_authority)
