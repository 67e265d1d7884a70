"""The baseline: findings accepted for now, so that only new ones are reported.

A finding is known again by its code, its words and the words around it, not by its line: text
moves, and what is above it changes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from newslint.files import reason
from newslint.finding import Finding
from newslint.report import FileReport
from newslint.text import Text
from newslint.words import split_words

NAME = ".newslint-baseline.json"
_FORMAT = 1
_AROUND = 80
_WORDS = 3


class BaselineError(Exception):
    """A baseline file that cannot be used."""


class Baseline:
    """Accepted findings by file, counted; each is used up by one finding that is like it."""

    def __init__(self, counts: dict[str, Counter[str]]) -> None:
        self._counts = counts

    @classmethod
    def of(cls, reports: Iterable[FileReport], root: Path) -> Baseline:
        """Return the baseline that accepts all findings of some reports."""
        counts = {}
        for report in reports:
            keys = Counter(finding_key(report.text, finding) for finding in report.findings)
            if keys:
                counts[_name(report.path, root)] = keys
        return cls(counts)

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """Return the baseline of a file. Raises BaselineError."""
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            if content["format"] != _FORMAT:
                raise BaselineError(
                    f"{path}: made by another version; run `newslint baseline` again"
                )
            return cls({name: Counter(keys) for name, keys in content["files"].items()})
        except OSError as error:
            raise BaselineError(
                f"{path}: cannot be read: {reason(error)}; `newslint baseline` writes one"
            ) from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise BaselineError(
                f"{path}: not a baseline of newslint; `newslint baseline` writes one"
            ) from None

    def text(self) -> str:
        """Return what a baseline file holds: sorted, one finding a line, for small diffs."""
        files = {name: dict(sorted(keys.items())) for name, keys in sorted(self._counts.items())}
        return json.dumps({"format": _FORMAT, "files": files}, indent=1, ensure_ascii=False) + "\n"

    def __len__(self) -> int:
        return sum(sum(keys.values()) for keys in self._counts.values())

    def left(self, report: FileReport, root: Path) -> tuple[FileReport, int]:
        """Return a report without the accepted findings, and how many accepted ones are gone."""
        known = Counter(self._counts.get(_name(report.path, root), Counter()))
        kept = []
        for finding in report.findings:
            key = finding_key(report.text, finding)
            if known[key] > 0:
                known[key] -= 1
            else:
                kept.append(finding)
        return replace(report, findings=tuple(kept)), sum(known.values())


def finding_key(text: Text, finding: Finding) -> str:
    """Return what a finding is known by: its code, and a digest of its words in their place."""
    source = text.source
    found = " ".join(split_words(source[finding.start : finding.end])).lower()
    before = split_words(source[max(0, finding.start - _AROUND) : finding.start])[-_WORDS:]
    after = split_words(source[finding.end : finding.end + _AROUND])[:_WORDS]
    parts = "\0".join((finding.code, found, " ".join(before).lower(), " ".join(after).lower()))
    return f"{finding.code} {blake2b(parts.encode(), digest_size=8).hexdigest()}"


def _name(path: str, root: Path) -> str:
    absolute = Path(path).absolute()
    try:
        return absolute.relative_to(root.absolute()).as_posix()
    except ValueError:
        return absolute.as_posix()
