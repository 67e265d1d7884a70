"""Build rules/data/skeletons.txt: the listed words by first letter and set of consonants.

    python tools/build_skeletons.py

Made from rules/data/frequency.txt alone; `key<TAB>word word …`.
"""

from __future__ import annotations

from collections import defaultdict

from word_lists import DATA, PLAIN, read_lines, write_lines

from newslint.language.skeletons import index_key, skeleton

SHORTEST = 4


def main() -> None:
    words: dict[str, list[str]] = defaultdict(list)
    for line in read_lines(DATA / "frequency.txt"):
        word = line.split("\t")[0]
        if len(word) >= SHORTEST and PLAIN.fullmatch(word):
            words[index_key(word[0], skeleton(word))].append(word)
    rows = (f"{key}\t{' '.join(sorted(group))}" for key, group in words.items())
    print("skeletons", write_lines(DATA / "skeletons.txt", rows))


if __name__ == "__main__":
    main()
