"""The whole explanation: every rule and fact, as a tree of sentences."""

import textwrap
from collections.abc import Sequence

from lotse.explain.leaves import demand, fact_name, settled
from lotse.explain.phrases import CONNECTIVES, ROLES, STATUS, pick, say
from lotse.explain.reasons import near_miss
from lotse.explain.values import GLUE, clean, date, unglue
from lotse.model.base import Lang, Text
from lotse.model.plan import RuleRef, Status, Trace
from lotse.model.vocabulary import Labels

_SIGNS = {Status.MET: "✓", Status.OPEN: "?", Status.NOT_MET: "✗"}


def trace_text(traces: Sequence[Trace], labels: Labels, lang: Lang = "de", width: int = 100) -> str:
    """Return whole explanation trees; a cause that comes again is cited by its number.

    A root, rule or connective is a sentence, a fact reads `label: value (given)`; under a root stands what its code means,
    under a rule its paragraph, the day it was verified, plugin, file and line. Lines have at most `width` characters where
    words and nesting allow it.
    """
    roots = [settled(trace) for trace in traces]
    if not roots:
        return say("no_reasons", lang)
    explained = frozenset(root.code for root in roots if root.kind == "need" and root.code and root.children)
    tree = _Tree(labels, lang, width, _shared(roots), explained)
    for root in roots:
        tree.add(root, "", "", labels.explained(root.kind, root.code or ""))
        missing = near_miss(root, labels, lang) if root.status is Status.NOT_MET else None
        if missing:
            tree.put(say("only_missing", lang, fact=missing), "→ ", "  ")
        tree.lines.append("")
    tree.lines.append(say("legend", lang))
    return unglue("\n".join(line.rstrip() for line in tree.lines))


class _Tree:
    """The lines written so far, and which shared causes stand among them."""

    def __init__(self, labels: Labels, lang: Lang, width: int, numbers: dict[str, int], roots: frozenset[str]) -> None:
        self.labels, self.lang, self.width = labels, lang, width
        self.numbers = numbers
        self.roots = roots  # codes of the needs that are explained on their own
        self.printed: set[str] = set()
        self.lines: list[str] = []

    def add(self, node: Trace, branch: str, indent: str, about: Text | None = None) -> None:
        """Write a node and what is below it; `about` says what a root means."""
        key = _key(node) if node.children else ""
        number = self.numbers.get(key)
        again = key in self.printed
        cited = "" if number is None else f", {say('see', self.lang, n=number)}" if again else f" ({number})"
        beside = indent + ("│ " if node.children and not again else "  ")
        sign = "•" if node.kind == "fact" and node.op is None and node.status is Status.MET else _SIGNS[node.status]
        self.put(f"{sign} {self._sentence(node)}{cited}", branch, beside)
        if about is not None:
            self.put(clean(about.in_(self.lang)), beside, beside)
        if again:
            return
        if number is not None:
            self.printed.add(key)
        rule, children = self._merged(node)
        if rule is not None:
            self.put(self._source(rule), beside, beside)
        for place, child in enumerate(children, 1):
            last = place == len(children)
            self.add(_direct(child), indent + ("└─ " if last else "├─ "), indent + ("   " if last else "│  "))

    def put(self, text: str, first: str, later: str) -> None:
        """Write one sentence, wrapped: `first` before its first line, `later` before the others."""
        room = max(self.width, len(later) + 24)
        self.lines += textwrap.wrap(
            text, room, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
        )

    def _merged(self, node: Trace) -> tuple[RuleRef | None, tuple[Trace, ...]]:
        """Return source and children of a node; a fact called like the one rule that makes it is one with it."""
        maker = node.children[0] if node.kind == "fact" and len(node.children) == 1 else None
        if maker is not None and maker.rule is not None:
            named_so = fact_name(node, self.labels, self.lang) == clean(maker.rule.title.in_(self.lang))
            return (maker.rule, maker.children) if named_so else (None, node.children)
        return node.rule, node.children

    def _sentence(self, node: Trace) -> str:
        if node.kind in ("need", "service_type"):
            code = node.code or "?"
            label = (self.labels.need(code) if node.kind == "need" else self.labels.service_type(code)).in_(self.lang)
            root = say("need_root" if node.kind == "need" else "service_root", self.lang, label=clean(label))
            status = pick(STATUS[node.status.value], self.lang)
            if node.kind == "need" and not node.children and code in self.roots:
                status = f"{status}, {say('see_below', self.lang)}"
            elif not node.children and node.status is Status.NOT_MET:
                status = f"{status}, {say('no_rule', self.lang)}"
            return f"{root} [{clean(code)}]: {status}"
        if node.kind == "fact":
            return demand(node, self.labels, self.lang) + self._origin(node)
        if node.kind == "rule":
            title = clean(node.rule.title.in_(self.lang)) if node.rule else clean(node.code or "?")
            pair = ROLES.get((node.role or "", node.status.value), STATUS[node.status.value])
            return f"{title}: {pick(pair, self.lang)}"
        pair = CONNECTIVES[node.kind, node.status.value]
        who = f"{clean(node.member)}: " if node.member else ""
        return who + pick(pair, self.lang).format(n=node.n or 1)

    def _origin(self, leaf: Trace) -> str:
        if leaf.given:
            key = "given"
        elif leaf.children and leaf.value is not None:
            key = "derived" if any(child.kind == "rule" for child in leaf.children) else "computed"
        elif leaf.value is None or (leaf.fact or "").startswith(("needs.", "entitlements.")):
            return ""
        else:
            key = "computed"
        return f"{GLUE}({say(key, self.lang)})"

    def _source(self, rule: RuleRef) -> str:
        if rule.verified_on is None:
            verified = say("unverified", self.lang) + "!"
        else:
            verified = say("verified", self.lang, date=date(rule.verified_on, self.lang))
        place = f"{clean(rule.file)}:{rule.line}" if rule.line else clean(rule.file)
        return " · ".join([clean(rule.reference), verified, say("plugin", self.lang, name=clean(rule.plugin)), place])


def _shared(roots: Sequence[Trace]) -> dict[str, int]:
    """Number the causes that come more than once, in the order in which a reader meets them first."""
    order: dict[str, None] = {}
    again: set[str] = set()

    def visit(node: Trace) -> None:
        if not node.children:
            return
        key = _key(node)
        if key in order:
            again.add(key)
            return
        order[key] = None
        for child in node.children:
            visit(_direct(child))

    for root in roots:
        visit(root)
    return {key: number for number, key in enumerate([key for key in order if key in again], 1)}


def _direct(node: Trace) -> Trace:
    """Return the tree of a need or help in place of the fact that does nothing but read it."""
    below = node.children[0] if len(node.children) == 1 else node
    reads_it = below.kind in ("need", "service_type") and (node.fact or "").endswith(f".{below.code}")
    return below if reads_it and below.status is node.status else node


def _key(node: Trace) -> str:
    return node.model_dump_json()
