"""The casing of words: carry it from a wrong word to the right one."""

from __future__ import annotations


def match_case(found: str, right: str) -> str:
    """Return `right` in the casing of `found`: OFEN → OFTEN, Ofen → Often, ofen → often."""
    letters = [char for char in found if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return right.upper()
    if letters and letters[0].isupper():
        return capitalized(right)
    return right


def capitalized(word: str) -> str:
    """Return the word with its first character in upper case, the rest as it was."""
    return word[:1].upper() + word[1:]


def casings(word: str) -> tuple[str, str, str]:
    """Return a lower-case word as it may stand in a text: lower, capitalised, upper case."""
    return word, capitalized(word), word.upper()
