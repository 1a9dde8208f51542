"""Reading files: words stay words, lines are remembered, and no file can exhaust the machine."""

from decimal import Decimal

import pytest

from lotse import source
from lotse.errors import InputError


def parsed(text):
    return source.parse(text, "h.yaml").data


def mistake(text):
    with pytest.raises(InputError) as error:
        source.parse(text, "h.yaml")
    return str(error.value)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("on", "on"),
        ("no", "no"),
        ("yes", "yes"),
        ("08119020", "08119020"),
        ("007", "007"),
        ("1e3", "1e3"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("12:30", "12:30"),
        ("2026-11-23", "2026-11-23"),
        ("99999999999999999999999", "99999999999999999999999"),
        ("'null'", "null"),
        ('"5"', "5"),
        ("~", None),
        ("null", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-5", -5),
        ("68.50", Decimal("68.50")),
    ],
)
def test_a_scalar_is_what_yaml_1_2_makes_of_it_and_never_more(written, read):
    found = parsed(f"field: {written}")["field"]
    assert (found, type(found)) == (read, type(read))


def test_json_is_read_as_well():
    assert parsed('{"a": [1, 2.5, true, null, "no"], "b": {}}') == {"a": [1, Decimal("2.5"), True, None, "no"], "b": {}}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n"])
def test_an_empty_file_holds_nothing(text):
    assert parsed(text) is None


def test_a_byte_order_mark_is_no_part_of_the_first_key():
    assert source.parse_bytes(b"\xef\xbb\xbfid: h", "h.yaml").data == {"id": "h"}


def test_every_value_remembers_its_place():
    document = source.parse("a:\n  - x\n  - b: 1\n    c: 2\n", "h.yaml")
    assert document.mark(("a", 1, "c")) == (4, 5)
    assert document.mark(("a", 1, "c", "gone")) == (4, 5)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(
    f"{name}: &{name} [{', '.join(9 * [f'*{before}'])}]" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


LONE = chr(0xD83D)
HALF = "half a character (a lone surrogate) stands in a text; write the character itself"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3", "h.yaml:3:1: YAML-DUPLICATE: key 'a' stands here a second time; keep one"),
        (BOMB, "h.yaml:1:4: YAML-ALIAS: anchors (&) and aliases (*) are not supported; write the value out"),
        ("&k a: 1", "h.yaml:1:1: YAML-ALIAS: anchors (&) and aliases (*) are not supported; write the value out"),
        ("a: !!python/object:os.system x", "h.yaml:1:4: YAML-TAG: tags (!) are not supported; write the plain value"),
        ("a: 1\n---\nb: 2", "h.yaml:2:1: YAML-SYNTAX: a second document starts here; one file holds one document"),
        ("[1, 2]: 3", "h.yaml:1:1: YAML-SYNTAX: a key must be a word; quote text that starts with [ or {"),
        ("a: " + 60 * "[" + 60 * "]", "h.yaml:1:44: YAML-TOO-DEEP: nested deeper than 40 levels"),
        ("[" + 300_000 * "1," + "]", "h.yaml:1:400000: YAML-TOO-MANY: more than 200000 values; split the file"),
        (
            "a: [1, 2",
            "h.yaml:2:1: YAML-SYNTAX: did not find expected ',' or ']'; check indentation, colons, quotes and brackets near here",
        ),
        (
            "a: 1\n\tb: 2",
            "h.yaml:2:1: YAML-SYNTAX: a tab stands here; indent with spaces",
        ),
        ("a:\n\t- b", "h.yaml:2:1: YAML-SYNTAX: a tab stands here; indent with spaces"),
        ("a: @x", "h.yaml:1:4: YAML-SYNTAX: a text cannot start with this character; put the text in quotes"),
        (
            "a: 1\n  b: 2",
            "h.yaml:2:4: YAML-SYNTAX: a colon is not expected here; often a line here or just above is indented wrongly, "
            "and a text that holds a colon needs quotes",
        ),
        (
            "rules:\n  - id: x\n   title: y\n",
            "h.yaml:3:4: YAML-SYNTAX: a list item (a line that starts with a dash) is expected here; "
            "often a line here or just above is indented wrongly",
        ),
        (
            "a:\n  b: 1\n c: 2",
            "h.yaml:3:2: YAML-SYNTAX: a field (name: value) is expected here; often a line here or just above is indented wrongly, "
            "or a text needs quotes around all of it",
        ),
        (f"a: {LONE}", f"h.yaml: YAML-SYNTAX: {HALF}"),
        (
            "a: \x07",
            "h.yaml: YAML-SYNTAX: control characters are not allowed; check indentation, colons, quotes and brackets near here",
        ),
    ],
    ids=lambda value: value[:30],
)
def test_what_cannot_be_read_is_refused_with_its_place(text, message):
    assert mistake(text) == message


