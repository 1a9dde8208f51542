"""Reads all properties of a stratum at once, in the form in which the engine takes them.

Facts that are compared as they are come first, then what has to be worked out (differences, counts), then choices, of which the
engine is told what is known: one look for all the sets of values that rules mention.
"""

from collections.abc import Iterable, Mapping

from lotse.rules.conditions import Difference, Membership, Property, Term
from lotse.rules.encoding import Choice
from lotse.rules.facts import Fact, Facts, Interval, Value


class PropertyReader:
    """Reads properties. `order` is the order in which they are numbered; `ranged` of them are read as ranges."""

    def __init__(self, properties: Iterable[Property]) -> None:
        wanted = list(dict.fromkeys(properties))
        plain = {prop: fact for prop in wanted if (fact := _plain_fact(prop)) is not None}
        sets: dict[Fact, list[Membership]] = {}
        for prop in wanted:
            if isinstance(prop, Membership) and prop.fact.kind == "choice" and not prop.fact.of_member:
                sets.setdefault(prop.fact, []).append(prop)
        chosen = [prop for group in sets.values() for prop in group]
        self._plain = tuple((fact.name, fact.unknown) for fact in plain.values())
        self._others = tuple(prop for prop in wanted if prop not in plain and prop not in chosen)
        self._facts = tuple((fact.name, fact.unknown) for fact in sets)
        self.ranged = len(self._plain) + len(self._others)
        self.order: tuple[Property, ...] = (*plain, *self._others, *chosen)
        self.choices = tuple(
            Choice(self.order.index(group[0]), tuple(prop.values for prop in group), frozenset(fact.values))
            for fact, group in sets.items()
        )

    def read(self, values: Mapping[str, Value], facts: Facts) -> tuple[list[int], list[int], list[frozenset[str]]]:
        """Return the lowest and highest ends of the ranged properties, and the values still possible of each choice.

        `values` are those of `facts`.
        """
        get = values.get
        ranges: list[Interval] = [get(name, unknown) for name, unknown in self._plain]  # type: ignore[misc]  # numeric
        ranges += [prop.value(facts) for prop in self._others]
        known: list[frozenset[str]] = [get(name, unknown) for name, unknown in self._facts]  # type: ignore[misc]  # choices
        return [low for low, _ in ranges], [high for _, high in ranges], known


def _plain_fact(prop: Property) -> Fact | None:
    """The fact of a property that is a fact of the household as it stands."""
    match prop:
        case Difference(Term(fact, 1, shifts=()), None) if fact is not None and not fact.of_member:
            return fact
    return None
