"""The survey of an invented region: two municipalities of a Kreis, five needs, a handful of partners."""

import datetime as dt
import json

import pytest
from typer.testing import CliRunner

from conftest import dump
from lotse import Household
from lotse.cli import app
from lotse.errors import InputError
from lotse.explain import gaps_html, gaps_markdown, gaps_text
from lotse.gaps import Filed, survey, tally
from lotse.matcher import Matcher

ON = dt.date(2026, 11, 23)
AADORF, BEEHEIM = "03999001", "03999002"
CHECKED = {"source": "erfunden", "verified_on": "2026-11-20"}
HEAD = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}

TYPES = {
    "debt_counselling": ("Schuldnerberatung", "money", {}),
    "addiction_counselling": ("Suchtberatung", "cause", {}),
    "grief_counselling": ("Trauerbegleitung", "cause", {}),
    "meeting_centre": ("Treff", "quality", {}),
    "visiting_service": ("Besuchsdienst", "quality", {}),
    "interpreter": ("Sprachmittlung", "any", {}),
    "housing_benefit": ("Wohngeld", "income", {"statutory": True, "at": "Wohngeldstelle"}),
}
NEEDS = {  # each with its kinds of help
    "low_income": ("zu geringes Einkommen", "income", ["housing_benefit"]),
    "overindebtedness": ("Überschuldung", "money", ["debt_counselling"]),
    "addiction": ("Sucht", "cause", ["addiction_counselling", "interpreter"]),
    "bereavement": ("Trauer", "cause", ["grief_counselling"]),
    "loneliness": ("Vereinsamung", "quality", ["meeting_centre", "visiting_service"]),
}
ORGANIZATIONS = [
    {"id": "verein", "name": "Verein Aadorf", "kind": "charity", **CHECKED},
    {"id": "caritas", "name": "Caritas", "kind": "charity", **CHECKED},
    {"id": "haus", "name": "Haus der Mitte", "kind": "association", **CHECKED},
    {"id": "hospiz", "name": "Hospizverein", "kind": "charity", "partnership": "wanted", **CHECKED},
]
SERVICES = [
    {"id": "schulden", "name": "Schuldnerberatung", "organization": "verein", "service_types": ["debt_counselling"],
     "areas": [AADORF], "funding": [{"funder": "Sparkasse", "until": "2027-03-31", "source": "erfunden"}], **CHECKED},
    {"id": "sucht", "name": "Suchtberatung", "organization": "caritas", "service_types": ["addiction_counselling"],
     "areas": ["03999"], "accepts": [], **CHECKED},
    {"id": "treff", "name": "Treff", "organization": "haus", "service_types": ["meeting_centre"], "areas": ["03999"],
     "hub": True, "capacity": "waiting", "waiting_days": 20, "refers_to": ["sucht"], "source": "erfunden", "verified_on": None},
    {"id": "voll", "name": "Schuldenhilfe", "organization": "caritas", "service_types": ["debt_counselling"],
     "areas": [BEEHEIM], "capacity": "full", **CHECKED},
    {"id": "trauer", "name": "Trauercafé", "organization": "hospiz", "service_types": ["grief_counselling"],
     "areas": ["03999"], "state": "planned", **CHECKED},
]  # fmt: skip
PLACES = [
    {"municipality": AADORF, "name": "Aadorf", "state": "served", "source": "erfunden"},
    {"municipality": BEEHEIM, "name": "Beeheim", "state": "rollout", "source": "erfunden"},
]
PRIORITIES = [{"id": "trauer", "name": "Trauernde", "needs": ["bereavement"], "source": "erfunden"}]

