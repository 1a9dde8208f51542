"""Steps that look at a line of the plan: its status, urgency, order, questions and reasons."""

from collections.abc import Iterable, Mapping
from typing import NoReturn

from lotse.explain import reason_line, trace_text
from lotse.model.base import Text
from lotse.model.plan import Status
from lotse.model.vocabulary import generic
from lotse.scenarios.case import SAID, Case
from lotse.scenarios.situations import date_of

STATUS: Mapping[str, Status] = {
    "gilt": Status.MET,
    "ist offen": Status.OPEN,
    "gilt nicht": Status.NOT_MET,
    "is met": Status.MET,
    "is open": Status.OPEN,
    "is not met": Status.NOT_MET,
}

# ----------------------------------------------------------------------------------------------- status


def need_status(case: Case, code: str, status: str) -> None:
    """Expect a need to be met, open or not met."""
    need = case.need(code)
    found = need.status if need else Status.NOT_MET
    if found is not STATUS[status]:
        _need_stands(case, code, found)


def need_suspected(case: Case, code: str) -> None:
    """Expect a need to be open and suspected."""
    need = case.need(code)
    if need is None or not need.suspected:
        if need is None or need.status is not Status.OPEN:
            _need_stands(case, code, need.status if need else Status.NOT_MET)
        de = f"Der Bedarf {code} ist offen und wird nicht vermutet."
        case.fail(de, f"The need {code} is open and not suspected.", about=(code,))


def need_not_suspected(case: Case, code: str) -> None:
    """Expect a need not to be suspected."""
    need = case.need(code)
    if need is not None and need.suspected:
        case.fail(f"Der Bedarf {code} wird vermutet.", f"The need {code} is suspected.", about=(code,))


def help_status(case: Case, code: str, status: str) -> None:
    """Expect a kind of help to be met, open or not met."""
    path = case.path(code)
    found = path.status if path else Status.NOT_MET
    if found is not STATUS[status]:
        said = SAID[found]
        case.fail(f"Die Hilfe {code} {said.de}.", f"The help {code} {said.in_('en')}.", about=(code,))


def in_plan(case: Case, code: str) -> None:
    """Expect a path with a kind of help."""
    case.known_path(code)


def not_in_plan(case: Case, code: str) -> None:
    """Expect no path with a kind of help."""
    if path := case.path(code):
        de = f"{code} steht im Plan, an Stelle {path.rank}."
        case.fail(de, f"{code} stands in the plan at rank {path.rank}.", about=(code,))


def declined(case: Case, code: str) -> None:
    """Expect a kind of help among what the needs suggest and the facts rule out."""
    path = case.path(code)
    if code not in [each.service_type for each in case.plan.declined]:
        de, en = (
            ("steht im Plan", "stands in the plan") if path else ("kommt im Plan nicht vor", "is not spoken of in the plan")
        )  # fmt: skip
        case.fail(f"{code} wird nicht abgelehnt; es {de}.", f"{code} is not declined; it {en}.", about=(code,))


def not_declined(case: Case, code: str) -> None:
    """Expect a kind of help not to be declined."""
    case.path(code)
    if code in [each.service_type for each in case.plan.declined]:
        case.fail(f"{code} wird abgelehnt.", f"{code} is declined.", about=(code,))


def would_apply(case: Case, code: str, words: str) -> None:
    """Expect words in the one change with which a declined kind of help would apply."""
    declined(case, code)
    near = [each.near_miss for each in case.plan.declined if each.service_type == code and each.near_miss]
    what = f"{code} würde damit nicht gelten:", f"{code} would not apply with"
    expect_words(case, what, words, [each.would_need for each in near], about=code)


def open_because_of(case: Case, code: str, fact: str) -> None:
    """Expect a fact among those that decide an open kind of help."""
    found = case.known_path(code).open_facts
    if fact not in (*found, *map(generic, found)):
        listed = ", ".join(found)
        case.fail(
            f"{code} ist nicht offen wegen {fact}. Es entscheidet: {listed or 'nichts'}.",
            f"{code} is not open because of {fact}. It is decided by: {listed or 'nothing'}.",
            about=(code,),
        )


# ----------------------------------------------------------------------------------------------- urgency


def tier_is(case: Case, code: str, tier: str) -> None:
    """Expect the urgency of a need or kind of help."""
    if (found := case.line(code).tier) != int(tier):
        case.fail(f"{code} hat die Stufe {found}.", f"{code} has tier {found}.", about=(code,))


def deadline_is(case: Case, code: str, day: str) -> None:
    """Expect a statutory end."""
    if (found := case.line(code).deadline) != date_of(day):
        de = f"Die Frist für {code} endet am {found:%d.%m.%Y}." if found else f"Für {code} läuft keine Frist."
        case.fail(de, f"The deadline of {code} is {found or 'none'}.", about=(code,))


