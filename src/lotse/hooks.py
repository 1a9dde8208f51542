"""Calls the hooks of Python plugins: each by name, within a time limit, so that one that raises or never returns stops nobody else."""

import importlib.util
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from lotse import hookspecs
from lotse.errors import Finding, PluginError

LOADING_SECONDS, PLANNING_SECONDS = 10.0, 1.0


class HookError(Exception):
    """A hook raised or took too long. `kind` is the name of the exception, or says that time ran out."""

    def __init__(self, plugin: str, hook: str, kind: str) -> None:
        self.plugin, self.hook, self.kind = plugin, hook, kind
        super().__init__(f"plugin '{plugin}': {hook} failed ({kind})")


def new_manager(modules: Mapping[str, Any]) -> pluggy.PluginManager:
    """Return a fresh plugin manager that knows lotse's hooks, with the given modules registered by name."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    for name, module in modules.items():
        manager.register(module, name=name)
    return manager


def implementations(manager: pluggy.PluginManager, hook: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the plugins that implement a hook, by name, each with a function that takes the hook's arguments by keyword."""
    found = getattr(manager.hook, hook).get_hookimpls()
    for implementation in sorted(found, key=lambda each: str(each.plugin_name)):
        yield implementation.plugin_name, _taking_what_it_wants(implementation)


def call(plugin: str, hook: str, function: Callable[[], Any], seconds: float) -> Any:
    """Call a hook and return what it returns; raises HookError where it raises or takes longer than `seconds`.

    Nothing can stop a function that never returns: its thread is left behind and ends with the process.
    """
    answer: list[Any] = []
    trouble: list[BaseException] = []

    def run() -> None:
        try:
            answer.append(function())
        except BaseException as error:  # noqa: BLE001 - whatever foreign code raises must not stop the others
            trouble.append(error)

    thread = threading.Thread(target=run, name=f"lotse-hook-{plugin}", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise HookError(plugin, hook, f"no answer within {seconds:g} s")
    if trouble:
        raise HookError(plugin, hook, type(trouble[0]).__name__)
    return answer[0]


def module_of(directory: Path, name: str, file: str) -> ModuleType:
    """Return the Python module that a plugin's directory brings; raises PluginError where it cannot be imported."""
    path = directory / file
    spec = importlib.util.spec_from_file_location(f"lotse_plugin_{name}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise PluginError([Finding(str(path), 0, 0, "PLUGIN-IMPORT", "no such Python file; correct `module` in plugin.yaml")])
    module = importlib.util.module_from_spec(spec)
    loader = spec.loader
    try:
        call(name, "import", lambda: loader.exec_module(module), LOADING_SECONDS)
    except HookError as error:
        message = f"cannot be imported ({error.kind}); correct it or take `module` out of plugin.yaml"
        raise PluginError([Finding(str(path), 0, 0, "PLUGIN-IMPORT", message, plugin=name)]) from None
    return module


# ---------------------------------------------------------------------------------------------- private


def _taking_what_it_wants(implementation: Any) -> Callable[..., Any]:
    def function(**arguments: Any) -> Any:
        return implementation.function(**{name: arguments[name] for name in implementation.argnames})

    return function