WHOLE = """\
Lücken im Netz · Insel                                                           Stand Mo 23.11.2026

5 Bedarfe, 2 Gemeinden. Überall durch Partner aus Gemeinde oder Kreis versorgt: 2. Mit Lücke in
mindestens einer Gemeinde: 2. Allein Sache der Behörden: 1.

„Nicht versorgt“ heißt: Im Verzeichnis steht kein Partner, der dafür in dieser Gemeinde jemanden
aufnimmt. Hilfe, die niemand eingetragen hat, kennt diese Auswertung nicht. Vor jedem Beschluss ist
die Liste deshalb mit der Kommune und den Stellen vor Ort abzugleichen.

Laut Verzeichnis betreut: Aadorf; im Ausbau: Beeheim.

Bedarf und Gemeinde
 1  Aadorf
 2  Beeheim

                                         1   2
 zu geringes Einkommen                   §   §
 Überschuldung                           G   V
 Sucht                                   K   K
 Trauer                                  –   –
 Vereinsamung                           K?  K?

 G  Angebot für die Gemeinde
 K  nur Angebot für den ganzen Kreis
 V  nur Angebote, die derzeit niemanden aufnehmen
 §  niemand im Verzeichnis; Behörden oder andere zuständige Stellen müssen helfen
 –  niemand im Verzeichnis
 …? kein Eintrag, auf dem das beruht, ist je geprüft worden

Versorgt, und was trotzdem fehlt
 G  Überschuldung                                               in der Gemeinde, Hilfearten 1 von 1
    wo      Aadorf
    durch   Schuldnerberatung (Verein Aadorf)
 K  Sucht                                                       aus dem Kreis, Hilfearten 1 von 1
    durch   Suchtberatung (Caritas)
    fehlt   Sprachmittlung
 K  Vereinsamung                                                aus dem Kreis, Hilfearten 1 von 2
    durch   Treff (Haus der Mitte, nie geprüft)
    fehlt   Besuchsdienst

Hängt an einem einzigen Partner
Fällt dieser Partner aus, nimmt dort für diesen Bedarf niemand mehr jemanden auf.
 –  Haus der Mitte                                              2 Bedarfe
    Bedarf  Sucht: führt als einzige Stelle zur Hilfe
    Bedarf  Vereinsamung
 –  Caritas                                                     1 Bedarf
    Bedarf  Sucht
 –  Verein Aadorf                                               1 Bedarf
    Bedarf  Überschuldung
    wo      Aadorf

Was wegbricht ohne Haus der Mitte
 –  Sucht                                                       aus dem Kreis → nicht versorgt
    fehlt   Suchtberatung
 –  Vereinsamung                                                aus dem Kreis → nicht versorgt
    fehlt   Treff

Was endet
Förderungen und Angebote mit bekanntem Ende, ein Jahr zurück und ein Jahr voraus, dazu das erste
Ende danach.
 –  Mi 31.03.2027                                               noch 128 Tage
    Angebot Schuldnerberatung (Verein Aadorf), gefördert von Sparkasse
    Folge   Überschuldung: in der Gemeinde → nicht versorgt (Aadorf); fehlt: Schuldnerberatung

Überlastete Knoten
Ein Knoten ist ein Angebot oder Zugangsweg, der weitervermittelt, zu dem vermittelt wird oder der
als Anlaufstelle eingetragen ist. Hier steht er, wenn er laut Verzeichnis nur mit Wartezeit oder
niemanden aufnimmt, oder wenn viel an ihm hängt: ab 5 Verweise, oder ab 5 Bedarfe oder Gemeinden,
die ohne ihn nicht mehr versorgt wären. Wo keine Auslastung eingetragen ist, ist sie nicht bekannt.
 –  Treff                                                       20 Tage Wartezeit
    Wege    0 führen hin, 1 weiter
    trägt   Sucht, Vereinsamung

Angebote, die niemand erreicht
 –  Trauercafé (Hospizverein)                                   der Träger ist kein Partner;
                                                                angekündigt, noch nicht da
 –  Schuldenhilfe (Caritas)                                     nimmt derzeit niemanden auf

Behörden und zuständige Stellen, die im Verzeichnis fehlen
Sie helfen kraft Gesetzes oder von ihrer Aufgabe her. Dass sie nicht eingetragen sind, ist eine
Lücke des Verzeichnisses, keine der Region.
 –  Wohngeldstelle
    fehlt   Wohngeld

Lücken nach Gewicht
Zuerst, was das Verzeichnis als Thema vorzieht, dann, was mehr Menschen betrifft (wo Haushalte
gezählt sind), dann das Dringlichere. Behörden zählen hier nicht als Partner. Unter „braucht“ stehen
die Arten der Hilfe, die fehlen; in Klammern, wo es sie gibt. Steht nichts dabei, gibt es sie
nirgends in diesem Verzeichnis.
 1  Trauer                                                      nicht versorgt
    Thema   Trauernde
    braucht Trauerbegleitung
    geplant Trauercafé (Hospizverein)
 2  Überschuldung                                               nimmt niemanden auf
    wo      Beeheim
    voll    Schuldenhilfe (Caritas)
    braucht Schuldnerberatung (anderswo im Kreis)

"""


