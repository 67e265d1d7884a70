"""line: whole lines, or whole sentences, that do not belong in an article."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cached_property

from newslint.checks.base import PREPARED, Hits, Kind, Match, Param, Triggers
from newslint.finding import Edit, Safety
from newslint.language.casing import casings
from newslint.language.lexicon import Lexicon, Table
from newslint.lazy import Lazy
from newslint.lines.line import SHORT, Line, first_word, is_spoken, is_told, long_lines, short_lines
from newslint.lines.phrasebook import index_phrases
from newslint.lines.phrases import Phrase, Sets, read_sets
from newslint.rule import Rule
from newslint.text import Block, Span, Text
from newslint.words import split_words

_PARTS = ("line", "sentence", "piece")
_LONGEST = 60
SETS = "line_sets.txt"
"""The shipped sets that templates name in braces."""
_WORD = 24  # characters in which a line's first word is found
_SAID = 3  # of the words that excuse a line so many are looked for before it is cut into words


class Phrases:
    """Finds lines (or sentences) that are one of the rule's phrases from end to end."""

    def __init__(self, rule: Rule, sets: Table) -> None:
        self._sentences = rule.text_of("part") == "sentence"
        self._without = frozenset(rule.texts_of("without"))
        self._alien = rule.flag_of("alien")
        self._templates = rule.texts_of("phrases")
        self._table = sets
        self._phrases: dict[int, Phrase] = {}
        self._firsts: dict[str, frozenset[str] | None] = {}
        index = rule.map_of(PREPARED)
        self._by_anchor = _table(index["anchors"])
        self._by_opening = _table(index["openings"])
        self._anchors = frozenset(self._by_anchor)
        self._by_word = _table(index["words"])
        self._by_pair = _table(index["pairs"])
        pairs = (pair.split(" ") for pair in self._by_pair)
        self._openings = frozenset(index["long"].split())
        self._open = frozenset(index["open"].split())
        self._free = frozenset(index["free"].split())
        self._dull = frozenset(index["dull"].split())
        self._said = tuple(f" {word}" for word in rule.texts_of("without")[:_SAID])
        self.triggers = Triggers(
            words=frozenset(self._by_word).union(rule.texts_of("words")),
            pairs=frozenset((first, second) for first, second in pairs),
            openings=self._openings,
            line_words=frozenset() if self._sentences else self._anchors,
        )

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        if not self._sentences:
            for line in text.once(short_lines):
                if line.tokens and (self._open or line.tokens[0] in self._by_opening):
                    dull = self._anchors.isdisjoint(line.words)
                    safety = None if dull else self._judge(text, line)
                    if safety:
                        yield _without_line(text, line.block, safety)
            long = text.once(long_lines)
            for word in self._openings.intersection(long):
                for line in long[word]:
                    if safety := self._judge(text, line):
                        yield _without_line(text, line.block, safety)
        found: dict[Block, list[Span]] = {}
        least = Safety.SAFE
        for block, span in self._stretches(text, hits):
            raw = text.source[span.start : span.end]
            safety = None if is_spoken(raw) else self._judge(text, Line(block, raw))
            if safety:
                found.setdefault(block, []).append(span)
                least = min(least, safety)
        for block, spans in found.items():
            for span in _joined(text, spans):
                yield _without(text, block, span, least)

    def _stretches(self, text: Text, hits: Hits) -> Iterator[tuple[Block, Span]]:
        """Yield the long lines (or the sentences) that have a word or pair that was met.

        Cutting them into words is dear: they must begin as a phrase does, unless the word is one
        of a phrase that may begin with any.
        """
        seen: set[Span] = set()
        for word in self._telling(text, hits) & text.words:
            free = word.lower() in self._free
            for block, at in _places(text, [word]):
                if not (free or _opening(text, block, at, self._sentences) in self._by_opening):
                    continue
                if self._sentences:
                    if _is_quoted(text.source[block.content : at]):
                        continue
                    spans = [span for span in text.sentences(block) if span.start <= at < span.end]
                else:
                    spans = [Span(block.start, block.end)] * (block.end - block.start > SHORT)
                for span in spans:
                    if span not in seen:
                        seen.add(span)
                        yield block, span

    def _telling(self, text: Text, hits: Hits) -> set[str]:
        """Return the words to look for: of what was met all but that of phrases which nothing in
        the text begins as."""
        words = {w for w in hits.words if self._may_begin(text, self._by_word.get(w))}
        for pair in hits.pairs:
            if self._may_begin(text, self._by_pair[" ".join(pair)]):
                words.update(casings(max(pair, key=len)))
        return words

    def _may_begin(self, text: Text, numbers: str | None) -> bool:
        if numbers is None:
            return True
        if numbers not in self._firsts:
            self._firsts[numbers] = self._begin(frozenset(numbers.split()))
        firsts = self._firsts[numbers]
        begins = text.lower_words if self._sentences else text.once(long_lines).keys()
        return firsts is None or not firsts.isdisjoint(begins)

    def _begin(self, numbers: frozenset[str]) -> frozenset[str] | None:
        """Return the words that phrases begin with (in a sentence, the first of their pieces that
        the sieve keeps), None where these are any."""
        if not numbers.isdisjoint(self._open):
            return None
        firsts = [
            w for w, those in self._by_opening.items() if not numbers.isdisjoint(those.split())
        ]
        if not self._sentences:
            return self._dull.union(firsts)
        heads = [split_words(word)[:1] for word in firsts]
        return frozenset(head[0] for head in heads) if all(heads) else None

    def _judge(self, text: Text, line: Line) -> Safety | None:
        """Return how sure it is that a line is one of the phrases; None where it is not.

        What begins with any words is known by its end alone: a judgement.
        """
        if any(word in line.raw for word in self._said):
            return None  # most lines go here, before they are cut into words
        tokens, words = line.tokens, line.words
        if not tokens or len(tokens) > _LONGEST or not self._without.isdisjoint(words):
            return None
        numbers = {n for anchor in self._anchors & words for n in self._by_anchor[anchor].split()}
        sure = numbers.intersection(self._by_opening.get(tokens[0], "").split())
        for chosen, safety in ((sure, Safety.SAFE), (numbers & self._open, Safety.UNSAFE)):
            if any(self._phrase(int(number)).matches(line) for number in chosen):
                told = (self._alien or len(tokens) == 1) and is_told(text, line.raw)
                return None if told else safety
        return None

    @cached_property
    def _sets(self) -> Sets:
        return read_sets(self._table.read())

    def _phrase(self, number: int) -> Phrase:
        if number not in self._phrases:
            self._phrases[number] = Phrase(self._templates[number], self._sets)
        return self._phrases[number]


