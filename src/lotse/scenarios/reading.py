"""Reads feature files: Gherkin becomes scenarios whose steps are known, with every mistake of a file at once."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser

from lotse import source
from lotse.errors import Finding, InputError
from lotse.model.base import Lang
from lotse.scenarios.checking import Checker
from lotse.scenarios.library import Library, plugin_around
from lotse.scenarios.messages import message
from lotse.scenarios.situations import fact as sets_fact
from lotse.scenarios.steps import STEPS, names_in
from lotse.scenarios.steps import plugins as loads_plugins
from lotse.scenarios.suggesting import intended, nearest_step
from lotse.scenarios.syntax import syntax_findings, unheaded, unread_lines
from lotse.step import Kind, Step

ENDING = ".feature"
PLUGIN_TAG = "plugin:"

_KINDS: Mapping[str, Kind] = {"Context": "given", "Action": "when", "Outcome": "then"}
_AND = {"de": " und ", "en": " and "}
_VERY_LIKE = 0.95
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
    arguments: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.keyword} {self.text}"

    @property
    def codes(self) -> tuple[str, ...]:
        """The needs and kinds of help that it names, also in a table."""
        named = [value for name, value in self.arguments.items() if name in ("code", "first", "later", "need")]
        return (
            *named,
            *(cell for row in self.arguments.get("datatable", ()) for cell in row if self.step.kind == "then"),
        )


@dataclass(frozen=True)
class Scenario:
    """A scenario, or one example of an outline.

    line      where it stands: of an example, its row in the table
    rule      the Gherkin rule around it, or nothing
    tags      those of the feature, the rule, the scenario and the examples, without `@`
    steps     those of the backgrounds first
    language  of the file, as far as there is a choice of words: German or, for all others, English
    example   of an outline: the value in each column
    """

    file: str
    line: int
    name: str
    feature: str
    rule: str
    tags: tuple[str, ...]
    steps: tuple[BoundStep, ...]
    language: Lang = "en"
    example: Mapping[str, str] = field(default_factory=dict)

    @property
    def plugins(self) -> tuple[str, ...]:
        """The plugins that its tags load: `@plugin:kiel`."""
        return plugins_in(self.tags)


@dataclass(frozen=True)
class Features:
    """What feature files hold: the scenarios of those without a mistake, and the mistakes of all others."""

    scenarios: tuple[Scenario, ...]
    findings: tuple[Finding, ...] = ()


def read_features(paths: Iterable[Path], library: Library | None = None) -> tuple[Scenario, ...]:
    """Read feature files, and those in directories and below; raises InputError with the mistakes of all of them.

    With a library the plugins in which scenarios lie, and those that they load, bring further steps; a scenario with a step that only
    a plugin can know whose steps cannot be used is left out, and the library tells why. Codes and values are checked as well.
    """
    found = look_into(paths, library)
    if found.findings:
        raise InputError(found.findings)
    return found.scenarios


def look_into(paths: Iterable[Path], library: Library | None = None) -> Features:
    """Read feature files like `read_features`, and return the mistakes beside the scenarios of the files that have none."""
    found: list[Scenario] = []
    mistakes: list[Finding] = []
    for path in dict.fromkeys(file for each in paths for file in _files(each, mistakes)):
        try:
            found.extend(read_feature(path, library=library))
        except InputError as error:
            mistakes.extend(error.findings)
    return Features(tuple(found), tuple(mistakes))


def feature_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the feature files that paths name: files, and those in directories and below."""
    return tuple(dict.fromkeys(file for each in paths for file in _files(each, [])))


def plugins_in(tags: Iterable[str]) -> tuple[str, ...]:
    """Return the plugins that tags load."""
    return tuple(tag.removeprefix(PLUGIN_TAG) for tag in tags if tag.startswith(PLUGIN_TAG))


def read_feature(path: Path, steps: Sequence[Step] = STEPS, library: Library | None = None) -> tuple[Scenario, ...]:
    """Read one feature file; raises InputError with every mistake in it."""
    return parse_feature(source.read_text(path), str(path), steps, library)


