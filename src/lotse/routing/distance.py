"""How far it is: kilometres where coordinates are known, and what the municipalities tell where they are not."""

import math
from collections.abc import Iterable, Sequence

from lotse.model.directory import Location

Point = tuple[float, float]
_EARTH_KM = 6371.0
_STEPS_KM = (5, 15, 40, 100)
_SAME_MUNICIPALITY, _SAME_DISTRICT, _SAME_LAND = 3, 2, 1


def point(latitude: float | None, longitude: float | None) -> Point | None:
    """Return a place on earth in degrees, None where one of the two is missing."""
    return None if latitude is None or longitude is None else (latitude, longitude)


def middle(points: Sequence[Point]) -> Point:
    """Return the middle of some points that lie close together, of one at least; the same in whatever order they come."""
    return math.fsum(each[0] for each in points) / len(points), math.fsum(each[1] for each in points) / len(points)


def kilometres(one: Point, other: Point) -> float:
    """Return the distance as the crow flies (haversine formula on a sphere)."""
    (lat1, lon1), (lat2, lon2) = (map(math.radians, each) for each in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))


def nearest_first(locations: Iterable[Location], here: Point | None) -> tuple[tuple[Location, ...], float | None]:
    """Return the locations with the nearest first, and how many kilometres away that one is, None where it is not known."""
    known = [(each, point(each.latitude, each.longitude)) for each in locations]
    far = {each.id: kilometres(here, there) for each, there in known if here and there}
    ordered = tuple(sorted((each for each, _ in known), key=lambda each: far.get(each.id, math.inf)))
    return ordered, far.get(ordered[0].id) if ordered else None


def closeness(kilometres_: float | None, locations: Iterable[Location], municipality: str | None) -> int:
    """Return how close help is, 0 to 4: by kilometres to the nearest of its locations.

    Locations without kilometres count by municipality (3), district (2) and Land (1). 0 stands for far away and for unknown.
    """
    near = 0 if kilometres_ is None else sum(kilometres_ <= step for step in _STEPS_KM)
    unmeasured = (each for each in locations if kilometres_ is None or point(each.latitude, each.longitude) is None)
    places = [each.municipality for each in unmeasured if each.municipality] if municipality else []
    steps = ((8, _SAME_MUNICIPALITY), (5, _SAME_DISTRICT), (2, _SAME_LAND))
    alike = (value for digits, value in steps for place in places if place[:digits] == (municipality or "")[:digits])
    return max(near, *alike, 0)
