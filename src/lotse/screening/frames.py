"""Tables in memory: households in, rows out, none lost."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from lotse.errors import Finding
from lotse.screening import tables
from lotse.screening.cells import check_columns
from lotse.screening.reading import of_records
from lotse.screening.screener import Planner, Refused, Screener

if TYPE_CHECKING:
    import polars as pl

ROWS = 2_000


def screen_frame(planner: Planner, frame: Any, on: dt.date) -> "pl.DataFrame":
    """Return the rows of the households of a table, in its order; a row that is none has nothing but its id and `set_aside`.

    frame   a polars DataFrame or anything with `__arrow_c_stream__`, its columns named after the fields of a household

    Raises InputError for columns that are no fields.
    """
    tables.check_installed()
    source = tables.frame_of(frame)
    check_columns("the table", source.columns)
    screener = Screener(planner, on)
    made = []
    seen: dict[str, int] = {}
    for start in range(0, source.height, ROWS):
        filed = list(of_records("the table", source.slice(start, ROWS).to_dicts(), start + 1))
        rows = iter(screener.rows([each.household for each in filed if each.household]))
        for each in filed:
            row = next(rows) if each.household else Refused(each.findings)
            if each.household and not isinstance(row, Refused):
                first = seen.setdefault(each.household.id, each.line)
                if first != each.line:
                    message = f"the same id stands already in row {first}; give each household its own"
                    row = Refused((Finding("the table", each.line, 0, "HOUSEHOLD-REPEATED", message, "id"),))
            made.append(_set_aside(each.raw, row) if isinstance(row, Refused) else row)
    return tables.frame_of_rows(made)


# ---------------------------------------------------------------------------------------------- private


def _set_aside(raw: dict[str, Any], why: Refused) -> dict[str, Any]:
    stated = raw.get("id")
    reasons = [{"code": each.code, "field": each.field, "message": each.message} for each in why.findings]
    return {"household": None if stated is None else str(stated), "set_aside": reasons}
