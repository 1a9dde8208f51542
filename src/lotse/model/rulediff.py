"""What comes out where two states of the rules are compared: which rules and what else differ, and whose plan changes by which of it.

Field names are public (format `lotse.rulediff/1`); fields are added, never renamed. Nothing of a household stands in it but its id and
what its plan says otherwise.
"""

import datetime as dt
from typing import Literal

from lotse.model.base import Frozen
from lotse.model.changes import Change
from lotse.model.plan import RuleRef, Trace

RulePart = Literal["condition", "effect", "dates", "draft", "reference", "verified_on", "title"]
OtherKind = Literal["figures", "vocabulary", "partners", "facts", "program", "words"]
CauseKind = Literal["rule"] | OtherKind


class Cause(Frozen):
    """A difference between the two states: a rule, by its id, or all that differs of one other kind."""

    kind: CauseKind
    id: str = ""


class Concern(Frozen):
    """How far a difference concerns households.

    testable    it can be undone alone on the second side, so that one sees what it does
    households  how many have another plan by it, alone or together with others; None: not known
    example     the id of the first of them
    """

    testable: bool = True
    households: int | None = 0
    example: str | None = None


class RuleDifference(Concern):
    """A rule that is not the same in both states.

    parts            what differs, of a rule that both have
    before, after    its versions that only the first, or only the second, has like this
    went_conditions  comparisons that only the first has, as leaves without what is known; `came_conditions`: only the second
    """

    id: str
    change: Literal["added", "removed", "changed"]
    parts: tuple[RulePart, ...] = ()
    before: tuple[RuleRef, ...] = ()
    after: tuple[RuleRef, ...] = ()
    went_conditions: tuple[Trace, ...] = ()
    came_conditions: tuple[Trace, ...] = ()


class OtherDifference(Concern):
    """All that differs of one kind beside rules, by names.

    figures     figures and tables of the law
    vocabulary  needs, service types and tiers, their words included
    partners    services, organizations and what else stands in directories
    facts       facts that plugins declare, by type and choices
    program     plugins whose module differs
    words       how facts are called and asked for, which changes no plan
    """

    kind: OtherKind
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


class CausedChange(Frozen):
    """One line of a plan that differs.

    causes    what makes the difference: undone on the second side, the line is another one. Empty: nothing that can be undone does
    together  no cause does it alone: the same part of the line hangs on several of them
    complete  with all causes undone the line is that of the first state; otherwise something more acts
    """

    change: Change
    causes: tuple[Cause, ...] = ()
    together: bool = False
    complete: bool = True


class ChangedHousehold(Frozen):
    """A household with another plan. `untested` could have a part in lines that are not complete; they cannot be undone alone."""

    household: str
    changes: tuple[CausedChange, ...]
    untested: tuple[Cause, ...] = ()


class RulesState(Frozen):
    """One of the two states: the directory as given, and the SHA-256 of all that was loaded."""

    directory: str
    rulebook: str


class RulesComparison(Frozen):
    """The whole answer. `compared` households could be planned for on both sides; `mistakes` kept others out."""

    format: Literal["lotse.rulediff/1"] = "lotse.rulediff/1"
    on: dt.date
    drafts: tuple[str, ...] = ()
    before: RulesState
    after: RulesState
    compared: int
    changed: int
    mistakes: int = 0
    rules: tuple[RuleDifference, ...] = ()
    others: tuple[OtherDifference, ...] = ()
    households: tuple[ChangedHousehold, ...] = ()
