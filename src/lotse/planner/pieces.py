"""Pieces: a need or a kind of help with what is open in it, worked out once for all households to which its rules say the same."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from lotse.model.plan import PlannedNeed
from lotse.planner.asking import of_help, of_need
from lotse.planner.helps import Help, help_for
from lotse.planner.needs import Need, need_of, planned
from lotse.planner.situation import Situation
from lotse.rules.questions import Decision, Share, shares

Part = tuple[Literal["need", "help"], str]
Told = Callable[[Part], Hashable]
"""What a household tells the rules of a need or a kind of help: for what is equal, they say the same."""


@dataclass(frozen=True)
class NeedPiece:
    """A need as it is and as the plan shows it, with what hangs on the facts that are open in it; `number` is its own."""

    number: int
    need: Need
    planned: PlannedNeed
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class HelpPiece:
    """A kind of help for the needs that are live, with what hangs on the facts that are open in it."""

    help: Help
    shares: tuple[Share, ...]


class Pieces:
    """The pieces that were worked out so far; it grows, and whoever keeps it lets it go."""

    def __init__(self) -> None:
        self._needs: dict[Hashable, NeedPiece | None] = {}
        self._helps: dict[Hashable, HelpPiece] = {}

    def __len__(self) -> int:
        return len(self._needs) + len(self._helps)

    def needs(self, situation: Situation, told: Told) -> Iterator[NeedPiece]:
        """Yield the needs that are met or open."""
        for code in situation.compiled.effects.raising:
            key = code, told(("need", code))
            if key not in self._needs:
                self._needs[key] = self._need(situation, code)
            if piece := self._needs[key]:
                yield piece

    def helps(self, situation: Situation, needs: Mapping[str, NeedPiece], told: Told) -> Iterator[HelpPiece]:
        """Yield the kinds of help for the needs that are live, which are given by code."""
        for code, serving in situation.compiled.effects.serving.items():
            live = [needs[each] for each in serving if each in needs]
            if live:
                key = code, told(("help", code)), tuple([each.number for each in live])
                if key not in self._helps:
                    self._helps[key] = _help(situation, code, live)
                yield self._helps[key]

    def _need(self, situation: Situation, code: str) -> NeedPiece | None:
        need = need_of(situation, code)
        if need is None:
            return None
        (shown,) = planned(situation, [need], told=False)
        return NeedPiece(len(self._needs), need, shown, _shares(of_need(situation, need)))


# ---------------------------------------------------------------------------------------------- private


def _help(situation: Situation, code: str, live: Iterable[NeedPiece]) -> HelpPiece:
    each = help_for(situation, code, [piece.need for piece in live])
    return HelpPiece(each, _shares(of_help(situation, each)) if each.truth[1] else ())


def _shares(decisions: Iterable[Decision]) -> tuple[Share, ...]:
    return tuple(share for decision in decisions for share in shares(decision))
