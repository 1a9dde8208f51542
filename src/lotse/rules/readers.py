"""Turns properties into the quickest functions that read them; the plain way is `Property.value`, which they must equal."""

from collections.abc import Callable, Mapping

from lotse.rules.conditions import Difference, Membership, Property, Term
from lotse.rules.facts import FALSE, TRUE, UNKNOWN, Fact, Facts, Interval, Value

Reader = Callable[[Mapping[str, Value], Facts], Interval]


def reader(prop: Property) -> Reader:
    """Return a function of (values, facts) that gives the property's interval."""
    match prop:
        case Difference(Term(fact, 1, shifts=()), None) if fact is not None and not fact.of_member:
            return _plain(fact)
        case Difference(Term(left, 1, shifts=()), Term(right, factor, shifts=())) if (
            left is not None and right is not None and not left.of_member and not right.of_member
        ):
            return _between(left, right, factor)
        case Membership(fact, values) if fact.kind == "choice" and not fact.of_member:
            return _membership(fact, values, prop)
    return lambda _values, facts: prop.value(facts)


def _plain(fact: Fact) -> Reader:
    name, unknown = fact.name, fact.unknown
    return lambda values, _facts: values.get(name, unknown)  # type: ignore[return-value]  # numeric facts hold intervals


def _between(left: Fact, right: Fact, factor: int) -> Reader:
    first, second, unknown_first, unknown_second = left.name, right.name, left.unknown, right.unknown

    def read(values: Mapping[str, Value], _facts: Facts) -> Interval:
        low: tuple[int, int] = values.get(first, unknown_first)  # type: ignore[assignment]  # numeric facts hold intervals
        high: tuple[int, int] = values.get(second, unknown_second)  # type: ignore[assignment]
        return low[0] - factor * high[1], low[1] - factor * high[0]

    return read


def _membership(fact: Fact, inside: frozenset[str], prop: Membership) -> Reader:
    """A known choice is looked up; a range of choices is worked out."""
    name, unknown = fact.name, fact.unknown
    table: dict[Value, Interval] = {frozenset((value,)): TRUE if value in inside else FALSE for value in fact.values}
    table[unknown] = UNKNOWN if inside < frozenset(fact.values) else TRUE

    def read(values: Mapping[str, Value], facts: Facts) -> Interval:
        found = table.get(values.get(name, unknown))
        return prop.value(facts) if found is None else found

    return read
