"""Contexts of a word: what stands before and after it, as rules write it.

`PREP _ ADJ? SING` is a slot with a preposition before it, and an adjective, if there is one, and a
singular noun after it. Elements are separated by blanks. An element is a word in lower case
(`own`, `*ing`), a class in capitals (`SING`: mostly a singular noun; `SING~`: can be one), a set of
the rule (`@time`), or these joined by `|` (or), `&` (and), `!` (not) and brackets. `CAP` is a
word with a capital that no sentence start explains, `VOWEL` begins with
one. `?` after an element: may be missing; `*`: any
number of them. `.` is the end of a clause, `,` a comma.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from newslint.lazy import Lazy
from newslint.lexicon import Table

CLASSES = {
    "SING": "s",
    "PLUR": "p",
    "ADJ": "a",
    "COMP": "c",
    "VERB": "v",
    "VERBS": "z",
    "PAST": "d",
    "PART": "n",
    "ING": "g",
    "ADV": "rR",
    "DET": "D",
    "PREP": "P",
    "SUBJ": "O",
    "OBJ": "J",
    "MODAL": "M",
    "BE": "B",
    "HAVE": "H",
    "DO": "F",
    "CONJ": "C",
    "SUB": "S",
    "WH": "W",
    "NUM": "QY",
    "YEAR": "Y",
    "NAME": "N",
    "POSS": "G",
    "OWNED": "+",
    "SAID": "-",
    "ONE": "1",
    "TAKES": "=",
    "HOLDS": ":",
}
"""The names of classes in contexts, and their letters in the list of classes."""

SLOT = "_"
_REACH = 130
_TOKEN = Lazy(r"[^\W_]+(?:['’‑-][^\W_]+)*['’]?|\S")
_YEAR = Lazy(r"(?:1[4-9]|20)\d\d")
_PART = Lazy(r"[a-z0-9*?']+(?:-[a-z']+)*|[A-Z]+~?|@[a-z_]+|[.,\"|&!()]")
_SIGNS = {
    **dict.fromkeys(".!?:;)]…—–/|-", "."),
    **dict.fromkeys("\"“”«»'‘’", '"'),
}
_VOWELS = frozenset("aeio")
_PASTS = frozenset("dn")
_VERB_ENDINGS = frozenset(("re", "ve", "ll", "d", "m"))
_WITH_IS = frozenset(
    ("it", "that", "he", "she", "there", "here", "what", "who", "let", "where", "how")
)
_ENDINGS = (
    ("tion", "s"),
    ("ment", "s"),
    ("ness", "s"),
    ("ity", "s"),
    ("ism", "s"),
    ("ly", "r"),
    ("ing", "g"),
    ("ed", "dn"),
    ("s", "p"),
)


class Token:
    """A word or sign beside a slot."""

    __slots__ = ("_letters", "_table", "name", "word")

    def __init__(self, raw: str, name: bool, table: Table | None) -> None:
        self.word = _SIGNS.get(raw) or raw.lower().replace("’", "'").replace("‑", "-").rstrip("'")
        self.name = name
        self._table = table
        self._letters: str | None = None

    @property
    def letters(self) -> str:
        """Its classes, the commonest first, and flags."""
        if self._letters is None:
            self._letters = self._classes()
        return self._letters

    def _classes(self) -> str:
        word = self.word
        if not word[:1].isalnum():
            return word
        if word[0].isdigit():
            return "YQ" if _YEAR.re.fullmatch(word) else "Q"
        stem, apostrophe, ending = word.partition("'")
        if apostrophe and (ending in _VERB_ENDINGS or (ending == "s" and stem in _WITH_IS)):
            return "O"
        if ending == "s":
            return "GN" if self.name else "G"
        if word.endswith("n't"):
            return self._look_up(word[:-3]) or "M"
        found = self._look_up(word)
        if self.name and (found is None or not found[0].isupper()):
            return "N"
        if found is not None:
            return found
        if "-" in word:
            last = self._look_up(word.rsplit("-", 1)[1]) or "a"
            return "p" if last[0] == "p" else "sa" if last[0] in "sg" else "a"
        return next((letters for ending, letters in _ENDINGS if word.endswith(ending)), "?")

    def _look_up(self, word: str) -> str | None:
        return self._table.get(word) if self._table else None


# What stands before and after a block: the end of a clause.
_END = Token(".", False, None)
Test = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a context; `words` are the only words that meet it, where these are known."""

    test: Test
    optional: bool = False
    repeated: bool = False
    words: frozenset[str] | None = None


@dataclass(frozen=True)
class Context:
    """What must stand before a slot (nearest first) and after it."""

    source: str
    before: tuple[Element, ...]
    after: tuple[Element, ...]

    def meets(self, place: Place) -> bool:
        """Tell whether the words around a place are so."""
        return _meets(self.after, 0, place.after, 0) and (
            not self.before or _meets(self.before, 0, place.before, 0)
        )

    def closed(self) -> tuple[frozenset[str] | None, frozenset[str] | None]:
        """Return the words that can stand right before and right after, None where any can."""
        before, after = (
            side[0].words if side and not (side[0].optional or side[0].repeated) else None
            for side in (self.before, self.after)
        )
        return before, after


