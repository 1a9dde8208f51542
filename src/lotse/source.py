"""Reads YAML and JSON files into plain data that remembers its lines.

Scalars follow the YAML 1.2 core schema, so `on` and `no` are words and `08119020` stays text. Anchors, aliases, tags and
duplicate keys are refused; size, depth and number of nodes are bounded, so no file can exhaust the machine.
"""

import json
import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn, TypeVar

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
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True)
class Document:
    """A parsed file: `data` is dicts, lists and scalars, `marks` maps each path in it to (line, column), counted from 1."""

    file: str
    data: Any
    marks: Mapping[Where, tuple[int, int]]

    def mark(self, where: Where) -> tuple[int, int]:
        """Return the place of `where`, or of the nearest thing around it; (0, 0) where the data never stood in a file."""
        while where and where not in self.marks:
            where = where[:-1]
        return self.marks.get(where, (0, 0))

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
    """Read a YAML or JSON file; raises one of the errors of `read_text` and `parse`."""
    file = name or str(path)
    return parse(read_text(path, file), file)


def read_text(path: Path | str, name: str | None = None) -> str:
    """Read a text file; raises InputError FILE-MISSING, FILE-UNREADABLE, FILE-TOO-LARGE or FILE-ENCODING."""
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
    return _decoded(raw, file)


def parse_bytes(raw: bytes, file: str) -> Document:
    """Parse the bytes of a file; raises InputError FILE-TOO-LARGE, FILE-ENCODING or one of the errors of `parse`."""
    return parse(_decoded(raw, file), file)


def parse(text: str, file: str) -> Document:
    """Parse YAML or JSON text; raises InputError YAML-SYNTAX, YAML-ALIAS, YAML-TAG, YAML-DUPLICATE, YAML-TOO-DEEP or YAML-TOO-MANY.

    JSON that is no YAML (pairs of surrogates in a string, keys of more than 1,024 characters) is read without lines.
    """
    try:
        return _Builder(file).build(text)
    except InputError as error:
        known = _JsonReader(file).read(text) if error.findings[0].code == "YAML-SYNTAX" else None
        if known is None:
            raise
    return known


def scalar(text: str) -> Any:
    """Return what a plain scalar means by the YAML 1.2 core schema: null, true or false, a number, or the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.match(text) and len(text) < MAX_DIGITS:
        return int(text)
    if _DECIMAL.match(text) and len(text) < MAX_DIGITS:
        return Decimal(text)
    return text


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
        where = _in_document(tuple(mistake["loc"]), document.data, missing=mistake["type"] == "missing")
        found.append(document.finding(where, code, _message(mistake, model)))
    return found


# ---------------------------------------------------------------------------------------------- private


def _decoded(raw: bytes, file: str) -> str:
    if len(raw) > MAX_BYTES:
        message = f"is larger than {MAX_BYTES // 1_000_000} MB; split it"
        raise InputError([Finding(file, 0, 0, "FILE-TOO-LARGE", message)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError([Finding(file, line, 0, "FILE-ENCODING", "is not UTF-8; save it as UTF-8")]) from None


class _Builder:
    """Builds plain data from parser events."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[Where, tuple[int, int]] = {}
        self.nodes = 0

    def build(self, text: str) -> Document:
        if _SURROGATE.search(text):
            raise InputError([Finding(self.file, 0, 0, "YAML-SYNTAX", _LONE)])
        loader = _LOADER(text)
        try:
            loader.get_event()  # stream start
            if loader.check_event(yaml.StreamEndEvent):
                return Document(self.file, None, {(): (1, 1)})
            loader.get_event()  # document start
            data = self._value(loader, ())
            loader.get_event()  # document end
            if not loader.check_event(yaml.StreamEndEvent):
                raise self._error(
                    loader.get_event(), "YAML-SYNTAX", "a second document starts here; one file holds one document"
                )
        except yaml.YAMLError as error:
            raise InputError([_syntax(self.file, error, text)]) from None
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
            return scalar(event.value) if event.implicit[0] and not event.style else event.value
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


def _syntax(file: str, error: yaml.YAMLError, text: str) -> Finding:
    problem: str = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
    mark: Any = getattr(error, "problem_mark", None)
    message = _PROBLEMS.get(problem, f"{problem}; check indentation, colons, quotes and brackets near here")
    if mark and _at(text, mark) == "\t":
        message = _TAB
    return Finding(file, mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, "YAML-SYNTAX", message)


