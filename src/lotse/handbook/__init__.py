"""The handbook: every rule in words with its law, its scenarios and what derives what, as static pages in German and English."""

from lotse.handbook.edition import Book
from lotse.handbook.site import pages
from lotse.handbook.writing import MARKER, check_target, write

__all__ = ["MARKER", "Book", "check_target", "pages", "write"]
