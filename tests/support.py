"""What several tests need: one family of rules alone, texts made of paragraphs, no rights."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache

import pytest

from newslint.engine import Engine
from newslint.finding import Finding, apply_edits
from newslint.loader import RULES_FOLDER, read_rules
from newslint.readers import read_plain


@lru_cache
def family(name: str) -> Engine:
    """Return an engine with the rules of one shipped file."""
    return Engine(read_rules([RULES_FOLDER / f"{name}.yaml"]))


def run(name: str, text: str) -> list[Finding]:
    """Return what a family finds in a plain text."""
    return family(name).run(read_plain(text))


def marked(name: str, text: str) -> list[tuple[str, str]]:
    """Return code and marked text of each finding of a family."""
    return [(f.code, text[f.start : f.end]) for f in run(name, text)]


def mended(text: str, *findings: Finding) -> str:
    """Return the text with the fixes of some findings made."""
    return apply_edits(text, [edit for f in findings if f.fix for edit in f.fix.edits])


def lines(*paragraphs: str) -> str:
    """Return a text with a blank line between its paragraphs."""
    return "\n\n".join(paragraphs) + "\n"


def as_somebody_without_rights(function: Callable[[], int]) -> int:
    """Return what a function returns in a process that may not read and write all that root may.

    The test is skipped where that user could not even read the rules of this checkout.
    """
    folders = (RULES_FOLDER, *RULES_FOLDER.parents)
    if os.geteuid() == 0 and not all(folder.stat().st_mode & 0o001 for folder in folders):
        pytest.skip("this checkout is in a folder that only root may enter")
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        os._exit(function())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
