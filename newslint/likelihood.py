"""How likely a word is at a place: how common it is, and how often it stands beside its neighbours.

All figures are bits: one bit more is twice as likely. The lists hold rounded logarithms of counts
in a large corpus of English, which is all the precision that a choice between words needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log2

from newslint.lexicon import Lexicon

# The counts of all words together are 2^40; pairs met less often than 2^22 times are not listed.
_ALL = 40.0
_UNLISTED_PAIR = 21.5


class Likelihood:
    """Reads the frequency and pair lists of a lexicon; both are searched in place."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._frequency = lexicon.table("frequency.txt")
        self._pairs = lexicon.table("pairs.txt")

    def frequencies(self, words: Iterable[str]) -> dict[str, float]:
        """Return those of some words that are known, with the log of their counts."""
        found = {}
        get = self._frequency.get
        for word in words:
            value = get(word)
            if value:
                found[word] = float(value)
        return found

    def frequency(self, word: str) -> float | None:
        """Return the log of the count of a word, None where it is not listed."""
        value = self._frequency.get(word)
        return float(value) if value else None

    def bits(self, word: str, own: float, before: str, after: str) -> float:
        """Return how likely a word of frequency `own` is between two others ('' where none)."""
        return self._after(before, word, own) + self._before(word, own, after)

    def pair_bits(self, first: str, second: str, before: str, after: str) -> float:
        """Return how likely two words that follow each other are between two others."""
        own, next_own = self.frequency(first), self.frequency(second)
        if own is None or next_own is None:
            return -2 * _ALL
        bits = self._after(before, first, own) + self._after(first, second, next_own)
        return bits + self._before(second, next_own, after)

    def _after(self, before: str, word: str, own: float) -> float:
        """log P(word | before), mixed with log P(word)."""
        alone = own - _ALL
        first = self.frequency(before) if before else None
        if first is None:
            return alone
        pair = self.pair(before, word)
        if pair is None:
            return min(alone, _UNLISTED_PAIR - first)
        return log2((2.0 ** (pair - first) + 2.0**alone) / 2)

    def _before(self, word: str, own: float, after: str) -> float:
        """log P(after | word) - log P(after): how much better or worse than anywhere."""
        second = self.frequency(after) if after else None
        if second is None:
            return 0.0
        alone = second - _ALL
        pair = self.pair(word, after)
        if pair is None:
            return min(0.0, _UNLISTED_PAIR - own - alone)
        return log2((2.0 ** (pair - own) + 2.0**alone) / 2) - alone

    def pair(self, first: str, second: str) -> float | None:
        """Return the log of how often two words follow each other, None where it is not listed."""
        row = self._pairs.get(first)
        if row is None:
            return None
        row = f" {row}"
        at = row.find(f" {second}=")
        if at < 0:
            return None
        return float(row[at + len(second) + 2 :].split(" ", 1)[0])
