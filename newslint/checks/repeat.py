"""repeat: paragraphs, headlines and sentences that a text says twice."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.finding import Edit
from newslint.language.lexicon import Lexicon
from newslint.lazy import Lazy
from newslint.lines.echoes import ASKED, echoes, may_repeat_heading, same_starts, words_of
from newslint.rule import Rule
from newslint.text import Block, BlockKind, Span, Text

_TOP = 4
"""Blocks among which the headline is; what stands here may say it again."""
_SITE = 4
"""Words that a site's name before or after a headline may have."""
_SPEAKER = 5
"""Words that name who said the sentence of a pull quote."""
_SPEAKER_SIZE = 80
_STORY = 40
"""Characters from which a block that is no heading tells something."""


class Repeat:
    """What the three units have in common: always asked, lines deleted whole."""

    triggers = Triggers()

    def __init__(self, rule: Rule) -> None:
        self._words = int(rule.number_of("words", 12))
        self._likeness = rule.number_of("likeness", 1)
        self._apart = tuple(map(Lazy, rule.texts_of("apart")))

    def is_apart(self, text: Text, block: Block) -> bool:
        """Tell whether a block is a caption or the like, which may say again what the text says."""
        return any(p.re.search(text.source, block.start, block.end) for p in self._apart)


class Paragraphs(Repeat):
    """Blocks said before: exactly, or nearly where the rule names a likeness."""

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for echo in text.once(echoes):
            exact = self._likeness == 1
            if (echo.likeness == 1) is not exact or echo.likeness < self._likeness:
                continue
            block, source = text.blocks[echo.block], text.blocks[echo.source]
            if self.is_apart(text, block) or self.is_apart(text, source):
                continue
            yield _deleted(text, block, source.start)


class Headlines(Repeat):
    """Headings said before; the first ones also with a site's name before or after them."""

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        if not may_repeat_heading(text):
            return
        numbers = [n for n, b in enumerate(text.blocks) if b.kind is BlockKind.HEADING]
        first: dict[str, int] = {}
        keys = [" ".join(words_of(text, (b := text.blocks[n]).content, b.end)) for n in numbers]
        times = Counter(keys)
        for number, key in zip(numbers, keys):
            block = text.blocks[number]
            if text.source[block.end - 1] == "?" and times[key] > ASKED:
                continue
            count = key.count(" ") + 1
            source = first.setdefault(key, number)
            if number == source + 1 and text.source[text.blocks[source].start] == "#":
                continue  # two titles of one article, of which the one with the sign is odd
            if source == number and number >= _TOP:
                source = self._headline(first, key, count, number)
            if source == number or count < self._words + (source >= _TOP):
                continue
            if _has_story(text, number) and not self.is_apart(text, block):
                yield _deleted(text, block, text.blocks[source].start)

    def _headline(self, first: dict[str, int], key: str, count: int, number: int) -> int:
        """Return which of the first headings a later one says with other words around it."""
        for old, source in first.items():
            if source >= _TOP:
                break
            size = old.count(" ") + 1
            if size < self._words or not 0 < abs(size - count) <= _SITE:
                continue
            long, short = (old, key) if size > count else (key, old)
            if count >= self._words and (
                long.endswith(" " + short) or long.startswith(short + " ")
            ):
                return source
        return number


def _has_story(text: Text, number: int) -> bool:
    """Tell whether paragraphs stand around a heading: lines of a song or a menu have none."""
    near = (*text.blocks[max(0, number - 1) : number], *text.blocks[number + 1 : number + 4])
    return any(b.kind is not BlockKind.HEADING and b.end - b.start > _STORY for b in near)


class Sentences(Repeat):
    """Sentences said before, but not in a block that is itself said before."""

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        groups = text.once(same_starts)
        if not groups:
            return
        repeated = {text.blocks[echo.block] for echo in text.once(echoes)}
        sentences: dict[Block, list[Span]] = {}
        for positions in groups:
            first: dict[tuple[str, ...], tuple[Block, Span]] = {}
            for position in positions:
                block = text.block_at(position)
                if block is None or block in repeated or block.kind is BlockKind.HEADING:
                    continue
                if block not in sentences:
                    apart = self.is_apart(text, block)
                    sentences[block] = [] if apart else text.sentences(block)
                starts = sentences[block]
                if not starts or position < block.content:  # "1. " has a stop too
                    continue
                span = starts[bisect_right(starts, position, key=lambda span: span.start) - 1]
                words = words_of(text, span.start, span.end)
                if len(words) < self._words:
                    continue
                source, earlier = first.setdefault(words, (block, span))
                if earlier == span or text.source[span.end - 1] in ":,;)":
                    continue
                if not (_is_pulled(text, source, earlier) or _is_pulled(text, block, span)):
                    yield _sentence(text, block, span, earlier.start)


def _is_pulled(text: Text, block: Block, span: Span) -> bool:
    """Tell whether a sentence is somebody's words or, but for who said it, all of its block."""
    alone = (block.end - block.content) - (span.end - span.start) <= _SPEAKER_SIZE
    if alone:
        rest = text.source[block.content : span.start] + text.source[span.end : block.end]
        alone = len(rest.split()) <= _SPEAKER and not rest.rstrip().endswith(".")
    return alone or text.is_quoted(span.start) or text.is_quoted(span.end - 1)


def _deleted(text: Text, block: Block, source: int) -> Match:
    lines = text.lines_of(block)
    edit = Edit(lines.start, lines.end, "")
    return Match(block.start, block.end, edits=(edit,), fields=_place(text, source))


def _sentence(text: Text, block: Block, span: Span, source: int) -> Match:
    start, end = span.start, span.end
    if end < block.end:
        while text.source[end].isspace():
            end += 1
    else:
        while start > block.content and text.source[start - 1].isspace():
            start -= 1
    return Match(span.start, span.end, edits=(Edit(start, end, ""),), fields=_place(text, source))


def _place(text: Text, source: int) -> dict[str, str]:
    return {"line": str(text.position(source)[0])}


_UNITS: dict[str, Callable[[Rule], Paragraphs | Headlines | Sentences]] = {
    "paragraph": Paragraphs,
    "headline": Headlines,
    "sentence": Sentences,
}


def compile_rule(rule: Rule, lexicon: Lexicon) -> Paragraphs | Headlines | Sentences:
    """Compile a rule that names its unit."""
    return _UNITS[rule.text_of("unit")](rule)


KIND = Kind(
    help="paragraphs, headlines and sentences that a text says twice",
    params={
        "unit": Param("text", "what is said twice", required=True, choices=tuple(_UNITS)),
        "words": Param("number", "words it has at least"),
        "likeness": Param("number", "share of words, below 1, that make a paragraph the same"),
        "apart": Param("regexes", "blocks with one of these may say what the text says"),
    },
    compile=compile_rule,
    lines=True,
    fields=("line",),
)
