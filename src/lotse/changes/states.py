"""Two states of the rules, each in a directory: the nationwide rules, one plugin, or a whole checkout with `rules/` and `plugins/`."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lotse.errors import Finding, LotseError, PluginError
from lotse.matcher import Matcher
from lotse.plugins import named, national_directory, read_plugin

_KINDS = {"national": "the nationwide rules", "plugin": "a plugin", "checkout": "a checkout"}


@dataclass(frozen=True)
class State:
    """The directories of one state; `national` are the shipped rules where only a plugin was given."""

    kind: Literal["national", "plugin", "checkout"]
    national: Path
    plugins: tuple[Path, ...] = ()


def load_states(first: str, second: str) -> tuple[Matcher, Matcher]:
    """Load the rules in two directories; raises PluginError with every mistake of both."""
    mistakes: list[Finding] = []
    states = [state for each in (first, second) if (state := _state(each, mistakes))]
    if not mistakes and states[0].kind != states[1].kind:
        one, other = (_KINDS[state.kind] for state in states)
        message = f"holds {other}, but {first} holds {one}; name two states of the same rules"
        mistakes.append(Finding(second, 0, 0, "RULES-DIRECTORY", message))
    if not mistakes:
        loaded = [_loaded(state, mistakes) for state in states]
        before, after = loaded
        if before is not None and after is not None and not mistakes:
            return before, after
    raise PluginError(mistakes)


# ---------------------------------------------------------------------------------------------- private


def _state(given: str, mistakes: list[Finding]) -> State | None:
    path = named(Path(given))
    if (path / "rules" / "plugin.yaml").is_file():
        inside = sorted(each.parent for each in path.glob("plugins/*/plugin.yaml"))
        return State("checkout", path / "rules", tuple(inside))
    if (path / "vocabulary.yaml").is_file():
        return State("national", path)
    if (path / "plugin.yaml").is_file():
        return State("plugin", national_directory(), (path,))
    what = "has neither a plugin.yaml nor rules/plugin.yaml" if path.is_dir() else "is no directory"
    message = f"{what}; name a directory with rules, with a plugin, or a checkout with rules/ and plugins/"
    mistakes.append(Finding(given, 0, 0, "RULES-DIRECTORY", message))
    return None


def _loaded(state: State, mistakes: list[Finding]) -> Matcher | None:
    """The matcher of one state, or None with all mistakes told: of the plugins as well where the nationwide rules have some."""
    try:
        matcher = Matcher.from_directories(state.national, state.plugins)
    except LotseError as error:
        mistakes.extend(error.findings)
        mistakes.extend(_unreadable(state.plugins))
        return None
    found = [finding for failure in matcher.failures for finding in failure.findings]
    mistakes.extend(found)
    return None if found else matcher


def _unreadable(plugins: Iterable[Path]) -> Iterable[Finding]:
    for path in plugins:
        try:
            read_plugin(path)
        except LotseError as error:
            yield from error.findings
