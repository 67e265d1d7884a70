"""A text as the checks see it: its source, blocks, words and the ways to count positions.

Everything but the source and the blocks is computed when first asked for, so a text that no rule
cares about costs little more than its sieve.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, TypeVar, cast

from newslint.lazy import Lazy
from newslint.words import find_word, latin, only_words, split_gaps, split_words

T = TypeVar("T")


class BlockKind(str, Enum):
    """What a block is to a reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"


PROSE = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
"""The blocks that rules look at unless they name others."""


class Block(NamedTuple):
    """A heading, paragraph, list item …: `source[start:end]` holds it without its line end.

    `content` is where its words begin, after bullets, numbers and heading signs. A tuple, since
    every article makes dozens of them.
    """

    start: int
    end: int
    kind: BlockKind
    content: int


class Span(NamedTuple):
    """A stretch of the source, in characters."""

    start: int
    end: int


_OPENING = "\"“‘'([«"
_CLOSING = "\"”’')]»"
_LINE_END = Lazy(r"\r\n|\n|\r")
_SENTENCE_END = Lazy(r"(?<=[.!?…])[\"”’')\]»]*\s+(?=[\"“‘'(\[«]*[\p{Lu}\p{Nd}])")
_ABBREVIATION = Lazy(
    r"(?<![\p{L}.])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mrs?|Ms|Mx|Dr|Prof|Rev|Hon|Gov|Sen|Reps?|Gen|Col|Lt|Sgt|Capt|Cmdr|Maj"
    r"|Adm|St|Ste|Mt|Ft|Jr|Sr|vs?|No|Nos|pp?|Vol|Inc|Corp|Co|Ltd|Bros|etc|cf|al|approx|est|Jan|Feb"
    r"|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Fig|Eq|Ave|Blvd|Rd)\.$"
)
_LONGEST_ABBREVIATION = 16
_QUOTED = Lazy(r"“[^”\n]{1,2000}”|(?<![\p{L}\p{N}])\"[^\"\n]{1,2000}\"|«[^»\n]{1,2000}»")
# Inside such a token letters and dots are an address or a name, not prose.
_ADDRESS = Lazy(
    r"(?i:://|^www\.)|@|^[#/\\~]|[\w-]\.[a-z]{2,}/|\\|_|^[\w.-]+\."
    r"(?:(?i:com|org|net|jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|html?|php|aspx?|js|css|xml"
    r"|json|txt|csv|zip|exe|mp[34]|mov|avi|wav|py)"
    # A capital after the stop is more often the start of a sentence: "sanctions.In May".
    r"|gov|edu|co|io|info|news|tv|uk|au|us|de|fr|ru|cn|in|jp|nz|ca|eu|ie|za|br|sh)(?:[/:?].*)?$"
)


