"""Plugins: each adds and none modifies; one that cannot be used is left out, named, and the others still answer."""

import datetime as dt
from types import SimpleNamespace

import pytest

from lotse import Household, Matcher
from lotse.assembly import Parts
from lotse.errors import InputError, PluginError, RuleError
from lotse.hooks import Hooks
from lotse.hookspecs import hookimpl
from lotse.model.plan import Factor
from lotse.plugins import directories_of, national_directory
from strategies import document

ON = dt.date(2026, 11, 23)
STAMP = {"source": "erfunden", "verified_on": "2026-11-20"}
RULE = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}
INDEBTED = Household.model_validate(
    document("h", {"debts.creditors": 11, "debts.total": 28000, "municipality": "05562020"})
)


def charity(name):
    return {"id": name, "name": name.title(), "kind": "charity", **STAMP}


def service(name, owner, **more):
    return {
        "id": name,
        "name": name.title(),
        "organization": owner,
        "service_types": ["debt_counselling"],
        "areas": ["05562"],
        **STAMP,
        **more,
    }


def findings(matcher):
    return [
        (failure.plugin, str(finding).split("/")[-1]) for failure in matcher.failures for finding in failure.findings
    ]


@pytest.fixture
def good(plugin):
    return plugin("good", organizations=[charity("verein")], services=[service("beratung", "verein")])


def counselling(plan):
    return next(path for path in plan.paths if path.service_type == "debt_counselling")


def test_a_directory_with_a_manifest_is_a_plugin(good, load):
    matcher = load(good)
    assert matcher.failures == ()
    assert counselling(matcher.match(INDEBTED, on=ON)).steps[-1].service == "beratung"
    assert [(each.name, each.version) for each in matcher.match(INDEBTED, on=ON).provenance.plugins] == [
        ("national", "0.1.0"),
        ("good", "0.1.0"),
    ]


def test_a_plugin_with_broken_yaml_is_left_out_and_the_others_still_answer(good, plugin, load):
    broken = plugin("broken")
    (broken / "rules" / "bad.yaml").write_text("rules:\n  - id: [\n", encoding="utf-8")
    (broken / "directory.yaml").write_text("servces: []\n", encoding="utf-8")
    matcher = load(broken, good)
    assert findings(matcher) == [
        ("broken", "directory.yaml:1:1: SCHEMA: servces: unknown field; did you mean 'services'?"),
        (
            "broken",
            "bad.yaml:3:1: YAML-SYNTAX: did not find expected node content; check indentation, colons, quotes and brackets near here",
        ),
    ]
    plan = matcher.match(INDEBTED, on=ON)
    assert counselling(plan).steps[-1].service == "beratung"
    assert [(warning.code, warning.subject, warning.text.en) for warning in plan.warnings] == [
        (
            "PLUGIN-FAILED",
            "broken",
            "plugin “broken” could not be loaded (2 findings, see lotse check); its offers are missing",
        )
    ]


def test_a_plugin_whose_rules_do_not_load_leaves_nothing_behind(good, plugin, load):
    half = plugin(
        "half",
        rules=[{"id": "half.rule", **RULE, "when": "half.unknown", "then": {"derive": "half.fact"}}],
        organizations=[charity("halb")],
        services=[service("halbe_beratung", "halb")],
    )
    matcher = load(half, good)
    assert [finding.code for failure in matcher.failures for finding in failure.findings] == ["RULE-CONDITION"]
    assert "halbe_beratung" not in matcher.network.services
    assert "half.fact" not in matcher.book.facts


def test_two_plugins_of_one_name_are_told_apart_by_their_place(good, plugin, tmp_path, load):
    other = plugin("good", into=tmp_path / "elsewhere")
    matcher = load(good, other)
    assert [(finding.code, finding.message) for failure in matcher.failures for finding in failure.findings] == [
        ("PLUGIN-DUPLICATE", f"plugin 'good' is loaded already from {other}; rename or remove one")
    ]


