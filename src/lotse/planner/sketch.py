"""A sketch: a plan in parts, each worked out when somebody looks at it."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from lotse.model.plan import Declined, Gap, PlannedNeed, PlanWarning, Question, ReferralPath, Refusal
from lotse.planner.asking import declined, questions
from lotse.planner.cautions import cautions
from lotse.planner.helps import Helps, weigh
from lotse.planner.needs import Need, assess, planned
from lotse.planner.refusals import refusals
from lotse.planner.situation import Situation
from lotse.planner.ways import Routes, Worth, find_routes, gaps, ordered_paths, unshared

NOTHING_REFUSED: Mapping[str, str | None] = MappingProxyType({})


class Sketch:
    """A plan for one household in parts; who looks at few has it much sooner than the whole.

    warnings  what is known before
    refused   ids of services and organizations to do without, each with the reason, if one is given
    other     what the services that the parties of a conflict share are worth to the other party; None: nothing is known of it
    told      with the explanations of needs and paths
    """

    def __init__(
        self,
        situation: Situation,
        warnings: tuple[PlanWarning, ...] = (),
        refused: Mapping[str, str | None] = NOTHING_REFUSED,
        other: Worth | None = None,
        *,
        told: bool = True,
    ) -> None:
        self.situation = situation
        self._warnings = warnings
        self._refused = refused
        self._other = other
        self._told = told

    @cached_property
    def needs(self) -> tuple[PlannedNeed, ...]:
        """The needs, certain ones first."""
        return planned(self.situation, self._needs.values(), told=self._told)

    @cached_property
    def without(self) -> tuple[Refusal, ...]:
        """What was refused, with what that changes."""
        return refusals(self.situation, self._refused, self._before, self._routes)

    @cached_property
    def paths(self) -> tuple[ReferralPath, ...]:
        """The paths in the order of acting."""
        return ordered_paths(self.situation, self._helps.offered, self._routes, self._apart, told=self._told)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What to ask."""
        return questions(self.situation, self._needs, self._helps, self._routes)

    @cached_property
    def declined(self) -> tuple[Declined, ...]:
        """What the needs suggest and the facts rule out."""
        return declined(self.situation, self._helps)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What no partner offers."""
        return gaps(self.situation, self._helps.offered, self._routes, self.without, self._apart)

    @cached_property
    def warnings(self) -> tuple[PlanWarning, ...]:
        """What to know before trusting a line."""
        return *cautions(self.situation, self._helps.offered, self._routes, self._apart), *self._warnings

    # ------------------------------------------------------------------------------------------ private

    @cached_property
    def _needs(self) -> dict[str, Need]:
        return assess(self.situation)

    @cached_property
    def _helps(self) -> Helps:
        return weigh(self.situation, self._needs)

    @cached_property
    def _routes(self) -> Routes:
        return find_routes(self.situation, self._helps.offered, frozenset(self._refused), self._other)

    def _before(self, name: str) -> Routes:
        """The routes as if this one alone had not been refused."""
        return find_routes(self.situation, self._helps.offered, frozenset(self._refused) - {name}, self._other)

    @cached_property
    def _apart(self) -> tuple[str, ...]:
        """The kinds of help that the parties of a conflict cannot share."""
        return () if self._other is None else unshared(self.situation, self._helps.offered, self._other)
