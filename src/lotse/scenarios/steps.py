"""The steps of scenarios: each with its German and its English words, what it does to a case, and what to say of it.

`lotse steps` prints them; the tables in docs/scenarios.md and docs/szenarien.md are that print.
"""

from lotse.scenarios.expectations import (
    advises,
    advises_not,
    asks,
    asks_first,
    asks_not,
    asks_not_to_check,
    asks_to_check,
    cites,
    cites_not,
    comes_before,
    deadline_is,
    declined,
    explained,
    explained_without,
    first_help,
    help_status,
    in_plan,
    need_not_suspected,
    need_status,
    need_suspected,
    no_deadline,
    not_declined,
    not_in_plan,
    open_because_of,
    question_decides,
    rank_is,
    requires,
    safe_by,
    says,
    says_not,
    tier_is,
    would_apply,
)  # fmt: skip
from lotse.scenarios.offers import (
    alternative,
    announced,
    arises_not_through,
    arises_through,
    consent_given,
    consent_missing,
    done_by,
    estimated,
    expired,
    free,
    gap,
    goes_first_to,
    goes_not_to,
    goes_to,
    helps_with,
    needs_consent,
    needs_document,
    needs_no_consent,
    no_gap,
    plan_holds,
    takes_place,
    waits,
    warns,
    warns_not,
    warns_not_with,
    warns_with,
    withholds,
)  # fmt: skip
from lotse.scenarios.situations import (
    draft,
    entries,
    fact,
    facts,
    household,
    household_in,
    match,
    match_today,
    members,
    names_in,
    other_party,
    plugins,
    refused,
    refused_because,
    today,
)  # fmt: skip
from lotse.step import Step

__all__ = ["STEPS", "names_in", "plugins"]

_GERMAN_STATUS, _ENGLISH_STATUS = "(?P<status>gilt|gilt nicht|ist offen)", "(?P<status>is met|is not met|is open)"
_NO_DAY = "(?!heute ist |today is )"

GIVEN = (
    Step("given", "ein Haushalt", "a household", household, does=(
        "nimmt den Haushalt aus dem Text unter dem Schritt, so wie er in einer Datei stünde; `id` darf fehlen",
        "takes the household from the text below the step, as it would stand in a [file](household.md); `id` may be missing")),
    Step("given", 'ein Haushalt in "?{area}"?', 'a household in "?{area}"?', household_in, does=(
        "setzt die Gemeinde (AGS, 8 Ziffern); die Anführungszeichen dürfen fehlen",
        "sets the municipality (AGS, 8 digits); the quotes may be missing")),
    Step("given", f"{_NO_DAY}{{path}} ist {{value}}", f"{_NO_DAY}{{path}} is {{value}}", fact, does=(
        "setzt ein Feld des Haushalts (auch eines Mitglieds: `members[a].age`) oder eine Angabe, die ein Plugin kennt; `unbekannt` nimmt es weg",
        "sets a field of the household (of a member as well: `members[a].age`) or a fact that a plugin declares; `unknown` takes it away")),
    Step("given", "der Haushalt:", "the household:", facts, does=(
        "setzt ein Feld je Zeile der Tabelle `| Feld | Wert |`",
        "sets a field for each row of the table `| field | value |`")),
    Step("given", "die Mitglieder:", "the members:", members, does=(
        "setzt ein Mitglied je Zeile; die Spalten heißen `id` und wie die Felder, etwa `| id | role | age |`; eine leere Zelle sagt nichts",
        "sets a member for each row; the columns are `id` and fields, such as `| id | role | age |`; an empty cell says nothing")),
    Step("given", "die Liste {path}:", "the list {path}:", entries, does=(
        "setzt eine Liste, ein Eintrag je Zeile: `tenancy.open_rents` mit `| due | open |`, `consents` mit `| recipient | purpose | fields | until |`",
        "sets a list, an entry for each row: `tenancy.open_rents` with `| due | open |`, `consents` with `| recipient | purpose | fields | until |`")),
    Step("given", '(?:das Plugin|die Plugins) "?{names}"?', 'the plugins? "?{names}"?', plugins, does=(
        "lädt ein Plugin oder mehrere (`die Plugins recklinghausen, kiel`): ein Verzeichnis, von hier oder von `plugins/` aus gesehen, oder ein installiertes",
        "loads a plugin or several (`the plugins recklinghausen, kiel`): a directory, seen from here or from `plugins/`, or an installed one")),
    Step("given", "der Entwurf {rule} gilt", "the draft {rule} applies", draft, does=(
        "wendet auch diese Regel an, die ein Entwurf ist",
        "applies a draft rule as well, as `--enable` does")),
    Step("given", "der Haushalt lehnt {service} ab", "the household refuses {service}", refused, does=(
        "macht den Plan ohne dieses Angebot oder diesen Träger, wie `--without`",
        "makes the plan without this service or organization, as `--without` does")),
    Step("given", 'der Haushalt lehnt {service} ab, weil "{reason}"', 'the household refuses {service} because "{reason}"', refused_because, does=(
        "dasselbe mit einem Grund, den der Plan nennt",
        "the same with a reason, which the plan names")),
    Step("given", "die andere Partei ist ein Haushalt", "the other party is a household", other_party, does=(
        "nimmt die andere Partei eines Konflikts aus dem Text unter dem Schritt, wie `--other-party`; `id` und `conflict.with` dürfen fehlen",
        "takes the other party of a conflict from the text below the step, as `--other-party` does; `id` and `conflict.with` may be missing")),
    Step("given", "heute ist (?:der )?{day}", "today is {day}", today, does=(
        "setzt den Tag für `Wenn abgeglichen wird`",
        "sets the day for `When matched`")),
)  # fmt: skip

