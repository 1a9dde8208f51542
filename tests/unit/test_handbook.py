"""The handbook: every rule in words with its law and its scenarios, as pages that hold together and load nothing."""

import datetime as dt
import hashlib
import os
import posixpath
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import CliRunner

from lotse import Matcher
from lotse.cli import app
from lotse.errors import InputError
from lotse.handbook import MARKER, Book, check_target, pages, write
from lotse.handbook.drawing import draw
from lotse.handbook.relations import Edge, Graph, Node
from lotse.scenarios import Library, Matchers, read_features, run

ROOT = Path(__file__).parents[2]
ON = dt.date(2026, 11, 23)
PLUGIN = """
plugin: {name: national, version: 1.0.0, title: {de: "Bundesrecht", en: "Federal law"}}
"""
VOCABULARY = """
tiers: {1: {de: "nah", en: "near"}, 2: {de: "fern", en: "far"}}
needs: {housing_loss_threat: {de: "drohender Wohnungsverlust", en: "threat of losing the home", field: home}}
service_types:
  legal_aid_advice: {de: "Rechtsberatung", en: "legal advice", field: any, statutory: true, basis: "§ 1 BerHG"}
"""
RULES = """
title: {de: "Klage", en: "Suit"}
rules:
  - id: court.sued
    title: {de: "Verklagt", en: "Sued"}
    reference: § 253 Abs. 1 ZPO
    verified_on: 2026-11-20
    when: tenancy.suit_served_on is set
    then: {derive: court.sued}
  - id: court.advice
    title: "Beratung <b>suchen</b>"
    reference: § 1 Abs. 1 BerHG
    verified_on: null
    valid_from: 2026-01-01
    when:
      all:
        - court.sued
        - any: [not tenancy.own_lease, tenancy.rent_warm > 500]
        - any_member: [members.age >= 18, "members.employment in [retired, none]"]
    then:
      - need: housing_loss_threat
        deadline: {after: tenancy.suit_served_on, by: {weeks: 2}}
      - entitle: legal_aid_advice
        for: housing_loss_threat
        action: {de: "Die Klage mitnehmen.", en: "Take the suit along."}
        documents: [Klageschrift]
        to_check: {de: "Ist die Frist gewahrt?", en: "Is the period kept?"}
  - id: court.advice
    title: "Beratung früher"
    reference: § 1 BerHG a. F.
    verified_on: null
    valid_until: 2025-12-31
    when: court.sued
    then: {exclude: legal_aid_advice}
"""
FEATURE = """
# language: de
Funktionalität: Klage
  Szenario: Wer verklagt ist, braucht Rat
    Angenommen ein Haushalt
      \"\"\"
      tenancy: {suit_served_on: 2026-11-16, own_lease: false}
      members: [{id: a, age: 40, employment: none}]
      \"\"\"
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
  Szenario: Wer nicht verklagt ist & nichts sagt
    Angenommen ein Haushalt
      \"\"\"
      tenancy: {suit_served_on: null}
      \"\"\"
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf housing_loss_threat gilt
"""