def no_deadline(case: Case, code: str) -> None:
    """Expect that no deadline runs."""
    if (found := case.line(code).deadline) is not None:
        de = f"Die Frist für {code} endet am {found:%d.%m.%Y}."
        case.fail(de, f"The deadline of {code} is {found}.", about=(code,))


def safe_by(case: Case, code: str, day: str) -> None:
    """Expect the last safe day."""
    if (found := case.line(code).safe_by) != date_of(day):
        de = f"{code} ist sicher bis {found:%d.%m.%Y}." if found else f"Für {code} läuft keine Frist."
        case.fail(de, f"The safe day of {code} is {found or 'none'}.", about=(code,))


# ----------------------------------------------------------------------------------------------- order


def comes_before(case: Case, first: str, later: str) -> None:
    """Expect two kinds of help in this order."""
    one, other = case.path(first), case.path(later)
    if one is None or other is None:
        gone = first if one is None else later
        de = f"{gone} steht nicht im Plan; die Reihenfolge lässt sich nicht vergleichen."
        en = f"{gone} does not stand in the plan, so the order cannot be compared."
        case.fail(de, en, about=(gone,))
    if one.rank > other.rank:
        de = f"{first} steht an Stelle {one.rank}, {later} an Stelle {other.rank}."
        case.fail(de, f"{first} has rank {one.rank} and {later} rank {other.rank}.", about=(first, later))


def requires(case: Case, later: str, first: str) -> None:
    """Expect that the path to one kind of help names another as what comes first."""
    case.path(first)  # a misspelt code is told apart from an order that nobody asks for
    path = case.path(later)
    named = [step.service_type for step in path.steps if step.action == "first"] if path else []
    if first not in named:
        listed = ", ".join(named)
        case.fail(
            f"Vor {later} verlangt der Plan: {listed or 'nichts'}.",
            f"Before {later} the plan wants {listed or 'nothing'}.",
            about=(later,),
        )


def first_help(case: Case, code: str) -> None:
    """Expect a kind of help at rank 1."""
    case.path(code)  # a misspelt code is told apart from a wrong order
    first = next((path.service_type for path in case.plan.paths), None)
    if first != code:
        about = tuple(each for each in (first, code) if each)
        de = f"Die erste Hilfe ist {first}." if first else "Im Plan steht keine Hilfe."
        case.fail(de, f"The first help is {first or 'nothing'}.", about=about)


def rank_is(case: Case, code: str, rank: str) -> None:
    """Expect a kind of help at a place of the plan."""
    if (found := case.known_path(code).rank) != int(rank):
        case.fail(f"{code} steht an Stelle {found}.", f"{code} has rank {found}.", about=(code,))


# ----------------------------------------------------------------------------------------------- questions


def asks(case: Case, fact: str) -> None:
    """Expect a fact among the questions."""
    if fact not in _asked(case):
        case.fail(f"Der Plan fragt nicht nach {fact}.", f"The plan does not ask for {fact}.")


def asks_not(case: Case, fact: str) -> None:
    """Expect no question for a fact."""
    if fact in _asked(case):
        case.fail(f"Der Plan fragt nach {fact}.", f"The plan asks for {fact}.")


def asks_first(case: Case, fact: str) -> None:
    """Expect a fact as the first question."""
    first = next((question.fact for question in case.plan.questions), None)
    if first is None or fact not in (first, generic(first)):
        de = f"Die erste Frage ist {first}." if first else "Der Plan fragt nach nichts."
        case.fail(de, f"The first question is {first or 'nothing'}.")


def question_decides(case: Case, fact: str, code: str) -> None:
    """Expect that a question decides a need or kind of help."""
    asks(case, fact)
    found = [each for each in case.plan.questions if fact in (each.fact, generic(each.fact))]
    if not any(code in each.decides for each in found):
        listed = ", ".join(each for question in found for each in question.decides)
        case.fail(f"Die Frage nach {fact} entscheidet: {listed}.", f"The question for {fact} decides {listed}.")


# ----------------------------------------------------------------------------------------------- reasons


def cites(case: Case, code: str, reference: str) -> None:
    """Expect a reference in the explanation of a need or kind of help."""
    found = {node.rule.reference for tree in case.line(code).because for node in tree.walk() if node.rule is not None}
    if not any(reference in each for each in found):
        cited = "; ".join(sorted(found))
        case.fail(
            f"{code} beruft sich nicht auf „{reference}“, sondern auf: {cited or 'nichts'}.",
            f"{code} does not cite “{reference}”. It cites: {cited or 'nothing'}.",
            about=(code,),
        )


