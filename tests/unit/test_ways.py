"""The way to a kind of help: who hands on, by when, what stays behind; what a refusal changes; how two parties share one appointment."""

import datetime as dt

import pytest

from lotse import Household, InputError
from lotse.explain import plan_text
from lotse.model.plan import Replanned

ON = dt.date(2026, 11, 23)
HERTEN = "05562020"
STAMP = {"source": "erfunden", "verified_on": "2026-11-20"}
ORGANIZATIONS = [
    {"id": name, "name": title, "kind": kind, **STAMP}
    for name, title, kind in [
        ("diakonie", "Diakonie", "charity"),
        ("caritas", "Caritas", "charity"),
        ("stadt", "Stadt Herten", "authority"),
        ("jobcenter", "Jobcenter", "jobcenter"),
        ("wohnen", "Wohnen GmbH", "landlord"),
    ]
]
SUED = {
    "id": "h",
    "municipality": HERTEN,
    "members": [{"id": "a", "role": "adult", "age": 40, "addiction": True, "residence_status": "citizen"}],
    "tenancy": {
        "own_lease": True,
        "rent_warm": 800,
        "stage": "suit_served",
        "suit_served_on": "2026-10-05",
        "cured_notice_on": None,
        "open_rents": [{"due": "2026-09-03", "open": 800}, {"due": "2026-10-05", "open": 800}],
    },
    "debts": {"creditors": 6, "total": 9000},
}


def service(name, kind, organization="diakonie", **more):
    return {
        "id": name,
        "name": name.title(),
        "organization": organization,
        "service_types": [kind],
        "areas": ["05562"],
        **STAMP,
        **more,
    }


@pytest.fixture
def planned(plugin, load):
    """A function from services to the plan of a household, which is sued for its rent and owes six creditors."""

    def plan(*services, household=None, locations=(), places=(), channels=(), **options):
        path = plugin(
            "herten",
            organizations=ORGANIZATIONS,
            services=services,
            locations=locations,
            places=places,
            channels=channels,
        )
        matcher = load(path)
        assert matcher.failures == ()
        found = matcher.match(Household.model_validate({**SUED, **(household or {})}), on=ON, **options)
        return found, matcher

    return plan


def path_to(plan, code):
    return next(each for each in plan.paths if each.service_type == code)


def lines_about(found, code, lang="de"):
    """What the whole text says of one kind of help."""
    plan, matcher = found
    help_ = matcher.labels.service_type(code).in_(lang)
    lines = plan_text(plan, matcher.labels, lang, width=300, full=True).splitlines()
    start = next(at for at, line in enumerate(lines) if help_.lower() in line.lower() and line[:2].strip().isdigit())
    end = next((at for at in range(start + 1, len(lines)) if not lines[at].startswith("    ")), len(lines))
    return [line.strip() for line in lines[start:end]]


# ---------------------------------------------------------------------------------------------- handoffs and waiting


def test_each_step_says_who_hands_on_by_when_and_how_long_one_waits(planned):
    found = planned(
        service("treff", "meeting_centre", "caritas", refers_to=["anwalt"], goes_along_to=["anwalt"], waiting_days=3),
        service("anwalt", "legal_aid_advice", accepts=[], waiting_days=4, languages=["de", "tr"]),
    )
    path = path_to(found[0], "legal_aid_advice")
    assert next(need.safe_by for need in found[0].needs if need.code == path.need) == dt.date(2026, 12, 4)
    assert [(step.service, step.who, step.by, step.waiting_days, step.goes_along) for step in path.steps] == [
        ("treff", "pilot", dt.date(2026, 11, 27), 3, False),
        ("anwalt", "partner", dt.date(2026, 11, 30), 4, True),
    ]
    assert "Weg     Treff (Wartezeit 3 Tage) gibt weiter, jemand geht mit" in lines_about(found, "legal_aid_advice")
    assert "spätestens Fr 27.11. anfragen · Wartezeit 4 Tage · Beratung auf Deutsch und Türkisch" in lines_about(
        found, "legal_aid_advice"
    )
    assert "way     Treff (waiting time 3 days) hands on, somebody goes along" in lines_about(
        found, "legal_aid_advice", "en"
    )


