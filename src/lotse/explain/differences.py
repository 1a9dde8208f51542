"""A comparison in words: which households get another plan, what is different, and whether law or time is the reason."""

from dataclasses import dataclass

from lotse.explain.changes import Lines, LineView, markdown_lines, write_lines
from lotse.explain.layout import Page
from lotse.explain.leaves import fact_name, known, requirement, state
from lotse.explain.markdown import escaped
from lotse.explain.phrases import say
from lotse.explain.reasons import citation
from lotse.explain.values import clean, count, date, unglue
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
    Reason,
    RuleReason,
)
from lotse.model.plan import RuleRef, Status, Trace
from lotse.model.vocabulary import Labels

_MOST_REASONS = 3


@dataclass(frozen=True)
class ReasonView:
    """`law` or `time` in words, and which law or what has turned."""

    cause: str
    text: str


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
            write_lines(page, block.lines, full=full)
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
            lines += markdown_lines(block.lines)
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
        self.lines = Lines(labels, lang, full=full)

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
            groups.setdefault(self._reasons(change), []).append(self.lines.view(change))
        return HouseholdView(self.name(changes), tuple(BlockView(key, tuple(lines)) for key, lines in groups.items()))

    def name(self, changes: HouseholdChanges) -> str:
        """Return a household's id and file."""
        named = say("household", self.lang, id=clean(changes.household))
        return f"{named} · {clean(changes.file)}" if changes.file else named

    def _side(self, side: ComparedSide) -> str:
        shown = date(side.on, self.lang)
        return shown if side.law == side.on else say("diff_law_of", self.lang, day=shown, law=date(side.law, self.lang))

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
