"""An edition: the handbook in one language, as data for its pages. What it says of rules and scenarios stands here."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from lotse.explain.phrases import FIELDS, pick, word
from lotse.explain.values import clean, date, unglue
from lotse.handbook.addresses import Addresses
from lotse.handbook.evidence import Evidence, Witness, feature_name, language_of
from lotse.handbook.phrases import STATES, say
from lotse.handbook.relations import Chapter, Node, Relations, chapter_of
from lotse.handbook.words import Item, Said, Target, Word, Words, all_words
from lotse.matcher import Matcher
from lotse.model.base import Lang
from lotse.rules.rulebook import Rule
from lotse.scenarios import Result, Scenario

_SHOWN = 10  # scenarios beside a rule; how many more there are is said


@dataclass(frozen=True)
class Row:
    """A term and what is said of it."""

    term: str
    said: Said


@dataclass(frozen=True)
class Entry:
    """What the search finds: its name, a note shown beside it, and further words by which it is found."""

    section: str
    word: Word
    note: str = ""
    words: str = ""


@dataclass(frozen=True)
class Told:
    """A scenario as a rule's page names it; `examples` says how many of an outline's went alike."""

    passed: bool
    sign: str
    word: Word
    status: str
    examples: str


@dataclass(frozen=True)
class Tested:
    """What scenarios say of a rule. `sound`: there are some and all passed."""

    summary: str
    sound: bool
    shown: tuple[Told, ...]
    more: str


@dataclass(frozen=True)
class RuleView:
    """A rule as its topic shows it."""

    anchor: str
    title: Word
    state: str
    in_force: bool
    reference: Word
    when: Item
    then: tuple[Item, ...]
    rows: tuple[Row, ...]
    tested: Tested | None


@dataclass(frozen=True)
class ScenarioView:
    """A scenario as its feature shows it: steps, result, and where it failed."""

    anchor: str
    title: Word
    place: str
    tags: str
    steps: tuple[tuple[str, str, str], ...]  # keyword, text, and what stands below it
    passed: bool
    result: str
    failure: str
    message: str


@dataclass(frozen=True)
class Feature:
    """A file of scenarios. `lang` is the language in which it is written, where it is known."""

    name: str
    title: str
    lang: str
    results: tuple[Result, ...]


@dataclass(frozen=True)
class Book:
    """What the handbook shows, in any language. `results` are the scenarios that were run; None: none were asked for."""

    matcher: Matcher
    on: dt.date
    results: tuple[Result, ...] | None = None

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, in the order of the rulebook."""
        return self.matcher.book.rules

    @cached_property
    def relations(self) -> Relations:
        """Who makes and who reads what."""
        book = self.matcher.book
        return Relations(book.rules, book.facts, book.vocabulary)

    @cached_property
    def evidence(self) -> Evidence:
        """Which scenarios speak for which rule."""
        return Evidence(self.rules, self.results or ())

    @cached_property
    def chapters(self) -> dict[Chapter, tuple[Rule, ...]]:
        """The rules of each topic."""
        found: dict[Chapter, list[Rule]] = {}
        for rule in self.rules:
            found.setdefault(chapter_of(rule), []).append(rule)
        return {chapter: tuple(rules) for chapter, rules in found.items()}

    @cached_property
    def features(self) -> dict[str, Feature]:
        """The files of scenarios, by name."""
        found: dict[str, list[Result]] = {}
        for result in self.results or ():
            found.setdefault(self._names[result.scenario.file], []).append(result)
        return {
            name: Feature(name, each[0].scenario.feature, language_of(each[0].scenario), tuple(each))
            for name, each in sorted(found.items())
        }

    @cached_property
    def addresses(self) -> Addresses:
        """Where everything stands."""
        anchors = {self.anchor(rule): chapter_of(rule) for rule in self.rules}
        return Addresses(self.chapters, list(self.features), anchors)

    @cached_property
    def current(self) -> dict[str, Rule]:
        """The version of each rule that is in force on the day, or else its last one."""
        found: dict[str, Rule] = {}
        for rule in sorted(self.rules, key=lambda each: (each.applies_on(self.on), each.valid_from or dt.date.min)):
            found[rule.ref.id] = rule
        return found

    @cached_property
    def _names(self) -> dict[str, str]:
        return {file: feature_name(file) for file in {result.scenario.file for result in self.results or ()}}

    def mark(self, scenario: Scenario) -> str:
        """Return where a scenario stands: its feature's name and its line."""
        return f"{self._names[scenario.file]}:{scenario.line}"

    def anchor(self, rule: Rule) -> str:
        """Return the name of one version of a rule: its id, for another version than the current one with its first day."""
        if rule is self.current[rule.ref.id]:
            return rule.ref.id
        return f"{rule.ref.id}_{rule.valid_from or 'before'}"

    def state(self, rule: Rule) -> str:
        """Return whether a rule is `in_force` on the day, `future`, `ended` or a `draft`."""
        if not rule.enabled and rule.ref.id not in self.matcher.drafts:
            return "draft"
        if rule.applies_on(self.on):
            return "in_force"
        return "future" if rule.valid_from and rule.valid_from > self.on else "ended"