def test_who_cannot_be_there_before_the_safe_date_is_marked_and_goes_behind_who_can(planned):
    slow = service("langsam", "legal_aid_advice", waiting_days=30, areas=[HERTEN])
    found = planned(slow, service("weiter_weg", "legal_aid_advice", "caritas", waiting_days=2))
    path = path_to(found[0], "legal_aid_advice")
    assert (path.steps[-1].service, path.late) == ("weiter_weg", False)
    assert [(each.service, each.late) for each in path.alternatives] == [("langsam", True)]

    found = planned(slow)
    path = path_to(found[0], "legal_aid_advice")
    assert path.late
    assert all(path.rank > other.rank for other in found[0].paths if other.tier == path.tier and not other.late)
    told = lines_about(found, "legal_aid_advice")
    assert told[0].endswith("gilt, kommt zu spät")
    assert "wann    mit der bekannten Wartezeit erst Mi 23.12., sicher ist nur bis Fr 04.12." in told


def test_waiting_for_a_benefit_that_counts_from_the_application_is_never_too_late(planned):
    office = service("wohngeldstelle", "housing_benefit", "stadt", waiting_days=60)
    income = {
        "income": {"net_monthly": 1200, "gross_monthly": 1500},
        "tenancy": {**SUED["tenancy"], "rent_gross_cold": 700},
    }
    path = path_to(planned(office, household=income)[0], "housing_benefit")
    assert (path.steps[-1].service, path.depends_on.kind, path.late) == ("wohngeldstelle", "accrual", False)


def test_waiting_for_longer_than_ten_years_is_a_slip_of_the_hand(plugin, load):
    slip = service("lang", "legal_aid_advice", waiting_days=10_000_000)
    (failure,) = load(plugin("herten", organizations=ORGANIZATIONS, services=[slip])).failures
    assert [finding.message for finding in failure.findings] == ["must be at most 3650"]


@pytest.mark.parametrize(
    ("capacity", "told"),
    [("full", "zurzeit voll, nur Warteliste"), ("paused", "nimmt zurzeit niemanden auf")],
)
def test_who_takes_nobody_for_now_is_shown_as_waiting_and_never_first(planned, capacity, told):
    busy = service("anlauf", "debt_counselling", capacity=capacity)
    found = planned(busy, service("andere", "debt_counselling", "caritas", areas=["05"]))
    assert path_to(found[0], "debt_counselling").steps[-1].service == "andere"
    assert f"oder    Anlauf · Diakonie · im Kreis ({told})" in lines_about(found, "debt_counselling")

    plan, _ = planned(busy)
    assert path_to(plan, "debt_counselling").steps[-1].service is None
    assert [(gap.service_type, gap.waiting) for gap in plan.gaps if gap.waiting] == [("debt_counselling", ("Anlauf",))]


@pytest.mark.parametrize(
    ("languages", "told"),
    [(["tr"], "Beratung auf Türkisch"), (["uk"], "Sprachmittlung nötig"), (["de"], None)],
)
def test_a_step_names_the_languages_that_the_household_and_the_partner_share(planned, languages, told):
    counsel = service("beratung", "debt_counselling", languages=["de", "tr"])
    about = lines_about(planned(counsel, household={"contact": {"languages": languages}}), "debt_counselling")
    assert next((line.removeprefix("Weg").strip() for line in about if line.startswith("Weg")), None) == told


def test_distance_counts_where_coordinates_are_known(planned):
    here = {"id": "hier", "name": "Hier", "latitude": 51.60, "longitude": 7.14}
    there = {"id": "dort", "name": "Dort", "latitude": 51.66, "longitude": 7.63}
    middle = {"municipality": HERTEN, "name": "Herten", "state": "served", "latitude": 51.5964, "longitude": 7.1437}
    found = planned(
        service("nah", "debt_counselling", locations=["dort", "hier"]),
        service("fern", "debt_counselling", "caritas", locations=["dort"]),
        locations=[here, there],
        places=[{**middle, "source": "erfunden"}],
    )
    step = path_to(found[0], "debt_counselling").steps[-1]
    assert (step.service, step.distance_km, step.location_name) == ("nah", 0.5, "Hier / Dort")
    assert "Weg     0,5 km" in lines_about(found, "debt_counselling")


