"""The reference of all steps, written from the steps themselves."""

import textwrap
from collections.abc import Iterator, Sequence

from lotse.model.base import Lang
from lotse.scenarios.steps import GIVEN, OFFERS, REASONS, STATUS, URGENCY, WHEN
from lotse.step import Step

_GROUPS: tuple[tuple[str, str, Sequence[Step]], ...] = (
    ("Angenommen: der Haushalt und der Tag", "Given: the household and the day", GIVEN),
    ("Wenn: der Abgleich", "When: the match", WHEN),
    ("Dann: Bedarfe und Hilfen", "Then: needs and help", STATUS),
    ("Dann: Dringlichkeit und Reihenfolge", "Then: urgency and order", URGENCY),
    ("Dann: Fragen und Gründe", "Then: questions and reasons", REASONS),
    ("Dann: Angebote, Einwilligung, Lücken, Warnungen", "Then: services, consent, gaps, warnings", OFFERS),
)
_HEADS = {"de": ("deutsch", "englisch", "wirkt oder stimmt, wenn"), "en": ("German", "English", "does, or holds where")}


def steps_text(lang: Lang, width: int = 100) -> str:
    """Return all steps in one language, each with what it does below it."""
    lines = []
    for title, steps in _titled(lang):
        lines += [title, ""]
        for step in steps:
            lines += [f"  {shown}" for shown in _forms(step, lang)]
            does = _does(step, lang).replace("`", "")
            lines += textwrap.wrap(does, width, initial_indent=" " * 6, subsequent_indent=" " * 6)
        lines.append("")
    return "\n".join(lines)


def steps_markdown(lang: Lang) -> str:
    """Return all steps as tables, German beside English, with what they do in one language."""
    lines = []
    for title, steps in _titled(lang):
        lines += [f"### {title}", "", f"| {' | '.join(_HEADS[lang])} |", "|---|---|---|"]
        for step in steps:
            forms = ("<br>".join(f"`{shown}`" for shown in _forms(step, each)) for each in ("de", "en"))
            lines.append(f"| {' | '.join(forms)} | {_does(step, lang).replace('|', chr(92) + '|')} |")
        lines.append("")
    return "\n".join(lines)


# ---------------------------------------------------------------------------------------------- private


def _titled(lang: Lang) -> Iterator[tuple[str, Sequence[Step]]]:
    for german, english, steps in _GROUPS:
        yield (german if lang == "de" else english), steps


def _forms(step: Step, lang: str) -> tuple[str, ...]:
    return step.shown("de" if lang == "de" else "en")


def _does(step: Step, lang: Lang) -> str:
    return step.does[lang == "en"]
