"""A view: the prose of a file with markup, and the way back from it to the file.

Checks read Markdown and HTML as they read plain text: a view holds the words alone, with no
tags between them, references such as `&rsquo;` as their characters, and paragraphs on one line
each. It is made of segments, which stand for the whole file one after the other, so every
position of the view has its place in the file; nothing is ever looked up by its text. What
checks find in the view, `newslint.markup.carry` carries back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from newslint.text import Block, Span, Text

OBJECT = "\ufffc"
"""What a view shows where the file has something in a sentence that is not prose."""


class Role(Enum):
    """What a segment is."""

    TEXT = "text"
    """The same characters in file and view."""
    CHAR = "char"
    """A thing of the file that reads as other characters: a reference, a line end."""
    OBJECT = "object"
    """Code, a formula, an address: one sign in the view."""
    PICTURE = "picture"
    """The same for what nobody deletes with a line of text."""
    BREAK = "break"
    """What stands between two blocks: a blank line in the view."""
    OPEN = "open"
    """Markup that begins something in a line, with nothing in the view."""
    CLOSE = "close"
    """Markup that ends it."""
    HIDDEN = "hidden"
    """All else that is not seen."""

    @property
    def is_seen(self) -> bool:
        """Tell whether such segments have characters in the view."""
        return self not in _UNSEEN


_UNSEEN = frozenset({Role.OPEN, Role.CLOSE, Role.HIDDEN})


class Segment(NamedTuple):
    """A stretch of the file, `start` to `end`, and of the view, `at` to `until`."""

    role: Role
    start: int
    end: int
    at: int
    until: int


class Place(NamedTuple):
    """A block in the file: all of it, and what to delete with it (None where that harms)."""

    extent: Span
    outer: Span | None


class View(Text):
    """The prose of a file. Positions are those of the prose, except where `file` is named."""

    def __init__(
        self,
        original: str,
        prose: str,
        blocks: Sequence[Block],
        segments: Sequence[tuple[Role, int, int, int, int]],
        places: Sequence[Place],
        objects: Sequence[Span],
        escape: Callable[[str], str] = str,
        reread: Callable[[str], View] | None = None,
        cuts: Sequence[int] = (),
    ) -> None:
        super().__init__(prose, blocks, objects)
        self.original = original
        self._segments = segments
        self.places = tuple(places)
        """Where the blocks are in the file, in the order of `blocks`."""
        self.escape = escape
        """How new text is written in the file."""
        self.reread = reread
        """Reads a changed part of the file, where edits can turn text to markup."""
        self.cuts = tuple(cuts)
        """Where in the file such parts can begin and end."""

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """They stand for the whole file and the whole view, in order."""
        return tuple(map(Segment._make, self._segments))

    @property
    def file(self) -> Text:
        """The file itself, as a text with the same blocks."""
        return self._file

    @cached_property
    def _file(self) -> Text:
        blocks = [
            Block(place.extent.start, place.extent.end, block.kind, self.start_of(block.content))
            for block, place in zip(self.blocks, self.places)
        ]
        return Text(self.original, blocks)

    @cached_property
    def seen(self) -> tuple[int, ...]:
        """The numbers of the segments that have characters in the view."""
        return tuple(n for n, s in enumerate(self.segments) if s.until > s.at)

    @cached_property
    def _seen_at(self) -> list[int]:
        return [self.segments[number].at for number in self.seen]

    def number_at(self, offset: int) -> int:
        """Return the number of the segment that holds a character of the view."""
        return self.seen[max(0, bisect_right(self._seen_at, offset) - 1)]

    def block_number(self, offset: int) -> int:
        """Return the number of the last block that begins at a position or before it."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def start_of(self, offset: int) -> int:
        """Return where in the file a character of the view begins."""
        if offset >= len(self.source):
            return self.end_of(offset)
        segment = self.segments[self.number_at(offset)]
        return segment.start + (offset - segment.at if segment.role is Role.TEXT else 0)

    def end_of(self, offset: int) -> int:
        """Return where in the file the character before a position of the view ends."""
        if offset <= 0 or not self.seen:
            return self.start_of(0) if self.source else 0
        segment = self.segments[self.number_at(offset - 1)]
        return segment.start + offset - segment.at if segment.role is Role.TEXT else segment.end

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column in the file of a character of the view."""
        return self.file.position(self.start_of(offset))
