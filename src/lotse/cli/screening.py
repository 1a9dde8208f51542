"""The command that screens a whole portfolio."""

import datetime as dt
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from lotse.cli.options import (
    CORES,
    FINDINGS,
    Enable,
    Lang_,
    Language,
    NoColor,
    On,
    Plugins,
    Quiet,
    app,
    color,
    matcher_for,
    show,
)
from lotse.matcher import Matcher
from lotse.model.plan import WARNING_CODES
from lotse.screening import Outcome, Part, Screening, Slice, conditions, run, size


@app.command()
def screen(  # noqa: PLR0913 - one parameter per option
    households: Annotated[
        Path, typer.Argument(metavar="HOUSEHOLDS", help="households as JSON Lines (.jsonl), CSV or Parquet")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="PLANS", help="where the rows go: .parquet or .jsonl")],
    on: On = None,
    plugin: Plugins = None,
    enable: Enable = None,
    only: Annotated[
        str | None,
        typer.Option("--only", metavar="CONDITIONS", help="write only rows such as 'tier<=2 and need=rent_arrears'"),
    ] = None,
    new_since: Annotated[
        Path | None,
        typer.Option(
            "--new-since", metavar="LAST", help="write only what got worse since an earlier run, and what did"
        ),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="how many processes here; default: one for each core")
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option("--cluster", metavar="ADDRESS", help="let the workers of a Dask cluster do it: tcp://HOST:8786"),
    ] = None,
    restart: Annotated[
        bool, typer.Option("--restart", help="begin anew where an interrupted run could be gone on with")
    ] = False,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Screen a portfolio: one row per household with needs, first paths, safe dates, questions; exit 1 where rows were set aside."""
    if jobs and cluster:
        message = "speaks of processes here, and --cluster of workers elsewhere; give one of them"
        raise typer.BadParameter(message, param_hint="--jobs")
    matcher = matcher_for(plugin, enable, quiet=quiet)
    codes = matcher.book.vocabulary
    work = Screening(
        source=households,
        out=out,
        on=on or dt.date.today(),
        load=partial(Matcher.load, _anywhere(plugin) or None, enable=tuple(enable or ())),
        jobs=jobs or CORES,
        cluster=cluster,
        only=conditions(only, codes.needs, codes.service_types, WARNING_CODES) if only else (),
        last=new_since,
        restart=restart,
    )
    progress = _Progress(households, shown=sys.stderr.isatty() and not quiet, colored=color(no_color))
    with progress.bar:
        outcome = run(work, matcher.rulebook, progress.step)
    for line in _told(outcome, work, lang):
        show(line)
    if outcome.set_aside:
        raise typer.Exit(FINDINGS)


# ---------------------------------------------------------------------------------------------- private


def _anywhere(plugins: list[str] | None) -> list[str]:
    """Plugins by names that hold wherever a process stands."""
    return [str(Path(each).absolute()) if Path(each).is_dir() else each for each in plugins or ()]


class _Rate(ProgressColumn):
    """How many households are done, and how many come in a second."""

    def render(self, task: Task) -> Text:
        done, seconds = task.fields["done"], task.elapsed or 0
        return Text(f"{done:,}  {task.fields['fresh'] / seconds:,.0f}/s" if seconds else f"{done:,}")


class _Progress:
    """A bar on standard error; what an earlier run had finished counts as done, not for the rate."""

    def __init__(self, households: Path, *, shown: bool, colored: bool) -> None:
        columns = (
            TextColumn("{task.percentage:>3.0f} %"),
            BarColumn(),
            _Rate(),
            TimeRemainingColumn(elapsed_when_finished=True),
        )
        self.bar = Progress(*columns, console=Console(stderr=True, no_color=not colored), disable=not shown)
        self._shown, self._households = shown, households
        self._task = self.bar.add_task("", total=None, done=0, fresh=0)

    def step(self, task: Slice, part: Part) -> None:
        if not self._shown:
            return
        known = self.bar.tasks[0]
        if known.total is None:
            self.bar.update(self._task, total=size(self._households))
        count = part.rows + part.set_aside
        fields = {"done": known.fields["done"] + count, "fresh": known.fields["fresh"] + count * (not part.earlier)}
        self.bar.update(self._task, completed=known.completed + task.end - task.start, **fields)


_WORDS = {
    "de": {
        "read": "Haushalte gelesen: {}; Zeilen geschrieben: {} ({})",
        "aside": "beiseitegelegt: {} ({})",
        "because": "  wegen: {}",
        "warned": "Zeilen mit Warnung: {}",
    },
    "en": {
        "read": "households read: {}; rows written: {} ({})",
        "aside": "set aside: {} ({})",
        "because": "  because of: {}",
        "warned": "rows with a warning: {}",
    },
}


def _told(outcome: Outcome, work: Screening, lang: Language) -> list[str]:
    words = _WORDS[lang.value]
    lines = [words["read"].format(outcome.households, outcome.written, work.out)]
    if outcome.set_aside:
        lines += [
            words["aside"].format(outcome.set_aside, work.aside),
            words["because"].format(_counts(outcome.reasons)),
        ]
    if outcome.warnings:
        lines.append(words["warned"].format(_counts(outcome.warnings)))
    return lines


def _counts(counted: Counter[str]) -> str:
    return ", ".join(f"{code} {count}" for code, count in sorted(counted.items()))