def test_a_place_in_town_without_coordinates_counts_beside_a_measured_one_far_away(planned):
    far = {"id": "fern", "name": "Fern", "latitude": 52.5, "longitude": 13.4}
    here = {"id": "hier", "name": "Hier", "municipality": HERTEN}
    middle = {"municipality": HERTEN, "name": "Herten", "state": "served", "latitude": 51.5964, "longitude": 7.1437}
    plan, _ = planned(
        service("beides", "debt_counselling", locations=["fern", "hier"]),
        locations=[far, here],
        places=[{**middle, "source": "erfunden"}],
    )
    score = path_to(plan, "debt_counselling").score
    assert next(factor.value for factor in score.factors if factor.name == "distance") == 3


def test_a_step_says_where_to_go(planned):
    here = {"id": "hier", "name": "Laden", "address": "Ewaldstr. 1", "locality": "Herten"}
    found = planned(service("nah", "debt_counselling", locations=["hier"], phone="02366 1"), locations=[here])
    assert "Kontakt Ewaldstr. 1, Herten · Tel. 02366 1" in lines_about(found, "debt_counselling")


def test_half_a_coordinate_is_a_mistake(plugin, load):
    (failure,) = load(plugin("herten", locations=[{"id": "hier", "name": "Hier", "latitude": 51.6}])).failures
    assert [finding.message for finding in failure.findings] == [
        "has a latitude without a longitude; give both or none"
    ]


# ---------------------------------------------------------------------------------------------- what stays behind


def test_addiction_and_residence_status_go_only_where_they_are_needed(planned):
    plan, _ = planned(
        service("sucht", "addiction_counselling"), service("raten", "landlord_arrears_agreement", "wohnen")
    )
    agreement = path_to(plan, "landlord_arrears_agreement").handoff.consent
    assert (agreement.fields, agreement.withheld) == (
        ("tenancy",),
        ("members.addiction", "members.residence_status"),
    )
    counselling = path_to(plan, "addiction_counselling").handoff.consent
    assert (counselling.fields, counselling.withheld) == (
        ("contact", "members.addiction"),
        ("members.residence_status",),
    )


@pytest.mark.parametrize("owner", ["wohnen", "jobcenter"])
def test_a_landlord_or_jobcenter_never_gets_them_whatever_help_it_offers(planned, owner):
    plan, _ = planned(service("sucht", "addiction_counselling", owner))
    consent = path_to(plan, "addiction_counselling").handoff.consent
    assert (consent.fields, consent.withheld) == (("contact",), ("members.addiction", "members.residence_status"))


@pytest.mark.parametrize(("between", "stays"), [("jobcenter", True), ("wohnen", True), ("caritas", False)])
def test_nor_do_they_go_through_the_hands_of_a_landlord_or_jobcenter(planned, between, stays):
    plan, _ = planned(
        service("bruecke", "budget_counselling", between, refers_to=["sucht"]),
        service("sucht", "addiction_counselling", accepts=[]),
    )
    path = path_to(plan, "addiction_counselling")
    assert [step.service for step in path.steps] == ["bruecke", "sucht"]
    assert ("members.addiction" in path.handoff.consent.withheld) is stays


# ---------------------------------------------------------------------------------------------- refusal


COUNSELLORS = [
    service("d1", "debt_counselling"),
    service("d2", "debt_counselling"),
    service("c1", "debt_counselling", "caritas", areas=["05"]),
    service("stelle", "housing_loss_prevention_office", "stadt"),
]


def test_the_first_alternative_is_another_organization_even_where_the_same_one_has_a_nearer_offer(planned):
    path = path_to(planned(*COUNSELLORS)[0], "debt_counselling")
    assert path.steps[-1].organization == "diakonie"
    assert [each.organization for each in path.alternatives] == ["caritas", "diakonie"]


