"""Which municipalities there are, as far as the table says (data/municipalities.csv): their names, districts and postcodes.

The table is small: outside its districts, and in a district that is not complete in it, nobody can tell whether an AGS exists.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_LAENDER = {f"{number:02}" for number in range(1, 17)}
_NAMED = 4  # more candidates than these point to no place
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_FILLERS = {"stadt", "gemeinde", "landgemeinde", "kreisstadt", "landeshauptstadt", "hansestadt", "bundesstadt"} | {
    *("an", "am", "a", "der", "d", "im", "i", "in")
}


@dataclass(frozen=True)
class District:
    """A Kreis or a city of its own. `complete_on` is the day on which the table had all its municipalities, empty if it never did."""

    district: str
    name: str
    land: str
    complete_on: str


@dataclass(frozen=True)
class Municipality:
    """A municipality; no postcodes means that they are unknown."""

    ags: str
    name: str
    postcodes: frozenset[str]

    @property
    def described(self) -> str:
        """Its name with what tells it from another of the same name: its district, unless it is one itself, and its AGS."""
        district = _districts()[self.ags[:5]].name
        return f"{self.name} ({self.ags})" if district == self.name else f"{self.name} ({district}, {self.ags})"


@dataclass(frozen=True)
class Doubt:
    """In which municipality a household lives is not clear.

    contradicting   the facts that do not fit together; one alone cannot be; none where merely the AGS is missing
    candidates      the municipalities that may be meant, as far as the table knows them
    """

    contradicting: tuple[str, ...]
    candidates: tuple[Municipality, ...]


def doubt(ags: str | None, place: str | None, postcode: str | None) -> Doubt | None:
    """Return what is unclear about a household's municipality, None where nothing is or nobody can tell."""
    named, exact = _called(place or "")
    posted = tuple(each for each in _municipalities().values() if postcode in each.postcodes)
    both = tuple(each for each in named if each in posted)
    if ags is None:
        return _unstated(named, posted, both, alone=not (named and postcode), exact=exact)
    stated = _municipalities().get(ags)
    if stated is not None:
        wrong_name = named if stated not in named else ()
        wrong_post = posted if stated not in posted else ()
        misfit = {"place": bool(wrong_name), "postcode": bool(postcode and stated.postcodes and stated not in posted)}
        fields = tuple(name for name, wrong in misfit.items() if wrong)
        meant = (stated, *(both or (*wrong_name, *wrong_post)))
        return Doubt(("municipality", *fields), _few(meant)) if fields else None
    if impossible(ags):
        return Doubt(("municipality",), _few(both or named or posted))
    return Doubt(("municipality", "place", "postcode"), _few(both)) if both else None


def impossible(area: str) -> str:
    """Return why an AGS, or the beginning of one, cannot be, empty where it can or nobody can tell."""
    if area[:2] not in _LAENDER:
        return f"'{area}' lies in no Land; an AGS begins with 01 to 16"
    district = _districts().get(area[:5])
    if len(area) != len("05562032") or district is None or not district.complete_on or area in _municipalities():
        return ""
    inside = {ags: each.name for ags, each in _municipalities().items() if ags.startswith(district.district)}
    if area.endswith("000"):
        close = f"'{district.district}', all of it"
    else:
        ags = min(inside, key=lambda each: (sum(map(str.__ne__, each, area)), abs(int(each) - int(area)), each))
        close = f"'{ags}', {inside[ags]}"
    return f"'{area}' is no municipality of {district.name}, {district.land} (as of {district.complete_on}); did you mean {close}?"


def inside(area: str) -> tuple[Municipality, ...]:
    """Return the municipalities of an area, given by the beginning of their AGS, as far as the table knows them."""
    return tuple(each for ags, each in _municipalities().items() if ags.startswith(area))


def called(area: str) -> str:
    """Return the name of a municipality or district, empty where the table does not know it."""
    if area in _municipalities():
        return _municipalities()[area].name
    return _districts()[area].name if area in _districts() else ""


# ---------------------------------------------------------------------------------------------- private


def _unstated(
    named: tuple[Municipality, ...],
    posted: tuple[Municipality, ...],
    both: tuple[Municipality, ...],
    *,
    alone: bool,
    exact: bool,
) -> Doubt | None:
    """The doubt where no AGS is stated: `alone` tells that place and postcode are not both there, `exact` as `_called` has it."""
    if not both and not alone and (posted or (exact and all(each.postcodes for each in named))):
        return Doubt(("place", "postcode"), _few((*named, *posted)))
    pointed = _few(both or ((named or posted) if alone else ()))
    return Doubt((), pointed) if pointed else None


def _few(found: tuple[Municipality, ...]) -> tuple[Municipality, ...]:
    once = tuple(dict.fromkeys(found))
    return once if len(once) <= _NAMED else ()


def _called(place: str) -> tuple[tuple[Municipality, ...], bool]:
    """The municipalities that a place may name, and whether it is their very name: `Köln-Mülheim` names Köln, `Haltern` Haltern am See."""
    words = _words(place)
    known = {each: _words(each.name) for each in _municipalities().values()} if words else {}
    exact = tuple(each for each, name in known.items() if name == words)
    if exact:
        return exact, True
    part = (each for each, name in known.items() if words[: len(name)] == name or name[: len(words)] == words)
    return tuple(part), False


@lru_cache(maxsize=1024)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name that tell places apart, however its umlauts are written."""
    plain = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS)
    return tuple(word for word in re.findall(r"[^\W\d_]+", plain) if word not in _FILLERS)


@lru_cache(maxsize=1)
def _municipalities() -> dict[str, Municipality]:
    rows = _rows("municipalities.csv")
    return {row["ags"]: Municipality(row["ags"], row["name"], frozenset(row["postcodes"].split())) for row in rows}


@lru_cache(maxsize=1)
def _districts() -> dict[str, District]:
    return {row["district"]: District(**row) for row in _rows("districts.csv")}


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))
