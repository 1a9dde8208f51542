"""Every word that the handbook adds of its own, in German and English."""

from lotse.explain.phrases import Pair, pick
from lotse.model.base import Lang

# What joins the conditions listed below it, negated or not: as a sentence, and as a clause after "wenn" and "if". `what` is what of
# the list holds of a person.
CONNECTIVES: dict[tuple[str, bool], tuple[Pair, Pair]] = {
    ("all", False): (
        ("alles davon trifft zu", "all of these hold"),
        ("alles davon zutrifft", "all of these hold"),
    ),
    ("all", True): (
        ("nicht alles davon trifft zu", "not all of these hold"),
        ("nicht alles davon zutrifft", "not all of these hold"),
    ),
    ("any", False): (
        ("mindestens eines davon trifft zu", "at least one of these holds"),
        ("mindestens eines davon zutrifft", "at least one of these holds"),
    ),
    ("any", True): (
        ("nichts davon trifft zu", "none of these holds"),
        ("nichts davon zutrifft", "none of these holds"),
    ),
    ("at_least", False): (
        ("mindestens {least} davon treffen zu", "at least {least} of these hold"),
        ("mindestens {least} davon zutreffen", "at least {least} of these hold"),
    ),
    ("at_least", True): (
        ("weniger als {least} davon treffen zu", "fewer than {least} of these hold"),
        ("weniger als {least} davon zutreffen", "fewer than {least} of these hold"),
    ),
    ("any_member", False): (
        ("auf jemanden im Haushalt trifft {what} zu", "for someone in the household {what}"),
        ("auf jemanden im Haushalt {what} zutrifft", "for someone in the household {what}"),
    ),
    ("any_member", True): (
        ("auf niemanden im Haushalt trifft {what} zu", "for nobody in the household {what}"),
        ("auf niemanden im Haushalt {what} zutrifft", "for nobody in the household {what}"),
    ),
    ("all_members", False): (
        ("auf alle im Haushalt trifft {what} zu", "for everyone in the household {what}"),
        ("auf alle im Haushalt {what} zutrifft", "for everyone in the household {what}"),
    ),
    ("all_members", True): (
        ("nicht auf alle im Haushalt trifft {what} zu", "not for everyone in the household {what}"),
        ("nicht auf alle im Haushalt {what} zutrifft", "not for everyone in the household {what}"),
    ),
    ("count_members", False): (
        ("auf {count} im Haushalt trifft {what} zu", "for {count} in the household {what}"),
        ("auf {count} im Haushalt {what} zutrifft", "for {count} in the household {what}"),
    ),
    ("count_members", True): (
        ("nicht auf {count} im Haushalt trifft {what} zu", "not for {count} in the household {what}"),
        ("nicht auf {count} im Haushalt {what} zutrifft", "not for {count} in the household {what}"),
    ),
}
WHAT: dict[bool, Pair] = {True: ("alles davon", "all of these hold"), False: ("das Folgende", "the following holds")}

STATES: dict[str, Pair] = {
    "in_force": ("in Kraft", "in force"),
    "future": ("noch nicht in Kraft", "not yet in force"),
    "ended": ("nicht mehr in Kraft", "no longer in force"),
    "draft": ("Entwurf, gilt nicht", "draft, not in force"),
}

KINDS: dict[str, Pair] = {
    "bool": ("ja oder nein", "yes or no"),
    "choice": ("Auswahl", "choice"),
    "number": ("Zahl", "number"),
    "money": ("Geldbetrag", "amount of money"),
    "date": ("Datum", "date"),
    "text": ("Text", "text"),
    "codes": ("Liste", "list"),
    "area": ("Gebiet", "area"),
    "rents": ("Liste von Terminen", "list of due dates"),
}
ORIGINS: dict[str, Pair] = {
    "given": ("wird vom Haushalt angegeben", "stated by the household"),
    "extra": ("wird vom Haushalt angegeben, vom Plugin vereinbart", "stated by the household, declared by the plugin"),
    "computed": ("wird aus anderen Angaben berechnet", "computed from other facts"),
    "derived": ("wird von Regeln abgeleitet", "derived by rules"),
    "figure": ("steht im Gesetz", "set by law"),
}

