"""What comes out: the referral plan and the explanation tree under every line of it.

Field names are public (format `lotse.plan/1`); fields are added, never renamed.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal

from pydantic import SerializerFunctionWrapHandler, model_serializer

from lotse.model.base import Frozen, Text


class Status(StrEnum):
    """Three-valued truth: certain, not excluded, excluded."""

    MET = "met"
    OPEN = "open"
    NOT_MET = "not_met"


Coverage = Literal["municipality", "district", "land", "federation"]
TraceKind = Literal[
    "rule",
    "all",
    "any",
    "not",
    "at_least",
    "any_member",
    "all_members",
    "count_members",
    "fact",
    "need",
    "service_type",
]


class RuleRef(Frozen):
    """Where a rule stands and which law it applies. `verified_on` is None where nobody has read the source yet."""

    id: str
    title: Text
    reference: str
    verified_on: dt.date | None
    plugin: str
    file: str
    line: int


class Trace(Frozen):
    """A node of an explanation tree; leaves are facts, inner nodes are rules and connectives.

    kind        what the node is; "need" and "service_type" are roots whose `code` names them
    status      truth of this node on what is known
    role        of a rule: what it does ("derive", "need", "entitle", "exclude", "require", "advise")
    fact        of a leaf: the fact's name, members as `members[a].age`
    op, operand of a leaf: the comparison; operand in the notation of the household file, or the other side in words
    moved       of a leaf: by how much the fact is moved before it is compared, such as `+ 2 months`
    value       of a leaf: what is known of the fact: a scalar, {min, max}, {one_of}, "none" (known to be none), None (unknown), or "…"
                for the id of another household, which no plan repeats
    value_type  bool, choice, number, money (euros as decimal text), date (ISO), text, area, codes, rents (lists as they stand)
    given       of a leaf: the household itself states this fact (at least in part)
    n           of at_least and count_members: the number asked for
    children    reasons; of a fact: the rules or facts it is derived from
    """

    kind: TraceKind
    status: Status
    code: str | None = None
    rule: RuleRef | None = None
    role: str | None = None
    fact: str | None = None
    op: str | None = None
    operand: Any = None
    moved: str | None = None
    value: Any = None
    value_type: str | None = None
    given: bool | None = None
    member: str | None = None
    n: int | None = None
    children: tuple["Trace", ...] = ()

    @model_serializer(mode="wrap")
    def _compact(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what a node of this kind does not have; a leaf always shows its value."""
        return {
            key: value
            for key, value in dump(self).items()
            if value not in (None, (), []) or (key == "value" and self.kind == "fact")
        }

    def walk(self) -> Iterator["Trace"]:
        """Yield this node and everything below it, depth first."""
        yield self
        for child in self.children:
            yield from child.walk()


class DueFrom(Frozen):
    """What a deadline is counted from. `fact` is None where it is the month of the plan; `moved` reads `+ 2 months`.

    kind   cutoff: later is too late; accrual: the day only says from when money flows
    """

    fact: str | None = None
    moved: str | None = None
    kind: Literal["cutoff", "accrual"] = "cutoff"


class Estimate(Frozen):
    """What a help may come to in euros a month: an estimate on the figures of a year, never a promise.

    `minimum` and `maximum` are decimal text; `reference` names the law, `figures_from` the day from which its figures hold.
    """

    fact: str
    minimum: str
    maximum: str
    year: int
    figures_from: dt.date | None = None
    reference: str | None = None
    verified_on: dt.date | None = None


class PlannedNeed(Frozen):
    """A need of the household. `suspected` marks an open need for which a known fact speaks."""

    code: str
    status: Status
    tier: int
    deadline: dt.date | None = None
    safe_by: dt.date | None = None
    depends_on: DueFrom | None = None
    suspected: bool = False
    because: tuple[Trace, ...] = ()


class Consent(Frozen):
    """What the household must agree to before this handoff: `fields` may go along.

    `withheld` is what the household has stated of illness, addiction, violence and residence status and what stays with the pilot,
    because this help does not need it or because landlords, Jobcenters and the other party of a conflict never get it.
    """

    needed: bool
    given: bool
    fields: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


class Step(Frozen):
    """One step of a path: who does what, where, by when.

    action        first: another kind of help that comes before; channel: how contact arises; handoff: the referral; appointment: both
                  parties of a conflict meet there, each with a file of its own
    who           the household goes itself, the pilot refers it, or the partner of the step before hands it on
    by            the last working day on which to do it, so that the known waiting times end before the safe date
    service       None where no partner in reach offers the help
    address       of the location, with its town; None where several are named or it is not known
    waiting_days  known waiting time for a first appointment; None: not known
    languages     those of the household's languages in which it is counselled there; of a household whose languages are unknown, all
    interpreter   no language of the household is among those stated there
    goes_along    somebody goes along (warm handoff)
    free          whether it costs the household nothing, None where nobody says
    """

    action: Literal["first", "channel", "handoff", "appointment"]
    who: Literal["household", "pilot", "partner"] | None = None
    by: dt.date | None = None
    service_type: str
    service: str | None = None
    service_name: str | None = None
    organization: str | None = None
    organization_name: str | None = None
    location: str | None = None
    location_name: str | None = None
    address: str | None = None
    coverage: Coverage | None = None
    distance_km: float | None = None
    channel: str | None = None
    goes_along: bool = False
    waiting_days: int | None = None
    languages: tuple[str, ...] = ()
    interpreter: bool = False
    phone: str | None = None
    free: bool | None = None
    documents: tuple[str, ...] = ()
    note: Text | None = None
    consent: Consent | None = None


