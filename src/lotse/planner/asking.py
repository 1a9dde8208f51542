"""What is still open, as questions; and what nearly applied, as near misses."""

import itertools
from collections.abc import Iterable, Iterator, Mapping

from lotse.explain.leaves import asked, fact_name, settled
from lotse.explain.values import unglue
from lotse.model.base import Lang, Text
from lotse.model.plan import Declined, NearMiss, Question, Status, Trace
from lotse.places import Doubt
from lotse.planner.helps import Help, Helps, help_trace, more_to_know, open_facts
from lotse.planner.needs import Need, runs
from lotse.planner.situation import Situation
from lotse.routing.paths import Route
from lotse.rules.deadlines import DateSpec
from lotse.rules.facts import UNKNOWN, Fact
from lotse.rules.questions import Decision, ask
from lotse.rules.tracing import OpenFact

CHANGEABLE = ("benefits.", "savings", "income.", "tenancy.open_rent", "tenancy.future_rent", "energy.", "debts.")
MUNICIPALITY = "municipality"
AT_HAND, MORE, SCREENING = 800, 200, 10


def questions(
    situation: Situation, needs: Mapping[str, Need], helps: Helps, routes: Mapping[str, Route]
) -> tuple[Question, ...]:
    """Return the questions, most deciding first: what decides lines of the plan weighs more than what screens for further needs.

    Where it is not clear in which municipality the household lives, that comes before all others.
    """
    undecided = itertools.chain(decisions(situation, needs, helps), of_groups(situation, helps, routes))
    found = ask(undecided, situation.facts, situation.book.words)
    if situation.doubt is None:
        return found
    return (_which(situation.doubt, helps, found), *(each for each in found if each.fact != MUNICIPALITY))


def decisions(situation: Situation, needs: Mapping[str, Need], helps: Helps) -> Iterator[Decision]:
    """Yield what is undecided on what the rules say, wherever the household lives."""
    for need in needs.values():
        yield from of_need(situation, need)
    for each in (*helps.offered, *helps.asked):
        yield from of_help(situation, each)


def of_need(situation: Situation, need: Need) -> Iterator[Decision]:
    """Yield what is undecided of a need."""
    if need.status is Status.OPEN:
        found = tuple(one for index in need.rules for one in situation.tracer.open_facts(index))
        yield Decision(need.code, need.tier, AT_HAND if need.suspected else SCREENING, found)
    if need.live:
        possible = situation.compiled.effects.raising[need.code]
        raising = [(i, effect.deadline) for i, effect in possible if i in need.rules]
        yield Decision(need.code, need.tier, AT_HAND, tuple(_open_dates(situation, raising)))


def of_help(situation: Situation, each: Help) -> Iterator[Decision]:
    """Yield what is undecided of a kind of help that is offered or asked about."""
    weight = AT_HAND if each.listed else SCREENING
    if each.status is Status.OPEN:
        yield Decision(each.service_type, each.tier, weight, tuple(open_facts(situation, each)))
    else:
        yield Decision(each.service_type, each.tier, MORE, tuple(more_to_know(situation, each)))
    entitling = [(index, effect.deadline) for index, effect in each.entitling]
    yield Decision(each.service_type, each.tier, weight, tuple(_open_dates(situation, entitling)))


def of_groups(situation: Situation, helps: Helps, routes: Mapping[str, Route]) -> Iterator[Decision]:
    """Yield for each help what decides whether the providers named for it are there for this household."""
    for each in helps.offered:
        way = routes[each.service_type]
        named = (
            situation.network.services[name]
            for name in (way.service, *(one.service for one in way.alternatives))
            if name
        )
        groups = dict.fromkeys(one.only_for for one in named if one.only_for and situation.may_use(one) == UNKNOWN)
        found = (one for name in groups for one in situation.tracer.open_makers(name))
        yield Decision(each.service_type, each.tier, MORE, tuple(found))


