"""Every format, read back by its schema or by a real reader; positions in each format's unit."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml

from newslint.finding import Edit, Finding, Fix, Safety, Severity
from newslint.linter import Linter, load_rules
from newslint.report import FORMATS, FileReport, renderer
from newslint.report.text import source_lines, summary_line
from newslint.text import Text

SCHEMAS = Path(__file__).parent / "schemas"
RULES = {rule.code: rule for rule in load_rules()}
# An emoji (two UTF-16 units, four bytes), a combining mark, CR LF: columns differ in every unit.
SOURCE = "First line.\r\n🙂 Re\u0301union in Paris,France & <Rome>.\r\n"
AT = SOURCE.index(",")
FINDING = Finding(
    AT,
    AT + 1,
    "SPC101",
    "no space: “,” → “, ”",
    Severity.ERROR,
    Fix((Edit(AT, AT + 1, ", "),), Safety.SAFE),
)
REPORT = FileReport("news/a.txt", Text(SOURCE, ()), (FINDING,))
CLEAN = FileReport("news/b.txt", Text("Fine.\n", ()), ())


def rendered(name: str, *reports: FileReport) -> str:
    return "".join(renderer(name)(reports or (REPORT, CLEAN), RULES))


@pytest.mark.parametrize("name", FORMATS)
def test_no_findings_is_valid_output_too(name: str) -> None:
    output = rendered(name, CLEAN)
    assert "SPC101" not in output
    if name in ("json", "gitlab", "sarif", "rdjson"):
        json.loads(output)
    if name in ("junit", "checkstyle"):
        ET.fromstring(output)


def test_text_counts_characters() -> None:
    assert rendered("text") == "news/a.txt:2:20: SPC101 [*] no space: “,” → “, ”\n"


def test_full_shows_the_line_with_carets() -> None:
    head, source, carets, _ = rendered("full").split("\n", 3)
    assert head == "news/a.txt:2:20: SPC101 [*] no space: “,” → “, ”"
    assert source[carets.index("^")] == ","


def test_json_and_jsonl_hold_the_same() -> None:
    rows = json.loads(rendered("json"))
    assert [json.loads(line) for line in rendered("jsonl").splitlines()] == rows
    (row,) = rows
    assert SOURCE[row["start"] : row["end"]] == ","
    assert (row["line"], row["column"], row["end_column"]) == (2, 20, 21)
    assert row["fix"] == {"safety": "safe", "edits": [{"start": AT, "end": AT + 1, "new": ", "}]}


def test_github_counts_utf16_units() -> None:
    assert rendered("github") == (
        "::error title=SPC101,file=news/a.txt,line=2,endLine=2,col=21,endColumn=22"
        "::no space: “,” → “, ”\n"
    )


def test_github_escapes_what_would_end_a_command() -> None:
    finding = Finding(0, 1, "SPC101", "50% of\nall: this, that")
    output = rendered("github", FileReport("a,b:c.txt", Text("x", ()), (finding,)))
    assert "file=a%2Cb%3Ac.txt" in output
    assert output.endswith("::50%25 of%0Aall: this, that\n")


def test_gitlab_fingerprints_stay_when_text_moves() -> None:
    def fingerprints(source: str) -> list[str]:
        findings = tuple(Linter().lint(source))
        return [
            row["fingerprint"]
            for row in json.loads(rendered("gitlab", FileReport("a", Text(source, ()), findings)))
        ]

    text = "They met in Paris,France.\n"
    before = fingerprints(text)
    assert len(before) == 1
    assert fingerprints("A new first line.\n\n" + text) == before
    twice = fingerprints(text + text.replace("They", "You"))
    assert len(set(twice)) == 2


def test_gitlab_has_the_keys_it_asks_for() -> None:
    (row,) = json.loads(rendered("gitlab"))
    assert row["severity"] in ("info", "minor", "major", "critical", "blocker")
    assert row["location"] == {"path": "news/a.txt", "lines": {"begin": 2, "end": 2}}
    assert {"description", "check_name", "fingerprint"} < row.keys()


def test_rdjson_is_valid_and_counts_bytes() -> None:
    result = json.loads(rendered("rdjson"))
    jsonschema.validate(result, json.loads((SCHEMAS / "rdjson.json").read_text()))
    (row,) = result["diagnostics"]
    start = row["location"]["range"]["start"]
    line = SOURCE.encode().split(b"\r\n")[start["line"] - 1]
    assert line[start["column"] - 1 : start["column"]] == b","
    assert row["suggestions"][0]["text"] == ", "


def test_sarif_says_how_it_counts_and_carries_the_fix() -> None:
    (run,) = json.loads(rendered("sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["SPC101"]
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["charOffset"]) == (2, 20, AT)
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"]["text"] == ", "


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")
def test_the_sarif_validator_has_no_complaint(tmp_path: Path) -> None:
    log = tmp_path / "log.sarif"
    log.write_text(rendered("sarif"), encoding="utf-8")
    package = "@microsoft/sarif-multitool@5"
    subprocess.run(["npm", "install", "--silent", "--prefix", tmp_path, package], check=True)
    tool = tmp_path / "node_modules" / ".bin" / "sarif-multitool"
    done = subprocess.run([tool, "validate", str(log)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert not re.search(r"\b(?:error|warning) (?:SARIF|JSON)\d", done.stdout), done.stdout


def test_junit_is_read_by_a_reader_of_junit(tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    path.write_text(rendered("junit"), encoding="utf-8")
    suites = list(JUnitXml.fromfile(str(path)))
    assert [(suite.name, suite.tests, suite.failures) for suite in suites] == [
        ("news/a.txt", 1, 1),
        ("news/b.txt", 1, 0),
    ]
    (case,) = list(suites[0])
    assert case.result[0].type == "SPC101"


def test_checkstyle_is_well_formed() -> None:
    root = ET.fromstring(rendered("checkstyle").encode())
    assert [file.get("name") for file in root] == ["news/a.txt", "news/b.txt"]
    (error,) = root[0]
    assert error.attrib == {
        "line": "2",
        "column": "20",
        "severity": "error",
        "message": "no space: “,” → “, ”",
        "source": "newslint.SPC.SPC101",
    }


class Page(HTMLParser):
    """Collects what a reader of the page sees of the articles, and what is marked."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.marked: list[str] = []
        self.links: list[str] = []
        self._before = False
        self._marks = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.links += [str(v) for k, v in attrs if k in ("src", "href")]
        if tag == "div" and "class" in values:
            self._before = "before" in str(values["class"]).split()
        self._marks += tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self._marks -= tag == "mark"
        if tag == "div":
            self._before = False

    def handle_data(self, data: str) -> None:
        if self._before:
            self.shown.append(data)
            if self._marks:
                self.marked.append(data)


