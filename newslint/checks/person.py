"""person: a part of a person's name in lower case, told by another part, a title or a verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized
from newslint.language.lexicon import Lexicon, Table
from newslint.language.mentions import (
    goes_on,
    is_alone,
    is_clause_start,
    is_foreign,
    is_inside,
    is_listed,
    places_of,
    small_words,
    word_after,
    word_before,
)
from newslint.language.people import People
from newslint.language.slips import neighbours
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Text
from newslint.words import is_word, is_word_char

_SHORTEST = 4
# Endings of common nouns: a cosplayer, a platformer before a name is none of a person's names.
_NOUN = Lazy(r"(?r)(?:ers?|ors?|ists?|ing|ed|ly|ants?|men|man|women|woman|ness|ion|ions|ment|s)")

# Endings of the second words of species: Laonastes aenigmamus.
_LATIN = Lazy(r"(?r)(?:us|a|is|ae|i|um|es|ens|or|ix|on)")


class Persons:
    """Words of the dictionary that are also names, and words that neither it nor a list has.

    What makes one a name: a courtesy title or a given name before it; for a given name a surname
    after it; a verb of saying beside it, where no noun could stand without its article; a head
    of a longer name after it (“monash University”).
    """

    def __init__(self, people: People, words: Table, near: Table, rule: Rule) -> None:
        self._people = people
        self._near = near
        self._never = frozenset(rule.texts_of("never"))
        self._courtesies = frozenset(rule.texts_of("courtesies"))
        self._titles = frozenset(rule.texts_of("titles"))
        self._ranks = frozenset(rule.texts_of("ranks"))
        self._particles = frozenset(rule.texts_of("particles"))
        self._saying = frozenset(rule.texts_of("saying"))
        self._telling = self._saying | self._ranks | self._particles
        self._speaking = self._saying | self._particles
        self._bare = frozenset(rule.texts_of("bare"))
        self._mass = frozenset(rule.texts_of("mass"))
        self._opening = frozenset(rule.texts_of("opening"))
        self._leading = frozenset(rule.texts_of("leading"))
        self._heads = frozenset(rule.texts_of("heads"))
        self._before_nouns = frozenset(rule.texts_of("before_nouns"))
        self._verbal = frozenset(rule.texts_of("verbal"))
        self._verbs = frozenset(rule.texts_of("verbs"))
        parts = (
            key
            for key, row in words.read().items()
            if ("given" in row or "surnames" in row) and key not in self._never
        )
        self.triggers = Triggers(words=frozenset(parts), unknown=True)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source = text.source
        for word in hits.words:
            right, classes = self._people.row(word)
            introduced = right in text.words
            end = 0
            while (at := source.find(word, end)) >= 0:
                end = at + len(word)
                if (
                    self._may_be(source, at, end, introduced)
                    and is_word(source, at, end)
                    and self._is_name(text, word, at, classes, True)
                ):
                    yield Match(at, end, right)
        for word in small_words(text, hits.unknown):
            row = self._near.get(word)
            matches: Iterable[Match] = ()
            if row:
                matches = self._near_names(text, word, *row.split("\t"))
            elif len(word) >= _SHORTEST and not self._people.row(word)[0]:
                matches = self._unlisted_names(text, word)
            for match in matches:
                if not is_foreign(text, match.start, hits.unknown):
                    yield match

    def _may_be(self, source: str, start: int, end: int, introduced: bool) -> bool:
        """Tell at little cost whether the words around a word can make it a name at all."""
        before = source[source.rfind(" ", 0, max(0, start - 1)) + 1 : start - 1]
        after = source[end + 1 : end + 2]
        if before[:1].isupper() or after.isupper() or before in self._telling:
            return True
        if introduced and (before in self._bare or source[start - 2 : start - 1] in (",", "“")):
            return True
        return source[end + 1 : source.find(" ", end + 1)].strip(".,") in self._saying

    def _near_names(self, text: Text, word: str, right: str, classes: str) -> Iterator[Match]:
        """Yield where a listed word that may also be a misspelling is a name."""
        if word in self._never or not ("given" in classes or "surnames" in classes):
            return
        for at in places_of(text, word):
            if self._is_name(text, word, at, classes, False) or (
                "common" in classes and not self._fits_as_slip(text, word, at)
            ):
                yield Match(at, at + len(word), right)

    def _unlisted_names(self, text: Text, word: str) -> Iterator[Match]:
        """Yield the places of a word that, once told to be a name, is one in all the article."""
        source, size = text.source, len(word)
        places = [at for at in places_of(text, word) if is_alone(source, at, at + size)]
        if any(self._is_unlisted_name(text, word, at) for at in places):
            for at in places:
                if source[at - 1 : at] != "-":
                    yield Match(at, at + size, capitalized(word))

    def _is_name(self, text: Text, word: str, at: int, classes: str, known: bool) -> bool:
        """Tell of a listed word whether it is a name here."""
        before = word_before(text, at)
        verb = word in self._verbs
        if before in self._courtesies:
            return not verb
        if verb:
            return False
        end = at + len(word)
        after = word_after(text, end)
        raised, beside = before[:1].isupper(), before in self._telling or after in self._saying
        if "surnames" in classes and (
            before in self._titles
            or ((raised or beside) and self._is_led(text, at))
            or (beside and self._speaks(text, word, at))
            or self._is_head(after)
            or self._is_bare(text, word, at, before)
        ):
            return True
        if not known and goes_on(text.source, end) and self._is_foreign(text, before, at):
            return True
        if "given" not in classes or not (after[:1].isupper() or after in self._particles):
            return False
        listed = before == "and" and is_listed(text, at)
        if known and before in self._before_nouns and not listed:
            return False
        return self._leads(text, after, at, word in self._verbal)

    def _is_foreign(self, text: Text, before: str, at: int) -> bool:
        """Tell whether a capitalised word that only a name can be stands before a place."""
        return (
            before[:1].isupper()
            and before[-2:] not in ("'s", "’s")
            and is_inside(text, text.source.rfind(before, 0, at))
            and not self._people.row(before)[0]
            and self._people.is_foreign(before)
        )

    def _is_bare(self, text: Text, word: str, at: int, before: str) -> bool:
        """Tell whether a surname that the article has introduced stands without an article."""
        if word in self._mass:
            return False
        if before not in self._bare and (before or text.source[at - 2 : at] not in (", ", "“")):
            return False
        right = self._people.row(word)[0]
        return any(
            (name := word_before(text, place)) in self._courtesies
            or name in self._titles
            or self._people.is_given(name)
            for place in text.find(right)
        ) or any(self._is_led(text, place) for place in text.find(word))

    def _fits_as_slip(self, text: Text, word: str, at: int) -> bool:
        """Tell whether a name of the lists may be a misspelling here."""
        end = at + len(word)
        if len(word) < _SHORTEST or not is_alone(text.source, at, end):
            return True
        if "-" in (text.source[at - 1 : at], text.source[end : end + 1]):
            return True
        return self._people.fits_as_slip(word, word_before(text, at), word_after(text, end))

    def _is_unlisted_name(self, text: Text, word: str, at: int) -> bool:
        """Tell of a word that no list has whether it is a name here, and no misspelling."""
        source, end = text.source, at + len(word)
        if source[at - 1 : at] == "-":
            return False
        before, after = word_before(text, at), word_after(text, end)
        if not (before[:1].isupper() or after[:1].isupper()) and (
            before not in self._telling and after not in self._speaking
        ):
            return False  # most words are told so
        if before in self._courtesies or before in self._leading:
            return True
        if self._is_led(text, at):
            # Only a name goes on with a comma or an “’s”: no misspelt verb does.
            if before in self._particles or goes_on(source, end):
                return True
            if self._is_slip_of_saying(word):
                return False
            first = word_before(text, source.rfind(before, 0, at))
            whole = first[:1].isupper() and first not in self._courtesies | self._titles
            return not (whole and self._people.is_slip(word))
        if self._is_head(after):
            return not self._people.fits_as_slip(word, before, after)
        leads = self._leads(text, after, at, False)
        if before[:1].isupper() and before.lower() not in self._opening:
            if before in self._titles or leads:
                return not self._people.is_slip(word)
            return (
                goes_on(source, end)
                and self._is_foreign(text, before, at)
                and not _LATIN.re.match(source, endpos=end)
            )
        told = self._speaks(text, word, at)
        if not told and not _NOUN.re.match(source, endpos=end):
            told = leads or (before in self._ranks and source[end : end + 1] != "-")
        return told and not self._people.is_slip(word)

    def _is_slip_of_saying(self, word: str) -> bool:
        return not self._saying.isdisjoint(neighbours(word))

    def _is_head(self, after: str) -> bool:
        """Tell whether a word ends the name of a place or an institution."""
        return after.replace("’", "'").removesuffix("'s") in self._heads

    def _is_led(self, text: Text, at: int) -> bool:
        """Tell whether a given name or a courtesy title stands before a word."""
        end = at
        while end < len(text.source) and is_word_char(text.source[end]):
            end += 1
        before = word_before(text, at)
        if before in self._particles:
            at = text.source.rfind(before, 0, at)
            before = word_before(text, at)
        if before in self._courtesies:
            return True
        # “Lewis Brown, …”: the comma tells that no park of Lewis is meant.
        if not before[:1].isupper() or not self._people.is_given(before, goes_on(text.source, end)):
            return False
        start = text.source.rfind(before, 0, at)
        if word_before(text, start) in ("the", "a", "an"):
            return False  # “the Bethany backlands”
        # “Will power …”: at the start of a sentence only a word that is nothing else is a name.
        return is_inside(text, start) or not self._people.is_known(before.lower())

    def _leads(self, text: Text, after: str, at: int, listed: bool) -> bool:
        """Tell whether a surname follows, and not another person's whole name: hunter Jo Li."""
        start, particle = at, after in self._particles
        if particle:
            at = text.source.index(after, at)
            after = word_after(text, at + len(after))
        if not after[:1].isupper():
            return False
        right, classes = self._people.row(after)
        if right and not self._people.is_surname(after):
            return False
        before = word_before(text, start)
        ranked = particle or before in self._ranks or before in ("and", *self._titles)
        if not right and listed and not ranked:
            return False
        if not right and before not in self._titles and not self._people.is_foreign(after):
            return False
        end = text.source.index(after, at) + len(after)
        return not ("given" in classes and word_after(text, end)[:1].isupper())

    def _speaks(self, text: Text, word: str, at: int) -> bool:
        """Tell whether a verb of saying stands beside a word as only beside a name."""
        source, end = text.source, at + len(word)
        before = word_before(text, at)
        if before in self._saying and source[end : end + 1] in tuple(".,;?!"):
            return is_clause_start(text, at)
        if word_after(text, end) not in self._saying:
            return False
        if before:
            return before.lower() in self._opening
        return source[at - 2 : at] in (", ", "” ", '" ', "’ ")


