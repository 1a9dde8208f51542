"""What `lotse check` says of plugins that load: findings, which are mistakes whatever the day, and hints, which come with time.

A mistake that keeps a plugin from being loaded is reported by whoever loads it. What stands here keeps nobody from using it.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from lotse.audit.ageing import ageing
from lotse.audit.agreement import disagreements, misplaced
from lotse.audit.reach import unreachable
from lotse.audit.static import StaticAudit
from lotse.errors import Finding
from lotse.plugins import LoadedPlugin
from lotse.rules.rulebook import RuleBook

__all__ = ["Audit", "audit"]


@dataclass(frozen=True)
class Audit:
    """What was found. A hint is a finding that its day has made; it is a mistake only to those who want it to be one."""

    findings: tuple[Finding, ...]
    hints: tuple[Finding, ...]


def audit(plugins: Sequence[LoadedPlugin], book: RuleBook, on: dt.date, asked: Collection[str] | None = None) -> Audit:
    """Return what is wrong with plugins that were loaded together, and what is out of date on a day.

    `asked` names the plugins to look at; None: all of them.
    """
    findings: set[Finding] = set()
    hints: set[Finding] = set()
    static = StaticAudit(plugins, book)
    for number, plugin in enumerate(plugins):
        name = plugin.manifest.name
        if asked is not None and name not in asked:
            continue
        others = plugins[: number + 1]
        wrong, noted = static.judge(plugin)
        found = (*unreachable(plugin, plugins, book), *misplaced(plugin), *disagreements(plugin, others), *wrong)
        findings |= {replace(each, plugin=name) for each in found}
        hints |= {replace(each, plugin=name) for each in (*ageing(plugin, plugins, book, on), *noted)}
    return Audit(tuple(sorted(findings)), tuple(sorted(hints)))
