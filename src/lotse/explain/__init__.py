"""Formatters: a plan or an explanation tree in, German or English text out. Nothing here decides anything."""

from lotse.explain.differences import changes_markdown, changes_text
from lotse.explain.gaps import gaps_markdown, gaps_text
from lotse.explain.gaps_page import gaps_html
from lotse.explain.markdown import plan_markdown
from lotse.explain.networkmap import network_map
from lotse.explain.page import plan_html
from lotse.explain.reasons import deciding, reason_line
from lotse.explain.rulediff import rules_markdown, rules_text
from lotse.explain.screen import plan_text, questions_text
from lotse.explain.statistics import statistics_markdown, statistics_text
from lotse.explain.style import CARDS, document
from lotse.explain.tree import trace_text

__all__ = [
    "CARDS",
    "changes_markdown",
    "changes_text",
    "deciding",
    "document",
    "gaps_html",
    "gaps_markdown",
    "gaps_text",
    "network_map",
    "plan_html",
    "plan_markdown",
    "plan_text",
    "questions_text",
    "reason_line",
    "rules_markdown",
    "rules_text",
    "statistics_markdown",
    "statistics_text",
    "trace_text",
]
