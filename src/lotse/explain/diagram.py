"""A plan in pictures: its deadlines, the order of its steps, its handoffs; and the same in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from lotse.explain.captions import ENTRIES, caption
from lotse.explain.chains import Chain, Stop, chains_picture
from lotse.explain.lanes import Lane, Node, lanes_picture, without_detours
from lotse.explain.phrases import CHANNELS, STATUS, pick, say, word
from lotse.explain.svg import details
from lotse.explain.timeline import Row, timeline_picture
from lotse.explain.values import GLUE, clean, count, join, short_date
from lotse.explain.wording import Wording, names_of
from lotse.model.base import Lang
from lotse.model.plan import ReferralPath, ReferralPlan, Status, Step
from lotse.model.vocabulary import Labels


def plan_pictures(plan: ReferralPlan, labels: Labels, lang: Lang) -> list[str]:
    """Return the lines of a section with the pictures of a plan and their content as a list; none where there is nothing to draw."""
    if not plan.paths:
        return []
    drawn = _Diagram(plan, labels, lang)
    lanes, rows, chains = drawn.lanes(), drawn.rows(), drawn.chains()
    steps = lanes_picture(lanes, lang) if len(plan.paths) > 1 else ""
    pictures = [timeline_picture(rows, plan.on, lang), steps, chains_picture(chains, lang)]
    if not any(pictures):
        return []
    return [
        '<section class="pictures">',
        f"<h2>{escape(caption('pictures', lang))}</h2>",
        *filter(None, pictures),
        details(caption("in_words", lang), drawn.told(lanes, rows, chains)),
        "</section>",
    ]


# ---------------------------------------------------------------------------------------------- private


class _Diagram:
    """What the pictures of one plan show, in words of one language."""

    def __init__(self, plan: ReferralPlan, labels: Labels, lang: Lang) -> None:
        self.plan, self.lang = plan, lang
        self.words = Wording(plan, labels, lang)
        self.ranks: dict[str, int] = {}
        for path in plan.paths:
            self.ranks.setdefault(path.service_type, path.rank)
        firsts = {
            path.rank: [step.service_type for step in path.steps if step.action == "first"] for path in plan.paths
        }
        self.after = without_detours(
            {
                rank: [self.ranks[each] for each in codes if self.ranks.get(each, rank) != rank]
                for rank, codes in firsts.items()
            }
        )

    def lanes(self) -> tuple[Lane, ...]:
        """Return the phases with their paths."""
        phases = [tuple(paths) for _, paths in groupby(self.plan.paths, key=lambda path: path.phase)]
        return tuple(
            Lane(
                self.words.title(number, paths),
                self.words.heading_due(paths),
                tuple(self._node(path) for path in paths),
            )
            for number, paths in enumerate(phases)
        )

    def rows(self) -> tuple[Row, ...]:
        """Return the deadlines, each with the paths that have it."""
        rows: dict[Row, list[int]] = {}
        for path in self.plan.paths:
            row = self._row(path)
            if row is not None:
                rows.setdefault(row, []).append(path.rank)
        return tuple(replace(row, ranks=tuple(numbers)) for row, numbers in rows.items())

    def chains(self) -> tuple[Chain, ...]:
        """Return the ways of more than one step, each with the paths that take it."""
        ways: dict[tuple[Stop, ...], list[int]] = {}
        for path in self.plan.paths:
            steps = [step for step in path.steps if step.action != "first"]
            if len(steps) > 1:
                ways.setdefault(self._stops(steps), []).append(path.rank)
        return tuple(Chain(tuple(numbers), stops) for stops, numbers in ways.items())

    def told(self, lanes: Sequence[Lane], rows: Sequence[Row], chains: Sequence[Chain]) -> Iterator[str]:
        """Yield, path by path, all that the pictures show."""
        dates = {rank: row for row in rows for rank in row.ranks}
        ways = {rank: chain for chain in chains for rank in chain.ranks}
        for lane in lanes:
            for node in lane.nodes:
                row = dates.get(node.rank)
                parts = [names_of([node.title, node.provider]), node.status]
                parts += [row.words, row.hint] if row else []
                parts += [caption("late", self.lang)] if node.late and not (row and row.late) else []
                parts += [caption("after", self.lang, numbers=_list(node.after, self.lang))] if node.after else []
                parts += [node.before, self._way(ways[node.rank]) if node.rank in ways else ""]
                yield f"{caption('numbers', self.lang, numbers=node.rank)} ({lane.title}): {'; '.join(filter(None, parts))}"

    def _node(self, path: ReferralPath) -> Node:
        others = [step for step in path.steps if step.action == "first" and step.service_type not in self.ranks]
        names = list(dict.fromkeys(self.words.service_type(step.service_type) for step in others))
        return Node(
            rank=path.rank,
            title=self.words.service_type(path.service_type),
            provider=self._provider(path),
            status=pick(STATUS[path.status.value], self.lang),
            due=self._due(path),
            dashed=path.status is not Status.MET,
            late=path.late,
            after=self.after[path.rank],
            before=caption("first_other", self.lang, names=join(names, self.lang)) if names else "",
        )

    def _provider(self, path: ReferralPath) -> str:
        step = path.handoff
        if step is None or step.service is None:
            missing = "no_office_bare" if self.words.statutory(path) else "no_partner_short"
            return self.words.body(path.service_type) or say(missing, self.lang)
        return names_of([step.organization_name or step.service_name or step.service])

    def _due(self, path: ReferralPath) -> str:
        end = path.safe_by or path.deadline
        if end is None:
            return ""
        key = "overdue" if end < self.plan.on else "month" if _accrues(path) else "by"
        shown = path.deadline or end if key == "overdue" else end
        return caption(key, self.lang, date=short_date(shown, self.plan.on, self.lang))

    def _row(self, path: ReferralPath) -> Row | None:
        """The deadline of a path, without its number."""
        end, safe = path.deadline or path.safe_by, path.safe_by or path.deadline
        if end is None or safe is None:
            return None
        ways = [step for step in path.steps if step.action in ("channel", "handoff")]
        waiting = 0 if _accrues(path) or safe < self.plan.on else sum(step.waiting_days or 0 for step in ways)
        begin = next((step.by for step in ways if step.by), None) if waiting else None
        hint = ""
        if waiting:
            words = {"wait": count(waiting, "days", self.lang)}
            if path.late:
                hint = caption("wait_late", self.lang, **words)
            elif begin:
                hint = caption("do_by", self.lang, date=short_date(begin, self.plan.on, self.lang), **words)
        return Row((), self.words.due(path), safe, end, _accrues(path), begin, waiting, path.late, hint)

    def _stops(self, steps: Sequence[Step]) -> tuple[Stop, ...]:
        """From where the household stands over channels and handoffs to the service."""
        stops = [Stop(caption("start", self.lang), self._start(steps[0]))]
        services = [step for step in steps if step.action == "handoff"]
        for step in steps:
            kind = step.action if step.action != "handoff" else "service" if step is services[-1] else "between"
            name, of = self._stop(step)
            who = caption(f"who_{step.who}", self.lang) if step.who else ""
            waiting = count(step.waiting_days, "days", self.lang) if step.waiting_days else ""
            stops.append(
                Stop(
                    caption(kind, self.lang),
                    name,
                    of,
                    ", ".join(filter(None, [who, caption("goes_along", self.lang) if step.goes_along else ""])),
                    step.goes_along,
                    caption("waiting", self.lang, wait=waiting) if waiting else "",
                )
            )
        return tuple(stops)

    def _start(self, step: Step) -> str:
        """Who takes the first step of a way; a partner is told by the entry, where that is known."""
        if step.who != "partner":
            return caption("pilot" if step.who == "pilot" else "household", self.lang)
        return word(ENTRIES, step.channel or "partner", self.lang)

    def _stop(self, step: Step) -> tuple[str, str]:
        """What a step leads to, and whose it is."""
        organization = clean(step.organization_name or step.organization or "")
        if step.action == "channel":
            note = clean(step.note.in_(self.lang)) if step.note else ""
            return note or organization or clean(word(CHANNELS, step.channel or "", self.lang)), ""
        if step.action == "appointment":
            return clean(step.location_name or "") or organization, ""
        name = clean(step.service_name or step.service or "")
        return (
            (name, "" if organization.casefold() in name.casefold() else organization) if name else (organization, "")
        )

    def _way(self, chain: Chain) -> str:
        told = []
        for stop in chain.stops:
            name = ", ".join(filter(None, [names_of([stop.kind, stop.name, stop.of]), stop.waiting]))
            told.append(f"({stop.brought}) {name}" if stop.brought else name)
        return caption("way", self.lang, steps=" → ".join(told))


def _accrues(path: ReferralPath) -> bool:
    return path.depends_on is not None and path.depends_on.kind == "accrual"


def _list(numbers: Sequence[int], lang: Lang) -> str:
    return join(list(map(str, numbers)), lang).replace(" ", GLUE)
