"""The local partners in the words of Open Referral HSDS 3, with what it lacks: validity, verification, capacity, handoffs.

An offer is named to a household only while it is `active`, its organization a `partner`, and its funding not over.
"""

import datetime as dt
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from lotse.model.base import Frozen, Language, Text

EntryChannel = Literal[
    "self", "professional", "court", "jobcenter", "landlord", "prison_service", "partner", "outreach"
]
State = Literal["active", "soon", "advertised", "planned"]
FEDERATION = "de"
LONGEST_WAIT = 3650  # days; more is a slip of the hand


def _area(area: str) -> str:
    if area != FEDERATION and not (area.isdecimal() and area.isascii() and len(area) in (2, 5, 8)):
        raise ValueError('must be an AGS prefix in quotes: 2 digits (Land), 5 (Kreis), 8 (Gemeinde), or "de"')
    return area


Area = Annotated[str, AfterValidator(_area)]


def _as_tuple(raw: Any) -> Any:
    return (raw,) if isinstance(raw, str) else raw


Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.-]*$")]
Entries = Annotated[
    tuple[EntryChannel, ...], BeforeValidator(_as_tuple, json_schema_input_type=EntryChannel | list[EntryChannel])
]


class Organization(Frozen):
    """Who offers help (HSDS organization). Only an authority, which a jobcenter is, may offer statutory service types.

    partnership   wanted and interested: no partner yet, so none of its offers is named; ended: no partner any more
    works_with    organizations with which it works together, an edge of the network without handoffs
    """

    id: Id
    name: str
    kind: Literal["charity", "authority", "jobcenter", "landlord", "association", "company"]
    partnership: Literal["wanted", "interested", "partner", "ended"] = "partner"
    works_with: tuple[str, ...] = ()
    source: str
    verified_on: dt.date | None
    note: Text | None = None

    @property
    def is_authority(self) -> bool:
        """Whether it is an authority, so that it may be competent by law and is no place free of offices."""
        return self.kind in ("authority", "jobcenter")


class _OnEarth(Frozen):
    """Something with coordinates in degrees: both or none."""

    latitude: Latitude | None = None
    longitude: Longitude | None = None

    @model_validator(mode="after")
    def _both_or_none(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            given, missing = ("longitude", "latitude") if self.latitude is None else ("latitude", "longitude")
            raise ValueError(f"has a {given} without a {missing}; give both or none")
        return self


class Location(_OnEarth):
    """Where help is given (HSDS location), with coordinates in degrees. A `hub` is a place where offers of several carriers meet."""

    id: Id
    name: str
    locality: str | None = None
    address: str | None = None
    municipality: Annotated[str, Field(pattern=r"^\d{8}$")] | None = None
    organization: str | None = None
    hub: bool = False
    source: str | None = None
    note: Text | None = None


class Funding(Frozen):
    """An agreement that pays for an offer (HSDS funding); the offer ends with the last one. `until` None: open-ended or not known."""

    funder: str
    from_: dt.date | None = Field(default=None, alias="from")
    until: dt.date | None = None
    source: str
    note: Text | None = None


class Service(Frozen):
    """An offer of help (HSDS service, with service_at_location, service_area and required_document folded in).

    areas         AGS prefixes served; none given means unknown, not everywhere
    accepts       by which ways one gets in; only `professional`: the household cannot go there by itself
    capacity      full and paused: it takes nobody for now, so it is never the first to be named, and it refers nobody
    waiting_days  how long one waits for a first appointment; None: not known
    state         soon, advertised (the post is), planned: not yet to be had, and named as such where nobody else helps
    free          whether it costs the household nothing (HSDS cost_option); None: not known
    funding       agreements that pay for it; with the end of the last one it ends
    only_for      a yes/no fact that rules derive, such as being a tenant of the landlord who pays: where it is false the offer is not
                  named, where it may be false the plan asks
    valid_until   last day of the offer; `fallback` is the service to name afterwards
    refers_to     services to which it hands a household over, `goes_along_to` those of them to which somebody goes along (warm handoff)
    verified_on   day on which somebody last checked the entry; None: never
    """

    id: Id
    name: str
    organization: str
    locations: tuple[str, ...] = ()
    service_types: tuple[str, ...]
    areas: tuple[Area, ...] = ()
    accepts: tuple[EntryChannel, ...] = ("self", "professional")
    languages: tuple[Language, ...] = ()
    capacity: Literal["open", "waiting", "full", "paused"] | None = None
    waiting_days: Annotated[int, Field(ge=0, le=LONGEST_WAIT)] | None = None
    authority_free: bool = False
    free: bool | None = None
    documents: tuple[str, ...] = ()
    schedule: str | None = None
    state: State = "active"
    funding: tuple[Funding, ...] = ()
    only_for: str | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    fallback: str | None = None
    refers_to: tuple[str, ...] = ()
    goes_along_to: tuple[str, ...] = ()
    hub: bool = False
    phone: str | None = None
    source: str
    verified_on: dt.date | None
    note: Text | None = None

    @property
    def takes_nobody(self) -> bool:
        """Whether it takes nobody for now."""
        return self.capacity in ("full", "paused")

    @property
    def last_day(self) -> dt.date | None:
        """The last day on which it is to be had: its own, or that of its last funding; None where nothing bounds it."""
        ends = [each.until for each in self.funding]
        funded = None if None in ends else max((end for end in ends if end is not None), default=None)
        return min((end for end in (self.valid_until, funded) if end is not None), default=None)


class Channel(Frozen):
    """A way in which contact arises before anybody asks for help, such as an early warning system or a pilot of a landlord.

    channel       by which entries it is reached
    areas         AGS prefixes where it exists; none given: wherever that is what it refers to
    form          what it is for people: a flyer, presence hours, a stand at a tenants' fair, …
    refers_to     services, or further channels: a flyer leads to a pilot
    goes_along_to those of them to which somebody goes along (warm handoff)
    """

    id: Id
    channel: Entries
    name: Text
    organization: str | None = None
    form: (
        Literal["early_warning", "pilot", "housing_management", "outreach", "flyer", "presence_hours", "stand", "other"]
        | None
    ) = None
    areas: tuple[Area, ...] = ()
    state: State = "active"
    refers_to: tuple[str, ...]
    goes_along_to: tuple[str, ...] = ()
    source: str
    note: Text | None = None


class ProcessStep(Frozen):
    """One step of how a region or carrier finds out what is needed and agrees on offers (Sozialraumanalyse and what follows)."""

    id: Id
    name: Text
    after: tuple[str, ...] = ()
    source: str


class Priority(Frozen):
    """A topic or target group that the analysis of a region gave priority, and the needs it stands for."""

    id: Id
    name: Text
    needs: tuple[str, ...] = ()
    source: str


class FocusPlace(_OnEarth):
    """A municipality and how far the work there has come. Coordinates are those of its middle: distances count from there."""

    municipality: Annotated[str, Field(pattern=r"^\d{8}$")]
    name: str
    state: Literal["served", "projects", "rollout"]
    source: str


class Directory(Frozen):
    """The file `directory.yaml` of a plugin."""

    organizations: tuple[Organization, ...] = ()
    locations: tuple[Location, ...] = ()
    services: tuple[Service, ...] = ()
    channels: tuple[Channel, ...] = ()
    process: tuple[ProcessStep, ...] = ()
    priorities: tuple[Priority, ...] = ()
    places: tuple[FocusPlace, ...] = ()
