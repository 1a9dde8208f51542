"""The rows of the survey's sections in words: what is served, what hangs on one partner, what breaks, ends, is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotse.explain.gaps_words import BECAUSE, CAPACITY, LETTER, NEAREST, SUPPLY, say
from lotse.explain.phrases import pick
from lotse.explain.values import clean, count, date, join
from lotse.model.base import Lang
from lotse.model.gaps import (
    LOST,
    Break,
    Cell,
    Closing,
    Concerned,
    Ending,
    GapReport,
    Hub,
    Loss,
    Partner,
    RegionGap,
    Unreachable,
)
from lotse.model.statistics import Figure
from lotse.model.vocabulary import Labels

_STALE_DAYS = 365
_FEW = 3
_WELL = ("municipality", "district")


@dataclass(frozen=True)
class Row:
    """A line of a section: what it is about, what is said beside it, and details, each with the word before it."""

    title: str
    beside: str = ""
    details: tuple[tuple[str, str], ...] = ()
    sign: str = "–"


@dataclass(frozen=True)
class Section:
    """A part of the survey; `empty` is said where it has no rows."""

    title: str
    note: str
    rows: tuple[Row, ...]
    empty: str


class Names:
    """Names for what the report knows by ids and codes."""

    def __init__(self, report: GapReport, labels: Labels, lang: Lang) -> None:
        self.report, self.labels, self.lang = report, labels, lang
        self.places_by_ags = {each.ags: clean(each.name) for each in report.municipalities}
        self._partners: Mapping[tuple[str, str], Partner] = {(each.kind, each.id): each for each in report.partners}

    def need(self, code: str) -> str:
        """Return the word for a need."""
        return clean(self.labels.need(code).in_(self.lang))

    def kinds(self, codes: Iterable[str]) -> str:
        """Return the words for kinds of help."""
        return "; ".join(clean(self.labels.service_type(code).in_(self.lang)) for code in codes)

    def organization(self, name: str) -> str:
        """Return the name of an organization."""
        return self._name("organization", name)

    def is_authority(self, name: str) -> bool:
        """Tell whether an organization is an authority."""
        return self._partners["organization", name].authority

    def service(self, name: str, *, takes: str = "everybody") -> str:
        """Return a service with its organization, and what to know before one relies on it."""
        partner = self._partners["service", name]
        called, by = self._name("service", name), self.organization(partner.organization or "")
        remarks = [] if by in called else [by]
        if partner.only_for and takes == "group":
            remarks.append(say("only_for", self.lang, group=clean(self.labels.fact(partner.only_for).in_(self.lang))))
        if takes == "nobody":
            remarks.append(say("takes_nobody", self.lang))
        if partner.verified_on is None:
            remarks.append(say("never_checked", self.lang))
        elif (self.report.on - partner.verified_on).days > _STALE_DAYS:
            remarks.append(say("checked_long_ago", self.lang, day=date(partner.verified_on, self.lang)))
        return f"{called} ({', '.join(remarks)})" if remarks else called

    def named(self, name: str) -> str:
        """Return the name of whatever has this id: a service, a channel or an organization."""
        kinds = [kind for kind in ("service", "channel", "organization") if (kind, name) in self._partners]
        return " / ".join(dict.fromkeys(self._name(kind, name) for kind in kinds))

    def places(self, ags: Sequence[str]) -> str:
        """Return municipalities in words, as few as say it."""
        every = list(self.places_by_ags)
        names = [self.places_by_ags[each] for each in every if each in set(ags)]
        left = [self.places_by_ags[each] for each in every if each not in set(ags)]
        if not left and len(names) > 1:
            return say("all_places", self.lang, n=len(names))
        if left and len(left) <= _FEW < len(names):
            return say("all_but", self.lang, names=join(left, self.lang))
        return join(names, self.lang)

    def where(self, ags: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Return a detail that says where; nothing where it is everywhere."""
        return () if len(ags) == len(self.places_by_ags) else ((say("where", self.lang), self.places(ags)),)

    def count(self, number: int, one: str, many: str) -> str:
        """Return a number with what is counted."""
        return say(one, self.lang) if number == 1 else say(many, self.lang, n=number)

    def region(self) -> str:
        """Return what the region is called: the titles of the plugins, or else the municipalities."""
        titles = [clean(each.in_(self.lang)) for each in self.report.titles]
        return "; ".join(titles) or join(list(self.places_by_ags.values()), self.lang)

    def footer(self) -> str:
        """Return what the survey rests on."""
        provenance = self.report.provenance
        plugins = ", ".join(f"{each.name} {each.version}" for each in provenance.plugins)
        return f"lotse {provenance.lotse} · {plugins} · {provenance.rulebook[:16]}…"

    def _name(self, kind: str, name: str) -> str:
        found = self._partners.get((kind, name))
        return clean(found.name.in_(self.lang)) if found else name


