"""Where the tags, comments and character references of an HTML source are.

The browsers' rules for telling tags from text (WHATWG, tokenization), as far as positions go:
attributes are skipped, not read. Parsers on offer give no position, or only that of the start
of a line, or need another Python; tests compare this with one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from newslint.lazy import Lazy
from newslint.readers.inserts import Insert, Inserts

_TOKEN = Lazy(
    r"<(?:"
    r"(/?)([a-zA-Z][^\s/>]*+)"
    # A quotation mark holds a “>” only as the value of an attribute.
    r"(?:[^>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?+)*+(?:>|\Z)"
    r"|!--(?:-?>|(?s:.*?)(?:--!?>|\Z))"
    r"|[!?][^>]*+(?:>|\Z)"
    r"|/(?=[^a-zA-Z])[^>]*+(?:>|\Z))"
    r"|&(?:\#[0-9]+|\#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*+);?"
    r"|\[(?=/?[a-zA-Z])|\{(?=[{%])"
)
_RAW = frozenset(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"}
)


class Sort(Enum):
    """What a token is."""

    TEXT = "text"
    START = "start"
    END = "end"
    COMMENT = "comment"
    REFERENCE = "reference"
    INSERT = "insert"
    RAW = "raw"
    """What stands in a script, a style sheet and the like."""


class Token(NamedTuple):
    """A stretch of the source; tags have a name, in lower case."""

    sort: Sort
    start: int
    end: int
    name: str = ""
    insert: Insert | None = None


def tokens(source: str, start: int, end: int, inserts: Inserts) -> Iterator[Token]:
    """Yield the tokens of a stretch of a source, one after the other without gaps."""
    search = _TOKEN.re.search
    text = at = start
    while match := search(source, at, end):
        first, at = match.span()
        char = source[first]
        if char in "[{":
            insert = inserts.at(source, first, end)
            if insert is None:
                continue
            at = insert.end
            token = Token(Sort.INSERT, first, at, "", insert)
        elif char == "&":
            token = Token(Sort.REFERENCE, first, at)
        elif name := match[2]:
            token = Token(Sort.END if match[1] else Sort.START, first, at, name.lower())
        else:
            token = Token(Sort.COMMENT, first, at)
        if text < first:
            yield Token(Sort.TEXT, text, first)
        yield token
        if token.sort is Sort.START and token.name in _RAW:
            raw = at
            closing = Lazy(rf"(?i)</{token.name}(?=[\s/>])").re.search(source, at, end)
            at = closing.start() if closing else end
            if raw < at:
                yield Token(Sort.RAW, raw, at)
        text = at
    if text < end:
        yield Token(Sort.TEXT, text, end)
