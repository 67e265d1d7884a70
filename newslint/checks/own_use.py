"""own_use: a word that this article itself writes with a capital inside its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.lexicon import Lexicon
from newslint.language.mentions import (
    is_alone,
    is_foreign,
    is_inside,
    is_label,
    places_of,
    small_words,
    word_before,
)
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import BlockKind, Text

_HYPHENATED = Lazy(r"(?<![\p{L}\p{M}])\p{Ll}+(?:-\p{Ll}+)+(?![\p{L}\p{M}])")


class OwnUse:
    """Words that no dictionary has in lower case: one capital inside a sentence makes a name.

    At the start of a sentence a capital counts only with a verb of saying or an “’s” after it.
    """

    triggers = Triggers(unknown=True)

    def __init__(self, after: str) -> None:
        self._after = Lazy(after)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for word in small_words(text, hits.unknown):
            for match in self._found(text, word):
                if not is_label(text, match.start) and not (
                    is_foreign(text, match.start, hits.unknown)
                ):
                    yield match

    def _found(self, text: Text, word: str) -> Iterator[Match]:
        wrong, source = places_of(text, word), text.source
        for right in (word.capitalize(), f"{word[:2].capitalize()}{word[2:].capitalize()}"):
            if right in text.words:
                yield from self._words(text, wrong, word, right)
        if "-" in [source[at - 1 : at] for at in wrong]:
            yield from self._parts(text, wrong, word)

    def _words(self, text: Text, wrong: tuple[int, ...], word: str, right: str) -> Iterator[Match]:
        places = [at for at in text.find(right) if text.source[at - 1 : at] != "-"]
        if not any(self._is_named(text, at, at + len(right)) for at in places):
            return
        # “Pinot Noir” and “pinot noir”: both words small is another use, not a slip.
        beside = {before.lower() for at in places if (before := word_before(text, at)).istitle()}
        for at in wrong:
            if word_before(text, at) in beside or text.source[at - 1 : at] == "-":
                continue
            if is_alone(text.source, at, at + len(word)):
                yield Match(at, at + len(word), right)

    def _is_named(self, text: Text, start: int, end: int) -> bool:
        """Tell whether the capital of a word is that of a name."""
        if is_inside(text, start):
            return True
        block = text.block_at(start)
        return (
            block is not None
            and block.kind is not BlockKind.HEADING
            and self._after.re.match(text.source, end) is not None
        )

    def _parts(self, text: Text, wrong: tuple[int, ...], word: str) -> Iterator[Match]:
        """Yield the hyphenated names that have their capital elsewhere: son-hui, Son-hui."""
        for at in wrong:
            start = at
            while start and (text.source[start - 1] == "-" or text.source[start - 1].isalpha()):
                start -= 1
            found = _HYPHENATED.re.match(text.source, start)
            if found and start < at:
                right = found[0][0].upper() + found[0][1:]
                if any(is_inside(text, other) for other in text.find(right)):
                    yield Match(start, found.end(), right)


def compile_rule(rule: Rule, lexicon: Lexicon) -> OwnUse:
    """Compile a rule with `after`."""
    return OwnUse(rule.text_of("after"))


KIND = Kind(
    help="a word that the article itself writes with a capital inside its sentences",
    params={
        "after": Param("regex", "what follows a name at the start of a sentence", required=True),
    },
    compile=compile_rule,
)
