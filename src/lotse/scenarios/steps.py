"""The steps of scenarios: each with its German and its English words and what it does to a case.

The table at the end lists them all; docs/scenarios.md says what each does.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress

from lotse.model.base import Text
from lotse.model.plan import Status
from lotse.model.vocabulary import generic
from lotse.scenarios.case import Case, ScenarioFailure
from lotse.step import Step

STATUS: Mapping[str, Status] = {
    "gilt": Status.MET,
    "ist offen": Status.OPEN,
    "gilt nicht": Status.NOT_MET,
    "is met": Status.MET,
    "is open": Status.OPEN,
    "is not met": Status.NOT_MET,
}


# ----------------------------------------------------------------------------------------------- given


def household(case: Case, docstring: str) -> None:
    """Take the household from the text below the step."""
    case.set_household(docstring)


def household_in(case: Case, area: str) -> None:
    """Set the municipality."""
    case.data["municipality"] = area


def plugins(case: Case, names: str) -> None:
    """Load plugins."""
    case.plugins += names_in(names)


def names_in(names: str) -> list[str]:
    """Return the plugins that a step names."""
    return [name.strip() for name in names.split(",")]


def draft(case: Case, rule: str) -> None:
    """Apply a draft rule."""
    case.drafts.append(rule)


def fact(case: Case, path: str, value: str) -> None:
    """Set a field or a plugin's fact."""
    case.set_fact(path, value)


# ----------------------------------------------------------------------------------------------- when


def match(case: Case, day: str) -> None:
    """Make the plan for a day."""
    case.match(_date(day))


# ----------------------------------------------------------------------------------------------- then


def need_status(case: Case, code: str, status: str) -> None:
    """Expect a need to be met, open or not met."""
    need = case.need(code)
    found = need.status if need else Status.NOT_MET
    if found is not STATUS[status]:
        case.fail(f"The need {code} is {found.value}, expected {STATUS[status].value}.")


def need_suspected(case: Case, code: str) -> None:
    """Expect a need to be open and suspected."""
    need = case.need(code)
    if need is None or not need.suspected:
        case.fail(f"The need {code} is {need.status.value if need else 'not raised'}, expected open and suspected.")


def help_status(case: Case, code: str, status: str) -> None:
    """Expect a kind of help to be met, open or not met."""
    path = case.path(code)
    found = path.status if path else Status.NOT_MET
    if found is not STATUS[status]:
        case.fail(f"The help {code} is {found.value}, expected {STATUS[status].value}.")


def in_plan(case: Case, code: str) -> None:
    """Expect a path with a kind of help."""
    if case.path(code) is None:
        case.fail(f"The help {code} does not stand in the plan, expected it there.")


def not_in_plan(case: Case, code: str) -> None:
    """Expect no path with a kind of help."""
    if path := case.path(code):
        case.fail(f"The help {code} stands in the plan at rank {path.rank}, expected it not there.")


def declined(case: Case, code: str) -> None:
    """Expect a kind of help among what the needs suggest and the facts rule out."""
    path = case.path(code)
    if code not in [each.service_type for each in case.plan.declined]:
        case.fail(f"{code} is not declined; {'it stands in the plan' if path else 'the plan does not speak of it'}.")


def would_apply(case: Case, code: str, words: str) -> None:
    """Expect words in the one change with which a declined kind of help would apply."""
    declined(case, code)
    near = [each.near_miss for each in case.plan.declined if each.service_type == code and each.near_miss]
    _expect(case, f"{code} would not apply with", words, [each.would_need for each in near])


def open_because_of(case: Case, code: str, fact: str) -> None:
    """Expect a fact among those that decide an open kind of help."""
    found = case.known_path(code).open_facts
    if fact not in (*found, *map(generic, found)):
        case.fail(f"{code} is not open because of {fact}. It is decided by: {', '.join(found) or 'nothing'}.")


def tier_is(case: Case, code: str, tier: str) -> None:
    """Expect the urgency of a need or kind of help."""
    if (found := case.line(code).tier) != int(tier):
        case.fail(f"{code} has tier {found}, expected {tier}.")


