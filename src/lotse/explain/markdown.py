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
    lines = [f"# {say('plan', lang)} · {_escape(view.household)}", ""]
    lines += [f"{_escape(' · '.join(filter(None, [view.place, view.as_of])))} · *{_escape(view.notice)}*", ""]
    lines += [f"> **!** {_escape(text)}\n" for text in view.grave]
    if view.needs:
        lines += [f"## {_escape(say('needs', lang))}", ""]
        lines += [f"- **{_escape(need.need)}** ({_escape(need.status_text)}){_because(need)}" for need in view.needs]
        lines.append("")
    for block in view.blocks:
        lines += [f"## {_escape(block.title)}", ""]
        lines += [f"**{_escape(block.deadline)}**", ""] if block.deadline else []
        for path in block.paths:
            lines += [f"### {path.rank}. {_escape(path.help)} · {_escape(path.provider)}", ""]
            lines += [f"**{_escape(path.status_text)}**" + (f" – {_escape(path.action)}" if path.action else ""), ""]
            lines += [f"- {_escape(detail.word)}: {_escape(detail.text)}" for detail in path.details]
            lines += [""] if path.details else []
    if not view.blocks:
        lines += [_escape(say("nothing", lang)), ""]
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
        lines += [f"## {say('warnings', lang)}", "", *(f"- {_escape(warning)}" for warning in view.warnings), ""]
    lines += ["---", "", _escape(" · ".join(view.footer)), ""]
    return unglue("\n".join(lines))


def _because(need: NeedView) -> str:
    return f": {_escape('; '.join(need.reasons))}" if need.reasons else ""


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [
        f"## {_escape(title)}",
        "",
        _row([_escape(head) for head in heads]),
        _row(["---"] * len(heads)),
        *(_row([_escape(cell) for cell in row]) for row in rows),
        "",
    ]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell or '–' for cell in cells)} |"


def _escape(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", text)
    return _LIST_MARK.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)
