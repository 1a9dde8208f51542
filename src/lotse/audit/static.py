"""What can be said of rules without any household: contradictions, repetitions, what is out of reach, and loose ends."""

from collections.abc import Collection, Iterator, Sequence

from lotse.audit import solver
from lotse.audit.branches import dead, ruled_out, superfluous
from lotse.audit.deciding import Decider
from lotse.audit.gaps import gaps
from lotse.audit.holding import always, needless, never, outlived
from lotse.audit.loose import Ends, dangling, unanswered, unused
from lotse.audit.pairs import contradictions, interruptions, local_exclusions, repeats, shadows
from lotse.audit.periods import overlaps, pauses, unended
from lotse.audit.sites import Site, sites
from lotse.errors import Finding
from lotse.plugins import NATIONAL, LoadedPlugin
from lotse.rules.rulebook import RuleBook


class StaticAudit:
    """Looks at the rules of plugins that were loaded together, one plugin after the other."""

    def __init__(self, plugins: Sequence[LoadedPlugin], book: RuleBook, limit: int = solver.LIMIT) -> None:
        self.book = book
        self.limit = limit
        self.ends = Ends.of(book, plugins)
        self.sites = {plugin.manifest.name: sites(plugin, book) for plugin in plugins}

    def judge(self, plugin: LoadedPlugin) -> tuple[list[Finding], list[Finding]]:
        """Return the findings and the hints about the rules of one plugin."""
        decider = Decider(self.book, self.limit)
        own = self.sites[plugin.manifest.name]
        nationwide = [] if plugin.manifest.name == NATIONAL else self.sites[NATIONAL]
        findings = [found for site in own for found in dangling(site, self.ends)]
        hints = [found for site in own for found in unanswered(site, self.ends)]
        hints += unused(plugin, self.ends)
        sound: list[Site] = []
        for site in own:
            broken = list(never(site, decider))
            findings += broken
            if not any(each.field.endswith(".when") for each in broken):
                sound.append(site)
        findings += [
            found
            for site in sound
            for found in (
                *dead(site, decider),
                *ruled_out(site, decider),
                *outlived(site, decider),
                *needless(site, decider),
            )
        ]
        hints += [found for site in sound for found in (*always(site, decider), *superfluous(site, decider))]
        hints += pauses(sound)
        in_use = [site for site in sound if site.rule.enabled]
        applied = [site for site in nationwide if site.rule.enabled]
        for number, site in enumerate(in_use):
            earlier, later = (*applied, *in_use[:number]), in_use[number + 1 :]
            findings += repeats(site, earlier, later, decider)
            findings += shadows(site, in_use, decider)
            findings += overlaps(site, in_use)
            hints += shadows(site, applied, decider)
            contradicted = list(contradictions(site, (*earlier, *later), decider))
            findings += contradicted
            hints += [] if contradicted else interruptions(site, (*earlier, *later), decider)
            findings += local_exclusions(site, applied, decider)
            hints += unended(site, in_use)
            hints += gaps(site, in_use[:number], decider)
        return findings, [*hints, *_undecided(decider, own)]


# ---------------------------------------------------------------------------------------------- private


def _undecided(decider: Decider, own: Collection[Site]) -> Iterator[Finding]:
    open_ = [site for site in own if site.rule in decider.undecided]
    if open_ and not solver.installed():
        message = (
            f"whether the conditions of {len(open_)} of {len(own)} rules can hold, and what they imply, is undecided, first of all of "
            f"'{open_[0].rule.ref.id}': ranges alone do not tell; install the extra lotse[check]"
        )
        yield open_[0].finding("RULE-UNDECIDED", message, "when")
        return
    for site in open_:
        message = f"what the condition of rule '{site.rule.ref.id}' implies is undecided within the solver's limit; make it simpler"
        yield site.finding("RULE-UNDECIDED", message, "when")