def test_html_shows_the_article_with_marks_and_loads_nothing() -> None:
    page = Page()
    page.feed(rendered("html"))
    assert "".join(page.shown) == SOURCE + "Fine.\n"
    assert page.marked == [","]
    assert page.links == []


@given(st.text(alphabet="aé🙂\u0301, .\n\r", max_size=60), st.data())
def test_positions_point_at_the_same_character_in_every_unit(
    source: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(source)))
    text = Text(source, ())
    line, column = text.position(offset)
    start = text.line_starts[line - 1]
    before = source[start:offset]
    assert start + column - 1 == offset
    assert text.position_utf16(offset) == (line, len(before.encode("utf-16-le")) // 2 + 1)
    assert text.position_utf8(offset) == (line, len(before.encode()) + 1)


def test_a_long_line_is_cut_around_the_finding() -> None:
    source = "word " * 100 + "here,there" + " word" * 100
    at = source.index(",")
    report = FileReport("a", Text(source, ()), ())
    shown, carets = source_lines(report, Finding(at, at + 1, "SPC101", ""))
    assert shown[carets.index("^")] == ","
    assert len(shown) < 120


def test_the_summary_says_what_can_be_done() -> None:
    unsafe = Finding(0, 1, "X", "", fix=Fix((Edit(0, 1, ""),), Safety.UNSAFE))
    assert summary_line([], 2) == "No findings in 2 files."
    assert summary_line([FINDING, unsafe, Finding(0, 1, "X", "")], 1) == (
        "3 findings in 1 file. [*] 1 fixed by `newslint fix`, "
        "[~] 1 by `newslint fix --unsafe-fixes`."
    )
