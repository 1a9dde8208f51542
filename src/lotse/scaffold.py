"""Lays out a new plugin: a directory that loads, passes its checks and its first scenario, and explains itself in comments."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from string import Template

from pydantic import TypeAdapter, ValidationError

from lotse.errors import Finding, InputError, PluginError
from lotse.model.directory import FEDERATION, Area
from lotse.model.household import Household
from lotse.places import called, impossible, inside
from lotse.rules.schema import Manifest

_TEMPLATES = Path(__file__).parent / "data" / "plugin"
_FILES = {
    "plugin.yaml": "plugin.yaml",
    "directory.yaml": "directory.yaml",
    "rules/rules.yaml": "rules/{name}.yaml",
    "features/rules.feature": "features/{name}.feature",
    "features/test_rules.py": "features/test_{name}.py",
    "examples/haushalt.yaml": "examples/haushalt.yaml",
    "README.md": "README.md",
    "pyproject.toml": "pyproject.toml",
    "__init__.py": "__init__.py",
}
_HOOKS = "hooks.py"
_TAKEN = {"national", "lotse", "needs", "entitlements", "figures", "estimate", "household", *Household.model_fields}
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True)
class Scaffold:
    """A plugin that was laid out: its directory, and its files as seen from there."""

    path: Path
    files: tuple[str, ...]


def lay_out(name: str, into: Path, *, area: str = FEDERATION, python: bool = False) -> Scaffold:
    """Write a new plugin into `into` and return what was written; raises PluginError with every mistake, and then writes nothing.

    area    AGS prefix where its rules hold and its example is there for
    python  whether it brings a module with hooks
    """
    target = into / name
    misnamed = _name_findings(name)
    if mistakes := [*misnamed, *_area_findings(area), *_place_findings(into, None if misnamed else target)]:
        raise PluginError(mistakes)
    texts = _texts(name, area, python=python)
    try:
        with tempfile.TemporaryDirectory(prefix=f".{name}-", dir=into) as half:
            whole = Path(half) / name
            for file, text in texts.items():
                (whole / file).parent.mkdir(parents=True, exist_ok=True)
                (whole / file).write_text(text, encoding="utf-8")
            shutil.move(whole, target)
    except OSError as error:
        message = f"cannot be written ({error.strerror}); name another directory with --into"
        raise InputError([Finding(str(target), 0, 0, "PLUGIN-UNWRITABLE", message)]) from None
    return Scaffold(target, tuple(texts))


# ---------------------------------------------------------------------------------------------- private


def _name_findings(name: str) -> list[Finding]:
    try:
        Manifest(name=name, version="0.1.0", title=name)  # type: ignore[arg-type]  # a plain text is German
    except ValidationError:
        small = name.lower().translate(_LETTERS)
        plain = "".join(each if each.isalnum() and each.isascii() else "_" for each in small).strip("_0123456789")
        close = f"; did you mean '{plain}'?" if plain else ""
        message = f"is no name for a plugin; use small letters a to z, digits and _, beginning with a letter{close}"
        return [Finding(name or "NAME", 0, 0, "PLUGIN-NAME", message)]
    if name in _TAKEN:
        message = f"is a word of lotse's own; choose another name, such as {name}_region"
        return [Finding(name, 0, 0, "PLUGIN-NAME", message)]
    return []


def _area_findings(area: str) -> list[Finding]:
    try:
        TypeAdapter(Area).validate_python(area)
    except ValidationError:
        message = f"'{area}' is no AGS; 2 digits are a Land, 5 a Kreis, 8 a Gemeinde, and \"de\" is everywhere"
        return [Finding("--area", 0, 0, "DIRECTORY-AREA", message)]
    message = "" if area == FEDERATION else impossible(area)
    return [Finding("--area", 0, 0, "DIRECTORY-AREA", message)] if message else []


def _place_findings(into: Path, target: Path | None) -> list[Finding]:
    if not into.is_dir():
        return [
            Finding(str(into), 0, 0, "PLUGIN-UNWRITABLE", "no such directory; make it, or name another with --into")
        ]
    if target is not None and (target.exists() or target.is_symlink()):
        message = "exists already; choose another name, or remove it yourself"
        return [Finding(str(target), 0, 0, "PLUGIN-EXISTS", message)]
    return []


def _texts(name: str, area: str, *, python: bool) -> dict[str, str]:
    """The files of a plugin by their place in it, filled in."""
    municipality, place = _example(area)
    words = {
        "name": name,
        "dashed": name.replace("_", "-"),
        "title": called(area) or name.replace("_", " ").title(),
        "area": area,
        "municipality": municipality,
        "place": place or "Ort eintragen",
        "living": f"\nplace: {place}" if place else "",
        "module": f"\n  module: {_HOOKS}        # die Python-Datei mit den Hooks" if python else "",
    }
    files = {**_FILES, **({_HOOKS: _HOOKS} if python else {})}
    return {
        file.format(name=name): Template((_TEMPLATES / f"{template}.txt").read_text(encoding="utf-8")).substitute(words)
        for template, file in files.items()
    }


def _example(area: str) -> tuple[str, str]:
    """A municipality of an area for the examples, with its name where the table knows it."""
    known = inside("" if area == FEDERATION else area)
    if known:
        return known[0].ags, known[0].name
    return (area if area != FEDERATION else "").ljust(len("05562032"), "0"), ""