def parse_feature(
    text: str, file: str, steps: Sequence[Step] = STEPS, library: Library | None = None
) -> tuple[Scenario, ...]:
    """Read the text of a feature file.

    Raises InputError SCENARIO-SYNTAX, SCENARIO-STEP, SCENARIO-PLACEHOLDER or, where there is a library to know them, SCENARIO-CODE.
    """
    try:
        document: Any = Parser().parse(text)
    except CompositeParserException as error:
        raise InputError(syntax_findings(text, file, error.errors)) from None
    if "feature" not in document:
        raise InputError([unheaded(text, file)])
    reading = _Reading(file, document["feature"], steps, library)
    found = tuple(reading.scenarios())
    reading.mistakes += unread_lines(document, text, file)
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
        self.loaded: list[str] = []
        self.unusable: list[str] = []
        self.left_out = False

    @property
    def steps(self) -> list[Step]:
        return [step for steps in self._by_plugin.values() for step in steps]

    def load(self, plugin: str) -> None:
        self.loaded.append(plugin)
        self.look_at(plugin)

    def look_at(self, plugin: str) -> None:
        """Make the steps of a plugin known; whether it is loaded is the scenario's choice."""
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


@dataclass(frozen=True)
class _Written:
    """A step as it is written: where, what below it, and at which lines that stands."""

    kind: Kind
    keyword: str
    text: str
    below: Mapping[str, Any]
    lines: tuple[int, ...]

    @property
    def line(self) -> int:
        return self.lines[0]


