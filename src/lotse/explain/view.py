"""The plan in words, before any layout: the text, Markdown and HTML formats print the same sentences."""

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from lotse.explain.leaves import name_of
from lotse.explain.phrases import COVERAGE, GAPS, STATUS, pick, say, word
from lotse.explain.reasons import reasons, with_needs
from lotse.explain.values import GLUE, clean, date, join
from lotse.explain.walk import handed_on, not_now, refusal, standing, terms, too_late, withheld
from lotse.explain.wording import GRAVE, Wording, grave_texts, names_of, shorten, shown_needs, warning_text
from lotse.model.base import Lang, Text
from lotse.model.plan import (
    Alternative,
    Consent,
    Declined,
    Gap,
    Question,
    ReferralPath,
    ReferralPlan,
    Status,
    Step,
)
from lotse.model.vocabulary import Labels

_MOST_REASONS = 2
_MOST_DECIDED = 4
_MOST_ALTERNATIVES = 2
_MOST_OPEN_FACTS = 2


@dataclass(frozen=True)
class DetailView:
    """A line under a path: its word (`weil`, `mit`, …) and its text."""

    word: str
    text: str


@dataclass(frozen=True)
class NeedView:
    """A need that holds or is suspected, and why."""

    need: str
    status: Status
    status_text: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class PathView:
    """A numbered line of the plan with its details."""

    rank: int
    help: str
    provider: str
    status: Status
    status_text: str
    action: str
    details: tuple[DetailView, ...]


@dataclass(frozen=True)
class BlockView:
    """The paths of one phase. `deadline` is the nearest one in words."""

    title: str
    deadline: str
    paths: tuple[PathView, ...]


@dataclass(frozen=True)
class QuestionView:
    """A question, what its answer decides, and which rules read it."""

    text: str
    decides: str
    why: str
    mark: str
    decides_ranks: tuple[int, ...] = ()
    decides_others: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeclinedView:
    """Help that does not apply: for which need, why, and what would change that."""

    help: str
    need: str
    reason: str
    near_miss: str


@dataclass(frozen=True)
class GapView:
    """Help that nobody in reach offers."""

    help: str
    need: str
    nearest: str


@dataclass(frozen=True)
class PlanView:
    """A whole plan in words, in one language.

    `grave` holds the warnings that put everything in doubt, `without` what was refused and what the plan does instead.
    """

    lang: Lang
    household: str
    place: str
    as_of: str
    notice: str
    needs: tuple[NeedView, ...]
    without: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    questions: tuple[QuestionView, ...]
    declined: tuple[DeclinedView, ...]
    gaps: tuple[GapView, ...]
    grave: tuple[str, ...]
    warnings: tuple[str, ...]
    footer: tuple[str, ...]


def plan_view(plan: ReferralPlan, labels: Labels, lang: Lang) -> PlanView:
    """Put a plan into words."""
    teller = _Teller(plan, labels, lang)
    return PlanView(
        lang=lang,
        household=say("household", lang, id=clean(plan.household)),
        place=clean(plan.place or plan.municipality or ""),
        as_of=say("as_of", lang, date=date(plan.on, lang)),
        notice=say("notice", lang),
        needs=teller.needs(),
        without=tuple(refusal(each, teller.words) for each in plan.without),
        blocks=teller.blocks(),
        questions=tuple(question_view(question, plan, labels, lang) for question in plan.questions),
        declined=tuple(teller.declined(each) for each in plan.declined),
        gaps=tuple(
            GapView(
                teller.words.service_type(gap.service_type),
                teller.words.need(gap.need),
                teller.elsewhere(gap),
            )
            for gap in plan.gaps
        ),
        grave=grave_texts(plan, lang),
        warnings=tuple(
            f"{warning_text(each, lang)} [{clean(each.code)} {clean(each.subject)}]"
            for each in plan.warnings
            if each.code not in GRAVE
        ),
        footer=teller.footer(),
    )


