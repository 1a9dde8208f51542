"""Referral statistics from plans: reads them, counts households and people, and withholds what would point to somebody."""

from lotse.statistics.counting import count
from lotse.statistics.reading import FiledPlan, read_plans

__all__ = ["FiledPlan", "count", "read_plans"]