def _at(text: str, mark: Any) -> str:
    """The character at a mark."""
    lines = text.split("\n", mark.line + 1)
    return lines[mark.line][mark.column : mark.column + 1] if mark.line < len(lines) else ""


_TAB = "a tab stands here; indent with spaces"
_LONE = "half a character (a lone surrogate) stands in a text; write the character itself"
_PROBLEMS = {
    "found invalid Unicode character escape code": "this escape is no character; write the character itself",
    "mapping values are not allowed in this context": "a colon is not expected here; often a line here or just above is "
    "indented wrongly, and a text that holds a colon needs quotes",
    "did not find expected '-' indicator": "a list item (a line that starts with a dash) is expected here; "
    "often a line here or just above is indented wrongly",
    "did not find expected key": "a field (name: value) is expected here; often a line here or just above is "
    "indented wrongly, or a text needs quotes around all of it",
    "found character that cannot start any token": "a text cannot start with this character; put the text in quotes",
}


class _JsonReader:
    """Reads text that only a JSON parser can read, within the same limits."""

    def __init__(self, file: str) -> None:
        self.file = file

    def read(self, text: str) -> Document | None:
        """The document; None where it is no JSON either, and YAML's own message says more."""
        if not text.lstrip().startswith(("{", "[")):
            return None
        try:
            data = json.loads(
                text,
                object_pairs_hook=self._mapping,
                parse_int=scalar,
                parse_float=scalar,
                parse_constant=self._no_number,
            )
        except RecursionError:
            self._fail("YAML-TOO-DEEP", f"nested deeper than {MAX_DEPTH} levels")
        except ValueError:
            return None
        self._check(data)
        return Document(self.file, data, {})

    def _check(self, data: Any) -> None:
        for count, (depth, value) in enumerate(_walk(data), 1):
            if count > MAX_NODES:
                self._fail("YAML-TOO-MANY", f"more than {MAX_NODES} values; split the file")
            if depth > MAX_DEPTH:
                self._fail("YAML-TOO-DEEP", f"nested deeper than {MAX_DEPTH} levels")
            words = value if isinstance(value, dict) else (value,)
            if any(isinstance(word, str) and _SURROGATE.search(word) for word in words):
                self._fail("YAML-SYNTAX", _LONE)

    def _mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        items: dict[str, Any] = {}
        for name, value in pairs:
            if name in items:
                self._fail("YAML-DUPLICATE", f"key '{name}' stands in one mapping twice; keep one")
            items[name] = value
        return items

    def _no_number(self, _: str) -> NoReturn:
        self._fail("YAML-SYNTAX", "NaN and Infinity are no amounts; leave the field out where it is unknown")

    def _fail(self, code: str, message: str) -> NoReturn:
        raise InputError([Finding(self.file, 0, 0, code, message)]) from None


def _walk(value: Any) -> Iterator[tuple[int, Any]]:
    """Yield every value with its depth, the outer ones first."""
    todo = [(0, value)]
    while todo:
        depth, value = todo.pop()
        yield depth, value
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        todo.extend((depth + 1, each) for each in inner)


def _in_document(where: Where, data: Any, *, missing: bool) -> Where:
    """Drop the parts of a validation path that name a union's branch and not a place in the file."""
    kept: list[str | int] = []
    for index, part in enumerate(where):
        last = index == len(where) - 1 and (missing or isinstance(part, int))
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
    messages: dict[str, Callable[[], str]] = {
        "extra_forbidden": lambda: _unknown_field(tuple(mistake["loc"]), model),
        "missing": lambda: "required field is missing; add it",
        "literal_error": lambda: f"must be one of {context.get('expected')}",
        "enum": lambda: f"must be one of {context.get('expected')}",
        "model_type": lambda: "must be a mapping of fields",
        "model_attributes_type": lambda: "must be a mapping of fields",
        "dict_type": lambda: "must be a mapping",
        "tuple_type": lambda: "must be a list",
        "list_type": lambda: "must be a list",
        "too_short": lambda: "must not be empty",
        "string_type": lambda: "must be text; put it in quotes",
        "string_too_short": lambda: "must not be empty",
        "string_too_long": lambda: f"must have at most {context.get('max_length')} characters",
        "string_pattern_mismatch": lambda: _PATTERNS.get(
            str(context.get("pattern")), "does not have the form it should"
        ),
        "invalid_key": lambda: "the name of a field must be text; put it in quotes",
        "greater_than_equal": lambda: f"must be at least {context.get('ge')}",
        "less_than_equal": lambda: f"must be at most {context.get('le')}",
        "value_error": lambda: str(context.get("error", mistake["msg"])),
        **dict.fromkeys(_DATE_KINDS, lambda: "must be a date such as 2026-11-20"),
        **dict.fromkeys(_INT_KINDS, lambda: "must be a whole number"),
        **dict.fromkeys(("bool_type", "bool_parsing"), lambda: "must be true or false"),
    }
    return messages.get(kind, lambda: mistake["msg"][0].lower() + mistake["msg"][1:])()


