"""The glossary and the vocabulary say the same of every need and every kind of help."""

import re
from pathlib import Path

import pytest

from lotse import Matcher

ROOT = Path(__file__).parents[2]
VOCABULARY = Matcher.load([]).book.vocabulary
TABLES = [("## Needs", VOCABULARY.needs), ("## Kinds of help", VOCABULARY.service_types)]
CODES = [(heading, code, word) for heading, words in TABLES for code, word in words.items()]


def rows(heading):
    """The rows of the table below a heading, by their code, as they stand in docs/glossary.md."""
    glossary = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    section = re.search(rf"^{heading}\n(.*?)(?=^## |\Z)", glossary, re.MULTILINE | re.DOTALL)
    assert section, f"docs/glossary.md has no heading '{heading}'"
    return {row.split("`")[1]: row for row in re.findall(r"^\| `.*", section[1], re.MULTILINE)}


@pytest.mark.parametrize(("heading", "code", "word"), CODES)
def test_every_code_stands_in_the_glossary_in_the_words_of_the_vocabulary(heading, code, word):
    assert rows(heading).get(code) == f"| `{code}` | {word.de} | {word.en} | {word.explain.de} | {word.explain.en} |"


@pytest.mark.parametrize(("heading", "words"), TABLES)
def test_the_glossary_has_the_codes_of_the_vocabulary_in_their_order(heading, words):
    assert list(rows(heading)) == list(words)


@pytest.mark.parametrize(("heading", "code", "word"), CODES)
def test_every_code_is_explained_in_one_sentence_in_both_languages(heading, code, word):
    for text in (word.explain.de, word.explain.en):
        assert text, f"{heading}: {code} lacks a language"
        assert text.endswith(".")
        assert not re.search(r"[.!?;:]\s", text), f"{code}: more than one sentence: {text}"
