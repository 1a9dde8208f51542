"""What several commands share: the app, options and their types, reading input, printing results."""

import datetime as dt
import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer

from lotse import source
from lotse.errors import shown
from lotse.matcher import Matcher
from lotse.model.household import Household
from lotse.model.ranges import FIRST_DATE, LAST_DATE, read_date

OK, FINDINGS, BAD_INPUT = 0, 1, 2

app = typer.Typer(
    help="Ranked, explained referral paths for one household.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


class Language(StrEnum):
    DE = "de"
    EN = "en"


class ReportFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MD = "md"


def a_day(text: str) -> dt.date:
    """Return the day that an option names; typer tells what is wrong with another text."""
    try:
        return read_date(text)
    except ValueError:
        message = f"'{text}' is no day from {FIRST_DATE.year} to {LAST_DATE.year}; write 2026-11-23"
        raise typer.BadParameter(message) from None


HouseholdFile = Annotated[str, typer.Argument(metavar="HOUSEHOLD", help="YAML or JSON file; - reads standard input")]
On = Annotated[
    dt.date | None, typer.Option("--on", parser=a_day, metavar="DATE", help="the day of the plan; default: today")
]
Plugins = Annotated[
    list[str] | None,
    typer.Option("--plugin", metavar="NAME_OR_DIR", help="a plugin to use; repeatable; default: all installed ones"),
]
Enable = Annotated[
    list[str] | None, typer.Option("--enable", metavar="RULE", help="apply a draft rule as well; repeatable")
]
Lang_ = Annotated[Language, typer.Option("--lang", help="language of the text")]
CORES = os.cpu_count() or 1
Jobs = Annotated[int, typer.Option("--jobs", min=1, help="how many processes; default: one for each core")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="no diagnostics on standard error")]
NoColor = Annotated[bool, typer.Option("--no-color", help="no colour; NO_COLOR does the same")]


def read_household(file: str) -> Household:
    """Read a household from a file or, for `-`, from standard input; raises InputError."""
    if file == "-":
        raw = sys.stdin.buffer.read(source.MAX_BYTES + 1)
        return Household.from_document(source.parse_bytes(raw, "standard input"))
    return Household.from_file(file)


def matcher_for(plugin: list[str] | None, enable: Iterable[str] | None, *, quiet: bool) -> Matcher:
    """Load a matcher and say on standard error which plugins are left out, and why."""
    matcher = Matcher.load(plugin or None, enable=enable or ())
    for failure in matcher.failures:
        say(shown(f"plugin '{failure.plugin}' is left out:"), quiet=quiet)
        for finding in failure.findings:
            say(f"  {finding}", quiet=quiet)
    return matcher


def width() -> int:
    """Return how many columns the text may have."""
    try:
        return max(72, min(120, os.get_terminal_size().columns))
    except OSError:
        return 100


def color(no_color: bool) -> bool:  # noqa: FBT001 - a flag as typed
    """Tell whether the text may have colour."""
    return sys.stdout.isatty() and not no_color and not os.environ.get("NO_COLOR")


def show(text: str) -> None:
    """Print a result; a reader who has seen enough is no mistake."""
    try:
        print(text.rstrip("\n"), flush=True)
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(OK) from None


def say(text: str, *, quiet: bool) -> None:
    """Print a diagnostic on standard error."""
    if not quiet:
        print(text, file=sys.stderr)
