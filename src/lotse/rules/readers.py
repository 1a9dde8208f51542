"""Reads all properties of a stratum at once, as two lists of lowest and highest ends.

The plain way is `Property.value`; this one gives the same, quicker. Facts that are compared as they are come first,
then choices, each looked up once for all sets of values that rules mention, then everything else.
"""

from collections.abc import Iterable, Mapping

from lotse.rules.conditions import Difference, Membership, Property, Term
from lotse.rules.facts import Fact, Facts, Interval, Value

Ends = tuple[tuple[int, ...], tuple[int, ...]]


class PropertyReader:
    """Reads properties; `order` is the order in which their ends stand in the lists."""

    def __init__(self, properties: Iterable[Property]) -> None:
        wanted = list(dict.fromkeys(properties))
        plain = [(prop, fact) for prop in wanted if (fact := _plain_fact(prop)) is not None]
        choices: dict[Fact, list[Membership]] = {}
        for prop in wanted:
            if isinstance(prop, Membership) and prop.fact.kind == "choice" and not prop.fact.of_member:
                choices.setdefault(prop.fact, []).append(prop)
        placed = {*(prop for prop, _ in plain), *(prop for group in choices.values() for prop in group)}
        self._others = tuple(prop for prop in wanted if prop not in placed)
        self._plain = tuple((fact.name, fact.unknown) for _, fact in plain)
        self._choices = tuple((fact.name, fact.unknown, _Table(fact, group)) for fact, group in choices.items())
        self.order: tuple[Property, ...] = (
            *(prop for prop, _ in plain),
            *(prop for group in choices.values() for prop in group),
            *self._others,
        )

    def read(self, values: Mapping[str, Value], facts: Facts) -> tuple[list[int], list[int]]:
        """Return the lowest and the highest end of each property. `values` are those of `facts`."""
        get = values.get
        known: list[Interval] = [get(name, unknown) for name, unknown in self._plain]  # type: ignore[misc]  # intervals
        low, high = [ends[0] for ends in known], [ends[1] for ends in known]
        for name, unknown, table in self._choices:
            lowest, highest = table[get(name, unknown)]
            low += lowest
            high += highest
        for prop in self._others:
            lowest_one, highest_one = prop.value(facts)
            low.append(lowest_one)
            high.append(highest_one)
        return low, high


class _Table(dict[Value, Ends]):
    """The ends of all sets of values that are asked of one choice, by what is known of it; worked out when first met."""

    def __init__(self, fact: Fact, group: Iterable[Membership]) -> None:
        super().__init__()
        self._inside = [prop.values for prop in group]
        for value in fact.values:
            self[frozenset((value,))] = self._ends(frozenset((value,)))
        self[fact.unknown] = self._ends(frozenset(fact.values))

    def __missing__(self, known: Value) -> Ends:
        """A choice known in part has too many forms to keep, and must leave no trace."""
        return self._ends(known if isinstance(known, frozenset) else frozenset())

    def _ends(self, known: frozenset[str]) -> Ends:
        lowest = tuple(int(known <= inside) for inside in self._inside)
        highest = tuple(int(not known.isdisjoint(inside)) for inside in self._inside)
        return lowest, highest


def _plain_fact(prop: Property) -> Fact | None:
    """The fact of a property that is a fact of the household as it stands."""
    match prop:
        case Difference(Term(fact, 1, shifts=()), None) if fact is not None and not fact.of_member:
            return fact
    return None
