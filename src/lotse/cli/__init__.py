"""The command line: reads files, prints results, decides nothing.

options    what several commands share: the app, its options, reading and printing
mutating   the command that changes rules to see whether a scenario notices
planning   commands for those who plan with a household
writing    commands for those who write rules and plugins
"""

from lotse.cli import mutating, planning, writing
from lotse.cli.options import app
from lotse.cli.running import main

__all__ = ["app", "main", "mutating", "planning", "writing"]