def deadline_is(case: Case, code: str, day: str) -> None:
    """Expect a statutory end."""
    if (found := case.line(code).deadline) != _date(day):
        case.fail(f"The deadline of {code} is {found}, expected {_date(day)}.")


def no_deadline(case: Case, code: str) -> None:
    """Expect that no deadline runs."""
    if (found := case.line(code).deadline) is not None:
        case.fail(f"The deadline of {code} is {found}, expected none.")


def safe_by(case: Case, code: str, day: str) -> None:
    """Expect the last safe day."""
    if (found := case.line(code).safe_by) != _date(day):
        case.fail(f"The safe day of {code} is {found}, expected {_date(day)}.")


def comes_before(case: Case, first: str, later: str) -> None:
    """Expect two kinds of help in this order."""
    one, other = case.path(first), case.path(later)
    if one is None or other is None:
        case.fail(f"{first if one is None else later} does not stand in the plan, so the order cannot be compared.")
    if one.rank > other.rank:
        case.fail(f"{first} has rank {one.rank} and {later} rank {other.rank}, expected the other order.")


def requires(case: Case, later: str, first: str) -> None:
    """Expect that the path to one kind of help names another as what comes first."""
    case.path(first)  # a misspelt code is told apart from an order that nobody asks for
    path = case.path(later)
    named = [step.service_type for step in path.steps if step.action == "first"] if path else []
    if first not in named:
        case.fail(f"Before {later} the plan wants {', '.join(named) or 'nothing'}, expected {first} among it.")


def first_help(case: Case, code: str) -> None:
    """Expect a kind of help at rank 1."""
    case.path(code)  # a misspelt code is told apart from a wrong order
    first = next((path.service_type for path in case.plan.paths), "nothing")
    if first != code:
        case.fail(f"The first help is {first}, expected {code}.")


def asks(case: Case, fact: str) -> None:
    """Expect a fact among the questions."""
    if fact not in _asked(case):
        case.fail(f"The plan does not ask for {fact}.")


def asks_not(case: Case, fact: str) -> None:
    """Expect no question for a fact."""
    if fact in _asked(case):
        case.fail(f"The plan asks for {fact}, expected that it does not.")


def cites(case: Case, code: str, reference: str) -> None:
    """Expect a reference in the explanation of a need or kind of help."""
    found = {node.rule.reference for tree in case.line(code).because for node in tree.walk() if node.rule is not None}
    if not any(reference in each for each in found):
        cited = "; ".join(sorted(found)) or "nothing"
        case.fail(f"{code} does not cite “{reference}”. It cites: {cited}.")


def says(case: Case, code: str, words: str) -> None:
    """Expect words in what a path says to do."""
    action = case.known_path(code).action
    _expect(case, f"{code} does not say", words, [action] if action else [])


def advises(case: Case, code: str, words: str) -> None:
    """Expect words in a tip of a path."""
    _expect(case, f"{code} does not advise", words, case.known_path(code).advice)


def advises_not(case: Case, code: str, words: str) -> None:
    """Expect no tip of a path with these words."""
    found = [text for text in case.known_path(code).advice if words in text.de or words in (text.en or "")]
    if found:
        case.fail(f"{code} advises “{found[0].de}”, expected no “{words}”.")


def asks_to_check(case: Case, code: str, words: str) -> None:
    """Expect words in what a path leaves to a person."""
    _expect(case, f"{code} does not ask to check", words, case.known_path(code).to_check)


def goes_to(case: Case, code: str, service: str) -> None:
    """Expect a service, first or as an alternative."""
    path = case.path(code)
    found = [] if path is None else [step.service for step in path.steps if step.action == "handoff" and step.service]
    named = [] if path is None else [each.service for each in path.alternatives]
    if service not in (*found, *named):
        case.fail(f"{code} goes to {', '.join(map(str, (*found, *named))) or 'nobody'}, expected {service} among them.")


