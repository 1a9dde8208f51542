"""The network of a whole country: `python tests/benchmarks/bench_network.py`. Ends with 1 where a limit is missed.

Two countries with the same local density, one ten times the other, take turns in one run; ratios compare within a turn.
"""

import datetime as dt
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from copy import copy
from itertools import islice

from country import directory, municipalities

from lotse import Household, Matcher
from lotse.planner.helps import weigh
from lotse.planner.needs import assess
from lotse.planner.ways import find_routes
from lotse.routing import PartnerNetwork, Router, Standpoint

ON = dt.date(2026, 11, 23)
LARGE, SMALL = 11_000, 1_100
TURNS = 15
WARM_PLACES = 500
MOST_GROWTH, MOST_SHARE, MOST_BUILDING = 2.0, 0.25, 10.0
HOUSEHOLD = {
    "contact": {"channel": "landlord", "languages": ["de", "tr"], "avoids_authorities": True},
    "members": [
        {"id": "a", "role": "adult", "age": 38, "german_level": "A2", "employment": "none", "can_work": True},
        {"id": "b", "role": "child", "age": 7},
    ],
    "tenancy": {
        "own_lease": True,
        "rent_warm": 860,
        "stage": "suit_served",
        "suit_served_on": "2026-10-05",
        "open_rents": [{"due": "2026-09-03", "open": 860}, {"due": "2026-10-05", "open": 860}],
    },
    "income": {"net_monthly": 1900},
    "debts": {"creditors": 5, "total": 9000},
    "social": {"isolated": True},
}


def main() -> int:
    national = Matcher.load([])
    vocabulary = national.book.vocabulary
    places = {size: municipalities(size) for size in (SMALL, LARGE)}
    entries = {size: directory(found, vocabulary) for size, found in places.items()}
    matchers, building = {}, {}
    for size in (SMALL, LARGE):
        begun = time.perf_counter()
        network = PartnerNetwork([entries[size]])
        building[size] = time.perf_counter() - begun
        matchers[size] = copy(national)
        matchers[size]._router = Router(network)
    begun = time.perf_counter()
    for place in islice(places[LARGE], 0, None, len(places[LARGE]) // WARM_PLACES):
        matchers[LARGE].network.offers(Standpoint(place, "landlord", ON))
    warming = time.perf_counter() - begun
    count = len(entries[LARGE].services)
    print(f"{count:,} services in {LARGE:,} municipalities, and {len(entries[SMALL].services):,} in {SMALL:,}")
    print(f"building the network: {building[LARGE]:.2f} s (small: {building[SMALL]:.2f} s)")
    print(f"the reach of {WARM_PLACES} municipalities: {warming:.2f} s")

    first: dict[int, list[float]] = {SMALL: [], LARGE: []}
    later: dict[int, list[float]] = {SMALL: [], LARGE: []}
    rules, routing = [], []
    for turn in range(TURNS):
        for size in (SMALL, LARGE):
            where = places[size][-1 - turn * 7]
            household = Household.model_validate({**HOUSEHOLD, "id": f"h{turn}", "municipality": where})
            match = matchers[size].match
            first[size].append(timed(lambda: match(household, on=ON)))  # noqa: B023 - called at once
            later[size].append(min(timed(lambda: match(household, on=ON)) for _ in range(5)))  # noqa: B023
        situation = matchers[LARGE].situation(household, on=ON)
        helps = weigh(situation, assess(situation)).offered
        rules.append(min(timed(lambda: matchers[LARGE].situation(household, on=ON)) for _ in range(5)))  # noqa: B023
        routing.append(min(timed(lambda: find_routes(situation, helps)) for _ in range(5)))  # noqa: B023
    ratios = [large / small for small, large in zip(later[SMALL], later[LARGE], strict=True)]
    shares = [routed / ruled for ruled, routed in zip(rules, routing, strict=True)]
    growth, share = statistics.median(ratios), statistics.median(shares)
    print(f"first match at a place: {ms(first[LARGE])} ms (small: {ms(first[SMALL])} ms)")
    print(f"later matches: {ms(later[LARGE])} ms (small: {ms(later[SMALL])} ms), {growth:.2f} times as long")
    print(
        f"rules of one household: {ms(rules)} ms; routing once the place is warm: {ms(routing)} ms, {share:.0%} of it"
    )

    tracemalloc.start()
    kept = PartnerNetwork([entries[LARGE]])
    held, _ = tracemalloc.get_traced_memory()
    print(f"memory of the network: {held / len(kept.services):,.0f} bytes per service, entries not counted")

    missed = [
        f"{name}: {value:.2f}, allowed {most:.2f}"
        for name, value, most in (
            ("growth of a match", growth, MOST_GROWTH),
            ("share of routing", share, MOST_SHARE),
            ("building", building[LARGE] + warming, MOST_BUILDING),
        )
        if value > most
    ]
    for each in missed:
        print(f"missed: {each}", file=sys.stderr)
    return 1 if missed else 0


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that a call takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def ms(seconds: list[float]) -> str:
    """Return the median in milliseconds with the least and the largest."""
    low, middle, high = (1000 * each for each in (min(seconds), statistics.median(seconds), max(seconds)))
    return f"{middle:.2f} ({low:.2f}–{high:.2f})"


if __name__ == "__main__":
    sys.exit(main())
