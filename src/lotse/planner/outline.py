"""Outlines: what many plans have in common, in three steps, so that it is worked out once.

What the rules say of households that are alike to them (`Outline`); what comes of it where these stand in the network (`Layout`);
and what comes of that where providers are worth the same and the household's id decides (`Variant`). Each holds nothing of the household
it was made for but what all those have in common that share it.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain

from lotse.model.household import Household
from lotse.model.plan import PlannedNeed
from lotse.planner.asking import MUNICIPALITY, decided_by_place, of_groups
from lotse.planner.cautions import Key, warned_of
from lotse.planner.helps import Help, Helps
from lotse.planner.needs import in_order as needs_in_order
from lotse.planner.pieces import Pieces, Told
from lotse.planner.situation import Situation
from lotse.planner.ways import errands, find_routes, preceding, scores, standing_place
from lotse.routing.paths import Ranked, Rating, in_order, in_their_order, scored
from lotse.rules.facts import TRUE, Fact, Facts, of_member
from lotse.rules.questions import Share, shares, tally_up
from lotse.rules.questions import in_order as asked_in_order

MOST_ASKED = 5
"""How many questions an outline puts in order."""


@dataclass(frozen=True)
class Asked:
    """A fact to ask for, of one member where `member` says so, and what it decides."""

    fact: Fact
    member: int | None
    decides: tuple[str, ...]

    def named(self, ids: Sequence[str]) -> str:
        """Return the fact's name; `ids` are those of the household's members."""
        known = self.member is not None and self.member < len(ids)
        return of_member(self.fact, ids[self.member]) if known and self.member is not None else self.fact.name


@dataclass(frozen=True)
class Questions:
    """The first questions, how many there are, and what the municipality decides where it is asked for."""

    first: tuple[Asked, ...]
    count: int
    by_place: tuple[str, ...] | None

    @classmethod
    def of(cls, open_: Iterable[Share], facts: Facts) -> "Questions":
        """Put the first in order; of the others only how many there are matters."""
        found = tally_up(open_)
        least = sorted((each.weight for each in found), reverse=True)[: MOST_ASKED + 1][-1:] or [0]
        first = asked_in_order((each for each in found if each.weight >= least[0]), facts)[: MOST_ASKED + 1]
        by_place = next((each.decides for each in found if each.fact.name == MUNICIPALITY), None)
        return cls(tuple(Asked(each.fact, each.member, each.decides) for _, each in first), len(found), by_place)


@dataclass(frozen=True)
class Provider:
    """Who is named first for a kind of help; None where nobody is there."""

    service: str | None
    organization: str | None


@dataclass(frozen=True)
class Outline:
    """What the rules say: needs that show paths, those only asked about, kinds of help in no order, what comes before what, what is open.

    `shared` says that the parties of a conflict share one of the kinds of help.
    """

    needs: tuple[PlannedNeed, ...]
    open_needs: tuple[str, ...]
    helps: Helps
    before: Mapping[str, list[str]]
    shares: tuple[tuple[Share, ...], ...]
    asked: Questions
    shared: bool

    @classmethod
    def of(cls, situation: Situation, pieces: Pieces, told: Told) -> "Outline":
        """Return the outline of a household and of all that are alike to the rules, of pieces that some of the others share as well."""
        needs = tuple(pieces.needs(situation, told))
        live = {each.need.code: each for each in needs if each.need.live}
        found = tuple(pieces.helps(situation, live, told))
        helps = Helps.of(each.help for each in found)
        shown = needs_in_order(each.planned for each in needs)
        kinds = situation.vocabulary.service_types
        open_ = tuple(filter(None, (*(each.shares for each in needs), *(each.shares for each in found))))
        return cls(
            needs=tuple(each for each in shown if each.code in live),
            open_needs=tuple(each.code for each in shown if each.code not in live),
            helps=helps,
            before=_within(preceding(situation), {each.service_type for each in helps.offered}),
            shares=open_,
            asked=Questions.of(chain.from_iterable(open_), situation.facts),
            shared=any(kinds[each.service_type].shared for each in helps.offered),
        )

    def stands(self, household: Household, facts: Facts) -> Hashable:
        """Return what else of a household its layout depends on; None where that is its own: it shares help with another party."""
        if self.shared:
            return None
        where = household.municipality, household.place, household.postcode
        if not self.helps.offered:
            return where
        channel = household.contact.channel
        trust = facts.values.get("contact.avoids_authorities") == TRUE
        return (*where, channel if isinstance(channel, str) else None, facts.values.get("contact.languages"), trust)


@dataclass(frozen=True)
class Layout:
    """The kinds of help of which several providers are worth the same: their ways, to be put in order by the household's id."""

    ties: tuple[tuple[tuple[Rating, Ranked], ...], ...]

    @classmethod
    def of(cls, situation: Situation, outline: Outline) -> "Layout":
        """Return the layout of a household and of all that stand where it stands."""
        if not outline.helps.offered:
            return cls(())
        stand = standing_place(situation).stand
        found = (
            scored(situation.router, stand, each.demand, situation.extra).current
            for each in errands(situation, outline.helps.offered)
        )
        return cls(tuple(each for each in found if _tied(each)))

    def choice(self, household: str) -> tuple[tuple[str, ...], ...]:
        """Return which providers the household's id puts first, where several are worth the same."""
        return tuple(
            tuple(offer.service.id for _, offer in in_their_order(current, household)) for current in self.ties
        )


