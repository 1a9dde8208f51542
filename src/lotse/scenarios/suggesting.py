"""Names the step or keyword that somebody most likely meant, with what they wrote in its parts."""

import difflib
import re
from collections.abc import Iterable, Sequence

from lotse.step import Kind, Step

_LIKE = 0.65
_SAME_LANGUAGE = 0.1  # so that nobody is led from one language into the other by a few letters
_VARIES = re.compile(r'"[^"]*"|\S*[_.\[\d]\S*')


def nearest_step(
    kind: Kind, text: str, steps: Sequence[Step], lang: str = "de", least: float = _LIKE
) -> tuple[str, Step | None] | None:
    """Return the wording of the step of this kind that reads most like a text, or None.

    Where what varies can be told apart from what is misspelt, the wording holds what stood there, and the step comes with it;
    otherwise it has … for what varies. Of two that read alike it is the one in `lang`.
    `least` is how alike they must be, 0 to 1.
    """
    best, found = least, None
    for step in steps:
        if step.kind == kind:
            for wording in step.wordings:
                filled, values = _filled(step, wording, text)
                likeness = _ratio(_without(text, values) if filled else _VARIES.sub("…", text), wording)
                likeness += _SAME_LANGUAGE * (wording in step.wordings_in(lang) and likeness > least)
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


def _filled(step: Step, wording: str, text: str) -> tuple[str | None, list[str]]:
    """A wording with the parts of a text for its …, word by word, where that is the step; and these parts."""
    words = re.findall(r'"[^"]*"|\S+', text)
    places = wording.replace('"…"', "…").split()
    for aligned in (_by_place(words, places), _VARIES.findall(text)):
        values = iter(aligned or ())
        filled = re.sub('"…"|…', lambda place, left=values: _as_in(place[0], next(left, "…")), wording)  # type: ignore[misc]
        if "…" in wording and "…" not in filled and step.arguments(filled) is not None:
            return filled, aligned or []
    return (wording if "…" not in wording else None), []


def _as_in(place: str, value: str) -> str:
    """A value as a place has it: in quotes or without."""
    return f'"{value.strip(chr(34))}"' if place != "…" else value


def _without(text: str, values: Iterable[str]) -> str:
    for value in values:
        text = text.replace(value, "…", 1)
    return text.replace('"…"', "…")


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
