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
from newslint.language.casing import casings
from newslint.language.lexicon import Lexicon, Table
from newslint.lines.line import SHORT, Line, is_told, short_lines
from newslint.rule import Rule
from newslint.text import Block, Text

_NAME, _WORD = -1.0, -2.0  # what other words count
_ANCHOR = 2  # a line needs one word that weighs so much
_SURE, _DENSE = 3.0, 0.3  # the sum and the mean of a line that is furniture by itself
_DENSE_SENTENCE = 0.7  # the mean of one that closes as a sentence does
_FEW_WORDS, _FEW_SUM = 4, 2.0  # a very short line needs less, but for a single word
_PAGE_LINES = 4  # so many make a text a page, if it has as many short lines as long ones
_PAGE_SHARE = 30  # and one in so many
_LONG = 120  # characters from which a line is prose whatever its end
_SENTENCE = 55
_BODY_STEP = 6  # what a short line costs the body, in words
_MENU_WORDS, _MENU_MEAN = 7, 0.2  # the least of a menu in one long line
_MENU = 300  # characters of it at most
_FOREIGN_LINES = 10  # so many where the body is not English
_TITLE = 140  # characters of a headline at most
_NEAR = 20  # lines around the body that may be its headline, credit or caption
_ENGLISH = frozenset(
    {"the", "of", "and", "to", "in", "is", "that", "for", "on", "with", "was", "as"}
)
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_PROSE = re.compile(r", |[.!?][”\"]?$")
_SIGNS = re.compile(r"[\W_]+")  # pages are compared without, they come and go in copying


@dataclass(frozen=True, slots=True)
class _Scored:
    """A short line with what its words say."""

    line: Line
    sum: float
    mean: float
    size: int
    anchored: bool
    plain: bool  # none of its words speaks against it

    @property
    def sure(self) -> bool:
        """Tell whether the line is furniture wherever it stands."""
        if not self.anchored:
            return False
        dense = _DENSE_SENTENCE if self.size > _FEW_WORDS and self.line.raw[-1:] == "." else _DENSE
        if self.sum >= _SURE and self.mean >= dense:
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
        menus = (word for word, weight in self._weights.items() if weight >= _SURE)
        self.triggers = Triggers(
            line_words=frozenset(anchors),
            words=frozenset(cased for word in menus for cased in casings(word)[1:]),
        )

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {word: float(weight) for word, weight in self._table.read().items()}

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        scored = [self._score(line) for line in text.once(short_lines)]
        if self._page:
            yield from (_dropped(text, block) for block in _around_body(text, scored))
        else:
            sure = (s.line for s in scored if s.sure and not is_told(text, s.line.raw))
            yield from (_dropped(text, line.block) for line in sure)
            yield from (_dropped(text, block) for block in self._menus(text, hits))

    def _menus(self, text: Text, hits: Hits) -> Iterator[Block]:
        """Yield the long lines that are a menu without line ends: capitalised, without a stop."""
        blocks = {text.block_at(at) for word in hits.words for at in text.find(word)}
        for block in blocks:
            if block and SHORT < block.end - block.start <= _MENU:
                line = Line(block, text.source[block.start : block.end])
                if not _PROSE.search(line.raw) and all(line.read.cased):
                    scored = self._score(line)
                    dense = scored.sum >= _SURE and scored.mean >= _MENU_MEAN
                    if dense and scored.size >= _MENU_WORDS:
                        yield block

    def _score(self, line: Line) -> _Scored:
        words = line.read
        weights = self._weights
        total, anchored, plain = 0.0, False, True
        for token, cased in zip(words.tokens, words.cased):
            weight = weights.get(token)
            if weight is None:
                weight = 0.0 if token == "#" else _NAME if cased else _WORD
            anchored = anchored or weight >= _ANCHOR
            plain = plain and weight >= 0
            total += weight
        size = len(words.tokens)
        return _Scored(
            line, total, total / size if size else 0.0, size, anchored, plain and size > 1
        )


def _around_body(text: Text, scored: list[_Scored]) -> Iterator[Block]:
    """Yield the lines above and below the body of a copied page that are no running text."""
    marks = {s.line.block.start for s in scored if s.likely}
    blocks = text.blocks
    if len(marks) < max(_PAGE_LINES, len(blocks) // _PAGE_SHARE) or len(scored) * 2 < len(blocks):
        return
    marks |= {s.line.block.start for s in scored if s.plain and s.sum >= 1}
    first, last = _body(text)
    above = max((i for i in range(first) if blocks[i].start in marks), default=-1)
    below = min((i for i in range(last, len(blocks)) if blocks[i].start in marks), default=last)
    told = [b for i, b in enumerate(blocks) if first <= i < last or _words_of_prose(text, b)]
    prose = " ".join(text.source[block.start : block.end] for block in told).lower()
    if not _is_english(prose) and len(marks) < _FOREIGN_LINES:
        return
    joined = _SIGNS.sub("", prose)
    topic = frozenset(_CONTENT.findall(prose))
    for i, block in enumerate(blocks):
        if above < i < below or _words_of_prose(text, block) or block.end - block.start > _TITLE:
            continue
        raw = text.source[block.start : block.end].lower()
        near = first - _NEAR <= i < last + _NEAR
        if _SIGNS.sub("", raw) not in joined and not _is_on(raw, topic, near):
            yield block


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


def _is_on(raw: str, topic: frozenset[str], near: bool) -> bool:
    """Tell whether a line shares words with the article: its headline and captions do."""
    words = frozenset(_CONTENT.findall(raw))
    shared = len(words & topic)
    if not near:
        return shared > 2
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
