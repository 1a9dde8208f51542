"""Jobs: what a process elsewhere has to have in common with this one, so that it gives the same rows; and its work, once it has."""

import datetime as dt
import hashlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from uuid import uuid4

from lotse.errors import LotseError
from lotse.plugins import LoadedPlugin
from lotse.screening.screener import Planner, Screener
from lotse.screening.slicing import Slice
from lotse.screening.tasks import Part, part_files, screen_slice

PACKAGES = ("lotse", "polars")
"""What makes the rows and the files of rows."""
MISSING = "missing"


@dataclass(frozen=True)
class Job:
    """What another process needs to know to take part in a screening.

    key              names this run
    root             the directory that the input's name starts from
    size, modified   of the input: bytes, and the second of its last change, for not every file system keeps more
    versions, rules  what must be the same everywhere: packages, and what the loaded rules consist of
    """

    key: str
    load: Callable[[], Planner]
    on: dt.date
    root: Path
    source: Path
    size: int
    modified: int
    parts: Path
    versions: Mapping[str, str]
    rules: Mapping[str, str]

    @classmethod
    def of(cls, source: Path, parts: Path, on: dt.date, load: Callable[[], Planner]) -> "Job":
        """Return the job of screening a file into a directory of parts."""
        state = source.stat()
        found = source.absolute(), state.st_size, int(state.st_mtime), parts.absolute()
        return cls(uuid4().hex, load, on, Path.cwd(), *found, _versions(), _rules_of(load()))

    @property
    def place(self) -> Path:
        """The directory, beside that of the parts, in which processes leave signs for each other before the run begins."""
        return self.parts.with_name(f".lotse-{self.key}")

    @property
    def desk(self) -> Path:
        """The directory in which processes write parts; that of another run is another one, so that nothing late gets among them."""
        return self.parts / self.key


class HinderedError(Exception):
    """The process cannot do a job; `wrong` says why, and what to do."""

    def __init__(self, wrong: list[str]) -> None:
        self.wrong = wrong
        super().__init__(*wrong)


def open_place(job: Job) -> None:
    """Make the place for signs, with one that other processes look for; raises OSError."""
    job.place.mkdir()
    (job.place / _KEY).write_text(job.key, encoding="utf-8")


def signed(job: Job, name: str) -> bool:
    """Whether a process that was to leave a sign of this name has left it where this process sees it."""
    return (job.place / name).exists()


def prepare(job: Job, name: str) -> list[str]:
    """Load the rules for a job and leave a sign; return all that keeps this process from the job."""
    with _LOCK:
        wrong = _hindrances(job)
    try:
        if (job.place / _KEY).read_text(encoding="utf-8") == job.key:
            (job.place / name).write_text(job.key, encoding="utf-8")
    except FileNotFoundError:
        wrong.append(elsewhere(job))
    except OSError as error:
        wrong.append(f"cannot write into {job.parts.parent} ({error.strerror}); give it the right to")
    return wrong


def work(job: Job, task: Slice) -> Part:
    """Screen a slice, in one thread at a time; raises HinderedError."""
    with _LOCK:
        if wrong := _hindrances(job):  # a process that came after the run had begun
            raise HinderedError(wrong)
        try:
            return screen_slice(_SCREENERS[job.key], replace(task, root=str(job.root)), job.desk)
        except OSError as error:
            place = error.filename or job.desk
            message = f"cannot read or write {place} ({error.strerror}); it needs the same files at the same path"
            raise HinderedError([message]) from None


def collect(job: Job, number: int) -> None:
    """Take a part that is done from the desk; raises FileNotFoundError where none is there."""
    for there, here in zip(part_files(job.desk, number), part_files(job.parts, number), strict=True):
        there.replace(here)


def forget(key: str) -> None:
    """Drop what a run has left in memory."""
    _SCREENERS.pop(key, None)


def other(name: str, theirs: str, mine: str) -> str:
    """Return how a process elsewhere differs."""
    return f"{name} is {theirs} there, and {mine} here; both need the same"


def elsewhere(job: Job) -> str:
    """Return that a process does not share the directory of the output."""
    return f"does not write where this process reads: {job.parts.parent} must be the same directory for both"


# ---------------------------------------------------------------------------------------------- private

_KEY = "key"
_KEPT = 2
_SCREENERS: dict[str, Screener] = {}  # of this process, by run
_LOCK = threading.Lock()
_WHOLE = "what plugins' own sources of partners give"  # all that is left where only the SHA-256 of the whole differs


def _hindrances(job: Job) -> list[str]:
    """All that keeps this process from a job; where nothing does, its screener is there afterwards."""
    if job.key in _SCREENERS:
        return []
    wrong = _differing(_versions(), job.versions)
    try:
        state = job.source.stat()
    except OSError as error:
        wrong.append(f"does not see {job.source} ({error.strerror}); it needs the input at the same path")
    else:
        theirs, mine = _told(state.st_size, int(state.st_mtime)), _told(job.size, job.modified)
        if theirs != mine:
            wrong.append(other(str(job.source), theirs, mine))
    try:
        planner = job.load()
    except LotseError as error:
        return [*wrong, *(f"cannot load the rules: {each}" for each in error.findings)]
    found = _differing(_rules_of(planner), job.rules)
    wrong += found[:-1] if len(found) > 1 else found
    if not wrong:
        for key in list(_SCREENERS)[: 1 - _KEPT or None]:  # of runs that ended without saying so
            forget(key)
        _SCREENERS[job.key] = Screener(planner, job.on)
    return wrong


def _versions() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = MISSING
    return found


def _rules_of(planner: Planner) -> dict[str, str]:
    """What is loaded: of each plugin its version and SHA-256, or that it failed; last, the rulebook's SHA-256."""
    found = {f"plugin '{each.plugin}'": "one that cannot be loaded" for each in planner.failures}
    without = {each.plugin for each in planner.failures if each.used}
    for plugin in planner.plugins:
        name, note = plugin.manifest.name, " without the partners of its own source"
        found[f"plugin '{name}'"] = f"{plugin.manifest.version} ({_digest(plugin)[:12]}){note * (name in without)}"
    return {**found, _WHOLE: planner.rulebook}


def _digest(plugin: LoadedPlugin) -> str:
    """The SHA-256 of a plugin's data and of the Python code in its directory, which its own digest leaves out."""
    found = hashlib.sha256(plugin.digest.encode())
    for path in sorted(plugin.path.rglob("*.py")):
        found.update(f"{path.relative_to(plugin.path).as_posix()}\x00".encode() + path.read_bytes())
    return found.hexdigest()


def _differing(theirs: Mapping[str, str], mine: Mapping[str, str]) -> list[str]:
    names = dict.fromkeys((*mine, *theirs))
    here = {name: mine.get(name, MISSING) for name in names}
    there = {name: theirs.get(name, MISSING) for name in names}
    return [other(name, there[name], here[name]) for name in names if there[name] != here[name]]


def _told(size: int, modified: int) -> str:
    return f"{size} bytes of {dt.datetime.fromtimestamp(modified, dt.UTC):%Y-%m-%d %H:%M:%S} UTC"
