"""Screening: the plans of a whole portfolio, one row each.

slices     an input file in parts that can be worked on alone
reading    the rows of a slice as households
screener   the row of one household
rows       what a row holds
tables     rows as polars has them
"""

from lotse.screening.reading import Filed, households
from lotse.screening.rows import row_of
from lotse.screening.screener import Planner, Screener
from lotse.screening.slices import Slice, slices

__all__ = ["Filed", "Planner", "Screener", "Slice", "households", "row_of", "slices"]
