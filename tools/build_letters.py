"""Build rules/data/letters.txt: how likely each letter is after two others in English words.

    python tools/build_letters.py

Made from rules/data/words.txt alone. `xy<TAB>27 digits`: half bits (base 36, at most z) of the
letters a to z and of the end of the word after x and y; `^` is the start of the word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log2

from word_lists import DATA, PLAIN, read_lines, write_lines

_NEXT = "abcdefghijklmnopqrstuvwxyz$"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# A letter that two others were never followed by is judged by the last of them alone.
_BACKOFF = 4.0


def main() -> None:
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    for word in read_lines(DATA / "words.txt"):
        if PLAIN.fullmatch(word):
            spelt = f"^^{word}$"
            for at in range(2, len(spelt)):
                pairs[spelt[at - 2 : at]][spelt[at]] += 1
    singles: dict[str, Counter[str]] = defaultdict(Counter)
    for before, follow in pairs.items():
        singles[before[1]].update(follow)
    print("letters", write_lines(DATA / "letters.txt", _rows(pairs, singles)))


def _rows(pairs: dict[str, Counter[str]], singles: dict[str, Counter[str]]) -> list[str]:
    befores = ["^^", *(f"^{a}" for a in _NEXT[:-1])]
    befores += [a + b for a in _NEXT[:-1] for b in _NEXT[:-1]]
    rows = []
    for before in befores:
        single = singles[before[1]]
        total = sum(single.values())
        own = pairs.get(before, Counter())
        size = sum(own.values())
        bits = ""
        for letter in _NEXT:
            alone = (single[letter] + 0.5) / (total + 0.5 * len(_NEXT))
            chance = (own[letter] + _BACKOFF * alone) / (size + _BACKOFF)
            bits += _DIGITS[min(35, round(-2 * log2(chance)))]
        rows.append(f"{before}\t{bits}")
    return rows


if __name__ == "__main__":
    main()
