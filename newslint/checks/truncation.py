"""truncation: what was cut off: a label without its text, a sentence without its end."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.finding import Edit
from newslint.language.lexicon import Lexicon, Table
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Block, BlockKind, Span, Text

_HEADING, _PARAGRAPH, _LIST_ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
_CLOSERS = "\"”’')]»*_ \u00a0"
_STOPS = ".!?…:;"
_CLOSED = '.!?"”’)'
_LABELLED = Lazy(r"[^:.!?]{2,60}:\s+\S")
_WORD = Lazy(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
_LABEL = 60
# A sentence has at least so many words; less may be a caption, a name, a link.
_SENTENCE = 6
_FEW = 3
# So many words are no headline.
_MANY = 26
_BEFORE = 3
_LONG = 60
# In prose nearly all paragraphs end with a stop; in menus and tables few do.
_PROSE = 0.8
_PARAGRAPHS = 3
# What stands below the last sentence is furniture: few lines, none of them as long as a paragraph.
_STORY = 100
_TAIL = 8
_SHOWN = 3


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
        open_ends = [n for n, b in enumerate(text.blocks) if source[b.end - 1].islower()]
        for number in open_ends:
            if number >= last:
                return
            block = text.blocks[number]
            word = source[source.rfind(" ", block.start, block.end) + 1 : block.end]
            if word in self._open and _is_sentence(text, block):
                following = text.blocks[number + 1]
                if following.kind is _PARAGRAPH and not _goes_on(text, following):
                    yield Match(block.end - len(word), block.end)


def _goes_on(text: Text, following: Block) -> bool:
    """Tell whether a block looks like the rest of the one before: a line was broken there."""
    first = text.source[following.content]
    return not (first.isupper() or first in _CLOSERS + "“‘«") or not _is_sentence(text, following)


class Ending:
    """The last sentence of a text of paragraphs, where it ends without a stop."""

    triggers = Triggers()

    def __init__(self, rule: Rule, words: Table) -> None:
        self._open = frozenset(rule.texts_of("open"))
        self._known = words

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for number in range(len(text.blocks) - 1, -1, -1):
            block = text.blocks[number]
            if _is_closed(text.source, block):
                pass
            elif block.kind is _PARAGRAPH or block.kind is _HEADING:
                sentence = Span(block.content, block.end)
                if block.kind is _PARAGRAPH:
                    sentence = text.sentences(block)[-1]
                if self._is_unfinished(text, number, sentence):
                    following = text.blocks[number + 1 : number + 2]
                    if not following or not text.source[following[0].content].islower():
                        yield _cut(text, number, sentence)
                    return
            if block.end - block.start > _STORY or number + _TAIL < len(text.blocks):
                return

    def _is_unfinished(self, text: Text, number: int, sentence: Span) -> bool:
        source, block = text.source, text.blocks[number]
        words = _WORD.re.findall(source, sentence.start, sentence.end)
        lower = sum(word[0].islower() for word in words)
        if len(words) < _FEW or lower * 2 < len(words) - 1:
            return False
        end = source[sentence.end - 1]
        if _trails_off(source, block):
            return len(words) >= _SENTENCE
        if end == ":" or end == ",":
            return number == len(text.blocks) - 1 and len(words) >= _SENTENCE
        last = words[-1]
        start = sentence.end - len(last)
        if source[start : sentence.end] != last or source[start - 1].isdigit():
            return False
        if not _follows_stop(text, number, sentence) or text.is_protected(start, sentence.end):
            return False
        if last in self._open or _open_quote(source, block) >= sentence.start:
            return True
        if not last.islower() or not _is_prose(text, number):
            return False
        if "|" in source[sentence.start : sentence.end]:
            return False
        if len(words) >= _MANY or (sentence.start > block.content and len(words) > _FEW):
            return True
        return self._known.get(last) is None  # the cut went through a word


def _cut(text: Text, number: int, sentence: Span) -> Match:
    """Return the match that takes an unfinished sentence away, unless nothing would be left."""
    start, end = sentence.start, sentence.end
    block = text.blocks[number]
    edits: tuple[Edit, ...] = ()
    if start > block.content:
        while text.source[start - 1].isspace():
            start -= 1
        edits = (Edit(start, end, ""),)
    elif number:
        lines = text.lines_of(block)
        edits = (Edit(lines.start, lines.end, ""),)
    return Match(sentence.start, end, edits=edits, fields={"end": _last_words(text, sentence)})


def _last_words(text: Text, sentence: Span) -> str:
    return " ".join(text.source[sentence.start : sentence.end].split()[-_SHOWN:])


def _is_closed(source: str, block: Block) -> bool:
    """Tell whether a block ends as sentences do, which nearly all do."""
    return source[block.end - 1] in _CLOSED and not source.endswith("...", block.start, block.end)


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


def _follows_stop(text: Text, number: int, sentence: Span) -> bool:
    """Tell whether what is before a sentence ends as sentences do: verse and tables don't."""
    if sentence.start > text.blocks[number].content:
        return True
    source = text.source
    before = text.blocks[max(0, number - _BEFORE) : number]
    return any(source[_content_end(source, block) - 1] in _STOPS for block in before)


def _is_prose(text: Text, number: int) -> bool:
    """Tell whether nearly all paragraphs before a block end with a stop."""
    source = text.source
    blocks = [b for b in text.blocks[:number] if b.kind is _PARAGRAPH and b.end - b.start > _LONG]
    stops = sum(source[_content_end(source, b) - 1] in _STOPS for b in blocks)
    return len(blocks) >= _PARAGRAPHS and stops >= _PROSE * len(blocks)


def compile_rule(rule: Rule, lexicon: Lexicon) -> Labels | Sentences | Ending | Quotes:
    """Compile a rule that names what lacks its rest."""
    part = rule.text_of("part")
    if part == "label":
        return Labels(rule)
    if part == "sentence":
        return Sentences(rule)
    if part == "quote":
        return Quotes(rule)
    return Ending(rule, lexicon.table("words.txt"))


_PARTS = ("label", "sentence", "ending", "quote")
KIND = Kind(
    help="what was cut off: a label without its text, a sentence without its end",
    params={
        "part": Param("text", "what lacks its rest", required=True, choices=_PARTS),
        "open": Param("list", "words that no sentence ends with"),
    },
    compile=compile_rule,
    lines=True,
    fields=("end",),
)