def test_a_directory_that_does_not_exist_is_an_error(tmp_path):
    with pytest.raises(PluginError) as error:
        Matcher.load(plugins=[tmp_path / "gone"])
    assert str(error.value) == (
        f"{tmp_path / 'gone'}: PLUGIN-MISSING: no such plugin; name a directory with a plugin.yaml or an installed plugin"
    )


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("facts.yml", "is not read; rename it to facts.yaml"),
        ("rules/local.yml", "is not read; rename it to local.yaml"),
        ("rules/LOCAL.YAML", "is not read; rename it to LOCAL.yaml"),
        ("rules/deeper/local.yaml", "is not read; move it to rules/local.yaml"),
        ("vocabulary.yaml", "is not read; only the nationwide rules have a vocabulary: remove it"),
    ],
)
def test_a_file_that_nobody_reads_is_told(plugin, load, file, message):
    path = plugin("local")
    (path / file).parent.mkdir(exist_ok=True)
    (path / file).write_text("{tiers: {}, needs: {}, service_types: {}}", encoding="utf-8")
    failures = load(path).failures
    assert [str(each) for failure in failures for each in failure.findings] == [
        f"{path / file}: FILE-UNREAD: {message}"
    ]


def test_files_that_are_no_part_of_the_plugin_may_lie_beside_it(plugin, load):
    path = plugin("local")
    for name in (".hidden.yml", "examples/haushalt.yaml", "features/x.yml", "notes.md"):
        (path / name).parent.mkdir(exist_ok=True)
        (path / name).write_text("{}", encoding="utf-8")
    assert load(path).failures == ()


def test_a_manifest_with_another_ending_is_told(tmp_path, load):
    (tmp_path / "kiel").mkdir()
    (tmp_path / "kiel" / "plugin.yml").write_text("plugin: {}", encoding="utf-8")
    assert findings(load(tmp_path / "kiel")) == [
        ("kiel", "kiel: PLUGIN-MANIFEST: has no plugin.yaml; rename plugin.yml to plugin.yaml")
    ]


def test_the_directory_that_one_stands_in_has_a_name(plugin, monkeypatch):
    path = plugin("broken")
    (path / "directory.yaml").write_text("servces: []", encoding="utf-8")
    (path / "below").mkdir()
    for place, wanted in ((path, "."), (path / "below", "..")):
        monkeypatch.chdir(place)
        assert [failure.plugin for failure in Matcher.load(plugins=[wanted]).failures] == ["broken"]


def test_a_directory_without_a_manifest_is_left_out(good, tmp_path, load):
    (tmp_path / "empty").mkdir()
    assert findings(load(tmp_path / "empty", good)) == [("empty", "rules.md show what a plugin is")]


def test_national_rules_that_do_not_load_stop_everything(tmp_path):
    with pytest.raises(PluginError):
        Matcher.from_directories(tmp_path, [])
    for name in ("plugin.yaml", "vocabulary.yaml"):
        (tmp_path / name).write_bytes((national_directory() / name).read_bytes())
    (tmp_path / "bad.yaml").write_text(
        "rules: [{id: national.bad, title: R, reference: § 1, verified_on: null, when: nix, then: {need: low_income}}]"
    )
    with pytest.raises(RuleError):
        Matcher.from_directories(tmp_path, [])


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (
            {"organizations": [charity("a")], "services": [service("s", "a", service_types=["housing_benefit"])]},
            "DIRECTORY-STATUTORY: services[0].service_types: "
            "'housing_benefit' is statutory: only an authority may offer it, and 'a' is none",
        ),
        (
            {"organizations": [charity("a")], "services": [service("s", "a", service_types=["debt_counseling"])]},
            "DIRECTORY-CODE: services[0].service_types: unknown service type 'debt_counseling'; did you mean 'debt_counselling'?",
        ),
        (
            {"services": [service("s", "nobody")]},
            "DIRECTORY-REFERENCE: services[0].organization: no such id in organizations: 'nobody'",
        ),
        (
            {"organizations": [charity("a")], "services": [service("s", "a", refers_to=["t"])]},
            "DIRECTORY-REFERENCE: services[0].refers_to: no such id in services: 't'",
        ),
        (
            {"organizations": [charity("a")], "services": [service("s", "a", locations=["herten"])]},
            "DIRECTORY-REFERENCE: services[0].locations: no such id in locations: 'herten'",
        ),
        (
            {"organizations": [charity("a")], "services": [service("s", "a", fallback="later")]},
            "DIRECTORY-REFERENCE: services[0].fallback: no such id in services: 'later'",
        ),
        (
            {"organizations": [charity("a"), charity("a")]},
            "DIRECTORY-DUPLICATE: organizations[1].id: organization 'a' stands here twice; choose another id",
        ),
        (
            {"organizations": [charity("a")], "services": [service("s", "a", areas=["0556"])]},
            'SCHEMA: services[0].areas[0]: must be an AGS prefix in quotes: 2 digits (Land), 5 (Kreis), 8 (Gemeinde), or "de"',
        ),
    ],
)
def test_a_directory_that_contradicts_itself_is_told_with_its_place(plugin, load, entries, message):
    matcher = load(plugin("local", **entries))
    assert [
        f"{each.code}: {each.field}: {each.message}" for failure in matcher.failures for each in failure.findings
    ] == [message]


