"""JSON lines: one object a finding, written as it is found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from newslint.report import FileReport
from newslint.report.json import finding_object
from newslint.rule import Rule


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield one line a finding."""
    for report in reports:
        for finding in report.findings:
            yield json.dumps(finding_object(report, finding), ensure_ascii=False) + "\n"
