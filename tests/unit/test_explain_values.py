"""Single values, conditions and deadlines in words."""

import datetime as dt

import pytest

from lotse.explain.leaves import asked, demand, known, name_of, settled, state
from lotse.explain.phrases import CONNECTIVES, OPERATORS, PHRASES, ROLES
from lotse.explain.values import clean, count, date, deadline, join, money, short_date, span, unglue
from lotse.model.plan import Status, Trace
from lotse.model.vocabulary import FactLabel, Labels, NeedCode, ServiceTypeCode, Vocabulary

MONDAY = dt.date(2026, 11, 23)
MET, OPEN, NOT_MET = Status.MET, Status.OPEN, Status.NOT_MET
LABELS = Labels(
    Vocabulary(
        tiers={},
        needs={"rent_arrears": NeedCode(de="Mietschulden", en="rent arrears", field="home")},
        service_types={"housing_benefit": ServiceTypeCode(de="Wohngeld", en="housing benefit", field="income")},
    ),
    {
        "energy.arrears": FactLabel(label={"de": "Energieschulden", "en": "energy debts"}),
        "energy.monthly_instalment": FactLabel(label={"de": "Abschlag", "en": "instalment"}),
        "tenancy.eviction_on": FactLabel(label={"de": "Räumung am", "en": "eviction on"}),
        "tenancy.stage": FactLabel(
            label={"de": "Stand", "en": "stage"},
            values={"title": {"de": "Titel", "en": "title"}, "evicted": {"de": "geräumt", "en": "evicted"}},
        ),
        "members.age": FactLabel(label={"de": "Alter", "en": "age"}, unit="years"),
        "wishes": FactLabel(label={"de": "Wünsche", "en": "wishes"}),
    },
)


def leaf(fact, op=None, operand=None, value=None, value_type=None, status=OPEN, **more):
    return Trace(
        kind="fact", status=status, fact=fact, op=op, operand=operand, value=value, value_type=value_type, **more
    )


@pytest.mark.parametrize(
    ("amount", "german", "english"),
    [
        ("1110.00", "1.110 €", "€1,110"),
        ("1110.50", "1.110,50 €", "€1,110.50"),
        (0, "0 €", "€0"),
        ("0.05", "0,05 €", "€0.05"),
        ("1234567.89", "1.234.567,89 €", "€1,234,567.89"),
        (100.0, "100 €", "€100"),
        ("viel", "viel", "viel"),
    ],
)
def test_money(amount, german, english):
    assert (unglue(money(amount, "de")), unglue(money(amount, "en"))) == (german, english)


def test_dates():
    day = dt.date(2026, 12, 5)
    assert (unglue(date(day, "de")), unglue(date(day, "en"))) == ("Sa 05.12.2026", "Sat 5 Dec 2026")
    assert (unglue(short_date(day, MONDAY, "de")), unglue(short_date(day, MONDAY, "en"))) == ("Sa 05.12.", "Sat 5 Dec")
    assert unglue(short_date(dt.date(2027, 1, 4), MONDAY, "de")) == "Mo 04.01.2027"