def arises_through(case: Case, code: str, words: str) -> None:
    """Expect words in the name of the channel by which contact for a kind of help arises."""
    path = case.known_path(code)
    found = [step.note for step in path.steps if step.action == "channel" and step.note]
    _expect(case, f"Contact for {code} does not arise through", words, found)


def arises_not_through(case: Case, code: str, words: str) -> None:
    """Expect that no channel on the path to a kind of help has these words in its name."""
    notes = [step.note for step in case.known_path(code).steps if step.action == "channel" and step.note]
    if found := [note.de for note in notes if words in note.de or words in (note.en or "")]:
        case.fail(f"Contact for {code} arises through {', '.join(found)}, expected that it does not.")


def free(case: Case, code: str) -> None:
    """Expect that the first offer of a kind of help costs nothing."""
    if not case.known_path(code).steps[-1].free:
        case.fail(f"{code} is not said to be free of charge.")


def expired(case: Case, service: str) -> None:
    """Expect a service to be named as expired."""
    for path in case.plan.paths:
        if any(each.service == service and each.expired_on for each in path.alternatives):
            return
    case.fail(f"No path names {service} as expired.")


def gap(case: Case, code: str) -> None:
    """Expect that no partner offers a kind of help."""
    gaps = [each.service_type for each in case.plan.gaps]
    if code not in gaps:
        case.fail(f"There is no gap for {code}; gaps: {', '.join(gaps) or 'none'}.")


def announced(case: Case, code: str, words: str) -> None:
    """Expect that where nobody offers a kind of help, an offer is named that is not to be had yet."""
    gap(case, code)
    names = [name for each in case.plan.gaps if each.service_type == code for name in each.announced]
    if not any(words in name for name in names):
        case.fail(f"For {code} the plan names {', '.join(names) or 'nothing'} as announced, expected “{words}”.")


def warns_with(case: Case, warning: str) -> None:
    """Expect a warning by its code."""
    codes = [each.code for each in case.plan.warnings]
    if warning not in codes:
        case.fail(f"The plan does not warn with {warning}; warnings: {', '.join(codes) or 'none'}.")


def warns_not_with(case: Case, warning: str) -> None:
    """Expect no warning of this code."""
    if warning in [each.code for each in case.plan.warnings]:
        case.fail(f"The plan warns with {warning}, expected that it does not.")


def warns(case: Case, words: str) -> None:
    """Expect words in the text of a warning."""
    _expect(case, "The plan does not warn", words, [warning.text for warning in case.plan.warnings])


# ----------------------------------------------------------------------------------------------- all of them

