"""Binds the features of this plugin, so that `pytest plugins/senftenberg` runs them."""

from pytest_bdd import scenarios

pytest_plugins = ["lotse.testing"]

scenarios(".")
