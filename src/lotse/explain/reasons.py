"""The short reason: which rules decided, on which facts, after which paragraph."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lotse.explain.leaves import demand, fact_name, known, requirement, settled, state
from lotse.explain.phrases import PREPOSITIONS, say
from lotse.explain.values import clean, unglue
from lotse.model.base import Lang
from lotse.model.plan import RuleRef, Status, Trace
from lotse.model.vocabulary import Labels

_REVERSED = {Status.MET: Status.NOT_MET, Status.OPEN: Status.OPEN, Status.NOT_MET: Status.MET}
_MOST_FACTS = 3

Telling = Literal["title", "facts", "asked"]


def reason_line(traces: Sequence[Trace], labels: Labels, lang: Lang = "de") -> str:
    """Return in one sentence why something applies, is open or does not apply: titles, deciding facts, paragraphs."""
    return unglue("; ".join(reasons(traces, labels, lang)))


def deciding(traces: Sequence[Trace], labels: Labels, lang: Lang = "de") -> tuple[tuple[RuleRef, str], ...]:
    """Return the rules that decided, help before need, each with a sentence on why it holds, is open or does not hold."""
    found: dict[str, tuple[RuleRef, str]] = {}
    for rule, _ in _decided([settled(trace) for trace in traces]):
        if rule.rule is not None and rule.rule.id not in found:
            found[rule.rule.id] = rule.rule, reason_line([rule], labels, lang)
    return tuple(found.values())


def reasons(traces: Sequence[Trace], labels: Labels, lang: Lang, *, tell: Telling = "asked") -> tuple[str, ...]:
    """Return one sentence for each rule that decided, help before need.

    `tell` says how much: title and paragraph alone, the facts with them, and what is asked of those that fall short.
    """
    roots = [settled(trace) for trace in traces]
    told: list[_Reason] = []
    for rule, wanted in _decided(roots):
        _tell(told, _reason(rule, wanted, labels, lang, tell))
    if tell != "title":
        bare = [root for root in roots if not any(node.kind == "rule" for node in root.walk())]
        told += [_Reason("", _facts(root, root.status, labels, lang, tell), ()) for root in bare]
    if roots and all(root.kind in ("need", "service_type") and not root.children for root in roots):
        return (say("no_rule", lang),)
    return tuple(dict.fromkeys(reason.sentence() for reason in told if reason.title or reason.facts))


def with_needs(traces: Iterable[Trace], grounds: Mapping[str, Sequence[Trace]]) -> tuple[Trace, ...]:
    """Return the trees with what is known of a need (by its code) in place of the bare mention of it."""

    def filled(node: Trace) -> Trace:
        if node.kind != "need" or node.children:
            return node
        return next((root for root in grounds.get(node.code or "", ()) if root.code == node.code), node)

    return tuple(
        filled(root).model_copy(update={"children": tuple(map(filled, root.children))})
        if root.kind == "service_type"
        else filled(root)
        for root in traces
    )


def deciding_leaves(trace: Trace, wanted: Status) -> tuple[Trace, ...]:
    """Return the facts that give `trace` the status `wanted`, each once; an open one is followed to what is missing."""
    found: dict[str, Trace] = {}
    for leaf in _decide(trace, wanted):
        found.setdefault(f"{leaf.fact} {leaf.member} {leaf.op} {leaf.operand!r}", leaf)
    return tuple(found.values())


def deciding_rules(root: Trace) -> list[tuple[Trace, Status]]:
    """Return the rules that give `root` its status, each with the status of it that counts."""
    rules = list(_rules(root))
    giving = [rule for rule in rules if rule.role not in ("exclude", "require", "advise")]
    excluding = [rule for rule in rules if rule.role == "exclude"]
    if root.status is Status.MET:
        chosen = [rule for rule in giving if rule.status is Status.MET]
    elif root.status is Status.OPEN:
        unsure = [rule for rule in excluding if rule.status is Status.OPEN]
        certain = [rule for rule in giving if rule.status is Status.MET]
        chosen = (unsure or certain) if certain else [rule for rule in giving if rule.status is Status.OPEN] + unsure
    else:
        chosen = [rule for rule in excluding if rule.status is Status.MET] or [
            rule for rule in giving if rule.status is Status.NOT_MET
        ]
    return [(rule, rule.status) for rule in chosen or giving or rules]


def near_miss(root: Trace, labels: Labels, lang: Lang) -> str | None:
    """Return the one fact that alone keeps a rule from giving the help; None where there is not exactly one."""
    for rule in _rules(settled(root)):
        if rule.status is Status.NOT_MET and rule.role in ("need", "entitle"):
            missed, unsure = (
                deciding_leaves(rule, Status.NOT_MET),
                [each for each in rule.children if each.status is Status.OPEN],
            )
            if len(missed) == 1 and not unsure:
                return demand(missed[0], labels, lang)
    return None


def citation(rule: RuleRef, lang: Lang) -> str:
    """Return the paragraph, marked where nobody has verified it."""
    unverified = "" if rule.verified_on else f", {say('unverified', lang)}"
    return f"{clean(rule.reference)}{unverified}"


def _decided(roots: Sequence[Trace]) -> list[tuple[Trace, Status]]:
    """Return the rules that decided, those of a need only where those of the help leave something unsaid."""
    helps = [root for root in roots if root.kind != "need"]
    needs = [node for root in roots for node in _needs(root)]
    decided = [pair for root in helps for pair in deciding_rules(root)]
    unexplained = not any(_own_facts(rule, wanted) or rule.role == "exclude" for rule, wanted in decided)
    for need in needs:
        if unexplained or (need.status is Status.OPEN and not any(wanted is Status.OPEN for _, wanted in decided)):
            decided += deciding_rules(need)
    return decided


def _needs(root: Trace) -> list[Trace]:
    """Return the needs whose trees stand at the top of a tree or directly under the help that they ask for."""
    return [node for node in (root, *root.children) if node.kind == "need"]


def _rules(root: Trace) -> Iterator[Trace]:
    """Yield the topmost rules, without those of another need or help that this one follows from."""
    if root.kind == "rule":
        yield root
        return
    for child in root.children:
        if child.kind not in ("fact", "need", "service_type"):
            yield from _rules(child)


def _own_facts(rule: Trace, wanted: Status) -> bool:
    return any(not _is_need(leaf) for leaf in deciding_leaves(rule, wanted))


def _is_need(leaf: Trace) -> bool:
    return (leaf.fact or "").startswith("needs.")


def _decide(node: Trace, wanted: Status) -> list[Trace]:
    if node.status is not wanted:
        return []
    if node.kind == "fact":
        return (_missing_below(node) if wanted is Status.OPEN else []) or [node]
    if node.kind == "not":
        return [leaf for child in node.children for leaf in _decide(child, _REVERSED[wanted])]
    parts = [part for child in node.children if (part := _decide(child, wanted))]
    if wanted is Status.MET and node.kind in ("any", "any_member"):
        parts = parts[:1]
    elif wanted is Status.MET and node.kind == "at_least":
        parts = parts[: node.n or 1]
    elif not parts:
        # a count missed by too many, or a rule that is never certain: no part has the status of the whole
        parts = [_decide(child, child.status) for child in node.children]
    return [leaf for part in parts for leaf in part]


def _missing_below(leaf: Trace) -> list[Trace]:
    """Return the unknown facts from which an open fact is derived or with which it is compared."""
    missing: list[Trace] = []
    for child in leaf.children:
        # a rule that only computes a date always holds, yet the date it counts from may be unknown
        inputs = child.children if child.kind == "rule" and child.status is Status.MET else (child,)
        missing += [found for each in inputs for found in _decide(each, Status.OPEN)]
    return missing


@dataclass(frozen=True)
class _Reason:
    """What one rule contributes to a sentence; without a title the facts speak for themselves."""

    title: str
    facts: str
    paragraphs: tuple[str, ...]

    def sentence(self) -> str:
        """Return `title – facts (paragraph)`, without what is missing."""
        words = " – ".join(filter(None, [self.title, self.facts]))
        return f"{words} ({'; '.join(self.paragraphs)})" if self.paragraphs else words


def _tell(told: list[_Reason], new: _Reason) -> None:
    """Add a reason; facts that an earlier one has told are not told again."""
    same = next((place for place, old in enumerate(told) if new.facts and old.facts == new.facts), None)
    if same is None:
        told.append(new)
    elif new.title:
        told.append(replace(new, facts=""))
    elif not told[same].title:
        paragraphs = tuple(dict.fromkeys((*told[same].paragraphs, *new.paragraphs)))
        told[same] = replace(told[same], paragraphs=paragraphs)


def _reason(rule: Trace, wanted: Status, labels: Labels, lang: Lang, tell: Telling) -> _Reason:
    facts = "" if tell == "title" else _facts(rule, wanted, labels, lang, tell)
    if rule.rule is None:
        return _Reason("", facts, ())
    title = clean(rule.rule.title.in_(lang))
    if rule.role == "exclude" and wanted is not Status.NOT_MET:
        title = say("excluded_by" if wanted is Status.MET else "maybe_excluded_by", lang, title=title)
    elif wanted is Status.NOT_MET and facts:
        title = ""  # it would read as if the rule held
    return _Reason(title, facts, (citation(rule.rule, lang),))


def _facts(node: Trace, wanted: Status, labels: Labels, lang: Lang, tell: Telling) -> str:
    leaves = deciding_leaves(node, wanted)
    leaves = tuple(leaf for leaf in leaves if not _is_need(leaf)) or leaves
    shown = list(dict.fromkeys(_fact(leaf, labels, lang, tell) for leaf in leaves))
    rest = len(shown) - _MOST_FACTS
    if rest > 0:
        shown = [*shown[: _MOST_FACTS - 1], f"{shown[_MOST_FACTS - 1]} {say('and_more', lang, n=rest)}"]
    listed = "; ".join(shown)
    unsure = leaves and all(leaf.status is Status.OPEN for leaf in leaves)
    return say("still_open", lang, facts=listed) if unsure else listed


def _fact(leaf: Trace, labels: Labels, lang: Lang, tell: Telling) -> str:
    if leaf.status is Status.MET or tell == "facts":
        return state(leaf, labels, lang)
    if leaf.status is Status.OPEN and known(leaf, labels, lang) == say("unknown", lang):
        name = fact_name(leaf, labels, lang)
        name += " …" if name.rpartition(" ")[2] in PREPOSITIONS else ""
        condition = requirement(leaf, labels, lang)
        return say("asked", lang, state=name, condition=condition) if condition else name
    return demand(leaf, labels, lang)
