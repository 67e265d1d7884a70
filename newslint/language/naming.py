"""Mentions of a name in one text: where, beside which other names, and which form prevails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newslint.language.lexicon import Table
from newslint.lazy import Lazy
from newslint.text import Block, BlockKind, Text

_BEFORE = Lazy(r"(?r)(?<![\p{L}\p{N}'’.-])([\p{L}\p{M}'’.-]+)[ \u00a0]")
_AFTER = Lazy(r"[ \u00a0]([\p{L}\p{M}][\p{L}\p{M}'’-]*)")
# The letters of European names from À to ț begin with one of these bytes in UTF-8.
_ACCENTED_BYTES = (b"\xc3", b"\xc4", b"\xc5", b"\xc8")
_ACCENTED = Lazy(
    r"(?<![\p{L}\p{M}])\p{Lu}\p{L}*[\u00c0-\u024f]\p{L}*|(?<![\p{L}\p{M}])(?=\p{Lu})[\u00c0-\u024f]\p{Ll}+"
)
_STROKES = str.maketrans("ıŁłØøĐđ", "iLlOoDd")
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


@dataclass(frozen=True, slots=True)
class NameLists:
    """What is known of words: which are names, which are English, which stand before names."""

    known: Sequence[Table]
    words: Table
    titles: frozenset[str]

    def is_listed(self, word: str) -> bool:
        """Tell whether a list of names has a word, in its own casing or in lower case."""
        keys = (word, word.lower())
        return any(table.get(key) is not None for table in self.known for key in keys)

    def is_word(self, word: str) -> bool:
        """Tell whether a word is English in lower case."""
        return self.words.get(word.lower()) is not None

    def is_name(self, word: str) -> bool:
        """Tell whether a word is a name, as far as known, and no title."""
        return self.may_be_name(word) and (self.is_listed(word) or not self.is_word(word))

    def may_be_name(self, word: str) -> bool:
        """Tell whether a word has a capital and is no title or other word before names."""
        return word[:1].isupper() and word.rstrip(".") not in self.titles


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


def accented(text: Text) -> dict[str, str]:
    """Return the capitalised words with accents, each with what is left without them.

    The bytes tell at once that a text has no such letter, as nearly all have none.
    """
    if text.source.isascii():
        return {}
    data = text.source.encode("utf-8", "replace")
    if not any(lead in data for lead in _ACCENTED_BYTES):
        return {}
    words = set(_ACCENTED.re.findall(text.source))
    return {word: plain for word in words if (plain := _without_accents(word)) != word}


def _without_accents(word: str) -> str:
    from unicodedata import combining, normalize

    decomposed = normalize("NFD", word)
    return "".join(char for char in decomposed if not combining(char)).translate(_STROKES)


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


def are_others(one: Iterable[Mention], two: Iterable[Mention], names: NameLists) -> bool:
    """Tell whether two forms have first names of their own, and so are two persons."""
    mine = {m.before for m in one if names.is_name(m.before)}
    theirs = {m.before for m in two if names.is_name(m.before)}
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
