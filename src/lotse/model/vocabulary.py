"""The shared codes of needs, service types and tiers, and the words in which a reader sees them."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from lotse.model.base import Frozen, Text

NeedField = Literal["danger", "home_lost", "home", "energy", "income", "money", "cause", "quality"]
ServiceField = Literal["any", "danger", "home", "energy", "income", "money", "cause", "quality"]


class NeedCode(Text):
    """A need (Bedarfslage). `field` is the part of life it belongs to; the tier follows from it and from dates.

    `explain` says in one sentence what it means for the household.
    """

    field: NeedField
    explain: Text | None = None


class ServiceTypeCode(Text):
    """A kind of help (Hilfeart).

    statutory     only the office competent for the household's municipality may be named
    basis         the paragraph it rests on
    at            the kind of body that gives it by law or by its nature (Jobcenter, court, bank), named where no partner is listed
    irreversible  what is lost without it cannot be restored (belongings sold, a home cleared)
    fields        the sections of the household that a handoff to it needs (the allow-list for consent)
    shared        both parties of a conflict come to one appointment, each with a file of its own
    explain       one sentence on what it does and who gives it
    """

    field: ServiceField
    statutory: bool = False
    basis: str | None = None
    at: Text | None = None
    irreversible: bool = False
    fields: tuple[str, ...] = ()
    shared: bool = False
    explain: Text | None = None


class Vocabulary(Frozen):
    """The file `vocabulary.yaml`. A code, once published, is never renamed."""

    tiers: dict[int, Text]
    needs: dict[str, NeedCode]
    service_types: dict[str, ServiceTypeCode]


class FactLabel(Frozen):
    """How a fact is called, asked for, and how its choices read. `sensitive`: withheld from third parties by default."""

    label: Text
    question: Text | None = None
    values: dict[str, Text] = Field(default_factory=dict)
    unit: str | None = None
    sensitive: bool = False


class Labels:
    """Looks words up; an unknown name is shown as its code, never invented."""

    def __init__(self, vocabulary: Vocabulary, facts: Mapping[str, FactLabel]) -> None:
        self.vocabulary = vocabulary
        self.facts = MappingProxyType(dict(facts))

    def tier(self, tier: int) -> Text:
        """Return the name of an urgency tier (0 to 6)."""
        return self.vocabulary.tiers.get(tier) or Text(de=str(tier))

    def need(self, code: str) -> Text:
        """Return the label of a need."""
        return self.vocabulary.needs.get(code) or Text(de=code)

    def service_type(self, code: str) -> Text:
        """Return the label of a service type."""
        return self.vocabulary.service_types.get(code) or Text(de=code)

    def explained(self, kind: str, code: str) -> Text | None:
        """Return the sentence that explains a `need` or a `service_type`, where somebody has written it."""
        words = self.vocabulary
        found = words.needs.get(code) if kind == "need" else words.service_types.get(code)
        return found.explain if found else None

    def basis(self, code: str) -> str | None:
        """Return the paragraph that a service type rests on, where there is one."""
        found = self.vocabulary.service_types.get(code)
        return found.basis if found else None

    def fact(self, name: str) -> Text:
        """Return the label of a fact; `members[a].age` reads as `members.age`."""
        found = self.facts.get(generic(name))
        return found.label if found else Text(de=name)

    def value(self, name: str, value: str) -> Text:
        """Return how one choice of a fact reads."""
        found = self.facts.get(generic(name))
        return (found.values.get(value) if found else None) or Text(de=value)

    def unit(self, name: str) -> str | None:
        """Return the unit of a number, such as `months`."""
        found = self.facts.get(generic(name))
        return found.unit if found else None


def generic(fact: str) -> str:
    """Return the fact's name without a member's id: `members[a].age` becomes `members.age`."""
    return re.sub(r"\[[^\]]*\]", "", fact)
