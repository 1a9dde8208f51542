"""Slips in words: what nobody would notice, as a sentence in German and English."""

from lotse.explain.leaves import asked, name_of, settled
from lotse.explain.values import clean, date, unglue
from lotse.model.base import Lang
from lotse.model.plan import Status, Trace
from lotse.model.vocabulary import Labels
from lotse.rules.conditions import All, AnyOf, AtLeast, Leaf, Members, Not
from lotse.rules.rulebook import (
    Advise,
    Derive,
    DeriveDate,
    Entitle,
    Exclude,
    RaiseNeed,
    Require,
    Warn,
)
from lotse.scenarios.mutations import Change
from lotse.scenarios.surviving import Mutant

_SLIPS = {
    "de": {
        "rule": "Niemand würde merken, wenn es die Regel „{title}“ nicht gäbe.",
        "valid_from": "Niemand würde merken, wenn „{title}“ ab {after} gälte statt ab {before}.",
        "valid_until": "Niemand würde merken, wenn „{title}“ bis {after} gälte statt bis {before}.",
        "changed": "Niemand würde merken, wenn in „{title}“ aus [{before}] würde: [{after}].",
        "condition": "Niemand würde merken, wenn in „{title}“ die Bedingung [{before}] fehlte.",
        "any": "Niemand würde merken, wenn in „{title}“ eine der Bedingungen genügte statt aller: [{before}].",
        "all": "Niemand würde merken, wenn in „{title}“ alle Bedingungen nötig wären statt einer: [{before}].",
        "effect": "Niemand würde merken, wenn aus „{title}“ dies nicht folgte: {before}.",
        "for": "Niemand würde merken, wenn in „{title}“ {before} nicht mehr für {after} gälte.",
        "at_most": "Niemand würde merken, wenn in „{title}“ {before} auch sicher gälte statt höchstens offen.",
        "later": "Niemand würde merken, wenn in „{title}“ {what} einen Tag später läge.",
        "earlier": "Niemand würde merken, wenn in „{title}“ {what} einen Tag früher läge.",
        "deadline": "Niemand würde merken, wenn in „{title}“ {what} fehlte.",
    },
    "en": {
        "rule": "Nobody would notice if there were no rule “{title}”.",
        "valid_from": "Nobody would notice if “{title}” applied from {after} instead of {before}.",
        "valid_until": "Nobody would notice if “{title}” applied until {after} instead of {before}.",
        "changed": "Nobody would notice if in “{title}” [{before}] became [{after}].",
        "condition": "Nobody would notice if in “{title}” the condition [{before}] were missing.",
        "any": "Nobody would notice if in “{title}” one of the conditions sufficed instead of all: [{before}].",
        "all": "Nobody would notice if in “{title}” all conditions were needed instead of one: [{before}].",
        "effect": "Nobody would notice if this did not follow from “{title}”: {before}.",
        "for": "Nobody would notice if in “{title}” {before} were no longer for {after}.",
        "at_most": "Nobody would notice if in “{title}” {before} could be certain instead of open at most.",
        "later": "Nobody would notice if in “{title}” {what} lay a day later.",
        "earlier": "Nobody would notice if in “{title}” {what} lay a day earlier.",
        "deadline": "Nobody would notice if in “{title}” {what} were missing.",
    },
}
_WORDS = {
    "de": {
        "and": " und ",
        "or": " oder ",
        "not": "nicht: {x}",
        "yes": "ja",
        "known": "bekannt",
        "at_least": "mindestens {n} von: {x}",
        "any_member": "jemand im Haushalt: {x}",
        "all_members": "alle im Haushalt: {x}",
        "least": "mindestens {n} Personen im Haushalt: {x}",
        "most": "höchstens {n} Personen im Haushalt: {x}",
        "exactly": "genau {n} Personen im Haushalt: {x}",
        "between": "{n} bis {m} Personen im Haushalt: {x}",
        "need": "Bedarf „{x}“",
        "help": "Hilfe „{x}“",
        "exclude": "keine Hilfe „{x}“",
        "require": "Hilfe „{x}“ vor {y}",
        "advise": "Rat „{x}“",
        "warn": "Warnung „{x}“",
        "derive": "„{x}“",
        "deadline": "die Frist",
        "date": "das Datum „{x}“",
        "none": "ohne Bedingung",
    },
    "en": {
        "and": " and ",
        "or": " or ",
        "not": "not: {x}",
        "yes": "yes",
        "known": "known",
        "at_least": "at least {n} of: {x}",
        "any_member": "someone in the household: {x}",
        "all_members": "everyone in the household: {x}",
        "least": "at least {n} people in the household: {x}",
        "most": "at most {n} people in the household: {x}",
        "exactly": "exactly {n} people in the household: {x}",
        "between": "{n} to {m} people in the household: {x}",
        "need": "need “{x}”",
        "help": "help “{x}”",
        "exclude": "no help “{x}”",
        "require": "help “{x}” before {y}",
        "advise": "tip “{x}”",
        "warn": "warning “{x}”",
        "derive": "“{x}”",
        "deadline": "the deadline",
        "date": "the date “{x}”",
        "none": "no condition",
    },
}


def unnoticed(mutant: Mutant, lang: Lang) -> str:
    """Return the sentence that says what nobody would notice."""
    change, words = mutant.change, _Words(mutant.tested.labels, lang)
    key, parts = _slip(change, words)
    return _SLIPS[lang][key].format(title=clean(mutant.tested.rule.ref.title.in_(lang)), **parts)


