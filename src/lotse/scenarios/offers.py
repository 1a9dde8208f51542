"""Steps that look at who helps: services, places, channels, consent, gaps, warnings, and the plan as a table."""

from collections.abc import Mapping
from decimal import Decimal

from lotse.model.base import Text
from lotse.model.plan import Consent, PlannedNeed, ReferralPath, Status
from lotse.scenarios.case import SAID, Case, ScenarioFailure
from lotse.scenarios.codes import CodeKind
from lotse.scenarios.expectations import STATUS, expect_words, has_words
from lotse.scenarios.situations import Table
from lotse.scenarios.values import read_day

CODE_HEADS: Mapping[str, CodeKind] = {"hilfe": "help", "help": "help", "bedarf": "need", "need": "need"}

# ----------------------------------------------------------------------------------------------- who and where


def goes_to(case: Case, code: str, service: str) -> None:
    """Expect a service, first or as an alternative."""
    path = case.known_path(code)
    found = [step.service for step in path.steps if step.action == "handoff" and step.service]
    found += [each.service for each in path.alternatives]
    if service not in found:
        listed = ", ".join(found)
        case.fail(f"{code} geht an: {listed or 'niemanden'}.", f"{code} goes to {listed or 'nobody'}.", about=(code,))


def goes_first_to(case: Case, code: str, service: str) -> None:
    """Expect a service as the one that is named first."""
    handoff = case.known_path(code).handoff
    found = handoff.service if handoff else None
    if found != service:
        de = f"{code} geht zuerst an: {found or 'niemanden'}."
        case.fail(de, f"{code} goes first to {found or 'nobody'}.", about=(code,))


def alternative(case: Case, code: str, service: str) -> None:
    """Expect a service among the alternatives."""
    found = [each.service for each in case.known_path(code).alternatives]
    if service not in found:
        listed = ", ".join(found)
        de = f"{code} nennt als Alternativen: {listed or 'keine'}."
        case.fail(de, f"The alternatives of {code} are: {listed or 'none'}.", about=(code,))


def goes_not_to(case: Case, code: str, service: str) -> None:
    """Expect a service to be named neither first nor as an alternative."""
    path = case.known_path(code)
    handoffs = [step.service for step in path.steps if step.action == "handoff"]
    if service in (*handoffs, *(each.service for each in path.alternatives)):
        case.fail(f"{code} geht an {service}.", f"{code} goes to {service}.", about=(code,))


def waits(case: Case, code: str, days: str) -> None:
    """Expect a known waiting time for a first appointment at the offer that is named first."""
    handoff = case.known_path(code).handoff
    found = handoff.waiting_days if handoff else None
    if found != int(days):
        de = f"Die Wartezeit für {code} ist {'unbekannt' if found is None else f'{found} Tage'}."
        en = f"The waiting time for {code} is {'unknown' if found is None else f'{found} days'}."
        case.fail(de, en, about=(code,))


def done_by(case: Case, code: str, words: str) -> None:
    """Expect words in the name of the offer or of the organization that is named first."""
    handoff = case.known_path(code).handoff
    names = [handoff.service_name, handoff.organization_name] if handoff else []
    what = f"Bei {code} hilft jemand anderes als", f"{code} is not done by"
    expect_words(case, what, words, [Text(de=name) for name in names if name], about=code)


def takes_place(case: Case, code: str, words: str) -> None:
    """Expect words in the name of the place where the help is given."""
    handoff = case.known_path(code).handoff
    place = handoff.location_name if handoff else None
    what = f"{code} findet nicht statt in", f"{code} does not take place at"
    expect_words(case, what, words, [Text(de=place)] if place else [], about=code)


def needs_document(case: Case, code: str, words: str) -> None:
    """Expect words in a document to bring along."""
    documents = [Text(de=each) for step in case.known_path(code).steps for each in step.documents]
    what = f"Für {code} ist nicht mitzubringen:", f"{code} does not ask to bring"
    expect_words(case, what, words, documents, about=code)


def helps_with(case: Case, code: str, need: str) -> None:
    """Expect a kind of help to serve a need."""
    case.need(need)  # a misspelt code is told apart from a help that serves another need
    path = case.known_path(code)
    found = (path.need, *path.also_for)
    if need not in found:
        listed = ", ".join(found)
        case.fail(f"{code} hilft bei: {listed}.", f"{code} helps with {listed}.", about=(code,))


def arises_through(case: Case, code: str, words: str) -> None:
    """Expect words in the name of the channel by which contact for a kind of help arises."""
    path = case.known_path(code)
    found = [step.note for step in path.steps if step.action == "channel" and step.note]
    what = f"Der Kontakt für {code} entsteht nicht über", f"Contact for {code} does not arise through"
    expect_words(case, what, words, found, about=code)