_DATE_KINDS = ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact")
_INT_KINDS = ("int_type", "int_parsing", "int_parsing_size", "int_from_float")
_PATTERNS = {
    r"^[a-z0-9_]+(\.[a-z0-9_]+)+$": "must be words of small letters, digits and _ joined by points, such as arrears.second_notice",
    r"^[a-z][a-z0-9_]*$": "must be one word of small letters, digits and _, such as recklinghausen",
    r"^[a-z_][a-z0-9_]*\.py$": "must be the name of a Python file beside it, such as hooks.py",
    r"^figures\.[a-z][a-z0-9_]*$": "must begin with figures and a point, such as figures.child_benefit",
    r"^[a-z0-9][a-z0-9_.-]*$": "must be small letters, digits, _, . and -, such as caritas-herten",
    r"^\d+\.\d+\.\d+$": "must be three numbers joined by points, such as 0.1.0",
    r"^[a-z]{2}$": "must be the two letters of ISO 639-1, such as tr",
    r"^\d{8}$": 'must be 8 digits in quotes, such as "05562032"',
    r"^\d{5}$": 'must be 5 digits in quotes, such as "45657"',
}
_FEW = 8


def _unknown_field(where: Where, model: type[BaseModel]) -> str:
    """What to say of a field that the model at its place does not have."""
    name, place = str(where[-1]), _models_at(model, where[:-1])
    known = [field for each in place for field in _names(each)]
    if owner := _owner(place, name):
        return f"unknown field here; it stands under {owner}"
    if hint := nearest(name, known):
        return f"unknown field{hint}"
    return f"unknown field; known are {', '.join(known)}" if 0 < len(known) <= _FEW else "unknown field; remove it"


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _models_at(model: type[BaseModel], where: Where) -> list[type[BaseModel]]:
    """The models that a validation path leads to; what names a union's branch leads nowhere and is passed over."""
    here: list[Any] = [model]
    for part in where:
        inner = [annotation for each in here for annotation in _inside(each, part)]
        here = inner or here
    return [each for each in here if _is_model(each)]


def _inside(kind: Any, part: str | int) -> Iterator[Any]:
    """The types that `part` of this type may have."""
    if _is_model(kind):
        for name, field in kind.model_fields.items():
            if part in (name, field.alias):
                yield from _plain(field.annotation)
    elif typing.get_origin(kind) is dict:
        yield from _plain(typing.get_args(kind)[1])
    elif isinstance(part, int):
        for each in typing.get_args(kind):
            yield from _plain(each)


def _plain(annotation: Any) -> Iterator[Any]:
    """The types of an annotation, without what is annotated and one by one where it is a union."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from _plain(typing.get_args(annotation)[0])
    elif origin in (typing.Union, types.UnionType):
        for each in typing.get_args(annotation):
            yield from _plain(each)
    else:
        yield annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _owner(place: list[type[BaseModel]], name: str) -> str:
    """The one path to a field of this name further inside, such as `tenancy`; nothing where there are several or none."""
    found: set[str] = set()
    todo = [("", each) for each in place]
    seen: set[type[BaseModel]] = set()
    while todo:
        path, each = todo.pop()
        if each in seen:
            continue
        seen.add(each)
        if path and name in _names(each):
            found.add(path)
        for field_name, field in each.model_fields.items():
            inner = f"{path}.{field.alias or field_name}" if path else field.alias or field_name
            todo.extend((inner, kind) for kind in _models_in(field.annotation))
    return found.pop() if len(found) == 1 else ""


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every model that stands in an annotation, in lists and mappings as well."""
    for each in _plain(annotation):
        if _is_model(each):
            yield each
        else:
            for inner in typing.get_args(each):
                yield from _models_in(inner)