def decided_by_place(helps: Helps, found: Iterable[str]) -> tuple[str, ...]:
    """Return what the municipality decides, where it is not clear which is meant; `found` is what it decides by the rules."""
    offered = sorted(helps.offered, key=lambda each: (each.tier, each.service_type))
    return tuple(dict.fromkeys((*(each.service_type for each in offered), *found)))


def declined(situation: Situation, helps: Helps) -> tuple[Declined, ...]:
    """Return the kinds of help that the needs suggest and the facts rule out, with the near miss where there is one."""
    return tuple(
        Declined.of_known(
            service_type=each.service_type,
            need=each.need.code,
            status=Status.NOT_MET,
            because=(help_trace(situation, each),),
            near_miss=_near_miss(situation, each),
        )
        for each in sorted(helps.declined, key=lambda help_: (*help_.urgency, help_.service_type))
    )


# ---------------------------------------------------------------------------------------------- private


def _which(doubt: Doubt, helps: Helps, found: tuple[Question, ...]) -> Question:
    """The question for the municipality, which names those that may be meant and weighs more than all that were found."""
    names = ", ".join(each.described for each in doubt.candidates)
    decided = (code for each in found if each.fact == MUNICIPALITY for code in each.decides)
    return Question(
        fact=MUNICIPALITY,
        text=Text(
            de=f"Welche Gemeinde ist gemeint{f': {names} oder eine andere' if names else ''}?",
            en=f"Which municipality is meant{f': {names} or another' if names else ''}?",
        ),
        why=Text(
            de="Von der Gemeinde hängt ab, welche Stelle zuständig ist und wer in der Nähe hilft",
            en="Which office is competent and who helps nearby depends on the municipality",
        ),
        decides=decided_by_place(helps, decided),
        weight=max((each.weight for each in found), default=0) + 1,
    )


def _open_dates(situation: Situation, deadlines: list[tuple[int, DateSpec | None]]) -> Iterator[OpenFact]:
    """Yield the unknown dates of periods that may run."""
    for index, spec in deadlines:
        if spec is None or spec.anchor is None or not situation.truth(index)[1]:
            continue
        if (
            spec.anchor.origin in ("given", "extra")
            and spec.earliest(situation.facts) is None
            and runs(spec, situation)
        ):
            yield OpenFact(spec.anchor, None, situation.rules[index])


def _near_miss(situation: Situation, each: Help) -> NearMiss | None:
    tracer = situation.tracer
    barring = [index for index in each.excluding if situation.truth(index)[0]]
    possible = [index for index, _ in each.entitling if situation.truth(index)[1]]
    found = None
    if possible and len(barring) == 1:
        found = tracer.near_miss(situation.rules[barring[0]].when, wanted=False)
    elif not possible and not barring:
        misses = (tracer.near_miss(situation.rules[index].when) for index, _ in each.entitling)
        found = next((miss for miss in misses if miss), None)
    if found is None:
        return None
    leaf, wanted = found
    name = leaf.fact.name
    if not name.startswith(CHANGEABLE) or (
        name.startswith("benefits.") and not _to_be_gained(situation, leaf.fact, wanted=wanted)
    ):
        return None  # another age, or giving up a benefit, is no advice
    node = Trace(
        kind="fact",
        status=Status.NOT_MET,
        fact=leaf.fact.name,
        op=leaf.op,
        operand=leaf.operand,
        value_type=leaf.fact.kind,
    )
    if not wanted:
        node = settled(Trace(kind="not", status=Status.NOT_MET, children=(node,)))
    would_need = Text(de=_needed(situation, node, "de"), en=_needed(situation, node, "en"))
    return NearMiss.of_known(fact=leaf.fact.name, would_need=would_need)


def _to_be_gained(situation: Situation, benefit: Fact, *, wanted: bool) -> bool:
    """Whether a change of this benefit would be its coming: it is wanted, and the household neither has it nor waits for it."""
    known = situation.facts.get(benefit)
    return wanted and not (isinstance(known, frozenset) and known <= {"receiving", "applied"})


def _needed(situation: Situation, node: Trace, lang: Lang) -> str:
    return unglue(f"{fact_name(node, situation.labels, lang)}: {asked(node, situation.labels, lang)}")
