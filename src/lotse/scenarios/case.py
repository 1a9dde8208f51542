"""A case: what a scenario builds up, step by step, and what it finds in the plan."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

from lotse import source
from lotse.errors import LotseError
from lotse.matcher import Matcher
from lotse.model.base import Lang, Text
from lotse.model.household import Household
from lotse.model.plan import PlannedNeed, ReferralPath, ReferralPlan, Status
from lotse.model.vocabulary import Vocabulary
from lotse.scenarios.codes import CodeKind, facts_by_label, mistake_in, nearest_code
from lotse.scenarios.values import UNKNOWN, read_value

Load = Callable[[tuple[str, ...], tuple[str, ...]], Matcher]
NAME, OTHER_NAME = "szenario", "andere_partei"


class ScenarioFailure(Exception):  # noqa: N818 - a failed expectation is a result, not an error
    """An expectation that does not hold, or a mistake of the scenario.

    found   what came out instead, or what is wrong; plain text reads the same in both languages
    plan    the plan in which it was found
    about   the needs and kinds of help whose explanations say why
    """

    def __init__(self, found: Text | str, plan: ReferralPlan | None = None, about: Sequence[str] = ()) -> None:
        self.found = Text(de=found) if isinstance(found, str) else found
        self.plan = plan
        self.about = tuple(about)
        super().__init__("\n".join(self.told("en")))

    def told(self, lang: Lang) -> tuple[str, ...]:
        """Return in lines what came out and what the plan holds."""
        return (*self.found.in_(lang).splitlines(), *(plan_lines(self.plan, lang) if self.plan else ()))


@dataclass(frozen=True)
class Matched:
    """One household that a scenario matched on one day, with the matcher that did so and its plan; what it refused, and the other party."""

    matcher: Matcher
    household: Household
    day: dt.date
    plan: ReferralPlan
    without: Mapping[str, str | None] = field(default_factory=dict)
    other_party: Household | None = None

    def again(self, matcher: Matcher) -> "Matched":
        """Return the same, matched by another matcher."""
        plan = matcher.match(self.household, on=self.day, without=self.without, other_party=self.other_party)
        return replace(self, matcher=matcher, plan=plan)


@dataclass
class Case:
    """What a scenario builds up: a household, the plugins and drafts to load, and the plan once it is matched.

    `load` gives the matcher with these plugins and drafts; `today` is the day for a match that names none.
    """

    load: Load
    data: dict[str, Any] = field(default_factory=lambda: {"id": NAME})
    plugins: list[str] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    declared: set[str] = field(default_factory=set)
    matched: list[Matched] = field(default_factory=list)
    today: dt.date | None = None
    without: dict[str, str | None] = field(default_factory=dict)
    other_party: Any = None

    # given -------------------------------------------------------------------------------------

    def set_household(self, text: str) -> None:
        """Take the household from text as it would stand in a file."""
        self.data = {"id": NAME, **_household_in(text)}

    def set_other_party(self, text: str) -> None:
        """Take the other household of a conflict from text; the two name each other, as `lotse match --other-party` wants it."""
        self.other_party = {"id": OTHER_NAME, **_household_in(text)}
        self.data.setdefault("conflict", {}).setdefault("with", self.other_party["id"])
        self.other_party.setdefault("conflict", {}).setdefault("with", self.data["id"])

    def set_fact(self, path: str, text: str) -> None:
        """Set a field or a plugin's fact by its path: `tenancy.stage`, `members[a].age`, `kiel.member`.

        The text is a value in words (`zwischen 600 und 650`, `05.10.2026`) or is read as YAML; `unbekannt` takes it away again.
        """
        parts = path.replace("[", ".").replace("]", "").split(".")
        if parts[0] == "extra" and len(parts) > 1:
            parts = ["extra", path.partition(".")[2]]
        elif len(parts) > 1 and parts[0] not in Household.model_fields:
            self.declared.add(path)
            parts = ["extra", path]
        *above, last = parts
        section: Any = self.data
        for part in above:
            section = _within(section, part, list_of_members=part == "members")
        if text in UNKNOWN:
            _take_away(section, last, path)
            return
        with told_once("Der Wert ist nicht lesbar:", "The value cannot be read:"):
            value = read_value(text, path)
        if isinstance(section, list) and isinstance(value, dict):
            section[:] = [*(each for each in section if not _is_called(each, last)), {"id": last, **value}]
        elif isinstance(section, dict):
            section[last] = value
        else:
            raise _no_mapping(path)

    # when --------------------------------------------------------------------------------------

    def match(self, day: dt.date | None = None) -> None:
        """Match the household on a day, by default on `today`."""
        day = day or self.today
        if day is None:
            de = "Es fehlt der Tag; schreiben Sie 'Angenommen heute ist der 23.11.2026' oder 'Wenn am 23.11.2026 abgeglichen wird'."
            en = "The day is missing; write 'Given today is 2026-11-23' or 'When matched on 2026-11-23'."
            raise ScenarioFailure(Text(de=de, en=en))
        with told_once(
            "Der Haushalt, ein Plugin oder ein Entwurf ist nicht verwendbar:",
            "The household, a plugin or a draft cannot be used:",
        ):
            matcher = self.load(tuple(self.plugins), tuple(self.drafts))
            household = Household.from_document(source.Document("scenario", self.data, {}))
            other = self.other_party and Household.from_document(source.Document("scenario", self.other_party, {}))
            self._check_declared(matcher)
            without = dict(self.without)
            plan = matcher.match(household, on=day, without=without, other_party=other)
        self.matched.append(Matched(matcher, household, day, plan, without, other))

    # then --------------------------------------------------------------------------------------

    @property
    def last(self) -> Matched:
        """What was matched last; the scenario fails where nothing was."""
        if not self.matched:
            de = "Es ist noch nichts abgeglichen; schreiben Sie vorher 'Wenn am … abgeglichen wird'."
            en = "Nothing was matched yet; write 'When matched on …' before."
            raise ScenarioFailure(Text(de=de, en=en))
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
        self._known(code, "help", self.vocabulary.service_types)
        return next((path for path in self.plan.paths if path.service_type == code), None)

    def known_path(self, code: str) -> ReferralPath:
        """The path with this kind of help; the scenario fails where there is none."""
        return self.path(code) or self.missing(code)

    def line(self, code: str) -> PlannedNeed | ReferralPath:
        """The path or need with this code; the scenario fails where the plan has neither."""
        if code not in self.vocabulary.service_types and code not in self.vocabulary.needs:
            self._known(code, "line", {})
        found = self.path(code) if code in self.vocabulary.service_types else self.need(code)
        return found if found is not None else self.missing(code)

    def missing(self, code: str) -> NoReturn:
        """End the scenario with the code that the plan does not hold."""
        self.fail(f"{code} steht nicht im Plan.", f"{code} does not stand in the plan.", about=(code,))

    def fail(self, what: str, en: str | None = None, *, about: Sequence[str] = ()) -> NoReturn:
        """End the scenario with what came out instead, in German and English or in words for both, and what the plan holds.

        `about` names the needs and kinds of help whose explanations say why it came out so.
        """
        raise ScenarioFailure(Text(de=what, en=en), self.plan, about)

    # ------------------------------------------------------------------------------------------ private

    def _check_declared(self, matcher: Matcher) -> None:
        """What is neither a field nor a plugin's fact is a mistake of the scenario, and no fact that nobody reads."""
        for path in sorted(self.declared - set(matcher.book.extra)):
            raise ScenarioFailure(unknown_field(path, matcher))

    def _known(self, code: str, kind: CodeKind, codes: Mapping[str, object]) -> None:
        if code not in codes and (mistake := mistake_in(code, kind, self.last.matcher)):
            raise ScenarioFailure(mistake)


