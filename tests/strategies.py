"""Hypothesis strategies for everything that the properties are about.

Wherever a loader exists, documents are generated and not models, so that parser, schema and type check are exercised as well.
The names of the small generated world begin with `gen.`; the ranges are narrow, so that thresholds are often hit exactly.
"""

import datetime as dt
import json
from dataclasses import replace

from hypothesis import strategies as st

from lotse import source
from lotse.errors import RuleError
from lotse.model.vocabulary import NeedCode, ServiceTypeCode, Vocabulary
from lotse.rules.conditions import All, AnyOf, AtLeast, Members, Not
from lotse.rules.facts import FAR_PAST, LAST_DAY, NEVER, Facts
from lotse.rules.leaves import FactTable, parse_leaf
from lotse.rules.loader import RuleSource, add_rules, empty_book
from lotse.rules.reading import core_facts
from lotse.rules.schema import FactFile, Manifest, RuleFile

ON = dt.date(2026, 11, 23)
LEVELS = 4
NEEDS = tuple(f"need{level}" for level in range(LEVELS))
TYPES = tuple(f"help{level}" for level in range(LEVELS))
VOCABULARY = Vocabulary(
    tiers={},
    needs={code: NeedCode(de=code, field="home") for code in NEEDS},
    service_types={code: ServiceTypeCode(de=code, field="home") for code in TYPES},
)

# ------------------------------------------------------------------------------------------ a small world of facts

DECLARED = {
    "gen.yes": {"type": "bool", "label": "ja"},
    "gen.sure": {"type": "bool", "label": "sicher"},
    "gen.stage": {"type": "choice", "label": "Stand", "values": {each: each for each in "abcd"}},
    "gen.count": {"type": "number", "label": "Zahl"},
    "gen.limit": {"type": "number", "label": "Grenze"},
    "gen.debt": {"type": "money", "label": "Schuld"},
    "gen.rent": {"type": "money", "label": "Miete"},
    "gen.start": {"type": "date", "label": "Anfang"},
    "gen.end": {"type": "date", "label": "Ende"},
    "gen.name": {"type": "text", "label": "Name"},
}
GIVEN = {name: each["type"] for name, each in DECLARED.items()} | {
    "wishes": "codes",
    "contact.languages": "codes",
    "municipality": "area",
    "tenancy.stage": "choice",
}
OF_MEMBERS = {
    "members.age": "number",
    "members.pregnant": "bool",
    "members.role": "choice",
    "members.job_lost_on": "date",
}
CHOICES = {
    "gen.stage": ("a", "b", "c", "d"),
    "tenancy.stage": ("none", "late", "title"),
    "members.role": ("adult", "child"),
}
WORDS = ("alpha", "beta", "gamma")
CODES = {"wishes": NEEDS[:3], "contact.languages": ("de", "pl", "tr")}
MUNICIPALITIES = ("05562020", "08119020", "12066304")
AREAS = ("05", "05562", "05562020", "12")
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")


@st.composite
def _interval(draw, ends, floor, ceiling):
    """A range with both ends, one end or none; often known."""
    low = draw(st.sampled_from(ends))
    high = draw(st.one_of(st.just(low), st.sampled_from(ends)))
    low, high = min(low, high), max(low, high)
    return draw(st.sampled_from([(low, high), (low, high), (floor, high), (low, ceiling)]))


_NUMBERS = _interval((0, 1, 2, 3, 4, 6, 8), 0, 1_000_000)
_MONEY = _interval((0, 1, 999, 1000, 1001, 1999, 2000, 2001, 5000), 0, 100_000_000_000)
_DATES = st.one_of(
    _interval((-62, -31, -30, -15, -14, -1, 0, 1, 13, 14, 15, 30, 31, 61, NEVER), FAR_PAST, NEVER),
    st.just((NEVER, NEVER)),
    st.just((-14, LAST_DAY)),
)