def arises_not_through(case: Case, code: str, words: str) -> None:
    """Expect that no channel on the path to a kind of help has these words in its name."""
    notes = [step.note for step in case.known_path(code).steps if step.action == "channel" and step.note]
    if found := [note.de for note in notes if has_words(note, words)]:
        listed = ", ".join(found)
        de = f"Der Kontakt für {code} entsteht über: {listed}."
        case.fail(de, f"Contact for {code} arises through {listed}.", about=(code,))


def free(case: Case, code: str) -> None:
    """Expect that the first offer of a kind of help costs nothing."""
    if not case.known_path(code).steps[-1].free:
        de = f"Dass {code} kostenlos ist, steht nirgends."
        case.fail(de, f"{code} is not said to be free of charge.", about=(code,))


def estimated(case: Case, code: str, lowest: str, highest: str) -> None:
    """Expect what a help may come to."""
    estimate = case.known_path(code).estimate
    wanted = [Decimal(each.replace(",", ".")) for each in (lowest, highest)]
    if estimate is None or [Decimal(estimate.minimum), Decimal(estimate.maximum)] != wanted:
        span = f"{estimate.minimum} – {estimate.maximum} €" if estimate else None
        de = f"{code} wird auf {span} geschätzt." if span else f"Für {code} gibt es keine Schätzung."
        case.fail(de, f"The estimate of {code} is {span or 'none'}.", about=(code,))


# ----------------------------------------------------------------------------------------------- consent


def needs_consent(case: Case, code: str, fields: str) -> None:
    """Expect that the household must agree before these parts of its data go to whoever helps."""
    found = _consent(case, code)
    if not found.needed or not set(_fields(fields)) <= set(found.fields):
        _say_consent(case, code, found)


def withholds(case: Case, code: str, fields: str) -> None:
    """Expect that none of these parts of the household's data goes to whoever helps."""
    found = _consent(case, code)
    if set(_fields(fields)) & set(found.fields):
        _say_consent(case, code, found)


def needs_no_consent(case: Case, code: str) -> None:
    """Expect that no consent is needed."""
    if (found := _consent(case, code)).needed:
        _say_consent(case, code, found)


def consent_given(case: Case, code: str) -> None:
    """Expect that the household has agreed."""
    if not (found := _consent(case, code)).given:
        _say_consent(case, code, found)


def consent_missing(case: Case, code: str) -> None:
    """Expect that the household must still agree."""
    found = _consent(case, code)
    if not found.needed or found.given:
        _say_consent(case, code, found)


# ----------------------------------------------------------------------------------------------- gaps and warnings


def expired(case: Case, service: str) -> None:
    """Expect a service to be named as expired."""
    for path in case.plan.paths:
        if any(each.service == service and each.expired_on for each in path.alternatives):
            return
    de = f"Kein Weg nennt {service} als abgelaufen."
    case.fail(de, f"No path names {service} as expired.")


def gap(case: Case, code: str) -> None:
    """Expect that no partner offers a kind of help."""
    case.path(code)  # a misspelt code is told apart from a help that somebody offers
    gaps = [each.service_type for each in case.plan.gaps]
    if code not in gaps:
        listed = ", ".join(gaps)
        de = f"Für {code} fehlt kein Angebot; es fehlt für: {listed or 'nichts'}."
        case.fail(de, f"There is no gap for {code}; gaps: {listed or 'none'}.", about=(code,))


def no_gap(case: Case, code: str) -> None:
    """Expect that a partner offers a kind of help that stands in the plan."""
    case.known_path(code)
    if code in [each.service_type for each in case.plan.gaps]:
        case.fail(f"Für {code} fehlt ein Angebot.", f"There is a gap for {code}.", about=(code,))


def announced(case: Case, code: str, words: str) -> None:
    """Expect that where nobody offers a kind of help, an offer is named that is not to be had yet."""
    gap(case, code)
    names = [name for each in case.plan.gaps if each.service_type == code for name in each.announced]
    if not any(words in name for name in names):
        listed = ", ".join(names)
        case.fail(
            f"Für {code} nennt der Plan als angekündigt: {listed or 'nichts'}.",
            f"For {code} the plan names {listed or 'nothing'} as announced.",
        )


def warns_with(case: Case, warning: str) -> None:
    """Expect a warning by its code."""
    codes = [each.code for each in case.plan.warnings]
    if warning not in codes:
        listed = ", ".join(codes)
        de = f"Der Plan warnt nicht mit {warning}; Warnungen: {listed or 'keine'}."
        case.fail(de, f"The plan does not warn with {warning}; warnings: {listed or 'none'}.")


def warns_not_with(case: Case, warning: str) -> None:
    """Expect no warning of this code."""
    found = next((each for each in case.plan.warnings if each.code == warning), None)
    if found:
        text = found.text
        case.fail(f"Der Plan warnt mit {warning}: {text.de}", f"The plan warns with {warning}: {text.in_('en')}")


def warns(case: Case, words: str) -> None:
    """Expect words in the text of a warning."""
    what = "Keine Warnung enthält", "The plan does not warn"
    expect_words(case, what, words, [warning.text for warning in case.plan.warnings])


