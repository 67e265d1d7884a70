"""SARIF 2.1.0, with fixes: what code scanning services and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from newslint.finding import Finding, Severity
from newslint.report import FileReport, portable
from newslint.rule import Rule
from newslint.text import Text
from newslint.version import HOME, VERSION

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield one log with one run; columns and offsets count characters (code points)."""
    results = [_result(report, f) for report in reports for f in report.findings]
    used = sorted({result["ruleId"] for result in results})
    driver = {
        "name": "newslint",
        "version": VERSION,
        "semanticVersion": VERSION,
        "informationUri": HOME,
        "rules": [_rule(rules[code]) for code in used if code in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": rule.why.strip()},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
    }


def _result(report: FileReport, finding: Finding) -> dict[str, Any]:
    location = {"uri": _uri(report.path)}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVEL[finding.severity],
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": location,
                    "region": _region(report.text, finding.start, finding.end),
                }
            }
        ],
    }
    if finding.fix:
        replacements = [
            {
                "deletedRegion": _region(report.text, edit.start, edit.end),
                "insertedContent": {"text": edit.new},
            }
            for edit in finding.fix.edits
        ]
        change = {"artifactLocation": location, "replacements": replacements}
        note = {"text": f"{finding.message} ({finding.fix.safety.label})"}
        result["fixes"] = [{"description": note, "artifactChanges": [change]}]
    return result


def _region(text: Text, start: int, end: int) -> dict[str, int]:
    line, column = text.position(start)
    end_line, end_column = text.position(end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(portable(path))
