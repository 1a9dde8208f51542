"""Gherkin steps for rule authors, in German and English, as a pytest plugin.

A test module names it and binds its features: `pytest_plugins = ["lotse.testing"]`, then `scenarios(".")` of pytest-bdd.
The features in `features/` show the steps at work.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from pytest_bdd import given, then, when
from pytest_bdd.parsers import re

from lotse import source
from lotse.errors import InputError, LotseError, nearest
from lotse.matcher import Matcher
from lotse.model.household import Household
from lotse.model.plan import PlannedNeed, ReferralPath, ReferralPlan, Status
from lotse.model.vocabulary import generic

UNKNOWN = ("unbekannt", "unknown")
STATUS: Mapping[str, Status] = {
    "gilt": Status.MET,
    "ist offen": Status.OPEN,
    "gilt nicht": Status.NOT_MET,
    "is met": Status.MET,
    "is open": Status.OPEN,
    "is not met": Status.NOT_MET,
}
_CODE = r"(?P<code>[a-z0-9_]+)"
_DAY = r"(?P<day>[0-9.\-]+)"


@dataclass
class Case:
    """What a scenario builds up: a household, the plugins to load, and the plan once it is matched."""

    root: Path
    data: dict[str, Any] = field(default_factory=lambda: {"id": "szenario"})
    plugins: list[str] = field(default_factory=list)
    plan: ReferralPlan | None = None
    declared: set[str] = field(default_factory=set)

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
        if text in UNKNOWN:
            section.pop(parts[-1], None)
        else:
            section[parts[-1]] = _read(text, path)

    def match(self, day: dt.date) -> None:
        """Match the household on a day."""
        with _told_once("The household or a plugin cannot be used:"):
            matcher = self.matcher
            household = Household.from_document(source.Document("scenario", self.data, {}))
            self._check_declared(matcher)
            self.plan = matcher.match(household, on=day)

    @property
    def result(self) -> ReferralPlan:
        """The plan; the scenario fails where nothing was matched."""
        if self.plan is None:
            pytest.fail(
                "Nothing was matched yet; write 'Wenn am … abgeglichen wird' or 'When matched on …'.", pytrace=False
            )
        return self.plan

    def need(self, code: str) -> PlannedNeed | None:
        """The need with this code, if any rule raises it at all."""
        self._known(code, "need", self.matcher.book.vocabulary.needs)
        return next((need for need in self.result.needs if need.code == code), None)

    def path(self, code: str) -> ReferralPath | None:
        """The first path with this kind of help."""
        self._known(code, "kind of help", self.matcher.book.vocabulary.service_types)
        return next((path for path in self.result.paths if path.service_type == code), None)

    def line(self, code: str) -> PlannedNeed | ReferralPath:
        """The path or need with this code; the scenario fails where the plan has neither."""
        vocabulary = self.matcher.book.vocabulary
        found = self.path(code) if code in vocabulary.service_types else self.need(code)
        return found if found is not None else self.fail(f"{code} does not stand in the plan.")

    def fail(self, what: str) -> NoReturn:
        """End the scenario with what was wrong and what the plan holds instead."""
        pytest.fail("\n".join((what, *self._shown())), pytrace=False)

    @property
    def matcher(self) -> Matcher:
        """The matcher with this case's plugins."""
        return matcher_for(tuple(self._resolve(each) for each in self.plugins))

    def _resolve(self, name: str) -> str:
        """A plugin by its directory, seen from the project or from a directory of plugins in it; or an installed one by name."""
        for path in (self.root / name, self.root / "plugins" / name, self.root.parent / name):
            if (path / "plugin.yaml").is_file():
                return str(path)
        return name

    def _check_declared(self, matcher: Matcher) -> None:
        """What is neither a field nor a plugin's fact is a mistake of the scenario, and no fact that nobody reads."""
        for path in sorted(self.declared - set(matcher.book.extra)):
            hint = nearest(
                path, [name for name, fact in matcher.book.facts.items() if fact.origin in ("given", "extra")]
            )
            pytest.fail(f"'{path}' is no field of the household and no fact of a loaded plugin{hint}", pytrace=False)

    def _known(self, code: str, what: str, codes: Mapping[str, object]) -> None:
        if code not in codes:
            pytest.fail(f"'{code}' is no {what} of the vocabulary.", pytrace=False)

    def _shown(self) -> Iterator[str]:
        plan = self.result
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


@lru_cache(maxsize=32)
def matcher_for(plugins: tuple[str, ...]) -> Matcher:
    """Return the matcher with these plugins, loaded once per test run; fails where one of them cannot be used."""
    loaded = Matcher.load(plugins=plugins)
    if loaded.failures:
        raise InputError(finding for failure in loaded.failures for finding in failure.findings)
    return loaded


@pytest.fixture
def case(request: pytest.FixtureRequest) -> Case:
    """The scenario's household, empty at first: everything is unknown."""
    return Case(request.config.rootpath)


# ---------------------------------------------------------------------------------------------- given


