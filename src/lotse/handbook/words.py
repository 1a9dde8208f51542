"""Rules in words: conditions, dates and effects as nested sentences whose parts may lead to other pages."""

import string
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lotse.explain.leaves import asked, name_of, settled
from lotse.explain.phrases import PREPOSITIONS, pick
from lotse.explain.values import clean, count
from lotse.handbook.phrases import CONNECTIVES, PHRASES, WHAT, say
from lotse.model.base import Lang, Text
from lotse.model.plan import Status, Trace
from lotse.model.vocabulary import Labels
from lotse.rules.conditions import ALWAYS, All, AnyOf, AtLeast, Condition, Leaf, Members, Not
from lotse.rules.deadlines import MONTH_END, DateSpec
from lotse.rules.rulebook import (
    Advise,
    Derive,
    DeriveDate,
    Effect,
    Entitle,
    Exclude,
    RaiseNeed,
    Require,
    Rule,
    Warn,
)


@dataclass(frozen=True)
class Target:
    """What a word leads to: a `need`, `help`, `fact`, `rule`, `chapter`, `plugin`, `feature` or `scenario`, by its name."""

    kind: str
    name: str


@dataclass(frozen=True)
class Word:
    """Words that lead somewhere, or that are in another language than their page (`lang`)."""

    text: str
    target: Target | None = None
    lang: str = ""


Said = tuple[str | Word, ...]


@dataclass(frozen=True)
class Item:
    """A sentence, and what stands below it."""

    said: Said
    children: "tuple[Item, ...]" = ()