def sections(words: Names) -> Iterator[Section]:
    """Yield the sections in their order; the gaps by weight come last."""
    report, lang = words.report, words.lang
    yield Section(say("served", lang), "", tuple(_served_rows(words)), say("nothing_served", lang))
    yield Section(say("single", lang), say("single_note", lang), tuple(_single_rows(words)), say("single_none", lang))
    if report.breaks:
        rows = tuple(_loss_row(words, each) for each in report.breaks.losses)
        yield Section(_breaks_title(words, report.breaks), "", rows, say("breaks_none", lang))
    rows = tuple(_ending_row(words, each) for each in report.endings)
    yield Section(say("endings", lang), say("endings_note", lang), rows, say("endings_none", lang))
    rows = tuple(_hub_row(words, each) for each in report.hubs)
    yield Section(say("hubs", lang), say("hubs_note", lang, many=report.many), rows, say("hubs_none", lang))
    rows = tuple(_unreachable_row(words, each) for each in report.unreachable)
    yield Section(say("unreachable", lang), "", rows, say("unreachable_none", lang))
    yield Section(
        say("offices", lang), say("offices_note", lang), tuple(_office_rows(words)), say("offices_none", lang)
    )
    rows = tuple(_gap_row(words, each) for each in report.gaps)
    yield Section(say("gaps", lang), say("gaps_note", lang), rows, say("gaps_none", lang))


def by_office(cell: Cell) -> bool:
    """Tell whether only offices and other competent bodies serve a need at its level."""
    return cell.supply not in LOST and cell.supply != cell.partners


def number(figure: Figure) -> str:
    """Return a number as it may be published."""
    if figure.rounded is not None:
        return str(figure.rounded)
    return "–" if figure.below is None else f"< {figure.below}"


# ---------------------------------------------------------------------------------------------- private


def _served_rows(words: Names) -> Iterator[Row]:
    """What is served from municipality or district, municipalities alike together."""
    alike: dict[tuple[object, ...], list[Cell]] = {}
    for cell in words.report.cells:
        if cell.supply in _WELL:
            key = (cell.need, cell.supply, cell.partners, cell.available, cell.answering, cell.missing)
            alike.setdefault(key, []).append(cell)
    for code in words.report.needs:
        for cells in (each for each in alike.values() if each[0].need == code):
            cell = cells[0]
            named = (words.service(offer.service, takes=offer.takes) for each in cells for offer in each.offers)
            offers = "; ".join(dict.fromkeys(named))
            beside = pick(SUPPLY[cell.supply], words.lang)
            if by_office(cell):
                beside = say("only_by_office", words.lang, supply=beside)
            elif cell.answering:
                beside += ", " + say("kinds", words.lang, n=cell.available, all=cell.answering)
            details = [*words.where([each.municipality for each in cells]), (say("by", words.lang), offers)]
            if cell.missing:
                details.append((say("missing", words.lang), words.kinds(cell.missing)))
            yield Row(words.need(code), beside, tuple(details), pick(LETTER[cell.supply], words.lang))


def _single_rows(words: Names) -> Iterator[Row]:
    by_organization: dict[str, dict[tuple[tuple[str, ...], bool], list[str]]] = {}
    for each in words.report.single:
        by_organization.setdefault(each.organization, {}).setdefault((each.municipalities, each.leads), []).append(
            words.need(each.need)
        )
    loaded = sorted(by_organization.items(), key=lambda pair: -sum(map(len, pair[1].values())))
    for name, groups in loaded:
        details: list[tuple[str, str]] = []
        for (places, leads), needs in groups.items():
            listed = ", ".join(needs)
            details.append((say("need", words.lang), say("leads", words.lang, needs=listed) if leads else listed))
            details += words.where(places)
        number = len({each.need for each in words.report.single if each.organization == name})
        beside = words.count(number, "needs_one", "needs_many")
        if words.is_authority(name):
            beside += ", " + say("authority", words.lang)
        yield Row(words.organization(name), beside, tuple(details))


def _breaks_title(words: Names, found: Break) -> str:
    names = join([words.named(each) for each in found.without], words.lang)
    day = date(found.day, words.lang)
    later = found.day != words.report.on
    key = "breaks_both" if later and names else "breaks_until" if later else "breaks_without"
    return say(key, words.lang, names=names, day=day)


def _change(words: Names, loss: Loss) -> str:
    before, after = (pick(SUPPLY[each], words.lang) for each in (loss.before, loss.after))
    return before if before == after else f"{before} → {after}"


def _loss_row(words: Names, loss: Loss) -> Row:
    missing = ((say("then_missing", words.lang), words.kinds(loss.kinds)),) if loss.kinds else ()
    whom = ((say("who", words.lang), _concerned(loss.concerned, words.lang)),) if loss.concerned else ()
    return Row(words.need(loss.need), _change(words, loss), (*words.where(loss.municipalities), *whom, *missing))


