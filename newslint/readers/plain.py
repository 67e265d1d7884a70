"""Plain text: each line is a block, or each paragraph where the text is wrapped by hand."""

from __future__ import annotations

from itertools import pairwise

from newslint.lazy import Lazy
from newslint.text import Block, BlockKind, Text

_LINE_END = Lazy(r"\r\n|\n|\r")
_LEAD = Lazy(
    r"[ \t\ufeff]*(?:(?P<quote>(?:>[ \t]?)+)|(?P<heading>#{1,6}[ \t]+)"
    r"|(?P<bullet>(?:[*+•·◦▪‣–-]|\(?\d{1,3}[.)])[ \t]+))?"
)
_HEADING_WORDS = 16
_WRAP_WIDTH = 100


def read_plain(source: str) -> Text:
    """Return the text with a block for each line that has words.

    A line is a heading when it is short and does not end as a sentence does. Lines of a text
    that somebody wrapped by hand (mail, old archives) are joined to paragraphs.
    """
    lines = _lines(source)
    if _is_wrapped(source, lines):
        lines = _join(source, lines)
    return Text(source, [block_of_line(source, start, end) for start, end in lines])


def _lines(source: str) -> list[tuple[int, int]]:
    """Return where the lines that have words begin and end, without their line ends."""
    lines = []
    start = 0
    # Only these end a line here: str.splitlines knows more, which would tear paragraphs.
    rows = _LINE_END.re.split(source) if "\r" in source else source.split("\n")
    for row in rows:
        end = start + len(row)
        if row and not row.isspace():
            lines.append((start, end))
        start = end + (2 if source[end : end + 2] == "\r\n" else 1)
    return lines


def block_of_line(source: str, start: int, end: int) -> Block:
    """Return the block that a line is, which has words: of which kind, and where they begin."""
    while source[end - 1].isspace():
        end -= 1
    content = start
    kind = BlockKind.PARAGRAPH
    # A letter or an opening quotation mark begins no list item, and begins most lines.
    if not (source[start].isalpha() or source[start] in '"“'):
        lead = _LEAD.re.match(source, start, end)
        if lead:
            content = lead.end()
            if lead["quote"]:
                kind = BlockKind.QUOTE
            elif lead["bullet"]:
                kind = BlockKind.LIST_ITEM
            elif lead["heading"]:
                kind = BlockKind.HEADING
        if content >= end:
            content = start
    if kind is BlockKind.PARAGRAPH and end - content < 140 and is_heading(source[content:end]):
        kind = BlockKind.HEADING
    return Block(start, end, kind, content)


def is_heading(line: str) -> bool:
    """Tell whether a line reads as a headline: short, not closed as a sentence is."""
    return (
        len(line) < 140
        and line[-1] not in '.;,…”"’)'
        and line.count(" ") < _HEADING_WORDS
        and "\n" not in line
        and ". " not in line
    )


def _is_wrapped(source: str, lines: list[tuple[int, int]]) -> bool:
    """Many lines run on in lower case right under a line of nearly full width."""
    run_on = 0
    for (start, end), (following, _) in pairwise(lines):
        if end - start > _WRAP_WIDTH:
            return False
        if source.count("\n", end, following) == 1 and source[following].islower():
            run_on += 1
    return run_on >= 2 and run_on * 4 >= len(lines)


def _join(source: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        lead = _LEAD.re.match(source, start, end)
        marked = lead is not None and any(lead.groups())
        if joined and source.count("\n", joined[-1][1], start) == 1 and not marked:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
