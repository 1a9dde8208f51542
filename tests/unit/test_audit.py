"""`lotse check` on plugins that load: findings are mistakes whatever the day, hints come with time; each on both sides of its border."""

import datetime as dt

import pytest

from lotse import source
from lotse.audit import audit
from lotse.plugins import check_directory, national_directory, read_plugin
from lotse.rules.conditions import ALWAYS
from lotse.rules.loader import add_rules
from lotse.rules.rulebook import Exclude, RaiseNeed

ON = dt.date(2026, 11, 23)
STAMP = {"source": "erfunden", "verified_on": "2026-11-20"}
RULE = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}


def charity(id="verein", **more):
    return {"id": id, "name": id.title(), "kind": "charity", **STAMP, **more}


def service(name="beratung", owner="verein", **more):
    return {
        "id": name,
        "name": name.title(),
        "organization": owner,
        "service_types": ["debt_counselling"],
        "areas": ["05562"],
        **STAMP,
        **more,
    }


def place(name="laden", **more):
    return {"id": name, "name": "Stadtteilladen", **more}


@pytest.fixture
def audited(national):
    """A function from plugins' directories to the findings and hints on a day, each without its path."""

    def look(*paths, on=ON):
        loaded, book = list(national.plugins), national.book
        for plugin in map(read_plugin, paths):
            assert check_directory(plugin, loaded, book.vocabulary) == []
            book = add_rules(book, plugin.rules)
            loaded.append(plugin)
        root = f"{paths[0].parent}/"
        found = audit(loaded, book, on, {each.manifest.name for each in loaded} - {"national"})
        return [[str(each).replace(root, "") for each in listed] for listed in (found.findings, found.hints)]

    return look


@pytest.fixture
def local(plugin, audited):
    """A function from the entries of one plugin to its findings and hints, code and field alone."""

    def look(on=ON, **entries):
        organizations = entries.pop("organizations", [charity()])
        path = plugin("local", organizations=organizations, **entries)
        return [[each.split(": ", 3)[1:3] for each in listed] for listed in audited(path, on=on)]

    return look


def test_an_orderly_plugin_has_neither(local):
    assert local(services=[service()], locations=[place(municipality="05562020", locality="Herten")]) == [[], []]


# ---------------------------------------------------------------------------------------------- reach


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"areas": []}, "areas"),
        ({"areas": [], "state": "planned"}, None),
        ({"service_types": []}, "service_types"),
        ({"accepts": []}, "accepts"),
        ({"accepts": ["court"]}, None),
        ({"service_types": [], "note": "keine soziale Hilfe"}, None),
    ],
)
def test_a_service_that_nobody_can_reach(local, more, field):
    findings, _ = local(services=[service(**more)])
    assert findings == ([["SERVICE-UNREACHABLE", f"services[0].{field}"]] if field else [])


@pytest.mark.parametrize(
    "way",
    [
        {"services": [service(accepts=[]), service("erste", refers_to=["beratung"])]},
        {
            "services": [service(accepts=[])],
            "channels": [{"id": "k", "channel": "jobcenter", "name": "K", "refers_to": ["beratung"], "source": "x"}],
        },
    ],
)
def test_a_service_to_which_somebody_refers_is_reached(local, way):
    assert local(**way) == [[], []]


@pytest.mark.parametrize("partnership", ["wanted", "interested", "ended"])
def test_an_offer_of_nobody_who_is_a_partner_needs_a_word(local, partnership):
    whose = charity(partnership=partnership)
    assert local(organizations=[whose], services=[service()])[0] == [
        ["SERVICE-UNREACHABLE", "services[0].organization"]
    ]
    assert local(organizations=[whose | {"note": "Gespräch im Januar"}], services=[service()])[0] == []
    assert local(organizations=[whose], services=[service(note="Gespräch im Januar")])[0] == []


