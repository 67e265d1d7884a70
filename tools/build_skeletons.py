"""Build rules/data/skeletons.txt: the commoner words by the set of their consonants.

    python tools/build_skeletons.py

Made from rules/data/frequency.txt alone; `consonants<TAB>word word …`.
"""

from __future__ import annotations

from collections import defaultdict

from word_lists import DATA, PLAIN, read_lines, write_lines

from newslint.skeletons import skeleton

COMMON = 20
SHORTEST = 4


def main() -> None:
    words: dict[str, list[str]] = defaultdict(list)
    for line in read_lines(DATA / "frequency.txt"):
        word, count = line.split("\t")
        if int(count) >= COMMON and len(word) >= SHORTEST and PLAIN.fullmatch(word):
            words[skeleton(word)].append(word)
    rows = (f"{key}\t{' '.join(sorted(group))}" for key, group in words.items() if key)
    print("skeletons", write_lines(DATA / "skeletons.txt", rows))


if __name__ == "__main__":
    main()
