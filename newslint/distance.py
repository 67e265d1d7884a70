"""How far two words are apart."""

from __future__ import annotations


def one_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter dropped, added, changed or swapped."""
    if len(word) > len(other):
        word, other = other, word
    size, longer = len(word), len(other)
    if longer - size > 1 or word == other:
        return False
    start = 0
    while start < size and word[start] == other[start]:
        start += 1
    if size < longer:
        return word[start:] == other[start + 1 :]
    if word[start + 1 :] == other[start + 1 :]:
        return True
    swapped = other[start : start + 2][::-1]
    return word[start : start + 2] == swapped and word[start + 2 :] == other[start + 2 :]
