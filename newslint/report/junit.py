"""JUnit's XML: a file is a suite, a finding a failed case; a clean file is a case that passed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.report import FileReport
from newslint.report.checkstyle import attribute
from newslint.report.text import finding_line
from newslint.rule import Rule


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield the document, one suite a file."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="newslint">\n'
    for report in reports:
        failures = len(report.findings)
        name = attribute(report.path)
        yield (
            f'<testsuite name={name} tests="{max(1, failures)}" failures="{failures}"'
            ' errors="0" skipped="0" time="0">\n'
        )
        if not failures:
            yield f"  <testcase name={name} classname={name}/>\n"
        for finding in report.findings:
            line, column = report.text.position(finding.start)
            case = attribute(f"{finding.code} {line}:{column}")
            message = attribute(finding_line(report, finding))
            yield f"  <testcase name={case} classname={name}>\n"
            yield f"    <failure type={attribute(finding.code)} message={message}/>\n"
            yield "  </testcase>\n"
        yield "</testsuite>\n"
    yield "</testsuites>\n"
