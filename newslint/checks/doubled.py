"""doubled: a word of a list that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized
from newslint.language.lexicon import Lexicon
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Text

_AGAIN = Lazy(r"[ \t]+(\p{Ll}+)(?![\w'’-])")
_TIED = "-'’."


class Doubled:
    """Finds a word followed by itself in lower case, with only blanks between."""

    def __init__(self, rule: Rule) -> None:
        words = [word.lower() for word in rule.texts_of("words")]
        self.triggers = Triggers(pairs=frozenset(zip(words, words)))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        for word, _ in hits.pairs:
            for casing in (word, capitalized(word)):
                for at in text.find(casing):
                    end = at + len(word)
                    again = _AGAIN.re.match(source, end)
                    if again and again[1] == word and not (at and source[at - 1] in _TIED):
                        yield Match(end, again.end(), "", fields={"word": word})


def compile_rule(rule: Rule, lexicon: Lexicon) -> Doubled:
    """Compile a rule with `words`."""
    return Doubled(rule)


KIND = Kind(
    help="a word of a list that stands twice in a row",
    params={"words": Param("list", "the words, in lower case", required=True)},
    compile=compile_rule,
    fields=("word",),
)
