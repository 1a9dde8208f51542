"""The command for those who look at a region as a whole: gaps."""

import datetime as dt
import sys
from typing import Annotated

import typer

from lotse.cli.options import Lang_, Language, NoColor, Plugins, Quiet, a_day, app, color, matcher_for, show, width
from lotse.cli.planning import Format
from lotse.errors import Finding, InputError
from lotse.explain import gaps_html, gaps_markdown, gaps_text, network_map
from lotse.gaps import read_households, survey, tally


@app.command()
def gaps(  # noqa: PLR0913 - one parameter per option
    plugin: Plugins = None,
    households: Annotated[
        list[str] | None,
        typer.Option(
            "--households",
            metavar="FILE",
            help="count whom each need concerns: YAML, JSON or JSON Lines files, directories of them; - reads standard input; repeatable",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without", metavar="SERVICE_OR_ORG", help="what breaks without this service or organization; repeatable"
        ),
    ] = None,
    on: Annotated[
        list[dt.date] | None,
        typer.Option(
            "--on",
            parser=a_day,
            metavar="DATE",
            help="the day of the survey; default: today; given twice: what breaks from the first day to the second",
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="how the survey is printed")] = Format.TEXT,
    lang: Lang_ = Language.DE,
    suppress_below: Annotated[
        int,
        typer.Option("--suppress-below", min=3, help="withhold smaller numbers, and round the others to a multiple"),
    ] = 5,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Print how the needs of a region are served: where, by whom, what hangs on one partner, what breaks, what is missing."""
    days = on or [dt.date.today()]
    if len(days) > 2:  # noqa: PLR2004 - from one day to another
        message = f"has {len(days)} days; give one, or two: from the first to the second"
        raise typer.BadParameter(message, param_hint="--on")
    if days[-1] < days[0]:
        message = f"{days[-1]} is before {days[0]}; give the earlier day first"
        raise typer.BadParameter(message, param_hint="--on")
    matcher = matcher_for(plugin, None, quiet=quiet)
    mistakes: list[Finding] = []
    counted = None
    if households:
        filed = read_households(households, sys.stdin.buffer, mistakes)
        counted = tally(matcher, filed, days[0], suppress_below, mistakes)
    until = days[1] if len(days) > 1 else None
    found = survey(matcher, days[0], until=until, without=without or (), tallies=counted)
    match format_:
        case Format.JSON:
            show(found.model_dump_json(indent=1))
        case Format.MD:
            show(gaps_markdown(found, matcher.labels, lang.value))
        case Format.HTML:
            picture = network_map(matcher.directories, matcher.labels, found.on, lang.value)
            show(gaps_html(found, matcher.labels, lang.value, picture))
        case Format.TEXT:
            show(gaps_text(found, matcher.labels, lang.value, width=width(), color=color(no_color)))
    if mistakes:
        raise InputError(mistakes)
