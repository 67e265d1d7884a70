"""HTML: the words that a reader of the page sees, in blocks as the elements make them.

Whole pages and pieces of them: the body of a post, with the comments that WordPress's editor
puts around its blocks, with shortcodes, or with bare paragraphs between blank lines.
"""

from __future__ import annotations

from html import escape, unescape

from newslint.lazy import Lazy
from newslint.readers.elements import (
    ALONE,
    APART,
    BARE,
    BLOCKS,
    BLOCKS_APART,
    ENDLESS,
    IMPLIED,
    INLINE_APART,
    KINDS,
    LEFT,
    OBJECTS,
    PICTURES,
    VOID,
)
from newslint.readers.inserts import Inserts, front_matter
from newslint.readers.pieces import Builder
from newslint.readers.tags import Sort, Token, tokens
from newslint.text import BlockKind, Span
from newslint.view import Role, View

_PAGE = Lazy(r"(?i)<(?:!doctype|html|body)\b")
_GUTENBERG = Lazy(r"<!--\s+(?P<close>/)?(?P<name>wp:[\w/-]+)\b(?s:.*?)(?P<void>/)?-->")
_FOLDED = Lazy(r" *[\t\r\n\f][ \t\r\n\f]*")
_CLOSED = frozenset('.!?…:"”’»)')


def read_html(source: str) -> View:
    """Return the view of a page or of a piece of one."""
    builder = Builder(source)
    start = front_matter(source)
    bare = _PAGE.re.search(source) is None
    HtmlReader(builder, Inserts(source), bare).read(start, len(source))
    return builder.finish(_escape)


def _escape(text: str) -> str:
    return escape(text, quote=False)


class _Element:
    """An open element, or a block of WordPress's editor."""

    __slots__ = ("apart", "blocks", "name", "start")

    def __init__(self, name: str, start: int, blocks: int, apart: int) -> None:
        self.name = name
        self.start = start
        self.blocks = blocks
        """How many blocks there were before it."""
        self.apart = apart
        """How much there was before it that is not prose."""


