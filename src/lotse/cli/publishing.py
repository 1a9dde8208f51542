"""Commands for those who publish what the rules say: docs."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from lotse.cli.options import FINDINGS, Lang_, Language, NoColor, On, Plugins, Quiet, app, matcher_for, say, show
from lotse.errors import InputError
from lotse.handbook import Book, check_target, pages, write
from lotse.matcher import Matcher
from lotse.scenarios import Library, Matchers, Result, feature_files, read_features, reported, run, told


@app.command()
def docs(  # noqa: PLR0913 - one parameter per option
    into: Annotated[
        Path, typer.Option("--into", metavar="DIR", help="where to write it; new, empty, or an earlier site")
    ] = Path("site"),
    plugin: Plugins = None,
    features: Annotated[
        list[Path] | None,
        typer.Option(
            "--features",
            metavar="PATH",
            help="scenarios to run; repeatable; default: features, and those of the plugins",
        ),
    ] = None,
    on: On = None,
    lang: Lang_ = Language.DE,
    quiet: Quiet = False,
    no_color: NoColor = False,  # noqa: ARG001 - the text has no colour; the option is accepted everywhere
) -> None:
    """Write the handbook: every rule in words, its law, its scenarios and what derives what, as pages in German and English."""
    check_target(into)
    matcher = matcher_for(plugin, None, quiet=quiet)
    paths = features or _beside(matcher)
    results = _results(paths) if paths else None
    count = write(pages(Book(matcher, on or dt.date.today(), results)), into)
    for line in told(reported(results or (), lang=lang.value), lang.value, all_of_them=False):
        say(line, quiet=quiet)
    failed = sum(not result.passed for result in results or ())
    show(_WRITTEN[lang.value].format(count=count, page=into / "index.html", rules=len(matcher.book.rules)))
    show(_RUN[lang.value].format(count=len(results), failed=failed) if results is not None else _NOT_RUN[lang.value])
    if failed or matcher.failures:
        raise typer.Exit(FINDINGS)


# ---------------------------------------------------------------------------------------------- private

_WRITTEN = {"de": "{count} Seiten über {rules} Regeln: {page}", "en": "{count} pages on {rules} rules: {page}"}
_RUN = {"de": "Szenarien: {count} ausgeführt, {failed} gescheitert", "en": "scenarios: {count} run, {failed} failed"}
_NOT_RUN = {"de": "Szenarien: keine gefunden", "en": "scenarios: none found"}


def _beside(matcher: Matcher) -> list[Path]:
    """The directories of scenarios in the current directory and in the plugins, where there are any."""
    candidates = [Path("features"), *(plugin.path / "features" for plugin in matcher.plugins)]
    return [path for path in candidates if feature_files([path] if path.is_dir() else [])]


def _results(paths: list[Path]) -> tuple[Result, ...]:
    """Run scenarios; raises InputError where one cannot be read, or needs a plugin's steps that cannot be used."""
    matchers = Matchers.around(feature_files(paths))
    library = Library(matchers)
    found = read_features(paths, library)
    if library.findings:
        raise InputError(library.findings)
    return tuple(run(found, matchers))
