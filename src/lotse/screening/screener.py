"""Screens households one by one, and works out together what is the same for many.

Three things are kept, each with all that it depends on: what the rules say of households that are alike to them; what comes of that
where they stand in the network; and what comes of that where a tie is broken. Nothing else about one household reaches another's row.
"""

import datetime as dt
from collections.abc import Hashable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Protocol

from lotse.errors import Finding, InputError
from lotse.hooks import Troubles
from lotse.model.household import Household
from lotse.model.plan import PlanWarning
from lotse.planner import Layout, Outline, Situation, Variant
from lotse.rules.compiler import Activations, CompiledRuleBook
from lotse.rules.facts import Facts, Value
from lotse.screening.likeness import Likeness
from lotse.screening.rows import Row, Template

MOST_KEPT = 20_000
"""So many kinds of households are kept, then all are forgotten; more would take more memory than time."""


Warned = tuple[tuple[str, str], ...]


class Planner(Protocol):
    """What screening asks of a matcher."""

    @property
    def rulebook(self) -> str:
        """The SHA-256 of everything that was loaded."""

    def compiled(self, on: dt.date) -> CompiledRuleBook:
        """Return the rules in force on a day."""

    def facts(self, household: Household, *, on: dt.date, troubles: Troubles | None = None) -> Facts:
        """Return what is known of a household before any rule; raises InputError for what it states wrongly."""

    def situated(
        self, household: Household, activations: Activations, *, on: dt.date, troubles: Troubles | None = None
    ) -> Situation:
        """Return what the plan of a household rests on that has been evaluated."""

    def known_warnings(self, household: Household, *, on: dt.date) -> tuple[PlanWarning, ...]:
        """Return the warnings that stand before any plan."""


class Screener:
    """Makes rows on one day. It grows as it meets new kinds of households, up to a limit; use one for each thread."""

    def __init__(self, planner: Planner, on: dt.date) -> None:
        self._planner = planner
        self._on = on
        self._compiled = planner.compiled(on)
        self._likeness = Likeness(self._compiled.rules, self._compiled.facts)
        self._alike: dict[Hashable, _Alike] = {}
        self._kept = 0

    def row(self, household: Household) -> Row:
        """Return the row of a household; raises InputError with every mistake that its plan would be refused for."""
        failed: Troubles = {}
        try:
            facts = self._planner.facts(household, on=self._on, troubles=failed)
        except InputError as error:
            raise InputError([*error.findings, *self._further(household)]) from None
        case = _Case(household, facts, self._like(household, facts), failed)
        known = self._planner.known_warnings(household, on=self._on)
        return self._template(case, tuple((each.code, each.subject) for each in known)).of_household(household)

    # ------------------------------------------------------------------------------------------ private

    def _like(self, household: Household, facts: Facts) -> "_Alike":
        """What the rules say of a household, worked out for the first of all that are alike to them."""
        key = self._likeness.key(facts)
        found = self._alike.get(key)
        if found is None:
            activations = self._compiled.evaluate(facts)
            derived = {name: value for name, value in activations.facts.values.items() if name not in facts.values}
            outline = Outline.of(self._planner.situated(household, activations, on=self._on))
            found = _Alike(activations.certain, activations.possible, derived, outline)
            self._make_room()
            self._alike[key] = found
        return found

    def _template(self, case: "_Case", known: Warned) -> Template:
        """The row of all that are alike, stand in the same place and break ties the same way."""
        outline = case.alike.outline
        stands = outline.stands(case.household, case.facts)
        if stands is None:
            return self._made(case, known)
        key = stands, known, tuple(case.failed)
        placed = case.alike.placed.get(key)
        if placed is None:
            self._make_room()
            placed = case.alike.placed[key] = _Placed(Layout.of(self._situation(case, {**case.failed}), outline))
        choice = placed.layout.choice(case.household.id)
        template = placed.templates.get(choice)
        if template is None:
            template = placed.templates[choice] = self._made(case, known)
        return template

    def _made(self, case: "_Case", known: Warned) -> Template:
        troubles = {**case.failed}
        situation, outline = self._situation(case, troubles), case.alike.outline
        variant = Variant.of(situation, outline)
        failures = tuple(("PLUGIN-HOOK", plugin) for plugin in sorted(troubles))
        return Template.of(situation, self._planner.rulebook, outline, variant, (*known, *failures))

    def _situation(self, case: "_Case", troubles: Troubles) -> Situation:
        """The household with what the rules gave; what plugins fail at meanwhile goes to `troubles`."""
        alike, facts = case.alike, case.facts
        values = {**alike.derived, **facts.values}
        live = Facts(facts.on, facts.land, values, facts.members, facts.member_ids, facts.given)
        activations = Activations(alike.certain, alike.possible, live)
        return self._planner.situated(case.household, activations, on=self._on, troubles=troubles)

    def _make_room(self) -> None:
        """Count what is kept, and forget all where it becomes too much."""
        self._kept += 1
        if self._kept > MOST_KEPT:
            self._alike.clear()
            self._kept = 0

    def _further(self, household: Household) -> tuple[Finding, ...]:
        """The mistakes that show only once the wishes are right."""
        if not household.wishes:
            return ()
        try:
            self._planner.facts(household.model_copy(update={"wishes": None}), on=self._on)
        except InputError as error:
            return error.findings
        return ()


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Placed:
    """A layout, and the templates of its variants by what is put first where providers are worth the same."""

    layout: Layout
    templates: dict[Hashable, Template] = field(default_factory=dict)


@dataclass(frozen=True)
class _Alike:
    """What the rules gave for households that are alike to them, the outline of their plans, and what came of it by place."""

    certain: AbstractSet[int]
    possible: AbstractSet[int]
    derived: Mapping[str, Value]
    outline: Outline
    placed: dict[Hashable, _Placed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Case:
    """A household, what is known of it, what the rules say, and which plugins could not say what they know."""

    household: Household
    facts: Facts
    alike: _Alike
    failed: Troubles
