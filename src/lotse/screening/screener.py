"""Screens households one by one, and works out together what is the same for many.

Three things are kept, each with all that it depends on: what the rules say of households that are alike to them; what comes of that
where they stand in the network; and what comes of that where a tie is broken. Nothing else about one household reaches another's row.
"""

import datetime as dt
from array import array
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from lotse.errors import Finding, InputError
from lotse.hooks import Troubles
from lotse.model.household import Household
from lotse.model.plan import Factor, PlanWarning
from lotse.planner import Layout, Outline, Pieces, Situation, Variant
from lotse.plugins import Failure, LoadedPlugin
from lotse.routing import Demand, Offer
from lotse.routing.paths import ExtraFactors
from lotse.rules.compiler import Activations, CompiledRuleBook
from lotse.rules.facts import Facts, Value
from lotse.screening.likeness import Kind, Likeness
from lotse.screening.rows import Row, Template

if TYPE_CHECKING:
    from lotse.rules.tracing import OpenFact

MOST_KEPT = 15_000
"""So many kinds of households, and rows of them, are kept, then only those that are met again; more would take more memory than time."""


Warned = tuple[tuple[str, str], ...]


class Planner(Protocol):
    """What screening asks of a matcher."""

    @property
    def rulebook(self) -> str:
        """The SHA-256 of everything that was loaded."""

    @property
    def plugins(self) -> tuple[LoadedPlugin, ...]:
        """What was loaded."""

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What could not be used."""

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


@dataclass(frozen=True)
class Refused:
    """Why a household has no row."""

    findings: tuple[Finding, ...]


class Screener:
    """Makes rows on one day. It grows as it meets new kinds of households, up to a limit; use one for each thread."""

    def __init__(self, planner: Planner, on: dt.date) -> None:
        self._planner = planner
        self._on = on
        self._compiled = planner.compiled(on)
        self._likeness = Likeness(self._compiled)
        from lotse.rules.columnar import ColumnarRuleBook

        self._columnar = ColumnarRuleBook(self._compiled.rules, self._compiled.facts)
        self._alike: dict[Hashable, _Alike] = {}
        self._before: dict[Hashable, _Alike] = {}
        self._names: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._open: dict[Hashable, tuple[OpenFact, ...]] = {}
        self._asked: dict[Hashable, tuple[Offer | None, Sequence[Factor]]] = {}
        self._pieces = Pieces()
        self._kept = 0

    def rows(self, households: Sequence[Household]) -> list[Row | Refused]:
        """Return the row of each household, or why there is none: every mistake that its plan would be refused for."""
        found: list[Row | Refused] = []
        cases = []
        for household in households:
            failed: Troubles = {}
            try:
                facts = self._planner.facts(household, on=self._on, troubles=failed)
            except InputError as error:
                found.append(Refused((*error.findings, *self._further(household))))
            else:
                cases.append(_Case(household, facts, self._likeness.of(facts), failed, len(found)))
                found.append({})
        for case, alike in zip(cases, self._like(cases), strict=True):
            known = self._planner.known_warnings(case.household, on=self._on)
            template = self._template(case, alike, tuple((each.code, each.subject) for each in known))
            found[case.place] = template.of_household(case.household)
        return found

    # ------------------------------------------------------------------------------------------ private

    def _like(self, cases: Sequence["_Case"]) -> list["_Alike"]:
        """What the rules say of households, worked out for the first of all that are alike to them."""
        if self._kept > MOST_KEPT:
            self._before, self._alike, self._open, self._asked, self._kept = self._alike, {}, {}, {}, 0
            self._pieces = Pieces()
            self._likeness.forget()
        new = {}
        for case in cases:
            key = case.kind.key
            if key in self._alike or key in new:
                continue
            if key in self._before:
                self._alike[key] = self._before[key]
                self._kept += 1
            else:
                new[key] = case
        if new:
            facts = [case.facts for case in new.values()]
            evaluated = self._columnar.evaluate(self._columnar.layout(facts))
            self._kept += len(new)
            for (key, case), activations in zip(new.items(), self._columnar.activations(evaluated, facts), strict=True):
                self._alike[key] = self._outlined(case, activations)
        return [self._alike[case.kind.key] for case in cases]

    def _outlined(self, case: "_Case", activations: Activations) -> "_Alike":
        values = activations.facts.values
        made = {name: value for name, value in values.items() if name not in case.facts.values}
        names = tuple(made)
        said = _Said(
            array("H", activations.certain),
            array("H", activations.possible),
            self._names.setdefault(names, names),
            tuple(made.values()),
        )
        situation = self._planner.situated(case.household, activations, on=self._on)
        situation.tracer.share(self._open, partial(self._likeness.of_rule, case.kind))
        return _Alike(said, Outline.of(situation, self._pieces, partial(self._likeness.of_part, case.kind)))

    def _template(self, case: "_Case", alike: "_Alike", known: Warned) -> Template:
        """The row of all that are alike, stand in the same place and break ties the same way."""
        stands = alike.outline.stands(case.household, case.facts)
        if stands is None:
            return self._made(case, alike, known)
        key = stands, known, tuple(case.failed)
        placed = alike.placed.get(key)
        if placed is None:
            situation = self._situation(case, alike, {**case.failed})
            placed = alike.placed[key] = _Placed(Layout.of(situation, alike.outline))
        choice = placed.layout.choice(case.household.id)
        template = placed.templates.get(choice)
        if template is None:
            template = placed.templates[choice] = self._made(case, alike, known)
            self._kept += 1
        return template

    def _made(self, case: "_Case", alike: "_Alike", known: Warned) -> Template:
        troubles = {**case.failed}
        situation = self._situation(case, alike, troubles)
        variant = Variant.of(situation, alike.outline)
        failures = tuple(("PLUGIN-HOOK", plugin) for plugin in sorted(troubles))
        return Template.of(situation, self._planner.rulebook, alike.outline, variant, (*known, *failures))

    def _situation(self, case: "_Case", alike: "_Alike", troubles: Troubles) -> Situation:
        """The household with what the rules gave; what plugins fail at meanwhile goes to `troubles`."""
        facts = case.facts
        said = alike.said
        values = {**dict(zip(said.names, said.values, strict=True)), **facts.values}
        live = Facts(facts.on, facts.land, values, facts.members, facts.member_ids, facts.given)
        activations = Activations(frozenset(said.certain), frozenset(said.possible), live)
        situation = self._planner.situated(case.household, activations, on=self._on, troubles=troubles)
        return replace(situation, extra=partial(self._factors, situation.extra, troubles))

    def _factors(self, ask: ExtraFactors, troubles: Troubles, demand: Demand, offer: Offer | None) -> Sequence[Factor]:
        """What plugins add to a score; they are asked once, for what they answer depends on demand and offer alone."""
        key = demand, id(offer), tuple(troubles)
        kept = self._asked.get(key)
        if kept is None:
            factors = ask(demand, offer)
            if tuple(troubles) != key[2]:
                return factors  # a plugin has just failed: it is asked again for the next household, as it would be for a plan
            kept = self._asked[key] = offer, factors  # the offer stays, so that no other gets its id
        return kept[1]

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


@dataclass(frozen=True, slots=True)
class _Said:
    """What the rules gave: which conditions are certain and which possible, by index, and what is derived; kept small."""

    certain: "array[int]"
    possible: "array[int]"
    names: tuple[str, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True)
class _Alike:
    """What the rules gave for households that are alike to them, the outline of their plans, and what came of it by place."""

    said: _Said
    outline: Outline
    placed: dict[Hashable, _Placed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Case:
    """A household at its place among the rows, what is known of it, its kind, and which plugins could not say what they know."""

    household: Household
    facts: Facts
    kind: Kind
    failed: Troubles
    place: int
