"""What breaks: without some partners, on another day, and when offers end."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lotse.gaps.region import Answer
from lotse.gaps.supply import NOBODY_GONE, Gone, Net
from lotse.model.directory import Service
from lotse.model.gaps import SUPPLIES, Ending, EndingOffer, Loss, Supply
from lotse.rules.calendar import shift

MONTHS = 12
Answers = Mapping[str, Sequence[Answer]]
State = tuple[dt.date, Gone]


def losses(net: Net, answers: Answers, before: State, after: State) -> tuple[Loss, ...]:
    """Return what one state of the network has and another has not, by need: a worse supply, or kinds of help that nobody gives any more.

    `answers` are those of each municipality under survey.
    """
    found: dict[tuple[str, Supply, Supply, tuple[str, ...]], list[str]] = {}
    for municipality, wanted in answers.items():
        for answer in wanted:
            then, now = net.served(answer, municipality, *before), net.served(answer, municipality, *after)
            kinds = (*answer.kinds, *answer.offices, *answer.accompanying)
            gone = tuple(kind for kind in kinds if kind in then.kinds - now.kinds)
            if gone or SUPPLIES.index(now.supply) > SUPPLIES.index(then.supply):
                found.setdefault((answer.need, then.supply, now.supply, gone), []).append(municipality)
    rows = (
        Loss(need=need, municipalities=tuple(places), before=before_, after=after_, kinds=kinds)
        for (need, before_, after_, kinds), places in found.items()
    )
    return tuple(sorted(rows, key=lambda each: SUPPLIES.index(each.before) - SUPPLIES.index(each.after)))


def endings(net: Net, answers: Answers, on: dt.date) -> tuple[Ending, ...]:
    """Return the last days of offers from twelve months before a day to twelve months after it, and the first one after that.

    With each stands what breaks on the day that follows.
    """
    first, last = shift(on, -MONTHS, "months"), shift(on, MONTHS, "months")
    ending: dict[dt.date, list[Service]] = {}
    for service in covering(net, answers):
        day = service.last_day
        if day is not None and first <= day and net.network.to_be_had(service):
            ending.setdefault(day, []).append(service)
    later = sorted(day for day in ending if day > last)[1:]
    return tuple(
        Ending(
            day=day,
            offers=tuple(_offer(service, day) for service in services),
            losses=losses(net, answers, (day, NOBODY_GONE), (day + dt.timedelta(days=1), NOBODY_GONE)),
        )
        for day, services in sorted(ending.items())
        if day not in later
    )


def covering(net: Net, municipalities: Iterable[str]) -> Iterator[Service]:
    """Yield each service that covers one of some municipalities, by id."""
    found = {each.id: each for municipality in municipalities for each, _ in net.network.covering(municipality)}
    yield from (found[name] for name in sorted(found))


# ---------------------------------------------------------------------------------------------- private


def _offer(service: Service, day: dt.date) -> EndingOffer:
    funders = tuple(dict.fromkeys(each.funder for each in service.funding if each.until == day))
    return EndingOffer(service=service.id, funders=funders, fallback=service.fallback)
