"""One line of a plan that differs, in words: what came, went or changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from lotse.explain.layout import TEXT_COLUMN, Page
from lotse.explain.markdown import escaped
from lotse.explain.phrases import STATUS, pick, say
from lotse.explain.values import clean, date, money
from lotse.model.base import Lang
from lotse.model.changes import Change, Part, Standing
from lotse.model.plan import Status
from lotse.model.vocabulary import Labels

SIGNS = {"came": "+", "went": "–", "changed": "~"}
_MOST_TEXTS = 2


@dataclass(frozen=True)
class LineView:
    """A need or kind of help: a sign (+ came, – went, ~ changed), its name, what is different, and the texts that differ."""

    sign: str
    name: str
    what: str
    texts: tuple[tuple[str, str], ...]


def write_lines(page: Page, lines: Iterable[LineView], *, full: bool) -> None:
    """Write lines with their texts, which are cut where not all is wanted."""
    for line in lines:
        page.item(line.sign, f"{line.name}: {line.what}", style="bold")
        for sign, text in line.texts:
            shown = text if full else page.cut(text, TEXT_COLUMN + 2, lines=2)
            page.columns(f"{' ' * TEXT_COLUMN}{sign} ", shown, "")


def markdown_lines(lines: Iterable[LineView]) -> list[str]:
    """Return lines with their texts as a list in CommonMark, where a bare + would begin another one."""
    found = []
    for line in lines:
        found.append(f"- {escaped(line.sign)} **{escaped(line.name)}:** {escaped(line.what)}")
        found += [f"  - {escaped(sign)} {escaped(text)}" for sign, text in line.texts]
    return found


class Lines:
    """Words for lines in one language; `full` says every text that differs."""

    def __init__(self, labels: Labels, lang: Lang, *, full: bool) -> None:
        self.labels, self.lang, self.full = labels, lang, full

    def view(self, change: Change) -> LineView:
        """Return a line in words."""
        label = self.labels.need(change.code) if change.kind == "need" else self.labels.service_type(change.code)
        name = clean(label.in_(self.lang))
        named = say("need_root", self.lang, label=name) if change.kind == "need" else name[:1].upper() + name[1:]
        return LineView(SIGNS[change.change], named, self._what(change), tuple(self._texts(change)))

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


def _live(standing: Standing) -> bool:
    return standing.status is Status.MET or standing.suspected
