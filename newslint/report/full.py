"""For reading at a terminal: each finding with its source line, carets and colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.finding import Safety, Severity
from newslint.report import FileReport
from newslint.report.text import source_lines
from newslint.rule import Rule

_COLOUR = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_MARK = {
    Safety.SAFE: ("[*] ", "green"),
    Safety.UNSAFE: ("[~] ", "yellow"),
    Safety.DISPLAY: ("", ""),
}


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield a paragraph a finding; colours only for a terminal and without NO_COLOR."""
    from rich.console import Console
    from rich.text import Text as Styled

    console = Console(highlight=False, soft_wrap=True)
    for report in reports:
        for finding in report.findings:
            line, column = report.text.position(finding.start)
            colour = _COLOUR[finding.severity]
            head = Styled.assemble(
                (report.path, "bold"),
                f":{line}:{column}: ",
                (finding.code, f"bold {colour}"),
                " ",
            )
            if finding.fix:
                head.append(*_MARK[finding.fix.safety])
            head.append(finding.message)
            source, carets = source_lines(report, finding)
            with console.capture() as captured:
                console.print(head)
                console.print(Styled(source))
                console.print(Styled(carets, colour))
                console.print()
            yield captured.get()
