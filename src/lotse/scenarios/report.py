"""How a run of scenarios went, as data: feature by feature, with what came out and why where one failed.

Field names are public (format `lotse.test/1`); fields are added, never renamed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from pydantic import Field

from lotse.errors import Finding
from lotse.explain import deciding
from lotse.model.base import Frozen, Lang, Text
from lotse.model.plan import Status
from lotse.rules.rulebook import Entitle
from lotse.scenarios.case import Matched
from lotse.scenarios.running import Result


class Ground(Frozen):
    """A rule that decided: why it holds, is open or does not hold, and where it stands in its plugin."""

    rule: str
    reason: str
    reference: str
    plugin: str
    file: str
    line: int


class Because(Frozen):
    """Why a need or kind of help came out as it did: the rules that decided; `note` says at which needs a help helps."""

    code: str
    label: str
    note: str = ""
    rules: tuple[Ground, ...] = ()


class FailedStep(Frozen):
    """The step that failed: what was expected in the file's own words, what came out, why, and what the plan holds."""

    line: int
    expected: str
    found: tuple[str, ...]
    because: tuple[Because, ...] = ()
    plan: tuple[str, ...] = ()


class RanScenario(Frozen):
    """A scenario, or one example of an outline, and how it went."""

    name: str
    line: int
    rule: str = ""
    tags: tuple[str, ...] = ()
    example: dict[str, str] = Field(default_factory=dict)
    result: Literal["passed", "failed"]
    failed: FailedStep | None = None


class RanFeature(Frozen):
    """A feature file with its scenarios."""

    file: str
    name: str
    language: Lang
    scenarios: tuple[RanScenario, ...]


class FileMistake(Frozen):
    """A mistake because of which a file, or a plugin's steps, could not be used."""

    file: str
    line: int
    code: str
    message: str


class Covered(Frozen):
    """How many parts of one kind some scenario would miss, of how many."""

    covered: int
    total: int


class CoveredFile(Frozen):
    """A file of rules with what is covered of its rules, conditions, thresholds, effects and dates."""

    file: str
    percent: float
    parts: dict[str, Covered]


class UncoveredPart(Frozen):
    """A part of a rule that no scenario would miss, and what that means in words."""

    file: str
    line: int
    part: str
    name: str
    text: str


class CoverageReport(Frozen):
    """What of the rules under test the scenarios cover; the percentage is never rounded up."""

    percent: float
    files: tuple[CoveredFile, ...] = ()
    uncovered: tuple[UncoveredPart, ...] = ()


class Report(Frozen):
    """A whole run.

    left_out   the number of scenarios whose steps only a plugin knows that cannot be used
    coverage   where it was asked for
    """

    format: Literal["lotse.test/1"] = "lotse.test/1"
    passed: int
    failed: int
    left_out: int = 0
    features: tuple[RanFeature, ...] = ()
    mistakes: tuple[FileMistake, ...] = ()
    coverage: CoverageReport | None = None

    @property
    def language(self) -> Lang:
        """The language in which to speak of all of it: English where all features are, otherwise German."""
        return "en" if {each.language for each in self.features} == {"en"} else "de"


def reported(
    results: Sequence[Result], findings: Iterable[Finding] = (), left_out: int = 0, lang: Lang | None = None
) -> Report:
    """Return how a run went; what a failure says is in the language of its file, or in `lang`."""
    passed = sum(result.passed for result in results)
    return Report(
        passed=passed,
        failed=len(results) - passed,
        left_out=left_out,
        features=tuple(_feature(list(group), lang) for _, group in groupby(results, lambda each: each.scenario.file)),
        mistakes=tuple(
            FileMistake(file=each.file, line=each.line, code=each.code, message=each.message)
            for each in sorted(set(findings))
        ),
    )


def because(last: Matched, about: Iterable[str], lang: Lang) -> tuple[Because, ...]:
    """Return why needs and kinds of help came out as they did."""
    return tuple(each for code in dict.fromkeys(about) for each in _about(last, code, lang))


def near(file: Path) -> str:
    """Return a path as seen from the current directory, where it lies below."""
    here, whole = Path.cwd(), file.resolve()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else file)


# ---------------------------------------------------------------------------------------------- private


def _feature(results: Sequence[Result], lang: Lang | None) -> RanFeature:
    first = results[0].scenario
    language = lang or first.language
    ran = tuple(_scenario(result, language) for result in results)
    return RanFeature(file=near(Path(first.file)), name=first.feature, language=language, scenarios=ran)


def _scenario(result: Result, lang: Lang) -> RanScenario:
    scenario = result.scenario
    return RanScenario(
        name=scenario.name,
        line=scenario.line,
        rule=scenario.rule,
        tags=scenario.tags,
        example=dict(scenario.example),
        result="passed" if result.passed else "failed",
        failed=_failed(result, lang),
    )


def _failed(result: Result, lang: Lang) -> FailedStep | None:
    step, failure = result.failed, result.failure
    if step is None or failure is None:
        return None
    found = tuple(failure.found.in_(lang).splitlines())
    return FailedStep(
        line=step.line,
        expected=str(step),
        found=found,
        because=because(result.matched[-1], failure.about, lang) if failure.about else (),
        plan=failure.told(lang)[len(found) :],
    )


def _about(last: Matched, code: str, lang: Lang) -> Iterator[Because]:
    """Why a code came out as it did; of a help that the plan does not speak of, why none of the needs is met at which it helps."""
    plan, labels = last.plan, last.matcher.labels
    if code in labels.vocabulary.needs:
        yield _because(last, code, labels.need(code), lang)
        return
    spoken_of = {path.service_type for path in plan.paths} | {each.service_type for each in plan.declined}
    raised = {need.code for need in plan.needs if need.status is Status.MET or need.suspected}
    needs = _serving(last, code)
    if code in spoken_of or not needs or not raised.isdisjoint(needs):
        yield _because(last, code, labels.service_type(code), lang)
        return
    note = _NO_NEED[lang].format(needs=", ".join(needs))
    yield Because(code=code, label=labels.service_type(code).in_(lang), note=note)
    for need in needs:
        yield _because(last, need, labels.need(need), lang)


def _because(last: Matched, code: str, label: Text, lang: Lang) -> Because:
    traces = last.matcher.explain(last.household, code, on=last.day)
    rules = (
        Ground(rule=rule.id, reason=why, reference=rule.reference, plugin=rule.plugin, file=rule.file, line=rule.line)
        for rule, why in deciding(traces, last.matcher.labels, lang)
    )
    return Because(code=code, label=label.in_(lang), rules=tuple(rules))


def _serving(last: Matched, code: str) -> tuple[str, ...]:
    """The needs at which a kind of help helps by the rules in force, where these may hold."""
    found = [
        need
        for rule, status in last.matcher.in_force(last.household, on=last.day)
        if status is not Status.NOT_MET
        for effect in rule.effects
        if isinstance(effect, Entitle) and effect.service_type == code
        for need in effect.needs
    ]
    return tuple(dict.fromkeys(found))


_NO_NEED = {
    "de": "hilft bei {needs}; dafür spricht nichts, was bekannt ist",
    "en": "helps with {needs}; nothing that is known speaks for it",
}
