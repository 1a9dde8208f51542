"""Every word that explanations add of their own, in German and English."""

from lotse.model.base import Lang

Pair = tuple[str, str]

STATUS: dict[str, Pair] = {
    "met": ("gilt", "applies"),
    "open": ("offen", "open"),
    "not_met": ("gilt nicht", "does not apply"),
}

# A label that ends in one of these runs on into its date without a colon.
PREPOSITIONS = frozenset({"ab", "am", "bis", "seit", "zum", "from", "on", "since", "until"})

# What a rule does, said of a rule that holds, may hold, does not hold.
ROLES: dict[tuple[str, str], Pair] = {
    ("derive", "met"): ("ergibt sich", "follows"),
    ("derive", "open"): ("ergibt sich vielleicht", "may follow"),
    ("derive", "not_met"): ("ergibt sich nicht", "does not follow"),
    ("need", "met"): ("begründet den Bedarf", "raises the need"),
    ("need", "open"): ("begründet den Bedarf vielleicht", "may raise the need"),
    ("need", "not_met"): ("begründet den Bedarf nicht", "does not raise the need"),
    ("entitle", "met"): ("begründet die Hilfe", "gives the help"),
    ("entitle", "open"): ("begründet die Hilfe vielleicht", "may give the help"),
    ("entitle", "not_met"): ("begründet die Hilfe nicht", "does not give the help"),
    ("exclude", "met"): ("schließt die Hilfe aus", "rules the help out"),
    ("exclude", "open"): ("schließt die Hilfe vielleicht aus", "may rule the help out"),
    ("exclude", "not_met"): ("schließt die Hilfe nicht aus", "does not rule the help out"),
    ("require", "met"): ("verlangt eine andere Hilfe zuvor", "asks for another help first"),
    ("require", "open"): ("verlangt vielleicht eine andere Hilfe zuvor", "may ask for another help first"),
    ("require", "not_met"): ("verlangt nichts zuvor", "asks for nothing first"),
    ("advise", "met"): ("gibt einen Hinweis", "gives a tip"),
    ("advise", "open"): ("gibt vielleicht einen Hinweis", "may give a tip"),
    ("advise", "not_met"): ("gibt keinen Hinweis", "gives no tip"),
}

# What joins the nodes below it.
CONNECTIVES: dict[tuple[str, str], Pair] = {
    ("all", "met"): ("alles davon trifft zu", "all of these hold"),
    ("all", "open"): ("offen, ob alles davon zutrifft", "open whether all of these hold"),
    ("all", "not_met"): ("nicht alles davon trifft zu", "not all of these hold"),
    ("any", "met"): ("eines davon trifft zu", "one of these holds"),
    ("any", "open"): ("offen, ob eines davon zutrifft", "open whether one of these holds"),
    ("any", "not_met"): ("nichts davon trifft zu", "none of these holds"),
    ("not", "met"): ("das Folgende trifft nicht zu", "the following does not hold"),
    ("not", "open"): ("offen, ob das Folgende nicht zutrifft", "open whether the following does not hold"),
    ("not", "not_met"): ("das Folgende dürfte nicht zutreffen", "the following should not hold"),
    ("at_least", "met"): ("mindestens {n} davon treffen zu", "at least {n} of these hold"),
    ("at_least", "open"): ("offen, ob mindestens {n} davon zutreffen", "open whether at least {n} of these hold"),
    ("at_least", "not_met"): ("weniger als {n} davon treffen zu", "fewer than {n} of these hold"),
    ("any_member", "met"): ("trifft auf jemanden im Haushalt zu", "holds for someone in the household"),
    ("any_member", "open"): ("offen, ob es auf jemanden zutrifft", "open whether it holds for someone"),
    ("any_member", "not_met"): ("trifft auf niemanden im Haushalt zu", "holds for nobody in the household"),
    ("all_members", "met"): ("trifft auf alle im Haushalt zu", "holds for everyone in the household"),
    ("all_members", "open"): ("offen, ob es auf alle zutrifft", "open whether it holds for everyone"),
    ("all_members", "not_met"): ("trifft nicht auf alle im Haushalt zu", "does not hold for everyone in the household"),
    ("count_members", "met"): (
        "trifft auf so viele Personen zu wie verlangt ({n})",
        "holds for as many people as asked ({n})",
    ),
    ("count_members", "open"): (
        "offen, ob es auf so viele Personen zutrifft wie verlangt ({n})",
        "open whether it holds for as many people as asked ({n})",
    ),
    ("count_members", "not_met"): (
        "trifft nicht auf so viele Personen zu wie verlangt ({n})",
        "does not hold for as many people as asked ({n})",
    ),
}

