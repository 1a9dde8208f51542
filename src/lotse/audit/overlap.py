"""Local rules that say what stands already, or what a nationwide rule rules out. Only what is certain is told.

That a condition contains another is read off their form: fewer conditions under `all`, more under `any`, a lower threshold, more values.
"""

import datetime as dt
from collections.abc import Iterator

from lotse.errors import Finding
from lotse.model.directory import FEDERATION
from lotse.plugins import NATIONAL, LoadedPlugin
from lotse.rules.conditions import All, AnyOf, Condition, Membership, Threshold, positive
from lotse.rules.rulebook import Derive, Effect, Entitle, Exclude, RaiseNeed, Rule, RuleBook


def overlaps(plugin: LoadedPlugin, book: RuleBook) -> Iterator[Finding]:
    """Yield a finding for each rule of a region that repeats a nationwide rule or one of its own, or that a nationwide one contradicts."""
    name = plugin.manifest.name
    if name == NATIONAL:
        return
    places = {
        (inside, document.mark(("rules", index))[0]): (document, index)
        for inside, (document, file) in plugin.rules.files.items()
        for index, _ in enumerate(file.rules)
    }
    nationwide = [rule for rule in book.rules if rule.ref.plugin == NATIONAL and rule.enabled]
    own = [rule for rule in book.rules if rule.ref.plugin == name and rule.enabled]
    for number, rule in enumerate(own):
        document, index = places[rule.ref.file, rule.ref.line]
        earlier = (*nationwide, *own[:number])
        others = [(other, _repeated) for other in earlier] + [
            (other, _contradicted) for other in (*earlier, *own[number + 1 :])
        ]
        for other, judge in others:
            if _covers(other, rule) and (told := judge(rule, other, plugin)):
                yield document.finding(("rules", index, "then"), *told)


def implies(one: Condition, other: Condition) -> bool:
    """Tell whether `other` surely holds where `one` does, both as `positive` writes them. False: nobody can tell from their form."""
    if one == other:
        return True
    if isinstance(other, All):
        return all(implies(one, each) for each in other.children)
    if isinstance(one, AnyOf):
        return all(implies(each, other) for each in one.children)
    if isinstance(one, All) and any(implies(each, other) for each in one.children):
        return True
    if isinstance(other, AnyOf):
        return any(implies(one, each) for each in other.children)
    return isinstance(one, Threshold) and isinstance(other, Threshold) and _narrower(one, other)


# ---------------------------------------------------------------------------------------------- private


def _repeated(rule: Rule, other: Rule, plugin: LoadedPlugin) -> tuple[str, str] | None:
    """The code and message where a rule has an effect that another has under the same condition, its plugin's areas aside."""
    if not any(_adds_nothing(effect, stated) for effect in rule.effects for stated in other.effects):
        return None
    local, known = positive(_unguarded(rule, plugin)), positive(_unguarded(other, plugin))
    if not (implies(local, known) and implies(known, local)):
        return None
    message = f"rule '{rule.ref.id}' repeats {_named(other)}: the same effect under the same condition; remove it, or say what it adds"
    return "RULE-REPEATED", message


def _contradicted(rule: Rule, other: Rule, plugin: LoadedPlugin) -> tuple[str, str] | None:
    """The code and message where a rule gives help that another excludes under a condition that contains its own."""
    excluded = {each.service_type for each in other.effects if isinstance(each, Exclude)}
    given = [each.service_type for each in rule.effects if isinstance(each, Entitle) and each.service_type in excluded]
    if not given or not implies(positive(rule.when), positive(_unguarded(other, plugin))):
        return None
    message = (
        f"rule '{rule.ref.id}' entitles '{given[0]}', which {_named(other)} excludes whenever it applies, so it never holds; "
        "remove it, or correct its condition"
    )
    return "RULE-CONTRADICTED", message


def _named(rule: Rule) -> str:
    return f"'{rule.ref.id}' ({rule.ref.plugin}: {rule.ref.file}:{rule.ref.line})"


def _adds_nothing(effect: Effect, stated: Effect) -> bool:
    """Whether an effect does nothing that a stated one does not do under the same condition."""
    match effect, stated:
        case Derive(fact=one), Derive(fact=other):
            return one.name == other.name
        case RaiseNeed(), RaiseNeed():
            same = effect.code == stated.code
            return same and effect.deadline in (None, stated.deadline) and effect.suspected in (None, stated.suspected)
        case Entitle(), Entitle():
            same = effect.service_type == stated.service_type and set(effect.needs) <= set(stated.needs)
            limits = effect.suspected == stated.suspected and effect.open_at_most == stated.open_at_most
            more = (
                (effect.deadline, stated.deadline),
                (effect.action, stated.action),
                (effect.documents, stated.documents),
                (effect.to_check, stated.to_check),
                (effect.estimate, stated.estimate),
            )
            return same and limits and all(not one or one == other for one, other in more)
        case _:
            return False


def _covers(other: Rule, rule: Rule) -> bool:
    """Whether one rule is in force on every day on which another is."""
    begins = (other.valid_from or dt.date.min) <= (rule.valid_from or dt.date.min)
    return begins and (other.valid_until or dt.date.max) >= (rule.valid_until or dt.date.max)


def _narrower(one: Threshold, other: Threshold) -> bool:
    """Whether a threshold surely lets less through than another: a stricter bound on the same, or fewer values."""
    if one.upper != other.upper:
        return False
    if one.prop == other.prop:
        return one.bound <= other.bound if one.upper else one.bound >= other.bound
    if not (isinstance(one.prop, Membership) and isinstance(other.prop, Membership)):
        return False
    fewer, more = (other.prop, one.prop) if one.upper else (one.prop, other.prop)
    same = fewer.fact == more.fact and one.bound == other.bound
    if fewer.fact.kind == "area":
        return same and all(each.startswith(tuple(more.values)) for each in fewer.values)
    return same and fewer.values <= more.values


def _unguarded(rule: Rule, plugin: LoadedPlugin) -> Condition:
    """A rule's condition without the areas of its plugin, which the loader puts before it."""
    areas = plugin.manifest.areas
    guarded = rule.ref.plugin == plugin.manifest.name and areas and FEDERATION not in areas
    return All(rule.when.children[1:]) if guarded and isinstance(rule.when, All) else rule.when
