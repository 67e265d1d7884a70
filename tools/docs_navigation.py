"""What mkdocs runs while it builds the site: the rule pages in the navigation, by family."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

from newslint.rulebook import FAMILIES

_INDEX = "rules/index.md"


def on_config(config: Any) -> Any:
    """Put the pages of docs/rules below the entry that names their index."""
    codes = sorted(
        path.stem for path in Path(config["docs_dir"], "rules").glob("*.md") if path.stem != "index"
    )
    families = [
        {f"{family}: {FAMILIES[family]}": [{code: f"rules/{code}.md"} for code in members]}
        for family, members in groupby(codes, key=lambda code: code.rstrip("0123456789"))
    ]
    for entry in config["nav"]:
        for title, page in entry.items():
            if page == _INDEX:
                entry[title] = [_INDEX, *families]
    return config
