"""The plan as Markdown, for a case file or a message."""

import re
from collections.abc import Iterable, Sequence

from lotse.explain.phrases import say
from lotse.explain.values import unglue
from lotse.explain.view import NeedView, plan_view
from lotse.model.base import Lang
from lotse.model.plan import ReferralPlan
from lotse.model.vocabulary import Labels

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&$])")
_LIST_MARK = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+])(?=\s|$)")


def plan_markdown(plan: ReferralPlan, labels: Labels, lang: Lang = "de") -> str:
    """Return the plan as CommonMark with GitHub's tables; everything that a household or directory says is escaped."""
    view = plan_view(plan, labels, lang)
    lines = [f"# {say('plan', lang)} · {escaped(view.household)}", ""]
    lines += [f"{escaped(' · '.join(filter(None, [view.place, view.as_of])))} · *{escaped(view.notice)}*", ""]
    lines += [f"> **!** {escaped(text)}\n" for text in view.grave]
    if view.needs:
        lines += [f"## {escaped(say('needs', lang))}", ""]
        lines += [f"- **{escaped(need.need)}** ({escaped(need.status_text)}){_because(need)}" for need in view.needs]
        lines.append("")
    if view.without:
        lines += [f"## {escaped(say('without', lang))}", "", *(f"- {escaped(text)}" for text in view.without), ""]
    for block in view.blocks:
        lines += [f"## {escaped(block.title)}", ""]
        lines += [f"**{escaped(block.deadline)}**", ""] if block.deadline else []
        for path in block.paths:
            lines += [f"### {path.rank}. {escaped(path.help)} · {escaped(path.provider)}", ""]
            lines += [f"**{escaped(path.status_text)}**" + (f" – {escaped(path.action)}" if path.action else ""), ""]
            lines += [f"- {escaped(detail.word)}: {escaped(detail.text)}" for detail in path.details]
            lines += [""] if path.details else []
    if not view.blocks:
        lines += [escaped(say("nothing", lang)), ""]
    if view.questions:
        rows = [
            (f"{question.text} [{question.mark}]" if question.mark else question.text, question.decides, question.why)
            for question in view.questions
        ]
        lines += _table(
            say("questions", lang), [say(key, lang) for key in ("head_question", "head_decides", "head_why")], rows
        )
    if view.gaps:
        heads = [say(key, lang) for key in ("head_help", "head_need", "head_nearest")]
        lines += _table(say("gaps", lang), heads, [(gap.help, gap.need, gap.nearest) for gap in view.gaps])
    if view.declined:
        heads = [say(key, lang) for key in ("head_help", "head_need", "head_reason", "head_near")]
        rows_declined = [(each.help, each.need, each.reason, each.near_miss) for each in view.declined]
        lines += _table(say("declined", lang), heads, rows_declined)
    if view.warnings:
        lines += [f"## {say('warnings', lang)}", "", *(f"- {escaped(warning)}" for warning in view.warnings), ""]
    lines += ["---", "", escaped(" · ".join(view.footer)), ""]
    return unglue("\n".join(lines))


def escaped(text: str) -> str:
    """Return `text` with everything written out that Markdown would obey."""
    shown = _SPECIAL.sub(r"\\\1", text)
    return _LIST_MARK.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", shown)


def _because(need: NeedView) -> str:
    return f": {escaped('; '.join(need.reasons))}" if need.reasons else ""


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [
        f"## {escaped(title)}",
        "",
        _row([escaped(head) for head in heads]),
        _row(["---"] * len(heads)),
        *(_row([escaped(cell) for cell in row]) for row in rows),
        "",
    ]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell or '–' for cell in cells)} |"
