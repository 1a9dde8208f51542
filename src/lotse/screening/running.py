"""Runs a screening: slices go to processes, parts come back, and at the end they are joined in order.

What is finished lies in a directory beside the output until all is; a run that was interrupted goes on from there.
"""

import datetime as dt
import gc
import json
import multiprocessing
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from lotse.errors import Finding, InputError
from lotse.screening import tables
from lotse.screening.reading import households
from lotse.screening.screener import Planner, Screener
from lotse.screening.slicing import ROWS, Slice, kind_of, slices
from lotse.screening.tasks import AHEAD, Part, finished, part_files, screen_slice, written_aside
from lotse.screening.worklist import Condition

REPEATED = "HOUSEHOLD-REPEATED"
OUTPUTS = (".parquet", ".jsonl")
JOURNAL = "lotse.screen-journal/1"

Load = Callable[[], Planner]
Step = Callable[[Slice, Part], None]
Share = Callable[[Sequence[Slice]], Iterator[tuple[Slice, Part]]]


@dataclass(frozen=True)
class Screening:
    """What to screen: the input, the output, the day, and how a process gets its matcher.

    only, last   which rows to write, see `tables.join`
    cluster      the address of a Dask cluster that does it instead of processes here
    rows         how many each slice holds
    restart      begin anew where an interrupted run could be gone on with
    """

    source: Path
    out: Path
    on: dt.date
    load: Load
    jobs: int = 1
    cluster: str | None = None
    only: tuple[Condition, ...] = ()
    last: Path | None = None
    restart: bool = False
    rows: int = ROWS

    @property
    def parts(self) -> Path:
        """The directory of what is finished."""
        return self.out.with_name(f"{self.out.name}.parts")

    @property
    def aside(self) -> Path:
        """The file of what was set aside."""
        return self.out.with_name(f"{self.out.name}.set-aside.jsonl")


@dataclass(frozen=True)
class Outcome:
    """What came of a screening: households read, rows written, rows set aside by code, rows that warn by code."""

    households: int
    written: int
    set_aside: int
    reasons: Counter[str]
    warnings: Counter[str]


def run(work: Screening, rulebook: str, step: Step = lambda _, __: None) -> Outcome:
    """Screen a file into another one; raises InputError where the input, the output or the journal cannot be used.

    rulebook  the SHA-256 of everything that `work.load` loads
    step      is told each slice with its part, also those that an earlier run had finished
    """
    tables.check_installed()
    _check(work)
    done: dict[int, tuple[Slice, Part]] = {}
    with _shared(work) as share:
        _open_journal(work, rulebook)
        for task, part in _screened(work, share, step):
            done[task.number] = task, part
    ordered = [done[number] for number in sorted(done)]
    repeated, written = _joined(work, ordered)
    shutil.rmtree(work.parts, ignore_errors=True)  # a worker that was given up may still write there
    parts = [part for _, part in ordered]
    reasons = sum((Counter(part.reasons) for part in parts), Counter[str]())
    if repeated:
        reasons[REPEATED] += repeated
    return Outcome(
        households=sum(part.rows + part.set_aside for part in parts),
        written=written,
        set_aside=sum(part.set_aside for part in parts) + repeated,
        reasons=reasons,
        warnings=sum((Counter(part.warnings) for part in parts), Counter[str]()),
    )


# ---------------------------------------------------------------------------------------------- private


def _check(work: Screening) -> None:
    """Refuse what cannot be read or written before anything is worked out."""
    mistakes = []
    if not work.source.is_file():
        mistakes.append(Finding(str(work.source), 0, 0, "FILE-MISSING", "no such file; check the path"))
    else:
        kind_of(work.source)
    if work.out.suffix not in OUTPUTS:
        message = f"ends in none of {', '.join(OUTPUTS)}; the ending says how the rows are written"
        mistakes.append(Finding(str(work.out), 0, 0, "FILE-KIND", message))
    if not work.out.absolute().parent.is_dir():
        mistakes.append(Finding(str(work.out), 0, 0, "FILE-MISSING", "no such directory to write into; make it first"))
    if work.last is not None and not work.last.is_file():
        mistakes.append(Finding(str(work.last), 0, 0, "FILE-MISSING", "no such file; check the path"))
    if mistakes:
        raise InputError(mistakes)
    if work.last is not None:
        tables.earlier(work.last)


