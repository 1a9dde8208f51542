"""The command that changes rules to see whether a scenario notices."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lotse.cli.options import BAD_INPUT, CORES, FINDINGS, Jobs, Lang_, Language, NoColor, Quiet, app, show
from lotse.errors import Finding, InputError, nearest
from lotse.scenarios import (
    Library,
    Matchers,
    TestedRule,
    feature_files,
    read_features,
    reported,
    rules_under_test,
    run,
    told,
)
from lotse.scenarios.deliberate import Deliberate, deliberate, outdated
from lotse.scenarios.reporting import Report, mutants_json, told_mutants
from lotse.scenarios.surviving import mutants


class MutantsFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


@app.command("mutants")
def mutate(  # noqa: PLR0913 - one parameter per option
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="feature files, or directories of them; default: features"),
    ] = None,
    rule: Annotated[
        list[str] | None, typer.Option("--rule", metavar="ID", help="change this rule alone; repeatable")
    ] = None,
    fail_under: Annotated[
        float, typer.Option("--fail-under", min=0, max=100, metavar="PERCENT", help="exit 1 where fewer are noticed")
    ] = 0,
    format: Annotated[MutantsFormat, typer.Option("--format", help="for people or for programs")] = MutantsFormat.TEXT,  # noqa: A002
    jobs: Jobs = CORES,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,  # noqa: ARG001 - there are no diagnostics; the option is accepted everywhere
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Change the rules in many small ways and list the changes that no scenario notices; exit 1 where one is not listed as deliberate."""
    wanted = paths or [Path("features")]
    matchers = Matchers.around(feature_files(wanted))
    library = Library(matchers)
    found = read_features(wanted, library)
    results = tuple(run(found, matchers))
    report = reported(results, library.findings, library.left_out, lang.value)
    if report.failed or report.mistakes:
        for line in told(report, lang.value, all_of_them=False):
            show(line)
        raise typer.Exit(BAD_INPUT if report.mistakes else FINDINGS)
    tested = _chosen(rules_under_test(found, matchers), rule)
    plugins = {each.plugin.path: each.plugin for each in tested}
    lists = _about(deliberate(tuple(plugins.values())), rule)
    reasons = {(each.plugin, one.mutant): one.reason for each in lists for one in each.listed}
    listed = {name for _, name in reasons}
    made = mutants(tested, results, jobs, sketched=lambda name: name not in listed)
    tried = Report(made, reasons, outdated(lists, made))
    if format is MutantsFormat.JSON:
        show(mutants_json(tried, lang.value))
    else:
        for line in told_mutants(tried, lang.value):
            show(line)
    if tried.unwanted or tried.outdated or tried.total.percent < fail_under:
        raise typer.Exit(FINDINGS)


# ---------------------------------------------------------------------------------------------- private


def _chosen(rules: tuple[TestedRule, ...], wanted: list[str] | None) -> tuple[TestedRule, ...]:
    known = {each.rule.ref.id for each in rules}
    if unknown := [name for name in wanted or () if name not in known]:
        raise InputError(
            Finding(name, 0, 0, "RULE-UNKNOWN", f"no such rule under test{nearest(name, known)}") for name in unknown
        )
    return tuple(each for each in rules if wanted is None or each.rule.ref.id in wanted)


def _about(lists: tuple[Deliberate, ...], wanted: list[str] | None) -> tuple[Deliberate, ...]:
    """The lists, of chosen rules alone where some are chosen."""
    if wanted is None:
        return lists
    return tuple(
        replace(each, listed=tuple(one for one in each.listed if _rule_of(one.mutant) in wanted)) for each in lists
    )


def _rule_of(mutant: str) -> str:
    return mutant.partition(" ")[0].partition("/")[0].partition("@")[0]
