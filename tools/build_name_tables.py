"""Build rules/data/names.txt, name_words.txt and name_phrases.txt from rules/data/names/*.txt.

    python tools/build_name_tables.py

Run after build_names.py. The lists by class are for people to read and to add to; these tables are
what the checks search: sorted by the lower-case form, `lower<TAB>Right<TAB>class`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newslint.words import split_words
from word_lists import DATA, OWN, read_lines, read_phrases, write_lines

NAMES = DATA / "names"
Entry = tuple[str, set[str]]
"""A name in its right casing, and its classes."""
# Class and list of the names that need no context; the first to have a name says how it is cased.
LISTS = (
    ("months-days", "months-days"),
    ("countries", "countries"),
    ("us-states", "us-states"),
    ("peoples", "peoples"),
    ("institutions", "institutions"),
    ("given", "sure-people"),
    ("given", "given"),
    ("surnames", "surnames"),
    ("cities", "cities"),
    ("others", "others"),
)
SHORTEST = 3
# Short forms that are no word in lower case; two letters are too few for any other class.
SHORT_CLASSES = ("institutions",)
HOW = {"sure": "always", "partial": "partly", "style": "own"}
# Common words at the end or the start of names, which many styles leave small (the Ganges river,
# western Europe): a slip only where the article itself has the capital.
COMMON_LAST = frozenset(
    "act agreement airport area army bank bridge building bureau campaign church city coast college"
    " committee conference council county coup court crisis department desert district elections"
    " fault forces government hemisphere hospital island islands law lake line mountains movement"
    " navy parliament park party peninsula police prize project province region republic revolution"
    " river school secretary state station street system territories territory theory treaty valley"
    " war wars zone".split()
)
COMMON_FIRST = frozenset(
    "central eastern greater inner lower northern outer southern upper western"
    " city church state kingdom secretary the la le el il".split()
)
DIRECTIONS = frozenset("north south east west".split())
# Where a direction is a part of the world and no part of a state's name.
REGIONS = frozenset("africa african africans asia asian asians atlantic pacific wales".split())
STATES = frozenset({"south africa", "south african", "south africans"})
# Phrases whose words are far oftener no name.
PERSONAL = frozenset({"given", "surnames"})
DENIED = frozenset({"new world", "old world", "lower house", "upper house"})


def main() -> None:
    words = frozenset(read_lines(DATA / "words.txt"))
    sure = _sure(words)
    doubtful = _doubtful(frozenset(sure))
    print("names", write_lines(DATA / "names.txt", _rows(sure)))
    print("name_words", write_lines(DATA / "name_words.txt", _rows(doubtful)))
    print("name_phrases", write_lines(DATA / "name_phrases.txt", _rows(_phrases())))


def _rows(table: Mapping[str, Entry]) -> Iterable[str]:
    return (f"{key}\t{name}\t{','.join(sorted(kinds))}" for key, (name, kinds) in table.items())


def _sure(words: frozenset[str]) -> dict[str, Entry]:
    """The names that are a slip wherever they stand in lower case."""
    table: dict[str, Entry] = {}
    for kind, file in LISTS:
        path = NAMES / f"{file}.txt"
        for name in read_lines(path) if path.is_file() else ():
            for piece in _pieces(name):
                short = len(piece) < SHORTEST and kind not in SHORT_CLASSES
                if piece.lower() not in words and not short:
                    table.setdefault(piece.lower(), (piece, set()))[1].add(kind)
    for name, kinds in _listed("people"):
        if name.lower() in table:
            table[name.lower()][1].update(kinds)
    return table


def _doubtful(sure: frozenset[str]) -> dict[str, Entry]:
    """The names that are words too, or a slip in one: the words around must tell."""
    table: dict[str, Entry] = {}
    for file in ("ambiguous", "person-words", "people"):
        for name, classes in _listed(file):
            # Which of the words are used as people's names is chosen by hand.
            kinds = set(classes) - PERSONAL if file == "ambiguous" else set(classes)
            if kinds and split_words(name) == [name] and name.lower() not in sure:
                table.setdefault(name.lower(), (name, set()))[1].update(kinds)
    return table


def _listed(file: str) -> Iterator[tuple[str, list[str]]]:
    for line in read_lines(NAMES / f"{file}.txt"):
        name, _, kinds = line.partition("\t")
        yield name, kinds.split(",")


def _pieces(name: str) -> Iterator[str]:
    """Yield the words that the sieve cuts a name into, if it leaves them whole."""
    pieces = split_words(name)
    if pieces == [name]:
        yield name
    elif "-" in name and "?" not in name.encode("latin-1", "replace").decode("latin-1"):
        yield from (piece for piece in pieces if len(piece) > SHORTEST and piece.istitle())


def _phrases() -> dict[str, Entry]:
    sure = {phrase.lower() for phrase in read_phrases(OWN / "sure_phrases.txt")}
    table = {}
    for line in read_lines(NAMES / "phrases.txt"):
        phrase, _, how = line.partition("\t")
        key = phrase.lower()
        if len(split_words(phrase)) > 1 and key not in DENIED and not key.startswith("the "):
            doubtful = _is_common(key) and key not in sure
            table[key] = (phrase, {"own" if doubtful else HOW[how]})
    return table


def _is_common(phrase: str) -> bool:
    """Tell whether some styles leave a word of a phrase small."""
    first, second, *_ = words = phrase.replace("-", " ").split()
    if first in DIRECTIONS and second in REGIONS and phrase not in STATES:
        return True
    return first in COMMON_FIRST or words[-1] in COMMON_LAST


if __name__ == "__main__":
    main()
