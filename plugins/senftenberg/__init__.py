"""Senftenberg: what housing company, city and Caritas do so that nobody loses the home."""
