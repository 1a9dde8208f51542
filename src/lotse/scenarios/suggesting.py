"""Names the step or keyword that somebody most likely meant, with what they wrote in its parts."""

import difflib
import re
from collections.abc import Iterable, Sequence

from lotse.step import Kind, Step

_VARIES = re.compile(r'"[^"]*"|\S*[_.\[\d]\S*')
_LIKE = 0.6


def nearest_step(kind: Kind, text: str, steps: Sequence[Step]) -> tuple[str, Step | None] | None:
    """Return the wording of the step of this kind that reads most like a text, or None.

    Where what varies can be told apart from what is misspelt, the wording holds what stood there, and the step comes with it;
    otherwise it has … for what varies.
    """
    best, found = _LIKE, None
    for step in steps:
        if step.kind == kind:
            for wording in step.wordings:
                filled = _filled(step, wording, text)
                likeness = _ratio(text, filled) if filled else _ratio(_VARIES.sub("…", text), wording)
                if likeness > best:
                    best, found = likeness, (filled or wording, step if filled else None)
    return found


def intended(kind: Kind, text: str, steps: Sequence[Step]) -> Step | None:
    """Return the step that a text is but for what stands in its parts, the one with most words of its own."""
    found = [step for step in steps if step.kind == kind and step.meant(text) is not None]
    return max(found, key=lambda step: len(step.wordings[0].replace("…", "")), default=None)


def nearest_word(word: str, known: Iterable[str], likeness: float) -> str | None:
    """Return the known word most like a word, where they are alike enough."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=likeness)
    return close[0] if close else None


# ---------------------------------------------------------------------------------------------- private


def _filled(step: Step, wording: str, text: str) -> str | None:
    """A wording with the parts of a text for its …, word by word, where that is the step."""
    words = re.findall(r'"[^"]*"|\S+', text)
    places = wording.replace('"…"', "…").split()
    for aligned in (_by_place(words, places), _VARIES.findall(text)):
        values = iter(aligned or ())
        filled = re.sub(r'"?…"?', lambda _, left=values: next(left, "…"), wording)  # type: ignore[misc]
        if "…" in wording and "…" not in filled and step.arguments(filled) is not None:
            return filled
    return wording if "…" not in wording else None


def _by_place(words: list[str], places: list[str]) -> list[str] | None:
    """What stands where a wording has …; a part of several words takes those that are left."""
    spare = len(words) - len(places)
    if spare < 0 or (spare and places.count("…") != 1):
        return None
    found, at = [], 0
    for place in places:
        length = 1 + (spare if place == "…" else 0)
        if place.strip(":") == "…":
            found.append(" ".join(words[at : at + length]).rstrip(":" if place.endswith(":") else ""))
        at += length
    return found


def _ratio(one: str, other: str) -> float:
    matcher = difflib.SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.real_quick_ratio() > _LIKE and matcher.quick_ratio() > _LIKE else 0.0