def test_a_refusal_plans_on_and_says_what_changed(planned):
    first = path_to(planned(*COUNSELLORS)[0], "debt_counselling").steps[-1].service
    found = planned(*COUNSELLORS, without={"diakonie": "kein Vertrauen", "stadt": None, "c1": None})
    assert [(each.id, each.kind, each.reason, each.changes) for each in found[0].without] == [
        (
            "c1",
            "service",
            None,
            (Replanned(service_type="debt_counselling", service="c1", service_name="C1"),),
        ),
        (
            "diakonie",
            "organization",
            "kein Vertrauen",
            (Replanned(service_type="debt_counselling", service=first, service_name=first.title()),),
        ),
        (
            "stadt",
            "organization",
            None,
            (
                Replanned(
                    service_type="housing_loss_prevention_office",
                    service="stelle",
                    service_name="Stelle",
                    only_office=True,
                ),
            ),
        ),
    ]
    assert told(found) == (
        "– C1: für Schuldnerberatung ist sonst niemand verzeichnet "
        "– Diakonie (Grund: kein Vertrauen): für Schuldnerberatung ist sonst niemand verzeichnet "
        "– Stadt Herten: für Fachstelle zur Wohnungssicherung ist nach dem Gesetz nur diese Stelle zuständig"
    )
    found = planned(*COUNSELLORS, without={"diakonie": None})
    assert told(found) == "– Diakonie: Schuldnerberatung jetzt an C1"
    assert told(found, "en") == "– Diakonie: Debt counselling now to C1"


def told(found, lang="de"):
    """What the text says of refusals, on one line."""
    text = plan_text(found[0], found[1].labels, lang, width=110)
    title, following = {"de": ("NEU GEPLANT OHNE", "JETZT"), "en": ("PLANNED AGAIN WITHOUT", "NOW")}[lang]
    return " ".join(text[text.index(title) + len(title) : text.index(following)].split())


def test_a_long_reason_stands_in_the_full_text_alone(planned):
    found = planned(*COUNSELLORS, without={"diakonie": "kein Vertrauen " * 30})
    assert told(found) == "– Diakonie: Schuldnerberatung jetzt an C1"
    full = plan_text(found[0], found[1].labels, "de", width=110, full=True)
    assert " ".join(full.split()).count("kein Vertrauen") == 30


def test_a_refusal_of_what_no_path_names_changes_nothing(planned):
    found = planned(*COUNSELLORS, without={"wohnen": None})
    assert told(found) == "– Wohnen GmbH: kein Weg führte dorthin, der Plan bleibt"


def test_who_hands_on_is_told_what_goes_along_and_needs_consent_as_well(planned):
    plan, _ = planned(
        service("treff", "meeting_centre", "caritas", refers_to=["sucht"]),
        service("sucht", "addiction_counselling", accepts=[]),
    )
    consents = [step.consent for step in path_to(plan, "addiction_counselling").steps]
    assert [(each.needed, each.fields) for each in consents] == [(True, ("contact", "members.addiction"))] * 2


def test_what_was_refused_stands_nowhere_in_the_plan(planned):
    plan, _ = planned(*COUNSELLORS, without={"diakonie": None})
    path = path_to(plan, "debt_counselling")
    assert {path.steps[-1].organization, *(each.organization for each in path.alternatives)} == {"caritas"}


def test_who_refuses_the_competent_office_gets_no_other_one(planned):
    kind = "housing_loss_prevention_office"
    offices = [service("gemeinde", kind, "stadt", areas=[HERTEN]), service("kreis", kind, "jobcenter", areas=["05562"])]
    found = planned(*offices, without={"gemeinde": None})
    path = path_to(found[0], kind)
    assert (path.handoff.service, path.alternatives) == (None, ())
    assert told(found) == (
        "– Gemeinde: für Fachstelle zur Wohnungssicherung ist nach dem Gesetz nur diese Stelle zuständig"
    )


def test_a_refused_organization_takes_its_channels_along(planned):
    flyer = {"id": "flyer", "channel": "self", "name": "Flyer", "organization": "diakonie", "source": "erfunden"}
    inside = service("innen", "debt_counselling", "caritas", accepts=[])
    channels = [{**flyer, "refers_to": ["innen"]}]
    assert path_to(planned(inside, channels=channels)[0], "debt_counselling").handoff.service == "innen"
    found = planned(inside, channels=channels, without={"diakonie": None})
    assert path_to(found[0], "debt_counselling").handoff.service is None
    assert told(found) == "– Diakonie: für Schuldnerberatung ist sonst niemand verzeichnet"


