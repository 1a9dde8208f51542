"""Files that were given on the command line, and the documents in them: one, or several one after the other (JSON Lines)."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from lotse.errors import Finding

MAX_DOCUMENT_BYTES = 20_000_000
STANDARD_INPUT = "-"
_BOM = b"\xef\xbb\xbf"


def streams(
    given: Iterable[str], endings: tuple[str, ...], standard_input: IO[bytes], mistakes: list[Finding]
) -> Iterator[tuple[str, IO[bytes]]]:
    """Yield each file with its name, open to be read; what cannot be read is named in `mistakes`, and the others still come.

    given   files, directories of files with these endings, `-` for standard input
    """
    for each in given:
        if each == STANDARD_INPUT:
            yield "standard input", standard_input
            continue
        for path in _files(Path(each), endings, mistakes):
            try:
                with path.open("rb") as stream:
                    yield str(path), stream
            except FileNotFoundError:
                mistakes.append(Finding(str(path), 0, 0, "FILE-MISSING", "no such file; check the path"))
            except OSError as error:
                mistakes.append(Finding(str(path), 0, 0, "FILE-UNREADABLE", f"cannot be read ({error.strerror})"))


def lines_of(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield each line of a stream without a byte order mark; one that no document can have comes in pieces."""
    first = stream.readline(MAX_DOCUMENT_BYTES + 1)
    if first:
        yield first.removeprefix(_BOM)
        yield from iter(lambda: stream.readline(MAX_DOCUMENT_BYTES + 1), b"")


def documents(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Yield each JSON document with its first line, None where it is too large.

    One begins with `{` at the edge, and ends with its line, with a `}` at the edge, or where the next one begins.
    """
    kept: list[bytes] = []
    begun = size = 0

    def document() -> tuple[int, bytes | None]:
        found = (begun, None if size > MAX_DOCUMENT_BYTES else b"".join(kept))
        kept.clear()
        return found

    for number, line in enumerate(lines, start=1):
        if size and line.startswith(b"{"):
            yield document()
            size = 0
        if not size:
            if not line.strip():
                continue
            begun = number
        alone = not size
        size += len(line)
        if size <= MAX_DOCUMENT_BYTES:
            kept.append(line)
        if line.rstrip() == b"}" or (alone and line.startswith(b"{") and line.rstrip().endswith(b"}")):
            yield document()
            size = 0
    if size:
        yield document()


# ---------------------------------------------------------------------------------------------- private


def _files(path: Path, endings: tuple[str, ...], mistakes: list[Finding]) -> list[Path]:
    try:
        if not path.is_dir():
            return [path]
        inside = sorted(each for each in path.iterdir() if each.suffix in endings)
    except OSError as error:
        mistakes.append(Finding(str(path), 0, 0, "FILE-UNREADABLE", f"cannot be read ({error.strerror})"))
        return []
    if not inside:
        *others, last = (f"*{ending}" for ending in endings)
        message = f"no {', '.join(others)} or {last} stands in this directory; name the one that was meant"
        mistakes.append(Finding(str(path), 0, 0, "FILE-MISSING", message))
    return inside
