"""The network of a region as a whole: which needs are served where, on whom they hang, what breaks, what is missing."""

from lotse.gaps.counting import Tallies, tally
from lotse.gaps.households import Filed, read_households
from lotse.gaps.surveying import survey

__all__ = ["Filed", "Tallies", "read_households", "survey", "tally"]
