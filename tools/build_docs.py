"""Write what the docs hold of the rules: one page a rule, their index, and the rule schema.

python tools/build_docs.py           write the pages
python tools/build_docs.py --check   exit 1 and name the pages that are not as they should be
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from newslint.linter import load_rules
from newslint.rulebook import index, page
from newslint.schema import rule_schema

DOCS = Path(__file__).parent.parent / "docs"


def pages() -> dict[Path, str]:
    rules = load_rules()
    files = {DOCS / "rules" / f"{rule.code}.md": page(rule) for rule in rules}
    files[DOCS / "rules" / "index.md"] = index(rules)
    files[DOCS / "rule.schema.json"] = (
        json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"
    )
    return files


def main(arguments: list[str]) -> int:
    wanted = pages()
    stale = [
        path
        for path, content in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != content
    ]
    extra = set((DOCS / "rules").glob("*.md")) - wanted.keys()
    if "--check" in arguments:
        for path in sorted([*stale, *extra]):
            print(f"{path.relative_to(DOCS.parent)} is not what the rules say")
        if stale or extra:
            print("run: python tools/build_docs.py")
        return 1 if stale or extra else 0
    for path in extra:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8")
    print(f"{len(stale)} written, {len(extra)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