def test_a_service_of_another_plugin_is_never_redefined(good, plugin, load):
    twin = plugin("twin", organizations=[charity("zwilling")], services=[service("beratung", "zwilling")])
    assert [finding.message for failure in load(good, twin).failures for finding in failure.findings] == [
        "service 'beratung' (plugin 'twin') redefines the one of plugin 'good'; a plugin adds and never modifies: choose another id"
    ]


def test_the_rules_of_a_region_say_nothing_elsewhere_and_stay_open_where_the_place_is_unknown(plugin, load):
    rule = {"id": "kiel.rule", **RULE, "then": {"entitle": "energy_advice", "for": "overindebtedness"}}
    matcher = load(plugin("kiel", areas=["01002"], rules=[rule]))

    def status(**place):
        household = Household.model_validate({"id": "h", "debts": {"creditors": 11, "total": 28000}, **place})
        paths = matcher.match(household, on=ON).paths
        return next((path.status.value for path in paths if path.service_type == "energy_advice"), None)

    assert [status(municipality="01002000"), status(municipality="05562020"), status()] == ["met", None, "open"]


# ---------------------------------------------------------------------------------------------- facts of a plugin


FACTS = {
    "kiel.member": {"type": "bool", "label": "Mitglied"},
    "kiel.fee": {"type": "money", "label": "Beitrag"},
    "kiel.since": {"type": "date", "label": "seit"},
    "kiel.kind": {"type": "choice", "label": "Art", "values": {"full": "voll", "guest": "Gast"}},
}


@pytest.fixture
def kiel(plugin, load):
    help_ = {"entitle": "energy_advice", "for": "overindebtedness"}
    rules = [
        {
            "id": "kiel.rule",
            **RULE,
            "when": ["kiel.member", "kiel.fee >= 10", "kiel.kind == full", "kiel.since is set"],
            "then": help_,
        }
    ]
    return load(plugin("kiel", facts=FACTS, rules=rules))


@pytest.mark.parametrize(
    ("extra", "status"),
    [
        ({"kiel.member": True, "kiel.fee": 10, "kiel.kind": "full", "kiel.since": "2026-01-01"}, "met"),
        ({"kiel.member": True, "kiel.fee": {"min": 9}, "kiel.kind": "full", "kiel.since": "2026-01-01"}, "open"),
        ({"kiel.member": True, "kiel.fee": "9.99", "kiel.kind": "full", "kiel.since": "2026-01-01"}, "not_met"),
        (
            {
                "kiel.member": True,
                "kiel.fee": 10,
                "kiel.kind": {"one_of": ["full", "guest"]},
                "kiel.since": "2026-01-01",
            },
            "open",
        ),
        ({"kiel.since": None}, "not_met"),
        ({}, "open"),
    ],
)
def test_a_plugins_facts_are_read_from_extra(kiel, statuses, extra, status):
    found = statuses(matcher=kiel, debts={"creditors": 11, "total": 28000}, extra=extra)
    assert found["energy_advice"] == status


def test_a_wrong_type_under_extra_is_told_and_an_unknown_name_is_a_warning(kiel):
    wrong = Household.model_validate({"id": "h", "extra": {"kiel.member": "ja", "kiel.fee": -1, "kiel.kind": "fll"}})
    with pytest.raises(InputError) as error:
        kiel.match(wrong, on=ON)
    assert sorted(finding.field for finding in error.value.findings) == [
        "extra.kiel.fee",
        "extra.kiel.kind",
        "extra.kiel.member",
    ]
    plan = kiel.match(Household.model_validate({"id": "h", "extra": {"kiel.membr": True}}), on=ON)
    assert [(warning.code, warning.subject) for warning in plan.warnings] == [("EXTRA-UNKNOWN", "kiel.membr")]


