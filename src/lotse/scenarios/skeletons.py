"""Skeletons: scenarios that would notice what no scenario notices yet, as they would stand in a feature file."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import yaml

from lotse.model.base import Lang

_WORDS: dict[Lang, dict[str, str]] = {
    "de": {
        "scenario": "Szenario: {name}",
        "household": "Angenommen ein Haushalt",
        "plugins": "Und die Plugins {names}",
        "plugin": "Und das Plugin {names}",
        "draft": "Und der Entwurf {rule} gilt",
        "when": "Wenn am {day:%d.%m.%Y} abgeglichen wird",
        "then": "Dann {expected}",
        "need": "der Bedarf {code} {status}",
        "suspected": "der Bedarf {code} wird vermutet",
        "help": "die Hilfe {code} {status}",
        "absent": "{code} steht nicht im Plan",
        "declined": "{code} wird abgelehnt",
        "deadline": "die Frist für {code} endet am {day:%d.%m.%Y}",
        "no_deadline": "für {code} läuft keine Frist",
        "tier": "{code} hat die Stufe {tier}",
        "asks": "gefragt wird nach {fact}",
        "asks_not": "nicht gefragt wird nach {fact}",
        "because": "{code} ist offen wegen {fact}",
        "says": '{code} sagt "{words}"',
        "advises": '{code} rät "{words}"',
        "advises_not": '{code} rät nicht "{words}"',
        "check": '{code} verlangt zu prüfen "{words}"',
        "requires": "{later} setzt {first} voraus",
        "before": "{first} steht vor {later}",
        "warns": 'der Plan warnt "{words}"',
        "met": "gilt",
        "open": "ist offen",
        "not_met": "gilt nicht",
    },
    "en": {
        "scenario": "Scenario: {name}",
        "household": "Given a household",
        "plugins": "And the plugins {names}",
        "plugin": "And the plugin {names}",
        "draft": "And the draft {rule} applies",
        "when": "When matched on {day}",
        "then": "Then {expected}",
        "need": "the need {code} {status}",
        "suspected": "the need {code} is suspected",
        "help": "the help {code} {status}",
        "absent": "{code} does not stand in the plan",
        "declined": "{code} is declined",
        "deadline": "the deadline of {code} is {day}",
        "no_deadline": "{code} has no deadline",
        "tier": "{code} has tier {tier}",
        "asks": "the plan asks for {fact}",
        "asks_not": "the plan does not ask for {fact}",
        "because": "{code} is open because of {fact}",
        "says": '{code} says "{words}"',
        "advises": '{code} advises "{words}"',
        "advises_not": '{code} does not advise "{words}"',
        "check": '{code} asks to check "{words}"',
        "requires": "{later} requires {first}",
        "before": "{first} comes before {later}",
        "warns": 'the plan warns "{words}"',
        "met": "is met",
        "open": "is open",
        "not_met": "is not met",
    },
}


@dataclass(frozen=True)
class Expectation:
    """What a plan says with the rule as it stands and would not say with the change: a wording and what fills it."""

    key: str
    parts: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Skeleton:
    """A scenario that would notice: its household as it would stand in a file, what to load, the day, what to expect."""

    household: dict[str, Any]
    plugins: tuple[str, ...]
    drafts: tuple[str, ...]
    day: dt.date
    expected: Expectation

    def text(self, name: str, lang: Lang) -> str:
        """Return the scenario as it would stand in a feature file."""
        words = _WORDS[lang]
        parts = dict(self.expected.parts)
        if "status" in parts:
            parts["status"] = words[parts["status"]]
        if isinstance(parts.get("words"), tuple):
            parts["words"] = parts["words"][lang == "en"]
        lines = [words["household"], '  """', *(f"  {line}" for line in _yaml(self.household)), '  """']
        if self.plugins:
            key = "plugin" if len(self.plugins) == 1 else "plugins"
            lines.append(words[key].format(names=", ".join(self.plugins)))
        lines += [words["draft"].format(rule=rule) for rule in self.drafts]
        lines += [
            words["when"].format(day=self.day),
            words["then"].format(expected=words[self.expected.key].format(**parts)),
        ]
        return "\n".join([words["scenario"].format(name=name), *(f"  {line}" for line in lines)])


# ---------------------------------------------------------------------------------------------- private


class _Dumper(yaml.SafeDumper):
    """Writes decimals as numbers."""


def _decimal(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))


_Dumper.add_representer(Decimal, _decimal)


def _yaml(data: dict[str, Any]) -> list[str]:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    return text.splitlines()
