"""furniture: lines that no phrase says, judged by their words, their shape and their neighbours.

A line is scored by its words: those of site furniture (“newsletter” 3 … “news” 1, “the” 0) count
for it, names and other words against it. A text where many lines score is the copy of a whole
page: there the short lines around the body that have nothing to do with it are furniture too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.finding import Edit
from newslint.lexicon import Lexicon, Table
from newslint.lines import SHORT, Line, short_lines
from newslint.rule import Rule
from newslint.text import Block, Text

_NAME, _WORD = -1.0, -2.0  # what other words count
_ANCHOR = 2  # a line needs one word that weighs so much
_SURE, _DENSE = 3.0, 0.3  # the sum and the mean of a line that is furniture by itself
_FEW_WORDS, _FEW_SUM = 4, 2.0  # a very short line needs less, but for a single word
_PAGE_LINES = 4  # so many make a text a page, if it has as many short lines as long ones
_LONG = 120  # characters from which a line is prose whatever its end
_SENTENCE = 45
_BODY_STEP = 4  # what a short line costs the body, in words
_REACH = 60  # lines around one that scores, in which others are furniture
_ENGLISH = frozenset(
    {"the", "of", "and", "to", "in", "is", "that", "for", "on", "with", "was", "as"}
)
_CONTENT = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class _Scored:
    """A short line with what its words say."""

    line: Line
    sum: float
    mean: float
    size: int
    anchored: bool

    @property
    def sure(self) -> bool:
        """Tell whether the line is furniture wherever it stands."""
        if not self.anchored:
            return False
        if self.sum >= _SURE and self.mean >= _DENSE:
            return True
        return 1 < self.size <= _FEW_WORDS and self.sum >= _FEW_SUM and self.mean >= _DENSE

    @property
    def likely(self) -> bool:
        """Tell whether the line is furniture on a page of furniture."""
        return self.sure or (self.anchored and self.sum >= _FEW_SUM and self.mean >= _DENSE)


class Furniture:
    """Finds furniture by the words of lines."""

    def __init__(self, rule: Rule, table: Table) -> None:
        self._table = table
        self._page = rule.flag_of("page")
        anchors = (word for word, weight in self._weights.items() if weight >= _ANCHOR)
        self.triggers = Triggers(line_words=frozenset(anchors))

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {word: float(weight) for word, weight in self._table.read().items()}

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        scored = [self._score(line) for line in text.once(short_lines)]
        if self._page:
            yield from (_dropped(text, s.line.block) for s in _around_body(text, scored))
        else:
            sure = (s.line for s in scored if s.sure and not _is_told(text, s.line))
            yield from (_dropped(text, line.block) for line in sure)

    def _score(self, line: Line) -> _Scored:
        words = line.read
        weights = self._weights
        total, anchored = 0.0, False
        for token, cased in zip(words.tokens, words.cased):
            weight = weights.get(token)
            if weight is None:
                weight = 0.0 if token == "#" else _NAME if cased else _WORD
            anchored = anchored or weight >= _ANCHOR
            total += weight
        size = len(words.tokens)
        return _Scored(line, total, total / size if size else 0.0, size, anchored)


def _is_told(text: Text, line: Line) -> bool:
    """Tell whether a longer line says the same: then it is a heading, or what it is about."""
    raw = line.raw.strip().lower()
    return any(
        block.end - block.start > SHORT and raw in text.source[block.start : block.end].lower()
        for block in text.blocks
    )


def _around_body(text: Text, scored: list[_Scored]) -> Iterator[_Scored]:
    """Yield the short lines above and below the body of a copied page."""
    marks = {s.line.block.start for s in scored if s.likely}
    if len(marks) < _PAGE_LINES or len(scored) * 2 < len(text.blocks):
        return
    blocks = text.blocks
    first, last = _body(text)
    above = [i for i in range(first) if blocks[i].start in marks]
    below = [i for i in range(last, len(blocks)) if blocks[i].start in marks]
    prose = " ".join(
        text.source[b.start : b.end]
        for i, b in enumerate(blocks)
        if first <= i < last or _words_of_prose(text, b)
    ).lower()
    topic = frozenset(_CONTENT.findall(prose))
    if not _is_english(prose):
        return
    index = {block.start: i for i, block in enumerate(blocks)}
    for s in scored:
        at = index[s.line.block.start]
        near = (above and at <= above[-1]) or (below and at >= below[0])
        if near and not _belongs(s.line, prose, topic):
            yield s


def _body(text: Text) -> tuple[int, int]:
    """Return the run of blocks with the most prose for the fewest short lines."""
    best, total, start = (0, 0, 0), 0, 0
    for i, block in enumerate(text.blocks):
        if total <= 0:
            total, start = 0, i
        total += _words_of_prose(text, block) or -_BODY_STEP
        best = max(best, (total, start, i + 1))
    return best[1], best[2]


def _words_of_prose(text: Text, block: Block) -> int:
    """Return about how many words of running text a line has, at most 40."""
    size = block.end - block.start
    ends = text.source[block.end - 1] in ".!?\"”’'):"
    return min(size // 6, 40) if size >= _LONG or (ends and size >= _SENTENCE) else 0


def _is_english(prose: str) -> bool:
    words = prose.split()
    return sum(word in _ENGLISH for word in words) * 10 >= len(words)


def _belongs(line: Line, prose: str, topic: frozenset[str]) -> bool:
    """Tell whether the article speaks of what the line says: a headline, label or subhead."""
    raw = line.raw.strip().lower()
    if raw in prose:
        return True
    words = frozenset(_CONTENT.findall(raw))
    shared = len(words & topic)
    return shared > 1 or (len(words) > 1 and shared * 2 >= len(words))


def _dropped(text: Text, block: Block) -> Match:
    span = text.lines_of(block)
    return Match(block.start, block.end, edits=(Edit(span.start, span.end, ""),))


def compile_rule(rule: Rule, lexicon: Lexicon) -> Furniture:
    """Compile a rule with the `list` of weighted words."""
    return Furniture(rule, lexicon.table(rule.text_of("list")))


KIND = Kind(
    help="lines of site furniture, judged by their words and neighbours",
    params={
        "list": Param("text", "a file of word<TAB>weight lines", required=True),
        "page": Param("flag", "yes: the lines around the body of a copied page"),
    },
    compile=compile_rule,
    lines=True,
)
