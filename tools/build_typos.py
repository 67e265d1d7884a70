"""Build rules/data/typos.txt: `wrong<TAB>right`, the misspellings that need no context.

    python tools/build_typos.py --scowl /usr/share/dict/scowl --symspell site-packages/symspellpy

Run after build_names.py. The own list (tools/own/typos.txt) is taken where its wrong side is no
word and no name. To it come the spellings that people's habits (misspellings.py) make of common
words, two habits at once in the commonest, as far as only one word explains them.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from misspellings import doublings, misspellings
from word_lists import DATA, OWN, PLAIN, read_counts, read_lines, read_scowl, slips, write_lines

# Words as frequent as this may be misspelt in one way …
COMMON = 3_000_000
# … as frequent as this in two ways at once.
VERY_COMMON = 15_000_000
SHORTEST = 6
# The right word must be so many times as frequent as any other that is as near.
LEAD = 30
NAME_LISTS = frozenset(
    [
        *("ambiguous", "cities", "countries", "given", "institutions", "months-days"),
        *("others", "peoples", "surnames", "titles", "us-states"),
    ]
)
# A listed word of any size is no misspelling; above this only rare ones are.
LARGEST_SCOWL = 80


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--symspell", type=Path, required=True)
    arguments = parser.parse_args()
    counts = read_counts(arguments.symspell / "frequency_dictionary_en_82_765.txt")
    words = set(read_lines(DATA / "words.txt"))
    common = {word: count for word, count in counts.items() if word in words}
    real = words | _names()
    taken = real | _listed(arguments.scowl)
    pairs = {wrong: right for wrong, right in _own() if wrong not in real}
    for wrong, right in _made(common, taken).items():
        pairs.setdefault(wrong, right)
    rows = (f"{wrong}\t{right}" for wrong, right in pairs.items())
    print("typos", write_lines(DATA / "typos.txt", rows))


def _own() -> Iterable[tuple[str, str]]:
    for line in read_lines(OWN / "typos.txt"):
        right, wrongs = line.split(": ")
        for wrong in wrongs.split():
            yield wrong.lower(), right


def _names() -> set[str]:
    lists = [path for path in sorted((DATA / "names").glob("*.txt")) if path.stem in NAME_LISTS]
    return {row.split("\t")[0].lower() for path in lists for row in read_lines(path)}


def _listed(scowl: Path) -> set[str]:
    kinds = ("words", "upper", "proper-names", "abbreviations")
    return {entry.lower() for kind in kinds for entry in read_scowl(scowl, kind, LARGEST_SCOWL)}


def _made(common: Mapping[str, int], taken: set[str]) -> dict[str, str]:
    """Wrong -> right for what habits make, where one word alone explains it."""
    origins: dict[str, dict[str, int]] = defaultdict(dict)
    for word, count in common.items():
        if count < COMMON or len(word) < SHORTEST or not PLAIN.fullmatch(word):
            continue
        once = set(misspellings(word)) - {word}
        for wrong in once:
            origins[wrong][word] = count
        if count >= VERY_COMMON and len(word) > SHORTEST + 1:
            for wrong in {twice for first in once for twice in doublings(first)} - once - {word}:
                origins[wrong].setdefault(word, count // LEAD)
    made = {}
    for wrong, rights in origins.items():
        if wrong not in taken:
            right = _only(rights, wrong, common)
            if right:
                made[wrong] = right
    return made


def _only(rights: Mapping[str, int], wrong: str, common: Mapping[str, int]) -> str | None:
    """The word that explains a spelling far better than any other, its own forms apart."""
    ranked = sorted(rights.items(), key=lambda item: (-item[1], item[0]))
    best, count = ranked[0]
    others = [other for _, other in ranked[1:]]
    others += [common[near] for near in slips(wrong) & common.keys() if near not in rights]
    return best if all(count >= other * LEAD for other in others) else None


if __name__ == "__main__":
    main()
