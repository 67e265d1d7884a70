"""Readers turn a source into a `Text`: they find its blocks and what is not prose."""

from __future__ import annotations

from pathlib import PurePath

from newslint.readers.plain import read_plain
from newslint.text import Text

FORMS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""Endings of the files that are linted, and how each is read."""


def form_of(path: str) -> str:
    """Return how a file is read by its ending: plain where nothing else is known."""
    return FORMS.get(PurePath(path).suffix.lower(), "plain")


def read(source: str, form: str) -> Text:
    """Return the text of a source. Raises ValueError for a form that is not known."""
    if form == "plain":
        return read_plain(source)
    # Their parsers take longer to import than a plain article takes to lint.
    if form == "markdown":
        from newslint.readers.markdown import read_markdown

        return read_markdown(source)
    if form == "html":
        from newslint.readers.html import read_html

        return read_html(source)
    raise ValueError(f"there is no reader for “{form}”")


__all__ = ["FORMS", "form_of", "read", "read_plain"]
