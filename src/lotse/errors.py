"""Errors with a stable code. A message says where, what and what to do; it never repeats a household's values."""

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

_UNSHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # what moves a terminal's cursor, turns its direction or cannot be encoded


@dataclass(frozen=True, order=True)
class Finding:
    """One mistake: where it stands, its stable code, what is wrong and what to do about it.

    `file` is a path as given or a plugin's name, `line` and `column` count from 1 (0: the whole file),
    `field` is a dotted path such as `tenancy.stage`.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    field: str = ""
    plugin: str = ""

    def __str__(self) -> str:
        place = (
            self.file
            + (f":{self.line}" if self.line else "")
            + (f":{self.column}" if self.line and self.column else "")
        )
        field = f" {self.field}:" if self.field else ""
        return shown(f"{place}: {self.code}:{field} {self.message}")


class LotseError(Exception):
    """The root of lotse's errors. `code` is stable; `findings` holds every single mistake."""

    code = "LOTSE"

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(sorted(set(findings)))
        super().__init__("\n".join(map(str, self.findings)))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Finding, ...]]]:
        """Go to another process with all findings."""
        return type(self), (self.findings,)


class InputError(LotseError):
    """A household or another input file cannot be used."""

    code = "INPUT"


class RuleError(LotseError):
    """Rules, facts or directories contradict their schema or each other."""

    code = "RULES"


class PluginError(LotseError):
    """A plugin cannot be loaded."""

    code = "PLUGIN"


def shown(text: str) -> str:
    """Return a text with its control characters written out, so that no terminal obeys them."""
    if text.isprintable():
        return text
    return "".join(
        each.encode("unicode_escape").decode() if unicodedata.category(each) in _UNSHOWN else each for each in text
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the known name most like `name`, or nothing; never `name` itself."""
    names = sorted(set(known) - {name})
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if not close:  # the right field in the wrong section: compare last parts
        tails = {each.rpartition(".")[2]: each for each in reversed(names)}
        close = [tails[tail] for tail in difflib.get_close_matches(name.rpartition(".")[2], tails, n=1, cutoff=0.75)]
    return f"; did you mean '{close[0]}'?" if close else ""
