"""Results of scenarios as lines of text, in German and English."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lotse.errors import shown
from lotse.model.base import Lang
from lotse.scenarios.report import Because, FailedStep, FileMistake, RanFeature, RanScenario, Report, near
from lotse.scenarios.tested import TestedRule

WORDS = {
    "de": {
        "passed": "bestanden",
        "failed": "gescheitert",
        "line": "Zeile",
        "expected": "erwartet:",
        "found": "gefunden:",
        "because": "warum:",
        "ground": "→ Regel {rule} ({plugin}, {file}:{line})",
        "more": "ebenso: {rules}",
        "plan": "im Plan:",
        "mistakes": "Diese Dateien laufen nicht, bis ihre Fehler behoben sind:",
        "all": "zusammen",
        "missing": "ohne diese Regel scheitert kein Szenario",
        "draft": "Entwurf",
        "from": "ab",
        "scenarios": "{passed} bestanden, {failed} gescheitert",
        "left_out": "ausgelassen",
        "rules": "{covered} geprüft, {uncovered} ohne Szenario",
    },
    "en": {
        "passed": "passed",
        "failed": "failed",
        "line": "line",
        "expected": "expected:",
        "found": "found:",
        "because": "because:",
        "ground": "→ rule {rule} ({plugin}, {file}:{line})",
        "more": "likewise: {rules}",
        "plan": "in the plan:",
        "mistakes": "These files do not run until their mistakes are corrected:",
        "all": "together",
        "missing": "no scenario fails without this rule",
        "draft": "draft",
        "from": "from",
        "scenarios": "{passed} passed, {failed} failed",
        "left_out": "left out",
        "rules": "{covered} covered, {uncovered} without a scenario",
    },
}
NAMES = {
    "de": {
        "rules": "Regeln",
        "conditions": "Bedingungen",
        "thresholds": "Schwellen",
        "effects": "Folgen",
        "dates": "Stichtage",
    },
    "en": {
        "rules": "rules",
        "conditions": "conditions",
        "thresholds": "thresholds",
        "effects": "effects",
        "dates": "dates",
    },
}
_COUNTED = {
    "de": {
        "scenarios": ("Szenario", "Szenarien"),
        "rules": ("Regel", "Regeln"),
        "mistakes": ("Fehler in den Dateien", "Fehler in den Dateien"),
    },
    "en": {
        "scenarios": ("scenario", "scenarios"),
        "rules": ("rule", "rules"),
        "mistakes": ("mistake in the files", "mistakes in the files"),
    },
}


def told(report: Report, lang: Lang, *, all_of_them: bool = True) -> Iterator[str]:
    """Yield a run feature by feature, each in its own language, and then the mistakes in files; or only what went wrong."""
    for feature in report.features:
        ran = [each for each in feature.scenarios if all_of_them or each.result == "failed"]
        if ran:
            yield shown(f"{feature.name} · {feature.file}")
            yield ""
            for scenario in ran:
                yield from map(shown, _scenario(feature, scenario))
            yield ""
    if report.mistakes:
        yield WORDS[lang]["mistakes"]
        yield ""
        yield from (shown(mistake_line(each)) for each in report.mistakes)
        yield ""


def mistake_line(mistake: FileMistake) -> str:
    """Return a mistake with its place and code, as everywhere."""
    place = f"{mistake.file}:{mistake.line}" if mistake.line else mistake.file
    return f"{place}: {mistake.code}: {mistake.message}"


def named(scenario: RanScenario) -> str:
    """Return a scenario's name, with the values of its example where the name does not hold them."""
    values = [f"{name}: {value}" for name, value in scenario.example.items() if value not in scenario.name]
    return " · ".join((scenario.name, *values))


def told_uncovered(rules: Sequence[TestedRule], lang: Lang) -> Iterator[str]:
    """Yield a line for each rule that no scenario would miss: place, id, which version of it."""
    words = WORDS[lang]
    for each in rules:
        rule = each.rule
        version = [words["draft"]] * (not rule.enabled)
        version += [f"{words['from']} {rule.valid_from}"] if rule.valid_from else []
        of_it = f" ({', '.join(version)})" if version else ""
        yield shown(f"{near(Path(each.file))}:{rule.ref.line}: {rule.ref.id}{of_it}: {words['missing']}")


def told_counts(
    report: Report, lang: Lang, rules: Sequence[TestedRule] = (), uncovered: Sequence[TestedRule] = ()
) -> str:
    """Return the counts of scenarios, also of those left out, of mistakes and, where rules were under test, of rules."""
    words, number = WORDS[lang], report.passed + report.failed + report.left_out
    counts = [_counted(lang, "scenarios", number, passed=report.passed, failed=report.failed)]
    if report.left_out:
        counts[0] += f", {report.left_out} {words['left_out']}"
    if report.mistakes:
        number = len(report.mistakes)
        counts.append(f"{number} {_COUNTED[lang]['mistakes'][number != 1]}")
    if rules:
        covered = len(rules) - len(uncovered)
        counts.append(_counted(lang, "rules", len(rules), covered=covered, uncovered=len(uncovered)))
    return "; ".join(counts)


def because_lines(because: Because, lang: Lang) -> Iterator[str]:
    """Yield why a need or kind of help came out as it did, and the rules that decided, below each other."""
    words = WORDS[lang]
    yield f"{because.code} ({because.label})" + (f" {because.note}" if because.note else "")
    for rule in because.rules[:_MOST_RULES]:
        yield f"  {rule.reason}"
        yield "    " + words["ground"].format(rule=rule.rule, plugin=rule.plugin, file=rule.file, line=rule.line)
    if rest := because.rules[_MOST_RULES:]:
        yield "  " + words["more"].format(rules=", ".join(rule.rule for rule in rest))


# ---------------------------------------------------------------------------------------------- private

_MOST_RULES = 3
_SIGNS = {"passed": "✓", "failed": "✗"}


def _scenario(feature: RanFeature, scenario: RanScenario) -> Iterator[str]:
    words = WORDS[feature.language]
    yield f"  {_SIGNS[scenario.result]} {words[scenario.result]:<12} {named(scenario)}"
    if scenario.failed is not None:
        yield f"      {feature.file}:{scenario.failed.line}"
        for key, lines in _parts(scenario.failed, feature.language):
            yield f"      {words[key]:<13}{lines[0]}"
            yield from (f"{'':19}{line}" for line in lines[1:])


def _parts(failed: FailedStep, lang: Lang) -> Iterator[tuple[str, Sequence[str]]]:
    """What there is to say of a failure, by the word before it."""
    yield "expected", (failed.expected,)
    if failed.found:
        yield "found", failed.found
    if because := [line for each in failed.because for line in because_lines(each, lang)]:
        yield "because", because
    if failed.plan:
        yield "plan", failed.plan


def _counted(lang: Lang, what: str, number: int, **parts: int) -> str:
    return f"{number} {_COUNTED[lang][what][number != 1]}: {WORDS[lang][what].format(**parts)}"
