"""Compiled expressions, kept between runs: to compile those one article needs takes longer than
to lint it.

A `regex` pattern is pickled as what its compiler made of it. That is kept here as plain values with
a checksum, since the C code it is handed to trusts it.
"""

from __future__ import annotations

import copyreg
import marshal
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import regex

from newslint.places import cache_folder, replace_file

_FORMAT = 1
_SUM = 16
_MOST = 5_000


class Patterns:
    """The expressions that earlier runs have compiled, and those that this one did."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._old = _read(path)
        self._new: dict[str, tuple[Any, ...]] = {}
        self._make = getattr(getattr(regex, "_regex", None), "compile", None)

    def compiled(self, expression: str) -> regex.Pattern[str]:
        """Return a compiled expression. Raises `regex.error` where it is wrong."""
        if expression in self._old and self._make:
            made: regex.Pattern[str] = self._make(*self._old[expression])
            return made
        pattern = regex.compile(expression, regex.VERSION0)
        reduced = copyreg.dispatch_table[type(pattern)](pattern)
        if not isinstance(reduced, str) and reduced[0] is self._make:
            self._new[expression] = reduced[1]
        return pattern

    def save(self) -> None:
        """Keep what this run has compiled. Failing is no error."""
        if not self._new:
            return
        kept = {**self._old, **self._new} if len(self._old) < _MOST else self._new
        payload = marshal.dumps((_key(), kept))
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._path, _checksum(payload) + payload)
        except OSError:
            pass


@cache
def patterns() -> Patterns:
    """Return the patterns of this process: they say nothing but what compiling again would."""
    return Patterns(cache_folder() / "patterns")


def _read(path: Path) -> dict[str, tuple[Any, ...]]:
    try:
        content = path.read_bytes()
        payload = content[_SUM:]
        if content[:_SUM] != _checksum(payload):
            return {}
        key, stored = marshal.loads(payload)
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return stored if key == _key() else {}


def _key() -> tuple[Any, ...]:
    """Return what changes with the form of compiled expressions."""
    return (_FORMAT, regex.__version__, tuple(sys.version_info[:2]), sys.byteorder, sys.maxunicode)


def _checksum(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_SUM).digest()
