"""The plan as plain text: what a caseworker reads on one screen."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from lotse.explain.phrases import say
from lotse.explain.values import unglue
from lotse.explain.view import (
    DeclinedView,
    DetailView,
    PathView,
    PlanView,
    QuestionView,
    plan_view,
    question_view,
)
from lotse.model.base import Lang
from lotse.model.plan import Question, ReferralPlan, Status
from lotse.model.vocabulary import Labels

_STYLES = {"bold": "1", "dim": "2", "met": "32", "open": "33", "not_met": "31"}
_NARROWEST = 40
_TEXT_COLUMN = 4
_DETAIL_COLUMN = 12
_MOST_QUESTIONS = 5
_TWO_COLUMNS_FROM = 72
_SMALLEST_GAP = 2
_BY_STATUS = {Status.MET: "met", Status.OPEN: "open", Status.NOT_MET: "not_met"}


def plan_text(  # noqa: PLR0913 - plan, words, and four choices of the reader
    plan: ReferralPlan,
    labels: Labels,
    lang: Lang = "de",
    width: int = 100,
    *,
    color: bool = False,
    limit: int | None = 5,
) -> str:
    """Return the plan as text: what to do in phases, what to ask, what does not apply, what to note.

    Lines have at most `width` characters (at least 40). The first `limit` paths show all their details, further ones
    their deadline and paragraph alone; None shows everything. `color` adds terminal styles that carry no meaning.
    """
    view = plan_view(plan, labels, lang)
    page = _Page(width, lang, color=color)
    _head(page, view)
    for block in view.blocks:
        page.gap()
        page.across(block.title, block.deadline, "bold", "bold")
        for path in block.paths:
            page.path(path, path.details if limit is None or path.rank <= limit else path.short)
    if not view.blocks:
        page.gap()
        page.wrapped(say("nothing", lang))
    if view.questions:
        page.heading(say("questions", lang))
        page.questions(view.questions[:_MOST_QUESTIONS], why=None)
        page.rest(len(view.questions) - _MOST_QUESTIONS)
    page.section("gaps", "·", _gaps(view))
    page.section("declined", "–", map(_declined, view.declined))
    page.section("warnings", "!", view.warnings)
    page.gap()
    page.wrapped(" · ".join(view.footer), style="dim")
    return page.text()


def questions_text(  # noqa: PLR0913 - questions, words, and five choices of the reader
    questions: Sequence[Question],
    labels: Labels,
    lang: Lang = "de",
    limit: int | None = 5,
    *,
    width: int = 100,
    color: bool = False,
    plan: ReferralPlan | None = None,
) -> str:
    """Return the first `limit` questions, each with what it decides and why; a plan given lends its ranks as names."""
    page = _Page(width, lang, color=color)
    if not questions:
        page.wrapped(say("no_questions", lang))
        return page.text()
    shown = [question_view(question, plan, labels, lang) for question in questions[:limit]]
    page.questions(shown, why=say("why", lang))
    page.rest(len(questions) - len(shown))
    return page.text()


def _head(page: "_Page", view: PlanView) -> None:
    page.across(" · ".join(filter(None, [view.household, view.place, view.as_of])), view.notice, "bold", "dim")
    by_status: dict[str, list[str]] = {}
    for need, status in view.needs:
        by_status.setdefault(status, []).append(need)
    if by_status:
        needs = "; ".join(f"{status}: {', '.join(named)}" for status, named in by_status.items())
        page.wrapped(needs, say("needs", view.lang))


def _gaps(view: PlanView) -> list[str]:
    """Return one line for each distance at which a partner is known."""
    helps: dict[str, list[str]] = {}
    for gap in view.gaps:
        helps.setdefault(gap.nearest, []).append(gap.help)
    return [f"{nearest}: {'; '.join(named)}" for nearest, named in helps.items()]


def _declined(declined: DeclinedView) -> str:
    because = ": ".join(filter(None, [declined.help, declined.reason]))
    return "; ".join(filter(None, [because, declined.near_miss]))


class _Page:
    """Lines of at most `width` characters; styles are put around words only after the lines are broken."""

    def __init__(self, width: int, lang: Lang, *, color: bool) -> None:
        self.lang = lang
        self.width = max(width, _NARROWEST)
        self.color = color
        self.lines: list[str] = []

    def text(self) -> str:
        """Return what has been written."""
        return unglue("\n".join(self.lines))

    def gap(self) -> None:
        """Write an empty line."""
        self.lines.append("")

    def heading(self, title: str) -> None:
        """Write a section's title after an empty line."""
        self.gap()
        self.wrapped(title, style="bold")

    def section(self, title: str, sign: str, lines: Iterable[str]) -> None:
        """Write a section's title and its list; nothing where the list is empty."""
        for number, line in enumerate(lines):
            if not number:
                self.heading(say(title, self.lang))
            self.item(sign, line)

    def rest(self, number: int) -> None:
        """Write how many more there are, where there are any."""
        if number > 0:
            self.item(" ", say("and_more", self.lang, n=number))

    def across(self, left: str, right: str, left_style: str, right_style: str) -> None:
        """Write one line with `right` at the right edge, or below `left` where both do not fit."""
        space = self.width - len(left) - len(right)
        if right and space >= _SMALLEST_GAP:
            self.lines.append(self._paint(left, left_style) + " " * space + self._paint(right, right_style))
            return
        self.wrapped(left, style=left_style)
        for line in self._break(right, self.width) if right else []:
            self.lines.append(" " * (self.width - len(line)) + self._paint(line, right_style))

    def wrapped(self, text: str, word: str = "", indent: int = 0, style: str = "") -> None:
        """Write a paragraph; with a word before it, the word and its text stand in columns."""
        column = _DETAIL_COLUMN if word and indent else len(word) + 2 if word else indent
        for number, line in enumerate(self._break(text, self.width - column)):
            label = self._paint(word, "dim") + " " * (column - indent - len(word)) if word and not number else ""
            self.lines.append((" " * indent + label if label else " " * column) + self._paint(line, style))

    def item(self, sign: str, text: str, beside: str = "") -> None:
        """Write a line of a list; `beside` stands in the right column."""
        self._columns(f" {sign}  ", text, beside)

    def path(self, path: PathView, details: Sequence[DetailView]) -> None:
        """Write a numbered path with its status in the right column and its details below."""
        self._columns(
            f"{path.rank:>2}  ", f"{path.help} · {path.provider}", path.status_text, "bold", _BY_STATUS[path.status]
        )
        if path.action:
            self.wrapped(path.action, indent=_TEXT_COLUMN)
        last = ""
        for detail in details:
            if detail.word == last:
                self.wrapped(detail.text, indent=_DETAIL_COLUMN)
            else:
                self.wrapped(detail.text, detail.word, _TEXT_COLUMN)
            last = detail.word

    def questions(self, questions: Sequence[QuestionView], why: str | None) -> None:
        """Write questions, on the right what each decides and, under the word `why`, why it is asked."""
        for question in questions:
            decides = say("decides", self.lang, what=question.decides) if question.decides else ""
            self.item("?", f"{question.text} [{question.mark}]" if question.mark else question.text, decides)
            if why and question.why:
                self.wrapped(question.why, why, _TEXT_COLUMN)

    def _columns(self, sign: str, left: str, right: str, left_style: str = "", right_style: str = "") -> None:
        """Write two columns, or `right` under `left` where there is not room enough for two."""
        indent = len(sign)
        start = self.width * 64 // 100
        if not right or self.width < _TWO_COLUMNS_FROM:
            start, rights = self.width + _SMALLEST_GAP, []
        else:
            rights = self._break(right, self.width - start)
        lefts = self._break(left, start - indent - _SMALLEST_GAP)
        for number, (one, two) in enumerate(zip_longest(lefts, rights, fillvalue="")):
            line = (" " * indent if number else sign) + self._paint(one, left_style)
            self.lines.append(line + " " * (start - indent - len(one)) + self._paint(two, right_style) if two else line)
        if right and not rights:
            self.lines += [
                " " * indent + self._paint(line, right_style) for line in self._break(right, self.width - indent)
            ]

    def _break(self, text: str, room: int) -> list[str]:
        return textwrap.wrap(text, max(room, 16), break_on_hyphens=False) or [""]

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.color and style and text else text
