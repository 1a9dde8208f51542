"""What time makes wrong: entries that nobody has verified for long or ever, and what has ended without anything in its place."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from lotse.errors import Finding
from lotse.model.directory import Directory, Organization, Service
from lotse.plugins import LoadedPlugin
from lotse.rules.calendar import shift
from lotse.rules.rulebook import RuleBook
from lotse.source import Document, Where

MONTHS = 12


def ageing(plugin: LoadedPlugin, plugins: Sequence[LoadedPlugin], book: RuleBook, on: dt.date) -> Iterator[Finding]:
    """Yield a hint for each entry and rule of a plugin that is out of date on a day.

    A rule that was never verified is none: professional practice has no source to read, and the plan marks such a rule.
    """
    oldest = shift(on, -MONTHS, "months")
    if plugin.directory_document is not None:
        services = {service.id: service for each in plugins for service in each.directory.services}
        yield from _entries(plugin.directory, plugin.directory_document, oldest)
        yield from _ended(plugin.directory, plugin.directory_document, services, on)
    yield from _rules(plugin, book, oldest, on)


# ---------------------------------------------------------------------------------------------- private


def _entries(directory: Directory, document: Document, oldest: dt.date) -> Iterator[Finding]:
    entries: dict[str, tuple[Organization | Service, ...]] = {
        "organizations": directory.organizations,
        "services": directory.services,
    }
    for section, listed in entries.items():
        for index, entry in enumerate(listed):
            where: Where = (section, index, "verified_on")
            if entry.verified_on is None:
                message = f"nobody has ever verified '{entry.id}'; ask there, then enter the day"
                yield document.finding(where, "AGE-UNVERIFIED", message)
            elif entry.verified_on < oldest:
                message = f"'{entry.id}' was last verified on {entry.verified_on}, more than {MONTHS} months ago; verify it again"
                yield document.finding(where, "AGE-OLD", message)


def _ended(directory: Directory, document: Document, services: Mapping[str, Service], on: dt.date) -> Iterator[Finding]:
    for index, service in enumerate(directory.services):
        where: Where = ("services", index)
        if service.state != "active" and service.valid_from and service.valid_from <= on:
            message = f"'{service.id}' was to begin on {service.valid_from}; where it has, set it to active, else correct the day"
            yield document.finding((*where, "state"), "AGE-STATE", message)
        if (last := service.last_day) is None or last >= on:
            continue
        what = f"'{service.id}' ended on {last}"
        field = "valid_until" if service.valid_until == last else "funding"
        if service.fallback is None:
            message = f"{what} and names no fallback; name one, prolong it, or remove it"
            yield document.finding((*where, field), "AGE-EXPIRED", message)
        elif _lasting(service, services, on) is None:
            message = f"{what}, and so has its fallback '{service.fallback}'; name another, or prolong it"
            yield document.finding((*where, "fallback"), "AGE-EXPIRED", message)


def _lasting(service: Service, services: Mapping[str, Service], on: dt.date) -> Service | None:
    """The first service along the fallbacks that has not ended, if there is one."""
    seen: set[str] = set()
    while service.last_day is not None and service.last_day < on:
        seen.add(service.id)
        following = services.get(service.fallback or "")
        if following is None or following.id in seen:
            return None
        service = following
    return service


def _rules(plugin: LoadedPlugin, book: RuleBook, oldest: dt.date, on: dt.date) -> Iterator[Finding]:
    ended = {(rule.ref.id, rule.valid_from) for rule in book.ended(on)}
    for document, file in plugin.rules.files.values():
        for index, rule in enumerate(file.rules):
            last = rule.valid_until
            if (rule.id, rule.valid_from) in ended:
                message = (
                    f"rule '{rule.id}' ended on {last} and no newer version follows; write one, or remove the rule"
                )
                yield document.finding(("rules", index, "valid_until"), "AGE-EXPIRED", message)
            elif rule.verified_on and rule.verified_on < oldest and (last is None or last >= on):
                message = f"rule '{rule.id}' was last verified on {rule.verified_on}, more than {MONTHS} months ago; read its source again"
                yield document.finding(("rules", index, "verified_on"), "AGE-OLD", message)
