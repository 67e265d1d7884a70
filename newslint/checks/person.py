"""person: a part of a person's name in lower case, told by another part, a title or a verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.casing import capitalized
from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.lazy import Lazy
from newslint.lexicon import Lexicon, Table
from newslint.mentions import is_inside, word_after, word_before
from newslint.rule import Rule
from newslint.slips import neighbours
from newslint.text import Text
from newslint.words import split_words

_SHORTEST = 4
# So common a word (2^22 of 2^40 on the web) may be meant by a word that no list has.
_COMMON = 22
_CLAUSE = Lazy(r"(?r)[,.;?!”\"’'–—]\s+\p{L}+\s+")


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
    after it; a verb of saying beside it, where no noun could stand without its article; a head
    of a longer name after it (“monash University”).
    """

    def __init__(self, people: People, words: Table, lexicon: Lexicon, rule: Rule) -> None:
        self._people = people
        self._lexicon = lexicon
        self._courtesies = frozenset(rule.texts_of("courtesies"))
        self._particles = frozenset(rule.texts_of("particles"))
        self._saying = frozenset(rule.texts_of("saying"))
        self._opening = frozenset(rule.texts_of("opening"))
        self._heads = frozenset(rule.texts_of("heads"))
        self._before_nouns = frozenset(rule.texts_of("before_nouns"))
        self._verbal = frozenset(rule.texts_of("verbal"))
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
                if self._is_name(text, word, at, classes):
                    yield Match(at, at + len(word), right)
        for word in hits.unknown:
            if len(word) >= _SHORTEST and word in text.words and not self._people.row(word)[0]:
                for at in text.find(word):
                    if self._is_unlisted_name(text, word, at):
                        yield Match(at, at + len(word), capitalized(word))

    def _is_name(self, text: Text, word: str, at: int, classes: str) -> bool:
        """Tell of a word of the dictionary whether it is a name here."""
        before = word_before(text, at)
        verb = word in self._verbs
        if before in self._courtesies:
            return not verb
        if verb:
            return False
        after = word_after(text, at + len(word))
        if "surnames" in classes and (
            self._is_led(text, at) or self._speaks(text, word, at) or self._is_head(after)
        ):
            return True
        known = not self._lexicon.unknown([word])
        if known and before in self._before_nouns:
            return False
        return "given" in classes and self._leads(text, after, at, word in self._verbal)

    def _is_unlisted_name(self, text: Text, word: str, at: int) -> bool:
        """Tell of a word that no list has whether it is a name here, and no misspelling."""
        before = word_before(text, at)
        if before in self._courtesies:
            return True
        if before[:1].isupper() and before.lower() not in self._opening:
            return self._is_led(text, at) and not self._is_slip(word)
        if before in self._particles and self._is_led(text, at):
            return True
        head = self._is_head(word_after(text, at + len(word)))
        return (head or self._speaks(text, word, at)) and not self._is_slip(word)

    def _is_head(self, after: str) -> bool:
        """Tell whether a word ends the name of a place or an institution."""
        return after.replace("’", "'").removesuffix("'s") in self._heads

    def _is_led(self, text: Text, at: int) -> bool:
        """Tell whether a given name or a courtesy title stands before a place."""
        before = word_before(text, at)
        if before in self._particles:
            at = text.source.rfind(before, 0, at)
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

    def _leads(self, text: Text, after: str, at: int, listed: bool) -> bool:
        """Tell whether a surname follows, and not another person's whole name: hunter Jo Li."""
        if not after[:1].isupper():
            return False
        right, classes = self._people.row(after)
        if right and not self._people.is_surname(after):
            return False
        if not right and (listed or not self._is_foreign(after)):
            return False
        end = text.source.index(after, at) + len(after)
        return not ("given" in classes and word_after(text, end)[:1].isupper())

    def _is_foreign(self, word: str) -> bool:
        """Tell whether a word is none of the dictionary: a surname that no list has."""
        parts = split_words(word.lower())
        return len(word) >= _SHORTEST and bool(self._lexicon.unknown(parts))

    def _speaks(self, text: Text, word: str, at: int) -> bool:
        """Tell whether a verb of saying stands beside a word as only beside a name."""
        source, end = text.source, at + len(word)
        before = word_before(text, at)
        if before in self._saying and source[end : end + 1] in tuple(".,;?!"):
            return _CLAUSE.re.match(source, endpos=at) is not None
        if word_after(text, end) not in self._saying:
            return False
        if before:
            return before.lower() in self._opening
        return source[at - 2 : at] in (", ", "” ", '" ', "’ ")

    def _is_slip(self, word: str) -> bool:
        """Tell whether a common word is one slip away: then it may be no name at all."""
        frequency = self._lexicon.table("frequency.txt")
        return any(int(frequency.get(near) or 0) >= _COMMON for near in neighbours(word))


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
        "saying": Param("list", "verbs of saying in the singular", required=True),
        "particles": Param("list", "small words inside names, as in Menno de Jong"),
        "opening": Param("list", "words after which a clause begins"),
        "heads": Param("list", "the last words of names of places and institutions"),
        "before_nouns": Param("list", "words after which the word is a noun or a verb"),
        "verbs": Param("list", "names that another name beside them does not prove"),
        "verbal": Param("list", "given names that only a listed surname after them proves"),
        "never": Param("list", "names of the lists that are left alone"),
    },
    compile=compile_rule,
)
