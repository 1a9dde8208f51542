"""The words of the survey of a region: how needs are served, why nobody gets to a service, what the sections are called."""

from lotse.explain.phrases import Pair, pick
from lotse.model.base import Lang

SUPPLY: dict[str, Pair] = {
    "municipality": ("in der Gemeinde", "in the municipality"),
    "district": ("aus dem Kreis", "from the district"),
    "land": ("nur landesweit", "from the Land only"),
    "federation": ("nur bundesweit", "nationwide only"),
    "group": ("nur für eine Gruppe", "for one group only"),
    "waiting": ("nimmt niemanden auf", "takes nobody"),
    "none": ("nicht versorgt", "not served"),
    "office": ("nur Behörden", "offices only"),
}
LETTER: dict[str, Pair] = {
    "municipality": ("G", "M"),
    "district": ("K", "D"),
    "land": ("L", "L"),
    "federation": ("B", "F"),
    "group": ("T", "P"),
    "waiting": ("V", "W"),
    "none": ("–", "–"),
    "office": ("§", "§"),
}
LEGEND: dict[str, Pair] = {
    "municipality": ("Angebot für die Gemeinde", "offer for the municipality"),
    "district": ("nur Angebot für den ganzen Kreis", "only an offer for the whole district"),
    "land": ("nur Angebot für das Land", "only an offer for the Land"),
    "federation": ("nur bundesweites Angebot", "only a nationwide offer"),
    "group": ("nur für einen Teil der Haushalte", "only for a part of the households"),
    "waiting": ("nur Angebote, die derzeit niemanden aufnehmen", "only offers that take nobody for now"),
    "none": ("niemand im Verzeichnis", "nobody in the directory"),
    "office": (
        "niemand im Verzeichnis; Behörden oder andere zuständige Stellen müssen helfen",
        "nobody in the directory; offices or other competent bodies have to help",
    ),
}
BECAUSE: dict[str, Pair] = {
    "no_area": ("das Gebiet ist nicht bekannt", "its area is not known"),
    "no_kind": ("keine Art der Hilfe ist eingetragen", "no kind of help is entered"),
    "no_partner": ("der Träger ist kein Partner", "its provider is no partner"),
    "announced": ("angekündigt, noch nicht da", "announced, not there yet"),
    "not_begun": ("beginnt erst am {day}", "does not begin until {day}"),
    "ended": ("zu Ende seit {day}", "over since {day}"),
    "no_way_in": (
        "nimmt niemanden direkt auf, und niemand vermittelt dorthin",
        "takes nobody directly, and nobody refers there",
    ),
    "way_closed": (
        "nimmt niemanden direkt auf, und wer dorthin vermittelt, ist selbst nicht erreichbar",
        "takes nobody directly, and whoever refers there cannot be reached",
    ),
    "takes_nobody": ("nimmt derzeit niemanden auf", "takes nobody for now"),
}
CAPACITY: dict[str, Pair] = {
    "open": ("hat Platz", "has room"),
    "waiting": ("mit Wartezeit", "after a wait"),
    "full": ("voll", "full"),
    "paused": ("pausiert", "paused"),
    "unknown": ("Auslastung nicht bekannt", "capacity not known"),
}
NEAREST: dict[str, Pair] = {
    "district": ("anderswo im Kreis", "elsewhere in the district"),
    "land": ("anderswo im Land", "elsewhere in the Land"),
    "federation": ("anderswo in Deutschland", "elsewhere in Germany"),
}
STATES: dict[str, Pair] = {
    "served": ("betreut", "served"),
    "projects": ("mit Projekten", "with projects"),
    "rollout": ("im Ausbau", "in the rollout"),
}
UNCHECKED, BY_OFFICE = "?", "§"
_WORDS: dict[str, Pair] = {
    "unchecked": (
        "kein Eintrag, auf dem das beruht, ist je geprüft worden",
        "no entry that this rests on has ever been checked",
    ),
    "by_office": (
        "nur durch Behörden oder andere zuständige Stellen, nicht durch Partner",
        "only by offices or other competent bodies, not by partners",
    ),
    "only_by_office": ("{supply}, nur durch Behörde", "{supply}, by an office only"),
    "states": ("Laut Verzeichnis {states}.", "As the directory says, {states}."),
    "state": ("{state}: {names}", "{state}: {names}"),
    "authority": ("Behörde", "office"),
    "groups": ("nur für", "only"),
    "title": ("Lücken im Netz", "Gaps in the network"),
    "as_of": ("Stand {day}", "as of {day}"),
    "means": (
        (
            "„Nicht versorgt“ heißt: Im Verzeichnis steht kein Partner, der dafür in dieser Gemeinde jemanden aufnimmt. Hilfe, die "
            "niemand eingetragen hat, kennt diese Auswertung nicht. Vor jedem Beschluss ist die Liste deshalb mit der Kommune und den "
            "Stellen vor Ort abzugleichen."
        ),
        (
            "“Not served” means: the directory has no partner that takes anybody for this in the municipality. Help that nobody has "
            "entered is unknown to this survey. So compare the list with the municipality and local organizations before anything is "
            "decided."
        ),
    ),
    "counted": (
        (
            "{needs} Bedarfe, {places}. Überall durch Partner aus Gemeinde oder Kreis versorgt: {served}. Mit Lücke in "
            "mindestens einer Gemeinde: {gaps}. Allein Sache der Behörden: {offices}."
        ),
        (
            "{needs} needs, {places}. Served everywhere by partners from municipality or district: {served}. With a gap in at "
            "least one municipality: {gaps}. For offices alone: {offices}."
        ),
    ),
    "one_place": ("1 Gemeinde", "1 municipality"),
    "many_places": ("{n} Gemeinden", "{n} municipalities"),
    "all_places": ("alle {n} Gemeinden", "all {n} municipalities"),
    "all_but": ("alle außer {names}", "all but {names}"),
    "unknown": (
        "Von {areas} ist keine Gemeinde bekannt; dort sieht die Auswertung nichts.",
        "No municipality of {areas} is known; the survey sees nothing there.",
    ),
    "in_part": (
        "Von {areas} stehen hier nur die Gemeinden, die das Verzeichnis nennt.",
        "Of {areas}, only those municipalities stand here that the directory names.",
    ),
    "matrix": ("Bedarf und Gemeinde", "Need and municipality"),
    "need": ("Bedarf", "need"),
    "served": ("Versorgt, und was trotzdem fehlt", "Served, and what is missing all the same"),
    "kinds": ("Hilfearten {n} von {all}", "kinds of help {n} of {all}"),
    "where": ("wo", "where"),
    "by": ("durch", "by"),
    "missing": ("fehlt", "missing"),
    "never_checked": ("nie geprüft", "never checked"),
    "checked_long_ago": ("zuletzt geprüft {day}", "last checked {day}"),
    "only_for": ("nur für: {group}", "only for: {group}"),
    "takes_nobody": ("nimmt derzeit niemanden auf", "takes nobody for now"),
    "nothing_served": ("Kein Bedarf ist durch einen Partner versorgt.", "No need is served by a partner."),
    "single": ("Hängt an einem einzigen Partner", "Hangs on a single partner"),
    "single_note": (
        "Fällt dieser Partner aus, nimmt dort für diesen Bedarf niemand mehr jemanden auf.",
        "If this partner stops, nobody there takes anybody for this need any more.",
    ),
    "single_none": ("Kein Bedarf hängt an einem einzigen Partner.", "No need hangs on a single partner."),
    "leads": ("{needs}: führt als einzige Stelle zur Hilfe", "{needs}: it alone leads to the help"),
    "needs_one": ("1 Bedarf", "1 need"),
    "needs_many": ("{n} Bedarfe", "{n} needs"),
    "breaks_without": ("Was wegbricht ohne {names}", "What breaks without {names}"),
    "breaks_until": ("Was sich bis {day} verschlechtert", "What gets worse until {day}"),
    "breaks_both": ("Was bis {day} und ohne {names} wegbricht", "What breaks until {day} and without {names}"),
    "breaks_none": ("Nichts: Alle Bedarfe bleiben versorgt wie zuvor.", "Nothing: all needs stay served as before."),
    "then_missing": ("fehlt", "missing"),
    "endings": ("Was endet", "What ends"),
    "endings_note": (
        "Förderungen und Angebote mit bekanntem Ende, ein Jahr zurück und ein Jahr voraus, dazu das erste Ende danach.",
        "Funding and offers with a known end, one year back and one year ahead, and the first end after that.",
    ),
    "endings_none": (
        "Von keinem Angebot ist ein Ende aus dieser Zeit oder danach bekannt.",
        "No end of an offer in this time or later is known.",
    ),
    "offer": ("Angebot", "offer"),
    "funded_by": ("gefördert von {names}", "funded by {names}"),
    "then": ("danach", "then"),
    "breaks": ("Folge", "effect"),
    "stays": ("alle Bedarfe bleiben versorgt wie zuvor", "all needs stay served as before"),
    "past": ("vorbei", "over"),
    "ahead": ("noch {days}", "{days} left"),
    "hubs": ("Überlastete Knoten", "Overloaded hubs"),
    "hubs_note": (
        (
            "Ein Knoten ist ein Angebot oder Zugangsweg, der weitervermittelt, zu dem vermittelt wird oder der als Anlaufstelle "
            "eingetragen ist. Hier steht er, wenn er laut Verzeichnis nur mit Wartezeit oder niemanden aufnimmt, oder wenn viel an ihm "
            "hängt: ab {many} Verweise, oder ab {many} Bedarfe oder Gemeinden, die ohne ihn nicht mehr versorgt wären. Wo keine "
            "Auslastung eingetragen ist, ist sie nicht bekannt."
        ),
        (
            "A hub is an offer or channel that refers on, that others refer to, or that is entered as a hub. It stands here if the "
            "directory says that it takes people only after a wait, or nobody, or if much hangs on it: from {many} referrals, or from "
            "{many} needs or municipalities that would be served no more without it. Where no capacity is entered, it is not known."
        ),
    ),
    "hubs_none": ("Keiner.", "None."),
    "referrals": ("{into} führen hin, {out} weiter", "{into} lead there, {out} onward"),
    "hangs": ("trägt", "carries"),
    "referring": ("Wege", "links"),
    "waits": ("{days} Wartezeit", "{days} of waiting"),
    "unreachable": ("Angebote, die niemand erreicht", "Services that nobody gets to"),
    "unreachable_none": (
        "Jedes Angebot im Verzeichnis ist erreichbar.",
        "Every service in the directory can be reached.",
    ),
    "offices": (
        "Behörden und zuständige Stellen, die im Verzeichnis fehlen",
        "Offices and competent bodies missing from the directory",
    ),
    "offices_note": (
        (
            "Sie helfen kraft Gesetzes oder von ihrer Aufgabe her. Dass sie nicht eingetragen sind, ist eine Lücke "
            "des Verzeichnisses, keine der Region."
        ),
        (
            "They help by law or by their nature. That they are not entered is a gap in the directory, not one of "
            "the region."
        ),
    ),
    "offices_none": ("Keine.", "None."),
    "other_office": ("Zuständige Behörde", "Competent office"),
    "gaps": ("Lücken nach Gewicht", "Gaps by weight"),
    "gaps_note": (
        (
            "Zuerst, was das Verzeichnis als Thema vorzieht, dann, was mehr Menschen betrifft (wo Haushalte gezählt sind), dann das "
            "Dringlichere. Behörden zählen hier nicht als Partner. Unter „braucht“ stehen die Arten der Hilfe, die fehlen; in Klammern, wo "
            "es sie gibt. Steht nichts dabei, gibt es sie nirgends in diesem Verzeichnis."
        ),
        (
            "First what the directory names as a priority, then what concerns more people (where households were counted), then the more "
            "urgent. Offices do not count as partners here. “Needs” names the kinds of help that are missing; in brackets, where they "
            "exist. Where nothing is said, they exist nowhere in this directory."
        ),
    ),
    "gaps_none": (
        "Keine: Jeden Bedarf versorgt ein Partner aus Gemeinde oder Kreis.",
        "None: a partner from municipality or district serves every need.",
    ),
    "priority": ("Thema", "topic"),
    "closing": ("braucht", "needs"),
    "closing_nearest": ("{kinds} ({nearest})", "{kinds} ({nearest})"),
    "announced": ("geplant", "planned"),
    "waiting": ("voll", "full"),
    "who": ("wen", "whom"),
    "who_met": ("steht fest bei {households} Haushalten", "certain for {households} households"),
    "who_suspected": ("vermutet bei {households}", "suspected for {households}"),
    "who_open": ("nicht auszuschließen bei {households}", "cannot be ruled out for {households}"),
    "who_people": (" mit {people} Menschen", " with {people} people"),
    "who_few": ("{households} Haushalte", "{households} households"),
    "read": (
        (
            "Gezählt: {counted} Haushalte ({people} Menschen, wo ihre Zahl bekannt ist), davon {elsewhere} außerhalb dieser Gemeinden "
            "und {nowhere} ohne bekannte Gemeinde. Jede Zahl ist für sich auf ein Vielfaches von {limit} gerundet; „< {limit}“ heißt: "
            "keiner bis {most}; „–“: gesperrt. Ein Bedarf steht fest, ist vermutet (Bekanntes spricht dafür) oder "
            "nicht auszuschließen (es fehlen Angaben)."
        ),
        (
            "Counted: {counted} households ({people} people, where their number is known), of them {elsewhere} outside these "
            "municipalities and {nowhere} without a known one. Each number is rounded by itself to a multiple of {limit}; “< {limit}” "
            "means none to {most}; “–”: withheld. A need is certain, suspected (a known fact speaks for it), or cannot be "
            "ruled out (facts are missing)."
        ),
    ),
    "picture": (
        "Bild der Lücken: Bedarfe in Zeilen, Gemeinden in Spalten",
        "Picture of the gaps: needs in rows, municipalities in columns",
    ),
    "picture_text": (
        (
            "{needs} Bedarfe und {places}. Die Buchstaben erklärt die Legende; dieselben Angaben stehen in den "
            "Abschnitten darunter."
        ),
        "{needs} needs and {places}. The letters are explained by the legend; the sections below say the same.",
    ),
    "in_words": ("Das Bild in Worten", "The picture in words"),
}


def say(key: str, lang: Lang, **values: object) -> str:
    """Return a phrase of the survey."""
    return pick(_WORDS[key], lang).format(**values)
