"""The words on pictures, in German and English."""

from lotse.explain.phrases import Pair, pick
from lotse.model.base import Lang

_CAPTIONS: dict[str, Pair] = {
    "pictures": ("DER PLAN IM BILD", "THE PLAN AS A PICTURE"),
    "in_words": ("Dasselbe in Worten", "The same in words"),
    "list_below": ("Dasselbe steht in Worten unter dem Bild.", "The same stands in words below the picture."),
    # steps
    "steps_title": ("Was in welcher Reihenfolge zu tun ist", "What to do in which order"),
    "legend_first": ("Pfeil: zuerst", "arrow: first"),
    "legend_number": ("Kreis mit Pfeil: zuerst diese Nummer", "circle with arrow: this number first"),
    "legend_open": ("gestrichelt: offen", "dashed: open"),
    "legend_late": ("Warnzeichen: kommt zu spät", "warning sign: comes too late"),
    "by": ("bis {date}", "by {date}"),
    "overdue": ("Frist {date} vorbei", "deadline {date} passed"),
    "month": ("Antrag bis {date}", "apply by {date}"),
    "late": ("kommt zu spät", "comes too late"),
    "first_other": ("zuvor: {names}", "first: {names}"),
    "after": ("nach Nr.\u00a0{numbers}", "after no.\u00a0{numbers}"),
    # deadlines
    "dates_title": ("Fristen ab heute", "Deadlines from today"),
    "dates_desc": (
        "Zeitleiste ab {today}: {rows}.",
        "Time line from {today}: {rows}.",
    ),
    "row": ("eine Frist", "one deadline"),
    "rows": ("{n} Fristen", "{n} deadlines"),
    "numbers": ("Nr. {numbers}", "no. {numbers}"),
    "now": ("heute, {date}", "today, {date}"),
    "legend_safe": ("voll: sichere Zeit", "filled: safe time"),
    "legend_end": ("schraffiert: bis zum gesetzlichen Ende", "hatched: until the statutory end"),
    "legend_wait": ("gepunktet: bekannte Wartezeit", "dotted: known waiting time"),
    "legend_accrual": (
        "Rahmen: keine Frist, ab wann Geld zählt",
        "outline: no deadline, from when money counts",
    ),
    "do_by": ("spätestens {date} beginnen, danach {wait} Wartezeit", "begin by {date}, then {wait} of waiting"),
    "wait_late": ("{wait} Wartezeit führen über den sicheren Tag hinaus", "{wait} of waiting lead past the safe day"),
    "beyond": ("außerhalb der Leiste", "beyond the line"),
    # handoffs
    "ways_title": ("Wer wohin weitergibt", "Who hands on to whom"),
    "ways_desc": ("{n} Wege mit mehr als einem Schritt.", "{n} ways with more than one step."),
    "way_desc": ("Ein Weg mit mehr als einem Schritt.", "One way with more than one step."),
    "start": ("Start", "start"),
    "household": ("Haushalt", "household"),
    "pilot": ("Lotsin oder Lotse", "the pilot"),
    "channel": ("Kontakt", "contact"),
    "between": ("Zwischenstation", "on the way"),
    "service": ("Angebot", "offer"),
    "appointment": ("gemeinsamer Termin, zwei Akten", "one appointment, two files"),
    "who_household": ("geht selbst", "goes itself"),
    "who_pilot": ("vermittelt", "refers"),
    "who_partner": ("gibt weiter", "hands on"),
    "goes_along": ("begleitet", "goes along"),
    "waiting": ("Wartezeit {wait}", "waiting {wait}"),
    "legend_along": ("dicker Pfeil: jemand geht mit", "thick arrow: somebody goes along"),
    "way": ("Weg: {steps}", "way: {steps}"),
}


def caption(key: str, lang: Lang, **values: object) -> str:
    """Return a caption with its gaps filled; raises KeyError for one that is not in the table."""
    text = pick(_CAPTIONS[key], lang)
    return text.format(**values) if values else text


def counted(one: str, many: str, number: int, lang: Lang) -> str:
    """Return the caption for one or for many."""
    return caption(one, lang) if number == 1 else caption(many, lang, n=number)
