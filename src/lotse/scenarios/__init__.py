"""Scenarios: Gherkin steps for rules in German and English, their reader and their runner, without any test framework."""

from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.coverage import TestedRule, rules_under_test, uncovered
from lotse.scenarios.reading import Scenario, read_features
from lotse.scenarios.running import Matchers, Result, run
from lotse.scenarios.steps import STEPS, Step
from lotse.scenarios.telling import told_counts, told_failures, told_uncovered

__all__ = [
    "STEPS",
    "Case",
    "Matchers",
    "Result",
    "Scenario",
    "ScenarioFailure",
    "Step",
    "TestedRule",
    "read_features",
    "rules_under_test",
    "run",
    "told_counts",
    "told_failures",
    "told_uncovered",
    "uncovered",
]
