"""One slice of the input in, its own part of the output out: what a process, here or elsewhere, is asked to do."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lotse.errors import Finding
from lotse.screening import tables
from lotse.screening.reading import Filed, households
from lotse.screening.rows import Row
from lotse.screening.screener import Refused, Screener
from lotse.screening.slicing import Slice

SET_ASIDE = "lotse.set-aside/1"
AHEAD = 3
"""How many slices each process has waiting, so that none is idle and none is far ahead."""


@dataclass(frozen=True)
class Part:
    """What came of a slice: how many rows, how many were set aside and by which codes, and how many rows warn of what.

    `earlier` says that an earlier run had finished it.
    """

    number: int
    rows: int
    set_aside: int
    reasons: Mapping[str, int]
    warnings: Mapping[str, int]
    earlier: bool = False


def part_files(directory: Path, number: int) -> tuple[Path, Path, Path]:
    """Return where a part keeps its rows, what it set aside, and what came of it; the last is there when all are."""
    name = f"{number:08}"
    return directory / f"{name}.parquet", directory / f"{name}.set-aside.jsonl", directory / f"{name}.json"


def screen_slice(screener: Screener, task: Slice, into: Path) -> Part:
    """Screen a slice and write its part; the same slice gives the same part, however often it is done.

    Raises OSError where the part cannot be written; what is wrong with a row never raises.
    """
    rows, lines, aside = [], [], []
    reasons: Counter[str] = Counter()
    filed = list(households(task))
    made = iter(_rows(screener, task, [each for each in filed if each.household]))
    for each in filed:
        row = next(made) if each.household else Refused(each.findings)
        if isinstance(row, Refused):
            reasons.update(finding.code for finding in row.findings)
            aside.append(written_aside(task, each.line, each.raw, row.findings))
        else:
            rows.append(row)
            lines.append(each.line)
    table_file, aside_file, summary_file = part_files(into, task.number)
    tables.write_part(rows, lines, table_file)
    _write(aside_file, b"".join(aside))
    warnings = Counter(each["code"] for row in rows for each in row["warnings"])
    part = Part(task.number, len(rows), len(aside), dict(sorted(reasons.items())), dict(sorted(warnings.items())))
    _write(summary_file, json.dumps(vars(part)).encode())
    return part


def finished(directory: Path, number: int) -> Part | None:
    """Return what came of a slice, None where it is still to be done."""
    try:
        return replace(Part(**json.loads(part_files(directory, number)[2].read_bytes())), earlier=True)
    except (FileNotFoundError, ValueError, TypeError):
        return None


def written_aside(task: Slice, line: int, raw: Any, findings: Iterable[Finding]) -> bytes:
    """Return what the file of rows set aside says of one: where it stood, all that is wrong, and the row as it was."""
    reasons = [
        {"code": each.code, "field": each.field, "message": each.message} for each in sorted(findings, key=_by_field)
    ]
    told = {"format": SET_ASIDE, "file": task.file, "line": line, "reasons": reasons, "row": raw}
    return json.dumps(told, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace") + b"\n"


# ---------------------------------------------------------------------------------------------- private


def _rows(screener: Screener, task: Slice, filed: Sequence[Filed]) -> list[Row | Refused]:
    """The rows of households; where something fails that must not, of each by itself, so that it stops none of the others."""
    try:
        return screener.rows([each.household for each in filed if each.household])
    except Exception as error:  # noqa: BLE001 - one household must not stop a million others
        if len(filed) == 1:
            message = _FAILED.format(type(error).__name__)
            return [Refused((Finding(task.file, filed[0].line, 0, "SCREEN-FAILED", message),))]
        return [row for each in filed for row in _rows(screener, task, [each])]


_FAILED = "no plan could be made ({}); please report it with a household that shows it"


def _by_field(finding: Finding) -> tuple[str, str, str]:
    return finding.field, finding.code, finding.message


def _write(path: Path, content: bytes) -> None:
    """Write a file that is there as a whole or not at all."""
    unfinished = tables.unfinished(path)
    unfinished.write_bytes(content)
    os.replace(unfinished, path)  # noqa: PTH105 - of two paths
