"""Pictures: what they show, that the same stands in words, and that no text is cut off or drawn over another."""

import datetime as dt
import re
from collections import Counter
from functools import cache
from html import unescape
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse import Household, Matcher
from lotse.explain import network_map, plan_html
from lotse.explain.chains import Chain, Stop, chains_picture
from lotse.explain.diagram import plan_pictures
from lotse.explain.lanes import Lane, Node, lanes_picture, without_detours
from lotse.explain.svg import text_width, wrap
from lotse.explain.timeline import Row, timeline_picture
from lotse.model.directory import Channel, Directory, Funding, Organization, Service
from lotse.model.plan import ReferralPlan

ON = dt.date(2026, 11, 23)
PLUGINS = sorted((Path(__file__).parents[2] / "plugins").glob("*/plugin.yaml"))
HOSTILE = (
    "<script>alert(1)</script> & \"quoted\" 'single' \x1b[31m\x00 ]]> --> Donaudampfschifffahrtsgesellschaftskapitän"
)
PICTURE = """\
<svg id="plan-steps-1" viewBox="0 0 792 141" role="img" aria-labelledby="plan-steps-1-title plan-steps-1-desc">
<title id="plan-steps-1-title">JETZT · Wohnung sichern</title>
<desc id="plan-steps-1-desc">1 Fachstelle, gilt, bis Fr 04.12.; 2 Anwalt, offen, nach Nr. 1</desc>
<rect x="0.5" y="1" width="791" height="111" rx="8" class="band"/>
<text x="13" y="20.1" font-size="13" class="strong marked">JETZT · Wohnung sichern</text>
<path d="M267 55.9 L302 55.9" class="edge"/>
<path d="M309 55.9 L302 59.4 L302 52.4Z" class="tip"/>
<rect x="51" y="33.9" width="216" height="69.1" rx="5" class="sheet"/>
<circle cx="70" cy="55.9" r="11" class="solid"/>
<text x="70" y="59.3" font-size="12" text-anchor="middle" class="strong inverse">1</text>
<text x="87" y="59" font-size="13" class="strong">Fachstelle</text>
<text x="87" y="77" font-size="12" class="quiet">Gemeinde</text>
<text x="87" y="92.6" font-size="12">gilt · bis Fr 04.12.</text>
<rect x="309" y="33.9" width="216" height="69.1" rx="5" class="sheet dashed"/>
<circle cx="328" cy="55.9" r="11" class="solid"/>
<text x="328" y="59.3" font-size="12" text-anchor="middle" class="strong inverse">2</text>
<text x="345" y="59" font-size="13" class="strong">Anwalt</text>
<text x="345" y="77" font-size="12">offen</text>
<path d="M9 128 L28 128" class="edge"/>
<path d="M35 128 L28 131.5 L28 124.5Z" class="tip"/>
<text x="43" y="131.2" font-size="12" class="quiet">Pfeil: zuerst</text>
<path d="M133.8 128 L161.8 128" class="edge dashed"/>
<text x="167.8" y="131.2" font-size="12" class="quiet">gestrichelt: offen</text>
</svg>"""
LANGS = pytest.mark.parametrize("lang", ["de", "en"])


LABELS = Matcher.load(plugins=[]).labels


@cache
def region(folder):
    matcher = Matcher.load(plugins=[folder])
    return matcher, matcher.match(Household.from_file(folder / "examples" / "haushalt.yaml"), on=ON)


@pytest.fixture(params=PLUGINS, ids=lambda path: path.parent.name)
def example(request):
    """A region's matcher and the plan of its example."""
    return region(request.param.parent)


def directory_of(matcher):
    network = matcher.network
    return Directory(
        organizations=tuple(network.organizations.values()),
        locations=tuple(network.locations.values()),
        services=tuple(network.services.values()),
        channels=tuple(network.channels.values()),
    )


def pictures(page):
    """The drawings of a page, read as XML, so that none may be malformed."""
    return [ET.fromstring(found) for found in re.findall(r"<svg .*?</svg>", page, re.DOTALL)]


def listed(page):
    """What stands in words below the pictures."""
    return [unescape(item) for item in re.findall(r"<li>(.*?)</li>", page)]


def words(drawing):
    return " ".join(each.text for each in drawing.iter("text"))