def unknown_field(path: str, matcher: Matcher) -> Text:
    """Return what to say of a path that is neither a field nor a plugin's fact."""
    known = facts_by_label(matcher)
    found = nearest_code(path, known)
    label = known[found] if found else Text(de="")
    if found and found.startswith("members."):
        who = re.match(r"members[\[.](\w+)[\].]+\w", path)
        found = f"members[{who[1] if who else 'a'}].{found.partition('.')[2]}"
    de = f"; gemeint ist vielleicht '{found}' ({label.de})" if found else ""
    en = f"; did you mean '{found}'?" if found else ""
    return Text(
        de=f"'{path}' ist kein Feld des Haushalts und keine Angabe eines geladenen Plugins{de}",
        en=f"'{path}' is no field of the household and no fact of a loaded plugin{en}",
    )


@contextmanager
def told_once(de: str, en: str) -> Iterator[None]:
    """End the scenario with the mistakes alone, not with the errors that they led to."""
    try:
        yield
    except LotseError as error:
        raise ScenarioFailure(Text(de=f"{de}\n{error}", en=f"{en}\n{error}")) from None


SAID: Mapping[Status, Text] = {
    Status.MET: Text(de="gilt", en="is met"),
    Status.OPEN: Text(de="ist offen", en="is open"),
    Status.NOT_MET: Text(de="gilt nicht", en="is not met"),
}