def test_the_message_says_what_to_do(plugin, audited):
    path = plugin("local", organizations=[charity()], services=[service(areas=[])])
    assert audited(path)[0] == [
        "local/directory.yaml:19:4: SERVICE-UNREACHABLE: services[0].areas: "
        "no plan can name 'beratung': give its areas, \"de\" for everywhere, or a note why not"
    ]


# ---------------------------------------------------------------------------------------------- two sources


def test_two_plugins_that_call_one_organization_two_things(plugin, audited):
    first = plugin("first", organizations=[charity("a", name="Haus der Jugend e.V.")])
    second = plugin("second", organizations=[charity("b", name="Haus der Jugend e. V.", kind="association")])
    assert audited(first, second) == [
        [
            "second/directory.yaml:6:4: SOURCE-CONFLICT: organizations[0].kind: 'Haus der Jugend e. V.' stands in "
            "first/directory.yaml:6 with another kind; correct one of them, or give each a name of its own"
        ],
        [],
    ]


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        ({"locality": "Herten", "address": "Marktstraße 1"}, {"locality": "Herten", "address": "Markt-Str. 1"}, None),
        ({"locality": "Herten", "address": "Marktstr. 1"}, {"locality": "Herten", "address": "Ringstr. 1"}, "address"),
        ({"municipality": "05562020"}, {"municipality": "05562012"}, None),  # every town has its own
        (
            {"municipality": "05562020", "organization": "verein"},
            {"municipality": "05562012", "organization": "verein"},
            "municipality",
        ),
        (
            {"address": "Ringstr. 1", "municipality": "05562020"},
            {"address": "Ringstr. 1", "municipality": "05562012"},
            "municipality",
        ),
        ({"locality": "Herten", "address": "Ringstr. 1"}, {"locality": "Herten"}, None),
        ({"locality": "Herten", "address": "Ringstr. 1"}, {"locality": "Kiel", "address": "Ringstr. 2"}, None),
    ],
)
def test_two_entries_of_one_place_are_compared(local, one, other, field):
    findings, _ = local(locations=[place("a", **one), place("b", **other)])
    assert findings == ([["SOURCE-CONFLICT", f"locations[1].{field}"]] if field else [])


@pytest.mark.parametrize(
    ("section", "entry", "code"),
    [
        ("locations", place(municipality="05562020", locality="Dorsten"), "DIRECTORY-PLACE"),
        ("locations", place(municipality="05562020", locality="Herten-Westerholt"), None),
        ("locations", place(municipality="05562020", locality="Westerholt"), None),
        ("locations", place(municipality="05562020"), None),
        ("locations", place(municipality="05562021"), "DIRECTORY-AREA"),
        (
            "places",
            {"municipality": "05562020", "name": "Dorsten", "state": "served", "source": "x"},
            "DIRECTORY-PLACE",
        ),
    ],
)
def test_a_place_lies_where_its_name_says(local, section, entry, code):
    findings, _ = local(**{section: [entry]})
    assert findings == ([[code, f"{section}[0].municipality"]] if code else [])


# ---------------------------------------------------------------------------------------------- ageing


@pytest.mark.parametrize(
    ("verified", "code"),
    [("2025-11-23", None), ("2025-11-22", "AGE-OLD"), (None, "AGE-UNVERIFIED"), ("2026-11-24", None)],
)
def test_an_entry_is_verified_once_a_year(local, verified, code):
    organizations, services = [charity(verified_on=verified)], [service(verified_on=verified)]
    fields = ("organizations[0].verified_on", "services[0].verified_on")
    assert local(organizations=organizations, services=services) == [
        [],
        [[code, each] for each in fields] if code else [],
    ]


@pytest.mark.parametrize(
    ("verified", "until", "code"),
    [
        ("2025-11-23", None, None),
        ("2025-11-22", None, "AGE-OLD"),
        (None, None, None),
        ("2020-01-01", "2026-11-23", "AGE-OLD"),
    ],
)
def test_a_rule_that_was_verified_is_verified_again(local, verified, until, code):
    rule = {"id": "local.rule", **RULE, "verified_on": verified, "valid_until": until, "then": {"need": "low_income"}}
    assert local(rules=[rule]) == [[], [[code, "rules[0].verified_on"]] if code else []]