def boxes(drawing):
    """The text of a drawing with its left, upper, right and lower edge, as wide as the estimate has it."""
    for each in drawing.iter("text"):
        size, x, y = (float(each.get(key)) for key in ("font-size", "x", "y"))
        width = text_width(each.text, size, bold="strong" in each.get("class", ""))
        left = x - width * {"start": 0, "middle": 0.5, "end": 1}[each.get("text-anchor", "start")]
        yield each.text, (left, y - 0.72 * size, left + width, y + 0.2 * size)


def assert_legible(page):
    """No text leaves its picture or lies on another, and none is tiny; ids are there once, and what is named by them is there."""
    drawings = pictures(page)
    for drawing in drawings:
        _, _, width, height = map(float, drawing.get("viewBox").split())
        placed = list(boxes(drawing))
        for text, (left, top, right, bottom) in placed:
            assert left >= -0.5, text
            assert top >= -0.5, text
            assert right <= width + 0.5, text
            assert bottom <= height + 0.5, text
        for (one, a), (other, b) in combinations(placed, 2):
            apart = a[2] <= b[0] + 0.5 or b[2] <= a[0] + 0.5 or a[3] <= b[1] + 0.5 or b[3] <= a[1] + 0.5
            assert apart, f"{one!r} lies on {other!r}"
        assert all(float(each.get("font-size")) >= 11 for each in drawing.iter("text"))
        ids = {each.get("id") for each in drawing.iter()}
        assert drawing.get("role") == "img"
        assert set(drawing.get("aria-labelledby").split()) <= ids
    ids = Counter(re.findall(r' id="([^"]*)"', page))
    assert set(ids.values()) <= {1}
    assert set(re.findall(r"url\(#([^)]*)\)", page)) <= set(ids)
    assert not re.search(r"https?:|src=|href=|@import|url\((?!#)", page)


def test_two_steps_are_two_boxes_with_an_arrow():
    lane = Lane(
        "JETZT · Wohnung sichern",
        "",
        (
            Node(1, "Fachstelle", "Gemeinde", "gilt", "bis Fr 04.12."),
            Node(2, "Anwalt", "", "offen", "", dashed=True, after=(1,)),
        ),
    )
    shown = re.search(r"<svg .*</svg>", lanes_picture([lane], "de")).group()
    assert shown.replace("><", ">\n<") == PICTURE


@LANGS
def test_plans_of_all_regions_are_legible_and_whole(example, lang):
    matcher, plan = example
    page = "\n".join(plan_pictures(plan, matcher.labels, lang))
    assert_legible(page)
    steps = [each for each in pictures(page) if each.get("id").startswith("plan-steps")]
    numbers = [
        int(each.text) for drawing in steps for each in drawing.iter("text") if "inverse" in each.get("class", "")
    ]
    assert sorted(numbers) == [path.rank for path in plan.paths]


@LANGS
def test_the_list_says_of_each_path_what_the_pictures_show(example, lang):
    matcher, plan = example
    items = listed("\n".join(plan_pictures(plan, matcher.labels, lang)))
    assert len(items) == len(plan.paths)
    for path, item in zip(plan.paths, items, strict=True):
        assert re.match(rf"(Nr\.|no\.) {path.rank} ", item)
        assert matcher.labels.service_type(path.service_type).in_(lang).lower() in item.lower()
        for step in path.steps:
            if step.action != "first" and step.service_name and len([s for s in path.steps if s.action != "first"]) > 1:
                assert step.service_name in item


