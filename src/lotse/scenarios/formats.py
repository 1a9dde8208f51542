"""A report as JUnit XML, which continuous integration reads, and as one HTML page, which people read."""

from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree as ET

from lotse.errors import shown
from lotse.explain import CARDS, document
from lotse.model.base import Lang
from lotse.scenarios.report import CoverageReport, FailedStep, RanFeature, RanScenario, Report
from lotse.scenarios.telling import NAMES, WORDS, because_lines, mistake_line, named, told_counts


def junit_xml(report: Report) -> str:
    """Return the report as JUnit XML: a suite for each file, a case for each scenario, an error for each mistake in a file.

    A rule that no scenario would miss fails as well, where coverage was asked for.
    """
    suites = ET.Element("testsuites", name="lotse test")
    for feature in report.features:
        failed = sum(each.result == "failed" for each in feature.scenarios)
        suite = _suite(suites, feature.name, feature.file, tests=len(feature.scenarios), failures=failed, errors=0)
        for scenario in feature.scenarios:
            place = {"classname": feature.name, "file": feature.file, "line": str(scenario.line), "time": "0"}
            case = ET.SubElement(suite, "testcase", {"name": shown(named(scenario)), **_printable(place)})
            if scenario.failed is not None:
                _failure(case, feature, scenario.failed)
    for file in dict.fromkeys(each.file for each in report.mistakes):
        mistakes = [each for each in report.mistakes if each.file == file]
        suite = _suite(suites, file, file, tests=len(mistakes), failures=0, errors=len(mistakes))
        for each in mistakes:
            place = {"classname": file, "file": file, "line": str(each.line), "time": "0"}
            case = ET.SubElement(suite, "testcase", {"name": each.code, **_printable(place)})
            text = mistake_line(each)
            ET.SubElement(case, "error", message=shown(each.message), type=each.code).text = shown(text)
    uncovered = report.coverage.uncovered if report.coverage is not None else ()
    missing = [each for each in uncovered if each.part == "rules"]
    for file in dict.fromkeys(each.file for each in missing):
        of_it = [each for each in missing if each.file == file]
        suite = _suite(suites, file, file, tests=len(of_it), failures=len(of_it), errors=0)
        for part in of_it:
            place = {"name": part.name, "classname": file, "file": file, "line": str(part.line), "time": "0"}
            case = ET.SubElement(suite, "testcase", _printable(place))
            ET.SubElement(case, "failure", message=shown(part.text), type="uncovered").text = shown(part.text)
    suites.attrib |= {
        "tests": str(report.passed + report.failed + len(report.mistakes) + len(missing)),
        "failures": str(report.failed + len(missing)),
        "errors": str(len(report.mistakes)),
    }
    ET.indent(suites, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def report_html(report: Report, lang: Lang) -> str:
    """Return the report as a self-contained page: what went wrong first, then every feature; each in its own language."""
    words = _PAGE[lang]
    body = ["<header>", f"<h1>{words['title']}</h1>", f"<p>{escape(told_counts(report, lang))}</p>", "</header>"]
    if report.mistakes:
        items = [f"<li>{escape(mistake_line(each))}</li>" for each in report.mistakes]
        body += ['<section class="warnings">', f"<h2>{WORDS[lang]['mistakes']}</h2>", "<ul>", *items, "</ul>"]
        body.append("</section>")
    body += [f'<nav aria-label="{words["contents"]}">', f"<h2>{words['contents']}</h2>", "<ul>"]
    for number, feature in enumerate(report.features):
        link = f'<a href="#f{number}"{_in(feature, lang)}>{escape(feature.name)}</a>'
        body.append(f"<li>{link}: {_count(feature, lang)}</li>")
    body += ["</ul>", "</nav>"]
    for number, feature in enumerate(report.features):
        body += _feature(feature, number, lang)
    if report.coverage is not None:
        body += _coverage(report.coverage, lang)
    return document(words["title"], lang, "\n".join(["<main>", *body, "</main>"]), CARDS + _STYLE)


# ---------------------------------------------------------------------------------------------- private

_PAGE = {
    "de": {
        "title": "Szenarien und ihre Ergebnisse",
        "contents": "Inhalt",
        "all_passed": "alle {all} bestanden",
        "some_failed": "{failed} von {all} gescheitert",
        "coverage": "Was die Szenarien schützen",
        "file": "Datei",
        "uncovered": "Was kein Szenario vermissen würde",
    },
    "en": {
        "title": "Scenarios and their results",
        "contents": "Contents",
        "all_passed": "all {all} passed",
        "some_failed": "{failed} of {all} failed",
        "coverage": "What the scenarios protect",
        "file": "File",
        "uncovered": "What no scenario would miss",
    },
}
_STYLE = """a { color: var(--accent); } a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav { margin-top: 1.6rem; } nav ul { margin: .4rem 0 0; padding-left: 1.2rem; }
table { border-collapse: collapse; margin-top: .7rem; }
th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--line); }
.file { margin: .1rem 0 0; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
.path > .top { grid-template-columns: minmax(0, 1fr) auto; } .path dl, .path .file { margin-left: 0; }
.path dl { grid-template-columns: 5.6rem minmax(0, 1fr); }
ul.passed { list-style: none; margin: .7rem 0 0; padding: 0; }
ul.passed li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .3rem 0;
  border-bottom: 1px solid var(--line); }
dd.found, dd.because, dd.plan { white-space: pre-wrap; } dd.plan { font-size: .9rem; color: var(--soft); }
@media (max-width: 34rem) { .path dl { grid-template-columns: minmax(0, 1fr); } dd + dd { grid-column: auto; } }
"""
_SIGNS = {"passed": ("✓", "met"), "failed": ("✗", "not_met")}


def _coverage(coverage: CoverageReport, lang: Lang) -> Iterator[str]:
    words = _PAGE[lang]
    parts = [name for name in NAMES[lang] if any(name in each.parts for each in coverage.files)]
    yield f'<section aria-labelledby="coverage"><h2 id="coverage">{words["coverage"]}: {_percent(coverage.percent, lang)}</h2>'
    yield f"<table><thead><tr><th scope='col'>{words['file']}</th>"
    yield (
        "".join(f"<th scope='col'>{NAMES[lang][name]}</th>" for name in parts)
        + "<th scope='col'>%</th></tr></thead><tbody>"
    )
    for each in coverage.files:
        cells = [each.parts.get(name) for name in parts]
        shares = "".join("<td></td>" if cell is None else f"<td>{cell.covered}/{cell.total}</td>" for cell in cells)
        yield f"<tr><th scope='row'>{escape(each.file)}</th>{shares}<td>{_percent(each.percent, lang)}</td></tr>"
    yield "</tbody></table>"
    if coverage.uncovered:
        yield f"<h3>{words['uncovered']}</h3><ul>"
        for part in coverage.uncovered:
            yield f"<li>{escape(shown(f'{part.file}:{part.line}: {part.name}: {part.text}'))}</li>"
        yield "</ul>"
    yield "</section>"


def _percent(percent: float, lang: Lang) -> str:
    return f"{percent:.1f} %".replace(".", "," if lang == "de" else ".")


def _count(feature: RanFeature, lang: Lang) -> str:
    every, failed = len(feature.scenarios), sum(each.result == "failed" for each in feature.scenarios)
    return _PAGE[lang]["some_failed" if failed else "all_passed"].format(failed=failed, all=every)


def _suite(suites: ET.Element, name: str, file: str, **counts: int) -> ET.Element:
    numbers = {key: str(count) for key, count in counts.items()}
    return ET.SubElement(suites, "testsuite", {**_printable({"name": name, "file": file}), **numbers, "skipped": "0"})


def _failure(case: ET.Element, feature: RanFeature, failed: FailedStep) -> None:
    lines = [f"{feature.file}:{failed.line}: {failed.expected}"]
    for _, texts in _told(failed, feature.language):
        lines += texts
    message = shown(" ".join(failed.found))
    ET.SubElement(case, "failure", message=message, type="failed").text = "\n".join(map(shown, lines))


def _printable(texts: dict[str, str]) -> dict[str, str]:
    return {name: shown(text) for name, text in texts.items()}


def _feature(feature: RanFeature, number: int, lang: Lang) -> Iterator[str]:
    yield f'<section aria-labelledby="f{number}"{_in(feature, lang)}>'
    yield f'<h2 id="f{number}">{escape(feature.name)}</h2>'
    yield f'<p class="file">{escape(feature.file)}</p>'
    failed = [each for each in feature.scenarios if each.failed is not None]
    passed = [each for each in feature.scenarios if each.failed is None]
    if failed:
        yield "<ol>"
        for each in failed:
            yield from _failed(feature, each)
        yield "</ol>"
    if passed:
        yield '<ul class="passed">'
        yield from (f"<li><span>{escape(named(each))}</span>{_result(feature, each)}</li>" for each in passed)
        yield "</ul>"
    yield "</section>"


def _failed(feature: RanFeature, scenario: RanScenario) -> Iterator[str]:
    failed = scenario.failed
    if failed is None:
        return
    words = WORDS[feature.language]
    yield '<li class="path">'
    yield f'<div class="top"><h3>{escape(named(scenario))}</h3>{_result(feature, scenario)}</div>'
    yield f'<p class="file">{escape(feature.file)}:{failed.line}</p>'
    yield f"<dl><dt>{words['expected']}</dt><dd>{escape(failed.expected)}</dd>"
    for key, lines in _told(failed, feature.language):
        text = "\n".join(lines)
        yield f'<dt>{words[key]}</dt><dd class="{key}">{escape(text)}</dd>'
    yield "</dl></li>"


def _told(failed: FailedStep, lang: Lang) -> Iterator[tuple[str, list[str]]]:
    """What there is to say of a failure besides what was expected."""
    parts = (
        ("found", list(failed.found)),
        ("because", [line for each in failed.because for line in because_lines(each, lang)]),
        ("plan", list(failed.plan)),
    )
    yield from (part for part in parts if part[1])


def _result(feature: RanFeature, scenario: RanScenario) -> str:
    sign, kind = _SIGNS[scenario.result]
    return f'<span class="status {kind}">{sign} {WORDS[feature.language][scenario.result]}</span>'


def _in(feature: RanFeature, lang: Lang) -> str:
    return "" if feature.language == lang else f' lang="{feature.language}"'
