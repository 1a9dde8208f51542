"""A leaf of an explanation in words: what is known of a fact, and what a rule asks of it."""

import re
from collections.abc import Iterable
from typing import Any

from lotse.explain.phrases import DATE_OPERATORS, OPERATORS, PREPOSITIONS, SECTIONS, STATUS, UNITS, pick, say, word
from lotse.explain.values import amount, clean, join, money, span
from lotse.model.base import Lang
from lotse.model.plan import Status, Trace
from lotse.model.vocabulary import Labels

_OPPOSITE_OP = {
    "==": "!=",
    "<": ">=",
    "<=": ">",
    "in": "not in",
    "is none": "is set",
    "is known": "is unknown",
    "contains": "not contains",
    "within": "not within",
}
_OPPOSITE_OP |= {value: key for key, value in _OPPOSITE_OP.items()}
_OPPOSITE_STATUS = {Status.MET: Status.NOT_MET, Status.OPEN: Status.OPEN, Status.NOT_MET: Status.MET}
_SHOWS_ITSELF = frozenset({"==", "!=", "in", "not in", "is", "contains", "within", "is none", "is set"})
_FACT_ITSELF = frozenset({"needs", "entitlements"})
_MEMBER = re.compile(r"\[([^\]]*)\]")
_TOKEN = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"|(?P<number>\d+(?:\.\d+)?)(?:\s+(?P<unit>working_days|days?|weeks?|months?|years?)\b)?"
    r"|(?P<name>[a-z_][\w]*(?:\[[^\]]*\])?(?:\.[a-z_]\w*)*)"
    r"|(?P<sign>[*+-])"
)


def settled(trace: Trace) -> Trace:
    """Return the tree with `not` pushed into a fact below it, and without connectives that join nothing."""
    children = _once(settled(child) for child in trace.children)
    if trace.kind == "not" and len(children) == 1:
        below = children[0]
        if below.kind == "fact":
            return _negated(below)
    if trace.kind in ("all", "any") and len(children) == 1 and children[0].status == trace.status:
        return children[0]
    if trace.kind == "rule" and len(children) == 1 and children[0].kind == "all":
        children = children[0].children
    return trace.model_copy(update={"children": children})


def fact_name(leaf: Trace, labels: Labels, lang: Lang) -> str:
    """Return the label of the leaf's fact, with the member's id where it speaks of one.

    A derived fact without a label is called by the rule that makes it.
    """
    name = leaf.fact or leaf.code or "?"
    shown = name_of(name, labels, lang, member=leaf.member)
    makers = [child.rule for child in leaf.children if child.rule is not None]
    return clean(makers[0].title.in_(lang)) if shown == name and makers else shown


def name_of(fact: str, labels: Labels, lang: Lang, member: str | None = None) -> str:
    """Return the label of a fact by its name: `members[a].age` reads `Alter (a)`, `needs.x` the need's own label."""
    section, _, code = fact.partition(".")
    if section in _FACT_ITSELF and code:
        label = labels.need(code) if section == "needs" else labels.service_type(code)
        return say("need_fact" if section == "needs" else "entitlement_fact", lang, label=clean(label.in_(lang)))
    if fact == "today":
        return say("today_word", lang)
    label = labels.fact(fact)
    found = _MEMBER.search(fact)
    who = found[1] if found else member
    named = clean(label.in_(lang))
    if named == fact and fact in SECTIONS:
        return word(SECTIONS, fact, lang)
    return f"{named} ({clean(who)})" if who and named != fact else named


def known(leaf: Trace, labels: Labels, lang: Lang) -> str:
    """Return what is known of the fact: `Räumungsklage zugestellt`, `600 bis 650 €`, `unbekannt`."""
    fact, value, kind = leaf.fact or "", leaf.value, leaf.value_type
    if fact.partition(".")[0] in _FACT_ITSELF:
        return pick(STATUS[_truth_of_itself(leaf)], lang)
    if value is None:
        return say("unknown", lang)
    if value == "none" and kind not in ("choice", "text"):
        return say("none_date" if kind == "date" else "none", lang)
    if kind == "rents":
        return _dated_sums(value, lang)
    if isinstance(value, dict) and "one_of" in value:
        choices = list(value["one_of"])
        if sorted(map(str, choices)) == ["False", "True"]:
            return say("unknown", lang)
        return join([one_value(fact, choice, kind, labels, lang) for choice in choices], lang, "last_or")
    if isinstance(value, dict):
        return span(value.get("min"), value.get("max"), kind, labels.unit(fact), lang)
    if isinstance(value, (list, tuple)):
        return join([one_value(fact, each, kind, labels, lang) for each in value], lang) or say("none", lang)
    return one_value(fact, value, kind, labels, lang)


def state(leaf: Trace, labels: Labels, lang: Lang) -> str:
    """Return `label: value`, such as `Ersparnisse: unbekannt` or, for a date, `Klage zugestellt am Mo 05.10.2026`."""
    name = fact_name(leaf, labels, lang)
    runs_on = leaf.value_type == "date" and isinstance(leaf.value, str) and leaf.value != "none"
    colon = "" if runs_on and name.rpartition(" ")[2] in PREPOSITIONS else ":"
    return f"{name}{colon} {known(leaf, labels, lang)}"


