"""Ways: each kind of help with its provider, steps, score and place in the order of acting."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lotse.model.base import Text
from lotse.model.plan import Estimate, Gap, ReferralPath, Refusal, Status, Step, Trace
from lotse.planner.helps import Help, help_trace, holding, open_facts, possibly
from lotse.planner.situation import Situation
from lotse.routing import Standpoint
from lotse.routing.consent import SENSITIVE, Papers
from lotse.routing.paths import Place, Route, Together, in_order, ranking, route
from lotse.routing.ranking import Demand
from lotse.rules.deadlines import safe_day
from lotse.rules.estimates import MAIN as HOUSING_BENEFIT
from lotse.rules.facts import TRUE
from lotse.rules.rulebook import Entitle, Require

Routes = Mapping[str, Route]
Worth = Mapping[str, Mapping[str, int] | None]
_ONE_APPOINTMENT = Text(
    de=(
        "Ein gemeinsames Gespräch für beide Seiten. Jede Seite hat ihre eigene Akte und willigt für sich ein; "
        "was in der einen steht, kommt nicht in die andere"
    ),
    en=(
        "One appointment for both parties. Each party has a file of its own and consents for itself; "
        "nothing of one file gets into the other"
    ),
)


def find_routes(
    situation: Situation, helps: tuple[Help, ...], refused: frozenset[str] = frozenset(), other: Worth | None = None
) -> dict[str, Route]:
    """Return the best way to each kind of help, by service type, without what was refused.

    `other` says of each service that both parties of a conflict may share what it is worth to the other one.
    """
    place = standing_place(situation, refused)
    found = {}
    for errand in errands(situation, helps):
        code = errand.demand.service_type
        together = _together(situation, (other or {}).get(code, {}) if other is not None else None)
        found[code] = route(
            situation.router,
            place,
            errand.demand,
            errand.papers,
            situation.extra,
            together=together if errand.shared else None,
        )
    return found


@dataclass(frozen=True)
class Errand:
    """What a household asks the network for: a kind of help, what goes along, and whether the parties of a conflict share it."""

    demand: Demand
    papers: Papers
    shared: bool


def errands(situation: Situation, helps: tuple[Help, ...]) -> Iterator[Errand]:
    """Yield what is asked for, for each kind of help."""
    sensitive = tuple(each for each in SENSITIVE if _states(situation, each))
    for each in helps:
        kind = situation.vocabulary.service_types[each.service_type]
        documents = tuple(dict.fromkeys(word for effect in holding(situation, each) for word in effect.documents))
        papers = Papers(kind.fields, documents, sensitive, kind.shared)
        yield Errand(_demand(situation, each), papers, kind.shared)


def standing_place(situation: Situation, refused: frozenset[str] = frozenset()) -> Place:
    """Return where a household stands in the network, without what was refused."""
    household = situation.household
    channel = household.contact.channel
    groups = situation.network.for_groups(household.municipality)
    stand = Standpoint(
        municipality=household.municipality,
        channel=channel if isinstance(channel, str) else None,
        on=situation.facts.on,
        barred=frozenset([each.id for each in groups if not situation.may_use(each)[1]]),
    )
    return Place(household.id, situation.router.refused(stand, refused), household.consents)


def worth_to(situation: Situation, helps: tuple[Help, ...]) -> dict[str, dict[str, int] | None]:
    """Return, of each kind of help that the parties of a conflict share, what each service is worth to this one.

    None: the municipality is unknown, and so is what can be reached.
    """
    shared = [each for each in helps if situation.vocabulary.service_types[each.service_type].shared]
    if situation.household.municipality is None:
        return {each.service_type: None for each in shared}
    place = standing_place(situation)
    return {
        each.service_type: {
            offer.service.id: total.total
            for total, offer in ranking(situation.router, place, _demand(situation, each), situation.extra)[0]
        }
        for each in shared
    }


def unshared(situation: Situation, helps: tuple[Help, ...], other: Worth) -> tuple[str, ...]:
    """Return the kinds of help that this party could have and that cannot be shared with the other one."""
    own = {code: (worth, other.get(code, {})) for code, worth in worth_to(situation, helps).items()}
    return tuple(code for code, (mine, theirs) in own.items() if _apart(mine, theirs))


def preceding(situation: Situation) -> dict[str, list[str]]:
    """Return for kinds of help those that come before them where both are in the plan."""
    before: dict[str, list[str]] = {}
    for index, effect in situation.effects(Require):
        if situation.truth(index)[1]:
            for later in effect.before:
                before.setdefault(later, []).append(effect.first)
    return before


def scores(helps: tuple[Help, ...], routes: Routes) -> dict[str, tuple[int, int]]:
    """Return what kinds of help are put in order by: the score of the best way, and the tier."""
    return {each.service_type: (routes[each.service_type].score.total, each.tier) for each in helps}


def ordered_paths(
    situation: Situation, helps: tuple[Help, ...], routes: Routes, apart: tuple[str, ...] = (), *, told: bool = True
) -> tuple[ReferralPath, ...]:
    """Return the paths in the order in which a caseworker would act, with their explanations where `told`.

    `apart` are kinds of help for which the parties of a conflict have no appointment in common.
    """
    by_code = {each.service_type: each for each in helps}
    before = preceding(situation)
    ordered = in_order(scores(helps, routes), before, situation.household.id)
    ranks = [each.service_type for each in ordered]
    return tuple(
        _path(
            situation,
            by_code[each.service_type],
            routes[each.service_type],
            (rank, each.phase),
            [code for code in ranks if code in before.get(each.service_type, ())],
            because=(help_trace(situation, by_code[each.service_type]),) if told else (),
            meet=situation.vocabulary.service_types[each.service_type].shared and each.service_type not in apart,
        )
        for rank, each in enumerate(ordered, start=1)
    )


def gaps(
    situation: Situation,
    helps: tuple[Help, ...],
    routes: Routes,
    refusals: tuple[Refusal, ...],
    apart: tuple[str, ...] = (),
) -> tuple[Gap, ...]:
    """Return the kinds of help in the plan that no partner in reach offers, or none that takes anybody for now.

    What the parties of a conflict have not in common (`apart`) is offered all the same.
    """
    municipality = situation.household.municipality
    refused = {change.service_type: change.service_name for each in refusals for change in each.changes}
    return tuple(
        Gap.of_known(
            need=each.need.code,
            service_type=each.service_type,
            municipality=municipality,
            nearest_level=situation.network.nearest_level(each.service_type, municipality),
            announced=tuple(one.name for one in situation.network.announced(each.service_type, municipality)),
            waiting=tuple(offer.service.name for offer in routes[each.service_type].busy),
            refused=(refused[each.service_type],) if each.service_type in refused else (),
        )
        for each in sorted(helps, key=lambda help_: help_.service_type)
        if routes[each.service_type].service is None and each.service_type not in apart
    )


# ---------------------------------------------------------------------------------------------- private


def _demand(situation: Situation, each: Help) -> Demand:
    kind = situation.vocabulary.service_types[each.service_type]
    languages = situation.facts.values.get("contact.languages")
    return Demand(
        service_type=each.service_type,
        tier=each.tier,
        certain=bool(each.truth[0]),
        safe_by=each.due.safe_by(situation),
        irreversible=kind.irreversible,
        statutory=kind.statutory,
        on=situation.facts.on,
        avoids_authorities=situation.facts.values.get("contact.avoids_authorities") == TRUE,
        languages=languages if isinstance(languages, frozenset) else frozenset(),
        finish_by=_finish_by(situation, each),
        municipality=situation.household.municipality,
    )


def _apart(mine: Mapping[str, int] | None, theirs: Mapping[str, int] | None) -> bool:
    """Whether two parties certainly have no service in common, though this one has some."""
    if theirs is not None and not theirs:
        return mine is None or bool(mine)
    return bool(mine) and theirs is not None and (mine or {}).keys().isdisjoint(theirs)


def _states(situation: Situation, section: str) -> bool:
    """Whether the household states anything of a section but that there is nothing."""
    group, _, name = section.partition(".")
    part = getattr(situation.household, group)
    if not name:
        return bool(part.model_fields_set)
    return any(getattr(each, name) not in (None, False) for each in part or ())


def _together(situation: Situation, worth: Mapping[str, int] | None) -> Together:
    """What the parties of the household's conflict share; ties fall the same way for both."""
    parties = (situation.household.id, situation.household.conflict.with_ or "")
    return Together("\x00".join(sorted(parties)), worth)


