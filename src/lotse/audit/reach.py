"""Services that no plan can ever name, although somebody went to the trouble of entering them."""

from collections.abc import Iterator, Sequence

from lotse.errors import Finding
from lotse.plugins import LoadedPlugin
from lotse.rules.rulebook import Entitle, RuleBook


def unreachable(plugin: LoadedPlugin, plugins: Sequence[LoadedPlugin], book: RuleBook) -> Iterator[Finding]:
    """Yield a finding for each service that has no area, kind of help that a rule gives, or way in, or no partner and no word why.

    Who wants to keep what is known without it being named says so: in a note, or with a state other than active.
    """
    document = plugin.directory_document
    if document is None:
        return
    given = {each.service_type for rule in book.rules for each in rule.effects if isinstance(each, Entitle)}
    directories = [each.directory for each in plugins]
    organizations = {each.id: each for directory in directories for each in directory.organizations}
    lists = [each.refers_to for directory in directories for each in directory.services]
    lists += [each.refers_to for directory in directories for each in directory.channels]
    referred = {target for each in lists for target in each}
    for index, service in enumerate(plugin.directory.services):
        where = ("services", index)
        if service.note or service.state != "active":
            continue
        if not service.areas:
            message = f"no plan can name '{service.id}': give its areas, \"de\" for everywhere, or a note why not"
            yield document.finding((*where, "areas"), "SERVICE-UNREACHABLE", message)
        if not service.service_types:
            message = (
                f"no plan can name '{service.id}': it offers no kind of help; give its service_types, or a note why not"
            )
            yield document.finding((*where, "service_types"), "SERVICE-UNREACHABLE", message)
        elif given.isdisjoint(service.service_types):
            message = (
                f"no plan can name '{service.id}': no rule entitles to {' or '.join(service.service_types)}; "
                "write such a rule, or a note why not"
            )
            yield document.finding((*where, "service_types"), "SERVICE-UNREACHABLE", message)
        if not service.accepts and service.id not in referred:
            message = (
                f"nobody gets to '{service.id}': nobody refers to it; give accepts, a channel to it, or a note why not"
            )
            yield document.finding((*where, "accepts"), "SERVICE-UNREACHABLE", message)
        organization = organizations.get(service.organization)
        if organization and organization.partnership != "partner" and not organization.note:
            message = (
                f"no plan can name '{service.id}': '{organization.id}' is no partner (partnership: {organization.partnership}); "
                "say why in a note, or correct partnership"
            )
            yield document.finding((*where, "organization"), "SERVICE-UNREACHABLE", message)
