"""Everything that planning for one household rests on, gathered once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from lotse.model.directory import Service
from lotse.model.household import Household
from lotse.model.vocabulary import Labels, Vocabulary
from lotse.places import Doubt, doubt
from lotse.routing import PartnerNetwork, Router
from lotse.routing.paths import ExtraFactors
from lotse.rules.compiler import Activations, CompiledRuleBook
from lotse.rules.conditions import Condition, truth
from lotse.rules.facts import FALSE, TRUE, Facts, Interval
from lotse.rules.figures import NO_FIGURES, FiguresOnDay
from lotse.rules.rulebook import Effect, Rule, RuleBook
from lotse.rules.tracing import Tracer

Kind = TypeVar("Kind", bound=Effect)


@dataclass(frozen=True)
class Situation:
    """One household on one day: its data, what the rules gave, and the world that they speak of.

    `compiled` are the rules in force, in the order of the indexes in `activations`; `figures` those of the law that was applied.
    """

    household: Household
    activations: Activations
    compiled: CompiledRuleBook
    book: RuleBook
    labels: Labels
    router: Router
    extra: ExtraFactors
    figures: FiguresOnDay = NO_FIGURES

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules in force."""
        return self.compiled.rules

    @property
    def network(self) -> PartnerNetwork:
        """The partners."""
        return self.router.network

    @property
    def facts(self) -> Facts:
        """What is known, derived facts included."""
        return self.activations.facts

    @property
    def vocabulary(self) -> Vocabulary:
        """The codes of needs and service types."""
        return self.book.vocabulary

    @cached_property
    def tracer(self) -> Tracer:
        """Explains the evaluation."""
        return Tracer(self.compiled, self.activations)

    @cached_property
    def doubt(self) -> Doubt | None:
        """What is unclear about the household's municipality."""
        return doubt(self.household.municipality, self.household.place, self.household.postcode)

    def effects(self, kind: type[Kind]) -> Sequence[tuple[int, Kind]]:
        """Return all effects of one kind, each with the index of its rule."""
        return self.compiled.effects.of(kind)

    def truth(self, index: int) -> Interval:
        """Return the truth of a rule's condition."""
        return self.activations.truth(index)

    def fact(self, name: str) -> Interval:
        """Return the truth of a yes/no fact that rules derive."""
        value = self.facts.values.get(name, FALSE)
        return value if isinstance(value, tuple) else FALSE

    def may_use(self, service: Service) -> Interval:
        """Return whether a service is for this household."""
        return TRUE if service.only_for is None else self.fact(service.only_for)

    def certain(self, condition: Condition | None) -> bool:
        """Tell whether a condition is given and certain."""
        return condition is not None and truth(condition, self.facts) == TRUE