@pytest.mark.parametrize(
    ("end", "safe", "german", "english"),
    [
        ("2026-12-05", "2026-12-04", "bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage)", "by Fri 4 Dec (deadline Sat 5 Dec, 11 days left)"),
        ("2026-12-04", "2026-12-04", "bis Fr 04.12. (noch 11 Tage)", "by Fri 4 Dec (11 days left)"),
        ("2026-12-04", None, "bis Fr 04.12. (noch 11 Tage)", "by Fri 4 Dec (11 days left)"),
        (None, "2026-11-24", "bis Di 24.11. (noch 1 Tag)", "by Tue 24 Nov (1 day left)"),
        ("2026-11-23", "2026-11-23", "heute, Mo 23.11., läuft die Frist ab", "today, Mon 23 Nov, is the deadline"),
        (
            "2026-11-24",
            "2026-11-23",
            "heute, Mo 23.11., letzter sicherer Tag (Frist Di 24.11.)",
            "today, Mon 23 Nov, last safe day (deadline Tue 24 Nov)",
        ),
        (
            "2026-11-24",
            "2026-11-20",
            "Frist Di 24.11., noch 1 Tag (letzter Werktag Fr 20.11. vorbei)",
            "deadline Tue 24 Nov, 1 day left (last working day Fri 20 Nov over)",
        ),
        (
            "2026-11-23",
            "2026-11-20",
            "heute, Mo 23.11., läuft die Frist ab (kein Werktag)",
            "today, Mon 23 Nov, is the deadline (no working day)",
        ),
        ("2026-11-22", "2026-11-20", "Frist abgelaufen am So 22.11. (vor 1 Tag)", "deadline passed on Sun 22 Nov (1 day ago)"),
        ("2026-11-20", None, "Frist abgelaufen am Fr 20.11. (vor 3 Tagen)", "deadline passed on Fri 20 Nov (3 days ago)"),
        ("2025-11-20", None, "Frist abgelaufen am Do 20.11.2025 (vor 368 Tagen)", "deadline passed on Thu 20 Nov 2025 (368 days ago)"),
        ("2027-01-04", None, "bis Mo 04.01.2027 (noch 42 Tage)", "by Mon 4 Jan 2027 (42 days left)"),
    ],
)  # fmt: skip
def test_deadlines(end, safe, german, english):
    days = [dt.date.fromisoformat(day) if day else None for day in (end, safe)]
    assert unglue(deadline(*days, MONDAY, "de")) == german
    assert unglue(deadline(*days, MONDAY, "en")) == english


def test_no_deadline():
    assert deadline(None, None, MONDAY, "de") is None


@pytest.mark.parametrize(
    ("arguments", "german", "english"),
    [
        (("600.00", "650.00", "money", None), "600 bis 650 €", "€600 to €650"),
        (("600.00", None, "money", None), "mindestens 600 €", "at least €600"),
        ((None, "650.50", "money", None), "höchstens 650,50 €", "at most €650.50"),
        ((1, 3, "number", "months"), "1 bis 3 Monate", "1 to 3 months"),
        ((None, None, "money", None), "unbekannt", "unknown"),
        (
            ("2026-12-01", "2026-12-05", "date", None),
            "Di 01.12.2026 bis Sa 05.12.2026",
            "Tue 1 Dec 2026 to Sat 5 Dec 2026",
        ),
        (("2026-12-01", None, "date", None), "frühestens Di 01.12.2026", "Tue 1 Dec 2026 at the earliest"),
    ],
)
def test_ranges(arguments, german, english):
    assert (unglue(span(*arguments, "de")), unglue(span(*arguments, "en"))) == (german, english)


