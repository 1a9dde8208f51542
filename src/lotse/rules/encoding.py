"""What a household's values look like to the engine: short JSON members, looked up rather than worked out.

All that a comparison can tell about a value is on which side of the rulebook's constants it lies. So values between the same
constants are one *state*, and a state is encoded once. A property compared by `>=` is sent as the number of constants that its
upper end reaches, one compared by `<=` as the number that its lower end stays within: that is the *possible* reading. A number 0 is
not sent at all: no comparison on it can hold. With each state goes a bit for every comparison that is *certain* in it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice, product
from string import ascii_letters, digits

Comparison = tuple[int, str, int]
"""Property index, `>=` or `<=`, constant."""

State = tuple[tuple[str, ...], int, int]
"""The members for each ruleset, and the bits of the comparisons that are certain and that are possible."""

LETTERS = ascii_letters + digits
_RESERVED = frozenset({"id"})  # the key under which the extension keeps a fact


@dataclass(frozen=True, slots=True)
class Choice:
    """Properties that move together: property `first + i` is 1 where the chosen value lies in `sets[i]`, else 0."""

    first: int
    sets: tuple[frozenset[str], ...]
    values: frozenset[str]

    def ends(self, known: frozenset[str]) -> Iterator[tuple[int, int, int]]:
        """Yield (property, lowest, highest) for what is known of the choice: the values still possible."""
        for place, inside in enumerate(self.sets, start=self.first):
            yield place, int(known <= inside), int(not known.isdisjoint(inside))


class Scale:
    """The constants of each property and operator (a slot), sorted; the name of each slot; the bit of each comparison.

    `chances` guess how often each comparison holds: choices and constants spread evenly.
    """

    def __init__(self, comparisons: Iterable[Comparison], choices: Sequence[Choice]) -> None:
        constants: dict[tuple[int, str], set[int]] = defaultdict(set)
        self.bits: dict[Comparison, int] = {}
        for index, operator, constant in comparisons:
            constants[index, operator].add(constant)
            self.bits.setdefault((index, operator, constant), 1 << len(self.bits))
        self.slots = {slot: sorted(constants[slot]) for slot in sorted(constants)}
        self._names = dict(zip(self.slots, _names(len(self.slots)), strict=True))
        self._shares = {
            choice.first + place: len(inside & choice.values) / len(choice.values)
            for choice in choices
            for place, inside in enumerate(choice.sets)
        }
        self.chances = {comparison: self._chance(comparison) for comparison in self.bits}

    def condition(self, comparison: Comparison) -> dict[str, dict[str, int]]:
        """Return the comparison as the extension reads it. Rank 1 is reached by whatever is sent at all."""
        rank = self._rank(comparison)
        return {"$gte" if rank > 1 else "$ex": {self._names[comparison[:2]]: rank}}

    def member(self, slot: tuple[int, str], low: int, high: int) -> str:
        """Return the JSON member of a slot for a value in [low, high], empty where no comparison can hold."""
        constants = self.slots[slot]
        rank = bisect_right(constants, high) if slot[1] == ">=" else len(constants) - bisect_left(constants, low)
        return f',"{self._names[slot]}":{rank}' if rank else ""

    def holding(self, slot: tuple[int, str], least: int, most: int) -> int:
        """Return the bits of a slot's comparisons of which `>=` hold for `least` and `<=` for `most`.

        With the lower end as `least` these are the certain ones, with the upper end the possible ones.
        """
        index, operator = slot
        holding = [c for c in self.slots[slot] if (least >= c if operator == ">=" else most <= c)]
        return sum(self.bits[index, operator, constant] for constant in holding)

    def _chance(self, comparison: Comparison) -> float:
        index, operator, _ = comparison
        if index in self._shares:
            return self._shares[index] if operator == ">=" else 1 - self._shares[index]
        return 1 - self._rank(comparison) / (len(self.slots[index, operator]) + 1)

    def _rank(self, comparison: Comparison) -> int:
        index, operator, constant = comparison
        constants = self.slots[index, operator]
        place = constants.index(constant)
        return place + 1 if operator == ">=" else len(constants) - place


class Encoder:
    """Turns values into the members of each ruleset's fact, and into the bits of what is certain."""

    def __init__(self, scale: Scale, choices: Sequence[Choice], reads: Sequence[Collection[tuple[int, str]]]) -> None:
        """Prepare the states; `reads` are the slots that each ruleset reads."""
        self._scale = scale
        self._reads = reads
        together = {choice.first + place for choice in choices for place in range(len(choice.sets))}
        cuts: dict[int, set[int]] = defaultdict(set)
        for (index, operator), constants in scale.slots.items():
            if index not in together:
                cuts[index].update(c if operator == ">=" else c + 1 for c in constants)
        self._intervals: list[tuple[int, list[int], dict[int | tuple[int, int], State]]] = [
            (index, sorted(each), {}) for index, each in sorted(cuts.items())
        ]
        self._choices = [(place, choice, self._usual(choice)) for place, choice in enumerate(choices)]

    def encode(
        self, lo: Sequence[int], hi: Sequence[int], known: Sequence[frozenset[str]]
    ) -> tuple[Iterable[tuple[str, ...]], int, int]:
        """Return the members for each ruleset, and the bits of all comparisons that are certain and that are possible."""
        members: list[tuple[str, ...]] = []
        certain = possible = 0
        for index, cuts, states in self._intervals:
            low, high = lo[index], hi[index]
            place = bisect_right(cuts, low)
            key = place if low == high else (place, bisect_right(cuts, high))
            state = states.get(key)
            if state is None:
                state = states[key] = self._state([(index, low, high)])
            members.append(state[0])
            certain |= state[1]
            possible |= state[2]
        for position, choice, usual in self._choices:
            state = usual.get(known[position]) or self._state(choice.ends(known[position]))
            members.append(state[0])
            certain |= state[1]
            possible |= state[2]
        return zip(*members, strict=True), certain, possible

    def _usual(self, choice: Choice) -> dict[frozenset[str], State]:
        """The states that are kept: one value known, or nothing. A choice known in part has too many forms."""
        kept = (choice.values, *(frozenset((value,)) for value in sorted(choice.values)))
        return {known: self._state(choice.ends(known)) for known in kept}

    def _state(self, ends: Iterable[tuple[int, int, int]]) -> State:
        texts: dict[tuple[int, str], str] = {}
        certain = possible = 0
        for index, low, high in ends:
            for slot in ((index, ">="), (index, "<=")):
                if slot in self._scale.slots:
                    texts[slot] = self._scale.member(slot, low, high)
                    certain |= self._scale.holding(slot, low, high)
                    possible |= self._scale.holding(slot, high, low)
        return tuple("".join(texts[slot] for slot in texts if slot in read) for read in self._reads), certain, possible


def _names(length: int) -> list[str]:
    """Return so many distinct names, the shortest ones."""
    words = map("".join, chain.from_iterable(product(LETTERS, repeat=size) for size in count(1)))
    return list(islice((word for word in words if word not in _RESERVED), length))
