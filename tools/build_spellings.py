"""Build rules/data/spellings.txt: words spelt otherwise on the other side of the Atlantic.

    python tools/build_spellings.py --scowl /usr/share/dict/scowl

`word<TAB>side other`: SCOWL says which side a spelling belongs to, variants.py which two are one
word. Spellings with -ize are left out, for British houses use them too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from variants import twins
from word_lists import DATA, PLAIN, read_lines, write_lines

SCOWL_SIZE = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--scowl", type=Path, required=True)
    print("spellings", write_lines(DATA / "spellings.txt", _rows(parser.parse_args().scowl)))


def _rows(scowl: Path) -> list[str]:
    known = set(read_lines(DATA / "words.txt"))
    british = _side(scowl, "british") & known
    rows = []
    for american in _side(scowl, "american") & known:
        others = sorted(british & set(twins(american)))
        if len(others) == 1 and american.replace("iz", "is") != others[0]:
            rows += [f"{american}\tamerican {others[0]}", f"{others[0]}\tbritish {american}"]
    return rows


def _side(scowl: Path, side: str) -> set[str]:
    """The lower-case words that SCOWL has for one side only."""
    paths = (path for path in scowl.glob(f"{side}-words.*") if int(path.suffix[1:]) <= SCOWL_SIZE)
    return {word for path in paths for word in read_lines(path) if PLAIN.fullmatch(word)}


if __name__ == "__main__":
    main()
