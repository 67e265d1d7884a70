"""Write what the docs hold of the code: the rules, the settings, the commands, the rule schema.

python tools/build_docs.py           write the pages
python tools/build_docs.py --check   exit 1 and name the pages that are not as they should be
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from reference import commands_page, settings_table

from newslint.linter import load_rules
from newslint.rulebook import index, measured, page
from newslint.schema import rule_schema

DOCS = Path(__file__).parent.parent / "docs"
_SETTINGS = re.compile(r"(<!-- settings -->\n).*?(<!-- end -->)", re.S)


def pages() -> dict[Path, str]:
    rules, counted = load_rules(), measured()
    files = {DOCS / "rules" / f"{rule.code}.md": page(rule, counted) for rule in rules}
    files[DOCS / "rules" / "index.md"] = index(rules)
    schema = json.dumps(rule_schema(), indent=2, ensure_ascii=False)
    files[DOCS / "rule.schema.json"] = f"{schema}\n"
    files[DOCS / "commands.md"] = commands_page()
    files[DOCS / "configuration.md"] = _with_settings(DOCS / "configuration.md")
    return files


def _with_settings(path: Path) -> str:
    """The page with the table of settings between its two marks."""
    text, count = _SETTINGS.subn(
        lambda match: f"{match[1]}\n{settings_table()}\n{match[2]}",
        path.read_text(encoding="utf-8"),
    )
    assert count == 1, f"{path} has no place for the settings"
    return text


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
            print(f"{path.relative_to(DOCS.parent)} is not what the code says")
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
