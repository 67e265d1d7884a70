"""starts: a sentence, or a paragraph, heading or list item, that begins with a small letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized
from newslint.language.lexicon import Lexicon, Table
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Block, BlockKind, Text
from newslint.words import split_words

_LAST = Lazy(
    r"(?r)(?<![\p{L}\p{M}\p{N}.&'’-])(?:[\p{L}\p{M}'’-]{2,}+|\d{4,}+|\d+(?:st|nd|rd|th)|\d+%)"
)
# A word without the signs that say it is meant so: iPhone, e-mail, x.com, a) and the like.
_FIRST = Lazy(
    r"\s*[\"“‘'«(\[]*(?P<at>\p{Ll}[\p{Ll}\p{M}'’]*+)(?![\p{L}\d@_\\/:=]|\.\S|[.)]\s)(?!-)"
)


_ASKED = Lazy(
    r"(?:[\p{L}’'-]+ ){1,4}?(?:ask|sa(?:id|ys?)|wonder|th(?:ink|ought)|cr(?:y|ied)|wr[io]te|shout)"
)

# One expression for each sign: a literal at the start is what makes a search fast.
_STOPS = tuple((sign, Lazy(rf"\{sign}\s+[\"“]?(?=\p{{Ll}})")) for sign in ".?!")

_SIGNS = "\"“”‘’'()[],:;?!"
_LONG = 4
_MANY = 3
"""Capitals that prove title case where the first word is a little one."""
_CLOSED = '.!?”"'


class Sentences:
    """A small letter after the full stop of a sentence, which no abbreviation explains."""

    triggers = Triggers(literals=(". ", "? ", "! "))

    def __init__(self, abbreviations: Table, spared: frozenset[str], lexicon: Lexicon) -> None:
        self._abbreviations = abbreviations
        self._spared = spared
        self._lexicon = lexicon

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        gaps = text.gaps
        stops = (stop.re.finditer(source) for sign, stop in _STOPS if sign in gaps)
        for gap in chain.from_iterable(stops):
            stop = gap.start()
            first = _FIRST.re.match(source, stop + 1)
            last = _LAST.re.match(source, endpos=stop)
            if not first or not last or first["at"] in self._spared:
                continue
            word = last.group()
            if source[stop] == ".":
                if self._abbreviations.get(word.lower()) is not None:
                    continue
            elif not word.islower() or text.is_quoted(stop):
                continue  # “Yahoo! said”, “Who Goes There? is”, “why? he asked”
            elif _ASKED.re.match(source, first.start("at")):
                continue
            block = text.block_at(stop)
            # What no dictionary has may be a name that begins small: zlib, iOS.
            if block and first.end("at") + 2 < block.end and _is_known(first["at"], self._lexicon):
                yield Match(first.start("at"), first.end("at"), capitalized(first["at"]))


class Blocks:
    """A paragraph, heading or list item that begins small, where others of its kind do not."""

    triggers = Triggers()

    def __init__(self, spared: frozenset[str], lexicon: Lexicon) -> None:
        self._spared = spared
        self._lexicon = lexicon

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        small = [
            index
            for index, (_, _, _, content) in enumerate(text.blocks)
            if source[content].islower()
        ]
        if not small:
            return
        total = Counter(block.kind for block in text.blocks)
        lower = Counter(text.blocks[index].kind for index in small)
        for index in small:
            block = text.blocks[index]
            first = _FIRST.re.match(source, block.content, block.end)
            if not first or first["at"] in self._spared:
                continue
            most = 2 if block.kind is BlockKind.HEADING else 3
            if lower[block.kind] * most > total[block.kind] and total[block.kind] > 1:
                continue  # small letters are this article's way
            if self._begins(text, index) and _is_known(first["at"], self._lexicon):
                yield Match(first.start("at"), first.end("at"), capitalized(first["at"]))

    def _begins(self, text: Text, index: int) -> bool:
        """Tell whether a block is a whole: not the rest of a line above, not a fragment."""
        block = text.blocks[index]
        source = text.source
        if block.kind is BlockKind.HEADING:
            first, *words = source[block.content : block.end].split()
            words = [word.strip(_SIGNS) for word in words]
            # In title case all longer words have capitals; a link (“switch to …”) has not.
            if any(w.islower() and len(w) >= _LONG for w in words):
                return False
            raised = [word.lower() for word in words if word.isalpha() and word.istitle()]
            if len(first) < _LONG and len(raised) < _MANY:
                return False
            return len(self._lexicon.unknown(raised)) < len(raised)
        if block.kind is BlockKind.LIST_ITEM:
            return True
        if source[block.end - 1] not in _CLOSED or source.count(" ", block.start, block.end) < 3:
            return False
        before = text.blocks[index - 1] if index else None
        return before is None or _closed(source, before)


def _is_known(word: str, lexicon: Lexicon) -> bool:
    pieces = split_words(word)[:1]
    return bool(pieces) and not lexicon.unknown(pieces)


def _closed(source: str, block: Block) -> bool:
    """Tell whether a block can't run on into the next one."""
    return block.kind is BlockKind.HEADING or source[block.end - 1] in ".!?”\"’'"


def compile_rule(rule: Rule, lexicon: Lexicon) -> Sentences | Blocks:
    """Compile a rule: with `abbreviations` for sentences, without for blocks."""
    spared = frozenset(rule.texts_of("spared"))
    name = rule.text_of("abbreviations")
    if name:
        return Sentences(lexicon.table(name), spared, lexicon)
    return Blocks(spared, lexicon)


KIND = Kind(
    help="a sentence, or a paragraph, heading or list item, that begins with a small letter",
    params={
        "abbreviations": Param("text", "for sentences: the words whose full stop ends none"),
        "spared": Param("list", "words that keep their small letter: particles of names, brands"),
    },
    compile=compile_rule,
)