class Expressions:
    """Finds lines that an expression matches from end to end, or the pieces that it matches."""

    def __init__(self, rule: Rule) -> None:
        self._expressions = tuple(map(Lazy, rule.texts_of("regexes")))
        self._literals = rule.texts_of("literals")
        self._openings = frozenset(rule.texts_of("openings"))
        self._pieces = rule.text_of("part") == "piece"
        self._most = rule.number_of("most", math.inf)
        words = rule.texts_of("words")
        if not (self._literals or words or self._openings):
            raise ValueError("regexes need literals, words or openings: they run where these stand")
        self.triggers = Triggers(
            words=frozenset(words),
            literals=self._literals,
            line_words=self._openings,
            openings=self._openings,
        )

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        blocks = {block for block, _ in _places(text, hits.words)}
        blocks |= {block for block, _ in _places(text, self._literals, whole=False)}
        if self._openings:
            short = text.once(short_lines)
            blocks |= {line.block for line in short if self._openings & {*line.tokens[:1]}}
            long = text.once(long_lines)
            blocks |= {line.block for w in self._openings.intersection(long) for line in long[w]}
        found = list(self._parts(text, blocks) if self._pieces else self._lines(text, blocks))
        if len(found) <= self._most:
            yield from found

    def _lines(self, text: Text, blocks: Iterable[Block]) -> Iterator[Match]:
        for block in blocks:
            if any(e.re.fullmatch(text.source, block.start, block.end) for e in self._expressions):
                yield _without_line(text, block)

    def _parts(self, text: Text, blocks: Iterable[Block]) -> Iterator[Match]:
        for block in blocks:
            for expression in self._expressions:
                for found in expression.re.finditer(text.source, block.start, block.end):
                    yield Match(found.start(), found.end(), "")