def part_text(change: Change, labels: Labels, lang: Lang) -> str:
    """Return in words what stood where something has changed: a condition, what follows, a deadline, a day."""
    words, before = _Words(labels, lang), change.before
    match change.kind:
        case "validity":
            return words.day(before)
        case "deadline":
            return words.deadline(change)
        case "effect":
            return words.effect(before)
    return words.condition(before)


# ---------------------------------------------------------------------------------------------- private


def _slip(change: Change, words: "_Words") -> tuple[str, dict[str, str]]:
    place, _, what = change.at.rpartition(" ")
    before, after = change.before, change.after
    match change.kind:
        case "rule":
            return "rule", {}
        case "validity":
            return change.at[:-2], {"before": words.day(before), "after": words.day(after)}
        case "deadline":
            key = "deadline" if after is None else "later" if change.at.endswith("+1") else "earlier"
            return key, {"what": words.deadline(change)}
        case "effect" if what.startswith("at_most") or place.endswith("at_most"):
            return "at_most", {"before": words.effect(before)}
        case "effect" if isinstance(after, str):
            return "for", {"before": words.effect(before), "after": words.code(after, need=isinstance(before, Entitle))}
        case "effect":
            return "effect", {"before": words.effect(before)}
        case "connective" if what in ("any", "all"):
            return what, {"before": words.condition(before)}
        case "condition" if after is None:
            return "condition", {"before": words.condition(before)}
    return "changed", {"before": words.condition(before), "after": words.condition(after)}


class _Words:
    """Says parts of rules in one language."""

    def __init__(self, labels: Labels, lang: Lang) -> None:
        self.labels, self.lang = labels, lang

    def word(self, key: str, **parts: object) -> str:
        return _WORDS[self.lang][key].format(**parts)

    def day(self, day: object) -> str:
        return unglue(date(day, self.lang))  # type: ignore[arg-type]  # a change of validity holds days

    def fact(self, name: str) -> str:
        return name_of(name, self.labels, self.lang)

    def code(self, code: str, *, need: bool) -> str:
        label = self.labels.need(code) if need else self.labels.service_type(code)
        return self.word("need" if need else "help", x=clean(label.in_(self.lang)))

    def deadline(self, change: Change) -> str:
        if ".date" not in change.at or change.rule is None:
            return self.word("deadline")
        made = next(each for each in change.rule.effects if isinstance(each, DeriveDate) and each.date == change.after)
        return self.word("date", x=self.fact(made.fact.name))

    def effect(self, effect: object) -> str:
        match effect:
            case RaiseNeed(code):
                return self.code(code, need=True)
            case Entitle(service_type):
                return self.code(service_type, need=False)
            case Exclude(service_type):
                return self.word("exclude", x=clean(self.labels.service_type(service_type).in_(self.lang)))
            case Require(first, before):
                later = self.word("and").join(self.code(code, need=False) for code in before)
                return self.word("require", x=clean(self.labels.service_type(first).in_(self.lang)), y=later)
            case Advise(text) | Warn(text):
                return self.word("advise" if isinstance(effect, Advise) else "warn", x=clean(text.in_(self.lang)))
            case Derive(fact) | DeriveDate(fact):
                return self.word("derive", x=self.fact(fact.name))
        raise AssertionError(effect)

    def condition(self, condition: object, *, inner: bool = False) -> str:
        match condition:
            case Leaf():
                return self._leaf(condition)
            case Not(Leaf() as leaf) if leaf.op != "is known":
                return self._trace(settled(Trace(kind="not", status=Status.MET, children=(self._node(leaf),))))
            case Not(child):
                return self.word("not", x=self.condition(child, inner=True))
            case All(children) | AnyOf(children):
                if not children:
                    return self.word("none")
                joint = self.word("and" if isinstance(condition, All) else "or")
                joined = joint.join(self.condition(each, inner=True) for each in children)
                return f"({joined})" if inner and len(children) > 1 else joined
            case AtLeast(n, children):
                return self.word("at_least", n=n, x="; ".join(self.condition(each, inner=True) for each in children))
            case Members():
                return self._members(condition)
        raise AssertionError(condition)

    def _members(self, condition: Members) -> str:
        inside, least, most = self.condition(condition.child), condition.least, condition.most
        if condition.kind != "count_members":
            return self.word(condition.kind, x=inside)
        key = "exactly" if least == most else "most" if least is None else "least" if most is None else "between"
        return self.word(key, n=most if least is None else least, m=most, x=inside)

    def _node(self, leaf: Leaf) -> Trace:
        operand = list(leaf.operand) if isinstance(leaf.operand, tuple) else leaf.operand
        return Trace(
            kind="fact",
            status=Status.MET,
            fact=leaf.fact.name,
            op=leaf.op,
            operand=operand,
            moved=leaf.moved,
            value_type=leaf.fact.kind,
        )

    def _leaf(self, leaf: Leaf) -> str:
        if leaf.op == "is known":
            return f"{self.fact(leaf.fact.name)}: {self.word('known')}"
        return self._trace(self._node(leaf))

    def _trace(self, node: Trace) -> str:
        name = self.fact(node.fact or "")
        return f"{name}: {asked(node, self.labels, self.lang) or self.word('yes')}"