def test_the_list_names_order_deadline_and_way():
    office = {
        "service_type": "housing_loss_prevention_office",
        "action": "handoff",
        "who": "partner",
        "service": "s",
        "service_name": "Wohnhilfe",
        "organization_name": "Stadt",
        "goes_along": True,
        "waiting_days": 21,
        "by": "2026-11-23",
    }
    flyer = {
        "service_type": "housing_loss_prevention_office",
        "action": "channel",
        "who": "household",
        "note": {"de": "Flyer im Treppenhaus"},
    }
    first = {"service_type": "housing_loss_prevention_office", "action": "first"}
    shared = {"need": "housing_loss_threat", "tier": 1, "phase": 1, "score": {"total": 0, "factors": []}, "because": []}
    due = {"deadline": "2026-12-05", "safe_by": "2026-12-04", "late": True}
    plan = ReferralPlan.model_validate(
        {
            "household": "h",
            "on": "2026-11-23",
            "provenance": {"lotse": "0", "rulebook": "0", "plugins": []},
            "paths": [
                {
                    "rank": 1,
                    "service_type": "housing_loss_prevention_office",
                    "status": "met",
                    "steps": [flyer, office],
                    **due,
                    **shared,
                },
                {
                    "rank": 2,
                    "service_type": "legal_aid_advice",
                    "status": "open",
                    "steps": [first, {"service_type": "legal_aid_advice", "action": "handoff"}],
                    **shared,
                },
            ],
        }
    )
    section = "\n".join(plan_pictures(plan, LABELS, "de")).replace("\u00a0", " ")
    assert listed(section) == [
        "Nr. 1 (JETZT · Wohnung sichern): Fachstelle zur Wohnungssicherung · Stadt; gilt; bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage); 21 Tage Wartezeit führen über den sicheren Tag hinaus; Weg: Start · Haushalt → (geht selbst) Kontakt · Flyer im Treppenhaus → (gibt weiter, begleitet) Angebot · Wohnhilfe · Stadt, Wartezeit 21 Tage",
        "Nr. 2 (JETZT · Wohnung sichern): Rechtsberatung, Beratungshilfe, Mieterverein · kein Partner verzeichnet; offen; nach Nr. 1",
    ]
    assert [words(each) for each in pictures(section)] == [
        "heute, Mo 23.11. Mo 30.11. Nr. 1 bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage) 21 Tage Wartezeit führen über den sicheren Tag hinaus voll: sichere Zeit schraffiert: bis zum gesetzlichen Ende gepunktet: bekannte Wartezeit",
        "JETZT · Wohnung sichern bis Fr 04.12. (Frist Sa 05.12., noch 11 Tage) 1 Fachstelle zur Wohnungssicherung Stadt gilt · bis Fr 04.12. kommt zu spät 2 Rechtsberatung, Beratungshilfe, Mieterverein kein Partner verzeichnet offen Pfeil: zuerst gestrichelt: offen Warnzeichen: kommt zu spät",
        "Nr. 1 Start Haushalt Kontakt Flyer im Treppenhaus geht selbst Angebot Wohnhilfe Stadt Wartezeit 21 Tage gibt weiter, begleitet dicker Pfeil: jemand geht mit",
    ]


def test_a_plan_without_paths_has_no_pictures(example):
    matcher, plan = example
    assert plan_pictures(plan.model_copy(update={"paths": ()}), matcher.labels, "de") == []


def test_pictures_hold_what_is_hostile_as_text(example):
    matcher, plan = example
    dump = plan.model_dump(mode="json")
    for path in dump["paths"]:
        for step in path["steps"]:
            step |= {"service_name": HOSTILE, "organization_name": HOSTILE, "location_name": HOSTILE}
    page = plan_html(ReferralPlan.model_validate(dump), matcher.labels)
    assert "<script" not in page
    assert not re.search("[\x00\x1b]", page)
    assert_legible(page)


def test_what_comes_before_another_is_left_out():
    assert without_detours({3: [1, 2], 2: [1], 1: []}) == {3: (2,), 2: (1,), 1: ()}


def test_circles_of_what_comes_first_end():
    assert without_detours({1: [2], 2: [1]}) == {1: (2,), 2: (1,)}


TITLES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=90) | st.sampled_from(
    [HOSTILE, "Fachstelle zur Wohnungssicherung"]
)


@st.composite
def lanes(draw):
    rank, found = 0, []
    for _ in range(draw(st.integers(1, 4))):
        nodes = []
        for _ in range(draw(st.integers(1, 9))):
            rank += 1
            after = draw(st.lists(st.integers(1, rank - 1), unique=True, max_size=4)) if rank > 1 else []
            nodes.append(
                Node(
                    rank,
                    draw(TITLES),
                    draw(TITLES),
                    "gilt",
                    draw(st.sampled_from(["", "bis Fr 04.12."])),
                    draw(st.booleans()),
                    draw(st.booleans()),
                    tuple(sorted(after)),
                    draw(st.just("") | TITLES),
                )
            )
        found.append(Lane(draw(TITLES), draw(TITLES), tuple(nodes)))
    return found


