"""Coverage: which rules no scenario would miss.

A rule is covered when a scenario fails without it. Only scenarios that can notice are run again: those in which the rule may hold
and that look at a line on which it bears; the likeliest first, up to the first that fails.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lotse.matcher import Matcher
from lotse.model.plan import Status
from lotse.plugins import LoadedPlugin
from lotse.rules.rulebook import Entitle, Rule
from lotse.scenarios.bearing import Bearing, View, codes_of, looked_at
from lotse.scenarios.case import Load
from lotse.scenarios.library import plugin_around
from lotse.scenarios.reading import Scenario
from lotse.scenarios.running import Result, still_passes

Key = tuple[str, str, str]


@dataclass(frozen=True)
class TestedRule:
    """A rule under test and the plugin from whose directory it comes."""

    rule: Rule
    plugin: LoadedPlugin

    @property
    def file(self) -> Path:
        """The file in which the rule stands."""
        return self.plugin.path / self.rule.ref.file


def rules_under_test(scenarios: Iterable[Scenario], load: Load) -> tuple[TestedRule, ...]:
    """Return the rules that scenarios are to test: a plugin's where their file lies in its directory, else the national ones."""
    found: list[TestedRule] = []
    files = dict.fromkeys(scenario.file for scenario in scenarios)
    for directory in dict.fromkeys(plugin_around(Path(file)) for file in files):
        matcher = load((str(directory),) if directory else (), ())
        tested = matcher.plugins[-1 if directory else 0]
        name = tested.manifest.name
        found.extend(TestedRule(rule, tested) for rule in matcher.book.rules if rule.ref.plugin == name)
    return tuple(found)


def uncovered(rules: Iterable[TestedRule], results: Sequence[Result]) -> tuple[TestedRule, ...]:
    """Return the rules without which no scenario fails that passes with them."""
    index = _Index([result for result in results if result.passed])
    return tuple(each for each in rules if not _missed(each.rule, index))


# ---------------------------------------------------------------------------------------------- private


def _missed(rule: Rule, index: "_Index") -> bool:
    """Whether a scenario fails without a rule."""

    @cache
    def reduced(matcher: Matcher) -> Matcher:
        at = next((at for at, each in enumerate(matcher.book.rules) if _key(each) == _key(rule)), None)
        return matcher if at is None else matcher.without(at)

    return any(not still_passes(result, reduced) for result in index.noticing(rule))


class _Index:
    """Which results to look at for a rule."""

    def __init__(self, results: Sequence[Result]) -> None:
        self._where: dict[Key, list[_Chance]] = {}
        self._bearing = cache(lambda matcher: Bearing(matcher.book.rules))
        row: Counter[tuple[str, str]] = Counter()
        for result in results:
            look = looked_at(result.scenario)
            scenario = result.scenario.file, result.scenario.name
            row[scenario] += 1
            for key, certain in _at_work(result).items():
                chance = _Chance(result, look, certain, row[scenario])
                self._where.setdefault(key, []).append(chance)

    def noticing(self, rule: Rule) -> Iterator[Result]:
        """Yield the results that may change without a rule, the likeliest first."""
        own = {code for effect in rule.effects for code in codes_of(effect)}
        borne = cache(lambda matcher: self._bearing(matcher).of(rule))
        chances = self._where.get(_key(rule), ())
        found = [each for each in chances if each.look.meets(borne(each.result.matched[-1].matcher))]
        yield from (each.result for each in sorted(found, key=lambda each: each.rank(own)))


@dataclass(frozen=True)
class _Chance:
    """A result that a rule may have shaped: what its expectations look at, whether the rule holds, which example it is of an outline."""

    result: Result
    look: View
    certain: bool
    row: int

    def rank(self, codes: AbstractSet[str]) -> tuple[bool, bool, int]:
        """What it is sorted by: expectations that name a code of the rule first, then rules that hold, then first examples."""
        return self.look.codes.isdisjoint(codes), not self.certain, self.row


def _at_work(result: Result) -> dict[Key, bool]:
    """The rules that may hold in a scenario, with whether they do, and those that fail where the plan declines their help."""
    found: dict[Key, bool] = {}
    for each in result.matched:
        declined = {line.service_type for line in each.plan.declined}
        for rule, status in each.matcher.in_force(each.household, on=each.day):
            entitled = {effect.service_type for effect in rule.effects if isinstance(effect, Entitle)}
            if status is not Status.NOT_MET or entitled & declined:
                found[_key(rule)] = found.get(_key(rule), False) or status is Status.MET
    return found


def _key(rule: Rule) -> Key:
    return rule.ref.plugin, rule.ref.id, str(rule.valid_from)
