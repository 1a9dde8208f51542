"""A step of scenarios: its words in German and English, and what it does to a case.

It stands below the hooks, so that plugins bring steps of the same kind as those of `lotse.scenarios`.
"""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["given", "when", "then"]
Part = Literal["line", "advice", "order", "questions", "warnings", "offers"]
PARTS = {
    "area": r"\d{8}",
    "code": "[a-z0-9_]+",
    "day": r"[0-9.\-]+",
    "fact": r"\S+",
    "first": "[a-z0-9_]+",
    "later": "[a-z0-9_]+",
    "names": '[^"]+',
    "path": r"[a-z][a-z0-9_]*(?:[.\[][\w\].-]+)*",
    "reference": '[^"]+',
    "rule": "[a-z0-9_.]+",
    "service": r"\S+",
    "tier": "[0-6]",
    "value": ".+",
    "warning": "[A-Z-]+",
    "words": '[^"]+',
}
_EXAMPLES = {"area": "05562020", "day": "2026-11-23", "tier": "1", "warning": "A"}  # of all others, "a"


@dataclass(frozen=True)
class Step:
    """A step: its words in both languages, and a function of a case and of what the words hold.

    The words are a regular expression for the whole of a step, in which `{code}` stands for one of PARTS; each group has a name,
    under which the function is given what it holds. A function that takes a `docstring` is given the text below the step.
    `sees` is the part of a plan that an expectation looks at.
    """

    kind: Kind
    german: str
    english: str
    run: Callable[..., None]
    sees: Part = "line"

    def __post_init__(self) -> None:
        self.patterns  # noqa: B018 - words that cannot be read are a mistake of whoever writes the step

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns in both languages, each of which is known in files of either."""
        return _compiled(self.german), _compiled(self.english)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The step in both languages as people read it, with … for what varies."""
        return tuple(_PART.sub("…", words) for words in (*_worded(self.german), *_worded(self.english)))

    @cached_property
    def takes_docstring(self) -> bool:
        """Whether text belongs below the step."""
        return "docstring" in inspect.signature(self.run).parameters

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

    def arguments(self, text: str) -> dict[str, str] | None:
        """Return what the patterns' groups hold where the text is this step, else None."""
        for pattern in self.patterns:
            if found := pattern.fullmatch(text):
                return found.groupdict()
        return None


# ---------------------------------------------------------------------------------------------- private


_PART = re.compile(r"\{([a-z_]+)\}")


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(_PART.sub(lambda name: f"(?P<{name[1]}>{PARTS[name[1]]})", words))


def _filled(words: str) -> str:
    return _PART.sub(lambda name: _EXAMPLES.get(name[1], "a"), words)


def _worded(words: str) -> list[str]:
    """The words without what may be missing; once for each status that they may name."""
    words = re.sub(r'\(\?:[^()]*\)\?|"\?|\w\?', "", words)
    words = re.sub(r"\(\?:([^()|]*)[^()]*\)", r"\1", words)
    before, _, choices = words.partition("(?P<status>")
    return [before + choice for choice in choices.rstrip(")").split("|")]
