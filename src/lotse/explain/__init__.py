"""Formatters: a plan or an explanation tree in, German or English text out. Nothing here decides anything."""

from lotse.explain.markdown import plan_markdown
from lotse.explain.page import plan_html
from lotse.explain.reasons import reason_line
from lotse.explain.screen import plan_text, questions_text
from lotse.explain.tree import trace_text
from lotse.model.base import Lang
from lotse.model.plan import ReferralPlan
from lotse.model.vocabulary import Labels, Vocabulary

__all__ = ["explain", "plan_html", "plan_markdown", "plan_text", "questions_text", "reason_line", "trace_text"]


def explain(plan: ReferralPlan, labels: Labels | None = None, lang: Lang = "de") -> str:
    """Return the plan as text, as `plan_text` does; without labels, needs, help and facts are shown as their codes."""
    return plan_text(plan, labels or Labels(Vocabulary(tiers={}, needs={}, service_types={}), {}), lang)
