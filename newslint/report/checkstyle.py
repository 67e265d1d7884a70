"""Checkstyle's XML, which many build servers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import quoteattr

from newslint.finding import Severity
from newslint.report import FileReport
from newslint.rule import Rule

_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield the document, one element a file; columns count characters from 1."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="8.0">\n'
    for report in reports:
        yield f"<file name={attribute(report.path)}>\n"
        for finding in report.findings:
            line, column = report.text.position(finding.start)
            yield (
                f'  <error line="{line}" column="{column}"'
                f' severity="{_SEVERITY[finding.severity]}" message={attribute(finding.message)}'
                f" source={attribute(source(finding.code))}/>\n"
            )
        yield "</file>\n"
    yield "</checkstyle>\n"


def source(code: str) -> str:
    """Return a rule's code as Checkstyle's dotted source."""
    return f"newslint.{code.rstrip('0123456789')}.{code}"


def attribute(text: str) -> str:
    """Return a text as a quoted attribute; characters that XML 1.0 does not have become blanks."""
    kept = "".join(
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or c >= "\ue000" else " " for c in text
    )
    return quoteattr(kept.replace("\ufffe", " ").replace("\uffff", " "))
