"""Whole plans beside bare rules: `python tests/benchmarks/bench_match.py`. Ends with 1 where a limit is missed.

On the same generated rules, zen-engine's decision table says which of them hold; lotse answers in three values, makes needs and kinds of
help of them, routes these through a directory of partners, and explains and asks. Both run in one process pinned to one core, in turns;
a ratio compares the two within one turn. Both start from what they are given: zen-engine from a dict, lotse from a household that is read.
Before that the plans are checked: the rules that hold must be those that zen-engine says hold. Needs the extra `bench`.
"""

import json
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

from bench_rules import zen_table
from workload import DAY, PLUGIN, Attributes, Rule, declared, households, rulebook, written

from lotse import Household, Matcher
from lotse.model.plan import ReferralPlan, Status

RULES, HOUSEHOLDS, TURNS = 60, 200, 15
NEEDS, KINDS, PROVIDERS = 12, 12, 3
PLACES = ("05562016", "05562020", "08119020")
LEAST = 0.25
"""How fast a plan must be at least, as a share of zen-engine's speed; where nothing is missing."""


def main() -> int:
    strata = rulebook(RULES)
    with TemporaryDirectory() as folder:
        matcher = loaded(Path(folder), strata)
    zen = zen_table(strata, False)
    print(f"Python {platform.python_version()}, {platform.machine()}, one core, {RULES} rules, {TURNS} turns\n")
    good = True
    for missing in (0.0, 0.1):
        attributes = households(HOUSEHOLDS, missing, seed=3)
        people = [household(index, each) for index, each in enumerate(attributes)]
        if not missing:
            good &= agree(matcher, zen, people, attributes)
        ratio = measure(matcher, zen, people, attributes, missing)
        if not missing and ratio < LEAST:
            print(f"missed: {ratio:.2f} of zen-engine's speed, at least {LEAST} wanted", file=sys.stderr)
            good = False
    return 0 if good else 1


