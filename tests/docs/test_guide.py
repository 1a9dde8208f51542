"""The guides run: their commands print what they show, and their edits are made in between, in one directory, in their order.

A line `…` stands for any lines, and `…` within a line for any text.
"""

import re
import shlex
from pathlib import Path

import pytest

from commandline import lotse

ROOT = Path(__file__).parents[2]
GUIDES = [ROOT / "docs/writing-a-plugin.md", ROOT / "docs/szenarien.md"]
BLOCK = re.compile(r"^```(\w+)(?: (\S+): (\w+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(guide):
    """Each block of a guide: language, file, what to do with it, text."""
    return [match.groups() for match in BLOCK.finditer(guide.read_text(encoding="utf-8"))]


def ran(command, directory):
    """What a command prints, as a terminal shows it: the results, then the diagnostics."""
    program, *arguments = shlex.split(command)
    assert program == "lotse"
    done = lotse(*arguments, cwd=directory)
    return done.stdout + done.stderr


def fits(shown, printed):
    """Whether an output is what the guide shows of it."""
    pattern = "".join(
        r"(?:.*\n)*" if line == "…" else r"[^\n]*".join(map(re.escape, line.split("…"))) + r"\n"
        for line in shown.splitlines()
    )
    return re.fullmatch(pattern, printed) is not None


def replaced(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file.name} has this {text.count(old)} times:\n{old}"
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_step_shows_what_one_sees(guide, tmp_path):
    printed = old = None
    for language, file, what, text in blocks(guide):
        match language, what:
            case "sh", None:
                assert printed is None, f"nothing is shown before: {text}"
                printed = "".join(ran(line, tmp_path) for line in text.splitlines())
            case "text", None:
                assert fits(text, printed), f"the guide shows\n{text}\nbut one sees\n{printed}"
                printed = None
            case _, "ersetzen":
                old = text
            case _, "durch":
                replaced(tmp_path / file, old, text)
            case _, "anhängen":
                with (tmp_path / file).open("a", encoding="utf-8") as stream:
                    stream.write(text)
            case _:
                pytest.fail(f"what is this block for? {language} {file}: {what}")
    assert printed is None


def test_a_mistake_is_made_on_purpose_and_explained():
    shown = [text for language, _, _, text in blocks(GUIDES[0]) if language == "text"]
    assert any("did you mean 'energy_advice'" in text and text.endswith("1 Befund\n") for text in shown)


@pytest.mark.parametrize(
    ("shown", "printed", "fit"),
    [
        ("a\n", "a\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n…\n", "a\nb\nc\n", True),
        ("a …\n", "a b\n", True),
        ("a …\n", "b\n", False),
        ("…\nc\n", "a\nb\nc\n", True),
    ],
)
def test_what_is_left_out_is_all_that_may_differ(shown, printed, fit):
    assert fits(shown, printed) is fit
