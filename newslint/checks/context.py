"""context: a common word that is a name by the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.lexicon import Lexicon
from newslint.language.mentions import is_inside, places_of
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Text


class Context:
    """Words in lower case where what stands before and after them fits.

    What the article is about is told by words that it has (`with`) and has not (`without`); with
    `own_use` the article must also have the word with a capital inside a sentence.
    """

    def __init__(self, rule: Rule) -> None:
        self._right = {name.lower(): name for name in rule.texts_of("words")}
        self._before = _any(rule.texts_of("before"), backwards=True)
        self._after = _any(rule.texts_of("after"))
        self._own_use = rule.flag_of("own_use")
        self._with = frozenset(rule.texts_of("with"))
        self._without = frozenset(rule.texts_of("without"))
        self.triggers = Triggers(words=frozenset(self._right))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        if not self._without.isdisjoint(text.lower_words):
            return
        if self._with and self._with.isdisjoint(text.words):
            return
        for word in hits.words:
            right = self._right[word]
            if self._own_use and not any(is_inside(text, at) for at in text.find(right)):
                continue
            for start in places_of(text, word):
                if self._fits(text.source, start, start + len(word)):
                    yield Match(start, start + len(word), right)

    def _fits(self, source: str, start: int, end: int) -> bool:
        before, after = self._before, self._after
        return (before is None or before.re.match(source, endpos=start) is not None) and (
            after is None or after.re.match(source, end) is not None
        )


def _any(expressions: tuple[str, ...], backwards: bool = False) -> Lazy | None:
    if not expressions:
        return None
    return Lazy(("(?r)" if backwards else "") + "|".join(f"(?:{e})" for e in expressions))


def compile_rule(rule: Rule, lexicon: Lexicon) -> Context:
    """Compile a rule with `words` and one of `before`, `after`, `own_use`."""
    if not any(rule.params.get(key) for key in ("before", "after", "with", "own_use")):
        raise ValueError("a context rule has at least one of before, after, with and own_use")
    return Context(rule)


KIND = Kind(
    help="a common word that is a name by the words around it",
    params={
        "words": Param("list", "the names, in their right casing", required=True),
        "before": Param("regexes", "one of these must end where the word begins"),
        "after": Param("regexes", "one of these must begin where the word ends"),
        "with": Param("list", "the article must have one of these words, in this casing"),
        "without": Param("list", "the article must have none of these, in lower case"),
        "own_use": Param("flag", "the article must have the capital form inside a sentence"),
    },
    compile=compile_rule,
)
