"""The sieve: which words (and what between them) occur in a text, in one pass over its bytes.

A rule about words costs nothing on the texts that have none of them, however many rules there
are: rules are filed under words made by `split_words`, and a text is asked once which of these
it holds. Only those are then looked up in the text itself, by `find_word`.
"""

from __future__ import annotations

from collections.abc import Iterator

# Letters of Latin-1 stay, all else is a blank: apostrophes, hyphens and digits too, or
# "Korea-based" would hide "Korea". Letters beyond Latin-1 are "?" after encoding, so blanks.
_IS_LETTER = [chr(c).isalpha() and c not in (0xAA, 0xB5, 0xBA) for c in range(256)]
_LETTERS = bytes(c if _IS_LETTER[c] else 0x20 for c in range(256))
# ß and ÿ have no capital in Latin-1, and no letter's small form is outside of it.
_LOWER = bytes(ord(chr(c).lower()) if _IS_LETTER[c] else 0x20 for c in range(256))

# For the gaps it is the other way round: letters are blanks, and what is blank in a text is written
# with letters, which are free now; figures are 0.
_BLANKS = b" \t\n\r\x0b\x0c"
_NAMED = b"abcdef"
_GAPS = bytes(
    0x20
    if _IS_LETTER[c]
    else 0x30
    if 0x30 <= c <= 0x39
    else _NAMED[_BLANKS.index(c)]
    if c in _BLANKS
    else c
    for c in range(256)
)
_UNNAMED = bytes.maketrans(_NAMED, _BLANKS)


def latin(source: str) -> bytes:
    """Return what the sieve reads: the text in Latin-1, “?” for characters beyond it."""
    return source.encode("latin-1", "replace")


def split_words(source: str | bytes, lower: bool = False) -> list[str]:
    """Return the words of a text in order: runs of letters in their own casing, or in lower case.

    The same function cuts texts (or what `latin` makes of them) and the phrases of rules, so
    whatever it does to a word ("Erdoğan" becomes "Erdo" and "an") it does to both.
    """
    return only_words(source, lower).split()


def only_words(source: str | bytes, lower: bool = False) -> str:
    """Return a text with a blank for all else than letters: every word keeps its place."""
    letters = latin(source) if isinstance(source, str) else source
    return letters.translate(_LOWER if lower else _LETTERS).decode("latin-1")


def split_gaps(source: str | bytes) -> frozenset[str]:
    """Return the different stretches between the words of a text, with 0 for every digit.

    What stands between words in an article are a few dozen things: a blank, a comma and a blank …
    A rule about punctuation asks these instead of searching the text.
    """
    letters = latin(source) if isinstance(source, str) else source
    gaps = frozenset(letters.translate(_GAPS).split())
    return frozenset(b"\0".join(gaps).translate(_UNNAMED).decode("latin-1").split("\0"))


def gap_of(literal: str) -> str:
    """Return the longest stretch without letters in a literal, as `split_gaps` would give it."""
    return max(split_gaps(literal), key=len, default="")


def find_word(source: str, word: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where `word` stands in `source` as a whole word, in this very casing."""
    end = len(source) if end is None else end
    size = len(word)
    at = source.find(word, start, end)
    while at >= 0:
        after = at + size
        # A blank on both sides, as most words have, needs no closer look.
        if source[at - 1 : at] == " " == source[after : after + 1] or is_word(source, at, after):
            yield at
        at = source.find(word, after, end)


def is_word(source: str, start: int, end: int) -> bool:
    """Tell whether a stretch is whole words: no letter goes on before or after it."""
    return not (start and is_word_char(source[start - 1])) and not (
        end < len(source) and is_word_char(source[end])
    )


def is_word_char(char: str) -> bool:
    """Tell whether a character continues a word: a letter or a mark that combines with one."""
    return char.isalpha() or "\u0300" <= char <= "\u036f" or char == "\u00ad"