def _finish_by(situation: Situation, each: Help) -> dt.date | None:
    """The safe day of the help or, where it has no date of its own, of its need; None where waiting loses nothing."""
    due = each.due if each.due.end else each.need.due
    return None if due.spec is None or due.spec.accrual else due.safe_by(situation)


def _dated(situation: Situation, each: Help, way: Route, *, meet: bool) -> Iterator[Step]:
    """The steps, each with the day by which to do it: the safe day less the waiting that is known to follow.

    At the end `meet` lets both parties of a conflict come to one appointment.
    """
    finish_by, on = _finish_by(situation, each), situation.facts.on
    last = finish_by or each.due.safe_by(situation)
    for step, wait in zip(way.steps, way.waits, strict=True):
        if last is None or last < on:
            yield step
            continue
        day = safe_day(last - dt.timedelta(days=wait if finish_by else 0), situation.facts)
        yield step.but(by=max(day, on))
    if meet:
        yield _appointment(way.steps[-1])


def _appointment(handoff: Step) -> Step:
    """The step in which both parties meet: at the place of the handoff, and with nothing of the household in it."""
    where = ("location", "location_name", "address")
    kept = ("service_type", "service", "service_name", "organization", "organization_name", *where)
    return Step(action="appointment", note=_ONE_APPOINTMENT, **{name: getattr(handoff, name) for name in kept})


