"""Invented portfolios of a housing company: any size, the same for the same seed, with nobody real in them.

    python tests/benchmarks/portfolio.py 10000 --seed 7 > portfolio.jsonl

Most households have no trouble, and little is known of them: who rents, what the rent is, who lives there. The others have what social
managers meet: arrears from a late rent to the eviction date, energy debts, a lost job, a death, care, debts, isolation, a child.
Each figure and date is drawn for itself, so that few households with trouble are alike.
"""

import argparse
import datetime as dt
import json
import random
import sys
from collections.abc import Callable, Iterator
from typing import Any

ON = dt.date(2026, 11, 23)
PLACES = (
    ("05562024", "Marl"),
    ("05562014", "Gladbeck"),
    ("05562020", "Herten"),
    ("05562004", "Castrop-Rauxel"),
    ("05913000", "Dortmund"),
    ("05315000", "Köln"),
    ("05112000", "Duisburg"),
    ("08119020", "Fellbach"),
    ("16062041", "Nordhausen"),
    ("12066304", "Senftenberg"),
)
TROUBLES = 0.24
"""The share of households with at least one trouble."""

Household = dict[str, Any]


def portfolio(count: int, seed: int = 1) -> Iterator[Household]:
    """Yield so many households."""
    rnd = random.Random(seed)
    for number in range(count):
        yield household(f"W{number:07}", rnd)


def household(name: str, rnd: random.Random) -> Household:
    """Return one household: what a landlord's files say of any, and perhaps what a social manager has written down."""
    municipality, place = rnd.choice(PLACES)
    rent = rnd.randrange(380, 1250)
    found: Household = {
        "id": name,
        "municipality": municipality,
        "place": place,
        "contact": {"channel": "landlord"},
        "members": _members(rnd),
        "tenancy": {"own_lease": True, "rent_warm": rent, "rent_gross_cold": rent - rnd.randrange(60, 140)},
        "accommodation": {"kind": "own_home", "since": _day(rnd, -9000, -200)},
    }
    if rnd.random() < 0.5:
        found["contact"]["languages"] = rnd.choice(
            (["de"], ["de"], ["de", "tr"], ["ar"], ["pl", "de"], ["uk"], ["ru", "de"])
        )
    if rnd.random() >= TROUBLES:
        found["tenancy"] |= {"stage": "none", "open_rents": []}
        return found
    found["tenancy"]["stage"] = "none"
    for trouble in rnd.sample(_TROUBLES, rnd.choice((1, 1, 1, 2, 2, 3))):
        trouble(found, rnd)
    return found


# ---------------------------------------------------------------------------------------------- private


def _day(rnd: random.Random, first: int, last: int) -> str:
    return (ON + dt.timedelta(days=rnd.randint(first, last))).isoformat()


def _members(rnd: random.Random) -> list[Household]:
    adults = rnd.choice((1, 1, 1, 2, 2))
    children = rnd.choice((0, 0, 0, 0, 1, 1, 2, 3))
    people: list[Household] = [
        {"id": chr(97 + at), "role": "adult", "age": rnd.randint(28, 88)} for at in range(adults)
    ]
    if children and people[0]["age"] > 55:
        people[0]["age"] = rnd.randint(28, 55)
    people += [{"id": chr(97 + adults + at), "role": "child", "age": rnd.randint(0, 9)} for at in range(children)]
    if rnd.random() < 0.4:
        people[0]["employment"] = "retired" if people[0]["age"] > 66 else rnd.choice(("employed", "employed", "none"))
    return people


def _late(found: Household, rnd: random.Random) -> None:
    rent = found["tenancy"]["rent_warm"]
    found["tenancy"] |= {
        "stage": rnd.choice(("late", "reminder", "warning")),
        "open_rents": [{"due": "2026-11-04", "open": rnd.choice((rent, round(rent * rnd.random(), 2)))}],
    }


def _notice(found: Household, rnd: random.Random) -> None:
    rent = found["tenancy"]["rent_warm"]
    found["tenancy"] |= {
        "stage": "notice_both",
        "notice_received_on": _day(rnd, -40, -2),
        "open_rents": [{"due": due, "open": rent} for due in ("2026-09-03", "2026-10-05", "2026-11-04")],
        "cured_notice_on": None,
    }
    found["income"] = {"net_monthly": rnd.randrange(900, 3200)}


def _suit(found: Household, rnd: random.Random) -> None:
    _notice(found, rnd)
    found["tenancy"] |= {"stage": "suit_served", "suit_served_on": _day(rnd, -55, -1), "suit_decided": False}


def _eviction(found: Household, rnd: random.Random) -> None:
    _notice(found, rnd)
    found["tenancy"] |= {"stage": "eviction_date", "title_on": _day(rnd, -60, -30), "eviction_on": _day(rnd, 3, 40)}


def _energy(found: Household, rnd: random.Random) -> None:
    found["energy"] = {
        "monthly_instalment": rnd.randrange(40, 140),
        "arrears": rnd.randrange(80, 900),
        "basic_supply": True,
    }
    if rnd.random() < 0.5:
        found["energy"]["cut_threat_on"] = _day(rnd, -35, -1)


def _job(found: Household, rnd: random.Random) -> None:
    found["members"][0] |= {"employment": "unemployed", "job_lost_on": _day(rnd, -120, -3)}
    found.setdefault("benefits", {})["unemployment_benefit"] = rnd.choice(("none", "applied", "receiving"))


def _death(found: Household, rnd: random.Random) -> None:
    found["members"][0] |= {"partner_died_on": _day(rnd, -200, -5), "widows_pension": rnd.choice(("none", "applied"))}


def _care(found: Household, rnd: random.Random) -> None:
    found["members"][0] |= {"care_grade": rnd.randint(0, 4), "chronic_illness": True}


def _debts(found: Household, rnd: random.Random) -> None:
    found["debts"] = {"creditors": rnd.randint(2, 14), "total": rnd.randrange(900, 40_000)}
    if rnd.random() < 0.2:
        found["debts"] |= {"account_garnished_on": _day(rnd, -30, -1), "protection_account": False}


def _alone(found: Household, rnd: random.Random) -> None:
    found["social"] = {"isolated": True, "wants_company": rnd.random() < 0.7}


def _low_income(found: Household, rnd: random.Random) -> None:
    found["income"] = {"net_monthly": rnd.randrange(600, 1800)}
    found["savings"] = rnd.choice((0, 0, 500, 4000))
    found.setdefault("benefits", {})["basic_income_support"] = rnd.choice(("none", "applied", "rejected"))


def _neglected(found: Household, rnd: random.Random) -> None:
    found["home"] = {"neglected": True, "immediate_danger": False}


_TROUBLES: tuple[Callable[[Household, random.Random], None], ...] = (
    *(_late,) * 5,
    _notice,
    _suit,
    _eviction,
    *(_energy,) * 3,
    *(_job,) * 2,
    _death,
    *(_care,) * 2,
    *(_debts,) * 2,
    *(_alone,) * 2,
    *(_low_income,) * 3,
    _neglected,
)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for each in portfolio(given.count, given.seed):
        sys.stdout.write(json.dumps(each, ensure_ascii=False) + "\n")
