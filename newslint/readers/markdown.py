"""Markdown: CommonMark with tables, as Hugo, Jekyll, WordPress and their kin write it.

markdown-it finds the blocks and says on which lines they are; `inline` has the positions inside
them. Where a line of a block begins, after quote signs and indents, the state of markdown-it's
parser knows at the moment a block is made, so that is when it is written down.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newslint.lazy import Lazy
from newslint.markup.view import Role, View
from newslint.readers.content import Content, Lines, content_of
from newslint.readers.elements import APART, BLOCKS, INLINE_APART, OBJECTS, PICTURES, VOID
from newslint.readers.html import HtmlReader
from newslint.readers.inline import INSERTS, Inline, Step, parser
from newslint.readers.inserts import Inserts, front_matter
from newslint.readers.pieces import Builder
from newslint.text import BlockKind, Span

_LINE_END = Lazy(r"\r\n?")
_TAG = Lazy(r"<(/?)([A-Za-z][\w-]*)")
_GOES_WITH_ITS_BLOCK = frozenset(
    {"list_item_open", "blockquote_open", "bullet_list_open", "ordered_list_open"}
)


def read_markdown(source: str) -> View:
    """Return the view of a Markdown source."""
    builder = Builder(source)
    reader = _Reader(builder, front_matter(source), Inserts(source), {})
    reader.read()
    return builder.finish(reread=reader.reread, cuts=reader.cuts)


@lru_cache(maxsize=1)
def _parser() -> tuple[MarkdownIt, Inline]:
    return parser()


@dataclass(slots=True)
class _Open:
    """A block of Markdown that holds others, and what there was before it."""

    token: Token
    blocks: int
    apart: int
    cell: int = 0
    """Cells of a table's row so far."""


