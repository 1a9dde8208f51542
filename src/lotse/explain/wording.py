"""Names, statuses and dates of one plan in words, as every format says them."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lotse.explain.leaves import name_of, phrase
from lotse.explain.phrases import CHANNELS, FIELDS, PHASES, SECTIONS, STATUS, pick, say, word
from lotse.explain.values import accrual, clean, date, deadline, plain_dates, ranks, span, unglue
from lotse.model.base import Lang
from lotse.model.plan import Estimate, PlannedNeed, PlanWarning, ReferralPath, ReferralPlan, Status, Step
from lotse.model.vocabulary import Labels

GRAVE = {"DATA-CONTRADICTION": "contradiction", "PLACE-MISMATCH": "contradiction", "PLUGIN-FAILED": "warning"}


class Wording:
    """Looks up what belongs to a plan, in one language."""

    def __init__(self, plan: ReferralPlan, labels: Labels, lang: Lang) -> None:
        self.plan, self.labels, self.lang = plan, labels, lang

    def need(self, code: str) -> str:
        """Return the label of a need."""
        return clean(self.labels.need(code).in_(self.lang))

    def service_type(self, code: str) -> str:
        """Return the label of a kind of help, as it begins a line."""
        label = clean(self.labels.service_type(code).in_(self.lang))
        return label[:1].upper() + label[1:] if code in self.labels.vocabulary.service_types else label

    def section(self, field: str) -> str:
        """Return the name of a section or field of the household."""
        if field in SECTIONS:
            return word(SECTIONS, field, self.lang)
        return name_of(field, self.labels, self.lang)

    def statutory(self, path: ReferralPath) -> bool:
        """Tell whether only one competent office may give the help."""
        service_type = self.labels.vocabulary.service_types.get(path.service_type)
        return service_type is not None and service_type.statutory

    def body(self, service_type: str) -> str | None:
        """Return the kind of body that gives the help where no partner is listed: `Jobcenter`, `Gericht`."""
        found = self.labels.vocabulary.service_types.get(service_type)
        return clean(found.at.in_(self.lang)) if found is not None and found.at is not None else None

    def status(self, path: ReferralPath, most: int) -> str:
        """Return the status in words, with so many of the facts that decide it, and what the help may come to."""
        told = self._status(path, most)
        if path.late:
            told = say("late_mark", self.lang, status=told)
        return say("estimated", self.lang, status=told, amount=self._amount(path.estimate)) if path.estimate else told

    def estimate(self, path: ReferralPath) -> str:
        """Return in words what the help may come to, by which law and year, and that it is no promise; or nothing."""
        found = path.estimate
        if found is None:
            return ""
        since = date(found.figures_from, self.lang) if found.figures_from else str(found.year)
        basis = (
            say("estimate_basis", self.lang, reference=clean(found.reference), since=since) if found.reference else ""
        )
        return say("estimate", self.lang, amount=self._amount(found), year=found.year, basis=basis)

    def counted_from(self, path: ReferralPath) -> str:
        """Return from which of the household's dates a deadline is counted, and how far; or nothing."""
        source = path.depends_on
        if source is None or source.fact is None:
            return ""
        return say(
            "counted_from",
            self.lang,
            date=phrase(" ".join(filter(None, [source.fact, source.moved])), self.labels, self.lang),
        )

    def _amount(self, estimate: Estimate) -> str:
        low, high = Decimal(estimate.minimum), Decimal(estimate.maximum)
        return unglue(span(low or None if low != high else low, high, "money", None, self.lang))

    def _status(self, path: ReferralPath, most: int) -> str:
        if path.status is not Status.OPEN or not (path.open_facts or path.to_check):
            return pick(STATUS[path.status.value], self.lang)
        if not path.open_facts:
            return say("open_check", self.lang)
        names = [f"{name_of(fact, self.labels, self.lang).rstrip('?')}?" for fact in path.open_facts]
        return say("open_because", self.lang, facts=" ".join(shorten(names, most, self.lang)))

    def first(self, step: Step) -> str:
        """Return what comes first: by its number, or by its name and provider."""
        help_ = self.service_type(step.service_type)
        rank = next((path.rank for path in self.plan.paths if path.service_type == step.service_type), None)
        if rank is not None:
            return say("numbered", self.lang, n=rank, help=help_)
        if step.service is None:
            return names_of([help_, self.body(step.service_type) or say("no_partner", self.lang)])
        return names_of([help_, step.service_name or step.service, step.organization_name])

    def contact(self, path: ReferralPath) -> tuple[str, ...]:
        """Return how contact arises: by the channels passed on the way, which a directory names, or else by the way in."""
        ways = [step for step in path.steps if step.action == "channel"]
        handoff = path.handoff
        if not any(step.note for step in ways) and handoff is not None and handoff.service is not None:
            ways += [handoff] if handoff.channel not in (None, "professional") else []
        return tuple(dict.fromkeys(filter(None, map(self._way_in, ways))))

    def price(self, step: Step) -> str:
        """Return in words whether the offer costs the household anything; or nothing, where the directory does not say."""
        return "" if step.free is None else say("free" if step.free else "not_free", self.lang)

    def _way_in(self, step: Step) -> str:
        if step.action == "channel" and (name := step.service_name or step.service):
            return clean(say("channel_via", self.lang, name=name))
        if step.action == "channel" and step.note:
            return clean(step.note.in_(self.lang))
        return clean(word(CHANNELS, step.channel or "", self.lang))

    def title(self, number: int, paths: Sequence[ReferralPath]) -> str:
        """Return the title of the block with this number, counted from 0: when, and for which parts of life."""
        fields = list(dict.fromkeys(field for path in paths if (field := self._field(path))))
        words = [word(FIELDS, field, self.lang) for field in fields[:3]]
        title = ", ".join(words) or clean(self.labels.tier(paths[0].tier).in_(self.lang))
        return f"{pick(PHASES[min(number, len(PHASES) - 1)], self.lang)} · {title}"

    def due(self, path: ReferralPath) -> str:
        """Return a path's deadline in words, or from when on a benefit counts that is applied for this month."""
        if self._accrues(path):
            return accrual(self.plan.on, self.lang)
        return deadline(path.deadline, path.safe_by, self.plan.on, self.lang) or ""

    def nearest_due(self, paths: Sequence[ReferralPath]) -> str:
        """Return the deadline of a block in words: the next one ahead; a passed one only where none is ahead."""
        dated = [(end, path) for path in paths if (end := path.deadline or path.safe_by) and not self._accrues(path)]
        ahead = [pair for pair in dated if pair[0] >= self.plan.on]
        if ahead:
            return self.due(min(ahead, key=lambda pair: (pair[0], pair[1].safe_by or pair[0], pair[1].rank))[1])
        return self.due(max(dated, key=lambda pair: (pair[0], -pair[1].rank))[1]) if dated else ""

    def heading_due(self, paths: Sequence[ReferralPath]) -> str:
        """Return the block's deadline and, by their numbers, which benefits still count from the month's start."""
        accruing = [path for path in paths if self._accrues(path)]
        counts = self.due(accruing[0]) if accruing else ""
        if counts and len(accruing) < len(paths):
            counts = say("for_numbers", self.lang, numbers=ranks(path.rank for path in accruing), text=counts)
        return "; ".join(filter(None, [self.nearest_due(paths), counts]))

    def own_due(self, path: ReferralPath, paths: Sequence[ReferralPath]) -> str:
        """Return a path's deadline where its block's heading does not name it."""
        due = "" if self._accrues(path) else self.due(path)
        return "" if due == self.nearest_due(paths) else due

    def _accrues(self, path: ReferralPath) -> bool:
        """Tell whether the date only says up to when a benefit still counts from the month's start."""
        ahead = path.deadline is not None and path.deadline >= self.plan.on
        return ahead and path.depends_on is not None and path.depends_on.kind == "accrual" and not path.depends_on.fact

    def _field(self, path: ReferralPath) -> str | None:
        """Return the part of life that a path mends: its help's, unless the need is graver or the help serves any."""
        need = self.labels.vocabulary.needs.get(path.need)
        service_type = self.labels.vocabulary.service_types.get(path.service_type)
        if need is not None and need.field in ("danger", "home_lost"):
            return need.field
        if service_type is not None and service_type.field != "any":
            return service_type.field
        return need.field if need is not None else None


