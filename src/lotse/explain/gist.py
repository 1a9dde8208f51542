"""The gist of an explanation: the one rule that tells most, in as few words as carry it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lotse.explain.leaves import fact_name, known, requirement, settled, state
from lotse.explain.phrases import PREPOSITIONS, say
from lotse.explain.reasons import deciding_leaves, deciding_rules
from lotse.explain.values import clean, short_date
from lotse.model.base import Lang
from lotse.model.plan import Status, Trace
from lotse.model.vocabulary import Labels, generic

_MOST_FACTS = 3
_MOST_OPEN = 2
_MISSING = 9  # what is missing tells more than anything that is known
_WEIGHTS = {"date": 3, "money": 2, "number": 2, "choice": 1, "codes": 1, "text": 1}
_COMPARED = frozenset({"number", "money", "date"})
_ASKS_ITSELF = frozenset({"is set", "is none", "in", "not in", "!="})
_SAYS_LITTLE = frozenset({"!=", "not in", "is none", "not contains", "not within"})


@dataclass(frozen=True)
class Gist:
    """What one rule says: its facts in words, its title, its paragraph; `telling` has the facts, most telling first.

    `doubt` says that nobody has verified the paragraph; however short a sentence gets, it stays.
    """

    facts: tuple[str, ...]
    title: str
    paragraph: str
    telling: tuple[str, ...] = ()
    doubt: str = ""

    def sentences(self, *, facts: bool) -> list[str]:
        """Return ways to say it, the fullest first: by its facts or, without them, by its title."""
        said = self.facts if facts and self.facts else (self.title,)
        short = self.paragraph.partition(";")[0].partition(" (")[0]
        whole, short = (", ".join(filter(None, [basis, self.doubt])) for basis in (self.paragraph, short))
        ways = [(said, whole), (said, short)]
        for most in range(len(said) - 1, 0, -1):
            kept = self.telling[:most]
            ways.append((tuple(fact for fact in said if fact in kept) or said[:most], short))
        ways.append((ways[-1][0], ""))
        told = [("; ".join(kept).replace("?; ", "? "), basis) for kept, basis in ways]
        return [f"{facts_} ({basis})" if basis else facts_ for facts_, basis in told]


def gist(traces: Sequence[Trace], labels: Labels, lang: Lang, on: dt.date) -> Gist | None:
    """Return what the most telling of the deciding rules says; None where no rule decided."""
    roots = [settled(trace) for trace in traces]
    helps = [root for root in roots if root.kind != "need"] or roots
    rules = [pair for root in helps for pair in deciding_rules(root) if pair[0].rule is not None]
    if not rules:
        return None
    rule, wanted = max(rules, key=lambda pair: _weight(*pair))
    words = _Words(labels, lang, on)
    paragraph = clean(rule.rule.reference) if rule.rule else ""
    doubt = say("unverified_short", lang) if rule.rule and not rule.rule.verified_on else ""
    facts = words.facts(rule, wanted)
    telling = tuple(sorted(facts, key=lambda fact: -facts[fact]))
    return Gist(tuple(facts), _title(rule, wanted, lang), paragraph, telling, doubt)


def _title(rule: Trace, wanted: Status, lang: Lang) -> str:
    title = clean(rule.rule.title.in_(lang)) if rule.rule else ""
    if rule.role == "exclude" and wanted is not Status.NOT_MET:
        return say("excluded_by" if wanted is Status.MET else "maybe_excluded_by", lang, title=title)
    return title


def _weight(rule: Trace, wanted: Status) -> int:
    if wanted is not Status.MET or rule.role == "exclude":
        return 1  # every open rule misses something, every other falls short; the first one stands for all
    return sum(map(_telling, _grounded(deciding_leaves(rule, wanted))))


def _telling(leaf: Trace) -> int:
    """Return how much a fact tells: a date more than an amount, an amount more than a choice, a bare yes nothing."""
    if leaf.value is None or leaf.op in _SAYS_LITTLE:
        return 0
    return _WEIGHTS.get(leaf.value_type or "", 0)


def _grounded(leaves: Sequence[Trace]) -> list[Trace]:
    """Return the facts, and behind each one that rules derive the first date that it rests on."""
    found: list[Trace] = []
    for leaf in leaves:
        found.append(leaf)
        if leaf.value_type == "bool" and not leaf.given:
            dates = (node for node in leaf.walk() if node.value_type == "date" and node.given and node.value != "none")
            grounds = list(dates)[:1]
            found.extend(ground for ground in grounds if all(ground.fact != each.fact for each in found))
    return found


class _Words:
    """Facts in few words, in one language, as seen from one day."""

    def __init__(self, labels: Labels, lang: Lang, on: dt.date) -> None:
        self.labels, self.lang, self.on = labels, lang, on

    def facts(self, rule: Trace, wanted: Status) -> dict[str, int]:
        """Return the facts that decide a rule, with how much they tell: what holds, and what an open one misses."""
        if wanted is Status.OPEN:
            return self._open(rule)
        leaves = _grounded(deciding_leaves(rule, wanted))
        if wanted is not Status.MET:
            return {self._missed(leaf): _telling(leaf) for leaf in leaves[:_MOST_FACTS]}
        leaves = self._best([leaf for leaf in leaves if leaf.value_type not in ("area", "rents")], _MOST_FACTS)
        if not any(self._explains(leaf) for leaf in leaves) and rule.role == "entitle":
            return {}  # „Geschlecht: weiblich“ explains nothing that the rule's title does not say better
        return {self._known(leaf): _telling(leaf) for leaf in leaves}

    def _open(self, rule: Trace) -> dict[str, int]:
        asked = deciding_leaves(rule, Status.OPEN)[:_MOST_OPEN]
        if rule.role == "exclude":
            states = [f"{fact_name(leaf, self.labels, self.lang)}: {self._condition(leaf)}" for leaf in asked]
            return {say("excluded_if", self.lang, facts="; ".join(states)): _MISSING} if states else {}
        holds = [
            leaf
            for child in rule.children
            if child.status is Status.MET
            for leaf in deciding_leaves(child, Status.MET)
            if _telling(leaf)
        ]
        shown = {self._known(leaf): _telling(leaf) for leaf in self._best(holds, 1)}
        return shown | {self._question(leaf): _MISSING for leaf in asked}

    def _best(self, leaves: Sequence[Trace], most: int) -> list[Trace]:
        """Return the facts that tell something, or all where none does, in their order."""
        own = [leaf for leaf in leaves if not (leaf.fact or "").startswith("needs.")] or list(leaves)
        telling = [leaf for leaf in own if leaf.op not in _SAYS_LITTLE and leaf.value is not False] or own
        kept = sorted(telling, key=lambda leaf: -_telling(leaf))[:most]
        return [leaf for leaf in telling if any(leaf is each for each in kept)]

    def _explains(self, leaf: Trace) -> bool:
        if leaf.value_type == "bool":
            return not leaf.given
        return leaf.value_type != "choice" or self._speaks_for_itself(leaf)

    def _missed(self, leaf: Trace) -> str:
        if leaf.value_type == "area":
            return say("elsewhere", self.lang)
        condition = requirement(leaf, self.labels, self.lang) if leaf.value_type in _COMPARED else None
        shown = self._known(leaf)
        return say("asked", self.lang, state=shown, condition=condition) if condition else shown

    def _known(self, leaf: Trace) -> str:
        name, value = fact_name(leaf, self.labels, self.lang), leaf.value
        if leaf.value_type == "bool" and value is True:
            return name
        if self._speaks_for_itself(leaf):
            shown = known(leaf, self.labels, self.lang)
            who = name.rpartition(" (")[2] if name.endswith(")") else ""
            return f"{shown} ({who}" if who else shown
        if leaf.value_type == "date" and isinstance(value, str) and value != "none":
            return self._dated(name, value)
        if leaf.value_type in ("money", "number") and value is not None:
            return f"{name} {known(leaf, self.labels, self.lang)}"
        return state(leaf, self.labels, self.lang)

    def _dated(self, name: str, value: str) -> str:
        try:
            day = short_date(dt.date.fromisoformat(value), self.on, self.lang)
        except ValueError:
            return f"{name}: {clean(value)}"
        if name.rpartition(" ")[2] in PREPOSITIONS:
            return f"{name} {day}"
        return say("on_date", self.lang, name=name, date=day)

    def _question(self, leaf: Trace) -> str:
        condition = requirement(leaf, self.labels, self.lang) if leaf.op not in _ASKS_ITSELF else None
        name = fact_name(leaf, self.labels, self.lang).rstrip("?")
        if leaf.value is not None and leaf.value_type in ("money", "number"):
            name = f"{name} {known(leaf, self.labels, self.lang)}"
        return say("question", self.lang, fact=name, condition=condition) if condition else f"{name}?"

    def _condition(self, leaf: Trace) -> str:
        return requirement(leaf, self.labels, self.lang) or say("yes", self.lang)

    def _speaks_for_itself(self, leaf: Trace) -> bool:
        """Tell whether a choice needs no name of its fact: words that end in a predicate and belong to one fact only."""
        fact = leaf.fact or ""
        if leaf.value_type != "choice" or not isinstance(leaf.value, str):
            return False
        german = self.labels.value(fact, leaf.value).de
        last = german.rpartition(" ")
        if not last[0] or not last[2][:1].islower():
            return False
        mine = generic(fact)
        return not any(
            german == text.de
            for name, label in self.labels.facts.items()
            if name != mine
            for text in label.values.values()
        )