class Place:
    """A stretch of text with the words around it, cut when first asked for."""

    def __init__(self, source: str, start: int, end: int, low: int, high: int, table: Table):
        self._source = source
        self._start, self._end, self._low, self._high = start, end, low, high
        self._table = table

    @property
    def is_name(self) -> bool:
        """Tell whether it has a capital that no start of a sentence explains."""
        before = self.before
        opening = not before or before[0].word in (".", '"', "(")
        return self._source[self._start].isupper() and not opening

    @cached_property
    def after(self) -> list[Token]:
        """The words that follow in the block, nearest first."""
        last = min(self._end + _REACH, self._high)
        tokens = _tokens(self._source[self._end : last], False, self._table)
        return tokens[:-1] if last < self._high else tokens

    @cached_property
    def before(self) -> list[Token]:
        """The words that precede in the block, nearest first."""
        first = max(self._start - _REACH, self._low)
        tokens = _tokens(self._source[first : self._start], first == self._low, self._table)
        tokens.reverse()
        return tokens if first == self._low else tokens[:-1]


def _tokens(source: str, opens: bool, table: Table) -> list[Token]:
    """Cut a stretch into tokens. A capital at the start of a sentence makes no name."""
    tokens = []
    for raw in _TOKEN.re.findall(source):
        tokens.append(Token(raw, not opens and raw[0].isupper() and raw != "I", table))
        opens = raw in ".!?:" or (opens and raw in "\"“‘'(")
    return tokens


def _meets(elements: Sequence[Element], at: int, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether tokens from an index on can be read as the elements from one on."""
    while at < len(elements):
        element = elements[at]
        token = tokens[index] if index < len(tokens) else _END
        fits = element.test(token)
        if element.optional or element.repeated:
            if fits and token is not _END:
                onward = at if element.repeated else at + 1
                if _meets(elements, onward, tokens, index + 1):
                    return True
            at += 1
            continue
        if not fits:
            return False
        at, index = at + 1, index + 1
    return True


def parse_context(source: str, sets: Mapping[str, frozenset[str]]) -> Context:
    """Return a context. Raises ValueError with what is wrong in it."""
    pieces = source.split()
    if pieces.count(SLOT) != 1:
        raise ValueError(f"a context has one slot, “{SLOT}”: {source!r}")
    slot = pieces.index(SLOT)
    elements = [_Parser(piece, sets).element() for piece in pieces if piece != SLOT]
    return Context(source, tuple(reversed(elements[:slot])), tuple(elements[slot:]))


class _Parser:
    """Reads one element: alternatives of conjunctions of words, classes and sets."""

    def __init__(self, piece: str, sets: Mapping[str, frozenset[str]]) -> None:
        self._piece = piece
        self._sets = sets
        self._repeated = piece.endswith("*") and len(piece) > 1
        self._optional = piece.endswith("?") and len(piece) > 1
        body = piece[:-1] if self._repeated or self._optional else piece
        self._parts = _PART.re.findall(body)
        if "".join(self._parts) != body or not body:
            raise ValueError(f"“{piece}” cannot be read")
        self._at = 0

    def element(self) -> Element:
        test, words = self._either()
        if self._at < len(self._parts):
            raise ValueError(f"“{self._piece}” has something left over")
        return Element(test, self._optional, self._repeated, words)

    def _peek(self) -> str:
        return self._parts[self._at] if self._at < len(self._parts) else ""

    def _either(self) -> tuple[Test, frozenset[str] | None]:
        found = [self._both()]
        while self._peek() == "|":
            self._at += 1
            found.append(self._both())
        if len(found) == 1:
            return found[0]
        known = [words for _, words in found if words is not None]
        if len(known) == len(found):
            return _words_test(frozenset().union(*known))
        tests = [test for test, _ in found]
        return (lambda token: any(test(token) for test in tests)), None

    def _both(self) -> tuple[Test, frozenset[str] | None]:
        found = [self._one()]
        while self._peek() == "&":
            self._at += 1
            found.append(self._one())
        if len(found) == 1:
            return found[0]
        tests = [test for test, _ in found]
        words = next((words for _, words in found if words is not None), None)
        return (lambda token: all(test(token) for test in tests)), words

    def _one(self) -> tuple[Test, frozenset[str] | None]:
        part = self._peek()
        self._at += 1
        if part == "!":
            test, _ = self._one()
            return (lambda token: not test(token)), None
        if part == "(":
            inside = self._either()
            if self._peek() != ")":
                raise ValueError(f"a bracket is not closed in “{self._piece}”")
            self._at += 1
            return inside
        if part[:1] == "@":
            if part[1:] not in self._sets:
                raise ValueError(f"there is no set “{part}”")
            return _words_test(self._sets[part[1:]])
        if part[:1].isupper():
            return _class_test(part), None
        if part[:1] == "*":
            return (lambda token: token.word.endswith(part[1:])), None
        if not part or part in "|&)":
            raise ValueError(f"“{self._piece}” cannot be read")
        return _words_test(frozenset((part,)))


def _words_test(words: frozenset[str]) -> tuple[Test, frozenset[str]]:
    if len(words) == 1:
        (only,) = words
        return (lambda token: token.word == only), words
    return (lambda token: token.word in words), words


def _class_test(part: str) -> Test:
    if part == "CAP":
        return lambda token: token.name
    if part == "VOWEL":
        return lambda token: token.word[:1] in _VOWELS
    letters = CLASSES.get(part.rstrip("~"))
    if letters is None:
        raise ValueError(f"there is no class “{part}”: it is one of {', '.join(CLASSES)}")
    if part.endswith("~") or letters in "+-1=:":
        wanted = frozenset(letters)
        return lambda token: not wanted.isdisjoint(token.letters)
    if letters in "dn":  # most past forms are participles too
        return lambda token: token.letters[:1] in _PASTS and letters in token.letters
    return lambda token: token.letters[:1] in letters
