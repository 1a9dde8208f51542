"""Refusals: what the plan does instead where a household refuses a partner, or a partner refuses the household."""

from collections.abc import Callable, Iterator, Mapping

from lotse.model.plan import Refusal, Replanned
from lotse.planner.situation import Situation
from lotse.routing.paths import Route

Routes = Mapping[str, Route]


def refusals(
    situation: Situation, without: Mapping[str, str | None], before: Callable[[str], Routes], after: Routes
) -> tuple[Refusal, ...]:
    """Return each refusal with what it changes: the kinds of help whose way would lead through what was refused.

    `before` gives the routes as they would be if this one alone had not been refused.
    """
    return tuple(_refusal(situation, name, reason, before(name), after) for name, reason in sorted(without.items()))


# ---------------------------------------------------------------------------------------------- private


def _refusal(situation: Situation, name: str, reason: str | None, before: Routes, after: Routes) -> Refusal:
    service = situation.network.services.get(name)
    changes = tuple(_changes(situation, name, before, after))
    if service is not None:
        return Refusal(id=name, name=service.name, kind="service", reason=reason, changes=changes)
    organization = situation.network.organizations[name]
    return Refusal(id=name, name=organization.name, kind="organization", reason=reason, changes=changes)


def _changes(situation: Situation, name: str, before: Routes, after: Routes) -> Iterator[Replanned]:
    services = situation.network.services
    for code, first in before.items():
        if not any(name in (step.service, step.organization) for step in first.steps):
            continue
        planned = services[first.service or ""]
        now = after[code].service
        yield Replanned(
            service_type=code,
            service=planned.id,
            service_name=planned.name,
            instead=now,
            instead_name=services[now].name if now else None,
            only_office=now is None and situation.vocabulary.service_types[code].statutory,
        )
