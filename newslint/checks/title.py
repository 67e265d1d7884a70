"""title: a title before a name, in lower case though the article capitalises such titles."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.casing import capitalized
from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.lazy import Lazy
from newslint.lexicon import Lexicon
from newslint.mentions import is_inside, word_before
from newslint.rule import Rule
from newslint.text import Text

# Two capitalised words are a person's name; the second may have a particle before it.
_NAME = Lazy(
    r"\s+(?:\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}|\p{Lu}\.(?:\s?\p{Lu}\.)?)"
    r"(?:\s+(?:\p{Lu}\.|de|da|di|van|von|der|den|bin|al|el|\p{Lu}[\p{L}\p{M}'’-]+))*"
    r"\s+(?:al-|el-)?\p{Lu}[\p{L}\p{M}'’-]+"
)


class Titles:
    """Titles before a name of at least two words, after a capitalised word.

    `offices` belong to a department: after one with a capital inside a sentence (“the Federal
    Finance minister”) the small one is a slip in itself. Otherwise the article must capitalise a
    title before a name elsewhere. Other titles count only after a country or people: a club's
    president is another matter.
    """

    def __init__(self, offices: tuple[str, ...], titles: tuple[str, ...], lexicon: Lexicon) -> None:
        self._offices = frozenset(offices)
        self._titles = frozenset(titles)
        self._lexicon = lexicon
        self.triggers = Triggers(words=self._offices | self._titles)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        capitalised: bool | None = None
        for title in hits.words:
            for at in text.find(title):
                if not _NAME.re.match(text.source, at + len(title)):
                    continue
                before = word_before(text, at)
                if not before[:1].isupper():
                    continue
                place = text.source.rfind(before, 0, at)
                office = title in self._offices
                if office and is_inside(text, place) and self._is_word(before):
                    yield Match(at, at + len(title), capitalized(title))
                    continue
                if not office and not self._is_land(text, before, place):
                    continue
                if capitalised is None:
                    capitalised = self._capitalises(text)
                if capitalised:
                    yield Match(at, at + len(title), capitalized(title))

    def _is_word(self, word: str) -> bool:
        return not self._lexicon.unknown([word.lower()])

    def _is_land(self, text: Text, word: str, at: int) -> bool:
        """Tell whether a word is a country or people, and no part of a longer name."""
        if word_before(text, at)[:1].isupper():
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
    return Titles(rule.texts_of("offices"), rule.texts_of("titles"), lexicon)


KIND = Kind(
    help="a title before a name, in lower case though the article capitalises such titles",
    params={
        "offices": Param("list", "titles that go with a department, in lower case", required=True),
        "titles": Param("list", "titles that go with a country or people", required=True),
    },
    compile=compile_rule,
)
