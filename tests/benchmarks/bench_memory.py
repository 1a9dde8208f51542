"""Memory over 100,000 evaluations: `python tests/benchmarks/bench_memory.py`. Ends with 1 when it grows.

Growth is measured after a warm-up, in which every session of the engine and every cache reaches its size. Half of the
households are incomplete, so that all readings run.
"""

import os
import sys
from itertools import chain, islice, repeat
from pathlib import Path

from workload import LotseRules, households, rulebook

EVALUATIONS = 100_000
WARM_UP = 2_000
ALLOWED_MB = 5.0


def main() -> int:
    rules = LotseRules(rulebook(60))
    data = [each for pair in zip(households(500, 0.0), households(500, 0.1), strict=True) for each in pair]
    endless = chain.from_iterable(repeat(data))
    for each in islice(endless, WARM_UP):
        rules.evaluate(each)
    before = resident_mb()
    for each in islice(endless, EVALUATIONS):
        rules.evaluate(each)
    after = resident_mb()
    print(f"{EVALUATIONS:,} evaluations of 60 rules: {before:.1f} MB before, {after:.1f} MB after")
    if after - before > ALLOWED_MB:
        print(f"memory grew by more than {ALLOWED_MB:.0f} MB", file=sys.stderr)
        return 1
    return 0


def resident_mb() -> float:
    """Return the memory this process holds, as Linux counts it."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    sys.exit(main())
