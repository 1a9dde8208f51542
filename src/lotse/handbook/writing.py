"""Writes a site into a directory, over an earlier site but over nothing else."""

from collections.abc import Iterable
from pathlib import Path

from lotse.errors import Finding, InputError

MARKER = ".lotse-docs"


def check_target(into: Path) -> None:
    """Raise InputError DOCS-TARGET where a site cannot be written: no directory, or one that holds anything but an earlier site."""
    if into.exists() and not into.is_dir():
        raise _refused(into, "is a file; name a directory")
    if into.is_dir() and any(into.iterdir()) and not (into / MARKER).is_file():
        raise _refused(into, "is not empty and holds no earlier site; name another directory, or empty it")


def write(pages: Iterable[tuple[str, str]], into: Path) -> int:
    """Write pages by their paths and return how many; pages of the earlier site that are no more are removed.

    The marker lists what was written, and goes first, so that a run that is cut short can be repeated.
    """
    check_target(into)
    made = dict(pages)
    marker = into / MARKER
    before = marker.read_text(encoding="utf-8").splitlines() if marker.is_file() else []
    into.mkdir(parents=True, exist_ok=True)
    marker.write_text("".join(f"{path}\n" for path in sorted({*made, *before})), encoding="utf-8")
    for path, html in made.items():
        file = into / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8", newline="\n")
    for path in set(before) - set(made):
        _remove(into, path)
    marker.write_text("".join(f"{path}\n" for path in sorted(made)), encoding="utf-8")
    return len(made)


# ---------------------------------------------------------------------------------------------- private


def _remove(into: Path, path: str) -> None:
    """Remove a page of the earlier site, and nothing that a changed marker names outside of it."""
    file = (into / path).resolve()
    if file.is_relative_to(into.resolve()) and file.suffix == ".html":
        file.unlink(missing_ok=True)


def _refused(into: Path, why: str) -> InputError:
    return InputError([Finding(str(into), 0, 0, "DOCS-TARGET", why)])
