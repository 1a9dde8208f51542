"""Survivors: changed rules that no scenario notices."""

import multiprocessing
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lotse.scenarios.mutations import Change, Kind
from lotse.scenarios.running import Result
from lotse.scenarios.skeletons import Skeleton
from lotse.scenarios.tested import TestedRule
from lotse.scenarios.trial import Trial


@dataclass(frozen=True)
class Mutant:
    """A changed rule, and the scenario that notices, or None where it survives; then perhaps a skeleton of one that would."""

    id: str
    tested: TestedRule
    change: Change
    killer: Result | None
    skeleton: Skeleton | None = None

    @property
    def survives(self) -> bool:
        """Whether nobody notices."""
        return self.killer is None


def mutants(
    rules: Sequence[TestedRule],
    results: Sequence[Result],
    jobs: int = 1,
    *,
    kind: Kind | None = None,
    sketched: Callable[[str], bool] = lambda _: False,
) -> tuple[Mutant, ...]:
    """Return all mutants of rules, each with the scenario that fails with it and passes with the rule as it stands.

    jobs      the rules are shared between so many processes, on systems that can split one into two
    kind      the kind of changes to try; None: all
    sketched  for which survivors, by id, to look for a skeleton
    """
    work = _Work(Trial([result for result in results if result.passed]), rules, _names(rules), kind, sketched)
    found: Sequence[list[_Found]]
    if jobs > 1 and "fork" in multiprocessing.get_all_start_methods():
        _SHARED.append(work)
        try:
            with multiprocessing.get_context("fork").Pool(jobs) as pool:
                found = pool.map(_shared, range(len(rules)), chunksize=1)
        finally:
            _SHARED.pop()
    else:
        found = [work.of(at) for at in range(len(rules))]
    return tuple(
        Mutant(work.id(at, change), rules[at], change, None if killer is None else work.trial.results[killer], sketch)
        for at, of_rule in enumerate(found)
        for change, killer, sketch in of_rule
    )


# ---------------------------------------------------------------------------------------------- private

_Found = tuple[Change, int | None, Skeleton | None]


@dataclass(frozen=True)
class _Work:
    """What is to be tried: rules, their names, which kind of changes, and for which survivors a skeleton is wanted."""

    trial: Trial
    rules: Sequence[TestedRule]
    names: Sequence[str]
    kind: Kind | None
    sketched: Callable[[str], bool]

    def of(self, at: int) -> list[_Found]:
        """Return the changes of one rule, each with the number of the result that notices, or perhaps a skeleton."""
        rule = self.rules[at]
        return [
            (change, killer, self.trial.skeleton(rule, change) if self._wanted(at, change, killer) else None)
            for change, killer in self.trial.killers(rule, self.kind)
        ]

    def id(self, at: int, change: Change) -> str:
        """Return the id of a mutant: the rule's name, and what has changed where."""
        return f"{self.names[at]}{' ' if change.kind == 'rule' else '/'}{change.at}"

    def _wanted(self, at: int, change: Change, killer: int | None) -> bool:
        return killer is None and self.sketched(self.id(at, change))


_SHARED: list[_Work] = []  # what a process finds that was split off from this one; results and matchers cannot be sent


def _shared(at: int) -> list[_Found]:
    return _SHARED[-1].of(at)


def _names(rules: Sequence[TestedRule]) -> list[str]:
    """The names of rules: their ids, those of several versions with the day from which each is valid."""
    many = Counter(each.rule.ref.id for each in rules)
    return [
        f"{each.rule.ref.id}@{each.rule.valid_from or 'first'}" if many[each.rule.ref.id] > 1 else each.rule.ref.id
        for each in rules
    ]
