"""Shares slices between the workers of a Dask cluster: the only module that imports distributed, an extra (`lotse[cluster]`).

Only descriptions travel: which slice a worker is to screen, and what came of it. Rows are read and written by the workers themselves, in
files that they see at the same path as this process.
"""

import asyncio
import logging
import re
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from importlib.metadata import version
from itertools import islice

from distributed import CancelledError, Client, Future, KilledWorker, Worker, get_worker, wait
from distributed.comm.addressing import parse_address, parse_host_port
from distributed.comm.registry import get_backend

from lotse.errors import Finding, InputError, LotseError
from lotse.screening import jobs
from lotse.screening.jobs import Job
from lotse.screening.slicing import Slice
from lotse.screening.tasks import AHEAD, Part

ANSWER = 10.0
"""So many seconds a cluster has to answer, and then to bring its first worker."""
EMPTY = 60.0
"""So many seconds a cluster may be without any worker before a run is given up."""

Share = Callable[[Iterable[Slice]], Iterator[tuple[Slice, Part]]]


@contextmanager
def connected(address: str, job: Job) -> Iterator[Share]:
    """Connect to a cluster and see that each of its workers can do the job; yield what shares slices between them.

    Raises InputError SCREEN-CLUSTER where nobody answers or nobody works there, SCREEN-WORKER with all that keeps workers from the job.
    What is yielded raises SCREEN-STOPPED where the cluster fails, SCREEN-WORKER where a worker that came later cannot do the job.
    """
    with _quiet():
        client = _client(address)
        try:
            _check_workers(client, job)
            yield partial(_shared, client, address, job)
        finally:
            with suppress(CancelledError, OSError, RuntimeError, ValueError):
                client.run(jobs.forget, job.key, on_error="ignore")
            client.close()


# ---------------------------------------------------------------------------------------------- private


@contextmanager
def _quiet() -> Iterator[None]:
    """What goes wrong with the connection is told once, by an error."""
    loggers = [logging.getLogger(name) for name in logging.root.manager.loggerDict if name.startswith("distributed")]
    levels = [each.level for each in loggers]
    for each in loggers:
        each.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for each, level in zip(loggers, levels, strict=True):
            each.setLevel(level)


def _client(address: str) -> Client:
    try:
        scheme, place = parse_address(address)
        get_backend(scheme)
        parse_host_port(place)
    except ValueError:
        message = "is no address of a Dask scheduler; its log names one, such as tcp://10.0.0.5:8786"
        raise InputError([Finding(address, 0, 0, "SCREEN-CLUSTER", message)]) from None
    try:
        client = Client(address, timeout=ANSWER, set_as_default=False)
    except OSError:
        message = f"no Dask scheduler answers there within {ANSWER:.0f} seconds; start one, or check the address"
        raise InputError([Finding(address, 0, 0, "SCREEN-CLUSTER", message)]) from None
    try:
        client.wait_for_workers(1, timeout=ANSWER)
    except TimeoutError:
        client.close()
        message = f"the cluster has no worker; start one: dask worker {address}"
        raise InputError([Finding(address, 0, 0, "SCREEN-CLUSTER", message)]) from None
    return client


def _check_workers(client: Client, job: Job) -> None:
    """Refuse a cluster in which a worker has other code, rules or files than this process: all that is wrong with all of them."""
    mine = job.versions["lotse"]
    found = {}
    for address, answer in client.run(version, "lotse", on_error="return").items():
        theirs = answer if isinstance(answer, str) else jobs.MISSING
        found[address] = [] if theirs == mine else [jobs.other("lotse", theirs, mine)]
    jobs.open_place(job)
    try:
        if alike := [address for address, wrong in found.items() if not wrong]:
            answers = client.run(_prepare, job, workers=alike, on_error="return")
            found |= {address: _wrong(address, job, answer) for address, answer in answers.items()}
    finally:
        shutil.rmtree(job.place, ignore_errors=True)
    if mistakes := [_refused(address, each) for address, wrong in found.items() for each in wrong]:
        raise InputError(mistakes)


async def _prepare(job: Job, dask_worker: Worker) -> list[str]:
    """What a worker says of a job; in a thread of its own, for the worker has to go on answering."""
    return await asyncio.to_thread(jobs.prepare, job, _sign(dask_worker.address))


def _wrong(address: str, job: Job, answer: list[str] | Exception) -> list[str]:
    if isinstance(answer, Exception):
        return [_cannot(answer)]
    return answer or ([] if jobs.signed(job, _sign(address)) else [jobs.elsewhere(job)])


def _shared(client: Client, address: str, job: Job, todo: Iterable[Slice]) -> Iterator[tuple[Slice, Part]]:
    job.desk.mkdir()
    waiting = iter(todo)
    running: dict[Future[Part], Slice] = {}
    seen = time.monotonic()
    try:
        while True:
            workers = len(client.nthreads())
            if workers:
                seen = time.monotonic()
            elif time.monotonic() - seen > EMPTY:
                raise _stopped(address, f"the cluster has had no worker for {EMPTY:.0f} seconds")
            for task in islice(waiting, max(AHEAD * workers - len(running), 0 if running else 1)):
                future = client.submit(_work, job, task, key=f"lotse-{job.key}-{task.number}", pure=False)
                running[future] = task
            if not running:
                return
            for future in _done(client, running):
                task = running.pop(future)
                yield task, _part(address, job, task, future)
    except (CancelledError, OSError):
        raise _stopped(address, "the cluster no longer answers") from None


def _work(job: Job, task: Slice) -> Part:
    try:
        return jobs.work(job, task)
    except jobs.HinderedError as error:
        raise InputError([_refused(get_worker().address, each) for each in error.wrong]) from None


def _done(client: Client, running: Iterable[Future[Part]]) -> Iterable[Future[Part]]:
    """Those that are done; none where that takes long, so that somebody looks after the workers."""
    try:
        with client.as_current():
            done: set[Future[Part]] = wait(list(running), timeout=ANSWER, return_when="FIRST_COMPLETED").done
    except TimeoutError:
        return ()
    return done


def _part(address: str, job: Job, task: Slice, future: Future[Part]) -> Part:
    try:
        part = future.result()
    except (LotseError, CancelledError):
        raise
    except KilledWorker as error:
        lost = f"{error.allowed_failures + 1} workers were lost, one after the other, with the slice that begins in line {task.first}"
        raise _stopped(address, lost) from None
    except Exception as error:  # noqa: BLE001 - whatever a worker that came later cannot do
        raise InputError([_refused(address, _cannot(error))]) from None
    try:
        jobs.collect(job, task.number)
    except FileNotFoundError:
        raise InputError([_refused(address, jobs.elsewhere(job))]) from None
    return part


def _cannot(error: Exception) -> str:
    return f"cannot take part ({type(error).__name__}: {error}); its log says more"


def _refused(address: str, wrong: str) -> Finding:
    return Finding(address, 0, 0, "SCREEN-WORKER", wrong)


def _stopped(address: str, what: str) -> InputError:
    message = f"{what}; what is finished is kept: give the same command again, with --cluster or without"
    return InputError([Finding(address, 0, 0, "SCREEN-STOPPED", message)])


def _sign(address: str) -> str:
    """A worker's address as the name of a file."""
    return re.sub(r"\W+", "-", address)
