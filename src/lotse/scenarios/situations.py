"""Steps that build a situation up: the household, plugins, drafts, the day, and the match."""

import datetime as dt
from collections.abc import Sequence

from lotse.model.base import Text
from lotse.scenarios.case import Case, ScenarioFailure
from lotse.scenarios.values import read_day

Table = list[list[str]]
FIELD_HEADS = (("Feld", "field"), ("Wert", "value"))


def household(case: Case, docstring: str) -> None:
    """Take the household from the text below the step."""
    case.set_household(docstring)


def household_in(case: Case, area: str) -> None:
    """Set the municipality."""
    case.data["municipality"] = area


def facts(case: Case, datatable: Table) -> None:
    """Set a field, or a plugin's fact, for each row of the table."""
    for path, value in rows_of(datatable, FIELD_HEADS):
        case.set_fact(path, value)


def members(case: Case, datatable: Table) -> None:
    """Set the fields of a member for each row of the table; a cell that is empty leaves its field as it is."""
    head, *rows = datatable
    for row in rows:
        cells = dict(zip(head, row, strict=True))
        who = cells.pop("id", "")
        if not who:
            de = "Die Tabelle braucht eine Spalte 'id' mit einem Namen in jeder Zeile, zum Beispiel a, b, c."
            en = "The table needs a column 'id' with a name in each row, such as a, b, c."
            raise ScenarioFailure(Text(de=de, en=en))
        for name, value in cells.items():
            if value:
                case.set_fact(f"members[{who}].{name}", value)


def entries(case: Case, path: str, datatable: Table) -> None:
    """Set a list of the household, an entry for each row of the table."""
    inner = Case(case.load)
    for number, row in enumerate(datatable[1:]):
        for name, value in zip(datatable[0], row, strict=True):
            if value:
                inner.set_fact(f"members[{number}].{name}", value)
    found = [{name: value for name, value in each.items() if name != "id"} for each in inner.data.get("members", [])]
    section, _, last = path.rpartition(".")
    (case.data.setdefault(section, {}) if section else case.data)[last] = found


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


def refused(case: Case, service: str) -> None:
    """Do without an offer or an organization."""
    case.without[service] = None


def refused_because(case: Case, service: str, reason: str) -> None:
    """Do without an offer or an organization, for a reason."""
    case.without[service] = reason


def other_party(case: Case, docstring: str) -> None:
    """Take the other party of a conflict from the text below the step."""
    case.set_other_party(docstring)


def today(case: Case, day: str) -> None:
    """Set the day for a match that names none."""
    case.today = date_of(day)


def match(case: Case, day: str) -> None:
    """Make the plan for a day."""
    case.match(date_of(day))


def match_today(case: Case) -> None:
    """Make the plan for the day that was given."""
    case.match()


def date_of(text: str) -> dt.date:
    """Return the day that a text names as 2026-11-23 or 23.11.2026; the scenario fails where it is none."""
    if (day := read_day(text)) is None:
        raise ScenarioFailure(no_day(text))
    return day


def no_day(text: str) -> Text:
    """Return what to say of a text that is no day."""
    return Text(
        de=f"'{text}' ist kein Tag; schreiben Sie 23.11.2026 oder 2026-11-23.",
        en=f"'{text}' is no date; write 2026-11-23 or 23.11.2026.",
    )


def rows_of(datatable: Table, heads: Sequence[tuple[str, str]]) -> Table:
    """Return the rows below the heads of a table; the scenario fails where it has other heads, in neither language."""
    head, *rows = datatable
    names = [{each.casefold() for each in pair} for pair in heads]
    if len(head) != len(heads) or not all(cell.casefold() in known for cell, known in zip(head, names, strict=True)):
        german, english = (" | ".join(pair[index] for pair in heads) for index in (0, 1))
        de = f"Die erste Zeile der Tabelle muss heißen: | {german} |."
        en = f"The first row of the table must read: | {english} |."
        raise ScenarioFailure(Text(de=de, en=en))
    return rows
