"""Somebody who knows only the guide: whatever they misspell, following the messages leads to a file that passes.

Nothing here knows what was meant: a message names what to write instead of what, and that alone is done.
"""

import re

import pytest

from lotse.errors import InputError
from lotse.scenarios import STEPS, Library, Matchers, look_into, run
from lotse.scenarios.reading import parse_feature

RIGHT = """# language: de
Funktionalität: Mietschulden

  Grundlage:
    Angenommen heute ist der 23.11.2026
    Und der Haushalt:
      | Feld                | Wert                   |
      | municipality        | 05562020               |
      | tenancy.own_lease   | ja                     |
      | tenancy.stage       | reminder               |
      | tenancy.rent_warm   | 600 €                  |
      | income.net_monthly  | zwischen 1300 und 1500 |
    Und die Mitglieder:
      | id | role  | age |
      | a  | adult | 38  |
      | b  | child |     |
    Und die Liste tenancy.open_rents:
      | due        | open |
      | 04.11.2026 | 600  |

  Szenario: Eine offene Miete
    Angenommen debts.creditors ist 11
    Wenn abgeglichen wird
    Dann der Bedarf rent_arrears gilt
    Und der Bedarf violence wird nicht vermutet
    Und die Hilfe rent_debt_counselling gilt
    Und debt_counselling steht im Plan
    Und rent_debt_counselling hat die Stufe 2
    Und für rent_debt_counselling läuft keine Frist
    Und rent_debt_counselling steht vor debt_counselling
    Und gefragt wird nach benefits.housing_benefit
    Und nicht gefragt wird nach tenancy.rent_warm
    Und rent_debt_counselling hilft bei rent_arrears
    Und die Begründung von rent_arrears enthält "600 €"
    Und es fehlt ein Angebot für debt_counselling
    Und der Plan warnt nicht mit SERVICE-EXPIRED
    Und der Plan enthält:
      | Bedarf           | Stand |
      | overindebtedness | gilt  |
"""
TYPOS = [
    ("der Bedarf rent_arrears gilt", "der Bedraf rent_arrears gilt"),
    ("der Bedarf rent_arrears gilt", "der Bedarf Mietschulden gilt"),
    ("der Bedarf rent_arrears gilt", "der Bedarf rent_arears gillt"),
    ("wird nicht vermutet", "wird nich vermuttet"),
    ("die Hilfe rent_debt_counselling gilt", "die Hilfe rent_debt_counseling gilt"),
    ("Und debt_counselling steht im Plan", "Und Schuldnerberatung steht im Plan"),
    ("Und debt_counselling steht im Plan", "Und debt_counselling stet im Plan"),
    ("läuft keine Frist", "leuft keine Frist"),
    ("steht vor debt_counselling", "steht vor debt_counsel"),
    ("gefragt wird nach benefits", "gefargt wird nach benefits"),
    ("nach benefits.housing_benefit", "nach benefits.housing_benfit"),
    ("nicht gefragt wird nach tenancy.rent_warm", "nicht gefragt wird nach Warmmiete"),
    ("hilft bei rent_arrears", "hilft bei rent_arrear"),
    ("die Begründung von", "die Begrüdung von"),
    ("es fehlt ein Angebot", "es felt ein Angebot"),
    ("mit SERVICE-EXPIRED", "mit SERVICE-EXPIRD"),
    ("der Plan enthält:", "der Plan enthalt:"),
    ("| overindebtedness |", "| Überschuldung |"),
    ("| tenancy.stage       | reminder ", "| tenancy.stage       | remindr "),
    ("| tenancy.stage       | reminder ", "| tenancy.stage       | gemahnt "),
    ("| tenancy.own_lease ", "| tenancy.own_leas "),
    ("debts.creditors ist", "debts.creditor ist"),
    ("debts.creditors ist 11", "debts.creditors sind 11"),
    ("Wenn abgeglichen wird", "Wenn abgegliechen wird"),
    ("heute ist der", "heut ist der"),
    ("die Mitglieder:", "die Mitgleider:"),
    ("| a  | adult |", "| a  | adlut |"),
    ("Angenommen debts", "Angenomen debts"),
    ("Szenario: Eine", "Szenaro: Eine"),
    ("# language: de\n", ""),
]
MEANT = re.compile(r"'([^']*)' .*?; gemeint ist vielleicht '([^']*)'")
NO_STEP = re.compile(r"diesen Schritt gibt es nicht: \S+ (.*); gemeint ist vielleicht '(.*)'$")
VALUE = re.compile(r"der Wert passt nicht zu (\S+) .*; gemeint ist vielleicht '([^']*)'")
KEYWORD = re.compile(r"'([^']*)' ist kein Schlüsselwort, .*; gemeint ist vielleicht '([^']*)'")


