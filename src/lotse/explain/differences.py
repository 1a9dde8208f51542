"""A comparison in words: which households get another plan, what is different, and whether law or time is the reason."""

from dataclasses import dataclass

from lotse.explain.layout import TEXT_COLUMN, Page
from lotse.explain.leaves import fact_name, known, requirement, state
from lotse.explain.markdown import escaped
from lotse.explain.phrases import STATUS, pick, say
from lotse.explain.reasons import citation
from lotse.explain.values import clean, count, date, money, unglue
from lotse.model.base import Lang
from lotse.model.changes import (
    Change,
    ComparedSide,
    Comparison,
    DeadlineReason,
    FactReason,
    FigureReason,
    HouseholdChanges,
    OfferReason,
    Part,
    Reason,
    RuleReason,
    Standing,
)
from lotse.model.plan import RuleRef, Status, Trace
from lotse.model.vocabulary import Labels

_SIGNS = {"came": "+", "went": "–", "changed": "~"}
_MOST_REASONS = 3
_MOST_TEXTS = 2


@dataclass(frozen=True)
class ReasonView:
    """`law` or `time` in words, and which law or what has turned."""

    cause: str
    text: str


@dataclass(frozen=True)
class LineView:
    """A need or kind of help: a sign (+ came, – went, ~ changed), its name, what is different, and the texts that differ."""

    sign: str
    name: str
    what: str
    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BlockView:
    """Lines with the same reasons."""

    reasons: tuple[ReasonView, ...]
    lines: tuple[LineView, ...]


@dataclass(frozen=True)
class HouseholdView:
    """A household with another plan."""

    name: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True)
class ComparisonView:
    """A whole comparison in one language."""

    counts: str
    days: str
    drafts: tuple[str, ...]
    households: tuple[HouseholdView, ...]
    unchanged: tuple[str, ...]


def changes_text(  # noqa: PLR0913 - a comparison, words, and four choices of the reader
    comparison: Comparison,
    labels: Labels,
    lang: Lang = "de",
    width: int = 100,
    *,
    color: bool = False,
    full: bool = False,
) -> str:
    """Return a comparison as text: the counts, then for each household with another plan the reasons and what follows from them.

    `full` says every reason and text, and names the households with the same plan.
    """
    view = comparison_view(comparison, labels, lang, full=full)
    page = Page(width, lang, color=color)
    page.across(view.counts, view.days, "bold", "dim")
    for drafts in view.drafts:
        page.wrapped(drafts)
    for household in view.households:
        page.heading(household.name)
        for number, block in enumerate(household.blocks):
            if number:
                page.gap()
            for reason in block.reasons:
                page.wrapped(reason.text, reason.cause, 1)
            for line in block.lines:
                page.item(line.sign, f"{line.name}: {line.what}", style="bold")
                for sign, text in line.texts:
                    shown = text if full else page.cut(text, TEXT_COLUMN + 2, lines=2)
                    page.columns(f"{' ' * TEXT_COLUMN}{sign} ", shown, "")
    if view.unchanged:
        page.section("diff_unchanged", " ", view.unchanged)
    return page.text()


def changes_markdown(comparison: Comparison, labels: Labels, lang: Lang = "de", *, full: bool = False) -> str:
    """Return a comparison as CommonMark; everything that a household or directory says is escaped."""
    view = comparison_view(comparison, labels, lang, full=full)
    lines = [f"# {escaped(view.counts)}", "", escaped(view.days), ""]
    lines += [f"{escaped(drafts)}\n" for drafts in view.drafts]
    for household in view.households:
        lines += [f"## {escaped(household.name)}", ""]
        for block in household.blocks:
            lines += [f"**{escaped(reason.cause)}:** {escaped(reason.text)}\n" for reason in block.reasons]
            for line in block.lines:
                lines.append(f"- {line.sign} **{escaped(line.name)}:** {escaped(line.what)}")
                lines += [f"  - {sign} {escaped(text)}" for sign, text in line.texts]
            lines.append("")
    if view.unchanged:
        lines += [
            f"## {escaped(say('diff_unchanged', lang))}",
            "",
            *(f"- {escaped(each)}" for each in view.unchanged),
            "",
        ]
    return unglue("\n".join(lines))


def comparison_view(comparison: Comparison, labels: Labels, lang: Lang, *, full: bool = False) -> ComparisonView:
    """Put a comparison into words."""
    teller = _Teller(comparison, labels, lang, full=full)
    return ComparisonView(
        counts=teller.counts(),
        days=teller.days(),
        drafts=teller.drafts(),
        households=tuple(teller.household(each) for each in comparison.households),
        unchanged=tuple(teller.name(each) for each in comparison.unchanged),
    )


