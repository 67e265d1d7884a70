"""Workflow commands of GitHub Actions: findings as annotations on the pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.finding import Severity
from newslint.report import FileReport, portable
from newslint.rule import Rule

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield one command a finding; columns count UTF-16 code units from 1."""
    for report in reports:
        for finding in report.findings:
            line, column = report.text.position_utf16(finding.start)
            end_line, end_column = report.text.position_utf16(finding.end)
            properties = {
                "title": finding.code,
                "file": portable(report.path),
                "line": str(line),
                "endLine": str(end_line),
                "col": str(column),
            }
            if end_line == line:  # GitHub shows columns only within one line
                properties["endColumn"] = str(end_column)
            listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
            yield f"::{_LEVEL[finding.severity]} {listed}::{_data(finding.message)}\n"


def _data(text: str) -> str:
    """Escape a message as the toolkit of GitHub's actions does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
