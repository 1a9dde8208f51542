"""What all tests share: Hypothesis profiles, the national rules, small partner directories."""

import datetime as dt
import json
import os
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, settings

from lotse import Household, Matcher, assembly
from lotse.plugins import national_directory, read_plugin

slow_is_fine = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
quick = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
settings.register_profile("default", max_examples=45, deadline=None, suppress_health_check=slow_is_fine, phases=quick)
settings.register_profile("long", max_examples=4000, deadline=None, suppress_health_check=slow_is_fine)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ON = dt.date(2026, 11, 23)


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: takes more than 20 seconds in the long profile")
    config.addinivalue_line("markers", "entwurf: a scenario of a rule that is a draft")


@pytest.fixture(scope="session")
def on():
    """A Monday in November without a holiday."""
    return ON


@pytest.fixture(scope="session")
def thorough():
    """Whether the long profile runs."""
    return os.environ.get("HYPOTHESIS_PROFILE") == "long"


@pytest.fixture(scope="session", autouse=True)
def national_read_once():
    """The national rules do not change while tests run, and reading them is most of what loading a matcher takes."""
    directory = national_directory()
    once, read = cache(read_plugin), read_plugin
    with patch.object(assembly, "read_plugin", lambda path: (once if path == directory else read)(path)):
        yield


@pytest.fixture(scope="session")
def national():
    """The national rules without any local plugin."""
    return Matcher.load(plugins=[])


@pytest.fixture(scope="session")
def statuses(national):
    """A function from a household's fields to the status of each need and service type in its plan."""

    def look(on=ON, matcher=national, **fields):
        plan = matcher.match(Household.model_validate({"id": "h", **fields}), on=on)
        found = {need.code: need.status.value for need in plan.needs}
        found |= {path.service_type: path.status.value for path in plan.paths}
        return found | {each.service_type: each.status.value for each in plan.declined}

    return look


@pytest.fixture
def plugin(tmp_path):
    """A function that writes a plugin's directory: `plugin("kiel", rules=[…], services=[…])` returns its path."""

    def write(name, *, rules=(), facts=None, areas=(), directory=None, into=None, **entries):
        path = (into or tmp_path) / name
        (path / "rules").mkdir(parents=True, exist_ok=True)
        manifest = {"name": name, "version": "0.1.0", "title": name.title(), "areas": list(areas)}
        dump(path / "plugin.yaml", {"plugin": manifest})
        if rules:
            dump(path / "rules" / "local.yaml", {"rules": list(rules)})
        if facts:
            dump(path / "facts.yaml", {"facts": facts})
        if directory or entries:
            dump(path / "directory.yaml", {**(directory or {}), **entries})
        return path

    return write


@pytest.fixture
def load():
    """A function that loads the national rules with plugins from the given directories and nothing installed."""
    return lambda *paths: Matcher.from_directories(national_directory(), list(map(Path, paths)))


def dump(path, data):
    """Write JSON, which is YAML, with one line per entry."""
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False, default=str), encoding="utf-8")