class Text:
    """A source with its blocks and protected spans. Positions are characters of `source`."""

    def __init__(
        self, source: str, blocks: Sequence[Block], protected: Sequence[Span] = ()
    ) -> None:
        self.source = source
        self.blocks = tuple(blocks)
        self.shared: frozenset[str] = frozenset()
        """Keys of the lines that stand in other texts of the same run too: `chrome.line_key`."""
        self.protected = tuple(protected)
        """Spans that are not prose (code, markup, attributes): sorted, without overlaps."""
        self._sentences: dict[int, list[Span]] = {}
        self._once: dict[Callable[[Text], object], object] = {}

    def once(self, function: Callable[[Text], T]) -> T:
        """Return what a function says of this text; it is asked once, for all checks."""
        if function not in self._once:
            self._once[function] = function(self)
        return cast("T", self._once[function])

    @property
    def file(self) -> Text:
        """The text as it stands in its file; a view of a file with markup says otherwise."""
        return self

    # -- words ---------------------------------------------------------------------------------
    @cached_property
    def _latin(self) -> bytes:
        return latin(self.source)

    @cached_property
    def words(self) -> frozenset[str]:
        """The different words, casing kept, as `words.split_words` cuts them."""
        return frozenset(split_words(self._latin))

    @cached_property
    def lower_only(self) -> str:
        """The words in lower case where they stand, with blanks between: `words.only_words`."""
        return only_words(self._latin, lower=True)

    @cached_property
    def lower_list(self) -> list[str]:
        """The words in order, in lower case."""
        return self.lower_only.split()

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The different words in lower case."""
        return frozenset(self.lower_list)

    @cached_property
    def gaps(self) -> str:
        """What stands between the words, each once, between NULs: see `words.split_gaps`."""
        return "\0".join(("", *split_gaps(self._latin), ""))

    def pairs_among(self, wanted: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
        """Return those of some pairs of lower-case words that follow each other in the text."""
        return wanted.intersection(pairwise(self.lower_list))  # keeps none that is not wanted

    def find(self, word: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield where a word stands as a whole word in this casing."""
        return find_word(self.source, word, start, end)

    # -- blocks and sentences ------------------------------------------------------------------
    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds a position, None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index >= 0 and offset <= self.blocks[index].end:
            return self.blocks[index]
        return None

    def sentences(self, block: Block) -> list[Span]:
        """Return the sentences of a block, without the blanks between them."""
        if block.start not in self._sentences:
            self._sentences[block.start] = self._cut(block)
        return self._sentences[block.start]

    def _cut(self, block: Block) -> list[Span]:
        spans: list[Span] = []
        start = block.content
        for gap in _SENTENCE_END.re.finditer(self.source, block.content, block.end):
            end = gap.start() + len(gap.group().rstrip())
            near = max(start, gap.start() - _LONGEST_ABBREVIATION)
            if _ABBREVIATION.re.search(self.source, near, gap.start()):
                continue
            spans.append(Span(start, end))
            start = gap.end()
        if start < block.end:
            spans.append(Span(start, block.end))
        return spans

    def lines_of(self, block: Block) -> Span:
        """Return a block's whole lines with the line end and the blank lines that follow.

        At the end of the text it is the blank lines before, so that none is left over.
        """
        source = self.source
        start = max(source.rfind("\n", 0, block.start), source.rfind("\r", 0, block.start)) + 1
        end = block.end
        size = len(source)
        while end < size and source[end] not in "\r\n":
            end += 1
        last = end
        while last < size and source[last] in " \t\r\n":
            last += 1
            if source[last - 1] in "\r\n":
                end = last
        if end == size:
            kept = len(source[:start].rstrip())
            start = min(start, end_of_line(source, kept)) if kept else 0
        return Span(start, end)

    # -- what must not be touched --------------------------------------------------------------
    @cached_property
    def _protected_starts(self) -> list[int]:
        return [span.start for span in self.protected]

    def is_protected(self, start: int, end: int) -> bool:
        """Tell whether a stretch touches markup, code, an address or a file name."""
        index = bisect_right(self._protected_starts, max(start, end - 1)) - 1
        if index >= 0 and self.protected[index].end > start:
            return True
        return _ADDRESS.re.search(self.token_around(start, end)) is not None

    def token_around(self, start: int, end: int) -> str:
        """Return the run of characters without blanks that a stretch stands in, unbracketed."""
        source = self.source
        while start > 0 and not source[start - 1].isspace():
            start -= 1
        size = len(source)
        while end < size and not source[end].isspace():
            end += 1
        return source[start:end].strip("\"“”‘’'()[]<>«»{}*,;:!?…").rstrip(".")

    @cached_property
    def _quotes(self) -> list[tuple[int, int]]:
        return [m.span() for m in _QUOTED.re.finditer(self.source)]

    def is_quoted(self, offset: int) -> bool:
        """Tell whether a position is inside quotation marks."""
        index = bisect_right(self._quotes, (offset, len(self.source))) - 1
        return index >= 0 and offset < self._quotes[index][1]

    # -- counting ------------------------------------------------------------------------------
    @cached_property
    def line_starts(self) -> list[int]:
        """Where each line begins; a line ends with LF, CR LF or a lone CR."""
        return [0, *(m.end() for m in _LINE_END.re.finditer(self.source))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, the column in characters."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def position_utf16(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, the column in UTF-16 code units."""
        line, column = self.position(offset)
        return line, len(self.source[offset - column + 1 : offset].encode("utf-16-le")) // 2 + 1

    def position_utf8(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, the column in bytes of UTF-8."""
        line, column = self.position(offset)
        return line, len(self.source[offset - column + 1 : offset].encode()) + 1

    def line(self, number: int) -> str:
        """Return the text of a line, counted from 1, without its end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.source)
        return self.source[starts[number - 1] : end].rstrip("\r\n")


def end_of_line(source: str, offset: int) -> int:
    """Return where the next line begins, the end of the source for the last line."""
    match = _LINE_END.re.search(source, offset)
    return match.end() if match else len(source)