class _Teller:
    """Words of one comparison in one language."""

    def __init__(self, comparison: Comparison, labels: Labels, lang: Lang, *, full: bool) -> None:
        self.comparison, self.labels, self.lang, self.full = comparison, labels, lang, full

    def counts(self) -> str:
        """Return how many households were compared and how many have another plan."""
        one = "diff_count_one" if self.comparison.compared == 1 else "diff_count"
        told = say(one, self.lang, n=self.comparison.compared, changed=self.comparison.changed)
        if not self.comparison.unreadable:
            return told
        return f"{told}, {say('diff_unreadable', self.lang, n=self.comparison.unreadable)}"

    def days(self) -> str:
        """Return the two days, of the law as well where it is another one."""
        return " → ".join(map(self._side, (self.comparison.before, self.comparison.after)))

    def drafts(self) -> tuple[str, ...]:
        """Return which drafts are applied, on both sides or on one alone."""
        before, after = (frozenset(side.drafts) for side in (self.comparison.before, self.comparison.after))
        told = (
            ("diff_drafts_both", before & after),
            ("diff_drafts_before", before - after),
            ("diff_drafts_after", after - before),
        )
        return tuple(say(key, self.lang, rules=", ".join(sorted(map(clean, ids)))) for key, ids in told if ids)

    def household(self, changes: HouseholdChanges) -> HouseholdView:
        """Return what is different for one household; lines that follow each other and have the same reasons share them."""
        groups: dict[tuple[ReasonView, ...], list[LineView]] = {}
        for change in changes.changes:
            groups.setdefault(self._reasons(change), []).append(self._line(change))
        return HouseholdView(self.name(changes), tuple(BlockView(key, tuple(lines)) for key, lines in groups.items()))

    def name(self, changes: HouseholdChanges) -> str:
        """Return a household's id and file."""
        named = say("household", self.lang, id=clean(changes.household))
        return f"{named} · {clean(changes.file)}" if changes.file else named

    def _side(self, side: ComparedSide) -> str:
        shown = date(side.on, self.lang)
        return shown if side.law == side.on else say("diff_law_of", self.lang, day=shown, law=date(side.law, self.lang))

    # lines -------------------------------------------------------------------------------------

    def _line(self, change: Change) -> LineView:
        label = self.labels.need(change.code) if change.kind == "need" else self.labels.service_type(change.code)
        name = clean(label.in_(self.lang))
        named = say("need_root", self.lang, label=name) if change.kind == "need" else name[:1].upper() + name[1:]
        return LineView(_SIGNS[change.change], named, self._what(change), tuple(self._texts(change)))

    def _what(self, change: Change) -> str:
        asked = next((each for each in (change.after, change.before) if each is not None), None)
        if change.kind == "need" and change.change != "changed" and asked is not None and not _live(asked):
            return say(f"diff_asked_{change.change}", self.lang)
        if change.change == "came" and change.after is not None:
            return say("diff_came", self.lang, standing=self._standing(change, change.after))
        if change.change == "went":
            return say("diff_ruled_out" if change.after is not None else "diff_went", self.lang)
        if change.before is None or change.after is None:
            return ""
        told = [self._part(change, part, change.before, change.after) for part in change.parts]
        return "; ".join(filter(None, told)) or say("diff_texts", self.lang)

    def _part(self, change: Change, part: Part, before: Standing, after: Standing) -> str:
        """Return one part on both sides; the safe day is said with its deadline, and texts stand below."""
        match part:
            case "status":
                return f"{self._status(change, before)} → {self._status(change, after)}"
            case "tier" | "rank":
                return say(f"diff_{part}", self.lang, was=getattr(before, part), now=getattr(after, part))
            case "deadline":
                return say("diff_deadline", self.lang, was=self._day(before), now=self._day(after))
            case "safe_by" if "deadline" not in change.parts:
                return say("diff_safe_by", self.lang, was=self._safe(before), now=self._safe(after))
            case "provider":
                return say("diff_provider", self.lang, was=self._provider(before), now=self._provider(after))
            case "estimate":
                return say("diff_estimate", self.lang, was=self._estimate(before), now=self._estimate(after))
        return ""

    def _standing(self, change: Change, standing: Standing) -> str:
        told = [self._status(change, standing)]
        if standing.tier is not None and (change.kind == "service_type" or _live(standing)):
            told.append(say("diff_tier_is", self.lang, tier=standing.tier))
        if standing.deadline is not None:
            told.append(say("diff_deadline_is", self.lang, day=self._day(standing)))
        if standing.rank is not None:
            told.append(say("diff_rank_is", self.lang, rank=standing.rank))
        return ", ".join(told)

    def _status(self, change: Change, standing: Standing) -> str:
        if change.kind == "need" and not _live(standing):
            return say("diff_asked", self.lang)
        return pick(STATUS[standing.status.value], self.lang)

    def _day(self, standing: Standing) -> str:
        if standing.deadline is None:
            return say("diff_none", self.lang)
        shown = date(standing.deadline, self.lang)
        if standing.safe_by is None or standing.safe_by == standing.deadline:
            return shown
        return say("diff_safe", self.lang, day=shown, safe=date(standing.safe_by, self.lang))

    def _safe(self, standing: Standing) -> str:
        return date(standing.safe_by, self.lang) if standing.safe_by else say("diff_none", self.lang)

    def _provider(self, standing: Standing) -> str:
        return clean(standing.provider_name or standing.provider or say("diff_nobody", self.lang))

    def _estimate(self, standing: Standing) -> str:
        if standing.estimate is None:
            return say("unknown", self.lang)
        low, high = (money(each, self.lang) for each in standing.estimate)
        return low if low == high else say("from_to", self.lang, low=low, high=high)

    def _texts(self, change: Change) -> list[tuple[str, str]]:
        told = [("+", text) for text in change.came_texts] + [("–", text) for text in change.went_texts]
        shown = [(sign, say("diff_quoted", self.lang, text=clean(text.in_(self.lang)))) for sign, text in told]
        rest = len(shown) - _MOST_TEXTS
        if rest > 0 and not self.full:
            shown = [*shown[:_MOST_TEXTS], (" ", say("and_more", self.lang, n=rest))]
        return shown

    # reasons -----------------------------------------------------------------------------------

    def _reasons(self, change: Change) -> tuple[ReasonView, ...]:
        told = list(dict.fromkeys((reason.cause, self._reason(reason)) for reason in change.because))
        rest = 0 if self.full else len(told) - _MOST_REASONS
        views = [ReasonView(say(f"diff_{cause}", self.lang), text) for cause, text in told[: len(told) - max(rest, 0)]]
        if rest > 0:
            last = views[-1]
            views[-1] = ReasonView(
                last.cause, f"{last.text}; {say('more_reason' if rest == 1 else 'more_reasons', self.lang, n=rest)}"
            )
        return tuple(views)

    def _reason(self, reason: Reason) -> str:
        match reason:
            case RuleReason():
                return self._rule(reason)
            case FactReason():
                return f"{self._turned(reason)} ({self._title(reason.rule)}, {citation(reason.rule, self.lang)})"
            case FigureReason():
                return self._figures(reason)
            case DeadlineReason(deadline=day, days=left):
                key = "diff_deadline_passed" if left < 0 else "diff_deadline_left"
                shown = count(abs(left), "days", self.lang, dative=left < 0)
                return say(key, self.lang, day=date(day, self.lang), left=shown)
            case OfferReason():
                key, bound = ("until", reason.valid_until) if reason.valid_until else ("from", reason.valid_from)
                name = clean(reason.service_name)
                return say(f"diff_offer_{key}", self.lang, name=name, day=date(bound, self.lang) if bound else "")
        return say(f"diff_order_{reason.cause}", self.lang)

    def _rule(self, reason: RuleReason) -> str:
        title, cited = self._title(reason.rule), citation(reason.rule, self.lang)
        if reason.draft:
            return say("diff_rule_draft", self.lang, title=title, cited=cited)
        first, last = sorted((self.comparison.before.law, self.comparison.after.law))
        begins = reason.valid_from is not None and first < reason.valid_from <= last
        ends = reason.valid_until is not None and first <= reason.valid_until < last
        if reason.side == "both":
            key = "diff_rule_version" if begins else "diff_rule_other"
        else:
            key = "diff_rule_from" if begins else "diff_rule_until" if ends else f"diff_rule_{reason.side}"
        return say(
            key,
            self.lang,
            title=title,
            cited=cited,
            since=date(reason.valid_from, self.lang) if reason.valid_from else "",
            until=date(reason.valid_until, self.lang) if reason.valid_until else "",
        )

    def _turned(self, reason: FactReason) -> str:
        """Return the comparison that turned, the fact on both days where it is not the same, and how it stood and stands."""
        before, after = reason.before, reason.after
        was, now = known(before, self.labels, self.lang), known(after, self.labels, self.lang)
        condition = requirement(after.model_copy(update={"status": Status.NOT_MET}), self.labels, self.lang)
        shown = state(after, self.labels, self.lang)
        if was != now:
            shown = f"{fact_name(after, self.labels, self.lang)}: {was} → {now}"
        told = [say("asked", self.lang, state=shown, condition=condition) if condition else shown]
        told += self._further(before, after)
        if before.status is not after.status:
            told.append(say(f"diff_was_{before.status.value}_is_{after.status.value}", self.lang))
        return "; ".join(told)

    def _further(self, before: Trace, after: Trace) -> list[str]:
        """The other facts of a comparison, such as a figure of the law, where they are not the same."""
        old = {child.fact: known(child, self.labels, self.lang) for child in before.children}
        told = []
        for child in after.children:
            was, now = old.get(child.fact, ""), known(child, self.labels, self.lang)
            if was and was != now:
                told.append(f"{fact_name(child, self.labels, self.lang)}: {was} → {now}")
        return told

    def _figures(self, reason: FigureReason) -> str:
        name = clean(self.labels.fact(reason.fact).in_(self.lang))
        if reason.cause == "time":
            return say("diff_estimate_time", self.lang, name=name)
        if reason.figures_from is None:
            return say("diff_figures_missing", self.lang, name=name)
        return say(
            "diff_figures",
            self.lang,
            name=name,
            since=date(reason.figures_from, self.lang),
            cited=clean(reason.reference or ""),
        )

    def _title(self, rule: RuleRef) -> str:
        return say("diff_quoted", self.lang, text=clean(rule.title.in_(self.lang)))


def _live(standing: Standing) -> bool:
    return standing.status is Status.MET or standing.suspected
