"""Loads one plugin's rules onto a rulebook: parses conditions, resolves names, checks types; reports every mistake at once."""

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lotse.errors import Finding, RuleError, nearest
from lotse.model.plan import RuleRef
from lotse.model.vocabulary import Vocabulary
from lotse.rules.conditions import (
    ALWAYS,
    All,
    Condition,
    Leaf,
    Membership,
    Threshold,
)
from lotse.rules.deadlines import MONTH_END, DateSpec
from lotse.rules.facts import MEMBER, Fact
from lotse.rules.figures import SECTION as FIGURES
from lotse.rules.figures import FigureFile, figure_facts
from lotse.rules.leaves import FactTable, LeafError
from lotse.rules.parsing import ConditionParser
from lotse.rules.reading import core_facts
from lotse.rules.rulebook import (
    ENTITLEMENTS,
    NEEDS,
    Advise,
    Derive,
    DeriveDate,
    Effect,
    Entitle,
    Exclude,
    RaiseNeed,
    Require,
    Rule,
    RuleBook,
    Warn,
)
from lotse.rules.schema import DateModel, EffectModel, FactModel, Manifest, RuleFile, RuleModel
from lotse.rules.strata import check_cycles
from lotse.source import Document, Where


@dataclass(frozen=True)
class RuleSource:
    """What one plugin brings: its manifest, its fact declarations and its rule files with their lines.

    `files` maps each rule file's path inside the plugin to what it holds; findings name the document's own path.
    """

    manifest: Manifest
    facts: Mapping[str, FactModel]
    facts_document: Document | None
    files: Mapping[str, tuple[Document, RuleFile]]


def empty_book(vocabulary: Vocabulary, figures: FigureFile | None = None) -> RuleBook:
    """Return a rulebook without rules: the core's facts, one yes/no fact per need and service type, and the figures of the law."""
    figures = figures or FigureFile()
    wishes = Fact("wishes", "codes", tuple(vocabulary.needs))
    codes = [f"{NEEDS}{code}" for code in vocabulary.needs] + [
        f"{ENTITLEMENTS}{code}" for code in vocabulary.service_types
    ]
    return RuleBook(
        vocabulary,
        (),
        {
            **core_facts(),
            wishes.name: wishes,
            **{name: Fact(name, "bool", origin="derived") for name in codes},
            **figure_facts(figures),
        },
        {name: FactModel(label=figure.label) for name, figure in figures.figures.items()},
        figures,
    )


def add_rules(book: RuleBook, brought: RuleSource) -> RuleBook:
    """Return the book with one plugin's rules added; raises RuleError with every mistake. The book itself stays as it is."""
    return _Adding(book, brought).result()


# ---------------------------------------------------------------------------------------------- private


