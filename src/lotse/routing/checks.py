"""Checks a plugin's directory against the vocabulary and the directories that were loaded before it."""

from collections.abc import Iterable, Iterator, Mapping

from lotse.errors import Finding, nearest
from lotse.model.directory import FEDERATION, Channel, Directory, Service
from lotse.model.vocabulary import Vocabulary
from lotse.places import impossible
from lotse.source import Document, Where

SECTIONS = ("organizations", "locations", "services", "channels")


def area_findings(document: Document, at: Where, areas: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each area that no AGS begins with."""
    for index, area in enumerate(areas):
        if area != FEDERATION and (message := impossible(area)):
            yield document.finding((*at, index), "DIRECTORY-AREA", message)


def group_findings(document: Document, directory: Directory, known: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each service that is only for a group which no rule derives; `known` are the facts that rules derive."""
    for index, service in enumerate(directory.services):
        if service.only_for is not None and service.only_for not in known:
            message = f"no rule derives '{service.only_for}'{nearest(service.only_for, known)}"
            yield document.finding(("services", index, "only_for"), "DIRECTORY-GROUP", message)


class DirectoryCheck:
    """One directory under check. `others` are the directories already loaded, by plugin."""

    def __init__(
        self,
        plugin: str,
        directory: Directory,
        document: Document,
        others: Mapping[str, Directory],
        vocabulary: Vocabulary,
    ) -> None:
        self.plugin = plugin
        self.directory = directory
        self.document = document
        self.others = others
        self.vocabulary = vocabulary
        everything = (*others.values(), directory)
        self.ids = {section: {each.id for d in everything for each in getattr(d, section)} for section in SECTIONS}
        self.offices = {each.id for d in everything for each in d.organizations if each.is_authority}

    def findings(self) -> Iterator[Finding]:
        """Yield every mistake: clashing ids, references into nothing, unknown codes and areas, statutory help from others than offices."""
        for section in SECTIONS:
            yield from self._ids(section)
        for index, service in enumerate(self.directory.services):
            yield from self._service(("services", index), service)
        yield from self._references()
        yield from self._process()

    def _references(self) -> Iterator[Finding]:
        """Ids that channels, organizations and locations name."""
        for index, channel in enumerate(self.directory.channels):
            further = [each for each in channel.refers_to if each not in self.ids["channels"]]
            yield from self._dangling(("channels", index, "refers_to"), "services", further)
            yield from self._goes_along(("channels", index), channel)
            of = (channel.organization,) if channel.organization else ()
            yield from self._dangling(("channels", index, "organization"), "organizations", of)
        for index, organization in enumerate(self.directory.organizations):
            yield from self._dangling(("organizations", index, "works_with"), "organizations", organization.works_with)
        for index, location in enumerate(self.directory.locations):
            wanted = (location.organization,) if location.organization else ()
            yield from self._dangling(("locations", index, "organization"), "organizations", wanted)

    def _process(self) -> Iterator[Finding]:
        """Needs that priorities name, and steps that others come after."""
        for index, priority in enumerate(self.directory.priorities):
            for code in priority.needs:
                if code not in self.vocabulary.needs:
                    message = f"unknown need '{code}'{nearest(code, self.vocabulary.needs)}"
                    yield self.document.finding(("priorities", index, "needs"), "DIRECTORY-CODE", message)
        steps = {step.id for step in self.directory.process}
        for index, step in enumerate(self.directory.process):
            for each in step.after:
                if each not in steps:
                    message = f"no such step of the process: '{each}'{nearest(each, steps)}"
                    yield self.document.finding(("process", index, "after"), "DIRECTORY-REFERENCE", message)

    def _ids(self, section: str) -> Iterator[Finding]:
        owners = {each.id: plugin for plugin, other in self.others.items() for each in getattr(other, section)}
        seen: set[str] = set()
        for index, each in enumerate(getattr(self.directory, section)):
            where: Where = (section, index, "id")
            if each.id in owners:
                message = (
                    f"{section[:-1]} '{each.id}' (plugin '{self.plugin}') redefines the one of plugin "
                    f"'{owners[each.id]}'; a plugin adds and never modifies: choose another id"
                )
                yield self.document.finding(where, "DIRECTORY-REDEFINED", message)
            elif each.id in seen:
                message = f"{section[:-1]} '{each.id}' stands here twice; choose another id"
                yield self.document.finding(where, "DIRECTORY-DUPLICATE", message)
            seen.add(each.id)

    def _service(self, at: Where, service: Service) -> Iterator[Finding]:
        yield from self._dangling((*at, "organization"), "organizations", (service.organization,))
        yield from self._dangling((*at, "locations"), "locations", service.locations)
        yield from self._dangling((*at, "fallback"), "services", (service.fallback,) if service.fallback else ())
        yield from self._dangling((*at, "refers_to"), "services", service.refers_to)
        yield from self._goes_along(at, service)
        yield from area_findings(self.document, (*at, "areas"), service.areas)
        where = (*at, "service_types")
        for code in service.service_types:
            known = self.vocabulary.service_types.get(code)
            if known is None:
                message = f"unknown service type '{code}'{nearest(code, self.vocabulary.service_types)}"
                yield self.document.finding(where, "DIRECTORY-CODE", message)
            elif known.statutory and service.organization in self.ids["organizations"] - self.offices:
                message = f"'{code}' is statutory: only an authority may offer it, and '{service.organization}' is none"
                yield self.document.finding(where, "DIRECTORY-STATUTORY", message)

    def _goes_along(self, at: Where, giver: Service | Channel) -> Iterator[Finding]:
        for each in giver.goes_along_to:
            if each not in giver.refers_to:
                message = (
                    f"'{each}' does not stand in refers_to{nearest(each, giver.refers_to)}; write it there as well"
                )
                yield self.document.finding((*at, "goes_along_to"), "DIRECTORY-REFERENCE", message)

    def _dangling(self, where: Where, section: str, wanted: Iterable[str]) -> Iterator[Finding]:
        for each in wanted:
            if each not in self.ids[section]:
                message = f"no such id in {section}: '{each}'{nearest(each, self.ids[section])}"
                yield self.document.finding(where, "DIRECTORY-REFERENCE", message)
