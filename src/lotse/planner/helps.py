"""Kinds of help: which fit the household's needs, which the facts rule out, which are only worth a question."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lotse.model.plan import Status, Trace
from lotse.planner.needs import URGENT_TIER, Due, Need, earliest
from lotse.planner.situation import Situation
from lotse.rules.facts import FALSE, TRUE, UNKNOWN, Interval
from lotse.rules.rulebook import Entitle, Exclude, Rule
from lotse.rules.tracing import OpenFact, deciding, status

FLOOR_OF_FIELD = {"any": 0, "danger": 0, "home": 1, "energy": 1, "income": 3, "money": 4, "cause": 5, "quality": 6}


@dataclass(frozen=True)
class Help:
    """A kind of help for the need that it serves most urgently.

    `entitling` and `excluding` are the rules that bear on it, by index; `listed` says whether it shows a path.
    """

    service_type: str
    need: Need
    truth: Interval
    listed: bool
    tier: int
    due: Due
    entitling: tuple[tuple[int, Entitle], ...]
    excluding: tuple[int, ...]
    also_for: tuple[str, ...] = ()

    @property
    def status(self) -> Status:
        """Its three-valued truth."""
        return status(self.truth)

    @property
    def urgency(self) -> tuple[int, dt.date]:
        """What it is sorted by: tier, then deadline."""
        return self.tier, self.due.end or dt.date.max


@dataclass(frozen=True)
class Helps:
    """All kinds of help that the needs suggest: those with a path, those only asked about, those ruled out."""

    offered: tuple[Help, ...]
    asked: tuple[Help, ...]
    declined: tuple[Help, ...]

    @classmethod
    def of(cls, found: Iterable[Help]) -> "Helps":
        """Part them: what is possible has a path where it is listed."""
        possible: list[Help] = []
        declined: list[Help] = []
        for each in found:
            (possible if each.truth[1] else declined).append(each)
        asked = tuple(each for each in possible if not each.listed)
        return cls(tuple(each for each in possible if each.listed), asked, tuple(declined))


def weigh(situation: Situation, needs: Mapping[str, Need]) -> Helps:
    """Return the kinds of help for the needs that are live."""
    found = []
    for service_type, serving in situation.compiled.effects.serving.items():
        live = [needs[code] for code in serving if code in needs and needs[code].live]
        if live:
            found.append(help_for(situation, service_type, live))
    return Helps.of(found)


def help_for(situation: Situation, service_type: str, live: Iterable[Need]) -> Help:
    """Return a kind of help for the needs that are live and that it serves: the one that shows a path first of all, else a possible one."""
    effects = situation.compiled.effects
    entitling, barring = effects.entitling[service_type], tuple(effects.excluding.get(service_type, ()))
    helps = sorted((_help(situation, need, entitling, barring) for need in live), key=_by_urgency)
    possible = [each for each in helps if each.truth[1]]
    shown = [each for each in possible if each.listed]
    return _joined(shown) if shown else (possible or helps)[0]


def holding(situation: Situation, each: Help) -> list[Entitle]:
    """Return the entitlements that speak: the certain ones, those that are open at most last, or else the possible ones."""
    certain = [effect for index, effect in each.entitling if situation.truth(index)[0]]
    return sorted(certain, key=lambda effect: effect.open_at_most) or [
        effect for index, effect in each.entitling if situation.truth(index)[1]
    ]


def help_trace(situation: Situation, each: Help) -> Trace:
    """Return why a kind of help is met, open or not: its need by code, the rules that entitle, the exclusions that bear on it."""
    tracer = situation.tracer
    entitling, excluding = _telling(situation, each)
    trees = [tracer.of_rule(index, effect) for index, effect in entitling]
    trees += [tracer.of_rule(index, Exclude(each.service_type)) for index in excluding]
    need = Trace.of_known(kind="need", code=each.need.code, status=each.need.status)
    return Trace.of_known(kind="service_type", code=each.service_type, status=each.status, children=(need, *trees))


def open_facts(situation: Situation, each: Help) -> list[OpenFact]:
    """Return the facts that would decide an open kind of help."""
    tracer = situation.tracer
    found = [] if _certain(situation, each) else more_to_know(situation, each)
    for index in each.excluding:
        found.extend(tracer.open_facts(index))
    if each.need.status is Status.OPEN:
        for index in each.need.rules:
            found.extend(tracer.open_facts(index))
    return found


def more_to_know(situation: Situation, each: Help) -> list[OpenFact]:
    """Return the undecided facts of the entitling rules that are open, whether or not another one is certain."""
    found: list[OpenFact] = []
    for index, _ in each.entitling:
        found.extend(situation.tracer.open_facts(index))
    return found


def possibly(situation: Situation, each: Help) -> list[tuple[Rule, Entitle]]:
    """Return the entitlements that may come on top of a certain one: their rules are open and have an action of their own."""
    if not _certain(situation, each):
        return []
    entitling = [(index, effect) for index, effect in each.entitling if effect.action]
    return [(situation.rules[i], effect) for i, effect in entitling if situation.truth(i) == UNKNOWN]


# ---------------------------------------------------------------------------------------------- private


def _telling(situation: Situation, each: Help) -> tuple[Sequence[tuple[int, Entitle]], Sequence[int]]:
    """The rules that say why a kind of help is met, open or not: those that entitle, and those that rule it out."""
    truths = [situation.truth(index) for index, _ in each.entitling]
    barring = [index for index in each.excluding if situation.truth(index)[1]]
    if each.status is not Status.NOT_MET:
        return (deciding(each.entitling, truths) if UNKNOWN in truths or TRUE in truths else ()), barring
    if any(high for _, high in truths):
        return (), [index for index in barring if situation.truth(index)[0]]
    return each.entitling, barring


def _certain(situation: Situation, each: Help) -> bool:
    return any(situation.truth(index)[0] for index, _ in each.entitling)


def _help(
    situation: Situation, need: Need, entitling: Sequence[tuple[int, Entitle]], excluding: tuple[int, ...]
) -> Help:
    relevant = tuple((index, effect) for index, effect in entitling if need.code in effect.needs)
    entitled = _any(_capped(situation.truth(index), effect) for index, effect in relevant)
    barred = _any(situation.truth(index) for index in excluding)
    low = min(entitled[0], int(need.status is Status.MET), 1 - barred[1])
    high = min(entitled[1], 1 - barred[0])
    running = [(index, effect) for index, effect in relevant if situation.truth(index)[1]]
    due = earliest(situation, [(effect.deadline, bool(situation.truth(index)[0])) for index, effect in running])
    service_type = relevant[0][1].service_type
    tier = max(need.tier, FLOOR_OF_FIELD[situation.vocabulary.service_types[service_type].field])
    return Help(
        service_type=service_type,
        need=need,
        truth=(low, high),
        listed=any(_listed(situation, index, effect) for index, effect in running),
        tier=min(tier, URGENT_TIER) if due.urgent else tier,
        due=due,
        entitling=relevant,
        excluding=excluding,
    )


def _by_urgency(each: Help) -> tuple[int, dt.date, str]:
    """Sorts by urgency, then by the need's code, so that the order of rules never shows."""
    return *each.urgency, each.need.code


def _joined(shown: Sequence[Help]) -> Help:
    """One line for a help that serves several needs: the most urgent of them leads, and certain for one is certain."""
    first = min(shown, key=lambda each: (each.tier, -each.truth[0], *_by_urgency(each)))
    others = [each for each in shown if each is not first]
    rules = tuple(dict.fromkeys(rule for each in (first, *others) for rule in each.entitling))
    truth = max(each.truth[0] for each in shown), 1
    return replace(first, truth=truth, entitling=rules, also_for=tuple(o.need.code for o in others))


def _listed(situation: Situation, index: int, effect: Entitle) -> bool:
    """Whether an entitlement shows a path: certain, or open with nothing said against showing it."""
    return bool(situation.truth(index)[0]) or effect.suspected is None or situation.certain(effect.suspected)


def _capped(truth: Interval, effect: Entitle) -> Interval:
    return (0, truth[1]) if effect.open_at_most else truth


def _any(truths: Iterable[Interval]) -> Interval:
    low, high = FALSE
    for certain, possible in truths:
        low, high = low or certain, high or possible
    return low, high
