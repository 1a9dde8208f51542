"""What two plans are compared by: each need and kind of help as it stands, and which of them moved in the order."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Literal

from lotse.model.base import Text
from lotse.model.changes import Change, Part, Reason, Standing
from lotse.model.plan import DueFrom, PlannedNeed, ReferralPath, ReferralPlan, Status

Code = tuple[Literal["need", "service_type"], str]
NAMED: tuple[Part, ...] = ("status", "tier", "deadline", "safe_by", "provider", "estimate", "texts")


class Lines:
    """The lines of one plan."""

    def __init__(self, plan: ReferralPlan) -> None:
        self.needs: Mapping[str, PlannedNeed] = {need.code: need for need in plan.needs}
        self.paths: Mapping[str, ReferralPath] = {path.service_type: path for path in plan.paths}
        self.declined = frozenset(each.service_type for each in plan.declined)
        self.order = [path.service_type for path in plan.paths]
        self.values: Mapping[Code, Mapping[Part, Any]] = {
            **{("need", code): _of_need(need) for code, need in self.needs.items()},
            **{("service_type", code): _of_path(path) for code, path in self.paths.items()},
        }

    def value(self, line: Code, part: Part) -> Any:
        """Return what a line says of one part, None where the plan does not have the line."""
        return self.values.get(line, {}).get(part)

    def standing(self, line: Code) -> Standing | None:
        """Return how a line stands; a kind of help that is declined is not met, and nothing more."""
        kind, code = line
        if kind == "need":
            need = self.needs.get(code)
            return _standing_of_need(need) if need else None
        path = self.paths.get(code)
        if path is None:
            return Standing(status=Status.NOT_MET) if code in self.declined else None
        step = path.handoff
        return Standing(
            status=path.status,
            tier=path.tier,
            rank=path.rank,
            deadline=path.deadline,
            safe_by=path.safe_by,
            provider=step.service if step else None,
            provider_name=step.service_name if step else None,
            estimate=_estimate(path),
        )

    def texts(self, line: Code) -> tuple[Text, ...]:
        """Return what the plan says to do, to check and to bear in mind."""
        path = self.paths.get(line[1]) if line[0] == "service_type" else None
        return () if path is None else (*([path.action] if path.action else []), *path.to_check, *path.advice)


def differing(first: Lines, second: Lines) -> tuple[tuple[Code, ...], frozenset[str]]:
    """Return every line that came, went, changed or moved, and the codes of those that stand elsewhere in the order.

    Needs stand before kinds of help, each in the order of the second plan, then what only the first has.
    """
    lines = sorted(dict.fromkeys((*second.values, *first.values)), key=lambda line: line[0] != "need")
    changed = [line for line in lines if _differing_parts(line, first, second)]
    elsewhere = moved(first.order, second.order, {code for kind, code in changed if kind == "service_type"})
    return tuple(line for line in lines if line in changed or line[1] in elsewhere), elsewhere


def parts_of(line: Code, first: Lines, second: Lines, elsewhere: frozenset[str]) -> tuple[Part, ...]:
    """Return which parts of a line differ, its place in the order included."""
    parts = _differing_parts(line, first, second)
    return (*parts, "rank") if line[0] == "service_type" and line[1] in elsewhere else parts


def change_of(
    line: Code, first: Lines, second: Lines, elsewhere: frozenset[str], because: Iterable[Reason] = ()
) -> Change:
    """Return one line that differs."""
    there, still = line in first.values, line in second.values
    change: Literal["came", "went", "changed"] = "changed" if there and still else "went" if there else "came"
    texts, now = first.texts(line), second.texts(line)
    return Change(
        kind=line[0],
        code=line[1],
        change=change,
        parts=parts_of(line, first, second, elsewhere) if change == "changed" else (),
        before=first.standing(line),
        after=second.standing(line),
        came_texts=tuple(text for text in now if text not in texts) if change == "changed" else (),
        went_texts=tuple(text for text in texts if text not in now) if change == "changed" else (),
        because=tuple(because),
    )


def turned(line: Code, parts: Iterable[Part], way: tuple[Lines, Lines], one: Lines, other: Lines) -> frozenset[Part]:
    """Return which of the parts that the whole way changes differ between two plans on it as well."""
    wanted = tuple(parts)
    found: set[Part] = {part for part in wanted if one.value(line, part) != other.value(line, part)}
    passed = overtaken(line[1], way[0].order, way[1].order) if "rank" in wanted else frozenset[str]()
    if passed & overtaken(line[1], one.order, other.order):
        found.add("rank")
    return frozenset(found)


def moved(before: Sequence[str], after: Sequence[str], changed: AbstractSet[str]) -> frozenset[str]:
    """Return the codes that stand elsewhere among those which both lists have: of lines that are the same in all else as few as can be.

    What keeps its order is the heaviest common subsequence, where one such line weighs more than all lines in `changed`.
    """
    place = {code: number for number, code in enumerate(after)}
    common = [code for code in before if code in place]
    heaviest: list[tuple[int, frozenset[str]]] = []
    for number, code in enumerate(common):
        weight = 1 if code in changed else len(common) + 1
        ahead = [heaviest[i] for i in range(number) if place[common[i]] < place[code]]
        best = max(ahead, key=lambda each: each[0], default=(0, frozenset[str]()))
        heaviest.append((best[0] + weight, best[1] | {code}))
    kept = max(heaviest, key=lambda each: each[0], default=(0, frozenset[str]()))[1]
    return frozenset(common) - kept


def overtaken(code: str, before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Return the codes that stand on another side of `code` in one list than in the other."""
    if code not in before or code not in after:
        return frozenset()
    ahead = set(before[: before.index(code)]) & set(after)
    now_ahead = set(after[: after.index(code)]) & set(before)
    return frozenset(ahead ^ now_ahead)


# ---------------------------------------------------------------------------------------------- private


def _differing_parts(line: Code, first: Lines, second: Lines) -> tuple[Part, ...]:
    """The parts that differ; where one side only asks about a need, that is all there is to say."""
    found = tuple(part for part in NAMED if first.value(line, part) != second.value(line, part))
    asked = line[0] == "need" and None in (first.value(line, "tier"), second.value(line, "tier"))
    return tuple(part for part in found if part == "status") if asked else found


def _of_need(need: PlannedNeed) -> dict[Part, Any]:
    live = need.status is Status.MET or need.suspected
    status: dict[Part, Any] = {"status": (need.status, need.suspected)}
    return {**status, **_of_dates(need)} if live else status


def _of_path(path: ReferralPath) -> dict[Part, Any]:
    step = path.handoff
    texts = frozenset(text.de for text in (path.action, *path.to_check, *path.advice) if text is not None)
    return {
        "status": (path.status, False),
        **_of_dates(path),
        "provider": step.service if step else None,
        "estimate": _estimate(path),
        "texts": texts or None,
    }


def _of_dates(line: PlannedNeed | ReferralPath) -> dict[Part, Any]:
    """Tier and days of a line; the end of the month moves along with the day of the plan and is always the same."""
    rolling = line.depends_on == DueFrom(kind="accrual")
    return {
        "tier": line.tier,
        "deadline": "month_end" if rolling else line.deadline,
        "safe_by": "month_end" if rolling else line.safe_by,
    }


def _estimate(path: ReferralPath) -> tuple[str, str] | None:
    return (path.estimate.minimum, path.estimate.maximum) if path.estimate else None


def _standing_of_need(need: PlannedNeed) -> Standing:
    return Standing(
        status=need.status,
        suspected=need.suspected,
        tier=need.tier,
        deadline=need.deadline,
        safe_by=need.safe_by,
    )
