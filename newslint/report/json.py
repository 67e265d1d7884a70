"""The JSON report: a list with one object a finding, offsets in characters of the file's text."""

from __future__ import annotations

import json
from typing import Any

from newslint.finding import Finding
from newslint.report import FileReport


def finding_object(report: FileReport, finding: Finding) -> dict[str, Any]:
    """Return one finding as JSON's values."""
    line, column = report.text.position(finding.start)
    end_line, end_column = report.text.position(finding.end)
    fix = finding.fix and {
        "safety": finding.fix.safety.label,
        "edits": [{"start": e.start, "end": e.end, "new": e.new} for e in finding.fix.edits],
    }
    return {
        "path": report.path,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "code": finding.code,
        "message": finding.message,
        "severity": finding.severity.value,
        "fix": fix,
    }


def report_json(reports: list[FileReport]) -> str:
    """Return all reports as one JSON list."""
    rows = [finding_object(report, finding) for report in reports for finding in report.findings]
    return json.dumps(rows, ensure_ascii=False, indent=1)
