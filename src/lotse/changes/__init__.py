"""Two plans for one household, compared: which lines differ, and whether the law or the day is the reason."""

from lotse.changes.comparing import Side, compare
from lotse.changes.many import compare_files

__all__ = ["Side", "compare", "compare_files"]
