"""The command that compares plans: on two days or with a draft, or under two states of the rules."""

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from lotse.changes import Side, compare_files, compare_rules, load_states
from lotse.cli.options import (
    FINDINGS,
    Enable,
    Lang_,
    Language,
    NoColor,
    Plugins,
    Quiet,
    ReportFormat,
    a_day,
    app,
    color,
    matcher_for,
    read_household,
    show,
    width,
)
from lotse.errors import Finding, InputError, nearest
from lotse.explain import changes_markdown, changes_text, rules_markdown, rules_text
from lotse.gaps import read_households
from lotse.matcher import Matcher
from lotse.model.base import Lang


@app.command()
def diff(  # noqa: PLR0913 - one parameter per option
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="HOUSEHOLD... | RULES_A RULES_B",
            help="households: files, or directories of *.yaml and *.json; - reads standard input. "
            "With --households two directories: nationwide rules, a plugin, or a checkout with rules/ and plugins/",
        ),
    ],
    on: Annotated[
        list[dt.date] | None,
        typer.Option(
            "--on",
            parser=a_day,
            metavar="DATE",
            help="give it twice: the day of the first and of the second plan; with --households once, default: today",
        ),
    ] = None,
    households: Annotated[
        list[str] | None,
        typer.Option(
            "--households",
            metavar="FILE",
            help="compare two states of the rules on these: YAML, JSON, JSON Lines, directories, -; repeatable",
        ),
    ] = None,
    plugin: Plugins = None,
    format_: Annotated[ReportFormat, typer.Option("--format", help="how the changes are printed")] = ReportFormat.TEXT,
    lang: Lang_ = Language.DE,
    enable: Enable = None,
    then_enable: Annotated[
        list[str] | None,
        typer.Option("--then-enable", metavar="RULE", help="apply a draft rule on the second side only; repeatable"),
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="every reason, name and text, and the names of those with the same plan")
    ] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="exit 1 where a plan is another one")] = False,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Print which households get another plan and why: on another day, under a draft, or by other rules (--households)."""
    mistakes: Sequence[Finding]
    shown = _Shown(format_, lang.value, full, color(no_color))
    if households:
        _refuse(given, on or [], plugin, then_enable)
        day = on[0] if on else dt.date.today()
        changed, mistakes = _two_states((given[0], given[1]), households, day, enable or [], shown)
    else:
        first, second = _two_days(on or [])
        matcher = matcher_for(plugin, enable, quiet=quiet)
        before, after = Side(matcher, first), Side(matcher.enabling(then_enable or ()), second)
        changed, mistakes = _two_plans(given, before, after, shown)
    if mistakes:
        raise InputError(mistakes)
    if changed and exit_code:
        raise typer.Exit(FINDINGS)


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Shown:
    """How the answer is printed."""

    format: ReportFormat
    lang: Lang
    full: bool
    colored: bool


def _two_plans(given: list[str], before: Side, after: Side, shown: _Shown) -> tuple[int, Sequence[Finding]]:
    """Compare on two days; return how many have another plan, and the mistakes."""
    found, mistakes = compare_files(given, before, after, read=read_household, full=shown.full)
    labels = before.matcher.labels
    match shown.format:
        case ReportFormat.JSON:
            show(found.model_dump_json(indent=1))
        case ReportFormat.MD:
            show(changes_markdown(found, labels, shown.lang, full=shown.full))
        case ReportFormat.TEXT:
            show(changes_text(found, labels, shown.lang, width(), color=shown.colored, full=shown.full))
    return found.changed, mistakes


def _two_states(
    given: tuple[str, str], households: list[str], on: dt.date, enable: list[str], shown: _Shown
) -> tuple[int, Sequence[Finding]]:
    """Compare two states of the rules; return how many have another plan, and the mistakes in households."""
    before, after = _enabled(load_states(*given), enable)
    mistakes: list[Finding] = []
    filed = read_households(households, sys.stdin.buffer, mistakes)
    pairs = ((each.household, each.blamed) for each in filed)
    found = compare_rules(pairs, (given[0], before), (given[1], after), on, mistakes)
    match shown.format:
        case ReportFormat.JSON:
            show(found.model_dump_json(indent=1))
        case ReportFormat.MD:
            show(rules_markdown(found, before.labels, after.labels, shown.lang, full=shown.full))
        case ReportFormat.TEXT:
            words = before.labels, after.labels
            show(rules_text(found, *words, shown.lang, width(), color=shown.colored, full=shown.full))
    return found.changed, mistakes


def _enabled(sides: tuple[Matcher, Matcher], enable: list[str]) -> tuple[Matcher, Matcher]:
    """Apply drafts on each side that has them; raises InputError for one that neither has."""
    known = [{rule.ref.id for rule in side.book.rules} for side in sides]
    if unknown := [each for each in enable if not any(each in ids for ids in known)]:
        hints = ((each, nearest(each, known[0] | known[1])) for each in unknown)
        raise InputError([Finding(each, 0, 0, "RULE-UNKNOWN", f"no such rule to enable{hint}") for each, hint in hints])
    one, other = (side.enabling(set(enable) & ids) for side, ids in zip(sides, known, strict=True))
    return one, other


def _refuse(given: list[str], on: list[dt.date], plugin: list[str] | None, then_enable: list[str] | None) -> None:
    """Refuse what does not go together with two states of the rules."""
    if len(given) != 2:  # noqa: PLR2004 - a comparison has two sides
        message = f"with --households two directories are compared, RULES_A and RULES_B, and {len(given)} are named"
        raise typer.BadParameter(message, param_hint="RULES_A RULES_B")
    if len(on) > 1:
        message = "with --households both sides have the same day; give it once, or compare days without --households"
        raise typer.BadParameter(message, param_hint="--on")
    for option, value in (("--plugin", plugin), ("--then-enable", then_enable)):
        if value:
            message = "does not go with --households: the two directories say what is on which side"
            raise typer.BadParameter(message, param_hint=option)


def _two_days(on: list[dt.date]) -> tuple[dt.date, dt.date]:
    if len(on) != 2:  # noqa: PLR2004 - a comparison has two sides
        message = f"needs two days, --on DATE --on DATE, and has {len(on)}; for one day and a draft give the day twice"
        raise typer.BadParameter(message, param_hint="--on")
    return on[0], on[1]
