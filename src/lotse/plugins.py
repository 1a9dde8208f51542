"""Finds, reads and isolates plugins: the national rules, installed packages, plain directories."""

import hashlib
import importlib.metadata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from pydantic import BaseModel

from lotse import source
from lotse.errors import Finding, LotseError, PluginError, RuleError, nearest
from lotse.model.directory import Directory
from lotse.model.vocabulary import Vocabulary
from lotse.routing.checks import DirectoryCheck, area_findings, group_findings
from lotse.rules.figures import FigureFile
from lotse.rules.loader import RuleSource
from lotse.rules.schema import FactFile, Manifest, PluginFile, RuleFile

GROUP = "lotse"
NATIONAL = "national"
RESERVED = {"plugin.yaml", "facts.yaml", "vocabulary.yaml", "directory.yaml", "figures.yaml", "survivors.yaml"}

File = TypeVar("File", bound=BaseModel)


@dataclass(frozen=True)
class LoadedPlugin:
    """A plugin's data as read from its directory, each part with its document for line numbers."""

    path: Path
    manifest: Manifest
    rules: RuleSource
    directory: Directory
    directory_document: source.Document | None
    vocabulary: Vocabulary | None
    figures: FigureFile | None
    digest: str


@dataclass(frozen=True)
class Failure:
    """A plugin that could not be used, and every reason why. `used`: all but the partners that its hook brings is in use."""

    plugin: str
    findings: tuple[Finding, ...]
    used: bool = False


def national_directory() -> Path:
    """Return where the national rules stand: inside the installed package, or in the checkout."""
    packaged = Path(__file__).parent / NATIONAL
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "rules"


def installed() -> dict[str, importlib.metadata.EntryPoint]:
    """Return what installed packages announce in the entry point group `lotse`, by name; nothing is imported yet."""
    entries = importlib.metadata.entry_points(group=GROUP)
    return {entry.name: entry for entry in sorted(entries, key=lambda each: each.name)}


def not_imported(entry: importlib.metadata.EntryPoint, kind: str) -> Failure:
    """Return the failure of an installed plugin whose module cannot be imported, and why not."""
    message = f"its module '{entry.value}' cannot be imported ({kind}); reinstall or remove it"
    return Failure(entry.name, (Finding(entry.name, 0, 0, "PLUGIN-IMPORT", message, plugin=entry.name),))


def directories_of(module: Any) -> list[Path]:
    """Return the plugin directories that a module brings, by its hook or, without hooks, the one it stands in."""
    hook = getattr(module, "lotse_directories", None)
    if hook is not None:
        return [Path(path) for path in hook()]
    file = getattr(module, "__file__", None)
    beside = Path(file).parent if isinstance(module, ModuleType) and file else None
    return [beside] if beside and (beside / "plugin.yaml").is_file() else []


def directory_or_name(wanted: str | Path, names: Iterable[str]) -> Path | str:
    """Return a plugin's directory, or the name of an installed one where there is no such directory; raises PluginError."""
    path, known = Path(wanted), set(names)
    if path.is_dir():
        return named(path)
    if str(wanted) in known:
        return str(wanted)
    hint = nearest(str(wanted), known) or "; name a directory with a plugin.yaml or an installed plugin"
    raise PluginError([Finding(str(wanted), 0, 0, "PLUGIN-MISSING", f"no such plugin{hint}")])


def named(path: Path) -> Path:
    """Return a directory's path with its name, which `.` and `..` do not say."""
    return path if path.name not in ("", "..") else path.resolve()


def read_plugin(path: Path) -> LoadedPlugin:
    """Read a plugin's directory; raises PluginError with every mistake of every file at once."""
    return _Reading(path).result()


def check_directory(plugin: LoadedPlugin, others: Sequence[LoadedPlugin], vocabulary: Vocabulary) -> list[Finding]:
    """Return what is wrong between a plugin's directory, the vocabulary and the plugins loaded before it."""
    if plugin.directory_document is None:
        return []
    loaded = {other.manifest.name: other.directory for other in others}
    name = plugin.manifest.name
    return list(DirectoryCheck(name, plugin.directory, plugin.directory_document, loaded, vocabulary).findings())


