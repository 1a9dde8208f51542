"""One row per household: what of its plan a portfolio is looked at by (format `lotse.screen/1`)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lotse.model.household import Household
from lotse.model.plan import PlannedNeed, ReferralPlan, Status
from lotse.planner import MOST_ASKED, Asked, Outline, Situation, Variant

FORMAT = "lotse.screen/1"
MOST_PATHS, MOST_QUESTIONS = 3, MOST_ASKED
FAILURES = ("PLUGIN-FAILED", "PLUGIN-HOOK")
Row = dict[str, Any]
"""The columns of `tables.schema`; dates are dates."""


def row_of(plan: ReferralPlan) -> Row:
    """Return the row of a plan: what a screening gives without making the plan."""
    paths = [
        {
            "need": path.need,
            "service_type": path.service_type,
            "status": path.status.value,
            "tier": path.tier,
            "deadline": path.deadline,
            "safe_by": path.safe_by,
            "service": path.handoff.service if path.handoff else None,
            "organization": path.handoff.organization if path.handoff else None,
        }
        for path in plan.paths
    ]
    needs = _needs(plan.needs)
    return {
        "format": FORMAT,
        "household": plan.household,
        "municipality": plan.municipality,
        "on": plan.on,
        "rulebook": plan.provenance.rulebook,
        "tier": _tier(needs),
        "safe_by": _safe_by((*needs, *paths)),
        "needs": needs,
        "open_needs": _open_needs(plan.needs),
        "paths": paths[:MOST_PATHS],
        "path_count": len(paths),
        "questions": [{"fact": q.fact, "decides": list(q.decides)} for q in plan.questions[:MOST_QUESTIONS]],
        "question_count": len(plan.questions),
        "gaps": [each.service_type for each in plan.gaps],
        **_told([(each.code, each.subject) for each in plan.warnings]),
    }


@dataclass(frozen=True)
class Template:
    """The row of all households that share a variant: complete but for who they are, and for what follows from that.

    `paths` are all paths by kind of help; `members` says whether a question names a member.
    """

    row: Row
    variant: Variant
    paths: dict[str, Row]
    members: bool

    @classmethod
    def of(
        cls, situation: Situation, rulebook: str, outline: Outline, variant: Variant, known: Iterable[tuple[str, str]]
    ) -> "Template":
        """Return the template of a variant; `known` are code and subject of the warnings that stand beside its own."""
        paths = {code: _path(situation, variant, code) for code in variant.helps}
        needs = _needs(outline.needs)
        first = variant.asked.first[:MOST_QUESTIONS]
        row = {
            "format": FORMAT,
            "household": "",
            "municipality": None,
            "on": situation.facts.on,
            "rulebook": rulebook,
            "tier": _tier(needs),
            "safe_by": _safe_by((*needs, *paths.values())),
            "needs": needs,
            "open_needs": list(outline.open_needs),
            "paths": [paths[code] for code in (variant.order or ())[:MOST_PATHS]],
            "path_count": len(paths),
            "questions": [_question(each) for each in first],
            "question_count": variant.asked.count,
            "gaps": list(variant.gaps),
            **_told([*variant.warned, *known]),
        }
        return cls(row, variant, paths, any(each.member is not None for each in first))

    def of_household(self, household: Household) -> Row:
        """Return the row of one household."""
        row = {**self.row, "household": household.id, "municipality": household.municipality}
        if self.variant.order is None:
            row["paths"] = [self.paths[code] for code in self.variant.order_of(household.id)[:MOST_PATHS]]
        if self.members:
            ids = [member.id for member in household.members or ()]
            row["questions"] = [_question(each, ids) for each in self.variant.asked.first[:MOST_QUESTIONS]]
        return row


# ---------------------------------------------------------------------------------------------- private


def _needs(needs: Iterable[PlannedNeed]) -> list[Row]:
    """The needs that are certain or that a known fact speaks for."""
    return [
        {
            "code": need.code,
            "status": need.status.value,
            "tier": need.tier,
            "deadline": need.deadline,
            "safe_by": need.safe_by,
            "suspected": need.suspected,
        }
        for need in needs
        if _live(need)
    ]


def _open_needs(needs: Iterable[PlannedNeed]) -> list[str]:
    return [need.code for need in needs if not _live(need)]


def _live(need: PlannedNeed) -> bool:
    return need.status is Status.MET or need.suspected


def _tier(needs: Iterable[Row]) -> int | None:
    return min((need["tier"] for need in needs), default=None)


def _safe_by(parts: Iterable[Row]) -> dt.date | None:
    return min((each["safe_by"] for each in parts if each["safe_by"]), default=None)


def _path(situation: Situation, variant: Variant, code: str) -> Row:
    each, provider = variant.helps[code], variant.providers[code]
    return {
        "need": each.need.code,
        "service_type": code,
        "status": each.status.value,
        "tier": each.tier,
        "deadline": each.due.end,
        "safe_by": each.due.safe_by(situation),
        "service": provider.service,
        "organization": provider.organization,
    }


def _question(each: Asked, ids: Sequence[str] = ()) -> Row:
    return {"fact": each.named(ids), "decides": list(each.decides)}


def _told(warned: Sequence[tuple[str, str]]) -> Row:
    """The warnings by code, and what failed: which plugin could not be loaded, and whose hook gave no answer."""
    counted = Counter(code for code, _ in warned)
    return {
        "warnings": [{"code": code, "count": counted[code]} for code in sorted(counted)],
        "failed": [{"code": code, "plugin": plugin} for code, plugin in warned if code in FAILURES],
    }