PAIR = r'{"a": "\ud83d\udc68", "b": %s}'


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (PAIR % "1.50", {"a": "👨", "b": Decimal("1.50")}),
        (PAIR % "1e3", {"a": "👨", "b": "1e3"}),
        (PAIR % "[null, true, -5, {}]", {"a": "👨", "b": [None, True, -5, {}]}),
        (PAIR % (9000 * "9"), {"a": "👨", "b": 9000 * "9"}),
        (PAIR % '"no"', {"a": "👨", "b": "no"}),
        (f'{{"{2000 * "k"}" : 1, "b" : 2, "\\ud83d\\udc68": 3}}', {2000 * "k": 1, "b": 2, "👨": 3}),
        (r' ["\ud83d\udc68"]', ["👨"]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_json_that_is_no_yaml_is_read_the_same(text, data):
    document = source.parse(text, "h.json")
    assert document.data == data
    assert document.mark(("b",)) == (0, 0)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (r'{"a": "\ud83d"}', f"YAML-SYNTAX: {HALF}"),
        (r'{"\udc68": 1}', f"YAML-SYNTAX: {HALF}"),
        (PAIR.replace('"b"', '"a"') % 1, "YAML-DUPLICATE: key 'a' stands in one mapping twice; keep one"),
        (PAIR % "NaN", "YAML-SYNTAX: NaN and Infinity are no amounts; leave the field out where it is unknown"),
        (PAIR % (60 * "[" + 60 * "]"), "YAML-TOO-DEEP: nested deeper than 40 levels"),
        (PAIR % (500_000 * "[" + 500_000 * "]"), "YAML-TOO-DEEP: nested deeper than 40 levels"),
        (PAIR % f"[{300_000 * '1,'}1]", "YAML-TOO-MANY: more than 200000 values; split the file"),
    ],
    ids=lambda value: value[:30],
)
def test_json_that_is_no_yaml_is_held_to_the_same_limits(text, message):
    assert mistake(text) == f"h.yaml: {message}"


def test_what_is_neither_yaml_nor_json_is_told_as_yaml():
    assert mistake('{"a": "\\ud83d\\udc68",}').startswith("h.yaml:1:10: YAML-SYNTAX: this escape is no character")


def test_no_terminal_obeys_a_finding():
    document = source.parse('"\\e[2J\\u202e": 1', "h\x1b.yaml")
    found = document.finding(("\x1b[2J\u202e",), "CODE", "what\nnow")
    assert str(found) == r"h\x1b.yaml:1:1: CODE: \x1b[2J\u202e: what\nnow"
    assert str(document.finding((), "CODE", "„Wärme“ § 1 😀")).endswith("„Wärme“ § 1 😀")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (10_000_000 * b"a", "h.yaml: FILE-TOO-LARGE: is larger than 2 MB; split it"),
        (b"a: 1\nb: \xff\n", "h.yaml:2: FILE-ENCODING: is not UTF-8; save it as UTF-8"),
    ],
    ids=["10 MB", "Latin-1"],
)
def test_bytes_that_are_no_text_are_refused(raw, message):
    with pytest.raises(InputError) as error:
        source.parse_bytes(raw, "h.yaml")
    assert str(error.value) == message


def test_a_file_that_cannot_be_opened_says_why(tmp_path):
    (tmp_path / "file").write_text("id: h")
    for path, message in (
        (tmp_path / "gone", "FILE-MISSING: no such file; check the path"),
        (tmp_path, "FILE-UNREADABLE: is a directory; name a file in it"),
        (tmp_path / "file" / "below", "FILE-UNREADABLE: cannot be read (Not a directory)"),
    ):
        with pytest.raises(InputError) as error:
            source.read(path)
        assert str(error.value) == f"{path}: {message}"
