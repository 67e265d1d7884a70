"""truncation: what was cut off: a label without its text, a sentence without its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.finding import Edit
from newslint.lazy import Lazy
from newslint.lexicon import Lexicon
from newslint.rule import Rule
from newslint.text import Block, BlockKind, Text

_HEADING, _PARAGRAPH, _LIST_ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
_CLOSERS = "\"”’')]»*_ \u00a0"
_STOPS = ".!?…:;"
_LABELLED = Lazy(r"[^:.!?]{2,60}:\s+\S")
_WORD = Lazy(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
_LABEL = 60
# A sentence has at least so many words; less may be a caption, a name, a link.
_SENTENCE = 6
_LONG = 60
# In prose nearly all paragraphs end with a stop; in menus and tables few do.
_PROSE = 0.8
_PARAGRAPHS = 3


class Labels:
    """A list item that has a label, as its neighbours have, and nothing after it."""

    triggers = Triggers()

    def __init__(self, rule: Rule) -> None:
        pass

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        for number, block in enumerate(text.blocks):
            if block.kind is _LIST_ITEM and source[block.end - 1] == ":":
                short = block.end - block.content <= _LABEL
                if short and self._is_empty(text, number):
                    lines = text.lines_of(block)
                    yield Match(block.start, block.end, edits=(Edit(lines.start, lines.end, ""),))

    def _is_empty(self, text: Text, number: int) -> bool:
        """Tell whether nothing below belongs to the label, as text does to the labels beside it."""
        block, following = text.blocks[number], text.blocks[number + 1 : number + 2]
        if following and not _may_follow(text, block, following[0]):
            return False
        beside = (*_items(text, number, -1), *_items(text, number, 1))
        return not following or any(
            _LABELLED.re.match(text.source, b.content, b.end) for b in beside
        )


def _may_follow(text: Text, block: Block, following: Block) -> bool:
    """Tell whether a block is none that a label announces: a heading, the next labelled item."""
    if following.kind is _HEADING:
        return True
    return (
        following.kind is _LIST_ITEM
        and _indent(text, following) <= _indent(text, block)
        and _LABELLED.re.match(text.source, following.content, following.end) is not None
    )


def _indent(text: Text, block: Block) -> int:
    line = text.source[block.start : block.end]
    return len(line) - len(line.lstrip())


def _items(text: Text, number: int, step: int) -> Iterator[Block]:
    """Yield the items of the list that a block is in, away from it."""
    number += step
    while 0 <= number < len(text.blocks) and text.blocks[number].kind is _LIST_ITEM:
        yield text.blocks[number]
        number += step


class Sentences:
    """Blocks that end in mid-sentence: after a word that wants another one."""

    triggers = Triggers()

    def __init__(self, rule: Rule) -> None:
        self._open = frozenset(rule.texts_of("open"))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        last = len(text.blocks) - 1
        while last > 0 and text.blocks[last].kind is _HEADING:
            last -= 1
        for number, block in enumerate(text.blocks[:last]):
            if not source[block.end - 1].islower():
                continue
            word = source[source.rfind(" ", block.start, block.end) + 1 : block.end]
            if word in self._open and _is_sentence(text, block):
                following = text.blocks[number + 1]
                if following.kind is not _LIST_ITEM and source[following.start].isalnum():
                    yield Match(block.end - len(word), block.end)


class Ending:
    """The last paragraph of a text of paragraphs, where it ends without a stop."""

    triggers = Triggers()

    def __init__(self, rule: Rule) -> None:
        self._open = frozenset(rule.texts_of("open"))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        for number in range(len(text.blocks) - 1, -1, -1):
            block = text.blocks[number]
            if block.kind not in (_PARAGRAPH, _HEADING):
                return
            if _trails_off(source, block):
                if _is_sentence(text, block):
                    yield Match(block.end - 1, block.end)
                return
            start = source.rfind(" ", block.start, block.end) + 1
            if source[block.end - 1] == ":" and number == len(text.blocks) - 1:
                if _is_sentence(text, block):
                    yield Match(start, block.end)
                return
            if source[_content_end(source, block) - 1] in _STOPS:
                return
            if source[start : block.end] in self._open and _is_sentence(text, block):
                if _follows_stop(text, number):
                    yield Match(start, block.end)
                return
            if block.kind is _PARAGRAPH:
                if _is_prose(text, number) and _has_rest(text, block):
                    yield Match(start, block.end)
                return


def _trails_off(source: str, block: Block) -> bool:
    """Tell whether a block ends with dots after a word, as a teaser does."""
    dots = source[block.end - 1] == "…" or source.endswith("...", block.start, block.end)
    return dots and source[block.start : block.end].rstrip(".… ")[-1:].islower()


class Quotes:
    """A quotation that the last paragraph opens and nobody closes."""

    triggers = Triggers()

    def __init__(self, rule: Rule) -> None:
        pass

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        for block in reversed(text.blocks):
            if block.kind is _PARAGRAPH:
                start = _open_quote(source, block)
                # A paragraph that opens with a quotation mark may go on in the next one.
                if start > block.content or (start >= 0 and source[block.end - 1] not in _STOPS):
                    yield Match(start, block.end)
            if block.kind is not _HEADING:
                return


def _open_quote(source: str, block: Block) -> int:
    """Return where the last quotation of a block begins that is not closed, -1 if all are."""
    start = source.rfind("“", block.start, block.end)
    if start >= 0:
        closed = source.find("”", start, block.end) >= 0 or '"' in source[start : block.end]
        return -1 if closed else start
    if source.count('"', block.start, block.end) % 2 == 0:
        return -1
    start = source.rfind('"', block.start, block.end)
    opens = source[start + 1 : start + 2].isalnum() and not source[start - 1 : start].isdigit()
    return start if opens else -1


def _content_end(source: str, block: Block) -> int:
    """Return where a block ends but for closing quotation marks and brackets."""
    end = block.end
    while end > block.content + 1 and source[end - 1] in _CLOSERS:
        end -= 1
    return end


def _is_sentence(text: Text, block: Block) -> bool:
    """Tell whether a block reads as a sentence: long enough, and most of it in lower case."""
    words = _WORD.re.findall(text.source, block.content, block.end)
    lower = sum(word[0].islower() for word in words)
    return len(words) >= _SENTENCE and lower * 2 > len(words)


def _follows_stop(text: Text, number: int) -> bool:
    """Tell whether the block before ends as sentences do: verse and tables don't."""
    if number == 0:
        return len(text.sentences(text.blocks[0])) > 1
    before = text.blocks[number - 1]
    return text.source[_content_end(text.source, before) - 1] in _STOPS