@pytest.mark.parametrize(
    ("trace", "german", "english"),
    [
        (leaf("energy.arrears", ">=", "100.00", None, "money"), "mindestens 100 €", "at least €100"),
        (leaf("energy.arrears", "<", 100, None, "money"), "weniger als 100 €", "less than €100"),
        (leaf("energy.arrears", "<=", "2 * energy.monthly_instalment", None, "money"), "höchstens 2 × Abschlag", "at most 2 × instalment"),
        (leaf("energy.arrears", ">", "energy.unknown", None, "money"), "mehr als energy.unknown", "more than energy.unknown"),
        (leaf("tenancy.eviction_on", ">=", "today + 14 days", None, "date"), "frühestens heute plus 14 Tage", "at the earliest today plus 14 days"),
        (leaf("tenancy.eviction_on", "<=", "today - 1 month", None, "date"), "spätestens heute minus 1 Monat", "at the latest today minus 1 month"),
        (leaf("tenancy.eviction_on", "<", "2026-07-01", None, "date"), "vor: Mi 01.07.2026", "before Wed 1 Jul 2026"),
        (leaf("tenancy.eviction_on", ">", "2026-07-01 + 2 weeks", None, "date"), "nach: Mi 01.07.2026 plus 2 Wochen", "after Wed 1 Jul 2026 plus 2 weeks"),
        (leaf("tenancy.eviction_on", "is set", None, None, "date"), "ein Datum", "a date"),
        (leaf("tenancy.eviction_on", "is none", None, None, "date"), "nicht geschehen", "has not happened"),
        (leaf("tenancy.stage", "==", "title", None, "choice"), "Titel", "title"),
        (leaf("tenancy.stage", "!=", "title", None, "choice"), "nicht „Titel“", "not “title”"),
        (leaf("tenancy.stage", "in", ["title", "evicted"], None, "choice"), "eines von: Titel oder geräumt", "one of: title or evicted"),
        (leaf("tenancy.stage", "not in", ["title"], None, "choice"), "keines von: Titel", "none of: title"),
        (leaf("wishes", "contains", "rent_arrears", None, "codes"), "enthält Mietschulden", "contains rent arrears"),
        (leaf("municipality", "within", "05562", None, "area"), "liegt in 05562", "lies in 05562"),
        (leaf("members[a].age", ">=", 18, None, "number"), "mindestens 18 Jahre", "at least 18 years"),
        (leaf("members[a].age", "==", 1, None, "number"), "1 Jahr", "1 year"),
        (leaf("tenancy.own_lease", "is", True, None, "bool"), "ja", "yes"),
        (leaf("tenancy.own_lease", "==", False, None, "bool"), "nein", "no"),
        (leaf("needs.rent_arrears", "is", False, None, "bool"), "gilt nicht", "does not apply"),
    ],
)  # fmt: skip
def test_what_is_asked(trace, german, english):
    assert (unglue(asked(trace, LABELS, "de")), unglue(asked(trace, LABELS, "en"))) == (german, english)


@pytest.mark.parametrize(
    ("trace", "german", "english"),
    [
        (leaf("energy.arrears", value={"min": "600.00", "max": "650.00"}, value_type="money"), "Energieschulden: 600 bis 650 €", "energy debts: €600 to €650"),
        (leaf("energy.arrears", value_type="money"), "Energieschulden: unbekannt", "energy debts: unknown"),
        (leaf("tenancy.stage", value="title", value_type="choice"), "Stand: Titel", "stage: title"),
        (leaf("tenancy.stage", value={"one_of": ["title", "evicted"]}, value_type="choice"), "Stand: Titel oder geräumt", "stage: title or evicted"),
        (leaf("tenancy.stage", value="none", value_type="choice"), "Stand: none", "stage: none"),
        (leaf("tenancy.eviction_on", value="2026-12-05", value_type="date"), "Räumung am Sa 05.12.2026", "eviction on Sat 5 Dec 2026"),
        (leaf("tenancy.eviction_on", value="none", value_type="date"), "Räumung am: nicht geschehen", "eviction on: has not happened"),
        (leaf("members[b].age", value=1, value_type="number"), "Alter (b): 1 Jahr", "age (b): 1 year"),
        (leaf("members.age", value=17, value_type="number", member="b"), "Alter (b): 17 Jahre", "age (b): 17 years"),
        (leaf("wishes", value=["rent_arrears", "housing_search"], value_type="codes"), "Wünsche: Mietschulden und housing_search", "wishes: rent arrears and housing_search"),
        (leaf("wishes", value="none", value_type="codes"), "Wünsche: bekannt keine/s", "wishes: known to be none"),
        (leaf("x.y", value={"one_of": [False, True]}, value_type="bool"), "x.y: unbekannt", "x.y: unknown"),
        (leaf("x.y", value=True, value_type="bool"), "x.y: ja", "x.y: yes"),
        (leaf("needs.rent_arrears", "is", True, True, "bool", MET), "Bedarf Mietschulden: gilt", "Need rent arrears: applies"),
        (leaf("entitlements.housing_benefit", "is", False, False, "bool", MET), "Hilfe Wohngeld: gilt nicht", "Help housing benefit: does not apply"),
        (
            leaf("tenancy.open_rents", value=["2026-07-03 860.00", "2026-08-05"], value_type="rents"),
            "tenancy.open_rents: Fr 03.07.2026 860 € und Mi 05.08.2026",
            "tenancy.open_rents: Fri 3 Jul 2026 €860 and Wed 5 Aug 2026",
        ),
        (leaf("tenancy.open_rents", value="known", value_type="rents"), "tenancy.open_rents: bekannt", "tenancy.open_rents: known"),
        (leaf("tenancy.open_rents", value_type="rents"), "tenancy.open_rents: unbekannt", "tenancy.open_rents: unknown"),
        (leaf("members", value_type="members"), "Personen: unbekannt", "people: unknown"),
    ],
)  # fmt: skip
def test_what_is_known(trace, german, english):
    assert (unglue(state(trace, LABELS, "de")), unglue(state(trace, LABELS, "en"))) == (german, english)


