"""The plan in words, before any layout: the text, Markdown and HTML formats print the same sentences."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from lotse.explain.leaves import name_of
from lotse.explain.phrases import CHANNELS, COVERAGE, FIELDS, GAPS, PHASES, SECTIONS, STATUS, pick, say, word
from lotse.explain.reasons import reasons
from lotse.explain.values import GLUE, clean, date, deadline, join
from lotse.model.base import Lang, Text
from lotse.model.plan import Alternative, Consent, Declined, Question, ReferralPath, ReferralPlan, Status, Step
from lotse.model.vocabulary import Labels

_MOST_REASONS = 2
_MOST_ALTERNATIVES = 2
_MOST_OPEN_FACTS = 2


@dataclass(frozen=True)
class DetailView:
    """A line under a path: its word (`weil`, `mit`, …) and its text."""

    word: str
    text: str


@dataclass(frozen=True)
class PathView:
    """A numbered line of the plan. `short` holds the details that stay when room is scarce."""

    rank: int
    help: str
    provider: str
    status: Status
    status_text: str
    action: str
    details: tuple[DetailView, ...]
    short: tuple[DetailView, ...]


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
    """A whole plan in words, in one language."""

    lang: Lang
    household: str
    place: str
    as_of: str
    notice: str
    needs: tuple[tuple[str, str], ...]
    blocks: tuple[BlockView, ...]
    questions: tuple[QuestionView, ...]
    declined: tuple[DeclinedView, ...]
    gaps: tuple[GapView, ...]
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
        blocks=teller.blocks(),
        questions=tuple(question_view(question, plan, labels, lang) for question in plan.questions),
        declined=tuple(teller.declined(each) for each in plan.declined),
        gaps=tuple(
            GapView(
                teller.service_type(gap.service_type),
                teller.need(gap.need),
                word(GAPS, gap.nearest_level, lang) if gap.nearest_level else say("not_in_directory", lang),
            )
            for gap in plan.gaps
        ),
        warnings=tuple(
            f"{clean(each.text.in_(lang))} [{clean(each.code)} {clean(each.subject)}]" for each in plan.warnings
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
    what = [str(rank) for rank in sorted(set(ranks))] + list(dict.fromkeys(others))
    return QuestionView(
        text=clean(question.text.in_(lang)),
        decides=join(_shorten(what, 4, lang), lang),
        why=clean(question.why.in_(lang)),
        mark=say("sensitive", lang) if question.sensitive else "",
    )


class _Teller:
    """Words of one plan in one language."""

    def __init__(self, plan: ReferralPlan, labels: Labels, lang: Lang) -> None:
        self.plan, self.labels, self.lang = plan, labels, lang
        self.told: dict[str, int] = {}  # reasons told so far, and the rank of the path that told them

    def need(self, code: str) -> str:
        return clean(self.labels.need(code).in_(self.lang))

    def service_type(self, code: str) -> str:
        label = clean(self.labels.service_type(code).in_(self.lang))
        return label[:1].upper() + label[1:] if code in self.labels.vocabulary.service_types else label

    def needs(self) -> tuple[tuple[str, str], ...]:
        """Return every need that holds or is suspected, with its status word."""
        shown = [need for need in self.plan.needs if need.status is Status.MET or need.suspected]
        return tuple((self.need(need.code), pick(STATUS[need.status.value], self.lang)) for need in shown)

    def blocks(self) -> tuple[BlockView, ...]:
        phases = [tuple(paths) for _, paths in groupby(self.plan.paths, key=lambda path: path.phase)]
        return tuple(self._block(number, paths) for number, paths in enumerate(phases))

    def declined(self, declined: Declined) -> DeclinedView:
        near = declined.near_miss
        changed = ""
        if near is not None:
            name, needed = name_of(near.fact, self.labels, self.lang), clean(near.would_need.in_(self.lang))
            changed = say("near_miss", self.lang, fact=needed if needed.startswith(name) else f"{name}: {needed}")
        return DeclinedView(
            self.service_type(declined.service_type),
            self.need(declined.need),
            "; ".join(
                reasons(declined.because, self.labels, self.lang, tell="facts" if near else "asked")[:_MOST_REASONS]
            ),
            changed,
        )

    def footer(self) -> tuple[str, ...]:
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
        fields = list(dict.fromkeys(field for path in paths if (field := self._field(path))))
        words = [word(FIELDS, field, self.lang) for field in fields[:3]]
        title = ", ".join(words) or clean(self.labels.tier(paths[0].tier).in_(self.lang))
        nearest = self._nearest(paths)
        return BlockView(
            f"{pick(PHASES[min(number, len(PHASES) - 1)], self.lang)} · {title}",
            self._deadline(nearest) if nearest else "",
            tuple(self._path(path, nearest) for path in paths),
        )

    def _field(self, path: ReferralPath) -> str | None:
        """Return the part of life that a path mends: its help's, unless the need is graver or the help serves any."""
        need = self.labels.vocabulary.needs.get(path.need)
        service_type = self.labels.vocabulary.service_types.get(path.service_type)
        if need is not None and need.field in ("danger", "home_lost"):
            return need.field
        if service_type is not None and service_type.field != "any":
            return service_type.field
        return need.field if need is not None else None

    def _nearest(self, paths: Sequence[ReferralPath]) -> ReferralPath | None:
        """Return the path whose deadline comes next; a passed one only where none is ahead."""
        dated = [(end, path) for path in paths if (end := path.deadline or path.safe_by)]
        ahead = [pair for pair in dated if pair[0] >= self.plan.on]
        if ahead:
            return min(ahead, key=lambda pair: (pair[0], pair[1].safe_by or pair[0], pair[1].rank))[1]
        return max(dated, key=lambda pair: (pair[0], -pair[1].rank))[1] if dated else None

    def _deadline(self, path: ReferralPath) -> str:
        return deadline(path.deadline, path.safe_by, self.plan.on, self.lang) or ""

    def _path(self, path: ReferralPath, nearest: ReferralPath | None) -> PathView:
        handoff = next((step for step in reversed(path.steps) if step.action == "handoff"), None)
        due = self._deadline(path)
        dated = (
            [DetailView(say("deadline", self.lang), due)]
            if due and (not nearest or due != self._deadline(nearest))
            else []
        )
        bare = reasons(path.because, self.labels, self.lang, tell="title")
        why = say("because", self.lang)
        details = [*dated, *self._why(path), *self._before(path)]
        details += self._handoff(path, handoff)
        return PathView(
            rank=path.rank,
            help=self.service_type(path.service_type),
            provider=self._provider(path, handoff),
            status=path.status,
            status_text=self._status(path),
            action=clean(path.action.in_(self.lang)) if path.action else "",
            details=tuple(details),
            short=tuple(dated + [DetailView(why, sentence) for sentence in bare[:1]]),
        )

    def _status(self, path: ReferralPath) -> str:
        if path.status is not Status.OPEN or not (path.open_facts or path.to_check):
            return pick(STATUS[path.status.value], self.lang)
        if not path.open_facts:
            return say("open_check", self.lang)
        names = [f"{name_of(fact, self.labels, self.lang).rstrip('?')}?" for fact in path.open_facts]
        return say("open_because", self.lang, facts=" ".join(_shorten(names, _MOST_OPEN_FACTS, self.lang)))

    def _provider(self, path: ReferralPath, step: Step | None) -> str:
        if step is None or step.service is None:
            return say("no_partner", self.lang)
        names = [step.service_name or step.service, step.organization_name or step.organization, step.location_name]
        reach = word(COVERAGE, step.coverage, self.lang) if step.coverage not in (None, "municipality") else None
        return _names([*names, reach], self.service_type(path.service_type))

    def _before(self, path: ReferralPath) -> list[DetailView]:
        """Return what comes first and how contact arises."""
        first = [self._first(step) for step in path.steps if step.action == "first"]
        lines = [DetailView(say("first", self.lang), "; ".join(dict.fromkeys(first)))] if first else []
        for step in path.steps:
            if step.action == "channel":
                name = step.service_name or step.service
                known = word(CHANNELS, step.channel or "", self.lang)
                via = say("channel_via", self.lang, name=name) if name else known
                lines.append(DetailView(say("contact", self.lang), clean(via)))
        return lines

    def _first(self, step: Step) -> str:
        help_ = self.service_type(step.service_type)
        rank = next((path.rank for path in self.plan.paths if path.service_type == step.service_type), None)
        if rank is not None:
            return say("numbered", self.lang, n=rank, help=help_)
        if step.service is None:
            return _names([help_, say("no_partner", self.lang)])
        return _names([help_, step.service_name or step.service, step.organization_name])

    def _why(self, path: ReferralPath) -> list[DetailView]:
        """Return the first reasons; one that an earlier path has told is cited by that path's number."""
        told, lines = reasons(path.because, self.labels, self.lang), []
        for sentence in told[:_MOST_REASONS]:
            rank = self.told.setdefault(sentence, path.rank)
            lines.append(sentence if rank == path.rank else say("as_for", self.lang, n=rank))
        rest = len(told) - _MOST_REASONS
        if rest > 0:
            lines.append(say("more_reason" if rest == 1 else "more_reasons", self.lang, n=rest))
        return [DetailView(say("because", self.lang), line) for line in dict.fromkeys(lines)]

    def _handoff(self, path: ReferralPath, step: Step | None) -> list[DetailView]:
        lines: list[tuple[str, str]] = []
        if step is not None:
            if step.service is not None and step.channel and step.channel != "professional":
                lines.append(("contact", clean(word(CHANNELS, step.channel, self.lang))))
            lines.append(
                ("with", " · ".join(filter(None, [", ".join(map(clean, step.documents)), self._consent(step.consent)])))
            )
            lines.append(("note", self._text(step.note)))
        lines += [("check", self._text(text)) for text in path.to_check]
        lines += [("tip", self._text(text)) for text in path.advice]
        if path.also_for:
            lines.append(
                ("also", say("also_for", self.lang, needs=join([self.need(code) for code in path.also_for], self.lang)))
            )
        if path.alternatives:
            others = [self._alternative(each, path) for each in path.alternatives]
            lines.append(("or", "; ".join(_shorten(others, _MOST_ALTERNATIVES, self.lang))))
        return [DetailView(say(key, self.lang), text) for key, text in lines if text]

    def _consent(self, consent: Consent | None) -> str:
        if consent is None or not consent.needed:
            return ""
        key = "consent_given" if consent.given else "consent_needed"
        fields = [self._section(field) for field in consent.fields]
        return say(key, self.lang, fields=", ".join(fields)) if fields else say(f"{key}_bare", self.lang)

    def _section(self, field: str) -> str:
        if field in SECTIONS:
            return word(SECTIONS, field, self.lang)
        return name_of(field, self.labels, self.lang)

    def _alternative(self, other: Alternative, path: ReferralPath) -> str:
        reach = word(COVERAGE, other.coverage, self.lang) if other.coverage != "municipality" else None
        names = _names(
            [other.service_name, other.organization_name, other.location_name, reach],
            self.service_type(path.service_type),
        )
        if other.expired_on is None:
            return names
        return f"{names} ({self._expiry(other.expired_on)})"

    def _expiry(self, last_day: dt.date) -> str:
        key = "expired_on" if last_day < self.plan.on else "expires_on"
        return say(key, self.lang, date=date(last_day, self.lang))

    def _text(self, text: Text | None) -> str:
        return clean(text.in_(self.lang)) if text else ""


def _names(names: Iterable[str | None], known: str = "") -> str:
    """Join names with dots, leaving out what an earlier one already says; something always stays."""
    kept: list[str] = []
    for name in names:
        shown = clean(name or "")
        if shown and not any(shown.casefold() in before.casefold() for before in [known, *kept]):
            kept.append(shown)
    return " · ".join(kept) or next((clean(name) for name in names if name), known)


def _shorten(words: list[str], most: int, lang: Lang) -> list[str]:
    """Keep the first words and count the rest."""
    if len(words) <= most:
        return words
    return [*words[:most], say("and_more", lang, n=len(words) - most)]
