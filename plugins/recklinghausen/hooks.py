"""Steps for the scenarios of this plugin: a report by the early warning system, and the way that it opens."""

from lotse.hookspecs import hookimpl
from lotse.step import Step

EARLY_WARNING = "fruehwarnsystem_jobcenter"
PASSED_ON = ["contact", "tenancy", "accommodation", "income", "benefits", "members"]


def reported(case, consent):
    """The Jobcenter makes contact; with consent, the carriers may be told what they need."""
    case.set_fact("contact.channel", "jobcenter")
    given = {"recipient": "charity", "purpose": "early_warning", "fields": PASSED_ON}
    case.data["consents"] = [given] if consent in ("mit", "with") else []


def by_early_warning(case, code, service):
    """Expect that the way to a service leads through the early warning system."""
    way = _way(case, code)
    if way != [_name(case), service]:
        by = ", ".join(way)
        de = f"{code} geht über: {by or 'niemanden'}; erwartet: {_name(case)}, {service}."
        en = f"{code} goes by {by or 'nobody'}, expected {_name(case)}, {service}."
        case.fail(de, en, about=(code,))


def not_by_early_warning(case, code):
    """Expect another way."""
    if _name(case) in _way(case, code):
        case.fail(f"{code} geht über: {_name(case)}.", f"{code} goes by {_name(case)}.", about=(code,))


def consent_given(case, code):
    """Expect that nothing is passed on without consent, and that it is there."""
    consents = [step.consent for step in case.known_path(code).steps if step.consent and step.consent.needed]
    if not consents or not all(each.given for each in consents):
        de = f"Für {code} fehlt die Einwilligung, oder nichts verlangt sie."
        case.fail(de, f"For {code} consent is missing, or nothing asks for it.", about=(code,))


def consent_missing(case, code):
    """Expect that consent has still to be asked for."""
    if not any(step.consent and step.consent.needed and not step.consent.given for step in case.known_path(code).steps):
        case.fail(f"Für {code} fehlt keine Einwilligung.", f"For {code} no consent is missing.", about=(code,))


def works_with(case, organization, other):
    """Expect that two organizations work together."""
    found = case.last.matcher.network.organizations
    if organization not in found or other not in found[organization].works_with:
        de = f"{organization} arbeitet nicht mit {other} zusammen."
        case.fail(de, f"{organization} does not work with {other}.")


def _name(case):
    return case.last.matcher.network.channels[EARLY_WARNING].name.de


def _way(case, code):
    """The channel, by its name, and the services, by their ids, that a path leads through."""
    named = [
        step.service or (step.note.de if step.note else "")
        for step in case.known_path(code).steps
        if step.action != "first"
    ]
    return [each for each in named if each]


@hookimpl
def lotse_steps():
    """Return the steps."""
    return [
        Step(
            "given",
            "das Frühwarnsystem meldet den Haushalt (?P<consent>mit|ohne) Einwilligung",
            "the early warning system reports the household (?P<consent>with|without) consent",
            reported,
        ),
        Step(
            "then",
            "{code} kommt über das Frühwarnsystem zu {service}",
            "{code} leads by the early warning system to {service}",
            by_early_warning,
        ),
        Step(
            "then",
            "{code} kommt nicht über das Frühwarnsystem",
            "{code} does not lead by the early warning system",
            not_by_early_warning,
        ),
        Step("then", "für {code} liegt die Einwilligung vor", "for {code} consent is given", consent_given),
        Step(
            "then",
            r"(?P<organization>\S+) arbeitet mit (?P<other>\S+) zusammen",
            r"(?P<organization>\S+) works with (?P<other>\S+)",
            works_with,
        ),
        Step("then", "für {code} fehlt noch die Einwilligung", "for {code} consent is still missing", consent_missing),
    ]