OPERATORS: dict[str, Pair] = {
    "==": ("{x}", "{x}"),
    "!=": ("nicht „{x}“", "not “{x}”"),
    "<": ("weniger als {x}", "less than {x}"),
    "<=": ("höchstens {x}", "at most {x}"),
    ">": ("mehr als {x}", "more than {x}"),
    ">=": ("mindestens {x}", "at least {x}"),
    "in": ("eines von: {x}", "one of: {x}"),
    "not in": ("keines von: {x}", "none of: {x}"),
    "contains": ("enthält {x}", "contains {x}"),
    "not contains": ("enthält nicht {x}", "does not contain {x}"),
    "within": ("liegt in {x}", "lies in {x}"),
    "not within": ("liegt nicht in {x}", "does not lie in {x}"),
    "is none": ("bekannt keine/s", "known to be none"),
    "is set": ("vorhanden", "there is one"),
    "is known": ("bekannt", "known"),
    "is unknown": ("nicht bekannt", "not known"),
    "is": ("{x}", "{x}"),
}
DATE_OPERATORS: dict[str, Pair] = {
    "==": ("am {x}", "on {x}"),
    "!=": ("nicht am {x}", "not on {x}"),
    "<": ("vor: {x}", "before {x}"),
    "<=": ("spätestens {x}", "at the latest {x}"),
    ">": ("nach: {x}", "after {x}"),
    ">=": ("frühestens {x}", "at the earliest {x}"),
    "is none": ("nicht geschehen", "has not happened"),
    "is set": ("ein Datum", "a date"),
}

FIELDS: dict[str, Pair] = {
    "danger": ("Gefahr abwenden", "Avert danger"),
    "home_lost": ("Unterkunft und Wohnung finden", "Find shelter and a home"),
    "home": ("Wohnung sichern", "Secure the home"),
    "energy": ("Energie sichern", "Keep the energy on"),
    "income": ("Einkommen", "Income"),
    "money": ("Geld ordnen", "Put money in order"),
    "cause": ("Ursachen", "Causes"),
    "quality": ("Lebensqualität", "Quality of life"),
}
PHASES: tuple[Pair, ...] = (("JETZT", "NOW"), ("DANN", "THEN"), ("DANACH", "AFTER THAT"))

SECTIONS: dict[str, Pair] = {
    "id": ("Kennung", "id"),
    "municipality": ("Gemeinde", "municipality"),
    "place": ("Ort", "place"),
    "postcode": ("Postleitzahl", "postcode"),
    "contact": ("Kontakt", "contact"),
    "members": ("Personen", "people"),
    "tenancy": ("Mietdaten", "tenancy"),
    "accommodation": ("Unterkunft", "accommodation"),
    "energy": ("Energiedaten", "energy"),
    "income": ("Einkommen", "income"),
    "savings": ("Ersparnisse", "savings"),
    "benefits": ("Leistungen", "benefits"),
    "maintenance_paid": ("Unterhalt", "maintenance"),
    "debts": ("Schulden", "debts"),
    "home": ("Zustand der Wohnung", "state of the home"),
    "social": ("soziale Lage", "social situation"),
    "violence": ("Gewalt", "violence"),
    "conflict": ("Konflikt", "conflict"),
    "wishes": ("Wünsche", "wishes"),
    "extra": ("örtliche Angaben", "local facts"),
}

CHANNELS: dict[str, Pair] = {
    "self": ("der Haushalt meldet sich selbst", "the household makes contact itself"),
    "professional": ("Vermittlung durch eine Fachkraft", "referral by a professional"),
    "landlord": ("über den Vermieter", "through the landlord"),
    "outreach": ("aufsuchend", "by outreach"),
    "jobcenter": ("über das Jobcenter", "through the Jobcenter"),
    "court": ("über das Gericht", "through the court"),
    "partner": ("über einen Partner", "through a partner"),
    "prison_service": ("über den Justizvollzug", "through the prison service"),
}