def _places(text: Text, words: Iterable[str], whole: bool = True) -> Iterator[tuple[Block, int]]:
    """Yield where the words (or bare characters) stand, with their lines."""
    for word in words:
        for at in text.find(word) if whole else _all_of(text.source, word):
            block = text.block_at(at)
            if block:
                yield block, at


def _is_quoted(before: str) -> bool:
    """Tell whether what stands before a place in its paragraph leaves a quotation open."""
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _opening(text: Text, block: Block, at: int, sentence: bool) -> str:
    """Return the word that a line (the sentence around a place) begins with, in lower case."""
    source, start = text.source, block.content
    if sentence:
        for stop in (". ", "! ", "? "):
            start = max(start, source.rfind(stop, start, at) + 1)
    return first_word(source[start : start + _WORD])


def _all_of(source: str, piece: str) -> Iterator[int]:
    at = source.find(piece)
    while at >= 0:
        yield at
        at = source.find(piece, at + len(piece))


def _joined(text: Text, spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, neighbours as one: they go together."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and not text.source[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _without(text: Text, block: Block, span: Span, safety: Safety) -> Match:
    """Drop a sentence with the blank after it, or the line where it holds no more."""
    if span.start <= block.content and span.end >= block.end:
        return _without_line(text, block, safety)
    source, start, end = text.source, span.start, span.end
    if end < block.end:
        while end < block.end and source[end].isspace():
            end += 1
    else:
        while start > block.content and source[start - 1].isspace():
            start -= 1
    return Match(span.start, span.end, edits=(Edit(start, end, ""),), safety=safety)


def _without_line(text: Text, block: Block, safety: Safety = Safety.SAFE) -> Match:
    span = text.lines_of(block)
    return Match(block.start, block.end, edits=(Edit(span.start, span.end, ""),), safety=safety)


def prepare_rule(rule: Rule, lexicon: Lexicon) -> dict[str, str]:
    """Return where each of the phrases is looked for."""
    sets = read_sets(lexicon.table(SETS).read())
    return index_phrases(rule.texts_of("phrases"), sets, rule.text_of("part") == "sentence")


def _table(lines: str) -> dict[str, str]:
    return dict(line.split("\t") for line in lines.splitlines())


def compile_rule(rule: Rule, lexicon: Lexicon) -> Phrases | Expressions:
    """Compile a rule that has either `phrases` or `regexes`."""
    if bool(rule.texts_of("phrases")) == bool(rule.texts_of("regexes")):
        raise ValueError("a line rule has either phrases or regexes")
    return Phrases(rule, lexicon.table(SETS)) if rule.texts_of("phrases") else Expressions(rule)


KIND = Kind(
    help="whole lines, or whole sentences, that do not belong in an article",
    params={
        "phrases": Param("list", "what the line says, as templates: share [this] (story|post)"),
        "regexes": Param("regexes", "expressions for the whole line, behind literals or words"),
        "literals": Param("list", "look only at lines that hold one of these"),
        "words": Param("list", "look only at lines that hold one of these words, in this casing"),
        "openings": Param("list", "look only at lines that begin with one of these (lower case)"),
        "part": Param("text", "what goes: line, sentence, piece", choices=_PARTS),
        "without": Param("list", "a line with one of these words (lower case) is let alone"),
        "alien": Param(
            "flag", "yes: not where a long line of the text says the same; always so for one word"
        ),
        "most": Param("number", "say nothing where the text has more of them"),
    },
    compile=compile_rule,
    lines=True,
    prepare=prepare_rule,
)
