"""Commands for those who write rules and plugins: check, plugins, plugin new, schema."""

import datetime as dt
import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from lotse.audit import audit
from lotse.cli.options import (
    FINDINGS,
    Lang_,
    Language,
    NoColor,
    Plugins,
    Quiet,
    a_day,
    app,
    matcher_for,
    say,
    show,
)
from lotse.errors import Finding, InputError, LotseError
from lotse.matcher import Matcher
from lotse.model.directory import FEDERATION, Directory
from lotse.model.household import Household
from lotse.plugins import named, national_directory
from lotse.rules.figures import FigureFile
from lotse.rules.schema import CONDITION_SCHEMA, FactFile, PluginFile, RuleFile
from lotse.scaffold import lay_out
from lotse.scenarios import steps_of

plugin_commands = typer.Typer(help="Make a plugin.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(plugin_commands, name="plugin")


class SchemaName(StrEnum):
    HOUSEHOLD = "household"
    RULES = "rules"
    FACTS = "facts"
    FIGURES = "figures"
    PLUGIN = "plugin"
    DIRECTORY = "directory"


@app.command()
def check(  # noqa: PLR0913 - one parameter per option
    directories: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="plugin directories; default: national rules and installed plugins"),
    ] = None,
    on: Annotated[
        dt.date | None,
        typer.Option("--on", parser=a_day, metavar="DATE", help="the day for what ages and ends; default: today"),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="take hints for findings: exit 1 where there is one")
    ] = False,
    lang: Annotated[Language, typer.Option("--lang", help="language of the last line")] = Language.EN,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print every mistake of rules, plugins and directories at once, then what is out of date; exit 1 where there is a mistake."""
    findings: list[Finding] = []
    hints: list[Finding] = []
    loaded: Matcher | None = None
    try:
        loaded = _checked(directories or [])
        findings = [finding for failure in loaded.failures for finding in failure.findings]
        found = audit(loaded.plugins, loaded.book, on or dt.date.today(), _asked_for(directories, loaded))
        findings += found.findings
        hints = list(found.hints)
        steps_of(loaded)
    except LotseError as error:
        if any(finding.code in ("PLUGIN-MISSING", "PLUGIN-UNREADABLE") for finding in error.findings):
            raise
        findings += error.findings
    if strict:
        findings, hints = [*findings, *hints], []
    for finding in (*sorted(findings), *hints):
        show(str(finding))
    counts = _counted(len(findings), len(hints), lang)
    if loaded is None or findings:
        say(counts, quiet=quiet)
        raise typer.Exit(FINDINGS)
    names = ", ".join(plugin.manifest.name for plugin in loaded.plugins)
    say(_CLEAN[lang.value].format(count=len(loaded.book.rules), names=names, found=counts), quiet=quiet)


@app.command()
def plugins(
    plugin: Plugins = None,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print what is installed: version, area, rules, services, freshness."""
    matcher = matcher_for(plugin, None, quiet=quiet)
    rows = [_PLUGIN_HEAD[lang.value]]
    for each in matcher.plugins:
        rules = [rule for rule in matcher.book.rules if rule.ref.plugin == each.manifest.name]
        brought = [directory for name, directory in matcher.further if name == each.manifest.name]
        services = [service for directory in (each.directory, *brought) for service in directory.services]
        dates = [rule.ref.verified_on for rule in rules if rule.ref.verified_on]
        dates += [service.verified_on for service in services if service.verified_on]
        rows.append(
            (
                each.manifest.name,
                each.manifest.version,
                " ".join(each.manifest.areas) or "de",
                str(len(rules)),
                str(len(services)),
                min(dates).isoformat() if dates else "–",
                each.manifest.title.in_(lang.value),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        show("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


@plugin_commands.command("new")
def new_plugin(  # noqa: PLR0913 - one parameter per option
    name: Annotated[str, typer.Argument(metavar="NAME", help="small letters, digits and _, such as kiel_nord")],
    python: Annotated[bool, typer.Option("--python", help="with a module for hooks; most plugins need none")] = False,
    area: Annotated[
        str, typer.Option("--area", metavar="AGS", help="where it is for: 2, 5 or 8 digits; default: everywhere")
    ] = FEDERATION,
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="the directory to write it into")] = Path(),
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,  # noqa: ARG001 - there are no diagnostics; the option is accepted everywhere
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Make a plugin that works and explains itself, ready to be filled; nothing is written where something is wrong."""
    made = lay_out(name, into, area=area, python=python)
    intro, then = _NEW_PLUGIN[lang.value]
    show(intro.format(path=made.path))
    for file in made.files:
        show(f"  {made.path / file}")
    show(then)
    example = made.path / "examples" / "haushalt.yaml"
    for line in (f"check {made.path}", f"test {made.path}", f"match {example} --plugin {made.path}"):
        show(f"  lotse {line}")


@app.command()
def schema(name: Annotated[SchemaName, typer.Argument(help="which kind of file")]) -> None:
    """Print the JSON Schema of a kind of file, so that editors complete and check it."""
    models: dict[SchemaName, Any] = {
        SchemaName.HOUSEHOLD: Household,
        SchemaName.RULES: RuleFile,
        SchemaName.FACTS: FactFile,
        SchemaName.FIGURES: FigureFile,
        SchemaName.PLUGIN: PluginFile,
        SchemaName.DIRECTORY: Directory,
    }
    found = models[name].model_json_schema(by_alias=True)
    if name is SchemaName.RULES:
        found["$defs"]["condition"] = CONDITION_SCHEMA
        found["$defs"]["RuleModel"]["properties"]["when"] = {"$ref": "#/$defs/condition"}
        found["$defs"]["EffectModel"]["properties"]["suspected_when"] = {"$ref": "#/$defs/condition"}
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
    show(json.dumps(found, ensure_ascii=False, indent=1))


# ---------------------------------------------------------------------------------------------- private

_COUNTS = {
    "de": (("keine Befunde", "1 Befund", "{} Befunde"), ("", ", 1 Hinweis", ", {} Hinweise")),
    "en": (("no findings", "1 finding", "{} findings"), ("", ", 1 hint", ", {} hints")),
}
_CLEAN = {"de": "{count} Regeln aus {names}: {found}", "en": "{count} rules of {names}: {found}"}
_NEW_PLUGIN = {
    "de": ("Angelegt ist das Plugin {path}:", "So geht es weiter:"),
    "en": ("This is the new plugin {path}:", "What to do next:"),
}
_PLUGIN_HEAD = {
    "de": ("Plugin", "Version", "Gebiet", "Regeln", "Angebote", "geprüft ab", "Titel"),
    "en": ("plugin", "version", "area", "rules", "services", "verified from", "title"),
}


def _checked(directories: list[Path]) -> Matcher:
    if not directories:
        return Matcher.load()
    national = national_directory()
    kept = []
    for path in directories:
        if not path.is_dir():
            raise InputError(
                [Finding(str(path), 0, 0, "PLUGIN-MISSING", "no such directory; name a directory with a plugin.yaml")]
            )
        if (path / "vocabulary.yaml").is_file():
            national = named(path)
        else:
            kept.append(named(path))
    return Matcher.from_directories(national, kept)


def _asked_for(directories: list[Path] | None, loaded: Matcher) -> set[str]:
    """The plugins that were asked for; the nationwide rules are loaded with every other plugin."""
    wanted = {named(path) for path in directories or ()}
    return {plugin.manifest.name for plugin in loaded.plugins if not directories or plugin.path in wanted}


def _counted(findings: int, hints: int, lang: Language) -> str:
    words = zip(_COUNTS[lang.value], (findings, hints), strict=True)
    return "".join(forms[min(count, 2)].format(count) for forms, count in words)
