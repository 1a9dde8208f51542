"""Commands for those who validate rules with scenarios: test."""

from pathlib import Path
from typing import Annotated

import typer

from lotse.cli.options import FINDINGS, Lang_, Language, NoColor, Quiet, app, show
from lotse.errors import InputError
from lotse.scenarios import (
    Library,
    Matchers,
    feature_files,
    read_features,
    rules_under_test,
    run,
    told_counts,
    told_failures,
    told_uncovered,
    uncovered,
)


@app.command("test")
def scenarios(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="feature files, or directories of them; default: features"),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="list each rule without which no scenario fails, as well")
    ] = False,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,  # noqa: ARG001 - there are no diagnostics; the option is accepted everywhere
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Run scenarios and print those that fail; exit 1 where there is one, or a rule that no scenario covers."""
    wanted = paths or [Path("features")]
    matchers = Matchers.around(feature_files(wanted))
    library = Library(matchers)
    found = read_features(wanted, library)
    results = tuple(run(found, matchers))
    rules = rules_under_test(found, matchers) if coverage else ()
    missing = uncovered(rules, results) if coverage else ()
    for line in (*told_failures(results, lang.value), *told_uncovered(missing, lang.value)):
        show(line)
    show(told_counts(results, lang.value, rules, missing, library.left_out))
    if library.findings:
        raise InputError(library.findings)
    if missing or not all(result.passed for result in results):
        raise typer.Exit(FINDINGS)
