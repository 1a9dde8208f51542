"""Calls the hooks of Python plugins: each by name, within a time limit, so that one that raises or never returns stops nobody else."""

import datetime as dt
import importlib.util
import inspect
import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from lotse import hookspecs
from lotse.errors import Finding, LotseError, PluginError, nearest
from lotse.model.directory import Directory
from lotse.model.household import Household
from lotse.model.plan import Factor
from lotse.routing import Demand, Offer
from lotse.step import Step


@dataclass(frozen=True)
class Limits:
    """How many seconds a plugin has: to be loaded, and to answer for one plan."""

    loading: float = 10.0
    planning: float = 1.0


LIMITS = Limits()


class HookError(Exception):
    """A hook raised or took too long.

    kind      the name of the exception, or that time ran out; never its text, which may hold what a household said
    findings  what a LotseError that the hook raised found wrong, place by place
    """

    def __init__(self, plugin: str, hook: str, kind: str, findings: Sequence[Finding] = ()) -> None:
        self.plugin, self.hook, self.kind, self.findings = plugin, hook, kind, tuple(findings)
        super().__init__(f"plugin '{plugin}': {hook} failed ({kind})")


Troubles = dict[str, HookError]


class Hooks:
    """The Python plugins of one matcher. Each plugin's hooks are called by its name; `troubles` collect what went wrong, by plugin."""

    def __init__(self, modules: Sequence[tuple[str, Any]] = (), limits: Limits = LIMITS) -> None:
        self.limits = limits
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        for name, module in modules:
            self.add(name, module)

    def add(self, name: str, module: Any) -> None:
        """Register a module under its plugin's name; a package may bring one beside that of its directory.

        Raises HookError, and registers nothing, where a hook's name or arguments are none of the contract's.
        """
        for attribute in dir(module):
            if self._manager.parse_hookimpl_opts(module, attribute) is not None:
                _check_contract(name, attribute, getattr(module, attribute))
        self._manager.register(module, name=f"{name}#2" if self._manager.has_plugin(name) else name)

    def partners(self, troubles: Troubles) -> Iterator[tuple[str, Directory]]:
        """Yield the partners that plugins bring from sources of their own."""
        for plugin, found in self._answers("lotse_directory", self.limits.loading, troubles):
            if isinstance(found, Directory):
                yield plugin, found
            elif found is not None:
                troubles[plugin] = HookError(
                    plugin, "lotse_directory", f"returned {type(found).__name__}, no Directory"
                )

    def facts(self, household: Household, on: dt.date, troubles: Troubles) -> dict[str, dict[str, Any]]:
        """Return the facts that plugins work out for a household, by plugin."""
        found: dict[str, dict[str, Any]] = {}
        for plugin, answer in self._answers("lotse_facts", self.limits.planning, troubles, household=household, on=on):
            if isinstance(answer, Mapping) and all(isinstance(name, str) for name in answer):
                found.setdefault(plugin, {}).update(answer)
            elif answer is not None:
                troubles[plugin] = HookError(
                    plugin, "lotse_facts", f"returned {type(answer).__name__}, no mapping of names"
                )
        return found

    def factors(self, demand: Demand, offer: Offer | None, troubles: Troubles) -> list[Factor]:
        """Return the further factors of all plugins for one score."""
        found: list[Factor] = []
        for plugin, answer in self._answers(
            "lotse_ranking_factors", self.limits.planning, troubles, demand=demand, offer=offer
        ):
            if isinstance(answer, Sequence) and all(isinstance(each, Factor) for each in answer):
                found.extend(answer)
            else:
                troubles[plugin] = HookError(
                    plugin, "lotse_ranking_factors", f"returned {type(answer).__name__}, no list of factors"
                )
        return found

    def steps(self, seconds: float, troubles: Troubles) -> dict[str, tuple[Step, ...]]:
        """Return the further steps for scenarios, by plugin."""
        found: dict[str, tuple[Step, ...]] = {}
        for plugin, answer in self._answers("lotse_steps", seconds, troubles):
            if isinstance(answer, Sequence) and all(isinstance(each, Step) for each in answer):
                found[plugin] = (*found.get(plugin, ()), *answer)
            else:
                troubles[plugin] = HookError(
                    plugin, "lotse_steps", f"returned {type(answer).__name__}, no list of steps"
                )
        return found

    def _answers(self, hook: str, seconds: float, troubles: Troubles, **given: Any) -> Iterator[tuple[str, Any]]:
        """What each plugin's hook returns, in the order of the plugins' names; one that has failed is not asked again."""
        found = getattr(self._manager.hook, hook).get_hookimpls()
        for implementation in sorted(found, key=lambda each: str(each.plugin_name)):
            plugin = implementation.plugin_name.partition("#")[0]
            if plugin not in troubles:
                wanted = {name: given[name] for name in implementation.argnames}
                try:
                    yield plugin, call(plugin, hook, partial(implementation.function, **wanted), seconds)
                except HookError as error:
                    troubles[plugin] = error


