"""Flat three-valued rules on the extension module of durable_rules: the only module that imports it.

A property is a range `[lo, hi]` of what is still possible. `x >= c` is possible when `hi >= c` and certain when `lo >= c`;
`x <= c` the other way round. A rule is a conjunction of such comparisons. How one evaluation runs:

1. *Encoding.* Each value becomes a short JSON member, see `lotse.rules.encoding`: whatever the numbers outside, the extension sees small
   positive integers under short names.
2. *The possible reading.* One fact goes into each ruleset; every activation names a conjunction that is possible.
3. *The certain reading.* What is certain is possible, so only activated conjunctions are looked at again: one is certain when all of its
   comparisons are, which is one operation on bits.

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
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby
from json import dumps

import durable_rules_engine as durable

from lotse.errors import Finding, LotseError
from lotse.rules.encoding import LETTERS, Choice, Comparison, Encoder, Scale

MAX_CONJUNCTIONS = 60
MAX_PROPERTIES = 240
ENOUGH = 14
"""From so many conjunctions with the same beginning on, a ruleset of their own pays."""

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
    """A fixed set of flat rules, evaluated against ranges. Safe to share between threads.

    properties  how many properties are given as ranges, numbered from 0
    choices     properties that follow from what is known of a choice; they are numbered behind the others
    """

    def __init__(self, rules: Sequence[FlatRule], properties: int, choices: Sequence[Choice] = ()) -> None:
        known = properties + sum(len(choice.sets) for choice in choices)
        for index, operator, _ in (condition for rule in rules for condition in rule.conditions):
            if operator not in (">=", "<=") or not 0 <= index < known:
                raise EngineError(f"no comparison {operator!r} on property {index} of {known}")
        self._lock = threading.Lock()
        self._always = {rule.key for rule in rules if not rule.conditions}
        keys: dict[frozenset[Comparison], set[int]] = defaultdict(set)
        for rule in rules:
            if rule.conditions:
                keys[_tightest(rule)].add(rule.key)
        scale = Scale(chain.from_iterable(sorted(map(sorted, keys))), choices)
        paths = (_Path(each, keys[frozenset(each)], scale) for each in _ordered(list(keys), scale))
        self._rulesets = [_Ruleset(group, scale) for group in _groups(paths)]
        self._encoder = Encoder(scale, choices, [ruleset.reads for ruleset in self._rulesets])

    def evaluate(
        self, lo: Sequence[int], hi: Sequence[int], known: Sequence[frozenset[str]] = ()
    ) -> tuple[set[int], set[int]]:
        """Return the certain and the possible keys.

        Property `p` lies in `[lo[p], hi[p]]`; `known` are the values still possible of each choice.
        """
        members, sure, possible = self._encoder.encode(lo, hi, known)
        fired: list[_Path] = []
        with self._lock:
            for ruleset, each in zip(self._rulesets, members, strict=bool(self._rulesets)):
                if ruleset.heads & possible:
                    fired += ruleset.fire("".join(each))
        certain = self._always.union(*[path.keys for path in fired if path.bits & sure == path.bits])
        return certain, self._always.union(*[path.keys for path in fired])


class _Path:
    """One conjunction, its comparisons in the order in which the extension meets them."""

    __slots__ = ("bits", "comparisons", "keys", "reads")

    def __init__(self, comparisons: tuple[Comparison, ...], keys: Iterable[int], scale: Scale) -> None:
        self.comparisons = comparisons
        self.keys = frozenset(keys)
        self.reads = frozenset((index, operator) for index, operator, _ in comparisons)
        self.bits = sum(scale.bits[comparison] for comparison in comparisons)


class _Ruleset:
    """One ruleset of the extension, with its one session. Nothing in it fires while none of its `heads` is possible."""

    def __init__(self, paths: Sequence[_Path], scale: Scale) -> None:
        self._paths = dict(zip(LETTERS, paths, strict=False))
        self.reads = frozenset().union(*(path.reads for path in paths))
        self.heads = sum({scale.bits[path.comparisons[0]] for path in paths})
        rules = {
            letter: {"all": [{"m": {"$and": [scale.condition(each) for each in path.comparisons]}}]}
            for letter, path in self._paths.items()
        }
        self._rules = dumps(_WAKE_RULE | rules)
        self._wake()

    def fire(self, members: str) -> list[_Path]:
        """Return the conjunctions that hold for the fact made of these members."""
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


def _ordered(conjunctions: list[frozenset[Comparison]], scale: Scale) -> Iterator[tuple[Comparison, ...]]:
    """Order the conjunctions, and the comparisons in each, so that the extension does little in vain.

    It looks at a common beginning once, and no further where that does not hold. So the comparison that is expected
    to rule out the most goes first.
    """
    while conjunctions:
        uses = Counter(chain.from_iterable(conjunctions))
        first = max(sorted(uses), key=lambda each: uses[each] * (1 - scale.chances[each]))
        rests = [each - {first} for each in conjunctions if first in each]
        conjunctions = [each for each in conjunctions if first not in each]
        if not all(rests):
            yield (first,)
        for rest in _ordered([each for each in rests if each], scale):
            yield first, *rest


def _groups(paths: Iterable[_Path]) -> Iterator[list[_Path]]:
    """Put the ordered conjunctions into rulesets: many with one beginning by themselves, so that they can be passed over together."""
    others: list[_Path] = []
    for _, same in groupby(paths, key=lambda path: path.comparisons[0]):
        group = list(same)
        if len(group) >= ENOUGH:
            yield from _cut(group)
        else:
            others += group
    yield from _cut(others)


def _cut(paths: Iterable[_Path]) -> Iterator[list[_Path]]:
    """Cut conjunctions into rulesets that stay within the extension's limits."""
    group: list[_Path] = []
    read: frozenset[tuple[int, str]] = frozenset()
    for path in paths:
        if len(group) == MAX_CONJUNCTIONS or len(read | path.reads) > MAX_PROPERTIES:
            yield group
            group, read = [], frozenset()
        group.append(path)
        read |= path.reads
    if group:
        yield group
