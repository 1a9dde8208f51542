"""Rules under test: which rules scenarios are to test."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lotse.model.directory import FEDERATION
from lotse.model.vocabulary import Labels
from lotse.plugins import LoadedPlugin
from lotse.rules.rulebook import DeriveDate, Rule
from lotse.scenarios.case import Load
from lotse.scenarios.library import plugin_around
from lotse.scenarios.reading import Scenario

Key = tuple[str, str, str]


@dataclass(frozen=True)
class TestedRule:
    """A rule under test, the plugin from whose directory it comes, and the words for what it speaks of."""

    rule: Rule
    plugin: LoadedPlugin
    labels: Labels

    @property
    def file(self) -> Path:
        """The file in which the rule stands."""
        return self.plugin.path / self.rule.ref.file

    @property
    def guarded(self) -> bool:
        """Whether the first part of its condition is the plugin's area."""
        areas = self.plugin.manifest.areas
        dates = all(isinstance(effect, DeriveDate) for effect in self.rule.effects)
        return bool(areas) and FEDERATION not in areas and not dates


def rules_under_test(scenarios: Iterable[Scenario], load: Load) -> tuple[TestedRule, ...]:
    """Return the rules that scenarios are to test: a plugin's where their file lies in its directory, else the national ones."""
    found: list[TestedRule] = []
    files = dict.fromkeys(scenario.file for scenario in scenarios)
    for directory in dict.fromkeys(plugin_around(Path(file)) for file in files):
        matcher = load((str(directory),) if directory else (), ())
        tested = matcher.plugins[-1 if directory else 0]
        name = tested.manifest.name
        found.extend(TestedRule(rule, tested, matcher.labels) for rule in matcher.book.rules if rule.ref.plugin == name)
    return tuple(found)


def key_of(rule: Rule) -> Key:
    """Return what tells a rule, and a version of it, from all others."""
    return rule.ref.plugin, rule.ref.id, str(rule.valid_from)
