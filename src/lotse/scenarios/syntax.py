"""What to say of a file that is no Gherkin, or not all of it, with the keyword that was most likely meant."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from gherkin.dialect import Dialect

from lotse.errors import Finding
from lotse.model.base import Lang
from lotse.scenarios.messages import message
from lotse.scenarios.suggesting import nearest_word

SYNTAX = "SCENARIO-SYNTAX"


def syntax_findings(text: str, file: str, errors: Iterable[Any]) -> Iterator[Finding]:
    """Yield what a parser's errors mean, each at its line; where the file's language is not said, that alone."""
    if _german_unsaid(text):
        yield Finding(file, 1, 0, SYNTAX, message("german", "de"))
        return
    lang = _language(text)
    told = dict(_misspelt_headers(text, file, lang))
    yield from told.values()
    yield from (finding for each in errors if (finding := _unparsed(each, file, lang)).line not in told)


def unheaded(text: str, file: str) -> Finding:
    """Return what to say of a file without a feature."""
    return Finding(file, 0, 0, SYNTAX, message("nothing", _language(text)))


def unread_lines(document: Any, text: str, file: str) -> Iterator[Finding]:
    """Yield the lines that Gherkin takes for a description although they begin almost like a step, and so would not count."""
    feature = document["feature"]
    lang: Lang = "de" if feature["language"].startswith("de") else "en"
    keywords = _step_words(lang)
    lines = [line.strip() for line in text.splitlines()]
    for thing in _described(feature):
        number = thing["location"]["line"]
        for described in filter(None, map(str.strip, thing["description"].splitlines())):
            number = lines.index(described, number) + 1
            word = described.split(maxsplit=1)[0]
            if word not in keywords and (near := nearest_word(word, keywords, _MISSPELT)):
                yield Finding(file, number, 0, SYNTAX, message("keyword", lang, word=word, near=near))


# ---------------------------------------------------------------------------------------------- private

_MISSPELT = 0.84
_SAID = re.compile(r"^\s*#\s*language\s*:\s*([\w-]+)", re.MULTILINE)
_GERMAN = re.compile(
    r"^\s*(?:(?:Funktionalität|Funktion|Szenario|Szenariogrundriss|Grundlage|Beispiele):|(?:Angenommen|Wenn|Dann) )",
    re.MULTILINE,
)


def _german_unsaid(text: str) -> bool:
    return _SAID.search(text) is None and _GERMAN.search(text) is not None


def _language(text: str) -> Lang:
    said = _SAID.search(text)
    return "de" if said and said[1].startswith("de") else "en"


def _headers(lang: Lang) -> list[str]:
    """The keywords that a colon follows."""
    dialect = Dialect.for_name(lang)
    if dialect is None:
        return []
    kinds = ("feature", "background", "rule", "scenario", "scenario_outline", "examples")
    return [word for kind in kinds for word in getattr(dialect, f"{kind}_keywords")]


def _step_words(lang: Lang) -> list[str]:
    """The first words of steps."""
    dialect = Dialect.for_name(lang)
    if dialect is None:
        return []
    kinds = ("given", "when", "then", "and", "but")
    words = (word.strip() for kind in kinds for word in getattr(dialect, f"{kind}_keywords"))
    return list(dict.fromkeys(word.split()[0] for word in words if word != "*"))


def _misspelt_headers(text: str, file: str, lang: Lang) -> Iterator[tuple[int, Finding]]:
    """The lines that begin almost like a header: `Szenaro: …`."""
    for number, line in enumerate(text.splitlines(), 1):
        word, colon, _ = line.strip().partition(":")
        if colon and word not in _headers(lang) and (near := nearest_word(word, _headers(lang), _MISSPELT)):
            said = message("keyword", lang, word=f"{word}:", near=f"{near}:")
            yield number, Finding(file, number, 0, SYNTAX, said)


def _described(parent: Any) -> Iterator[Any]:
    """The backgrounds and scenarios of a feature or rule."""
    for child in parent["children"]:
        if "rule" in child:
            yield from _described(child["rule"])
        else:
            yield child.get("background") or child["scenario"]


def _unparsed(error: Any, file: str, lang: Lang) -> Finding:
    """What the parser says, without the place in front of it and without the names of its tokens."""
    said = str(error).partition("): ")[2]
    _, stray, got = said.partition(", got ")
    if stray:
        word = got.strip("'").split(maxsplit=1)[0]
        near = nearest_word(word[:1].upper() + word[1:], _step_words(lang), _MISSPELT)
        known = near is not None and near != word
        said = message("keyword", lang, word=word, near=near) if known else message("stray", lang, got=got)
    elif said.startswith("unexpected end of file, expected: "):
        expected = said.partition("expected: ")[2]
        kind = "nothing" if "#FeatureLine" in expected else "unclosed" if "#DocStringSeparator" in expected else "early"
        said = message(kind, lang)
    return Finding(file, error.location["line"], error.location.get("column", 0), SYNTAX, said)
