"""Print one of the README's two commands for a fresh machine: `try` or `test`.

They are the fenced lines under the headings “Try it” and “Run the tests”, so what the README says
is what is run.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HEADINGS = {"try": "Try it", "test": "Run the tests"}


def command(name: str) -> str:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    match = re.search(rf"^## {HEADINGS[name]}\n.*?```sh\n(.+?)\n```", readme, re.M | re.S)
    if match is None:
        raise SystemExit(f"the README has no command under “{HEADINGS[name]}”")
    return match[1]


if __name__ == "__main__":
    print(command(sys.argv[1]))