def values(name, kind):
    """What may be known of a fact; never "nothing", which is a fact left out."""
    return {
        "bool": st.sampled_from([(0, 0), (1, 1)]),
        "number": _NUMBERS,
        "money": _MONEY,
        "date": _DATES,
        "choice": st.frozensets(st.sampled_from(CHOICES.get(name, WORDS)), min_size=1, max_size=2),
        "text": st.sampled_from(WORDS).map(lambda word: frozenset((word,))),
        "codes": st.frozensets(st.sampled_from(CODES.get(name, WORDS))),
        "area": st.sampled_from(MUNICIPALITIES).map(lambda area: frozenset((area,))),
    }[kind]


def _known(of):
    return st.fixed_dictionaries({}, optional={name: values(name, kind) for name, kind in of.items()})


@st.composite
def facts(draw):
    """Facts of one household: each missing, known, a range, or known not to exist; members known or not."""
    members = draw(st.none() | st.lists(_known(OF_MEMBERS), min_size=1, max_size=3))
    ids = tuple(f"m{index}" for index in range(len(members or ())))
    return Facts(ON, "05", draw(_known(GIVEN)), None if members is None else tuple(members), ids)


@st.composite
def known_facts(draw):
    """Facts of a household of which nothing is left to ask."""

    def point(name, kind):
        value = draw(values(name, kind))
        if kind in ("choice", "text"):
            return frozenset((min(value),))
        if isinstance(value, frozenset):
            return value
        return (value[1],) * 2 if value[1] < LAST_DAY or kind != "date" else (NEVER, NEVER)

    def all_of(kinds):
        return {name: point(name, kind) for name, kind in kinds.items()}

    members = tuple(all_of(OF_MEMBERS) for _ in range(draw(st.integers(1, 3))))
    return Facts(ON, "05", all_of(GIVEN), members, tuple(f"m{index}" for index in range(len(members))))


def _within(draw, name, kind, known):
    """Something at least as precise as what is known."""
    if known is None:
        return draw(values(name, kind))
    if isinstance(known, frozenset):
        if kind == "codes" or len(known) == 1:
            return known
        return draw(st.frozensets(st.sampled_from(sorted(known)), min_size=1))
    low, high = known
    if high - low <= 1:
        return draw(st.sampled_from([(low, high), (low, low), (high, high)]))
    inner = [
        low,
        high,
        *(each for each in (-9000, -31, -1, 0, 1, 2, 14, 999, 1000, 1001, 2000, 9000) if low < each < high),
    ]
    ends = draw(st.tuples(st.sampled_from(inner), st.sampled_from(inner)))
    return min(ends), max(ends)


@st.composite
def narrowed(draw, start):
    """The same household after a few answers."""

    def narrow(known, of):
        answers = draw(st.frozensets(st.sampled_from(sorted(of)), max_size=4))
        return {**known, **{name: _within(draw, name, of[name], known.get(name)) for name in answers}}

    members = start.members and tuple(narrow(member, OF_MEMBERS) for member in start.members)
    return replace(start, values=narrow(start.values, GIVEN), members=members)


# ------------------------------------------------------------------------------------------ conditions as people write them


@st.composite
def leaves(draw, readable):
    """One comparison in plain words over some of the readable facts (name to kind)."""
    name = draw(st.sampled_from(sorted(readable)))
    kind = readable[name]
    if name not in GIVEN and name not in OF_MEMBERS:  # derived
        return draw(_derived_leaf(name, kind, readable))
    if kind != "area" and draw(st.integers(0, 9)) == 0:
        return f"{name} is known"
    return draw(_LEAVES[kind](name, readable))


@st.composite
def _bool_leaf(draw, name, _readable):
    return draw(st.sampled_from([name, f"not {name}", f"{name} == true", f"{name} != true", f"{name} == false"]))


