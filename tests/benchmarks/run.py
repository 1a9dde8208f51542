"""All benchmarks in one run on one machine: `python tests/benchmarks/run.py [--write] [NAME…]`. Ends with 1 where one misses a limit.

Each runs by itself, one after the other; one that misses its limit does not keep the others from running. `--write` puts what they print into
docs/performance.md as it stands.
"""

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
DOCUMENT = HERE.parents[1] / "docs" / "performance.md"
NAMES = ("rules", "columnar", "match", "screen", "network", "memory")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which of {', '.join(NAMES)}; default: all")
    parser.add_argument("--write", action="store_true", help="write what they print into docs/performance.md")
    given = parser.parse_args()
    if unknown := sorted({*given.names} - {*NAMES}):
        parser.error(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(NAMES)}")
    missed = []
    for name in given.names or NAMES:
        print(f"== bench_{name}", flush=True)
        begun = time.monotonic()
        ran = subprocess.run(
            [sys.executable, HERE / f"bench_{name}.py"], stdout=subprocess.PIPE, text=True, check=False
        )
        print(ran.stdout)
        print(f"({time.monotonic() - begun:.0f} s)\n", flush=True)
        if ran.returncode:
            missed.append(name)
        if given.write:
            written(name, f"{ran.stdout.strip()}\n\n{'a limit is missed' if ran.returncode else 'all limits are kept'}")
    if missed:
        print(f"missed a limit: {', '.join(missed)}", file=sys.stderr)
    return 1 if missed else 0


def written(name: str, output: str) -> None:
    """Put what a benchmark printed between its marks."""
    mark = re.compile(rf"(<!-- bench_{name} -->\n).*?(<!-- /bench_{name} -->)", re.DOTALL)
    text, found = mark.subn(
        lambda each: f"{each[1]}```text\n{output}\n```\n{each[2]}", DOCUMENT.read_text(encoding="utf-8")
    )
    if found != 1:
        sys.exit(f"docs/performance.md has {found} places for bench_{name}, one is needed")
    DOCUMENT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