def loaded(folder: Path, strata: Sequence[Sequence[Rule]]) -> Matcher:
    """Write the rules and partners as directories and load them, as those of a region are."""
    rnd = random.Random(5)
    fields = ("home", "energy", "income", "money", "cause", "quality")
    files: dict[str, Any] = {
        "national/plugin.yaml": {"plugin": {"name": "national", "version": "0.0.0", "title": "erzeugt"}},
        "national/vocabulary.yaml": {
            "tiers": {str(tier): {"de": f"Stufe {tier}"} for tier in range(7)},
            "needs": {f"need{n}": {"de": f"Bedarf {n}", "field": fields[n % 6]} for n in range(NEEDS)},
            "service_types": {f"kind{n}": {"de": f"Hilfe {n}", "field": fields[n % 6]} for n in range(KINDS)},
        },
        "bench/plugin.yaml": {"plugin": {"name": PLUGIN, "version": "0.0.0", "title": "erzeugt"}},
        "bench/facts.yaml": {"facts": declared()},
        "bench/rules/rules.yaml": {
            "rules": [written(rule, effect(rnd, rule)) for stratum in strata for rule in stratum]
        },
        "bench/directory.yaml": partners(rnd),
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")  # YAML that a machine writes
    matcher = Matcher.from_directories(folder / "national", [folder / "bench"])
    for failure in matcher.failures:
        raise SystemExit("\n".join(map(str, failure.findings)))
    return matcher


def effect(rnd: random.Random, rule: Rule) -> dict[str, Any]:
    """Return what a rule does: it raises a need, or entitles to a kind of help for some needs."""
    number = int(rule.id.removeprefix("rule"))
    if number % 2:
        return {"need": f"need{number // 2 % NEEDS}"}
    needs = [f"need{n}" for n in sorted(rnd.sample(range(NEEDS), 3))]
    return {"entitle": f"kind{number // 2 % KINDS}", "for": needs, "action": "Antrag stellen", "documents": ["Ausweis"]}


def partners(rnd: random.Random) -> dict[str, Any]:
    """Return a small directory: of each kind of help some providers in reach of every place."""
    source = {"source": "erzeugt", "verified_on": "2026-11-20"}
    owners = [{"id": f"o{n}", "name": f"Verein {n}", "kind": "charity", **source} for n in range(8)]
    services = [
        {
            "id": f"s{kind}-{n}",
            "name": f"Angebot {kind}-{n}",
            "organization": f"o{rnd.randrange(8)}",
            "service_types": [f"kind{kind}"],
            "areas": [place[: rnd.choice([5, 8])] for place in PLACES],
            "waiting_days": rnd.choice([None, 0, 7, 30]),
            **source,
        }
        for kind in range(KINDS)
        for n in range(PROVIDERS)
    ]
    return {"organizations": owners, "services": services}


def household(index: int, attributes: Attributes) -> Household:
    """Return the household that these attributes describe, in one of the places."""
    extra = {f"{PLUGIN}.{name}": value for name, value in attributes.items()}
    return Household.model_validate({"id": f"h{index}", "municipality": PLACES[index % len(PLACES)], "extra": extra})


def agree(
    matcher: Matcher,
    zen: Callable[[Attributes], set[str]],
    people: Sequence[Household],
    attributes: Sequence[Attributes],
) -> bool:
    """Tell whether both say the same of every household."""
    different = 0
    for one, given in zip(people, attributes, strict=True):
        held = {rule.ref.id.partition(".")[2] for rule, status in matcher.in_force(one, on=DAY) if status is Status.MET}
        different += held != zen(given)
    if different:
        print(f"{different} of {len(people)} households differ", file=sys.stderr)
    return not different


def measure(
    matcher: Matcher,
    zen: Callable[[Attributes], set[str]],
    people: Sequence[Household],
    attributes: Sequence[Attributes],
    missing: float,
) -> float:
    """Print the speeds and return by how much a plan is faster than zen-engine, as a median over the turns."""
    plans = [matcher.match(each, on=DAY) for each in people]
    speeds: dict[str, list[float]] = {"match": [], "zen": []}
    for turn in range(TURNS):
        for name in ("match", "zen") if turn % 2 else ("zen", "match"):
            begun = time.process_time()
            if name == "match":
                for one in people:
                    matcher.match(one, on=DAY)
            else:
                for given in attributes:
                    zen(given)
            speeds[name].append(len(people) / (time.process_time() - begun))
    ratios = [own / other for own, other in zip(speeds["match"], speeds["zen"], strict=True)]
    print(f"{missing:.0%} of the attributes missing; a plan has on average {shape(plans)}")
    for name, each in (("lotse, whole plans", speeds["match"]), ("zen-engine, rules alone", speeds["zen"])):
        print(f"  {name:24}{statistics.median(each):>8,.0f} per second")
    print(
        f"  a plan reaches {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f}) of that speed\n",
        flush=True,
    )
    return statistics.median(ratios)


def shape(plans: Sequence[ReferralPlan]) -> str:
    """Return how large plans are on average."""
    counts = {
        "needs": [len(plan.needs) for plan in plans],
        "paths": [len(plan.paths) for plan in plans],
        "alternatives": [sum(len(path.alternatives) for path in plan.paths) for plan in plans],
        "declined kinds of help": [len(plan.declined) for plan in plans],
        "questions": [len(plan.questions) for plan in plans],
        "nodes of explanation": [sum(len(list(root.walk())) for root in roots(plan)) for plan in plans],
    }
    return ", ".join(f"{statistics.mean(each):.1f} {name}" for name, each in counts.items())


def roots(plan: ReferralPlan) -> list[Any]:
    """Return the explanation trees of a plan."""
    return [root for line in (*plan.needs, *plan.paths, *plan.declined) for root in line.because]


if __name__ == "__main__":
    sys.exit(main())
