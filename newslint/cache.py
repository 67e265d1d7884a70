"""Results kept between runs, by what the file holds and what it was linted with.

A cache is one JSON file for each set of rules and settings. It is read whole, written whole beside
and renamed, so a run that is killed leaves the old one; what cannot be read is made again.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint.checks import KINDS
from newslint.finding import Edit, Finding, Fix, Safety, Severity
from newslint.linter import Linter
from newslint.loader import DATA_FOLDER
from newslint.places import replace_file
from newslint.rulecache import rule_row
from newslint.version import VERSION

FOLDER = ".newslint_cache"
_LIMIT = 200_000


def digest(content: bytes, form: str, shared: Iterable[str] = ()) -> str:
    """Return the name of a file's content in a cache, linted with some shared lines."""
    parts = (form.encode(), *(line.encode() for line in sorted(shared)), content)
    return blake2b(b"\0".join(parts), digest_size=20).hexdigest()


def fingerprint(linter: Linter) -> str:
    """Return what stands for newslint's version, its word lists, and a linter's rules and names."""
    parts: list[object] = [VERSION, linter.config.names]
    lists = [path for path in DATA_FOLDER.rglob("*") if path.is_file()]
    for rule in linter.rules:
        parts.append(rule_row(rule))
        files = (rule.text_of(k) for k, p in KINDS[rule.check].params.items() if p.type == "file")
        lists += [Path(name) for name in files if Path(name).is_absolute()]
    for path in sorted(lists):
        status = path.stat()
        parts.append((path.name, status.st_size, status.st_mtime_ns))
    return blake2b(repr(parts).encode(), digest_size=12).hexdigest()


class Cache:
    """The results of earlier runs with one set of rules and settings."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._file = folder / FOLDER / f"{fingerprint}.json"
        self._old: dict[str, Any] = self._read()
        self._new: dict[str, Any] = {}

    def get(self, digest: str) -> tuple[Finding, ...] | None:
        """Return the findings of a content that was linted before, None where it was not."""
        rows = self._old.get(digest)
        if rows is None:
            return None
        try:
            return tuple(map(_finding, rows))
        except (TypeError, ValueError, KeyError, IndexError):
            return None

    def put(self, digest: str, findings: Iterable[Finding]) -> None:
        """Keep the findings of a content."""
        self._new[digest] = [_row(finding) for finding in findings]

    def save(self) -> None:
        """Write what is new, with what other runs have written meanwhile. Failing is no error."""
        if not self._new:
            return
        import json

        entries = {**self._read(), **self._new}
        if len(entries) > _LIMIT:
            entries = self._new
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            ignore = self._file.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n")
            replace_file(self._file, json.dumps(entries).encode())
        except OSError:
            pass

    def _read(self) -> dict[str, Any]:
        import json

        try:
            entries = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return {}
        return entries if isinstance(entries, dict) else {}


def clean(folder: Path) -> int:
    """Remove the caches of a folder and those below it; return how many there were."""
    import shutil

    caches = [path for path in (folder / FOLDER, *folder.rglob(FOLDER)) if path.is_dir()]
    for path in set(caches):
        shutil.rmtree(path, ignore_errors=True)
    return len(set(caches))


def _row(finding: Finding) -> list[Any]:
    fix = finding.fix and [
        int(finding.fix.safety),
        [[e.start, e.end, e.new] for e in finding.fix.edits],
    ]
    return [
        finding.start,
        finding.end,
        finding.code,
        finding.message,
        finding.severity.value,
        fix,
        finding.others,
    ]


def _finding(row: list[Any]) -> Finding:
    start, end, code, message, severity, fix, others = row
    made = fix and Fix(tuple(Edit(*edit) for edit in fix[1]), Safety(fix[0]))
    return Finding(start, end, code, message, Severity(severity), made, tuple(others))