# ---------------------------------------------------------------------------------------------- hooks


class Friends:
    @hookimpl
    def lotse_ranking_factors(self, demand, offer):
        return [Factor(name="friend", value=1, weight=700)] if offer and offer.service.id == "second" else []


class Forgetful:
    @hookimpl
    def lotse_ranking_factors(self, offer):
        raise RuntimeError(offer)


def matcher_with(load, path, *plugins):
    hooks = Hooks([(type(each).__name__.lower(), each) for each in plugins])
    loaded = load(path)
    return Matcher(Parts(loaded.book, loaded.plugins, loaded.failures, hooks, ()))


@pytest.fixture
def pair(plugin):
    services = [service("first", "verein", capacity="open"), service("second", "verein", capacity="waiting")]
    return plugin("pair", organizations=[charity("verein")], services=services)


def test_a_three_line_plugin_adds_a_factor_to_the_score(pair, load):
    before = counselling(matcher_with(load, pair).match(INDEBTED, on=ON))
    after = counselling(matcher_with(load, pair, Friends()).match(INDEBTED, on=ON))
    assert (before.steps[-1].service, after.steps[-1].service) == ("first", "second")
    assert after.score.factors[-1] == Factor(name="friend", value=1, weight=700)
    assert after.score.total == sum(factor.value * factor.weight for factor in after.score.factors)


def test_a_hook_that_raises_is_named_and_the_others_still_answer(pair, load):
    plan = matcher_with(load, pair, Forgetful(), Friends()).match(INDEBTED, on=ON)
    assert counselling(plan).steps[-1].service == "second"
    assert [(each.code, each.subject, each.text.en) for each in plan.warnings if each.code == "PLUGIN-HOOK"] == [
        (
            "PLUGIN-HOOK",
            "forgetful",
            "plugin “forgetful”: lotse_ranking_factors failed (RuntimeError); the others have answered",
        )
    ]


def test_every_matcher_has_a_plugin_manager_of_its_own(pair, load):
    matcher_with(load, pair, Friends())
    assert counselling(matcher_with(load, pair).match(INDEBTED, on=ON)).steps[-1].service == "first"


def test_a_package_brings_the_directories_that_its_hook_names(pair):
    assert directories_of(SimpleNamespace(lotse_directories=lambda: [str(pair)])) == [pair]
    assert directories_of(SimpleNamespace()) == []


# ---------------------------------------------------------------------------------------------- who an offer is for

TENANT = {
    "id": "good.tenant",
    **RULE,
    "when": "tenancy.tenant_of_cooperation_partner",
    "then": {"derive": "good.tenant"},
}


@pytest.mark.parametrize(("tenant", "named", "asked"), [(True, True, False), (None, True, True), (False, False, False)])
def test_an_offer_for_tenants_is_named_to_nobody_else(plugin, load, tenant, named, asked):
    offers = [service("nur_fuer_mieter", "verein", only_for="good.tenant"), service("dahinter", "verein", accepts=[])]
    offers[0]["refers_to"] = ["dahinter"]
    matcher = load(plugin("good", rules=[TENANT], organizations=[charity("verein")], services=offers))
    stated = {} if tenant is None else {"tenancy.tenant_of_cooperation_partner": tenant}
    fields = {"debts.creditors": 11, "municipality": "05562020", **stated}
    plan = matcher.match(Household.model_validate(document("h", fields)), on=ON)
    way = counselling(plan)
    names = [way.steps[-1].service, *(each.service for each in way.alternatives)]
    assert sorted(filter(None, names)) == (["dahinter", "nur_fuer_mieter"] if named else [])
    question = next((q for q in plan.questions if q.fact == "tenancy.tenant_of_cooperation_partner"), None)
    assert (question is not None and "debt_counselling" in question.decides) is asked


def test_an_offer_for_a_group_that_no_rule_derives_is_a_mistake(plugin, load):
    directory = {"organizations": [charity("verein")], "services": [service("s", "verein", only_for="good.tenants")]}
    matcher = load(plugin("good", rules=[TENANT], directory=directory))
    message = "no rule derives 'good.tenants'; did you mean 'good.tenant'?"
    assert [(each.code, each.message) for failure in matcher.failures for each in failure.findings] == [
        ("DIRECTORY-GROUP", message)
    ]
    assert "good.tenant" not in matcher.book.facts
