"""What to say of a mistake in a feature file, in the language of the file."""

import re
from collections.abc import Mapping
from typing import LiteralString

from lotse.model.base import Lang

MESSAGES: Mapping[str, tuple[LiteralString, LiteralString]] = {
    "nothing": (
        "enthält keine Funktionalität; beginnen Sie mit 'Funktionalität: …'",
        "holds no feature; begin with 'Feature: …'",
    ),
    "german": (
        "Diese Datei ist auf Deutsch geschrieben; schreiben Sie als erste Zeile: # language: de",
        "this file is written in German; put this line first: # language: de",
    ),
    "stray": (
        "{got} kann hier nicht stehen; ein Schritt beginnt mit Angenommen, Wenn, Dann, Und oder Aber",
        "{got} cannot stand here; a step begins with Given, When, Then, And or But",
    ),
    "keyword": (
        "'{word}' ist kein Schlüsselwort, darum zählt diese Zeile nicht; gemeint ist vielleicht '{near}'",
        "'{word}' is no keyword, so this line does not count; did you mean '{near}'?",
    ),
    "unclosed": (
        'der Text unter dem Schritt hat kein Ende; schließen Sie ihn mit einer Zeile """',
        'the text below the step has no end; close it with a line """',
    ),
    "early": ("die Datei endet zu früh; ergänzen Sie, was fehlt", "the file ends too early; add what is missing"),
    "no_rows": (
        "die Beispiele haben keine Zeile; ergänzen Sie eine, oder nehmen Sie die Beispiele weg",
        "its examples have no row; add one or remove them",
    ),
    "continues": (
        "'{keyword}' setzt keinen Schritt fort; beginnen Sie mit Angenommen, Wenn oder Dann",
        "'{keyword}' continues no step; begin with a Given, When or Then (Angenommen, Wenn, Dann)",
    ),
    "no_step": ("diesen Schritt gibt es nicht: {step}", "no such step: {step}"),
    "meant": ("; gemeint ist vielleicht '{near}'", "; did you mean '{near}'?"),
    "see_steps": ("; alle Schritte zeigt: lotse steps", "; all steps: lotse steps --lang en"),
    "two_steps": (
        "das sind zwei Schritte zugleich, {alike}; wählen Sie für einen andere Wörter",
        "is two steps at once, {alike}; choose other words for one of them",
    ),
    "no_table": ("dieser Schritt hat keine Tabelle; nehmen Sie sie weg", "this step takes no table; remove it"),
    "needs_table": (
        "dieser Schritt braucht darunter eine Tabelle: Zeilen wie | savings | 0 |",
        "needs a table below it: rows such as | savings | 0 |",
    ),
    "needs_text": (
        'dieser Schritt braucht darunter einen Text, zwischen Zeilen aus """',
        'needs a text below it, between lines of """',
    ),
    "no_text": (
        "dieser Schritt hat keinen Text unter sich; nehmen Sie ihn weg",
        "this step takes no text below it; remove it",
    ),
    "no_column": (
        "die Beispiele haben keine Spalte <{name}>; Spalten: {columns}",
        "the examples have no column <{name}>; columns: {columns}",
    ),
    "tier": ("'{value}' ist keine Stufe; möglich sind 0 bis 6", "'{value}' is no tier; possible are 0 to 6"),
    "area": (
        "'{value}' ist kein AGS; das sind 8 Ziffern, etwa 05562020",
        "'{value}' is no AGS; write 8 digits, such as 05562020",
    ),
    "rank": ("'{value}' ist keine Stelle; schreiben Sie 1, 2, 3 …", "'{value}' is no rank; write 1, 2, 3 …"),
    "value": ("der Wert passt nicht zu {field} ({label}); {expected}", "{field}: {expected}"),
    "wrong": ("{field}: {expected}", "{field}: {expected}"),
    "unreadable": ("der Haushalt ist nicht lesbar: {expected}", "the household cannot be read: {expected}"),
}
EXPECTED: Mapping[str, LiteralString] = {
    "bool": "möglich sind ja, nein und unbekannt",
    "number": "das ist eine ganze Zahl, 'zwischen 2 und 5' oder unbekannt",
    "money": "das ist ein Betrag in Euro wie 600 oder 68.50, 'zwischen 600 und 650' oder unbekannt",
    "date": "das ist ein Tag wie 05.10.2026, 'nicht geschehen' oder unbekannt",
}


def message(key: str, lang: Lang, **values: object) -> str:
    """Return a message with its values filled in."""
    return MESSAGES[key][lang == "en"].format(**values)


def in_german(said: str) -> str:
    """Return what is said of a household's field in German, as far as it is one of the common mistakes."""
    for english, german in _OF_FIELDS:
        said = said.replace(english, german)
    return re.sub(r"did you mean ('[^']*')\?", r"gemeint ist vielleicht \1", said)


# ---------------------------------------------------------------------------------------------- private

_OF_FIELDS = (
    ("required field is missing; add it", "diese Angabe fehlt; ergänzen Sie sie"),
    ("unknown field; known are", "dieses Feld gibt es nicht; es gibt"),
    ("unknown field", "dieses Feld gibt es nicht"),
    ("must be one of", "möglich sind"),
    ("must be a mapping of fields", "hier stehen Felder mit Werten"),
    ("must be a list", "das ist eine Liste"),
    ("must not be empty", "darf nicht leer sein"),
    ("must be text; put it in quotes", "das ist ein Text; setzen Sie ihn in Anführungszeichen"),
    ("; remove it", "; nehmen Sie es weg"),
)