@settings(max_examples=25)
@given(lanes())
def test_steps_never_overlap(drawn):
    page = lanes_picture(drawn, "de")
    assert_legible(page)
    shown = [
        each.text for drawing in pictures(page) for each in drawing.iter("text") if "inverse" in each.get("class", "")
    ]
    assert sorted(map(int, shown)) == [node.rank for lane in drawn for node in lane.nodes]


DAYS = st.integers(-400, 900).map(lambda days: ON + dt.timedelta(days=days))


@st.composite
def rows(draw):
    found = []
    for rank in range(1, draw(st.integers(1, 9)) + 1):
        end = draw(DAYS)
        waiting = draw(st.integers(0, 200))
        found.append(
            Row(
                (rank,),
                draw(TITLES),
                end - dt.timedelta(days=draw(st.integers(0, 5))),
                end,
                draw(st.booleans()),
                ON if waiting else None,
                waiting,
                draw(st.booleans()),
                draw(TITLES),
            )
        )
    return found


@settings(max_examples=25)
@given(rows(), st.sampled_from(["de", "en"]))
def test_deadlines_never_overlap(drawn, lang):
    page = timeline_picture(drawn, ON, lang)
    assert_legible(page)
    bars = list(pictures(page)[0].iter("rect"))
    assert all(float(each.get("x")) + float(each.get("width")) <= 792 for each in bars)


