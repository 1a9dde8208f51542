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
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain, count, islice, product
from json import dumps
from operator import getitem, itemgetter
from string import ascii_letters, digits
from typing import Any

import durable_rules_engine as durable

from lotse.errors import Finding, LotseError

Comparison = tuple[int, str, int]
"""Property index, `>=` or `<=`, constant."""

MAX_CONJUNCTIONS = 60
MAX_PROPERTIES = 240

_LETTERS = ascii_letters + digits
_RESERVED = {"id", "sid"}
_WAKE_RULE = {"-": {"all": [{"m": {"$ex": {"-": 1}}}]}}
_WAKE_FACT = '{"sid":1,"id":1,"-":1}'
_FACT = '{"sid":1,"id":1%s}'
_RETRACTION = '{"sid":1,"id":1}'
_SESSION = "1"
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
                keys[_tightest(rule)].add(rule.key)
        self._scale = _Scale(chain.from_iterable(keys))
        paths = (_Path(each, frozenset(keys[frozenset(each)])) for each in _ordered(list(keys), self._scale))
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
        for index, constant in self._floors:  # plain loops: a generator takes twice the time
            if lo[index] < constant:
                return False
        for index, constant in self._ceilings:  # noqa: SIM110
            if hi[index] > constant:
                return False
        return True


class _Scale:
    """Turns ranges into ranks: a slot per property and operator, each with the constants it is compared with."""

    def __init__(self, comparisons: Iterable[Comparison]) -> None:
        constants: dict[tuple[str, int], set[int]] = defaultdict(set)
        for index, operator, constant in comparisons:
            constants[operator, index].add(constant)
        slots = sorted(constants)  # all `<=`, which read `lo`, before all `>=`, which read `hi`
        self._slots = {slot: place for place, slot in enumerate(slots)}
        self._constants = [sorted(constants[slot]) for slot in slots]
        self._names = _names(len(slots))
        lower = [index for operator, index in slots if operator == "<="]
        upper = [index for operator, index in slots if operator == ">="]
        texts = [
            ["", *(f',"{name}":{rank}' for rank in range(1, len(each) + 1))]
            for name, each in zip(self._names, self._constants, strict=True)
        ]
        split = len(lower)
        self._pick_lo, self._pick_hi = _picker(lower), _picker(upper)
        self._lower, self._upper = self._constants[:split], self._constants[split:]
        self._lower_texts, self._upper_texts = [each[::-1] for each in texts[:split]], texts[split:]

    def texts(self, lo: Sequence[int], hi: Sequence[int]) -> list[str]:
        """Return the JSON member of each slot, empty where no comparison can hold."""
        texts = list(map(getitem, self._lower_texts, map(bisect_left, self._lower, self._pick_lo(lo))))
        texts += map(getitem, self._upper_texts, map(bisect_right, self._upper, self._pick_hi(hi)))
        return texts

    def slot(self, comparison: Comparison) -> int:
        index, operator, _ = comparison
        return self._slots[operator, index]

    def chance(self, comparison: Comparison) -> float:
        """Return a guess of how often a comparison holds: ranks spread evenly, flags rather unset than set."""
        steps = len(self._constants[self.slot(comparison)])
        if steps == 1:
            return 0.4 if comparison[1] == ">=" else 0.6
        return 1 - self._rank(comparison) / (steps + 1)

    def condition(self, comparison: Comparison) -> dict[str, dict[str, int]]:
        """Return the comparison as the extension reads it. Rank 1 is reached by whatever is sent at all."""
        rank = self._rank(comparison)
        return {"$gte" if rank > 1 else "$ex": {self._names[self.slot(comparison)]: rank}}

    def _rank(self, comparison: Comparison) -> int:
        constants = self._constants[self.slot(comparison)]
        place = constants.index(comparison[2])
        return place + 1 if comparison[1] == ">=" else len(constants) - place


