"""Checks what stands in the parts of steps before they run: codes, days, fields and their values, each at its line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lotse import source
from lotse.errors import Finding, InputError
from lotse.matcher import Matcher
from lotse.model.base import Lang
from lotse.model.household import Household
from lotse.model.vocabulary import generic
from lotse.scenarios import situations
from lotse.scenarios.case import NAME, Case, ScenarioFailure, unknown_field
from lotse.scenarios.codes import CodeKind, mistake_in, nearest_code
from lotse.scenarios.messages import EXPECTED, in_german, message
from lotse.scenarios.offers import CODE_HEADS, plan_holds
from lotse.scenarios.steps import STEPS
from lotse.scenarios.values import read_day
from lotse.step import PARTS, Step

_KINDS: Mapping[str, CodeKind] = {
    "first": "help",
    "later": "help",
    "need": "need",
    "fact": "fact",
    "service": "service",
    "rule": "rule",
    "warning": "warning",
}
_DOTTED = re.compile(r"^members\.(\w+)\.")
_FORMS = ("tier", "area", "rank")
CODE = "SCENARIO-CODE"


class Checker:
    """Checks steps of one file against what a matcher knows."""

    def __init__(self, file: str, lang: Lang, matcher: Matcher) -> None:
        self.file, self.lang, self.matcher = file, lang, matcher

    def mistakes(self, step: Step, arguments: Mapping[str, Any], lines: Sequence[int]) -> Iterator[Finding]:
        """Yield what is wrong with a step's arguments; `lines` are its line and those of the text or table below it.

        Only steps of lotse itself are checked: what the parts of a plugin's step stand for is the plugin's.
        """
        if step not in STEPS:
            return
        for name, value in arguments.items():
            if name == "code":
                yield from self._code(value, step.names, lines[0])
            elif name in _KINDS:
                yield from self._code(value, _KINDS[name], lines[0])
            elif name == "day" and read_day(value) is None:
                yield self._finding(lines[0], CODE, situations.no_day(value).in_(self.lang))
            elif name in _FORMS and not _is(value, name):
                yield self._finding(lines[0], CODE, message(name, self.lang, value=value))
        if step.run is situations.fact:
            yield from self._fact(arguments["path"], arguments["value"], lines[0])
        elif step.run is situations.household:
            yield from self._household(arguments["docstring"], lines[1])
        elif "datatable" in arguments:
            yield from self._table(step, arguments, lines)

    # ------------------------------------------------------------------------------------------ private

    def _table(self, step: Step, arguments: Mapping[str, Any], lines: Sequence[int]) -> Iterator[Finding]:
        """What is wrong with a table, row by row; a head that the step does not know is told when it runs."""
        head, *rows = arguments["datatable"]
        for line, row in zip(lines[2:], rows, strict=True):
            cells = dict(zip(head, row, strict=True))
            if step.run is situations.facts and len(row) == len(situations.FIELD_HEADS):
                yield from self._fact(row[0], row[1], line)
            elif step.run is situations.members:
                found = [(name, value) for name, value in cells.items() if value and name != "id"]
                for name, value in found:
                    yield from self._fact(f"members[{cells.get('id') or 'a'}].{name}", value, line)
            elif step.run is situations.entries:
                yield from self._entry(arguments["path"], [head, row], line)
            elif step.run is plan_holds:
                for name, value in cells.items():
                    if kind := CODE_HEADS.get(name.casefold()):
                        yield from self._code(value, kind, line)

    def _entry(self, path: str, table: situations.Table, line: int) -> Iterator[Finding]:
        scratch = self._scratch()
        try:
            situations.entries(scratch, path, table)
        except ScenarioFailure as failure:
            yield self._finding(line, CODE, failure.found.in_(self.lang))
        else:
            yield from self._valid(scratch.data, "", line)

    def _code(self, code: str, kind: CodeKind, line: int) -> Iterator[Finding]:
        if mistake := mistake_in(code, kind, self.matcher):
            yield self._finding(line, CODE, mistake.in_(self.lang))

    def _fact(self, path: str, value: str, line: int) -> Iterator[Finding]:
        if not self._is_field(path):
            yield self._finding(line, CODE, unknown_field(path, self.matcher).in_(self.lang))
            return
        scratch = self._scratch()
        try:
            scratch.set_fact(path, value)
        except ScenarioFailure as failure:
            yield self._finding(line, CODE, " ".join(failure.told(self.lang)))
        else:
            yield from self._valid(scratch.data, value, line)

    def _valid(self, data: dict[str, Any], value: str, line: int) -> Iterator[Finding]:
        try:
            Household.from_document(source.Document(self.file, data, {}))
        except InputError as error:
            for finding in error.findings:
                yield self._finding(line, CODE, self._told(finding, value))

    def _household(self, text: str, line: int) -> Iterator[Finding]:
        """What is wrong with a household written out below a step, at the lines of the file."""
        try:
            document = source.parse(text, self.file)
            data = document.data if isinstance(document.data, dict) else {}
            Household.from_document(replace(document, data={"id": NAME, **data}))
        except InputError as error:
            for finding in error.findings:
                told = message("unreadable", self.lang, expected=finding.message)
                told = self._told(finding, "") if finding.field else told
                yield self._finding(line + max(finding.line, 0), CODE, told)

    def _told(self, finding: Finding, value: str) -> str:
        """What is wrong with a field, with what it may hold."""
        name = generic(finding.field)
        fact = self.matcher.book.facts.get(name)
        if fact is None:
            expected = in_german(finding.message) if self.lang == "de" else finding.message
            return message("wrong", self.lang, field=finding.field, expected=expected)
        labels = self.matcher.labels
        meant = nearest_code(value, {each: labels.value(name, each) for each in fact.values}) if value else None
        expected = f"{finding.message}"
        if self.lang == "de":
            expected = EXPECTED.get(fact.kind, finding.message)
            if fact.values:
                values = ", ".join(f"{each} ({labels.value(name, each).de})" for each in fact.values)
                expected = f"möglich sind {values}" + (f"; gemeint ist vielleicht '{meant}'" if meant else "")  # fmt: skip
        elif meant and "did you mean" not in expected:
            expected += f"; did you mean '{meant}'?"
        label = labels.fact(name).in_(self.lang)
        return message("value", self.lang, field=finding.field, label=label, expected=expected)

    def _is_field(self, path: str) -> bool:
        """Whether a path leads to a field of the household, or to a fact that a loaded plugin declares."""
        name = path.removeprefix("extra.")
        if name in self.matcher.book.extra or path == "extra":
            return True
        section, _, inner = generic(_DOTTED.sub(r"members[\1].", path)).partition(".")
        fields = {each.alias or name: each for name, each in Household.model_fields.items()}
        if section not in fields or not inner:
            return section in fields
        return inner in _inner_fields(fields[section].annotation)

    def _scratch(self) -> Case:
        return Case(lambda _plugins, _drafts: self.matcher)

    def _finding(self, line: int, code: str, text: str) -> Finding:
        return Finding(self.file, line, 0, code, text)


# ---------------------------------------------------------------------------------------------- private


def _is(value: str, part: str) -> bool:
    return re.fullmatch(PARTS[part], value) is not None


def _inner_fields(annotation: Any) -> set[str]:
    """The names of the fields that a section of the household has, or a member."""
    for model in (annotation, *getattr(annotation, "__args__", ())):
        kinds = (model, *getattr(model, "__args__", ()))
        for kind in kinds:
            if hasattr(kind, "model_fields"):
                return {field.alias or name for name, field in kind.model_fields.items()}
    return set()