def shown_needs(plan: ReferralPlan) -> tuple[PlannedNeed, ...]:
    """Return the needs that hold or are suspected."""
    return tuple(need for need in plan.needs if need.status is Status.MET or need.suspected)


def grave_texts(plan: ReferralPlan, lang: Lang) -> tuple[str, ...]:
    """Return in words what puts everything in doubt: contradictions in what is stated, and plugins that are missing."""
    labels = {code: say(GRAVE[code], lang) for code in GRAVE}
    return tuple(
        f"{labels[each.code]}: {warning_text(each, lang)} [{clean(each.subject)}]"
        for each in sorted(plan.warnings, key=lambda each: (each.code, each.subject))
        if each.code in GRAVE
    )


def warning_text(warning: PlanWarning, lang: Lang) -> str:
    """Return a warning's sentence with its dates as this language writes them."""
    return plain_dates(clean(warning.text.in_(lang)), lang)


def names_of(names: Iterable[str | None], known: str = "") -> str:
    """Join names with dots, leaving out what an earlier one already says; something always stays."""
    kept: list[str] = []
    for name in names:
        shown = clean(name or "")
        if shown and not any(shown.casefold() in before.casefold() for before in [known, *kept]):
            kept.append(shown)
    return " · ".join(kept) or next((clean(name) for name in names if name), known)


def shorten(words: list[str], most: int, lang: Lang) -> list[str]:
    """Keep the first words and count the rest."""
    if len(words) <= most:
        return words
    return [*words[:most], say("and_more", lang, n=len(words) - most)]
