"""Binds every feature of the national rules."""

from pytest_bdd import scenarios

pytest_plugins = ["lotse.testing"]

scenarios("../../features")
