"""Screening: the plans of a whole portfolio, one row each.

slicing    an input file in parts that can be worked on alone
reading    the rows of a slice as households; cells: of tables; jsonlines: of JSON
likeness   which households are alike to the rules
screener   the rows of households, what they share worked out once
rows       what a row holds
tasks      one slice in, its part of the output out
running    a whole file, by several processes, resumable
worklist   which rows to write
tables     rows as polars has them
"""

from lotse.screening.frames import screen_frame
from lotse.screening.reading import Filed, households
from lotse.screening.rows import row_of
from lotse.screening.running import Outcome, Screening, run
from lotse.screening.screener import Planner, Screener
from lotse.screening.slicing import Slice, size, slices
from lotse.screening.tasks import Part, screen_slice
from lotse.screening.worklist import Condition, conditions

__all__ = [
    "Condition",
    "Filed",
    "Outcome",
    "Part",
    "Planner",
    "Screener",
    "Screening",
    "Slice",
    "conditions",
    "households",
    "row_of",
    "run",
    "screen_frame",
    "screen_slice",
    "size",
    "slices",
]
