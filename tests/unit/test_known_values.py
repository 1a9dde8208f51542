"""Objects that the library makes of values it knows to fit are the same as those that pydantic checks."""

import datetime as dt
import pickle
from pathlib import Path

import pytest

from lotse import Household, Matcher
from lotse.model.plan import Question, ReferralPlan, Status, Trace

ON = dt.date(2026, 11, 23)
PLUGINS = Path(__file__).parents[2] / "plugins"
LEAF = {"kind": "fact", "status": Status.OPEN, "fact": "tenancy.rent_warm", "value": {"min": "600.00"}, "given": True}


@pytest.fixture(scope="module")
def matcher():
    return Matcher.load(sorted(PLUGINS.iterdir()))


def test_an_object_of_known_values_is_the_one_that_is_checked():
    checked, known = Trace(**LEAF), Trace.of_known(**LEAF)
    assert known == checked
    assert known.model_dump_json() == checked.model_dump_json()
    assert known.model_copy(update={"op": "<="}) == checked.model_copy(update={"op": "<="}) == known.but(op="<=")
    assert pickle.loads(pickle.dumps(known)) == checked


def test_a_copy_leaves_the_object_as_it_was():
    leaf = Trace.of_known(**LEAF)
    assert leaf.but(status=Status.MET).status is Status.MET
    assert leaf == Trace(**LEAF)


def test_every_field_that_is_left_out_has_its_default():
    required = {name for name, field in Question.model_fields.items() if field.is_required()}
    known = Question.of_known(**dict.fromkeys(required))
    assert {name: getattr(known, name) for name in Question.model_fields.keys() - required} == {"sensitive": False}


@pytest.mark.parametrize("file", sorted(PLUGINS.glob("*/examples/*.yaml")), ids=lambda path: path.parts[-3])
def test_pydantic_finds_nothing_wrong_with_a_whole_plan(matcher, file):
    plan = matcher.match(Household.from_file(file), on=ON)
    again = ReferralPlan.model_validate(plan.model_dump())
    assert again == plan
    assert again.model_dump_json() == plan.model_dump_json()
