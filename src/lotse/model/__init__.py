"""Frozen models: household, directory, vocabulary, plan. They validate; they reason about nothing."""
