"""How a run of scenarios went, as data: feature by feature, with what came out and why where one failed.

Field names are public (format `lotse.test/1`); fields are added, never renamed.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from pydantic import Field

from lotse.errors import Finding
from lotse.explain import deciding, reason_line
from lotse.model.base import Frozen, Lang
from lotse.scenarios.running import Result


class Ground(Frozen):
    """A rule that decided, with its paragraph and its place in the plugin."""

    rule: str
    reference: str
    plugin: str
    file: str
    line: int


class Because(Frozen):
    """Why a need or kind of help came out as it did, and which rules decided."""

    code: str
    label: str
    reason: str
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


class Report(Frozen):
    """A whole run. `left_out` counts scenarios whose steps only a plugin knows that cannot be used."""

    format: Literal["lotse.test/1"] = "lotse.test/1"
    passed: int
    failed: int
    left_out: int = 0
    features: tuple[RanFeature, ...] = ()
    mistakes: tuple[FileMistake, ...] = ()

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
        because=tuple(_because(result, code, lang) for code in dict.fromkeys(failure.about)),
        plan=failure.told(lang)[len(found) :],
    )


def _because(result: Result, code: str, lang: Lang) -> Because:
    last = result.matched[-1]
    labels = last.matcher.labels
    traces = last.matcher.explain(last.household, code, on=last.day)
    label = labels.need(code) if code in labels.vocabulary.needs else labels.service_type(code)
    return Because(
        code=code,
        label=label.in_(lang),
        reason=reason_line(traces, labels, lang),
        rules=tuple(
            Ground(rule=rule.id, reference=rule.reference, plugin=rule.plugin, file=rule.file, line=rule.line)
            for rule in deciding(traces)
        ),
    )


def near(file: Path) -> str:
    """Return a path as seen from the current directory, where it lies below."""
    here, whole = Path.cwd(), file.resolve()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else file)
