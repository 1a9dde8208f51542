"""Flat three-valued rules on the extension module of durable_rules: the only module that imports it.

A property is a range `[lo, hi]` of what is still possible. `x >= c` is possible when `hi >= c` and certain when
`lo >= c`; `x <= c` the other way round. A rule is a conjunction of such comparisons. How one evaluation runs:

1. *Ranks.* All a comparison can tell about a value is which of the rulebook's constants it reaches. So a property
   compared by `>=` is sent as the number of constants its upper end reaches, one compared by `<=` as the number its
   lower end stays within. Rank 0 is not sent at all: no comparison on it can hold. Whatever the numbers outside, the
   extension sees small positive integers under short names.
2. *The possible reading.* One fact goes into each ruleset; every activation names a conjunction that is possible.
3. *The certain reading.* What is certain is possible, so only activated conjunctions are looked at again, against
   `lo` and `hi` directly. This takes less time than the activations did, and none when `lo == hi`.

What the extension is trusted with follows from its source, version 2.0.28:

- Its matcher keeps up to 64 nodes pending, each on the way to a conjunction of its own, and refuses a fact with 255
  properties: so at most 60 conjunctions and 240 properties in a ruleset.
- `assert_fact` answers 0 when something fired and 1 when nothing did (then nothing was kept); all else is an error.
- A fact with an `id` is kept under it: a constant string retracts it, without parsing the fact a second time.
- A session's memory is initialised by its first action, and freeing it before that crashes. So each ruleset has a
  catch-all rule which only the wake-up fact satisfies, sent as soon as the ruleset is made.
- Freeing a ruleset does not free its sessions: they go first.
- The interpreter's lock is never released inside the module, so threads gain nothing from a session of their own:
  a ruleset has one session, and a lock keeps the steps of an evaluation together.
"""

import threading
import weakref
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import product
from json import dumps
from operator import getitem, itemgetter
from string import ascii_letters, digits

import durable_rules_engine as durable

from lotse.errors import Finding, LotseError

Comparison = tuple[int, str, int]
"""Property index, `>=` or `<=`, constant."""

MAX_CONJUNCTIONS = 60
MAX_PROPERTIES = 240

_LETTERS = ascii_letters + digits
_WAKE_RULE = {"-": {"all": [{"m": {"$ex": {"-": 1}}}]}}
_WAKE_FACT = '{"sid":1,"id":1,"-":1}'
_SESSION = "1"
_FACT = '{"sid":1,"id":1%s}'
_RETRACTION = '{"sid":1,"id":1}'
_NOTHING_FIRED = 1


class EngineError(LotseError):
    """The rule engine failed, or was given what it cannot evaluate."""

    code = "ENGINE"

    def __init__(self, message: str) -> None:
        super().__init__([Finding("", 0, 0, self.code, message)])


@dataclass(frozen=True, slots=True)
class FlatRule:
    """One conjunction of comparisons; rules that share a key are alternatives."""

    key: int
    conditions: tuple[Comparison, ...]


class Engine:
    """A fixed set of flat rules, evaluated against ranges. Safe to share between threads."""

    def __init__(self, rules: Sequence[FlatRule], properties: int) -> None:
        for index, operator, _ in (condition for rule in rules for condition in rule.conditions):
            if operator not in (">=", "<=") or not 0 <= index < properties:
                raise EngineError(f"no comparison {operator!r} on property {index} of {properties}")
        self._lock = threading.Lock()
        self._always = {rule.key for rule in rules if not rule.conditions}
        keys: dict[frozenset[Comparison], set[int]] = defaultdict(set)
        for rule in rules:
            if rule.conditions:
                keys[frozenset(rule.conditions)].add(rule.key)
        frequency = Counter(comparison for comparisons in keys for comparison in comparisons)
        self._scale = _Scale(frequency)
        # The commonest comparison first, then sorted: conjunctions with a common beginning meet in one ruleset, where
        # the extension looks at that beginning once.
        ordered = sorted(
            (sorted((-frequency[each], each) for each in comparisons), sorted(names))
            for comparisons, names in keys.items()
        )
        paths = [_Path(tuple(each for _, each in comparisons), frozenset(names)) for comparisons, names in ordered]
        self._rulesets = [_Ruleset(group, self._scale) for group in _groups(paths, self._scale)]

    def evaluate(self, lo: Sequence[int], hi: Sequence[int]) -> tuple[set[int], set[int]]:
        """Return the certain and the possible keys when property `p` lies in `[lo[p], hi[p]]`."""
        texts = self._scale.texts(lo, hi)
        fired: list[_Path] = []
        with self._lock:
            for ruleset in self._rulesets:
                fired += ruleset.fire(texts)
        possible = self._always.union(*[path.keys for path in fired])
        if lo == hi:
            return possible.copy(), possible
        return self._always.union(*[path.keys for path in fired if path.certain(lo, hi)]), possible


class _Path:
    """One conjunction, its comparisons in the order in which the extension meets them."""

    __slots__ = ("_ceilings", "_floors", "comparisons", "keys")

    def __init__(self, comparisons: tuple[Comparison, ...], keys: frozenset[int]) -> None:
        self.comparisons = comparisons
        self.keys = keys
        self._floors = tuple((index, constant) for index, operator, constant in comparisons if operator == ">=")
        self._ceilings = tuple((index, constant) for index, operator, constant in comparisons if operator == "<=")

    def certain(self, lo: Sequence[int], hi: Sequence[int]) -> bool:
        for index, constant in self._floors:
            if lo[index] < constant:
                return False
        for index, constant in self._ceilings:
            if hi[index] > constant:
                return False
        return True


