"""Pieces to a view: readers say in order what they meet in a file, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.markup.view import OBJECT, Place, Role, View
from newslint.readers.plain import block_of_line
from newslint.text import Block, BlockKind, Span

_BETWEEN = "\n\n"
_BLANKS = " \t\r\n\f\v\u00a0\u2002\u2003\u2009\u202f"

_SOFT = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"))


_Piece = tuple[Role, int, int, str]
"""A role, the stretch of the file, and what the view has for it. Plain, for there are many."""


class Builder:
    """Collects the pieces of a block until `flush`, and the blocks of a view until `finish`.

    Pieces come in the order of the file. What no piece covers is hidden.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.extents: list[Span] = []
        self.outers: list[Span | None] = []
        """What to delete with each block; readers that know better set it."""
        self.apart = 0
        """How many pictures and the like there were: nobody deletes one with a line."""
        self.ends_blank = True
        """Whether the view of this block, as it is now, ends in a blank or is empty."""
        self._pieces: list[_Piece] = []
        self._lined = False
        self._segments: list[tuple[Role, int, int, int, int]] = []
        self._objects: list[Span] = []
        self._prose: list[str] = []
        self._end = 0
        self._until = 0

    # -- pieces --------------------------------------------------------------------------------
    def text(self, start: int, end: int) -> None:
        """Take characters as they are."""
        if start < end:
            seen = self.source[start:end]
            self._pieces.append((Role.TEXT, start, end, seen))
            self.ends_blank = seen[-1] in _BLANKS

    def char(self, start: int, end: int, seen: str) -> None:
        """Take a thing that reads as other characters, or as none: a soft hyphen."""
        seen = seen.translate(_SOFT)
        if seen:
            self._pieces.append((Role.CHAR, start, end, seen))
            self.ends_blank = seen[-1] in _BLANKS
        else:
            self._pieces.append((Role.HIDDEN, start, end, ""))

    def object(self, start: int, end: int, picture: bool = False) -> None:
        """Take something that is not prose but has its place in a sentence."""
        role = Role.PICTURE if picture else Role.OBJECT
        self._pieces.append((role, start, end, OBJECT))
        self.apart += picture
        self.ends_blank = False

    def hide(self, start: int, end: int, role: Role = Role.HIDDEN) -> None:
        """Take markup."""
        self._pieces.append((role, start, end, ""))

    def line_break(self, start: int, end: int) -> None:
        """Take a line break: a new block begins, but where words run on in lower case."""
        self._pieces.append((Role.BREAK, start, end, " "))
        self._lined = True
        self.ends_blank = True

    # -- blocks --------------------------------------------------------------------------------
    @property
    def is_empty(self) -> bool:
        """Tell whether nothing came since the last block."""
        return not self._pieces

    def flush(self, kind: BlockKind) -> int:
        """End a block; return how many blocks came of its pieces, 0 where they have no words."""
        pieces, self._pieces = self._pieces, []
        self.ends_blank = True
        if not pieces:
            return 0
        if not self._lined:
            return int(self._add(pieces, kind))
        self._lined = False
        return sum([self._add(lines, kind) for lines in _split(pieces)])

    def _add(self, pieces: list[_Piece], kind: BlockKind) -> bool:
        prose = "".join([seen for _, _, _, seen in pieces])
        if not any(map(str.isalnum, prose)):
            return False
        whole = Span(pieces[0][1], pieces[-1][2])
        self.extents.append(whole)
        self.outers.append(self._inner(whole) if _is_balanced(pieces) else None)
        _trim(pieces)
        if self.blocks:
            self._segment(Role.BREAK, self._end, pieces[0][1], _BETWEEN)
        at, first = self._until, len(self._prose)
        for role, start, end, seen in pieces:
            if start > self._end:
                self._segment(Role.HIDDEN, self._end, start, "")
            self._segment(role, start, end, seen)
        self.blocks.append(_block("".join(self._prose[first:]), at, kind))
        return True

    def _inner(self, span: Span) -> Span:
        start, end = span.start, span.end
        while start < end and self.source[start] in _BLANKS:
            start += 1
        while end > start and self.source[end - 1] in _BLANKS:
            end -= 1
        return Span(start, end)

    def _segment(self, role: Role, start: int, end: int, seen: str) -> None:
        at = self._until
        self._until = until = at + len(seen)
        self._prose.append(seen)
        self._end = end
        if role is Role.TEXT and self._segments and self._segments[-1][0] is Role.TEXT:
            _, start, _, at, _ = self._segments.pop()
        elif role is Role.OBJECT or role is Role.PICTURE:
            self._objects.append(Span(at, until))
        self._segments.append((role, start, end, at, until))

    def finish(
        self,
        escape: Callable[[str], str] = str,
        reread: Callable[[str], View] | None = None,
        cuts: Sequence[int] = (),
    ) -> View:
        """Return the view of all blocks; the rest is how a view's file is changed."""
        if self._end < len(self.source):
            self._segment(Role.HIDDEN, self._end, len(self.source), "")
        return View(
            self.source,
            "".join(self._prose),
            self.blocks,
            self._segments,
            [Place(extent, outer) for extent, outer in zip(self.extents, self.outers)],
            self._objects,
            escape,
            reread,
            cuts,
        )


