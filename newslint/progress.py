"""A progress bar for long runs at a terminal; nothing in pipes."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")
_PATIENCE = 1.0


def tracked(items: Iterable[_T], total: int) -> Iterator[_T]:
    """Yield the items; show how far it is on standard error once a second has passed.

    What is written to `sys.stdout` meanwhile appears above the bar.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    start = time.monotonic()
    items = iter(items)
    done = 0
    for item in items:
        yield item
        done += 1
        if time.monotonic() - start > _PATIENCE:
            break
    else:
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("linting", total=total, completed=done)
        for item in items:
            yield item
            bar.advance(task)