class _Adding:
    """One attempt to add a plugin: collects findings, raises once."""

    def __init__(self, book: RuleBook, brought: RuleSource) -> None:
        self.book = book
        self.plugin = brought.manifest.name
        self.brought = brought
        self.found: list[Finding] = []
        self.facts = dict(book.facts)
        self.table = FactTable(self.facts)
        self.conditions = ConditionParser(self.table, self.found)
        self.owners = {rule.ref.id: rule for rule in book.rules}
        self.inside = {document.file: name for name, (document, _) in brought.files.items()}
        self.outside = {name: document.file for name, (document, _) in brought.files.items()}

    def result(self) -> RuleBook:
        models = [
            (document, index, rule)
            for document, file in self.brought.files.values()
            for index, rule in enumerate(file.rules)
        ]
        for document, index, model in models:
            self._declare_derived(document, index, model)
        words = self._declare_facts()
        rules = [rule for document, index, model in models if (rule := self._rule(document, index, model))]
        self._check_overlaps(rules)
        if not self.found:
            self.found.extend(check_cycles((*self.book.rules, *rules)))
        if self.found:
            raise RuleError(
                replace(finding, plugin=self.plugin, file=self.outside.get(finding.file, finding.file))
                for finding in self.found
            )
        return replace(
            self.book, rules=(*self.book.rules, *rules), facts=self.facts, words={**self.book.words, **words}
        )

    def _error(self, document: Document, where: Where, code: str, message: str) -> None:
        self.found.append(document.finding(where, code, message))

    # facts -------------------------------------------------------------------------------------

    def _declare_facts(self) -> dict[str, FactModel]:
        words: dict[str, FactModel] = {}
        document = self.brought.facts_document
        for name, model in self.brought.facts.items():
            assert document is not None  # noqa: S101 - facts come from a document
            where: Where = ("facts", name)
            core = self.facts.get(name)
            own = name.startswith(f"{self.plugin}.")
            if model.type is None and core is not None and self.book.words.get(name) is None:
                self._check_values(document, where, core, model)
            elif core is not None:
                message = f"'{name}' is declared already{_by(core)}; a plugin adds and never modifies"
                self._error(document, where, "FACT-REDEFINED", message)
            elif model.type is None:
                hint = nearest(name, self.book.facts) or "; to declare a new fact, give its type"
                self._error(document, where, "FACT-UNKNOWN", f"no such fact{hint}")
            elif not own:
                self._error(document, where, "FACT-NAME", f"a plugin's facts start with its name: {self.plugin}.{name}")
            elif (model.type == "choice") != bool(model.values):
                self._error(document, where, "FACT-VALUES", "a choice, and only a choice, lists its values")
            else:
                self.facts[name] = Fact(name, model.type, tuple(model.values), "extra", plugin=self.plugin)
            words[name] = model
        return words

    def _check_values(self, document: Document, where: Where, fact: Fact, model: FactModel) -> None:
        for value in model.values:
            if value not in fact.values:
                message = f"'{value}' is no value of {fact.name}{nearest(value, fact.values)}"
                self._error(document, (*where, "values", value), "FACT-VALUES", message)

    def _declare_derived(self, document: Document, index: int, model: RuleModel) -> None:
        for number, effect in enumerate(model.then):
            if effect.derive is None:
                continue
            where = _effect_at(document, index, number, "derive")
            known = self.facts.get(effect.derive)
            kind = "bool" if effect.date is None else "date"
            if known is None:
                if "." not in effect.derive or effect.derive.startswith((MEMBER, NEEDS, ENTITLEMENTS, FIGURES)):
                    message = (
                        "a derived fact is named section.name, and not under members, needs, entitlements or figures"
                    )
                    self._error(document, where, "FACT-NAME", message)
                self.facts[effect.derive] = Fact(effect.derive, kind, origin="derived", plugin=self.plugin)  # type: ignore[arg-type]
            elif known.origin != "derived" or known.plugin != self.plugin or known.kind != kind or kind == "date":
                what = "derives a fact that exists already" if known.plugin == self.plugin else "redefines a fact"
                self._error(
                    document, where, "FACT-REDEFINED", f"{what}: '{known.name}'{_by(known)}; choose another name"
                )

    # rules -------------------------------------------------------------------------------------

    def _rule(self, document: Document, index: int, model: RuleModel) -> Rule | None:
        before = len(self.found)
        where: Where = ("rules", index)
        line, _ = document.mark(where)
        owner = self.owners.get(model.id)
        if owner is not None:
            message = (
                f"rule '{model.id}' (plugin '{self.plugin}') redefines the one of plugin '{owner.ref.plugin}' "
                f"({owner.ref.file}:{owner.ref.line}); a plugin adds and never modifies: choose another id"
            )
            self._error(document, (*where, "id"), "RULE-REDEFINED", message)
        when = ALWAYS if model.when is None else self.conditions.parse(document, (*where, "when"), model.when)
        effects = [self._effect(document, index, number, effect) for number, effect in enumerate(model.then)]
        if model.when is not None and any(isinstance(effect, DeriveDate) for effect in effects):
            self._error(document, (*where, "when"), "RULE-DATE", "a rule that derives a date has no condition; move it")
        if len(self.found) > before:
            return None
        ref = RuleRef(
            id=model.id,
            title=model.title,
            reference=model.reference,
            verified_on=model.verified_on,
            plugin=self.plugin,
            file=self.inside[document.file],
            line=line,
        )
        guarded = when if not self.brought.manifest.areas or _only_dates(effects) else self._guard(when)
        kept = tuple(effect for effect in effects if effect is not None)
        return Rule(ref, guarded, kept, model.valid_from, model.valid_until, model.enabled)

    def _guard(self, when: Condition) -> Condition:
        """A region's rules hold only in its areas."""
        area = self.facts["municipality"]
        prefixes = self.brought.manifest.areas
        if "de" in prefixes:
            return when
        inside = Leaf(area, "within", ", ".join(prefixes), Threshold(Membership(area, frozenset(prefixes)), 1))
        return All((inside, *(when.children if isinstance(when, All) else (when,))))

    def _check_overlaps(self, rules: Sequence[Rule]) -> None:
        by_id: dict[str, list[Rule]] = {}
        for rule in rules:
            by_id.setdefault(rule.ref.id, []).append(rule)
        for same in by_id.values():
            same.sort(key=lambda rule: rule.valid_from or dt.date.min)
            for first, second in itertools.pairwise(same):
                if first.valid_until is None or first.valid_until >= (second.valid_from or dt.date.min):
                    start = second.valid_from or "the beginning"
                    message = (
                        f"rule '{first.ref.id}' overlaps the one at {first.ref.file}:{first.ref.line} from {start}; "
                        "end one of them with valid_until, or choose another id"
                    )
                    self.found.append(Finding(second.ref.file, second.ref.line, 0, "RULE-DATE-OVERLAP", message))

    def _effect(self, document: Document, index: int, number: int, model: EffectModel) -> Effect | None:
        def at(key: str) -> Where:
            return _effect_at(document, index, number, key)

        def service_types(key: str, codes: Iterable[str]) -> tuple[str, ...]:
            return self._codes(document, at(key), codes, self.book.vocabulary.service_types, "service type")

        deadline = self._deadline(document, at("deadline"), model.deadline)
        raw = model.suspected_when
        suspected = None if raw is None else self.conditions.parse(document, at("suspected_when"), raw)
        match model.kind:
            case "derive":
                return self._derived(document, at("date"), model)
            case "need":
                self._codes(document, at("need"), (model.need or "",), self.book.vocabulary.needs, "need")
                return RaiseNeed(model.need or "", deadline, suspected)
            case "entitle":
                service_types("entitle", (model.entitle or "",))
                needs = self._codes(document, at("for"), model.for_, self.book.vocabulary.needs, "need")
                return Entitle(
                    model.entitle or "",
                    needs,
                    suspected,
                    deadline,
                    model.action,
                    model.documents,
                    model.to_check,
                    model.at_most is not None,
                    self._estimate(document, at("estimate"), model.estimate),
                )
            case "exclude":
                service_types("exclude", (model.exclude or "",))
                return Exclude(model.exclude or "")
            case "require":
                service_types("require", (model.require or "",))
                return Require(model.require or "", service_types("before", model.before))
            case "advise" if model.advise is not None:
                return Advise(model.advise, service_types("for", model.for_))
        assert model.warn is not None  # noqa: S101 - the schema admits exactly these seven
        return Warn(model.warn)

    def _derived(self, document: Document, where: Where, model: EffectModel) -> Effect | None:
        fact = self.facts[model.derive or ""]
        if model.date is None:
            return Derive(fact)
        date = self._deadline(document, where, model.date)
        return DeriveDate(fact, date) if date else None

    def _deadline(self, document: Document, where: Where, model: DateModel | str | None) -> DateSpec | None:
        if model is None:
            return None
        if isinstance(model, str):
            return MONTH_END
        name = model.after or model.before or model.on or ""
        try:
            anchor = self.table.find(name)
        except LeafError as error:
            self._error(document, where, "RULE-FACT", str(error))
            return None
        if anchor.kind != "date" or anchor.of_member:
            message = f"'{name}' is a {anchor.kind}{' of a member' if anchor.of_member else ''}; count from a date of the household"
            self._error(document, where, "RULE-TYPE", message)
            return None
        return DateSpec.from_model(model, anchor)

    def _estimate(self, document: Document, where: Where, name: str | None) -> Fact | None:
        if name is None:
            return None
        try:
            fact = self.table.find(name)
        except LeafError as error:
            self._error(document, where, "RULE-FACT", str(error))
            return None
        if fact.kind != "money" or fact.of_member:
            message = f"'{name}' is a {fact.kind}{' of a member' if fact.of_member else ''}; an estimate is a sum of money of the household"
            self._error(document, where, "RULE-TYPE", message)
            return None
        return fact

    def _codes(
        self, document: Document, where: Where, codes: Iterable[str], known: Mapping[str, object], what: str
    ) -> tuple[str, ...]:
        for code in codes:
            if code not in known:
                message = f"unknown {what} '{code}'{nearest(code, known) or '; see vocabulary.yaml'}"
                self._error(document, where, "RULE-CODE", message)
        return tuple(codes)


def _effect_at(document: Document, index: int, number: int, key: str) -> Where:
    """Where an effect's key stands: `then` may be one mapping or a list of them."""
    listed: Where = ("rules", index, "then", number, key)
    return listed if listed in document.marks else ("rules", index, "then", key)


def _by(fact: Fact) -> str:
    return f" by plugin '{fact.plugin}'" if fact.plugin else " by the core"


def _only_dates(effects: Iterable[Effect | None]) -> bool:
    return all(isinstance(effect, DeriveDate) for effect in effects)
