"""Build rules/data/names/people.txt: the commoner given names and surnames, with what they are.

    python tools/build_person_names.py --census site-packages/names

The lists by class leave out what is near a word and hold each name once; here every name is in, as
both if it is both: a name beside a title or another name needs no list of sure ones. The sources
are those of build_names.py: the American census of 1990 and Faker.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import name_sources
from word_lists import DATA, read_lines, read_words, write_lines

# Given names and surnames below these ranks are borne by few.
GIVEN_RANK = 1_500
SURNAME_RANK = 6_000
# Above these a name is “common”: met so often that small letters are likelier than a rare slip.
COMMON_RANK = {"given": 500, "surnames": 1_000}
SHORTEST = 3
# “Mc” and “Mac” names are written in many ways, and the census has capitals only.
SCOTTISH = ("mc", "mac")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--census", type=Path, required=True)
    census = parser.parse_args().census
    words = read_words(DATA / "words.txt")
    classes: dict[str, set[str]] = defaultdict(set)
    for file, rank, kind in (
        ("dist.male.first", GIVEN_RANK, "given"),
        ("dist.female.first", GIVEN_RANK, "given"),
        ("dist.all.last", SURNAME_RANK, "surnames"),
    ):
        for place, line in enumerate(read_lines(census / file)[:rank]):
            name = line.split()[0].capitalize()
            # Those that are words are in person-words.txt, chosen by hand.
            if len(name) < SHORTEST or name.lower() in words:
                continue
            if not name.lower().startswith(SCOTTISH):
                classes[name].add(kind)
                if place < COMMON_RANK[kind]:
                    classes[name].add("common")
    for names, kind in (
        (name_sources.given_names(census), "given"),
        (name_sources.surnames(census), "surnames"),
    ):
        for name in names:
            if name.lower() not in words:
                classes[name].add(kind)
    rows = (f"{name}\t{','.join(sorted(kinds))}" for name, kinds in classes.items())
    print("people", write_lines(DATA / "names" / "people.txt", rows))


if __name__ == "__main__":
    main()