class Page(HTMLParser):
    """What a test asks of a page: the ids and links on it, its tags in order, its words."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.links, self.tags, self.words = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in ("href", "src", "action") if name in given]

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def results(paths, load):
    return tuple(run(read_features(paths, Library(load)), load))


@pytest.fixture(scope="module")
def site():
    """The national rules and one plugin, with some scenarios: each page by its path, and the book."""
    features = [ROOT / "features/court.feature"]
    book = Book(Matcher.load([ROOT / "plugins/recklinghausen"]), ON, results(features, Matchers.around(features)))
    return book, {path: (html, Page(html)) for path, html in pages(book)}


@pytest.fixture
def small(tmp_path):
    """A rulebook of three rules, with two scenarios of which one fails."""
    rules, feature = tmp_path / "case/rules", tmp_path / "case/klage.feature"
    rules.mkdir(parents=True)
    for name, text in (("plugin", PLUGIN), ("vocabulary", VOCABULARY), ("court", RULES)):
        (rules / f"{name}.yaml").write_text(text, encoding="utf-8")
    feature.write_text(FEATURE.lstrip(), encoding="utf-8")
    matcher = Matcher.from_directories(rules, [])
    return Book(matcher, ON, results([feature], lambda *_: matcher))


def article(html, id_):
    """The part of a page that shows one rule."""
    return re.search(rf'<article id="{re.escape(id_)}".*?</article>', html, re.DOTALL)[0].replace("\u00a0", " ")


# ---------------------------------------------------------------------------------------------- what a rule's page says


def test_a_rule_in_german(small):
    page = dict(pages(small))["de/rules/national.court.html"]
    assert (
        article(page, "court.advice").splitlines()
        == dedent("""\
        <article id="court.advice" aria-labelledby="court.advice.title">
        <div class="title"><h2 id="court.advice.title">Beratung &lt;b&gt;suchen&lt;/b&gt;</h2>
        <p class="status met">in Kraft</p></div>
        <p class="provision">§ 1 Abs. 1 BerHG</p>
        <h3>Wann die Regel gilt</h3>
        <p>Wenn alles davon zutrifft:</p>
        <ul>
        <li><a href="../facts/court.sued.html">Verklagt</a>: ja</li>
        <li>mindestens eines davon trifft zu:<ul>
        <li><a href="../facts/tenancy.own_lease.html">tenancy.own_lease</a>: nein</li>
        <li><a href="../facts/tenancy.rent_warm.html">tenancy.rent_warm</a>: mehr als 500 €</li>
        </ul></li>
        <li>auf jemanden im Haushalt trifft alles davon zu:<ul>
        <li><a href="../facts/members.age.html">members.age</a>: mindestens 18</li>
        <li><a href="../facts/members.employment.html">members.employment</a>: eines von: retired oder none</li>
        </ul></li>
        </ul>
        <h3>Was daraus folgt</h3>
        <ul>
        <li>Es besteht der Bedarf „<a href="../needs/housing_loss_threat.html">drohender Wohnungsverlust</a>“.<ul>
        <li>Frist: 2 Wochen nach „<a href="../facts/tenancy.suit_served_on.html">tenancy.suit_served_on</a>“.</li>
        </ul></li>
        <li>Zum Bedarf „<a href="../needs/housing_loss_threat.html">drohender Wohnungsverlust</a>“ passt die Hilfe „<a href="../help/legal_aid_advice.html">Rechtsberatung</a>“.<ul>
        <li>Zu tun: Die Klage mitnehmen.</li>
        <li>Unterlagen: Klageschrift</li>
        <li>Zu prüfen: Ist die Frist gewahrt?</li>
        </ul></li>
        </ul>
        <h3>Quelle und Geltung</h3>
        <dl>
        <dt>Vorschrift</dt><dd>§ 1 Abs. 1 BerHG</dd>
        <dt>Gilt</dt><dd>ab Do 01.01.2026</dd>
        <dd>weitere Fassung: <a href="#court.advice_before">bis Mi 31.12.2025</a></dd>
        <dt>Geprüft am</dt><dd>nie geprüft</dd>
        <dt>Plugin</dt><dd><a href="../plugins/national.html">Bundesrecht</a></dd>
        <dt>Fundort</dt><dd>court.yaml:10</dd>
        <dt>Kennung</dt><dd>court.advice</dd>
        </dl>
        <h3>Szenarien</h3>
        <p class="doubt">2 Szenarien, 1 gescheitert</p>
        <ul class="told">
        <li><span class="not_met">✗ gescheitert</span> <a href="../scenarios/case-klage.feature.html#line-11">Wer nicht verklagt ist &amp; nichts sagt</a> <span class="mark">Regel gilt nicht</span></li>
        <li><span class="met">✓ bestanden</span> <a href="../scenarios/case-klage.feature.html#line-3">Wer verklagt ist, braucht Rat</a> <span class="mark">Regel gilt</span></li>
        </ul>
        </article>""").splitlines()
    )


def test_a_rule_in_english_marks_what_exists_in_german_alone(small):
    page = article(dict(pages(small))["en/rules/national.court.html"], "court.advice")
    assert '<h2 id="court.advice.title" lang="de">Beratung &lt;b&gt;suchen&lt;/b&gt;</h2>' in page
    assert '<li>Documents: <span lang="de">Klageschrift</span></li>' in page
    assert [line for line in page.splitlines() if re.match("<p>If|<li>(at|for|There|The|Dead)", line)] == [
        "<p>If all of these hold:</p>",
        "<li>at least one of these holds:<ul>",
        "<li>for someone in the household all of these hold:<ul>",
        '<li>There is the need “<a href="../needs/housing_loss_threat.html">threat of losing the home</a>”.<ul>',
        '<li>Deadline: 2 weeks after “<a href="../facts/tenancy.suit_served_on.html">tenancy.suit_served_on</a>”.</li>',
        '<li>The help “<a href="../help/legal_aid_advice.html">legal advice</a>” fits the need “<a href="../needs/housing_loss_threat.html">threat of losing the home</a>”.<ul>',
    ]


def test_a_version_that_has_ended_stands_beside_the_one_in_force(small):
    page = article(dict(pages(small))["de/rules/national.court.html"], "court.advice_before")
    assert '<p class="status not_met">nicht mehr in Kraft</p>' in page
    assert "<dd>bis Mi 31.12.2025</dd>" in page
    assert '<dd>weitere Fassung: <a href="#court.advice">ab Do 01.01.2026</a></dd>' in page


def test_a_failed_scenario_says_where_and_what_the_plan_holds(small):
    html = dict(pages(small))
    page = Page(html["de/scenarios/case-klage.feature.html"]).text
    assert (
        "✗ gescheitert case/klage.feature:11 Gescheitert an Zeile 17: Dann der Bedarf housing_loss_threat gilt" in page
    )
    assert "Der Bedarf housing_loss_threat" in page
    assert "Szenarien 2 , 1 gescheitert" in Page(html["de/index.html"]).text


def test_without_scenarios_nothing_is_said_of_tests(small):
    html = dict(pages(Book(small.matcher, ON)))
    assert "Szenarien" not in article(html["de/rules/national.court.html"], "court.advice")
    assert "ob Regeln geprüft sind, sagt es nicht" in Page(html["de/index.html"]).text


def test_a_rule_that_no_scenario_tests_says_so(small):
    html = dict(pages(Book(small.matcher, ON, ())))
    assert '<p class="doubt">Kein Szenario prüft diese Regel.</p>' in article(
        html["de/rules/national.court.html"], "court.advice"
    )


# ---------------------------------------------------------------------------------------------- the site as a whole


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_rule_has_its_place_with_its_paragraph(site, lang):
    book, found = site
    for rule in book.rules:
        path = book.addresses.chapter((rule.ref.plugin, rule.ref.file))
        shown = Page(article(found[f"{lang}/{path}"][0], book.anchor(rule))).text
        assert " ".join(rule.ref.reference.split()) in shown
        assert f"{rule.ref.file}:{rule.ref.line}" in shown


def test_every_link_leads_to_a_page_and_a_place_of_the_site(site):
    _, found = site
    broken = set()
    for path, (_, page) in found.items():
        for link in page.links:
            file, _, place = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            if target not in found or (place and place not in found[target][1].ids):
                broken.add((path, link))
    assert broken == set()


def test_every_page_leads_to_its_other_language(site):
    _, found = site
    for path, (html, page) in found.items():
        lang, _, rest = path.partition("/")
        if rest:
            other = {"de": "en", "en": "de"}[lang]
            links = [given for tag, given in page.tags if tag == "a" and given.get("hreflang") == other]
            assert [posixpath.normpath(posixpath.join(posixpath.dirname(path), each["href"])) for each in links] == [
                f"{other}/{rest}"
            ]
            assert f'<html lang="{lang}">' in html


def test_the_search_knows_every_rule_scenario_and_page_of_a_thing(site):
    book, found = site
    listed = set(found["de/search.html"][1].links)
    rules = {f"{book.addresses.chapter((rule.ref.plugin, rule.ref.file))}#{book.anchor(rule)}" for rule in book.rules}
    scenarios = {link for link in listed if "#line-" in link}
    sheets = {
        path.removeprefix("de/")
        for path in found
        if re.match(r"de/(needs|help|facts|plugins|rules)/(?!index\.html)", path)
    }
    assert rules | sheets <= listed
    assert len(scenarios) == len(book.results)


def test_a_rule_is_found_by_the_words_of_its_condition(small):
    entry = re.search(
        r'<li data-words="([^"]*)"><a href="rules/national.court.html#court.advice">',
        dict(pages(small))["de/search.html"],
    )
    assert "auf jemanden im Haushalt trifft alles davon zu: members.age: mindestens 18" in entry[1]


def test_no_page_loads_anything(site):
    _, found = site
    for path, (html, page) in found.items():
        policy = next(given["content"] for tag, given in page.tags if tag == "meta" and "http-equiv" in given)
        scripts = [tag for tag, _ in page.tags if tag == "script"]
        assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
        assert ("script-src 'sha256-" in policy) == (scripts == ["script"]) == path.endswith("/search.html")
        assert not re.search(r"https?:|//[a-z]|@import|url\((?!#)|<link|<iframe|<img|\son\w+=", html)


def test_pages_are_made_for_keyboard_and_screen_reader(site):
    _, found = site
    for path, (_, page) in found.items():
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        assert len(page.ids) == len(set(page.ids)), path
        if "/" in path:
            first = next(given for tag, given in page.tags if tag == "a")
            assert (first["href"], first["class"]) == ("#content", "skip")
            assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in page.tags}


def test_a_plugin_adds_and_overrides_nothing(site):
    page = site[1]["de/plugins/recklinghausen.html"][1]
    assert "Es überschreibt nichts: Alle bundesweiten Regeln gelten daneben unverändert." in page.text
    assert "../rules/recklinghausen.zuhause.html#recklinghausen.home_threatened" in page.links


def test_the_same_book_gives_the_same_bytes(small, tmp_path):
    """Also in another process, whose sets are ordered otherwise."""
    code = f"""
