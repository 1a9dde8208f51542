"""Documentation that fails: what the code offers has its place in the documents, and what the documents show is so."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.main import get_command

from lotse import Household, hookspecs
from lotse.cli import app
from lotse.hooks import Hooks
from lotse.model.plan import Factor
from lotse.rules.computed import COMPUTED
from lotse.rules.schema import EFFECTS

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "plugins/**/*.md")
    for path in ROOT.glob(pattern)
)
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
CODE = re.compile(r"[A-Z]+(-[A-Z]+)+\Z")


def text(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def codes_in(module: ast.Module) -> Iterator[str]:
    """Every code that a module can report: words such as RULE-CYCLE, `code` of exceptions, codes handed to `validate`."""
    for node in ast.walk(module):
        match node:
            case ast.Constant(value=str(word)) if CODE.match(word):
                yield word
            case ast.ClassDef(body=body):
                for each in body:
                    match each:
                        case ast.Assign(targets=[ast.Name(id="code")], value=ast.Constant(value=str(word))):
                            yield word
            case ast.Call(func=ast.Attribute(attr="validate"), args=[_, _, ast.Constant(value=str(word)), *_]):
                yield word


def documented_codes() -> set[str]:
    """The codes that open a row of docs/errors.md, or stand second after their exception."""
    return set(re.findall(r"^\|(?: `\w+Error` \|)? `([A-Z]+(?:-[A-Z]+)*)` \|", text("docs/errors.md"), re.MULTILINE))


CODES = sorted(
    {
        code
        for path in (ROOT / "src").rglob("*.py")
        for code in codes_in(ast.parse(path.read_text(encoding="utf-8"), str(path)))
    }
)


def commands_of(group: Any, above: str = "") -> Iterator[tuple[str, Any]]:
    """Each command with its whole name: `check`, `plugin new`."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands_of(command, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


COMMANDS = dict(commands_of(get_command(app)))
OPTIONS = sorted(
    {
        option
        for command in COMMANDS.values()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--")
    }
)
HOOKS = sorted(name for name, value in vars(hookspecs).items() if hasattr(value, f"{hookspecs.PROJECT}_spec"))


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_row(code):
    assert code in documented_codes(), f"{code} needs a row in docs/errors.md: what it means and what to do"


def test_no_row_outlives_its_code():
    assert documented_codes() - set(CODES) == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command):
    assert re.search(rf"^\| `lotse {command}\b", text("README.md"), re.MULTILINE)


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_stands_in_the_readme(option):
    assert re.search(rf"{option}\b", text("README.md"))


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_a_heading(hook):
    assert re.search(rf"^### `{hook}\(", text("docs/plugins.md"), re.MULTILINE)


@pytest.mark.parametrize("fact", [fact.name for fact in COMPUTED])
def test_every_computed_fact_is_explained(fact):
    assert re.search(rf"^\|[^|]*`{re.escape(fact)}`", text("docs/rules.md"), re.MULTILINE)


@pytest.mark.parametrize("effect", EFFECTS)
def test_every_effect_is_explained(effect):
    assert re.search(rf"^\| `{effect}: ", text("docs/rules.md"), re.MULTILINE)


def section_of(title: str) -> str:
    """What docs/household.md says below a heading, up to the next one."""
    found = re.search(rf"^{re.escape(title)}\n.*?(?=^##|\Z)", text("docs/household.md"), re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


def fields_of(schema: dict) -> Iterator[tuple[str, str, dict]]:
    """Each field of a household with the heading that it stands under."""
    for name, field in schema["properties"].items():
        inner = next(iter(re.findall(r"#/\$defs/(\w+)", str(field))), None)
        if inner and name != "consents":
            yield from ((f"### `{name}`", each, kind) for each, kind in schema["$defs"][inner]["properties"].items())
        else:
            yield "## Fields", name, field


@pytest.mark.parametrize(
    ("heading", "field", "schema"),
    list(fields_of(Household.json_schema())),
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_every_field_of_a_household_is_explained_with_its_choices(heading, field, schema):
    rows = re.findall(rf"^\|[^|]*`{field}`[^|]*\|.*$", section_of(heading), re.MULTILINE)
    assert len(rows) == 1
    choices = schema.get("anyOf", [{}])[0].get("enum", [])
    assert "the same" in rows[0] or [each for each in choices if f"`{each}`" not in rows[0]] == []


def test_the_example_of_a_household_works(tmp_path, monkeypatch):
    (tmp_path / "haushalt.yaml").write_text("id: h\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    example = re.search(r"^```python\n(.*?)^```", text("docs/household.md"), re.MULTILINE | re.DOTALL)
    exec(example[1], {})


def test_the_readme_makes_a_household_of_plain_data():
    assert eval(re.search(r"`(Household\.from_dict\(.*\))`", text("README.md"))[1]).id == "h"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document):
    for target in re.findall(r"\]\((?!https?:)([^)#]*)[^)]*\)", text(document)):
        assert (ROOT / document).parent.joinpath(target).exists(), f"{document} links to {target}"


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_short_and_says_why(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) < 30
    assert [line for line in lines if line.startswith("## ")] == ["## Context", "## Decision", "## Consequence"]


def test_decisions_are_numbered_without_gaps():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@dataclass(frozen=True)
class AService:
    hub: bool


@dataclass(frozen=True)
class AnOffer:
    service: AService


def test_the_example_of_a_hook_works():
    example = re.search(
        r"^```python\n(.*?lotse_ranking_factors.*?)^```", text("docs/plugins.md"), re.MULTILINE | re.DOTALL
    )
    module = ModuleType("example")
    exec(example[1], vars(module))
    hooks = Hooks([("example", module)])
    hub = AnOffer(AService(hub=True))
    assert hooks.factors(None, hub, {}) == [Factor(name="hub", value=1, weight=300)]
    assert hooks.factors(None, None, {}) == []
