"""title: a title before a name, in lower case though the article capitalises such titles."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized
from newslint.language.lexicon import Lexicon
from newslint.language.mentions import is_inside, places_of, word_before
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Text

# Two capitalised words are a person's name; the second may have a particle before it.
_NAME = Lazy(
    r"\s+(?:\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}|\p{Lu}\.(?:\s?\p{Lu}\.)?)"
    r"(?:\s+(?:\p{Lu}\.|de|da|di|van|von|der|den|bin|al|el|\p{Lu}[\p{L}\p{M}'’-]+))*"
    r"\s+(?:al-|el-)?\p{Lu}[\p{L}\p{M}'’-]+"
)

_SURNAME = Lazy(r"\s+\p{Lu}\p{Ll}[\p{L}\p{M}'’-]++(?!\s+\p{Lu})")


class Titles:
    """Titles before a name of at least two words, after a capitalised word.

    `offices` belong to a department: after one with a capital inside a sentence (“the Federal
    Finance minister”) the small one is a slip in itself. Otherwise the article must capitalise a
    title before a name elsewhere. Other titles count only after a country or people: a club's
    president is another matter.
    """

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self._offices = frozenset(rule.texts_of("offices"))
        self._titles = frozenset(rule.texts_of("titles"))
        self._parties = frozenset(rule.texts_of("parties"))
        self._spared = frozenset(rule.texts_of("spared"))
        self._lexicon = lexicon
        self.triggers = Triggers(words=self._offices | self._titles)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        capitalised: bool | None = None
        for title in hits.words:
            for at in places_of(text, title):
                sure = self._is_doubtful(text, title, at)
                if sure is None:
                    continue
                if not sure and capitalised is None:
                    capitalised = self._capitalises(text)
                if sure or capitalised:
                    yield Match(at, at + len(title), capitalized(title))

    def _is_doubtful(self, text: Text, title: str, at: int) -> bool | None:
        """Tell whether a small title is wrong in itself; None where it may be right anyhow."""
        end = at + len(title)
        before = word_before(text, at)
        if not before[:1].isupper() or not _NAME.re.match(text.source, end):
            if before in self._spared or not _SURNAME.re.match(text.source, end):
                return None
            return self._has_same(text, capitalized(title)) or None
        place = text.source.rfind(before, 0, at)
        if title in self._offices:
            return is_inside(text, place) and self._is_word(before)
        return False if before in self._parties or self._is_land(text, before, place) else None

    def _has_same(self, text: Text, right: str) -> bool:
        """Tell whether the article has the same title with its own capital before a surname."""
        return right in text.words and any(
            is_inside(text, at) and _SURNAME.re.match(text.source, at + len(right)) is not None
            for at in text.find(right)
        )

    def _is_word(self, word: str) -> bool:
        return not self._lexicon.unknown([word.lower()])

    def _is_land(self, text: Text, word: str, at: int) -> bool:
        """Tell whether a word is a country or people, and no part of a longer name."""
        further = word_before(text, at)
        if further[:1].isupper() or further in ("former", "ex", "then", "late"):
            return False
        if word.isupper() or "." in text.source[at : at + len(word) + 1]:
            return word in ("US", "UK", "EU", "UN", "S")
        row = self._lexicon.table("names.txt").get(word.lower()) or self._lexicon.table(
            "names_known.txt"
        ).get(word.lower())
        return row is not None and any(kind in row for kind in ("countries", "peoples"))

    def _capitalises(self, text: Text) -> bool:
        """Tell whether the article has a title with its own capital before a name."""
        for title in self._offices | self._titles:
            right = capitalized(title)
            if right in text.words:
                for at in text.find(right):
                    if _NAME.re.match(text.source, at + len(right)) and _is_meant(text, at):
                        return True
        return False


def _is_meant(text: Text, at: int) -> bool:
    """Tell whether a capital is the title's own: not that of a sentence's first word."""
    return is_inside(text, at) or word_before(text, at)[:1].isupper()


def compile_rule(rule: Rule, lexicon: Lexicon) -> Titles:
    """Compile a rule with `offices` and `titles`."""
    return Titles(rule, lexicon)


KIND = Kind(
    help="a title before a name, in lower case though the article capitalises such titles",
    params={
        "offices": Param("list", "titles that go with a department, in lower case", required=True),
        "titles": Param("list", "titles that go with a country or people", required=True),
        "parties": Param("list", "what may stand before such a title besides"),
        "spared": Param("list", "words after which a title without such a word is left alone"),
    },
    compile=compile_rule,
)
