"""The command line: reads files, prints results, decides nothing.

options    what several commands share: the app, its options, reading and printing
planning   commands for those who plan with a household
writing    commands for those who write rules and plugins
validating commands for those who validate rules with scenarios
"""

from lotse.cli import planning, validating, writing
from lotse.cli.options import app
from lotse.cli.running import main

__all__ = ["app", "main", "planning", "validating", "writing"]
