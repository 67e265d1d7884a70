"""own_use: a word that this article itself writes with a capital inside its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Triggers
from newslint.lazy import Lazy
from newslint.lexicon import Lexicon
from newslint.mentions import is_alone, is_inside, word_before
from newslint.rule import Rule
from newslint.text import Text

_HYPHENATED = Lazy(r"(?<![\p{L}\p{M}])\p{Ll}+(?:-\p{Ll}+)+(?![\p{L}\p{M}])")


class OwnUse:
    """Words that no dictionary has in lower case: one capital inside a sentence makes a name."""

    triggers = Triggers(unknown=True)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        lowered = [word for word in hits.unknown if word in text.words]
        if not lowered:
            return
        cased = text.once(capitals)
        for word in lowered:
            wrong = list(text.find(word))
            if word in cased:
                yield from self._words(text, wrong, word, cased[word])
            if any(text.source[at - 1 : at] == "-" for at in wrong):
                yield from self._parts(text, wrong, word)

    def _words(self, text: Text, wrong: list[int], word: str, right: str) -> Iterator[Match]:
        named = [at for at in text.find(right) if is_inside(text, at)]
        before = {word_before(text, at) for at in named}
        # Beside another capital it is a part of a name: one such place outweighs some small ones.
        weight = len(named) + 2 * sum(word[:1].isupper() for word in before)
        if weight < 2 or weight < len(wrong):
            return
        lowered = {name.lower() for name in before if name[:1].isupper()}
        for at in wrong:
            # “Pinot Noir” and “pinot noir”: both words small is another use, not a slip.
            if word_before(text, at) in lowered or text.source[at - 1 : at] == "-":
                continue
            if is_alone(text.source, at, at + len(word)):
                yield Match(at, at + len(word), right)

    def _parts(self, text: Text, wrong: list[int], word: str) -> Iterator[Match]:
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


def capitals(text: Text) -> dict[str, str]:
    """Return the capitalised words of a text by their lower-case forms."""
    return {word.lower(): word for word in text.words - text.lower_words if not word.isupper()}


def compile_rule(rule: Rule, lexicon: Lexicon) -> OwnUse:
    """Compile a rule; it has no parameters."""
    return OwnUse()


KIND = Kind(
    help="a word that the article itself writes with a capital inside its sentences",
    params={},
    compile=compile_rule,
)
