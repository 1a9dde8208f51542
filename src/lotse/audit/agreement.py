"""Two entries of one name that contradict each other, and places that do not lie where their entry says."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotse.errors import Finding
from lotse.model.directory import Location, Organization
from lotse.places import doubt, impossible
from lotse.plugins import LoadedPlugin
from lotse.source import Document, Where

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_PLACE = ("municipality", "address", "locality")
_STREET = re.compile(r"str(asse)?\b")


def disagreements(plugin: LoadedPlugin, loaded: Sequence[LoadedPlugin]) -> Iterator[Finding]:
    """Yield a finding for each organization or place of a plugin that an earlier entry, its own or another plugin's, describes differently.

    Organizations are the same by their name. Places of one name are the same where address, municipality, locality or carrier is the
    same as well: every town has a "Rathaus".
    """
    by_name: dict[str, list[_Entry]] = {}
    for entry in (each for other in loaded for each in _entries(other)):
        namesakes = by_name.setdefault(_plain(entry.entry.name), [])
        for earlier in namesakes if entry.plugin == plugin.manifest.name else ():
            if (field := _differs(earlier, entry)) is not None:
                line, _ = earlier.document.mark((*earlier.where, field))
                message = (
                    f"'{entry.entry.name}' stands in {earlier.document.file}:{line} with another {field}; "
                    "correct one of them, or give each a name of its own"
                )
                yield entry.document.finding((*entry.where, field), "SOURCE-CONFLICT", message)
        namesakes.append(entry)


def misplaced(plugin: LoadedPlugin) -> Iterator[Finding]:
    """Yield a finding for each place whose municipality does not exist or is not that of its name."""
    document = plugin.directory_document
    if document is None:
        return
    places = [
        *(
            (("locations", index), each.municipality, each.locality)
            for index, each in enumerate(plugin.directory.locations)
        ),
        *((("places", index), each.municipality, each.name) for index, each in enumerate(plugin.directory.places)),
    ]
    for where, municipality, name in places:
        if municipality is None:
            continue
        if message := impossible(municipality):
            yield document.finding((*where, "municipality"), "DIRECTORY-AREA", message)
        elif name and (found := doubt(municipality, name, None)) and "place" in found.contradicting:
            meant = " and ".join(each.described for each in found.candidates)
            message = (
                f"'{municipality}' is not {name}"
                + (f"; the table knows {meant}" if meant else "")
                + "; correct one of them"
            )
            yield document.finding((*where, "municipality"), "DIRECTORY-PLACE", message)


# ---------------------------------------------------------------------------------------------- private


@dataclass(frozen=True)
class _Entry:
    """An organization or location with where it stands, and its carrier's name."""

    plugin: str
    document: Document
    where: Where
    entry: Organization | Location
    carrier: str


def _entries(plugin: LoadedPlugin) -> Iterator[_Entry]:
    document, directory = plugin.directory_document, plugin.directory
    if document is None:
        return
    names = {each.id: each.name for each in directory.organizations}
    for index, organization in enumerate(directory.organizations):
        yield _Entry(plugin.manifest.name, document, ("organizations", index), organization, "")
    for index, location in enumerate(directory.locations):
        carrier = _plain(names.get(location.organization or "", location.organization or ""))
        yield _Entry(plugin.manifest.name, document, ("locations", index), location, carrier)


def _differs(first: _Entry, second: _Entry) -> str | None:
    """The field in which two entries of one name contradict each other; None where they do not, or are two things."""
    match first.entry, second.entry:
        case Organization(kind=one), Organization(kind=other):
            return "kind" if one != other else None
        case Location() as here, Location() as there:
            pairs = {each: (_plain(getattr(here, each)), _plain(getattr(there, each))) for each in _PLACE}
            same = any(one and one == other for one, other in (*pairs.values(), (first.carrier, second.carrier)))
            differ = (each for each in _PLACE[:2] if all(pairs[each]) and len(set(pairs[each])) > 1)
            return next(differ, None) if same else None
        case _:
            return None


def _plain(text: str | None) -> str:
    """A name or address by which two can be compared: without case, punctuation, and the ways to write umlauts and "Straße"."""
    plain = unicodedata.normalize("NFC", text or "").casefold().translate(_LETTERS)
    return "".join(re.findall(r"[^\W_]+", _STREET.sub("str", plain)))
