"""The network of a region as a whole: which needs are served where, what hangs on one partner, what breaks, what is missing.

Field names are public (format `lotse.gaps/1`); fields are added, never renamed. Offers, organizations, needs and kinds of help stand by
their ids and codes, and `partners` says how they are called. No household stands in it.
"""

import datetime as dt
from typing import Literal

from lotse.model.base import Frozen, Text
from lotse.model.plan import Coverage, Provenance
from lotse.model.statistics import Counted

Supply = Literal["municipality", "district", "land", "federation", "group", "waiting", "office", "none"]
"""How a need is served in a municipality, the best first.

municipality … federation   somebody takes people, everybody; the narrowest area that an offer is for
group                       only for some households, such as the tenants of one landlord
waiting                     the only offers take nobody for now
office                      nobody who is listed; offices help by law, or no partner is asked for but bodies that are competent anyway
none                        nobody
"""
LOST: tuple[Supply, ...] = ("waiting", "office", "none")
SUPPLIES: tuple[Supply, ...] = ("municipality", "district", "land", "federation", "group", *LOST)


Reason = Literal[
    "no_area",
    "no_kind",
    "no_partner",
    "announced",
    "not_begun",
    "ended",
    "no_way_in",
    "way_closed",
    "takes_nobody",
]
Load = Literal["capacity", "many"]
Takes = Literal["everybody", "group", "nobody"]


class Place(Frozen):
    """A municipality under survey. `states` are what directories say of the work there: served, projects, rollout."""

    ags: str
    name: str
    states: tuple[str, ...] = ()


class Partner(Frozen):
    """A service, channel or organization as it is called; a service or channel with its organization.

    `only_for` is the fact that says for whom a service is, `verified_on` the day on which somebody last checked it; None: never.
    `authority` says that an organization is one.
    """

    kind: Literal["service", "channel", "organization"]
    id: str
    name: Text
    organization: str | None = None
    only_for: str | None = None
    verified_on: dt.date | None = None
    authority: bool = False


class CellOffer(Frozen):
    """An offer that answers a need in a municipality, and by which kinds of help."""

    service: str
    coverage: Coverage
    kinds: tuple[str, ...]
    takes: Takes


class Concerned(Frozen):
    """Whom a need concerns: who certainly has it, of whom a known fact makes it likely, and of whom it cannot be ruled out."""

    met: Counted
    suspected: Counted
    open: Counted


class Cell(Frozen):
    """One need in one municipality.

    supply     by anybody who is listed, offices included
    partners   the same without what offices and other competent bodies give
    offers     what answers it, the nearest first
    missing    kinds of help of which no offer takes anybody there, those of offices not counted
    answering  how many kinds of help would answer it there, those of offices and those that only go along with others not counted,
               and of how many of them somebody takes people (`available`)
    offices    kinds of help that an office or another competent body gives, and that no entry names
    checked    somebody has verified one of the offers that serve it at that level; true where nobody serves it
    hangs_on   organizations without any one of which the need would be served no more
    """

    municipality: str
    need: str
    supply: Supply
    partners: Supply
    available: int
    answering: int
    offers: tuple[CellOffer, ...] = ()
    missing: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    checked: bool = True
    hangs_on: tuple[str, ...] = ()
    concerned: Concerned | None = None


class Lone(Frozen):
    """A need that hangs on a single partner. `leads`: the partner does not help itself, it alone leads to those who do."""

    organization: str
    need: str
    municipalities: tuple[str, ...]
    leads: bool


class Loss(Frozen):
    """What a change does to one need: how it was served in some municipalities, how it is afterwards, which kinds of help go."""

    need: str
    municipalities: tuple[str, ...]
    before: Supply
    after: Supply
    kinds: tuple[str, ...] = ()
    concerned: Concerned | None = None


class Break(Frozen):
    """What breaks without some partners, or from the day of the survey to another `day`."""

    without: tuple[str, ...]
    day: dt.date
    losses: tuple[Loss, ...]


class EndingOffer(Frozen):
    """An offer with its last day. `funders` pay for it until then; none: the offer itself ends. `fallback` is named afterwards."""

    service: str
    funders: tuple[str, ...] = ()
    fallback: str | None = None


class Ending(Frozen):
    """A last day of offers within twelve months before or after the day of the survey, or the first one later, and what breaks then."""

    day: dt.date
    offers: tuple[EndingOffer, ...]
    losses: tuple[Loss, ...]


class Hub(Frozen):
    """An offer or channel that leads on to others, and on which much hangs, or which has no room.

    referred_by, refers_to  how many entries lead to it, and to how many it leads
    needs, municipalities   what would be served no more without it
    capacity                as the directory states it; None: not known
    because                 `capacity`: it takes people only after a wait, or nobody; `many`: by the definition in the report
    """

    kind: Literal["service", "channel"]
    id: str
    referred_by: int
    refers_to: int
    needs: tuple[str, ...]
    municipalities: tuple[str, ...]
    capacity: Literal["open", "waiting", "full", "paused"] | None = None
    waiting_days: int | None = None
    because: tuple[Load, ...]


class Unreachable(Frozen):
    """A service that no household gets to, and every reason why. `day` is the one that its last reason speaks of."""

    service: str
    because: tuple[Reason, ...]
    day: dt.date | None = None


class MissingOffice(Frozen):
    """A kind of help that an office or another body gives by law or by its nature, and that no entry names in some municipalities."""

    service_type: str
    statutory: bool
    municipalities: tuple[str, ...]


class Closing(Frozen):
    """What would close a gap: a kind of help, at which levels partners offer it elsewhere (none: nowhere), and who has announced it."""

    service_type: str
    nearest: tuple[Coverage, ...] = ()
    announced: tuple[str, ...] = ()


class RegionGap(Frozen):
    """A need that in some municipalities is not served, not for everybody, or only from farther than the Kreis.

    supply      by partners, without what offices and other competent bodies give
    priorities  topics and target groups of the directories that stand for this need there
    only_for    facts that say for whom alone it is served
    concerned   how many households and people in these municipalities have it
    """

    rank: int
    need: str
    supply: Supply
    municipalities: tuple[str, ...]
    tier: int
    priorities: tuple[Text, ...] = ()
    closing: tuple[Closing, ...] = ()
    waiting: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()
    concerned: Concerned | None = None


class HouseholdsRead(Frozen):
    """The households that were counted, and those among them that live in no municipality under survey or in none that is known."""

    counted: Counted
    elsewhere: Counted
    nowhere: Counted
    suppress_below: int


class GapReport(Frozen):
    """What `lotse gaps` prints.

    on            the day of the survey
    unknown       areas of plugins of which no municipality is known
    in_part       areas of which only those municipalities are under survey that a directory names
    breaks        what breaks without some partners, or until another day; None: nobody asked
    many          from how many on something counts as much, for hubs
    """

    format: Literal["lotse.gaps/1"] = "lotse.gaps/1"
    on: dt.date
    provenance: Provenance
    titles: tuple[Text, ...] = ()
    municipalities: tuple[Place, ...]
    unknown: tuple[str, ...] = ()
    in_part: tuple[str, ...] = ()
    needs: tuple[str, ...]
    cells: tuple[Cell, ...]
    partners: tuple[Partner, ...]
    single: tuple[Lone, ...] = ()
    breaks: Break | None = None
    endings: tuple[Ending, ...] = ()
    hubs: tuple[Hub, ...] = ()
    many: int
    unreachable: tuple[Unreachable, ...] = ()
    offices: tuple[MissingOffice, ...] = ()
    households: HouseholdsRead | None = None
    gaps: tuple[RegionGap, ...] = ()