def _path(  # noqa: PLR0913 - one for what, one for how, one for where in the plan, one for what goes before, one for what comes after
    situation: Situation,
    each: Help,
    way: Route,
    place: tuple[int, int],
    first: list[str],
    *,
    because: tuple[Trace, ...],
    meet: bool,
) -> ReferralPath:
    effects = holding(situation, each)
    undecided = open_facts(situation, each) if each.status is Status.OPEN else []
    return ReferralPath.of_known(
        rank=place[0],
        need=each.need.code,
        service_type=each.service_type,
        status=each.status,
        tier=each.tier,
        phase=place[1],
        deadline=each.due.end,
        safe_by=each.due.safe_by(situation),
        depends_on=each.due.depends_on,
        estimate=next(filter(None, (_estimate(situation, effect) for effect in effects)), None),
        action=next((effect.action for effect in effects if effect.action), None),
        steps=(*(Step(action="first", service_type=code) for code in first), *_dated(situation, each, way, meet=meet)),
        score=way.score,
        because=because,
        also_for=each.also_for,
        to_check=tuple({text.de: text for text in _checks(situation, each, effects)}.values()),
        advice=tuple(_advice(situation, each.service_type)),
        open_facts=tuple(dict.fromkeys(situation.facts.name(one.fact, one.member) for one in undecided)),
        late=way.late,
        alternatives=way.alternatives,
    )


def _estimate(situation: Situation, effect: Entitle) -> Estimate | None:
    """The sum that an entitlement names, where anything is known of it."""
    known = situation.facts.values.get(effect.estimate.name) if effect.estimate else None
    if effect.estimate is None or not isinstance(known, tuple):
        return None
    table = situation.figures.housing_benefit if effect.estimate.name == HOUSING_BENEFIT else None
    return Estimate(
        fact=effect.estimate.name,
        minimum=f"{known[0] // 100}.{known[0] % 100:02d}",
        maximum=f"{known[1] // 100}.{known[1] % 100:02d}",
        year=situation.facts.on.year,
        figures_from=table.from_ if table else None,
        reference=table.reference if table else None,
        verified_on=table.verified_on if table else None,
    )


def _checks(situation: Situation, each: Help, effects: list[Entitle]) -> Iterator[Text]:
    for effect in effects:
        yield from effect.to_check
    for rule, effect in possibly(situation, each):
        title, action = rule.ref.title, effect.action
        if action is not None:
            en = f"Perhaps “{title.in_('en')}”: {action.in_('en')}"
            yield Text(de=f"Vielleicht „{title.de}“: {action.de}", en=en)


def _advice(situation: Situation, service_type: str) -> Iterator[Text]:
    for index, effect in situation.compiled.effects.advising.get(service_type, ()):
        if situation.truth(index)[0]:
            yield effect.text
