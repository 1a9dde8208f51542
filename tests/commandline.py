"""The command line, run in this process: arguments and standard input go in, what a shell would see comes out.

A process of its own takes a second to start, so it is kept for what only a process shows.
"""

import io
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from lotse.cli import main

SOURCE = Path(__file__).parents[1] / "src"
COMMAND = [sys.executable, "-m", "lotse.cli"]


def lotse(*arguments, text="", cwd="."):
    """Run the command line here, with `text` as standard input and no terminal; an error that it does not tell fails the test."""
    command = ["lotse", *map(str, arguments)]
    stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    stdout, stderr = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))  # `main` makes UTF-8 of it
    with (
        patch.multiple(sys, argv=command, stdin=stdin, stdout=stdout, stderr=stderr),
        patch("os.get_terminal_size", side_effect=OSError),
        chdir(cwd),
    ):
        code = exit_code(main)
    return CompletedProcess(command, code, read_back(stdout), read_back(stderr))


def exit_code(run):
    try:
        run()
    except SystemExit as ended:
        return ended.code
    return 0


def read_back(stream):
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")


def lotse_process(*arguments, text=None, **environment):
    """Run the command line as another process, with `text` as standard input and no terminal."""
    path = os.pathsep.join(filter(None, (str(SOURCE), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path, **environment},
        timeout=120,
        check=False,
    )
