"""The plan as one HTML page: no script, nothing loaded; for screen, dark screen, screen reader and A4 paper."""

from collections.abc import Iterable, Sequence
from html import escape

from lotse.explain.diagram import plan_pictures
from lotse.explain.phrases import say
from lotse.explain.style import CARDS, document
from lotse.explain.svg import STYLE as PICTURE_STYLE
from lotse.explain.view import BlockView, NeedView, PathView, PlanView, plan_view
from lotse.model.base import Lang
from lotse.model.plan import ReferralPlan
from lotse.model.vocabulary import Labels


def plan_html(plan: ReferralPlan, labels: Labels, lang: Lang = "de") -> str:
    """Return the plan as a self-contained HTML5 document; everything that a household or directory says is escaped."""
    view = plan_view(plan, labels, lang)
    title = f"{say('plan', lang)} · {view.household}"
    body = [
        *_header(view, title),
        *plan_pictures(plan, labels, lang),
        *(line for block in view.blocks for line in _block(block)),
    ]
    if not view.blocks:
        body.append(f"<section><p>{escape(say('nothing', lang))}</p></section>")
    body += [*_tables(view), *_warnings(view), f"<footer><p>{escape(' · '.join(view.footer))}</p></footer>"]
    return document(title, lang, "\n".join(["<main>", *body, "</main>"]), CARDS + PICTURE_STYLE)


def _header(view: PlanView, title: str) -> list[str]:
    lines = ["<header>", f"<h1>{escape(title)}</h1>"]
    lines.append(f"<p>{escape(' · '.join(filter(None, [view.place, view.as_of, view.notice])))}</p>")
    lines += [f'<p class="grave">! {escape(text)}</p>' for text in view.grave]
    if view.needs:
        lines.append(f'<h2 class="needs">{escape(say("needs", view.lang))}</h2>')
        lines += ['<ul class="needs">', *map(_need, view.needs), "</ul>"]
    if view.without:
        lines.append(f'<h2 class="needs">{escape(say("without", view.lang))}</h2>')
        lines += ['<ul class="needs">', *(f"<li>{escape(text)}</li>" for text in view.without), "</ul>"]
    return [*lines, "</header>"]


def _need(need: NeedView) -> str:
    because = f": {escape('; '.join(need.reasons))}" if need.reasons else ""
    return f"<li><strong>{escape(need.need)}</strong> ({escape(need.status_text)}){because}</li>"


def _block(block: BlockView) -> list[str]:
    due = f'<p class="due">{escape(block.deadline)}</p>' if block.deadline else ""
    paths = [line for path in block.paths for line in _path(path)]
    return [
        "<section>",
        f'<div class="title"><h2>{escape(block.title)}</h2>{due}</div>',
        "<ol>",
        *paths,
        "</ol>",
        "</section>",
    ]


def _path(path: PathView) -> list[str]:
    top = (
        f'<span class="rank">{path.rank}</span>'
        f'<h3>{escape(path.help)} <span class="provider">{escape(path.provider)}</span></h3>'
        f'<span class="status {path.status.value}">{escape(path.status_text)}</span>'
    )
    lines = [f'<li class="path" value="{path.rank}">', f'<div class="top">{top}</div>']
    if path.action:
        lines.append(f'<p class="action">{escape(path.action)}</p>')
    if path.details:
        lines.append("<dl>")
        last = ""
        for detail in path.details:
            term = "" if detail.word == last else f"<dt>{escape(detail.word)}</dt>"
            lines.append(f"{term}<dd>{escape(detail.text)}</dd>")
            last = detail.word
        lines.append("</dl>")
    return [*lines, "</li>"]


def _tables(view: PlanView) -> list[str]:
    lang = view.lang
    lines: list[str] = []
    if view.questions:
        heads = [say(key, lang) for key in ("head_question", "head_decides", "head_why")]
        questions = [(_cell(each.text, each.mark), each.decides, each.why) for each in view.questions]
        lines += _table(say("questions", lang), heads, questions)
    if view.gaps:
        heads = [say(key, lang) for key in ("head_help", "head_nearest")]
        gaps = [(_cell(gap.help, say("for_need", lang, need=gap.need)), gap.nearest) for gap in view.gaps]
        lines += _table(say("gaps", lang), heads, gaps)
    if view.declined:
        heads = [say(key, lang) for key in ("head_help", "head_reason", "head_near")]
        declined = [
            (_cell(each.help, say("for_need", lang, need=each.need)), each.reason, each.near_miss)
            for each in view.declined
        ]
        lines += _table(say("declined", lang), heads, declined)
    return lines


def _cell(text: str, mark: str) -> str:
    return escape(text) + (f' <span class="mark">{escape(mark)}</span>' if mark else "")


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table; the first cell of each row heads it and is already escaped."""
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    lines = ["<section>", f"<h2>{escape(title)}</h2>", "<table>", f"<thead><tr>{columns}</tr></thead>", "<tbody>"]
    for first, *others in rows:
        cells = "".join(f"<td>{escape(cell) or '–'}</td>" for cell in others)
        lines.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
    return [*lines, "</tbody>", "</table>", "</section>"]


def _warnings(view: PlanView) -> list[str]:
    if not view.warnings:
        return []
    items = [f"<li>{escape(warning)}</li>" for warning in view.warnings]
    return [
        '<section class="warnings">',
        f"<h2>{escape(say('warnings', view.lang))}</h2>",
        "<ul>",
        *items,
        "</ul>",
        "</section>",
    ]
