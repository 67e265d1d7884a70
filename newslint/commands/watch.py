"""`newslint lint --watch`: lint, then lint again whenever a text changes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from newslint.commands.setup import STDIN
from newslint.exits import MISTAKE
from newslint.files import FileProblem
from newslint.readers import FORMS


def watch(arguments: argparse.Namespace, lint: Callable[[argparse.Namespace], int]) -> int:
    """Lint until interrupted; KeyboardInterrupt ends it."""
    if STDIN in arguments.paths:
        raise FileProblem("--watch needs files or folders; standard input does not change")
    try:
        from watchfiles import watch as changes
    except ImportError:
        print(
            "newslint: --watch needs another package: pip install 'newslint[watch]'",
            file=sys.stderr,
        )
        return MISTAKE
    lint(arguments)
    print("watching for changes, Ctrl-C ends", file=sys.stderr)
    named = {str(Path(path).absolute()) for path in arguments.paths}

    def is_text(_: object, path: str) -> bool:
        return path in named or Path(path).suffix.lower() in FORMS

    for _ in changes(*arguments.paths, watch_filter=is_text, raise_interrupt=True):
        print(file=sys.stderr)
        lint(arguments)
    return 0
