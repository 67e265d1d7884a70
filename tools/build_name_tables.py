"""Build the tables that the checks search from the lists of rules/data/names.

    python tools/build_name_tables.py

Run after build_names.py. The lists by class are for people to read and to add to. The tables
names*.txt and name_words.txt of rules/data are sorted by the lower-case form:
`lower<TAB>Right<TAB>class`; name_phrases.txt by two words of the phrase.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from word_lists import DATA, OWN, read_lines, read_phrases, write_lines

from newslint.words import split_words

NAMES = DATA / "names"
Entry = tuple[str, set[str]]
"""A name in its right casing, and its classes."""
# Class and list of the names that need no context; the first to have a name says how it is cased.
LISTS = (
    ("months-days", "months-days"),
    ("titles", "titles"),
    ("countries", "countries"),
    ("us-states", "us-states"),
    ("peoples", "peoples"),
    ("institutions", "institutions"),
    ("given", "sure_people"),
    ("given", "given"),
    ("surnames", "surnames"),
    ("cities", "cities"),
    ("others", "others"),
)
SHORTEST = 3
# Short forms that are no word in lower case; two letters are too few for any other class.
SHORT_CLASSES = ("institutions",)
HOW = {"sure": "always", "partial": "partly", "style": "own"}
# Words that begin or end names and that many styles leave small (the Ganges river, western
# Europe, east Africa): a slip only where the article itself has the capital.
PARTS = dict(line.split(": ") for line in read_lines(OWN / "name_parts.txt"))
COMMON_LAST = frozenset(PARTS["last"].split())
COMMON_FIRST = frozenset(PARTS["first"].split())
DIRECTIONS = frozenset({"north", "south", "east", "west"})
# Where a direction is a part of the world and no part of a state's name.
REGIONS = frozenset(PARTS["regions"].split())
STATES = frozenset({"south africa", "south african", "south africans"})
# Phrases whose words are far oftener no name.
# Other styles leave these small, or one word of them, however sure the list is of them …
STYLES = frozenset(
    {"northern hemisphere", "southern hemisphere", "south wales", "islamic state", "nobel prize"}
)
# … and all words of these may meet without the name.
PARTLY = frozenset(
    {"big bang", "financial times", "grand slam", "grand prix", "golden globe", "golden globes"}
    | {"good friday", "little rock", "red cross", "star wars", "sunday times", "world bank"}
    | {"world cup", "daily mail", "daily mirror", "death valley", "native american"}
)
PERSONAL = frozenset({"given", "surnames"})
DENIED = frozenset({"new world", "old world", "lower house", "upper house"})


def main() -> None:
    words = frozenset(read_lines(DATA / "words.txt"))
    sure = _sure(words)
    doubtful = _doubtful(frozenset(sure))
    near = {key: doubtful.pop(key) for key in doubtful.keys() - words}
    known = {key: sure.pop(key) for key in words & sure.keys()}
    print("names", write_lines(DATA / "names.txt", _rows(sure)))
    print("names_known", write_lines(DATA / "names_known.txt", _rows(known)))
    print("name_words", write_lines(DATA / "name_words.txt", _rows(doubtful)))
    print("names_near", write_lines(DATA / "names_near.txt", _rows(near)))
    plain = sure.keys() | known.keys()
    rows = _phrase_rows(_phrases(), plain)
    print("name_phrases", write_lines(DATA / "name_phrases.txt", rows))


def _rows(table: Mapping[str, Entry]) -> Iterable[str]:
    return (f"{key}\t{name}\t{','.join(sorted(kinds))}" for key, (name, kinds) in table.items())


def _sure(words: frozenset[str]) -> dict[str, Entry]:
    """The names that are a slip wherever they stand in lower case."""
    table: dict[str, Entry] = {}
    for kind, file in LISTS:
        path = _path(file)
        for name in read_lines(path) if path.is_file() else ():
            for piece in _pieces(name):
                # A list may hold a name that is a word too; a part of a name must not be one.
                if piece != name and piece.lower() in words:
                    continue
                if len(piece) >= SHORTEST or kind in SHORT_CLASSES:
                    table.setdefault(piece.lower(), (piece, set()))[1].add(kind)
    for name, kinds in _listed("people"):
        if name.lower() in table:
            table[name.lower()][1].update(kinds)
    for name in read_phrases(OWN / "more_names.txt"):
        table.setdefault(name.lower(), (name, set()))[1].add("others")
    for name in read_phrases(OWN / "unsure_names.txt"):
        table.pop(name, None)
    return table


def _doubtful(sure: frozenset[str]) -> dict[str, Entry]:
    """The names that are words too, or a slip in one: the words around must tell."""
    table: dict[str, Entry] = {}
    for file in ("ambiguous", "person_words", "people"):
        for name, classes in _listed(file):
            # Which of the words are used as people's names is chosen by hand.
            kinds = set(classes) - PERSONAL if file == "ambiguous" else set(classes)
            if kinds and split_words(name) == [name] and name.lower() not in sure:
                table.setdefault(name.lower(), (name, set()))[1].update(kinds)
    return table


def _listed(file: str) -> Iterator[tuple[str, list[str]]]:
    for line in read_lines(_path(file)):
        name, _, kinds = line.partition("\t")
        yield name, kinds.split(",")


def _path(file: str) -> Path:
    """A list by class, or one of the own lists, which have no class of their own."""
    return (OWN if "_" in file else NAMES) / f"{file}.txt"


def _pieces(name: str) -> Iterator[str]:
    """Yield the words that the sieve cuts a name into, if it leaves them whole."""
    pieces = split_words(name)
    if pieces == [name]:
        yield name
    elif "-" in name and "?" not in name.encode("latin-1", "replace").decode("latin-1"):
        yield from (piece for piece in pieces if len(piece) > SHORTEST and piece.istitle())


def _phrases() -> dict[str, tuple[str, str]]:
    sure = {phrase.lower() for phrase in read_phrases(OWN / "sure_phrases.txt")}
    table = {}
    listed = [line.split("\t") for line in read_lines(NAMES / "phrases.txt")]
    more = [[phrase, "partial"] for phrase in read_phrases(OWN / "more_phrases.txt")]
    for phrase, how in [*more, *listed]:
        key = phrase.lower()
        if len(split_words(phrase)) < 2 or key in DENIED or key.startswith("the "):
            continue
        if key in STYLES:
            how = "style"
        elif key in PARTLY:
            how = "partial"
        elif key not in sure and (common := _common_word(key)):
            how = common
        table[key] = (phrase, HOW.get(how, how))
    return table


def _phrase_rows(phrases: Mapping[str, tuple[str, str]], plain: Set[str]) -> Iterator[str]:
    """`pair<TAB>lower<TAB>Right<TAB>how`, the pair of words under which the phrase is filed.

    A phrase whose words are all names by themselves says nothing new.
    """
    for key, (phrase, how) in phrases.items():
        words = split_words(key)
        if any(word not in plain for word in words if f"{word[0].upper()}{word[1:]}" in phrase):
            pair = max(pairwise(words), key=lambda pair: len(pair[0] + pair[1]))
            # As it stands in the phrase, where signs may divide the two words: “st. louis”.
            place = re.search(rf"(?<!\w){pair[0]}\W+{pair[1]}(?!\w)", key)
            if place:
                yield f"{place[0]}\t{key}\t{phrase}\t{how}"


def _common_word(phrase: str) -> str:
    """Tell which word of a phrase some styles leave small: the first, the last, or none."""
    first, second, *_ = words = split_words(phrase)
    region = first in DIRECTIONS and second in REGIONS and phrase not in STATES
    if region or first in COMMON_FIRST:
        return "first"
    return "last" if words[-1] in COMMON_LAST else ""


if __name__ == "__main__":
    main()