def compile_rule(rule: Rule, lexicon: Lexicon) -> Persons:
    """Compile a rule with `names` and `words`."""
    words, near = lexicon.table(rule.text_of("words")), lexicon.table(rule.text_of("near"))
    tables = [lexicon.table(name) for name in rule.texts_of("lists")]
    return Persons(People([*tables, words, near], lexicon), words, near, rule)


KIND = Kind(
    help="a part of a person's name in lower case, told by another part, a title or a verb",
    params={
        "lists": Param("list", "files of lower<TAB>Right<TAB>class: sure names", required=True),
        "words": Param("text", "the same, of names that are words too", required=True),
        "near": Param("text", "the same, of names that may be slips in words", required=True),
        "courtesies": Param("list", "titles before names, as they are written", required=True),
        "titles": Param("list", "titles before names that may stand before other words too"),
        "ranks": Param("list", "what people are, in lower case: after it a name may stand"),
        "saying": Param("list", "verbs of saying in the singular", required=True),
        "particles": Param("list", "small words inside names, as in Menno de Jong"),
        "opening": Param("list", "words after which a clause begins"),
        "bare": Param("list", "words after which a surname, but no noun, has no article"),
        "mass": Param("list", "names that as nouns have no article either"),
        "leading": Param("list", "the first words of names of places, storms and the like"),
        "heads": Param("list", "the last words of names of places and institutions"),
        "before_nouns": Param("list", "words after which the word is a noun or a verb"),
        "verbs": Param("list", "names that another name beside them does not prove"),
        "verbal": Param("list", "given names that only a listed surname after them proves"),
        "never": Param("list", "names of the lists that are left alone"),
    },
    compile=compile_rule,
)