class Factor(Frozen):
    """A named part of a score: value times weight, both integers."""

    name: str
    value: int
    weight: int


class Score(Frozen):
    """The sum of the factors' value times weight; `total` is that sum."""

    total: int
    factors: tuple[Factor, ...]


class Alternative(Frozen):
    """Another provider of the same help: each shares as little as possible with those before it, then the next best first.

    `via` are the services that hand the household on to it; `capacity` full or paused: it takes nobody for now, so one can only wait for
    it; `late`: the known waiting times lead past the safe date.
    """

    service: str
    service_name: str
    organization: str
    organization_name: str
    location: str | None = None
    location_name: str | None = None
    coverage: Coverage
    channel: str | None = None
    via: tuple[str, ...] = ()
    capacity: Literal["open", "waiting", "full", "paused"] | None = None
    waiting_days: int | None = None
    late: bool = False
    expired_on: dt.date | None = None
    score: Score


class ReferralPath(Frozen):
    """One kind of help for one need, in the order in which a caseworker would act.

    action      what to do, a sentence
    estimate    what it may come to
    to_check    what no rule can decide and a person must
    advice      tips that hold on the known facts
    because     why this help; the need stands in it by its code, and its own reasons stand at `plan.needs`
    also_for    further needs that the same help serves
    late        the known waiting times lead past the safe date of the help or its need, and no other way leads there in time
    open_facts  for status open: the facts that decide it
    """

    rank: int
    need: str
    service_type: str
    status: Status
    tier: int
    phase: int
    deadline: dt.date | None = None
    safe_by: dt.date | None = None
    depends_on: DueFrom | None = None
    estimate: Estimate | None = None
    action: Text | None = None
    steps: tuple[Step, ...]
    score: Score
    because: tuple[Trace, ...]
    also_for: tuple[str, ...] = ()
    to_check: tuple[Text, ...] = ()
    advice: tuple[Text, ...] = ()
    open_facts: tuple[str, ...] = ()
    late: bool = False
    alternatives: tuple[Alternative, ...] = ()

    @property
    def handoff(self) -> Step | None:
        """The step that refers the household: the last handoff."""
        return next((step for step in reversed(self.steps) if step.action == "handoff"), None)


class Question(Frozen):
    """A fact worth asking for. `decides` names needs and service types, most urgent first; `why` cites the rules that read it."""

    fact: str
    text: Text
    why: Text
    decides: tuple[str, ...]
    weight: int
    sensitive: bool = False


class NearMiss(Frozen):
    """The one fact that, changed, would make the help apply."""

    fact: str
    would_need: Text


class Declined(Frozen):
    """A service type that the household's needs suggest and the facts rule out."""

    service_type: str
    need: str
    status: Status
    because: tuple[Trace, ...]
    near_miss: NearMiss | None = None


class Gap(Frozen):
    """Help that no partner in reach offers. `nearest_level` is the area level at which the directory does know one elsewhere.

    `announced` names offers for this place that are not to be had yet, `waiting` those that take nobody for now, `refused` those that the
    plan had to do without.
    """

    need: str
    service_type: str
    municipality: str | None
    nearest_level: Coverage | None
    announced: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


class Replanned(Frozen):
    """What a refusal changes for one kind of help: who was named first, and who is now (None: nobody is left).

    `only_office` says that the refused office alone is competent by law.
    """

    service_type: str
    service: str
    service_name: str
    instead: str | None = None
    instead_name: str | None = None
    only_office: bool = False


class Refusal(Frozen):
    """A service or organization without which the plan was made, why, and what that changed; no changes: it was first nowhere."""

    id: str
    name: str
    kind: Literal["service", "organization"]
    reason: str | None = None
    changes: tuple[Replanned, ...] = ()


class PlanWarning(Frozen):
    """Something the reader must know before trusting a line; `subject` is an id, never a household's data."""

    code: str
    subject: str
    text: Text


WARNING_CODES = (
    "DATA-CONTRADICTION",
    "DEADLINE-PASSED",
    "EXTRA-UNKNOWN",
    "FIGURES-MISSING",
    "NO-SHARED-APPOINTMENT",
    "PLACE-MISMATCH",
    "PLUGIN-FAILED",
    "PLUGIN-HOOK",
    "RULE-ENDED",
    "SERVICE-ENDS-SOON",
    "SERVICE-EXPIRED",
    "SERVICE-UNVERIFIED",
)


class PluginVersion(Frozen):
    """A plugin that took part, and its version."""

    name: str
    version: str


class Provenance(Frozen):
    """What computed the plan: lotse's version, the rulebook's SHA-256 and the plugins."""

    lotse: str
    rulebook: str
    plugins: tuple[PluginVersion, ...]


class ReferralPlan(Frozen):
    """The whole answer for one household on one day; the same input, date and rulebook give the same bytes.

    people   how many live in the household, where that is known
    without  what was refused, and what the plan does instead
    """

    format: Literal["lotse.plan/1"] = "lotse.plan/1"
    household: str
    municipality: str | None = None
    place: str | None = None
    people: int | None = None
    on: dt.date
    provenance: Provenance
    notice: str = "orientation, not a determination or legal advice"
    needs: tuple[PlannedNeed, ...] = ()
    without: tuple[Refusal, ...] = ()
    paths: tuple[ReferralPath, ...] = ()
    questions: tuple[Question, ...] = ()
    declined: tuple[Declined, ...] = ()
    gaps: tuple[Gap, ...] = ()
    warnings: tuple[PlanWarning, ...] = ()
