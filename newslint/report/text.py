"""The flake8-like report: one line a finding, with the fix in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.finding import Finding, Safety
from newslint.report import FileReport
from newslint.rule import Rule

_MARKS = {Safety.SAFE: "[*] ", Safety.UNSAFE: "[~] ", Safety.DISPLAY: ""}


def finding_line(report: FileReport, finding: Finding) -> str:
    """Return `path:line:col: CODE [*] message`; columns count characters from 1."""
    line, column = report.text.position(finding.start)
    mark = _MARKS[finding.fix.safety] if finding.fix else ""
    return f"{report.path}:{line}:{column}: {finding.code} {mark}{finding.message}"


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield a line a finding."""
    for report in reports:
        for finding in report.findings:
            yield finding_line(report, finding) + "\n"


def render_with_source(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield a line a finding, and below it the source with carets."""
    for report in reports:
        for finding in report.findings:
            lines = (finding_line(report, finding), *source_lines(report, finding))
            yield "".join(f"{line}\n" for line in lines)


def source_lines(report: FileReport, finding: Finding, width: int = 100) -> Iterator[str]:
    """Yield the source line of a finding, cut around it, and carets under what is wrong."""
    number, column = report.text.position(finding.start)
    line = report.text.line(number)
    at = column - 1
    size = max(1, min(finding.end - finding.start, len(line) - at))
    first = max(0, min(at - width // 3, len(line) - width))
    shown = line[first : first + width].expandtabs(1)
    head = "…" if first else ""
    tail = "…" if first + width < len(line) else ""
    pad = " " * (at - first + len(head))
    yield f"    {head}{shown}{tail}"
    yield f"    {pad}{'^' * min(size, max(1, width - (at - first)))}"


def statistics_lines(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield how often each rule reported, the commonest first."""
    counts = Counter(finding.code for finding in findings)
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:6} {code} {rules[code].name if code in rules else ''}".rstrip()


def summary_line(findings: Sequence[Finding], files: int) -> str:
    """Return the closing line: how many findings, and what can be done about them."""
    safe = sum(1 for f in findings if f.fix and f.fix.safety is Safety.SAFE)
    unsafe = sum(1 for f in findings if f.fix and f.fix.safety is Safety.UNSAFE)
    where = "1 file" if files == 1 else f"{files} files"
    if not findings:
        return f"No findings in {where}."
    noun = "finding" if len(findings) == 1 else "findings"
    parts = []
    if safe:
        parts.append(f"[*] {safe} fixed by `newslint fix`")
    if unsafe:
        parts.append(f"[~] {unsafe} by `newslint fix --unsafe-fixes`")
    tail = f" {', '.join(parts)}." if parts else ""
    return f"{len(findings)} {noun} in {where}.{tail}"