@pytest.fixture(scope="module")
def library():
    return Library(Matchers([]))


def messages(text, library):
    try:
        return parse_feature(text, "miete.feature", STEPS, library), ()
    except InputError as error:
        return (), error.findings


def followed(text, finding):
    """The text after doing what a message says."""
    lines = text.splitlines(keepends=True)
    at = finding.line - 1
    if "schreiben Sie als erste Zeile: " in finding.message:
        return finding.message.partition("erste Zeile: ")[2] + "\n" + text
    if found := NO_STEP.search(finding.message):
        old, new = found.groups()
    elif found := VALUE.search(finding.message):
        row = re.findall(r"[^|\s][^|]*?(?=\s*\|)", lines[at])
        wrong = [cell for cell in row if cell not in (found[1], "a")]
        old, new = wrong[0], found[2]
    else:
        found = KEYWORD.search(finding.message) or MEANT.search(finding.message)
        assert found, f"nothing to follow: {finding}"
        old, new = found.groups()
    lines[at] = re.sub(rf"(?<![\w.]){re.escape(old)}(?![\w.])", new, lines[at], count=1)
    return "".join(lines)


def corrected(text, library):
    """The text once every message was followed, and how often it was run."""
    for runs in range(1, 5):
        scenarios, findings = messages(text, library)
        if not findings:
            return text, runs, scenarios
        for finding in sorted(findings, key=lambda each: each.code, reverse=True):  # a step before what stands in it
            text = followed(text, finding)
    pytest.fail(f"still wrong after {runs} runs:\n{text}")


def test_what_is_right_passes(library):
    scenarios, findings = messages(RIGHT, library)
    assert findings == ()
    assert [result.message for result in run(scenarios, Matchers([]))] == [""]


@pytest.mark.parametrize(("right", "wrong"), TYPOS)
def test_following_the_message_corrects_a_mistake(library, right, wrong):
    assert RIGHT.count(right) == 1
    text, runs, _ = corrected(RIGHT.replace(right, wrong), library)
    assert text == RIGHT
    assert runs == 2


def test_a_typo_in_a_step_and_one_in_a_code_are_corrected_in_one_go(library, tmp_path, monkeypatch):
    text = RIGHT.replace("der Bedarf rent_arrears gilt", "der Bedraf rent_arears gilt").replace(
        "die Hilfe rent_debt_counselling gilt", "die Hilfe Mietschuldenberatung gilt"
    )
    (tmp_path / "miete.feature").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found = look_into([tmp_path / "miete.feature"], library)
    assert [(each.line, each.code, each.message) for each in found.findings] == [
        (
            24,
            "SCENARIO-CODE",
            "'rent_arears' ist kein Bedarf; gemeint ist vielleicht 'rent_arrears' (Mietschulden)",
        ),
        (
            24,
            "SCENARIO-STEP",
            "diesen Schritt gibt es nicht: Dann der Bedraf rent_arears gilt; gemeint ist vielleicht 'der Bedarf rent_arears gilt'",
        ),
        (
            26,
            "SCENARIO-CODE",
            "'Mietschuldenberatung' ist keine Hilfe; gemeint ist vielleicht 'rent_debt_counselling' (Mietschuldenberatung)",
        ),
    ]


def test_fields_and_values_that_do_not_exist_are_told_in_german_with_their_labels(library):
    text = """# language: de
Funktionalität: a
  Szenario: b
    Angenommen tenancy.stage ist Unsinn
    Und die Liste tenancy.open_rents:
      | fällig     | offen |
      | 04.11.2026 | 600   |
    Wenn am 23.11.2026 abgeglichen wird
    Dann der Bedarf rent_arrears gilt
"""
    _, findings = messages(text, library)
    assert [(each.line, each.message) for each in findings] == [
        (
            4,
            "der Wert passt nicht zu tenancy.stage (Stand des Mietverhältnisses); möglich sind none (nichts vorgefallen), "
            "late (Miete ist verspätet), reminder (gemahnt), warning (abgemahnt), notice_immediate (fristlos gekündigt), "
            "notice_ordinary (ordentlich gekündigt), notice_both (fristlos und hilfsweise ordentlich gekündigt), "
            "suit_served (Räumungsklage zugestellt), title (Räumungsurteil liegt vor), eviction_date (Räumungstermin angesetzt), "
            "evicted (geräumt)",
        ),
        (7, "tenancy.open_rents[0].due: diese Angabe fehlt; ergänzen Sie sie"),
        (7, "tenancy.open_rents[0].fällig: dieses Feld gibt es nicht; es gibt due, open"),
        (7, "tenancy.open_rents[0].offen: dieses Feld gibt es nicht; gemeint ist vielleicht 'open'"),
    ]
