"""The JSON report: a list with one object a finding, offsets in characters of the file's text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.finding import Finding
from newslint.report import FileReport
from newslint.rule import Rule


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
        "others": list(finding.others),
    }


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield one JSON list, an object a line."""
    start = "[\n"
    for report in reports:
        for finding in report.findings:
            yield start + json.dumps(finding_object(report, finding), ensure_ascii=False)
            start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"