def warns_not(case: Case, words: str) -> None:
    """Expect no warning with these words."""
    for warning in case.plan.warnings:
        if has_words(warning.text, words):
            case.fail(f"Der Plan warnt: „{warning.text.de}“.", f"The plan warns: “{warning.text.in_('en')}”.")


# ----------------------------------------------------------------------------------------------- the plan as a table


def plan_holds(case: Case, datatable: Table) -> None:
    """Expect for each row of the table a need or kind of help as its cells say; an empty cell says nothing."""
    head, *rows = datatable
    columns = [_COLUMNS.get(each.casefold(), "") for each in head]
    if "" in columns or columns.count("code") != 1:
        raise ScenarioFailure(_HEADS)
    wrong = [text for row in rows for text in _wrong(case, dict(zip(columns, row, strict=True)))]
    about = [row[columns.index("code")] for row in rows]
    if wrong:
        de, en = ("\n".join(text.in_(lang) for text in wrong) for lang in ("de", "en"))
        case.fail(de, en, about=[code for code in about if any(code in text.de for text in wrong)])


# ---------------------------------------------------------------------------------------------- private

_COLUMNS = {
    **dict.fromkeys(CODE_HEADS, "code"),
    "stand": "status",
    "status": "status",
    "stufe": "tier",
    "tier": "tier",
    "frist": "deadline",
    "deadline": "deadline",
    "sicher bis": "safe_by",
    "safe by": "safe_by",
    "stelle": "rank",
    "rank": "rank",
    "angebot": "service",
    "service": "service",
}
_HEADS = Text(
    de="Die erste Zeile der Tabelle nennt ihre Spalten: Hilfe oder Bedarf, dazu Stand, Stufe, Frist, sicher bis, Stelle, Angebot.",
    en="The first row of the table names its columns: help or need, with status, tier, deadline, safe by, rank, service.",
)
_NONE = ("–", "-", "keine", "none")
_CELLS = {
    "tier": ("Stufe", "tier"),
    "deadline": ("Frist", "deadline"),
    "safe_by": ("sicher bis", "safe by"),
    "rank": ("Stelle", "rank"),
    "service": ("Angebot", "service"),
}


def _wrong(case: Case, cells: dict[str, str]) -> list[Text]:
    """What of a row does not hold."""
    code = cells.pop("code")
    line = case.path(code) if code in case.vocabulary.service_types else case.need(code)
    wanted = cells.pop("status", "")
    if wanted and wanted not in STATUS:
        german, english = ", ".join(list(STATUS)[:3]), ", ".join(list(STATUS)[3:])
        de = f"'{wanted}' ist kein Stand; möglich sind {german}."
        return [Text(de=de, en=f"'{wanted}' is no status; possible are {english}.")]
    status = line.status if line else Status.NOT_MET
    found = []
    if wanted and status is not STATUS[wanted]:
        said, other = SAID[status], SAID[STATUS[wanted]]
        de = f"{code} {said.de}, erwartet: {other.de}."
        found.append(Text(de=de, en=f"{code} {said.in_('en')}, expected: {other.in_('en')}."))
    if line is None:
        missing = Text(de=f"{code} steht nicht im Plan.", en=f"{code} does not stand in the plan.")
        return found or ([missing] if not wanted or any(cells.values()) else [])
    for name, cell in cells.items():
        value = _value(line, name)
        if cell and _read(cell) != value:
            (de, en), none = _CELLS[name], ("keine", "none")
            shown = (f"{value:%d.%m.%Y}" if hasattr(value, "strftime") else value or none[0], value or none[1])
            german = f"{code}: {de} {shown[0]}, erwartet: {cell}."
            found.append(Text(de=german, en=f"{code}: {en} {shown[1]}, expected: {cell}."))
    return found


def _value(line: PlannedNeed | ReferralPath, name: str) -> object:
    if name == "service":
        handoff = line.handoff if isinstance(line, ReferralPath) else None
        return handoff.service if handoff else None
    value = getattr(line, name, None)
    return str(value) if isinstance(value, int) else value


def _read(cell: str) -> object:
    return None if cell in _NONE else read_day(cell) or cell


def _consent(case: Case, code: str) -> Consent:
    handoff = case.known_path(code).handoff
    found = handoff.consent if handoff else None
    return found or Consent(needed=False, given=False)


def _fields(names: str) -> list[str]:
    return [name.strip() for name in names.split(",")]


def _say_consent(case: Case, code: str, found: Consent) -> None:
    """End the scenario with what consent a kind of help asks for."""
    listed = ", ".join(found.fields)
    if not found.needed:
        case.fail(f"{code} braucht keine Einwilligung.", f"{code} needs no consent.", about=(code,))
    de, en = ("liegt vor", "is given") if found.given else ("fehlt", "is missing")
    case.fail(
        f"{code} braucht die Einwilligung für {listed}; sie {de}.",
        f"{code} needs consent for {listed}; it {en}.",
        about=(code,),
    )
