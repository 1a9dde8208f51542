"""Runs the command line as `python -m lotse.cli`."""

from lotse.cli import main

main()