@st.composite
def _number_leaf(draw, name, readable):
    op = draw(st.sampled_from(COMPARISONS))
    others = sorted(other for other, kind in readable.items() if kind == readable[name] and other != name)
    shape = draw(st.integers(0, 3))
    if others and shape == 0:
        return f"{name} {op} {draw(st.integers(1, 3))} * {draw(st.sampled_from(others))}"
    if others and shape == 1:
        return f"{draw(st.integers(2, 3))} * {name} {op} {draw(st.sampled_from(others))}"
    value = draw(
        st.integers(0, 8) if readable[name] == "number" else st.sampled_from(["0", "9.99", "10", "20.01", "50"])
    )
    return f"{value} {op} {name}" if shape == 2 else f"{name} {op} {value}"


@st.composite
def _date_leaf(draw, name, readable):
    shape = draw(st.integers(0, 5))
    if shape == 0:
        return f"{name} is {draw(st.sampled_from(['none', 'set']))}"
    op = draw(st.sampled_from(COMPARISONS))
    moved = draw(
        st.sampled_from(
            ["", " + 14 days", " - 2 weeks", " + 1 month", " - 2 months", " + 2 years", " + 1 month - 1 day"]
        )
    )
    others = sorted(other for other, kind in readable.items() if kind == "date" and other != name)
    if shape == 1 and others:
        return f"{name} {op} {draw(st.sampled_from(others))}{moved}"
    if shape == 2:
        return f"today {op} {name}{moved}"
    if shape == 3:
        return f"{name}{moved} {op} {draw(st.sampled_from(['2026-11-23', '2026-12-31']))}"
    return f"{name} {op} today{moved}"


@st.composite
def _choice_leaf(draw, name, readable):
    known = CHOICES.get(name, WORDS)
    one = draw(st.sampled_from(known))
    if draw(st.booleans()):
        return f"{name} {draw(st.sampled_from(['==', '!=']))} {one}"
    several = draw(st.lists(st.sampled_from(known), min_size=1, max_size=len(known) - 1, unique=True))
    return f"{name} {draw(st.sampled_from(['in', 'not in']))} [{', '.join(several)}]"


_LEAVES = {
    "bool": _bool_leaf,
    "number": _number_leaf,
    "money": _number_leaf,
    "date": _date_leaf,
    "choice": _choice_leaf,
    "text": _choice_leaf,
    "codes": lambda name, _: st.sampled_from(CODES[name]).map(lambda word: f"{name} contains {word}"),
    "area": lambda name, _: st.sampled_from(AREAS).map(lambda area: f"{name} within {area}"),
}


def _derived_leaf(name, kind, readable):
    return _date_leaf(name, readable) if kind == "date" else st.sampled_from([name, f"not {name}"])


def _nested(inner):
    several = st.lists(inner, min_size=1, max_size=4)
    return st.one_of(
        several.map(lambda each: {"all": each}),
        several.map(lambda each: {"any": each}),
        inner.map(lambda each: {"not": each}),
        several.flatmap(lambda each: st.integers(1, len(each)).map(lambda n: {"at_least": {"n": n, "of": each}})),
    )


def conditions(readable):
    """A condition as it stands in a rule file, over the readable facts."""
    own = leaves(readable)
    of_member = st.recursive(leaves(OF_MEMBERS), _nested, max_leaves=3)
    bounds = st.sampled_from(
        [
            {"at_least": 1},
            {"at_least": 2},
            {"at_most": 1},
            {"exactly": 1},
            {"exactly": 0},
            {"at_least": 1, "at_most": 2},
        ]
    )
    quantified = st.one_of(
        of_member.map(lambda each: {"any_member": each}),
        of_member.map(lambda each: {"all_members": each}),
        st.tuples(of_member, bounds).map(lambda pair: {"count_members": {"where": pair[0], **pair[1]}}),
    )
    return st.recursive(st.one_of(own, own, own, quantified), _nested, max_leaves=8)


