"""Addresses: on which page of the handbook everything stands. A tree of one language has the same pages as the other's."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, count
from pathlib import PurePosixPath
from typing import TypeVar

from lotse.handbook.relations import Chapter
from lotse.handbook.words import Target

SECTIONS = ("start", "rules", "needs", "help", "facts", "figures", "plugins", "scenarios", "search")
_FOLDERS = {"need": "needs", "help": "help", "plugin": "plugins"}
Key = TypeVar("Key")
_NO_SECTION = "household"  # facts that stand in no section of the household, such as `savings`


class Addresses:
    """Where things stand, as a path within the tree of a language: `rules/national.court.html#court.title_2001-09-01`."""

    def __init__(self, chapters: Iterable[Chapter], features: Sequence[str], anchors: dict[str, Chapter]) -> None:
        self._chapters = _unique({each: f"rules/{each[0]}.{_topic(each[1])}" for each in chapters})
        self._features = _unique({each: f"scenarios/{_slug(each)}" for each in features})
        self._anchors = anchors

    def section(self, name: str) -> str:
        """Return the page that lists a section of the handbook."""
        if name in ("start", "search", "figures"):
            return {"start": "index", "search": "search", "figures": "figures"}[name] + ".html"
        return f"{name}/index.html"

    def of(self, target: Target) -> str:
        """Return where something stands."""
        match target:
            case Target("rule", name):
                return f"{self.chapter(self._anchors[name])}#{name}"
            case Target("chapter", name):
                plugin, _, file = name.partition("/")
                return self.chapter((plugin, file))
            case Target("fact", name) if name.startswith("figures."):
                return f"figures.html#{name}"
            case Target("fact", name):
                return f"facts/{name}.html"
            case Target("feature", name):
                return self._features[name] + ".html"
            case Target("scenario", name):
                file, _, line = name.rpartition(":")
                return f"{self._features[file]}.html#line-{line}"
            case Target("section", name):
                return self.section(name)
        return f"{_FOLDERS[target.kind]}/{target.name}.html"

    def chapter(self, chapter: Chapter) -> str:
        """Return the page of a topic."""
        return self._chapters[chapter] + ".html"


def relative(address: str, page: str) -> str:
    """Return an address as seen from a page."""
    path, mark, place = address.partition("#")
    if path == page and place:
        return mark + place
    return "../" * page.count("/") + address


def fact_section(name: str) -> str:
    """Return the section of the household, or the plugin, to which a fact belongs."""
    return name.partition(".")[0] if "." in name else _NO_SECTION


# ---------------------------------------------------------------------------------------------- private


def _topic(file: str) -> str:
    return _slug(PurePosixPath(file.removeprefix("rules/")).with_suffix("").as_posix())


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9_.]+", "-", text.lower()).strip("-.") or "page"


def _unique(paths: dict[Key, str]) -> dict[Key, str]:
    """Paths of which none is taken twice: a further one has a number."""
    found: dict[Key, str] = {}
    for key, path in paths.items():
        taken = set(found.values())
        found[key] = next(each for each in chain([path], (f"{path}-{n}" for n in count(2))) if each not in taken)
    return found
