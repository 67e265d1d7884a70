"""Words near a misspelling, found by their consonants, which most misspellings keep.

Who writes "goverment" or "peapel" loses or moves letters, mostly vowels; the first letter stays,
and the set of the consonants stays or changes by one. An index from such sets to words
(skeletons.txt) gives the few that are worth a closer look, without trying every letter everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.language.lexicon import Table
from newslint.language.slips import likely_for

_SOUNDS = "bdfghjklmnprstvwxy"
_BITS = {letter: 1 << place for place, letter in enumerate(_SOUNDS)}
_BITS |= {"c": _BITS["k"], "q": _BITS["k"], "z": _BITS["s"]}
_SHORT, _LONG = 5, 7
_MOST_LONGER = 3
_MOST_OTHER = 4
_MOST_INSIDE = 5


def skeleton(word: str) -> int:
    """Return the different consonants of a word as bits, like sounds as one."""
    bits = 0
    for letter in word:
        bits |= _BITS.get(letter, 0)
    return bits


def index_key(first: str, bits: int) -> str:
    """Return the key of the index for a first letter and a skeleton."""
    return f"{first}{bits:x}"


class Skeletons:
    """The index, `key<TAB>word word …`."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def lookalikes(self, word: str) -> Iterator[str]:
        """Yield words that share a word's first letter and most consonants."""
        size = len(word)
        part = 2 if size < _LONG else 3
        start, end = word[:part], word[-part:]
        for bits in _near(skeleton(word)):
            row = self._table.get(index_key(word[0], bits))
            for right in row.split(" ") if row else ():
                if abs(len(right) - size) <= _MOST_LONGER and (
                    # One slip spoils the beginning or the end of a word, not both.
                    right[:part] == start
                    or right[-part:] == end
                    or (right[:2] == start[:2] and right[-2:] == end[-2:])
                    or (size <= _SHORT and abs(len(right) - size) <= 1)
                ):
                    yield right


def _near(own: int) -> set[int]:
    """Return a skeleton, those with one consonant more or less, or one for a likely other."""
    near = {own}
    for letter in _SOUNDS:
        bit = _BITS[letter]
        near.add(own ^ bit)
        if own & bit:
            near.update(own ^ bit | other for other in _likely_bits(letter))
    return near


@lru_cache(maxsize=26)
def _likely_bits(letter: str) -> frozenset[int]:
    return frozenset(_BITS[other] for other in likely_for(letter) if other in _BITS)


def is_alike(word: str, right: str) -> bool:
    """Tell whether two words share enough letters, beginning and end to be slips apart."""
    shortest = min(len(word), len(right))
    start = 0
    while start < shortest and word[start] == right[start]:
        start += 1
    end = 0
    while end < shortest - start and word[-1 - end] == right[-1 - end]:
        end += 1
    if start + end < max(len(word), len(right)) - _MOST_INSIDE:
        return False
    others = list(right)
    missing = 0
    for letter in word:
        if letter in others:
            others.remove(letter)
        else:
            missing += 1
    return missing + len(others) <= _MOST_OTHER