# ------------------------------------------------------------------------------------------ rulebooks


@st.composite
def rule_documents(draw):
    """A rule file with chains over one to four strata: needs, entitlements, exclusions, derived facts and dates."""
    readable = dict(GIVEN)
    rules = []
    if draw(st.booleans()):
        unit = draw(st.sampled_from(["days", "weeks", "months", "years", "working_days"]))
        date = {draw(st.sampled_from(["after", "before"])): "gen.start", "by": {unit: draw(st.integers(0, 3))}}
        if draw(st.booleans()):
            date["roll"] = "next_working_day"
        rules += [{"then": {"derive": "gen.first_day", "date": date}}]
        rules += [{"then": {"derive": "gen.last_day", "date": {"after": "gen.first_day", "by": {"weeks": 1}}}}]
        readable |= {"gen.first_day": "date", "gen.last_day": "date"}
    for level in range(draw(st.integers(1, LEVELS))):
        when = conditions(readable)
        made = {}
        for _ in range(draw(st.integers(1, 3))):
            rule = {"when": draw(when)} if draw(st.integers(0, 9)) else {}
            below = sorted(name for name in readable if name not in GIVEN)
            if rule and below and draw(st.booleans()):  # otherwise chains over all strata are too rare
                upon = draw(leaves({name: readable[name] for name in below}))
                rule = {"when": {draw(st.sampled_from(["all", "any"])): [upon, rule["when"]]}}
            effect = draw(st.integers(0, 4))
            derived = f"gen.level{level}_{draw(st.integers(0, 1))}"
            then = (
                {"derive": derived},
                {"derive": derived},
                {"need": NEEDS[level]},
                {"entitle": TYPES[level], "for": NEEDS[level]},
                {"exclude": TYPES[level]},
            )[effect]
            if "entitle" in then and draw(st.booleans()):
                then |= {"at_most": "open", "to_check": "?"}
            if "need" in then and draw(st.booleans()):
                then["suspected_when"] = draw(when)
            made[(derived, derived, f"needs.{NEEDS[level]}", *2 * [f"entitlements.{TYPES[level]}"])[effect]] = "bool"
            rules.append({**rule, "then": then})
        readable |= made
    draw(st.randoms(use_true_random=False)).shuffle(rules)
    head = {"title": "Regel", "reference": "§ 1", "verified_on": "2026-11-20"}
    return {"rules": [{"id": f"gen.rule{index}", **head, **rule} for index, rule in enumerate(rules)]}


def book_of(rules, declared=None):
    """Load a rule document through parser, schema and loader, as if it stood in a plugin's file."""
    document = source.parse(json.dumps(rules), "rules/gen.yaml")
    words = source.parse(json.dumps({"facts": DECLARED if declared is None else declared}), "facts.yaml")
    brought = RuleSource(
        Manifest(name="gen", version="0.1.0", title="Gen"),
        source.validate(FactFile, words, "SCHEMA", RuleError).facts,
        words,
        {"rules/gen.yaml": (document, source.validate(RuleFile, document, "SCHEMA", RuleError))},
    )
    return add_rules(empty_book(VOCABULARY), brought)


def rulebooks():
    """A loaded rulebook."""
    return rule_documents().map(book_of)


# ------------------------------------------------------------------------------------------ condition trees without a file

FACTS = book_of({"rules": []}).facts
TABLE = FactTable(FACTS)


