"""The words on pictures, in German and English."""

from lotse.explain.phrases import Pair, pick
from lotse.model.base import Lang
from lotse.model.directory import FEDERATION
from lotse.places import called

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
    # the network of a region
    "map_title": ("Wer was wo anbietet und wohin weitergibt", "Who offers what where and hands on to whom"),
    "counts_title": ("Angebote nach Gebiet und Lebensbereich", "Offers by area and part of life"),
    "continued": ("{title} (Fortsetzung)", "{title} (continued)"),
    "legend_counts": (
        "Zahl: Angebote, die jetzt zu haben sind; in Klammern: weitere, die voll, pausiert, geplant oder beendet sind",
        "number: offers to be had now; in brackets: further ones that are full, paused, planned or ended",
    ),
    "counts_desc": (
        "{n} Angebote. {legend}. Die Zahlen stehen unter dem Bild als Liste.",
        "{n} offers. {legend}. The figures stand below the picture as a list.",
    ),
    "hub": ("Drehscheibe", "hub"),
    "at": ("Ort: {name}", "at: {name}"),
    "leads": ("führt zu {numbers}", "leads to {numbers}"),
    "refers": ("gibt weiter an {numbers}", "hands on to {numbers}"),
    "works_with": ("arbeitet zusammen mit: {names}", "works with: {names}"),
    "no_offer": ("kein eigenes Angebot im Verzeichnis", "no offer of its own in the directory"),
    "without_offer": (
        "Organisationen ohne eigenes Angebot im Verzeichnis",
        "organizations without an offer of their own in the directory",
    ),
    "full": ("voll", "full"),
    "paused": ("pausiert", "paused"),
    "waiting_list": ("Warteliste", "waiting list"),
    "soon": ("bald", "soon"),
    "advertised": ("Stelle ausgeschrieben", "post advertised"),
    "planned": ("geplant", "planned"),
    "starts": ("ab {date}", "from {date}"),
    "ended": ("beendet am {date}", "ended on {date}"),
    "until": ("bis {date}", "until {date}"),
    "wanted": ("Partner gewünscht", "wanted as a partner"),
    "interested": ("interessiert, noch kein Partner", "interested, no partner yet"),
    "no_partner_now": ("kein Partner mehr", "no partner any more"),
    "area_unknown": ("Gebiet nicht bekannt", "area not known"),
    "area_anywhere": ("ohne eigenes Gebiet", "without an area of its own"),
    "municipality": ("Gemeinde", "municipality"),
    "municipalities": ("mehrere Gebiete", "several areas"),
    "district": ("Kreis", "district"),
    "land": ("Land", "Land"),
    "federation": ("Bund", "federation"),
    "nationwide": ("Deutschland", "Germany"),
    "area_code": ("Gebiet {area}", "area {area}"),
    "any": ("allgemein", "general"),
    "legend_hub": ("Sechseck: Drehscheibe", "hexagon: hub"),
    "legend_busy": ("schraffiert: nimmt gerade niemanden", "hatched: takes nobody for now"),
    "legend_planned": ("gepunktet: noch nicht zu haben", "dotted: not yet to be had"),
    "legend_ended": ("gekreuzt: beendet", "crossed: ended"),
    "legend_refers": ("Pfeil: führt oder gibt weiter", "arrow: leads or hands on"),
    "legend_map_along": ("dicker Pfeil: jemand geht mit", "thick arrow: somebody goes along"),
    "legend_works": ("gestrichelte Linie: arbeiten zusammen", "dashed line: work together"),
    "way": ("Weg: {steps}", "way: {steps}"),
}

# Who stands at the beginning of a way, by its entry.
ENTRIES: dict[str, Pair] = {
    "landlord": ("Vermieter", "landlord"),
    "outreach": ("aufsuchende Arbeit", "outreach"),
    "jobcenter": ("Jobcenter", "Jobcenter"),
    "court": ("Gericht", "court"),
    "partner": ("Partner", "partner"),
    "prison_service": ("Justizvollzug", "prison service"),
}

_LAENDER: dict[str, Pair] = {
    "01": ("Schleswig-Holstein", "Schleswig-Holstein"),
    "02": ("Hamburg", "Hamburg"),
    "03": ("Niedersachsen", "Lower Saxony"),
    "04": ("Bremen", "Bremen"),
    "05": ("Nordrhein-Westfalen", "North Rhine-Westphalia"),
    "06": ("Hessen", "Hesse"),
    "07": ("Rheinland-Pfalz", "Rhineland-Palatinate"),
    "08": ("Baden-Württemberg", "Baden-Württemberg"),
    "09": ("Bayern", "Bavaria"),
    "10": ("Saarland", "Saarland"),
    "11": ("Berlin", "Berlin"),
    "12": ("Brandenburg", "Brandenburg"),
    "13": ("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
    "14": ("Sachsen", "Saxony"),
    "15": ("Sachsen-Anhalt", "Saxony-Anhalt"),
    "16": ("Thüringen", "Thuringia"),
}


def area_name(area: str, lang: Lang) -> str:
    """Return how an area is called: its AGS where nobody has named it, and that it is not known for none."""
    if not area:
        return caption("area_unknown", lang)
    if area == FEDERATION:
        return caption("nationwide", lang)
    if area in _LAENDER:
        return pick(_LAENDER[area], lang)
    return called(area) or caption("area_code", lang, area=area)


def caption(key: str, lang: Lang, **values: object) -> str:
    """Return a caption with its gaps filled; raises KeyError for one that is not in the table."""
    text = pick(_CAPTIONS[key], lang)
    return text.format(**values) if values else text


def counted(one: str, many: str, number: int, lang: Lang) -> str:
    """Return the caption for one or for many."""
    return caption(one, lang) if number == 1 else caption(many, lang, n=number)
