"""unlisted: a word that no dictionary and no list has, in places where only a name stands."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized
from newslint.language.lexicon import Lexicon
from newslint.language.mentions import is_alone, is_foreign, places_of, small_words
from newslint.language.people import People
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Text

_REACH = 40
_START = Lazy(r"(?<![\p{L}-])\p{L}")


class Unlisted:
    """A word that stands once where only a name can is one in the whole article.

    A word one slip away from a common one is left alone: it may be a misspelling.
    """

    triggers = Triggers(unknown=True)

    def __init__(self, people: People, rule: Rule) -> None:
        self._people = people
        self._places = Lazy("|".join(f"(?:{place})" for place in rule.texts_of("places")))
        self._nouns = Lazy("(?r)(?:" + "|".join(rule.texts_of("endings")) + ")")
        self._beside = frozenset(rule.texts_of("beside"))
        self._shortest = int(rule.number_of("shortest", 4))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        words = {
            word
            for word in small_words(text, hits.unknown)
            if len(word) >= self._shortest and not self._people.row(word)[0]
        }
        if not words:
            return
        for word in sorted(words):
            places = [
                at for at in places_of(text, word) if is_alone(text.source, at, at + len(word))
            ]
            if any(self._is_named(text.source, at, word) for at in places) and not (
                self._people.is_slip(word)
            ):
                for at in places:
                    if text.source[at - 1 : at] != "-" and not (is_foreign(text, at, hits.unknown)):
                        yield Match(at, at + len(word), capitalized(word))

    def _is_named(self, source: str, at: int, word: str) -> bool:
        """Tell whether a word stands where only a name can."""
        end = at + len(word)
        before = source[source.rfind(" ", 0, max(0, at - 1)) + 1 : at - 1]
        if before[-1:] != "," and before not in self._beside:
            return False  # told at little cost
        if self._nouns.re.match(source, endpos=end):
            return False
        low, high = max(0, at - _REACH), end + _REACH
        # Places begin with a word: only there the long expression is tried.
        return any(
            (match := self._places.re.match(source, start.start(), high)) is not None
            and match.span("at") == (at, end)
            for start in _START.re.finditer(source, low, at)
        )


def compile_rule(rule: Rule, lexicon: Lexicon) -> Unlisted:
    """Compile a rule with `places` and the lists of names."""
    tables = [lexicon.table(name) for name in rule.texts_of("lists")]
    return Unlisted(People(tables, lexicon), rule)


KIND = Kind(
    help="a word that no dictionary and no list has, in places where only a name stands",
    params={
        "places": Param(
            "regexes", "expressions that begin with a word; group `at` is the place", required=True
        ),
        "beside": Param("list", "the words before `at` in the places", required=True),
        "endings": Param("list", "endings of common nouns, which are left alone", required=True),
        "lists": Param("list", "files of lower<TAB>Right<TAB>class: no such words", required=True),
        "shortest": Param("number", "words with fewer letters are left alone (4)"),
    },
    compile=compile_rule,
)