WHEN = (
    Step("when", "am {day} abgeglichen wird", "matched on {day}", match, does=(
        "macht den Plan für diesen Tag",
        "makes the plan for this day")),
    Step("when", "abgeglichen wird", "matched", match_today, does=(
        "macht den Plan für den Tag aus `heute ist der …`",
        "makes the plan for the day of `today is …`")),
)  # fmt: skip

STATUS = (
    Step("then", f"der Bedarf {{code}} {_GERMAN_STATUS}", f"the need {{code}} {_ENGLISH_STATUS}", need_status, names="need", does=(
        "der Bedarf hat diesen Stand",
        "the need has this status")),
    Step("then", "der Bedarf {code} wird vermutet", "the need {code} is suspected", need_suspected, names="need", does=(
        "der Bedarf ist offen, und was bekannt ist, spricht für ihn",
        "the need is open, and what is known makes it likely")),
    Step("then", "der Bedarf {code} wird nicht vermutet", "the need {code} is not suspected", need_not_suspected, names="need", does=(
        "das ist nicht so",
        "that is not so")),
    Step("then", f"die Hilfe {{code}} {_GERMAN_STATUS}", f"the help {{code}} {_ENGLISH_STATUS}", help_status, names="help", does=(
        "die Hilfe hat diesen Stand; was nicht im Plan steht, gilt nicht",
        "the help has this status; what does not stand in the plan is not met")),
    Step("then", "(?:die Hilfe )?{code} steht im Plan", "(?:the help )?{code} stands in the plan", in_plan, names="help", does=(
        "die Hilfe steht im Plan, ob sie gilt oder offen ist; `die Hilfe` darf davor stehen",
        "the help stands in the plan, met or open; `the help` may stand before it")),
    Step("then", "(?:die Hilfe )?{code} steht nicht im Plan", "(?:the help )?{code} does not stand in the plan", not_in_plan, names="help", does=(
        "sie steht nicht darin",
        "it does not")),
    Step("then", "(?:die Hilfe )?{code} wird abgelehnt", "(?:the help )?{code} is declined", declined, names="help", does=(
        "ein Bedarf legt die Hilfe nahe, und die Angaben schließen sie aus: der Plan nennt sie als abgelehnt",
        "a need suggests it and the facts rule it out: the plan names it as declined")),
    Step("then", "(?:die Hilfe )?{code} wird nicht abgelehnt", "(?:the help )?{code} is not declined", not_declined, names="help", does=(
        "der Plan nennt sie nicht als abgelehnt",
        "the plan does not name it as declined")),
    Step("then", '{code} würde gelten mit "{words}"', '{code} would apply with "{words}"', would_apply, names="help", does=(
        "sie wird abgelehnt, und die eine Änderung, die der Plan dazu nennt, enthält diese Wörter",
        "it is declined, and the one change that the plan names for it holds these words")),
    Step("then", "{code} ist offen wegen {fact}", "{code} is open because of {fact}", open_because_of, names="help", does=(
        "die Angabe gehört zu denen, die diese offene Hilfe entscheiden; `members.age` meint irgendein Mitglied",
        "the fact stands among those that decide this open path; `members.age` means any member's")),
    Step("then", "der Plan enthält:", "the plan holds:", plan_holds, does=(
        "für jede Zeile der Tabelle steht es so im Plan; Spalten: Hilfe (oder Bedarf), Stand, Stufe, Frist, sicher bis, Stelle, Angebot; leere Zellen sagen nichts, `–` heißt keine",
        "each row of the table is so in the plan; columns: help (or need), status, tier, deadline, safe by, rank, service; empty cells say nothing, `–` means none")),
)  # fmt: skip

