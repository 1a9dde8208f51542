"""Steps that set every field of a household in words, and those that look at who helps, where, with which consent."""

import datetime as dt

import pytest

from lotse import Household
from lotse.model.ranges import Choices, Kind
from lotse.scenarios import Case, Matchers, ScenarioFailure, run
from lotse.scenarios.reading import parse_feature
from lotse.scenarios.situations import entries, facts, members
from lotse.scenarios.values import TEXTS

WORDS = {
    "bool": {"ja": True, "nein": False, "no": False, "{one_of: [true, false]}": {"one_of": [True, False]}},
    "number": {"2": 2, "zwischen 1 und 3": {"min": 1, "max": 3}, "at least 2": {"min": 2}},
    "money": {"600 €": "600.00", "68,50 Euro": "68.50", "höchstens 650": {"max": "650.00"}, "0": "0.00"},
    "date": {
        "05.10.2026": "2026-10-05",
        "2026-10-05": "2026-10-05",
        "nicht geschehen": None,
        "frühestens 01.10.2026": {"min": "2026-10-01"},
        "between 2026-10-01 and 31.10.2026": {"min": "2026-10-01", "max": "2026-10-31"},
    },
}
LISTS = {
    "contact.languages": "[de, tr]",
    "wishes": "[housing_search]",
    "tenancy.open_rents": "[{due: 05.10.2026, open: 600}]",
    "tenancy.paid_rents": "[05.10.2026, 2026-11-04]",
    "consents": "[{recipient: landlord, purpose: arrears, fields: [tenancy], until: 31.05.2027}]",
}
TEXT = {"municipality": "05562020", "postcode": "04109"}


def fields_of(model, above=""):
    """Each field with its path, and what it holds."""
    for name, field in model.model_fields.items():
        path = f"{above}{field.alias or name}"
        inner = field.annotation
        if isinstance(inner, type) and hasattr(inner, "model_fields"):
            yield from fields_of(inner, f"{path}.")
        elif path == "members":
            yield from fields_of(inner.__args__[0].__args__[0], "members[a].")
        elif path not in ("extra", "members[a].id"):
            yield path, next((each for each in field.metadata if isinstance(each, (Kind, Choices))), None)


FIELDS = dict(fields_of(Household))


def at(data, path):
    for part in path.replace("[a]", ".0").split("."):
        data = data[int(part)] if part.isdecimal() else data.get(part, "unknown")
    return data


def stated(path, *texts):
    case = Case(Matchers([]))
    if path.startswith("members"):
        case.set_fact("members[a].role", "adult")
    for text in texts:
        case.set_fact(path, text)
    household = Household.from_dict(case.data)
    return at(household.model_dump(mode="json"), path)


def ways(path, kind):
    """What may be written for a field, and how it stands in a household then."""
    if path in LISTS:
        return {LISTS[path]: ..., "keine": []} if path != "consents" else {LISTS[path]: ...}
    if isinstance(kind, Choices):
        first, second = kind[:2]
        return {first: first, f"entweder {first} oder {second}": {"one_of": [first, second]}}
    return WORDS[kind] if kind else {TEXT.get(path, "WDF 5"): TEXT.get(path, "WDF 5")}


@pytest.mark.parametrize("path", FIELDS)
def test_every_field_is_set_in_words_and_taken_away_again(path):
    for text, value in ways(path, FIELDS[path]).items():
        found = stated(path, text)
        assert found == value or (value is ... and found), text
    if path != "id":
        section = path.rpartition(".")[0]
        known = stated(path, text, "unbekannt") if "." not in path or section.startswith("members") else "unknown"
        assert known == "unknown"


def test_fields_that_hold_text_take_it_as_it_stands():
    assert {path for path, kind in FIELDS.items() if kind is None and path not in LISTS} == TEXTS


def test_a_member_is_set_as_a_whole_and_taken_away():
    case = Case(Matchers([]))
    case.set_fact("members[a]", "{role: adult, age: 38}")
    case.set_fact("members[b].age", "6")
    case.set_fact("members[b]", "unbekannt")
    assert case.data["members"] == [{"id": "a", "role": "adult", "age": 38}]


def test_tables_say_many_things_at_once():
    case = Case(Matchers([]))
    facts(case, [["Feld", "Wert"], ["savings", "600 €"], ["kiel.member", "ja"], ["tenancy.stage", "unbekannt"]])
    members(case, [["id", "role", "age"], ["a", "adult", "38"], ["b", "child", ""]])
    entries(
        case, "consents", [["recipient", "purpose", "fields", "until"], ["landlord", "x", "[tenancy]", "31.05.2027"]]
    )
    entries(case, "tenancy.open_rents", [["due", "open"], ["05.10.2026", "600"], ["04.11.2026", ""]])
    assert case.data == {
        "id": "szenario",
        "savings": 600,
        "extra": {"kiel.member": True},
        "members": [{"id": "a", "role": "adult", "age": 38}, {"id": "b", "role": "child"}],
        "consents": [{"recipient": "landlord", "purpose": "x", "fields": ["tenancy"], "until": "2027-05-31"}],
        "tenancy": {"open_rents": [{"due": "2026-10-05", "open": 600}, {"due": "2026-11-04"}]},
    }


