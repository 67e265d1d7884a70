"""Reading of the sources and writing of the lists, shared by the build scripts of this folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "rules" / "data"
OWN = Path(__file__).resolve().parent / "own"

LETTERS = re.compile(r"[a-zà-öø-ÿ]+")
PLAIN = re.compile(r"[a-z]+")

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_WORDNET_PARTS = ("noun", "verb", "adj", "adv")


def read_lines(path: Path, encoding: str = "utf-8") -> list[str]:
    """The lines of a file that are neither blank nor a comment, stripped."""
    lines = (line.strip() for line in path.read_text(encoding).splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def read_words(path: Path) -> set[str]:
    """The blank-separated words of a file of own entries."""
    return {word for line in read_lines(path) for word in line.split("#")[0].split()}


def read_phrases(path: Path) -> set[str]:
    """The entries of a file of own entries that are separated by commas or line ends."""
    entries = (entry.strip() for line in read_lines(path) for entry in line.split(","))
    return {entry for entry in entries if entry}


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write the distinct lines sorted by code point; how many they are."""
    distinct = sorted(set(lines))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in distinct), encoding="utf-8", newline="\n")
    return len(distinct)


def read_counts(path: Path) -> dict[str, int]:
    """symspellpy's `word count` dictionary."""
    rows = (line.split() for line in path.read_text("utf-8-sig").splitlines())
    return {row[0]: int(row[1]) for row in rows if len(row) == 2}


def read_scowl(folder: Path, kind: str, largest: int) -> dict[str, tuple[int, str]]:
    """Entry -> (smallest size, spelling) over SCOWL's lists of one kind (words, upper, …)."""
    entries: dict[str, tuple[int, str]] = {}
    for path in sorted(folder.glob(f"*-{kind}.*")):
        size = int(path.suffix[1:])
        spelling = path.name.rsplit(f"-{kind}", 1)[0]
        if size > largest or spelling == "special":
            continue
        for entry in read_lines(path):
            place = (size, spelling)
            entries[entry] = min(entries.get(entry, place), place)
    return entries


def read_wordnet(folder: Path) -> Iterator[tuple[str, str, int]]:
    """(lemma with blanks, part of speech, number of the sense) for each sense of WordNet."""
    for part in _WORDNET_PARTS:
        for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split()
            for place in range(int(fields[3], 16)):
                lemma = re.sub(r"\(.*", "", fields[4 + 2 * place]).replace("_", " ")
                yield lemma, part, int(fields[5 + 2 * place], 16)


def slips(word: str) -> set[str]:
    """Every string that one dropped, added, changed or swapped letter makes of a word."""
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    drops = {left + right[1:] for left, right in halves if right}
    swaps = {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    changes = {left + c + right[1:] for left, right in halves if right for c in _ALPHABET}
    adds = {left + c + right for left, right in halves for c in _ALPHABET}
    return (drops | swaps | changes | adds) - {word}


def commonest_neighbour(word: str, counts: Mapping[str, int]) -> tuple[str, int]:
    """The word one slip away with the highest count (the first in order where several share it)."""
    near = [(-counts[slip], slip) for slip in slips(word) if slip in counts]
    if not near:
        return "", 0
    count, slip = min(near)
    return slip, -count