def check_groups(plugin: LoadedPlugin, flags: Sequence[str]) -> list[Finding]:
    """Return which services of a plugin are only for a group that no rule derives; `flags` are the yes/no facts that rules derive."""
    document = plugin.directory_document
    return [] if document is None else list(group_findings(document, plugin.directory, flags))


def blamed(error: LotseError, plugin: str) -> Failure:
    """Return a plugin's failure with its name on every finding."""
    return Failure(plugin, tuple(replace(finding, plugin=finding.plugin or plugin) for finding in error.findings))


# ---------------------------------------------------------------------------------------------- private


class _Reading:
    """One attempt to read a plugin: collects findings of all its files, raises once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[Finding] = []
        self.digest = hashlib.sha256()

    def result(self) -> LoadedPlugin:
        if not (self.path / "plugin.yaml").is_file():
            message = "has no plugin.yaml; `lotse check --help` and docs/rules.md show what a plugin is"
            if (self.path / "plugin.yml").is_file():
                message = "has no plugin.yaml; rename plugin.yml to plugin.yaml"
            raise PluginError([Finding(str(self.path), 0, 0, "PLUGIN-MANIFEST", message)])
        try:
            paths = sorted(self._rule_files())
            self.found.extend(self._unread())
        except OSError as error:
            message = f"cannot be read ({error.strerror})"
            raise PluginError([Finding(str(self.path), 0, 0, "PLUGIN-UNREADABLE", message)]) from None
        manifest = self._file("plugin.yaml", PluginFile)
        facts = self._file("facts.yaml", FactFile)
        directory = self._file("directory.yaml", Directory)
        vocabulary = self._file("vocabulary.yaml", Vocabulary)
        figures = self._file("figures.yaml", FigureFile)
        names = [path.relative_to(self.path).as_posix() for path in paths]
        files = {name: each for name in names if (each := self._file(name, RuleFile))}
        for brought, what in ((vocabulary, "a vocabulary"), (figures, "figures")):
            if brought and manifest and manifest[1].plugin.name != NATIONAL:
                message = f"is not read; only the nationwide rules have {what}: remove it"
                self.found.append(Finding(brought[0].file, 0, 0, "FILE-UNREAD", message))
        if manifest:
            self.found.extend(area_findings(manifest[0], ("plugin", "areas"), manifest[1].plugin.areas))
        if self.found or manifest is None:
            raise PluginError(self.found)
        name = manifest[1].plugin.name
        return LoadedPlugin(
            self.path,
            manifest[1].plugin,
            RuleSource(manifest[1].plugin, facts[1].facts if facts else {}, facts[0] if facts else None, files),
            directory[1] if directory else Directory(),
            directory[0] if directory else None,
            vocabulary[1] if vocabulary and name == NATIONAL else None,
            figures[1] if figures and name == NATIONAL else None,
            self.digest.hexdigest(),
        )

    def _rule_files(self) -> Iterator[Path]:
        yield from (path for path in self.path.glob("*.yaml") if path.name not in RESERVED)
        yield from (self.path / "rules").glob("*.yaml")

    def _unread(self) -> Iterator[Finding]:
        """What looks like a file of the plugin but is read by nobody: another ending, or a directory below `rules/`."""
        rules = self.path / "rules"
        for path in sorted({*self.path.glob("*"), *rules.rglob("*")}):
            if path.suffix.lower() not in (".yml", ".yaml") or path.name.startswith(".") or not path.is_file():
                continue
            if path.suffix != ".yaml":
                message = f"is not read; rename it to {path.stem}.yaml"
            elif path.parent not in (self.path, rules):
                message = f"is not read; move it to {rules.name}/{path.name}"
            else:
                continue
            yield Finding(str(path), 0, 0, "FILE-UNREAD", message)

    def _file(self, name: str, model: type[File]) -> tuple[source.Document, File] | None:
        path = self.path / name
        if not path.exists():
            return None
        try:
            document = source.read(path)
            self.digest.update(f"{name}\x00".encode() + path.read_bytes())
            if document.data is None:
                message = "is empty; remove it or fill it"
                raise RuleError([Finding(document.file, 0, 0, "FILE-EMPTY", message)])
            return document, source.validate(model, document, "SCHEMA", RuleError)
        except LotseError as error:
            self.found.extend(error.findings)
            return None