@pytest.fixture
def load(tmp_path, plugin):
    """A function that loads five needs as national rules and an invented region; entries of its directory can be exchanged."""

    def of(areas=("03999",), **entries):
        national = plugin("national", into=tmp_path, rules=[
            *({"id": f"need.{need}", "then": {"need": need}, "when": f"wishes contains {need}", **HEAD} for need in NEEDS),
            *({"id": f"help.{need}.{kind}", "then": {"entitle": kind, "for": need}, **HEAD}
              for need, (_, _, kinds) in NEEDS.items() for kind in kinds),
            {"id": "group.tenant", "then": {"derive": "national.tenant"}, "when": "tenancy.own_lease", **HEAD},
        ])  # fmt: skip
        dump(national / "vocabulary.yaml", {
            "tiers": {tier: str(tier) for tier in range(7)},
            "needs": {code: {"de": word, "field": field} for code, (word, field, _) in NEEDS.items()},
            "service_types": {code: {"de": word, "field": field, **more} for code, (word, field, more) in TYPES.items()},
        })  # fmt: skip
        given = {
            "organizations": ORGANIZATIONS,
            "services": SERVICES,
            "places": PLACES,
            "priorities": PRIORITIES,
        } | entries
        region = plugin("insel", into=tmp_path, areas=areas, directory=given)
        found = Matcher.from_directories(national, [region])
        assert found.failures == ()
        return found

    return of


def supplies(report):
    return {(cell.municipality, cell.need): cell.supply for cell in report.cells}


def test_each_need_is_served_from_where_somebody_takes_people(load):
    found = supplies(survey(load(), ON))
    assert {need: (found[AADORF, need], found[BEEHEIM, need]) for need in NEEDS} == {
        "low_income": ("office", "office"),
        "overindebtedness": ("municipality", "waiting"),
        "addiction": ("district", "district"),
        "bereavement": ("none", "none"),
        "loneliness": ("district", "district"),
    }


def test_the_whole_survey_as_text(load):
    matcher = load()
    report = survey(matcher, ON, without=["haus"])
    text, footer = gaps_text(report, matcher.labels).rstrip().rsplit("\n", 1)
    assert footer.startswith("lotse ")
    assert text.rstrip() == WHOLE.rstrip()


def test_who_alone_leads_to_help_is_a_single_partner_too(load):
    found = {(each.organization, each.need): each.leads for each in survey(load(), ON).single}
    assert found == {
        ("verein", "overindebtedness"): False,
        ("caritas", "addiction"): False,
        ("haus", "addiction"): True,
        ("haus", "loneliness"): False,
    }


def test_what_breaks_from_one_day_to_another(load):
    losses = survey(load(), ON, until=dt.date(2027, 4, 1)).breaks.losses
    assert [(each.need, each.municipalities, each.before, each.after, each.kinds) for each in losses] == [
        ("overindebtedness", (AADORF,), "municipality", "none", ("debt_counselling",))
    ]


def test_a_need_that_only_an_office_serves_is_a_gap_among_partners(load):
    office = {"id": "amt", "name": "Stadt", "kind": "authority", **CHECKED}
    benefit = {"id": "wohngeld", "name": "Wohngeldstelle", "organization": "amt", "service_types": ["housing_benefit"],
               "areas": [AADORF], **CHECKED}  # fmt: skip
    report = survey(load(organizations=[*ORGANIZATIONS, office], services=[*SERVICES, benefit]), ON)
    cell = next(each for each in report.cells if (each.municipality, each.need) == (AADORF, "low_income"))
    assert (cell.supply, cell.partners, cell.offices) == ("municipality", "office", ())
    assert [each.municipalities for each in report.offices] == [(BEEHEIM,)]
    assert "low_income" not in {gap.need for gap in report.gaps}, "no partner is asked for"


def test_an_offer_for_one_group_serves_one_group(load):
    report = survey(load(services=[{**SERVICES[0], "only_for": "national.tenant"}, *SERVICES[1:]]), ON)
    gap = next(each for each in report.gaps if each.municipalities == (AADORF,))
    assert (gap.need, gap.supply, gap.only_for) == ("overindebtedness", "group", ("national.tenant",))


def test_whom_a_gap_concerns_is_rounded_and_small_numbers_are_withheld(load):
    matcher = load()
    people = [{"id": "a", "role": "adult"}, {"id": "b", "role": "adult"}]
    wishing = [{"id": f"h{n}", "municipality": AADORF, "wishes": ["bereavement"], "members": people} for n in range(12)]
    others = [{"id": f"k{n}", "municipality": BEEHEIM, "wishes": []} for n in range(4)] + [{"id": "ohne"}, {"id": "h0"}]
    filed = (Filed("h.jsonl", 1, Household.from_dict(each)) for each in (*wishing, *others))
    mistakes = []
    report = survey(matcher, ON, without=["haus"], tallies=tally(matcher, filed, ON, 5, mistakes))
    assert [each.concerned.met.households.below for each in report.breaks.losses] == [5, 5]
    gap = report.gaps[0]
    assert (mistakes, gap.need, gap.concerned.met.households.rounded, gap.concerned.met.people.rounded) == (
        [], "bereavement", 10, 25)  # fmt: skip
    assert gap.concerned.suspected.households.below == 5
    assert (report.households.counted.households.rounded, report.households.nowhere.households.below) == (15, 5)
    by_place = {each.municipality: each.concerned.met.households for each in report.cells if each.need == "bereavement"}
    assert (by_place[AADORF].rounded, by_place[BEEHEIM].below) == (10, 5)