@dataclass(frozen=True)
class Variant:
    """What comes of a layout: who is named for each kind of help, gaps, warnings, questions.

    `order` is that of acting, None where kinds of help are worth the same and the household's id decides: then `order_of` does.
    """

    helps: Mapping[str, Help]
    providers: Mapping[str, Provider]
    gaps: tuple[str, ...]
    warned: tuple[Key, ...]
    asked: Questions
    order: tuple[str, ...] | None
    scores: Mapping[str, tuple[int, int]]
    before: Mapping[str, list[str]]

    @classmethod
    def of(cls, situation: Situation, outline: Outline) -> "Variant":
        """Return the variant of a household and of all that have the same layout and choice."""
        offered = outline.helps.offered
        routes = find_routes(situation, offered)
        groups = tuple(one for each in of_groups(situation, outline.helps, routes) for one in shares(each))
        asked = Questions.of(chain(*outline.shares, groups), situation.facts) if groups else outline.asked
        ranked = scores(offered, routes)
        tied = len({total for total, _ in ranked.values()}) < len(ranked)
        return cls(
            helps={each.service_type: each for each in offered},
            providers={code: Provider(way.service, way.steps[-1].organization) for code, way in routes.items()},
            gaps=tuple(sorted(code for code, way in routes.items() if way.service is None)),
            warned=warned_of(situation, offered, routes),
            asked=_with_place(situation, outline.helps, asked),
            order=None if tied else tuple(each.service_type for each in in_order(ranked, outline.before, "")),
            scores=ranked,
            before=outline.before,
        )

    def order_of(self, household: str) -> tuple[str, ...]:
        """Return the kinds of help in the order of acting."""
        if self.order is not None:
            return self.order
        return tuple(each.service_type for each in in_order(self.scores, self.before, household))


# ---------------------------------------------------------------------------------------------- private


def _within(before: Mapping[str, list[str]], offered: AbstractSet[str]) -> dict[str, list[str]]:
    """What comes before what among the kinds of help that are offered."""
    return {
        later: [each for each in first if each in offered]
        for later, first in before.items()
        if later in offered and not offered.isdisjoint(first)
    }


def _with_place(situation: Situation, helps: Helps, asked: Questions) -> Questions:
    """The questions, where it is not clear in which municipality the household lives with that one first."""
    if situation.doubt is None:
        return asked
    place = Asked(situation.book.facts[MUNICIPALITY], None, decided_by_place(helps, asked.by_place or ()))
    others = (each for each in asked.first if each.fact.name != MUNICIPALITY)
    return replace(asked, first=(place, *others), count=asked.count + (asked.by_place is None))


def _tied(current: Iterable[tuple[Rating, Ranked]]) -> bool:
    """Whether two providers are worth the same by some of their ways."""
    owners: dict[Rating, str] = {}
    return any(owners.setdefault(rating, offer.service.id) != offer.service.id for rating, (_, offer) in current)
