"""Two states of the rules in words, for a pull request: what differs, whom it concerns, and who gets another plan by what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lotse.explain.changes import Lines, LineView, markdown_lines, write_lines
from lotse.explain.layout import TEXT_COLUMN, Page
from lotse.explain.leaves import asked, fact_name
from lotse.explain.markdown import escaped
from lotse.explain.phrases import Pair, pick, say
from lotse.explain.reasons import citation
from lotse.explain.values import clean, date, join, unglue
from lotse.model.base import Lang
from lotse.model.plan import RuleRef, Trace
from lotse.model.rulediff import Cause, CausedChange, ChangedHousehold, Concern, OtherDifference, RulesComparison
from lotse.model.rulediff import RuleDifference as Difference
from lotse.model.vocabulary import Labels, Vocabulary

_SIGNS = {"added": "+", "removed": "–", "changed": "~"}
_MOST_NAMES = 6
_WORDS: dict[str, Pair] = {
    "rules": ("Regeln", "Rules"),
    "others": ("Weitere Unterschiede", "Other differences"),
    "households": ("Haushalte mit anderem Plan", "Households with another plan"),
    "mistakes_one": ("1 Fehler in den Eingaben", "1 mistake in the input"),
    "mistakes": ("{n} Fehler in den Eingaben", "{n} mistakes in the input"),
    "drafts": ("Entwürfe auf beiden Seiten: {rules}", "drafts on both sides: {rules}"),
    "same": ("Die Regeln und alles Übrige sind auf beiden Seiten gleich", "The rules and all else are the same on both sides"),
    "added": ("neu", "new"),
    "removed": ("entfällt", "removed"),
    "changed": ("geändert", "changed"),
    "changed_parts": ("{parts} geändert", "{parts} changed"),
    "condition": ("Bedingung", "condition"),
    "effect": ("Wirkung", "effect"),
    "dates": ("Geltung", "period"),
    "draft": ("Entwurf oder nicht", "draft or not"),
    "reference": ("Fundstelle", "reference"),
    "verified_on": ("Tag der Prüfung", "day of verification"),
    "title": ("Titel", "title"),
    "joined": ("dieselben Vergleiche, anders verbunden", "the same comparisons, joined otherwise"),
    "none": ("ändert keinen der {n} Pläne", "changes none of the {n} plans"),
    "none_of_one": ("ändert den Plan nicht", "does not change the plan"),
    "none_of_none": ("kein Plan verglichen", "no plan compared"),
    "one": ("ändert 1 Plan: {example}", "changes 1 plan: {example}"),
    "many": ("ändert {k} Pläne, etwa {example}", "changes {k} plans, such as {example}"),
    "untestable": ("nicht einzeln prüfbar", "cannot be tested by itself"),
    "figures": ("Werte des Rechts", "figures of the law"),
    "vocabulary": ("Begriffe", "vocabulary"),
    "partners": ("Verzeichnis der Partner", "directory of partners"),
    "facts": ("Angaben von Plugins", "facts of plugins"),
    "program": ("Programm eines Plugins", "program of a plugin"),
    "words": ("Wörter für Angaben", "words for facts"),
    "by": ("durch", "by"),
    "together": ("{names} zusammen", "{names} together"),
    "and_rest": (
        "{names}; das erklärt nicht alles, der Rest ist nicht einzeln prüfbar",
        "{names}; this does not explain all, and the rest cannot be tested by itself",
    ),
    "in_question": ("in Frage kommt: {names}", "possible: {names}"),
    "unknown": ("etwas, das nicht einzeln prüfbar ist", "something that cannot be tested by itself"),
}  # fmt: skip


@dataclass(frozen=True)
class DifferenceView:
    """One difference: its sign, name and what is to say, and below it where it stands and what is asked now."""

    sign: str
    name: str
    what: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class BlockView:
    """Lines of a plan that hang on the same causes."""

    by: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True)
class RulesView:
    """The whole comparison in one language."""

    counts: str
    sides: str
    notes: tuple[str, ...]
    rules: tuple[DifferenceView, ...]
    others: tuple[DifferenceView, ...]
    households: tuple[tuple[str, tuple[BlockView, ...]], ...]


def rules_text(  # noqa: PLR0913 - a comparison, words of two sides, and four choices of the reader
    comparison: RulesComparison,
    before: Labels,
    after: Labels,
    lang: Lang = "de",
    width: int = 100,
    *,
    color: bool = False,
    full: bool = False,
) -> str:
    """Return the comparison as text: the counts, the differences with whom they concern, then the households."""
    view = rules_view(comparison, before, after, lang, full=full)
    page = Page(width, lang, color=color)
    page.across(view.counts, view.sides, "bold", "dim")
    for note in view.notes:
        page.wrapped(note)
    for key, differences in (("rules", view.rules), ("others", view.others)):
        if differences:
            page.heading(_say(key, lang).upper())
        for each in differences:
            page.item(each.sign, f"{each.name}: {each.what}", style="bold")
            for sign, text in each.details:
                page.columns(" " * TEXT_COLUMN + (f"{sign} " if sign else ""), text, "")
    if view.households:
        page.heading(_say("households", lang).upper())
    for name, blocks in view.households:
        page.heading(name)
        for number, block in enumerate(blocks):
            if number:
                page.gap()
            page.wrapped(block.by, _say("by", lang), 1)
            write_lines(page, block.lines, full=full)
    return page.text()


def rules_markdown(
    comparison: RulesComparison, before: Labels, after: Labels, lang: Lang = "de", *, full: bool = False
) -> str:
    """Return the comparison as Markdown for a comment on a pull request; the households are folded away."""
    view = rules_view(comparison, before, after, lang, full=full)
    lines = [f"## {escaped(view.counts)}", "", escaped(view.sides), ""]
    lines += [f"{escaped(note)}\n" for note in view.notes]
    for key, differences in (("rules", view.rules), ("others", view.others)):
        if differences:
            lines += [f"### {_say(key, lang)}", ""]
        for each in differences:
            lines.append(f"- {escaped(each.sign)} **{escaped(each.name)}:** {escaped(each.what)}")
            lines += [
                " ".join(["  -", *([escaped(sign)] if sign else []), escaped(text)]) for sign, text in each.details
            ]
        lines += [""] if differences else []
    if view.households:
        lines += ["<details>", f"<summary>{_say('households', lang)} ({len(view.households)})</summary>", ""]
    for name, blocks in view.households:
        lines += [f"#### {escaped(name)}", ""]
        for block in blocks:
            lines += [f"**{_say('by', lang)}** {escaped(block.by)}", ""]
            lines += markdown_lines(block.lines)
            lines.append("")
    lines += ["</details>", ""] if view.households else []
    return unglue("\n".join(lines))


def rules_view(
    comparison: RulesComparison, before: Labels, after: Labels, lang: Lang, *, full: bool = False
) -> RulesView:
    """Put a comparison into words; a name that only one side has is taken from there."""
    return _Teller(comparison, _joined(before, after), lang, full=full).view()


# ---------------------------------------------------------------------------------------------- private


class _Teller:
    """Words of one comparison in one language."""

    def __init__(self, comparison: RulesComparison, labels: Labels, lang: Lang, *, full: bool) -> None:
        self.comparison, self.labels, self.lang, self.full = comparison, labels, lang, full
        self.lines = Lines(labels, lang, full=full)

    def view(self) -> RulesView:
        """Return everything."""
        found = self.comparison
        sides = f"{clean(found.before.directory)} → {clean(found.after.directory)}"
        return RulesView(
            counts=self._counts(),
            sides=f"{date(found.on, self.lang)} · {sides}",
            notes=tuple(self._notes()),
            rules=tuple(map(self._rule, found.rules)),
            others=tuple(map(self._other, found.others)),
            households=tuple(map(self._household, found.households)),
        )

    def _counts(self) -> str:
        found = self.comparison
        key = "diff_count_one" if found.compared == 1 else "diff_count"
        told = say(key, self.lang, n=found.compared, changed=found.changed)
        if not found.mistakes:
            return told
        return f"{told}, {self._say('mistakes_one' if found.mistakes == 1 else 'mistakes', n=found.mistakes)}"

    def _notes(self) -> Iterable[str]:
        if self.comparison.drafts:
            yield self._say("drafts", rules=", ".join(map(clean, self.comparison.drafts)))
        if not self.comparison.rules and not self.comparison.others:
            yield self._say("same")

    def _rule(self, rule: Difference) -> DifferenceView:
        what = self._say(rule.change)
        if rule.change == "changed":
            what = self._say("changed_parts", parts=self._join([self._say(part) for part in rule.parts]))
        ref = (rule.after or rule.before)[-1]
        title = say("diff_quoted", self.lang, text=clean(ref.title.in_(self.lang)))
        places = dict.fromkeys(", ".join(map(_place, side)) for side in (rule.before, rule.after) if side)
        details = [("", f"{title} ({citation(ref, self.lang)}) · {clean(ref.plugin)}: {' → '.join(places)}")]
        if rule.change == "changed":
            details += [("–", self._asked(leaf)) for leaf in rule.went_conditions]
            details += [("+", self._asked(leaf)) for leaf in rule.came_conditions]
            if "condition" in rule.parts and len(details) == 1:
                details.append(("~", self._say("joined")))
        return DifferenceView(_SIGNS[rule.change], clean(rule.id), f"{what}; {self._concern(rule)}", tuple(details))

    def _other(self, other: OtherDifference) -> DifferenceView:
        told = [
            f"{self._say(key)} {self._names(names)}"
            for key, names in (("added", other.added), ("changed", other.changed), ("removed", other.removed))
            if names
        ]
        return DifferenceView("~", self._say(other.kind), "; ".join([*told, self._concern(other)]))

    def _concern(self, each: Concern) -> str:
        compared = self.comparison.compared
        if each.households is None:
            return self._say("untestable")
        if not compared:
            return self._say("none_of_none")
        if not each.households:
            return self._say("none_of_one" if compared == 1 else "none", n=compared)
        key = "one" if each.households == 1 else "many"
        return self._say(key, k=each.households, example=clean(each.example or ""))

    def _asked(self, leaf: Trace) -> str:
        name = fact_name(leaf, self.labels, self.lang)
        condition = asked(leaf, self.labels, self.lang)
        return f"{name}: {condition}" if condition else name

    def _household(self, household: ChangedHousehold) -> tuple[str, tuple[BlockView, ...]]:
        groups: dict[str, list[LineView]] = {}
        for each in household.changes:
            groups.setdefault(self._by(each, household.untested), []).append(self.lines.view(each.change))
        name = say("household", self.lang, id=clean(household.household))
        return name, tuple(BlockView(by, tuple(lines)) for by, lines in groups.items())

    def _by(self, change: CausedChange, untested: Sequence[Cause]) -> str:
        told = self._join([self._cause(cause) for cause in change.causes])
        if change.together and len(change.causes) > 1:
            told = self._say("together", names=told)
        if not told:
            told = self._say("unknown")
        elif not change.complete:
            told = self._say("and_rest", names=told)
        if change.complete or not untested:
            return told
        return f"{told}; {self._say('in_question', names=', '.join(map(self._cause, untested)))}"

    def _cause(self, cause: Cause) -> str:
        return clean(cause.id) if cause.kind == "rule" else self._say(cause.kind)

    def _names(self, names: Sequence[str]) -> str:
        rest = 0 if self.full else len(names) - _MOST_NAMES
        shown = ", ".join(map(clean, names[: len(names) - max(rest, 0)]))
        return f"{shown}, {say('and_more', self.lang, n=rest)}" if rest > 0 else shown

    def _join(self, words: Sequence[str]) -> str:
        return join(words, self.lang)

    def _say(self, key: str, **values: object) -> str:
        return _say(key, self.lang, **values)


def _say(key: str, lang: Lang, **values: object) -> str:
    return pick(_WORDS[key], lang).format(**values)


def _place(ref: RuleRef) -> str:
    return f"{clean(ref.file)}:{ref.line}"


def _joined(before: Labels, after: Labels) -> Labels:
    """The words of the second side, and those of the first for what only that has."""
    old, new = before.vocabulary, after.vocabulary
    words = Vocabulary(
        tiers={**old.tiers, **new.tiers},
        needs={**old.needs, **new.needs},
        service_types={**old.service_types, **new.service_types},
    )
    return Labels(words, {**before.facts, **after.facts})
