"""Runs a screening: slices go to processes, parts come back, and at the end they are joined in order.

What is finished lies in a directory beside the output until all is; a run that was interrupted goes on from there.
"""

import datetime as dt
import json
import multiprocessing
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from lotse.errors import Finding, InputError
from lotse.screening import tables
from lotse.screening.screener import Planner, Screener
from lotse.screening.slices import Slice, kind_of, slices
from lotse.screening.tasks import Part, finished, part_files, screen_slice

JOURNAL = "lotse.screen-journal/1"
AHEAD = 3
"""How many slices each process has waiting, so that none is idle and none is far ahead."""

Load = Callable[[], Planner]
Step = Callable[[Slice, Part, bool], None]


@dataclass(frozen=True)
class Screening:
    """What to screen: the input, the output, the day, and how a process gets its matcher."""

    source: Path
    out: Path
    on: dt.date
    load: Load
    jobs: int = 1

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


def screen(work: Screening, rulebook: str, step: Step = lambda _, __, ___: None) -> Outcome:
    """Screen a file into another one; raises InputError where the input, the output or the journal cannot be used.

    rulebook  the SHA-256 of everything that `work.load` loads
    step      is told each slice with its part, and whether an earlier run had finished it
    """
    tables.check_installed()
    _check(work)
    _open_journal(work, rulebook)
    parts = {part.number: part for part in _screened(work, step)}
    ordered = [parts[number] for number in sorted(parts)]
    written = _joined(work, ordered)
    shutil.rmtree(work.parts)
    return Outcome(
        sum(part.rows for part in ordered) + sum(part.set_aside for part in ordered),
        written,
        sum(part.set_aside for part in ordered),
        sum((Counter(part.reasons) for part in ordered), Counter()),
        sum((Counter(part.warnings) for part in ordered), Counter()),
    )


# ---------------------------------------------------------------------------------------------- private


def _check(work: Screening) -> None:
    kind_of(work.source)
    if not work.source.is_file():
        raise InputError([Finding(str(work.source), 0, 0, "FILE-MISSING", "no such file; check the path")])


def _open_journal(work: Screening, rulebook: str) -> None:
    state = work.source.stat()
    header = {
        "format": JOURNAL,
        "input": {"size": state.st_size, "modified": state.st_mtime_ns},
        "on": work.on.isoformat(),
        "rulebook": rulebook,
    }
    path = work.parts / "journal.json"
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        work.parts.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(header), encoding="utf-8")
        return
    if other := [name for name in header if known.get(name) != header[name]]:
        message = f"was begun with another {', another '.join(other)}; finish it as it was begun, or begin anew with --restart"
        raise InputError([Finding(str(work.parts), 0, 0, "SCREEN-JOURNAL", message)])


def _screened(work: Screening, step: Step) -> Iterator[Part]:
    """Yield what came of each slice, in the order in which they get done."""
    todo: list[Slice] = []
    for task in slices(work.source):
        known = finished(work.parts, task.number)
        if known is None:
            todo.append(task)
        else:
            step(task, known, True)
            yield known
    run = _alone if work.jobs == 1 or len(todo) == 1 else _together
    for task, part in run(work, todo):
        step(task, part, False)
        yield part


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
    return screen_slice(_SCREENER[0], task, into)


def _joined(work: Screening, parts: list[Part]) -> int:
    """Join the parts in order; return how many rows were written."""
    files = [part_files(work.parts, part.number) for part in parts]
    unfinished = work.aside.with_name(f"{work.aside.name}.tmp")
    with unfinished.open("wb") as stream:
        for _, aside, _ in files:
            with aside.open("rb") as part:
                shutil.copyfileobj(part, stream)
    tables.join([rows for rows, _, _ in files], work.out)
    unfinished.replace(work.aside)
    return sum(part.rows for part in parts)
