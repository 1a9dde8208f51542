"""Runs scenarios: each against the matcher with its plugins and drafts, which is loaded once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from lotse.errors import InputError
from lotse.matcher import Matcher
from lotse.scenarios.case import Case, Load, Matched, ScenarioFailure
from lotse.scenarios.reading import BoundStep, Scenario


class Matchers:
    """The matchers that scenarios need, by names of plugins and ids of drafts, each loaded once.

    `roots` are the directories from which a plugin's directory is looked for.
    """

    @classmethod
    def of(cls, scenarios: Iterable[Scenario]) -> "Matchers":
        """Return matchers that find plugins from the current directory, and from the plugin in which a scenario lies."""
        around = (plugin_around(Path(scenario.file)) for scenario in scenarios)
        return cls([Path.cwd(), *dict.fromkeys(path for path in around if path)])

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = tuple(roots)
        self._load = lru_cache(maxsize=None)(self._loaded)

    def __call__(self, plugins: tuple[str, ...] = (), drafts: tuple[str, ...] = ()) -> Matcher:
        """Return the matcher with these plugins and drafts; raises LotseError where one of them cannot be used."""
        return self._load(plugins, drafts)

    def _loaded(self, plugins: tuple[str, ...], drafts: tuple[str, ...]) -> Matcher:
        try:
            matcher = Matcher.load(plugins=[self._resolved(each) for each in plugins], enable=drafts)
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


def plugin_around(file: Path) -> Path | None:
    """Return the directory of the plugin in which a file lies; None where it is that of the national rules, or none."""
    for directory in file.resolve().parents:
        if (directory / "plugin.yaml").is_file():
            return None if (directory / "vocabulary.yaml").is_file() else directory
    return None


@dataclass(frozen=True)
class Result:
    """How a scenario went: the step that failed and why, or neither; and what it matched until then."""

    scenario: Scenario
    failed: BoundStep | None
    message: str
    matched: tuple[Matched, ...]

    @property
    def passed(self) -> bool:
        """Whether all its steps hold."""
        return self.failed is None


def run(scenarios: Iterable[Scenario], load: Load) -> Iterator[Result]:
    """Run scenarios one after the other."""
    for scenario in scenarios:
        yield run_one(scenario, load)


def run_one(scenario: Scenario, load: Load) -> Result:
    """Run a scenario up to the first step that fails."""
    case = Case(load)
    for step in scenario.steps:
        try:
            step.step.run(case, **step.arguments)
        except ScenarioFailure as failure:
            return Result(scenario, step, str(failure), tuple(case.matched))
    return Result(scenario, None, "", tuple(case.matched))


def still_passes(result: Result, change: Callable[[Matcher], Matcher]) -> bool:
    """Tell whether a scenario that passed does so with other rules: what it matched is matched again by changed matchers."""
    again = iter(result.matched)
    case = Case(_nothing_to_load)
    try:
        for step in result.scenario.steps:
            if step.step.kind == "when":
                each = next(again)
                matcher = change(each.matcher)
                plan = matcher.match(each.household, on=each.day)
                case.matched.append(replace(each, matcher=matcher, plan=plan))
            elif step.step.kind == "then":
                step.step.run(case, **step.arguments)
    except ScenarioFailure:
        return False
    return True


def _nothing_to_load(plugins: tuple[str, ...], drafts: tuple[str, ...]) -> Matcher:
    raise AssertionError(plugins, drafts)