import datetime as dt, hashlib
from lotse import Matcher
from lotse.handbook import Book, pages
book = Book(Matcher.from_directories(__import__("pathlib").Path({str(tmp_path / "case/rules")!r}), []), dt.date(2026, 11, 23))
print(hashlib.sha256(repr(list(pages(book))).encode()).hexdigest())
"""
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, env=environment
    )
    here = hashlib.sha256(repr(list(pages(Book(small.matcher, ON)))).encode()).hexdigest()
    assert printed.stdout.strip() == here


# ---------------------------------------------------------------------------------------------- pictures


def test_a_picture_counts_the_nodes_for_which_there_is_no_room():
    facts = tuple(Node("fact", f"f{number}") for number in range(20))
    rule = Node("rule", "r")
    graph = Graph((("column_facts", facts), ("column_rules", (rule,))), tuple(Edge(each, rule) for each in facts))
    drawn = draw(graph, lambda node: node.name, lambda n: f"{n} more")
    assert [box.title for box in drawn.boxes if box.node is None] == ["7 more"]
    assert len(drawn.boxes) == 15
    assert len(drawn.curves) == 14  # those without room share one arrow


def test_boxes_of_a_picture_do_not_overlap_and_arrows_lead_right(site):
    graph = site[0].relations.around_need("housing_loss_threat")
    drawn = draw(graph, lambda node: node.name, str)
    for one in drawn.boxes:
        assert one.x + one.width <= drawn.width
        assert one.y + one.height <= drawn.height
        for other in drawn.boxes:
            apart = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert one is other or one.x != other.x or apart
    for curve in drawn.curves:
        start, end = re.match(r"M(\d+) .* (\d+) \d+$", curve.path).groups()
        assert int(start) < int(end)


# ---------------------------------------------------------------------------------------------- writing


def test_a_site_replaces_an_earlier_one_and_nothing_else(tmp_path):
    write([("index.html", "old"), ("de/gone.html", "old")], tmp_path / "site")
    (tmp_path / "site/own.html").write_text("mine", encoding="utf-8")
    (tmp_path / "outside.html").write_text("mine", encoding="utf-8")
    with (tmp_path / "site" / MARKER).open("a", encoding="utf-8") as marker:
        marker.write("../outside.html\n")
    assert write([("index.html", "new")], tmp_path / "site") == 1
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html"))
    assert left == ["outside.html", "site/index.html", "site/own.html"]
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"


def test_where_no_site_can_be_written(tmp_path):
    (tmp_path / "notes.txt").touch()
    with pytest.raises(InputError, match="DOCS-TARGET: is not empty and holds no earlier site; name another directory"):
        check_target(tmp_path)
    with pytest.raises(InputError, match="DOCS-TARGET: is a file; name a directory"):
        check_target(tmp_path / "notes.txt")
    check_target(tmp_path / "new")


def test_the_command_writes_the_site_and_tells_what_is_wrong(small, tmp_path, plugin, monkeypatch):
    monkeypatch.setattr("lotse.matcher.national_directory", lambda: tmp_path / "case/rules")
    feature, into = tmp_path / "case/klage.feature", tmp_path / "site"
    broken = plugin("broken", rules=[{"id": "broken.rule"}])
    arguments = ["--plugin", str(broken), "--features", str(feature), "--on", "2026-11-23", "--lang", "en"]
    done = CliRunner().invoke(app, ["docs", "--into", str(into), *arguments])
    assert done.exit_code == 1
    count = len(list(into.rglob("*.html")))
    assert done.stdout == f"{count} pages on 3 rules: {into / 'index.html'}\nscenarios: 2 run, 1 failed\n"
    assert "plugin 'broken' is left out:" in done.stderr
    assert "✗ failed       Wer nicht verklagt ist & nichts sagt" in done.stderr
    assert f"{feature}:17\n" in done.stderr


def test_the_command_refuses_before_it_works(tmp_path):
    (tmp_path / "notes.txt").touch()
    done = CliRunner().invoke(app, ["docs", "--into", str(tmp_path)])
    assert [finding.code for finding in done.exception.findings] == ["DOCS-TARGET"]