PHRASES: dict[str, Pair] = {
    # every page
    "handbook": ("Regelhandbuch", "Handbook of the rules"),
    "skip": ("Zum Inhalt", "Skip to the content"),
    "menu": ("Bereiche", "Sections"),
    "other_language": ("English", "Deutsch"),
    "search": ("Suche", "Search"),
    "search_label": ("Im Handbuch suchen", "Search the handbook"),
    "as_of": ("Stand {date}", "as of {date}"),
    "notice": (
        "Orientierung, keine Rechtsberatung. Erzeugt von lotse {version} aus {plugins}; Regelwerk {digest}.",
        "Orientation, not legal advice. Made by lotse {version} from {plugins}; rulebook {digest}.",
    ),
    # sections
    "start": ("Übersicht", "Overview"),
    "rules": ("Regeln", "Rules"),
    "needs": ("Bedarfe", "Needs"),
    "help": ("Hilfen", "Kinds of help"),
    "facts": ("Angaben", "Facts"),
    "figures": ("Werte des Rechts", "Figures of the law"),
    "plugins": ("Plugins", "Plugins"),
    "scenarios": ("Szenarien", "Scenarios"),
    "household": ("Haushalt", "Household"),
    # leads
    "start_lead": (
        (
            "Dieses Handbuch zeigt jede Regel in Worten: wann sie gilt, was aus ihr folgt, auf welcher Vorschrift sie beruht und "
            "welche Szenarien sie prüfen. Es ist aus dem Regelwerk selbst erzeugt; was hier steht, ist, wonach die Pläne entstehen."
        ),
        (
            "This handbook shows every rule in words: when it applies, what follows from it, which provision it rests on and "
            "which scenarios test it. It is made from the rulebook itself; what stands here is what plans are made by."
        ),
    ),
    "missing_is_open": (
        "Was niemand gefragt hat, gilt als offen und nie als Nein.",
        "What nobody has asked counts as open, never as no.",
    ),
    "rules_lead": (
        "Die Regeln stehen nach Themen geordnet, je Plugin. Jedes Thema ist eine Datei.",
        "The rules are ordered by topic, for each plugin. Each topic is one file.",
    ),
    "needs_lead": ("Was ein Haushalt brauchen kann.", "What a household may need."),
    "help_lead": ("Welche Arten von Hilfe das Regelwerk kennt.", "Which kinds of help the rulebook knows."),
    "facts_lead": (
        "Was Regeln lesen: angegeben vom Haushalt, daraus berechnet oder von anderen Regeln abgeleitet.",
        "What rules read: stated by the household, computed from that, or derived by other rules.",
    ),
    "figures_lead": (
        "Beträge aus dem Gesetz mit ihrem Zeitraum. Außerhalb dieser Zeiträume ist ein Wert unbekannt; nichts wird fortgeschrieben.",
        "Amounts set by law with their periods. Outside the periods entered a figure is unknown; nothing is carried on.",
    ),
    "plugins_lead": (
        (
            "Ein Plugin ergänzt und überschreibt nichts: Die bundesweiten Regeln gelten mit jedem Plugin unverändert. Ein Plugin kann "
            "eine Hilfe nur dann ausschließen, wenn eine eigene Regel das sagt; sie steht dann dort und bei der Hilfe."
        ),
        (
            "A plugin adds and overrides nothing: the nationwide rules hold unchanged with every plugin. A plugin can rule a kind of "
            "help out only by a rule of its own, which then stands there and with the help."
        ),
    ),
    "scenarios_lead": (
        "Szenarien sind Beispiele mit erwartetem Ergebnis. Für dieses Handbuch wurden sie ausgeführt.",
        "Scenarios are examples with an expected result. They were run for this handbook.",
    ),
    "scenarios_none": (
        "Für dieses Handbuch wurden keine Szenarien ausgeführt; ob Regeln geprüft sind, sagt es nicht.",
        "No scenarios were run for this handbook; it does not say whether rules are tested.",
    ),
    "search_lead": (
        "Alle Einträge des Handbuchs. Wer etwas eingibt, behält nur die Einträge, in denen alle Wörter vorkommen.",
        "All entries of the handbook. What you type keeps only the entries that contain all the words.",
    ),
    "search_plain": (
        "Ohne Skript filtert das Feld nicht; suchen Sie in dieser Liste mit der Suche des Browsers (Strg+F).",
        "Without script the field filters nothing; search this list with your browser (Ctrl+F).",
    ),
    "search_found": ("{n} Einträge", "{n} entries"),
    # a rule
    "when": ("Wann die Regel gilt", "When the rule applies"),
    "always": ("Immer.", "Always."),
    "if": ("Wenn {condition}:", "If {condition}:"),
    "if_single": ("Wenn:", "If:"),
    "then": ("Was daraus folgt", "What follows from it"),
    "origin": ("Quelle und Geltung", "Source and validity"),
    "reference": ("Vorschrift", "Provision"),
    "code": ("Kennung", "Code"),
    "holds": ("Gilt", "Holds"),
    "holds_always": ("ohne Anfang und Ende im Regelwerk", "no beginning or end in the rulebook"),
    "holds_from": ("ab {since}", "from {since}"),
    "holds_until": ("bis {until}", "until {until}"),
    "holds_between": ("von {since} bis {until}", "from {since} to {until}"),
    "verified": ("Geprüft am", "Verified on"),
    "unverified": ("nie geprüft", "never verified"),
    "plugin": ("Plugin", "Plugin"),
    "place": ("Fundort", "Place"),
    "state": ("Zustand", "State"),
    "versions": ("weitere Fassung: {version}", "another version: {version}"),
    # effects
    "derive": ("Es ergibt sich: {fact}.", "It follows: {fact}."),
    "derive_date": ("Es ergibt sich ein Datum: {fact}, nämlich {date}.", "A date follows: {fact}, that is {date}."),
    "need": ("Es besteht der Bedarf {need}.", "There is the need {need}."),
    "suspected": (
        "Solange offen ist, ob der Bedarf besteht, zeigt der Plan ihn als Verdacht, wenn:",
        "While it is open whether the need exists, the plan shows it as suspected if:",
    ),
    "suspected_help": (
        "Solange offen ist, ob die Hilfe passt, zeigt der Plan sie trotzdem, wenn:",
        "While it is open whether the help fits, the plan shows it nevertheless if:",
    ),
    "entitle": ("Zum Bedarf {needs} passt die Hilfe {help}.", "The help {help} fits the need {needs}."),
    "exclude": ("Die Hilfe {help} ist ausgeschlossen.", "The help {help} is ruled out."),
    "require": ("Die Hilfe {first} kommt vor {later}.", "The help {first} comes before {later}."),
    "advise": ("Tipp zu {help}:", "Tip for {help}:"),
    "warn": ("Warnung vor einem Widerspruch in den Angaben:", "Warning of a contradiction in the data:"),
    "action": ("Zu tun:", "To do:"),
    "documents": ("Unterlagen:", "Documents:"),
    "to_check": ("Zu prüfen:", "To check:"),
    "open_at_most": (
        "Das bleibt offen, bis jemand es geprüft hat; sicher wird es durch diese Regel nie.",
        "This stays open until somebody has checked it; this rule never makes it certain.",
    ),
    "estimate": ("Geschätzter Betrag: {fact}.", "Estimated amount: {fact}."),
    # dates
    "deadline": ("Frist: {date}.", "Deadline: {date}."),
    "accrual": (
        "Bis zum Ende des laufenden Monats: Ein Antrag in diesem Monat wirkt ab dem Ersten.",
        "By the end of the current month: applying in this month counts from its first day.",
    ),
    "accrual_from": (
        "Davon hängt nur ab, ab wann Geld fließt: {date}.",
        "This only decides from when money flows: {date}.",
    ),
    "quoted": ("„{x}“", "“{x}”"),
    "date_after": ("{length} nach {fact}", "{length} after {fact}"),
    "date_before": ("{length} vor {fact}", "{length} before {fact}"),
    "date_on": ("am Tag {fact}", "on the day {fact}"),
    "saturday": ("Samstage zählen als Werktage", "Saturdays count as working days"),
    "rolled": (
        "fällt das Ende auf Samstag, Sonntag oder Feiertag, gilt der nächste Werktag (§ 193 BGB)",
        "where the end falls on a Saturday, Sunday or holiday, the next working day counts (§ 193 BGB)",
    ),
    # counts of people
    "people_least": ("mindestens {least}", "at least {least}"),
    "people_most": ("höchstens {most}", "at most {most}"),
    "people_exactly": ("genau {least}", "exactly {least}"),
    "people_between": ("{least} bis {most}", "{least} to {most}"),
    # scenarios
    "evidence_none": ("Kein Szenario prüft diese Regel.", "No scenario tests this rule."),
    "evidence_one": ("1 Szenario, {results}", "1 scenario, {results}"),
    "evidence": ("{n} Szenarien, {results}", "{n} scenarios, {results}"),
    "all_passed": ("alle bestanden", "all passed"),
    "passed_one": ("bestanden", "passed"),
    "some_failed": ("{n} gescheitert", "{n} failed"),
    "passed": ("bestanden", "passed"),
    "failed": ("gescheitert", "failed"),
    "rule_met": ("Regel gilt", "rule applies"),
    "rule_open": ("Regel offen", "rule open"),
    "rule_not_met": ("Regel gilt nicht", "rule does not apply"),
    "examples": ("{n} Beispiele", "{n} examples"),
    "evidence_more": ("und {n} weitere", "and {n} more"),
    "evidence_means": (
        "Bei einer Regel stehen die Szenarien, in denen sie gilt oder gelten kann und deren Erwartung nach dem fragt, was sie bewirkt.",
        "Beside a rule stand the scenarios in which it applies or may apply and whose expectation asks for what the rule does.",
    ),
    "failed_at": ("Gescheitert an Zeile {line}: {step}", "Failed at line {line}: {step}"),
    "tags": ("Schlagwörter: {tags}", "Tags: {tags}"),
    "result": ("Ergebnis", "Result"),
    "count_failed": ("gescheitert", "failed"),
    # tables and pages of things
    "rule": ("Regel", "Rule"),
    "topic": ("Thema", "Topic"),
    "of_life": ("Lebensbereich", "Part of life"),
    "any_field": ("jeder", "any"),
    "basis": ("Rechtsgrundlage", "Legal basis"),
    "given_by": ("Wer sie gibt", "Who gives it"),
    "statutory": (
        "Nur die örtlich zuständige Stelle gibt diese Hilfe.",
        "Only the competent local office gives this help.",
    ),
    "irreversible": (
        "Was ohne diese Hilfe verloren geht, lässt sich nicht wiederherstellen.",
        "What is lost without this help cannot be restored.",
    ),
    "handoff": ("Eine Übergabe kann enthalten", "A handoff may carry"),
    "raised_by": ("Regeln, die diesen Bedarf begründen", "Rules that raise this need"),
    "helped_by": ("Hilfen bei diesem Bedarf", "Help for this need"),
    "reads": ("liest", "reads"),
    "makes": ("daraus folgt", "what follows"),
    "through": ("Durch die Regel", "By the rule"),
    "entitled_by": ("Regeln, nach denen diese Hilfe passt", "Rules by which this help fits"),
    "excluded_by": ("Regeln, die diese Hilfe ausschließen", "Rules that rule this help out"),
    "ordered_by": ("Regeln über die Reihenfolge", "Rules on the order"),
    "advised_by": ("Tipps zu dieser Hilfe", "Tips for this help"),
    "derived_by": ("Regeln, aus denen sich das ergibt", "Rules from which this follows"),
    "read_by": ("Regeln, die das lesen", "Rules that read this"),
    "for_needs": ("Bei", "For"),
    "means": ("Bedeutung", "Meaning"),
    "no_rule": ("Keine Regel.", "No rule."),
    "no_need_of_it": ("Keine Hilfe ist diesem Bedarf zugeordnet.", "No help is assigned to this need."),
    "kind": ("Art", "Kind"),
    "from_where": ("Herkunft", "Origin"),
    "question": ("Frage", "Question"),
    "values": ("Mögliche Werte", "Possible values"),
    "unit": ("Einheit", "Unit"),
    "sensitive": ("Vertraulich: geht ohne Einwilligung an niemanden.", "Confidential: goes to nobody without consent."),
    "inputs": ("Berechnet aus", "Computed from"),
    "figure": ("Wert", "Figure"),
    "since": ("ab", "from"),
    "until": ("bis", "until"),
    "open_end": ("offen", "open"),
    "amount": ("Betrag", "Amount"),
    "never_falls": (
        "Danach mindestens so viel, denn dieser Wert sinkt nicht.",
        "After that at least as much, for this figure never falls.",
    ),
    "housing_benefit": ("Wohngeldtabellen", "Tables of housing benefit"),
    "rent_levels": ("Mietenstufen", "Rent levels (Mietenstufen)"),
    "rent_level": ("Mietenstufe", "Rent level"),
    "municipality": ("Gemeinde (AGS)", "Municipality (AGS)"),
    "highest_rent": ("Höchstbeträge der Miete", "Highest rents"),
    "members_in_table": ("Personen", "People"),
    "level": ("Stufe {n}", "level {n}"),
    "each_further": ("jede weitere", "each further"),
    "version": ("Version", "Version"),
    "areas": ("Gebiet (AGS)", "Area (AGS)"),
    "everywhere": ("ganz Deutschland", "all of Germany"),
    "source": ("Quelle", "Source"),
    "adds_lead": (
        "Es überschreibt nichts: Alle bundesweiten Regeln gelten daneben unverändert.",
        "It overrides nothing: all nationwide rules hold beside it unchanged.",
    ),
    "national_lead": (
        "Diese Regeln gelten überall und mit jedem Plugin; kein Plugin ändert sie.",
        "These rules hold everywhere and with every plugin; no plugin changes them.",
    ),
    "declared": ("Vereinbarte Angaben", "Facts declared"),
    "offers": ("Angebote", "Offers"),
    "offer": ("Angebot", "Offer"),
    "organization": ("Träger", "Organization"),
    "nothing": ("Nichts.", "Nothing."),
    "number_rules": ("Regeln", "Rules"),
    "number_offers": ("Angebote", "Offers"),
    "around": ("Zusammenhang", "What belongs together"),
    "reads_from": ("Liest Ergebnisse aus", "Reads results of"),
    "read_in": ("Wird gelesen in", "Is read in"),
    # pictures
    "picture": ("Schaubild: {title}", "Picture: {title}"),
    "picture_same": (
        "Dieselben Angaben stehen in den Listen auf dieser Seite.",
        "The lists on this page say the same.",
    ),
    "picture_dashed": ("Gestrichelt: schließt aus.", "Dashed: rules out."),
    "picture_dotted": ("Gepunktet: regelt die Reihenfolge.", "Dotted: sets the order."),
    "picture_more": ("{n} weitere", "{n} more"),
    "column_facts": ("Angaben", "Facts"),
    "column_rules": ("Regeln", "Rules"),
    "column_need": ("Bedarf", "Need"),
    "column_help": ("Hilfen", "Help"),
    "column_fact": ("Angabe", "Fact"),
    "column_readers": ("gelesen von", "read by"),
    "column_results": ("daraus folgt", "what follows"),
    "column_inputs": ("berechnet aus", "computed from"),
    "column_needs": ("bei Bedarf", "for the need"),
    "column_topics": ("Themen", "Topics"),
    "column_topic": ("Thema", "Topic"),
    "column_fields": ("Lebensbereiche", "Parts of life"),
}


def say(key: str, lang: Lang, **values: object) -> str:
    """Return a phrase with its gaps filled; raises KeyError for a key that is not in the table."""
    phrase = pick(PHRASES[key], lang)
    return phrase.format(**values) if values else phrase
