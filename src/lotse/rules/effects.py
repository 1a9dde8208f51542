"""What rules do: their effects by kind, and who makes which derived fact; gone through once for all plans that rest on these rules."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from lotse.rules.rulebook import Effect, Entitle, Exclude, Rule
from lotse.rules.strata import made_by_effect

Kind = TypeVar("Kind", bound=Effect)
Maker = tuple[int, tuple[Effect, ...]]
"""A rule, by index, and those of its effects that change one derived fact."""


class Effects:
    """The effects of some rules, each with the index of its rule; shared, so nothing in it is changed.

    makers     the rules that change a derived fact, by its name
    entitling  the rules that entitle to a kind of help, by its code
    serving    the needs that a kind of help serves, by its code
    excluding  the rules that rule it out, by its code
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_kind: dict[type[Any], list[tuple[int, Any]]] = {}
        for index, rule in enumerate(rules):
            for effect in rule.effects:
                self._by_kind.setdefault(type(effect), []).append((index, effect))
        self.makers = dict(_makers(rules))
        self.entitling: dict[str, list[tuple[int, Entitle]]] = {}
        for index, entitlement in self.of(Entitle):
            self.entitling.setdefault(entitlement.service_type, []).append((index, entitlement))
        self.serving = {
            code: tuple(dict.fromkeys(need for _, effect in of_it for need in effect.needs))
            for code, of_it in self.entitling.items()
        }
        self.excluding: dict[str, list[int]] = {}
        for index, exclusion in self.of(Exclude):
            self.excluding.setdefault(exclusion.service_type, []).append(index)

    def of(self, kind: type[Kind]) -> Sequence[tuple[int, Kind]]:
        """Return all effects of one kind."""
        return self._by_kind.get(kind, ())


# ---------------------------------------------------------------------------------------------- private


def _makers(rules: Sequence[Rule]) -> Iterator[tuple[str, tuple[Maker, ...]]]:
    found: dict[str, dict[int, list[Effect]]] = {}
    for index, rule in enumerate(rules):
        for effect in rule.effects:
            for name in made_by_effect(effect):
                found.setdefault(name, {}).setdefault(index, []).append(effect)
    for name, of_it in found.items():
        yield name, tuple((index, tuple(effects)) for index, effects in of_it.items())
