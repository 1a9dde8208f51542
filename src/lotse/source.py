"""Reads YAML and JSON files into plain data that remembers its lines.

Scalars follow the YAML 1.2 core schema, so `on` and `no` are words and `08119020` stays text. Anchors, aliases, tags and
duplicate keys are refused; size, depth and number of nodes are bounded, so no file can exhaust the machine.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lotse.errors import Finding, InputError, LotseError, nearest

MAX_BYTES = 2_000_000
MAX_DEPTH = 40
MAX_NODES = 200_000
MAX_DIGITS = 20

Where = tuple[str | int, ...]
Parsed = TypeVar("Parsed", bound=BaseModel)

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True)
class Document:
    """A parsed file: `data` is dicts, lists and scalars, `marks` maps each path in it to (line, column), counted from 1."""

    file: str
    data: Any
    marks: Mapping[Where, tuple[int, int]]

    def mark(self, where: Where) -> tuple[int, int]:
        """Return the place of `where`, or of the nearest thing around it."""
        while where and where not in self.marks:
            where = where[:-1]
        return self.marks.get(where, (1, 1))

    def finding(self, where: Where, code: str, message: str) -> Finding:
        """Return a finding at `where`."""
        line, column = self.mark(where)
        return Finding(self.file, line, column, code, message, dotted(where))


def dotted(where: Where) -> str:
    """Return a path as people write it: `members[0].age`."""
    text = ""
    for part in where:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def read(path: Path | str, name: str | None = None) -> Document:
    """Read a YAML or JSON file.

    Raises InputError FILE-MISSING, FILE-UNREADABLE, FILE-TOO-LARGE, FILE-ENCODING or one of the errors of `parse`.
    """
    file = name or str(path)

    def fail(code: str, message: str) -> InputError:
        return InputError([Finding(file, 0, 0, code, message)])

    try:
        with Path(path).open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise fail("FILE-MISSING", "no such file; check the path") from None
    except IsADirectoryError:
        raise fail("FILE-UNREADABLE", "is a directory; name a file in it") from None
    except OSError as error:
        raise fail("FILE-UNREADABLE", f"cannot be read ({error.strerror})") from None
    return parse_bytes(raw, file)


def parse_bytes(raw: bytes, file: str) -> Document:
    """Parse the bytes of a file; raises InputError FILE-TOO-LARGE, FILE-ENCODING or one of the errors of `parse`."""
    if len(raw) > MAX_BYTES:
        message = f"is larger than {MAX_BYTES // 1_000_000} MB; split it"
        raise InputError([Finding(file, 0, 0, "FILE-TOO-LARGE", message)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError([Finding(file, line, 0, "FILE-ENCODING", "is not UTF-8; save it as UTF-8")]) from None
    return parse(text, file)


def parse(text: str, file: str) -> Document:
    """Parse YAML or JSON text; raises InputError YAML-SYNTAX, YAML-ALIAS, YAML-TAG, YAML-DUPLICATE, YAML-TOO-DEEP or YAML-TOO-MANY."""
    return _Builder(file).build(text)


def validate(model: type[Parsed], document: Document, code: str, error: type[LotseError]) -> Parsed:
    """Validate a document against a model; raises `error` with every mistake at once, each with line and nearest name."""
    try:
        return model.model_validate(document.data)
    except ValidationError as mistakes:
        raise error(findings(mistakes, document, code, model)) from None


def findings(mistakes: ValidationError, document: Document, code: str, model: type[BaseModel]) -> list[Finding]:
    """Return each mistake of a validation as a finding at its line. Values are never repeated."""
    found = []
    for mistake in mistakes.errors(include_url=False, include_input=False):
        where = _in_document(tuple(mistake["loc"]), document.data)
        found.append(document.finding(where, code, _message(mistake, model)))
    return found


# ---------------------------------------------------------------------------------------------- private


class _Builder:
    """Builds plain data from parser events."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[Where, tuple[int, int]] = {}
        self.nodes = 0

    def build(self, text: str) -> Document:
        loader = _LOADER(text)
        try:
            loader.get_event()  # stream start
            if loader.check_event(yaml.StreamEndEvent):
                return Document(self.file, None, {})
            loader.get_event()  # document start
            data = self._value(loader, ())
            loader.get_event()  # document end
            if not loader.check_event(yaml.StreamEndEvent):
                raise self._error(
                    loader.get_event(), "YAML-SYNTAX", "a second document starts here; one file holds one document"
                )
        except yaml.YAMLError as error:
            raise InputError([_syntax(self.file, error)]) from None
        finally:
            loader.dispose()
        return Document(self.file, data, self.marks)

    def _value(self, loader: Any, where: Where) -> Any:
        event = loader.get_event()
        self.marks.setdefault(where, _place(event))
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self._error(event, "YAML-TOO-MANY", f"more than {MAX_NODES} values; split the file")
        if len(where) > MAX_DEPTH:
            raise self._error(event, "YAML-TOO-DEEP", f"nested deeper than {MAX_DEPTH} levels")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._error(event, "YAML-ALIAS", "anchors (&) and aliases (*) are not supported; write the value out")
        if getattr(event, "tag", None) not in (None, "!"):
            raise self._error(event, "YAML-TAG", "tags (!) are not supported; write the plain value")
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event.value) if event.implicit[0] and not event.style else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loader, where)
        return self._mapping(loader, where)

    def _sequence(self, loader: Any, where: Where) -> list[Any]:
        items: list[Any] = []
        while not loader.check_event(yaml.SequenceEndEvent):
            items.append(self._value(loader, (*where, len(items))))
        loader.get_event()
        return items

    def _mapping(self, loader: Any, where: Where) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while not loader.check_event(yaml.MappingEndEvent):
            event = loader.get_event()
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise self._error(
                    event, "YAML-ALIAS", "anchors (&) and aliases (*) are not supported; write the value out"
                )
            if not isinstance(event, yaml.ScalarEvent):
                raise self._error(event, "YAML-SYNTAX", "a key must be a word; quote text that starts with [ or {")
            key = event.value
            if key in items:
                raise self._error(event, "YAML-DUPLICATE", f"key '{key}' stands here a second time; keep one")
            self.marks[(*where, key)] = _place(event)
            items[key] = self._value(loader, (*where, key))
        loader.get_event()
        return items

    def _error(self, event: Any, code: str, message: str) -> InputError:
        return InputError([Finding(self.file, *_place(event), code, message)])


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _syntax(file: str, error: yaml.YAMLError) -> Finding:
    problem: Any = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
    message = f"{problem}; check indentation, colons, quotes and brackets near here"
    mark: Any = getattr(error, "problem_mark", None)
    return Finding(file, mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, "YAML-SYNTAX", message)