def _has_rest(text: Text, block: Block) -> bool:
    """Tell whether whole sentences precede an open one: a line without any may be a headline."""
    sentences = text.sentences(block)
    last = sentences[-1]
    if not text.source[last.end - 1].islower():
        return False
    rest = Block(last.start, last.end, block.kind, last.start)
    return len(sentences) > 1 and _is_sentence(text, rest)


def _is_prose(text: Text, number: int) -> bool:
    """Tell whether nearly all paragraphs before a block end with a stop."""
    source = text.source
    blocks = [b for b in text.blocks[:number] if b.kind is _PARAGRAPH and b.end - b.start > _LONG]
    stops = sum(source[_content_end(source, b) - 1] in _STOPS for b in blocks)
    return len(blocks) >= _PARAGRAPHS and stops >= _PROSE * len(blocks)


_PARTS: dict[str, Callable[[Rule], Labels | Sentences | Ending | Quotes]] = {
    "label": Labels,
    "sentence": Sentences,
    "ending": Ending,
    "quote": Quotes,
}


def compile_rule(rule: Rule, lexicon: Lexicon) -> Labels | Sentences | Ending | Quotes:
    """Compile a rule that names what lacks its rest."""
    return _PARTS[rule.text_of("part")](rule)


KIND = Kind(
    help="what was cut off: a label without its text, a sentence without its end",
    params={
        "part": Param("text", "what lacks its rest", required=True, choices=tuple(_PARTS)),
        "open": Param("list", "words that no sentence ends with"),
    },
    compile=compile_rule,
    lines=True,
)
