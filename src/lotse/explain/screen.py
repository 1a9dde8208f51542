"""The plan as plain text: what a caseworker reads on one screen."""

from collections.abc import Iterable, Sequence

from lotse.explain.brief import write_brief
from lotse.explain.layout import DETAIL_COLUMN, TEXT_COLUMN, Page
from lotse.explain.phrases import say
from lotse.explain.view import DeclinedView, PathView, PlanView, QuestionView, plan_view, question_view
from lotse.model.base import Lang
from lotse.model.plan import Question, ReferralPlan, Status
from lotse.model.vocabulary import Labels

_BY_STATUS = {Status.MET: "met", Status.OPEN: "open", Status.NOT_MET: "not_met"}


def plan_text(  # noqa: PLR0913 - plan, words, and four choices of the reader
    plan: ReferralPlan,
    labels: Labels,
    lang: Lang = "de",
    width: int = 100,
    *,
    color: bool = False,
    full: bool = False,
) -> str:
    """Return the plan as text: what to do in phases, what to ask, what does not apply, what to note.

    It fits one screen where it can: every path is listed, the first ones with their details; `full` says everything.
    Lines have at most `width` characters (at least 40). `color` adds terminal styles that carry no meaning.
    """
    page = Page(width, lang, color=color)
    if full:
        _write_full(page, plan_view(plan, labels, lang))
    else:
        write_brief(page, plan, labels, lang)
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
    page = Page(width, lang, color=color)
    if not questions:
        page.wrapped(say("no_questions", lang))
        return page.text()
    shown = [question_view(question, plan, labels, lang) for question in questions[:limit]]
    _questions(page, shown, why=say("why", lang))
    page.rest(len(questions) - len(shown))
    return page.text()


def _write_full(page: Page, view: PlanView) -> None:
    _head(page, view)
    page.section("without", "–", view.without)
    for block in view.blocks:
        page.gap()
        page.across(block.title, block.deadline, "bold", "bold")
        for path in block.paths:
            _path(page, path)
    if not view.blocks:
        page.gap()
        page.wrapped(say("nothing", view.lang))
    if view.questions:
        page.heading(say("questions", view.lang))
        _questions(page, view.questions, why=say("why", view.lang))
    page.section("gaps", "·", _gaps(view))
    page.section("declined", "–", map(_declined, view.declined))
    page.section("warnings", "!", view.warnings)
    page.gap()
    page.wrapped(" · ".join(view.footer), style="dim")


def _head(page: Page, view: PlanView) -> None:
    page.across(" · ".join(filter(None, [view.household, view.place, view.as_of])), view.notice, "bold", "dim")
    for text in view.grave:
        page.item("!", text, style="bold")
    label = say("needs", view.lang)
    for number, need in enumerate(view.needs):
        line = ": ".join(filter(None, [f"{need.need} ({need.status_text})", "; ".join(need.reasons)]))
        page.wrapped(line, " " * len(label) if number else label)


def _path(page: Page, path: PathView) -> None:
    """Write a numbered path with its status in the right column and its details below."""
    page.columns(
        f"{path.rank:>2}  ", f"{path.help} · {path.provider}", path.status_text, "bold", _BY_STATUS[path.status]
    )
    if path.action:
        page.wrapped(path.action, indent=TEXT_COLUMN)
    last = ""
    for detail in path.details:
        if detail.word == last:
            page.wrapped(detail.text, indent=DETAIL_COLUMN)
        else:
            page.wrapped(detail.text, detail.word, TEXT_COLUMN)
        last = detail.word


def _questions(page: Page, questions: Iterable[QuestionView], why: str) -> None:
    """Write questions, on the right what each decides and, under the word `why`, why it is asked."""
    for question in questions:
        decides = say("decides", page.lang, what=question.decides) if question.decides else ""
        page.item("?", f"{question.text} [{question.mark}]" if question.mark else question.text, decides)
        if question.why:
            page.wrapped(question.why, why, TEXT_COLUMN)


def _gaps(view: PlanView) -> list[str]:
    """Return one line for each distance at which a partner is known."""
    helps: dict[str, list[str]] = {}
    for gap in view.gaps:
        helps.setdefault(gap.nearest, []).append(gap.help)
    return [f"{nearest}: {'; '.join(named)}" for nearest, named in helps.items()]


def _declined(declined: DeclinedView) -> str:
    because = ": ".join(filter(None, [declined.help, declined.reason]))
    return "; ".join(filter(None, [because, declined.near_miss]))
