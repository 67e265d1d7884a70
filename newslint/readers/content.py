"""The content of a Markdown block, and where in the source its characters are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from newslint.readers.cells import cells


class Lines(StateBlock):
    """The state of markdown-it's block parser, which notes where the lines of blocks begin."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token."""
        token = super().push(ttype, tag, nesting)
        if ttype == "tr_open":
            self.row = token
        elif ttype == "inline":
            opener = self.tokens[-2]
            lines = opener.map or self.row.map or [0, 0]
            token.meta = {
                "lines": [(self.bMarks[n] + self.tShift[n], self.eMarks[n]) for n in range(*lines)]
            }
        return token


class Content:
    """The content of a block, and where in the source its characters are."""

    def __init__(self, text: str, runs: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self._at = [at for at, _ in runs]
        self._starts = [start for _, start in runs]

    def start(self, offset: int) -> int:
        """Return where a character is."""
        run = max(0, bisect_right(self._at, offset) - 1)
        return self._starts[run] + offset - self._at[run]

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what a stretch of the content is in the source: more than one with escapes."""
        for at in self._at[bisect_right(self._at, start) : bisect_left(self._at, end)]:
            yield self.start(start), self.end(at)
            start = at
        yield self.start(start), self.end(end)

    def end(self, offset: int) -> int:
        """Return where the character before a position ends."""
        return self.start(offset - 1) + 1


def content_of(body: str, token: Token, opener: Token, cell: int = 0) -> Content | None:
    """Return the content of a block that markdown-it found in a body.

    `cell` is its number in the row of a table. None where the source does not have the content
    as it is, which no known case does.
    """
    # markdown-it strips more kinds of blanks than it tells lines and blocks by.
    lines = [(start, end) for start, end in token.meta["lines"]]
    while lines and not body[slice(*lines[0])].strip():
        del lines[0]
    if not token.content or not lines:
        return None
    start, end = lines[0]
    if opener.type in ("th_open", "td_open"):
        runs = cells(body, start, end, cell)
    else:
        if opener.type == "heading_open" and opener.markup[0] == "#":
            start += len(opener.markup)
        while start < end and body[start] != token.content[0]:
            start += 1
        runs = _runs(token.content, [start, *(begin for begin, _ in lines[1:])])
    ends = [at for at, _ in runs[1:]] + [len(token.content)]
    for (at, begin), until in zip(runs, ends):
        piece = token.content[at:until].split("\n")[0]
        if not body.startswith(piece, begin):
            return None
    return Content(token.content, runs) if runs else None


def _runs(content: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return where the lines of a content begin in it and in the source."""
    runs = []
    at = 0
    for line, start in zip(content.split("\n"), starts):
        indent = len(line) - len(line.lstrip(" \t"))
        runs.append((at + indent, start))
        at += len(line) + 1
    return runs
