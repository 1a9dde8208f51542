"""A case: what a scenario builds up, step by step, and what it finds in the plan."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NoReturn

from lotse import source
from lotse.errors import LotseError, nearest
from lotse.matcher import Matcher
from lotse.model.household import Household
from lotse.model.plan import PlannedNeed, ReferralPath, ReferralPlan, Status
from lotse.model.vocabulary import Vocabulary

UNKNOWN = ("unbekannt", "unknown")

Load = Callable[[tuple[str, ...], tuple[str, ...]], Matcher]


class ScenarioFailure(Exception):  # noqa: N818 - a failed expectation is a result, not an error
    """An expectation that does not hold, or a mistake of the scenario: what was expected, what the plan holds instead."""


@dataclass(frozen=True)
class Matched:
    """One household that a scenario matched on one day, with the matcher that did so and its plan."""

    matcher: Matcher
    household: Household
    day: dt.date
    plan: ReferralPlan


@dataclass
class Case:
    """What a scenario builds up: a household, the plugins and drafts to load, and the plan once it is matched.

    `load` gives the matcher with these plugins and drafts.
    """

    load: Load
    data: dict[str, Any] = field(default_factory=lambda: {"id": "szenario"})
    plugins: list[str] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    declared: set[str] = field(default_factory=set)
    matched: list[Matched] = field(default_factory=list)

    # given -------------------------------------------------------------------------------------

    def set_household(self, text: str) -> None:
        """Take the household from text as it would stand in a file."""
        with told_once("The household cannot be read:"):
            data = source.parse(text, "scenario").data
        if not isinstance(data, dict):
            raise ScenarioFailure("The household is no mapping of fields; write for example 'savings: 0'.")
        self.data = {"id": "szenario", **data}

    def set_fact(self, path: str, text: str) -> None:
        """Set a field or a plugin's fact by its path: `tenancy.stage`, `members[a].age`, `kiel.member`; the text is read as YAML."""
        parts = path.replace("[", ".").replace("]", "").split(".")
        if parts[0] == "extra" and len(parts) > 1:
            parts = ["extra", path.partition(".")[2]]
        elif len(parts) > 1 and parts[0] not in Household.model_fields:
            self.declared.add(path)
            parts = ["extra", path]
        section: Any = self.data
        for part in parts[:-1]:
            section = _within(section, part, list_of_members=part == "members")
        if not isinstance(section, dict):
            raise ScenarioFailure(f"'{path}' cannot be set; what it lies in is no mapping of fields.")
        if text in UNKNOWN:
            section.pop(parts[-1], None)
        else:
            with told_once("The value cannot be read:"):
                section[parts[-1]] = source.parse(f"value: {text}", path).data["value"]

    # when --------------------------------------------------------------------------------------

    def match(self, day: dt.date) -> None:
        """Match the household on a day."""
        with told_once("The household, a plugin or a draft cannot be used:"):
            matcher = self.load(tuple(self.plugins), tuple(self.drafts))
            household = Household.from_document(source.Document("scenario", self.data, {}))
            self._check_declared(matcher)
            plan = matcher.match(household, on=day)
        self.matched.append(Matched(matcher, household, day, plan))

    # then --------------------------------------------------------------------------------------

    @property
    def last(self) -> Matched:
        """What was matched last; the scenario fails where nothing was."""
        if not self.matched:
            raise ScenarioFailure("Nothing was matched yet; write 'Wenn am … abgeglichen wird' or 'When matched on …'.")
        return self.matched[-1]

    @property
    def plan(self) -> ReferralPlan:
        """The plan that was made last."""
        return self.last.plan

    @property
    def vocabulary(self) -> Vocabulary:
        """The codes of needs and kinds of help."""
        return self.last.matcher.book.vocabulary

    def need(self, code: str) -> PlannedNeed | None:
        """The need with this code, if any rule raises it at all."""
        self._known(code, "need", self.vocabulary.needs)
        return next((need for need in self.plan.needs if need.code == code), None)

    def path(self, code: str) -> ReferralPath | None:
        """The path with this kind of help."""
        self._known(code, "kind of help", self.vocabulary.service_types)
        return next((path for path in self.plan.paths if path.service_type == code), None)

    def known_path(self, code: str) -> ReferralPath:
        """The path with this kind of help; the scenario fails where there is none."""
        return self.path(code) or self.fail(f"{code} does not stand in the plan.")

    def line(self, code: str) -> PlannedNeed | ReferralPath:
        """The path or need with this code; the scenario fails where the plan has neither."""
        found = self.path(code) if code in self.vocabulary.service_types else self.need(code)
        return found if found is not None else self.fail(f"{code} does not stand in the plan.")

    def fail(self, what: str) -> NoReturn:
        """End the scenario with what was wrong and what the plan holds instead."""
        raise ScenarioFailure("\n".join((what, *_shown(self.plan))))

    # ------------------------------------------------------------------------------------------ private

    def _check_declared(self, matcher: Matcher) -> None:
        """What is neither a field nor a plugin's fact is a mistake of the scenario, and no fact that nobody reads."""
        for path in sorted(self.declared - set(matcher.book.extra)):
            hint = nearest(
                path, [name for name, fact in matcher.book.facts.items() if fact.origin in ("given", "extra")]
            )
            raise ScenarioFailure(f"'{path}' is no field of the household and no fact of a loaded plugin{hint}")

    def _known(self, code: str, what: str, codes: Mapping[str, object]) -> None:
        if code not in codes:
            raise ScenarioFailure(f"'{code}' is no {what} of the vocabulary{nearest(code, codes) or '.'}")


@contextmanager
def told_once(what: str) -> Iterator[None]:
    """End the scenario with the mistakes alone, not with the errors that they led to."""
    try:
        yield
    except LotseError as error:
        raise ScenarioFailure(f"{what}\n{error}") from None


# ---------------------------------------------------------------------------------------------- private


def _within(section: Any, part: str, *, list_of_members: bool) -> Any:
    """The part of a household one level down; a section or member that is not there yet is made."""
    if isinstance(section, list):
        members = [each for each in section if isinstance(each, dict)]
        found = next((member for member in members if member.get("id") == part), None)
        if found is None:
            section.append(found := {"id": part})
        return found
    if not isinstance(section, dict):
        raise ScenarioFailure(f"'{part}' cannot be set; what it lies in is no mapping of fields.")
    return section.setdefault(part, [] if list_of_members else {})


def _shown(plan: ReferralPlan) -> Iterator[str]:
    yield "Found needs:"
    for need in plan.needs:
        if need.status is Status.MET or need.suspected:
            suspected = ", suspected" if need.suspected else ""
            yield f"  {need.code}: {need.status.value}{suspected}, tier {need.tier}{_until(need)}"
    yield "Found paths:"
    for path in plan.paths:
        asks = f", decided by {', '.join(path.open_facts)}" if path.open_facts else ""
        yield f"  {path.rank}. {path.service_type}: {path.status.value}, tier {path.tier}{_until(path)}{asks}"
    yield f"Declined: {', '.join(each.service_type for each in plan.declined) or 'nothing'}"
    yield f"Questions: {', '.join(each.fact for each in plan.questions) or 'none'}"


def _until(line: PlannedNeed | ReferralPath) -> str:
    return f", until {line.deadline}, safe by {line.safe_by}" if line.deadline else ""
