"""Reads many households: YAML with one, JSON with one or, one after the other, several."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import IO

from lotse import source
from lotse.errors import Finding, InputError
from lotse.filing import MAX_DOCUMENT_BYTES, documents, lines_of, streams
from lotse.model.household import Household

_ENDINGS = (".yaml", ".json", ".jsonl")


@dataclass(frozen=True)
class Filed:
    """A household with the file, and the line in it, where it begins."""

    file: str
    line: int
    household: Household

    def blamed(self, finding: Finding) -> Finding:
        """Return a finding about the household as one about its file."""
        return replace(finding, file=self.file, line=self.line)


def read_households(given: Iterable[str], standard_input: IO[bytes], mistakes: list[Finding]) -> Iterator[Filed]:
    """Yield every household; what is none is named in `mistakes`, and the others are still read.

    given   files, directories of `*.yaml`, `*.json` and `*.jsonl`, `-` for standard input
    """
    for file, stream in streams(given, _ENDINGS, standard_input, mistakes):
        for line, raw in _parts(stream):
            if raw is None:
                message = f"is larger than {MAX_DOCUMENT_BYTES // 1_000_000} MB, which no household is"
                mistakes.append(Finding(file, line, 0, "FILE-TOO-LARGE", message))
                continue
            try:
                household = Household.from_document(source.parse_bytes(raw, file))
            except InputError as error:
                mistakes += [replace(each, line=each.line + line - 1) for each in error.findings]
            else:
                yield Filed(file, line, household)


# ---------------------------------------------------------------------------------------------- private


def _parts(stream: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """The documents of a file: JSON begins with `{`, anything else is YAML, of which there is one."""
    lines = lines_of(stream)
    read = [next(lines, b"")]
    while read[-1] and not read[-1].strip():
        read.append(next(lines, b""))
    if read[-1].startswith(b"{"):
        yield from documents(chain(read, lines))
    else:
        yield 1, b"".join(read) + stream.read(source.MAX_BYTES + 1)
