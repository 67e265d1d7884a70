"""Which parts of a text are in another language: most of their small words are unknown."""

from __future__ import annotations

from collections.abc import Collection

from newslint.text import Text
from newslint.words import split_words

_SHARE = 0.3
_LEAST = 3
"""So many unknown words, and this share of all, are no slips."""
_ENOUGH = 4
"""So many words tell the language of a block; shorter ones are what their text is."""


def is_foreign(text: Text, at: int, unknown: Collection[str]) -> bool:
    """Tell whether a place is in another language, given all unknown words of its text.

    Only words in lower case count: names are in every language.
    """
    block = text.block_at(at)
    if block:
        words = [w for w in split_words(text.source[block.start : block.end]) if w.islower()]
        if len(words) >= _ENOUGH:
            return _is_unknown(words, unknown)
    return _is_unknown([word for word in text.words if word.islower()], unknown)


def _is_unknown(words: Collection[str], unknown: Collection[str]) -> bool:
    count = sum(word in unknown for word in words)
    return count >= _LEAST and count > _SHARE * len(words)
