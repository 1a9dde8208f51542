"""The command line: reads files, prints results, decides nothing."""

import datetime as dt
import json
import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from lotse import source
from lotse.audit import audit
from lotse.changes import Side, compare_files
from lotse.errors import Finding, InputError, LotseError, nearest, shown
from lotse.explain import (
    changes_markdown,
    changes_text,
    plan_html,
    plan_markdown,
    plan_text,
    questions_text,
    statistics_markdown,
    statistics_text,
    trace_text,
)
from lotse.matcher import Matcher, lotse_version
from lotse.model.directory import FEDERATION, Directory
from lotse.model.household import Household
from lotse.model.ranges import FIRST_DATE, LAST_DATE, read_date
from lotse.plugins import named, national_directory
from lotse.rules.figures import FigureFile
from lotse.rules.schema import CONDITION_SCHEMA, FactFile, PluginFile, RuleFile
from lotse.scaffold import lay_out
from lotse.scenarios import (
    Library,
    Matchers,
    feature_files,
    read_features,
    rules_under_test,
    run,
    steps_of,
    told_counts,
    told_failures,
    told_uncovered,
    uncovered,
)
from lotse.statistics import count, read_plans

OK, FINDINGS, BAD_INPUT = 0, 1, 2

app = typer.Typer(
    help="Ranked, explained referral paths for one household.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


plugin_commands = typer.Typer(help="Make a plugin.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(plugin_commands, name="plugin")


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    MD = "md"
    HTML = "html"


class ReportFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MD = "md"


class Language(StrEnum):
    DE = "de"
    EN = "en"


class SchemaName(StrEnum):
    HOUSEHOLD = "household"
    RULES = "rules"
    FACTS = "facts"
    FIGURES = "figures"
    PLUGIN = "plugin"
    DIRECTORY = "directory"


def _day(text: str) -> dt.date:
    try:
        return read_date(text)
    except ValueError:
        message = f"'{text}' is no day from {FIRST_DATE.year} to {LAST_DATE.year}; write 2026-11-23"
        raise typer.BadParameter(message) from None


HouseholdFile = Annotated[str, typer.Argument(metavar="HOUSEHOLD", help="YAML or JSON file; - reads standard input")]
On = Annotated[
    dt.date | None, typer.Option("--on", parser=_day, metavar="DATE", help="the day of the plan; default: today")
]
Plugins = Annotated[
    list[str] | None,
    typer.Option("--plugin", metavar="NAME_OR_DIR", help="a plugin to use; repeatable; default: all installed ones"),
]
Enable = Annotated[
    list[str] | None, typer.Option("--enable", metavar="RULE", help="apply a draft rule as well; repeatable")
]
Lang_ = Annotated[Language, typer.Option("--lang", help="language of the text")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="no diagnostics on standard error")]
NoColor = Annotated[bool, typer.Option("--no-color", help="no colour; NO_COLOR does the same")]


@app.command()
def match(  # noqa: PLR0913 - one parameter per option
    household: HouseholdFile,
    on: On = None,
    plugin: Plugins = None,
    format_: Annotated[Format, typer.Option("--format", help="how the plan is printed")] = Format.TEXT,
    lang: Lang_ = Language.DE,
    enable: Enable = None,
    full: Annotated[bool, typer.Option("--full", help="text: everything, not only what fits one screen")] = False,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Print the plan for one household: what to do first, by when, where, why, what to ask."""
    situation, matcher = _situation(household), _matcher(plugin, enable, quiet=quiet)
    plan = matcher.match(situation, on=on or dt.date.today())
    match format_:
        case Format.JSON:
            _print(plan.model_dump_json(indent=1))
        case Format.MD:
            _print(plan_markdown(plan, matcher.labels, lang.value))
        case Format.HTML:
            _print(plan_html(plan, matcher.labels, lang.value))
        case Format.TEXT:
            text = plan_text(plan, matcher.labels, lang.value, width=_width(), color=_color(no_color), full=full)
            _print(text)


@app.command()
def explain(  # noqa: PLR0913 - one parameter per option
    household: HouseholdFile,
    code: Annotated[str, typer.Argument(metavar="CODE", help="a need or service type, such as housing_loss_threat")],
    on: On = None,
    plugin: Plugins = None,
    lang: Lang_ = Language.DE,
    enable: Enable = None,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print why a need or kind of help is met, open or not met, down to facts, rule and paragraph."""
    situation, matcher = _situation(household), _matcher(plugin, enable, quiet=quiet)
    try:
        traces = matcher.explain(situation, code, on=on or dt.date.today())
    except KeyError:
        vocabulary = matcher.book.vocabulary
        hint = nearest(code, [*vocabulary.needs, *vocabulary.service_types]) or "; see vocabulary.yaml"
        raise InputError([Finding(code, 0, 0, "CODE-UNKNOWN", f"is neither a need nor a service type{hint}")]) from None
    _print(trace_text(traces, matcher.labels, lang.value))


@app.command()
def ask(  # noqa: PLR0913 - one parameter per option
    household: HouseholdFile,
    on: On = None,
    plugin: Plugins = None,
    lang: Lang_ = Language.DE,
    limit: Annotated[int, typer.Option(min=1, help="how many questions")] = 10,
    enable: Enable = None,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print the next questions, the most deciding first, each with what it decides and why it is asked."""
    situation, matcher = _situation(household), _matcher(plugin, enable, quiet=quiet)
    plan = matcher.match(situation, on=on or dt.date.today())
    _print(questions_text(plan.questions, matcher.labels, lang.value, limit))


@app.command()
def diff(  # noqa: PLR0913 - one parameter per option
    households: Annotated[
        list[str],
        typer.Argument(
            metavar="HOUSEHOLD...", help="files, or directories of *.yaml and *.json; - reads standard input"
        ),
    ],
    on: Annotated[
        list[dt.date] | None,
        typer.Option(
            "--on", parser=_day, metavar="DATE", help="give it twice: the day of the first and of the second plan"
        ),
    ] = None,
    plugin: Plugins = None,
    format_: Annotated[ReportFormat, typer.Option("--format", help="how the changes are printed")] = ReportFormat.TEXT,
    lang: Lang_ = Language.DE,
    enable: Enable = None,
    then_enable: Annotated[
        list[str] | None,
        typer.Option("--then-enable", metavar="RULE", help="apply a draft rule on the second side only; repeatable"),
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="every reason and text, and the names of those with the same plan")
    ] = False,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Print which households get another plan on another day, and whether law or time is the reason."""
    first, second = _two_days(on or [])
    matcher = _matcher(plugin, enable, quiet=quiet)
    before, after = Side(matcher, first), Side(matcher.enabling(then_enable or ()), second)
    found, mistakes = compare_files(households, before, after, read=_situation, full=full)
    match format_:
        case ReportFormat.JSON:
            _print(found.model_dump_json(indent=1))
        case ReportFormat.MD:
            _print(changes_markdown(found, matcher.labels, lang.value, full=full))
        case ReportFormat.TEXT:
            _print(changes_text(found, matcher.labels, lang.value, width=_width(), color=_color(no_color), full=full))
    if mistakes:
        raise InputError(mistakes)


@app.command()
def statistics(  # noqa: PLR0913 - one parameter per option
    plans: Annotated[
        list[str],
        typer.Argument(
            metavar="PLAN...",
            help="plans in JSON: files with one or, as JSON Lines, several; directories of *.json and *.jsonl; - reads standard input",
        ),
    ],
    format_: Annotated[ReportFormat, typer.Option("--format", help="how the numbers are printed")] = ReportFormat.TEXT,
    lang: Lang_ = Language.DE,
    suppress_below: Annotated[
        int,
        typer.Option("--suppress-below", min=3, help="withhold smaller numbers, and round the others to a multiple"),
    ] = 5,
    quiet: Quiet = False,  # noqa: ARG001 - there are no diagnostics but mistakes; the option is accepted everywhere
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print how many households and people plans named an offer to, per half-year and year, small numbers withheld."""
    mistakes: list[Finding] = []
    found = count(read_plans(plans, sys.stdin.buffer, mistakes), suppress_below)
    match format_:
        case ReportFormat.JSON:
            _print(found.model_dump_json(indent=1))
        case ReportFormat.MD:
            _print(statistics_markdown(found, Matcher.load([]).labels, lang.value))
        case ReportFormat.TEXT:
            _print(statistics_text(found, Matcher.load([]).labels, lang.value, width=_width()))
    if mistakes:
        raise InputError(mistakes)


@app.command()
def check(  # noqa: PLR0913 - one parameter per option
    directories: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="plugin directories; default: national rules and installed plugins"),
    ] = None,
    on: Annotated[
        dt.date | None,
        typer.Option("--on", parser=_day, metavar="DATE", help="the day for what ages and ends; default: today"),
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
        found = audit(loaded.plugins, loaded.book, on or dt.date.today())
        findings += _asked_for(found.findings, directories, loaded)
        hints = _asked_for(found.hints, directories, loaded)
        steps_of(loaded)
    except LotseError as error:
        if any(finding.code in ("PLUGIN-MISSING", "PLUGIN-UNREADABLE") for finding in error.findings):
            raise
        findings += error.findings
    if strict:
        findings, hints = [*findings, *hints], []
    for finding in (*sorted(findings), *hints):
        _print(str(finding))
    counts = _counted(len(findings), len(hints), lang)
    if loaded is None or findings:
        _say(counts, quiet=quiet)
        raise typer.Exit(FINDINGS)
    names = ", ".join(plugin.manifest.name for plugin in loaded.plugins)
    _say(_CLEAN[lang.value].format(count=len(loaded.book.rules), names=names, found=counts), quiet=quiet)


@app.command("test")
def scenarios(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="feature files, or directories of them; default: features"),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="list each rule without which no scenario fails, as well")
    ] = False,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,  # noqa: ARG001 - there are no diagnostics; the option is accepted everywhere
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Run scenarios and print those that fail; exit 1 where there is one, or a rule that no scenario covers."""
    wanted = paths or [Path("features")]
    matchers = Matchers.around(feature_files(wanted))
    library = Library(matchers)
    found = read_features(wanted, library)
    results = tuple(run(found, matchers))
    rules = rules_under_test(found, matchers) if coverage else ()
    missing = uncovered(rules, results) if coverage else ()
    for line in (*told_failures(results, lang.value), *told_uncovered(missing, lang.value)):
        _print(line)
    _print(told_counts(results, lang.value, rules, missing, library.left_out))
    if library.findings:
        raise InputError(library.findings)
    if missing or not all(result.passed for result in results):
        raise typer.Exit(FINDINGS)


@app.command()
def plugins(
    plugin: Plugins = None,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Print what is installed: version, area, rules, services, freshness."""
    matcher = _matcher(plugin, None, quiet=quiet)
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
        _print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


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
    _print(intro.format(path=made.path))
    for file in made.files:
        _print(f"  {made.path / file}")
    _print(then)
    example = made.path / "examples" / "haushalt.yaml"
    for line in (f"check {made.path}", f"test {made.path}", f"match {example} --plugin {made.path}"):
        _print(f"  lotse {line}")


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
    _print(json.dumps(found, ensure_ascii=False, indent=1))


def _version(value: bool) -> None:  # noqa: FBT001 - typer's callback
    if value:
        _print(f"lotse {lotse_version()}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="print the version")
    ] = False,
) -> None:
    """Ranked, explained referral paths for one household."""


def main() -> NoReturn:
    """Run the command line; bad input prints each mistake on standard error and exits 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        app()
    except LotseError as error:
        for finding in error.findings:
            print(finding, file=sys.stderr)
        sys.exit(BAD_INPUT)
    sys.exit(OK)


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


def _situation(file: str) -> Household:
    if file == "-":
        raw = sys.stdin.buffer.read(source.MAX_BYTES + 1)
        return Household.from_document(source.parse_bytes(raw, "standard input"))
    return Household.from_file(file)


def _two_days(on: list[dt.date]) -> tuple[dt.date, dt.date]:
    if len(on) != 2:  # noqa: PLR2004 - a comparison has two sides
        message = f"needs two days, --on DATE --on DATE, and has {len(on)}; for one day and a draft give the day twice"
        raise typer.BadParameter(message, param_hint="--on")
    return on[0], on[1]


def _matcher(plugin: list[str] | None, enable: Iterable[str] | None, *, quiet: bool) -> Matcher:
    matcher = Matcher.load(plugin or None, enable=enable or ())
    for failure in matcher.failures:
        _say(shown(f"plugin '{failure.plugin}' is left out:"), quiet=quiet)
        for finding in failure.findings:
            _say(f"  {finding}", quiet=quiet)
    return matcher


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


def _asked_for(found: Iterable[Finding], directories: list[Path] | None, loaded: Matcher) -> list[Finding]:
    """What was found in the plugins that were asked for; the nationwide rules are loaded with every other plugin."""
    if not directories:
        return list(found)
    wanted = {named(path) for path in directories}
    names = {plugin.manifest.name for plugin in loaded.plugins if plugin.path in wanted}
    return [finding for finding in found if finding.plugin in names]


def _counted(findings: int, hints: int, lang: Language) -> str:
    words = zip(_COUNTS[lang.value], (findings, hints), strict=True)
    return "".join(forms[min(count, 2)].format(count) for forms, count in words)


def _width() -> int:
    try:
        return max(72, min(120, os.get_terminal_size().columns))
    except OSError:
        return 100


def _color(no_color: bool) -> bool:  # noqa: FBT001 - a flag as typed
    return sys.stdout.isatty() and not no_color and not os.environ.get("NO_COLOR")


def _print(text: str) -> None:
    try:
        print(text.rstrip("\n"), flush=True)
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(OK) from None


def _say(text: str, *, quiet: bool) -> None:
    if not quiet:
        print(text, file=sys.stderr)


if __name__ == "__main__":
    main()
