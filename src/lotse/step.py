"""A step of scenarios: its words in German and English, and what it does to a case.

It stands below the hooks, so that plugins bring steps of the same kind as those of `lotse.scenarios`.
"""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

Kind = Literal["given", "when", "then"]
Part = Literal["line", "advice", "order", "questions", "warnings", "offers"]
Names = Literal["need", "help", "line"]
PARTS = {
    "area": r"\d{8}",
    "code": "[a-z0-9_]+",
    "day": r"[0-9.\-]+",
    "days": r"\d+",
    "fact": r"\S+",
    "fields": "[a-z_]+(?:, ?[a-z_]+)*",
    "first": "[a-z0-9_]+",
    "highest": r"\d+(?:[.,]\d{1,2})?",
    "later": "[a-z0-9_]+",
    "lowest": r"\d+(?:[.,]\d{1,2})?",
    "names": '[^"]+',
    "need": "[a-z0-9_]+",
    "path": r"[a-z][a-z0-9_]*(?:[.\[][\w\].-]+)*",
    "rank": r"\d+",
    "reason": '[^"]+',
    "reference": '[^"]+',
    "rule": "[a-z0-9_.]+",
    "service": r"\S+",
    "tier": "[0-6]",
    "value": ".+",
    "warning": "[A-Z-]+",
    "words": '[^"]+',
}
_NUMBERS = ("tier", "rank", "days", "lowest", "highest")
_EXAMPLES = {"area": "05562020", "day": "2026-11-23", "warning": "A", **dict.fromkeys(_NUMBERS, "1")}
_SHOWN = {
    "area": "05562020",
    "day": "2026-12-04",
    "days": "14",
    "fact": "savings",
    "fields": "tenancy",
    "first": "debt_counselling",
    "highest": "760",
    "later": "insolvency_counselling",
    "lowest": "650",
    "names": "recklinghausen",
    "need": "rent_arrears",
    "path": "tenancy.stage",
    "rank": "3",
    "reason": "war schon dort",
    "reference": "§ 569 Abs. 3",
    "rule": "court.late_payment_cures_ordinary_notice",
    "service": "re-schuldnerberatung",
    "tier": "2",
    "value": "suit_served",
    "warning": "SERVICE-ENDS-SOON",
    "words": "…",
}
_CODES = {"need": "rent_arrears", "help": "debt_counselling", "line": "debt_counselling"}
_DAYS = {"de": "04.12.2026", "en": "2026-12-04"}


@dataclass(frozen=True)
class Step:
    """A step: its words in both languages, and a function of a case and of what the words hold.

    The words are a regular expression for the whole of a step, in which `{code}` stands for one of PARTS; each group has a name,
    under which the function is given what it holds. A function that takes a `docstring` is given the text below the step, one that
    takes a `datatable` the rows of the table below it, each a list of its cells.

    sees    the part of a plan that an expectation looks at
    names   what a `{code}` names: a need, a kind of help, or either, which is a line of the plan
    does    what it does or expects, in German and in English, for the reference of all steps
    """

    kind: Kind
    german: str
    english: str
    run: Callable[..., None]
    sees: Part = "line"
    names: Names = "line"
    does: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        self.patterns  # noqa: B018 - words that cannot be read are a mistake of whoever writes the step

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns in both languages, each of which is known in files of either."""
        return _compiled(self.german), _compiled(self.english)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The step in both languages as people read it, with … for what varies."""
        return (*self.wordings_in("de"), *self.wordings_in("en"))

    def wordings_in(self, lang: str) -> tuple[str, ...]:
        """Return the step in one language as people read it, with … for what varies."""
        return tuple(_PART.sub("…", words) for words in _worded(self.german if lang == "de" else self.english))

    @cached_property
    def takes_docstring(self) -> bool:
        """Whether text belongs below the step."""
        return "docstring" in inspect.signature(self.run).parameters

    @cached_property
    def takes_table(self) -> bool:
        """Whether a table belongs below the step."""
        return "datatable" in inspect.signature(self.run).parameters

    def shown(self, lang: Literal["de", "en"]) -> tuple[str, ...]:
        """Return the step in one language as somebody would write it, once for each status that it may name."""
        examples = {**_SHOWN, "day": _DAYS[lang], "code": _CODES[self.names]}
        worded = _worded(self.german if lang == "de" else self.english)
        return tuple(_PART.sub(lambda name: examples[name[1]], words) for words in worded)

    def reads_like(self, other: "Step") -> bool:
        """Tell whether a text may be either of two steps, as far as an example of each shows."""
        if self.kind != other.kind:
            return False
        mine, theirs = (
            [_filled(words) for words in (*_worded(each.german), *_worded(each.english))] for each in (self, other)
        )
        return any(other.arguments(text) is not None for text in mine) or any(
            self.arguments(text) is not None for text in theirs
        )

    def arguments(self, text: str) -> dict[str, Any] | None:
        """Return what the patterns' groups hold where the text is this step, else None."""
        for pattern in self.patterns:
            if found := pattern.fullmatch(text):
                return found.groupdict()
        return None

    def meant(self, text: str) -> Mapping[str, str] | None:
        """Return what the groups would hold where the text is this step but for what stands in its parts, else None."""
        for pattern in self._loose:
            if found := pattern.fullmatch(text):
                return found.groupdict()
        return None

    @cached_property
    def _loose(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(_PART.sub(r"(?P<\1>[^\"]+?)", words)) for words in (self.german, self.english))


# ---------------------------------------------------------------------------------------------- private


_PART = re.compile(r"\{([a-z_]+)\}")


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(_PART.sub(lambda name: f"(?P<{name[1]}>{PARTS[name[1]]})", words))


def _filled(words: str) -> str:
    return _PART.sub(lambda name: _EXAMPLES.get(name[1], "a"), words)


def _worded(words: str) -> list[str]:
    """The words without what may be missing; once for each status that they may name."""
    words = re.sub(r'\(\?![^()]*\)|\(\?:[^()]*\)\?|"\?|\w\?', "", words)
    words = re.sub(r"\(\?:([^()|]*)[^()]*\)", r"\1", words)
    before, _, choices = words.partition("(?P<status>")
    return [before + choice for choice in choices.rstrip(")").split("|")]
