"""One slice of the input in, its own part of the output out: what a process, here or elsewhere, is asked to do."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lotse.errors import Finding, LotseError
from lotse.screening import tables
from lotse.screening.reading import households
from lotse.screening.screener import Screener
from lotse.screening.slices import Slice

SET_ASIDE = "lotse.set-aside/1"


@dataclass(frozen=True)
class Part:
    """What came of a slice: how many rows, how many were set aside and by which codes, and how many rows warn of what."""

    number: int
    rows: int
    set_aside: int
    reasons: Mapping[str, int]
    warnings: Mapping[str, int]


def part_files(directory: Path, number: int) -> tuple[Path, Path, Path]:
    """Return where a part keeps its rows, what it set aside, and what came of it; the last is there when all are."""
    name = f"{number:08}"
    return directory / f"{name}.parquet", directory / f"{name}.set-aside.jsonl", directory / f"{name}.json"


def screen_slice(screener: Screener, task: Slice, into: Path) -> Part:
    """Screen a slice and write its part; the same slice gives the same part, however often it is done.

    Raises OSError where the part cannot be written; what is wrong with a row never raises.
    """
    rows, lines, aside = [], [], []
    for filed in households(task):
        findings = filed.findings
        if filed.household:
            try:
                rows.append(screener.row(filed.household))
                lines.append(filed.line)
                continue
            except LotseError as error:
                findings = error.findings
            except Exception as error:  # noqa: BLE001 - one household must not stop a million others
                findings = (Finding(task.file, filed.line, 0, "SCREEN-FAILED", _FAILED.format(type(error).__name__)),)
        aside.append(set_aside(task.file, filed.line, filed.raw, findings))
    table_file, aside_file, summary_file = part_files(into, task.number)
    tables.write_part(rows, lines, table_file)
    _write(aside_file, "".join(json.dumps(each, ensure_ascii=False, default=str) + "\n" for each in aside))
    reasons = Counter(reason["code"] for each in aside for reason in each["reasons"])
    warnings = Counter(each["code"] for row in rows for each in row["warnings"])
    part = Part(task.number, len(rows), len(aside), dict(sorted(reasons.items())), dict(sorted(warnings.items())))
    _write(summary_file, json.dumps(vars(part)))
    return part


def finished(directory: Path, number: int) -> Part | None:
    """Return what came of a slice, None where it is still to be done."""
    try:
        return Part(**json.loads(part_files(directory, number)[2].read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def set_aside(file: str, line: int, raw: Any, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return what the file of rows set aside says of one: where it stood, all that is wrong, and the row as it was."""
    reasons = [{"code": each.code, "field": each.field, "message": each.message} for each in findings]
    return {"format": SET_ASIDE, "file": file, "line": line, "reasons": reasons, "row": raw}


# ---------------------------------------------------------------------------------------------- private


_FAILED = "no plan could be made ({}); please report it with a household that shows it"


def _write(path: Path, text: str) -> None:
    """Write a file that is there as a whole or not at all."""
    unfinished = path.with_suffix(".tmp")
    with unfinished.open("w", encoding="utf-8") as stream:
        stream.write(text)
    os.replace(unfinished, path)  # noqa: PTH105 - of two paths
