"""Where the tags, comments and character references of an HTML source are.

The browsers' rules for telling tags from text (WHATWG, tokenization), as far as positions go:
attributes are skipped, not read. Parsers on offer give no position, or only that of the start
of a line, or need another Python; tests compare this with one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from newslint.lazy import Lazy
from newslint.readers.inserts import Inserts

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


Token = tuple[Sort, int, int, str]
"""Its sort, its stretch of the source, and for tags their name in lower case."""


def tokens(source: str, start: int, end: int, inserts: Inserts) -> Iterator[Token]:
    """Yield the tokens of a stretch of a source, one after the other without gaps."""
    search = _TOKEN.re.search
    text = at = start
    while match := search(source, at, end):
        first, at = match.span()
        slash, name = match.groups()
        if name:
            name = name.lower()
            token = (Sort.END if slash else Sort.START, first, at, name)
        elif source[first] == "&":
            token = (Sort.REFERENCE, first, at, "")
        elif source[first] == "<":
            token = (Sort.COMMENT, first, at, "")
        else:
            insert = inserts.at(source, first, end)
            if insert is None:
                continue
            at = insert.end
            token = (Sort.INSERT, first, at, "")
        if text < first:
            yield (Sort.TEXT, text, first, "")
        yield token
        if name in _RAW and not slash:
            raw = at
            closing = Lazy(rf"(?i)</{name}(?=[\s/>])").re.search(source, at, end)
            at = closing.start() if closing else end
            if raw < at:
                yield (Sort.RAW, raw, at, "")
        text = at
    if text < end:
        yield (Sort.TEXT, text, end, "")
