"""Evidence: which scenarios speak for a rule, with their results."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from lotse.model.plan import Status
from lotse.rules.rulebook import Entitle, Rule
from lotse.scenarios import Result, Scenario
from lotse.scenarios.bearing import Bearing, View, codes_of, looked_at
from lotse.scenarios.library import plugin_around


@dataclass(frozen=True)
class Witness:
    """A scenario that looks at what a rule does, and what became of the rule in it."""

    result: Result
    status: Status


class Evidence:
    """The scenarios that were run, by the rules whose lines they look at.

    A scenario speaks for a rule that may hold in it, whose help its plan declines, or in any case where it failed: if an expectation
    names a need or kind of help that the rule changes. Of a rule that changes none itself, if an expectation looks at what other rules
    make of it.
    """

    def __init__(self, rules: Sequence[Rule], results: Sequence[Result]) -> None:
        self.results = tuple(results)
        self._bearing = Bearing(rules)
        self._witnesses: dict[tuple[str, str, str], list[tuple[Witness, View]]] = {}
        for result in results:
            view = looked_at(result.scenario)
            for key, status in _at_work(result).items():
                self._witnesses.setdefault(key, []).append((Witness(result, status), view))

    def of(self, rule: Rule) -> tuple[Witness, ...]:
        """Return the scenarios that speak for a rule: failed ones first, then those in which it holds, in the order of their files."""
        own = frozenset(code for effect in rule.effects for code in codes_of(effect))
        borne = self._bearing.of(rule)
        found = [witness for witness, view in self._witnesses.get(_key(rule), ()) if _looks_at(view, own, borne)]
        return tuple(sorted(found, key=lambda each: (each.result.passed, each.status is not Status.MET)))


def feature_name(file: str) -> str:
    """Return a feature file by a name that is the same on every machine: seen from its plugin, or from the current directory."""
    path = Path(file).resolve()
    around = plugin_around(path)
    if around is not None:
        return Path(around.name, path.relative_to(around)).as_posix()
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else Path(path.parent.name, path.name)).as_posix()


def language_of(scenario: Scenario) -> str:
    """Return the language in which a scenario is written, by its first keyword."""
    first = scenario.steps[0].keyword if scenario.steps else ""
    return "de" if first in _GERMAN else "en"


# ---------------------------------------------------------------------------------------------- private

_GERMAN = {"Angenommen", "Gegeben sei", "Gegeben seien", "Wenn", "Dann"}


def _looks_at(view: View, own: AbstractSet[str], borne: View) -> bool:
    return view.meets(borne) and not (own and view.codes.isdisjoint(own))


def _at_work(result: Result) -> dict[tuple[str, str, str], Status]:
    """What became of the rules that may hold in a scenario, and of those that fail where the plan declines their help.

    Where the scenario failed, of all rules: that one does not hold may be why.
    """
    found: dict[tuple[str, str, str], Status] = {}
    for each in result.matched:
        declined = {line.service_type for line in each.plan.declined}
        for rule, status in each.matcher.in_force(each.household, on=each.day):
            entitled = {effect.service_type for effect in rule.effects if isinstance(effect, Entitle)}
            before = found.get(_key(rule))
            if before is not Status.MET and (status is not Status.NOT_MET or entitled & declined or not result.passed):
                found[_key(rule)] = status if before in (None, Status.NOT_MET) or status is Status.MET else before
    return found


def _key(rule: Rule) -> tuple[str, str, str]:
    return rule.ref.plugin, rule.ref.id, str(rule.valid_from)
