"""Build rules/data/names.txt, name_words.txt and name_phrases.txt from rules/data/names/*.txt.

    python tools/build_name_tables.py

Run after build_names.py. The lists by class are for people to read and to add to; these tables are
what the checks search: sorted by the lower-case form, `lower<TAB>Right<TAB>class`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newslint.words import split_words
from word_lists import DATA, read_lines, write_lines

NAMES = DATA / "names"
# In this order the classes claim a name that stands in several lists.
CLASSES = (
    *("months-days", "countries", "us-states", "peoples", "institutions"),
    *("given", "surnames", "cities", "others"),
)
SHORTEST = 3
# Short forms that are no word in lower case; two letters are too few for any other class.
SHORT_CLASSES = ("institutions",)
HOW = {"sure": "always", "partial": "partly", "style": "own"}


def main() -> None:
    words = frozenset(read_lines(DATA / "words.txt"))
    names = _single_names(words)
    print("names", write_lines(DATA / "names.txt", _rows(names)))
    print("name_words", write_lines(DATA / "name_words.txt", _rows(_ambiguous())))
    print("name_phrases", write_lines(DATA / "name_phrases.txt", _rows(_phrases())))


def _rows(table: dict[str, str]) -> Iterable[str]:
    return (f"{key}\t{value}" for key, value in table.items())


def _single_names(words: frozenset[str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for kind in CLASSES:
        path = NAMES / f"{kind}.txt"
        for name in read_lines(path) if path.is_file() else ():
            for piece in _pieces(name):
                key = piece.lower()
                short = len(piece) < SHORTEST and kind not in SHORT_CLASSES
                if key not in words and not short:
                    table.setdefault(key, f"{piece}\t{kind}")
    return table


def _pieces(name: str) -> Iterator[str]:
    """Yield the words that the sieve cuts a name into, if it leaves them whole."""
    pieces = split_words(name)
    if pieces == [name]:
        yield name
    elif "-" in name and "?" not in name.encode("latin-1", "replace").decode("latin-1"):
        yield from (piece for piece in pieces if len(piece) > SHORTEST and piece.istitle())


def _ambiguous() -> dict[str, str]:
    table = {}
    for line in read_lines(NAMES / "ambiguous.txt"):
        name, _, kinds = line.partition("\t")
        if split_words(name) == [name]:
            table[name.lower()] = f"{name}\t{kinds}"
    return table


def _phrases() -> dict[str, str]:
    table = {}
    for line in read_lines(NAMES / "phrases.txt"):
        phrase, _, how = line.partition("\t")
        if len(split_words(phrase)) > 1:
            table[phrase.lower()] = f"{phrase}\t{HOW[how]}"
    return table


if __name__ == "__main__":
    main()
