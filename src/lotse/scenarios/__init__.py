"""Scenarios: Gherkin steps for rules in German and English, their reader and their runner, without any test framework."""

from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.coverage import Coverage, coverage_of, uncovered
from lotse.scenarios.formats import junit_xml, report_html
from lotse.scenarios.library import Library, steps_of
from lotse.scenarios.reading import Scenario, feature_files, look_into, plugins_in, read_features
from lotse.scenarios.reference import steps_markdown, steps_text
from lotse.scenarios.report import Report, because, reported
from lotse.scenarios.running import Matchers, Result, run
from lotse.scenarios.steps import STEPS
from lotse.scenarios.telling import because_lines, told, told_counts, told_uncovered
from lotse.scenarios.tested import TestedRule, rules_under_test
from lotse.step import Step

__all__ = [
    "STEPS",
    "Case",
    "Coverage",
    "Library",
    "Matchers",
    "Report",
    "Result",
    "Scenario",
    "ScenarioFailure",
    "Step",
    "TestedRule",
    "because",
    "because_lines",
    "coverage_of",
    "feature_files",
    "junit_xml",
    "look_into",
    "plugins_in",
    "read_features",
    "report_html",
    "reported",
    "rules_under_test",
    "run",
    "steps_markdown",
    "steps_of",
    "steps_text",
    "told",
    "told_counts",
    "told_uncovered",
    "uncovered",
]