@settings(max_examples=25)
@given(
    st.lists(
        st.lists(
            st.builds(
                Stop, TITLES, TITLES, TITLES, st.sampled_from(["", "gibt weiter, begleitet"]), st.booleans(), TITLES
            ),
            min_size=2,
            max_size=9,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_ways_never_overlap(ways):
    assert_legible(chains_picture([Chain((number,), tuple(stops)) for number, stops in enumerate(ways, start=1)], "de"))


@settings(max_examples=25)
@given(st.text(max_size=60), st.integers(20, 300), st.sampled_from([None, 1, 3]))
def test_wrapped_lines_fit_and_lose_nothing_unless_cut(text, width, most):
    lines = wrap(text, width, 12, most=most)
    assert all(text_width(each, 12) <= width or len(each.strip("-…")) <= 1 for each in lines)
    if most is None:
        assert re.sub(r"[\s-]", "", "".join(lines)) == re.sub(r"[\s-]", "", text)
    else:
        assert len(lines) <= most


# ---------------------------------------------------------------------------------------------- the map


@LANGS
def test_maps_of_all_regions_are_legible_and_name_everybody(example, lang):
    matcher, _ = example
    directory = directory_of(matcher)
    page = network_map([directory], matcher.labels, ON, lang)
    assert_legible(page)
    told = listed(page)
    for each in (*directory.organizations, *directory.services):
        assert any(each.name in item for item in told)
    for channel in directory.channels:
        assert any(channel.name.in_(lang) in item for item in told)
    numbers = [
        int(each.text)
        for drawing in pictures(page)
        for each in drawing.iter("text")
        if "inverse" in each.get("class", "")
    ]
    assert sorted(numbers) == list(range(1, len(directory.services) + len(directory.channels) + 1))


def partner(name, **more):
    return Organization(id=name, name=more.pop("called", name), kind="charity", source="x", verified_on=None, **more)


def offer(name, organization="a", areas=("08119020",), **more):
    return Service(
        id=name,
        name=more.pop("called", name),
        organization=organization,
        service_types=("debt_counselling",),
        areas=areas,
        source="x",
        verified_on=None,
        **more,
    )


@pytest.mark.parametrize(
    ("more", "mark", "pattern"),
    [
        ({"capacity": "full"}, "voll", "hatch"),
        ({"capacity": "paused"}, "pausiert", "hatch"),
        ({"state": "planned"}, "geplant", "dots"),
        ({"valid_from": dt.date(2027, 1, 1)}, "ab Fr 01.01.2027", "dots"),
        ({"valid_until": dt.date(2026, 11, 20)}, "beendet am Fr 20.11.2026", "cross"),
        (
            {"funding": (Funding(funder="x", until=dt.date(2026, 11, 20), source="x"),)},
            "beendet am Fr 20.11.2026",
            "cross",
        ),
    ],
)
def test_what_is_not_to_be_had_is_marked_by_word_and_pattern(more, mark, pattern):
    directory = Directory(organizations=(partner("a"),), services=(offer("s", **more),))
    page = network_map([directory], LABELS, ON, "de").replace("\u00a0", " ")
    assert mark in words(pictures(page)[0])
    assert f'fill="url(#network-1-{pattern})"' in page
    assert f"1 s, {mark}" in listed(page)[1]


def test_who_hands_on_is_drawn_within_an_area_and_numbered_across():
    directory = Directory(
        organizations=(partner("a", works_with=("b",)), partner("b")),
        services=(
            offer("near"),
            offer("hub", hub=True, refers_to=("near", "far"), goes_along_to=("far",)),
            offer("far", "b", ("08119",)),
        ),
        channels=(
            Channel(id="c", channel=("self",), name="Flyer", areas=("08119020",), refers_to=("near",), source="x"),
        ),
    )
    page = network_map([directory], LABELS, ON, "de").replace("\u00a0", " ")
    assert [each.find("title").text for each in pictures(page)] == ["Fellbach · Gemeinde", "Rems-Murr-Kreis · Kreis"]
    assert listed(page) == [
        "Fellbach (Gemeinde): 1 Flyer, führt zu 2 near",
        "Fellbach (Gemeinde): a, arbeitet zusammen mit: b",
        "Fellbach (Gemeinde), a: 2 near",
        "Fellbach (Gemeinde), a: 3 hub, Drehscheibe, gibt weiter an 2 near und 4 far (begleitet)",
        "Rems-Murr-Kreis (Kreis): b, arbeitet zusammen mit: a",
        "Rems-Murr-Kreis (Kreis), b: 4 far",
    ]
    assert "gibt weiter an 4 (begleitet)" in words(pictures(page)[0])
    assert len(pictures(page)[0].findall("path[@class='edge']")) == 2


@pytest.mark.parametrize("places", [20, 400])
def test_a_large_network_is_counted_by_area(places):
    labels = LABELS
    services = [
        offer(f"s{n}", areas=(f"{5 + n % 9:02}{n % places:03}000",), capacity="full" if n % 5 == 0 else None)
        for n in range(500)
    ]
    page = network_map([Directory(organizations=(partner("a"),), services=tuple(services))], labels, ON, "de")
    assert_legible(page)
    assert len(pictures(page)) == 1
    counts = [re.search(r"(\d+)(?: \((\d+)\))?$", item).groups(default="0") for item in listed(page)]
    assert [sum(map(int, each)) for each in zip(*counts, strict=True)] == [400, 100]


@settings(max_examples=25)
@given(st.data())
def test_maps_never_overlap(data):
    names = st.sampled_from(["a", "b", "c"])
    services = [
        offer(
            f"s{n}",
            data.draw(names),
            tuple(data.draw(st.lists(st.sampled_from(["08119020", "08119", "05", "de"]), unique=True, max_size=3))),
            called=data.draw(TITLES.filter(str.strip)),
            hub=data.draw(st.booleans()),
            capacity=data.draw(st.sampled_from([None, "full", "waiting"])),
            refers_to=tuple(data.draw(st.lists(st.integers(0, 11).map("s{}".format), unique=True, max_size=4))),
        )
        for n in range(data.draw(st.integers(0, 12)))
    ]
    channels = [
        Channel(
            id=f"c{n}",
            channel=("self",),
            name=data.draw(TITLES.filter(str.strip)),
            areas=data.draw(st.sampled_from([(), ("08119020",), ("05",)])),
            organization=data.draw(names),
            refers_to=tuple(data.draw(st.lists(st.integers(0, 11).map("s{}".format), unique=True, max_size=4))),
            source="x",
        )
        for n in range(data.draw(st.integers(0, 5)))
    ]
    organizations = [
        partner(
            name,
            called=data.draw(TITLES.filter(str.strip)),
            works_with=tuple(data.draw(st.lists(names.filter(name.__ne__), unique=True))),
        )
        for name in ("a", "b", "c")
    ]
    directory = Directory(organizations=tuple(organizations), services=tuple(services), channels=tuple(channels))
    assert_legible(network_map([directory], LABELS, ON, "de"))
