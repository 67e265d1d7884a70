"""The diagnostic format of reviewdog, with suggestions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.finding import Finding, Severity
from newslint.report import FileReport, portable
from newslint.rule import Rule
from newslint.text import Text

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield one JSON object; columns count bytes of UTF-8 from 1, as the format asks."""
    rows = [_diagnostic(report, f) for report in reports for f in report.findings]
    result = {"source": {"name": "newslint"}, "diagnostics": rows}
    yield json.dumps(result, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(report: FileReport, finding: Finding) -> dict[str, Any]:
    row: dict[str, Any] = {
        "message": finding.message,
        "location": {
            "path": portable(report.path),
            "range": _range(report.text, finding.start, finding.end),
        },
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.code},
    }
    if finding.fix:
        row["suggestions"] = [
            {"range": _range(report.text, edit.start, edit.end), "text": edit.new}
            for edit in finding.fix.edits
        ]
    return row


def _range(text: Text, start: int, end: int) -> dict[str, dict[str, int]]:
    return {"start": _position(text, start), "end": _position(text, end)}


def _position(text: Text, offset: int) -> dict[str, int]:
    line, column = text.position_utf8(offset)
    return {"line": line, "column": column}