def _open_journal(work: Screening, rulebook: str) -> None:
    state = work.source.stat()
    header = {
        "format": JOURNAL,
        "input": {"size": state.st_size, "modified": state.st_mtime_ns},
        "day": work.on.isoformat(),
        "rulebook": rulebook,
        "slices": work.rows,
    }
    path = work.parts / "journal.json"
    if work.restart:
        shutil.rmtree(work.parts, ignore_errors=True)
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        work.parts.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(header), encoding="utf-8")
        return
    if other := [name for name in header if known.get(name) != header[name]]:
        begun = f"an unfinished run lies here that was begun with another {', another '.join(other)}"
        message = f"{begun}; finish it as it was begun, or begin anew with --restart"
        raise InputError([Finding(str(work.parts), 0, 0, "SCREEN-JOURNAL", message)])


def _screened(work: Screening, share: Share, step: Step) -> Iterator[tuple[Slice, Part]]:
    """Yield each slice with what came of it, in the order in which they get done."""
    todo: list[Slice] = []
    for task in slices(work.source, work.rows):
        known = finished(work.parts, task.number)
        if known is None:
            todo.append(task)
        else:
            step(task, known)
            yield task, known
    for task, part in share(todo):
        step(task, part)
        yield task, part


@contextmanager
def _shared(work: Screening) -> Iterator[Share]:
    """Give what shares slices between those who work on them; raises InputError where a cluster cannot."""
    if work.cluster is None:
        yield lambda todo: (_alone if work.jobs == 1 or len(todo) == 1 else _together)(work, todo)
        return
    if find_spec("distributed") is None:
        message = "is not installed and --cluster needs it; pip install 'lotse[cluster]'"
        raise InputError([Finding("distributed", 0, 0, "EXTRA-MISSING", message)])
    from lotse.screening.cluster import connected
    from lotse.screening.jobs import Job

    with connected(work.cluster, Job.of(work.source, work.parts, work.on, work.load)) as share:
        yield share


def _alone(work: Screening, todo: Iterable[Slice]) -> Iterator[tuple[Slice, Part]]:
    screener: Screener | None = None
    for task in todo:
        screener = screener or Screener(work.load(), work.on)
        yield task, screen_slice(screener, task, work.parts)


def _together(work: Screening, todo: Iterable[Slice]) -> Iterator[tuple[Slice, Part]]:
    """Share slices between processes that start afresh: polars must not be split into two."""
    context = multiprocessing.get_context("spawn")
    waiting = iter(todo)
    running: dict[Future[Part], Slice] = {}
    os.environ.setdefault("POLARS_MAX_THREADS", "1")  # each process has a core of its own
    with ProcessPoolExecutor(work.jobs, context, initializer=_begin, initargs=(work.load, work.on)) as pool:
        try:
            while True:
                for task in waiting:
                    running[pool.submit(_work, task, work.parts)] = task
                    if len(running) >= AHEAD * work.jobs:
                        break
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    yield running.pop(future), future.result()
        except BrokenProcessPool:
            message = "a process was stopped from outside; give the same command again, and it goes on from there"
            raise InputError([Finding(str(work.parts), 0, 0, "SCREEN-STOPPED", message)]) from None
        finally:
            pool.shutdown(cancel_futures=True)


_SCREENER: list[Screener] = []  # that of this process, made once


def _begin(load: Load, on: dt.date) -> None:
    _SCREENER[:] = [Screener(load(), on)]


def _work(task: Slice, into: Path) -> Part:
    part = screen_slice(_SCREENER[0], task, into)
    gc.freeze()  # what is kept stays; looking through it again and again would take a third of the time
    return part


def _joined(work: Screening, done: Sequence[tuple[Slice, Part]]) -> tuple[int, int]:
    """Join the parts in order; return how many households stood in it before, and how many rows were written."""
    files = [part_files(work.parts, part.number) for _, part in done]
    tables_of = [rows for rows, _, _ in files]
    twice: dict[int, dict[int, Finding]] = {}
    for number, _, line, first in tables.repeated(tables_of):
        message = f"the same id stands already in line {first}; give each household its own"
        twice.setdefault(number, {})[line] = Finding(str(work.source), line, 0, REPEATED, message, "id")
    unfinished = work.aside.with_name(f"{work.aside.name}.tmp")
    with unfinished.open("wb") as stream:
        for number, (task, _) in enumerate(done):
            rows, aside, _ = files[number]
            lines = aside.read_bytes().splitlines(keepends=True)
            if found := twice.get(number):
                tables_of[number] = tables.without_lines(rows, list(found), rows.with_suffix(".once"))
                again = (each for each in households(task) if each.line in found)
                lines += [written_aside(task, each.line, each.raw, [found[each.line]]) for each in again]
                lines.sort(key=lambda line: json.loads(line)["line"])
            stream.writelines(lines)
    written = tables.join(tables_of, work.out, work.only, work.last)
    unfinished.replace(work.aside)
    return sum(map(len, twice.values())), written
