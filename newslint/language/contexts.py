"""Contexts of a word: what stands before and after it, as rules write it.

`PREP _ ADJ? SING` is a slot with a preposition before it, and an adjective, if there is one, and a
singular noun after it. Elements are separated by blanks. An element is a word in lower case
(`own`, `*ing`), a class in capitals (`SING`: mostly a singular noun; `SING~`: can be one), a set of
the rule (`@time`), or these joined by `|` (or), `&` (and), `!` (not) and brackets. `CAP` is a
word with a capital that no sentence start explains, `VOWEL` begins with one. `?` after an element:
may be missing; `*`: any number of them. `.` is the end of a clause, `,` a comma.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newslint.language.neighbours import END, Place, Token, Tokens
from newslint.lazy import Lazy

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
    "PERSON": "h",
    "TAKES": "=",
    "HOLDS": ":",
}
"""The names of classes in contexts, and their letters in the list of classes."""

SLOT = "_"
_PART = Lazy(r"[a-z0-9*?']+(?:-[a-z']+)*|[A-Z]+~?|@[a-z_]+|[.,\"|&!()]")
# A list of plain words and sets, with or without a condition after it.
_NAMED = re.compile(r"((?:@?[a-z'-]+\|)*@?[a-z'-]+)(?:&.*)?|\(((?:@?[a-z'-]+\|)*@?[a-z'-]+)\)&.*")
_VOWELS = frozenset("aeio")
_PASTS = frozenset("dn")
Test = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a context."""

    test: Test
    optional: bool = False
    repeated: bool = False


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

    def may_follow(self, tokens: Sequence[Token]) -> bool:
        """Tell whether one of some tokens can stand right after the slot."""
        return _may_open(self.after, tokens)

    def may_precede(self, tokens: Sequence[Token]) -> bool:
        """Tell whether one of some tokens can stand right before the slot."""
        return _may_open(self.before, tokens)


def _may_open(elements: Sequence[Element], tokens: Sequence[Token]) -> bool:
    for element in elements:
        if any(element.test(token) for token in tokens):
            return True
        if not (element.optional or element.repeated):
            return False
    return True


def neighbours(
    source: str, sets: Mapping[str, frozenset[str]]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that alone can stand right before, or right after, the slot of a context.

    Both are empty where other words could stand there; nothing else of the context is read.
    """
    pieces = source.split()
    slot = pieces.index(SLOT) if SLOT in pieces else len(pieces)
    return _named(pieces[:slot][-1:], sets), _named(pieces[slot + 1 :][:1], sets)


def _named(pieces: list[str], sets: Mapping[str, frozenset[str]]) -> frozenset[str]:
    match = _NAMED.fullmatch(pieces[0]) if pieces else None
    if match is None:
        return frozenset()
    words: set[str] = set()
    for word in (match[1] or match[2]).split("|"):
        words |= sets.get(word[1:], frozenset()) if word[0] == "@" else {word}
    return frozenset(words)


def _meets(elements: Sequence[Element], at: int, tokens: Tokens, index: int) -> bool:
    """Tell whether tokens from an index on can be read as the elements from one on."""
    while at < len(elements):
        element = elements[at]
        token = tokens.at(index)
        fits = element.test(token)
        if element.optional or element.repeated:
            if fits and token is not END:
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
        test = self._either()
        if self._at < len(self._parts):
            raise ValueError(f"“{self._piece}” has something left over")
        return Element(test, self._optional, self._repeated)

    def _peek(self) -> str:
        return self._parts[self._at] if self._at < len(self._parts) else ""

    def _either(self) -> Test:
        tests = [self._both()]
        while self._peek() == "|":
            self._at += 1
            tests.append(self._both())
        words = [test.words for test in tests if isinstance(test, _Words)]
        first = "".join(test.letters for test in tests if isinstance(test, _First))
        others = [test for test in tests if not isinstance(test, _Words | _First)]
        if first:
            others.insert(0, _First(first))
        if words:
            others.insert(0, _Words(frozenset().union(*words)))
        return _any(others)

    def _both(self) -> Test:
        test = self._one()
        while self._peek() == "&":
            self._at += 1
            test = _both(test, self._one())
        return test

    def _one(self) -> Test:
        part = self._peek()
        self._at += 1
        if part == "!":
            test = self._one()
            return lambda token: not test(token)
        if part == "(":
            inside = self._either()
            if self._peek() != ")":
                raise ValueError(f"a bracket is not closed in “{self._piece}”")
            self._at += 1
            return inside
        if part[:1] == "@":
            if part[1:] not in self._sets:
                raise ValueError(f"there is no set “{part}”")
            return _Words(self._sets[part[1:]])
        if part[:1].isupper():
            return _class_test(part)
        if part[:1] == "*":
            return lambda token: token.word.endswith(part[1:])
        if not part or part in "|&)":
            raise ValueError(f"“{self._piece}” cannot be read")
        return _Words(frozenset((part,)))


@dataclass(frozen=True, slots=True)
class _Words:
    """Is it one of some words?"""

    words: frozenset[str]

    def __call__(self, token: Token) -> bool:
        return token.word in self.words


@dataclass(frozen=True, slots=True)
class _First:
    """Is its commonest class one of some?"""

    letters: str

    def __call__(self, token: Token) -> bool:
        return token.letters[:1] in self.letters


def _any(tests: Sequence[Test]) -> Test:
    """Return a test that one of some tests passes, without a loop: it is asked very often."""
    first, *rest = tests
    if not rest:
        return first
    other = _any(rest)
    if isinstance(first, _Words):
        words = first.words
        if isinstance(other, _First):
            letters = other.letters
            return lambda token: token.word in words or token.letters[:1] in letters
        return lambda token: token.word in words or other(token)
    return lambda token: first(token) or other(token)


def _both(first: Test, other: Test) -> Test:
    return lambda token: first(token) and other(token)


def _class_test(part: str) -> Test:
    if part == "CAP":
        return lambda token: token.name
    if part == "VOWEL":
        return lambda token: token.word[:1] in _VOWELS
    letters = CLASSES.get(part.rstrip("~"))
    if letters is None:
        raise ValueError(f"there is no class “{part}”: it is one of {', '.join(CLASSES)}")
    if part.endswith("~") or letters in "+-1h=:":
        wanted = frozenset(letters)
        return lambda token: not wanted.isdisjoint(token.letters)
    if letters in "dn":  # most past forms are participles too
        return lambda token: token.letters[:1] in _PASTS and letters in token.letters
    return _First(letters)
