"""A generated directory of partners: the same local density whatever the size of the country."""

import random

from lotse.model.directory import Directory
from lotse.model.vocabulary import Vocabulary

PER_MUNICIPALITY = 4
PER_DISTRICT = 12
MUNICIPALITIES_PER_DISTRICT = 27
CARRIERS_PER_DISTRICT = 6
FEDERAL = 20
SOURCE = {"source": "erzeugt", "verified_on": "2026-11-20"}


def municipalities(count: int) -> list[str]:
    """Return so many invented AGS, district by district."""
    ags = []
    for index in range(count):
        district, place = divmod(index, MUNICIPALITIES_PER_DISTRICT)
        ags.append(f"{district % 16 + 1:02}{district // 16:03}{place + 1:03}")
    return ags


def directory(places: list[str], vocabulary: Vocabulary, seed: int = 1) -> Directory:
    """Return offers in every municipality and district and a few for the whole country, with referrals among neighbours."""
    rnd = random.Random(seed)
    offices = [code for code, kind in vocabulary.service_types.items() if kind.statutory]
    others = [code for code, kind in vocabulary.service_types.items() if not kind.statutory]
    organizations, services = [], []

    def offer(owner: str, areas: list[str], codes: list[str]) -> str:
        name = f"s{len(services)}"
        services.append(
            {
                "id": name,
                "name": f"Angebot {len(services)}",
                "organization": owner,
                "service_types": rnd.sample(codes, 2),
                "areas": areas,
                "languages": rnd.sample(["de", "tr", "ar", "uk"], rnd.randint(0, 2)),
                "capacity": rnd.choice([None, None, "open", "waiting", "full"]),
                "waiting_days": rnd.choice([None, None, 0, 7, 30]),
                "authority_free": rnd.random() < 0.3,
                **SOURCE,
            }
        )
        return name

    districts: dict[str, list[str]] = {}
    for place in places:
        districts.setdefault(place[:5], []).append(place)
    for district, inside in districts.items():
        office, *carriers = [f"o{district}-{number}" for number in range(CARRIERS_PER_DISTRICT)]
        organizations += [{"id": each, "name": each, "kind": "charity", **SOURCE} for each in carriers]
        organizations.append({"id": office, "name": office, "kind": "authority", **SOURCE})
        near = [offer(rnd.choice(carriers), [district], others) for _ in range(PER_DISTRICT - 4)]
        near += [offer(office, [district], offices) for _ in range(4)]
        near += [offer(rnd.choice(carriers), [place], others) for place in inside for _ in range(PER_MUNICIPALITY)]
        for each in services[-len(near) :]:
            each["refers_to"] = rnd.sample(near, rnd.randint(0, 2))
    organizations.append({"id": "bund", "name": "bund", "kind": "charity", **SOURCE})
    for _ in range(FEDERAL):
        offer("bund", ["de"], others)
    return Directory.model_validate({"organizations": organizations, "services": services})
