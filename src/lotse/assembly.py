"""Puts together what a matcher works with: national rules, plugins in their order, hooks, partners from further sources.

A plugin that cannot be used is left out and told; the others go on.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import EntryPoint
from pathlib import Path

from lotse.errors import Finding, LotseError, PluginError
from lotse.hooks import HookError, Hooks, Troubles, call, module_of
from lotse.model.directory import Directory
from lotse.model.vocabulary import Vocabulary
from lotse.plugins import (
    Failure,
    LoadedPlugin,
    blamed,
    check_directory,
    check_groups,
    directories_of,
    directory_or_name,
    installed,
    not_imported,
    read_plugin,
)
from lotse.routing.checks import DirectoryCheck, group_findings
from lotse.rules.loader import add_rules, empty_book
from lotse.rules.rulebook import RuleBook
from lotse.source import Document


@dataclass(frozen=True)
class Parts:
    """What was loaded. `further` are partners from sources of a plugin's own, `failures` what could not be used."""

    book: RuleBook
    plugins: tuple[LoadedPlugin, ...]
    failures: tuple[Failure, ...]
    hooks: Hooks
    further: tuple[tuple[str, Directory], ...]

    @property
    def digest(self) -> str:
        """The SHA-256 of all that a plan rests on; partners from further sources count, or two registers would go by one digest."""
        read = [f"{plugin.manifest.name} {plugin.digest}" for plugin in self.plugins]
        brought = [f"{plugin} {directory.model_dump_json()}" for plugin, directory in self.further]
        return hashlib.sha256("\x00".join([*read, *brought]).encode()).hexdigest()


def find(plugins: Iterable[str | Path] | None) -> tuple[list[Path], list[Failure], Hooks]:
    """Return the directories of the plugins asked for (None: all that are installed), what failed, and the hooks of packages.

    Raises PluginError where there is no such directory and no such package.
    """
    entries = installed()
    wanted = entries if plugins is None else [directory_or_name(each, entries) for each in plugins]
    hooks = Hooks()
    paths: list[Path] = []
    failures: list[Failure] = []
    for each in dict.fromkeys(wanted):
        if isinstance(each, Path):
            paths.append(each)
            continue
        try:
            paths += _package(entries[each], hooks)
        except PluginError as error:
            failures.append(Failure(each, error.findings))
    return list(dict.fromkeys(paths)), failures, hooks


def assemble(national: Path, paths: Iterable[Path], failures: Iterable[Failure], hooks: Hooks) -> Parts:
    """Read the national rules and the plugins in these directories, and put them together.

    Raises RuleError or PluginError where the national rules have mistakes.
    """
    base = read_plugin(national)
    if base.vocabulary is None:
        message = "the national rules need a vocabulary.yaml"
        raise PluginError([Finding(str(national), 0, 0, "PLUGIN-MANIFEST", message)])
    book = add_rules(empty_book(base.vocabulary, base.figures), base.rules)
    if mistakes := check_directory(base, (), base.vocabulary):
        raise PluginError(mistakes)
    loaded, failed = [base], list(failures)
    for path in sorted(paths, key=lambda each: (each.name, str(each))):
        try:
            plugin = read_plugin(path)
            _check_name(plugin, loaded)
            book = _added(plugin, book, loaded, hooks)
        except LotseError as error:
            failed.append(blamed(error, path.resolve().name))
        else:
            loaded.append(plugin)
    further, troubles = _further_partners(hooks, loaded, base.vocabulary, _flags(book))
    return Parts(book, tuple(loaded), (*failed, *troubles), hooks, tuple(further))


def left_out(error: HookError, what: str) -> Failure:
    """Return as a failure that a hook failed, and what is left out for it."""
    message = f"its hook {error.hook} failed ({error.kind}); {what}"
    failed = Finding(error.plugin, 0, 0, "PLUGIN-HOOK", message)
    return blamed(PluginError([failed, *error.findings]), error.plugin)


# ---------------------------------------------------------------------------------------------- private


def _flags(book: RuleBook) -> tuple[str, ...]:
    """The yes/no facts that rules derive."""
    return tuple(name for name, fact in book.facts.items() if fact.origin == "derived" and fact.kind == "bool")


def _package(entry: EntryPoint, hooks: Hooks) -> list[Path]:
    """Import an installed package, register its hooks and return its directories; raises PluginError."""
    seconds = hooks.limits.loading
    try:
        module = call(entry.name, "import", entry.load, seconds)
    except HookError as error:
        raise PluginError(not_imported(entry, error.kind).findings) from None
    try:
        paths = call(entry.name, "lotse_directories", partial(directories_of, module), seconds)
        hooks.add(entry.name, module)
    except HookError as error:
        raise PluginError(left_out(error, "the plugin is left out").findings) from None
    return list(paths)


def _added(plugin: LoadedPlugin, book: RuleBook, loaded: Sequence[LoadedPlugin], hooks: Hooks) -> RuleBook:
    """The book with a plugin's rules, its hooks registered; raises PluginError with the mistakes of directory and rules, or of hooks."""
    mistakes = check_directory(plugin, loaded, book.vocabulary)
    try:
        book = add_rules(book, plugin.rules)
        mistakes += check_groups(plugin, _flags(book))
    except LotseError as error:
        mistakes += error.findings
    if mistakes:
        raise PluginError(mistakes)
    _add_hooks(plugin, hooks)
    return book


def _add_hooks(plugin: LoadedPlugin, hooks: Hooks) -> None:
    """Import the module that a plugin's directory names, if any, and register its hooks; raises PluginError."""
    name, file = plugin.manifest.name, plugin.manifest.module
    if file is None:
        return
    module = module_of(plugin.path, name, file, hooks.limits.loading)
    try:
        hooks.add(name, module)
    except HookError as error:
        message = f"its hook {error.hook} cannot be called: {error.kind}"
        place = str(plugin.path / file)
        raise PluginError([Finding(place, 0, 0, "PLUGIN-HOOK", message, plugin=name)]) from None


def _check_name(plugin: LoadedPlugin, loaded: Sequence[LoadedPlugin]) -> None:
    for other in loaded:
        if other.manifest.name == plugin.manifest.name:
            message = f"plugin '{plugin.manifest.name}' is loaded already from {other.path}; rename or remove one"
            file = str(plugin.path / "plugin.yaml")
            raise PluginError([Finding(file, 1, 0, "PLUGIN-DUPLICATE", message)])


def _further_partners(
    hooks: Hooks, loaded: Sequence[LoadedPlugin], vocabulary: Vocabulary, flags: Sequence[str]
) -> tuple[list[tuple[str, Directory]], list[Failure]]:
    """The partners that plugins bring from sources of their own, checked like their files; a source with mistakes is left out."""
    further: list[tuple[str, Directory]] = []
    failures: list[Failure] = []
    troubles: Troubles = {}
    for plugin, directory in hooks.partners(troubles):
        document = Document(f"{plugin}: lotse_directory", None, {})
        known = {each.manifest.name: each.directory for each in loaded} | {
            f"{name} (hook)": each for name, each in further
        }
        mistakes = list(DirectoryCheck(plugin, directory, document, known, vocabulary).findings())
        mistakes += group_findings(document, directory, flags)
        if mistakes:
            failures.append(Failure(plugin, tuple(mistakes), used=True))
        else:
            further.append((plugin, directory))
    failures += [replace(left_out(each, "its partners are left out"), used=True) for each in troubles.values()]
    return further, failures