def cites_not(case: Case, code: str, reference: str) -> None:
    """Expect no rule with this reference in the explanation of a need or kind of help."""
    found = {node.rule.reference for tree in case.line(code).because for node in tree.walk() if node.rule is not None}
    if cited := [each for each in sorted(found) if reference in each]:
        case.fail(f"{code} beruft sich auf: {cited[0]}.", f"{code} cites {cited[0]}.", about=(code,))


def explained(case: Case, code: str, words: str) -> None:
    """Expect words in the explanation of a need or kind of help, in either language."""
    if not _explained(case, code, words):
        de = f"In der Begründung von {code} steht nicht „{words}“."
        case.fail(de, f"The explanation of {code} does not contain “{words}”.", about=(code,))


def explained_without(case: Case, code: str, words: str) -> None:
    """Expect words not to stand in the explanation of a need or kind of help."""
    if _explained(case, code, words):
        de = f"In der Begründung von {code} steht „{words}“."
        case.fail(de, f"The explanation of {code} contains “{words}”.", about=(code,))


def says(case: Case, code: str, words: str) -> None:
    """Expect words in what a path says to do."""
    action = case.known_path(code).action
    what = f"{code} sagt es anders:", f"{code} does not say"
    expect_words(case, what, words, [action] if action else [], about=code)


def says_not(case: Case, code: str, words: str) -> None:
    """Expect that what a path says to do does not hold these words."""
    action = case.known_path(code).action
    if action is not None and has_words(action, words):
        case.fail(f"{code} sagt: „{action.de}“.", f"{code} says: “{action.in_('en')}”.", about=(code,))


def advises(case: Case, code: str, words: str) -> None:
    """Expect words in a tip of a path."""
    what = f"{code} rät es nicht:", f"{code} does not advise"
    expect_words(case, what, words, case.known_path(code).advice, about=code)


def advises_not(case: Case, code: str, words: str) -> None:
    """Expect no tip of a path with these words."""
    found = [text for text in case.known_path(code).advice if has_words(text, words)]
    if found:
        text = found[0]
        case.fail(f"{code} rät „{text.de}“.", f"{code} advises “{text.in_('en')}”.", about=(code,))


def asks_to_check(case: Case, code: str, words: str) -> None:
    """Expect words in what a path leaves to a person."""
    what = f"{code} verlangt es nicht zu prüfen:", f"{code} does not ask to check"
    expect_words(case, what, words, case.known_path(code).to_check, about=code)


def asks_not_to_check(case: Case, code: str, words: str) -> None:
    """Expect nothing with these words that a path leaves to a person."""
    found = [text for text in case.known_path(code).to_check if has_words(text, words)]
    if found:
        text = found[0]
        de = f"{code} verlangt zu prüfen: „{text.de}“."
        case.fail(de, f"{code} asks to check: “{text.in_('en')}”.", about=(code,))


# ----------------------------------------------------------------------------------------------- shared


def has_words(text: Text, words: str) -> bool:
    """Tell whether a text holds words in either language."""
    return words in text.de or words in (text.en or "")


def expect_words(case: Case, what: tuple[str, str], words: str, texts: Iterable[Text], about: str = "") -> None:
    """Expect words in one of several texts, in either language; `what` says in both that they do not stand there."""
    texts = tuple(texts)
    if not any(has_words(text, words) for text in texts):
        de, en = ("".join(f"\n  {text.in_(lang)}" for text in texts) for lang in ("de", "en"))
        case.fail(
            f"{what[0]} „{words}“. Dort steht:{de or ' nichts'}",
            f"{what[1]} “{words}”. Found:{en or ' nothing'}",
            about=(about,) if about else (),
        )


# ---------------------------------------------------------------------------------------------- private

_ONE_LINE = 1_000_000


def _need_stands(case: Case, code: str, found: Status) -> NoReturn:
    """End the scenario with the status that a need has."""
    said = SAID[found]
    case.fail(f"Der Bedarf {code} {said.de}.", f"The need {code} {said.in_('en')}.", about=(code,))


def _asked(case: Case) -> set[str]:
    return {name for question in case.plan.questions for name in (question.fact, generic(question.fact))}


def _explained(case: Case, code: str, words: str) -> bool:
    """Whether words stand in the explanation, whole or short; how a screen breaks its lines makes no difference."""
    if code not in case.vocabulary.needs and code not in case.vocabulary.service_types:
        case.line(code)
    last = case.last
    traces = last.matcher.explain(last.household, code, on=last.day)
    labels = last.matcher.labels
    for lang in ("de", "en"):
        whole = f"{trace_text(traces, labels, lang, width=_ONE_LINE)}\n{reason_line(traces, labels, lang)}"
        if words in whole.replace("\xa0", " "):
            return True
    return False