@given("ein Haushalt")
@given("a household")
def _household(case: Case, docstring: str) -> None:
    with _told_once("The household cannot be read:"):
        data = source.parse(docstring, "scenario").data
    if not isinstance(data, dict):
        pytest.fail("The household is no mapping of fields; write for example 'savings: 0'.", pytrace=False)
    case.data = {"id": "szenario", **data}


@given(re(r'ein Haushalt in "?(?P<area>\d{8})"?'))
@given(re(r'a household in "?(?P<area>\d{8})"?'))
def _household_in(case: Case, area: str) -> None:
    case.data["municipality"] = area


@given(re(r'(?:das Plugin|die Plugins) "?(?P<names>[^"]+)"?'))
@given(re(r'the plugins? "?(?P<names>[^"]+)"?'))
def _plugins(case: Case, names: str) -> None:
    case.plugins += [name.strip() for name in names.split(",")]


@given(re(r"(?P<path>[a-z][a-z0-9_]*(?:[.\[][\w\].-]+)*) ist (?P<value>.+)"))
@given(re(r"(?P<path>[a-z][a-z0-9_]*(?:[.\[][\w\].-]+)*) is (?P<value>.+)"))
def _fact(case: Case, path: str, value: str) -> None:
    case.set_fact(path, value)


# ----------------------------------------------------------------------------------------------- when


@when(re(rf"am {_DAY} abgeglichen wird"))
@when(re(rf"matched on {_DAY}"))
def _matched(case: Case, day: str) -> None:
    case.match(_date(day))


# ----------------------------------------------------------------------------------------------- then


@then(re(rf"der Bedarf {_CODE} (?P<status>gilt nicht|gilt|ist offen)"))
@then(re(rf"the need {_CODE} (?P<status>is not met|is met|is open)"))
def _need_status(case: Case, code: str, status: str) -> None:
    need = case.need(code)
    found = need.status if need else Status.NOT_MET
    if found is not STATUS[status]:
        case.fail(f"The need {code} is {found.value}, expected {STATUS[status].value}.")


@then(re(rf"der Bedarf {_CODE} wird vermutet"))
@then(re(rf"the need {_CODE} is suspected"))
def _need_suspected(case: Case, code: str) -> None:
    need = case.need(code)
    if need is None or not need.suspected:
        case.fail(f"The need {code} is {need.status.value if need else 'not raised'}, expected open and suspected.")


@then(re(rf"die Hilfe {_CODE} (?P<status>gilt nicht|gilt|ist offen)"))
@then(re(rf"the help {_CODE} (?P<status>is not met|is met|is open)"))
def _help_status(case: Case, code: str, status: str) -> None:
    path = case.path(code)
    found = path.status if path else Status.NOT_MET
    if found is not STATUS[status]:
        case.fail(f"The help {code} is {found.value}, expected {STATUS[status].value}.")


@then(re(rf"(?:die Hilfe )?{_CODE} steht im Plan"))
@then(re(rf"(?:the help )?{_CODE} stands in the plan"))
def _in_plan(case: Case, code: str) -> None:
    if case.path(code) is None:
        case.fail(f"The help {code} does not stand in the plan, expected it there.")


@then(re(rf"(?:die Hilfe )?{_CODE} steht nicht im Plan"))
@then(re(rf"(?:the help )?{_CODE} does not stand in the plan"))
def _not_in_plan(case: Case, code: str) -> None:
    if path := case.path(code):
        case.fail(f"The help {code} stands in the plan at rank {path.rank}, expected it not there.")


@then(re(rf"{_CODE} hat die Stufe (?P<tier>[0-6])"))
@then(re(rf"{_CODE} has tier (?P<tier>[0-6])"))
def _tier(case: Case, code: str, tier: str) -> None:
    if (found := case.line(code).tier) != int(tier):
        case.fail(f"{code} has tier {found}, expected {tier}.")


@then(re(rf"die Frist für {_CODE} endet am {_DAY}"))
@then(re(rf"the deadline of {_CODE} is {_DAY}"))
def _deadline(case: Case, code: str, day: str) -> None:
    if (found := case.line(code).deadline) != _date(day):
        case.fail(f"The deadline of {code} is {found}, expected {_date(day)}.")


@then(re(rf"für {_CODE} läuft keine Frist"))
@then(re(rf"{_CODE} has no deadline"))
def _no_deadline(case: Case, code: str) -> None:
    if (found := case.line(code).deadline) is not None:
        case.fail(f"The deadline of {code} is {found}, expected none.")


@then(re(rf"{_CODE} ist sicher bis {_DAY}"))
@then(re(rf"{_CODE} is safe by {_DAY}"))
def _safe_by(case: Case, code: str, day: str) -> None:
    if (found := case.line(code).safe_by) != _date(day):
        case.fail(f"The safe day of {code} is {found}, expected {_date(day)}.")


