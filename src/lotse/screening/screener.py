"""Screens households one by one: the row of each, or why there is none."""

import datetime as dt
from dataclasses import replace
from typing import Protocol

from lotse.errors import Finding, InputError
from lotse.hooks import Troubles
from lotse.model.household import Household
from lotse.planner import Sketch
from lotse.screening.rows import Row, row_of_sketch


class Planner(Protocol):
    """What screening asks of a matcher."""

    @property
    def rulebook(self) -> str:
        """The SHA-256 of everything that was loaded."""

    def sketch(self, household: Household, *, on: dt.date, told: bool, troubles: Troubles | None = None) -> Sketch:
        """Return a plan in parts; raises InputError for what the household states wrongly."""


class Screener:
    """Makes rows on one day. Keeps what households share; nothing about one of them reaches another's row."""

    def __init__(self, planner: Planner, on: dt.date) -> None:
        self._planner = planner
        self._on = on
        self._rulebook = planner.rulebook

    def row(self, household: Household) -> Row:
        """Return the row of a household; raises InputError with every mistake that its plan would be refused for."""
        troubles: Troubles = {}
        try:
            sketch = self._planner.sketch(household, on=self._on, told=False, troubles=troubles)
        except InputError as error:
            raise InputError([*error.findings, *self._further(household)]) from None
        return row_of_sketch(sketch, self._rulebook, troubles)

    # ------------------------------------------------------------------------------------------ private

    def _further(self, household: Household) -> tuple[Finding, ...]:
        """The mistakes that show only once the wishes are right."""
        if not household.wishes:
            return ()
        try:
            self._planner.sketch(household.model_copy(update={"wishes": None}), on=self._on, told=False)
        except InputError as error:
            return error.findings
        return ()