URGENCY = (
    Step("then", "{code} hat die Stufe {tier}", "{code} has tier {tier}", tier_is, does=(
        "der Bedarf oder die Hilfe hat diese Dringlichkeit, 0 (Gefahr) bis 6",
        "the need or help has this urgency, 0 (danger) to 6")),
    Step("then", "die Frist für {code} endet am {day}", "the deadline of {code} is {day}", deadline_is, does=(
        "das ist das gesetzliche Ende",
        "this is its statutory end")),
    Step("then", "für {code} läuft keine Frist", "{code} has no deadline", no_deadline, does=(
        "es läuft keine",
        "nothing runs")),
    Step("then", "{code} ist sicher bis {day}", "{code} is safe by {day}", safe_by, does=(
        "wer bis zu diesem Tag handelt, ist rechtzeitig, was immer noch unbekannt ist",
        "who acts by this day is in time whatever is still unknown")),
    Step("then", "{first} steht vor {later}", "{first} comes before {later}", comes_before, sees="order", does=(
        "beide Hilfen stehen im Plan, in dieser Reihenfolge",
        "both stand in the plan, in this order")),
    Step("then", "{later} setzt {first} voraus", "{later} requires {first}", requires, sees="order", does=(
        "beide stehen im Plan, und eine Regel stellt die zweite vor die erste",
        "both stand in the plan, and a rule puts the second before the first")),
    Step("then", "die erste Hilfe ist {code}", "the first help is {code}", first_help, sees="order", names="help", does=(
        "sie steht an Stelle 1",
        "it has rank 1")),
    Step("then", "{code} steht an Stelle {rank}", "{code} has rank {rank}", rank_is, sees="order", names="help", does=(
        "sie steht an dieser Stelle des Plans",
        "it has this rank in the plan")),
)  # fmt: skip

