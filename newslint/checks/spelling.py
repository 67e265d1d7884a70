"""spelling: a word that no dictionary has, near a common word that fits its place.

An unknown word is no error by itself. It is reported when the common word, the slip that made it
and the words around it are together much likelier than a new word, a name or a foreign one.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.finding import Safety
from newslint.language.casing import capitalized, match_case
from newslint.language.coinage import Coinage
from newslint.language.foreign import is_foreign
from newslint.language.guesses import Guess, Guesser, Near, Place
from newslint.language.lexicon import Lexicon
from newslint.language.slips import FIRST, slip_cost
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import BlockKind, Text

_BEFORE = Lazy(r"(?<![\p{L}'’])(\p{L}+) $")
_AFTER = Lazy(r" (\p{L}+)(?!\p{L})")
_QUOTES = "\"“”‘’'()*_"
_APOSTROPHES = ("'", "’")
_TIED = Lazy(r"(?!s\b)\p{L}")
_DASHES = "-–—/"

# Bits that speak for the word as it stands.
_MADE = 8.0
"""It is made of known words."""
_REPEATED = 5.0
"""The same spelling in another place: nobody slips twice the same way."""
_FOREIGN = 5.0
"""The word beside it is unknown too."""
_HYPHEN = 6.0
_SHOWN = 8.0
"""It stands alone in quotation marks or brackets: shown, not used."""
_NEVER = 99.0
_OTHERS = 3
"""So many other words are offered beside the likeliest."""
_MEMORY = 20_000
"""So many unknown words are remembered: those of one archive return."""


class Spelling:
    """Weighs what an unknown word may stand for against its being meant."""

    triggers = Triggers(unknown=True)

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self._listed = [lexicon.table(name) for name in rule.texts_of("listed")]
        self._guesser = Guesser(lexicon, rule.texts_of("joiners"))
        self._contractions = rule.texts_of("contractions")
        self._lexicon = lexicon
        self._coinage = Coinage(lexicon, rule.texts_of("prefixes"), rule.texts_of("endings"))
        self._known: dict[str, tuple[float, bool]] = {}
        self._report = rule.number_of("report", -10)
        self._sure = rule.number_of("sure", 0)
        self._margin = rule.number_of("margin", 6)

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        unknown = hits.unknown
        for word in unknown & text.words:
            if len(word) > 2 and word.isascii():
                if any(table.get(word) is not None for table in self._listed):
                    continue
                if word.capitalize() in text.words or word.upper() in text.words:
                    continue  # a name, or a term made of capitals, in lower case
                yield from self._weigh(text, word, unknown)

    def _weigh(self, text: Text, word: str, unknown: frozenset[str]) -> Iterator[Match]:
        places = []
        for at in text.find(word):
            if _in_contraction(text.source, at, at + len(word)):
                yield from self._apostrophes(text.source, at, at + len(word))
                continue
            odd = _oddity(text.source, at, at + len(word))
            if odd < _NEVER:
                beside = _around(text.source, at, at + len(word))
                if not unknown.isdisjoint(beside):
                    odd += _FOREIGN
                places.append((at, odd, beside))
        if not places:
            return
        doubt, made = self._judged(word)
        doubt += _REPEATED * (len({beside for *_, beside in places}) - 1)
        near = self._guesser.near(word, f" {text.lower_only} ", unknown)
        if word[-1] != "s":  # who knows the plural may use the singular
            near.one.pop(word + "s", None)
        for at, odd, beside in places:
            place = self._guesser.place(*beside, text.lower_words)
            guesses = self._guesses(word, near, place, doubt + odd, made)
            if _opens(text, at):
                guesses = _with_initial(word, guesses)
            if not guesses or guesses[0].bits < self._report:
                continue
            if is_foreign(text, at, unknown):
                continue
            lead = guesses[0].bits - guesses[1].bits if len(guesses) > 1 else _NEVER
            sure = guesses[0].bits >= self._sure and lead >= self._margin
            safety = Safety.SAFE if sure else Safety.UNSAFE
            others = tuple(guess.word for guess in guesses[1 : _OTHERS + 1])
            yield Match(at, at + len(word), guesses[0].word, safety=safety, others=others)

    def _judged(self, word: str) -> tuple[float, bool]:
        """Return what speaks for a word by itself, and whether it is made of known ones."""
        judged = self._known.get(word)
        if judged is None:
            if len(self._known) >= _MEMORY:
                self._known.clear()
            judged = self._coinage.doubt(word), self._coinage.is_made(word)
            self._known[word] = judged
        return judged

    def _apostrophes(self, source: str, start: int, end: int) -> Iterator[Match]:
        """Yield the contraction or possessive that a word with a misplaced apostrophe is."""
        while start > 0 and (source[start - 1].isalpha() or source[start - 1] in "'’"):
            start -= 1
        while end < len(source) and (source[end].isalpha() or source[end] in "'’"):
            end += 1
        token = source[start:end]
        plain = token.replace("’", "'").lower()
        right = next((c for c in self._contractions if slip_cost(plain, c) is not None), None)
        if right is None and plain[-1] == "s":
            owner = plain.replace("'", "")[:-1]
            if len(owner) > 3 and not self._lexicon.unknown({owner}):
                right = f"{owner}'s"
        if right is not None:
            right = right.replace("'", "’") if "’" in token else right
            yield Match(start, end, match_case(token, right))

    def _guesses(
        self, word: str, near: Near, place: Place, doubt: float, made: bool
    ) -> list[Guess]:
        """Return the guesses, the best first, with what speaks for the word taken off."""
        guesser = self._guesser
        against = doubt + (_MADE if made else 0.0)
        ranked = guesser.ranked(word, near.one, place)
        if not made and (not ranked or ranked[0].bits - against < self._report):
            ranked += guesser.far(word, near.more, place, self._report + against)
        guesses = [Guess(guess.word, guess.bits - against) for guess in ranked]
        guesses += [Guess(g.word, g.bits - doubt) for g in guesser.split(word, place)]
        return sorted(guesses, key=lambda guess: -guess.bits)


def _opens(text: Text, at: int) -> bool:
    """Tell whether a word is the first of a paragraph, where its initial may be a picture."""
    block = text.block_at(at)
    return block is not None and block.content == at and block.kind is BlockKind.PARAGRAPH


def _with_initial(word: str, guesses: list[Guess]) -> list[Guess]:
    """Return the guesses, those that only give a lost initial back capitalised and preferred."""
    return sorted(
        (
            Guess(capitalized(guess.word), guess.bits + FIRST) if guess.word[1:] == word else guess
            for guess in guesses
        ),
        key=lambda guess: -guess.bits,
    )


def _around(source: str, start: int, end: int) -> tuple[str, str]:
    """Return the words beside a stretch in lower case, '' where a sign stands between."""
    low, stop = max(0, start - 40), source.find(" ", end + 1)
    before = source[source.rfind(" ", low, max(start - 1, low)) + 1 : max(start - 1, 0)]
    if not (before.isalpha() and source[start - 1] == " "):  # as it nearly always is
        match = _BEFORE.re.search(source, low, start)
        before = match[1] if match else ""
    after = source[end + 1 : max(stop, end)]
    if not (after.isalpha() and source[end] == " "):
        match = _AFTER.re.match(source, end)
        after = match[1] if match else ""
    return before.lower(), after.lower()


def _in_contraction(source: str, start: int, end: int) -> bool:
    """Tell whether an apostrophe ties a word to other letters than a possessive s."""
    if source[start - 1 : start] in _APOSTROPHES and source[start - 2 : start - 1].isalpha():
        return True
    return source[end : end + 1] in _APOSTROPHES and _TIED.re.match(source, end + 1) is not None


def _oddity(source: str, start: int, end: int) -> float:
    """Return the bits by which the signs around a word speak against prose."""
    left = source[start - 1] if start else " "
    right = source[end] if end < len(source) else " "
    following = source[end + 1 : end + 2] or " "
    if left in _QUOTES and (right in _QUOTES or (right in ".,;" and following in _QUOTES)):
        return _SHOWN
    doubt = 0.0
    if left in _DASHES:
        doubt += _HYPHEN
    elif not left.isspace() and left not in _QUOTES:
        return _NEVER
    if right in _DASHES:
        doubt += _HYPHEN
    elif right.isalnum() or right in "@_&=\\" or (right in ".:" and following.isalnum()):
        return _NEVER
    return doubt


def compile_rule(rule: Rule, lexicon: Lexicon) -> Spelling:
    """Compile a rule; the words it knows are in the lexicon."""
    return Spelling(rule, lexicon)


KIND = Kind(
    help="an unknown word near a common word that fits its place",
    params={
        "listed": Param("list", "lists of words that are other rules' business"),
        "prefixes": Param("list", "what makes a new word before a known one"),
        "endings": Param("list", "what makes a new word after a known one"),
        "joiners": Param("list", "little words that a lost blank joins to the next word"),
        "contractions": Param("list", "words with an apostrophe, which may stand misplaced"),
        "report": Param("number", "bits of likelihood below which nothing is said (-10)"),
        "sure": Param("number", "bits from which the fix is safe (0)"),
        "margin": Param("number", "bits by which the best word must lead for a safe fix (6)"),
    },
    compile=compile_rule,
)
