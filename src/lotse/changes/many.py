"""Compares many households, one at a time; a file that cannot be used does not stop the others."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from lotse.changes.comparing import Side, compare
from lotse.errors import Finding, LotseError
from lotse.model.changes import Comparison, HouseholdChanges
from lotse.model.household import Household

_ENDINGS = (".yaml", ".json")


def compare_files(
    given: Iterable[str],
    before: Side,
    after: Side,
    *,
    read: Callable[[str], Household] = Household.from_file,
    full: bool = False,
) -> tuple[Comparison, tuple[Finding, ...]]:
    """Return the comparison of all households in files, and every mistake of files that could not be compared.

    given   files, or directories of which every `*.yaml` and `*.json` is taken
    read    reads one file
    full    names the households with the same plan as well
    """
    mistakes: list[Finding] = []
    changed: list[HouseholdChanges] = []
    unchanged: list[HouseholdChanges] = []
    compared = unreadable = 0
    for file in _files(given):
        try:
            found = compare(read(file), before, after, file)
        except LotseError as error:
            mistakes.extend(error.findings)
            unreadable += 1
            continue
        compared += 1
        if found.changes:
            changed.append(found)
        elif full:
            unchanged.append(found)
    comparison = Comparison(
        before=before.described(),
        after=after.described(),
        compared=compared,
        changed=len(changed),
        unreadable=unreadable,
        households=tuple(changed),
        unchanged=tuple(unchanged),
    )
    return comparison, tuple(mistakes)


# ---------------------------------------------------------------------------------------------- private


def _files(given: Iterable[str]) -> Iterator[str]:
    """Yield each file; a directory without any is yielded itself, so that reading it says what is wrong."""
    for each in given:
        inside: list[str] = []
        with suppress(OSError):
            if Path(each).is_dir():
                inside = sorted(str(path) for path in Path(each).iterdir() if path.suffix in _ENDINGS)
        yield from inside or [each]
