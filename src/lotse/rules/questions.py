"""Questions: the unknown facts on which most hangs, the most deciding first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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


@dataclass
class _Tally:
    fact: Fact
    weight: int = 0
    decides: dict[str, int] = field(default_factory=dict)
    rules: dict[str, RuleRef] = field(default_factory=dict)


def ask(decisions: Iterable[Decision], facts: Facts, words: Mapping[str, FactModel]) -> tuple[Question, ...]:
    """Return the questions, most deciding first.

    A decision's weight follows from its tier and is shared among the facts that are still open in it: the fewer, the more each decides.
    """
    tallies: dict[str, _Tally] = {}
    for decision in decisions:
        names = {
            facts.name(each.fact, each.member): each
            for each in decision.open_facts
            if each.fact.origin != "figure"  # of the law nobody asks a household
        }
        if not names:
            continue
        share = TIER_WEIGHT[decision.tier] * decision.factor // len(names)
        for name, each in names.items():
            tally = tallies.get(name)
            if tally is None:
                tally = tallies[name] = _Tally(each.fact)
            tally.weight += share
            tally.decides.setdefault(decision.code, decision.tier)
            tally.rules.setdefault(each.rule.ref.id, each.rule.ref)
    ordered = sorted(tallies.items(), key=lambda item: (-item[1].weight, item[0]))
    return tuple([_question(name, tally, words) for name, tally in ordered])


def _question(name: str, tally: _Tally, words: Mapping[str, FactModel]) -> Question:
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
        decides=tuple(sorted(tally.decides, key=lambda code: (tally.decides[code], code))),
        weight=tally.weight,
        sensitive=bool(known and known.sensitive),
    )
