"""Works out the branch of a municipality, which data cannot say: a choice that follows from an area.

The source names no municipality of a branch but the city whose name it bears. Every other place, and the branches "Nord" and "Westfalen",
stay unknown until somebody states the branch (`extra: {leg_stiftung.branch: nord}`); what is stated goes first.
"""

from collections.abc import Mapping

from lotse.hookspecs import hookimpl
from lotse.model.household import Household

BRANCH_OF = {
    "05111000": "duesseldorf",
    "05112000": "duisburg",
    "05315000": "koeln",
    "05513000": "gelsenkirchen",
    "05913000": "dortmund",
    "05978004": "bergkamen",
}


@hookimpl
def lotse_facts(household: Household) -> Mapping[str, str] | None:
    """Return the branch that bears the name of the household's city; None where the source names none."""
    branch = BRANCH_OF.get(household.municipality or "")
    return {"leg_stiftung.branch": branch} if branch else None
