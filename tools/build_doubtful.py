"""Build rules/data/doubtful.txt: rare words that words.txt leaves out, as a slip makes them too.

    python tools/build_doubtful.py --scowl /usr/share/dict/scowl --wordnet /usr/share/wordnet

SCOWL up to size 80, its abbreviations and all words of WordNet know many words that are more often
a slip in a common one ("gies", "afer"). They are no part of words.txt; but a spelling check should
be slower to correct them. Only words near a common word are kept, for only these are ever asked.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from word_lists import (
    DATA,
    LETTERS,
    OWN,
    PLAIN,
    read_lines,
    read_scowl,
    read_wordnet,
    read_words,
    slips,
    write_lines,
)

SCOWL_SIZE = 80
ABBREVIATION_SIZE = 95
COMMON = 19


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True)
    arguments = parser.parse_args()
    print(
        "doubtful", write_lines(DATA / "doubtful.txt", _words(arguments.scowl, arguments.wordnet))
    )


def _words(scowl: Path, wordnet: Path) -> list[str]:
    known = set(read_lines(DATA / "words.txt")) | read_words(OWN / "not_words.txt")
    rows = (line.split("\t") for line in read_lines(DATA / "frequency.txt"))
    common = {word for word, count in rows if int(count) >= COMMON}
    wider = {
        *read_scowl(scowl, "words", SCOWL_SIZE),
        *(entry.lower() for entry in read_scowl(scowl, "abbreviations", ABBREVIATION_SIZE)),
    }
    for lemma, _, _ in read_wordnet(wordnet):
        wider.update(LETTERS.findall(lemma.lower()))
    return [
        word
        for word in wider - known
        if len(word) > 2 and PLAIN.fullmatch(word) and not common.isdisjoint(slips(word))
    ]


if __name__ == "__main__":
    main()