def trees():
    """A condition tree of any shape, also shapes that no file yields: empty connectives, wide alternatives, double negation."""

    def nested(inner):
        several = st.lists(inner, max_size=5).map(tuple)
        return st.one_of(
            several.map(All),
            several.map(AnyOf),
            inner.map(Not),
            st.tuples(st.integers(0, 6), several).map(lambda pair: AtLeast(*pair)),
        )

    def parsed(readable):
        return leaves(readable).map(lambda text: parse_leaf(text, TABLE))

    of_member = st.recursive(parsed(OF_MEMBERS), nested, max_leaves=3)
    bounds = st.sampled_from([(1, None), (2, None), (None, 0), (None, 1), (1, 1), (1, 2)])
    quantified = st.one_of(
        st.tuples(st.sampled_from(["any_member", "all_members"]), of_member).map(lambda pair: Members(*pair)),
        st.tuples(of_member, bounds).map(lambda pair: Members("count_members", pair[0], *pair[1])),
    )
    return st.recursive(st.one_of(parsed(GIVEN), parsed(GIVEN), quantified), nested, max_leaves=25)


# ------------------------------------------------------------------------------------------ households of the contract

_DAYS = tuple(
    (ON + dt.timedelta(days=days)).isoformat() for days in (-800, -62, -31, -15, -14, -3, 0, 1, 13, 14, 15, 40, 400)
)
_BY_KIND = {
    "bool": (True, False, {"one_of": [True, False]}),
    "number": (0, 1, 3, 5, {"min": 1, "max": 4}, {"min": 2}, {"max": 3}),
    "money": (0, "0.01", 500, "999.99", 1000, 2000, {"min": 600, "max": 650}, {"min": 1000}, {"max": 800}),
    "date": (*_DAYS, None, {"min": _DAYS[1], "max": _DAYS[8]}, {"min": _DAYS[5]}, {"max": _DAYS[9]}),
    "text": ("WDF", "Kommunale"),
}
_RENTS = tuple((ON.replace(day=4, month=month)).isoformat() for month in range(6, 12))
_LISTS = {
    "tenancy.open_rents": (
        None,
        [],
        [{"due": _RENTS[4], "open": 500}, {"due": _RENTS[5], "open": 500}],
        [{"due": _RENTS[3], "open": "999.99"}, {"due": _RENTS[4], "open": "0.01"}, {"due": _RENTS[5], "open": 1000}],
        [{"due": _RENTS[1], "open": {"min": 100, "max": 700}}, {"due": _RENTS[4]}],
        [{"due": _RENTS[2]}],
    ),
    "tenancy.paid_rents": (None, [], [_RENTS[0]]),
    "wishes": (None, ["housing_search"], ["care_need", "housing_search"]),
    "contact.languages": (["de"], ["tr", "de"], []),
    "municipality": ("05562020", "08119020", "12066304", "14713000"),
    "postcode": ("45699",),
    "members.age": (0, 2, 11, 12, 17, {"min": 1, "max": 17}, {"max": 17}),
    "members.birth_date": ("2008-02-29", "2001-11-23", {"min": "1990-01-01", "max": "2001-11-24"}),
}
_ADULT_AGES = (18, 24, 25, 27, 66, 67, {"min": 18, "max": 40}, {"min": 60, "max": 70})


def _menu(fact):
    if fact.kind == "choice":
        return (*fact.values, {"one_of": [fact.values[0], fact.values[-1]]}, {"one_of": list(fact.values[:2])})
    return _LISTS.get(fact.name) or _BY_KIND.get(fact.kind, ())


_CORE = [fact for fact in core_facts().values() if fact.origin == "given"]
MENU = {fact.name: menu for fact in _CORE if not fact.of_member and (menu := _menu(fact))}
MEMBER_MENU = {
    fact.name.removeprefix("members."): menu
    for fact in _CORE
    if fact.of_member and (menu := _menu(fact)) and fact.name not in ("members.role", "members.age")
}
"""Every field of the contract with a few telling values: known, a range, known to be none. A field left out is unknown."""


def random_household(random, identifier, fullness=0.5):
    """Return a household document in which each field is known with a probability; for runs of thousands."""
    fields = {name: random.choice(menu) for name, menu in MENU.items() if random.random() < fullness}
    members = None
    if random.random() < fullness + 0.2:
        members = [
            _person(
                number,
                random.choice(["adult", "child"]) if number else "adult",
                random.choice,
                [name for name in MEMBER_MENU if random.random() < fullness],
            )
            for number in range(random.randint(1, 4))
        ]
    return document(identifier, fields, members)