class _Reading:
    """One attempt to read a feature: collects mistakes."""

    def __init__(self, file: str, feature: Any, steps: Sequence[Step], library: Library | None) -> None:
        self.file = file
        self.feature = feature
        self.lang: Lang = "de" if feature["language"].startswith("de") else "en"
        self.steps = steps
        self.library = library
        self.around = plugin_around(Path(file)) if library else None
        self.mistakes: list[Finding] = []
        self._checked: set[object] = set()

    def scenarios(self) -> Iterator[Scenario]:
        yield from self._children(self.feature, _Around(self.feature["name"], "", _tags(self.feature)))

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
            self._mistake(line, "SCENARIO-SYNTAX", "no_rows")
        for each in examples:
            groups = (*around.backgrounds, scenario["steps"])
            known = _Known(self.steps, self.library)
            if self.around is not None:
                known.look_at(str(self.around))
            for plugin in plugins_in((*tags, *each.tags)):
                known.load(plugin)
            doubtful: list[tuple[_Written, BoundStep]] = []
            steps = tuple(bound for group in groups for bound in self._bound(group, each.values, known, doubtful))
            if known.left_out:
                continue
            self._check(doubtful, known)
            name = self._filled(scenario["name"], each.values, line)
            more = (*tags, *each.tags)
            yield Scenario(
                self.file, each.line, name, around.feature, around.rule, more, steps, self.lang, each.values or {}
            )

    def _bound(
        self,
        steps: Iterable[Any],
        values: Mapping[str, str] | None,
        known: _Known,
        doubtful: list[tuple[_Written, BoundStep]],
    ) -> Iterator[BoundStep]:
        """The steps that are known; `doubtful` gets those whose codes and values are still to be checked."""
        kind: Kind | None = None
        for step in steps:
            kind = _KINDS.get(step["keywordType"], kind)
            line, keyword = step["location"]["line"], step["keyword"].strip()
            text = self._filled(step["text"], values, line)
            below, lines = self._below(step, values)
            if kind is None:
                self._mistake(line, "SCENARIO-SYNTAX", "continues", keyword=keyword)
                continue
            written = _Written(kind, keyword, text, below, (line, *lines))
            found = self._step(kind, text, known, line)
            if found is None:
                self._unknown(written, known, doubtful)
                continue
            arguments = found.arguments(text) or {}
            if found.run is loads_plugins:
                for name in names_in(**arguments):
                    known.load(name)
            if self._belongs(found, written):
                bound = BoundStep(line, keyword, text, found, {**arguments, **below})
                doubtful.append((written, bound))
                yield bound

    def _step(self, kind: Kind, text: str, known: _Known, line: int) -> Step | None:
        found = [each for each in known.steps if each.kind == kind and each.arguments(text) is not None]
        if len(found) > 1:
            alike = _AND[self.lang].join(f"'{each.wordings[0]}'" for each in found)
            self._mistake(line, "SCENARIO-CLASH", "two_steps", alike=alike)
        return found[0] if found else None

    def _unknown(self, written: _Written, known: _Known, doubtful: list[tuple[_Written, BoundStep]]) -> None:
        """Tell of a step that nobody knows, with the nearest; what stands in its parts is checked as if it were that one."""
        if known.leave_out():
            return
        line, text = written.line, written.text
        if self.library is not None and (step := intended(written.kind, text, known.steps)) is not None:
            bound = BoundStep(line, written.keyword, text, step, {**(step.meant(text) or {}), **written.below})
            if self._mistakes_of(written, bound, known):
                doubtful.append((written, bound))
                return
        self._suggest(written, nearest_step(written.kind, text, known.steps, self.lang), doubtful)

    def _suggest(
        self, written: _Written, near: tuple[str, Step | None] | None, doubtful: list[tuple[_Written, BoundStep]]
    ) -> None:
        line, text = written.line, written.text
        said = message("no_step", self.lang, step=f"{written.keyword} {text}")
        said += message("meant", self.lang, near=near[0]) if near else message("see_steps", self.lang)
        self.mistakes.append(Finding(self.file, line, 0, "SCENARIO-STEP", said))
        if near and near[1] and (arguments := near[1].arguments(near[0])) is not None:
            doubtful.append(
                (written, BoundStep(line, written.keyword, near[0], near[1], {**arguments, **written.below}))
            )

    def _check(self, doubtful: Iterable[tuple[_Written, BoundStep]], known: _Known) -> None:
        for written, bound in doubtful:
            key = (written.lines, bound.text, repr(written.below), tuple(known.loaded))
            if key not in self._checked:
                self._checked.add(key)
                found = self._mistakes_of(written, bound, known)
                if found and bound.step.run is sets_fact and (near := self._another(written, bound, known)):
                    self._suggest(written, near, [])
                else:
                    self.mistakes += found

    def _another(self, written: _Written, bound: BoundStep, known: _Known) -> tuple[str, Step | None] | None:
        """The step that was meant by `heut ist der …`, which reads as if it set a field of this name."""
        others = [step for step in known.steps if step is not bound.step]
        return nearest_step(written.kind, written.text, others, self.lang, least=_VERY_LIKE)

    def _mistakes_of(self, written: _Written, bound: BoundStep, known: _Known) -> list[Finding]:
        """What is wrong with the codes and values of a step, where its plugins can be loaded."""
        matcher = self.library.matcher(tuple(known.loaded)) if self.library is not None else None
        if matcher is None or self._fits(bound.step, written) is not None:
            return []
        return list(Checker(self.file, self.lang, matcher).mistakes(bound.step, bound.arguments, written.lines))

    def _below(self, step: Any, values: Mapping[str, str] | None) -> tuple[dict[str, Any], tuple[int, ...]]:
        """What stands below a step, and at which lines."""
        if (text := step.get("docString")) is not None:
            line = text["location"]["line"]
            return {"docstring": self._filled(textwrap.dedent(text["content"]), values, line)}, (line,)
        if (table := step.get("dataTable")) is not None:
            lines = tuple(row["location"]["line"] for row in table["rows"])
            rows = [
                [self._filled(cell["value"], values, line) for cell in row["cells"]]
                for row, line in zip(table["rows"], lines, strict=True)
            ]
            return {"datatable": rows}, lines
        return {}, ()

    def _belongs(self, found: Step, written: _Written) -> bool:
        """Whether what stands below a step belongs there."""
        if key := self._fits(found, written):
            self._mistake(written.line, "SCENARIO-SYNTAX", key)
        return key is None

    def _fits(self, found: Step, written: _Written) -> str | None:
        text, table = "docstring" in written.below, "datatable" in written.below
        if table and not found.takes_table:
            return "no_table"
        if text and not found.takes_docstring:
            return "no_text"
        if found.takes_table and not table:
            return "needs_table"
        return "needs_text" if found.takes_docstring and not text else None

    def _filled(self, text: str, values: Mapping[str, str] | None, line: int) -> str:
        """The text with an example's values for its placeholders; only an outline has placeholders."""
        if values is None:
            return text

        def value(found: re.Match[str]) -> str:
            if found[1] not in values:
                self._mistake(line, "SCENARIO-PLACEHOLDER", "no_column", name=found[1], columns=", ".join(values))
            return values.get(found[1], "")

        return _PLACEHOLDER.sub(value, text)

    def _mistake(self, line: int, code: str, key: str, **values: object) -> None:
        self.mistakes.append(Finding(self.file, line, 0, code, message(key, self.lang, **values)))


def _files(path: Path, mistakes: list[Finding]) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(path.rglob(f"*{ENDING}"))
    if not found:
        mistakes.append(Finding(str(path), 0, 0, "SCENARIO-MISSING", f"holds no file that ends in {ENDING}"))
    return found


def _tags(thing: Any) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in thing["tags"])


def _examples(scenario: Any) -> Iterator[_Example]:
    for table in scenario["examples"]:
        names = [cell["value"] for cell in table.get("tableHeader", {"cells": ()})["cells"]]
        for row in table["tableBody"]:
            values = dict(zip(names, (cell["value"] for cell in row["cells"]), strict=True))
            yield _Example(row["location"]["line"], _tags(table), values)