class _Reader:
    """Reads one source. Positions are those of its body with line feeds for all line ends."""

    def __init__(
        self, builder: Builder, start: int, inserts: Inserts, references: dict[str, Any]
    ) -> None:
        self._builder = builder
        self._inserts = inserts
        body = builder.source[start:]
        # As markdown-it's own first step does; the view is cut from the source itself.
        lines = _LINE_END.re.sub("\n", body) if "\r" in body else body
        self._body = lines.replace("\0", "\ufffd")
        self._base = start
        self._longer = _long_ends(body) if "\r\n" in body else []
        self._md, self._inline = _parser()
        self._env: dict[str, Any] = {INSERTS: inserts, "references": dict(references)}
        self.cuts: list[int] = []
        """Where blocks begin that are in no other."""
        self._open: list[_Open] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def _at(self, offset: int) -> int:
        """Return a position of the source."""
        return self._base + offset + bisect_left(self._longer, offset)

    def read(self) -> None:
        """Hand the whole source to the builder."""
        if not self._body:
            return
        state = Lines(self._body, self._md, self._env, [])
        self._starts, self._ends = list(state.bMarks), list(state.eMarks)
        self._md.block.tokenize(state, state.line, state.lineMax)
        for token in state.tokens:
            if token.level == 0 and token.map:
                self.cuts.append(self._at(self._starts[token.map[0]]))
            if token.nesting > 0:
                builder = self._builder
                self._open.append(_Open(token, len(builder.blocks), builder.apart))
            elif token.nesting < 0:
                self._close(self._open.pop())
            elif token.type == "inline":
                self._read_block(token)
            elif token.type == "html_block":
                self._read_html(token)
            else:
                self._builder.apart += 1

    def reread(self, part: str) -> View:
        """Return the view of a part of the source, changed, with the links of the whole."""
        builder = Builder(part)
        _Reader(builder, 0, self._inserts, self._env["references"]).read()
        return builder.finish()

    # -- blocks --------------------------------------------------------------------------------
    def _close(self, closed: _Open) -> None:
        builder, number = self._builder, closed.blocks
        if (
            closed.token.type in _GOES_WITH_ITS_BLOCK
            and closed.token.map
            and len(builder.blocks) == number + 1
            and builder.apart == closed.apart
        ):
            builder.outers[number] = self._lines(closed.token.map)

    def _lines(self, lines: Sequence[int]) -> Span:
        """Return some lines without the blank ones after them."""
        first, last = lines[0], lines[1] - 1
        while last > first and not self._body[self._starts[last] : self._ends[last]].strip():
            last -= 1
        return Span(self._at(self._starts[first]), self._at(self._ends[last]))

    def _read_block(self, token: Token) -> None:
        content = self._content(token)
        if content is None:
            return
        builder = self._builder
        apart, number = builder.apart, len(builder.blocks)
        self._read_steps(content, self._inline.steps(content.text, self._md, self._env))
        count = builder.flush(self._kind())
        opener = self._open[-1].token
        if count == 1 and opener.map and builder.apart == apart:
            first = self._kind_of_item()
            builder.outers[number] = None if first else self._lines(opener.map)

    def _content(self, token: Token) -> Content | None:
        opener = self._open[-1].token
        if opener.type in ("th_open", "td_open"):
            row = self._open[-2]
            row.cell += 1
            return content_of(self._body, token, opener, row.cell - 1)
        return content_of(self._body, token, opener)

    def _kind(self) -> BlockKind:
        opener = self._open[-1].token.type
        if opener == "heading_open":
            return BlockKind.HEADING
        if opener in ("th_open", "td_open"):
            return BlockKind.TABLE
        for holder in reversed(self._open[:-1]):
            if holder.token.type == "blockquote_open":
                return BlockKind.QUOTE
            if holder.token.type == "list_item_open":
                is_first = len(self._builder.blocks) == holder.blocks
                return BlockKind.LIST_ITEM if is_first else BlockKind.PARAGRAPH
        return BlockKind.PARAGRAPH

    def _kind_of_item(self) -> bool:
        """Tell whether the block just read stands behind a bullet: its line is not its own."""
        holder = self._open[-2] if len(self._open) > 1 else None
        return (
            holder is not None
            and holder.token.type == "list_item_open"
            and len(self._builder.blocks) == holder.blocks + 1
        )

    # -- inside blocks -------------------------------------------------------------------------
    def _read_steps(self, content: Content, steps: Sequence[Step]) -> None:
        builder = self._builder
        name, opened = "", 0
        for step in steps:
            start, end = self._at(content.start(step.start)), self._at(content.end(step.end))
            if step.role is Role.BREAK:
                end = self._at(content.start(step.end)) if step.end < len(content.text) else end
            tag = _TAG.re.match(content.text, step.start) if step.kind == "html_inline" else None
            if name:  # inside <code> and the like
                if tag and tag[1] and tag[2].lower() == name:
                    self._apart(name, opened, end)
                    name = ""
            elif tag and not tag[1] and tag[2].lower() in APART:
                name, opened = tag[2].lower(), start
            elif tag:
                self._tag(tag[2].lower(), bool(tag[1]), start, end)
            elif step.role is Role.TEXT:
                for low, high in content.stretches(step.start, step.end):
                    builder.text(self._at(low), self._at(high))
            elif step.role is Role.CHAR:
                builder.char(start, end, step.seen)
            elif step.role in (Role.OBJECT, Role.PICTURE):
                builder.object(start, end, step.role is Role.PICTURE)
            elif step.role is not Role.BREAK:
                builder.hide(start, end, step.role)
            elif step.kind == "softbreak":
                builder.char(start, end, " ")
            else:
                builder.line_break(start, end)
        if name and steps:
            self._apart(name, opened, self._at(content.end(len(content.text))))

    def _apart(self, name: str, start: int, end: int) -> None:
        if name in INLINE_APART:
            self._builder.object(start, end, name in PICTURES)
        else:
            self._builder.hide(start, end)

    def _tag(self, name: str, is_end: bool, start: int, end: int) -> None:
        builder = self._builder
        if name == "br" or name in BLOCKS:
            builder.line_break(start, end)
        elif name in OBJECTS:
            builder.object(start, end, name in PICTURES)
        elif name in VOID:
            builder.hide(start, end)
        else:
            builder.hide(start, end, Role.CLOSE if is_end else Role.OPEN)

    def _read_html(self, token: Token) -> None:
        lines = token.map or [0, 0]
        start, end = self._starts[lines[0]], self._ends[lines[1] - 1]
        if token.level:  # its lines may have quote signs
            self._builder.apart += 1
            return
        HtmlReader(self._builder, self._inserts).read(self._at(start), self._at(end))


def _long_ends(body: str) -> list[int]:
    """Return where in a body with line feeds the line ends are that have two characters."""
    return [match.start() - number for number, match in enumerate(Lazy(r"\r\n").re.finditer(body))]
