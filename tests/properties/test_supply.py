"""On small networks, what is served and what hangs on one partner is what trying to do without each in turn finds."""

from hypothesis import given
from hypothesis import strategies as st
from test_routing import ORDER, covers, ended, opens

from lotse import Matcher
from lotse.gaps.region import Answer
from lotse.gaps.supply import NOBODY_GONE, Net
from lotse.model.directory import Directory
from lotse.model.gaps import LOST, SUPPLIES
from lotse.routing import PartnerNetwork
from strategies import ON, directories

VOCABULARY = Matcher.load([]).book.vocabulary
PLACES = st.sampled_from(["05562020", "05562032", "05111000", "08119020"])
ORGANIZATIONS = ("o0", "o1", "o2", "o3")
DEBTS = Answer("overindebtedness", 4, ("debt_counselling",), (), ())
ADDICTION = Answer("addiction", 5, ("addiction_counselling",), (), ())


@st.composite
def regions(draw):
    """A small directory whose services and channels belong to up to four organizations, some of them for one group only."""
    entries = draw(directories())
    fields = {"source": "erfunden", "verified_on": "2026-11-20"}
    entries["organizations"] = [{"id": each, "name": each, "kind": "charity", **fields} for each in ORGANIZATIONS]
    for each in (*entries["services"], *entries["channels"]):
        each["organization"] = draw(st.sampled_from(ORGANIZATIONS))
    for each in entries["services"]:
        each["only_for"] = draw(st.sampled_from([None, None, "gen.group"]))
    return Directory.model_validate(entries)


@given(regions(), PLACES, st.sampled_from([DEBTS, ADDICTION]))
def test_a_need_is_served_as_following_every_referral_finds(directory, municipality, answer):
    found = Net(PartnerNetwork([directory]), VOCABULARY).served(answer, municipality, ON)
    assert found.supply == tried(directory, municipality, answer.kinds[0])


@given(regions(), PLACES)
def test_what_hangs_on_an_organization_is_what_is_lost_without_it(directory, municipality):
    net = Net(PartnerNetwork([directory]), VOCABULARY)
    found = [(answer, net.served(answer, municipality, ON)) for answer in (DEBTS, ADDICTION)]
    pillars = net.pillars(found, municipality, ON)
    for answer, served in found:
        hanging = {name for (kind, name), needs in pillars.items() if kind == "organization" and answer.need in needs}
        kept = {name: tried(without(directory, name), municipality, answer.kinds[0]) for name in ORGANIZATIONS}
        assert hanging == ({name for name, supply in kept.items() if supply in LOST} if not served.lost else set())


@given(regions(), PLACES, st.sets(st.sampled_from(ORGANIZATIONS)))
def test_doing_without_partners_never_serves_a_need_better(directory, municipality, names):
    net = Net(PartnerNetwork([directory]), VOCABULARY)
    gone = frozenset(("organization", name) for name in names)
    for answer in (DEBTS, ADDICTION):
        before, after = (net.served(answer, municipality, ON, each) for each in (NOBODY_GONE, gone))
        assert SUPPLIES.index(after.supply) >= SUPPLIES.index(before.supply)
        assert after.kinds <= before.kinds


def without(directory, name):
    """The directory as it would be written without an organization."""
    services = tuple(each for each in directory.services if each.organization != name)
    channels = tuple(each for each in directory.channels if each.organization != name)
    left = {each.id for each in (*services, *channels)}

    def cut(entry):
        return entry.model_copy(update={"refers_to": tuple(to for to in entry.refers_to if to in left)})

    return directory.model_copy(update={"services": tuple(map(cut, services)), "channels": tuple(map(cut, channels))})


def tried(directory, municipality, kind):
    """How a kind of help is served: the best of what anybody gets to, or else what only some do, by every referral."""
    helping = {
        group: [each for each in got_to(directory, municipality, group) if kind in each.service_types]
        for group in (False, True)
    }
    everybody = [covers(each, municipality) for each in helping[False] if not each.takes_nobody]
    if everybody:
        return min(everybody, key=ORDER.index)
    if any(not each.takes_nobody for each in helping[True]):
        return "group"
    return "waiting" if helping[True] else "none"


def got_to(directory, municipality, group):
    """The services that anybody gets to; `group`: somebody of the group for which some of them are, or whom a court or partner brings."""
    there = {
        each.id: each
        for each in directory.services
        if covers(each, municipality) and not ended(each) and (group or not each.only_for)
    }
    channels = {each.id: each for each in directory.channels if opens(each, municipality)}
    open_to_all = {"self", "professional"}
    found = {name for name, each in there.items() if (each.accepts if group else open_to_all & set(each.accepts))}
    found |= {name for name, each in channels.items() if group or open_to_all & set(each.channel)}
    while True:
        giving = [
            channels.get(name) or there[name] for name in found if name in channels or not there[name].takes_nobody
        ]
        further = {to for each in giving for to in each.refers_to if to in there} - found
        if not further:
            return [there[name] for name in sorted(found & set(there))]
        found |= further