def call(plugin: str, hook: str, function: Callable[[], Any], seconds: float) -> Any:
    """Call a hook and return what it returns; raises HookError where it raises or takes longer than `seconds`.

    Nothing can stop a function that never returns: its thread is left behind and ends with the process. Another one calls the next.
    """
    try:
        caller = _IDLE.pop()
    except IndexError:
        caller = _Caller()
    caller.given.put(function)
    try:
        answer, raised = caller.answered.get(timeout=seconds)
    except queue.Empty:
        raise HookError(plugin, hook, f"no answer within {seconds:g} s") from None
    _IDLE.append(caller)
    if raised is not None:
        raise HookError(plugin, hook, _kind(raised), raised.findings if isinstance(raised, LotseError) else ())
    return answer


def module_of(directory: Path, name: str, file: str, seconds: float = LIMITS.loading) -> ModuleType:
    """Return the Python module that a plugin's directory brings; raises PluginError where it cannot be imported."""
    path = directory / file
    spec = importlib.util.spec_from_file_location(f"lotse_plugin_{name}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise PluginError(
            [Finding(str(path), 0, 0, "PLUGIN-IMPORT", "no such Python file; correct `module` in plugin.yaml")]
        )
    module = importlib.util.module_from_spec(spec)
    loader = spec.loader
    try:
        call(name, "import", lambda: loader.exec_module(module), seconds)
    except HookError as error:
        message = f"cannot be imported ({error.kind}); correct it or take `module` out of plugin.yaml"
        raise PluginError([Finding(str(path), 0, 0, "PLUGIN-IMPORT", message, plugin=name)]) from None
    return module


# ---------------------------------------------------------------------------------------------- private


class _Caller:
    """A thread that calls one function after the other and hands back what each returns or raises."""

    def __init__(self) -> None:
        self.given: queue.SimpleQueue[Callable[[], Any]] = queue.SimpleQueue()
        self.answered: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()
        threading.Thread(target=self._run, name="lotse-hook", daemon=True).start()

    def _run(self) -> None:
        while True:
            function = self.given.get()
            outcome: tuple[Any, BaseException | None]
            try:
                outcome = function(), None
            except BaseException as error:  # noqa: BLE001 - whatever foreign code raises must not stop the others
                outcome = None, error
            self.answered.put(outcome)
            del function, outcome


_IDLE: deque[_Caller] = deque()
if hasattr(os, "register_at_fork"):  # a thread does not follow into a process that is split off
    os.register_at_fork(after_in_child=_IDLE.clear)


def _kind(error: BaseException) -> str:
    """What kind of error it is, and where the code is at fault; never its message, which may hold what a household stated."""
    match error:
        case SyntaxError(lineno=int(line)):
            return f"{type(error).__name__} in line {line}"
        case ModuleNotFoundError(name=str(name)):
            return f"{type(error).__name__}: {name}"
    return type(error).__name__


def _check_contract(plugin: str, hook: str, function: Callable[..., Any]) -> None:
    """Raise HookError where a function marked as a hook is none: pluggy would leave it uncalled, or stop everybody."""
    specified = getattr(hookspecs, hook, None)
    if specified is None or not hasattr(specified, f"{hookspecs.PROJECT}_spec"):
        known = [name for name, each in vars(hookspecs).items() if hasattr(each, f"{hookspecs.PROJECT}_spec")]
        raise HookError(plugin, hook, f"there is no such hook{nearest(hook, known)}")
    allowed = list(inspect.signature(specified).parameters)
    if unknown := [each for each in inspect.signature(function).parameters if each not in allowed]:
        takes = f"it takes {', '.join(allowed)}" if allowed else "it takes none"
        raise HookError(plugin, hook, f"it has no argument '{unknown[0]}'; {takes}")