REASONS = (
    Step("then", "gefragt wird nach {fact}", "the plan asks for {fact}", asks, sees="questions", does=(
        "die Angabe steht unter den Fragen; `members.age` meint irgendein Mitglied",
        "it stands among the questions; `members.age` means any member's")),
    Step("then", "nicht gefragt wird nach {fact}", "the plan does not ask for {fact}", asks_not, sees="questions", does=(
        "sie steht nicht darunter",
        "it does not")),
    Step("then", "die erste Frage ist {fact}", "the first question is {fact}", asks_first, sees="questions", does=(
        "nach ihr wird zuerst gefragt",
        "it is asked for first")),
    Step("then", "die Frage nach {fact} entscheidet {code}", "the question for {fact} decides {code}", question_decides, sees="questions", does=(
        "von der Antwort hängt dieser Bedarf oder diese Hilfe ab",
        "this need or help depends on the answer")),
    Step("then", '{code} beruft sich auf "{reference}"', '{code} cites "{reference}"', cites, does=(
        "eine Regel in der Begründung hat diese Wörter in ihrer Fundstelle",
        "a rule in its explanation has these words in its reference")),
    Step("then", '{code} beruft sich nicht auf "{reference}"', '{code} does not cite "{reference}"', cites_not, does=(
        "keine Regel in der Begründung hat diese Wörter in ihrer Fundstelle",
        "no rule in its explanation has these words in its reference")),
    Step("then", 'die Begründung von {code} enthält "{words}"', 'the explanation of {code} contains "{words}"', explained, does=(
        "diese Wörter stehen in der Begründung, wie `lotse explain` sie zeigt, deutsch oder englisch; auch wenn etwas nicht gilt",
        "these words stand in the explanation, as `lotse explain` prints it, in German or in English; also where it is not met")),
    Step("then", 'die Begründung von {code} enthält nicht "{words}"', 'the explanation of {code} does not contain "{words}"', explained_without, does=(
        "sie stehen nicht darin",
        "they do not")),
    Step("then", '{code} sagt "{words}"', '{code} says "{words}"', says, names="help", does=(
        "was bei dieser Hilfe zu tun ist, enthält diese Wörter, deutsch oder englisch",
        "what the path says to do holds these words, in German or in English")),
    Step("then", '{code} sagt nicht "{words}"', '{code} does not say "{words}"', says_not, names="help", does=(
        "was bei dieser Hilfe zu tun ist, enthält diese Wörter nicht",
        "what the path says to do does not hold these words")),
    Step("then", '{code} rät "{words}"', '{code} advises "{words}"', advises, sees="advice", names="help", does=(
        "ein Hinweis zu dieser Hilfe enthält diese Wörter",
        "a tip of the path holds these words")),
    Step("then", '{code} rät nicht "{words}"', '{code} does not advise "{words}"', advises_not, sees="advice", names="help", does=(
        "kein Hinweis enthält sie",
        "no tip of the path holds these words")),
    Step("then", '{code} verlangt zu prüfen "{words}"', '{code} asks to check "{words}"', asks_to_check, names="help", does=(
        "etwas, das die Hilfe einem Menschen zu prüfen lässt, enthält diese Wörter",
        "something that the path leaves to a person to check holds these words")),
    Step("then", '{code} verlangt nicht zu prüfen "{words}"', '{code} does not ask to check "{words}"', asks_not_to_check, names="help", does=(
        "nichts, das die Hilfe einem Menschen zu prüfen lässt, enthält sie",
        "nothing that the path leaves to a person to check holds them")),
)  # fmt: skip

