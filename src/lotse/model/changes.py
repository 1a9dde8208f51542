"""What comes out of a comparison: which households get another plan, line by line, and why.

Field names are public (format `lotse.diff/1`); fields are added, never renamed.
"""

import datetime as dt
from typing import Literal

from lotse.model.base import Frozen, Text
from lotse.model.plan import RuleRef, Status, Trace

Cause = Literal["law", "time"]
Part = Literal["status", "tier", "deadline", "safe_by", "rank", "provider", "estimate", "texts"]


class RuleReason(Frozen):
    """A rule in force on one side only, or in two versions: then `rule` is the second side's and `former` the first's.

    `draft` marks one that is applied on request; the period is that of `rule`.
    """

    kind: Literal["rule"] = "rule"
    cause: Cause = "law"
    side: Literal["before", "after", "both"]
    rule: RuleRef
    former: RuleRef | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    draft: bool = False


class FactReason(Frozen):
    """A comparison that turned: in a rule that both sides share, `before` and `after` are the same leaf."""

    kind: Literal["fact"] = "fact"
    cause: Cause
    rule: RuleRef
    before: Trace
    after: Trace


class FigureReason(Frozen):
    """An estimate comes to another sum, as law because of other figures, as time because of the household's data on another day.

    `figures_from` and `reference` are those of the figures on the second side, None where it has none.
    """

    kind: Literal["figure"] = "figure"
    cause: Cause
    fact: str
    figures_from: dt.date | None = None
    reference: str | None = None


class DeadlineReason(Frozen):
    """A deadline that has come nearer or has passed; `days` are those left on the second day, negative once it has passed."""

    kind: Literal["deadline"] = "deadline"
    cause: Cause = "time"
    deadline: dt.date
    days: int


class OfferReason(Frozen):
    """An offer that is there on one of the two days only: `valid_until` is its last day, or `valid_from` its first."""

    kind: Literal["offer"] = "offer"
    cause: Cause = "time"
    service: str
    service_name: str
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None


class OrderReason(Frozen):
    """The order of the other lines, or how near their days are; nothing on this line itself."""

    kind: Literal["order"] = "order"
    cause: Cause


Reason = RuleReason | FactReason | FigureReason | DeadlineReason | OfferReason | OrderReason


class Standing(Frozen):
    """A need or kind of help as one plan has it. `suspected` marks an open need for which a known fact speaks.

    provider   the offer that the plan refers to
    estimate   lowest and highest euros a month, decimal text
    """

    status: Status
    suspected: bool = False
    tier: int | None = None
    rank: int | None = None
    deadline: dt.date | None = None
    safe_by: dt.date | None = None
    provider: str | None = None
    provider_name: str | None = None
    estimate: tuple[str, str] | None = None


class Change(Frozen):
    """A need or kind of help that came, went or changed.

    before, after   how it stands in each plan; None where the plan does not have it. A kind of help that the plan declines has
                    the status `not_met` and nothing more
    parts           what differs, of a line that both plans have
    came_texts      actions, points to check and tips that only the second plan has; `went_texts`: only the first
    because         why: law (rules or figures in force on one side only) before time (the same law, seen on another day)
    """

    kind: Literal["need", "service_type"]
    code: str
    change: Literal["came", "went", "changed"]
    parts: tuple[Part, ...] = ()
    before: Standing | None
    after: Standing | None
    came_texts: tuple[Text, ...] = ()
    went_texts: tuple[Text, ...] = ()
    because: tuple[Reason, ...]


class HouseholdChanges(Frozen):
    """All changes for one household: needs first, then kinds of help, each in the order of the plans."""

    household: str
    file: str
    changes: tuple[Change, ...] = ()


class ComparedSide(Frozen):
    """What one side was worked out with: the day of the facts, the day of the law, the drafts applied, the rulebook's SHA-256."""

    on: dt.date
    law: dt.date
    drafts: tuple[str, ...] = ()
    rulebook: str


class Comparison(Frozen):
    """The whole answer. `unreadable` counts what could not be compared; `unchanged` names the same plans, where asked for."""

    format: Literal["lotse.diff/1"] = "lotse.diff/1"
    before: ComparedSide
    after: ComparedSide
    compared: int
    changed: int
    unreadable: int = 0
    households: tuple[HouseholdChanges, ...] = ()
    unchanged: tuple[HouseholdChanges, ...] = ()
