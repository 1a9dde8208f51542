"""Names the step that somebody most likely meant."""

import difflib
import re
from collections.abc import Sequence

from lotse.step import Kind, Step

_VARIES = re.compile(r'"[^"]*"|\S*[_.\[\d]\S*')


def nearest_step(kind: Kind, text: str, steps: Sequence[Step]) -> str:
    """Return `; did you mean 'der Bedarf … gilt'?` for the step of this kind that reads most like a text, or nothing."""
    wordings = [wording for each in steps if each.kind == kind for wording in each.wordings]
    close = difflib.get_close_matches(_VARIES.sub("…", text), wordings, n=1, cutoff=0.5)
    return f"; did you mean '{close[0]}'?" if close else ""