class _Ruleset:
    """One ruleset of the extension, with its one session."""

    def __init__(self, paths: Sequence[_Path], scale: _Scale) -> None:
        self._paths = dict(zip(_LETTERS, paths, strict=False))
        self._pick = _picker(sorted({scale.slot(comparison) for path in paths for comparison in path.comparisons}))
        rules = {
            letter: {"all": [{"m": {"$and": [scale.condition(each) for each in path.comparisons]}}]}
            for letter, path in self._paths.items()
        }
        self._rules = dumps(_WAKE_RULE | rules)
        self._wake()

    def fire(self, texts: Sequence[str]) -> list[_Path]:
        """Return the conjunctions that hold for the fact made of these members."""
        members = "".join(self._pick(texts))
        if not members:
            return []
        try:
            return self._activated(_FACT % members)
        except BaseException as error:  # an interrupt, too: a session left half-way is not used again
            self._release()
            self._wake()
            if isinstance(error, (durable.error, MemoryError)):
                raise EngineError(f"an evaluation failed: {error}") from error
            raise

    def _activated(self, fact: str) -> list[_Path]:
        handle = self._handle
        result, session = durable.assert_fact(handle, fact)
        if result == _NOTHING_FIRED:
            return []
        if result:
            raise EngineError(f"the extension refused a fact: {result}")
        # A message begins with the rule's name, which is one letter: {"a":{"m":{...}}}
        _, message = durable.start_action_for_state(handle, session)
        messages = iter(partial(durable.complete_and_start_action, handle, session), None)
        activated = [self._paths[message[2]], *[self._paths[more[2]] for more in messages]]
        durable.retract_fact(handle, _RETRACTION)
        return activated

    def _wake(self) -> None:
        try:
            self._handle: int = durable.create_ruleset("lotse", self._rules)
            _, session = durable.assert_fact(self._handle, _WAKE_FACT)
            durable.start_action_for_state(self._handle, session)
            durable.complete_and_start_action(self._handle, session)
            durable.retract_fact(self._handle, _RETRACTION)
        except (durable.error, MemoryError) as error:
            raise EngineError(f"a ruleset cannot be made: {error}") from error
        self._release = weakref.finalize(self, _free, self._handle)


def _free(handle: int) -> None:
    with suppress(durable.error, MemoryError):
        durable.delete_state(handle, _SESSION)
        durable.delete_ruleset(handle)


def _tightest(rule: FlatRule) -> frozenset[Comparison]:
    """Return the rule's comparisons without those that another one on the same property implies."""
    constants: dict[tuple[int, str], int] = {}
    for index, operator, constant in rule.conditions:
        tighter = max if operator == ">=" else min
        constants[index, operator] = tighter(constant, constants.get((index, operator), constant))
    if len(constants) > MAX_PROPERTIES:
        raise EngineError(f"rule {rule.key} compares more than {MAX_PROPERTIES} properties at once")
    return frozenset((index, operator, constant) for (index, operator), constant in constants.items())


def _ordered(conjunctions: list[frozenset[Comparison]], scale: _Scale) -> Iterator[tuple[Comparison, ...]]:
    """Order the conjunctions, and the comparisons in each, so that the extension does little in vain.

    It looks at a common beginning once, and no further where that does not hold. So the comparison that is expected
    to rule out the most goes first.
    """
    while conjunctions:
        uses = Counter(chain.from_iterable(conjunctions))
        first = max(sorted(uses), key=lambda each: uses[each] * (1 - scale.chance(each)))
        rests = [each - {first} for each in conjunctions if first in each]
        conjunctions = [each for each in conjunctions if first not in each]
        if not all(rests):
            yield (first,)
        for rest in _ordered([each for each in rests if each], scale):
            yield first, *rest


def _groups(paths: Iterable[_Path], scale: _Scale) -> Iterator[list[_Path]]:
    """Cut the ordered conjunctions into rulesets that stay within the extension's limits."""
    group: list[_Path] = []
    read: set[int] = set()
    for path in paths:
        slots = set(map(scale.slot, path.comparisons))
        if len(group) == MAX_CONJUNCTIONS or len(read | slots) > MAX_PROPERTIES:
            yield group
            group, read = [], set()
        group.append(path)
        read |= slots
    if group:
        yield group


def _names(length: int) -> list[str]:
    """Return so many distinct names, the shortest ones."""
    words = map("".join, chain.from_iterable(product(_LETTERS, repeat=size) for size in count(1)))
    return list(islice((word for word in words if word not in _RESERVED), length))


def _picker(places: Sequence[int]) -> Callable[[Sequence[Any]], Collection[Any]]:
    """Return the function that picks these places of a sequence, also when there is one or none."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda values: [values[place] for place in places]
