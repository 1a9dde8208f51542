"""Commands for those who validate rules with scenarios: test, steps."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from lotse.cli.options import BAD_INPUT, CORES, FINDINGS, Jobs, Lang_, Language, NoColor, Quiet, app, show
from lotse.scenarios import (
    Library,
    Matchers,
    coverage_of,
    feature_files,
    junit_xml,
    look_into,
    report_html,
    reported,
    rules_under_test,
    run,
    steps_markdown,
    steps_text,
    told,
    told_counts,
)
from lotse.scenarios.deliberate import deliberate_in
from lotse.scenarios.gaps import coverage_report, told_gaps, told_shares
from lotse.scenarios.surviving import mutants


class TestFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"
    HTML = "html"


class StepsFormat(StrEnum):
    TEXT = "text"
    MD = "md"


@app.command("test")
def scenarios(  # noqa: PLR0913 - one parameter per option
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="feature files, or directories of them; default: features"),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="list each part of a rule that no scenario would miss, as well")
    ] = False,
    fail_under: Annotated[
        float,
        typer.Option("--fail-under", min=0, max=100, metavar="PERCENT", help="with --coverage: exit 1 below this"),
    ] = 0,
    rules_only: Annotated[
        bool,
        typer.Option("--rules-only", help="with --coverage: only which rules no scenario would miss, which is quick"),
    ] = False,
    jobs: Jobs = CORES,
    tags: Annotated[
        list[str] | None,
        typer.Option("--tags", metavar="TAG", help="run only scenarios with this tag; repeatable: with any of them"),
    ] = None,
    format_: Annotated[TestFormat, typer.Option("--format", help="how the results are printed")] = TestFormat.TEXT,
    lang: Annotated[
        Language | None, typer.Option("--lang", help="language of all results; default: that of each file")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="only what failed, and the counts")] = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Run scenarios and print how each went, and why where one failed; exit 1 for failures and what is not covered, 2 for bad files."""
    wanted = paths or [Path("features")]
    matchers = Matchers.around(feature_files(wanted))
    library = Library(matchers)
    read = look_into(wanted, library)
    chosen = {tag.removeprefix("@") for tag in tags or ()}
    found = [each for each in read.scenarios if not chosen or not chosen.isdisjoint(each.tags)]
    results = tuple(run(found, matchers))
    rules = rules_under_test(found, matchers) if coverage else ()
    tried = mutants(rules, results, jobs, kind="rule" if rules_only else None) if rules else ()
    covered = coverage_of(tried, deliberate_in(rules))
    missing = [each.tested for each in covered.uncovered if each.part == "rules"]
    report = reported(
        results, (*read.findings, *library.findings), library.left_out, lang.value if lang is not None else None
    )
    frame: Literal["de", "en"] = lang.value if lang is not None else report.language
    if coverage:
        report = report.model_copy(update={"coverage": coverage_report(covered, frame)})
    match format_:
        case TestFormat.JSON:
            show(report.model_dump_json(indent=1))
        case TestFormat.JUNIT:
            show(junit_xml(report))
        case TestFormat.HTML:
            show(report_html(report, frame))
        case TestFormat.TEXT:
            for line in (
                *told(report, frame, all_of_them=not quiet),
                *told_gaps(covered, frame),
                *told_shares(covered, frame),
            ):
                show(line)
            show(told_counts(report, frame, rules, missing))
    if report.mistakes:
        raise typer.Exit(BAD_INPUT)
    if missing or covered.total.percent < fail_under or report.failed:
        raise typer.Exit(FINDINGS)


@app.command("steps")
def known_steps(
    format_: Annotated[StepsFormat, typer.Option("--format", help="how the steps are printed")] = StepsFormat.TEXT,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,  # noqa: ARG001 - there are no diagnostics; the option is accepted everywhere
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print every step that scenarios may use, and what it does."""
    show(steps_markdown(lang.value) if format_ is StepsFormat.MD else steps_text(lang.value))