def question_view(question: Question, plan: ReferralPlan | None, labels: Labels, lang: Lang) -> QuestionView:
    """Put a question into words; what it decides is named by rank where the plan has a path for it."""
    ranks: list[int] = []
    others: list[str] = []
    for code in question.decides:
        found = [path.rank for path in plan.paths if code in (path.service_type, path.need)] if plan else []
        ranks += found
        if not found:
            known = code in labels.vocabulary.service_types
            others.append(clean((labels.service_type(code) if known else labels.need(code)).in_(lang)))
    others = list(dict.fromkeys(others))
    what = [str(rank) for rank in sorted(set(ranks))] + others
    rest = len(what) - _MOST_DECIDED
    decides = f"{', '.join(what[:_MOST_DECIDED])} {say('and_more', lang, n=rest)}" if rest > 0 else join(what, lang)
    return QuestionView(
        text=clean(question.text.in_(lang)),
        decides=decides,
        why=clean(question.why.in_(lang)),
        mark=say("sensitive", lang) if question.sensitive else "",
        decides_ranks=tuple(sorted(set(ranks))),
        decides_others=tuple(others),
    )


class _Teller:
    """Words of one plan in one language."""

    def __init__(self, plan: ReferralPlan, labels: Labels, lang: Lang) -> None:
        self.plan, self.labels, self.lang = plan, labels, lang
        self.words = Wording(plan, labels, lang)
        self.grounds = {need.code: need.because for need in plan.needs}
        self.told: dict[str, int] = {}  # reasons told so far, and the rank of the path that told them

    def needs(self) -> tuple[NeedView, ...]:
        """Return every need that holds or is suspected, with its status word and its reasons."""
        return tuple(
            NeedView(
                self.words.need(need.code),
                need.status,
                pick(STATUS[need.status.value], self.lang),
                reasons(need.because, self.labels, self.lang)[:_MOST_REASONS] if need.because else (),
            )
            for need in shown_needs(self.plan)
        )

    def blocks(self) -> tuple[BlockView, ...]:
        """Return the paths phase by phase."""
        phases = [tuple(paths) for _, paths in groupby(self.plan.paths, key=lambda path: path.phase)]
        return tuple(self._block(number, paths) for number, paths in enumerate(phases))

    def declined(self, declined: Declined) -> DeclinedView:
        """Return why a kind of help does not apply, and what would change that."""
        near = declined.near_miss
        changed = ""
        if near is not None:
            name, needed = name_of(near.fact, self.labels, self.lang), clean(near.would_need.in_(self.lang))
            changed = say("near_miss", self.lang, fact=needed if needed.startswith(name) else f"{name}: {needed}")
        return DeclinedView(
            self.words.service_type(declined.service_type),
            self.words.need(declined.need),
            "; ".join(
                reasons(declined.because, self.labels, self.lang, tell="facts" if near else "asked")[:_MOST_REASONS]
            ),
            changed,
        )

    def elsewhere(self, gap: Gap) -> str:
        """Return where the help is known, and which offers are announced."""
        nearest = word(GAPS, gap.nearest_level, self.lang) if gap.nearest_level else say("not_in_directory", self.lang)
        names = join(list(map(clean, gap.announced)), self.lang)
        announced = say("announced", self.lang, names=names) if gap.announced else ""
        here = not_now(gap, self.lang)
        return "; ".join(filter(None, [here or nearest, announced]))

    def footer(self) -> tuple[str, ...]:
        """Return what computed the plan, and how to read all reasons."""
        made_by = self.plan.provenance
        plugins = ", ".join(f"{clean(plugin.name)} {clean(plugin.version)}" for plugin in made_by.plugins)
        fingerprint = clean(made_by.rulebook).rpartition(":")[2][:8]
        parts = [say("rules", self.lang, plugins=plugins)] if plugins else []
        parts += [say("rulebook", self.lang, hash=fingerprint), f"lotse {clean(made_by.lotse)}"]
        codes = [path.service_type for path in self.plan.paths] + [each.service_type for each in self.plan.declined]
        if codes:
            command = say("explain_command", self.lang, code=clean(codes[0])).replace(" ", GLUE)
            parts.append(f"{say('whole_reasons', self.lang)} {command}")
        return tuple(parts)

    def _block(self, number: int, paths: tuple[ReferralPath, ...]) -> BlockView:
        return BlockView(
            self.words.title(number, paths),
            self.words.heading_due(paths),
            tuple(self._path(path, self.words.own_due(path, paths)) for path in paths),
        )

    def _path(self, path: ReferralPath, due: str) -> PathView:
        handoff = path.handoff
        late = too_late(path, self.plan, self.lang)
        told = (
            ("deadline", late),
            ("deadline", due),
            ("counted", self.words.counted_from(path)),
            ("amount", self.words.estimate(path)),
        )
        details = [DetailView(say(key, self.lang), text) for key, text in told if text]
        details += [*self._why(path), *self._before(path), *self._handoff(path, handoff)]
        return PathView(
            rank=path.rank,
            help=self.words.service_type(path.service_type),
            provider=self._provider(path, handoff),
            status=path.status,
            status_text=self.words.status(path, _MOST_OPEN_FACTS),
            action=clean(path.action.in_(self.lang)) if path.action else "",
            details=tuple(details),
        )

    def _provider(self, path: ReferralPath, step: Step | None) -> str:
        if step is None or step.service is None:
            return self.words.body(path.service_type) or say(
                "no_office" if self.words.statutory(path) else "no_partner", self.lang
            )
        names = [step.service_name or step.service, step.organization_name or step.organization, step.location_name]
        reach = word(COVERAGE, step.coverage, self.lang) if step.coverage not in (None, "municipality") else None
        return names_of([*names, reach], self.words.service_type(path.service_type))

    def _before(self, path: ReferralPath) -> list[DetailView]:
        """Return what comes first and how contact arises."""
        first = [self.words.first(step) for step in path.steps if step.action == "first"]
        lines = [DetailView(say("first", self.lang), "; ".join(dict.fromkeys(first)))] if first else []
        return [*lines, *(DetailView(say("contact", self.lang), each) for each in self.words.contact(path))]

    def _why(self, path: ReferralPath) -> list[DetailView]:
        """Return the first reasons; one that an earlier path has told is cited by that path's number."""
        told, lines = reasons(with_needs(path.because, self.grounds), self.labels, self.lang), []
        for sentence in told[:_MOST_REASONS]:
            rank = self.told.setdefault(sentence, path.rank)
            lines.append(sentence if rank == path.rank else say("as_for", self.lang, n=rank))
        rest = len(told) - _MOST_REASONS
        if rest > 0:
            lines.append(say("more_reason" if rest == 1 else "more_reasons", self.lang, n=rest))
        return [DetailView(say("because", self.lang), line) for line in dict.fromkeys(lines)]

    def _handoff(self, path: ReferralPath, step: Step | None) -> list[DetailView]:
        lines: list[tuple[str, str]] = [
            ("way", handed_on(path, self.lang)),
            ("way", " · ".join(terms(path, self.plan, self.lang))),
        ]
        if step is not None:
            phone = say("phone", self.lang, number=clean(step.phone)) if step.phone else ""
            lines.append(("contact", " · ".join(filter(None, [clean(step.address or ""), phone]))))
            meeting = next((each.note for each in path.steps if each.action == "appointment"), None)
            lines.append(("appointment", self._text(meeting)))
            lines.append(
                ("with", " · ".join(filter(None, [", ".join(map(clean, step.documents)), self._consent(step.consent)])))
            )
            lines.append(("with", withheld(step, self.words)))
            lines += [("cost", self.words.price(step)), ("note", self._text(step.note))]
        lines += [("check", self._text(text)) for text in path.to_check]
        lines += [("tip", self._text(text)) for text in path.advice]
        if path.also_for:
            lines.append(
                (
                    "also",
                    say(
                        "also_for", self.lang, needs=join([self.words.need(code) for code in path.also_for], self.lang)
                    ),
                )
            )
        if path.alternatives:
            others = [self._alternative(each, path) for each in path.alternatives]
            lines.append(("or", "; ".join(shorten(others, _MOST_ALTERNATIVES, self.lang))))
        return [DetailView(say(key, self.lang), text) for key, text in lines if text]

    def _consent(self, consent: Consent | None) -> str:
        if consent is None or not consent.needed:
            return ""
        key = "consent_given" if consent.given else "consent_needed"
        fields = [self.words.section(field) for field in consent.fields]
        return say(key, self.lang, fields=", ".join(fields)) if fields else say(f"{key}_bare", self.lang)

    def _alternative(self, other: Alternative, path: ReferralPath) -> str:
        reach = word(COVERAGE, other.coverage, self.lang) if other.coverage != "municipality" else None
        names = names_of(
            [other.service_name, other.organization_name, other.location_name, reach],
            self.words.service_type(path.service_type),
        )
        told = self._expiry(other.expired_on) if other.expired_on else standing(other, self.lang)
        return f"{names} ({told})" if told else names

    def _expiry(self, last_day: dt.date) -> str:
        key = "expired_on" if last_day < self.plan.on else "expires_on"
        return say(key, self.lang, date=date(last_day, self.lang))

    def _text(self, text: Text | None) -> str:
        return clean(text.in_(self.lang)) if text else ""
