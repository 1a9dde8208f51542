"""lotse: rules over a household's situation and a network of local partners, to ranked referral paths that explain themselves."""

from lotse.errors import Finding, InputError, LotseError, PluginError, RuleError
from lotse.matcher import Matcher, explain
from lotse.model.household import Household
from lotse.model.plan import ReferralPlan

__all__ = [
    "Finding",
    "Household",
    "InputError",
    "LotseError",
    "Matcher",
    "PluginError",
    "ReferralPlan",
    "RuleError",
    "explain",
]
