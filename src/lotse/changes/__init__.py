"""Two plans for one household, compared: which lines differ, and whether the law, the day or a change of the rules is the reason."""

from lotse.changes.comparing import Side, compare
from lotse.changes.many import compare_files
from lotse.changes.review import compare_rules
from lotse.changes.states import load_states

__all__ = ["Side", "compare", "compare_files", "compare_rules", "load_states"]
