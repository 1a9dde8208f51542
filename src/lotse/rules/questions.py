"""Questions: the unknown facts on which most hangs, the most deciding first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lotse.model.base import Text
from lotse.model.plan import Question, RuleRef
from lotse.rules.facts import MEMBER, Fact, Facts
from lotse.rules.schema import FactModel
from lotse.rules.tracing import OpenFact

TIER_WEIGHT = (64, 32, 16, 8, 4, 2, 1)
SHOWN_RULES = 2


@dataclass(frozen=True)
class Decision:
    """Something still open: a need or a kind of help, its tier, how much hangs on it, and the facts that would decide it."""

    code: str
    tier: int
    factor: int
    open_facts: tuple[OpenFact, ...]


class Share(NamedTuple):
    """What hangs of one decision on one fact, of one member where `member` says so; `rule` is one by which it does."""

    fact: Fact
    member: int | None
    weight: int
    code: str
    tier: int
    rule: RuleRef


@dataclass
class Tally:
    """What hangs on a fact, of one member where `member` says so: its weight, the tier of each code that it decides, the rules."""

    fact: Fact
    member: int | None = None
    weight: int = 0
    tiers: dict[str, int] = field(default_factory=dict)
    rules: dict[str, RuleRef] = field(default_factory=dict)

    @property
    def decides(self) -> tuple[str, ...]:
        """The codes that it decides, most urgent first."""
        return tuple(sorted(self.tiers, key=lambda code: (self.tiers[code], code)))


def ask(decisions: Iterable[Decision], facts: Facts, words: Mapping[str, FactModel]) -> tuple[Question, ...]:
    """Return the questions, most deciding first."""
    found = (share for decision in decisions for share in shares(decision))
    return tuple(_question(name, tally, words) for name, tally in in_order(tally_up(found), facts))


def shares(decision: Decision) -> Iterator[Share]:
    """Yield what hangs on each fact that would decide.

    A decision's weight follows from its tier and is shared among the facts that are still open in it: the fewer, the more each decides.
    """
    open_ = {
        (each.fact.name, each.member if each.fact.of_member else None): each
        for each in decision.open_facts
        if each.fact.origin != "figure"  # of the law nobody asks a household
    }
    for (_, member), each in open_.items():
        weight = TIER_WEIGHT[decision.tier] * decision.factor // len(open_)
        yield Share(each.fact, member, weight, decision.code, decision.tier, each.rule.ref)


def tally_up(found: Iterable[Share]) -> list[Tally]:
    """Return each fact to ask for with what hangs on it, in no order."""
    tallies: dict[tuple[str, int | None], Tally] = {}
    for share in found:
        key = share.fact.name, share.member
        tally = tallies.get(key)
        if tally is None:
            tally = tallies[key] = Tally(share.fact, share.member)
        tally.weight += share.weight
        tally.tiers.setdefault(share.code, share.tier)
        tally.rules.setdefault(share.rule.id, share.rule)
    return list(tallies.values())


def in_order(tallies: Iterable[Tally], facts: Facts) -> list[tuple[str, Tally]]:
    """Return tallies with the names of what to ask for, most deciding first."""
    named = ((facts.name(each.fact, each.member), each) for each in tallies)
    return sorted(named, key=lambda item: (-item[1].weight, item[0]))


# ---------------------------------------------------------------------------------------------- private


def _question(name: str, tally: Tally, words: Mapping[str, FactModel]) -> Question:
    known = words.get(tally.fact.name)
    text = (known.question or known.label) if known else Text(de=name)
    if tally.fact.name.startswith(MEMBER):
        member = name.partition("[")[2].partition("]")[0]
        text = Text.of_known(de=f"{text.de} ({member})", en=f"{text.en} ({member})" if text.en else None)
    shown = list(tally.rules.values())[:SHOWN_RULES]
    return Question.of_known(
        fact=name,
        text=text,
        why=Text.of_known(
            de="; ".join([f"{ref.title.de} ({ref.reference})" for ref in shown]),
            en="; ".join([f"{ref.title.in_('en')} ({ref.reference})" for ref in shown]),
        ),
        decides=tally.decides,
        weight=tally.weight,
        sensitive=bool(known and known.sensitive),
    )