STEPS = (
    Step("given", "ein Haushalt", "a household", household),
    Step("given", 'ein Haushalt in "?{area}"?', 'a household in "?{area}"?', household_in),
    Step("given", '(?:das Plugin|die Plugins) "?{names}"?', 'the plugins? "?{names}"?', plugins),
    Step("given", "der Entwurf {rule} gilt", "the draft {rule} applies", draft),
    Step("given", "{path} ist {value}", "{path} is {value}", fact),
    Step("when", "am {day} abgeglichen wird", "matched on {day}", match),
    Step(
        "then",
        "der Bedarf {code} (?P<status>gilt nicht|gilt|ist offen)",
        "the need {code} (?P<status>is not met|is met|is open)",
        need_status,
    ),
    Step("then", "der Bedarf {code} wird vermutet", "the need {code} is suspected", need_suspected),
    Step(
        "then",
        "die Hilfe {code} (?P<status>gilt nicht|gilt|ist offen)",
        "the help {code} (?P<status>is not met|is met|is open)",
        help_status,
    ),
    Step("then", "(?:die Hilfe )?{code} steht im Plan", "(?:the help )?{code} stands in the plan", in_plan),
    Step(
        "then",
        "(?:die Hilfe )?{code} steht nicht im Plan",
        "(?:the help )?{code} does not stand in the plan",
        not_in_plan,
    ),
    Step("then", "(?:die Hilfe )?{code} wird abgelehnt", "(?:the help )?{code} is declined", declined),
    Step("then", '{code} würde gelten mit "{words}"', '{code} would apply with "{words}"', would_apply),
    Step("then", "{code} ist offen wegen {fact}", "{code} is open because of {fact}", open_because_of),
    Step("then", "{code} hat die Stufe {tier}", "{code} has tier {tier}", tier_is),
    Step("then", "die Frist für {code} endet am {day}", "the deadline of {code} is {day}", deadline_is),
    Step("then", "für {code} läuft keine Frist", "{code} has no deadline", no_deadline),
    Step("then", "{code} ist sicher bis {day}", "{code} is safe by {day}", safe_by),
    Step("then", "{first} steht vor {later}", "{first} comes before {later}", comes_before, sees="order"),
    Step("then", "{later} setzt {first} voraus", "{later} requires {first}", requires, sees="order"),
    Step("then", "die erste Hilfe ist {code}", "the first help is {code}", first_help, sees="order"),
    Step("then", "gefragt wird nach {fact}", "the plan asks for {fact}", asks, sees="questions"),
    Step("then", "nicht gefragt wird nach {fact}", "the plan does not ask for {fact}", asks_not, sees="questions"),
    Step("then", '{code} beruft sich auf "{reference}"', '{code} cites "{reference}"', cites),
    Step("then", '{code} sagt "{words}"', '{code} says "{words}"', says),
    Step("then", '{code} rät "{words}"', '{code} advises "{words}"', advises, sees="advice"),
    Step("then", '{code} rät nicht "{words}"', '{code} does not advise "{words}"', advises_not, sees="advice"),
    Step("then", '{code} verlangt zu prüfen "{words}"', '{code} asks to check "{words}"', asks_to_check),
    Step("then", "{code} geht an {service}", "{code} goes to {service}", goes_to),
    Step(
        "then",
        'der Kontakt für {code} entsteht über "{words}"',
        'contact for {code} arises through "{words}"',
        arises_through,
    ),
    Step(
        "then",
        'der Kontakt für {code} entsteht nicht über "{words}"',
        'contact for {code} does not arise through "{words}"',
        arises_not_through,
    ),
    Step("then", "{code} ist kostenlos", "{code} is free of charge", free),
    Step(
        "then",
        "das Angebot {service} ist als abgelaufen genannt",
        "the offer {service} is named as expired",
        expired,
        sees="offers",
    ),
    Step("then", "es fehlt ein Angebot für {code}", "there is a gap for {code}", gap),
    Step(
        "then",
        'für {code} ist "{words}" angekündigt',
        '"{words}" is announced for {code}',
        announced,
        sees="offers",
    ),
    Step("then", "der Plan warnt mit {warning}", "the plan warns with {warning}", warns_with, sees="warnings"),
    Step(
        "then",
        "der Plan warnt nicht mit {warning}",
        "the plan does not warn with {warning}",
        warns_not_with,
        sees="warnings",
    ),
    Step("then", 'der Plan warnt "{words}"', 'the plan warns "{words}"', warns, sees="warnings"),
)


# ---------------------------------------------------------------------------------------------- private


def _date(text: str) -> dt.date:
    """A date as 2026-11-23 or 23.11.2026."""
    with suppress(ValueError):
        if "-" in text:
            return dt.date.fromisoformat(text)
        day, month, year = text.split(".")
        return dt.date(int(year), int(month), int(day))
    raise ScenarioFailure(f"'{text}' is no date; write 2026-11-23 or 23.11.2026.")


def _asked(case: Case) -> set[str]:
    return {name for question in case.plan.questions for name in (question.fact, generic(question.fact))}


def _expect(case: Case, what: str, words: str, texts: Iterable[Text]) -> None:
    """Expect words in one of several texts, in either language."""
    found = [text for text in texts if words in text.de or words in (text.en or "")]
    if not found:
        said = "".join(f"\n  {text.de} / {text.en}" for text in texts) or " nothing"
        case.fail(f"{what} “{words}”. Found:{said}")
