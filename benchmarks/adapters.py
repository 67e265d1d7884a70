"""What a peer printed, as findings with offsets in code points of the file as it is on disk.

Pure functions, one for each tool. Only a tool's first suggestion counts as its fix: that is what
one click, or its own mode that writes, would put into the copy.
"""

from __future__ import annotations

import json
import re
import urllib.parse
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Texts = Mapping[str, str]
"""The files that a tool was run on: path, as given to it, and text."""


@dataclass(frozen=True, slots=True)
class Report:
    """One finding: `text[start:end]` of the file is wrong and `new`, if any, is right."""

    path: str
    start: int
    end: int
    code: str
    new: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The form of `newslint lint --output-format json`, which score.py reads."""
        edit = {"start": self.start, "end": self.end, "new": self.new}
        return {
            "path": self.path,
            "start": self.start,
            "end": self.end,
            "code": self.code,
            "fix": None if self.new is None else {"edits": [edit], "safety": "unsafe"},
        }


def from_codespell(output: str, texts: Texts) -> list[Report]:
    """codespell names the line and the word only: the n-th report of a word is its n-th place."""
    reports: list[Report] = []
    seen: Counter[tuple[str, int, str]] = Counter()
    for row in filter(None, output.split("\n")):
        match = re.fullmatch(r"(.+):(\d+): (\S+) ==> (.+)", row)
        if match is None or match[1] not in texts:
            continue
        path, line, word = match[1], int(match[2]), match[3]
        start, text = line_span(texts[path], line)
        # codespell's own idea of a word; a word with an apostrophe is one
        places = [m.start() for m in re.finditer(r"[\w\-'’]+", text) if m[0] == word]
        nth = seen[path, line, word]
        seen[path, line, word] += 1
        if nth < len(places):
            at = start + places[nth]
            fix = match[4].split("|")[0].split(",")[0].strip()
            reports.append(Report(path, at, at + len(word), "codespell", fix))
    return reports


def from_typos(output: str, texts: Texts) -> list[Report]:
    """`typos --format json`: one object a line; offsets are UTF-8 bytes from the line's start."""
    reports: list[Report] = []
    for row in filter(None, output.split("\n")):
        item = json.loads(row)
        if item["type"] != "typo" or "line_num" not in item:  # a file's name has no line
            continue
        start, text = line_span(texts[item["path"]], item["line_num"])
        at = start + len(text.encode()[: item["byte_offset"]].decode())
        fixes = item["corrections"]
        new = fixes[0] if fixes else None
        reports.append(Report(item["path"], at, at + len(item["typo"]), "typos", new))
    return reports


def from_harper(output: str, texts: Texts) -> list[Report]:
    """The lines of harper.mjs; offsets are UTF-16 units of the file."""
    reports: list[Report] = []
    for row in filter(None, output.split("\n")):
        item = json.loads(row)
        start, end = utf16_span(texts[item["path"]], item["start"], item["end"])
        new = item["new"]
        if new is not None and item["action"] == "insert":
            new = texts[item["path"]][start:end] + new
        reports.append(Report(item["path"], start, end, item["kind"], new))
    return reports


def from_languagetool(answer: Mapping[str, Any], path: str, text: str) -> list[Report]:
    """One answer of the server's /v2/check; offsets are UTF-16 units of the text sent."""
    reports: list[Report] = []
    for match in answer["matches"]:
        start, end = utf16_span(text, match["offset"], match["offset"] + match["length"])
        fixes = match["replacements"]
        new = fixes[0]["value"] if fixes else None
        reports.append(Report(path, start, end, match["rule"]["id"], new))
    return reports


def from_vale(output: str, texts: Texts) -> list[Report]:
    """`vale --output=JSON`; columns are 1-based code points of the line, the match may go on."""
    reports: list[Report] = []
    for path, alerts in json.loads(output or "{}").items():
        for alert in alerts:
            start = line_span(texts[path], alert["Line"])[0] + alert["Span"][0] - 1
            fixes = alert.get("Suggestions") or []
            new = fixes[0] if fixes else None
            end = start + len(alert["Match"])
            reports.append(Report(path, start, end, alert["Check"], new))
    return reports


def from_proselint(output: str, texts: Texts) -> list[Report]:
    """`proselint -o json check`; its spans count CRLF as one, so line and column are taken."""
    reports: list[Report] = []
    for uri, result in json.loads(output or '{"result": {}}')["result"].items():
        path = urllib.parse.unquote(uri.removeprefix("file://"))
        for item in result["diagnostics"]:
            line, column = item["pos"]
            start = line_span(texts[path], line)[0] + column - 1
            end = start + item["span"][1] - item["span"][0]
            reports.append(Report(path, start, end, item["check_path"], item["replacements"]))
    return reports


def line_span(text: str, line: int) -> tuple[int, str]:
    """The offset of a 1-based line and the line itself; only a line feed ends a line."""
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    end = text.find("\n", start)
    return start, text[start:] if end < 0 else text[start:end]


def utf16_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Two offsets in UTF-16 units as offsets in code points."""
    units = text.encode("utf-16-le")
    head = len(units[: 2 * start].decode("utf-16-le"))
    return head, head + len(units[2 * start : 2 * end].decode("utf-16-le"))