def asked(leaf: Trace, labels: Labels, lang: Lang) -> str | None:
    """Return in words what the rule asks of the fact: `mindestens 100 €`; None where the leaf compares nothing."""
    operator = leaf.op
    if operator is None:
        return None
    if (leaf.fact or "").partition(".")[0] in _FACT_ITSELF:
        return pick(STATUS["not_met" if leaf.operand is False else "met"], lang)
    if operator == "is" and leaf.operand is None:
        return say("yes", lang)
    if operator in ("==", "!=") and isinstance(leaf.operand, bool):
        return say("yes" if leaf.operand is (operator == "==") else "no", lang)
    table = OPERATORS | DATE_OPERATORS if leaf.value_type == "date" else OPERATORS
    pair = table.get(operator)
    wanted = pick(pair, lang) if pair else f"{clean(operator)} {{x}}"
    compared = wanted.format(x=_operand(leaf, labels, lang))
    return f"{phrase(leaf.moved, labels, lang)} {compared}" if leaf.moved else compared


def requirement(leaf: Trace, labels: Labels, lang: Lang) -> str | None:
    """Return what is asked of the fact, or None where the value alone shows it, as with yes and no."""
    condition = asked(leaf, labels, lang)
    if leaf.value_type == "bool" or (leaf.fact or "").partition(".")[0] in _FACT_ITSELF:
        return None
    return None if leaf.status is Status.MET and leaf.op in _SHOWS_ITSELF else condition


def demand(leaf: Trace, labels: Labels, lang: Lang) -> str:
    """Return `label: value` and what is asked: `Ersparnisse: unbekannt, verlangt: höchstens 500 €`."""
    shown, condition = state(leaf, labels, lang), requirement(leaf, labels, lang)
    return shown if condition is None else say("asked", lang, state=shown, condition=condition)


def one_value(fact: str, value: Any, kind: str | None, labels: Labels, lang: Lang) -> str:
    """Return one scalar in words: a choice by its label, a code by its need, an amount with its unit."""
    if isinstance(value, bool):
        return say("yes" if value else "no", lang)
    if isinstance(value, str) and kind in ("choice", "codes", None):
        text = labels.value(fact, value)
        return clean((text if text.de != value else labels.need(value)).in_(lang))
    return amount(value, kind, labels.unit(fact), lang)


def _dated_sums(value: Any, lang: Lang) -> str:
    """Return a list of days, of days with a sum, or of names: `Fr 03.07.2026 860 €`."""
    if not isinstance(value, (list, tuple)):
        return say("known", lang)
    shown = []
    for each in value:
        day, _, euros = str(each).partition(" ")
        shown.append(" ".join(filter(None, [amount(day, "date", None, lang), money(euros, lang) if euros else ""])))
    return join(shown, lang) or say("none", lang)


def _operand(leaf: Trace, labels: Labels, lang: Lang) -> str:
    operand, fact, kind = leaf.operand, leaf.fact or "", leaf.value_type
    if isinstance(operand, (list, tuple)):
        return join([one_value(fact, each, kind, labels, lang) for each in operand], lang, "last_or")
    if isinstance(operand, str) and kind in ("number", "money", "date") and not _is_scalar(operand):
        return phrase(operand, labels, lang)
    return "" if operand is None else one_value(fact, operand, kind, labels, lang)


def phrase(text: str, labels: Labels, lang: Lang) -> str:
    """Return `2 * energy.monthly_instalment` or `today + 14 days` in words."""
    signs = {"*": "×", "+": say("plus", lang), "-": say("minus", lang)}

    def put(found: re.Match[str]) -> str:
        if found["date"]:
            return amount(found["date"], "date", None, lang)
        if found["number"]:
            if found["unit"] is None:
                return found["number"]
            return amount(found["number"], "number", f"{found['unit'].rstrip('s')}s", lang)
        if found["sign"]:
            return signs[found["sign"]]
        name = found["name"]
        if name == "rolled":
            return "(§ 193 BGB)"
        return name if name in UNITS else name_of(name, labels, lang)

    return clean(_TOKEN.sub(put, text))


def _once(traces: Iterable[Trace]) -> tuple[Trace, ...]:
    kept: list[Trace] = []
    for trace in traces:
        if trace not in kept:
            kept.append(trace)
    return tuple(kept)


def _is_scalar(operand: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?|\d{4}-\d{2}-\d{2}", operand) is not None


def _truth_of_itself(leaf: Trace) -> str:
    """Return the status of the need or help itself, which a negated leaf shows reversed."""
    reversed_ = leaf.operand is False or leaf.op == "!="
    return _OPPOSITE_STATUS[leaf.status] if reversed_ else leaf.status


def _negated(leaf: Trace) -> Trace:
    update: dict[str, Any] = {"status": _OPPOSITE_STATUS[leaf.status]}
    if leaf.op == "is" or leaf.op is None:
        update |= {"op": "is", "operand": leaf.operand is False}
    elif leaf.op in _OPPOSITE_OP:
        update |= {"op": _OPPOSITE_OP[leaf.op]}
    return leaf.model_copy(update=update)
