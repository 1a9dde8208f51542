"""A whole portfolio: `python tests/benchmarks/bench_screen.py [--households N]`. Ends with 1 where a limit is missed.

The same invented households (`portfolio.py`) are matched one after the other by `match` on one core, a sample of them, and screened as a
whole by `lotse screen` as users call it: a file of JSON Lines in, a file of Parquet out, all processes started, rules loaded, rows joined.
National rulebook, the five regional plugins.
"""

import argparse
import json
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from portfolio import ON, portfolio

from lotse import Household, Matcher

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(str(each.parent) for each in ROOT.glob("plugins/*/plugin.yaml"))
LEAST_RATIO, MOST_MEMORY, GOAL = 20, 4.0, 200_000


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--households", type=int, default=100_000)
    parser.add_argument("--sample", type=int, default=300, help="how many are matched one by one")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        source, out = Path(place) / "portfolio.jsonl", Path(place) / "rows.parquet"
        with source.open("w", encoding="utf-8") as stream:
            for each in portfolio(given.households):
                stream.write(json.dumps(each, ensure_ascii=False) + "\n")
        one_by_one, busy_one = matched(given.households, given.sample)
        seconds, busy, memory = screened(source, out)
        megabytes = source.stat().st_size / 1e6
    rate = given.households / seconds
    ratio = rate / one_by_one
    cores = os.cpu_count() or 1
    quiet = busy_one * given.households / (busy / cores)
    table = (
        f"| | |\n|---|---|\n"
        f"| households, JSON Lines | {given.households:,} ({megabytes:,.0f} MB) |\n"
        f"| cores | {cores} |\n"
        f"| `match` in a loop on one core | {one_by_one:,.1f} households/s ({given.sample} of them) |\n"
        f"| `lotse screen`, file to file | {rate:,.0f} households/s ({seconds:,.0f} s in all) |\n"
        f"| ratio | {ratio:,.1f} (at least {LEAST_RATIO}) |\n"
        f"| CPU | {1000 * busy_one:.1f} ms by `match`, {1000 * busy / given.households:.2f} ms by `lotse screen`; ratio with all cores free {quiet:,.1f} |\n"
        f"| share of {GOAL:,} households/s | {rate / GOAL:.1%} |\n"
        f"| memory, all processes at their peaks | {memory:,.2f} GB (at most {MOST_MEMORY:g} for 1,000,000) |\n"
        f"| machine | {platform.machine()}, Python {platform.python_version()} |\n"
    )
    print(table)
    missed = [
        f"{name}: {value:.2f}"
        for name, value, fine in (("ratio", ratio, ratio >= LEAST_RATIO), ("memory", memory, memory <= MOST_MEMORY))
        if not fine
    ]
    for each in missed:
        print(f"missed: {each}", file=sys.stderr)
    return 1 if missed else 0


def matched(count: int, sample: int) -> tuple[float, float]:
    """Return how many households a loop over `match` plans in a second, from a sample drawn evenly, and its CPU seconds for each."""
    chosen = set(random.Random(1).sample(range(count), min(sample, count)))
    documents = [each for number, each in enumerate(portfolio(count)) if number in chosen]
    matcher = Matcher.load(PLUGINS)
    for document in documents[:20]:
        matcher.match(Household.from_dict(document), on=ON)
    begun, busy = time.perf_counter(), time.process_time()
    for document in documents:
        matcher.match(Household.from_dict(document), on=ON)
    return len(documents) / (time.perf_counter() - begun), (time.process_time() - busy) / len(documents)


def screened(source: Path, out: Path) -> tuple[float, float, float]:
    """Return the seconds that a screening takes from start to end, its CPU seconds, and its memory in gigabytes, each process at its peak."""
    plugins = [part for each in PLUGINS for part in ("--plugin", each)]
    command = [
        sys.executable,
        "-m",
        "lotse.cli",
        "screen",
        str(source),
        "--out",
        str(out),
        "--on",
        ON.isoformat(),
        *plugins,
    ]
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peaks: dict[int, int] = {}
    while process.poll() is None:
        for pid in family(process.pid):
            peaks[pid] = max(peaks.get(pid, 0), peak(pid))
        time.sleep(0.2)
    seconds = time.perf_counter() - begun
    if process.returncode:
        raise SystemExit(f"lotse screen ended with {process.returncode}")
    if not peaks:  # no /proc: the largest of the processes is known, times their number
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        peaks = dict.fromkeys(range((os.cpu_count() or 1) + 1), largest)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, used.ru_utime + used.ru_stime, sum(peaks.values()) / 1e6


def family(pid: int) -> list[int]:
    """Return a process with its children."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in family(int(child)))]


def peak(pid: int) -> int:
    """Return the largest resident size of a process so far, in kilobytes."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) if found else 0


if __name__ == "__main__":
    sys.exit(main())
