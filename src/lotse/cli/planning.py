"""Commands for those who plan: match, explain, ask, statistics."""

import datetime as dt
import sys
from enum import StrEnum
from typing import Annotated

import typer

from lotse.cli.options import (
    Enable,
    HouseholdFile,
    Lang_,
    Language,
    NoColor,
    On,
    Plugins,
    Quiet,
    ReportFormat,
    app,
    color,
    matcher_for,
    read_household,
    show,
    width,
)
from lotse.errors import Finding, InputError, nearest
from lotse.explain import (
    plan_html,
    plan_markdown,
    plan_text,
    questions_text,
    statistics_markdown,
    statistics_text,
    trace_text,
)
from lotse.matcher import Matcher
from lotse.statistics import count, read_plans


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    MD = "md"
    HTML = "html"


@app.command()
def match(  # noqa: PLR0913 - one parameter per option
    household: HouseholdFile,
    on: On = None,
    plugin: Plugins = None,
    format_: Annotated[Format, typer.Option("--format", help="how the plan is printed")] = Format.TEXT,
    lang: Lang_ = Language.DE,
    enable: Enable = None,
    full: Annotated[bool, typer.Option("--full", help="text: everything, not only what fits one screen")] = False,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            metavar="SERVICE_OR_ORG[=REASON]",
            help="plan without a service or organization that was refused, and say what that changes; repeatable",
        ),
    ] = None,
    other_party: Annotated[
        str | None,
        typer.Option(
            "--other-party",
            metavar="HOUSEHOLD",
            help="the other household of a conflict between neighbours: one appointment that both can reach, two separate files",
        ),
    ] = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Print the plan for one household: what to do first, by when, where, why, what to ask."""
    situation, matcher = read_household(household), matcher_for(plugin, enable, quiet=quiet)
    plan = matcher.match(
        situation,
        on=on or dt.date.today(),
        without=_refused(without or []),
        other_party=read_household(other_party) if other_party else None,
    )
    match format_:
        case Format.JSON:
            show(plan.model_dump_json(indent=1))
        case Format.MD:
            show(plan_markdown(plan, matcher.labels, lang.value))
        case Format.HTML:
            show(plan_html(plan, matcher.labels, lang.value))
        case Format.TEXT:
            text = plan_text(plan, matcher.labels, lang.value, width=width(), color=color(no_color), full=full)
            show(text)


@app.command()
def explain(  # noqa: PLR0913 - one parameter per option
    household: HouseholdFile,
    code: Annotated[str, typer.Argument(metavar="CODE", help="a need or service type, such as housing_loss_threat")],
    on: On = None,
    plugin: Plugins = None,
    lang: Lang_ = Language.DE,
    enable: Enable = None,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print why a need or kind of help is met, open or not met, down to facts, rule and paragraph."""
    situation, matcher = read_household(household), matcher_for(plugin, enable, quiet=quiet)
    try:
        traces = matcher.explain(situation, code, on=on or dt.date.today())
    except KeyError:
        vocabulary = matcher.book.vocabulary
        hint = nearest(code, [*vocabulary.needs, *vocabulary.service_types]) or "; see vocabulary.yaml"
        raise InputError([Finding(code, 0, 0, "CODE-UNKNOWN", f"is neither a need nor a service type{hint}")]) from None
    show(trace_text(traces, matcher.labels, lang.value))


@app.command()
def ask(  # noqa: PLR0913 - one parameter per option
    household: HouseholdFile,
    on: On = None,
    plugin: Plugins = None,
    lang: Lang_ = Language.DE,
    limit: Annotated[int, typer.Option(min=1, help="how many questions")] = 10,
    enable: Enable = None,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print the next questions, the most deciding first, each with what it decides and why it is asked."""
    situation, matcher = read_household(household), matcher_for(plugin, enable, quiet=quiet)
    plan = matcher.match(situation, on=on or dt.date.today())
    show(questions_text(plan.questions, matcher.labels, lang.value, limit))


@app.command()
def statistics(  # noqa: PLR0913 - one parameter per option
    plans: Annotated[
        list[str],
        typer.Argument(
            metavar="PLAN...",
            help="plans in JSON: files with one or, as JSON Lines, several; directories of *.json and *.jsonl; - reads standard input",
        ),
    ],
    format_: Annotated[ReportFormat, typer.Option("--format", help="how the numbers are printed")] = ReportFormat.TEXT,
    lang: Lang_ = Language.DE,
    suppress_below: Annotated[
        int,
        typer.Option("--suppress-below", min=3, help="withhold smaller numbers, and round the others to a multiple"),
    ] = 5,
    quiet: Quiet = False,  # noqa: ARG001 - there are no diagnostics but mistakes; the option is accepted everywhere
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print how many households and people plans named an offer to, per half-year and year, small numbers withheld."""
    mistakes: list[Finding] = []
    found = count(read_plans(plans, sys.stdin.buffer, mistakes), suppress_below)
    match format_:
        case ReportFormat.JSON:
            show(found.model_dump_json(indent=1))
        case ReportFormat.MD:
            show(statistics_markdown(found, Matcher.load([]).labels, lang.value))
        case ReportFormat.TEXT:
            show(statistics_text(found, Matcher.load([]).labels, lang.value, width=width()))
    if mistakes:
        raise InputError(mistakes)


# ---------------------------------------------------------------------------------------------- private


def _refused(texts: list[str]) -> dict[str, str | None]:
    """What was refused, each with its reason or None: the texts read `ID` or `ID=REASON`."""
    found: dict[str, str | None] = {}
    for text in texts:
        name, _, reason = (part.strip() for part in text.partition("="))
        if not name or name in found:
            wrong = f"names '{name}' twice; say it once" if name else "needs the id of a service or organization"
            raise typer.BadParameter(wrong, param_hint="--without")
        found[name] = reason or None
    return found