@pytest.mark.parametrize(
    ("make", "german", "english"),
    [
        (lambda case: facts(case, [["Feld", "Betrag"], ["savings", "3"]]), "Die erste Zeile der Tabelle muss heißen: | Feld | Wert |.", "The first row of the table must read: | field | value |."),
        (lambda case: members(case, [["role"], ["adult"]]), "Die Tabelle braucht eine Spalte 'id'", "The table needs a column 'id'"),
        (lambda case: case.match(), "Es fehlt der Tag; schreiben Sie", "The day is missing; write"),
    ],
)  # fmt: skip
def test_a_table_or_day_that_is_missing_is_told_in_both_languages(make, german, english):
    with pytest.raises(ScenarioFailure) as caught:
        make(Case(Matchers([])))
    assert caught.value.told("de")[0].startswith(german)
    assert caught.value.told("en")[0].startswith(english)


STAMP = {"source": "erfunden", "verified_on": "2026-11-20"}
DIRECTORY = {
    "organizations": [{"id": "o", "name": "Hilfe am Markt", "kind": "charity", **STAMP}],
    "locations": [{"id": "l", "name": "Haus am Markt", "organization": "o"}],
    "services": [
        {"id": name, "name": f"Beratung {name}", "organization": "o", "locations": ["l"], "areas": ["05562"], **more, **STAMP}
        for name, more in (
            ("first", {"service_types": ["debt_counselling"], "authority_free": True, "documents": ["Ausweis"]}),
            ("second", {"service_types": ["debt_counselling"], "waiting_days": 21}),
        )
    ],
}  # fmt: skip
SITUATION = """# language: de
Funktionalität: a
  Szenario: b
    Angenommen das Plugin kiel
    Und ein Haushalt in 05562020
    Und debts.creditors ist 11
    Und contact.avoids_authorities ist ja
    {given}
    Wenn am 23.11.2026 abgeglichen wird
    Dann {step}
"""


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("debt_counselling geht zuerst an first", None),
        ("debt_counselling goes first to second", "debt_counselling geht zuerst an: first."),
        ("debt_counselling nennt als Alternative second", None),
        ("debt_counselling nennt als Alternative first", "debt_counselling nennt als Alternativen: second."),
        ('bei debt_counselling hilft "am Markt"', None),
        ('debt_counselling is done by "Beratung first"', None),
        ('bei debt_counselling hilft "Jobcenter"', "Bei debt_counselling hilft jemand anderes als „Jobcenter“. Dort steht:"),
        ('debt_counselling findet statt in "Haus am"', None),
        ('debt_counselling takes place at "Rathaus"', "debt_counselling findet nicht statt in „Rathaus“. Dort steht:"),
        ('für debt_counselling ist mitzubringen "Ausweis"', None),
        ('für debt_counselling ist mitzubringen "Pass"', "Für debt_counselling ist nicht mitzubringen: „Pass“. Dort steht:"),
        ("debt_counselling hilft bei overindebtedness", None),
        ("debt_counselling hilft bei rent_arrears", "debt_counselling hilft bei: overindebtedness."),
        ("debt_counselling braucht die Einwilligung für debts", None),
        ("debt_counselling braucht die Einwilligung für violence", "debt_counselling braucht die Einwilligung für {fields}; sie fehlt."),
        ("debt_counselling gibt violence nicht weiter", None),
        ("debt_counselling withholds debts", "debt_counselling braucht die Einwilligung für {fields}; sie fehlt."),
        ("debt_counselling braucht keine Einwilligung", "debt_counselling braucht die Einwilligung für {fields}; sie fehlt."),
        ("die Einwilligung für debt_counselling fehlt", None),
        ("die Einwilligung für debt_counselling liegt vor", "debt_counselling braucht die Einwilligung für {fields}; sie fehlt."),
        ("es fehlt kein Angebot für debt_counselling", None),
        ("es fehlt ein Angebot für debt_counselling", "Für debt_counselling fehlt kein Angebot; es fehlt für:"),
        ("es fehlt kein Angebot für budget_counselling", "Für budget_counselling fehlt ein Angebot."),
        ("debt_counselling wird nicht abgelehnt", None),
        ("debt_counselling steht an Stelle 1", None),
        ("debt_counselling steht an Stelle 2", "debt_counselling steht an Stelle 1."),
        ("debt_counselling wird auf 650 bis 760 € geschätzt", "Für debt_counselling gibt es keine Schätzung."),
        ('die Begründung von debt_counselling enthält "Zahl der Gläubiger: 11"', None),
        ('die Begründung von debt_counselling enthält "number of creditors: 11"', None),
        ('die Begründung von housing_benefit enthält "WoGG"', None),
        ('die Begründung von debt_counselling enthält "12"', "In der Begründung von debt_counselling steht nicht „12“."),
        ('die Begründung von debt_counselling enthält nicht "12"', None),
        ('die Begründung von debt_counselling enthält nicht "11"', "In der Begründung von debt_counselling steht „11“."),
        ("der Bedarf overindebtedness wird nicht vermutet", None),
        ("der Bedarf overindebtedness wird vermutet", "Der Bedarf overindebtedness gilt."),
        ("der Bedarf rent_arrears wird vermutet", "Der Bedarf rent_arrears ist offen und wird nicht vermutet."),
        ('der Plan warnt nicht "Gemeinde"', None),
        ("die erste Frage ist savings", "Die erste Frage ist wishes."),
        ("die erste Frage ist wishes", None),
        ("die Frage nach savings entscheidet violence", "Der Plan fragt nicht nach savings."),
        ("die Frage nach wishes entscheidet debt_counselling", "Die Frage nach wishes entscheidet:"),
        ("die Frage nach violence.last_act_on entscheidet violence", None),
        ("debt_counselling geht nicht an third", None),
        ("debt_counselling geht nicht an second", "debt_counselling geht an second."),
        ("für debt_counselling ist 21 Tage zu warten", "Die Wartezeit für debt_counselling ist unbekannt."),
        ('debt_counselling beruft sich nicht auf "§ 569"', None),
        ('debt_counselling beruft sich nicht auf "Fachpraxis"', "debt_counselling beruft sich auf: Fachpraxis der Schuldnerberatung."),
        ('debt_counselling sagt nicht "Räumung"', None),
        ('debt_counselling verlangt nicht zu prüfen "Räumung"', None),
    ],
)  # fmt: skip
def test_steps_look_at_who_helps_where_and_with_which_consent(tmp_path, plugin, step, found):
    plugin("kiel", directory=DIRECTORY)
    (result,) = run(parse_feature(SITUATION.format(given="", step=step), "a.feature"), Matchers([tmp_path]))
    told = result.failure.told("de")[0] if result.failure else None
    if found is None:
        assert told is None
    else:
        begin, _, end = found.partition("{fields}")
        assert told.startswith(begin)
        assert told.endswith(end) or not end


