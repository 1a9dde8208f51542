"""Results of scenarios as lines of text, in German and English."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lotse.errors import shown
from lotse.model.base import Lang
from lotse.scenarios.running import Result
from lotse.scenarios.tested import TestedRule

_WORDS = {
    "de": {
        "line": "Zeile",
        "missing": "ohne diese Regel scheitert kein Szenario",
        "draft": "Entwurf",
        "from": "ab",
        "scenarios": "{passed} bestanden, {failed} gescheitert",
        "left_out": "ausgelassen",
        "rules": "{covered} geprüft, {uncovered} ohne Szenario",
    },
    "en": {
        "line": "line",
        "missing": "no scenario fails without this rule",
        "draft": "draft",
        "from": "from",
        "scenarios": "{passed} passed, {failed} failed",
        "left_out": "left out",
        "rules": "{covered} covered, {uncovered} without a scenario",
    },
}
_COUNTED = {
    "de": {"scenarios": ("Szenario", "Szenarien"), "rules": ("Regel", "Regeln")},
    "en": {"scenarios": ("scenario", "scenarios"), "rules": ("rule", "rules")},
}


def told_failures(results: Sequence[Result], lang: Lang) -> Iterator[str]:
    """Yield a line for each scenario that failed: place, name, step, what was wrong; what the plan holds stands indented below."""
    for result in results:
        if result.failed is not None:
            scenario, step = result.scenario, result.failed
            first, *more = result.message.splitlines()
            where = f"{_WORDS[lang]['line']} {step.line}"
            yield shown(f"{scenario.file}:{scenario.line}: {scenario.name}: {first} ({where}: {step})")
            yield from (shown(f"    {line}") for line in more)


def told_uncovered(rules: Sequence[TestedRule], lang: Lang) -> Iterator[str]:
    """Yield a line for each rule that no scenario would miss: place, id, which version of it."""
    words = _WORDS[lang]
    for each in rules:
        rule = each.rule
        version = [words["draft"]] * (not rule.enabled)
        version += [f"{words['from']} {rule.valid_from}"] if rule.valid_from else []
        of_it = f" ({', '.join(version)})" if version else ""
        yield shown(f"{near(each.file)}:{rule.ref.line}: {rule.ref.id}{of_it}: {words['missing']}")


def told_counts(
    results: Sequence[Result],
    lang: Lang,
    rules: Sequence[TestedRule] = (),
    uncovered: Sequence[TestedRule] = (),
    left_out: int = 0,
) -> str:
    """Return the counts of scenarios, also of those left out, and, where rules were under test, of rules."""
    passed = sum(result.passed for result in results)
    counts = [_counted(lang, "scenarios", len(results) + left_out, passed=passed, failed=len(results) - passed)]
    if left_out:
        counts[0] += f", {left_out} {_WORDS[lang]['left_out']}"
    if rules:
        covered = len(rules) - len(uncovered)
        counts.append(_counted(lang, "rules", len(rules), covered=covered, uncovered=len(uncovered)))
    return "; ".join(counts)


def near(file: Path) -> Path:
    """Return a path as seen from the current directory, where it lies below."""
    here, file = Path.cwd(), file.resolve()
    return file.relative_to(here) if file.is_relative_to(here) else file


# ---------------------------------------------------------------------------------------------- private


def _counted(lang: Lang, what: str, number: int, **parts: int) -> str:
    return f"{number} {_COUNTED[lang][what][number != 1]}: {_WORDS[lang][what].format(**parts)}"