class Words:
    """Puts rules into words of one language; `anchor` names one version of a rule."""

    def __init__(self, labels: Labels, lang: Lang, anchor: Callable[[Rule], str]) -> None:
        self.labels, self.lang, self.anchor = labels, lang, anchor

    # names -------------------------------------------------------------------------------------

    def text(self, text: Text, target: Target | None = None) -> Word:
        """Return a text, marked as German where nobody has written English."""
        return Word(clean(text.in_(self.lang)), target, "de" if self.lang == "en" and not text.en else "")

    def german(self, text: str) -> Word:
        """Return a text that exists in German alone, such as a paragraph."""
        return Word(clean(text), None, "de" if self.lang == "en" else "")

    def need(self, code: str) -> Word:
        """Return a need by its label."""
        return self.text(self.labels.need(code), Target("need", code))

    def help(self, code: str) -> Word:
        """Return a kind of help by its label."""
        return self.text(self.labels.service_type(code), Target("help", code))

    def fact(self, name: str) -> Word:
        """Return a fact by its label; a need or help, read as a fact, by its own page."""
        section, _, code = name.partition(".")
        shown = clean(name_of(name, self.labels, self.lang))
        kinds = {"needs": "need", "entitlements": "help"}
        return Word(shown, Target(kinds[section], code) if section in kinds else Target("fact", name))

    def rule(self, rule: Rule) -> Word:
        """Return a rule by its title."""
        return self.text(rule.ref.title, Target("rule", self.anchor(rule)))

    def sentence(self, key: str, **parts: str | Word | Said) -> Said:
        """Return a phrase with words that lead somewhere in its gaps."""
        said: list[str | Word] = []
        for text, name, _, _ in string.Formatter().parse(pick(PHRASES[key], self.lang)):
            said += [text] if text else []
            if name is not None:
                part = parts[name]
                said += part if isinstance(part, tuple) else [part]
        return tuple(said)

    def quoted(self, words: Sequence[Word]) -> Said:
        """Return names in a row, each in quotation marks."""
        return self._row([self.sentence("quoted", x=each) for each in words])

    def listed(self, words: Sequence[Word]) -> Said:
        """Return words in a row: `a, b, c`."""
        return self._row([(each,) for each in words])

    # conditions --------------------------------------------------------------------------------

    def condition(self, condition: Condition, *, negated: bool = False, clause: bool = False) -> Item:
        """Return a condition as a tree: a comparison is a sentence, a connective has its parts below it.

        clause  the topmost sentence goes on after "wenn"
        """
        gaps: dict[str, str] = {}
        match condition:
            case Leaf():
                return self._leaf(condition, negated=negated)
            case Not(child):
                return self.condition(child, negated=not negated, clause=clause)
            case All(children) | AnyOf(children) if len(children) == 1:
                return self.condition(children[0], negated=negated, clause=clause)
            case All(children):
                joined = "all"
            case AnyOf(children):
                joined = "any"
            case AtLeast(n, children):
                joined, gaps = "at_least", {"least": str(n)}
            case Members(joined, child, least, most):
                children = child.children if isinstance(child, All) else (child,)
                what = pick(WHAT[len(children) > 1], self.lang)
                gaps = {"what": what, "count": self._people(least, most)}
            case _:
                raise TypeError(f"a {type(condition).__name__} stands in no rule file")
        sentence, after_if = CONNECTIVES[joined, negated]
        text = pick(after_if if clause else sentence, self.lang).format(**gaps)
        return Item((text if clause else f"{text}:",), tuple(map(self.condition, children)))

    def when(self, rule: Rule) -> Item:
        """Return when a rule applies, as a sentence with its conditions below it."""
        if rule.when == ALWAYS:
            return Item((say("always", self.lang),))
        item = self.condition(rule.when, clause=True)
        if not item.children:
            return Item((say("if_single", self.lang),), (item,))
        return Item(self.sentence("if", condition=item.said), item.children)

    def _row(self, parts: Sequence[Said]) -> Said:
        return tuple(word for at, said in enumerate(parts) for word in ((", ", *said) if at else said))

    def _leaf(self, leaf: Leaf, *, negated: bool) -> Item:
        operand = list(leaf.operand) if isinstance(leaf.operand, (list, tuple)) else leaf.operand
        trace = Trace(
            kind="fact",
            status=Status.OPEN,
            fact=leaf.fact.name,
            op=leaf.op,
            operand=operand,
            moved=leaf.moved,
            value_type=leaf.fact.kind,
        )
        if negated:
            trace = settled(Trace(kind="not", status=Status.OPEN, children=(trace,)))
        return Item((self.fact(leaf.fact.name), f": {asked(trace, self.labels, self.lang)}"))

    def _people(self, least: int | None, most: int | None) -> str:
        key = {(True, False): "least", (False, True): "most"}.get((least is not None, most is not None), "between")
        if key == "between" and least == most:
            key = "exactly"
        last = most if key in ("most", "between") else least
        if least is None and most is None:
            return ""
        shown = {"least": str(least), "most": str(most)}
        shown["most" if key in ("most", "between") else "least"] = count(last or 0, "persons", self.lang)
        return say(f"people_{key}", self.lang, **shown)

    # dates -------------------------------------------------------------------------------------

    def date(self, spec: DateSpec) -> Said:
        """Return how a date is counted: `2 Monate nach „Räumungsklage zugestellt“`."""
        assert spec.anchor is not None  # noqa: S101 - only the end of the month has no anchor, and it is told by itself
        fact = self.fact(spec.anchor.name)
        words = fact.text.split(" ")
        if words[-1] in PREPOSITIONS:  # `zugestellt am` runs on into its date; here none follows
            fact = Word(" ".join(words[:-1]), fact.target)
        if not spec.count:
            said = self.sentence("date_on", fact=self.quoted([fact]))
        else:
            length = count(abs(spec.count), spec.unit, self.lang)
            said = self.sentence(
                "date_before" if spec.count < 0 else "date_after", length=length, fact=self.quoted([fact])
            )
        notes = [say(key, self.lang) for key, told in (("saturday", spec.saturday), ("rolled", spec.roll)) if told]
        return (*said, *(f"; {note}" for note in notes))

    def deadline(self, spec: DateSpec) -> Item:
        """Return a deadline as a sentence."""
        if spec == MONTH_END:
            return Item((say("accrual", self.lang),))
        return Item(self.sentence("accrual_from" if spec.accrual else "deadline", date=self.date(spec)))

    # effects -----------------------------------------------------------------------------------

    def effect(self, effect: Effect) -> Item:
        """Return what a rule does, with deadlines, papers and what is to be checked below it."""
        match effect:
            case Derive(fact):
                return Item(self.sentence("derive", fact=self.quoted([self.fact(fact.name)])))
            case DeriveDate(fact, spec):
                return Item(
                    self.sentence("derive_date", fact=self.quoted([self.fact(fact.name)]), date=self.date(spec))
                )
            case RaiseNeed(code, deadline, suspected):
                below = [self.deadline(deadline)] if deadline else []
                below += [self._suspected("suspected", suspected)] if suspected is not None else []
                return Item(self.sentence("need", need=self.quoted([self.need(code)])), tuple(below))
            case Entitle():
                said = self.sentence(
                    "entitle",
                    help=self.quoted([self.help(effect.service_type)]),
                    needs=self.quoted([*map(self.need, effect.needs)]),
                )
                return Item(said, tuple(self._around_help(effect)))
            case Exclude(service_type):
                return Item(self.sentence("exclude", help=self.quoted([self.help(service_type)])))
            case Require(first, before):
                later = self.quoted([*map(self.help, before)])
                return Item(self.sentence("require", first=self.quoted([self.help(first)]), later=later))
            case Advise(text, service_types):
                helps = self.quoted([*map(self.help, service_types)])
                return Item((*self.sentence("advise", help=helps), " ", self.text(text)))
            case Warn(text):
                return Item((say("warn", self.lang), " ", self.text(text)))

    def _around_help(self, effect: Entitle) -> Iterable[Item]:
        if effect.action:
            yield Item((say("action", self.lang), " ", self.text(effect.action)))
        if effect.deadline:
            yield self.deadline(effect.deadline)
        if effect.documents:
            yield Item((say("documents", self.lang), " ", *self.listed([*map(self.german, effect.documents)])))
        for text in effect.to_check:
            yield Item((say("to_check", self.lang), " ", self.text(text)))
        if effect.open_at_most:
            yield Item((say("open_at_most", self.lang),))
        if effect.estimate:
            yield Item(self.sentence("estimate", fact=self.quoted([self.fact(effect.estimate.name)])))
        if effect.suspected is not None:
            yield self._suspected("suspected_help", effect.suspected)

    def _suspected(self, key: str, condition: Condition) -> Item:
        return Item((say(key, self.lang),), (self.condition(condition),))


def plain(said: Said) -> str:
    """Return a sentence without what its words lead to."""
    return "".join(part if isinstance(part, str) else part.text for part in said)


def all_words(item: Item) -> str:
    """Return all sentences of a tree."""
    return " ".join([plain(item.said), *map(all_words, item.children)])
