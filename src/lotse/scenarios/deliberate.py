"""Deliberate survivors: what somebody decided that no scenario need notice, with the reason, in `survivors.yaml` beside the rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from lotse import source
from lotse.errors import Finding, RuleError, nearest
from lotse.model.base import Frozen, Text
from lotse.plugins import LoadedPlugin
from lotse.scenarios.surviving import Mutant
from lotse.scenarios.tested import TestedRule

FILE = "survivors.yaml"


class SurvivorModel(Frozen):
    """One mutant that may survive, and why."""

    mutant: Annotated[str, Field(min_length=1)]
    reason: Text


class SurvivorFile(Frozen):
    """The file `survivors.yaml`."""

    survivors: tuple[SurvivorModel, ...]


@dataclass(frozen=True)
class Deliberate:
    """The survivors that one plugin lists, and where."""

    plugin: str
    document: source.Document
    listed: tuple[SurvivorModel, ...]


def deliberate(plugins: Sequence[LoadedPlugin]) -> tuple[Deliberate, ...]:
    """Read the lists of plugins that have one; raises RuleError with every mistake in them."""
    found: list[Deliberate] = []
    mistakes: list[Finding] = []
    for plugin in plugins:
        path = Path(plugin.path) / FILE
        if path.is_file():
            document = source.read(path)
            try:
                file = source.validate(SurvivorFile, document, "SCHEMA", RuleError)
            except RuleError as error:
                mistakes.extend(error.findings)
                continue
            found.append(Deliberate(plugin.manifest.name, document, file.survivors))
    if mistakes:
        raise RuleError(mistakes)
    return tuple(found)


def deliberate_in(rules: Iterable[TestedRule]) -> frozenset[tuple[str, str]]:
    """Return the plugins and ids of the mutants that the plugins of rules list; raises RuleError with every mistake in the lists."""
    plugins = {each.plugin.path: each.plugin for each in rules}
    lists = deliberate(tuple(plugins.values()))
    return frozenset((each.plugin, one.mutant) for each in lists for one in each.listed)


def outdated(lists: Sequence[Deliberate], mutants: Sequence[Mutant]) -> tuple[Finding, ...]:
    """Return a finding for each listed survivor that is killed meanwhile, that no slip makes any more, or that is listed twice."""
    known = {(each.tested.rule.ref.plugin, each.id): each for each in mutants}
    found: list[Finding] = []
    for each in lists:
        ids = [name for plugin, name in known if plugin == each.plugin]
        seen: set[str] = set()
        for number, listed in enumerate(each.listed):
            mutant = known.get((each.plugin, listed.mutant))
            if mutant is None:
                message = f"no such mutant '{listed.mutant}'{nearest(listed.mutant, ids) or '; remove it'}"
            elif listed.mutant in seen:
                message = f"'{listed.mutant}' is listed twice; remove one"
            elif mutant.killer is not None:
                scenario = mutant.killer.scenario
                message = f"a scenario notices it by now ({scenario.file}:{scenario.line}); remove it"
            else:
                message = ""
            seen.add(listed.mutant)
            if message:
                found.append(each.document.finding(("survivors", number, "mutant"), "SURVIVOR-OUTDATED", message))
    return tuple(found)
