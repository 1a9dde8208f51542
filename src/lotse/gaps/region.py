"""The region under survey: its municipalities, and what would answer a need in each of them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lotse.matcher import Matcher
from lotse.model.base import Text
from lotse.model.directory import FEDERATION, Directory
from lotse.model.gaps import Place
from lotse.model.household import Household
from lotse.model.plan import Status
from lotse.model.vocabulary import Vocabulary
from lotse.places import called, inside
from lotse.planner.needs import TIER_OF_FIELD
from lotse.rules.rulebook import Entitle, Exclude, RaiseNeed

_DISTRICT = 5
ACCOMPANYING = "any"


@dataclass(frozen=True)
class Region:
    """Municipalities by AGS; areas of plugins with none that is known, and those with only the ones that directories name."""

    places: tuple[Place, ...]
    unknown: tuple[str, ...]
    in_part: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What rules in force may give for a need somewhere.

    kinds         kinds of help that a partner gives
    accompanying  those that go along with others and answer nothing by themselves, such as interpreting
    offices       those of an office, by law, or of another body, by its nature
    by_law        whether an office has to give one of them
    """

    need: str
    tier: int
    kinds: tuple[str, ...]
    accompanying: tuple[str, ...]
    offices: tuple[str, ...]
    by_law: bool = False


def region(matcher: Matcher, further: Iterable[str]) -> Region:
    """Return the municipalities of the areas of all plugins, and further ones by AGS.

    Those of a Kreis stand in the table of municipalities, and those that directories name are added; a Land is not known as a whole, so
    of a Land or the federation only those are taken that a directory names.
    """
    found: set[str] = set()
    unknown, in_part = set(), set()
    named: dict[str, str] = {}
    states: dict[str, list[str]] = {}
    for areas, directories in _regions(matcher):
        here = dict(entry for directory in directories for entry in _named(directory))
        named |= here
        for directory in directories:
            for place in directory.places:
                states.setdefault(place.municipality, []).append(place.state)
        for area in areas:
            inner = {each for each in here if area == FEDERATION or each.startswith(area)}
            if area != FEDERATION and len(area) >= _DISTRICT:
                inner |= {each.ags for each in inside(area)}
            elif area != FEDERATION and inner:
                in_part.add(area)
            if not inner and area != FEDERATION:
                unknown.add(area)
            found |= inner
    found |= set(further)
    places = (
        Place(ags=ags, name=called(ags) or named.get(ags) or ags, states=tuple(dict.fromkeys(states.get(ags, ()))))
        for ags in found
    )
    ordered = tuple(sorted(places, key=lambda each: (each.name, each.ags)))
    return Region(ordered, tuple(sorted(unknown)), tuple(sorted(in_part)))


def answers(matcher: Matcher, municipality: str, on: dt.date) -> tuple[Answer, ...]:
    """Return what may answer each need there, the most urgent first; rules that no household there can meet are left out."""
    raised: set[str] = set()
    given: dict[str, set[str]] = {}
    barred: set[str] = set()
    somebody = Household(id=municipality, municipality=municipality)
    for rule, status in matcher.in_force(somebody, on=on):
        if status is Status.NOT_MET:
            continue
        for effect in rule.effects:
            match effect:
                case RaiseNeed(code=code):
                    raised.add(code)
                case Entitle(service_type=kind, needs=needs):
                    for need in needs:
                        given.setdefault(need, set()).add(kind)
                case Exclude(service_type=kind) if status is Status.MET:
                    barred.add(kind)
                case _:
                    pass
    vocabulary = matcher.book.vocabulary
    found = (_answer(vocabulary, need, given.get(need, set()) - barred) for need in vocabulary.needs if need in raised)
    return tuple(sorted(found, key=lambda each: each.tier))


def priorities(matcher: Matcher, municipality: str, need: str) -> tuple[tuple[int, Text], ...]:
    """Return the priorities of directories that stand for a need in a municipality, each with its place in its directory."""
    return tuple(
        (place, priority.name)
        for areas, directories in _regions(matcher)
        if any(area == FEDERATION or municipality.startswith(area) for area in areas)
        for directory in directories
        for place, priority in enumerate(directory.priorities)
        if need in priority.needs
    )


def titles(matcher: Matcher) -> tuple[Text, ...]:
    """Return the titles of the regional plugins."""
    return tuple(plugin.manifest.title for plugin in matcher.plugins[1:])


# ---------------------------------------------------------------------------------------------- private


def _regions(matcher: Matcher) -> Iterator[tuple[tuple[str, ...], list[Directory]]]:
    """The areas of each regional plugin with its directories; the nationwide rules come first and are none."""
    for plugin in matcher.plugins[1:]:
        brought = [directory for name, directory in matcher.further if name == plugin.manifest.name]
        yield plugin.manifest.areas or (FEDERATION,), [plugin.directory, *brought]


def _named(directory: Directory) -> Iterator[tuple[str, str]]:
    """The municipalities that a directory names, each with what it is called there, as far as that is said."""
    areas = [*(each.areas for each in directory.services), *(each.areas for each in directory.channels)]
    for each in areas:
        yield from ((area, "") for area in each if len(area) == len("05562032"))
    for location in directory.locations:
        if location.municipality:
            yield location.municipality, location.locality or ""
    yield from ((place.municipality, place.name) for place in directory.places)


def _answer(vocabulary: Vocabulary, need: str, kinds: set[str]) -> Answer:
    partner, along, offices = [], [], []
    for code, kind in vocabulary.service_types.items():
        if code in kinds:
            if kind.statutory or kind.at:
                offices.append(code)
            elif kind.field == ACCOMPANYING:
                along.append(code)
            else:
                partner.append(code)
    tier = TIER_OF_FIELD[vocabulary.needs[need].field]
    by_law = any(vocabulary.service_types[code].statutory for code in offices)
    return Answer(need, tier, tuple(partner), tuple(along), tuple(offices), by_law)