def test_a_rule_that_ended_without_a_newer_version(local):
    rule = {"id": "local.rule", **RULE, "valid_until": "2026-11-22", "then": {"need": "low_income"}}
    assert local(rules=[rule]) == [[], [["AGE-EXPIRED", "rules[0].valid_until"]]]
    newer = {"id": "local.rule", **RULE, "valid_from": "2026-11-23", "then": {"need": "low_income"}}
    assert local(rules=[rule, newer]) == [[], []]


FUNDED = {"funding": [{"funder": "Land", "until": "2026-11-22", "source": "x"}]}


@pytest.mark.parametrize(
    ("services", "field"),
    [
        ([service(valid_until="2026-11-23")], None),
        ([service(valid_until="2026-11-22")], "services[0].valid_until"),
        ([service(**FUNDED)], "services[0].funding"),
        ([service(valid_until="2026-11-22", fallback="danach"), service("danach")], None),
        ([service(valid_until="2026-11-22", fallback="danach"), service("danach", valid_until="2026-11-23")], None),
        ([service(valid_until="2026-11-22", fallback="beratung")], "services[0].fallback"),
    ],
)
def test_what_has_ended_needs_something_in_its_place(local, services, field):
    assert local(services=services) == [[], [["AGE-EXPIRED", field]] if field else []]


def test_a_fallback_that_has_ended_as_well_is_none(local):
    services = [
        service(valid_until="2026-10-31", fallback="danach"),
        service("danach", valid_until="2026-11-22", fallback="zuletzt"),
        service("zuletzt", valid_until="2026-12-31"),
    ]
    assert local(services=services) == [[], []]
    assert local(services=services, on=dt.date(2027, 1, 1)) == [
        [],
        [
            ["AGE-EXPIRED", "services[0].fallback"],
            ["AGE-EXPIRED", "services[1].fallback"],
            ["AGE-EXPIRED", "services[2].valid_until"],
        ],
    ]


@pytest.mark.parametrize(("begins", "hinted"), [("2026-11-23", True), ("2026-11-24", False), (None, False)])
def test_what_was_to_begin_has_begun_or_has_another_day(local, begins, hinted):
    found = local(services=[service(state="soon", valid_from=begins)])
    assert found == [[], [["AGE-STATE", "services[0].state"]] if hinted else []]


# ---------------------------------------------------------------------------------------------- rules

HELP = {"entitle": "debt_counselling", "for": "overindebtedness"}


@pytest.fixture
def judged(plugin, audited):
    """A function from a plugin's rules to the codes of its findings, with the rule each is about."""

    def look(*rules, areas=("05562",), facts=None):
        rules = [{"id": f"local.r{number}", **RULE, **rule} for number, rule in enumerate(rules)]
        found, _ = audited(plugin("local", rules=rules, areas=areas, facts=facts))
        return [(each.split(": ")[1], each.split(": ")[2]) for each in found]

    return look


def nationwide_rule(book, effect):
    """The first nationwide rule with a condition and this one effect that holds on every day."""
    return next(
        rule
        for rule in book.rules
        if rule.enabled
        and (rule.valid_from, rule.valid_until) == (None, None)
        and [type(each) for each in rule.effects] == [effect]
        and rule.when != ALWAYS
    )


def condition_of(rule):
    """A nationwide rule's condition as it stands in its file."""
    rules = source.read(national_directory() / rule.ref.file).data["rules"]
    return next(each["when"] for each in rules if each["id"] == rule.ref.id)


