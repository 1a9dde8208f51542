"""Runs the command line and turns mistakes into lines on standard error."""

import sys
from typing import Annotated, NoReturn

import typer

from lotse.cli.options import BAD_INPUT, OK, app, show
from lotse.errors import Finding, LotseError
from lotse.matcher import lotse_version


def _version(value: bool) -> None:  # noqa: FBT001 - typer's callback
    if value:
        show(f"lotse {lotse_version()}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="print the version")
    ] = False,
) -> None:
    """Ranked, explained referral paths for one household."""


def main() -> NoReturn:
    """Run the command line; bad input prints each mistake on standard error and exits 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        app()
    except LotseError as error:
        for finding in error.findings:
            print(finding, file=sys.stderr)
        sys.exit(BAD_INPUT)
    except OSError as error:  # a path that the system cannot take, a full disk
        message = f"the system refuses it ({error.strerror})"
        print(Finding(str(error.filename or "output"), 0, 0, "FILE-REFUSED", message), file=sys.stderr)
        sys.exit(BAD_INPUT)
    sys.exit(OK)
