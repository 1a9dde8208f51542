"""Binds the features of this plugin, so that `pytest plugins/recklinghausen` runs them."""

from pytest_bdd import scenarios

from lotse.testing import steps_of

pytest_plugins = ["lotse.testing"]

steps_of("..")
scenarios(".")