def _ending_row(words: Names, ending: Ending) -> Row:
    lang = words.lang
    left = (ending.day - words.report.on).days
    details = []
    for offer in ending.offers:
        funded = (
            say("funded_by", lang, names=join([clean(each) for each in offer.funders], lang)) if offer.funders else ""
        )
        details.append((say("offer", lang), ", ".join(filter(None, [words.service(offer.service), funded]))))
        if offer.fallback:
            details.append((say("then", lang), words.service(offer.fallback)))
    for loss in ending.losses:
        places = "".join(f" ({place})" for _, place in words.where(loss.municipalities))
        kinds = f"; {say('then_missing', lang)}: {words.kinds(loss.kinds)}" if loss.kinds else ""
        details.append((say("breaks", lang), f"{words.need(loss.need)}: {_change(words, loss)}{places}{kinds}"))
    if not ending.losses:
        details.append((say("breaks", lang), say("stays", lang)))
    beside = say("past", lang) if left < 0 else say("ahead", lang, days=count(left, "days", lang))
    return Row(date(ending.day, lang), beside, tuple(details))


def _hub_row(words: Names, hub: Hub) -> Row:
    lang = words.lang
    room = pick(CAPACITY[hub.capacity or "unknown"], lang) if hub.kind == "service" else ""
    if hub.waiting_days and hub.capacity in (None, "waiting"):
        room = say("waits", lang, days=count(hub.waiting_days, "days", lang))
    details = [(say("referring", lang), say("referrals", lang, into=hub.referred_by, out=hub.refers_to))]
    if hub.needs:
        details.append((say("hangs", lang), ", ".join(words.need(code) for code in hub.needs)))
        details += words.where(hub.municipalities)
    return Row(words.named(hub.id), room, tuple(details))


def _unreachable_row(words: Names, each: Unreachable) -> Row:
    day = date(each.day, words.lang) if each.day else ""
    return Row(
        words.service(each.service), "; ".join(pick(BECAUSE[code], words.lang).format(day=day) for code in each.because)
    )


def _office_rows(words: Names) -> Iterator[Row]:
    """The kinds of help by the body that gives them, as far as the vocabulary names it."""
    by_body: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    vocabulary = words.labels.vocabulary.service_types
    for each in words.report.offices:
        at = vocabulary[each.service_type].at
        body = clean(at.in_(words.lang)) if at else say("other_office", words.lang)
        by_body.setdefault((body[:1].upper() + body[1:], each.municipalities), []).append(each.service_type)
    for (body, places), kinds in by_body.items():
        where = "".join(place for _, place in words.where(places))
        yield Row(body, where, ((say("missing", words.lang), words.kinds(kinds)),))


def _gap_row(words: Names, gap: RegionGap) -> Row:
    lang = words.lang
    details = [*words.where(gap.municipalities)]
    if gap.priorities:
        details.append((say("priority", lang), ", ".join(clean(each.in_(lang)) for each in gap.priorities)))
    if gap.concerned:
        details.append((say("who", lang), _concerned(gap.concerned, lang)))
    if gap.only_for:
        groups = (clean(words.labels.fact(each).in_(lang)) for each in gap.only_for)
        details.append((say("groups", lang), ", ".join(groups)))
    if gap.waiting:
        details.append((say("waiting", lang), "; ".join(map(words.service, gap.waiting))))
    details += _closings(words, gap.closing)
    return Row(words.need(gap.need), pick(SUPPLY[gap.supply], lang), tuple(details), str(gap.rank))


def _closings(words: Names, closing: Sequence[Closing]) -> Iterator[tuple[str, str]]:
    """What would close a gap, kinds of help with the same nearest partner together."""
    lang = words.lang
    alike: dict[str, list[str]] = {}
    for each in closing:
        nearest = " / ".join(pick(NEAREST[level], lang) for level in each.nearest)
        alike.setdefault(nearest, []).append(each.service_type)
    for nearest, codes in sorted(alike.items(), key=lambda pair: not pair[0]):
        kinds = words.kinds(codes)
        yield say("closing", lang), say("closing_nearest", lang, kinds=kinds, nearest=nearest) if nearest else kinds
    announced = dict.fromkeys(name for each in closing for name in each.announced)
    if announced:
        yield say("announced", lang), "; ".join(map(words.service, announced))


def _concerned(found: Concerned, lang: Lang) -> str:
    """Whom a need concerns: the numbers that may be told, or that all are too small."""
    parts = (("who_met", found.met), ("who_suspected", found.suspected), ("who_open", found.open))
    told = []
    for key, each in parts:
        if each.households.rounded is not None:
            people = "" if each.people.rounded is None else say("who_people", lang, people=number(each.people))
            told.append(say(key, lang, households=number(each.households)) + people)
    return "; ".join(told) or say("who_few", lang, households=number(found.met.households))
