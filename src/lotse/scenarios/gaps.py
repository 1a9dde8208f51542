"""Gaps of coverage in words: which part of a rule no scenario would miss, and how much is covered by file."""

from collections.abc import Iterator

from lotse.errors import shown
from lotse.model.base import Lang
from lotse.scenarios.coverage import PARTS, Coverage, Item, Share
from lotse.scenarios.report import near
from lotse.scenarios.slips import part_text
from lotse.scenarios.telling import told_uncovered

_WORDS = {
    "de": {
        "conditions": "kein Szenario hängt daran: {what}",
        "thresholds": "kein Szenario liegt auf beiden Seiten dicht daran: {what}",
        "effects": "kein Szenario vermisst, was folgt: {what}",
        "dates": "kein Szenario liegt auf beiden Seiten des Tages: {what}",
    },
    "en": {
        "conditions": "no scenario depends on it: {what}",
        "thresholds": "no scenario lies close to it on both sides: {what}",
        "effects": "no scenario misses what follows: {what}",
        "dates": "no scenario lies on both sides of the day: {what}",
    },
}
_NAMES = {
    "de": {
        "rules": "Regeln",
        "conditions": "Bedingungen",
        "thresholds": "Schwellen",
        "effects": "Folgen",
        "dates": "Stichtage",
        "all": "zusammen",
    },
    "en": {
        "rules": "rules",
        "conditions": "conditions",
        "thresholds": "thresholds",
        "effects": "effects",
        "dates": "dates",
        "all": "together",
    },
}


def told_gaps(coverage: Coverage, lang: Lang) -> Iterator[str]:
    """Yield a line for each part of a rule that no scenario would miss; of a rule that none would miss, that alone."""
    rules = [each.tested for each in coverage.uncovered if each.part == "rules"]
    yield from told_uncovered(rules, lang)
    whole = {id(each) for each in rules}
    for item in coverage.uncovered:
        if id(item.tested) not in whole:
            yield _gap(item, lang)


def told_shares(coverage: Coverage, lang: Lang) -> Iterator[str]:
    """Yield a line for each file of rules with what is covered of each part, and one for all of them."""
    files = coverage.files
    for file, of_it in files.items():
        yield shown(_shares(file, of_it, lang))
    if len(files) > 1:
        yield _shares(_NAMES[lang]["all"], coverage, lang)


# ---------------------------------------------------------------------------------------------- private


def _gap(item: Item, lang: Lang) -> str:
    first, rule = item.survivors[0], item.tested.rule
    what = _WORDS[lang][item.part].format(what=part_text(first.change, item.tested.labels, lang))
    return shown(f"{near(item.tested.file)}:{rule.ref.line}: {item.name}: {what}")


def _shares(name: str, coverage: Coverage, lang: Lang) -> str:
    shares = coverage.shares
    told = [f"{_NAMES[lang][part]} {_share(shares[part])}" for part in PARTS if shares[part].total]
    percent = f"{coverage.total.percent:.1f}"
    return f"{name}: {', '.join(told)} ({percent.replace('.', ',') if lang == 'de' else percent} %)"


def _share(share: Share) -> str:
    return f"{share.covered}/{share.total}"
