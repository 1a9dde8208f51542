"""The local partners in the words of Open Referral HSDS 3, with what it lacks: validity, verification, capacity, handoffs."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from lotse.model.base import Frozen, Text

EntryChannel = Literal[
    "self", "professional", "court", "jobcenter", "landlord", "prison_service", "partner", "outreach"
]
FEDERATION = "de"


def _area(area: str) -> str:
    if area != FEDERATION and not (area.isdecimal() and area.isascii() and len(area) in (2, 5, 8)):
        raise ValueError('must be an AGS prefix in quotes: 2 digits (Land), 5 (Kreis), 8 (Gemeinde), or "de"')
    return area


Area = Annotated[str, AfterValidator(_area)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.-]*$")]


class Organization(Frozen):
    """Who offers help (HSDS organization). Only an authority may offer statutory service types."""

    id: Id
    name: str
    kind: Literal["charity", "authority", "landlord", "association", "company"]
    source: str
    verified_on: dt.date | None
    note: Text | None = None


class Location(Frozen):
    """Where help is given (HSDS location)."""

    id: Id
    name: str
    locality: str | None = None
    address: str | None = None
    organization: str | None = None
    source: str | None = None


class Service(Frozen):
    """An offer of help (HSDS service, with service_at_location, service_area and required_document folded in).

    areas         AGS prefixes served; none given means unknown, not everywhere
    accepts       by which ways one gets in
    valid_until   last day of the offer; `fallback` is the service to name afterwards
    verified_on   day on which somebody last checked the entry; None: never
    """

    id: Id
    name: str
    organization: str
    locations: tuple[str, ...] = ()
    service_types: tuple[str, ...]
    areas: tuple[Area, ...] = ()
    accepts: tuple[EntryChannel, ...] = ("self", "professional")
    languages: tuple[str, ...] = ()
    capacity: Literal["open", "waiting", "full", "paused"] | None = None
    waiting_days: Annotated[int, Field(ge=0)] | None = None
    authority_free: bool = False
    documents: tuple[str, ...] = ()
    schedule: str | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    fallback: str | None = None
    refers_to: tuple[str, ...] = ()
    hub: bool = False
    phone: str | None = None
    source: str
    verified_on: dt.date | None
    note: Text | None = None


class Channel(Frozen):
    """A way in which contact arises before anybody asks for help, such as an early warning system."""

    id: Id
    channel: EntryChannel
    name: Text
    refers_to: tuple[str, ...]
    source: str


class Directory(Frozen):
    """The file `directory.yaml` of a plugin."""

    organizations: tuple[Organization, ...] = ()
    locations: tuple[Location, ...] = ()
    services: tuple[Service, ...] = ()
    channels: tuple[Channel, ...] = ()
