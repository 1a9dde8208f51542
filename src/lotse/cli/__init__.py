"""The command line: reads files, prints results, decides nothing.

comparing  the command that compares plans: on two days, or under two states of the rules
options    what several commands share: the app, its options, reading and printing
mutating   the command that changes rules to see whether a scenario notices
planning   commands for those who plan with a household
surveying  the command for those who look at a region as a whole
writing    commands for those who write rules and plugins
validating commands for those who validate rules with scenarios
publishing commands for those who publish what the rules say
"""

from lotse.cli import comparing, mutating, planning, publishing, screening, surveying, validating, writing
from lotse.cli.options import app
from lotse.cli.running import main

__all__ = [
    "app",
    "comparing",
    "main",
    "mutating",
    "planning",
    "publishing",
    "screening",
    "surveying",
    "validating",
    "writing",
]
