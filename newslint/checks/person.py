"""person: a part of a person's name in lower case, told by another part, a title or a verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.casing import capitalized
from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.lexicon import Lexicon, Table
from newslint.mentions import is_inside, word_after, word_before
from newslint.rule import Rule
from newslint.slips import neighbours
from newslint.text import Text

_SHORTEST = 4


class People:
    """What the lists know of a word: the given names, surnames and places among them."""

    def __init__(self, names: Table, words: Table) -> None:
        self._names = names
        self._words = words

    def row(self, word: str) -> tuple[str, str]:
        """Return the right form and the classes of a word, '' where no list has it."""
        key = word.lower()
        row = self._names.get(key) or self._words.get(key) or ""
        right, _, classes = row.partition("\t")
        return right, classes

    def is_given(self, word: str) -> bool:
        """Tell whether a word is a given name and not a place."""
        classes = self.row(word)[1]
        return "given" in classes and "cities" not in classes

    def is_surname(self, word: str) -> bool:
        """Tell whether a word is a surname, or a given name that may be one."""
        classes = self.row(word)[1]
        return "surnames" in classes or "given" in classes


class Persons:
    """Words of the dictionary that are also names, and words that neither it nor a list has.

    What makes one a name: a courtesy title or a given name before it; for a given name a surname
    after it; for a surname that the article has introduced, a verb of saying beside it.
    """

    def __init__(self, people: People, words: Table, lexicon: Lexicon, rule: Rule) -> None:
        self._people = people
        self._lexicon = lexicon
        self._courtesies = frozenset(rule.texts_of("courtesies"))
        self._saying = frozenset(rule.texts_of("saying"))
        self._before_nouns = frozenset(rule.texts_of("before_nouns"))
        self._verbs = frozenset(rule.texts_of("verbs"))
        never = rule.texts_of("never")
        parts = (
            key
            for key, row in words.read().items()
            if ("given" in row or "surnames" in row) and key not in never
        )
        self.triggers = Triggers(words=frozenset(parts), unknown=True)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        for word in hits.words:
            right, classes = self._people.row(word)
            for at in text.find(word):
                if self._is_name(text, word, at, right, classes):
                    yield Match(at, at + len(word), right)
        for word in hits.unknown:
            if len(word) >= _SHORTEST and word in text.words and not self._people.row(word)[0]:
                for at in text.find(word):
                    if self._is_led(text, at) and not self._is_slip(word):
                        yield Match(at, at + len(word), capitalized(word))

    def _is_name(self, text: Text, word: str, at: int, right: str, classes: str) -> bool:
        before = word_before(text, at)
        if "surnames" in classes and word not in self._verbs and self._is_led(text, at):
            return True
        if before in self._courtesies and text.source[at - 1] == " ":
            return word not in self._verbs
        after = word_after(text, at + len(word))
        if before in self._before_nouns:
            return False
        if "given" in classes and word not in self._verbs and self._leads(text, after, at):
            return True
        return (
            (before in self._saying or after in self._saying)
            and "surnames" in classes
            and self._is_introduced(text, right)
        )

    def _is_led(self, text: Text, at: int) -> bool:
        """Tell whether a given name or a courtesy title stands before a place."""
        before = word_before(text, at)
        if not before[:1].isupper():
            return False
        if before in self._courtesies:
            return True
        if not self._people.is_given(before):
            return False
        start = text.source.rfind(before, 0, at)
        # “Will power …”: at the start of a sentence only a word that is nothing else is a name.
        return is_inside(text, start) or bool(self._lexicon.unknown([before.lower()]))

    def _leads(self, text: Text, after: str, at: int) -> bool:
        """Tell whether a surname follows, and not another person's whole name: hunter Jo Li."""
        if not after[:1].isupper() or not self._people.is_surname(after):
            return False
        end = text.source.index(after, at) + len(after)
        return not (self._people.is_given(after) and word_after(text, end)[:1].isupper())

    def _is_introduced(self, text: Text, right: str) -> bool:
        """Tell whether the article has the name with a given name or a title before it."""
        return any(
            (before := word_before(text, at)) in self._courtesies or self._people.is_given(before)
            for at in text.find(right)
        )

    def _is_slip(self, word: str) -> bool:
        """Tell whether a known word is one slip away: then it may be no name at all."""
        near = neighbours(word)
        return len(self._lexicon.unknown(near)) < len(near)


def compile_rule(rule: Rule, lexicon: Lexicon) -> Persons:
    """Compile a rule with `names` and `words`."""
    names, words = lexicon.table(rule.text_of("names")), lexicon.table(rule.text_of("words"))
    return Persons(People(names, words), words, lexicon, rule)


KIND = Kind(
    help="a part of a person's name in lower case, told by another part, a title or a verb",
    params={
        "names": Param("text", "a file of lower<TAB>Right<TAB>class: no words", required=True),
        "words": Param("text", "the same, of names that are words too", required=True),
        "courtesies": Param("list", "titles before names, as they are written", required=True),
        "saying": Param("list", "verbs of saying, beside surnames", required=True),
        "before_nouns": Param("list", "words after which the word is a noun or a verb"),
        "verbs": Param("list", "names that another name beside them does not prove"),
        "never": Param("list", "names of the lists that are left alone"),
    },
    compile=compile_rule,
)