def test_a_requirement_is_said_where_the_value_does_not_show_it():
    short = leaf("energy.arrears", ">=", "100.00", "60.00", "money", NOT_MET)
    assert unglue(demand(short, LABELS, "de")) == "Energieschulden: 60 €, verlangt: mindestens 100 €"
    fits = leaf("tenancy.stage", "==", "title", "title", "choice", MET)
    assert demand(fits, LABELS, "de") == "Stand: Titel"


def test_not_is_pushed_into_the_fact():
    def negated(below):
        return settled(
            Trace(kind="not", status={MET: NOT_MET, NOT_MET: MET, OPEN: OPEN}[below.status], children=(below,))
        )

    less = negated(leaf("energy.arrears", ">=", "100.00", "60.00", "money", NOT_MET))
    assert (less.kind, less.op, less.status) == ("fact", "<", MET)
    own = negated(leaf("tenancy.own_lease", "is", True, True, "bool", MET))
    assert (own.operand, own.status, asked(own, LABELS, "de")) == (False, NOT_MET, "nein")
    need = negated(leaf("needs.rent_arrears", "is", True, False, "bool", NOT_MET))
    assert (need.status, known(need, LABELS, "de"), asked(need, LABELS, "de")) == (MET, "gilt nicht", "gilt nicht")
    inside = negated(leaf("municipality", "within", "05562", "01999001", "area", NOT_MET))
    assert asked(inside, LABELS, "de") == "liegt nicht in 05562"


def test_names():
    assert name_of("today", LABELS, "de") == "heute"
    assert name_of("members[b].age", LABELS, "en") == "age (b)"
    assert name_of("members[b].shoe_size", LABELS, "en") == "members[b].shoe_size"


def test_small_words():
    assert join(["a", "b", "c"], "de") == "a, b und c"
    assert join(["a", "b"], "en", "last_or") == "a or b"
    assert join([], "de") == ""
    assert unglue(count(2, "parsecs", "de")) == "2 parsecs"
    assert unglue(count(3, "working_days", "en")) == "3 working days"
    assert clean("a\x1b[31m\n b\u202e") == "a [31m b"
    assert clean("§ 22 Abs. 8 SGB II, 3 €") == "§\u00a022 Abs.\u00a08 SGB\u00a0II, 3\u00a0€"


@pytest.mark.parametrize("table", [PHRASES, OPERATORS, ROLES, CONNECTIVES])
def test_both_languages_fill_the_same_gaps(table):
    def gaps(phrase):
        return sorted(part.partition("}")[0] for part in phrase.split("{")[1:])

    assert {key: pair for key, pair in table.items() if gaps(pair[0]) != gaps(pair[1]) or not all(pair)} == {}