# ISO 639-1; of all others the code is shown.
LANGUAGES: dict[str, Pair] = {
    "ar": ("Arabisch", "Arabic"),
    "bg": ("Bulgarisch", "Bulgarian"),
    "bs": ("Bosnisch", "Bosnian"),
    "de": ("Deutsch", "German"),
    "en": ("Englisch", "English"),
    "es": ("Spanisch", "Spanish"),
    "fa": ("Persisch", "Persian"),
    "fr": ("Französisch", "French"),
    "hr": ("Kroatisch", "Croatian"),
    "it": ("Italienisch", "Italian"),
    "ku": ("Kurdisch", "Kurdish"),
    "pl": ("Polnisch", "Polish"),
    "ps": ("Paschtu", "Pashto"),
    "pt": ("Portugiesisch", "Portuguese"),
    "ro": ("Rumänisch", "Romanian"),
    "ru": ("Russisch", "Russian"),
    "so": ("Somali", "Somali"),
    "sq": ("Albanisch", "Albanian"),
    "sr": ("Serbisch", "Serbian"),
    "ti": ("Tigrinya", "Tigrinya"),
    "tr": ("Türkisch", "Turkish"),
    "uk": ("Ukrainisch", "Ukrainian"),
    "ur": ("Urdu", "Urdu"),
    "vi": ("Vietnamesisch", "Vietnamese"),
    "zh": ("Chinesisch", "Chinese"),
}

COVERAGE: dict[str, Pair] = {
    "municipality": ("in der Gemeinde", "in the municipality"),
    "district": ("im Kreis", "in the district"),
    "land": ("landesweit", "throughout the Land"),
    "federation": ("bundesweit", "nationwide"),
}
GAPS: dict[str, Pair] = {
    "municipality": (
        "nächster Partner in der Gemeinde, doch nicht erreichbar",
        "nearest partner in the municipality, yet out of reach",
    ),
    "district": ("nächster Partner anderswo im Kreis", "nearest partner elsewhere in the district"),
    "land": ("nächster Partner anderswo im Land", "nearest partner elsewhere in the Land"),
    "federation": ("nächster Partner anderswo in Deutschland", "nearest partner elsewhere in Germany"),
}

GAPS_SHORT: dict[str, Pair] = {
    "municipality": ("nächster in der Gemeinde", "nearest in the municipality"),
    "district": ("nächster anderswo im Kreis", "nearest elsewhere in the district"),
    "land": ("nächster anderswo im Land", "nearest elsewhere in the Land"),
    "federation": ("nächster anderswo in Deutschland", "nearest elsewhere in Germany"),
}

# one, many
UNITS: dict[str, tuple[Pair, Pair]] = {
    "days": (("Tag", "day"), ("Tage", "days")),
    "weeks": (("Woche", "week"), ("Wochen", "weeks")),
    "months": (("Monat", "month"), ("Monate", "months")),
    "years": (("Jahr", "year"), ("Jahre", "years")),
    "working_days": (("Werktag", "working day"), ("Werktage", "working days")),
    "persons": (("Person", "person"), ("Personen", "people")),
    "people": (("Person", "person"), ("Personen", "people")),
    "due dates": (("Termin", "due date"), ("Termine", "due dates")),
    "children": (("Kind", "child"), ("Kinder", "children")),
}