def test_all_unknown_refusals_are_told_at_once(planned):
    with pytest.raises(InputError) as caught:
        planned(*COUNSELLORS, without={"diakoni": None, "c11": None})
    assert [str(finding) for finding in caught.value.findings] == [
        "c11: PARTNER-UNKNOWN: no service or organization has this id; did you mean 'c1'?",
        "diakoni: PARTNER-UNKNOWN: no service or organization has this id; did you mean 'diakonie'?",
    ]


# ---------------------------------------------------------------------------------------------- two parties


def party(name, other, **more):
    return Household.model_validate(
        {
            "id": name,
            "municipality": HERTEN,
            "conflict": {"with": other, "about": "noise", "threat_or_violence": False},
            **more,
        }
    )


@pytest.fixture
def mediated(plugin, load):
    mediators = [
        service(f"m{number}", "neighbour_mediation", organization, authority_free=number == 3)
        for number, organization in enumerate(["diakonie", "caritas", "stadt", "stadt"])
    ]
    near = service("nebenan", "neighbour_mediation", areas=["05562032"])
    matcher = load(plugin("herten", organizations=ORGANIZATIONS, services=[*mediators, near]))
    return lambda mine, other=None: matcher.match(mine, on=ON, other_party=other)


@pytest.mark.parametrize("number", range(6))
def test_both_parties_get_one_appointment_with_the_same_mediator_and_nothing_of_the_other(mediated, number):
    one = party(f"oben{number}", f"unten{number}", contact={"avoids_authorities": True})
    other = party(f"unten{number}", f"oben{number}", members=[{"id": "kind-der-anderen", "role": "child", "age": 3}])
    plans = [mediated(one, other), mediated(other, one)]
    steps = [path_to(plan, "neighbour_mediation").steps[-2:] for plan in plans]
    assert [step.action for step in steps[0]] == ["handoff", "appointment"]
    assert {step.service for both in steps for step in both} == {"m3"}  # the one who avoids offices can go there, too
    assert steps[0][-1].note.de.startswith("Ein gemeinsames Gespräch für beide Seiten.")
    for plan, stranger in zip(plans, [other, one], strict=True):
        assert stranger.id not in plan.model_dump_json()
        assert "kind-der-anderen" not in plans[0].model_dump_json()


def test_without_the_other_file_ties_still_fall_the_same_way_for_both(mediated):
    for number in range(6):
        one, other = party(f"a{number}", f"b{number}"), party(f"b{number}", f"a{number}")
        first, second = (path_to(mediated(each), "neighbour_mediation").steps[-1].service for each in (one, other))
        assert first == second


def test_only_a_mediator_that_both_can_reach_is_named(mediated):
    one, other = party("a", "b", municipality="05562032"), party("b", "a")
    assert path_to(mediated(one), "neighbour_mediation").steps[-1].service == "nebenan"
    assert path_to(mediated(one, other), "neighbour_mediation").steps[-1].service != "nebenan"


def test_where_the_other_file_speaks_against_it_nobody_is_named_and_no_reason_is_told(mediated):
    one, other = party("a", "b"), party("b", "a", conflict={"with": "a", "about": "noise", "threat_or_violence": True})
    plan = mediated(one, other)
    steps = path_to(plan, "neighbour_mediation").steps
    assert [(step.action, step.service) for step in steps] == [("handoff", None)]
    assert [each.code for each in plan.warnings] == ["NO-SHARED-APPOINTMENT"]


def test_another_party_of_an_unknown_municipality_shuts_nobody_out(mediated):
    one, other = party("a", "b"), party("b", "a", municipality=None)
    plan = mediated(one, other)
    assert (path_to(plan, "neighbour_mediation").handoff.service is None, plan.warnings) == (False, ())


def test_parties_that_do_not_name_each_other_are_told(mediated):
    with pytest.raises(InputError) as caught:
        mediated(party("a", "b"), party("b", "c"))
    assert [str(finding) for finding in caught.value.findings] == [
        "b: PARTY-MISMATCH: conflict.with: does not name 'a' as the other party; write conflict: {with: a}"
    ]
    with pytest.raises(InputError) as caught:
        mediated(party("a", "b"), party("a", "b"))
    assert [str(finding) for finding in caught.value.findings] == [
        "a: PARTY-MISMATCH: is the household itself; give the file of the other party"
    ]
