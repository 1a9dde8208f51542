"""The steps that scenarios may use: those of lotse, and those of the plugins in which they lie or which they load."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, wraps
from itertools import combinations
from pathlib import Path
from typing import Any

from lotse.errors import Finding, LotseError, PluginError
from lotse.hooks import HookError, call
from lotse.matcher import Matcher
from lotse.scenarios.case import Case, Load, ScenarioFailure
from lotse.scenarios.steps import STEPS
from lotse.step import Step

STEP_SECONDS = 10.0  # for a plugin to say its steps, and for one step to run


@dataclass(frozen=True)
class Brought:
    """The steps that a plugin brings to scenarios, by its name; or why they cannot be used."""

    steps: dict[str, tuple[Step, ...]]
    findings: tuple[Finding, ...] = ()


class Library:
    """The steps for one run: asks each plugin once, and remembers the scenarios that its mistakes leave out."""

    def __init__(self, load: Load) -> None:
        self.brought = cache(self._bring)
        self.left_out = 0
        self._load = load
        self._asked = cache(self._ask)
        self._mistakes: dict[Finding, None] = {}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the steps of plugins that were asked for; of a plugin that does not load, where that left out a scenario."""
        return tuple(self._mistakes)

    def matcher(self, plugins: tuple[str, ...]) -> Matcher | None:
        """Return the matcher with these plugins; None where one of them does not load, which the scenario tells when it runs."""
        try:
            return self._load(plugins, ())
        except LotseError:
            return None

    def leave_out(self, plugins: Sequence[str]) -> None:
        """Note that a scenario is left out because the steps of these plugins cannot be used."""
        self.left_out += 1
        for plugin in plugins:
            self._mistakes |= dict.fromkeys(self.brought(plugin).findings)

    def _bring(self, plugin: str) -> Brought:
        """What a plugin, given by its name or directory, brings."""
        try:
            matcher = self._load((plugin,), ())
        except LotseError as error:
            return Brought({}, error.findings)
        return self._asked(matcher)

    def _ask(self, matcher: Matcher) -> Brought:
        """What the plugins of a matcher bring; their steps are run apart from lotse."""
        try:
            found = steps_of(matcher)
        except PluginError as error:
            self._mistakes |= dict.fromkeys(error.findings)
            return Brought({}, error.findings)
        return Brought(
            {name: tuple(replace(each, run=_apart(name, each.run)) for each in steps) for name, steps in found.items()}
        )


def steps_of(matcher: Matcher) -> dict[str, tuple[Step, ...]]:
    """Return the steps that the plugins of a matcher bring, by plugin; raises PluginError where a hook fails or two steps read alike."""
    found, failures = matcher.steps(STEP_SECONDS)
    mistakes = [finding for failure in failures for finding in failure.findings]
    for name, steps in found.items():
        pairs = [(step, known, "lotse") for step in steps for known in STEPS]
        pairs += [(step, known, f"plugin '{name}'") for known, step in combinations(steps, 2)]
        mistakes += [_clash(name, step, known, whose) for step, known, whose in pairs if step.reads_like(known)]
    if mistakes:
        raise PluginError(mistakes)
    return found


def plugin_around(file: Path) -> Path | None:
    """Return the directory of the plugin in which a file lies; None where it is that of the national rules, or none."""
    for directory in file.resolve().parents:
        if (directory / "plugin.yaml").is_file():
            return None if (directory / "vocabulary.yaml").is_file() else directory
    return None


# ---------------------------------------------------------------------------------------------- private


def _clash(plugin: str, step: Step, known: Step, whose: str) -> Finding:
    message = f"its step '{step.wordings[0]}' reads like '{known.wordings[0]}' of {whose}; choose other words"
    return Finding(plugin, 0, 0, "SCENARIO-CLASH", message, plugin=plugin)


def _apart(plugin: str, run: Callable[..., None]) -> Callable[..., None]:
    """The function of a plugin's step, within the time limit; where it raises or never returns, its scenario fails."""

    @wraps(run)
    def told(case: Case, **arguments: Any) -> None:
        def outcome() -> ScenarioFailure | None:
            try:
                run(case, **arguments)
            except ScenarioFailure as failure:
                return failure
            return None

        try:
            failure = call(plugin, "step", outcome, STEP_SECONDS)
        except HookError as error:
            raise ScenarioFailure(f"This step of plugin '{plugin}' cannot be run ({error.kind}).") from None
        if failure is not None:
            raise failure

    return told