def test_a_consent_that_is_given_is_seen(tmp_path, plugin):
    plugin("kiel", directory=DIRECTORY)
    consent = "consents ist [{recipient: o, purpose: Beratung, fields: [income, debts, tenancy, energy]}]"
    text = SITUATION.format(given=f"Und {consent}", step="die Einwilligung für debt_counselling liegt vor")
    (result,) = run(parse_feature(text, "a.feature"), Matchers([tmp_path]))
    assert result.message == ""


REFUSED = {
    "der Haushalt lehnt first ab": None,
    'the household refuses first because "war schon dort"': "war schon dort",
    "der Haushalt lehnt o ab": None,
}


@pytest.mark.parametrize("given", REFUSED)
def test_what_a_household_refuses_is_planned_without(tmp_path, plugin, given):
    plugin("kiel", directory=DIRECTORY)
    step = "für debt_counselling ist 21 Tage zu warten"
    (result,) = run(parse_feature(SITUATION.format(given=f"Und {given}", step=step), "a.feature"), Matchers([tmp_path]))
    (refusal,) = result.matched[0].plan.without
    assert refusal.reason == REFUSED[given]
    assert (result.failure is None) == ("first" in given)


PARTIES = """# language: de
Funktionalität: a
  Szenario: b
    Angenommen ein Haushalt in 05562020
    Und conflict.about ist noise
    Und die andere Partei ist ein Haushalt
      \"\"\"
      {other}
      \"\"\"
    Wenn am 23.11.2026 abgeglichen wird
    Dann neighbour_mediation steht im Plan
"""


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("conflict: {about: noise}", None),
        ("conflict: {with: else}", "Der Haushalt, ein Plugin oder ein Entwurf ist nicht verwendbar:"),
        ("neighbours", "Der Haushalt besteht nicht aus Feldern"),
    ],
)
def test_two_parties_of_a_conflict_name_each_other(other, found):
    (result,) = run(parse_feature(PARTIES.format(other=other), "a.feature"), Matchers([]))
    assert result.passed if found is None else result.failure.told("de")[0].startswith(found)


def test_today_is_the_day_of_a_match_that_names_none():
    text = "Feature: a\n  Scenario: b\n    Given today is 23.11.2026\n    When matched\n    Then the need violence is open\n"
    (result,) = run(parse_feature(text, "a.feature"), Matchers([]))
    assert (result.message, result.matched[0].day) == ("", dt.date(2026, 11, 23))
