"""HTML: the words that a reader of the page sees, in blocks as the elements make them.

Whole pages and pieces of them: the body of a post, with the comments that WordPress's editor
puts around its blocks, with shortcodes, or with bare paragraphs between blank lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape, unescape

from newslint.lazy import Lazy
from newslint.markup.view import Role, View
from newslint.readers.elements import (
    ALONE,
    APART,
    ASIDES,
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

_PAGE = Lazy(r"(?i)<(?:!doctype|html|body)\b")
_GUTENBERG = Lazy(r"<!--\s+(?P<close>/)?(?P<name>wp:[\w/-]+)\b(?s:.*?)(?P<void>/)?-->")
_FOLDED = Lazy(r"[\t\r\n\f][ \t\r\n\f]*")
_NOTES = frozenset({"<a", "[1", "[2", "[3", "[4", "[5", "[6", "[7", "[8", "[9", "[n"})
_DEPTH = 300
"""Elements inside each other, after which no more are counted."""
_ARTICLES = frozenset({"article", "main"})
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


@dataclass(frozen=True, slots=True, eq=False)
class _Element:
    """An open element, or a block of WordPress's editor."""

    name: str
    start: int
    kind: BlockKind
    """Of what kind the words in it are."""
    blocks: int
    """How many blocks there were before it."""
    apart: int
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
            if self._apart[0]:
                self._skip(token)
                continue
            sort = token[0]
            if sort is Sort.TEXT:
                self._text(token[1], token[2])
            elif sort is Sort.START:
                self._start(token)
            elif sort is Sort.END:
                self._end(token)
            elif sort is Sort.REFERENCE:
                self._reference(token[1], token[2])
            elif sort is Sort.COMMENT:
                self._comment(token)
            elif sort is Sort.INSERT:
                self._insert(token[1])
        if self._apart[0] in INLINE_APART:
            self._builder.object(self._apart[2], end)
        self._flush()

    # -- text ----------------------------------------------------------------------------------
    def _text(self, start: int, end: int) -> None:
        """Take words; blanks on both sides of a tag, or with a line end, are one to a reader."""
        builder, source = self._builder, self._source
        if builder.is_empty and source[start:end].isspace():
            return
        at = start
        for fold in _FOLDED.re.finditer(source, start, end):
            low, high = fold.span()
            while low > at and source[low - 1] == " ":
                low -= 1
            self._words(at, low)
            if self._bare and self._ends_paragraph(low, high):
                self._flush()
            if not builder.ends_blank:
                builder.char(low, high, " ")
            at = high
        if at < end:
            self._words(at, end)

    def _words(self, start: int, end: int) -> None:
        if self._builder.ends_blank:
            while start < end and self._source[start] == " ":
                start += 1
        self._builder.text(start, end)

    def _ends_paragraph(self, low: int, high: int) -> bool:
        """Tell whether WordPress would end a paragraph at this line end."""
        if self._open and self._open[-1].name not in BARE and self._open[-1].name[:3] != "wp:":
            return False
        source = self._source
        lines = source.count("\n", low, high) or source.count("\r", low, high)
        if lines != 1:
            return lines > 1
        after = source[high : high + 1]
        return low > 0 and source[low - 1] in _CLOSED and not after.islower() and after != "<"

    def _reference(self, start: int, end: int) -> None:
        written = self._source[start:end]
        seen = unescape(written)
        if seen == written:
            self._words(start, end)
        else:
            self._builder.char(start, end, " " if seen in "\t\n\r\f" else seen)

    def _comment(self, token: Token) -> None:
        _, start, end, _ = token
        match = _GUTENBERG.re.match(self._source, start, end)
        if match is None:
            self._builder.hide(start, end)
            return
        self._flush()
        if match["close"]:
            self._close(match["name"], token)
        elif not match["void"]:
            self._push(match["name"], start)

    def _insert(self, start: int) -> None:
        insert = self._inserts.at(self._source, start)
        assert insert is not None
        if insert.is_block:
            self._flush()
            self._builder.apart += 1
        elif insert.role is Role.PICTURE:
            self._builder.object(start, insert.end, True)
        else:
            self._builder.hide(start, insert.end, insert.role)

    # -- elements ------------------------------------------------------------------------------
    def _start(self, token: Token) -> None:
        _, start, end, name = token
        builder = self._builder
        if name in APART or self._is_apart(name, end):
            if name in BLOCKS_APART or name in ASIDES:
                self._flush()
                builder.apart += 1
            if self._source[end - 2] == "/" and name in ("math", "svg"):
                builder.object(start, end, name in PICTURES)
            else:
                self._apart = (name, 1, start)
        elif name in BLOCKS:
            self._flush()
            self._imply(name, start)
            if name not in VOID:
                self._push(name, start)
        elif name == "br":
            builder.line_break(start, end)
        elif name in OBJECTS:
            builder.object(start, end, name in PICTURES)
        else:
            builder.hide(start, end, Role.HIDDEN if name in VOID else Role.OPEN)

    def _is_apart(self, name: str, end: int) -> bool:
        """Tell whether an element is the mark of a note, or around the article of a page."""
        if name == "sup":
            return self._source[end : end + 2] in _NOTES
        return (
            name in ASIDES
            and not self._bare
            and all(element.name not in _ARTICLES for element in self._open)
        )

    def _end(self, token: Token) -> None:
        _, start, end, name = token
        if name in BLOCKS:
            self._flush()
            self._close(name, token)
        elif name == "br":
            self._builder.line_break(start, end)
        else:
            self._builder.hide(start, end, Role.CLOSE)

    def _skip(self, token: Token) -> None:
        sort, _, end, tag = token
        name, depth, start = self._apart
        if tag != name:
            return
        depth += 1 if sort is Sort.START else -1
        self._apart = (name if depth else "", depth, start)
        if not depth and name in INLINE_APART:
            self._builder.object(start, end, name in PICTURES)
        elif not depth and name not in BLOCKS_APART:
            self._builder.hide(start, end)

    def _flush(self) -> None:
        builder = self._builder
        if builder.is_empty:
            return
        before = len(builder.blocks)
        if builder.flush(self._open[-1].kind if self._open else BlockKind.PARAGRAPH) and self._open:
            for number in range(before, len(builder.blocks)):
                self._holders[number] = self._open[-1]

    def _push(self, name: str, start: int) -> None:
        if len(self._open) >= _DEPTH:
            return
        kind = KINDS.get(name) or (self._open[-1].kind if self._open else BlockKind.PARAGRAPH)
        if kind is BlockKind.TABLE and name not in KINDS:
            kind = BlockKind.PARAGRAPH  # in a cell: the table is there for the layout
        builder = self._builder
        self._open.append(_Element(name, start, kind, len(builder.blocks), builder.apart))

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
                    self._pop(self._before(token[1]) if is_implied else -1)
                self._pop(token[2])
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
