"""The command that screens a whole portfolio."""

import datetime as dt
import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from lotse.cli.options import (
    CORES,
    FINDINGS,
    Enable,
    Jobs,
    Lang_,
    Language,
    NoColor,
    On,
    Plugins,
    Quiet,
    app,
    matcher_for,
    show,
)
from lotse.matcher import Matcher
from lotse.screening.running import Outcome, Screening, screen as run_screening
from lotse.screening.slices import Slice
from lotse.screening.tasks import Part


@app.command()
def screen(  # noqa: PLR0913 - one parameter per option
    households: Annotated[Path, typer.Argument(metavar="HOUSEHOLDS", help="households as JSON Lines, CSV or Parquet")],
    out: Annotated[Path, typer.Option("--out", metavar="PLANS", help="where the rows go: .parquet or .jsonl")],
    on: On = None,
    plugin: Plugins = None,
    enable: Enable = None,
    jobs: Jobs = CORES,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Screen a whole portfolio: one row per household with needs, tiers, first paths, safe dates and questions."""
    matcher = matcher_for(plugin, enable, quiet=quiet)
    load = partial(Matcher.load, plugin or None, enable=tuple(enable or ()))
    work = Screening(households, out, on or dt.date.today(), load, jobs)
    progress = _progress(households, shown=sys.stderr.isatty() and not quiet, colored=not no_color)
    with progress:
        outcome = run_screening(work, matcher.rulebook, partial(_advance, progress))
    show(str(outcome))
    if outcome.set_aside:
        raise typer.Exit(FINDINGS)


# ---------------------------------------------------------------------------------------------- private


def _progress(households: Path, *, shown: bool, colored: bool) -> Progress:
    columns = (
        TextColumn("{task.percentage:>3.0f} %"),
        BarColumn(),
        TextColumn("{task.fields[done]:,}"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True, no_color=not colored)
    progress = Progress(*columns, console=console, disable=not shown)
    progress.add_task("", total=households.stat().st_size if households.is_file() else None, done=0)
    return progress


def _advance(progress: Progress, task: Slice, part: Part, _: bool) -> None:
    done = progress.tasks[0].fields["done"] + part.rows + part.set_aside
    progress.update(progress.tasks[0].id, advance=task.end - task.start, done=done)
