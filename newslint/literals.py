"""Literals that rules are behind, met without searching a text for each of them.

A literal stands in a text only if the words do that it is made of. Words that stand whole in it
are asked of the text's words. Of one that may go on before or after it (a *piece*) the text must
have a word that ends or begins so: few have, and which do is remembered over texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from newslint.text import Text
from newslint.words import gap_of, only_words

_MEMORY = 20_000
_PIECE = 2  # letters at least: a single one ends or begins too many words
_RUN = re.compile(r"\S+")


class _Literal(NamedTuple):
    """A literal with what a text that holds it holds too."""

    text: str
    gap: str
    words: frozenset[str]
    pieces: frozenset[str]
    indices: tuple[int, ...]


class Literals:
    """The literals of all rules, each with the indices of those that are behind it."""

    def __init__(self, literals: Iterable[tuple[str, int]]) -> None:
        indices: dict[str, tuple[int, ...]] = {}
        for literal, index in literals:
            indices[literal] = (*indices.get(literal, ()), index)
        self._by_piece: dict[str, list[_Literal]] = {}
        self._whole: list[_Literal] = []
        pieces: set[str] = set()
        for made in (_literal(text, behind) for text, behind in indices.items()):
            pieces |= made.pieces
            telling = max(made.pieces, key=len, default=None)
            row = self._by_piece.setdefault(telling, []) if telling else self._whole
            row.append(made)
        self._pieces = tuple(sorted(pieces))
        # What is known of words: they have no piece, or these.
        self._plain: set[str] = set()
        self._telling: dict[str, frozenset[str]] = {}

    def fresh(self, text: Text) -> frozenset[str]:
        """Return the lower-case words of a text but for those known to say nothing."""
        return text.lower_words - self._plain

    def met(self, text: Text, fresh: frozenset[str]) -> Iterator[int]:
        """Yield the indices of the rules whose literals a text has, given its fresh words."""
        pieces = self._found(fresh)
        rows = [self._by_piece[piece] for piece in pieces if piece in self._by_piece]
        gaps = text.gaps
        for literal in chain(self._whole, *rows):
            # All else is looked for in little, the literal in the whole text.
            if (
                literal.gap in gaps
                and literal.pieces <= pieces
                and literal.words <= text.words
                and literal.text in text.source
            ):
                yield from literal.indices

    def learn(self, words: frozenset[str]) -> None:
        """Remember of words of the dictionary what pieces they have."""
        if len(self._plain) < _MEMORY:
            for word in words.difference(self._telling):
                around = f" {word} "
                pieces = frozenset(piece for piece in self._pieces if piece in around)
                if pieces:
                    self._telling[word] = pieces
                else:
                    self._plain.add(word)

    def _found(self, fresh: frozenset[str]) -> frozenset[str]:
        told = self._telling.keys() & fresh
        joined = f" {' '.join(fresh - told)} "
        found = [piece for piece in self._pieces if piece in joined]
        return frozenset(found).union(*map(self._telling.__getitem__, told))


def _literal(text: str, indices: tuple[int, ...]) -> _Literal:
    # A word at an end of the literal touches its mark here: it may go on there.
    cased, lower = f"!{only_words(text)}!", f"!{only_words(text, lower=True)}!"
    words = frozenset(run for run in _RUN.findall(cased) if "!" not in run)
    ends = [run for run in _RUN.findall(lower) if "!" in run and len(run.strip("!")) >= _PIECE]
    pieces = frozenset(f" {run} ".replace(" !", "").replace("! ", "") for run in ends)
    return _Literal(text, gap_of(text), words, pieces, indices)