WEEKDAYS: tuple[Pair, ...] = (
    ("Mo", "Mon"),
    ("Di", "Tue"),
    ("Mi", "Wed"),
    ("Do", "Thu"),
    ("Fr", "Fri"),
    ("Sa", "Sat"),
    ("So", "Sun"),
)
MONTH_NAMES: tuple[Pair, ...] = (
    ("Januar", "January"),
    ("Februar", "February"),
    ("März", "March"),
    ("April", "April"),
    ("Mai", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("August", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Dezember", "December"),
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

PHRASES: dict[str, Pair] = {
    # header and footer
    "household": ("Haushalt {id}", "Household {id}"),
    "as_of": ("Stand {date}", "as of {date}"),
    "notice": ("Orientierung, keine Rechtsberatung", "Orientation, not legal advice"),
    "needs": ("Bedarf", "Needs"),
    "nothing": ("Aus den bekannten Angaben folgt keine Hilfe.", "No help follows from what is known."),
    "rules": ("Regeln: {plugins}", "Rules: {plugins}"),
    "rulebook": ("Regelwerk {hash}", "rulebook {hash}"),
    "more_in": (
        "alles: --full · Gründe: lotse explain",
        "all: --full · reasons: lotse explain",
    ),
    "suspected": ("{need} (offen)", "{need} (open)"),
    "whole_reasons": ("Gründe im Ganzen:", "All reasons:"),
    "explain_command": ("lotse explain HAUSHALT {code}", "lotse explain HOUSEHOLD {code}"),
    # sections
    "plan": ("Hilfeplan", "Referral plan"),
    "questions": ("FRAGEN, die am meisten entscheiden", "QUESTIONS that decide most"),
    "declined": ("NICHT", "NOT"),
    "gaps": ("OHNE PARTNER im Verzeichnis", "NO PARTNER in the directory"),
    "warnings": ("ZU BEACHTEN", "TO NOTE"),
    # deadlines
    "by": ("bis {date} (noch {left})", "by {date} ({left} left)"),
    "by_safe": ("bis {safe} (Frist {date}, noch {left})", "by {safe} (deadline {date}, {left} left)"),
    "today": ("heute, {date}, läuft die Frist ab", "today, {date}, is the deadline"),
    "today_safe": (
        "heute, {safe}, letzter sicherer Tag (Frist {date})",
        "today, {safe}, last safe day (deadline {date})",
    ),
    "late_safe": (
        "Frist {date}, noch {left} (letzter Werktag {safe} vorbei)",
        "deadline {date}, {left} left (last working day {safe} over)",
    ),
    "late_safe_today": (
        "heute, {date}, läuft die Frist ab (kein Werktag)",
        "today, {date}, is the deadline (no working day)",
    ),
    "passed": ("Frist abgelaufen am {date} (vor {left})", "deadline passed on {date} ({left} ago)"),
    "accrual": ("Antrag noch im {month} wirkt ab {first}", "applying in {month} still counts from {first}"),
    "accrual_today": ("Antrag heute noch wirkt ab {first}", "applying today still counts from {first}"),
    "for_numbers": ("Nr. {numbers}: {text}", "no. {numbers}: {text}"),
    # a path
    "no_partner": ("kein Partner im Verzeichnis", "no partner in the directory"),
    "no_office": ("zuständige Stelle nicht im Verzeichnis", "competent office not in the directory"),
    "no_partner_short": ("kein Partner verzeichnet", "no partner listed"),
    "no_office_bare": ("Stelle nicht verzeichnet", "office not listed"),
    "no_office_short": ("zuständige Stelle nicht verzeichnet", "competent office not listed"),
    "open_check": ("offen: zu prüfen", "open: to be checked"),
    "open_because": ("offen: {facts}", "open: {facts}"),
    "estimated": ("{status} (Schätzung {amount})", "{status} (estimate {amount})"),
    "estimate": (
        "Schätzung für {year}: {amount} im Monat{basis}; keine Zusage, erst der Bescheid zählt",
        "estimate for {year}: {amount} a month{basis}; no promise, only the notice counts",
    ),
    "estimate_basis": (" nach {reference}, Werte ab {since}", " by {reference}, figures from {since}"),
    "amount": ("Betrag", "amount"),
    "counted": ("Frist", "period"),
    "counted_from": ("rechnet ab: {date}", "counted from: {date}"),
    "deadline": ("wann", "when"),
    "because": ("weil", "because"),
    "with": ("mit", "with"),
    "first": ("zuvor", "first"),
    "contact": ("Kontakt", "contact"),
    "check": ("prüfen", "check"),
    "tip": ("Tipp", "tip"),
    "note": ("Hinweis", "note"),
    "numbered": ("Nr. {n} {help}", "no. {n} {help}"),
    "as_for": ("wie bei Nr. {n}", "as for no. {n}"),
    "also": ("auch", "also"),
    "also_for": ("für den Bedarf: {needs}", "for the need: {needs}"),
    "or": ("oder", "or"),
    "cost": ("Kosten", "cost"),
    "free": ("kostenlos", "free of charge"),
    "not_free": ("kostet etwas", "costs something"),
    # the way there
    "way": ("Weg", "way"),
    "appointment": ("Termin", "meeting"),
    "handed_on": ("{name} gibt weiter", "{name} hands on"),
    "goes_along": ("jemand geht mit", "somebody goes along"),
    "act_by": ("spätestens {date} anfragen", "ask by {date}"),
    "waiting": ("Wartezeit {left}", "waiting time {left}"),
    "languages": ("Beratung auf {names}", "counselling in {names}"),
    "interpreter": ("Sprachmittlung nötig", "interpreter needed"),
    "distance": ("{km} km", "{km} km"),
    "late_mark": ("{status}, kommt zu spät", "{status}, comes too late"),
    "comes_too_late": ("kommt zu spät", "comes too late"),
    "too_late": (
        "mit der bekannten Wartezeit erst {date}, sicher ist nur bis {safe}",
        "with the known waiting time only on {date}, safe only until {safe}",
    ),
    "withheld": ("bleibt bei Ihnen: {fields}", "stays with you: {fields}"),
    "capacity_full": ("zurzeit voll, nur Warteliste", "full for now, waiting list only"),
    "capacity_paused": ("nimmt zurzeit niemanden auf", "takes nobody for now"),
    "gap_waiting": ("nimmt zurzeit niemanden auf: {names}", "takes nobody for now: {names}"),
    "gap_refused": ("abgelehnt: {names}", "refused: {names}"),
    "without": ("NEU GEPLANT OHNE", "PLANNED AGAIN WITHOUT"),
    "refused": ("{name}{reason}: {done}", "{name}{reason}: {done}"),
    "refused_because": (" (Grund: {reason})", " (reason: {reason})"),
    "refused_instead": ("{help} jetzt an {name}", "{help} now to {name}"),
    "refused_nobody": ("für {help} ist sonst niemand verzeichnet", "nobody else is listed for {help}"),
    "refused_office": (
        "für {help} ist nach dem Gesetz nur diese Stelle zuständig",
        "for {help} this office alone is competent by law",
    ),
    "refused_nothing": ("kein Weg führte dorthin, der Plan bleibt", "no path led there, the plan stays"),
    "channel_via": ("über {name}", "through {name}"),
    "consent_needed": ("Einwilligung nötig: {fields}", "consent needed: {fields}"),
    "consent_given": ("Einwilligung liegt vor: {fields}", "consent given: {fields}"),
    "consent_needed_bare": ("Einwilligung nötig", "consent needed"),
    "consent_given_bare": ("Einwilligung liegt vor", "consent given"),
    "expired_on": ("abgelaufen am {date}", "expired on {date}"),
    "expires_on": ("läuft am {date} ab", "expires on {date}"),
    "and_more": ("und {n} weitere", "and {n} more"),
    "phone": ("Tel. {number}", "phone {number}"),
    "consent_for": ("Einwilligung nötig vor der Weitergabe: {numbers}", "consent needed before passing on: {numbers}"),
    "elsewhere": ("nur in anderen Gemeinden", "in other municipalities only"),
    "first_of": ("{title} ({shown} von {all})", "{title} ({shown} of {all})"),
    "warning": ("ACHTUNG", "WARNING"),
    "contradiction": ("WIDERSPRUCH", "CONTRADICTION"),
    "offers": ("{name} ({n} Angebote)", "{name} ({n} offers)"),
    "without_partner": ("ohne Partner im Verzeichnis: {what}", "no partner in the directory: {what}"),
    "announced": ("angekündigt: {names}", "announced: {names}"),
    "gap_nearest": ("{what} ({nearest})", "{what} ({nearest})"),
    "more_reasons": ("{n} weitere Gründe", "{n} more reasons"),
    "more_reason": ("ein weiterer Grund", "one more reason"),
    "for_need": ("Bedarf: {need}", "need: {need}"),
    # questions
    "decides": ("entscheidet {what}", "decides {what}"),
    "why": ("warum", "why"),
    "sensitive": ("vertraulich", "confidential"),
    "no_questions": ("Keine Frage offen.", "No question is open."),
    # declined
    "near_miss_short": ("gälte, falls {fact}", "would apply if {fact}"),
    "near_miss_bare": ("falls {fact}", "if {fact}"),
    "near_miss": ("würde gelten mit {fact}", "would apply with {fact}"),
    "only_missing": ("es fehlt nur {fact}", "only missing: {fact}"),
    # reasons
    "excluded_if": ("ausgeschlossen, falls {facts}", "ruled out if {facts}"),
    "on_date": ("{name} am {date}", "{name} on {date}"),
    "still_open": ("noch offen: {facts}", "still open: {facts}"),
    "excluded_by": ("ausgeschlossen: {title}", "ruled out: {title}"),
    "maybe_excluded_by": ("vielleicht ausgeschlossen: {title}", "may be ruled out: {title}"),
    "question": ("{fact}: {condition}?", "{fact}: {condition}?"),
    "asked": ("{state}, verlangt: {condition}", "{state}, required: {condition}"),
    "need_fact": ("Bedarf {label}", "Need {label}"),
    "entitlement_fact": ("Hilfe {label}", "Help {label}"),
    "given": ("angegeben", "given"),
    "derived": ("abgeleitet", "derived"),
    "computed": ("berechnet", "computed"),
    "verified": ("geprüft am {date}", "verified on {date}"),
    "unverified": ("nicht geprüft", "not verified"),
    "unverified_short": ("ungeprüft", "unverified"),
    "plugin": ("Plugin {name}", "plugin {name}"),
    "see": ("siehe ({n})", "see ({n})"),
    "see_below": ("Gründe unten", "reasons below"),
    "legend": (
        "Zeichen: ✓ gilt · ? offen · ✗ gilt nicht · • bekannt",
        "Signs: ✓ applies · ? open · ✗ does not apply · • known",
    ),
    "no_reasons": ("Keine Gründe aufgezeichnet.", "No reasons recorded."),
    "no_rule": ("keine Regel spricht dafür", "no rule speaks for it"),
    "need_root": ("Bedarf {label}", "Need {label}"),
    "service_root": ("Hilfe {label}", "Help {label}"),
    # values
    "unknown": ("unbekannt", "unknown"),
    "yes": ("ja", "yes"),
    "no": ("nein", "no"),
    "known": ("bekannt", "known"),
    "none": ("bekannt keine/s", "known to be none"),
    "none_date": ("nicht geschehen", "has not happened"),
    "from_to": ("{low} bis {high}", "{low} to {high}"),
    "at_least": ("mindestens {x}", "at least {x}"),
    "at_most": ("höchstens {x}", "at most {x}"),
    "from_date": ("frühestens {x}", "{x} at the earliest"),
    "to_date": ("spätestens {x}", "{x} at the latest"),
    "last_or": (" oder ", " or "),
    "last_and": (" und ", " and "),
    "today_word": ("heute", "today"),
    "plus": ("plus", "plus"),
    "minus": ("minus", "minus"),
    # table heads of the HTML page
    "head_rank": ("Nr.", "No."),
    "head_help": ("Hilfe", "Help"),
    "head_status": ("Stand", "Status"),
    "head_why": ("Warum", "Why"),
    "head_question": ("Frage", "Question"),
    "head_decides": ("Entscheidet über", "Decides"),
    "head_reason": ("Grund", "Reason"),
    "head_near": ("Was sich ändern müsste", "What would have to change"),
    "head_need": ("Bedarf", "Need"),
    "head_nearest": ("Im Verzeichnis", "In the directory"),
    "not_in_directory": ("auch anderswo keiner bekannt", "none known elsewhere either"),
    # a comparison: counts and sides
    "diff_count": (
        "{n} Haushalte verglichen, {changed} mit anderem Plan",
        "{n} households compared, {changed} with another plan",
    ),
    "diff_count_one": (
        "1 Haushalt verglichen, {changed} mit anderem Plan",
        "1 household compared, {changed} with another plan",
    ),
    "diff_unreadable": ("{n} nicht lesbar", "{n} not readable"),
    "diff_law_of": ("{day} nach dem Recht vom {law}", "{day} under the law of {law}"),
    "diff_drafts_both": ("Entwürfe auf beiden Seiten: {rules}", "drafts on both sides: {rules}"),
    "diff_drafts_before": ("Entwürfe nur auf der ersten Seite: {rules}", "drafts on the first side only: {rules}"),
    "diff_drafts_after": ("Entwürfe nur auf der zweiten Seite: {rules}", "drafts on the second side only: {rules}"),
    "diff_unchanged": ("DERSELBE PLAN", "THE SAME PLAN"),
    # what is different on a line
    "diff_came": ("neu, {standing}", "new, {standing}"),
    "diff_went": ("entfällt", "no longer in the plan"),
    "diff_ruled_out": ("gilt nicht mehr", "no longer applies"),
    "diff_asked": ("nur gefragt", "only asked about"),
    "diff_asked_came": ("offen, danach wird nun gefragt", "open, now asked about"),
    "diff_asked_went": ("danach wird nicht mehr gefragt", "no longer asked about"),
    "diff_tier": ("Dringlichkeit {was} → {now}", "urgency {was} → {now}"),
    "diff_tier_is": ("Dringlichkeit {tier}", "urgency {tier}"),
    "diff_rank": ("Platz {was} → {now}", "place {was} → {now}"),
    "diff_rank_is": ("Platz {rank}", "place {rank}"),
    "diff_deadline": ("Frist {was} → {now}", "deadline {was} → {now}"),
    "diff_deadline_is": ("Frist {day}", "deadline {day}"),
    "diff_safe": ("{day}, sicher bis {safe}", "{day}, safe until {safe}"),
    "diff_safe_by": ("sicher bis {was} → {now}", "safe until {was} → {now}"),
    "diff_none": ("keine", "none"),
    "diff_nobody": ("kein Partner im Verzeichnis", "no partner in the directory"),
    "diff_provider": ("an: {was} → {now}", "to: {was} → {now}"),
    "diff_estimate": ("Schätzung im Monat {was} → {now}", "estimate a month {was} → {now}"),
    "diff_texts": ("der Text ist ein anderer", "the text is another one"),
    "diff_quoted": ("„{text}“", "“{text}”"),
    # why it is different
    "diff_law": ("Recht", "law"),
    "diff_time": ("Zeit", "time"),
    "diff_rule_from": ("{title} gilt ab {since} ({cited})", "{title} holds from {since} ({cited})"),
    "diff_rule_until": ("{title} gilt nur bis {until} ({cited})", "{title} holds until {until} only ({cited})"),
    "diff_rule_version": (
        "{title} gilt ab {since} in neuer Fassung ({cited})",
        "{title} holds in a new version from {since} ({cited})",
    ),
    "diff_rule_before": (
        "{title} gilt nur auf der ersten Seite ({cited})",
        "{title} holds on the first side only ({cited})",
    ),
    "diff_rule_after": (
        "{title} gilt nur auf der zweiten Seite ({cited})",
        "{title} holds on the second side only ({cited})",
    ),
    "diff_rule_other": (
        "{title} gilt auf der zweiten Seite in anderer Fassung ({cited})",
        "{title} holds in another version on the second side ({cited})",
    ),
    "diff_rule_draft": ("Entwurf {title} ({cited})", "draft {title} ({cited})"),
    "diff_figures": ("{name}: andere Werte, ab {since} ({cited})", "{name}: other figures, from {since} ({cited})"),
    "diff_figures_missing": (
        "{name}: für diesen Tag sind keine Werte eingetragen",
        "{name}: no figures are entered for this day",
    ),
    "diff_estimate_time": ("{name}: die Angaben sind an diesem Tag andere", "{name}: the data are others on this day"),
    "diff_deadline_left": ("Frist {day}: noch {left}", "deadline {day}: {left} left"),
    "diff_deadline_passed": ("Frist {day}: vor {left} abgelaufen", "deadline {day}: passed {left} ago"),
    "diff_offer_until": ("Das Angebot {name} gilt nur bis {day}", "the offer {name} holds until {day} only"),
    "diff_offer_from": ("Das Angebot {name} gilt erst ab {day}", "the offer {name} holds from {day} on only"),
    "diff_order_law": ("Folge der übrigen Änderungen", "follows from the other changes"),
    "diff_order_time": ("Reihenfolge nach Dringlichkeit und nahen Fristen", "order by urgency and near deadlines"),
    "diff_was_met_is_not_met": ("traf zu, trifft nicht mehr zu", "held, no longer holds"),
    "diff_was_met_is_open": ("traf zu, ist jetzt offen", "held, is open now"),
    "diff_was_open_is_met": ("war offen, trifft jetzt zu", "was open, holds now"),
    "diff_was_open_is_not_met": ("war offen, trifft jetzt nicht zu", "was open, does not hold now"),
    "diff_was_not_met_is_met": ("traf nicht zu, trifft jetzt zu", "did not hold, holds now"),
    "diff_was_not_met_is_open": ("traf nicht zu, ist jetzt offen", "did not hold, is open now"),
}


def pick(pair: Pair, lang: Lang) -> str:
    """Return the German or the English half of a pair."""
    return pair[1] if lang == "en" else pair[0]


def say(key: str, lang: Lang, **values: object) -> str:
    """Return a phrase with its gaps filled; raises KeyError for a key that is not in the table."""
    phrase = pick(PHRASES[key], lang)
    return phrase.format(**values) if values else phrase


def word(table: dict[str, Pair], code: str, lang: Lang) -> str:
    """Return the word for a code, or the code itself where the table has none."""
    pair = table.get(code)
    return code if pair is None else pick(pair, lang)