class HtmlReader:
    """Hands a stretch of HTML to a builder, piece by piece."""

    def __init__(self, builder: Builder, inserts: Inserts, bare: bool = False) -> None:
        self._builder = builder
        self._source = builder.source
        self._inserts = inserts
        self._bare = bare
        """Whether blank lines between words make paragraphs."""
        self._open: list[_Element] = []
        self._holders: dict[int, _Element] = {}
        """The elements that the words of the blocks stand in."""
        self._apart: tuple[str, int, int] = ("", 0, 0)
        """The element apart that is being skipped: its name, how deep, where it began."""

    def read(self, start: int, end: int) -> None:
        """Read from `start` to `end`; elements open at the end are closed."""
        for token in tokens(self._source, start, end, self._inserts):
            sort = token.sort
            if self._apart[0]:
                self._skip(token)
            elif sort is Sort.TEXT:
                self._text(token.start, token.end)
            elif sort is Sort.START:
                self._start(token)
            elif sort is Sort.END:
                self._end(token)
            elif sort is Sort.REFERENCE:
                self._reference(token)
            elif sort is Sort.COMMENT:
                self._comment(token)
            elif sort is Sort.INSERT:
                self._insert(token)
        if self._apart[0] in INLINE_APART:
            self._builder.object(self._apart[2], end)
        self._flush()

    # -- text ----------------------------------------------------------------------------------
    def _text(self, start: int, end: int) -> None:
        builder, source = self._builder, self._source
        at = start
        for fold in _FOLDED.re.finditer(source, start, end):
            low, high = fold.span()
            self._words(at, low)
            if self._is_bare and self._ends_paragraph(low, high):
                self._flush()
            if builder.ends_blank:
                builder.hide(low, high)
            else:
                builder.char(low, high, " ")
            at = high
        self._words(at, end)

    def _words(self, start: int, end: int) -> None:
        builder, source = self._builder, self._source
        if builder.ends_blank:  # blanks on both sides of a tag are one to a reader
            first = start
            while start < end and source[start] == " ":
                start += 1
            if start > first:
                builder.hide(first, start)
        builder.text(start, end)

    @property
    def _is_bare(self) -> bool:
        return self._bare and (
            not self._open or self._open[-1].name in BARE or self._open[-1].name[:3] == "wp:"
        )

    def _ends_paragraph(self, low: int, high: int) -> bool:
        source = self._source
        lines = source.count("\n", low, high) or source.count("\r", low, high)
        if lines != 1:
            return lines > 1
        after = source[high : high + 1]
        return low > 0 and source[low - 1] in _CLOSED and not after.islower() and after != "<"

    def _reference(self, token: Token) -> None:
        source = self._source
        written = source[token.start : token.end]
        seen = unescape(written)
        if seen == written:
            self._words(token.start, token.end)
        elif seen == " " or seen in "\t\n\r\f":
            self._builder.char(token.start, token.end, " ")
        else:
            self._builder.char(token.start, token.end, seen)

    def _comment(self, token: Token) -> None:
        match = _GUTENBERG.re.match(self._source, token.start, token.end)
        if match is None:
            self._builder.hide(token.start, token.end)
            return
        self._flush()
        if match["close"]:
            self._close(match["name"], token)
        elif not match["void"]:
            self._push(match["name"], token.start)

    def _insert(self, token: Token) -> None:
        assert token.insert is not None
        if token.insert.is_block:
            self._flush()
            self._builder.apart += 1
        elif token.insert.role is Role.PICTURE:
            self._builder.object(token.start, token.end, True)
        else:
            self._builder.hide(token.start, token.end, token.insert.role)

    # -- elements ------------------------------------------------------------------------------
    def _start(self, token: Token) -> None:
        name, builder = token.name, self._builder
        if name in BLOCKS:
            self._flush()
            self._imply(name, token.start)
            if name not in VOID:
                self._push(name, token.start)
        elif name == "br":
            builder.line_break(token.start, token.end)
        elif name in APART or self._is_note(token):
            if name in BLOCKS_APART:
                self._flush()
                builder.apart += 1
            if self._source[token.end - 2] == "/" and name in ("math", "svg"):
                builder.object(token.start, token.end, name in PICTURES)
            else:
                self._apart = (name, 1, token.start)
        elif name in OBJECTS:
            builder.object(token.start, token.end, name in PICTURES)
        elif name in VOID:
            builder.hide(token.start, token.end)
        else:
            builder.hide(token.start, token.end, Role.OPEN)

    def _end(self, token: Token) -> None:
        if token.name in BLOCKS:
            self._flush()
            self._close(token.name, token)
        elif token.name == "br":
            self._builder.line_break(token.start, token.end)
        else:
            self._builder.hide(token.start, token.end, Role.CLOSE)

    def _is_note(self, token: Token) -> bool:
        """Tell whether a raised sign is the mark of a note: it holds a link or a bracket."""
        return token.name == "sup" and self._source[token.end : token.end + 2] in _NOTES

    def _skip(self, token: Token) -> None:
        name, depth, start = self._apart
        if token.name != name:
            return
        depth += 1 if token.sort is Sort.START else -1
        self._apart = (name if depth else "", depth, start)
        if not depth and name in INLINE_APART:
            self._builder.object(start, token.end, name in PICTURES)
        elif not depth and name not in BLOCKS_APART:
            self._builder.hide(start, token.end)

    def _flush(self) -> None:
        builder = self._builder
        if builder.is_empty:
            return
        before = len(builder.blocks)
        if builder.flush(self._kind()) and self._open:
            for number in range(before, len(builder.blocks)):
                self._holders[number] = self._open[-1]

    def _kind(self) -> BlockKind:
        inner = BlockKind.PARAGRAPH
        for element in reversed(self._open):
            kind = KINDS.get(element.name)
            if kind is BlockKind.TABLE and element is not self._open[-1]:
                return inner  # a paragraph in a cell: the table is there for the layout
            if kind:
                return kind
        return inner

    def _push(self, name: str, start: int) -> None:
        builder = self._builder
        self._open.append(_Element(name, start, len(builder.blocks), builder.apart))

    def _imply(self, name: str, start: int) -> None:
        """Close what ends where this element begins: a paragraph, the list item before."""
        ends = IMPLIED.get(name, frozenset())
        while self._open and (self._open[-1].name == "p" or self._open[-1].name in ends):
            self._pop(self._before(start))

    def _close(self, name: str, token: Token) -> None:
        """Close an element with those left open in it; ends of what is not open say nothing."""
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number].name == name:
                while len(self._open) > number + 1:
                    is_implied = self._open[-1].name in ENDLESS
                    self._pop(self._before(token.start) if is_implied else -1)
                self._pop(token.end)
                return

    def _before(self, end: int) -> int:
        while end and self._source[end - 1].isspace():
            end -= 1
        return end

    def _pop(self, end: int) -> None:
        """Close the innermost element; where it holds one block only, it may go with that."""
        element, builder = self._open.pop(), self._builder
        number = element.blocks
        if end < 0 or len(builder.blocks) != number + 1 or builder.apart != element.apart:
            return
        is_alone = element.name in ALONE or element.name.startswith("wp:")
        if is_alone or (self._holders.get(number) is element and element.name not in LEFT):
            builder.outers[number] = Span(element.start, end)


_NOTES = frozenset({"<a", "["})