@st.composite
def households(draw):
    """A household document of the contract."""
    names = draw(st.lists(st.sampled_from(sorted(MENU)), max_size=25, unique=True))
    fields = {name: draw(st.sampled_from(MENU[name])) for name in names}
    members = None
    if draw(st.integers(0, 4)):
        members = [
            _person(
                number,
                draw(st.sampled_from(["adult", "child"])) if number else "adult",
                lambda menu: draw(st.sampled_from(menu)),
                draw(st.lists(st.sampled_from(sorted(MEMBER_MENU)), max_size=6, unique=True)),
            )
            for number in range(draw(st.integers(1, 3)))
        ]
    return document(draw(st.sampled_from(["h1", "h2", "Straße 9"])), fields, members)


def _person(number, role, choose, names):
    ages = _ADULT_AGES if role == "adult" else _LISTS["members.age"]
    menus = {**MEMBER_MENU, "birth_date": _BORN[role]}  # no child is older than its parents
    return {"id": f"m{number}", "role": role, "age": choose(ages), **{name: choose(menus[name]) for name in names}}


_BORN = {
    "adult": ("1959-02-28", {"min": "1980-01-01", "max": "2001-11-24"}),
    "child": ("2012-02-29", {"min": "2020-01-01"}),
}


def document(identifier, fields, members=None):
    """Nest dotted names as a household file has them."""
    found = {"id": identifier}
    for name, value in fields.items():
        section, _, field = name.rpartition(".")
        (found.setdefault(section, {}) if section else found)[field] = value
    if members is not None:
        found["members"] = members
    return found


# ------------------------------------------------------------------------------------------ networks

NETWORK_AREAS = ("de", "05", "05562", "05562020", "05562032", "08")
KINDS = ("charity", "authority")


@st.composite
def directories(draw):
    """A small directory: services of two kinds of help with areas, entries, capacities, ends, and referrals among them."""
    source_of = {"source": "erfunden", "verified_on": "2026-11-20"}
    count = draw(st.integers(1, 6))
    ids = [f"s{index}" for index in range(count)]
    services = [
        {
            "id": each,
            "name": each.upper(),
            "organization": draw(st.sampled_from(KINDS)),
            "service_types": draw(
                st.lists(st.sampled_from(["debt_counselling", "addiction_counselling"]), min_size=1, unique=True)
            ),
            "areas": draw(st.lists(st.sampled_from(NETWORK_AREAS), max_size=2, unique=True)),
            "accepts": draw(
                st.lists(st.sampled_from(["self", "professional", "jobcenter", "court"]), max_size=2, unique=True)
            ),
            "capacity": draw(st.sampled_from([None, "open", "waiting", "full", "paused"])),
            "waiting_days": draw(st.sampled_from([None, 0, 10, 40])),
            "authority_free": draw(st.booleans()),
            "languages": draw(st.sampled_from([[], ["de"], ["tr"]])),
            "valid_until": draw(st.sampled_from([None, None, "2026-11-22", "2026-11-23"])),
            "refers_to": draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)),
            **source_of,
        }
        for each in ids
    ]
    channels = [
        {
            "id": name,
            "channel": entry,
            "name": name,
            "areas": draw(st.sampled_from([[], ["05562"], ["08"]])),
            "refers_to": draw(st.lists(st.sampled_from([*ids, *further]), max_size=2, unique=True)),
            "source": "erfunden",
        }
        for name, entry, further in (("early_warning", "jobcenter", ["pilot"]), ("pilot", "professional", []))
    ]
    organizations = [{"id": kind, "name": kind, "kind": kind, **source_of} for kind in KINDS]
    return {"organizations": organizations, "services": services, "channels": channels}