def plan_lines(plan: ReferralPlan, lang: Lang) -> Iterator[str]:
    """Yield what a plan holds, in the codes in which steps speak of it."""
    words = _PLAN[lang]
    needs = [need for need in plan.needs if need.status is Status.MET or need.suspected]
    yield words["needs"] + ("" if needs else words["nothing"])
    for need in needs:
        suspected = words["suspected"] if need.suspected else ""
        yield f"  {need.code}: {SAID[need.status].in_(lang)}{suspected}{_urgency(need, lang)}"
    yield words["paths"] + ("" if plan.paths else words["nothing"])
    for path in plan.paths:
        asks = words["decided"] + _some(path.open_facts, lang) if path.open_facts else ""
        yield f"  {path.rank}. {path.service_type}: {SAID[path.status].in_(lang)}{_urgency(path, lang)}{asks}"
    for key, names in (
        ("declined", [each.service_type for each in plan.declined]),
        ("questions", [each.fact for each in plan.questions]),
    ):
        yield words[key] + (f" {_some(names, lang)}" if names else words["nothing"])


# ---------------------------------------------------------------------------------------------- private

_MANY = 8
_PLAN = {
    "de": {
        "needs": "Bedarfe:",
        "suspected": ", vermutet",
        "paths": "Hilfen:",
        "decided": ", offen wegen ",
        "declined": "Abgelehnt:",
        "questions": "Fragen:",
        "nothing": " keine",
        "more": " und {} weitere",
        "tier": ", Stufe {tier}",
        "until": ", Frist {deadline:%d.%m.%Y}, sicher bis {safe_by:%d.%m.%Y}",
    },
    "en": {
        "needs": "Needs:",
        "suspected": ", suspected",
        "paths": "Help:",
        "decided": ", decided by ",
        "declined": "Declined:",
        "questions": "Questions:",
        "nothing": " none",
        "more": " and {} more",
        "tier": ", tier {tier}",
        "until": ", until {deadline}, safe by {safe_by}",
    },
}


def _household_in(text: str) -> dict[str, Any]:
    with told_once("Der Haushalt ist nicht lesbar:", "The household cannot be read:"):
        data = source.parse(text, "scenario").data
    if not isinstance(data, dict):
        de = "Der Haushalt besteht nicht aus Feldern; schreiben Sie zum Beispiel 'savings: 0'."
        en = "The household is no mapping of fields; write for example 'savings: 0'."
        raise ScenarioFailure(Text(de=de, en=en))
    return data


def _some(names: Sequence[str], lang: Lang) -> str:
    """The first names, and how many there are besides."""
    rest = len(names) - _MANY
    return ", ".join(names[:_MANY]) + (_PLAN[lang]["more"].format(rest) if rest > 0 else "")


def _within(section: Any, part: str, *, list_of_members: bool) -> Any:
    """The part of a household one level down; a section or member that is not there yet is made."""
    if isinstance(section, list):
        members = [each for each in section if isinstance(each, dict)]
        found = next((member for member in members if member.get("id") == part), None)
        if found is None:
            section.append(found := {"id": part})
        return found
    if not isinstance(section, dict):
        raise _no_mapping(part)
    return section.setdefault(part, [] if list_of_members else {})


def _take_away(section: Any, part: str, path: str) -> None:
    if isinstance(section, list):
        section[:] = [each for each in section if not _is_called(each, part)]
    elif isinstance(section, dict):
        section.pop(part, None)
    else:
        raise _no_mapping(path)


def _is_called(member: Any, name: str) -> bool:
    return isinstance(member, dict) and member.get("id") == name


def _no_mapping(path: str) -> ScenarioFailure:
    de = f"'{path}' lässt sich nicht setzen; worin es liegt, besteht nicht aus Feldern."
    en = f"'{path}' cannot be set; what it lies in is no mapping of fields."
    return ScenarioFailure(Text(de=de, en=en))


def _urgency(line: PlannedNeed | ReferralPath, lang: Lang) -> str:
    words = _PLAN[lang]
    until = (
        words["until"].format(deadline=line.deadline, safe_by=line.safe_by) if line.deadline and line.safe_by else ""
    )
    return words["tier"].format(tier=line.tier) + until