class _Scale:
    """Turns ranges into ranks: a slot per property and operator, each with the constants it is compared with."""

    def __init__(self, comparisons: Counter[Comparison]) -> None:
        constants: dict[tuple[str, int], set[int]] = defaultdict(set)
        for index, operator, constant in comparisons:
            constants[operator, index].add(constant)
        # Sorted by operator: all `<=` slots, which read `lo`, come before all `>=` slots, which read `hi`.
        slots = sorted(constants)
        self._slots = {slot: place for place, slot in enumerate(slots)}
        self._constants = [sorted(constants[slot]) for slot in slots]
        self._names = _names(len(slots))
        lower = [index for operator, index in slots if operator == "<="]
        upper = [index for operator, index in slots if operator == ">="]
        self._pick_lo, self._pick_hi = _picker(lower), _picker(upper)
        self._lower, self._upper = self._constants[: len(lower)], self._constants[len(lower) :]
        texts = [
            ["", *(f',"{name}":{rank}' for rank in range(1, len(each) + 1))]
            for name, each in zip(self._names, self._constants, strict=True)
        ]
        self._lower_texts = [each[::-1] for each in texts[: len(lower)]]
        self._upper_texts = texts[len(lower) :]

    def texts(self, lo: Sequence[int], hi: Sequence[int]) -> list[str]:
        """Return the JSON member of each slot, empty where no comparison can hold."""
        texts = list(map(getitem, self._lower_texts, map(bisect_left, self._lower, self._pick_lo(lo))))
        texts += map(getitem, self._upper_texts, map(bisect_right, self._upper, self._pick_hi(hi)))
        return texts

    def slot(self, comparison: Comparison) -> int:
        index, operator, _ = comparison
        return self._slots[operator, index]

    def condition(self, comparison: Comparison) -> dict[str, dict[str, int]]:
        """Return the comparison as the extension reads it: of the slot's rank."""
        slot = self.slot(comparison)
        constants = self._constants[slot]
        place = constants.index(comparison[2])
        rank = place + 1 if comparison[1] == ">=" else len(constants) - place
        return {"$gte": {self._names[slot]: rank}}


class _Ruleset:
    """One ruleset of the extension, with its one session."""

    def __init__(self, paths: Sequence[_Path], scale: _Scale) -> None:
        self._paths = dict(zip(_LETTERS, paths, strict=False))
        slots = sorted({scale.slot(comparison) for path in paths for comparison in path.comparisons})
        self._pick = _picker(slots)
        self._rules = dumps(
            _WAKE_RULE
            | {
                letter: {"all": [{"m": {"$and": [scale.condition(each) for each in path.comparisons]}}]}
                for letter, path in self._paths.items()
            }
        )
        self._wake()

    def _wake(self) -> None:
        try:
            self._handle = handle = durable.create_ruleset("lotse", self._rules)
            self._free = weakref.finalize(self, _free, handle)
            _, session = durable.assert_fact(handle, _WAKE_FACT)
            durable.start_action_for_state(handle, session)
            durable.complete_and_start_action(handle, session)
            durable.retract_fact(handle, _RETRACTION)
        except (durable.error, MemoryError) as error:
            raise EngineError(f"a ruleset cannot be made: {error}") from error

    def fire(self, texts: Sequence[str]) -> list[_Path]:
        """Return the conjunctions that hold for the fact made of these members."""
        members = "".join(self._pick(texts))
        if not members:
            return []
        handle = self._handle
        try:
            result, session = durable.assert_fact(handle, _FACT % members)
            if result == _NOTHING_FIRED:
                return []
            if result:
                raise EngineError(f"a fact was refused: {result}")
            # A message begins with the rule's name: {"a":{"m":{...}}}
            fired = [self._paths[durable.start_action_for_state(handle, session)[1][2]]]
            more = iter(partial(durable.complete_and_start_action, handle, session), None)
            fired += [self._paths[message[2]] for message in more]
            durable.retract_fact(handle, _RETRACTION)
            return fired
        except BaseException as error:  # an interrupt, too: a session left half-way is not used again
            self._free()
            self._wake()
            if isinstance(error, (durable.error, MemoryError)):
                raise EngineError(f"an evaluation failed: {error}") from error
            raise


def _free(handle: int) -> None:
    with suppress(durable.error, MemoryError):
        durable.delete_state(handle, _SESSION)
        durable.delete_ruleset(handle)


def _groups(paths: Sequence[_Path], scale: _Scale) -> Iterator[list[_Path]]:
    """Cut the sorted conjunctions into rulesets that stay within the extension's limits."""
    group: list[_Path] = []
    read: set[int] = set()
    for path in paths:
        slots = set(map(scale.slot, path.comparisons))
        if len(slots) > MAX_PROPERTIES:
            raise EngineError(f"one conjunction reads more than {MAX_PROPERTIES} properties: rule {min(path.keys)}")
        if len(group) == MAX_CONJUNCTIONS or len(read | slots) > MAX_PROPERTIES:
            yield group
            group, read = [], set()
        group.append(path)
        read |= slots
    if group:
        yield group


def _names(count: int) -> list[str]:
    """Return the shortest distinct names: letters first, whose hashes fall into different buckets."""
    names = [*_LETTERS, *map("".join, product(_LETTERS, repeat=2))]
    return names[:count]


def _picker(places: Sequence[int]) -> Callable[[Sequence], Collection]:
    """Return the function that picks these places of a sequence, also when there is one or none."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda values: [values[place] for place in places]
