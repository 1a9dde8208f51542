"""Lines of plain text: columns, wrapping, and colours that carry no meaning."""

import re
import textwrap
from collections.abc import Iterable
from itertools import zip_longest

from lotse.explain.phrases import say
from lotse.explain.values import GLUE, unglue
from lotse.model.base import Lang

TEXT_COLUMN = 4
DETAIL_COLUMN = 12

_STYLES = {"bold": "1", "dim": "2", "met": "32", "open": "33", "not_met": "31"}
_NARROWEST = 40
_TWO_COLUMNS_FROM = 72
_SMALLEST_GAP = 2
_SENTENCE_END = re.compile(r"[?!;](?= )|(?<=[a-zäöüß])\.(?= [A-ZÄÖÜ])")
_CLAUSE_END = re.compile(r"[,:](?= )")
_DANGLING = re.compile(r"[\s,;:–(]+$")


class Page:
    """Lines of at most `width` characters; styles are put around words only after the lines are broken."""

    def __init__(self, width: int, lang: Lang, *, color: bool) -> None:
        self.lang = lang
        self.width = max(width, _NARROWEST)
        self.color = color
        self.lines: list[str] = []

    def text(self) -> str:
        """Return what has been written."""
        return unglue("\n".join(self.lines))

    def clear(self) -> None:
        """Forget what has been written."""
        self.lines.clear()

    def gap(self) -> None:
        """Write an empty line."""
        self.lines.append("")

    def heading(self, title: str) -> None:
        """Write a section's title after an empty line."""
        self.gap()
        self.wrapped(title, style="bold")

    def section(self, title: str, sign: str, lines: Iterable[str]) -> None:
        """Write a section's title and its list; nothing where the list is empty."""
        for number, line in enumerate(lines):
            if not number:
                self.heading(say(title, self.lang))
            self.item(sign, line)

    def rest(self, number: int) -> None:
        """Write how many more there are, where there are any."""
        if number > 0:
            self.item(" ", say("and_more", self.lang, n=number))

    def across(self, left: str, right: str, left_style: str, right_style: str) -> None:
        """Write one line with `right` at the right edge, or below `left` where both do not fit."""
        space = self.width - len(left) - len(right)
        if right and space >= _SMALLEST_GAP:
            self.lines.append(self._paint(left, left_style) + " " * space + self._paint(right, right_style))
            return
        self.wrapped(left, style=left_style)
        for line in self._break(right, self.width) if right else []:
            self.lines.append(" " * (self.width - len(line)) + self._paint(line, right_style))

    def wrapped(self, text: str, word: str = "", indent: int = 0, style: str = "") -> None:
        """Write a paragraph; with a word before it, the word and its text stand in columns."""
        column = DETAIL_COLUMN if word and indent else len(word) + 2 if word else indent
        for number, line in enumerate(self._break(text, self.width - column)):
            label = self._paint(word, "dim") + " " * (column - indent - len(word)) if word and not number else ""
            self.lines.append((" " * indent + label if label else " " * column) + self._paint(line, style))

    def item(self, sign: str, text: str, beside: str = "", style: str = "") -> None:
        """Write a line of a list; `beside` stands in the right column."""
        self.columns(f" {sign}  ", text, beside, style)

    def spread(self, sign: str, left: str, right: str = "", left_style: str = "", right_style: str = "") -> None:
        """Write a line of a list with `right` at the right edge of its last line, or below where it does not fit."""
        indent = len(sign)
        lefts = self._break(left, self.width - indent)
        room = self.width - indent - len(lefts[-1])
        for number, line in enumerate(lefts):
            self.lines.append((" " * indent if number else sign) + self._paint(line, left_style))
        if right and room >= len(right) + _SMALLEST_GAP:
            self.lines[-1] += " " * (room - len(right)) + self._paint(right, right_style)
        elif right:
            for line in self._break(right, self.width - indent):
                self.lines.append(" " * (self.width - len(line)) + self._paint(line, right_style))

    def fits(self, text: str, column: int, lines: int = 1) -> bool:
        """Tell whether `text` takes no more than so many lines from a column on."""
        return len(self._break(text, self.width - column)) <= lines

    def cut(self, text: str, column: int, lines: int = 1) -> str:
        """Return as much of `text` as fits into so many lines from a column on, ending in … where words are left out."""
        if self.fits(text, column, lines):
            return text
        kept = self._break(text, self.width - column)[:lines]
        kept[-1] = self._break(kept[-1], self.width - column - 2)[0]
        words = " ".join(kept)
        return _DANGLING.sub("", _whole_clause(words)) + GLUE + "…"

    def columns(self, sign: str, left: str, right: str, left_style: str = "", right_style: str = "") -> None:
        """Write two columns, or `right` under `left` where there is not room enough for two."""
        indent = len(sign)
        start = self.width * 64 // 100
        if not right or self.width < _TWO_COLUMNS_FROM:
            start, rights = self.width + _SMALLEST_GAP, []
        else:
            rights = self._break(right, self.width - start)
        lefts = self._break(left, start - indent - _SMALLEST_GAP)
        for number, (one, two) in enumerate(zip_longest(lefts, rights, fillvalue="")):
            line = (" " * indent if number else sign) + self._paint(one, left_style)
            self.lines.append(line + " " * (start - indent - len(one)) + self._paint(two, right_style) if two else line)
        if right and not rights:
            self.lines += [
                " " * indent + self._paint(line, right_style) for line in self._break(right, self.width - indent)
            ]

    def _break(self, text: str, room: int) -> list[str]:
        return textwrap.wrap(text, max(room, 16), break_on_hyphens=False) or [""]

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.color and style and text else text


def _whole_clause(words: str) -> str:
    """Return what stands before the last end of a sentence or, where it is not far from the end, of a clause."""
    sentences = [found.end() for found in _SENTENCE_END.finditer(words) if found.end() * 4 > len(words)]
    clauses = [found.end() for found in _CLAUSE_END.finditer(words) if found.end() * 3 > len(words) * 2]
    return words[: (sentences or clauses or [len(words)])[-1]]