OFFERS = (
    Step("then", "{code} geht an {service}", "{code} goes to {service}", goes_to, names="help", does=(
        "dieses Angebot wird genannt, zuerst oder als Alternative",
        "this service is named, first or as an alternative")),
    Step("then", "{code} geht zuerst an {service}", "{code} goes first to {service}", goes_first_to, names="help", does=(
        "dieses Angebot wird als erstes genannt",
        "this service is named first")),
    Step("then", "{code} geht nicht an {service}", "{code} does not go to {service}", goes_not_to, names="help", does=(
        "dieses Angebot wird weder zuerst noch als Alternative genannt",
        "this service is named neither first nor as an alternative")),
    Step("then", "für {code} ist {days} Tage zu warten", "{code} waits {days} days", waits, names="help", does=(
        "so lange wartet man beim Angebot, das zuerst genannt wird, auf einen ersten Termin",
        "this is the waiting time for a first appointment at the offer that is named first")),
    Step("then", "{code} nennt als Alternative {service}", "{code} names as an alternative {service}", alternative, names="help", does=(
        "dieses Angebot steht unter den Alternativen",
        "this service stands among the alternatives")),
    Step("then", 'bei {code} hilft "{words}"', '{code} is done by "{words}"', done_by, names="help", does=(
        "Angebot oder Träger, die zuerst genannt werden, haben diese Wörter im Namen",
        "the offer or organization that is named first has these words in its name")),
    Step("then", '{code} findet statt in "{words}"', '{code} takes place at "{words}"', takes_place, names="help", does=(
        "der Ort, der zuerst genannt wird, hat diese Wörter im Namen",
        "the place that is named first has these words in its name")),
    Step("then", 'für {code} ist mitzubringen "{words}"', '{code} asks to bring "{words}"', needs_document, names="help", does=(
        "eine Unterlage, die mitzubringen ist, enthält diese Wörter",
        "a document to bring holds these words")),
    Step("then", "{code} hilft bei {need}", "{code} helps with {need}", helps_with, names="help", does=(
        "die Hilfe steht für diesen Bedarf im Plan",
        "the help stands in the plan for this need")),
    Step("then", 'der Kontakt für {code} entsteht über "{words}"', 'contact for {code} arises through "{words}"', arises_through, names="help", does=(
        "ein Kanal, dessen Name diese Wörter enthält, führt dorthin",
        "a [channel](rules.md#a-plugin) whose name holds these words leads to it")),
    Step("then", 'der Kontakt für {code} entsteht nicht über "{words}"', 'contact for {code} does not arise through "{words}"', arises_not_through, names="help", does=(
        "kein Kanal auf dem Weg hat diese Wörter im Namen",
        "no channel on its path has these words in its name")),
    Step("then", "{code} ist kostenlos", "{code} is free of charge", free, names="help", does=(
        "das Angebot, das zuerst genannt wird, kostet nichts",
        "the offer that is named first costs nothing")),
    Step("then", "{code} wird auf {lowest} bis {highest} € geschätzt", "{code} is estimated at {lowest} to {highest} €", estimated, names="help", does=(
        "so viel kann die Hilfe im Monat ausmachen",
        "this is what the help may come to a month")),
    Step("then", "{code} braucht die Einwilligung für {fields}", "{code} needs consent for {fields}", needs_consent, names="help", does=(
        "vorher muss der Haushalt zustimmen, dass diese Teile seiner Angaben weitergehen (`tenancy, income`)",
        "before it the household must agree that these parts of its data are passed on (`tenancy, income`)")),
    Step("then", "{code} gibt {fields} nicht weiter", "{code} withholds {fields}", withholds, names="help", does=(
        "diese Teile der Angaben gehen nicht mit",
        "these parts of the data are not passed on")),
    Step("then", "{code} braucht keine Einwilligung", "{code} needs no consent", needs_no_consent, names="help", does=(
        "es geht nichts weiter, dem zuzustimmen wäre",
        "nothing is passed on that the household would have to agree to")),
    Step("then", "die Einwilligung für {code} liegt vor", "consent for {code} is given", consent_given, names="help", does=(
        "der Haushalt hat dem Angebot, das zuerst genannt wird, zugestimmt",
        "the household has agreed for the offer that is named first")),
    Step("then", "die Einwilligung für {code} fehlt", "consent for {code} is missing", consent_missing, names="help", does=(
        "er muss noch zustimmen",
        "it must still agree")),
    Step("then", "das Angebot {service} ist als abgelaufen genannt", "the offer {service} is named as expired", expired, sees="offers", does=(
        "der Plan sagt, dass es geendet hat",
        "the plan says that it has ended")),
    Step("then", "es fehlt ein Angebot für {code}", "there is a gap for {code}", gap, names="help", does=(
        "kein Partner in den Verzeichnissen bietet die Hilfe an",
        "no partner in the directories offers it")),
    Step("then", "es fehlt kein Angebot für {code}", "there is no gap for {code}", no_gap, names="help", does=(
        "die Hilfe steht im Plan, und ein Partner bietet sie an",
        "it stands in the plan, and a partner offers it")),
    Step("then", 'für {code} ist "{words}" angekündigt', '"{words}" is announced for {code}', announced, sees="offers", names="help", does=(
        "niemand bietet sie an, und der Plan nennt ein Angebot, das erst geplant ist, mit diesen Wörtern im Namen",
        "no partner offers it, and the plan names an offer with these words in its name that is only planned")),
    Step("then", "der Plan warnt mit {warning}", "the plan warns with {warning}", warns_with, sees="warnings", does=(
        "der Plan hat eine [Warnung](errors.md#warnings-of-a-plan) mit diesem Code",
        "the plan has a [warning](errors.md#warnings-of-a-plan) with this code")),
    Step("then", "der Plan warnt nicht mit {warning}", "the plan does not warn with {warning}", warns_not_with, sees="warnings", does=(
        "er hat keine mit diesem Code",
        "it has no warning with this code")),
    Step("then", 'der Plan warnt "{words}"', 'the plan warns "{words}"', warns, sees="warnings", does=(
        "der Text einer Warnung enthält diese Wörter",
        "the text of a warning holds these words")),
    Step("then", 'der Plan warnt nicht "{words}"', 'the plan does not warn "{words}"', warns_not, sees="warnings", does=(
        "keine Warnung enthält sie",
        "no warning holds these words")),
)  # fmt: skip

STEPS = (*GIVEN, *WHEN, *STATUS, *URGENCY, *REASONS, *OFFERS)
