"""Reads feature files: Gherkin becomes scenarios whose steps are known, with every mistake of a file at once."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser

from lotse import source
from lotse.errors import Finding, InputError
from lotse.scenarios.library import Library, plugin_around
from lotse.scenarios.steps import STEPS, names_in
from lotse.scenarios.steps import plugins as loads_plugins
from lotse.scenarios.suggesting import nearest_step
from lotse.step import Kind, Step

ENDING = ".feature"

_KINDS: Mapping[str, Kind] = {"Context": "given", "Action": "when", "Outcome": "then"}
_PLACEHOLDER = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True)
class BoundStep:
    """A step of a scenario as it stands in its file, with the step that it is and the arguments for its function.

    `text` is what stands behind `keyword`; of an outline, with the example's values in it.
    """

    line: int
    keyword: str
    text: str
    step: Step
    arguments: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.keyword} {self.text}"


@dataclass(frozen=True)
class Scenario:
    """A scenario, or one example of an outline.

    line   where it stands: of an example, its row in the table
    rule   the Gherkin rule around it, or nothing
    tags   those of the feature, the rule, the scenario and the examples, without `@`
    steps  those of the backgrounds first
    """

    file: str
    line: int
    name: str
    feature: str
    rule: str
    tags: tuple[str, ...]
    steps: tuple[BoundStep, ...]


def read_features(paths: Iterable[Path], library: Library | None = None) -> tuple[Scenario, ...]:
    """Read feature files, and those in directories and below; raises InputError with the mistakes of all of them.

    With a library the plugins in which scenarios lie, and those that they load, bring further steps; a scenario with a step that only
    a plugin can know whose steps cannot be used is left out, and the library tells why.
    """
    found: list[Scenario] = []
    mistakes: list[Finding] = []
    for path in dict.fromkeys(file for each in paths for file in _files(each, mistakes)):
        try:
            found.extend(read_feature(path, library=library))
        except InputError as error:
            mistakes.extend(error.findings)
    if mistakes:
        raise InputError(mistakes)
    return tuple(found)


def feature_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the feature files that paths name: files, and those in directories and below."""
    return tuple(dict.fromkeys(file for each in paths for file in _files(each, [])))


def read_feature(path: Path, steps: Sequence[Step] = STEPS, library: Library | None = None) -> tuple[Scenario, ...]:
    """Read one feature file; raises InputError with every mistake in it."""
    return parse_feature(source.read_text(path), str(path), steps, library)


def parse_feature(
    text: str, file: str, steps: Sequence[Step] = STEPS, library: Library | None = None
) -> tuple[Scenario, ...]:
    """Read the text of a feature file; raises InputError SCENARIO-SYNTAX, SCENARIO-STEP or SCENARIO-PLACEHOLDER."""
    try:
        document: Any = Parser().parse(text)
    except CompositeParserException as error:
        raise InputError(_unparsed(each, file) for each in error.errors) from None
    if "feature" not in document:
        raise InputError([Finding(file, 0, 0, "SCENARIO-SYNTAX", "holds no feature; begin with 'Feature: …'")])
    reading = _Reading(file, steps, library)
    found = tuple(reading.scenarios(document["feature"]))
    if reading.mistakes:
        raise InputError(reading.mistakes)
    return found


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Around:
    """What the feature and the rule around a scenario give it."""

    feature: str
    rule: str = ""
    tags: tuple[str, ...] = ()
    backgrounds: tuple[Any, ...] = ()


@dataclass(frozen=True)
class _Example:
    """A row of an outline's examples, with a value for each placeholder; or a scenario that is no outline, without values."""

    line: int
    tags: tuple[str, ...] = ()
    values: Mapping[str, str] | None = None


class _Known:
    """The steps that one scenario may use, by the plugin that brings them; `unusable` are plugins that may bring more."""

    def __init__(self, steps: Sequence[Step], library: Library | None) -> None:
        self._library = library
        self._by_plugin: dict[str, Sequence[Step]] = {"": steps}
        self.unusable: list[str] = []
        self.left_out = False

    @property
    def steps(self) -> list[Step]:
        return [step for steps in self._by_plugin.values() for step in steps]

    def load(self, plugin: str) -> None:
        if self._library is not None:
            brought = self._library.brought(plugin)
            self._by_plugin |= brought.steps
            self.unusable += [plugin] * bool(brought.findings)

    def leave_out(self) -> bool:
        """Leave the scenario out, where a plugin may know the step that nobody else knows."""
        if self._library is None or not self.unusable:
            return False
        if not self.left_out:
            self._library.leave_out(self.unusable)
        self.left_out = True
        return True


