"""The plan as one HTML page: no script, nothing loaded; for screen, dark screen, screen reader and A4 paper."""

from collections.abc import Iterable, Sequence
from html import escape

from lotse.explain.phrases import say
from lotse.explain.view import BlockView, NeedView, PathView, PlanView, plan_view
from lotse.model.base import Lang
from lotse.model.plan import ReferralPlan
from lotse.model.vocabulary import Labels

_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --sheet: #ffffff; --ink: #22272b; --soft: #5a636b; --line: #dfdcd4;
  --accent: #1d5a6c; --wash: #eef3f3; --met: #2a6a48; --open: #875709; --not_met: #8d3a34; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191c; --sheet: #1c2226; --ink: #e4e7e8; --soft: #a5afb5;
  --line: #343d43; --accent: #8cc3d2; --wash: #20292e; --met: #8fcfa9; --open: #e3bb72; --not_met: #e8a19b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 "Source Sans 3", "Segoe UI", system-ui,
  "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
header { border-bottom: 2px solid var(--accent); padding-bottom: .9rem; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; font-weight: 650; }
header p { margin: .3rem 0 0; color: var(--soft); }
h2.needs { margin-top: .9rem; } ul.needs { margin: .3rem 0 0; padding-left: 1.2rem; }
header p.grave { margin-top: .7rem; padding: .5rem .9rem; border-left: 4px solid var(--not_met); background: var(--wash);
  color: var(--ink); font-weight: 600; }
section { margin-top: 2.1rem; }
.title { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .2rem 1.5rem; }
h2 { margin: 0; font-size: 1.02rem; font-weight: 650; letter-spacing: .03em; color: var(--accent); }
.due { margin: 0; font-weight: 600; }
ol { list-style: none; margin: .7rem 0 0; padding: 0; }
.path { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: .85rem 1.1rem;
  margin-top: .7rem; }
.path > .top { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr) auto; gap: 0 .4rem; align-items: baseline; }
.rank { color: var(--soft); font-weight: 600; font-variant-numeric: tabular-nums; }
h3 { margin: 0; font-size: 1.06rem; font-weight: 650; line-height: 1.35; }
.provider { display: block; font-weight: 400; color: var(--soft); font-size: .98rem; }
.status { font-size: .9rem; font-weight: 600; border: 1px solid; border-radius: 1rem; padding: .05rem .7rem;
  max-width: 18rem; }
.met { color: var(--met); } .open { color: var(--open); border-style: dashed; }
.not_met { color: var(--not_met); border-style: dotted; }
.action { margin: .5rem 0 0 2.3rem; }
dl { display: grid; grid-template-columns: 4.6rem minmax(0, 1fr); gap: .18rem .6rem; margin: .5rem 0 0 2.3rem;
  font-size: .95rem; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; } dd + dd { grid-column: 2; }
table { width: 100%; border-collapse: collapse; margin-top: .7rem; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem .9rem .42rem 0; border-bottom: 1px solid var(--line);
  hyphens: auto; } th:first-child { width: 34%; }
thead th { color: var(--soft); font-weight: 600; font-size: .86rem; } tbody th { font-weight: 600; }
.mark { display: block; color: var(--soft); font-weight: 400; font-size: .9rem; }
.warnings ul { margin: .6rem 0 0; padding: .7rem 1rem .7rem 2.1rem; background: var(--wash);
  border-left: 3px solid var(--accent); }
footer { margin-top: 2.4rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .85rem; overflow-wrap: anywhere; }
@media (max-width: 34rem) { .path > .top { grid-template-columns: 1.9rem minmax(0, 1fr); }
  .status { grid-column: 2; justify-self: start; }
  .action, dl { margin-left: 0; } }
@page { size: A4; margin: 16mm 15mm; }
@media print { :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb;
  --accent: #143f4c; --wash: #fff; --met: #000; --open: #000; --not_met: #000; }
  html { font-size: 10pt; } main { max-width: none; padding: 0; } section { margin-top: 1.2rem; }
  .path, tr, .warnings li { break-inside: avoid; } .title, h2, h3, thead { break-after: avoid; } }
"""


def plan_html(plan: ReferralPlan, labels: Labels, lang: Lang = "de") -> str:
    """Return the plan as a self-contained HTML5 document; everything that a household or directory says is escaped."""
    view = plan_view(plan, labels, lang)
    title = f"{say('plan', lang)} · {view.household}"
    body = [*_header(view, title), *(line for block in view.blocks for line in _block(block))]
    if not view.blocks:
        body.append(f"<section><p>{escape(say('nothing', lang))}</p></section>")
    body += [*_tables(view), *_warnings(view), f"<footer><p>{escape(' · '.join(view.footer))}</p></footer>"]
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">""",
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
    ]
    return "\n".join([*head, *body, "</main>", "</body>", "</html>", ""])


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
