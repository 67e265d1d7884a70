"""Very long texts: cut into pieces of whole blocks, and findings moved back to the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newslint.finding import Edit, Finding
from newslint.text import Block, Span, Text


class Piece(Text):
    """A part of a text, judged by itself. Its lines are counted in the whole."""

    def __init__(self, whole: Text, start: int, end: int, blocks: Sequence[Block]) -> None:
        own = [Block(b.start - start, b.end - start, b.kind, b.content - start) for b in blocks]
        inside = [
            Span(span.start - start, span.end - start)
            for span in whole.protected
            if start <= span.start < end
        ]
        super().__init__(whole.source[start:end], own, inside)
        self.shared = whole.shared
        self.begins = start
        self._whole = whole

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column in the whole text."""
        return self._whole.position(self.begins + offset)

    def moved(self, finding: Finding) -> Finding:
        """Return a finding of this piece as one of the whole text."""
        by = self.begins
        fix = finding.fix
        if fix:
            fix = replace(
                fix, edits=tuple(Edit(e.start + by, e.end + by, e.new) for e in fix.edits)
            )
        return replace(finding, start=finding.start + by, end=finding.end + by, fix=fix)


def pieces(text: Text, size: int) -> Iterator[Piece]:
    """Yield pieces of about `size` characters, which together are the text; no block is cut."""
    blocks = text.blocks
    first = start = 0
    for following in range(1, len(blocks) + 1):
        last = following == len(blocks)
        if last or blocks[following].end - start > size:
            end = len(text.source) if last else blocks[following].start
            yield Piece(text, start, end, blocks[first:following])
            first, start = following, end
