"""Plans for one household: activations become needs, kinds of help, paths, questions and what does not apply."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lotse.explain.leaves import asked, fact_name, settled
from lotse.explain.values import unglue
from lotse.model.base import Lang, Text
from lotse.model.household import Household
from lotse.model.plan import (
    Declined,
    Gap,
    NearMiss,
    PlannedNeed,
    PlanWarning,
    Question,
    ReferralPath,
    Status,
    Step,
    Trace,
)
from lotse.model.vocabulary import Labels, Vocabulary
from lotse.routing.network import PartnerNetwork
from lotse.routing.paths import ExtraFactors, Place, Route, in_order, route
from lotse.routing.ranking import Demand
from lotse.rules.compiler import Activations
from lotse.rules.conditions import Leaf
from lotse.rules.deadlines import DateSpec, safe_day
from lotse.rules.facts import FALSE, LAST_DAY, TRUE, UNKNOWN, Fact, Facts, Interval, Value
from lotse.rules.questions import Decision, ask
from lotse.rules.rulebook import ENTITLEMENTS, NEEDS, Advise, Entitle, Exclude, RaiseNeed, Require, Rule, RuleBook, Warn
from lotse.rules.tracing import OpenFact, Tracer, status

NEED_TIER = {"danger": 0, "home_lost": 1, "home": 2, "energy": 2, "income": 3, "money": 4, "cause": 5, "quality": 6}
SERVICE_FLOOR = {"any": 0, "danger": 0, "home": 1, "energy": 1, "income": 3, "money": 4, "cause": 5, "quality": 6}
NEAR_DAYS = 14
AT_HAND, SCREENING = 80, 1


@dataclass(frozen=True)
class _Due:
    """A deadline as it falls: its earliest statutory end, and whether it makes a line urgent."""

    end: dt.date | None
    urgent: bool


@dataclass(frozen=True)
class _Need:
    code: str
    status: Status
    tier: int
    due: _Due
    suspected: bool
    rules: tuple[int, ...]

    @property
    def live(self) -> bool:
        return self.status is Status.MET or self.suspected


@dataclass(frozen=True)
class _Help:
    """A kind of help for the need that it serves most urgently."""

    service_type: str
    need: _Need
    truth: Interval
    tier: int
    due: _Due
    entitling: tuple[tuple[int, Entitle], ...]
    excluding: tuple[int, ...]
    also_for: tuple[str, ...]

    @property
    def sort_key(self) -> tuple[int, dt.date]:
        return self.tier, self.due.end or dt.date.max


class Planner:
    """One household's plan in the making: everything is worked out once, on demand."""

    def __init__(
        self,
        book: RuleBook,
        rules: Sequence[Rule],
        labels: Labels,
        network: PartnerNetwork,
        household: Household,
        activations: Activations,
        extra: ExtraFactors,
    ) -> None:
        self.vocabulary: Vocabulary = book.vocabulary
        self.book = book
        self.rules = rules
        self.labels = labels
        self.network = network
        self.household = household
        self.activations = activations
        self.facts: Facts = activations.facts
        self.extra = extra
        self.tracer = Tracer(rules, book.facts, activations)

    def explain(self, code: str) -> tuple[Trace, ...]:
        """Return the explanation of a need or service type, whether or not the plan shows it."""
        if code in self.vocabulary.needs:
            name = f"{NEEDS}{code}"
            trees = self.tracer.of_makers(name, RaiseNeed)
            return (Trace(kind="need", code=code, status=status(_interval(self.facts.values[name])), children=trees),)
        for each in (*self._helps[0], *self._helps[1]):
            if each.service_type == code:
                return self._help_trace(each), self._need_trace(each.need)
        name = f"{ENTITLEMENTS}{code}"
        entitling = [self.tracer.of_rule(index, effect) for index, effect in self._entitling.get(code, ())]
        excluding = [self.tracer.of_rule(index, Exclude(code)) for index in self._excluding.get(code, ())]
        children = (*entitling, *(tree for tree in excluding if tree.status is not Status.NOT_MET))
        return (
            Trace(kind="service_type", code=code, status=status(_interval(self.facts.values[name])), children=children),
        )

    # needs -------------------------------------------------------------------------------------

    @cached_property
    def _needs(self) -> dict[str, _Need]:
        raised: dict[str, list[tuple[int, RaiseNeed]]] = {}
        for index, rule in enumerate(self.rules):
            for effect in rule.effects:
                if isinstance(effect, RaiseNeed) and self.activations.truths[index][1]:
                    raised.setdefault(effect.code, []).append((index, effect))
        return {code: self._need(code, rules) for code, rules in raised.items()}

    def _need(self, code: str, raised: Sequence[tuple[int, RaiseNeed]]) -> _Need:
        known = status(_interval(self.facts.values[f"{NEEDS}{code}"]))
        suspects = [i for i, _ in raised if self.activations.suspicions[i][0] and self.activations.truths[i] != TRUE]
        suspected = known is Status.OPEN and bool(suspects)
        holding = [(i, e) for i, e in raised if self.activations.truths[i][0] or i in suspects]
        due = self._due([(effect.deadline, True) for _, effect in holding])
        life = self.vocabulary.needs[code].field
        tier = 1 if due.urgent and life in ("home", "energy") else NEED_TIER[life]
        return _Need(code, known, tier, due, suspected, tuple(index for index, _ in raised))

    def _due(self, deadlines: Iterable[tuple[DateSpec | None, bool]]) -> _Due:
        """The earliest of several deadlines; urgent within 14 days, or where one runs and its date is unknown."""
        ends: list[dt.date] = []
        urgent = False
        for spec, certain in deadlines:
            if spec is None:
                continue
            end = spec.earliest(self.facts)
            if end is not None:
                ends.append(end)
                urgent = urgent or (not spec.accrual and (end - self.facts.on).days <= NEAR_DAYS)
            elif certain and not spec.accrual and spec.interval(self.facts)[0] <= LAST_DAY:
                urgent = True
        return _Due(min(ends, default=None), urgent)

    def needs(self) -> tuple[PlannedNeed, ...]:
        """Return the needs, certain ones first, then by tier."""
        planned = [
            PlannedNeed(
                code=need.code,
                status=need.status,
                tier=need.tier,
                deadline=need.due.end,
                safe_by=self._safe(need.due),
                suspected=need.suspected,
                because=(self._need_trace(need),) if need.live else (),
            )
            for need in self._needs.values()
        ]
        return tuple(sorted(planned, key=lambda n: (n.status is not Status.MET, not n.suspected, n.tier, n.code)))

    def _safe(self, due: _Due) -> dt.date | None:
        return safe_day(due.end, self.facts) if due.end else None

    def _need_trace(self, need: _Need) -> Trace:
        children = self.tracer.of_makers(f"{NEEDS}{need.code}", RaiseNeed)
        return Trace(kind="need", code=need.code, status=need.status, children=children)

    # kinds of help -----------------------------------------------------------------------------

    @cached_property
    def _entitling(self) -> dict[str, list[tuple[int, Entitle]]]:
        found: dict[str, list[tuple[int, Entitle]]] = {}
        for index, rule in enumerate(self.rules):
            for effect in rule.effects:
                if isinstance(effect, Entitle):
                    found.setdefault(effect.service_type, []).append((index, effect))
        return found

    @cached_property
    def _excluding(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, rule in enumerate(self.rules):
            for effect in rule.effects:
                if isinstance(effect, Exclude):
                    found.setdefault(effect.service_type, []).append(index)
        return found

    @cached_property
    def _helps(self) -> tuple[tuple[_Help, ...], tuple[_Help, ...]]:
        """The kinds of help that may apply, and those that the household's needs suggest but the facts rule out."""
        offered, declined = [], []
        for service_type, entitling in self._entitling.items():
            helps = sorted(
                (self._help(service_type, need, entitling) for need in self._live_needs(entitling)),
                key=lambda each: each.sort_key,
            )
            possible = [each for each in helps if each.truth[1]]
            if possible:
                first = max(
                    possible, key=lambda each: (-each.tier, each.truth[0], -(each.due.end or dt.date.max).toordinal())
                )
                also = tuple(each.need.code for each in possible if each is not first)
                offered.append(_with_also(first, also))
            elif helps:
                declined.append(helps[0])
        return tuple(offered), tuple(declined)

    def _live_needs(self, entitling: Iterable[tuple[int, Entitle]]) -> Iterator[_Need]:
        for code in dict.fromkeys(code for _, effect in entitling for code in effect.needs):
            need = self._needs.get(code)
            if need is not None and need.live:
                yield need

    def _help(self, service_type: str, need: _Need, entitling: Iterable[tuple[int, Entitle]]) -> _Help:
        relevant = [(index, effect) for index, effect in entitling if need.code in effect.needs]
        entitled = FALSE
        for index, effect in relevant:
            low, high = self.activations.truths[index]
            entitled = max(entitled[0], 0 if effect.open_at_most else low), max(entitled[1], high)
        excluding = tuple(self._excluding.get(service_type, ()))
        barred = max((self.activations.truths[i] for i in excluding), default=FALSE)
        barred = (max((self.activations.truths[i][0] for i in excluding), default=0), barred[1])
        low = min(entitled[0], int(need.status is Status.MET), 1 - barred[1])
        high = min(entitled[1], 1 - barred[0])
        holding = [(i, effect) for i, effect in relevant if self.activations.truths[i][1]]
        due = self._due([(effect.deadline, bool(self.activations.truths[i][0])) for i, effect in holding])
        tier = max(need.tier, SERVICE_FLOOR[self.vocabulary.service_types[service_type].field])
        tier = min(tier, 1) if due.urgent else tier
        return _Help(service_type, need, (low, high), tier, due, tuple(relevant), excluding, ())

    def _help_trace(self, each: _Help) -> Trace:
        """The need (its own reasons stand at the need), the rules that entitle, and the exclusions that bear on it."""
        known = status(each.truth)
        entitling = [self.tracer.of_rule(index, effect) for index, effect in each.entitling]
        excluding = [
            self.tracer.of_rule(index, Exclude(each.service_type))
            for index in each.excluding
            if self.activations.truths[index][1]
        ]
        entitled = max(self.activations.truths[index][1] for index, _ in each.entitling)
        if known is not Status.NOT_MET:
            entitling = [tree for tree in entitling if tree.status is not Status.NOT_MET]
            met = [tree for tree in entitling if tree.status is Status.MET]
            entitling = met or entitling
        elif entitled:
            entitling = []
            excluding = [tree for tree in excluding if tree.status is Status.MET]
        need = Trace(kind="need", code=each.need.code, status=each.need.status)
        return Trace(kind="service_type", code=each.service_type, status=known, children=(need, *entitling, *excluding))

    # paths -------------------------------------------------------------------------------------

    def _demand(self, each: _Help) -> Demand:
        kind = self.vocabulary.service_types[each.service_type]
        languages = self.facts.values.get("contact.languages")
        return Demand(
            service_type=each.service_type,
            tier=each.tier,
            certain=bool(each.truth[0]),
            safe_by=self._safe(each.due),
            irreversible=kind.irreversible,
            statutory=kind.statutory,
            on=self.facts.on,
            avoids_authorities=self.facts.values.get("contact.avoids_authorities") == TRUE,
            languages=languages if isinstance(languages, frozenset) else frozenset(),
        )

    @cached_property
    def _routes(self) -> dict[str, Route]:
        place = Place(
            self.household.id,
            self.household.municipality,
            self.household.contact.channel if isinstance(self.household.contact.channel, str) else None,
            self.household.consents,
            self.facts.on,
        )
        return {
            each.service_type: route(
                self.network,
                place,
                self._demand(each),
                self.vocabulary.service_types[each.service_type].fields,
                tuple(dict.fromkeys(word for _, effect in self._holding(each) for word in effect.documents)),
                self.extra,
            )
            for each in self._helps[0]
        }

    def _holding(self, each: _Help) -> list[tuple[int, Entitle]]:
        """The entitling rules that speak: the certain ones, or else the possible ones."""
        truths = self.activations.truths
        certain = [(i, effect) for i, effect in each.entitling if truths[i][0]]
        return certain or [(i, effect) for i, effect in each.entitling if truths[i][1]]

    @cached_property
    def _before(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for index, rule in enumerate(self.rules):
            for effect in rule.effects:
                if isinstance(effect, Require) and self.activations.truths[index][1]:
                    for later in effect.before:
                        found.setdefault(later, []).append(effect.first)
        return found

    def paths(self) -> tuple[ReferralPath, ...]:
        """Return the paths in the order of acting."""
        helps = {each.service_type: each for each in self._helps[0]}
        scores = {code: (self._routes[code].score.total, each.tier) for code, each in helps.items()}
        ordered = in_order(scores, self._before, self.household.id)
        return tuple(
            self._path(rank, each.phase, helps[each.service_type], helps) for rank, each in enumerate(ordered, start=1)
        )

    def _path(self, rank: int, phase: int, each: _Help, helps: Mapping[str, _Help]) -> ReferralPath:
        way = self._routes[each.service_type]
        holding = [effect for _, effect in self._holding(each)]
        first = [code for code in dict.fromkeys(self._before.get(each.service_type, ())) if code in helps]
        known = status(each.truth)
        return ReferralPath(
            rank=rank,
            need=each.need.code,
            service_type=each.service_type,
            status=known,
            tier=each.tier,
            phase=phase,
            deadline=each.due.end,
            safe_by=self._safe(each.due),
            action=next((effect.action for effect in holding if effect.action), None),
            steps=(*(Step(action="first", service_type=code) for code in first), *way.steps),
            score=way.score,
            because=(self._help_trace(each),),
            also_for=each.also_for,
            to_check=tuple(_unique(text for effect in holding for text in effect.to_check)),
            advice=tuple(self._advice(each.service_type)),
            open_facts=tuple(self._names(self._open_facts(each))) if known is Status.OPEN else (),
            alternatives=way.alternatives,
        )

    def _advice(self, service_type: str) -> Iterator[Text]:
        for index, rule in enumerate(self.rules):
            for effect in rule.effects:
                if (
                    isinstance(effect, Advise)
                    and service_type in effect.service_types
                    and self.activations.truths[index][0]
                ):
                    yield effect.text

    # questions ---------------------------------------------------------------------------------

    def _open_facts(self, each: _Help) -> list[OpenFact]:
        truths = self.activations.truths
        found: list[OpenFact] = []
        if not any(truths[index][0] for index, _ in each.entitling):
            for index, _ in each.entitling:
                found.extend(self.tracer.open_facts(index))
        for index in each.excluding:
            found.extend(self.tracer.open_facts(index))
        if each.need.status is Status.OPEN:
            found.extend(self._open_needs(each.need))
        return found

    def _open_needs(self, need: _Need) -> Iterator[OpenFact]:
        for index in need.rules:
            yield from self.tracer.open_facts(index)

    def _open_dates(self, code: str, deadlines: Iterable[tuple[int, DateSpec | None]]) -> Iterator[OpenFact]:
        """The unknown dates of periods that run."""
        for index, spec in deadlines:
            if spec is None or spec.anchor is None or not self.activations.truths[index][1]:
                continue
            if spec.earliest(self.facts) is None and spec.interval(self.facts)[0] <= LAST_DAY:
                anchor: Fact = spec.anchor
                if anchor.origin in ("given", "extra"):
                    yield OpenFact(anchor, None, self.rules[index])

    def _names(self, found: Iterable[OpenFact]) -> list[str]:
        return list(dict.fromkeys(self.facts.name(each.fact, each.member) for each in found))

    def questions(self) -> tuple[Question, ...]:
        """Return the questions, most deciding first."""
        return ask(self._decisions(), self.facts, self.book.words)

    def _decisions(self) -> Iterator[Decision]:
        for need in self._needs.values():
            if need.status is Status.OPEN:
                weight = AT_HAND if need.suspected else SCREENING
                yield Decision(need.code, need.tier, weight * 10, tuple(self._open_needs(need)))
            if need.live:
                deadlines = [
                    (i, effect.deadline)
                    for i in need.rules
                    for effect in self.rules[i].effects
                    if isinstance(effect, RaiseNeed)
                ]
                yield Decision(need.code, need.tier, AT_HAND * 10, tuple(self._open_dates(need.code, deadlines)))
        for each in self._helps[0]:
            if status(each.truth) is Status.OPEN:
                yield Decision(each.service_type, each.tier, AT_HAND * 10, tuple(self._open_facts(each)))
            dates = [(index, effect.deadline) for index, effect in each.entitling]
            yield Decision(
                each.service_type, each.tier, AT_HAND * 10, tuple(self._open_dates(each.service_type, dates))
            )

    # what does not apply, what is missing ------------------------------------------------------

    def declined(self) -> tuple[Declined, ...]:
        """Return the kinds of help that the needs suggest and the facts rule out, with the near miss where there is one."""
        return tuple(
            Declined(
                service_type=each.service_type,
                need=each.need.code,
                status=Status.NOT_MET,
                because=(self._help_trace(each),),
                near_miss=self._near_miss(each),
            )
            for each in sorted(self._helps[1], key=lambda help_: (*help_.sort_key, help_.service_type))
        )

    def _near_miss(self, each: _Help) -> NearMiss | None:
        truths = self.activations.truths
        barring = [index for index in each.excluding if truths[index][0]]
        possible = [index for index, _ in each.entitling if truths[index][1]]
        found: tuple[Leaf, bool] | None = None
        if possible and len(barring) == 1:
            found = self.tracer.near_miss(self.rules[barring[0]].when, wanted=False)
        elif not possible and not barring:
            misses = (self.tracer.near_miss(self.rules[index].when) for index, _ in each.entitling)
            found = next((miss for miss in misses if miss), None)
        if found is None:
            return None
        leaf, wanted = found
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
        return NearMiss(fact=leaf.fact.name, would_need=Text(de=self._needed(node, "de"), en=self._needed(node, "en")))

    def _needed(self, node: Trace, lang: Lang) -> str:
        return unglue(f"{fact_name(node, self.labels, lang)}: {asked(node, self.labels, lang)}")

    def gaps(self) -> tuple[Gap, ...]:
        """Return the kinds of help in the plan that no partner in reach offers."""
        return tuple(
            Gap(
                need=each.need.code,
                service_type=each.service_type,
                municipality=self.household.municipality,
                nearest_level=self.network.nearest_level(each.service_type, self.household.municipality),
            )
            for each in sorted(self._helps[0], key=lambda help_: help_.service_type)
            if self._routes[each.service_type].service is None
        )

    def warnings(self) -> tuple[PlanWarning, ...]:
        """Return what the reader must know: ended offers, unverified entries, deadlines that have passed."""
        found: dict[tuple[str, str], PlanWarning] = {}
        for each in self._helps[0]:
            way = self._routes[each.service_type]
            for offer in way.ended:
                found.setdefault(
                    ("SERVICE-EXPIRED", offer.service.id),
                    _expired(offer.service.id, offer.service.name, offer.service.valid_until),
                )
            named = self.network.services.get(way.service or "")
            if named is not None and named.verified_on is None:
                found.setdefault(("SERVICE-UNVERIFIED", named.id), _unverified(named.id, named.name))
            if each.due.end is not None and each.due.end < self.facts.on:
                found.setdefault(("DEADLINE-PASSED", each.service_type), _passed(each.service_type, self.labels))
        for index, rule in enumerate(self.rules):
            for effect in rule.effects:
                if isinstance(effect, Warn) and self.activations.truths[index][0]:
                    warning = PlanWarning(code="DATA-CONTRADICTION", subject=rule.ref.id, text=effect.text)
                    found.setdefault((warning.code, warning.subject), warning)
        return tuple(found[key] for key in sorted(found))


# ---------------------------------------------------------------------------------------------- private


def _interval(value: Value) -> Interval:
    return value if isinstance(value, tuple) else UNKNOWN


def _with_also(first: _Help, also: tuple[str, ...]) -> _Help:
    return _Help(
        first.service_type, first.need, first.truth, first.tier, first.due, first.entitling, first.excluding, also
    )


def _unique(texts: Iterable[Text]) -> Iterator[Text]:
    seen: set[str] = set()
    for text in texts:
        if text.de not in seen:
            seen.add(text.de)
            yield text


def _expired(subject: str, name: str, until: dt.date | None) -> PlanWarning:
    day = until.isoformat() if until else ""
    de = f"„{name}“ ist nur bis {day} belegt; ob und wie es weitergeht, beim Träger erfragen"
    en = f"“{name}” is documented until {day} only; ask the provider whether and how it goes on"
    return PlanWarning(code="SERVICE-EXPIRED", subject=subject, text=Text(de=de, en=en))


def _unverified(subject: str, name: str) -> PlanWarning:
    de = f"„{name}“ hat noch niemand nachgeprüft; vor dem Verweis anrufen"
    en = f"nobody has verified “{name}” yet; call before referring"
    return PlanWarning(code="SERVICE-UNVERIFIED", subject=subject, text=Text(de=de, en=en))


def _passed(service_type: str, labels: Labels) -> PlanWarning:
    label = labels.service_type(service_type)
    de = f"Frist abgelaufen: {label.de}; sofort klären, ob noch etwas möglich ist"
    en = f"deadline has passed: {label.in_('en')}; find out at once whether anything is left"
    return PlanWarning(code="DEADLINE-PASSED", subject=service_type, text=Text(de=de, en=en))
