"""How likely a word is at a place: how common it is, and how often it stands beside its neighbours.

All figures are bits: one bit more is twice as likely. The lists hold rounded logarithms of counts
in a large corpus of English, which is all the precision that a choice between words needs.
"""

from __future__ import annotations

from math import log2

from newslint.language.lexicon import Lexicon

# The counts of all words together are 2^40; pairs met less often than 2^22 times are not listed.
_ALL = 40.0
_UNLISTED_PAIR = 21.5
_KEPT = 500
"""So many rows of pairs are kept apart: little words stand beside everything."""


class Likelihood:
    """The frequency and pair lists of a lexicon; both are searched in place."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.frequencies = lexicon.table("frequency.txt")
        self._pairs = lexicon.table("pairs.txt")
        self._followers: dict[str, dict[str, str]] = {}

    def frequency(self, word: str) -> float | None:
        """Return the log of the count of a word, None where it is not listed."""
        value = self.frequencies.get(word) if word else None
        return float(value) if value else None

    def pair(self, first: str, second: str) -> float | None:
        """Return the log of how often two words follow each other, None where it is not listed."""
        followers = self._followers.get(first)
        if followers is not None:
            value = followers.get(second)
            return float(value) if value else None
        row = self._pairs.get(first) if first else None
        if not row or not second:
            return None
        # One question does not pay for taking the row apart.
        row = f" {row} "
        at = row.find(f" {second}=")
        if at < 0:
            return None
        at += len(second) + 2
        return float(row[at : row.index(" ", at)])

    def followers(self, first: str) -> dict[str, str]:
        """Return the words listed after a word, with the logs of how often they are."""
        found = self._followers.get(first)
        if found is None:
            row = self._pairs.get(first) if first else None
            found = dict(entry.split("=") for entry in row.split(" ")) if row else {}
            if len(self._followers) > _KEPT:
                self._followers.clear()
            self._followers[first] = found
        return found

    def bits(self, word: str, own: float, before: str, after: str) -> float:
        """Return how likely a word of frequency `own` is between two others ('' where none)."""
        return self.between(before, after).bits(word, own)

    def between(self, before: str, after: str) -> Context:
        """Return what speaks for words between two others ('' where there is none)."""
        return Context(self, before, after)


class Context:
    """The words on either side of a place."""

    def __init__(self, likelihood: Likelihood, before: str, after: str) -> None:
        self._likelihood = likelihood
        self._first = likelihood.frequency(before)
        self._followers = likelihood.followers(before)
        self._after = after
        self._second = likelihood.frequency(after)

    def bits(self, word: str, own: float) -> float:
        """Return how likely a word of frequency `own` is here."""
        return self._following(word, own) + self._followed(word, own)

    def pair_bits(self, first: str, second: str) -> float:
        """Return how likely two words that follow each other are here."""
        own, next_own = self._likelihood.frequency(first), self._likelihood.frequency(second)
        if own is None or next_own is None:
            return -2 * _ALL
        then = self._likelihood.between(first, "").bits(second, next_own)
        return self._following(first, own) + then + self._followed(second, next_own)

    def _following(self, word: str, own: float) -> float:
        """log P(word | before), mixed with log P(word)."""
        alone = own - _ALL
        if self._first is None:
            return alone
        pair = self._followers.get(word)
        if pair is None:
            return min(alone, _UNLISTED_PAIR - self._first)
        return log2((2.0 ** (float(pair) - self._first) + 2.0**alone) / 2)

    def _followed(self, word: str, own: float) -> float:
        """log P(after | word) - log P(after): how much better or worse than anywhere."""
        if self._second is None:
            return 0.0
        alone = self._second - _ALL
        pair = self._likelihood.pair(word, self._after)
        if pair is None:
            return min(0.0, _UNLISTED_PAIR - own - alone)
        return log2((2.0 ** (pair - own) + 2.0**alone) / 2) - alone
