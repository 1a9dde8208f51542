"""The way to a kind of help in words: who hands on, by when, how long one waits, in which language, what stays behind."""

import datetime as dt

from lotse.explain.phrases import LANGUAGES, say, word
from lotse.explain.values import clean, count, join, short_date
from lotse.explain.wording import Wording
from lotse.model.base import Lang
from lotse.model.plan import Alternative, Gap, ReferralPath, ReferralPlan, Refusal, Replanned, Step


def handed_on(path: ReferralPath, lang: Lang) -> str:
    """Return who hands the household on until it is there, and where somebody goes along; nothing where it goes there at once."""
    handoffs = [step for step in path.steps if step.action == "handoff"]
    between = [_by_whom(step, lang) for step in handoffs[:-1]]
    last = handoffs[-1] if handoffs else None
    along = [say("goes_along", lang)] if last is not None and last.goes_along else []
    return ", ".join([*between, *along])


def terms(path: ReferralPath, plan: ReferralPlan, lang: Lang) -> tuple[str, ...]:
    """Return by when to act where waiting follows, how long one waits, in which language one is counselled, and how far it is."""
    steps = [step for step in path.steps if step.action in ("channel", "handoff")]
    last = path.handoff
    if last is None or last.service is None:
        return ()
    first, found = steps[0], []
    if first.by is not None and first.by != _safe_day(path, plan) and not path.late:
        found.append(say("act_by", lang, date=short_date(first.by, plan.on, lang)))
    if last.waiting_days:
        found.append(say("waiting", lang, left=count(last.waiting_days, "days", lang)))
    if last.interpreter:
        found.append(say("interpreter", lang))
    elif last.languages and last.languages != ("de",):
        found.append(say("languages", lang, names=join([word(LANGUAGES, each, lang) for each in last.languages], lang)))
    if last.distance_km is not None:
        kilometres = f"{last.distance_km:.1f}".replace(".", "," if lang == "de" else ".")
        found.append(say("distance", lang, km=kilometres))
    return tuple(found)


def too_late(path: ReferralPath, plan: ReferralPlan, lang: Lang) -> str:
    """Return when the help comes where the known waiting times lead past the safe date; else nothing."""
    safe = _safe_day(path, plan)
    if not path.late or safe is None:
        return ""
    days = sum(step.waiting_days or 0 for step in path.steps if step.action == "handoff")
    there = short_date(plan.on + dt.timedelta(days=days), plan.on, lang)
    return say("too_late", lang, date=there, safe=short_date(safe, plan.on, lang))


def withheld(step: Step | None, words: Wording) -> str:
    """Return what of the household stays with the pilot at a handoff; or nothing."""
    if step is None or step.consent is None or not step.consent.withheld:
        return ""
    return say("withheld", words.lang, fields=", ".join(words.section(each) for each in step.consent.withheld))


def standing(other: Alternative, lang: Lang) -> str:
    """Return what is to be known of an alternative: that it takes nobody, that it comes too late, how long one waits."""
    if other.capacity in ("full", "paused"):
        return say(f"capacity_{other.capacity}", lang)
    waiting = say("waiting", lang, left=count(other.waiting_days, "days", lang)) if other.waiting_days else ""
    return ", ".join(filter(None, [waiting, say("comes_too_late", lang) if other.late else ""]))


def not_now(gap: Gap, lang: Lang) -> str:
    """Return who would offer the help but takes nobody for now, and who was refused; or nothing."""
    found = [
        say(key, lang, names=join(list(map(clean, names)), lang))
        for key, names in (("gap_waiting", gap.waiting), ("gap_refused", gap.refused))
        if names
    ]
    return "; ".join(found)


def refusal(refused: Refusal, words: Wording) -> str:
    """Return what the plan does instead of what was refused, and why it was."""
    lang = words.lang
    reason = say("refused_because", lang, reason=clean(refused.reason)) if refused.reason else ""
    done = [_instead(each, words) for each in refused.changes] or [say("refused_nothing", lang)]
    return say("refused", lang, name=clean(refused.name), reason=reason, done="; ".join(done))


# ---------------------------------------------------------------------------------------------- private


def _safe_day(path: ReferralPath, plan: ReferralPlan) -> dt.date | None:
    """The safe day of a path or, where it has none of its own, of its need."""
    return path.safe_by or next((need.safe_by for need in plan.needs if need.code == path.need), None)


def _by_whom(step: Step, lang: Lang) -> str:
    name = clean(step.service_name or step.service or step.organization_name or "")
    waiting = say("waiting", lang, left=count(step.waiting_days, "days", lang)) if step.waiting_days else ""
    notes = ", ".join(filter(None, [say("goes_along", lang) if step.goes_along else "", waiting]))
    return say("handed_on", lang, name=f"{name} ({notes})" if notes else name)


def _instead(change: Replanned, words: Wording) -> str:
    lang, help_ = words.lang, words.service_type(change.service_type)
    if change.instead is not None:
        return say("refused_instead", lang, help=help_, name=clean(change.instead_name or change.instead))
    return say("refused_office" if change.only_office else "refused_nobody", lang, help=help_)
