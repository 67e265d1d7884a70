"""The code quality report of GitLab."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from newslint.baseline import finding_key
from newslint.finding import Severity
from newslint.report import FileReport, portable
from newslint.rule import Rule

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield one JSON list. A fingerprint stays when the text around its finding only moves."""
    rows = [row for report in reports for row in _rows(report)]
    yield json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _rows(report: FileReport) -> Iterator[dict[str, Any]]:
    path = portable(report.path)
    seen: Counter[str] = Counter()
    for finding in report.findings:
        key = finding_key(report.text, finding)
        seen[key] += 1
        name = f"{path}\0{key}\0{seen[key]}"
        yield {
            "description": finding.message,
            "check_name": finding.code,
            "fingerprint": blake2b(name.encode(), digest_size=16).hexdigest(),
            "severity": _SEVERITY[finding.severity],
            "location": {
                "path": path,
                "lines": {
                    "begin": report.text.position(finding.start)[0],
                    "end": report.text.position(finding.end)[0],
                },
            },
        }
