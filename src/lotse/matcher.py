"""The one door: loads rules and plugins once, then answers for one household at a time."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import lru_cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lotse.assembly import Parts, assemble, find, left_out
from lotse.errors import Finding, InputError, nearest
from lotse.explain import plan_text
from lotse.hooks import LIMITS, HookError, Hooks, Limits, Troubles
from lotse.model.base import Lang, Text
from lotse.model.household import Household
from lotse.model.plan import PlanWarning, PluginVersion, Provenance, ReferralPlan, Status, Trace
from lotse.model.vocabulary import FactLabel, Labels, Vocabulary
from lotse.planner import Situation, Sketch, explain_code, make_plan, shared_worth
from lotse.plugins import Failure, national_directory
from lotse.routing import PartnerNetwork, Router
from lotse.rules.compiler import Activations, CompiledRuleBook
from lotse.rules.facts import Facts, Value
from lotse.rules.figures import figures_on, missing_on
from lotse.rules.reading import read_facts, read_worked_out, unread_extra
from lotse.rules.rulebook import Derive, DeriveDate, Rule, RuleBook
from lotse.rules.tracing import status
from lotse.screening import screen_frame
from lotse.step import Step

if TYPE_CHECKING:
    import polars as pl


class Matcher:
    """Matches households. Immutable once loaded and safe to share between threads; no two households meet in it."""

    def __init__(self, parts: Parts, *, enable: Iterable[str] = ()) -> None:
        self.plugins = parts.plugins
        self.failures = parts.failures
        self.further = parts.further
        own, further = [each.directory for each in parts.plugins], [directory for _, directory in parts.further]
        self.directories = (*own, *further)
        self._router = Router(PartnerNetwork(self.directories))
        self._hooks = parts.hooks
        self._provenance = _provenance(parts)
        self._enabled = _known_drafts(parts.book, enable)
        self._use(parts.book)

    @classmethod
    def load(cls, plugins: Iterable[str | Path] | str | Path | None = None, *, enable: Iterable[str] = ()) -> "Matcher":
        """Load the national rules and plugins.

        plugins   directories with a `plugin.yaml` or names of installed plugins; None: all that are installed
        enable    ids of draft rules to apply as well

        A plugin that cannot be used is left out and reported in `failures`; one that does not exist at all raises PluginError, and
        mistakes in the national rules raise RuleError.
        """
        paths, failures, hooks = find([plugins] if isinstance(plugins, (str, Path)) else plugins)
        return cls(assemble(national_directory(), paths, failures, hooks), enable=enable)

    @classmethod
    def from_directories(cls, national: Path, paths: Iterable[Path], limits: Limits = LIMITS) -> "Matcher":
        """Load rules from directories alone, the national ones from `national`: for `lotse check` and tests."""
        return cls(assemble(national, paths, (), Hooks(limits=limits)))

    def match(
        self,
        household: Household,
        *,
        on: dt.date,
        law: dt.date | None = None,
        without: Mapping[str, str | None] | None = None,
        other_party: Household | None = None,
    ) -> ReferralPlan:
        """Return the plan for one household on one day.

        law          the facts are those of `on`, the rules and figures those in force on `law`; None: on the same day
        without      ids of services and organizations that were refused, each with the reason (None: none given)
        other_party  the other household of a conflict between neighbours: what both share goes to a service that both can reach. Nothing
                     else of it is used, and nothing of it stands in the plan

        Raises TypeError where a day is no date, InputError where `extra:` or `wishes:` holds what nobody declares, where nobody has an id
        in `without`, or where the two parties do not name each other.
        """
        _check_arguments(household, on, law)
        _check_refused(without or {}, self.network)
        troubles: Troubles = {}
        warnings = (*self._warnings(household), *self._ended(law or on))
        other = None
        if other_party is not None:
            _check_arguments(other_party, on, law)
            _check_parties(household, other_party)
            other = shared_worth(self._situation(other_party, on, troubles, law))
        made = make_plan(
            self._situation(household, on, troubles, law), self._provenance, warnings, without or {}, other
        )
        told = tuple(_hook_warning(troubles[plugin]) for plugin in sorted(troubles))
        return made.model_copy(update={"warnings": (*made.warnings, *told)}) if told else made

    def screen(self, frame: Any, *, on: dt.date) -> "pl.DataFrame":
        """Return one row per household of a table (polars, Arrow) as docs/screening.md has it; what is none is set aside in a column.

        Raises InputError where a column is no field of a household, or polars (`lotse[screen]`) is not installed.
        """
        return screen_frame(self, frame, on)

    def explain(self, household: Household, code: str, *, on: dt.date) -> tuple[Trace, ...]:
        """Return why a need or service type is met, open or not met, down to facts and rules.

        Raises KeyError where the vocabulary has no such code.
        """
        _check_arguments(household, on)
        if code not in self.book.vocabulary.needs and code not in self.book.vocabulary.service_types:
            raise KeyError(code)
        return explain_code(self._situation(household, on, {}), code)

    @property
    def network(self) -> PartnerNetwork:
        """The partners of all that was loaded."""
        return self._router.network

    @property
    def drafts(self) -> tuple[str, ...]:
        """The ids of the draft rules that are applied as well."""
        return tuple(sorted(self._enabled))

    @property
    def provenance(self) -> Provenance:
        """What answers rest on: versions and the SHA-256 of everything that was loaded."""
        return self._provenance

    @property
    def rulebook(self) -> str:
        """The SHA-256 of everything that was loaded."""
        return self._provenance.rulebook

    def in_force(self, household: Household, *, on: dt.date) -> tuple[tuple[Rule, Status], ...]:
        """Return the rules in force on a day, each with whether its condition holds for one household."""
        _check_arguments(household, on)
        compiled, activations = self._evaluated(household, on, {})
        return tuple((rule, status(activations.truth(index))) for index, rule in enumerate(compiled.rules))

    def situation(self, household: Household, *, on: dt.date, law: dt.date | None = None) -> Situation:
        """Return what a plan rests on, for those who look for its causes; days as for `match`."""
        _check_arguments(household, on, law)
        return self._situation(household, on, {}, law)

    def sketch(self, household: Household, *, on: dt.date, told: bool) -> Sketch:
        """Return a plan in parts for those who look at few, explained where `told`; it does not tell what failed in a plugin."""
        return Sketch(self.situation(household, on=on), self.known_warnings(household, on=on), told=told)

    def known_warnings(self, household: Household, *, on: dt.date) -> tuple[PlanWarning, ...]:
        """Return the warnings that stand before any plan: what is not loaded, not read, or no longer in force."""
        return (*self._warnings(household), *self._ended(on))

    def compiled(self, on: dt.date) -> CompiledRuleBook:
        """Return the rules in force on a day."""
        return self._compiled(self._in_force(on))

    def facts(self, household: Household, *, on: dt.date, troubles: Troubles | None = None) -> Facts:
        """Return what is known of a household before any rule; what fails in a plugin meanwhile is noted in `troubles`.

        Raises InputError as `match` does.
        """
        _check_arguments(household, on)
        _check_wishes(household, self.book.vocabulary)
        return self._facts(household, on, {} if troubles is None else troubles, on)

    def situated(
        self, household: Household, activations: Activations, *, on: dt.date, troubles: Troubles | None = None
    ) -> Situation:
        """Return what a plan rests on where the rules have been evaluated; what fails in a plugin later is noted in `troubles`."""
        return self._situated(household, activations, on, {} if troubles is None else troubles)

    def enabling(self, drafts: Iterable[str]) -> "Matcher":
        """Return a matcher that applies these draft rules as well; rules that both have in force are compiled once.

        Raises InputError where no rule has such an id.
        """
        other = copy(self)
        other._enabled = self._enabled | _known_drafts(self.book, drafts)
        other._in_force = lru_cache(maxsize=512)(partial(self.book.in_force, enabled=other._enabled))
        return other

    def steps(self, seconds: float) -> tuple[dict[str, tuple[Step, ...]], tuple[Failure, ...]]:
        """Return the further steps for scenarios that plugins bring, by plugin, and the plugins whose steps cannot be had.

        Each plugin has so many seconds to answer.
        """
        troubles: Troubles = {}
        found = self._hooks.steps(seconds, troubles)
        return found, tuple(left_out(error, "its steps are left out") for error in troubles.values())

    def without(self, index: int) -> "Matcher":
        """Return a matcher that plans as if a rule, given by its index in `book.rules`, had never been written.

        It serves to find out what the rule does: it compiles nothing, and its `book` and the provenance of its plans stay as they are.
        """
        other = copy(self)
        other._taken_out = self._taken_out | {index}
        other.labels = _labels(other._kept())
        other._ended = lru_cache(maxsize=512)(other._find_ended)
        other._compiled = lru_cache(maxsize=32)(partial(_masked, self._compiled, index))
        return other

    def rewording(self, index: int, rule: Rule) -> "Matcher":
        """Return a matcher that plans with other words of a rule, given by its index in `book.rules`.

        It serves to find out who would notice: the new words may read and make only what the old ones do, or less. It compiles nothing
        but on days on which the old words are not in force, and the provenance of its plans stays as it is.
        """
        other = copy(self)
        rules = self.book.rules
        other._use(replace(self.book, rules=(*rules[:index], rule, *rules[index + 1 :])))
        other._compiled = lru_cache(maxsize=32)(partial(_reworded, self._compiled, index, rule))
        return other

    def amended(self, book: RuleBook, partners: "Matcher | None" = None) -> "Matcher":
        """Return a matcher that plans with another rulebook and, where given, with the partners of another matcher.

        It serves to find out what a change does: hooks, plugins and the provenance of its plans stay as they are.
        """
        other = copy(self)
        other._use(book)
        if partners is not None:
            other.directories, other._router = partners.directories, partners._router
        return other

    # ------------------------------------------------------------------------------------------ private

    def _use(self, book: RuleBook) -> None:
        """Plan with this rulebook from now on; only for a matcher that nobody has seen yet."""
        self.book = book
        self._extra = book.extra
        self.labels = _labels(book)
        self._in_force = lru_cache(maxsize=512)(partial(book.in_force, enabled=self._enabled))
        self._ended = lru_cache(maxsize=512)(self._find_ended)
        self._figures = lru_cache(maxsize=512)(partial(figures_on, book.figures))
        self._compiled = lru_cache(maxsize=32)(self._compile)
        self._taken_out: frozenset[int] = frozenset()

    def _evaluated(
        self, household: Household, on: dt.date, troubles: Troubles, law: dt.date | None = None
    ) -> tuple[CompiledRuleBook, Activations]:
        compiled = self.compiled(law or on)
        return compiled, compiled.evaluate(self._facts(household, on, troubles, law or on))

    def _facts(self, household: Household, on: dt.date, troubles: Troubles, law: dt.date) -> Facts:
        worked_out = self._worked_out(household, on, troubles)
        return read_facts(household, on, self._extra, self._figures(law), worked_out)

    def _worked_out(self, household: Household, on: dt.date, troubles: Troubles) -> dict[str, Value]:
        """What plugins work out by program; a plugin whose facts cannot be read is told, and none of its facts is used."""
        found: dict[str, Value] = {}
        for plugin, facts in self._hooks.facts(household, on, troubles).items():
            declared = {name: fact for name, fact in self._extra.items() if fact.plugin == plugin}
            try:
                found |= read_worked_out(facts, declared, on)
            except ValueError as error:
                troubles[plugin] = HookError(plugin, "lotse_facts", str(error))
        return found

    def _situation(
        self, household: Household, on: dt.date, troubles: Troubles, law: dt.date | None = None
    ) -> Situation:
        _check_wishes(household, self.book.vocabulary)
        _, activations = self._evaluated(household, on, troubles, law)
        return self._situated(household, activations, law or on, troubles)

    def _situated(self, household: Household, activations: Activations, law: dt.date, troubles: Troubles) -> Situation:
        compiled, figures = self.compiled(law), self._figures(law)
        extra = partial(self._hooks.factors, troubles=troubles)
        return Situation(household, activations, compiled, self.book, self.labels, self._router, extra, figures)

    def _compile(self, indexes: tuple[int, ...]) -> CompiledRuleBook:
        return CompiledRuleBook([self.book.rules[index] for index in indexes], self.book.facts)

    def _find_ended(self, on: dt.date) -> tuple[PlanWarning, ...]:
        missing = missing_on(self.book.figures, on)
        return (
            *(_rule_ended(rule) for rule in self._kept().ended(on)),
            *([_figures_missing(missing, on)] if missing else []),
        )

    def _kept(self) -> RuleBook:
        """The rulebook without what is taken out of it."""
        if not self._taken_out:
            return self.book
        rules = (rule for index, rule in enumerate(self.book.rules) if index not in self._taken_out)
        return replace(self.book, rules=tuple(rules))

    def _warnings(self, household: Household) -> list[PlanWarning]:
        found = [_failed(failure) for failure in self.failures]
        for name in unread_extra(household, self._extra):
            de = f"„extra: {name}“ kennt kein geladenes Plugin; die Angabe bleibt unbeachtet"
            en = f"no loaded plugin knows “extra: {name}”; it is not used"
            found.append(PlanWarning(code="EXTRA-UNKNOWN", subject=name, text=Text(de=de, en=en)))
        return found


def explain(plan: ReferralPlan, labels: Labels | None = None, lang: Lang = "de") -> str:
    """Return a plan as text on one screen: what to do first, by when, where, why, and what to ask.

    labels  the words for codes; None: those of the national rules. `matcher.labels` has those of the plugins as well.
    """
    return plan_text(plan, labels or _national_labels(), lang)


# ---------------------------------------------------------------------------------------------- private


def _masked(
    compiled: Callable[[tuple[int, ...]], CompiledRuleBook], index: int, in_force: tuple[int, ...]
) -> CompiledRuleBook:
    """The compiled rules in force with one of them taken out, where it is in force at all."""
    found = compiled(in_force)
    return found.without(in_force.index(index)) if index in in_force else found


def _reworded(
    compiled: Callable[[tuple[int, ...]], CompiledRuleBook], index: int, rule: Rule, in_force: tuple[int, ...]
) -> CompiledRuleBook:
    """The compiled rules in force with other words of one of them, where it is in force at all."""
    found = compiled(in_force)
    return found.rewording(in_force.index(index), rule) if index in in_force else found


def _known_drafts(book: RuleBook, enable: Iterable[str]) -> frozenset[str]:
    wanted = frozenset(enable)
    known = {rule.ref.id for rule in book.rules}
    if unknown := sorted(wanted - known):
        message = f"no such rule to enable{nearest(unknown[0], known)}"
        raise InputError([Finding(each, 0, 0, "RULE-UNKNOWN", message) for each in unknown])
    return wanted


@lru_cache(maxsize=1)
def _national_labels() -> Labels:
    return Matcher.load([]).labels


def _check_arguments(household: object, on: object, law: object = None) -> None:
    if not isinstance(household, Household):
        kind = type(household).__name__
        raise TypeError(f"household must be a lotse.Household, not {kind}; see Household.from_file and from_dict")
    for name, day in (("on", on), ("law", on if law is None else law)):
        if not isinstance(day, dt.date) or isinstance(day, dt.datetime):
            raise TypeError(f"{name} must be a datetime.date, not {type(day).__name__}")


def _check_wishes(household: Household, vocabulary: Vocabulary) -> None:
    mistakes = [
        Finding(
            household.id, 0, 0, "HOUSEHOLD-FIELD", f"unknown need '{wish}'{nearest(wish, vocabulary.needs)}", "wishes"
        )
        for wish in household.wishes or ()
        if wish not in vocabulary.needs
    ]
    if mistakes:
        raise InputError(mistakes)


def _check_refused(without: Iterable[str], network: PartnerNetwork) -> None:
    known = {**network.services, **network.organizations}
    mistakes = [
        Finding(name, 0, 0, "PARTNER-UNKNOWN", f"no service or organization has this id{nearest(name, known)}")
        for name in without
        if name not in known
    ]
    if mistakes:
        raise InputError(mistakes)


def _check_parties(one: Household, other: Household) -> None:
    if one.id == other.id:
        message = "is the household itself; give the file of the other party"
        raise InputError([Finding(one.id, 0, 0, "PARTY-MISMATCH", message)])
    for mine, theirs in ((one, other), (other, one)):
        if mine.conflict.with_ != theirs.id:
            message = f"does not name '{theirs.id}' as the other party; write conflict: {{with: {theirs.id}}}"
            raise InputError([Finding(mine.id, 0, 0, "PARTY-MISMATCH", message, "conflict.with")])


def _labels(book: RuleBook) -> Labels:
    """Labels of facts; a derived fact is called by the title of the rule that derives it."""
    words: dict[str, FactLabel] = {}
    for rule in book.rules:
        for effect in rule.effects:
            if isinstance(effect, (Derive, DeriveDate)):
                words.setdefault(effect.fact.name, FactLabel(label=rule.ref.title))
    return Labels(book.vocabulary, {**words, **book.words})


def _provenance(parts: Parts) -> Provenance:
    manifests = [plugin.manifest for plugin in parts.plugins]
    versions = tuple(PluginVersion(name=each.name, version=each.version) for each in manifests)
    return Provenance(lotse=lotse_version(), rulebook=f"sha256:{parts.digest}", plugins=versions)


def lotse_version() -> str:
    """Return the installed version of lotse."""
    try:
        return version("lotse")
    except PackageNotFoundError:
        return "0+unknown"


def _hook_warning(error: HookError) -> PlanWarning:
    de = f"Plugin „{error.plugin}“: {error.hook} ist gescheitert ({error.kind}); die übrigen haben geantwortet"
    en = f"plugin “{error.plugin}”: {error.hook} failed ({error.kind}); the others have answered"
    return PlanWarning(code="PLUGIN-HOOK", subject=error.plugin, text=Text(de=de, en=en))


def _rule_ended(rule: Rule) -> PlanWarning:
    until = rule.valid_until
    de = f"„{rule.ref.title.de}“ gilt nur bis {until:%d.%m.%Y}, eine neue Fassung fehlt; hier selbst prüfen"
    en = f"“{rule.ref.title.in_('en')}” holds until {until} only, and a newer version is missing; check this yourself"
    return PlanWarning(code="RULE-ENDED", subject=rule.ref.id, text=Text(de=de, en=en))


def _figures_missing(labels: Sequence[Text], on: dt.date) -> PlanWarning:
    names = {lang: ", ".join(label.in_(lang) for label in labels) for lang in ("de", "en")}
    de = f"Für den {on:%d.%m.%Y} sind keine Werte eingetragen: {names['de']}; was sich danach richtet, bleibt offen"
    en = f"no values are entered for {on}: {names['en']}; what depends on them stays open"
    return PlanWarning(code="FIGURES-MISSING", subject=str(on.year), text=Text(de=de, en=en))


def _failed(failure: Failure) -> PlanWarning:
    count = len(failure.findings)
    found_de, found_en = ("Befund", "finding") if count == 1 else ("Befunde", "findings")
    de = f"Plugin „{failure.plugin}“ konnte nicht geladen werden ({count} {found_de}, siehe lotse check); seine Angebote fehlen"
    en = f"plugin “{failure.plugin}” could not be loaded ({count} {found_en}, see lotse check); its offers are missing"
    if failure.used:
        de = f"Plugin „{failure.plugin}“: Die Partner aus seiner eigenen Quelle fehlen ({count} {found_de}, siehe lotse check)"
        en = f"plugin “{failure.plugin}”: the partners from its own source are missing ({count} {found_en}, see lotse check)"
    return PlanWarning(code="PLUGIN-FAILED", subject=failure.plugin, text=Text(de=de, en=en))
