"""Mentions of a name in one text: where, beside which other names, and which form prevails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newslint.lazy import Lazy
from newslint.text import Block, BlockKind, Text

IsName = Callable[[str], bool]
"""Tells whether a capitalised word is a name rather than a title or the start of a sentence."""

_BEFORE = Lazy(r"(?r)(?<![\p{L}\p{N}'’.-])([\p{L}\p{M}'’.-]+)[ \u00a0]")
_AFTER = Lazy(r"[ \u00a0]([\p{L}\p{M}][\p{L}\p{M}'’-]*)")
_POSSESSIVE = ("'s", "’s", "'", "’")
_ABBREVIATED = 5
# So many times commoner, and a form is the way of the text rather than one of two.
_CLEAR = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a form of a name stands, and the words right beside it ('' where none)."""

    start: int
    end: int
    form: str
    before: str
    after: str

    def is_beside(self, other: Mention) -> bool:
        """Tell whether both stand beside the same capitalised word."""
        return any(
            word and word[0].isupper() and word == theirs
            for word, theirs in ((self.before, other.before), (self.after, other.after))
        )


def mentions(text: Text, form: str) -> list[Mention]:
    """Return where a form of a name stands as whole words, but for addresses and code."""
    return [
        mention_at(text, start, start + len(form))
        for start in text.find(form)
        if not text.is_protected(start, start + len(form))
    ]


def mention_at(text: Text, start: int, end: int) -> Mention:
    """Return the mention that a stretch is."""
    block = text.block_at(start) or Block(0, len(text.source), BlockKind.PARAGRAPH, 0)
    before = _BEFORE.re.match(text.source, block.start, start)
    after = _AFTER.re.match(text.source, end, block.end)
    return Mention(
        start,
        end,
        text.source[start:end],
        _in_sentence(before[1]) if before else "",
        bare(after[1]) if after else "",
    )


def _in_sentence(word: str) -> str:
    """Return the word before a name, '' where its full stop ends a sentence."""
    if word.endswith(".") and not (word[0].isupper() and len(word) <= _ABBREVIATED):
        return ""
    return word


def bare(word: str) -> str:
    """Return a word without the ending of a possessive."""
    for ending in _POSSESSIVE:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def are_others(one: Iterable[Mention], two: Iterable[Mention], is_name: IsName) -> bool:
    """Tell whether two forms have first names of their own, and so are two persons."""
    mine = {m.before for m in one if m.before[:1].isupper() and is_name(m.before)}
    theirs = {m.before for m in two if m.before[:1].isupper() and is_name(m.before)}
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def prevailing(forms: Mapping[str, Sequence[Mention]]) -> str:
    """Return the form that stands most often, of equals the first in the text."""
    return min(forms, key=lambda form: (-len(forms[form]), forms[form][0].start))


def deviations(
    forms: Mapping[str, Sequence[Mention]], right: str
) -> Iterator[tuple[Mention, bool]]:
    """Yield the mentions in other forms than the right one; with each, whether it is clear."""
    for form, found in forms.items():
        if form != right:
            clear = len(forms[right]) >= _CLEAR * len(found) and len(forms[right]) > _CLEAR
            for mention in found:
                yield mention, clear