def test_a_municipality_that_only_households_name_needs_as_many_as_may_be_told(load):
    matcher = load()
    for number, known in ((4, False), (5, True)):
        filed = [Filed("h", 1, Household.from_dict({"id": str(n), "municipality": "05562020"})) for n in range(number)]
        report = survey(matcher, ON, tallies=tally(matcher, filed, ON, 5, []))
        assert ("05562020" in {place.ags for place in report.municipalities}) == known


def test_the_municipalities_are_those_of_the_table_and_those_that_directories_name(load):
    def names(**entries):
        return [place.name for place in survey(load(**entries), ON).municipalities]

    assert names(areas=["16062041", "03999"]) == ["Aadorf", "Beeheim", "Nordhausen"]
    assert names(areas=["03"]) == ["Aadorf", "Beeheim"]
    assert survey(load(areas=["03", "07999"]), ON).unknown == ("07999",)
    with pytest.raises(InputError, match="REGION-UNKNOWN: no municipality of 07999 is known"):
        survey(load(areas=["07999"]), ON)


def test_nobody_with_that_id_is_told_with_the_nearest(load):
    with pytest.raises(
        InputError, match="PARTNER-UNKNOWN: no service, channel or organization has this id; did you mean 'haus'"
    ):
        survey(load(), ON, without=["hauss"])


def test_markdown_and_html_say_the_same_and_escape(load):
    matcher = load(organizations=[{**ORGANIZATIONS[0], "name": "<b>Verein</b> | *A*"}, *ORGANIZATIONS[1:]])
    report = survey(matcher, ON)
    page, text = gaps_html(report, matcher.labels), gaps_markdown(report, matcher.labels)
    assert "<b>Verein" not in page
    assert "&lt;b&gt;Verein&lt;/b&gt;" in page
    assert r"\<b\>Verein\</b\> \| \*A\*" in text
    assert '<svg id="gaps"' in page
    assert 'role="img"' in page
    assert "http" not in page.replace("http-equiv", "")


def test_the_english_survey_is_english(load):
    matcher = load()
    text = gaps_text(survey(matcher, ON), matcher.labels, "en")
    assert "it alone leads to the help" in text
    assert "Gemeinde" not in text


# ---------------------------------------------------------------------------------------------- the command


def lotse(*arguments, text=None):
    return CliRunner().invoke(app, ["gaps", *map(str, arguments)], input=text)


def test_the_command_prints_the_survey_and_names_what_is_no_household(tmp_path):
    (tmp_path / "h.jsonl").write_text(
        '{"id": "a", "municipality": "08119020"}\n{"id": "b", "municipalty": "x"}\n', encoding="utf-8"
    )
    found = lotse("--plugin", "plugins/fellbach", "--households", tmp_path, "--on", "2026-11-23", "--format", "json")
    assert json.loads(found.stdout)["households"]["counted"]["households"] == {"rounded": None, "below": 5}
    assert [str(each) for each in found.exception.findings] == [
        f"{tmp_path}/h.jsonl:2:13: HOUSEHOLD-FIELD: municipalty: unknown field; did you mean 'municipality'?"
    ]


@pytest.mark.parametrize(
    "text", ["id: a\nmunicipality: '08119020'\n", '\n{"id": "a",\n "municipality": "08119020"\n}\n']
)
def test_standard_input_is_yaml_or_json(text):
    found = lotse("--plugin", "plugins/fellbach", "--households", "-", "--on", "2026-11-23", text=text)
    assert (found.exit_code, "Gezählt: < 5 Haushalte" in found.stdout) == (0, True)


def test_without_a_region_there_is_nothing_to_survey():
    found = lotse("--on", "2026-11-23")
    assert str(found.exception) == (
        "plugins: REGION-UNKNOWN: no regional plugin is loaded, so there is no region to look at; name one with --plugin"
    )


def test_three_days_are_too_many():
    found = lotse("--plugin", "plugins/fellbach", *["--on", "2026-11-23"] * 3)
    assert (found.exit_code, "has 3 days; give one, or two" in found.output) == (2, True)


def test_days_run_from_the_earlier_to_the_later():
    found = lotse("--plugin", "plugins/fellbach", "--on", "2028-01-01", "--on", "2026-11-25")
    assert (found.exit_code, "2026-11-25 is before 2028-01-01" in found.output) == (2, True)
