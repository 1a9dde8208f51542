"""A screening says of every household what its plan says, however alike its neighbours are."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse import Household, Matcher
from lotse.plugins import national_directory
from lotse.screening import Screener, row_of
from strategies import MENU, ON, document, households

PLUGINS = sorted(each.parent for each in (Path(__file__).parents[2] / "plugins").glob("*/plugin.yaml"))


@pytest.fixture(scope="module")
def matcher():
    """The national rules with all regional plugins."""
    return Matcher.from_directories(national_directory(), PLUGINS)


@pytest.fixture(scope="module")
def screener(matcher):
    """One screener for all examples: it has met many households before."""
    return Screener(matcher, ON)


@st.composite
def neighbours(draw):
    """A household, and others that differ from it in one field or in who they are."""
    first = draw(households())
    found = [first, {**first, "id": "another"}]
    for number in range(draw(st.integers(0, 3))):
        name = draw(st.sampled_from(sorted(MENU)))
        section, _, field = name.rpartition(".")
        changed = document(f"n{number}", {}, first.get("members"))
        changed |= {key: value for key, value in first.items() if key not in ("id", "members")}
        value = draw(st.sampled_from(MENU[name]))
        if section:
            changed[section] = {**changed.get(section, {}), field: value}
        else:
            changed[field] = value
        found.append(changed)
    if first.get("members"):
        others = [{**member, "id": f"x{9 - at}"} for at, member in enumerate(first["members"])]
        found.append({**first, "id": "renamed", "members": others})
    return found


def valid(documents):
    for each in documents:
        try:
            yield Household.model_validate(each)
        except ValueError:
            continue  # a change may contradict the rest, and then it is no household


@given(neighbours())
@settings(max_examples=settings.default.max_examples // 2)
def test_each_row_is_that_of_the_plan(matcher, screener, documents):
    alike = list(valid(documents))
    assert screener.rows(alike) == [row_of(matcher.match(each, on=ON)) for each in alike]
