"""The README runs: its Python prints the output that it shows, and its rule stands so in the nationwide rules."""

import re
from pathlib import Path

import pytest

from lotse import source

ROOT = Path(__file__).parents[2]
SKIPPED = "…"


def block(language: str) -> str:
    """The first fenced block in this language."""
    found = re.search(
        rf"^```{language}\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found, f"the README has no {language} block"
    return found[1]


def test_python_prints_what_is_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(block("python"), "README.md", "exec"), {"__name__": "readme"})
    printed = capsys.readouterr().out
    for part in block("text").split(f"\n{SKIPPED}\n"):
        assert part.strip("\n") in printed, (
            f"README.md shows output that is not printed; the output begins:\n\n{printed[:3000]}"
        )


def test_the_rule_is_one_of_ours() -> None:
    shown = source.parse(block("yaml"), "README.md").data["rules"][0]
    rules = [
        rule
        for path in (ROOT / "rules").glob("*.yaml")
        for rule in (source.read(path).data or {}).get("rules", ())
        if rule["id"] == shown["id"]
    ]
    assert rules, f"no rule {shown['id']}"
    assert {key: rules[0][key] for key in shown} == shown