class _Reading:
    """One attempt to read a feature: collects mistakes."""

    def __init__(self, file: str, steps: Sequence[Step], library: Library | None) -> None:
        self.file = file
        self.steps = steps
        self.library = library
        self.around = plugin_around(Path(file)) if library else None
        self.mistakes: list[Finding] = []

    def scenarios(self, feature: Any) -> Iterator[Scenario]:
        yield from self._children(feature, _Around(feature["name"], "", _tags(feature)))

    def _children(self, parent: Any, around: _Around) -> Iterator[Scenario]:
        for child in parent["children"]:
            if "background" in child:
                around = replace(around, backgrounds=(*around.backgrounds, child["background"]["steps"]))
            elif "rule" in child:
                rule = child["rule"]
                tags = (*around.tags, *_tags(rule))
                yield from self._children(rule, replace(around, rule=rule["name"], tags=tags))
            else:
                yield from self._scenario(child["scenario"], around)

    def _scenario(self, scenario: Any, around: _Around) -> Iterator[Scenario]:
        line = scenario["location"]["line"]
        tags = (*around.tags, *_tags(scenario))
        examples = list(_examples(scenario)) if scenario["examples"] else [_Example(line)]
        if not examples:
            self._mistake(line, "SCENARIO-SYNTAX", "its examples have no row; add one or remove them")
        for each in examples:
            groups = (*around.backgrounds, scenario["steps"])
            known = _Known(self.steps, self.library)
            if self.around is not None:
                known.load(str(self.around))
            steps = tuple(bound for group in groups for bound in self._bound(group, each.values, known))
            if known.left_out:
                continue
            name = self._filled(scenario["name"], each.values, line)
            more = (*tags, *each.tags)
            yield Scenario(self.file, each.line, name, around.feature, around.rule, more, steps)

    def _bound(self, steps: Iterable[Any], values: Mapping[str, str] | None, known: _Known) -> Iterator[BoundStep]:
        kind: Kind | None = None
        for step in steps:
            kind = _KINDS.get(step["keywordType"], kind)
            line, keyword = step["location"]["line"], step["keyword"].strip()
            text = self._filled(step["text"], values, line)
            below = step.get("docString")
            docstring = None if below is None else self._filled(textwrap.dedent(below["content"]), values, line)
            if kind is None:
                message = f"'{keyword}' continues no step; begin with a Given, When or Then (Angenommen, Wenn, Dann)"
                self._mistake(line, "SCENARIO-SYNTAX", message)
            elif found := self._step(kind, text, known, line):
                if found.run is loads_plugins:
                    for name in names_in(**(found.arguments(text) or {})):
                        known.load(name)
                arguments = found.arguments(text) or {}
                if self._belongs(found, step, docstring):
                    arguments |= {} if docstring is None else {"docstring": docstring}
                    yield BoundStep(line, keyword, text, found, arguments)
            elif not known.leave_out():
                hint = nearest_step(kind, text, known.steps)
                self._mistake(line, "SCENARIO-STEP", f"no such step: {keyword} {text}{hint}")

    def _step(self, kind: Kind, text: str, known: _Known, line: int) -> Step | None:
        found = [each for each in known.steps if each.kind == kind and each.arguments(text) is not None]
        if len(found) > 1:
            alike = " and ".join(f"'{each.wordings[0]}'" for each in found)
            self._mistake(line, "SCENARIO-CLASH", f"is two steps at once, {alike}; choose other words for one of them")
        return found[0] if found else None

    def _belongs(self, found: Step, step: Any, docstring: str | None) -> bool:
        """Whether what stands below a step belongs there."""
        line = step["location"]["line"]
        if "dataTable" in step:
            self._mistake(line, "SCENARIO-SYNTAX", "this step takes no table; remove it")
            return False
        if (docstring is not None) == found.takes_docstring:
            return True
        message = (
            'needs a text below it, between lines of """'
            if found.takes_docstring
            else "this step takes no text below it; remove it"
        )
        self._mistake(line, "SCENARIO-SYNTAX", message)
        return False

    def _filled(self, text: str, values: Mapping[str, str] | None, line: int) -> str:
        """The text with an example's values for its placeholders; only an outline has placeholders."""
        if values is None:
            return text

        def value(found: re.Match[str]) -> str:
            if found[1] not in values:
                message = f"the examples have no column <{found[1]}>; columns: {', '.join(values)}"
                self._mistake(line, "SCENARIO-PLACEHOLDER", message)
            return values.get(found[1], "")

        return _PLACEHOLDER.sub(value, text)

    def _mistake(self, line: int, code: str, message: str) -> None:
        self.mistakes.append(Finding(self.file, line, 0, code, message))


def _files(path: Path, mistakes: list[Finding]) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(path.rglob(f"*{ENDING}"))
    if not found:
        mistakes.append(Finding(str(path), 0, 0, "SCENARIO-MISSING", f"holds no file that ends in {ENDING}"))
    return found


def _unparsed(error: Any, file: str) -> Finding:
    """What the parser says, without the place in front of it and without the names of its tokens."""
    said = str(error).partition("): ")[2]
    _, stray, got = said.partition(", got ")
    message = (
        f"{got} cannot stand here" if stray else said.replace("unexpected end of file, ", "the file ends too early; ")
    )
    return Finding(file, error.location["line"], error.location.get("column", 0), "SCENARIO-SYNTAX", message)


def _tags(thing: Any) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in thing["tags"])


def _examples(scenario: Any) -> Iterator[_Example]:
    for table in scenario["examples"]:
        names = [cell["value"] for cell in table.get("tableHeader", {"cells": ()})["cells"]]
        for row in table["tableBody"]:
            values = dict(zip(names, (cell["value"] for cell in row["cells"]), strict=True))
            yield _Example(row["location"]["line"], _tags(table), values)
