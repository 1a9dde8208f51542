"""Runs scenarios: each against the matcher with its plugins and drafts, which is loaded once."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lotse.errors import InputError
from lotse.matcher import Matcher
from lotse.scenarios.case import Case, Load, Matched, ScenarioFailure
from lotse.scenarios.library import plugin_around
from lotse.scenarios.reading import BoundStep, Scenario


class Matchers:
    """The matchers that scenarios need, by names of plugins and ids of drafts, each loaded once.

    `roots` are the directories from which a plugin's directory is looked for.
    """

    @classmethod
    def of(cls, scenarios: Iterable[Scenario]) -> "Matchers":
        """Return matchers that find plugins from the current directory, and from the plugin in which a scenario lies."""
        return cls.around(Path(scenario.file) for scenario in scenarios)

    @classmethod
    def around(cls, files: Iterable[Path]) -> "Matchers":
        """Return matchers that find plugins from the current directory, and from the plugin in which a file lies."""
        return cls([Path.cwd(), *dict.fromkeys(path for path in map(plugin_around, files) if path)])

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = tuple(roots)
        self._load = lru_cache(maxsize=None)(self._loaded)

    def __call__(self, plugins: tuple[str, ...] = (), drafts: tuple[str, ...] = ()) -> Matcher:
        """Return the matcher with these plugins and drafts; raises LotseError where one of them cannot be used."""
        return self._load(tuple(map(self._resolved, plugins)), drafts)

    def _loaded(self, plugins: tuple[str, ...], drafts: tuple[str, ...]) -> Matcher:
        try:
            matcher = Matcher.load(plugins=plugins, enable=drafts)
        except InputError:
            if drafts:  # a draft is unknown where its plugin cannot be used; why not says more
                self(plugins)
            raise
        if matcher.failures:
            raise InputError(finding for failure in matcher.failures for finding in failure.findings)
        return matcher

    def _resolved(self, name: str) -> str:
        """A plugin by its directory, seen from a root, from its `plugins/` or from beside it; or an installed one by name."""
        for root in self._roots:
            for path in (root / name, root / "plugins" / name, root.parent / name):
                if (path / "plugin.yaml").is_file():
                    return str(path)
        return name


@dataclass(frozen=True)
class Result:
    """How a scenario went: the step that failed and what came out instead, or neither; and what it matched until then."""

    scenario: Scenario
    failed: BoundStep | None
    failure: ScenarioFailure | None
    matched: tuple[Matched, ...]

    @property
    def passed(self) -> bool:
        """Whether all its steps hold."""
        return self.failed is None

    @property
    def message(self) -> str:
        """What came out and what the plan holds, in English; nothing where it passed."""
        return str(self.failure or "")


def run(scenarios: Iterable[Scenario], load: Load) -> Iterator[Result]:
    """Run scenarios one after the other."""
    for scenario in scenarios:
        yield run_one(scenario, load)


def run_one(scenario: Scenario, load: Load) -> Result:
    """Run a scenario up to the first step that fails."""
    case = Case(load, plugins=list(scenario.plugins))
    for step in scenario.steps:
        try:
            step.step.run(case, **step.arguments)
        except ScenarioFailure as failure:
            return Result(scenario, step, failure, tuple(case.matched))
    return Result(scenario, None, None, tuple(case.matched))


def still_passes(result: Result, change: Callable[[Matcher], Matcher]) -> bool:
    """Tell whether a scenario that passed does so with other rules: what it matched is matched again by changed matchers."""
    case = _Again(result.matched, change)
    try:
        for step in result.scenario.steps:
            step.step.run(case, **step.arguments)
    except ScenarioFailure:
        return False
    return True


def nothing_to_load(plugins: tuple[str, ...], drafts: tuple[str, ...]) -> Matcher:
    """Stand in for the loader where nothing is to be loaded."""
    raise AssertionError(plugins, drafts)


# ---------------------------------------------------------------------------------------------- private


class _Again(Case):
    """A case that matches again what it matched before, with changed matchers."""

    def __init__(self, matched: Iterable[Matched], change: Callable[[Matcher], Matcher]) -> None:
        super().__init__(nothing_to_load)
        self._before = iter(matched)
        self._change = change

    def match(self, day: dt.date | None = None) -> None:
        """Match the household that was matched before, on the same day."""
        each = next(self._before, None)
        if each is None:
            raise ScenarioFailure(f"Nothing was matched on {day or self.today} before.")
        self.matched.append(each.again(self._change(each.matcher)))
