"""unlisted: a word that no dictionary and no list has, in places where only a name stands."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.casing import capitalized
from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.lazy import Lazy
from newslint.lexicon import Lexicon
from newslint.mentions import is_alone
from newslint.people import People
from newslint.rule import Rule
from newslint.text import Text


class Unlisted:
    """A word that stands once where only a name can is one in the whole article.

    A word one slip away from a common one is left alone: it may be a misspelling.
    """

    triggers = Triggers(unknown=True)

    def __init__(self, people: People, rule: Rule) -> None:
        self._people = people
        self._places = [Lazy(place) for place in rule.texts_of("places")]
        self._nouns = Lazy("(?r)(?:" + "|".join(rule.texts_of("endings")) + ")")
        self._shortest = int(rule.number_of("shortest", 4))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        words = {
            word
            for word in hits.unknown
            if word in text.words and len(word) >= self._shortest and not self._people.row(word)[0]
        }
        if not words:
            return
        for word in self._named(text, words):
            if self._people.is_slip(word):
                continue
            for at in text.find(word):
                end = at + len(word)
                if is_alone(text.source, at, end) and text.source[at - 1 : at] != "-":
                    yield Match(at, end, capitalized(word))

    def _named(self, text: Text, words: set[str]) -> set[str]:
        """Return those of some words that stand where only a name can."""
        named = set()
        for place in self._places:
            for match in place.re.finditer(text.source):
                word = match["at"]
                if word in words and not self._nouns.re.match(text.source, endpos=match.end("at")):
                    named.add(word)
        return named


def compile_rule(rule: Rule, lexicon: Lexicon) -> Unlisted:
    """Compile a rule with `places` and the lists of names."""
    names, known, words = (lexicon.table(rule.text_of(k)) for k in ("names", "known", "words"))
    return Unlisted(People(names, known, words, lexicon), rule)


KIND = Kind(
    help="a word that no dictionary and no list has, in places where only a name stands",
    params={
        "places": Param("regexes", "expressions whose group `at` is such a place", required=True),
        "endings": Param("list", "endings of common nouns, which are left alone", required=True),
        "names": Param("text", "a file of lower<TAB>Right<TAB>class: no words", required=True),
        "known": Param("text", "the same, of names no word is like in the news", required=True),
        "words": Param("text", "the same, of names that are words too", required=True),
        "shortest": Param("number", "words with fewer letters are left alone (4)"),
    },
    compile=compile_rule,
)
