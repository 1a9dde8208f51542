"""What may go along with a handoff: only what the kind of help needs, and never what its recipient must not have."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from lotse.model.directory import Organization
from lotse.model.household import GivenConsent
from lotse.model.plan import Consent

SENSITIVE = (
    "members.addiction",
    "members.mental_illness",
    "members.chronic_illness",
    "members.disability",
    "members.residence_status",
    "violence",
)
_NEVER_GET_IT = ("landlord", "jobcenter")
_NOT_FOR_THEM = (*SENSITIVE, "wishes", "members.care_grade", "members.help_needed_months", "members.legal_guardian")


@dataclass(frozen=True)
class Papers:
    """What goes along: the sections of the household that the handoff needs consent for, and documents to bring.

    `sensitive` are those of SENSITIVE that the household has stated, `to_other_party` says that a conflict's other party is at the table.
    """

    fields: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    sensitive: tuple[str, ...] = ()
    to_other_party: bool = False


def consent_for(
    papers: Papers,
    recipient: Organization | None,
    consents: Iterable[GivenConsent],
    on: dt.date,
    through: Iterable[Organization] = (),
) -> Consent:
    """Return what a handoff needs consent for, whether it is given, and what is withheld.

    Consent is per recipient, purpose and fields, and until a day (after § 67b Abs. 2 SGB X). `through` are those who hand the household on
    to the recipient: what they must not have does not go through their hands either.
    """
    hands = (*through, *((recipient,) if recipient else ()))
    guarded = papers.to_other_party or any(each.kind in _NEVER_GET_IT for each in hands)
    fields = tuple(each for each in papers.fields if not (guarded and _touches(each, _NOT_FOR_THEM)))
    named = {recipient.id, recipient.kind, "authority" if recipient.is_authority else ""} if recipient else set()
    covered: set[str] = set()
    for consent in consents:
        if consent.recipient in named and (consent.until is None or consent.until >= on):
            covered.update(consent.fields)
    given = bool(fields) and all(_touches(field, covered) for field in fields)
    withheld = tuple(each for each in papers.sensitive if not _touches(each, fields))
    return Consent(needed=bool(fields), given=given, fields=fields, withheld=withheld)


# ---------------------------------------------------------------------------------------------- private


def _touches(field: str, sections: Iterable[str]) -> bool:
    """Whether a field is one of the sections or lies in one of them."""
    return field in sections or field.partition(".")[0] in sections
