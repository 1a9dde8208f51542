"""Scenarios: Gherkin steps for rules in German and English, their reader and their runner, without any test framework."""

from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.coverage import Coverage, coverage_of, uncovered
from lotse.scenarios.library import Library, steps_of
from lotse.scenarios.reading import Scenario, feature_files, read_features
from lotse.scenarios.running import Matchers, Result, run
from lotse.scenarios.steps import STEPS
from lotse.scenarios.telling import told_counts, told_failures, told_uncovered
from lotse.scenarios.tested import TestedRule, rules_under_test
from lotse.step import Step

__all__ = [
    "STEPS",
    "Case",
    "Coverage",
    "Library",
    "Matchers",
    "Result",
    "Scenario",
    "ScenarioFailure",
    "Step",
    "TestedRule",
    "coverage_of",
    "feature_files",
    "read_features",
    "rules_under_test",
    "run",
    "steps_of",
    "told_counts",
    "told_failures",
    "told_uncovered",
    "uncovered",
]
