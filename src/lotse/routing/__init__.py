"""Routing: from the directory of partners to ranked paths. Knows places and offers, nothing about rules."""

from lotse.routing.network import Offer, PartnerNetwork, Standpoint
from lotse.routing.ranking import Demand
from lotse.routing.weighing import Router

__all__ = ["Demand", "Offer", "PartnerNetwork", "Router", "Standpoint"]