class Edition:
    """The book in one language."""

    def __init__(self, book: Book, lang: Lang) -> None:
        self.book, self.lang = book, lang
        self.words = Words(book.matcher.labels, lang, book.anchor)
        self._titles = {
            (plugin.manifest.name, name): file.title
            for plugin in book.matcher.plugins
            for name, (_, file) in plugin.rules.files.items()
        }

    def say(self, key: str, **values: object) -> str:
        """Return one of the handbook's phrases."""
        return say(key, self.lang, **values)

    # names -------------------------------------------------------------------------------------

    def chapter(self, chapter: Chapter) -> Word:
        """Return a topic by the title of its file, or else by the file's name."""
        target = Target("chapter", "/".join(chapter))
        title = self._titles.get(chapter)
        if title is not None:
            return self.words.text(title, target)
        return Word(PurePosixPath(chapter[1]).stem.replace("_", " ").capitalize(), target)

    def plugin(self, name: str) -> Word:
        """Return a plugin by its title."""
        manifest = next(each.manifest for each in self.book.matcher.plugins if each.manifest.name == name)
        return self.words.text(manifest.title, Target("plugin", name))

    def day(self, day: dt.date | None, otherwise: str) -> str:
        """Return a day in words."""
        return date(day, self.lang) if day else self.say(otherwise)

    # rules -------------------------------------------------------------------------------------

    def rule(self, rule: Rule) -> RuleView:
        """Return everything that a topic shows of a rule."""
        state = self.book.state(rule)
        return RuleView(
            anchor=self.book.anchor(rule),
            title=self.words.rule(rule),
            state=pick(STATES[state], self.lang),
            in_force=state == "in_force",
            reference=self.words.german(rule.ref.reference),
            when=self.words.when(rule),
            then=tuple(map(self.words.effect, rule.effects)),
            rows=tuple(self._source(rule)),
            tested=self._tested(rule) if self.book.results is not None else None,
        )

    def found_by(self, rule: Rule) -> Entry:
        """Return what the search knows of a rule: also every word of it."""
        items = (self.words.when(rule), *map(self.words.effect, rule.effects))
        return Entry(
            "rules",
            self.words.rule(rule),
            clean(rule.ref.reference),
            unglue(" ".join([rule.ref.id, *map(all_words, items)])),
        )

    def period(self, rule: Rule) -> str:
        """Return from when to when a rule holds."""
        since, until = (day and date(day, self.lang) for day in (rule.valid_from, rule.valid_until))
        keys = {(False, False): "always", (True, False): "from", (False, True): "until", (True, True): "between"}
        return self.say(f"holds_{keys[since is not None, until is not None]}", since=since, until=until)

    def _source(self, rule: Rule) -> Iterator[Row]:
        yield Row(self.say("reference"), (self.words.german(rule.ref.reference),))
        yield Row(self.say("holds"), (self.period(rule),))
        for other in self.book.rules:
            if other.ref.id == rule.ref.id and other is not rule:
                version = Word(self.period(other), Target("rule", self.book.anchor(other)))
                yield Row("", self.words.sentence("versions", version=version))
        yield Row(self.say("verified"), (self.day(rule.ref.verified_on, "unverified"),))
        yield Row(self.say("plugin"), (self.plugin(rule.ref.plugin),))
        yield Row(self.say("place"), (f"{rule.ref.file}:{rule.ref.line}",))
        yield Row(self.say("code"), (rule.ref.id,))

    def _tested(self, rule: Rule) -> Tested:
        found = self.book.evidence.of(rule)
        if not found:
            return Tested(self.say("evidence_none"), sound=False, shown=(), more="")
        failed = sum(not each.result.passed for each in found)
        all_well = "passed_one" if len(found) == 1 else "all_passed"
        results = self.say("some_failed", n=failed) if failed else self.say(all_well)
        key = "evidence_one" if len(found) == 1 else "evidence"
        alike: dict[tuple[object, ...], list[Witness]] = {}
        for each in found:
            scenario = each.result.scenario
            alike.setdefault((scenario.file, scenario.name, each.result.passed, each.status), []).append(each)
        groups = list(alike.values())
        hidden = sum(map(len, groups[_SHOWN:]))
        return Tested(
            self.say(key, n=len(found), results=results),
            sound=not failed,
            shown=tuple(map(self._told, groups[:_SHOWN])),
            more=self.say("evidence_more", n=hidden) if hidden else "",
        )

    def _told(self, alike: Sequence[Witness]) -> Told:
        first = alike[0]
        passed = first.result.passed
        return Told(
            passed,
            f"{'✓' if passed else '✗'} {self.say('passed' if passed else 'failed')}",
            self.scenario(first.result),
            self.say(f"rule_{first.status.value}"),
            self.say("examples", n=len(alike)) if len(alike) > 1 else "",
        )

    # scenarios ---------------------------------------------------------------------------------

    def scenario(self, result: Result) -> Word:
        """Return a scenario by its name."""
        scenario = result.scenario
        return Word(
            clean(scenario.name), Target("scenario", self.book.mark(scenario)), self.other(language_of(scenario))
        )

    def scenarios(self, feature: Feature) -> Sequence[ScenarioView]:
        """Return the scenarios of a feature."""
        return [self._scenario(result) for result in feature.results]

    def other(self, lang: str) -> str:
        """Return a language where it is not the edition's own."""
        return lang if lang != self.lang else ""

    def _scenario(self, result: Result) -> ScenarioView:
        scenario, step = result.scenario, result.failed
        failure = self.say("failed_at", line=step.line, step=str(step)) if step else ""
        return ScenarioView(
            anchor=f"line-{scenario.line}",
            title=Word(clean(scenario.name), None, self.other(language_of(scenario))),
            place=self.book.mark(scenario),
            tags=self.say("tags", tags=", ".join(scenario.tags)) if scenario.tags else "",
            steps=tuple((each.keyword, each.text, each.arguments.get("docstring", "")) for each in scenario.steps),
            passed=result.passed,
            result=f"{'✓' if result.passed else '✗'} {self.say('passed' if result.passed else 'failed')}",
            failure=failure,
            message="\n".join(result.failure.told(self.lang)) if result.failure else "",
        )

    # graphs ------------------------------------------------------------------------------------

    def node(self, node: Node) -> Word:
        """Return what stands in a graph for a node."""
        match node:
            case Node("need", code):
                return self.words.need(code)
            case Node("help", code):
                return self.words.help(code)
            case Node("fact", name):
                return self.words.fact(name)
            case Node("rule", name):
                return self.words.rule(self.book.current[name])
            case Node("chapter", name):
                plugin, _, file = name.partition("/")
                return self.chapter((plugin, file))
        return Word(word(FIELDS, node.name, self.lang))
