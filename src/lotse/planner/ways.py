"""Ways: each kind of help with its provider, steps, score and place in the order of acting."""

from collections.abc import Iterator, Mapping

from lotse.model.base import Text
from lotse.model.plan import Estimate, Gap, ReferralPath, Status, Step, Trace
from lotse.planner.helps import Help, help_trace, holding, open_facts, possibly
from lotse.planner.situation import Situation
from lotse.routing.paths import Papers, Place, Route, in_order, route
from lotse.routing.ranking import Demand
from lotse.rules.estimates import MAIN as HOUSING_BENEFIT
from lotse.rules.facts import TRUE
from lotse.rules.rulebook import Advise, Entitle, Require

Routes = Mapping[str, Route]


def find_routes(situation: Situation, helps: tuple[Help, ...]) -> dict[str, Route]:
    """Return the best way to each kind of help, by service type."""
    household = situation.household
    channel = household.contact.channel
    place = Place(
        household=household.id,
        municipality=household.municipality,
        channel=channel if isinstance(channel, str) else None,
        consents=household.consents,
        on=situation.facts.on,
        barred=frozenset(each.id for each in situation.network.services.values() if not situation.may_use(each)[1]),
    )
    found = {}
    for each in helps:
        fields = situation.vocabulary.service_types[each.service_type].fields
        documents = tuple(dict.fromkeys(word for effect in holding(situation, each) for word in effect.documents))
        demand = _demand(situation, each)
        found[each.service_type] = route(situation.network, place, demand, Papers(fields, documents), situation.extra)
    return found


def ordered_paths(
    situation: Situation, helps: tuple[Help, ...], routes: Routes, *, told: bool = True
) -> tuple[ReferralPath, ...]:
    """Return the paths in the order in which a caseworker would act, with their explanations where `told`."""
    by_code = {each.service_type: each for each in helps}
    before: dict[str, list[str]] = {}
    for index, effect in situation.effects(Require):
        if situation.truth(index)[1]:
            for later in effect.before:
                before.setdefault(later, []).append(effect.first)
    scores = {code: (routes[code].score.total, each.tier) for code, each in by_code.items()}
    ordered = in_order(scores, before, situation.household.id)
    ranks = [each.service_type for each in ordered]
    return tuple(
        _path(
            situation,
            by_code[each.service_type],
            routes[each.service_type],
            (rank, each.phase),
            [code for code in ranks if code in before.get(each.service_type, ())],
            (help_trace(situation, by_code[each.service_type]),) if told else (),
        )
        for rank, each in enumerate(ordered, start=1)
    )


def gaps(situation: Situation, helps: tuple[Help, ...], routes: Routes) -> tuple[Gap, ...]:
    """Return the kinds of help in the plan that no partner in reach offers."""
    municipality = situation.household.municipality
    return tuple(
        Gap(
            need=each.need.code,
            service_type=each.service_type,
            municipality=municipality,
            nearest_level=situation.network.nearest_level(each.service_type, municipality),
            announced=tuple(one.name for one in situation.network.announced(each.service_type, municipality)),
        )
        for each in sorted(helps, key=lambda help_: help_.service_type)
        if routes[each.service_type].service is None
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
    )


def _path(  # noqa: PLR0913, PLR0917 - the parts of a path
    situation: Situation, each: Help, way: Route, place: tuple[int, int], first: list[str], because: tuple[Trace, ...]
) -> ReferralPath:
    effects = holding(situation, each)
    undecided = open_facts(situation, each) if each.status is Status.OPEN else []
    return ReferralPath(
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
        steps=(*(Step(action="first", service_type=code) for code in first), *way.steps),
        score=way.score,
        because=because,
        also_for=each.also_for,
        to_check=tuple({text.de: text for text in _checks(situation, each, effects)}.values()),
        advice=tuple(_advice(situation, each.service_type)),
        open_facts=tuple(dict.fromkeys(situation.facts.name(one.fact, one.member) for one in undecided)),
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
    for index, effect in situation.effects(Advise):
        if service_type in effect.service_types and situation.truth(index)[0]:
            yield effect.text