@then(re(r"(?P<first>[a-z0-9_]+) steht vor (?P<later>[a-z0-9_]+)"))
@then(re(r"(?P<first>[a-z0-9_]+) comes before (?P<later>[a-z0-9_]+)"))
def _before(case: Case, first: str, later: str) -> None:
    one, other = case.path(first), case.path(later)
    if one is None or other is None:
        case.fail(f"{first if one is None else later} does not stand in the plan, so the order cannot be compared.")
    if one.rank > other.rank:
        case.fail(f"{first} has rank {one.rank} and {later} rank {other.rank}, expected the other order.")


@then(re(rf"die erste Hilfe ist {_CODE}"))
@then(re(rf"the first help is {_CODE}"))
def _first(case: Case, code: str) -> None:
    case.path(code)  # a misspelt code is told apart from a wrong order
    first = next((path.service_type for path in case.result.paths), "nothing")
    if first != code:
        case.fail(f"The first help is {first}, expected {code}.")


@then(re(r"gefragt wird nach (?P<fact>\S+)"))
@then(re(r"the plan asks for (?P<fact>\S+)"))
def _asks(case: Case, fact: str) -> None:
    if fact not in _asked(case.result):
        case.fail(f"The plan does not ask for {fact}.")


@then(re(r"nicht gefragt wird nach (?P<fact>\S+)"))
@then(re(r"the plan does not ask for (?P<fact>\S+)"))
def _asks_not(case: Case, fact: str) -> None:
    if fact in _asked(case.result):
        case.fail(f"The plan asks for {fact}, expected that it does not.")


@then(re(rf'{_CODE} beruft sich auf "(?P<reference>[^"]+)"'))
@then(re(rf'{_CODE} cites "(?P<reference>[^"]+)"'))
def _cites(case: Case, code: str, reference: str) -> None:
    found = {node.rule.reference for tree in case.line(code).because for node in tree.walk() if node.rule is not None}
    if not any(reference in each for each in found):
        cited = "; ".join(sorted(found)) or "nothing"
        case.fail(f"{code} does not cite “{reference}”. It cites: {cited}.")


@then(re(rf"{_CODE} geht an (?P<service>\S+)"))
@then(re(rf"{_CODE} goes to (?P<service>\S+)"))
def _goes_to(case: Case, code: str, service: str) -> None:
    path = case.path(code)
    found = [] if path is None else [step.service for step in path.steps if step.action == "handoff" and step.service]
    named = [] if path is None else [each.service for each in path.alternatives]
    if service not in (*found, *named):
        case.fail(f"{code} goes to {', '.join(map(str, (*found, *named))) or 'nobody'}, expected {service} among them.")


@then(re(r"das Angebot (?P<service>\S+) ist als abgelaufen genannt"))
@then(re(r"the offer (?P<service>\S+) is named as expired"))
def _expired(case: Case, service: str) -> None:
    for path in case.result.paths:
        if any(each.service == service and each.expired_on for each in path.alternatives):
            return
    case.fail(f"No path names {service} as expired.")


@then(re(rf"es fehlt ein Angebot für {_CODE}"))
@then(re(rf"there is a gap for {_CODE}"))
def _gap(case: Case, code: str) -> None:
    gaps = [gap.service_type for gap in case.result.gaps]
    if code not in gaps:
        case.fail(f"There is no gap for {code}; gaps: {', '.join(gaps) or 'none'}.")


@then(re(r"der Plan warnt mit (?P<code>[A-Z-]+)"))
@then(re(r"the plan warns with (?P<code>[A-Z-]+)"))
def _warns(case: Case, code: str) -> None:
    codes = [warning.code for warning in case.result.warnings]
    if code not in codes:
        case.fail(f"The plan does not warn with {code}; warnings: {', '.join(codes) or 'none'}.")


# ---------------------------------------------------------------------------------------------- private


@contextmanager
def _told_once(what: str) -> Iterator[None]:
    """End the scenario with the mistakes and without their traceback, or the one that led to another."""
    try:
        yield
    except LotseError as error:
        raise pytest.fail.Exception(f"{what}\n{error}", pytrace=False) from None


def _within(section: Any, part: str, *, list_of_members: bool) -> Any:
    """The part of a household one level down; a section or member that is not there yet is made."""
    if isinstance(section, list):
        found = next((member for member in section if member.get("id") == part), None)
        if found is None:
            section.append(found := {"id": part})
        return found
    return section.setdefault(part, [] if list_of_members else {})


def _read(text: str, path: str) -> Any:
    with _told_once("The value cannot be read:"):
        return source.parse(f"value: {text}", path).data["value"]


def _date(text: str) -> dt.date:
    """A date as 2026-11-23 or 23.11.2026."""
    with suppress(ValueError):
        if "-" in text:
            return dt.date.fromisoformat(text)
        day, month, year = text.split(".")
        return dt.date(int(year), int(month), int(day))
    pytest.fail(f"'{text}' is no date; write 2026-11-23 or 23.11.2026.", pytrace=False)


def _asked(plan: ReferralPlan) -> set[str]:
    return {name for question in plan.questions for name in (question.fact, generic(question.fact))}


def _until(line: PlannedNeed | ReferralPath) -> str:
    return f", until {line.deadline}, safe by {line.safe_by}" if line.deadline else ""
