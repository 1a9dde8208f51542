"""What one plan says and another does not, as expectations of a scenario."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from lotse.model.base import Text
from lotse.model.plan import ReferralPath, Status
from lotse.planner import Sketch
from lotse.scenarios.skeletons import Expectation


def differences(one: Sketch, other: Sketch) -> Iterator[Expectation]:
    """Yield what the first plan says and the second does not, the plainest first."""
    yield from _of_needs(one, other)
    yield from _of_helps(one, other)
    for code in sorted({each.service_type for each in one.declined} - {each.service_type for each in other.declined}):
        yield _expected("declined", code=code)
    yield from _of_order(one, other)
    asked, asks = ({each.fact for each in sketch.questions} for sketch in (one, other))
    yield from (_expected("asks", fact=name) for name in sorted(asked - asks))
    yield from (_expected("asks_not", fact=name) for name in sorted(asks - asked))
    known = {each.text for each in other.warnings}
    yield from (_expected("warns", words=_quoted(each.text)) for each in one.warnings if each.text not in known)


# ---------------------------------------------------------------------------------------------- private


def _of_needs(one: Sketch, other: Sketch) -> Iterator[Expectation]:
    mine, theirs = ({need.code: need for need in each.needs} for each in (one, other))
    for code in dict.fromkeys((*mine, *theirs)):
        before, after = mine.get(code), theirs.get(code)
        status = before.status if before else Status.NOT_MET
        if status is not (after.status if after else Status.NOT_MET):
            yield _expected("need", code=code, status=status.value)
        elif before and after:
            if before.suspected and not after.suspected:
                yield _expected("suspected", code=code)
            if before.deadline != after.deadline:
                yield _expected("deadline" if before.deadline else "no_deadline", code=code, day=before.deadline)
            elif before.tier != after.tier:
                yield _expected("tier", code=code, tier=before.tier)


def _of_helps(one: Sketch, other: Sketch) -> Iterator[Expectation]:
    mine, theirs = ({path.service_type: path for path in each.paths} for each in (one, other))
    for code in dict.fromkeys((*mine, *theirs)):
        if code not in mine:
            yield _expected("absent", code=code)
        elif code not in theirs or mine[code].status is not theirs[code].status:
            yield _expected("help", code=code, status=mine[code].status.value)
        else:
            yield from _of_path(mine[code], theirs[code])


def _of_path(before: ReferralPath, after: ReferralPath) -> Iterator[Expectation]:
    code = before.service_type
    if before.deadline != after.deadline:
        yield _expected("deadline" if before.deadline else "no_deadline", code=code, day=before.deadline)
    if before.tier != after.tier:
        yield _expected("tier", code=code, tier=before.tier)
    if before.action and before.action != after.action:
        yield _expected("says", code=code, words=_quoted(before.action))
    yield from (_expected("advises", code=code, words=words) for words in _more(before.advice, after.advice))
    yield from (_expected("advises_not", code=code, words=words) for words in _more(after.advice, before.advice))
    yield from (_expected("check", code=code, words=words) for words in _more(before.to_check, after.to_check))
    gone = [name for name in before.open_facts if name not in after.open_facts]
    yield from (_expected("because", code=code, fact=name) for name in gone)
    wanted, wants = ({step.service_type for step in path.steps if step.action == "first"} for path in (before, after))
    yield from (_expected("requires", later=code, first=first) for first in sorted(wanted - wants))


def _of_order(one: Sketch, other: Sketch) -> Iterator[Expectation]:
    ranks = {path.service_type: path.rank for path in other.paths}
    codes = [path.service_type for path in one.paths if path.service_type in ranks]
    for first, later in pairwise(codes):
        if ranks[first] > ranks[later]:
            yield _expected("before", first=first, later=later)


def _more(texts: Iterable[Text], others: tuple[Text, ...]) -> Iterator[tuple[str, str]]:
    return (_quoted(text) for text in texts if text not in others)


def _expected(key: str, **parts: Any) -> Expectation:
    return Expectation(key, tuple(parts.items()))


def _quoted(text: Text) -> tuple[str, str]:
    """A text in German and English as a step quotes it: whole, or up to the first quotation mark in it."""
    return text.de.partition('"')[0].strip(), text.in_("en").partition('"')[0].strip()
