"""The command line: reads files, prints results, decides nothing.

comparing  the command that compares plans: on two days, or under two states of the rules
options    what several commands share: the app, its options, reading and printing
planning   commands for those who plan with a household
writing    commands for those who write rules and plugins
"""

from lotse.cli import comparing, planning, writing
from lotse.cli.options import app
from lotse.cli.running import main

__all__ = ["app", "comparing", "main", "planning", "writing"]