def _block(prose: str, at: int, kind: BlockKind) -> Block:
    if kind is BlockKind.PARAGRAPH:
        # A paragraph of the markup is judged as a line of a plain text would be.
        line = block_of_line(prose, 0, len(prose))
        return Block(at, at + line.end, line.kind, at + line.content)
    content = len(prose) - len(prose.lstrip(_BLANKS + OBJECT))
    return Block(at, at + len(prose), kind, at + content)


def _split(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Yield the pieces of each line; breaks where the line runs on become blanks."""
    line: list[_Piece] = []
    has_words = False
    for number, piece in enumerate(pieces):
        role, start, end, seen = piece
        if role is not Role.BREAK:
            line.append(piece)
            has_words = has_words or any(map(str.isalnum, seen))
        elif _runs_on(pieces, number):
            line.append((Role.CHAR, start, end, seen))
        else:
            # It goes with the line before it, when that is deleted.
            line.append((Role.HIDDEN, start, end, ""))
            if has_words:
                yield line
                line, has_words = [], False
    if line:
        yield line


def _runs_on(pieces: list[_Piece], number: int) -> bool:
    for after in range(number + 1, len(pieces)):
        role, _, _, seen = pieces[after]
        if role in (Role.BREAK, Role.OBJECT, Role.PICTURE):
            return False
        seen = seen.lstrip(_BLANKS)
        if seen:
            return seen[0].islower()
    return False


def _trim(pieces: list[_Piece]) -> None:
    """Hide the blanks at the ends of a block, and the pictures before its words."""
    for number, (role, start, end, seen) in enumerate(pieces):
        if seen:
            rest = seen.lstrip(_BLANKS)
            if rest and role is not Role.PICTURE:
                if role is Role.TEXT and len(rest) < len(seen):
                    pieces[number] = (role, end - len(rest), end, rest)
                break
            pieces[number] = (Role.HIDDEN, start, end, "")
    for number in range(len(pieces) - 1, -1, -1):
        role, start, end, seen = pieces[number]
        if seen:
            rest = seen.rstrip(_BLANKS)
            if rest:
                if role is Role.TEXT and len(rest) < len(seen):
                    pieces[number] = (role, start, start + len(rest), rest)
                break
            pieces[number] = (Role.HIDDEN, start, end, "")


def _is_balanced(pieces: list[_Piece]) -> bool:
    """Tell whether pieces can go as a whole: no half of a pair of tags, no picture."""
    depth = 0
    for role, _, _, _ in pieces:
        if role is Role.OPEN:
            depth += 1
        elif role is Role.CLOSE:
            depth -= 1
            if depth < 0:
                return False
        elif role is Role.PICTURE:
            return False
    return depth == 0
