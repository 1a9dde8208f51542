"""Two rulebooks compared, rule by rule."""

import pytest

from lotse.changes.rulebooks import changed_rules

RULE = {
    "id": "ort.a",
    "title": "A",
    "reference": "Satzung § 1",
    "verified_on": "2026-11-23",
    "when": "savings >= 100",
    "then": {"need": "parenting"},
}


@pytest.fixture
def changes(plugin, load, tmp_path):
    """A function from the local rules of two sides to id, side and parts of each that is not the same."""

    def compare(before, after):
        books = [
            load(plugin("ort", rules=rules, into=tmp_path / side)).book
            for side, rules in (("before", before), ("after", after))
        ]
        return [
            ((each.after or each.before).ref.id, each.before is not None, each.after is not None, each.parts)
            for each in changed_rules(*books)
        ]

    return compare


@pytest.mark.parametrize(
    ("field", "value", "part"),
    [
        ("when", "savings >= 101", "condition"),
        ("then", {"need": "low_income"}, "effect"),
        ("valid_until", "2027-01-01", "dates"),
        ("valid_from", "2026-01-01", "dates"),
        ("enabled", False, "draft"),
        ("reference", "Satzung § 2", "reference"),
        ("verified_on", None, "verified_on"),
        ("title", "B", "title"),
    ],
)
def test_a_changed_rule_names_the_part_that_differs(changes, field, value, part):
    assert changes([RULE], [RULE | {field: value}]) == [("ort.a", True, True, (part,))]


def test_rules_of_one_side_and_rules_that_only_moved(changes):
    other, third = RULE | {"id": "ort.b"}, RULE | {"id": "ort.c"}
    assert changes([other, RULE], [RULE, third]) == [("ort.b", True, False, ()), ("ort.c", False, True, ())]
