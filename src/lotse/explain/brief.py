"""The plan on one screen: what first, by when, where, why, what to ask; the rest stands in the full text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product

from lotse.explain.gist import gist
from lotse.explain.layout import DETAIL_COLUMN, TEXT_COLUMN, Page
from lotse.explain.leaves import name_of
from lotse.explain.phrases import COVERAGE, GAPS_SHORT, PHASES, STATUS, pick, say, word
from lotse.explain.values import clean, date, join, ranks
from lotse.explain.view import question_view
from lotse.explain.walk import handed_on, not_now, refusal, terms, too_late
from lotse.explain.wording import GRAVE, Wording, grave_texts, names_of, shown_needs, warning_text
from lotse.model.base import Lang
from lotse.model.plan import Consent, Declined, PlannedNeed, PlanWarning, ReferralPath, ReferralPlan, Status, Step
from lotse.model.vocabulary import Labels

_URGENT_TIER = 2
_SCREEN = 60
_PAPERS_AND_FIELDS = ((4, 2), (4, 1), (3, 2), (3, 1), (4, 0), (3, 0), (2, 1), (2, 0))  # the fullest first
_BY_STATUS = {Status.MET: "met", Status.OPEN: "open", Status.NOT_MET: "not_met"}
_QUOTED = re.compile(r"„([^“]*)“|“([^”]*)”")
_UNCHANGEABLE = frozenset({"municipality", "today"})
_UNTRUSTED = frozenset({"SERVICE-EXPIRED", "SERVICE-UNVERIFIED"})


@dataclass(frozen=True)
class _Room:
    """How much is said: of how many paths all details, in how many blocks what to do, how many questions and refusals.

    `note` counts the lines of one warning.
    """

    detailed: int
    outlined: int
    questions: int
    declined: int
    note: int


_ROOMS = (
    _Room(4, 3, 5, 4, 2),
    _Room(4, 3, 4, 4, 2),
    _Room(4, 2, 4, 4, 2),
    _Room(4, 1, 3, 3, 1),
    _Room(3, 1, 3, 3, 1),
)


def write_brief(page: Page, plan: ReferralPlan, labels: Labels, lang: Lang) -> None:
    """Write the plan so that it fits one screen; every path is listed, the first ones with their details."""
    for room in _ROOMS:
        page.clear()
        brief = _Brief(page, plan, labels, lang, room)
        brief.head()
        brief.refusals()
        brief.paths()
        brief.questions()
        brief.declined()
        brief.notes()
        brief.footer()
        if len(page.lines) <= _SCREEN:
            return


class _Brief:
    """Writes one plan onto a page, part by part."""

    def __init__(self, page: Page, plan: ReferralPlan, labels: Labels, lang: Lang, room: _Room) -> None:
        self.page, self.plan, self.labels, self.lang, self.room = page, plan, labels, lang, room
        self.words = Wording(plan, labels, lang)
        self.told: set[str] = set()

    def head(self) -> None:
        """Write household and day, what puts everything in doubt, and the needs."""
        page, plan = self.page, self.plan
        household, place = (
            say("household", self.lang, id=clean(plan.household)),
            clean(plan.place or plan.municipality or ""),
        )
        as_of = say("as_of", self.lang, date=date(plan.on, self.lang))
        page.across(" · ".join(filter(None, [household, place, as_of])), say("notice", self.lang), "bold", "dim")
        for text in grave_texts(plan, self.lang):
            page.item("!", text, style="bold")
        self._needs()

    def refusals(self) -> None:
        """Write what was refused, and what the plan does instead."""
        told = []
        for each in self.plan.without:
            ways = [refusal(one, self.words) for one in (each, each.model_copy(update={"reason": None}))]
            told.append(self._fitting(ways, TEXT_COLUMN, 3))
        self.page.section("without", "–", told)

    def paths(self) -> None:
        """Write all paths by phases; those of the first phase with their details."""
        for number, paths in _blocks(self.plan.paths):
            self.page.gap()
            self.page.across(self.words.title(number, paths), self.words.heading_due(paths), "bold", "bold")
            for place, path in enumerate(paths):
                self._top(path)
                self._detail("deadline", too_late(path, self.plan, self.lang) or self.words.own_due(path, paths))
                self._detail("appointment", self._meeting(path), 1)
                if number == 0 and place < self.room.detailed:
                    self._details(path)
                elif number < self.room.outlined:
                    self._outline(path)
        if not self.plan.paths:
            self.page.gap()
            self.page.wrapped(say("nothing", self.lang))

    def questions(self) -> None:
        """Write the questions that decide most, and on the right what each decides."""
        asked = self.plan.questions[: self.room.questions]
        if asked:
            self._heading("questions", len(asked), len(self.plan.questions))
        for question in asked:
            view = question_view(question, self.plan, self.labels, self.lang)
            text = f"{view.text} [{view.mark}]" if view.mark else view.text
            what = ranks(view.decides_ranks) or _counted(view.decides_others, 1)
            self.page.spread(" ?  ", text, say("decides", self.lang, what=what) if what else "")

    def declined(self) -> None:
        """Write what does not apply, first that which one changed fact would make apply."""
        shown = sorted(
            self.plan.declined, key=lambda each: each.near_miss is None or each.near_miss.fact in _UNCHANGEABLE
        )[: self.room.declined]
        if shown:
            self._heading("declined", len(shown), len(self.plan.declined))
        for each in shown:
            self.page.spread(" –  ", self._fitting(self._declined(each), TEXT_COLUMN))

    def notes(self) -> None:
        """Write what to know before trusting a line, like warnings together, and which paths have no partner."""
        lines = [(" !  ", text) for text in self._warnings()]
        lines += [(" ·  ", text) for text in (*self._gaps(), *self._consents())]
        if lines:
            self.page.heading(say("warnings", self.lang))
        for sign, text in lines:
            self.page.spread(sign, self.page.cut(text, TEXT_COLUMN, self.room.note))

    def footer(self) -> None:
        """Write in one line what computed the plan and where the rest can be read."""
        made_by = self.plan.provenance
        plugins = ", ".join(f"{clean(plugin.name)} {clean(plugin.version)}" for plugin in made_by.plugins)
        rulebook = say("rulebook", self.lang, hash=clean(made_by.rulebook).rpartition(":")[2][:8])
        more = say("more_in", self.lang) if self.plan.paths or self.plan.declined else ""
        self.page.gap()
        parts = [plugins or f"lotse {clean(made_by.lotse)}", rulebook, more]
        self.page.wrapped(" · ".join(filter(None, parts)), style="dim")

    def _heading(self, title: str, shown: int, number: int) -> None:
        name = say(title, self.lang)
        self.page.heading(say("first_of", self.lang, title=name, shown=shown, all=number) if shown < number else name)

    def _needs(self) -> None:
        needs = shown_needs(self.plan)
        label = say("needs", self.lang)
        lines = [self._need(need, len(label) + 2) for need in needs if need.tier <= _URGENT_TIER]
        others = ", ".join(self._need_name(need) for need in needs if need.tier > _URGENT_TIER)
        for number, line in enumerate(filter(None, [*lines, others])):
            self.page.wrapped(line, " " * len(label) if number else label)

    def _need(self, need: PlannedNeed, column: int) -> str:
        name = self._need_name(need)
        found = gist(need.because, self.labels, self.lang, self.plan.on)
        if found is None:
            return name
        self.told.update(found.facts)
        return self._fitting([f"{name}: {sentence}" for sentence in found.sentences(facts=True)], column, 2)

    def _need_name(self, need: PlannedNeed) -> str:
        name = self.words.need(need.code)
        return name if need.status is Status.MET else say("suspected", self.lang, need=name)

    def _top(self, path: ReferralPath) -> None:
        """Write number, help, provider and status on one line, as much of them as fits."""
        sign, help_ = f"{path.rank:>2}  ", self.words.service_type(path.service_type)
        statuses = [self.words.status(path, most) for most in (2, 1)] + [pick(STATUS[path.status.value], self.lang)]
        ways = list(product(dict.fromkeys(statuses), self._providers(path)))
        for status, provider in ways:
            left = f"{help_} · {provider}" if provider else help_
            if len(sign) + len(left) + len(status) + 2 <= self.page.width:
                break
        else:
            status, provider = ways[-1]
            left = f"{help_} · {provider}" if provider else help_
        self.page.spread(sign, left, status, "bold", _BY_STATUS[path.status])

    def _providers(self, path: ReferralPath) -> list[str]:
        """Return ways to name the provider, the fullest first."""
        step, help_ = path.handoff, self.words.service_type(path.service_type)
        if step is None or step.service is None:
            if body := self.words.body(path.service_type):
                return ["" if body.lower() in help_.lower() else body]
            keys = ("no_office_short", "no_office_bare") if self.words.statutory(path) else ("no_partner_short",)
            return [say(key, self.lang) for key in keys]
        service, organization = step.service_name or step.service, step.organization_name or step.organization
        if organization and organization in service:
            service = organization
        reach = word(COVERAGE, step.coverage, self.lang) if step.coverage not in (None, "municipality") else None
        ways = [[service, organization, step.location_name, reach], [service, organization, reach]]
        ways += [[service, organization], [organization or service]]
        return list(dict.fromkeys(names_of(way, help_) for way in ways))

    def _details(self, path: ReferralPath) -> None:
        """Write what to do, why, what comes first, how contact arises, what to bring and what to check."""
        if path.action:
            self._action(path, 2)
        self._why(path, 2)
        self._detail("first", self._before(path))
        self._detail("contact", self._contact(path))
        self._detail("with", self._with(path.handoff), 1)
        note = self._note(path.handoff)
        self._detail("note", note)
        if path.to_check and not note:
            self._detail("check", clean(path.to_check[0].in_(self.lang)), 1)

    def _outline(self, path: ReferralPath) -> None:
        """Write in one line what to do or, where no rule says it, why."""
        if path.action:
            self._action(path, 1)
        else:
            self._why(path, 1)

    def _action(self, path: ReferralPath, lines: int) -> None:
        text = clean(path.action.in_(self.lang)) if path.action else ""
        self.page.wrapped(self.page.cut(text, TEXT_COLUMN, lines), indent=TEXT_COLUMN)

    def _why(self, path: ReferralPath, lines: int) -> None:
        found = gist(path.because, self.labels, self.lang, self.plan.on)
        if found is None:
            return
        new = [fact for fact in found.facts if fact not in self.told]
        self.told.update(found.facts)
        ways = found.sentences(facts=bool(new))
        short = next((way for way in ways[:2] if self.page.fits(way, DETAIL_COLUMN)), None)
        self._detail("because", short or self._fitting(ways, DETAIL_COLUMN, lines), lines)

    def _before(self, path: ReferralPath) -> str:
        """Return what comes first, unless it stands above this path anyway."""
        above = {other.service_type for other in self.plan.paths if other.rank < path.rank}
        steps = [step for step in path.steps if step.action == "first" and step.service_type not in above]
        return "; ".join(dict.fromkeys(self.words.first(step) for step in steps))

    def _contact(self, path: ReferralPath) -> str:
        step = path.handoff
        parts = [*self.words.contact(path), handed_on(path, self.lang), *terms(path, self.plan, self.lang)]
        if step is not None and step.service is not None:
            parts.append(clean(step.address or ""))
            parts.append(say("phone", self.lang, number=clean(step.phone)) if step.phone else "")
            parts.append(self.words.price(step))
        return " · ".join(filter(None, parts))

    def _meeting(self, path: ReferralPath) -> str:
        note = next((step.note for step in path.steps if step.action == "appointment"), None)
        return clean(note.in_(self.lang)) if note else ""

    def _with(self, step: Step | None) -> str:
        """Return papers and consent on one line; of a consent alone to an office unknown the notes tell."""
        if step is None or not (step.documents or step.service):
            return ""
        documents = [clean(each) for each in step.documents]
        ways = [
            " · ".join(filter(None, [_counted(documents, papers), self._consent(step.consent, fields)]))
            for papers, fields in _PAPERS_AND_FIELDS
        ]
        return self._fitting(ways, DETAIL_COLUMN)

    def _consent(self, consent: Consent | None, most: int) -> str:
        if consent is None or not consent.needed:
            return ""
        key = "consent_given" if consent.given else "consent_needed"
        fields = _counted([self.words.section(field) for field in consent.fields], most) if most else ""
        return say(key, self.lang, fields=fields) if fields else say(f"{key}_bare", self.lang)

    def _consents(self) -> list[str]:
        """Return in one line before which handoffs the household must agree."""
        needed = [path.rank for path in self.plan.paths if any(map(_asks_consent, path.steps))]
        return [say("consent_for", self.lang, numbers=ranks(needed))] if needed else []

    def _note(self, step: Step | None) -> str:
        """Return the partner's note where nobody vouches for the partner."""
        if step is None or step.service is None or step.note is None:
            return ""
        doubted = any(each.code in _UNTRUSTED and each.subject == step.service for each in self.plan.warnings)
        return clean(step.note.in_(self.lang)) if doubted else ""

    def _detail(self, key: str, text: str, lines: int = 2) -> None:
        if text:
            self.page.wrapped(self.page.cut(text, DETAIL_COLUMN, lines), say(key, self.lang), TEXT_COLUMN)

    def _fitting(self, ways: Sequence[str], column: int, lines: int = 1) -> str:
        """Return the fullest way that fits into so many lines, or as much as fits of the shortest."""
        found = next((way for way in ways if self.page.fits(way, column, lines)), None)
        return self.page.cut(ways[-1], column, lines) if found is None else found

    def _declined(self, declined: Declined) -> list[str]:
        """Return ways to say what does not apply, why, and what would change that, the fullest first."""
        help_ = self.words.service_type(declined.service_type)
        short = help_.partition(" (")[0]
        found = gist(declined.because, self.labels, self.lang, self.plan.on)
        reasons = found.sentences(facts=True) if found else [say("no_rule", self.lang)]
        reasons = [reason.removeprefix(f"{short}: ") for reason in reasons]
        alone = [f"{name}: {reason}" for name in (help_, short) for reason in reasons]
        if declined.near_miss is None:
            return alone
        if declined.near_miss.fact in _UNCHANGEABLE:
            return alone
        fact = name_of(declined.near_miss.fact, self.labels, self.lang)
        bare = clean(declined.near_miss.would_need.in_(self.lang)).removeprefix(f"{fact}: ")
        needed = f"{fact}: {bare}"
        named = found is not None and any(fact in each for each in found.facts[:1])
        change = say("near_miss_short", self.lang, fact=bare if named else needed)
        ways = [f"{help_}: {reason}; {change}" for reason in (*reasons[:1], *reasons[-1:])]
        ways += [
            f"{name}: {say(key, self.lang, fact=needed)}"
            for name, key in product((help_, short), ("near_miss_short", "near_miss_bare"))
        ]
        return [*ways, *alone]

    def _warnings(self) -> Iterator[str]:
        """Yield one line for each group of warnings that say the same of different things."""
        groups: dict[tuple[str, str], list[PlanWarning]] = {}
        for warning in self.plan.warnings:
            if warning.code not in GRAVE:
                text = _QUOTED.sub("{}", warning_text(warning, self.lang), count=1)
                groups.setdefault((warning.code, text), []).append(warning)
        for (_, text), group in groups.items():
            names = [found[0] for each in group if (found := _QUOTED.search(warning_text(each, self.lang)))]
            shown = text.replace("{}", self._together(names), 1) if names else text
            yield self._fitting([shown, shown.partition(";")[0]], TEXT_COLUMN, self.room.note)

    def _together(self, names: Sequence[str]) -> str:
        """Return names joined; offers of one project, `Project (provider)`, by the project and their number."""
        bases: dict[str, list[str]] = {}
        for name in names:
            base, bracket, _ = name.partition(" (")
            bases.setdefault(base + name[-1] if bracket else name, []).append(name)
        return join(
            [
                found[0] if len(found) == 1 else say("offers", self.lang, name=base, n=len(found))
                for base, found in bases.items()
            ],
            self.lang,
        )

    def _gaps(self) -> list[str]:
        """Return in one line which paths have no partner, and where the nearest is."""
        if not self.plan.gaps:
            return []
        numbers = {path.service_type: path.rank for path in self.plan.paths}
        levels: dict[str, list[str]] = {}
        for gap in self.plan.gaps:
            nearest = word(GAPS_SHORT, gap.nearest_level, self.lang) if gap.nearest_level else ""
            nearest = not_now(gap, self.lang) or nearest
            levels.setdefault(nearest, []).append(gap.service_type)
        parts = []
        for nearest in sorted(levels):
            codes = levels[nearest]
            listed = ranks(numbers[code] for code in codes if code in numbers)
            named = [self.words.service_type(code) for code in codes if code not in numbers]
            what = ", ".join(filter(None, [listed, *named]))
            parts.append(say("gap_nearest", self.lang, what=what, nearest=nearest) if nearest else what)
        return [say("without_partner", self.lang, what="; ".join(parts))]


def _blocks(paths: Iterable[ReferralPath]) -> Iterator[tuple[int, list[ReferralPath]]]:
    """Yield the paths of each phase with its number from 0; the late phases are one."""
    phases = [list(found) for _, found in groupby(paths, key=lambda path: path.phase)]
    last = len(PHASES) - 1
    yield from enumerate(phases[:last])
    late = [path for found in phases[last:] for path in found]
    if late:
        yield last, late


def _asks_consent(step: Step) -> bool:
    return step.consent is not None and step.consent.needed and not step.consent.given


def _counted(names: Sequence[str], most: int) -> str:
    """Return the first names, and how many more there are: `a, b +3`."""
    shown = ", ".join(names[:most])
    return f"{shown} +{len(names) - most}" if len(names) > most else shown
