"""The report on mutants: counts by file, survivors in words with skeletons, as text or JSON."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lotse.errors import Finding, shown
from lotse.model.base import Lang, Text
from lotse.scenarios.report import near
from lotse.scenarios.slips import unnoticed
from lotse.scenarios.surviving import Mutant

FORMAT = "lotse.mutants/1"
_WORDS = {
    "de": {
        "would": "Dieses Szenario würde es merken; ob die Regel so stimmt, ist am Gesetz zu prüfen:",
        "none": "# Aus den Szenarien, die es gibt, fand sich keines, das es merken würde.",
        "name": "Wer {id} ändert, merkt es",
        "file": "{file}: {counts}",
        "total": "zusammen: {counts}",
        "counts": "{total}, {killed} bemerkt, {survived} nicht bemerkt{deliberate} ({percent} %)",
        "deliberate": " (davon {n} mit Absicht)",
        "one": "1 Mutante",
        "many": "{n} Mutanten",
    },
    "en": {
        "would": "This scenario would notice; whether the rule is right so is to be checked against the law:",
        "none": "# Among the scenarios that there are, none was found that would notice after a change.",
        "name": "Whoever changes {id} is noticed",
        "file": "{file}: {counts}",
        "total": "together: {counts}",
        "counts": "{total}, {killed} noticed, {survived} not noticed{deliberate} ({percent} %)",
        "deliberate": " ({n} of them deliberate)",
        "one": "1 mutant",
        "many": "{n} mutants",
    },
}


@dataclass(frozen=True)
class Count:
    """How many mutants there are, how many are killed, and how many of the others are deliberate survivors."""

    total: int
    killed: int
    deliberate: int

    @property
    def percent(self) -> float:
        """The killed ones of a hundred, never rounded up; a hundred where there is none at all."""
        return math.floor(self.killed * 1000 / self.total) / 10 if self.total else 100.0


@dataclass(frozen=True)
class Report:
    """All mutants, the reasons for deliberate survivors by id and what is wrong with the lists of these."""

    mutants: tuple[Mutant, ...]
    reasons: Mapping[tuple[str, str], Text]
    outdated: tuple[Finding, ...]

    @property
    def total(self) -> Count:
        """The count of all."""
        return self._count(self.mutants)

    @property
    def files(self) -> dict[str, Count]:
        """The count of each file of rules."""
        found: dict[str, list[Mutant]] = {}
        for each in self.mutants:
            found.setdefault(str(near(each.tested.file)), []).append(each)
        return {file: self._count(found[file]) for file in sorted(found)}

    @property
    def unwanted(self) -> tuple[Mutant, ...]:
        """The survivors that nobody lists as deliberate."""
        return tuple(each for each in self.mutants if each.survives and self.reason(each) is None)

    def reason(self, mutant: Mutant) -> Text | None:
        """Return why a survivor is deliberate; None where it is not."""
        return self.reasons.get((mutant.tested.rule.ref.plugin, mutant.id))

    def _count(self, mutants: Sequence[Mutant]) -> Count:
        survivors = [each for each in mutants if each.survives]
        deliberate = sum(self.reason(each) is not None for each in survivors)
        return Count(len(mutants), len(mutants) - len(survivors), deliberate)


def told_mutants(report: Report, lang: Lang) -> Iterator[str]:
    """Yield the lines for people: each survivor that is not deliberate, what is wrong with the lists, the counts."""
    words = _WORDS[lang]
    for each in report.unwanted:
        yield shown(f"{near(each.tested.file)}:{each.tested.rule.ref.line}: {each.id}")
        yield shown(f"    {unnoticed(each, lang)}")
        if each.skeleton is None:
            yield f"    {words['none']}"
        else:
            yield f"    {words['would']}"
            for line in each.skeleton.text(words["name"].format(id=each.id), lang).splitlines():
                yield shown(f"      {line}")
    yield from (str(finding) for finding in report.outdated)
    for file, count in report.files.items():
        yield shown(words["file"].format(file=file, counts=_told(count, lang)))
    yield words["total"].format(counts=_told(report.total, lang))


def mutants_json(report: Report, lang: Lang) -> str:
    """Return the report for programs: counts, survivors with their sentence and skeleton, what is wrong with the lists."""
    found: dict[str, Any] = {
        "format": FORMAT,
        **_counted(report.total),
        "files": [{"file": file, **_counted(count)} for file, count in report.files.items()],
        "survivors": [_survivor(each, report, lang) for each in report.mutants if each.survives],
        "outdated": [str(finding) for finding in report.outdated],
    }
    return json.dumps(found, ensure_ascii=False, indent=1)


# ---------------------------------------------------------------------------------------------- private


def _counted(count: Count) -> dict[str, Any]:
    return {
        "total": count.total,
        "killed": count.killed,
        "survived": count.total - count.killed,
        "deliberate": count.deliberate,
        "percent": count.percent,
    }


def _survivor(mutant: Mutant, report: Report, lang: Lang) -> dict[str, Any]:
    reason = report.reason(mutant)
    name = _WORDS[lang]["name"].format(id=mutant.id)
    return {
        "mutant": mutant.id,
        "kind": mutant.change.kind,
        "rule": mutant.tested.rule.ref.id,
        "file": str(near(mutant.tested.file)),
        "line": mutant.tested.rule.ref.line,
        "text": unnoticed(mutant, lang),
        "scenario": None if mutant.skeleton is None else mutant.skeleton.text(name, lang),
        "deliberate": None if reason is None else reason.in_(lang),
    }


def _told(count: Count, lang: Lang) -> str:
    words = _WORDS[lang]
    total = words["one"] if count.total == 1 else words["many"].format(n=count.total)
    deliberate = words["deliberate"].format(n=count.deliberate) if count.deliberate else ""
    percent = f"{count.percent:.1f}"
    return words["counts"].format(
        total=total,
        killed=count.killed,
        survived=count.total - count.killed,
        deliberate=deliberate,
        percent=percent.replace(".", ",") if lang == "de" else percent,
    )
