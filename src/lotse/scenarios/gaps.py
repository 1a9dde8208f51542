"""Gaps of coverage in words: which part of a rule no scenario would miss, and how much is covered by file."""

from collections.abc import Iterator

from lotse.errors import shown
from lotse.model.base import Lang
from lotse.scenarios.coverage import PARTS, Coverage, Item, Share
from lotse.scenarios.report import CoverageReport, Covered, CoveredFile, UncoveredPart, near
from lotse.scenarios.slips import part_text
from lotse.scenarios.telling import NAMES, WORDS, told_uncovered

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


def told_gaps(coverage: Coverage, lang: Lang) -> Iterator[str]:
    """Yield a line for each part of a rule that no scenario would miss; of a rule that none would miss, that alone."""
    rules = [each.tested for each in coverage.uncovered if each.part == "rules"]
    yield from told_uncovered(rules, lang)
    whole = {id(each) for each in rules}
    for item in coverage.uncovered:
        if id(item.tested) not in whole:
            yield _gap(item, lang)


def coverage_report(coverage: Coverage, lang: Lang) -> CoverageReport:
    """Return the coverage as data, with what is not covered in words; of a rule that none would miss, that alone."""
    whole = {id(each.tested) for each in coverage.uncovered if each.part == "rules"}
    shown_items = [each for each in coverage.uncovered if each.part == "rules" or id(each.tested) not in whole]
    return CoverageReport(
        percent=coverage.total.percent,
        files=tuple(
            CoveredFile(
                file=file,
                percent=of_it.total.percent,
                parts={name: Covered(covered=s.covered, total=s.total) for name, s in of_it.shares.items() if s.total},
            )
            for file, of_it in coverage.files.items()
        ),
        uncovered=tuple(
            UncoveredPart(
                file=str(near(each.tested.file)),
                line=each.tested.rule.ref.line,
                part=each.part,
                name=each.name,
                text=_text(each, lang),
            )
            for each in shown_items
        ),
    )


def told_shares(coverage: Coverage, lang: Lang) -> Iterator[str]:
    """Yield a line for each file of rules with what is covered of each part, and one for all of them."""
    files = coverage.files
    for file, of_it in files.items():
        yield shown(_shares(file, of_it, lang))
    if len(files) > 1:
        yield _shares(WORDS[lang]["all"], coverage, lang)


# ---------------------------------------------------------------------------------------------- private


def _gap(item: Item, lang: Lang) -> str:
    return shown(f"{near(item.tested.file)}:{item.tested.rule.ref.line}: {item.name}: {_text(item, lang)}")


def _text(item: Item, lang: Lang) -> str:
    if item.part == "rules":
        return WORDS[lang]["missing"]
    return _WORDS[lang][item.part].format(what=part_text(item.survivors[0].change, item.tested.labels, lang))


def _shares(name: str, coverage: Coverage, lang: Lang) -> str:
    shares = coverage.shares
    told = [f"{NAMES[lang][part]} {_share(shares[part])}" for part in PARTS if shares[part].total]
    percent = f"{coverage.total.percent:.1f}"
    return f"{name}: {', '.join(told)} ({percent.replace('.', ',') if lang == 'de' else percent} %)"


def _share(share: Share) -> str:
    return f"{share.covered}/{share.total}"
