"""The codes that a scenario may name: needs, kinds of help, facts, services, rules, warnings; and what was meant by another word."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from lotse.matcher import Matcher
from lotse.model.base import Text
from lotse.model.plan import WARNING_CODES
from lotse.model.vocabulary import generic

CodeKind = Literal["need", "help", "line", "fact", "service", "rule", "warning"]


def mistake_in(code: str, kind: CodeKind, matcher: Matcher) -> Text | None:
    """Return what is wrong with a code, with the one that was most likely meant; None where it is right."""
    known = _known(kind, matcher)
    if (generic(code) if kind == "fact" else code) in known:
        return None
    other: CodeKind
    for other in ("need", "help"):
        if kind in ("need", "help") and kind != other and code in _known(other, matcher):
            is_a, no = _KINDS[other], _NO[kind]
            return Text(de=f"'{code}' ist {is_a[0]}, {no[0]}", en=f"'{code}' is {is_a[1]}, {no[1]}")
    no, hint = _NO[kind], _hint(code, known)
    return Text(de=f"'{code}' ist {no[0]}{hint.de}", en=f"'{code}' is {no[1]}{hint.in_('en')}")


def nearest_code(word: str, known: Mapping[str, Text]) -> str | None:
    """Return the code that is spelt most like a word, or whose label in German or English reads most like it."""
    small = word.casefold()
    best, found = 0.0, None
    for code, label in known.items():
        ratio = max((_likeness(small, each) for each in _called(code, label)), default=0.0)
        if ratio > best:
            best, found = ratio, code
    return found if best >= _LIKE else None


def facts_by_label(matcher: Matcher) -> dict[str, Text]:
    """Return the facts that a household may state, with their labels."""
    facts = matcher.book.facts.items()
    return {name: matcher.labels.fact(name) for name, fact in facts if fact.origin in ("given", "extra")}


# ---------------------------------------------------------------------------------------------- private

_LIKE = 0.7
_KINDS: Mapping[str, tuple[str, str]] = {
    "need": ("ein Bedarf", "a need"),
    "help": ("eine Hilfe", "a kind of help"),
}
_NO: Mapping[CodeKind, tuple[str, str]] = {
    "need": ("kein Bedarf", "no need"),
    "help": ("keine Hilfe", "no kind of help"),
    "line": ("weder ein Bedarf noch eine Hilfe", "neither a need nor a kind of help"),
    "fact": ("keine Angabe des Haushalts oder eines geladenen Plugins", "no fact of the household or of a loaded plugin"),
    "service": ("kein Angebot eines geladenen Plugins", "no service of a loaded plugin"),
    "rule": ("keine Regel, die geladen ist", "no rule that is loaded"),
    "warning": ("keine Warnung eines Plans", "no warning of a plan"),
}  # fmt: skip


def _known(kind: CodeKind, matcher: Matcher) -> Mapping[str, Text]:
    words = matcher.book.vocabulary
    match kind:
        case "need":
            return words.needs
        case "help":
            return words.service_types
        case "line":
            return {**words.needs, **words.service_types}
        case "fact":
            return {generic(name): matcher.labels.fact(name) for name in matcher.book.facts}
        case "service":
            return dict(_services(matcher))
        case "rule":
            return {rule.ref.id: rule.ref.title for rule in matcher.book.rules}
    return {code: Text(de=code) for code in WARNING_CODES}


def _services(matcher: Matcher) -> Iterator[tuple[str, Text]]:
    directories = [plugin.directory for plugin in matcher.plugins] + [each for _, each in matcher.further]
    for directory in directories:
        yield from ((service.id, Text(de=service.name)) for service in directory.services)


def _hint(code: str, known: Mapping[str, Text]) -> Text:
    found = nearest_code(code, known)
    if found is None:
        return Text(de="", en="")
    label = known[found]
    de, en = (f" ({words})" if words != found else "" for words in (label.de, label.in_("en")))
    return Text(de=f"; gemeint ist vielleicht '{found}'{de}", en=f"; did you mean '{found}'{en}?")


def _called(code: str, label: Text) -> Iterator[str]:
    """What a code may be called: itself, its last part, its labels and the parts of them."""
    yield code.casefold()
    if "." in code:
        yield code.rpartition(".")[2].casefold()
    for words in filter(None, (label.de, label.en)):
        yield words.casefold()
        yield from (part.casefold() for part in _split(words))


def _split(words: str) -> Iterable[str]:
    return [part for part in re.split(r"[,;:/()–]| und | oder | and | or ", words) if len(part.strip()) > 3]  # noqa: PLR2004


def _likeness(word: str, name: str) -> float:
    name = name.strip()
    if word == name:
        return 1.0
    matcher = difflib.SequenceMatcher(None, word, name)
    if matcher.real_quick_ratio() < _LIKE or matcher.quick_ratio() < _LIKE:
        return 0.0
    return matcher.ratio()