def _scalar(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if _INT.match(text) and len(text) < MAX_DIGITS:
        return int(text)
    if _DECIMAL.match(text) and len(text) < MAX_DIGITS:
        return Decimal(text)
    return text


def _in_document(where: Where, data: Any) -> Where:
    """Drop the parts of a validation path that name a union's branch and not a place in the file."""
    kept: list[str | int] = []
    for index, part in enumerate(where):
        last = index == len(where) - 1
        if isinstance(data, dict) and (part in data or last):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            continue
        kept.append(part)
    return tuple(kept)


def _message(mistake: ErrorDetails, model: type[BaseModel]) -> str:
    kind, context = mistake["type"], mistake.get("ctx", {})
    name = str(mistake["loc"][-1]) if mistake["loc"] else ""
    messages: dict[str, Callable[[], str]] = {
        "extra_forbidden": lambda: f"unknown field{nearest(name, field_names(model)) or '; remove it'}",
        "missing": lambda: "required field is missing; add it",
        "literal_error": lambda: f"must be one of {context.get('expected')}",
        "enum": lambda: f"must be one of {context.get('expected')}",
        "model_type": lambda: "must be a mapping of fields",
        "model_attributes_type": lambda: "must be a mapping of fields",
        "dict_type": lambda: "must be a mapping",
        "tuple_type": lambda: "must be a list",
        "list_type": lambda: "must be a list",
        "string_type": lambda: "must be text; put it in quotes",
        "value_error": lambda: str(context.get("error", mistake["msg"])),
    }
    return messages.get(kind, lambda: mistake["msg"][0].lower() + mistake["msg"][1:])()


def field_names(model: type[BaseModel]) -> set[str]:
    """Return every field name of a model and of the models inside it, for nearest-name hints."""
    names: set[str] = set()
    seen: set[type[BaseModel]] = set()
    todo: list[Any] = [model]
    while todo:
        each = todo.pop()
        if isinstance(each, type) and issubclass(each, BaseModel):
            if each in seen:
                continue
            seen.add(each)
            names.update(field.alias or name for name, field in each.model_fields.items())
            todo.extend(field.annotation for field in each.model_fields.values())
        else:
            todo.extend(getattr(each, "__args__", ()))
    return names