def test_a_local_rule_that_repeats_a_nationwide_one_is_told_with_both_places(national, plugin, audited):
    nationwide = nationwide_rule(national.book, RaiseNeed)
    effect = {"need": nationwide.effects[0].code}
    rule = {"id": "local.again", **RULE, "when": condition_of(nationwide), "then": effect}
    (found,) = audited(plugin("local", rules=[rule], areas=["05562"]))[0]
    assert f"RULE-REPEATED: rules[0].then: rule 'local.again' repeats '{nationwide.ref.id}'" in found
    assert f"(national: {nationwide.ref.file}:{nationwide.ref.line}): the same effect under the same condition" in found
    assert found.startswith("local/rules/local.yaml:")


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ({"then": HELP}, "RULE-REPEATED"),
        ({"then": {**HELP, "action": "Anders vorgehen."}}, None),
        ({"then": {**HELP, "deadline": "month_end"}}, None),
        ({"then": {**HELP, "for": "low_income"}}, None),
        ({"then": {**HELP, "for": ["overindebtedness", "low_income"]}}, None),
        ({"then": {**HELP, "at_most": "open", "to_check": "Ja?"}}, None),
        ({"then": {**HELP, "suspected_when": "debts.creditors >= 2"}}, None),
        ({"then": HELP, "when": "debts.creditors >= 4"}, "RULE-SHADOWED"),
        ({"then": HELP, "when": ["debts.creditors >= 3", "debts.creditors >= 2"]}, "RULE-REPEATED"),
        ({"then": HELP, "enabled": False}, None),
        ({"then": HELP, "valid_until": "2027-12-31"}, "RULE-REPEATED"),
        ({"then": [{"advise": "Tipp", "for": "debt_counselling"}, HELP]}, "RULE-REPEATED"),
    ],
)
def test_a_rule_repeats_another_where_it_adds_nothing(judged, second, code):
    first = {"when": "debts.creditors >= 3", "then": HELP}
    found = judged(first, {"when": "debts.creditors >= 3", **second})
    assert found == ([(code, "rules[1].then")] if code else [])


def test_of_two_rules_the_one_in_force_for_a_shorter_time_repeats(judged):
    first = {"when": "debts.creditors >= 3", "then": HELP, "valid_until": "2099-12-31"}
    assert judged(first, {"when": "debts.creditors >= 3", "then": HELP}) == [("RULE-REPEATED", "rules[0].then")]


@pytest.mark.parametrize(
    ("entitled", "excluded", "told"),
    [
        ("savings >= 100", "savings >= 100", True),
        ("savings >= 100", "savings >= 99", True),
        ("savings >= 100", "savings >= 101", False),
        ("savings < 100", "savings < 101", True),
        ("tenancy.stage in [title]", "tenancy.stage in [title, eviction_date]", True),
        ("tenancy.stage in [title, eviction_date]", "tenancy.stage in [title]", False),
        ("tenancy.stage not in [title, eviction_date]", "tenancy.stage not in [title]", True),
        (["municipality within 05562020", "savings >= 9"], ["municipality within 05562", "savings >= 9"], True),
        (["savings >= 100", "tenancy.own_lease"], "savings >= 100", True),
        ("savings >= 100", {"any": ["savings >= 50", "tenancy.own_lease"]}, True),
        ({"any": ["savings >= 100", "tenancy.own_lease"]}, "savings >= 100", False),
        ({"any_member": "members.role == child"}, {"any_member": "members.role == child"}, True),
        ("tenancy.own_lease", "not tenancy.own_lease", False),
    ],
)
def test_help_that_another_rule_always_excludes(judged, entitled, excluded, told):
    rules = ({"when": entitled, "then": HELP}, {"when": excluded, "then": {"exclude": "debt_counselling"}})
    assert judged(*rules) == ([("RULE-CONTRADICTED", "rules[0].then")] if told else [])
    assert judged(*reversed(rules)) == ([("RULE-CONTRADICTED", "rules[1].then")] if told else [])


def test_a_nationwide_exclusion_contradicts_a_local_rule(national, judged):
    excluding = nationwide_rule(national.book, Exclude)
    rule = {
        "when": ["household.size >= 1", {"all": [condition_of(excluding)]}],
        "then": {"entitle": excluding.effects[0].service_type, "for": "low_income"},
    }
    assert judged(rule) == [("RULE-CONTRADICTED", "rules[0].then")]
