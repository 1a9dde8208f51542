"""One row per household: what of its plan a portfolio is looked at by (format `lotse.screen/1`)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lotse.model.plan import PlannedNeed, ReferralPlan, Status
from lotse.planner import Sketch
from lotse.planner.helps import Help
from lotse.routing.paths import Route

FORMAT = "lotse.screen/1"
MOST_PATHS, MOST_QUESTIONS = 3, 5
FAILURES = ("PLUGIN-FAILED", "PLUGIN-HOOK")
Row = dict[str, Any]
"""The columns of `tables.SCHEMA`; dates are dates."""


def row_of_plan(plan: ReferralPlan) -> Row:
    """Return the row of a plan: what `screened` gives without making the plan."""
    return _row(
        household=plan.household,
        municipality=plan.municipality,
        on=plan.on,
        rulebook=plan.provenance.rulebook,
        needs=plan.needs,
        paths=[
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
        ],
        questions=[{"fact": each.fact, "decides": list(each.decides)} for each in plan.questions],
        gaps=[each.service_type for each in plan.gaps],
        warnings=[(each.code, each.subject) for each in plan.warnings],
    )


def row_of_sketch(sketch: Sketch, rulebook: str, troubles: Mapping[str, object]) -> Row:
    """Return the row of a household whose plan has not been made; `troubles` name the plugins that fail meanwhile."""
    household = sketch.situation.household
    return _row(
        household=household.id,
        municipality=household.municipality,
        on=sketch.situation.facts.on,
        rulebook=rulebook,
        needs=sketch.needs,
        paths=[_path(sketch, each, way) for each, way in sketch.lines],
        questions=[{"fact": each.fact, "decides": list(each.decides)} for each in sketch.questions],
        gaps=[each.service_type for each in sketch.gaps],
        warnings=_with_troubles(sketch.warned, troubles),
    )


# ---------------------------------------------------------------------------------------------- private


def _with_troubles(warned: Iterable[tuple[str, str]], troubles: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The warnings with the plugins whose hooks failed, which shows only after all else has been looked at."""
    yield from warned
    yield from (("PLUGIN-HOOK", plugin) for plugin in sorted(troubles))


def _path(sketch: Sketch, each: Help, way: Route) -> Row:
    return {
        "need": each.need.code,
        "service_type": each.service_type,
        "status": each.status.value,
        "tier": each.tier,
        "deadline": each.due.end,
        "safe_by": each.due.safe_by(sketch.situation),
        "service": way.service,
        "organization": way.steps[-1].organization,
    }


def _row(  # noqa: PLR0913 - the parts of a plan
    *,
    household: str,
    municipality: str | None,
    on: dt.date,
    rulebook: str,
    needs: Iterable[PlannedNeed],
    paths: list[Row],
    questions: list[Row],
    gaps: list[str],
    warnings: Iterable[tuple[str, str]],
) -> Row:
    found = [
        {
            "code": need.code,
            "status": need.status.value,
            "tier": need.tier,
            "deadline": need.deadline,
            "safe_by": need.safe_by,
            "suspected": need.suspected,
        }
        for need in needs
    ]
    live = [need for need in found if need["status"] == Status.MET or need["suspected"]]
    told = tuple(warnings)
    return {
        "format": FORMAT,
        "household": household,
        "municipality": municipality,
        "on": on,
        "rulebook": rulebook,
        "tier": min((need["tier"] for need in live), default=None),
        "safe_by": min((each["safe_by"] for each in (*live, *paths) if each["safe_by"]), default=None),
        "needs": live,
        "open_needs": [need["code"] for need in found if need["status"] != Status.MET and not need["suspected"]],
        "paths": paths[:MOST_PATHS],
        "path_count": len(paths),
        "questions": questions[:MOST_QUESTIONS],
        "question_count": len(questions),
        "gaps": gaps,
        "warnings": [{"code": code, "count": n} for code, n in sorted(Counter(code for code, _ in told).items())],
        "failed": [{"code": code, "plugin": plugin} for code, plugin in told if code in FAILURES],
    }
