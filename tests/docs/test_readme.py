"""The README runs: its Python prints the output that it shows, and its rule stands so in the nationwide rules.

`python tests/docs/test_readme.py` writes the output anew.
"""

import contextlib
import io
import os
import re
from pathlib import Path

from lotse import source

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


def block(language: str) -> re.Match[str]:
    """The first fenced block in this language."""
    found = re.search(rf"^```{language}\n(.*?)^```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found, f"the README has no {language} block"
    return found


def printed() -> str:
    """What the README's Python prints."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            exec(compile(block("python")[1], "README.md", "exec"), {"__name__": "readme"})
    finally:
        os.chdir(before)
    return out.getvalue()


def excerpt(output: str) -> str:
    """The head, the first path and the first questions."""
    lines = output.splitlines()
    second = next(at for at, line in enumerate(lines) if line.startswith(" 2 "))
    questions = next(at for at, line in enumerate(lines) if line.startswith("QUESTIONS"))
    return "\n".join([*lines[:second], "…", *lines[questions : questions + 3], ""])


def test_python_prints_what_is_shown():
    assert block("text")[1] == excerpt(printed()), "write it anew: python tests/docs/test_readme.py"


def test_the_rule_is_one_of_ours():
    shown = source.parse(block("yaml")[1], "README.md").data["rules"][0]
    rules = [
        rule
        for path in (ROOT / "rules").glob("*.yaml")
        for rule in (source.read(path).data or {}).get("rules", ())
        if rule["id"] == shown["id"]
    ]
    assert rules, f"no rule {shown['id']}"
    assert {key: rules[0][key] for key in shown} == shown


if __name__ == "__main__":
    shown, text = block("text"), README.read_text(encoding="utf-8")
    README.write_text(text[: shown.start(1)] + excerpt(printed()) + text[shown.end(1) :], encoding="utf-8")
